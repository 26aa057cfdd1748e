"""Dated outcomes of investigations and decisions on suspects."""

from cse_record.standard.predicates import HasValue, Is, OnOrAfter, Present, Rows, ValidAt
from cse_record.standard.rows import Row
from cse_record.standard.rules.contradiction_rows import edge
from cse_record.standard.rules.decisions import CONVICTED, NO_SUSPECT
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

OUTCOMES, DECISIONS = "investigation_outcomes", "suspect_decisions"
REFUSALS = ("no-prosecution-evidential", "no-prosecution-public-interest")
CHARGED = ("charged",)
IN_ORDER = "The order of decisions shows where justice was delayed, and where a review changed what had been decided."
CHECK = "Check both dates against the source and correct the one that is wrong."
OPENED: Row = {"opened_on": "2018-06-11"}
CRIMES, SUSPECTED = "investigations", "suspect_outcomes"
LAST = "The present outcome is the last of the history. Where the two differ, an outcome that was replaced is counted as the present one."
TRIED = (*CONVICTED, "acquitted", "not-proven")
"""Ends at court after which nobody decides again whether to charge."""
COMPARED = ("1", "1A", "14", "15", "16", "18")
"""The outcomes with which nearly all investigations of sexual offences against children end."""
IDENTIFIED = ("1", "1A", "9", "10", "15", "16", "21")
"""The usual outcomes of a crime whose suspect is known."""


def _history(present: str, *before: str, dated: str = "2021-03-02") -> Example:
    """An investigation with its present outcome, and its history."""
    rows = [{"outcome": outcome, "outcome_on": f"2020-0{number}-01"} for number, outcome in enumerate(before, 7)]
    crime: Row = {"outcome": present} | ({} if present == "0" else {"outcome_on": dated})
    charged = [{"charging_decision": "charged", "charged_on": "2020-07-01"}] if present in ("1", "1A") else []
    closed = [{"charging_decision": "no-prosecution-evidential", "charging_reason": "evidence-insufficient"}]
    outcomes = charged or (closed if present in ("15", "16") else [])
    return Example({CRIMES: [crime], OUTCOMES: rows, SUSPECTED: outcomes}, at=(CRIMES, 0), field="outcome")


def _tried(outcome: str, decided_on: str, **cells: str) -> Example:
    """A suspect with a verdict of March 2021, and a decision to charge."""
    ended: Row = {"charging_decision": "charged", "charged_on": "2020-07-01", "court_outcome": outcome, "verdict_on": "2021-03-01"}
    sentence: Row = {"sentence_group": "custody"} if outcome in CONVICTED else {}
    row: Row = {"decision": "charged", "decided_on": decided_on, "reason": None}
    return Example({SUSPECTED: [ended | sentence | cells], DECISIONS: [row]}, at=(DECISIONS, 0), field="decided_on")


def _decided(*decisions: str, present: str = "charged") -> Example:
    """A suspect with the present decision, and its history."""
    shown: Row = {"charged_on": "2020-12-01"} if present == "charged" else {"charging_reason": "evidence-insufficient"}
    rows: list[Row] = [
        {"decision": decision, "decided_on": f"2020-0{number}-01"} | ({"reason": None} if decision == "charged" else {})
        for number, decision in enumerate(decisions, 7)
    ]
    return Example({SUSPECTED: [{"charging_decision": present} | shown], DECISIONS: rows}, at=(SUSPECTED, 0), field="charging_decision")


def _closed(present: str, on: str, outcome: str, outcome_on: str) -> Example:
    """An investigation with a present outcome, and an outcome in its history."""
    return Example({
        "investigations": [OPENED | {"outcome": present, "outcome_on": on}], OUTCOMES: [{"outcome": outcome, "outcome_on": outcome_on}],
    }, at=(OUTCOMES, 0), field="outcome_on")  # fmt: skip


def _decided_on(decision: str, on: str) -> Example:
    """A suspect who was charged on 1 September 2020, and another decision in the history."""
    charged: Row = {"charging_decision": "charged", "charged_on": "2020-09-01"}
    rows: list[Row] = [{"decision": "charged", "decided_on": "2020-09-01", "reason": None}, {"decision": decision, "decided_on": on}]
    return Example({SUSPECTED: [charged], DECISIONS: rows}, at=(DECISIONS, 1), field="decided_on")


RULES = (
    rule(
        "DEC-001", "error", "Outcome in the history before the investigation was opened", OUTCOMES,
        OnOrAfter("outcome_on", "investigation_ref.opened_on"), since="0.2", brief="Outcome before investigation opened",
        why=IN_ORDER, fix=CHECK, serves=["R14", "R22"],
        fails={"outcome_on": "2020-06-10"}, passes={"outcome_on": "2020-06-11"},
    ),
    rule(
        "DEC-002", "query", "Outcome in the history with a code not in use on its date", OUTCOMES, ValidAt("outcome", "outcome_on"),
        since="0.2", brief="Outcome code not in use on its date",
        why="How investigations end is published. It shows where justice fails children.",
        fix="Check the code and the date. If an older outcome was given a newer code, explain.", serves=["R14", "R22"],
        fails=Example({"investigations": [OPENED], OUTCOMES: [{"outcome": "22", "outcome_on": "2018-12-31"}]}),
        passes=[Example({"investigations": [OPENED], OUTCOMES: [{"outcome": "22", "outcome_on": "2019-01-01"}]})],
    ),
    rule(
        "DEC-003", "query", "Decided before the suspect was arrested", DECISIONS, OnOrAfter("decided_on", "outcome_ref.arrested_on"),
        since="0.2", brief="Decided before suspect was arrested",
        why=IN_ORDER, fix="Check both dates. If the suspect was arrested again after an earlier decision, explain.",
        serves=["R14", "R22"],
        fails=Example({"suspect_outcomes": [{"arrested": "yes", "arrested_on": "2020-09-02"}], DECISIONS: [{"decided_on": "2020-09-01"}]}),
        passes=[Example({"suspect_outcomes": [{"arrested": "yes", "arrested_on": "2020-09-01"}], DECISIONS: [{}]})],
    ),
    rule(
        "DEC-004", "query", "Decision not to prosecute, but no reason given", DECISIONS, Present("reason", when=Is("decision", REFUSALS)),
        since="0.2", brief="Not to prosecute, but no reason given",
        why="Why prosecutions are not brought shows where justice fails children.",
        fix="Give the reason, or say why it is not recorded.", serves=["R12", "R14"],
        fails=row_examples(DECISIONS, *({"decision": code, "reason": None} for code in REFUSALS)),
        passes=row_examples(DECISIONS, {}, {"decision": "charged", "reason": None}),
    ),
    rule(
        "DEC-005", "error", "Outcome in the history later than the present outcome", OUTCOMES,
        OnOrAfter("investigation_ref.outcome_on", "outcome_on"), since="0.2", brief="Later than the present outcome", why=LAST,
        fix="Give the last outcome and its date in the row of the investigation too, or leave both blank there.", serves=["R14", "R22"],
        fails=_closed("20", "2020-09-01", "14", "2020-09-02"),
        passes=[_closed("20", "2020-09-02", "14", "2020-09-01"), _closed("20", "2020-09-01", "20", "2020-09-01")],
    ),
    rule(
        "DEC-006", "query", "Present outcome is not among the outcomes in the history",
        [(CRIMES, Rows("outcome", OUTCOMES, "investigation_ref", least=1, where=Is("outcome", (code,)), given=HasValue("outcome"),
                       when=Is("outcome", (code,)))) for code in COMPARED], since="0.2", brief="Present outcome is not in the history",
        why=LAST, fix="Enter the present outcome in the history too, or correct the one that is out of date.", serves=["R14", "R22"],
        fails=[_history(code, "20") for code in COMPARED],
        passes=[*(_history(code, "20", code) for code in COMPARED), *(_history(code) for code in COMPARED), _history("9", "20")],
    ),
    rule(
        "DEC-007", "query", "No suspect identified by now, although an earlier outcome had one", CRIMES,
        Rows("outcome", OUTCOMES, "investigation_ref", most=0, where=Is("outcome", IDENTIFIED, "an outcome with a known suspect"),
             when=Is("outcome", NO_SUSPECT)), since="0.2", brief="No suspect identified, but one earlier",
        why=LAST, fix="Check the present outcome. If the earlier one was a mistake that was corrected, explain.",
        serves=["R4", "R14", "R22"],
        fails=[*(_history(code, "16", code) for code in NO_SUSPECT), _history("18", "1", "18"), _history("18", "1A", "18")],
        passes=[_history("18", "14", "18"), _history("16", "16"), _history("18", "20", "18")],
    ),
    rule(
        "DEC-008", "query", "Decided whether to charge after the verdict", DECISIONS,
        OnOrAfter("outcome_ref.verdict_on", "decided_on", when=Is("outcome_ref.court_outcome", TRIED)), since="0.2",
        brief="Charge decided after the verdict",
        why=IN_ORDER, fix="Check both dates, and that the decision belongs to this outcome. If there was a second trial, explain.",
        serves=["R14", "R22"],
        fails=[_tried(outcome, "2021-03-02") for outcome in edge(TRIED)],
        passes=[_tried("guilty-plea", "2021-03-01"), _tried("jury-not-agreed", "2021-03-02")],
    ),
    rule(
        "DEC-009", "query", "Charged, but no decision in the history is to charge", SUSPECTED,
        Rows("charging_decision", DECISIONS, "outcome_ref", least=1, where=Is("decision", ("charged",)), given=HasValue("decision"),
             when=Is("charging_decision", ("charged",))), since="0.2", brief="Charged, but not in the history",
        why=IN_ORDER, fix="Enter the decision to charge in the history, or correct the present decision.", serves=["R14", "R22"],
        fails=_decided("no-prosecution-evidential"),
        passes=[_decided("no-prosecution-evidential", "charged"), _decided(), _decided("no-prosecution-evidential",
                present="no-prosecution-evidential")],
    ),
    rule(
        "DEC-010", "query", "Decided not to charge after the day of charge", DECISIONS,
        OnOrAfter("outcome_ref.charged_on", "decided_on", when=Is("decision", REFUSALS)), since="0.2",
        brief="Decided not to charge after the charge",
        why="The present decision is the last of the history. A suspect who is counted as charged may not be.",
        fix="Check the decision and both dates. If the suspect was charged again later, explain.", serves=["R14", "R22"],
        fails=[_decided_on(code, "2020-09-02") for code in REFUSALS],
        passes=[*(_decided_on(code, "2020-09-01") for code in REFUSALS), _decided_on("charged", "2020-09-02")],
    ),
)  # fmt: skip
