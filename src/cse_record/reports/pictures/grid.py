"""Completeness, or what joining gained, as a grid: an element or fact in each line, and in the columns a percentage on a tint."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Line, Mark, Panel, Picture
from cse_record.reports.pictures.drawing import LEVELS, LINE, Drawing, wrapped
from cse_record.reports.pictures.words import percent

WIDTH, CELL, WIDE, GAP = 600, 34, 56, 18
"""`CELL` is the width of a column where two panels stand side by side, `WIDE` where there is only one."""
HALF = (WIDTH - GAP) / 2
LIMITS = (0.5, 25, 60, 90)
"""The percentages from which a tint is darker."""


def draw(picture: Picture) -> Drawing:
    """The record types in two columns of about the same height."""
    drawing = Drawing(picture.name, WIDTH)
    width = HALF if len(picture.panels) > 1 else WIDTH
    total = sum(_height(panel, width) for panel in picture.panels)
    x, y, tallest = 0.0, 0.0, 0.0
    for panel in picture.panels:
        if not x and y and y + _height(panel, width) / 2 > total / 2:
            x, y = HALF + GAP, 0.0
        y = _panel(drawing, panel, x, y, width)
        tallest = max(tallest, y)
    drawing.height = tallest
    return drawing


def _cell_of(width: float) -> float:
    return WIDE if width == WIDTH else CELL


def _rows(panel: Panel, line: Line, width: float) -> list[str]:
    return wrapped(line.label, (width - len(panel.heads) * _cell_of(width)) * 1.15)


def _height(panel: Panel, width: float) -> float:
    return 2 * LINE + 12 + sum(len(_rows(panel, line, width)) * 13 + 4 for line in panel.lines)


def _panel(drawing: Drawing, panel: Panel, x: float, y: float, width: float) -> float:
    y += LINE
    drawing.text(x, y, panel.title, "p-strong")
    y += LINE - 2
    cell = _cell_of(width)
    left = x + width - len(panel.heads) * cell
    for number, head in enumerate(panel.heads):
        for place, part in enumerate(reversed(head.split())):
            drawing.text(left + (number + 0.5) * cell, y - place * 11, part, "p-small", "middle")
    y += 4
    for line in panel.lines:
        rows = _rows(panel, line, width)
        height = len(rows) * 13 + 4
        for number, words in enumerate(rows):
            drawing.text(x, y + 12 + number * 13, words, "p-small")
        for number, mark in enumerate(line.marks[: len(panel.heads)]):
            _cell(drawing, mark, left + number * cell, y, height, cell)
        y += height
    return y + 10


def _cell(drawing: Drawing, mark: Mark | None, x: float, y: float, height: float, width: float) -> None:
    middle = x + width / 2, y + height / 2 + 4
    if mark is None:
        drawing.text(*middle, "–", "p-small", "middle")
    elif mark.count is None:
        drawing.hidden(x + 2, y + 1, height - 2, width - 4)
    else:
        share = mark.share
        level = 0 if share is None else sum(100 * share >= limit for limit in LIMITS)
        drawing.tint(x, y, width, height, level)
        words = f"{mark.count:,}" if share is None else percent(share)
        drawing.text(*middle, words, "p-on-dark" if level >= LEVELS - 2 else "p-on-pale", "middle")
