"""Finds the header of a CSV file by the names in it, and determines which column is which.

Lines above it (a title, a date, groups of columns) are left out with a notice. A header is recognised by names of elements, or otherwise by
their labels. Nothing else is taken for a header.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain, islice

from cse_record.formats import csv_parser
from cse_record.formats.cleaning import EDGES, could_be_record, folded, plain
from cse_record.formats.places import ROW_ABOVE_HEADER, TWO_COLUMNS, Place, Problem, did_you_mean
from cse_record.formats.record_types import columns_by_type, near, numbers, tables, texts
from cse_record.formats.source import Source
from cse_record.standard.example_row import EXAMPLE
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LOCAL_COLUMN = "local:"
"""The prefix of the header of a local column in files that we write."""
ROWS = 20
"""The header is looked for in this many rows at the top of a file."""
LINES = 100
"""The number of lines kept for this search. A header or title in quotation marks can span several lines."""
SEPARATORS = {",": english("commas"), ";": english("semicolons"), "\t": english("tabs")}


class Header:
    """The columns of one file: their names in the order of the file, empty for a column without a header."""

    def __init__(self, table: str, names: list[str], separator: str, first_row: int, held: list[str]) -> None:
        self.names, self.separator, self.first_row, self.held = names, separator, first_row, held
        columns = tables()[table].names
        place = {name: index for index, name in enumerate(names)}
        self.positions = [place.get(name, len(names)) for name in columns]
        self.is_as_written = names == list(columns)
        self.numbers = [place[name] for name in numbers(table) if name in place]
        self.texts = [place[name] for name in texts(table) if name in place]
        self.local = [index for index, name in enumerate(names) if name.startswith(LOCAL_COLUMN)]
        self.bare = [index for index, name in enumerate(names) if not name]
        self.place = place
        self.is_plain = self.is_as_written and not self.numbers and not self.texts


class TopRow:
    """A row at the top of a file: its first line, the line after it, and its text."""

    def __init__(self, line: int, after: int, text: str) -> None:
        self.line, self.after, self.text = line, after, text

    def cells(self, separator: str) -> list[str]:
        """Its cells; none if the row cannot be read."""
        try:
            return next(csv_parser.reader([self.text], delimiter=separator, strict=True), [])
        except csv_parser.Error:
            return []

    @property
    def is_blank(self) -> bool:
        return not self.text.strip(EDGES + ",;")


def top(lines: list[str]) -> Iterator[TopRow]:
    """The rows in these lines, each with its number."""
    start = 0
    while start < len(lines):
        text, after = lines[start], start + 1
        while text.count('"') % 2 and after < len(lines):
            text, after = text + lines[after], after + 1
        if text.count('"') % 2:  # the quotation mark is never closed, so the line is a row by itself
            text, after = lines[start], start + 1
        yield TopRow(start + 1, after + 1, text)
        start = after


def read_header(source: Source, table: str, path: str, text: Iterable[str]) -> Header | None:
    """The header of a file, or None if its rows cannot be read without one; the source then has a problem."""
    lines = list(islice(text, LINES))
    rows = list(islice(top(lines), ROWS))
    best = _find(table, rows)
    if best is None:
        words = say(
            "None of the first {number} rows is a header that names elements of {table}, so none of the rows were "
            "read. Give the names of the elements in one row, with commas between them.",
            number=ROWS,
            table=table,
        )
        declared = _declared([row for row in rows if not row.is_blank])
        if declared:
            words += " " + say(
                "The line sep={separator} above them gives the separator between columns: change or delete it if it is wrong.",
                separator=declared,
            )
        source.refuse(Problem("no_header", words, Place(path, 1), table), _rest(source, lines, text, ","))
        return None
    row, separator = best
    names = _names(source, table, path, row, separator)
    _note_above(source, table, path, rows, row, separator, names)
    counts = Counter(names)
    twice = {name for name in names if name and counts[name] > 1}
    if twice:
        at = next(index for index, name in enumerate(names, 1) if name in twice)
        words = said(TWO_COLUMNS)
        problem = Problem("duplicate_column", words, Place(path, row.line, at), table)
        source.refuse(problem, _rest(source, lines[row.after - 1 :], text, separator))
        return None
    return _after_examples(source, table, path, Header(table, names, separator, row.after, lines[row.after - 1 :]))


def is_table_of(lines: list[str], known: Mapping[str, frozenset[str]] | None = None) -> str:
    """The record type of rows, recognised by at least two names in a header; empty if there is none.

    `known` has the record types to consider, with their columns; by default all.
    """
    rows = [{_as_name(cell) for cell in row.cells(separator)} for row in islice(top(lines), ROWS) for separator in SEPARATORS]
    scores = {table: max((len(row & columns) for row in rows), default=0) for table, columns in (known or columns_by_type()).items()}
    best = max(scores, key=lambda table: scores[table])
    return best if scores[best] >= 2 else ""


def count_rows(lines: Iterable[str], separator: str) -> tuple[int, int]:
    """The numbers of filled and of blank rows."""
    filled = blank = 0
    reader = csv_parser.reader(lines, delimiter=separator)
    while True:
        try:
            for cells in reader:
                is_blank = is_blank_row(cells)
                blank += is_blank
                filled += not is_blank
            return filled, blank
        except csv_parser.Error:
            filled += 1


def is_blank_row(cells: list[str]) -> bool:
    """Whether no cell contains anything visible."""
    return not any(cells) or not any(cell.strip(EDGES) for cell in cells)


def _rest(source: Source, held: list[str], text: Iterable[str], separator: str) -> int:
    """The number of filled rows left unread. Blank rows are added to the count of blanks."""
    filled, blank = count_rows(chain(held, text), separator)
    source.blank += blank
    return filled


@cache
def _labels_of(table: str) -> dict[str, str]:
    """Names by folded label, if only one column has that label."""
    labels = [folded(column.label) for column in tables()[table].columns]
    return {label: column.name for label, column in zip(labels, tables()[table].columns, strict=True) if labels.count(label) == 1}


def _as_name(header: str) -> str:
    """A header in the form of a name: lower case, with `_` for spaces and hyphens."""
    return folded(header.strip(EDGES)).replace(" ", "_").replace("-", "_")


def _score(cells: list[str], known: Iterable[str]) -> int:
    return len({_as_name(cell) for cell in cells}.intersection(known))


def _declared(filled: list[TopRow]) -> str:
    """The separator that the first row declares in the way of Excel (`sep=;`); empty if it declares none."""
    match = re.fullmatch(r'"?sep=(.)"?\s*', filled[0].text) if filled and "sep=" in filled[0].text else None
    return match[1] if match else ""


def _find(table: str, rows: list[TopRow]) -> tuple[TopRow, str] | None:
    """The row that names the most elements, and the separator by which it does; the first of several."""
    names, filled = columns_by_type()[table], [row for row in rows if not row.is_blank]
    declared = _declared(filled)
    separators = [declared] if declared in SEPARATORS else list(SEPARATORS)
    if filled and not declared:
        cells = [cell for cell in filled[0].cells(",") if cell]
        if not names.isdisjoint(cells) and all(cell in names or cell.startswith(LOCAL_COLUMN) for cell in cells):
            return filled[0], ","  # as we write it: no other row can name more
    for known in (names, {_as_name(label) for label in _labels_of(table)}):
        scores = {(row, separator): _score(row.cells(separator), known) for row in filled for separator in separators}
        best = max(scores, key=lambda key: scores[key], default=None)
        if best and scores[best] and (scores[best] > 1 or len([cell for cell in best[0].cells(best[1]) if cell]) <= 2):
            return best
    return None


def _note_above(source: Source, table: str, path: str, rows: list[TopRow], header: TopRow, separator: str, names: list[str]) -> None:
    """Counts blank rows above the header, refuses records there, which sorting can leave, and adds notices about other rows and the
    separator."""
    above = [row for row in rows if row.line < header.line]
    source.blank += sum(row.is_blank for row in above)
    filled = [row for row in above if not row.is_blank]
    if _declared(filled):
        source.notices.append(
            say("{path}, line {line}: this line gives the separator between columns, and was left out.", path=path, line=filled[0].line)
        )
        del filled[0]
    for row in list(filled):
        cells = row.cells(separator)
        if len(cells) == len(names) and could_be_record(table, dict(zip(names, cells, strict=True))):
            source.refuse(Problem("row_above_header", said(ROW_ABOVE_HEADER), Place(path, row.line), table))
            filled.remove(row)
    if len(filled) == 1:
        source.notices.append(say("{path}, line {line}: a row above the header was left out.", path=path, line=filled[0].line))
    elif filled:
        source.notices.append(
            say(
                "{path}, lines {first} to {last}: {number} rows above the header were left out.",
                path=path,
                first=filled[0].line,
                last=filled[-1].after - 1,
                number=len(filled),
            )
        )
    if separator != ",":
        source.notices.append(
            say("{path} has {separators} between its columns, and was read as such.", path=path, separators=said(SEPARATORS[separator]))
        )


def _names(source: Source, table: str, path: str, row: TopRow, separator: str) -> list[str]:
    """The names of the columns. A header that is not an element becomes a local column."""
    later = source.later_columns(table)
    known, names, otherwise = columns_by_type()[table] - later, [], []
    for number, cell in enumerate(row.cells(separator), 1):
        bare = cell.strip(EDGES)
        if cell in known or not cell or cell.startswith(LOCAL_COLUMN):
            names.append(cell)
        elif (name := _as_name(bare)) in known or (name := _labels_of(table).get(folded(bare), "")) in known:
            names.append(name)
            otherwise.append(say("column {number} as {name}", number=number, name=name))
        else:
            header = cell.lstrip(EDGES) if bare.startswith(LOCAL_COLUMN) else plain(bare)
            if header != cell:
                source.notices.append(
                    say(
                        "{path}, column {number}: spaces, line breaks or invisible characters in the header were removed.",
                        path=path,
                        number=number,
                    )
                )
            if header and not header.startswith(LOCAL_COLUMN):
                if header not in source.declared:
                    words = say(
                        "{path}, column {number} is not an element of {table} and was kept as a local column.",
                        path=path,
                        number=number,
                        table=table,
                    )
                    source.notices.append(f"{words}{did_you_mean(near(header, known) if number <= 100 else '')}")
                header = LOCAL_COLUMN + header
            names.append(header)
    if otherwise:
        source.notices.append(
            say(
                "{path}, line {line}: headers spelled differently from the element were read ({columns}).",
                path=path,
                line=row.line,
                columns=", ".join(otherwise),
            )
        )
    return names


def _after_examples(source: Source, table: str, path: str, header: Header) -> Header:
    """The header after the example rows of a template have been skipped."""
    joins = [header.place[name] for name in tables()[table].joins if name in header.place]
    held, first, read, blank = header.held, header.first_row, 0, 0
    for row in top(held):
        if row.is_blank:
            blank += 1
            continue
        cells = row.cells(header.separator)
        if not any(cells[index].strip(EDGES) == EXAMPLE for index in joins if index < len(cells)):
            break
        words = say("This is the example row from the template, so it was not read. Delete it.")
        source.set_aside(Problem("example_row", words, Place(path, first + row.line - 1), table))
        source.blank, blank, read = source.blank + blank, 0, row.after - 1
    header.held, header.first_row = held[read:], first + read
    return header
