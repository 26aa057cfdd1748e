"""A return as a folder of CSV files, or the same folder as a zip: one file for each record type.

UTF-8 with or without a byte order mark, commas, one header row in any order. A column that is not an element is a local
column and is kept. Text that a spreadsheet program would take for a formula is written behind an apostrophe, and reading
takes off exactly the apostrophe that writing put on.
"""

from __future__ import annotations

import csv
import difflib
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from cse_record.formats.dataset import Dataset, Place, Problem, Refusal, Row, Written
from cse_record.formats.json import decode
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.record import LOCAL

LOCAL_COLUMN = "local:"
"""Prefix of the header of a local column in files that we write."""
MAX_ENTRIES = 500
_DANGEROUS = re.compile(r"'*[=+\-@\t]")
_PROTECTED = re.compile(r"'+[=+\-@\t]")
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_ZIP_TIME = (2011, 1, 1, 0, 0, 0)


def read_folder(folder: Path, limit: int) -> Dataset:
    """A return from a folder of at most `limit` bytes. What is not a CSV file is left alone and listed as a notice."""
    left = [limit]

    def load(path: Path) -> bytes:
        if not path.is_file():
            raise Refusal(f"{path} is not a file that can be read. Put the file itself there.")
        with path.open("rb") as stream:
            return _within(stream.read(left[0] + 1), left, str(folder), limit)

    return _read_files(str(folder), [(str(path), partial(load, path)) for path in sorted(folder.iterdir())])


def read_zip(data: bytes, source: str, limit: int) -> Dataset:
    """A return from a zip file, with limits on entries and on bytes while they are unpacked, not as the file claims."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except Exception:  # the library fails in many ways on a damaged file, none of which is ours to tell apart
        raise Refusal(f"{source} is a damaged zip file. Make it again.") from None
    if any(entry.filename == "[Content_Types].xml" for entry in entries):
        raise Refusal(f"{source} is an Office file, which this version does not read. Give JSON, JSON lines or CSV.")
    if len(entries) > MAX_ENTRIES:
        raise Refusal(f"{source} holds more than {MAX_ENTRIES} files. A return has one for each record type.")
    left = [limit]

    def unpack(entry: zipfile.ZipInfo) -> bytes:
        try:
            with archive.open(entry) as stream:
                found = stream.read(left[0] + 1)
        except Exception:  # as above; a password is one more way
            raise Refusal(f"{source} holds a file that is damaged or has a password. Make it again without one.") from None
        return _within(found, left, source, limit)

    return _read_files(source, [(entry.filename.replace("\\", "/"), partial(unpack, entry)) for entry in entries])


def _within(found: bytes, left: list[int], source: str, limit: int) -> bytes:
    left[0] -= len(found)
    if left[0] < 0:
        raise Refusal(f"{source} holds more than {limit:,} bytes. Send the return in parts, or raise the limit.")
    return found


def _read_files(source: str, files: Sequence[tuple[str, Callable[[], bytes]]]) -> Dataset:
    """A return from files, each with its path and what gives its bytes."""
    dataset = Dataset(source)
    seen: set[str] = set()
    for path, load in files:
        name = path.rsplit("/", 1)[-1]
        stem, _, extension = name.rpartition(".")
        if extension.lower() != "csv" or name.startswith("._"):  # the latter is what a Mac adds to a zip
            dataset.notices.append(f"{path} is not a CSV file and was left out.")
        elif stem in seen:
            raise Refusal(f"{source} holds two files called {name}. Delete one.")
        elif stem in STANDARD.records:
            seen.add(stem)
            _read_table(dataset, stem, decode(load(), path), path)
        else:
            near = difflib.get_close_matches(stem.lower(), STANDARD.records, n=1)
            hint = f" Did you mean {near[0]}.csv?" if near else f" Record types: {', '.join(STANDARD.records)}."
            dataset.problems.append(Problem("unknown_record_type", f"This file is not named for a record type.{hint}", Place(path)))
            _count_unread(dataset, decode(load(), path), path)
    if not seen:
        raise Refusal(f"{source} holds no file named for a record type, such as returns.csv. For JSON, give the files themselves.")
    return dataset


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV text, each with the number of its first line."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise Refusal(f"{file}, line {start}: this row cannot be read ({error}). Check its quotation marks.") from None


def _count_unread(dataset: Dataset, text: str, file: str) -> None:
    filled = [any(cells) for _, cells in _rows(text, file)]
    dataset.blank += filled.count(False)
    dataset.refused += max(filled.count(True) - 1, 0)


def _read_table(dataset: Dataset, table: str, text: str, file: str) -> None:
    columns: list[str] | None = None
    for line, cells in _rows(text, file):
        place = Place(file, line)
        if not any(cells):
            dataset.blank += 1
        elif columns is None:
            columns = _headers(dataset, table, cells, place)
        elif not columns:  # said once, at the header
            dataset.refused += 1
        elif len(cells) != len(columns):
            message = f"The row has {len(cells)} cells and the header {len(columns)}. Check commas and quotation marks."
            _refuse_row(dataset, Problem("ragged_row", message, place, table))
        elif any(cell and not name for name, cell in zip(columns, cells, strict=True)):
            message = "A cell of this row stands in a column without a header. Give the column a header, or empty it."
            _refuse_row(dataset, Problem("value_without_header", message, place, table))
        else:
            dataset.tables[table].append(_row(table, columns, cells, place))


def _refuse_row(dataset: Dataset, problem: Problem) -> None:
    dataset.refused += 1
    dataset.problems.append(problem)


def _headers(dataset: Dataset, table: str, cells: list[str], place: Place) -> list[str]:
    """The names of the columns; a header that is no element becomes a local column. Empty if two are the same."""
    elements = STANDARD.records[table].elements
    for separator, word in ((";", "semicolons"), ("\t", "tabs")):
        if len(cells) == 1 and separator in cells[0]:
            raise Refusal(f"{place.file} has {word} between its columns. Save it again with commas.")
    columns = []
    for number, cell in enumerate(cells, 1):
        header = cell if cell.startswith(LOCAL_COLUMN) else cell.strip().strip("\ufeff\u00a0\u200b")
        if header != cell:
            dataset.notices.append(f"{place.file}, column {number}: space around the header was left out.")
        if not header or header in elements or header.startswith(LOCAL_COLUMN):
            columns.append(header)
            continue
        near = difflib.get_close_matches(header.lower(), elements, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        dataset.notices.append(f"{place.file}, column {number} is not an element of {table} and was kept as a local column.{hint}")
        columns.append(LOCAL_COLUMN + header)
    twice = {name for name in columns if name and columns.count(name) > 1}
    if twice:
        at = next(index for index, name in enumerate(columns, 1) if name in twice)
        problem = Problem(
            "duplicate_column",
            "Two columns have this header, so none of the rows was read. Delete or rename one.",
            Place(place.file, place.line, at),
            table,
        )
        dataset.problems.append(problem)
        return []
    return columns


def _row(table: str, columns: list[str], cells: list[str], place: Place) -> Row:
    elements = STANDARD.records[table].elements
    values: dict[str, Any] = {}
    local: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=True):
        if not cell:
            continue
        if name.startswith(LOCAL_COLUMN):
            local[name.removeprefix(LOCAL_COLUMN)] = unprotect(cell)
        elif elements[name].kind.spelling.type == "integer":
            values[name] = int(cell) if _WHOLE_NUMBER.fullmatch(cell) else cell
        else:
            values[name] = unprotect(cell)
    if local:
        values[LOCAL] = local
    return Row(values, place, {name: number for number, name in enumerate(columns, 1)})


def protect(text: str) -> str:
    """Text that no spreadsheet program takes for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unprotect(text: str) -> str:
    """The text that `protect` was given."""
    return text[1:] if _PROTECTED.match(text) else text


def _cells(table: str, row: dict[str, Any], local: list[str]) -> Iterator[str]:
    for name in STANDARD.records[table].elements:
        value = row.get(name)
        yield "" if value is None else protect(value) if isinstance(value, str) else str(value)
    for header in local:
        yield protect(row.get(LOCAL, {}).get(header, ""))


def write_folder(records: Iterable[Written], folder: Path, local: dict[str, list[str]]) -> None:
    """One file for each record type, into an empty folder. Without rows a file holds its header, as the data package wants."""
    with ExitStack() as stack:
        writers: dict[str, Any] = {}
        for name, record in STANDARD.records.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.writer(file, lineterminator="\n")
            writers[name].writerow([*record.elements, *(LOCAL_COLUMN + header for header in local.get(name, []))])
        for name, row in records:
            writers[name].writerow(_cells(name, row, local.get(name, [])))


def pack(folder: Path, path: Path) -> None:
    """The CSV files of a folder as a zip with fixed times, so that the same return gives the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in STANDARD.records:
            entry = zipfile.ZipInfo(f"{name}.csv", _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / f"{name}.csv").read_bytes())
