"""Cases for judging one rule: those of the conformance suite, more of the same kind, and returns with a damaged cell.

The published suite leaves out cases that resemble others or that break other rules too. Here every generated case is used, and only
the findings of the one rule count.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from cse_record.conformance.boundaries import LEFT_OUT, generated_cases
from cse_record.conformance.boundaries.case_builder import first_day, last_day
from cse_record.conformance.boundaries.dates import birthday
from cse_record.conformance.suite import cases
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import UncertainMonth
from cse_record.standard.operands import Operand, operand
from cse_record.standard.predicates import (
    AgeBetween,
    AgeIs,
    All,
    AnyOf,
    Condition,
    Covers,
    Declared,
    During,
    Is,
    IsNot,
    NoGap,
    NotAllSame,
    NotDuring,
    NotMirrored,
    Refers,
    Rows,
    ShareAtMost,
    SomeHave,
    TableRows,
)
from cse_record.standard.rows import Tables
from cse_record.standard.rules import Check, Rule
from cse_record.standard.rules.examples import whole_return
from tests.interpreter import findings, interpret

MANY = 200
"""Larger returns are not damaged repeatedly."""
FEW = 3
"""How many examples of each of several checks on one column are varied at most."""


class ExpectedCase(NamedTuple):
    """A return and the expected findings of one rule in it."""

    rule: str
    title: str
    rows: Tables
    expected: list[tuple[str, str]]


@cache
def cases_of_rule(rule: str) -> list[ExpectedCase]:
    """The cases of a rule, each with the findings that its example or generator states."""
    collected: list[ExpectedCase] = []
    seen: set[str] = set()
    for case in [*cases(STANDARD, STANDARD.rules[rule]), *generated_cases(STANDARD, STANDARD.rules[rule], in_full=True)]:
        if LEFT_OUT.get((rule, case.title)) != rule and _is_new(case.rows, seen):
            collected.append(ExpectedCase(rule, case.title, case.rows, sorted(pair for pair in case.expected if pair[0] == rule)))
    return collected + [case for case in _cases_of_alike(STANDARD.rules[rule]) if _is_new(case.rows, seen)]


def _cases_of_alike(rule: Rule) -> Iterator[ExpectedCase]:
    """The cases of each of several checks of a rule on one column.

    An example does not say which of them it is about, so the interpreter says which of them it breaks. The cases of one may break the
    others too, so that it also says what is expected.
    """

    @cache
    def broken_by(place: int) -> list[Check]:
        return [finding.check for finding in findings(whole_return(STANDARD.records, rule.fails[place]), {rule.id: rule})]

    place_of = {id(check): place for place, check in enumerate(rule.checks)}
    for number, check in enumerate(rule.checks):
        alike = [other for other in rule.checks if (other.on, other.fields[0]) == (check.on, check.fields[0])]
        if len(alike) == 1:
            continue
        examples = [(place, example) for place, example in enumerate(rule.fails) if rule.check_of(example) in alike]
        broken = [example for place, example in examples if any(other is check for other in broken_by(place))]
        for case in generated_cases(STANDARD, replace(rule, checks=(check,), fails=tuple(broken[:FEW])), in_full=True):
            found = {(place_of[id(finding.check)], finding.pointer) for finding in findings(case.rows, {rule.id: rule})}
            own = {(rule.id, pointer) for place, pointer in found if place == number}
            assert own == {pair for pair in case.expected if pair[0] == rule.id}, (rule.id, number, case.title)
            yield ExpectedCase(rule.id, f"check {number + 1}: {case.title}", case.rows, sorted((rule.id, pointer) for _, pointer in found))


def column_of(pointer: str) -> tuple[str, str]:
    """The record type and column that a pointer leads to."""
    steps = pointer.split("/")
    return steps[1], steps[-1]


def damaged_cases(rule: str, table: str, field: str) -> Iterator[ExpectedCase]:
    """Cases of a rule's checks on one column in which a cell that they read is faulty or blank, a date is close to the birth, or
    an end is not applicable.

    The expected findings come from the interpreter, which shares nothing with the code under test.
    """
    checks = [check for check in STANDARD.rules[rule].checks if (check.on, check.fields[0]) == (table, field)]
    columns = {column for check in checks for column in _columns_asked(check)}
    seen: set[str] = set()
    cases_found = [case for case in cases_of_rule(rule) if table in case.rows]
    fails = [case for case in cases_found if any(column_of(pointer) == (table, field) for _, pointer in case.expected)]
    small = [case for case in fails if "example" in case.title and sum(map(len, case.rows.values())) < MANY]
    base_cases = [*fails[:1], *(case for case in small if case is not fails[0])]
    for case in base_cases + [case for case in cases_found if not case.expected][:2]:
        for damage, changed in (*_damages(case.rows, table, columns), *_ranges(case.rows, columns)):
            if _is_new(changed, seen):
                yield ExpectedCase(rule, f"{case.title}; {damage}", changed, sorted(interpret(changed, {rule: STANDARD.rules[rule]})))
    for check in (check for check in STANDARD.rules[rule].checks if check.on == table):
        for case in base_cases:
            others = (*_around_birth(check, case.rows), *_never_ended(check, case.rows), *_answered_otherwise(check, case.rows))
            for damage, changed in others:
                if _is_new(changed, seen):
                    yield ExpectedCase(rule, f"{case.title}; {damage}", changed, sorted(interpret(changed, {rule: STANDARD.rules[rule]})))
    strays = [case for case in cases_found if case.title.endswith("leads nowhere")]
    waited = base_cases if len(checks) > 1 else base_cases[:1]  # each of several checks fails in another of them
    waiting = [(f"{case.title}; {damage}", changed) for case in waited for damage, changed in _waiting(checks, case.rows)]
    for title, changed in waiting:
        yield ExpectedCase(rule, title, changed, sorted(interpret(changed, {rule: STANDARD.rules[rule]})))
    for title, changed in (*waiting, *((case.title, case.rows) for case in strays)):
        for beside in sorted(_columns_of_other_checks(rule, table, columns)):
            rows = [row | {beside: _faulty(table, beside)} if isinstance(row, dict) else row for row in changed[table]]
            more = changed | {table: rows}
            yield ExpectedCase(rule, f"{title}, {beside} faulty", more, sorted(interpret(more, {rule: STANDARD.rules[rule]})))
    for check in checks:
        for case in cases_found:
            for damage, changed in _nearly_enough(check, case.rows, columns):
                if _is_new(changed, seen):
                    yield ExpectedCase(rule, f"{case.title}; {damage}", changed, sorted(interpret(changed, {rule: STANDARD.rules[rule]})))


def _is_new(rows: Tables, seen: set[str]) -> bool:
    """Whether a return is new. It is then remembered."""
    spelled = json.dumps(rows, sort_keys=True)
    if spelled in seen:
        return False
    seen.add(spelled)
    return True


def _copied(rows: Tables) -> Tables:
    """A copy of a return whose cells can be changed."""
    return {name: [dict(row) if isinstance(row, dict) else row for row in table_rows] for name, table_rows in rows.items()}


def _damages(rows: Tables, own: str, columns: set[str]) -> Iterator[tuple[str, Tables]]:
    """One cell that is read, or one beside it, is faulty or blank: in a first row, in the last, or in all."""
    for table, table_rows in rows.items():
        if table == "return_scope" != own:
            continue
        record = STANDARD.records[table].columns()
        beside = next((name for name in record if name not in columns), None)
        one_row = [(index,) for index in sorted({0, 1, len(table_rows) - 1} & set(range(len(table_rows))))]
        for indexes in dict.fromkeys([*one_row, tuple(range(len(table_rows)))]):
            for name in record:
                for damage in ("faulty", "blank") if name in columns else ("faulty",) if name == beside else ():
                    value = None if damage == "blank" else _faulty(table, name)
                    if damage == "blank" and all(table_rows[index].get(name) is None for index in indexes):
                        continue
                    changed = _copied(rows)
                    for index in indexes:
                        changed[table][index][name] = value
                    yield f"/{table}/{'all' if len(indexes) > 1 else indexes[0]}/{name} {damage}", changed


def _waiting(checks: list[Check], rows: Tables) -> Iterator[tuple[str, Tables]]:
    """Something elsewhere must be corrected before the checks can decide."""
    for check in checks:
        yield from _perhaps_more(check, rows)
    for other in sorted({other for check in checks for other in _tables_needed_whole(check)}):
        yield f"a row of {other} is no record", rows | {other: [*rows.get(other, []), 7]}


def _faulty(table: str, column: str) -> Any:
    return 7 if STANDARD.records[table].columns()[column].spelling.type == "string" else "x"


def _columns_of_other_checks(rule: str, table: str, columns: set[str]) -> set[str]:
    """The columns of a record type that only other checks of the rule are about."""
    return {check.fields[0] for check in STANDARD.rules[rule].checks if check.on == table} - columns


def _nearly_enough(check: Check, rows: Tables, columns: set[str]) -> Iterator[tuple[str, Tables]]:
    """Returns with about as many rows as a check on a whole return needs, of which one or two are faulty, the first or the last.
    Also with a fault in another column of every row.
    """
    predicate: Any = check.predicate
    count = len(rows.get(check.on, []))
    if not isinstance(predicate, ShareAtMost | NotAllSame | SomeHave | NotMirrored) or not -2 < count - predicate.smallest < 3:
        return
    record = STANDARD.records[check.on].columns()
    beside = next(name for name in record if name not in columns)
    for column in sorted(columns & set(record)):
        for indexes in ((0,), (0, 1), (count - 1,), (count - 2, count - 1)):
            changed = _copied(rows)
            for index in indexes:
                changed[check.on][index][column] = _faulty(check.on, column)
            yield f"{column} faulty in rows {indexes}", changed
        more = _copied(rows)
        for row in more[check.on]:
            row[beside] = _faulty(check.on, beside)
        more[check.on][0][column] = _faulty(check.on, column)
        yield f"{column} faulty in the first row, {beside} in all", more
        if isinstance(predicate.when, Is):
            last = _copied(more)
            last[check.on][-1][predicate.when.element] = _another(check.on, predicate.when)
            yield f"{column} faulty in the first row, {beside} in all, and the last does not count", last


def _another(table: str, condition: Is) -> str:
    """A code that does not fulfil a condition."""
    codes = STANDARD.records[table].columns()[condition.element].spelling.codes or ()
    return next(code for code in codes if code not in condition.codes and not code.startswith("absent:"))


def _ranges(rows: Tables, columns: set[str]) -> Iterator[tuple[str, Tables]]:
    """A date becomes a range, in the right or the wrong order, or a range whose other end is faulty."""
    for table, table_rows in rows.items():
        for column in STANDARD.records[table].columns().values():
            if column.of not in columns or not column.name.endswith("_latest"):
                continue
            month = isinstance(STANDARD.records[table].elements[column.of].kind, UncertainMonth)
            for index in sorted({0, len(table_rows) - 1} & set(range(len(table_rows)))):
                for day, on in (("1960-06-10", {}), ("2030-06-10", {}), ("2020-06-10", {column.of: 7})):
                    changed = _copied(rows)
                    changed[table][index] |= {column.name: day[:7] if month else day} | on
                    yield f"/{table}/{index}/{column.name} is {day}{', the other faulty' if on else ''}", changed


def _around_birth(check: Check, rows: Tables) -> Iterator[tuple[str, Tables]]:
    """The date of an age is the first possible day of birth, or the day before, on which there is no age."""
    predicate = check.predicate
    if not isinstance(predicate, AgeBetween | AgeIs):
        return
    on, born = (operand(STANDARD.records, check.on, path) for path in (predicate.on, predicate.born))
    births = {row[born.name] for row in rows.get(born.record_type, []) if isinstance(row, dict) and row.get(born.name)}
    days = {day for birth in births for first in _birthdays(predicate, birth, born) for day in (first - timedelta(1), first)}
    for day in sorted(days):
        changed = _copied(rows)
        for row in changed.get(on.record_type, []):
            row |= {column: None for column in (on.latest, on.absent) if column} | {on.name: day.isoformat()[: 7 if on.is_month else 10]}
        yield f"/{on.record_type}/all/{on.name} is {day}", changed


def _birthdays(predicate: AgeBetween | AgeIs, birth: str, born: Operand) -> Iterator[date]:
    """The first and the last possible day of a birth, and of the birthdays on which an age is reached or passed."""
    first, last = (first_day(birth), last_day(birth)) if born.is_month else (first_day(birth), first_day(birth))
    yield from (first, last)
    if isinstance(predicate, AgeBetween):
        for years in (predicate.least, predicate.most + 1):
            yield from (birthday(first, years), birthday(last, years), birthday(last, years) + timedelta(1))


def _answered_otherwise(check: Check, rows: Tables) -> Iterator[tuple[str, Tables]]:
    """An element that the condition of a check asks about holds another value, or a reason: in the last row, or in all."""
    condition = check.predicate.when
    for path in dict.fromkeys(path for path in condition.paths() if "." not in path) if condition and rows.get(check.on) else ():
        asked = operand(STANDARD.records, check.on, path)
        named = {
            code for part in _parts(condition) if path in part.paths() for code in getattr(part, "codes", getattr(part, "reasons", ()))
        }
        value = next((code for code in asked.element.kind.spelling.codes or () if code not in named and not code.startswith("absent:")), "")
        reason = next((code for code in asked.element.absent if code not in named), "")
        blank = dict.fromkeys(column for column in (asked.name, asked.absent) if column)
        for answer, name in ((value, asked.name), (reason, asked.absent or asked.name)):
            for first in (len(rows[check.on]) - 1, 0) if answer else ():
                changed = _copied(rows)
                for row in changed[check.on][first:]:
                    row |= blank | {name: answer}
                yield f"/{check.on}/{first} and later/{name} is {answer}", changed


def _parts(condition: Condition) -> Iterator[Condition]:
    """The questions about single elements of which a condition consists."""
    if isinstance(condition, All | AnyOf):
        for part in condition.conditions:
            yield from _parts(part)
    else:
        yield condition


def _never_ended(check: Check, rows: Tables) -> Iterator[tuple[str, Tables]]:
    """One or all of the ends of a spell that may fill a gap are not applicable."""
    predicate = check.predicate
    if not isinstance(predicate, NoGap) or not rows.get(predicate.table):
        return
    ends = [operand(STANDARD.records, predicate.table, path) for path in predicate.filled_until]
    for never in (*([end] for end in ends), ends):
        changed = _copied(rows)
        for row in changed[predicate.table]:
            row |= {column: None for end in never for column in end.columns} | {end.absent: NOT_APPLICABLE for end in never}
        yield f"{' and '.join(end.name for end in never)} not applicable", changed


def _perhaps_more(check: Check, rows: Tables) -> Iterator[tuple[str, Tables]]:
    """More rows of the same record with a faulty cell that decides whether they count, and statements of scope that cannot be read."""
    predicate: Any = check.predicate
    if isinstance(predicate, During) or (isinstance(predicate, NotDuring) and predicate.unless_in):
        for count in (1, 2):
            spells = rows[predicate.table]
            key = str(STANDARD.records[predicate.table].key())
            more = [spells[0] | {key: f"Z-{number}", predicate.start: 7} for number in range(count)]
            yield f"{count} more of {predicate.table} with a faulty day", rows | {predicate.table: spells + more}
    if isinstance(predicate, Rows) and predicate.where and (predicate.least or predicate.least_in):
        for first in rows.get(predicate.table, [])[:1]:
            for column in (path for path in predicate.where.paths() if "." not in path):
                for count in (1, 2):
                    key = str(STANDARD.records[predicate.table].key())
                    more = [first | {key: f"Z-{number}", column: _faulty(predicate.table, column)} for number in range(count)]
                    yield f"{count} more of {predicate.table}, {column} faulty", rows | {predicate.table: [*rows[predicate.table], *more]}
                blank = first | {str(STANDARD.records[predicate.table].key()): "Z-0", column: None}
                yield f"one more of {predicate.table}, {column} blank", rows | {predicate.table: [*rows[predicate.table], blank]}
    if isinstance(predicate, NoGap):
        key, spell = str(STANDARD.records[check.on].key()), rows[check.on][0]
        for path in (predicate.start, *predicate.when.paths()):
            for other in (predicate.start, *predicate.when.paths()):
                more = [
                    spell | {key: f"Z-{number}", predicate.start: 7, **_unlike(check, path), **({other: 7} if number else {})}
                    for number in range(2)
                ]
                yield f"two more spells with a faulty start, other {path}, {other} faulty", rows | {check.on: [*rows[check.on], *more]}
    if isinstance(predicate, During | Rows) and predicate.unless_scope:
        for faulty in ({"extent": 7}, {"record_type": predicate.table.replace("_", " ")}):
            scope = [row | (faulty if row["record_type"] == predicate.table else {}) for row in rows["return_scope"]]
            yield f"the {next(iter(faulty))} of {predicate.table} in the scope is faulty", rows | {"return_scope": scope}


def _unlike(check: Check, path: str) -> dict[str, str]:
    """A value of a column that does not fulfil the condition of a check; nothing if the condition does not read the column."""
    conditions = [part for part in getattr(check.predicate.when, "conditions", ()) if path in part.paths()]
    return {path: conditions[0].codes[0]} if conditions and isinstance(conditions[0], IsNot) else {}


def _tables_needed_whole(check: Check) -> tuple[str, ...]:
    """The record types of which every row must be readable before a check decides."""
    match check.predicate:
        case Refers(element):
            return (STANDARD.records[check.on].parents()[element],)
        case Declared():
            return ("local_codes",)
        case Rows(table=table) | During(table=table):
            return (table,)
        case NotDuring(table=table, unless_in=unless_in) if unless_in:
            return (table,)
        case TableRows(tables=tables, least=least) if least:
            return tables[:1]
        case Covers():
            return (check.on,)
        case NoGap(table=table):
            return (check.on, table)
    return ()


def _columns_asked(check: Check) -> set[str]:
    """The columns that a check reads: of its own record type, of the header, and of other types."""
    predicate: Any = check.predicate
    columns = {STANDARD.records[check.on].key(), getattr(predicate, "by", None), "codelist", "code"}
    for path in predicate.paths():
        resolved = operand(STANDARD.records, check.on, path)
        columns |= {path.split(".")[0], *resolved.columns, *resolved.element.companions.values()}
    if table := getattr(predicate, "table", None):
        if isinstance(predicate, NoGap):
            inner: tuple[str, ...] = (predicate.filled_from, *predicate.filled_until)
        else:
            conditions = [predicate.where, getattr(predicate, "given", None)]
            where = [path for condition in conditions if condition for path in condition.paths()]
            inner = (getattr(predicate, "start", ""), getattr(predicate, "end", ""), *where)
        columns |= {column for path in inner if path for column in operand(STANDARD.records, table, path).columns}
    if isinstance(predicate, Refers):
        columns.add(STANDARD.records[STANDARD.records[check.on].parents()[predicate.element]].key())
    return {name for name in columns if name}
