"""Mutation of rules: small changes to a declaration, each of which an example of the rule must detect.

The operators, each applied at every place where it fits, one place at a time:

- **severity**: each other severity;
- **swap**: two attributes that name fields are swapped (later and earlier, element and other, on and born, start and end);
- **constant**: each number (days, least, most and so on) one more and one less;
- **guard dropped**: `when`, `where`, `given` or `unless_in` is left out; one part of an `All` or `AnyOf` is left out;
- **guard changed**: `All` becomes `AnyOf` and the reverse; `HasValue` becomes `Blank` and the reverse;
- **code removed**: each code of a set of at most `SHORT` codes; of a longer set, once all even and once all odd positions. The same for
  reasons, extents of scope, tables, pairs, and fields if a predicate names several;
- **opposite**: `OneOf` and `NotOneOf`, `Present` and `Empty`, `Same` and `Differs`; `value_only` inverted;
- **turned**: a setting that is yes or no is inverted;
- **left out**: a setting that a rule may leave empty is left empty;
- **another form**: each other form of text of `NotLike`, each other fault of `Explains`; `NotNameOf` without its exceptions.

A rule with more checks than `SHORT` loops over elements: an operator changes all its checks of one kind at once.

A mutant is killed if, for some failing or passing example of the rule, the interpreter with this rule alone does not give
the places and the severity of the findings that the example states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import chain
from typing import Any

from cse_record.standard import predicates as p
from cse_record.standard.operands import operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check, Rule
from tests.interpreter import Return, findings
from tests.rule_examples import examples_of

SHORT = 4
"""Sets of codes, and rules, with at most this many members are changed member by member."""

SWAPS = (("later", "earlier"), ("element", "other"), ("on", "born"), ("start", "end"), ("codelist", "unless"))
NAMES = ("by", "table", "number", "age", "filled_from")
"""Settings that say what a predicate is about and have no counterpart to be swapped with: another name would make another rule."""
OPPOSITES: dict[type[p.Predicate], type[p.Predicate]] = {
    p.OneOf: p.NotOneOf, p.NotOneOf: p.OneOf, p.Present: p.Empty, p.Empty: p.Present, p.Same: p.Differs, p.Differs: p.Same,
}  # fmt: skip

FORMS = {"pattern": tuple(p.TEXT_PATTERNS), "of": ("unknown-rule", "error", "not-found", "lapsed")}

EQUIVALENT: dict[tuple[str, str], str] = {
    ("SUS-017", "NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("SUS-018", "NumberBetween least - 1"): "The element accepts no age below 5, which is the least that the rule allows.",
    ("ADU-001", "check 1: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("ADU-002", "check 2: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("ADU-002", "check 3: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("CON-002", "check 0: Same swap element and other"): "The finding points to the state of the match, whichever suspect comes first.",
    ("CON-002", "check 1: Same swap element and other"): "The finding points to the state of the match, whichever suspect comes first.",
    ("CON-002", "check 2: Same swap element and other"): "The finding points to the state of the match, whichever suspect comes first.",
    ("PLC-002", "check 0: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-002", "check 1: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-003", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-006", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-007", "check 0: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-008", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-009", "check 0: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-009", "check 1: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-009", "check 2: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-009", "check 3: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-010", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-011", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-014", "check 0: NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-016", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("PLC-017", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("AGE-005", "check 0: NumberBetween least - 1"): "The element accepts no age below 5, which is the least that the rule allows.",
    ("AGE-006", "check 0: NumberBetween least - 1"): "The element accepts no age below 5, which is the least that the rule allows.",
    ("AGE-006", "check 1: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("AGE-007", "check 0: NumberBetween least - 1"): "The element accepts no age below 5, which is the least that the rule allows.",
    ("AGE-008", "check 0: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("MSR-003", "check 0: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("REL-002", "check 0: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("REL-003", "check 0: NumberBetween most + 1"): "The element accepts no age above 110, which is the most that the rule allows.",
    ("REL-004", "check 0: NumberBetween least - 1"): "The element accepts no age below 5, which is the least that the rule allows.",
    ("MIS-030", "NotDuring where: without Is(setting) 0"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("MIS-031", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("MIS-032", "NotDuring where dropped"): "Within a spell of another setting the day lies in one of `unless_in`.",
}
"""Mutants that no example can distinguish from the rule, by (rule, operator), each with the reason."""

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
    predicate = check.predicate
    settings: dict[str, Any] = predicate.settings()
    for first, second in SWAPS:
        if settings.get(first) and settings.get(second):
            swapped = replace(predicate, **{first: settings[second], second: settings[first]})
            # the order of two values makes no difference unless a finding then points elsewhere
            if not isinstance(predicate, p.Same | p.Differs) or replace(check, predicate=swapped).fields != check.fields:
                yield f"swap {first} and {second}", swapped
    if isinstance(predicate, p.NoOverlap | p.NoneAfterOpen):
        yield "swap start and ends", replace(predicate, start=predicate.ends[0], ends=(predicate.start, *predicate.ends[1:]))
    for name, value in settings.items():
        if type(value) is int and not settings.get(f"{name}_in"):
            yield from _constant(predicate, name)
        elif isinstance(value, tuple):
            for part, fewer in _fewer(value):
                if fewer or name not in predicate.asks:  # a predicate without fields cannot be declared
                    yield f"{name} without {part}", replace(predicate, **{name: fewer})
    for name in ("when", "where", "given", "unless_in"):
        if (condition := getattr(predicate, name, None)) is not None:
            yield f"{name} dropped", replace(predicate, **{name: None})
            for part, changed in _condition(condition):
                yield f"{name}: {part}", replace(predicate, **{name: changed})
    for name, value in settings.items():
        if isinstance(value, bool) and name != "value_only":
            yield f"{name} turned", replace(predicate, **{name: not value})
        elif value and name in optional_texts(predicate):
            yield f"{name} dropped", replace(predicate, **{name: ""})
    # an element without reasons for absence can hold nothing but a value
    if isinstance(predicate, p.Present) and operand(RECORDS, check.on, predicate.element).element.absent:
        yield "value_only turned", replace(predicate, value_only=not predicate.value_only)
    for name, others in FORMS.items():
        for other in others if settings.get(name) in others else ():
            form: dict[str, Any] = {name: other}
            yield f"{name} {other}", replace(predicate, **form)
    if type(predicate) in OPPOSITES:
        remaining = {name: value for name, value in settings.items() if name != "value_only"}
        yield "opposite", OPPOSITES[type(predicate)](**remaining, when=predicate.when)


def optional_texts(predicate: p.Predicate) -> set[str]:
    """The settings that a rule may leave empty."""
    return {member.name for member in fields(predicate) if member.default == ""}


def without_operator(predicate: p.Predicate) -> list[str]:
    """The settings of a predicate that no operator changes, whatever a rule sets them to."""
    changed_by_name = {*chain.from_iterable(SWAPS), *FORMS, *NAMES, "when", "where", "given", "unless_in"}
    changed_by_type = {name for name, value in predicate.settings().items() if isinstance(value, int | tuple)} | optional_texts(predicate)
    return [name for name, value in predicate.settings().items() if value is not None and name not in changed_by_name | changed_by_type]


def _constant(predicate: p.Predicate, name: str) -> Changed:
    number = getattr(predicate, name)
    counts = isinstance(predicate, p.Rows | p.TableRows | p.AgeBetween)
    if not (counts and name == "least" and number == 0):  # no number of rows or years is below zero
        yield f"{name} - 1", replace(predicate, **{name: number - 1})
    yield f"{name} + 1", replace(predicate, **{name: number + 1})


def _fewer(members: tuple[Any, ...]) -> Changed:
    if len(members) <= SHORT:
        for place, member in enumerate(members):
            yield str(member), members[:place] + members[place + 1 :]
    else:
        yield "every second one", members[::2]
        yield "the other ones", members[1::2]


def _condition(condition: p.Condition) -> Changed:
    match condition:
        case p.Is(element, codes):
            for change, fewer in _fewer(codes):
                yield f"{element} without {change}", p.Is(element, fewer)
        case p.IsNot(element, codes):
            for change, fewer in _fewer(codes):
                yield f"{element} without {change}", p.IsNot(element, fewer)
        case p.HasReason(element, reasons):
            for change, fewer in _fewer(reasons):
                yield f"{element} without {change}", p.HasReason(element, fewer)
        case p.HasValue(element):
            yield f"{element} blank", p.Blank(element)
        case p.Blank(element):
            yield f"{element} filled", p.HasValue(element)
        case p.All(parts) | p.AnyOf(parts):
            other = p.AnyOf if isinstance(condition, p.All) else p.All
            if len(parts) > 1:
                yield f"{other.__name__} of {_named(parts)}", other(parts)
            for place, part in enumerate(parts):
                rest = parts[:place] + parts[place + 1 :]
                if rest:
                    yield f"without {_named((part,))} {place}", type(condition)(rest)
                for change, changed in _condition(part):
                    yield f"{change} {place}", type(condition)((*parts[:place], changed, *parts[place + 1 :]))


def _named(parts: tuple[p.Condition, ...]) -> str:
    return " and ".join(f"{type(part).__name__}({', '.join(part.paths())})" for part in parts)


def survivors(rule: Rule) -> list[str]:
    """The operators whose mutants no example of the rule notices, without equivalent ones."""
    examples = [
        (Return(example.rows), {(pointer, rule.severity) for name, pointer in example.expected if name == rule.id})
        for example in examples_of(rule)
    ]

    def is_killed(mutant: Rule) -> bool:
        return any(_shown(whole, mutant) != expected for whole, expected in examples)

    return [name for name, mutant in mutants(rule) if (rule.id, name) not in EQUIVALENT and not is_killed(mutant)]


def _shown(whole: Return, rule: Rule) -> set[tuple[str, str]]:
    return {(finding.pointer, finding.rule.severity) for finding in findings(whole, {rule.id: rule})}
