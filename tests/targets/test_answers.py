"""The functions for dates, spells and texts, compared with brute force: days counted one by one, and every pair of spells.

Each property takes the functions as a namespace, so that `tests/code_mutation` can apply it to mutants too.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import product
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_record._generated.validator import LISTS
from cse_record.conformance.boundaries.values import TEXTS
from cse_record.standard.codelists import CODELISTS
from cse_record.targets.python import answers
from tests.interpreter.record_predicates import holds_name

DAY = timedelta(days=1)
UK = ZoneInfo("Europe/London")
FIRST, LAST = date(1900, 1, 1), date(2099, 12, 31)
"""The first and last day that a return may hold."""


def days(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


def boundary_days() -> Iterator[date]:
    """Days at which calendars go wrong: around the end of February and of each year."""
    for year in range(FIRST.year, LAST.year + 1):
        yield from days(date(year, 2, 27), date(year, 3, 2))
        yield from (date(year, 1, 1), date(year, 7, 31), date(year, 12, 31))


def month_of(day: date) -> str:
    return day.isoformat()[:7]


def last_of(month: str) -> date:
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, calendar.monthrange(year, number)[1])


def completed(born: date, on: date) -> int:
    """Completed years, counted birthday by birthday; 1 March stands for 29 February in other years."""
    years = 0
    while birthday(born, years + 1) <= on:
        years += 1
    return years if on >= born else -1


def birthday(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


# --- properties -----------------------------------------------------------------------------------------------------------


def days_are_numbered(generated: Any) -> None:
    for day in boundary_days():
        assert generated.ordinal(day.isoformat()) == (day - date(1, 1, 1)).days + 1
        assert generated.ordinal(day.isoformat()) == day.toordinal(), "asked again"


def months_end(generated: Any) -> None:
    for year, month in product(range(FIRST.year, LAST.year + 1), range(1, 13)):
        text = f"{year}-{month:02d}"
        assert generated.last_day(text) == last_of(text).isoformat()


def birthdays_come(generated: Any) -> None:
    for years, latest in product((0, 1, 8, 16, 18, 26, 100), (False, True)):
        known = generated.Birthdays(years, latest)
        for born in boundary_days():
            assert known[born.isoformat()] == birthday(born, years).isoformat()
            month = month_of(born)
            assert known[month] == birthday(last_of(month) if latest else date.fromisoformat(f"{month}-01"), years).isoformat()
        assert set(known) >= {day.isoformat() for day in boundary_days()}, "each is worked out once"


def ranges_are_turned(generated: Any) -> None:
    for first, second in product(("2020-01-31", "2020-02-01", "2021-01-01"), repeat=2):
        assert generated.span(first, second) == (min(first, second), max(first, second))


def ages_are_bounds(generated: Any) -> None:
    """For ranges of births and of days: the lowest and highest age over all their readings."""
    births = [date(2003, 12, 31), date(2004, 2, 28), date(2004, 2, 29), date(2004, 3, 1)]
    on = [date(2020, 2, 28), date(2020, 2, 29), date(2021, 2, 28), date(2021, 3, 1), date(2021, 12, 31)]
    for born_first, born_last in ((first, last) for first, last in product(births, repeat=2) if first <= last):
        for on_first, on_last in ((first, last) for first, last in product(on, repeat=2) if first <= last):
            expected = completed(born_last, on_first), completed(born_first, on_last)
            assert generated.ages(*(day.isoformat() for day in (born_first, born_last, on_first, on_last))) == expected
    for first, last, day in product(("2004-01", "2004-02"), ("2004-02", "2004-03"), on):
        expected = completed(last_of(last), day), completed(date.fromisoformat(f"{first}-01"), day)
        assert generated.ages(first, last, day.isoformat(), day.isoformat()) == expected


def hour_is_repeated(generated: Any) -> None:
    """Exactly when the clocks of the United Kingdom show the same time twice."""
    for year in range(1996, 2038):
        for day in (*days(date(year, 10, 20), date(year, 11, 2)), *days(date(year, 3, 24), date(year, 3, 31)), date(year, 9, 29)):
            for hour, minute in ((0, 59), (1, 0), (1, 30), (1, 59), (2, 0), (11, 30)):
                moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UK)
                twice = moment.utcoffset() > moment.replace(fold=1).utcoffset()  # type: ignore[operator]
                assert generated.is_repeated_hour(day.isoformat(), f"{hour:02d}:{minute:02d}") == twice, moment


NAMED = (
    "Seen with Ash March there", "seen with Ash Ashgrove-March there", "seen with Ash O'March there", "seen with May Bank, then Ash Oak",
    "the Front Door and then Ash Oak", "Mr March", "Mr Ash", "Mr A. B. Ash", "Dr Social Services", "told Ash", "",
)  # fmt: skip


def texts_are_like(generated: Any) -> None:
    for texts in TEXTS.values():
        for text, patterns in texts:
            for pattern in TEXTS:
                if pattern in patterns or pattern != "name":
                    assert generated.is_like(pattern, text) == (pattern in patterns), (pattern, text)
    for text in (*NAMED, *(text for texts in TEXTS.values() for text, _ in texts)):
        assert generated.is_like("name", text) == holds_name(text), text


def names_are_told_apart(generated: Any) -> None:
    named = {name: {spelled for _, spelled in codelist.names()} for name, codelist in CODELISTS.items()}
    for codelist, unless in (("nationality", "ethnicity"), ("observed_appearance", "ethnicity"), ("nationality", "country_of_birth")):
        for name in named[codelist] | named[unless] | {"", "no such name"}:
            for text in (name, f" {name.upper().lower()}\t"):
                expected = name in named[codelist] and name not in named[unless]
                assert generated.is_name_of(LISTS, text, codelist, unless) == expected, (text, codelist, unless)


Spell = tuple[str, str, str, str, bool, int]
"""First and last start, first and last end, whether it is ongoing, and its number."""


def some_spells(rng: Random, every: bool = True) -> list[Spell]:
    """Spells within a few days, so that they often touch. With `every`, all have a start, and an end that is not certainly before it.

    Otherwise some starts and ends are unknown, some spells have lasted since birth, and some are ongoing.
    """
    spells: list[Spell] = []
    for number in range(rng.randint(0, 8)):
        start, end = (sorted(f"2020-01-{rng.randint(1, 6):02d}" for _ in range(2)) for _ in range(2))
        if end[1] < start[0]:
            start, end = end, start
        kind = "" if every else rng.choice(("", "", "no start", "since birth", "goes on", "goes on", "no end"))
        begun = {"no start": ("", ""), "since birth": (answers.BIRTH,) * 2}.get(kind, (start[0], start[-1]))
        ended = ("", "") if kind in ("goes on", "no end") else (end[0], end[-1])
        spells.append((*begun, *ended, kind == "goes on", number))
    return spells


def overlaps(spells: list[Spell]) -> list[Spell]:
    """Of each overlapping pair, the later spell. Two overlap if the latest possible start of each is before the earliest end of the
    other.

    An ongoing spell never ends, and a spell with an unknown end lasts for its first day. Not included are spells that may have begun
    after an ongoing one, and pairs of spells since birth.
    """
    ordered = sorted(spells, key=lambda spell: (spell[0], spell[5]))

    def ends(spell: Spell) -> str:
        return "9999-12-31" if spell[4] else spell[2] or spell[0]

    def do(spell: Spell, other: Spell) -> bool:
        if spell[0] == other[0] == answers.BIRTH or (spell[4] and other[1] > spell[0]) or (other[4] and spell[1] > other[0]):
            return False
        return spell[1] < ends(other) and other[1] < ends(spell)

    return [later for place, later in enumerate(ordered) if any(do(earlier, later) for earlier in ordered[:place])]


def overlaps_are_found(generated: Any) -> None:
    rng = Random("overlapping")
    for count in range(20_000):
        spells = [spell for spell in some_spells(rng, every=count % 2 == 0) if spell[0]]
        assert list(generated.overlapping(spells)) == overlaps(spells), spells


def order_is_seen(generated: Any) -> None:
    """Spells in order have no overlap, and spells that follow one another, touching or not, are in order."""
    rng = Random("in order")
    for count in range(3000):
        spells = some_spells(rng, every=count % 2 == 0)
        assert not (generated.are_in_order(spells) and overlaps([spell for spell in spells if spell[0]])), spells
    rows = [("2020-01-01", "2020-01-03"), ("2020-01-03", "2020-01-04"), ("2020-01-06", "2020-01-06"), ("2020-01-06", "2020-01-09")]
    for count in range(len(rows) + 1):
        assert generated.are_in_order([(start, start, end, end, False, 0) for start, end in rows[:count]])
    assert generated.are_in_order(
        [*((start, start, end, end, False, 0) for start, end in rows), ("2020-01-09", "2020-01-09", "", "", True, 0)]
    )
    assert not generated.are_in_order([(start, start, end, end, False, 0) for start, end in reversed(rows)])
    assert not generated.are_in_order(
        [(start, start, end, end, False, 0) for start, end in (("2020-01-01", "2020-01-09"), ("2020-01-02", "2020-01-03"), rows[2])]
    )


def gaps_are_found(generated: Any) -> None:
    """The spells after a gap: more than so many days between their first start and the last end of any earlier spell.

    All earlier spells must have a known end. What fills a gap moves that end on, as often as possible.
    """
    rng = Random("gaps")
    for count in range(3000):
        spells, most = [spell for spell in some_spells(rng, every=count % 2 == 0) if spell[0]], rng.randint(0, 3)
        ordered = sorted(spells, key=lambda spell: (spell[0], spell[5]))
        filled = [(spell[0], spell[3]) for spell in some_spells(rng, every=True) if spell[0] and spell[3]] if count % 3 else []
        expected = []
        for place, later in enumerate(ordered[1:], 1):
            if all(spell[3] for spell in ordered[:place]):
                until = max(date.fromisoformat(spell[3]) for spell in ordered[:place])
                if (date.fromisoformat(later[0]) - until).days > most:
                    days = [(date.fromisoformat(start), date.fromisoformat(end)) for start, end in filled]
                    while more := [end for start, end in days if end > until and (start - until).days <= most]:
                        until = max(more)
                if (date.fromisoformat(later[0]) - until).days > most:
                    expected.append(later)
        assert list(generated.after_gap(spells, most, filled)) == expected, spells


PROPERTIES: dict[str, Callable[[Any], None]] = {
    "ordinal": days_are_numbered,
    "last_day": months_end,
    "Birthdays": birthdays_come,
    "span": ranges_are_turned,
    "ages": ages_are_bounds,
    "is_repeated_hour": hour_is_repeated,
    "is_like": texts_are_like,
    "is_name_of": names_are_told_apart,
    "overlapping": overlaps_are_found,
    "are_in_order": order_is_seen,
    "after_gap": gaps_are_found,
}
"""The property of each function, by its name."""


@pytest.mark.parametrize("name", PROPERTIES)
def test_property(name):
    PROPERTIES[name](answers)


def test_every_function_has_its_property():
    defined = {name for name, member in vars(answers).items() if getattr(member, "__module__", "") == answers.__name__}
    assert defined - {"learn"} == set(PROPERTIES)


DATES = st.dates(FIRST, LAST)


@given(DATES, DATES)
def test_days_between(first, second):
    assert answers.ordinal(second.isoformat()) - answers.ordinal(first.isoformat()) == (second - first).days


@given(DATES, DATES)
def test_age_and_birthday_agree(born, on):
    """A person has completed so many years from the birthday on, and not before."""
    if on < born:
        return
    least, most = answers.ages(*[born.isoformat()] * 2, *[on.isoformat()] * 2)
    assert least == most == completed(born, on)
    assert answers.Birthdays(least, True)[born.isoformat()] <= on.isoformat() < answers.Birthdays(least + 1, False)[born.isoformat()]


@given(st.randoms(use_true_random=False))
def test_spells(rng):
    spells = some_spells(rng)
    assert list(answers.overlapping(spells)) == overlaps(spells)
    assert not (answers.are_in_order(spells) and overlaps(spells))
