"""What is wrong, in a sentence, when a predicate fails: the words of every report, check column and page.

Elements are named by their labels as they stand on the sheet. No sentence holds a value of a record.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.kinds import ABSENT_PREFIX, Code
from cse_record.standard.operands import Operand, operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check
from cse_record.standard.voice import REASON_LIST

MANY = 6
"""Sets of more codes than this are not written out."""


class Resolve:
    """What paths lead to from records of one type."""

    def __init__(self, standard: Catalogue, record_type: str) -> None:
        self.standard, self.record_type = standard, record_type

    def __call__(self, path: str) -> Operand:
        return operand(self.standard.records, self.record_type, path)

    def of(self, record_type: str) -> Resolve:
        """The same from records of another type."""
        return Resolve(self.standard, record_type)

    @property
    def singular(self) -> str:
        """One record of the type, in words."""
        return self.standard.records[self.record_type].about.singular


def failing(standard: Catalogue, check: Check) -> str:
    """One or two sentences that say what is wrong when the check fails."""
    resolve = Resolve(standard, check.on)
    said = sentence(check.predicate, resolve)
    when = check.predicate.when
    if when and check.predicate.scope != "table" and check.points_to_row:  # elsewhere `when` says which rows count
        said = f"{said}, although {condition(when, resolve)}"
    elif when and isinstance(check.predicate, p.Unique) and isinstance(when, p.HasReason):
        said = f"{said}, and in both rows {condition(when, resolve)}"
    return said[0].upper() + said[1:] + "."


def label(found: Operand) -> str:
    """The element as a reader knows it, with the record that it belongs to if that is another."""
    return f"“{found.element.label}”" + (f" of the {RECORDS[found.record_type].about.singular}" if found.via else "")


def _codes(found: Operand, codes: tuple[str, ...], joint: str = "or") -> str:
    """Codes by their labels; a long set by the group that it makes up, by those that are not in it, or by how many it has."""
    kind = found.element.kind
    listed = kind.codelist if isinstance(kind, Code) else REASON_LIST
    if len(codes) <= MANY:
        return _listed(listed, codes, joint)
    if group := CODELISTS[listed].group_of(codes):
        return f"a code of the group “{CODELISTS[listed].group_labels[group]}”"
    values = [code for code in kind.spelling.codes or () if not code.startswith(ABSENT_PREFIX)] if isinstance(kind, Code) else []
    others = tuple(code for code in values if code not in codes)
    if others and len(others) <= MANY and set(codes) <= set(values):
        return f"a code other than {_listed(listed, others, 'or')}"
    return _by_group(listed, codes) or f"one of the {len(codes)} codes that this rule lists"


def _by_group(codelist: str, codes: tuple[str, ...]) -> str:
    """Codes as groups, with what is left out of each, and those that are in none of these; empty if that is not short."""
    labels, parts, left, named = CODELISTS[codelist], [], list(codes), 0
    for group, title in labels.group_labels.items():
        members = [code.code for code in labels.codes if group in words(code.group)]
        held, missing = [code for code in members if code in left], tuple(code for code in members if code not in codes)
        if len(held) <= 1 + len(missing):
            continue
        parts.append(f"a code of the group “{title}”" + (f" (but not {_listed(codelist, missing, 'or')})" if missing else ""))
        left = [code for code in left if code not in held]
        named += 1 + len(missing)
    parts = [*(f"“{labels.label_of(code)}”" for code in left), *parts]  # after “group” they would read as groups too
    return _joined(parts, "or") if named + len(left) <= MANY else ""


def _listed(codelist: str, codes: tuple[str, ...], joint: str) -> str:
    return _joined([f"“{CODELISTS[codelist].label_of(code)}”" for code in codes], joint)


def _joined(names: Sequence[str], joint: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"


# --- conditions


def condition(one: p.Condition, resolve: Resolve) -> str:
    """A condition that holds, as a clause."""
    match one:
        case p.All() | p.AnyOf():
            joint = " and " if isinstance(one, p.All) else " or "
            if _is_without_value(one):
                return f"{_subject(one.conditions[0], resolve)} has no value"
            parts = []
            for place, part in enumerate(one.conditions):
                same = place and _subject(part, resolve) and _subject(part, resolve) == _subject(one.conditions[place - 1], resolve)
                parts.append(_clause(part, resolve) if same else condition(part, resolve))
            return joint.join(parts)
    return f"{_subject(one, resolve)} {_clause(one, resolve)}"


def _subject(one: p.Condition, resolve: Resolve) -> str:
    """The element that a single condition is about; empty for one that is made of others."""
    return label(resolve(one.element)) if isinstance(one, p.Is | p.IsNot | p.HasValue | p.HasReason | p.Blank) else ""


def _clause(one: p.Condition, resolve: Resolve) -> str:
    """What a single condition says of its element."""
    match one:
        case p.Is():
            return f"is {_codes(resolve(one.element), one.codes)}"
        case p.IsNot():
            return f"is not {_codes(resolve(one.element), one.codes)}"
        case p.HasValue():
            return "is given"
        case p.HasReason():
            return f"is absent for the reason {_codes(resolve(one.element), one.reasons)}" if one.reasons else "is absent for a reason"
        case p.Blank():
            return "is blank"
    raise TypeError(f"{type(one).__name__} has no words")


def _is_without_value(one: p.All | p.AnyOf) -> bool:
    """Whether a condition says only that an element is blank, or absent for any reason."""
    match one:
        case p.AnyOf(conditions=(p.Blank(element=blank), p.HasReason(element=absent, reasons=()))):
            return blank == absent
    return False


# --- predicates


@singledispatch
def sentence(predicate: p.Predicate, resolve: Resolve) -> str:
    """What is wrong when the predicate fails, without its condition."""
    raise TypeError(f"{predicate.name} has no words")


@sentence.register
def _(one: p.OnOrAfter, resolve: Resolve) -> str:
    return f"{label(resolve(one.later))} is before {label(resolve(one.earlier))}"


@sentence.register
def _(one: p.OnOrAfterFirst, resolve: Resolve) -> str:
    return f"{label(resolve(one.later))} is before {' and '.join(label(resolve(end)) for end in one.ends)}"


@sentence.register
def _(one: p.RangeInOrder, resolve: Resolve) -> str:
    return f"the latest that {label(resolve(one.element))} can be is before the earliest"


@sentence.register
def _(one: p.WithinDays, resolve: Resolve) -> str:
    return f"{label(resolve(one.later))} is more than {one.days} days after {label(resolve(one.earlier))}"


@sentence.register
def _(one: p.AgeBetween, resolve: Resolve) -> str:
    ages = f"aged {one.least} to {one.most}" if one.least else f"{one.most} or younger"
    return f"going by {label(resolve(one.born))}, the person was not {ages} on the day of {label(resolve(one.on))}"


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
    if one.until:
        span = f"from {label(resolve(one.on))} to {label(resolve(one.until))}"
        return f"the code in {label(resolve(one.element))} was not in use on any day {span}"
    return f"the code in {label(resolve(one.element))} was not in use on the day of {label(resolve(one.on))}"


@sentence.register
def _(one: p.Differs, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} and {label(resolve(one.other))} are the same"


@sentence.register
def _(one: p.Same, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} and {label(resolve(one.other))} are not the same"


@sentence.register
def _(one: p.AnyPresent, resolve: Resolve) -> str:
    names = [label(resolve(path)) for path in one.elements]
    return f"neither {names[0]} nor {names[1]} is given" if len(names) == 2 else f"none of {_joined(names, 'and')} is given"


FORMS: dict[p.TextPattern, str] = {
    "email": "an email address",
    "telephone": "a telephone number",
    "postcode": "a postcode",
    "nhs-number": "an NHS number",
    "person-number": "a unique pupil number or PNC id",
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
    listed = CODELISTS[kind.codelist].title if isinstance(kind, Code) else ""
    declared = CODELISTS["record_type"].label_of("local_codes")
    return f"{label(resolve(one.element))} holds a local code that “{declared}” does not declare for the list “{listed}”"


@sentence.register
def _(one: p.Rows, resolve: Resolve) -> str:
    other, this = resolve.of(one.table), f"for this {resolve.singular}"
    rows, row = CODELISTS["record_type"].label_of(one.table).lower(), other.singular
    kind = f" of which {condition(one.where, other)}" if one.where else ""
    if one.most_in:
        return f"more {rows} are recorded {this} than {label(resolve(one.most_in))} says"
    if one.least_in:
        return f"fewer {rows} are recorded {this} than {label(resolve(one.least_in))} says"
    if one.most is not None:
        return f"more than {one.most} {rows} are recorded {this}{kind}" if one.most else f"there are {rows} {this}{kind}"
    return f"no {row} is recorded {this}{kind}" if one.least == 1 else f"fewer than {one.least} {rows} are recorded {this}{kind}"


@sentence.register
def _(one: p.NotDuring, resolve: Resolve) -> str:
    return f"{label(resolve(one.on))} falls within a {resolve.of(one.table).singular} with which this row does not agree"


@sentence.register
def _(one: p.During, resolve: Resolve) -> str:
    row = resolve.of(one.table).singular
    if not one.since:
        return f"{label(resolve(one.on))} falls within no {row} of the kind that is needed"
    return f"every {row} in which {label(resolve(one.since))} can fall had ended before {label(resolve(one.on))}"


@sentence.register
def _(one: p.Unique, resolve: Resolve) -> str:
    found = [resolve(path) for path in one.elements]
    needed = [label(other) for other in found if other.element.must_be_answered or other is found[0]]
    others = [label(other) for other in found if label(other) not in needed]  # blank in both is the same
    more = f", and the same {_joined(others, 'and')}{'' if len(others) == 1 else ','} or none" if others else ""
    return f"an earlier row has the same {_joined(needed, 'and')}{more}"


@sentence.register
def _(one: p.NoOverlap, resolve: Resolve) -> str:
    return f"the time from {label(resolve(one.start))} overlaps that of another {resolve.singular} of the same {_whose(resolve, one.by)}"


@sentence.register
def _(one: p.NoneAfterOpen, resolve: Resolve) -> str:
    whose = _whose(resolve, one.by)
    return f"{label(resolve(one.start))} is after the start of another {resolve.singular} of the same {whose} that has not ended"


@sentence.register
def _(one: p.NoGap, resolve: Resolve) -> str:
    start, row = label(resolve(one.start)), resolve.singular
    return f"between the end of an earlier {row} of the same {_whose(resolve, one.by)} and {start} there are days with none recorded"


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
    found = resolve(one.element)
    kind = found.element.kind
    if one.of == "reason":
        what = "is absent"
    elif isinstance(kind, Code):
        what = f"is {_listed(kind.codelist, (one.of,), 'or')}"
    else:
        what = f"ends in {one.of}"
    return f"{label(found)} {what} in more than {one.percent} per cent of rows"


@sentence.register
def _(one: p.NotAllSame, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} is the same in every row"


@sentence.register
def _(one: p.SomeHave, resolve: Resolve) -> str:
    return f"no row gives {_joined([label(resolve(path)) for path in one.elements], 'or')}"


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
