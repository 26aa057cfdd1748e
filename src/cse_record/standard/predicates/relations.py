"""Predicates about one record and the records that refer to it, or that concern the same person or thing."""

from __future__ import annotations

from dataclasses import dataclass

from cse_record.standard.predicates.base import DAYS, SPELL, VALUE, Predicate, reads
from cse_record.standard.predicates.conditions import Condition


@dataclass(frozen=True)
class Refers(Predicate):
    """The return holds the record that the reference in `element` names. Applies if it is not blank.

    Held back if a row of that type may be the record: the row could not be read, or its key may be a misspelling of the reference.
    """

    scope = "relation"
    fails_if = "no record of `to.table` has the value as its `to.key`"
    asks = reads(element=VALUE)

    element: str


@dataclass(frozen=True)
class Declared(Predicate):
    """A local code in `element` is declared in `local_codes` for the element's list. Applies to codes that begin with `local:`.

    Held back if a row of `local_codes` could not be read, or may be meant to declare the code.
    """

    scope = "relation"
    fails_if = "a code that begins `local:` has no row in `local_codes` with `codelist` and that code"
    asks = reads(element=VALUE)

    element: str


@dataclass(frozen=True)
class Rows(Predicate):
    """From `least` to `most` rows of `table` refer to this record by `by` and fulfil `where`. Always applies.

    With `same`, the rows are those that hold in `by` what this record holds in `same`, such as other rows about the same child; it
    applies if this record holds a value there. With `given`, it applies only if one of the rows fulfils that. `most_in` and
    `least_in` name an element of this record that holds the number instead; if it holds none, the predicate does not apply.
    `element` is where a finding points. `unless_scope` lists extents of `return_scope` for `table` under which the predicate
    does not apply. If there are too few rows, held back if there may be more: a row of `table` could not be read, its reference may
    be meant for this record or leads to no record, or it is unknown whether it fulfils `where`.
    """

    scope = "relation"
    fails_if = (
        "fewer than `least` or more than `most` rows of `table` that fulfil `where` have in `by` this record's `key`, or with `same` the "
        "value of that column; `least_in` and `most_in` are columns with the number. It does not apply if `same` is blank, if there is "
        "`given` and none of these rows fulfils it, or if `return_scope` gives the table an extent of `unless_scope`"
    )
    asks = reads(element=VALUE, same=VALUE, least_in=VALUE, most_in=VALUE)

    element: str
    table: str
    by: str
    least: int = 0
    most: int | None = None
    least_in: str = ""
    most_in: str = ""
    same: str = ""
    where: Condition | None = None
    given: Condition | None = None
    unless_scope: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        return bool(self.least or self.least_in or self.given)


@dataclass(frozen=True)
class NotDuring(Predicate):
    """The day `on` does not certainly lie in a spell of `table` that fulfils `where` and has the same `by`.

    A spell lasts from `start` to `end`. A spell whose end is not applicable is open, and one whose start is not applicable has
    lasted since birth. Its first and last day do not count, because the day of a move belongs to two spells. Applies if `on` and
    `by` hold values.

    With `unless_in`, also passes if the day may lie in a spell that fulfils that condition, as in `During`: two spells can be
    simultaneous. Held back if there may be such a spell: a row of `table` could not be read, its reference may be meant for this
    record or leads to no record, or one of the cells read is faulty.
    """

    scope = "relation"
    fails_if = (
        "every day of `on` lies inside a spell of `table` with the same `by` that fulfils `where`, after its last possible `start` and "
        "before its first possible `end`. A spell whose end has the reason `absent:not-applicable` goes on. With `unless_in`, it passes "
        "if `on` may lie in a spell that fulfils that, as in `During`"
    )
    asks = reads(on=DAYS, by=VALUE)
    asks_of_table = reads(start=SPELL, end=SPELL)

    on: str
    by: str
    table: str
    start: str
    end: str
    where: Condition | None = None
    unless_in: Condition | None = None


@dataclass(frozen=True)
class During(Predicate):
    """The day `on` may lie in a spell of `table` that fulfils `where` and has the same `by`.

    A spell lasts from `start` to `end`, both days included; an unknown date may be any day. With `since`, only the spells in which
    that day may lie count. Applies if `on`, `by` and `since` hold values and some spell of the record counts. With `all_ended`,
    also passes if any spell of the record, begun then or later, may last until `on` or begin after it. `element` is where a finding
    points, and `unless_scope` is as in `Rows`. Held back if there may be another spell: a row of `table` could not be read, its
    reference may be meant for this record or leads to no record, or one of the cells read is faulty.
    """

    scope = "relation"
    fails_if = (
        "no day of `on` lies in a spell of `table` with the same `by` that fulfils `where`, from its first possible `start` to its last "
        "possible `end`, both included; without a start or an end it may be any day. With `since`, only the spells count in which a day "
        "of `since` may lie so. With `all_ended`, it passes too if any spell of `table` with the same `by` that fulfils `where` may end "
        "on or after the first day of `on`, whenever it began. It does not apply if no spell counts, nor under `unless_scope`, as with "
        "`Rows`"
    )
    asks = reads(element=VALUE, on=DAYS, by=VALUE, since=DAYS)
    asks_of_table = reads(start=DAYS, end=DAYS)

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
