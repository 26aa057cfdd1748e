"""The case sheet of a template: one page about the child that is chosen on it, worked out from the other sheets.

What is shown is on the left and printed. The steps by which it is worked out are on the right, in hidden columns.
"""

from __future__ import annotations

from collections.abc import Callable

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from cse_record.standard import spoken
from cse_record.standard.case_sheet import ABOUT, BOXES, CHILDREN, LASTS, LEGEND, NO_DAY, PER_LABEL, SPANS, WHAT, WHEN, WHO
from cse_record.standard.form_texts import CASE_SHEET, CHOICE, START, STEPS, TITLES
from cse_record.standard.kinds import Code, Number, UncertainMonth
from cse_record.standard.speech import english, said, say
from cse_record.standard.workbook import WORKING_MARK, sheet_name
from cse_record.targets.excel.formulas.addresses import ROW, filled_in, in_formula
from cse_record.targets.excel.formulas.case_sheet import (
    DAYS_END,
    PER_BEGIN,
    PER_DAY,
    PER_LINE,
    UNDATED,
    Found,
    accepted_answer,
    accepted_number,
    day_text,
    is_day,
    month_text,
    not_accepted,
    span_text,
)
from cse_record.targets.excel.workbook.case_plan import (
    ANSWERS,
    BOX_WIDTH,
    CHILD,
    CHILD_ROW,
    CHOICE_ROW,
    COUNT,
    COUNT_AT,
    DATED,
    DATED_AT,
    EARLIER,
    LABELS_AT,
    MONTHS_AT,
    MOST_ANSWER,
    MOST_FACT,
    MOST_LINES,
    MOST_TOLD,
    MOST_UNTIL,
    NAME,
    NO_DAY_AT,
    ON_LIST,
    PER_BOX,
    PLACE,
    RANK_AT,
    ROW_HEIGHT,
    ROWS,
    SECOND_FACT,
    SECOND_VALUE,
    STEPS_FROM,
    STRIP,
    TITLE_AT,
    TOLD_AT,
    UNTIL,
    VALUE,
    WHEN_AT,
    WHO_ROW,
    WIDTHS,
    WORK,
    CaseSheet,
    at,
)  # fmt: skip
from cse_record.targets.excel.workbook.case_steps import write_steps
from cse_record.targets.excel.workbook.lists import PASSWORDLESS
from cse_record.targets.excel.workbook.plan import Column, quoted
from cse_record.targets.excel.workbook.record_sheet import page_ends
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet
from cse_record.targets.excel.workbook.styles import Styles

CHOOSE = english("Choose a child in the box, or type 1 under “Step” for the first child and 2 for the next.")
EMPTY = english("There is no child at this step. Type another number.")


def write_case_sheet(book: Workbook, layout: CaseSheet, styles: Styles) -> None:
    """Writes the case sheet."""
    sheet = book.add_worksheet(CASE_SHEET, CheckedWorksheet)
    _Writing(book, sheet, layout, styles).write()


class _Writing:
    """The case sheet while it is written."""

    def __init__(self, book: Workbook, sheet: CheckedWorksheet, layout: CaseSheet, styles: Styles) -> None:
        self.book, self.sheet, self.layout, self.styles = book, sheet, layout, styles
        self.children = layout.plan.sheets[CHILDREN]

    def write(self) -> None:
        sheet = self.sheet
        sheet.set_tab_color("#6B4FA0")
        for column, width in WIDTHS.items():
            sheet.set_column(column, column, width, self.styles["case_note"])
        sheet.set_column(STRIP, STRIP + BOXES - 1, BOX_WIDTH, self.styles["case_note"])
        for row in range(ROWS):
            sheet.set_row(row, ROW_HEIGHT)
        self._head()
        self._who()
        self._strip()
        self._list()
        write_steps(sheet, self.layout, self.styles)
        self._look()

    def _formula(self, row: int, column: int, formula: str, look: str = "") -> None:
        self.sheet.write_formula(row - 1, column, f"={formula}", self.styles[look] if look else None, "")

    def _words(self, row: int, column: int, words: str, look: str) -> None:
        self.sheet.write_string(row - 1, column, words, self.styles[look])

    def _heading(self, row: int, words: str) -> None:
        self.sheet.set_row(row - 1, 18)
        self._words(row, NAME, words, "heading")

    def _head(self) -> None:
        self.sheet.set_row(0, 24)
        self._words(1, NAME, said(TITLES[CASE_SHEET]), "title")
        self.sheet.set_row(1, 14)
        marking = say("marked on “{sheet}”", sheet=sheet_name("returns"))
        self._words(2, NAME, said(ABOUT).format(source=say("this workbook"), marking=marking), "case_told")
        self.sheet.write_url(2, NAME, f"internal:{quoted(START)}!A1", self.styles["link"], START, say("Back to {sheet}", sheet=START))
        self._words(CHOICE_ROW - 1, NAME, say("Child"), "case_note")
        self._words(CHOICE_ROW - 1, COUNT, say("Step"), "case_note")
        self.sheet.set_row(CHOICE_ROW - 1, 18)
        refuse = {"error_title": say("Not in the list"), "error_type": "stop"}
        reference: dict[str, object] = {
            "validate": "list",
            "source": f"=refs_{CHILDREN}",
            "error_message": say("Choose a child from the sheet “{sheet}”.", sheet=self.children.title),
        }
        step: dict[str, object] = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": self.children.farthest_row}
        step |= {"error_message": say("Type how many children to move on: a whole number, or 0.")}
        choices: tuple[tuple[int, str, dict[str, object]], ...] = ((NAME, "text", reference), (COUNT, "number", step))
        for number, (column, kind, allowed) in enumerate(choices, 1):
            self.sheet.write_blank(CHOICE_ROW - 1, column, None, self.styles.input(kind, boxed=True))
            self.sheet.data_validation(CHOICE_ROW - 1, column, CHOICE_ROW - 1, column, {**allowed, **refuse})
            self.book.define_name(f"{CHOICE}{number}", f"={quoted(CASE_SHEET)}!{at(CHOICE_ROW, column)}")
        unknown = in_formula(say("There is no child with this reference on the sheet “{sheet}”.", sheet=self.children.title))
        words = say("Child {number} of {all} on the sheet “{sheet}”.", number="{number}", all="{all}", sheet=self.children.title)
        place = filled_in(words, {"number": f"COUNTA({self._down_to(PLACE)})", "all": f"COUNTA({self.layout.references})"})
        choose, empty = in_formula(said(CHOOSE)), in_formula(said(EMPTY))
        self._formula(CHOICE_ROW, STRIP, f'IF({PLACE}=0,{choose},IF({PLACE}<0,{unknown},IF({CHILD}="",{empty},{place})))', "case_told")

    def _down_to(self, place: str) -> str:
        return f"INDEX({self.layout.references},1):INDEX({self.layout.references},{place})"

    def _who(self) -> None:
        self._heading(WHO_ROW, said(WHO))
        self._formula(WHO_ROW, STRIP, f'IF({CHILD}="","",{CHILD})', "heading")
        height = -(-len(self.layout.facts) // 2)
        for number, column in enumerate(self.layout.facts):
            row = WHO_ROW + 1 + number % height
            label, value = (NAME, VALUE) if number < height else (SECOND_FACT, SECOND_VALUE)
            end = SECOND_FACT if number < height else STRIP + BOXES
            for blank in range(label, end):
                self.sheet.write_blank(row - 1, blank, None, self.styles["case_text"])
            self._words(row, label, spoken.label(column.element), "case_label")
            self._formula(row, value, f'IF({CHILD}="","",{self._fact(column, MOST_FACT[number >= height])})', "case_text")

    def _fact(self, column: Column, most: int) -> str:
        """The answer, the reason why there is none, or a dash."""
        companions = column.element.companions
        cell = self._of_child(column.name)
        text = month_text if isinstance(column.element.kind, UncertainMonth) else day_text
        kind, lists = column.element.kind, self.layout.addresses[CHILDREN].lists
        if isinstance(kind, Code):
            shown = accepted_answer(cell, lists[column.name])
        elif isinstance(kind, Number):
            shown = accepted_number(cell, kind)
        else:
            latest = self._of_child(companions["latest"]) if "latest" in companions else '""'
            shown = f"IF({is_day(cell)},{_span(cell, latest, text)},{not_accepted()})"
        reason = '"–"'
        if "absent" in companions:
            why = self._of_child(companions["absent"])
            reason = f'IF({why}="","–",{accepted_answer(why, lists[companions["absent"]])})'
        return _cut(f'IFERROR(IF({cell}="",{reason},{shown}),{not_accepted()})', most)

    def _of_child(self, name: str) -> str:
        return f"INDEX({self.children.area_elsewhere(self.children.by_name[name].index)},{PLACE})"

    def _strip(self) -> None:
        layout, row = self.layout, self.layout.strip_row
        self._heading(row - 3, said(WHAT))
        several = filled_in(say("Each box is {number} months.", number="{number}"), {"number": PER_BOX})
        box = f"IF({PER_BOX}=1,{in_formula(say('Each box is one month.'))},{several})"
        no_day = in_formula(say("No row about this child has a day."))
        self._formula(row - 3, STRIP, f'IF({DATED}=0,IF({CHILD}="","",{no_day}),{box})', "case_note")
        self.sheet.write_blank(row - 2, NAME, None, self.styles["case_head"])
        for column, words in ((COUNT, say("Rows")), (NO_DAY_AT, say("No day")), (EARLIER, say("Earlier"))):
            self._words(row - 1, column, words, "case_head_number")
        for number in range(BOXES):
            month = at(CHILD_ROW, MONTHS_AT + number)
            if number % PER_LABEL == 0:
                self._formula(row - 2, STRIP + number, f'IF({month}="","",{month_text(month)})', "case_month")
            letter = f'IF(OR({month}="",{PER_BOX}>1),"",MID("JFMAMJJASOND",MONTH({month}),1))'
            self._formula(row - 1, STRIP + number, letter, "case_letter")
        last = row + layout.shown_lines - 1
        ranks = layout.of_lines(RANK_AT)
        rank = f"${xl_col_to_name(WORK - 1)}{ROW}"

        def of_line(column: int) -> str:
            return f"INDEX({layout.of_lines(column)},{rank})"

        def down(column: int, shown: str, look: str, needs_child: bool = True) -> None:
            without = f'OR({CHILD}="",{rank}="")' if needs_child else f'{rank}=""'
            sheet.write_down(row, last, column, f'=IF({without},"",{shown})', styles[look], shown=True)

        sheet, styles = self.sheet, self.styles
        sheet.write_down(row, last, WORK - 1, f'=IFERROR(MATCH(ROW()-ROW({at(row, WORK - 1)})+1,{ranks},0),"")')
        down(NAME, of_line(TITLE_AT), "case_text", needs_child=False)
        down(COUNT, of_line(COUNT_AT), "case_number")
        down(NO_DAY_AT, f"{of_line(COUNT_AT)}-{of_line(DATED_AT)}", "case_number")
        down(EARLIER, f'{of_line(DATED_AT)}-COUNTIFS({self._listed(1)},{rank},{self._listed(0)},"<"&{DAYS_END})', "case_number")
        for number in range(BOXES):
            down(STRIP + number, of_line(MONTHS_AT + number), "case_box")
        top, boxes = xl_rowcol_to_cell(row - 1, STRIP), (row - 1, STRIP, last - 1, STRIP + BOXES - 1)
        sheet.conditional_format(*boxes, {"type": "formula", "criteria": f"=ISNUMBER({top})", "format": styles.begun})
        sheet.conditional_format(*boxes, {"type": "formula", "criteria": f'={top}="{LASTS}"', "format": styles.lasting})
        self._words(last + 2, NAME, said(LEGEND), "case_note")
        if len(layout.lines) > MOST_LINES:
            shown = f"COUNT({rank.replace(ROW, str(row))}:{rank.replace(ROW, str(last))})"
            more = f"MAX({ranks})-{shown}"
            words = say("And {number} more: {list}", number="{number}", list="{list}")
            told = _cut(filled_in(words, {"number": more, "list": f"MID({at(layout.last_step, TOLD_AT)},3,999)"}), MOST_TOLD)
            self._formula(last + 1, NAME, f'IF(OR({CHILD}="",{more}<=0),"",{told})', "case_told")

    def _listed(self, step: int) -> str:
        """A step of all rows that the list shows: 0 is their number, 1 that of their line."""
        return f"{at(self.layout.list_row, WORK + step)}:{at(self.layout.list_row + self.layout.listed - 1, WORK + step)}"

    def _list(self) -> None:
        layout, row, sheet = self.layout, self.layout.list_row, self.sheet
        last = row + layout.listed - 1
        self._heading(row - 2, said(WHEN))
        self._words(row - 2, STRIP, said(SPANS), "case_note")
        for column in range(STRIP + BOXES):
            sheet.write_blank(row - 2, column, None, self.styles["case_head"])
        for column, words in ((NAME, say("What")), (WHEN_AT, say("When")), (UNTIL, say("Until")), (ANSWERS, say("Answers"))):
            self._words(row - 1, column, words, "case_head")
        cells = [f"${xl_col_to_name(WORK + number)}{ROW}" for number in range(16)]
        key, line, begin, at_row = cells[:4]
        first, latest, end, end_latest, told = (cells[number] for number in (4, 5, 8, 9, 12))
        raw_end, reason, raw, place_of, raw_2, place_2, told_2 = (
            f"${xl_col_to_name(WORK + number)}{ROW}" for number in (6, 7, 10, 11, 13, 14, 15)
        )
        block = f"{at(layout.merge_row, MONTHS_AT)}:{at(layout.merge_row + layout.listed - 1, MONTHS_AT + len(layout.lines) - 1)}"
        labels = f"{at(STEPS_FROM, LABELS_AT)}:{at(layout.last_step, MONTHS_AT - 1)}"
        found = Found({name: (shown, layout.addresses[name]) for name, shown in layout.lines.items()}, line, begin, at_row)
        place = f"ROW()-ROW({at(row, NAME)})+1"
        steps = (
            f'IF({place}>{ON_LIST},"",LARGE({block},{ON_LIST}+1-({place})))', f"INT(MOD({key},{PER_DAY})/{PER_LINE})",
            f"INT(MOD({key},{PER_LINE})/{PER_BEGIN})", f"MOD({key},{PER_BEGIN})", f"INT({key}/{PER_DAY})",
            _unless_error(found.latest()), _unless_error(found.end()), _unless_error(found.reason()), found.until(raw_end, reason),
            _unless_error(found.end_latest()), _unless_error(found.raw(0)), found.place(0, raw), found.answer(0, raw, place_of),
            _unless_error(found.raw(1)), found.place(1, raw_2), found.answer(1, raw_2, place_2),
        )  # fmt: skip
        for number, step in enumerate(steps):
            formula = f'=IF({key}="","",{step})' if number else f"={step}"
            sheet.write_down(row, last, WORK + number, formula)
        filled = {"type": "formula", "criteria": f'=$A{row}<>""', "format": self.styles.listed}
        sheet.conditional_format(row - 1, 0, last - 1, STRIP + BOXES - 1, filled)
        for column, shown in (
            (NAME, f"INDEX({labels},{line},MAX({begin},1))"),
            (WHEN_AT, f"IF({first}={UNDATED},{in_formula(said(NO_DAY))},{_span(first, latest)})"),
            (UNTIL, _cut(_span(end, end_latest), MOST_UNTIL)),
            (ANSWERS, _cut(f'{told}&IF(OR({told}="",{told_2}=""),"","; ")&{told_2}', MOST_ANSWER)),
        ):  # fmt: skip
            sheet.write_down(row, last, column, f'=IF({key}="","",{shown})', self.styles["case_listed"], shown=True)
        shown = f'COUNTIF({self._listed(0)},"<"&{DAYS_END})'
        earlier = say(
            "And {number} earlier, before these. “{heading}” counts them by kind: see their sheets.",
            number="{number}",
            heading=say("Earlier"),
        )
        more = f"{DATED}-{shown}"
        self._formula(last + 1, NAME, f'IF({more}>0,{filled_in(earlier, {"number": more})},"")', "case_told")
        undated = f"SUM({layout.of_lines(COUNT_AT)})-{DATED}-({ON_LIST}-{shown})"
        no_day = say(
            "{number} not in this list, and without a day. “{heading}” counts them by kind: see their sheets.",
            number="{number}",
            heading=say("No day"),
        )
        self._formula(last + 2, NAME, f'IF({CHILD}="","",IF({undated}>0,{filled_in(no_day, {"number": undated})},""))', "case_told")
        plan = layout.plan
        made = say(
            "Worked out by the {form} of version {version} of the cse-record standard.",
            form=said(plan.variant.title).lower(),
            version=plan.standard.version,
        )
        self._words(last + 3, NAME, made, "case_note")

    def _look(self) -> None:
        sheet, plan = self.sheet, self.layout.plan
        end = MONTHS_AT + max(BOXES, len(self.layout.lines)) - 1
        sheet.set_column(WORK - 1, end, 3, self.styles["note"], {"hidden": True})
        for number, column in enumerate(range(WORK - 1, end + 1), 1):
            self.book.define_name(f"{STEPS}{WORKING_MARK}{number}", f"={quoted(CASE_SHEET)}!{at(1, column)}")
        sheet.set_selection(CHOICE_ROW - 1, NAME, CHOICE_ROW - 1, NAME)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_margins(0.4, 0.4, 0.6, 0.6)
        sheet.fit_to_pages(1, 1)
        sheet.print_area(0, 0, ROWS - 1, STRIP + BOXES - 1)
        page_ends(sheet, plan, said(CASE_SHEET))
        sheet.protect("", PASSWORDLESS)


def _span(first: str, latest: str, text: Callable[[str], str] = day_text) -> str:
    """A day or text or, if the cell `latest` holds a later day, both days."""
    return text(first) if latest == '""' else f"IF({is_day(latest)},{span_text(first, latest, text)},{text(first)})"


def _unless_error(formula: str) -> str:
    """What a cell holds or, if that is an error, a sign that is no answer."""
    return f'IFERROR({formula},"#")'


def _cut(formula: str, most: int) -> str:
    """A text that ends in … where it would be longer than fits. The text is worked out twice, since no function of 2010 names a value."""
    return f'IF(LEN({formula})>{most},LEFT({formula},{most - 1})&"…",{formula})'
