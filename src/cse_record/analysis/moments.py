"""Moments that are known as ranges, in UK civil time, and what follows about their order.

A day without a time is the range of its minutes. The hour that occurs twice when summer time ends is a range of two readings. A statement
about order holds *definitely* only if it holds for every reading of every moment.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

UK = ZoneInfo("Europe/London")
_MINUTE = 60.0


@dataclass(frozen=True)
class Moment:
    """A moment from `earliest` to `latest`, both included, in minutes since 1970 in universal time."""

    earliest: float
    latest: float

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError("the latest reading of a moment is before its earliest")


UNKNOWN = Moment(-math.inf, math.inf)
"""A moment about which nothing is known."""
NOT_YET = Moment(math.inf, math.inf)
"""The end of something that is still going on."""
ALWAYS = Moment(-math.inf, -math.inf)
"""The start of something that has been so since birth, before which nothing in a child's life can lie."""


def moment(on: date, latest: date | None = None, at: str | None = None) -> Moment:
    """The moment on a day, or between two days, at a time of day (`hours:minutes`) if one is known.

    Raises ValueError if `latest` is before `on`.
    """
    clock = time.fromisoformat(at) if at else None
    first = _minutes(datetime.combine(on, clock or time(0, 0)), fold=0)
    last = _minutes(datetime.combine(latest or on, clock or time(23, 59)), fold=1)
    # in the hour that summer time skips the two readings come the other way round
    return Moment(min(first, last), max(first, last)) if not latest else Moment(first, last)


def _minutes(local: datetime, fold: int) -> float:
    return local.replace(tzinfo=UK, fold=fold).timestamp() // _MINUTE


Before = tuple[str, str, int]
"""`(x, y, gap)`: the moment named x lies at least `gap` minutes before the one named y."""


def can_hold(moments: Mapping[str, Moment], constraints: Iterable[Before]) -> bool:
    """Whether there are readings of all moments that together satisfy every constraint.

    Each constraint pushes forward the earliest reading of its later moment. The constraints can hold if the readings settle within their
    ranges. With n moments, they settle within n rounds or never.
    """
    constraints = tuple(constraints)
    reading = {name: moment.earliest for name, moment in moments.items()}
    for _ in range(len(moments) + 1):
        moved = False
        for x, y, gap in constraints:
            if reading[x] + gap > reading[y]:
                reading[y] = reading[x] + gap
                moved = True
        if any(reading[name] > moment.latest for name, moment in moments.items()):
            return False
        if not moved:
            return True
    return False


def days_between(first: Moment, second: Moment) -> tuple[float, float]:
    """The least and the greatest number of whole civil days from the first moment to the second; infinite if not known."""
    bounds = [
        (_day(end) - _day(start)).days if math.isfinite(start) and math.isfinite(end) else math.copysign(math.inf, end - start)
        for start, end in ((first.latest, second.earliest), (first.earliest, second.latest))
    ]
    return bounds[0], bounds[1]


def _day(minutes: float) -> date:
    return datetime.fromtimestamp(minutes * _MINUTE, UK).date()


def completed_years(born: tuple[date, date], on: tuple[date, date]) -> tuple[int, int]:
    """The least and the greatest age in completed years, for a date of birth and a day that are each known as a range.

    A person born on 29 February completes a year on 1 March of a year that has no such day.
    """
    return _age(born[1], on[0]), _age(born[0], on[1])


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@lru_cache(maxsize=10_000)
def month_range(month: str, latest: str | None = None) -> tuple[date, date]:
    """The first and the last day of a month (`year-month`), or of the range that ends with the month `latest`."""
    year, number = map(int, (latest or month).split("-"))
    end = date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
    start = date.fromisoformat(f"{month}-01")
    return start, end
