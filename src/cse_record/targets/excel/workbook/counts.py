"""How many rows of a sheet ask for something, and where the first of them is.

The cells above the hidden columns hold this, for the line above the headings and for the cover sheet.
"""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name

from cse_record.standard.example_row import EXAMPLE
from cse_record.standard.speech import english, said, say
from cse_record.targets.excel.formulas.addresses import in_formula, letters_of, number_of
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.formulas.messages import STATES
from cse_record.targets.excel.workbook.plan import (
    BAND_ROW,
    CHECK_AT,
    GUIDANCE_ROW,
    HEADER_ROW,
    MOST_ROWS,
    STATE_AT,
    STATUS_ROW,
    SheetPlan,
)

ONE_UNCHECKED = english(
    "1 row is not checked: it was inserted, or is too far down. Type it again in an empty row higher up, and delete it here."
)
SOME_UNCHECKED = english(
    "{number} rows are not checked: they were inserted, or are too far down. Type them in empty rows higher up, and delete them here."
)


def count_cell(planned: SheetPlan, checks: Checks, state: str) -> str:
    """The cell with the number of rows in a state."""
    return f"${checks.place(planned.record_type)}${GUIDANCE_ROW + list(STATES).index(state)}"


def _beside(planned: SheetPlan, checks: Checks, row: int) -> str:
    return f"${letters_of(number_of(checks.place(planned.record_type)) + 1)}${row}"


def unchecked_cell(planned: SheetPlan, checks: Checks) -> str:
    """The cell with the number of rows that hold something, but no formulas: inserted rows, and rows below the prepared ones."""
    return _beside(planned, checks, GUIDANCE_ROW)


def state_cell(planned: SheetPlan, checks: Checks) -> str:
    """The cell with the weightiest state of a row; empty if no row asks for anything."""
    return _beside(planned, checks, STATUS_ROW)


def first_cell(planned: SheetPlan, checks: Checks) -> str:
    """The cell with the place of the first row in that state."""
    return _beside(planned, checks, BAND_ROW)


def formulas(planned: SheetPlan, checks: Checks) -> dict[str, str]:
    """The formulas by cell."""
    states, name = planned.area(STATE_AT), planned.record_type
    counted = {count_cell(planned, checks, state): f"=COUNTIF({states},{in_formula(said(state))})" for state in STATES}
    weightiest = (
        "".join(f"IF({count_cell(planned, checks, state)}>0,{in_formula(said(state))}," for state in STATES) + '""' + ")" * len(STATES)
    )
    letter = planned.columns[0].letter
    filled, top = f"${letter}${HEADER_ROW + 1}:${letter}${MOST_ROWS}", f"${letter}${HEADER_ROW}:${letter}${planned.first_row}"
    letters, _ = checks.book.rows[name].pieces[0]
    checked = f'COUNTIFS({planned.area(planned.first)},"<>",{checks.sheets[name].down(letters, elsewhere=False)},"<>")'
    return counted | {
        unchecked_cell(planned, checks): f'=MAX(0,COUNTA({filled})-COUNTIF({top},"{EXAMPLE}")-{checked})',
        state_cell(planned, checks): f"={weightiest}",
        first_cell(planned, checks): f'=IF({state_cell(planned, checks)}="",0,MATCH({state_cell(planned, checks)},{states},0))',
    }


def status(planned: SheetPlan, checks: Checks) -> str:
    """How many rows are in which state, and the first message, as a link to it; and a warning about rows without formulas."""
    states = "&".join(
        f'IF({cell}>0,", "&{cell}&{in_formula(f" {said(state).lower()}")},"")'
        for state in STATES
        for cell in [count_cell(planned, checks, state)]
    )
    unchecked, first = unchecked_cell(planned, checks), first_cell(planned, checks)
    one, some = (in_formula(said(words)) for words in (ONE_UNCHECKED, SOME_UNCHECKED))
    warning = f'IF({unchecked}=0,"",IF({unchecked}=1,{one},SUBSTITUTE({some},"{{number}}",{unchecked}))&" ")'
    letter = planned.columns[0].letter
    beyond = f"${letter}${planned.last_printed_row + 1}:${letter}${MOST_ROWS}"
    unprinted = say("Printing stops at row {row}; to print the rest, clear the print area.", row=planned.last_printed_row)
    warning += f'&IF(COUNTA({beyond})=0,"",{in_formula(f"{unprinted} ")})'
    first_message = in_formula(". " + say("First") + ": ")
    says = f"MID({states},3,99)&{first_message}&INDEX({planned.area(CHECK_AT)},{first})"
    return f"=IF({first}=0,{warning},HYPERLINK({address(planned, first)},{warning}&{says}))"


def address(planned: SheetPlan, place: str, sheet: str = "") -> str:
    """The address of the row at a place among those of the sheet, worked out by the program so that renaming a sheet does no harm."""
    return f'"#"&CELL("address",INDEX({sheet}{planned.area(planned.first)},{sheet}{place}))'


def next_in_state(planned: SheetPlan, checks: Checks, before: str) -> str:
    """A link to the next row in the weightiest state after the row whose number is in a cell, labelled with its number; or empty text."""
    area = planned.area_elsewhere(STATE_AT)
    rest = f"INDEX({area},{before}-ROW(INDEX({area},1))+2):INDEX({area},ROWS({area}))"
    row = f"{before}+MATCH({planned.quoted}!{state_cell(planned, checks)},{rest},0)"
    column = "$" + xl_col_to_name(STATE_AT)
    return f'=IFERROR(HYPERLINK("#"&CELL("address",INDEX({planned.quoted}!{column}:{column},{row})),{row}),"")'
