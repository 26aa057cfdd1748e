"""How a case ended, compared with who was sought for it and with the help that followed. Part of the topic of outcomes."""

from dataclasses import replace

from cse_record.standard.predicates import All, AnyOf, Is, IsNot, NotOneOf, Rows
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import beside
from cse_record.standard.rules.decisions import CONVICTED, NO_SUSPECT, OUTCOMES
from cse_record.standard.rules.outcome_rows import CONTACT, ENDED, OVER, crime_with, decided
from cse_record.standard.rules.rule import Example, group, rule

PERIODS, INVESTIGATIONS, SUPPORTED = "exploitation_periods", "investigations", "witness_support"
UNSETTLED = ("at-risk", "suspected")
ON_THE_EVIDENCE = ("evidence-insufficient", "element-not-proved", "defence-not-disproved")
"""Reasons that are about the evidence against somebody who is known, and not about who did it."""
NAMED = ("full-name-or-initials",)
EVIDENTIAL, NO_INTEREST = ("no-prosecution-evidential",), ("no-prosecution-public-interest",)
AT_ANOTHER_STAGE = ((("9", "10", "21"), EVIDENTIAL), (("15",), NO_INTEREST))
"""Outcomes of a crime, and the decision on a suspect that was made at another stage than they say."""
CHARGED, UNCHARGED_STAGE = ("charged",), ("after-no-charge",)
UNTRIED = (*group("court_outcome", "administrative"), "discontinued", "no-evidence-offered", "deserted", "stayed", "left-on-file")
"""Ends of a case that was charged and not tried, after which support may be said to follow a decision not to proceed."""
GUILTY: Row = {"charged_on": "2020-09-01", "court_outcome": "guilty-plea", "verdict_on": "2021-03-01", "sentence_group": "custody"}


def _convicted(status: str, heading: str = CONTACT[0], **cells: str | None) -> Example:
    """A period, and the verdict on somebody in the investigation of it."""
    outcome: Row = {"charging_decision": "charged"} | GUILTY | cells
    rows: Tables = {PERIODS: [OVER | {"status": status}], OUTCOMES: [outcome]}
    return beside(INVESTIGATIONS, {"exploitation_ref": "E-0001", "offence_group": heading}, rows, "exploitation_ref")


def _unidentified(outcome: str, reason: str, **suspect: str) -> Example:
    """A decision on the evidence about a suspect, and the outcome of the crime."""
    rows: Tables = {INVESTIGATIONS: [crime_with(outcome)], "suspects": [suspect], PERIODS: [OVER]}
    return beside(OUTCOMES, decided("no-prosecution-evidential") | {"charging_reason": reason}, rows, "charging_reason")


def _stage(outcome: str, *decisions: str) -> Example:
    """A crime with its outcome, and decisions on several suspects."""
    rows: list[Row] = [
        {"outcome_ref": f"O-000{number}", "suspect_ref": f"S-000{number}"} | decided(decision)
        for number, decision in enumerate(decisions, 1)
    ]
    return beside(INVESTIGATIONS, crime_with(outcome), {OUTCOMES: rows, PERIODS: [OVER]}, "outcome")


def _after(stage: str, *decisions: str) -> Example:
    """Support of a witness, and decisions on several suspects of the investigation."""
    rows = _stage("0", *decisions).rows
    return beside(SUPPORTED, {"investigation_ref": "I-0001", "support_stage": stage}, rows, "support_stage")


def _untried(**end: str) -> Example:
    """Support of a witness after the charge of the only suspect came to an end without a trial."""
    example = _after("after-no-charge", "charged")
    return replace(example, rows=example.rows | {OUTCOMES: [example.rows[OUTCOMES][0] | {"verdict_on": "2021-03-01"} | end]})


RULES = (
    rule(
        "OUT-019", "query", "Only suspected or a risk, although a suspect was convicted of it", INVESTIGATIONS,
        Rows("exploitation_ref", OUTCOMES, "investigation_ref", most=0,
             where=Is("court_outcome", CONVICTED), when=All((
                 Is("exploitation_ref.status", UNSETTLED), Is("offence_group", CONTACT, "an offence of sexual abuse or exploitation")))),
        since="0.2", brief="Not confirmed, but a suspect convicted",
        why="How many children are known to have been exploited is counted from the status. A court that convicts has settled it.",
        fix="If the conviction was for this exploitation, the status is “Confirmed”. If it was for something else, remove the link from "
        "the investigation to the period, or explain.",
        serves=["R9", "R14"],
        fails=[*(_convicted(status) for status in UNSETTLED), _convicted("suspected", CONTACT[1]),
               *(_convicted("suspected", court_outcome=end) for end in CONVICTED)],
        passes=[_convicted("confirmed"), _convicted("suspected", "violence"),
                _convicted("suspected", court_outcome="acquitted", sentence_group=None)],
    ),
    rule(
        "OUT-020", "query", "No suspect identified, but the evidence against a named one was not enough", OUTCOMES,
        NotOneOf("charging_reason", ON_THE_EVIDENCE, when=All((Is("investigation_ref.outcome", NO_SUSPECT),
                                                              Is("suspect_ref.identification", NAMED)))), since="0.2",
        brief="Evidence not enough, none identified",
        why=ENDED,
        fix="If the police knew who the suspect was, the outcome is 15 or 16. If they could not show that it was this person, choose that "
        "reason.",
        serves=["R4", "R14"],
        fails=[*(_unidentified(outcome, ON_THE_EVIDENCE[0]) for outcome in NO_SUSPECT),
               *(_unidentified("18", reason) for reason in ON_THE_EVIDENCE[1:])],
        passes=[_unidentified("15", ON_THE_EVIDENCE[0]), _unidentified("18", "identification-not-proved"),
                _unidentified("18", ON_THE_EVIDENCE[0], identification="given-name-or-alias")],
    ),
    rule(
        "OUT-021", "query", "Crime closed at one stage of the test, and every suspect at the other",
        [(INVESTIGATIONS, Rows("outcome", OUTCOMES, "investigation_ref", least=1, where=IsNot("charging_decision", other),
                               given=Is("charging_decision", other), when=Is("outcome", outcomes)))
         for outcomes, other in AT_ANOTHER_STAGE], since="0.2", brief="Crime and suspects at different stages",
        why="Cases that fail for want of evidence, and cases that could have gone to court but did not, are counted separately.",
        fix="Check the outcome of the investigation and the decision on the suspect. If one suspect is not entered, explain.",
        serves=["R12", "R14"],
        fails=[_stage(outcome, *other) for outcomes, other in AT_ANOTHER_STAGE for outcome in outcomes],
        passes=[*(_stage(outcome) for outcome in ("9", "10", "21")),
                replace(_stage("15"), also=(("OUT-011", f"/{INVESTIGATIONS}/0/outcome"),)),
                _stage("9", *NO_INTEREST), _stage("15", *EVIDENTIAL),
                _stage("16", *NO_INTEREST), _stage("16", *EVIDENTIAL), _stage("9", *EVIDENTIAL, *NO_INTEREST),
                _stage("15", *EVIDENTIAL, *NO_INTEREST)],
    ),
    rule(
        "OUT-022", "query", "Support after a decision not to proceed, but every suspect was charged", SUPPORTED,
        Rows("support_stage", OUTCOMES, "investigation_ref", least=1, same="investigation_ref", when=Is("support_stage", UNCHARGED_STAGE),
             where=AnyOf((IsNot("charging_decision", CHARGED), Is("court_outcome", UNTRIED))), given=Is("charging_decision", CHARGED)),
        since="0.2", brief="Not to proceed, but all were charged",
        why="What help follows for a child whose case does not come to court is counted from this stage.",
        fix="Check the stage. If a first decision was changed on review, explain.",
        serves=["R12", "R14"],
        fails=_after("after-no-charge", "charged"),
        passes=[_after("after-no-charge", "charged", "no-prosecution-evidential"), _after("after-no-charge"),
                _after("after-no-charge", "no-prosecution-evidential"), _after("after-court", "charged"),
                _untried(court_outcome="died"), _untried(court_outcome="no-evidence-offered", stopped_reason="evidence-insufficient")],
    ),
)  # fmt: skip
