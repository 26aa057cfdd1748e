"""What services did: referrals and decisions on them, statutory steps and periods of support."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import AgeBetween, Differs, GroupFits, Is, NotOneOf, NoValue, OnOrAfter, Present
from cse_record.standard.rows import Tables
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, group, rule

REFERRALS = "referrals"
UNDATED: Tables = {"children": [{"first_response_absent": "absent:unexplained"}]}
HOMES_NOT_KNOWN: Tables = {"children": [{"living_history": "absent:held-elsewhere"}], "investigations": [{}]}
"""A child whose homes are not known, and a crime, so that no response contradicts them."""
STEPS = "statutory_steps"
SUPPORT = "support"

INTERVENTIONS = group("response_type", "intervention")
ACTED = ("immediate-protection", "taken-into-care", "child-protection-enquiry", "police-investigation")
"""Responses that a service can make only after accepting the case."""
NOT_POLICE = tuple(
    code.code for code in CODELISTS["referral_source"].codes
    if code.code not in (*group("referral_source", "police"), "multi-agency-team", "other")
)  # fmt: skip
"""Services without a police unit. A safeguarding hub has one."""
AFTER_18 = (
    "nrm-referral", "nrm-reasonable-grounds", "nrm-conclusive-grounds", "trafficking-guardian", "exploitation-panel",
    "care-risk-management", "allegation-meeting", "child-protection-plan-ended", "de-registration",
)  # fmt: skip
"""Steps that are also taken for adults, and steps that end something at the age of 18."""
STEPS_FOR_CHILDREN = tuple(code.code for code in CODELISTS["statutory_step"].codes if code.code not in AFTER_18)
TALKS = (
    "strategy-discussion", "section-47-enquiry", "initial-conference", "review-conference", "transfer-conference", "allegation-meeting",
)  # fmt: skip
NOT_ENDED = ("planned", "offered", "not-at-present", "waiting", "taken-up", "paused", "not-available")
NOT_PAUSED = tuple(code for code in NOT_ENDED if code != "paused")
BEGUN = ("taken-up", "paused", "ended")
NOT_BEGUN = ("planned", "offered", "waiting", "not-available")

WAITING = "The time that a child waits between a concern, a decision and help is worked out from these dates."
THRESHOLD = "The assessment found that children fell outside thresholds. Only a recorded decision with its reason shows where and why."
LEAD = "In 2011 most areas had no lead professional. The record must not contradict itself about whether a child has one."
SPELL = "The record of support, from offer to end, shows what help a child was given, and whether it continued whatever a court decided."
BORN = {"children": [{"birth_month": "2003-05"}]}
ON_A_PLAN = ("child-protection-plan", "care-support-protection-plan", "registration", "childs-protection-plan-scotland")
OF_ENQUIRY = ("harm-substantiated", "harm-substantiated-no-continuing", "harm-not-substantiated")
CONTRARY: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (ON_A_PLAN, ("plan-ended", "other-plan", "nothing-further", "negative-decision")),
    (("child-in-need-plan",), ("plan-ended", "protection-plan", "nothing-further", "negative-decision")),
    (("child-protection-plan-ended", "de-registration"), ("protection-plan", "plan-continued", "conference-called")),
    (("initial-conference",), ("plan-continued", "plan-ended")),
    (("nrm-reasonable-grounds", "nrm-conclusive-grounds"), ("protection-plan", "plan-continued", "plan-ended", "other-plan", *OF_ENQUIRY)),
)  # fmt: skip
"""Steps with the outcomes that contradict them: a beginning that ended something, an end that began it, a first review."""


def _step(step: str, outcome: str) -> Example:
    """A step in a nation that has it."""
    nation = CODELISTS["statutory_step"].by_code[step].group.split(";")[0]
    return Example({STEPS: [{"step": step, "outcome": outcome, "nation": nation}]}, field="outcome")


RULES = (
    rule(
        "RFL-001", "error", "Decided before the referral", REFERRALS, OnOrAfter("decided_on", "referred_on"),
        why=WAITING, fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R13"],
        fails={"decided_on": "2020-06-10"}, passes={"decided_on": "2020-06-11"},
    ),
    rule(
        "RFL-002", "query", "Response before the referral", REFERRALS, OnOrAfter("response_on", "referred_on"),
        why=WAITING, fix="Check both dates. If the service first acted on what it already knew, explain.",
        serves=["R6", "R13"],
        fails=row_examples(REFERRALS, {"response": "outreach", "response_on": "2020-06-10"}, beside=UNDATED),
        passes=row_examples(REFERRALS, {"response": "outreach", "response_on": "2020-06-11"}, beside=UNDATED),
    ),
    rule(
        "RFL-003", "error", "Reason for not meeting a threshold that was met", REFERRALS,
        NoValue("threshold_reason", when=Is("threshold", ("met", "already-open", "awaiting-decision", "no-threshold"))),
        brief="Threshold met, but a reason why not",
        why=THRESHOLD, fix="Correct the threshold decision, or clear the reason.",
        serves=["R13"],
        fails=row_examples(REFERRALS, *({"threshold": code, "decided_on": day, "threshold_reason": "capacity"} for code, day in
                                {"met": "2020-06-12", "already-open": None, "awaiting-decision": None, "no-threshold": None}.items())),
        passes=row_examples(REFERRALS, {"threshold": "not-met", "decided_on": "2020-06-12", "threshold_reason": "capacity"},
                    {"threshold": "met", "decided_on": "2020-06-12", "threshold_reason": "absent:unexplained"},
                    {"threshold": "passed-on", "threshold_reason": "area-not-responsible"}),
    ),
    rule(
        "RFL-004", "error", "Threshold not met, without a reason", REFERRALS,
        Present("threshold_reason", when=Is("threshold", ("not-met", "met-lower-level"))),
        why=THRESHOLD, fix="Give the reason that the service gave, or say why it is not recorded.",
        serves=["R3", "R13"],
        fails=row_examples(REFERRALS, *({"threshold": code, "decided_on": "2020-06-12"} for code in ("not-met", "met-lower-level"))),
        passes=row_examples(REFERRALS, {"threshold": "not-met", "decided_on": "2020-06-12", "threshold_reason": "absent:unexplained"},
                    {"threshold": "met", "decided_on": "2020-06-12"}),
    ),
    rule(
        "RFL-005", "query", "Threshold decision without its date", REFERRALS,
        Present("decided_on", when=Is("threshold", ("met", "met-lower-level", "not-met"))),
        why=WAITING, fix="Give the date of the decision. If the source does not hold it, explain.",
        serves=["R13"],
        fails=row_examples(REFERRALS, {"threshold": "met"}, {"threshold": "met-lower-level", "threshold_reason": "capacity"},
                   {"threshold": "not-met", "threshold_reason": "capacity"}),
        passes=row_examples(REFERRALS, {"threshold": "met", "decided_on": "2020-06-12"}, {"threshold": "no-threshold"}),
    ),
    rule(
        "RFL-006", "query", "Date of a decision that has not been made", REFERRALS,
        NoValue("decided_on", when=Is("threshold", ("more-information-sought", "awaiting-decision"))),
        brief="Decision date, but no decision made",
        why=WAITING, fix="Choose the decision that was made on that date, or clear the date. If this is what was decided then, explain.",
        serves=["R13"],
        fails=row_examples(REFERRALS,
                   *({"threshold": code, "decided_on": "2020-06-12"} for code in ("more-information-sought", "awaiting-decision"))),
        passes=row_examples(REFERRALS, {"threshold": "awaiting-decision"}, {"threshold": "met", "decided_on": "2020-06-12"}),
    ),
    rule(
        "RFL-007", "error", "Agency of a lead professional given, but no lead professional", REFERRALS,
        NoValue("lead_professional_agency", when=Is("lead_professional", ("no",))),
        brief="Agency given, but no lead professional",
        why=LEAD, fix="Record that there is a lead professional, or clear the agency.",
        serves=["R13", "R16"],
        fails={"lead_professional": "no", "lead_professional_agency": "voluntary"},
        passes=row_examples(REFERRALS, {"lead_professional": "yes", "lead_professional_agency": "voluntary"},
                    {"lead_professional": "no", "lead_professional_agency": "absent:unexplained"}),
    ),
    rule(
        "RFL-008", "query", "Lead professional without an agency", REFERRALS,
        Present("lead_professional_agency", when=Is("lead_professional", ("yes",))),
        why=LEAD, fix="Give the type of agency that employs the lead professional, or say why it is not recorded.",
        serves=["R13", "R16"],
        fails={"lead_professional": "yes"},
        passes=row_examples(REFERRALS, {"lead_professional": "yes", "lead_professional_agency": "absent:unexplained"},
            {"lead_professional": "no"}),
    ),
    rule(
        "RFL-009", "query", "Police unit given for a referral to another service", REFERRALS,
        NoValue("police_unit", when=Is("to_service", NOT_POLICE)),
        brief="Police unit, but referred elsewhere",
        why="The assessment found that cases fell outside the remit of units. Only a referral to the police can show which unit took a "
        "case.",
        fix="Correct the service that the child was referred to, or enter the referral to the police in a row of its own.",
        serves=["R13"],
        fails=row_examples(REFERRALS, {"to_service": "school", "police_unit": "cid"}, {"to_service": "hospital", "police_unit": "cid"},
                   {"to_service": "pupil-referral-unit", "police_unit": "cid"}),
        passes=row_examples(REFERRALS, {"to_service": "police", "police_unit": "cid"},
            {"to_service": "multi-agency-team", "police_unit": "cid"},
                    {"to_service": "school", "police_unit": "absent:unexplained"}),
    ),
    rule(
        "RFL-010", "query", "Police unit given for a case below the threshold", REFERRALS,
        NoValue("police_unit", when=Is("threshold", ("not-met",))),
        brief="Police unit, but threshold not met",
        why=THRESHOLD,
        fix="If no unit took the case, clear the unit; otherwise correct the decision. If another service decided and a unit took the "
        "case, explain.",
        serves=["R13"],
        fails={"to_service": "police", "police_unit": "cid", "threshold": "not-met", "threshold_reason": "unit-remit",
               "decided_on": "2020-06-12"},
        passes=row_examples(REFERRALS, {"to_service": "police", "police_unit": "cid", "threshold": "met", "decided_on": "2020-06-12"},
                    {"to_service": "police", "police_unit": "absent:unexplained", "threshold": "not-met", "threshold_reason": "unit-remit",
                     "decided_on": "2020-06-12"}),
    ),
    rule(
        "RFL-011", "query", "Response without its date", REFERRALS, Present("response_on", when=Is("response", INTERVENTIONS)),
        why="The date of the response is used to work out whether a child came into care after intervention.",
        fix="Give the date on which the response began, or say why it is not recorded.",
        serves=["R6", "R13"],
        fails=row_examples(REFERRALS, *({"response": code} for code in INTERVENTIONS), beside=HOMES_NOT_KNOWN),
        passes=row_examples(REFERRALS, {"response": "outreach", "response_on": "2020-06-12"}, {"response": "no-further-action"},
                    {"response": "outreach", "response_absent": "absent:unexplained"}),
    ),
    rule(
        "RFL-012", "error", "Date of a response that has not begun", REFERRALS,
        NoValue("response_on", when=Is("response", ("awaiting-response",))),
        why=WAITING, fix="Choose the response that began on that date, or clear the date.",
        serves=["R13"],
        fails={"response": "awaiting-response", "response_on": "2020-06-12"},
        passes=row_examples(REFERRALS, {"response": "awaiting-response", "response_absent": "absent:not-yet-obtained"},
                    {"response": "outreach", "response_on": "2020-06-12"}),
    ),
    rule(
        "RFL-013", "query", "Serious action after a referral that did not meet the threshold", REFERRALS,
        NotOneOf("response", ACTED, when=Is("threshold", ("not-met",))),
        brief="Serious action, but threshold not met",
        why=THRESHOLD, fix="Check the decision and the response. An action that followed a later referral belongs in a row of its own.",
        serves=["R13"],
        fails=row_examples(REFERRALS,
            *({"threshold": "not-met", "threshold_reason": "capacity", "decided_on": "2020-06-12", "response": code,
                                 "response_on": "2020-06-12"} for code in ACTED), beside=HOMES_NOT_KNOWN),
        passes=row_examples(REFERRALS, {"threshold": "not-met", "threshold_reason": "capacity", "decided_on": "2020-06-12",
                                "response": "early-help", "response_on": "2020-06-12"},
                    {"threshold": "met", "decided_on": "2020-06-12", "response": "taken-into-care", "response_on": "2020-06-12"},
                    beside=HOMES_NOT_KNOWN),
    ),
    rule(
        "RFL-014", "note", "Referral before the concern was first seen", REFERRALS,
        OnOrAfter("referred_on", "child_ref.first_attention_on"),
        brief="Referral before concern first seen",
        why="The published age is worked out from the date on which the child first came to attention. A referral counts as attention.",
        fix="Check both dates. If no service had seen the concern before this referral, correct the date on which the child first came "
        "to attention.",
        serves=["R11", "R13"],
        fails={"referred_on": "2020-06-09"}, passes={"referred_on": "2020-06-10"},
    ),
    rule(
        "RFL-015", "note", "Referred by a service to itself", REFERRALS, Differs("to_service", "from_service"),
        why="Who refers to whom shows which services recognise exploitation, and which act.",
        fix="Check both services. If one team referred to another team in the same service, nothing needs to be done.",
        serves=["R13"],
        fails={"from_service": "school", "to_service": "school"},
        passes=row_examples(REFERRALS, {"from_service": "school", "to_service": "police"}, {"to_service": "police"}),
    ),
    rule(
        "STP-001", "error", "Step of another nation", STEPS, GroupFits("step", "nation"),
        why="Steps have different names and force in the four nations. A step that a nation does not have cannot have been taken there.",
        fix="Choose the step by its name in that nation, or correct the nation.",
        serves=["R13"],
        fails={"step": "ird", "nation": "england"},
        passes=row_examples(STEPS, {"step": "ird", "nation": "scotland"}, {"step": "registration", "nation": "northern-ireland"}),
    ),
    rule(
        "STP-002", "query", "Child protection step at 18 or over", STEPS,
        AgeBetween(
            "held_on", "child_ref.birth_month", 0, 17, when=Is("step", STEPS_FOR_CHILDREN, "a step that is taken only for children")
        ),
        why="Child protection ends at 18. A later date may hide the fact that a child was left without it.",
        fix="Check the date and the month of birth. If the step was taken after the 18th birthday, explain.",
        serves=["R11", "R13"],
        fails=row_examples(STEPS, {"held_on": "2021-05-31"}, {"step": "section-47-enquiry", "held_on": "2021-05-31"}, beside=BORN),
        passes=row_examples(STEPS, {"held_on": "2021-05-30"}, {"step": "child-protection-plan", "held_on": "2003-05-01"},
                    *({"step": code, "held_on": "2021-06-01"} for code in AFTER_18 if code != "de-registration"),
                    {"step": "de-registration", "held_on": "2021-06-01", "nation": "wales"},
                    beside=BORN),
    ),
    rule(
        "STP-003", "query", "Court order recorded as the outcome of a meeting or enquiry", STEPS,
        NotOneOf("outcome", ("order-made", "order-not-made"), when=Is("step", TALKS)),
        brief="Court order from a meeting or enquiry",
        why="The outcome of each step shows how far a child was protected. An order is made by a court, which is a separate step.",
        fix="Give what this step itself decided, and enter the order as a separate step with its own date.",
        serves=["R13"],
        fails=row_examples(STEPS, *({"step": code, "outcome": "order-made"} for code in TALKS), {"outcome": "order-not-made"}),
        passes=row_examples(STEPS, {"outcome": "actions-agreed"}, {"step": "care-proceedings", "outcome": "order-made"}),
    ),
    rule(
        "STP-004", "query", "Outcome that contradicts the step",
        [(STEPS, NotOneOf("outcome", outcomes, "an outcome that contradicts the step", when=Is("step", steps)))
         for steps, outcomes in CONTRARY], since="0.2",
        why="The outcome of each step shows how far a child was protected. A plan that begins or ends is a step of its own.",
        fix="Give what this step itself decided or led to. Enter a plan that ended or began later as another step with its own date.",
        serves=["R13"],
        fails=[*(_step(step, outcomes[0]) for steps, outcomes in CONTRARY for step in steps),
               *(_step(steps[0], outcome) for steps, outcomes in CONTRARY for outcome in outcomes[1:])],
        passes=[*(_step(step, "pending") for steps, _ in CONTRARY for step in steps), _step("initial-conference", "protection-plan"),
                _step("review-conference", "plan-continued"), _step("review-conference", "plan-ended"),
                _step("child-protection-plan-ended", "plan-ended"), _step("child-in-need-plan", "other-plan"),
                _step("nrm-reasonable-grounds", "negative-decision"), _step("section-47-enquiry", "harm-not-substantiated"),
                _step("initial-conference", "nothing-further"), _step("nrm-referral", "nothing-further"),
                *(_step("review-conference", outcome) for outcome in ("other-plan", "protection-plan")),
                _step("strategy-discussion", "harm-substantiated")],
    ),
    rule(
        "SUP-001", "error", "Support began before it was offered", SUPPORT, OnOrAfter("started_on", "offered_on"),
        why=SPELL, fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R13"],
        fails={"offered_on": "2020-06-12", "started_on": "2020-06-11"}, passes={"offered_on": "2020-06-12", "started_on": "2020-06-12"},
    ),
    rule(
        "SUP-002", "error", "Support ended before it began", SUPPORT, OnOrAfter("ended_on", "started_on"),
        why=SPELL, fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R13"],
        fails={"started_on": "2020-06-12", "ended_on": "2020-06-11"}, passes={"started_on": "2020-06-12", "ended_on": "2020-06-12"},
    ),
    rule(
        "SUP-003", "error", "End date of support that has not ended", SUPPORT, NoValue("ended_on", when=Is("status", NOT_ENDED)),
        why=SPELL, fix="Record that the support has ended, or clear the date.",
        serves=["R13"],
        fails=row_examples(SUPPORT, *({"status": code, "started_on": "2020-06-12" if code in BEGUN else None,
                               "ended_on": "2020-07-12"} for code in NOT_ENDED)),
        passes=row_examples(SUPPORT, {"status": "ended", "started_on": "2020-06-12", "ended_on": "2020-07-12", "ended_reason": "planned"},
                    {"status": "taken-up", "started_on": "2020-06-12", "ended_absent": "absent:unexplained"}),
    ),
    rule(
        "SUP-004", "query", "Support has ended, but no end date given", SUPPORT, Present("ended_on", when=Is("status", ("ended",))),
        brief="Support ended, but no end date",
        why=SPELL, fix="Give the date, or say why it is not recorded.",
        serves=["R13"],
        fails={"status": "ended", "started_on": "2020-06-12", "ended_reason": "planned"},
        passes=row_examples(SUPPORT,
                    {"status": "ended", "started_on": "2020-06-12", "ended_absent": "absent:unexplained", "ended_reason": "planned"},
                    {"status": "taken-up", "started_on": "2020-06-12"}),
    ),
    rule(
        "SUP-005", "error", "Reason given for the end of support that has not ended", SUPPORT,
        NoValue("ended_reason", when=Is("status", NOT_PAUSED)),
        brief="Reason for ending, but not ended",
        why=SPELL, fix="Record that the support has ended, or clear the reason.",
        serves=["R13"],
        fails=row_examples(SUPPORT, *({"status": code, "started_on": "2020-06-12" if code in BEGUN else None,
                               "ended_reason": "worker-left"} for code in NOT_PAUSED)),
        passes=row_examples(SUPPORT,
            {"status": "ended", "started_on": "2020-06-12", "ended_on": "2020-07-12", "ended_reason": "worker-left"},
                    {"status": "taken-up", "started_on": "2020-06-12", "ended_reason": "absent:unexplained"},
                    {"status": "paused", "started_on": "2020-06-12", "ended_reason": "not-safe"}),
    ),
    rule(
        "SUP-006", "query", "Support has ended, but no reason given", SUPPORT, Present("ended_reason", when=Is("status", ("ended",))),
        why="Whether help ended because it was no longer needed or because the service withdrew shows whether the child still needs help.",
        fix="Give the reason, or say why it is not recorded.",
        serves=["R13"],
        fails={"status": "ended", "started_on": "2020-06-12", "ended_on": "2020-07-12"},
        passes=row_examples(SUPPORT,
                    {"status": "ended", "started_on": "2020-06-12", "ended_on": "2020-07-12", "ended_reason": "absent:unexplained"},
                    {"status": "taken-up", "started_on": "2020-06-12"}),
    ),
    rule(
        "SUP-007", "query", "Support taken up, but no start date given", SUPPORT, Present("started_on", when=Is("status", BEGUN)),
        brief="Support taken up, but no start date",
        why=SPELL, fix="Give the date, or say why it is not recorded.",
        serves=["R13"],
        fails=row_examples(SUPPORT, {"status": "taken-up"}, {"status": "paused"},
                   {"status": "ended", "ended_on": "2020-07-12", "ended_reason": "planned"}),
        passes=row_examples(SUPPORT, {"status": "taken-up", "started_absent": "absent:unexplained"}, {"status": "offered"}),
    ),
    rule(
        "SUP-008", "error", "Start date of support that has not begun", SUPPORT, NoValue("started_on", when=Is("status", NOT_BEGUN)),
        brief="Start date, but support not begun",
        why=SPELL, fix="Record that the support was taken up, or clear the date.",
        serves=["R13"],
        fails=row_examples(SUPPORT, *({"status": code, "started_on": "2020-06-12"} for code in NOT_BEGUN)),
        passes=row_examples(SUPPORT, {"status": "taken-up", "started_on": "2020-06-12"},
                    {"status": "offered", "started_absent": "absent:unexplained"}),
    ),
    rule(
        "SUP-009", "error", "Date of an offer that has not been made", SUPPORT, NoValue("offered_on", when=Is("status", ("planned",))),
        brief="Offer date, but no offer made",
        why=SPELL, fix="Record that the support was offered, or clear the date.",
        serves=["R13"],
        fails={"status": "planned", "offered_on": "2020-06-12"},
        passes=row_examples(SUPPORT, {"status": "offered", "offered_on": "2020-06-12"},
                    {"status": "planned", "offered_absent": "absent:unexplained"}),
    ),
)  # fmt: skip
