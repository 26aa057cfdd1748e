"""One who reads a release and works out, in whole numbers, what each count can be.

That a count is possible is shown by whole numbers for all unknowns that satisfy every relation, checked by exact arithmetic. Where a search
for them ends undecided, a reader is taken to know that there are none, which is the safe side; where it is asked what public figures alone
tell, so that less is promised, the safe side is the other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cse_record.analysis.disclosure.knowledge import CONTRADICTION, Bounds, Relation, parts, settle
from cse_record.analysis.disclosure.release import Unprotected
from cse_record.analysis.disclosure.solver import Search

if TYPE_CHECKING:
    from cse_record.analysis.disclosure.solver import Numbers

FAR = 1000
"""How far a count is tried above a first one, where everything is tried high together."""


LITTLE = 0.001
"""What it costs to move an unknown that is not wanted elsewhere. Each step of an unknown towards where it is wanted is worth 1."""
TOGETHER = 20
"""How many times at most many unknowns are moved at once towards where they are wanted."""
Wanted = tuple[int, int, int | None]
"""An unknown, and the least and the greatest number that it should be able to be."""


class Part:
    """Unknowns that hang together. Once one world is found, that is numbers that agree with everything, others are sought as the
    smallest moves away from it: this is quick, and comes out in whole numbers nearly always."""

    def __init__(self, unknowns: Sequence[int], bounds: Sequence[Bounds], relations: Sequence[Relation]) -> None:
        self.unknowns, self.bounds = unknowns, [bounds[unknown] for unknown in unknowns]
        self.place = {unknown: place for place, unknown in enumerate(unknowns)}
        self._rows = [(tuple((self.place[one], coefficient) for one, coefficient in pairs), low, high) for pairs, low, high in relations]
        self._world: Numbers | None = None
        self._moves: Search | None = None
        self._least: Numbers | None = None
        self._most: Numbers | None = None
        """The least and the greatest number that each unknown was shown to be possible as."""

    @property
    def gave_up(self) -> bool:
        """Whether the last search ended undecided."""
        return self._moves is not None and self._moves.gave_up

    def worlds(self) -> list[Numbers]:
        """A first world; one with everything about as low as it can be together, and one with everything high."""
        self._world = Search(self.bounds, self._rows).solve()
        if self._world is None:
            raise Unprotected(CONTRADICTION)
        moves = self._moves = self._around(self._world)
        found = [self._world]
        for sign in (1.0, -1.0):
            for place in range(len(self.unknowns)):
                moves.cost(2 * place, sign)
                moves.cost(2 * place + 1, -sign)
                moves.bound(2 * place, 0, FAR if moves.bounds[2 * place][1] is None else moves.bounds[2 * place][1])
            found += [self._after(moved)] if (moved := moves.solve()) is not None else []
        self._moves = self._around(self._world)
        return found

    def find(self, unknown: int, low: int, high: int | None) -> Numbers | None:
        """Numbers for all unknowns, with one of them at least `low` and at most `high`; not before `worlds`."""
        place, world, moves = self.place[unknown], self._world, self._moves
        assert world is not None
        assert moves is not None
        value, (least, most) = int(world[place]), self.bounds[place]
        up, down = 2 * place, 2 * place + 1
        moves.bound(up, max(0, low - value), 0 if high is not None and high < value else None if high is None else high - value)
        moves.bound(down, 0 if high is None else max(0, value - high), max(0, value - low))
        found = moves.solve()
        moves.bound(up, 0, None if most is None else most - value)
        moves.bound(down, 0, value - least)
        return None if found is None else self._after(found)

    def farthest(self, unknown: int, up: bool, most: int | None) -> tuple[Numbers | None, bool]:
        """Numbers with one unknown as low as can be, or as high up to `most`, and whether that is certain; not before `worlds`."""
        place, moves = self.place[unknown], self._moves
        assert moves is not None
        assert self._world is not None
        column, other, value = 2 * place + (not up), 2 * place + up, int(self._world[place])
        before, beside = moves.bounds[column], moves.bounds[other]
        if up and most is not None:
            moves.bound(column, 0, max(0, most - value) if before[1] is None else min(before[1], max(0, most - value)))
        moves.bound(other, 0, 0)
        moves.cost(column, -float(FAR))
        found = moves.solve()
        moves.cost(column, 1.0)
        moves.bound(column, *before)
        moves.bound(other, *beside)
        return (None if found is None else self._after(found)), moves.is_cheapest

    def reach(self, wanted: Sequence[Wanted]) -> Numbers | None:
        """Numbers for all unknowns in which as many as possible come closer to where they are wanted. `worlds` must have run before."""
        moves = self._moves
        assert moves is not None
        assert self._world is not None
        for column in range(2 * len(self.unknowns)):
            moves.cost(column, LITTLE)
        steps: dict[int, int] = {}
        """For each column, the distance to the farthest place where its unknown is wanted."""
        for unknown, low, high in wanted:
            place = self.place[unknown]
            value = int(self._world[place])
            for column, far in ((2 * place, low - value), (2 * place + 1, 0 if high is None else value - high)):
                if far > 0:
                    steps[column] = max(far, steps.get(column, 0))
        before = [(column, moves.bounds[column]) for column in steps]
        for column, far in steps.items():
            most = moves.bounds[column][1]
            moves.bound(column, 0, far if most is None else min(far, most))
            moves.cost(column, -1.0)
        found = moves.solve()
        for column, bounds in before:
            moves.bound(column, *bounds)
        for column in range(2 * len(self.unknowns)):
            moves.cost(column, 1.0)
        return None if found is None else self._after(found)

    def learn(self, world: Numbers) -> None:
        """Notes that numbers are possible."""
        self._least = world if self._least is None else self._least.clip(max=world)
        self._most = world if self._most is None else self._most.clip(min=world)

    def seen(self, unknown: int) -> tuple[int, int] | tuple[()]:
        """The least and the greatest number that an unknown was shown to be possible as; nothing before any was."""
        if self._least is None or self._most is None:
            return ()
        place = self.place[unknown]
        return int(self._least[place]), int(self._most[place])

    def _after(self, moved: Numbers) -> Numbers:
        assert self._world is not None
        return self._world + moved[0::2] - moved[1::2]

    def _around(self, found: Numbers) -> Search:
        """The search for moves: how far each unknown goes up, and how far down."""
        world: list[int] = found.tolist()
        bounds: list[Bounds] = []
        for value, (least, most) in zip(world, self.bounds, strict=True):
            bounds += [(0, None if most is None else most - value), (0, value - least)]
        rows = []
        for pairs, low, high in self._rows:
            now = sum(coefficient * world[place] for place, coefficient in pairs)
            terms = [term for place, coefficient in pairs for term in ((2 * place, coefficient), (2 * place + 1, -coefficient))]
            rows.append((terms, low - now, None if high is None else high - now))
        return Search(bounds, rows, [1.0] * len(bounds))


class Reader:
    """One who has read a release. `in_doubt` is the answer whether something can be where that stays undecided."""

    def __init__(self, bounds: Sequence[Bounds], relations: Iterable[Relation], in_doubt: bool = False) -> None:
        self._in_doubt = in_doubt
        self.bounds, left = settle(bounds, relations)
        self._part = {unknown: part for part in (Part(*one) for one in self._parts(left)) for unknown in part.unknowns}

    def _parts(self, relations: Sequence[Relation]) -> Iterable[tuple[Sequence[int], Sequence[Bounds], Sequence[Relation]]]:
        return ((unknowns, self.bounds, related) for unknowns, related in parts(relations))

    def can_be(self, unknown: int, low: int, high: int | None) -> bool:
        """Whether an unknown can be at least `low` and at most `high`."""
        least, most = self.bounds[unknown]
        low, high = max(low, least), most if high is None else high if most is None else min(high, most)
        if high is not None and low > high:
            return False
        if unknown not in self._part:
            return True
        if self._is_seen(unknown, low, high):
            return True
        part = self._part[unknown]
        if not part.seen(unknown):
            for world in part.worlds():
                part.learn(world)
            return self.can_be(unknown, low, high)
        found = part.find(unknown, low, high)
        if found is None:
            return self._in_doubt and part.gave_up
        part.learn(found)
        return True

    def reach(self, wanted: Iterable[Wanted]) -> None:
        """Looks for numbers that put many unknowns at once where they are wanted. This is quicker than asking for each in turn, and
        changes no answer that is certain."""
        left, before = [one for one in wanted if one[0] in self._part], 0
        for _ in range(TOGETHER):
            left = [one for one in left if not self._is_seen(*one)]
            if len(left) in (0, before):
                return
            before = len(left)
            of_part: dict[Part, list[Wanted]] = {}
            for one in left:
                of_part.setdefault(self._part[one[0]], []).append(one)
            for part, ones in of_part.items():
                if not part.seen(ones[0][0]):
                    self.can_be(*ones[0])
                if (found := part.reach(ones)) is not None:
                    part.learn(found)

    def spread(self, unknown: int) -> int:
        """How many numbers lie from the least to the greatest that an unknown has been shown to be able to be, both included."""
        seen = self._seen(unknown)
        return seen[1] - seen[0] + 1 if seen else 0

    def _is_seen(self, unknown: int, low: int, high: int | None) -> bool:
        """Whether the least or the greatest number found for an unknown is in a range."""
        return any(low <= value and (high is None or value <= high) for value in self._seen(unknown))

    def _seen(self, unknown: int) -> tuple[int, int] | tuple[()]:
        part = self._part.get(unknown)
        return part.seen(unknown) if part else ()

    def _range(self, unknown: int) -> tuple[int, int]:
        seen = self._seen(unknown)
        assert seen
        return seen

    def least_of(self, unknown: int) -> int:
        """The least number that an unknown can be."""
        low, high = self.bounds[unknown]
        if not self.can_be(unknown, low, high):
            raise Unprotected(CONTRADICTION)
        if unknown not in self._part:
            return low
        is_certain = self._go(unknown, False, None)
        known, _ = self._range(unknown)
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
        """The greatest number that an unknown can be; `None` if that is more than `beyond`."""
        if self.can_be(unknown, beyond + 1, None):
            return None
        if unknown not in self._part:
            return self.bounds[unknown][1]
        is_certain, high = self._go(unknown, True, beyond), beyond
        _, known = self._range(unknown)
        if is_certain:
            return known
        while known < high:
            middle = (known + high + 1) // 2
            if self.can_be(unknown, middle, None):
                known = middle
            else:
                high = middle - 1
        return known

    def _go(self, unknown: int, up: bool, most: int | None) -> bool:
        """Goes as low or high as can be with an unknown; whether it is certain that there is no farther."""
        part = self._part[unknown]
        found, is_certain = part.farthest(unknown, up, most)
        if found is not None:
            part.learn(found)
        return found is not None and is_certain
