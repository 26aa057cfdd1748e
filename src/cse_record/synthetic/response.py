"""The response of services in an invented case: referrals, statutory steps and support. None of it is before the first action."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.case import Case
from cse_record.synthetic.fill import code_of, day_between, fill, usable_codes
from cse_record.synthetic.without_story import has_story

REFERRED_TO = (
    *("childrens-social-care",) * 4, *("police",) * 3, "multi-agency-team", "specialist-exploitation-service", "early-help", "camhs",
)  # fmt: skip
UNDECIDED = ("more-information-sought", "awaiting-decision")
REFUSED = ("not-met", "met-lower-level")
RESPONSES_TO = {
    "not-met": ("passed-on", "advice-only", "information-logged", "no-further-action"), "passed-on": ("passed-on",),
    "more-information-sought": ("awaiting-response", "information-logged"), "awaiting-decision": ("awaiting-response",),
    "met-lower-level": ("early-help", "assessment", "outreach", "health-care", "support-in-existing-plan"),
}  # fmt: skip
"""The possible responses after a threshold decision. After any other decision, every response is possible."""
OUTCOMES_OF = {
    "strategy-discussion": ("further-enquiry", "actions-agreed", "nothing-further"), "ird": ("further-enquiry", "actions-agreed"),
    "section-47-enquiry": (
        "conference-called", "harm-substantiated", "harm-substantiated-no-continuing", "harm-not-substantiated", "pending",
    ),
    "initial-conference": ("protection-plan", "other-plan", "actions-agreed", "adjourned"),
    "planning-meeting": ("protection-plan", "other-plan", "adjourned"),
    "review-conference": ("plan-continued", "plan-ended", "adjourned"),
    "transfer-conference": ("plan-continued", "plan-ended", "adjourned"),
    "allegation-meeting": ("further-enquiry", "actions-agreed", "nothing-further"),
    "emergency-protection-order": ("order-made", "order-not-made"), "recovery-order": ("order-made", "order-not-made"),
    "child-protection-order-scotland": ("order-made", "order-not-made"), "care-proceedings": ("order-made", "order-not-made", "pending"),
    "childrens-hearing": ("order-made", "order-not-made", "adjourned"),
    "nrm-referral": ("positive-decision", "negative-decision", "pending"),
    "nrm-reasonable-grounds": ("positive-decision", "negative-decision"),
    "nrm-conclusive-grounds": ("positive-decision", "negative-decision"),
    "exploitation-panel": ("actions-agreed", "referred-on", "nothing-further"), "section-17-assessment": ("other-plan", "nothing-further"),
}  # fmt: skip
"""The outcomes that a step can have. Other steps are recorded without an outcome, or with agreed actions."""
GIVEN_TO = {"child": ("child",), "family": ("parent-carer", "family"), "context": ("family",), "other": ("child", "parent-carer")}
GIVEN_TO_OTHERS = {"sibling-support": ("sibling",), "carer-training": ("foster-residential-carer",)}
NOT_OFFERED = ("planned", "not-available")
BEGUN = ("taken-up", "paused", "ended")
DIED = "died"
"""Nobody dies in a synthetic case, since its other records go on."""
ENDS_OF_ADULTS = ("passed-to-adult-services", "age-limit-reached")


def rows(case: Case) -> Iterator[NamedRow]:
    referrals = list(_referrals(case))
    yield from referrals
    if case.acted_on:
        yield from _steps(case, case.acted_on, [row for _, row in referrals if row.get("response") == "no-further-action"])
        yield from _support(case, case.acted_on)


@has_story("referrals")
def _referrals(case: Case) -> Iterator[NamedRow]:
    rng = case.rng
    on = case.first_seen
    for index in range(1, rng.choice((1, 1, 2)) + 1):
        on = day_between(rng, on, min(on + timedelta(40), case.prepared))
        decided = day_between(rng, on, min(on + timedelta(10), case.prepared))
        threshold = code_of(rng, "threshold_decision", on)
        sender, to = code_of(rng, "referral_source", on), rng.choice(REFERRED_TO)
        to_police = to == "police" and threshold not in ("not-met", "passed-on", *UNDECIDED)
        lead = rng.choice(("yes", "no")) if rng.random() < 0.4 else None
        row: Row = {
            "referral_ref": case.ref("R", index), "child_ref": case.child_ref, "referred_on": on, "referred_latest": None,
            "from_service": sender if sender != to and rng.random() < 0.8 else None, "to_service": to if rng.random() < 0.8 else None,
            "decided_on": decided if threshold not in UNDECIDED else None, "decided_latest": None, "threshold": threshold,
            "threshold_reason": code_of(rng, "threshold_reason", on) if threshold in REFUSED else None,
            "police_unit": code_of(rng, "police_unit", on) if to_police and rng.random() < 0.6 else None,
            "lead_professional": lead, "lead_professional_agency": code_of(rng, "agency_type", on) if lead == "yes" else None,
            **_response(case, threshold, decided),
        }  # fmt: skip
        yield "referrals", fill(rng, "referrals", row, (on, case.prepared))


def _response(case: Case, threshold: str, decided: date) -> Row:
    """The response to a referral, and its date. If no service acted, it is never an intervention."""
    rng = case.rng
    interventions = usable_codes("response_type", "intervention", decided)
    possible = [
        code for code in RESPONSES_TO.get(threshold, usable_codes("response_type", "", decided))
        if case.acted_on or code not in interventions
    ]  # fmt: skip
    if not possible or rng.random() < 0.2:
        return {"response": None, "response_on": None, "response_latest": None}
    response = rng.choice(possible)
    began = max(decided, case.acted_on) if response in interventions and case.acted_on else decided
    home = case.home_on(began)
    if response == "taken-into-care" and case.homes and not (home and home.in_care):
        response = "assessment"
    return {"response": response, "response_on": began if response != "awaiting-response" else None, "response_latest": None}


@has_story("statutory_steps")
def _steps(case: Case, acted_on: date, unanswered: list[Row]) -> Iterator[NamedRow]:
    """Steps of the response. None is taken while a referral is considered that leads to no further action."""
    rng = case.rng
    taken, days = set[str](), set[date]()
    for _ in range(rng.randrange(3)):
        nation = code_of(rng, "nation", acted_on)
        on = day_between(rng, acted_on, case.until)
        step = rng.choice(usable_codes("statutory_step", nation, on))
        home = case.home_on(on)
        if any(row["referred_on"] <= str(on) <= row.get("response_on", "") for row in unanswered):
            continue
        if step in taken or (step == "care-proceedings" and (case.age_on(on) >= 17 or (home and home.status == "care-order"))):
            continue
        if on in days:  # two conferences of one day could contradict each other
            continue
        taken.add(step)
        days.add(on)
        row = {
            "child_ref": case.child_ref, "step": step, "nation": nation, "held_on": on, "held_latest": None,
            "outcome": rng.choice(OUTCOMES_OF.get(step, (None, "actions-agreed"))) if rng.random() < 0.6 else None,
        }  # fmt: skip
        yield "statutory_steps", fill(rng, "statutory_steps", row, (on, case.prepared))


@has_story("support")
def _support(case: Case, acted_on: date) -> Iterator[NamedRow]:
    rng, groups = case.rng, {code.code: code.group for code in CODELISTS["support_type"].codes}
    for index in range(1, rng.randrange(3) + 1):
        offered = day_between(rng, acted_on, case.prepared)
        kind, status = code_of(rng, "support_type", offered), code_of(rng, "support_status", offered)
        home = case.home_on(offered)
        if kind == "carer-training" and case.homes and not (home and home.in_care and home.end is None):
            kind = "parent-support"
        whom = GIVEN_TO_OTHERS.get(kind) or GIVEN_TO[groups.get(kind, "child")]
        over = status == "ended"
        started = day_between(rng, offered, min(offered + timedelta(30), case.prepared))
        impossible = (DIED,) if case.until < case.prepared else (DIED, *ENDS_OF_ADULTS)
        ends = [code for code in usable_codes("support_end", "", started) if code not in impossible]
        row: Row = {
            "support_ref": case.ref("A", index), "child_ref": case.child_ref, "type": kind, "status": status,
            "for_whom": rng.choice(whom) if rng.random() < 0.6 else None,
            "offered_on": offered if status not in NOT_OFFERED else None, "offered_latest": None,
            "started_on": started if status in BEGUN else None, "started_latest": None,
            "ended_on": day_between(rng, started, case.prepared) if over else None, "ended_latest": None,
            "ended_reason": rng.choice(ends) if over else None,
        }  # fmt: skip
        yield "support", fill(rng, "support", row, (offered, case.prepared))
