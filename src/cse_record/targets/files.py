"""The files that targets write, and their serialisation: the same value gives the same bytes everywhere."""

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

    `path` is relative to the project's folder. `title` describes the file, and `section` is its heading on the page of downloads; a file
    not offered there needs neither. A file that is not committed is written by `build` into each clone, and its committed SHA-256 sum
    pins its content.
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
    """JSON that people can read and compare: a value that is small, or deeper than `depth` levels, is on one line."""
    return (_spread(value, depth) + "\n").encode()


def _spread(value: object, depth: int, indent: str = "") -> str:
    """Containers spread over lines down to `depth` levels; a container of single values stays on one line."""
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
