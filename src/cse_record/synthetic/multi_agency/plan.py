"""The whole truth about each child, which no agency knows alone.

Events are planned so that it is certain which are the same and how they follow each other, even if an agency records them an hour, a day
or a few days from when they were: episodes of a child are at least five days apart, periods months, and an episode never begins or ends
within eight days of the start or end of a period.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from cse_record.synthetic.fill import day_between
from cse_record.synthetic.multi_agency.agencies import PLACES, SHARED

CHILDREN = 400
PREPARED = date(2025, 4, 11)
FIRST_SEEN = (date(2024, 1, 8), date(2025, 2, 3))
ADULT_FROM = date(2007, 5, 1)
"""Nobody was born before this day, so that everybody is a child when the returns are prepared."""
MARGIN = 8
"""The least number of days between the start or end of an episode and that of a period, and between a delay and the end of its band."""
SETTLED = 12
"""From so many days after the concern was first seen, services act and children tell."""
ETHNICITIES = {
    "white-british": "white", "white-irish": "white", "asian-pakistani": "asian", "asian-indian": "asian", "asian-chinese": "chinese",
    "black-african": "black", "mixed-white-and-black-caribbean": "mixed", "other-arab": "arab-or-north-african",
}  # fmt: skip
"""Codes of ethnicity, and the group in which each is shown."""
SCHOOLS = ("attending",) * 3 + ("attending-irregularly",) * 2 + ("reduced-timetable", "suspended", "not-attending", "excluded-permanently")
SIGNS = ("changes-of-mood", "unexplained-possessions", "phone-concern", "self-harm")
INTERVENTIONS = ("assessment", "strategy-discussion", "specialist-service", "early-help")
OTHERWISE = ("information-logged", "no-further-action", "advice-only")
BAND_LIMITS = (31, 183, 366, 731)
"""The days at which bands of the delay to disclosure end."""
DAY = timedelta(1)


@dataclass(frozen=True)
class Period:
    """An exploitation period; `end` is None if it is going on. With `dated` false, nobody knows when it was."""

    start: date
    end: date | None
    status: str
    definition: str | None
    dated: bool = True

    def lasts_until(self) -> date:
        return self.end or PREPARED


@dataclass(frozen=True)
class Episode:
    """A missing episode from one day, at a full hour, to another."""

    start: date
    hour: int
    end: date
    reported: bool
    category: str | None
    place: str


@dataclass(frozen=True)
class Referral:
    on: date
    from_service: str
    to_service: str
    threshold: str | None
    response: str | None
    response_on: date | None


@dataclass(frozen=True)
class Disclosure:
    on: date
    form: str


@dataclass(frozen=True)
class Investigation:
    opened: date
    """Also the day on which the outcome was recorded."""
    outcome: str | None


@dataclass(frozen=True)
class Suspect:
    """A suspect; those who are not fully named have no identifier."""

    number: int
    level: str
    sex: str | None
    age: int | None
    held_on: date


@dataclass
class Child:
    """Everything about a child. `care` is `at-the-time`, `moved` or `neither`."""

    number: int
    place: int
    sex: str
    born: date
    ethnicity: str
    school: str
    seen: date
    periods: list[Period]
    care: str
    sign: str
    acted: date | None = None
    moved: date | None = None
    episodes: list[Episode] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    disclosures: list[Disclosure] = field(default_factory=list)
    investigation: Investigation | None = None
    suspects: list[Suspect] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"child-{self.number:03d}"

    @property
    def into_care(self) -> date:
        """The day on which a child who was in care at the time came into care: long before."""
        return self.periods[0].start - 300 * DAY


def children(seed: int) -> list[Child]:
    """All children of the collection with the suspects of each."""
    pool = suspects(seed)
    return [_child(Random(f"cse-record {seed} multi-agency child {number}"), number, pool) for number in range(1, CHILDREN + 1)]


def suspects(seed: int) -> list[Suspect]:
    """All suspects of the collection."""
    rng = Random(f"cse-record {seed} multi-agency suspects")
    pool = []
    for number in range(1, CHILDREN // 2 + 1):
        level = rng.choice(("full-name-or-initials",) * 6 + ("given-name-or-alias",) * 2 + ("described-only", "nothing-known"))
        named = level in ("full-name-or-initials", "given-name-or-alias")
        sex = rng.choice(("male",) * 9 + ("female",)) if named or level == "described-only" else None
        held_on = day_between(rng, date(2024, 6, 1), date(2025, 3, 1))
        pool.append(Suspect(number, level, sex, rng.randint(18, 58) if named and rng.random() < 0.85 else None, held_on))
    return pool


def _child(rng: Random, number: int, pool: list[Suspect]) -> Child:
    seen = day_between(rng, *FIRST_SEEN)
    born = max(date(seen.year - rng.choice((11, 12, 13, 13, 14, 14, 15, 15, 16)), rng.randint(1, 12), rng.randint(1, 28)), ADULT_FROM)
    place = rng.choice((0, *range(len(PLACES))))  # in the first place more children are known to several agencies in part
    child = Child(
        number,
        place,
        sex=rng.choice(("female",) * 3 + ("male",)),
        born=born,
        ethnicity=rng.choice(("white-british", *ETHNICITIES)),
        school=rng.choice(SCHOOLS),
        seen=seen,
        periods=_periods(rng, seen, place in SHARED),
        care=rng.choice(("at-the-time",) * 3 + ("neither",) * 5 + ("moved",) * 2),
        sign=rng.choice(SIGNS),
    )
    if rng.random() < 0.8:
        child.acted = day_between(rng, seen + SETTLED * DAY, seen + 30 * DAY)
    _move(rng, child)
    if rng.random() < 0.7:
        child.episodes = _episodes(rng, child)
    child.referrals = _referrals(rng, child)
    child.disclosures = _disclosures(rng, child)
    own = pool[child.place :: len(PLACES)]
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        suspect = rng.choice(own if rng.random() < 0.65 else pool)
        if suspect not in child.suspects:
            child.suspects.append(suspect)
    if rng.random() < 0.6:
        outcome = rng.choice(("14", "15", "16", None) if child.suspects else ("18", "20", None))
        child.investigation = Investigation(day_between(rng, seen + SETTLED * DAY, seen + 60 * DAY), outcome)
    return child


def _periods(rng: Random, seen: date, shared: bool) -> list[Period]:
    """One or two periods, of which the last began before the concern was first seen.

    The dates are known if periods are shared by agencies, because without them nobody could tell that two records are about one period.
    """
    ruled_out, definition = rng.random() < 0.08, "dfe-2017" if rng.random() < 0.9 else None
    statuses = ("ruled-out",) if ruled_out else ("suspected", "confirmed", "confirmed", "at-risk")
    start = seen - rng.choice((10, 40, 90, 200, 330, 600)) * DAY - rng.randrange(20) * DAY
    end = start + rng.randint(40, 420) * DAY
    ongoing = not ruled_out and end > PREPARED - 20 * DAY
    periods = [
        Period(start, None if ongoing else min(end, PREPARED - 20 * DAY), rng.choice(statuses), definition, shared or rng.random() < 0.9)
    ]
    if rng.random() < 0.25 and periods[0].dated:
        end = start - rng.randint(100, 200) * DAY
        earlier = rng.choice(statuses if ruled_out or rng.random() < 0.85 else ("ruled-out",))
        periods.insert(0, Period(end - rng.randint(40, 200) * DAY, end, earlier, definition))
    return periods


def _move(rng: Random, child: Child) -> None:
    """The day on which a child moved into care, after the exploitation and the first response. Without time for it, there was no move."""
    if child.care != "moved":
        return
    last = child.periods[-1]
    earliest = max(last.lasts_until() + 15 * DAY, (child.acted or PREPARED) + 20 * DAY)
    if last.end is None or earliest > PREPARED - 10 * DAY:
        child.care = "neither"
    else:
        child.moved = day_between(rng, earliest, PREPARED - 10 * DAY)


def _episodes(rng: Random, child: Child) -> list[Episode]:
    """Up to four episodes before, during or after the exploitation."""
    episodes: list[Episode] = []
    edges = [edge for period in child.periods for edge in (period.start, period.lasts_until())]
    first = child.periods[0].start - 100 * DAY
    category = "missing-app-2017" if rng.random() < 0.9 else None
    for _ in range(40):
        if len(episodes) == 4 or (episodes and rng.random() < 0.2):
            break
        start = day_between(rng, first, PREPARED - 12 * DAY)
        end = start + rng.choice((0, 1, 1, 2, 3, 20)) * DAY
        near = any(abs((day - edge).days) <= MARGIN for day in (start, end) for edge in edges)
        apart = all(start > other.end + 5 * DAY or end < other.start - 5 * DAY for other in episodes)
        changes_home = child.moved and start <= child.moved <= end
        if not near and apart and not changes_home and end < PREPARED - 3 * DAY:
            in_care = child.care == "at-the-time" or (child.moved is not None and start > child.moved)
            place = "foster-home" if in_care else "family-home"
            reported = rng.random() < 0.85
            episodes.append(Episode(start, rng.randint(9, 20), end, reported, category if reported else "not-classed", place))
    return sorted(episodes, key=lambda episode: episode.start)


def _referrals(rng: Random, child: Child) -> list[Referral]:
    """A referral before the first response, and sometimes another one later."""
    threshold = rng.choice(("met", "met", "met-lower-level")) if child.acted else rng.choice(("not-met", "awaiting-decision", None))
    response = rng.choice(INTERVENTIONS) if child.acted else rng.choice((*OTHERWISE, None))
    on = child.acted - 2 * DAY if child.acted else child.seen + SETTLED * DAY
    referrals = [Referral(on, rng.choice(("police", "school", "gp")), "childrens-social-care", threshold, response, child.acted)]
    later = on + rng.randint(30, 60) * DAY
    if rng.random() < 0.3 and later < PREPARED - 5 * DAY:
        referrals.append(Referral(later, "police", "childrens-social-care", "not-met", rng.choice(OTHERWISE), None))
    return referrals


def _disclosures(rng: Random, child: Child) -> list[Disclosure]:
    """Up to two disclosures, weeks apart, the delay of which is well within a band."""
    disclosures: list[Disclosure] = []
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        on = day_between(rng, child.seen + SETTLED * DAY, min(child.seen + 300 * DAY, PREPARED - 5 * DAY))
        within = all(abs((on - period.start).days - limit) > MARGIN for period in child.periods for limit in BAND_LIMITS)
        if within and all(abs((on - other.on).days) > 14 for other in disclosures):
            disclosures.append(Disclosure(on, rng.choice(("volunteered", "prompted"))))
    return disclosures
