"""Predicates about one record and about related records: passed, failed or not applicable."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import singledispatch
from typing import Any

from cse_record.standard import predicates as p
from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import Code, Ref
from cse_record.standard.records import RECORDS
from tests.interpreter.reading import Days, HeldBack, RecordView, holds, if_readable

FOREVER = date.max
SINCE_BIRTH = (date.min, date.min)


def start_of(record: RecordView, path: str) -> Days | None:
    """The days on which a spell may have begun. A spell whose start is not applicable has lasted since birth."""
    return record.days(path) or (SINCE_BIRTH if record.reason(path) == NOT_APPLICABLE else None)


Outcome = bool | None
"""Passed, failed or not applicable."""


@singledispatch
def outcome(predicate: p.Predicate, record: RecordView) -> Outcome:
    """The outcome of a predicate for one record. The condition `when` is evaluated elsewhere."""
    raise TypeError(f"{predicate.name} has no meaning for one record")


@outcome.register
def _(predicate: p.OnOrAfter, record: RecordView) -> Outcome:
    later, earlier = record.days(predicate.later), record.days(predicate.earlier)
    timed = record.has_time(predicate.later) and record.has_time(predicate.earlier)
    later_at, earlier_at = (record.time(predicate.later), record.time(predicate.earlier)) if timed else (None, None)
    dates = [days for days in [record.days(path) for path in predicate.told_by] if days]
    if later is None or earlier is None:
        return None
    if any(days[1] < earlier[0] for days in dates):
        return True
    if later == earlier and later[0] == later[1] and later_at and earlier_at:
        return later_at >= earlier_at or (_has_repeated_hour(later[0]) and later_at[:2] == earlier_at[:2] == "01")
    return later[1] >= earlier[0]


@outcome.register
def _(predicate: p.OnOrAfterFirst, record: RecordView) -> Outcome:
    later, ends = record.days(predicate.later), [days for days in [record.days(end) for end in predicate.ends] if days]
    if later is None or not ends:
        return None
    return later[1] >= min(first for first, _ in ends)


def _has_repeated_hour(day: date) -> bool:
    """Whether summer time ends on this day, the last Sunday of October."""
    return day.month == 10 and day.isoweekday() == 7 and day.day > 31 - 7


@outcome.register
def _(predicate: p.RangeInOrder, record: RecordView) -> Outcome:
    latest = record.element(predicate.element).companions["latest"]
    first, last = record.value(predicate.element), record.beside(predicate.element, latest)
    return None if first is None or last is None else bool(last >= first)


@outcome.register
def _(predicate: p.WithinDays, record: RecordView) -> Outcome:
    later, earlier = record.days(predicate.later), record.days(predicate.earlier)
    if later is None or earlier is None:
        return None
    return (later[0] - earlier[1]).days <= predicate.days


def ages(born: Days, on: Days) -> tuple[int, int]:
    """The least and greatest age in completed years. A child born on 29 February has a birthday on 1 March in other years."""

    def age(birth: date, day: date) -> int:
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))

    return age(born[1], on[0]), age(born[0], on[1])


@outcome.register
def _(predicate: p.AgeBetween, record: RecordView) -> Outcome:
    on, born = record.days(predicate.on), record.days(predicate.born)
    if on is None or born is None:
        return None
    least, most = ages(born, on)
    if predicate.until_birthday:
        least, _ = ages(born, (on[0] - timedelta(1), on[1]))
    return most < 0 or (most >= predicate.least and least <= predicate.most)


@outcome.register
def _(predicate: p.AgeIs, record: RecordView) -> Outcome:
    age, on, born = record.value(predicate.age), record.days(predicate.on), record.days(predicate.born)
    if age is None or on is None or born is None:
        return None
    least, most = ages(born, on)
    return most < 0 or bool(least <= age <= most)


@outcome.register
def _(predicate: p.NumberBetween, record: RecordView) -> Outcome:
    number = record.value(predicate.number)
    return None if number is None else bool(predicate.least <= number <= predicate.most)


@outcome.register
def _(predicate: p.Present, record: RecordView) -> Outcome:
    return (record.value(predicate.element) if predicate.value_only else record.answer(predicate.element)) is not None


@outcome.register
def _(predicate: p.NoValue, record: RecordView) -> Outcome:
    return record.value(predicate.element) is None


@outcome.register
def _(predicate: p.Empty, record: RecordView) -> Outcome:
    return record.answer(predicate.element) is None


@outcome.register
def _(predicate: p.OneOf, record: RecordView) -> Outcome:
    answer = record.answer(predicate.element)
    return None if answer is None else str(answer) in predicate.codes


@outcome.register
def _(predicate: p.NotOneOf, record: RecordView) -> Outcome:
    answer = record.answer(predicate.element)
    return None if answer is None else str(answer) not in predicate.codes


def _listed(record: RecordView, path: str) -> Any:
    """The codelist entry of the code in an element; None without a value or for a local code."""
    kind = record.element(path).kind
    assert isinstance(kind, Code)
    return kind.list.by_code.get(record.value(path))


@outcome.register
def _(predicate: p.GroupFits, record: RecordView) -> Outcome:
    code, other = _listed(record, predicate.element), record.value(predicate.other)
    return None if code is None or other is None else other in words(code.group)


@outcome.register
def _(predicate: p.ValidAt, record: RecordView) -> Outcome:
    code, on = _listed(record, predicate.element), record.days(predicate.on)
    until = record.days(predicate.until) if predicate.until else on
    if code is None or on is None or until is None or not (code.valid_from or code.valid_to):
        return None
    began = not code.valid_from or until[1] >= date.fromisoformat(code.valid_from)
    return began and (not code.valid_to or on[0] <= date.fromisoformat(code.valid_to))


@outcome.register
def _(predicate: p.Differs, record: RecordView) -> Outcome:
    own, other = record.value(predicate.element), record.value(predicate.other)
    return None if own is None or other is None else own != other


@outcome.register
def _(predicate: p.Same, record: RecordView) -> Outcome:
    own, other = record.value(predicate.element), record.value(predicate.other)
    if own is None or other is None or own == other:
        return None if own is None or other is None else True
    for path, ref in ((predicate.element, own), (predicate.other, other)):
        target, name = record.lead(path)
        if isinstance(record.element(path).kind, Ref) and record.whole.leads_nowhere(target.table, name, ref):
            raise HeldBack(path)
    return False


@outcome.register
def _(predicate: p.AnyPresent, record: RecordView) -> Outcome:
    values = [record.value(path) for path in predicate.elements]
    return any(value is not None for value in values)


@outcome.register
def _(predicate: p.NotLike, record: RecordView) -> Outcome:
    text = record.value(predicate.element)
    if text is None:
        return None
    return not holds_name(text) if predicate.pattern == "name" else not re.search(p.TEXT_PATTERNS[predicate.pattern], text)


def holds_name(text: str) -> bool:
    """Whether a text contains what looks like the name of a person, as `text_patterns.py` describes."""
    for match in re.finditer(p.TEXT_PATTERNS["name"], text):
        parts = {part for word in match.groups() if word for part in re.split("['’-]", word)}
        if not parts & p.NOT_NAMES:
            return True
    return False


@outcome.register
def _(predicate: p.NotNameOf, record: RecordView) -> Outcome:
    text = record.value(predicate.element)
    if text is None:
        return None

    def is_name_in(codelist: str) -> bool:
        return text.casefold() in {name for _, name in CODELISTS[codelist].names()}

    return not is_name_in(predicate.codelist) or (bool(predicate.unless) and is_name_in(predicate.unless))


# --- records that it refers to, or that refer to it -----------------------------------------------------------------------


@outcome.register
def _(predicate: p.Refers, record: RecordView) -> Outcome:
    wanted, parent = record.value(predicate.element), RECORDS[record.table].parents()[predicate.element]
    key = str(RECORDS[parent].key())
    if wanted is None or wanted in [other.row.get(key) for other in record.whole.records(parent) if not other.has_fault(key)]:
        return None if wanted is None else True
    record.whole.wait_for(parent, **{key: wanted})
    return False


@outcome.register
def _(predicate: p.Declared, record: RecordView) -> Outcome:
    code, kind = record.value(predicate.element), record.element(predicate.element).kind
    assert isinstance(kind, Code)
    if code is None or not code.startswith("local:"):
        return None
    for other in record.whole.records("local_codes"):
        known = if_readable(lambda other=other: (other.cell("codelist"), other.cell("code")))
        if known == (kind.codelist, code):
            return True
    record.whole.wait_for("local_codes", codelist=kind.codelist, code=code)
    return False


@outcome.register
def _(predicate: p.Rows, record: RecordView) -> Outcome:
    record.cell(predicate.element)
    name = predicate.same or RECORDS[record.table].key()
    own = record.cell(name) if name else None
    least = record.value(predicate.least_in) if predicate.least_in else predicate.least
    most = record.value(predicate.most_in) if predicate.most_in else predicate.most
    if least is None or (predicate.most_in and most is None) or own is None:
        return None
    if _is_taken_out(record, predicate):
        return None
    rows_of_record = [
        other for other in record.whole.records(predicate.table) if not other.has_fault(predicate.by) and other.row.get(predicate.by) == own
    ]
    if predicate.given and not any(if_readable(lambda other=other: holds(predicate.given, other)) for other in rows_of_record):
        return None
    counting = [if_readable(lambda other=other: (holds(predicate.where, other),)) for other in rows_of_record]
    count = counting.count((True,))
    if most is not None and count > most:
        return False
    if count >= least:
        return True
    _wait_for_more(record, predicate, own, None in counting)
    record.whole.wait_for_strays(predicate.table, predicate.by, lambda other: _may_fulfil(predicate.where, other))
    return False


def _may_fulfil(where: p.Condition | None, other: RecordView, *questions: Callable[[], Any]) -> bool:
    """Whether a row fulfils a condition, or this cannot be decided because the row cannot be read."""
    answer = if_readable(lambda: (holds(where, other), *(ask() for ask in questions)))
    return answer is None or bool(answer[0])


def _is_taken_out(record: RecordView, predicate: p.Rows | p.During) -> bool:
    """Whether the scope of the return, as far as it can be read, excuses missing rows of the other record type."""

    def takes_out(scope: RecordView) -> bool:
        return scope.cell("record_type") == predicate.table and scope.cell("extent") in predicate.unless_scope

    return any(if_readable(lambda scope=scope: takes_out(scope)) for scope in record.whole.records("return_scope"))


def _wait_for_more(record: RecordView, predicate: p.Rows | p.During, own: Any, is_own_faulty: bool) -> None:
    """Raises `HeldBack` if the record may have more rows than could be read."""
    record.whole.wait_for(predicate.table, **{predicate.by: own})
    if is_own_faulty:
        raise HeldBack(predicate.table)
    if predicate.unless_scope:
        record.whole.wait_for("return_scope", record_type=predicate.table)
        for scope in record.whole.records("return_scope"):
            if scope.row.get("record_type") == predicate.table and scope.has_fault("extent"):
                raise HeldBack(predicate.table)


@outcome.register
def _(predicate: p.During, record: RecordView) -> Outcome:
    record.cell(predicate.element)
    days, by = [record.days(path) for path in (predicate.on, predicate.since) if path], record.value(predicate.by)
    if None in days or by is None or _is_taken_out(record, predicate):
        return None
    rows_of_record = [
        other for other in record.whole.records(predicate.table) if not other.has_fault(predicate.by) and other.row.get(predicate.by) == by
    ]
    readings = [
        if_readable(lambda other=other: (holds(predicate.where, other), _possible_days(other, predicate))) for other in rows_of_record
    ]
    spells = [answer[1] for answer in readings if answer and answer[0]]
    counting = [spell for spell in spells if _may_hold(spell, days[1])] if predicate.since else spells
    if not counting:
        return None
    if any(_may_hold(spell, days[0]) for spell in counting):
        return True
    if predicate.all_ended and any(days[0] is not None and days[0][0] <= spell[1] for spell in spells):
        return True
    _wait_for_more(record, predicate, by, None in readings)
    record.whole.wait_for_strays(
        predicate.table, predicate.by, lambda other: _may_fulfil(predicate.where, other, lambda: _possible_days(other, predicate))
    )
    return False


def _possible_days(other: RecordView, predicate: p.During | p.NotDuring) -> Days:
    start, end = other.days(predicate.start), other.days(predicate.end)
    return start[0] if start else date.min, end[1] if end else FOREVER


def _may_hold(spell: Days, day: Days | None) -> bool:
    return day is not None and spell[0] <= day[1] and day[0] <= spell[1]


@outcome.register
def _(predicate: p.NotDuring, record: RecordView) -> Outcome:
    on, by = record.days(predicate.on), record.value(predicate.by)
    if on is None or by is None:
        return None
    for other in record.whole.records(predicate.table):
        spell = if_readable(lambda other=other: _spell_during(other, predicate, by))
        if spell and spell[0] < on[0] and on[1] < spell[1]:
            return predicate.unless_in is not None and _is_beside(record, predicate, on, by)
    return True


def _is_beside(record: RecordView, predicate: p.NotDuring, on: Days, by: str) -> bool:
    """Whether the day may lie in another spell. Raises `HeldBack` if a spell that could not be read may contain it."""
    rows_of_record = [
        other for other in record.whole.records(predicate.table) if not other.has_fault(predicate.by) and other.row.get(predicate.by) == by
    ]
    readings = [
        if_readable(lambda other=other: (holds(predicate.unless_in, other), _possible_days(other, predicate))) for other in rows_of_record
    ]
    if any(answer[0] and _may_hold(answer[1], on) for answer in readings if answer):
        return True
    record.whole.wait_for(predicate.table, **{predicate.by: by})
    if None in readings:
        raise HeldBack(predicate.table)
    record.whole.wait_for_strays(
        predicate.table, predicate.by, lambda other: _may_fulfil(predicate.unless_in, other, lambda: _possible_days(other, predicate))
    )
    return False


def _spell_during(other: RecordView, predicate: p.NotDuring, by: str) -> Days | None:
    """The days that certainly lie in a spell: from the last possible start to the first possible end."""
    start, end, goes_on = start_of(other, predicate.start), other.days(predicate.end), other.reason(predicate.end) == NOT_APPLICABLE
    if other.cell(predicate.by) != by or not holds(predicate.where, other) or start is None:
        return None
    return (start[1], end[0]) if end else (start[1], FOREVER) if goes_on else None


@outcome.register
def _(predicate: p.TableRows, record: RecordView) -> Outcome:
    record.cell(predicate.element)
    named = record.value(predicate.named_in) if predicate.named_in else None
    if predicate.named_in and named is None:
        return None
    tables: tuple[str, ...] = (str(named),) if predicate.named_in else predicate.tables
    count = sum(len(record.whole.rows(table)) for table in tables)
    if count < predicate.least and record.whole.unread & set(tables):
        raise HeldBack(predicate.element)
    return count >= predicate.least and (predicate.most is None or count <= predicate.most)
