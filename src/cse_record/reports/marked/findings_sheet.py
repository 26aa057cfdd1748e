"""The sheet of findings in a marked copy, with links to the cells and the original style of each."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from itertools import count
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink

from cse_record.formats.sheets import shown_name
from cse_record.reports.documentation import rule_page
from cse_record.reports.marked.listing import HEADS, LED_ON, MARKS, TITLE, WIDTHS, Entry, head
from cse_record.reports.wrapping import visible
from cse_record.standard import form_texts
from cse_record.standard.speech import english, said, say
from cse_record.standard.workbook import WORKING_MARK
from cse_record.validation import Report

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NAME = "cse_findings"
"""The defined name that identifies our sheet when the copy is sent back, whatever the sheet is called by then."""
BEFORE = english("Format before")
"""The heading of the column with the original style of each marked cell, so that a copy can be marked again."""
_FONT = "Calibri"


def add(book: Workbook, report: Report, rows: Sequence[Entry], notes: Sequence[str], docs: str = "") -> None:
    """Adds the sheet before all others and makes it the active one."""
    sheet = book.create_sheet(_free_title(book), 0)
    _text(sheet.cell(1, 1), said(TITLE)).font = Font(_FONT, 16, bold=True)
    lines = [*head(report), *notes, *map(visible, report.notices)]
    for row, words in enumerate(lines, 2):
        _text(sheet.cell(row, 1), words)
    top = len(lines) + 3
    for column, (name, width) in enumerate(zip((*HEADS, BEFORE), (*WIDTHS, 14), strict=True), 1):
        _text(sheet.cell(top, column), said(name)).font = Font(_FONT, 11, bold=True)
        sheet.cell(top, column).border = Border(bottom=Side("medium", "000000"))
        sheet.cell(top, column).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(column)].width = width
    looks: dict[str, StyleArray] = {}
    for row, entry in enumerate(rows, top + 1):
        _row(book, sheet, row, entry, looks, docs if row - top <= LED_ON else "")
    last = top + max(len(rows), 1)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(HEADS))}{last}"
    sheet.freeze_panes = f"A{top + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{top}:{top}"
    sheet.print_area = f"A1:{get_column_letter(len(HEADS))}{last}"
    book.defined_names[NAME] = DefinedName(NAME, attr_text=f"{quote_sheetname(sheet.title)}!$A${top}")
    _mark_words(book, sheet)
    sheet.sheet_view.tabSelected = True
    book.active = book.views[0].firstSheet = 0


def _mark_words(book: Workbook, sheet: Worksheet) -> None:
    """Marks everything on the sheet as our own text, so that no record is looked for there when the copy is sent back."""
    texts = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    free = next(number for number in count() if not any(name.startswith(f"{form_texts.MARK}{number}.") for name in book.defined_names))
    area = f"{quote_sheetname(sheet.title)}!$A$1:${get_column_letter(sheet.max_column)}${sheet.max_row}"
    name = form_texts.mark(free, texts)
    book.defined_names[name] = DefinedName(name, attr_text=area)


def _row(book: Workbook, sheet: Worksheet, row: int, entry: Entry, looks: dict[str, StyleArray], docs: str) -> None:
    for column, words in enumerate(entry.cells, 1):
        cell = _text(sheet.cell(row, column), words)
        place = entry.finding.place if entry.finding else None
        kind = entry.severity if column == 1 else "plain"
        if column == 2 and place and place.sheet in book.sheetnames:
            address = entry.marked.coordinate if entry.marked else "A1"
            cell.hyperlink = Hyperlink(cell.coordinate, location=f"{quote_sheetname(place.sheet)}!{address}")
            kind = "link"
        if column == len(HEADS) and entry.finding and entry.is_of_the_standard and docs:
            cell.hyperlink = Hyperlink(cell.coordinate, target=rule_page(entry.finding.rule, docs))
            kind = "link"
        if kind not in looks:
            looks[kind] = _dressed(cell, kind)._style
        cell._style = copy(looks[kind])
    if entry.before:
        set_style(sheet.cell(row, len(HEADS) + 1), entry.before)


def _dressed(cell: Cell, kind: str) -> Cell:
    """Gives a cell the style of its kind: a severity, a link, or plain text."""
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if kind == "link":
        cell.font = Font(_FONT, 11, color="1A5692", underline="single")
    elif kind in MARKS:
        mark = MARKS[kind]
        cell.fill, cell.font = PatternFill("solid", fgColor=mark.ground), Font(_FONT, 11, bold=True)
        cell.border = Border(left=Side(mark.border, mark.ink), bottom=Side(mark.border, mark.ink))
    return cell


def style_of(cell: Cell) -> tuple[int, int, int]:
    """The style of a cell as far as marking changes it: its font, fill and border in the workbook."""
    style = cell._style or StyleArray()
    return style.fontId, style.fillId, style.borderId


def set_style(cell: Cell, kept: tuple[int, int, int]) -> None:
    cell._style = cell._style or StyleArray()
    cell._style.fontId, cell._style.fillId, cell._style.borderId = kept


def is_present(book: Workbook) -> bool:
    return NAME in book.defined_names


def remove(book: Workbook) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Removes the sheet that an earlier check added. Returns the original style of each marked cell, by sheet and cell."""
    looks: dict[tuple[str, str], tuple[int, int, int]] = {}
    for title, _ in list(book.defined_names[NAME].destinations):
        if title in book.sheetnames:
            sheet = book[title]
            words = [
                name
                for name, mark in book.defined_names.items()
                if name.startswith(form_texts.MARK) and title in (title_marked for title_marked, _ in mark.destinations)
            ]
            for name in words:
                del book.defined_names[name]
            for row in sheet.iter_rows(min_col=2, max_col=len(HEADS) + 1):
                link, kept = row[0].hyperlink, row[-1]
                if link and link.location:
                    at, _, address = link.location.rpartition("!")
                    at = at[1:-1].replace("''", "'") if at.startswith("'") else at
                    looks.setdefault((at, address), style_of(kept))
            book.remove(sheet)
    del book.defined_names[NAME]
    return looks


def hidden(book: Workbook) -> list[str]:
    """Sentences about what is hidden in a workbook, for whoever passes it on.

    Columns that are folded away in a group are not hidden in this sense, and neither are the working columns of a template's checks.
    """
    sentences = []
    working_places = {place for name, mark in book.defined_names.items() if f".{WORKING_MARK}" in name for place in mark.destinations}
    sheets = [sheet_phrase(sheet) for sheet in book.worksheets if sheet.sheet_state != "visible"]
    if sheets:
        sentences.append(say("Hidden sheets in this workbook: {sheets}.", sheets=", ".join(sheets)))
    for sheet in book.worksheets:
        rows = sum(1 for dimension in sheet.row_dimensions.values() if dimension.hidden and not dimension.outlineLevel)
        working = {coordinate_to_tuple(cell.replace("$", ""))[1] for title, cell in working_places if title == sheet.title}
        columns = [
            dimension
            for dimension in sheet.column_dimensions.values()
            if dimension.hidden
            and not dimension.outlineLevel
            and not working.issuperset(range(dimension.min or 0, (dimension.max or 0) + 1))
        ]
        if rows:
            sentences.append(say("Hidden rows in {sheet}: {number}.", sheet=sheet_phrase(sheet), number=f"{rows:,}"))
        if columns:
            ranges = [
                f"{get_column_letter(dimension.min)}–{get_column_letter(dimension.max)}"
                for dimension in columns
                if dimension.min and dimension.max
            ]
            sentences.append(say("Hidden columns in {sheet}: {columns}.", sheet=sheet_phrase(sheet), columns=", ".join(ranges)))
    return sentences


def sheet_phrase(sheet: Worksheet) -> str:
    """A sheet as places refer to it, before the sheet of findings is added in front."""
    return visible(shown_name(sheet.title, sheet.parent.sheetnames.index(sheet.title) + 1))


def _text(cell: Cell, words: str) -> Cell:
    """Writes text into a cell as text, whatever it begins with."""
    cell.value = words
    cell.data_type = "s"
    return cell


def _free_title(book: Workbook) -> str:
    taken = {title.casefold() for title in book.sheetnames}
    number, title = 1, TITLE
    while title.casefold() in taken:
        number += 1
        title = f"{TITLE} {number}"
    return title
