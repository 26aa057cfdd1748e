"""What a reader knows of the counts behind a release: for each distinct count its bounds, and the relations between them.

The counts of this release are edition 0; those of earlier releases, which a reader has kept, are editions 1, 2 and so on, oldest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.release import Cell, Edition, Family, Structure, Unprotected, as_editions, in_order

Shown = Mapping[Cell, int | None]
Bounds = tuple[int, int | None]
Relation = tuple[tuple[tuple[int, int], ...], int, int | None]
"""Pairs of an unknown and its coefficient, and the least and greatest value of their sum (`None`: no limit)."""


def representatives(structure: Structure) -> dict[Cell, Cell]:
    """For each cell the one that stands for all that are the same count, by definition or as the only part of a sum."""
    parent = {cell: cell for cell in structure.cells}

    def root(cell: Cell) -> Cell:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    groups: list[Sequence[Cell]] = [*structure.same, *((one.total, *one.parts) for one in structure.sums if len(one.parts) == 1)]
    for group in groups:
        for cell in group[1:]:
            first, second = sorted((root(group[0]), root(cell)))
            parent[second] = first
    return {cell: root(cell) for cell in structure.cells}


class Knowledge:
    """The unknowns and their relations, before anything of this release is shown. `bounds` then tells what a reader sees."""

    def __init__(
        self, structure: Structure, policy: Policy, earlier: Sequence[Edition | Shown] = (), families: Sequence[Family] = ()
    ) -> None:
        self.structure, self.policy, self.editions = structure, policy, as_editions(earlier)
        self.earlier = [one.shown for one in self.editions]
        self.stands_for = representatives(structure)
        self.members: dict[Cell, list[Cell]] = {}
        for cell in in_order(structure.cells):
            self.members.setdefault(self.stands_for[cell], []).append(cell)
        self.number: dict[tuple[int, Cell], int] = {}
        self.differences: dict[tuple[int, Cell], int] = {}
        """The unknown growth of a figure of this release since an edition, or beyond a family of editions (a number of `beyond`)."""
        self.beyond = [-1 - place for place, one in enumerate(families) if not one.whole and not one.is_all and len(one.parts) > 1]
        self.relations: list[Relation] = []
        self._known = {0: frozenset(self.members)}
        unseen = frozenset(self.stands_for[cell] for cell in structure.unseen)
        self._told = {0: self._known[0]}
        """Of each edition what is told of it. What carries relations is known to be there, but not whether it grew."""
        for edition, shown in enumerate(self.earlier, 1):
            self._told[edition] = frozenset(self.stands_for[cell] for cell in shown if cell in structure.cells)
            self._known[edition] = unseen | self._told[edition]
        self.size = 0
        for edition in sorted(self._known, key=lambda one: _whole_of(one, families) != one):  # first those that are of records of their own
            self._count_unknowns(edition, _whole_of(edition, families))
        for edition in self._known:
            self._relate(edition)
        for edition, one in enumerate(self.editions, 1):
            self._grow(edition, 0)
            if one.within:
                self._grow(edition, one.within)
        for place, family in enumerate(families):
            self._join(-1 - place, family)
        self.relations = list(dict.fromkeys(self.relations))

    def _count_unknowns(self, edition: int, whole: int) -> None:
        """Each count of an edition is an unknown, and one with that of the edition, `whole`, that holds the same records."""
        for cell in in_order(self._known[edition]):
            if (same := self.number.get((whole, cell))) is not None:
                self.number[edition, cell] = same
            else:
                self.number[edition, cell] = self.size
                self.size += 1

    def _relate(self, edition: int) -> None:
        """The sums within one edition. Where an earlier one lacks a part, the others are no more than the total."""
        structure, known = self.structure, self._known[edition]
        for one in structure.sums:
            total, parts = self.stands_for[one.total], [self.stands_for[part] for part in one.parts]
            there = [part for part in parts if part in known]
            if total in known and there:
                self._add([(edition, total, 1), *((edition, part, -1) for part in there)], 0 if len(there) == len(parts) else None)
        for part, whole in structure.at_most:
            if self.stands_for[part] in known and self.stands_for[whole] in known:
                self._add([(edition, self.stands_for[whole], 1), (edition, self.stands_for[part], -1)], None)

    def _add(self, terms: Iterable[tuple[int, Cell, int]], high: int | None) -> None:
        found: dict[int, int] = {}
        for edition, cell, coefficient in terms:
            unknown = self.number[edition, cell]
            found[unknown] = found.get(unknown, 0) + coefficient
        pairs = tuple(sorted((unknown, coefficient) for unknown, coefficient in found.items() if coefficient))
        if pairs:
            self.relations.append((pairs, 0, high))

    def _grow(self, edition: int, later: int) -> None:
        """No count of an edition is more than that of one that contains it; how much it grew until now is an unknown of its own."""
        for cell in in_order(self._told[edition] & self._told[later]):
            earlier, now = self.number[edition, cell], self.number[later, cell]
            if earlier == now:
                continue
            if later:
                self.relations.append((((earlier, -1), (now, 1)), 0, None))
            else:
                self._differ(edition, cell, [earlier])

    def _differ(self, edition: int, cell: Cell, parts: Sequence[int]) -> None:
        self.differences[edition, cell] = self.size
        self.relations.append((((self.number[0, cell], 1), *((part, -1) for part in parts), (self.size, -1)), 0, 0))
        self.size += 1

    def _join(self, number: int, family: Family) -> None:
        """Parts of a release that have nobody in common are together no more than it, or all of it."""
        for cell in in_order(self._told[family.whole]):
            parts = [self.number[edition, cell] for edition in family.parts if cell in self._told[edition]]
            is_all = family.is_all and len(parts) == len(family.parts)
            if parts != [self.number[family.whole, cell]] and (is_all or len(parts) > 1):
                terms = ((self.number[family.whole, cell], 1), *((part, -1) for part in parts))
                self.relations.append((terms, 0, 0 if is_all else None))
            if number in self.beyond and len(parts) > 1:
                self._differ(number, cell, parts)

    def bounds(self, shown: Shown) -> list[Bounds]:
        """What a reader takes each unknown for, from what is shown of this release and of earlier ones, relations apart."""
        found: list[Bounds] = [(0, None)] * self.size
        structure = self.structure
        for cell in structure.cells:
            self._see(found, 0, cell, self._of(cell, shown.get(cell), self.policy, structure.never | structure.unseen | structure.merged))
        for edition, one in enumerate(self.editions, 1):
            policy = one.policy or self.policy
            exact = one.policy is None and not self._is_rounded(one.shown)
            nobody = one.nobody | structure.never | structure.unseen | structure.merged
            for cell, value in one.shown.items():
                if cell in structure.cells:
                    self._see(found, edition, cell, self._of(cell, value, None if exact and value is not None else policy, nobody))
        return found

    def _see(self, found: list[Bounds], edition: int, cell: Cell, seen: Bounds) -> None:
        unknown = self.number[edition, self.stands_for[cell]]
        found[unknown] = _both(found[unknown], seen)

    def _is_rounded(self, figures: Shown) -> bool:
        """Whether the figures of an earlier release look rounded as this policy rounds; if not, they are taken as exact."""
        return all(value is None or value % self.policy.rounding == 0 for cell, value in figures.items() if cell not in self.structure.open)

    def _of(self, cell: Cell, value: int | None, policy: Policy | None, nobody: frozenset[Cell]) -> Bounds:
        """What stands behind a figure that was shown by a policy, exactly if there is none. A hidden one of `nobody` can be 0."""
        if value is None:
            return 0 if cell in nobody or policy is None else policy.least, None
        return (value, value) if cell in self.structure.open or policy is None else policy.behind(value)


def _whole_of(edition: int, families: Sequence[Family]) -> int:
    """The last edition that holds all the records of an edition and no others; itself if there is none."""
    same = {family.parts[0]: family.whole for family in families if family.is_all and len(family.parts) == 1}
    while edition in same:
        edition = same[edition]
    return edition


def _both(one: Bounds, other: Bounds) -> Bounds:
    highs = [high for high in (one[1], other[1]) if high is not None]
    low, high = max(one[0], other[0]), min(highs, default=None)
    if high is not None and low > high:
        raise Unprotected("Two figures that are the same count are shown differently. Check the tables, and the earlier releases.")
    return low, high


CONTRADICTION = (
    "No counts agree with all that is shown. Either a relation between the tables does not hold, or the earlier release is not contained "
    "in this one. Leave that release out and compare by hand."
)


def settle(bounds: Sequence[Bounds], relations: Iterable[Relation]) -> tuple[list[Bounds], list[Relation]]:
    """Bounds with what follows from each relation in which a single number is unknown, until nothing more does, and the other relations."""
    found, left = list(bounds), list(relations)
    changed = True
    while changed:
        changed, before, left = False, left, []
        for pairs, low, high in before:
            free, known = [], 0
            for unknown, coefficient in pairs:
                least, most = found[unknown]
                if least == most:
                    known += least * coefficient
                else:
                    free.append((unknown, coefficient))
            low, high = low - known, None if high is None else high - known
            if len(free) > 1:
                left.append((tuple(free), low, high))
            elif free:
                found[free[0][0]] = _narrowed(found[free[0][0]], free[0][1], low, high)
                changed = True
            elif low > 0 or (high is not None and high < 0):
                raise Unprotected(CONTRADICTION)
    return found, left


def _narrowed(bounds: Bounds, coefficient: int, low: int, high: int | None) -> Bounds:
    """Bounds of an unknown of which `low <= coefficient * unknown <= high`."""
    if coefficient > 0:
        below, above = -(-low // coefficient), None if high is None else high // coefficient
    else:
        below, above = 0 if high is None else -(high // -coefficient), -low // -coefficient
    tops = [top for top in (bounds[1], above) if top is not None]
    least, most = max(bounds[0], below), min(tops, default=None)
    if most is not None and least > most:
        raise Unprotected(CONTRADICTION)
    return least, most


def parts(relations: Sequence[Relation]) -> list[tuple[list[int], list[Relation]]]:
    """The unknowns that hang together, with their relations; what hangs on nothing is left out."""
    parent: dict[int, int] = {}

    def root(unknown: int) -> int:
        parent.setdefault(unknown, unknown)
        while parent[unknown] != unknown:
            parent[unknown] = parent[parent[unknown]]
            unknown = parent[unknown]
        return unknown

    for pairs, _, _ in relations:
        for unknown, _ in pairs[1:]:
            parent[root(unknown)] = root(pairs[0][0])
    found: dict[int, tuple[list[int], list[Relation]]] = {}
    for unknown in sorted(parent):
        found.setdefault(root(unknown), ([], []))[0].append(unknown)
    for relation in relations:
        found[root(relation[0][0][0])][1].append(relation)
    return list(found.values())
