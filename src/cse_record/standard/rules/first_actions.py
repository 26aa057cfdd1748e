"""When services first saw a concern and first acted, told in the child's record and in those of the response."""

from dataclasses import replace

from cse_record.standard.predicates import AnyOf, Blank, HasReason, HasValue, Is, NotDuring, OnOrAfter, Rows
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import ABOUT_A_CHILD, beside
from cse_record.standard.rules.example_builders import NOT_ALL_ROWS, scope_rows
from cse_record.standard.rules.rule import Example, group, rule
from cse_record.standard.rules.trafficking import SEXUAL

CHILDREN, PERIODS, INVESTIGATIONS, DISCLOSURES = "children", "exploitation_periods", "investigations", "disclosures"
REFERRALS, STEPS, SUPPORT = "referrals", "statutory_steps", "support"
NOT_KNOWN = "absent:unexplained"
NOT_APPLICABLE = "absent:not-applicable"
SEEN_ON = "child_ref.first_attention_on"
ACTED_ON = "child_ref.first_response_on"
INTERVENTION = group("response_type", "intervention")
SERVICES = tuple(
    code
    for name in ("education", "health", "local-authority", "housing", "police", "justice", "voluntary")
    for code in group("referral_source", name)
)
NRM, MEASURES, CASES = "nrm_referrals", "disruptions", "case_spells"
OF_EXPLOITATION = ("specialist", "police")
"""Levels at which a case is held because of the exploitation."""
OFFERED = ("offered", "not-at-present", "waiting", "taken-up", "paused", "ended")
"""Support that has at least been offered."""
NO_ACTION = ("no-further-action",)
PROTECTIVE = (
    "strategy-discussion",
    "section-47-enquiry",
    "ird",
    "child-protection-investigation-scotland",
    "child-protection-plan",
    "registration",
)
"""Steps by which services act on a referral."""

ENQUIRIES = PROTECTIVE[:4]
"""Meetings and enquiries. A plan may have been made years before, for another harm."""

DELAY = "How long children wait between the first concern and the first help is worked out from these dates."
EARLIER = (
    "Check both dates. If this was about the exploitation, the concern was first seen earlier than recorded. If it was about something "
)
"""How a date before the first concern is corrected; the end of the sentence differs."""
NOBODY = "A child for whom nobody acted and a child who was helped are counted separately."

EARLY: Row = {"birth_month": "2006-05", "first_attention_on": "2020-06-10"}
UNDATED_PERIOD: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}
NOT_DATED: Tables = {PERIODS: [UNDATED_PERIOD]}
UNACTED: Row = {"first_response_absent": NOT_APPLICABLE}
STARTED: Row = {"status": "taken-up", "started_absent": NOT_KNOWN}


def _panel(held_on: str, step: str = "exploitation-panel") -> Example:
    return beside(STEPS, {"step": step, "held_on": held_on}, {CHILDREN: [EARLY | {"first_response_absent": NOT_KNOWN}]}, "held_on")


def _specialist(started_on: str, kind: str = "specialist-exploitation") -> Example:
    row: Row = {"type": kind, "status": "taken-up", "started_on": started_on}
    return beside(SUPPORT, row, {CHILDREN: [EARLY | {"first_response_absent": NOT_KNOWN}]}, "started_on")


def _told(disclosed_on: str, to: str) -> Example:
    return beside(DISCLOSURES, {"disclosed_on": disclosed_on, "disclosed_to": to}, {CHILDREN: [EARLY]}, "disclosed_on")


def _response(response_on: str, response: str) -> Example:
    return beside(REFERRALS, {"referred_on": "2020-06-10", "response": response, "response_on": response_on}, {}, "response_on")


def _nobody(table: str, row: Row, child: Row = UNACTED) -> Example:
    about: Row = ABOUT_A_CHILD if table == MEASURES else {}
    return Example({CHILDREN: [child], table: [about | row]}, at=(CHILDREN, 0))


def _considered(held_on: str, response: str = "no-further-action", step: str = "strategy-discussion", child: str = "C-0001") -> Example:
    """A step, and a referral of 11 June 2020 to which the response was given on 20 June."""
    referral: Row = {"referred_on": "2020-06-11", "response": response, "response_on": "2020-06-20", "child_ref": child}
    nation: Row = {"nation": "scotland"} if step in ("ird", "child-protection-investigation-scotland", "registration") else {}
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    return beside(STEPS, nation | {"step": step, "held_on": held_on}, {CHILDREN: children, REFERRALS: [referral]}, "held_on")


def _referred(on: str, kind: str, first: Row) -> Example:
    """A referral to the National Referral Mechanism."""
    return beside(NRM, {"referred_on": on, "exploitation_type": kind}, {CHILDREN: [EARLY | first]}, "referred_on")


def _asked(response: str, extent: str = "complete", crime: bool = False, child: str = "C-0001") -> Example:
    """A response to a referral, with or without an investigation of a crime against the same or another child."""
    referral: Row = {"referred_on": "2020-06-11", "response": response, "response_on": "2020-06-12"}
    crimes: Tables = {INVESTIGATIONS: [{"child_ref": child}]} if crime else {}
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    return beside(REFERRALS, referral, {CHILDREN: children, **crimes, "return_scope": scope_rows(**{INVESTIGATIONS: extent})}, "response")


def _enquiry(step: str, day: str) -> Example:
    """A step on a day, for a child for whom services first acted on 12 June 2020."""
    nation: Row = {"nation": "scotland"} if step in ("ird", "child-protection-investigation-scotland") else {}
    return beside(STEPS, nation | {"step": step, "held_on": day}, {}, "held_on")


RULES = (
    rule(
        "FST-001", "query", "Status decided before the concern was first seen", PERIODS, OnOrAfter("status_on", SEEN_ON), since="0.2",
        brief="Decided before concern first seen",
        why=DELAY,
        fix="Check both dates. No service can decide about exploitation before one has seen it: either the decision is dated too "
        "early or the first concern too late.",
        serves=["R9", "R13"],
        fails=beside(PERIODS, {"status_on": "2020-06-09"}, {CHILDREN: [EARLY]}, "status_on"),
        passes=[beside(PERIODS, {"status_on": "2020-06-10"}, {CHILDREN: [EARLY]}),
                beside(PERIODS, {"status_on": "2020-06-01", "status_latest": "2020-06-30"}, {CHILDREN: [EARLY]})],
    ),
    rule(
        "FST-002", "query", "Investigation of the exploitation opened before the concern was first seen", INVESTIGATIONS,
        OnOrAfter("opened_on", SEEN_ON, when=HasValue("exploitation_ref")), since="0.2", brief="Opened before concern first seen",
        why=DELAY, fix=f"{EARLIER}else, remove its link to the exploitation period. If the child was identified later, explain.",
        serves=["R13", "R14"],
        fails=beside(INVESTIGATIONS, {"exploitation_ref": "E-0001", "opened_on": "2020-06-09"}, {CHILDREN: [EARLY]}, "opened_on"),
        passes=[beside(INVESTIGATIONS, {"exploitation_ref": "E-0001", "opened_on": "2020-06-10"}, {CHILDREN: [EARLY]}),
                beside(INVESTIGATIONS, {"opened_on": "2020-06-09"}, {CHILDREN: [EARLY]})],
    ),
    rule(
        "FST-003", "query", "Panel or specialist work on exploitation before the concern was first seen",
        [(STEPS, OnOrAfter("held_on", SEEN_ON, when=Is("step", ("exploitation-panel",)))),
         (SUPPORT, OnOrAfter("started_on", SEEN_ON, when=Is("type", ("specialist-exploitation",))))], since="0.2",
        brief="Panel or help before concern seen",
        why=DELAY, fix=f"{EARLIER}else, explain.",
        serves=["R13"],
        fails=[_panel("2020-06-09"), _specialist("2020-06-09")],
        passes=[_panel("2020-06-10"), _panel("2020-06-09", "strategy-discussion"), _specialist("2020-06-10"), _specialist("2020-06-09",
            "therapy")],
    ),
    rule(
        "FST-004", "query", "A service was told before any service saw the concern", DISCLOSURES,
        OnOrAfter("disclosed_on", SEEN_ON, when=Is("disclosed_to", SERVICES, "a service")), since="0.2",
        brief="Service told before concern first seen",
        why="A child who told a service was seen by it on that day, even if nothing followed.",
        fix="Check both dates. If they are right, give the day of the disclosure as the day on which the child first came to attention.",
        serves=["R12", "R13"],
        fails=[_told("2020-06-09", code) for code in SERVICES[:2]],
        passes=[_told("2020-06-10", "school"), _told("2020-06-09", "friend-or-peer")],
    ),
    rule(
        "FST-005", "query", "Response to a referral before the first response to the child", REFERRALS,
        OnOrAfter("response_on", ACTED_ON, when=Is("response", INTERVENTION, "an intervention")), since="0.2",
        brief="Response before the first response",
        why=DELAY, fix="Give the earlier day as the first response. If this response was about something else, explain.",
        serves=["R13"],
        fails=[_response("2020-06-11", code) for code in ("early-help", "assessment")],
        passes=[_response("2020-06-12", "early-help"), _response("2020-06-11", "information-logged")],
    ),
    rule(
        "FST-006", "query", "Support offered or begun before the first response to the child",
        [(SUPPORT, OnOrAfter("offered_on", ACTED_ON)),
         (SUPPORT, OnOrAfter("started_on", ACTED_ON, when=AnyOf((Blank("offered_on"), HasReason("offered_on")))))], since="0.2",
        brief="Support before the first response",
        why=DELAY,
        fix="An offer counts as a response from its day. Give the earlier day as the first response. If the support was set up for "
        "another reason, explain.",
        serves=["R13"],
        fails=[beside(SUPPORT, {"offered_on": "2020-06-11"}, {}, "offered_on"),
               *(beside(SUPPORT, {"started_on": "2020-06-11", **offer}, {}, "started_on") for offer in ({},
                 {"offered_absent": NOT_KNOWN}))],
        passes=[beside(SUPPORT, {"offered_on": "2020-06-12"}, {}), beside(SUPPORT, {"started_on": "2020-06-12"}, {}),
                Example({SUPPORT: [{"offered_on": "2020-06-11", "started_on": "2020-06-11"}]},
                    also=(("FST-006", f"/{SUPPORT}/0/offered_on"),))],
    ),
    rule(
        "FST-007", "query", "Recorded as no service having acted, but there is help, a step or a measure",
        [(CHILDREN, Rows("first_response_on", SUPPORT, "child_ref", most=0, where=Is("status", OFFERED),
                         when=HasReason("first_response_on", (NOT_APPLICABLE,)))),
         *((CHILDREN, Rows("first_response_on", table, "child_ref", most=0, when=HasReason("first_response_on", (NOT_APPLICABLE,))))
           for table in (STEPS, NRM, MEASURES)),
         (CHILDREN, Rows("first_response_on", CASES, "child_ref", most=0, where=Is("level", OF_EXPLOITATION),
                         when=HasReason("first_response_on", (NOT_APPLICABLE,))))],
        since="0.2", brief="No service acted, but help or a step",
        why=NOBODY,
        fix="Give the day on which a service first acted. If what was done had nothing to do with protecting the child, explain.",
        serves=["R13"],
        fails=[*(_nobody(SUPPORT, {"status": status}) for status in OFFERED[:2]), _nobody(STEPS, {}), _nobody(NRM, {}),
               _nobody(MEASURES, {}),
               _nobody(CASES, {"level": "specialist"}), _nobody(CASES, {"level": "police", "service": "police"})],
        passes=[_nobody(SUPPORT, {"status": "not-available"}), _nobody(SUPPORT, {"status": "offered"},
            {"first_response_absent": NOT_KNOWN}),
                *(_nobody(table, row, {"first_response_absent": NOT_KNOWN}) for table, row in
                  ((STEPS, {}), (NRM, {}), (MEASURES, {}), (CASES, {"level": "specialist"}))),
                _nobody(CASES, {"level": "child-in-need"}), Example({CHILDREN: [UNACTED]})],
    ),
    rule(
        "FST-008", "query", "Step taken while a referral that led to no further action was considered", STEPS,
        NotDuring("held_on", "child_ref", REFERRALS, "referred_on", "response_on", where=Is("response", NO_ACTION),
                  when=Is("step", PROTECTIVE, "a step by which services act on a referral")), since="0.2",
        brief="Step while referral led to no action",
        why="Referrals after which nothing was done are counted. A referral that led to an enquiry or a plan is not one of them.",
        fix="Give the step as the response to the referral. If the step followed from another referral or another concern, explain.",
        serves=["R13"],
        fails=[_considered("2020-06-12"), _considered("2020-06-19"), _considered("2020-06-12", step="section-47-enquiry")],
        passes=[replace(_considered("2020-06-11"), also=(("FST-012", f"/{STEPS}/0/held_on"),)),
                _considered("2020-06-20"), _considered("2020-06-12", "early-help"),
                _considered("2020-06-12", step="exploitation-panel"), _considered("2020-06-12", child="C-0002")],
    ),
    rule(
        "FST-009", "query", "Referred to the NRM before the concern was first seen or before the response",
        [(NRM, OnOrAfter("referred_on", day, when=Is("exploitation_type", SEXUAL))) for day in (SEEN_ON, ACTED_ON)], since="0.2",
        brief="Referred before concern or response",
        why=DELAY, fix=EARLIER + "else, correct the type of exploitation, or explain.", serves=["R13"],
        fails=[*(_referred("2020-06-09", kind, {"first_response_absent": NOT_KNOWN}) for kind in SEXUAL),
               *(_referred("2020-06-11", kind, {"first_attention_absent": NOT_KNOWN, "first_attention_on": None}) for kind in SEXUAL)],
        passes=[_referred("2020-06-10", "sexual", {"first_response_absent": NOT_KNOWN}),
                _referred("2020-06-12", "sexual", {"first_attention_absent": NOT_KNOWN, "first_attention_on": None}),
                _referred("2020-06-09", "criminal", {})],
    ),
    rule(
        "FST-010", "query", "Case of a specialist service opened before the concern was first seen", CASES,
        OnOrAfter("opened_on", SEEN_ON, when=Is("level", ("specialist",))), since="0.2", brief="Case opened before concern first seen",
        why=DELAY, fix=EARLIER + "else, explain.", serves=["R13", "R22"],
        fails=beside(CASES, {"level": "specialist", "opened_on": "2020-06-09"}, {CHILDREN: [EARLY]}),
        passes=[beside(CASES, {"level": "specialist", "opened_on": "2020-06-10"}, {CHILDREN: [EARLY]}),
                beside(CASES, {"level": "child-in-need", "opened_on": "2020-06-09"}, {CHILDREN: [EARLY]})],
    ),
    rule(
        "FST-011", "query", "Response was a criminal investigation, but none is recorded for the child", REFERRALS,
        Rows("response", INVESTIGATIONS, "child_ref", least=1, same="child_ref", when=Is("response", ("police-investigation",)),
             unless_scope=NOT_ALL_ROWS), since="0.2", brief="Led to investigation, none recorded",
        why="What becomes of a referral to the police can be followed only from the investigation.",
        fix="Enter the investigation, or correct the response. If your agency does not hold it, say so in the scope of the return.",
        serves=["R13", "R14"],
        fails=[_asked("police-investigation"), _asked("police-investigation", crime=True, child="C-0002")],
        passes=[_asked("police-investigation", crime=True), _asked("early-help"),
                *(_asked("police-investigation", extent) for extent in NOT_ALL_ROWS)],
    ),
    rule(
        "FST-012", "query", "Enquiry or meeting to protect the child before the first response", STEPS,
        OnOrAfter("held_on", ACTED_ON, when=Is("step", ENQUIRIES)), since="0.2", brief="Enquiry or meeting before response",
        why=DELAY,
        fix="A meeting or enquiry is a response from its day. Give the earlier day as the first response. If it was about something else, "
        "explain.",
        serves=["R13"],
        fails=[_enquiry(step, "2020-06-11") for step in ENQUIRIES],
        passes=[*(_enquiry(step, "2020-06-12") for step in ENQUIRIES), _enquiry("child-in-need-plan", "2020-06-11")],
    ),
)  # fmt: skip
