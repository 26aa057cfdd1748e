"""Boundaries of the predicates between records: none, one, two; what is there, what is not, and what cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cse_record.conformance.boundaries.bed import (
    BLANK,
    DAY,
    Bed,
    Case,
    Cases,
    Day,
    Found,
    Raw,
    Reason,
    Setting,
    Value,
    any_reason,
    cases_of,
    cells,
    copied,
    mistyped,
    set_cells,
)
from cse_record.conformance.boundaries.dates import no_answer
from cse_record.standard import predicates as p
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import Code
from cse_record.standard.operands import operand
from cse_record.standard.rows import Tables
from cse_record.standard.rules.examples import HISTORIES, overlay

# --- records that it refers to, or that refer to it --------------------------------------------------------------------


@cases_of.register
def _(said: p.Refers, bed: Bed) -> Cases:
    parent = bed.records[bed.table].parents()[said.element]
    key = str(bed.records[parent].key())
    yield bed.passes("blank", {said.element: BLANK})
    yield bed.fails("to a record that is not there", {said.element: Value("X-9999")})
    to = bed if bed.rows.get(parent) else Bed.without_fault(bed.standard, bed.rule, bed.check)
    to = to.with_rows({parent: [dict(bed.records[parent].about.base_row)]} | to.rows)
    yield to.passes("to a record that is there", {said.element: Value(to.rows[parent][-1][key])})
    nowhere = bed.put({said.element: Value("X-9999")})
    if nowhere:
        found = ((bed.rule.id, bed.pointer), *bed.example.also)
        yield unreadable(bed, nowhere, parent, {key: "x 9999"}, "to a record that is perhaps there, misspelt")
        yield unreadable(bed, nowhere, parent, {key: "x 9998"}, "to a record that is not there, beside one that is misspelt", found)


@cases_of.register
def _(said: p.Declared, bed: Bed) -> Cases:
    kind = bed.operand(said.element).element.kind
    assert isinstance(kind, Code)
    yield from no_answer(bed, (said.element,))
    yield bed.fails("a local code that is not declared", {said.element: Value("local:not-declared")})
    listed = next(code for code in kind.spelling.codes or () if not code.startswith("absent:"))
    yield bed.passes("a code of the list", {said.element: Value(listed)})
    held = bed.put({said.element: Value("local:not-declared")})
    if held:
        declared = {"codelist": kind.codelist, "code": "local:not-declared", "label": "Declared all the same"}
        yield Case("a local code that is declared", held | {"local_codes": [*held.get("local_codes", []), declared]}, ())
        found = ((bed.rule.id, bed.pointer), *bed.example.also)
        perhaps, other = ({"code": code, "codelist": kind.codelist} for code in ("local:Not declared", "local:Another"))
        yield unreadable(bed, held, "local_codes", perhaps, "a local code that is perhaps declared, misspelt")
        yield unreadable(bed, held, "local_codes", other, "a local code that is not declared, beside one that is misspelt", found)


def unreadable(bed: Bed, rows: Tables, table: str, said: Mapping[str, str], title: str, also: Found = ()) -> Case | None:
    """The return with one more row of a record type, of which the first cell that is said is mistyped."""
    row = overlay(bed.records, table, {})
    changed = dict(rows)
    for name, parent in bed.records[table].parents().items():
        key = str(bed.records[parent].key())
        if name in row and name not in said:
            changed[parent] = changed.get(parent) or [dict(bed.records[parent].about.base_row)]
            row[name] = changed[parent][0][key]
    if (own := bed.records[table].key()) and own not in said:
        row[own] = "Z-0009"
    changed[table] = [*changed.get(table, []), {**row, **said}]
    return Case(title, changed, (("not_as_spelled", f"/{table}/{len(changed[table]) - 1}/{next(iter(said))}"), *also))


def stray(bed: Bed, rows: Tables, table: str, by: str, title: str, said: Mapping[str, object] | None = None, also: Found = ()) -> Case:
    """The return with one more row of a record type, of a record that is not there."""
    row = overlay(bed.records, table, dict(said or {})) | {by: "X-9997"}
    changed = dict(rows)
    for name, parent in bed.records[table].parents().items():
        if name in row and name != by:
            key = str(bed.records[parent].key())
            changed[parent] = changed.get(parent) or [dict(bed.records[parent].about.base_row)]
            row[name] = changed[parent][0][key]
    if own := bed.records[table].key():
        row[own] = "Z-0009"
    changed[table] = [*changed.get(table, []), row]
    return Case(title, changed, (("REF-001", f"/{table}/{len(changed[table]) - 1}/{by}"), *also))


@cases_of.register
def _(said: p.Rows, bed: Bed) -> Cases:
    """One row fewer at a time, where there are too many; and what the scope says, where there are too few."""
    key = bed.records[bed.table].key()
    ref = bed.rows[bed.table][bed.index].get(str(key))
    own = [number for number, row in enumerate(bed.rows.get(said.table, [])) if row.get(said.by) == ref]
    if said.most is not None and not said.where and len(own) == said.most + 1:
        left = copied(bed.rows)
        del left[said.table][own[-1]]
        yield Case("one row fewer", without_empty(told(bed, left)), ()) if not referred(bed, said.table, left) else None
    for extent in said.unless_scope:
        if len(own) == 0:
            yield Case(f"no row, and the scope says {extent}", scoped(bed, said.table, extent), ())
    found = ((bed.rule.id, bed.pointer), *bed.example.also)
    if said.least or said.least_in:
        yield unreadable(bed, bed.rows, said.table, {said.by: f"{ref} ".lower()}, "perhaps one row more, misspelt")
        yield unreadable(bed, bed.rows, said.table, {said.by: "x 9998"}, "a misspelt row of another record", found)
        counts = {said.where.element: said.where.codes[0]} if isinstance(said.where, p.Is) else {}
        yield stray(bed, bed.rows, said.table, said.by, "perhaps one row more, of which the reference leads nowhere", counts)
    else:
        yield unreadable(bed, bed.rows, said.table, {said.by: f"{ref} ".lower()}, "too many without one that is misspelt", found)


def scoped(bed: Bed, table: str, extent: str) -> Tables:
    """The return with another statement of scope for one record type."""
    changed = copied(bed.rows)
    for row in changed.get("return_scope", []):
        if row["record_type"] == table:
            row["extent"] = extent
    return changed


def told(bed: Bed, changed: Tables) -> Tables:
    """The return with what its records say of the existence of others set right again."""
    for table, key, element, other in HISTORIES:
        for row in changed.get(table, []):
            row[element] = "some" if any(one.get(key) == row[key] for one in changed.get(other, [])) else "none"
    return changed


def without_empty(changed: Tables) -> Tables:
    return {table: found for table, found in changed.items() if found}


def referred(bed: Bed, table: str, changed: Tables) -> bool:
    """Whether a record of another type refers to this type."""
    key = bed.records[table].key()
    refs = {
        row.get(name)
        for other, found in changed.items()
        for row in found
        for name, parent in bed.records[other].parents().items()
        if parent == table
    }
    return bool(key and refs - {None, *(row.get(key) for row in changed.get(table, []))})


@cases_of.register
def _(said: p.NotDuring, bed: Bed) -> Cases:
    yield from no_answer(bed, (said.on,))
    by = bed.rows[bed.table][bed.index].get(said.by)
    spells = [number for number, row in enumerate(bed.rows[said.table]) if row.get(said.by) == by]
    if len(spells) != 1:
        return
    place = (said.table, spells[0])
    start, end = operand(bed.records, said.table, said.start), operand(bed.records, said.table, said.end)
    on = bed.days(bed.operand(said.on))
    if not on:
        return
    day = on[0]

    def spell(first: date | Reason, last: Setting) -> Bed:
        changed = copied(bed.rows)
        begun = Day(first) if isinstance(first, date) else first
        set_cells(bed.records, changed, place, cells(start, begun) | cells(end, last))
        return bed.with_rows(changed)

    yield spell(day, Day(day + 9 * DAY)).passes("on the first day of the spell", {})
    yield spell(day - DAY, Day(day + 9 * DAY)).fails("on the day after the first", {})
    yield spell(day - 9 * DAY, Day(day)).passes("on the last day of the spell", {})
    yield spell(day - 9 * DAY, Day(day + DAY)).fails("on the day before the last", {})
    yield spell(day - DAY, Day(day)).passes("a spell of two days", {})
    if reason := any_reason(start):
        yield spell(Reason(reason), Day(day + 9 * DAY)).passes("the start of the spell is not known", {})
    yield spell(day - DAY, Day(day, day + 9 * DAY)).passes("perhaps on the last day", {})
    if NOT_APPLICABLE in start.element.absent:
        yield spell(Reason(NOT_APPLICABLE), Day(day + DAY)).fails("in a spell since birth", {})
    if NOT_APPLICABLE in end.element.absent:
        yield spell(day - DAY, Reason(NOT_APPLICABLE)).fails("the spell goes on", {})
        yield spell(day - DAY, Reason("absent:unexplained")).passes("the end is not known", {})
    if said.unless_in:
        yield from _beside(bed, said, day)


def _beside(bed: Bed, said: p.NotDuring, day: date) -> Cases:
    """Another spell of the record beside that of the example, of the kind that a passing example has second."""
    start, end = operand(bed.records, said.table, said.start), operand(bed.records, said.table, said.end)
    shown = [row for example in bed.rule.passes if not example.also for row in example.rows.get(said.table, [])[1:]]
    if not shown:
        return
    found = ((bed.rule.id, bed.pointer), *bed.example.also)

    def other(first: Setting, last: Setting, title: str, expected: Found = ()) -> Case:
        changed = copied(bed.rows)
        changed[said.table].append(overlay(bed.records, said.table, shown[0]) | {said.by: bed.rows[bed.table][bed.index][said.by]})
        set_cells(bed.records, changed, (said.table, len(changed[said.table]) - 1), cells(start, first) | cells(end, last))
        return Case(title, changed, expected)

    later, unknown = Day(day + 9 * DAY), Reason("absent:unexplained")
    yield other(Day(day), later, "on the first day of another spell")
    yield other(Day(day + DAY), later, "on the day before another spell", found)
    yield other(Day(day, day + DAY), later, "perhaps on the first day of another spell")
    yield other(Day(day - 9 * DAY), Day(day), "on the last day of another spell")
    yield other(Day(day - 9 * DAY), Day(day - DAY), "on the day after another spell", found)
    yield other(unknown, Day(day), "in another spell whose start is not known")
    yield other(unknown, Day(day - DAY), "after another spell whose start is not known", found)
    yield other(Day(day), unknown, "in another spell whose end is not known")
    yield other(Day(day + DAY), unknown, "before another spell whose end is not known", found)
    by = bed.rows[bed.table][bed.index].get(said.by)
    yield unreadable(bed, bed.rows, said.table, {said.by: f"{by} ".lower()}, "perhaps in another spell that is misspelt")
    yield unreadable(bed, bed.rows, said.table, {said.by: "x 9998"}, "beside a misspelt spell of another record", found)
    yield stray(bed, bed.rows, said.table, said.by, "perhaps in another spell of which the reference leads nowhere", shown[0])


@cases_of.register
def _(said: p.During, bed: Bed) -> Cases:
    """The one spell of the example, which ends before or begins after; or may not, since it is not known."""
    by = bed.rows[bed.table][bed.index].get(said.by)
    spells = [number for number, row in enumerate(bed.rows[said.table]) if row.get(said.by) == by]
    days = [bed.days(bed.operand(path)) for path in (said.on, said.since) if path]
    if len(spells) != 1 or None in days:
        return
    place, day = (said.table, spells[0]), next(span[0] for span in days if span)
    start, end = operand(bed.records, said.table, said.start), operand(bed.records, said.table, said.end)

    def spell(first: Setting, last: Setting) -> Bed:
        changed = copied(bed.rows)
        set_cells(bed.records, changed, place, cells(start, first) | cells(end, last))
        return bed.with_rows(changed)

    since = days[-1][0] if said.since and days[-1] else day - 9 * DAY
    yield spell(Day(since), Day(day)).passes("on the last day of the spell", {})
    yield spell(Day(since), Day(day - DAY)).fails("on the day after the last", {})
    yield spell(Day(since), Day(day - DAY, day)).passes("perhaps on the last day", {})
    if reason := any_reason(start):
        yield spell(Reason(reason), Day(day - DAY)).fails("after a spell whose start is not known", {})
    yield spell(Day(since), Reason("absent:unexplained")).passes("the end of the spell is not known", {})
    yield spell(Day(since), Reason(NOT_APPLICABLE)).passes("the spell goes on", {})
    if said.since:
        yield spell(Day(since - 9 * DAY), Day(since)).fails("the earlier day on the last of the spell", {})
        yield spell(Day(since - 9 * DAY), Day(since - DAY)).passes("the earlier day after the last of the spell", {})
        yield spell(Day(since + DAY), Day(day - DAY)).passes("the earlier day before the first of the spell", {})
        yield spell(Day(day), Day(day)).passes("both days in a spell of one day", {said.since: Day(day)})
        moved = also_in(spell(Day(since), Day(since)), said, place, cells(start, Day(since + DAY)) | cells(end, Reason(NOT_APPLICABLE)))
        told = moved.passes if said.all_ended else moved.fails
        yield told("the day in a spell that began after the earlier day", {})
    if said.since and not said.all_ended:
        before = spell(Day(day + DAY), Day(day + DAY))
        yield before.fails("the day before the first of the spell", {said.since: Day(day + DAY)})
        moved = also_in(before, said, place, cells(start, Day(day)) | cells(end, Day(day)))
        yield moved.fails("the day in a spell that ended before the earlier day", {said.since: Day(day + DAY)})
    elif said.all_ended:
        ended = spell(Day(since), Day(since))
        yield also_in(ended, said, place, cells(start, Day(since + DAY)) | cells(end, Day(day - DAY))).fails("in two spells that ended", {})
        later = cells(start, Day(day + DAY)) | cells(end, Reason(NOT_APPLICABLE))
        yield also_in(spell(Day(since), Day(day - DAY)), said, place, later).passes("before a spell that began later", {})
    else:
        yield spell(Day(day), Day(day + 9 * DAY)).passes("on the first day of the spell", {})
        yield spell(Day(day + DAY), Day(day + 9 * DAY)).fails("on the day before the first", {})
        yield spell(Day(day, day + DAY), Day(day + 9 * DAY)).passes("perhaps on the first day", {})
    found = ((bed.rule.id, bed.pointer), *bed.example.also)
    yield unreadable(bed, bed.rows, said.table, {said.by: f"{by} ".lower()}, "perhaps in a spell that is misspelt")
    yield unreadable(bed, bed.rows, said.table, {said.by: "x 9998"}, "beside a misspelt spell of another record", found)
    also_there = bed.rows[said.table][spells[0]]
    yield stray(bed, bed.rows, said.table, said.by, "perhaps in a spell of which the reference leads nowhere", also_there)
    if "partial" in said.unless_scope:
        partial = scoped(bed, said.table, "partial")
        for row in partial["return_scope"]:
            row |= {"note": "One district was left out."} if row["record_type"] == said.table else {}
        yield Case("the scope says partial", partial, ())


def also_in(bed: Bed, said: p.During, place: tuple[str, int], spell: Mapping[str, object]) -> Bed:
    """The return with one more spell of the record, which is as the one at a place but for its own reference and its days."""
    changed = copied(bed.rows)
    changed[said.table].append(dict(changed[said.table][place[1]]))
    key = bed.records[said.table].key()
    set_cells(bed.records, changed, (said.table, len(changed[said.table]) - 1), ({key: "Z-0009"} if key else {}) | dict(spell))
    return bed.with_rows(changed)


@mistyped.register
def _(said: p.Refers | p.Declared | p.Rows | p.During, bed: Bed) -> Cases:
    """A reference or a code that is mistyped is a fault elsewhere too; where that holds a check back, the cases above show it."""
    yield from ()


# --- all records of a type ---------------------------------------------------------------------------------------------


def none_or_one(bed: Bed) -> Cases:
    """What speaks of several rows is silent where there is none or one."""
    table = bed.check.on
    found = bed.rows.get(table, [])
    for count, title in ((0, "no row"), (1, "one row")):
        if table in ("returns", "return_scope", "children", "exploitation_periods") and count == 0:
            continue
        changed = copied(bed.rows) | copied({table: found[:count]})
        if len(found) > count and not referred(bed, table, changed):
            yield Case(title, without_empty(told(bed, changed)), ())


@cases_of.register
def _(said: p.Unique, bed: Bed) -> Cases:
    yield from none_or_one(bed)
    changed = copied(bed.rows)
    changed[bed.table].append(dict(changed[bed.table][bed.index]))
    again = f"/{bed.table}/{len(changed[bed.table]) - 1}/{bed.check.fields[0]}"
    if bed.plain:
        yield Case("once", bed.rows, ())
        yield Case("twice", changed, ((bed.rule.id, again),))
    elif bed.records[bed.table].key() in (None, said.elements[0]):
        yield Case("three alike", changed, ((bed.rule.id, bed.pointer), (bed.rule.id, again), *bed.example.also))
    if len(said.elements) > 1:
        yield alike_but_for(bed, said.elements[-1])


def alike_but_for(bed: Bed, name: str) -> Case | None:
    """Two rows that are alike in all that can be read, and faulty in the same column."""
    of = bed.operand(name)
    changed = copied(bed.rows)
    if bed.plain:
        changed[bed.table].append(dict(changed[bed.table][bed.index]))
    same = [number for number, row in enumerate(changed[bed.table]) if row == changed[bed.table][-1]]
    if of.element.kind.spelling.type != "string" or len(same) < 2:
        return None
    for number in same:
        set_cells(bed.records, changed, (bed.table, number), cells(of, Raw(7)))
    return Case("alike but for what cannot be read", changed, tuple(("not_text", f"/{bed.table}/{number}/{name}") for number in same))
