"""Chooses which further figures to hide, so that every hidden one keeps the width that the policy promises.

For each promise, that a count can be as low or as high as so many, the cheapest way of moving other counts is sought that makes it true;
the figures that this moves out of what is shown are hidden. Afterwards each is shown again if every promise can be kept without it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.knowledge import Bounds, Relation
from cse_record.analysis.disclosure.solver import Search

Witness = Sequence[int]
"""Whole numbers for all columns of the search, which satisfy every relation."""
FREE = 0.001
"""What moving a hidden count by one costs, where moving a shown one costs about 1: little, but it keeps what is moved near."""
TO_CHOOSE, TO_SHOW_AGAIN = 0.4, 0.05
"""The part of the effort after which no more is chosen figure by figure, and none is shown again, which takes longest and gives least."""


@dataclass(frozen=True)
class Promise:
    """A count must be possible as at least `low` and at most `high` (`None`: no limit)."""

    unknown: int
    low: int
    high: int | None


@dataclass(frozen=True)
class Figure:
    """A figure that may be hidden: its count, the least and greatest that public figures leave it (`None`: no limit), the counts behind
    what is shown for it, and what hiding it costs."""

    count: int
    least: int
    most: int | None
    behind: tuple[int, int]
    cost: float


@dataclass
class Chooser:
    """Unknowns that hang together. `figures` are those that this release may show or hide; the others only have `bounds`."""

    unknowns: Sequence[int]
    relations: Sequence[Relation]
    bounds: Mapping[int, Bounds]
    figures: Mapping[int, Figure]
    hidden: set[int]
    reasons: dict[int, int] = field(default_factory=dict)
    """For each figure that was hidden for another's sake, that other one."""

    def __post_init__(self) -> None:
        columns: list[Bounds] = []
        self._base: dict[int, int] = {}
        for unknown in self.unknowns:
            self._base[unknown] = len(columns)
            columns += [(0, 0)] * 3 if unknown in self.figures else [self.bounds[unknown]]
        rows = [(tuple(self._terms(pairs)), low, high) for pairs, low, high in self.relations]
        self._search = Search(columns, rows)
        self._witness: dict[Promise, Witness] = {}
        self._near: dict[int, set[int]] = {}
        for pairs, _, _ in self.relations:
            for unknown, _ in pairs:
                self._near.setdefault(unknown, set()).update(other for other, _ in pairs)
        for unknown in self.figures:
            self._set(unknown, moves=True)

    def _terms(self, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """A figure is three columns: what is shown for it, how far it is above, and how far below."""
        found = []
        for unknown, coefficient in pairs:
            base = self._base[unknown]
            found.append((base, coefficient))
            if unknown in self.figures:
                found += [(base + 1, coefficient), (base + 2, -coefficient)]
        return found

    def _set(self, unknown: int, moves: bool) -> None:
        """Bounds and costs of a figure as it is hidden or shown; a shown one may only be moved if `moves`."""
        figure, base, search = self.figures[unknown], self._base[unknown], self._search
        hidden = unknown in self.hidden
        low, high = (figure.count, figure.count) if hidden else figure.behind
        search.bound(base, low, high)
        above = None if figure.most is None else max(0, figure.most - high)
        search.bound(base + 1, 0, above if hidden or moves else 0)
        search.bound(base + 2, 0, max(0, low - figure.least) if hidden or moves else 0)
        for column in (base + 1, base + 2):
            search.cost(column, FREE if hidden else figure.cost)

    def _solve(self, promise: Promise, moves: bool) -> Witness | None:
        """Numbers that make a promise true."""
        unknown, search = promise.unknown, self._search
        base = self._base[unknown]
        if unknown in self.figures:
            figure = self.figures[unknown]
            if unknown not in self.hidden:
                if (found := self._solve_shown(promise, figure, moves)) is not None:
                    return found
                search.bound(base, figure.count, figure.count)  # no way while it is shown: as if it were hidden
                search.bound(base + 1, 0, None if figure.most is None else figure.most - figure.count)
                search.bound(base + 2, 0, figure.count - figure.least)
            if promise.low > figure.count:
                search.bound(base + 1, promise.low - figure.count, None if figure.most is None else figure.most - figure.count)
                search.bound(base + 2, 0, 0)
            if promise.high is not None and promise.high < figure.count:
                search.bound(base + 2, figure.count - promise.high, figure.count - figure.least)
                search.bound(base + 1, 0, 0)
        else:
            low, high = self.bounds[unknown]
            search.bound(base, max(low, promise.low), high if promise.high is None else promise.high)
        found = self._found()
        if unknown in self.figures:
            self._set(unknown, moves)
        else:
            search.bound(base, *self.bounds[unknown])
        return found

    def _solve_shown(self, promise: Promise, figure: Figure, moves: bool) -> Witness | None:
        """Numbers that make a promise about a shown figure true, if what is shown allows any."""
        unknown, search = promise.unknown, self._search
        least, most = figure.behind
        low, high = max(least, promise.low), most if promise.high is None else min(most, promise.high)
        if low > high:
            return None
        base = self._base[unknown]
        search.bound(base, low, high)
        for column in (base + 1, base + 2):
            search.bound(column, 0, 0)
        found = self._found()
        self._set(unknown, moves)
        return found

    def _found(self) -> Witness | None:
        """Numbers that satisfy everything as it is asked now; one is read at a time, which is quicker from a list."""
        found = self._search.solve()
        return None if found is None else found.tolist()

    def _value(self, unknown: int, found: Witness) -> int:
        base = self._base[unknown]
        return found[base] + found[base + 1] - found[base + 2] if unknown in self.figures else found[base]

    def _hide(self, unknown: int, moves: bool) -> None:
        self.hidden.add(unknown)
        self._set(unknown, moves)

    def _kept_by(self, promise: Promise, witness: Witness) -> bool:
        value = self._value(promise.unknown, witness)
        return value >= promise.low and (promise.high is None or value <= promise.high)

    def choose(self, promises: Sequence[Promise]) -> list[Promise]:
        """Hides what has to be hidden, and gives back the promises for which no way was found."""
        broken: list[Promise] = []
        effort = current()
        for number, promise in enumerate(promises):
            effort.at("choosing what to hide", number, len(promises))
            if effort.is_low(TO_CHOOSE):
                return [*broken, *promises[number:]]
            ready = next((one for one in self._witness.values() if self._kept_by(promise, one)), None)
            witness = ready or self._solve(promise, moves=True)
            if witness is None:
                broken.append(promise)
                continue
            self._witness[promise] = witness
            for unknown in self._moved(witness):
                self.reasons[unknown] = promise.unknown
                self._hide(unknown, moves=True)
        self._show_again()
        return broken

    def _moved(self, witness: Witness) -> list[int]:
        """The figures that a witness takes out of what is shown for them."""
        return [one for one in self.figures if one not in self.hidden and not self._within(one, witness)]

    def _within(self, unknown: int, witness: Witness) -> bool:
        low, high = self.figures[unknown].behind
        return low <= self._value(unknown, witness) <= high

    def _show_again(self) -> None:
        """Shows each figure again without which every promise can be kept, the dearest first."""
        for unknown in self.figures:
            self._set(unknown, moves=False)
        effort = current()
        for number, unknown in enumerate(sorted(self.reasons, key=lambda one: (-self.figures[one].cost, one))):
            effort.at("showing again what need not be hidden", number, len(self.reasons))
            if effort.is_low(TO_SHOW_AGAIN):
                return
            self.hidden.discard(unknown)
            self._set(unknown, moves=False)
            renewed: dict[Promise, Witness] = {}
            for promise in self._doubtful(unknown):
                ready = next((one for one in renewed.values() if self._kept_by(promise, one)), None)
                found = ready or self._solve(promise, moves=False)
                if found is None:
                    self._hide(unknown, moves=False)
                    break
                renewed[promise] = found
            else:
                self._witness |= renewed
                del self.reasons[unknown]

    def _doubtful(self, unknown: int) -> list[Promise]:
        """The promises that have been kept by moving a figure; first those that are most likely not to be kept without it."""
        found = [promise for promise, witness in self._witness.items() if not self._within(unknown, witness)]
        near = self._near[unknown]
        return sorted(found, key=lambda one: (one.unknown != self.reasons[unknown], one.unknown not in near))
