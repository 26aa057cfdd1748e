"""Paths that are given on the command line: the returns that lie there, and what must not be written over."""

from __future__ import annotations

from cse_record.formats.files import would_change as would_change


def returns_at(paths: list[str]) -> list[str]:
    """The paths, with the returns in a folder in its place, if it is not itself a return in CSV files."""
    found: list[str] = []
    for path in paths:
        found += _in_folder(path, set()) or [path]
    return found


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
        if name.lower().endswith(RETURNS) and not os.path.isdir(inner):
            found.append(inner)
        elif os.path.isdir(inner) and not name.startswith("."):
            found += _in_folder(inner, seen)
    return found
