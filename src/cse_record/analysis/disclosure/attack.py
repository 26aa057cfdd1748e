"""Tries to work out hidden figures from what a reader sees: figures, sums, the policy, earlier releases. It never sees a true count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.knowledge import Knowledge, Shown
from cse_record.analysis.disclosure.policy import Policy
from cse_record.analysis.disclosure.reader import Reader
from cse_record.analysis.disclosure.release import Breach, Cell, Edition, Family, Structure


class Attack:
    """A reader of a release, with all that they know; and `public`, one who has seen nothing of it but what is public anyway."""

    def __init__(self, knowledge: Knowledge, shown: Shown, public: Reader | None = None) -> None:
        self.knowledge, self.shown, self._public = knowledge, shown, public
        self.reader = Reader(knowledge.bounds(shown), knowledge.relations)

    def breaches(self) -> list[Breach]:
        """What is worked out more closely than the policy allows and than public figures alone let anyone."""
        knowledge = self.knowledge
        policy, watched = knowledge.policy, _watched(knowledge, self.shown)
        effort, found = current(), []
        for number, one in enumerate(watched):
            effort.at("attacking what would be shown", number, len(watched))
            if breach := _placed(self.reader, policy, *one):
                found.append((one, breach))
        if not found:
            return []
        public = self._public or Reader(knowledge.bounds(public_part(knowledge.structure, self.shown)), knowledge.relations, in_doubt=True)
        return [breach for one, breach in found if breach != _placed(public, policy, *one)]


def attack(
    structure: Structure,
    shown: Shown,
    policy: Policy,
    previous: Sequence[Edition | Mapping[Cell, int | None]] = (),
    families: Sequence[Family] = (),
) -> list[Breach]:
    """The hidden figures that a reader can place more closely than the policy allows, and than public figures alone would let them.

    `previous` are earlier releases, oldest first, or what they showed, each contained in the next; `families`
    those of them that have nobody in common. Raises `Unprotected` where no counts agree with all that is shown.
    """
    return Attack(Knowledge(structure, policy, previous, families), shown).breaches()


def public_part(structure: Structure, shown: Shown) -> Shown:
    """What stands in public whatever else is hidden: public figures, and zeros."""
    return {cell: value for cell, value in shown.items() if cell in structure.open or value == 0}


Watched = tuple[int, str, Cell]


def _watched(knowledge: Knowledge, shown: Shown) -> list[Watched]:
    """The unknowns that the policy protects: hidden figures, those that an earlier release hid, and growth."""
    structure, found = knowledge.structure, []
    for cell, members in knowledge.members.items():
        seen = [one for one in members if one not in structure.unseen]
        if not seen or any(one in structure.open for one in members):
            continue
        if all(shown.get(one) is None for one in seen):
            for of, ones in (("never", structure.never.intersection(seen)), ("figure", set(seen) - structure.never)):
                found += [(knowledge.number[0, cell], of, one) for one in sorted(ones)[:1]]
        for number in knowledge.beyond:
            if (rest := knowledge.differences.get((number, cell))) is not None:
                found.append((rest, f"difference {number}", seen[0]))
        for edition, earlier in enumerate(knowledge.earlier, 1):
            if any(one in earlier for one in seen):
                if (rest := knowledge.differences.get((edition, cell))) is not None:
                    found.append((rest, f"difference {edition}", seen[0]))
                if all(earlier.get(one) is None for one in seen):
                    found.append((knowledge.number[edition, cell], f"earlier {edition}", seen[0]))
    return found


def _placed(reader: Reader, policy: Policy, unknown: int, of: str, cell: Cell) -> Breach | None:
    """Where a reader can place an unknown, if the policy does not allow it."""
    grows = of.startswith("difference")
    if of != "never":
        if reader.can_be(unknown, policy.threshold + 1, None) or (grows and reader.can_be(unknown, 0, 0)):
            return None
        if reader.can_be(unknown, 0, policy.least) and reader.can_be(unknown, policy.threshold, None):
            return None
    low = reader.least_of(unknown)
    high = reader.most_of(unknown, max(low, 0) + policy.threshold)
    if of == "never":
        allowed = high is None or high - low + 1 >= policy.threshold
    else:
        allowed = policy.allows_difference(low, high) if grows else policy.allows(low, high)
    return None if allowed else Breach(cell, low, high, of)
