"""A summary as text for a terminal: coverage and people, then each table, as wide as its longest label."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.analysis.population import EXCEPT
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.reports.summary import words
from cse_record.reports.summary.layout import Grid, grids, number, percent

GAP = "  "


def text(summary: Summary) -> str:
    """The whole summary, the marking above each table."""
    return "\n".join(_lines(summary)) + "\n"


def _lines(summary: Summary) -> Iterator[str]:
    if summary.is_part:
        yield words.title(summary).upper()
    yield from filter(None, (summary.marking, *words.of_area(summary), CAUTION, *words.of_protection(summary), EXCEPT))
    yield from (*words.of_coverage(summary), *words.of_people(summary))
    for one in summary.shown:
        yield from ("", one.table.title.upper())
        if summary.marking:
            yield summary.marking
        yield from words.of_table(one)
        for grid in grids(one):
            yield ""
            if len(grid.across) > 1:
                yield grid.caption
            yield words.of_shares(grid)
            yield from _grid(grid)
    yield from ("", words.of_completeness(summary))


def _grid(grid: Grid) -> Iterator[str]:
    """Counts with the share of the whole in brackets."""
    rows = [(grid.side, *grid.across)]
    for line in grid.lines:
        cells = []
        for figure in line.figures:
            share = percent(figure.percent) if figure else ""
            cells.append(number(figure) + (f" ({share})" if share else ""))
        rows.append((line.label, *cells))
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        others = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield GAP.join((row[0].ljust(widths[0]), *others)).rstrip()
