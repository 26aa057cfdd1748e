"""Counts the tables over returns, in one pass over the rows of each record type, and adds up the margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from cse_record.analysis.blocks import MILLIONS, Block
from cse_record.analysis.cases import PERSON, Cases
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.tables.table import ALL, KNOWN, UNKNOWN, FromColumns, FromColumnsUnlessNamed, Table
from cse_record.standard.rows import Row

Key = tuple[str, ...]
"""A code for each dimension of a table, in order."""
EXTENTS = ("complete", "partial", "not-held", "not-searched", "not-asked-for")
MOST_LISTED = 30
"""From a longer list of answers, only those that were given are shown."""
MOST_PEOPLE = 20
"""The most people that are distinguished behind a cell, so that memory does not grow with the records."""
MOST_ALIKE = 10_000
"""The most looks at rows that are remembered, for the same reason."""


@dataclass
class Behind:
    """What stands behind the tables of a record type: the rows that were sent, the people or events that they are about, and how many of
    these could not be compared with those of other agencies."""

    records: int = 0
    distinct: int = 0
    unlinkable: int = 0

    def take(self, block: Block, record_type: str, cases: Cases) -> None:
        """Counts for how many rows that were sent those of a block stand."""
        self.distinct += len(block)
        for row in block.rows():
            self.records += cases.stands_for(row)
            self.unlinkable += cases.is_unlinkable(record_type, row)


@dataclass
class Counted:
    """A table with its counts. `cells` holds the count under each combination of codes, without zeros.

    `records` is the denominator: the sum of the cells, or in a table with many answers the number of records. `extents` counts the returns
    by the extent that they state for the record type: searched completely, partly or not at all.
    """

    table: Table
    cells: Counter[Key] = field(default_factory=Counter)
    records: int = 0
    extents: Counter[str] = field(default_factory=Counter)
    people: dict[Key, set[Hashable]] = field(default_factory=dict)
    """The people that the records of each cell are about, up to `MOST_PEOPLE`; empty if records are about nobody."""
    merged: tuple[frozenset[str], ...] = ()
    """The groups of each dimension that are shown instead of their codes."""
    unused: tuple[frozenset[str], ...] = ()
    """The groups of each dimension that are not shown."""
    crosses_all: bool = True
    """Whether records are shown by more than two facts at once."""
    behind: Behind | None = None
    """What stands behind the table, if people are counted."""

    def is_shown(self, key: Key) -> bool:
        """Whether a figure has a place in the published table."""
        if not self.crosses_all and sum(code != ALL for code in key) > 2:
            return False
        return not any(code in self.within(place) for place, code in enumerate(key))

    def within(self, place: int) -> frozenset[str]:
        """The codes and groups of a dimension that are not shown, because groups that contain them are, or because they are not used."""
        if not self.merged:
            return frozenset()
        groups, merged = self.table.dimensions[place].groups, self.merged[place]
        codes = {code for name in merged for code in groups[name].codes}
        covered = {name for name, group in groups.items() if name not in merged and set(group.codes) <= codes}
        return frozenset(codes | covered) | self.unused[place]

    def shown_codes(self, place: int) -> list[str]:
        """The shown codes. A group that is shown instead of its codes takes the place of the first of them."""
        codes, groups = self.codes(place), self.table.dimensions[place].groups
        merged = self.merged[place] if self.merged else frozenset()
        stands = {code: name for name in sorted(merged) for code in groups[name].codes}
        return list(dict.fromkeys(stands.get(code, code) for code in codes))

    def codes(self, place: int) -> list[str]:
        """The codes of a dimension: every possible answer, or for a long list those that were given."""
        dimension = self.table.dimensions[place]
        answered = {key[place] for key in self.cells}
        return dimension.in_order(answered | set(dimension.labels) if len(dimension.labels) <= MOST_LISTED else answered)

    def margins(self, place: int) -> dict[str, tuple[str, ...]]:
        """The codes that make up each margin of a dimension: all, its groups, known and unknown."""
        codes = self.codes(place)
        unknown = tuple(code for code in codes if is_unknown(code))
        groups = {name: group.codes for name, group in self.table.dimensions[place].groups.items()}
        known = tuple(code for code in codes if not is_unknown(code))
        return {ALL: tuple(codes), **groups, KNOWN: known, UNKNOWN: unknown}

    def totals(self) -> dict[Key, int]:
        """The counts of all cells and margins. In a table with many answers, margins that would count a record twice are left out."""
        totals: Counter[Key] = Counter()
        members = [_members(self.margins(place)) for place in range(len(self.table.dimensions))]
        many, measured = self.table.has_many_answers, self.table.measured
        for key, count in self.cells.items():
            for sums in product(*((code, *members[place].get(code, ())) for place, code in enumerate(key))):
                if not (many and sums[measured] != key[measured] and sums[measured] != UNKNOWN):
                    totals[sums] += count
        if many:
            everything = (ALL,) * len(self.table.dimensions)
            unknown = (*everything[:measured], UNKNOWN, *everything[measured + 1 :])
            totals[everything] = self.records
            totals[*everything[:measured], KNOWN, *everything[measured + 1 :]] = self.records - totals[unknown]
        return dict(totals)

    def alone(self) -> Counted:
        """The table of only the measured dimension."""
        place, table = self.table.measured, self.table
        if len(table.dimensions) == 1:
            return self
        cells, people = Counter[Key](), dict[Key, set[Hashable]]()
        for key, number in self.cells.items():
            cells[key[place],] += number
        for key, people_of_key in self.people.items():
            people.setdefault((key[place],), set()).update(people_of_key)
        return Counted(replace(table, dimensions=(table.dimensions[place],), measure=""), cells, self.records, self.extents, people)

    def of_few(self, most: int) -> set[Key]:
        """The cells and margins of more than `most` records that are about at most `most` people."""
        if most >= MOST_PEOPLE:
            raise ValueError("so many people are not told apart")
        totals, people_of = self.totals(), dict[Key, set[Hashable]]()
        members = [_members(self.margins(place)) for place in range(len(self.table.dimensions))]
        for key, people in self.people.items():
            for sums in product(*((code, *members[place].get(code, ())) for place, code in enumerate(key))):
                if totals.get(sums, 0) > most and len(people_of_sums := people_of.setdefault(sums, set())) <= most:
                    people_of_sums |= people
        return {key for key, people in people_of.items() if len(people) <= most}

    def whole_of(self, key: Key) -> Key:
        """The margin of which a cell is a share: all answers within the same breakdown."""
        return tuple(code if place in self.table.broken_down_by else ALL for place, code in enumerate(key))

    def known_whole_of(self, key: Key) -> Key:
        """The margin of known answers within the same breakdown."""
        return tuple(KNOWN if place == self.table.measured else code for place, code in enumerate(self.whole_of(key)))


def _members(margins: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """The margins to which each code belongs."""
    groups_of: dict[str, list[str]] = {}
    for name, codes in margins.items():
        for code in codes:
            groups_of.setdefault(code, []).append(name)
    return groups_of


def count(tables: Sequence[Table], returns: Iterable[Cases]) -> list[Counted]:
    """Counts the tables over the rows of all returns. The order of returns and of rows does not matter."""
    counted = [Counted(table) for table in tables]
    by_rows: dict[tuple[str, bool], list[_Tally]] = {}
    for table in counted:
        by_rows.setdefault((table.table.record_type, table.table.everyone), []).append(_Tally(table))
    # missing episodes are read once, and what follows from them is asked by the tables of children
    in_order = sorted(by_rows, key=lambda rows: rows[0] not in MILLIONS)
    for cases in returns:
        for record_type, everyone in in_order:
            of_rows = by_rows[record_type, everyone]
            behind = Behind()
            for tally in of_rows:
                tally.begin(cases, behind)
            for block in cases.recorded_blocks(record_type) if everyone else cases.blocks(record_type):
                if cases.counts_people:
                    behind.take(block, record_type, cases)
                for tally in of_rows:
                    tally.take(block)
    return counted


class _Tally:
    """Counts rows in one table. Of rows that are alike in all that the table looks at, only the first is looked at."""

    cases: Cases

    def __init__(self, counted: Counted) -> None:
        self.counted, self.table = counted, counted.table
        self.about = PERSON.get(self.table.record_type)
        self._of_unit: dict[object, Key] = {}
        self._known: dict[object, tuple[Key, ...]] = {}
        looking = [self.table.units] if self.table.units else [dimension.of for dimension in self.table.dimensions]
        self._named = next((answer for answer in looking if isinstance(answer, FromColumnsUnlessNamed)), None)
        columns = [answer for answer in looking if isinstance(answer, FromColumns | FromColumnsUnlessNamed)]
        self._is_by_columns = len(columns) == len(looking)
        self._reads = tuple(dict.fromkeys(name for answer in columns for name in answer.reads))
        self._asks = tuple(dict.fromkeys(name for answer in columns if isinstance(answer, FromColumns) for name in answer.asks))

    def begin(self, cases: Cases, behind: Behind) -> None:
        """Begins with the rows of a return, or of all."""
        self.cases = cases
        self.counted.extents.update(cases.extents(self.table.record_type))
        if cases.counts_people:
            self.counted.behind = behind
        if self._named:
            self._known.clear()

    def take(self, block: Block) -> None:
        if not self._is_by_columns or (self._named and self.cases.counts_people):
            self._each(block)
        elif self._named:
            named = self.cases.by(self._named.record_type, self._named.key)
            is_named = [ref in named for ref in block.column(self._named.key)] if named else ()
            if any(is_named):
                self._each(block.among(is_named))
                block = block.among([not known for known in is_named])
            self._alike(block)
        else:
            self._alike(block)

    def _alike(self, block: Block) -> None:
        """Counts rows in a table that looks only at some of their columns."""
        if len(self._known) > MOST_ALIKE:
            self._known.clear()
        looks, known = block.looks(self._reads, self._asks), self._known
        try:
            keys = list(map(known.__getitem__, looks))
        except KeyError:  # seldom, once the usual ones are known
            for place, look in enumerate(looks):
                if look not in known:
                    known[look] = self._keys(block.row(place))
            keys = list(map(known.__getitem__, looks))
        self._add(keys, block)

    def _each(self, block: Block) -> None:
        """Counts rows one by one."""
        self._add(list(map(self._keys, block.rows())), block)

    def _keys(self, row: Row) -> tuple[Key, ...]:
        """The cells in which a row counts."""
        if self.table.units is None:
            return (self._key(row),)
        keys = []
        for unit in self.table.units(row, self.cases):  # units are codes, so those that are equal are counted alike
            key = self._of_unit.get(unit)
            if key is None:
                key = self._of_unit[unit] = self._key(unit)
            keys.append(key)
        return tuple(dict.fromkeys(keys) if self.table.has_many_answers else keys)

    def _key(self, unit: object) -> Key:
        return tuple([dimension.of(unit, self.cases) for dimension in self.table.dimensions])

    def _add(self, in_order: Sequence[tuple[Key, ...]], block: Block) -> None:
        """Counts the rows of a block, each in its cells."""
        cells, few = self.counted.cells, set()
        for keys, number in Counter(in_order).items():
            self.counted.records += (number if keys else 0) if self.table.has_many_answers else number * len(keys)
            for key in keys:
                cells[key] += number
                if self.about and len(self.counted.people.get(key, ())) < MOST_PEOPLE:
                    few.add(key)
        if few and self.about:
            self._remember(few, in_order, block.column(self.about[1]))

    def _remember(self, few: set[Key], in_order: Sequence[tuple[Key, ...]], refs: Sequence[str | None]) -> None:
        """Remembers whom the rows of some cells are about, as long as there are few people."""
        for keys, ref in zip(in_order, refs, strict=True):
            for key in keys:
                if key in few and self.about and (person := self.cases.known_as(self.about[0], ref)) is not None:
                    people = self.counted.people.setdefault(key, set())
                    people.add(person)
                    if len(people) >= MOST_PEOPLE:
                        few.discard(key)
