"""Boundary cases for predicates between records: no record, one, two, and records that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cse_record.conformance.boundaries.case_builder import (
    BLANK,
    DAY,
    Case,
    CaseBuilder,
    Cases,
    Day,
    Findings,
    Raw,
    Reason,
    Setting,
    Value,
    any_reason,
    cases_of,
    cells,
    copied,
    is_one_of,
    mistyped,
    set_cells,
)
from cse_record.conformance.boundaries.dates import no_answer
from cse_record.standard import predicates as p
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import Code
from cse_record.standard.operands import operand
from cse_record.standard.rows import Tables
from cse_record.standard.rules.examples import HISTORIES, history, overlay, plain_row

# --- records that it refers to, or that refer to it --------------------------------------------------------------------


@cases_of.register
def _(predicate: p.Refers, builder: CaseBuilder) -> Cases:
    parent = builder.records[builder.table].parents()[predicate.element]
    key = str(builder.records[parent].key())
    yield builder.passes("blank", {predicate.element: BLANK})
    yield builder.fails("to a record that is not there", {predicate.element: Value("X-9999")})
    to = builder if builder.rows.get(parent) else CaseBuilder.without_fault(builder.standard, builder.rule, builder.check)
    to = to.with_rows({parent: [plain_row(builder.records[parent], builder.version)]} | to.rows)
    yield to.passes("to a record that is there", {predicate.element: Value(to.rows[parent][-1][key])})
    nowhere = builder.put({predicate.element: Value("X-9999")})
    if nowhere:
        findings = ((builder.rule.id, builder.pointer), *builder.example.also)
        yield unreadable(builder, nowhere, parent, {key: "x 9999"}, "to a record that is perhaps there, misspelt")
        yield unreadable(builder, nowhere, parent, {key: "x 9998"}, "to a record that is not there, beside one that is misspelt", findings)


@cases_of.register
def _(predicate: p.Declared, builder: CaseBuilder) -> Cases:
    kind = builder.operand(predicate.element).element.kind
    assert isinstance(kind, Code)
    yield from no_answer(builder, (predicate.element,))
    yield builder.fails("a local code that is not declared", {predicate.element: Value("local:not-declared")})
    listed = next(code for code in kind.spelling.codes or () if not code.startswith("absent:"))
    yield builder.passes("a code of the list", {predicate.element: Value(listed)})
    undeclared = builder.put({predicate.element: Value("local:not-declared")})
    if undeclared:
        declared = {"codelist": kind.codelist, "code": "local:not-declared", "label": "Declared all the same"}
        yield Case("a local code that is declared", undeclared | {"local_codes": [*undeclared.get("local_codes", []), declared]}, ())
        findings = ((builder.rule.id, builder.pointer), *builder.example.also)
        perhaps, other = ({"code": code, "codelist": kind.codelist} for code in ("local:Not declared", "local:Another"))
        yield unreadable(builder, undeclared, "local_codes", perhaps, "a local code that is perhaps declared, misspelt")
        yield unreadable(
            builder, undeclared, "local_codes", other, "a local code that is not declared, beside one that is misspelt", findings
        )


def unreadable(
    builder: CaseBuilder, rows: Tables, table: str, mistyped_cells: Mapping[str, str], title: str, also: Findings = ()
) -> Case | None:
    """A case with one more row of a record type, whose first given cell is mistyped."""
    row = overlay(builder.records, table, {})
    changed = dict(rows)
    for name, parent in builder.records[table].parents().items():
        key = str(builder.records[parent].key())
        if name in row and name not in mistyped_cells:
            changed[parent] = changed.get(parent) or [plain_row(builder.records[parent], builder.version)]
            row[name] = changed[parent][0][key]
    if (own := builder.records[table].key()) and own not in mistyped_cells:
        row[own] = "Z-0009"
    changed[table] = [*changed.get(table, []), {**row, **mistyped_cells}]
    return Case(title, changed, (("not_as_spelled", f"/{table}/{len(changed[table]) - 1}/{next(iter(mistyped_cells))}"), *also))


def orphan(
    builder: CaseBuilder, rows: Tables, table: str, by: str, title: str, held_cells: Mapping[str, object] | None = None, also: Findings = ()
) -> Case:
    """A case with one more row of a record type that refers to a record that does not exist."""
    row = overlay(builder.records, table, dict(held_cells or {})) | {by: "X-9997"}
    changed = dict(rows)
    for name, parent in builder.records[table].parents().items():
        if name in row and name != by:
            key = str(builder.records[parent].key())
            changed[parent] = changed.get(parent) or [plain_row(builder.records[parent], builder.version)]
            row[name] = changed[parent][0][key]
    if own := builder.records[table].key():
        row[own] = "Z-0009"
    changed[table] = [*changed.get(table, []), row]
    return Case(title, changed, (("REF-001", f"/{table}/{len(changed[table]) - 1}/{by}"), *also))


@cases_of.register
def _(predicate: p.Rows, builder: CaseBuilder) -> Cases:
    """One row fewer if there are too many; the statements of scope that excuse it if there are too few."""
    key = builder.records[builder.table].key()
    ref = builder.rows[builder.table][builder.index].get(predicate.same or str(key))
    own = [number for number, row in enumerate(builder.rows.get(predicate.table, [])) if row.get(predicate.by) == ref]
    if predicate.most is not None and not predicate.where and len(own) == predicate.most + 1:
        remaining = copied(builder.rows)
        del remaining[predicate.table][own[-1]]
        yield (
            Case("one row fewer", without_empty(with_histories(builder, remaining)), ())
            if not is_referred_to(builder, predicate.table, remaining)
            else None
        )
    for extent in predicate.unless_scope:
        if len(own) == 0:
            yield Case(f"no row, and the scope says {extent}", with_extent(builder, predicate.table, extent), ())
    findings = ((builder.rule.id, builder.pointer), *builder.example.also)
    if predicate.least or predicate.least_in:
        yield unreadable(builder, builder.rows, predicate.table, {predicate.by: f"{ref} ".lower()}, "perhaps one row more, misspelt")
        yield unreadable(builder, builder.rows, predicate.table, {predicate.by: "x 9998"}, "a misspelt row of another record", findings)
        counts = _fulfilling(builder, predicate.table, predicate.where)
        yield orphan(
            builder, builder.rows, predicate.table, predicate.by, "perhaps one row more, of which the reference leads nowhere", counts
        )
    else:
        yield unreadable(
            builder, builder.rows, predicate.table, {predicate.by: f"{ref} ".lower()}, "too many without one that is misspelt", findings
        )


def _fulfilling(builder: CaseBuilder, table: str, where: p.Condition | None) -> Mapping[str, object]:
    """Cells with which a row of the other type fulfils a condition, if it depends on codes."""
    if isinstance(where, p.Is):
        return {where.element: where.codes[0]}
    if isinstance(where, p.IsNot):
        accepted = operand(builder.records, table, where.element).element.kind.spelling.codes or ()
        return {where.element: next(code for code in accepted if code not in where.codes)}
    if isinstance(where, p.AnyOf):
        return _fulfilling(builder, table, where.conditions[0])
    return {}


def with_extent(builder: CaseBuilder, table: str, extent: str) -> Tables:
    """The return with a different statement of scope for one record type."""
    changed = copied(builder.rows)
    for row in changed.get("return_scope", []):
        if row["record_type"] == table:
            row["extent"] = extent
    return changed


def with_histories(builder: CaseBuilder, tables: Tables) -> Tables:
    """The return with the elements in `HISTORIES` brought into line with the rows that exist."""
    for table, key, element, other in HISTORIES:
        for row in tables.get(table, []):
            row[element] = history(tables, key, other, row)
    return tables


def without_empty(tables: Tables) -> Tables:
    return {table: rows for table, rows in tables.items() if rows}


def is_referred_to(builder: CaseBuilder, table: str, tables: Tables) -> bool:
    """Whether a record of another type refers to a missing record of this type."""
    key = builder.records[table].key()
    refs = {
        row.get(name)
        for other, findings in tables.items()
        for row in findings
        for name, parent in builder.records[other].parents().items()
        if parent == table
    }
    return bool(key and refs - {None, *(row.get(key) for row in tables.get(table, []))})


@cases_of.register
def _(predicate: p.NotDuring, builder: CaseBuilder) -> Cases:
    yield from no_answer(builder, (predicate.on,))
    by = builder.rows[builder.table][builder.index].get(predicate.by)
    spells = [number for number, row in enumerate(builder.rows[predicate.table]) if row.get(predicate.by) == by]
    if len(spells) != 1:
        return
    place = (predicate.table, spells[0])
    start, end = operand(builder.records, predicate.table, predicate.start), operand(builder.records, predicate.table, predicate.end)
    on = builder.days(builder.operand(predicate.on))
    if not on:
        return
    day = on[0]

    def spell(first: date | Reason, last: Setting) -> CaseBuilder:
        changed = copied(builder.rows)
        begun = Day(first) if isinstance(first, date) else first
        set_cells(builder.records, changed, place, cells(start, begun) | cells(end, last))
        return builder.with_rows(changed)

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
    if predicate.unless_in:
        yield from _another_spell_beside(builder, predicate, day)


def _another_spell_beside(builder: CaseBuilder, predicate: p.NotDuring, day: date) -> Cases:
    """A second spell of the same record, taken from a passing example."""
    start, end = operand(builder.records, predicate.table, predicate.start), operand(builder.records, predicate.table, predicate.end)
    second_spells = [
        row
        for example in builder.rule.passes
        if not example.also
        for row in example.rows.get(predicate.table, [])[1:]
        if is_one_of(predicate.unless_in, row)
    ]
    if not second_spells:
        return
    findings = ((builder.rule.id, builder.pointer), *builder.example.also)

    def other(first: Setting, last: Setting, title: str, expected: Findings = ()) -> Case:
        changed = copied(builder.rows)
        changed[predicate.table].append(
            overlay(builder.records, predicate.table, second_spells[0])
            | {predicate.by: builder.rows[builder.table][builder.index][predicate.by]}
        )
        set_cells(builder.records, changed, (predicate.table, len(changed[predicate.table]) - 1), cells(start, first) | cells(end, last))
        return Case(title, changed, expected)

    later, unknown = Day(day + 9 * DAY), Reason("absent:unexplained")
    yield other(Day(day), later, "on the first day of another spell")
    yield other(Day(day + DAY), later, "on the day before another spell", findings)
    yield other(Day(day, day + DAY), later, "perhaps on the first day of another spell")
    yield other(Day(day - 9 * DAY), Day(day), "on the last day of another spell")
    yield other(Day(day - 9 * DAY), Day(day - DAY), "on the day after another spell", findings)
    yield other(unknown, Day(day), "in another spell whose start is not known")
    yield other(unknown, Day(day - DAY), "after another spell whose start is not known", findings)
    yield other(Day(day), unknown, "in another spell whose end is not known")
    yield other(Day(day + DAY), unknown, "before another spell whose end is not known", findings)
    by = builder.rows[builder.table][builder.index].get(predicate.by)
    yield unreadable(builder, builder.rows, predicate.table, {predicate.by: f"{by} ".lower()}, "perhaps in another spell that is misspelt")
    yield unreadable(
        builder, builder.rows, predicate.table, {predicate.by: "x 9998"}, "beside a misspelt spell of another record", findings
    )
    yield orphan(
        builder,
        builder.rows,
        predicate.table,
        predicate.by,
        "perhaps in another spell of which the reference leads nowhere",
        second_spells[0],
    )


@cases_of.register
def _(predicate: p.During, builder: CaseBuilder) -> Cases:
    """Vary the one spell of the example: it ends before, begins after, or its days are uncertain."""
    by = builder.rows[builder.table][builder.index].get(predicate.by)
    spells = [number for number, row in enumerate(builder.rows[predicate.table]) if row.get(predicate.by) == by]
    days = [builder.days(builder.operand(path)) for path in (predicate.on, predicate.since) if path]
    if len(spells) != 1 or None in days:
        return
    place, day = (predicate.table, spells[0]), next(span[0] for span in days if span)
    start, end = operand(builder.records, predicate.table, predicate.start), operand(builder.records, predicate.table, predicate.end)

    def spell(first: Setting, last: Setting) -> CaseBuilder:
        changed = copied(builder.rows)
        set_cells(builder.records, changed, place, cells(start, first) | cells(end, last))
        return builder.with_rows(changed)

    since = days[-1][0] if predicate.since and days[-1] else day - 9 * DAY
    yield spell(Day(since), Day(day)).passes("on the last day of the spell", {})
    yield spell(Day(since), Day(day - DAY)).fails("on the day after the last", {})
    yield spell(Day(since), Day(day - DAY, day)).passes("perhaps on the last day", {})
    if reason := any_reason(start):
        yield spell(Reason(reason), Day(day - DAY)).fails("after a spell whose start is not known", {})
    yield spell(Day(since), Reason("absent:unexplained")).passes("the end of the spell is not known", {})
    yield spell(Day(since), Reason(NOT_APPLICABLE)).passes("the spell goes on", {})
    if predicate.since:
        yield spell(Day(since - 9 * DAY), Day(since)).fails("the earlier day on the last of the spell", {})
        yield spell(Day(since - 9 * DAY), Day(since - DAY)).passes("the earlier day after the last of the spell", {})
        yield spell(Day(since + DAY), Day(day - DAY)).passes("the earlier day before the first of the spell", {})
        yield spell(Day(day), Day(day)).passes("both days in a spell of one day", {predicate.since: Day(day)})
        moved = with_another_spell(
            spell(Day(since), Day(since)), predicate, place, cells(start, Day(since + DAY)) | cells(end, Reason(NOT_APPLICABLE))
        )
        with_histories = moved.passes if predicate.all_ended else moved.fails
        yield with_histories("the day in a spell that began after the earlier day", {})
    if predicate.since and not predicate.all_ended:
        before = spell(Day(day + DAY), Day(day + DAY))
        yield before.fails("the day before the first of the spell", {predicate.since: Day(day + DAY)})
        moved = with_another_spell(before, predicate, place, cells(start, Day(day)) | cells(end, Day(day)))
        yield moved.fails("the day in a spell that ended before the earlier day", {predicate.since: Day(day + DAY)})
    elif predicate.all_ended:
        ended = spell(Day(since), Day(since))
        yield with_another_spell(ended, predicate, place, cells(start, Day(since + DAY)) | cells(end, Day(day - DAY))).fails(
            "in two spells that ended", {}
        )
        later = cells(start, Day(day + DAY)) | cells(end, Reason(NOT_APPLICABLE))
        yield with_another_spell(spell(Day(since), Day(day - DAY)), predicate, place, later).passes("before a spell that began later", {})
    else:
        yield spell(Day(day), Day(day + 9 * DAY)).passes("on the first day of the spell", {})
        yield spell(Day(day + DAY), Day(day + 9 * DAY)).fails("on the day before the first", {})
        yield spell(Day(day, day + DAY), Day(day + 9 * DAY)).passes("perhaps on the first day", {})
    findings = ((builder.rule.id, builder.pointer), *builder.example.also)
    yield unreadable(builder, builder.rows, predicate.table, {predicate.by: f"{by} ".lower()}, "perhaps in a spell that is misspelt")
    yield unreadable(
        builder, builder.rows, predicate.table, {predicate.by: "x 9998"}, "beside a misspelt spell of another record", findings
    )
    also_there = builder.rows[predicate.table][spells[0]]
    yield orphan(
        builder, builder.rows, predicate.table, predicate.by, "perhaps in a spell of which the reference leads nowhere", also_there
    )
    if "partial" in predicate.unless_scope:
        partial = with_extent(builder, predicate.table, "partial")
        for row in partial["return_scope"]:
            row |= {"note": "One district was left out."} if row["record_type"] == predicate.table else {}
        yield Case("the scope says partial", partial, ())


def with_another_spell(builder: CaseBuilder, predicate: p.During, place: tuple[str, int], spell: Mapping[str, object]) -> CaseBuilder:
    """The return with a copy of the spell at `place` that has a reference and days of its own."""
    changed = copied(builder.rows)
    changed[predicate.table].append(dict(changed[predicate.table][place[1]]))
    key = builder.records[predicate.table].key()
    set_cells(
        builder.records, changed, (predicate.table, len(changed[predicate.table]) - 1), ({key: "Z-0009"} if key else {}) | dict(spell)
    )
    return builder.with_rows(changed)


@mistyped.register
def _(predicate: p.Refers | p.Declared | p.Rows | p.During, builder: CaseBuilder) -> Cases:
    """A mistyped reference or code is also a fault elsewhere. The cases above cover where it holds a check back."""
    yield from ()


# --- all records of a type ---------------------------------------------------------------------------------------------


def none_or_one(builder: CaseBuilder) -> Cases:
    """A predicate over several rows gives no finding for no row or for one row."""
    table = builder.check.on
    rows = builder.rows.get(table, [])
    for count, title in ((0, "no row"), (1, "one row")):
        if table in ("returns", "return_scope", "children", "exploitation_periods") and count == 0:
            continue
        changed = copied(builder.rows) | copied({table: rows[:count]})
        if len(rows) > count and not is_referred_to(builder, table, changed):
            yield Case(title, without_empty(with_histories(builder, changed)), ())


@cases_of.register
def _(predicate: p.Unique, builder: CaseBuilder) -> Cases:
    yield from none_or_one(builder)
    changed = copied(builder.rows)
    changed[builder.table].append(dict(changed[builder.table][builder.index]))
    again = f"/{builder.table}/{len(changed[builder.table]) - 1}/{builder.check.fields[0]}"
    if builder.plain:
        yield Case("once", builder.rows, ())
        yield Case("twice", changed, ((builder.rule.id, again),))
    elif builder.records[builder.table].key() in (None, predicate.elements[0]):
        yield Case("three alike", changed, ((builder.rule.id, builder.pointer), (builder.rule.id, again), *builder.example.also))
    if len(predicate.elements) > 1:
        yield alike_but_for(builder, predicate.elements[-1])


def alike_but_for(builder: CaseBuilder, name: str) -> Case | None:
    """Two rows that are equal except for a fault in the same column."""
    operand = builder.operand(name)
    changed = copied(builder.rows)
    if builder.plain:
        changed[builder.table].append(dict(changed[builder.table][builder.index]))
    same = [number for number, row in enumerate(changed[builder.table]) if row == changed[builder.table][-1]]
    if operand.element.kind.spelling.type != "string" or len(same) < 2:
        return None
    for number in same:
        set_cells(builder.records, changed, (builder.table, number), cells(operand, Raw(7)))
    return Case("alike but for what cannot be read", changed, tuple(("not_text", f"/{builder.table}/{number}/{name}") for number in same))
