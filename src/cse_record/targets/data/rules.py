"""The rules as data, for an interpreter in any language: `schema/rules.json`.

This file and the JSON Schema are all that an interpreter needs to judge a return. A path is therefore given with its companion columns
and the record that it leads to, and content of codelists (groups, limits, names) is written out where it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from cse_record.standard import predicates
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import words
from cse_record.standard.kinds import Code, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.standard.operands import Operand, digest_columns, operand
from cse_record.standard.predicates import (
    All,
    AnyOf,
    Blank,
    Condition,
    Declared,
    GroupFits,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotMirrored,
    NotNameOf,
    Predicate,
    Refers,
    Rows,
    ValidAt,
)
from cse_record.standard.rules.examples import expected
from cse_record.standard.rules.rule import Check, Example, Rule

Data = dict[str, object]

ABOUT = (
    "Every rule of the standard as data. predicate.name says which question is asked; conformance/predicates.md says when each fails. "
    "With the JSON Schema for the shape of a record, this file is all that a validator needs."
)


def rules_document(standard: Catalogue) -> Data:
    """All rules, and what they share: how records refer to each other, and the patterns of identifiers in text."""
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
        **_retirement(rule),
        "checks": [_versions(standard, rule, check) | check_data(standard, check) for check in rule.checks],
        "examples": {
            "fails": [{"rows": example.rows, "at": failing_at(standard, rule, example)} for example in rule.fails],
            "passes": [{"rows": example.rows} for example in rule.passes],
        },
    }


def _versions(standard: Catalogue, rule: Rule, check: Check) -> Data:
    """The versions that added and retired a check, if they are not those of its rule."""
    since, until = standard.since(rule, check), standard.until(rule, check)
    own: Data = {"since": since} if since != rule.since else {}
    return own | ({"deprecated_in": until} if until != rule.deprecated_in else {})


def _retirement(rule: Rule) -> Data:
    """The version that retired a rule, with the rules that took its place."""
    return {"deprecated_in": rule.deprecated_in, "replaced_by": list(rule.replaced_by)} if rule.deprecated_in else {}


def failing_at(standard: Catalogue, rule: Rule, example: Example) -> str:
    """The JSON pointer of the finding in a failing example."""
    check = rule.check_of(example)
    return expected(standard.records, rule.id, check.on, check.fields[0], check.points_to_row, example)[0][1]


def check_data(standard: Catalogue, check: Check) -> Data:
    """One check: its record type, where its findings point, how far it looks, and its predicate."""
    return {
        "record_type": check.on,
        "fields": list(check.fields),
        "address": "row" if check.points_to_row else "table",
        "reach": check.predicate.reach,
        "digest_of": digest_of(standard, check),
        "predicate": predicate_data(standard, check.on, check.predicate),
    }


def digest_of(standard: Catalogue, check: Check) -> list[str]:
    """The cells on which the explanation of a query rests, in order: for each path the element, then its companions.

    A check of a whole table lists the same names without values, since its digest identifies only the question.
    """
    return [".".join(path) for path in digest_columns(standard.records, check.on, check.predicate)]


def predicate_data(standard: Catalogue, on: str, predicate: Predicate) -> Data:
    """A predicate on records of type `on`, with every path resolved."""
    entry: Data = {"name": predicate.name}
    for name, value in predicate.settings().items():
        entry |= _setting(standard, on, predicate, name, value)
    entry |= looked_up(predicate, standard, on)
    if predicate.when:
        entry["when"] = condition_data(predicate.when, standard, on)
    return entry


def _setting(standard: Catalogue, on: str, predicate: Predicate, name: str, value: object) -> Data:
    other = getattr(predicate, "table", "")
    if name in predicate.asks or name in predicate.asks_of_table:
        record_type = on if name in predicate.asks else other
        if isinstance(value, tuple):
            return {name: [_at(standard, record_type, path) for path in value]}
        return {name: _at(standard, record_type, str(value))} if value else {}
    if isinstance(value, Condition):
        return {name: condition_data(value, standard, other)}
    if value is None or value == "":
        return {}
    return {name: list(value) if isinstance(value, tuple) else value}


@singledispatch
def looked_up(predicate: Predicate, standard: Catalogue, on: str) -> Data:
    """What a predicate needs from elsewhere in the standard besides its settings, or a setting in a special form."""
    return {}


@looked_up.register
def _(predicate: GroupFits, standard: Catalogue, on: str) -> Data:
    return {"groups": _groups(standard, operand(standard.records, on, predicate.element))}


@looked_up.register
def _(predicate: ValidAt, standard: Catalogue, on: str) -> Data:
    codes = standard.codelists[_codelist(operand(standard.records, on, predicate.element))].codes
    return {"valid": {code.code: [code.valid_from or None, code.valid_to or None] for code in codes if code.valid_from or code.valid_to}}


@looked_up.register
def _(predicate: NotNameOf, standard: Catalogue, on: str) -> Data:
    names = {name for _, name in standard.codelists[predicate.codelist].names()}
    spared = {name for _, name in standard.codelists[predicate.unless].names()} if predicate.unless else set()
    return {"names": sorted(names - spared)}


@looked_up.register
def _(predicate: Refers, standard: Catalogue, on: str) -> Data:
    target = standard.records[on].parents()[predicate.element]
    return {"to": {"table": target, "key": standard.records[target].key()}}


@looked_up.register
def _(predicate: Declared, standard: Catalogue, on: str) -> Data:
    return {"codelist": _codelist(operand(standard.records, on, predicate.element))}


@looked_up.register
def _(predicate: Rows, standard: Catalogue, on: str) -> Data:
    return {} if predicate.same else {"key": standard.records[on].key()}


@looked_up.register
def _(predicate: NotMirrored, standard: Catalogue, on: str) -> Data:
    return {"pairs": {code: list(mirrors) for code, mirrors in predicate.pairs}}


def _groups(standard: Catalogue, operand: Operand) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for code in standard.codelists[_codelist(operand)].codes:
        for group in words(code.group):
            groups.setdefault(group, []).append(code.code)
    return groups


def _codelist(operand: Operand) -> str:
    if not isinstance(operand.element.kind, Code):
        raise TypeError(f"{operand.element.path} is not coded")
    return operand.element.kind.codelist


@singledispatch
def condition_data(condition: Condition, standard: Catalogue, on: str) -> Data:
    """A condition on records of type `on`."""
    raise TypeError(f"{type(condition).__name__} is not a condition of the vocabulary")


def _at(standard: Catalogue, on: str, path: str) -> Data:
    return operand_data(standard, operand(standard.records, on, path))


@condition_data.register
def _(condition: Is, standard: Catalogue, on: str) -> Data:
    return {"is": _at(standard, on, condition.element), "codes": list(condition.codes)}


@condition_data.register
def _(condition: IsNot, standard: Catalogue, on: str) -> Data:
    return {"is_not": _at(standard, on, condition.element), "codes": list(condition.codes)}


@condition_data.register
def _(condition: HasValue, standard: Catalogue, on: str) -> Data:
    return {"has_value": _at(standard, on, condition.element)}


@condition_data.register
def _(condition: HasReason, standard: Catalogue, on: str) -> Data:
    return {"has_reason": _at(standard, on, condition.element), "reasons": list(condition.reasons)}


@condition_data.register
def _(condition: Blank, standard: Catalogue, on: str) -> Data:
    return {"blank": _at(standard, on, condition.element)}


@condition_data.register
def _(condition: All, standard: Catalogue, on: str) -> Data:
    return {"all": [condition_data(part, standard, on) for part in condition.conditions]}


@condition_data.register
def _(condition: AnyOf, standard: Catalogue, on: str) -> Data:
    return {"any": [condition_data(part, standard, on) for part in condition.conditions]}


KIND_OF: Mapping[type, str] = {
    Key: "reference", Code: "code", LocalCode: "code", ExactDate: "day", UncertainMonth: "month", Time: "time", Number: "number",
}  # fmt: skip
"""The type of value that an interpreter sees for each kind; every other kind is text."""


def operand_data(standard: Catalogue, operand: Operand) -> Data:
    """A path with its companions. If it leaves the record, `via` is the reference column that it follows, or `returns`."""
    kind = next((word for kind, word in KIND_OF.items() if isinstance(operand.element.kind, kind)), "text")
    entry: Data = {"element": operand.name, "kind": kind}
    if operand.reasons:
        entry["reasons"] = True
    entry |= {role: name for role in ("latest", "absent", "at") if (name := getattr(operand, role))}
    if operand.via:
        entry |= {"via": operand.via, "table": operand.record_type, "key": standard.records[operand.record_type].key()}
    return entry
