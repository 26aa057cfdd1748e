"""The numbers of a picture as tables beside it, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from cse_record.analysis.profile.pictures import Kind, Mark, Panel, Picture
from cse_record.analysis.summary import Summary
from cse_record.reports.html.markup import Markup, element, table
from cse_record.reports.pictures.words import count, has_table, listed, percent
from cse_record.reports.summary import linked
from cse_record.reports.summary.tabulation import HIDDEN
from cse_record.standard.shares import decimal

CSV_HEADS = ("marking", "picture", "panel", "line", "series", "table", "codes", "count", "status", "percent_of_known", "policy", "counted")
BETWEEN = " | "
LONGEST_HEAD = 20
SIDES = {Kind.TILES: "Area", Kind.GRID: "Fact"}
"""The heading of the first column, where lines are not answers."""


def tables(picture: Picture) -> Iterator[Markup]:
    """A table for each panel, unless its numbers are in the annex."""
    if has_table(picture):
        for panel in picture.panels:
            yield _table(picture, panel)


def heads(panel: Panel) -> list[str]:
    """The headings of the columns of numbers."""
    if panel.heads:
        return [*panel.heads, panel.series[-1]]
    counts = panel.counts.capitalize() if len(panel.counts) <= LONGEST_HEAD else "Count"
    return [counts, "Of known"] if has_shares(panel) else list(panel.series)


def has_shares(panel: Panel) -> bool:
    """Whether the table of a panel has a column of shares."""
    return panel.series == ("Number",)


def _table(picture: Picture, panel: Panel) -> Markup:
    drawn = picture.title if len(picture.panels) == 1 else panel.title
    caption = f"{drawn}, as drawn"  # the annex has a table of that name with all answers
    head = [element("th", "Answer" if panel.counts else "Figure", scope="col")]
    if picture.kind in SIDES:
        head = [element("th", SIDES[picture.kind], scope="col")]
    head += [element("th", words, scope="col", class_="number") for words in heads(panel)]
    rows = []
    for line in listed(panel):
        cells = [count(mark) for mark in line.marks]
        if has_shares(panel):
            cells.append(percent(line.marks[0].share) if line.marks[0] else "")
        rows.append(element("tr", element("th", line.label, scope="row"), *(element("td", cell, class_="number") for cell in cells)))
    return table(caption, head, rows)


def csv_table(picture: Picture, summary: Summary) -> str:
    """A line for each figure of a picture. A hidden count is `[c]`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADS)
    policy = summary.policy.name if summary.policy else ""
    of_what = linked.of_what(summary)
    for panel in picture.panels:
        for line in panel.lines:
            for series, mark in zip(panel.series, line.marks, strict=True):
                if mark is None:
                    continue
                number = "" if mark.is_absent else HIDDEN if mark.count is None else mark.count
                share = "" if mark.share is None else decimal(*mark.share.as_integer_ratio(), 2)
                codes = BETWEEN.join(mark.key)
                writer.writerow(
                    [summary.marking, picture.name, panel.title, line.label, series, mark.table, codes, number, _status(mark, summary),
                     share, policy, of_what]
                )  # fmt: skip
    return out.getvalue()


def _status(mark: Mark, summary: Summary) -> str:
    if mark.is_absent:
        return "not counted"
    if mark.count is None:
        return "hidden"
    return "rounded" if summary.policy and summary.policy.controlled else "shown"
