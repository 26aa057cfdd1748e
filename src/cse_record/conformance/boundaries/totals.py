"""Boundary cases for predicates over a whole return: just enough rows, one too few, and rows that do not count."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from cse_record.conformance.boundaries.case_builder import Case, CaseBuilder, Cases, cases_of
from cse_record.conformance.boundaries.relations import without_empty
from cse_record.standard import predicates as p
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.examples import whole_return


@cases_of.register
def _(predicate: p.Covers, builder: CaseBuilder) -> Cases:
    name = builder.operand(predicate.element).name
    whole = whole_return(builder.records, replace(builder.example, rows={}))
    partial_tables = {
        f"all but {code}": [row for row in whole[builder.table] if row.get(name) != code]
        for code in predicate.codes[:1] + predicate.codes[-1:]
    }
    for title, rows in (partial_tables | {"one row": whole[builder.table][:1], "no row": []}).items():
        yield Case(title, without_empty(whole | {builder.table: rows}), ((builder.rule.id, builder.pointer),))


def too_few_rows(builder: CaseBuilder, predicate: p.ShareAtMost | p.NotAllSame | p.SomeHave | p.NotMirrored) -> Cases:
    """One row fewer than the predicate needs, no row, and one row."""
    example_rows = builder.example.rows.get(builder.table, [])
    if len(example_rows) < predicate.smallest:
        return
    for count, title in ((predicate.smallest - 1, "one row too few"), (1, "one row")):
        yield Case(title, first_rows(builder, count), ()) if count < predicate.smallest else None
    if not {"children", "exploitation_periods"} & set(builder.example.rows):
        yield Case("no row", first_rows(builder, 0), ())
    if len(example_rows) > predicate.smallest and not builder.example.also:
        yield Case("as many rows as are needed", first_rows(builder, predicate.smallest), ((builder.rule.id, builder.pointer),))


def first_rows(builder: CaseBuilder, count: int) -> Tables:
    """The return of the example with at most `count` rows of each type."""
    first = {table: deepcopy(rows[:count]) for table, rows in builder.example.rows.items() if rows[:count]}
    return whole_return(builder.records, replace(builder.example, rows=first))


@cases_of.register
def _(predicate: p.ShareAtMost, builder: CaseBuilder) -> Cases:
    yield from too_few_rows(builder, predicate)
    example_rows = builder.example.rows.get(builder.table, [])
    key = builder.records[builder.table].key()
    alike = [row for row in example_rows if holds(builder, predicate, row)]
    differing = [row for row in example_rows if not holds(builder, predicate, row)] or passing(builder, predicate)
    if not alike or not differing or not key or builder.example.also:
        return
    most = predicate.smallest * predicate.percent // 100
    for count, title in ((most, "exactly the share allowed"), (most + 1, "one row more than the share allowed")):
        template = [alike[0]] * count + [differing[0]] * (predicate.smallest - count)
        numbered_rows = [row | {key: f"B-{number:04d}"} for number, row in enumerate(template, 1)]
        findings = ((builder.rule.id, builder.pointer),) if count > most else ()
        example = replace(builder.example, rows=deepcopy(builder.example.rows) | {builder.table: numbered_rows})
        yield Case(title, whole_return(builder.records, example), findings)


def holds(builder: CaseBuilder, predicate: p.ShareAtMost, row: Row) -> bool:
    operand = builder.operand(predicate.element)
    if predicate.of == "reason":
        return bool(row.get(operand.absent or operand.name, "").startswith("absent:"))
    return bool(str(row.get(operand.name, "")).endswith(predicate.of))


def passing(builder: CaseBuilder, predicate: p.ShareAtMost) -> list[Row]:
    """Rows of passing examples with a different value."""
    name = builder.operand(predicate.element).name
    return [
        row
        for example in builder.rule.passes
        for row in example.rows.get(builder.table, [])
        if row.get(name) and not holds(builder, predicate, row)
    ]


@cases_of.register
def _(predicate: p.NotAllSame | p.SomeHave | p.NotMirrored, builder: CaseBuilder) -> Cases:
    yield from too_few_rows(builder, predicate)


@cases_of.register
def _(predicate: p.TableRows | p.Explains, builder: CaseBuilder) -> Cases:
    """The examples of these rules already show each boundary."""
    yield from ()
