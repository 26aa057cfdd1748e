"""Predicates about all records of a type: the rows that fail, or whether the whole table passes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cse_record.standard import predicates as p
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rules import Check
from tests.interpreter.of_records import Outcome
from tests.interpreter.reading import Days, Here, Return, Unreadable, holds, if_readable


def counted(whole: Return, check: Check) -> list[Here]:
    """The rows that a predicate over a table is about: those that fulfil `when`, which has to be readable."""
    return [here for here in whole.records(check.on) if if_readable(lambda here=here: holds(check.predicate.when, here))]  # type: ignore[misc]


def read_all(here: list[Here], read: Callable[[Here], Any]) -> list[tuple[Here, Any]]:
    """Each row with what is read from it, without those in which it cannot be read."""
    found = [(one, if_readable(lambda one=one: (read(one),))) for one in here]  # type: ignore[misc]
    return [(one, answer[0]) for one, answer in found if answer]


def unique(whole: Return, check: Check, one: p.Unique) -> Iterator[int]:
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


def spells(whole: Return, check: Check, by: str, start: str, ends: tuple[str, ...]) -> list[Spell]:
    """The rows that have a `by` and a start, in order."""

    def spell(here: Here) -> Spell | None:
        whose, began, finished = here.value(by), here.days(start), [here.days(end) for end in ends]
        reasons = [here.reason(end) for end in ends]
        known = [days for days in finished if days]
        last = (min(first for first, _ in known), min(last for _, last in known)) if known else None
        return Spell(here.index, whose, began, last, set(reasons) == {NOT_APPLICABLE}) if whose is not None and began else None

    return sorted((one for _, one in read_all(counted(whole, check), spell) if one), key=lambda one: one.order)


def no_overlap(whole: Return, check: Check, one: p.NoOverlap) -> Iterator[int]:
    whole_spells = [spell for spell in spells(whole, check, one.by, one.start, one.ends) if spell.end and spell.end[1] >= spell.start[0]]
    for place, later in enumerate(whole_spells):
        for earlier in whole_spells[:place]:
            assert later.end
            assert earlier.end
            if earlier.by == later.by and later.start[1] < earlier.end[0] and earlier.start[1] < later.end[0]:
                yield later.index
                break


def none_after_open(whole: Return, check: Check, one: p.NoneAfterOpen) -> Iterator[int]:
    found = spells(whole, check, one.by, one.start, one.ends)
    for later in found:
        if any(earlier.by == later.by and earlier.goes_on and earlier.start[1] < later.start[0] for earlier in found):
            yield later.index


def no_gap(whole: Return, check: Check, one: p.NoGap) -> Iterator[int]:
    try:
        owners = [here.cell(one.by) for here in counted(whole, check)]
    except Unreadable:
        return
    found = spells(whole, check, one.by, one.start, (one.end,))
    for owner in dict.fromkeys(owners):
        theirs = [spell for spell in found if spell.by == owner]
        if owner is None or len(theirs) < owners.count(owner) or not all(spell.end for spell in theirs[:-1]):
            continue
        for place, after in enumerate(theirs[1:], 1):
            until = max(spell.end[1] for spell in theirs[:place] if spell.end)
            if (after.start[0] - until).days > one.days:
                yield after.index


def covers(whole: Return, check: Check, one: p.Covers) -> Outcome:
    try:
        held = {here.cell(one.element) for here in counted(whole, check)}
    except Unreadable:
        return None
    return set(one.codes) <= held


def share_at_most(whole: Return, check: Check, one: p.ShareAtMost) -> Outcome:
    if one.of == "reason":
        asked = [reason is not None for _, reason in read_all(counted(whole, check), lambda here: here.reason(one.element))]
    else:
        values = [value for _, value in read_all(counted(whole, check), lambda here: here.value(one.element)) if value is not None]
        asked = [str(value).endswith(one.of) for value in values]
    return None if len(asked) < one.smallest else 100 * sum(asked) <= one.percent * len(asked)


def not_all_same(whole: Return, check: Check, one: p.NotAllSame) -> Outcome:
    values = [value for _, value in read_all(counted(whole, check), lambda here: here.value(one.element)) if value is not None]
    return None if len(values) < one.smallest else len(set(values)) > 1


def some_have(whole: Return, check: Check, one: p.SomeHave) -> Outcome:
    have = [
        any(found) for _, found in read_all(counted(whole, check), lambda here: [here.value(path) is not None for path in one.elements])
    ]
    return None if len(have) < one.smallest else any(have)


def not_mirrored(whole: Return, check: Check, one: p.NotMirrored) -> Outcome:
    mirrors = dict(one.pairs)
    both = [pair for _, pair in read_all(counted(whole, check), lambda here: (here.value(one.element), here.value(one.other)))]
    asked = [other in mirrors[code] for code, other in both if code in mirrors and other is not None]
    return None if len(asked) < one.smallest else not all(asked)


OF_TABLE: dict[type[p.Predicate], Callable[[Return, Check, Any], Iterator[int]]] = {
    p.Unique: unique, p.NoOverlap: no_overlap, p.NoneAfterOpen: none_after_open, p.NoGap: no_gap,
}  # fmt: skip
OF_RETURN: dict[type[p.Predicate], Callable[[Return, Check, Any], Outcome]] = {
    p.Covers: covers, p.ShareAtMost: share_at_most, p.NotAllSame: not_all_same, p.SomeHave: some_have, p.NotMirrored: not_mirrored,
}  # fmt: skip
