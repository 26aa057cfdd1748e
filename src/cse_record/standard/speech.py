"""The language in which people are spoken to: English, unless another one is being spoken.

Plain Python without imports from this package: the generated validator contains a copy of this file. Every text is declared in English
and passes through one of these functions on its way to a person. `cse_record.standard.labels` has the translations.
"""

from __future__ import annotations

from contextvars import ContextVar


# --- begin copy
class Speech:
    """English, in which every text is declared. Another language extends this. `code` is its code, such as `cy`; empty for English."""

    code = ""

    def text(self, english: str, path: str = "") -> str:
        """A text in the language, or in English if it has none for it. `path` says whose text it is, if several may have the same words."""
        return english

    def name(self, english: str, path: str = "") -> str:
        """A name: of an element, of a list or of an answer. Another language adds its own to the English one."""
        return english


ENGLISH = Speech()
SPOKEN: ContextVar[Speech] = ContextVar("SPOKEN", default=ENGLISH)


def said(english: str, path: str = "") -> str:
    """A declared text as it is said."""
    return SPOKEN.get().text(english, path) if english else english


def named(english: str, path: str = "") -> str:
    """A declared name as it is said."""
    return SPOKEN.get().name(english, path) if english else english


def say(english: str, **parts: object) -> str:
    """A message as it is said, with its parts, which stand in braces. It is written out where it is said, so that it can be found."""
    return SPOKEN.get().text(english).format(**parts)


def english(text: str) -> str:
    """The text itself. It marks a text that is declared in one place and said in another, so that it can be found."""
    return text


# --- end copy
IN_ENGLISH = "en"
"""The code by which a person asks for English alone."""
