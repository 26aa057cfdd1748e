"""Matches of people across returns by keyed pseudonym: reported with the tier of the match, never merged (R20).

Only whole pseudonyms are compared. Each names its key and the version of its normalisation, so pseudonyms made with another key match
nothing; the number of keys is reported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from cse_record.analysis.combined.metadata import OfPeople
from cse_record.analysis.population import Population
from cse_record.standard.rows import Row

TIERS = {
    "children": (
        "consistent_identifier_pseudonym",
        "nhs_number_pseudonym",
        "chi_number_pseudonym",
        "hc_number_pseudonym",
        "upn_pseudonym",
        "name_birth_pseudonym",
    ),
    "suspects": ("pnc_id_pseudonym", "name_birth_pseudonym"),
}
"""The pseudonyms of a person by record type, the most reliable first."""
KEYS = {"children": "child_ref", "suspects": "suspect_ref"}
SHOULD_AGREE = ("sex", "birth_month")
PersonKey = tuple[int, str]
"""The number of a return, and the person's reference in it."""


@dataclass
class Matches:
    """The matches between people of one record type.

    `records` counts all rows, `linkable` those with a pseudonym, and `people` the distinct people if every match is right. `groups` holds
    the tier and members of each match, `differing` counts the groups that disagree on an unchanging fact, and `keys` counts rows by key id.
    """

    records: int = 0
    linkable: int = 0
    groups: list[tuple[str, list[PersonKey]]] = field(default_factory=list)
    differing: int = 0
    keys: Counter[str] = field(default_factory=Counter)

    @property
    def people(self) -> int:
        return self.records - sum(len(members) - 1 for _, members in self.groups)

    @property
    def tiers(self) -> Counter[str]:
        """The number of matches by tier: the weakest pseudonym that a match needs."""
        return Counter(tier for tier, _ in self.groups)


class Matcher:
    """Finds rows of children or suspects that share a pseudonym."""

    def __init__(self, record_type: str) -> None:
        self.record_type = record_type
        self.matches = Matches()
        self._holders: dict[tuple[str, str], list[PersonKey]] = {}
        self._facts: dict[PersonKey, Row] = {}

    def take(self, number: int, rows: Iterable[Row]) -> None:
        """Adds the rows of one return."""
        for row in rows:
            self.matches.records += 1
            pseudonyms = [(tier, row[tier]) for tier in TIERS[self.record_type] if row.get(tier)]
            if not pseudonyms:
                continue
            person = (number, row[KEYS[self.record_type]])
            self.matches.linkable += 1
            self.matches.keys.update({pseudonym.split("-")[1] for _, pseudonym in pseudonyms})
            known = [name for name in SHOULD_AGREE if name in row and not row[name].startswith("absent:")]
            self._facts[person] = {name: row[name] for name in known if f"{name}_latest" not in row}
            for pseudonym in pseudonyms:
                self._holders.setdefault(pseudonym, []).append(person)

    def finish(self) -> Matches:
        """The matches, the most reliable tier first, with sorted members."""
        leader: dict[PersonKey, PersonKey] = {}
        tier_of: dict[PersonKey, int] = {}

        def top(person: PersonKey) -> PersonKey:
            while leader.get(person, person) != person:
                person = leader[person]
            return person

        tiers = TIERS[self.record_type]
        for place, tier in enumerate(tiers):
            for (name, _), holders in sorted(self._holders.items()):
                if name != tier or len(holders) < 2:
                    continue
                first = top(min(holders))
                for other in map(top, sorted(holders)):
                    if other != first:
                        leader[other] = first
                        tier_of[first] = max(place, tier_of.get(first, 0), tier_of.get(other, 0))
        groups: dict[PersonKey, list[PersonKey]] = {}
        for person in self._facts:
            groups.setdefault(top(person), []).append(person)
        for first, members in sorted(groups.items()):
            if len(members) > 1:
                self.matches.groups.append((tiers[tier_of[first]], sorted(members)))
                facts = [self._facts[member] for member in members]
                self.matches.differing += any(
                    len({facts_of_member[name] for facts_of_member in facts if name in facts_of_member}) > 1 for name in SHOULD_AGREE
                )
        self.matches.groups.sort(key=lambda group: (tiers.index(group[0]), group[1]))
        return self.matches


class Census:
    """Collects the people of all returns, taken one return at a time."""

    def __init__(self) -> None:
        self._counting, self._everyone = ({name: Matcher(name) for name in KEYS} for _ in range(2))
        self._holders: Counter[tuple[str, Hashable, str]] = Counter()

    def take(self, number: int, agency: Hashable, read: Callable[[str], Iterable[Row]]) -> None:
        """Adds the return of an agency."""
        population = Population(read)
        for record_type, key in KEYS.items():
            rows = list(read(record_type))
            who_count = list(population.among(record_type, rows))
            self._counting[record_type].take(number, who_count)
            self._everyone[record_type].take(number, rows)
            self._holders.update((record_type, agency, row[key]) for row in who_count)

    def finish(self) -> tuple[dict[str, OfPeople], dict[str, int]]:
        """By record type, the people as `StoreMetadata` holds them, and the number of references in several returns of an agency."""
        people, repeated = {}, {}
        for record_type in KEYS:
            of_counting, of_all = self._counting[record_type].finish(), self._everyone[record_type].finish()
            people[record_type] = {
                "recorded": of_all.records, "records": of_counting.records, "linkable": of_counting.linkable, "people": of_counting.people,
                "matches": dict(of_counting.tiers), "differing": of_counting.differing, "keys": len(of_counting.keys),
                "members": [[tier, members] for tier, members in of_all.groups],
            }  # fmt: skip
            repeated[record_type] = sum(count > 1 for (of_type, *_), count in self._holders.items() if of_type == record_type)
        return people, repeated
