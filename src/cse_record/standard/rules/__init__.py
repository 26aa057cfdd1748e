"""The rules: one module per topic, each with a tuple `RULES` of declarations."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from cse_record.standard.rules.rule import Check, Example, Rule, Severity, rule

__all__ = ["TOPICS", "Check", "Example", "Rule", "Severity", "load", "of_topic", "rule"]

TOPICS = (
    "returns", "scope", "references", "dates", "codes", "synthetic", "ethnicity", "nationality", "children", "histories",
    "exploitation", "missing", "living", "suspects", "networks", "signs", "disclosures", "responses", "proceedings", "board",
    "free_text", "privacy", "totals", "explanations",
)  # fmt: skip
"""The modules of this folder in the order in which their rules are published."""


def load() -> dict[str, Rule]:
    """Every rule by its id. Raises TypeError if two rules have the same id."""
    rules: dict[str, Rule] = {}
    for declared in _declared():
        if declared.id in rules:
            raise TypeError(f"two rules are called {declared.id}")
        rules[declared.id] = declared
    return rules


def _declared() -> Iterator[Rule]:
    for topic in TOPICS:
        yield from of_topic(topic)


def of_topic(topic: str) -> tuple[Rule, ...]:
    """The rules of one module of this folder."""
    rules: tuple[Rule, ...] = import_module(f"cse_record.standard.rules.{topic}").RULES
    return rules
