"""The pictures of a problem profile as static SVG, as tables, and as CSV."""

from __future__ import annotations

from cse_record.analysis.profile.pictures import Kind, Picture
from cse_record.reports.html.markup import Markup
from cse_record.reports.pictures import bars, grid, lines, strip, tiles
from cse_record.reports.pictures.words import described

DRAWN_BY = {
    Kind.BARS: bars.draw,
    Kind.STRIP: strip.draw,
    Kind.GRID: grid.draw,
    Kind.LINES: lines.draw,
    Kind.TILES: tiles.draw,
}


def svg(picture: Picture, *, alone: bool = False) -> Markup:
    """A picture as SVG with a title and a description; `alone` makes it a whole file."""
    return DRAWN_BY[picture.kind](picture).svg(picture.title, described(picture), alone=alone)
