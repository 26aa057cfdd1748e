"""Contradictions between records: for each fact and pair of record types, the rules that compare them or the reason why none does."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.facts import ELEMENTS, FACTS, PAIRS, REASONS, Pair
from cse_record.targets.prose import parts as p
from cse_record.targets.prose.records import title_of


def contradictions(standard: Catalogue) -> Writer:
    """The page: each fact with its pairs, then the elements of which no other record speaks."""
    page = Writer(p.CONTRADICTIONS, weight=0.4)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Contradictions between records")
    compared = sum(bool(pair.rules) for pair in PAIRS)
    page.write(
        f"Several records of a case speak of the same fact. Here is each of {len(FACTS)} such facts with every pair of record types that "
        f"speak"
        f" of it: {len(PAIRS)} pairs, of which rules compare {compared}. Where something is not compared, the page says why. A record type"
        " others are compared with one record type, it is named."
    )
    for fact in FACTS.values():
        page.head(2, fact.title, fact.fact)
        page.write(f"{fact.definition}" + (f" Compared with: {title_of(fact.hub)}." if fact.hub else ""))
        rows = [_row(standard, pair) for pair in PAIRS if pair.fact == fact.fact]
        page.table(("One record", "The other", "Rules that compare them", "Not compared", "Why"), rows)
    page.head(2, "Told by one record alone", "alone")
    page.write("Elements with a code, a date or a number of which no other record speaks.")
    reasons = dict.fromkeys(spoken.alone for spoken in ELEMENTS.values() if spoken.alone)
    page.table(
        ("Elements", "Why"),
        [(p.joined(_element(spoken.element) for spoken in ELEMENTS.values() if spoken.alone == reason), reason) for reason in reasons],
    )
    return page


def _row(standard: Catalogue, pair: Pair) -> tuple[p.Words, ...]:
    rules: list[p.Words] = [p.Link(rule, p.at_rule(rule)) for rule in pair.rules]
    return (
        p.Link(title_of(pair.first), p.at_record(pair.first)), p.Link(title_of(pair.second), p.at_record(pair.second)),
        p.joined(rules) if rules else "none", p.joined(_labels(standard, pair)) if pair.not_compared else "", REASONS.get(pair.reason, ""),
    )  # fmt: skip


def _labels(standard: Catalogue, pair: Pair) -> Iterator[p.Words]:
    for path in pair.not_compared:
        yield p.Link(standard.elements[path].label, p.at_element(path))


def _element(path: str) -> p.Name:
    return p.Name(path, p.at_element(path))
