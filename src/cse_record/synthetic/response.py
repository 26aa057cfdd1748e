"""What services did in an invented case: referrals, steps, support, investigation, outcomes and support in court."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from cse_record.standard.codelists import CODELISTS
from cse_record.synthetic.case import Case
from cse_record.synthetic.fill import code_of, day_between, fill

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]

CHARGED = ("charged",)
NOT_CHARGED = {
    "no-prosecution-evidential": "evidential", "no-prosecution-public-interest": "public-interest", "administrative": "administrative",
}  # fmt: skip
"""Decisions against a prosecution, with the stage of the Code test from which their reason comes."""
STOPPED = ("discontinued", "no-evidence-offered")
CONVICTED = ("guilty-plea", "convicted-after-trial", "proved-in-absence")


def rows(case: Case, suspects: list[str]) -> Rows:
    yield from _referrals(case)
    yield from _steps(case)
    yield from _support(case)
    if case.rng.random() < 0.5:
        yield from _justice(case, suspects)


def _spell(rng: Random, start: date, latest: date, *, open_share: float = 0.5) -> Row:
    """Start and end of a spell; the end blank while it goes on."""
    end = day_between(rng, start + timedelta(7), latest) if start + timedelta(7) <= latest else None
    ended = end if rng.random() > open_share else None
    return {"started_on": start, "started_latest": None, "ended_on": ended, "ended_latest": None}


def _referrals(case: Case) -> Rows:
    rng = case.rng
    on = case.first_seen
    for index in range(1, rng.choice((1, 1, 2)) + 1):
        on = day_between(rng, on, min(on + timedelta(40), case.prepared))
        decided = day_between(rng, on, min(on + timedelta(10), case.prepared))
        threshold = code_of(rng, "threshold_decision", on)
        refused = threshold in ("not-met", "met-lower-level")
        row = {
            "referral_ref": case.ref("R", index), "child_ref": case.child_ref,
            "referred_on": on, "referred_latest": None, "decided_on": decided, "decided_latest": None,
            "threshold": threshold, "threshold_reason": code_of(rng, "threshold_reason", on) if refused else None,
            "response_on": decided, "response_latest": None,
        }  # fmt: skip
        yield "referrals", fill(rng, "referrals", row, (on, case.prepared))


def _steps(case: Case) -> Rows:
    rng = case.rng
    for _ in range(rng.randrange(3)):
        nation = code_of(rng, "nation", case.first_seen)
        label = CODELISTS["nation"].label_of(nation)
        steps = [code.code for code in CODELISTS["statutory_step"].codes if nation in code.group or label in code.group]
        on = day_between(rng, case.first_seen, case.prepared)
        row = {"child_ref": case.child_ref, "step": rng.choice(steps), "nation": nation, "held_on": on, "held_latest": None}
        yield "statutory_steps", fill(rng, "statutory_steps", row, (on, case.prepared))


def _support(case: Case) -> Rows:
    rng = case.rng
    for index in range(1, rng.randrange(3) + 1):
        offered = day_between(rng, case.first_seen, case.prepared)
        status = code_of(rng, "support_status", offered)
        taken = status in ("taken-up", "paused", "ended")
        over = status == "ended"
        started = day_between(rng, offered, min(offered + timedelta(30), case.prepared))
        row: Row = {
            "support_ref": case.ref("A", index), "child_ref": case.child_ref, "status": status,
            "offered_on": offered, "offered_latest": None, "started_on": started if taken else None, "started_latest": None,
            "ended_on": day_between(rng, started, case.prepared) if over else None, "ended_latest": None,
            "ended_reason": code_of(rng, "support_end", started) if over else None,
        }  # fmt: skip
        yield "support", fill(rng, "support", row, (offered, case.prepared))


def _justice(case: Case, suspects: list[str]) -> Rows:
    rng = case.rng
    ref = case.ref("I")
    opened = day_between(rng, case.first_seen, min(case.first_seen + timedelta(60), case.prepared))
    held = rng.choice(("yes", "no"))
    interview = day_between(rng, opened, min(opened + timedelta(20), case.prepared))
    recorded = rng.choice(("yes", "yes", "no"))
    row: Row = {
        "investigation_ref": ref, "child_ref": case.child_ref, "exploitation_ref": case.exploited[0][0],
        "opened_on": opened, "opened_latest": None, "crime_recorded": recorded,
        "abe_offered": "yes" if held == "yes" else rng.choice(("yes", "no")), "abe_held": held,
        "abe_on": interview if held == "yes" else None, "abe_latest": None,
    }  # fmt: skip
    outcome_on = day_between(rng, opened, case.prepared)
    has_outcome = recorded == "yes" and rng.random() < 0.7
    row |= {
        "outcome": code_of(rng, "crime_outcome", outcome_on) if has_outcome else None,
        "outcome_on": outcome_on if has_outcome else None, "outcome_latest": None,
    }  # fmt: skip
    yield "investigations", fill(rng, "investigations", row, (opened, case.prepared))
    in_court = False
    for index, suspect_ref in enumerate(suspects, 1):
        outcome = _outcome(case, ref, suspect_ref, index, opened)
        in_court = in_court or "court_outcome" in outcome
        yield "suspect_outcomes", outcome
    yield from _witness_support(case, ref, opened, in_court)


def _outcome(case: Case, investigation_ref: str, suspect_ref: str, index: int, opened: date) -> Row:
    rng = case.rng
    arrested = rng.choice(("yes", "no"))
    arrested_on = day_between(rng, opened, min(opened + timedelta(40), case.prepared))
    charged_on = day_between(rng, arrested_on, min(arrested_on + timedelta(60), case.prepared))
    decision = code_of(rng, "charging_decision", charged_on) if rng.random() < 0.5 else "charged"
    charged = decision in CHARGED
    verdict_on = day_between(rng, charged_on, case.prepared)
    court = code_of(rng, "court_outcome", verdict_on) if charged else None
    stage = NOT_CHARGED.get(decision)
    row: Row = {
        "outcome_ref": case.ref("O", index), "suspect_ref": suspect_ref, "investigation_ref": investigation_ref,
        "arrested": arrested, "arrested_on": arrested_on if arrested == "yes" else None, "arrested_latest": None,
        "released_under": code_of(rng, "release_status", arrested_on) if arrested == "yes" else None,
        "charging_decision": decision, "charging_reason": code_of(rng, "charging_reason", charged_on, stage) if stage else None,
        "charged_on": charged_on if charged else None, "charged_latest": None, "court_outcome": court,
        "stopped_reason": code_of(rng, "charging_reason", verdict_on, "evidential") if court in STOPPED else None,
        "verdict_on": verdict_on if court and court != "proceedings-ongoing" else None, "verdict_latest": None,
        "sentence_group": code_of(rng, "sentence_group", verdict_on) if court in CONVICTED else None,
    }  # fmt: skip
    return fill(rng, "suspect_outcomes", row, (opened, case.prepared))


def _witness_support(case: Case, investigation_ref: str, opened: date, in_court: bool) -> Rows:
    rng = case.rng
    for index in range(1, rng.randrange(3) + 1):
        form = code_of(rng, "witness_support_form", opened) if in_court else "independent-adviser"
        measure = form == "special-measure"
        applied = rng.choice(("yes", "no"))
        granted = rng.choice(("yes", "no")) if applied == "yes" else "no"
        row: Row = {
            "witness_support_ref": case.ref("W", index), "child_ref": case.child_ref, "investigation_ref": investigation_ref,
            "support_form": form, "special_measure": code_of(rng, "special_measure", opened) if measure else None,
            "applied": applied if measure else None, "granted": granted if measure else None,
            "used": rng.choice(("yes", "no")) if measure and granted == "yes" else None,
            **_spell(rng, day_between(rng, opened, case.prepared), case.prepared),
        }  # fmt: skip
        yield "witness_support", fill(rng, "witness_support", row, (opened, case.prepared))
