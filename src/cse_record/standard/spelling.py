"""How a value must be spelled, as plain facts, and the check that a text or number is spelled so."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

from pydantic_core import PydanticCustomError

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.faults import FAULTS


@dataclass(frozen=True)
class Spelling:
    """What a kind accepts, as facts that any target can spell.

    `pattern` must match the whole text. Lengths count Unicode code points. `codes` is a closed
    enumeration; `local_codes` says whether codes with the `local:` prefix are accepted as well.
    `one_line` forbids every control character, otherwise newline and tab are allowed.
    `trimmed` forbids white space at either end. `own_words` forbids that the whole text is a code of `absent_reason`.
    """

    type: Literal["string", "integer"]
    words: str
    examples: tuple[str | int, ...]
    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    codes: tuple[str, ...] | None = None
    local_codes: bool = False
    one_line: bool = True
    trimmed: bool = False
    own_words: bool = False


def refuse(fault: str, words: str) -> PydanticCustomError:
    """An error in the vocabulary of `faults.csv`; `words` names the accepted form and the remedy, never the value."""
    # braces would be taken for placeholders of pydantic's own message templates
    return PydanticCustomError(FAULTS[fault].fault, "{words}", {"words": words})


def read_integer(value: Any, spelling: Spelling) -> int:
    """A whole number within the bounds of the spelling, or a refusal."""
    # bool is an int in Python; a yes typed into a number column is not a count of one
    if isinstance(value, float) and value.is_integer():
        raise refuse("decimal_for_whole_number", f"Write this number without a decimal point: {spelling.words}.")
    if isinstance(value, bool) or not isinstance(value, int):
        raise refuse("not_a_whole_number", f"Write a whole number, without quotation marks in JSON: {spelling.words}.")
    if (spelling.minimum is not None and value < spelling.minimum) or (spelling.maximum is not None and value > spelling.maximum):
        raise refuse("out_of_range", f"This number is outside what is accepted: {spelling.words}.")
    return value


def check_text(value: str, spelling: Spelling) -> None:
    """Refuses text that is empty, too long, damaged, or not of the spelling's pattern."""
    if value == "":
        raise refuse("empty_text", "This holds text of no length. Give a value or, where one is accepted, a reason; or leave it out.")
    allowed = "" if spelling.one_line else "\n\t"
    for character in value:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in allowed:
            raise refuse(
                "control_character",
                f"This holds a character that cannot be seen (U+{ord(character):04X}). Delete it and type the text again.",
            )
    if spelling.pattern is not None and not re.fullmatch(spelling.pattern, value):
        raise refuse("not_as_spelled", f"This is not written as accepted: {spelling.words}.")
    if spelling.max_length is not None and len(value) > spelling.max_length:
        raise refuse("too_long", f"This is longer than {spelling.max_length} characters. Shorten it.")
    if spelling.trimmed and value != value.strip():
        raise refuse("space_at_end", "This begins or ends with a space. Delete the space.")
    if spelling.own_words and value in CODELISTS["absent_reason"].by_code:
        raise misplaced_reason("")


def misplaced_reason(column: str) -> PydanticCustomError:
    """The refusal of a reason for absence that stands where a value belongs; `column` is where it belongs, if anywhere."""
    where = f"Give it in {column}" if column else "No reason is accepted here"
    return refuse("reason_misplaced", f"This is a reason for absence, and this column holds values. {where}, and leave this blank.")
