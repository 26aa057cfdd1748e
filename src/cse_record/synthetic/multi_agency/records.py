"""What each agency knows: its record of a child, with the part of the truth that it holds, as it holds it.

An agency may have a date a day or a few days from the true one, may not know when a child came back, and may disagree with others about
school, ethnicity and the status of a period. Which event of the plan a record is about is kept, so that the truth can be told from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.synthetic.multi_agency.agencies import CHARITY, HEALTH, POLICE, SENDERS, SERVICES, SHARED, Sender
from cse_record.synthetic.multi_agency.plan import DAY, ETHNICITIES, SCHOOLS, Child

NHS, UPN, CONSISTENT, NAME, PNC = (
    f"{made_from}_pseudonym" for made_from in ("nhs_number", "upn", "consistent_identifier", "name_birth", "pnc_id")
)
RETURNS_OF_A_CHILD = (1,) * 7 + (2,) * 7 + (3,) * 4 + (4,) * 2
WEIGHTS = {POLICE: 5, SERVICES: 6, HEALTH: 2, CHARITY: 2}
BASES = {POLICE: "copied-self-definition", SERVICES: "parent-or-carer", HEALTH: "person", CHARITY: "person"}
"""Who said what the ethnicity is, by the agency that holds it."""
LINKED_BY = ("nhs",) * 12 + ("consistent",) * 3 + ("upn",) * 3 + ("chain",) * 2 + ("name",) * 3 + ("nothing",) * 2 + ("partly",)
"""How the records of a child can be linked."""
NOT_YET, ELSEWHERE, NOT_IDENTIFIED = "absent:not-yet-obtained", "absent:held-elsewhere", "absent:not-identified"


@dataclass(frozen=True)
class Held:
    """An event as an agency holds it: its place in the plan, the days by which its date differs, and whether its end is known.

    `detailed` says whether the agency knows the definition of a period, the class of an episode, or what became of a referral; `differs`,
    whether it names another place that the child went missing from than is true. `status` is that of a period.
    """

    place: int
    shift: int = 0
    end_known: bool = True
    detailed: bool = True
    differs: bool = False
    status: str | None = None


@dataclass
class Record:
    """An agency's record of a child. None stands for what the agency does not know."""

    sender: Sender
    child: Child
    ref: str
    pseudonyms: dict[str, str] = field(default_factory=dict)
    sex: str | None = None
    born: date | None = None
    ethnicity: str | None = None
    described: str | None = None
    school: str | None = None
    seen: date | None = None
    acted: date | None = None
    never_missing: bool = False
    """Whether the agency states that the child was never missing."""
    knows_care: bool = False
    has_signs: bool = False
    periods: list[Held] = field(default_factory=list)
    episodes: list[Held] = field(default_factory=list)
    referrals: list[Held] = field(default_factory=list)
    disclosures: list[Held] = field(default_factory=list)
    investigated: bool = False
    suspects: bool = False
    reasons: dict[str, str] = field(default_factory=dict)
    """Why each fact is not known, for an agency that does not know it. It is the same in all records of a child."""

    @property
    def basis(self) -> str:
        return BASES[self.sender.type]

    @property
    def missing(self) -> str | None:
        return "some" if self.episodes else "none" if self.never_missing else None

    def knows(self, fact: str) -> bool:
        known: object = {
            "sex": self.sex, "born": self.born, "ethnicity": self.ethnicity, "school": self.school, "seen": self.seen, "acted": self.acted,
            "missing": self.missing, "care": self.knows_care or None, "signs": self.has_signs or None,
        }[fact]  # fmt: skip
        return known is not None


FACTS = ("sex", "born", "ethnicity", "school", "seen", "acted", "missing", "care", "signs")


def records_of(seed: int, children: Sequence[Child]) -> list[Record]:
    """All records of children in all returns, those of a child in the order of the agencies."""
    made: list[Record] = []
    counts = dict.fromkeys((sender.return_ref for sender in SENDERS), 0)
    for child in children:
        rng = Random(f"cse-record {seed} multi-agency records {child.number}")
        own = []
        for sender in _senders(rng, child):
            counts[sender.return_ref] += 1
            own.append(_record(rng, sender, child, f"C-{counts[sender.return_ref]:04d}"))
        _disagree(rng, own)
        _identify(rng, seed, own)
        made += own
    _mix_up(Random(f"cse-record {seed} multi-agency mistakes"), seed, made)
    for child in children:
        _give_reasons([record for record in made if record.child is child])
    return made


def _senders(rng: Random, child: Child) -> list[Sender]:
    """The agencies that know a child: of its place, and sometimes a police force elsewhere that holds no periods."""
    local = [sender for sender in SENDERS if child.place in sender.places]
    chosen: list[Sender] = []
    for _ in range(rng.choice(RETURNS_OF_A_CHILD)):
        left = [sender for sender in local if sender not in chosen]
        chosen.append(rng.choices(left, [WEIGHTS[sender.type] for sender in left])[0])
    if len(chosen) in (2, 3) and rng.random() < 0.15:
        chosen += [
            sender for sender in SENDERS if sender not in local and sender.type == POLICE and not sender.holds("exploitation_periods")
        ]
    return sorted(chosen, key=SENDERS.index)


def _record(rng: Random, sender: Sender, child: Child, ref: str) -> Record:
    kind = sender.type
    record = Record(sender, child, ref)
    record.sex = child.sex if rng.random() < 0.9 else None
    record.born = child.born if rng.random() < {POLICE: 0.9, SERVICES: 0.8, HEALTH: 0.6, CHARITY: 0.4}[kind] else None
    seen_here = rng.random() < {POLICE: 0.4, SERVICES: 0.7, HEALTH: 0.8, CHARITY: 0.6}[kind]
    record.seen = child.seen + rng.choice((0, 0, 2, 6, 10)) * DAY if seen_here else None
    if rng.random() < {POLICE: 0.2, SERVICES: 0.6, HEALTH: 0.7, CHARITY: 0.5}[kind]:
        record.ethnicity = child.ethnicity
    if kind in (SERVICES, CHARITY) and rng.random() < 0.6:
        record.school = child.school
    if sender.holds("missing_episodes"):
        _whereabouts(rng, record)
    if sender.holds("exploitation_periods"):
        record.periods = [_period(rng, record, place) for place in range(len(child.periods))]
    if kind == SERVICES:
        record.acted = child.acted
    if sender.holds("living_situations"):
        record.knows_care = rng.random() < (0.8 if kind == SERVICES else 0.3)
    if sender.holds("referrals"):
        known = [place for place, event in enumerate(child.referrals) if kind == SERVICES or event.from_service == "police"]
        record.referrals = [Held(place, rng.choice((0, 0, 1)), detailed=kind == SERVICES or rng.random() < 0.6) for place in known]
    if sender.holds("disclosures"):
        told = [place for place in range(len(child.disclosures)) if rng.random() < 0.7]
        record.disclosures = [Held(place, rng.choice((0, 0, 1))) for place in told]
    record.has_signs = sender.holds("indicators") and rng.random() < 0.7
    record.investigated = kind == POLICE and child.investigation is not None and child.place in sender.places
    record.suspects = bool(child.suspects) and (record.investigated or bool(record.periods and sender.holds("involvements")))
    return record


def _period(rng: Random, record: Record, place: int) -> Held:
    planned = record.child.periods[place]
    status: str | None = planned.status
    if record.sender.type == POLICE:
        if planned.status == "confirmed" and rng.random() < 0.3:
            status = "suspected"
        elif planned.status == "suspected" and planned.end and rng.random() < 0.15:
            status = "ruled-out"
    elif planned.status != "ruled-out" and record.child.place not in SHARED and rng.random() < 0.06:
        status = None
    detailed = record.sender.type == SERVICES or rng.random() < 0.7
    return Held(place, rng.choice((0, 0, 0, 2, 5)), rng.random() < 0.85, detailed, status=status)


def _whereabouts(rng: Random, record: Record) -> None:
    """The episodes that an agency holds, or that it searched and found none."""
    police = record.sender.type == POLICE
    if police:
        held = [place for place, episode in enumerate(record.child.episodes) if episode.reported and rng.random() < 0.9]
    else:
        share = rng.choice((0, 0, 0, 0.7))
        held = [place for place in range(len(record.child.episodes)) if rng.random() < share]
    for place in held:
        late = 0 if police else rng.choice((0, 0, 1))
        event = Held(place, late, rng.random() < 0.9, police or rng.random() < 0.7, not police and rng.random() < 0.15)
        record.episodes.append(event)
    if not held and not (police and record.child.episodes):
        record.never_missing = rng.random() < (0.15 if record.child.episodes else 0.5)


def _disagree(rng: Random, records: list[Record]) -> None:
    """Makes some agencies contradict the truth about school or ethnicity. Where nobody knows the ethnicity, the police may have a
    description by somebody else."""
    for record in records:
        if record.school and rng.random() < 0.12:
            record.school = rng.choice(SCHOOLS)
        if record.ethnicity and rng.random() < 0.15:
            record.ethnicity = rng.choice(list(ETHNICITIES))
    if not any(record.ethnicity for record in records) and rng.random() < 0.4:
        for record in records:
            if record.sender.type == POLICE:
                record.described = ETHNICITIES[records[0].child.ethnicity]


def pseudonym(seed: int, of: str, person: str) -> str:
    """An invented pseudonym in the form of the standard, made with the one key of the collection."""
    return f"n1-k5ca1ab1e-{Random(f'cse-record {seed} {of} {person}').getrandbits(128):032x}"


def _identify(rng: Random, seed: int, records: list[Record]) -> None:
    """Gives the records of a child the pseudonyms by which they can be linked."""
    by = rng.choice(LINKED_BY)
    if by == "chain" and len(records) < 3:
        by = "upn"
    for place, record in enumerate(records):
        if by == "nothing":
            continue
        held = {
            "nhs": [NHS], "consistent": [CONSISTENT], "upn": [UPN], "name": [], "partly": [NHS] if place else [],
            "chain": [NHS, UPN] if place == 1 else [UPN] if place > 1 else [NHS],
        }[by]  # fmt: skip
        record.pseudonyms = {of: pseudonym(seed, of, record.child.name) for of in (*held, NAME)}


def _mix_up(rng: Random, seed: int, records: list[Record]) -> None:
    """Puts the number of a child into the record of another one, or a wrong month of birth into a record, as happens in any register.

    Four such pairs contradict each other in the month of birth, two chains do so only from end to end, and three children have a wrong
    month.
    """
    by_child: dict[int, list[Record]] = {}
    for record in records:
        by_child.setdefault(record.child.number, []).append(record)
    known = [own for own in by_child.values() if all(record.born for record in own)]
    by_nhs = [own for own in known if all(NHS in record.pseudonyms and UPN not in record.pseudonyms for record in own)]
    alone = [own[0] for own in known if len(own) == 1 and not own[0].pseudonyms.keys() - {NAME}]
    rng.shuffle(alone)

    def other(than: list[Record]) -> Record | None:
        """A record without identifier of a child born in another month, in a return that does not hold the first child."""
        fitting = next((record for record in alone if _may_be_mixed_up(record, than)), None)
        if fitting:
            alone.remove(fitting)
        return fitting

    pairs, chains = [own for own in by_nhs if len(own) <= 2], [own for own in by_nhs if len(own) == 2]
    for own in rng.sample(pairs, min(4, len(pairs))):
        if wrong := other(own):
            wrong.pseudonyms[NHS] = own[0].pseudonyms[NHS]
            chains = [chain for chain in chains if chain is not own]
    for own in rng.sample(chains, min(2, len(chains))):
        if wrong := other(own):
            own[1].born = own[1].sex = None
            own[1].pseudonyms[UPN] = wrong.pseudonyms[UPN] = pseudonym(seed, UPN, own[1].child.name)
            chains = [chain for chain in chains if chain is not own]
    for own in rng.sample(chains, min(3, len(chains))):
        born = own[1].child.born
        own[1].born = born.replace(month=born.month % 12 + 1)
        own[1].pseudonyms[NAME] = pseudonym(seed, NAME, f"{own[1].child.name} in another month")


def _may_be_mixed_up(record: Record, others: Iterable[Record]) -> bool:
    return all(record.sender is not other.sender and f"{record.child.born:%Y-%m}" != f"{other.child.born:%Y-%m}" for other in others)


def _give_reasons(records: list[Record]) -> None:
    """What an agency does not know is held elsewhere if another one knows it, and otherwise not yet obtained by any.

    When services first acted does not apply to a child of whom children's services know that they have not acted.
    """
    for fact in FACTS:
        reason = ELSEWHERE if any(record.knows(fact) for record in records) else NOT_YET
        if fact == "acted" and records[0].child.acted is None and any(record.sender.type == SERVICES for record in records):
            reason = NOT_APPLICABLE
        for record in records:
            record.reasons[fact] = reason
