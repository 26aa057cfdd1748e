"""The sheet of guidance: what each column means and how to fill it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from cse_record.standard import spoken
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import GUIDANCE, LISTS, MEANINGS, START, TITLES
from cse_record.standard.kinds import Code, ExactDate, Ref, UncertainMonth
from cse_record.standard.speech import english, said, say
from cse_record.standard.workbook import sheet_name
from cse_record.targets.excel.workbook.lists import PASSWORDLESS, leave_unprinted
from cse_record.targets.excel.workbook.plan import LISTS_ROW, STATUS_ROW, Plan, quoted
from cse_record.targets.excel.workbook.record_sheet import band
from cse_record.targets.excel.workbook.styles import Styles

COLUMNS = (
    (english("Sheet"), 22), (english("Column"), 34), (english("Must be answered"), 22), (english("What it means"), 66),
    (english("How to fill it"), 66), (english("What is accepted"), 42),
)  # fmt: skip
TABLE_ROW = 4
"""The row of the header, counted from 0."""


def write_guidance(book: Workbook, plan: Plan, meanings: Mapping[str, int], styles: Styles) -> None:
    """Writes the sheet of guidance. `meanings` gives the row of the sheet of meanings where each list begins."""
    sheet = book.add_worksheet(GUIDANCE)
    sheet.set_tab_color("#9AA5AD")
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, said(TITLES[GUIDANCE]), styles["title"])
    words = say(
        "The note on each heading says the same. Use the filter on “{heading}” to see one sheet. To print this, first clear the print "
        "area.",
        heading=said(COLUMNS[0][0]),
    )
    sheet.write_string(1, 0, words, styles["note"])
    sheet.write_url(STATUS_ROW - 1, 0, f"internal:{quoted(START)}!A1", styles["link"], START, say("Back to {sheet}", sheet=START))
    for column, (name, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width, styles["text"])
        sheet.write_string(TABLE_ROW, column, said(name), styles["head_needed"])
    row = TABLE_ROW
    for title, element, label in _elements(plan):
        row += 1
        definition, guidance = spoken.definition(element), plan.guidance(element)
        for column, text in enumerate((title, label, band(element), definition, guidance)):
            sheet.write_string(row, column, text, styles["cell"])
        if isinstance(element.kind, Code):
            place = _list_place(plan, element, meanings)
            sheet.write_url(row, 5, f"internal:{place}", styles["cell_link"], accepted(plan, element), say("See the answers"))
        else:
            sheet.write_string(row, 5, accepted(plan, element), styles["cell"])
        texts = ((label, 38), (definition, 84), (guidance, 84), (accepted(plan, element), 50))
        sheet.set_row(row, 4 + 13 * max(-(-len(text) // line) for text, line in texts))  # characters of running text per line
    sheet.autofilter(TABLE_ROW, 0, row, len(COLUMNS) - 1)
    sheet.freeze_panes(TABLE_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    leave_unprinted(sheet)
    sheet.protect("", PASSWORDLESS)


def _list_place(plan: Plan, element: Element, meanings: Mapping[str, int]) -> str:
    """The address at which the answers of an element are explained or, if they need no explanation, listed."""
    assert isinstance(element.kind, Code)
    if element.kind.codelist in meanings:
        return f"{quoted(MEANINGS)}!A{meanings[element.kind.codelist]}"
    return f"{quoted(LISTS)}!{xl_col_to_name(plan.list_of[element.path].column)}{LISTS_ROW}"


def _elements(plan: Plan) -> Iterator[tuple[str, Element, str]]:
    """Every element with the sheet that it is on and its label."""
    for element in plan.header:
        yield sheet_name("returns"), element, spoken.label(element)
    for planned in plan.sheets.values():
        for column in planned.columns:
            yield planned.title, column.element, spoken.label(column.element)
        for header, (_, element) in zip(planned.local, planned.declared, strict=False):
            yield planned.title, element, f"{spoken.label(element)} ({header})"


def accepted(plan: Plan, element: Element) -> str:
    """What a cell accepts, in words for the person who types."""
    kind = element.kind
    if isinstance(kind, Code):
        title = spoken.list_title(kind.list)
        closed, opened = (
            say("An answer from the list “{title}”", title=title),
            say("An answer from the list “{title}”, or a local code", title=title),
        )
        return closed if plan.closed(element) else opened
    if isinstance(kind, Ref):
        return say("A reference from the sheet “{sheet}”", sheet=sheet_name(kind.to))
    if isinstance(kind, ExactDate):
        return say("A day, such as 4 Mar 2011")
    if isinstance(kind, UncertainMonth):
        return say("A month, such as May 1996")
    words = said(kind.spelling.words)
    return words[0].upper() + words[1:]
