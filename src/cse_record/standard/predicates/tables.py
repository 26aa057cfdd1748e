"""Predicates about all records of a type, and about the whole return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cse_record.standard.predicates.base import Predicate

# --- all records of a type ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Unique(Predicate):
    """No earlier row holds the same values in all of `elements`. Applies if the first of them is not blank.

    `called` is what those of the elements are that need not be answered, in words, where not every workbook shows them.
    """

    scope = "table"
    own = ("elements",)
    elements: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class NoOverlap(Predicate):
    """The spell does not certainly overlap an earlier one with the same `by`. Applies if the row has a start.

    A spell lasts from `start` to the earliest of `ends` that holds a date. It goes on if all of `ends` are absent because they do
    not apply; for any other reason it is only known to have lasted for its first day. What may have begun after one that goes
    on is for `NoneAfterOpen` to tell, and two that have both lasted since birth are for `Unique`. The finding points to the later.
    """

    scope = "table"
    own = ("start", "ends", "by")
    by: str
    start: str
    ends: tuple[str, ...]


@dataclass(frozen=True)
class NoneAfterOpen(Predicate):
    """No spell with the same `by` that goes on certainly began before this one. Applies if `start` holds a date.

    A spell goes on if all of `ends` are absent because they do not apply. It may have lasted since birth. The finding points to the
    later spell.
    """

    scope = "table"
    own = ("start", "ends", "by")
    by: str
    start: str
    ends: tuple[str, ...]


@dataclass(frozen=True)
class NoGap(Predicate):
    """Between the spell and the next with the same `by` there is not certainly a gap of more than `days` days.

    A row of `table` with the same `by` fills the days from `filled_from` to the last of `filled_until`. An unknown date of it may be any
    day, so that it may fill the gap. An end that does not apply is passed over, unless none applies: the row then has no end.
    Applies if the row is not the first of its `by` in order of `start`, all rows of the same `by` have a start, and all that began
    before it have an end. Held back if a row may be another spell of the same `by`, or may fill the gap; one whose `by` leads nowhere
    may. The finding points to the spell after the gap.
    """

    scope = "table"
    own = ("start", "end", "by")
    by: str
    start: str
    end: str
    days: int
    table: str
    filled_from: str
    filled_until: tuple[str, ...]


# --- the whole return --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TableRows(Predicate):
    """The return holds from `least` to `most` rows, over all of `tables` together; or of the record type in `named_in`.

    With `least`, held back while a row of one of these types could not be read.
    """

    scope = "return"
    own = ("element", "named_in")
    element: str
    tables: tuple[str, ...] = ()
    named_in: str = ""
    least: int = 0
    most: int | None = None


@dataclass(frozen=True)
class Covers(Predicate):
    """Each of `codes` stands in `element` of some row. Applies always. The finding points to the table.

    Held back for a code that a faulty cell may be meant for.
    """

    scope = "return"
    own = ("element",)
    element: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class ShareAtMost(Predicate):
    """At most `percent` of the rows that fulfil `when` hold in `element` what `of` says.

    `of` is `reason` (any reason for absence) or the end of a text, such as `-01-01`; then only rows with a value count.
    Applies from `smallest` such rows on. The finding points to the table.
    """

    scope = "return"
    own = ("element",)
    element: str
    of: str
    percent: int
    smallest: int


@dataclass(frozen=True)
class NotAllSame(Predicate):
    """The rows with a value in `element` do not all hold the same one. Applies from `smallest` such rows on."""

    scope = "return"
    own = ("element",)
    element: str
    smallest: int


@dataclass(frozen=True)
class SomeHave(Predicate):
    """Some row that fulfils `when` holds a value in one of `elements`. Applies from `smallest` such rows on."""

    scope = "return"
    own = ("elements",)
    elements: tuple[str, ...]
    smallest: int


@dataclass(frozen=True)
class NotMirrored(Predicate):
    """Not every row that fulfils `when` holds in `other` the code that `pairs` gives for its code in `element`.

    Only rows with a value in both whose `element` is among `pairs` count. `pairs` are (code, codes that mirror it).
    Applies from `smallest` such rows on.
    """

    scope = "return"
    own = ("element", "other")
    element: str
    other: str
    pairs: tuple[tuple[str, tuple[str, ...]], ...]
    smallest: int


@dataclass(frozen=True)
class Explains(Predicate):
    """The explanation settles a query: `of` says which fault of it is meant.

    `unknown-rule`: the rule exists. `error`: its severity is query. `not-found`: the query still arises and is settled
    by this row; an asterisk in place of the rule stands for every query of the record. `lapsed`: the digest, if there is one, is
    that of the fields as they are now.
    """

    scope = "return"
    own = ("element",)
    element: str
    of: Literal["unknown-rule", "error", "not-found", "lapsed"]
