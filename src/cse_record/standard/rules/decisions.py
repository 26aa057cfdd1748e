"""Decisions on each suspect: arrest, charge, verdict and sentence. Part of the topic of proceedings."""

from cse_record.standard.elements import NOT_RECORDED
from cse_record.standard.predicates import (
    All,
    AnyOf,
    Blank,
    HasReason,
    HasValue,
    Is,
    NotOneOf,
    NoValue,
    OneOf,
    OnOrAfter,
    Present,
    Unique,
)
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, group, rule
from cse_record.standard.rules.suspect_rows import BARE

OUTCOMES = "suspect_outcomes"
DECISIONS = ((OUTCOMES, "charging_decision", "charging_reason"), ("suspect_decisions", "decision", "reason"))
"""The present decision and the history of decisions: record type, decision and reason."""

YES, NO = ("yes",), ("no",)
CHARGED = group("charging_decision", "charged")
PENDING = group("charging_decision", "pending")
NOT_CHARGED = group("charging_decision", "no-prosecution") + PENDING
STAGES = {
    "no-prosecution-evidential": (
        "PRO-023", "Not prosecuted at the evidential stage, with a reason of another stage", "Evidential stage, other stage's reason",
        (*group("charging_reason", "evidential"), "threshold-test-not-met"), "suspect-health",
    ),
    "no-prosecution-public-interest": (
        "PRO-024", "Not prosecuted at the public interest stage, with a reason of another stage", "Public interest, other stage's reason",
        group("charging_reason", "public-interest"), "suspect-died",
    ),
    "administrative": (
        "PRO-025", "Closed administratively, with a reason of another kind", "Closed administratively, other reason",
        group("charging_reason", "administrative"), "identification-not-proved",
    ),
}  # fmt: skip
"""For each decision not to prosecute: rule id, title, the title in brief, reasons that fit and one that does not."""
CONVICTED = group("court_outcome", "conviction")
DECIDED = (*CONVICTED, *group("court_outcome", "no-conviction"))
NOT_CONVICTED = (*group("court_outcome", "no-conviction"), *group("court_outcome", "open"))
ACQUITTAL = ("acquitted", "conviction-quashed")
"""Outcomes that may be an acquittal because of the defendant's state of mind, at trial or on appeal."""
ORDERS = ("hospital-order", "community", "youth-community", "discharge", "other", "awaiting-sentence")
"""What a court may order after such an acquittal, and the answer while it is undecided. Any other order punishes an offence."""
PUNISHMENTS = ("life-or-indeterminate", "extended", "custody", "suspended", "fine")
GONE = ("warrant-unexecuted", "cannot-be-traced", "died")
"""Cases closed in the defendant's absence, possibly after conviction and before sentence."""
NEVER_SENTENCED = tuple(code for code in NOT_CONVICTED if code not in ACQUITTAL)
PASSED = (*PUNISHMENTS, *(code for code in ORDERS if code != "awaiting-sentence"))
NOT_STOPPED = (*CONVICTED, "acquitted", "not-proven", "conviction-quashed", "proceedings-ongoing")
STOPPED = ("discontinued", "no-evidence-offered", "deserted")
HELD_OR_BAILED = ("held-until-charge", "bail-with-conditions", "bail-without-conditions", "released-under-investigation")
NO_SUSPECT = ("14", "18")
NOT_NAMED = Is("suspect_ref.identification", ("given-name-or-alias", "described-only", "nothing-known"))
ALIAS: Row = {"identification": "given-name-or-alias"}
UNCHARGED: Row = {"charging_decision": "absent:unexplained", "charged_on": None}
"""The source holds the court's decision but not the charging decision."""

OPENED = "The time that a child waits for justice is worked out from these dates."
OUTCOME = "How investigations end is published. It shows where justice fails children."
REASON = (
    "The reason shows whether the case ended because of the evidence, the public interest or something outside the case. It must "
    "not be left to guesswork."
)
COURT = "Whether exploitation leads to a charge, a verdict and a sentence is a main question of the assessment."
ARREST = "What was done about a suspect between the report and the decision shows how well the child was protected in the meantime."
TRIED: Row = {"charging_decision": "charged", "charged_on": "2020-09-01"}
GUILTY: Row = TRIED | {"court_outcome": "guilty-plea", "verdict_on": "2021-03-01", "sentence_group": "custody"}
ACQUITTED: Row = TRIED | {"court_outcome": "acquitted", "verdict_on": "2021-03-01"}
NOT_SENT: Row = {"charging_decision": "police-no-referral"}
"""The police closed their enquiry without asking for a charging decision."""


def decided(code: str) -> Row:
    """A suspect outcome with this court outcome and the cells that it requires."""
    return TRIED | {
        "court_outcome": code, "verdict_on": None if code == "proceedings-ongoing" else "2021-03-01",
        "sentence_group": "custody" if code in CONVICTED else None,
        "stopped_reason": "evidence-insufficient" if code in STOPPED else None,
    }  # fmt: skip


def court_examples(*outcomes: Row) -> list[Example]:
    """An example for each outcome in court: of Scotland for its verdicts, and of a young suspect for sentences of the young."""
    scotland: Tables = {
        "returns": [{"agency_area": "synthetic-police-glenmarroch"}],
        "exploitation_periods": [{"definition": "scotland-2016"}],
    }
    return [
        example
        for outcome in outcomes
        for example in row_examples(
            OUTCOMES, outcome,
            beside=(scotland if outcome.get("court_outcome") in ("not-proven", "deserted") else {})
            | ({"suspects": [{"age": 16}]} if outcome.get("sentence_group") == "youth-community" else {}),
        )
    ]  # fmt: skip


def _undecided(code: str) -> Row:
    """A suspect outcome without a charge, for an unrecorded reason."""
    return {"charging_decision": code, "charging_reason": "absent:unexplained"}


def _reasoned(table: str, decision: str, reason: str) -> Example:
    """A decision on a suspect of 16, present or in the history, and its reason."""
    what, why = next((what, why) for name, what, why in DECISIONS if name == table)
    return Example({"suspects": [{"age": 16}], table: [{what: decision, why: reason}]}, field=why)


RULES = (
    rule(
        "PRO-014", "error", "Date of arrest given, but recorded as not arrested", OUTCOMES, NoValue("arrested_on", when=Is("arrested", NO)),
        brief="Arrest date, but not arrested",
        why=ARREST, fix="Record that the suspect was arrested, or clear the date.",
        serves=["R14"],
        fails={"arrested": "no", "arrested_on": "2020-06-20"},
        passes=row_examples(OUTCOMES, {"arrested": "yes", "arrested_on": "2020-06-20"}, {"arrested": "no"}),
    ),
    rule(
        "PRO-015", "query", "Arrested, but no date given", OUTCOMES, Present("arrested_on", when=Is("arrested", YES)),
        why=ARREST, fix="Give the date of the first arrest. If the source does not hold it, explain.",
        serves=["R14"],
        fails={"arrested": "yes"}, passes=row_examples(OUTCOMES, {"arrested": "yes", "arrested_on": "2020-06-20"}, {"arrested": "no"}),
    ),
    rule(
        "PRO-016", "query", "Arrested before the investigation was opened", OUTCOMES,
        OnOrAfter("arrested_on", "investigation_ref.opened_on"),
        brief="Arrested before investigation opened",
        why=OPENED, fix="Check both dates. If the arrest was made in another case, enter it there, or explain.",
        serves=["R14"],
        fails={"arrested": "yes", "arrested_on": "2020-06-10"}, passes={"arrested": "yes", "arrested_on": "2020-06-11"},
    ),
    rule(
        "PRO-017", "query", "Status before the decision contradicts whether the suspect was arrested",
        [(OUTCOMES, NotOneOf("released_under", ("voluntary-attendance",), when=Is("arrested", YES))),
         (OUTCOMES, NotOneOf("released_under", HELD_OR_BAILED, when=Is("arrested", NO)))],
        brief="Status does not fit whether arrested",
        why=ARREST, fix="Check whether the suspect was arrested, and the last status before the decision.",
        serves=["R14"],
        fails=row_examples(OUTCOMES, {"arrested": "yes", "arrested_on": "2020-06-20", "released_under": "voluntary-attendance"},
                   *({"arrested": "no", "released_under": code} for code in HELD_OR_BAILED)),
        passes=row_examples(OUTCOMES, {"arrested": "no", "released_under": "voluntary-attendance"},
                    *({"arrested": "yes", "arrested_on": "2020-06-20", "released_under": code} for code in HELD_OR_BAILED)),
    ),
    rule(
        "PRO-018", "error", "Date given for a charge that was not brought", OUTCOMES,
        NoValue("charged_on", when=Is("charging_decision", NOT_CHARGED)),
        brief="Charge date, but no charge brought",
        why=COURT, fix="Correct the charging decision, or clear the date.",
        serves=["R14"],
        fails=row_examples(OUTCOMES, *(_undecided(code) | {"charged_on": "2020-09-01"} for code in NOT_CHARGED)),
        passes=row_examples(OUTCOMES, TRIED, NOT_SENT | {"charged_absent": "absent:unexplained"}),
    ),
    rule(
        "PRO-019", "query", "Charged, but no date given", OUTCOMES, Present("charged_on", when=Is("charging_decision", CHARGED)),
        why=OPENED, fix="Give the date of the charge, summons or requisition, or say why it is not recorded.",
        serves=["R14"],
        fails={"charging_decision": "charged"},
        passes=row_examples(OUTCOMES, {"charging_decision": "charged", "charged_absent": "absent:unexplained"}, NOT_SENT),
    ),
    rule(
        "PRO-020", "query", "Charged before the investigation was opened", OUTCOMES, OnOrAfter("charged_on", "investigation_ref.opened_on"),
        brief="Charged before investigation opened",
        why=OPENED, fix="Check both dates, and check that the outcome belongs to this investigation. If the charge was brought in a "
        "linked case "
            "that this investigation joined, explain.",
        serves=["R14"],
        fails=TRIED | {"charged_on": "2020-06-10"}, passes=TRIED | {"charged_on": "2020-06-11"},
    ),
    rule(
        "PRO-021", "query", "Charged before the first arrest", OUTCOMES, OnOrAfter("charged_on", "arrested_on"),
        why=OPENED, fix="Check both dates. If a summons came first and the arrest followed, explain.",
        serves=["R14"],
        fails=TRIED | {"arrested": "yes", "arrested_on": "2020-09-02"}, passes=TRIED | {"arrested": "yes", "arrested_on": "2020-09-01"},
    ),
    rule(
        "PRO-022", "error", "Decision not to prosecute, without a reason", OUTCOMES,
        Present("charging_reason", when=Is("charging_decision", tuple(STAGES))),
        brief="Not prosecuted, but no reason",
        why=REASON, fix="Give the reason that was recorded for the decision, or say why it is not held.",
        serves=["R3", "R14"],
        fails=row_examples(OUTCOMES, *({"charging_decision": code} for code in STAGES)),
        passes=row_examples(OUTCOMES, {"charging_decision": "administrative", "charging_reason": "absent:unexplained"},
                    {"charging_decision": "early-advice"}),
    ),
    *(
        rule(
            rule_id, "error", title,
            [(table, OneOf(why, (*reasons, *NOT_RECORDED), when=Is(what, (decision,)))) for table, what, why in DECISIONS],
            brief=brief,
            why=REASON, fix="Check the decision and its reason against the case file, and correct whichever is wrong.",
            serves=["R14"],
            fails=[_reasoned(table, decision, other) for table, _, _ in DECISIONS],
            passes=[_reasoned(table, *pair) for table, _, _ in DECISIONS
                    for pair in (*((decision, code) for code in (*reasons, *NOT_RECORDED)), ("diversion", other))],
        )
        for decision, (rule_id, title, brief, reasons, other) in STAGES.items()
    ),
    rule(
        "PRO-026", "error", "Reason for a decision that has not been made",
        [(table, NoValue(why, when=Is(what, PENDING))) for table, what, why in DECISIONS],
        brief="Reason, but decision not made",
        why=REASON, fix="Give the decision that the reason belongs to, or clear the reason.",
        serves=["R14"],
        fails=[_reasoned(table, code, "evidence-insufficient") for table, _, _ in DECISIONS for code in PENDING],
        passes=[_reasoned(table, *pair) for table, _, _ in DECISIONS
                for pair in (("police-no-referral", "evidence-insufficient"), ("early-advice", "absent:unexplained"))],
    ),
    rule(
        "PRO-027", "error", "Charged, with a reason for not charging",
        [(table, OneOf(why, ("threshold-test-charge", *NOT_RECORDED), when=Is(what, CHARGED))) for table, what, why in DECISIONS],
        brief="Charged, but a reason for not charging",
        why=REASON, fix="Clear the reason, or correct the decision. If the case was stopped later, give the reason for stopping instead.",
        serves=["R14"],
        fails=[*row_examples(OUTCOMES, TRIED | {"charging_reason": "evidence-insufficient"}),
               _reasoned("suspect_decisions", "charged", "evidence-insufficient")],
        passes=[*row_examples(OUTCOMES, *(TRIED | {"charging_reason": code} for code in ("threshold-test-charge", *NOT_RECORDED))),
                *(_reasoned("suspect_decisions", "charged", code) for code in ("threshold-test-charge", *NOT_RECORDED)),
                *(_reasoned(table, "police-no-referral", "evidence-insufficient") for table, _, _ in DECISIONS)],
    ),
    rule(
        "PRO-028", "error", "Reason that belongs to another decision",
        [*((table, NotOneOf(why, ("threshold-test-later-review",))) for table, _, why in DECISIONS),
         (OUTCOMES, NotOneOf("stopped_reason", ("threshold-test-charge", "threshold-test-not-met")))],
        brief="Reason belongs to another decision",
        why=REASON,
        fix="Put a reason for the charging decision with that decision, and a reason for ending the case under “Reason for stopping after "
        "charge”.",
        serves=["R14"],
        fails=[*(_reasoned(table, "police-no-referral", "threshold-test-later-review") for table, _, _ in DECISIONS),
               *row_examples(OUTCOMES, *(decided("discontinued") | {"stopped_reason": code} for code in ("threshold-test-charge",
                                                                                                  "threshold-test-not-met")),
                     field="stopped_reason")],
        passes=row_examples(OUTCOMES, decided("discontinued") | {"charging_reason": "threshold-test-charge",
                                                          "stopped_reason": "threshold-test-later-review"}),
    ),
    rule(
        "PRO-029", "error", "Court outcome without a charge", OUTCOMES, NoValue("court_outcome", when=Is("charging_decision", NOT_CHARGED)),
        why=COURT, fix="Change the charging decision to the latest one, or clear the court columns.",
        serves=["R14"],
        fails=row_examples(OUTCOMES, *(_undecided(code) | {"court_outcome": "proceedings-ongoing"} for code in NOT_CHARGED)),
        passes=row_examples(OUTCOMES, TRIED | {"court_outcome": "proceedings-ongoing"}, NOT_SENT | {"court_outcome": "absent:unexplained"}),
    ),
    rule(
        "PRO-030", "query", "Court outcome, but no charging decision", OUTCOMES,
        Present("charging_decision", when=HasValue("court_outcome")),
        brief="Court outcome, no charging decision",
        why=COURT, fix="Give the charging decision, or say why it is not recorded.",
        serves=["R3", "R14"],
        fails={"court_outcome": "proceedings-ongoing"},
        passes=row_examples(OUTCOMES, {"court_outcome": "proceedings-ongoing", "charging_decision": "absent:not-in-system"}, {}),
    ),
    rule(
        "PRO-031", "error", "Verdict before the charge", OUTCOMES, OnOrAfter("verdict_on", "charged_on"),
        why=OPENED, fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R14"],
        fails=ACQUITTED | {"verdict_on": "2020-08-31"}, passes=ACQUITTED | {"verdict_on": "2020-09-01"},
    ),
    rule(
        "PRO-032", "error", "Date of a verdict that has not been given", OUTCOMES,
        NoValue("verdict_on", when=AnyOf((Blank("court_outcome"), Is("court_outcome", ("proceedings-ongoing",))))),
        brief="Verdict date, but no verdict given",
        why=COURT, fix="Give the court outcome on that date, or clear the date.",
        serves=["R14"],
        fails=row_examples(OUTCOMES, TRIED | {"verdict_on": "2021-03-01"},
                   TRIED | {"court_outcome": "proceedings-ongoing", "verdict_on": "2021-03-01"}),
        passes=row_examples(OUTCOMES, ACQUITTED, TRIED | {"court_outcome": "absent:unexplained", "verdict_on": "2021-03-01"},
                    TRIED | {"verdict_absent": "absent:not-yet-obtained"}),
    ),
    rule(
        "PRO-033", "query", "Court outcome without its date", OUTCOMES, Present("verdict_on", when=Is("court_outcome", DECIDED)),
        why=OPENED, fix="Give the date of the verdict or of the end of the case, or say why it is not recorded.",
        serves=["R14"],
        fails=court_examples(*(decided(code) | {"verdict_on": None} for code in DECIDED)),
        passes=court_examples(TRIED | {"court_outcome": "proceedings-ongoing"},
                    *(decided(code) | {"verdict_on": None, "verdict_absent": "absent:unexplained"} for code in DECIDED)),
    ),
    rule(
        "PRO-034", "error", "Sentence without a conviction", [
            (OUTCOMES, NoValue("sentence_group", when=AnyOf((Blank("court_outcome"), Is("court_outcome", NEVER_SENTENCED))))),
            (OUTCOMES, NotOneOf("sentence_group", PUNISHMENTS, when=Is("court_outcome", ACQUITTAL))),
            (OUTCOMES, NotOneOf("sentence_group", PASSED, when=Is("court_outcome", GONE))),
        ],
        why=COURT, fix="Correct the court outcome, which is not a conviction, or clear the sentence.",
        serves=["R14"],
        fails=court_examples(*(decided(code) | {"sentence_group": "custody"} for code in (*NOT_CONVICTED, *GONE)),
                   *(ACQUITTED | {"sentence_group": code} for code in PUNISHMENTS),
                   *(decided("died") | {"sentence_group": code} for code in PASSED),
                   TRIED | {"sentence_group": "custody"}),
        passes=row_examples(OUTCOMES, GUILTY, TRIED | {"court_outcome": "unfit-to-plead", "sentence_group": "hospital-order"}, ACQUITTED,
                    *(decided(code) | {"sentence_group": "awaiting-sentence"} for code in GONE),
                    TRIED | {"sentence_group": "absent:not-yet-obtained"}),
    ),
    rule(
        "PRO-035", "query", "Conviction without a sentence", OUTCOMES, Present("sentence_group", when=Is("court_outcome", CONVICTED)),
        why=COURT, fix="Give the sentence. “Awaiting sentence” is an answer too.",
        serves=["R14"],
        fails=row_examples(OUTCOMES, *(decided(code) | {"sentence_group": None} for code in CONVICTED)),
        passes=row_examples(OUTCOMES, *(decided(code) | {"sentence_group": "awaiting-sentence"} for code in CONVICTED),
                    GUILTY | {"sentence_group": "absent:unexplained"}, ACQUITTED),
    ),
    rule(
        "PRO-036", "error", "Reason given for stopping a case that was not stopped", OUTCOMES,
        NoValue("stopped_reason", when=AnyOf((Blank("court_outcome"), Is("court_outcome", NOT_STOPPED)))),
        brief="Reason for stopping, but not stopped",
        why=REASON, fix="Correct the court outcome, or clear the reason.",
        serves=["R14"],
        fails=court_examples(*(decided(code) | {"stopped_reason": "evidence-insufficient"} for code in NOT_STOPPED),
                   TRIED | {"stopped_reason": "evidence-insufficient"}),
        passes=row_examples(OUTCOMES, decided("discontinued"),
                    TRIED | {"court_outcome": "left-on-file", "stopped_reason": "lapse-of-time", "verdict_on": "2021-03-01"},
                    ACQUITTED, TRIED | {"stopped_reason": "absent:not-yet-obtained"}),
    ),
    rule(
        "PRO-037", "error", "Case stopped after charge, without a reason", OUTCOMES,
        Present("stopped_reason", when=Is("court_outcome", STOPPED)),
        brief="Stopped after charge, but no reason",
        why=REASON, fix="Give the reason that was recorded, or say why it is not held.",
        serves=["R3", "R14"],
        fails=court_examples(*(decided(code) | {"stopped_reason": None} for code in STOPPED)),
        passes=court_examples(*(decided(code) | {"stopped_reason": "absent:unexplained"} for code in STOPPED), ACQUITTED),
    ),
    rule(
        "PRO-038", "query", "Charged or convicted, but not identified by full name",
        [(OUTCOMES, NotOneOf("charging_decision", CHARGED, when=NOT_NAMED)),
         (OUTCOMES, NotOneOf("court_outcome", CONVICTED, when=All((NOT_NAMED, HasReason("charging_decision")))))],
        brief="Charged or convicted, but no full name",
        why="Nobody is charged without being identified. At a lower identification level the suspect is left out of the analysis.",
        fix="Correct the suspect's identification level, or choose the suspect who was charged. If the court knows the person only by a "
        "given name or alias, explain.",
        serves=["R4", "R14"],
        fails=[Example({"suspects": [BARE | {"identification": "nothing-known"}], OUTCOMES: [TRIED]}),
               Example({"suspects": [BARE | {"identification": "described-only", "sex": "male"}], OUTCOMES: [TRIED]}),
               Example({"suspects": [ALIAS], OUTCOMES: [TRIED]}),
               Example({"suspects": [ALIAS], OUTCOMES: [GUILTY]}),
               *(Example({"suspects": [ALIAS], OUTCOMES: [decided(code) | UNCHARGED]}, field="court_outcome") for code in CONVICTED),
               Example({"suspects": [BARE | {"identification": "nothing-known"}], OUTCOMES: [GUILTY | UNCHARGED]}, field="court_outcome"),
               Example({"suspects": [BARE | {"identification": "described-only", "sex": "male"}], OUTCOMES: [GUILTY | UNCHARGED]},
                       field="court_outcome")],
        passes=[Example({"suspects": [{}], OUTCOMES: [GUILTY]}),
                Example({"suspects": [{}], OUTCOMES: [GUILTY | UNCHARGED]}),
                Example({"suspects": [ALIAS], OUTCOMES: [ACQUITTED | UNCHARGED]}),
                Example({"suspects": [BARE | {"identification": "nothing-known"}],
                         OUTCOMES: [{"charging_decision": "awaiting-decision"}]})],
    ),
    rule(
        "PRO-039", "query", "Charged in an investigation that identified no suspect", OUTCOMES,
        NotOneOf("charging_decision", CHARGED, when=Is("investigation_ref.outcome", NO_SUSPECT)),
        brief="Charged, but no suspect identified",
        why=OUTCOME, fix="Check the outcome of the investigation, and check that the suspect was charged in this investigation.",
        serves=["R14"],
        fails=[Example({"investigations": [{"outcome": code, "outcome_on": "2020-09-01"}], OUTCOMES: [TRIED]}) for code in NO_SUSPECT],
        passes=[Example({"investigations": [{"outcome": "1", "outcome_on": "2020-09-01"}], OUTCOMES: [TRIED]}),
                Example({"investigations": [{"outcome": "18", "outcome_on": "2020-09-01"}], OUTCOMES: [NOT_SENT]})],
    ),
    rule(
        "PRO-040", "query", "Two outcomes of one suspect for one offence", OUTCOMES,
        Unique(("suspect_ref", "investigation_ref", "offence_group")),
        brief="Two outcomes for one offence",
        why=COURT, fix="Keep the later decision and delete the other row, or give each row the offence that it deals with.",
        serves=["R14"],
        fails=[{}, {"outcome_ref": "O-0002"}],
        passes=[
            {"offence_group": "rape"}, {"outcome_ref": "O-0002", "offence_group": "trafficking"},
            {"outcome_ref": "O-0003", "suspect_ref": "S-0002", "offence_group": "rape"},
            {"outcome_ref": "O-0004", "investigation_ref": "I-0002", "offence_group": "rape"},
        ],
    ),
    rule(
        "PRO-041", "query", "Order of a court after an acquittal", OUTCOMES,
        NotOneOf("sentence_group", ORDERS, when=Is("court_outcome", ACQUITTAL)),
        why=COURT,
        fix="After a verdict of not guilty by reason of insanity, or an acquittal because of mental disorder in Scotland, a court can make "
            "a hospital or supervision order; after any acquittal it can make a restraining order. If that is what happened, explain. "
            "If not, correct the court outcome, or clear the sentence.",
        serves=["R14"],
        fails=court_examples(*(decided(outcome) | {"sentence_group": code} for outcome in ACQUITTAL for code in ORDERS)),
        passes=row_examples(OUTCOMES, ACQUITTED, GUILTY | {"sentence_group": "hospital-order"},
                    ACQUITTED | {"sentence_group": "absent:unexplained"},
                    TRIED | {"court_outcome": "unfit-to-plead", "sentence_group": "hospital-order"}),
    ),
)  # fmt: skip
