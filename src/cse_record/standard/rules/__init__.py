"""The rules: one module per topic, each with a tuple `RULES` of declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

from cse_record.standard.rules.rule import Check, Example, Rule, Severity, rule

__all__ = ["TOPICS", "Check", "Example", "Rule", "Severity", "load", "of_topic", "rule"]

TOPICS = (
    "returns", "scope", "references", "dates", "codes", "synthetic", "ethnicity", "nationality", "children", "histories",
    "exploitation", "missing", "living", "suspects", "networks", "signs", "disclosures", "responses", "proceedings", "board",
    "free_text", "privacy", "totals", "explanations",
    "signs_and_histories", "outcomes", "ages", "first_actions", "places",
    "nations", "identities",
)  # fmt: skip
"""The modules of this folder in the order in which their rules are published."""
HERE = "TOPICS in standard/rules/__init__.py"


def load() -> dict[str, Rule]:
    """Every rule by its id. Raises TypeError if two rules have the same id, or a module and `TOPICS` do not belong together."""
    modules = {module.name.removeprefix(f"{__name__}."): module.name for module in walk_packages(__path__, f"{__name__}.")}
    for topic in TOPICS:
        if topic not in modules:
            raise TypeError(f"{HERE} lists {topic}, which has no module: write standard/rules/{topic}.py, or remove the name")
    rules: dict[str, Rule] = {}
    for declared in _declared():
        if declared.id in rules:
            raise TypeError(f"two rules are called {declared.id}: give one of them the next free number")
        rules[declared.id] = declared
    for name, module in modules.items():
        refuse_unlisted(name, getattr(import_module(module), "RULES", ()), rules)
    return rules


def refuse_unlisted(name: str, declared: Iterable[Rule], rules: Mapping[str, Rule]) -> None:
    """Raises TypeError if the rules of a module are not among those of the topics."""
    for each in declared:
        if rules.get(each.id) is not each:
            line = f'"{name.split(".")[0]}"'
            where = f"add {line} to {HERE}, at the place where its rules are to be published, or its RULES to those of a module named there"
            raise TypeError(f"standard/rules/{name.replace('.', '/')}.py declares {each.id}, which no topic has: {where}")


def _declared() -> Iterator[Rule]:
    for topic in TOPICS:
        yield from of_topic(topic)


def of_topic(topic: str) -> tuple[Rule, ...]:
    """The rules of one module of this folder."""
    rules: tuple[Rule, ...] = import_module(f"cse_record.standard.rules.{topic}").RULES
    return rules
