"""The cells that a workbook colours while they are filled in. The check column says in words what the colours mean."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cse_record.targets.excel.formulas.addresses import ROW
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.workbook.plan import SheetPlan
from cse_record.targets.excel.workbook.styles import Styles


def colour(sheet: Worksheet, planned: SheetPlan, styles: Styles, checks: Checks | None) -> None:
    """Colours errors, missing answers and the references of rows with problems, and draws boxes around filled rows."""
    row, first, last = planned.first_row, planned.first_row - 1, planned.last_row - 1
    for column in planned.columns if checks else ():
        mark(sheet, (first, column.index, last, column.index), checks, planned.record_type, column.name, row, styles)
    if checks:
        speaks = f"=LEN(${xl_col_to_name(planned.check)}{row})>0"
        sheet.conditional_format(first, 0, last, 0, {"type": "formula", "criteria": speaks, "format": styles.marked})
    any_filled = f"=COUNTA($A{row}:${xl_col_to_name(len(planned.columns) - 1)}{row})>0"
    sheet.conditional_format(first, 0, last, planned.width - 1, {"type": "formula", "criteria": any_filled, "format": styles.boxed})


def mark(
    sheet: Worksheet, area: tuple[int, int, int, int], checks: Checks | None, record_type: str, name: str, row: int, styles: Styles
) -> None:
    """Colours the cells of one column, or a single cell, that are wrong or still needed."""
    assert checks is not None
    for formula, look in ((checks.is_faulty(record_type, name), styles.wrong), (checks.is_missing(record_type, name), styles.empty)):
        sheet.conditional_format(*area, {"type": "formula", "criteria": formula.replace(ROW, str(row)), "format": look})
