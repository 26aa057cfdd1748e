"""Predicates about one record, and about records that it refers to or that refer to it: passed, failed or not applicable."""

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
from tests.interpreter.reading import Days, Held, Here, holds, if_readable

FOREVER = date.max
SINCE_BIRTH = (date.min, date.min)


def start_of(here: Here, path: str) -> Days | None:
    """When a spell began. One whose start does not apply has lasted since birth."""
    return here.days(path) or (SINCE_BIRTH if here.reason(path) == NOT_APPLICABLE else None)


Outcome = bool | None
"""Passed, failed or not applicable."""


@singledispatch
def outcome(one: p.Predicate, here: Here) -> Outcome:
    """What a predicate says of one record, its condition left aside."""
    raise TypeError(f"{one.name} has no meaning for one record")


@outcome.register
def _(one: p.OnOrAfter, here: Here) -> Outcome:
    later, earlier = here.days(one.later), here.days(one.earlier)
    timed = here.has_time(one.later) and here.has_time(one.earlier)
    later_at, earlier_at = (here.time(one.later), here.time(one.earlier)) if timed else (None, None)
    told = [days for days in [here.days(path) for path in one.told_by] if days]
    if later is None or earlier is None:
        return None
    if any(days[1] < earlier[0] for days in told):
        return True
    if later == earlier and later[0] == later[1] and later_at and earlier_at:
        return later_at >= earlier_at or (_has_repeated_hour(later[0]) and later_at[:2] == earlier_at[:2] == "01")
    return later[1] >= earlier[0]


@outcome.register
def _(one: p.OnOrAfterFirst, here: Here) -> Outcome:
    later, ends = here.days(one.later), [days for days in [here.days(end) for end in one.ends] if days]
    if later is None or not ends:
        return None
    return later[1] >= min(first for first, _ in ends)


def _has_repeated_hour(day: date) -> bool:
    """Whether summer time ends on the day, a last Sunday of October."""
    return day.month == 10 and day.isoweekday() == 7 and day.day > 31 - 7


@outcome.register
def _(one: p.RangeInOrder, here: Here) -> Outcome:
    latest = here.element(one.element).companions["latest"]
    first, last = here.value(one.element), here.beside(one.element, latest)
    return None if first is None or last is None else bool(last >= first)


@outcome.register
def _(one: p.WithinDays, here: Here) -> Outcome:
    later, earlier = here.days(one.later), here.days(one.earlier)
    if later is None or earlier is None:
        return None
    return (later[0] - earlier[1]).days <= one.days


def ages(born: Days, on: Days) -> tuple[int, int]:
    """The least and the most age in completed years; a child born on 29 February has birthday on 1 March in other years."""

    def age(birth: date, day: date) -> int:
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))

    return age(born[1], on[0]), age(born[0], on[1])


@outcome.register
def _(one: p.AgeBetween, here: Here) -> Outcome:
    on, born = here.days(one.on), here.days(one.born)
    if on is None or born is None:
        return None
    least, most = ages(born, on)
    if one.until_birthday:
        least, _ = ages(born, (on[0] - timedelta(1), on[1]))
    return most < 0 or (most >= one.least and least <= one.most)


@outcome.register
def _(one: p.AgeIs, here: Here) -> Outcome:
    age, on, born = here.value(one.age), here.days(one.on), here.days(one.born)
    if age is None or on is None or born is None:
        return None
    least, most = ages(born, on)
    return most < 0 or bool(least <= age <= most)


@outcome.register
def _(one: p.NumberBetween, here: Here) -> Outcome:
    number = here.value(one.number)
    return None if number is None else bool(one.least <= number <= one.most)


@outcome.register
def _(one: p.Present, here: Here) -> Outcome:
    return (here.value(one.element) if one.value_only else here.answer(one.element)) is not None


@outcome.register
def _(one: p.NoValue, here: Here) -> Outcome:
    return here.value(one.element) is None


@outcome.register
def _(one: p.Empty, here: Here) -> Outcome:
    return here.answer(one.element) is None


@outcome.register
def _(one: p.OneOf, here: Here) -> Outcome:
    answer = here.answer(one.element)
    return None if answer is None else str(answer) in one.codes


@outcome.register
def _(one: p.NotOneOf, here: Here) -> Outcome:
    answer = here.answer(one.element)
    return None if answer is None else str(answer) not in one.codes


def _listed(here: Here, path: str) -> Any:
    """The line of the codelist for the code that an element holds, None without a value or for a local code."""
    kind = here.element(path).kind
    assert isinstance(kind, Code)
    return kind.list.by_code.get(here.value(path))


@outcome.register
def _(one: p.GroupFits, here: Here) -> Outcome:
    code, other = _listed(here, one.element), here.value(one.other)
    return None if code is None or other is None else other in words(code.group)


@outcome.register
def _(one: p.ValidAt, here: Here) -> Outcome:
    code, on = _listed(here, one.element), here.days(one.on)
    until = here.days(one.until) if one.until else on
    if code is None or on is None or until is None or not (code.valid_from or code.valid_to):
        return None
    began = not code.valid_from or until[1] >= date.fromisoformat(code.valid_from)
    return began and (not code.valid_to or on[0] <= date.fromisoformat(code.valid_to))


@outcome.register
def _(one: p.Differs, here: Here) -> Outcome:
    own, other = here.value(one.element), here.value(one.other)
    return None if own is None or other is None else own != other


@outcome.register
def _(one: p.Same, here: Here) -> Outcome:
    own, other = here.value(one.element), here.value(one.other)
    if own is None or other is None or own == other:
        return None if own is None or other is None else True
    for path, ref in ((one.element, own), (one.other, other)):
        there, name = here.lead(path)
        if isinstance(here.element(path).kind, Ref) and here.whole.leads_nowhere(there.table, name, ref):
            raise Held(path)
    return False


@outcome.register
def _(one: p.AnyPresent, here: Here) -> Outcome:
    values = [here.value(path) for path in one.elements]
    return any(value is not None for value in values)


@outcome.register
def _(one: p.NotLike, here: Here) -> Outcome:
    text = here.value(one.element)
    if text is None:
        return None
    return not holds_name(text) if one.pattern == "name" else not re.search(p.TEXT_PATTERNS[one.pattern], text)


def holds_name(text: str) -> bool:
    """Whether a text holds what looks like the name of a person, as `text_patterns.py` describes."""
    for match in re.finditer(p.TEXT_PATTERNS["name"], text):
        parts = {part for word in match.groups() if word for part in re.split("['’-]", word)}
        if not parts & p.NOT_NAMES:
            return True
    return False


@outcome.register
def _(one: p.NotNameOf, here: Here) -> Outcome:
    text = here.value(one.element)
    if text is None:
        return None

    def is_name_in(codelist: str) -> bool:
        return text.casefold() in {name for _, name in CODELISTS[codelist].names()}

    return not is_name_in(one.codelist) or (bool(one.unless) and is_name_in(one.unless))


# --- records that it refers to, or that refer to it -----------------------------------------------------------------------


@outcome.register
def _(one: p.Refers, here: Here) -> Outcome:
    wanted, parent = here.value(one.element), RECORDS[here.table].parents()[one.element]
    key = str(RECORDS[parent].key())
    if wanted is None or wanted in [other.row.get(key) for other in here.whole.records(parent) if not other.has_fault(key)]:
        return None if wanted is None else True
    here.whole.wait_for(parent, **{key: wanted})
    return False


@outcome.register
def _(one: p.Declared, here: Here) -> Outcome:
    code, kind = here.value(one.element), here.element(one.element).kind
    assert isinstance(kind, Code)
    if code is None or not code.startswith("local:"):
        return None
    for other in here.whole.records("local_codes"):
        known = if_readable(lambda other=other: (other.cell("codelist"), other.cell("code")))  # type: ignore[misc]
        if known == (kind.codelist, code):
            return True
    here.whole.wait_for("local_codes", codelist=kind.codelist, code=code)
    return False


@outcome.register
def _(one: p.Rows, here: Here) -> Outcome:
    here.cell(one.element)
    own = here.cell(RECORDS[here.table].key() or one.by)
    least = here.value(one.least_in) if one.least_in else one.least
    most = here.value(one.most_in) if one.most_in else one.most
    if least is None or (one.most_in and most is None):
        return None
    if _is_taken_out(here, one):
        return None
    theirs = [other for other in here.whole.records(one.table) if not other.has_fault(one.by) and other.row.get(one.by) == own]
    counting = [if_readable(lambda other=other: (holds(one.where, other),)) for other in theirs]  # type: ignore[misc]
    count = counting.count((True,))
    if most is not None and count > most:
        return False
    if count >= least:
        return True
    _wait_for_more(here, one, own, None in counting)
    here.whole.wait_for_strays(one.table, one.by, lambda other: _may_fulfil(one.where, other))
    return False


def _may_fulfil(where: p.Condition | None, other: Here, *asked: Callable[[], Any]) -> bool:
    """Whether a row fulfils a condition, or it cannot be told, since it or what else is asked cannot be read."""
    answer = if_readable(lambda: (holds(where, other), *(ask() for ask in asked)))
    return answer is None or bool(answer[0])


def _is_taken_out(here: Here, one: p.Rows | p.During) -> bool:
    """Whether the scope of the return, as far as it can be read, takes the other record type out."""

    def takes_out(scope: Here) -> bool:
        return scope.cell("record_type") == one.table and scope.cell("extent") in one.unless_scope

    return any(if_readable(lambda scope=scope: takes_out(scope)) for scope in here.whole.records("return_scope"))  # type: ignore[misc]


def _wait_for_more(here: Here, one: p.Rows | p.During, own: Any, is_own_faulty: bool) -> None:
    """Raises `Held` where there may be more rows of the record than could be read."""
    here.whole.wait_for(one.table, **{one.by: own})
    if is_own_faulty:
        raise Held(one.table)
    if one.unless_scope:
        here.whole.wait_for("return_scope", record_type=one.table)
        for scope in here.whole.records("return_scope"):
            if scope.row.get("record_type") == one.table and scope.has_fault("extent"):
                raise Held(one.table)


@outcome.register
def _(one: p.During, here: Here) -> Outcome:
    here.cell(one.element)
    days, by = [here.days(path) for path in (one.on, one.since) if path], here.value(one.by)
    if None in days or by is None or _is_taken_out(here, one):
        return None
    theirs = [other for other in here.whole.records(one.table) if not other.has_fault(one.by) and other.row.get(one.by) == by]
    read = [if_readable(lambda other=other: (holds(one.where, other), _possible_days(other, one))) for other in theirs]  # type: ignore[misc]
    spells = [answer[1] for answer in read if answer and answer[0]]
    counting = [spell for spell in spells if _may_hold(spell, days[1])] if one.since else spells
    if not counting:
        return None
    if any(_may_hold(spell, days[0]) for spell in counting):
        return True
    if one.all_ended and any(days[0] is not None and days[0][0] <= spell[1] for spell in spells):
        return True
    _wait_for_more(here, one, by, None in read)
    here.whole.wait_for_strays(one.table, one.by, lambda other: _may_fulfil(one.where, other, lambda: _possible_days(other, one)))
    return False


def _possible_days(other: Here, one: p.During | p.NotDuring) -> Days:
    start, end = other.days(one.start), other.days(one.end)
    return start[0] if start else date.min, end[1] if end else FOREVER


def _may_hold(spell: Days, day: Days | None) -> bool:
    return day is not None and spell[0] <= day[1] and day[0] <= spell[1]


@outcome.register
def _(one: p.NotDuring, here: Here) -> Outcome:
    on, by = here.days(one.on), here.value(one.by)
    if on is None or by is None:
        return None
    for other in here.whole.records(one.table):
        spell = if_readable(lambda other=other: _spell_during(other, one, by))  # type: ignore[misc]
        if spell and spell[0] < on[0] and on[1] < spell[1]:
            return one.unless_in is not None and _is_beside(here, one, on, by)
    return True


def _is_beside(here: Here, one: p.NotDuring, on: Days, by: str) -> bool:
    """Whether the day may lie in another spell as well. Raises `Held` where there may be one that could not be read."""
    theirs = [other for other in here.whole.records(one.table) if not other.has_fault(one.by) and other.row.get(one.by) == by]
    read = [if_readable(lambda other=other: (holds(one.unless_in, other), _possible_days(other, one))) for other in theirs]  # type: ignore[misc]
    if any(answer[0] and _may_hold(answer[1], on) for answer in read if answer):
        return True
    here.whole.wait_for(one.table, **{one.by: by})
    if None in read:
        raise Held(one.table)
    here.whole.wait_for_strays(one.table, one.by, lambda other: _may_fulfil(one.unless_in, other, lambda: _possible_days(other, one)))
    return False


def _spell_during(other: Here, one: p.NotDuring, by: str) -> Days | None:
    """The days that certainly lie in a spell: from the last on which it can begin to the first on which it can end."""
    start, end, goes_on = start_of(other, one.start), other.days(one.end), other.reason(one.end) == NOT_APPLICABLE
    if other.cell(one.by) != by or not holds(one.where, other) or start is None:
        return None
    return (start[1], end[0]) if end else (start[1], FOREVER) if goes_on else None


@outcome.register
def _(one: p.TableRows, here: Here) -> Outcome:
    here.cell(one.element)
    named = here.value(one.named_in) if one.named_in else None
    if one.named_in and named is None:
        return None
    tables: tuple[str, ...] = (str(named),) if one.named_in else one.tables
    count = sum(len(here.whole.rows(table)) for table in tables)
    if count < one.least and here.whole.unread & set(tables):
        raise Held(one.element)
    return count >= one.least and (one.most is None or count <= one.most)
