"""The hidden steps by which the case sheet is worked out: columns beside the records, and columns beside the page."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cse_record.standard.case_sheet import BOXES, LASTS, Line
from cse_record.standard.form_texts import CASE_SHEET
from cse_record.standard.workbook import WORKING_MARK
from cse_record.targets.excel.formulas.addresses import number_of
from cse_record.targets.excel.formulas.case_sheet import DAYS_END, PER_DAY, STILL, counted, key_formula, last_formula
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.workbook import case_plan as places
from cse_record.targets.excel.workbook.case_plan import (
    CHILD,
    CHILD_ROW,
    DATED,
    FIRST_DAY,
    LAST_DAY,
    MONTHS_AT,
    PER_BOX,
    PLACE,
    STEPS_FROM,
    CaseSheet,
    at,
)
from cse_record.targets.excel.workbook.plan import HEADER_ROW, SheetPlan, quoted
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet
from cse_record.targets.excel.workbook.styles import Styles

NOWHERE = 9_999_999
"""Taken from the place of a child who is not found, so that no step leads back to one."""


def write_columns(book: Workbook, sheet: Worksheet, layout: CaseSheet, planned: SheetPlan, checks: Checks, styles: Styles) -> None:
    """Writes the hidden columns of a record sheet, with the marks by which readers recognise them."""
    name = planned.record_type
    if name not in layout.columns:
        return
    line, addresses, columns = layout.lines[name], layout.addresses[name], layout.columns[name]
    parent = None
    if line.parent:
        key = layout.plan.standard.records[line.parent].key() or ""
        parent = (layout.addresses[line.parent], layout.columns[line.parent], layout.addresses[line.parent].columns[key])
    number = list(layout.lines).index(name) + 1
    child = f"{quoted(CASE_SHEET)}!{CHILD}"
    formulas = [(columns.key, key_formula(line, number, addresses, parent, child))]
    if columns.last:
        formulas.append((columns.last, last_formula(line, addresses, addresses.cell_at(columns.key))))
    for place, (letters, formula) in enumerate(formulas, len(checks.hidden(name)) + 1):
        index = number_of(letters) - 1
        sheet.set_column(index, index, 3, styles["note"], {"hidden": True})
        sheet.write_down(addresses.first, planned.last_row, index, formula)
        book.define_name(f"cse_{name}.{WORKING_MARK}{place}", f"={planned.quoted}!${letters}${HEADER_ROW}")


def write_steps(sheet: CheckedWorksheet, layout: CaseSheet, styles: Styles) -> None:
    """Writes the steps of the case sheet: which child is chosen, which months there are, and for each line its rows by day."""
    chosen, step = at(places.CHOICE_ROW, places.NAME), at(places.CHOICE_ROW, places.COUNT)
    months = f"(YEAR({LAST_DAY})-YEAR({FIRST_DAY}))*12+MONTH({LAST_DAY})-MONTH({FIRST_DAY})+1"
    of_choice = {
        places.IS_NO_STEP: f'IFERROR(IF(ISNUMBER({step}),OR({step}<0,{step}<>INT({step})),{step}<>""),TRUE)',
        PLACE: f'IF({places.IS_NO_STEP},0,IF({chosen}="",0,IFERROR(MATCH({chosen},{layout.references},0),-{NOWHERE}))+N({step}))',
        CHILD: f'IF({PLACE}<1,"",IFERROR(INDEX({layout.references},{PLACE})&"",""))',
        FIRST_DAY: f"MIN({layout.of_lines(places.FIRST_AT)})",
        LAST_DAY: f"MAX({layout.of_lines(places.LAST_AT)})",
        PER_BOX: f"IF({DATED}=0,1,INT(({months}-1)/{BOXES})+1)",
        DATED: f"SUM({layout.of_lines(places.DATED_AT)})",
        places.ON_LIST: f"MIN({layout.listed},SUM({layout.of_lines(places.LISTED_AT)}))",
    }
    for cell, formula in of_choice.items():
        sheet.write_formula(cell, f"={formula}", None, "")
    for box in range(BOXES):
        month = _month(box)
        _write(sheet, CHILD_ROW, MONTHS_AT + box, f'IF({DATED}=0,"",IF({month}>{LAST_DAY},"",{month}))')
    for number, (name, line) in enumerate(layout.lines.items()):
        _write_line(sheet, layout, number, line, styles)
        columns = layout.columns.get(name)
        if columns and columns.last:
            addresses = layout.addresses[name]
            _write_days(sheet, layout, number, addresses.down(columns.key), addresses.down(columns.last))
        else:
            _write(sheet, STEPS_FROM + number, places.DATED_AT, "0")
            _write(sheet, STEPS_FROM + number, places.LISTED_AT, "0")
            for box in range(BOXES):  # an empty cell would count as 0
                _write(sheet, STEPS_FROM + number, MONTHS_AT + box, '""')


def _write(sheet: Worksheet, row: int, column: int, formula: str) -> None:
    sheet.write_formula(row - 1, column, f"={formula}", None, "")


def _month(box: int) -> str:
    """The first day of a box of the timeline, counted from 0."""
    return f"DATE(YEAR({FIRST_DAY}),MONTH({FIRST_DAY})+{box}*{PER_BOX},1)"


def _write_line(sheet: CheckedWorksheet, layout: CaseSheet, number: int, line: Line, styles: Styles) -> None:
    """Writes what is known of a line without its days. Where the strip has room for all lines, each has its place, with rows or without."""
    row = STEPS_FROM + number
    title, rank, count = (at(row, column) for column in (places.TITLE_AT, places.RANK_AT, places.COUNT_AT))
    sheet.write_string(row - 1, places.TITLE_AT, layout.plan.sheets[line.name].heading, styles["note"])
    for place, begin in enumerate(line.begins):
        sheet.write_string(row - 1, places.LABELS_AT + place, line.event(begin), styles["note"])
    counts = counted(line, layout.addresses[line.name], layout.columns.get(line.name), CHILD)
    _write(sheet, row, places.COUNT_AT, f'IF({CHILD}="",0,{counts})')
    if len(layout.lines) <= places.MOST_LINES:
        _write(sheet, row, places.RANK_AT, str(number + 1))
        return
    before = f"MAX({at(STEPS_FROM, places.RANK_AT)}:{at(row - 1, places.RANK_AT)})" if number else "0"
    _write(sheet, row, places.RANK_AT, f'IF({count}=0,"",{before}+1)')
    told_before = at(row - 1, places.TOLD_AT) if number else '""'
    told = f'IF(N({rank})>{places.MOST_LINES},", "&{title}&" ("&{count}&")","")'
    _write(sheet, row, places.TOLD_AT, f"{told_before}&{told}")


def _write_days(sheet: CheckedWorksheet, layout: CaseSheet, number: int, key: str, last: str) -> None:
    """Writes how many rows of a line have a day, from when to when, how many there are in each box, and the last of all, the last first."""
    row = STEPS_FROM + number
    dated, listed = at(row, places.DATED_AT), at(row, places.LISTED_AT)
    _write(sheet, row, places.DATED_AT, f'COUNTIF({key},"<"&{DAYS_END})')
    _write(sheet, row, places.LISTED_AT, f"COUNT({key})")
    _write(sheet, row, places.FIRST_AT, f'IF({dated}=0,"",INT(MIN({key})/{PER_DAY}))')
    ended = f"IFERROR(LARGE({last},COUNTIF({last},{STILL})+1),0)"
    _write(sheet, row, places.LAST_AT, f'IF({dated}=0,"",MAX(INT(LARGE({key},{listed}-{dated}+1)/{PER_DAY}),{ended}))')
    for box in range(BOXES):
        start = at(CHILD_ROW, MONTHS_AT + box)
        begun = f'COUNTIFS({key},">="&{start}*{PER_DAY},{key},"<"&{_month(box + 1)}*{PER_DAY})'
        lasts = f'COUNTIFS({key},"<"&{start}*{PER_DAY},{last},">="&{start})'
        _write(sheet, row, MONTHS_AT + box, f'IF(OR({dated}=0,{start}=""),"",IF({begun}>0,{begun},IF({lasts}>0,"{LASTS}","")))')
    first, column = layout.merge_row, MONTHS_AT + number
    place = f"ROW()-ROW({at(first, column)})+1"
    sheet.write_down(first, first + layout.listed - 1, column, f'=IF({place}>{listed},"",LARGE({key},{place}))')
