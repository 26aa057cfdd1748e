"""The case sheet of a template: one page about the child that is chosen on it, worked out from the other sheets.

What is shown is on the left and printed. The steps by which it is worked out are on the right, in hidden columns.
"""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from cse_record.standard import spoken
from cse_record.standard.case_sheet import ABOUT, BOXES, CHILDREN, LASTS, LEGEND, PER_LABEL, WHAT, WHO
from cse_record.standard.form_texts import CASE_SHEET, CHOICE, START, STEPS, TITLES
from cse_record.standard.kinds import Code, Number, UncertainMonth
from cse_record.standard.speech import english, said, say
from cse_record.standard.workbook import WORKING_MARK, sheet_name
from cse_record.targets.excel.formulas.addresses import ROW, filled_in, in_formula
from cse_record.targets.excel.formulas.case_sheet import (
    accepted_answer,
    accepted_number,
    day_text,
    initial,
    is_day,
    month_text,
    not_accepted,
)
from cse_record.targets.excel.workbook import case_plan as places
from cse_record.targets.excel.workbook.case_list import CaseList
from cse_record.targets.excel.workbook.case_page import CasePage, cut, span
from cse_record.targets.excel.workbook.case_plan import (
    CHILD,
    CHILD_ROW,
    CHOICE_ROW,
    COUNT,
    DATED,
    MONTHS_AT,
    NAME,
    PER_BOX,
    PLACE,
    STRIP,
    WHO_ROW,
    WORK,
    CaseSheet,
    at,
)  # fmt: skip
from cse_record.targets.excel.workbook.case_steps import write_steps
from cse_record.targets.excel.workbook.lists import PASSWORDLESS
from cse_record.targets.excel.workbook.plan import Column, SheetPlan, quoted
from cse_record.targets.excel.workbook.record_sheet import page_ends
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet
from cse_record.targets.excel.workbook.styles import Styles

CHOOSE = english("Choose a child in the box, or type 1 under “Step” for the first child and 2 for the next.")
EMPTY = english("There is no child at this step. Type another number.")
NO_STEP = english("“Step” is not a whole number. Type how many children to move on by, or clear it.")


def write_case_sheet(book: Workbook, layout: CaseSheet, styles: Styles) -> None:
    """Writes the case sheet."""
    sheet = book.add_worksheet(CASE_SHEET, CheckedWorksheet)
    _Writing(book, sheet, layout, styles).write()


class _Writing(CasePage):
    """The case sheet while it is written."""

    def write(self) -> None:
        sheet = self.sheet
        sheet.set_tab_color("#6B4FA0")
        for column, width in places.WIDTHS.items():
            sheet.set_column(column, column, width, self.styles["case_note"])
        sheet.set_column(STRIP, STRIP + BOXES - 1, places.BOX_WIDTH, self.styles["case_note"])
        for row in range(places.ROWS):
            sheet.set_row(row, places.ROW_HEIGHT)
        self.list = CaseList(self.book, sheet, self.layout, self.styles)
        self._head()
        self._who()
        self._strip()
        self.list.write()
        write_steps(sheet, self.layout, self.styles)
        self._look()

    @property
    def _children(self) -> SheetPlan:
        return self.layout.plan.sheets[CHILDREN]

    def _head(self) -> None:
        self.sheet.set_row(0, 24)
        self.words(1, NAME, said(TITLES[CASE_SHEET]), "title")
        self.sheet.set_row(1, 24)
        marking = say("marked on “{sheet}”", sheet=sheet_name("returns"))
        about = said(ABOUT).format(source=say("this workbook"), marking=marking)
        self.sheet.merge_range(1, NAME, 1, STRIP + BOXES - 1, about, self.styles["case_about"])
        self.sheet.write_url(2, NAME, f"internal:{quoted(START)}!A1", self.styles["link"], START, say("Back to {sheet}", sheet=START))
        self.words(CHOICE_ROW - 1, NAME, say("Child"), "case_note")
        self.words(CHOICE_ROW - 1, COUNT, say("Step"), "case_note")
        self.sheet.set_row(CHOICE_ROW - 1, 18)
        reference: dict[str, object] = {
            "validate": "list",
            "source": f"=refs_{CHILDREN}",
            "error_title": say("Not in the list"),
            "error_message": say("Choose a child from the sheet “{sheet}”.", sheet=self._children.title),
        }
        step: dict[str, object] = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": self._children.farthest_row}
        step |= {"error_title": say("Not a whole number"), "error_message": said(NO_STEP)}
        choices: tuple[tuple[int, str, dict[str, object]], ...] = ((NAME, "text", reference), (COUNT, "number", step))
        for number, (column, kind, allowed) in enumerate(choices, 1):
            self.sheet.write_blank(CHOICE_ROW - 1, column, None, self.styles.input(kind, boxed=True))
            self.sheet.data_validation(CHOICE_ROW - 1, column, CHOICE_ROW - 1, column, {**allowed, "error_type": "stop"})
            self.book.define_name(f"{CHOICE}{number}", f"={quoted(CASE_SHEET)}!{at(CHOICE_ROW, column)}")
        unknown = in_formula(say("There is no child with this reference on the sheet “{sheet}”.", sheet=self._children.title))
        words = say(
            "{reference} is child {number} of {all} on the sheet “{sheet}”.",
            reference="{reference}",
            number="{number}",
            all="{all}",
            sheet=self._children.title,
        )
        place = f"COUNTA({self._down_to(PLACE)})"
        found = filled_in(words, {"reference": CHILD, "number": place, "all": f"COUNTA({self.layout.references})"})
        choose, empty, no_step = (in_formula(said(told)) for told in (CHOOSE, EMPTY, NO_STEP))
        told = f'IF({PLACE}=0,{choose},IF({PLACE}<0,{unknown},IF({CHILD}="",{empty},{found})))'
        self.formula(CHOICE_ROW + 1, NAME, f"IF({places.IS_NO_STEP},{no_step},{told})", "case_told")

    def _down_to(self, place: str) -> str:
        return f"INDEX({self.layout.references},1):INDEX({self.layout.references},{place})"

    def _who(self) -> None:
        self.sheet.set_row(WHO_ROW - 1, 18)
        of_one = filled_in(say("{heading}: child {reference}", heading=said(WHO), reference="{reference}"), {"reference": CHILD})
        self.formula(WHO_ROW, NAME, f'IF({CHILD}="",{in_formula(said(WHO))},{of_one})', "heading")
        layout, most = self.layout, places.MOST_FACT
        first = WHO_ROW + 1
        full, longer = (xl_col_to_name(layout.facts_at + number) for number in (0, 1))
        for number, column in enumerate(layout.facts):
            row = first + number % layout.fact_rows
            is_second = number >= layout.fact_rows
            label, value, end = (
                (places.SECOND_FACT, places.SECOND_VALUE, STRIP + BOXES) if is_second else (NAME, places.VALUE, places.SECOND_FACT)
            )
            for blank in range(label, end):
                self.sheet.write_blank(row - 1, blank, None, self.styles["case_text"])
            asked, step = spoken.label(column.element), first + number
            self.words(row, label, asked, "case_label")
            self.formula(step, layout.facts_at, f'IF({CHILD}="","",{self._fact(column)})')
            answer, before = f"${full}${step}", f"${longer}${step - 1}&" if number else ""
            self.formula(step, layout.facts_at + 1, f'{before}IF(LEN({answer})>{most},"; "&{in_formula(asked)}&": "&{answer},"")')
            self.formula(row, value, cut(answer, most), "case_text")
        # two rows are merged, because the height of a row does not change with a formula
        self.sheet.merge_range(layout.in_full_row - 1, NAME, layout.in_full_row, STRIP + BOXES - 1, "", self.styles["case_wrapped"])
        found = f"${longer}${first + len(layout.facts) - 1}"
        in_full = filled_in(say("In full: {answers}", answers="{answers}"), {"answers": f"MID({found},3,999)"})
        rest = say("… The rest is on the sheet “{sheet}”.", sheet=self._children.title)
        shown = cut(in_full, places.MOST_IN_FULL, rest)
        self.formula(layout.in_full_row, NAME, f'IF({found}="","",{shown})', "case_wrapped")

    def _fact(self, column: Column) -> str:
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
            shown = f"IF({is_day(cell)},{span(cell, latest, text)},{not_accepted()})"
        reason = '"–"'
        if "absent" in companions:
            why = self._of_child(companions["absent"])
            reason = f'IF({why}="","–",{accepted_answer(why, lists[companions["absent"]])})'
        return f'IFERROR(IF({cell}="",{reason},{shown}),{not_accepted()})'

    def _of_child(self, name: str) -> str:
        return f"INDEX({self._children.area_elsewhere(self._children.by_name[name].index)},{PLACE})"

    def _strip(self) -> None:
        layout, row = self.layout, self.layout.strip_row
        self.heading(row - 3, said(WHAT))
        several = filled_in(say("Each box is {number} months.", number="{number}"), {"number": PER_BOX})
        box = f"IF({PER_BOX}=1,{in_formula(say('Each box is one month.'))},{several})"
        no_day = in_formula(say("No row about this child has a day."))
        self.formula(row - 3, STRIP, f'IF({DATED}=0,IF({CHILD}="","",{no_day}),{box})', "case_note")
        self.sheet.write_blank(row - 2, NAME, None, self.styles["case_head"])
        for column, words in ((COUNT, say("Rows")), (places.NO_DAY_AT, say("No day")), (places.EARLIER, say("Earlier"))):
            self.words(row - 1, column, words, "case_head_number")
        initials = in_formula("".join(map(initial, spoken.months())))
        for number in range(BOXES):
            month = at(CHILD_ROW, MONTHS_AT + number)
            if number % PER_LABEL == 0:
                self.formula(row - 2, STRIP + number, f'IF({month}="","",{month_text(month)})', "case_month")
            letter = f'IF(OR({month}="",{PER_BOX}>1),"",MID({initials},MONTH({month}),1))'
            self.formula(row - 1, STRIP + number, letter, "case_letter")
        last = row + layout.shown_lines - 1
        ranks = layout.of_lines(places.RANK_AT)
        rank = f"${xl_col_to_name(WORK - 1)}{ROW}"

        def of_line(column: int) -> str:
            return f"INDEX({layout.of_lines(column)},{rank})"

        def down(column: int, shown: str, look: str, needs_child: bool = True) -> None:
            without = f'OR({CHILD}="",{rank}="")' if needs_child else f'{rank}=""'
            sheet.write_down(row, last, column, f'=IF({without},"",{shown})', styles[look], shown=True)

        sheet, styles = self.sheet, self.styles
        sheet.write_down(row, last, WORK - 1, f'=IFERROR(MATCH(ROW()-ROW({at(row, WORK - 1)})+1,{ranks},0),"")')
        down(NAME, of_line(places.TITLE_AT), "case_text", needs_child=False)
        down(COUNT, of_line(places.COUNT_AT), "case_number")
        down(places.NO_DAY_AT, f"{of_line(places.COUNT_AT)}-{of_line(places.DATED_AT)}", "case_number")
        down(places.EARLIER, f"{of_line(places.DATED_AT)}-{self.list.on_list(rank)}", "case_number")
        for number in range(BOXES):
            down(STRIP + number, of_line(MONTHS_AT + number), "case_box")
        top, boxes = xl_rowcol_to_cell(row - 1, STRIP), (row - 1, STRIP, last - 1, STRIP + BOXES - 1)
        sheet.conditional_format(*boxes, {"type": "formula", "criteria": f"=ISNUMBER({top})", "format": styles.begun})
        sheet.conditional_format(*boxes, {"type": "formula", "criteria": f'={top}="{LASTS}"', "format": styles.lasting})
        self.words(last + 2, NAME, said(LEGEND), "case_note")
        if len(layout.lines) > places.MOST_LINES:
            shown = f"COUNT({rank.replace(ROW, str(row))}:{rank.replace(ROW, str(last))})"
            more = f"MAX({ranks})-{shown}"
            words = say("And {number} more: {list}", number="{number}", list="{list}")
            told = cut(filled_in(words, {"number": more, "list": f"MID({at(layout.last_step, places.TOLD_AT)},3,999)"}), places.MOST_TOLD)
            self.formula(last + 1, NAME, f'IF(OR({CHILD}="",{more}<=0),"",{told})', "case_told")

    def _look(self) -> None:
        sheet, plan = self.sheet, self.layout.plan
        end = self.layout.facts_at + 1
        sheet.set_column(WORK - 1, end, 3, self.styles["note"], {"hidden": True})
        for number, column in enumerate(range(WORK - 1, end + 1), 1):
            self.book.define_name(f"{STEPS}{WORKING_MARK}{number}", f"={quoted(CASE_SHEET)}!{at(1, column)}")
        sheet.set_selection(CHOICE_ROW - 1, NAME, CHOICE_ROW - 1, NAME)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_margins(0.4, 0.4, 0.55, 0.55)
        sheet.fit_to_pages(1, 1)
        sheet.print_area(0, 0, places.ROWS - 1, STRIP + BOXES - 1)
        page_ends(sheet, plan, said(CASE_SHEET))
        sheet.protect("", PASSWORDLESS)
