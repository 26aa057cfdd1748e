"""The formulas by which the case sheet finds the rows about the chosen child.

Each record sheet marks its rows about the child in a hidden column by a number that sorts them by day: five digits for the first possible
day, two for the line of the case sheet, one for the element that dates the row, seven for the row. So the sheet finds the oldest rows of
all sheets, and each again, by `SMALL` alone. A second hidden column has the last possible day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cse_record.standard import spoken
from cse_record.standard.case_sheet import GOES_ON, Line, question
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE, Element
from cse_record.standard.kinds import MONTHS
from cse_record.standard.speech import said
from cse_record.targets.excel.formulas.addresses import SheetAddresses, in_formula
from cse_record.targets.excel.formulas.states import LAST_DAY

PER_DAY, PER_LINE, PER_BEGIN = 10**10, 10**8, 10**7
NO_DAY = "no day"
"""Marks a row about the child that no day dates."""
STILL = 99_999
"""The last day of what still goes on, which is later than any day."""
NO_TEXT = '""'


@dataclass(frozen=True)
class CaseColumns:
    """The hidden columns of a record sheet, by their letters. `last` is empty if no element can date a row."""

    key: str
    last: str


def columns_needed(line: Line) -> int:
    """How many hidden columns a record sheet needs. Rows without a day that refer to the child themselves are counted where they are."""
    return 2 if line.begins else 1 if line.parent else 0


def key_formula(line: Line, number: int, sheet: SheetAddresses, parent: tuple[SheetAddresses, CaseColumns, str] | None, child: str) -> str:
    """The number of a row about the child in the cell `child`; otherwise empty text. `number` is that of the line, from 1.

    For rows that refer to a record of another sheet, `parent` is that sheet with its hidden columns and the column of its references.
    """
    first, *others = (sheet.cell(ref) for ref in line.refs)
    if parent:
        addresses, columns, reference = parent
        found = f"INDEX({addresses.down(columns.key)},MATCH({first},{addresses.down(reference)},0))"
        other = f'IFERROR({found},"")=""'
    else:
        others_too = ",".join(f"{cell}<>{child}" for cell in others)
        other = f"AND({first}<>{child},{others_too})" if others else f"{first}<>{child}"
    key = f'"{NO_DAY}"'
    for place, begin in reversed(list(enumerate(line.begins, 1))):
        day, rest = sheet.cell(begin.name), number * PER_LINE + place * PER_BEGIN
        key = f"IF({_is_day(day)},INT({day})*{PER_DAY}+{rest}+ROW(),{key})"
    return f'=IF({first}="","",IF({other},"",{key}))'


def last_formula(line: Line, sheet: SheetAddresses, key: str) -> str:
    """The last possible day of a row that has a number in the cell `key`: of its end or, if none is known, of its beginning."""
    latest = [sheet.cell(name) if (name := begin.companions["latest"]) in sheet.columns else "0" for begin in line.begins]
    days = [f"INT({key}/{PER_DAY})", latest[0] if len(latest) == 1 else f"CHOOSE(MOD(INT({key}/{PER_BEGIN}),10),{','.join(latest)})"]
    last = f"MAX({','.join([*days, *(sheet.cell(name) for name in _of_end(line, sheet))])})"
    reason = line.ends.companions.get("absent", "") if line.ends and line.goes_on else ""
    if reason in sheet.columns:
        last = f"IF({_goes_on(sheet.cell(reason))},{STILL},{last})"
    return f'=IF(ISNUMBER({key}),{last},"")'


def _of_end(line: Line, sheet: SheetAddresses) -> list[str]:
    return [name for name in (line.ends.name, line.ends.companions.get("latest", "")) if name in sheet.columns] if line.ends else []


def _is_day(cell: str) -> str:
    return f"AND(ISNUMBER({cell}),{cell}>0,{cell}<{LAST_DAY + 1})"


def _goes_on(cell: str) -> str:
    """That a cell holds the reason “not applicable”, as its label or as its code."""
    label = in_formula(spoken.answer(CODELISTS["absent_reason"], NOT_APPLICABLE))
    return f'OR({cell}={label},{cell}="{NOT_APPLICABLE}")'


# --- what the case sheet shows of a row


def day_text(cell: str) -> str:
    """A day in words, such as 4 Mar 2011. A text stays as it is. No name of a month depends on the language of the program."""
    return f'IF(ISNUMBER({cell}),IF({cell}=0,"",DAY({cell})&" "&{month_text(cell)}),{cell}&"")'


def month_text(cell: str) -> str:
    """The month of a day in words, such as Mar 2011."""
    return f'MID("{"".join(MONTHS)}",3*MONTH({cell})-2,3)&" "&YEAR({cell})'


def span_text(first: str, last: str, text: Callable[[str], str] = day_text) -> str:
    """A day or, if the cell `last` holds a later one, the first and the last possible day."""
    return f'{text(first)}&IF(ISNUMBER({last}),IF({last}>{first}," – "&{text(last)},""),"")'


class Found:
    """What is shown of a row that is found by its number: its line, the element that dates it, and its row, each in a cell."""

    def __init__(self, lines: Mapping[str, tuple[Line, SheetAddresses]], line: str, begin: str, row: str) -> None:
        self.lines, self.line, self.begin, self.row = lines, line, begin, row

    def latest(self) -> str:
        """The last possible day of the beginning."""
        return self._of_each(self._latest)

    def end(self) -> str:
        """The day of the end, that it goes on, or the reason why it is not known."""
        return self._of_each(self._end)

    def end_latest(self) -> str:
        """The last possible day of the end."""
        return self._of_each(lambda line, sheet: self._cell(sheet, line.ends.companions.get("latest", "")) if line.ends else NO_TEXT)

    def answers(self) -> str:
        """The main answers."""
        return self._of_each(self._answers)

    def _of_each(self, shown: Callable[[Line, SheetAddresses], str]) -> str:
        return f"CHOOSE({self.line},{','.join(shown(line, sheet) for line, sheet in self.lines.values())})"

    def _cell(self, sheet: SheetAddresses, column: str) -> str:
        """The cell of a column in the row. Whole columns are looked at, so that a row keeps its number wherever the records begin."""
        letters = sheet.columns.get(column, "")
        return f"INDEX({sheet.quoted}${letters}:${letters},{self.row})" if letters else NO_TEXT

    def _latest(self, line: Line, sheet: SheetAddresses) -> str:
        cells = [self._cell(sheet, begin.companions["latest"]) for begin in line.begins]
        return cells[0] if len(cells) == 1 else f"CHOOSE({self.begin},{','.join(cells)})" if cells else NO_TEXT

    def _end(self, line: Line, sheet: SheetAddresses) -> str:
        if line.ends is None:
            return NO_TEXT
        day, reason = self._cell(sheet, line.ends.name), self._cell(sheet, line.ends.companions.get("absent", ""))
        if reason == NO_TEXT:
            return day
        why = f'IF({_goes_on(reason)},{in_formula(said(GOES_ON))},{reason}&"")' if line.goes_on else f'{reason}&""'
        return f'IF({day}="",{why},{day})'

    def _answers(self, line: Line, sheet: SheetAddresses) -> str:
        cells = [(element, self._cell(sheet, element.name)) for element in line.answers]
        if not cells or not line.begins:
            return NO_TEXT
        shown = [_with_question(element, cell) for element, cell in cells]
        if len(cells) == 1:
            return shown[0]
        (_, first), (_, second) = cells
        return f'{shown[0]}&IF(OR({first}="",{second}=""),"","; ")&{shown[1]}'


def _with_question(element: Element, cell: str) -> str:
    asked = question(element)
    return f'IF({cell}="","",{in_formula(asked)}&{cell})' if asked else f'{cell}&""'


def counted(line: Line, sheet: SheetAddresses, columns: CaseColumns | None, child: str) -> str:
    """How many rows are about the child."""
    if columns and line.parent:
        return f'COUNT({sheet.down(columns.key)})+COUNTIF({sheet.down(columns.key)},"{NO_DAY}")'
    # not COUNTIF, to which the references 012 and 12 are one number
    return f"SUMPRODUCT({'+'.join(f'({sheet.down(sheet.columns[ref])}={child})*1' for ref in line.refs)})"
