"""A return as a SQLite file: one table for each record type, with columns of text or whole numbers, and local columns as JSON text in
`local`.

A file is opened read-only, and nothing in it is ever executed. Views, virtual tables and computed columns are refused, and the connection
is allowed no statements other than SELECT.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3

from cse_record._generated.validator import how_many
from cse_record.formats.cleaning import folded
from cse_record.formats.places import FaultyCell, Place, Problem, Refusal, did_you_mean
from cse_record.formats.record_types import LOCAL, PUT_ASIDE, near, numbers, tables
from cse_record.formats.source import CellSource
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cse_record.formats.source import LocalFound, NumberedCells
    from cse_record.standard.rows import NamedRow

    ColumnInfo = tuple[int, str, str, int, object, int, int]
    """What SQLite reports about a column: position, name, type, whether it is NOT NULL, default, position in the key, and whether it is
    hidden."""

BROKEN = (sqlite3.Error, ValueError)
"""The errors of reading a damaged file. ValueError: a name or a statement is not text."""
TOO_LONG = sqlite3.DataError
"""The error of reading a cell that is longer than the limit."""
NO_ROOM = sqlite3.OperationalError
"""The error of writing to a disk that is full or unavailable."""
MAX_CELL = 10_000_000
"""The number of bytes of a cell that are read."""
TWICE = english("This column is both in the table and in “local”, with different values. Delete one.")
"""About a local column that a row gives twice with different values."""
_TABLES = "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY rowid"
_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ))
_STRICT = sqlite3.sqlite_version_info >= (3, 37)


class SqliteSource(CellSource):
    """A return from a SQLite file. Rows are numbered from 0 in their table."""

    is_cleaned = False

    def __init__(self, name: str, connection: sqlite3.Connection) -> None:
        super().__init__(name)
        self.connection = connection
        self.tables: dict[str, str] = {}
        """The name in the file of the table of each record type."""
        self.columns: dict[str, list[str]] = {}
        """The names of its columns as they are in the file."""

    def cells(self, table: str, local_found: LocalFound) -> Iterator[NumberedCells]:
        """The rows as the validator takes them. `local_found` is called with the local columns of a row."""
        if table not in self.tables:
            return
        known, columns = tables()[table], self.columns[table]
        place = {column.lower(): index for index, column in enumerate(columns)}
        allowed = known.allowed - self.later_columns(table)
        positions = [place.get(name, len(columns)) if name in allowed else len(columns) for name in known.names]
        extra = [(index, column) for index, column in enumerate(columns) if column.lower() not in allowed]
        local = place.get(LOCAL)
        try:
            for at, row in enumerate(self._rows(self.tables[table])):
                cells = [_value(cell) for cell in row] + [None]
                if local is not None or extra:
                    extras = self._local(cells, local, extra)
                    if extras is not None:
                        local_found(at, extras)
                ordered = tuple(cells[index] for index in positions)
                if ordered.count(None) == len(ordered) and all(cell is None for cell in cells):
                    self.blank += 1
                    continue
                yield at, ordered
        except TOO_LONG:
            words = say(
                "{source}: a cell of the table {table} holds more than {number} bytes, which is more than any element accepts. Shorten it.",
                source=self.name,
                table=table,
                number=f"{MAX_CELL:,}",
            )
            raise Refusal(words) from None
        except BROKEN:
            raise _damaged(self.name) from None

    def _rows(self, table: str) -> Iterator[tuple[object, ...]]:
        yield from self.connection.execute(f"SELECT * FROM {_quoted(table)}")

    @staticmethod
    def _local(cells: list[object], local: int | None, extra: list[tuple[int, str]]) -> object:
        """The local columns of a row, from JSON and from columns that are not elements. What is not JSON stays as it is."""
        from cse_record._generated import validator

        local_columns = None
        held = None if local is None else cells[local]
        if held is not None:
            try:
                local_columns = validator.read_json(held) if isinstance(held, str) else held
            except validator.Unreadable:
                local_columns = held
        filled = {column: cells[index] for index, column in extra if cells[index] is not None}
        more = {column: cell if isinstance(cell, str | FaultyCell) else str(cell) for column, cell in filled.items()}
        if more and (local_columns is None or isinstance(local_columns, dict)):
            from_json = local_columns or {}
            twice = {column for column in more if column in from_json and from_json[column] != more[column]}
            local_columns = from_json | {
                column: FaultyCell("duplicate_column", said(TWICE)) if column in twice else cell for column, cell in more.items()
            }
        return local_columns

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        if header:  # it could be a person's name
            from cse_record._generated.validator import step

            names = self.columns.get(table, [])
            header = f"(column {names.index(header) + 1})" if header in names else step(header, None)
        steps = [table] + ([] if at is None else [str(at)]) + [step for step in (field, header) if step]
        return Place(self.name, pointer="/" + "/".join(steps))


def connect(path: str, source: str, data: bytes | None = None) -> sqlite3.Connection:
    """A connection that only reads and trusts nothing in the file at a path or, if they are given, in all bytes of one.

    Raises `Refusal` if the file is in use or damaged.
    """
    for suffix in ("-wal", "-journal") if data is None else ():
        if os.path.exists(path + suffix) and os.path.getsize(path + suffix):
            raise Refusal(
                say("{source} is in use, or was not closed. Close the program that is writing to it, and try again.", source=source)
            )
    try:
        if data is None:
            connection = sqlite3.connect(f"file:{_uri(path)}?mode=ro&immutable=1", uri=True)
        else:
            connection = sqlite3.connect(":memory:")
            # without its log, a file in the mode with a log is complete, but can be opened from memory only in the other mode
            connection.deserialize(data[:18] + b"\1\1" + data[20:])
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_CELL)
        connection.executescript(
            "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA ignore_check_constraints = ON;"
        )
    except BROKEN:
        raise _damaged(source) from None
    return connection


def forbid_all_but_reading(connection: sqlite3.Connection) -> None:
    """From now on, the connection only allows SELECT, without functions except `count`."""

    def authorise(action: int, _: str | None, name: str | None, *__: str | None) -> int:
        counts = action == sqlite3.SQLITE_FUNCTION and name == "count"
        return sqlite3.SQLITE_OK if counts or action in _ALLOWED else sqlite3.SQLITE_DENY

    connection.set_authorizer(authorise)


def open_file(path: str, source: str, data: bytes | None = None) -> SqliteSource:
    """A return from a SQLite file, opened read-only, or from all of its bytes. Raises `Refusal` if it is not a return, or if something in
    it would have to be executed."""
    connection = connect(path, source, data)
    try:
        opened = SqliteSource(source, connection)
        listed = connection.execute(_TABLES).fetchall()
        if any(isinstance(value, bytes) for row in listed for value in row):  # the file is damaged
            raise _damaged(source)
        if not is_whole(connection, listed):
            raise _damaged(source)
        shapes = {
            name: connection.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall() for name, kind, _ in listed if kind == "table"
        }
    except BROKEN:
        raise _damaged(source) from None
    forbid_all_but_reading(connection)
    own = [(name, kind, sql or "") for name, kind, sql in listed if not name.startswith("sqlite_")]
    header = SqliteSource(source, connection)
    for name, kind, sql in own:
        if _record_type_of(name) == "returns" and _is_plain(kind, sql, shapes.get(name, [])):
            header.tables["returns"], header.columns["returns"] = name, [column[1] for column in shapes[name]]
            break
    opened.judge_as(header)
    for number, (name, kind, sql) in enumerate(own, 1):
        _take(opened, name, kind, sql, shapes.get(name, []), number, len(own))
    if not opened.tables:
        raise Refusal(say("{source} holds no table named after a record type, such as returns.", source=source))
    return opened


def is_whole(connection: sqlite3.Connection, listed: Iterable[tuple[str, str, str | None]]) -> bool:
    """Whether the pages of a file fit together. A page that claims fewer cells than it has would lose rows silently.

    `listed` has the name, the kind and the SQL of what the schema lists. If there are virtual tables, only the others are checked, because
    a virtual table would check itself.
    """
    checks, tables = ["quick_check(1)"], [(name, sql) for name, kind, sql in listed if kind == "table"]
    if any(is_virtual(sql) for _, sql in tables):
        checks = [f"quick_check({_quoted(name)})" for name in ("sqlite_master", *(name for name, sql in tables if not is_virtual(sql)))]
    return all(connection.execute(f"PRAGMA {check}").fetchall() == [("ok",)] for check in checks)


def is_virtual(sql: str | None) -> bool:
    return (sql or "").upper().lstrip().startswith("CREATE VIRTUAL")


def _take(opened: SqliteSource, name: str, kind: str, sql: str, shape: list[ColumnInfo], number: int, total: int) -> None:
    """Adds one table, or says why it was left out. Messages give its position, since its name could be a person's."""
    is_plain = _is_plain(kind, sql, shape)
    position = {"source": opened.name, "table": say("table {number} of {total}", number=number, total=total)}
    if name.startswith(PUT_ASIDE):
        position["table"] += _rows_in(opened, name) if is_plain else ""
        opened.notices.append(say("{source}: {table} was left out, because its name begins with an underscore.", **position))
        return
    table, known = _record_type_of(name), opened.known()
    if table and table not in known:
        if not is_plain or _count(opened, name):  # our own files have a table for every record type
            position["table"] += _rows_in(opened, name) if is_plain else ""
            opened.notices.append(say("{source}: {table} was left out, because {reason}.", reason=opened.later_type(table), **position))
    elif table and not is_plain:
        raise Refusal(
            say(
                "{source}: {table} is a view or a virtual table, or has computed columns. Nothing in a file is run. Copy its rows into an "
                "ordinary table.",
                source=opened.name,
                table=table,
            )
        )
    elif table and table not in opened.tables:
        opened.tables[table], opened.columns[table] = name, [column[1] for column in shape]
        later = opened.later_columns(table)
        for at, column in enumerate(opened.columns[table], 1):
            if column.lower() in later and not _is_filled(opened, name, column):  # our own files have a column for every element
                continue
            if column.lower() not in tables()[table].allowed - later:
                words = say(
                    "{source}, table {table}: column {number} is not an element and was kept as a local column.",
                    source=opened.name,
                    table=table,
                    number=at,
                )
                opened.notices.append(f"{words}{did_you_mean(near(column, known[table]))}")
    elif table or (meant := near(name, known, cutoff=0.8)):
        count = _count(opened, name) if is_plain else 0
        words = say("Table {number} of {total} is not named after a record type.", number=number, total=total)
        words += " " + say("There is already another table for {table}.", table=table) if table else did_you_mean(meant)
        opened.refuse(Problem("unknown_record_type", words, Place(opened.name)), count)
    else:
        position["table"] += _rows_in(opened, name) if is_plain else ""
        opened.notices.append(say("{source}: {table} is not named after a record type and was left out.", **position))


def _is_plain(kind: str, sql: str, shape: list[ColumnInfo]) -> bool:
    """Whether a table is an ordinary one, so that nothing has to be executed to read it."""
    return kind == "table" and not is_virtual(sql) and not any(column[6] in (1, 2, 3) for column in shape)


def _record_type_of(name: str) -> str:
    """The record type that a table is named after, in any spelling; empty if there is none."""
    known = {folded(table.title).replace(" ", "_"): record_type for record_type, table in tables().items()} | {
        record_type: record_type for record_type in tables()
    }
    return known.get(folded(name).replace(" ", "_").replace("-", "_"), "")


def _rows_in(opened: SqliteSource, table: str) -> str:
    """The number of rows of a table, in brackets."""
    return f" ({how_many(_count(opened, table), 'row')})"


def _count(opened: SqliteSource, table: str) -> int:
    try:
        return sum(1 for _ in opened.connection.execute(f"SELECT NULL FROM {_quoted(table)}"))
    except BROKEN:
        raise _damaged(opened.name) from None


def _is_filled(opened: SqliteSource, table: str, column: str) -> bool:
    try:
        return opened.connection.execute(f"SELECT 1 FROM {_quoted(table)} WHERE {_quoted(column)} IS NOT NULL").fetchone() is not None
    except BROKEN:
        raise _damaged(opened.name) from None


def _value(cell: object) -> object:
    return FaultyCell("not_text", say("This holds binary data. Write it as text.")) if isinstance(cell, bytes) else cell


def _damaged(source: str) -> Refusal:
    return Refusal(say("{source} is a damaged SQLite file. Make it again.", source=source))


def _quoted(name: str) -> str:
    """A name quoted for SQL, whatever it contains."""
    return '"' + name.replace('"', '""') + '"'


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(os.fsencode(os.path.abspath(path).replace(os.sep, "/")))  # a name may consist of bytes that are not text


def no_room(error: sqlite3.OperationalError) -> OSError:
    """The error as the system reports it for any other file."""
    return OSError(errno.EIO, str(error).capitalize())


def write(records: Iterable[NamedRow], path: Path) -> None:
    """Writes a new SQLite file with a table for each record type, rows in their order. The same rows give the same bytes."""
    strict = " STRICT" if _STRICT else ""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("BEGIN")
        for name, table in tables().items():
            columns = [f"{_quoted(column)} {'INTEGER' if column in numbers(name) else 'TEXT'}" for column in table.names]
            connection.execute(f"CREATE TABLE {_quoted(name)} ({', '.join(columns)}, {_quoted(LOCAL)} TEXT){strict}")
        statements = {
            name: f"INSERT INTO {_quoted(name)} VALUES ({', '.join('?' * (len(table.names) + 1))})" for name, table in tables().items()
        }
        for name, row in records:
            local = json.dumps(row[LOCAL], ensure_ascii=False, sort_keys=True) if row.get(LOCAL) else None
            connection.execute(statements[name], (*map(row.get, tables()[name].names), local))
        connection.execute("COMMIT")
    except NO_ROOM as error:
        raise no_room(error) from None
    finally:
        connection.close()
