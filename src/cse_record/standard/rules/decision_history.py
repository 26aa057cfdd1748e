"""Dated outcomes of investigations and decisions on suspects."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import All, Blank, Differs, Is, IsNot, OnOrAfter, Present, ValidAt
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

OUTCOMES, DECISIONS = "investigation_outcomes", "suspect_decisions"
REFUSALS = ("no-prosecution-evidential", "no-prosecution-public-interest")
CHARGED = ("charged",)
IN_ORDER = "The order of decisions shows where justice was delayed, and where a review changed what had been decided."
CHECK = "Check both dates against the source and correct the one that is wrong."
OPENED: Row = {"opened_on": "2018-06-11"}
EXACT = (Blank("outcome_latest"), Blank("investigation_ref.outcome_latest"))
"""Both days are known. Two ranges that begin on the same day are not one day."""
IN_USE = tuple(code.code for code in CODELISTS["crime_outcome"].codes if code.kind == "value" and not code.deprecated_in)
LAST = "The present outcome is the last of the history. Where the two differ, an outcome that was replaced is counted as the present one."


def _closed(present: str, on: str, outcome: str, outcome_on: str) -> Example:
    """An investigation with a present outcome, and an outcome in its history."""
    return Example({
        "investigations": [OPENED | {"outcome": present, "outcome_on": on}], OUTCOMES: [{"outcome": outcome, "outcome_on": outcome_on}],
    }, at=(OUTCOMES, 0), field="outcome_on")  # fmt: skip


def _decided(decision: str, on: str) -> Example:
    """A suspect who was charged on 1 September 2020, and a decision in the history."""
    charged: Row = {"charging_decision": "charged", "charged_on": "2020-09-01"}
    return Example({"suspect_outcomes": [charged], DECISIONS: [{"decision": decision, "decided_on": on}]}, field="decided_on")


RULES = (
    rule(
        "DEC-001", "error", "Outcome in the history before the investigation was opened", OUTCOMES,
        OnOrAfter("outcome_on", "investigation_ref.opened_on"), since="0.2", why=IN_ORDER, fix=CHECK, serves=["R14", "R22"],
        fails={"outcome_on": "2020-06-10"}, passes={"outcome_on": "2020-06-11"},
    ),
    rule(
        "DEC-002", "query", "Outcome in the history with a code not in use on its date", OUTCOMES, ValidAt("outcome", "outcome_on"),
        since="0.2", why="How investigations end is published. It shows where justice fails children.",
        fix="Check the code and the date. If an older outcome was given a newer code, explain.", serves=["R14", "R22"],
        fails=Example({"investigations": [OPENED], OUTCOMES: [{"outcome": "22", "outcome_on": "2018-12-31"}]}),
        passes=[Example({"investigations": [OPENED], OUTCOMES: [{"outcome": "22", "outcome_on": "2019-01-01"}]})],
    ),
    rule(
        "DEC-003", "query", "Decided before the suspect was arrested", DECISIONS, OnOrAfter("decided_on", "outcome_ref.arrested_on"),
        since="0.2", why=IN_ORDER, fix="Check both dates. If the suspect was arrested again after an earlier decision, explain.",
        serves=["R14", "R22"],
        fails=Example({"suspect_outcomes": [{"arrested": "yes", "arrested_on": "2020-09-02"}], DECISIONS: [{"decided_on": "2020-09-01"}]}),
        passes=[Example({"suspect_outcomes": [{"arrested": "yes", "arrested_on": "2020-09-01"}], DECISIONS: [{}]})],
    ),
    rule(
        "DEC-004", "query", "Decision not to prosecute, but not said why", DECISIONS, Present("reason", when=Is("decision", REFUSALS)),
        since="0.2", why="Why prosecutions are not brought shows where justice fails children.",
        fix="Give the reason, or say why it is not recorded.", serves=["R12", "R14"],
        fails=row_examples(DECISIONS, *({"decision": code, "reason": None} for code in REFUSALS)),
        passes=row_examples(DECISIONS, {}, {"decision": "charged", "reason": None}),
    ),
    rule(
        "DEC-005", "error", "Outcome in the history later than the present outcome", OUTCOMES,
        OnOrAfter("investigation_ref.outcome_on", "outcome_on"), since="0.2", why=LAST,
        fix="Give the last outcome and its date in the row of the investigation too, or leave both blank there.", serves=["R14", "R22"],
        fails=_closed("18", "2020-09-01", "14", "2020-09-02"),
        passes=[_closed("18", "2020-09-02", "14", "2020-09-01"), _closed("18", "2020-09-01", "18", "2020-09-01")],
    ),
    rule(
        "DEC-006", "query", "Outcome in the history on the day of another present outcome",
        [(OUTCOMES, Differs("outcome_on", "investigation_ref.outcome_on",
                            when=All((Is("outcome", (code,)), IsNot("investigation_ref.outcome", (code,)), *EXACT)))) for code in IN_USE],
        since="0.2", why=LAST,
        fix="Correct the outcome or the date that is wrong. If two outcomes were recorded on that day, explain.", serves=["R14", "R22"],
        fails=[_closed("18" if code != "18" else "14", "2020-09-01", code, "2020-09-01") for code in IN_USE],
        passes=[_closed("18", "2020-09-01", "18", "2020-09-01"), _closed("18", "2020-09-02", "14", "2020-09-01")],
    ),
    rule(
        "DEC-007", "query", "Decided not to charge after the day of charge", DECISIONS,
        OnOrAfter("outcome_ref.charged_on", "decided_on",
                  when=All((Is("decision", REFUSALS), Is("outcome_ref.charging_decision", CHARGED)))),
        since="0.2", why="The present decision is the last of the history. A suspect who is counted as charged may not be.",
        fix="Check the decision and both dates. If the suspect was charged again later, explain.", serves=["R14", "R22"],
        fails=[_decided(code, "2020-09-02") for code in REFUSALS],
        passes=[_decided(code, "2020-09-01") for code in REFUSALS],
    ),
)  # fmt: skip
