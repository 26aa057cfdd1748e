"""The messages in the source of the package: whatever is given to `say`, `english` or `how_many` as a text."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from zlib import crc32

SAYERS = ("say", "english", "how_many")
COUNTERS = "how_many"
LONGEST = 48
"""The most characters of the words in a path."""


def messages(besides: Collection[str]) -> dict[str, str]:
    """Every message by path, in alphabetical order. Those that the standard declares too, in `besides`, are left out.

    The path has the first words. Of messages that begin alike, it ends in figures that follow from the whole text.
    """
    slugs: dict[str, list[str]] = {}
    for text in _said_in_the_package():
        if text not in besides and re.search("[A-Za-z]", text):
            slugs.setdefault(_slug(text), []).append(text)
    return {
        f"message/{slug}" + (f"-{crc32(text.encode()):08x}" if len(texts) > 1 else ""): text
        for slug, texts in sorted(slugs.items())
        for text in texts
    }


@cache
def _said_in_the_package() -> list[str]:
    """Every message, sorted. Read once, since it takes a second."""
    return sorted({text for file in _sources(files("cse_record")) for text in said_in(file.read_text(encoding="utf-8"))})


def said_in(source: str) -> Iterator[str]:
    """The messages in the source of a module. Raises ValueError for one that is put together where it is said: it could not be found."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in SAYERS:
            continue
        given = node.args[1:] if node.func.id == COUNTERS else node.args[:1]
        for argument in given:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value
                if node.func.id == COUNTERS and len(given) == 1:
                    yield f"{argument.value}s"
            elif node.func.id != COUNTERS:
                raise ValueError(f"line {node.lineno}: the message is not written out: {ast.unparse(node)}")


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith("_"):
            yield from _sources(entry)
        elif entry.name.endswith(".py"):
            yield entry


def _slug(text: str) -> str:
    words, slug = re.findall("[a-z0-9]+", text.lower()), ""
    for word in words:
        if len(slug) + len(word) >= LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug or words[0][:LONGEST]
