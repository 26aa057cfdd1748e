"""How a case ended, compared with help, measures and networks. Part of the topic of outcomes."""

from cse_record.standard.predicates import HasValue, Is, IsNot, Rows
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import ABOUT_A_CHILD, beside
from cse_record.standard.rules.crime_outcomes import CHARGED_CRIME
from cse_record.standard.rules.decisions import OUTCOMES
from cse_record.standard.rules.outcome_rows import ENDED, IDENTIFIED, NOT_CHARGED_CRIME, OVER, WHO, crime_with, decided
from cse_record.standard.rules.rule import Example, rule

PERIODS, INVESTIGATIONS = "exploitation_periods", "investigations"
LINKED, SUPPORT, MEASURES, EVENTS = "network_exploitation", "support", "disruptions", "witness_events"
NO_COURT = ("0", *NOT_CHARGED_CRIME)
"""Outcomes of crimes that no court has dealt with."""


def _grouped(flag: str, certainty: str, exploitation: str = "E-0001") -> Example:
    """An investigation with its flag, and what is held of a network and the same or another exploitation."""
    periods: list[Row] = [
        OVER,
        *(
            [{"exploitation_ref": exploitation, "started_on": "2020-09-01", "ended_on": "2020-10-01"} | LATER]
            if exploitation != "E-0001"
            else []
        ),
    ]
    rows: Tables = {PERIODS: periods, LINKED: [{"exploitation_ref": exploitation, "certainty": certainty}]}
    return beside(INVESTIGATIONS, {"exploitation_ref": "E-0001", "flagged_group_based": flag}, rows, "flagged_group_based")


LATER: Row = {"ongoing": "no", "suspect_known": "absent:withheld"}


def _after_court(ended_reason: str, *outcomes: str, child: str = "C-0001") -> Example:
    """Support that has ended, and investigations of crimes against the same or another child."""
    crimes = [
        crime_with(outcome) | {"investigation_ref": f"I-000{number}", "child_ref": child, "exploitation_ref": None}
        for number, outcome in enumerate(outcomes, 1)
    ]
    identified: list[Row] = [
        {"outcome_ref": f"O-000{number}", "suspect_ref": f"S-000{number}", "investigation_ref": f"I-000{number}"}
        | decided("charged" if outcome in CHARGED_CRIME else "no-prosecution-evidential")
        for number, outcome in enumerate(outcomes, 1)
        if outcome in (*CHARGED_CRIME, *IDENTIFIED)
    ]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    row: Row = {"status": "ended", "ended_reason": ended_reason, "started_on": "2020-06-20", "ended_on": "2021-06-01"}
    return beside(SUPPORT, row, {"children": children, INVESTIGATIONS: crimes, OUTCOMES: identified}, "ended_reason")


def _named(table: str, *known: str, child: str = "C-0001", suspect: str | None = "S-0001") -> Example:
    """A measure or event that names a suspect, and whether any is known in the periods of the same or another child."""
    periods: list[Row] = [
        OVER
        | {"exploitation_ref": f"E-000{number}", "suspect_known": answer}
        | ({} if number == 1 else {"started_on": "2020-09-01", "ended_on": "2020-10-01"})
        for number, answer in enumerate(known, 1)
    ]
    children: list[Row] = [{}]
    if child != "C-0001":
        children, periods = [{}, {"child_ref": child}], [period | {"child_ref": child} for period in periods]
    also = (("CHI-005", "/children/0/child_ref"),) if child != "C-0001" else ()
    row: Row = ABOUT_A_CHILD | {"measure": "civil-injunction"} if table == MEASURES else {}
    return beside(table, row | {"suspect_ref": suspect}, {"children": children, PERIODS: periods}, "suspect_ref", also)


RULES = (
    rule(
        "OUT-016", "query", "Not flagged as group-based, although a network is held responsible", INVESTIGATIONS,
        Rows("flagged_group_based", LINKED, "exploitation_ref", most=0, same="exploitation_ref", where=Is("certainty", ("confirmed",)),
             when=Is("flagged_group_based", ("no",))), since="0.2", brief="No group flag, but network responsible",
        why="Exploitation by groups is counted from this flag. A record without it is missing from every such count.",
        fix="Check the flag in the source, and what is recorded about the network. If the force did not set the flag, explain.",
        serves=["R5", "R14"],
        fails=_grouped("no", "confirmed"),
        passes=[_grouped("yes", "confirmed"), _grouped("no", "suspected"), _grouped("no", "confirmed", "E-0002")],
    ),
    rule(
        "OUT-017", "query", "Support ended with the court case, but no crime against the child came to court", SUPPORT,
        Rows("ended_reason", INVESTIGATIONS, "child_ref", least=1, same="child_ref",
             where=IsNot("outcome", NO_COURT, "an outcome without a charge"), given=Is("outcome", NO_COURT, "an outcome without a charge"),
             when=Is("ended_reason", ("court-case-ended",))), since="0.2", brief="Ended with court case, none at court",
        why=ENDED, fix="Check why the support ended, and the outcome of the investigation. If it was a case of another court, explain.",
        serves=["R13", "R14"],
        fails=[_after_court("court-case-ended", "0"), _after_court("court-case-ended", "9"),
               _after_court("court-case-ended", "15"), _after_court("court-case-ended", "18", "16")],
        passes=[_after_court("court-case-ended", "1"), _after_court("court-case-ended", "18", "1"), _after_court("court-case-ended"),
                _after_court("planned", "18"), _after_court("court-case-ended", "18", child="C-0002")],
    ),
    rule(
        "OUT-018", "query", "No suspect known in any period of the child, but a measure or event names one",
        [(table, Rows("suspect_ref", PERIODS, "child_ref", least=1, same="child_ref", where=IsNot("suspect_known", ("none",)),
                      given=Is("suspect_known", ("none",)), when=HasValue("suspect_ref"))) for table in (MEASURES, EVENTS)],
        since="0.2", brief="No suspect known, but one named here",
        why=WHO, fix="Answer “At least one person” and enter the involvement. If the suspect had no part in the exploitation, explain.",
        serves=["R4", "R21"],
        fails=[_named(table, "none") for table in (MEASURES, EVENTS)],
        passes=[example for table in (MEASURES, EVENTS) for example in (
            _named(table, "absent:withheld"), _named(table, "none", "absent:withheld"), _named(table, "none", suspect=None),
            _named(table, "none", child="C-0002"))],
    ),
)  # fmt: skip
