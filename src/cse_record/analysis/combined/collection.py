"""A store of combined returns: each record with the return that it came from, and the outcome for every submitted return.

A store is a SQLite file with one table for each record type, in which `in_return` is the number of the return, or a JSON file with the
same contents. It leaves out local columns and direct identifiers. Texts and references are kept as they were sent.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path

from cse_record.analysis.cases import Cases
from cse_record.analysis.combined.metadata import COUNTED, STATES, Entry, OtherVersion, StoreMetadata
from cse_record.analysis.combined.valid import check_about, valid_rows
from cse_record.analysis.joined.behind import OfPeople, of_people, of_records
from cse_record.analysis.joined.links import DEFAULT_THRESHOLD, WEAKEST, Links, link
from cse_record.analysis.joined.people import People
from cse_record.analysis.tables import Counted
from cse_record.formats import sqlite
from cse_record.formats.places import Refusal
from cse_record.formats.record_types import numbers, tables
from cse_record.formats.sniffing import SQLITE
from cse_record.formats.stores import KEY, TABLE, is_store
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Row

LEFT_OUT = LOCAL_COLUMNS, IDENTIFIERS = "local_columns", "direct_identifiers"
IN_RETURN = "in_return"
RETURNS, ROWS = "combined_returns", "combined_rows"
NO_STORE = "is not a store that combine wrote. Combine the returns first: cse-record combine RETURN… -o store.sqlite"


RECORDS = "records"
"""What is counted if people are not linked."""


class Collection:
    """Combined returns, read from a store. `cases` yields them as they are counted: each by itself, or joined by their people.

    What is counted is chosen with `counted_as`. Without that, people are counted if at least one link joins records.
    """

    def __init__(self, source: str, about: StoreMetadata, read: Callable[[int, str], Iterable[Row]], counting: str = "") -> None:
        self.source, self.about = source, about
        self._read, self._counting = read, counting
        self._links: dict[str, dict[str, Links]] = {}

    @cached_property
    def counting(self) -> str:
        """What is counted: `RECORDS`, or people, and then this is the threshold of the links between their records."""
        is_linked = any(links.groups for links in self.links(DEFAULT_THRESHOLD).values()) if not self._counting else False
        return self._counting or (DEFAULT_THRESHOLD if is_linked else RECORDS)

    def counted_by(self, counting: str) -> Collection:
        """The same returns, counted in another way."""
        other = Collection(self.source, self.about, self._read, counting)
        other._links = self._links
        return other

    def counted_as(self, count: str | None = None, threshold: str | None = None) -> Collection:
        """The same returns, of which `records` or `people` are counted; without `count`, people if at least one link joins records.

        `threshold`, one of `links.THRESHOLDS`, says how weak the links may be.
        """
        threshold = threshold or DEFAULT_THRESHOLD
        is_linked = count == "people" or (count is None and any(links.groups for links in self.links(threshold).values()))
        return self.counted_by(threshold if is_linked else RECORDS)

    def links(self, threshold: str) -> dict[str, Links]:
        """The links between the people of the returns that count, by record type."""
        if threshold not in self._links:
            self._links[threshold] = link(self.counted, self._read, threshold)
        return self._links[threshold]

    @property
    def counted(self) -> list[Entry]:
        """The returns whose records count."""
        return [entry for entry in self.about.entries if entry.state == COUNTED]

    @property
    def states(self) -> Counter[str]:
        """The number of returns in each state."""
        return Counter(entry.state for entry in self.about.entries)

    def records(self, entry: Entry, record_type: str) -> int:
        """The number of records of a type that count in a return."""
        return sum(1 for _ in Cases(partial(self._read, entry.number)).rows(record_type))

    def part(self, about: StoreMetadata) -> Collection:
        """The same store restricted to some of its returns."""
        return Collection(self.source, about, self._read, self.counting)

    def alone(self, entries: Sequence[Entry]) -> Collection:
        """Some of its counted returns as a separate collection, in which nobody is linked with people of the other returns."""
        return self.part(StoreMetadata(list(entries)))

    @cached_property
    def people(self) -> People:
        """The returns that count, joined by the people who are linked. Raises ValueError if records are counted."""
        if self.counting == RECORDS:
            raise ValueError("records are counted, not people")
        return People(self.counted, self._read, self.counting, self.links(self.counting))

    def behind(self, counted: Iterable[Counted]) -> dict[str, OfPeople]:
        """How many records stand behind how many people in tables that were counted over it."""
        if self.counting != RECORDS:
            return of_people(self.people, counted)
        return of_records(self.links(WEAKEST), self._read, [entry.number for entry in self.counted])

    def cases(self) -> Iterator[Cases]:
        """The returns that count, with their records. People who may be the same count as one where it matters that they are few."""
        if self.counting != RECORDS:
            yield self.people
            return
        same: dict[int, dict[tuple[str, str], Hashable]] = defaultdict(dict)
        for record_type, links in self.links(WEAKEST).items():
            for match, (_, members) in enumerate(links.groups):
                for number, ref in members:
                    same[number][record_type, ref] = (record_type, match)
        for entry in self.counted:
            yield Cases(partial(self._read, entry.number), same[entry.number])


def kept_columns(record_type: str) -> list[str]:
    """The columns of a record type that a store holds: all except direct identifiers."""
    elements = STANDARD.records[record_type].elements
    return [name for name in tables()[record_type].names if elements[name].identifiability != "direct"]


class Writer:
    """Writes a store as a SQLite file, one return at a time. The same returns give the same bytes."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = OFF")
        self.connection.execute("PRAGMA synchronous = OFF")  # what is written is moved into place whole, or not at all
        self.connection.execute("BEGIN")
        self.columns = {name: kept_columns(name) for name in tables()}
        self.ranges: list[tuple[int, str, int, int]] = []
        self.rows: Counter[str] = Counter()
        for name, columns in self.columns.items():
            typed = [f'"{column}" {"INTEGER" if column in numbers(name) else "TEXT"}' for column in columns]
            self.connection.execute(f'CREATE TABLE "{name}" ({", ".join((f"{IN_RETURN} INTEGER NOT NULL", *typed))})')

    def add(self, number: int, record_type: str, rows: Iterable[Row]) -> None:
        """Adds the rows of one record type of one return."""
        columns = self.columns[record_type]
        first = self._last(record_type) + 1
        marks = ", ".join("?" * (len(columns) + 1))
        cells = ((number, *map(row.get, columns)) for row in rows)
        self.connection.executemany(f'INSERT INTO "{record_type}" VALUES ({marks})', cells)
        if (last := self._last(record_type)) >= first:
            self.ranges.append((number, record_type, first, last))
            self.rows[record_type] += last - first + 1

    def _last(self, record_type: str) -> int:
        return int(self.connection.execute(f'SELECT coalesce(max(rowid), 0) FROM "{record_type}"').fetchone()[0])

    def finish(self, about: StoreMetadata) -> None:
        """Writes the metadata, to which it adds the number of rows, and closes the store."""
        about.rows = dict(sorted(self.rows.items()))
        run = self.connection.execute
        run(f"CREATE TABLE {RETURNS} (number INTEGER PRIMARY KEY, state TEXT, source TEXT, return_ref TEXT, agency_type TEXT, "
            "agency_area TEXT, agency_name TEXT, period_start TEXT, period_end TEXT, answer TEXT, reason TEXT)")  # fmt: skip
        for entry in about.entries:
            agency = (entry.agency.type, entry.agency.area, entry.agency.name) if entry.agency else (None, None, None)
            cells = (entry.number, entry.state, entry.source, entry.return_ref, *agency, *entry.period, entry.answer, entry.reason)
            run(f"INSERT INTO {RETURNS} VALUES ({', '.join('?' * len(cells))})", cells)
        run(f"CREATE TABLE {ROWS} (in_return INTEGER, record_type TEXT, first_row INTEGER, last_row INTEGER)")
        self.connection.executemany(f"INSERT INTO {ROWS} VALUES (?, ?, ?, ?)", self.ranges)
        run(f"CREATE TABLE {TABLE} (data TEXT)")
        run(f"INSERT INTO {TABLE} VALUES (?)", (json.dumps(about.as_data(), ensure_ascii=False, sort_keys=True),))
        run("COMMIT")
        self.close()

    def close(self) -> None:
        self.connection.close()


def write_json(collection: Collection, path: Path) -> None:
    """Writes a store as one JSON file, with a line for each record."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        about = json.dumps(collection.about.as_data(), ensure_ascii=False, sort_keys=True)
        file.write(f'{{\n  "{KEY}": {about},\n  "returns": [')
        for place, entry in enumerate(collection.counted):
            file.write(("," if place else "") + f'\n  {{"number": {entry.number}')
            for record_type in tables():
                rows = [json.dumps(row, ensure_ascii=False) for row in collection._read(entry.number, record_type)]
                if rows:
                    file.write(f',\n    "{record_type}": [\n      ' + ",\n      ".join(rows) + "\n    ]")
            file.write("}")
        file.write("\n]}\n")


def open_store(path: str | Path) -> Collection:
    """Opens a store for reading. Nothing in the file is executed. Raises `Refusal` if it is not a store, or is damaged."""
    source = str(path)
    if not is_store(path):
        raise Refusal(f"{source} {NO_STORE}")
    with open(path, "rb") as file:
        is_sqlite = file.read(16) == SQLITE
    try:
        return _open_sqlite(source) if is_sqlite else _open_json(source)
    except OtherVersion:
        raise Refusal(f"{source} was written by another version. Combine the returns again, for version {STANDARD.version}.") from None
    except (*sqlite.BROKEN, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise Refusal(f"{source} is a damaged store. Combine the returns again.") from None


def _open_sqlite(source: str) -> Collection:
    connection = sqlite.connect(source, source)
    columns = {name: kept_columns(name) for name in tables()}
    listed = connection.execute("SELECT name, type, sql FROM sqlite_schema").fetchall()
    plain = {name for name, kind, sql in listed if kind == "table" and not sqlite.is_virtual(sql)}
    if not sqlite.is_whole(connection, listed):
        raise ValueError("pages do not fit together")
    if not {TABLE, ROWS, RETURNS, *tables()} <= plain:
        raise Refusal(f"{source} is a damaged store: a table is missing. Combine the returns again.")
    about = StoreMetadata.from_data(json.loads(connection.execute(f"SELECT data FROM {TABLE}").fetchone()[0]))
    for name, kept_names in columns.items():
        shape = connection.execute(f'PRAGMA table_xinfo("{name}")').fetchall()
        if [IN_RETURN, *kept_names] != [row[1] for row in shape] or any(
            row[-1] for row in shape
        ):  # the last says that a column is computed
            raise Refusal(f"{source} is a damaged store: {name} has other columns. Combine the returns again.")
    ranges = _ranges(connection)
    for name in columns:
        rows = sum(last - first + 1 for (_, record_type), (first, last) in ranges.items() if record_type == name)
        if connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() != (rows,):
            raise ValueError("rows are missing")
    sqlite.forbid_all_but_reading(connection)
    check_about(about, {key: last - first + 1 for key, (first, last) in ranges.items()}, STATES, LEFT_OUT)

    def read(number: int, record_type: str) -> Iterator[Row]:
        if (number, record_type) not in ranges:
            return
        names = columns[record_type]
        listed = ", ".join(f'"{name}"' for name in names)
        statement = f'SELECT {listed} FROM "{record_type}" WHERE rowid BETWEEN ? AND ? AND {IN_RETURN} = ? ORDER BY rowid'
        first, last = ranges[number, record_type]
        records = connection.execute(statement, (first, last, number))
        rows = ({name: cell for name, cell in zip(names, cells, strict=True) if cell is not None} for cells in records)
        yield from _trusted(source, record_type, rows, last - first + 1)

    return Collection(source, about, read)


def _ranges(connection: sqlite3.Connection) -> dict[tuple[int, str], tuple[int, int]]:
    """The first and the last row of each return and record type."""
    listed = connection.execute(f"SELECT in_return, record_type, first_row, last_row FROM {ROWS}")
    return {(int(number), str(record_type)): (int(first), int(last)) for number, record_type, first, last in listed}


def _trusted(source: str, record_type: str, rows: Iterable[Row], number: int) -> Iterator[Row]:
    """The rows of a store, each checked before it is used. Raises `Refusal` if a row is damaged or missing."""
    checked = valid_rows(record_type, rows, number)
    while True:
        try:
            row = next(checked)
        except StopIteration:
            return
        except (*sqlite.BROKEN, KeyError, TypeError):
            raise Refusal(f"{source} is a damaged store. Combine the returns again.") from None
        yield row


def _open_json(source: str) -> Collection:
    data = json.loads(Path(source).read_text(encoding="utf-8-sig"))
    about = StoreMetadata.from_data(data[KEY])
    by_number = {int(stored["number"]): stored for stored in data["returns"]}
    if len(by_number) < len(data["returns"]):
        raise ValueError("returns are not told apart")
    check_about(
        about,
        {(number, name): len(stored[name]) for number, stored in by_number.items() for name in tables() if name in stored},
        STATES,
        LEFT_OUT,
    )

    def read(number: int, record_type: str) -> Iterator[Row]:
        rows = by_number[number].get(record_type, ())
        yield from _trusted(source, record_type, map(dict, rows), len(rows))

    return Collection(source, about, read)
