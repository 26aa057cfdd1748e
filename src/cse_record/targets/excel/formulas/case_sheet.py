"""The formulas by which the case sheet finds the rows about the chosen child.

Each record sheet marks its rows about the child in a hidden column by a number that sorts them by day: five digits for the first possible
day, two for the line of the case sheet, one for the element that dates the row, seven for the row. So the sheet finds the newest rows of
all sheets, and each again, by `LARGE` alone. A row without a day has a number later than any day. A second hidden column has the last
possible day. An error in a cell, such as #N/A, counts as nothing there, so that it breaks no other row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cse_record.standard import spoken
from cse_record.standard.case_sheet import GOES_ON, NOT_ACCEPTED, OF_SENDER, Line, question
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.columns import ABSENT_PREFIX, LOCAL_PREFIX
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import Number
from cse_record.standard.speech import said
from cse_record.targets.excel.formulas.addresses import Listed, SheetAddresses, in_formula
from cse_record.targets.excel.formulas.states import LAST_DAY

PER_DAY, PER_LINE, PER_BEGIN = 10**10, 10**8, 10**7
NEVER_DATED = "no day"
"""Marks a row about the child of a kind that has no days."""
UNDATED = 99_998
"""The day of a row without one, which sorts it below all others."""
DAYS_END = UNDATED * PER_DAY
"""The numbers of rows with a day are below this."""
STILL = 99_999
"""The last day of what still goes on, which is later than any day."""
NO_TEXT = '""'
LAST_OF_ONE_UNIT = "\uffff"
"""The last character that is one unit of UTF-16."""


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
    key = f"{DAYS_END + number * PER_LINE}+ROW()" if line.begins else f'"{NEVER_DATED}"'
    for place, begin in reversed(list(enumerate(line.begins, 1))):
        day, rest = sheet.cell(begin.name), number * PER_LINE + place * PER_BEGIN
        key = f"IF({is_day(day)},INT({day})*{PER_DAY}+{rest}+ROW(),{key})"
    return f'=IFERROR(IF({first}="","",IF({other},"",{key})),"")'


def last_formula(line: Line, sheet: SheetAddresses, key: str) -> str:
    """The last possible day of a row that has a number in the cell `key`: of its end or, if none is known, of its beginning."""
    latest = [_day_or_0(sheet.cell(name)) if (name := begin.companions["latest"]) in sheet.columns else "0" for begin in line.begins]
    days = [f"INT({key}/{PER_DAY})", latest[0] if len(latest) == 1 else f"CHOOSE(MOD(INT({key}/{PER_BEGIN}),10),{','.join(latest)})"]
    last = f"MAX({','.join([*days, *(_day_or_0(sheet.cell(name)) for name in _of_end(line, sheet))])})"
    reason = line.ends.companions.get("absent", "") if line.ends and line.goes_on else ""
    if reason in sheet.columns:
        last = f"IF({_goes_on(sheet.cell(reason))},{STILL},{last})"
    return f'=IF(ISNUMBER({key}),IF({key}<{DAYS_END},{last},""),"")'


def _of_end(line: Line, sheet: SheetAddresses) -> list[str]:
    return [name for name in (line.ends.name, line.ends.companions.get("latest", "")) if name in sheet.columns] if line.ends else []


def is_day(cell: str) -> str:
    """Whether a cell holds a day that the standard accepts, and not a text, an error or another number."""
    return f"IFERROR(AND(ISNUMBER({cell}),{cell}>0,{cell}<{LAST_DAY + 1}),FALSE)"


def _day_or_0(cell: str) -> str:
    return f"IF({is_day(cell)},{cell},0)"


def _goes_on(cell: str) -> str:
    """That a cell holds the reason “not applicable”, as its label or as its code."""
    label = in_formula(spoken.answer(CODELISTS["absent_reason"], NOT_APPLICABLE))
    return f'IFERROR(OR({cell}={label},{cell}="{NOT_APPLICABLE}"),FALSE)'


# --- what the case sheet shows of a row


def day_text(cell: str) -> str:
    """A day in words, such as 4 Mar 2011. Our own texts stay. No name of a month depends on the language of the program."""
    return f'IF(ISNUMBER({cell}),IF({cell}=0,"",DAY({cell})&" "&{month_text(cell)}),{cell}&"")'


def initial(month: str) -> str:
    """The first letter of the name of a month, or a space if programs may count that letter as two."""
    return month[:1] if month[:1] <= LAST_OF_ONE_UNIT else " "


def month_text(cell: str) -> str:
    """The month of a day in words, such as Mar 2011."""
    names = spoken.months()
    if any(letter > LAST_OF_ONE_UNIT for name in names for letter in name):
        # programs, and versions of Excel, disagree whether MID counts such a letter as one or as two
        return f'CHOOSE(MONTH({cell}),{",".join(map(in_formula, names))})&" "&YEAR({cell})'
    width = max(map(len, names))
    name = f"MID({in_formula(''.join(name.ljust(width) for name in names))},{width}*MONTH({cell})-{width - 1},{width})"
    padded = any(len(name) < width for name in names)
    return f'{f"TRIM({name})" if padded else name}&" "&YEAR({cell})'


def span_text(first: str, last: str, text: Callable[[str], str] = day_text) -> str:
    """A day or, if the cell `last` holds a later one, the first and the last possible day."""
    return f'{text(first)}&IF(ISNUMBER({last}),IF({last}>{first}," – "&{text(last)},""),"")'


def accepted_day(cell: str, otherwise: str = NO_TEXT) -> str:
    """A day, or a text in place of what is none."""
    return f"IF({is_day(cell)},{cell},{otherwise})"


def accepted_number(cell: str, kind: Number) -> str:
    """A number of a kind as text, or what stands in place of anything else."""
    fits = f"AND(ISNUMBER({cell}),{cell}>={kind.minimum},{cell}<={kind.maximum})"
    return f'IF(IFERROR({fits},FALSE),{cell}&"",{not_accepted()})'


def not_accepted() -> str:
    """What stands in place of a cell that holds no accepted answer, as a formula has it."""
    return in_formula(said(NOT_ACCEPTED))


def accepted_answer(cell: str, listed: Listed) -> str:
    """The label of what a cell with something in it holds, by its list; or what stands in place of anything else."""
    return f"IFERROR(INDEX({listed.labels},{listed.place(cell)}),{_unlisted(cell)})"


def _unlisted(cell: str) -> str:
    is_local = f'IFERROR(LEFT(TRIM({cell}),{len(LOCAL_PREFIX)})="{LOCAL_PREFIX}",FALSE)'
    return f"IF({is_local},{in_formula(said(OF_SENDER))},{not_accepted()})"


class Found:
    """What is shown of a row that is found by its number: its line, the element that dates it, and its row, each in a cell."""

    def __init__(self, lines: Mapping[str, tuple[Line, SheetAddresses]], line: str, begin: str, row: str) -> None:
        self.lines, self.line, self.begin, self.row = lines, line, begin, row

    def latest(self) -> str:
        """The last possible day of the beginning, or anything else that its cell holds."""
        return self._of_each(self._latest)

    def end(self) -> str:
        """What the cell of the end holds."""
        return self._of_each(lambda line, sheet: self._cell(sheet, line.ends.name) if line.ends else NO_TEXT)

    def reason(self) -> str:
        """What the cell of the reason why there is no end holds."""
        return self._of_each(lambda line, sheet: self._cell(sheet, _reason(line)))

    def end_latest(self) -> str:
        """What the cell of the last possible day of the end holds."""
        return self._of_each(lambda line, sheet: self._cell(sheet, line.ends.companions.get("latest", "")) if line.ends else NO_TEXT)

    def until(self, end: str, reason: str) -> str:
        """The day of the end, that it goes on, or the reason why it is not known. The cells have what `end` and `reason` found."""

        def why(line: Line, sheet: SheetAddresses) -> str:
            name = _reason(line)
            if name not in sheet.lists:
                return NO_TEXT
            label = accepted_answer(reason, sheet.lists[name])
            return f"IF({_goes_on(reason)},{in_formula(said(GOES_ON))},{label})" if line.goes_on else label

        return f'IF({end}="",IF({reason}="","",{self._of_each(why)}),{accepted_day(end, not_accepted())})'

    def raw(self, number: int) -> str:
        """What the cell of an answer holds, counted from 0."""
        return self._of_each(lambda line, sheet: self._cell(sheet, line.answers[number].name) if self._has(line, number) else NO_TEXT)

    def place(self, number: int, cell: str) -> str:
        """The place in its list of an answer, of which the cell has what `raw` found; 0 if it is not in it."""

        def listed(line: Line, sheet: SheetAddresses) -> str:
            return sheet.lists[line.answers[number].name].place(cell) if self._has(line, number) else "0"

        return f"IFERROR({self._of_each(listed)},0)"

    def answer(self, number: int, cell: str, place: str) -> str:
        """An answer as it is read. The cells have what `raw` and `place` found. A reason for absence is left out:
        it says nothing without its question."""

        def shown(line: Line, sheet: SheetAddresses) -> str:
            if not self._has(line, number):
                return NO_TEXT
            element, asked = line.answers[number], question(line.answers[number])
            listed = sheet.lists[element.name]
            label = f"{in_formula(asked)}&INDEX({listed.labels},{place})" if asked else f"INDEX({listed.labels},{place})"
            return f'IF(LEFT(INDEX({listed.codes},{place}),{len(ABSENT_PREFIX)})="{ABSENT_PREFIX}","",{label})'

        return f'IF({cell}="","",IF({place}=0,{_unlisted(cell)},{self._of_each(shown)}))'

    @staticmethod
    def _has(line: Line, number: int) -> bool:
        return bool(line.begins) and number < len(line.answers)

    def _of_each(self, shown: Callable[[Line, SheetAddresses], str]) -> str:
        return f"CHOOSE({self.line},{','.join(shown(line, sheet) for line, sheet in self.lines.values())})"

    def _cell(self, sheet: SheetAddresses, column: str) -> str:
        """The cell of a column in the row. Whole columns are looked at, so that a row keeps its number wherever the records begin."""
        letters = sheet.columns.get(column, "")
        return f"INDEX({sheet.quoted}${letters}:${letters},{self.row})" if letters else NO_TEXT

    def _latest(self, line: Line, sheet: SheetAddresses) -> str:
        cells = [self._cell(sheet, begin.companions["latest"]) for begin in line.begins]
        return cells[0] if len(cells) == 1 else f"CHOOSE({self.begin},{','.join(cells)})" if cells else NO_TEXT


def _reason(line: Line) -> str:
    return line.ends.companions.get("absent", "") if line.ends else ""


def counted(line: Line, sheet: SheetAddresses, columns: CaseColumns | None, child: str) -> str:
    """How many rows are about the child."""
    if columns and line.parent:
        return f'COUNT({sheet.down(columns.key)})+COUNTIF({sheet.down(columns.key)},"{NEVER_DATED}")'
    # not COUNTIF, to which the references 012 and 12 are one number
    each = (f"ISNUMBER(1/({sheet.down(sheet.columns[ref])}={child}))*1" for ref in line.refs)  # 1/FALSE is an error, as any error is
    return f"SUMPRODUCT({'+'.join(each)})"
