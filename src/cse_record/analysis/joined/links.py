"""Links between records of people in different returns: by reference within an agency, and by keyed pseudonym between agencies (R20, R23).

Only whole pseudonyms are compared. Each names its key and the version of its normalisation, so pseudonyms made with another key match
nothing. A set of records that a pseudonym would join, but that contradict each other in sex or month of birth, is not joined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from cse_record.analysis.blocks import Block, Read, blocks_of
from cse_record.analysis.derived import ABSENT
from cse_record.standard.rows import Row

REFERENCE = "reference"
"""The strongest link: one reference in several returns of one agency, which never gives it to anybody else."""
NAME = "name_birth_pseudonym"
IDENTIFIERS = {
    "children": (
        "consistent_identifier_pseudonym", "nhs_number_pseudonym", "chi_number_pseudonym", "hc_number_pseudonym", "upn_pseudonym",
    ),
    "suspects": ("pnc_id_pseudonym",),
}  # fmt: skip
"""The pseudonyms made from a number, by record type, the most reliable first."""
KEYS = {"children": "child_ref", "suspects": "suspect_ref"}
TIERS = {record_type: (REFERENCE, *numbers, NAME) for record_type, numbers in IDENTIFIERS.items()}
"""What can link records of a record type, the most reliable first."""
THRESHOLDS = ("reference", "identifier", "name")
DEFAULT_THRESHOLD, WEAKEST = "identifier", THRESHOLDS[-1]
"""How weak a link may be: only references within an agency; also numbers; also names with dates of birth."""


class HasName(Protocol):
    """An agency, of which only this is needed."""

    @property
    def folded(self) -> Hashable:
        """The agency, however its name is written."""


class Returned(Protocol):
    """A return in a collection, of which only this is needed."""

    @property
    def number(self) -> int:
        """Its number in the collection."""

    @property
    def agency(self) -> HasName | None:
        """The agency that sent it."""

    @property
    def period(self) -> tuple[str, str]:
        """The first and the last day that it is about."""


PersonKey = tuple[int, str]
"""The number of a return, and the person's reference in it."""


def tiers_of(record_type: str, threshold: str) -> tuple[str, ...]:
    """What links records at a threshold."""
    tiers = TIERS[record_type]
    return {"reference": tiers[:1], "identifier": tiers[:-1], "name": tiers}[threshold]


@dataclass
class Links:
    """The links between people of one record type. `groups` holds the weakest tier and the members of each group of several records.

    `not_joined` holds the tier and members of each set that would be one person, but whose records contradict each other. `keys` counts
    rows by key, `comparable` holds those that could be compared with everybody who could be compared at all.
    """

    records: int = 0
    groups: list[tuple[str, list[PersonKey]]] = field(default_factory=list)
    not_joined: list[tuple[str, list[PersonKey]]] = field(default_factory=list)
    keys: Counter[str] = field(default_factory=Counter)
    comparable: frozenset[PersonKey] = frozenset()

    @property
    def first_of(self) -> Mapping[PersonKey, PersonKey]:
        """For each member of a group, the first member, which stands for the person."""
        return {member: members[0] for _, members in self.groups for member in members}


@dataclass(slots=True)
class _Person:
    """A record of a person: the pseudonyms by tier, and what does not change about anybody."""

    pseudonyms: dict[str, str]
    sex: str = ""
    born: tuple[str, str] | None = None


class Linker:
    """Finds the rows of children or suspects that are about one person. `take` is called for each return, those of an agency in order."""

    def __init__(self, record_type: str, threshold: str) -> None:
        self.record_type, self._tiers = record_type, tiers_of(record_type, threshold)
        self._people: dict[PersonKey, _Person] = {}
        self._by_reference: dict[tuple[Hashable, str], list[PersonKey]] = defaultdict(list)
        self._last: dict[PersonKey, PersonKey] = {}
        self._records = 0

    @property
    def looks_at(self) -> tuple[str, ...]:
        """The columns that it looks at."""
        return (KEYS[self.record_type], "sex", "birth_month", "birth_month_latest", *self._tiers)

    def take(self, number: int, agency: Hashable, blocks: Iterable[Block], *, has_others: bool = True) -> None:
        """Adds the rows of one return. `has_others` says that its agency has further returns, in which a reference can recur."""
        for block in blocks:
            self._records += len(block)
            if has_others or any(any(block.column(tier)) for tier in self._tiers):
                self._take(number, agency, block.rows(), has_others)

    def _take(self, number: int, agency: Hashable, rows: Iterable[Row], has_others: bool) -> None:
        for row in rows:
            pseudonyms = {tier: row[tier] for tier in self._tiers if tier in row}
            if not pseudonyms and not has_others:  # nothing can link it
                continue
            ref = row[KEYS[self.record_type]]
            if has_others:
                held = self._by_reference[agency, ref]
                for earlier in held:  # what a later return says in its place no longer links
                    before = self._people[earlier].pseudonyms
                    for tier in [tier for tier in before if tier in pseudonyms and _made(before[tier]) == _made(pseudonyms[tier])]:
                        del before[tier]
                held.append((number, ref))
                self._last |= dict.fromkeys(held, (number, ref))
            sex, month = row.get("sex", ""), row.get("birth_month")
            self._people[number, ref] = _Person(
                pseudonyms, "" if sex.startswith(ABSENT) else sex, (month, row.get("birth_month_latest") or month) if month else None
            )

    def finish(self) -> Links:
        """The links, with sorted groups and members."""
        groups = _Groups(self._people)
        for held in self._by_reference.values():
            groups.join(held, 0)
        not_joined: list[tuple[str, list[PersonKey]]] = []
        for place, tier in enumerate(self._tiers):
            for together in self._sets(tier, groups):
                if self._contradict(together):
                    not_joined.append((tier, together))
                else:
                    groups.join(together, place)
        keys = Counter(key for person in self._people.values() for key in {_key(name) for name in person.pseudonyms.values()})
        listed = [(self._tiers[place], members) for place, members in groups.of_several()]
        listed.sort(key=lambda group: (self._tiers.index(group[0]), group[1]))
        return Links(self._records, listed, sorted(not_joined), keys, self._comparable(groups))

    def _sets(self, tier: str, groups: _Groups) -> list[list[PersonKey]]:
        """The sets of records that the pseudonyms of a tier join, with all records to which stronger tiers have joined these."""
        holders: dict[str, list[PersonKey]] = defaultdict(list)
        for person, known in self._people.items():
            if tier in known.pseudonyms:
                holders[known.pseudonyms[tier]].append(person)
        chains = _Groups(self._people)
        for held in holders.values():
            members = {member for person in held for member in groups.members(person)}
            chains.join(sorted(members), 0)
        found = [members for _, members in chains.of_several()]
        return [members for members in found if len({groups.first(member) for member in members}) > 1]

    def _contradict(self, members: Sequence[PersonKey]) -> bool:
        """Whether records cannot be about one person: their sexes differ, or no month of birth fits all. Of several rows under one
        reference of an agency, the last counts, since a later return corrects an earlier."""
        people = [self._people[member] for member in members if self._last.get(member, member) == member]
        months = [person.born for person in people if person.born]
        differ = len({person.sex for person in people if person.sex}) > 1
        return differ or (bool(months) and max(first for first, _ in months) > min(last for _, last in months))

    def _comparable(self, groups: _Groups) -> frozenset[PersonKey]:
        """The records that hold, or are joined to one that holds, the kind of pseudonym that most records hold. Any two of them would have
        been joined if they were about one person. Those that share a pseudonym but contradict each other may still be one person."""
        kinds = Counter((tier, _made(name)) for person in self._people.values() for tier, name in person.pseudonyms.items())
        if not kinds:
            return frozenset()
        tier, made = min(kinds, key=lambda kind: (-kinds[kind], self._tiers.index(kind[0]), kind[1]))
        holders: dict[str, set[PersonKey]] = defaultdict(set)
        for person, known in self._people.items():
            if tier in known.pseudonyms and _made(known.pseudonyms[tier]) == made:
                holders[known.pseudonyms[tier]].add(groups.first(person))
        holding = [person for held in holders.values() if len(held) == 1 for person in held]
        return frozenset(member for person in holding for member in groups.members(person))


def _made(pseudonym: str) -> str:
    """How a pseudonym was made: with which version of the normalisation, and which key. Only pseudonyms made alike can match."""
    return pseudonym.rpartition("-")[0]


def _key(pseudonym: str) -> str:
    """The id of the key with which a pseudonym was made."""
    return pseudonym.split("-")[1]


class _Groups:
    """Disjoint groups of people, each with the place of the weakest tier that holds it together."""

    def __init__(self, people: Iterable[PersonKey]) -> None:
        self._group: dict[PersonKey, tuple[PersonKey, ...]] = {}
        self._place: dict[PersonKey, int] = {}

    def members(self, person: PersonKey) -> tuple[PersonKey, ...]:
        return self._group.get(person, (person,))

    def first(self, person: PersonKey) -> PersonKey:
        return self.members(person)[0]

    def join(self, people: Sequence[PersonKey], place: int) -> None:
        """Joins people, and everybody who is in a group with one of them."""
        if len(people) < 2:
            return
        together = tuple(sorted({member for person in people for member in self.members(person)}))
        weakest = max([place, *(self._place.get(member, 0) for member in together)])
        for member in together:
            self._group[member], self._place[member] = together, weakest

    def of_several(self) -> list[tuple[int, list[PersonKey]]]:
        """The groups of several members, with the place of their tier."""
        return [(self._place[first], list(members)) for first, members in sorted(self._group.items()) if first == members[0]]


def in_order(entries: Iterable[Returned]) -> list[Returned]:
    """Returns in the order of time, so that the last of an agency is the latest."""
    return sorted(entries, key=lambda entry: (entry.period[1], entry.period[0], entry.number))


def link(entries: Iterable[Returned], read: Read, threshold: str) -> dict[str, Links]:
    """The links between the people of returns, by record type."""
    found, listed = {}, in_order(entries)
    agencies = {entry.number: entry.agency.folded if entry.agency else None for entry in listed}
    returns_of = Counter(agencies.values())
    for record_type in KEYS:
        linker = Linker(record_type, threshold)
        for number, agency in agencies.items():
            linker.take(number, agency, blocks_of(read, number, record_type, linker.looks_at), has_others=returns_of[agency] > 1)
        found[record_type] = linker.finish()
    return found
