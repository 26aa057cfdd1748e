"""One return as the tables see it: its rows by record type, and what a record needs to know about other records of the return.

Concerns that were ruled out are left out (see `population`), except by `recorded`. References lead only to records of the same return, so
returns are read one at a time. Missing episodes, of which there can be millions, are never all held in memory: one pass counts them and
keeps what each child's row needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from typing import Protocol

from cse_record.analysis.blocks import MILLIONS, Block, in_blocks
from cse_record.analysis.derived import SCOPE, broad_timings, timing_code
from cse_record.analysis.population import Population
from cse_record.analysis.timing import DISAGREE, EPISODE, Spell, exploitation_spell, relations
from cse_record.standard.rows import Row, Tables

OF_CHILD = ("children", "exploitation_periods", "missing_episodes", "living_situations", "disclosures", "referrals", "investigations")
OF_SUSPECT = ("suspects", "suspect_outcomes", "network_members", "involvements")
RELATIONS = "timings"
"""Under this name a row of missing episodes holds the codes of its relation in time to each of the child's exploitation periods that
count."""
PERSON = dict.fromkeys(OF_CHILD, ("children", "child_ref")) | dict.fromkeys(OF_SUSPECT, ("suspects", "suspect_ref"))
"""The subjects of a record type's rows: children or suspects, and the column that holds the reference."""
SEARCHED = ("complete", "partial")
"""How far a record type was searched if no row means that nothing was found."""
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


def _blocks(
    read: Callable[[str], Iterable[Row]],
    blocks: Callable[[str], Iterable[Block]] | None,
    record_type: str,
    names: Collection[str] = (),
) -> Iterable[Block]:
    """The rows of a record type in blocks, with all columns, whichever are asked for."""
    return blocks(record_type) if blocks and record_type in MILLIONS else in_blocks(read(record_type))


class Cases:
    """One return. `read` returns a fresh iterable of the rows of a record type, without blanks; `blocks` reads those of `MILLIONS` faster.

    `same` maps (children or suspects, reference) to the identity of a person who is matched with somebody in another return. With
    `everyone`, nobody is left out; this is for comparing returns rather than counting people.
    """

    def __init__(
        self,
        read: Callable[[str], Iterable[Row]],
        same: Mapping[tuple[str, str], Hashable] | None = None,
        *,
        blocks: Callable[[str], Iterable[Block]] | None = None,
        everyone: bool = False,
    ) -> None:
        self.recorded = read
        """The rows of a record type as recorded, including concerns that were ruled out."""
        self.recorded_blocks = partial(_blocks, read, blocks)
        """The same in blocks."""
        self.population = Population(self.recorded_blocks)  # not a method of this object, which would then never be let go
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
        return self.known_as(about[0], row.get(about[1])) if about else None

    def known_as(self, record_type: str, ref: str | None) -> Hashable:
        """The identity of the person with a reference among the children or suspects; None without a reference."""
        return (self._same.get((record_type, ref)) or (self._here, ref)) if ref else None

    def rows(self, record_type: str) -> Iterator[Row]:
        """The rows of a record type that count. Missing episodes carry their relations to exploitation periods under `RELATIONS`."""
        for block in self.blocks(record_type):
            yield from block.rows()

    def blocks(self, record_type: str) -> Iterable[Block]:
        """The same in blocks."""
        return self._timed() if record_type == "missing_episodes" else self._counted(record_type)

    def _counted(self, record_type: str) -> Iterable[Block]:
        blocks = self.recorded_blocks(record_type)
        return blocks if self._everyone else self.population.among(record_type, blocks)

    def of(self, record_type: str, key: str, ref: str | None) -> Sequence[Row]:
        """The rows that count whose column `key` holds `ref`, such as the living situations of a child."""
        return self.by(record_type, key).get(ref or "", ())

    def by(self, record_type: str, key: str) -> Mapping[str, Sequence[Row]]:
        """The rows that count, by what their column `key` holds."""
        index = self._indexes.get((record_type, key))
        if index is None:
            rows_by_value: Tables = defaultdict(list)
            for block in self._counted(record_type):
                for value, row in zip(block.column(key), block.rows(), strict=True):
                    if value is not None:
                        rows_by_value[value].append(row)
            index = self._indexes[record_type, key] = rows_by_value
        return index

    @cached_property
    def _spells(self) -> Mapping[str, list[Spell]]:
        """For each child, the exploitation periods that count."""
        spells = defaultdict(list)
        for block in self._counted("exploitation_periods"):
            for child, row in zip(block.column("child_ref"), block.rows(), strict=True):
                spells[child].append(exploitation_spell(row))
        return spells

    def missing_of(self, child_ref: str) -> Missing | None:
        """The summary of a child's missing episodes; None if there are none."""
        if self._missing is None:
            for _ in self._timed():
                pass
        return (self._missing or {}).get(child_ref)

    def _timed(self) -> Iterator[Block]:
        by_child: dict[str, Missing] = defaultdict(Missing)
        spells_of = self._spells
        for block in self._counted("missing_episodes"):
            of_children = [by_child[ref] for ref in block.column("child_ref")]
            for of_child, (absent, on, at) in zip(of_children, block.looks(("reported_absent", "reported_on", "reported_at")), strict=True):
                if absent == DISAGREE:
                    of_child.disputed = True
                if absent != NOT_REPORTED and (on or at):
                    of_child.reported = True
            codes = []
            for ref, of_child, cells in zip(block.column("child_ref"), of_children, block.looks(EPISODE), strict=True):
                of_row = relations(cells, spells_of.get(ref, ()))
                codes.append(tuple(map(timing_code, of_row)))
                for timing in of_row:
                    broad = broad_timings(timing.possible)
                    if not broad <= of_child.possible:
                        of_child.possible = _with(of_child.possible, broad)
                    if len(broad) == 1 and not broad <= of_child.certain:
                        of_child.certain = _with(of_child.certain, broad)
            block.add(RELATIONS, codes)
            yield block
        self._missing = by_child
