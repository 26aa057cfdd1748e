"""JSON (an object of arrays by record type) and JSON lines (each line an object with one key, the record type, and its record).

Strict: a key twice, NaN, a number of more than 15 digits, deep nesting and any encoding but UTF-8 are refused in words.
"""

from __future__ import annotations

import json
import re

from cse_record.formats.layout import near, tables
from cse_record.formats.places import Place, Problem, Refusal
from cse_record.formats.source import Source

_LINE = re.compile(r'\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\{')
"""How a line of JSON lines begins: an object with a key that holds an object."""

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any, TextIO


def decode(data: bytes, source: str) -> str:
    """The text of a UTF-8 file, with or without a byte order mark, or a refusal that says what it looks like."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal(f"{source} is written in UTF-16. Save it again as UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refusal(f"{source}, line {line}: this is not UTF-8. Save it again as UTF-8.") from None


class JsonSource(Source):
    """A return from JSON or JSON lines. Rows are numbered from 0 in their record type."""

    is_cleaned = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lists: dict[str, list[dict[str, Any]]] = {}
        self.numbers: dict[str, Sequence[int]] = {}
        """For each record type the index of each row in its array, or its line."""
        self.has_lines = False

    def records(self, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
        return iter(enumerate(self.lists.get(table, ())))

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        if at is None:
            return Place(self.name, pointer=f"/{table}" + (f"/{field}" if field else ""))
        from cse_record._generated.validator import step

        number, row = self.numbers[table][at], self.lists[table][at]
        inner = (f"/{step(field, row)}" if field else "") + (f"/{step(header, row.get(field))}" if header else "")
        if self.has_lines:
            return Place(self.name, number, pointer=inner or "/")
        return Place(self.name, pointer=f"/{table}/{number}{inner}")

    def take(self, table: str, rows: Any) -> None:
        """Takes in the array of a record type."""
        place = Place(self.name, pointer=f"/{table}")
        if not isinstance(rows, list):
            words = f"{table} holds something other than a list of records. Leave it out if there are none."
            self.refuse(Problem("not_rows", words, place, table))
        elif all(type(row) is dict for row in rows):
            self.lists[table], self.numbers[table] = rows, range(len(rows))
        else:
            sound = [index for index, row in enumerate(rows) if isinstance(row, dict)]
            self.lists[table], self.numbers[table] = [rows[index] for index in sound], sound
            for index, row in enumerate(rows):
                if not isinstance(row, dict):
                    self.refuse_row(table, Place(self.name, pointer=f"/{table}/{index}"))

    def refuse_row(self, table: str, place: Place) -> None:
        self.refuse(Problem("not_a_record", "A record is an object of named values.", place, table))

    def refuse_table(self, table: str, rows: int, place: Place) -> None:
        known = tables()
        hint = f" Did you mean {found}?" if (found := near(table, known)) else f" Record types: {', '.join(known)}."
        self.refuse(Problem("unknown_record_type", f"This is not the name of a record type.{hint}", place), rows)


def parse(text: str, source: str, line: int = 0) -> Any:
    """One JSON value, strictly. `line` is the line of the file on which it stands, if it stands on one."""
    from cse_record._generated import validator

    try:
        return validator.read_json(text)
    except validator.Unreadable as error:
        where = f"{source}, line {line}: " if line else f"{source}: "
        raise Refusal(where + str(error)) from None


def read(data: bytes, source: str) -> JsonSource:
    """A return from JSON or JSON lines, told apart by the first line."""
    text = decode(data, source)
    if _is_lines(text):
        return _read_lines(text, source)
    value = parse(text, source)
    if not isinstance(value, dict):
        raise Refusal(f"{source}: a return is one object with an array for each record type. See the JSON Schema.")
    from cse_record._generated.validator import step

    found, known = JsonSource(source), tables()
    for name, rows in value.items():
        if name in known:
            found.take(name, rows)
        else:
            count = len(rows) if isinstance(rows, list) else int(rows is not None)
            found.refuse_table(name, count, Place(source, pointer=f"/{step(name, value)}"))
    return found


def _is_lines(text: str) -> bool:
    """Whether the first line is a whole object with one key that holds an object: JSON lines, not one return."""
    if not _LINE.match(text):
        return False
    first = text.lstrip().split("\n", 1)[0].strip()
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), dict)


def _read_lines(text: str, source: str) -> JsonSource:
    found, known = JsonSource(source), tables()
    found.has_lines = True
    numbers: dict[str, list[int]] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            found.blank += number < len(lines)  # the last line ends with a newline and is no row
            continue
        place = Place(source, line=number)
        value = parse(line, source, number)
        if not isinstance(value, dict) or len(value) != 1:
            found.refuse(Problem("not_a_record", "A line is one object with one key, the record type, that holds the record.", place))
            continue
        ((name, row),) = value.items()
        if name not in known:
            found.refuse_table(name, 1, place)
        elif not isinstance(row, dict):
            found.refuse_row(name, place)
        else:
            found.lists.setdefault(name, []).append(row)
            numbers.setdefault(name, []).append(number)
    found.numbers = dict(numbers)
    return found


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def write_lines(records: Iterable[tuple[str, dict[str, Any]]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(compact({name: row}) + "\n" for name, row in records)


def write(records: Iterable[tuple[str, dict[str, Any]]], path: Path, order: Iterable[str]) -> None:
    """One object of arrays, one record a line, record types in `order`. Rows may come in any order: they are spooled on disk."""
    import tempfile
    from contextlib import ExitStack
    from pathlib import Path

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        spools: dict[str, TextIO] = {}
        for name, row in records:
            if name not in spools:
                spools[name] = stack.enter_context((folder / name).open("w+", encoding="utf-8", newline="\n"))
                spools[name].write("    " + compact(row))
            else:
                spools[name].write(",\n    " + compact(row))
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.write("{\n")
            file.writelines(_arrays(spools, [name for name in order if name in spools]))
            file.write("}\n")


def _arrays(spools: dict[str, TextIO], names: list[str]) -> Iterator[str]:
    for name in names:
        spools[name].seek(0)
        yield f'  "{name}": [\n'
        yield from spools[name]
        yield "\n  ]" + (",\n" if name != names[-1] else "\n")
