"""The columns of local extensions on a sheet: a shaded group after those of the standard, with dropdowns and notes of its own."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from cse_record.standard.columns import LOCAL
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Number
from cse_record.standard.rows import Row
from cse_record.standard.speech import english, said, say
from cse_record.targets.excel.workbook import cells, choices
from cse_record.targets.excel.workbook.plan import BAND_ROW, HEADER_ROW, STATUS_ROW, Column, Plan, SheetPlan
from cse_record.targets.excel.workbook.styles import Styles

OWN_WIDTH, DECLARED_WIDTH = 24, 22
LOCKED = english(
    "By this heading the column is recognised as one of the extension. Add headings of your own to the right of the last column."
)


def note(column: Column) -> str:
    """The note on the heading of a declared column."""
    element = column.element
    needed = [say("The extension asks for an answer here.")] if element.must_be_answered and element.role is None else []
    return "\n\n".join([element.label, element.definition, element.guidance, *needed])


def write_own(sheet: Worksheet, plan: Plan, planned: SheetPlan, styles: Styles, look: Mapping[str, object]) -> None:
    """Writes headings, notes, widths and validations of declared columns. `look` is the appearance of a note, except its height."""
    previous = ""
    for title, column in planned.declared_columns:
        element, index = column.element, column.index
        width = max(column.width, DECLARED_WIDTH)
        sheet.set_column(index, index, width, styles.input(cells.form(element), wrapped=cells.wraps(element), shaded=True))
        sheet.write_string(HEADER_ROW - 1, index, planned.local[index - planned.first_local], styles["head_declared"])
        sheet.write_string(BAND_ROW - 1, index, element.label, styles["band_declared"])
        text = note(column)
        sheet.write_comment(
            HEADER_ROW - 1, index, text, {**look, "height": 14 + 15 * sum(-(-len(line) // 76) or 1 for line in text.split("\n"))}
        )
        choices.allow(sheet, plan, planned, column)
        shown = say("{title}: these columns are no part of the standard", title=title) if title != previous else ""
        sheet.write_string(STATUS_ROW - 1, index, shown, styles["band_declared"])
        previous = title
    if planned.declared:
        last = planned.first_local + len(planned.declared) - 1
        sheet.data_validation(HEADER_ROW - 1, planned.first_local, HEADER_ROW - 1, last, choices.untouchable(said(LOCKED)))


def write_local(sheet: Worksheet, row: int, planned: SheetPlan, values: Row, styles: Styles) -> None:
    """Writes the local columns of a row: those that are declared as their kinds are shown, and every other as text."""
    declared = {planned.local[column.index - planned.first_local]: column.element for _, column in planned.declared_columns}
    for header, text in (values.get(LOCAL) or {}).items():
        index, element = planned.local_index(header), declared.get(header)
        if element is None:
            cells.write(sheet, row, index, text, styles, "text")
        else:
            kind = cells.form(element)
            cells.write(sheet, row, index, _shown(element, text), styles, kind, wrapped=cells.wraps(element), shaded=True)


def _shown(element: Element, text: str) -> object:
    """A local text as its column shows it. A text that the column does not accept stays as it is."""
    if isinstance(element.kind, Number):
        return int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdecimal() and len(text) <= cells.MOST_DIGITS else text
    return cells.shown(element, text)
