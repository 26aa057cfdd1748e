"""Finds how figures are related by looking at many sound returns, with no help of what the package says of them.

Two kinds are sought: figures that are never more than others, and sums that always come to nothing. `Known` tells whether a relation
follows from what a release says, by a linear program and by elimination in whole numbers.
"""

from collections import defaultdict

import highspy
import numpy as np

from cse_record.analysis.cases import Cases
from cse_record.analysis.completeness import BY_PATTERN, expanded
from cse_record.analysis.release import release_of
from cse_record.analysis.tables import ALL, TABLES, count
from tests.analysis.returns_at_random import KINDS, OF_TABLES, Walk, example, reanswered, sound_returns

PRIME = 2**31 - 1
SURE = -40.0
"""The logarithm of a chance: rarer is no accident."""
ALL_TABLES = (*TABLES.values(), *BY_PATTERN)


def counted(returns, tables=ALL_TABLES):
    """Tables over returns as rows in memory, those of completeness by element and state."""
    found = count(tables, [Cases(lambda name, one=one: (dict(row) for row in one.get(name, ()))) for one in returns])
    return [expanded(one) if one.table in BY_PATTERN else one for one in found if one.records or one.table not in BY_PATTERN]


def plain(found):
    """The figures of each answer alone, whatever else a table tells, zeros left out."""
    return {
        (one.table.name, key): number
        for one in found
        for key, number in one.totals().items()
        if number and (one.table.of == "completeness" or sum(code != ALL for code in key) <= 1)
    }


def record_type_of(cell):
    """The record type that a figure counts."""
    return next(one.record_type for one in ALL_TABLES if one.name == cell[0])


class Samples:
    """What was seen: for each sample its figures, and the return that it is of."""

    def __init__(self):
        self.figures, self.returns = [], []

    def add(self, figures, tables):
        self.figures.append(figures)
        self.returns.append(tables)

    def matrix(self, least):
        """The figures that are no zeros in at least so many samples, and their values, a column for each sample."""
        seen = defaultdict(int)
        for figures in self.figures:
            for cell in figures:
                seen[cell] += 1
        cells = sorted(cell for cell, times in seen.items() if times >= least)
        return cells, np.array([[figures.get(cell, 0) for figures in self.figures] for cell in cells], dtype=np.int64)


def returns_seen(rng, number):
    """Whole returns of one or two children."""
    samples = Samples()
    for tables in sound_returns(rng, number):
        samples.add(plain(counted([tables])), tables)
    return samples


def records_seen(rng, number):
    """Single records among others, by record type: what holds for each of them holds for all together."""
    found = defaultdict(Samples)
    tables_of = defaultdict(list)
    for table in ALL_TABLES:
        tables_of[table.record_type].append(table)
    for turn in range(number):
        tables = example(rng.randrange(10**6), 8, KINDS[turn % len(KINDS)])
        for _ in range(6):
            tables = reanswered(rng, tables)
            for name in OF_TABLES:
                for row in tables.get(name, ()) if name in tables_of else ():
                    alone = {**tables, name: [row]}
                    found[name].add(plain(counted([alone], tables_of[name])), alone)
    return dict(found)


class Known:
    """What a reader knows from the relations of a release, whatever the counts."""

    def __init__(self, release):
        self.place = {cell: at for at, cell in enumerate(release.counts)}
        self.unseen = {self.place[cell] for cell in release.unseen}
        self.equalities = [{self.place[one.total]: 1, **{self.place[part]: -1 for part in one.parts}} for one in release.sums]
        self.equalities += [{self.place[cells[0]]: 1, self.place[other]: -1} for cells in release.same for other in cells[1:]]
        self._above, self._all_above = defaultdict(set), {}
        model = self._model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("threads", 1)
        for _ in self.place:
            model.addVar(0, highspy.kHighsInf)
        for row in self.equalities:
            model.addRow(0, 0, len(row), list(row), [float(one) for one in row.values()])
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
        """The figures that are no less than another, step by step."""
        if cell not in self._all_above:
            found, todo = {self.place[cell]}, [self.place[cell]]
            while todo:
                for other in self._above[todo.pop()] - found:
                    found.add(other)
                    todo.append(other)
            self._all_above[cell] = found
        return self._all_above[cell]

    def never_more(self, part, whole):
        """Whether a reader knows that a figure is no more than another."""
        if self.place[whole] in self.above(part):
            return True
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
        """The known sums among some figures that come to nothing: rows in steps, with a column for each of the figures."""
        order = {self.place[cell]: at for at, cell in enumerate(cells)}
        others = [at for row in self.equalities for at in row if at not in order]
        column = {at: number for number, at in enumerate(dict.fromkeys(others))}
        rows = np.zeros((len(self.equalities), len(column) + len(cells)), dtype=np.int64)
        for number, row in enumerate(self.equalities):
            for at, value in row.items():
                rows[number, len(column) + order[at] if at in order else column[at]] += value
        stepped, pivots = in_steps(rows % PRIME)
        return stepped[sum(pivot < len(column) for pivot in pivots) :, len(column) :]


def in_steps(rows):
    """Rows brought to steps, modulo a prime, without those that are nothing; and the column of each step."""
    rows, pivots, top = rows.copy(), [], 0
    for column in range(rows.shape[1]):
        below = np.flatnonzero(rows[top:, column])
        if not len(below):
            continue
        rows[[top, top + below[0]]] = rows[[top + below[0], top]]
        rows[top] = rows[top] * pow(int(rows[top, column]), -1, PRIME) % PRIME
        others = np.flatnonzero(rows[:, column])
        others = others[others != top]
        rows[others] = (rows[others] - rows[others, column][:, None] * rows[top] % PRIME) % PRIME
        pivots.append(column)
        top += 1
        if top == len(rows):
            break
    return rows[:top], pivots


def rank(rows):
    return len(in_steps(rows)[1])


def sums_of_nothing(values):
    """How many independent sums of figures (rows) come to nothing in every sample (columns)."""
    return len(values) - rank(np.unique(values, axis=1).T % PRIME)


def never_more(cells, values):
    """Pairs of figures of which the first was never more than the second, where that is no accident."""
    share = {}  # of the samples in which a figure is at least so much
    for at in range(len(cells)):
        numbers = np.sort(values[at])
        share[at] = lambda least, numbers=numbers: (len(numbers) - np.searchsorted(numbers, least)) / len(numbers)
    for at, cell in enumerate(cells):
        there = np.flatnonzero(values[at])
        part = values[at, there]
        for other in np.flatnonzero((values[:, there] >= part).all(axis=1)):
            if other != at:
                chances = share[other](part)
                if np.log(chances).sum() < SURE:
                    yield cell, cells[other]


def minimal(pairs, known):
    """Those of the pairs from which others follow, and only if they are not known themselves."""
    pairs = [pair for pair in pairs if set(pair) <= known.place.keys() and known.place[pair[1]] not in known.above(pair[0])]
    among, of_part = set(pairs), defaultdict(list)
    cells = {known.place[cell]: cell for pair in pairs for cell in pair}
    for part, whole in pairs:
        of_part[part].append(whole)
    for part, whole in pairs:
        wider = [cells[at] for at in known.above(part) if at in cells and cells[at] != part]
        narrower = [other for other in of_part[part] if other != whole and known.place[whole] in known.above(other)]
        if not any((one, whole) in among for one in wider) and not narrower and not known.never_more(part, whole):
            yield part, whole


def seen_otherwise(pair, samples):
    """Whether in some sample the first figure is more than the second."""
    return any(figures.get(pair[0], 0) > figures.get(pair[1], 0) for figures in samples.figures)


def refuted(rng, part, whole, returns, tries=8, steps=20):
    """Whether a sound return was found near others in which the part is more than the whole."""
    for tables in rng.sample(returns, min(tries, len(returns))):
        walk = Walk(rng, tables)
        for near in walk.returns(steps, between=1):
            figures = plain(counted([near]))
            if figures.get(part, 0) > figures.get(whole, 0):
                return True
            if not figures.get(part, 0):
                break
    return False


def release_seen(samples):
    """The release of all returns that were seen, in which no figure that was seen is a zero."""
    return release_of(counted(samples.returns))
