"""Functions of the generated validator for dates, spells and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cse_record.standard.columns import Lists
from cse_record.standard.predicates import NOT_NAMES, TEXT_PATTERNS

# --- begin copy
DAYS: dict[str | None, str | None] = {None: None}
MONTHS: dict[str | None, str | None] = {None: None}
TIMES: dict[str | None, str | None] = {None: None}
"""Texts known to be a day, a month or a time, each mapped to itself. They grow by a year whenever a new year occurs."""


def learn(text: str) -> None:
    """Adds all days and months of the year at the start of a text, or all times of day if the text contains a colon.

    The year must be from 1900 to 2099, as in the standard.
    """
    if text[2:3] == ":":
        if len(TIMES) > 1:
            return
        TIMES.update({time: time for time in (f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in range(60))})
        return
    year, digits = text[:4], text[2:4]
    if f"{year}-01" in MONTHS or text[:2] not in ("19", "20") or len(digits) != 2 or not (digits.isascii() and digits.isdecimal()):
        return
    leap = int(year) % 4 == 0 and year != "1900"
    for month, last in enumerate((31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1):
        start = f"{year}-{month:02d}"
        MONTHS[start] = start
        DAYS.update({day: day for day in [f"{start}-{number}" for number in NUMBERS[:last]]})


NUMBERS = tuple(f"{number:02d}" for number in range(1, 32))


ORDINALS: dict[str, int] = {}


def ordinal(day: str) -> int:
    """The number of a day, counting 1 January of the year 1 as 1."""
    number = ORDINALS.get(day)
    if number is None:
        # years are counted from March, so that 29 February is the last day; importing datetime would take longer
        year, month = int(day[:4]), int(day[5:7])
        year -= month < 3
        within = (153 * (month + 9 if month < 3 else month - 3) + 2) // 5 + int(day[8:])
        number = ORDINALS[day] = 365 * year + year // 4 - year // 100 + year // 400 + within - 306
    return number


def last_day(month: str) -> str:
    """The last day of a month."""
    year, number = int(month[:4]), int(month[5:7])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{month}-{29 if number == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[number - 1]}"


class Birthdays(dict[str, str]):
    """By day or month of birth, the day on which a person completes `years`. For a month, the first or the latest possible day."""

    def __init__(self, years: int, latest: bool) -> None:
        super().__init__()
        self.years, self.latest = years, latest

    def __missing__(self, born: str) -> str:
        day = born if len(born) == 10 else last_day(born) if self.latest else f"{born}-01"
        year = int(day[:4]) + self.years
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        self[born] = birthday = f"{year:04d}-03-01" if day[5:] == "02-29" and not leap else f"{year:04d}{day[4:]}"
        return birthday


def span(on: str, latest: str) -> tuple[str, str]:
    """The first and the last day of a range, in whichever order they are given."""
    return (on, latest) if on <= latest else (latest, on)


def ages(born_first: str, born_last: str, on_first: str, on_last: str) -> tuple[int, int]:
    """The lowest and highest possible age in completed years, for a birth and a day that may each be a range."""
    born_first = born_first if len(born_first) == 10 else f"{born_first}-01"
    born_last = born_last if len(born_last) == 10 else last_day(born_last)
    least = int(on_first[:4]) - int(born_last[:4]) - (on_first[5:] < born_last[5:])
    most = int(on_last[:4]) - int(born_first[:4]) - (on_last[5:] < born_first[5:])
    return least, most


def is_repeated_hour(day: str, time: str) -> bool:
    """Whether a time occurs twice because summer time ends: 01:00 to 01:59 on the last Sunday of October."""
    return "01:00" <= time <= "01:59" and day[5:7] == "10" and day[8:] >= "25" and ordinal(day) % 7 == 0


def is_like(pattern: str, text: str) -> bool:
    """Whether a text contains a kind of text that identifies people, such as an email address."""
    # most texts lack such characters, and compiling the patterns takes longer than checking a hundred rows
    if pattern != "name" and MARKS.get(pattern, DIGITS).isdisjoint(text):
        return False
    if pattern not in COMPILED:
        COMPILED[pattern] = re.compile(TEXT_PATTERNS[pattern])
    if pattern != "name":
        return COMPILED[pattern].search(text) is not None
    for match in COMPILED[pattern].finditer(text):
        words = [word for word in match.groups() if word is not None]
        if NOT_NAMES.isdisjoint(part for word in words for part in re.split("[-'’]", word)):
            return True
    return False


COMPILED: dict[str, re.Pattern[str]] = {}
DIGITS = frozenset("0123456789")
MARKS = {"email": frozenset("@")}
"""Characters of which a text must contain one to match a pattern; digits for any other pattern."""


def is_name_of(lists: Lists, text: str, codelist: str, unless: str) -> bool:
    """Whether a text is a name or code of one codelist but not of another."""
    if (codelist, unless) not in NAMED:
        NAMED[codelist, unless] = {name for _, name in lists.names(codelist)}.difference(name for _, name in lists.names(unless))
    return text.strip().casefold() in NAMED[codelist, unless]


NAMED: dict[tuple[str, str], set[str]] = {}


if TYPE_CHECKING:
    Spell = tuple[Any, ...]
    """(first start, last start, first end, last end, whether it is ongoing, …): days, None for an end that is not given."""
BIRTH, FOREVER = "0001-01-01", "9999-12-31"
"""Placeholders for the start of a spell that has lasted since birth, and for the end of an ongoing spell."""


def overlapping(spells: list[Spell]) -> Iterator[Spell]:
    """The spells that certainly overlap an earlier one. A spell is (first start, last start, first end, last end, ongoing, …).

    An ongoing spell has no end; any other spell without an end lasts at least for its first day. Two spells overlap if the latest
    possible start of each is before the earliest possible end of the other. Other checks cover spells that may have begun after an
    ongoing one, and two spells since birth.

    Spells are processed in order of start. Of the earlier spells that have ended, only those not dominated by another are kept, in order
    of their last start. Ongoing spells matter only to spells that began on the same day.
    """
    from bisect import bisect_left, bisect_right

    starts: list[str] = []
    ends: list[str] = []
    open_since = open_until = ""
    # the sort is stable: of two with the same start, the later row is the later spell
    for spell in sorted(spells, key=lambda spell: spell[0]):
        first, start = spell[:2]
        end = FOREVER if spell[4] else spell[2] or first
        before = bisect_right(starts, first) if spell[4] else bisect_left(starts, end)
        beside_open = first == start == open_since and open_until < end and (not spell[4] or open_until == first)
        if first != BIRTH and ((before and ends[before - 1] > start) or beside_open):
            yield spell
        if spell[4]:
            if first != open_since or start < open_until:
                open_since, open_until = first, start
            continue
        place = bisect_right(starts, start)
        if place and ends[place - 1] >= end:
            continue
        beaten = place
        while beaten < len(ends) and ends[beaten] <= end:
            beaten += 1
        if place and starts[place - 1] == start:
            place -= 1
        starts[place:beaten], ends[place:beaten] = [start], [end]


def are_in_order(spells: list[Spell]) -> bool:
    """Whether every spell starts after all previous ones have ended, so that none overlap."""
    reached = ""
    for spell in spells:
        if spell[0] < reached:
            return False
        end = FOREVER if spell[4] else spell[2] or spell[0]
        if end > reached:
            reached = end
    return True


def after_gap(spells: list[Spell], days: int, filled: list[tuple[str, str]]) -> Iterator[Spell]:
    """The spells that certainly follow a gap of more than `days` days since the end of all earlier spells.

    After an ongoing spell, or one whose end is unknown, no gap is certain. `filled` are periods that may fill a gap, each as its first
    and last day.
    """
    reached = ""
    for spell in sorted(spells, key=lambda spell: spell[0]):
        if reached and spell[0] > reached:
            until = reached
            for start, end in sorted(filled):
                if ordinal(start) - ordinal(until) <= days:
                    until = max(until, end)
            if ordinal(spell[0]) - ordinal(until) > days:
                yield spell
        if not spell[3]:
            return
        reached = max(reached, spell[3])
