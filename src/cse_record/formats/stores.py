"""How a store of combined returns is recognised. It holds many returns, and is not a return itself."""

from __future__ import annotations

import os

from cse_record.formats.places import Refusal
from cse_record.formats.sniffing import MARGIN, SQLITE
from cse_record.standard.speech import say

TABLE = "combined_about"
"""The table that a store in SQLite has in addition to those of the record types."""
KEY = "combined"
"""The first key of a store in JSON."""
HEAD = 64
"""How many bytes are enough to recognise a store in JSON."""


def no_return(path: str) -> str:
    """What to say of a store where a return is asked for."""
    return say("{path} is a store of combined returns, not a return. Give the returns that it was made from.", path=path)


def is_store(path: str | os.PathLike[str]) -> bool:
    """Whether a file looks like a store of combined returns, judged by its contents."""
    try:
        with open(path, "rb") as file:
            return holds_store(file.read(HEAD), os.fspath(path))
    except (OSError, ValueError):
        return False


def holds_store(head: bytes, path: str, data: bytes | None = None) -> bool:
    """As `is_store`, for a file that begins with `head`. The file at `path` is opened only if it is a SQLite file, and not if all of its
    bytes are given.
    """
    if not head.startswith(SQLITE):
        return head.lstrip(MARGIN).removeprefix(b"{").lstrip().startswith(f'"{KEY}"'.encode())
    from cse_record.formats import sqlite

    try:
        connection = sqlite.connect(path, path, data)
    except Refusal:
        return False
    try:
        return bool(connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ? AND type = 'table'", (TABLE,)).fetchone())
    except sqlite.BROKEN:
        return False
    finally:
        connection.close()
