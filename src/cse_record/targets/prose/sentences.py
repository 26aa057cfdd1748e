"""What is wrong, in a sentence, when a predicate fails: the words of every report, check column and page.

Elements are named by their labels as they stand on the sheet. No sentence holds a value of a record.
"""

from __future__ import annotations

from functools import singledispatch

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import ABSENT_PREFIX, OLDEST, Code
from cse_record.standard.operands import Operand, operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check
from cse_record.targets.prose.code_words import MANY, codes_in_words, joined, listed_labels


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
    if not check.predicate.tells_when:
        when = None
    if when and check.predicate.scope != "table" and check.points_to_row:  # elsewhere `when` says which rows count
        said = f"{said}, although {condition(when, resolve)}"
    return said[0].upper() + said[1:] + "."


def label(found: Operand) -> str:
    """The element as a reader knows it, with the record that it belongs to if that is a different one."""
    other = RECORDS[found.record_type].about.singular if found.via else ""
    return f"“{found.element.label}”" + (f" of the {other}" if other and not found.element.label.endswith(f" of the {other}") else "")


@singledispatch
def accepted(predicate: p.Predicate, on: str) -> tuple[str, tuple[str, ...]]:
    """What may be written instead, where the sentence does not write it out: a codelist and codes, for `Voice.accepted`; else neither.

    An element that is not coded holds the codes of a list, which is then given without codes; or the names of lists, which are typed as
    they are, in a workbook too, and given without a list.
    """
    return "", ()


@accepted.register
def _(one: p.OneOf, on: str) -> tuple[str, tuple[str, ...]]:
    if len(one.codes) <= MANY and not one.called:
        return "", ()
    kind = operand(RECORDS, on, one.element).element.kind
    if isinstance(kind, Code):
        return kind.codelist, tuple(code for code in one.codes if not code.startswith(ABSENT_PREFIX))
    whole = next((name for name, listed in CODELISTS.items() if tuple(code.code for code in listed.codes) == one.codes), "")
    return (whole, ()) if whole else ("", one.codes)


# --- conditions


@singledispatch
def condition(one: p.Condition, resolve: Resolve) -> str:
    """A condition that holds, as a clause."""
    raise TypeError(f"{type(one).__name__} has no words")


@condition.register
def _(one: p.OfElement, resolve: Resolve) -> str:
    return f"{_subject(one, resolve)} {clause(one, resolve)}"


@condition.register
def _(one: p.OfConditions, resolve: Resolve) -> str:
    joint = " and " if isinstance(one, p.All) else " or "
    if _is_without_value(one):
        return f"{_subject(one.conditions[0], resolve)} has no value"
    subjects = [_subject(part, resolve) for part in one.conditions]
    clauses = [clause(part, resolve) if subject else "" for part, subject in zip(one.conditions, subjects, strict=True)]
    if isinstance(one, p.AnyOf) and len(set(clauses)) == 1 and all(subjects):  # “A”, “B” or “C” is blank
        return f"{joined(subjects, 'or')} {clauses[0]}"
    parts: list[str] = []
    for place, part in enumerate(one.conditions):
        if place and subjects[place] and subjects[place] == subjects[place - 1]:
            if isinstance(one, p.All) and clauses[place - 1].endswith("for a reason") and isinstance(part, p.IsNot):
                parts[-1] += f" other than {clauses[place].removeprefix('is not ')}"
                continue
            parts.append(clauses[place].removeprefix("is ") if clauses[place - 1].startswith("is ") else clauses[place])
        else:
            several = isinstance(part, p.AnyOf) and len({_subject(of, resolve) for of in part.conditions}) > 1
            parts.append(("either " if several and isinstance(one, p.All) else "") + condition(part, resolve))
    return joint.join(parts)


def _subject(one: p.Condition, resolve: Resolve) -> str:
    """The element that a single condition is about; empty for one that is made of others."""
    return label(resolve(one.element)) if isinstance(one, p.OfElement) else ""


@singledispatch
def clause(one: p.Condition, resolve: Resolve) -> str:
    """What a condition on one element says of it."""
    raise TypeError(f"{type(one).__name__} has no words")


@clause.register
def _(one: p.Is, resolve: Resolve) -> str:
    return f"is {codes_in_words(resolve(one.element), one.codes, one.called)}"


@clause.register
def _(one: p.IsNot, resolve: Resolve) -> str:
    return f"is not {codes_in_words(resolve(one.element), one.codes, one.called)}"


@clause.register
def _(one: p.HasValue, resolve: Resolve) -> str:
    return "is given"


@clause.register
def _(one: p.HasReason, resolve: Resolve) -> str:
    reasons = codes_in_words(resolve(one.element), one.reasons) if one.reasons else ""
    return f"is absent for the reason {reasons}" if reasons else "is absent for a reason"


@clause.register
def _(one: p.Blank, resolve: Resolve) -> str:
    return "is blank"


def _is_without_value(one: p.OfConditions) -> bool:
    """Whether a condition says only that an element is blank, or absent for any reason."""
    if not isinstance(one, p.AnyOf) or len(one.conditions) != 2:
        return False
    blank, absent = one.conditions
    if not isinstance(blank, p.Blank) or not isinstance(absent, p.HasReason):
        return False
    return blank.element == absent.element and not absent.reasons


# --- predicates


@singledispatch
def sentence(predicate: p.Predicate, resolve: Resolve) -> str:
    """What is wrong when the predicate fails, without its condition: the words on its class, with labels and numbers put in.

    A predicate whose words depend on more is registered below.
    """
    if not predicate.sentence:
        raise TypeError(f"{predicate.name} has no words")
    wanted = {name: value for name, value in predicate.settings().items() if f"{{{name}}}" in predicate.sentence}
    return predicate.sentence.format_map({name: _put_in(predicate, name, value, resolve) for name, value in wanted.items()})


def _put_in(predicate: p.Predicate, name: str, value: object, resolve: Resolve) -> str:
    """A setting of a predicate in words: the label of an element, what codes have in common, a number."""
    if name in predicate.asks:
        return label(resolve(str(value)))
    if isinstance(value, tuple):
        return codes_in_words(resolve(predicate.paths()[0]), value, getattr(predicate, "called", ""))
    return str(value)


@sentence.register
def _(one: p.OnOrAfter, resolve: Resolve) -> str:
    later, earlier = resolve(one.later), resolve(one.earlier)
    if later.via and not earlier.via:  # the element in which the finding stands comes first
        return f"{label(earlier)} is after {label(later)}"
    return f"{label(later)} is before {label(earlier)}"


@sentence.register
def _(one: p.OnOrAfterFirst, resolve: Resolve) -> str:
    return f"{label(resolve(one.later))} is before {' and '.join(label(resolve(end)) for end in one.ends)}"


@sentence.register
def _(one: p.AgeBetween, resolve: Resolve) -> str:
    ages = f"not aged {one.least} to {one.most}" if one.least else f"{one.most + 1} or over"
    ages = f"under {one.least}" if one.most >= OLDEST else ages
    born = resolve(one.born)
    who = "child" if born.record_type == "children" else "person"
    return f"going by “{born.element.label}”, the {who} was {ages} on the date in {label(resolve(one.on))}"


@sentence.register
def _(one: p.Present, resolve: Resolve) -> str:
    return f"{label(resolve(one.element))} holds no value" if one.value_only else f"{label(resolve(one.element))} is blank"


@sentence.register
def _(one: p.ValidAt, resolve: Resolve) -> str:
    if one.until:
        span = f"from {label(resolve(one.on))} to {label(resolve(one.until))}"
        return f"the answer in {label(resolve(one.element))} was not in use on any day {span}"
    return f"the answer in {label(resolve(one.element))} was not in use on the date in {label(resolve(one.on))}"


@sentence.register
def _(one: p.AnyPresent, resolve: Resolve) -> str:
    if one.called:
        return f"nothing is given about {one.called}"
    names = [label(resolve(path)) for path in one.elements]
    return f"neither {names[0]} nor {names[1]} is given" if len(names) == 2 else f"none of {joined(names, 'and')} is given"


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
    to = RECORDS[RECORDS[resolve.record_type].parents()[one.element]].about.singular
    return f"{label(resolve(one.element))} does not match any {to} in this return"


@sentence.register
def _(one: p.Declared, resolve: Resolve) -> str:
    kind = resolve(one.element).element.kind
    listed = CODELISTS[kind.codelist].title if isinstance(kind, Code) else ""
    declared = CODELISTS["record_type"].label_of("local_codes")
    return f"{label(resolve(one.element))} holds a local code that is not declared for the list “{listed}” under “{declared}”"


@sentence.register
def _(one: p.Rows, resolve: Resolve) -> str:
    other, this = resolve.of(one.table), f"for this {resolve.singular}"
    rows, row = CODELISTS["record_type"].label_of(one.table).lower(), other.singular
    kind = f" in which {condition(one.where, other)}" if one.where else ""
    if one.most_in:
        return f"more {rows} are recorded {this} than {label(resolve(one.most_in))} says"
    if one.least_in:
        return f"fewer {rows} are recorded {this} than {label(resolve(one.least_in))} says"
    if one.most is not None:
        return f"more than {one.most} {rows} are recorded {this}{kind}" if one.most else f"there are {rows} {this}{kind}"
    return f"no {row} is recorded {this}{kind}" if one.least == 1 else f"fewer than {one.least} {rows} are recorded {this}{kind}"


@sentence.register
def _(one: p.NotDuring, resolve: Resolve) -> str:
    beside = f", and within no {resolve.of(one.table).singular} in any other kind of setting" if one.unless_in else ""
    return f"{label(resolve(one.on))} falls within a {_spell(one, resolve)}{beside}"


@sentence.register
def _(one: p.During, resolve: Resolve) -> str:
    if not one.since:
        return f"{label(resolve(one.on))} does not fall within any {_spell(one, resolve)} of this child"
    row = resolve.of(one.table).singular
    if one.all_ended:
        return f"every {_spell(one, resolve)} of this child had ended before {label(resolve(one.on))}"
    return f"every {row} in which {label(resolve(one.since))} can fall had ended before {label(resolve(one.on))}"


def _spell(one: p.NotDuring | p.During, resolve: Resolve) -> str:
    """The kind of spell in which a day lies or does not lie."""
    other = resolve.of(one.table)
    return other.singular + (f" in which {condition(one.where, other)}" if one.where else "")


@sentence.register
def _(one: p.Unique, resolve: Resolve) -> str:
    found = [resolve(path) for path in one.elements]
    needed = [label(other) for other in found if other.element.must_be_answered or other is found[0]]
    others = [label(other) for other in found if label(other) not in needed]  # blank in both is the same
    same = one.called or (f"{joined(others, 'and')}{'' if len(others) == 1 else ','}" if others else "")
    more = f", and the same {same} or none" if same else ""
    if one.tells_when and isinstance(one.when, p.HasReason):
        more += f", and in both rows {condition(one.when, resolve)}"
    return f"an earlier row has the same {joined(needed, 'and')}{more}"


@sentence.register
def _(one: p.NoOverlap, resolve: Resolve) -> str:
    return f"the time from {label(resolve(one.start))} overlaps that of another {resolve.singular} of the same {_whose(resolve, one.by)}"


@sentence.register
def _(one: p.NoneAfterOpen, resolve: Resolve) -> str:
    whose = _whose(resolve, one.by)
    return f"{label(resolve(one.start))} is after the start of another {resolve.singular} of the same {whose} that has not ended"


@sentence.register
def _(one: p.NoGap, resolve: Resolve) -> str:
    start, row, other = label(resolve(one.start)), resolve.singular, resolve.of(one.table).singular
    last = f"the end of the last {row} of the same {_whose(resolve, one.by)}"
    return f"between {last} and {start} there are days with neither a {row} nor a {other}"


def _whose(resolve: Resolve, path: str) -> str:
    return resolve(path).element.label.lower().removesuffix(" reference")


@sentence.register
def _(one: p.TableRows, resolve: Resolve) -> str:
    what = "records of this type" if one.named_in else "records of cases"
    return f"the return holds {what}" if one.most == 0 else f"the return holds no {what}"


@sentence.register
def _(one: p.Covers, resolve: Resolve) -> str:
    return f"not every {resolve(one.element).element.label.lower()} that needs a row has one"


ENDINGS = {"-01": "is in January", "-01-01": "is 1 January"}
"""What the end of a month or day says of it."""


@sentence.register
def _(one: p.ShareAtMost, resolve: Resolve) -> str:
    found = resolve(one.element)
    kind = found.element.kind
    if one.of == "reason":
        what = "is absent"
    elif isinstance(kind, Code):
        what = f"is {listed_labels(kind.codelist, (one.of,), 'or')}"
    else:
        what = ENDINGS[one.of]
    return f"{label(found)} {what} in more than {one.percent} per cent of rows"


@sentence.register
def _(one: p.SomeHave, resolve: Resolve) -> str:
    return f"no row gives {joined([label(resolve(path)) for path in one.elements], 'or')}"


EXPLAINED = {
    "unknown-rule": "there is no such rule",
    "error": "this rule is not a query, so an explanation does not settle it",
    "not-found": "the query that this explains does not arise",
    "lapsed": "what this explains has changed since, so the query is open again",
}


@sentence.register
def _(one: p.Explains, resolve: Resolve) -> str:
    return EXPLAINED[one.of]
