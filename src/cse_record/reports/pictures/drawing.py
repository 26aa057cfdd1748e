"""A drawing as static SVG: no script, a title and a description, and patterns besides colour, so that it can be read in grey.

Nothing is measured, because there is no font to ask: the width of a text is estimated from its length.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from importlib.resources import files

from cse_record.reports.html.markup import Markup, element, lines

WIDTH = 520
LINE = 15
"""The height of a line of text."""
OF_A_LETTER = 6.6
"""The average width of a letter at 13 pixels, estimated upwards."""
MARGIN = 12
"""The margin around a drawing that stands alone."""
HIDDEN_WIDTH = 32
SOLID, HATCHED, DOTTED, CROSSED = "solid", "hatched", "dotted", "crossed"
STYLES = (SOLID, HATCHED, CROSSED, DOTTED)
"""How areas are filled: by a colour, or by a pattern, in the order in which series use them. What is not known is dotted."""
LEVELS = 5
"""The number of tints, from the palest to the darkest. A tint always stands beside its number."""


def wrapped(words: str, width: float) -> list[str]:
    """A text in lines that fit into a width in pixels."""
    return textwrap.wrap(words, max(int(width / OF_A_LETTER), 4), break_long_words=True) or [""]


def place(value: float) -> str:
    """A coordinate with one decimal, so that the same drawing has the same bytes."""
    return f"{value:.1f}".removesuffix(".0")


class Drawing:
    """The parts of a drawing, from top to bottom. `name` makes its identifiers unique within a page."""

    def __init__(self, name: str, width: float = WIDTH) -> None:
        self.name, self.width, self.height = name, width, 0.0
        self._parts: list[Markup] = []

    def text(self, x: float, y: float, words: object, class_: str = "p-text", anchor: str | None = None) -> None:
        """A line of text whose baseline is at `y`."""
        self._parts.append(element("text", words, x=place(x), y=place(y), class_=class_, text_anchor=anchor))

    def paragraph(self, x: float, y: float, width: float, words: str, class_: str = "p-text", anchor: str | None = None) -> float:
        """A text in lines, from a first baseline at `y`; returns the next baseline."""
        for part in wrapped(words, width):
            self.text(x, y, part, class_, anchor)
            y += LINE
        return y

    def line(self, x1: float, y1: float, x2: float, y2: float, class_: str = "p-axis") -> None:
        self._parts.append(element("line", x1=place(x1), y1=place(y1), x2=place(x2), y2=place(y2), class_=class_))

    def area(self, x: float, y: float, width: float, height: float, style: str, class_: str | None = None) -> None:
        """A rectangle filled in one of `STYLES`, or by a class."""
        fill = None if class_ else f"url(#{self.name}-{style})" if style != SOLID else None
        class_ = class_ or ("p-solid" if style == SOLID else "p-edge")
        self._parts.append(
            element("rect", x=place(x), y=place(y), width=place(max(width, 0)), height=place(height), fill=fill, class_=class_)
        )

    def tint(self, x: float, y: float, width: float, height: float, level: int) -> None:
        """A rectangle in one of the tints 0 to `LEVELS` - 1."""
        self.area(x, y, width, height, SOLID, f"p-tint-{level}")

    def hidden(self, x: float, y: float, height: float, width: float = HIDDEN_WIDTH) -> None:
        """Stands for a hidden figure: an empty box of always the same size with the mark of a hidden count, never a length."""
        self.area(x, y, width, height, SOLID, "p-hidden")
        self.text(x + width / 2, y + height / 2 + 4, "[c]", "p-small", "middle")

    def polyline(self, points: list[tuple[float, float]]) -> None:
        self._parts.append(element("polyline", points=" ".join(f"{place(x)},{place(y)}" for x, y in points), class_="p-line"))

    def dot(self, x: float, y: float) -> None:
        self._parts.append(element("circle", cx=place(x), cy=place(y), r="3.5", class_="p-solid"))

    def path(self, commands: str, class_: str) -> None:
        self._parts.append(element("path", d=commands, class_=class_))

    def key(self, y: float, entries: list[tuple[str, str]], x: float = 0) -> float:
        """A key of styles and their meanings, from `y` on; returns where it ends."""
        start = x
        for style, meaning in entries:
            width = 26 + len(meaning) * OF_A_LETTER
            if x > start and x + width > self.width:
                x, y = start, y + LINE + 3
            self.area(x, y, 16, 11, style)
            self.text(x + 21, y + 10, meaning)
            x += width + 12
        return y + LINE + 5

    def frame(self, title: str, foot: list[str], marking: str) -> None:
        """Adds a title above the drawing and sentences below it, for a file that stands alone."""
        top, parts, height = Drawing(self.name, self.width), self._parts, self.height
        y = float(LINE)
        if marking:
            y = top.paragraph(0, y, self.width, marking, "p-strong")
        y = top.paragraph(0, y, self.width * 0.85, title, "p-strong") - 4
        moved = element("g", Markup("\n"), lines(*parts), transform=f"translate(0 {place(y)})")
        y += height + LINE
        bottom = Drawing(self.name, self.width)
        for sentence in filter(None, foot):
            y = bottom.paragraph(0, y, self.width * 1.1, sentence, "p-small")
        self._parts, self.height = [*top._parts, moved, *bottom._parts], y

    def svg(self, title: str, description: str, *, alone: bool = False, patterns: bool = True) -> Markup:
        """The drawing. `alone` makes it a file of its own, with its colours and on white. Without filled areas it needs no `patterns`."""
        head: list[object] = [
            element("title", title, id=f"{self.name}-title"),
            element("desc", description, id=f"{self.name}-desc"),
        ]
        edge = MARGIN if alone else 0
        width, height = self.width + 2 * edge, self.height + 2 * edge
        size = {"viewBox": f"{-edge} {-edge} {place(width)} {place(height)}"}
        attributes: dict[str, object] = {
            "role": "img", "aria_labelledby": f"{self.name}-title {self.name}-desc", "class_": "picture", **size,
        }  # fmt: skip
        if alone:
            attributes = {"xmlns": "http://www.w3.org/2000/svg", "lang": "en-GB", "width": place(width), "height": place(height),
                          **attributes}  # fmt: skip
            head.append(element("style", Markup(COLOURS_ALONE + style_sheet())))
            head.append(element("rect", x=-edge, y=-edge, width=place(width), height=place(height), class_="p-ground"))
        if patterns:
            made = (element("pattern", *_pattern(style), id=f"{self.name}-{style}", **_SIZE) for style in STYLES[1:])
            head.append(element("defs", *made))
        return element("svg", Markup("\n"), lines(*head, *self._parts), **attributes)


_SIZE = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
COLOURS_ALONE = (
    "svg { --ground: #ffffff; --ink: #0b0c0c; --soft: #484949; --line: #b1b4b6; --value: #1a5692; --pale: #dbe7f2; --panel: #f3f2f1; }\n"
)
"""The colours of a drawing that stands alone. On a page they are those of the page."""


def style_sheet() -> str:
    """The style of all drawings, whose colours are variables of the page."""
    return (files("cse_record.reports.pictures") / "pictures.css").read_text(encoding="utf-8")


def _pattern(style: str) -> Iterator[Markup]:
    yield element("rect", width="6", height="6", class_="p-pale")
    if style in (HATCHED, CROSSED):
        yield element("path", d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", class_="p-stroke")
    if style == CROSSED:
        yield element("path", d="M-1,5 l2,2 M0,0 l6,6 M5,-1 l2,2", class_="p-stroke")
    if style == DOTTED:
        yield element("circle", cx="3", cy="3", r="1.2", class_="p-solid")
