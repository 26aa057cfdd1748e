"""The register of targets: which rules each target runs, and which faults it detects, as published in `schema/rule_targets.csv` and
`schema/targets.csv`.

To add a target, write its package with its `TARGET`, and add the name to `PACKAGES`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.faults import FAULTS
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.target import Target

PACKAGES = (
    "python",
    "json_schema",
    "table_schema",
    "stubs",
    "data",
    "excel",
    "prose",
)
"""One line per target, in the order of all tables and pages."""
PLANNED = ("sql",)
"""Targets that do not exist yet."""


def registered(package: str) -> Target:
    """The target of a package. Raises TypeError if the package has none, or one with another name."""
    target = getattr(import_module(f"cse_record.targets.{package}"), "TARGET", None)
    if not isinstance(target, Target) or target.name != package:
        raise TypeError(f"the package {package} does not say which target it is")
    return target


TARGETS: dict[str, Target] = {package: registered(package) for package in PACKAGES}
"""All targets by name."""


def rule_targets() -> list[Target]:
    """The targets that run rules."""
    return [target for target in TARGETS.values() if target.refusal is not None]


def shape_targets() -> list[Target]:
    """The targets that judge the shape of records."""
    return [target for target in TARGETS.values() if target.blind_spots is not None]


def status_by_target(rule: Rule, check: Check) -> dict[str, tuple[str, str]]:
    """For each target that runs rules, now or in future: whether it runs a check (live, refused or planned), and if not, why."""
    reasons = {target.name: target.refusal(rule, check) for target in TARGETS.values() if target.refusal is not None}
    return {
        **{name: ("refused", why) if why else ("live", "") for name, why in reasons.items()},
        **dict.fromkeys(PLANNED, ("planned", "This target is not there yet.")),
    }


def coverage(rule: Rule, target: str) -> tuple[str, str]:
    """Whether a target runs a rule (yes, in part, no), and if not fully, why. A target that runs only some checks of a rule runs it in
    part.
    """
    rows = [status_by_target(rule, check)[target] for check in rule.checks]
    refused = [why.rstrip(".") for status, why in rows if status != "live"]
    return ("no" if len(refused) == len(rows) else "in part" if refused else "yes"), next(iter(refused), "")


def rules_by_target(standard: Catalogue) -> Iterator[tuple[str, ...]]:
    """Rule × record type × target, as the rows of a table with a header."""
    yield ("rule", "severity", "record_type", "field", "predicate", "target", "status", "reason")
    for rule in standard.rules.values():
        for check in rule.checks:
            for target, (status, reason) in status_by_target(rule, check).items():
                yield (rule.id, rule.severity, check.on, check.fields[0], check.predicate.name, target, status, reason)


def faults_by_target() -> Iterator[tuple[str, ...]]:
    """Fault of shape × target, as the rows of a table with a header. Targets that detect every fault, as the models do, are left out."""
    yield ("fault", "title", "target", "sees", "not_in_kinds", "reason")
    for fault in FAULTS.values():
        for target in TARGETS.values():
            if target.blind_spots:
                kinds, reason = target.blind_spots.get(fault.fault, ((), ""))
                sees = "yes" if not reason else "in part" if kinds else "no"
                yield (fault.fault, fault.title, target.name, sees, ";".join(kinds), reason)
