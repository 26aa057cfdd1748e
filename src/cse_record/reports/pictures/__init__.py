"""The pictures of a problem profile as static SVG, as tables, and as CSV."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Kind, Picture
from cse_record.reports.html.markup import Markup
from cse_record.reports.pictures import bars, flow, grid, lines, strip, tiles
from cse_record.reports.pictures.words import described, left_out

DRAWN_BY = {
    Kind.BARS: bars.draw,
    Kind.STRIP: strip.draw,
    Kind.FLOW: flow.draw,
    Kind.GRID: grid.draw,
    Kind.LINES: lines.draw,
    Kind.TILES: tiles.draw,
}


def svg_in_page(picture: Picture) -> Markup:
    """A picture as SVG with a title and a description, for a page that has the style of pictures."""
    return DRAWN_BY[picture.kind](picture).svg(picture.title, described(picture))


def svg(picture: Picture, marking: str = "", legend: str = "") -> Markup:
    """A picture as a whole file, with its title, how to read it, what must not be concluded, and the marking if there is one. `legend`
    says how hidden and rounded numbers are shown."""
    drawing = DRAWN_BY[picture.kind](picture)
    drawing.frame(picture.title, [picture.note, left_out(picture), legend, f"Caution: {picture.caution}"], marking)
    return drawing.svg(picture.title, described(picture), alone=True)
