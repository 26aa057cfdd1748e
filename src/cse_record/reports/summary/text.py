"""A summary as text for a terminal: coverage and people, then each table, as wide as its longest label."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.analysis.population import EXCEPT
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.reports.summary import linked, wording
from cse_record.reports.summary.tabulation import Tabulation, number, percent, tabulations

GAP = "  "


def text(summary: Summary) -> str:
    """The whole summary, with the marking above each table."""
    return "\n".join(_lines(summary)) + "\n"


def _lines(summary: Summary) -> Iterator[str]:
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
            yield ""
            if len(tabulation.across) > 1:
                yield tabulation.caption
            yield wording.of_shares(tabulation)
            yield from _tabulation(tabulation)
    yield from ("", wording.of_completeness(summary))


def _tabulation(tabulation: Tabulation) -> Iterator[str]:
    """Counts with the share of the whole in brackets."""
    rows = [(tabulation.side, *tabulation.across)]
    for line in tabulation.lines:
        cells = []
        for figure in line.figures:
            share = percent(figure.percent) if figure else ""
            cells.append(number(figure) + (f" ({share})" if share else ""))
        rows.append((line.label, *cells))
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        others = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield GAP.join((row[0].ljust(widths[0]), *others)).rstrip()
