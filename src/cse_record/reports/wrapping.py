"""Text for a terminal: lines of at most a given width, in which nothing can hide."""

from __future__ import annotations

WIDTH = 80
"""The width of text where no terminal says otherwise, and of every text that is written to a file."""


def visible(line: str) -> str:
    """A line in which nothing can hide or imitate another line: invisible characters are written as their code points."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in line)


def wrapped(line: str, width: int = WIDTH, hanging: int = 2) -> list[str]:
    """A line in lines of at most `width` characters. Those after the first stand `hanging` characters further in than the first.

    A word is never broken, so that a path or an address that is longer than a line can still be copied. A line that fits is not changed.
    """
    if len(line) <= width:
        return [line]
    import textwrap

    indent = " " * min(len(line) - len(line.lstrip(" ")) + hanging, width // 2)
    lines = textwrap.wrap(
        line,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
    return lines or [""]


def fitted(text: str, width: int = WIDTH, hanging: int = 2) -> str:
    """Each line of a text as `wrapped` gives it."""
    return "\n".join(part for line in text.split("\n") for part in wrapped(line, width, hanging))
