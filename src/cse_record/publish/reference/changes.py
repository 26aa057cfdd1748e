"""Changes by element: the version in which each item was added, and the version in which it was retired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

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
        "be answered or accepts a further reason for absence, which rules gained a check, and what has been retired. The page of a retired "
        "element or rule, and that of the list of a retired code, says what to use instead."
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
    reasons: list[p.Words] = [
        [p.Name(element.path, p.at_element(element.path)), f" {reason}"]
        for element in standard.elements.values()
        for reason, since in element.absent_since.items()
        if since == version and element.role is None
    ]
    if reasons:
        yield p.Fact("Further reasons for absence of earlier elements", p.joined(reasons))
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
    retired: list[p.Words] = [
        _with_successors(
            p.Name(element.path, p.at_element(element.path)), [p.Name(path, p.at_element(path)) for path in element.replaced_by]
        )
        for element in standard.elements.values()
        if element.deprecated_in == version and element.role is None
    ]
    retired += [_retired(standard, name, code.code) for name, codelist in standard.codelists.items() for code in codelist.codes
                if code.deprecated_in == version]  # fmt: skip
    retired += [
        _with_successors(p.Link(rule.id, p.at_rule(rule.id)), [p.Link(other, p.at_rule(other)) for other in rule.replaced_by])
        for rule in standard.rules.values()
        if rule.deprecated_in == version
    ]
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
    name = p.Name(f"{codelist}:{code}", p.at_code(codelist, code))
    return _with_successors(name, [p.Name(code, p.at_code(codelist, code)) for code in after])


def _with_successors(retired: p.Words, after: Sequence[p.Words]) -> p.Words:
    return [retired, ": use ", p.joined(after)] if after else [retired]
