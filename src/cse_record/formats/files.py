"""Opens a path according to what the file contains, never according to its name."""

from __future__ import annotations

import os
import stat

from cse_record.formats.places import Refusal, not_opened
from cse_record.formats.sniffing import MARGIN, SQLITE, ZIP, what_it_is
from cse_record.formats.source import Source
from cse_record.formats.stores import HEAD, NO_RETURN, holds_store

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable

    from cse_record.formats.dataset import Dataset

MAX_BYTES = 200_000_000


def read(path: str | os.PathLike[str], max_bytes: int = MAX_BYTES, progress: Callable[[str, str, int], None] | None = None) -> Dataset:
    """The return in a file or folder, read completely.

    Raises `Refusal` if the file cannot be read as a return at all. `max_bytes` limits the size of the file, and of what a zip file unpacks
    to. `progress` is told the source, a record type and the number of its rows read so far.
    """
    from cse_record.formats.dataset import Dataset

    return Dataset.from_source(open_return(path, max_bytes), progress)


def open_return(path: str | os.PathLike[str], max_bytes: int = MAX_BYTES) -> Source:
    """Opens the return in a file or folder. It is read row by row where the format allows it.

    Raises `Refusal` if the file cannot be read as a return at all. `max_bytes` limits the size of the file, and of what a zip file unpacks
    to.
    """
    source = os.fspath(path)
    try:
        if os.path.isdir(source):
            from cse_record.formats import csv

            return csv.open_folder(source, max_bytes)
        if stat.S_ISFIFO(os.stat(source).st_mode) or stat.S_ISSOCK(os.stat(source).st_mode):
            raise Refusal(f"{source} is a pipe, not a file. Write the return to a file first.")
        with open(source, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            # a source without a size, such as a pipe, is read up to the limit
            data = stream.read() if 0 < size <= max_bytes else stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise not_opened(source, error) from None
    if len(data) > max_bytes:
        raise Refusal(f"{source} is larger than {max_bytes:,} bytes. If that is intended, raise the limit with --max-bytes.")
    if not data or data.isspace():
        raise Refusal(f"{source} is empty.")
    if holds_store(data[:HEAD], source):
        raise Refusal(f"{source} {NO_RETURN}")
    if data.startswith(ZIP):
        if b"xl/workbook.xml" in data:
            from cse_record.formats import xlsx

            if parts := xlsx.is_workbook(data, source, max_bytes):
                return xlsx.open_workbook(data, parts, source)
        from cse_record.formats import csv

        return csv.open_zip(data, source, max_bytes)
    if data[:64].lstrip(MARGIN)[:1] in (b"{", b"[") or data.lstrip(MARGIN)[:1] in (b"{", b"["):
        from cse_record.formats import json

        return json.read(data, source)
    if data.startswith(SQLITE):
        from cse_record.formats import sqlite

        return sqlite.open_file(source, source)
    name, remedy = what_it_is(data)
    raise Refusal(f"{source} cannot be read as a return{f': it looks like {name}' if name else ''}. {remedy}")


def would_change(source: str, target: str) -> bool:
    """Whether writing to `target` would change what is read from `source`: it is the same file, or inside the folder."""
    from pathlib import Path

    read_from, written = Path(source), Path(target)
    # not Path.resolve, which raises RuntimeError for a link to itself
    place, aim = os.path.realpath(source), os.path.realpath(target)
    if place == aim or (read_from.exists() and written.exists() and read_from.samefile(written)):
        return True
    return read_from.is_dir() and Path(place) in Path(aim).parents
