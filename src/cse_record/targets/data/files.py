"""The files of the data target: the catalogue and the rules as JSON, and the codelists and related tables as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import FOLDER
from cse_record.standard.crosswalks import schemes
from cse_record.standard.hierarchies import NODES
from cse_record.targets.data.catalogue import catalogue
from cse_record.targets.data.rules import rules_document
from cse_record.targets.files import File, as_csv, as_json, as_spread_json

TOGETHER = {
    "lists": "every codelist with its source",
    "groups": "the label of each group of codes",
    "successions": "codes that were replaced by others in the real world",
}
"""Files of the standard that concern all codelists."""


def files(standard: Catalogue) -> Iterator[File]:
    """Every file of the target."""
    whole = as_json(catalogue(standard))
    yield File("schema/catalogue.json", whole, "everything that the standard says about its elements and codes, for programs")
    rules = as_spread_json(rules_document(standard), 5)
    yield File("schema/rules.json", rules, "every rule as data, with its reasons, remedies and examples")
    yield File("schema/trace.csv", as_csv(_trace(standard)), "which element and rule serves which requirement")
    for name, codelist in standard.codelists.items():
        yield File(f"schema/codelists/{name}.csv", (FOLDER / f"{name}.csv").read_bytes(), codelist.title, "Codelists")
    for name, title in TOGETHER.items():
        yield File(f"schema/codelists/{name}.csv", (FOLDER / f"_{name}.csv").read_bytes(), title)
    together = "which answers tables may show together where there are too few of each"
    yield File("schema/codelists/hierarchies.csv", as_csv(_hierarchies()), together)
    for file in sorted((FOLDER / "crosswalks").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".csv"):
            name = file.name.removesuffix(".csv")
            title = f"{standard.codelists[name].title}: {', '.join(schemes(name))}"
            yield File(f"schema/codelists/crosswalks/{file.name}", file.read_bytes(), title, "Crosswalks")


def _trace(standard: Catalogue) -> Iterable[Iterable[str]]:
    """Rows of requirement × element, with the tables that need the element, followed by rows of requirement × rule."""
    yield ("requirement", "title", "record_type", "element", "label", "core_for_tables", "rule")
    for requirement in standard.requirements.values():
        for element in standard.elements_of_requirement(requirement.requirement):
            yield (
                requirement.requirement, requirement.title, element.record_type, element.name, element.label,
                ";".join(element.core), "",
            )  # fmt: skip
        for rule in standard.rules_of_requirement(requirement.requirement):
            yield (requirement.requirement, requirement.title, rule.checks[0].on, "", rule.title, "", rule.id)


def _hierarchies() -> Iterable[Iterable[str]]:
    """The answers that tables may merge: each node with its label, whether it has one of its own or takes that of a group."""
    yield ("list", "node", "label", "broader", "codes")
    for node in NODES:
        yield (node.list, node.node, node.label, node.broader, ";".join(node.codes))
