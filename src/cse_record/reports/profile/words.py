"""What a problem profile says in words and numbers, the same on the page and in the workbook."""

from __future__ import annotations

from cse_record.analysis.profile import Change, Profile, Shown
from cse_record.reports.summary.layout import HIDDEN
from cse_record.reports.summary.words import of_known, periods, population, rounding, so_many

MUST_NOT = "What must not be concluded"


def title(profile: Profile) -> str:
    """The title, with whom the profile is for."""
    return f"Problem profile: {profile.board}" if profile.board else "Problem profile"


def period(profile: Profile) -> str:
    """The days that the returns are about."""
    return f"From returns about {periods(profile.summary)}." if profile.summary.coverage["periods"] else ""


def size(profile: Profile) -> str:
    """The heading of the headlines."""
    return "Size, and change since the previous profile" if profile.previous else "Size"


def of_headlines(profile: Profile) -> str:
    """How the headlines are to be read; empty where they are the counts."""
    policy = profile.summary.policy
    return rounding(policy.rounding) if policy and policy.controlled else ""


def share(value: float | None) -> str:
    """A share as it is printed: a whole percentage; what is not quite none or all is not shown as such."""
    if value is None:
        return ""
    rounded = int(value + 0.5)
    return "<1%" if value and not rounded else ">99%" if value < 100 and rounded == 100 else f"{rounded}%"


def change(one: Change) -> str:
    """A difference with its sign."""
    if one.difference is None:
        return HIDDEN
    same = "0" if one.is_rounded else "none"
    return f"{one.difference:+,}".replace("-", "−") if one.difference else same


def denominator(one: Shown) -> str:
    """What a table counts, and of how many the answer is known."""
    table = one.published.table
    if one.denominator is None:
        said = f"The number of {table.counts} is hidden; {of_known(one.known, one.unknown)}."
    else:
        said = f"Of {so_many(one.denominator, table.counts)}, {of_known(one.known, one.unknown)}."
    if table.has_many_answers:
        said += " One of them can appear in several rows."
    if one.left_out:
        shown = len([bar for bar in one.bars if not bar.is_sum])
        said += f" The table shows {shown}, largest first and hidden figures last, and leaves out {one.left_out} more."
    said += " Answers shown as 0 are not listed." if one.published.base > 1 else " Answers with a count of 0 are not listed."
    return " ".join(filter(None, (said, table.note, population(one.published), rounding(one.published.base))))
