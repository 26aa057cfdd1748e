"""Predicates about all records of a type: the rows that fail, or whether the whole table passes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Any

from cse_record.standard import predicates as p
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check
from tests.interpreter.of_records import SINCE_BIRTH, Outcome, start_of
from tests.interpreter.reading import Days, Held, Here, Return, holds, if_readable


@singledispatch
def failing_rows(one: p.Predicate, whole: Return, check: Check) -> Iterator[int]:
    """The rows in which a predicate that compares rows of a type fails."""
    raise TypeError(f"{one.name} does not compare rows")


@singledispatch
def outcome_of_table(one: p.Predicate, whole: Return, check: Check) -> Outcome:
    """What a predicate says of all rows of a type together."""
    raise TypeError(f"{one.name} has no meaning for a whole table")


def counted(whole: Return, check: Check) -> list[Here]:
    """The rows that a predicate over a table is about: those that fulfil `when`, which has to be readable."""
    return [here for here in whole.records(check.on) if if_readable(lambda here=here: holds(check.predicate.when, here))]  # type: ignore[misc]


def may_count(here: Here, check: Check) -> bool:
    """Whether a row fulfils `when`, or cannot be read in what `when` asks."""
    answer = if_readable(lambda: (holds(check.predicate.when, here),))
    return answer is None or bool(answer[0])


def read_all(here: list[Here], read: Callable[[Here], Any]) -> list[tuple[Here, Any]]:
    """Each row with what is read from it, without those in which it cannot be read."""
    found = [(one, if_readable(lambda one=one: (read(one),))) for one in here]  # type: ignore[misc]
    return [(one, answer[0]) for one, answer in found if answer]


@failing_rows.register
def _(one: p.Unique, whole: Return, check: Check) -> Iterator[int]:
    seen = set()
    for here, values in read_all(counted(whole, check), lambda here: tuple(here.cell(path) for path in one.elements)):
        if values[0] is None:
            continue
        if values in seen:
            yield here.index
        seen.add(values)


@dataclass(frozen=True)
class Spell:
    index: int
    by: str
    start: Days
    end: Days | None
    goes_on: bool

    @property
    def order(self) -> tuple[date, int]:
        return self.start[0], self.index

    @property
    def ends_first(self) -> date:
        """The first day on which it can end. One whose end is not known lasts for its first day."""
        return self.end[0] if self.end else date.max if self.goes_on else self.start[0]


def spells(whole: Return, check: Check, by: str, start: str, ends: tuple[str, ...]) -> list[Spell]:
    """The rows that have a `by` and a start, in order."""

    def spell(here: Here) -> Spell | None:
        whose, began, finished = here.value(by), start_of(here, start), [here.days(end) for end in ends]
        reasons = [here.reason(end) for end in ends]
        known = [days for days in finished if days]
        last = (min(first for first, _ in known), min(last for _, last in known)) if known else None
        return Spell(here.index, whose, began, last, set(reasons) == {NOT_APPLICABLE}) if whose is not None and began else None

    return sorted((one for _, one in read_all(counted(whole, check), spell) if one), key=lambda one: one.order)


@failing_rows.register
def _(one: p.NoOverlap, whole: Return, check: Check) -> Iterator[int]:
    found = [spell for spell in spells(whole, check, one.by, one.start, one.ends) if not spell.end or spell.end[1] >= spell.start[0]]
    for place, later in enumerate(found):
        if any(earlier.by == later.by and do_overlap(earlier, later) for earlier in found[:place]):
            yield later.index


def do_overlap(earlier: Spell, later: Spell) -> bool:
    """Whether two certainly overlap, other than that one may have begun after another that goes on, or both lasted since birth."""
    for one, other in ((earlier, later), (later, earlier)):
        if one.goes_on and other.start[1] > one.start[0]:
            return False
    if earlier.start == later.start == SINCE_BIRTH:
        return False
    return later.start[1] < earlier.ends_first and earlier.start[1] < later.ends_first


@failing_rows.register
def _(one: p.NoneAfterOpen, whole: Return, check: Check) -> Iterator[int]:
    found = spells(whole, check, one.by, one.start, one.ends)
    for later in found:
        if any(earlier.by == later.by and earlier.goes_on and earlier.start[1] < later.start[0] for earlier in found):
            yield later.index


def filling_days(here: Here, one: p.NoGap) -> Days:
    """The first and the last day that may lie in a time that fills a gap."""
    start, ends = here.days(one.filled_from), [here.days(end) for end in one.filled_until]
    known = [days[1] for days in ends if days]
    is_open = not known or any(not days and here.reason(end) != NOT_APPLICABLE for end, days in zip(one.filled_until, ends, strict=True))
    return start[0] if start else date.min, date.max if is_open else max(known)


@failing_rows.register
def _(one: p.NoGap, whole: Return, check: Check) -> Iterator[int]:
    rows = [here for here in whole.records(check.on) if not here.has_fault(one.by) and may_count(here, check)]
    found = spells(whole, check, one.by, one.start, (one.end,))
    for owner in dict.fromkeys(here.cell(one.by) for here in rows):
        theirs = [spell for spell in found if spell.by == owner]
        own = [here for here in rows if here.cell(one.by) == owner]
        readable = [
            found[1:]
            for _, found in read_all(own, lambda here: (holds(check.predicate.when, here), start_of(here, one.start), here.days(one.end)))
        ]
        if owner is None or not all(start for start, _ in readable):
            continue
        for place, after in enumerate(theirs[1:], 1):
            before = theirs[:place]
            if not all(spell.end for spell in before):
                break
            until = max(spell.end[1] for spell in before if spell.end)
            if (after.start[0] - until).days > one.days:
                filling = [here for here in whole.records(one.table) if not here.has_fault(one.by) and here.cell(one.by) == owner]
                filled = [days for _, days in read_all(filling, lambda here: filling_days(here, one))]
                while more := [end for start, end in filled if end > until and (start - until).days <= one.days]:
                    until = max(more)
                if (after.start[0] - until).days <= one.days:
                    continue
                try:
                    whole.wait_for(check.on, **{one.by: owner})
                    whole.wait_for(one.table, **{one.by: owner})
                    if len(readable) < len(own) or len(filled) < len(filling):
                        raise Held(owner)
                    whole.wait_for_strays(check.on, one.by, lambda other: may_count(other, check))
                    whole.wait_for_strays(one.table, one.by, lambda other: True)
                except Held:
                    whole.held.add(check)
                    continue
                yield after.index


@outcome_of_table.register
def _(one: p.Covers, whole: Return, check: Check) -> Outcome:
    held = {here.row.get(one.element) for here in counted(whole, check) if not here.has_fault(one.element)}
    listed = RECORDS[check.on].elements[one.element].kind.list.by_code
    missing = [code for code in one.codes if code not in held and listed[code].since not in whole.later]
    for code in list(missing):
        try:
            whole.wait_for(check.on, **{one.element: code})
        except Held:
            whole.held.add(check)
            missing.remove(code)
    return not missing


@outcome_of_table.register
def _(one: p.ShareAtMost, whole: Return, check: Check) -> Outcome:
    if one.of == "reason":
        asked = [reason is not None for _, reason in read_all(counted(whole, check), lambda here: here.reason(one.element))]
    else:
        values = [value for _, value in read_all(counted(whole, check), lambda here: here.value(one.element)) if value is not None]
        asked = [str(value).endswith(one.of) for value in values]
    return None if len(asked) < one.smallest else 100 * sum(asked) <= one.percent * len(asked)


@outcome_of_table.register
def _(one: p.NotAllSame, whole: Return, check: Check) -> Outcome:
    values = [value for _, value in read_all(counted(whole, check), lambda here: here.value(one.element)) if value is not None]
    return None if len(values) < one.smallest else len(set(values)) > 1


@outcome_of_table.register
def _(one: p.SomeHave, whole: Return, check: Check) -> Outcome:
    have = [
        any(found) for _, found in read_all(counted(whole, check), lambda here: [here.value(path) is not None for path in one.elements])
    ]
    return None if len(have) < one.smallest else any(have)


@outcome_of_table.register
def _(one: p.NotMirrored, whole: Return, check: Check) -> Outcome:
    mirrors = dict(one.pairs)
    both = [pair for _, pair in read_all(counted(whole, check), lambda here: (here.value(one.element), here.value(one.other)))]
    asked = [other in mirrors[code] for code, other in both if code in mirrors and other is not None]
    return None if len(asked) < one.smallest else not all(asked)
