"""The cells that a workbook colours while they are filled in. The state and the check of a row say in words what the colours mean."""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from cse_record.standard.speech import said
from cse_record.targets.excel.formulas.addresses import ROW, in_formula
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.formulas.messages import CORRECT, LOOK, TO_DO
from cse_record.targets.excel.workbook.plan import CHECK_AT, STATE_AT, SheetPlan
from cse_record.targets.excel.workbook.styles import Styles

Area = tuple[int, int, int, int]
"""First row and column, last row and column, counted from 0."""


def colour(sheet: Worksheet, planned: SheetPlan, styles: Styles, checks: Checks | None) -> None:
    """Colours the cells and the check of each row by its state, marks the references of rows to correct, and boxes filled rows."""
    row, first, last = planned.first_row, planned.first_row - 1, planned.farthest_row - 1
    looks = looks_of_states(styles)
    if checks:
        for column in planned.columns:
            area = (first, column.index, last, column.index)
            # the sign that marks a row goes with the colour, since some programs apply one format only
            of_column = looks if column.index > planned.first else looks | {CORRECT: styles.wrong_row}
            mark(sheet, area, checks, planned.record_type, column.name, row, of_column)
        state = f"${xl_col_to_name(STATE_AT)}{row}"
        for name, look in looks.items():
            sheet.conditional_format(first, STATE_AT, last, CHECK_AT, _if(f"={state}={in_formula(said(name))}", look))
        sheet.conditional_format(first, planned.first, last, planned.first, _if(f"={state}={in_formula(said(CORRECT))}", styles.marked))
    any_filled = f"=COUNTA({planned.cell(planned.columns[0], row)}:{planned.cell(planned.columns[-1], row)})>0"
    sheet.conditional_format(first, 0, last, planned.width - 1, _if(any_filled, styles.boxed))


def looks_of_states(styles: Styles) -> dict[str, Format]:
    """The format of cells by the state of which they are the cause."""
    return {CORRECT: styles.wrong, TO_DO: styles.empty, LOOK: styles.unusual}


def colour_status(sheet: Worksheet, cell: tuple[int, int], looks: dict[str, Format]) -> None:
    """Colours a single cell whose text begins with a state."""
    for state, look in looks.items():
        words = said(state)
        condition = f"=LEFT({xl_rowcol_to_cell(*cell, row_abs=True, col_abs=True)},{len(words)})={in_formula(words)}"
        sheet.conditional_format(*cell, *cell, _if(condition, look))


def mark(sheet: Worksheet, area: Area, checks: Checks, record_type: str, name: str, row: int, looks: dict[str, Format]) -> None:
    """Colours the cells of one column, or a single cell, that the check of the row is about, or that are wrong or blank themselves."""
    for state, condition in checks.colours(record_type, name).items():
        sheet.conditional_format(*area, _if(condition.replace(ROW, str(row)), looks[state]))


def _if(condition: str, look: Format) -> dict[str, object]:
    return {"type": "formula", "criteria": condition, "format": look}
