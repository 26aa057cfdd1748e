"""Protects a release: primary suppression, secondary suppression, and an attack that has to fail before anything is published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from cse_record.analysis.disclosure.attack import Attack, public_part
from cse_record.analysis.disclosure.controlled import Rounded, controlled, conventional
from cse_record.analysis.disclosure.effort import Effort, Exhausted, Tell, current, limited
from cse_record.analysis.disclosure.information_loss import records_hidden
from cse_record.analysis.disclosure.intruder import Intruder
from cse_record.analysis.disclosure.knowledge import Knowledge, Shown, components, settle
from cse_record.analysis.disclosure.policy import Policy
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
from cse_record.analysis.disclosure.secondary import ProtectionLevel, SecondarySuppression, Suppressible

MOST_ROUNDS = 3
"""The number of rounds of secondary suppression by figure, before whole tables are hidden."""
WEIGHT_OF_TOTALS = 1.01
"""The factor on the cost of hiding a total: of two solutions that hide as much, the one that keeps totals wins."""
WEIGHT_OF_HEADLINES = 100.0
"""The factor on the cost of hiding a headline: another figure is hidden if that protects as well."""
WEIGHT_IF_HIDDEN_BEFORE, WEIGHT_IF_SHOWN_BEFORE = 0.05, 2.0
"""Factors on the cost of hiding a figure that the last release hid or showed, so that suppression stays the same where possible."""
PROTECTION_LEVEL = "protection level"
"""The kind of a breach that the attack did not find: a count whose protection level is not met."""
EFFORT_FOR_FIGURES = 0.4
"""The part of the effort after which whole tables are hidden at once if a protection level is not met."""
DEFAULT_EFFORT = 60_000_000
"""The default limit on the effort of protection, in steps of the solver: about a minute on one processor of 2025."""


def protect(
    release: Release,
    policy: Policy,
    previous: Sequence[Edition | Shown] = (),
    families: Sequence[Family] = (),
    *,
    effort: int | None = DEFAULT_EFFORT,
    tell: Tell | None = None,
) -> Protected:
    """What may be shown of a release under a policy. The same input gives the same result.

    `previous` are earlier releases of the same growing collection, oldest first, or the figures that they showed, each contained in the
    next. `families` are groups of them that have nobody in common. `effort` is a number of solver steps. After a part of it, nothing more
    is done to hide less; later, whole tables are hidden; once it is spent, everything is hidden that is not public anyway. `tell` receives
    progress. Raises `Unprotected` if an earlier release is not contained in this one, or if an attack on the best result still succeeds.
    """
    with limited(Effort(effort, tell=tell)) as spent:
        return _protect(release, policy, as_editions(previous), families, spent)


def _protect(release: Release, policy: Policy, editions: Sequence[Edition], families: Sequence[Family], spent: Effort) -> Protected:
    fell = [
        {cell for cell, value in edition.shown.items() if _fell(release, edition, policy, cell, value)} - edition.may_exceed
        for edition in editions
    ]
    unchanged = [cells for edition, cells in zip(editions, fell, strict=True) if edition.is_unchanged]
    if fallen := sorted({cell[0] for cells in unchanged for cell in cells}):
        raise Unprotected(
            f"An earlier release shows more than there is now in {', '.join(fallen[:3])}, so it is not part of this one and the two "
            f"cannot be compared. {COMBINE_AGAIN}"
        )
    moved = tuple(sorted({cell[0] for cells in fell for cell in cells}))
    nested = [
        replace(edition, shown={cell: value for cell, value in edition.shown.items() if cell[0] not in moved}) for edition in editions
    ]
    knowledge = Knowledge(release.structure, policy, nested, families)
    rounded = conventional(release, policy)
    try:
        if policy.controlled:
            rounded = controlled(release, knowledge, policy)
    except Exhausted:
        pass  # no effort is left to protect these figures either, so all will be hidden
    protection = _Protection(release, policy, knowledge, rounded, editions)
    try:
        protection.suppress_primary()
        protection.set_levels()
        if policy.controlled:
            protection.set_levels_against(protection.opened())
        _suppress_secondary(protection)
    except Exhausted:
        protection.hide_tables({cell[0] for cell in release.counts})
    shown = protection.shown()
    farther = rounded.farther(release, policy) if policy.controlled else 0
    return Protected(shown, protection.audit(), policy, moved, spent.is_low(EFFORT_FOR_FIGURES), records_hidden(release, shown), farther)


def _suppress_secondary(protection: _Protection) -> None:
    """Hides more figures until every protection level is met and the attack fails. Raises `Unprotected` if that does not happen."""
    release = protection.release
    whole: set[str] = set()
    for attempt in range(MOST_ROUNDS + 2):
        unmet = protection.suppress_secondary()
        opened = protection.opened()
        if not opened:  # the attack tries every level, so one for which no suppression was found is met all the same
            return
        protection.set_levels_against(opened)
        if attempt >= MOST_ROUNDS - 1 or current().is_low(EFFORT_FOR_FIGURES):
            tables = {cell[0] for cell in release.counts}
            in_danger = {breach.cell[0] for breach in opened} | {protection.cell_of(level)[0] for level in unmet}
            whole |= tables if attempt >= MOST_ROUNDS else in_danger
            protection.hide_tables(whole)
    tables_opened = ", ".join(sorted({breach.cell[0] for breach in opened}))
    raise Unprotected(
        f"No way was found to protect {tables_opened} under the policy {protection.policy.name}. "
        f"Choose another policy, or combine more returns."
    )


def _fell(release: Release, edition: Edition, policy: Policy, cell: Cell, value: int | None) -> bool:
    """Whether an earlier figure exceeds the present count, so that the earlier release is not contained in this one."""
    policy_then = edition.policy or policy
    if value is None:
        return edition.is_unchanged and cell not in release.counts and cell not in edition.nobody and not policy_then.hides_zero
    return policy_then.behind(value)[0] > release.counts.get(cell, 0)


@dataclass
class _Protection:
    """The suppressions made so far and their reasons, keyed by unknown: one for all figures that are the same count."""

    release: Release
    policy: Policy
    knowledge: Knowledge
    rounded: Rounded
    editions: Sequence[Edition] = ()
    why: dict[int, Why] = field(default_factory=dict)
    protects: dict[int, int] = field(default_factory=dict)
    levels: dict[ProtectionLevel, None] = field(default_factory=dict)
    unmet: set[ProtectionLevel] = field(default_factory=set)
    """The protection levels that an attack found unmet."""
    wanted: dict[tuple[int, int, int], None] = field(default_factory=dict)
    """The intervals from which levels are set, as far as public figures allow: unknowns, with the ends that must stay feasible."""
    has_suppressed: bool = False

    def __post_init__(self) -> None:
        knowledge, structure = self.knowledge, self.release.structure
        self.is_by_area = any(map(area_of, self.release.counts))
        self.cells = {knowledge.number[0, cell]: members for cell, members in knowledge.members.items()}
        self.count = {unknown: self.release.counts[members[0]] for unknown, members in self.cells.items()}
        self._named: dict[int, Cell] = {}
        for (_, cell), unknown in (*knowledge.number.items(), *knowledge.differences.items()):
            self._named.setdefault(unknown, cell)
        self.public = Intruder(knowledge.bounds(public_part(knowledge, self._everything())), knowledge.relations, in_doubt=True)
        totals = {knowledge.stands_for[summed.total] for summed in structure.sums if len(summed.parts) > 1}
        self.suppressible: dict[int, Suppressible] = {}
        for unknown, members in self.cells.items():
            places = [cell for cell in members if cell not in structure.unseen and cell not in structure.merged]
            low, high = self.public.bounds[unknown]
            if not places and any(cell in structure.merged for cell in members):
                places = members[:1]
            may_hide = self.count[unknown] or self.policy.hides_zero or any(cell in structure.never for cell in members)
            if places and may_hide and low != high and not any(cell in structure.open for cell in members):
                least, most = self.policy.behind(self._value(members))
                behind = max(least, low), most if high is None else min(most, high)
                if self.policy.controlled and self.count[unknown] and not any(cell in structure.never for cell in members):
                    low = max(low, self.policy.least)  # zeros are shown, so a hidden figure is not zero
                cost = self._loss(places) * (WEIGHT_OF_TOTALS if knowledge.stands_for[members[0]] in totals else 1) * self._habit(members)
                self.suppressible[unknown] = Suppressible(self.count[unknown], low, high, behind, cost)

    def _loss(self, cells: Sequence[Cell]) -> float:
        """The information loss of hiding a count in all its places. It grows with the count, and is greatest in a headline."""
        places = sum(WEIGHT_OF_HEADLINES if cell in self.release.headlines else 1 for cell in cells)
        return places * self.policy.loss(self.release.counts[cells[0]])

    def _habit(self, members: Iterable[Cell]) -> float:
        last = self.knowledge.earlier[-1] if self.knowledge.earlier else {}
        before = [last[cell] for cell in members if cell in last]
        return 1 if not before else WEIGHT_IF_HIDDEN_BEFORE if None in before else WEIGHT_IF_SHOWN_BEFORE

    def _value(self, members: Sequence[Cell]) -> int:
        """The value that is shown for a count if it is not hidden."""
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

    def cell_of(self, level: ProtectionLevel) -> Cell:
        """A figure to which a protection level applies."""
        return self._named[level.unknown]

    def suppress_primary(self) -> None:
        """Primary suppression: hides what the policy hides, and notes the intervals that must stay feasible."""
        threshold, structure = self.policy.threshold, self.release.structure
        without_figure = structure.never | structure.unseen | structure.merged
        for unknown, members in self.cells.items():
            if any(cell in self.release.open for cell in members) or all(cell in self.release.unseen for cell in members):
                continue
            count = self.count[unknown]
            # the mark for a hidden figure discloses that it is not zero; so may another place where the count is rounded or hidden
            somebody = self.policy.least if count and (self.policy.controlled or not without_figure.issuperset(members)) else 0
            is_shown = self.policy.controlled and not any(cell in self.release.never for cell in members)
            if self.policy.is_small(count) or (is_shown and not count):
                if self.policy.hides(count):
                    self.why[unknown] = Why.SMALL if count else Why.ZERO
                self._want_interval(unknown, self.policy.least, threshold)
            if any(cell in self.rounded.astray for cell in members):
                self.why.setdefault(unknown, Why.ASTRAY)
            if any(cell in self.release.alike for cell in members):
                self.why.setdefault(unknown, Why.ALIKE)
                low = max(somebody, count - threshold + 1)
                width = low + threshold - 1 if self.policy.controlled else 0
                self._want_interval(unknown, low, max(width, count) or threshold - 1)
            elif any(cell in self.release.never for cell in members):
                self.why.setdefault(unknown, Why.NEVER)
                low = max(somebody, count - threshold // 2)
                self._want_interval(unknown, low, low + threshold - 1)
            if all(cell in self.release.merged or cell in self.release.unseen for cell in members):
                self.why.setdefault(unknown, Why.MERGED)
            for earlier_release in self.editions:
                for cell in members:
                    self._compare(unknown, earlier_release.policy or self.policy, earlier_release.shown.get(cell))
        for edition, earlier in enumerate(self.knowledge.earlier, 1):
            policy_then, at_least = self.editions[edition - 1].policy or self.policy, self.editions[edition - 1].at_least
            for cell in in_order(earlier):
                # if nothing is hidden for being small, hidden figures are mostly large, and the attack finds those that need a level
                is_hidden = earlier[cell] is None and at_least.get(cell, 0) <= threshold and not self.policy.controlled
                if (
                    (is_hidden or policy_then.may_be_small(earlier[cell]))
                    and cell in self.release.counts
                    and cell not in self.release.unseen
                ):
                    hidden = self.knowledge.number.get((edition, cell))
                    if hidden is not None and hidden not in self.cells:  # a count that is also in this release already has its level
                        self._want_interval(hidden, self.policy.least, threshold)

    def _compare(self, unknown: int, policy_then: Policy, earlier: int | None) -> None:
        """Hides a figure that differs from an earlier one by a small count, if a reader could be certain of that."""
        if earlier is None or unknown in self.why or unknown not in self.suppressible:
            return
        (low, high), (least, most) = policy_then.behind(earlier), self.suppressible[unknown].behind
        threshold = self.policy.threshold
        if not self.policy.allows_difference(least - high, most - low):
            self.why[unknown] = Why.DIFFERENCE
            self._want_interval(unknown, low + 1, high + threshold)
        elif not self.policy.allows_difference(low - most, high - least):
            self.why[unknown] = Why.DIFFERENCE
            self._want_interval(unknown, low - threshold, high - 1)

    def _want_interval(self, unknown: int, low: int, high: int) -> None:
        """Notes that both ends of this interval must stay feasible for a count."""
        self.wanted[unknown, low, high] = None

    def set_levels(self) -> None:
        """Sets protection levels from the noted intervals, as far as public figures allow."""
        self.public.approach([(unknown, 0, low) for unknown, low, _ in self.wanted])
        self.public.approach([(unknown, high, None) for unknown, _, high in self.wanted])
        for unknown, low, high in self.wanted:
            self._set_levels_as_far(unknown, low, high)
        self.wanted.clear()

    def _set_levels_as_far(self, unknown: int, low: int, high: int) -> None:
        if not (self.public.can_be(unknown, 0, low) and self.public.can_be(unknown, high, None)):
            least, most = self.public.least_of(unknown), self.public.most_of(unknown, high)
            low, high = max(low, least), high if most is None else most
        for level in (ProtectionLevel(unknown, high, None), ProtectionLevel(unknown, 0, low)):
            count = self.count.get(unknown)
            if count is None or not level.low <= count <= (count if level.high is None else level.high):
                self.levels[level] = None

    def suppress_secondary(self) -> list[ProtectionLevel]:
        """Secondary suppression: hides further figures until every protection level is met. Returns the levels that could not be met."""
        unmet: list[ProtectionLevel] = []
        if self.has_suppressed and current().is_low(EFFORT_FOR_FIGURES):
            return unmet  # keep the suppressions; whole tables are hidden if the attack still succeeds
        first, self.has_suppressed = not self.has_suppressed, True
        for unknown in [unknown for unknown, why in self.why.items() if why is Why.SECONDARY and not self.is_by_area]:
            if unknown in self.protects:
                del self.why[unknown], self.protects[unknown]
        bounds, relations = settle(self.public.bounds, self.knowledge.relations)
        if self.is_by_area and first:  # each area by itself, which is far less work; the levels unmet for all areas together follow later
            relations = [relation for relation in relations if len({self._area_of(unknown) for unknown, _ in relation[0]}) == 1]
        for unknowns, related in components(relations):
            in_component = set(unknowns)
            levels = [level for level in self._levels_to_meet(first) if level.unknown in in_component]
            if levels:
                suppressible = {unknown: self.suppressible[unknown] for unknown in unknowns if unknown in self.suppressible}
                suppression = SecondarySuppression(
                    unknowns, related, {unknown: bounds[unknown] for unknown in unknowns}, suppressible, set(self.why) & suppressible.keys()
                )
                unmet += suppression.suppress(sorted(levels, key=self._difficulty))
                self.protects |= suppression.reasons
                self.why |= dict.fromkeys(suppression.reasons, Why.SECONDARY)
        return unmet

    def _area_of(self, unknown: int) -> str:
        return area_of(self._named[unknown]) if unknown in self._named else ""

    def _levels_to_meet(self, first: bool) -> Iterable[ProtectionLevel]:
        """The levels to meet by secondary suppression: all of them, or only the unmet ones if most are met anyway."""
        is_all = not self.policy.controlled and (first or not self.is_by_area)
        return self.levels if is_all else [level for level in self.levels if level in self.unmet]

    def _difficulty(self, level: ProtectionLevel) -> tuple[int, int, int]:
        """The sort key of a level. Levels that move a count farthest come first, because their suppressions help the others."""
        count = self.count.get(level.unknown, 0)
        return -max(level.low - count, count - (count if level.high is None else level.high)), level.unknown, level.low

    def opened(self) -> list[Breach]:
        """The breaches that an attack finds, and the protection levels that are not met."""
        attack = Attack(self.knowledge, self.shown(), self.public)
        for is_high in (False, True):  # most levels are met, so it is quicker to try them together first
            attack.intruder.approach([(level.unknown, level.low, level.high) for level in self.levels if (level.high is None) == is_high])
        unmet = [level for level in self.levels if not attack.intruder.can_be(level.unknown, level.low, level.high)]
        self.unmet.update(unmet)
        breaches = [Breach(self.cell_of(level), level.low, level.high, PROTECTION_LEVEL) for level in unmet]
        if breaches and self.is_by_area and not self.policy.controlled:
            return breaches  # mend these first, because the full attack takes longest
        return [*attack.breaches(), *breaches]

    def set_levels_against(self, opened: Iterable[Breach]) -> None:
        """Sets protection levels for earlier figures and differences that the attack opened."""
        for breach in opened:
            kind, _, edition = breach.kind.partition(" ")
            if kind in ("difference", "earlier"):
                knowledge = self.knowledge
                if kind == "difference":
                    unknown = knowledge.differences[int(edition), breach.cell]
                else:
                    unknown = knowledge.number[int(edition), breach.cell]
                self._want_interval(unknown, self.policy.least, self.policy.threshold)
        self.set_levels()

    def hide_tables(self, tables: Iterable[str]) -> None:
        """Hides every figure of whole tables."""
        names = set(tables)
        for unknown in self.suppressible:
            if unknown not in self.why and any(cell[0] in names for cell in self.cells[unknown]):
                self.why[unknown] = Why.SECONDARY
        self.protects = {unknown: other for unknown, other in self.protects.items() if self.why.get(unknown) is not Why.SECONDARY}

    def shown(self) -> dict[Cell, int | None]:
        """Every figure as published, None if hidden."""
        hidden = {cell for unknown in self.why for cell in self.cells[unknown]}
        return {cell: None if cell in hidden else value for cell, value in self._everything().items()}

    def audit(self) -> tuple[Hidden, ...]:
        """The hidden figures, with the reason for each."""
        lines = [
            Hidden(cell, why, self._named.get(self.protects.get(unknown, -1)))
            for unknown, why in self.why.items()
            for cell in self.cells[unknown]
            if cell not in self.release.unseen and cell not in self.release.merged
        ]
        return tuple(sorted(lines, key=lambda line: line.cell))
