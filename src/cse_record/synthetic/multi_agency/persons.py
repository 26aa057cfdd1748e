"""What the records of one person together tell.

This is worked out from the plan: which event a record is about is known, not found by comparing dates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cse_record.synthetic.multi_agency.agencies import Sender
from cse_record.synthetic.multi_agency.plan import ETHNICITIES, Child, Episode, Period, Referral, Suspect
from cse_record.synthetic.multi_agency.records import NOT_YET, Held, Record
from cse_record.synthetic.multi_agency.rows import ELSEWHERE, knows_age

DISAGREE, NO_PERIOD, NO_DATE = (f"undetermined:{why}" for why in ("sources-disagree", "no-period", "no-date"))
RULED_OUT = "ruled-out"
STRENGTH = {"confirmed": 0, "suspected": 1, "at-risk": 2, NOT_YET: 3, NO_PERIOD: 4, RULED_OUT: 5}
"""The statuses, the strongest first. One that is not known is weaker than any but that exploitation was ruled out."""
BASES = ("person", "parent-or-carer", "copied-self-definition")
"""Who said what the ethnicity is, the best first."""


@dataclass(frozen=True)
class KnownPeriod:
    """A period as several records together tell it."""

    planned: Period
    end_known: bool
    status: str
    definition: str

    @property
    def counts(self) -> bool:
        return self.status != RULED_OUT


@dataclass(frozen=True)
class KnownEpisode:
    planned: Episode
    end_known: bool
    category: str
    place: str


@dataclass
class Person:
    """A child as the records that are joined tell it."""

    records: list[Record]

    @property
    def child(self) -> Child:
        return self.records[0].child

    def _held(self, events: Callable[[Record], Iterable[Held]]) -> Mapping[tuple[int, int], list[Held]]:
        """What the records hold of each event of the plan."""
        held = defaultdict(list)
        for record in self.records:
            for event in events(record):
                held[record.child.number, event.place].append(event)
        return held

    @property
    def periods(self) -> list[KnownPeriod]:
        periods = []
        for (_, place), same in sorted(self._held(lambda record: record.periods).items()):
            planned, definition = self.child.periods[place], NOT_YET
            if planned.definition and any(event.detailed for event in same):
                definition = planned.definition
            status = strongest(event.status or NOT_YET for event in same)
            periods.append(KnownPeriod(planned, any(event.end_known for event in same), status, definition))
        return periods

    @property
    def counted(self) -> list[KnownPeriod]:
        return [period for period in self.periods if period.counts]

    @property
    def is_ruled_out(self) -> bool:
        return bool(self.periods) and not self.counted

    @property
    def episodes(self) -> list[KnownEpisode]:
        episodes = []
        for (_, number), same in sorted(self._held(lambda record: record.episodes).items()):
            planned, category = self.child.episodes[number], NOT_YET
            if planned.category and any(event.detailed for event in same):
                category = planned.category
            places = {ELSEWHERE if event.differs else planned.place for event in same}
            place = places.pop() if len(places) == 1 else DISAGREE
            episodes.append(KnownEpisode(planned, any(event.end_known for event in same), category, place))
        return episodes

    @property
    def referrals(self) -> list[tuple[Referral, bool]]:
        """The referrals, each with whether some record says what became of it."""
        held = self._held(lambda record: record.referrals)
        return [(self.child.referrals[place], any(event.detailed for event in same)) for (_, place), same in sorted(held.items())]

    def places(self, events: Callable[[Record], Iterable[Held]]) -> list[int]:
        """The places in the plan of events that some record holds."""
        return sorted(place for _, place in self._held(events))

    def repeated(self, events: Callable[[Record], Iterable[Held]]) -> int:
        """The number of records of events beyond the first of each."""
        return sum(len(same) - 1 for same in self._held(events).values())

    def why_not(self, fact: str) -> str:
        return self.records[0].reasons[fact]

    def agreed(self, fact: str, values: Iterable[str | None]) -> str:
        """The answer on which all who know agree; that they do not; or why nobody knows."""
        known = {value for value in values if value is not None}
        return self.why_not(fact) if not known else known.pop() if len(known) == 1 else DISAGREE

    @property
    def sex(self) -> str:
        return self.agreed("sex", (record.sex for record in self.records))

    @property
    def school(self) -> str:
        return self.agreed("school", (record.school for record in self.records))

    @property
    def ethnicity(self) -> tuple[str, str]:
        """The group, and where it comes from."""
        for basis in BASES:
            answers = {record.ethnicity for record in self.records if record.ethnicity and record.basis == basis}
            if answers:
                return (ETHNICITIES[answers.pop()], "self-defined") if len(answers) == 1 else (DISAGREE, DISAGREE)
        described = next((record.described for record in self.records if record.described), None)
        return (described, "described") if described else (self.why_not("ethnicity"),) * 2

    @property
    def age(self) -> str:
        """The age when any agency first saw the concern."""
        seen = min((record.seen for record in self.records if record.seen), default=None)
        born = next((record.born for record in self.records if record.born), None)
        if seen is None or born is None:
            return self.why_not("born" if seen else "seen")
        years = seen.year - born.year
        if seen.month == born.month and seen.day < _last_day(born):  # the day of birth is not recorded
            return "undetermined:two-ages"
        return str(years - (seen.month < born.month))

    @property
    def missing(self) -> str:
        """Whether the child was missing, as any agency knows."""
        answers = {record.missing for record in self.records}
        if "some" not in answers:
            return "never" if "none" in answers else self.why_not("missing")
        return "reported" if any(episode.planned.reported for episode in self.episodes) else "not-reported"

    @property
    def sign(self) -> str:
        """The sign that was seen in the child, of which each child has one."""
        return self.child.sign if any(record.has_signs for record in self.records) else self.why_not("signs")

    @property
    def care(self) -> str:
        """Whether the child was in care at the time, or moved into care afterwards."""
        if not any(record.knows_care for record in self.records):
            return self.why_not("care")
        dated = [period.planned.dated for period in self.counted]
        if self.child.care == "at-the-time":
            return "in-care-at-the-time" if any(dated) else "unclear"
        if self.child.care == "neither":
            return "neither" if dated else "unclear"
        over = [period.planned.dated and period.end_known for period in self.counted]
        acted = any(record.acted for record in self.records)
        acted = acted or any(is_told and referral.response_on for referral, is_told in self.referrals)
        return "moved-into-care" if over and all(over) and acted else "unclear"


def _last_day(day: date) -> int:
    return (date(day.year + day.month // 12, day.month % 12 + 1, 1) - date.resolution).day


def strongest(statuses: Iterable[str]) -> str:
    return min(statuses, key=STRENGTH.__getitem__)


@dataclass
class KnownSuspect:
    """A suspect as the joined records describe them: the agencies that hold them, and the strongest status of what they belong to."""

    suspect: Suspect
    senders: list[Sender]
    status: str

    @property
    def age(self) -> int | None:
        return self.suspect.age if any(knows_age(sender, self.suspect) for sender in self.senders) else None
