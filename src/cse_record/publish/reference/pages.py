"""The reference pages and their content."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence

from cse_record.publish.reference.changes import changes
from cse_record.publish.reference.command_line import commands
from cse_record.publish.reference.contradictions import contradictions
from cse_record.publish.reference.diagram import diagram, in_words
from cse_record.publish.reference.downloads import downloads, size_of, sums
from cse_record.publish.reference.languages import languages
from cse_record.publish.reference.markdown import Writer, relative
from cse_record.publish.reference.python_interface import python_interface
from cse_record.publish.reference.python_models import python_models
from cse_record.publish.reference.upgrades import upgrades
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import Codelist
from cse_record.standard.elements import Element
from cse_record.standard.facts import FACTS
from cse_record.standard.faults import FAULTS
from cse_record.standard.record import Record
from cse_record.standard.rules import TOPICS, Rule, of_topic
from cse_record.targets.files import File
from cse_record.targets.prose import parts as p
from cse_record.targets.prose.lists import codelist_page, crosswalk_grids, succession_grid
from cse_record.targets.prose.records import element_page, record_page, title_of
from cse_record.targets.prose.requirements import requirement_page, table_page
from cse_record.targets.prose.rules import examples, fault_page, rule_page
from cse_record.targets.register import coverage, rule_targets
from cse_record.targets.target import Target

DIAGRAM = "reference/record-types.svg"


def reference(standard: Catalogue, files: Mapping[str, File], command_line: argparse.ArgumentParser) -> dict[str, bytes]:
    """Every page by its path below docs/. `files` are the other generated files, for their sizes and checksums."""
    written = {DIAGRAM: diagram(standard), "reference/sha256sums.txt": sums(files)}
    for page in _pages(standard, files, command_line):
        written[page.path] = page.text()
    return {f"docs/{path}": text.encode() for path, text in written.items()}


def _pages(standard: Catalogue, files: Mapping[str, File], command_line: argparse.ArgumentParser) -> Iterator[Writer]:
    yield _front(standard)
    yield _records(standard)
    for record in standard.records.values():
        yield _record(record)
    yield _codelists(standard)
    for codelist in standard.codelists.values():
        yield _codelist(codelist, files)
    yield _rules(standard)
    for rule in standard.rules.values():
        yield _rule(rule)
    for fault in FAULTS.values():
        page = _under(p.at_rule(fault.fault), p.RULES, "Rules", weight=0.6, is_in_menu=False)
        page.page(fault_page(fault), name_in_title=True)
        yield page
    yield _requirements(standard)
    yield downloads(files)
    yield commands(command_line)
    yield python_interface()
    yield python_models(standard)
    yield changes()
    yield contradictions(standard)
    yield upgrades()
    yield languages()


def _under(path: str, above: str, words: str, weight: float = 1, is_in_menu: bool = True) -> Writer:
    """A page that begins with a link back to its index."""
    page = Writer(path, weight, is_in_menu)
    page.write(f'<p class="above" markdown="1">[{words}]({relative(path, above)})</p>')
    return page


def _front(standard: Catalogue) -> Writer:
    page = Writer(p.REFERENCE)
    page.head(1, "Reference")
    elements = sum(element.role is None for element in standard.elements.values())
    page.write(f"Version {standard.version} of the standard. Everything here is written from its definition.")
    rows: list[tuple[p.Words, p.Words]] = [
        (
            p.Link("Record types", p.RECORDS),
            f"{len(standard.records)} record types with {elements} elements: what each means, how to fill it",
        ),
        (p.Link("Codelists", p.CODELISTS), f"{len(standard.codelists)} lists of codes, with their sources and crosswalks"),
        (p.Link("Rules", p.RULES), f"{len(standard.rules)} rules and {len(FAULTS)} faults of shape: what each finds, why, what to do"),
        (p.Link("Contradictions", p.CONTRADICTIONS), f"{len(FACTS)} facts that several records speak of, and what compares them"),
        (p.Link("Requirements", p.REQUIREMENTS), "what the 2011 assessment found, and which elements, rules and tables follow from it"),
        (p.Link("Downloads", p.DOWNLOADS), "schemas, codelists, rules, the validator and the workbooks"),
        (p.Link("Command line", p.COMMANDS), "every command and option"),
        (p.Link("Python interface", p.PYTHON), "every public function, class and exception, each with an example"),
        (p.Link("Python models", p.MODELS), "a class for each record type, and one for a whole return"),
        (p.Link("Changes by element", p.CHANGES), "what each version added, retired and reworded"),
        (p.Link("Upgrades", p.UPGRADES), "how a return of an earlier version becomes one of the next"),
        (p.Link("Languages", p.LANGUAGES), "what there is in other languages, and where it comes from"),
    ]
    page.table(("Page", "What it holds"), rows)
    return page


def _records(standard: Catalogue) -> Writer:
    page = _under(p.RECORDS, p.REFERENCE, "Reference")
    page.head(1, "Record types")
    page.write(
        "A record type is one worksheet, one CSV file and one array of the JSON file. Core record types are those without which"
        " the national tables cannot be made."
    )
    rows = [
        (p.Link(record.about.title, p.at_record(name)), p.Name(name), "core" if record.about.core else "extended", record.about.definition)
        for name, record in standard.records.items()
    ]
    page.table(("Record type", "Name", "Part", "Definition"), rows)
    page.head(2, "How they refer to each other", "how-they-refer")
    alternative = f"Diagram of {len(standard.records)} record types and the references between them, which the list below gives in words."
    picture = relative(p.RECORDS, DIAGRAM)
    page.write(f"[![{alternative}]({picture}){{ .diagram }}]({picture})")
    page.write(
        "A line joins a record type, on the side of the fork, to the record type that it refers to; on the side of the fork there may"
        " be many records. Core record types have a bold frame."
    )
    page.page(in_words(standard))
    return page


def _record(record: type[Record]) -> Writer:
    name = record.about.name
    page = _under(p.at_record(name), p.RECORDS, "Record types", weight=2)
    page.page(record_page(record))
    page.write(f"[JSON Schema]({relative(page.path, f'schema/records/{name}.schema.json')}) · "
               f"[header of the CSV file]({relative(page.path, f'templates/csv/{name}.csv')})")  # fmt: skip
    page.head(2, "Each element", "each-element")
    for element in record.elements.values():
        page.page(element_page(element), _level(element), element.name)
    return page


def _level(element: Element) -> int:
    """Companions are listed below the element that they accompany."""
    return 4 if element.role else 3


def _codelists(standard: Catalogue) -> Writer:
    page = _under(p.CODELISTS, p.REFERENCE, "Reference")
    page.head(1, "Codelists")
    page.write("A list is closed, or open: then a sender may declare codes of their own in "
               f"[local codes]({relative(page.path, p.at_record('local_codes'))}).")  # fmt: skip
    rows = [
        (
            p.Link(codelist.title, p.at_codelist(name)), p.Name(name), str(len(codelist.codes)), "open" if codelist.open else "closed",
            codelist.source,
        )
        for name, codelist in standard.codelists.items()
    ]  # fmt: skip
    page.table(("Codelist", "Name", "Codes", "Kind", "Source"), rows)
    return page


def _codelist(codelist: Codelist, files: Mapping[str, File]) -> Writer:
    page = _under(p.at_codelist(codelist.name), p.CODELISTS, "Codelists", weight=1.5, is_in_menu=False)
    first, *rest = codelist_page(codelist)
    page.page([first])
    links = []
    for words, path in (("Download as CSV", f"{codelist.name}.csv"), ("Crosswalks as CSV", f"crosswalks/{codelist.name}.csv")):
        if file := files.get(f"schema/codelists/{path}"):
            links.append(f"[{words}]({relative(page.path, f'schema/codelists/{path}')}) ({size_of(file.content)})")
    page.write(" · ".join(links))
    page.page(rest)
    if grid := succession_grid(codelist):
        page.page([grid])
    for scheme, grid in crosswalk_grids(codelist):
        page.head(2, grid.name, f"crosswalk-{scheme}")
        page.write(page.words(["Scheme ", p.Name(scheme, p.at_code("classification_scheme", scheme)), "."]))
        page.table(grid.heads, grid.rows)
    return page


def _rules(standard: Catalogue) -> Writer:
    page = _under(p.RULES, p.REFERENCE, "Reference")
    page.head(1, "Rules")
    others = [target for target in rule_targets() if any(coverage(rule, target.name)[0] != "yes" for rule in standard.rules.values())]
    number = {2: "two", 3: "three", 4: "four"}.get(len(others), str(len(others)))
    page.write(
        "An error must be corrected. A query is probably wrong and can be right: correct it or explain it. A note is for the reader."
        f" The validator runs every rule; the last {number} columns say where else a rule is live."
    )
    for topic in TOPICS:
        page.head(2, topic.replace("_", " ").capitalize(), f"topic-{topic}")
        heads = ("Rule", "What is wrong", "Severity", "Record type", *(target.title for target in others))
        page.table(heads, [_rule_row(rule, others) for rule in of_topic(topic)])
    page.head(2, "Faults of shape", "faults")
    page.write("What a value, a row or a file may not be, whatever the rules say. Each is an error.")
    page.table(("Fault", "What is wrong"), [(p.Link(fault.fault, p.at_rule(fault.fault)), fault.title) for fault in FAULTS.values()])
    return page


def _rule_row(rule: Rule, others: Sequence[Target]) -> tuple[p.Words, ...]:
    types = list(dict.fromkeys(check.on for check in rule.checks))
    record_types = title_of(types[0]) + (f" and {len(types) - 1} more" if len(types) > 1 else "")
    coverages = [coverage(rule, target.name)[0] for target in others]
    return p.Link(rule.id, p.at_rule(rule.id)), rule.title, rule.severity, record_types, *coverages


def _rule(rule: Rule) -> Writer:
    page = _under(p.at_rule(rule.id), p.RULES, "Rules", weight=0.8, is_in_menu=False)
    page.page(rule_page(rule), name_in_title=True)
    for heading, samples in examples(rule):
        page.head(2, heading)
        page.write("All that is not shown is as in a plain record without faults.")
        page.page(samples)
    return page


def _requirements(standard: Catalogue) -> Writer:
    page = _under(p.REQUIREMENTS, p.REFERENCE, "Reference")
    page.head(1, "Requirements")
    page.write(
        "What the assessment of 2011 found, what the standard must therefore do, and which elements, codelists and rules do it; then the"
        " tables that must be made from returns, each with the elements without which it is lost. As a file:"
        f" [trace.csv]({relative(page.path, 'schema/trace.csv')})."
    )
    rows = [
        (p.Link(key, p.at_requirement(key)), requirement.title, requirement.finding,
            str(sum(1 for _ in standard.elements_of_requirement(key))),
         str(sum(1 for _ in standard.rules_of_requirement(key))))
        for key, requirement in standard.requirements.items()
    ]  # fmt: skip
    page.table(("Requirement", "Title", "Found in 2011", "Elements", "Rules"), rows)
    for key, requirement in standard.requirements.items():
        page.page(requirement_page(requirement), 2, key, name_in_title=True)
    page.head(2, "Tables", "tables")
    for key, table in standard.tables.items():
        page.page(table_page(table), 3, f"table-{key}")
    return page
