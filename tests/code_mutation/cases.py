"""Cases by which one rule is judged: those of the conformance suite, more of the same kind, and returns with a damaged cell.

The published suite leaves out what would be told once too often, and what other rules speak to as well. Here every case
that can be planted is taken, and only the findings of the one rule are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any, NamedTuple

from cse_record.publish.boundaries import LEFT_OUT, planted_cases
from cse_record.publish.conformance import cases
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import UncertainMonth
from cse_record.standard.operands import operand
from cse_record.standard.predicates import Covers, NoGap, Refers, TableRows
from cse_record.standard.predicates import Rows as Rows_
from cse_record.standard.rules import Check
from tests.interpreter import check

Rows = dict[str, list[Any]]
MANY = 200
"""Returns of more rows are not damaged again and again."""


class Told(NamedTuple):
    """A return, and what must be found in it of the rule."""

    rule: str
    title: str
    rows: Rows
    expected: list[tuple[str, str]]


@cache
def stated(rule: str) -> list[Told]:
    """The cases of a rule, each with what its example or its planter says."""
    found: list[Told] = []
    for case in [*cases(STANDARD, STANDARD.rules[rule]), *planted_cases(STANDARD, STANDARD.rules[rule], in_full=True)]:
        if case.rows not in (one.rows for one in found) and LEFT_OUT.get((rule, case.title)) != rule:
            found.append(Told(rule, case.title, case.rows, sorted(pair for pair in case.expected if pair[0] == rule)))
    return found


def place(pointer: str) -> tuple[str, str]:
    """The record type and the column to which a pointer leads."""
    steps = pointer.split("/")
    return steps[1], steps[-1]


def damaged(rule: str, table: str, field: str) -> Iterator[Told]:
    """Cases of the checks of a rule on one column, in which a cell that they ask for is faulty or blank.

    What must be found then is what the interpreter finds, which shares nothing with the code that is judged.
    """
    checks = [one for one in STANDARD.rules[rule].checks if (one.on, one.fields[0]) == (table, field)]
    columns = {column for one in checks for column in _asked(one)}
    seen: list[Rows] = []
    found = [case for case in stated(rule) if table in case.rows]
    fails = [case for case in found if any(place(pointer) == (table, field) for _, pointer in case.expected)]
    small = [case for case in fails if "example" in case.title and sum(map(len, case.rows.values())) < MANY]
    beds = [*fails[:1], *(case for case in small if case is not fails[0])]
    for case in beds + [case for case in found if not case.expected][:2]:
        for what, changed in (*_damages(case.rows, table, columns), *_ranges(case.rows, columns)):
            if changed not in seen:
                seen.append(changed)
                yield Told(rule, f"{case.title}; {what}", changed, sorted(check(changed, {rule: STANDARD.rules[rule]})))
    for case in beds[:1]:
        for other in {other for one in checks for other in _needed_whole(one)}:
            yield Told(rule, f"{case.title}; a row of {other} is no record", case.rows | {other: [*case.rows.get(other, []), 7]}, [])


def _damages(rows: Rows, own: str, columns: set[str]) -> Iterator[tuple[str, Rows]]:
    """One cell that matters, or one beside it, is faulty or blank, in the first rows, in the last, or in all."""
    for table, found in rows.items():
        if table == "return_scope" != own:
            continue
        record = STANDARD.records[table].columns()
        beside = next(name for name in record if name not in columns)
        one_row = [(index,) for index in sorted({0, 1, len(found) - 1} & set(range(len(found))))]
        for indexes in dict.fromkeys([*one_row, tuple(range(len(found)))]):
            for name in record:
                for what in ("faulty", "blank") if name in columns else ("faulty",) if name == beside else ():
                    value = None if what == "blank" else 7 if record[name].spelling.type == "string" else "x"
                    if what == "blank" and all(found[index].get(name) is None for index in indexes):
                        continue
                    changed = deepcopy(rows)
                    for index in indexes:
                        changed[table][index][name] = value
                    yield f"/{table}/{'all' if len(indexes) > 1 else indexes[0]}/{name} {what}", changed


def _ranges(rows: Rows, columns: set[str]) -> Iterator[tuple[str, Rows]]:
    """A date becomes a range, the wrong way round or the right, or one of which the other end is faulty."""
    for table, found in rows.items():
        for column in STANDARD.records[table].columns().values():
            if column.of not in columns or not column.name.endswith("_latest"):
                continue
            month = isinstance(STANDARD.records[table].elements[column.of].kind, UncertainMonth)
            for index in sorted({0, len(found) - 1} & set(range(len(found)))):
                for day, on in (("1960-06-10", {}), ("2030-06-10", {}), ("2020-06-10", {column.of: 7})):
                    changed = deepcopy(rows)
                    changed[table][index] |= {column.name: day[:7] if month else day} | on
                    yield f"/{table}/{index}/{column.name} is {day}{', the other faulty' if on else ''}", changed


def _needed_whole(one: Check) -> tuple[str, ...]:
    """The record types of which every row has to be readable before a check says anything."""
    match one.predicate:
        case Refers(element):
            return (STANDARD.records[one.on].parents()[element],)
        case Rows_(table=table):
            return (table,)
        case TableRows(tables=tables, least=least) if least:
            return tables[:1]
        case Covers() | NoGap():
            return (one.on,)
    return ()


def _asked(one: Check) -> set[str]:
    """The columns that a check asks for, of its own record type, of the header, and of others."""
    predicate: Any = one.predicate
    found = {STANDARD.records[one.on].key(), getattr(predicate, "by", None), "codelist", "code"}
    for path in predicate.paths():
        of = operand(STANDARD.records, one.on, path)
        found |= {path.split(".")[0], *of.columns, *of.element.companions.values()}
    if table := getattr(predicate, "table", None):
        inner = (getattr(predicate, "start", ""), getattr(predicate, "end", ""), *(predicate.where.paths() if predicate.where else ()))
        found |= {column for path in inner if path for column in operand(STANDARD.records, table, path).columns}
    if isinstance(predicate, Refers):
        found.add(STANDARD.records[STANDARD.records[one.on].parents()[predicate.element]].key())
    return {name for name in found if name}
