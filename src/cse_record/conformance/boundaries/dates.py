"""Boundary cases for predicates on dates and ages."""

from __future__ import annotations

from datetime import date, timedelta

from cse_record.conformance.boundaries.case_builder import (
    BLANK,
    DAY,
    Case,
    CaseBuilder,
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
"""A day on which the hour from one to two o'clock occurs twice in the UK."""
LEAP_DAY = date(2004, 2, 29)
ANY_DAY = date(2020, 6, 15)
LATELY = {"": ("2016-01-01", "2022-01-01"), p.HEADER: ("2022-02-01", "9999")}
"""The range in which the limits of a code must lie, so that the dates of a plain record, or of the header, can be moved to them."""


@cases_of.register
def _(predicate: p.OnOrAfter, builder: CaseBuilder) -> Cases:
    later, earlier = builder.operand(predicate.later), builder.operand(predicate.earlier)
    yield from no_answer(builder, (predicate.later, predicate.earlier))
    if not later.via:
        yield from _move_later(builder, predicate, later, earlier)
    elif not earlier.via:
        yield from _move_earlier(builder, predicate, earlier, later)


def _move_later(builder: CaseBuilder, predicate: p.OnOrAfter, later: Operand, earlier: Operand) -> Cases:
    fixed = builder.days(earlier)
    if not fixed:
        return
    day = fixed[0]
    if later.is_month:
        yield builder.passes("same month", {predicate.later: Day(day)})
        yield builder.fails("the month before", {predicate.later: Day(day.replace(day=1) - DAY)})
        return
    yield builder.passes("same day", {predicate.later: Day(day)})
    yield builder.passes("the day after", {predicate.later: Day(day + DAY)})
    yield builder.fails("one day before", {predicate.later: Day(day - DAY)})
    yield builder.passes("the last reading of the later reaches", {predicate.later: Day(day - 3 * DAY, day)})
    yield builder.fails("no reading of the later reaches", {predicate.later: Day(day - 3 * DAY, day - DAY)})
    if not earlier.via and not earlier.is_month:
        yield builder.passes(
            "the first reading of the earlier reaches", {predicate.earlier: Day(day, day + 5 * DAY), predicate.later: Day(day)}
        )
        yield builder.fails(
            "one day before every reading of the earlier", {predicate.earlier: Day(day, day + 5 * DAY), predicate.later: Day(day - DAY)}
        )
        yield builder.passes("ranges that touch", {predicate.earlier: Day(day, day + 5 * DAY), predicate.later: Day(day - 5 * DAY, day)})
    if later.at and earlier.at:
        yield from _times(builder, predicate, day)


def _times(builder: CaseBuilder, predicate: p.OnOrAfter, day: date) -> Cases:
    def at_times(builder: CaseBuilder, day: date, earlier: str, later: str, fails: bool, title: str) -> Case | None:
        settings = {predicate.earlier: Day(day, at=earlier), predicate.later: Day(day, at=later)}
        return (builder.fails if fails else builder.passes)(title, settings)

    yield at_times(builder, day, "10:00", "10:00", False, "same minute")
    yield at_times(builder, day, "10:00", "09:59", True, "one minute before")
    yield at_times(builder, day, "10:00", "", False, "same day and only the earlier has a time")
    yield at_times(builder, day, "", "09:59", False, "same day and only the later has a time")
    autumn = shifted(builder, CLOCKS_GO_BACK - day)
    yield at_times(autumn, CLOCKS_GO_BACK, "01:45", "01:15", False, "in the hour that occurs twice")
    yield at_times(autumn, CLOCKS_GO_BACK, "03:00", "02:59", True, "after the hour that occurs twice")
    yield at_times(autumn, CLOCKS_GO_BACK, "02:00", "01:30", True, "only the later in the hour that occurs twice")
    yield at_times(autumn, CLOCKS_GO_BACK, "01:30", "00:59", True, "only the earlier in the hour that occurs twice")
    at_ten = {predicate.earlier: Day(day, at="10:00")}
    yield builder.passes("the day after at an earlier time", at_ten | {predicate.later: Day(day + DAY, at="09:59")})
    yield builder.passes("the later perhaps on the day after", at_ten | {predicate.later: Day(day, day + DAY, "09:59")})
    yield builder.passes(
        "the earlier perhaps on the day before",
        {predicate.earlier: Day(day - DAY, day, "10:00"), predicate.later: Day(day - DAY, at="09:59")},
    )


def shifted(builder: CaseBuilder, by: timedelta) -> CaseBuilder:
    """The same record with all its uncertain dates moved by the same number of days."""
    elements = builder.records[builder.table].elements
    days = [
        name
        for name, element in elements.items()
        if isinstance(element.kind, UncertainDate) or (element.role == "latest" and isinstance(element.kind, ExactDate))
    ]
    rows = dict(builder.rows)
    rows[builder.table] = list(rows[builder.table])
    row = rows[builder.table][builder.index]
    moved = {name: (date.fromisoformat(row[name]) + by).isoformat() for name in days if row.get(name)}
    set_cells(builder.records, rows, (builder.table, builder.index), moved)
    return builder.with_rows(rows)


def moved_to(builder: CaseBuilder, path: str, day: date) -> CaseBuilder:
    """The same record with all its uncertain dates moved together, so that the element at `path` falls on `day`."""
    days = builder.days(builder.operand(path))
    return shifted(builder, day - days[0]) if days else builder


@cases_of.register
def _(predicate: p.OnOrAfterFirst, builder: CaseBuilder) -> Cases:
    """The first end before the others, and each end as the only one known."""
    yield from no_answer(builder, (predicate.later,))
    held_days = [days for end in predicate.ends if (days := builder.days(builder.operand(end)))]
    if not held_days:
        return
    day = held_days[0][0]
    after = {other: Day(day + 2 * DAY) for other in predicate.ends[1:]}
    first = {predicate.ends[0]: Day(day)} | after
    yield builder.passes("the day of the first", first | {predicate.later: Day(day)})
    yield builder.fails("one day before the first", first | {predicate.later: Day(day - DAY)})
    yield builder.passes("perhaps the day of the first", first | {predicate.later: Day(day - DAY, day)})
    yield builder.passes("perhaps after the first", {predicate.ends[0]: Day(day - DAY, day)} | after | {predicate.later: Day(day - DAY)})
    for end in predicate.ends:
        alone: dict[str, Setting] = {other: Reason("absent:unexplained") for other in predicate.ends if other != end}
        alone[end] = Day(day)
        yield builder.passes(f"the day of {end}, alone known", alone | {predicate.later: Day(day)})
        yield builder.fails(f"one day before {end}, alone known", alone | {predicate.later: Day(day - DAY)})


def _move_earlier(builder: CaseBuilder, predicate: p.OnOrAfter, earlier: Operand, later: Operand) -> Cases:
    fixed = builder.days(later)
    if not fixed:
        return
    day = fixed[1]
    if earlier.is_month:
        yield builder.passes("same month", {predicate.earlier: Day(day)})
        yield builder.fails("the month after", {predicate.earlier: Day(next_month(day))})
        yield builder.passes("the first month of a range reaches", {predicate.earlier: Day(day, next_month(day))})
        return
    yield builder.passes("same day", {predicate.earlier: Day(day)})
    yield builder.passes("the day before", {predicate.earlier: Day(day - DAY)})
    yield builder.fails("one day after", {predicate.earlier: Day(day + DAY)})
    yield builder.passes("the first reading of the earlier reaches", {predicate.earlier: Day(day, day + 9 * DAY)})
    yield builder.fails("no reading of the earlier reaches", {predicate.earlier: Day(day + DAY, day + 9 * DAY)})


@cases_of.register
def _(predicate: p.RangeInOrder, builder: CaseBuilder) -> Cases:
    operand = builder.operand(predicate.element)
    days = builder.days(operand)
    day = days[0] if days else ANY_DAY
    if operand.is_month:
        yield builder.fails("latest in the month before", {predicate.element: Day(day, day.replace(day=1) - DAY)})
        yield builder.passes("no latest", {predicate.element: Day(day)})
        yield builder.passes("latest in the month after", {predicate.element: Day(day, next_month(day))})
    else:
        yield builder.fails("latest one day before", {predicate.element: Day(day, day - DAY)})
        yield builder.passes("no latest", {predicate.element: Day(day)})
        yield builder.passes("latest one day after", {predicate.element: Day(day, day + DAY)})
    rows = builder.put({predicate.element: Day(day)})
    if rows:
        set_cells(builder.records, rows, (builder.table, builder.index), {operand.latest: spelled(operand, day)})
        yield Case(f"latest {'in the same month' if operand.is_month else 'on the same day'}", rows, ())


@cases_of.register
def _(predicate: p.WithinDays, builder: CaseBuilder) -> Cases:
    later, earlier = builder.operand(predicate.later), builder.operand(predicate.earlier)
    yield from no_answer(builder, (predicate.later, predicate.earlier))
    span = timedelta(days=predicate.days)
    start, end = builder.days(earlier), builder.days(later)
    if start and not later.via and not later.is_month and later.record_type != "returns":
        limit = start[1] + span
        yield builder.passes("on the last day", {predicate.later: Day(limit)})
        yield builder.fails("one day too late", {predicate.later: Day(limit + DAY)})
        yield builder.passes("the first reading is in time", {predicate.later: Day(limit, limit + 5 * DAY)})
        yield builder.fails("every reading is too late", {predicate.later: Day(limit + DAY, limit + 5 * DAY)})
        if not earlier.via and earlier.latest:
            earlier_range = {predicate.earlier: Day(start[0], start[0] + DAY)}
            yield builder.passes(
                "in time after the last reading of the earlier", earlier_range | {predicate.later: Day(start[0] + span + DAY)}
            )
            yield builder.fails(
                "too late after every reading of the earlier", earlier_range | {predicate.later: Day(start[0] + span + 2 * DAY)}
            )
    elif end and not earlier.via and not earlier.is_month:
        limit = end[0] - span
        yield builder.passes("on the first day", {predicate.earlier: Day(limit)})
        yield builder.fails("one day too early", {predicate.earlier: Day(limit - DAY)})


@cases_of.register
def _(predicate: p.AgeBetween, builder: CaseBuilder) -> Cases:
    on, born = builder.operand(predicate.on), builder.operand(predicate.born)
    yield from no_answer(builder, (predicate.on, predicate.born))
    birth, held_days = builder.days(born), builder.days(on)
    if birth and not on.via and not on.is_month:
        too_old = bool(held_days and completed_years(birth[1], held_days[0]) > predicate.most)
        yield from _too_old(builder, predicate, birth) if too_old else _too_young(builder, predicate, birth)
    elif held_days and born.is_month:
        yield from _births(builder, predicate, held_days)


def _too_old(builder: CaseBuilder, predicate: p.AgeBetween, birth: tuple[date, date]) -> Cases:
    day = birthday(birth[1], predicate.most + 1) + predicate.until_birthday * DAY
    builder = moved_to(builder, predicate.on, day)
    yield builder.passes("the last day before the limit is passed", {predicate.on: Day(day - DAY)})
    yield builder.fails("the day on which the limit is passed", {predicate.on: Day(day)})
    yield builder.passes("the first reading lies before the birthday", {predicate.on: Day(day - DAY, day + 5 * DAY)})
    yield builder.fails("no reading lies before the birthday", {predicate.on: Day(day, day + 5 * DAY)})
    if predicate.most < OLDEST and builder.put({predicate.born: Day(LEAP_DAY)}):
        yield from _leap_day(builder, predicate)


def _too_young(builder: CaseBuilder, predicate: p.AgeBetween, birth: tuple[date, date]) -> Cases:
    day = birthday(birth[0], predicate.least)
    builder = moved_to(builder, predicate.on, day)
    yield builder.fails("the day before the birthday on which the age is reached", {predicate.on: Day(day - DAY)})
    yield builder.passes("the birthday on which the age is reached", {predicate.on: Day(day)})
    yield builder.passes("the last reading lies on the birthday", {predicate.on: Day(day - 5 * DAY, day)})


def _leap_day(builder: CaseBuilder, predicate: p.AgeBetween) -> Cases:
    """Latest possible birth on 29 February. The year is completed on 1 March where there is no such day."""
    year = LEAP_DAY.year + predicate.most + 1
    leap = year % 4 == 0
    last, first = date(year, 2, 28), date(year, 2, 29) if leap else date(year, 3, 1)
    last, first = last + predicate.until_birthday * DAY, first + predicate.until_birthday * DAY
    builder = builder.with_rows(prepared_later(builder, date(year, 12, 31)))
    born = {predicate.born: Day(LEAP_DAY)}
    yield moved_to(builder, predicate.on, last).passes("born on 29 February, 28 February", born | {predicate.on: Day(last)})
    title = f"born on 29 February, {'29 February' if leap else '1 March'}"
    yield moved_to(builder, predicate.on, first).fails(title, born | {predicate.on: Day(first)})


def prepared_later(builder: CaseBuilder, day: date) -> dict[str, list[dict[str, object]]]:
    """The return with a preparation date of `day`, unless it was prepared later."""
    rows = dict(builder.rows)
    if rows["returns"][0]["prepared_on"] < day.isoformat():
        rows["returns"] = [rows["returns"][0] | {"prepared_on": day.isoformat(), "period_end": day.isoformat()}]
        rows["returns"][0]["period_start"] = day.replace(year=day.year - 2).isoformat()
        if rows["returns"][0].get("retain_until"):
            rows["returns"][0]["retain_until"] = day.replace(year=day.year + 7).isoformat()
    return rows


def _births(builder: CaseBuilder, predicate: p.AgeBetween, held_days: tuple[date, date]) -> Cases:
    if predicate.most < OLDEST:
        first = held_days[0]
        born = first.replace(year=first.year - predicate.most - 1, day=1)
        whole = next_month(born) - DAY
        if birthday(whole, predicate.most + 1) > first:  # part of that month is not early enough
            born = (born - DAY).replace(day=1)
        yield builder.fails("born in the last month that is too early", {predicate.born: Day(born)})
        yield builder.passes("born in the month after", {predicate.born: Day(next_month(born))})


@cases_of.register
def _(predicate: p.AgeIs, builder: CaseBuilder) -> Cases:
    yield from no_answer(builder, (predicate.age, predicate.on, predicate.born))
    on, born = builder.days(builder.operand(predicate.on)), builder.days(builder.operand(predicate.born))
    if not on or not born:
        return
    least, most = completed_years(born[1], on[0]), completed_years(born[0], on[1])
    yield builder.passes("the least age that fits", {predicate.age: Value(least)})
    yield builder.passes("the greatest age that fits", {predicate.age: Value(most)})
    yield builder.fails("one year too young", {predicate.age: Value(least - 1)})
    yield builder.fails("one year too old", {predicate.age: Value(most + 1)})
    if born[0] < born[1]:
        birth = birthday(born[0], least) + 14 * DAY
        yield moved_to(builder, predicate.on, birth).passes(
            "perhaps before the birthday", {predicate.on: Day(birth), predicate.age: Value(least - 1)}
        )
        yield moved_to(builder, predicate.on, birth).passes(
            "perhaps after the birthday", {predicate.on: Day(birth), predicate.age: Value(least)}
        )
        yield moved_to(builder, predicate.on, birth).fails(
            "too young in the month of birth", {predicate.on: Day(birth), predicate.age: Value(least - 2)}
        )
        yield moved_to(builder, predicate.on, birth).fails(
            "too old in the month of birth", {predicate.on: Day(birth), predicate.age: Value(least + 1)}
        )


@cases_of.register
def _(predicate: p.ValidAt, builder: CaseBuilder) -> Cases:
    """The code of the example at its own limits; if it has only one limit, then another code of its group as well."""
    operand, on = builder.operand(predicate.element), builder.operand(predicate.on)
    yield from no_answer(builder, (predicate.element, predicate.on))
    kind, held_days = operand.element.kind, builder.value(operand)
    codelist = builder.standard.codelists[getattr(kind, "codelist", "")]
    code = codelist.by_code.get(str(held_days))
    if code is None or on.via not in ("", p.HEADER):
        return
    lately = LATELY[on.via]
    for limit in ("valid_from", "valid_to")[bool(predicate.until) :]:  # with `until`, the limit is taken from another date
        day = getattr(code, limit)
        if day and (not on.via or day >= lately[0]):
            yield from _at_limit(builder, predicate, limit, date.fromisoformat(day), "the code")
            continue
        others = [
            candidate
            for candidate in codelist.codes
            if lately[0] <= getattr(candidate, limit) < lately[1]
            and candidate.group == code.group
            and candidate.code in (kind.spelling.codes or ())
        ]
        rows = builder.put({predicate.element: Value(others[0].code)}) if others else None
        if rows:
            yield from _at_limit(
                builder.with_rows(rows), predicate, limit, date.fromisoformat(getattr(others[0], limit)), f"the code {others[0].code}"
            )
    if predicate.until:
        yield from _new_when_prepared(builder, predicate)


def _new_when_prepared(builder: CaseBuilder, predicate: p.ValidAt) -> Cases:
    """A code that becomes valid on the day on which the return was prepared, and one that becomes valid on the day after."""
    operand = builder.operand(predicate.element)
    kind = operand.element.kind
    assert isinstance(kind, Code)
    codes = [candidate for candidate in builder.standard.codelists[kind.codelist].codes if candidate.code in (kind.spelling.codes or ())]
    group = next(candidate.group for candidate in codes if candidate.code == builder.value(operand))
    lately = LATELY[p.HEADER]
    code = next((candidate for candidate in codes if lately[0] <= candidate.valid_from < lately[1] and candidate.group == group), None)
    rows = builder.put({predicate.element: Value(code.code)}) if code else None
    if not code or not rows:
        return
    day = date.fromisoformat(code.valid_from)
    builder = builder.with_rows(rows)
    yield builder.with_rows(prepared_later(builder, day)).passes("prepared on the first day of a code", {})
    yield builder.with_rows(prepared_later(builder, day - DAY)).fails("prepared one day before a code", {})


def _at_limit(builder: CaseBuilder, predicate: p.ValidAt, limit: str, day: date, code: str) -> Cases:
    """The last days inside the limit and the first day outside it. `day` is the first or last valid day."""
    on = builder.operand(predicate.on)
    outside = day - DAY if limit == "valid_from" else day + DAY
    first, before = ("first", "before") if limit == "valid_from" else ("last", "after")
    if on.via == p.HEADER:
        inside: dict[str, Setting] = {predicate.on: Day(day)} if predicate.until else {}  # else it is the day of preparation itself
        yield builder.with_rows(prepared_later(builder, day)).passes(f"on the {first} day of {code}", inside)
        beyond: dict[str, Setting] = {predicate.on: Day(outside)} if predicate.until else {}
        yield builder.with_rows(prepared_later(builder, outside)).fails(f"one day {before} {code}", beyond)
        return
    builder = moved_to(builder, predicate.on, day)
    yield builder.passes(f"on the {first} day of {code}", {predicate.on: Day(day)})
    yield builder.fails(f"one day {before} {code}", {predicate.on: Day(outside)})
    if limit == "valid_from":
        yield builder.passes(f"the last reading reaches {code}", {predicate.on: Day(day - 9 * DAY, day)})
        yield builder.fails(f"no reading reaches {code}", {predicate.on: Day(day - 9 * DAY, day - DAY)})
    else:
        yield builder.passes(f"the first reading is in time for {code}", {predicate.on: Day(day, day + 9 * DAY)})


def no_answer(builder: CaseBuilder, paths: tuple[str, ...]) -> Cases:
    """Blank, and a reason for absence: the check does not apply. Elements of the header are left out."""
    for path in dict.fromkeys(paths):
        operand = builder.operand(path)
        if operand.via == "returns":
            continue
        yield builder.passes(f"{path} is blank", {path: BLANK})
        if not operand.element.role and (reason := any_reason(operand)):
            yield builder.passes(f"{path} has a reason", {path: Reason(reason)})


def birthday(born: date, years: int) -> date:
    """The day on which a person born on `born` completes this many years: 1 March where there is no 29 February."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def completed_years(born: date, on: date) -> int:
    return on.year - born.year - (on < birthday(born, on.year - born.year))
