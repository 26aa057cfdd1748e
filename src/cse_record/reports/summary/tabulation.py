"""The layout of a table for people: what it measures down the side, the breakdown across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.published import Figure, Published
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Table
from cse_record.standard.shares import decimal, rounded, whole_percent


@dataclass(frozen=True)
class Line:
    """One line: its label, whether it is a sum of others, and a figure for each column (None if there is none)."""

    label: str
    is_sum: bool
    figures: tuple[Figure | None, ...]


class Whole(Enum):
    """What the shares in a tabulation refer to: the whole table, or the figure for all in the same column or line."""

    TABLE = "table"
    COLUMN = "column"
    LINE = "line"


@dataclass(frozen=True)
class Tabulation:
    """A table of at most two dimensions. `across` has the headings of the columns. `whole` says what the shares refer to."""

    caption: str
    side: str
    across: tuple[str, ...]
    lines: tuple[Line, ...]
    whole: Whole = Whole.TABLE


def tabulations(published: Published) -> list[Tabulation]:
    """A table as one tabulation for each dimension other than what it measures, or as a single column if there is no other."""
    table = published.table
    others = [place for place in range(len(table.dimensions)) if place != table.measured]
    return [_tabulation(published, place) for place in others] or [_tabulation(published, None)]


def parts(tabulation: Tabulation, widths: Sequence[int], most: int) -> list[Tabulation]:
    """A tabulation in parts, so that no heading has to be broken: each has the first column, and others as long as they fit.

    `widths` are those of the columns, and `most` is the width for all columns of a part. The first column, to which shares refer, is in
    each part.
    """
    chunks, used = [[0]], widths[0]
    for place in range(1, len(widths)):
        if used + widths[place] > most and len(chunks[-1]) > 1:
            chunks.append([0])
            used = widths[0]
        chunks[-1].append(place)
        used += widths[place]
    if len(chunks) == 1:
        return [tabulation]
    return [
        replace(
            tabulation,
            caption=f"{tabulation.caption} (part {number} of {len(chunks)})",
            across=tuple(tabulation.across[place] for place in chunk),
            lines=tuple(replace(line, figures=tuple(line.figures[place] for place in chunk)) for line in tabulation.lines),
        )
        for number, chunk in enumerate(chunks, 1)
    ]


def _tabulation(published: Published, other: int | None) -> Tabulation:
    """A tabulation of what a table measures by another dimension. The one with more answers goes down the side."""
    table = published.table
    side, across = table.measured, other
    columns = [ALL] if other is None else _with_any(published, other)
    if other is not None and len(columns) > len(shown := _with_any(published, side)):
        side, across, columns = other, side, shown

    def figure(row: str, column: str) -> Figure | None:
        key = tuple(row if place == side else column if place == across else ALL for place in range(len(table.dimensions)))
        return published.figure(key)

    dimension = table.dimensions[side]
    lines = []
    for code in _shown(published, side):
        figures = tuple(figure(code, column) for column in columns)
        if any(figure and figure.count != 0 for figure in figures) or (side == table.measured and not is_unknown(code)):
            lines.append(Line(dimension.label_of(code), code in (ALL, KNOWN, UNKNOWN, *dimension.groups), figures))
    titles = ("All",) if across is None else tuple(table.dimensions[across].label_of(code) for code in columns)
    by = "" if other is None else table.dimensions[other].title.lower()
    caption = table.title if by in table.title.lower() else f"{table.title}, by {by}"
    return Tabulation(caption, dimension.title, titles, tuple(lines), _whole(table, side, other))


def _whole(table: Table, side: int, other: int | None) -> Whole:
    """What shares refer to: records with the same answer to a fact that precedes what is measured, and otherwise all records."""
    if other is None or other not in table.broken_down_by:
        return Whole.TABLE
    return Whole.COLUMN if side == table.measured else Whole.LINE


def _with_any(published: Published, place: int) -> list[str]:
    """The codes and sums of a dimension, with all of them first. Those without a single count are left out."""
    held = {ALL, *(key[place] for key in published.by_key)}
    return [code for code in _shown(published, place) if code in held]


def _shown(published: Published, place: int) -> list[str]:
    """The codes and sums of a dimension in order: all, answers, groups, known, not known, and reasons."""
    dimension = published.table.dimensions[place]
    codes = published.codes[place]
    known, unknown = [c for c in codes if not is_unknown(c)], [c for c in codes if is_unknown(c)]
    has_unknown = unknown or any(map(is_unknown, published.merged[place] if published.merged else ()))
    sums = [KNOWN, UNKNOWN, *unknown] if has_unknown else []
    return [ALL, *known, *dimension.groups, *sums]


def percent(share: Fraction | None) -> str:
    """A share as it is printed: a whole percentage, or two decimals below one. A small or large share is never shown as 0 or 100."""
    if share is None:
        return ""
    part, whole = share.as_integer_ratio()
    hundredths = rounded(part, whole, 2)
    if part and not hundredths:
        return "<0.01%"
    return f"{decimal(part, whole, 2) if 0 < hundredths < 100 else whole_percent(part, whole)}%"


HIDDEN = "[c]"
"""Stands for a hidden count, as in official statistics."""


def number(figure: Figure | None) -> str:
    """A count as it is printed; empty if there is no such figure."""
    return counted(figure.count) if figure else ""


def counted(count: int | None) -> str:
    """As `number`, for a count alone."""
    return HIDDEN if count is None else f"{count:,}"
