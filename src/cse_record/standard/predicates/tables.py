"""Predicates about all records of a type, and about the whole return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cse_record.standard.predicates.base import ANSWER, DAYS, SPELL, VALUE, Beside, Predicate, reads

# --- all records of a type ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Unique(Predicate):
    """No earlier row holds the same values in all of `elements`. Applies if the first of them is not blank.

    `called` describes in words those elements that need not be answered, if not every workbook shows them.
    """

    scope = "table"
    fails_if = "an earlier row holds the same in all `elements`, and the first of them is not blank"
    asks = reads(elements=VALUE)

    elements: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class OfSpells(Predicate, family=True):
    """A predicate on all spells with the same `by`, in order of `start`. The finding points to the later of two."""

    scope = "table"

    by: str
    start: str


@dataclass(frozen=True)
class NoOverlap(OfSpells):
    """The spell does not certainly overlap an earlier one with the same `by`. Applies if the row has a start.

    A spell lasts from `start` to the earliest of `ends` that holds a date. It is open if all of `ends` are not applicable. If they
    are absent for any other reason, it is only known to have lasted for its first day. `NoneAfterOpen` covers spells that may have
    begun after an open one, and `Unique` covers two that have both lasted since birth. The finding points to the later spell.
    """

    fails_if = (
        "a spell with the same `by` comes before in the order of `start`, and each of the two begins, at the latest, before the other "
        "ends at the earliest. A spell without an end goes on if all its `ends` have the reason `absent:not-applicable`, and else lasts "
        "for its first day. Not if one goes on and the other may have begun after it, nor if both have lasted since birth"
    )
    asks = reads(start=SPELL, ends=SPELL, by=VALUE)

    ends: tuple[str, ...]


@dataclass(frozen=True)
class NoneAfterOpen(OfSpells):
    """No open spell with the same `by` certainly began before this one. Applies if `start` holds a date.

    A spell is open if all of `ends` are not applicable. It may have lasted since birth. The finding points to the later spell.
    """

    fails_if = "a spell with the same `by`, all of whose `ends` have the reason `absent:not-applicable`, certainly began before"
    asks = reads(start=SPELL, ends=SPELL, by=VALUE)

    ends: tuple[str, ...]


@dataclass(frozen=True)
class NoGap(OfSpells):
    """There is not certainly a gap of more than `days` days between the spell and the next with the same `by`.

    A row of `table` with the same `by` fills the days from `filled_from` to the last of `filled_until`. An unknown date of it may
    be any day, so that it may fill the gap. An end that is not applicable is ignored, unless none applies: then the row has no end.
    Applies if the row is not the first of its `by` in order of `start`, all rows with the same `by` have a start, and all that
    began before it have an end. Held back if a row may be another spell with the same `by` or may fill the gap; a row whose `by`
    leads to no record may. The finding points to the spell after the gap.
    """

    fails_if = (
        "from the latest end of all spells before to `start` there are more than `days` days, and every start, and the end of every spell"
        " before, is known. First that latest end moves on, as often as it can: a row of `table` with the same `by` whose first possible "
        "`filled_from` is at most `days` days after it moves it to the last possible of `filled_until`, if that is later. A row without "
        "`filled_from` may have begun on any day. An end whose reason is `absent:not-applicable` does not count, unless it is so with "
        "all; one that is not known may be any day"
    )
    asks = reads(start=SPELL, end=SPELL, by=VALUE)
    asks_of_table = reads(filled_from=DAYS, filled_until=SPELL)

    end: str
    days: int
    table: str
    filled_from: str
    filled_until: tuple[str, ...]


# --- the whole return --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TableRows(Predicate):
    """The return holds from `least` to `most` rows, over all of `tables` together, or of the record type in `named_in`.

    With `least`, held back while a row of one of these types could not be read.
    """

    scope = "return"
    fails_if = "the rows of `tables` together, or of the type in `named_in`, are fewer than `least` or more than `most`"
    asks = reads(element=VALUE, named_in=VALUE)

    element: str
    tables: tuple[str, ...] = ()
    named_in: str = ""
    least: int = 0
    most: int | None = None

    @property
    def waits(self) -> bool:
        return bool(self.least)


@dataclass(frozen=True)
class OfWholeTable(Predicate, family=True):
    """A predicate on all rows of a record type together. The finding points to the table."""

    scope = "return"
    points_to_row = False


@dataclass(frozen=True)
class Covers(OfWholeTable):
    """Some row holds each of `codes` in `element`. Always applies. The finding points to the table.

    Held back for a code that a faulty cell may be meant for.
    """

    fails_if = "one of `codes` stands in no row"
    asks = reads(element=VALUE)

    element: str
    codes: tuple[str, ...]

    @property
    def waits(self) -> bool:
        return True


@dataclass(frozen=True)
class ShareAtMost(OfWholeTable):
    """At most `percent` of the rows that fulfil `when` hold in `element` what `of` describes.

    `of` is `reason` (any reason for absence) or the end of a text, such as `-01-01`; then only rows with a value count. Applies if
    at least `smallest` rows count. The finding points to the table.
    """

    fails_if = (
        "of at least `smallest` rows more than `percent` per cent hold a reason (`of` is `reason`) or, of those with a value, one that "
        "ends with `of`"
    )
    asks = reads(element=VALUE)

    element: str
    of: str
    percent: int
    smallest: int

    def beside(self, attribute: str) -> Beside:
        return ANSWER if self.of == "reason" else super().beside(attribute)


@dataclass(frozen=True)
class NotAllSame(OfWholeTable):
    """The rows with a value in `element` do not all hold the same value. Applies if there are at least `smallest` such rows."""

    fails_if = "at least `smallest` rows hold a value, and all the same"
    sentence = "{element} is the same in every row"
    asks = reads(element=VALUE)

    element: str
    smallest: int


@dataclass(frozen=True)
class SomeHave(OfWholeTable):
    """Some row that fulfils `when` holds a value in one of `elements`. Applies if there are at least `smallest` such rows."""

    fails_if = "of at least `smallest` rows none holds a value in `elements`"
    asks = reads(elements=VALUE)

    elements: tuple[str, ...]
    smallest: int

    @property
    def waits(self) -> bool:
        return True


@dataclass(frozen=True)
class NotMirrored(OfWholeTable):
    """Not every row that fulfils `when` holds in `other` the code that `pairs` gives for its code in `element`.

    Only rows with a value in both whose `element` is among `pairs` count. `pairs` are (code, codes that mirror it). Applies if at
    least `smallest` rows count.
    """

    fails_if = (
        "at least `smallest` rows with a value in both hold a code of `pairs` in `element`, and all hold in `other` one of the codes "
        "given for it"
    )
    sentence = "{other} follows {element} in every row"
    asks = reads(element=VALUE, other=VALUE)

    element: str
    other: str
    pairs: tuple[tuple[str, tuple[str, ...]], ...]
    smallest: int


@dataclass(frozen=True)
class Explains(Predicate):
    """The explanation settles a query; `of` says which fault it must not have.

    `unknown-rule`: the rule exists. `error`: its severity is query. `not-found`: the query still exists and this row settles it; an
    asterisk in place of the rule stands for every query of the record. `lapsed`: the digest, if given, is that of the present
    fields.
    """

    scope = "return"
    fails_if = (
        "`unknown-rule`: no rule has that id. `error`: the rule is not a query. `not-found`: the query does not arise. `lapsed`: the "
        "digest is that of other values"
    )
    asks = reads(element=VALUE)

    element: str
    of: Literal["unknown-rule", "error", "not-found", "lapsed"]
