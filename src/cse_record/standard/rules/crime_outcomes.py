"""Outcomes of suspects compared with the outcome of the crime, and verdicts compared with earlier steps. Part of the topic of
proceedings.
"""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import All, AnyOf, Blank, Differs, HasReason, Is, NotOneOf, OnOrAfter
from cse_record.standard.rows import Row
from cse_record.standard.rules.decisions import (
    ACQUITTED,
    CHARGED,
    CONVICTED,
    GUILTY,
    NO,
    NO_SUSPECT,
    NOT_SENT,
    OPENED,
    OUTCOME,
    OUTCOMES,
    TRIED,
    UNCHARGED,
    decided,
)
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.rules.suspect_rows import CHILD

CHARGED_CRIME = ("1", "1A")
"""Crime outcomes with which somebody was charged."""
OTHERWISE_CLOSED = ("0", *CHARGED_CRIME, "4", "19", "20", *NO_SUSPECT)
CLOSED = tuple(code.code for code in CODELISTS["crime_outcome"].codes if code.code not in OTHERWISE_CLOSED)
"""Crime outcomes with which nobody was charged. With other outcomes somebody may be, for example if the case went to another body."""
UNCHARGED_CRIME = "an outcome without a charge"
OUT_OF_COURT = ("out-of-court",)
CAUTIONED: Row = {"charging_decision": "out-of-court", "charging_reason": "out-of-court-sufficient"}
UNDATED_CHARGE = AnyOf((Blank("charged_on"), HasReason("charged_on")))
"""No date of charge between the arrest or investigation and the verdict. If there is one, other rules compare both with it."""

CHARGE_LOST: Row = {"charged_on": None, "charged_absent": "absent:unexplained"}
ARRESTED: Row = {"arrested": "yes", "arrested_on": "2020-06-20"}


def _closed(code: str, outcome_row: Row, field: str = "charging_decision") -> Example:
    """A suspect outcome in an investigation with this crime outcome."""
    investigation: Row = {"outcome": code, "outcome_on": "2021-09-01", "opened_on": "2020-06-11"}
    beside = (
        []
        if outcome_row.get("charging_decision") == "charged" or code not in ("1", "1A")
        else [{"outcome_ref": "O-0009", "suspect_ref": "S-0002"} | TRIED]
    )
    return Example({"investigations": [investigation], OUTCOMES: [outcome_row, *beside]}, at=(OUTCOMES, 0), field=field)


def _recorded(answer: str, outcome: Row) -> Example:
    """A suspect in an investigation, and whether it was recorded as a crime."""
    return Example({"investigations": [{"crime_recorded": answer}], OUTCOMES: [outcome]}, at=(OUTCOMES, 0), field="charging_decision")


RULES = (
    rule(
        "PRO-042", "query", "Charged or convicted, although the crime was closed without a charge",
        [(OUTCOMES, NotOneOf("charging_decision", CHARGED, when=Is("investigation_ref.outcome", CLOSED, UNCHARGED_CRIME))),
         (OUTCOMES, NotOneOf("court_outcome", CONVICTED,
                             when=All((Is("investigation_ref.outcome", (*CLOSED, *NO_SUSPECT), UNCHARGED_CRIME),
                                       HasReason("charging_decision")))))],
        brief="Charge, but crime closed without one",
        why=OUTCOME, fix="Check the outcome of the investigation, and check that the suspect was charged in this investigation. If the "
            "source never updated the outcome, explain.",
        serves=["R14"],
        fails=[*(_closed(code, TRIED) for code in CLOSED),
               _closed("15", GUILTY),
               *(_closed(code, GUILTY | UNCHARGED, "court_outcome") for code in (*CLOSED, *NO_SUSPECT)),
               *(_closed("15", decided(code) | UNCHARGED, "court_outcome") for code in CONVICTED)],
        passes=[*(_closed(code, TRIED) for code in ("1", "4", "20")), _closed("15", NOT_SENT), _closed("15", ACQUITTED | UNCHARGED),
                _closed("1", GUILTY | UNCHARGED)],
    ),
    rule(
        "PRO-043", "query", "Verdict before the first arrest", OUTCOMES,
        OnOrAfter("verdict_on", "arrested_on", when=UNDATED_CHARGE, tells_when=False),
        why=OPENED, fix="Check both dates. If the case ended in the defendant's absence and the arrest came later, explain.",
        serves=["R14"],
        fails=row_examples(OUTCOMES,
            *(ACQUITTED | charge | ARRESTED | {"verdict_on": "2020-06-19"} for charge in (CHARGE_LOST, UNCHARGED))),
        passes=[*row_examples(OUTCOMES,
            *(ACQUITTED | charge | ARRESTED | {"verdict_on": "2020-06-20"} for charge in (CHARGE_LOST, UNCHARGED))),
                Example({OUTCOMES: [ACQUITTED | ARRESTED | {"charged_on": "2020-06-19", "verdict_on": "2020-06-19"}]},
                        also=(("PRO-021", f"/{OUTCOMES}/0/charged_on"),))],
    ),
    rule(
        "PRO-044", "query", "Verdict before the investigation was opened", OUTCOMES,
        OnOrAfter("verdict_on", "investigation_ref.opened_on", when=All((UNDATED_CHARGE, Blank("arrested_on"))), tells_when=False),
        brief="Verdict before investigation opened",
        why=OPENED, fix="Check both dates, and check that the outcome belongs to this investigation. If the verdict was given in an "
            "earlier case, enter that case as an investigation of its own.",
        serves=["R14"],
        fails=row_examples(OUTCOMES, *(ACQUITTED | charge | {"verdict_on": "2020-06-10"} for charge in (CHARGE_LOST, UNCHARGED))),
        passes=[*row_examples(OUTCOMES, *(ACQUITTED | charge | {"verdict_on": "2020-06-11"} for charge in (CHARGE_LOST, UNCHARGED))),
                Example({OUTCOMES: [ACQUITTED | {"charged_on": "2020-06-10", "verdict_on": "2020-06-10"}]},
                        also=(("PRO-020", f"/{OUTCOMES}/0/charged_on"),)),
                Example({OUTCOMES: [ACQUITTED | CHARGE_LOST | ARRESTED | {"arrested_on": "2020-06-10", "verdict_on": "2020-06-10"}]},
                        also=(("PRO-016", f"/{OUTCOMES}/0/arrested_on"),))],
    ),
    rule(
        "PRO-045", "query", "Child recorded as a suspect in the investigation of a crime against them", OUTCOMES,
        Differs("suspect_ref.child_ref", "investigation_ref.child_ref"),
        brief="Child as suspect in crime against them",
        why="A child is not a suspect in a crime against them. If the record says so, the child may be treated as an offender.",
        fix="Choose the right suspect, or the investigation of the crime against the other child. If the police recorded the child as a "
            "suspect because of images of themselves, explain.",
        serves=["R4", "R14"],
        fails={"suspects": [CHILD], OUTCOMES: [{}]},
        passes={"suspects": [CHILD | {"child_ref": "C-0002"}], OUTCOMES: [{}]},
    ),
    rule(
        "PRO-046", "query", "Suspect charged or cautioned, but no crime was recorded", OUTCOMES,
        NotOneOf("charging_decision", (*CHARGED, *OUT_OF_COURT), when=Is("investigation_ref.crime_recorded", NO)), since="0.2",
        brief="Charge or caution, no crime recorded",
        why=OUTCOME,
        fix="A charge or caution is for a recorded crime. Check both answers. If the record of the crime was cancelled later, explain.",
        serves=["R14"],
        fails=[_recorded("no", TRIED), _recorded("no", CAUTIONED)],
        passes=[_recorded("yes", TRIED), _recorded("no", CAUTIONED | {"charging_decision": "police-no-referral", "charging_reason": None})],
    ),
)  # fmt: skip
