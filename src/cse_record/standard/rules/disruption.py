"""Disruption: the course of a measure, against whom or what it is, and whether the nation has it."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import All, AnyPresent, GroupFits, HasValue, Is, IsNot, NotOneOf, NoValue, OnOrAfter, Present, Rows
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, group, rule
from cse_record.standard.rules.suspect_rows import LEVELS

MEASURES, PROTECTED, OUTCOMES = "disruptions", "disruption_children", "suspect_outcomes"
NOT_APPLICABLE = "absent:not-applicable"
NEVER_GRANTED = ("awaiting", "refused", "withdrawn")
FOR_A_CHILD = ("secure-accommodation-order", "deprivation-of-liberty-order")
AGAINST_A_PERSON = (
    "abduction-notice", "recovery-of-child-order", "sexual-risk-order", "sexual-harm-prevention-order", "sexual-risk-order-scotland",
    "sexual-offences-prevention-order", "risk-of-sexual-harm-order", "slavery-trafficking-risk-order",
    "slavery-trafficking-prevention-order", "criminal-behaviour-order", "bail-conditions", "immigration-action",
    "post-suspension", "barring-referral",
)  # fmt: skip
DETERRENCE = "The assessment asked for deterrence beside prosecution. These rows show what was done to stop the exploitation."
CHECK = "Check both dates against the source and correct the one that is wrong."
SUSPECT: Row = {"suspect_ref": "S-0001"}
CHILD: Row = {"child_ref": "C-0001"}
NO_PLACE: Row = {"place": None}
ORDER: Row = SUSPECT | {"measure": "sexual-risk-order"}
NOT_ASKED: Tables = {"children": [{"missing_history": "absent:not-asked"}]}
"""A child of whom it is not known whether they were missing."""
UNNAMED = ("described-only", "nothing-known")
IN_FORCE = ("granted", "interim")
AFTER_CONVICTION = (
    "sexual-harm-prevention-order", "sexual-offences-prevention-order", "slavery-trafficking-prevention-order", "criminal-behaviour-order",
)  # fmt: skip
"""Orders that a court can make only on somebody who was convicted or, for some of them, cautioned."""
ACQUITTED = tuple(code for code in group("court_outcome", "no-conviction") if code != "conviction-quashed")
NEVER_TRIED = ("no-prosecution-evidential", "no-prosecution-public-interest", "police-no-referral")
"""Decisions after which nobody is convicted or cautioned."""
NO_CONDITIONS = ("bail-without-conditions", "voluntary-attendance")
"""Terms of release without conditions. Bail with conditions often becomes a release under investigation, which is left out."""
TRIED: Row = {"charging_decision": "charged", "charged_on": "2020-09-01", "verdict_on": "2021-03-01"}
STOPPED = ("discontinued", "no-evidence-offered", "discharged-committal", "deserted", "stayed", "left-on-file")


def _tried(measure: str, *courts: str, suspect: str = "S-0001") -> Example:
    """A measure against a suspect, and the outcomes of the same or another suspect at court."""
    outcomes = [
        TRIED
        | {"outcome_ref": f"O-000{number}", "suspect_ref": suspect, "court_outcome": court, "offence_group": heading}
        | ({"sentence_group": "custody"} if court == "guilty-plea" else {})
        | ({"stopped_reason": "evidence-insufficient"} if court in STOPPED else {})
        for number, (court, heading) in enumerate(zip(courts, ("other-sexual", "trafficking"), strict=False), 1)
    ]
    row: Row = SUSPECT | {"measure": measure, "nation": _nation_with(measure)}
    return Example({OUTCOMES: outcomes, MEASURES: [row]}, at=(MEASURES, 0), field="measure")


def _against(level: str, result: str, measure: str = "sexual-risk-order") -> Example:
    """A measure against a suspect at a level of identification."""
    granted: Row = {"granted_on": "2020-07-01"} if result == "granted" else {}
    known: Row = LEVELS.get(level, {}) | ({} if level == "full-name-or-initials" else {"source": "victims-account"})
    return Example(
        {**NOT_ASKED, "suspects": [known], MEASURES: [SUSPECT | {"measure": measure, "result": result} | granted]},
        at=(MEASURES, 0),
        field="measure",
    )


def _protecting(measure: Row, field: str) -> Example:
    """A measure in whose list a child is."""
    return Example({MEASURES: [measure], PROTECTED: [{}]}, field=field, at=(PROTECTED, 0))


def _nation_with(code: str) -> str:
    return CODELISTS["disruption_measure"].by_code[code].group.split(";")[0]


def _bailed(terms: str, measure: str = "bail-conditions", suspect: str = "S-0001", decision: str = "under-investigation") -> Example:
    """A measure against a suspect, and the terms on which the same or another suspect was released."""
    arrest: Row = {"arrested": "no"} if terms == "voluntary-attendance" else {"arrested": "yes", "arrested_on": "2020-06-20"}
    charge: Row = {"charged_on": "2020-09-01"} if decision == "charged" else {}
    outcome: Row = {"suspect_ref": suspect, "released_under": terms, "charging_decision": decision} | arrest | charge
    return Example({OUTCOMES: [outcome], MEASURES: [SUSPECT | {"measure": measure}]}, at=(OUTCOMES, 0), field="released_under")


def _refused(measure: str, *decisions: str, suspect: str = "S-0001") -> Example:
    """A measure that was granted, and the decisions on the same or another suspect."""
    reasons = {"no-prosecution-evidential": "evidence-insufficient", "no-prosecution-public-interest": "lapse-of-time"}
    outcomes: list[Row] = [
        {"outcome_ref": f"O-000{number}", "suspect_ref": suspect, "offence_group": heading, "charging_decision": decision}
        | ({"charging_reason": reasons[decision]} if decision in reasons else {})
        | ({"charging_reason": "out-of-court-sufficient"} if decision == "out-of-court" else {})
        | ({"charged_on": "2020-09-01"} if decision == "charged" else {})
        for number, (decision, heading) in enumerate(zip(decisions, ("other-sexual", "trafficking"), strict=False), 1)
    ]
    row: Row = SUSPECT | {"measure": measure, "nation": _nation_with(measure)}
    return Example({OUTCOMES: outcomes, MEASURES: [row]}, at=(MEASURES, 0), field="measure")


RULES = (
    rule(
        "DSR-001", "error", "Granted before it was applied for", MEASURES, OnOrAfter("granted_on", "applied_on"), since="0.2",
        why=DETERRENCE, fix=CHECK, serves=["R21"],
        fails=ORDER | {"applied_on": "2020-07-02", "granted_on": "2020-07-01"},
        passes=ORDER | {"applied_on": "2020-07-01", "granted_on": "2020-07-01"},
    ),
    rule(
        "DSR-002", "error", "Breached or ended before it was granted",
        [(MEASURES, OnOrAfter(name, "granted_on")) for name in ("breached_on", "ended_on")], since="0.2",
        brief="Breached or ended before granted",
        why=DETERRENCE, fix=CHECK, serves=["R21"],
        fails=[Example({MEASURES: [ORDER | {"granted_on": "2020-07-02", name: "2020-07-01"}]}, field=name)
               for name in ("breached_on", "ended_on")],
        passes=ORDER | {"granted_on": "2020-07-01", "breached_on": "2020-07-01", "ended_on": "2020-07-01"},
    ),
    rule(
        "DSR-003", "error", "Breached after it had ended", MEASURES, OnOrAfter("ended_on", "breached_on"), since="0.2",
        why=DETERRENCE, fix=CHECK, serves=["R21"],
        fails=ORDER | {"breached_on": "2020-07-02", "ended_on": "2020-07-01"},
        passes=ORDER | {"breached_on": "2020-07-01", "ended_on": "2020-07-01"},
    ),
    rule(
        "DSR-004", "error", "Date of grant or breach, although the measure was never granted",
        [(MEASURES, NoValue(name, when=Is("result", NEVER_GRANTED))) for name in ("granted_on", "breached_on")], since="0.2",
        brief="Grant or breach date, but not granted",
        why=DETERRENCE, fix="Check the result and the date, and correct the one that is wrong.", serves=["R21"],
        fails=[Example({MEASURES: [ORDER | {"result": result, name: "2020-07-02"}]}, field=name)
               for result in NEVER_GRANTED for name in ("granted_on", "breached_on")],
        passes=row_examples(MEASURES, ORDER | {"result": "granted", "granted_on": "2020-07-01", "breached_on": "2020-07-02"},
                            ORDER | {"result": "refused"}),
    ),
    rule(
        "DSR-005", "query", "Granted or served, but no date given", MEASURES, Present("granted_on", when=Is("result", ("granted",))),
        since="0.2", why="How long a child waits for protection is worked out from this date.",
        fix="Give the day on which it was granted or served, or say why it is not recorded.", serves=["R21"],
        fails=ORDER | {"result": "granted"},
        passes=row_examples(MEASURES, ORDER | {"result": "granted", "granted_absent": "absent:not-in-system"}, ORDER),
    ),
    rule(
        "DSR-006", "error", "Measure that the nation does not have", MEASURES, GroupFits("measure", "nation"), since="0.2",
        why="Measures are counted by nation, because each nation has its own.",
        fix="Choose the name that the law of this nation gives to the measure, or correct the nation.", serves=["R21"],
        fails=row_examples(MEASURES, SUSPECT | {"measure": "abduction-notice", "nation": "scotland"},
                           SUSPECT | {"measure": "sexual-risk-order-scotland", "nation": "england"}),
        passes=row_examples(MEASURES, SUSPECT | {"measure": "sexual-risk-order-scotland", "nation": "scotland"}, ORDER),
    ),
    rule(
        "DSR-007", "query", "Measure against nobody and no place, and for no child", MEASURES,
        AnyPresent(("suspect_ref", "child_ref", "place")), since="0.2", brief="Against nobody, no place, for no child",
        why="A measure can be counted with a case only if it is known whom or what it is about.",
        fix="Choose the suspect, the child or the kind of place. If the measure is about none that you hold, explain.", serves=["R21"],
        fails=NO_PLACE,
        passes=row_examples(MEASURES, {"place": "location-private-home"}, NO_PLACE | {"measure": "civil-injunction"} | SUSPECT,
                            NO_PLACE | CHILD),
    ),
    rule(
        "DSR-008", "query", "Order on a child's liberty, but no child", MEASURES, Present("child_ref", when=Is("measure", FOR_A_CHILD)),
        since="0.2", brief="Order on child's liberty, but no child",
        why="An order on a child's liberty is among the most serious that can be made for a child.",
        fix="Choose the child. If the child is not in this return, explain.", serves=["R21"],
        fails=row_examples(MEASURES, *({"measure": code} for code in FOR_A_CHILD)),
        passes=row_examples(MEASURES, *({"measure": code} | CHILD for code in FOR_A_CHILD), {"measure": "closure-order"}),
    ),
    rule(
        "DSR-009", "query", "Measure against a person, but no suspect", MEASURES,
        Present("suspect_ref", when=Is("measure", AGAINST_A_PERSON, called="a measure against a person")), since="0.2",
        brief="Against a person, but no suspect",
        why="Whether a suspect was stopped can be counted only if the measure names the suspect.",
        fix="Choose the suspect. If the person is not in this return, explain.", serves=["R21"],
        fails=row_examples(MEASURES, *({"measure": code, "nation": _nation_with(code)} for code in AGAINST_A_PERSON),
                           beside=NOT_ASKED),
        passes=row_examples(MEASURES, ORDER, {"measure": "closure-order"}),
    ),
    rule(
        "DSR-010", "error", "End recorded as not applicable, although it was set aside", MEASURES,
        NotOneOf("ended_on", (NOT_APPLICABLE,), when=Is("result", ("overturned",))), since="0.2", brief="Set aside, but end not applicable",
        why=DETERRENCE, fix="Give the day on which it was set aside. If it is not known, choose another reason.", serves=["R21"],
        fails=ORDER | {"result": "overturned", "ended_absent": NOT_APPLICABLE},
        passes=row_examples(MEASURES, ORDER | {"result": "overturned", "ended_on": "2020-08-01"},
                            ORDER | {"result": "granted", "granted_on": "2020-07-01", "ended_absent": NOT_APPLICABLE}),
    ),
    rule(
        "DSR-011", "query", "Measure against a suspect before the exploitation first came to attention",
        [(MEASURES, OnOrAfter("applied_on", "child_ref.first_attention_on", when=HasValue("suspect_ref"))),
         (PROTECTED, OnOrAfter("disruption_ref.applied_on", "child_ref.first_attention_on", when=HasValue("disruption_ref.suspect_ref")))],
        since="0.2", brief="Applied for before concern first seen",
        why="How fast agencies act to stop exploitation is worked out from these dates.",
        fix="Check both dates. If the measure was about another child or an earlier concern, explain.", serves=["R13", "R21"],
        fails=[*row_examples(MEASURES, ORDER | CHILD | {"applied_on": "2020-06-09"}),
               _protecting(ORDER | {"applied_on": "2020-06-09"}, "disruption_ref")],
        passes=[*row_examples(MEASURES, ORDER | CHILD | {"applied_on": "2020-06-10"},
                              CHILD | {"measure": "closure-order", "applied_on": "2020-06-09"}),
                _protecting(ORDER | {"applied_on": "2020-06-10"}, ""), _protecting({"applied_on": "2020-06-09"}, "")],
    ),
    rule(
        "DSR-012", "query", "Notice or order against a person who is not known by any name", MEASURES,
        NotOneOf("measure", AGAINST_A_PERSON, "a measure against a person", when=All((
            Is("suspect_ref.identification", UNNAMED), Is("result", IN_FORCE)))), since="0.2",
        brief="Against a person not known by any name",
        why="How far suspects are identified is counted in three groups. Somebody on whom a notice was served has a name on the record.",
        fix="Check the identification of the suspect, and against whom the measure is. If the person gave no name, explain.",
        serves=["R4", "R21"],
        fails=[*(_against(level, "granted") for level in UNNAMED), *(_against(UNNAMED[0], result) for result in IN_FORCE),
               _against(UNNAMED[0], "granted", "abduction-notice"), _against(UNNAMED[0], "granted", "recovery-of-child-order")],
        passes=[_against("full-name-or-initials", "granted"), _against("given-name-or-alias", "granted"), _against(UNNAMED[0], "awaiting"),
                _against(UNNAMED[0], "granted", "closure-order")],
    ),
    rule(
        "DSR-013", "query", "Order that needs a conviction, but the suspect was not convicted",
        [(MEASURES, Rows("measure", OUTCOMES, "suspect_ref", least=1, same="suspect_ref",
                         where=IsNot("court_outcome", ACQUITTED), given=Is("court_outcome", ACQUITTED, "an end without a conviction"),
                         when=Is("measure", AFTER_CONVICTION))),
         (MEASURES, Rows("measure", OUTCOMES, "suspect_ref", least=1, same="suspect_ref",
                         where=IsNot("charging_decision", NEVER_TRIED), given=Is("charging_decision", NEVER_TRIED),
                         when=Is("measure", AFTER_CONVICTION)))], since="0.2", brief="Needs a conviction, but not convicted",
        why=DETERRENCE,
        fix="Check the measure and the outcome at court. If the conviction or caution is in another case, enter it, or explain.",
        serves=["R14", "R21"],
        fails=[*(_tried(measure, "acquitted") for measure in AFTER_CONVICTION),
               *(_tried(AFTER_CONVICTION[0], court) for court in ("acquitted", "no-evidence-offered")),
               *(_refused(measure, NEVER_TRIED[0]) for measure in AFTER_CONVICTION),
               *(_refused(AFTER_CONVICTION[0], decision) for decision in NEVER_TRIED[1:])],
        passes=[_refused(AFTER_CONVICTION[0], NEVER_TRIED[0], "out-of-court"), _refused(AFTER_CONVICTION[0], "charged"),
                _refused("sexual-risk-order", NEVER_TRIED[0]), _refused(AFTER_CONVICTION[0], "out-of-court"),
                _refused(AFTER_CONVICTION[0], NEVER_TRIED[0], suspect="S-0002"),
                _tried(AFTER_CONVICTION[0], "guilty-plea"), _tried(AFTER_CONVICTION[0], "acquitted", "guilty-plea"),
                _tried("sexual-risk-order", "acquitted"), _tried(AFTER_CONVICTION[0]),
                _tried(AFTER_CONVICTION[0], "acquitted", suspect="S-0002")],
    ),
    rule(
        "DSR-014", "query", "Measure about one child, but a list of children whom it protects", MEASURES,
        Rows("child_ref", PROTECTED, "disruption_ref", most=0, when=HasValue("child_ref")), since="0.2",
        brief="One child, but a list of children too",
        why="How many children a measure protects is counted either from its own row or from the list, and never from both.",
        fix="If it protects several children, clear the child reference here and give each child a row there. If it protects one, delete "
        "that row.",
        serves=["R20", "R21"],
        fails=Example({MEASURES: [CHILD], PROTECTED: [{}]}, field="child_ref", at=(MEASURES, 0)),
        passes=[*row_examples(MEASURES, CHILD), Example({MEASURES: [{}], PROTECTED: [{}]})],
    ),
    rule(
        "DSR-015", "query", "Released without conditions, but a measure says that bail had conditions", OUTCOMES,
        Rows("released_under", MEASURES, "suspect_ref", most=0, same="suspect_ref", where=Is("measure", ("bail-conditions",)),
             when=All((Is("released_under", NO_CONDITIONS), IsNot("charging_decision", ("charged",))))), since="0.2",
        brief="No conditions, but a measure has them",
        why=DETERRENCE,
        fix="Check the measure, and the status of the suspect before the decision. If the conditions were lifted later, explain.",
        serves=["R14", "R21"],
        fails=[_bailed(terms) for terms in NO_CONDITIONS],
        passes=[_bailed("bail-with-conditions"), _bailed("released-under-investigation"), _bailed(NO_CONDITIONS[0], "civil-injunction"),
                _bailed(NO_CONDITIONS[0], suspect="S-0002"), _bailed(NO_CONDITIONS[0], decision="charged")],
    ),
)  # fmt: skip
