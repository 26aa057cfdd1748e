"""The cells of the tables that the joined collection has, counted from the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cse_record.synthetic.multi_agency.persons import (
    NO_DATE,
    NO_PERIOD,
    RULED_OUT,
    KnownEpisode,
    KnownPeriod,
    KnownSuspect,
    Person,
    strongest,
)
from cse_record.synthetic.multi_agency.records import NOT_IDENTIFIED, NOT_YET
from cse_record.synthetic.multi_agency.rows import NAMED

Cell = tuple[str, ...]
BLANK = "blank"
BEFORE, AT_THE_TIME, AFTER = "before", "at-the-time", "after"
DELAYS = ((31, "under-1-month"), (183, "1-to-5-months"), (366, "6-to-11-months"), (731, "1-year"))
GROUPS = {"full-name-or-initials": "group-one", "given-name-or-alias": "group-two"}
BANDS = ((18, "under-18"), (25, "18-24"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (65, "55-64"))


@dataclass
class People:
    """The children and suspects of the joined collection."""

    children: Sequence[Person]
    suspects: Sequence[KnownSuspect]

    @property
    def counted(self) -> list[Person]:
        return [person for person in self.children if not person.is_ruled_out]

    @property
    def suspects_counted(self) -> list[KnownSuspect]:
        return [suspect for suspect in self.suspects if suspect.status != RULED_OUT]


def timing(episode: KnownEpisode, period: KnownPeriod) -> tuple[str, frozenset[str]]:
    """How an episode stands to a period: the code, and which of before, at the time and after are possible."""
    start, back = episode.planned.start, episode.planned.end if episode.end_known else None
    if not period.planned.dated:
        return "undetermined:several", frozenset((BEFORE, AT_THE_TIME, AFTER))
    begins, known = period.planned.start, period.end_known or period.planned.end is None
    ends = period.planned.lasts_until()
    if start < begins:
        if back is None:
            return f"undetermined:{'back' if known else 'several'}", frozenset((BEFORE, AT_THE_TIME))
        if back < begins:
            return BEFORE, frozenset((BEFORE,))
        if not known:
            return AT_THE_TIME, frozenset((AT_THE_TIME,))
        return "spans" if back > ends else "overlaps-the-start", frozenset((AT_THE_TIME,))
    if not known:
        return f"undetermined:{'end' if back else 'several'}", frozenset((AT_THE_TIME, AFTER))
    if start > ends:
        return AFTER, frozenset((AFTER,))
    if back is None:
        return AT_THE_TIME, frozenset((AT_THE_TIME,))
    return "during" if back <= ends else "overlaps-the-end", frozenset((AT_THE_TIME,))


def timings_of(person: Person) -> set[Cell]:
    """Each relation that is possible for a child's episodes, and how sure it is; nothing for a child who was never missing."""
    missing, episodes, periods = person.missing, person.episodes, person.counted
    if missing == "never":
        return set()
    if not episodes or not periods:
        why = (NO_PERIOD if episodes else NO_DATE) if missing in ("reported", "not-reported") else missing
        return {(why, why)}
    possible = [timing(episode, period)[1] for episode in episodes for period in periods]
    certain = frozenset().union(*(relations for relations in possible if len(relations) == 1))
    return {(relation, "definite" if relation in certain else "possible") for relation in frozenset().union(*possible)}


def _pairs(people: People) -> Iterator[Cell]:
    for person in people.counted:
        for episode in person.episodes:
            if not person.counted:
                yield (NO_PERIOD,)
            for period in person.counted:
                yield (timing(episode, period)[0],)


def _delays(people: People) -> Iterator[Cell]:
    for person in people.counted:
        periods = [period.planned for period in person.counted]
        for place in person.places(lambda record: record.disclosures):
            if len(periods) != 1:
                yield ("undetermined:several-periods" if periods else NO_PERIOD,)
            elif not periods[0].dated:
                yield (NO_DATE,)
            else:
                days = (person.child.disclosures[place].on - periods[0].start).days
                yield (next((code for below, code in DELAYS if days < below), "2-years-or-more"),)


def _responses(people: People) -> Iterator[Cell]:
    for person in people.counted:
        for referral, is_told in person.referrals:
            yield (referral.threshold or BLANK, referral.response or BLANK) if is_told else (BLANK, BLANK)


def _outcomes(people: People) -> Iterator[Cell]:
    for person in people.counted:
        if person.child.investigation:
            for _ in (record for record in person.records if record.investigated):
                yield (person.child.investigation.outcome or BLANK,)


def concern(person: Person) -> str:
    """The strongest status of a child's concern. All agencies that hold no period of a child hold no periods at all."""
    return strongest(period.status for period in person.periods) if person.periods else "scope:not-held"


def _group(suspect: KnownSuspect) -> str:
    return GROUPS.get(suspect.suspect.level, suspect.suspect.level)


def _unknown(suspect: KnownSuspect) -> str:
    return NOT_YET if suspect.suspect.level in NAMED else NOT_IDENTIFIED


def _band(suspect: KnownSuspect) -> str:
    age = suspect.age
    return _unknown(suspect) if age is None else next((band for under, band in BANDS if age < under), "65-and-over")


TABLES: dict[str, Callable[[People], Iterable[Cell]]] = {
    "concerns": lambda people: ((concern(person),) for person in people.children),
    "concerns-by-period": lambda people: ((period.status,) for person in people.children for period in person.periods),
    "concerns-of-suspects": lambda people: ((suspect.status,) for suspect in people.suspects),
    "suspects": lambda people: ((_group(suspect),) for suspect in people.suspects_counted),
    "suspects-sex": lambda people: (
        (_group(suspect), suspect.suspect.sex or _unknown(suspect)) for suspect in people.suspects_counted
    ),
    "suspects-age": lambda people: ((_group(suspect), _band(suspect)) for suspect in people.suspects_counted),
    "children": lambda people: ((person.sex,) for person in people.counted),
    "children-age": lambda people: ((person.age,) for person in people.counted),
    "children-ethnicity": lambda people: (person.ethnicity for person in people.counted),
    "missing": lambda people: ((person.missing,) for person in people.counted),
    "missing-timing-of-children": lambda people: (cell for person in people.counted for cell in timings_of(person)),
    "living-situation": lambda people: ((person.care,) for person in people.counted),
    "school": lambda people: ((person.school,) for person in people.counted),
    "indicators": lambda people: ((person.sign,) for person in people.counted),
    "exploitation": lambda people: (
        (period.definition, period.status) for person in people.counted for period in person.counted
    ),
    "missing-episodes": lambda people: (
        (episode.category, episode.place) for person in people.counted for episode in person.episodes
    ),
    "missing-timing": _pairs,
    "delay-to-disclosure": _delays,
    "response": _responses,
    "outcome-of-crimes": _outcomes,
}  # fmt: skip
"""By the name of a table, the cells of all that it counts."""


def counted(people: People) -> dict[str, Counter[Cell]]:
    """The tables with the count of each cell."""
    return {name: Counter(cells(people)) for name, cells in TABLES.items()}
