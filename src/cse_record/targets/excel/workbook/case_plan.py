"""The layout of the case sheet: pure data, computed before anything is written. Rows are counted from 1, columns from 0."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from cse_record.standard.case_sheet import BOXES, CHILDREN, Line, facts, lines
from cse_record.targets.excel.formulas.addresses import SheetAddresses
from cse_record.targets.excel.formulas.case_sheet import CaseColumns, columns_needed
from cse_record.targets.excel.workbook.plan import Column, Plan

ROWS, MOST_LINES = 68, 14
"""The rows of the page, and the most lines of the strip."""
NAME, COUNT, NO_DAY_AT, EARLIER, STRIP = 0, 1, 2, 3, 4
"""The columns: what a row is, how many there are, how many without a day, how many are earlier than the list, and the first box."""
WIDTHS = {NAME: 24.7, COUNT: 4.4, NO_DAY_AT: 5.6, EARLIER: 5.3}
BOX_WIDTH, ROW_HEIGHT = 1.29, 11.25
"""With these, a page of A4 is filled in width and in height, so that it is printed at nearly its full size."""
VALUE, SECOND_FACT, SECOND_VALUE = COUNT, STRIP + 4, STRIP + 17
"""The columns of the answers about the child, which stand in two columns, and of the second labels."""
WHEN_AT, UNTIL, ANSWERS = COUNT, STRIP + 3, STRIP + 10
"""The columns of the list, of which each text runs on over the empty cells after it."""
MOST_WHAT, MOST_UNTIL, MOST_ANSWER = 31, 16, 47
"""The most characters of a line of the list. A text that is longer takes a second line."""
MOST_FACT, MOST_IN_FULL, MOST_TOLD = 30, 240, 110
"""The most characters of an answer about the child beside its label, of all answers that are given in full below, and of a line."""
CHOICE_ROW, WHO_ROW = 5, 7
WORK = STRIP + BOXES + 1
"""The first hidden column."""
CHILD_ROW, STEPS_FROM = 2, 4
"""The row of the choices, and the first row of the steps."""
TITLE_AT, RANK_AT, COUNT_AT, DATED_AT, LISTED_AT, FIRST_AT, LAST_AT, TOLD_AT, LABELS_AT = range(WORK, WORK + 9)
"""The hidden columns of a line: its title, place in the strip, rows, dated rows, rows for the list, first and last day,
what is told of it, and its nouns."""
MONTHS_AT = LABELS_AT + 22
"""The hidden column of the first box. Before it is room for the steps of a row of the list."""


@dataclass(frozen=True)
class CaseSheet:
    """The layout of the case sheet: its lines with the addresses of their sheets, and the hidden columns of those sheets."""

    plan: Plan
    addresses: dict[str, SheetAddresses]

    @cached_property
    def lines(self) -> dict[str, Line]:
        """The lines by record type."""
        return {line.name: line for line in of_plan(self.plan)}

    @cached_property
    def columns(self) -> dict[str, CaseColumns]:
        """The hidden columns of each record sheet that has some. They are the last before the sender's own."""
        placed = {}
        for name, line in self.lines.items():
            if needed := columns_needed(line):
                first = self.plan.sheets[name].first_local - needed
                last = xl_col_to_name(first + 1) if needed > 1 else ""
                placed[name] = CaseColumns(str(xl_col_to_name(first)), str(last))
        return placed

    @cached_property
    def facts(self) -> tuple[Column, ...]:
        """The facts about the child, as columns of the sheet of children."""
        children = self.plan.sheets[CHILDREN]
        shown = {element.name for element in facts([column.element for column in children.columns])}
        return tuple(column for column in children.columns if column.name in shown)

    @property
    def references(self) -> str:
        """The references of the sheet of children."""
        children = self.plan.sheets[CHILDREN]
        return children.area_elsewhere(children.by_name[children.record.key() or ""].index)

    @property
    def last_step(self) -> int:
        """The last row of the steps, one for each line."""
        return STEPS_FROM + len(self.lines) - 1

    def of_lines(self, column: int) -> str:
        """A hidden column over all lines."""
        return f"{at(STEPS_FROM, column)}:{at(self.last_step, column)}"

    @property
    def fact_rows(self) -> int:
        """How many lines the answers about the child take."""
        return -(-len(self.facts) // 2)

    @property
    def in_full_row(self) -> int:
        """The first of two rows for answers about the child that are longer than their place."""
        return WHO_ROW + self.fact_rows + 1

    @property
    def facts_at(self) -> int:
        """The first of two hidden columns beside the answers about the child: each in full, and those that are longer than their place."""
        return MONTHS_AT + max(BOXES, len(self.lines))

    @property
    def strip_row(self) -> int:
        """The first row of the timeline, below its headings."""
        return self.in_full_row + 5

    @property
    def shown_lines(self) -> int:
        return min(len(self.lines), MOST_LINES)

    @property
    def list_row(self) -> int:
        """The first row of the list, below its heading."""
        return self.strip_row + self.shown_lines + 4

    @property
    def listed(self) -> int:
        """How many lines the list has. A row takes one or two."""
        return ROWS - self.list_row - 5

    @property
    def merge_row(self) -> int:
        """The first of the rows in which each line sorts its rows."""
        return STEPS_FROM + len(self.lines) + 2


def of_plan(plan: Plan) -> tuple[Line, ...]:
    """The lines of the case sheet of a workbook; none if it has no checks, or no sheet of children."""
    if not plan.has_checks or CHILDREN not in plan.sheets:
        return ()
    return lines({name: planned.by_name.keys() for name, planned in plan.sheets.items()})


def with_room(plan: Plan) -> Plan:
    """The plan with room for the hidden columns that the case sheet needs."""
    needed = {line.name: columns_needed(line) for line in of_plan(plan)}
    sheets = {name: replace(planned, hidden=planned.hidden + needed.get(name, 0)) for name, planned in plan.sheets.items()}
    return replace(plan, sheets=sheets)


def at(row: int, column: int) -> str:
    """A fixed cell of the case sheet. Rows are counted from 1."""
    return str(xl_rowcol_to_cell(row - 1, column, row_abs=True, col_abs=True))


PLACE, CHILD = at(CHILD_ROW, WORK), at(CHILD_ROW, WORK + 1)
"""The place of the chosen child among the references of the sheet of children, and the reference."""
FIRST_DAY, LAST_DAY, PER_BOX = (at(CHILD_ROW, WORK + number) for number in (2, 3, 4))
IS_NO_STEP = at(CHILD_ROW, WORK + 7)
"""Whether the step is anything but blank or a whole number from 0."""
DATED, ON_LIST = at(CHILD_ROW, WORK + 5), at(CHILD_ROW, WORK + 6)
"""How many rows have a day, and how many rows may be in the list, if each takes one line."""
