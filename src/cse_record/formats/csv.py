"""A return as a folder of CSV files, or the same folder as a zip file: one file for each record type, read row by row.

The files are UTF-8 with or without a byte order mark, with commas and one header row in any order. Files in UTF-16 or Windows-1252, or with
semicolons or tabs, are read with a notice. A column that is not an element is kept as a local column. An apostrophe is written before a
text that a spreadsheet program would take for a formula, or of which a line could be taken for a row. Reading removes exactly that
apostrophe.
"""

from __future__ import annotations

import io
from functools import cache, partial
from itertools import chain

from cse_record._generated.validator import how_many, is_damaged, is_protected, protect, unprotect
from cse_record.formats import csv_parser
from cse_record.formats.cleaning import EDGES, WHOLE_NUMBER, could_be_record, folded, with_plain_line_ends
from cse_record.formats.container import Container, Damaged
from cse_record.formats.csv_left_out import leave_out, leave_out_other_form
from cse_record.formats.encoding import Encoded, encoding_of
from cse_record.formats.headers import LOCAL_COLUMN, Header, is_blank_row, read_header
from cse_record.formats.places import NO_HEADER, Place, Problem, Refusal
from cse_record.formats.record_types import LOCAL, PUT_ASIDE, near, tables
from cse_record.formats.sniffing import SAVE_AS_XLSX, office_file
from cse_record.formats.source import CellSource
from cse_record.standard.speech import said, say

TYPE_CHECKING = False  # loading typing, pathlib and zipfile takes as long as reading a typical return
if TYPE_CHECKING:
    from _csv import Writer
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import IO

    from cse_record.formats.source import LocalFound, NumberedCells
    from cse_record.standard.rows import NamedRow, Row

    Opener = Callable[[], IO[bytes]]

MOST_LINES = 50
"""A quotation mark can swallow rows into a cell. To find that, so many lines of a cell, and its last, are examined: a swallowed row comes
early."""
_ZIP_TIME = (2011, 1, 1, 0, 0, 0)


class CsvSource(CellSource):
    """A return in CSV files. Rows are numbered by their first line."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.files: dict[str, tuple[str, Opener]] = {}
        """The path and the opener of the file of each record type."""
        self.encodings: dict[str, Encoded] = {}
        self.headers: dict[str, Header | None] = {}
        self.local_found: LocalFound = lambda at, local: None

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        path = self.files[table][0] if table in self.files else self.name
        file_header = self.headers.get(table)
        name = f"{LOCAL_COLUMN}{header}" if field == LOCAL and header else field
        column = file_header.place[name] + 1 if file_header and name in file_header.place else None
        return Place(path, at, column) if table in self.files else Place(path, pointer=f"/{table}")

    def records(self, table: str) -> Iterator[tuple[int, Row]]:
        known = tables()[table].by_name
        for at, cells in self._rows(table, as_cells=False):
            header = self.headers[table]
            assert header is not None
            row: Row = {name: cell for name, cell in zip(header.names, cells, strict=True) if cell != "" and name in known}
            if local := self._local(self.files[table][0], header, cells):
                row[LOCAL] = local
            yield at, row

    def cells(self, table: str, local_found: LocalFound) -> Iterator[NumberedCells]:
        """The rows as the validator takes them. `local_found` is called with the local columns of a row."""
        self.local_found = local_found
        return self._rows(table, as_cells=True)

    def _local(self, path: str, header: Header, cells: Sequence[object]) -> dict[str, str]:
        width = len(header.names)
        local = {
            header.names[index].removeprefix(LOCAL_COLUMN): unprotect(str(cells[index]), width, width - index - 1)
            for index in header.local
            if cells[index]
        }
        for name, text in local.items():
            if "\r" in text:
                local[name] = with_plain_line_ends(text)
                notice = say("{path}: line endings in local columns were made the same.", path=path)
                if notice not in self.notices:
                    self.notices.append(notice)
        return local

    def _rows(self, table: str, as_cells: bool) -> Iterator[tuple[int, list[object]]]:
        """The rows that can be read, with the number of their first line. Their cells are in the order of the file or, if `as_cells`, of
        the columns."""
        if table not in self.files:
            return
        path, opener = self.files[table]
        encoded = self.encodings[table]
        if encoded.notice:
            self.notices.append(encoded.notice)
        with opener() as stream, io.TextIOWrapper(stream, encoded.name, newline="") as text:
            header = self.headers[table] = read_header(self, table, path, text)
            if header is not None:
                yield from self._body(table, path, header, text, as_cells, encoded.may_be_damaged)

    def _body(
        self, table: str, path: str, header: Header, text: Iterable[str], as_cells: bool, may_be_damaged: bool
    ) -> Iterator[tuple[int, list[object]]]:
        """The rows with the number of their first line. A row that cannot be parsed is refused, and reading continues after it."""
        reader = csv_parser.reader(chain(header.held, text), delimiter=header.separator, strict=True)
        before, start, width = header.first_row, header.first_row, len(header.names)
        is_sound = not may_be_damaged and not header.bare
        is_plain = as_cells and header.is_plain and is_sound
        # no other valid cell begins with an apostrophe, so only columns that are kept as read need the check
        texts = header.texts if as_cells else sorted(set(header.positions) - {width, *header.numbers})
        while True:
            try:
                for cells in reader:
                    after = before + reader.line_num
                    # most rows are one line with as many cells as the header, and begin with a letter or digit
                    is_usual = is_sound and len(cells) == width and "!" <= cells[0] < "\x7f" and after - start == 1
                    if is_usual or self._is_row(table, path, header, start, after, cells, may_be_damaged):
                        if is_plain:
                            yield start, [cell or None for cell in cells]
                        else:
                            row = self._decoded(header, texts, cells)
                            yield start, self._in_order(path, header, start, row) if as_cells else row
                    start = after
                return
            except csv_parser.Error as error:
                after = before + reader.line_num
                if "unexpected end" in str(error):
                    reason = say("A quotation mark that opens in this row is not closed")
                elif "field limit" in str(error):
                    reason = say(
                        "A cell of this row has more than {number} characters, or a quotation mark that opens in it is not closed",
                        number=f"{csv_parser.MAX_CELL:,}",
                    )
                else:
                    reason = say("This row cannot be read ({error})", error=error)
                self._refuse_lines(table, path, start, after, reason)
                start = after

    def _refuse_lines(self, table: str, path: str, start: int, after: int, reason: str) -> None:
        """Refuses the lines of a row whose end cannot be determined."""
        lines = after - start
        if lines > 1:
            words = say("{reason}, so {number} lines were not read. Check its quotation marks.", reason=reason, number=f"{lines:,}")
        else:
            words = say("{reason}, so 1 line was not read. Check its quotation marks.", reason=reason)
        self.refuse(Problem("unreadable_row", words, Place(path, start), table), lines)

    def _is_row(self, table: str, path: str, header: Header, at: int, after: int, cells: list[str], may_be_damaged: bool) -> bool:
        """Whether cells are a row that can be read. If not, the row is counted as blank or refused."""
        if is_blank_row(cells):
            self.blank += 1
            return False
        if after - at > 1 and self._contains_row(table, header, cells):
            reason = say("A quotation mark that opens in this row is not closed before the next row begins")
            self._refuse_lines(table, path, at, after, reason)
            return False
        fault, words, column = "", "", None
        if len(cells) != len(header.names):
            fault = "ragged_row"
            words = say(
                "The row has {count} and the header {number}. Check the commas and quotation marks.",
                count=how_many(len(cells), "cell"),
                number=len(header.names),
            )
        elif header.bare and any(cells[index] for index in header.bare):
            fault = "value_without_header"
            words = said(NO_HEADER)
        elif may_be_damaged and (damaged := self._damaged(cells)):
            fault, column = "damaged_letters", damaged
            words = say("Letters were damaged when the file was saved (such as â€™ for an apostrophe). Export it again as UTF-8.")
        if fault:
            self.refuse(Problem(fault, words, Place(path, at, column), table))
        return not fault

    @staticmethod
    def _damaged(cells: list[str]) -> int:
        """The number of the first cell with damaged letters, counted from 1; 0 if there is none."""
        width = len(cells)
        damaged = (place for place, cell in enumerate(cells, 1) if is_damaged(cell) and not is_protected(cell, width, width - place))
        return next(damaged, 0)

    @staticmethod
    def _contains_row(table: str, header: Header, cells: list[str]) -> bool:
        """Whether a cell of several lines contains a row: as many cells as the header, of which the identifying ones are valid, and so are
        most of the others."""
        for index, cell in enumerate(cells):
            if is_protected(cell, len(cells), len(cells) - index - 1):
                continue
            lines = cell.splitlines()
            for number, line in [*enumerate(lines[1:MOST_LINES], 2), (len(lines), lines[-1])] if len(lines) > 1 else ():
                inner = line.split(header.separator) + (cells[index + 1 :] if number == len(lines) else [])
                if len(inner) == len(header.names) and could_be_record(table, dict(zip(header.names, inner, strict=True))):
                    return True
        return False

    @staticmethod
    def _decoded(header: Header, texts: list[int], cells: list[str]) -> list[object]:
        """The cells with whole numbers as numbers, and without the apostrophes that protect text."""
        meant: list[object] = list(cells)
        for index in texts:
            if cells[index][:1] == "'":
                meant[index] = unprotect(cells[index], len(cells), len(cells) - index - 1)
        for index in header.numbers:
            if WHOLE_NUMBER.fullmatch(cells[index]):
                meant[index] = int(cells[index])
        return meant

    def _in_order(self, path: str, header: Header, at: int, cells: list[object]) -> list[object]:
        """A row in the order of the columns, None for blank. Local columns are reported."""
        if header.local and (local := self._local(path, header, cells)):
            self.local_found(at, local)
        if not header.is_as_written:
            cells.append("")
            cells = [cells[index] for index in header.positions]
        return [None if cell == "" else cell for cell in cells]


def open_folder(name: str, limit: int) -> CsvSource:
    """A return from a folder of at most `limit` bytes. Other files are left alone, with a notice, unless they seem to hold records."""
    import os

    folder = os.path.normpath(name)
    paths = sorted(os.path.join(folder, entry) for entry in os.listdir(name))
    if sum(os.path.getsize(path) for path in paths if path.lower().endswith(".csv") and os.path.isfile(path)) > limit:
        raise Refusal(
            say(
                "{folder} holds more than {limit} bytes. Send the return in parts, or raise the limit with --max-bytes.",
                folder=folder,
                limit=f"{limit:,}",
            )
        )

    def opener(path: str) -> IO[bytes]:
        if not os.path.isfile(path):
            raise Refusal(say("{path} is not a file that can be read. Put an ordinary file there.", path=path))
        return open(path, "rb")

    return _open_files(name, [(str(path), partial(opener, path)) for path in paths])


def open_zip(data: bytes, source: str, limit: int) -> CsvSource:
    """A return from a zip file. The limits on entries and bytes are checked while it is unpacked; what the file claims does not count."""
    try:
        parts = Container(data, source, limit)
    except Damaged:
        raise Refusal(say("{source} is a damaged zip file or workbook. Make or save it again.", source=source)) from None
    if office := office_file(parts.names):
        raise Refusal(
            say("{source} is {kind}, which cannot be read. {what_to_do}", source=source, kind=said(office), what_to_do=said(SAVE_AS_XLSX))
        )
    try:
        opened = _open_files(source, [(name, partial(_opened, parts, name)) for name in parts.names])
        parts.check()
    except Damaged:
        raise Refusal(say("{source} holds a damaged file. Make the zip file again.", source=source)) from None
    return opened


def _opened(parts: Container, name: str) -> IO[bytes]:
    return io.BytesIO(parts.part(name))


def _open_files(source: str, files: Sequence[tuple[str, Opener]]) -> CsvSource:
    """A return from files, given as pairs of a path and an opener."""
    opened = CsvSource(source)
    _judge(opened, files)
    known = opened.known()
    numbers = {path: number for number, path in enumerate(sorted((path for path, _ in files), key=str.casefold), 1)}
    for path, opener in files:
        name = path.rsplit("/", 1)[-1]
        stem, _, extension = name.rpartition(".")
        table = _record_type_of(stem)
        likely = "" if table in known else near(stem, known, cutoff=0.8)  # looking for it takes longer than reading a small file
        # any other name could be a person's
        called = path if table or likely else say("{source}, file {number} in alphabetical order", source=source, number=numbers[path])
        if name.startswith(PUT_ASIDE):
            opened.notices.append(say("{file}: its name begins with an underscore, and it was left out.", file=called))
            continue
        if extension.lower() != "csv" or name.startswith("._"):  # macOS adds such files to a zip
            first = "" if name.startswith("._") else name.partition(".")[0]
            spreadsheet = _record_type_of(first) if _record_type_of(first) in known else ""
            leave_out_other_form(opened, path, called, spreadsheet, near(first, known, cutoff=0.8), opener)
            continue
        if table not in known:
            leave_out(opened, path, called, table, likely, opener)
        elif table in opened.files:
            raise Refusal(say("{source} holds two files called {table}.csv. Delete one.", source=source, table=table))
        else:
            with opener() as stream:
                if not stream.read(1):
                    raise Refusal(say("{path} is empty. Export it again, with its header, or leave it out.", path=path))
                stream.seek(0)
                opened.encodings[table] = encoding_of(stream, path)
            opened.files[table] = (path, opener)
            if stem != table:
                opened.notices.append(say("{path} was read as {table}.csv.", path=path, table=table))
    if not files:
        raise Refusal(
            say(
                "{source} holds no file. A folder can hold a return as CSV files named after the record types, such "
                "as returns.csv, or returns in other formats: workbooks (.xlsx), JSON or SQLite files.",
                source=source,
            )
        )
    if not opened.files:
        raise Refusal(
            say(
                "{source} holds no CSV file named after a record type, such as returns.csv. A return in another "
                "format is a file by itself.",
                source=source,
            )
        )
    return opened


def _judge(opened: CsvSource, files: Sequence[tuple[str, Opener]]) -> None:
    """Determines the version that the return states, before its files are named after record types of that version."""
    header = CsvSource(opened.name)
    for path, opener in files:
        stem, _, extension = path.rsplit("/", 1)[-1].rpartition(".")
        if extension.lower() == "csv" and _record_type_of(stem) == "returns":
            with opener() as stream:
                header.encodings["returns"] = encoding_of(stream, path)
            header.files["returns"] = (path, opener)
    opened.judge_as(header)


def _record_type_of(stem: str) -> str:
    """The record type that a file is named after, in any spelling; empty if there is none."""
    return stem if stem in tables() else _table_names().get(folded(stem.strip(EDGES)).replace(" ", "_").replace("-", "_"), "")


@cache
def _table_names() -> dict[str, str]:
    """Each record type by its name and by its title."""
    return {folded(table.title).replace(" ", "_"): name for name, table in tables().items()} | {name: name for name in tables()}


def _cells(row: Row, names: list[str], local: list[str]) -> Iterator[str]:
    values = [*(row.get(name) for name in names), *(row.get(LOCAL, {}).get(header, "") for header in local)]
    for after, value in zip(reversed(range(len(values))), values, strict=True):
        yield "" if value is None else protect(value, len(values), after) if isinstance(value, str) else str(value)


def write_folder(records: Iterable[NamedRow], folder: Path, columns: dict[str, list[str]], local: dict[str, list[str]]) -> None:
    """Writes one file for each record type of `columns` into an empty folder.

    A file without rows holds its header, as the data package requires.
    """
    import csv
    from contextlib import ExitStack

    with ExitStack() as stack:
        writers: dict[str, Writer] = {}
        for name, names in columns.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.writer(file, lineterminator="\n")
            writers[name].writerow([*names, *(LOCAL_COLUMN + header for header in local.get(name, []))])
        for name, row in records:
            writers[name].writerow(_cells(row, columns[name], local.get(name, [])))


def pack(folder: Path, path: Path) -> None:
    """Packs the CSV files of a folder into a zip file with fixed times, so that the same return gives the same bytes."""
    import zipfile

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (name for name in tables() if (folder / f"{name}.csv").exists()):
            entry = zipfile.ZipInfo(f"{name}.csv", _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / f"{name}.csv").read_bytes())
