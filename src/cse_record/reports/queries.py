"""Sentences about the open queries of combined returns, above all those about texts or references that may identify a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cse_record.analysis.combined import Collection
from cse_record.standard.rules.free_text import NAMING
from cse_record.standard.voice import how_many


def of_queries(collection: Collection) -> Iterator[str]:
    """How many of the counted returns have open queries, and how many have an open query about something that may identify a person."""
    queried = [set(entry.queries) for entry in collection.counted if entry.queries]
    if not queried:
        return
    is_only = len(collection.counted) == 1
    those = "The return" if is_only else f"{len(queried)} of the {len(collection.counted)} counted returns"
    yield f"{those} {_has(len(queried))} queries that are not explained."
    if naming := [rules & NAMING.keys() for rules in queried if rules & NAMING.keys()]:
        by_rule = Counter(rule for rules in naming for rule in rules)
        listed = ", ".join(f"{rule} {NAMING[rule]} ({_returns(count)})" for rule, count in sorted(by_rule.items()))
        those = "It" if is_only else f"{len(naming)} of these"
        yield (
            f"{those} {_has(len(naming))} an open query about a text or a reference that may identify a person: {listed}. Texts and "
            "references are copied into the store as they were sent. cse-record validate shows where they are. Have them corrected or "
            "pseudonymised before anyone else receives the store."
        )


def _returns(count: int) -> str:
    return how_many(count, "return")


def _has(count: int) -> str:
    return "has" if count == 1 else "have"
