"""The native charts of a profile's workbook, each with a description. A spreadsheet draws text as 0, or not at all, so each bar chart
names the answers whose number is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from xlsxwriter import Workbook
from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from cse_record.analysis.profile import Shown
from cse_record.analysis.profile.pictures import Picture
from cse_record.reports.pictures.words import ABSENT
from cse_record.reports.summary.tabulation import HIDDEN

COLOUR = "#1A5692"
NOT_KNOWN = {"pattern": {"pattern": "percent_20", "fg_color": COLOUR, "bg_color": "#FFFFFF"}, "border": {"color": COLOUR}}
"""How the bar of what is not known differs from the others, in grey too."""
ROW_HEIGHT, LEAST_HEIGHT = 26, 170
WIDTH = 620
DASHES = ("solid", "dash", "round_dot", "long_dash", "dash_dot", "square_dot", "long_dash_dot", "long_dash_dot_dot")
MARKERS = ("circle", "square", "diamond", "triangle", "x", "plus", "star", "short_dash")
"""Lines differ by dashes and markers besides colour."""


def bars(book: Workbook, sheet: Worksheet, view: Shown, head: int) -> None:
    """A bar for each answer of a table, without sums, and one for all that is not known, which is dotted."""
    answers = [bar for bar in view.bars if not bar.is_sum]
    if not answers or view.bars[: len(answers)] != tuple(answers):
        return
    unknown = list(view.unknown_bars[:1])  # the sum of the reasons, or the only one
    rows = [(head + 1, head + len(answers)), *((head + len(view.bars) + 1,) * 2 for _ in unknown)]
    chart = book.add_chart({"type": "bar"})
    points = [*(None for _ in answers), *(NOT_KNOWN for _ in unknown)]
    answers += unknown
    hidden = [bar.label for bar in answers if bar.figure.count is None]
    chart.add_series(
        {
            "name": view.title,
            "categories": _cells(sheet, 0, rows),
            "values": _cells(sheet, 1, rows),
            "fill": {"color": COLOUR},
            "points": points,
            "gap": 40,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": view.title, "name_font": {"size": 11}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True})
    axis = {"min": 0, "major_gridlines": {"visible": False}, "label_position": "none", "major_tick_mark": "none", "line": {"none": True}}
    named = {"name": f"{HIDDEN} Hidden, so without a bar: {'; '.join(hidden)}", "name_font": {"size": 9, "bold": False}} if hidden else {}
    chart.set_x_axis(axis | named)
    chart.set_size({"width": WIDTH, "height": max(LEAST_HEIGHT, 70 + ROW_HEIGHT * len(answers))})
    shown = "; ".join(f"{bar.label}: {'hidden' if bar.figure.count is None else f'{bar.figure.count:,}'}" for bar in answers)
    below = head + len(view.bars) + len(view.unknown_bars) + 3
    sheet.insert_chart(below, 0, chart, {"description": f"Bar chart. {view.title}. {shown}.", "object_position": 2})


def _cells(sheet: Worksheet, column: int, rows: Sequence[tuple[int, int]]) -> str:
    """The reference of a column in several spans of rows, which need not follow each other; in brackets if there is more than one."""
    if all(start == end + 1 for (_, end), (start, _) in pairwise(rows)):
        rows = [(rows[0][0], rows[-1][1])]
    areas = [f"{quote_sheetname(sheet.name)}!{xl_range_abs(first, column, last, column)}" for first, last in rows]
    return f"={areas[0]}" if len(areas) == 1 else f"=({','.join(areas)})"


def lines(book: Workbook, sheet: Worksheet, picture: Picture, head: int) -> None:
    """A line for each headline over the releases. A headline with a hidden number, or one that a release did not count, has no line."""
    (panel,) = picture.panels
    chart = book.add_chart({"type": "line"})
    for place, line in enumerate(panel.lines):
        if any(mark is None or mark.count is None for mark in line.marks):
            continue  # a hidden number would be drawn as 0
        row = head + 1 + place
        chart.add_series(
            {
                "name": [sheet.name, row, 0],
                "categories": [sheet.name, head, 1, head, len(panel.series)],
                "values": [sheet.name, row, 1, row, len(panel.series)],
                "line": {"color": COLOUR, "width": 2, "dash_type": DASHES[place % len(DASHES)]},
                "marker": {"type": MARKERS[place % len(MARKERS)], "size": 7},
            }
        )
    if not chart.series:
        return
    chart.set_title({"name": picture.title, "name_font": {"size": 11}})
    chart.set_y_axis({"min": 0})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 900, "height": 420})
    words = f"Line chart. {picture.title}. The table has the same numbers. Lines with {HIDDEN} or {ABSENT} are not drawn."
    sheet.insert_chart(head + len(panel.lines) + 3, 0, chart, {"description": words, "object_position": 2})
