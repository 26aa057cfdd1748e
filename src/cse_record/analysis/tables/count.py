"""Counts the tables over returns, in one pass over the rows of each record type, and adds up the margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, product

from cse_record.analysis.cases import FIRST, PERSON, Cases
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.tables.table import ALL, KNOWN, UNKNOWN, FromColumns, Table
from cse_record.standard.rows import Row

Key = tuple[str, ...]
"""A code for each dimension of a table, in order."""
EXTENTS = ("complete", "partial", "not-held", "not-searched", "not-asked-for")
MOST_LISTED = 30
"""From a longer list of answers, only those that were given are shown."""
MOST_PEOPLE = 20
"""The most people that are distinguished behind a cell, so that memory does not grow with the records."""
AT_ONCE = 1_000
"""The number of rows that are counted together."""


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
    by_rows: dict[tuple[str, bool], list[_Tally]] = {}
    for table in counted:
        by_rows.setdefault((table.table.record_type, table.table.everyone), []).append(_Tally(table))
    in_order = sorted(by_rows, key=lambda rows: rows[0] not in FIRST)
    for cases in returns:
        for record_type, everyone in in_order:
            of_rows = by_rows[record_type, everyone]
            for tally in of_rows:
                tally.counted.extents.update(cases.extents(record_type))
            remaining = iter(cases.recorded(record_type) if everyone else cases.rows(record_type))
            if cases.counts_people:
                remaining = _looked_behind(remaining, record_type, [tally.counted for tally in of_rows], cases)
            while rows := list(islice(remaining, AT_ONCE)):
                for tally in of_rows:
                    tally.take(rows, cases)
    return counted


def _looked_behind(rows: Iterable[Row], record_type: str, tables: Sequence[Counted], cases: Cases) -> Iterator[Row]:
    """The rows, of which it is counted for how many that were sent they stand."""
    behind = Behind()
    for table in tables:
        table.behind = behind
    for row in rows:
        behind.records += cases.stands_for(row)
        behind.distinct += 1
        behind.unlinkable += cases.is_unlinkable(record_type, row)
        yield row


class _Tally:
    """Counts rows in one table. Of rows, or units of rows, that are alike in all that the table looks at, only the first is looked at."""

    def __init__(self, counted: Counted) -> None:
        self.counted, self.table = counted, counted.table
        self.is_about_people = self.table.record_type in PERSON
        self._keys: dict[object, Key] = {}
        answers = [dimension.of for dimension in self.table.dimensions]
        columns = [answer for answer in answers if isinstance(answer, FromColumns)]
        self._reads = tuple(dict.fromkeys(name for answer in columns for name in answer.reads))
        self._asks = tuple(dict.fromkeys(name for answer in columns for name in answer.asks))
        if self.table.units is not None:
            self.take = self._units
        elif self.table.has_many_answers or len(columns) < len(answers):
            self.take = self._each
        else:
            self.take = self._alike

    def _alike(self, rows: Sequence[Row], cases: Cases) -> None:
        """Counts rows in a table that looks only at some of their columns."""
        reads, asks, known = self._reads, self._asks, self._keys
        if asks:
            looks: list[object] = [(*map(row.get, reads), *map(row.__contains__, asks)) for row in rows]
        else:
            looks = [tuple(map(row.get, reads)) for row in rows]
        for look in set(looks).difference(known):
            known[look] = self._key(rows[looks.index(look)], cases)
        self._add([known[look] for look in looks], rows, cases)
        self.counted.records += len(rows)

    def _each(self, rows: Sequence[Row], cases: Cases) -> None:
        """Counts rows one by one."""
        self._add([self._key(row, cases) for row in rows], rows, cases)
        self.counted.records += len(rows)

    def _units(self, rows: Sequence[Row], cases: Cases) -> None:
        """Counts the units of rows. Units are codes, so those that are equal are counted alike."""
        known, units_of, many = self._keys, self.table.units, self.table.has_many_answers
        assert units_of is not None
        keys: list[Key] = []
        owners: list[Row] = []
        for row in rows:
            of_row = []
            for unit in units_of(row, cases):
                key = known.get(unit)
                if key is None:
                    key = known[unit] = self._key(unit, cases)
                of_row.append(key)
            if many and of_row:
                of_row = list(dict.fromkeys(of_row))
                self.counted.records += 1
            for key in of_row:
                keys.append(key)
                owners.append(row)
        self._add(keys, owners, cases)
        if not many:
            self.counted.records += len(keys)

    def _key(self, unit: object, cases: Cases) -> Key:
        return tuple([dimension.of(unit, cases) for dimension in self.table.dimensions])

    def _add(self, keys: Sequence[Key], rows: Sequence[Row], cases: Cases) -> None:
        """Counts each row in a cell, and remembers whom it is about, as long as there are few people."""
        numbers = Counter(keys)
        self.counted.cells.update(numbers)
        few = {key for key in numbers if self._knows_few(key)}
        if few:
            for key, row in zip(keys, rows, strict=True):
                if key in few:
                    self._remember(key, row, cases)

    def _knows_few(self, key: Key) -> bool:
        return self.is_about_people and len(self.counted.people.get(key, ())) < MOST_PEOPLE

    def _remember(self, key: Key, row: Row, cases: Cases) -> None:
        person = cases.person(self.table.record_type, row)
        if person is not None and self._knows_few(key):
            self.counted.people.setdefault(key, set()).add(person)
