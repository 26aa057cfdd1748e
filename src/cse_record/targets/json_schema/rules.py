"""The rules that JSON Schema can express: errors of one record that ask for codes, values, reasons or blanks, as if/then.

Queries and notes do not make a record invalid, so they are left out. JSON Schema cannot compare two values, count days or
look at another record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand, operand
from cse_record.standard.rules.rule import Check, Rule

Schema = dict[str, object]
Resolve = Callable[[str], Operand]


def refusal(rule: Rule, check: Check) -> str:
    """Why JSON Schema does not express a check; empty if it does."""
    if rule.severity != "error":
        return "A query or note does not make a record invalid."
    if check.predicate.reach != "record":
        return "JSON Schema checks one record at a time."
    return refused(check.predicate)


@singledispatch
def refused(predicate: vocabulary.Predicate) -> str:
    """Why JSON Schema cannot evaluate a predicate about one record; empty if it can."""
    if vocabulary.is_registered(passes, type(predicate)):
        return ""
    compared = sum(1 + ("latest" in beside) for _, beside in predicate.asked(*predicate.asks))
    return "JSON Schema cannot compare one value with another." if compared > 1 else "No schema has been written for it."


@refused.register
def _(predicate: vocabulary.NotLike) -> str:
    return "JSON Schema has no list of words that are not names." if predicate.pattern == "name" else ""


@refused.register
def _(predicate: vocabulary.NotNameOf) -> str:
    return "JSON Schema compares texts exactly, and cannot ignore capitals."


def rules_of(standard: Catalogue, record_type: str, version: str) -> Schema | None:
    """All rules that a record of a type must meet in a return that states a version, or None if there are none."""
    conditions = [
        _condition(standard, rule, check)
        for rule in standard.rules.values()
        for check in rule.checks
        if check.on == record_type and not refusal(rule, check) and standard.asks(rule, check, version)
    ]
    return {"title": f"Rules on {record_type}", "type": "object", "allOf": conditions} if conditions else None


def _condition(standard: Catalogue, rule: Rule, check: Check) -> Schema:
    def resolve(path: str) -> Operand:
        return operand(standard.records, check.on, path)

    must = passes(check.predicate, resolve)
    comment = {"$comment": f"{rule.id}: {rule.title}"}
    if check.predicate.when is None:
        return comment | must
    return comment | {"if": holds(check.predicate.when, resolve), "then": must}


# --- predicates


@singledispatch
def passes(predicate: vocabulary.Predicate, resolve: Resolve) -> Schema:
    """The schema of a record that passes the predicate, without the predicate's condition."""
    raise TypeError(f"{predicate.name} is not spelled in JSON Schema")


@passes.register
def _(predicate: vocabulary.Present, resolve: Resolve) -> Schema:
    operand = resolve(predicate.element)
    return _has_value(operand) if predicate.value_only else {"not": _blank(operand)}


@passes.register
def _(predicate: vocabulary.NoValue, resolve: Resolve) -> Schema:
    return {"not": _has_value(resolve(predicate.element))}


@passes.register
def _(predicate: vocabulary.Empty, resolve: Resolve) -> Schema:
    return _blank(resolve(predicate.element))


@passes.register
def _(predicate: vocabulary.OneOf, resolve: Resolve) -> Schema:
    operand = resolve(predicate.element)
    return {"anyOf": [_blank(operand), _answers(operand, predicate.codes)]}


@passes.register
def _(predicate: vocabulary.NotOneOf, resolve: Resolve) -> Schema:
    return {"not": _answers(resolve(predicate.element), predicate.codes)}


@passes.register
def _(predicate: vocabulary.AnyPresent, resolve: Resolve) -> Schema:
    return {"anyOf": [_has_value(resolve(path)) for path in predicate.elements]}


@passes.register
def _(predicate: vocabulary.NumberBetween, resolve: Resolve) -> Schema:
    bounds = {"type": "integer", "minimum": predicate.least, "maximum": predicate.most}
    return {"properties": {resolve(predicate.number).name: {"anyOf": [{"type": "null"}, bounds]}}}


@passes.register
def _(predicate: vocabulary.NotLike, resolve: Resolve) -> Schema:
    return {
        "properties": {resolve(predicate.element).name: {"not": {"type": "string", "pattern": vocabulary.TEXT_PATTERNS[predicate.pattern]}}}
    }


@passes.register
def _(predicate: vocabulary.GroupFits, resolve: Resolve) -> Schema:
    operand, other = resolve(predicate.element), resolve(predicate.other)
    groups: dict[str, list[str]] = {}
    assert isinstance(operand.element.kind, Code)
    for code in operand.element.kind.list.codes:
        for group in code.group.split(";"):
            groups.setdefault(group, []).append(code.code)
    fits: list[Schema] = [
        {"allOf": [_is(operand.element, tuple(codes)), _is(other.element, (group,))]} for group, codes in groups.items() if group
    ]
    return {"anyOf": [{"not": _has_value(operand)}, {"not": _has_value(other)}, *fits]}


# --- conditions


@singledispatch
def holds(condition: vocabulary.Condition, resolve: Resolve) -> Schema:
    """The schema of a record for which a condition holds."""
    raise TypeError(f"{type(condition).__name__} is not spelled in JSON Schema")


@holds.register
def _(condition: vocabulary.Is, resolve: Resolve) -> Schema:
    return _answers(resolve(condition.element), condition.codes)


@holds.register
def _(condition: vocabulary.IsNot, resolve: Resolve) -> Schema:
    operand = resolve(condition.element)
    return {"allOf": [{"not": _blank(operand)}, {"not": _answers(operand, condition.codes)}]}


@holds.register
def _(condition: vocabulary.HasValue, resolve: Resolve) -> Schema:
    return _has_value(resolve(condition.element))


@holds.register
def _(condition: vocabulary.HasReason, resolve: Resolve) -> Schema:
    operand = resolve(condition.element)
    if isinstance(operand.element.kind, Code):
        return _is(operand.element, condition.reasons or operand.reasons)
    return _enum(operand.absent, condition.reasons) if condition.reasons else _filled(operand.absent)


@holds.register
def _(condition: vocabulary.Blank, resolve: Resolve) -> Schema:
    return _blank(resolve(condition.element))


@holds.register
def _(condition: vocabulary.All, resolve: Resolve) -> Schema:
    return {"allOf": [holds(part, resolve) for part in condition.conditions]}


@holds.register
def _(condition: vocabulary.AnyOf, resolve: Resolve) -> Schema:
    return {"anyOf": [holds(part, resolve) for part in condition.conditions]}


# --- schemas of elements


def _enum(name: str, values: tuple[str, ...]) -> Schema:
    return {"properties": {name: {"enum": list(values)}}, "required": [name]}


def _is(element: Element, values: tuple[str, ...]) -> Schema:
    return _enum(element.name, values)


def _filled(name: str) -> Schema:
    return {"properties": {name: {"not": {"type": "null"}}}, "required": [name]}


def _answers(operand: Operand, codes: tuple[str, ...]) -> Schema:
    """The schema of a record whose element, or its companion, holds one of the codes."""
    own = _is(operand.element, codes)
    return {"anyOf": [own, _enum(operand.absent, codes)]} if operand.absent else own


def _has_value(operand: Operand) -> Schema:
    if not operand.reasons:
        return _filled(operand.name)
    return {"properties": {operand.name: {"not": {"enum": [None, *operand.reasons]}}}, "required": [operand.name]}


def _blank(operand: Operand) -> Schema:
    return {"properties": {name: {"type": "null"} for name in (operand.name, operand.absent) if name}}
