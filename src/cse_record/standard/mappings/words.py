"""The closed vocabulary of mappings. Each word is total: whatever a row holds, it says what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["element", "record_type", "none", "any"]
"""What stands in a cell of a mapping: the path of an element, the name of a record type, nothing, or an element or nothing."""
Argument = Literal["none", "text", "code", "names", "pairs", "choices"]
"""What the argument of a word is. Several are separated by vertical bars: names of elements, pairs `answer=result`, or pairs
`answer=result+result`, of which a person chooses one."""


@dataclass(frozen=True)
class Word:
    """One word: what it needs, and whether it takes the value away from its old place."""

    word: str
    definition: str
    to: Part
    source: Part
    argument: Argument = "none"
    takes: bool = False
    """Whether the value no longer stands where it was."""
    has_otherwise: bool = False
    """Whether it may say what is written if the old value is blank."""


WORDS = {
    word.word: word
    for word in (
        Word("keep", "The value stays, although another rule uses it too.", "element", "element"),
        Word("copy", "The value goes to another element, of the same record or of the row made from it. If it is blank, the other answer "
             "does.", "element", "element", takes=True, has_otherwise=True),
        Word("codes", "The value goes to another element, or stays in its own. A code that the argument names becomes another; any other "
             "value goes as it is.", "element", "element", "pairs", takes=True, has_otherwise=True),
        Word("split", "One value corresponds to one of several, and a person chooses. The value is not carried over; the other "
             "answer is written until somebody has chosen. A value that the argument does not name goes as it is.",
             "element", "element", "choices", takes=True, has_otherwise=True),
        Word("drop", "The value is not carried over. The note says why.", "none", "element", takes=True),
        Word("rows", "A row of another record type for each row in which at least one of the named elements is filled.",
             "record_type", "record_type", "names"),
        Word("key", "The reference of a row that the word rows makes: that of the row from which it is made.", "element", "element"),
        Word("link", "The reference by which a row that the word rows makes points to the row from which it is made.",
             "element", "element"),
        Word("constant", "The same value in every row.", "element", "none", "text"),
        Word("reason", "A reason for absence where nothing else was written: always, or for the answers that the argument names.",
             "element", "any", "pairs"),
        Word("scope", "A statement of scope for each record type that the version added and the return does not name: one value where "
             "there are no rows, and another where there are some.", "element", "none", "pairs"),
    )
}  # fmt: skip
"""Every word by its name."""
