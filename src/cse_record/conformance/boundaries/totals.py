"""Boundaries of the predicates over a whole return: as many rows as are needed, one too few, one that does not count."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from cse_record.conformance.boundaries.bed import Bed, Case, Cases, cases_of
from cse_record.conformance.boundaries.between import without_empty
from cse_record.standard import predicates as p
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.examples import whole_return


@cases_of.register
def _(said: p.Covers, bed: Bed) -> Cases:
    name = bed.operand(said.element).name
    whole = whole_return(bed.records, replace(bed.example, rows={}))
    kept = {f"all but {code}": [row for row in whole[bed.table] if row.get(name) != code] for code in said.codes[:1] + said.codes[-1:]}
    for title, found in (kept | {"one row": whole[bed.table][:1], "no row": []}).items():
        yield Case(title, without_empty(whole | {bed.table: found}), ((bed.rule.id, bed.pointer),))


def enough(bed: Bed, said: p.ShareAtMost | p.NotAllSame | p.SomeHave | p.NotMirrored) -> Cases:
    """One row fewer than the predicate needs to speak at all; and none, and one."""
    given = bed.example.rows.get(bed.table, [])
    if len(given) < said.smallest:
        return
    for count, title in ((said.smallest - 1, "one row too few"), (1, "one row")):
        yield Case(title, first_rows(bed, count), ()) if count < said.smallest else None
    if not {"children", "exploitation_periods"} & set(bed.example.rows):
        yield Case("no row", first_rows(bed, 0), ())
    if len(given) > said.smallest and not bed.example.also:
        yield Case("as many rows as are needed", first_rows(bed, said.smallest), ((bed.rule.id, bed.pointer),))


def first_rows(bed: Bed, count: int) -> Tables:
    """The return of the example with so many rows of each type at most."""
    kept = {table: deepcopy(rows[:count]) for table, rows in bed.example.rows.items() if rows[:count]}
    return whole_return(bed.records, replace(bed.example, rows=kept))


@cases_of.register
def _(said: p.ShareAtMost, bed: Bed) -> Cases:
    yield from enough(bed, said)
    given = bed.example.rows.get(bed.table, [])
    key = bed.records[bed.table].key()
    alike = [row for row in given if holds(bed, said, row)]
    differing = [row for row in given if not holds(bed, said, row)] or passing(bed, said)
    if not alike or not differing or not key or bed.example.also:
        return
    most = said.smallest * said.percent // 100
    for count, title in ((most, "exactly the share allowed"), (most + 1, "one row more than the share allowed")):
        template = [alike[0]] * count + [differing[0]] * (said.smallest - count)
        made = [row | {key: f"B-{number:04d}"} for number, row in enumerate(template, 1)]
        found = ((bed.rule.id, bed.pointer),) if count > most else ()
        example = replace(bed.example, rows=deepcopy(bed.example.rows) | {bed.table: made})
        yield Case(title, whole_return(bed.records, example), found)


def holds(bed: Bed, said: p.ShareAtMost, row: Row) -> bool:
    of = bed.operand(said.element)
    if said.of == "reason":
        return bool(row.get(of.absent or of.name, "").startswith("absent:"))
    return bool(str(row.get(of.name, "")).endswith(said.of))


def passing(bed: Bed, said: p.ShareAtMost) -> list[Row]:
    """Rows of passing examples that hold something else."""
    name = bed.operand(said.element).name
    return [row for one in bed.rule.passes for row in one.rows.get(bed.table, []) if row.get(name) and not holds(bed, said, row)]


@cases_of.register
def _(said: p.NotAllSame | p.SomeHave | p.NotMirrored, bed: Bed) -> Cases:
    yield from enough(bed, said)


@cases_of.register
def _(said: p.TableRows | p.Explains, bed: Bed) -> Cases:
    """The examples of their rules show each boundary."""
    yield from ()
