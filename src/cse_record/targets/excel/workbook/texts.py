"""Marks the texts that a workbook brings itself, so that a reader can recognise text that a person typed among them."""

from __future__ import annotations

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from cse_record.standard.form_texts import CASE_SHEET, NO_TEXT, NOTE, NOTE_SUMS, TITLES, bare_page_end, digest, mark
from cse_record.standard.workbook import sheet_name
from cse_record.targets.excel.workbook.case_plan import CHOICE_ROW, COUNT
from cse_record.targets.excel.workbook.plan import HEADER_ROW, Plan, quoted

Area = tuple[int, int, int, int]
"""First row and column, last row and column, counted from 0."""


def mark_texts(book: Workbook, plan: Plan) -> None:
    """Marks the texts on every sheet of a workbook that is written but not yet closed."""
    titles = {planned.title: planned.width for planned in plan.sheets.values()}
    for sheet in book.worksheets():
        if sheet.name == CASE_SHEET:
            bottom, right, choice = sheet.dim_rowmax, sheet.dim_colmax, CHOICE_ROW - 1
            mark_areas(book, sheet, [(0, 0, choice - 1, right), (choice, COUNT + 1, choice, right), (choice + 1, 0, bottom, right)])
        elif sheet.name in TITLES:
            mark_areas(book, sheet, [(0, 0, sheet.dim_rowmax, sheet.dim_colmax)])
        elif sheet.name == sheet_name("returns"):
            last = plan.header_explain_row - 1
            own = sheet.dim_rowmax  # the last of the sender's own lines, whose headings are read
            mark_areas(book, sheet, [(0, 0, HEADER_ROW - 1, 3), (HEADER_ROW, 0, last, 0), (HEADER_ROW, 2, own, 3)])
        else:
            mark_areas(book, sheet, [(0, 0, HEADER_ROW - 2, titles[sheet.name] - 1)])
        _mark_notes(book, sheet)


def _mark_notes(book: Workbook, sheet: Worksheet) -> None:
    """Marks the notes on a sheet, and its printed headers and footers."""
    notes = [cell.text for cells in sheet.comments.values() for cell in cells.values()]
    written = [*notes, *(bare_page_end(words) for words in (sheet.header, sheet.footer))]
    sums = sorted({digest([words]) for words in written if words})
    for start in range(0, len(sums), NOTE_SUMS):
        name = f"{NOTE}{len(book.defined_names)}.{''.join(sums[start : start + NOTE_SUMS])}"
        book.define_name(name, f"={quoted(sheet.name)}!$A$1")


def mark_areas(book: Workbook, sheet: Worksheet, areas: list[Area]) -> None:
    """Marks areas of a sheet in their present state."""
    for area in areas:
        name = mark(len(book.defined_names), _texts(book, sheet, area))
        book.define_name(name, f"={quoted(sheet.name)}!{xl_range_abs(*area)}")


def _texts(book: Workbook, sheet: Worksheet, area: Area) -> Iterator[str]:
    """The contents of an area, without formulas."""
    top, left, bottom, right = area
    strings = list(book.str_table.string_table)
    for row in range(top, bottom + 1):
        for column, cell in sheet.table.get(row, {}).items():
            if left <= column <= right:
                kind = type(cell).__name__
                if kind == "String":
                    yield strings[cell.string]
                elif kind == "Number":
                    yield NO_TEXT
