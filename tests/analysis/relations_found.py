"""Finds relations between figures in many valid returns, without using what the package states about them.

Two kinds are sought: figures that never exceed others, and sums that are always zero. `Known` decides whether a relation follows from what
a release states, by a linear program and by elimination in whole numbers.
"""

from collections import defaultdict
from functools import cached_property
from itertools import product

import highspy
import numpy as np

from cse_record.analysis.cases import Cases
from cse_record.analysis.completeness import BY_PATTERN, expanded
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.release import release_of
from cse_record.analysis.tables import ALL, KNOWN, TABLES, UNKNOWN, count
from tests.analysis.returns_at_random import KINDS, OF_TABLES, example, reanswered, valid_returns
from tests.conftest import SEED

PRIME = 2**31 - 1
ALL_TABLES = (*TABLES.values(), *BY_PATTERN)
PATTERNS = {table.name for table in BY_PATTERN}


def counted(returns, tables=ALL_TABLES):
    """Tables over returns as rows in memory, those of completeness by element and state."""
    counted_tables = count(tables, [Cases(lambda name, of_return=of_return: _rows(of_return, name)) for of_return in returns])
    return [
        expanded(table) if table.table.name in PATTERNS else table
        for table in counted_tables
        if table.records or table.table.name not in PATTERNS
    ]


def _rows(tables, name):
    """The rows of a record type; those to which counting adds something as copies."""
    rows = tables.get(name, ())
    return [dict(row) for row in rows] if name == "missing_episodes" else rows


def plain(counted_tables):
    """The figures of each answer over all other dimensions, without zeros."""
    figures = defaultdict(int)
    for counted_table in counted_tables:
        table, everything = counted_table.table, (ALL,) * len(counted_table.table.dimensions)
        for key, number in counted_table.cells.items():
            for cell in margins(table, key):
                figures[cell] += number
        if table.has_many_answers and counted_table.records:
            known = (*everything[: table.measured], KNOWN, *everything[table.measured + 1 :])
            unknown = (*everything[: table.measured], UNKNOWN, *everything[table.measured + 1 :])
            figures[table.name, everything] = counted_table.records
            if rest := counted_table.records - figures.get((table.name, unknown), 0):
                figures[table.name, known] = rest
    return dict(figures)


_MARGINS = {}
"""A cache of the figures in which a key is counted, by table and key."""


def margins(table, key):
    """The figures of one answer in which the records under a key are counted; for completeness, those of one element."""
    if (table.name, key) not in _MARGINS:
        many, margins_of_key = table.has_many_answers, []
        sums = [
            (code, ALL, UNKNOWN if is_unknown(code) else KNOWN, *(name for name, group in dimension.groups.items() if code in group.codes))
            for code, dimension in zip(key, table.dimensions, strict=True)
        ]
        for codes in product(*sums):
            alone = table.of == "completeness" or sum(code != ALL for code in codes) <= 1
            if alone and not (many and codes[table.measured] not in (key[table.measured], UNKNOWN)):
                margins_of_key.append((table.name, codes))
        _MARGINS[table.name, key] = margins_of_key
    return _MARGINS[table.name, key]


def record_type_of(cell):
    """The record type that a figure counts."""
    return next(table.record_type for table in ALL_TABLES if table.name == cell[0])


class Samples:
    """The samples: the figures of each, its return, and the walk that found it."""

    def __init__(self):
        self.figures, self.returns, self.walks = [], [], []

    def add(self, figures, tables, walk):
        self.figures.append(figures)
        self.returns.append(tables)
        self.walks.append(walk)

    def often(self, least):
        """The figures that are not zero in samples of at least so many walks."""
        seen = defaultdict(set)
        for figures, walk in zip(self.figures, self.walks, strict=True):
            for cell in figures:
                seen[cell].add(walk)
        return sorted(cell for cell, walks in seen.items() if len(walks) >= least)

    def matrix(self, cells):
        """The values of figures, a column for each sample."""
        place = {cell: at for at, cell in enumerate(cells)}
        values = np.zeros((len(cells), len(self.figures)), dtype=np.int16)
        for column, figures in enumerate(self.figures):
            for cell, number in figures.items():
                if cell in place:
                    values[place[cell], column] = number
        return values

    def smallest(self, cell, number):
        """The returns with a figure that have the fewest rows, each from a different walk."""
        smallest_of_walk = {}
        for place in self._places[cell]:
            rows, walk = sum(map(len, self.returns[place].values())), self.walks[place]
            smallest_of_walk[walk] = min(smallest_of_walk.get(walk, (rows, place)), (rows, place))
        return [self.returns[place] for _, place in sorted(smallest_of_walk.values())[:number]]

    @cached_property
    def _places(self):
        places = defaultdict(list)
        for place, figures in enumerate(self.figures):
            for cell in figures:
                places[cell].append(place)
        return places


def returns_seen(rng, number):
    """Whole returns of one or two children."""
    samples = Samples()
    for walk, tables in valid_returns(rng, number):
        samples.add(plain(counted([tables])), tables, walk)
    return samples


def records_seen(rng, number):
    """Single records among others, by record type. What holds for each of them holds for all together."""
    samples = defaultdict(Samples)
    tables_of = defaultdict(list)
    for table in ALL_TABLES:
        tables_of[table.record_type].append(table)
    for turn in range(number):
        tables = example(rng.randrange(10**6), 8, KINDS[turn % len(KINDS)])
        for _ in range(4):
            tables = reanswered(rng, tables)
            for name in OF_TABLES:
                for row in tables.get(name, ()) if name in tables_of else ():
                    samples[name].add(plain(counted([{**tables, name: [row]}], tables_of[name])), tables, turn)
    return dict(samples)


class Known:
    """What a reader knows from the relations of a release, whatever the counts."""

    def __init__(self, release):
        self.cells = list(release.counts)
        self.place = {cell: at for at, cell in enumerate(self.cells)}
        self._asked = {}
        self.unseen = {self.place[cell] for cell in release.unseen}
        self.equalities = [{self.place[summed.total]: 1, **{self.place[part]: -1 for part in summed.parts}} for summed in release.sums]
        self.equalities += [{self.place[cells[0]]: 1, self.place[other]: -1} for cells in release.same for other in cells[1:]]
        self._above, self._all_above = defaultdict(set), {}
        model = self._model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("threads", 1)
        for _ in self.place:
            model.addVar(0, highspy.kHighsInf)
        for row in self.equalities:
            model.addRow(0, 0, len(row), list(row), [float(factor) for factor in row.values()])
            total = next(iter(row))
            for other, sign in list(row.items())[1:]:
                self._above[other].add(total)
                if sign == -1 and len(row) == 2:
                    self._above[total].add(other)
        for part, whole in release.at_most:
            model.addRow(0, highspy.kHighsInf, 2, [self.place[whole], self.place[part]], [1.0, -1.0])
            self._above[self.place[part]].add(self.place[whole])
        model.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def above(self, cell):
        """The figures that are known, directly or indirectly, to be at least another."""
        if cell not in self._all_above:
            places_above, todo = {self.place[cell]}, [self.place[cell]]
            while todo:
                for other in self._above[todo.pop()] - places_above:
                    places_above.add(other)
                    todo.append(other)
            self._all_above[cell] = places_above
        return self._all_above[cell]

    def different(self, cells):
        """One of all figures that are known to be the same count."""
        first = {}
        for cell in cells:
            place = self.place[cell]
            first.setdefault(min(at for at in self.above(cell) if at == place or place in self.above(self.cells[at])), cell)
        return list(first.values())

    def never_more(self, part, whole):
        """Whether a reader knows that one figure never exceeds another."""
        if self.place[whole] in self.above(part):
            return True
        if (part, whole) not in self._asked:
            self._asked[part, whole] = self._follows(part, whole)
        return self._asked[part, whole]

    def _follows(self, part, whole):
        model, low, high = self._model, self.place[part], self.place[whole]
        model.changeColCost(low, 1.0)
        model.changeColCost(high, -1.0)
        model.changeColBounds(low, 0, 1)
        model.run()
        more = model.getInfo().objective_function_value
        model.changeColCost(low, 0.0)
        model.changeColCost(high, 0.0)
        model.changeColBounds(low, 0, highspy.kHighsInf)
        return more < 1e-6

    def span(self, cells):
        """The known zero sums among some figures: rows in echelon form, with a column for each figure."""
        order = {self.place[cell]: at for at, cell in enumerate(cells)}
        others = [at for row in self.equalities for at in row if at not in order]
        column = {at: number for number, at in enumerate(dict.fromkeys(others))}
        rows = np.zeros((len(self.equalities), len(column) + len(cells)), dtype=np.int64)
        for number, row in enumerate(self.equalities):
            for at, value in row.items():
                rows[number, len(column) + order[at] if at in order else column[at]] += value
        rows %= PRIME
        stepped, pivots = in_steps(rows)
        return stepped[sum(pivot < len(column) for pivot in pivots) :, len(column) :]


FEW_ROWS = 400


def in_steps(rows):
    """Rows in echelon form, modulo a prime, without zero rows; and the pivot columns. The rows given are overwritten."""
    pivots, top = [], 0
    for column in range(rows.shape[1]):
        below = np.flatnonzero(rows[top:, column])
        if not len(below):
            continue
        rows[[top, top + below[0]]] = rows[[top + below[0], top]]
        rows[top] = rows[top] * pow(int(rows[top, column]), -1, PRIME) % PRIME
        others = np.flatnonzero(rows[:, column])
        others = others[others != top]
        for first in range(0, len(others), FEW_ROWS):  # all at once would need several times the memory of the rows
            some = others[first : first + FEW_ROWS]
            rows[some] = (rows[some] - rows[some, column][:, None] * rows[top] % PRIME) % PRIME
        pivots.append(column)
        top += 1
        if top == len(rows):
            break
    return rows[:top], pivots


ADDED, AT_ONCE, MORE = 7, 2_000, 100
"""The greatest factor by which samples are multiplied before adding, so that sums are exact in floating point; how many are added at once;
and how many more combinations than figures are made, so that none is lacking by chance."""


def sums_of_nothing(values):
    """Independent sums of figures (rows) that are zero in every sample (columns), modulo a prime: a row for each.

    Samples are combined at random into a few more than there are figures, and it is checked that the same sums are zero in all samples.
    """
    rng, added = np.random.default_rng(SEED), np.zeros((len(values) + MORE, len(values)))
    for first in range(0, values.shape[1], AT_ONCE):
        some = values[:, first : first + AT_ONCE].T.astype(float)
        added += rng.integers(-ADDED, ADDED, (len(added), len(some)), endpoint=True).astype(float) @ some
    combined = added.astype(np.int64)
    del added
    combined %= PRIME
    stepped, pivots = in_steps(combined)
    free = [at for at in range(len(values)) if at not in set(pivots)]
    sums = np.zeros((len(free), len(values)), dtype=np.int64)
    for number, at in enumerate(free):
        sums[number, at] = 1
        sums[number, pivots] = -stepped[:, at] % PRIME
    for sum_of_nothing in sums:
        assert not sum_of(sum_of_nothing, values).any(), "not every sample was told by those added up"
    return sums


def sum_of(factors, values):
    """The weighted sum of figures in each sample, modulo a prime."""
    nonzero = np.flatnonzero(factors)
    total = np.zeros(values.shape[1], dtype=np.int64)
    for at in nonzero:
        total = (total + factors[at] * values[at].astype(np.int64)) % PRIME
    return total


def unknown_sums(cells, nothing, known):
    """The sums that are always zero but do not follow from what is known, each as figures with their factors."""
    stepped = known.span(cells)
    pivots = [int(np.flatnonzero(row)[0]) for row in stepped]
    for sum_of_nothing in nothing:
        rest = sum_of_nothing.copy()
        for row, pivot in zip(stepped, pivots, strict=True):
            rest = (rest - rest[pivot] * row) % PRIME
        if rest.any():
            yield {cells[at]: int(sum_of_nothing[at]) - PRIME * (sum_of_nothing[at] > PRIME // 2) for at in np.flatnonzero(sum_of_nothing)}


def never_more(cells, values):
    """Pairs of figures of which the first never exceeded the second in any sample."""
    for at, cell in enumerate(cells):
        nonzero = np.flatnonzero(values[at])
        for other in np.flatnonzero((values[:, nonzero] >= values[at, nonzero]).all(axis=1)):
            if other != at:
                yield cell, cells[other]


def minimal(pairs, known):
    """The pairs from which all others follow, without those that are known."""
    pairs = [pair for pair in pairs if known.place[pair[1]] not in known.above(pair[0])]
    among, of_part = set(pairs), defaultdict(list)
    cells = {known.place[cell]: cell for pair in pairs for cell in pair}
    for part, whole in pairs:
        of_part[part].append(whole)
    for part, whole in pairs:
        wider = [cells[at] for at in known.above(part) if at in cells and cells[at] != part]
        narrower = [other for other in of_part[part] if other != whole and known.place[whole] in known.above(other)]
        if not any((broader, whole) in among for broader in wider) and not narrower and not known.never_more(part, whole):
            yield part, whole


def release_seen(samples):
    """The release of all returns that were seen, in which no figure that was seen is zero."""
    return release_of(counted(samples.returns))
