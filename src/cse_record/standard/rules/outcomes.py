"""How a case ended, told in several records: the status of the exploitation, the crime, each suspect, the child as a witness.

A prosecution that failed says nothing about whether a child was exploited, so no rule concludes that from an acquittal.
"""

from dataclasses import replace

from cse_record.standard.elements import NOT_RECORDED
from cse_record.standard.predicates import All, AnyOf, Blank, Condition, Is, IsNot, NotOneOf, NoValue, Rows
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules import outcome_links, outcome_parties
from cse_record.standard.rules.contradiction_rows import Against, beside
from cse_record.standard.rules.crime_outcomes import CHARGED_CRIME, CLOSED
from cse_record.standard.rules.decisions import CONVICTED, NO_SUSPECT, OUTCOMES
from cse_record.standard.rules.example_builders import NOT_ALL_ROWS, scope_rows
from cse_record.standard.rules.outcome_rows import (
    CONTACT,
    ENDED,
    IDENTIFIED,
    NOT_CHARGED_CRIME,
    OVER,
    WHO,
    crime_with,
    decided,
)
from cse_record.standard.rules.parts_played import PARTS
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.rules.suspect_rows import BARE

PERIODS, INVESTIGATIONS, INVOLVEMENTS, SUPPORTED = "exploitation_periods", "investigations", "involvements", "witness_support"
CAUTIONED = ("2", "2A", "3", "3A")
ADMITTED = (*CAUTIONED, "4")
"""Crime outcomes that need an admission."""
RULED_OUT = ("ruled-out",)
DONE = ("direct-abuse", "gained", "transported", "provided-premises")
"""Parts that can only be played in exploitation that took place."""
WITHOUT_DISPOSAL = tuple(code for code in (*CLOSED, *NO_SUSPECT) if code not in (*CAUTIONED, "6", "7", "8", "22"))
"""Crime outcomes with which nobody received a caution or another disposal."""
WITHOUT_CHARGE = "an outcome without a charge"
WITHOUT_CAUTION = "an outcome without a caution or another disposal"
OPEN_DECISION = ("further-evidence-requested", "awaiting-decision", "under-investigation")
DISPOSED = ("out-of-court", "diversion")
PERHAPS_CAUTIONED = (*DISPOSED, "charged", *NOT_RECORDED)
"""Decisions that are a disposal, that another rule compares with the outcome, or that are not known."""
AT_COURT = ("at-court", "after-court")

STATUS = "How many children were exploited, and for how many it was ruled out, is counted from this status."
BOTH = "Check the outcome of the investigation and the decision on the suspect, and correct the one that is out of date."

GUILTY: Row = {
    "charging_decision": "charged", "charged_on": "2020-09-01", "court_outcome": "guilty-plea", "verdict_on": "2021-03-01",
    "sentence_group": "custody",
}  # fmt: skip


def _without(outcomes: tuple[str, ...]) -> Condition:
    """The crime has none of these outcomes, about which another rule asks."""
    return AnyOf((Blank("outcome"), IsNot("outcome", outcomes, "an outcome that says so itself")))


def _period(period: Row, crime: Row) -> Example:
    """A period with one crime, in a return that holds no outcomes of suspects."""
    return Example(
        {PERIODS: [OVER | period], INVESTIGATIONS: [crime], "return_scope": scope_rows(**{OUTCOMES: "not-held"})}, at=(PERIODS, 0)
    )


def _charged(status: str, outcome: str, offence: str) -> Example:
    """A crime with an outcome and a heading, in a return that holds no outcomes of suspects."""
    others: Tables = {PERIODS: [OVER | {"status": status}], "return_scope": scope_rows(**{OUTCOMES: "not-held"})}
    return beside(INVESTIGATIONS, crime_with(outcome, offence_group=offence), others, "outcome")


def _tried(period: Row, outcome: Row, crime: Row | None = None) -> Example:
    """An investigation into a period in which a suspect was charged."""
    investigation: Row = {"exploitation_ref": "E-0001"} | (crime or {})
    young: Tables = {"suspects": [{"age": 16}]} if investigation.get("outcome") in ("2", "2A") else {}
    return Example(
        {PERIODS: [OVER | period], INVESTIGATIONS: [investigation], OUTCOMES: [outcome], **young},
        at=(INVESTIGATIONS, 0),
        field="exploitation_ref",
    )


def _investigated(crime: Row, *outcomes: Row, extent: str = "complete") -> Example:
    """An investigation with outcomes of different suspects."""
    numbered = [{"outcome_ref": f"O-{number:04d}", "suspect_ref": f"S-{number:04d}"} | row for number, row in enumerate(outcomes, 1)]
    rows: Tables = {INVESTIGATIONS: [crime], OUTCOMES: numbered, "return_scope": scope_rows(**{OUTCOMES: extent})}
    return Example(rows, at=(INVESTIGATIONS, 0))


def _of_another_outcome(crime_outcome: str) -> Example:
    """A suspect who was charged in a crime that was closed with a caution, which gives a finding of its own."""
    example = _investigated(crime_with(crime_outcome) | {"exploitation_ref": None}, decided("charged"))
    return replace(example, also=(("PRO-042", f"/{OUTCOMES}/0/charging_decision"),))


def _against(decision: str, crime_outcome: str) -> Example:
    return beside(OUTCOMES, decided(decision), {INVESTIGATIONS: [crime_with(crime_outcome) | {"exploitation_ref": None}]})


def _unnamed(level: str, outcome: Row, field: str) -> Example:
    """An outcome of a suspect at a level of identification below a name."""
    shown: Row = {"sex": "male"} if level == "described-only" else {}
    named: Row = {} if level == "full-name-or-initials" else BARE | shown | {"source": "victims-account"}
    return beside(OUTCOMES, outcome, {"suspects": [named | {"identification": level}]}, field)


def _witness(row: Row, outcome: str, **more: str) -> Example:
    charged = {OUTCOMES: [decided("charged")]} if outcome in CHARGED_CRIME else {}
    identified = {OUTCOMES: [decided("no-prosecution-evidential")]} if outcome in IDENTIFIED else {}
    field = "support_stage" if "support_stage" in row else "used"
    crime = crime_with(outcome) | {"exploitation_ref": None} | more
    return beside(SUPPORTED, {"investigation_ref": "I-0001"} | row, {INVESTIGATIONS: [crime], **charged, **identified}, field)


LIVE_LINK: Row = {"support_form": "special-measure", "special_measure": "live-link", "used": "yes"}
PLAYED: Row = {"support_form": "special-measure", "special_measure": "recorded-evidence-in-chief", "used": "yes"}
UNNAMED = ("described-only", "nothing-known")
NO_NAME = Is("suspect_ref.identification", UNNAMED)
DEALT_WITH = ("out-of-court", "diversion", "no-prosecution-public-interest")
ARRESTED: Row = {"arrested": "yes", "arrested_on": "2020-06-20"}
_part = Against(INVOLVEMENTS, "role", DONE, PERIODS, "status", ("at-risk",), more={"suspect_known": "some"})


def _later_part(name: str, code: str, **before: str) -> Example:
    """A further part, of which a child at risk has been harmed, beside a first of which that is not so."""
    return replace(_part.pair("online-contact", "at-risk", before | {name: code}), field=name)


RULES = (
    rule(
        "OUT-001", "query", "Ruled out, although a suspect was convicted", INVESTIGATIONS,
        Rows("exploitation_ref", OUTCOMES, "investigation_ref", most=0, where=Is("court_outcome", CONVICTED),
             when=All((Is("exploitation_ref.status", RULED_OUT), _without((*CHARGED_CRIME, *ADMITTED))))), since="0.2",
        brief="Ruled out, but a suspect was convicted",
        why=STATUS,
        fix="If the conviction was for this exploitation, the status is “Confirmed”. If it was for something else, remove the link from "
        "the "
        "investigation to the exploitation period, or explain.",
        serves=["R9", "R14"],
        fails=[*(_tried({"status": "ruled-out"}, GUILTY | {"court_outcome": outcome}) for outcome in CONVICTED),
               _tried({"status": "ruled-out"}, GUILTY, {"outcome": "0"})],
        passes=[_tried({"status": "confirmed"}, GUILTY),
                _tried({"status": "ruled-out"}, GUILTY | {"court_outcome": "acquitted", "sentence_group": None}),
                *(replace(_tried({"status": "ruled-out"}, GUILTY, crime_with(outcome)), also=((rule_id, f"/{PERIODS}/0/status"),))
                  for outcome, rule_id in (("1", "EXP-013"), ("1A", "EXP-013"), ("4", "OUT-002")))],
    ),
    rule(
        "OUT-002", "query", "Ruled out, although somebody admitted the crime", PERIODS,
        Rows("status", INVESTIGATIONS, "exploitation_ref", most=0, where=Is("outcome", ADMITTED), when=Is("status", RULED_OUT)),
            since="0.2", brief="Ruled out, but somebody admitted it",
        why=STATUS,
        fix="If the caution or sentence was for this exploitation, the status is “Confirmed”. If it was for something else, remove the "
        "link "
        "from the investigation to the exploitation period, or explain.",
        serves=["R9", "R14"],
        fails=[_period({"status": "ruled-out"}, crime_with(outcome)) for outcome in ADMITTED],
        passes=[_period({"status": "ruled-out"}, crime_with("18")), _period({"status": "suspected"}, crime_with("3"))],
    ),
    rule(
        "OUT-003", "query", "Only a risk so far, although somebody was charged with harming the child", INVESTIGATIONS,
        NotOneOf("outcome", CHARGED_CRIME, when=All((
            Is("exploitation_ref.status", ("at-risk",)), Is("offence_group", CONTACT, "an offence in which a child was harmed"),
        ))), since="0.2", brief="Only a risk, but somebody was charged",
        why=STATUS,
        fix="If the charge is about this exploitation, the status is at least “Suspected”. If it is about something else, remove the link "
        "from the investigation to the exploitation period, or explain.",
        serves=["R9", "R14"],
        fails=[*(_charged("at-risk", outcome, CONTACT[0]) for outcome in CHARGED_CRIME), _charged("at-risk", "1", CONTACT[1])],
        passes=[_charged("suspected", "1", CONTACT[0]), _charged("at-risk", "1", "grooming-meeting"),
                _charged("at-risk", "18", CONTACT[0])],
    ),
    rule(
        "OUT-004", "query", "Only a risk so far, although a suspect had a part in what was done",
        [(INVOLVEMENTS, NotOneOf(part, DONE, when=Is("exploitation_ref.status", ("at-risk",)))) for part in PARTS], since="0.2",
        brief="Only a risk, but part in what was done",
        why=STATUS,
        fix="If the suspect is alleged to have done this, the status is at least “Suspected”. If the part was played in the exploitation "
        "of "
        "another child, enter it there.",
        serves=["R4", "R9"],
        fails=[*_part.fails(), *(_later_part("role_2", code) for code in DONE),
               *(_later_part("role_3", code, role_2="supplied") for code in DONE)],
        passes=[*_part.passes("online-contact", "suspected"), _part.pair("online-contact", "at-risk", {"role_2": "supplied"}),
                _part.pair("online-contact", "suspected", {"role_2": DONE[0]}),
                _part.pair("online-contact", "suspected", {"role_2": "supplied", "role_3": DONE[0]})],
    ),
    rule(
        "OUT-005", "query", "No suspect known, although the police identified one", PERIODS,
        Rows("suspect_known", INVESTIGATIONS, "exploitation_ref", most=0, where=Is("outcome", IDENTIFIED,
            "an outcome with a known suspect"),
             when=Is("suspect_known", ("none",))), since="0.2", brief="No suspect known, but one identified",
        why=WHO,
        fix="Answer “At least one person” and enter the suspect and the involvement. If you may not share the suspect's record, give "
        "that as the reason.",
        serves=["R4", "R14"],
        fails=[_period({"suspect_known": "none"}, crime_with(outcome)) for outcome in IDENTIFIED[:2]],
        passes=[_period({"suspect_known": "none"}, crime_with("18")),
                _period({"suspect_known": "absent:withheld"}, crime_with(IDENTIFIED[0]))],
    ),
    rule(
        "OUT-006", "query", "No suspect known, although the investigation has one", INVESTIGATIONS,
        Rows("exploitation_ref", OUTCOMES, "investigation_ref", most=0,
             when=All((Is("exploitation_ref.suspect_known", ("none",)), _without((*CHARGED_CRIME, *IDENTIFIED))))), since="0.2",
        brief="No suspect known, but one investigated",
        why=WHO,
        fix="Answer “At least one person” in the exploitation period and enter the involvement. If the suspect was sought for a crime "
        "against another child only, explain.",
        serves=["R4", "R14"],
        fails=[_tried({"suspect_known": "none"}, {}), _tried({"suspect_known": "none"}, {}, {"outcome": "0"})],
        passes=[_tried({"suspect_known": "absent:withheld"}, {}),
                Example({PERIODS: [OVER | {"suspect_known": "none"}], INVESTIGATIONS: [{"exploitation_ref": "E-0001"}]}),
                *(replace(_tried({"suspect_known": "none"}, decided(decision), crime_with(outcome)),
                  also=((rule_id, f"/{PERIODS}/0/suspect_known"),))
                  for outcome, decision, rule_id in (("1", "charged", "EXP-014"), ("1A", "charged", "EXP-014"),
                                                     ("15", "no-prosecution-evidential", "OUT-005"), ("16", "no-prosecution-evidential",
                                                         "OUT-005")))],
    ),
    rule(
        "OUT-007", "query", "Caution or disposal for a suspect, although the crime was closed without one", OUTCOMES,
        NotOneOf("charging_decision", ("out-of-court",), when=Is("investigation_ref.outcome", WITHOUT_DISPOSAL, WITHOUT_CAUTION)),
            since="0.2", brief="Disposal, but crime closed without one",
        why=ENDED, fix=BOTH, serves=["R14"],
        fails=[_against("out-of-court", outcome) for outcome in WITHOUT_DISPOSAL[:2]],
        passes=[_against("out-of-court", "3"), _against("no-prosecution-evidential", WITHOUT_DISPOSAL[0])],
    ),
    rule(
        "OUT-008", "query", "Decision against prosecution for a suspect whom the police never identified", OUTCOMES,
        NotOneOf("charging_decision", ("no-prosecution-public-interest", "diversion"), when=Is("investigation_ref.outcome", NO_SUSPECT)),
        since="0.2", brief="Not prosecuted, but never identified",
        why=ENDED, fix=BOTH, serves=["R14"],
        fails=[_against("no-prosecution-public-interest", outcome) for outcome in NO_SUSPECT] + [_against("diversion", "18")],
        passes=[_against("no-prosecution-public-interest", "9"), _against("administrative", "18")],
    ),
    rule(
        "OUT-009", "query", "Decision on a suspect still awaited, although the crime was closed", OUTCOMES,
        NotOneOf("charging_decision", OPEN_DECISION, when=Is("investigation_ref.outcome", NOT_CHARGED_CRIME, WITHOUT_CHARGE)), since="0.2",
        brief="Decision awaited, but crime closed",
        why="A child whose case was closed is not waiting for a decision. The time that children wait is worked out from this.",
        fix=BOTH, serves=["R14"],
        fails=[*(_against(decision, "18") for decision in OPEN_DECISION), _against("under-investigation", "15"),
            _against("under-investigation", "16")],
        passes=[_against("under-investigation", "0"), _against("early-advice", "15"), _against("no-prosecution-evidential", "15")],
    ),
    rule(
        "OUT-010", "query", "Outcome is a caution, but no suspect is recorded as cautioned", INVESTIGATIONS,
        Rows("outcome", OUTCOMES, "investigation_ref", least=1,
             where=Is("charging_decision", PERHAPS_CAUTIONED, "a disposal, a charge or not known"),
             when=Is("outcome", CAUTIONED), unless_scope=NOT_ALL_ROWS), since="0.2", brief="Caution, but no suspect cautioned",
        why=ENDED,
        fix="Enter the suspect and the decision, or correct the outcome of the investigation. If you may not share the suspect's "
        "record, explain.",
        serves=["R14"],
        fails=[*(_investigated(crime_with(outcome) | {"exploitation_ref": None}, decided("no-prosecution-evidential"))
            for outcome in CAUTIONED),
               _investigated(crime_with("3") | {"exploitation_ref": None})],
        passes=[*(_investigated(crime_with("3") | {"exploitation_ref": None}, decided(decision)) for decision in (*DISPOSED,
            "absent:withheld")),
                _of_another_outcome("3"),
                _investigated(crime_with("18") | {"exploitation_ref": None}),
                *(_investigated(crime_with("3") | {"exploitation_ref": None}, extent=extent) for extent in ("partial",)),
                *(Example({INVESTIGATIONS: [crime_with("3") | {"exploitation_ref": None}],
                           "return_scope": scope_rows(**{OUTCOMES: extent})})
                  for extent in NOT_ALL_ROWS)],
    ),
    rule(
        "OUT-011", "query", "Suspect identified, but none is recorded", INVESTIGATIONS,
        Rows("outcome", OUTCOMES, "investigation_ref", least=1, when=Is("outcome", ("15", "16")), unless_scope=NOT_ALL_ROWS), since="0.2",
        brief="Suspect identified, but none recorded",
        why=WHO, fix="Enter the suspect and the outcome for the suspect. If you may not share the suspect's record, explain.",
        serves=["R4", "R14"],
        fails=[_investigated(crime_with(outcome) | {"exploitation_ref": None}) for outcome in ("15", "16")],
        passes=[_investigated(crime_with("15") | {"exploitation_ref": None}, decided("no-prosecution-evidential")),
                _investigated(crime_with("18") | {"exploitation_ref": None}),
                *(_investigated(crime_with("15") | {"exploitation_ref": None}, extent=extent) for extent in NOT_ALL_ROWS)],
    ),
    rule(
        "OUT-012", "query", "Not flagged as group-based, although two or more suspects were charged", INVESTIGATIONS,
        Rows("flagged_group_based", OUTCOMES, "investigation_ref", most=1, where=Is("charging_decision", ("charged",)),
             when=Is("flagged_group_based", ("no",))), since="0.2", brief="No group flag, but two or more charged",
        why="Exploitation by groups is counted from this flag. A record without it is missing from every such count.",
        fix="Check the flag in the source. If the suspects acted apart from each other, or the force did not set the flag, explain.",
        serves=["R5", "R14"],
        fails=_investigated({"flagged_group_based": "no"}, decided("charged"), decided("charged")),
        passes=[_investigated({"flagged_group_based": "no"}, decided("charged"), decided("no-prosecution-evidential")),
                _investigated({"flagged_group_based": "no"}, decided("no-prosecution-evidential")),
                _investigated({"flagged_group_based": "yes"}, decided("charged"), decided("charged"))],
    ),
    rule(
        "OUT-013", "query", "Evidence or support at court, although the crime was closed without a charge",
        [(SUPPORTED, NotOneOf("used", ("yes",), when=Is("investigation_ref.outcome", NOT_CHARGED_CRIME, WITHOUT_CHARGE))),
         (SUPPORTED, NotOneOf("support_stage", AT_COURT, when=Is("investigation_ref.outcome", NOT_CHARGED_CRIME, WITHOUT_CHARGE)))],
        since="0.2", brief="At court, but closed without a charge",
        why="Whether a child was supported at court can only be counted for cases that came to court.",
        fix="Check the outcome of the investigation, and that the support belongs to it. If the source never updated the outcome, explain.",
        serves=["R14"],
        fails=[*(_witness(LIVE_LINK, outcome) for outcome in ("15", "16")),
               *(_witness({"support_stage": stage}, outcome) for stage in AT_COURT for outcome in ("15", "16"))],
        passes=[_witness(LIVE_LINK, "1"), _witness(LIVE_LINK | {"used": "no"}, "15"), _witness({"support_stage": "at-court"}, "1"),
                _witness({"support_stage": "after-no-charge"}, "15")],
    ),
    rule(
        "OUT-014", "query", "Recorded interview used as evidence, but none was held", SUPPORTED,
        NotOneOf("used", ("yes",), when=All((Is("special_measure", ("recorded-evidence-in-chief",)), Is("investigation_ref.abe_held",
            ("no",))))),
        since="0.2", brief="Interview as evidence, but none held",
        why="Whether a child gave a recorded interview shows what the investigation did to hear them.",
        fix="Check whether an interview was held. If it was held in another investigation, explain.",
        serves=["R14"],
        fails=_witness(PLAYED, "1", abe_held="no"),
        passes=[_witness(PLAYED, "1"), _witness(PLAYED | {"used": "no"}, "1", abe_held="no"), _witness(LIVE_LINK, "1", abe_held="no")],
    ),
    rule(
        "OUT-015", "query", "Arrested, interviewed or dealt with, but not known by any name",
        [(OUTCOMES, NotOneOf("arrested", ("yes",), when=NO_NAME)), (OUTCOMES, NoValue("released_under", when=NO_NAME)),
         (OUTCOMES, NotOneOf("charging_decision", DEALT_WITH, when=NO_NAME))], since="0.2", brief="Arrested or dealt with, but no name",
        why="How far suspects are identified is counted in three groups. Somebody whom the police have dealt with has a name on the "
        "record.",
        fix="Check the identification of the suspect, and that the outcome belongs to this suspect. If the person gave no name, explain.",
        serves=["R4", "R14"],
        fails=[*(_unnamed(level, ARRESTED, "arrested") for level in UNNAMED),
               *(_unnamed(level, {"arrested": "no", "released_under": "voluntary-attendance"}, "released_under") for level in UNNAMED),
               *(_unnamed("described-only", decided(decision), "charging_decision") for decision in DEALT_WITH),
               _unnamed("nothing-known", decided("out-of-court"), "charging_decision")],
        passes=[_unnamed("full-name-or-initials", ARRESTED | {"released_under": "bail-with-conditions"} | decided("out-of-court"), ""),
                _unnamed("described-only", {"arrested": "no"} | decided("under-investigation"), "")],
    ),
    *outcome_links.RULES,
    *outcome_parties.RULES,
)  # fmt: skip
