"""Policies for making dates coarser. The result is always a range that contains the original date or range.

A range is written in the standard's own form (`…_on`, `…_latest`). Facts that are derived from dates, and stated only if every reading
agrees, therefore stay the same or become undetermined, but never become different.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR = 1900
"""The first year of the standard's dates."""


@dataclass(frozen=True)
class DatePolicy:
    """A policy for dates. `months` is the length of the calendar spans to which dates are widened: 0 keeps days, 12 gives whole years."""

    name: str
    title: str
    months: int
    keeps_times: bool = False

    @property
    def keeps_days(self) -> bool:
        """Whether days are kept."""
        return not self.months

    def days(self, on: str, latest: str | None) -> tuple[str, str | None]:
        """The range to which the policy widens a date, or the range that ends with `latest`."""
        if self.keeps_days:
            return on, latest
        first, last = self._span(on, latest or on)
        return f"{_month(first)}-01", f"{_month(last)}-{monthrange(last // 12, last % 12 + 1)[1]:02d}"

    def whole_months(self, month: str, latest: str | None) -> tuple[str, str | None]:
        """The range to which the policy widens a month, or the range that ends with the month `latest`."""
        if self.months <= 1:
            return month, latest
        first, last = self._span(month, latest or month)
        return _month(first), _month(last)

    def _span(self, first: str, last: str) -> tuple[int, int]:
        """The first and the last month of the calendar spans that contain both dates, counted from the year 0."""
        start, end = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last))
        return start - start % self.months, end - end % self.months + self.months - 1


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def one_earlier(on: str) -> str | None:
    """The day before a day, or the month before a month; None before `FIRST_YEAR`."""
    if len(on) == len("2000-01"):
        number = int(on[:4]) * 12 + int(on[5:7]) - 2
        return _month(number) if number >= FIRST_YEAR * 12 else None
    day = date.fromisoformat(on) - timedelta(1)
    return day.isoformat() if day.year >= FIRST_YEAR else None


POLICIES = {
    policy.name: policy
    for policy in (
        DatePolicy("exact", "days and times as they are", 0, keeps_times=True),
        DatePolicy("day", "days, without times", 0),
        DatePolicy("month", "whole months", 1),
        DatePolicy("quarter", "whole quarters", 3),
        DatePolicy("year", "whole years", 12),
    )
}
"""The policies by name, from the most exact to the coarsest."""
DEFAULT = "month"
