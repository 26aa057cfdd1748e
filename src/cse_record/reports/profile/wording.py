"""The words and numbers of a problem profile, the same on the page and in the workbook."""

from __future__ import annotations

from cse_record.analysis.profile import Change, Profile, Shown
from cse_record.reports.summary.numbers import so_many
from cse_record.reports.summary.tabulation import HIDDEN
from cse_record.reports.summary.wording import of_known, periods, population, rounding

MUST_NOT = "What must not be concluded"


def title(profile: Profile) -> str:
    """The title, naming the board that the profile is for."""
    return f"Problem profile: {profile.board}" if profile.board else "Problem profile"


def period(profile: Profile) -> str:
    """The days that the returns are about."""
    return f"From returns about {periods(profile.summary)}." if profile.summary.coverage["periods"] else ""


def size(profile: Profile) -> str:
    """The heading of the headlines."""
    return "Size, and change since the previous profile" if profile.previous else "Size"


def of_headlines(profile: Profile) -> str:
    """How to read the headlines; empty if they are plain counts."""
    policy = profile.summary.policy
    return rounding(policy.rounding) if policy and policy.controlled else ""


def share(value: float | None) -> str:
    """A share as it is printed: a whole percentage. A small or large share is never shown as 0 or 100."""
    if value is None:
        return ""
    rounded = int(value + 0.5)
    return "<1%" if value and not rounded else ">99%" if value < 100 and rounded == 100 else f"{rounded}%"


def change(headline: Change) -> str:
    """A difference with its sign."""
    if headline.difference is None:
        return HIDDEN
    same = "0" if headline.is_rounded else "none"
    return f"{headline.difference:+,}".replace("-", "−") if headline.difference else same


def denominator(view: Shown) -> str:
    """What a table counts, and for how many the answer is known."""
    table = view.published.table
    if view.denominator is None:
        sentences = f"The number of {table.counts} is hidden; {of_known(view.known, view.unknown)}."
    else:
        sentences = f"Of {so_many(view.denominator, table.counts)}, {of_known(view.known, view.unknown)}."
    if table.has_many_answers:
        sentences += " One of them can appear in several rows."
    if view.left_out:
        shown = len([bar for bar in view.bars if not bar.is_sum])
        sentences += f" The table shows {shown}, largest first and hidden figures last, and leaves out {view.left_out} more."
    sentences += " Answers shown as 0 are not listed." if view.published.base > 1 else " Answers with a count of 0 are not listed."
    return " ".join(filter(None, (sentences, table.note, population(view.published), rounding(view.published.base))))
