"""A return that is given in memory: bytes, an open file, rows by record type, or models."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from cse_record.formats.dataset import Dataset
from cse_record.formats.files import MAX_BYTES, open_bytes, open_return
from cse_record.formats.json import JsonSource
from cse_record.formats.places import Place, Refusal
from cse_record.formats.source import Source
from cse_record.standard.speech import say

if TYPE_CHECKING:
    from cse_record.standard.record import Record
    from cse_record.standard.whole_return import WholeReturn

    class Readable(Protocol):
        """An open file, of bytes or of text."""

        def read(self, size: int, /) -> bytes | str: ...

    Rows = Mapping[str, object]
    """Lists of dictionaries or models, by record type."""
    Given = str | os.PathLike[str] | bytes | Readable | Rows | Iterable[Record] | WholeReturn | Dataset | Source
    """What a return can be given as."""

MEMORY = "return"
"""What messages call a return that has no name."""
TAKEN = (
    "Give the path of a return, an open file or its bytes, a dictionary with a list of rows for each record type, a list of models,"
    " a Return, or what read() gave"
)

FRAMES = "For tables of pandas or polars, give what cse_record.from_frames makes of a dictionary with one DataFrame for each record type."


class FilledRows(JsonSource):
    """Rows of a table, of which the blank ones are counted and left out. Rows are numbered with them."""

    def take(self, table: str, rows: object) -> None:
        super().take(table, rows)
        given = list(self.lists.get(table, ()))
        if filled := [at for at, row in enumerate(given) if row]:
            self.numbers[table] = [self.numbers[table][at] for at in filled]
            self.lists[table] = [given[at] for at in filled]
        else:
            self.lists.pop(table, None)
        self.blank += len(given) - len(filled)


class CellsAsText(FilledRows):
    """Rows whose cells are text, as a CSV file has them. They are cleaned as its cells are, with notices."""

    is_cleaned = True


def read(
    source: Given,
    max_bytes: int = MAX_BYTES,
    progress: Callable[[str, str, int], None] | None = None,
    *,
    cells_are_text: bool = False,
) -> Dataset:
    """The return in a file or folder, read completely.

    `source` is a path, or anything else that `validate` takes; `cells_are_text` is explained there. `max_bytes` limits the size of the
    file, and of what a zip file unpacks to. `progress` is told the source, a record type and the number of its rows read so far. Raises
    `Refusal` if it cannot be read as a return at all, and `TypeError` if it is nothing that a return can be.

    Example:

        from cse_record import read

        dataset = read("examples/minimal.json")
        print(dataset.read, "rows,", dataset.refused, "refused,", dataset.blank, "blank")
        for row in dataset.tables["children"]:
            print(row.values["child_ref"], dataset.place("children", row, "sex"))
    """
    if isinstance(source, Dataset):
        return source
    return Dataset.from_source(source_of(source, max_bytes, cells_are_text=cells_are_text), progress)


def source_of(given: Given, max_bytes: int = MAX_BYTES, *, cells_are_text: bool = False) -> Source:
    """What is given as an open source.

    `cells_are_text` says that the cells of a dictionary of rows are text as `csv.DictReader` gives it; they are then read as those of a CSV
    file. Raises `Refusal` if it cannot be read as a return at all, and `TypeError` if it is nothing that a return can be.
    """
    if cells_are_text and not isinstance(given, Mapping):
        raise TypeError("cells_are_text is about a dictionary of rows: in everything else, the type of each value is known")
    if isinstance(given, str | os.PathLike):
        return open_return(given, max_bytes)
    if isinstance(given, Source):
        return given
    if isinstance(given, Dataset):
        return given.as_source()
    if isinstance(given, bytes | bytearray | memoryview):
        return open_bytes(bytes(given), MEMORY, max_bytes)
    if isinstance(given, Mapping):
        return _from_rows(given, cells_are_text)
    if is_frame(given):
        raise TypeError(FRAMES)
    if callable(getattr(given, "read", None)):
        return _from_file(given, max_bytes)  # type: ignore[arg-type]
    return _from_models(given)  # type: ignore[arg-type]


def _from_file(file: Readable, max_bytes: int) -> Source:
    """What an open file holds from where it stands. It stays open."""
    name = getattr(file, "name", "")
    source = name if isinstance(name, str) and name else MEMORY
    try:
        content = file.read(max_bytes + 1)
        if not isinstance(content, str | bytes | bytearray):
            raise TypeError(f"{TAKEN}. What read() of this file gives is {type(content).__name__}, not bytes.")
        # text is turned back into the bytes of the file, so that one that was opened in the wrong encoding is not misread
        data = content.encode(getattr(file, "encoding", None) or "utf-8") if isinstance(content, str) else bytes(content)
    except UnicodeError:
        raise Refusal(
            say("{source} is open as text in an encoding that it is not written in. Open it in binary mode.", source=source)
        ) from None
    except OSError as error:
        raise Refusal(say("{source} cannot be read ({reason}).", source=source, reason=error.strerror)) from None
    return open_bytes(data, source, max_bytes)


def _from_rows(rows_by_type: Rows, cells_are_text: bool) -> JsonSource:
    """The rows of a dictionary, as a return in JSON has them."""
    tables = {name: _plain(rows) for name, rows in rows_by_type.items()}
    if cells_are_text:
        from cse_record._generated import validator

        try:
            tables = validator.from_text(tables)
        except validator.Unreadable as error:
            raise Refusal(f"{MEMORY}: {error}") from None
    return from_tables(tables, CellsAsText if cells_are_text else JsonSource)


def from_tables(tables: Mapping[str, object], kind: type[JsonSource] = JsonSource, name: str = MEMORY) -> JsonSource:
    """A source from lists of rows by record type. A list of anything else is a problem of the source."""
    from cse_record._generated.validator import step

    opened, header = kind(name), kind(name)
    if "returns" in tables:
        header.take("returns", tables["returns"])
    opened.judge_as(header)
    known = opened.known()
    for table, rows in tables.items():
        if table in known:
            opened.take(table, rows)
        else:
            count = len(rows) if isinstance(rows, list) else int(rows is not None)
            opened.refuse_table(str(table), count, Place(name, pointer=f"/{step(str(table), tables)}"))
    return opened


def is_frame(given: object) -> bool:
    """Whether something is a table of pandas or polars. Neither library is loaded: whoever has a table has loaded its own."""
    libraries = (sys.modules.get("pandas"), sys.modules.get("polars"))
    return any(library is not None and isinstance(given, library.DataFrame | library.Series) for library in libraries)


def _plain(rows: object) -> object:
    """Rows as a list of dictionaries, models among them as the rows that they write. What is no list of rows stays as it is."""
    if is_frame(rows):
        raise TypeError(FRAMES)
    if isinstance(rows, str | bytes | Mapping) or not isinstance(rows, Iterable):
        return rows
    return [_row(row) for row in rows]


def _row(row: object) -> object:
    if isinstance(row, dict):
        return row
    from cse_record.standard.record import Record

    return row.row() if isinstance(row, Record) else dict(row) if isinstance(row, Mapping) else row


def _from_models(given: WholeReturn | Iterable[Record]) -> Source:
    from cse_record.standard.record import Record
    from cse_record.standard.whole_return import WholeReturn

    if isinstance(given, Record) or not isinstance(given, Iterable):
        raise TypeError(f"{TAKEN}, not {type(given).__name__}.")
    records = list(given.records() if isinstance(given, WholeReturn) else given)
    if strangers := {type(record).__name__ for record in records if not isinstance(record, Record)}:
        raise TypeError(f"{TAKEN}, not a list that holds {', '.join(sorted(strangers))}.")
    return Dataset.of(records, MEMORY).as_source()
