"""A pseudo-language: every text that is said stands between brackets. What has letters outside of brackets is written in the code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from cse_record.standard.speech import Speech

OPEN, CLOSE = "⟦", "⟧"
WORDS = re.compile("[A-Za-z]{3,}")


class Pseudo(Speech):
    """`asked` has every English text that was asked for."""

    code = "pseudo"

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def text(self, english: str, path: str = "") -> str:
        self.asked.add(english)
        return f"{OPEN}{english}{CLOSE}"

    name = text


def outside(text: str) -> str:
    """What is outside of brackets. A text that was cut short may lack its last bracket."""
    depth, kept = 0, ""
    for character in text:
        depth += character == OPEN
        if not depth:
            kept += character
        depth -= character == CLOSE and depth > 0
    return kept


def hard_coded(texts: Iterable[str], besides: Collection[str] = ()) -> Iterator[str]:
    """Those of the texts with words outside of brackets, other than the words that are the same in every language."""
    for text in texts:
        if set(WORDS.findall(outside(text))) - set(besides):
            yield text
