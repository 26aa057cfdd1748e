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
        """The parts of a total that are of the release; a single one is the total itself."""
        counted = tuple(part for part in parts if part in self.counts)
        self._join(total, counted)
        if self.count([total]) != self.count(counted):
            raise ValueError(f"{total} is not the sum of its parts")
        if len(counted) == 1:
            self.equal((total, *counted))
        elif counted:
            self.sums[total, counted] = None

    def _join(self, total: Cell, parts: Iterable[Cell]) -> None:
        """Makes a zero part of the release if it is the total of zeros that are to be hidden, since it would tell them."""
        if total not in self.counts and any(part in self.counts for part in parts):
            self.counts[total] = 0

    def equal(self, cells: Iterable[Cell]) -> None:
        """Figures that are the same count. Those that are no part of the release are zeros."""
        counted = tuple(dict.fromkeys(cell for cell in cells if cell in self.counts))
        if len({self.counts[cell] for cell in counted}) > 1:
            raise ValueError(f"{counted} are not the same count")
        if len(counted) > 1:
            self.same.append(counted)

    def not_above(self, parts: Iterable[Cell], whole: Cell) -> None:
        """Parts that together are at most a whole. Where they make up all of it a reader may guess so, and it counts as known."""
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
            copy = self.slack(f"{part} once more", self.counts[part])
            self.equal((part, copy))
            self.not_above((part, copy), whole)

    def slack(self, name: str, number: int) -> Cell:
        """A figure that nobody is shown, through which others are related."""
        cell: Cell = ("unseen", (name,))
        self.counts[cell] = number
        self.unseen.add(cell)
        return cell
