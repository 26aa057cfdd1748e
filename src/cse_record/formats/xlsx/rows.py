"""The rows of one record type on one sheet. Every column is read; blank rows and the example of the template are separated."""

from __future__ import annotations

from functools import cache
from itertools import compress, repeat

from cse_record.formats.cleaning import EDGES, with_plain_line_ends
from cse_record.formats.places import FaultyCell
from cse_record.formats.record_types import tables
from cse_record.formats.xlsx import days, part_notices
from cse_record.formats.xlsx.part_notices import EXPLANATION
from cse_record.formats.xlsx.sheet_parts import Part
from cse_record.formats.xlsx.values import WHOLE_MONTH, ReadColumn, as_text, read_column
from cse_record.standard.example_row import EXAMPLE, NOT_YET, fingerprint
from cse_record.standard.speech import said

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record._generated.validator import Cells, Table
    from cse_record.formats.xlsx.grid import Cell, Grid
    from cse_record.formats.xlsx.opened_workbook import OpenedWorkbook
    from cse_record.formats.xlsx.scan import Facts
    from cse_record.formats.xlsx.values import Value


class PartRows:
    """`filled` has the rows that are records, each with its row on the sheet, counted from 0, and its cells in the order of the columns.
    `local` has the local columns by row, and `explained` the rows that explain their queries, with the reasons."""

    def __init__(self) -> None:
        self.filled: list[tuple[int, Cells]] = []
        self.local: dict[int, dict[str, str | FaultyCell]] = {}
        self.explained: list[tuple[int, Value]] = []


def read_rows(source: OpenedWorkbook, part: Part, grid: Grid, facts: Facts, start: int) -> PartRows:
    """The rows of a part. `start` is the number of the first row of its sheet."""
    table, part_rows = tables()[part.table], PartRows()
    if part.first_without_heading is not None:
        part_notices.refuse_without_heading(source, part, part.first_without_heading, grid)
        return part_rows
    _clear_checks(part, grid, facts)
    part_notices.note_part(source, part, grid, facts)
    if part.duplicates or part.contradictory:
        part_notices.refuse_part(source, part, grid)
        return part_rows
    part_notices.refuse_rows_above_header(source, part, grid)
    if part.by_row:
        part_notices.note_beside_answers(source, part, grid)
    _mark_formulas(source, part, grid, facts)
    cells = _cells(part, grid)
    height = 1 if part.by_row else max(grid.end - max(part.first, grid.top), 0)
    if not height:
        return part_rows
    top = part.first if part.by_row else max(part.first, grid.top)
    read: dict[str, ReadColumn] = {}
    for name, at in part.columns.items():
        column = cells.get(at)
        if column and (column[0] != "" or column.count("") < len(column)):  # `any` would miss a 0
            changes: dict[str, list[int]] = {}
            if table.by_name[name].spelling.codes is not None:
                column, changes = source.names.answers(table.by_name[name].spelling, column, source.voice)
            read[name] = read_column(table.by_name[name], column, bool(_latest(part.table)[name]))
            read[name].changes |= changes
    _read_whole_months(source, part, facts, read, cells, top)
    columns: list[list[Value] | None] = [read[name].cells if name in read else None for name in table.names]
    _fill_latest(table, columns, read, height)
    for name, column_read in read.items():
        part_notices.note_changes(source, part, name, column_read.changes, start + top)
    rows: list[Cells] = list(zip(*(column or repeat(None, height) for column in columns), strict=False))
    _read_local_and_explanations(source, part, cells, part_rows, top)
    part_notices.refuse_values_without_header(source, part, cells, facts, top)
    part_notices.note_checks(source, part, grid, facts)
    part_notices.note_columns_put_aside(source, part, cells)
    blank = (None,) * len(columns)
    is_filled = [row != blank for row in rows]
    for at in (*part_rows.local, *(at for at, _ in part_rows.explained)):
        is_filled[at - top] = True
    filled = list(compress(zip(range(top, top + height), rows, strict=True), is_filled))
    if part.starts or not part.marks:
        beside = {*part_rows.local, *(at for at, _ in part_rows.explained)}
        starts = {at: row for at, row in filled if at not in beside and (_is_start(part, table, row) or _is_not_yet(row))}
        filled = [(at, row) for at, row in filled if at not in starts]
        if changed := {at for at, row in starts.items() if not _is_start(part, table, row)}:
            part_notices.note_starts(source, part, changed)
    places = [table.position[name] for name in table.joins]
    has_examples = any(EXAMPLE in (columns[place] or ()) for place in places)
    part_rows.filled = _without_examples(source, part, filled, places) if has_examples else filled
    if filled and filled[-1][0] - top + 1 > len(filled):
        part_notices.note_gaps(source, part, [at for at, _ in filled], top)
    return part_rows


def _cells(part: Part, grid: Grid) -> dict[int, Sequence[Cell]]:
    """The cells of each column below the header; in a layout of pairs, the one value of each row."""
    if part.by_row:
        return {row: [grid.cell(row, part.values)] for row in range(part.first, grid.end)}
    return dict(enumerate(grid.columns(part.first), grid.left))


def _clear_checks(part: Part, grid: Grid, facts: Facts) -> None:
    """Clears what checks calculated, and what a template writes beside an example, in unmarked columns with that heading.

    What remains there is the sender's own.
    """
    joins = [part.columns[name] for name in tables()[part.table].joins if name in part.columns]
    for at in [] if part.by_row else part.checks:
        written_by_template = {row for row, _, _ in facts.formulas([at])}
        written_by_template |= {row for row in range(part.first, grid.end) if any(grid.cell(row, join) == EXAMPLE for join in joins)}
        for row in written_by_template:
            if grid.cell(row, at) != "":
                grid.set_cell(row, at, "")
        if not any(grid.cell(row, at) != "" for row in range(part.first, grid.end)):
            part.local = {header: place for header, place in part.local.items() if place != at}
            part.unknown = [(place, header) for place, header in part.unknown if place != at]
            part.cleaned_headers = [place for place in part.cleaned_headers if place != at]


def _mark_formulas(source: OpenedWorkbook, part: Part, grid: Grid, facts: Facts) -> None:
    """Records the formulas among the values, and marks cells whose formulas were never calculated."""
    used = {part.values} if part.by_row else {*part.columns.values(), *part.local.values()}
    used |= {part.explain} if part.explain is not None and not part.by_row else set()
    used -= set(part.checks)
    saved: list[tuple[int, int]] = []
    for row, column, has_value in facts.formulas(used):
        if row < part.first or (part.by_row and row not in {*part.columns.values(), *part.local.values()}):
            continue
        if isinstance(grid.cell(row, column), FaultyCell):
            continue
        if has_value:
            saved.append((row, column))
        elif grid.cell(row, column) == "":
            grid.set_cell(row, column, FaultyCell("formula_without_value", said(part_notices.NOT_WORKED_OUT)))
    part_notices.note_formulas(source, part, saved)


@cache
def _latest(table: str) -> dict[str, str]:
    """For each column of a record type, the column with its latest possible day or month; empty if there is none."""
    columns = tables()[table].columns
    latest_of: dict[tuple[str, str | None], str] = {
        (column.of, column.spelling.pattern): column.name for column in columns if column.of and column.spelling.pattern
    }
    return {column.name: latest_of.get((column.name, column.spelling.pattern), "") for column in columns}


def _read_whole_months(
    source: OpenedWorkbook, part: Part, facts: Facts, read: dict[str, ReadColumn], cells: dict[int, Sequence[Cell]], top: int
) -> None:
    """Reads the first of a month as the whole month if the cell only shows the month, which is how a program stores “May 2010”."""
    from cse_record._generated import validator

    by_name, latest = tables()[part.table].by_name, _latest(part.table)
    days_of = {part.columns[name]: name for name in read if by_name[name].spelling.pattern == validator.CALENDAR[0]}
    if not days_of or not source.book.months:
        return
    for row, column in facts.months_shown(source.book.months, [part.values] if part.by_row else days_of):
        name = days_of.get(row if part.by_row else column, "")
        index = 0 if part.by_row else row - top
        if not name or not 0 <= index < len(read[name].cells) or isinstance(cells[part.columns[name]][index], str):
            continue
        column_read, is_latest = read[name], bool(by_name[name].of)
        day = column_read.cells[index]
        if isinstance(day, str) and day[8:] == "01" and (latest[name] or is_latest):
            column_read.months[index] = day[:7]
            column_read.cells[index] = days.last_day(day[:7]) if is_latest else day
            column_read.note(WHOLE_MONTH, index)


def _fill_latest(table: Table, columns: list[list[Value] | None], read: dict[str, ReadColumn], height: int) -> None:
    """Sets the latest possible day to the last of the month for each whole month, if none is given."""
    for name, column_read in read.items():
        if column_read.months and (latest := _latest(table.name)[name]):
            place = table.position[latest]
            column = columns[place] = columns[place] or [None] * height
            for index, month in column_read.months.items():
                if column[index] is None:
                    column[index] = days.last_day(month)


def _read_local_and_explanations(
    source: OpenedWorkbook, part: Part, cells: dict[int, Sequence[Cell]], part_rows: PartRows, top: int
) -> None:
    """Reads local columns and explanations."""
    for header, at in part.local.items():
        for index, cell in enumerate(cells.get(at, ())):
            if cell != "" and not (isinstance(cell, str) and not cell.strip(EDGES)):
                text = as_text(cell)
                part_rows.local.setdefault(top + index, {})[header] = with_plain_line_ends(text) if isinstance(text, str) else text
    if part.explain is not None and part.explain in cells:
        column = tables()[EXPLANATION[0]].by_name[EXPLANATION[1]]
        answers, changes = source.names.answers(column.spelling, cells[part.explain], source.voice)
        part_notices.note_explanations(source, part, changes, top)
        reasons = read_column(column, answers)
        part_rows.explained = [(top + index, reason) for index, reason in enumerate(reasons.cells) if reason is not None]


def _without_examples(source: OpenedWorkbook, part: Part, filled: list[tuple[int, Cells]], places: list[int]) -> list[tuple[int, Cells]]:
    """The rows without the example of the template. An example that is as the template wrote it gets no notice."""
    table = tables()[part.table]
    examples = {at: row for at, row in filled if any(row[place] == EXAMPLE for place in places)}
    written = {at for at, row in examples.items() if _is_as_written(part, table, row)}
    part_notices.note_examples(source, part, examples.keys() - ({min(written)} if written else set()))
    return [(at, row) for at, row in filled if at not in examples]


def _is_as_written(part: Part, table: Table, row: Cells) -> bool:
    return _fingerprint(table, row) in part.examples


def _is_start(part: Part, table: Table, row: Cells) -> bool:
    """Whether a row is as a short form wrote it."""
    return bool(part.starts) and _fingerprint(table, row) in part.starts


def _is_not_yet(row: Cells) -> bool:
    """Whether a row says only “not yet obtained”. So does a row of a short form that has lost its marks or some of its answers."""
    return {NOT_YET, None}.issuperset(row)


def _fingerprint(table: Table, row: Cells) -> str:
    return fingerprint({name: cell for name, cell in zip(table.names, row, strict=True) if cell is not None})
