"""Boundary cases for predicates on values, codes and text in one record."""

from __future__ import annotations

from collections.abc import Sequence

from cse_record.conformance.boundaries.case_builder import (
    BLANK,
    Case,
    CaseBuilder,
    Cases,
    Day,
    Reason,
    Setting,
    Value,
    any_reason,
    cases_of,
    copied,
    first_day,
    last_day,
)
from cse_record.conformance.boundaries.dates import no_answer
from cse_record.standard import predicates as p
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code, Number
from cse_record.standard.operands import Operand
from cse_record.standard.rows import Tables

FEW = 4
"""How many codes of a set are tried at most."""


@cases_of.register
def _(predicate: p.NumberBetween, builder: CaseBuilder) -> Cases:
    kind = builder.operand(predicate.number).element.kind
    yield from no_answer(builder, (predicate.number,))
    for title, number, fits in (
        ("the least number", predicate.least, True),
        ("one below the least", predicate.least - 1, False),
        ("the greatest number", predicate.most, True),
        ("one above the greatest", predicate.most + 1, False),
    ):
        if isinstance(kind, Number) and kind.minimum <= number <= kind.maximum:
            yield (builder.passes if fits else builder.fails)(title, {predicate.number: Value(number)})


@cases_of.register
def _(predicate: p.Present, builder: CaseBuilder) -> Cases:
    operand = builder.operand(predicate.element)
    yield builder.fails("blank", {predicate.element: BLANK})
    yield builder.passes("a value", {predicate.element: a_value(builder, operand)})
    if reason := any_reason(operand):
        yield (builder.fails if predicate.value_only else builder.passes)("a reason", {predicate.element: Reason(reason)})


@cases_of.register
def _(predicate: p.NoValue, builder: CaseBuilder) -> Cases:
    yield builder.passes("blank", {predicate.element: BLANK})
    if reason := any_reason(builder.operand(predicate.element)):
        yield builder.passes("a reason", {predicate.element: Reason(reason)})


@cases_of.register
def _(predicate: p.Empty, builder: CaseBuilder) -> Cases:
    operand = builder.operand(predicate.element)
    yield builder.passes("blank", {predicate.element: BLANK})
    yield builder.fails("a value", {predicate.element: a_value(builder, operand)})
    if reason := any_reason(operand):
        yield builder.fails("a reason", {predicate.element: Reason(reason)})


@cases_of.register
def _(predicate: p.OneOf, builder: CaseBuilder) -> Cases:
    operand = builder.operand(predicate.element)
    yield builder.passes("blank", {predicate.element: BLANK})
    for code in some(operand, predicate.codes):
        yield builder.passes(f"holds {code}", {predicate.element: as_setting(operand, code)})
    for code in others(operand, predicate.codes)[:FEW]:
        yield builder.fails(f"holds {code}", {predicate.element: as_setting(operand, code)})


@cases_of.register
def _(predicate: p.NotOneOf, builder: CaseBuilder) -> Cases:
    operand = builder.operand(predicate.element)
    yield builder.passes("blank", {predicate.element: BLANK})
    for code in some(operand, predicate.codes):
        yield builder.fails(f"holds {code}", {predicate.element: as_setting(operand, code)})
    for code in others(operand, predicate.codes)[:FEW]:
        yield builder.passes(f"holds {code}", {predicate.element: as_setting(operand, code)})
    if not isinstance(operand.element.kind, Code):
        another = next(value for value in builder.samples(operand) if value not in predicate.codes)
        yield builder.passes("holds another value", {predicate.element: Value(another)})


def others(operand: Operand, codes: tuple[str, ...]) -> list[str]:
    """Some accepted codes outside a set: values first, then one reason."""
    accepted = operand.element.kind.spelling.codes if isinstance(operand.element.kind, Code) else None
    values = [code for code in accepted or () if code not in codes and not code.startswith("absent:")]
    reasons = [code for code in operand.element.absent if code not in codes]
    return some(operand, values)[: FEW - 1] + reasons[:1]


def some(operand: Operand, codes: Sequence[str]) -> list[str]:
    """A few of the codes, none of which is that of a real area."""
    kind = operand.element.kind
    return (CODELISTS[kind.codelist].for_invented_data(codes) if isinstance(kind, Code) else list(codes))[:FEW]


def as_setting(operand: Operand, code: str) -> Setting:
    if code.startswith("absent:"):
        return Reason(code)
    return Value(code)


def a_value(builder: CaseBuilder, operand: Operand) -> Setting:
    value = builder.sample(operand)
    if operand.latest or operand.is_month:
        return Day(first_day(str(value)), last_day(str(value)) if operand.is_month else None)
    return Value(value)


@cases_of.register
def _(predicate: p.GroupFits, builder: CaseBuilder) -> Cases:
    operand, other = builder.operand(predicate.element), builder.operand(predicate.other)
    yield from no_answer(builder, (predicate.element, predicate.other))
    codes = builder.standard.codelists[getattr(operand.element.kind, "codelist", "")].codes
    called = builder.value(other)
    inside = [code.code for code in codes if called in code.group.split(";")]
    outside = [code.code for code in codes if called not in code.group.split(";")]
    for code in inside[:FEW]:
        yield builder.passes(f"holds {code} of the group", {predicate.element: Value(code)})
    for code in outside[:FEW]:
        yield builder.fails(f"holds {code} of another group", {predicate.element: Value(code)})


@cases_of.register
def _(predicate: p.Differs | p.Same, builder: CaseBuilder) -> Cases:
    yield from no_answer(builder, (predicate.element, predicate.other))


@cases_of.register
def _(predicate: p.AnyPresent, builder: CaseBuilder) -> Cases:
    for path in predicate.elements:
        operand = builder.operand(path)
        yield builder.passes(f"only {path} holds a value", {path: a_value(builder, operand)})
        if reason := any_reason(operand):
            yield builder.fails(f"{path} has a reason", {path: Reason(reason)})


TEXTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    # pattern: texts near its boundary, each with every pattern that it matches; all are invented
    "email": (
        ("Ask a.b@example.org first", ("email",)),
        ("someone@example.com", ("email",)),
        ("a@b.c", ("email",)),
        ("Seen @ the station", ()),
    ),
    "telephone": (
        ("Ring 01632 960123", ("telephone",)),
        ("Ring 01632-960-123", ("telephone",)),
        ("Ring 07700900123 after four", ("telephone", "long-number")),
        ("Ring +44 7700 900123", ("telephone",)),
        ("0163296012", ("telephone", "nhs-number", "long-number")),
        ("Log 01632", ()),
        ("In 2011 and 2012", ()),
    ),
    "postcode": (
        ("Moved to ZZ9 9ZZ last year", ("postcode",)),
        ("At ZZ99 9ZZ", ("postcode",)),
        ("Z99ZZ", ("postcode",)),
        ("Form A1 was used", ()),
        ("Area ZZ9 only", ()),
    ),
    "nhs-number": (
        ("Number 999 000 0018 in the file", ("nhs-number",)),
        ("Number 999-000-0018", ("nhs-number",)),
        ("Number 9990000018", ("nhs-number", "long-number")),
        ("Number 999 000 in the file", ()),
        ("999-000-0018", ("nhs-number",)),
        ("9990000018", ("nhs-number", "long-number")),
        ("999-000-001", ()),
    ),
    "person-number": (
        ("Z999000000001", ("person-number", "long-number")),
        ("UPN.Z99900000000A", ("person-number", "long-number")),
        ("1999/0000001A", ("person-number",)),
        ("PNC.99/1A", ("person-number",)),
        ("99/1A", ("person-number",)),
        ("9/1A", ()),
        ("1999/0000001", ()),
        ("199/1A", ()),
        ("ZZ999000000001", ("long-number",)),
        ("Z99900000000", ("long-number",)),
        ("1999/0000001AA", ()),
        ("1999/00000001A", ("long-number",)),
    ),
    "long-number": (
        ("Log 12345678", ("long-number",)),
        ("Log 123456789 of that day", ("long-number",)),
        ("Log 1234567", ()),
        ("12345678", ("long-number",)),
        ("1234567", ()),
        ("On 2011-03-04", ()),
    ),
    "name": (
        ("The child said Mr Ashgrove was there", ("name",)),
        ("Seen with Alex Ashgrove there", ("name",)),
        ("Mr Ash", ("name",)),
        ("Dr Oz", ("name",)),
        ("Seen in March and in April", ()),
        ("Children's Services were told. The police came", ()),
        ("Told on Monday", ()),
    ),
}


@cases_of.register
def _(predicate: p.NotLike, builder: CaseBuilder) -> Cases:
    """A text may match several patterns. Then the rules on all of them give a finding."""
    yield from no_answer(builder, (predicate.element,))
    of_pattern = {
        check.predicate.pattern: rule.id
        for rule in builder.standard.rules.values()
        for check in rule.checks
        if isinstance(check.predicate, p.NotLike) and (check.on, check.predicate.element) == (builder.check.on, predicate.element)
    }
    for text, patterns in TEXTS[predicate.pattern]:
        findings = tuple((of_pattern[pattern], builder.pointer) for pattern in patterns if pattern in of_pattern)
        rows = builder.put({predicate.element: Value(text)})
        yield Case(f"text “{text}”", with_references(builder, predicate.element, rows, text), findings) if rows else None


def with_references(builder: CaseBuilder, name: str, rows: Tables, text: str) -> Tables:
    """The return with references to the record updated too, if the text is the key of the record."""
    before = builder.value(builder.operand(name))
    if name != builder.records[builder.table].key() or before is None:
        return rows
    changed = copied(rows)
    for table, findings in changed.items():
        refs = [ref for ref, parent in builder.records[table].parents().items() if parent == builder.table]
        for row in findings:
            row.update({ref: text for ref in refs if row.get(ref) == before})
    return changed


@cases_of.register
def _(predicate: p.NotNameOf, builder: CaseBuilder) -> Cases:
    yield from no_answer(builder, (predicate.element,))
    unless = builder.standard.codelists.get(predicate.unless)
    spared = {name for _, name in unless.names()} if unless else set()
    codes = [
        code for code in builder.standard.codelists[predicate.codelist].codes if not {code.code.casefold(), code.label.casefold()} & spared
    ]
    for code in codes[:2]:
        written = {"code": code.code, "label": code.label, "label in capital letters": code.label.upper()}
        if code.other_names:
            written["other name"] = code.other_names[0]
        for name_kind, name in written.items():
            if name.casefold() not in spared:
                yield builder.fails(f"text is the {name_kind} of {code.code}", {predicate.element: Value(name)})
        yield builder.passes(f"text is the label of {code.code} and more", {predicate.element: Value(f"{code.label} and more")})
    for code in unless.codes[:2] if unless else ():
        yield builder.passes(f"text is the label of {code.code}", {predicate.element: Value(code.label)})
