"""Dated outcomes of investigations and decisions on suspects."""

from cse_record.standard.predicates import Is, OnOrAfter, Present, ValidAt
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

OUTCOMES, DECISIONS = "investigation_outcomes", "suspect_decisions"
REFUSALS = ("no-prosecution-evidential", "no-prosecution-public-interest")
IN_ORDER = "The order of decisions shows where justice was delayed, and where a review changed what had been decided."
CHECK = "Check both dates against the source and correct the one that is wrong."
OPENED: Row = {"opened_on": "2018-06-11"}

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
)  # fmt: skip
