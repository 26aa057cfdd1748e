"""A return that is given as tables of pandas or polars, one for each record type, as `frames` makes them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from numbers import Integral
from typing import TYPE_CHECKING, TypeAlias

from cse_record._generated.validator import how_many
from cse_record.formats.dataset import Dataset
from cse_record.formats.given import FilledRows, from_tables
from cse_record.formats.headers import LOCAL_COLUMN
from cse_record.formats.places import Refusal
from cse_record.formats.record_types import LOCAL, numbers, tables
from cse_record.standard.speech import english, said, say

if TYPE_CHECKING:
    import pandas
    import polars

    from cse_record.standard.rows import Row, Value

    Frame: TypeAlias = "pandas.DataFrame | polars.DataFrame"

MIDNIGHT = english("days with a time of midnight were read as days")
WHOLE = english("whole numbers held as decimals were read as whole numbers")


def from_frames(frames: Mapping[str, Frame], source: str = "tables") -> Dataset:
    """A return from a table of pandas or polars for each record type, by its name. Messages call it `source`.

    Columns are named as elements, or `local:…` if they are the sender's own. Missing values are blank, and so is a row of nothing else. A
    day may be text, a date, or a time stamp of midnight; a whole number may be held as a decimal, as pandas does in a column with missing
    values. The notices of the dataset say where that was so. Nothing else changes: everything that the standard does not accept is kept
    for `validate` to find. Raises `Refusal` if a table cannot be read as rows, and `TypeError` for anything that is no such table.

    Example:

        import cse_record

        dataset = cse_record.read("examples/childrens-services.json")
        frames = dataset.to_pandas()
        frames["children"]["local:Team"] = "North"
        again = cse_record.from_frames(frames)
        print(cse_record.validate(again).is_clean, again.tables["children"][0].values["local"])
    """
    if not isinstance(frames, Mapping):
        kind = type(frames).__name__
        raise TypeError(f"Give a dictionary with a DataFrame of pandas or polars for each record type, by its name, not {kind}.")
    notices: list[str] = []
    rows = {name: list(_rows(name, frame, notices)) for name, frame in frames.items()}
    # a table is made for every record type, also for those that came after the version that the return states
    origin = from_tables({name: given for name, given in rows.items() if given or name not in tables()}, FilledRows, source)
    origin.notices += notices
    return Dataset.from_source(origin)


def _rows(table: str, frame: object, notices: list[str]) -> Iterator[Row]:
    """The rows of a table without their blanks. `notices` receives what was read otherwise than it stands."""
    names, cells = _cells(table, frame)
    if len(set(names)) < len(names):
        raise Refusal(say("{table}: two columns of the table have the same name. Rename or drop one.", table=table))
    known = frozenset(tables()[table].by_name) if table in tables() else None
    for number, name in enumerate(names, 1):
        if known is not None and name not in known and not name.startswith(LOCAL_COLUMN):
            notices.append(
                say(
                    "{table}, column {number} is not an element. Correct its name, or let it begin with “local:” "
                    "if it is a column of your own.",
                    table=table,
                    number=number,
                )
            )
    whole = numbers(table) if table in tables() else frozenset()
    meant: list[list[Value]] = []
    for name, column in zip(names, cells, strict=True):
        changes = dict.fromkeys((MIDNIGHT, WHOLE), 0)
        meant.append([_value(cell, name in whole, changes) for cell in column])
        shown = name if table in tables() and name in tables()[table].by_name else say("a column of the sender's own")
        notices += [f"{table}, {shown}: {said(words)} ({how_many(count, 'cell')})." for words, count in changes.items() if count]
    for row in zip(*meant, strict=True):
        values: Row = {}
        local: Row = {}
        for name, value in zip(names, row, strict=True):
            if value is not None:
                if name.startswith(LOCAL_COLUMN):
                    local[name.removeprefix(LOCAL_COLUMN)] = value
                else:
                    values[name] = value
        yield values | ({LOCAL: local} if local else {})


def _cells(table: str, frame: object) -> tuple[list[str], list[list[Value]]]:
    """The names of the columns of a table, and the cells of each, None for a missing value."""
    pandas, polars = sys.modules.get("pandas"), sys.modules.get("polars")  # whoever has a table has loaded its library
    if polars and isinstance(frame, polars.DataFrame):
        return list(frame.columns), [column.to_list() for column in frame.get_columns()]
    if not pandas or not isinstance(frame, pandas.DataFrame):
        raise TypeError(f"{table}: give a DataFrame of pandas or polars for each record type, not {type(frame).__name__}")
    names = list(frame.columns)
    if not all(isinstance(name, str) for name in names):
        raise Refusal(
            say("{table}: the names of the columns must be texts: those of elements, or local:… for columns of your own.", table=table)
        )
    if any(name is not None for name in frame.index.names):
        raise Refusal(
            say("{table}: the index of the table has a name, so it may hold values. Make it a column: frame.reset_index()", table=table)
        )
    columns = [frame.iloc[:, at] for at in range(len(names))]
    return names, [
        [None if is_missing else cell for cell, is_missing in zip(column.tolist(), column.isna().tolist(), strict=True)]
        for column in columns
    ]


def _value(cell: Value, is_whole: bool, changes: dict[str, int]) -> Value:
    """A cell as JSON would hold it. What the column does not accept stays as it is, or as text, for `validate` to find."""
    if isinstance(cell, datetime):
        if cell.time() == time.min and cell.tzinfo is None:
            changes[MIDNIGHT] += 1
            return cell.date().isoformat()
        return cell.isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, float) and is_whole and cell.is_integer():
        changes[WHOLE] += 1
        return int(cell)
    if isinstance(cell, Integral) and not isinstance(cell, bool):
        return int(cell)  # an integer of numpy
    return str.__str__(cell) if isinstance(cell, str) else cell
