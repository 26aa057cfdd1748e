"""Paths that are given on the command line: the returns that lie there, and what must not be written over."""

from __future__ import annotations

from cse_record.formats.files import would_change as would_change
from cse_record.formats.places import Refusal


def returns_at(paths: list[str]) -> list[str]:
    """The paths, with the returns in a folder in its place, if it is not itself a return in CSV files. Marks of programs are left out.

    Raises `Refusal` if there is nothing else.
    """
    found: list[str] = []
    for path in paths:
        found += [] if is_mark(path) else _in_folder(path, set()) or [path]
    if not found:
        raise Refusal(f"{paths[0]} is not a return: {LOCK}")
    return found


LOCK = "a spreadsheet program or file manager put it beside a workbook, perhaps because somebody has that workbook open."


def is_mark(path: str) -> bool:
    """Whether a file is what Excel puts beside a workbook while it is open (`~$…`), or macOS on a foreign disk (`._…`).

    They are named as the workbook is, and hold nothing of it. A workbook, which is a zip, is never taken for one.
    """
    import os

    from cse_record.formats.sniffing import ZIP

    if not os.path.basename(path).startswith(("~$", "._")) or not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return os.path.getsize(path) <= LARGEST_MARK and not file.read(len(ZIP)).startswith(ZIP)


LARGEST_MARK = 65_536


def tell_of_marks(paths: list[str]) -> None:
    """Says on standard error which files were left out as marks of programs: somebody may still be working on the workbook."""
    import os
    import sys

    for path in paths:
        inside = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        for mark in filter(is_mark, sorted(inside) or [path]):
            from cse_record.reports.text import visible  # which loads what build writes, so that build must not load it

            print(visible(f"notice: {mark} was left out: {LOCK}"), file=sys.stderr)


RETURNS = (".json", ".jsonl", ".sqlite", ".xlsm", ".xlsx", ".zip")
"""Ends of names that are taken for returns where a folder is given."""


def _in_folder(path: str, seen: set[str]) -> list[str]:
    """The returns at a path: itself, or what lies in a folder that is none; hidden folders and those without returns are passed over."""
    import os

    from cse_record.formats.layout import tables

    try:
        names = sorted(os.listdir(path))
    except NotADirectoryError:
        return [path]
    except OSError:  # told when it is opened
        return [path]
    real = os.path.realpath(path)
    if real in seen:  # a link that leads back
        return []
    seen.add(real)
    if any(name.lower().endswith(".csv") and name[:-4].lower() in tables() for name in names):
        return [path]
    found: list[str] = []
    for name in names:
        inner = os.path.join(path, name)
        if is_mark(inner):
            continue
        if name.lower().endswith(RETURNS) and not os.path.isdir(inner):
            found.append(inner)
        elif os.path.isdir(inner) and not name.startswith("."):
            found += _in_folder(inner, seen)
    return found
