"""The sheets of codes: the meanings of codes, and the lists that the dropdowns offer."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cse_record.standard import spoken
from cse_record.standard.codelists import CODELISTS, Codelist
from cse_record.standard.form_texts import LISTS, MEANINGS, TITLES
from cse_record.standard.kinds import day_in_words
from cse_record.standard.speech import said, say
from cse_record.targets.excel.workbook.choice_lists import ABSENT_LIST, ChoiceList
from cse_record.targets.excel.workbook.plan import LISTS_ROW, MEANINGS_ROW, MOST_COLUMNS, Plan, quoted
from cse_record.targets.excel.workbook.styles import Styles

ANSWER_WIDTH, CODE_WIDTH = 34, 22
MOST_EXPLAINED = 150
"""Longer lists are of places and states, whose names need no explanation."""
PASSWORDLESS = {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True, "select_locked_cells": True}
"""What remains possible on a sheet that is protected, without a password, against accidental typing."""


def write_lists(book: Workbook, plan: Plan, styles: Styles) -> None:
    """Writes the sheet of lists, with a defined name over the labels that each dropdown offers."""
    sheet = book.add_worksheet(LISTS)
    sheet.set_tab_color("#9AA5AD")
    sheet.write_string(0, 0, said(TITLES[LISTS]), styles["title"])
    words = say(
        "Each list has two columns: the answer as shown, and its code. The sheet “{sheet}” says what each answer means. To the right of "
        "the lists are other names that are accepted when they are pasted.",
        sheet=MEANINGS,
    )
    sheet.write_string(1, 0, words, styles["note"])
    for choices in plan.lists:
        column = choices.column
        listed = choices.listed
        sheet.set_column(column, column, ANSWER_WIDTH, styles["text"])
        sheet.set_column(column + 1, column + 1, CODE_WIDTH, styles["note"])
        sheet.write_string(3, column, spoken.list_title(listed), styles["bold"])
        sheet.write_string(3, column + 1, choices.names[0], styles["band"])
        sheet.write_string(4, column, say("Answer"), styles["head_needed"])
        sheet.write_string(4, column + 1, say("Code"), styles["head_optional"])
        for row, code in enumerate(choices.codes, LISTS_ROW - 1):
            sheet.write_string(row, column, spoken.answer(listed, code), styles["text"])
            sheet.write_string(row, column + 1, code, styles["note"])
        _other_names(sheet, choices, styles)
        letter, last = xl_col_to_name(column), LISTS_ROW + len(choices.offered) - 1
        for name in choices.names:
            book.define_name(name, f"={quoted(LISTS)}!${letter}${LISTS_ROW}:${letter}${last}")
    sheet.freeze_panes(LISTS_ROW - 1, 0)
    leave_unprinted(sheet)
    sheet.protect("", PASSWORDLESS)


def _other_names(sheet: Worksheet, choices: ChoiceList, styles: Styles) -> None:
    """Writes the other names that the checks accept in place of an answer, to the right of all lists."""
    if not choices.other_names:
        return
    column = choices.names_column
    sheet.set_column(column, column, ANSWER_WIDTH, styles["text"])
    sheet.set_column(column + 1, column + 1, CODE_WIDTH, styles["note"])
    sheet.write_string(3, column, spoken.list_title(choices.listed), styles["bold"])
    sheet.write_string(4, column, say("Other name"), styles["head_optional"])
    sheet.write_string(4, column + 1, say("Place of the answer"), styles["head_optional"])
    for row, (name, place) in enumerate(choices.other_names, LISTS_ROW - 1):
        sheet.write_string(row, column, name, styles["note"])
        sheet.write_number(row, column + 1, place, styles["note"])


def leave_unprinted(sheet: Worksheet) -> None:
    """Keeps a sheet for looking things up from being printed with the whole workbook: its print area is a blank cell."""
    sheet.print_area(0, MOST_COLUMNS - 1, 0, MOST_COLUMNS - 1)


def meaning_rows(plan: Plan) -> dict[str, int]:
    """The row of the sheet of meanings where each list begins, in the order of the sheet. Long lists are not explained."""
    starts, row = {}, MEANINGS_ROW
    for name, listed in _listed(plan).items():
        if len(listed.codes) > MOST_EXPLAINED:
            continue
        starts[name] = row
        row += len(listed.codes)
    return starts


def _listed(plan: Plan) -> dict[str, Codelist]:
    """The lists that a workbook uses, in the order in which their meanings are given."""
    return {ABSENT_LIST: CODELISTS[ABSENT_LIST]} | {choices.codelist: choices.listed for choices in plan.lists}


def write_meanings(book: Workbook, plan: Plan, styles: Styles) -> None:
    """Writes the sheet of meanings."""
    sheet = book.add_worksheet(MEANINGS)
    sheet.set_tab_color("#9AA5AD")
    sheet.write_string(0, 0, said(TITLES[MEANINGS]), styles["title"])
    headings = say("List"), say("Answer"), say("Meaning"), say("Code"), say("In use")
    words = say(
        "Use the filter on “{heading}” to see one list. A code that begins “absent:” is a reason why a value is absent.",
        heading=headings[0],
    )
    sheet.write_string(1, 0, words, styles["note"])
    for column, (name, width) in enumerate(zip(headings, (26, 40, 84, 28, 22), strict=True)):
        sheet.set_column(column, column, width, styles["text"])
        sheet.write_string(3, column, name, styles["head_needed"])
    row = MEANINGS_ROW - 1
    for name in meaning_rows(plan):
        listed = _listed(plan)[name]
        for code in listed.codes:
            cells = (
                spoken.list_title(listed), spoken.answer(listed, code.code), spoken.meaning(listed, code.code), code.code,
                _in_use(code.valid_from, code.valid_to),
            )  # fmt: skip
            for column, text in enumerate(cells):
                if text:
                    sheet.write_string(row, column, text, styles["cell"])
            row += 1
    sheet.autofilter(3, 0, row - 1, 4)
    sheet.freeze_panes(4, 2)
    leave_unprinted(sheet)
    sheet.protect("", PASSWORDLESS)


def _in_use(since: str, until: str) -> str:
    """The time for which a code is valid in the real world, in words."""
    since, until = day_in_words(since, spoken.months()), day_in_words(until, spoken.months())
    if since and until:
        return say("{since} to {until}", since=since, until=until)
    return say("from {day}", day=since) if since else say("until {day}", day=until) if until else ""
