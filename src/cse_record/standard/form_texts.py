"""The texts that a workbook contains for the person who fills it: titles, guidance, lists. A digest in a defined name says whether
they are unchanged, so that a reader can tell them from what was typed.

Readers import this module, so it must not import anything heavy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cse_record.standard.speech import english

MARK = "cse_text."
"""Prefix of the defined name of a range of such texts. A number and the `digest` of the texts follow, separated by a dot."""
NOTE, NOTE_SUM, NOTE_SUMS = "cse_note.", 8, 24
"""Prefix of a defined name with the checksums of the notes and page footers of a sheet; the length of each checksum; how many a
name holds.
"""
CHOICE, STEPS = "cse_choice_", "cse_case_sheet.steps."
"""Prefix of the defined name of a cell in which the reference of a child or a number is chosen, which is no record; and of the names of
the hidden columns of the case sheet. A number follows.
"""
FINDINGS_BELOW = "— Findings of cse-record —"
"""Separates the sender's own text in a comment from the text that a marked copy adds below it."""
SHEETS: dict[str, str] = {"returns": english("This return"), "return_scope": english("What was searched")}
"""Names of record sheets that differ from the title of their record type."""
START, GUIDANCE, MEANINGS, LISTS, MESSAGES_SHEET = english("Start here"), "Guidance", "Meanings of codes", "Lists", "Words of checks"
CASE_SHEET = english("Case sheet")
TITLES = {
    START: english("Recording child sexual exploitation cases"),
    CASE_SHEET: english("Case sheet of one child"),
    GUIDANCE: english("What each column means, and how to fill it"),
    MEANINGS: english("What each answer means"),
    LISTS: english("Lists behind the dropdowns"),
    MESSAGES_SHEET: english("What the checks say"),
}
"""The sheets that hold such texts only and no records, each with the content of its first cell."""
EXPLAIN, STATE, CHECK, IN_FULL = "explain", "next_step", "check", "in_full"
"""Names of the columns of a template that are not elements: one to fill in, and three that fill themselves in."""
CHECK_HEADINGS = {STATE: english("Next step"), CHECK: english("Check"), IN_FULL: english("In full")}
"""The headings of the columns that fill themselves in."""
ANY_RULE, ROW_EXPLAINED = "*", "ROW/"
"""The rule in an explanation of every query about a record, as read from an *Explain* cell; and the prefix of the reference of such
an explanation.
"""
LANGUAGE = "cse_language"
"""The defined name of the cell with the language in which a workbook speaks besides English."""
BOTH = " / "
"""Stands between the English name and that in another language, where both are shown."""
WORDS_FOR_NOTHING = frozenset({"none", "null", "nil", "na", "n/a", "nan", "-", "?", "."})
"""Programs write these for a blank, so they are not names of codes: “None” must not become the answer that there is none."""
SPACES = b" \t\r\n"
"""Characters that programs change when they save a text."""
NO_TEXT = "#"
"""Stands for a cell with a number, because programs keep more or fewer digits."""


def digest(texts: Iterable[str]) -> str:
    """Eight letters that tell whether texts are the same, regardless of order and white space."""
    from zlib import crc32

    # the same text may occur more than once
    counted_lines = "\n".join(f"{count} {text}" for text, count in sorted(Counter(texts).items()) if text and not text.isspace())
    return f"{crc32(counted_lines.encode('utf-8', 'replace').translate(None, SPACES)):08x}"


def mark(number: int, texts: Iterable[str]) -> str:
    """The defined name for a range of texts. `number` differs for each range of a workbook."""
    return f"{MARK}{number}.{digest(texts)}"


def bare_page_end(written: str) -> str:
    """The text of a printed header or footer, without the codes for format and position."""
    import re

    return re.sub(r'&(?:"[^"]*"|[0-9]+|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[-+][0-9]{3})|[A-Za-z])', "", written).strip()
