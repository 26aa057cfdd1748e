"""Adds the checks to a workbook: hidden columns beside the rows, the check cells, and the sheet of messages."""

from __future__ import annotations

from dataclasses import replace

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cse_record.standard.elements import Element
from cse_record.standard.form_texts import LISTS, MESSAGES_SHEET, TITLES
from cse_record.standard.kinds import Code
from cse_record.standard.speech import said, say
from cse_record.standard.workbook import WORKING_MARK, sheet_name
from cse_record.targets.excel.formulas.addresses import Listed, SheetAddresses, number_of
from cse_record.targets.excel.formulas.checks import MESSAGES_HEADER, WORKED_OUT, Checks
from cse_record.targets.excel.formulas.rows import NotShown
from cse_record.targets.excel.workbook.case_plan import with_room
from cse_record.targets.excel.workbook.lists import PASSWORDLESS, leave_unprinted
from cse_record.targets.excel.workbook.plan import LISTS_ROW, MESSAGES_ROW, RETURN_FIRST_ROW, TITLE_ROW, Plan, SheetPlan, quoted
from cse_record.targets.excel.workbook.styles import Styles

RETURNS = "returns"
FORM_HELPERS = "F"
"""The first column of hidden formulas on the sheet of the return."""
_WIDTHS = (10, 24, 34, 11, 22, 36, 12, 30, 64, 110, 20, 110)


A_LINE = 120
"""Characters of a message in full on one line."""


class _Shown(dict[str, str]):
    """Columns of a sheet by name. A check that asks for a column not in the variant is left out of this workbook."""

    def __missing__(self, column: str) -> str:
        raise NotShown(column)


def plan_checks(plan: Plan) -> tuple[Plan, Checks]:
    """The plan with room for hidden columns, and the checks of its workbook."""
    addresses = {name: _addresses(plan, planned) for name, planned in plan.sheets.items()} | {RETURNS: _form_addresses(plan)}
    checks = Checks(plan.standard, {name: addresses[name] for name in plan.standard.records if name in addresses}, MESSAGES_ROW)
    sheets = {name: replace(planned, hidden=len(checks.hidden(name))) for name, planned in plan.sheets.items()}
    return with_room(replace(plan, sheets=sheets)), checks


def _addresses(plan: Plan, planned: SheetPlan) -> SheetAddresses:
    return SheetAddresses(
        planned.title,
        _Shown((column.name, column.letter) for column in planned.columns),
        planned.first_row,
        planned.farthest_row,
        str(xl_col_to_name(planned.end)),
        {column.name: _listed(plan, column.element) for column in planned.columns if isinstance(column.element.kind, Code)},
        explain=str(xl_col_to_name(planned.explain)) if planned.has_explain else "",
        top=TITLE_ROW,
        start=frozenset(planned.start),
    )


def _form_addresses(plan: Plan) -> SheetAddresses:
    return SheetAddresses(
        sheet_name(RETURNS),
        {name: f"$B${row}" for name, row in plan.header_rows.items()},
        RETURN_FIRST_ROW,
        RETURN_FIRST_ROW,
        FORM_HELPERS,
        {element.name: _listed(plan, element) for element in plan.header if isinstance(element.kind, Code)},
        explain=f"$B${plan.header_explain_row}",
        form=True,
        top=TITLE_ROW,
    )


def _listed(plan: Plan, element: Element) -> Listed:
    chosen = plan.list_of[element.path]

    def area(first: int, last: int, rows: int) -> str:
        return f"{quoted(LISTS)}!${xl_col_to_name(first)}${LISTS_ROW}:${xl_col_to_name(last)}${LISTS_ROW + rows - 1}"

    labels, codes = (area(column, column, len(chosen.codes)) for column in (chosen.column, chosen.column + 1))
    names = area(chosen.names_column, chosen.names_column + 1, len(chosen.other_names)) if chosen.other_names else ""
    return Listed(labels, codes, names, chosen.exact)


def write_hidden(
    book: Workbook, sheet: Worksheet, checks: Checks, record_type: str, last_row: int, header_row: int, styles: Styles
) -> None:
    """Writes the hidden columns of a sheet, down to `last_row`. Their headings are marked, so that readers do not take them for the
    sender's own columns.
    """
    addresses = checks.sheets[record_type]
    hidden = checks.hidden(record_type)
    if not hidden:
        return
    first = number_of(hidden[0].letters) - 1
    sheet.set_column(first, first + len(hidden) - 1, 3, styles["note"], {"hidden": True})
    for number, hidden_column in enumerate(hidden, 1):
        column = number_of(hidden_column.letters) - 1
        if hidden_column.formula:
            sheet.write_down(addresses.first, last_row, column, hidden_column.formula)
        book.define_name(f"cse_{record_type}.{WORKING_MARK}{number}", f"={addresses.quoted}${hidden_column.letters}${header_row}")
    for letters, formula in checks.tops(record_type).items():
        sheet.write_formula(addresses.top - 1, number_of(letters) - 1, formula, None, "")


def write_messages(book: Workbook, checks: Checks, styles: Styles) -> None:
    """Writes the sheet of messages, from which the check cells take their texts."""
    sheet = book.add_worksheet(MESSAGES_SHEET)
    sheet.set_tab_color("#9AA5AD")
    sheet.write_string(0, 0, said(TITLES[MESSAGES_SHEET]), styles["title"])
    words = say("The check columns take their messages from here. On each sheet, the message with the lowest number is shown first.")
    sheet.write_string(1, 0, words, styles["note"])
    for column, (name, width) in enumerate(zip(MESSAGES_HEADER, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, styles["text"])
        sheet.write_string(MESSAGES_ROW - 2, column, said(name), styles["head_needed"])
    for row, message in enumerate(checks.messages, MESSAGES_ROW - 1):
        for column, value in enumerate(checks.line(message, row + 1)):
            if isinstance(value, int):
                sheet.write_number(row, column, value, styles["text"])
            elif column in WORKED_OUT and value.startswith("="):
                sheet.write_formula(row, column, value, styles["text"], "")
            elif value:
                sheet.write_string(row, column, value, styles["wrapped"])
        sheet.set_row(row, 2 + 13 * max(-(-len(message.text) // A_LINE), -(-len(message.label) // _WIDTHS[2])))
    sheet.autofilter(MESSAGES_ROW - 2, 0, MESSAGES_ROW + len(checks.messages) - 2, len(MESSAGES_HEADER) - 1)
    sheet.freeze_panes(MESSAGES_ROW - 1, 0)
    leave_unprinted(sheet)
    sheet.protect("", PASSWORDLESS)
