"""One return as the tables see it: its rows by record type, and what a record needs to know about other records of the return.

Concerns that were ruled out are left out (see `population`), except by `recorded`. References lead only to records of the same return, so
returns are read one at a time. Missing episodes, of which there can be millions, are never all held in memory: one pass counts them and
keeps what each child's row needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Protocol

from cse_record.analysis.derived import SCOPE, broad_timings
from cse_record.analysis.population import Population
from cse_record.analysis.timing import DISAGREE, Spell, Timing, episode_spell, exploitation_spell, relation
from cse_record.standard.rows import Row, Tables

OF_CHILD = ("children", "exploitation_periods", "missing_episodes", "living_situations", "disclosures", "referrals", "investigations")
OF_SUSPECT = ("suspects", "suspect_outcomes", "network_members", "involvements")
PERSON = dict.fromkeys(OF_CHILD, ("children", "child_ref")) | dict.fromkeys(OF_SUSPECT, ("suspects", "suspect_ref"))
"""The subjects of a record type's rows: children or suspects, and the column that holds the reference."""
SEARCHED = ("complete", "partial")
"""How far a record type was searched if no row means that nothing was found."""
FIRST = ("missing_episodes",)
"""Record types of which there can be millions of rows. They are read in one pass, before the others, which need its results."""
NOT_REPORTED = "absent:not-applicable"
"""The value for the day of the report where nobody reported the child missing to the police."""


class Told(Protocol):
    """A fact about a child that records may tell."""

    def told(self, row: Row, cases: Cases) -> str:
        """Whether it is told, and by whom; or why not."""


class Missing:
    """A summary of the missing episodes of one child."""

    __slots__ = ("certain", "disputed", "possible", "reported")

    def __init__(self) -> None:
        self.reported = self.disputed = False
        """Whether an episode was reported to the police; whether agencies disagree about this."""
        self.certain: frozenset[str] = frozenset()
        """Which of "before", "at the time" and "after" hold definitely for some episode and exploitation period."""
        self.possible: frozenset[str] = frozenset()
        """Which may hold, including those that hold definitely."""


@cache
def _with(timings: frozenset[str], further: frozenset[str]) -> frozenset[str]:
    """Both together. There are few such sets, and each is kept once however many children there are."""
    return timings | further


class Cases:
    """One return. `read` returns a fresh iterable of the rows of a record type, without blanks.

    `same` maps (children or suspects, reference) to the identity of a person who is matched with somebody in another return. With
    `everyone`, nobody is left out; this is for comparing returns rather than counting people.
    """

    def __init__(
        self,
        read: Callable[[str], Iterable[Row]],
        same: Mapping[tuple[str, str], Hashable] | None = None,
        *,
        everyone: bool = False,
    ) -> None:
        self.recorded = read
        """The rows of a record type as recorded, including concerns that were ruled out."""
        self.population = Population(read)
        self._everyone = everyone
        self._same = same or {}
        self._here = object()
        self._indexes: dict[tuple[str, str], Mapping[str, Sequence[Row]]] = {}
        self._missing: dict[str, Missing] | None = None

    @cached_property
    def header(self) -> Row:
        """The row of `returns`; empty if there is none, as in rows that are not a whole return."""
        return next(iter(self.recorded("returns")), {})

    @cached_property
    def scope(self) -> Mapping[str, str]:
        """The extent that the return states for each record type: complete, partial, not held, not searched or not asked for."""
        return {row["record_type"]: row["extent"] for row in self.recorded("return_scope")}

    counts_people = False
    """Whether the rows of people who are linked are joined, so that people are counted rather than records."""

    def stands_for(self, row: Row) -> int:
        """The number of rows that were sent for which a row stands."""
        return 1

    def is_unlinkable(self, record_type: str, row: Row) -> bool:
        """Whether the person that a row is about could not be compared with those whom other agencies reported."""
        return False

    def is_told_alone(self, fact: Told, row: Row) -> bool:
        """Whether the records of one agency alone tell a fact about a child."""
        return True

    def extent(self, record_type: str, row: Row) -> str:
        """How far the records of a type were searched for the person that a row is about. Without a statement, completely."""
        return self.scope.get(record_type, "complete")

    def none_or_why(self, record_type: str, row: Row, none: str) -> str:
        """The code for a person without records of a type: that there are none, or why there could be none."""
        extent = self.extent(record_type, row)
        return none if extent in SEARCHED else SCOPE + extent

    def extents(self, record_type: str) -> Iterable[str]:
        """How far each return was searched for the records of a type."""
        return (self.scope.get(record_type, "complete"),)

    def headers(self, row: Row) -> Sequence[Row]:
        """The headers of the returns that a row comes from."""
        return (self.header,)

    def person(self, record_type: str, row: Row) -> Hashable:
        """The identity of the person that a row is about, equal for all rows about one person; None if it is about nobody."""
        about = PERSON.get(record_type)
        ref = about and row.get(about[1])
        if not about or not ref:
            return None
        return self._same.get((about[0], ref)) or (self._here, ref)

    def rows(self, record_type: str) -> Iterable[Row]:
        """The rows of a record type that count. Missing episodes carry their relation to the exploitation under `timings`."""
        return self._timed() if record_type == "missing_episodes" else self._counted(record_type)

    def _counted(self, record_type: str) -> Iterable[Row]:
        rows = self.recorded(record_type)
        return rows if self._everyone else self.population.among(record_type, rows)

    def of(self, record_type: str, key: str, ref: str | None) -> Sequence[Row]:
        """The rows that count whose column `key` holds `ref`, such as the living situations of a child."""
        index = self._indexes.get((record_type, key))
        if index is None:
            rows_by_value: Tables = defaultdict(list)
            for row in self._counted(record_type):
                if key in row:
                    rows_by_value[row[key]].append(row)
            index = self._indexes[record_type, key] = rows_by_value
        return index.get(ref or "", ())

    @cached_property
    def _spells(self) -> Mapping[str, list[tuple[str, Spell]]]:
        """For each child, the exploitation periods that count, with their dates."""
        spells = defaultdict(list)
        for row in self._counted("exploitation_periods"):
            spells[row["child_ref"]].append((row["exploitation_ref"], exploitation_spell(row)))
        return spells

    def missing_of(self, child_ref: str) -> Missing | None:
        """The summary of a child's missing episodes; None if there are none."""
        if self._missing is None:
            for _ in self._timed():
                pass
        return (self._missing or {}).get(child_ref)

    def _timed(self) -> Iterator[Row]:
        by_child: dict[str, Missing] = {}
        for row in self._counted("missing_episodes"):
            ref = row["child_ref"]
            of_child = by_child.get(ref)
            if of_child is None:
                of_child = by_child[ref] = Missing()
            of_child.disputed |= row.get("reported_absent") == DISAGREE
            of_child.reported |= row.get("reported_absent") != NOT_REPORTED and ("reported_on" in row or "reported_at" in row)
            spell = episode_spell(row)
            timings: list[tuple[str, Timing]] = []
            for period, lasting in self._spells.get(ref, ()):
                timing = relation(spell, lasting)
                timings.append((period, timing))
                broad = broad_timings(timing)
                of_child.possible = _with(of_child.possible, broad)
                if len(broad) == 1:
                    of_child.certain = _with(of_child.certain, broad)
            row["timings"] = timings
            yield row
        self._missing = by_child
