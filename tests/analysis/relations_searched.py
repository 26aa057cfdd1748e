"""Searches for returns in which a figure exceeds others that it was never seen to exceed, by changing valid returns deliberately.

A random walk rarely finds such a return: the more a return holds, the more figures are never exceeded by accident. Here, every change is
kept that leaves the part in place and brings it nearer to exceeding the others.
"""

from array import array
from collections import defaultdict

import numpy as np

from cse_record.analysis.completeness import PREFIX
from cse_record.analysis.tables import ALL
from cse_record.standard.catalogue import STANDARD
from tests.analysis.relations_found import counted, minimal, never_more, plain, record_type_of
from tests.analysis.returns_at_random import ANSWERED, EVERY, OF_TABLES, Walk, answer, is_valid

STARTS = 5
"""The number of returns from different walks that are changed before a pair of figures is accepted."""

MANY_TIMES = ((ALL, ALL), (ALL, "value"))
"""The figures of completeness over all elements, in which each record is counted so often that hardly anything ever exceeds them."""


class Search:
    """A search that remembers all returns it makes, because a return made for one pair of figures is evidence for others too."""

    def __init__(self, rng, cells, patience):
        """A search for some figures. A search from one return ends after so many changes without progress."""
        self.rng, self.patience = rng, patience
        self.place = {cell: at for at, cell in enumerate(cells)}
        self.rows, self.seen = [], defaultdict(lambda: array("i"))
        """The figures of all returns that were counted, as the places of those that are not zero and their values; and the returns in which
        each figure occurs."""
        self._row = np.zeros(len(cells), dtype=np.int16)

    def matrix(self, cells):
        """The values of figures, a column for each return that was made."""
        places = [self.place[cell] for cell in cells]
        values = np.zeros((len(cells), len(self.rows)), dtype=np.int16)
        for number in range(len(self.rows)):
            values[:, number] = self._values(number, places)
        return values

    def _values(self, number, places):
        """The values of figures in one return."""
        where, values = self.rows[number]
        self._row[where] = values
        chosen = self._row[places]
        self._row[where] = 0
        return chosen

    def never_exceeded(self, part, wholes, starts):
        """The figures that the part does not exceed in any return that was made, starting from each of some returns."""
        left = self.left(part, wholes)
        for tables in starts:
            if left:
                self._from(part, left, tables)
        return left

    def left(self, part, wholes):
        """The figures that the part has not exceeded so far."""
        wholes = sorted(wholes)
        if not wholes or not self.seen[part]:
            return set(wholes)
        places = [*(self.place[whole] for whole in wholes), self.place[part]]
        more = np.zeros(len(wholes), dtype=bool)
        for number in self.seen[part]:
            values = self._values(number, places)
            more |= values[:-1] < values[-1]
        return {whole for whole, is_more in zip(wholes, more, strict=True) if not is_more}

    def figures_of(self, tables):
        figures = plain(counted([tables]))
        numbers = {self.place[cell]: number for cell, number in figures.items() if cell in self.place}
        number_of_return = len(self.rows)
        for cell in figures.keys() & self.place.keys():
            self.seen[cell].append(number_of_return)
        self.rows.append((np.array(list(numbers), dtype=np.int16), np.array(list(numbers.values()), dtype=np.int16)))
        return figures

    def _from(self, part, left, tables):
        best, idle = self._short(part, left, self.figures_of(tables)), 0
        for name in OF_TABLES:
            for row in self.rng.sample(tables.get(name, []), len(tables.get(name, ()))):
                if row in tables.get(name, ()):
                    tables, best, _ = self._tried(part, left, tables, best, self._without(tables, name, row))
        while left and idle < self.patience:
            tables, best, is_better = self._tried(part, left, tables, best, self._changed(tables, part, left))
            idle = 0 if is_better else idle + 1

    def _tried(self, part, left, tables, best, changed):
        """The changed return if it is no worse; otherwise the one before it, as when nothing was changed after all."""
        if changed == tables or not is_valid(changed):
            return tables, best, False
        figures = self.figures_of(changed)
        short = self._short(part, left, figures)
        if short is None or short > best:
            return tables, best, False
        return changed, self._short(part, left, figures), short < best

    def _short(self, part, left, figures):
        """By how much the part falls short of exceeding the others; those that it exceeds are removed. None if the part is absent."""
        number = figures.get(part, 0)
        if not number:
            return None
        left -= {whole for whole in left if figures.get(whole, 0) < number}
        return sum(figures.get(whole, 0) - number + 1 for whole in left)

    def _without(self, tables, name, row):
        walk = Walk(self.rng, dict(tables))
        walk.drop(name, row)
        return walk.tables

    def _changed(self, tables, part, left):
        """The return with a few changed answers and rows, mostly of the record types that one of the figures counts."""
        whole = self.rng.choice(sorted(left))
        record_type = record_type_of(whole)
        related = dict.fromkeys((record_type, *STANDARD.records[record_type].parents().values(), record_type_of(part)))
        near = [name for name in related if name in ANSWERED and tables.get(name)]
        walk = Walk(self.rng, {name: [dict(row) for row in rows] for name, rows in tables.items()}, near)
        walk.made = len(self.rows) * 100
        element = next(
            (answered for answered in ANSWERED.get(record_type, ()) if whole[0].startswith(PREFIX) and answered.name == whole[1][0]), None
        )
        if element and self.rng.random() < 0.5:
            for row in walk.tables.get(record_type, ()):
                answer(self.rng, row, element, self.rng.choice((0.1, 0.9)))
        for _ in range(self.rng.choice((0, 1, 2) if element else (1, 1, 2, 3))):
            walk.record_types = near if near and self.rng.random() < 0.7 else OF_TABLES
            if self.rng.random() < 0.4:
                walk.change()
            else:
                walk.answer(self.rng.choice((1, 1, 2, 4, EVERY)), self.rng.choice((0.35, 0.9)))
        return walk.tables


def unknown_pairs(samples, known, cells, search, *, roughly=0):
    """Pairs of figures whose first was never found to exceed the second, from which all other such pairs follow, and which are not known.
    At first the search is only as patient as `roughly` says, for pairs that are refuted at once."""
    cells = known.different([cell for cell in cells if cell in known.place])
    of_part = defaultdict(list)
    for part, whole in never_more(cells, samples.matrix(cells)):
        if not (whole[0].startswith(PREFIX) and whole[1] in MANY_TIMES) and known.place[whole] not in known.above(part):
            of_part[part].append(whole)
    patience, search.patience = search.patience, roughly
    left = {part: search.never_exceeded(part, wholes, samples.smallest(part, 1)) for part, wholes in of_part.items()}
    search.patience = patience
    stand = set()
    while True:
        left = {part: search.left(part, wholes) for part, wholes in left.items()}
        pairs = list(minimal([(part, whole) for part in left for whole in sorted(left[part])], known))
        tried = [pair for pair in pairs if pair not in stand]
        if not tried:
            return pairs
        for part, whole in tried:
            if search.never_exceeded(part, {whole}, samples.smallest(part, STARTS)):
                stand.add((part, whole))
