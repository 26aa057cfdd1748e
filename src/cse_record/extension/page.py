"""The page about an extension: what it adds, in the parts in which the reference is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cse_record.extension.declaration import Declaration, OwnCode
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import Codelist
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.rules.rule import Rule
from cse_record.standard.voice import how_many
from cse_record.targets.prose.parts import Fact, Grid, Listing, Name, Page, Paragraph, Title, Words, joined
from cse_record.targets.prose.sentences import failing

APART = (
    "It adds to the standard and changes nothing in it. Whether a return is valid against the standard does not depend on it, and what it "
    "finds is reported separately. Pseudonymised returns, combined stores and published tables hold none of its columns."
)
PRIVACY = {"indirect": "may identify a person together with other facts", "none": "does not identify"}


def pages(extension: Declaration) -> Iterator[Page]:
    """The whole page, part by part: the extension, its elements by record type, its lists, its rules."""
    yield _about(extension)
    for element in extension.elements:
        yield element_page(extension, element)
    for codelist in extension.codelists.values():
        yield codelist_page(extension, codelist)
    for rule in extension.rules.values():
        yield rule_page(extension, rule)


def pages_named(extension: Declaration, name: str) -> Iterator[Page]:
    """The pages about what has a name: the extension, an element, a list or a rule."""
    wanted = name.strip().casefold()
    if wanted == extension.prefix:
        yield from pages(extension)
    for element in extension.elements:
        header = extension.header(element.name)
        if wanted in (header, f"{element.record_type}.{header}", *(extension.header(name) for name in element.companions.values())):
            yield element_page(extension, element)
    for codelist in extension.codelists.values():
        if wanted == extension.header(codelist.name):
            yield codelist_page(extension, codelist)
    for rule in extension.rules.values():
        if wanted == rule.id.casefold():
            yield rule_page(extension, rule)


def _about(extension: Declaration) -> Page:
    yield Title(extension.prefix, extension.name, (f"version {extension.version}", f"for version {extension.standard} of the standard"))
    if extension.about:
        yield Paragraph(extension.about)
    yield Paragraph(APART)
    yield Fact("Published by", extension.publisher)
    counts = [
        how_many(len(extension.elements), "element"),
        how_many(len(extension.codelists), "list"),
        how_many(len(extension.rules), "rule"),
    ]
    yield Fact("It adds", joined(counts))
    rows: list[tuple[Words, ...]] = [
        (Name(extension.header(element.name)), element.label, STANDARD.records[element.record_type].about.title)
        for element in extension.elements
    ]
    yield Grid("Columns", ("Column", "Label", "On"), rows)


def element_page(extension: Declaration, element: Element) -> Page:
    """An element with its companions."""
    kind, header = element.kind, extension.header(element.name)
    yield Title(header, element.label, (f"on {element.record_type}", extension.title))
    yield Paragraph(element.definition)
    yield Fact("How to fill it", element.guidance)
    yield Fact("Accepted", f"{extension.spoken(kind.spelling.words)}.")
    if isinstance(kind, Code):
        yield Fact("Codelist", Name(extension.header(kind.codelist)))
    blank = "yes" if not element.must_be_answered else "no, a value or a reason must be given" if element.absent else "no"
    yield Fact("May be blank", blank)
    if element.companions:
        yield Fact("Companions", joined(Name(extension.header(name)) for name in element.companions.values()))
    if element.absent:
        yield Fact("Reasons for absence accepted", joined(Name(code) for code in element.absent))
    yield Fact("Privacy", f"{PRIVACY[element.identifiability]}; sensitivity {element.sensitivity.replace('_', ' ')}")
    inner = element.name
    if rules := [rule.id for rule in extension.rules.values() if inner in rule.checks[0].predicate.paths()]:
        yield Fact("Rules", joined(Name(rule) for rule in rules))


def codelist_page(extension: Declaration, codelist: Codelist) -> Page:
    """A list of its own, with its codes."""
    name = extension.header(codelist.name)
    yield Title(name, codelist.title, ("closed", extension.title), "codelist")
    yield Paragraph(codelist.definition)
    users = [element for element in extension.elements if isinstance(element.kind, OwnCode) and element.kind.codelist == codelist.name]
    yield Fact("Used by", joined(Name(extension.header(element.name)) for element in users))
    rows: list[tuple[Words, ...]] = [(Name(code.code), code.label, code.definition) for code in codelist.codes]
    yield Grid(f"Codes ({len(rows)})", ("Code", "Label", "Definition"), rows)


def rule_page(extension: Declaration, rule: Rule) -> Page:
    """A rule of its own."""
    severity = {"error": "an error: it must be corrected", "note": "a note for the reader"}[rule.severity]
    yield Title(rule.id, rule.title, (severity, extension.title))
    words = failing(replace(STANDARD, records=extension.records), rule.checks[0])
    yield Listing("What it finds", [words])
    yield Fact("Why it matters", rule.why)
    yield Fact("How to correct it", rule.fix)
    paths = rule.checks[0].predicate.paths()
    yield Fact("Reads", joined(Name(extension.header(path)) for path in paths))
