"""A summary as text for a terminal: coverage and people, then each table. One that is wider than the lines is written in parts."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.analysis.population import EXCEPT
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.reports.summary import linked, wording
from cse_record.reports.summary.tabulation import Tabulation, number, parts, percent, tabulations
from cse_record.reports.wrapping import WIDTH, wrapped

GAP = "  "
LABEL, HEAD = 36, 16
"""The most characters of a line of a label and of a heading. A longer word is not broken."""


def text(summary: Summary, width: int = WIDTH) -> str:
    """The whole summary in lines of at most `width` characters, with the marking above each table."""
    return "\n".join(part for line in _lines(summary, width) for part in wrapped(line, width, hanging=0)) + "\n"


def _lines(summary: Summary, width: int) -> Iterator[str]:
    if summary.is_part:
        yield wording.title(summary).upper()
    yield from filter(None, (summary.marking, *wording.of_area(summary), CAUTION, *wording.of_protection(summary), EXCEPT))
    yield from (*wording.of_coverage(summary), *linked.of_people(summary))
    for published in summary.shown:
        yield from ("", published.table.title.upper())
        if summary.marking:
            yield summary.marking
        yield from wording.of_table(summary, published)
        for tabulation in tabulations(published):
            label, widths = _widths(tabulation)
            for part in parts(tabulation, [len(GAP) + column for column in widths], width - label):
                yield ""
                if len(tabulation.across) > 1:
                    yield part.caption
                yield wording.of_shares(part)
                yield from _tabulation(part)
    yield from ("", wording.of_completeness(summary))


def _cells(tabulation: Tabulation) -> list[list[str]]:
    """The cells of each line: counts with the share of the whole in brackets."""
    cells = []
    for line in tabulation.lines:
        shares = [percent(figure.share) if figure else "" for figure in line.figures]
        pairs = zip(line.figures, shares, strict=True)
        cells.append([number(figure) + (f" ({share})" if share else "") for figure, share in pairs])
    return cells


def _widths(tabulation: Tabulation) -> tuple[int, list[int]]:
    """The width of the labels, and those of the columns."""
    labels = [tabulation.side, *(line.label for line in tabulation.lines)]
    label = max(len(part) for words in labels for part in wrapped(words, LABEL))
    cells = _cells(tabulation)
    heads = [max(map(len, wrapped(head, HEAD, hanging=0))) for head in tabulation.across]
    return label, [max([head, *(len(row[place]) for row in cells)]) for place, head in enumerate(heads)]


def _tabulation(tabulation: Tabulation) -> Iterator[str]:
    """The headings, a rule that shows where each column begins and ends, and the lines."""
    label, widths = _widths(tabulation)

    def rows(words: str, cells: list[list[str]]) -> Iterator[str]:
        labels = wrapped(words, LABEL)
        height = max(len(labels), *map(len, cells))
        for place in range(height):
            columns = (cell[place] if place < len(cell) else "" for cell in cells)
            first = (labels[place] if place < len(labels) else "").ljust(label)
            yield GAP.join((first, *(cell.rjust(width) for cell, width in zip(columns, widths, strict=True)))).rstrip()

    yield from rows(tabulation.side, [wrapped(head, HEAD, hanging=0) for head in tabulation.across])
    yield GAP.join("-" * width for width in (label, *widths))
    for line, cells in zip(tabulation.lines, _cells(tabulation), strict=True):
        yield from rows(line.label, [[cell] for cell in cells])
