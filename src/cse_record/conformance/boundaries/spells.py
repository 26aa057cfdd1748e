"""Boundary cases for predicates on spells: touching, overlapping, nested, open, separated by a gap, and with unknown ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cse_record.conformance.boundaries.case_builder import (
    DAY,
    Case,
    CaseBuilder,
    Cases,
    Day,
    Findings,
    Reason,
    Setting,
    any_reason,
    cases_of,
    cells,
    copied,
    set_cells,
)
from cse_record.conformance.boundaries.relations import none_or_one
from cse_record.standard import predicates as p
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import UncertainDate
from cse_record.standard.operands import operand
from cse_record.standard.rules.examples import HISTORIES, plain_row, whole_return

OTHER = {"children": "C-0002", "exploitation_periods": "E-0002", "suspects": "S-0002", "networks": "N-0002"}
"""The keys of a second record of a type, which is added to the return."""


def pair(builder: CaseBuilder, predicate: p.NoOverlap | p.NoneAfterOpen | p.NoGap) -> tuple[int, int] | None:
    """The indexes of the two rows of the example with the same `by`, in order."""
    by = builder.rows[builder.table][builder.index].get(predicate.by)
    same = [number for number, row in enumerate(builder.rows[builder.table]) if row.get(predicate.by) == by]
    return (same[0], same[1]) if len(same) == 2 and same[1] == builder.index else None


def spells(
    builder: CaseBuilder, predicate: p.NoOverlap | p.NoneAfterOpen | p.NoGap, pair_of_rows: tuple[int, int], *spans: tuple[Setting, Setting]
) -> CaseBuilder:
    """The return with new first and last days for the two rows."""
    ends = predicate.ends if not isinstance(predicate, p.NoGap) else (predicate.end,)
    changed = copied(builder.rows)
    paths = {predicate.start, *ends}
    for number, (first, last) in zip(pair_of_rows, spans, strict=True):
        new_cells = cells(builder.operand(predicate.start), first)
        for name, element in builder.records[builder.table].elements.items():  # other dates between start and end move with the start
            if isinstance(element.kind, UncertainDate) and name not in paths and changed[builder.table][number].get(name):
                new_cells |= cells(builder.operand(name), first)
        for end in ends:
            new_cells |= cells(builder.operand(end), last)
        set_cells(builder.records, changed, (builder.table, number), new_cells)
    return builder.with_rows(changed)


@cases_of.register
def _(predicate: p.NoOverlap, builder: CaseBuilder) -> Cases:
    yield from none_or_one(builder)
    pair_of_rows, start = pair(builder, predicate), builder.days(builder.operand(predicate.start))
    if not pair_of_rows or not start:
        return
    day = start[0]
    long, short = (Day(day), Day(day + 10 * DAY)), (Day(day), Day(day))

    def after(first: int, last: int) -> tuple[Setting, Setting]:
        return Day(day + first * DAY), Day(day + last * DAY)

    yield spells(builder, predicate, pair_of_rows, long, after(11, 20)).passes("the day after the end", {})
    yield spells(builder, predicate, pair_of_rows, long, after(10, 20)).passes("the day of the end", {})
    yield spells(builder, predicate, pair_of_rows, long, after(9, 20)).fails("one day before the end", {})
    yield spells(builder, predicate, pair_of_rows, long, after(3, 5)).fails("wholly inside", {})
    yield spells(builder, predicate, pair_of_rows, long, after(5, 5)).fails("a single day wholly inside", {})
    yield spells(builder, predicate, pair_of_rows, long, after(10, 10)).passes("a single day on the last day", {})
    yield spells(builder, predicate, pair_of_rows, short, after(0, 10)).passes("a single day on the first day", {})
    perhaps = (Day(day + 9 * DAY, day + 12 * DAY), Day(day + 20 * DAY))
    if builder.operand(predicate.start).latest:
        yield spells(builder, predicate, pair_of_rows, long, perhaps).passes("perhaps before the end", {})
        beyond = (Day(day, day + 8 * DAY), Day(day + 5 * DAY))
        yield spells(builder, predicate, pair_of_rows, after(-10, 20), beyond).fails("perhaps begun after its end", {})
    if builder.operand(predicate.ends[0]).latest:
        beyond = (Day(day), Day(day - DAY, day + 10 * DAY))
        yield spells(builder, predicate, pair_of_rows, after(-10, 5), beyond).fails("perhaps ended before it began", {})
    yield spells(builder, predicate, pair_of_rows, after(-10, 20), after(5, 0)).passes("ended before it began", {})
    if len(predicate.ends) > 1:
        first = spells(builder, predicate, pair_of_rows, after(-10, 20), after(0, 10))
        set_cells(builder.records, first.rows, (builder.table, builder.index), cells(builder.operand(predicate.ends[0]), Day(day - DAY)))
        yield first.passes("the first of its ends lies before it began", {})
        for end, which in ((predicate.ends[0], "first"), (predicate.ends[-1], "last")):
            alone = spells(builder, predicate, pair_of_rows, after(-10, 20), (Day(day + 5 * DAY), Reason("absent:unexplained")))
            set_cells(builder.records, alone.rows, (builder.table, builder.index), cells(builder.operand(end), Day(day)))
            yield alone.passes(f"only the {which} of its ends is known, and lies before it began", {})
    if reason := any_reason(builder.operand(predicate.start)):
        yield spells(builder, predicate, pair_of_rows, (Reason(reason), Day(day + 9 * DAY)), after(3, 5)).passes(
            "the start is not known", {}
        )
    yield from open_ends(builder, predicate, pair_of_rows, day)
    yield elsewhere(builder, predicate.by, "of different records")


def open_ends(builder: CaseBuilder, predicate: p.NoOverlap, pair_of_rows: tuple[int, int], day: date) -> Cases:
    """A spell that ended on the eleventh day beside a later one that is open or has an unknown end; and spells since birth."""
    long = (Day(day), Day(day + 10 * DAY))
    goes_on, unknown = Reason(NOT_APPLICABLE), Reason("absent:unexplained")
    for first, title in ((9, "one day before the end"), (0, "the day of the start"), (10, "the day of the end")):
        open_since = spells(builder, predicate, pair_of_rows, long, (Day(day + first * DAY), goes_on))
        yield (open_since.fails if first < 10 else open_since.passes)(f"goes on since {title}", {})
    for first, title in (
        (1, "one day after the start"),
        (9, "one day before the end"),
        (0, "the day of the start"),
        (10, "the day of the end"),
    ):
        ends_unknown = spells(builder, predicate, pair_of_rows, long, (Day(day + first * DAY), unknown))
        yield (ends_unknown.fails if first in (1, 9) else ends_unknown.passes)(f"from {title} until nobody knows when", {})
    yield spells(builder, predicate, pair_of_rows, (Day(day), goes_on), (Day(day), goes_on)).fails("both go on since the same day", {})
    start = builder.operand(predicate.start)
    if start.latest:
        for last, title in ((9, "or before the end"), (10, "or on the day of the end")):
            ranged = spells(builder, predicate, pair_of_rows, long, (Day(day + 3 * DAY, day + last * DAY), goes_on))
            yield (ranged.fails if last < 10 else ranged.passes)(f"goes on since the fourth day {title}", {})
        perhaps_after = spells(builder, predicate, pair_of_rows, (Day(day - 3 * DAY, day + 2 * DAY), goes_on), long)
        yield perhaps_after.passes("perhaps begun after one that goes on", {})
    if NOT_APPLICABLE in start.element.absent:
        since_birth = Reason(NOT_APPLICABLE)
        yield spells(builder, predicate, pair_of_rows, (since_birth, Day(day + DAY)), long).fails(
            "one since birth until the day after the start", {}
        )
        yield spells(builder, predicate, pair_of_rows, (since_birth, Day(day)), long).passes(
            "one since birth until the day of the start", {}
        )


@cases_of.register
def _(predicate: p.NoneAfterOpen, builder: CaseBuilder) -> Cases:
    yield from none_or_one(builder)
    pair_of_rows, start = pair(builder, predicate), builder.days(builder.operand(predicate.start))
    if not pair_of_rows or not start:
        return
    day, goes_on = start[0], Reason(NOT_APPLICABLE)
    later = (Day(day), Day(day + 3 * DAY))
    yield spells(builder, predicate, pair_of_rows, (Day(day - DAY), goes_on), later).fails("one day after the open one began", {})
    yield spells(builder, predicate, pair_of_rows, (Day(day), goes_on), later).passes("the day on which the open one began", {})
    yield spells(builder, predicate, pair_of_rows, (Day(day - DAY, day), goes_on), later).passes(
        "perhaps the day on which the open one began", {}
    )
    yield spells(builder, predicate, pair_of_rows, (Day(day - DAY), Reason("absent:unexplained")), later).passes("the end is not known", {})
    if reason := any_reason(builder.operand(predicate.start)):
        yield spells(builder, predicate, pair_of_rows, (Reason(reason), goes_on), later).passes(
            "the start of the open one is not known", {}
        )
        two = with_another_row(spells(builder, predicate, pair_of_rows, (Day(day - DAY), goes_on), later), pair_of_rows[0])
        set_cells(
            builder.records,
            two.rows,
            (builder.table, len(two.rows[builder.table]) - 1),
            cells(builder.operand(predicate.start), Reason(reason)),
        )
        yield two.fails("the start of another open one is not known", {})
    if NOT_APPLICABLE in builder.operand(predicate.start).element.absent:
        yield spells(builder, predicate, pair_of_rows, (goes_on, goes_on), later).fails("the open one has lasted since birth", {})
    for title, first, last in (("begins later", -1, 5), ("began earlier", 5, -1)):
        two = with_another_row(spells(builder, predicate, pair_of_rows, (Day(day + first * DAY), goes_on), later), pair_of_rows[0])
        place = (builder.table, len(two.rows[builder.table]) - 1)
        set_cells(builder.records, two.rows, place, cells(builder.operand(predicate.start), Day(day + last * DAY)))
        also = place[1] if last > first else pair_of_rows[0]
        findings = ((builder.rule.id, builder.pointer), (builder.rule.id, f"/{builder.table}/{also}/{builder.check.fields[0]}"))
        yield Case(f"another open one {title}", two.rows, (*findings, *builder.example.also))
    yield elsewhere(builder, predicate.by, "of different records")


@cases_of.register
def _(predicate: p.NoGap, builder: CaseBuilder) -> Cases:
    yield from none_or_one(builder)
    pair_of_rows, start = pair(builder, predicate), builder.days(builder.operand(predicate.start))
    if not pair_of_rows or not start:
        return
    day = start[0]
    until = Day(day + 9 * DAY)
    limit = day - predicate.days * DAY
    yield spells(builder, predicate, pair_of_rows, (Day(day - 20 * DAY), Day(limit)), (Day(day), until)).passes(
        "the longest gap allowed", {}
    )
    yield spells(builder, predicate, pair_of_rows, (Day(day - 20 * DAY), Day(limit - DAY)), (Day(day), until)).fails("one day longer", {})
    perhaps = (Day(day - 20 * DAY), Day(limit - 5 * DAY, limit))
    yield spells(builder, predicate, pair_of_rows, perhaps, (Day(day), until)).passes("perhaps no longer than allowed", {})
    if NOT_APPLICABLE in builder.operand(predicate.start).element.absent:
        since_birth = (Reason(NOT_APPLICABLE), Day(limit - DAY))
        yield spells(builder, predicate, pair_of_rows, since_birth, (Day(day), until)).fails("after a spell since birth", {})
    unknown = (Day(day - 20 * DAY), Reason("absent:unexplained"))
    yield spells(builder, predicate, pair_of_rows, unknown, (Day(day), until)).passes("the end before it is not known", {})
    if reason := any_reason(builder.operand(predicate.start)):
        more = with_another_row(
            spells(builder, predicate, pair_of_rows, (Day(day - 20 * DAY), Day(limit - DAY)), (Day(day), until)), pair_of_rows[0]
        )
        undated = cells(builder.operand(predicate.start), Reason(reason)) | cells(builder.operand(predicate.end), Reason(reason))
        set_cells(builder.records, more.rows, (builder.table, len(more.rows[builder.table]) - 1), undated)
        yield more.passes("beside a spell of which the start is not known", {})
    three = with_another_row(builder, pair_of_rows[0])
    place = (builder.table, len(three.rows[builder.table]) - 1)
    findings = ((builder.rule.id, builder.pointer), *builder.example.also)
    misspelt: tuple[tuple[str, str, Findings], ...] = (
        ("perhaps a spell between them, misspelt", f"{three.rows[builder.table][place[1]][predicate.by]} ".lower(), ()),
        ("a misspelt spell of another record", "x 9998", findings),
    )
    for title, by, also in misspelt:
        changed = copied(three.rows)
        set_cells(builder.records, changed, place, {predicate.by: by})
        yield Case(title, changed, (("not_as_spelled", f"/{builder.table}/{place[1]}/{predicate.by}"), *also))
    mistyped = copied(three.rows)
    set_cells(builder.records, mistyped, place, {predicate.start: "2020-02-30"})
    yield Case(
        "perhaps a spell between them, of which the start is mistyped",
        mistyped,
        (("not_as_spelled", f"/{builder.table}/{place[1]}/{predicate.start}"),),
    )
    yield from filled_gaps(builder, predicate, pair_of_rows, day)
    after = spells(builder, predicate, pair_of_rows, (Day(day - 20 * DAY), Day(limit - DAY)), (Day(day), until))
    begun = cells(builder.operand(predicate.start), Day(day + 20 * DAY))
    for title, reason in (("goes on", NOT_APPLICABLE), ("ends nobody knows when", "absent:unexplained")):
        later = with_another_row(after, pair_of_rows[1])
        end = cells(builder.operand(predicate.end), Reason(reason))
        set_cells(builder.records, later.rows, (builder.table, len(later.rows[builder.table]) - 1), begun | end)
        yield Case(
            f"before a third spell that {title}",
            later.rows,
            (*findings, (builder.rule.id, f"/{builder.table}/{place[1]}/{predicate.start}")),
        )


def filled_gaps(builder: CaseBuilder, predicate: p.NoGap, pair_of_rows: tuple[int, int], day: date) -> Cases:
    """A gap of twenty days and a row that fills it, fills all but one day too many at one end, or possibly fills it."""
    last_day = day - 20 * DAY
    gap = spells(builder, predicate, pair_of_rows, (Day(last_day - 20 * DAY), Day(last_day)), (Day(day), Reason("absent:unexplained")))
    if predicate.table in builder.rows:
        return
    key = str(builder.records[predicate.table].key())
    row = plain_row(builder.records[predicate.table], builder.version) | {
        key: "Z-0008",
        predicate.by: builder.rows[builder.table][builder.index][predicate.by],
    }
    dates = [name for name, element in builder.records[predicate.table].elements.items() if isinstance(element.kind, UncertainDate)]
    between = [name for name in dates if row.get(name) and name not in predicate.filled_until]

    def filled(first: Setting, *last: Setting) -> CaseBuilder:
        rows = copied(gap.rows) | {predicate.table: [dict(row)]}
        for history_of, element, other in ((name, element, other) for name, _, element, other in HISTORIES):
            for child in rows[history_of] if other == predicate.table else ():
                child[element] = "some"
        settings = dict.fromkeys(between, first) | dict(zip(predicate.filled_until, last, strict=True))
        for name, setting in settings.items():
            set_cells(builder.records, rows, (predicate.table, 0), cells(operand(builder.records, predicate.table, name), setting))
        return builder.with_rows(rows)

    days, unknown = predicate.days * DAY, Reason("absent:unexplained")
    yield filled(Day(last_day + days), Day(day - days), Day(day - days)).passes("filled as far as is needed", {})
    yield filled(Day(last_day + days + DAY), Day(day - days), Day(day - days)).fails("not filled on one day at its start", {})
    yield filled(Day(last_day), Day(day - days - DAY), Day(day - days - DAY)).fails("not filled on one day at its end", {})
    yield filled(Day(last_day), Day(last_day), Day(day - days)).passes("filled until the last of two ends", {})
    yield filled(Day(last_day), Day(last_day), unknown).passes("filled until nobody knows when", {})
    yield filled(Day(last_day, last_day + 9 * DAY), Day(last_day + 9 * DAY, day), Day(last_day + 9 * DAY, day)).passes("perhaps filled", {})
    yield filled(unknown, Day(day), Day(day)).passes("filled since nobody knows when", {})
    two = filled(Day(last_day), Day(last_day + 9 * DAY), Day(last_day + 9 * DAY))
    more = [two.rows[predicate.table][0] | {key: "Z-0007"}]
    for name in (*between, *predicate.filled_until):
        set_cells(
            builder.records,
            two.rows | {predicate.table: more},
            (predicate.table, 0),
            cells(operand(builder.records, predicate.table, name), Day(day)),
        )
    for name in between:
        setting = Day(last_day + 9 * DAY + days)
        set_cells(
            builder.records,
            two.rows | {predicate.table: more},
            (predicate.table, 0),
            cells(operand(builder.records, predicate.table, name), setting),
        )
    yield two.with_rows(two.rows | {predicate.table: [*more, *two.rows[predicate.table]]}).passes("filled by two rows, the later first", {})


def with_another_row(builder: CaseBuilder, index: int) -> CaseBuilder:
    """The return with a copy of the row at `index` under a key of its own."""
    changed = copied(builder.rows)
    changed[builder.table].append(dict(changed[builder.table][index]))
    if key := builder.records[builder.table].key():
        changed[builder.table][-1][key] = "Z-0009"
    return builder.with_rows(changed)


def elsewhere(builder: CaseBuilder, by: str, title: str) -> Case | None:
    """The same rows with the later one under another parent record."""
    parent = builder.records[builder.table].parents().get(by, "")
    if parent not in OTHER or parent in builder.example.rows:
        return None
    rows = copied(builder.example.rows)
    rows[builder.table][builder.index][by] = OTHER[parent]
    return Case(title, whole_return(builder.records, replace(builder.example, rows=rows)), ())
