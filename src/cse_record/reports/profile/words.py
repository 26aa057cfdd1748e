"""What a problem profile says in words and numbers, the same on the page and in the workbook."""

from __future__ import annotations

from cse_record.analysis.profile import Change, Profile, Shown
from cse_record.reports.summary.layout import HIDDEN, counted
from cse_record.reports.summary.words import periods, population

MUST_NOT = "What must not be concluded"


def title(profile: Profile) -> str:
    """The title, with whom the profile is for."""
    return f"Problem profile: {profile.board}" if profile.board else "Problem profile"


def period(profile: Profile) -> str:
    """The days that the returns are about."""
    return f"From returns about {periods(profile.summary)}." if profile.summary.coverage["periods"] else ""


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
    return f"{one.difference:+,}".replace("-", "−") if one.difference else "none"


def denominator(one: Shown) -> str:
    """What a table counts, and of how many the answer is known."""
    table = one.published.table
    said = f"Of {counted(one.denominator)} {table.counts}, known for {counted(one.known)} and not known for {counted(one.unknown)}."
    if table.has_many_answers:
        said += " One of them can appear in several rows."
    if one.left_out:
        shown = len([bar for bar in one.bars if not bar.is_sum])
        said += f" The table shows {shown}, largest first and hidden figures last, and leaves out {one.left_out} more."
    return " ".join(filter(None, (said, table.note, population(one.published))))
