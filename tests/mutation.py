"""Mutation of rules: small changes of a declaration that an example of the rule must notice.

Operators, each applied at every place where it fits, one place at a time:

- **severity**: each other severity;
- **swap**: two attributes that name fields change places (later and earlier, element and other, on and born, start and end);
- **constant**: each number (days, least, most, percent, smallest) one more and one less;
- **guard dropped**: `when`, `where` or `unless_in` is left out; one part of an `All` or `AnyOf` is left out;
- **guard changed**: `All` becomes `AnyOf` and the reverse; `HasValue` becomes `Blank` and the reverse;
- **code removed**: each code of a set of at most `SHORT`, of a longer set every second one, the even and the odd in turn; so too
  reasons, extents of scope, tables, pairs, and fields where a predicate names several;
- **opposite**: `OneOf` and `NotOneOf`, `Present` and `Empty`, `Same` and `Differs`; `value_only` turned;
- **another form**: each other form of text of `NotLike`, each other fault of `Explains`; `NotNameOf` without what it spares.

A rule with more checks than `SHORT` is one that loops over elements: an operator changes all its checks of one kind at once.

A mutant is killed if for some example of the rule, failing or passing, the interpreter with this rule alone does not give
what the example says of it: the places of its findings, and their severity.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cse_record.standard import predicates as p
from cse_record.standard.operands import operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check, Rule
from tests.interpreter import Return, findings
from tests.rule_examples import examples_of

SHORT = 4
"""Sets of codes, and rules, of at most so many members are changed member by member."""

SWAPS = (("later", "earlier"), ("element", "other"), ("on", "born"), ("start", "end"), ("codelist", "unless"))
CONSTANTS = ("days", "least", "most", "percent", "smallest")
SETS = ("codes", "reasons", "unless_scope", "tables", "pairs", "elements", "ends", "told_by")
OPPOSITES: dict[type[p.Predicate], type[p.Predicate]] = {
    p.OneOf: p.NotOneOf, p.NotOneOf: p.OneOf, p.Present: p.Empty, p.Empty: p.Present, p.Same: p.Differs, p.Differs: p.Same,
}  # fmt: skip

FORMS = {"pattern": tuple(p.TEXT_PATTERNS), "of": ("unknown-rule", "error", "not-found", "lapsed")}

EQUIVALENT: dict[tuple[str, str], str] = {
    ("SUS-017", "NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("SUS-018", "NumberBetween least - 1"): "The element accepts no age below 5, which is the least that the rule allows.",
    ("MIS-030", "NotDuring where: without Is(setting) 0"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("MIS-031", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("MIS-032", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
}
"""Mutants that no example can tell from the rule, by (rule, operator), each with the reason."""

Changed = Iterator[tuple[str, Any]]


def mutants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """Every mutant of a rule with the name of the operator, which is unique within the rule."""
    for severity in ("error", "query", "note"):
        if severity != rule.severity:
            yield f"severity {severity}", replace(rule, severity=severity)
    changes: dict[str, dict[int, Check]] = {}
    for place, check in enumerate(rule.checks):
        for name, predicate in _changed(check):
            if predicate != check.predicate:
                one_by_one = f"check {place}: " if 1 < len(rule.checks) <= SHORT else ""
                changes.setdefault(f"{one_by_one}{check.predicate.name} {name}", {})[place] = replace(check, predicate=predicate)
    for name, changed in changes.items():
        yield name, replace(rule, checks=tuple(changed.get(place, check) for place, check in enumerate(rule.checks)))


def _changed(check: Check) -> Changed:
    one = check.predicate
    said: dict[str, Any] = one.settings()
    for first, second in SWAPS:
        if said.get(first) and said.get(second):
            swapped = replace(one, **{first: said[second], second: said[first]})
            # two values are the same whichever is named first, unless a finding then points elsewhere
            if not isinstance(one, p.Same | p.Differs) or replace(check, predicate=swapped).fields != check.fields:
                yield f"swap {first} and {second}", swapped
    if isinstance(one, p.NoOverlap | p.NoneAfterOpen):
        yield "swap start and ends", replace(one, start=one.ends[0], ends=(one.start, *one.ends[1:]))
    for name in CONSTANTS:
        if isinstance(said.get(name), int) and not said.get(f"{name}_in"):
            yield from _constant(one, name)
    for name in SETS:
        if isinstance(said.get(name), tuple):
            for what, fewer in _fewer(said[name]):
                if fewer or name not in ("elements", "ends"):  # a predicate on no field at all cannot be declared
                    yield f"{name} without {what}", replace(one, **{name: fewer})
    for name in ("when", "where", "unless_in"):
        if (condition := getattr(one, name, None)) is not None:
            yield f"{name} dropped", replace(one, **{name: None})
            for what, changed in _condition(condition):
                yield f"{name}: {what}", replace(one, **{name: changed})
    if isinstance(one, p.Present) and operand(RECORDS, check.on, one.element).element.absent:  # else there is nothing but a value
        yield "value_only turned", replace(one, value_only=not one.value_only)
    for name, others in FORMS.items():
        for other in others if said.get(name) in others else ():
            form: dict[str, Any] = {name: other}
            yield f"{name} {other}", replace(one, **form)
    if isinstance(one, p.NotNameOf):
        yield "unless dropped", replace(one, unless="")
    if type(one) in OPPOSITES:
        kept = {name: value for name, value in said.items() if name != "value_only"}
        yield "opposite", OPPOSITES[type(one)](**kept, when=one.when)


def _constant(one: p.Predicate, name: str) -> Changed:
    number = getattr(one, name)
    counts = isinstance(one, p.Rows | p.TableRows | p.AgeBetween)
    if not (counts and name == "least" and number == 0):  # no number of rows or years is below nought
        yield f"{name} - 1", replace(one, **{name: number - 1})
    yield f"{name} + 1", replace(one, **{name: number + 1})


def _fewer(members: tuple[Any, ...]) -> Changed:
    if len(members) <= SHORT:
        for place, member in enumerate(members):
            yield str(member), members[:place] + members[place + 1 :]
    else:
        yield "every second one", members[::2]
        yield "the other ones", members[1::2]


def _condition(one: p.Condition) -> Changed:
    match one:
        case p.Is(element, codes):
            for what, fewer in _fewer(codes):
                yield f"{element} without {what}", p.Is(element, fewer)
        case p.IsNot(element, codes):
            for what, fewer in _fewer(codes):
                yield f"{element} without {what}", p.IsNot(element, fewer)
        case p.HasReason(element, reasons):
            for what, fewer in _fewer(reasons):
                yield f"{element} without {what}", p.HasReason(element, fewer)
        case p.HasValue(element):
            yield f"{element} blank", p.Blank(element)
        case p.Blank(element):
            yield f"{element} filled", p.HasValue(element)
        case p.All(parts) | p.AnyOf(parts):
            other = p.AnyOf if isinstance(one, p.All) else p.All
            if len(parts) > 1:
                yield f"{other.__name__} of {_named(parts)}", other(parts)
            for place, part in enumerate(parts):
                rest = parts[:place] + parts[place + 1 :]
                if rest:
                    yield f"without {_named((part,))} {place}", type(one)(rest)
                for what, changed in _condition(part):
                    yield f"{what} {place}", type(one)((*parts[:place], changed, *parts[place + 1 :]))


def _named(parts: tuple[p.Condition, ...]) -> str:
    return " and ".join(f"{type(part).__name__}({', '.join(part.paths())})" for part in parts)


def survivors(rule: Rule) -> list[str]:
    """The operators whose mutants no example of the rule notices, those that are equivalent left out."""
    examples = [
        (Return(example.rows), {(pointer, rule.severity) for name, pointer in example.expected if name == rule.id})
        for example in examples_of(rule)
    ]

    def is_killed(mutant: Rule) -> bool:
        return any(_shown(whole, mutant) != expected for whole, expected in examples)

    return [name for name, mutant in mutants(rule) if (rule.id, name) not in EQUIVALENT and not is_killed(mutant)]


def _shown(whole: Return, rule: Rule) -> set[tuple[str, str]]:
    return {(one.pointer, one.rule.severity) for one in findings(whole, {rule.id: rule})}
