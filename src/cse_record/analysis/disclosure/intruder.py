"""An intruder, who works out the feasibility interval of each count from a release.

A value is possible if there is a feasible table that has it: whole numbers for all unknowns that satisfy every relation, checked by exact
arithmetic. If a search ends undecided, the intruder is assumed to know that the value is impossible, which is the safe side. For an
intruder who sees only public figures, whose interval limits what is protected, the safe side is the opposite (`in_doubt`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cse_record.analysis.disclosure.knowledge import CONTRADICTION, Bounds, Relation, components, settle
from cse_record.analysis.disclosure.release import Unprotected
from cse_record.analysis.disclosure.solver import Search

if TYPE_CHECKING:
    from cse_record.analysis.disclosure.solver import Numbers

FAR_ABOVE = 1000
"""How far counts are raised above the first feasible table when all are raised together."""
COST_OF_OTHERS = 0.001
"""The cost of moving an unknown that has no target by 1. A step of an unknown towards its target is worth 1."""
MOST_ROUNDS = 20
"""The most rounds in which many unknowns are moved towards their targets at once."""
Wanted = tuple[int, int, int | None]
"""A target: an unknown, and the least and greatest value that is wanted for it (`None`: no limit)."""


class Component:
    """Unknowns that are connected by relations. Once a first feasible table is found, others are sought as the smallest moves away from
    it, which is quick and nearly always gives whole numbers.

    `feasible_table`, `extreme_table` and `approach` require that `first_tables` has run.
    """

    def __init__(self, unknowns: Sequence[int], bounds: Sequence[Bounds], relations: Sequence[Relation]) -> None:
        self.unknowns, self.bounds = unknowns, [bounds[unknown] for unknown in unknowns]
        self.place = {unknown: place for place, unknown in enumerate(unknowns)}
        self._rows = [
            (tuple((self.place[unknown], coefficient) for unknown, coefficient in pairs), low, high) for pairs, low, high in relations
        ]
        self._table: Numbers | None = None
        self._moves: Search | None = None
        self._least: Numbers | None = None
        self._most: Numbers | None = None
        """The least and the greatest value found possible so far for each unknown."""

    @property
    def gave_up(self) -> bool:
        """Whether the last search ended undecided."""
        return self._moves is not None and self._moves.gave_up

    def begin(self) -> bool:
        """Notes the first tables, unless that has been done. Raises `Unprotected` if there is no feasible table."""
        if self._table is not None:
            return False
        for first in self.first_tables():
            self.note(first)
        return True

    def first_tables(self) -> list[Numbers]:
        """A first feasible table; then one in which all unknowns together are low, and one in which all are high, if they are found.

        Raises `Unprotected` if there is no feasible table.
        """
        self._table = Search(self.bounds, self._rows, any_will_do=True).solve()
        if self._table is None:
            raise Unprotected(CONTRADICTION)
        moves = self._moves = self._around(self._table)
        tables = [self._table]
        unlimited = [column for column, (_, most) in enumerate(moves.bounds) if most is None]
        for column in unlimited:
            moves.bound(column, 0, FAR_ABOVE)
        for sign in (1.0, -1.0):
            moves.costs([sign, -sign] * len(self.unknowns))
            tables += [self._after(moved)] if (moved := moves.solve()) is not None else []
        for column in unlimited:
            moves.bound(column, 0, None)
        moves.costs([1.0] * len(moves.bounds))
        moves.start_afresh()
        return tables

    def feasible_table(self, unknown: int, low: int, high: int | None) -> Numbers | None:
        """A feasible table in which an unknown is at least `low` and at most `high`; None if none is found."""
        place, table, moves = self.place[unknown], self._table, self._moves
        assert table is not None
        assert moves is not None
        value, (least, most) = int(table[place]), self.bounds[place]
        up, down = 2 * place, 2 * place + 1
        moves.bound(up, max(0, low - value), 0 if high is not None and high < value else None if high is None else high - value)
        moves.bound(down, 0 if high is None else max(0, value - high), max(0, value - low))
        moved = moves.solve()
        moves.bound(up, 0, None if most is None else most - value)
        moves.bound(down, 0, value - least)
        return None if moved is None else self._after(moved)

    def extreme_table(self, unknown: int, up: bool, most: int | None) -> tuple[Numbers | None, bool]:
        """A feasible table in which an unknown is as low as possible, or as high as possible up to `most`; and whether that is certain."""
        place, moves = self.place[unknown], self._moves
        assert moves is not None
        assert self._table is not None
        column, other, value = 2 * place + (not up), 2 * place + up, int(self._table[place])
        before, beside = moves.bounds[column], moves.bounds[other]
        if up and most is not None:
            moves.bound(column, 0, max(0, most - value) if before[1] is None else min(before[1], max(0, most - value)))
        moves.bound(other, 0, 0)
        moves.cost(column, -float(FAR_ABOVE))
        moved = moves.solve()
        moves.cost(column, 1.0)
        moves.bound(column, *before)
        moves.bound(other, *beside)
        return (None if moved is None else self._after(moved)), moves.is_cheapest

    def approach(self, wanted: Sequence[Wanted]) -> Numbers | None:
        """A feasible table in which as many unknowns as possible are closer to their targets; None if none is found."""
        moves = self._moves
        assert moves is not None
        assert self._table is not None
        costs = [COST_OF_OTHERS] * len(moves.bounds)
        steps: dict[int, int] = {}
        """For each column, the distance to the farthest target of its unknown."""
        for unknown, low, high in wanted:
            place = self.place[unknown]
            value = int(self._table[place])
            for column, far in ((2 * place, low - value), (2 * place + 1, 0 if high is None else value - high)):
                if far > 0:
                    steps[column] = max(far, steps.get(column, 0))
        before = [(column, moves.bounds[column]) for column in steps]
        for column, far in steps.items():
            most = moves.bounds[column][1]
            moves.bound(column, 0, far if most is None else min(far, most))
            costs[column] = -1.0
        moves.costs(costs)
        moved = moves.solve()
        for column, bounds in before:
            moves.bound(column, *bounds)
        moves.costs([1.0] * len(moves.bounds))
        return None if moved is None else self._after(moved)

    def note(self, table: Numbers) -> None:
        """Widens the feasibility intervals by a feasible table."""
        self._least = table if self._least is None else self._least.clip(max=table)
        self._most = table if self._most is None else self._most.clip(min=table)

    def interval(self, unknown: int) -> tuple[int, int] | tuple[()]:
        """The feasibility interval of an unknown as far as it is known; empty before the first feasible table."""
        if self._least is None or self._most is None:
            return ()
        place = self.place[unknown]
        return int(self._least[place]), int(self._most[place])

    def _after(self, moved: Numbers) -> Numbers:
        assert self._table is not None
        return self._table + moved[0::2] - moved[1::2]

    def _around(self, start: Numbers) -> Search:
        """The search for moves away from a feasible table: two columns for each unknown, how far up and how far down."""
        table: list[int] = start.tolist()
        bounds: list[Bounds] = []
        for value, (least, most) in zip(table, self.bounds, strict=True):
            bounds += [(0, None if most is None else most - value), (0, value - least)]
        rows = []
        for pairs, low, high in self._rows:
            current = sum(coefficient * table[place] for place, coefficient in pairs)
            terms = [term for place, coefficient in pairs for term in ((2 * place, coefficient), (2 * place + 1, -coefficient))]
            rows.append((terms, low - current, None if high is None else high - current))
        return Search(bounds, rows, [1.0] * len(bounds), any_will_do=True)


class Intruder:
    """An intruder who has read a release. `in_doubt` is the answer of `can_be` if the search ends undecided."""

    def __init__(self, bounds: Sequence[Bounds], relations: Iterable[Relation], in_doubt: bool = False) -> None:
        self._in_doubt = in_doubt
        self.bounds, unsettled = settle(bounds, relations)
        self._component = {
            unknown: component
            for component in (Component(*parts) for parts in self._components(unsettled))
            for unknown in component.unknowns
        }

    def _components(self, relations: Sequence[Relation]) -> Iterable[tuple[Sequence[int], Sequence[Bounds], Sequence[Relation]]]:
        return ((unknowns, self.bounds, related) for unknowns, related in components(relations))

    def can_be(self, unknown: int, low: int, high: int | None) -> bool:
        """Whether an unknown can be at least `low` and at most `high`."""
        least, most = self.bounds[unknown]
        low, high = max(low, least), most if high is None else high if most is None else min(high, most)
        if high is not None and low > high:
            return False
        if unknown not in self._component:
            return True
        if self._is_known_possible(unknown, low, high):
            return True
        component = self._component[unknown]
        if component.begin():
            return self.can_be(unknown, low, high)
        table = component.feasible_table(unknown, low, high)
        if table is None:
            return self._in_doubt and component.gave_up
        component.note(table)
        return True

    def approach(self, wanted: Iterable[Wanted]) -> None:
        """Looks for feasible tables that bring many unknowns to their targets at once. This is quicker than a search for each unknown, and
        changes no answer that is certain."""
        remaining, before = [target for target in wanted if target[0] in self._component], 0
        for _ in range(MOST_ROUNDS):
            remaining = [target for target in remaining if not self._is_known_possible(*target)]
            if len(remaining) in (0, before):
                return
            before = len(remaining)
            of_part: dict[Component, list[Wanted]] = {}
            for target in remaining:
                of_part.setdefault(self._component[target[0]], []).append(target)
            for component, targets in of_part.items():
                component.begin()
                if (table := component.approach(targets)) is not None:
                    component.note(table)

    def width(self, unknown: int) -> int:
        """The width of the feasibility interval known so far: the number of values from the least to the greatest, both included."""
        interval = self._interval(unknown)
        return interval[1] - interval[0] + 1 if interval else 0

    def _is_known_possible(self, unknown: int, low: int, high: int | None) -> bool:
        """Whether the least or the greatest value found so far for an unknown is in a range."""
        return any(low <= value and (high is None or value <= high) for value in self._interval(unknown))

    def _interval(self, unknown: int) -> tuple[int, int] | tuple[()]:
        component = self._component.get(unknown)
        return component.interval(unknown) if component else ()

    def _known_interval(self, unknown: int) -> tuple[int, int]:
        interval = self._interval(unknown)
        assert interval
        return interval

    def least_of(self, unknown: int) -> int:
        """The least possible value of an unknown."""
        low, high = self.bounds[unknown]
        if not self.can_be(unknown, low, high):
            raise Unprotected(CONTRADICTION)
        if unknown not in self._component:
            return low
        is_certain = self._extend(unknown, False, None)
        known, _ = self._known_interval(unknown)
        if is_certain:
            return known
        while low < known:
            middle = (low + known) // 2
            if self.can_be(unknown, low, middle):
                known = middle
            else:
                low = middle + 1
        return known

    def most_of(self, unknown: int, beyond: int) -> int | None:
        """The greatest possible value of an unknown; `None` if that is more than `beyond`."""
        if self.can_be(unknown, beyond + 1, None):
            return None
        if unknown not in self._component:
            return self.bounds[unknown][1]
        is_certain, high = self._extend(unknown, True, beyond), beyond
        _, known = self._known_interval(unknown)
        if is_certain:
            return known
        while known < high:
            middle = (known + high + 1) // 2
            if self.can_be(unknown, middle, None):
                known = middle
            else:
                high = middle - 1
        return known

    def _extend(self, unknown: int, up: bool, most: int | None) -> bool:
        """Moves an unknown as low or as high as possible. Returns whether it is certain that it can go no farther."""
        component = self._component[unknown]
        table, is_certain = component.extreme_table(unknown, up, most)
        if table is not None:
            component.note(table)
        return table is not None and is_certain
