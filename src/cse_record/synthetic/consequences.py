"""Replaces answers that were drawn by chance and that rows of other types about the same child contradict."""

from __future__ import annotations

from collections.abc import Sequence

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.standard.rules.ages import NOTICES
from cse_record.standard.rules.child_proceedings import FOUND_TO_HAVE_DONE_IT
from cse_record.standard.rules.crime_outcomes import CHARGED_CRIME
from cse_record.standard.rules.decisions import CHARGED, CONVICTED, OUTCOMES
from cse_record.standard.rules.disruption import ACQUITTED, AFTER_CONVICTION, NEVER_TRIED, NO_CONDITIONS
from cse_record.standard.rules.first_actions import OF_EXPLOITATION
from cse_record.standard.rules.outcome_links import NO_COURT
from cse_record.standard.rules.outcome_parties import UNCHARGED_STAGE, UNSETTLED
from cse_record.standard.rules.outcome_rows import CONTACT
from cse_record.standard.rules.outcomes import DONE
from cse_record.standard.rules.parts_played import PARTS
from cse_record.standard.rules.places import AT_LIBERTY, CLASSES_IN_CARE, LIBERTY
from cse_record.standard.rules.relationships import BY_STANDING
from cse_record.standard.rules.trafficking import CONTRARY, STEP_DECISIONS
from cse_record.standard.rules.witness_events import ENDED, WITHOUT_CONDITIONS

Told = Sequence[NamedRow]


def as_to_other_records(name: str, row: Row, child: Row, told: Told) -> None:
    """Changes a row of a case where `told`, all rows of the case, contradict it."""
    homes = _of("living_situations", told)
    match name:
        case "missing_episodes":
            if not _is_in_care(homes, str(row.get("last_seen_on"))):
                row.pop("host_told", None)
                if row.get("care_category") in CLASSES_IN_CARE:
                    row["care_category"] = "missing-child"
        case "case_spells":
            _case(row, child, homes)
        case "disruptions":
            _measure(row, child, homes, told)
        case "exploitation_periods":
            if row.get("status") in UNSETTLED and _is_proved(row, told):
                row["status"] = "confirmed"
        case "investigations":
            if row.get("outcome") in CHARGED_CRIME and row.get("offence_group") in CONTACT and _is_only_a_risk(row, told):
                row["offence_group"] = "other-sexual"
        case "suspect_outcomes":
            stood = {other.get("relationship") for other in _of("involvements", told) if other["suspect_ref"] == row["suspect_ref"]}
            for heading, others, _ in BY_STANDING:
                if row.get("offence_group") == heading and stood & set(others):
                    row["offence_group"] = "other-sexual"
        case "witness_support":
            decisions = {
                outcome.get("charging_decision")
                for outcome in _of(OUTCOMES, told)
                if outcome["investigation_ref"] == row.get("investigation_ref")
            }
            if row.get("support_stage") in UNCHARGED_STAGE and decisions & set(CHARGED):
                row["support_stage"] = "investigation"
        case "involvements":
            for part in PARTS:
                if row.get(part) in DONE and _is_only_a_risk(row, told):
                    row[part] = "other"
        case "network_exploitation":
            crimes = [crime for crime in _of("investigations", told) if crime.get("exploitation_ref") == row["exploitation_ref"]]
            if any(crime.get("flagged_group_based") == "no" for crime in crimes) or _is_only_a_risk(row, told):
                row["certainty"] = "suspected"
        case "referrals":
            if row.get("response") == "police-investigation" and not _of("investigations", told):
                row["response"] = "strategy-discussion"
        case "support":
            outcomes = {crime["outcome"] for crime in _of("investigations", told) if crime.get("outcome")}
            if row.get("ended_reason") == "court-case-ended" and outcomes and outcomes <= set(NO_COURT):
                row["ended_reason"] = "planned"
        case "nrm_referrals":
            _decisions(row, told)
        case "child_proceedings":
            steps = {other["step"] for other in _of(name, told)}
            if row["step"] == "set-aside" and not steps & set(FOUND_TO_HAVE_DONE_IT):
                row["step"] = "no-action" if "reviewed" in steps else "reviewed"
        case "witness_events":
            supported = [crime["investigation_ref"] for crime in _of("investigations", told) if crime.get("outcome") == "15"]
            if row["event"] in ENDED and row.get("investigation_ref") in supported:
                row["event"] = "long-wait"
            if row["event"] == "approached" and _released_under(row, told) & set(WITHOUT_CONDITIONS):
                row["event"] = "threatened"


def _of(name: str, told: Told) -> list[Row]:
    return [row for other, row in told if other == name]


def _is_proved(period: Row, told: Told) -> bool:
    """Whether somebody was convicted of an offence that is exploitation, in an investigation of this period."""
    crimes = [
        crime["investigation_ref"]
        for crime in _of("investigations", told)
        if crime.get("exploitation_ref") == period["exploitation_ref"] and crime.get("offence_group") in CONTACT
    ]
    return any(outcome["investigation_ref"] in crimes and outcome.get("court_outcome") in CONVICTED for outcome in _of(OUTCOMES, told))


def _released_under(row: Row, told: Told) -> set[str]:
    """The terms on which the suspect whom a row names was released."""
    return {str(outcome.get("released_under")) for outcome in _of(OUTCOMES, told) if outcome["suspect_ref"] == row.get("suspect_ref")}


def _is_only_a_risk(row: Row, told: Told) -> bool:
    """Whether the exploitation to which a row belongs has not begun so far."""
    return any(
        period["exploitation_ref"] == row.get("exploitation_ref") and period.get("status") == "at-risk"
        for period in _of("exploitation_periods", told)
    )


def may_last(home: Row, day: str) -> bool:
    """Whether a home may have been that of the child on a day."""
    return str(home.get("started_on", "")) <= day <= str(home.get("ended_latest") or home.get("ended_on") or "9999")


def _is_in_care(homes: Sequence[Row], day: str) -> bool:
    """Whether nothing says that the child lived outside care on a day."""
    on_the_day = [home for home in homes if may_last(home, day)]
    return not on_the_day or any(str(home["setting"]).startswith("care-") for home in on_the_day)


def _case(row: Row, child: Row, homes: Sequence[Row]) -> None:
    """A case at a level that fits where the child lived, and that does not say that a service acted if none did."""
    never_in_care = child.get("living_history") == "none" or not _is_in_care(homes, str(row["opened_on"]))
    unacted = child.get("first_response_absent") == NOT_APPLICABLE
    if (row.get("level") == "looked-after" and never_in_care) or (row.get("level") in OF_EXPLOITATION and unacted):
        row["level"] = "child-in-need"


def _measure(row: Row, child: Row, homes: Sequence[Row], told: Told) -> None:
    """A measure that fits the age of the child, where the child lives, and the verdict on the suspect."""
    born = str(child.get("birth_month", ""))
    adult_in = f"{int(born[:4]) + 18}{born[4:7]}" if born else "9999"
    if row["measure"] in NOTICES and any(str(row.get(on, ""))[:7] >= adult_in for on in ("applied_on", "granted_on")):
        row["measure"] = "bail-conditions" if row.get("suspect_ref") else "non-molestation-order"
    if row["measure"] in LIBERTY and homes and all(home["setting"] in AT_LIBERTY for home in homes):
        row["measure"] = "non-molestation-order"
    own = [outcome for outcome in _of(OUTCOMES, told) if outcome["suspect_ref"] == row.get("suspect_ref")]
    ends = {outcome.get("court_outcome") for outcome in own}
    refused = {outcome.get("charging_decision") for outcome in own} & set(NEVER_TRIED)
    if row["measure"] in AFTER_CONVICTION and (refused or ends & set(ACQUITTED)):
        row["measure"] = "civil-injunction"
    if row["measure"] == "bail-conditions" and _released_under(row, told) & set(NO_CONDITIONS):
        row["measure"] = "civil-injunction"


def _decisions(row: Row, told: Told) -> None:
    """Decisions as the steps of the same child tell them, on another exploitation than one that is ruled out."""
    steps = {(step["step"], step.get("outcome")) for step in _of("statutory_steps", told)}
    for step, decision in STEP_DECISIONS:
        for told_there, opposite in CONTRARY:
            if (step, told_there) in steps and row.get(decision) == opposite:
                row[decision] = "positive" if opposite == "negative" else "negative"
    if row.get("reasonable_grounds") == "negative":
        for name in ("conclusive_grounds", "conclusive_on", "conclusive_latest"):
            row.pop(name, None)
    if all(period.get("status") == "ruled-out" for period in _of("exploitation_periods", told)):
        row["exploitation_type"] = "criminal"
