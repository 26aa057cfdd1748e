"""What each target sees: an honest table is part of every target, published in schema/targets.csv and schema/rule_targets.csv."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.excel.predicates import refusal as refused_by_sheets
from cse_record.targets.schema_rules import refusal

BlindSpots = dict[str, tuple[tuple[str, ...], str]]
"""By fault: the kinds of element for which the target lets it pass (all, where none is named), and the reason."""
PLANNED = ("sql",)
"""Targets that are not there yet."""


def is_blind(blind: BlindSpots, fault: str, kind: str) -> bool:
    """Whether a target may let a fault pass in an element of a kind."""
    return fault in blind and (not blind[fault][0] or kind in blind[fault][0])


def live_in(rule: Rule, check: Check) -> dict[str, tuple[str, str]]:
    """For each target whether it runs a check (live, refused or planned), and why not."""
    reasons = {"python": "", "json_schema": refusal(rule, check), "excel": refused_by_sheets(rule, check)}
    return {
        **{target: ("refused", why) if why else ("live", "") for target, why in reasons.items()},
        **dict.fromkeys(PLANNED, ("planned", "This target is not there yet.")),
    }


def rules_by_target(standard: Catalogue) -> Iterator[tuple[str, ...]]:
    """Rule × record type × target, as the rows of a table with a header."""
    yield ("rule", "severity", "record_type", "field", "predicate", "target", "status", "reason")
    for rule in standard.rules.values():
        for check in rule.checks:
            for target, (status, reason) in live_in(rule, check).items():
                yield (rule.id, rule.severity, check.on, check.fields[0], check.predicate.name, target, status, reason)
