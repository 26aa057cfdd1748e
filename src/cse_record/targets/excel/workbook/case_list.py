"""The list of a case sheet: the newest rows about the child, each on one line or, where a text is longer than its place, on two."""

from __future__ import annotations

from enum import IntEnum

from xlsxwriter.utility import xl_col_to_name

from cse_record.standard.case_sheet import BOXES, NO_DAY, NOT_SHOWN, SPANS, WHEN
from cse_record.standard.speech import said, say
from cse_record.targets.excel.formulas.addresses import ROW, filled_in, in_formula
from cse_record.targets.excel.formulas.case_sheet import DAYS_END, PER_BEGIN, PER_DAY, PER_LINE, UNDATED, Found, day_text
from cse_record.targets.excel.workbook import case_plan as places
from cse_record.targets.excel.workbook.case_page import CasePage, cut, span
from cse_record.targets.excel.workbook.case_plan import CHILD, DATED, NAME, ON_LIST, STRIP, WORK, at


class Step(IntEnum):
    """The hidden columns beside the list, counted from `WORK`.

    Up to `ENDS_AT` they hold a row about the child in each line, the newest first; after it, what the line shows.
    """

    KEY, LINE, BEGIN, ROW, FIRST, LATEST, END_IS, REASON, END, END_LATEST = range(10)
    ANSWER, PLACE, TOLD, ANSWER_2, PLACE_2, TOLD_2 = range(10, 16)
    WHAT, UNTIL, ANSWERS, WHAT_BREAK, UNTIL_BREAK, ANSWERS_BREAK = range(16, 22)
    """The texts, and how many characters of each stand on the first line."""
    TAKES, ENDS_AT, SHOWN = range(22, 25)
    """How many lines the row takes; how many it and all newer rows take, if they fit; and its key, if it fits."""
    WHICH, IS_SECOND = range(25, 27)
    """Which of the rows the line shows, and whether it is the second line of that row."""


BROKEN = (
    (NAME, places.MOST_WHAT, Step.WHAT, Step.WHAT_BREAK),
    (places.UNTIL, places.MOST_UNTIL, Step.UNTIL, Step.UNTIL_BREAK),
    (places.ANSWERS, places.MOST_ANSWER, Step.ANSWERS, Step.ANSWERS_BREAK),
)
"""The columns whose texts may take two lines: the column, the most characters of a line, the text, and where it is broken."""


class CaseList(CasePage):
    """The list while it is written."""

    def write(self) -> None:
        """Writes the list and its steps, and what stands below it."""
        row, sheet = self.layout.list_row, self.sheet
        self.heading(row - 2, said(WHEN))
        self.words(row - 2, places.WHEN_AT, said(SPANS), "case_note")
        for column in range(STRIP + BOXES):
            sheet.write_blank(row - 2, column, None, self.styles["case_head"])
        heads = ((NAME, say("What")), (places.WHEN_AT, say("When")), (places.UNTIL, say("Until")), (places.ANSWERS, say("Answers")))
        for column, words in heads:
            self.words(row - 1, column, words, "case_head")
        self._steps()
        self._lines()
        self._below()

    @property
    def _last(self) -> int:
        return self.layout.list_row + self.layout.listed - 1

    def all(self, step: Step) -> str:
        """A step of all rows."""
        return f"{at(self.layout.list_row, WORK + step)}:{at(self._last, WORK + step)}"

    def on_list(self, rank: str) -> str:
        """How many rows with a day the list shows of the line whose number is in a cell."""
        return f'COUNTIFS({self.all(Step.LINE)},{rank},{self.all(Step.SHOWN)},"<"&{DAYS_END})'

    def _steps(self) -> None:
        """Finds the newest rows, and works out their texts and how many of them fit."""
        layout = self.layout
        cell = {step: f"${xl_col_to_name(WORK + step)}{ROW}" for step in Step}
        key = cell[Step.KEY]
        shown_lines = {name: (line, layout.addresses[name]) for name, line in layout.lines.items()}
        found = Found(shown_lines, cell[Step.LINE], cell[Step.BEGIN], cell[Step.ROW])
        to_line = (places.MONTHS_AT + len(layout.lines) - 1, layout.merge_row + layout.listed - 1)
        block = f"{at(layout.merge_row, places.MONTHS_AT)}:{at(to_line[1], to_line[0])}"
        labels = f"{at(places.STEPS_FROM, places.LABELS_AT)}:{at(layout.last_step, places.MONTHS_AT - 1)}"
        told, told_2 = cell[Step.TOLD], cell[Step.TOLD_2]
        ends_at = f"SUM(${xl_col_to_name(WORK + Step.TAKES)}${layout.list_row}:{cell[Step.TAKES]})"
        steps = {
            Step.LINE: f"INT(MOD({key},{PER_DAY})/{PER_LINE})",
            Step.BEGIN: f"INT(MOD({key},{PER_LINE})/{PER_BEGIN})",
            Step.ROW: f"MOD({key},{PER_BEGIN})",
            Step.FIRST: f"INT({key}/{PER_DAY})",
            Step.LATEST: _unless_error(found.latest()),
            Step.END_IS: _unless_error(found.end()),
            Step.REASON: _unless_error(found.reason()),
            Step.END: found.until(cell[Step.END_IS], cell[Step.REASON]),
            Step.END_LATEST: _unless_error(found.end_latest()),
            Step.ANSWER: _unless_error(found.raw(0)),
            Step.PLACE: found.place(0, cell[Step.ANSWER]),
            Step.TOLD: found.answer(0, cell[Step.ANSWER], cell[Step.PLACE]),
            Step.ANSWER_2: _unless_error(found.raw(1)),
            Step.PLACE_2: found.place(1, cell[Step.ANSWER_2]),
            Step.TOLD_2: found.answer(1, cell[Step.ANSWER_2], cell[Step.PLACE_2]),
            Step.WHAT: f"INDEX({labels},{cell[Step.LINE]},MAX({cell[Step.BEGIN]},1))",
            Step.UNTIL: span(cell[Step.END], cell[Step.END_LATEST]),
            Step.ANSWERS: f'{told}&IF(OR({told}="",{told_2}=""),"","; ")&{told_2}',
            **{breaks: _break(cell[text], most) for _, most, text, breaks in BROKEN},
            Step.TAKES: f"IF(OR({','.join(f'LEN({cell[text]})>{most}' for _, most, text, _ in BROKEN)}),2,1)",
            Step.ENDS_AT: f'IF({ends_at}>{layout.listed},"",{ends_at})',
            Step.SHOWN: f'IF({cell[Step.ENDS_AT]}="","",{key})',
        }
        place = self._place
        self._down(Step.KEY, f'IF({place}>{ON_LIST},"",LARGE({block},{place}))')
        for step, formula in steps.items():
            self._down(step, f'IF({key}="","",{formula})')
        # the newest row is the last that is shown, so its line is counted from the end
        from_end = f"(MAX({self.all(Step.ENDS_AT)})+1-{place})"
        self._down(Step.WHICH, f'IF({from_end}<1,"",COUNTIF({self.all(Step.ENDS_AT)},"<"&{from_end})+1)')
        which = cell[Step.WHICH]
        self._down(Step.IS_SECOND, f'IF({which}="","",{from_end}<INDEX({self.all(Step.ENDS_AT)},{which}))')

    @property
    def _place(self) -> str:
        """The number of a line, from 1."""
        return f"(ROW()-ROW({at(self.layout.list_row, NAME)})+1)"

    def _down(self, step: Step, formula: str) -> None:
        self.sheet.write_down(self.layout.list_row, self._last, WORK + step, f"={formula}")

    def _lines(self) -> None:
        """Writes what the lines show."""
        row, sheet, look = self.layout.list_row, self.sheet, self.styles["case_listed"]
        which, is_second = (f"${xl_col_to_name(WORK + step)}{ROW}" for step in (Step.WHICH, Step.IS_SECOND))

        def of(step: Step) -> str:
            return f"INDEX({self.all(step)},{which})"

        day = f"IF({of(Step.FIRST)}={UNDATED},{in_formula(said(NO_DAY))},{span(of(Step.FIRST), of(Step.LATEST), day_text)})"
        shown = {places.WHEN_AT: f'IF({is_second},"",{day})'}
        for column, most, text, breaks in BROKEN:
            rest = f"MID({of(text)},{of(breaks)}+1,999)"
            shown[column] = f"IF({is_second},{cut(rest, most)},LEFT({of(text)},{of(breaks)}))"
        for column, formula in shown.items():
            sheet.write_down(row, self._last, column, f'=IF({which}="","",{formula})', look, shown=True)
        last = xl_col_to_name(WORK + Step.WHICH)
        ends = f'=AND(${last}{row}<>"",${last}{row}<>${last}{row + 1})'  # no line between the two of one row
        area = (row - 1, 0, self._last - 1, STRIP + BOXES - 1)
        sheet.conditional_format(*area, {"type": "formula", "criteria": ends, "format": self.styles.listed})

    def _below(self) -> None:
        """Writes what is not on the list, and what the sheet was worked out by."""
        plan, last = self.layout.plan, self._last
        with_day = f'COUNTIF({self.all(Step.SHOWN)},"<"&{DAYS_END})'
        earlier = say(
            "And {number} earlier, before these. “{heading}” counts them by kind: see their sheets.",
            number="{number}",
            heading=say("Earlier"),
        )
        more = f"{DATED}-{with_day}"
        self.formula(last + 1, NAME, f'IF({more}>0,{filled_in(earlier, {"number": more})},"")', "case_told")
        undated = f"SUM({self.layout.of_lines(places.COUNT_AT)})-{DATED}-(COUNT({self.all(Step.SHOWN)})-{with_day})"
        no_day = say(
            "{number} not in this list, and without a day. “{heading}” counts them by kind: see their sheets.",
            number="{number}",
            heading=say("No day"),
        )
        self.formula(last + 2, NAME, f'IF({CHILD}="","",IF({undated}>0,{filled_in(no_day, {"number": undated})},""))', "case_told")
        ends_in = "+".join(
            f'COUNTIF({at(self.layout.list_row, column)}:{at(last, column)},"*…")' for column in (NAME, places.UNTIL, places.ANSWERS)
        )
        is_cut = in_formula(say("A text that ends in … is longer than two lines: read it in full on its sheet."))
        self.formula(last + 3, NAME, f'IF({ends_in}>0,{is_cut},"")', "case_told")
        made = say(
            "Worked out by the {form} of version {version} of the cse-record standard.",
            form=said(plan.variant.title).lower(),
            version=plan.standard.version,
        )
        self.words(last + 4, NAME, said(NOT_SHOWN), "case_note")
        self.words(last + 5, NAME, made, "case_note")


def _unless_error(formula: str) -> str:
    """What a cell holds or, if that is an error, a sign that is no answer."""
    return f'IFERROR({formula},"#")'


def _break(text: str, most: int) -> str:
    """How many characters of a text stand on its first line: all if they fit, and otherwise those up to the last space that fits."""
    start = f"LEFT({text},{most + 1})"
    spaces = f'LEN({start})-LEN(SUBSTITUTE({start}," ",""))'
    return f'IF(LEN({text})<={most},LEN({text}),IFERROR(FIND(CHAR(9),SUBSTITUTE({start}," ",CHAR(9),{spaces})),{most}))'
