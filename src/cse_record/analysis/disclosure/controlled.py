"""Controlled rounding: every count as the multiple just below or just above it, chosen for all figures together so that sums nearly agree.

The method is that of Cox (1987) and of the tools that statistical offices use, as an integer program: the nearest multiples that keep
to the sums. Here sums agree to within one base and not exactly, which leaves many more figures at their nearest multiple (decision 0018).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.knowledge import Knowledge, Relation, parts
from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.release import Cell, Release, Sum
from cse_record.analysis.disclosure.solver import Search

ASTRAY = 10_000.0
"""What it costs if a sum is one base further out than it may be: more than any figure is worth."""
AS_BEFORE = 0.01
"""What it costs to show a figure as the last release showed it. Any other multiple costs its distance from the count, in bases."""
OF_HEADLINES = 4.0
"""How much more the distance of a headline costs."""
ROUNDS = 3
"""How many times rounding is tried, each time without the totals with which the other figures could not be made to agree."""


@dataclass(frozen=True)
class Rounded:
    """What is shown for each figure that may be shown; and the figures that may not, because others could not be made to agree."""

    values: Mapping[Cell, int]
    astray: frozenset[Cell] = frozenset()

    def farther(self, release: Release, policy: Policy) -> int:
        """How many figures are not shown as the nearest multiple."""
        return sum(policy.rounded(release.counts[cell]) != value for cell, value in self.values.items() if cell not in release.open)


def conventional(release: Release, policy: Policy) -> Rounded:
    """Each count as its nearest multiple, whatever the others are."""
    return Rounded({cell: count if cell in release.open else policy.rounded(count) for cell, count in release.counts.items()})


def controlled(release: Release, knowledge: Knowledge, policy: Policy) -> Rounded:
    """Each count as the multiple just below or just above it, so that the parts of each shown sum add up to within one base of it, no part
    is shown above its whole, and figures that are the same count are shown alike. Nearest multiples are taken where possible; where both
    multiples are, that of the last release. The same input gives the same result.

    Raises `Exhausted` if the effort is spent before that.
    """
    base, last = policy.rounding, knowledge.earlier[-1] if knowledge.earlier else {}
    count, is_open = dict[int, int](), set[int]()
    cost: dict[int, float] = {}
    """What it costs to show the higher multiple and not the lower one."""
    for cell, members in knowledge.members.items():
        unknown = knowledge.number[0, cell]
        if not _has_figure(release, members):
            continue
        count[unknown] = number = release.counts[cell]
        if any(one in release.open for one in members):
            is_open.add(unknown)
            continue
        below = number // base * base
        far = {below: (number - below) / base, below + base: (below + base - number) / base}
        for before in {value for one in members if (value := last.get(one)) in far}:
            far[before] = AS_BEFORE
        weight = OF_HEADLINES if release.headlines.intersection(members) else 1.0
        cost[unknown] = weight * (far[below + base] - far[below])
    least = {unknown: number if unknown in is_open else number // base * base for unknown, number in count.items()}
    free = {unknown for unknown in cost if count[unknown] % base}
    chosen, astray, found = least, set[Cell](), set[Cell]()
    for _ in range(ROUNDS):
        chosen = _chosen(_in_sums(release, knowledge, least.keys(), astray), free, least, cost, base)
        found = set(_astray(_in_sums(release, knowledge, least.keys(), astray), chosen, base))
        if not found:
            break
        astray |= found
    values = dict[Cell, int]()
    for first, members in knowledge.members.items():
        if (value := chosen.get(knowledge.number[0, first])) is not None:
            # what is the same as a public figure only since nobody else is counted is rounded all the same
            values |= {cell: value if cell in release.open else value // base * base for cell in members}
    return Rounded(values, frozenset(astray))


def _chosen(sums: Sequence[_InSum], free: Set[int], least: Mapping[int, int], cost: Mapping[int, float], base: int) -> dict[int, int]:
    """What is shown for each figure; those that are `free` may be either multiple."""
    chosen, effort = dict(least), current()
    together = parts(list(dict.fromkeys(_rows(sums, base))))
    for number, (unknowns, related) in enumerate(together):
        effort.at("rounding so that sums agree", number, len(together))
        chosen |= _solved([one for one in unknowns if one in free], related, least, cost, base)
    alone = free - {unknown for unknowns, _ in together for unknown in unknowns}
    return chosen | {unknown: least[unknown] + base for unknown in alone if cost[unknown] <= 0}


def _has_figure(release: Release, members: Sequence[Cell]) -> bool:
    """Whether a count has a place among what is shown."""
    if any(cell in release.never for cell in members):
        return False
    return any(cell not in release.unseen and cell not in release.merged for cell in members)


@dataclass(frozen=True)
class _InSum:
    """A shown figure that is a sum or a whole, with those of its parts that are shown, and whether these are all. A count that is several
    parts stands there several times."""

    cell: Cell
    whole: int
    parts: tuple[int, ...]
    is_all: bool


def _in_sums(release: Release, knowledge: Knowledge, shown: Set[int], astray: Set[Cell]) -> list[_InSum]:
    """Every sum and whole of which something is shown, except those that are not to be shown."""
    number = {cell: knowledge.number[0, first] for cell, first in knowledge.stands_for.items()}
    there = shown - {number[cell] for cell in astray}
    found = []
    for one in (*release.sums, *_written_out(release.sums)):
        total, of = number[one.total], [number[part] for part in one.parts]
        seen = tuple(part for part in of if part in there)
        if total in there and seen and of != [total]:
            found.append(_InSum(one.total, total, seen, len(seen) == len(of)))
    for part, whole in release.at_most:
        if {number[part], number[whole]} <= there and number[part] != number[whole]:
            found.append(_InSum(whole, number[whole], (number[part],), False))
    return found


def _written_out(sums: Sequence[Sum]) -> Iterator[Sum]:
    """Sums of sums within a table, as readers add them up: where a total is the known and the not known, all answers of both."""
    along = {(one.total, place): one.parts for one in sums if (place := _place(one)) is not None}
    for (total, place), summed in along.items():
        found = [finest for part in summed for finest in along.get((part, place), (part,))]
        if len(found) > len(summed) and len({total, *found}) == len(found) + 1:
            yield Sum(total, tuple(found))


def _place(one: Sum) -> int | None:
    """The only place at which the keys of a sum within one table differ; None if there are several, or several tables."""
    table, key = one.total
    places = {at for name, of in one.parts for at in (range(len(key)) if name == table and len(of) == len(key) else (-1,))
              if at < 0 or of[at] != key[at]}  # fmt: skip
    return places.pop() if len(places) == 1 and min(places) >= 0 else None


def _rows(sums: Sequence[_InSum], base: int) -> Iterator[Relation]:
    """What has to hold of the figures as they are shown."""
    for one in sums:
        times = Counter(one.parts)
        for part in times:
            yield tuple(sorted([(one.whole, 1), (part, -1)])), 0, None
        if len(one.parts) > 1:
            terms = [(one.whole, 1), *((part, -number) for part, number in times.items())]
            yield tuple(sorted(terms)), -base, base if one.is_all else None


def _solved(
    free: Sequence[int], rows: Sequence[Relation], least: Mapping[int, int], cost: Mapping[int, float], base: int
) -> dict[int, int]:
    """What is shown for those figures of one part of the release that may be either multiple."""
    if not free:
        return {}
    place = {unknown: at for at, unknown in enumerate(free)}
    bounds, costs, found = [(0, 1)] * len(free), [cost[one] for one in free], []
    for pairs, low, high in rows:
        if not any(unknown in place for unknown, _ in pairs):
            continue
        now = sum(factor * least[unknown] for unknown, factor in pairs)
        terms = [(place[unknown], base * factor) for unknown, factor in pairs if unknown in place]
        for far in (base,) if high is None else (base, -base):  # a sum may go astray if nothing else is possible; it is then hidden
            terms.append((len(bounds), far))
            bounds.append((0, sum(abs(factor) for _, factor in pairs)))
            costs.append(ASTRAY)
        found.append((terms, low - now, None if high is None else high - now))
    best = Search(bounds, found, costs, whole=len(free)).solve()
    if best is None:
        return {}
    return {unknown: least[unknown] + base * int(best[at]) for unknown, at in place.items()}


def _astray(sums: Sequence[_InSum], shown: Mapping[int, int], base: int) -> Iterator[Cell]:
    """The sums whose parts do not add up to within one base of them, and the wholes above which a part is shown."""
    for one in sums:
        total, of = shown[one.whole], [shown[part] for part in one.parts]
        if max(of) > total or sum(of) > total + base or (one.is_all and sum(of) < total - base):
            yield one.cell
