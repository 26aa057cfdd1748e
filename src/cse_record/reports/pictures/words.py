"""A picture in words: its description for those who do not see it, and the numbers beside its marks."""

from __future__ import annotations

from fractions import Fraction

from cse_record.analysis.profile.pictures import NAMES, Line, Mark, Panel, Picture
from cse_record.reports.summary.tabulation import HIDDEN, counted
from cse_record.standard.shares import whole_percent

MOST_DESCRIBED = 24
"""The most lines of a panel that a description reads out. The table beside the picture has all of them."""
ABSENT = "–"
"""Stands for a figure that a table does not have."""


def percent(share: Fraction | None) -> str:
    """A share as it is printed: a whole percentage."""
    return "" if share is None else f"{whole_percent(*share.as_integer_ratio())}%"


def count(mark: Mark | None) -> str:
    """The count of a mark as it is printed."""
    return ABSENT if mark is None or mark.is_absent else counted(mark.count)


def spelled(mark: Mark) -> str:
    """The count of a mark, with its share of the known if there is one."""
    share = percent(mark.share)
    return f"{counted(mark.count)} ({share})" if share and mark.count is not None else counted(mark.count)


def described(picture: Picture) -> str:
    """What a picture shows, in sentences."""
    sentences = [_of_panel(panel) for panel in picture.panels if has_table(picture)]
    hides = any(mark.count is None and not mark.is_absent for mark in picture.marks)
    legend = f"{HIDDEN} is a hidden number." if hides else ""
    where = "The table in the chapter has the same numbers." if sentences else "The tables of completeness in the annex have the numbers."
    return " ".join(filter(None, (*sentences, picture.note, legend, where)))


def has_table(picture: Picture) -> bool:
    """Whether a table of its numbers stands beside a picture. Those of completeness are in the annex."""
    return picture.name != NAMES["completeness"]


def _of_panel(panel: Panel) -> str:
    shown = panel.lines[:MOST_DESCRIBED]
    lines = []
    for line in shown:
        marks = [(series.lower(), mark) for series, mark in zip(panel.series, line.marks, strict=True) if mark is not None]
        is_alone = len(panel.series) == 1 or (line.is_unknown and len(marks) == 1)  # nothing to tell apart
        numbers = [_read(mark) if is_alone else f"{series} {_read(mark)}" for series, mark in marks]
        lines.append(f"{line.label}: {', '.join(numbers) or 'not shown'}")
    more = f"; and {len(panel.lines) - len(shown)} more" if len(panel.lines) > len(shown) else ""
    return f"{panel.title}. {'; '.join(lines)}{more}."


def _read(mark: Mark) -> str:
    return "not counted" if mark.is_absent else "hidden" if mark.count is None else spelled(mark)


MOST_LISTED = 12
"""In the table of a panel with more lines, those of 0 are not listed."""


def listed(panel: Panel) -> list[Line]:
    """The lines of a panel that are in its table."""
    if len(panel.lines) <= MOST_LISTED:
        return list(panel.lines)
    return [line for line in panel.lines if any(mark and mark.count != 0 for mark in line.marks)]


def left_out(picture: Picture) -> str:
    """How many lines a picture leaves out; empty if it has all."""
    parts = [f"{panel.left_out} more of “{panel.title}”" for panel in picture.panels if panel.left_out]
    shorter = [panel.title for panel in picture.panels if len(listed(panel)) < len(panel.lines) and has_table(picture)]
    sentences = [f"Only the largest are drawn, without {' and '.join(parts)}."] if parts else []
    if shorter:
        of = f" of “{'” and of “'.join(shorter)}”" if len(picture.panels) > 1 else ""
        sentences.append(f"Rows with only 0 are not in the table{of}.")
    return " ".join(sentences)
