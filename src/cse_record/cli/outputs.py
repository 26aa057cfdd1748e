"""Checks what a command is about to read and write, so that nothing needed is replaced, and names what interrupted runs left behind."""

from __future__ import annotations

import errno
import os
import re
import sys

from cse_record.cli.paths import note_left_out, note_lock_files, would_change
from cse_record.cli.terminal import show, show_notice
from cse_record.formats.places import Refusal
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse

WRITTEN_ARGUMENTS = ("output", "target", "mark", "audit", "asked", "truth", "report")
"""The arguments with the paths that a command writes."""
HEAD = 65_536
"""The number of bytes at the beginning of a file by which a text is recognised."""
READ_ARGUMENTS = ("paths", "source", "key_file", "prefill", "resume", "previous")
"""The arguments with the paths that a command reads."""
PROTECTED_EXTENSIONS = (
    ".7z", ".bz2", ".csv", ".db", ".gz", ".json", ".jsonl", ".key", ".ods", ".sqlite", ".sqlite3", ".tsv", ".xls", ".xlsb", ".xlsm",
    ".xlsx", ".zip",
)  # fmt: skip
"""Extensions of keys, returns and stores. A file with one of these is not replaced unless it is known to hold none of these."""
SHORTEST_KEY = 42
"""The characters of a key in base64. It is longer in digits."""


def targets(options: argparse.Namespace) -> list[str]:
    """The paths that a command was asked to write to."""
    return _paths_in(options, WRITTEN_ARGUMENTS)


def _paths_in(options: argparse.Namespace, names: tuple[str, ...]) -> list[str]:
    values = [getattr(options, name, None) or () for name in names]
    return [path for value in values for path in ([value] if isinstance(value, str) else value)]


def prepare(options: argparse.Namespace) -> None:
    """Raises `Refusal` if something needed would be replaced. Reports on standard error what interrupted runs left behind."""
    paths, read = targets(options), _paths_in(options, READ_ARGUMENTS)
    for path in (*paths, *read):
        refuse_endless(path)
    if any(len(path) >= SHORTEST_KEY for path in (*paths, *read)):
        from cse_record.privacy.keys import refuse_key

        for path in (*paths, *read):
            refuse_key(path)
    note_lock_files(getattr(options, "paths", []))
    note_left_out(getattr(options, "paths", []))
    if not paths:
        return
    _note_left_behind({os.path.dirname(os.path.realpath(path)) for path in paths})
    # the command itself refuses to change its input, because --replace does not help there
    refuse_to_replace_any(options, [path for path in paths if not any(would_change(source, path) for source in read)])


def refuse_to_replace_any(options: argparse.Namespace, paths: list[str]) -> None:
    """Raises `Refusal` as `refuse_to_replace` does for each path to be written, unless it may be replaced, and for a link to itself."""
    for path in paths:
        refuse_endless(path)
        if not getattr(options, "replace", True):
            refuse_to_replace(path)


def refuse_endless(path: str) -> None:
    """Raises `Refusal` if a path contains a link that leads back to itself."""
    try:
        os.stat(path)
    except OSError as error:  # whoever opens the path reports that it is missing or cannot be read
        if error.errno == errno.ELOOP or getattr(error, "winerror", 0) == CANNOT_RESOLVE:
            raise Refusal(say("{path} cannot be opened: it is a link that leads back to itself.", path=path)) from None
    except ValueError:  # an impossible file name, which whoever opens it reports
        return


CANNOT_RESOLVE = 1921
"""The error code of Windows for a link that leads back to itself."""


def refuse_to_replace(path: str) -> None:
    """Raises `Refusal` if `path` holds a key, a store, a return, or a file that may be an unreadable return."""
    if not os.path.isfile(path) or not os.path.getsize(path):
        return
    if contents := _contents_at_risk(path):
        words = say(
            "{path} already exists and {contents}. Choose another name, or use --replace to replace it.", path=path, contents=contents
        )
        raise Refusal(words)


def _contents_at_risk(path: str) -> str:
    """What would be lost with a file, as the end of a sentence; empty if it holds no key and cannot hold records."""
    from cse_record.formats.encoding import as_text
    from cse_record.formats.sniffing import MARGIN, OLE, PACKED, SQLITE, ZIP

    with open(path, "rb") as file:
        head = file.read(HEAD)
    if head.startswith(OLE):
        return say("may hold records: it is an old workbook, or one with a password")
    if head.startswith(ZIP):
        return "" if _is_publication(path) else _records_held(path)
    if head.startswith(PACKED):
        return say("may hold records, packed in a form that is not read")
    if head.startswith(SQLITE) or head[:64].lstrip(MARGIN)[:1] in (b"{", b"["):
        from cse_record.formats.stores import is_store

        return say("holds a store of combined returns") if is_store(path) else _records_held(path)
    from cse_record.analysis.combined.expected import lists_agencies
    from cse_record.formats.headers import is_table_of
    from cse_record.privacy.keys import is_key
    from cse_record.standard.labels import COLUMNS

    if is_key(head):
        return say("holds a key")
    text, encoding = as_text(head)
    if lists_agencies(text):
        return say("holds a list of agencies that were asked")
    if text.startswith(",".join(COLUMNS)):
        return say("holds labels")
    if table := is_table_of(text.splitlines(keepends=True)[:100]):
        return say("holds records of the type {table}", table=table)
    if _is_ours(text):
        return ""
    if (encoding != "UTF-8" and text.lstrip()[:1] in ("{", "[")) or (text.lstrip()[:1] != "<" and _names_records(path)):
        return say("may hold records, but it cannot be read")
    return say("may be a key, a return or a store, by its name") if path.lower().endswith(PROTECTED_EXTENSIONS) else ""


def _is_ours(text: str) -> bool:
    """Whether a text is a CSV report, table or audit that this package wrote."""
    from cse_record.formats.sniffing import REPORTS

    return text.startswith(REPORTS)


def _is_publication(path: str) -> bool:
    """Whether a workbook is one of tables or findings that this package wrote."""
    from zipfile import BadZipFile, ZipFile

    from cse_record.formats.sniffing import PUBLICATION

    try:
        with ZipFile(path) as book:
            return PUBLICATION.encode() in book.read("docProps/core.xml")
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError):
        return False


def _records_held(path: str) -> str:
    """What a possible return holds; empty for an unfilled form, and for other kinds of JSON."""
    from cse_record.formats import read
    from cse_record.formats.record_types import tables
    from cse_record.standard.voice import how_many

    try:
        dataset = read(path)
    except Refusal:
        return "" if _is_other_json(path) else say("may hold records, but it cannot be read")
    of_returns = {name: rows for name, rows in dataset.tables.items() if rows}
    refused = [problem for problem in dataset.problems if problem.table]
    forms = {"returns", "return_scope"}
    is_named = any(row.values.get("return_ref") for row in of_returns.get("returns", ()))
    if not refused and not is_named and of_returns.keys() <= forms:
        return ""
    count = sum(map(len, of_returns.values())) + dataset.refused
    names = ", ".join(name for name in tables() if name in of_returns and name not in forms)
    return say("holds a return: {rows}", rows=how_many(count, "row")) + (f" ({names})" if names else "")


def _is_other_json(path: str) -> bool:
    """Whether a text that begins like JSON has no array or record of a record type. A report, for example, has none."""
    with open(path, "rb") as file:
        start = file.read(HEAD)
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and not _names_records(path)


def _names_records(path: str) -> bool:
    """Whether a text has an array or record named after a record type, in any encoding."""
    from cse_record.formats.encoding import as_text
    from cse_record.formats.record_types import tables

    with open(path, "rb") as file:
        text, _ = as_text(file.read())
    return bool(re.search(rf'"(?:{"|".join(tables())})"\s*:\s*[\[{{]', text))


def _note_left_behind(folders: set[str]) -> None:
    import tempfile

    from cse_record.formats.atomic import left_behind

    for folder in sorted(folders | {os.path.realpath(tempfile.gettempdir())}):
        for left in left_behind(folder):
            words = say(
                "an interrupted run left {path} behind, which may hold records about people. To delete it: cse-record clean {folder}",
                path=left,
                folder=folder,
            )
            show_notice(words, sys.stderr)


def clean(options: argparse.Namespace) -> int:
    """Deletes what interrupted runs left behind in a folder."""
    import shutil

    from cse_record.formats.atomic import left_behind

    if not os.path.isdir(options.folder):
        raise Refusal(f"{options.folder} is not a folder.")
    folders = left_behind(options.folder)
    for folder in folders:
        shutil.rmtree(folder)
        show(f"deleted: {folder}")
    if not folders:
        show(f"{options.folder}: there is nothing to delete.")
    return 0
