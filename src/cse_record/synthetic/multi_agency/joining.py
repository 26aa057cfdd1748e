"""Which records are joined as one person: those with equal pseudonyms made from an identifier, the most reliable identifier first.

Records that would be joined but contradict each other in month of birth or sex are left as more reliable identifiers joined them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from cse_record.synthetic.multi_agency.records import CONSISTENT, NAME, NHS, PNC, UPN, Record

Of = TypeVar("Of")
TIERS = (CONSISTENT, NHS, UPN, PNC)
"""The pseudonyms by which records are joined, the most reliable first."""
WITH_NAMES = (*TIERS, NAME)
"""The same, if people are joined by name and birth as well."""


@dataclass
class Joined(Generic[Of]):
    """Records by person, the kind of pseudonym that joined each group of several at last, and the sets that contradict themselves."""

    groups: list[list[Of]]
    tiers: list[str | None]
    contradictions: list[list[Of]]


def join(
    records: Sequence[Of],
    pseudonyms: Callable[[Of], Mapping[str, str]],
    contradict: Callable[[Sequence[Of]], bool],
    tiers: Sequence[str] = TIERS,
) -> Joined[Of]:
    """The records by person, in the order of the first record of each."""
    groups, tier_of, contradictions = [[place] for place in range(len(records))], dict[int, str](), list[list[Of]]()
    for tier in tiers:
        merged: list[list[int]] = []
        for sets in _touching(groups, [pseudonyms(record).get(tier) for record in records]):
            together = sorted(chain.from_iterable(sets))
            if len(sets) > 1 and contradict([records[place] for place in together]):
                contradictions.append([records[place] for place in together])
                merged += sets
            else:
                merged.append(together)
                if len(sets) > 1:
                    tier_of[together[0]] = tier
        groups = merged
    ordered = sorted(groups)
    return Joined([[records[place] for place in group] for group in ordered], [tier_of.get(group[0]) for group in ordered], contradictions)


def _touching(groups: list[list[int]], pseudonyms: Sequence[str | None]) -> list[list[list[int]]]:
    """The groups in sets, each of which is connected by equal pseudonyms."""
    sets: list[tuple[set[str], list[list[int]]]] = []
    for group in groups:
        held, connected = {pseudonym for place in group if (pseudonym := pseudonyms[place])}, [group]
        others = []
        for pseudonyms_of_set, members in sets:
            if held & pseudonyms_of_set:
                held |= pseudonyms_of_set
                connected += members
            else:
                others.append((pseudonyms_of_set, members))
        sets = [*others, (held, connected)]
    return [members for _, members in sets]


def children_contradict(records: Sequence[Record]) -> bool:
    """Whether records differ in month of birth or sex where both are known."""
    months = {f"{record.born:%Y-%m}" for record in records if record.born}
    return len(months) > 1 or len({record.sex for record in records if record.sex}) > 1
