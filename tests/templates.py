"""Templates of the project, filled in with openpyxl as people do, and then changed as people do."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Code, Ref, UncertainMonth
from cse_record.standard.rows import Tables
from cse_record.standard.workbook import ANEW, VARIANTS
from cse_record.synthetic import example_return
from cse_record.targets.excel import write_template
from cse_record.targets.excel.workbook import cells
from cse_record.targets.excel.workbook.prefill import prefill_template
from tests.targets.excel.reading import marks

every_variant = pytest.mark.parametrize(
    "variant", [name if name == "core" else pytest.param(name, marks=pytest.mark.slow) for name in VARIANTS]
)
"""For a test of each template. `make check` uses only the smallest."""
PREPARED = 4
"""The rows prepared on each sheet; few, so that a workbook is read quickly."""


def a_return(seed: Any, variant: str = "full", children: int = 4, agency: str = "joint", identifiable: bool = False) -> Tables:
    """A synthetic return, restricted to what a variant shows, in the order of its sheets."""
    rows: Tables = {}
    shown = {name: {element.name for element in VARIANTS[variant].elements(name)} for name in VARIANTS[variant].record_types}
    for name, row in example_return(children, seed, agency, identifiable):
        if name in shown:
            rows.setdefault(name, []).append({key: value for key, value in row.items() if key in shown[name]})
    order = order_of_scope(variant)
    rows["return_scope"].sort(key=lambda row: order.index(row["record_type"]))
    for row in rows["return_scope"]:
        if row["record_type"] not in shown:
            row["extent"] = "not-asked-for"
    return rows


@cache
def order_of_scope(variant: str) -> list[str]:
    """The record types in the order of the scope in a template."""
    return [row["record_type"] for row in prefill_template(STANDARD, VARIANTS[variant], {}).rows["return_scope"]]


def expected_of_empty(variant: str) -> set[str]:
    """What is found in a template that nobody has filled in. A short form says that there are cases, and holds none yet."""
    return {"blank", "no_value_and_no_reason", "not_one_header"} | ({"RET-004"} if VARIANTS[variant].is_short else set())


@cache
def blank(variant: str) -> bytes:
    """An empty template with few rows."""
    buffer = io.BytesIO()
    write_template(STANDARD, variant, buffer, rows=PREPARED)
    return buffer.getvalue()


def opened(variant: str, rows: Mapping[str, Any]) -> Workbook:
    """A template that starts from a return, as openpyxl reads it."""
    if not rows:
        return load_workbook(io.BytesIO(blank(variant)))
    buffer = io.BytesIO()
    write_template(STANDARD, variant, buffer, prefill=rows, rows=PREPARED)
    return load_workbook(buffer)


def filled(variant: str, rows: Tables) -> Workbook:
    """A template with a whole return in it. What each return states anew is typed in; the rest is prefilled."""
    return typed_in(opened(variant, rows), rows)


def typed_in(book: Workbook, rows: Tables) -> Workbook:
    """The workbook with what each return states anew."""
    places = marks(book)
    for name, columns in ANEW.items():
        for number, row in enumerate(rows.get(name, ())):
            for column in columns:
                if column in places[name]:
                    sheet, at, index = places[name][column]
                    cell = sheet.cell(at + (number + 1 if name != "returns" else 0), index)
                    if column in row:
                        put(cell, name, column, row[column])
                    else:  # a short form may have answered it
                        cell.value = None
    return book


def put(cell: Any, record_type: str, column: str, value: Any) -> None:
    """Types a value into a cell: a code as its label, a day as a date."""
    element = STANDARD.records[record_type].elements[column]
    number_format = cell.number_format
    cell.value = cells.shown(element, value)
    cell.number_format = number_format
    if isinstance(cell.value, str):
        cell.data_type = "s"


def with_faults(rng: Random, rows: Tables, many: int = 12) -> Tables:
    """The return with all kinds of faults that a workbook shows: blanks, unknown codes, references that lead nowhere, late days."""
    rows = {name: [dict(row) for row in records] for name, records in rows.items()}
    names = [name for name in rows if name not in ANEW]
    for _ in range(many):
        name = rng.choice(names)
        row = rng.choice(rows[name])
        identity = STANDARD.records[name].about.identified_by
        columns = [column for column in row if column in STANDARD.records[name].elements]
        column = rng.choice([column for column in columns if column not in identity] or columns)
        element, kind = STANDARD.records[name].elements[column], STANDARD.records[name].elements[column].kind
        if rng.random() < 0.3 and len(row) > len(identity) + 1 and column not in identity:
            del row[column]
        elif isinstance(kind, Code):
            row[column] = "no-such-code"
        elif isinstance(kind, Ref):
            row[column] = "NOT-THERE"
        elif column.endswith(("_on", "_latest")):
            row[column] = rng.choice(["2041-05-06", "1999-12-31"])[: 7 if isinstance(kind, UncertainMonth) else 10]
        elif element.kind.spelling.type == "integer":
            row[column] = 100_000
    return rows


def saved(book: Workbook, path: Path) -> Path:
    book.save(path)
    return path
