"""A summary as one self-contained web page, without scripts and without anything that is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cse_record.analysis.population import EXCEPT
from cse_record.analysis.published import Figure, Published
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.analysis.tables.assessment import PLACES
from cse_record.reports.html.document import document as whole_page
from cse_record.reports.html.markup import Markup, element, joined, lines, listing, table
from cse_record.reports.summary import linked, wording
from cse_record.reports.summary.tabulation import Tabulation, number, parts, percent, tabulations
from cse_record.standard.catalogue import STANDARD

CSS = """tbody th, thead th:first-child { min-width: 9rem; }
thead th { overflow-wrap: normal; hyphens: manual; }
thead th.number { white-space: normal; min-width: 5rem; }
@media print {
  tbody th, thead th:first-child { min-width: 7rem; }
  thead th.number { min-width: 0; font-size: 8pt; }
  section > p:not(.small) { break-after: avoid; }
}
"""
"""The additional style for tables with many columns. No word of a heading is broken."""
MOST_ACROSS = 7
"""The most columns of a table. One with more is shown in parts, each of which fits on a sheet of paper."""


def html_page(summary: Summary) -> str:
    """The page: first the coverage, without which no figure can be read, then every table, and how complete the records are."""
    title = wording.title(summary)
    main = (
        element("h1", title),
        marked(summary),
        *(element("p", sentence) for sentence in wording.of_area(summary)),
        element("p", CAUTION),
        *protection(summary),
        element("p", EXCEPT),
        *coverage(summary),
        element("h2", "Tables"),
        listing(_entry(published) for published in summary.shown),
        *(_section(published, summary) for published in summary.shown),
        element("p", wording.of_completeness(summary)),
    )
    return document(title, summary, main)


def _entry(published: Published) -> Markup:
    """The link to a table, with its place in the assessment of 2011."""
    name = published.table.name
    place = element("span", f" (2011: {PLACES[name]})", class_="small") if name in PLACES else ""
    return joined(element("a", published.table.title, href=f"#{name}"), place)


def document(title: str, summary: Summary, main: Iterable[Markup], css: str = "") -> str:
    """A whole page, with the marking in its title, at its end and on every printed page. `css` is added to its style."""
    from cse_record import __version__

    made_by = f"Made by cse-record {__version__} for version {STANDARD.version} of the standard."
    body = lines(
        element("a", "Skip to the content", href="#content", class_="skip"),
        element("main", Markup("\n"), lines(*main), id="content"),
        element("footer", marked(summary), element("p", made_by)),
    )
    return whole_page(
        f"{title} – {summary.marking}" if summary.marking else title, body, CSS + css + _on_each_page(wording.running_head(summary))
    )


def _on_each_page(head: str) -> str:
    """The text on every printed page."""
    return f'@page {{ @top-center {{ content: "{head}" }} }}\n' if head else ""


def marked(summary: Summary) -> Markup:
    """The marking, if there is one."""
    return element("p", element("strong", summary.marking)) if summary.marking else Markup("")


def protection(summary: Summary) -> Iterator[Markup]:
    """What is hidden, and how hidden figures are shown."""
    for sentence in wording.of_protection(summary):
        yield element("p", sentence)


def coverage(summary: Summary) -> Iterator[Markup]:
    """Who answered, and what is known about records and people."""
    yield element("h2", "Coverage")
    for sentence in wording.of_coverage(summary):
        yield element("p", sentence)
    if quiet := wording.silent(summary):
        yield element("p", "Silent:")
        yield listing(quiet, class_="places many")
    if people := list(linked.of_people(summary)):
        yield element("h2", "People and records")
        for sentence in people:
            yield element("p", sentence)


def _section(published: Published, summary: Summary) -> Markup:
    table_shown = published.table
    shown = [part for tabulation in tabulations(published) for part in parts(tabulation, [1 for _ in tabulation.across], MOST_ACROSS)]
    inside = [
        element("h3", table_shown.title),
        marked(summary),
        *(element("p", sentence) for sentence in wording.of_table(summary, published)),
        *(
            part
            for tabulation in shown
            for part in (
                _table(tabulation),
                element("p", wording.of_shares(tabulation, has_known=len(tabulation.across) == 1), class_="small"),
            )
        ),
    ]
    return element("section", Markup("\n"), lines(*inside), id=table_shown.name)


def _table(tabulation: Tabulation) -> Markup:
    """Counts, each with its share of all. If there is only one column of counts, the share of the known is added."""
    alone = len(tabulation.across) == 1
    heads = [element("th", tabulation.side, scope="col")]
    if alone:
        heads += [element("th", head, scope="col", class_="number") for head in ("Number", "Of all", "Of known")]
    else:
        heads += [element("th", title, scope="col", class_="number") for title in tabulation.across]
    rows = []
    for line in tabulation.lines:
        cells = [element("th", element("strong", line.label) if line.is_sum else line.label, scope="row")]
        if alone:
            only = line.figures[0]
            shares = (percent(only.share), percent(only.share_of_known)) if only else ("", "")
            cells += [element("td", cell, class_="number") for cell in (number(only), *shares)]
        else:
            cells += [_with_share(figure) for figure in line.figures]
        rows.append(element("tr", *cells))
    return table(tabulation.caption, heads, rows)


def _with_share(figure: Figure | None) -> Markup:
    """A count with its share below it."""
    share = percent(figure.share) if figure else ""
    return element("td", number(figure), element("div", share, class_="small") if share else "", class_="number")
