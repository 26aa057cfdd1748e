"""How many records stand behind how many people, how many people could not be compared, and which links hold the records together (R20)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from cse_record.analysis.blocks import Read, blocks_of
from cse_record.analysis.joined.links import KEYS, Links, PersonKey
from cse_record.analysis.joined.people import People
from cse_record.analysis.population import ABOUT, Population
from cse_record.analysis.tables import Counted, Table

OfPeople = dict[str, Any]
"""Of the records of one type: `records`; `people`, or events, if each link is right; `unlinkable`, those that could not be compared with
everybody; and for children and suspects `matches` by tier, `not_joined` sets of records that contradict each other, and `keys`."""
IN_ALL = "-in-all"
"""Suffix of a record type: everybody who was recorded, including those who were ruled out."""


def of_people(people: People, counted: Iterable[Counted]) -> dict[str, OfPeople]:
    """What stands behind the tables of linked people, by record type."""
    behind: dict[str, OfPeople] = {}
    for table in counted:
        if (of := table.behind) and of.records and table.table.record_type != "returns":
            name = name_of(table.table)
            behind[name] = {"records": of.records, "people": of.distinct, "unlinkable": of.unlinkable}
    for record_type, links in people.links.items():
        behind[record_type] = behind.get(record_type, {}) | _of_links(links, people.who_count(record_type))
    return behind


def of_records(links: dict[str, Links], read: Read, numbers: Sequence[int]) -> dict[str, OfPeople]:
    """What could be said of people if the records of children and suspects in these returns were linked."""
    populations = {number: Population(partial(blocks_of, read, number)) for number in numbers}
    return {
        record_type: _of_links(
            links[record_type],
            (
                (number, ref)
                for number, population in populations.items()
                for block in population.among(record_type, blocks_of(read, number, record_type, (key, *ABOUT[record_type])))
                for ref in block.column(key)
            ),
        )
        for record_type, key in KEYS.items()
    }


def name_of(table: Table) -> str:
    """The name under which it is said what stands behind a table."""
    return table.record_type + IN_ALL * table.everyone


def _of_links(links: Links, who_count: Iterable[PersonKey]) -> OfPeople:
    """The links between records that count."""
    sets = {tuple(members) for _, members in links.not_joined}  # one set can share several pseudonyms
    together = {member for members in (*sets, *(members for _, members in links.groups)) for member in members}
    records, counted = 0, set[PersonKey]()
    for person in who_count:
        records += 1
        if person in together or person in links.comparable:
            counted.add(person)
    groups = [(tier, [member for member in members if member in counted]) for tier, members in links.groups]
    first_of = {member: members[0] for _, members in groups for member in members}
    not_joined = [members for members in sets if sum(member in counted for member in members) > 1]
    people = records - sum(len(members) - 1 for _, members in groups if members)
    comparable = {first_of.get(member, member) for member in counted if member in links.comparable}
    return {
        "records": records, "people": people, "unlinkable": people - len(comparable),
        "matches": dict(Counter(tier for tier, members in groups if len(members) > 1)), "not_joined": len(not_joined),
        "keys": len(links.keys),
    }  # fmt: skip
