"""Predicates over all records of a type: the rows that fail, or whether the table passes."""

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
from tests.interpreter.reading import Days, HeldBack, RecordView, Return, holds, if_readable
from tests.interpreter.record_predicates import SINCE_BIRTH, Outcome, start_of


@singledispatch
def failing_rows(predicate: p.Predicate, whole: Return, check: Check) -> Iterator[int]:
    """The indexes of the rows in which a predicate that compares rows of a type fails."""
    raise TypeError(f"{predicate.name} does not compare rows")


@singledispatch
def outcome_of_table(predicate: p.Predicate, whole: Return, check: Check) -> Outcome:
    """The outcome of a predicate for all rows of a type together."""
    raise TypeError(f"{predicate.name} has no meaning for a whole table")


def counted(whole: Return, check: Check) -> list[RecordView]:
    """The rows that count for a predicate over a table: those that fulfil `when`, if it can be read."""
    return [record for record in whole.records(check.on) if if_readable(lambda record=record: holds(check.predicate.when, record))]


def may_count(record: RecordView, check: Check) -> bool:
    """Whether a row fulfils `when`, or `when` cannot be read for it."""
    answer = if_readable(lambda: (holds(check.predicate.when, record),))
    return answer is None or bool(answer[0])


def read_all(records: list[RecordView], read: Callable[[RecordView], Any]) -> list[tuple[RecordView, Any]]:
    """Each record with the result of `read`, without records that cannot be read."""
    readings = [(record, if_readable(lambda record=record: (read(record),))) for record in records]
    return [(record, answer[0]) for record, answer in readings if answer]


@failing_rows.register
def _(predicate: p.Unique, whole: Return, check: Check) -> Iterator[int]:
    seen = set()
    for record, values in read_all(counted(whole, check), lambda record: tuple(record.cell(path) for path in predicate.elements)):
        if values[0] is None:
            continue
        if values in seen:
            yield record.index
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
        """The first possible last day of the spell. A spell with an unknown end lasts at least its first day."""
        return self.end[0] if self.end else date.max if self.goes_on else self.start[0]


def spells(whole: Return, check: Check, by: str, start: str, ends: tuple[str, ...]) -> list[Spell]:
    """The rows with a `by` and a start, in order."""

    def spell(record: RecordView) -> Spell | None:
        parent_ref, began, finished = record.value(by), start_of(record, start), [record.days(end) for end in ends]
        reasons = [record.reason(end) for end in ends]
        known = [days for days in finished if days]
        last = (min(first for first, _ in known), min(last for _, last in known)) if known else None
        return Spell(record.index, parent_ref, began, last, set(reasons) == {NOT_APPLICABLE}) if parent_ref is not None and began else None

    return sorted((spell for _, spell in read_all(counted(whole, check), spell) if spell), key=lambda spell: spell.order)


@failing_rows.register
def _(predicate: p.NoOverlap, whole: Return, check: Check) -> Iterator[int]:
    spells_in_order = [
        spell
        for spell in spells(whole, check, predicate.by, predicate.start, predicate.ends)
        if not spell.end or spell.end[1] >= spell.start[0]
    ]
    for place, later in enumerate(spells_in_order):
        if any(earlier.by == later.by and do_overlap(earlier, later) for earlier in spells_in_order[:place]):
            yield later.index


def do_overlap(earlier: Spell, later: Spell) -> bool:
    """Whether two spells certainly overlap. A spell that may have begun after an open one does not, nor do two spells since birth."""
    for first, second in ((earlier, later), (later, earlier)):
        if first.goes_on and second.start[1] > first.start[0]:
            return False
    if earlier.start == later.start == SINCE_BIRTH:
        return False
    return later.start[1] < earlier.ends_first and earlier.start[1] < later.ends_first


@failing_rows.register
def _(predicate: p.NoneAfterOpen, whole: Return, check: Check) -> Iterator[int]:
    spells_in_order = spells(whole, check, predicate.by, predicate.start, predicate.ends)
    for later in spells_in_order:
        if any(earlier.by == later.by and earlier.goes_on and earlier.start[1] < later.start[0] for earlier in spells_in_order):
            yield later.index


def filling_days(record: RecordView, predicate: p.NoGap) -> Days:
    """The first and last possible day of a period that fills a gap."""
    start, ends = record.days(predicate.filled_from), [record.days(end) for end in predicate.filled_until]
    known = [days[1] for days in ends if days]
    is_open = not known or any(
        not days and record.reason(end) != NOT_APPLICABLE for end, days in zip(predicate.filled_until, ends, strict=True)
    )
    return start[0] if start else date.min, date.max if is_open else max(known)


@failing_rows.register
def _(predicate: p.NoGap, whole: Return, check: Check) -> Iterator[int]:
    rows = [record for record in whole.records(check.on) if not record.has_fault(predicate.by) and may_count(record, check)]
    spells_in_order = spells(whole, check, predicate.by, predicate.start, (predicate.end,))
    for owner in dict.fromkeys(record.cell(predicate.by) for record in rows):
        spells_of_owner = [spell for spell in spells_in_order if spell.by == owner]
        own = [record for record in rows if record.cell(predicate.by) == owner]
        readable = [
            start_and_end[1:]
            for _, start_and_end in read_all(
                own, lambda record: (holds(check.predicate.when, record), start_of(record, predicate.start), record.days(predicate.end))
            )
        ]
        if owner is None or not all(start for start, _ in readable):
            continue
        for place, after in enumerate(spells_of_owner[1:], 1):
            before = spells_of_owner[:place]
            if not all(spell.end for spell in before):
                break
            until = max(spell.end[1] for spell in before if spell.end)
            if (after.start[0] - until).days > predicate.days:
                filling = [
                    record
                    for record in whole.records(predicate.table)
                    if not record.has_fault(predicate.by) and record.cell(predicate.by) == owner
                ]
                filled = [days for _, days in read_all(filling, lambda record: filling_days(record, predicate))]
                while more := [end for start, end in filled if end > until and (start - until).days <= predicate.days]:
                    until = max(more)
                if (after.start[0] - until).days <= predicate.days:
                    continue
                try:
                    whole.wait_for(check.on, **{predicate.by: owner})
                    whole.wait_for(predicate.table, **{predicate.by: owner})
                    if len(readable) < len(own) or len(filled) < len(filling):
                        raise HeldBack(owner)
                    whole.wait_for_strays(check.on, predicate.by, lambda other: may_count(other, check))
                    whole.wait_for_strays(predicate.table, predicate.by, lambda other: True)
                except HeldBack:
                    whole.checks_held_back.add(check)
                    continue
                yield after.index


@outcome_of_table.register
def _(predicate: p.Covers, whole: Return, check: Check) -> Outcome:
    codes_held = {record.row.get(predicate.element) for record in counted(whole, check) if not record.has_fault(predicate.element)}
    listed = RECORDS[check.on].elements[predicate.element].kind.list.by_code
    missing = [code for code in predicate.codes if code not in codes_held and listed[code].since not in whole.later]
    for code in list(missing):
        try:
            whole.wait_for(check.on, **{predicate.element: code})
        except HeldBack:
            whole.checks_held_back.add(check)
            missing.remove(code)
    return not missing


@outcome_of_table.register
def _(predicate: p.ShareAtMost, whole: Return, check: Check) -> Outcome:
    if predicate.of == "reason":
        applies = [reason is not None for _, reason in read_all(counted(whole, check), lambda record: record.reason(predicate.element))]
    else:
        values = [
            value for _, value in read_all(counted(whole, check), lambda record: record.value(predicate.element)) if value is not None
        ]
        applies = [str(value).endswith(predicate.of) for value in values]
    return None if len(applies) < predicate.smallest else 100 * sum(applies) <= predicate.percent * len(applies)


@outcome_of_table.register
def _(predicate: p.NotAllSame, whole: Return, check: Check) -> Outcome:
    values = [value for _, value in read_all(counted(whole, check), lambda record: record.value(predicate.element)) if value is not None]
    return None if len(values) < predicate.smallest else len(set(values)) > 1


@outcome_of_table.register
def _(predicate: p.SomeHave, whole: Return, check: Check) -> Outcome:
    have = [
        any(answers)
        for _, answers in read_all(counted(whole, check), lambda record: [record.value(path) is not None for path in predicate.elements])
    ]
    return None if len(have) < predicate.smallest else any(have)


@outcome_of_table.register
def _(predicate: p.NotMirrored, whole: Return, check: Check) -> Outcome:
    mirrors = dict(predicate.pairs)
    pairs = [
        pair for _, pair in read_all(counted(whole, check), lambda record: (record.value(predicate.element), record.value(predicate.other)))
    ]
    applies = [other in mirrors[code] for code, other in pairs if code in mirrors and other is not None]
    return None if len(applies) < predicate.smallest else not all(applies)
