"""Pages about requirements, and about the tables made from returns."""

from __future__ import annotations

from cse_record.standard.catalogue import STANDARD, Requirement, Table
from cse_record.targets.prose.parts import (
    Fact,
    Link,
    Listing,
    Name,
    Page,
    Title,
    at_codelist,
    at_element,
    at_record,
    at_rule,
    at_table,
    joined,
)
from cse_record.targets.prose.records import title_of


def requirement_page(requirement: Requirement) -> Page:
    """A requirement: the finding of 2011, the obligation, and what serves it."""
    key = requirement.requirement
    yield Title(key, requirement.title)
    yield Fact("Found in 2011", requirement.finding)
    yield Fact("Therefore", requirement.obligation)
    elements = list(STANDARD.elements_of_requirement(key))
    by_type: dict[str, list[Name]] = {}
    for element in elements:
        by_type.setdefault(element.record_type, []).append(Name(element.name, at_element(element.path)))
    served = [[Link(title_of(record_type), at_record(record_type)), ": ", joined(names)] for record_type, names in by_type.items()]
    yield Listing("Served by", served)
    if lists := [
        Name(codelist.name, at_codelist(codelist.name)) for codelist in STANDARD.codelists.values() if key in codelist.requirements
    ]:
        yield Fact("Codelists", joined(lists))
    if rules := [Link(rule.id, at_rule(rule.id)) for rule in STANDARD.rules_of_requirement(key)]:
        yield Fact("Rules", joined(rules))
    needed = {table for element in elements for table in (*element.core, *element.tables)}
    if tables := [Link(table.title, at_table(name)) for name, table in STANDARD.tables.items() if name in needed]:
        yield Fact("Tables made from these elements", joined(tables, "; "))


def table_page(table: Table) -> Page:
    """A table: whether the 2011 assessment could produce it, and from which elements it is made."""
    yield Title(table.table, table.title, (f"made in 2011: {table.in_2011}",), "table")
    core = [
        Name(element.path, at_element(element.path))
        for element in STANDARD.elements.values()
        if element.is_core and table.table in element.core
    ]
    further = [
        Name(element.path, at_element(element.path)) for element in STANDARD.elements.values() if table.table in element.further_tables
    ]
    if table.from_tables:
        links = [Link(STANDARD.tables[name].title, at_table(name)) for name in table.from_tables]
        yield Fact("Made from the answers in these tables", joined(links, "; "))
    if core:
        yield Fact("Made from these core elements", joined(core))
    if further:
        before = "And, where" if core or table.from_tables else "Made from these elements, where"
        yield Fact(f"{before} they are filled in", joined(further))
