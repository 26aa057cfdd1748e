"""Bars for the answers of a table: along the lines, or upright where there are many short answers, as ages are."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Line, Mark, Panel, Picture
from cse_record.reports.pictures.drawing import DOTTED, HIDDEN_WIDTH, LINE, OF_A_LETTER, STYLES, WIDTH, Drawing, wrapped
from cse_record.reports.pictures.words import spelled

LABELS, NUMBERS = 200, 88
"""The widths of the labels to the left of the bars, and of the numbers to their right."""
UPRIGHT_FROM = 12
"""A panel of more lines with short labels is drawn upright."""
UPRIGHT = 110
"""The height of the tallest upright bar."""


def draw(picture: Picture) -> Drawing:
    """The panels one below the other, each with an axis of its own."""
    drawing = Drawing(picture.name)
    y = 0.0
    series = max((panel.series for panel in picture.panels), key=len)
    if len(series) > 1:
        y = drawing.key(2, [*zip(STYLES, series, strict=False)])
    for panel in picture.panels:
        if len(picture.panels) > 1:
            y += LINE
            drawing.text(0, y, panel.title, "p-strong")
            y += 8
        y = _upright(drawing, panel, y) if is_upright(panel) else _along(drawing, panel, y)
        y += 6
    drawing.height = y
    return drawing


def is_upright(panel: Panel) -> bool:
    """Whether a panel is drawn upright."""
    return len(panel.lines) > UPRIGHT_FROM and all(len(line.label) <= UPRIGHT_FROM for line in panel.lines)


def _most(panel: Panel) -> int:
    return max((mark.count or 0 for line in panel.lines for mark in line.marks if mark), default=0) or 1


def _along(drawing: Drawing, panel: Panel, y: float) -> float:
    most, room = _most(panel), WIDTH - LABELS - NUMBERS
    top, thick, gap = y, *((13, 2) if len(panel.series) == 1 else (12, 5))
    for line in panel.lines:
        label = wrapped(line.label, LABELS - 12)
        height = max(len(label) * LINE, len(line.marks) * (thick + gap)) + 4
        first = y + (height - len(label) * LINE) / 2 + 11
        for number, words in enumerate(label):
            drawing.text(LABELS - 8, first + number * LINE, words, anchor="end")
        start = y + (height - len(line.marks) * (thick + gap) + gap) / 2
        for number, mark in enumerate(line.marks):
            _bar(drawing, line, mark, number, LABELS, start + number * (thick + gap), room / most, thick)
        y += height
    drawing.line(LABELS, top, LABELS, y)
    return y


def _bar(drawing: Drawing, line: Line, mark: Mark | None, series: int, x: float, y: float, scale: float, thick: float) -> None:
    if mark is None:
        drawing.text(x + 5, y + thick - 2, "–")
    elif mark.count is None:
        drawing.hidden(x + 2, y, thick)
    else:
        width = mark.count * scale
        if mark.count:
            drawing.area(x, y, width, thick, DOTTED if line.is_unknown else STYLES[series])
        drawing.text(x + width + 5, y + thick - 2, spelled(mark))


def _upright(drawing: Drawing, panel: Panel, y: float) -> float:
    most, step = _most(panel), WIDTH / (len(panel.lines) + 1)
    floor, below = y + LINE + UPRIGHT, 0
    for number, line in enumerate(panel.lines):
        x = number * step + (step * 0.7 if line.is_unknown else 0)  # apart from the answers
        middle = x + 0.5 * step
        mark = line.marks[0]
        if mark is None:
            drawing.text(middle, floor - 3, "–", anchor="middle")
        elif mark.count is None:
            drawing.hidden(middle - min(HIDDEN_WIDTH, step) / 2, floor - 15, 14, min(HIDDEN_WIDTH, step))
        else:
            height = UPRIGHT * mark.count / most
            if mark.count:
                drawing.area(x + step * 0.12, floor - height, step * 0.76, height, DOTTED if line.is_unknown else STYLES[0])
            drawing.text(middle, floor - height - 4, f"{mark.count:,}", "p-small", "middle")
        words = wrapped(line.label, max(step * 1.1, 5 * OF_A_LETTER))
        for place, part in enumerate(words):
            drawing.text(middle, floor + 14 + place * 13, part, "p-small", "middle")
        below = max(below, len(words))
    drawing.line(0, floor, WIDTH, floor)
    return floor + 6 + below * 13
