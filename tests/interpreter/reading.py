"""Reads the records of a return, follows paths and evaluates conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property, singledispatch
from typing import Any

from pydantic import ValidationError

from cse_record.standard import predicates as p
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Time, UncertainMonth
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules import Check
from cse_record.standard.versions import VERSIONS

Days = tuple[date, date]
REASONS = CODELISTS["absent_reason"].by_code


class Unreadable(Exception):
    """A faulty cell, or a path that leads to no record. The check does not apply."""


class HeldBack(Unreadable):
    """The row may exist under a misspelt reference, or the header cannot be read. The check waits for a correction."""


def is_alike(first: Any, second: Any) -> bool:
    """Whether two values have the same letters and digits in the same order, ignoring case."""
    spelled = [[sign.casefold() for sign in str(value) if sign.isalnum()] for value in (first, second)]
    return isinstance(first, str | int) and not isinstance(first, bool) and spelled[0] == spelled[1] != []


class Return:
    """A return as rows by record type, with the faulty columns of each row."""

    def __init__(self, rows: Tables):
        self.tables = {
            name: list(enumerate(table_rows)) for name, table_rows in rows.items() if name in RECORDS and isinstance(table_rows, list)
        }
        self.unread = {name for name, table_rows in self.tables.items() if not all(isinstance(row, dict) for _, row in table_rows)}
        self.checks_held_back: set[Check] = set()
        """The checks that were held back for some row."""
        self.tables = {name: [(i, row) for i, row in table_rows if isinstance(row, dict)] for name, table_rows in self.tables.items()}
        self._records = {name: [RecordView(self, name, i, row) for i, row in table_rows] for name, table_rows in self.tables.items()}
        self.contents = {(name, i): repr(row) for name, table_rows in self.tables.items() for i, row in table_rows}
        """What each row holds, by record type and index."""

    @cached_property
    def version(self) -> str:
        """The version of the standard that the return states; the present one if that is unknown."""
        stated = next((row.get("standard_version") for _, row in self.rows("returns")), None)
        return stated if stated in VERSIONS else VERSIONS[-1]

    @cached_property
    def later(self) -> frozenset[str]:
        """The versions of the standard after the one by which the return is judged."""
        return frozenset(VERSIONS[VERSIONS.index(self.version) + 1 :])

    def rows(self, table: str) -> list[tuple[int, Row]]:
        return self.tables.get(table, [])

    def records(self, table: str) -> list[RecordView]:
        return self._records.get(table, [])

    @cached_property
    def faults(self) -> dict[tuple[str, int], frozenset[str]]:
        faults_by_row: dict[tuple[str, int], frozenset[str]] = {}
        for table in self.tables:
            for index, row in self.rows(table):
                if faulty := _faulty_columns(table, row, self.contents[table, index]):
                    faults_by_row[table, index] = faulty
        return faults_by_row

    def wait_for(self, table: str, **wanted: Any) -> None:
        """Raises `HeldBack` if a row of the type could not be read, or may hold the wanted values in misspelt form."""
        if table in self.unread:
            raise HeldBack(table)
        for other in self.records(table):
            if any(map(other.has_fault, wanted)) and all(is_alike(other.row.get(name), value) for name, value in wanted.items()):
                raise HeldBack(table)

    def leads_nowhere(self, table: str, column: str, ref: Any) -> bool:
        """Whether a reference certainly leads to no record. This cannot be said if an unreadable or misspelt record may be meant."""
        parent = _parents(table)[column]
        key = str(RECORDS[parent].key())
        theirs = [(other.row.get(key), other.has_fault(key)) for other in self.records(parent)]
        return parent not in self.unread and not any(is_alike(own, ref) if is_faulty else own == ref for own, is_faulty in theirs)

    def wait_for_strays(self, table: str, by: str, may_count: Callable[[RecordView], bool]) -> None:
        """Raises `HeldBack` if a row that may count has a reference to no record: it may belong to any record."""
        for other in self.records(table):
            ref = other.row.get(by)
            if ref is not None and not other.has_fault(by) and self.leads_nowhere(table, by, ref) and may_count(other):
                raise HeldBack(table)


def _faulty_columns(table: str, row: Row, content: str) -> frozenset[str]:
    """The faulty columns of a row according to its model. The result is kept for rows with equal content."""
    key = table, content
    if key not in _FAULTY:
        if len(_FAULTY) >= MOST_KEPT:
            _FAULTY.clear()
        try:
            RECORDS[table].model_validate(row)
            _FAULTY[key] = frozenset()
        except ValidationError as error:
            _FAULTY[key] = frozenset(str(error_details["loc"][0]) for error_details in error.errors() if error_details["loc"])
    return _FAULTY[key]


_FAULTY: dict[tuple[str, str], frozenset[str]] = {}
MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record of a return, from which paths are followed."""

    whole: Return
    table: str
    index: int
    row: Row

    def lead(self, path: str) -> tuple[RecordView, str]:
        """The record and the column to which a path leads."""
        if "." not in path:
            return self, path
        via, _, name = path.rpartition(".")
        if via == p.HEADER:
            headers = self.whole.records(p.HEADER)
            if len(headers) != 1 or headers[0].has_fault(name):
                raise HeldBack(path)
            return headers[0], name
        wanted, parent = self.cell(via), _parents(self.table)[via]
        for other in self.whole.records(parent):
            key = str(RECORDS[parent].key())
            if wanted is not None and not other.has_fault(key) and other.row.get(key) == wanted:
                return other, name
        raise Unreadable(path)

    def has_fault(self, name: str) -> bool:
        return name in self.whole.faults.get((self.table, self.index), ())

    def element(self, path: str) -> Element:
        target, name = self.lead(path)
        return RECORDS[target.table].elements[name]

    def cell(self, path: str) -> Any:
        """The content of the column, or None if it is blank."""
        target, name = self.lead(path)
        if target.has_fault(name):
            raise Unreadable(path)
        return target.row.get(name)

    def beside(self, path: str, companion: str) -> Any:
        """The content of a companion of the element, or None if there is no such companion."""
        target, _ = self.lead(path)
        return target.cell(companion) if companion else None

    def value(self, path: str) -> Any:
        """The value of the element, or None if it is blank or holds a reason for absence."""
        cell = self.cell(path)
        return None if cell in REASONS else cell

    def answer(self, path: str) -> Any:
        """The value of the element or its reason for absence, from the element or its companion; None if both are blank."""
        own, reason = self.cell(path), self.beside(path, self.element(path).companions.get("absent", ""))
        return own if own is not None else reason

    def reason(self, path: str) -> Any:
        answer = self.answer(path)
        return answer if answer in REASONS else None

    def days(self, path: str) -> Days | None:
        """The first and last possible day of a date, or None without a value."""
        element = self.element(path)
        first, latest = self.value(path), self.beside(path, element.companions.get("latest", ""))
        if first is None:
            return None
        readings = [_days_of(element, text) for text in (first, latest) if text is not None]
        return min(first for first, _ in readings), max(last for _, last in readings)

    def times(self, path: str) -> list[str]:
        """The time-of-day column of a date, if it has one."""
        element = self.element(path)
        return _times_of(element.record_type, element.name)

    def has_time(self, path: str) -> bool:
        return bool(self.times(path))

    def time(self, path: str) -> Any:
        return self.beside(path, self.times(path)[0])


@cache
def _times_of(record_type: str, name: str) -> list[str]:
    others = RECORDS[record_type].elements.values()
    return [other.name for other in others if isinstance(other.kind, Time) and other.kind.of == name]


@cache
def _parents(record_type: str) -> Mapping[str, str]:
    """The record type to which each column of references leads."""
    return RECORDS[record_type].parents()


def _days_of(element: Element, text: str) -> Days:
    if not isinstance(element.kind, UncertainMonth):
        return date.fromisoformat(text), date.fromisoformat(text)
    first = date.fromisoformat(f"{text}-01")
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


@singledispatch
def holds(condition: p.Condition | None, record: RecordView) -> bool:
    """Whether a condition is fulfilled. Every part is read, even if an earlier part already decides."""
    raise TypeError(f"{condition} is not in the vocabulary")


@holds.register
def _(condition: None, record: RecordView) -> bool:
    return True


@holds.register
def _(condition: p.Is, record: RecordView) -> bool:
    return str(record.answer(condition.element)) in condition.codes


@holds.register
def _(condition: p.IsNot, record: RecordView) -> bool:
    answer = record.answer(condition.element)
    return answer is not None and str(answer) not in condition.codes


@holds.register
def _(condition: p.HasValue, record: RecordView) -> bool:
    return record.value(condition.element) is not None


@holds.register
def _(condition: p.HasReason, record: RecordView) -> bool:
    reason = record.reason(condition.element)
    return reason is not None and (not condition.reasons or reason in condition.reasons)


@holds.register
def _(condition: p.Blank, record: RecordView) -> bool:
    return record.answer(condition.element) is None


@holds.register
def _(condition: p.All, record: RecordView) -> bool:
    answers = [holds(part, record) for part in condition.conditions]
    return all(answers)


@holds.register
def _(condition: p.AnyOf, record: RecordView) -> bool:
    answers = [holds(part, record) for part in condition.conditions]
    return any(answers)


def if_readable(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except Unreadable:
        return None
