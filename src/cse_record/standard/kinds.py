"""The closed set of element kinds: what a cell may hold and how it must be spelled.

A kind states its accepted spelling as plain facts (`Spelling`), which every target spells in its own
language, and reads one raw value with `read`. Nothing is coerced: a value is accepted as written or
refused with words that say what is accepted. No message repeats the value, since it may be personal data.

Patterns use `[0-9]`, `[A-Z]` and `{n}` only and carry no anchors, because regex engines disagree about
`\\d` and `$`; each target anchors them as a whole match in its own way.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal

from cse_record.standard.codelists import CODELISTS, Codelist
from cse_record.standard.crosswalks import own_codes
from cse_record.standard.spelling import Spelling, check_text, read_integer, refuse

ABSENT_PREFIX = "absent:"
"""Reserved prefix of every reason for absence; no scheme that the standard maps to uses it."""

LOCAL_PREFIX = "local:"
"""Reserved prefix of codes that a return declares itself in `local_codes`, in open lists only."""

SHORT_LIST = 12
"""Lists of at most so many codes are written out in a message."""
MIN_TO_GUESS = 4
"""Texts shorter than this are not compared for nearness."""

LOCAL_CODE = r"local:[a-z0-9][a-z0-9-]{0,39}"

_YEAR = r"(19|20)[0-9]{2}"
_LEAP_YEAR = r"(19(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))"
MONTH_PATTERN = rf"{_YEAR}-(0[1-9]|1[0-2])"
DATE_PATTERN = (
    rf"({_YEAR}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    rf"|{_YEAR}-(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    rf"|{_YEAR}-02-(0[1-9]|1[0-9]|2[0-8])"
    rf"|{_LEAP_YEAR}-02-29)"
)
"""Every real day from 1900 to 2099 and nothing else, so that a schema need not rely on `format`."""


@dataclass(frozen=True)
class Kind:
    """Base of the closed set. A subclass states `spelling` and may add checks in `inspect`."""

    @property
    def name(self) -> str:
        return type(self).__name__

    @cached_property
    def spelling(self) -> Spelling:
        raise TypeError("an element has one of the kinds below this class")

    def read(self, value: Any) -> Any:
        """The value in Python's terms, or a refusal. Text stays text; dates become `datetime.date`."""
        spelling = self.spelling
        if spelling.type == "integer":
            return read_integer(value, spelling)
        if not isinstance(value, str):
            raise refuse("not_text", f"Write this as text: {spelling.words}.")
        value = str.__str__(value)  # plain text also of an enumeration that is text
        check_text(value, spelling)
        return value


@dataclass(frozen=True)
class Key(Kind):
    """The record's own reference, unique in its agency and record type, stable and never reused.

    Upper case only, so that Excel, SQL and Python agree on which two are the same.
    """

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "capital letters, digits and - . / _ , beginning with a letter or digit, at most 40 characters",
            ("C-0001", "2011/00417"),
            pattern=r"[A-Z0-9][A-Z0-9./_-]{0,39}",
            max_length=40,
        )


@dataclass(frozen=True)
class Ref(Key):
    """The key of a record of another type in the same return."""

    to: str


@dataclass(frozen=True)
class OutsideRef(Key):
    """The key of a record that stands in another return, such as the return that this one replaces."""


@dataclass(frozen=True)
class Code(Kind):
    """One code of one list: a value of the list, or one of the absent reasons that the element accepts.

    `group` narrows the list to one of its groups, `subset` to the codes named.
    """

    codelist: str
    group: str = ""
    absent: tuple[str, ...] = ()
    subset: tuple[str, ...] = ()

    @property
    def list(self) -> Codelist:
        return CODELISTS[self.codelist]

    @cached_property
    def spelling(self) -> Spelling:
        codes = self.subset or tuple(code.code for code in self.list.codes if not self.group or code.group == self.group)
        local = f", or a code of your own that begins {LOCAL_PREFIX} and is declared in local_codes" if self.list.open else ""
        return Spelling(
            "string",
            f"a code of the list {self.codelist}{local}",
            codes[:2],
            codes=codes + self.absent,
            local_codes=self.list.open,
        )

    def read(self, value: Any) -> str:
        spelling = self.spelling
        if not isinstance(value, str):
            raise refuse("not_text", f"Write this as text: {spelling.words}.")
        text: str = str.__str__(value)
        assert spelling.codes is not None
        if text in spelling.codes or (spelling.local_codes and re.fullmatch(LOCAL_CODE, text)):
            return text
        if text == "":
            check_text(text, spelling)
        if text in CODELISTS["absent_reason"].by_code:
            accepted = ", ".join(code for code in spelling.codes if code.startswith(ABSENT_PREFIX)) or "none; give a code of the list"
            raise refuse("reason_not_accepted", f"This reason for absence is not accepted here. Reasons accepted: {accepted}.")
        raise refuse("unknown_code", f"This is not a code of the list {self.codelist}.{self._hint(text)}")

    def _hint(self, text: str) -> str:
        """What the person may have meant: a code of another scheme, a name, something near; else where the codes are."""
        accepted = self.spelling.codes or ()
        foreign = {scheme: code for scheme, code in own_codes(self.codelist, text) if code in accepted}
        if len(set(foreign.values())) == 1:
            scheme, code = next(iter(foreign.items()))
            return f" In {scheme} this means {code} ({self.list.label_of(code)})."
        if foreign:
            return f" It is a code of {', '.join(foreign)}; see: cse-record crosswalk {self.codelist}."
        if nearest := self.nearest(text):
            return f" Nearest: {nearest} ({self.list.label_of(nearest)})."
        values = [code for code in accepted if not code.startswith(ABSENT_PREFIX)]
        return f" Codes: {', '.join(values)}." if len(values) <= SHORT_LIST else f" See: cse-record explain {self.codelist}."

    def nearest(self, text: str) -> str | None:
        """The code of which `text` is a name or nearly one, or None. Short texts are not guessed at: GB is not near GNB."""
        wanted, accepted = text.strip().casefold(), self.spelling.codes or ()
        names = {name: code for code, name in self.list.names() if code in accepted}
        reasons = [reason for reason in CODELISTS["absent_reason"].codes if reason.code in accepted]
        names |= {reason.label.casefold(): reason.code for reason in reasons}
        names |= {reason.code.removeprefix(ABSENT_PREFIX): reason.code for reason in reasons}
        if wanted in names:
            return names[wanted]
        match = difflib.get_close_matches(wanted, names, n=1, cutoff=0.75) if len(wanted) >= MIN_TO_GUESS else []
        return names[match[0]] if match else None


@dataclass(frozen=True)
class LocalCode(Kind):
    """A code that the sender adds to an open list."""

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            f"{LOCAL_PREFIX} and then small letters, digits and hyphens, at most 40 of them",
            ("local:night-outreach",),
            pattern=LOCAL_CODE,
            max_length=len(LOCAL_PREFIX) + 40,
        )


def _read_calendar(value: Any, spelling: Spelling, parse: Callable[[str], date]) -> date:
    if type(value) is date:  # a datetime is refused: its time of day would be lost
        if not 1900 <= value.year <= 2099:
            raise refuse("not_as_spelled", f"This is not written as accepted: {spelling.words}.")
        return value
    if not isinstance(value, str):
        raise refuse("not_text", f"Write this as text: {spelling.words}.")
    check_text(value, spelling)
    return parse(value)


@dataclass(frozen=True)
class ExactDate(Kind):
    """A day that is known exactly, such as the day on which a form was signed."""

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "a real day as year-month-day from 1900-01-01 to 2099-12-31, such as 2011-03-04, without a time of day",
            ("2011-03-04",),
            pattern=DATE_PATTERN,
            max_length=10,
        )

    def read(self, value: Any) -> date:
        return _read_calendar(value, self.spelling, date.fromisoformat)


@dataclass(frozen=True)
class UncertainDate(ExactDate):
    """A day, or the earliest it can be. The companion `…_latest` is empty when the day is exact."""


@dataclass(frozen=True)
class UncertainMonth(Kind):
    """A month, or the earliest it can be, held instead of a day where the day would identify a person."""

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "a month as year-month from 1900-01 to 2099-12, such as 1996-05",
            ("1996-05",),
            pattern=MONTH_PATTERN,
            max_length=7,
        )


@dataclass(frozen=True)
class Time(Kind):
    """UK civil time of day. `of` names the date element to which it belongs."""

    of: str

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "a time of day in 24 hours as hours:minutes, such as 21:40, without seconds",
            ("21:40",),
            pattern=r"([01][0-9]|2[0-3]):[0-5][0-9]",
            max_length=5,
        )


@dataclass(frozen=True)
class Number(Kind):
    """A whole number. Where it can be estimated it has a companion `…_basis`."""

    minimum: int
    maximum: int
    unit: str
    estimable: bool = True

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "integer",
            f"{self.unit}, from {self.minimum} to {self.maximum}, without decimals",
            (self.minimum + 14,) if self.maximum >= self.minimum + 14 else (self.minimum,),
            minimum=self.minimum,
            maximum=self.maximum,
        )


@dataclass(frozen=True)
class ShortText(Kind):
    """One line of text: a title, a role, the name of a system."""

    max_length: int = 120

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            f"one line of text of at most {self.max_length} characters, with no space at either end",
            ("Multi-agency exploitation panel",),
            min_length=1,
            max_length=self.max_length,
            trimmed=True,
            own_words=True,
        )


@dataclass(frozen=True)
class FreeText(Kind):
    """Several lines of text. Dropped when a return is pseudonymised."""

    max_length: int = 4000

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            f"text of at most {self.max_length} characters; no names, addresses or telephone numbers",
            ("Dates agreed with the reporting officer.",),
            min_length=1,
            max_length=self.max_length,
            one_line=False,
            trimmed=True,
            own_words=True,
        )


IDENTIFIERS: dict[str, tuple[str, str, str]] = {
    # scheme: (pattern, words, example); the examples are plainly invented
    "nhs-number": (r"[0-9]{10}", "ten digits without spaces", "9990000018"),
    "upn": (r"[A-Z][0-9]{11}[0-9A-Z]", "a capital letter, eleven digits, then a digit or capital letter", "Z999000000001"),
    "pnc-id": (r"[0-9]{4}/[0-9]{7}[A-Z]", "four digits, a stroke, seven digits and a capital letter", "1999/0000001A"),
}


@dataclass(frozen=True)
class Identifier(Kind):
    """A number that a national scheme gives to one person. Always a direct identifier."""

    scheme: Literal["nhs-number", "upn", "pnc-id"]

    @cached_property
    def spelling(self) -> Spelling:
        pattern, words, example = IDENTIFIERS[self.scheme]
        return Spelling("string", words, (example,), pattern=pattern, max_length=len(example))


@dataclass(frozen=True)
class Pseudonym(Kind):
    """A keyed pseudonym: normalisation version, key id, and 128 bits of HMAC-SHA-256 in hexadecimal."""

    derived_from: str = field(default="")

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "n and the version of normalisation, -k and the eight-digit key id, - and 32 digits, all in small hexadecimal",
            ("n1-k0a1b2c3d-00112233445566778899aabbccddeeff",),
            pattern=r"n[0-9]{1,2}-k[0-9a-f]{8}-[0-9a-f]{32}",
            max_length=46,
        )


KINDS: tuple[type[Kind], ...] = (
    Key, Ref, OutsideRef, Code, LocalCode, ExactDate, UncertainDate, UncertainMonth, Time, Number, ShortText, FreeText,
    Identifier, Pseudonym,
)  # fmt: skip
