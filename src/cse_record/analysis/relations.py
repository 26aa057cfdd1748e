"""Collects the relations between the figures of a release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cse_record.analysis.disclosure import Cell


@dataclass
class Related:
    """The relations between figures, collected one by one. Raises ValueError if one does not hold, which is a fault of the caller."""

    counts: dict[Cell, int]
    alike: frozenset[Cell] = frozenset()
    """Figures that readers must not know to be all or none of a whole."""
    sums: dict[tuple[Cell, tuple[Cell, ...]], None] = field(default_factory=dict)
    same: list[tuple[Cell, ...]] = field(default_factory=list)
    at_most: dict[tuple[Cell, Cell], None] = field(default_factory=dict)
    unseen: set[Cell] = field(default_factory=set)
    totals: dict[frozenset[Cell], Cell] = field(default_factory=dict)
    """Sums that are not shown to anybody, by their parts."""

    def count(self, cells: Iterable[Cell]) -> int:
        return sum(self.counts.get(cell, 0) for cell in cells)

    def add(self, total: Cell, parts: Iterable[Cell]) -> None:
        """Adds that a total is the sum of its parts. Parts outside the release are zero; a single remaining part equals the total."""
        counted = tuple(part for part in parts if part in self.counts)
        self._join(total, counted)
        if self.count([total]) != self.count(counted):
            raise ValueError(f"{total} is not the sum of its parts")
        if len(counted) == 1:
            self.equal((total, *counted))
        elif counted:
            self.sums[total, counted] = None

    def _join(self, total: Cell, parts: Iterable[Cell]) -> None:
        """Adds a total of zero to the release if it has parts in the release that are to be hidden, because it would disclose them."""
        if total not in self.counts and any(part in self.counts for part in parts):
            self.counts[total] = 0

    def equal(self, cells: Iterable[Cell]) -> None:
        """Adds that figures are the same count. Figures outside the release are zero."""
        counted = tuple(dict.fromkeys(cell for cell in cells if cell in self.counts))
        if len({self.counts[cell] for cell in counted}) > 1:
            raise ValueError(f"{counted} are not the same count")
        if len(counted) > 1:
            self.same.append(counted)

    def not_above(self, parts: Iterable[Cell], whole: Cell) -> None:
        """Adds that parts together are at most a whole. If they make up all of it, readers may guess so, and it is taken as known."""
        counted = [part for part in parts if part in self.counts]
        beyond = self.count([whole]) - self.count(counted)
        if beyond < 0:
            raise ValueError(f"{counted} are more than {whole}")
        if not counted:
            return
        self._join(whole, counted)
        if not beyond and not self.alike.intersection(counted):
            self.add(whole, counted)
        elif len(counted) == 1:
            self.at_most[counted[0], whole] = None
        else:
            self.add(whole, (*counted, self.slack(f"{whole} beyond {counted}", beyond)))

    def together_not_above(self, parts: Iterable[Cell], wholes: Iterable[Cell]) -> None:
        """Adds that parts together are at most several wholes together. If they are more, nothing is added."""
        wholes = [whole for whole in wholes if whole in self.counts]
        parts = [part for part in parts if part in self.counts]
        if not parts or not wholes or self.count(parts) > self.count(wholes):
            return
        if len(wholes) > 1:
            total = self.totals.get(frozenset(wholes))
            if total is None:
                total = self.totals[frozenset(wholes)] = self.slack(f"all of {wholes}", self.count(wholes))
                self.add(total, wholes)
            wholes = [total]
        self.not_above(parts, wholes[0])

    def twice_not_above(self, part: Cell, whole: Cell) -> None:
        """Adds that each of the part accounts for at least two of the whole. If that does not hold, nothing is added."""
        if {part, whole} <= self.counts.keys() and 2 * self.counts[part] <= self.counts[whole]:
            copy = self.slack(f"{part} once more", self.counts[part])
            self.equal((part, copy))
            self.not_above((part, copy), whole)

    def slack(self, name: str, number: int) -> Cell:
        """Adds a figure that is shown to nobody and only relates others."""
        cell: Cell = ("unseen", (name,))
        self.counts[cell] = number
        self.unseen.add(cell)
        return cell
