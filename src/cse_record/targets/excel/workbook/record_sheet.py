"""The sheet of one record type: a title, a line of guidance, a header, and rows with their checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cse_record.standard import spoken, voice
from cse_record.standard.elements import Element
from cse_record.standard.example_row import EXAMPLE, MARK, START_MARK, fingerprint
from cse_record.standard.form_texts import CHECK, CHECK_HEADINGS, EXPLAIN, IN_FULL, START, STATE
from cse_record.standard.kinds import Key, Ref
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row
from cse_record.standard.speech import english, named, said, say
from cse_record.standard.workbook import EXPLANATIONS, sheet_name
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.formulas.messages import STATES
from cse_record.targets.excel.workbook import cells, choices, colours, counts
from cse_record.targets.excel.workbook.check_columns import write_hidden
from cse_record.targets.excel.workbook.lists import leave_unprinted
from cse_record.targets.excel.workbook.own_columns import OWN_WIDTH, write_local, write_own
from cse_record.targets.excel.workbook.plan import (
    BAND_ROW,
    CHECK_AT,
    GUIDANCE_ROW,
    HEADER_ROW,
    STATE_AT,
    STATUS_ROW,
    TITLE_ROW,
    Column,
    Plan,
    SheetPlan,
    own_header,
    quoted,
)  # fmt: skip
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet
from cse_record.targets.excel.workbook.styles import PAGE, Styles

STATE_WIDTH, CHECK_WIDTH, EXPLAIN_WIDTH, IN_FULL_WIDTH = 10, 56, 26, 200
TABS = {"frame": "#6B4FA0", "cases": "#1D70B8"}
FILLED_IN = english("fills itself in")
EXPLAIN_NOTE = english(
    "If the check queries this row and the row is right, choose here why it is right. Otherwise leave this blank. It answers every query "
    "about the row, but no error. If you change the row, clear this and look at the check again."
)
HEADING_LOCKED = english("This heading is part of the workbook. Add headings of your own to the right of the last column.")
CHECK_LOCKED = english("This column fills itself in. Correct what it says, and the message disappears.")
YOUR_OWN, IF_QUERIED = english("your own"), english("if queried")


def fill_themselves_in() -> dict[str, tuple[int | None, str, str]]:
    """The columns that fill themselves in: the index, if it is the same on every sheet, the heading, and the note on it."""
    states = (f"{said(state)}: {said(meaning)}" for state, meaning in STATES.items())
    whole_note = [say("What the row asks of you."), *states, say("Empty: the sheet has no question about the row.")]
    check_note = say(
        "Shows, as you type, the first thing that the row asks of you: what it is, in which columns, and what to do. The cells concerned "
        "are coloured. The end of the row says it in full."
    )
    return {
        STATE: (STATE_AT, said(CHECK_HEADINGS[STATE]), "\n\n".join(whole_note)),
        CHECK: (CHECK_AT, said(CHECK_HEADINGS[CHECK]), check_note),
        IN_FULL: (None, said(CHECK_HEADINGS[IN_FULL]), say("What the check says, in full.")),
    }


def write_sheet(
    book: Workbook, plan: Plan, planned: SheetPlan, records: Sequence[Row], reasons: Sequence[str], styles: Styles, checks: Checks | None
) -> None:
    """Writes the sheet of a record type with its records.

    `reasons` holds the code in the Explain column of each row, or empty. Without `checks` the sheet has no check column.
    """
    sheet = book.add_worksheet(planned.title, CheckedWorksheet)
    _head(sheet, plan, planned, styles)
    _columns(book, sheet, plan, planned, styles)
    if planned.has_example:
        _example(book, sheet, planned, styles)
    _rows(sheet, planned, records, reasons, styles)
    _start(book, sheet, planned, styles)
    if checks:
        write_hidden(book, sheet, checks, planned.record_type, planned.last_row, HEADER_ROW, styles)
        name = planned.record_type
        for column, formula, look in (
            (STATE_AT, checks.state(name), "state"),
            (CHECK_AT, checks.check(name), "check"),
            (planned.in_full, checks.in_full(name), "check"),
        ):
            # no result is stored for a row with content, since “nothing wrong” could be false
            sheet.write_down(planned.first_row, planned.last_row, column, formula, styles[look], shown=not records)
        for cell, formula in counts.formulas(planned, checks).items():
            sheet.write_formula(cell, formula, None, "")
        sheet.write_formula(STATUS_ROW - 1, CHECK_AT, counts.status(planned, checks), styles["status"], "")
    colours.colour(sheet, planned, styles, checks)
    _layout(sheet, plan, planned, styles)


def _head(sheet: Worksheet, plan: Plan, planned: SheetPlan, styles: Styles) -> None:
    sheet.set_tab_color(TABS["frame" if planned.record_type in ("return_scope", EXPLANATIONS, "local_codes") else "cases"])
    sheet.set_row(TITLE_ROW - 1, 24)
    sheet.set_row(HEADER_ROW - 1, 45)
    for row in (TITLE_ROW, GUIDANCE_ROW, STATUS_ROW):
        sheet.set_row(row - 1, 24 if row == TITLE_ROW else 16, styles["text"])
    sheet.set_row(BAND_ROW - 1, 14, styles["band"])
    sheet.write_string(TITLE_ROW - 1, 0, planned.heading, styles["title"])
    guide = plan.variant.guides.get(planned.record_type)
    sheet.write_string(GUIDANCE_ROW - 1, 0, said(guide) if guide else spoken.how_to_fill(planned.record), styles["note"])
    sheet.write_url(STATUS_ROW - 1, 0, f"internal:{quoted(START)}!A1", styles["link"], START, say("Back to {sheet}", sheet=START))


def _columns(book: Workbook, sheet: Worksheet, plan: Plan, planned: SheetPlan, styles: Styles) -> None:
    """Writes headers, notes, widths, groups, validations, and the defined names by which a reader recognises columns."""
    following: dict[int, Column] = {column.index: column for column in planned.columns}
    for column in planned.columns:
        element, after = column.element, following.get(column.index + 1)
        options: dict[str, object] = {"level": 1, "hidden": not column.open} if column.is_folded else {}
        closed = after is not None and after.is_folded and not _group_is_open(following, after)
        if not column.is_folded and (closed or _follows_closed_group(following, column.index)):
            options["collapsed"] = True
        look = styles.input(cells.form(element), wrapped=cells.wraps(element))
        sheet.set_column(column.index, column.index, column.width, look, options)
        heading = "head_companion" if element.role else "head_needed" if element.must_be_answered else "head_optional"
        _header(book, sheet, planned, column.index, column.name, spoken.label(element), styles, heading)
        sheet.write_string(BAND_ROW - 1, column.index, band(element), styles["band"])
        sheet.write_comment(HEADER_ROW - 1, column.index, note(element), note_look(note(element)))
        choices.allow(sheet, plan, planned, column)
    if planned.has_explain:
        ended = {"collapsed": True} if _follows_closed_group(following, planned.explain) else {}
        sheet.set_column(planned.explain, planned.explain, EXPLAIN_WIDTH, styles.input("text"), ended)
        _header(book, sheet, planned, planned.explain, EXPLAIN, named(voice.EXPLAIN), styles, "head_optional")
        sheet.write_string(BAND_ROW - 1, planned.explain, said(IF_QUERIED), styles["band"])
        sheet.write_comment(HEADER_ROW - 1, planned.explain, said(EXPLAIN_NOTE), note_look(said(EXPLAIN_NOTE)))
        reason = plan.standard.records[EXPLANATIONS].elements["reason"]
        validation = choices.reasons(reason) | choices.hint(said(voice.EXPLAIN), said(EXPLAIN_NOTE))
        sheet.data_validation(planned.first_row - 1, planned.explain, planned.farthest_row - 1, planned.explain, validation)
    for name, (at, heading, note_text) in fill_themselves_in().items() if planned.has_check else ():
        index = planned.in_full if at is None else at
        width = {STATE: STATE_WIDTH, CHECK: CHECK_WIDTH, IN_FULL: IN_FULL_WIDTH}[name]
        sheet.set_column(index, index, width, styles["state" if name == STATE else "check"])
        _header(book, sheet, planned, index, name, heading, styles, "head_optional")
        sheet.write_string(BAND_ROW - 1, index, said(FILLED_IN), styles["band"])
        sheet.write_comment(HEADER_ROW - 1, index, note_text, note_look(note_text))
        locked = choices.untouchable(said(CHECK_LOCKED))
        sheet.data_validation(planned.first_row - 1, index, planned.farthest_row - 1, index, locked)
    write_own(sheet, plan, planned, styles, note_look(""))
    for header in planned.local[len(planned.declared) :]:
        index = planned.local_index(header)
        sheet.set_column(index, index, OWN_WIDTH, styles.input("text"))
        sheet.write_string(HEADER_ROW - 1, index, own_header(planned.record, header), styles["head_own"])
        sheet.write_string(BAND_ROW - 1, index, said(YOUR_OWN), styles["band"])
    sheet.data_validation(HEADER_ROW - 1, 0, HEADER_ROW - 1, planned.end - 1, choices.untouchable(said(HEADING_LOCKED)))


def _group_is_open(columns: Mapping[int, Column], first: Column) -> bool:
    index = first.index
    while (column := columns.get(index)) is not None and column.is_folded:
        if column.open:
            return True
        index += 1
    return False


def _follows_closed_group(columns: Mapping[int, Column], index: int) -> bool:
    """Whether a closed group ends before a column. Some programs show the + there, regardless of the setting of the sheet."""
    while (column := columns.get(index - 1)) is not None and column.is_folded:
        if column.open:
            return False
        index -= 1
        if index - 1 not in columns or not columns[index - 1].is_folded:
            return True
    return False


def _header(book: Workbook, sheet: Worksheet, planned: SheetPlan, index: int, name: str, label: str, styles: Styles, look: str) -> None:
    sheet.write_string(HEADER_ROW - 1, index, label, styles[look])
    book.define_name(f"cse_{planned.record_type}.{name}", f"={planned.quoted}!${xl_col_to_name(index)}${HEADER_ROW}")


def band(element: Element) -> str:
    """The text above a heading: whether the column must be answered."""
    if element.deprecated_in:
        return say("no longer asked")
    if element.role is not None:
        return {"latest": say("if a range"), "absent": say("if no answer"), "basis": say("with the number")}[element.role]
    return say("needed") if element.must_be_answered else say("if known")


def note(element: Element) -> str:
    """The note on a heading."""
    sentences = [spoken.definition(element), spoken.guidance(element)]
    if element.deprecated_in:
        version = element.deprecated_in
        sentences.append(
            say("Version {version} of the standard no longer asks for this. The check says what to use instead.", version=version)
        )
    if element.must_be_answered and element.role is None:
        sentences.append(say("This must be answered: if it is not known, say why.") if element.absent else say("This must be answered."))
    if "absent" in element.companions or "latest" in element.companions:
        sentences.append(say("Open the group beside this column with the + above it for a range of dates or the reason for no answer."))
    return "\n\n".join(sentences)


def note_look(text: str) -> dict[str, object]:
    """The appearance of a note: wide, and as high as its text needs, since some programs cut it off at the frozen rows."""
    lines = sum(-(-len(line) // 76) or 1 for line in text.split("\n"))
    return {"author": "", "width": 480, "height": 14 + 15 * lines, "font_size": 9}


def _example(book: Workbook, sheet: Worksheet, planned: SheetPlan, styles: Styles) -> None:
    row = HEADER_ROW + 1
    plain = planned.record.about.base_row
    written: Row = {}
    for column in planned.columns:
        element = column.element
        value = EXAMPLE if isinstance(element.kind, Key | Ref) and element.must_be_answered else plain.get(column.name)
        kind = cells.form(element)
        if value is None:
            sheet.write_blank(row - 1, column.index, None, styles.input(kind, example=True))
        else:
            written[column.name] = value
            cells.write(sheet, row, column.index, cells.shown(element, value), styles, kind, example=True)
    book.define_name(f"cse_{planned.record_type}.{MARK}{fingerprint(written)}", f"={planned.quoted}!${planned.columns[0].letter}${row}")
    if planned.has_explain:
        sheet.write_blank(row - 1, planned.explain, None, styles["example"])
    sheet.write_string(row - 1, STATE_AT, say("Example"), styles["example"])
    sheet.write_string(row - 1, CHECK_AT, say("Not read as a record. Begin in the row below."), styles["example"])
    sheet.write_blank(row - 1, planned.in_full, None, styles["example"])


def _rows(sheet: Worksheet, planned: SheetPlan, records: Sequence[Row], reasons: Sequence[str], styles: Styles) -> None:
    explanation = RECORDS[EXPLANATIONS].elements["reason"]
    for row, (values, reason) in enumerate(zip(records, reasons, strict=True), planned.first_row):
        for column in planned.columns:
            value = values.get(column.name)
            if value is not None:
                element = column.element
                cells.write(
                    sheet, row, column.index, cells.shown(element, value), styles, cells.form(element), wrapped=cells.wraps(element)
                )
        if reason:
            cells.write(sheet, row, planned.explain, cells.shown(explanation, reason), styles, "text")
        write_local(sheet, row, planned, values, styles)


def _start(book: Workbook, sheet: Worksheet, planned: SheetPlan, styles: Styles) -> None:
    """Writes what a short form does not ask into the rows that hold no record, and marks these answers for readers."""
    first = planned.first_row + planned.filled
    if not planned.start or first > planned.last_row:
        return
    for row in range(first, planned.last_row + 1):
        for name, value in planned.start.items():
            column = planned.by_name[name]
            look, wrapped = cells.form(column.element), cells.wraps(column.element)
            cells.write(sheet, row, column.index, cells.shown(column.element, value), styles, look, wrapped=wrapped)
    name = f"cse_{planned.record_type}.{START_MARK}{fingerprint(planned.start)}"
    book.define_name(name, f"={planned.quoted}!${planned.columns[0].letter}${first}")


def _layout(sheet: Worksheet, plan: Plan, planned: SheetPlan, styles: Styles) -> None:
    """Sets how the sheet is viewed and printed."""
    sheet.outline_settings(True, True, False, False)  # the + appears above the element, not after its companions
    sheet.freeze_panes(HEADER_ROW, planned.first + 1)
    sheet.autofilter(HEADER_ROW - 1, 0, planned.last_row - 1, (planned.width if planned.local else planned.end) - 1)
    sheet.set_selection(planned.first_row - 1, planned.first, planned.first_row - 1, planned.first)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    width = sum(column.width for column in planned.columns if column.open or not column.is_folded)
    width += (STATE_WIDTH + CHECK_WIDTH) * planned.has_check + EXPLAIN_WIDTH * planned.has_explain + OWN_WIDTH * len(planned.local)
    sheet.fit_to_pages(-(-width // PAGE), 0)
    sheet.repeat_rows(STATUS_ROW - 1, HEADER_ROW - 1)
    sheet.repeat_columns(planned.first, planned.first)
    if planned.has_check:
        sheet.print_area(0, 0, planned.last_printed_row - 1, (planned.width if planned.local else planned.in_full) - 1)
    if plan.variant.is_short and planned.record_type == "return_scope":  # a short form has answered it
        leave_unprinted(sheet)
    page_ends(sheet, plan, planned.heading)


def page_ends(sheet: Worksheet, plan: Plan, title: str) -> None:
    """The header and footer of each printed page."""
    sheet.set_header(f'&L&"Arial,Bold"{title.replace("&", "&&")}&R{plan.board.replace("&", "&&")}')
    handle = say("Handle as marked on “{sheet}”", sheet=sheet_name("returns"))
    page = say("Page {page} of {pages}", page="&P", pages="&N")
    standard = say("Standard {version}, {form}", version=plan.standard.version, form=plan.variant.file_name)
    sheet.set_footer(f"&L{handle}&C{page}&R{standard}")
