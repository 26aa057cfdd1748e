"""Boundaries of the predicates about dates and ages: the last day that passes and the first that fails, and the odd ones."""

from __future__ import annotations

from datetime import date, timedelta

from cse_record.conformance.boundaries.bed import (
    BLANK,
    DAY,
    Bed,
    Case,
    Cases,
    Day,
    Reason,
    Setting,
    Value,
    any_reason,
    cases_of,
    next_month,
    set_cells,
    spelled,
)
from cse_record.standard import predicates as p
from cse_record.standard.kinds import OLDEST, Code, ExactDate, UncertainDate
from cse_record.standard.operands import Operand

CLOCKS_GO_BACK = date(2020, 10, 25)
"""A day whose hour from one to two o'clock occurs twice in the UK."""
LEAP_DAY = date(2004, 2, 29)
ANY_DAY = date(2020, 6, 15)
LATELY = {"": ("2016-01-01", "2022-01-01"), p.HEADER: ("2022-02-01", "9999")}
"""When a limit of a code lies that dates of a plain record can be moved to, and those of the header."""


@cases_of.register
def _(said: p.OnOrAfter, bed: Bed) -> Cases:
    later, earlier = bed.operand(said.later), bed.operand(said.earlier)
    yield from no_answer(bed, (said.later, said.earlier))
    if not later.via:
        yield from _move_later(bed, said, later, earlier)
    elif not earlier.via:
        yield from _move_earlier(bed, said, earlier, later)


def _move_later(bed: Bed, said: p.OnOrAfter, later: Operand, earlier: Operand) -> Cases:
    fixed = bed.days(earlier)
    if not fixed:
        return
    day = fixed[0]
    if later.is_month:
        yield bed.passes("same month", {said.later: Day(day)})
        yield bed.fails("the month before", {said.later: Day(day.replace(day=1) - DAY)})
        return
    yield bed.passes("same day", {said.later: Day(day)})
    yield bed.passes("the day after", {said.later: Day(day + DAY)})
    yield bed.fails("one day before", {said.later: Day(day - DAY)})
    yield bed.passes("the last reading of the later reaches", {said.later: Day(day - 3 * DAY, day)})
    yield bed.fails("no reading of the later reaches", {said.later: Day(day - 3 * DAY, day - DAY)})
    if not earlier.via and not earlier.is_month:
        yield bed.passes("the first reading of the earlier reaches", {said.earlier: Day(day, day + 5 * DAY), said.later: Day(day)})
        yield bed.fails("one day before every reading of the earlier", {said.earlier: Day(day, day + 5 * DAY), said.later: Day(day - DAY)})
        yield bed.passes("ranges that touch", {said.earlier: Day(day, day + 5 * DAY), said.later: Day(day - 5 * DAY, day)})
    if later.at and earlier.at:
        yield from _times(bed, said, day)


def _times(bed: Bed, said: p.OnOrAfter, day: date) -> Cases:
    def both(bed: Bed, day: date, earlier: str, later: str, fails: bool, title: str) -> Case | None:
        settings = {said.earlier: Day(day, at=earlier), said.later: Day(day, at=later)}
        return (bed.fails if fails else bed.passes)(title, settings)

    yield both(bed, day, "10:00", "10:00", False, "same minute")
    yield both(bed, day, "10:00", "09:59", True, "one minute before")
    yield both(bed, day, "10:00", "", False, "same day and only the earlier has a time")
    yield both(bed, day, "", "09:59", False, "same day and only the later has a time")
    autumn = shifted(bed, CLOCKS_GO_BACK - day)
    yield both(autumn, CLOCKS_GO_BACK, "01:45", "01:15", False, "in the hour that occurs twice")
    yield both(autumn, CLOCKS_GO_BACK, "03:00", "02:59", True, "after the hour that occurs twice")
    yield both(autumn, CLOCKS_GO_BACK, "02:00", "01:30", True, "only the later in the hour that occurs twice")
    yield both(autumn, CLOCKS_GO_BACK, "01:30", "00:59", True, "only the earlier in the hour that occurs twice")
    at_ten = {said.earlier: Day(day, at="10:00")}
    yield bed.passes("the day after at an earlier time", at_ten | {said.later: Day(day + DAY, at="09:59")})
    yield bed.passes("the later perhaps on the day after", at_ten | {said.later: Day(day, day + DAY, "09:59")})
    yield bed.passes(
        "the earlier perhaps on the day before", {said.earlier: Day(day - DAY, day, "10:00"), said.later: Day(day - DAY, at="09:59")}
    )


def shifted(bed: Bed, by: timedelta) -> Bed:
    """The same record with all its uncertain dates moved alike."""
    elements = bed.records[bed.table].elements
    days = [
        name
        for name, element in elements.items()
        if isinstance(element.kind, UncertainDate) or (element.role == "latest" and isinstance(element.kind, ExactDate))
    ]
    rows = dict(bed.rows)
    rows[bed.table] = list(rows[bed.table])
    row = rows[bed.table][bed.index]
    moved = {name: (date.fromisoformat(row[name]) + by).isoformat() for name in days if row.get(name)}
    set_cells(bed.records, rows, (bed.table, bed.index), moved)
    return bed.with_rows(rows)


def moved_to(bed: Bed, path: str, day: date) -> Bed:
    """The same record with all its uncertain dates moved so that the element of `path` falls on `day`."""
    days = bed.days(bed.operand(path))
    return shifted(bed, day - days[0]) if days else bed


@cases_of.register
def _(said: p.OnOrAfterFirst, bed: Bed) -> Cases:
    """The first of the ends before the others, and each of them the only one that is known."""
    yield from no_answer(bed, (said.later,))
    held = [days for end in said.ends if (days := bed.days(bed.operand(end)))]
    if not held:
        return
    day = held[0][0]
    after = {other: Day(day + 2 * DAY) for other in said.ends[1:]}
    first = {said.ends[0]: Day(day)} | after
    yield bed.passes("the day of the first", first | {said.later: Day(day)})
    yield bed.fails("one day before the first", first | {said.later: Day(day - DAY)})
    yield bed.passes("perhaps the day of the first", first | {said.later: Day(day - DAY, day)})
    yield bed.passes("perhaps after the first", {said.ends[0]: Day(day - DAY, day)} | after | {said.later: Day(day - DAY)})
    for end in said.ends:
        alone: dict[str, Setting] = {other: Reason("absent:unexplained") for other in said.ends if other != end}
        alone[end] = Day(day)
        yield bed.passes(f"the day of {end}, alone known", alone | {said.later: Day(day)})
        yield bed.fails(f"one day before {end}, alone known", alone | {said.later: Day(day - DAY)})


def _move_earlier(bed: Bed, said: p.OnOrAfter, earlier: Operand, later: Operand) -> Cases:
    fixed = bed.days(later)
    if not fixed:
        return
    day = fixed[1]
    if earlier.is_month:
        yield bed.passes("same month", {said.earlier: Day(day)})
        yield bed.fails("the month after", {said.earlier: Day(next_month(day))})
        yield bed.passes("the first month of a range reaches", {said.earlier: Day(day, next_month(day))})
        return
    yield bed.passes("same day", {said.earlier: Day(day)})
    yield bed.passes("the day before", {said.earlier: Day(day - DAY)})
    yield bed.fails("one day after", {said.earlier: Day(day + DAY)})
    yield bed.passes("the first reading of the earlier reaches", {said.earlier: Day(day, day + 9 * DAY)})
    yield bed.fails("no reading of the earlier reaches", {said.earlier: Day(day + DAY, day + 9 * DAY)})


@cases_of.register
def _(said: p.RangeInOrder, bed: Bed) -> Cases:
    of = bed.operand(said.element)
    days = bed.days(of)
    day = days[0] if days else ANY_DAY
    if of.is_month:
        yield bed.fails("latest in the month before", {said.element: Day(day, day.replace(day=1) - DAY)})
        yield bed.passes("no latest", {said.element: Day(day)})
        yield bed.passes("latest in the month after", {said.element: Day(day, next_month(day))})
    else:
        yield bed.fails("latest one day before", {said.element: Day(day, day - DAY)})
        yield bed.passes("no latest", {said.element: Day(day)})
        yield bed.passes("latest one day after", {said.element: Day(day, day + DAY)})
    rows = bed.put({said.element: Day(day)})
    if rows:
        set_cells(bed.records, rows, (bed.table, bed.index), {of.latest: spelled(of, day)})
        yield Case(f"latest {'in the same month' if of.is_month else 'on the same day'}", rows, ())


@cases_of.register
def _(said: p.WithinDays, bed: Bed) -> Cases:
    later, earlier = bed.operand(said.later), bed.operand(said.earlier)
    yield from no_answer(bed, (said.later, said.earlier))
    span = timedelta(days=said.days)
    start, end = bed.days(earlier), bed.days(later)
    if start and not later.via and not later.is_month and later.record_type != "returns":
        limit = start[1] + span
        yield bed.passes("on the last day", {said.later: Day(limit)})
        yield bed.fails("one day too late", {said.later: Day(limit + DAY)})
        yield bed.passes("the first reading is in time", {said.later: Day(limit, limit + 5 * DAY)})
        yield bed.fails("every reading is too late", {said.later: Day(limit + DAY, limit + 5 * DAY)})
        if not earlier.via and earlier.latest:
            both = {said.earlier: Day(start[0], start[0] + DAY)}
            yield bed.passes("in time after the last reading of the earlier", both | {said.later: Day(start[0] + span + DAY)})
            yield bed.fails("too late after every reading of the earlier", both | {said.later: Day(start[0] + span + 2 * DAY)})
    elif end and not earlier.via and not earlier.is_month:
        limit = end[0] - span
        yield bed.passes("on the first day", {said.earlier: Day(limit)})
        yield bed.fails("one day too early", {said.earlier: Day(limit - DAY)})


@cases_of.register
def _(said: p.AgeBetween, bed: Bed) -> Cases:
    on, born = bed.operand(said.on), bed.operand(said.born)
    yield from no_answer(bed, (said.on, said.born))
    birth, held = bed.days(born), bed.days(on)
    if birth and not on.via and not on.is_month:
        too_old = bool(held and completed_years(birth[1], held[0]) > said.most)
        yield from _too_old(bed, said, birth) if too_old else _too_young(bed, said, birth)
    elif held and born.is_month:
        yield from _births(bed, said, held)


def _too_old(bed: Bed, said: p.AgeBetween, birth: tuple[date, date]) -> Cases:
    day = birthday(birth[1], said.most + 1) + said.until_birthday * DAY
    bed = moved_to(bed, said.on, day)
    yield bed.passes("the last day before the limit is passed", {said.on: Day(day - DAY)})
    yield bed.fails("the day on which the limit is passed", {said.on: Day(day)})
    yield bed.passes("the first reading lies before the birthday", {said.on: Day(day - DAY, day + 5 * DAY)})
    yield bed.fails("no reading lies before the birthday", {said.on: Day(day, day + 5 * DAY)})
    if said.most < OLDEST and bed.put({said.born: Day(LEAP_DAY)}):
        yield from _leap_day(bed, said)


def _too_young(bed: Bed, said: p.AgeBetween, birth: tuple[date, date]) -> Cases:
    day = birthday(birth[0], said.least)
    bed = moved_to(bed, said.on, day)
    yield bed.fails("the day before the birthday on which the age is reached", {said.on: Day(day - DAY)})
    yield bed.passes("the birthday on which the age is reached", {said.on: Day(day)})
    yield bed.passes("the last reading lies on the birthday", {said.on: Day(day - 5 * DAY, day)})


def _leap_day(bed: Bed, said: p.AgeBetween) -> Cases:
    """Born on 29 February at the latest: the year is completed on 1 March where there is no such day."""
    year = LEAP_DAY.year + said.most + 1
    leap = year % 4 == 0
    last, first = date(year, 2, 28), date(year, 2, 29) if leap else date(year, 3, 1)
    last, first = last + said.until_birthday * DAY, first + said.until_birthday * DAY
    bed = bed.with_rows(prepared_later(bed, date(year, 12, 31)))
    born = {said.born: Day(LEAP_DAY)}
    yield moved_to(bed, said.on, last).passes("born on 29 February, 28 February", born | {said.on: Day(last)})
    title = f"born on 29 February, {'29 February' if leap else '1 March'}"
    yield moved_to(bed, said.on, first).fails(title, born | {said.on: Day(first)})


def prepared_later(bed: Bed, day: date) -> dict[str, list[dict[str, object]]]:
    """The return, prepared on `day` if it was prepared before."""
    rows = dict(bed.rows)
    if rows["returns"][0]["prepared_on"] < day.isoformat():
        rows["returns"] = [rows["returns"][0] | {"prepared_on": day.isoformat(), "period_end": day.isoformat()}]
        rows["returns"][0]["period_start"] = day.replace(year=day.year - 2).isoformat()
        if rows["returns"][0].get("retain_until"):
            rows["returns"][0]["retain_until"] = day.replace(year=day.year + 7).isoformat()
    return rows


def _births(bed: Bed, said: p.AgeBetween, held: tuple[date, date]) -> Cases:
    if said.most < OLDEST:
        first = held[0]
        born = first.replace(year=first.year - said.most - 1, day=1)
        whole = next_month(born) - DAY
        if birthday(whole, said.most + 1) > first:  # not every day of that month lies far enough back
            born = (born - DAY).replace(day=1)
        yield bed.fails("born in the last month that is too early", {said.born: Day(born)})
        yield bed.passes("born in the month after", {said.born: Day(next_month(born))})


@cases_of.register
def _(said: p.AgeIs, bed: Bed) -> Cases:
    yield from no_answer(bed, (said.age, said.on, said.born))
    on, born = bed.days(bed.operand(said.on)), bed.days(bed.operand(said.born))
    if not on or not born:
        return
    least, most = completed_years(born[1], on[0]), completed_years(born[0], on[1])
    yield bed.passes("the least age that fits", {said.age: Value(least)})
    yield bed.passes("the greatest age that fits", {said.age: Value(most)})
    yield bed.fails("one year too young", {said.age: Value(least - 1)})
    yield bed.fails("one year too old", {said.age: Value(most + 1)})
    if born[0] < born[1]:
        birth = birthday(born[0], least) + 14 * DAY
        yield moved_to(bed, said.on, birth).passes("perhaps before the birthday", {said.on: Day(birth), said.age: Value(least - 1)})
        yield moved_to(bed, said.on, birth).passes("perhaps after the birthday", {said.on: Day(birth), said.age: Value(least)})
        yield moved_to(bed, said.on, birth).fails("too young in the month of birth", {said.on: Day(birth), said.age: Value(least - 2)})
        yield moved_to(bed, said.on, birth).fails("too old in the month of birth", {said.on: Day(birth), said.age: Value(least + 1)})


@cases_of.register
def _(said: p.ValidAt, bed: Bed) -> Cases:
    """The code of the example, moved to its own limits; then another code of its group, if that one has but one limit."""
    of, on = bed.operand(said.element), bed.operand(said.on)
    yield from no_answer(bed, (said.element, said.on))
    kind, held = of.element.kind, bed.value(of)
    codelist = bed.standard.codelists[getattr(kind, "codelist", "")]
    code = codelist.by_code.get(str(held))
    if code is None or on.via not in ("", p.HEADER):
        return
    lately = LATELY[on.via]
    for limit in ("valid_from", "valid_to")[bool(said.until) :]:  # when `until` is, the record itself does not say
        day = getattr(code, limit)
        if day and (not on.via or day >= lately[0]):
            yield from _at_limit(bed, said, limit, date.fromisoformat(day), "the code")
            continue
        others = [
            one
            for one in codelist.codes
            if lately[0] <= getattr(one, limit) < lately[1] and one.group == code.group and one.code in (kind.spelling.codes or ())
        ]
        rows = bed.put({said.element: Value(others[0].code)}) if others else None
        if rows:
            yield from _at_limit(
                bed.with_rows(rows), said, limit, date.fromisoformat(getattr(others[0], limit)), f"the code {others[0].code}"
            )
    if said.until:
        yield from _new_when_prepared(bed, said)


def _new_when_prepared(bed: Bed, said: p.ValidAt) -> Cases:
    """A code that is valid from the day on which the return was prepared, and from the day after it."""
    of = bed.operand(said.element)
    kind = of.element.kind
    assert isinstance(kind, Code)
    codes = [one for one in bed.standard.codelists[kind.codelist].codes if one.code in (kind.spelling.codes or ())]
    group = next(one.group for one in codes if one.code == bed.value(of))
    lately = LATELY[p.HEADER]
    code = next((one for one in codes if lately[0] <= one.valid_from < lately[1] and one.group == group), None)
    rows = bed.put({said.element: Value(code.code)}) if code else None
    if not code or not rows:
        return
    day = date.fromisoformat(code.valid_from)
    bed = bed.with_rows(rows)
    yield bed.with_rows(prepared_later(bed, day)).passes("prepared on the first day of a code", {})
    yield bed.with_rows(prepared_later(bed, day - DAY)).fails("prepared one day before a code", {})


def _at_limit(bed: Bed, said: p.ValidAt, limit: str, day: date, code: str) -> Cases:
    """The last days inside and the first outside of what is valid from or to `day`."""
    on = bed.operand(said.on)
    outside = day - DAY if limit == "valid_from" else day + DAY
    first, before = ("first", "before") if limit == "valid_from" else ("last", "after")
    if on.via == p.HEADER:
        yield bed.with_rows(prepared_later(bed, day)).passes(f"on the {first} day of {code}", {})
        yield bed.with_rows(prepared_later(bed, outside)).fails(f"one day {before} {code}", {})
        return
    bed = moved_to(bed, said.on, day)
    yield bed.passes(f"on the {first} day of {code}", {said.on: Day(day)})
    yield bed.fails(f"one day {before} {code}", {said.on: Day(outside)})
    if limit == "valid_from":
        yield bed.passes(f"the last reading reaches {code}", {said.on: Day(day - 9 * DAY, day)})
        yield bed.fails(f"no reading reaches {code}", {said.on: Day(day - 9 * DAY, day - DAY)})
    else:
        yield bed.passes(f"the first reading is in time for {code}", {said.on: Day(day, day + 9 * DAY)})


def no_answer(bed: Bed, paths: tuple[str, ...]) -> Cases:
    """Blank, and a reason for absence: the question does not arise. Only of the record itself and what it refers to."""
    for path in dict.fromkeys(paths):
        of = bed.operand(path)
        if of.via == "returns":
            continue
        yield bed.passes(f"{path} is blank", {path: BLANK})
        if not of.element.role and (reason := any_reason(of)):
            yield bed.passes(f"{path} has a reason", {path: Reason(reason)})


def birthday(born: date, years: int) -> date:
    """The day on which a person born on `born` completes that many years: 1 March where there is no 29 February."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def completed_years(born: date, on: date) -> int:
    return on.year - born.year - (on < birthday(born, on.year - born.year))
