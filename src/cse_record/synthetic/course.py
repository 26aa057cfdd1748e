"""What follows from an invented case: spells of services, return interviews, measures, decisions in order, and who is connected with whom.

Everything here refers to rows that the case already has, so it comes last.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.standard.rules.disruption import AGAINST_A_PERSON, FOR_A_CHILD
from cse_record.synthetic.case import Case
from cse_record.synthetic.fill import areas, code_of, day_between, fill, usable_codes
from cse_record.synthetic.without_story import has_story

LEVELS = ("child-in-need", "child-in-need", "child-protection", "early-help", "specialist", "looked-after", "other")
OF_ADULTS_OR_THE_DEAD = ("adult-services", "became-adult", "died")
CHANGES_OF_LEVEL = {"stepped-down": "early-help", "stepped-up": "child-protection"}
AT_A_DISTANCE = ("no-service", "not-notified", "not-reached", "pending", "placed-too-far")
WITHOUT_APPLICATION = ("abduction-notice", "hotel-notice", "bail-conditions", "taxi-licence", "takeaway-licence", "post-suspension")
OF_A_MEASURE = "police-crime-record"
"""Where it is taken from which children a measure protects: not from a report of an episode, which another child need not have had."""
CONNECTIONS = ("sibling", "half-sibling", "step-sibling", "other-relative", "same-household", "same-placement", "friends", "other")
BEFORE = {"15": "16", "16": "15", "1": "16", "14": "18"}
"""An outcome that an investigation may have had before its present one."""
LATER = ("review", "reopened", "correction")
IN_THE_END = ("charged", "no-prosecution-evidential", "no-prosecution-public-interest")


def rows(case: Case) -> Iterator[NamedRow]:
    yield from _interviews(case)
    yield from _connections(case)
    yield from _spells(case)
    if case.acted_on:
        yield from _trafficking(case, case.acted_on)
        yield from _measures(case, case.acted_on)
    yield from at_court(case)


def at_court(case: Case) -> Iterator[NamedRow]:
    """Decisions in order, and what was done to the child as a witness."""
    yield from _decisions(case)
    yield from _events(case)


@has_story("return_interviews")
def _interviews(case: Case) -> Iterator[NamedRow]:
    """One for most episodes after which the child came back, in agreement with what the episode itself says."""
    rng = case.rng
    for index, episode in enumerate(case.missing, 1):
        if "returned_on" not in episode or rng.random() < 0.25:
            continue
        back = date.fromisoformat(episode["returned_on"])
        offered = rng.choice(("yes", "yes", "no"))
        held = rng.choice(("yes", "no")) if offered == "yes" else NOT_APPLICABLE
        held_on = day_between(rng, back, min(back + timedelta(3), case.prepared)) if held == "yes" else None
        offered_on = back if offered == "yes" and rng.random() < 0.5 else None
        declined = held == "no" and rng.random() < 0.6
        row: Row = {
            "interview_ref": case.ref("V", index), "missing_ref": episode["missing_ref"], "offered": offered,
            "offered_on": offered_on, "offered_latest": None, "offered_at": "21:40" if offered_on and rng.random() < 0.3 else None,
            "refused_by": rng.choice(("child", "child", "parent-or-carer", "both")) if declined else None,
            "independent": "yes" if held == "yes" else None,
            "held": held, "held_on": held_on, "held_latest": None,
            "held_at": "22:15" if held_on and held_on > back and rng.random() < 0.3 else None,
            "not_held_reason": None if held == "yes" else "declined" if declined else rng.choice(AT_A_DISTANCE),
        }  # fmt: skip
        yield "return_interviews", fill(rng, "return_interviews", row, (back, case.prepared))


@has_story("child_links", "suspect_matches", "network_exploitation")
def _connections(case: Case) -> Iterator[NamedRow]:
    rng, window = case.rng, (case.first_seen, case.prepared)
    if case.frame.previous and rng.random() < 0.15:
        row: Row = {"child_ref": case.child_ref, "other_child_ref": case.frame.previous, "connection": rng.choice(CONNECTIONS)}
        yield "child_links", fill(rng, "child_links", row, window)
    if len(case.suspects) > 1:
        if rng.random() < 0.5:
            pair = {
                "suspect_ref": case.suspects[0].ref,
                "other_suspect_ref": case.suspects[1].ref,
                "state": rng.choice(("open", "different")),
            }
            yield "suspect_matches", fill(rng, "suspect_matches", pair, window)
        for period in case.exploited:
            if period.ref not in case.ruled_out:
                link = {"network_ref": case.ref("N"), "exploitation_ref": period.ref, "certainty": rng.choice(("suspected", "confirmed"))}
                yield "network_exploitation", fill(rng, "network_exploitation", link, window)


@has_story("case_spells")
def _spells(case: Case) -> Iterator[NamedRow]:
    """The spells of one service, each beginning where the one before ended. The last may be open."""
    rng = case.rng
    endings = [code for code in usable_codes("case_closing", "", case.prepared) if code not in OF_ADULTS_OR_THE_DEAD]
    start, level, opening = case.acted_on or case.first_seen, rng.choice(LEVELS), rng.choice(("new", "new", "transferred-in"))
    for index in range(1, rng.choice((1, 1, 2, 3)) + 1):
        end = start + timedelta(rng.randrange(20, 200))
        is_open = end >= case.prepared or rng.random() < 0.3
        closing = None if is_open else rng.choice(endings)
        row: Row = {
            "case_ref": case.ref("K", index), "child_ref": case.child_ref, "service": "childrens-services", "level": level,
            "opened_on": start, "opened_latest": None, "opening": opening,
            "from_area": rng.choice(areas(start)) if opening == "transferred-in" else None,
            "closed_on": None if is_open else end, "closed_latest": None, "closed_absent": NOT_APPLICABLE if is_open else None,
            "closing": closing, "to_area": rng.choice(areas(end)) if closing == "transferred-out" else None,
        }  # fmt: skip
        yield "case_spells", fill(rng, "case_spells", row, (start, case.prepared))
        if is_open or closing == "transferred-out":
            return
        start, opening = end + timedelta(rng.randrange(30)), "re-referral"
        if closing in CHANGES_OF_LEVEL:
            start, opening, level = end, closing, CHANGES_OF_LEVEL[closing]
        if start >= case.prepared:
            return


@has_story("nrm_referrals")
def _trafficking(case: Case, acted_on: date) -> Iterator[NamedRow]:
    rng = case.rng
    if rng.random() < 0.8:
        return
    referred = day_between(rng, acted_on, case.until)
    reasonable = day_between(rng, referred, case.prepared)
    conclusive = day_between(rng, reasonable, case.prepared)
    first, last = rng.choice(("positive", "positive", "negative")), code_of(rng, "nrm_decision", referred)
    decided = first == "positive" and last != "awaiting"
    row: Row = {
        "nrm_ref": case.ref("T"), "child_ref": case.child_ref, "referred_on": referred, "referred_latest": None,
        "first_responder": code_of(rng, "first_responder", referred),
        "exploitation_type": code_of(rng, "nrm_exploitation", referred),
        "decided_by": rng.choice(("sca", "sca", "local-panel")),
        "reasonable_grounds": first, "reasonable_on": reasonable, "reasonable_latest": None,
        "conclusive_grounds": last if first == "positive" else None,
        "conclusive_on": conclusive if decided else None, "conclusive_latest": None,
    }  # fmt: skip
    yield "nrm_referrals", fill(rng, "nrm_referrals", row, (referred, case.prepared))


@has_story("disruptions", "disruption_children")
def _measures(case: Case, acted_on: date) -> Iterator[NamedRow]:
    rng = case.rng
    known = [suspect for suspect in case.suspects if suspect.is_named and suspect.age >= 18]
    for index in range(1, rng.choice((0, 0, 1, 2)) + 1):
        person = bool(known) and rng.random() < 0.7
        of_england = usable_codes("disruption_measure", "england", case.prepared)
        measure = rng.choice([code for code in of_england if (code in AGAINST_A_PERSON) == person])
        for_child = person or measure in FOR_A_CHILD
        also = case.frame.previous if person and rng.random() < 0.2 else ""
        applied = day_between(rng, acted_on, case.prepared)
        granted = day_between(rng, applied, case.prepared)
        result = rng.choice(("granted", "granted", "granted", "refused", "awaiting", "withdrawn", "interim"))
        ends = result == "granted" and rng.random() < 0.4
        over = day_between(rng, granted, case.prepared) if ends else None
        places = usable_codes("exploitation_feature", "location", applied)
        row: Row = {
            "disruption_ref": case.ref("D", index), "measure": measure, "nation": "england",
            "child_ref": case.child_ref if for_child and not also else None,
            "suspect_ref": rng.choice(known).ref if person else None, "place": None if for_child else rng.choice(places),
            "applied_on": None if also or measure in WITHOUT_APPLICATION else applied, "applied_latest": None, "result": result,
            "granted_on": granted if result == "granted" else None, "granted_latest": None,
            "breached_on": day_between(rng, granted, over) if over and rng.random() < 0.5 else None, "breached_latest": None,
            "ended_on": over, "ended_latest": None, "ended_absent": None if over else NOT_APPLICABLE, "measure_area": case.area,
        }  # fmt: skip
        yield "disruptions", fill(rng, "disruptions", row, (applied, case.prepared))
        for ref in (case.child_ref, also) if also else ():
            listed: Row = {"disruption_ref": row["disruption_ref"], "child_ref": ref, "source": OF_A_MEASURE}
            yield "disruption_children", fill(rng, "disruption_children", listed, (applied, case.prepared))


@has_story("investigation_outcomes", "suspect_decisions")
def _decisions(case: Case) -> Iterator[NamedRow]:
    """The present outcome of an investigation and the present decision on each suspect, sometimes after another one."""
    rng = case.rng
    for investigation in case.investigations:
        outcome, on = investigation.get("outcome"), investigation.get("outcome_on")
        if not outcome or not on or outcome not in CODELISTS["crime_outcome"].by_code:
            continue
        opened, last = date.fromisoformat(investigation["opened_on"]), date.fromisoformat(on)
        ref, earlier = investigation["investigation_ref"], BEFORE.get(outcome)
        reopened = bool(earlier) and opened < last and earlier in usable_codes("crime_outcome", "", opened) and rng.random() < 0.4
        if reopened:
            row: Row = {"investigation_ref": ref, "outcome": earlier, "outcome_on": opened, "outcome_latest": None, "stage": "first"}
            yield "investigation_outcomes", fill(rng, "investigation_outcomes", row, (opened, last))
        row = {"investigation_ref": ref, "outcome": outcome, "outcome_on": last, "outcome_latest": None,
               "stage": rng.choice(LATER) if reopened else "first"}  # fmt: skip
        yield "investigation_outcomes", fill(rng, "investigation_outcomes", row, (opened, case.prepared))
    for outcome_row in case.outcomes:
        decision, charged = outcome_row.get("charging_decision"), outcome_row.get("charged_on")
        if decision not in IN_THE_END:
            continue
        on_day = date.fromisoformat(charged) if charged else case.prepared
        row = {"outcome_ref": outcome_row["outcome_ref"], "decision": decision, "decided_on": on_day, "decided_latest": None,
               "reason": outcome_row.get("charging_reason"), "stage": "first"}  # fmt: skip
        yield "suspect_decisions", fill(rng, "suspect_decisions", row, (on_day, case.prepared))


@has_story("witness_events")
def _events(case: Case) -> Iterator[NamedRow]:
    """Something that was done to the child after the investigation began."""
    rng = case.rng
    for investigation in case.investigations:
        if rng.random() < 0.7:
            continue
        on = day_between(rng, date.fromisoformat(investigation["opened_on"]), case.prepared)
        event = rng.choice(usable_codes("witness_event", "", on))
        by_a_suspect = "pressure" in CODELISTS["witness_event"].by_code[event].group and case.suspects
        row: Row = {
            "child_ref": case.child_ref, "investigation_ref": investigation["investigation_ref"], "event": event, "event_on": on,
            "event_latest": None, "suspect_ref": rng.choice(case.suspects).ref if by_a_suspect else None,
        }  # fmt: skip
        yield "witness_events", fill(rng, "witness_events", row, (on, case.prepared))
