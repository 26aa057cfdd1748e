"""A pathway in steps, downwards: bars of those who reached a step, and beside each what became of those who went no further."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Line, Picture
from cse_record.reports.pictures.drawing import DOTTED, HATCHED, LINE, SOLID, WIDTH, Drawing, wrapped
from cse_record.reports.pictures.words import count

LABELS, NUMBERS, THICK, THIN = 200, 60, 18, 11


def draw(picture: Picture) -> Drawing:
    """One pathway below the other, all on one scale."""
    drawing = Drawing(picture.name)
    most = max((mark.count or 0 for mark in picture.marks), default=0) or 1
    y = drawing.key(2, [(SOLID, "reached the step"), (HATCHED, "went no further"), (DOTTED, "not known")])
    for panel in picture.panels:
        y += LINE
        drawing.text(0, y, panel.title, "p-strong")
        y += 8
        top = y
        for line in panel.lines:
            y = _step(drawing, line, y, (WIDTH - LABELS - NUMBERS) / most)
        drawing.line(LABELS, top, LABELS, y)
        y += 6
    drawing.height = y
    return drawing


def _step(drawing: Drawing, line: Line, y: float, scale: float) -> float:
    reached = line.marks[0]
    mark, thick = next(filter(None, line.marks), None), THICK if reached else THIN
    style = SOLID if reached else DOTTED if line.is_unknown else HATCHED
    label = wrapped(line.label, LABELS - (12 if reached else 30))
    height = max(len(label) * LINE, thick) + 6
    for number, words in enumerate(label):
        first = y + (height - len(label) * LINE) / 2 + 11
        drawing.text(LABELS - 8, first + number * LINE, words, "p-strong" if reached else "p-text", "end")
    start = y + (height - thick) / 2
    if mark is None or mark.count is not None:
        width = (mark.count or 0) * scale if mark else 0
        if width:
            drawing.area(LABELS, start, width, thick, style)
        drawing.text(LABELS + width + 5, start + thick / 2 + 4, count(mark), "p-strong" if reached else "p-text")
    else:
        drawing.hidden(LABELS + 2, start, max(thick, 13))
    return y + height
