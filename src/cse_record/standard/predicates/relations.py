"""Predicates about one record and the records that refer to it, or that say something of the same person or thing."""

from __future__ import annotations

from dataclasses import dataclass

from cse_record.standard.predicates.base import DAYS, SPELL, VALUE, Predicate, reads
from cse_record.standard.predicates.conditions import Condition


@dataclass(frozen=True)
class Refers(Predicate):
    """The record to which the reference in `element` leads is in the return. Applies if it is not blank.

    Held back if a row of that type may be the one: it could not be read, or its key is misspelt and may be meant for this.
    """

    scope = "relation"
    fails_if = "no record of `to.table` has the value as its `to.key`"
    asks = reads(element=VALUE)

    element: str


@dataclass(frozen=True)
class Declared(Predicate):
    """A local code in `element` is declared in `local_codes` for the element's list. Applies to codes that begin `local:`.

    Held back if a row of `local_codes` could not be read, or may be meant to declare the code.
    """

    scope = "relation"
    fails_if = "a code that begins `local:` has no row in `local_codes` with `codelist` and that code"
    asks = reads(element=VALUE)

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
    fails_if = (
        "fewer than `least` or more than `most` rows of `table` that fulfil `where` have in `by` this record's `key`; `least_in` and "
        "`most_in` are columns with the number. It does not apply if `return_scope` gives the table an extent of `unless_scope`"
    )
    asks = reads(element=VALUE, least_in=VALUE, most_in=VALUE)

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
    """The day `on` may lie in a spell of `table` that fulfils `where`, of the record that `by` names in both.

    A spell lasts from `start` to `end`, both days included; what is not known of it may be any day. With `since`, only the spells
    count in which that day may lie. Applies if `on`, `by` and `since` hold values and some spell of the record counts. With
    `all_ended`, it passes too if any spell of the record, begun then or later, may last until `on` or begin after it.
    `element` is where a finding points, and `unless_scope` is as in `Rows`. Held back if there may be another spell: a row of
    `table` could not be read, its reference may be meant for this record or leads nowhere, or one of its cells that are asked for is
    faulty.
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
