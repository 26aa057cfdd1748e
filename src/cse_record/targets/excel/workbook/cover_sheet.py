"""The cover sheet: how to fill in the workbook, how much is filled in, and where problems are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from cse_record.standard import spoken
from cse_record.standard.case_sheet import CHILDREN
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import CASE_SHEET, GUIDANCE, LANGUAGE, LISTS, MEANINGS, START, TITLES
from cse_record.standard.rows import Row
from cse_record.standard.speech import SPOKEN, english, said, say
from cse_record.standard.workbook import sheet_name
from cse_record.targets.excel.formulas.addresses import in_formula
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.formulas.messages import CORRECT, LOOK, STATES, TO_DO
from cse_record.targets.excel.workbook import counts, return_sheet
from cse_record.targets.excel.workbook.colours import looks_of_states
from cse_record.targets.excel.workbook.lists import PASSWORDLESS, leave_unprinted
from cse_record.targets.excel.workbook.plan import CHECK_AT, STATE_AT, STATUS_ROW, Column, Plan, SheetPlan, quoted
from cse_record.targets.excel.workbook.record_sheet import page_ends
from cse_record.targets.excel.workbook.styles import Styles

STEPS = (
    english("Fill in “This return” first, then the sheets from left to right. Each row is one record; sheets that refer to it come later."),
    english(
        "Choose answers from the lists. “Next step” and “Check”, at the left, say what a row asks of you, and in which columns. The cells "
        "concerned are coloured."
    ),
    english(
        "Nothing stays blank without a reason: if an answer is not known, choose why. For a date or number, open the group beside it "
        "with +."
    ),
    english(
        "A date that is known is typed once. If only a range is known, type its first day, and its last day under “latest possible” beside "
        "it."
    ),
    english(
        "If the check asks about something that is right, choose why in “Explain”, at the end of the row. “In full”, beside it, says the "
        "whole message."
    ),
    english(
        "You may add columns of your own; they are kept but not checked. Sheets of your own are not read. Leave the headings as they are."
    ),
    english("Only the prepared rows of a sheet are checked. If there are too few, copy the last of them down while it is still empty."),
    english("A sheet prints its first rows. If you have filled more, the line above the headings says how to print them all."),
)
SHORT_STEP = english(
    "Fill in the coloured answers on “This return”, then one row of each sheet, from left to right. Leave a sheet blank if it does not "
    "apply. What the form does not ask for starts as not yet obtained; + shows it."
)
"""The first step in a short form."""
ONE_ROW = english(
    "Each sheet has one row. For a second missing episode, copy the row down while it is still empty. For another child, use a new copy of "
    "this form."
)
"""Replaces the step about prepared rows where each sheet has only one."""
CARRY_ON = english(
    "When the case is taken on, nothing has to be typed again: cse-record upgrade FILE --for core -o NEW.xlsx makes a longer form that "
    "holds everything in this one."
)
"""The last step in a short form, for whoever receives it."""
CARE = (
    english(
        "Record facts that a source holds, in the words of the lists. Do not record opinions about a child, or details of what was done to "
        "them."
    ),
    english("A filled workbook holds personal data about children. Store and send it as the handling marking on “This return” requires."),
)
CONVERTED = english(
    "It holds only values: the sheets do not check what is typed. To continue working on it, make a template from this return."
)
FEW_SHEETS = 10
"""With at most so many sheets, “Start here” is still readable on one printed page."""
ABOUT_CASE_SHEET = english(
    "One page about one child, to print for a strategy meeting. Choose the child there. Nothing on it is read as a record."
)
GAP = 9
"""The height of the row above a heading."""
LINKS = 3
"""The number of links to rows of each sheet that ask for something. When one is done, the next takes its place."""
COLUMNS = (
    (english("Sheet"), 26), (english("What it holds"), 58), (english("Rows"), 8), (english("Answered"), 11),
    *((state, 12) for state in STATES), *((english("then to") if number else english("Go to"), 10) for number in range(LINKS)),
)  # fmt: skip
ONE_LINE = 82
"""The number of characters of the second column that fit on one line."""
NAME, HOLDS, ROWS, ANSWERED, COUNTED = range(5)
FIRST = COUNTED + len(STATES)
"""The index of the first link."""


def write_cover_sheet(
    sheet: Worksheet, book: Workbook, plan: Plan, records: Mapping[str, Sequence[Row]], styles: Styles, checks: Checks | None
) -> None:
    """Writes the cover sheet, which was added to the workbook before all others."""
    sheet.set_tab_color("#0B0C0C")
    for column, (_, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width, styles["text"])
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, said(TITLES[START]), styles["title"])
    title = said(plan.variant.title, f"form/{plan.variant.name}/title")
    purpose = said(plan.variant.purpose, f"form/{plan.variant.name}/purpose")
    if plan.board:
        title = say("{form}, sent out by {board}", form=title, board=plan.board)
    if not plan.has_checks:
        title, purpose = say("A return, converted from another format"), said(CONVERTED)
    sheet.write_string(1, 0, title, styles["heading"])
    sheet.write_string(2, 0, purpose, styles["note"])
    facts = [(say("Version of the standard"), "cse_version", plan.standard.version), (say("Form"), "cse_variant", plan.variant.name)]
    if language := SPOKEN.get().code:  # a reader then knows what stands beside English names
        facts.append((say("Language"), LANGUAGE, language))
    for row, (label, name, value) in enumerate(facts, 4):
        sheet.write_string(row, 0, label, styles["bold"])
        sheet.write_string(row, 1, value, styles["text"])
        book.define_name(name, f"={quoted(START)}!$B${row + 1}")
    row = 5 + len(facts)
    if plan.has_checks:
        steps = [f"{number}.  {said(step)}" for number, step in enumerate(_steps(plan), 1)]
        row = _lines(sheet, row, say("How to fill it in"), steps, styles) + 1
    row = _progress(sheet, plan, records, row, styles, checks)
    if plan.has_checks:
        row = _legend(sheet, row + 1, styles)
    row = _lines(sheet, row + 1, say("With care"), [said(line) for line in CARE], styles)
    _reference(sheet, plan, row + 1, styles)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1 if len(plan.sheets) <= FEW_SHEETS else 0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.hide_gridlines(2)
    page_ends(sheet, plan, said(START))
    if plan.variant.is_short:
        leave_unprinted(sheet)
    sheet.protect("", PASSWORDLESS)
    sheet.activate()
    sheet.set_first_sheet()


def _steps(plan: Plan) -> Sequence[str]:
    if not plan.variant.is_short:
        return STEPS
    is_one_row = all(planned.prepared == 1 for name, planned in plan.sheets.items() if name != "return_scope")
    return (SHORT_STEP, *STEPS[1:6], *((ONE_ROW,) if is_one_row else STEPS[6:]), CARRY_ON)


def _lines(sheet: Worksheet, row: int, heading: str, lines: Sequence[str], styles: Styles) -> int:
    """Writes a heading and lines below it; returns the next row. Rows are counted from 0 throughout this module."""
    _heading(sheet, row, heading, styles)
    for line in lines:
        row += 1
        sheet.write_string(row, 0, line, styles["text"])
    return row + 1


def _legend(sheet: Worksheet, row: int, styles: Styles) -> int:
    _heading(sheet, row, say("What the colours mean"), styles)
    meanings = (
        ("head_needed", say("needed"), say("Dark heading: every row must answer this, with a value or a reason.")),
        ("head_optional", say("if known"), say("Light heading: fill in if the source says something.")),
        ("head_companion", say("beside it"), say("Heading in italics: belongs to the column before it, and is in a group that + opens.")),
        ("legend_empty", said(TO_DO).lower(), said(STATES[TO_DO])),
        ("legend_wrong", said(CORRECT).lower(), f"{said(STATES[CORRECT])} {say('The reference of such a row has “!” before it.')}"),
        ("legend_unusual", said(LOOK).lower(), said(STATES[LOOK])),
    )
    for style, word, meaning in meanings:
        row += 1
        sheet.write_string(row, 0, word, styles[style])
        sheet.write_string(row, 1, meaning, styles["text"])
    return row + 1


def _progress(sheet: Worksheet, plan: Plan, records: Mapping[str, Sequence[Row]], row: int, styles: Styles, checks: Checks | None) -> int:
    """Writes one line per sheet: its rows, the share of needed answers, what its rows ask for, and links to them."""
    _heading(sheet, row, say("The sheets, in the order of work"), styles)
    row += 1
    for column, (name, _) in enumerate(COLUMNS if plan.has_checks else COLUMNS[:COUNTED]):
        sheet.write_string(row, column, said(name), styles["head_needed"])
    sheet.set_row(row, 20)
    row += 1
    first = row + 1
    _return_line(sheet, plan, records, row, styles)
    for name, planned in plan.sheets.items():
        row += 1
        _sheet_line(sheet, planned, records.get(name, ()), row, styles, checks)
    last = row + 1
    return _totals(sheet, plan, records, first, last, styles) if plan.has_checks else row + 1


def _totals(sheet: Worksheet, plan: Plan, records: Mapping[str, Sequence[Row]], first: int, last: int, styles: Styles) -> int:
    row = last
    sheet.write_string(row, NAME, say("All sheets"), styles["total"])
    sheet.write_blank(row, HOLDS, None, styles["total"])
    sheet.write_blank(row, ANSWERED, None, styles["total"])
    count = sum(len(rows) for name, rows in records.items() if name in plan.sheets and name != "return_scope")
    sheet.write_formula(row, ROWS, f"=SUM(C{first + 1}:C{last})", styles["total"], count)
    for column, look in enumerate(looks_of_states(styles).values(), COUNTED):
        area = xl_range(first - 1, column, last - 1, column)
        sheet.write_formula(row, column, f"=SUM({area})", styles["total"], "")
        some = {"type": "cell", "criteria": ">", "value": 0, "format": look}
        sheet.conditional_format(first - 1, column, last, column, some)
    for column in range(FIRST, FIRST + LINKS):
        sheet.write_blank(row, column, None, styles["total"])
    return row + 1


def _name(sheet: Worksheet, row: int, title: str, holds: str, styles: Styles) -> None:
    sheet.write_url(row, NAME, f"internal:{quoted(title)}!A1", styles["cell_link"], title, say("Go to {sheet}", sheet=title))
    sheet.write_string(row, HOLDS, holds, styles["cell"])
    sheet.set_row(row, 15 if len(holds) <= ONE_LINE else 28)


def _return_line(sheet: Worksheet, plan: Plan, records: Mapping[str, Sequence[Row]], row: int, styles: Styles) -> None:
    title = sheet_name("returns")
    _name(sheet, row, title, spoken.what_it_holds(plan.standard.records["returns"]), styles)
    must = return_sheet.needed(plan)
    answered = "+".join(
        f"MIN(1,{'+'.join(f'COUNTA({quoted(title)}!{cell})' for cell in cells)})"
        if len(cells) > 1
        else f"COUNTA({quoted(title)}!{cells[0]})"
        for cells in must.values()
    )
    values = next(iter(records.get("returns", ())), {})
    count = sum(1 for name in must if values.get(name) is not None or values.get(_absent(plan.header, name)) is not None)
    sheet.write_blank(row, ROWS, None, styles["cell"])
    if not plan.has_checks:
        sheet.write_number(row, ANSWERED, count / len(must), styles["percent"])
        return
    sheet.write_formula(row, ANSWERED, f"=({answered})/{len(must)}", styles["percent"], count / len(must))
    check = f"{quoted(title)}!$B${STATUS_ROW}"
    for column, state in enumerate(STATES, COUNTED):
        words = said(state)
        sheet.write_formula(row, column, f"=IF(LEFT({check},{len(words)})={in_formula(words)},1,0)", styles["number"], "")
    link = f'=IF(LEN({check})>0,HYPERLINK("#"&CELL("address",{check}),{in_formula(say("Go to it"))}),"")'
    sheet.write_formula(row, FIRST, link, styles["cell_link"], "")
    for column in range(FIRST + 1, FIRST + LINKS):
        sheet.write_blank(row, column, None, styles["cell"])


def _absent(elements: Sequence[Element], name: str) -> str:
    return next((element.companions.get("absent", "") for element in elements if element.name == name), "")


def _sheet_line(sheet: Worksheet, planned: SheetPlan, records: Sequence[Row], row: int, styles: Styles, checks: Checks | None) -> None:
    _name(sheet, row, planned.title, spoken.what_it_holds(planned.record), styles)
    needed = planned.needed[1:] if len(planned.needed) > 1 else planned.needed  # the first shows that the row exists
    count = sum(1 for values in records for column in needed if _is_answered(planned, column, values))
    share: float | str = count / (len(records) * len(needed)) if records and needed else ""
    sheet.write_blank(row, ROWS, None, styles["cell"])
    if checks is None:
        sheet.write_number(row, ROWS, len(records), styles["number"])
        sheet.write(row, ANSWERED, share, styles["percent"])
        return
    rows = f"COUNTA({planned.area_elsewhere(planned.first)})"
    if planned.record_type != "return_scope":  # its rows are listed from the start
        sheet.write_formula(row, ROWS, f"={rows}", styles["number"], len(records))
    answers = [planned.area_elsewhere(column.index) for column in needed]
    answers += [planned.area_elsewhere(absent.index) for column in needed if (absent := planned.absent_of(column))]
    formula = f'=IF({rows}=0,"",MIN(1,COUNTA({",".join(answers)})/({rows}*{len(needed)})))'
    sheet.write_formula(row, ANSWERED, formula, styles["percent"], share)
    elsewhere = f"{planned.quoted}!"
    unchecked_rows, first = elsewhere + counts.unchecked_cell(planned, checks), elsewhere + counts.first_cell(planned, checks)
    for column, state in enumerate(STATES, COUNTED):
        unchecked_too = f"+{unchecked_rows}" if state == CORRECT else ""
        formula = f"={elsewhere}{counts.count_cell(planned, checks, state)}{unchecked_too}"
        sheet.write_formula(row, column, formula, styles["number"], "")
    status = f"{elsewhere}{xl_rowcol_to_cell(STATUS_ROW - 1, CHECK_AT, row_abs=True, col_abs=True)}"
    unchecked_link = f'IF({unchecked_rows}=0,"",HYPERLINK("#"&CELL("address",{status}),{in_formula(say("see row {row}", row=STATUS_ROW))}))'
    place = f"ROW(INDEX({planned.area_elsewhere(STATE_AT)},{first}))"
    to_first = counts.address(planned, counts.first_cell(planned, checks), elsewhere)
    link = f"=IF({first}=0,{unchecked_link},HYPERLINK({to_first},{place}))"
    sheet.write_formula(row, FIRST, link, styles["row_link"], "")
    for column in range(FIRST + 1, FIRST + LINKS):
        sheet.write_formula(row, column, counts.next_in_state(planned, checks, xl_rowcol_to_cell(row, column - 1)), styles["row_link"], "")


def _is_answered(planned: SheetPlan, column: Column, values: Row) -> bool:
    absent = planned.absent_of(column)
    return values.get(column.name) is not None or (absent is not None and values.get(absent.name) is not None)


def _reference(sheet: Worksheet, plan: Plan, row: int, styles: Styles) -> None:
    """Writes links to the sheets that are not filled in, with what each is for."""
    has_case_sheet = plan.has_checks and CHILDREN in plan.sheets
    _heading(sheet, row, say("For a meeting, and to look things up") if has_case_sheet else say("To look things up"), styles)
    for title, words in (
        *([(CASE_SHEET, said(ABOUT_CASE_SHEET))] if has_case_sheet else []),
        (GUIDANCE, say("What each column means, and how to fill it.")),
        (MEANINGS, say("What each answer in a list means.")),
        (LISTS, say("The lists behind the dropdowns, with their codes.")),
    ):
        row += 1
        sheet.write_url(row, 0, f"internal:{quoted(title)}!A1", styles["link"], title, say("Go to {sheet}", sheet=title))
        sheet.write_string(row, 1, words, styles["text"])


def _heading(sheet: Worksheet, row: int, words: str, styles: Styles) -> None:
    """Writes a heading, below a row that is blank and low, so that the sheet of a small workbook is printed on one page."""
    sheet.set_row(row - 1, GAP)
    sheet.set_row(row, 20)
    sheet.write_string(row, 0, words, styles["heading"])
