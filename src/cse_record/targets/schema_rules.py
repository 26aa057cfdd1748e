"""The rules that JSON Schema can express: errors of one record that ask for codes, values, reasons or blanks, as if/then.

Queries and notes do not make a record invalid, so they are left out. JSON Schema cannot compare two values, count days or
look at another record.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand, operand
from cse_record.standard.rules.rule import Check, Rule

Schema = dict[str, Any]
Resolve = Callable[[str], Operand]

COMPARES = "JSON Schema cannot compare one value with another."
REFUSED: dict[type[p.Predicate], str] = {
    p.OnOrAfter: COMPARES,
    p.OnOrAfterFirst: COMPARES,
    p.RangeInOrder: COMPARES,
    p.WithinDays: COMPARES,
    p.AgeBetween: COMPARES,
    p.AgeIs: COMPARES,
    p.ValidAt: COMPARES,
    p.Differs: COMPARES,
    p.Same: COMPARES,
    p.NotNameOf: "JSON Schema compares texts exactly, and cannot ignore capitals.",
}


def refusal(rule: Rule, check: Check) -> str:
    """Why JSON Schema does not take in a check; empty if it does."""
    if rule.severity != "error":
        return "A query or note does not make a record invalid."
    if check.predicate.reach != "record":
        return "JSON Schema checks one record at a time."
    if isinstance(check.predicate, p.NotLike) and check.predicate.pattern == "name":
        return "JSON Schema has no list of words that are not names."
    return REFUSED.get(type(check.predicate), "")


def rules_of(standard: Catalogue, record_type: str) -> Schema | None:
    """All rules that a record of a type must fulfil, or None if there are none."""
    conditions = [
        _condition(standard, rule, check)
        for rule in standard.rules.values()
        for check in rule.checks
        if check.on == record_type and not refusal(rule, check)
    ]
    return {"title": f"Rules on {record_type}", "type": "object", "allOf": conditions} if conditions else None


def _condition(standard: Catalogue, rule: Rule, check: Check) -> Schema:
    def resolve(path: str) -> Operand:
        return operand(standard.records, check.on, path)

    must = _passes(check.predicate, resolve)
    comment = {"$comment": f"{rule.id}: {rule.title}"}
    if check.predicate.when is None:
        return comment | must
    return comment | {"if": _holds(check.predicate.when, resolve), "then": must}


def _passes(one: p.Predicate, resolve: Resolve) -> Schema:
    """What a record fulfils that passes."""
    match one:
        case p.Present():
            found = resolve(one.element)
            return _has_value(found) if one.value_only else {"not": _blank(found)}
        case p.NoValue():
            return {"not": _has_value(resolve(one.element))}
        case p.Empty():
            return _blank(resolve(one.element))
        case p.OneOf():
            found = resolve(one.element)
            return {"anyOf": [_blank(found), _answers(found, one.codes)]}
        case p.NotOneOf():
            return {"not": _answers(resolve(one.element), one.codes)}
        case p.AnyPresent():
            return {"anyOf": [_has_value(resolve(path)) for path in one.elements]}
        case p.NumberBetween():
            bounds = {"type": "integer", "minimum": one.least, "maximum": one.most}
            return {"properties": {resolve(one.number).name: {"anyOf": [{"type": "null"}, bounds]}}}
        case p.NotLike():
            return {"properties": {resolve(one.element).name: {"not": {"type": "string", "pattern": p.TEXT_PATTERNS[one.pattern]}}}}
        case p.GroupFits():
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
    raise TypeError(f"{one.name} is neither spelled nor refused in JSON Schema")


def _holds(one: p.Condition, resolve: Resolve) -> Schema:
    match one:
        case p.Is():
            return _answers(resolve(one.element), one.codes)
        case p.IsNot():
            found = resolve(one.element)
            return {"allOf": [{"not": _blank(found)}, {"not": _answers(found, one.codes)}]}
        case p.HasValue():
            return _has_value(resolve(one.element))
        case p.HasReason():
            found = resolve(one.element)
            if isinstance(found.element.kind, Code):
                return _is(found.element, one.reasons or found.reasons)
            return _enum(found.absent, one.reasons) if one.reasons else _filled(found.absent)
        case p.Blank():
            return _blank(resolve(one.element))
        case p.All():
            return {"allOf": [_holds(part, resolve) for part in one.conditions]}
        case p.AnyOf():
            return {"anyOf": [_holds(part, resolve) for part in one.conditions]}
    raise TypeError(f"{type(one).__name__} is not spelled in JSON Schema")


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
