"""Builds boundary cases: a whole return, and the record in it that a check is about.

Nothing here runs a rule. Each generator states the expected findings from the meaning of its predicate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import singledispatch

from pydantic_core import PydanticCustomError

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.kinds import Code, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.standard.operands import Operand, operand
from cse_record.standard.predicates import Condition, Is, IsNot, Predicate
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.examples import version_of, whole_return
from cse_record.standard.rules.rule import Check, Example, Rule
from cse_record.standard.versions import before, earliest

Findings = tuple[tuple[str, str], ...]
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Case:
    """One case of the suite: a return and the exact findings that it must give, as pairs of rule or fault and JSON pointer."""

    title: str
    rows: Tables
    expected: Findings


@dataclass(frozen=True)
class Day:
    """A day, or any day from `first` to `last`, with a time of day if one is given. For an element that holds a month, the month of
    that day.
    """

    first: date
    last: date | None = None
    at: str = ""


@dataclass(frozen=True)
class Value:
    """A value that is not a date."""

    value: object


@dataclass(frozen=True)
class Reason:
    """A reason for absence."""

    code: str


@dataclass(frozen=True)
class Raw:
    """A mistyped cell, which is a fault of shape."""

    value: object


BESIDE: Tables = {"network_members": [{"suspect_ref": "S-0002"}]}
"""Rows that a plain record of a type needs beside it."""


class Blank:
    """Neither a value nor a reason."""


BLANK = Blank()
Setting = Day | Value | Reason | Raw | Blank


@dataclass(frozen=True)
class CaseBuilder:
    """A return in which the check fails at one record, and the means to vary it."""

    standard: Catalogue
    rule: Rule
    check: Check
    example: Example
    rows: Tables
    table: str
    index: int
    plain: bool = False
    """Whether the return has no faults. This is so if no example shows the check failing."""

    @classmethod
    def without_fault(cls, standard: Catalogue, rule: Rule, check: Check) -> CaseBuilder:
        """A return without faults that holds a plain record of the type."""
        version = version_of_cases(standard, rule, check)
        known = whole_return(standard.records, Example({}, version=version))
        example = Example({} if check.on in known else {check.on: [{}, *BESIDE.get(check.on, [])]}, version=version)
        return cls(standard, rule, check, example, whole_return(standard.records, example), check.on, 0, plain=True)

    @classmethod
    def for_example(cls, standard: Catalogue, rule: Rule, check: Check, example: Example) -> CaseBuilder:
        table, index = example.at or (check.on, max(len(example.rows.get(check.on, [])) - 1, 0))
        example = replace(example, version=example.version or version_of_cases(standard, rule, check))
        return cls(standard, rule, check, example, whole_return(standard.records, example), table, index)

    @property
    def records(self) -> dict[str, type[Record]]:
        return self.standard.records

    @property
    def pointer(self) -> str:
        """The JSON pointer of a finding of the check."""
        place = f"/{self.table}/{self.index}" if self.check.points_to_row else f"/{self.table}"
        return f"{place}/{self.check.fields[0]}"

    @property
    def version(self) -> str:
        """The version that the return states."""
        return version_of(self.records, self.example)

    def operand(self, path: str) -> Operand:
        return operand(self.records, self.check.on, path)

    def place(self, operand: Operand) -> tuple[str, int] | None:
        """The record that holds the element, or None if the reference leads to no record."""
        if not operand.via:
            return self.table, self.index
        if operand.via == operand.record_type:
            return operand.via, 0
        key, ref = self.records[operand.record_type].key(), self.rows[self.table][self.index].get(operand.via)
        matches = [number for number, row in enumerate(self.rows.get(operand.record_type, [])) if row.get(str(key)) == ref]
        return (operand.record_type, matches[0]) if matches else None

    def value(self, operand: Operand) -> object:
        """The content of the cell, or None."""
        place = self.place(operand)
        return self.rows[place[0]][place[1]].get(operand.name) if place else None

    def days(self, operand: Operand) -> tuple[date, date] | None:
        """The first and last possible day of the element, or None if it holds no date."""
        place = self.place(operand)
        row = self.rows[place[0]][place[1]] if place else {}
        first, last = row.get(operand.name), row.get(operand.latest) or row.get(operand.name)
        if not isinstance(first, str) or not isinstance(last, str) or first.startswith("absent:"):
            return None
        return first_day(first), last_day(last)

    def with_rows(self, rows: Tables) -> CaseBuilder:
        return replace(self, rows=rows)

    def put(self, settings: Mapping[str, Setting]) -> Tables | None:
        """The return with these elements set, or None if an element does not accept its setting."""
        rows = copied(self.rows)
        for path, setting in settings.items():
            operand = self.operand(path)
            place = self.place(operand)
            if place is None or not accepts(operand, setting, self.version):
                return None
            set_cells(self.records, rows, place, cells(operand, setting))
        return rows

    def passes(self, title: str, settings: Mapping[str, Setting]) -> Case | None:
        """A case without findings."""
        rows = self.put(settings)
        return Case(title, rows, ()) if rows else None

    def fails(self, title: str, settings: Mapping[str, Setting]) -> Case | None:
        """A case with a finding of this rule at this record, and only the other findings that the example has."""
        rows = self.put(settings)
        return Case(title, rows, ((self.rule.id, self.pointer), *self.example.also)) if rows else None

    def faulty(self, title: str, path: str, value: object, fault: str) -> Case | None:
        """A case with a mistyped cell: the fault is found and the rule gives no finding."""
        place = self.place(self.operand(path))
        rows = self.put({path: Raw(value)})
        if rows is None or place is None:
            return None
        return Case(title, rows, ((fault, f"/{place[0]}/{place[1]}/{self.operand(path).name}"),))

    def sample(self, operand: Operand) -> object:
        """A value that the element may hold, from a passing example of the rule if possible."""
        return next(self.samples(operand))

    def samples(self, operand: Operand) -> Iterator[object]:
        """Values that the element may hold: first those of the passing examples of the rule."""
        for example in self.rule.passes:
            for row in whole_return(self.records, example).get(operand.record_type, []):
                value = row.get(operand.name)
                if value is not None and not str(value).startswith("absent:"):
                    yield value
        plain = self.records[operand.record_type].about.base_row.get(operand.name)
        if operand.element.deprecated_in and plain is not None:  # other returns lack it
            yield plain
        kind = operand.element.kind
        if isinstance(kind, Code):
            yield from (code for code in kind.spelling.codes or () if not code.startswith("absent:"))
        else:
            yield from kind.spelling.examples


def version_of_cases(standard: Catalogue, rule: Rule, check: Check) -> str:
    """The version that cases of a check state, if not the present one: the last that has the check and all elements that it reads."""
    read = (operand(standard.records, check.on, path).element.deprecated_in for path in check.predicate.paths())
    retired_in = earliest(standard.until(rule, check), *read)
    return before(retired_in) if retired_in and retired_in != standard.since(rule, check) else ""


Cases = Iterator[Case | None]
"""What a generator yields. None stands for a case that the elements of the rule do not allow."""


@singledispatch
def cases_of(predicate: Predicate, builder: CaseBuilder) -> Cases:
    """The cases at the boundaries of a predicate: the last that passes, the first that fails, and the unusual ones."""
    raise TypeError(
        f"{predicate.name} has no boundary cases: register them, or a reason why there are none, with `cases_of` in conformance/boundaries/"
    )


@singledispatch
def mistyped(predicate: Predicate, builder: CaseBuilder) -> Cases:
    """Cases in which a cell that the predicate reads is mistyped. The fault is found and the rule gives no finding."""
    if predicate.scope in ("record", "relation"):  # a predicate over many rows leaves out the row with the mistyped cell
        for path in predicate.paths():
            operand = builder.operand(path)
            for title, value, fault in typing_slips(operand, builder.value(operand)) if not operand.element.role else ():
                yield builder.faulty(f"{path} {title}", path, value, fault)


def typing_slips(operand: Operand, current: object) -> Iterator[tuple[str, object, str]]:
    """The ways to mistype a cell of a kind: description, cell content and fault."""
    kind = operand.element.kind
    if isinstance(kind, Key):
        return
    if isinstance(kind, Code | LocalCode):
        code = str(current or (kind.spelling.codes or ("yes",))[0])
        fault = "unknown_code" if isinstance(kind, Code) else "not_as_spelled"
        yield "ends with a space", f"{code} ", fault
        if code.upper() != code:
            yield "is in capital letters", code.upper(), fault
    elif isinstance(kind, ExactDate):
        yield "is no real day", "2020-02-30", "not_as_spelled"
        yield "ends with a space", f"{current or '2020-02-28'} ", "not_as_spelled"
    elif isinstance(kind, UncertainMonth):
        yield "is no real month", "2006-13", "not_as_spelled"
    elif isinstance(kind, Time):
        yield "is no time of day", "24:00", "not_as_spelled"
    elif isinstance(kind, Number):
        yield "is text", str(current or kind.minimum), "not_a_whole_number"
    elif kind.spelling.trimmed:
        yield "ends with a space", f"{current or 'Text'} ", "space_at_end"


def copied(rows: Tables) -> Tables:
    """A copy of the return whose rows and cells can be changed. The content of a cell is never changed in place."""
    return {name: [dict(row) for row in table_rows] for name, table_rows in rows.items()}


def set_cells(records: dict[str, type[Record]], rows: Tables, place: tuple[str, int], new_cells: Row) -> None:
    """Sets cells of one record in place. None clears a cell. Columns keep the order of the record type."""
    table, index = place
    row = rows[table][index] | new_cells
    order = [*records[table].elements, *row]
    rows[table][index] = {name: row[name] for name in dict.fromkeys(order) if row.get(name) is not None}


def cells(operand: Operand, setting: Setting) -> Row:
    """The cells of the element and its companions under a setting."""
    filled: Row = dict.fromkeys(operand.columns)
    match setting:
        case Day(first, last, at):
            filled[operand.name] = spelled(operand, first)
            if last and spelled(operand, last) != spelled(operand, first):
                filled[operand.latest] = spelled(operand, last)
            if at:
                filled[operand.at] = at
        case Value(value) | Raw(value):
            filled[operand.name] = value
            if operand.basis:
                filled[operand.basis] = "recorded"
        case Reason(code):
            filled[operand.absent or operand.name] = code
    return filled


def accepts(operand: Operand, setting: Setting, version: str) -> bool:
    """Whether the element in a version accepts the setting without a fault of shape. A mistyped cell is always accepted."""
    element = operand.element.as_of(version, RECORDS[operand.record_type].elements)
    match setting:
        case Day(_, last, at):
            return bool((not last or operand.latest) and (not at or operand.at))
        case Reason(code):
            return code in element.absent
        case Blank():
            return not element.must_be_answered
        case Value(value):
            return is_spelled(operand, value)
    return True


def is_spelled(operand: Operand, value: object) -> bool:
    """Whether the element accepts the form of the value."""
    try:
        operand.element.kind.read(value)
    except PydanticCustomError:
        return False
    return True


def spelled(operand: Operand, day: date) -> str:
    return day.isoformat()[:7] if operand.is_month or isinstance(operand.element.kind, UncertainMonth) else day.isoformat()


def first_day(text: str) -> date:
    """The day, or the first day of the month."""
    return date.fromisoformat(text if len(text) > len("2006-05") else f"{text}-01")


def last_day(text: str) -> date:
    """The day, or the last day of the month."""
    first = first_day(text)
    return first if len(text) > len("2006-05") else next_month(first) - DAY


def next_month(day: date) -> date:
    """The first day of the next month."""
    return (day.replace(day=28) + 4 * DAY).replace(day=1)


def any_reason(operand: Operand) -> str:
    """The least specific reason that the element accepts; empty if it accepts none."""
    return next((code for code in ("absent:unexplained", *operand.element.absent) if code in operand.element.absent), "")


def is_one_of(condition: Condition | None, row: Row) -> bool:
    """Whether a row fulfils a condition, so far as it depends on the code of one element."""
    if isinstance(condition, Is):
        return row.get(condition.element) in condition.codes
    return not isinstance(condition, IsNot) or row.get(condition.element) not in condition.codes
