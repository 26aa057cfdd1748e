"""Where generated files may be written: below the folders that hold nothing else, each path by one writer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from cse_record.targets.python import ENGINE
from cse_record.targets.stubs import STUBS

CASES = "conformance/cases"
TEMPLATES = "templates"
REFERENCE, RULES = "docs/reference", "docs/rules"
OWN = ("schema", TEMPLATES, CASES, REFERENCE, RULES)
"""Folders that hold generated files only."""
IN_PACKAGE = (ENGINE, STUBS)
"""The only generated files elsewhere: parts of the package itself, written only where its source is."""


def refuse_outside(paths: Mapping[str, Iterable[str]]) -> None:
    """Raises TypeError for a path that is not a plain path below one of the folders. `paths` are those of each target.

    The only files of targets elsewhere are those of the package itself.
    """
    for writer, written in paths.items():
        for path in written:
            if "\\" in path or ".." in path.split("/") or PurePosixPath(path).as_posix() != path:
                raise TypeError(f"{writer} writes {path}: write the path with single slashes and without . or ..")
            if path not in IN_PACKAGE and not path.startswith(tuple(f"{folder}/" for folder in OWN)):
                raise TypeError(f"{writer} writes {path}, where build may not write: choose a path in one of {', '.join(OWN)}")


def refuse_repeated(paths: Mapping[str, Iterable[str]]) -> None:
    """Raises TypeError if two files have the same path, or paths that differ only in case and are the same on some systems.

    `paths` are those of each writer.
    """
    files: dict[str, str] = {}
    spellings: dict[str, tuple[str, str]] = {}
    for writer, written in paths.items():
        for path in written:
            if before := files.get(path):
                writers = f"{before} and {writer} both write" if before != writer else f"{writer} writes twice"
                raise TypeError(f"{writers} {path}: give one of the two files another path")
            files[path] = writer
            for part in (path, *map(str, PurePosixPath(path).parents)):
                before, spelling = spellings.setdefault(part.casefold(), (writer, part))
                if spelling != part:
                    raise TypeError(f"{before} writes {spelling}, and {writer} writes {part}: spell both in the same case")
