"""Ages at the start of the exploitation, and concerns first seen after childhood. All of it is derived (R11, R25).

An age in completed years, on the day to which it applies, is read as half a year past the birthday: it is a single reading of the month of
birth, which is better if it is recorded. Dates that are uncertain are ranges, and an answer is given only where every reading of them
agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from cse_record.analysis.derived import BAND_LIMITS, BLANK, OLDEST_BAND, UNDETERMINED, band_of, suspect_age_band
from cse_record.analysis.moments import completed_years, month_range
from cse_record.analysis.timing import age_at_first_attention
from cse_record.standard.kinds import OLDEST
from cse_record.standard.rows import Row

HALF_A_YEAR = timedelta(days=182)
_FROM = (0, *(under for under, _ in BAND_LIMITS))
LIMITS = {
    band: (start, until - 1)
    for band, start, until in zip((*(band for _, band in BAND_LIMITS), OLDEST_BAND), _FROM, (*_FROM[1:], OLDEST + 1), strict=True)
}
"""The least and the greatest age of each age band, in completed years."""
Days = tuple[date, date]
"""The first and the last day that a date can be."""


def days_of(row: Row, name: str) -> Days | None:
    """The days that a date element of a row can be; None if it holds no date."""
    on, latest = row.get(name), row.get(f"{name.removesuffix('_on')}_latest")
    return None if on is None else (date.fromisoformat(on), date.fromisoformat(latest or on))


def born(suspect: Row) -> Days | None:
    """The days on which a suspect can have been born: by the month of birth, else by an age or age band and its day; None if not known."""
    month, held = suspect.get("birth_month"), suspect.get("age_held_on")
    if month is not None:
        return month_range(month, suspect.get("birth_month_latest"))
    if held is None:
        return None
    age, band = suspect.get("age"), LIMITS.get(suspect.get("age_band") or "")
    least, most = (age, age) if age is not None else band or (None, None)
    if least is None or most is None:
        return None
    day = date.fromisoformat(held)
    return _years_before(day, most) - HALF_A_YEAR, _years_before(day, least) - HALF_A_YEAR


def _years_before(day: date, years: int) -> date:
    """The same day some years earlier; 28 February for a leap day in a year that has none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def why_not_born(suspect: Row) -> str:
    """The reason why it is not known when a suspect was born."""
    band = suspect_age_band(suspect)
    if band in LIMITS:  # an age that holds for no known day
        return suspect.get("age_held_absent") or UNDETERMINED + "no-date"
    return suspect.get("birth_month_absent") or band if band == BLANK else band


Start = tuple[Row, Row | None]
"""An involvement of a suspect, and the exploitation period to which it leads."""


def first_start(starts: Sequence[Start]) -> Days | str:
    """The days on which a suspect's part in exploitation can first have begun, or why this is not known.

    A part began when the suspect was involved from, if that is recorded, else when the exploitation started.
    """
    if not starts:
        return UNDETERMINED + "not-connected"
    days: list[Days] = []
    unknown: set[str] = set()
    for involvement, period in starts:
        began = days_of(involvement, "started_on") or days_of(period or {}, "started_on")
        if began:
            days.append(began)
        else:
            unknown.add((period or {}).get("started_absent") or UNDETERMINED + "start")
    if unknown:
        return unknown.pop() if len(unknown) == 1 else UNDETERMINED + "start"
    firsts, lasts = zip(*days, strict=True)
    return min(firsts), min(lasts)


def band_at_start(suspect: Row, starts: Sequence[Start]) -> str:
    """The age band of a suspect when their part in exploitation first began, or why it is not known."""
    birth = born(suspect)
    if birth is None:
        return why_not_born(suspect)
    start = first_start(starts)
    if isinstance(start, str):
        return start
    least, most = completed_years(birth, start)
    if most < 0:
        return UNDETERMINED + "contradiction"
    band = band_of(max(least, 0))
    return band if band == band_of(most) else UNDETERMINED + "two-bands"


RECENCY = {"in-childhood": "First seen in childhood", "non-recent": "Non-recent: first seen after the 18th birthday"}
ADULT = 18


def recency(child: Row, period: Row) -> str:
    """Whether an exploitation period was first seen in childhood or is non-recent, or why this cannot be determined.

    It is non-recent if any service first saw the concern after the 18th birthday. Exploitation of a child has ended by then, so the
    dates of the period need not be known; a period that certainly began later contradicts this.
    """
    ages, stated = age_at_first_attention(child), child.get("first_attention_age")
    if ages is None:
        return child.get("first_attention_absent") or child.get("birth_month_absent") or UNDETERMINED + "no-date"
    least, most = ages if stated is None or not ages[0] <= stated <= ages[1] else (stated, stated)
    if most < ADULT:
        return "in-childhood"
    if least < ADULT:
        return UNDETERMINED + "two-ages"
    began, month = days_of(period, "started_on"), child.get("birth_month")
    if began and month and completed_years(month_range(month, child.get("birth_month_latest")), began)[0] >= ADULT:
        return UNDETERMINED + "contradiction"
    return "non-recent"
