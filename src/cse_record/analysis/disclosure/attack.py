"""Attacks a release: derives hidden figures from what an intruder sees, which is figures, sums, the policy and earlier releases.

The attack never sees a true count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.intruder import Intruder
from cse_record.analysis.disclosure.knowledge import Knowledge, Shown
from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.release import Breach, Cell, Edition, Family, Structure


class Attack:
    """An intruder who has seen a release. `public` is an intruder who has seen only its public part; it is made when needed."""

    def __init__(self, knowledge: Knowledge, shown: Shown, public: Intruder | None = None) -> None:
        self.knowledge, self._public_intruder = knowledge, public
        self.shown: Shown = dict.fromkeys(knowledge.structure.cells) | dict(shown)
        self.intruder = Intruder(knowledge.bounds(self.shown), knowledge.relations)

    def breaches(self) -> list[Breach]:
        """The figures whose feasibility interval is narrower than the policy allows, and narrower than public figures alone make it."""
        knowledge = self.knowledge
        policy, protected = knowledge.policy, _protected_unknowns(knowledge, self.shown)
        for low, high in ((policy.threshold + 1, None), (0, policy.least)):  # most are wide enough, so it is quicker to try them together
            self.intruder.approach([(unknown, low, high) for unknown, _, _ in protected])
        effort, breaches = current(), []
        for number, unknown in enumerate(protected):
            effort.at("attacking what would be shown", number, len(protected))
            if breach := _breach(self.intruder, policy, *unknown):
                breaches.append((unknown, breach))
        if not breaches:
            return []
        if self._public_intruder is None:
            public_figures = public_part(knowledge, self.shown)
            self._public_intruder = Intruder(knowledge.bounds(public_figures), knowledge.relations, in_doubt=True)
        public = self._public_intruder
        return [breach for unknown, breach in breaches if breach != _breach(public, policy, *unknown)]


def attack(
    structure: Structure,
    shown: Shown,
    policy: Policy,
    previous: Sequence[Edition | Mapping[Cell, int | None]] = (),
    families: Sequence[Family] = (),
) -> list[Breach]:
    """The hidden figures whose feasibility interval is narrower than the policy allows, and narrower than public figures alone make it.

    `previous` are earlier releases, oldest first, or the figures that they showed, each contained in the next. `families` are groups of
    them that have nobody in common. Raises `Unprotected` if no counts agree with everything that is shown.
    """
    return Attack(Knowledge(structure, policy, previous, families), shown).breaches()


def public_part(knowledge: Knowledge, shown: Shown) -> Shown:
    """What is public whatever is hidden: public figures and counted zeros. The zeros imply that the other figures are not zero.

    With controlled rounding, a count shown as 0 need not be zero, so nothing is known about it; the other figures are not zero.
    """
    structure = knowledge.structure
    if knowledge.policy.controlled:
        return {cell: value if cell in structure.open else None for cell, value in shown.items() if cell in structure.open or value != 0}
    figures = {cell: value if cell in structure.open or value == 0 else None for cell, value in shown.items()}
    return dict.fromkeys(structure.cells) | figures


ProtectedUnknown = tuple[int, str, Cell]
"""An unknown, the kind of breach that it would be (see `Breach.kind`), and a figure that shows it."""


def _protected_unknowns(knowledge: Knowledge, shown: Shown) -> list[ProtectedUnknown]:
    """The unknowns that the policy protects: figures that are hidden, or rounded and possibly small, in this and in earlier releases; and
    the growth of figures between releases."""
    structure, policy, unknowns = knowledge.structure, knowledge.policy, []
    for cell, members in knowledge.members.items():
        shown_members = [member for member in members if member not in structure.unseen]
        if not shown_members or any(member in structure.open for member in members):
            continue
        if all(shown.get(member) is None for member in shown_members):
            for kind, hidden in (("never", structure.never.intersection(shown_members)), ("figure", set(shown_members) - structure.never)):
                unknowns += [(knowledge.number[0, cell], kind, member) for member in sorted(hidden)[:1]]
        elif any(policy.may_be_small(shown.get(member)) for member in shown_members):
            unknowns.append((knowledge.number[0, cell], "figure", shown_members[0]))
        for edition in (*knowledge.beyond, *range(1, len(knowledge.earlier) + 1)):
            growths = {knowledge.differences.get((edition, member)): member for member in reversed(shown_members)}
            unknowns += [(growth, f"difference {edition}", member) for growth, member in growths.items() if growth is not None]
    for edition, earlier in enumerate(knowledge.editions, 1):
        policy_then, public = earlier.policy or policy, structure.open | structure.unseen
        for cells in knowledge.shown_together(edition):
            values = [earlier.shown[cell] for cell in cells]
            if public.isdisjoint(cells) and (set(values) == {None} or any(map(policy_then.may_be_small, values))):
                unknowns.append((knowledge.number[edition, cells[0]], f"earlier {edition}", cells[0]))
    return unknowns


def _breach(intruder: Intruder, policy: Policy, unknown: int, kind: str, cell: Cell) -> Breach | None:
    """The breach if an intruder's feasibility interval of an unknown is narrower than the policy allows, else None."""
    grows = kind.startswith("difference")
    if kind != "never":
        if intruder.can_be(unknown, policy.threshold + 1, None) or (grows and intruder.can_be(unknown, 0, 0)):
            return None
        if intruder.can_be(unknown, 0, policy.least) and intruder.can_be(unknown, policy.threshold, None):
            return None
    elif intruder.width(unknown) >= policy.threshold:
        return None
    low = intruder.least_of(unknown)
    high = intruder.most_of(unknown, max(low, 0) + policy.threshold)
    if kind == "never":
        allowed = high is None or high - low + 1 >= policy.threshold
    else:
        allowed = policy.allows_difference(low, high) if grows else policy.allows(low, high)
    return None if allowed else Breach(cell, low, high, kind)
