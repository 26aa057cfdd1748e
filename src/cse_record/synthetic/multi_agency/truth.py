"""The truth about a collection, for comparison with what is made of its returns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cse_record.standard.rows import Row
from cse_record.synthetic.multi_agency.agencies import Sender
from cse_record.synthetic.multi_agency.joining import TIERS, WITH_NAMES, Joined, children_contradict, join
from cse_record.synthetic.multi_agency.persons import DISAGREE, NO_PERIOD, RULED_OUT, KnownSuspect, Person, strongest
from cse_record.synthetic.multi_agency.plan import Suspect
from cse_record.synthetic.multi_agency.records import Held, Record
from cse_record.synthetic.multi_agency.rows import suspect_pseudonyms, suspect_ref
from cse_record.synthetic.multi_agency.tables import People, concern, counted, timings_of

Of = TypeVar("Of")
EVENTS: dict[str, Callable[[Record], Iterable[Held]]] = {
    "disclosures": lambda record: record.disclosures, "exploitation_periods": lambda record: record.periods,
    "missing_episodes": lambda record: record.episodes, "referrals": lambda record: record.referrals,
}  # fmt: skip
"""The record types of events that several agencies can record, with what a record holds of them."""


@dataclass(frozen=True)
class SuspectRecord:
    """An agency's record of a suspect, and the records of the children with whose exploitation the agency connects the suspect."""

    sender: Sender
    suspect: Suspect
    of_children: tuple[Record, ...]


def suspect_records(records: Iterable[Record]) -> list[SuspectRecord]:
    """The records of suspects in all returns."""
    connected: dict[tuple[str, int], list[tuple[Suspect, Record]]] = defaultdict(list)
    for record in records:
        for suspect in record.child.suspects if record.suspects else ():
            connected[record.sender.return_ref, suspect.number].append((suspect, record))
    return [SuspectRecord(ties[0][1].sender, ties[0][0], tuple(record for _, record in ties)) for _, ties in sorted(connected.items())]


def truth_of(seed: int, records: list[Record]) -> Row:
    """The truth as plain data: the tables, the people, what is recorded twice, and what joining gains.

    `linked_by_name` holds the same for people who are also joined by name and birth, and `tables_of_records` the tables of records as sent.
    """
    of_suspects = suspect_records(records)
    separate = _people([[record] for record in records], [[record] for record in of_suspects])
    by_name = _joined(seed, records, of_suspects, WITH_NAMES)
    return {"seed": seed, "tables_of_records": _plain(separate), "linked_by_name": by_name, **_joined(seed, records, of_suspects, TIERS)}


def _joined(seed: int, records: list[Record], of_suspects: list[SuspectRecord], tiers: Sequence[str]) -> Row:
    """The truth about the people whom some kinds of pseudonyms join."""
    children = join(records, lambda record: record.pseudonyms, children_contradict, tiers)
    suspects = join(of_suspects, lambda record: suspect_pseudonyms(seed, record.sender, record.suspect), lambda _: False, tiers)
    people = _people(children.groups, suspects.groups)
    of_counted = (
        _links(children, [not person.is_ruled_out for person in people.children]),
        _links(suspects, [suspect.status != RULED_OUT for suspect in people.suspects]),
    )
    return {
        "tables": _plain(people),
        "people": [*_children(people.children), *_suspects(suspects.groups, people.suspects)],
        "duplicates": {name: sum(person.repeated(events) for person in people.children) for name, events in EVENTS.items()},
        **_of_types(_links(children), _links(suspects)),
        "of_those_counted": _of_types(*of_counted),
        "gained": {name: dict(sorted(_gained(people.counted, told).items())) for name, told in GAINED.items()},
    }


def _links(joined: Joined[Of], counts: Sequence[bool] | None = None) -> tuple[dict[str, int], int]:
    """The people with several records by the last kind of pseudonym that was needed, and the sets that contradict themselves.

    With `counts`, these are the people who count, and the sets with at least two records of such people.
    """
    counts = counts or [True] * len(joined.groups)
    joined_by = Counter(tier for tier, is_counted in zip(joined.tiers, counts, strict=True) if tier and is_counted)
    counted_records = {id(record) for group, is_counted in zip(joined.groups, counts, strict=True) if is_counted for record in group}
    in_sets = (sum(id(record) in counted_records for record in records) for records in joined.contradictions)
    return dict(sorted(joined_by.items())), sum(number > 1 for number in in_sets)


def _of_types(children: tuple[dict[str, int], int], suspects: tuple[dict[str, int], int]) -> Row:
    return {"joined_by": {"children": children[0], "suspects": suspects[0]}, "not_joined": children[1] + suspects[1]}


def _people(children: Iterable[list[Record]], suspects: Iterable[list[SuspectRecord]]) -> People:
    """The children and suspects, each with the records that are joined."""
    persons = [Person(group) for group in children]
    person_of = {id(record): person for person in persons for record in person.records}
    return People(persons, [_suspect(group, person_of) for group in suspects])


def _suspect(group: list[SuspectRecord], person_of: dict[int, Person]) -> KnownSuspect:
    """A suspect with the strongest status of the periods and children with which any agency connects the suspect."""
    statuses: list[str] = []
    for record in (of_child for held in group for of_child in held.of_children):
        person = person_of[id(record)]
        if record.investigated:
            statuses.append(strongest(period.status for period in person.periods) if person.periods else NO_PERIOD)
        if record.sender.holds("involvements"):
            of_period = {period.planned: period.status for period in person.periods}
            statuses += [of_period[record.child.periods[held.place]] for held in record.periods]
    return KnownSuspect(group[0].suspect, [record.sender for record in group], strongest(statuses))


def _plain(people: People) -> dict[str, list[object]]:
    """The cells of each table with their counts, in order."""
    return {name: [[list(cell), cells[cell]] for cell in sorted(cells)] for name, cells in counted(people).items()}


def _children(persons: Iterable[Person]) -> list[Row]:
    seen: Counter[str] = Counter()
    described = []
    for person in persons:
        name = person.child.name
        seen[name] += 1
        described.append({
            "person": name if seen[name] == 1 else f"{name}-{seen[name]}", "child": name, "record_type": "children",
            "records": [[record.sender.return_ref, record.ref] for record in person.records],
            "facts": {
                "age": person.age, "care": person.care, "ethnicity": person.ethnicity[0], "missing": person.missing,
                "school": person.school, "sex": person.sex, "status": concern(person),
                "missing_timing": sorted(map(list, timings_of(person))),
            },
        })  # fmt: skip
    return described


def _suspects(groups: Iterable[list[SuspectRecord]], suspects: Sequence[KnownSuspect]) -> list[Row]:
    return [
        {
            "person": f"suspect-{number:03d}",
            "record_type": "suspects",
            "records": [[record.sender.return_ref, suspect_ref(record.sender, record.suspect)] for record in group],
            "facts": {"identification": suspect.suspect.level, "status": suspect.status},
        }
        for number, (group, suspect) in enumerate(zip(groups, suspects, strict=True), 1)
    ]


def _missing_timing(person: Person) -> str | None:
    """Whether something definite is known of a child's episodes and exploitation; None for a child who was never missing."""
    told = timings_of(person)
    return None if not told else "known" if any(certainty == "definite" for _, certainty in told) else "unknown"


def _known(answer: str) -> str:
    if answer == DISAGREE:
        return "disagree"
    return "unknown" if answer == "unclear" or answer.startswith(("absent:", "undetermined:")) else "known"


GAINED: dict[str, Callable[[Person], str | None]] = {
    "age": lambda person: _known(person.age), "care": lambda person: _known(person.care), "missing-timing": _missing_timing,
}  # fmt: skip


def _gained(persons: Iterable[Person], told: Callable[[Person], str | None]) -> Counter[str]:
    """For how many children one agency alone tells a fact, only several together, or nobody.

    An agency that ruled out the concern does not count the child, so it tells nothing by itself.
    """
    gained = Counter(dict.fromkeys(("alone", "together", "still-not", "disagree"), 0))
    for person in persons:
        answer = told(person)
        if answer == "known":
            each = [Person([record]) for record in person.records]
            alone = any(told(by_one) == "known" for by_one in each if not by_one.is_ruled_out)
            gained["alone" if alone else "together"] += 1
        elif answer:
            gained["disagree" if answer == "disagree" else "still-not"] += 1
    return gained
