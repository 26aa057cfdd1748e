"""Collects what the case sheet of a child holds from the rows of a return, as `standard/case_sheet.py` defines it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cse_record.standard.case_sheet import BOXES, CHILDREN, GOES_ON, NO_DAY, NOT_ACCEPTED, OF_SENDER, Line, facts, lines, question
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.columns import ABSENT_PREFIX, LOCAL_PREFIX
from cse_record.standard.elements import NOT_APPLICABLE, Element
from cse_record.standard.kinds import DATE_PATTERN, Code, Kind, day_in_words
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables

NO_ANSWER = "–"


@dataclass(frozen=True)
class Event:
    """A row about the child. Days are as written in a file."""

    line: Line
    what: str
    first: str
    """Empty if no day is given."""
    latest: str
    """The last possible day of its beginning, if that is not known exactly; otherwise empty."""
    until: str
    """The end in words, that it goes on, or the reason why no end is known; empty if nothing is said."""
    last: str
    """The last possible day of all; empty if it still goes on."""
    answers: str

    @property
    def when(self) -> str:
        return span(self.first, self.latest) if self.first else NO_DAY


@dataclass(frozen=True)
class Recorded:
    """How many rows of a line there are, and how many of them have a day."""

    line: Line
    count: int
    dated: int


@dataclass(frozen=True)
class CaseSheet:
    """What is known of one child. `recorded` has every line, with rows or without; `events` are sorted by day.

    `undated` are the rows without a day, in working order. Rows of a kind that has no days are only counted. `same` is how many records of
    children have the reference.
    """

    reference: str
    facts: tuple[tuple[Element, str], ...]
    """Those that have to be answered or are, with the answer or the reason why there is none."""
    recorded: tuple[Recorded, ...]
    events: tuple[Event, ...]
    undated: tuple[Event, ...]
    same: int

    @property
    def never_dated(self) -> int:
        """How many rows are of kinds that have no days."""
        return sum(recorded.count for recorded in self.recorded if not recorded.line.begins)


def children_of(tables: Tables) -> list[str]:
    """The references of the children of a return, each once, in its order. One that is not accepted could be a name, and is left out."""
    return list(dict.fromkeys(str(ref) for row in tables.get(CHILDREN, ()) if _is_reference(ref := row.get("child_ref"))))


def _is_reference(value: object) -> bool:
    return value is not None and RECORDS[CHILDREN].elements["child_ref"].kind.fault(value) is None


@dataclass(frozen=True)
class LeftOut:
    """What is on no case sheet: records of children without a reference that is accepted, and rows about no child of the return."""

    children: int
    rows: int
    same: int
    """How many references several records of children have."""


def left_out(tables: Tables) -> LeftOut:
    """What the case sheets of all children of a return leave out."""
    given = [row.get("child_ref") for row in tables.get(CHILDREN, ())]
    accepted = [str(ref) for ref in given if _is_reference(ref)]
    found = _Return(tables)
    shown = {(name, at) for name, by_child in found.rows.items() for ref in set(accepted) for at, _ in by_child.get(ref, ())}
    lost = 0
    for line in found.lines:
        needed = any(line.record.elements[ref].required for ref in line.refs)
        for at, row in enumerate(tables.get(line.name, ())):
            refers = needed or any(row.get(ref) is not None for ref in line.refs)
            lost += refers and (line.name, at) not in shown
    return LeftOut(len(given) - len(accepted), lost, sum(1 for number in Counter(accepted).values() if number > 1))


def case_sheets(tables: Tables, references: Sequence[str]) -> Iterator[CaseSheet]:
    """The case sheets of some children of a return. Of several records with the same reference, the first says who the child is."""
    return _Return(tables).sheets(references)


class _Return:
    """The rows of a return, found by the child that they are about."""

    def __init__(self, tables: Tables) -> None:
        self.lines = lines()
        self.children: dict[str, list[Row]] = {}
        for row in tables.get(CHILDREN, ()):
            self.children.setdefault(str(row.get("child_ref")), []).append(row)
        self.rows: dict[str, dict[str, list[tuple[int, Row]]]] = {}
        """By line and child: the rows, with their places in the return."""
        keys: dict[str, dict[str, set[str]]] = {}
        for line in self.lines:
            by_child = self.rows[line.name] = {}
            key = RECORDS[line.name].key()
            owners: dict[str, set[str]] = keys.setdefault(line.name, {})
            for at, row in enumerate(tables.get(line.name, ())):
                referred = {str(row[ref]) for ref in line.refs if row.get(ref) is not None}
                if line.parent:
                    referred = {child for ref in referred for child in keys[line.parent].get(ref, ())}
                for child in referred:
                    by_child.setdefault(child, []).append((at, row))
                if key and row.get(key) is not None:
                    owners.setdefault(str(row[key]), set()).update(referred)

    def sheets(self, references: Sequence[str]) -> Iterator[CaseSheet]:
        for reference in references:
            yield self._sheet(reference)

    def _sheet(self, reference: str) -> CaseSheet:
        events: list[tuple[tuple[str, int, int, int], Event]] = []
        recorded, undated = [], []
        for number, line in enumerate(self.lines):
            rows = self.rows[line.name].get(reference, [])
            dated = 0
            for at, row in rows:
                if begin := _begin(line, row):
                    dated += 1
                    place = line.begins.index(begin)
                    events.append(((row[begin.name], number, place, at), _event(line, row, begin)))
                elif line.begins:
                    undated.append(_event(line, row))
            recorded.append(Recorded(line, len(rows), dated))
        events.sort(key=lambda pair: pair[0])
        same = self.children[reference]
        dated_events = tuple(event for _, event in events)
        return CaseSheet(reference, tuple(_facts(same[0])), tuple(recorded), dated_events, tuple(undated), len(same))


def _facts(child: Row) -> Iterator[tuple[Element, str]]:
    for element in facts([*RECORDS[CHILDREN].elements.values()]):
        if element.deprecated_in and child.get(element.name) is None:
            continue
        answer = _answer(element, child) or _reason(element, child)
        if answer or element.must_be_answered:
            yield element, answer or NO_ANSWER


def _event(line: Line, row: Row, begin: Element | None = None) -> Event:
    """What is shown of a row. `begin` is the element that dates it, if any does."""
    first = _day(row, begin.name) if begin else ""
    latest = _day(row, begin.companions["latest"]) if begin else ""
    until, last = "", max(first, latest)
    if line.ends is not None:
        until = _answer(line.ends, row)
        last = max(last, _day(row, line.ends.name), _day(row, line.ends.companions["latest"]))
        if not until:
            until = _reason(line.ends, row)
            if line.goes_on and row.get(line.ends.companions.get("absent", "")) == NOT_APPLICABLE:
                until, last = GOES_ON, ""
    answers = [f"{question(element)}{answer}" for element in line.answers if (answer := _answer(element, row, with_reasons=False))]
    what = line.event(begin) if begin else line.noun
    return Event(line, what, first, latest if latest > first else "", until, last, "; ".join(answers))


def _answer(element: Element, row: Row, with_reasons: bool = True) -> str:
    """A value as it is read: a label, a day or month or the range of it, or a number.

    Nothing is shown but what the standard accepts. In a list of answers, a reason for absence would say nothing without its question.
    """
    value = row.get(element.name)
    if value is None:
        return ""
    if element.kind.fault(value):
        return NOT_ACCEPTED
    if isinstance(element.kind, Code):
        code = str(value)
        if code.startswith(LOCAL_PREFIX):
            return OF_SENDER
        return "" if code.startswith(ABSENT_PREFIX) and not with_reasons else element.kind.list.label_of(code)
    return span(str(value), _accepted(element.kind, row.get(element.companions.get("latest", ""))))


def _reason(element: Element, row: Row) -> str:
    """The reason why there is no value, if one is given."""
    companion = element.companions.get("absent", "")
    reason = row.get(companion)
    if reason is None:
        return ""
    kind = RECORDS[element.record_type].elements[companion].kind
    return CODELISTS["absent_reason"].label_of(str(reason)) if _accepted(kind, reason) else NOT_ACCEPTED


def _accepted(kind: Kind, value: object) -> str:
    """A value that is accepted; otherwise empty."""
    return "" if value is None or kind.fault(value) else str(value)


def _begin(line: Line, row: Row) -> Element | None:
    """The element that dates a row."""
    return next((begin for begin in line.begins if _day(row, begin.name)), None)


def _day(row: Row, name: str) -> str:
    """A day, if the row holds one in this element; otherwise empty."""
    value = row.get(name)
    return value if isinstance(value, str) and re.fullmatch(DATE_PATTERN, value) else ""


def span(first: str, latest: str) -> str:
    """A day or month in words or, if a later one is possible, both."""
    return f"{day_in_words(first)} – {day_in_words(latest)}" if latest > first else day_in_words(first)


# --- the timeline


@dataclass(frozen=True)
class Strip:
    """The boxes of a timeline: the first day of each, and how many months each has."""

    starts: tuple[date, ...]
    months: int

    def marks(self, events: Sequence[Event]) -> tuple[int | None, ...]:
        """For each box, how many of some rows begin in it: 0 if none does, but one lasts; None if nothing is there."""
        return tuple(self._mark(number, events) for number in range(len(self.starts)))

    def _mark(self, number: int, events: Sequence[Event]) -> int | None:
        start, end = self.starts[number].isoformat(), _month(self.starts[0], (number + 1) * self.months).isoformat()
        begun = sum(start <= event.first < end for event in events)
        lasts = any(event.first < start and (not event.last or event.last >= start) for event in events)
        return begun or (0 if lasts else None)


def strip_of(events: Sequence[Event]) -> Strip | None:
    """The timeline from the first day of some rows to the last that is known; None without rows."""
    if not events:
        return None
    first = date.fromisoformat(min(event.first for event in events)).replace(day=1)
    last = date.fromisoformat(max(max(event.first, event.last) for event in events))
    number = (last.year - first.year) * 12 + last.month - first.month + 1
    months = max(1, -(-number // BOXES))
    return Strip(tuple(start for box in range(BOXES) if (start := _month(first, box * months)) <= last), months)


def _month(first: date, later: int) -> date:
    """The first day of the month that is so many months later."""
    year, month = divmod(first.year * 12 + first.month - 1 + later, 12)
    return date(year, month + 1, 1)


def of_line(sheet: CaseSheet, line: Line) -> list[Event]:
    """The events of one line."""
    return [event for event in sheet.events if event.line is line]
