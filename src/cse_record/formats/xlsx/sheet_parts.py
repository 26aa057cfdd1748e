"""Which sheet of a workbook holds which record type, and which column which element.

A template says so by defined names (`cse_children.sex` is the header cell of that element), which go along when columns are moved and
sheets renamed. Where they are gone, as in a sheet that was copied by hand, the names or labels of elements in one of the first rows
say so. Nothing else is taken for a header.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from cse_record.formats.cleaning import EDGES, folded, plain
from cse_record.formats.record_types import PUT_ASIDE, near, tables
from cse_record.formats.sheets import titled
from cse_record.formats.xlsx.values import as_text
from cse_record.standard.example_row import MARK as EXAMPLE_MARK

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Iterable

    from cse_record.formats.places import FaultyCell
    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Cell, Grid

    Marks = dict[str, dict[str, dict[str, tuple[int, int]]]]
    """By sheet, record type and element: row and column of the header cell."""

MARK = "cse_"
"""Begins each defined name by which a template is known."""
VERSION = "cse_version"
EXPLAIN, CHECK = "explain", "check"
"""Names of the two columns of a template that are no elements."""
ROWS = 20
"""In so many rows at the top of a sheet the header is looked for."""
LEAST = 3
"""So many elements a row must name to be the header of a record type that the sheet is not called after."""
LOCAL_COLUMN = "local:"


class Part:
    """A record type on one sheet. `columns` gives the place of each element: its column or, `by_row`, its row; `local` likewise by
    header. `first` is the first row below the header, or of the pairs; `values` the column of the values of pairs."""

    def __init__(self, table: str, sheet: str, header: int, by_row: bool = False, values: int = 0) -> None:
        self.table, self.sheet, self.header, self.by_row, self.values = table, sheet, header, by_row, values
        self.columns: dict[str, int] = {}
        self.local: dict[str, int] = {}
        self.explain: int | None = None
        self.marks: dict[int, str] = {}
        """Marked columns by place."""
        self.examples: set[str] = set()
        """Fingerprints of the example row of the template."""
        self.later: frozenset[str] = frozenset()
        """Elements that were added after the version that the return states: a header of that name is one of the sender's own."""
        self.known: set[int] = set()
        """Columns that have a mark or a header, of any kind."""
        self.otherwise: list[tuple[int, str]] = []
        """Columns whose header is spelled in another way than the element's name or label, with the element."""
        self.unknown: list[tuple[int, str]] = []
        """Columns that are no element: place and header."""
        self.put_right: list[int] = []
        """Local columns in whose header spaces or unseen characters were left out."""
        self.checks: list[int] = []
        """Columns without a mark that are headed as the template heads its checks; what they work out is none of the sender's."""
        self.aside: list[int] = []
        """Columns, or lines, without a mark that the sender has put aside by an underscore before the header."""
        self.twice: list[int] = []
        """Columns with the header of another."""
        self.contradicts: list[int] = []
        """Columns whose mark says one element and whose header another, or nothing that the template wrote there."""
        self.changed: list[tuple[int, str]] = []
        """Marked columns whose header has the words of the template with a slip or an addition, or none: place, and those words."""
        self.no_heading: int | None = None
        """The first marked column over which something stands that is no header, if that is so of the row."""

    @property
    def first(self) -> int:
        return self.header + 1


def marks(book: Book) -> Marks:
    """By sheet and record type: the marked columns with row and column of the cell."""
    found: Marks = {}
    for name, sheet, row, column in book.names:
        kind, dot, element = name[len(MARK) :].partition(".") if name.lower().startswith(MARK) else ("", "", "")
        if dot and kind.lower() in tables():
            found.setdefault(sheet, {}).setdefault(kind.lower(), {})[element.lower()] = (row, column)
    return found


def marked_part(table: str, sheet: str, cells: dict[str, tuple[int, int]]) -> Part:
    """The part that the marks of a template point out. Its headers are taken when its sheet is read."""
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
    names = tables()[table].by_name
    part.columns = {name: at for at, name in part.marks.items() if name in names}
    part.explain = next((at for at, name in part.marks.items() if name == EXPLAIN), None)
    part.known.update(part.marks)
    return part


def take_headers(part: Part, grid: Grid) -> dict[int, Cell]:
    """Says what each column is that has no mark, by its header. Returns what stands over the marked columns, or before their answers."""
    if not part.marks:
        part.columns = {}
    labels = grid.row(part.header)
    if part.by_row:
        labels = {row: grid.cell(row, part.values - 1) for row in range(part.first, grid.end)}
    for at, cell in labels.items():
        if at not in part.marks:
            _take_header(part, at, as_text(cell))
    if part.by_row:  # a column may have been put in between question and answer
        before = range(part.values - 1, -1, -1)
        return {at: next((cell for column in before if (cell := grid.cell(at, column)) != ""), "") for at in part.marks}
    return labels


def _take_header(part: Part, at: int, header: str | FaultyCell) -> None:
    """Says what a column is that has no mark."""
    if not isinstance(header, str):  # an error of a formula stands there
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
            part.twice.append(at)
        part.columns.setdefault(name, at)
        if header not in (name, tables()[part.table].by_name[name].label):
            part.otherwise.append((at, name))
    elif folded(bare) == EXPLAIN:
        part.explain = at
    elif bare.startswith(PUT_ASIDE):
        part.aside.append(at)
    else:
        if folded(bare) == CHECK:
            part.checks.append(at)
        spelled = bare.removeprefix(LOCAL_COLUMN).strip()
        if spelled in part.local:
            part.twice.append(at)
        part.local.setdefault(spelled, at)
        if spelled != header.removeprefix(LOCAL_COLUMN):
            part.put_right.append(at)
        if not bare.startswith(LOCAL_COLUMN):
            part.unknown.append((at, spelled))


@cache
def spellings(table: str) -> dict[str, str]:
    """The folded names and labels of the elements of a record type, with the element; a label that two have is left out."""
    columns = tables()[table].columns
    labels = Counter(folded(column.label) for column in columns)
    found = {folded(column.label): column.name for column in columns if labels[folded(column.label)] == 1}
    return found | {column.name: column.name for column in columns}


def element(table: str, header: str | FaultyCell) -> str:
    """The element that a header names, or none."""
    if not isinstance(header, str):
        return ""
    bare = folded(header.strip(EDGES))
    known = spellings(table)
    return known.get(bare) or known.get(bare.replace(" ", "_").replace("-", "_"), "")


def found_part(sheet: str, grid: Grid) -> tuple[Part | None, str]:
    """The part that the headers of a sheet show, or none; and the record type that the sheet seems to be meant for."""
    called = titled(sheet)
    candidates = [called] if called else list(tables())
    scored = sorted(((_best(table, sheet, grid), table) for table in candidates), key=lambda one: -one[0][0])
    (score, part), table = scored[0]
    is_sole = len(scored) == 1 or scored[1][0][0] < score
    if called:
        return (part if score >= 2 or (score and part and _width(part, grid) <= 2) else None), called
    meant = near(sheet, tables(), cutoff=0.8)
    identity = set(tables()[table].identified_by)
    if part is not None and score >= LEAST and is_sole and identity <= set(part.columns) and meant in ("", table):
        return part, table
    return None, meant or (table if score >= 2 else "")


def _width(part: Part, grid: Grid) -> int:
    return len(grid.row(part.header)) if not part.by_row else LEAST


def _best(table: str, sheet: str, grid: Grid) -> tuple[int, Part | None]:
    """How many elements the best header of a sheet names, and the part below it."""
    best, at, by_row = 0, 0, False
    for row in range(grid.top, min(grid.end, ROWS)):
        score = _count(table, grid.row(row).values())
        if score > best:
            best, at = score, row
    if table == "returns":
        for column in range(grid.left, grid.left + min(grid.width, ROWS)):
            score = _count(table, [grid.cell(row, column) for row in range(grid.top, grid.end)])
            filled = sum(grid.cell(row, column) != "" for row in range(grid.top, grid.end))
            if score > best and score > 1 and 2 * score > filled:  # or it is a list that names elements, such as that of guidance
                best, at, by_row = score, column, True
    if not best:
        return 0, None
    if by_row:
        rows = {row: grid.cell(row, at) for row in range(grid.top, grid.end)}
        first = next(row for row, cell in rows.items() if element(table, as_text(cell)))
        part = Part(table, sheet, first - 1, by_row=True, values=at + 1)
        part.columns = {name: row for row, cell in rows.items() if (name := element(table, as_text(cell)))}
    else:
        part = Part(table, sheet, at)
        part.columns = {name: column for column, cell in grid.row(at).items() if (name := element(table, as_text(cell)))}
    return best, part


def _count(table: str, cells: Iterable[Cell]) -> int:
    return len({name for cell in cells if (name := element(table, as_text(cell)))})
