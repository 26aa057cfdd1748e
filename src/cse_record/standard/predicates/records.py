"""Predicates about one record, and about one record with those that it refers to or that refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cse_record.standard.predicates.base import Predicate
from cse_record.standard.predicates.conditions import Condition

# --- one record -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OnOrAfter(Predicate):
    """`later` is not before `earlier`. Applies if both hold a date. Equal days pass.

    It passes too where one of `told_by` is certainly before `earlier`: that date tells the same, and is asked about instead.
    """

    own = ("later", "earlier", "told_by")
    later: str
    earlier: str
    told_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class OnOrAfterFirst(Predicate):
    """`later` is not before every one of `ends` that holds a date. Applies if `later` and one of them do. Equal days pass."""

    own = ("later", "ends")
    later: str
    ends: tuple[str, ...]


@dataclass(frozen=True)
class RangeInOrder(Predicate):
    """The companion `…_latest` of `element` is not before it. Applies if both are filled. The finding points to `element`."""

    own = ("element",)
    element: str


@dataclass(frozen=True)
class WithinDays(Predicate):
    """`later` is at most `days` civil days after `earlier`. Applies if both hold a date; a `later` that lies before passes."""

    own = ("later", "earlier")
    later: str
    earlier: str
    days: int


@dataclass(frozen=True)
class AgeBetween(Predicate):
    """A person born on `born` is from `least` to `most` years old on `on`. Applies if both hold a date.

    With `until_birthday`, the birthday after the age of `most` passes too. A day that is certainly before the birth passes: that it
    is so is for another rule to say.
    """

    own = ("on", "born")
    on: str
    born: str
    least: int
    most: int
    until_birthday: bool = False


@dataclass(frozen=True)
class AgeIs(Predicate):
    """The number in `age` is an age that a person born on `born` can have on `on`. Applies if all three hold values.

    A day that is certainly before the birth passes, as in `AgeBetween`.
    """

    own = ("age", "on", "born")
    age: str
    on: str
    born: str


@dataclass(frozen=True)
class NumberBetween(Predicate):
    """The number in `number` is from `least` to `most`. Applies if it holds a value."""

    own = ("number",)
    number: str
    least: int
    most: int


@dataclass(frozen=True)
class Present(Predicate):
    """`element` holds a value or, unless `value_only`, a reason for absence. Applies always."""

    own = ("element",)
    element: str
    value_only: bool = False


@dataclass(frozen=True)
class NoValue(Predicate):
    """`element` holds no value; blank or a reason for absence passes. Applies always."""

    own = ("element",)
    element: str


@dataclass(frozen=True)
class Empty(Predicate):
    """`element` holds neither a value nor a reason for absence. Applies always."""

    own = ("element",)
    element: str


@dataclass(frozen=True)
class OneOf(Predicate):
    """`element` holds one of `codes`. Applies if it is not blank. A reason for absence in a companion counts as its code.

    `called` is as in the condition `Is`.
    """

    own = ("element",)
    element: str
    codes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class NotOneOf(Predicate):
    """`element` holds none of `codes`. Applies if it is not blank. A reason for absence in a companion counts as its code.

    `called` is as in the condition `Is`.
    """

    own = ("element",)
    element: str
    codes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class GroupFits(Predicate):
    """The code in `element` belongs to the group that is called as the code in `other`. Applies if both hold values."""

    own = ("element", "other")
    element: str
    other: str


@dataclass(frozen=True)
class ValidAt(Predicate):
    """The code in `element` was in use in the real world on `on`. Applies if the code has a limit and `on` holds a date.

    With `until`, on some day from `on` to `until`: a source that wrote of the fact between the two can have used it. Applies
    then if both hold a date.
    """

    own = ("element", "on", "until")
    element: str
    on: str
    until: str = ""


@dataclass(frozen=True)
class Differs(Predicate):
    """`element` and `other` do not hold the same value. Applies if both hold values."""

    own = ("element", "other")
    element: str
    other: str


@dataclass(frozen=True)
class Same(Predicate):
    """`element` and `other` hold the same value. Applies if both hold values.

    Where they are references that differ, held back if one of them leads nowhere: it may be meant for the other's record.
    """

    own = ("element", "other")
    element: str
    other: str


@dataclass(frozen=True)
class AnyPresent(Predicate):
    """At least one of `elements` holds a value. Applies always.

    `called` is what the elements are in words, where not every workbook shows all of them.
    """

    own = ("elements",)
    elements: tuple[str, ...]
    called: str = ""


TextPattern = Literal["email", "telephone", "postcode", "nhs-number", "person-number", "long-number", "name"]


@dataclass(frozen=True)
class NotLike(Predicate):
    """The text in `element` holds nothing of the form `pattern`. Applies if it is not blank.

    `TEXT_PATTERNS` holds the forms, searched anywhere in the text; the form `name` leaves out the words in `NOT_NAMES`, in
    the way that `text_patterns.py` describes.
    """

    own = ("element",)
    element: str
    pattern: TextPattern


@dataclass(frozen=True)
class NotNameOf(Predicate):
    """The text in `element` is not a name of a code in `codelist` alone: names that `unless` has as well pass. Applies if not blank."""

    own = ("element",)
    element: str
    codelist: str
    unless: str


# --- records that it refers to, or that refer to it --------------------------------------------------------------------


@dataclass(frozen=True)
class Refers(Predicate):
    """The record to which the reference in `element` leads is in the return. Applies if it is not blank.

    Held back if a row of that type may be the one: it could not be read, or its key is misspelt and may be meant for this.
    """

    scope = "relation"
    own = ("element",)
    element: str


@dataclass(frozen=True)
class Declared(Predicate):
    """A local code in `element` is declared in `local_codes` for the element's list. Applies to codes that begin `local:`.

    Held back if a row of `local_codes` could not be read, or may be meant to declare the code.
    """

    scope = "relation"
    own = ("element",)
    element: str


@dataclass(frozen=True)
class Rows(Predicate):
    """From `least` to `most` rows of `table` refer to this record by their `by` and fulfil `where`. Applies always.

    `most_in` and `least_in` name an element of this record that holds the number instead; if it holds none, the predicate
    does not apply. `element` is where a finding points. `unless_scope` lists extents of `return_scope` for `table`
    under which the predicate does not apply. Where there are too few, held back if there may be more: a row of `table` could
    not be read, its reference may be meant for this record or leads nowhere, or it cannot be told whether it fulfils `where`.
    """

    scope = "relation"
    own = ("element", "least_in", "most_in")
    element: str
    table: str
    by: str
    least: int = 0
    most: int | None = None
    least_in: str = ""
    most_in: str = ""
    where: Condition | None = None
    unless_scope: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotDuring(Predicate):
    """The day `on` does not certainly lie in a spell of `table` that fulfils `where`, of the record that `by` names in both.

    A spell lasts from `start` to `end`; one without an end whose reason is that it does not apply goes on, and one without such a
    start has lasted since birth. Its first and
    last day do not count, since the day of a move belongs to two spells. Applies if `on` and `by` hold values.

    With `unless_in`, it passes too if the day may lie in a spell that fulfils that, as in `During`: two spells can go on side by side.
    It is held back if there may be such a spell: a row of `table` could not be read, its reference may be meant for this record or
    leads nowhere, or one of its cells that are asked for is faulty.
    """

    scope = "relation"
    own = ("on", "by")
    on: str
    by: str
    table: str
    start: str
    end: str
    where: Condition | None = None
    unless_in: Condition | None = None


@dataclass(frozen=True)
class During(Predicate):
    """The day `on` may lie in a spell of `table` that fulfils `where`, of the record that `by` names in both.

    A spell lasts from `start` to `end`, both days included; what is not known of it may be any day. With `since`, only the spells
    count in which that day may lie. Applies if `on`, `by` and `since` hold values and some spell of the record counts. With
    `all_ended`, it passes too if any spell of the record, begun then or later, may last until `on` or begin after it.
    `element` is where a finding points, and `unless_scope` is as in `Rows`. Held back if there may be another spell: a row of
    `table` could not be read, its reference may be meant for this record or leads nowhere, or one of its cells that are asked for is
    faulty.
    """

    scope = "relation"
    own = ("element", "on", "by", "since")
    element: str
    on: str
    by: str
    table: str
    start: str
    end: str
    since: str = ""
    all_ended: bool = False
    where: Condition | None = None
    unless_scope: tuple[str, ...] = ()
