"""Areas as equal squares, so that a large area does not look like a large number."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Picture
from cse_record.reports.pictures.drawing import LEVELS, LINE, WIDTH, Drawing, wrapped

IN_A_ROW, GAP = 6, 5
SIDE = (WIDTH - (IN_A_ROW - 1) * GAP) / IN_A_ROW
MOST_WORDS = 4
"""The most lines of a name in its square; the table has it in full."""


def draw(picture: Picture) -> Drawing:
    """Each nation with its areas in the order of their names."""
    drawing = Drawing(picture.name)
    most = max((mark.count or 0 for mark in picture.marks), default=0) or 1
    y = 0.0
    for panel in picture.panels:
        y += LINE
        drawing.text(0, y, panel.title, "p-strong")
        y += 8
        for number, line in enumerate(panel.lines):
            x, top = number % IN_A_ROW * (SIDE + GAP), y + number // IN_A_ROW * (SIDE + GAP)
            mark = line.marks[0]
            words = wrapped(line.label, SIDE * 1.12)
            if len(words) > MOST_WORDS:
                words = [*words[: MOST_WORDS - 1], f"{words[MOST_WORDS - 1]}…"]
            level = 0
            if mark is None or mark.count is None:
                drawing.area(x, top, SIDE, SIDE, "", "p-hidden")
                number_words, colour = "[c]", "p-small"
            else:
                level = min(LEVELS - 1, 1 + (LEVELS - 1) * mark.count // (most + 1)) if mark.count else 0
                drawing.tint(x, top, SIDE, SIDE, level)
                number_words, colour = f"{mark.count:,}", "p-on-dark" if level >= LEVELS - 2 else "p-on-pale"
            for place, part in enumerate(words):
                drawing.text(x + SIDE / 2, top + 15 + place * 12, part, colour, "middle")
            drawing.text(x + SIDE / 2, top + SIDE - 8, number_words, colour, "middle")
        y += -(-len(panel.lines) // IN_A_ROW) * (SIDE + GAP)
    drawing.height = y + 2
    return drawing
