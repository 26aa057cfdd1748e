"""The rules as data, for an interpreter in any language: `schema/rules.json`.

Nothing but this file and the JSON Schema is needed to judge a return. So a path is given with the columns that go with
it and the record that it leads to, and what stands in codelists (groups, limits, names) is written out where it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cse_record.standard import predicates
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import words
from cse_record.standard.kinds import Code, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.standard.operands import Operand, operand
from cse_record.standard.predicates import (
    All,
    AnyOf,
    Blank,
    Condition,
    Declared,
    During,
    GroupFits,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotDuring,
    NotMirrored,
    NotNameOf,
    Predicate,
    Refers,
    Rows,
    ValidAt,
)
from cse_record.standard.rules.examples import expected
from cse_record.standard.rules.rule import Check, Example, Rule

Data = dict[str, Any]

ABOUT = (
    "Every rule of the standard as data. predicate.name says which question is asked; conformance/README.md says what each means. "
    "With the JSON Schema for the shape of a record, this file is all that a validator needs."
)


def rules_document(standard: Catalogue) -> Data:
    """All rules with what they share: how records refer to each other, and the patterns of identifiers in text."""
    return {
        "standard": "cse-record",
        "version": standard.version,
        "about": ABOUT,
        "record_types": {
            name: {"key": record.key() or "", "identified_by": list(record.about.identified_by), "parents": record.parents()}
            for name, record in standard.records.items()
        },
        "text_patterns": dict(predicates.TEXT_PATTERNS),
        "not_names": sorted(predicates.NOT_NAMES),
        "rules": [_rule(standard, rule) for rule in standard.rules.values()],
    }


def _rule(standard: Catalogue, rule: Rule) -> Data:
    return {
        "id": rule.id,
        "severity": rule.severity,
        "title": rule.title,
        "why": rule.why,
        "fix": rule.fix,
        "requirements": list(rule.serves),
        "since": rule.since,
        "checks": [check_data(standard, check) for check in rule.checks],
        "examples": {
            "fails": [{"rows": example.rows, "at": failing_at(standard, rule, example)} for example in rule.fails],
            "passes": [{"rows": example.rows} for example in rule.passes],
        },
    }


def failing_at(standard: Catalogue, rule: Rule, example: Example) -> str:
    """The JSON pointer to which the finding of a failing example points."""
    check = check_of(rule, example)
    return expected(standard.records, rule.id, check.on, check.fields[0], check.points_to_row, example)[0][1]


def check_of(rule: Rule, example: Example) -> Check:
    """The check that a failing example is about: the first on the record type and element where its finding points."""
    table = example.at[0] if example.at else next((check.on for check in rule.checks if check.on in example.rows), rule.checks[0].on)
    on_type = [check for check in rule.checks if check.on == table] or list(rule.checks)
    return next((check for check in on_type if check.fields[0] == example.field), on_type[0])


def check_data(standard: Catalogue, check: Check) -> Data:
    """One check: on which records, where a finding points, how far it has to look, and the predicate."""
    return {
        "record_type": check.on,
        "fields": list(check.fields),
        "address": "row" if check.points_to_row else "table",
        "reach": check.predicate.reach,
        "digest_of": digest_of(standard, check),
        "predicate": predicate_data(standard, check.on, check.predicate),
    }


def digest_of(standard: Catalogue, check: Check) -> list[str]:
    """The cells that an explanation of a query rests on, in order: for each path the element, then its companions.

    A check about a whole table has its paths alone, since no one cell is meant.
    """
    if not check.points_to_row:
        return list(check.predicate.paths())
    cells: list[str] = []
    for path in check.predicate.paths():
        of = operand(standard.records, check.on, path)
        order = list(standard.records[of.record_type].elements)
        beside = sorted((name for name in of.columns if name != of.name), key=order.index)
        cells += [f"{of.via}.{name}" if of.via else name for name in (of.name, *beside)]
    return list(dict.fromkeys(cells))


def predicate_data(standard: Catalogue, on: str, predicate: Predicate) -> Data:
    """A predicate on records of the type `on`, each path resolved."""
    said: Data = {"name": predicate.name}
    for name, value in predicate.settings().items():
        said |= _setting(standard, on, predicate, name, value)
    said |= _looked_up(standard, on, predicate)
    if predicate.when:
        said["when"] = condition_data(standard, on, predicate.when)
    return said


def _setting(standard: Catalogue, on: str, predicate: Predicate, name: str, value: Any) -> Data:
    other = getattr(predicate, "table", "")
    of_other = ("start", "end") if isinstance(predicate, NotDuring | During) else ("filled_from", "filled_until")
    if name in predicate.own or name in of_other:
        of = on if name in predicate.own else other
        if isinstance(value, tuple):
            return {name: [operand_data(standard, operand(standard.records, of, path)) for path in value]}
        return {name: operand_data(standard, operand(standard.records, of, value))} if value else {}
    if isinstance(value, Condition):
        return {name: condition_data(standard, other, value)}
    if isinstance(predicate, NotMirrored) and name == "pairs":
        return {name: {code: list(mirrors) for code, mirrors in predicate.pairs}}
    if value is None or value == "":
        return {}
    return {name: list(value) if isinstance(value, tuple) else value}


def _looked_up(standard: Catalogue, on: str, predicate: Predicate) -> Data:
    """What the definition says elsewhere and the predicate needs."""
    if isinstance(predicate, GroupFits):
        return {"groups": _groups(standard, operand(standard.records, on, predicate.element))}
    if isinstance(predicate, ValidAt):
        codes = standard.codelists[_codelist(operand(standard.records, on, predicate.element))].codes
        limits = {code.code: [code.valid_from or None, code.valid_to or None] for code in codes if code.valid_from or code.valid_to}
        return {"valid": limits}
    if isinstance(predicate, NotNameOf):
        names = {name for _, name in standard.codelists[predicate.codelist].names()}
        spared = {name for _, name in standard.codelists[predicate.unless].names()} if predicate.unless else set()
        return {"names": sorted(names - spared)}
    if isinstance(predicate, Refers):
        target = standard.records[on].parents()[predicate.element]
        return {"to": {"table": target, "key": standard.records[target].key()}}
    if isinstance(predicate, Declared):
        return {"codelist": _codelist(operand(standard.records, on, predicate.element))}
    if isinstance(predicate, Rows):
        return {"key": standard.records[on].key()}
    return {}


def _groups(standard: Catalogue, of: Operand) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for code in standard.codelists[_codelist(of)].codes:
        for group in words(code.group):
            groups.setdefault(group, []).append(code.code)
    return groups


def _codelist(of: Operand) -> str:
    if not isinstance(of.element.kind, Code):
        raise TypeError(f"{of.element.path} is not coded")
    return of.element.kind.codelist


def condition_data(standard: Catalogue, on: str, condition: Condition) -> Data:
    """A condition on records of the type `on`."""

    def of(path: str) -> Data:
        return operand_data(standard, operand(standard.records, on, path))

    match condition:
        case Is(path, codes):
            return {"is": of(path), "codes": list(codes)}
        case IsNot(path, codes):
            return {"is_not": of(path), "codes": list(codes)}
        case HasValue(path):
            return {"has_value": of(path)}
        case HasReason(path, reasons):
            return {"has_reason": of(path), "reasons": list(reasons)}
        case Blank(path):
            return {"blank": of(path)}
        case All(parts):
            return {"all": [condition_data(standard, on, part) for part in parts]}
        case AnyOf(parts):
            return {"any": [condition_data(standard, on, part) for part in parts]}
    raise TypeError(f"{type(condition).__name__} is not a condition of the vocabulary")


KIND_OF: Mapping[type, str] = {
    Key: "reference", Code: "code", LocalCode: "code", ExactDate: "day", UncertainMonth: "month", Time: "time", Number: "number",
}  # fmt: skip
"""What the values of a kind are to an interpreter; of every other kind they are text."""


def operand_data(standard: Catalogue, of: Operand) -> Data:
    """A path with its companions. Where it leads out of the record, `via` is the column that leads there, or `returns`."""
    kind = next((word for kind, word in KIND_OF.items() if isinstance(of.element.kind, kind)), "text")
    said: Data = {"element": of.name, "kind": kind}
    if of.reasons:
        said["reasons"] = True
    said |= {role: name for role in ("latest", "absent", "at") if (name := getattr(of, role))}
    if of.via:
        said |= {"via": of.via, "table": of.record_type, "key": standard.records[of.record_type].key()}
    return said
