"""The meanings of the cells of one column of a workbook: labels as codes, real days in ISO form, numbers as text where text is expected.

Labels and real days are what a template asks for, and need no notice. Every other conversion gets one. Whatever is uncertain stays as it
is, or becomes a faulty cell, so that the checks report it.
"""

from __future__ import annotations

import datetime
from collections import Counter

from cse_record.formats.cleaning import EDGES, MIDNIGHT, SPACES
from cse_record.formats.places import FaultyCell
from cse_record.formats.xlsx import days
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cse_record._generated.validator import Column, Spelling
    from cse_record.formats.xlsx.grid import Cell

    Value = Cell | None
    """The meaning of a cell, None for blank. Whatever is uncertain stays as it is."""
    Meaning = tuple[Value, str]
    """The meaning of a cell, and the wording for what was changed."""

MAX_DIGITS = 15
"""A spreadsheet program keeps no more digits of a number."""
FIRST_DAY = datetime.date(1900, 3, 1)
"""Before this, days of the 1900 system are off by one, because it has a 29 February 1900."""
NUMBER_AS_TEXT = english("a number was read as text")
TRUTH_AS_TEXT = english("TRUE or FALSE, which a spreadsheet program does not store as text, was read as text")
TEXT_AS_NUMBER = english("a number stored as text was read as a number")
DAY_FIRST = english("a day written as text was read with the day first")
WHOLE_MONTH = english("a whole month was read as its first and last day")
MONTH_ONLY = english("a day was read as its month")
MONTH_TEXT = english("a month written as text was read")
TIME_TEXT = english("a time written as text was read")
SECONDS = english("seconds were removed")
NO_DATE = english(
    "It is not the number of a real day: in a spreadsheet program, days before March 1900 are wrong by a day. Type the day again."
)
AS_NUMBER = english(
    "It looks like a day that a spreadsheet program stores as a number: format the cell as a date, and check the day that it shows."
)
TIME_AS_NUMBER = english("It looks like a time that a spreadsheet program stores as a number: format the cell as hh:mm.")
WITH_DAY = english("It includes a day: type only the time.")
TIME_AND_DAY_SHOWN = english("A spreadsheet program shows this number as a date or a time. Format the cell as a number, and check it.")
WITH_TIME = english("It includes a time of day: type only the day.")
TWO_READINGS = english(
    "Other days in this column have the month first, so this could be read in two ways: type it as a real date, such as 4 Mar 2011."
)
DATE_FOR_TEXT = english("A spreadsheet program has turned this into a date. Format the cell as text, and type it again from the source.")
VERSION_AS_NUMBER = english(
    "A spreadsheet program stores this version as a number, and shows it in another form: 0.10 is stored as 0.1. Format the cell as text, "
    "and type the version again."
)
DAMAGED = english(
    "Excel has damaged this number, because it keeps only 15 digits. Copy it from the source again, into a cell formatted as text."
)


class ReadColumn:
    """The meanings of the cells of a column. `changes` has the number and first row of each kind of change. `months` has the rows that give
    a whole month, as year and month."""

    def __init__(self, cells: list[Value]) -> None:
        self.cells = cells
        self.changes: dict[str, list[int]] = {}
        self.months: dict[int, str] = {}

    def note(self, changed: str, at: int) -> None:
        self.changes.setdefault(changed, [0, at])[0] += 1


_CODES: dict[tuple[str, tuple[str, ...] | None], dict[Cell, Value]] = {}
_ISO: dict[Cell, Value] = {"": None}
_ISO_MONTHS: dict[Cell, Value] = {"": None}
_ISO_TIMES: dict[Cell, Value] = {"": None}


def read_column(column: Column, cells: Sequence[Cell], has_latest: bool = False) -> ReadColumn:
    """The meanings of the cells of a column. `has_latest` says that it has a companion column for the latest possible day."""
    from cse_record._generated import validator

    spelling = column.spelling
    day, month, time = (spelling.pattern == pattern for pattern in validator.CALENDAR)
    if spelling.codes is not None:
        names = _codes(spelling)
        try:
            return ReadColumn(list(map(names.__getitem__, cells)))  # every cell is an exact label or code, or blank
        except KeyError:
            return _each(cells, lambda cell: _code(names, cell))
    types = set(map(type, cells))
    if types == {str} and spelling.type != "integer" and not (day or month or time):
        return ReadColumn([cell or None for cell in cells])
    if (day or month or time) and types <= {str, datetime.time if time else datetime.date}:
        known = _ISO if day else _ISO_MONTHS if month else _ISO_TIMES
        try:
            return ReadColumn(list(map(known.__getitem__, cells)))
        except KeyError:  # days or times that occur for the first time, or something else
            new = set(cells) - known.keys()
            if _learn_times(new, known) if time else _learn_days(new, known, day):
                return ReadColumn(list(map(known.__getitem__, cells)))
    if day:
        return _days(spelling, cells, has_latest, is_latest=bool(column.of))
    read = _month if month else _time if time else _number if spelling.type == "integer" else _text
    return _each(cells, lambda cell: read(spelling, cell))


def _learn_days(cells: set[Cell], known: dict[Cell, Value], day: bool) -> bool:
    """Adds real days, or first days of months, to the known ones and to those of the validator. Returns whether all cells are such days."""
    from cse_record._generated import validator

    iso_days: dict[Cell, str] = {
        cell: cell.isoformat() for cell in cells if type(cell) is datetime.date and cell >= FIRST_DAY and cell.year < 2100
    }
    if not day:
        iso_days = {cell: text[:7] for cell, text in iso_days.items() if text[8:] == "01"}
    known |= iso_days
    (validator.DAYS if day else validator.MONTHS).update({text: text for text in iso_days.values()})
    return len(iso_days) == len(cells)


def _learn_times(cells: set[Cell], known: dict[Cell, Value]) -> bool:
    """Adds times of whole minutes to the known ones and to those of the validator. Returns whether all cells are such times."""
    from cse_record._generated import validator

    iso_times: dict[Cell, str] = {
        cell: cell.isoformat("minutes") for cell in cells if type(cell) is datetime.time and not (cell.second or cell.microsecond)
    }
    known |= iso_times
    validator.TIMES.update({text: text for text in iso_times.values()})
    return len(iso_times) == len(cells)


def as_text(cell: Cell) -> str | FaultyCell:
    """A cell of a local column, or a header, as text. What cannot be read stays as it is."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 10**MAX_DIGITS else repr(cell)
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime.time):
        return cell.isoformat("minutes")
    return cell if isinstance(cell, str | FaultyCell) else str(cell)


def _each(cells: Sequence[Cell], read: Callable[[Cell], Meaning]) -> ReadColumn:
    known: dict[tuple[type, Cell], Meaning] = {}
    column_read = ReadColumn([])
    for at, cell in enumerate(cells):
        key = (type(cell), cell)  # otherwise True would equal 1.0
        meaning = known.get(key)
        if meaning is None:
            meaning = known[key] = _surely(cell, read)
        column_read.cells.append(meaning[0])
        if meaning[1]:
            column_read.note(meaning[1], at)
    return column_read


def _surely(cell: Cell, read: Callable[[Cell], Meaning]) -> Meaning:
    """Handles what is the same in every column: blanks, mere spaces, and unreadable cells."""
    if cell == "" or cell is None:
        return None, ""
    if isinstance(cell, FaultyCell):
        return cell, ""
    if isinstance(cell, str) and not cell.strip(EDGES):
        return None, SPACES
    return read(cell)


def _codes(spelling: Spelling) -> dict[Cell, Value]:
    """The codes of a column by the exact labels and codes that it accepts. A code of the list takes precedence over a reason."""
    key = spelling.codelist, spelling.codes
    if key not in _CODES:
        from cse_record._generated import validator

        codes: dict[Cell, Value] = {}
        for name in ("absent_reason", spelling.codelist):
            labels = [(label, code) for code, label in validator.LISTS.labels(name).items() if code in spelling.code_set]
            twice = Counter(label for label, _ in labels)
            codes |= {label: code for label, code in labels if twice[label] == 1}
        _CODES[key] = codes | {code: code for code in spelling.codes or ()} | {"": None}
    return _CODES[key]


def _code(names: dict[Cell, Value], cell: Cell) -> Meaning:
    if _is_date(cell):
        return FaultyCell("not_text", said(DATE_FOR_TEXT)), ""
    if isinstance(cell, str):
        return names.get(cell, cell), ""
    text = as_text(cell)
    return names.get(text, text), NUMBER_AS_TEXT if isinstance(cell, float) else ""


def _text(spelling: Spelling, cell: Cell) -> Meaning:
    if _is_date(cell):
        return FaultyCell("not_text", said(DATE_FOR_TEXT)), ""
    if isinstance(cell, float):
        if abs(cell) >= 10**MAX_DIGITS:
            return FaultyCell("damaged_number", said(DAMAGED)), ""
        return as_text(cell), NUMBER_AS_TEXT
    return as_text(cell), TRUTH_AS_TEXT if isinstance(cell, bool) else ""


def _number(spelling: Spelling, cell: Cell) -> Meaning:
    from cse_record.formats.cleaning import WHOLE_NUMBER

    if isinstance(cell, float) and abs(cell) >= 10**MAX_DIGITS:
        return FaultyCell("damaged_number", said(DAMAGED)), ""
    if isinstance(cell, float):
        return (int(cell) if cell.is_integer() else cell), ""
    if isinstance(cell, str) and WHOLE_NUMBER.fullmatch(cell.strip(EDGES)):
        return int(cell.strip(EDGES)), TEXT_AS_NUMBER
    if _is_date(cell):
        return FaultyCell("not_a_whole_number", said(TIME_AND_DAY_SHOWN)), ""
    return as_text(cell), ""


def _month(spelling: Spelling, cell: Cell) -> Meaning:
    if isinstance(cell, datetime.date):  # a datetime is also a date
        if _first_date(cell):
            return FaultyCell("not_as_spelled", _accepted(spelling, NO_DATE)), ""
        return cell.isoformat()[:7], MONTH_ONLY if cell.day != 1 or isinstance(cell, datetime.datetime) else ""
    if isinstance(cell, str):
        text = days.plain(cell)
        if month := days.month(text):
            return month, MONTH_TEXT if month != cell else ""
        if day := days.day(text) or days.iso_day(text):
            return day[:7], MONTH_ONLY
        return cell, ""
    return _no_day(spelling, cell), ""


def _time(spelling: Spelling, cell: Cell) -> Meaning:
    if isinstance(cell, datetime.timedelta) and datetime.timedelta() <= cell < datetime.timedelta(days=1):
        cell = (datetime.datetime.min + cell).time()
    if isinstance(cell, datetime.time):
        seconds = round(cell.hour * 3600 + cell.minute * 60 + cell.second + cell.microsecond / 1e6) % 86_400
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}", SECONDS if seconds % 60 else ""
    if isinstance(cell, str):
        time = days.time(days.plain(cell))
        return (time, TIME_TEXT) if time and time != cell else (cell, "")
    if isinstance(cell, float) and 0 <= cell < 1:
        return FaultyCell("not_as_spelled", _accepted(spelling, TIME_AS_NUMBER)), ""
    if _is_date(cell):
        return FaultyCell("not_as_spelled", _accepted(spelling, WITH_DAY)), ""
    return as_text(cell), ""


def _days(spelling: Spelling, cells: Sequence[Cell], has_latest: bool, is_latest: bool) -> ReadColumn:
    """The meanings of a column of days. Text is read with the day first, unless a text in the column can only have the month first."""
    texts = {cell: days.plain(cell) for cell in cells if isinstance(cell, str) and cell}
    is_doubtful = any(map(days.has_month_first, texts.values()))
    months: dict[Cell, str] = {}

    def read(cell: Cell) -> Meaning:
        if isinstance(cell, datetime.datetime):
            if cell.time() == datetime.time():
                return read(cell.date())[0], MIDNIGHT
            return FaultyCell("not_as_spelled", _accepted(spelling, WITH_TIME)), ""
        if isinstance(cell, datetime.date):
            return (FaultyCell("not_as_spelled", _accepted(spelling, NO_DATE)) if _first_date(cell) else cell.isoformat()), ""
        if not isinstance(cell, str):
            return _no_day(spelling, cell), ""
        text = texts[cell]
        if is_doubtful and days.has_two_readings(text):
            return FaultyCell("not_as_spelled", _accepted(spelling, TWO_READINGS)), ""
        if day := days.day(text):
            return day, DAY_FIRST
        if month := days.month(text) if has_latest or is_latest else "":
            months[cell] = month
            return (days.last_day(month) if is_latest else f"{month}-01"), WHOLE_MONTH
        return cell, ""

    column_read = _each(cells, read)
    if months:
        column_read.months = {at: months[cell] for at, cell in enumerate(cells) if isinstance(cell, str) and cell in months}
    return column_read


def _no_day(spelling: Spelling, cell: Cell) -> Value:
    """The fault for a cell in a column of days or months that is neither a date nor a text."""
    if isinstance(cell, float):
        return FaultyCell("not_as_spelled", _accepted(spelling, AS_NUMBER if 61 <= cell < 80_000 else NO_DATE))
    if _is_date(cell):
        return FaultyCell("not_as_spelled", _accepted(spelling, NO_DATE))
    return as_text(cell)


def _first_date(cell: datetime.date) -> bool:
    return (cell.date() if isinstance(cell, datetime.datetime) else cell) < FIRST_DAY


def _is_date(cell: Cell) -> bool:
    return isinstance(cell, datetime.date | datetime.time | datetime.timedelta)


def _accepted(spelling: Spelling, more: str) -> str:
    from cse_record._generated.validator import WORKBOOK

    return f"{WORKBOOK.not_accepted(spelling, say('This is not written as accepted'))} {said(more)}"
