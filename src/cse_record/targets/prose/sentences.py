"""Sentences that say what is wrong when a predicate fails. They appear in every report, check column and page.

Elements are named by their labels as on the sheet. No sentence contains a value of a record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import Element
from cse_record.standard.kinds import ABSENT_PREFIX, OLDEST, Code
from cse_record.standard.operands import operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check
from cse_record.targets.prose.code_words import MANY, codes_in_words, joined, listed_labels
from cse_record.targets.prose.conditions import Resolve, condition_in_words, label


def failing(standard: Catalogue, check: Check, has: Callable[[str], bool] = lambda path: True) -> str:
    """One or two sentences that say what is wrong when the check fails. `has` says of an element, by path, whether a form has it."""
    resolve = Resolve(standard, check.on, has)
    text = sentence(check.predicate, resolve)
    when = check.predicate.when
    if not check.predicate.tells_when:
        when = None
    if when and check.predicate.scope != "table" and check.points_to_row:  # elsewhere `when` says which rows count
        text = f"{text}, although {condition_in_words(when, resolve)}"
    if isinstance(check.predicate, vocabulary.Empty) and not when:
        text += _retirement(standard, resolve(check.predicate.element).element)
    return text[0].upper() + text[1:] + "."


def _retirement(standard: Catalogue, element: Element) -> str:
    """That an element is retired, and what to use instead, as the end of a sentence; empty if it is in use."""
    if not element.deprecated_in:
        return ""
    retired = f", but version {element.deprecated_in} of the standard has retired it"
    names = []
    for other in (standard.elements[path] for path in element.replaced_by):
        where = f" in {standard.records[other.record_type].about.title}" if other.record_type != element.record_type else ""
        names.append(f"“{other.label}”{where}")
    return f"{retired}: use {joined(names, 'and')} instead" if names else f"{retired}, and the fact is no longer asked for"


@singledispatch
def accepted(predicate: vocabulary.Predicate, on: str) -> tuple[str, tuple[str, ...]]:
    """The alternatives that may be written instead, if the sentence does not name them: a codelist and codes, for `Voice.accepted`.

    An element that is not coded may hold the codes of a list, which is given without codes; or the names of lists, which are typed
    literally, in a workbook too, and given without a list.
    """
    return "", ()


@accepted.register
def _(predicate: vocabulary.OneOf, on: str) -> tuple[str, tuple[str, ...]]:
    if len(predicate.codes) <= MANY and not predicate.called:
        return "", ()
    kind = operand(RECORDS, on, predicate.element).element.kind
    if isinstance(kind, Code):
        return kind.codelist, tuple(code for code in predicate.codes if not code.startswith(ABSENT_PREFIX))
    whole = next((name for name, listed in CODELISTS.items() if tuple(code.code for code in listed.codes) == predicate.codes), "")
    return (whole, ()) if whole else ("", predicate.codes)


@singledispatch
def sentence(predicate: vocabulary.Predicate, resolve: Resolve) -> str:
    """What is wrong when the predicate fails, leaving out its condition: the text on its class, with labels and numbers filled in.

    A predicate whose text depends on more is registered below.
    """
    if not predicate.sentence:
        raise TypeError(f"{predicate.name} has no words")
    wanted = {name: value for name, value in predicate.settings().items() if f"{{{name}}}" in predicate.sentence}
    return predicate.sentence.format_map({name: _put_in(predicate, name, value, resolve) for name, value in wanted.items()})


def _put_in(predicate: vocabulary.Predicate, name: str, value: object, resolve: Resolve) -> str:
    """A setting of a predicate in words: the label of an element, a description of codes, or a number."""
    if name in predicate.asks:
        return label(resolve(str(value)))
    if isinstance(value, tuple):
        return codes_in_words(resolve(predicate.paths()[0]), value, getattr(predicate, "called", ""))
    return str(value)


@sentence.register
def _(predicate: vocabulary.OnOrAfter, resolve: Resolve) -> str:
    later, earlier = resolve(predicate.later), resolve(predicate.earlier)
    if later.via and not earlier.via:  # the element to which the finding points comes first
        return f"{label(earlier)} is after {label(later)}"
    return f"{label(later)} is before {label(earlier)}"


@sentence.register
def _(predicate: vocabulary.OnOrAfterFirst, resolve: Resolve) -> str:
    return f"{label(resolve(predicate.later))} is before {' and '.join(label(resolve(end)) for end in predicate.ends)}"


@sentence.register
def _(predicate: vocabulary.AgeBetween, resolve: Resolve) -> str:
    ages = f"not aged {predicate.least} to {predicate.most}" if predicate.least else f"{predicate.most + 1} or over"
    ages = f"under {predicate.least} or over {OLDEST}" if predicate.most >= OLDEST else ages
    born = resolve(predicate.born)
    person = "child" if born.record_type == "children" else "person"
    return f"going by “{born.element.label}”, the {person} was {ages} on the date in {label(resolve(predicate.on))}"


@sentence.register
def _(predicate: vocabulary.Present, resolve: Resolve) -> str:
    return (
        f"{label(resolve(predicate.element))} holds no value" if predicate.value_only else f"{label(resolve(predicate.element))} is blank"
    )


@sentence.register
def _(predicate: vocabulary.ValidAt, resolve: Resolve) -> str:
    if predicate.until:
        span = f"from {label(resolve(predicate.on))} to {label(resolve(predicate.until))}"
        return f"the answer in {label(resolve(predicate.element))} was not in use on any day {span}"
    return f"the answer in {label(resolve(predicate.element))} was not in use on the date in {label(resolve(predicate.on))}"


@sentence.register
def _(predicate: vocabulary.AnyPresent, resolve: Resolve) -> str:
    if predicate.called:
        return f"nothing is given about {predicate.called}"
    names = [label(resolve(path)) for path in predicate.elements]
    return f"neither {names[0]} nor {names[1]} is given" if len(names) == 2 else f"none of {joined(names, 'and')} is given"


FORMS: dict[vocabulary.TextPattern, str] = {
    "email": "an email address",
    "telephone": "a telephone number",
    "postcode": "a postcode",
    "nhs-number": "an NHS number",
    "person-number": "a unique pupil number or PNC id",
    "long-number": "a long number",
    "name": "the name of a person",
}


@sentence.register
def _(predicate: vocabulary.NotLike, resolve: Resolve) -> str:
    return f"{label(resolve(predicate.element))} seems to hold {FORMS[predicate.pattern]}"


@sentence.register
def _(predicate: vocabulary.NotNameOf, resolve: Resolve) -> str:
    return f"{label(resolve(predicate.element))} holds a word of the list “{CODELISTS[predicate.codelist].title}”"


@sentence.register
def _(predicate: vocabulary.Refers, resolve: Resolve) -> str:
    to = RECORDS[RECORDS[resolve.record_type].parents()[predicate.element]].about.singular
    return f"{label(resolve(predicate.element))} does not match any {to} in this return"


@sentence.register
def _(predicate: vocabulary.Declared, resolve: Resolve) -> str:
    kind = resolve(predicate.element).element.kind
    listed = CODELISTS[kind.codelist].title if isinstance(kind, Code) else ""
    declared = CODELISTS["record_type"].label_of("local_codes")
    return f"{label(resolve(predicate.element))} holds a local code that is not declared for the list “{listed}” under “{declared}”"


@sentence.register
def _(predicate: vocabulary.Rows, resolve: Resolve) -> str:
    other, rows = resolve.of(predicate.table), RECORDS[predicate.table].about.several
    this = f"for this {_whose(resolve, predicate.same) if predicate.same else resolve.singular}"
    kind = f" in which {condition_in_words(predicate.where, other)}" if predicate.where else ""
    if predicate.given:
        return f"there are {rows} {this} in which {condition_in_words(predicate.given, other)}, and none{kind}"
    if number := predicate.most_in or predicate.least_in:
        return f"{'more' if predicate.most_in else 'fewer'} {rows} are recorded {this} than {label(resolve(number))} says"
    if predicate.most is not None:
        return f"more than {predicate.most} {rows} are recorded {this}{kind}" if predicate.most else f"there are {rows} {this}{kind}"
    few = f"no {other.singular} is" if predicate.least == 1 else f"fewer than {predicate.least} {rows} are"
    return f"{few} recorded {this}{kind}"


@sentence.register
def _(predicate: vocabulary.NotDuring, resolve: Resolve) -> str:
    beside = f", and within no {resolve.of(predicate.table).singular} in any other kind of setting" if predicate.unless_in else ""
    spell = _spell(predicate, resolve)
    return f"{label(resolve(predicate.on))} falls within {'an' if spell[0] in 'aeiou' else 'a'} {spell}{beside}"


@sentence.register
def _(predicate: vocabulary.During, resolve: Resolve) -> str:
    spell, whose = _spell(predicate, resolve), _whose(resolve, predicate.by)
    if not predicate.since and predicate.all_ended:
        return f"{label(resolve(predicate.on))} is after the end of every {spell} of this {whose}"
    if not predicate.since:
        return f"{label(resolve(predicate.on))} does not fall within any {spell} of this {whose}"
    row = resolve.of(predicate.table).singular
    if predicate.all_ended:
        return f"every {spell} of this {whose} had ended before {label(resolve(predicate.on))}"
    return f"every {row} in which {label(resolve(predicate.since))} can fall had ended before {label(resolve(predicate.on))}"


def _spell(predicate: vocabulary.NotDuring | vocabulary.During, resolve: Resolve) -> str:
    """The kind of spell in which a day may fall, in words."""
    other = resolve.of(predicate.table)
    return other.singular + (f" in which {condition_in_words(predicate.where, other)}" if predicate.where else "")


@sentence.register
def _(predicate: vocabulary.Unique, resolve: Resolve) -> str:
    operands = [resolve(path) for path in predicate.elements if resolve.has(resolve(path).element.path)]
    needed = [label(other) for other in operands if other.element.must_be_answered or other is operands[0]]
    others = [label(other) for other in operands if label(other) not in needed]  # two blanks count as the same
    same = (predicate.called or f"{joined(others, 'and')}{'' if len(others) == 1 else ','}") if others else ""
    more = f", and the same {same} or none" if same else ""
    if predicate.tells_when and isinstance(predicate.when, vocabulary.HasReason):
        more += f", and in both rows {condition_in_words(predicate.when, resolve)}"
    return f"an earlier row has the same {joined(needed, 'and')}{more}"


@sentence.register
def _(predicate: vocabulary.NoOverlap, resolve: Resolve) -> str:
    start, whose = label(resolve(predicate.start)), _whose(resolve, predicate.by)
    return f"the time from {start} overlaps that of another {resolve.singular} of the same {whose}"


@sentence.register
def _(predicate: vocabulary.NoneAfterOpen, resolve: Resolve) -> str:
    whose = _whose(resolve, predicate.by)
    return f"{label(resolve(predicate.start))} is after the start of another {resolve.singular} of the same {whose} that has not ended"


@sentence.register
def _(predicate: vocabulary.NoGap, resolve: Resolve) -> str:
    start, row, other = label(resolve(predicate.start)), resolve.singular, resolve.of(predicate.table).singular
    last = f"the end of the last {row} of the same {_whose(resolve, predicate.by)}"
    return f"between {last} and {start} there are days with neither a {row} nor a {other}"


def _whose(resolve: Resolve, path: str) -> str:
    return resolve(path).element.label.lower().removesuffix(" reference")


@sentence.register
def _(predicate: vocabulary.TableRows, resolve: Resolve) -> str:
    records = "records of this type" if predicate.named_in else "records of cases"
    return f"the return holds {records}" if predicate.most == 0 else f"the return holds no {records}"


@sentence.register
def _(predicate: vocabulary.Covers, resolve: Resolve) -> str:
    return f"not every {resolve(predicate.element).element.label.lower()} that needs a row has one"


ENDINGS = {"-01": "is in January", "-01-01": "is 1 January"}
"""The meaning of a common ending of a month or day."""


@sentence.register
def _(predicate: vocabulary.ShareAtMost, resolve: Resolve) -> str:
    operand = resolve(predicate.element)
    kind = operand.element.kind
    if predicate.of == "reason":
        state = "is absent"
    elif isinstance(kind, Code):
        state = f"is {listed_labels(kind.codelist, (predicate.of,), 'or')}"
    else:
        state = ENDINGS[predicate.of]
    return f"{label(operand)} {state} in more than {predicate.percent} per cent of rows"


@sentence.register
def _(predicate: vocabulary.SomeHave, resolve: Resolve) -> str:
    return f"no row gives {joined([label(resolve(path)) for path in predicate.elements], 'or')}"


EXPLAINED = {
    "unknown-rule": "there is no such rule",
    "error": "this rule is not a query, so an explanation does not settle it",
    "not-found": "the query that this explains does not arise",
    "lapsed": "what this explains has changed since, so the query is open again",
}


@sentence.register
def _(predicate: vocabulary.Explains, resolve: Resolve) -> str:
    return EXPLAINED[predicate.of]
