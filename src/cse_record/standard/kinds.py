"""The closed set of element kinds: what a cell may hold and how it must be spelled.

A kind states its accepted spelling as plain facts (`Spelling`), which every target expresses in its own language, and reads one raw
value with `read`. Nothing is coerced: a value is accepted as written or refused with a message that says what is accepted. No
message repeats the value, since it may be personal data.

Patterns use `[0-9]`, `[A-Z]` and `{n}` only and carry no anchors, because regex engines disagree about `\\d` and `$`. Each target
anchors them as a whole match in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic_core import PydanticCustomError

from cse_record.standard.codelists import CODELISTS, Codelist
from cse_record.standard.columns import ABSENT_PREFIX, LOCAL_CODE, LOCAL_PREFIX, Fault, Lists, Spelling
from cse_record.standard.crosswalks import scheme_codes
from cse_record.standard.faults import FAULTS
from cse_record.standard.shape import value_fault

__all__ = ["ABSENT_PREFIX", "LOCAL_PREFIX"]

_YEAR = r"(19|20)[0-9]{2}"
_LEAP_YEAR = r"(19(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))"
MONTH_PATTERN = rf"{_YEAR}-(0[1-9]|1[0-2])"
DATE_PATTERN = (
    rf"({_YEAR}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    rf"|{_YEAR}-(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    rf"|{_YEAR}-02-(0[1-9]|1[0-9]|2[0-8])"
    rf"|{_LEAP_YEAR}-02-29)"
)
"""Matches every real day from 1900 to 2099 and nothing else, so that a schema need not rely on `format`."""


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""The names of the months as a sheet shows them."""
TYPED_DAY = "4/3/2011 for 4 March 2011"
"""A day as a person types it into a sheet."""


def day_in_words(text: str, months: Sequence[str] = MONTHS) -> str:
    """A day or month as a sheet shows it, such as 4 Mar 2011 or Mar 2011, from its spelling in a file. Any other text is returned
    unchanged.
    """
    if re.fullmatch(DATE_PATTERN, text):
        return f"{int(text[8:])} {months[int(text[5:7]) - 1]} {text[:4]}"
    return f"{months[int(text[5:]) - 1]} {text[:4]}" if re.fullmatch(MONTH_PATTERN, text) else text


class _OurLists(Lists):
    """The names in the codelists, read from the codelists themselves."""

    reasons = frozenset(CODELISTS["absent_reason"].by_code)

    def title(self, codelist: str) -> str:
        return CODELISTS[codelist].title

    def labels(self, codelist: str) -> dict[str, str]:
        return {code.code: code.label for code in CODELISTS[codelist].codes}

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return list(CODELISTS[codelist].names())

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return list(scheme_codes(codelist))


LISTS = _OurLists()


def refuse(fault: str, words: str) -> PydanticCustomError:
    """A fault with an id of `faults.csv`. `words` gives the accepted form and the remedy, never the value."""
    # pydantic would take braces for placeholders of its message templates
    return PydanticCustomError(FAULTS[fault].fault, "{words}", {"words": words})


@dataclass(frozen=True)
class Kind:
    """Base of the closed set. A subclass states `spelling` and may add checks in `inspect`."""

    @property
    def name(self) -> str:
        return type(self).__name__

    @cached_property
    def spelling(self) -> Spelling:
        raise TypeError("an element has one of the kinds below this class")

    def fault(self, value: object) -> Fault | None:
        """The fault of a raw value, if any."""
        return value_fault(self.spelling, spell(value), LISTS)

    def read(self, value: object) -> object:
        """The value as a Python object, or a refusal. Text stays text; dates become `datetime.date`."""
        fault = self.fault(value)
        if fault:
            raise refuse(*fault)
        return self.parsed(spell(value))

    def parsed(self, value: object) -> object:
        """The Python object for a valid value."""
        return str.__str__(value) if isinstance(value, str) else value  # a text enumeration also becomes plain text


def spell(value: object) -> object:
    """A value as written in a file: dates as ISO text, everything else unchanged. A datetime is unchanged too, or its time would be
    lost.
    """
    return value.isoformat() if type(value) is date else value


@dataclass(frozen=True)
class Key(Kind):
    """The record's own reference: unique in its agency and record type, stable, never reused.

    Upper case only, so that Excel, SQL and Python agree on which references are equal.
    """

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "capital letters, digits and - . / _ , beginning with a letter or digit, at most 40 characters",
            ("C-0001", "2011/00417"),
            pattern=r"[A-Z0-9][A-Z0-9./_-]{0,39}",
            max_length=40,
            on_sheet="in the form of a reference: capital letters, digits and - . / _ without spaces, at most 40 of them.",
        )


@dataclass(frozen=True)
class Ref(Key):
    """The key of a record of another type in the same return."""

    to: str


@dataclass(frozen=True)
class OutsideRef(Key):
    """The key of a record in another return, such as the return that this one replaces."""


@dataclass(frozen=True)
class Code(Kind):
    """One code of one list: a value of the list, or a reason for absence that the element accepts.

    `group` narrows the list to one of its groups, `subset` to the named codes.
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
        local = f", or a local code that begins {LOCAL_PREFIX} and is declared in local_codes" if self.list.open else ""
        return Spelling(
            "string",
            f"a code of the list {self.codelist}{local}",
            codes[:2],
            codelist=self.codelist,
            codes=codes + self.absent,
            local_codes=self.list.open,
        )


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
            on_sheet="in the form of a code of your own: local: and then small letters, digits and hyphens, at most 40 of them.",
        )


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
            on_sheet=f"a day from 1900 to 2099 that is written as a date. Type the day again, such as {TYPED_DAY}.",
        )

    def parsed(self, value: object) -> date:
        return date.fromisoformat(str(value))


@dataclass(frozen=True)
class UncertainDate(ExactDate):
    """A day, or the earliest possible day. The companion `…_latest` is empty if the day is exact."""


@dataclass(frozen=True)
class UncertainMonth(Kind):
    """A month, or the earliest possible month. Held instead of a day where a day would identify a person."""

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "a month as year-month from 1900-01 to 2099-12, such as 1996-05",
            ("1996-05",),
            pattern=MONTH_PATTERN,
            max_length=7,
            on_sheet="a month from 1900 to 2099 that is written as a date. Type the month again, such as May 2010.",
        )


@dataclass(frozen=True)
class Time(Kind):
    """UK civil time of day. `of` names the date element that it belongs to."""

    of: str

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(
            "string",
            "a time of day in 24 hours as hours:minutes, such as 21:40, without seconds",
            ("21:40",),
            pattern=r"([01][0-9]|2[0-3]):[0-5][0-9]",
            max_length=5,
            on_sheet="a time of day in 24 hours, such as 21:40. Type the time again, with a colon.",
        )


OLDEST = 110
"""The greatest age of a person in a return. Beyond it as an upper limit lies only a wrong date; no boundary case tests it."""


@dataclass(frozen=True)
class Number(Kind):
    """A whole number. One that can be estimated has a companion `…_basis`."""

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
            on_sheet=f"a whole number from {self.minimum} to {self.maximum}. Type the number again, in digits alone.",
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
    "chi-number": (
        r"(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{6}",
        "ten digits without spaces, of which the first six are a date of birth",
        "3102999999",
    ),
    "hc-number": (r"3[2-9][0-9]{8}", "ten digits without spaces, from 32 to 39 at the start", "3999999918"),
    "consistent-identifier": (r"[0-9A-Z]{6,20}", "6 to 20 capital letters and digits, without spaces", "SYNTHETIC99900000001"),
    "upn": (r"[A-Z][0-9]{11}[0-9A-Z]", "a capital letter, eleven digits, then a digit or capital letter", "Z999000000001"),
    "pnc-id": (r"[0-9]{4}/[0-9]{7}[A-Z]", "four digits, a stroke, seven digits and a capital letter", "1999/0000001A"),
}


@dataclass(frozen=True)
class Identifier(Kind):
    """A number that a national scheme assigns to one person. Always a direct identifier."""

    scheme: Literal["nhs-number", "chi-number", "hc-number", "consistent-identifier", "upn", "pnc-id"]

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
