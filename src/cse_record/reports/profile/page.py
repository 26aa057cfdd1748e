"""A problem profile as one web page, with bars next to the numbers, so that everybody has the numbers, on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.analysis.completeness import STATES
from cse_record.analysis.population import EXCEPT
from cse_record.analysis.profile import Bar, Profile, Section, Shown, completeness
from cse_record.analysis.published import Published
from cse_record.analysis.tables import ALL
from cse_record.reports.html.charts import bar, measured, patterns
from cse_record.reports.html.markup import Markup, element, joined, lines, listing, table
from cse_record.reports.profile import wording
from cse_record.reports.summary.page import coverage, document, marked, protection
from cse_record.reports.summary.tabulation import counted
from cse_record.reports.summary.wording import of_completeness, population

DRAWN_AS = dict(zip(STATES, ("value", "reason", "faulty", "blank"), strict=True))
"""The drawing style of each state of completeness. Hatching distinguishes them without colour."""


def html_page(profile: Profile) -> str:
    """The page. What must not be concluded comes before the first number from which somebody might conclude it."""
    main = (
        patterns(),
        element("h1", wording.title(profile)),
        marked(profile.summary),
        element("p", wording.period(profile)),
        *protection(profile.summary),
        element("p", EXCEPT),
        element("h2", wording.MUST_NOT),
        listing(profile.cautions),
        element("h2", wording.size(profile)),
        _headlines(profile),
        element("p", wording.of_headlines(profile)),
        *coverage(profile.summary),
        *(_section(section, shown, profile) for section, shown in profile.sections),
        element("h2", "Completeness"),
        listing(
            [element("span", bar([(DRAWN_AS[state], 1.0)]), meaning) for state, meaning in STATES.items()],
            class_="key",
        ),
        *(_completeness(published) for _, published in completeness(profile.summary)),
        element("p", of_completeness(profile.summary)),
    )
    return document(wording.title(profile), profile.summary, main)


def _headlines(profile: Profile) -> Markup:
    heads = [element("th", "Records", scope="col", class_="wide"), _head("Now")]
    if profile.previous:
        heads += [_head("Before"), _head("Change")]
    rows = []
    for change in profile.changes:
        cells = [_cell(counted(change.now))]
        head = element("th", change.words, scope="row")
        if profile.previous:
            most = max(change.now or 0, change.before or 0, 1)
            drawn = (bar([("value", (change.now or 0) / most)]), bar([("reason", (change.before or 0) / most)]))
            head = measured(change.words, element("div", *drawn))
            cells += [_cell(counted(change.before)), _cell(wording.change(change))]
        rows.append(element("tr", head, *cells))
    drawn_table = table("What was reported", heads, rows)
    legend = "The solid bar is the number now. The hatched bar below it is the number before."
    return lines(drawn_table, element("p", legend, class_="small")) if profile.previous else drawn_table


def _section(section: Section, shown: tuple[Shown, ...], profile: Profile) -> Markup:
    inside = [element("h2", section.title), marked(profile.summary)]
    if section.caution:
        inside.append(element("p", element("strong", f"{wording.MUST_NOT}: "), section.caution))
    if not shown:
        inside.append(element("p", "Nothing was recorded."))
    inside += [_view(view) for view in shown]
    return element("section", Markup("\n"), lines(*inside), id=section.name)


def _view(view: Shown) -> Markup:
    """A table with a bar in each row. Rows of what is not known come last and are hatched."""
    heads = [
        element("th", view.published.table.dimensions[view.published.table.measured].title, scope="col", class_="wide"),
        _head("Number"), _head("Of all"), _head("Of known"),
    ]  # fmt: skip
    rows = [*_bars(view.bars, "value", known=True), *_bars(view.unknown_bars, "reason", known=False)]
    return lines(table(view.title, heads, rows), element("p", wording.denominator(view), class_="small"))


def _bars(bars: tuple[Bar, ...], drawn_as: str, known: bool) -> Iterator[Markup]:
    for entry in bars:
        label = joined(element("strong", entry.label), element("span", " in all", class_="small")) if entry.is_sum else entry.label
        shares = (wording.share(entry.share_of_all), wording.share(entry.share) if known else "")
        cells = [_cell(counted(entry.figure.count)), *map(_cell, shares)]
        parts = [] if entry.share is None else [(drawn_as, min(entry.share, 100) / 100)]
        yield element("tr", measured(label, bar(parts)), *cells)


def _completeness(published: Published) -> Markup:
    """One bar for each element, in four parts."""
    table_shown, by_key = published.table, published.by_key
    elements = table_shown.dimensions[0]
    heads = [element("th", elements.title, scope="col", class_="wide"), *map(_head, STATES.values())]
    rows = []
    for code in published.codes[0]:
        whole = by_key.get((code, ALL))
        counts = {state: figure.count if (figure := by_key.get((code, state))) else 0 for state in STATES}
        parts = [(DRAWN_AS[state], (count or 0) / whole.count) for state, count in counts.items()] if whole and whole.count else []
        rows.append(element("tr", measured(elements.label_of(code), bar(parts)), *(_cell(counted(count)) for count in counts.values())))
    return lines(table(table_shown.title, heads, rows), element("p", population(published), class_="small"))


def _head(text: str) -> Markup:
    return element("th", text, scope="col", class_="number")


def _cell(text: str) -> Markup:
    return element("td", text, class_="number")
