"""The rules: one module per topic, each with a tuple `RULES` of declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

from cse_record.standard.predicates import AnyPresent, Predicate, Present
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check, Example, Rule, Severity, rule

__all__ = ["TOPICS", "Check", "Example", "Rule", "Severity", "load", "of_topic", "rule"]

TOPICS = (
    "returns", "scope", "references", "dates", "codes", "synthetic", "ethnicity", "nationality", "children", "histories",
    "exploitation", "adulthood", "missing", "return_interviews", "living", "moves", "suspects", "parts_played", "networks",
    "connections", "signs", "disclosures", "responses", "case_spells", "trafficking", "disruption", "proceedings",
    "decision_history", "witness_events", "child_proceedings", "board", "free_text", "privacy", "totals", "explanations",
    "signs_and_histories", "outcomes", "ages", "first_actions", "places", "nations", "identities",
    "measures", "relationships", "contact", "same_day", "doubles",
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
    refuse_wrong_successors(rules)
    refuse_asking_for_retired(rules)
    for name, module in modules.items():
        refuse_unlisted(name, getattr(import_module(module), "RULES", ()), rules)
    return rules


def refuse_wrong_successors(rules: Mapping[str, Rule]) -> None:
    """Raises TypeError if a retired rule names a successor that does not exist or is itself retired."""
    for declared in rules.values():
        for other in declared.replaced_by:
            if other not in rules or rules[other].deprecated_in:
                why = "is retired itself" if other in rules else "is no rule"
                raise TypeError(f"{declared.id}: replaced_by names {other}, which {why}: name a rule that is in use, or leave it out")


def refuse_asking_for_retired(rules: Mapping[str, Rule]) -> None:
    """Raises TypeError if a rule that is in use demands an answer that only retired elements could give: they are not to be asked for."""
    for declared in rules.values():
        for check in declared.checks if not declared.deprecated_in else ():
            wanted = _demanded(check.predicate) if not check.deprecated_in else ()
            elements = [element for name in wanted if (element := RECORDS[check.on].elements.get(name))]
            if elements and all(element.deprecated_in for element in elements):
                first = elements[0]
                say = f"say deprecated_in={first.deprecated_in!r} of the rule or of this Check"
                raise TypeError(f"{declared.id} demands an answer to {first.path}, which is retired in {first.deprecated_in}: {say}")


def _demanded(predicate: Predicate) -> tuple[str, ...]:
    """The elements of which a predicate demands that one is answered."""
    if isinstance(predicate, Present):
        return (predicate.element,)
    return predicate.elements if isinstance(predicate, AnyPresent) else ()


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
