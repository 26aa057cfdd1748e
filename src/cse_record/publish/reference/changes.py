"""Changes by element: the version in which each item was added, and the version in which it was retired."""

from __future__ import annotations

from collections import Counter

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.catalogue import Catalogue
from cse_record.targets.prose import parts as p

NAMED = 60
"""If a version adds more items of one kind than this, they are counted by record type or codelist."""


def changes(standard: Catalogue) -> Writer:
    """The page: every version, newest first, with what was added and what was retired."""
    page = Writer(p.CHANGES, weight=0.1)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Changes by element")
    page.write(
        "In which version of the standard each record type, element, codelist, code and rule was added, since when an earlier element must "
        "be answered, which rules gained a check, and which codes have been retired. The page of its list says what a retired code became."
    )
    for version in reversed([code.code for code in standard.codelists["standard_version"].codes]):
        page.head(2, f"Version {version}", f"version-{version.replace('.', '-')}")
        page.page(_of_version(standard, version))
    return page


def _of_version(standard: Catalogue, version: str) -> p.Page:
    records = [record.about for record in standard.records.values() if record.about.since == version]
    if records:
        yield p.Fact("New record types", p.joined(p.Link(about.title, p.at_record(about.name)) for about in records))
    elements = [element for element in standard.elements.values() if element.since == version]
    yield from _new(
        "New elements and companions",
        [(element.record_type, p.Name(element.path, p.at_element(element.path))) for element in elements],
        p.at_record,
    )
    asked = [p.Name(element.path, p.at_element(element.path)) for element in standard.elements.values() if element.asked_later == version]
    if asked:
        yield p.Fact("Earlier elements that must now be answered", p.joined(asked))
    lists = [codelist for codelist in standard.codelists.values() if codelist.since == version]
    if lists:
        yield p.Fact("New codelists", p.joined(p.Name(codelist.name, p.at_codelist(codelist.name)) for codelist in lists))
    codes = [
        (name, p.Name(code.code, p.at_code(name, code.code)))
        for name, codelist in standard.codelists.items()
        for code in codelist.codes
        if code.since == version
    ]
    yield from _new("New codes", codes, p.at_codelist)
    rules = [p.Link(rule.id, p.at_rule(rule.id)) for rule in standard.rules.values() if rule.since == version]
    if rules:
        yield p.Fact("New rules", p.joined(rules))
    extended = [
        p.Link(rule.id, p.at_rule(rule.id))
        for rule in standard.rules.values()
        if rule.since != version and any(standard.since(rule, check) == version for check in rule.checks)
    ]
    if extended:
        yield p.Fact("Earlier rules with new checks", p.joined(extended))
    retired = [_retired(standard, name, code.code) for name, codelist in standard.codelists.items() for code in codelist.codes
               if code.deprecated_in == version]  # fmt: skip
    yield p.Listing("Retired", retired or ["nothing"])


def _new(name: str, additions: list[tuple[str, p.Name]], address: object) -> p.Page:
    """The additions one by one, or counted by record type or codelist if there are many."""
    if not additions:
        return
    at = p.at_record if address is p.at_record else p.at_codelist
    if len(additions) <= NAMED:
        yield p.Fact(name, p.joined(name for _, name in additions))
    else:
        counts = Counter(where for where, _ in additions)
        yield p.Fact(f"{name} ({len(additions):,})", p.joined([p.Name(where, at(where)), f" {count}"] for where, count in counts.items()))


def _retired(standard: Catalogue, codelist: str, code: str) -> p.Words:
    after = [succession.to_code for succession in standard.successions if (succession.codelist, succession.from_code) == (codelist, code)]
    words: list[p.Words] = [p.Name(f"{codelist}:{code}", p.at_code(codelist, code))]
    return [*words, ": use ", p.joined(p.Name(code, p.at_code(codelist, code)) for code in after)] if after else words
