"""Bar charts next to the numbers in the rows of a table, so that everybody has the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cse_record._generated.validator import TABLES, how_many
from cse_record.reports.html.markup import Markup, element, joined, listing, table
from cse_record.reports.kinds import Kind
from cse_record.standard.shares import whole_percent
from cse_record.standard.speech import english, named, said, say
from cse_record.validation import SEVERITIES
from cse_record.validation.completeness import Filled

PARTS = (
    ("value", english("Value"), english("Value: holds a value")),
    ("reason", english("Reason"), english("Reason: holds a coded reason why there is no value")),
    ("faulty", english("Faulty"), english("Faulty: holds something that is not accepted")),
    ("blank", english("Blank"), english("Blank: holds nothing")),
)
"""What an element can hold: the name, the heading of its column, and its meaning, which begins with that heading."""


def patterns() -> Markup:
    """The hatching patterns of the bars, so that parts differ by more than colour. They occur once in a page, before the first chart."""
    size = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
    turned = {"reason": 45, "faulty": -45, "query": 45, "note": 90}
    hatchings = [
        element("pattern", *_stripes(name), id=f"bar-{name}", patternTransform=f"rotate({degrees})", **size)
        for name, degrees in turned.items()
    ]
    return element("svg", element("defs", *hatchings), width="0", height="0", aria_hidden="true", focusable="false", class_="patterns")


def _stripes(name: str) -> Iterator[Markup]:
    yield element("rect", width="6", height="6", class_=f"{name}-ground")
    yield element("rect", width="3", height="6", class_=f"{name}-stripe")


def bar(parts: Sequence[tuple[str, float]]) -> Markup:
    """A bar with parts given as (name, share of the width). It is decoration, because the table gives the same numbers."""
    drawn, start = [], 0.0
    for name, share in parts:
        if share:
            drawn.append(element("rect", x=f"{start * 100:.2f}%", width=f"{share * 100:.2f}%", height="100%", class_=f"bar-{name}"))
            start += share
    return element("svg", *drawn, class_="bar", aria_hidden="true", focusable="false")


def measured(name: object, drawn: Markup) -> Markup:
    """The header of a row, with its bar next to it, or below it if space is short."""
    return element("th", element("div", element("span", name), drawn, class_="measured"), scope="row")


def by_rule(kinds: Sequence[Kind], anchors: dict[Kind, str]) -> Markup:
    """How often each rule failed, worst first, with a link to the first place of each in the page."""
    counts: dict[str, list[Kind]] = {}
    for kind in kinds:
        counts.setdefault(kind.rule, []).append(kind)
    totals = {rule: sum(kind.count for kind in kinds_of_rule) for rule, kinds_of_rule in counts.items()}
    most = max(totals.values(), default=1)
    rows = []
    for rule in sorted(totals, key=lambda rule: (SEVERITIES.index(counts[rule][0].severity), -totals[rule], rule)):
        first = counts[rule][0]
        name = element("a", f"{first.title} ({rule})", href=f"#{anchors[first]}")
        head = measured(name, bar([(first.severity, totals[rule] / most)]))
        rows.append(element("tr", head, element("td", said(first.severity)), element("td", f"{totals[rule]:,}", class_="number")))
    heads = [
        element("th", say("Rule"), scope="col", class_="wide"), element("th", say("Severity"), scope="col"),
        element("th", say("Findings"), scope="col", class_="number"),
    ]  # fmt: skip
    return table(say("How often each rule failed"), heads, rows)


def completeness(elements: Sequence[Filled]) -> Iterator[Markup]:
    """Who is counted and a key, then a chart for each record type with records."""
    yield element("p", say("Every record of the return counts here, even where exploitation was ruled out."))
    yield listing([element("span", bar([(name, 1.0)]), said(means)) for name, _, means in PARTS], class_="key")
    for name, elements_of_type in groupby(elements, key=lambda element: element.table):
        counted = [element for element in elements_of_type if element.records]
        if counted:
            yield from _of_record_type(name, counted)


def _of_record_type(name: str, elements: Sequence[Filled]) -> Iterator[Markup]:
    shown = [element for element in elements if element.is_asked or element.blank < element.records]
    records = elements[0].records
    heads = [element("th", say("Element"), scope="col", class_="wide")]
    heads += [element("th", said(head), scope="col", class_="number") for _, head, _ in PARTS]
    heads.append(element("th", say("Value, %"), scope="col", class_="number share"))
    title = f"{named(TABLES[name].title)}: {how_many(records, 'record')}"
    yield table(title, heads, map(_row, shown))
    if never := [named(element.label) for element in elements if element not in shown]:
        yield element("p", say("Blank in every record, as is allowed: {elements}.", elements=", ".join(never)), class_="small")


def _row(filled: Filled) -> Markup:
    counts = [(name, getattr(filled, name)) for name, _, _ in PARTS]
    may = "" if filled.is_asked else element("span", " " + say("may be blank"), class_="small")
    head = measured(joined(named(filled.label), may), bar([(name, count / filled.records) for name, count in counts]))
    cells = [element("td", f"{count:,}", class_="number") for _, count in counts]
    return element("tr", head, *cells, element("td", whole_percent(filled.value, filled.records), class_="number share"))
