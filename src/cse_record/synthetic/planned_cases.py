"""A synthetic case whose countable facts are planned; everything else is drawn as in any other case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import Row
from cse_record.synthetic import people, signs, story, whereabouts
from cse_record.synthetic.agreement import agreeing
from cse_record.synthetic.case import Case, Frame, Period, Suspect
from cse_record.synthetic.consistency import consistent
from cse_record.synthetic.fill import day_between, usable_codes

FACTS = ("self-defined", "self-defined", "described", "described", "observed")
"""The facts from which a suspect's known ethnicity comes, by frequency."""
CHILDREN_FACTS = ("self-defined",) * 4 + ("described",)
OBSERVED = {"white": ("ic1", "ic2"), "asian": ("ic4",), "black": ("ic3",)}
"""The codes that an officer uses for the appearance, for broad groups that such codes can express."""


@dataclass(frozen=True)
class SuspectPlan:
    """The countable facts about a suspect; None if not known. `ethnicity` is a broad group, with Chinese as a separate group."""

    level: str
    sex: str | None = None
    ethnicity: str | None = None
    age: int | None = None


@dataclass(frozen=True)
class ChildPlan:
    """The countable facts about a child and the suspects of the case; None if not known.

    `missing` is `some` or `none`; `care` is `at-the-time`, `moved` or `neither`; `status` is that of the last exploitation period, or the
    reason why it is absent.
    """

    sex: str | None
    ethnicity: str | None
    age: int
    missing: str | None
    care: str | None
    school: str | None
    status: str
    suspects: tuple[SuspectPlan, ...]

    @property
    def has_network(self) -> bool:
        return len(self.suspects) > 1

    @property
    def is_ruled_out(self) -> bool:
        return self.status == story.RULED_OUT


@agreeing
@consistent
def rows(frame: Frame, rng: Random, number: int, plan: ChildPlan) -> Iterator[tuple[str, Row]]:
    """All rows of a case, parents before children."""
    case = _case(frame, rng, number, plan)
    case.missing = _missing(case) if plan.missing == "some" else []
    signs_known, indicators = signs.indicators(case)
    histories = {"missing_history": plan.missing, "living_history": "some" if plan.care else None, "indicator_history": signs_known}
    known: Row = {
        "sex": plan.sex,
        "school_engagement": _engagement(case, plan.school),
        "observed_appearance": None,  # it would count as an ethnicity that is known
        **_ethnicity(rng, plan.ethnicity, rng.choice(CHILDREN_FACTS)),
    }
    if plan.care:
        known["first_response_on"] = case.acted_on
    case.child = people.child(case, histories, known)
    suspects = [_suspect(case, place, answers) for place, answers in enumerate(plan.suspects)]
    yield "children", case.child
    yield from story.exploitation(case, plan.care is not None, plan.status)
    yield from (("missing_episodes", row) for row in case.missing)
    yield from (("living_situations", row) for row in whereabouts.living(case, sure=True))
    yield from (("suspects", row) for row in suspects)
    yield from story.involvements(case)
    if plan.has_network:
        yield from people.networks(case, _extent(rng))
    yield from story.signs_and_response(case, indicators, rng)
    frame.previous = case.child_ref


def _case(frame: Frame, rng: Random, number: int, plan: ChildPlan) -> Case:
    """A case in which the planned care is certain. A child who moved into care was first seen long enough ago to have done so."""
    moved = plan.care == "moved"
    last = frame.prepared - timedelta(whereabouts.LATEST_ACT + 60 if moved else 20)
    first_seen = day_between(rng, frame.prepared - timedelta(400), last)
    case = Case(frame, rng, number, first_seen, people.born(rng, number, first_seen, min(plan.age, 15) if moved else plan.age))
    if plan.care or rng.random() < 0.85:
        case.acted_on = day_between(rng, first_seen, min(first_seen + timedelta(40), case.until))
    case.exploited = story.periods(case)
    while not _suits(case.exploited[-1], plan, first_seen):
        case.exploited = story.periods(case)
    if plan.care:
        case.homes = whereabouts.homes_with_care(case, plan.care)
    return case


def _suits(period: Period, plan: ChildPlan, first_seen: date) -> bool:
    """Whether the last exploitation period fits a plan. A period that was ruled out is not ongoing. A child who moved into care after the
    concern was seen would have been in care at the time if the period went on."""
    moved = plan.care == "moved"
    return not (period.ongoing and (moved or plan.is_ruled_out)) and not (moved and period.end > first_seen)


def _missing(case: Case) -> list[Row]:
    """Missing episodes, at least one of which was reported to the police on a known day."""
    while True:
        episodes = list(whereabouts.missing(case))
        if any("reported_on" in row for row in episodes):
            return episodes


def _engagement(case: Case, school: str | None) -> str | None:
    """An engagement with education of the planned group that a child of any age can have."""
    if school is None:
        return None
    codes = [code.code for code in CODELISTS["education_engagement"].codes if code.group == school]
    return case.rng.choice([code for code in codes if code not in people.PAST_SCHOOL_AGE])


def _ethnicity(rng: Random, group: str | None, fact: str) -> Row:
    """The cells by which a fact states a broad group; without a group, no fact states one."""
    row: Row = {
        "ethnicity": None, "ethnicity_basis": NOT_APPLICABLE, "ethnicity_scheme": None, "ethnicity_in_source": None,
        "described_ethnicity": None, "described_by": None,
    }  # fmt: skip
    if group is None:
        return row
    if fact == "described":
        return row | {"described_ethnicity": group, "described_by": rng.choice(("victim", "victim", "other-witness"))}
    if fact == "observed":
        return row | {"observed_appearance": rng.choice(OBSERVED[group])}
    listed = CODELISTS["ethnicity"].codes
    codes = ["asian-chinese"] if group == "chinese" else [code.code for code in listed if code.group == group]
    codes = [code for code in codes if group == "chinese" or code not in ("asian-chinese", "other-arab")]
    return row | {"ethnicity": rng.choice(codes), "ethnicity_basis": rng.choice(usable_codes("ethnicity_basis", "", date.max))}


def _suspect(case: Case, place: int, plan: SuspectPlan) -> Row:
    """The row of a suspect. If there is no basic information about the suspect, the little that is known is drawn at random."""
    rng = case.rng
    drawn = Suspect(case.ref("S", place + 1), plan.level, plan.age or rng.randint(18, 45))
    number = case.number * 100 + place
    if not drawn.is_named:
        return people.suspect(case, drawn, number)
    fact = rng.choice(FACTS)
    if fact == "observed" and plan.ethnicity not in OBSERVED:
        fact = "self-defined"
    known: Row = {"sex": plan.sex, "observed_appearance": None, **_ethnicity(rng, plan.ethnicity, fact)}
    known |= people.aged(rng, case.first_seen, drawn, plan.age is not None, False)
    return people.suspect(case, drawn, number, known=known)


def _extent(rng: Random) -> Row:
    """The size of a network, which is unknown for a fifth of them."""
    if rng.random() < 0.8:
        return {}
    return {"known_size": None, "known_size_basis": None, "size_complete": rng.choice(("no", None))}
