"""Brings the checks into a workbook: hidden columns beside the rows, the check cells, and the sheet of words."""

from __future__ import annotations

from dataclasses import replace

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cse_record.standard.elements import Element
from cse_record.standard.form_texts import LISTS, TITLES, WORDS_SHEET
from cse_record.standard.kinds import Code
from cse_record.standard.workbook import WORKING_MARK, sheet_name
from cse_record.targets.excel.formulas.addresses import Listed, number_of
from cse_record.targets.excel.formulas.addresses import Sheet as Place
from cse_record.targets.excel.formulas.checks import WORDS_HEADER, Checks
from cse_record.targets.excel.formulas.rows import NotShown
from cse_record.targets.excel.workbook.lists import PASSWORDLESS
from cse_record.targets.excel.workbook.plan import LISTS_ROW, RETURN_FIRST_ROW, TITLE_ROW, WORDS_ROW, Plan, Sheet, quoted
from cse_record.targets.excel.workbook.styles import Styles

RETURNS = "returns"
FORM_HELPERS = "F"
"""From this column on, the sheet of the return has its hidden formulas."""
_WIDTHS = (10, 24, 34, 10, 22, 110)


class _Shown(dict[str, str]):
    """Columns of a sheet by name; a check that asks for one that the variant does not show is left out of this workbook."""

    def __missing__(self, column: str) -> str:
        raise NotShown(column)


def made(plan: Plan) -> tuple[Plan, Checks]:
    """The checks of a workbook, and its plan with room for their hidden columns."""
    places = {name: _place(plan, at) for name, at in plan.sheets.items()} | {RETURNS: _form(plan)}
    checks = Checks(plan.standard, {name: places[name] for name in plan.standard.records if name in places}, WORDS_ROW)
    sheets = {name: replace(at, hidden=len(checks.hidden(name))) for name, at in plan.sheets.items()}
    return replace(plan, sheets=sheets), checks


def _place(plan: Plan, at: Sheet) -> Place:
    return Place(
        at.title,
        _Shown((column.name, column.letter) for column in at.columns),
        at.first_row,
        at.last_row,
        str(xl_col_to_name(at.check + 1)),
        {column.name: _listed(plan, column.element) for column in at.columns if isinstance(column.element.kind, Code)},
        explain=str(xl_col_to_name(at.explain)) if at.has_explain else "",
        top=TITLE_ROW,
    )


def _form(plan: Plan) -> Place:
    return Place(
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
    areas = []
    for column in (chosen.column, chosen.column + 1):
        letter = xl_col_to_name(column)
        areas.append(f"{quoted(LISTS)}!${letter}${LISTS_ROW}:${letter}${LISTS_ROW + len(chosen.codes) - 1}")
    return Listed(*areas)


def write_hidden(book: Workbook, sheet: Worksheet, checks: Checks, record_type: str, header_row: int, styles: Styles) -> None:
    """Writes the hidden columns of a sheet. Their headings are marked, so that no reader takes them for columns of the sender's own."""
    place = checks.sheets[record_type]
    hidden = checks.hidden(record_type)
    if not hidden:
        return
    first = number_of(hidden[0].letters) - 1
    sheet.set_column(first, first + len(hidden) - 1, 3, styles["note"], {"hidden": True})
    for number, one in enumerate(hidden, 1):
        column = number_of(one.letters) - 1
        if one.formula:
            sheet.write_down(place.first, place.last, column, one.formula)
        book.define_name(f"cse_{record_type}.{WORKING_MARK}{number}", f"={place.quoted}${one.letters}${header_row}")
    for letters, formula in checks.tops(record_type).items():
        sheet.write_formula(place.top - 1, number_of(letters) - 1, formula, None, "")


def write_words(book: Workbook, checks: Checks, styles: Styles) -> None:
    """The sheet of words, from which the check cells take what they say."""
    sheet = book.add_worksheet(WORDS_SHEET)
    sheet.set_tab_color("#9AA5AD")
    sheet.write_string(0, 0, TITLES[WORDS_SHEET], styles["title"])
    words = "The check column takes its messages from here. On each sheet, the problem with the lowest number is shown first."
    sheet.write_string(1, 0, words, styles["note"])
    for column, (name, width) in enumerate(zip(WORDS_HEADER, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, styles["text"])
        sheet.write_string(WORDS_ROW - 2, column, name, styles["head_needed"])
    for row, one in enumerate(checks.words, WORDS_ROW - 1):
        sheet.write_number(row, 0, one.number, styles["text"])
        for column, text in enumerate((checks.sheets[one.record_type].name, one.label, one.severity, one.rule, one.text), 1):
            sheet.write_string(row, column, text, styles["cell"])
    sheet.autofilter(WORDS_ROW - 2, 0, WORDS_ROW + len(checks.words) - 2, len(WORDS_HEADER) - 1)
    sheet.freeze_panes(WORDS_ROW - 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(WORDS_ROW - 2)
    sheet.protect("", PASSWORDLESS)
