"""Invented adults who tell of exploitation in their childhood, first seen by any service after the 18th birthday.

What is asked of a child now does not apply to them: missing episodes, homes, signs and school are *not applicable*, or not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic import course, people, proceedings
from cse_record.synthetic.case import DAY, Case, Frame, Period, Suspect
from cse_record.synthetic.fill import day_between, fill

SHARE = (True,) + (False,) * 14
"""One case in fifteen."""
AGES = (18, 19, 21, 24, 27, 31, 36, 42)
NOT_ASKED_OF_ADULTS = (NOT_APPLICABLE,) * 3 + (None,)
SERVICES = ("sexual-violence-service", "adult-mental-health", "gp", "adult-social-care", "police")
ROUTES = ("disclosure-by-child", "police-operation", "later-review", "other-childs-case", None)
SUPPORT = ("sexual-violence-adviser", "therapy", "mental-health", "advocacy", "legal-advice")


def case_of(frame: Frame, rng: Random, number: int) -> Case:
    """The case of an adult, with one exploitation period in childhood."""
    first_seen = day_between(rng, frame.prepared - timedelta(450), frame.prepared - timedelta(20))
    case = Case(frame, rng, number, first_seen, people.born(rng, number, first_seen, frame.dealer.deal("age of adult", AGES)))
    case.acted_on = day_between(rng, first_seen, min(first_seen + timedelta(20), frame.prepared))
    start = case.adult_on - timedelta(rng.randrange(800, 2500))
    case.exploited = [Period(case.ref("E"), start, start + timedelta(rng.randrange(30, 700)), ongoing=False)]
    return case


def child(case: Case) -> Row:
    """The row of the person, about whom the standard asks as about any child."""
    deal = case.frame.dealer.deal
    histories: Row = {
        "missing_history": deal("missing of adult", NOT_ASKED_OF_ADULTS), "living_history": None, "indicator_history": None,
    }  # fmt: skip
    return people.child(case, histories, {
        "school_engagement": deal("school of adult", NOT_ASKED_OF_ADULTS),
        "first_attention_service": case.rng.choice((*SERVICES, None)), "first_attention_route": case.rng.choice(ROUTES),
    })  # fmt: skip


def exploitation(case: Case) -> Iterator[NamedRow]:
    """The row of the period, whose start and end are often remembered only by the year."""
    rng, (period,) = case.rng, case.exploited
    decided = day_between(rng, case.first_seen, case.prepared)
    row: Row = {
        "exploitation_ref": period.ref, "child_ref": case.child_ref, "status": rng.choice(("suspected", "confirmed")),
        "status_on": decided, "status_latest": None, "definition": "dfe-2017" if decided >= date(2017, 2, 16) else "dcsf-2009",
        "started_on": period.start, "started_latest": min(period.start + timedelta(rng.randrange(28, 365)), period.end),
        "ongoing": "no", "ended_on": period.end, "ended_latest": min(period.end + timedelta(rng.randrange(28, 200)), case.until),
        "contact_form": rng.choice(("in-person", "online", None)), "in_person_on": None, "in_person_latest": None,
        "exploitation_area": case.area, "continued_after_18": rng.choice(("yes", "no", None)),
        "suspect_known": "some" if case.suspects else "none",
    }  # fmt: skip
    yield "exploitation_periods", fill(rng, "exploitation_periods", row, (period.end, case.prepared))


def suspects(case: Case) -> list[Row]:
    """Suspects who are years older than when the exploitation took place."""
    rng, age = case.rng, case.age_on(case.first_seen)
    return [
        people.suspect(
            case,
            Suspect(case.ref("S", index), case.frame.dealer.deal("identification", people.LEVELS), age + rng.randrange(8, 40)),
            case.number * 10 + index,
        )
        for index in range(1, rng.choice((0, 1, 1, 2)) + 1)
    ]


def response(case: Case) -> Iterator[NamedRow]:
    """The disclosure, what services did, and in some cases an investigation."""
    rng, seen, acted_on = case.rng, case.first_seen, case.acted_on or case.first_seen
    told: Row = {
        "disclosure_ref": case.ref("T"), "child_ref": case.child_ref, "form": rng.choice(("volunteered", "volunteered", "prompted")),
        "disclosed_on": seen, "disclosed_latest": None, "exploitation_ref": case.exploited[0].ref, "disclosed_to": rng.choice(SERVICES),
    }  # fmt: skip
    yield "disclosures", fill(rng, "disclosures", told, (seen, case.prepared))
    referral: Row = {
        "referral_ref": case.ref("R"), "child_ref": case.child_ref, "referred_on": seen, "referred_latest": None,
        "from_service": rng.choice(SERVICES[:-1]), "to_service": "police", "decided_on": acted_on, "decided_latest": None,
        "threshold": "met", "threshold_reason": None, "police_unit": None, "lead_professional": None, "lead_professional_agency": None,
        "response": "police-investigation", "response_on": acted_on, "response_latest": None,
    }  # fmt: skip
    yield "referrals", fill(rng, "referrals", referral, (seen, case.prepared))
    begun = min(acted_on + DAY, case.prepared)
    support: Row = {
        "support_ref": case.ref("A"), "child_ref": case.child_ref, "type": rng.choice(SUPPORT), "status": "taken-up",
        "for_whom": "child", "offered_on": acted_on, "offered_latest": None, "started_on": begun, "started_latest": None,
        "ended_on": None, "ended_latest": None, "ended_reason": None,
    }  # fmt: skip
    yield "support", fill(rng, "support", support, (acted_on, case.prepared))
    if rng.random() < 0.6:
        yield from proceedings.rows(case)
    yield from course.at_court(case)
