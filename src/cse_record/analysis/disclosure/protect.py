"""Hides what has to be hidden of a release, and lets nothing out that an attack on it can open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from cse_record.analysis.disclosure.attack import Attack, public_part
from cse_record.analysis.disclosure.choose import Chooser, Figure, Promise
from cse_record.analysis.disclosure.controlled import Rounded, controlled, conventional
from cse_record.analysis.disclosure.effort import Effort, Exhausted, Tell, current, limited
from cse_record.analysis.disclosure.knowledge import Knowledge, Shown, parts, settle
from cse_record.analysis.disclosure.loss import records_hidden
from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.reader import Reader
from cse_record.analysis.disclosure.release import (
    COMBINE_AGAIN,
    Breach,
    Cell,
    Edition,
    Family,
    Hidden,
    Protected,
    Release,
    Unprotected,
    Why,
    area_of,
    as_editions,
    in_order,
)

ROUNDS = 3
"""How often what the attack still opens is mended figure by figure, before whole tables are hidden."""
OF_TOTALS = 1.01
"""How much more it costs to hide a figure that others add up to: of two ways that hide as much, totals stay."""
OF_HEADLINES = 100.0
"""How much more it costs to hide a headline: another figure is hidden wherever that protects as well."""
AGAIN, ANEW = 0.05, 2.0
"""What it costs more if the last release hid it, or showed it: what is hidden stays the same from release to release where it can."""
PROMISE = "promise"
"""What a breach is called that no attack found, but where a count cannot be as low or as high as was promised."""
LOW = 0.4
"""The part of the effort after which whole tables are hidden at once where a promise is not kept."""
ENOUGH = 60_000_000
"""The steps that protection takes at most, unless it is told otherwise: about a minute of one processor of 2025."""


def protect(
    release: Release,
    policy: Policy,
    previous: Sequence[Edition | Shown] = (),
    families: Sequence[Family] = (),
    *,
    effort: int | None = ENOUGH,
    tell: Tell | None = None,
) -> Protected:
    """What may be shown of a release under a policy; the same for the same input.

    `previous` are earlier releases of the same growing collection, oldest first, or what they showed, each contained in the next;
    `families` are those of them that have nobody in common. After a part of `effort`, in steps of the solver, no more is done to hide less,
    and then whole tables are hidden; once it is spent everything that does not stand in public anyway. `tell` is told what is being done.
    Raises `Unprotected` if an earlier release is not contained in this one, or if an attack on the best result still succeeds.
    """
    with limited(Effort(effort, tell=tell)) as spent:
        return _protect(release, policy, as_editions(previous), families, spent)


def _protect(release: Release, policy: Policy, editions: Sequence[Edition], families: Sequence[Family], spent: Effort) -> Protected:
    fell = [{cell for cell, value in one.shown.items() if _fell(release, one, policy, cell, value)} for one in editions]
    unchanged = [cells - one.apart for one, cells in zip(editions, fell, strict=True) if one.is_unchanged]
    if fallen := sorted({cell[0] for cells in unchanged for cell in cells}):
        raise Unprotected(
            f"An earlier release shows more than there is now in {', '.join(fallen[:3])}, so it is not part of this one and the two "
            f"cannot be compared. {COMBINE_AGAIN}"
        )
    moved = tuple(sorted({cell[0] for cells in fell for cell in cells}))
    nested = [replace(one, shown={cell: value for cell, value in one.shown.items() if cell[0] not in moved}) for one in editions]
    knowledge = Knowledge(release.structure, policy, nested, families)
    rounded = conventional(release, policy)
    try:
        if policy.controlled:
            rounded = controlled(release, knowledge, policy)
    except Exhausted:
        pass  # so is the effort to protect these figures, and all are hidden
    work = _Work(release, policy, knowledge, rounded, editions)
    try:
        work.hide_primary()
        work.promise()
        if policy.controlled:
            work.promise_more(work.opened())
        _hide(work)
    except Exhausted:
        work.hide_tables({cell[0] for cell in release.counts})
    shown = work.shown()
    farther = rounded.farther(release, policy) if policy.controlled else 0
    return Protected(shown, work.audit(), policy, moved, spent.is_low(LOW), records_hidden(release, shown), farther)


def _hide(work: _Work) -> None:
    """Hides more until every promise is kept and the attack opens nothing. Raises `Unprotected` if that does not come about."""
    release = work.release
    whole: set[str] = set()
    for attempt in range(ROUNDS + 2):
        broken = work.choose()
        opened = work.opened()
        if not opened and not broken:
            return
        work.promise_more(opened)
        if attempt >= ROUNDS - 1 or current().is_low(LOW):
            tables = {cell[0] for cell in release.counts}
            whole |= tables if attempt >= ROUNDS else {breach.cell[0] for breach in opened} | {work.cell_of(one)[0] for one in broken}
            work.hide_tables(whole)
    raise Unprotected(
        f"No way was found to protect {', '.join(sorted({breach.cell[0] for breach in opened}))} under the policy {work.policy.name}. "
        f"Choose another policy, or combine more returns."
    )


def _fell(release: Release, edition: Edition, policy: Policy, cell: Cell, value: int | None) -> bool:
    """Whether an earlier figure is more than there is now, so that the earlier release is not contained in this one."""
    by = edition.policy or policy
    if value is None:
        return edition.is_unchanged and cell not in release.counts and cell not in edition.nobody and not by.hides_zero
    return by.behind(value)[0] > release.counts.get(cell, 0)


@dataclass
class _Work:
    """What is hidden so far and why, by the unknown that stands for all figures that are the same count."""

    release: Release
    policy: Policy
    knowledge: Knowledge
    rounded: Rounded
    editions: Sequence[Edition] = ()
    why: dict[int, Why] = field(default_factory=dict)
    protects: dict[int, int] = field(default_factory=dict)
    promises: dict[Promise, None] = field(default_factory=dict)
    unkept: set[Promise] = field(default_factory=set)
    """The promises that an attack found broken by what was to be shown."""
    meant: dict[tuple[int, int, int], None] = field(default_factory=dict)
    """What is to be promised, as far as public figures allow: unknowns, and how low and how high they must be able to be."""
    is_chosen: bool = False

    def __post_init__(self) -> None:
        knowledge, structure = self.knowledge, self.release.structure
        self.is_by_area = any(map(area_of, self.release.counts))
        self.asks_together = self.is_by_area or self.policy.controlled
        """Whether there are very many promises, most of which are kept: of these it is quicker to ask together."""
        self.cells = {knowledge.number[0, cell]: members for cell, members in knowledge.members.items()}
        self.count = {unknown: self.release.counts[members[0]] for unknown, members in self.cells.items()}
        self._named: dict[int, Cell] = {}
        for (_, cell), unknown in (*knowledge.number.items(), *knowledge.differences.items()):
            self._named.setdefault(unknown, cell)
        self.public = Reader(knowledge.bounds(public_part(knowledge, self._everything())), knowledge.relations, in_doubt=True)
        totals = {knowledge.stands_for[one.total] for one in structure.sums if len(one.parts) > 1}
        self.figures: dict[int, Figure] = {}
        for unknown, members in self.cells.items():
            seen = [cell for cell in members if cell not in structure.unseen and cell not in structure.merged]
            low, high = self.public.bounds[unknown]
            if not seen and any(cell in structure.merged for cell in members):
                seen = members[:1]
            may_hide = self.count[unknown] or self.policy.hides_zero or any(cell in structure.never for cell in members)
            if seen and may_hide and low != high and not any(cell in structure.open for cell in members):
                least, most = self.policy.behind(self._value(members))
                behind = max(least, low), most if high is None else min(most, high)
                if self.policy.controlled and self.count[unknown] and not any(cell in structure.never for cell in members):
                    low = max(low, self.policy.least)  # noughts are shown, so that what is hidden is somebody
                cost = self._loss(seen) * (OF_TOTALS if knowledge.stands_for[members[0]] in totals else 1) * self._habit(members)
                self.figures[unknown] = Figure(self.count[unknown], low, high, behind, cost)

    def _loss(self, seen: Sequence[Cell]) -> float:
        """What a reader loses if a count is hidden in each of its places: the more, the larger it is, and most in a headline."""
        places = sum(OF_HEADLINES if cell in self.release.headlines else 1 for cell in seen)
        return places * self.policy.loss(self.release.counts[seen[0]])

    def _habit(self, members: Iterable[Cell]) -> float:
        last = self.knowledge.earlier[-1] if self.knowledge.earlier else {}
        before = [last[cell] for cell in members if cell in last]
        return 1 if not before else AGAIN if None in before else ANEW

    def _value(self, members: Sequence[Cell]) -> int:
        """What would be shown for a count that is not hidden."""
        values = self.rounded.values
        return next((values[cell] for cell in members if cell in values), self.policy.rounded(self.release.counts[members[0]]))

    def _everything(self) -> Shown:
        return {cell: self._as_shown(cell) for cell in self.release.counts}

    def _as_shown(self, cell: Cell) -> int | None:
        count = self.release.counts[cell]
        if cell in self.release.open:
            return count
        release = self.release
        hidden = cell in release.unseen or cell in release.never or cell in release.merged or self.policy.hides(count)
        return None if hidden else self.rounded.values.get(cell)

    def cell_of(self, promise: Promise) -> Cell:
        """A figure of which a promise speaks."""
        return self._named[promise.unknown]

    def hide_primary(self) -> None:
        """Hides what the policy hides for its own sake, and promises its width."""
        threshold, structure = self.policy.threshold, self.release.structure
        without_figure = structure.never | structure.unseen | structure.merged
        for unknown, members in self.cells.items():
            if any(cell in self.release.open for cell in members) or all(cell in self.release.unseen for cell in members):
                continue
            count = self.count[unknown]
            # the mark of a hidden figure says that it is somebody, and so may another that is shown as a multiple or hidden
            somebody = self.policy.least if count and (self.policy.controlled or not without_figure.issuperset(members)) else 0
            is_shown = self.policy.controlled and not any(cell in self.release.never for cell in members)
            if self.policy.is_small(count) or (is_shown and not count):
                if self.policy.hides(count):
                    self.why[unknown] = Why.SMALL if count else Why.ZERO
                self._promise(unknown, self.policy.least, threshold)
            if any(cell in self.rounded.astray for cell in members):
                self.why.setdefault(unknown, Why.ASTRAY)
            if any(cell in self.release.alike for cell in members):
                self.why.setdefault(unknown, Why.ALIKE)
                low = max(somebody, count - threshold + 1)
                width = low + threshold - 1 if self.policy.controlled else 0
                self._promise(unknown, low, max(width, count) or threshold - 1)
            elif any(cell in self.release.never for cell in members):
                self.why.setdefault(unknown, Why.NEVER)
                low = max(somebody, count - threshold // 2)
                self._promise(unknown, low, low + threshold - 1)
            if all(cell in self.release.merged or cell in self.release.unseen for cell in members):
                self.why.setdefault(unknown, Why.MERGED)
            for one in self.editions:
                for cell in members:
                    self._compare(unknown, one.policy or self.policy, one.shown.get(cell))
        for edition, earlier in enumerate(self.knowledge.earlier, 1):
            by, at_least = self.editions[edition - 1].policy or self.policy, self.editions[edition - 1].at_least
            for cell in in_order(earlier):
                # where nothing is hidden for being small, what is hidden is mostly large, and the attack tells what has to be promised
                is_hidden = earlier[cell] is None and at_least.get(cell, 0) <= threshold and not self.policy.controlled
                if (is_hidden or by.may_be_small(earlier[cell])) and cell in self.release.counts and cell not in self.release.unseen:
                    hidden = self.knowledge.number.get((edition, cell))
                    if hidden is not None and hidden not in self.cells:  # what is one with a count of this release has its promise
                        self._promise(hidden, self.policy.least, threshold)

    def _compare(self, unknown: int, by: Policy, earlier: int | None) -> None:
        """Hides a figure that differs from an earlier one by a small count, where a reader could be sure of that."""
        if earlier is None or unknown in self.why or unknown not in self.figures:
            return
        (low, high), (least, most) = by.behind(earlier), self.figures[unknown].behind
        threshold = self.policy.threshold
        if not self.policy.allows_difference(least - high, most - low):
            self.why[unknown] = Why.DIFFERENCE
            self._promise(unknown, low + 1, high + threshold)
        elif not self.policy.allows_difference(low - most, high - least):
            self.why[unknown] = Why.DIFFERENCE
            self._promise(unknown, low - threshold, high - 1)

    def _promise(self, unknown: int, low: int, high: int) -> None:
        """Notes that a count is to be promised to reach as low and as high as this."""
        self.meant[unknown, low, high] = None

    def promise(self) -> None:
        """Promises what was noted, or as much of it as public figures allow."""
        if self.asks_together:
            self.public.reach([(unknown, 0, low) for unknown, low, _ in self.meant])
            self.public.reach([(unknown, high, None) for unknown, _, high in self.meant])
        for unknown, low, high in self.meant:
            self._promise_as_far(unknown, low, high)
        self.meant.clear()

    def _promise_as_far(self, unknown: int, low: int, high: int) -> None:
        if not (self.public.can_be(unknown, 0, low) and self.public.can_be(unknown, high, None)):
            least, most = self.public.least_of(unknown), self.public.most_of(unknown, high)
            low, high = max(low, least), high if most is None else most
        for promise in (Promise(unknown, high, None), Promise(unknown, 0, low)):
            count = self.count.get(unknown)
            if count is None or not promise.low <= count <= (count if promise.high is None else promise.high):
                self.promises[promise] = None

    def choose(self) -> list[Promise]:
        """Hides further figures until every promise is kept; gives back those that could not be."""
        broken: list[Promise] = []
        if self.is_chosen and current().is_low(LOW):
            return broken  # what is hidden stays, and whole tables are hidden where the attack still succeeds
        first, self.is_chosen = not self.is_chosen, True
        for unknown in [one for one, why in self.why.items() if why is Why.SECONDARY and not self.is_by_area]:
            if unknown in self.protects:
                del self.why[unknown], self.protects[unknown]
        bounds, relations = settle(self.public.bounds, self.knowledge.relations)
        if self.is_by_area and first:  # each area by itself, which is far less work; then what does not hold for all together
            relations = [one for one in relations if len({self._area_of(unknown) for unknown, _ in one[0]}) == 1]
        for unknowns, related in parts(relations):
            there = set(unknowns)
            promises = [promise for promise in self._to_keep(first) if promise.unknown in there]
            if promises:
                figures = {one: self.figures[one] for one in unknowns if one in self.figures}
                chooser = Chooser(unknowns, related, {one: bounds[one] for one in unknowns}, figures, set(self.why) & figures.keys())
                broken += chooser.choose(sorted(promises, key=self._difficulty))
                self.protects |= chooser.reasons
                self.why |= dict.fromkeys(chooser.reasons, Why.SECONDARY)
        return broken

    def _area_of(self, unknown: int) -> str:
        return area_of(self._named[unknown]) if unknown in self._named else ""

    def _to_keep(self, first: bool) -> Iterable[Promise]:
        """The promises for which figures are chosen to be hidden: all; or, where most are kept as it is, those that are not."""
        is_all = not self.policy.controlled and (first or not self.is_by_area)
        return self.promises if is_all else [one for one in self.promises if one in self.unkept]

    def _difficulty(self, promise: Promise) -> tuple[int, int, int]:
        """Promises that move a count farthest come first: what they hide serves the others."""
        count = self.count.get(promise.unknown, 0)
        return -max(promise.low - count, count - (count if promise.high is None else promise.high)), promise.unknown, promise.low

    def opened(self) -> list[Breach]:
        """What an attack opens, and the promises that do not hold for a reader."""
        attack = Attack(self.knowledge, self.shown(), self.public)
        if self.asks_together:
            for is_high in (False, True):
                attack.reader.reach([(one.unknown, one.low, one.high) for one in self.promises if (one.high is None) == is_high])
        unkept = [one for one in self.promises if not attack.reader.can_be(one.unknown, one.low, one.high)]
        self.unkept.update(unkept)
        found = [Breach(self.cell_of(one), one.low, one.high, PROMISE) for one in unkept]
        if found and self.is_by_area and not self.policy.controlled:
            return found  # mended first, since to tell how much else is opened takes longest
        return [*attack.breaches(together=self.asks_together), *found]

    def promise_more(self, opened: Iterable[Breach]) -> None:
        """Promises width to what the attack opened."""
        for breach in opened:
            kind, _, edition = breach.of.partition(" ")
            if kind in ("difference", "earlier"):
                knowledge = self.knowledge
                if kind == "difference":
                    unknown = knowledge.differences[int(edition), knowledge.stands_for[breach.cell]]
                else:
                    unknown = knowledge.number[int(edition), breach.cell]
                self._promise(unknown, self.policy.least, self.policy.threshold)
        self.promise()

    def hide_tables(self, tables: Iterable[str]) -> None:
        """Hides every figure of whole tables."""
        names = set(tables)
        for unknown in self.figures:
            if unknown not in self.why and any(cell[0] in names for cell in self.cells[unknown]):
                self.why[unknown] = Why.SECONDARY
        self.protects = {one: other for one, other in self.protects.items() if self.why.get(one) is not Why.SECONDARY}

    def shown(self) -> dict[Cell, int | None]:
        """Every figure as it is published."""
        hidden = {cell for unknown in self.why for cell in self.cells[unknown]}
        return {cell: None if cell in hidden else value for cell, value in self._everything().items()}

    def audit(self) -> tuple[Hidden, ...]:
        """What is hidden, and why."""
        found = [
            Hidden(cell, why, self._named.get(self.protects.get(unknown, -1)))
            for unknown, why in self.why.items()
            for cell in self.cells[unknown]
            if cell not in self.release.unseen and cell not in self.release.merged
        ]
        return tuple(sorted(found, key=lambda one: one.cell))
