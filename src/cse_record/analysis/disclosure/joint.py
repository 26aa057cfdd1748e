"""Several releases of the same returns as one: of all areas and of each, or of people and of records, protected together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cse_record.analysis.disclosure.release import SETS, Cell, Release, Sum, in_area, prefixed


@dataclass
class Joint:
    """A joint release in the making. Releases are joined first, and then figures of one are related to those of another."""

    counts: dict[Cell, int] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    same: list[tuple[Cell, ...]] = field(default_factory=list)
    at_most: list[tuple[Cell, Cell]] = field(default_factory=list)
    sets: dict[str, set[Cell]] = field(default_factory=dict)

    @classmethod
    def of(cls, releases: Iterable[Release]) -> Joint:
        """The figures and relations of releases that have no figure in common."""
        joint = cls(sets={name: set() for name in SETS})
        for release in releases:
            joint.counts |= release.counts
            joint.sums += release.sums
            joint.same += release.same
            joint.at_most += release.at_most
            for name, cells in joint.sets.items():
                cells |= getattr(release, name)
        return joint

    def relate(self, wholes: Sequence[Cell], parts: Sequence[Cell]) -> None:
        """Adds that figures add up to others, or differ from them by a number that nobody may learn if it is small.

        They differ where a person is counted in several of them, or where only the records of all together tell a fact.
        """
        surplus = sum(self.counts[cell] for cell in parts) - sum(self.counts[cell] for cell in wholes)
        less, more = (parts, wholes) if surplus < 0 else (wholes, parts)
        together = more[0] if len(more) == 1 else self._unseen(more)
        if not surplus and len(less) == 1:
            self.same.append((together, less[0]))
            return
        addends = list(less)
        if surplus:
            difference: Cell = ("difference", (str(together), str(less[0])))
            self.counts[difference] = abs(surplus)
            self.sets["merged"].add(difference)
            addends.append(difference)
        self.sums.append(Sum(together, tuple(addends)))

    def _unseen(self, cells: Sequence[Cell]) -> Cell:
        """The sum of figures, which is shown to nobody."""
        total: Cell = ("together", tuple(map(str, cells)))
        self.counts[total] = sum(self.counts[cell] for cell in cells)
        self.sets["unseen"].add(total)
        self.sums.append(Sum(total, tuple(cells)))
        return total

    @property
    def release(self) -> Release:
        return Release(
            self.counts,
            sums=tuple(self.sums),
            same=tuple(self.same),
            at_most=tuple(self.at_most),
            **{name: frozenset(cells) for name, cells in self.sets.items()},
        )


def with_others(own: Release, others: Mapping[str, Release]) -> Release:
    """A release with others that count the same returns in another way, by the name of that way: people or records.

    The others are not shown again, but readers may have them, and can subtract each figure from that of the same name.
    """
    if not others:
        return own
    beside = {name: replace(prefixed(release, name), headlines=frozenset()) for name, release in others.items()}
    hidden = [replace(release, merged=frozenset(release.counts) - release.unseen - release.open) for release in beside.values()]
    joint = Joint.of([own, *hidden])
    for name, release in beside.items():
        for cell in own.counts:
            other = in_area(name, cell)
            if other in release.counts and cell not in own.unseen and cell not in own.open:
                joint.relate([cell], [other])
    return joint.release
