"""How far a child's case was recorded to have gone, from referral to support and from investigation to court; and when an episode was
reported. All of it is derived (R13, R14).

A child stands once in each table, under the furthest step that is recorded. A step that is not recorded may still have been taken.
"""

from __future__ import annotations

from datetime import date

from cse_record.analysis.cases import NOT_REPORTED, Cases
from cse_record.analysis.derived import BLANK, UNDETERMINED, is_unknown
from cse_record.analysis.outcomes import present_decision
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import Row

MET = ("met", "met-lower-level", "already-open")
"""The threshold decisions after which a service takes on a case."""
SUPPORT = {
    "no-referral": "No referral recorded", "not-met": "Referred; no threshold met, no intervention",
    "supported-below": "Referred; an intervention, no threshold met", "met": "Threshold met; no intervention",
    "supported": "Threshold met; an intervention",
}  # fmt: skip
JUSTICE = {
    "no-investigation": "No investigation recorded", "investigated": "Investigated; no charge recorded",
    "charged": "Charged; not recorded as ended in court", "court": "Ended in court without a conviction", "convicted": "Convicted",
}  # fmt: skip
REPORTED = {
    "same-day": "On the same day", "next-day": "On the next day", "later": "Two or more days later",
    "not-reported": "Not reported to the police",
}  # fmt: skip
OF_REPORT = ("reported_on", "reported_latest", "reported_absent", "last_seen_on", "last_seen_latest")
"""The columns of a missing episode that say how soon it was reported."""
ENDED_IN_COURT = ("conviction", "no-conviction", "administrative")


def _in_group(codelist: str, code: str, *groups: str) -> bool:
    return not is_unknown(code) and code in CODELISTS[codelist].by_code and CODELISTS[codelist].by_code[code].group in groups


def support_code(child: Row, cases: Cases) -> str:
    """The furthest recorded step from referral to support."""
    referrals = cases.of("referrals", "child_ref", child["child_ref"])
    if not referrals:
        return cases.none_or_why("referrals", child, "no-referral")
    is_met = any(referral.get("threshold") in MET for referral in referrals)
    if any(_in_group("response_type", referral.get("response") or BLANK, "intervention") for referral in referrals):
        return "supported" if is_met else "supported-below"
    return "met" if is_met else "not-met"


def justice_code(child: Row, cases: Cases) -> str:
    """The furthest recorded step from investigation to court, over all suspects who are investigated for this child."""
    investigations = cases.of("investigations", "child_ref", child["child_ref"])
    if not investigations:
        return cases.none_or_why("investigations", child, "no-investigation")
    outcomes = [
        outcome
        for investigation in investigations
        for outcome in cases.of("suspect_outcomes", "investigation_ref", investigation["investigation_ref"])
    ]
    if not outcomes:
        return cases.none_or_why("suspect_outcomes", child, "investigated")
    charged = [outcome for outcome in outcomes if _in_group("charging_decision", present_decision(outcome, cases), "charged")]
    ends = [outcome.get("court_outcome") or BLANK for outcome in charged]
    if any(_in_group("court_outcome", end, "conviction") for end in ends):
        return "convicted"
    if any(_in_group("court_outcome", end, *ENDED_IN_COURT) for end in ends):
        return "court"
    return "charged" if charged else "investigated"


def reported_code(episode: Row) -> str:
    """How soon a missing episode was reported to the police, in days after the child was last seen."""
    reported, seen = episode.get("reported_on"), episode.get("last_seen_on")
    if reported is None:
        absent = episode.get("reported_absent")
        return "not-reported" if absent == NOT_REPORTED else absent or BLANK
    if seen is None:
        return UNDETERMINED + "last-seen"
    reported_latest, seen_latest = episode.get("reported_latest") or reported, episode.get("last_seen_latest") or seen
    if seen == seen_latest == reported == reported_latest:
        return "same-day"
    least = (date.fromisoformat(reported) - date.fromisoformat(seen_latest)).days
    most = (date.fromisoformat(reported_latest) - date.fromisoformat(seen)).days
    if most < 0:
        return UNDETERMINED + "contradiction"
    first, last = ("same-day" if days <= 0 else "next-day" if days == 1 else "later" for days in (least, most))
    return first if first == last else UNDETERMINED + "not-exact"
