"""Opens a path according to what the file contains, never according to its name."""

from __future__ import annotations

import os
import stat

from cse_record.formats.places import Refusal, not_opened
from cse_record.formats.sniffing import MARGIN, SQLITE, ZIP, what_it_is
from cse_record.formats.stores import HEAD, holds_store, no_return
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from cse_record.formats.source import Source

MAX_BYTES = 200_000_000


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
            raise Refusal(say("{source} is a pipe, not a file. Write the return to a file first.", source=source))
        with open(source, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            # a source without a size, such as a pipe, is read up to the limit
            data = stream.read() if 0 < size <= max_bytes else stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise not_opened(source, error) from None
    return open_bytes(data, source, max_bytes, is_file=True)


def open_bytes(data: bytes, source: str, max_bytes: int = MAX_BYTES, *, is_file: bool = False) -> Source:
    """Opens a return from all bytes of a file, in any format that is one file. Messages call it `source`.

    `is_file` says that `source` is the path of that file. Raises as `open_return` does.
    """
    if len(data) > max_bytes:
        raise Refusal(
            say(
                "{source} is larger than {number} bytes. If that is intended, raise the limit with --max-bytes.",
                source=source,
                number=f"{max_bytes:,}",
            )
        )
    if not data or data.isspace():
        raise Refusal(say("{source} is empty.", source=source))
    in_memory = None if is_file else data
    if holds_store(data[:HEAD], source, in_memory):
        raise Refusal(no_return(source))
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

        return sqlite.open_file(source, source, in_memory)
    name, remedy = what_it_is(data)
    if name:
        raise Refusal(
            say("{source} cannot be read as a return: it looks like {kind}. {what_to_do}", source=source, kind=name, what_to_do=remedy)
        )
    raise Refusal(say("{source} cannot be read as a return. {what_to_do}", source=source, what_to_do=remedy))


def would_change(source: str, target: str) -> bool:
    """Whether writing to `target` would change what is read from `source`: it is the same file, or inside the folder."""
    from pathlib import Path

    if "\0" in source or "\0" in target:  # no path; it is refused when it is opened
        return False
    read_from, written = Path(source), Path(target)
    # not Path.resolve, which raises RuntimeError for a link to itself
    place, aim = os.path.realpath(source), os.path.realpath(target)
    # not Path.exists, which raises OSError for a text that is too long for a path
    if place == aim or (os.path.exists(source) and os.path.exists(target) and read_from.samefile(written)):
        return True
    return os.path.isdir(source) and Path(place) in Path(aim).parents
