"""The rules that JSON Schema can express: errors of one record that ask for codes, values, reasons or blanks, as if/then.

Queries and notes do not make a record invalid, so they are left out. JSON Schema cannot compare two values, count days or
look at another record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand, operand
from cse_record.standard.rules.rule import Check, Rule
from cse_record.standard.versions import is_part_of

Schema = dict[str, object]
Resolve = Callable[[str], Operand]


def refusal(rule: Rule, check: Check) -> str:
    """Why JSON Schema does not take in a check; empty if it does."""
    if rule.severity != "error":
        return "A query or note does not make a record invalid."
    if check.predicate.reach != "record":
        return "JSON Schema checks one record at a time."
    return refused(check.predicate)


@singledispatch
def refused(predicate: p.Predicate) -> str:
    """Why JSON Schema cannot tell whether a predicate about one record fails; empty if it can."""
    if passes.dispatch(type(predicate)) is not passes.dispatch(object):
        return ""
    compared = sum(1 + ("latest" in beside) for _, beside in predicate.asked(*predicate.asks))
    return "JSON Schema cannot compare one value with another." if compared > 1 else "No schema has been written for it."


@refused.register
def _(one: p.NotLike) -> str:
    return "JSON Schema has no list of words that are not names." if one.pattern == "name" else ""


@refused.register
def _(one: p.NotNameOf) -> str:
    return "JSON Schema compares texts exactly, and cannot ignore capitals."


def rules_of(standard: Catalogue, record_type: str, version: str) -> Schema | None:
    """All rules that a record of a type must fulfil in a return that states a version, or None if there are none."""
    conditions = [
        _condition(standard, rule, check)
        for rule in standard.rules.values()
        for check in rule.checks
        if check.on == record_type and not refusal(rule, check) and is_part_of(standard.since(rule, check), version)
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
def passes(one: p.Predicate, resolve: Resolve) -> Schema:
    """What a record fulfils that passes, the condition of the predicate left aside."""
    raise TypeError(f"{one.name} is not spelled in JSON Schema")


@passes.register
def _(one: p.Present, resolve: Resolve) -> Schema:
    found = resolve(one.element)
    return _has_value(found) if one.value_only else {"not": _blank(found)}


@passes.register
def _(one: p.NoValue, resolve: Resolve) -> Schema:
    return {"not": _has_value(resolve(one.element))}


@passes.register
def _(one: p.Empty, resolve: Resolve) -> Schema:
    return _blank(resolve(one.element))


@passes.register
def _(one: p.OneOf, resolve: Resolve) -> Schema:
    found = resolve(one.element)
    return {"anyOf": [_blank(found), _answers(found, one.codes)]}


@passes.register
def _(one: p.NotOneOf, resolve: Resolve) -> Schema:
    return {"not": _answers(resolve(one.element), one.codes)}


@passes.register
def _(one: p.AnyPresent, resolve: Resolve) -> Schema:
    return {"anyOf": [_has_value(resolve(path)) for path in one.elements]}


@passes.register
def _(one: p.NumberBetween, resolve: Resolve) -> Schema:
    bounds = {"type": "integer", "minimum": one.least, "maximum": one.most}
    return {"properties": {resolve(one.number).name: {"anyOf": [{"type": "null"}, bounds]}}}


@passes.register
def _(one: p.NotLike, resolve: Resolve) -> Schema:
    return {"properties": {resolve(one.element).name: {"not": {"type": "string", "pattern": p.TEXT_PATTERNS[one.pattern]}}}}


@passes.register
def _(one: p.GroupFits, resolve: Resolve) -> Schema:
    found, other = resolve(one.element), resolve(one.other)
    groups: dict[str, list[str]] = {}
    assert isinstance(found.element.kind, Code)
    for code in found.element.kind.list.codes:
        for group in code.group.split(";"):
            groups.setdefault(group, []).append(code.code)
    fits: list[Schema] = [
        {"allOf": [_is(found.element, tuple(codes)), _is(other.element, (group,))]} for group, codes in groups.items() if group
    ]
    return {"anyOf": [{"not": _has_value(found)}, {"not": _has_value(other)}, *fits]}


# --- conditions


@singledispatch
def holds(one: p.Condition, resolve: Resolve) -> Schema:
    """What a record fulfils for which a condition holds."""
    raise TypeError(f"{type(one).__name__} is not spelled in JSON Schema")


@holds.register
def _(one: p.Is, resolve: Resolve) -> Schema:
    return _answers(resolve(one.element), one.codes)


@holds.register
def _(one: p.IsNot, resolve: Resolve) -> Schema:
    found = resolve(one.element)
    return {"allOf": [{"not": _blank(found)}, {"not": _answers(found, one.codes)}]}


@holds.register
def _(one: p.HasValue, resolve: Resolve) -> Schema:
    return _has_value(resolve(one.element))


@holds.register
def _(one: p.HasReason, resolve: Resolve) -> Schema:
    found = resolve(one.element)
    if isinstance(found.element.kind, Code):
        return _is(found.element, one.reasons or found.reasons)
    return _enum(found.absent, one.reasons) if one.reasons else _filled(found.absent)


@holds.register
def _(one: p.Blank, resolve: Resolve) -> Schema:
    return _blank(resolve(one.element))


@holds.register
def _(one: p.All, resolve: Resolve) -> Schema:
    return {"allOf": [holds(part, resolve) for part in one.conditions]}


@holds.register
def _(one: p.AnyOf, resolve: Resolve) -> Schema:
    return {"anyOf": [holds(part, resolve) for part in one.conditions]}


# --- schemas of elements


def _enum(name: str, values: tuple[str, ...]) -> Schema:
    return {"properties": {name: {"enum": list(values)}}, "required": [name]}


def _is(element: Element, values: tuple[str, ...]) -> Schema:
    return _enum(element.name, values)


def _filled(name: str) -> Schema:
    return {"properties": {name: {"not": {"type": "null"}}}, "required": [name]}


def _answers(found: Operand, codes: tuple[str, ...]) -> Schema:
    """The element, or its companion, holds one of the codes."""
    own = _is(found.element, codes)
    return {"anyOf": [own, _enum(found.absent, codes)]} if found.absent else own


def _has_value(found: Operand) -> Schema:
    if not found.reasons:
        return _filled(found.name)
    return {"properties": {found.name: {"not": {"enum": [None, *found.reasons]}}}, "required": [found.name]}


def _blank(found: Operand) -> Schema:
    return {"properties": {name: {"type": "null"} for name in (found.name, found.absent) if name}}
