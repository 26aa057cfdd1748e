"""The actions of police, prosecutors and courts in an invented case, and the support for the child as a witness."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.case import Case, Suspect
from cse_record.synthetic.fill import code_of, day_between, fill, usable_codes
from cse_record.synthetic.without_story import has_story

STAGES = {
    "no-prosecution-evidential": "evidential", "no-prosecution-public-interest": "public-interest", "administrative": "administrative",
}  # fmt: skip
"""Decisions against a prosecution, with the stage of the Code test from which the reason comes."""
PENDING = ("further-evidence-requested", "early-advice", "awaiting-decision", "under-investigation")
STOPPED = ("discontinued", "no-evidence-offered")
CONVICTED = ("guilty-plea", "convicted-after-trial", "proved-in-absence")
OPEN = ("proceedings-ongoing", "jury-not-agreed")
OF_SCOTLAND = (
    "not-proven", "deserted", "investigative-liberation", "undertaking", "prior-statement", "evidence-by-commissioner", "supporter",
)  # fmt: skip
"""Codes of several lists that belong only to the law of Scotland."""
OUTCOMES_OF = {
    "no-prosecution-evidential": ("15", "15", "16", "13"), "no-prosecution-public-interest": ("9", "10", "21"),
    "out-of-court": ("3", "3A", "8"), "diversion": ("22", "8"), "police-no-referral": ("15", "16", "10"),
    "suspect-died": ("5",), "suspect-unfit": ("12",), "time-limit-expired": ("17",), "transferred": ("20",),
}  # fmt: skip
"""Home Office outcomes that follow from a decision on charge, or from the reason for closing administratively."""
CAUTIONS_OF_CHILDREN: tuple[str, ...] = ("2", "2A", "8")
CHARGED: tuple[str, ...] = ("1", "1", "1", "1A")
ADMITTED = ("2", "2A", "3", "3A", "4")
OPEN_CRIME = (None, "0", *CHARGED, "4", "20")
"""Outcomes of a crime with which somebody can be or can have been before a court."""
OF_ADULTS = ("position-of-trust", "grooming-meeting", "sexual-communication")
"""Offences that only an adult can commit."""
UNDECIDED = ("further-evidence-requested", "awaiting-decision", "under-investigation")
NO_SUSPECT: tuple[str, ...] = ("14", "18", "18", "0", "20")
HELD = ("held-until-charge", "bail-with-conditions", "bail-without-conditions", "released-under-investigation", "recalled-or-serving")


@has_story("investigations", "suspect_outcomes")
def rows(case: Case) -> Iterator[NamedRow]:
    """An investigation with an outcome for each suspect about whom anything is known."""
    rng, ref = case.rng, case.ref("I")
    start = case.acted_on or case.first_seen
    opened = day_between(rng, start, min(start + timedelta(60), case.prepared))
    known = [suspect for suspect in case.suspects if suspect.level != "nothing-known"]
    outcomes = [_suspect_outcome(case, ref, suspect, index, opened) for index, suspect in enumerate(known, 1)]
    investigation = _investigation(case, ref, opened, outcomes, known)
    case.investigations, case.outcomes = [investigation], outcomes
    yield "investigations", investigation
    for outcome in outcomes:
        yield "suspect_outcomes", outcome
    yield from _witness_support(case, investigation, opened, any("court_outcome" in outcome for outcome in outcomes))


def _investigation(case: Case, ref: str, opened: date, outcomes: list[Row], suspects: list[Suspect]) -> Row:
    """The row of an investigation. `outcomes` are those of `suspects`, in the same order."""
    rng = case.rng
    recorded = "yes" if outcomes else rng.choice(("yes", "yes", "no"))
    interviewed = rng.choice(("yes", "no"))
    interview = day_between(rng, opened, min(opened + timedelta(20), case.prepared))
    charged_on = max((date.fromisoformat(row["charged_on"]) for row in outcomes if "charged_on" in row), default=opened)
    outcome_on = day_between(rng, charged_on, case.prepared)
    outcome = _crime_outcome(case, outcomes, suspects, outcome_on) if recorded == "yes" and rng.random() < 0.8 else None
    period: str | None = case.exploited[0].ref
    convicted = any(row.get("court_outcome") in CONVICTED for row in outcomes)
    if (outcome in (*CHARGED, *ADMITTED) or convicted) and period in case.ruled_out:
        period = None  # the charge was for something else
    row: Row = {
        "investigation_ref": ref, "child_ref": case.child_ref, "exploitation_ref": period,
        "opened_on": opened, "opened_latest": None, "crime_recorded": recorded,
        "abe_offered": "yes" if interviewed == "yes" else rng.choice(("yes", "no")), "abe_held": interviewed,
        "abe_on": interview if interviewed == "yes" else None, "abe_latest": None,
        "outcome": outcome, "outcome_on": outcome_on if outcome not in (None, "0") else None, "outcome_latest": None,
    }  # fmt: skip
    if sum("charged_on" in outcome for outcome in outcomes) > 1:
        row["flagged_group_based"] = rng.choice(("yes", None))
    if interviewed == "no":
        row["intermediary"] = rng.choice(("no", None))
    if recorded == "no":
        row["offence_group"] = None
    return fill(rng, "investigations", row, (opened, case.prepared))


def _crime_outcome(case: Case, outcomes: list[Row], suspects: list[Suspect], on: date) -> str | None:
    """A crime outcome that is consistent with the outcomes of the suspects; None if none is in use on that day."""
    possible = NO_SUSPECT
    if any(row.get("charging_decision") == "charged" for row in outcomes):
        possible = CHARGED
    elif any(row.get("charging_decision") in UNDECIDED for row in outcomes):
        possible = ("0",)
    elif outcomes:
        cautioned = [place for place, row in enumerate(outcomes) if row.get("charging_decision") == "out-of-court"]
        place = next(iter(cautioned), 0)
        decision = outcomes[place].get("charging_decision", "")
        possible = OUTCOMES_OF.get(outcomes[place].get("charging_reason", ""), OUTCOMES_OF.get(decision, ("0",)))
        if any(suspects[place].age < 18 for place in cautioned):
            all_young = all(suspects[place].age < 18 for place in cautioned)
            possible = tuple(code for code in CAUTIONS_OF_CHILDREN if all_young or code in possible)
    in_use = [code for code in possible if code in usable_codes("crime_outcome", "", on)]
    return case.rng.choice(in_use) if in_use else None


def _suspect_outcome(case: Case, investigation_ref: str, suspect: Suspect, index: int, opened: date) -> Row:
    """The outcome of a suspect, from arrest to sentence as far as it went. Nobody is arrested without a name, or charged without a full
    one."""
    rng = case.rng
    arrested_on = day_between(rng, opened, min(opened + timedelta(40), case.prepared))
    charged_on = day_between(rng, arrested_on, min(arrested_on + timedelta(60), case.prepared))
    decision: str | None = rng.choice(PENDING)
    if suspect.is_identified:
        decision = code_of(rng, "charging_decision", charged_on) if rng.random() < 0.55 else "charged"
    charged = decision == "charged"
    arrested = suspect.is_named and rng.random() < (0.85 if charged else 0.4)
    verdict_on = day_between(rng, charged_on, case.prepared)
    court = _court(case, charged_on, verdict_on) if charged else None
    of_young_people = [code for code in usable_codes("offence_group", "", opened) if code not in OF_ADULTS]
    row: Row = {
        **({"offence_group": rng.choice(of_young_people)} if suspect.age < 18 else {}),
        "outcome_ref": case.ref("O", index), "suspect_ref": suspect.ref, "investigation_ref": investigation_ref,
        "arrested": "yes" if arrested else "no", "arrested_on": arrested_on if arrested else None, "arrested_latest": None,
        "released_under": _release(case, arrested, charged, decision in PENDING) if suspect.is_named else None,
        "charging_decision": decision, "charging_reason": _reason(case, decision or "", suspect, charged_on),
        "charged_on": charged_on if charged else None, "charged_latest": None, "court_outcome": court,
        "stopped_reason": rng.choice(usable_codes("charging_reason", "evidential", verdict_on)) if court in STOPPED else None,
        "verdict_on": verdict_on if court and court not in OPEN else None, "verdict_latest": None,
        "sentence_group": _sentence(case, suspect, verdict_on) if court in CONVICTED else None,
    }  # fmt: skip
    return fill(rng, "suspect_outcomes", row, (opened, case.prepared))


def _release(case: Case, arrested: bool, charged: bool, pending: bool) -> str:
    if not arrested:
        return "voluntary-attendance"
    later = HELD if charged else HELD[1:] if pending else (*HELD[1:], "released-no-further-action")
    return case.rng.choice(later)


def _reason(case: Case, decision: str, suspect: Suspect, on: date) -> str | None:
    """A reason for a decision, from the stage at which it was made."""
    if decision not in STAGES:
        return "threshold-test-charge" if decision == "charged" and case.rng.random() < 0.1 else None
    untrue = ("suspect-under-age",) if suspect.age < 18 else ("suspect-under-age", "suspect-is-child")
    return case.rng.choice([code for code in usable_codes("charging_reason", STAGES[decision], on) if code not in untrue])


def _court(case: Case, charged_on: date, verdict_on: date) -> str:
    """An outcome in court, which takes some time to reach."""
    if verdict_on < charged_on + timedelta(14):
        return "proceedings-ongoing"
    return case.rng.choice([code for code in usable_codes("court_outcome", "", verdict_on) if code not in (*OF_SCOTLAND, "died")])


def _sentence(case: Case, suspect: Suspect, on: date) -> str:
    return case.rng.choice([code for code in usable_codes("sentence_group", "", on) if suspect.age < 18 or code != "youth-community"])


@has_story("witness_support")
def _witness_support(case: Case, investigation: Row, opened: date, in_court: bool) -> Iterator[NamedRow]:
    rng = case.rng
    measures = [code for code in usable_codes("special_measure", "", opened) if code not in OF_SCOTLAND]
    for index in range(1, rng.randrange(3) + 1):
        form = code_of(rng, "witness_support_form", opened) if in_court else "independent-adviser"
        measure = form == "special-measure"
        chosen = rng.choice(measures) if measure else None
        heard = investigation.get("outcome") in OPEN_CRIME
        stages = [code for code in usable_codes("support_stage", "", opened) if heard or code not in ("at-court", "after-court")]
        unheard = not heard or (chosen == "recorded-evidence-in-chief" and investigation.get("abe_held") == "no")
        applied = rng.choice(("yes", "no"))
        granted = rng.choice(("yes", "no")) if applied == "yes" else "no"
        start = day_between(rng, opened, case.prepared)
        end = day_between(rng, start + timedelta(7), case.prepared) if start + timedelta(7) <= case.prepared else None
        row: Row = {
            "witness_support_ref": case.ref("W", index), "child_ref": case.child_ref,
            "investigation_ref": investigation["investigation_ref"],
            "support_form": form, "special_measure": chosen,
            "support_stage": rng.choice(stages) if not measure and rng.random() < 0.6 else None,
            "applied": applied if measure else None, "granted": granted if measure else None,
            "used": ("no" if unheard else rng.choice(("yes", "no"))) if measure and granted == "yes" else None,
            "started_on": start, "started_latest": None, "ended_on": end if rng.random() < 0.5 else None, "ended_latest": None,
        }  # fmt: skip
        yield "witness_support", fill(rng, "witness_support", row, (opened, case.prepared))
