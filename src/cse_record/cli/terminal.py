"""How text is printed: as wide as the terminal, in lines in which nothing can hide."""

from __future__ import annotations

import os
import sys

from cse_record.reports.wrapping import WIDTH, visible, wrapped
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from typing import TextIO

WIDEST, NARROWEST = 120, 40
"""Longer lines are hard to read, so a wider terminal is not filled. In a narrower one, tables and lists would be all breaks."""


def line_width(stream: TextIO | None = None) -> int:
    """The width of text on standard output, or on `stream`: what the environment variable COLUMNS says, otherwise the width of the terminal
    up to `WIDEST`, and 80 where there is no terminal."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdecimal() and 0 < len(stated) < 6 and int(stated):
        return max(int(stated), NARROWEST)
    try:
        # asks the system and not shutil, which would take as long to load as everything else here
        return max(min(os.get_terminal_size((stream or sys.stdout).fileno()).columns, WIDEST), NARROWEST)
    except (AttributeError, OSError, ValueError):  # no terminal, or no file at all, as in a test or a notebook
        return WIDTH


def show_lines(text: str) -> None:
    """Prints a text of several lines that were made for the width of standard output."""
    for line in text.splitlines():
        print(visible(line))


def show(message: str, stream: TextIO | None = None) -> None:
    """Prints a message of one line on standard output, or on `stream`, wrapped to its width. A line break in it, as in the name of a file,
    is shown as its code point."""
    for part in wrapped(visible(message), line_width(stream)):
        print(part, file=stream or sys.stdout)


def show_notice(words: str, stream: TextIO | None = None) -> None:
    """Prints a notice as `show` prints a message."""
    show(say("notice: {words}", words=words), stream)
