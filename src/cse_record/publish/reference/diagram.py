"""A diagram of the record types and their references. The layout follows from the definition."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from cse_record.standard.catalogue import Catalogue
from cse_record.targets.prose.parts import Link, Listing, Name, Page, Words, at_element, at_record, joined
from cse_record.targets.prose.records import title_of

Places = dict[str, tuple[float, float]]
BOX = (190, 42)
"""Width and height of a box."""
COLUMN, ROW, EDGE = 262, 60, 16
"""Distances between columns and rows, and the margin."""
FORK = 9


def in_words(standard: Catalogue) -> Page:
    """The content of the diagram in words, for readers who cannot see it."""
    links_by_record: list[Words] = []
    for name, record in standard.records.items():
        if parents := record.parents():
            links = [_reference(name, by, to) for by, to in parents.items()]
            links_by_record.append([Link(record.about.title, at_record(name)), " refer to ", joined(links, " and ")])
    alone = [Link(standard.records[name].about.title, at_record(name)) for name in _alone(standard)]
    yield Listing("In words", [*links_by_record, [joined(alone), " belong to the return as a whole"]])


def _reference(name: str, by: str, to: str) -> Words:
    return [Link(title_of(to), at_record(to)), " (", Name(by, at_element(f"{name}.{by}")), ")"]


def diagram(standard: Catalogue) -> str:
    """The diagram as SVG."""
    columns = _columns(standard)
    tallest = max(len(column) for column in columns)
    places: Places = {
        name: (EDGE + number * COLUMN, EDGE + (row + 0.5) * ROW * tallest / len(column) - BOX[1] / 2)
        for number, column in enumerate(columns)
        for row, name in enumerate(column)
    }
    alone, below = _alone(standard), EDGE + tallest * ROW + 44
    width = EDGE * 2 + COLUMN * (len(columns) - 1) + BOX[0]
    step = (width - EDGE * 2 - BOX[0]) / max(1, len(alone) - 1)
    places |= {name: (EDGE + number * step, float(below)) for number, name in enumerate(alone)}
    height = below + BOX[1] + EDGE
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        ' aria-labelledby="title">',
        '<title id="title">Record types and the references between them</title>',
        "<style>text{font:16px sans-serif;fill:#1b1b1b}path{fill:none;stroke:#5a5a5a;stroke-width:1.3}"
        "rect{fill:#f4f6f8;stroke:#5a6b7b}.core{fill:#e3eef7;stroke:#14507c;stroke-width:2.6}.small{fill:#444}</style>",
        f'<rect width="{width}" height="{height}" style="fill:#fff;stroke:none"/>',
        *_lines(standard, columns, places),
        f'<text class="small" x="{EDGE}" y="{below - 12}">Of the return as a whole:</text>',
        *(_box(standard, name, *place) for name, place in places.items()),
        "</svg>",
    ]
    return "\n".join(drawn) + "\n"


def _alone(standard: Catalogue) -> list[str]:
    """Record types that neither refer to others nor are referred to."""
    referred = {to for record in standard.records.values() for to in record.parents().values()}
    return [name for name, record in standard.records.items() if not record.parents() and name not in referred]


def _columns(standard: Catalogue) -> list[list[str]]:
    """The columns of the diagram by depth of reference. On the left are types that refer to one first-level type and have no referrers."""
    parents = {name: list(record.parents().values()) for name, record in standard.records.items()}
    referred = {to for referred_types in parents.values() for to in referred_types}

    def depth(name: str) -> int:
        return max((depth(to) + 1 for to in parents[name]), default=0)

    alone = _alone(standard)
    left = [name for name in parents if len(parents[name]) == 1 and name not in referred and depth(name) == 1]
    rest = [name for name in parents if name not in left and name not in alone]
    columns: list[list[str]] = [left]
    order: dict[str, float] = {}
    for level in range(max(map(depth, rest)) + 1):
        column = [name for name in rest if depth(name) == level]
        column.sort(key=lambda name: sum(order[to] for to in parents[name]) / max(1, len(parents[name])))
        order |= {name: (row + 0.5) / len(column) for row, name in enumerate(column)}
        columns.append(column)
    return columns


def _lines(standard: Catalogue, columns: list[list[str]], places: Places) -> Iterator[str]:
    column_of = {name: number for number, column in enumerate(columns) for name in column}
    for name, record in standard.records.items():
        for to in record.parents().values():
            yield _line(name, to, columns, column_of, places)


def _line(name: str, to: str, columns: list[list[str]], column_of: dict[str, int], places: Places) -> str:
    """A line from a record type to the type that it refers to, through the gaps of the columns between."""
    is_left = column_of[name] < column_of[to]
    start, end = _side(places[to], is_right=not is_left), _side(places[name], is_right=is_left)
    x, y = start
    path = f"M{x:.0f} {y:.1f}"
    for number in range(column_of[to] + 1, column_of[name]):
        gap = _gap(columns[number], places, (y + end[1]) / 2)
        near, far = EDGE + number * COLUMN - 8, EDGE + number * COLUMN + BOX[0] + 8
        path += _curve(x, y, near, gap) + f"H{far}"
        x, y = far, gap
    toward = FORK if is_left else -FORK
    path += _curve(x, y, end[0] + toward, end[1])
    fork = "".join(f"M{end[0] + toward:.0f} {end[1]:.1f}L{end[0]:.0f} {end[1] + offset:.1f}" for offset in (-6, 0, 6))
    return f'<path d="{path}{fork}"/>'


def _side(place: tuple[float, float], is_right: bool) -> tuple[float, float]:
    return place[0] + (BOX[0] if is_right else 0), place[1] + BOX[1] / 2


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"C{middle:.0f} {y:.1f} {middle:.0f} {to_y:.1f} {to_x:.0f} {to_y:.1f}"


def _gap(column: list[str], places: Places, wanted: float) -> float:
    """The height nearest to the wanted one that lies between two boxes of a column, or outside them."""
    tops = sorted(places[name][1] for name in column)
    middles = [(top + BOX[1] + other) / 2 for top, other in pairwise(tops)]
    return min([tops[0] - 12, *middles, tops[-1] + BOX[1] + 12], key=lambda height: abs(height - wanted))


def _box(standard: Catalogue, name: str, x: float, y: float) -> str:
    about = standard.records[name].about
    mark = ' class="core"' if about.core else ""
    return (
        f'<rect{mark} x="{x:.0f}" y="{y:.1f}" width="{BOX[0]}" height="{BOX[1]}" rx="5"/>'
        f'<text x="{x + BOX[0] / 2:.0f}" y="{y + BOX[1] / 2 + 5.5:.1f}" text-anchor="middle">{escape(about.title)}</text>'
    )
