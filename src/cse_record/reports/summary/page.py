"""A summary as one web page, complete in itself: no script, and nothing that is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cse_record.analysis.population import EXCEPT
from cse_record.analysis.published import Figure, Published
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.reports.html.document import document as whole_page
from cse_record.reports.html.markup import Markup, element, lines, listing, table
from cse_record.reports.summary import words
from cse_record.reports.summary.layout import Grid, grids, number, percent
from cse_record.standard.catalogue import STANDARD

CSS = """tbody th, thead th:first-child { min-width: 9rem; }
thead th.number { white-space: normal; min-width: 5rem; }
@media print {
  @page landscape { size: landscape; }
  .landscape { page: landscape; font-size: 7pt; }
  .landscape .small { font-size: 6.5pt; }
  .landscape th, .landscape td { padding: 0.2rem 0.25rem; }
  tbody th, thead th:first-child, thead th.number { min-width: 0; overflow-wrap: anywhere; hyphens: auto; }
}
"""
"""What tables with many columns need beyond the style of a report; on paper the widest lie on their side."""
MOST_UPRIGHT = 7
"""Tables with more columns are printed on their side."""


def html_page(summary: Summary) -> str:
    """The page: coverage first, since no figure can be read without it, then every table, and how complete the records are."""
    title = words.title(summary)
    main = (
        element("h1", title),
        marked(summary),
        *(element("p", said) for said in words.of_area(summary)),
        element("p", CAUTION),
        *protection(summary),
        element("p", EXCEPT),
        *coverage(summary),
        element("h2", "Tables"),
        listing(element("a", one.table.title, href=f"#{one.table.name}") for one in summary.shown),
        *(_section(one, summary) for one in summary.shown),
        element("p", words.of_completeness(summary)),
    )
    return document(title, summary, main)


def document(title: str, summary: Summary, main: Iterable[Markup]) -> str:
    """A whole page, with the marking in its title, at its end and on every sheet of paper."""
    from cse_record import __version__

    made = f"Made by cse-record {__version__} for version {STANDARD.version} of the standard."
    body = lines(
        element("a", "Skip to the content", href="#content", class_="skip"),
        element("main", Markup("\n"), lines(*main), id="content"),
        element("footer", marked(summary), element("p", made)),
    )
    return whole_page(f"{title} – {summary.marking}" if summary.marking else title, body, CSS + _on_each_page(words.running_head(summary)))


def _on_each_page(head: str) -> str:
    """What stands on every printed page."""
    return f'@page {{ @top-center {{ content: "{head}" }} }}\n' if head else ""


def marked(summary: Summary) -> Markup:
    """The marking, if there is one."""
    return element("p", element("strong", summary.marking)) if summary.marking else Markup("")


def protection(summary: Summary) -> Iterator[Markup]:
    """What is hidden, and how that is shown."""
    for said in words.of_protection(summary):
        yield element("p", said)


def coverage(summary: Summary) -> Iterator[Markup]:
    """Who answered, and what is known of records and people."""
    yield element("h2", "Coverage")
    for said in words.of_coverage(summary):
        yield element("p", said)
    if quiet := words.silent(summary):
        yield element("p", "Silent:")
        yield listing(quiet, class_="places many")
    if people := list(words.of_people(summary)):
        yield element("h2", "People and records")
        for said in people:
            yield element("p", said)


def _section(one: Published, summary: Summary) -> Markup:
    about, drawn = one.table, grids(one)
    inside = [
        element("h3", about.title),
        marked(summary),
        *(element("p", said) for said in words.of_table(one)),
        *(
            part
            for grid in drawn
            for part in (_table(grid), element("p", words.of_shares(grid, has_known=len(grid.across) == 1), class_="small"))
        ),
    ]
    style = {"class_": "landscape"} if max(len(grid.across) for grid in drawn) > MOST_UPRIGHT else {}
    return element("section", Markup("\n"), lines(*inside), id=about.name, **style)


def _table(grid: Grid) -> Markup:
    """Counts, each with its share of all; where there is one column of counts, with the share of the known as well."""
    alone = len(grid.across) == 1
    heads = [element("th", grid.side, scope="col")]
    if alone:
        heads += [element("th", head, scope="col", class_="number") for head in ("Number", "Of all", "Of known")]
    else:
        heads += [element("th", title, scope="col", class_="number") for title in grid.across]
    rows = []
    for line in grid.lines:
        cells = [element("th", element("strong", line.label) if line.is_sum else line.label, scope="row")]
        if alone:
            only = line.figures[0]
            shares = (percent(only.percent), percent(only.percent_of_known)) if only else ("", "")
            cells += [element("td", cell, class_="number") for cell in (number(only), *shares)]
        else:
            cells += [_with_share(figure) for figure in line.figures]
        rows.append(element("tr", *cells))
    return table(grid.caption, heads, rows)


def _with_share(figure: Figure | None) -> Markup:
    """A count with its share below it."""
    share = percent(figure.percent) if figure else ""
    return element("td", number(figure), element("div", share, class_="small") if share else "", class_="number")
