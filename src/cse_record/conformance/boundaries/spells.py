"""Boundaries of the predicates about spells: touching, overlapping, one inside another, open and with a gap; known and unknown ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cse_record.conformance.boundaries.bed import (
    DAY,
    Bed,
    Case,
    Cases,
    Day,
    Found,
    Reason,
    Setting,
    any_reason,
    cases_of,
    cells,
    copied,
    set_cells,
)
from cse_record.conformance.boundaries.between import none_or_one
from cse_record.standard import predicates as p
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import UncertainDate
from cse_record.standard.operands import operand
from cse_record.standard.rules.examples import HISTORIES, whole_return

OTHER = {"children": "C-0002", "exploitation_periods": "E-0002", "suspects": "S-0002", "networks": "N-0002"}
"""Keys of a second record of a type, which the return then gains."""


def pair(bed: Bed, said: p.NoOverlap | p.NoneAfterOpen | p.NoGap) -> tuple[int, int] | None:
    """The two rows of the example that have the same `by`, in order."""
    by = bed.rows[bed.table][bed.index].get(said.by)
    same = [number for number, row in enumerate(bed.rows[bed.table]) if row.get(said.by) == by]
    return (same[0], same[1]) if len(same) == 2 and same[1] == bed.index else None


def spells(bed: Bed, said: p.NoOverlap | p.NoneAfterOpen | p.NoGap, both: tuple[int, int], *spans: tuple[Setting, Setting]) -> Bed:
    """The return with the two rows lasting as given: from, to."""
    ends = said.ends if not isinstance(said, p.NoGap) else (said.end,)
    changed = copied(bed.rows)
    paths = {said.start, *ends}
    for number, (first, last) in zip(both, spans, strict=True):
        given = cells(bed.operand(said.start), first)
        for name, element in bed.records[bed.table].elements.items():  # dates between the two ends go with the start
            if isinstance(element.kind, UncertainDate) and name not in paths and changed[bed.table][number].get(name):
                given |= cells(bed.operand(name), first)
        for end in ends:
            given |= cells(bed.operand(end), last)
        set_cells(bed.records, changed, (bed.table, number), given)
    return bed.with_rows(changed)


@cases_of.register
def _(said: p.NoOverlap, bed: Bed) -> Cases:
    yield from none_or_one(bed)
    both, start = pair(bed, said), bed.days(bed.operand(said.start))
    if not both or not start:
        return
    day = start[0]
    long, short = (Day(day), Day(day + 10 * DAY)), (Day(day), Day(day))

    def after(first: int, last: int) -> tuple[Setting, Setting]:
        return Day(day + first * DAY), Day(day + last * DAY)

    yield spells(bed, said, both, long, after(11, 20)).passes("the day after the end", {})
    yield spells(bed, said, both, long, after(10, 20)).passes("the day of the end", {})
    yield spells(bed, said, both, long, after(9, 20)).fails("one day before the end", {})
    yield spells(bed, said, both, long, after(3, 5)).fails("wholly inside", {})
    yield spells(bed, said, both, long, after(5, 5)).fails("a single day wholly inside", {})
    yield spells(bed, said, both, long, after(10, 10)).passes("a single day on the last day", {})
    yield spells(bed, said, both, short, after(0, 10)).passes("a single day on the first day", {})
    perhaps = (Day(day + 9 * DAY, day + 12 * DAY), Day(day + 20 * DAY))
    if bed.operand(said.start).latest:
        yield spells(bed, said, both, long, perhaps).passes("perhaps before the end", {})
        beyond = (Day(day, day + 8 * DAY), Day(day + 5 * DAY))
        yield spells(bed, said, both, after(-10, 20), beyond).fails("perhaps begun after its end", {})
    if bed.operand(said.ends[0]).latest:
        beyond = (Day(day), Day(day - DAY, day + 10 * DAY))
        yield spells(bed, said, both, after(-10, 5), beyond).fails("perhaps ended before it began", {})
    yield spells(bed, said, both, after(-10, 20), after(5, 0)).passes("ended before it began", {})
    if len(said.ends) > 1:
        first = spells(bed, said, both, after(-10, 20), after(0, 10))
        set_cells(bed.records, first.rows, (bed.table, bed.index), cells(bed.operand(said.ends[0]), Day(day - DAY)))
        yield first.passes("the first of its ends lies before it began", {})
        for end, which in ((said.ends[0], "first"), (said.ends[-1], "last")):
            alone = spells(bed, said, both, after(-10, 20), (Day(day + 5 * DAY), Reason("absent:unexplained")))
            set_cells(bed.records, alone.rows, (bed.table, bed.index), cells(bed.operand(end), Day(day)))
            yield alone.passes(f"only the {which} of its ends is known, and lies before it began", {})
    if reason := any_reason(bed.operand(said.start)):
        yield spells(bed, said, both, (Reason(reason), Day(day + 9 * DAY)), after(3, 5)).passes("the start is not known", {})
    yield from open_ends(bed, said, both, day)
    yield elsewhere(bed, said.by, "of different records")


def open_ends(bed: Bed, said: p.NoOverlap, both: tuple[int, int], day: date) -> Cases:
    """A spell that ended on the eleventh day, and a later one that goes on or ends nobody knows when; and spells since birth."""
    long = (Day(day), Day(day + 10 * DAY))
    goes_on, unknown = Reason(NOT_APPLICABLE), Reason("absent:unexplained")
    for first, title in ((9, "one day before the end"), (0, "the day of the start"), (10, "the day of the end")):
        open_since = spells(bed, said, both, long, (Day(day + first * DAY), goes_on))
        yield (open_since.fails if first < 10 else open_since.passes)(f"goes on since {title}", {})
    for first, title in (
        (1, "one day after the start"),
        (9, "one day before the end"),
        (0, "the day of the start"),
        (10, "the day of the end"),
    ):
        ends_unknown = spells(bed, said, both, long, (Day(day + first * DAY), unknown))
        yield (ends_unknown.fails if first in (1, 9) else ends_unknown.passes)(f"from {title} until nobody knows when", {})
    yield spells(bed, said, both, (Day(day), goes_on), (Day(day), goes_on)).fails("both go on since the same day", {})
    start = bed.operand(said.start)
    if start.latest:
        for last, title in ((9, "or before the end"), (10, "or on the day of the end")):
            ranged = spells(bed, said, both, long, (Day(day + 3 * DAY, day + last * DAY), goes_on))
            yield (ranged.fails if last < 10 else ranged.passes)(f"goes on since the fourth day {title}", {})
        perhaps_after = spells(bed, said, both, (Day(day - 3 * DAY, day + 2 * DAY), goes_on), long)
        yield perhaps_after.passes("perhaps begun after one that goes on", {})
    if NOT_APPLICABLE in start.element.absent:
        since_birth = Reason(NOT_APPLICABLE)
        yield spells(bed, said, both, (since_birth, Day(day + DAY)), long).fails("one since birth until the day after the start", {})
        yield spells(bed, said, both, (since_birth, Day(day)), long).passes("one since birth until the day of the start", {})


@cases_of.register
def _(said: p.NoneAfterOpen, bed: Bed) -> Cases:
    yield from none_or_one(bed)
    both, start = pair(bed, said), bed.days(bed.operand(said.start))
    if not both or not start:
        return
    day, goes_on = start[0], Reason(NOT_APPLICABLE)
    later = (Day(day), Day(day + 3 * DAY))
    yield spells(bed, said, both, (Day(day - DAY), goes_on), later).fails("one day after the open one began", {})
    yield spells(bed, said, both, (Day(day), goes_on), later).passes("the day on which the open one began", {})
    yield spells(bed, said, both, (Day(day - DAY, day), goes_on), later).passes("perhaps the day on which the open one began", {})
    yield spells(bed, said, both, (Day(day - DAY), Reason("absent:unexplained")), later).passes("the end is not known", {})
    if reason := any_reason(bed.operand(said.start)):
        yield spells(bed, said, both, (Reason(reason), goes_on), later).passes("the start of the open one is not known", {})
        two = another(spells(bed, said, both, (Day(day - DAY), goes_on), later), both[0])
        set_cells(bed.records, two.rows, (bed.table, len(two.rows[bed.table]) - 1), cells(bed.operand(said.start), Reason(reason)))
        yield two.fails("the start of another open one is not known", {})
    if NOT_APPLICABLE in bed.operand(said.start).element.absent:
        yield spells(bed, said, both, (goes_on, goes_on), later).fails("the open one has lasted since birth", {})
    for title, first, last in (("begins later", -1, 5), ("began earlier", 5, -1)):
        two = another(spells(bed, said, both, (Day(day + first * DAY), goes_on), later), both[0])
        place = (bed.table, len(two.rows[bed.table]) - 1)
        set_cells(bed.records, two.rows, place, cells(bed.operand(said.start), Day(day + last * DAY)))
        also = place[1] if last > first else both[0]
        found = ((bed.rule.id, bed.pointer), (bed.rule.id, f"/{bed.table}/{also}/{bed.check.fields[0]}"))
        yield Case(f"another open one {title}", two.rows, (*found, *bed.example.also))
    yield elsewhere(bed, said.by, "of different records")


@cases_of.register
def _(said: p.NoGap, bed: Bed) -> Cases:
    yield from none_or_one(bed)
    both, start = pair(bed, said), bed.days(bed.operand(said.start))
    if not both or not start:
        return
    day = start[0]
    until = Day(day + 9 * DAY)
    limit = day - said.days * DAY
    yield spells(bed, said, both, (Day(day - 20 * DAY), Day(limit)), (Day(day), until)).passes("the longest gap allowed", {})
    yield spells(bed, said, both, (Day(day - 20 * DAY), Day(limit - DAY)), (Day(day), until)).fails("one day longer", {})
    perhaps = (Day(day - 20 * DAY), Day(limit - 5 * DAY, limit))
    yield spells(bed, said, both, perhaps, (Day(day), until)).passes("perhaps no longer than allowed", {})
    if NOT_APPLICABLE in bed.operand(said.start).element.absent:
        since_birth = (Reason(NOT_APPLICABLE), Day(limit - DAY))
        yield spells(bed, said, both, since_birth, (Day(day), until)).fails("after a spell since birth", {})
    unknown = (Day(day - 20 * DAY), Reason("absent:unexplained"))
    yield spells(bed, said, both, unknown, (Day(day), until)).passes("the end before it is not known", {})
    if reason := any_reason(bed.operand(said.start)):
        more = another(spells(bed, said, both, (Day(day - 20 * DAY), Day(limit - DAY)), (Day(day), until)), both[0])
        undated = cells(bed.operand(said.start), Reason(reason)) | cells(bed.operand(said.end), Reason(reason))
        set_cells(bed.records, more.rows, (bed.table, len(more.rows[bed.table]) - 1), undated)
        yield more.passes("beside a spell of which the start is not known", {})
    three = another(bed, both[0])
    place = (bed.table, len(three.rows[bed.table]) - 1)
    found = ((bed.rule.id, bed.pointer), *bed.example.also)
    misspelt: tuple[tuple[str, str, Found], ...] = (
        ("perhaps a spell between them, misspelt", f"{three.rows[bed.table][place[1]][said.by]} ".lower(), ()),
        ("a misspelt spell of another record", "x 9998", found),
    )
    for title, by, also in misspelt:
        changed = copied(three.rows)
        set_cells(bed.records, changed, place, {said.by: by})
        yield Case(title, changed, (("not_as_spelled", f"/{bed.table}/{place[1]}/{said.by}"), *also))
    mistyped = copied(three.rows)
    set_cells(bed.records, mistyped, place, {said.start: "2020-02-30"})
    yield Case(
        "perhaps a spell between them, of which the start is mistyped",
        mistyped,
        (("not_as_spelled", f"/{bed.table}/{place[1]}/{said.start}"),),
    )
    yield from filled_gaps(bed, said, both, day)
    after = spells(bed, said, both, (Day(day - 20 * DAY), Day(limit - DAY)), (Day(day), until))
    begun = cells(bed.operand(said.start), Day(day + 20 * DAY))
    for title, reason in (("goes on", NOT_APPLICABLE), ("ends nobody knows when", "absent:unexplained")):
        later = another(after, both[1])
        end = cells(bed.operand(said.end), Reason(reason))
        set_cells(bed.records, later.rows, (bed.table, len(later.rows[bed.table]) - 1), begun | end)
        yield Case(f"before a third spell that {title}", later.rows, (*found, (bed.rule.id, f"/{bed.table}/{place[1]}/{said.start}")))


def filled_gaps(bed: Bed, said: p.NoGap, both: tuple[int, int], day: date) -> Cases:
    """A gap of twenty days, with one row that fills it, or fills it but for one day too many at either end, or may fill it."""
    gone = day - 20 * DAY
    gap = spells(bed, said, both, (Day(gone - 20 * DAY), Day(gone)), (Day(day), Reason("absent:unexplained")))
    if said.table in bed.rows:
        return
    key = str(bed.records[said.table].key())
    row = dict(bed.records[said.table].about.base_row) | {key: "Z-0008", said.by: bed.rows[bed.table][bed.index][said.by]}
    dates = [name for name, element in bed.records[said.table].elements.items() if isinstance(element.kind, UncertainDate)]
    between = [name for name in dates if row.get(name) and name not in said.filled_until]

    def filled(first: Setting, *last: Setting) -> Bed:
        rows = copied(gap.rows) | {said.table: [dict(row)]}
        for history_of, element, other in ((name, element, other) for name, _, element, other in HISTORIES):
            for told in rows[history_of] if other == said.table else ():
                told[element] = "some"
        given = dict.fromkeys(between, first) | dict(zip(said.filled_until, last, strict=True))
        for name, setting in given.items():
            set_cells(bed.records, rows, (said.table, 0), cells(operand(bed.records, said.table, name), setting))
        return bed.with_rows(rows)

    days, unknown = said.days * DAY, Reason("absent:unexplained")
    yield filled(Day(gone + days), Day(day - days), Day(day - days)).passes("filled as far as is needed", {})
    yield filled(Day(gone + days + DAY), Day(day - days), Day(day - days)).fails("not filled on one day at its start", {})
    yield filled(Day(gone), Day(day - days - DAY), Day(day - days - DAY)).fails("not filled on one day at its end", {})
    yield filled(Day(gone), Day(gone), Day(day - days)).passes("filled until the last of two ends", {})
    yield filled(Day(gone), Day(gone), unknown).passes("filled until nobody knows when", {})
    yield filled(Day(gone, gone + 9 * DAY), Day(gone + 9 * DAY, day), Day(gone + 9 * DAY, day)).passes("perhaps filled", {})
    yield filled(unknown, Day(day), Day(day)).passes("filled since nobody knows when", {})
    two = filled(Day(gone), Day(gone + 9 * DAY), Day(gone + 9 * DAY))
    more = [two.rows[said.table][0] | {key: "Z-0007"}]
    for name in (*between, *said.filled_until):
        set_cells(bed.records, two.rows | {said.table: more}, (said.table, 0), cells(operand(bed.records, said.table, name), Day(day)))
    for name in between:
        setting = Day(gone + 9 * DAY + days)
        set_cells(bed.records, two.rows | {said.table: more}, (said.table, 0), cells(operand(bed.records, said.table, name), setting))
    yield two.with_rows(two.rows | {said.table: [*more, *two.rows[said.table]]}).passes("filled by two rows, the later first", {})


def another(bed: Bed, index: int) -> Bed:
    """The return with one more row, which is like that at `index` but for its key."""
    changed = copied(bed.rows)
    changed[bed.table].append(dict(changed[bed.table][index]))
    if key := bed.records[bed.table].key():
        changed[bed.table][-1][key] = "Z-0009"
    return bed.with_rows(changed)


def elsewhere(bed: Bed, by: str, title: str) -> Case | None:
    """The same rows, the later of another child or whatever `by` refers to."""
    parent = bed.records[bed.table].parents().get(by, "")
    if parent not in OTHER or parent in bed.example.rows:
        return None
    said = copied(bed.example.rows)
    said[bed.table][bed.index][by] = OTHER[parent]
    return Case(title, whole_return(bed.records, replace(bed.example, rows=said)), ())
