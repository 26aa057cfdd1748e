"""A return as tables of pandas or polars, one for each record type. Both libraries are optional, and neither is loaded until it is asked
for. `given_frames` reads the tables back.

A table has a column for each element, in the order of the standard, and then one for each column of the sender's own, headed `local:…` as
in a CSV file. Whole numbers are nullable integers. Everything else is text, days and months too: a day that is not a real one would
otherwise be lost, or become another. A blank is a missing value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cse_record.formats.headers import LOCAL_COLUMN
from cse_record.formats.places import Refusal, listed_losses
from cse_record.formats.record_types import LOCAL, numbers, tables
from cse_record.standard.speech import say

if TYPE_CHECKING:
    from types import ModuleType

    import pandas
    import polars

    from cse_record.standard.rows import Tables, Value

MOST_DIGITS = 10**15
"""Longer whole numbers are in no format, and not every program holds them exactly."""


def to_pandas(rows_by_type: Tables, lost: list[str]) -> dict[str, pandas.DataFrame]:
    """A table of pandas for each record type. `lost` says what of the return is not among the rows; see `Dataset.to_pandas`."""
    library = _library("pandas")

    def cells(table: str, name: str, cells: list[Value]) -> Value:
        return library.array(cells, dtype="Int64" if name in numbers(table) else "string")

    return {
        table: library.DataFrame({name: cells(table, name, column) for name, column in columns.items()})
        for table, columns in _columns(rows_by_type, lost).items()
    }


def to_polars(rows_by_type: Tables, lost: list[str]) -> dict[str, polars.DataFrame]:
    """A table of polars for each record type. `lost` says what of the return is not among the rows; see `Dataset.to_polars`."""
    library = _library("polars")

    def cells(table: str, name: str, cells: list[Value]) -> Value:
        return library.Series(name, cells, library.Int64 if name in numbers(table) else library.String)

    return {
        table: library.DataFrame([cells(table, name, column) for name, column in columns.items()])
        for table, columns in _columns(rows_by_type, lost).items()
    }


def _library(name: str) -> ModuleType:
    from importlib import import_module

    try:
        return import_module(name)
    except ModuleNotFoundError:
        words = say("This needs {library}, which is not installed. Install it with: pip install 'cse-record[frames]'", library=name)
        raise Refusal(words) from None


def _columns(rows_by_type: Tables, lost: list[str]) -> dict[str, dict[str, list[Value]]]:
    """The cells of each column of each record type. Raises `Refusal` if the tables cannot hold the return as it is."""
    columns: dict[str, dict[str, list[Value]]] = {}
    lost = list(lost)
    for table, rows in rows_by_type.items():
        headers = sorted({header for row in rows for header in row.get(LOCAL) or ()})
        columns[table] = {name: [row.get(name) for row in rows] for name in tables()[table].names}
        columns[table] |= {LOCAL_COLUMN + header: [(row.get(LOCAL) or {}).get(header) for row in rows] for header in headers}
        for name in numbers(table):
            if any(type(cell) is int and abs(cell) >= MOST_DIGITS for cell in columns[table][name]):
                lost.append(say("{table}: {name} holds a number of more than 15 digits.", table=table, name=name))
    if lost:
        raise Refusal(say("A table would lose what could not be read. {lost}", lost=listed_losses(lost)))
    return columns
