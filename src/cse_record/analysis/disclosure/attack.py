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
        self.knowledge, self._public = knowledge, public
        self.shown: Shown = dict.fromkeys(knowledge.structure.cells) | dict(shown)
        self.reader = Reader(knowledge.bounds(self.shown), knowledge.relations)

    def breaches(self, *, together: bool = False) -> list[Breach]:
        """What is worked out more closely than the policy allows and than public figures alone let anyone.

        With `together` it is first asked for many at once, which is quicker where there are very many.
        """
        knowledge = self.knowledge
        policy, watched = knowledge.policy, _watched(knowledge, self.shown)
        if together:
            for low, high in ((policy.threshold + 1, None), (0, policy.least)):
                self.reader.reach([(unknown, low, high) for unknown, _, _ in watched])
        effort, found = current(), []
        for number, one in enumerate(watched):
            effort.at("attacking what would be shown", number, len(watched))
            if breach := _placed(self.reader, policy, *one):
                found.append((one, breach))
        if not found:
            return []
        if self._public is None:
            seen = public_part(knowledge, self.shown)
            self._public = Reader(knowledge.bounds(seen), knowledge.relations, in_doubt=True)
        public = self._public
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


def public_part(knowledge: Knowledge, shown: Shown) -> Shown:
    """What is public whatever else is hidden: public figures, and counted zeros, from which it follows that other figures are not zero.

    With controlled rounding a 0 need not be nobody, so nothing is known of it; other figures are somebody.
    """
    structure = knowledge.structure
    if knowledge.policy.controlled:
        return {cell: value if cell in structure.open else None for cell, value in shown.items() if cell in structure.open or value != 0}
    seen = {cell: value if cell in structure.open or value == 0 else None for cell, value in shown.items()}
    return dict.fromkeys(structure.cells) | seen


Watched = tuple[int, str, Cell]


def _watched(knowledge: Knowledge, shown: Shown) -> list[Watched]:
    """The unknowns that the policy protects: figures that are hidden, or that are rounded and may be small; the same of earlier releases;
    and growth."""
    structure, policy, found = knowledge.structure, knowledge.policy, []
    for cell, members in knowledge.members.items():
        seen = [one for one in members if one not in structure.unseen]
        if not seen or any(one in structure.open for one in members):
            continue
        if all(shown.get(one) is None for one in seen):
            for of, ones in (("never", structure.never.intersection(seen)), ("figure", set(seen) - structure.never)):
                found += [(knowledge.number[0, cell], of, one) for one in sorted(ones)[:1]]
        elif any(policy.may_be_small(shown.get(one)) for one in seen):
            found.append((knowledge.number[0, cell], "figure", seen[0]))
        for number in knowledge.beyond:
            if (rest := knowledge.differences.get((number, cell))) is not None:
                found.append((rest, f"difference {number}", seen[0]))
        for edition in range(1, len(knowledge.earlier) + 1):
            if (rest := knowledge.differences.get((edition, cell))) is not None:
                found.append((rest, f"difference {edition}", seen[0]))
    for edition, one in enumerate(knowledge.editions, 1):
        by, public = one.policy or policy, structure.open | structure.unseen
        for cells in knowledge.shown_together(edition):
            values = [one.shown[cell] for cell in cells]
            if public.isdisjoint(cells) and (set(values) == {None} or any(map(by.may_be_small, values))):
                found.append((knowledge.number[edition, cells[0]], f"earlier {edition}", cells[0]))
    return found


def _placed(reader: Reader, policy: Policy, unknown: int, of: str, cell: Cell) -> Breach | None:
    """Where a reader can place an unknown, if the policy does not allow it."""
    grows = of.startswith("difference")
    if of != "never":
        if reader.can_be(unknown, policy.threshold + 1, None) or (grows and reader.can_be(unknown, 0, 0)):
            return None
        if reader.can_be(unknown, 0, policy.least) and reader.can_be(unknown, policy.threshold, None):
            return None
    elif reader.spread(unknown) >= policy.threshold:
        return None
    low = reader.least_of(unknown)
    high = reader.most_of(unknown, max(low, 0) + policy.threshold)
    if of == "never":
        allowed = high is None or high - low + 1 >= policy.threshold
    else:
        allowed = policy.allows_difference(low, high) if grows else policy.allows(low, high)
    return None if allowed else Breach(cell, low, high, of)
