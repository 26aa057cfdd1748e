"""What is wrong, in a sentence, when a predicate fails: the words of every report, check column and page.

Elements are named by their labels as they stand on the sheet. No sentence holds a value of a record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand, operand
from cse_record.standard.rules.rule import Check

Resolve = Callable[[str], Operand]
MANY = 6
"""Sets of more codes than this are not written out."""


def failing(standard: Catalogue, check: Check) -> str:
    """One or two sentences that say what is wrong when the check fails."""

    def resolve(path: str) -> Operand:
        return operand(standard.records, check.on, path)

    said = sentence(check.predicate, resolve)
    when = check.predicate.when
    said = f"{said}, although {condition(when, resolve)}" if when and check.points_to_row else said
    return said[0].upper() + said[1:] + "."


def label(found: Operand) -> str:
    """The element as a reader knows it, with the record that it belongs to if that is another."""
    whose = {"": "", p.HEADER: " (return)"}.get(found.via, f" ({found.record_type.replace('_', ' ')})")
    return f"“{found.element.label}”{whose}"


def _codes(found: Operand, codes: tuple[str, ...], joint: str = "or") -> str:
    """Codes by their labels, or how many there are."""
    if len(codes) > MANY:
        return f"one of {len(codes)} codes of the rule"
    listed = found.element.kind.codelist if isinstance(found.element.kind, Code) else "absent_reason"
    names = [f"“{CODELISTS[listed].label_of(code)}”" for code in codes]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"


# --- conditions


def condition(one: p.Condition, resolve: Resolve) -> str:
    """A condition that holds, as a clause."""
    match one:
        case p.Is():
            found = resolve(one.element)
            return f"{label(found)} is {_codes(found, one.codes)}"
        case p.HasValue():
            return f"{label(resolve(one.element))} is given"
        case p.HasReason():
            found = resolve(one.element)
            if one.reasons:
                return f"{label(found)} is absent for the reason {_codes(found, one.reasons)}"
            return f"{label(found)} is absent for a reason"
        case p.Blank():
            return f"{label(resolve(one.element))} is blank"
        case p.All():
            return " and ".join(condition(part, resolve) for part in one.conditions)
        case p.AnyOf():
            return " or ".join(condition(part, resolve) for part in one.conditions)
    raise TypeError(f"{type(one).__name__} has no words")


# --- predicates


@singledispatch
def sentence(predicate: p.Predicate, resolve: Resolve) -> str:
    """What is wrong when the predicate fails, without its condition."""
    raise TypeError(f"{predicate.name} has no words")


@sentence.register
def _(one: p.OnOrAfter, resolve: Resolve) -> str:
    return f"{label(resolve(one.later))} is before {label(resolve(one.earlier))}"


@sentence.register
def _(one: p.RangeInOrder, resolve: Resolve) -> str:
    return f"the latest that {label(resolve(one.element))} can be is before the earliest"


@sentence.register
def _(one: p.WithinDays, resolve: Resolve) -> str:
    return f"{label(resolve(one.later))} is more than {one.days} days after {label(resolve(one.earlier))}"


@sentence.register
def _(one: p.AgeBetween, resolve: Resolve) -> str:
    ages = f"aged {one.least} to {one.most}" if one.least else f"aged {one.most} or less"
    return f"by {label(resolve(one.born))} the person was not {ages} on the day of {label(resolve(one.on))}"


@sentence.register
def _(one: p.AgeIs, resolve: Resolve) -> str:
    return f"{label(resolve(one.age))} is not the age that follows from {label(resolve(one.born))} and {label(resolve(one.on))}"


@sentence.register
def _(one: p.NumberBetween, resolve: Resolve) -> str:
    return f"{label(resolve(one.number))} is not from {one.least} to {one.most}"


@sentence.register
def _(one: p.Present, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} holds no value" if one.value_only else f"{label(resolve(one.element))} is blank"


@sentence.register
def _(one: p.NoValue, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} is given"


@sentence.register
def _(one: p.Empty, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} is filled"


@sentence.register
def _(one: p.OneOf, resolve: Resolve) -> str:
    found = resolve(one.element)
    return f"{label(found)} is not {_codes(found, one.codes)}"


@sentence.register
def _(one: p.NotOneOf, resolve: Resolve) -> str:
    found = resolve(one.element)
    return f"{label(found)} is {_codes(found, one.codes)}"


@sentence.register
def _(one: p.GroupFits, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} holds a code that does not belong with {label(resolve(one.other))}"


@sentence.register
def _(one: p.ValidAt, resolve: Resolve) -> str:
    return f"the code in {label(resolve(one.element))} was not in use on the day of {label(resolve(one.on))}"


@sentence.register
def _(one: p.Differs, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} and {label(resolve(one.other))} are the same"


@sentence.register
def _(one: p.Same, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} and {label(resolve(one.other))} are not the same"


@sentence.register
def _(one: p.AnyPresent, resolve: Resolve) -> str:
    return f"none of {', '.join(label(resolve(path)) for path in one.elements)} is given"


FORMS: dict[p.TextPattern, str] = {
    "email": "an email address",
    "telephone": "a telephone number",
    "postcode": "a postcode",
    "nhs-number": "an NHS number",
    "long-number": "a long number",
    "name": "the name of a person",
}


@sentence.register
def _(one: p.NotLike, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} seems to hold {FORMS[one.pattern]}"


@sentence.register
def _(one: p.NotNameOf, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} holds a word of the list “{CODELISTS[one.codelist].title}”"


@sentence.register
def _(one: p.Refers, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} leads to no row of this return"


@sentence.register
def _(one: p.Declared, resolve: Resolve) -> str:
    kind = resolve(one.element).element.kind
    listed = kind.codelist if isinstance(kind, Code) else ""
    return f"{label(resolve(one.element))} holds a local code that local_codes does not declare for the list {listed}"


@sentence.register
def _(one: p.Rows, resolve: Resolve) -> str:
    rows = f"rows of {CODELISTS['record_type'].label_of(one.table)} that belong to this record"
    least = label(resolve(one.least_in)) if one.least_in else str(one.least)
    most = label(resolve(one.most_in)) if one.most_in else one.most
    if most == 0:
        return f"there are {rows}"
    if most is not None:
        return f"there are more {rows} than {most} says" if one.most_in else f"there are more than {most} {rows}"
    return f"there are fewer {rows} than {least} says" if one.least_in else f"there are fewer than {least} {rows}"


@sentence.register
def _(one: p.NotDuring, resolve: Resolve) -> str:
    return f"{label(resolve(one.on))} lies in {_spell(one)} with which the row does not agree"


def _spell(one: p.NotDuring) -> str:
    about = CODELISTS["record_type"].label_of(one.table).lower()
    return f"a spell recorded under {about}"


@sentence.register
def _(one: p.Unique, resolve: Resolve) -> str:
    return f"an earlier row has the same {', '.join(label(resolve(path)) for path in one.elements)}"


@sentence.register
def _(one: p.NoOverlap, resolve: Resolve) -> str:
    return f"the time from {label(resolve(one.start))} overlaps that of another row of the same {_whose(resolve, one.by)}"


@sentence.register
def _(one: p.NoneAfterOpen, resolve: Resolve) -> str:
    return f"{label(resolve(one.start))} is after the start of another row of the same {_whose(resolve, one.by)} that has not ended"


@sentence.register
def _(one: p.NoGap, resolve: Resolve) -> str:
    return f"between the row before and {label(resolve(one.start))} there are days of the same {_whose(resolve, one.by)} without a row"


def _whose(resolve: Resolve, path: str) -> str:
    return resolve(path).element.label.lower().removesuffix(" reference")


@sentence.register
def _(one: p.TableRows, resolve: Resolve) -> str:
    what = "records of this type" if one.named_in else "records of cases"
    return f"the return holds {what}" if one.most == 0 else f"the return holds no {what}"


@sentence.register
def _(one: p.Covers, resolve: Resolve) -> str:
    return f"not every code that must stand in {label(resolve(one.element))} has a row"


@sentence.register
def _(one: p.ShareAtMost, resolve: Resolve) -> str:
    what = "is absent" if one.of == "reason" else f"ends in {one.of}"
    return f"{label(resolve(one.element))} {what} in more than {one.percent} per cent of rows"


@sentence.register
def _(one: p.NotAllSame, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} is the same in every row"


@sentence.register
def _(one: p.SomeHave, resolve: Resolve) -> str:
    return f"no row gives {' or '.join(label(resolve(path)) for path in one.elements)}"


@sentence.register
def _(one: p.NotMirrored, resolve: Resolve) -> str:
    return f"{label(resolve(one.other))} follows {label(resolve(one.element))} in every row"


EXPLAINED = {
    "unknown-rule": "there is no such rule",
    "error": "this rule is not a query, so an explanation does not settle it",
    "not-found": "the query that this explains does not arise",
    "lapsed": "what this explains has changed since, so the query is open again",
}


@sentence.register
def _(one: p.Explains, resolve: Resolve) -> str:
    return EXPLAINED[one.of]
