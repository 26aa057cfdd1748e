"""Writes a store as a SQLite file, with a digest of the records of each return. The same returns give the same bytes."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from pathlib import Path
from zlib import crc32

from cse_record.analysis.blocks import AT_ONCE, Block
from cse_record.analysis.combined.collection import IN_RETURN, RETURNS, ROWS, kept_columns, stored_cells
from cse_record.analysis.combined.metadata import StoreMetadata
from cse_record.formats.record_types import numbers, tables
from cse_record.formats.stores import TABLE
from cse_record.standard.rows import Row, Value

UNFIT = (sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.DataError, OverflowError, TypeError, ValueError)
"""The errors of storing what is no value of the standard. A return that holds such a thing has an error."""
BETWEEN = "\x1f"
DRAFT = "draft"


class Writer:
    """A store that is being written, one return after another. `ranges` has the first and last row of each return and record type,
    and `filled` the columns of which any cell is filled."""

    def __init__(self, path: Path, draft: Path | None = None) -> None:
        self.path = path
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = OFF")
        self.connection.execute("PRAGMA synchronous = OFF")  # what is written is moved into place whole, or not at all
        if draft:
            self.connection.execute(f"ATTACH ? AS {DRAFT}", (str(draft),))
        self.connection.execute("BEGIN")
        self.columns = {name: kept_columns(name) for name in tables()}
        self.ranges: dict[tuple[int, str], tuple[int, int]] = {}
        self.filled: dict[tuple[int, str], set[str]] = {}
        self._last: Counter[str] = Counter()
        self._sums: Counter[int] = Counter()
        for name, columns in self.columns.items():
            typed = [f'"{column}" {"INTEGER" if column in numbers(name) else "TEXT"}' for column in columns]
            self.connection.execute(f'CREATE TABLE "{name}" ({", ".join((f"{IN_RETURN} INTEGER NOT NULL", *typed))})')

    def add(self, number: int, record_type: str, rows: Sequence[Sequence[object]]) -> None:
        """Adds rows of one record type of one return, given as cells in the order of its columns. Raises one of `UNFIT` if a cell cannot
        be stored."""
        columns = {
            name: column for name, column in zip(tables()[record_type].names, zip(*rows, strict=True), strict=True)
            if column[0] is not None or column.count(None) < len(rows)
        }  # fmt: skip
        # a column that is left blank everywhere is not named, since binding NULL takes longer than binding a text
        filled = [name for name in self.columns[record_type] if name in columns]
        self._digest(number, record_type, {name: columns[name] for name in filled}, len(rows))
        listed = ", ".join((IN_RETURN, *(f'"{name}"' for name in filled)))
        marks = ", ".join((str(number), *"?" * len(filled)))
        cells = zip(*(columns[name] for name in filled), strict=True) if filled else repeat((), len(rows))
        self.connection.executemany(f'INSERT INTO "{record_type}" ({listed}) VALUES ({marks})', cells)
        self.filled.setdefault((number, record_type), set()).update(filled)
        self._extend(number, record_type, len(rows))

    @property
    def returns(self) -> Iterable[int]:
        """The numbers of the returns of which it holds records, in order."""
        return dict.fromkeys(number for number, _ in self.ranges)

    def _extend(self, number: int, record_type: str, rows: int) -> None:
        first = self.ranges.get((number, record_type), (self._last[record_type] + 1,))[0]
        self._last[record_type] += rows
        self.ranges[number, record_type] = first, self._last[record_type]

    def _digest(self, number: int, record_type: str, columns: dict[str, tuple[Value, ...]], rows: int) -> None:
        """Adds the digests of rows, so that their order does not matter."""
        are_numbers, parts, since = numbers(record_type), list[Iterable[str]](), record_type
        for name in self.columns[record_type]:
            since += BETWEEN
            if name in columns:  # what stands between two filled columns is joined once for all rows
                parts += repeat(since, rows), _texts(columns[name], name in are_numbers)
                since = ""
        lines = map("".join, zip(*parts, repeat(since, rows), strict=True))
        self._sums[number] += sum(map(crc32, map(str.encode, lines)))  # of which only 16 bits are told, so nothing stronger is needed

    def version(self, number: int) -> str:
        """A short digest of the records of a return, independent of their order."""
        return f"{self._sums[number] % 65_521:04x}"

    def copy(self, draft: Writer, of: int, number: int) -> Iterator[tuple[str, int]]:
        """Adds a return from the draft that was named when this store was opened, with another number. Yields each record type with the
        number of its rows."""
        for (of_return, record_type), (first, last) in draft.ranges.items():
            if of_return == of:
                listed = ", ".join(f'"{name}"' for name in self.columns[record_type])
                self.connection.execute(
                    f'INSERT INTO main."{record_type}" SELECT ?, {listed} FROM {DRAFT}."{record_type}" '
                    "WHERE rowid BETWEEN ? AND ? ORDER BY rowid",
                    (number, first, last),
                )
                self.filled[number, record_type] = draft.filled[of, record_type]
                self._extend(number, record_type, last - first + 1)
                yield record_type, last - first + 1
        self._sums[number] = draft._sums[of]

    def rows(self, number: int, record_type: str) -> Iterator[Row]:
        """The rows of one record type of one return as they were stored, without blanks."""
        names = self.columns[record_type]
        for some in stored_cells(self.connection, self.ranges, number, record_type, names):
            yield from Block(names, some).rows()

    def finish(self, about: StoreMetadata) -> None:
        """Writes the metadata, to which it adds the number of rows, and ends the writing."""
        about.rows = {name: last for name, last in sorted(self._last.items()) if last}
        run = self.connection.execute
        run(f"CREATE TABLE {RETURNS} (number INTEGER PRIMARY KEY, state TEXT, source TEXT, return_ref TEXT, agency_type TEXT, "
            "agency_area TEXT, agency_name TEXT, period_start TEXT, period_end TEXT, answer TEXT, reason TEXT)")  # fmt: skip
        for entry in about.entries:
            agency = (entry.agency.type, entry.agency.area, entry.agency.name) if entry.agency else (None, None, None)
            cells = (entry.number, entry.state, entry.source, entry.return_ref, *agency, *entry.period, entry.answer, entry.reason)
            run(f"INSERT INTO {RETURNS} VALUES ({', '.join('?' * len(cells))})", cells)
        run(f"CREATE TABLE {ROWS} (in_return INTEGER, record_type TEXT, first_row INTEGER, last_row INTEGER)")
        ranges = ((number, record_type, *rows) for (number, record_type), rows in self.ranges.items())
        self.connection.executemany(f"INSERT INTO {ROWS} VALUES (?, ?, ?, ?)", ranges)
        run(f"CREATE TABLE {TABLE} (data TEXT)")
        run(f"INSERT INTO {TABLE} VALUES (?)", (json.dumps(about.as_data(), ensure_ascii=False, sort_keys=True),))
        self.commit()

    def commit(self) -> None:
        """Ends the writing, so that another connection can read what was written."""
        self.connection.execute("COMMIT")

    def close(self) -> None:
        self.connection.close()


def _texts(cells: tuple[Value, ...], are_numbers: bool) -> Iterable[str]:
    """The cells of a column as texts."""
    if are_numbers:
        return ["" if cell is None else str(cell) for cell in cells]
    return ["" if cell is None else cell for cell in cells] if None in cells else cells


def in_columns(record_type: str, rows: Iterable[Row]) -> Iterator[list[list[object]]]:
    """Rows by name as `Writer.add` takes them, some at a time."""
    names, some = tables()[record_type].names, list[list[object]]()
    for row in rows:
        some.append([row.get(name) for name in names])
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some
