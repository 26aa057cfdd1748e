"""The files that targets write, and how they are spelled: the same value gives the same bytes anywhere."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass

WHOLE = "The standard as a whole"


@dataclass(frozen=True)
class File:
    """One generated file.

    `path` is below the project's folder. `title` says what the file is, and `section` under which heading the page of downloads lists
    it; a file that is not offered there needs neither. What is not committed is kept out of the repository: `build` writes it into a
    clone, and its sum, which is committed, pins it.
    """

    path: str
    content: bytes
    title: str = ""
    section: str = WHOLE
    is_committed: bool = True


def as_lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def as_spread_json(value: object, depth: int) -> bytes:
    """JSON that a person can read and a comparison can follow: what is small, or lies deeper than `depth` levels, stands on one line."""
    return (_spread(value, depth) + "\n").encode()


def _spread(value: object, depth: int, indent: str = "") -> str:
    """Containers broken over lines down to `depth` levels; one whose members are all single values stays on one line."""
    members = list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, list) else []
    if depth <= 0 or not any(isinstance(member, dict | list) for member in members):
        return json.dumps(value, ensure_ascii=False)
    inner = f"{indent}  "
    if isinstance(value, dict):
        lines = [f"{inner}{json.dumps(name, ensure_ascii=False)}: {_spread(member, depth - 1, inner)}" for name, member in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    lines = [f"{inner}{_spread(member, depth - 1, inner)}" for member in members]
    return "[\n" + ",\n".join(lines) + f"\n{indent}]"


def as_csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
