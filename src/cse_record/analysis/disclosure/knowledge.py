"""What an intruder knows about the counts behind a release: bounds on each distinct count, and the relations between counts.

The counts of this release are edition 0. Those of earlier releases, which readers have kept, are editions 1, 2 and so on, oldest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.release import COMBINE_AGAIN, Cell, Edition, Family, Structure, Unprotected, as_editions, in_order

Shown = Mapping[Cell, int | None]
Bounds = tuple[int, int | None]
Relation = tuple[tuple[tuple[int, int], ...], int, int | None]
"""Pairs of an unknown and its coefficient, and the least and greatest value of their sum (`None`: no limit)."""


def representatives(structure: Structure) -> dict[Cell, Cell]:
    """Maps each cell to the representative of all cells that are the same count, by definition or as the only part of a sum."""
    parent = {cell: cell for cell in structure.cells}

    def root(cell: Cell) -> Cell:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    groups: list[Sequence[Cell]] = [
        *structure.same,
        *((summed.total, *summed.parts) for summed in structure.sums if len(summed.parts) == 1),
    ]
    for group in groups:
        for cell in group[1:]:
            first, second = sorted((root(group[0]), root(cell)))
            parent[second] = first
    return {cell: root(cell) for cell in structure.cells}


@dataclass(frozen=True)
class _Known:
    """The figures that are known to be in one edition, and their relations: its own, or those of the new release if its own are lost."""

    structure: Structure
    stands_for: Mapping[Cell, Cell]
    unknowns: frozenset[Cell]
    """The representatives, each of which is an unknown."""
    known_cells: frozenset[Cell]
    """The figures about which something is known. Whether a figure grew is not known if it only carries relations."""
    is_complete: bool
    """Whether every other figure that could be in it is known to be zero."""

    @classmethod
    def of(cls, structure: Structure, stands_for: Mapping[Cell, Cell], edition: Edition | None = None) -> _Known:
        """What is known of an edition, or of the new release with this structure if there is no edition."""
        if edition is None:
            return cls(structure, stands_for, frozenset(stands_for.values()), structure.cells - structure.unseen, is_complete=True)
        if edition.structure is None:
            known_cells = structure.cells & edition.shown.keys()
            return cls(
                structure,
                stands_for,
                frozenset(stands_for[cell] for cell in known_cells | structure.unseen),
                known_cells,
                is_complete=False,
            )
        own = representatives(edition.structure)
        own |= {cell: cell for cell, value in edition.shown.items() if value is not None and cell in structure.cells and cell not in own}
        return cls(edition.structure, own, frozenset(own.values()), frozenset(own.keys() & edition.shown.keys()), is_complete=True)


class Knowledge:
    """The unknowns and their relations before any figure of this release is shown. `bounds` then adds what is shown."""

    def __init__(
        self, structure: Structure, policy: Policy, earlier: Sequence[Edition | Shown] = (), families: Sequence[Family] = ()
    ) -> None:
        self.structure, self.policy, self.editions = structure, policy, as_editions(earlier)
        self.earlier = [edition.shown for edition in self.editions]
        self.stands_for = representatives(structure)
        self.members: dict[Cell, list[Cell]] = {}
        for cell in in_order(structure.cells):
            self.members.setdefault(self.stands_for[cell], []).append(cell)
        self.number: dict[tuple[int, Cell], int] = {}
        """The unknown behind each figure of each edition."""
        self.differences: dict[tuple[int, Cell], int] = {}
        """The unknown for the growth of a figure since an edition, or beyond a family of editions (a number of `beyond`)."""
        self._grown: dict[tuple[int, ...], int] = {}
        """The same unknowns, by edition and by what is compared. Figures that are one count now may have been two before."""
        self.beyond = [
            -1 - place
            for place, family in enumerate(families)
            if not family.whole and (family.exceptions if family.is_all else len(family.parts) > 1)
        ]
        self.relations: list[Relation] = []
        self._known = [_Known.of(structure, self.stands_for, edition) for edition in (None, *self.editions)]
        self.size = 0
        numbers = range(len(self._known))
        # editions with records of their own come first
        for edition in sorted(numbers, key=lambda edition: _whole_of(edition, families) != edition):
            self._count_unknowns(edition, _whole_of(edition, families))
        for edition in numbers:
            self._relate(edition)
        for edition, release in enumerate(self.editions, 1):
            self._grow(edition, 0)
            if release.within:
                self._grow(edition, release.within)
        for place, family in enumerate(families):
            self._join(-1 - place, family)
        self.relations = list(dict.fromkeys(self.relations))

    def shown_together(self, edition: int) -> list[list[Cell]]:
        """The known figures of an edition, grouped by count."""
        known, groups = self._known[edition], dict[Cell, list[Cell]]()
        for cell in in_order(known.known_cells):
            groups.setdefault(known.stands_for[cell], []).append(cell)
        return list(groups.values())

    def _count_unknowns(self, edition: int, whole: int) -> None:
        """Assigns an unknown to each count of an edition, shared with the edition `whole`, which holds the same records."""
        known = self._known[edition]
        own = dict[Cell, int]()
        for cell in in_order(cell for cell, first in known.stands_for.items() if first in known.unknowns):
            first, same = known.stands_for[cell], self.number.get((whole, cell))
            if first not in own:
                own[first] = self.size if same is None else same
                self.size += same is None
            elif same is not None and same != own[first]:
                self.relations.append((((own[first], 1), (same, -1)), 0, 0))
            self.number[edition, cell] = own[first]

    def _relate(self, edition: int) -> None:
        """Adds the sums within one edition. If an earlier edition lacks a part, the other parts are at most the total."""
        known = self._known[edition]
        for summed in known.structure.sums:
            known_parts = [part for part in summed.parts if (edition, part) in self.number]
            if (edition, summed.total) in self.number and known_parts:
                terms = [(edition, summed.total, 1), *((edition, part, -1) for part in known_parts)]
                self._add(terms, 0 if len(known_parts) == len(summed.parts) else None)
        for part, whole in known.structure.at_most:
            if (edition, part) in self.number and (edition, whole) in self.number:
                self._add([(edition, whole, 1), (edition, part, -1)], None)

    def _add(self, terms: Iterable[tuple[int, Cell, int]], high: int | None) -> None:
        coefficients: dict[int, int] = {}
        for edition, cell, coefficient in terms:
            unknown = self.number[edition, cell]
            coefficients[unknown] = coefficients.get(unknown, 0) + coefficient
        pairs = tuple(sorted((unknown, coefficient) for unknown, coefficient in coefficients.items() if coefficient))
        if pairs:
            self.relations.append((pairs, 0, high))

    def _compared(self, edition: int) -> frozenset[Cell]:
        """The figures of an edition that can be compared with those of another."""
        known = self._known[edition]
        return frozenset(known.stands_for) if known.is_complete else known.known_cells

    def _grow(self, edition: int, later: int) -> None:
        """Adds that no count of an edition exceeds that of an edition containing it. Its growth until now becomes an unknown."""
        known_cells = self._known[edition].known_cells & self._known[later].known_cells
        for cell in in_order((self._compared(edition) & self._compared(later)) - self.editions[edition - 1].may_exceed):
            earlier_count, later_count = self.number[edition, cell], self.number[later, cell]
            if earlier_count == later_count:
                continue
            if not later and cell in known_cells:
                self._differ(edition, cell, [earlier_count])
            else:
                self._add([(later, cell, 1), (edition, cell, -1)], None)
        for cell in in_order(known_cells & self.editions[edition - 1].falls) if not later else ():
            if self.number[edition, cell] != self.number[0, cell] and (edition, cell) not in self.differences:
                self._differ(edition, cell, [self.number[edition, cell]], falls=True)

    def _differ(self, edition: int, cell: Cell, parts: Sequence[int], *, falls: bool = False) -> None:
        """Adds the growth of a figure since an edition, or beyond several together; or what it has lost since, if it `falls`."""
        compared = edition, self.number[0, cell], *parts
        if compared not in self._grown:
            self._grown[compared] = self.size
            sign = -1 if falls else 1
            self.relations.append((((self.number[0, cell], sign), *((part, -sign) for part in parts), (self.size, -1)), 0, 0))
            self.size += 1
        self.differences[edition, cell] = self._grown[compared]

    def _join(self, number: int, family: Family) -> None:
        """Adds that disjoint parts of a release together are at most the release, or equal to it if they are all of it."""
        for cell in in_order(self._compared(family.whole)):
            compared = [edition for edition in family.parts if cell in self._compared(edition)]
            parts = [self.number[edition, cell] for edition in compared]
            lacking = [edition for edition in family.parts if edition not in compared and not self._known[edition].is_complete]
            is_all = family.is_all and not lacking
            is_exception = cell in family.exceptions
            if is_exception and len(compared) < len(family.parts):
                continue
            if not is_exception and parts and parts != [self.number[family.whole, cell]] and (is_all or len(parts) > 1):
                self._add([(family.whole, cell, 1), *((edition, cell, -1) for edition in compared)], 0 if is_all else None)
            is_known = cell in self._known[0].known_cells and any(cell in self._known[edition].known_cells for edition in compared)
            if number in self.beyond and len(parts) > 1 and is_known:
                self._differ(number, cell, parts, falls=cell in family.overlaps)

    def bounds(self, shown: Shown) -> list[Bounds]:
        """The bounds on each unknown that follow from the figures of this and of earlier releases, without using relations.

        Figures that are not in `shown` are not seen at all, not even that they are hidden.
        """
        bounds: list[Bounds] = [(0, None)] * self.size
        structure = self.structure
        without_figure = structure.never | structure.unseen | structure.merged
        for cell in structure.cells & shown.keys():
            self._see(bounds, 0, cell, self._of(cell, shown[cell], self.policy, without_figure))
        for edition, earlier in enumerate(self.editions, 1):
            policy = earlier.policy or self.policy
            exact = earlier.policy is None and not self._is_rounded(earlier.shown)
            structure_then = self._known[edition].structure
            nobody = (
                earlier.nobody
                | structure_then.never
                | structure_then.unseen
                | (frozenset() if earlier.structure is None else structure_then.merged)
            )
            for cell, value in earlier.shown.items():
                if (edition, cell) in self.number:
                    self._see(bounds, edition, cell, self._of(cell, value, None if exact and value is not None else policy, nobody))
        return bounds

    def _see(self, bounds: list[Bounds], edition: int, cell: Cell, narrower: Bounds) -> None:
        unknown = self.number[edition, cell]
        bounds[unknown] = _intersection(bounds[unknown], narrower)

    def _is_rounded(self, figures: Shown) -> bool:
        """Whether the figures of an earlier release look rounded by this policy. If not, they are taken as exact."""
        cells = self.structure.cells - self.structure.open
        return all(value is None or value % self.policy.rounding == 0 for cell, value in figures.items() if cell in cells)

    def _of(self, cell: Cell, value: int | None, policy: Policy | None, nobody: frozenset[Cell]) -> Bounds:
        """The bounds on the count behind a figure shown under a policy; exact without a policy. A hidden figure in `nobody` can be 0."""
        if value is None:
            return 0 if cell in nobody or policy is None else policy.least, None
        return (value, value) if cell in self.structure.open or policy is None else policy.behind(value)


def _whole_of(edition: int, families: Sequence[Family]) -> int:
    """The last edition that holds exactly the same records as an edition; the edition itself if there is none."""
    same = {family.parts[0]: family.whole for family in families if family.is_all and len(family.parts) == 1}
    while edition in same:
        edition = same[edition]
    return edition


def _intersection(first: Bounds, second: Bounds) -> Bounds:
    highs = [high for high in (first[1], second[1]) if high is not None]
    low, high = max(first[0], second[0]), min(highs, default=None)
    if high is not None and low > high:
        raise Unprotected("Two figures that are the same count are shown differently. Check the tables, and the earlier releases.")
    return low, high


CONTRADICTION = (
    "No counts agree with all that is shown. Either a relation between the tables does not hold, or the earlier release is not contained "
    f"in this one. {COMBINE_AGAIN}"
)


def settle(bounds: Sequence[Bounds], relations: Iterable[Relation]) -> tuple[list[Bounds], list[Relation]]:
    """The bounds, narrowed by every relation with a single free unknown until nothing changes, and the relations that remain.

    Raises `Unprotected` if no counts satisfy them.
    """
    settled, unsettled = list(bounds), list(relations)
    changed = True
    while changed:
        changed, before, unsettled = False, unsettled, []
        for pairs, low, high in before:
            free, known = [], 0
            for unknown, coefficient in pairs:
                least, most = settled[unknown]
                if least == most:
                    known += least * coefficient
                else:
                    free.append((unknown, coefficient))
            low, high = low - known, None if high is None else high - known
            if len(free) > 1:
                unsettled.append((tuple(free), low, high))
            elif free:
                settled[free[0][0]] = _narrowed(settled[free[0][0]], free[0][1], low, high)
                changed = True
            elif low > 0 or (high is not None and high < 0):
                raise Unprotected(CONTRADICTION)
    return settled, unsettled


def _narrowed(bounds: Bounds, coefficient: int, low: int, high: int | None) -> Bounds:
    """The bounds of an unknown, narrowed by `low <= coefficient * unknown <= high`."""
    if coefficient > 0:
        below, above = -(-low // coefficient), None if high is None else high // coefficient
    else:
        below, above = 0 if high is None else -(high // -coefficient), -low // -coefficient
    tops = [top for top in (bounds[1], above) if top is not None]
    least, most = max(bounds[0], below), min(tops, default=None)
    if most is not None and least > most:
        raise Unprotected(CONTRADICTION)
    return least, most


def components(relations: Sequence[Relation]) -> list[tuple[list[int], list[Relation]]]:
    """The connected components: unknowns linked by relations, with these relations. Unknowns without relations are left out."""
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
    by_root: dict[int, tuple[list[int], list[Relation]]] = {}
    for unknown in sorted(parent):
        by_root.setdefault(root(unknown), ([], []))[0].append(unknown)
    for relation in relations:
        by_root[root(relation[0][0][0])][1].append(relation)
    return list(by_root.values())
