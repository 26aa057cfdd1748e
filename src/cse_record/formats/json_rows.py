"""Records of JSON that stay text until they are asked for, so that a large return needs little more memory than its file."""

from __future__ import annotations

import json
import re
from array import array

from cse_record.formats.record_types import LOCAL
from cse_record.standard.speech import english

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cse_record.standard.rows import Row

CHUNK = 200
"""The number of records that are decoded at once when all are asked for."""
BOM = b"\xef\xbb\xbf"
_space = re.compile(r"[ \t\r\n]*").match


class ArrayRows:
    """The records of one type in a JSON array, decoded each time that they are asked for. `end` is where the last one ends."""

    def __init__(self, data: bytes) -> None:
        self.data, self.end = data, 0
        self.starts = array("I" if len(data) < 1 << 32 else "Q")

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, at: int) -> Row:
        return self._between(at, at + 1)[0]

    def __iter__(self) -> Iterator[Row]:
        for first in range(0, len(self.starts), CHUNK):
            yield from self._between(first, first + CHUNK)

    def _between(self, first: int, last: int) -> list[Row]:
        end = self.starts[last] if last < len(self.starts) else self.end
        text = self.data[self.starts[first] : end].decode().rstrip(" \t\r\n,")
        return [row for row in json.loads(f"[{text}]") if isinstance(row, dict)]  # other values may stand between them


class LineRows(ArrayRows):
    """The records of one type in JSON lines."""

    def _between(self, first: int, last: int) -> list[Row]:
        return [self._line(start) for start in self.starts[first:last]]

    def _line(self, start: int) -> Row:
        end = self.data.find(b"\n", start)
        (row,) = json.loads(self.data[start : None if end < 0 else end]).values()
        return dict(row)


class Array:
    """An array of a return: its records, and the indexes of other values between them."""

    def __init__(self, data: bytes) -> None:
        self.rows, self.others, self.length = ArrayRows(data), array("L"), 0

    def numbers(self) -> Sequence[int]:
        """The index of each record in the array."""
        if not self.others:
            return range(self.length)
        others = set(self.others)
        return array("L", (number for number in range(self.length) if number not in others))


def read_object(data: bytes) -> dict[str, object]:
    """A JSON object in UTF-8, as strict as `validator.read_json`. Each array in it is an `Array`.

    Raises `validator.Unreadable`.
    """
    from cse_record._generated import validator  # imported on first use, because `build` creates the validator without importing it

    reader = _Reader(data, data.decode("latin-1"))
    try:
        items = list(reader.items())
        if reader.needs_slow_path():  # a key may be repeated, or a value deeply nested
            list(_Reader(data, reader.text, is_careful=True).items())
    except json.JSONDecodeError as error:
        line = data[data.rfind(b"\n", 0, error.pos) + 1 : error.pos]
        raise validator.not_json(error.lineno, len(line.decode("utf-8-sig", "replace")) + 1, error.msg) from None
    except RecursionError:
        raise validator.too_deep(english("far more")) from None
    validator.refuse_twice(items)
    return dict(items)


class _Reader:
    """Walks through an object. The bytes are treated as Latin-1, so that positions in bytes and text are the same."""

    def __init__(self, data: bytes, text: str, is_careful: bool = False) -> None:
        from cse_record._generated import validator

        self.data, self.text, self.is_careful = data, text, is_careful
        self.is_ascii = data.isascii()
        self.at = len(BOM) if data.startswith(BOM) else 0
        hook = validator.refuse_twice if is_careful else None
        self.decoder = json.JSONDecoder(parse_constant=validator.refuse_constant, parse_int=validator.whole_number, object_pairs_hook=hook)
        self.keys = self.opened = 0

    def items(self) -> Iterator[tuple[str, object]]:
        """Each name with its value."""
        self._take("{", "Expecting value")
        self.opened += 1
        more = not self._is_next("}")
        while more:
            if self.text[self.at : self.at + 1] != '"':
                raise json.JSONDecodeError("Expecting property name enclosed in double quotes", self.text, self.at)
            name = str(self._value(0))
            self.keys += 1
            self._take(":", "Expecting ':' delimiter")
            yield name, self._array() if self.text[self.at : self.at + 1] == "[" else self._value(1)
            more = self._is_followed("}")
        self._skip()
        if self.at < len(self.text):
            raise json.JSONDecodeError("Extra data", self.text, self.at)

    def needs_slow_path(self) -> bool:
        """Whether there are fewer keys than there seem to be, or more brackets and braces than a flat return opens."""
        from cse_record._generated import validator

        brackets = self.data.count(b"[") + self.data.count(b"{")
        return brackets != self.opened or validator.count_quoted_colons(self.text) != self.keys

    def _array(self) -> Array:
        records = Array(self.data)
        self._take("[", "Expecting value")
        self.opened += 1
        more = not self._is_next("]")
        while more:
            start = self.at
            value = self._value(2)
            if type(value) is dict:
                records.rows.starts.append(start)
                self.opened += 1
                self.keys += len(value)
                if isinstance(local := value.get(LOCAL), dict):
                    self.opened += 1
                    self.keys += len(local)
            else:
                records.others.append(records.length)
            records.length += 1
            more = self._is_followed("]")
        records.rows.end = self.at - 1
        return records

    def _value(self, depth: int) -> object:
        """The value that begins here, nested in `depth` others."""
        from cse_record._generated import validator

        start = self.at
        value, self.at = self.decoder.raw_decode(self.text, start)
        if not self.is_ascii and not (part := self.text[start : self.at]).isascii():
            value = self.decoder.decode(part.encode("latin-1").decode())
        if self.is_careful and depth + validator.depth(value) > validator.MAX_DEPTH:
            raise validator.too_deep()
        return value

    def _skip(self) -> None:
        space = _space(self.text, self.at)
        self.at = space.end() if space else self.at

    def _is_next(self, mark: str) -> bool:
        """Whether a mark comes next. If so, it is skipped."""
        is_there = self.text[self.at : self.at + 1] == mark
        self.at += is_there
        return is_there

    def _take(self, mark: str, words: str) -> None:
        self._skip()
        if not self._is_next(mark):
            raise json.JSONDecodeError(words, self.text, self.at)
        self._skip()

    def _is_followed(self, end: str) -> bool:
        """Whether a comma and another item follow, and not the end."""
        self._skip()
        if self._is_next(end):
            return False
        self._take(",", "Expecting ',' delimiter")
        return True
