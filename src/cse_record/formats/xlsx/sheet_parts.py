"""Determines which sheet of a workbook holds which record type, and which column which element.

In a template, defined names say so (`cse_children.sex` is the header cell of that element). They follow when columns are moved and sheets
are renamed. Where they are missing, as in a sheet that was copied by hand, the names or labels of elements in one of the first rows say so.
Nothing else is taken for a header.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from cse_record.formats.cleaning import EDGES, folded, plain
from cse_record.formats.record_types import PUT_ASIDE, near, tables
from cse_record.formats.sheets import record_type_of_sheet
from cse_record.formats.xlsx import bilingual
from cse_record.formats.xlsx.values import as_text
from cse_record.standard.example_row import MARK as EXAMPLE_MARK
from cse_record.standard.example_row import START_MARK
from cse_record.standard.form_texts import BOTH, CHECK, EXPLAIN, IN_FULL, STATE

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cse_record.formats.places import FaultyCell
    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Cell, Grid

    Marks = dict[str, dict[str, dict[str, tuple[int, int]]]]
    """By sheet, record type and element: the row and column of the header cell."""

MARK = "cse_"
"""The prefix of the defined names by which a template is recognised."""
VERSION = "cse_version"
CHECKS = (STATE, CHECK, IN_FULL)
"""The columns of a template that fill themselves in."""
ROWS = 20
"""The header is looked for in this many rows at the top of a sheet."""
LEAST = 3
"""The number of elements that a row must name to be the header of a record type that the sheet is not named after."""
LOCAL_COLUMN = "local:"


class Part:
    """A record type on one sheet. `columns` has the position of each element (its column or, if `by_row`, its row), and `local` the same by
    header. `first` is the first row below the header, or of the pairs. `values` is the column with the values of pairs."""

    def __init__(self, table: str, sheet: str, header: int, by_row: bool = False, values: int = 0) -> None:
        self.table, self.sheet, self.header, self.by_row, self.values = table, sheet, header, by_row, values
        self.columns: dict[str, int] = {}
        self.local: dict[str, int] = {}
        self.explain: int | None = None
        self.marks: dict[int, str] = {}
        """Marked columns by position."""
        self.examples: set[str] = set()
        """The fingerprints of the example row of the template."""
        self.starts: set[str] = set()
        """Those of rows that hold only the answers of the form itself."""
        self.later: frozenset[str] = frozenset()
        """Elements that were added after the version that the return states. A header with such a name is the sender's own."""
        self.known: set[int] = set()
        """The columns with a mark or with any header."""
        self.respelled: list[tuple[int, str]] = []
        """Columns whose header is not spelled like the name or label of the element, with the element."""
        self.unknown: list[tuple[int, str]] = []
        """Columns that are not elements: position and header."""
        self.cleaned_headers: list[int] = []
        """Local columns whose headers had spaces or invisible characters removed."""
        self.checks: list[int] = []
        """Unmarked columns with a heading of the template's checks. What they calculate is not the sender's own."""
        self.put_aside: list[int] = []
        """Unmarked columns, or lines, that the sender has put aside with an underscore before the header."""
        self.duplicates: list[int] = []
        """Columns with the same header as another."""
        self.contradictory: list[int] = []
        """Columns whose mark and header name different elements, or whose header is not from the template."""
        self.changed: list[tuple[int, str]] = []
        """Marked columns whose header differs from the template's by a slip or an addition, or is missing: position, and the template's
        words."""
        self.first_without_heading: int | None = None
        """The first marked column with something else in place of its header, if the row as a whole is not a header."""

    @property
    def first(self) -> int:
        return self.header + 1


def marks(book: Book) -> Marks:
    """By sheet and record type: the marked columns, with the row and column of the cell."""
    by_sheet: Marks = {}
    for name, sheet, row, column in book.names:
        kind, dot, element = name[len(MARK) :].partition(".") if name.lower().startswith(MARK) else ("", "", "")
        if dot and kind.lower() in tables():
            by_sheet.setdefault(sheet, {}).setdefault(kind.lower(), {})[element.lower()] = (row, column)
    return by_sheet


def marked_part(table: str, sheet: str, cells: dict[str, tuple[int, int]]) -> Part:
    """The part that the marks of a template show. Its headers are read with the sheet."""
    rows, columns = Counter(row for row, _ in cells.values()), Counter(column for _, column in cells.values())
    if len(rows) > len(columns) or (table == "returns" and len(rows) == len(columns)):
        values = max(columns, key=columns.__getitem__)
        part = Part(table, sheet, min(rows) - 1, by_row=True, values=values)
        part.marks = {row: name for name, (row, column) in cells.items() if column == values}
    else:
        header = max(rows, key=rows.__getitem__)
        part = Part(table, sheet, header)
        part.marks = {column: name for name, (row, column) in cells.items() if row == header}
    part.examples = {name.removeprefix(EXAMPLE_MARK) for name in cells if name.startswith(EXAMPLE_MARK)}
    part.starts = {name.removeprefix(START_MARK) for name in cells if name.startswith(START_MARK)}
    names = tables()[table].by_name
    part.columns = {name: at for at, name in part.marks.items() if name in names}
    part.explain = next((at for at, name in part.marks.items() if name == EXPLAIN), None)
    part.known.update(part.marks)
    return part


def read_headers(part: Part, grid: Grid, names: bilingual.Names) -> dict[int, Cell]:
    """Identifies the unmarked columns by their headers. Returns what is above the marked columns, or before their answers."""
    if not part.marks:
        part.columns = {}
    labels = grid.row(part.header)
    if part.by_row:
        labels = {row: grid.cell(row, part.values - 1) for row in range(part.first, grid.end)}
    headers = {at: as_text(cell) for at, cell in labels.items() if at not in part.marks}
    explaining = [at for at, header in headers.items() if isinstance(header, str) and names.explains(header)]
    if part.explain is None and not explaining:
        explaining = [at for at, header in headers.items() if isinstance(header, str) and names.may_explain(header)]
    for at, header in headers.items():
        _read_header(part, at, header, at in explaining)
    if part.by_row:  # a column may have been inserted between question and answer
        before = range(part.values - 1, -1, -1)
        return {at: next((cell for column in before if (cell := grid.cell(at, column)) != ""), "") for at in part.marks}
    return labels


def _read_header(part: Part, at: int, header: str | FaultyCell, explains: bool) -> None:
    """Identifies an unmarked column by its header. `explains` says that this is the header of a column for explanations."""
    if not isinstance(header, str):  # it is a formula error
        return
    bare = header.strip(EDGES)
    if not bare.isprintable() or "  " in bare:
        bare = plain(bare)
    name = element(part.table, header)
    if name in part.later:
        name = ""
    if not bare:
        return
    part.known.add(at)
    if name:
        if name in part.columns:
            part.duplicates.append(at)
        part.columns.setdefault(name, at)
        if header not in (name, tables()[part.table].by_name[name].label) and BOTH not in header:
            part.respelled.append((at, name))
    elif explains:
        if part.explain is not None:
            part.duplicates.append(at)
        else:
            part.explain = at
    elif bare.startswith(PUT_ASIDE):
        part.put_aside.append(at)
    else:
        if folded(bare).replace(" ", "_") in CHECKS or folded(bare) in bilingual.check_headings():
            part.checks.append(at)
        header_name = bare.removeprefix(LOCAL_COLUMN).strip()
        if header_name in part.local:
            part.duplicates.append(at)
        part.local.setdefault(header_name, at)
        if header_name != header.removeprefix(LOCAL_COLUMN):
            part.cleaned_headers.append(at)
        if not bare.startswith(LOCAL_COLUMN):
            part.unknown.append((at, header_name))


@cache
def spellings(table: str) -> dict[str, str]:
    """The elements of a record type by their folded names and labels. A label that two elements share is left out."""
    columns = tables()[table].columns
    labels = Counter(folded(column.label) for column in columns)
    by_label = {folded(column.label): column.name for column in columns if labels[folded(column.label)] == 1}
    return by_label | {column.name: column.name for column in columns}


def element(table: str, header: str | FaultyCell) -> str:
    """The element that a header names; empty if there is none."""
    if not isinstance(header, str):
        return ""
    bare = folded(header.strip(EDGES))
    known = spellings(table)
    name = known.get(bare) or known.get(bare.replace(" ", "_").replace("-", "_"), "")
    return name or (bilingual.headings(table).get(bare, "") if BOTH in bare else "")


def unmarked_part(sheet: str, grid: Grid, known: Mapping[str, frozenset[str]]) -> tuple[Part | None, str]:
    """The part that the headers of a sheet show, or None; and the record type that the sheet seems to be meant for.

    `known` has the record types to consider, with their columns.
    """
    named_type = record_type_of_sheet(sheet)
    named_type = named_type if named_type in known else ""
    candidates = [named_type] if named_type else known
    scored = sorted(
        ((_best_header(table, sheet, grid, known[table]), table) for table in candidates), key=lambda scored_part: -scored_part[0][0]
    )
    (score, part), table = scored[0]
    is_sole = len(scored) == 1 or scored[1][0][0] < score
    if named_type:
        return (part if score >= 2 or (score and part and _width(part, grid) <= 2) else None), named_type
    meant = near(sheet, known, cutoff=0.8)
    identity = set(tables()[table].identified_by)
    if part is not None and score >= LEAST and is_sole and identity <= set(part.columns) and meant in ("", table):
        return part, table
    return None, meant or (table if score >= 2 else "")


def _width(part: Part, grid: Grid) -> int:
    return len(grid.row(part.header)) if not part.by_row else LEAST


def _best_header(table: str, sheet: str, grid: Grid, known: frozenset[str]) -> tuple[int, Part | None]:
    """The number of elements that the best header of a sheet names, and the part below it."""
    best_score, at, by_row = 0, 0, False
    for row in range(grid.top, min(grid.end, ROWS)):
        score = len(_named(table, grid.row(row).items(), known))
        if score > best_score:
            best_score, at = score, row
    if table == "returns":
        for column in range(grid.left, grid.left + min(grid.width, ROWS)):
            score = len(_named(table, ((row, grid.cell(row, column)) for row in range(grid.top, grid.end)), known))
            filled = sum(grid.cell(row, column) != "" for row in range(grid.top, grid.end))
            if score > best_score and score > 1 and 2 * score > filled:  # otherwise it is a list that names elements, such as guidance
                best_score, at, by_row = score, column, True
    if not best_score:
        return 0, None
    if by_row:
        rows = {row: grid.cell(row, at) for row in range(grid.top, grid.end)}
        first = next(row for row, cell in rows.items() if element(table, as_text(cell)) in known)
        part = Part(table, sheet, first - 1, by_row=True, values=at + 1)
        part.columns = _named(table, rows.items(), known)
    else:
        part = Part(table, sheet, at)
        part.columns = _named(table, grid.row(at).items(), known)
    return best_score, part


def _named(table: str, cells: Iterable[tuple[int, Cell]], known: frozenset[str]) -> dict[str, int]:
    """The known elements that cells name, each with the last position of a cell that names it."""
    return {name: at for at, cell in cells if (name := element(table, as_text(cell))) in known}
