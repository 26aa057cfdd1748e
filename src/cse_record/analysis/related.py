"""Collects how the figures of a release belong together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cse_record.analysis.disclosure import Cell


@dataclass
class Related:
    """Collects what is known of the figures. Raises ValueError where a relation does not hold, which is a fault of whoever says so."""

    counts: dict[Cell, int]
    alike: frozenset[Cell] = frozenset()
    """Figures that must not be known to be all of a whole, or none."""
    sums: dict[tuple[Cell, tuple[Cell, ...]], None] = field(default_factory=dict)
    same: list[tuple[Cell, ...]] = field(default_factory=list)
    at_most: dict[tuple[Cell, Cell], None] = field(default_factory=dict)
    unseen: set[Cell] = field(default_factory=set)
    totals: dict[frozenset[Cell], Cell] = field(default_factory=dict)
    """By its parts a sum that nobody is shown."""

    def count(self, cells: Iterable[Cell]) -> int:
        return sum(self.counts.get(cell, 0) for cell in cells)

    def add(self, total: Cell, parts: Iterable[Cell]) -> None:
        """The parts of a total that are of the release; a single one is the total itself."""
        found = tuple(part for part in parts if part in self.counts)
        self._join(total, found)
        if self.count([total]) != self.count(found):
            raise ValueError(f"{total} is not the sum of its parts")
        if len(found) == 1:
            self.equal((total, *found))
        elif found:
            self.sums[total, found] = None

    def _join(self, total: Cell, parts: Iterable[Cell]) -> None:
        """Makes a zero part of the release if it is the total of zeros that are to be hidden, since it would tell them."""
        if total not in self.counts and any(part in self.counts for part in parts):
            self.counts[total] = 0

    def equal(self, cells: Iterable[Cell]) -> None:
        """Figures that are the same count. Those that are no part of the release are zeros."""
        found = tuple(dict.fromkeys(cell for cell in cells if cell in self.counts))
        if len({self.counts[cell] for cell in found}) > 1:
            raise ValueError(f"{found} are not the same count")
        if len(found) > 1:
            self.same.append(found)

    def not_above(self, parts: Iterable[Cell], whole: Cell) -> None:
        """Parts that together are at most a whole. Where they make up all of it a reader may guess so, and it counts as known."""
        found = [part for part in parts if part in self.counts]
        rest = self.count([whole]) - self.count(found)
        if rest < 0:
            raise ValueError(f"{found} are more than {whole}")
        if not found:
            return
        self._join(whole, found)
        if not rest and not self.alike.intersection(found):
            self.add(whole, found)
        elif len(found) == 1:
            self.at_most[found[0], whole] = None
        else:
            self.add(whole, (*found, self.slack(f"{whole} beyond {found}", rest)))

    def together_not_above(self, parts: Iterable[Cell], wholes: Iterable[Cell]) -> None:
        """Parts that together are at most several wholes together. Where they are more nothing is known of them."""
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
        """A part that stands for two or more of the whole. Where it does not hold nothing is known."""
        if {part, whole} <= self.counts.keys() and 2 * self.counts[part] <= self.counts[whole]:
            again = self.slack(f"{part} once more", self.counts[part])
            self.equal((part, again))
            self.not_above((part, again), whole)

    def slack(self, name: str, number: int) -> Cell:
        """A figure that nobody is shown, through which others are related."""
        cell: Cell = ("unseen", (name,))
        self.counts[cell] = number
        self.unseen.add(cell)
        return cell
