"""Secondary suppression: chooses further figures to hide, so that the protection level of every hidden figure is met.

A protection level requires that a count can be as low, or as high, as a given value. For each level, the cheapest move of other counts to a
feasible table that meets it is sought, and the figures that this moves away from what is shown are hidden. Afterwards, each figure is shown
again if every level can be met without hiding it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.knowledge import Bounds, Relation
from cse_record.analysis.disclosure.solver import Search

FeasibleTable = Sequence[int]
"""Whole numbers for all columns of the search that satisfy every relation."""
COST_OF_HIDDEN = 0.001
"""The cost of moving a hidden count by 1. It is small compared with a shown count, which costs about 1, but it keeps moves short."""
EFFORT_TO_SUPPRESS, EFFORT_TO_SHOW_AGAIN = 0.4, 0.05
"""The parts of the effort after which suppression by figure ends, and after which no figure is shown again, which takes longest and gains
least."""


@dataclass(frozen=True)
class ProtectionLevel:
    """Requires a feasible table in which a count is at least `low` and at most `high` (`None`: no limit)."""

    unknown: int
    low: int
    high: int | None


@dataclass(frozen=True)
class Suppressible:
    """A figure that may be hidden: its count; its bounds from public figures, `least` and `most` (`None`: no limit); the least and greatest
    count behind what would be shown for it; and the cost of hiding it."""

    count: int
    least: int
    most: int | None
    behind: tuple[int, int]
    cost: float


@dataclass
class SecondarySuppression:
    """Secondary suppression in one connected component. The figures in `suppressible` may be shown or hidden; other unknowns only have
    `bounds`."""

    unknowns: Sequence[int]
    relations: Sequence[Relation]
    bounds: Mapping[int, Bounds]
    suppressible: Mapping[int, Suppressible]
    hidden: set[int]
    reasons: dict[int, int] = field(default_factory=dict)
    """Maps each figure hidden by secondary suppression to the figure that it protects."""

    def __post_init__(self) -> None:
        columns: list[Bounds] = []
        self._base: dict[int, int] = {}
        for unknown in self.unknowns:
            self._base[unknown] = len(columns)
            columns += [(0, 0)] * 3 if unknown in self.suppressible else [self.bounds[unknown]]
        rows = [(tuple(self._terms(pairs)), low, high) for pairs, low, high in self.relations]
        self._search = Search(columns, rows)
        self._tables: dict[ProtectionLevel, FeasibleTable] = {}
        self._near: dict[int, set[int]] = {}
        for pairs, _, _ in self.relations:
            for unknown, _ in pairs:
                self._near.setdefault(unknown, set()).update(other for other, _ in pairs)
        for unknown in self.suppressible:
            self._set(unknown, moves=True)

    def _terms(self, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Converts unknowns to columns. A suppressible figure has three: what is shown for it, how far it is above, and how far below."""
        terms = []
        for unknown, coefficient in pairs:
            base = self._base[unknown]
            terms.append((base, coefficient))
            if unknown in self.suppressible:
                terms += [(base + 1, coefficient), (base + 2, -coefficient)]
        return terms

    def _set(self, unknown: int, moves: bool) -> None:
        """Sets the bounds and costs of a figure that is hidden or shown. A shown figure may be moved only with `moves`."""
        candidate, base, search = self.suppressible[unknown], self._base[unknown], self._search
        hidden = unknown in self.hidden
        low, high = (candidate.count, candidate.count) if hidden else candidate.behind
        search.bound(base, low, high)
        above = None if candidate.most is None else max(0, candidate.most - high)
        search.bound(base + 1, 0, above if hidden or moves else 0)
        search.bound(base + 2, 0, max(0, low - candidate.least) if hidden or moves else 0)
        for column in (base + 1, base + 2):
            search.cost(column, COST_OF_HIDDEN if hidden else candidate.cost)

    def _solve(self, level: ProtectionLevel, moves: bool) -> FeasibleTable | None:
        """A feasible table that meets a protection level; None if none is found."""
        unknown, search = level.unknown, self._search
        base = self._base[unknown]
        if unknown in self.suppressible:
            candidate = self.suppressible[unknown]
            if unknown not in self.hidden:
                if (table := self._solve_shown(level, candidate, moves)) is not None:
                    return table
                search.bound(base, candidate.count, candidate.count)  # impossible while it is shown, so try as if it were hidden
                search.bound(base + 1, 0, None if candidate.most is None else candidate.most - candidate.count)
                search.bound(base + 2, 0, candidate.count - candidate.least)
            if level.low > candidate.count:
                search.bound(base + 1, level.low - candidate.count, None if candidate.most is None else candidate.most - candidate.count)
                search.bound(base + 2, 0, 0)
            if level.high is not None and level.high < candidate.count:
                search.bound(base + 2, candidate.count - level.high, candidate.count - candidate.least)
                search.bound(base + 1, 0, 0)
        else:
            low, high = self.bounds[unknown]
            search.bound(base, max(low, level.low), high if level.high is None else level.high)
        table = self._feasible()
        if unknown in self.suppressible:
            self._set(unknown, moves)
        else:
            search.bound(base, *self.bounds[unknown])
        return table

    def _solve_shown(self, level: ProtectionLevel, candidate: Suppressible, moves: bool) -> FeasibleTable | None:
        """A feasible table that meets the level of a shown figure without hiding it; None if none is found."""
        unknown, search = level.unknown, self._search
        least, most = candidate.behind
        low, high = max(least, level.low), most if level.high is None else min(most, level.high)
        if low > high:
            return None
        base = self._base[unknown]
        search.bound(base, low, high)
        for column in (base + 1, base + 2):
            search.bound(column, 0, 0)
        table = self._feasible()
        self._set(unknown, moves)
        return table

    def _feasible(self) -> FeasibleTable | None:
        """A feasible table under the present bounds; None if none is found. It is a list, because single numbers are read more quickly."""
        numbers = self._search.solve()
        return None if numbers is None else numbers.tolist()

    def _value(self, unknown: int, table: FeasibleTable) -> int:
        base = self._base[unknown]
        return table[base] + table[base + 1] - table[base + 2] if unknown in self.suppressible else table[base]

    def _hide(self, unknown: int, moves: bool) -> None:
        self.hidden.add(unknown)
        self._set(unknown, moves)

    def _met_by(self, level: ProtectionLevel, table: FeasibleTable) -> bool:
        value = self._value(level.unknown, table)
        return value >= level.low and (level.high is None or value <= level.high)

    def suppress(self, levels: Sequence[ProtectionLevel]) -> list[ProtectionLevel]:
        """Hides figures until the levels are met. Returns the levels for which no solution was found."""
        unmet: list[ProtectionLevel] = []
        effort = current()
        for number, level in enumerate(levels):
            effort.at("choosing what to hide", number, len(levels))
            if effort.is_low(EFFORT_TO_SUPPRESS):
                return [*unmet, *levels[number:]]
            known = next((table for table in self._tables.values() if self._met_by(level, table)), None)
            table = known or self._solve(level, moves=True)
            if table is None:
                unmet.append(level)
                continue
            self._tables[level] = table
            for unknown in self._moved(table):
                self.reasons[unknown] = level.unknown
                self._hide(unknown, moves=True)
        self._show_again()
        return unmet

    def _moved(self, table: FeasibleTable) -> list[int]:
        """The shown figures that a table moves away from what is shown for them."""
        return [unknown for unknown in self.suppressible if unknown not in self.hidden and not self._within(unknown, table)]

    def _within(self, unknown: int, table: FeasibleTable) -> bool:
        low, high = self.suppressible[unknown].behind
        return low <= self._value(unknown, table) <= high

    def _show_again(self) -> None:
        """Shows figures again, the most expensive first, if every level can be met without hiding them."""
        for unknown in self.suppressible:
            self._set(unknown, moves=False)
        effort = current()
        for number, unknown in enumerate(sorted(self.reasons, key=lambda unknown: (-self.suppressible[unknown].cost, unknown))):
            effort.at("showing again what need not be hidden", number, len(self.reasons))
            if effort.is_low(EFFORT_TO_SHOW_AGAIN):
                return
            self.hidden.discard(unknown)
            self._set(unknown, moves=False)
            replaced: dict[ProtectionLevel, FeasibleTable] = {}
            for level in self._at_risk(unknown):
                known = next((table for table in replaced.values() if self._met_by(level, table)), None)
                table = known or self._solve(level, moves=False)
                if table is None:
                    self._hide(unknown, moves=False)
                    break
                replaced[level] = table
            else:
                self._tables |= replaced
                del self.reasons[unknown]

    def _at_risk(self, unknown: int) -> list[ProtectionLevel]:
        """The levels that are met by moving a figure. Those that are most likely to fail without it come first."""
        at_risk = [level for level, table in self._tables.items() if not self._within(unknown, table)]
        near = self._near[unknown]
        return sorted(at_risk, key=lambda level: (level.unknown != self.reasons[unknown], level.unknown not in near))
