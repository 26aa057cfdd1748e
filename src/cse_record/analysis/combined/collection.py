"""A store of combined returns: each record with the return that it came from, and the outcome for every submitted return.

A store is a SQLite file with one table for each record type, in which `in_return` is the number of the return, or a JSON file with the
same contents. It leaves out local columns and direct identifiers. Texts and references are kept as they were sent.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, partial
from pathlib import Path

from cse_record.analysis.blocks import AT_ONCE, Read, Reader, StoredCells, blocks_of
from cse_record.analysis.cases import Cases
from cse_record.analysis.combined.metadata import COUNTED, STATES, Entry, OtherVersion, StoreMetadata
from cse_record.analysis.combined.valid import check_about, valid_cells
from cse_record.analysis.joined.behind import OfPeople, of_people, of_records
from cse_record.analysis.joined.links import DEFAULT_THRESHOLD, WEAKEST, Links, link
from cse_record.analysis.joined.people import People
from cse_record.analysis.tables import Counted
from cse_record.formats import sqlite
from cse_record.formats.places import Refusal
from cse_record.formats.record_types import tables
from cse_record.formats.sniffing import SQLITE
from cse_record.formats.stores import KEY, TABLE, is_store
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Row

LEFT_OUT = LOCAL_COLUMNS, IDENTIFIERS = "local_columns", "direct_identifiers"
IN_RETURN = "in_return"
MANY = 10_000
"""Of so many rows, only the columns that are filled in any are read."""
RETURNS, ROWS = "combined_returns", "combined_rows"
NO_STORE = "is not a store that combine wrote. Combine the returns first: cse-record combine RETURN… -o store.sqlite"


Filled = Mapping[tuple[int, str], Set[str]]
"""By the number of a return and record type, the columns of which any cell is filled."""
RECORDS = "records"
"""What is counted if people are not linked."""


class Collection:
    """Combined returns, read from a store. `cases` yields them as they are counted: each by itself, or joined by their people.

    What is counted is chosen with `counted_as`. Without that, people are counted if at least one link joins records.
    """

    def __init__(self, source: str, about: StoreMetadata, read: Read, counting: str = "") -> None:
        self.source, self.about, self._read = source, about, read
        self._counting = counting
        self._links: dict[str, dict[str, Links]] = {}
        self.tell: Callable[[int, int], None] | None = None
        """Receives how many of the returns have been gone through, and how many there are."""

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
        return sum(map(len, self._cases(entry).blocks(record_type)))

    def has_records(self, entry: Entry, record_type: str) -> bool:
        """Whether any record of a type counts in a return."""
        return any(map(len, self._cases(entry).blocks(record_type)))

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
            if self.tell:
                self.tell(0, len(self.counted))
            yield self.people
            return
        same: dict[int, dict[tuple[str, str], Hashable]] = defaultdict(dict)
        for record_type, links in self.links(WEAKEST).items():
            for match, (_, members) in enumerate(links.groups):
                for number, ref in members:
                    same[number][record_type, ref] = (record_type, match)
        for done, entry in enumerate(self.counted):
            if self.tell:
                self.tell(done, len(self.counted))
            yield self._cases(entry, same[entry.number])

    def _cases(self, entry: Entry, same: Mapping[tuple[str, str], Hashable] | None = None) -> Cases:
        return Cases(partial(self._read, entry.number), same, blocks=partial(blocks_of, self._read, entry.number))


def kept_columns(record_type: str) -> list[str]:
    """The columns of a record type that a store holds: all except direct identifiers."""
    elements = STANDARD.records[record_type].elements
    return [name for name in tables()[record_type].names if elements[name].identifiability != "direct"]


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


def open_store(path: str | Path, *, filled: Filled | None = None) -> Collection:
    """Opens a store for reading. Nothing in the file is executed. Raises `Refusal` if it is not a store, or is damaged.

    `filled` has the columns that each return fills, if this process has just written the store; its pages and values are then not checked
    again.
    """
    source = str(path)
    if not is_store(path):
        raise Refusal(f"{source} {NO_STORE}")
    with open(path, "rb") as file:
        is_sqlite = file.read(16) == SQLITE
    try:
        return _open_sqlite(source, filled) if is_sqlite else _open_json(source)
    except OtherVersion:
        raise Refusal(f"{source} was written by another version. Combine the returns again, for version {STANDARD.version}.") from None
    except (*sqlite.BROKEN, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise Refusal(f"{source} is a damaged store. Combine the returns again.") from None


def _open_sqlite(source: str, filled: Filled | None) -> Collection:
    connection = sqlite.connect(source, source)
    connection.text_factory = str  # a store holds no text that is not UTF-8, and this reads it quicker
    columns = {name: kept_columns(name) for name in tables()}
    listed = connection.execute("SELECT name, type, sql FROM sqlite_schema").fetchall()
    plain = {name for name, kind, sql in listed if kind == "table" and not sqlite.is_virtual(sql)}
    if filled is None and not sqlite.is_whole(connection, listed):
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

    filled_names: dict[tuple[int, str], list[str]] = {}

    def columns_of(number: int, record_type: str) -> Sequence[str]:
        first, last = ranges.get((number, record_type), (1, 0))
        if last - first < MANY:
            return columns[record_type]
        key = number, record_type
        if key not in filled_names:
            names = _filled(connection, record_type, columns[record_type], first, last) if filled is None else filled[key]
            filled_names[key] = [name for name in columns[record_type] if name in names]
        return filled_names[key]

    def cells_of(number: int, record_type: str, names: Sequence[str]) -> Iterator[Sequence[StoredCells]]:
        if filled is not None:
            return stored_cells(connection, ranges, number, record_type, names)
        first, last = ranges.get((number, record_type), (1, 0))
        read = columns_of(number, record_type)
        cells = stored_cells(connection, ranges, number, record_type, read)
        return _only(names, read, _trusted(source, record_type, read, cells, last - first + 1))

    return Collection(source, about, Reader(columns_of, cells_of))


def stored_cells(
    connection: sqlite3.Connection,
    ranges: Mapping[tuple[int, str], tuple[int, int]],
    number: int,
    record_type: str,
    names: Sequence[str],
) -> Iterator[Sequence[StoredCells]]:
    """Some columns of the rows of one return and record type, some rows at a time. `ranges` has the first and last row of each."""
    if (number, record_type) in ranges:
        listed = ", ".join(f'"{name}"' for name in names)
        statement = f'SELECT {listed} FROM "{record_type}" WHERE rowid BETWEEN ? AND ? AND {IN_RETURN} = ? ORDER BY rowid'
        first, last = ranges[number, record_type]
        rows = connection.execute(statement, (first, last, number))
        while some := rows.fetchmany(AT_ONCE):
            yield some


def _filled(connection: sqlite3.Connection, record_type: str, names: Sequence[str], first: int, last: int) -> set[str]:
    """The columns that are filled in any of many rows. To leave out the others saves more time than it takes to find them."""
    counts = ", ".join(f'count("{name}")' for name in names)
    numbers = connection.execute(f'SELECT {counts} FROM "{record_type}" WHERE rowid BETWEEN ? AND ?', (first, last)).fetchone()
    return {name for name, number in zip(names, numbers, strict=True) if number}


def _ranges(connection: sqlite3.Connection) -> dict[tuple[int, str], tuple[int, int]]:
    """The first and the last row of each return and record type."""
    listed = connection.execute(f"SELECT in_return, record_type, first_row, last_row FROM {ROWS}")
    return {(int(number), str(record_type)): (int(first), int(last)) for number, record_type, first, last in listed}


def _trusted(
    source: str, record_type: str, names: Sequence[str], cells: Iterable[Sequence[StoredCells]], number: int
) -> Iterator[Sequence[StoredCells]]:
    """The rows of a store, each checked before it is used. Raises `Refusal` if a row is damaged or missing."""
    checked = valid_cells(record_type, names, cells, number)
    while True:
        try:
            some = next(checked)
        except StopIteration:
            return
        except (*sqlite.BROKEN, KeyError, TypeError):
            raise Refusal(f"{source} is a damaged store. Combine the returns again.") from None
        yield some


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

    columns = {name: kept_columns(name) for name in tables()}

    def cells_of(number: int, record_type: str, names: Sequence[str]) -> Iterator[Sequence[StoredCells]]:
        rows, kept_names = by_number[number].get(record_type, ()), columns[record_type]
        in_order = ([_in_order(kept_names, row) for row in rows[first : first + AT_ONCE]] for first in range(0, len(rows), AT_ONCE))
        return _only(names, kept_names, _trusted(source, record_type, kept_names, in_order, len(rows)))

    return Collection(source, about, Reader(lambda number, record_type: columns[record_type], cells_of))


def _only(names: Sequence[str], of: Sequence[str], cells: Iterator[Sequence[StoredCells]]) -> Iterator[Sequence[StoredCells]]:
    """The cells of some columns, where all are read because they are checked."""
    if names == of:
        return cells
    places = [of.index(name) for name in names]
    return ([tuple([row[place] for place in places]) for row in some] for some in cells)


def _in_order(names: Sequence[str], row: Row) -> StoredCells:
    """The cells of a row by name. Raises KeyError if it holds something else, or a blank."""
    if not set(names).issuperset(row) or None in row.values():
        raise KeyError
    return tuple(map(row.get, names))
