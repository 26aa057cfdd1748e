"""Paths given on the command line: the returns at them, and what must not be overwritten."""

from __future__ import annotations

from cse_record.cli.terminal import show_notice
from cse_record.formats.files import would_change as would_change
from cse_record.formats.places import Refusal
from cse_record.standard.speech import english, said, say


def returns_at(paths: list[str]) -> list[str]:
    """The paths, with each folder replaced by the returns in it, unless it is itself a return in CSV files. Lock files are left out.

    Raises `Refusal` if nothing else is left.
    """
    returns: list[str] = []
    for path in paths:
        returns += [] if is_lock_file(path) else _in_folder(path, set()) or [path]
    if not returns:
        raise Refusal(say("{path} is not a return: {reason}", path=paths[0], reason=said(LOCK)))
    return returns


LOCK = english("a spreadsheet program or file manager put it beside a workbook, perhaps because somebody has that workbook open.")


def is_lock_file(path: str) -> bool:
    """Whether a file is what Excel puts next to an open workbook (`~$…`), or macOS on a foreign disk (`._…`).

    They are named after the workbook and hold none of it. A workbook, which is a zip file, is never taken for one.
    """
    import os

    from cse_record.formats.sniffing import ZIP

    if not os.path.basename(path).startswith(("~$", "._")) or not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return os.path.getsize(path) <= LARGEST_LOCK_FILE and not file.read(len(ZIP)).startswith(ZIP)


LARGEST_LOCK_FILE = 65_536


def note_lock_files(paths: list[str]) -> None:
    """Reports on standard error which lock files were left out, because somebody may still be working on the workbook."""
    import os
    import sys

    for path in paths:
        inside = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        for mark in filter(is_lock_file, sorted(inside) or [path]):
            show_notice(say("{path} was left out: {reason}", path=mark, reason=said(LOCK)), sys.stderr)


RETURNS = (".json", ".jsonl", ".sqlite", ".xlsm", ".xlsx", ".zip")
"""Extensions of returns in a folder."""
OTHERS = frozenset((
    "7z", "bz2", "fods", "gz", "ndjson", "numbers", "ods", "rar", "sqlite3", "xls", "xlsb", "xlt", "xltm", "xltx", "xz",
))  # fmt: skip
"""Extensions of files that may be meant as returns, although no return is written with them."""
DOCUMENTS = (".doc", ".docm", ".docx", ".dotx", ".key", ".msg", ".odg", ".odp", ".odt", ".pages", ".ppt", ".pptm", ".pptx", ".pub")
"""Extensions of documents that are packed like workbooks."""
OF_SYSTEMS = ("thumbs.db", "desktop.ini")
EXTENSION = "extension.csv"
"""The file that makes a folder a local extension, in which nothing else is a return."""
LISTED = 5
"""The number of unread files that are named for each folder."""


def note_left_out(paths: list[str]) -> None:
    """Reports on standard error which files in folders of returns were not read, because they are not returns."""
    import os
    import sys

    left_out: list[str] = []
    for path in paths:
        _in_folder(path, set(), left_out)
    by_folder: dict[str, list[str]] = {}
    for path in left_out:
        by_folder.setdefault(os.path.dirname(path), []).append(os.path.basename(path))
    for folder, names in by_folder.items():
        listed = ", ".join(names[:LISTED])
        if len(names) > LISTED:
            listed = say("{names}, and {number} more", names=listed, number=len(names) - LISTED)
        show_notice(say("not read in {folder}, because not a return: {names}.", folder=folder, names=listed), sys.stderr)


def _in_folder(path: str, seen: set[str], left_out: list[str] | None = None) -> list[str]:
    """The returns at a path: the path itself, or those in a folder that is not itself a return. Hidden folders and folders without returns
    are skipped.

    A file that may be meant as a return is included, whatever its name, so that it is read or refused as if it had been named. Every other
    file is added to `left_out`, except hidden files and those that this package wrote.
    """
    import os

    from cse_record.formats.record_types import tables

    try:
        names = sorted(os.listdir(path))
    except NotADirectoryError:
        return [path]
    except OSError:  # reported when it is opened
        return [path]
    real = os.path.realpath(path)
    if real in seen:  # a link that leads back
        return []
    seen.add(real)
    if any(name.lower().endswith(".csv") and name[:-4].lower() in tables() for name in names):
        return [path]
    if EXTENSION in names:
        if left_out is not None:
            left_out.append(os.path.join(path, EXTENSION))
        return []
    returns: list[str] = []
    for name in names:
        inner = os.path.join(path, name)
        if is_lock_file(inner):
            continue
        if os.path.isdir(inner):
            returns += [] if name.startswith(".") else _in_folder(inner, seen, left_out)
        elif name.lower().endswith(RETURNS):
            returns.append(inner)
        elif not name.startswith((".", "~$")) and name.lower() not in OF_SYSTEMS:
            meant = _may_be_return(inner)
            if meant:
                returns.append(inner)
            elif meant is False and left_out is not None:
                left_out.append(inner)
    return returns


def _may_be_return(path: str) -> bool | None:
    """Whether a file may be meant as a return, by its name or contents; None for our own tables and lists of agencies."""
    import os
    import re

    from cse_record.analysis.combined.expected import lists_agencies
    from cse_record.formats.encoding import as_text
    from cse_record.formats.headers import is_table_of
    from cse_record.formats.record_types import tables
    from cse_record.formats.sniffing import OLE, PACKED, REPORTS, SQLITE, ZIP

    name = os.path.basename(path).lower()
    parts = name.split(".")[1:]
    if any(part in OTHERS or f".{part}" in RETURNS for part in parts):
        return True
    if not os.path.isfile(path):  # do not wait for a pipe
        return False
    try:
        with open(path, "rb") as file:
            head = file.read(LARGEST_LOCK_FILE)
    except OSError:  # reported when it is opened
        return True
    if head.startswith((OLE, ZIP, *PACKED)):
        return not name.endswith(DOCUMENTS)
    if head.startswith(SQLITE):
        return True
    text = as_text(head)[0].lstrip()
    if text.startswith(REPORTS) or lists_agencies(text):
        return None
    if text[:1] in ("{", "["):
        return bool(re.search(rf'"(?:{"|".join(tables())})"\s*:\s*[\[{{]', text))
    return not text.startswith("<") and bool(is_table_of(text.splitlines(keepends=True)[:100]))
