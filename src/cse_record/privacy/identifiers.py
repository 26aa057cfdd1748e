"""Pseudonyms from identifiers: how identifiers are normalised, and how the pseudonym is formed.

**Version 1 of the normalisation (`n1`).** A number keeps its letters and digits, in capitals. A name is decomposed (Unicode NFKD),
folded to small letters (case folding), and keeps letters, digits and the marks of combining class 0, which are vowels in scripts such as
Devanagari: “Ann-Marie O’Neil” is `annmarieoneil`. A date is ISO 8601. A placeholder for an unknown name or number gives no pseudonym.

**The pseudonym** is the first 128 bits of HMAC-SHA-256 over lines of UTF-8, joined by line feeds: `cse-record`, `n1`, the elements
that it is formed from joined by `+`, and each normalised value. The record type is not included, so a child and a suspect who are the
same person have the same pseudonym.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from cse_record.privacy.keys import SecretKey
from cse_record.standard.elements import Element
from cse_record.standard.kinds import ExactDate, Identifier, Kind, Pseudonym
from cse_record.standard.rows import Row
from cse_record.standard.rules.dates import DEFAULTS

VERSION = "n1"
NOBODY = frozenset({
    "unknown", "notknown", "nameunknown", "unnamed", "noname", "nk", "tbc", "tba", "tbd", "notrecorded", "notgiven", "notstated",
    "notprovided", "withheld", "anonymous",
})  # fmt: skip
"""Normalised placeholders that people type if a name is not known. Otherwise two such people born on the same day would be matched."""
LETTERS = "BCDFGHJKMNPQRSTV"
"""Capitals for the sixteen hexadecimal digits: without vowels, so that no word arises, and without digits, so that no number does."""
REF_LENGTH = 24


def normalised(kind: Kind, value: object) -> str:
    """A value as it enters a pseudonym; empty if nothing is left, or if it is a placeholder for an unknown value."""
    if isinstance(kind, ExactDate):
        return "" if value in DEFAULTS else str(value)
    if isinstance(kind, Identifier):
        number = re.sub("[^0-9A-Z]", "", unicodedata.normalize("NFKC", str(value)).upper())
        return "" if len(set(re.sub("[^0-9]", "", number))) < 2 else number  # 0000000000 is nobody's
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", str(value)).casefold())
    name = "".join(letter for letter in folded if letter.isalnum() or _is_vowel(letter))
    return "" if name in NOBODY or (len(name) > 2 and len(set(name)) == 1) else name  # XXXX is nobody's


def _is_vowel(mark: str) -> bool:
    """Whether a mark is a vowel, in a script that writes vowels as marks, rather than an accent."""
    return unicodedata.category(mark) in ("Mc", "Mn") and not unicodedata.combining(mark)


def parts_of(pseudonym: Element) -> tuple[str, ...]:
    """The elements of the same record type from which a pseudonym is formed."""
    assert isinstance(pseudonym.kind, Pseudonym)
    return tuple(pseudonym.kind.derived_from.split("+"))


def form(key: SecretKey, pseudonym: Element, elements: Mapping[str, Element], row: Row) -> str | None:
    """The pseudonym of a row; None if an identifier that it needs is missing or is a placeholder."""
    names = parts_of(pseudonym)
    values = [normalised(elements[name].kind, row[name]) if row.get(name) is not None else "" for name in names]
    if not all(values):
        return None
    code = key.code("cse-record", VERSION, "+".join(names), *values)
    return f"{VERSION}-{key.id}-{code[:16].hex()}"


def is_made_with(key: SecretKey, pseudonym: str) -> bool:
    """Whether a pseudonym names this key and this normalisation."""
    return pseudonym.startswith(f"{VERSION}-{key.id}-")


def new_ref(key: SecretKey, agency: tuple[str, str], record_type: str, ref: str) -> str:
    """The replacement for an agency's own reference to a record: the same in all its returns, but different from other agencies'."""
    code = key.code("cse-record ref", *agency, record_type, ref).hex()
    return code.translate(str.maketrans("0123456789abcdef", LETTERS))[:REF_LENGTH]


def is_new_ref(ref: str) -> bool:
    """Whether a reference is written as `new_ref` writes it."""
    return len(ref) == REF_LENGTH and set(ref) <= set(LETTERS)


def mark_of(key: SecretKey) -> str:
    """The start of the mark in the handling conditions of a return that was pseudonymised with a key."""
    return f"Pseudonymised ({key.id}, {VERSION}, "
