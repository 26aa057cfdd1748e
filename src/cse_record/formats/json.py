"""JSON (an object of arrays by record type) and JSON lines (each line an object with one key, the record type, and its record).

Reading is strict. A duplicate key, NaN, a number of more than 15 digits, deep nesting and any encoding other than UTF-8 are refused with a
message.
"""

from __future__ import annotations

import codecs
import json
import re
from array import array

from cse_record.formats.json_rows import BOM, Array, ArrayRows, LineRows, read_object
from cse_record.formats.places import Place, Problem, Refusal, did_you_mean
from cse_record.formats.record_types import near, tables
from cse_record.formats.source import Source
from cse_record.standard.speech import say

PART = 1 << 20
WHOLE = 1 << 23
"""The size in bytes up to which a return is decoded at once, which is quicker. Records of a larger one stay text until asked for."""
OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
"""How a file in another encoding than UTF-8 may begin."""
_LINE = re.compile(rb'\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\{')
"""How a line of JSON lines begins: an object with a key whose value is an object."""

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import TextIO

    from cse_record._generated.validator import Run
    from cse_record.formats.source import NumberedCells
    from cse_record.standard.rows import NamedRow, Row


def decode(data: bytes, source: str) -> str:
    """The text of a UTF-8 file, with or without a byte order mark. Raises `Refusal` with the likely encoding otherwise."""
    if data.startswith(OTHER_MARKS):
        name = "UTF-32" if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) else "UTF-16"
        raise Refusal(say("{source} is written in {encoding}. Save it again as UTF-8.", source=source, encoding=name))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refusal(say("{source}, line {line}: this is not UTF-8. Save it again as UTF-8.", source=source, line=line)) from None


class JsonSource(Source):
    """A return from JSON or JSON lines. Rows are numbered from 0 in their record type."""

    is_cleaned = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lists: dict[str, list[Row] | ArrayRows] = {}
        self.numbers: dict[str, Sequence[int]] = {}
        """For each record type, the index of each row in its array, or its line."""
        self.has_lines = False

    def rows_for(self, run: Run, table: str) -> Iterable[NumberedCells]:
        return run.dictionaries(table, self.lists.get(table, ()))

    def records(self, table: str) -> Iterator[tuple[int, Row]]:
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

    def take(self, table: str, rows: object) -> None:
        """Adds the array of a record type."""
        place = Place(self.name, pointer=f"/{table}")
        if isinstance(rows, Array):
            self.lists[table], self.numbers[table] = rows.rows, rows.numbers()
            for index in rows.others:
                self.refuse_row(table, Place(self.name, pointer=f"/{table}/{index}"))
        elif not isinstance(rows, list):
            words = say("{table} must hold a list of records. Leave it out if there are none.", table=table)
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
        self.refuse(Problem("not_a_record", say("A record is an object of named values."), place, table))

    def refuse_table(self, table: str, rows: int, place: Place) -> None:
        known = tables()
        if table in known:
            self.refuse(Problem("unknown_record_type", self.judged_by().later_record_type(table), place), rows)
            return
        nearest = near(table, known)
        hint = did_you_mean(nearest) if nearest else " " + say("Record types: {names}.", names=", ".join(known))
        self.refuse(Problem("unknown_record_type", say("This is not the name of a record type.") + hint, place), rows)


def parse(text: str, source: str, line: int = 0) -> object:
    """One JSON value, parsed strictly. `line` is its line in the file, or 0 if it has none."""
    from cse_record._generated import validator

    try:
        return validator.read_json(text)
    except validator.Unreadable as error:
        place = say("{source}, line {line}", source=source, line=line) if line else source
        raise Refusal(f"{place}: {error}") from None


def read(data: bytes, source: str) -> JsonSource:
    """A return from JSON or JSON lines, which the first line distinguishes."""
    from cse_record._generated import validator

    _check_letters(data, source)
    if _is_lines(data):
        return _read_lines(data, source)
    if data.removeprefix(BOM).lstrip()[:1] != b"{":
        parse(decode(data, source), source)
        raise Refusal(say("{source}: a return is one object with an array for each record type. See the JSON Schema.", source=source))
    try:
        value = validator.read_json(decode(data, source)) if len(data) <= WHOLE else read_object(data)
    except validator.Unreadable as error:
        raise Refusal(f"{source}: {error}") from None
    opened, header = JsonSource(source), JsonSource(source)
    if "returns" in value:
        header.take("returns", value["returns"])
    opened.judge_as(header)
    known = opened.known()
    for name, rows in value.items():
        if name in known:
            opened.take(name, rows)
        else:
            count = rows.length if isinstance(rows, Array) else len(rows) if isinstance(rows, list) else int(rows is not None)
            opened.refuse_table(name, count, Place(source, pointer=f"/{validator.step(name, value)}"))
    return opened


def _check_letters(data: bytes, source: str) -> None:
    """Raises `Refusal` unless a file is UTF-8. It is decoded in parts, because the whole text can take four times the memory."""
    try:
        if data.startswith(OTHER_MARKS):
            decode(data, source)
        decoder = codecs.getincrementaldecoder("utf-8")()
        for start in range(0, 0 if data.isascii() else len(data), PART):
            decoder.decode(data[start : start + PART], start + PART >= len(data))
    except UnicodeDecodeError:
        decode(data, source)


def _is_lines(data: bytes) -> bool:
    """Whether the first line is a complete object with one key whose value is an object: JSON lines, not a single return."""
    body = data.removeprefix(BOM)
    if not _LINE.match(body):
        return False
    try:
        value = json.loads(body.lstrip().split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), dict)


def _read_lines(data: bytes, source: str) -> JsonSource:
    opened, known = JsonSource(source), tables()
    opened.has_lines = True
    lines: dict[str, LineRows] = {}
    numbers: dict[str, array[int]] = {}
    of_later_types: list[tuple[str, int]] = []
    start, number = len(BOM) if data.startswith(BOM) else 0, 0
    while start <= len(data):
        end, number = data.find(b"\n", start), number + 1
        is_last = end < 0
        line = data[start : None if is_last else end].decode()
        begins, start = start, len(data) + 1 if is_last else end + 1
        if not line.strip():
            opened.blank += not is_last  # the last line ends with a newline, which is not followed by a row
            continue
        place = Place(source, line=number)
        value = parse(line, source, number)
        if not isinstance(value, dict) or len(value) != 1:
            opened.refuse(
                Problem(
                    "not_a_record", say("Each line must be one object with one key, the record type, whose value is the record."), place
                )
            )
            continue
        ((name, row),) = value.items()
        if name not in known:
            opened.refuse_table(name, 1, place)
            continue
        if known[name].since:  # the header, which says whether it is a record type, may come last
            of_later_types.append((name, number))
        if not isinstance(row, dict):
            opened.refuse_row(name, place)
        else:
            lines.setdefault(name, LineRows(data)).starts.append(begins)
            numbers.setdefault(name, array("L")).append(number)
    opened.lists |= lines
    opened.numbers |= numbers
    _refuse_later(opened, of_later_types)
    return opened


def _refuse_later(opened: JsonSource, lines: Iterable[tuple[str, int]]) -> None:
    """Refuses those lines, each a record type and its number, whose record type came later than the version that the return states."""
    for name, number in lines:
        if name not in opened.known():
            opened.lists.pop(name, None)
            opened.refuse_table(name, 1, Place(opened.name, line=number))


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def write_lines(records: Iterable[NamedRow], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(compact({name: row}) + "\n" for name, row in records)


def write(records: Iterable[NamedRow], path: Path, order: Iterable[str]) -> None:
    """Writes one object of arrays, with one record on each line and the record types in `order`. Rows in any order are first spooled to
    disk, next to `path`."""
    import tempfile
    from contextlib import ExitStack
    from pathlib import Path

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=path.parent)))
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
