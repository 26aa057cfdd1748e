"""Boundaries of the predicates about values, codes and text in one record."""

from __future__ import annotations

from cse_record.conformance.boundaries.bed import (
    BLANK,
    Bed,
    Case,
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
from cse_record.standard.kinds import Code, Number
from cse_record.standard.operands import Operand
from cse_record.standard.rows import Tables

FEW = 4
"""How many codes of a set are tried."""


@cases_of.register
def _(said: p.NumberBetween, bed: Bed) -> Cases:
    kind = bed.operand(said.number).element.kind
    yield from no_answer(bed, (said.number,))
    for title, number, fits in (
        ("the least number", said.least, True),
        ("one below the least", said.least - 1, False),
        ("the greatest number", said.most, True),
        ("one above the greatest", said.most + 1, False),
    ):
        if isinstance(kind, Number) and kind.minimum <= number <= kind.maximum:
            yield (bed.passes if fits else bed.fails)(title, {said.number: Value(number)})


@cases_of.register
def _(said: p.Present, bed: Bed) -> Cases:
    of = bed.operand(said.element)
    yield bed.fails("blank", {said.element: BLANK})
    yield bed.passes("a value", {said.element: a_value(bed, of)})
    if reason := any_reason(of):
        yield (bed.fails if said.value_only else bed.passes)("a reason", {said.element: Reason(reason)})


@cases_of.register
def _(said: p.NoValue, bed: Bed) -> Cases:
    yield bed.passes("blank", {said.element: BLANK})
    if reason := any_reason(bed.operand(said.element)):
        yield bed.passes("a reason", {said.element: Reason(reason)})


@cases_of.register
def _(said: p.Empty, bed: Bed) -> Cases:
    of = bed.operand(said.element)
    yield bed.passes("blank", {said.element: BLANK})
    yield bed.fails("a value", {said.element: a_value(bed, of)})
    if reason := any_reason(of):
        yield bed.fails("a reason", {said.element: Reason(reason)})


@cases_of.register
def _(said: p.OneOf, bed: Bed) -> Cases:
    of = bed.operand(said.element)
    yield bed.passes("blank", {said.element: BLANK})
    for code in said.codes[:FEW]:
        yield bed.passes(f"holds {code}", {said.element: as_setting(of, code)})
    for code in others(of, said.codes)[:FEW]:
        yield bed.fails(f"holds {code}", {said.element: as_setting(of, code)})


@cases_of.register
def _(said: p.NotOneOf, bed: Bed) -> Cases:
    of = bed.operand(said.element)
    yield bed.passes("blank", {said.element: BLANK})
    for code in said.codes[:FEW]:
        yield bed.fails(f"holds {code}", {said.element: as_setting(of, code)})
    for code in others(of, said.codes)[:FEW]:
        yield bed.passes(f"holds {code}", {said.element: as_setting(of, code)})
    if not isinstance(of.element.kind, Code):
        yield bed.passes("holds another value", {said.element: a_value(bed, of)})


def others(of: Operand, codes: tuple[str, ...]) -> list[str]:
    """Some accepted codes outside a set: values, then one reason."""
    accepted = of.element.kind.spelling.codes if isinstance(of.element.kind, Code) else None
    values = [code for code in accepted or () if code not in codes and not code.startswith("absent:")]
    reasons = [code for code in of.element.absent if code not in codes]
    return values[: FEW - 1] + reasons[:1]


def as_setting(of: Operand, code: str) -> Setting:
    if code.startswith("absent:"):
        return Reason(code)
    return Value(code)


def a_value(bed: Bed, of: Operand) -> Setting:
    value = bed.sample(of)
    if of.latest or of.is_month:
        return Day(first_day(str(value)), last_day(str(value)) if of.is_month else None)
    return Value(value)


@cases_of.register
def _(said: p.GroupFits, bed: Bed) -> Cases:
    of, other = bed.operand(said.element), bed.operand(said.other)
    yield from no_answer(bed, (said.element, said.other))
    codes = bed.standard.codelists[getattr(of.element.kind, "codelist", "")].codes
    called = bed.value(other)
    inside = [code.code for code in codes if called in code.group.split(";")]
    outside = [code.code for code in codes if called not in code.group.split(";")]
    for code in inside[:FEW]:
        yield bed.passes(f"holds {code} of the group", {said.element: Value(code)})
    for code in outside[:FEW]:
        yield bed.fails(f"holds {code} of another group", {said.element: Value(code)})


@cases_of.register
def _(said: p.Differs | p.Same, bed: Bed) -> Cases:
    yield from no_answer(bed, (said.element, said.other))


@cases_of.register
def _(said: p.AnyPresent, bed: Bed) -> Cases:
    for path in said.elements:
        of = bed.operand(path)
        yield bed.passes(f"only {path} holds a value", {path: a_value(bed, of)})
        if reason := any_reason(of):
            yield bed.fails(f"{path} has a reason", {path: Reason(reason)})


TEXTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    # pattern: texts about its boundary, each with all the patterns of which it holds something; all are invented
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
def _(said: p.NotLike, bed: Bed) -> Cases:
    """A text may hold something of several patterns; then the rules of all of them speak."""
    yield from no_answer(bed, (said.element,))
    of_pattern = {
        check.predicate.pattern: rule.id
        for rule in bed.standard.rules.values()
        for check in rule.checks
        if isinstance(check.predicate, p.NotLike) and (check.on, check.predicate.element) == (bed.check.on, said.element)
    }
    for text, patterns in TEXTS[said.pattern]:
        found = tuple((of_pattern[pattern], bed.pointer) for pattern in patterns if pattern in of_pattern)
        rows = bed.put({said.element: Value(text)})
        yield Case(f"text “{text}”", led_to(bed, said.element, rows, text), found) if rows else None


def led_to(bed: Bed, name: str, rows: Tables, text: str) -> Tables:
    """The return with the references to the record of the bed changed as well, if the element that holds the text is its key."""
    before = bed.value(bed.operand(name))
    if name != bed.records[bed.table].key() or before is None:
        return rows
    changed = copied(rows)
    for table, found in changed.items():
        refs = [ref for ref, parent in bed.records[table].parents().items() if parent == bed.table]
        for row in found:
            row.update({ref: text for ref in refs if row.get(ref) == before})
    return changed


@cases_of.register
def _(said: p.NotNameOf, bed: Bed) -> Cases:
    yield from no_answer(bed, (said.element,))
    unless = bed.standard.codelists.get(said.unless)
    spared = {name for _, name in unless.names()} if unless else set()
    codes = [code for code in bed.standard.codelists[said.codelist].codes if not {code.code.casefold(), code.label.casefold()} & spared]
    for code in codes[:2]:
        written = {"code": code.code, "label": code.label, "label in capital letters": code.label.upper()}
        if code.other_names:
            written["other name"] = code.other_names[0]
        for what, name in written.items():
            if name.casefold() not in spared:
                yield bed.fails(f"text is the {what} of {code.code}", {said.element: Value(name)})
        yield bed.passes(f"text is the label of {code.code} and more", {said.element: Value(f"{code.label} and more")})
    for code in unless.codes[:2] if unless else ():
        yield bed.passes(f"text is the label of {code.code}", {said.element: Value(code.label)})
