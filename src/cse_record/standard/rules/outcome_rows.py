"""Rows for the examples of rules about how a case ended, and the crime outcomes that these rules have in common."""

from cse_record.standard.rows import Row
from cse_record.standard.rules.crime_outcomes import CLOSED
from cse_record.standard.rules.decisions import NO_SUSPECT
from cse_record.standard.rules.rule import group

CONTACT = (*group("offence_group", "contact-sexual"), *group("offence_group", "child-sexual-exploitation"))
"""Headings of offences that cannot be committed before a child is harmed."""
IDENTIFIED = ("15", "16")
"""Crime outcomes that are only used when the police know who the suspect is."""
NOT_CHARGED_CRIME = (*CLOSED, *NO_SUSPECT)

ENDED = "How investigations end is published. It shows where justice fails children."
WHO = "A suspect who is known but not entered is missing from every table about suspects and networks."

OVER: Row = {"ongoing": "no", "ended_on": "2020-07-31", "suspect_known": "absent:withheld"}


def crime_with(outcome: str, **more: str) -> Row:
    dated: Row = {} if outcome == "0" else {"outcome_on": "2021-03-02"}
    return {"exploitation_ref": "E-0001", "outcome": outcome} | dated | more


def decided(decision: str, **more: str) -> Row:
    reasons = {
        "no-prosecution-public-interest": "lapse-of-time", "no-prosecution-evidential": "evidence-insufficient",
            "administrative": "suspect-died",
    }  # fmt: skip
    reason: Row = {"charging_reason": reasons[decision]} if decision in reasons else {}
    dated: Row = {"charged_on": "2020-09-01"} if decision == "charged" else {}
    return {"charging_decision": decision} | dated | reason | more
