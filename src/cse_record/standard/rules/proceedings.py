"""Investigations of crime against a child. Decisions on suspects and support of witnesses have modules of their own, included here.

No rule questions the child's account.
"""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import (
    AnyOf,
    Blank,
    Is,
    NotOneOf,
    NoValue,
    OnOrAfter,
    Present,
    Rows,
    Same,
    ValidAt,
)
from cse_record.standard.rules import crime_outcomes, decisions, witness
from cse_record.standard.rules.crime_outcomes import CHARGED_CRIME
from cse_record.standard.rules.decisions import CHARGED, NO, OUTCOMES, TRIED, YES
from cse_record.standard.rules.example_builders import NO_ROWS, NOT_ALL_ROWS, row_examples, scope_rows
from cse_record.standard.rules.rule import Example, rule

INVESTIGATIONS = "investigations"
NOT_YET = ("0",)
UNDATED = {"children": [{"first_attention_absent": "absent:unexplained", "first_response_absent": "absent:unexplained"}]}
ASSIGNED = tuple(code.code for code in CODELISTS["crime_outcome"].codes if code.code not in NOT_YET)

OPENED = "The time that a child waits for justice is worked out from these dates."
INTERVIEW = "Whether a child was offered and gave a recorded interview shows what the investigation did to hear them."
OUTCOME = "How investigations end is published. It shows where justice fails children."

RULES = (
    rule(
        "PRO-001", "error", "Interview held, but not offered", INVESTIGATIONS,
        NotOneOf("abe_held", YES, when=Is("abe_offered", NO)),
        why=INTERVIEW, fix="Check both answers against the source and correct the one that is wrong.",
        serves=["R14"],
        fails={"abe_offered": "no", "abe_held": "yes", "abe_on": "2020-06-20"},
        passes=row_examples(INVESTIGATIONS, {"abe_offered": "yes", "abe_held": "yes", "abe_on": "2020-06-20"},
                    {"abe_offered": "no", "abe_held": "no"}),
    ),
    rule(
        "PRO-002", "error", "Date of an interview that was not held", INVESTIGATIONS, NoValue("abe_on", when=Is("abe_held", NO)),
        why=INTERVIEW, fix="Record that the interview was held, or clear the date.",
        serves=["R14"],
        fails={"abe_held": "no", "abe_on": "2020-06-20"},
        passes=row_examples(INVESTIGATIONS, {"abe_held": "yes", "abe_on": "2020-06-20"},
            {"abe_held": "no", "abe_absent": "absent:unexplained"}),
    ),
    rule(
        "PRO-003", "query", "Interview held, but no date given", INVESTIGATIONS, Present("abe_on", when=Is("abe_held", YES)),
        why=INTERVIEW, fix="Give the date of the first interview, or say why it is not recorded.",
        serves=["R14"],
        fails={"abe_held": "yes"},
        passes=row_examples(INVESTIGATIONS, {"abe_held": "yes", "abe_absent": "absent:unexplained"}, {"abe_held": "no"}),
    ),
    rule(
        "PRO-004", "error", "Intermediary at an interview that was not held", INVESTIGATIONS,
        NotOneOf("intermediary", YES, when=Is("abe_held", NO)),
        brief="Intermediary, but interview not held",
        why=INTERVIEW, fix="Check both answers. An intermediary at court is a special measure and belongs under witness support.",
        serves=["R14"],
        fails={"abe_held": "no", "intermediary": "yes"},
        passes=row_examples(INVESTIGATIONS, {"abe_held": "yes", "abe_on": "2020-06-20", "intermediary": "yes"},
                    {"abe_held": "no", "intermediary": "no"}),
    ),
    rule(
        "PRO-005", "query", "Interview before the investigation was opened", INVESTIGATIONS, OnOrAfter("abe_on", "opened_on"),
        brief="Interview before investigation opened",
        why=OPENED, fix="Check both dates. If the interview belonged to an earlier enquiry, enter that as an investigation, or explain.",
        serves=["R14"],
        fails={"abe_on": "2020-06-10"}, passes={"abe_on": "2020-06-11"},
    ),
    rule(
        "PRO-006", "error", "Outcome before the investigation was opened", INVESTIGATIONS, OnOrAfter("outcome_on", "opened_on"),
        brief="Outcome before investigation opened",
        why=OPENED, fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R14"],
        fails={"outcome": "18", "outcome_on": "2020-06-10"}, passes={"outcome": "18", "outcome_on": "2020-06-11"},
    ),
    rule(
        "PRO-007", "error", "Date of an outcome that has not been recorded", INVESTIGATIONS,
        NoValue("outcome_on", when=AnyOf((Blank("outcome"), Is("outcome", NOT_YET)))),
        brief="Outcome date, but no outcome",
        why=OUTCOME, fix="Give the outcome that was recorded on that date, or clear the date.",
        serves=["R14"],
        fails=row_examples(INVESTIGATIONS, {"outcome_on": "2020-09-01"},
                   {"outcome": "0", "outcome_on": "2020-09-01"}),
        passes=row_examples(INVESTIGATIONS, {"outcome": "18", "outcome_on": "2020-09-01"},
                    {"outcome": "absent:withheld", "outcome_on": "2020-09-01"},
                    {"outcome": "0", "outcome_absent": "absent:not-yet-obtained"}, {}),
    ),
    rule(
        "PRO-008", "query", "Outcome without its date", INVESTIGATIONS, Present("outcome_on", when=Is("outcome", ASSIGNED)),
        why=OPENED, fix="Give the date on which the outcome was recorded, or say why it is not held.",
        serves=["R14"],
        fails=[Example({INVESTIGATIONS: [{"outcome": code}], OUTCOMES: [TRIED] if code in CHARGED_CRIME else [],
                        **({} if code in CHARGED_CRIME else {"return_scope": scope_rows(**{OUTCOMES: "not-held"})})}) for code in ASSIGNED],
        passes=row_examples(INVESTIGATIONS, {"outcome": "18", "outcome_absent": "absent:unexplained"}, {"outcome": "0"}),
    ),
    rule(
        "PRO-009", "query", "Outcome code not in use on its date", INVESTIGATIONS, ValidAt("outcome", "outcome_on"),
        why=OUTCOME, fix="Check the code and the date. If an older outcome was given a newer code, explain.",
        serves=["R14"],
        fails=row_examples(INVESTIGATIONS, {"opened_on": "2018-06-11", "outcome": "22", "outcome_on": "2018-12-31"}),
        passes=row_examples(INVESTIGATIONS, {"opened_on": "2018-06-11", "outcome": "22", "outcome_on": "2019-01-01"},
                    {"opened_on": "2018-06-11", "outcome": "18", "outcome_on": "2018-12-31"}),
    ),
    rule(
        "PRO-010", "query", "Investigation opened before the exploitation began", INVESTIGATIONS,
        OnOrAfter("opened_on", "exploitation_ref.started_on"),
        brief="Opened before exploitation began",
        why="The assessment asks how long it takes from exploitation to investigation.",
        fix="Check both dates. If the police acted on earlier exploitation, correct its start or choose that period.",
        serves=["R14"],
        fails=row_examples(INVESTIGATIONS, {"exploitation_ref": "E-0001", "opened_on": "2020-02-29"}, beside=UNDATED),
        passes=row_examples(INVESTIGATIONS, {"exploitation_ref": "E-0001", "opened_on": "2020-03-01"}, beside=UNDATED),
    ),
    rule(
        "PRO-011", "error", "Investigation and exploitation of different children", INVESTIGATIONS,
        Same("child_ref", "exploitation_ref.child_ref"),
        brief="Exploitation period of another child",
        why="What was done about the abuse of one child would be linked to the abuse of another.",
        fix="Choose an exploitation period of this child, or correct the child.",
        serves=["R14", "R20"],
        fails={"child_ref": "C-0002", "exploitation_ref": "E-0001"},
        passes=row_examples(INVESTIGATIONS, {"child_ref": "C-0001", "exploitation_ref": "E-0001"}, {"child_ref": "C-0002"}),
    ),
    rule(
        "PRO-012", "query", "Outcome of a crime that was not recorded", INVESTIGATIONS, NoValue("outcome", when=Is("crime_recorded", NO)),
        brief="Outcome, but crime not recorded",
        why=OUTCOME, fix="Check whether a crime was recorded. If it was cancelled after its outcome, explain.",
        serves=["R14"],
        fails={"crime_recorded": "no", "outcome": "18", "outcome_on": "2020-09-01"},
        passes=row_examples(INVESTIGATIONS, {"crime_recorded": "yes", "outcome": "18", "outcome_on": "2020-09-01"},
                    {"crime_recorded": "no", "outcome": "absent:not-in-system"}),
    ),
    rule(
        "PRO-013", "query", "Outcome is a charge, but no suspect is recorded as charged", INVESTIGATIONS,
        Rows("outcome", OUTCOMES, "investigation_ref", least=1, where=Is("charging_decision", CHARGED), unless_scope=NOT_ALL_ROWS,
             when=Is("outcome", CHARGED_CRIME)),
        brief="Charge, but no suspect charged",
        why="Whether exploitation leads to a charge is a main question of the assessment.",
        fix="Under suspect outcomes, enter who was charged; or correct the outcome. If the suspect was left out, explain.",
        serves=["R14"],
        fails=[*row_examples(INVESTIGATIONS, *({"outcome": code, "outcome_on": "2020-09-01"} for code in CHARGED_CRIME)),
               *row_examples(INVESTIGATIONS, {"outcome": "1", "outcome_on": "2020-09-01"},
                     beside={OUTCOMES: [{"charging_decision": "awaiting-decision"}]})],
        passes=[*row_examples(INVESTIGATIONS, {"outcome": "1", "outcome_on": "2020-09-01"}, beside={OUTCOMES: [TRIED]}),
                *row_examples(INVESTIGATIONS, {"outcome": "18", "outcome_on": "2020-09-01"}),
                *row_examples(INVESTIGATIONS, {"outcome": "1", "outcome_on": "2020-09-01"},
                      beside={"return_scope": scope_rows(suspect_outcomes="partial")}),
                *(Example({INVESTIGATIONS: [{"outcome": "1", "outcome_on": "2020-09-01"}],
                    "return_scope": scope_rows(suspect_outcomes=extent)})
                  for extent in NO_ROWS)],
    ),
    *decisions.RULES,
    *crime_outcomes.RULES,
    *witness.RULES,
)  # fmt: skip
