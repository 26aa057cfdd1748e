"""Predicates about one record and, where a path leads there, about the records that it refers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cse_record.standard.predicates.base import ANSWER, DAYS, MOMENT, VALUE, Beside, Predicate, reads


@dataclass(frozen=True)
class OnOrAfter(Predicate):
    """`later` is not before `earlier`. Applies if both hold a date. Equal days pass.

    Also passes if one of `told_by` is certainly before `earlier`: that date is reported instead.
    """

    fails_if = (
        "every day of `later` lies before every day of `earlier`. If both are one and the same day, and both have times: if the time of "
        "`later` is before the other, unless both lie from 01:00 to 01:59 on the last Sunday of October. Not if every day of one of "
        "`told_by` lies before every day of `earlier`"
    )
    asks = reads(later=MOMENT, earlier=MOMENT, told_by=DAYS)

    later: str
    earlier: str
    told_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class OnOrAfterFirst(Predicate):
    """`later` is not before every one of `ends` that holds a date. Applies if `later` and one of them do. Equal days pass."""

    fails_if = "every day of `later` lies before every day of each of `ends` that has a value, and one has"
    asks = reads(later=DAYS, ends=DAYS)

    later: str
    ends: tuple[str, ...]


@dataclass(frozen=True)
class RangeInOrder(Predicate):
    """The companion `…_latest` of `element` is not before it. Applies if both are filled. The finding points to `element`."""

    fails_if = "the `latest` of the element lies before it"
    sentence = "the latest that {element} can be is before the earliest"
    asks = reads(element=DAYS)

    element: str


@dataclass(frozen=True)
class WithinDays(Predicate):
    """`later` is at most `days` civil days after `earlier`. Applies if both hold a date. A `later` before `earlier` passes."""

    fails_if = "from the last day of `earlier` to the first of `later` there are more than `days` days"
    sentence = "{later} is more than {days} days after {earlier}"
    asks = reads(later=DAYS, earlier=DAYS)

    later: str
    earlier: str
    days: int


@dataclass(frozen=True)
class AgeBetween(Predicate):
    """A person born on `born` is from `least` to `most` years old on `on`. Applies if both hold a date.

    With `until_birthday`, the birthday after the age of `most` passes too. A day that is certainly before birth passes: another
    rule reports it.
    """

    fails_if = (
        "no reading gives an age, in completed years, from `least` to `most`. Born on 29 February, a year is complete on 1 March where "
        "there is no such day. With `until_birthday`, the day on which a year more than `most` is complete passes too. Not if every "
        "day of `on` lies before the birth"
    )
    asks = reads(on=DAYS, born=DAYS)

    on: str
    born: str
    least: int
    most: int
    until_birthday: bool = False


@dataclass(frozen=True)
class AgeIs(Predicate):
    """The number in `age` is a possible age on `on` of a person born on `born`. Applies if all three hold values.

    A day that is certainly before birth passes, as in `AgeBetween`.
    """

    fails_if = "no reading gives the number in `age`. Not if every day of `on` lies before the birth"
    sentence = "{age} is not the age that follows from {born} and {on}"
    asks = reads(age=VALUE, on=DAYS, born=DAYS)

    age: str
    on: str
    born: str


@dataclass(frozen=True)
class NumberBetween(Predicate):
    """The number in `number` is from `least` to `most`. Applies if it holds a value."""

    fails_if = "the number is less than `least` or more than `most`"
    sentence = "{number} is not between {least} and {most}"
    asks = reads(number=VALUE)

    number: str
    least: int
    most: int


@dataclass(frozen=True)
class Present(Predicate):
    """`element` holds a value or, unless `value_only`, a reason for absence. Always applies."""

    fails_if = "there is no answer (with `value_only`, no value)"
    asks = reads(element=ANSWER)

    element: str
    value_only: bool = False

    @property
    def waits(self) -> bool:
        return True

    def beside(self, attribute: str) -> Beside:
        return VALUE if self.value_only else super().beside(attribute)


@dataclass(frozen=True)
class NoValue(Predicate):
    """`element` holds no value. A blank or a reason for absence passes. Always applies."""

    fails_if = "there is a value"
    sentence = "{element} is given"
    asks = reads(element=VALUE)

    element: str


@dataclass(frozen=True)
class Empty(Predicate):
    """`element` holds neither a value nor a reason for absence. Always applies."""

    fails_if = "there is an answer"
    sentence = "{element} is filled"
    asks = reads(element=ANSWER)

    element: str


@dataclass(frozen=True)
class OneOf(Predicate):
    """`element` holds one of `codes`. Applies if it is not blank. A reason for absence in a companion counts as its code.

    `called` is as in the condition `Is`.
    """

    fails_if = "the answer is not among `codes`"
    sentence = "{element} is not {codes}"
    asks = reads(element=ANSWER)

    element: str
    codes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class NotOneOf(Predicate):
    """`element` holds none of `codes`. Applies if it is not blank. A reason for absence in a companion counts as its code.

    `called` is as in the condition `Is`.
    """

    fails_if = "the answer is among `codes`"
    sentence = "{element} is {codes}"
    asks = reads(element=ANSWER)

    element: str
    codes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class GroupFits(Predicate):
    """The code in `element` belongs to the group whose name is the code in `other`. Applies if both hold values."""

    fails_if = (
        "the code in `element` is not in the group of `groups` called as the code in `other`, or there is no group called so. A code that"
        " begins `local:` has no group, and the question does not apply"
    )
    sentence = "{element} holds an answer that does not go with {other}"
    asks = reads(element=VALUE, other=VALUE)

    element: str
    other: str


@dataclass(frozen=True)
class ValidAt(Predicate):
    """The code in `element` was in use in the real world on `on`. Applies if the code has a limit and `on` holds a date.

    With `until`: it was in use on some day from `on` to `until`, because a source may have recorded the fact at any time between.
    Then applies if both hold a date.
    """

    fails_if = (
        "no day of `on` lies in the limits that `valid` gives for the code, both included; with `until`, no day from the first of `on` to"
        " the last of `until`. To a code without limits the question does not apply"
    )
    asks = reads(element=VALUE, on=DAYS, until=DAYS)

    element: str
    on: str
    until: str = ""


@dataclass(frozen=True)
class Differs(Predicate):
    """`element` and `other` do not hold the same value. Applies if both hold values."""

    fails_if = "the values are the same"
    sentence = "{element} and {other} are the same"
    asks = reads(element=VALUE, other=VALUE)

    element: str
    other: str


@dataclass(frozen=True)
class Same(Predicate):
    """`element` and `other` hold the same value. Applies if both hold values.

    If they are different references, held back if one of them leads to no record: it may be a misspelling of the other.
    """

    fails_if = "the values differ"
    sentence = "{element} and {other} are not the same"
    asks = reads(element=VALUE, other=VALUE)

    element: str
    other: str


@dataclass(frozen=True)
class AnyPresent(Predicate):
    """At least one of `elements` holds a value. Always applies.

    `called` describes the elements in words, if not every workbook shows all of them.
    """

    fails_if = "none of `elements` holds a value"
    asks = reads(elements=VALUE)

    elements: tuple[str, ...]
    called: str = ""

    @property
    def waits(self) -> bool:
        return True


TextPattern = Literal["email", "telephone", "postcode", "nhs-number", "person-number", "long-number", "name"]


@dataclass(frozen=True)
class NotLike(Predicate):
    """The text in `element` contains nothing of the form `pattern`. Applies if it is not blank.

    `TEXT_PATTERNS` holds the forms, which are searched anywhere in the text. The form `name` ignores the words in `NOT_NAMES`, as
    `text_patterns.py` describes.
    """

    fails_if = (
        "the text holds something of the pattern; a `name` counts unless a part of it, cut at hyphens and apostrophes, stands in "
        "`not_names`"
    )
    asks = reads(element=VALUE)

    element: str
    pattern: TextPattern


@dataclass(frozen=True)
class NotNameOf(Predicate):
    """The text in `element` is not a name of a code in `codelist`. Names that `unless` also has pass. Applies if it is not blank."""

    fails_if = "the text in small letters is one of `names`"
    asks = reads(element=VALUE)

    element: str
    codelist: str
    unless: str
