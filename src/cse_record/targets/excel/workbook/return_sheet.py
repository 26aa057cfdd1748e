"""The sheet of the return itself: one question per line, with the answer beside it."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cse_record.standard import spoken, voice
from cse_record.standard.columns import LOCAL
from cse_record.standard.form_texts import CHECK, EXPLAIN, START
from cse_record.standard.rows import Row
from cse_record.standard.speech import english, named, said, say
from cse_record.standard.workbook import EXPLANATIONS, sheet_name
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.workbook import cells, choices, colours
from cse_record.targets.excel.workbook.check_columns import write_hidden
from cse_record.targets.excel.workbook.lists import PASSWORDLESS
from cse_record.targets.excel.workbook.plan import (
    BAND_ROW,
    GUIDANCE_ROW,
    HEADER_ROW,
    RETURN_FIRST_ROW,
    STATUS_ROW,
    TITLE_ROW,
    Plan,
    own_header,
    quoted,
)
from cse_record.targets.excel.workbook.record_sheet import EXPLAIN_NOTE, IF_QUERIED, YOUR_OWN, band, page_ends
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet
from cse_record.targets.excel.workbook.styles import Styles

RETURNS = "returns"
QUESTION, ANSWER, NEEDED, HOW = 0, 1, 2, 3
QUESTION_WIDTH, HOW_WIDTH, HOW_LINE = 34, 78, 100
"""Widths that fit the screen of a small laptop, and the characters of running text per line in the last column."""
GUIDANCE = english(
    "Answer each question once, before filling in the other sheets. The answers say whose cases these are, for which period, and "
    "what a missing row means."
)


def write_header(book: Workbook, plan: Plan, answers: Row, reason: str, styles: Styles, checks: Checks | None) -> None:
    """Writes the sheet of the return; `reason` is the code in its Explain cell, or empty."""
    sheet = book.add_worksheet(sheet_name(RETURNS), CheckedWorksheet)
    sheet.set_tab_color("#6B4FA0")
    for column, width in ((QUESTION, QUESTION_WIDTH), (ANSWER, 40), (NEEDED, 17), (HOW, HOW_WIDTH)):
        sheet.set_column(column, column, width, styles["text"])
    sheet.set_row(TITLE_ROW - 1, 24)
    sheet.write_string(TITLE_ROW - 1, 0, said(sheet_name(RETURNS)), styles["title"])
    sheet.write_string(GUIDANCE_ROW - 1, 0, said(plan.variant.guides.get(RETURNS, GUIDANCE)), styles["note"])
    sheet.write_url(STATUS_ROW - 1, 0, f"internal:{quoted(START)}!A1", styles["link"], START, say("Back to {sheet}", sheet=START))
    for column, name in enumerate((say("Question"), say("Answer"), say("Must be answered"), say("How to fill it"))):
        sheet.write_string(HEADER_ROW - 1, column, name, styles["head_needed"])
    # marked, so that readers do not take these words for a question and its answer
    book.define_name(f"cse_{RETURNS}.heading", f"={quoted(sheet_name(RETURNS))}!$B${HEADER_ROW}")
    for element in plan.header:
        row = plan.header_row(element.name)
        if element.name in plan.headings:
            sheet.write_string(row - 2, QUESTION, said(plan.headings[element.name]), styles["heading"])
            sheet.set_row(row - 2, 22)
        question = spoken.label(element)
        sheet.write_string(row - 1, QUESTION, question, styles["cell_indented" if element.role else "cell"])
        sheet.write_string(row - 1, NEEDED, band(element), styles["cell"])
        how = f"{spoken.definition(element)} {plan.guidance(element)}"
        sheet.write_string(row - 1, HOW, how, styles["cell"])
        # at least two lines, since an answer may need them
        sheet.set_row(row - 1, 4 + 13 * max(2, -(-len(how) // HOW_LINE), -(-len(question) // QUESTION_WIDTH)))
        kind, value = cells.form(element), answers.get(element.name)
        if value is None:
            sheet.write_blank(row - 1, ANSWER, None, styles.input(kind, boxed=True, wrapped=True))
        else:
            cells.write(sheet, row, ANSWER, cells.shown(element, value), styles, kind, boxed=True, wrapped=True)
        allowed = choices.rule(plan, element)
        sheet.data_validation(row - 1, ANSWER, row - 1, ANSWER, allowed | choices.hint(question, plan.guidance(element)))
        book.define_name(f"cse_{RETURNS}.{element.name}", f"={quoted(sheet_name(RETURNS))}!{answer(plan, element.name)}")
    if plan.has_checks:
        _explain(book, sheet, plan, reason, styles)
    _local(sheet, plan, answers, styles)
    if checks:
        book.define_name(f"cse_{RETURNS}.{CHECK}", f"={quoted(sheet_name(RETURNS))}!$B${STATUS_ROW}")
        write_hidden(book, sheet, checks, RETURNS, RETURN_FIRST_ROW, HEADER_ROW, styles)
        state, line = checks.state(RETURNS).removeprefix("="), checks.check(RETURNS).removeprefix("=")
        sheet.write_formula(STATUS_ROW - 1, ANSWER, f'=IF({state}="","",{state}&": "&{line})', styles["state"], "")
        sheet.write_formula(BAND_ROW - 1, ANSWER, checks.in_full(RETURNS), styles["check"], "")
        looks = colours.looks_of_states(styles)
        colours.colour_status(sheet, (STATUS_ROW - 1, ANSWER), looks)
        for name, row in plan.header_rows.items():
            colours.mark(sheet, (row - 1, ANSWER, row - 1, ANSWER), checks, RETURNS, name, row, looks)
    sheet.freeze_panes(HEADER_ROW, 0)
    first = plan.header_row(plan.header[0].name)
    sheet.set_selection(first - 1, ANSWER, first - 1, ANSWER)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.repeat_rows(HEADER_ROW - 1)
    if plan.variant.is_short:
        asked = (row for name, row in plan.header_rows.items() if plan.variant.is_asked(plan.standard.records[RETURNS].elements[name]))
        sheet.print_area(0, 0, max(asked) - 1, HOW)
    page_ends(sheet, plan, said(sheet_name(RETURNS)))
    sheet.protect("", PASSWORDLESS)


def answer(plan: Plan, name: str) -> str:
    """The cell of an answer."""
    return f"$B${plan.header_row(name)}"


def needed(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The cells for each line that must be answered: the value, and the reason if there is none."""
    return {
        element.name: tuple(answer(plan, name) for name in (element.name, element.companions.get("absent", "")) if name)
        for element in plan.header
        if element.role is None and element.must_be_answered
    }


def _explain(book: Workbook, sheet: Worksheet, plan: Plan, reason: str, styles: Styles) -> None:
    row = plan.header_explain_row
    element = plan.standard.records[EXPLANATIONS].elements["reason"]
    sheet.write_string(row - 1, QUESTION, named(voice.EXPLAIN), styles["cell"])
    sheet.write_string(row - 1, NEEDED, said(IF_QUERIED), styles["cell"])
    sheet.write_string(row - 1, HOW, said(EXPLAIN_NOTE), styles["cell"])
    if reason:
        cells.write(sheet, row, ANSWER, cells.shown(element, reason), styles, "text", boxed=True, wrapped=True)
    else:
        sheet.write_blank(row - 1, ANSWER, None, styles.input("text", boxed=True, wrapped=True))
    validation = choices.reasons(element) | choices.hint(said(voice.EXPLAIN), said(EXPLAIN_NOTE))
    sheet.data_validation(row - 1, ANSWER, row - 1, ANSWER, validation)
    book.define_name(f"cse_{RETURNS}.{EXPLAIN}", f"={quoted(sheet_name(RETURNS))}!$B${row}")


def _local(sheet: Worksheet, plan: Plan, answers: Row, styles: Styles) -> None:
    """Writes the sender's own lines, after all others."""
    row = plan.header_explain_row + 2
    for header in plan.header_local:
        sheet.write_string(row - 1, QUESTION, own_header(plan.standard.records["returns"], header), styles["cell"])
        cells.write(sheet, row, ANSWER, answers[LOCAL][header], styles, "text", boxed=True, wrapped=True)
        sheet.write_string(row - 1, NEEDED, said(YOUR_OWN), styles["cell"])
        row += 1
