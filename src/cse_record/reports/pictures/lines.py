"""The headlines over all releases: a small drawing for each, all with the same releases from left to right."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Line, Picture
from cse_record.reports.pictures.drawing import HIDDEN_WIDTH, LINE, WIDTH, Drawing, wrapped

GAP, TALL = 24, 40
HALF = (WIDTH - GAP) / 2


def draw(picture: Picture) -> Drawing:
    """Two columns of lines that each begin at zero, with the releases named below."""
    (panel,) = picture.panels
    drawing = Drawing(picture.name)
    y = 0.0
    for place in range(0, len(panel.lines), 2):
        pair = panel.lines[place : place + 2]
        head = max(len(wrapped(line.label, HALF)) for line in pair) * LINE + 8
        for number, line in enumerate(pair):
            _line(drawing, line, number * (HALF + GAP), y, y + head + LINE + TALL)
        y += head + LINE + TALL + 30
    drawing.height = drawing.paragraph(0, y + 4, WIDTH, f"Releases: {'; '.join(panel.series)}", "p-small") - 6
    return drawing


def _line(drawing: Drawing, line: Line, x: float, top: float, floor: float) -> None:
    drawing.paragraph(x, top + 12, HALF, line.label, "p-strong")
    drawing.line(x, floor, x + HALF, floor)
    most = max((mark.count or 0 for mark in line.marks if mark), default=0) or 1
    step, run = HALF / len(line.marks), list[tuple[float, float]]()
    runs = [run]
    for number, mark in enumerate(line.marks):
        middle = x + (number + 0.5) * step
        drawing.text(middle, floor + 13, number + 1, "p-small", "middle")
        if mark is None or mark.count is None:
            runs.append(run := [])  # a hidden figure interrupts the line
            if mark is None or mark.is_absent:
                drawing.text(middle, floor - 4, "–", "p-small", "middle")
            else:
                drawing.hidden(middle - HIDDEN_WIDTH / 2, floor - 15, 13)
            continue
        height = TALL * mark.count / most
        run.append((middle, floor - height))
        drawing.dot(middle, floor - height)
        drawing.text(middle, floor - height - 7, f"{mark.count:,}", "p-small", "middle")
    for points in runs:
        if len(points) > 1:
            drawing.polyline(points)
