"""Controlled rounding: every count becomes the multiple just below or just above it, chosen jointly so that sums nearly agree.

The method is that of Cox (1987) and of the tools of statistical offices, as an integer program that finds the nearest multiples that
respect the sums. Here sums agree to within one base rather than exactly, so many more figures keep their nearest multiple (decision 0018).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.knowledge import Knowledge, Relation, components
from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.release import Cell, Release, Sum
from cse_record.analysis.disclosure.solver import Search

COST_OF_ASTRAY = 10_000.0
"""The cost of a sum that is off by one base more than allowed: higher than the cost of any figure."""
COST_OF_AS_BEFORE = 0.01
"""The cost of showing a figure as the last release did. Any other multiple costs its distance from the count, in bases."""
OF_HEADLINES = 4.0
"""The factor by which the cost of a headline is higher."""
ROUNDS = 3
"""The number of attempts, each without the totals with which the other figures could not be made to agree."""


@dataclass(frozen=True)
class Rounded:
    """The value shown for each figure, and the figures that are hidden because others could not be made to agree with them."""

    values: Mapping[Cell, int]
    astray: frozenset[Cell] = frozenset()

    def farther(self, release: Release, policy: Policy) -> int:
        """The number of figures that are not shown as the nearest multiple."""
        return sum(policy.rounded(release.counts[cell]) != value for cell, value in self.values.items() if cell not in release.open)


def conventional(release: Release, policy: Policy) -> Rounded:
    """Each count rounded to its nearest multiple, independently of the others."""
    return Rounded({cell: count if cell in release.open else policy.rounded(count) for cell, count in release.counts.items()})


def controlled(release: Release, knowledge: Knowledge, policy: Policy) -> Rounded:
    """Rounds each count to the multiple just below or just above it, and an exact multiple to itself.

    The parts of each shown sum add up to within one base of it, no part is shown above its whole, and figures that are the same count are
    shown alike. The nearest multiple is taken where possible; if both multiples are possible, the one of the last release. The same input
    gives the same result. Raises `Exhausted` if the effort is spent first.
    """
    base, last = policy.rounding, knowledge.earlier[-1] if knowledge.earlier else {}
    count, is_open = dict[int, int](), set[int]()
    cost: dict[int, float] = {}
    """The extra cost of showing the higher multiple rather than the lower one."""
    for cell, members in knowledge.members.items():
        unknown = knowledge.number[0, cell]
        if not _has_figure(release, members):
            continue
        count[unknown] = number = release.counts[cell]
        if any(member in release.open for member in members):
            is_open.add(unknown)
            continue
        below = number // base * base
        far = {below: (number - below) / base, below + base: (below + base - number) / base}
        for before in {value for member in members if (value := last.get(member)) in far}:
            far[before] = COST_OF_AS_BEFORE
        weight = OF_HEADLINES if release.headlines.intersection(members) else 1.0
        cost[unknown] = weight * (far[below + base] - far[below])
    least = {unknown: number if unknown in is_open else number // base * base for unknown, number in count.items()}
    free = {unknown for unknown in cost if count[unknown] % base}
    chosen, astray, newly_astray = least, set[Cell](), set[Cell]()
    for _ in range(ROUNDS):
        chosen = _chosen(_in_sums(release, knowledge, least.keys(), astray), free, least, cost, base)
        newly_astray = set(_astray(_in_sums(release, knowledge, least.keys(), astray), chosen, base))
        if not newly_astray:
            break
        astray |= newly_astray
    values = dict[Cell, int]()
    for first, members in knowledge.members.items():
        if (value := chosen.get(knowledge.number[0, first])) is not None:
            # a figure that equals a public one only because nobody else is counted is rounded nevertheless
            values |= {cell: value if cell in release.open else value // base * base for cell in members}
    return Rounded(values, frozenset(astray))


def _chosen(sums: Sequence[_InSum], free: Set[int], least: Mapping[int, int], cost: Mapping[int, float], base: int) -> dict[int, int]:
    """The value shown for each figure. Those in `free` may be either multiple."""
    chosen, effort = dict(least), current()
    together = components(list(dict.fromkeys(_rows(sums, base))))
    for number, (unknowns, related) in enumerate(together):
        effort.at("rounding so that sums agree", number, len(together))
        chosen |= _solved([unknown for unknown in unknowns if unknown in free], related, least, cost, base)
    alone = free - {unknown for unknowns, _ in together for unknown in unknowns}
    return chosen | {unknown: least[unknown] + base for unknown in alone if cost[unknown] <= 0}


def _has_figure(release: Release, members: Sequence[Cell]) -> bool:
    """Whether a count is shown anywhere as a figure of its own."""
    if any(cell in release.never for cell in members):
        return False
    return any(cell not in release.unseen and cell not in release.merged for cell in members)


@dataclass(frozen=True)
class _InSum:
    """A shown total or whole, its shown parts, and whether these are all its parts. A count that is several parts occurs several times."""

    cell: Cell
    whole: int
    parts: tuple[int, ...]
    is_all: bool


def _in_sums(release: Release, knowledge: Knowledge, shown: Set[int], astray: Set[Cell]) -> list[_InSum]:
    """Every sum and whole that has a shown part, except those in `astray`."""
    number = {cell: knowledge.number[0, first] for cell, first in knowledge.stands_for.items()}
    shown_unknowns = shown - {number[cell] for cell in astray}
    in_sums = []
    for summed in (*release.sums, *_written_out(release.sums)):
        total, part_unknowns = number[summed.total], [number[part] for part in summed.parts]
        shown_parts = tuple(part for part in part_unknowns if part in shown_unknowns)
        if total in shown_unknowns and shown_parts and part_unknowns != [total]:
            in_sums.append(_InSum(summed.total, total, shown_parts, len(shown_parts) == len(part_unknowns)))
    for part, whole in release.at_most:
        if {number[part], number[whole]} <= shown_unknowns and number[part] != number[whole]:
            in_sums.append(_InSum(whole, number[whole], (number[part],), False))
    return in_sums


def _written_out(sums: Sequence[Sum]) -> Iterator[Sum]:
    """Nested sums within a table, expanded as readers add them up: for a total of known and not known, all answers of both."""
    along = {(summed.total, place): summed.parts for summed in sums if (place := _place(summed)) is not None}
    for (total, place), summed in along.items():
        written_out = [finest for part in summed for finest in along.get((part, place), (part,))]
        if len(written_out) > len(summed) and len({total, *written_out}) == len(written_out) + 1:
            yield Sum(total, tuple(written_out))


def _place(summed: Sum) -> int | None:
    """The single position at which the keys of a sum differ; None if there are several, or several tables."""
    table, key = summed.total
    places = {at for name, other_key in summed.parts for at in (range(len(key)) if name == table and len(other_key) == len(key) else (-1,))
              if at < 0 or other_key[at] != key[at]}  # fmt: skip
    return places.pop() if len(places) == 1 and min(places) >= 0 else None


def _rows(sums: Sequence[_InSum], base: int) -> Iterator[Relation]:
    """The relations that have to hold between the figures as shown."""
    for in_sum in sums:
        times = Counter(in_sum.parts)
        for part in times:
            yield tuple(sorted([(in_sum.whole, 1), (part, -1)])), 0, None
        if len(in_sum.parts) > 1:
            terms = [(in_sum.whole, 1), *((part, -number) for part, number in times.items())]
            yield tuple(sorted(terms)), -base, base if in_sum.is_all else None


def _solved(
    free: Sequence[int], rows: Sequence[Relation], least: Mapping[int, int], cost: Mapping[int, float], base: int
) -> dict[int, int]:
    """The values shown for the free figures of one component."""
    if not free:
        return {}
    place = {unknown: at for at, unknown in enumerate(free)}
    bounds, costs, constraints = [(0, 1)] * len(free), [cost[unknown] for unknown in free], []
    for pairs, low, high in rows:
        if not any(unknown in place for unknown, _ in pairs):
            continue
        lower = sum(factor * least[unknown] for unknown, factor in pairs)
        terms = [(place[unknown], base * factor) for unknown, factor in pairs if unknown in place]
        for far in (base,) if high is None else (base, -base):  # a sum may disagree if nothing else is possible; it is then hidden
            terms.append((len(bounds), far))
            bounds.append((0, sum(abs(factor) for _, factor in pairs)))
            costs.append(COST_OF_ASTRAY)
        constraints.append((terms, low - lower, None if high is None else high - lower))
    best = Search(bounds, constraints, costs, whole=len(free)).solve()
    if best is None:
        return {}
    return {unknown: least[unknown] + base * int(best[at]) for unknown, at in place.items()}


def _astray(sums: Sequence[_InSum], shown: Mapping[int, int], base: int) -> Iterator[Cell]:
    """The sums whose parts do not add up to within one base, and the wholes that a part exceeds."""
    for in_sum in sums:
        total, parts = shown[in_sum.whole], [shown[part] for part in in_sum.parts]
        if max(parts) > total or sum(parts) > total + base or (in_sum.is_all and sum(parts) < total - base):
            yield in_sum.cell
