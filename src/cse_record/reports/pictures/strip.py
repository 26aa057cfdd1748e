"""Missing episodes against exploitation, as a strip of time: before it, at the time of it, after it; definitely and possibly."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Line, Picture
from cse_record.reports.pictures.drawing import DOTTED, LINE, STYLES, WIDTH, Drawing
from cse_record.reports.pictures.words import count

TALL, WIDE = 105, 46
"""The height of the tallest bar, and the width of each."""


def draw(picture: Picture) -> Drawing:
    """Three zones in the order of time, the middle one being the exploitation."""
    (panel,) = picture.panels
    drawing = Drawing(picture.name)
    zones = [line for line in panel.lines if not line.is_unknown]
    top = drawing.key(2, [*zip(STYLES, (f"{panel.title}: {name.lower()}" for name in panel.series), strict=False)])
    most = max((mark.count or 0 for line in zones for mark in line.marks if mark), default=0) or 1
    floor, step = top + LINE + TALL + 6, WIDTH / len(zones)
    for number, line in enumerate(zones):
        if number == 1:
            drawing.area(number * step, top, step, floor - top + 44, "", "p-zone")
        _zone(drawing, line, (number + 0.5) * step, floor, TALL / most)
        drawing.paragraph((number + 0.5) * step, floor + 18, step - 10, line.label, "p-strong", "middle")
    y = floor + 44
    drawing.line(0, floor, WIDTH, floor)
    drawing.line(0, y, WIDTH - 8, y)
    drawing.path(f"M{WIDTH - 10},{y - 5:.1f} L{WIDTH},{y:.1f} L{WIDTH - 10},{y + 5:.1f} Z", "p-solid")
    drawing.text(0, y + 16, "earlier", "p-small")
    drawing.text(WIDTH, y + 16, "later", "p-small", "end")
    y += 26
    for line in panel.lines:
        if line.is_unknown:
            drawing.area(0, y, 16, 11, DOTTED)
            drawing.text(21, y + 10, f"{line.label}: {count(line.marks[0])}")
            y += LINE + 5
    drawing.height = y
    return drawing


def _zone(drawing: Drawing, line: Line, middle: float, floor: float, scale: float) -> None:
    start = middle - len(line.marks) * (WIDE + 10) / 2 + 5
    for number, mark in enumerate(line.marks):
        x = start + number * (WIDE + 10)
        if mark is None:
            continue
        if mark.count is None:
            drawing.hidden(x + 8, floor - 16, 14)
            continue
        height = mark.count * scale
        if mark.count:
            drawing.area(x, floor - height, WIDE, height, STYLES[number])
        drawing.text(x + WIDE / 2, floor - height - 5, f"{mark.count:,}", anchor="middle")
