"""A copy of the sender's workbook with the findings marked in it. The sender's own contents stay as they are."""

from __future__ import annotations

import io
import re
import warnings
import zlib
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries
from openpyxl.utils.exceptions import CellCoordinatesException, IllegalCharacterError, InvalidFileException

from cse_record.reports.marked import findings_sheet
from cse_record.reports.marked.formulas import keep_shared
from cse_record.reports.marked.listing import MARKS, Entry, entries
from cse_record.reports.wrapping import visible
from cse_record.standard.form_texts import FINDINGS_BELOW as OURS
from cse_record.standard.speech import say
from cse_record.validation import Finding, Report

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

AUTHOR = "cse-record"
MOST_COMMENTS = 20_000
"""More comments make a spreadsheet program very slow. Further cells are coloured and listed."""
_CELL = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})(:[A-Z]{1,3}[1-9][0-9]{0,6})?")
_FILTER = re.compile(rb'<((?:\w+:)?)autoFilter\b[^>]*?(\bref="[^"]*")[^>]*?(?:/>|>.*?</\1autoFilter>)', re.DOTALL)
_NO_LOSS = ("no default style", "extension is not supported")
"""Warnings of openpyxl that mean no loss, or a loss that was already checked for."""
OPENPYXL_FAILURES = (
    ArithmeticError, AttributeError, BadZipFile, CellCoordinatesException, EOFError, IllegalCharacterError, InvalidFileException,
    LookupError, SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What openpyxl raises for a workbook with an unexpected structure. Lack of memory or disk space is not among them."""


class NotCopied(Exception):
    """openpyxl cannot read the workbook, or warns that it leaves something out."""


class _Reader(ExcelReader):  # type: ignore[misc]
    """Reads days as numbers, so that each is written back exactly, and keeps shared formulas."""

    def read_worksheets(self) -> None:
        self.wb._date_formats = self.wb._timedelta_formats = set()
        super().read_worksheets()
        for sheet, relationship in self.parser.find_sheets():
            if hasattr(self.wb[sheet.name], "merged_cells"):  # a chart sheet has no cells
                with self.archive.open(relationship.target) as part:
                    keep_shared(self.wb[sheet.name], part)


def marked_copy(data: bytes, report: Report, docs: str = "") -> tuple[bytes, list[str]]:
    """The marked copy of a workbook, and sentences about what else had to be changed in it. Raises `NotCopied`."""
    book, notes = _opened(data)
    _unmark(book)
    hidden, rows = findings_sheet.hidden(book), entries(report)
    notes += _mark(book, rows)
    for other in book.worksheets:
        other.sheet_view.tabSelected = False  # sheets that are selected together would be edited together
        for comment in _comments(other):
            _fit(comment)
    findings_sheet.add(book, report, rows, [*hidden, *notes], docs)
    book.calculation.fullCalcOnLoad = True  # the copy has the formulas without their last results
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue(), notes


def _opened(data: bytes) -> tuple[Workbook, list[str]]:
    """The workbook in openpyxl; without the conditions of its filters if it cannot be read with them."""
    try:
        return _read(data), []
    except OPENPYXL_FAILURES as error:
        plain = _without_filters(data)
        if plain == data:
            raise NotCopied from error
    try:
        book = _read(plain)
    except OPENPYXL_FAILURES as error:
        raise NotCopied from error
    for sheet in book.worksheets:
        if sheet.auto_filter.ref:
            _, first, _, last = range_boundaries(sheet.auto_filter.ref)
            for row, dimension in sheet.row_dimensions.items():
                dimension.hidden = dimension.hidden and not first <= row <= last
    return book, [say("The conditions of filters were left out of this copy, and the rows that they hid are shown.")]


def _read(data: bytes) -> Workbook:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")  # including warnings about unclosed files, which do not concern this workbook
        warnings.simplefilter("always", UserWarning)
        reader = _Reader(io.BytesIO(data), rich_text=True)
        reader.read()
    if not all(any(words in str(warning.message) for words in _NO_LOSS) for warning in caught):
        raise NotCopied
    return reader.wb


def _without_filters(data: bytes) -> bytes:
    """The workbook with filters reduced to their buttons."""
    buffer = io.BytesIO()
    count_found = 0
    with ZipFile(io.BytesIO(data)) as book, ZipFile(buffer, "w", ZIP_DEFLATED) as plain:
        for entry in book.infolist():
            part = book.read(entry)
            if entry.filename.startswith(("xl/worksheets/", "xl/tables/")):
                part, count = _FILTER.subn(rb"<\1autoFilter \2/>", part)
                count_found += count
            plain.writestr(entry.filename, part)
    return buffer.getvalue() if count_found else data


def _mark(book: Workbook, rows: Sequence[Entry]) -> list[str]:
    """Colours and comments each faulty cell, and shows hidden ones. Returns sentences about what was shown."""
    by_cell: dict[tuple[str, str], list[Entry]] = {}
    for entry in rows:
        if entry.finding and (cell := _cell(book, entry.finding)):
            entry.marked = cell
            by_cell.setdefault((cell.parent.title, cell.coordinate), []).append(entry)
    shown: dict[str, None] = {}
    coloured: dict[tuple[tuple[int, int, int], str], tuple[int, int, int]] = {}
    for number, cell_entries in enumerate(by_cell.values()):
        cell, severity = cell_entries[0].marked, cell_entries[0].severity
        before = findings_sheet.style_of(cell)
        for entry in cell_entries:
            entry.before = before
        if (before, severity) not in coloured:
            _colour(cell, severity)
            coloured[before, severity] = findings_sheet.style_of(cell)
        findings_sheet.set_style(cell, coloured[before, severity])
        if number < MOST_COMMENTS:
            _comment(cell, cell_entries)
        shown.update(dict.fromkeys(_show(cell.parent, cell)))
    return list(shown)


def _cell(book: Workbook, finding: Finding) -> Cell | None:
    """The cell of a finding, or None. For a range it is the first cell; for merged cells, the visible one."""
    place = finding.place
    match = _CELL.fullmatch(place.cell)
    if not match or place.sheet not in book.sheetnames or not hasattr(book[place.sheet], "merged_cells"):
        return None
    sheet, column, row = book[place.sheet], column_index_from_string(match[1]), int(match[2])
    if column > 16_384 or row > 1_048_576:
        return None
    cell = sheet._cells.get((row, column)) or _new_cell(sheet, row, column)
    if isinstance(cell, MergedCell):
        area = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
        cell = sheet.cell(area.min_row, area.min_col)
    return cell


def _new_cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that the workbook does not hold. It takes its style and protection from its row or column, like a blank cell."""
    cell = sheet.cell(row, column)
    of_row = [sheet.row_dimensions[row]] if row in sheet.row_dimensions else []
    of_column = [dimension for dimension in sheet.column_dimensions.values() if (dimension.min or 0) <= column <= (dimension.max or 0)]
    for dimension in (*of_row, *of_column):
        if dimension.has_style:
            cell._style = copy(dimension._style)
            break
    return cell


def _colour(cell: Cell, severity: str) -> None:
    mark = MARKS[severity]
    cell.fill = PatternFill(mark.pattern, fgColor=mark.ink, bgColor=mark.ground)
    cell.border = Border(*(Side(mark.border, mark.ink) for _ in range(4)))
    font = copy(cell.font)
    font.color = Color("FF000000")
    cell.font = font


def _comment(cell: Cell, cell_entries: Sequence[Entry]) -> None:
    words = "\n\n".join(
        visible(f"{entry.cells[0].capitalize()}: {entry.finding.words} ({entry.cells[-1]})") for entry in cell_entries if entry.finding
    )
    kept = f"{cell.comment.text}\n\n" if cell.comment else ""
    author = cell.comment.author if cell.comment else AUTHOR
    cell.comment = Comment(f"{kept}{OURS}\n{words}"[:32_000], author)


def _show(sheet: Worksheet, cell: Cell) -> list[str]:
    """Shows the row, column and sheet of a cell, because a link to a hidden cell leads nowhere."""
    shown = []
    if sheet.sheet_state != "visible":
        sheet.sheet_state = "visible"
        shown.append(
            say(
                "Hidden in the original, but shown in this copy because something was found there: {sheet}.",
                sheet=findings_sheet.sheet_phrase(sheet),
            )
        )
    if cell.row in sheet.row_dimensions and sheet.row_dimensions[cell.row].hidden:
        sheet.row_dimensions[cell.row].hidden = False
        where = findings_sheet.sheet_phrase(sheet)
        shown.append(say("Hidden rows of {sheet} in which something was found are shown in this copy.", sheet=where))
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and (dimension.min or 0) <= cell.column <= (dimension.max or 0):
            dimension.hidden = False
            letters = {get_column_letter(dimension.min), get_column_letter(dimension.max)}
            columns = "–".join(sorted(letters, key=column_index_from_string))
            shown.append(
                say(
                    "Hidden columns of {sheet} in which something was found are shown in this copy: {columns}.",
                    sheet=findings_sheet.sheet_phrase(sheet),
                    columns=columns,
                )
            )
    return shown


def _unmark(book: Workbook) -> None:
    """Removes the marks of an earlier check from a marked copy that was sent back."""
    if not findings_sheet.is_present(book):
        return
    before = findings_sheet.remove(book)
    our_fills = {(mark.pattern, mark.ink, mark.ground) for mark in MARKS.values()}
    for sheet in book.worksheets:
        for cell in [cell for cell in sheet._cells.values() if not isinstance(cell, MergedCell)]:
            fill, comment = cell.fill, cell.comment
            is_commented = comment is not None and OURS in comment.text
            # a program may have saved the pattern differently, but keeps the comment
            if is_commented or (fill.patternType, str(fill.fgColor.rgb)[2:], str(fill.bgColor.rgb)[2:]) in our_fills:
                findings_sheet.set_style(cell, before.get((sheet.title, cell.coordinate), (cell._style.fontId, 0, 0)))
            if is_commented:
                kept = comment.text.partition(OURS)[0].rstrip()
                cell.comment = Comment(kept, comment.author) if kept else None


def _comments(sheet: Worksheet) -> list[Comment]:
    return [cell.comment for cell in getattr(sheet, "_cells", {}).values() if getattr(cell, "comment", None)]


def _fit(comment: Comment) -> None:
    """Makes a comment as high as its text needs, because openpyxl does not keep its height."""
    comment.width = 360
    comment.height = 20 + 18 * sum(1 + len(line) // 52 for line in comment.text.split("\n"))
