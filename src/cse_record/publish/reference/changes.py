"""Changes by element: in which version each thing came into the standard, and in which it was retired."""

from __future__ import annotations

from collections import Counter

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.catalogue import Catalogue
from cse_record.targets.prose import parts as p

NAMED = 60
"""A version with more new things of one kind than this has them counted by record type or list."""


def changes(standard: Catalogue) -> Writer:
    """The page: every version, newest first, with what came and what was retired."""
    page = Writer(p.CHANGES, weight=0.1)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Changes by element")
    page.write(
        "In which version of the standard each record type, element, codelist, code and rule was added, and which have been retired. "
        "The page of its list says what a retired code became."
    )
    for version in reversed([code.code for code in standard.codelists["standard_version"].codes]):
        page.head(2, f"Version {version}", f"version-{version.replace('.', '-')}")
        page.page(_of_version(standard, version))
    return page


def _of_version(standard: Catalogue, version: str) -> p.Page:
    records = [one.about for one in standard.records.values() if one.about.since == version]
    if records:
        yield p.Fact("New record types", p.joined(p.Link(one.title, p.at_record(one.name)) for one in records))
    elements = [one for one in standard.elements.values() if one.since == version]
    yield from _new(
        "New elements and companions", [(one.record_type, p.Name(one.path, p.at_element(one.path))) for one in elements], p.at_record
    )
    lists = [one for one in standard.codelists.values() if one.since == version]
    if lists:
        yield p.Fact("New codelists", p.joined(p.Name(one.name, p.at_codelist(one.name)) for one in lists))
    codes = [(name, p.Name(code.code, p.at_code(name, code.code))) for name, of in standard.codelists.items() for code in of.codes
             if code.since == version]  # fmt: skip
    yield from _new("New codes", codes, p.at_codelist)
    rules = [p.Link(one.id, p.at_rule(one.id)) for one in standard.rules.values() if one.since == version]
    if rules:
        yield p.Fact("New rules", p.joined(rules))
    retired = [_retired(standard, name, code.code) for name, of in standard.codelists.items() for code in of.codes
               if code.deprecated_in == version]  # fmt: skip
    yield p.Listing("Retired", retired or ["nothing"])


def _new(name: str, found: list[tuple[str, p.Name]], address: object) -> p.Page:
    """New things one by one, or counted by where they belong if they are many."""
    if not found:
        return
    at = p.at_record if address is p.at_record else p.at_codelist
    if len(found) <= NAMED:
        yield p.Fact(name, p.joined(one for _, one in found))
    else:
        counts = Counter(where for where, _ in found)
        yield p.Fact(f"{name} ({len(found):,})", p.joined([p.Name(where, at(where)), f" {count}"] for where, count in counts.items()))


def _retired(standard: Catalogue, codelist: str, code: str) -> p.Words:
    after = [one.to_code for one in standard.successions if (one.codelist, one.from_code) == (codelist, code)]
    said: list[p.Words] = [p.Name(f"{codelist}:{code}", p.at_code(codelist, code))]
    return [*said, ": use ", p.joined(p.Name(one, p.at_code(codelist, one)) for one in after)] if after else said
