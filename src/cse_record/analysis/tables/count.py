"""Counts the tables over returns, in one pass over the rows of each record type, and adds up the margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.tables.table import ALL, KNOWN, UNKNOWN, Dimension, Table
from cse_record.standard.rows import Row

Key = tuple[str, ...]
"""A code for each dimension of a table, in order."""
EXTENTS = ("complete", "partial", "not-held", "not-searched", "not-asked-for")
MOST_LISTED = 30
"""From a longer list of answers, only those that were given are shown."""
MOST_PEOPLE = 20
"""The most people that are distinguished behind a cell, so that memory does not grow with the records."""
FIRST = ("missing_episodes",)
"""Record types that are counted before the others, which need results of the pass over them."""


@dataclass
class Behind:
    """What stands behind the tables of a record type: the rows that were sent, the people or events that they are about, and how many of
    these could not be compared with those of other agencies."""

    records: int = 0
    distinct: int = 0
    unlinkable: int = 0


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
    by_rows: dict[tuple[str, bool], list[Counted]] = {}
    for table in counted:
        by_rows.setdefault((table.table.record_type, table.table.everyone), []).append(table)
    in_order = sorted(by_rows, key=lambda rows: rows[0] not in FIRST)
    for cases in returns:
        for record_type, everyone in in_order:
            of_rows = by_rows[record_type, everyone]
            for table in of_rows:
                table.extents.update(cases.extents(record_type))
            rows = cases.recorded(record_type) if everyone else cases.rows(record_type)
            if cases.counts_people:
                rows = _looked_behind(rows, of_rows, cases)
            for row in rows:
                for table in of_rows:
                    _take(table, row, cases)
    return counted


def _looked_behind(rows: Iterable[Row], tables: Sequence[Counted], cases: Cases) -> Iterator[Row]:
    """The rows, of which it is counted for how many that were sent they stand."""
    behind = Behind()
    for table in tables:
        table.behind = behind
    for row in rows:
        behind.records += cases.stands_for(row)
        behind.distinct += 1
        behind.unlinkable += cases.is_unlinkable(row)
        yield row


def _take(counted: Counted, row: dict[str, object], cases: Cases) -> None:
    """Counts one record in a table."""
    table, dimensions = counted.table, counted.table.dimensions
    if table.units is None and not table.has_many_answers:  # the fast path for most tables
        key = tuple([dimension.of(row, cases) for dimension in dimensions])
        counted.cells[key] += 1
        counted.records += 1
        _remember(counted, key, row, cases)
        return
    units = (row,) if table.units is None else table.units(row, cases)
    if table.has_many_answers:
        keys = set(_keys(dimensions, units, cases))
        counted.records += bool(keys)
        counted.cells.update(keys)
        for key in keys:
            _remember(counted, key, row, cases)
        return
    for key in _keys(dimensions, units, cases):
        counted.cells[key] += 1
        counted.records += 1
        _remember(counted, key, row, cases)


def _remember(counted: Counted, key: Key, row: dict[str, object], cases: Cases) -> None:
    """Remembers whom a record is about, as long as there are few people."""
    people = counted.people.get(key)
    if people is None or len(people) < MOST_PEOPLE:
        person = cases.person(counted.table.record_type, row)
        if person is not None:
            counted.people.setdefault(key, set()).add(person)


def _keys(dimensions: Sequence[Dimension], units: Iterable[object], cases: Cases) -> Iterator[Key]:
    for unit in units:
        yield tuple(dimension.of(unit, cases) for dimension in dimensions)
