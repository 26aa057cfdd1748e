"""Ages of children and suspects compared with orders, places, offences, decisions and sentences in other records."""

from cse_record.standard.predicates import AgeBetween, All, AnyOf, Blank, Is, IsNot, NotOneOf, NumberBetween
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import ABOUT_A_CHILD, beside
from cse_record.standard.rules.decisions import OUTCOMES
from cse_record.standard.rules.rule import Example, rule

LIVING, STEPS, SUPPORT, VULNERABILITIES, INVOLVEMENTS = "living_situations", "statutory_steps", "support", "vulnerabilities", "involvements"
INVESTIGATIONS, MEMBERS = "investigations", "network_members"
BEGAN = {INVOLVEMENTS: "started_on", MEMBERS: "member_from_on"}
"""The days from which a suspect took part, by record type."""
BIRTHS = ("date_of_birth", "birth_month")
NOT_KNOWN = "absent:unexplained"
BEFORE_17 = ("interim-care-order", "placement-order", "freeing-order")
HELD = ("custody", "care-custody", "care-secure-home")
NOT_DISABLED = AnyOf((Blank("child_ref.disability"), IsNot("child_ref.disability", ("yes",))))
YOUNG = 20
"""The greatest age of a suspect that still fits a decision for people under 18: the age may have been held up to three years later."""
OLD = 16
"""The least age of a suspect that fits a decision for adults: the age may have been held up to two years earlier."""
YOUNGEST, OLDEST = 5, 110
"""The ages that a suspect can have in a record."""
ADULT_BANDS = tuple(
    code for code in RECORDS["suspects"].elements["age_band"].kind.spelling.codes or () if code not in ("under-18", "18-24")
)
OF_ADULTS = ("position-of-trust", "grooming-meeting", "sexual-communication")
"""Headings of offences that, in England and Wales, only an adult can commit."""
AS_A_CHILD = ("suspect-under-age", "suspect-is-child")
AT_LEAST = 10
"""The age of criminal responsibility in England, Wales and Northern Ireland."""
AT_MOST = 90
ADULT_SERVICES = ("passed-to-adult-services",)

ORDER = "Orders and places that the law does not allow at an age show that the date, the order or the child is wrong."
SUSPECT_AGE = "The age of suspects is published in bands. A wrong one puts an adult among children, or a child among adults."
CHECK_AGE = "Check the suspect's age and this record. If the age was held many years before or after the decision, explain."

UNDATED: Row = {"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}
UNDATED_PERIOD: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}
BORN: Tables = {"children": [UNDATED | {"birth_month": "2003-05"}], "exploitation_periods": [UNDATED_PERIOD]}
"""A child born in May 2003, without other dates."""
OLDER: Row = {"birth_month": "1999-05"}
CARED_FOR: Row = {"placing_area": "synthetic-port-ashby", "setting": "care-foster-other", "ended_absent": NOT_KNOWN}
AT_HOME: Row = {"ended_absent": NOT_KNOWN}
YOUTH: Row = {
    "charging_decision": NOT_KNOWN, "court_outcome": "guilty-plea", "verdict_on": "2021-03-01", "sentence_group": "youth-community",
}  # fmt: skip
IDENTIFIABLE: Tables = {"returns": [{"form": "identifiable"}]}


def _steps(held_on: str, step: str = "care-proceedings") -> Example:
    return beside(STEPS, {"step": step, "held_on": held_on}, BORN)


def _spell(started_on: str, field: str = "started_on", child: Row | None = None, **cells: str) -> Example:
    """A spell of a child born in May 2003, in care unless it is given a setting outside care."""
    setting = str(cells.get("setting", "care-foster-other"))
    row = (CARED_FOR if setting.startswith("care-") else AT_HOME) | {"started_on": started_on, "legal_status": NOT_KNOWN} | cells
    return beside(LIVING, row, {**BORN, "children": [BORN["children"][0] | (child or {})]}, field)


def _of(outcome: Row, field: str, crime: Row | None = None, **suspect: object) -> Example:
    """An outcome of a suspect with these details. The age was recorded on the day on which it is held."""
    aged: Row = {"age_band_basis": "recorded", "age": None, "age_absent": NOT_KNOWN} if "age_band" in suspect else {}
    also = (("SUS-017", "/suspects/0/age"),) if suspect.get("age") == YOUNGEST else ()
    return beside(OUTCOMES, outcome, {"suspects": [aged | suspect], INVESTIGATIONS: [crime or {}]}, field, also)


def _born(table: str, row: Row, born: str, field: str) -> Example:
    """A row about a suspect with a date or month of birth, whose age is not given."""
    suspect: Row = {"family_name": "Synthetic", "age_absent": NOT_KNOWN, "age_held_absent": "absent:not-applicable"}
    suspect["date_of_birth" if born.count("-") > 1 else "birth_month"] = born
    others: Tables = {"exploitation_periods": [UNDATED_PERIOD | {"suspect_known": "some"}]} if table == INVOLVEMENTS else {}
    if table == MEMBERS:
        other: Row = {"suspect_ref": "S-0002"}
        named = {**IDENTIFIABLE, "suspects": [suspect, other | {"family_name": "Example"}]}
        return Example({**named, MEMBERS: [row, other]}, at=(MEMBERS, 0), field=field)
    return beside(table, row, {**IDENTIFIABLE, "suspects": [suspect], **others}, field)


def _helped(row: Row, field: str, born: str = "2003-05") -> Example:
    return beside(SUPPORT, row, {**BORN, "children": [UNDATED | {"birth_month": born}]}, field)


def _left_care(known_on: str, field: str, born: str = "2003-05", vulnerability: str = "care-leaver") -> Example:
    row: Row = {"vulnerability": vulnerability, "known_on": known_on}
    return beside(VULNERABILITIES, row, {**BORN, "children": [UNDATED | {"birth_month": born}]}, field)


PASSED_ON: Row = {"status": "ended", "ended_reason": "passed-to-adult-services", "started_absent": NOT_KNOWN}
UNDER_AGE: Row = {"charging_decision": "administrative", "charging_reason": "suspect-under-age"}
IS_CHILD: Row = {"charging_decision": "no-prosecution-public-interest", "charging_reason": "suspect-is-child"}
CAUTION: Row = {"charging_decision": "out-of-court"}


def _crime(outcome: str) -> Row:
    return {"outcome": outcome, "outcome_on": "2020-09-01"}


MEASURES = "disruptions"
NOTICES = ("abduction-notice", "recovery-of-child-order", "secure-accommodation-order", "deprivation-of-liberty-order")
"""Measures that protect somebody under 18, whom they name."""


def _protected(measure: str, on: str, day: str) -> Example:
    """A measure for a child born in May 2003, against a suspect where there has to be one."""
    row: Row = ABOUT_A_CHILD | {"measure": measure, "suspect_ref": "S-0001" if measure in NOTICES[:2] else None, on: day}
    missing: Row = {"missing_history": NOT_KNOWN}
    return beside(MEASURES, row, {**BORN, "children": [BORN["children"][0] | missing]}, on)


RULES = (
    rule(
        "AGE-001", "query", "Care proceedings begun at 17 or over", STEPS,
        AgeBetween("held_on", "child_ref.birth_month", 0, 16, when=Is("step", ("care-proceedings",))), since="0.2",
        why=ORDER, fix="Check the date, the month of birth and the step. No care or supervision order can be made from the age of 17.",
        serves=["R6", "R13"],
        fails=_steps("2020-05-31"), passes=[_steps("2020-05-30"), _steps("2003-06-01"), _steps("2020-05-31", "strategy-discussion")],
    ),
    rule(
        "AGE-002", "query", "Interim care order or order for adoption begun at 17 or over",
        LIVING, AgeBetween("started_on", "child_ref.birth_month", 0, 16, when=Is("legal_status", BEFORE_17)), since="0.2",
        brief="Interim care or adoption at 17 or over",
        why=ORDER, fix="Check the date, the month of birth and the legal status. If only the home changed and the order is older, explain.",
        serves=["R6"],
        fails=[*(_spell("2020-05-31", legal_status=status) for status in BEFORE_17)],
        passes=[_spell("2020-05-30", legal_status="interim-care-order"), _spell("2003-06-01", legal_status="interim-care-order"),
                _spell("2020-05-31", legal_status="care-order")],
    ),
    rule(
        "AGE-003", "query", "Private fostering begun at 16 or over", LIVING,
        AgeBetween("started_on", "child_ref.birth_month", 0, 15, when=All((Is("setting", ("private-fostering",)), NOT_DISABLED)),
                   tells_when=False), since="0.2",
        why=ORDER,
        fix="Check the date, the month of birth and the setting. Private fostering ends at 16, or at 18 for a disabled child: if that is "
        "so, "
        "[children.disability: answer yes under disability|explain].",
        serves=["R6"],
        fails=[_spell("2019-05-31", setting="private-fostering"), _spell("2019-05-31", setting="private-fostering",
            child={"disability": "no"})],
        passes=[_spell("2019-05-30", setting="private-fostering"), _spell("2003-06-01", setting="private-fostering"),
                _spell("2019-05-31", setting="with-relative-or-friend"),
                _spell("2019-05-31", setting="private-fostering", child={"disability": "yes"})],
    ),
    rule(
        "AGE-004", "query", "In custody or a secure home when under 10 or over 20", LIVING,
        AgeBetween("started_on", "child_ref.birth_month", AT_LEAST, 20, when=Is("setting", HELD)), since="0.2",
        brief="Custody or secure, under 10 or over 20",
        why=ORDER, fix="Check the date, the month of birth and the setting. If a court or minister allowed it at that age, explain.",
        serves=["R6"],
        fails=[*(_spell("2013-04-30", setting=setting) for setting in HELD), _spell("2020-05-31", setting="custody", child=OLDER)],
        passes=[_spell("2013-05-01", setting="custody"), _spell("2013-04-30", setting="with-parent"),
                _spell("2020-05-30", setting="custody", child=OLDER)],
    ),
    rule(
        "AGE-005", "query", "Sentence for a person under 18, but the suspect is an adult",
        [(OUTCOMES, NumberBetween("suspect_ref.age", YOUNGEST, YOUNG, when=Is("sentence_group", ("youth-community",)))),
         (OUTCOMES, NotOneOf("sentence_group", ("youth-community",), when=Is("suspect_ref.age_band", ADULT_BANDS))),
         (OUTCOMES, AgeBetween("verdict_on", "suspect_ref.date_of_birth", AT_LEAST, 18, when=Is("sentence_group", ("youth-community",))))],
        since="0.2", brief="Sentence for under 18, but an adult",
        why=SUSPECT_AGE, fix=CHECK_AGE, serves=["R4", "R14"],
        fails=[_of(YOUTH, "sentence_group", age=21), *(_of(YOUTH, "sentence_group", age_band=band) for band in ADULT_BANDS[:2]),
               _born(OUTCOMES, YOUTH, "2011-03-02", "verdict_on"), _born(OUTCOMES, YOUTH, "2002-03-01", "verdict_on")],
        passes=[_of(YOUTH, "", age=20), _of(YOUTH, "", age=YOUNGEST), _of(YOUTH, "", age_band="18-24"), _of(YOUTH
            | {"sentence_group": "community"}, "", age=21),
                _of(YOUTH | {"sentence_group": "community"}, "", age_band="45-54"), _born(OUTCOMES, YOUTH, "2011-03-01", ""),
                _born(OUTCOMES, YOUTH, "2002-03-02", ""), _born(OUTCOMES, YOUTH | {"sentence_group": "community"}, "2002-03-01", "")],
    ),
    rule(
        "AGE-006", "query", "Caution for people of another age than the suspect",
        [(OUTCOMES, NumberBetween("suspect_ref.age", YOUNGEST, YOUNG,
                                  when=All((Is("investigation_ref.outcome", ("2", "2A")), Is("charging_decision", ("out-of-court",)))))),
         (OUTCOMES, NumberBetween("suspect_ref.age", OLD, OLDEST,
                                  when=All((Is("investigation_ref.outcome", ("3", "3A")), Is("charging_decision", ("out-of-court",))))))],
        since="0.2", brief="Caution for people of another age",
        why=SUSPECT_AGE,
        fix="Check the suspect's age and the outcome of the investigation: 2 is for people under 18, and 3 for adults. If the "
        "age was held many years before or after, explain.",
        serves=["R4", "R14"],
        fails=[*(_of(CAUTION, "charging_decision", _crime(outcome), age=21) for outcome in ("2", "2A")),
               *(_of(CAUTION, "charging_decision", _crime(outcome), age=15) for outcome in ("3", "3A"))],
        passes=[_of(CAUTION, "", _crime("2"), age=20), _of(CAUTION, "", _crime("2"), age=YOUNGEST), _of(CAUTION, "", _crime("3"),
            age=OLDEST),
                _of(CAUTION, "", _crime("3"), age=16), _of(CAUTION, "", _crime("8"), age=21),
                _of(CAUTION, "", _crime("8"), age=15)],
    ),
    rule(
        "AGE-007", "query", "Not prosecuted because of being a child, but recorded as an adult",
        [(OUTCOMES, NumberBetween("suspect_ref.age", YOUNGEST, YOUNG, when=Is("charging_reason", AS_A_CHILD))),
         (OUTCOMES, NotOneOf("charging_reason", AS_A_CHILD, when=Is("suspect_ref.age_band", ADULT_BANDS)))], since="0.2",
        brief="Reason is being a child, but an adult",
        why=SUSPECT_AGE, fix=CHECK_AGE, serves=["R4", "R14"],
        fails=[*(_of(row, "charging_reason", age=21) for row in (UNDER_AGE, IS_CHILD)),
               *(_of(row, "charging_reason", age_band=ADULT_BANDS[0]) for row in (UNDER_AGE, IS_CHILD)),
               _of(UNDER_AGE, "charging_reason", age_band=ADULT_BANDS[1])],
        passes=[_of(IS_CHILD, "", age=20), _of(UNDER_AGE, "", age=YOUNGEST), _of(IS_CHILD, "", age_band="18-24"),
                _of(IS_CHILD | {"charging_reason": "suspect-health"}, "", age=21),
                _of(IS_CHILD | {"charging_reason": "suspect-health"}, "", age_band=ADULT_BANDS[0])],
    ),
    rule(
        "AGE-008", "query", "Offence of adults only, but the suspect is under 18",
        [(OUTCOMES, NumberBetween("suspect_ref.age", 18, OLDEST, when=Is("offence_group", OF_ADULTS))),
         (OUTCOMES, NotOneOf("offence_group", OF_ADULTS, when=Is("suspect_ref.age_band", ("under-18",))))], since="0.2",
        brief="Offence of adults only, but under 18",
        why=SUSPECT_AGE,
        fix="Check the suspect's age and the heading of the offence. If the law of the nation is wider, or the age was held "
        "before the offence, explain.",
        serves=["R4", "R14"],
        fails=[*(_of({"offence_group": code}, "offence_group", age=17) for code in OF_ADULTS),
               *(_of({"offence_group": code}, "offence_group", age_band="under-18") for code in OF_ADULTS)],
        passes=[_of({"offence_group": OF_ADULTS[0]}, "", age=18), _of({"offence_group": OF_ADULTS[0]}, "", age=OLDEST),
                _of({"offence_group": "rape"}, "", age=17),
                _of({"offence_group": OF_ADULTS[0]}, "", age_band="18-24"), _of({"offence_group": "rape"}, "", age_band="under-18")],
    ),
    rule(
        "AGE-009", "query", "Passed to adult services when under 16 or over 25", SUPPORT,
        AgeBetween("ended_on", "child_ref.birth_month", 16, 25,
                   when=All((Is("ended_reason", ADULT_SERVICES), AnyOf((Blank("for_whom"), Is("for_whom", ("child",))))))), since="0.2",
        brief="Adult services at under 16 or over 25",
        why="Whether support goes on at 18 is known from this reason. At another age the support ended for another reason.",
        fix="Check the date, the month of birth and the reason. If the service passes young people on at that age, explain.",
        serves=["R13"],
        fails=[_helped(PASSED_ON | {"ended_on": "2019-04-30"}, "ended_on"), _helped(PASSED_ON
            | {"ended_on": "2019-04-30", "for_whom": "child"}, "ended_on"),
               _helped(PASSED_ON | {"ended_on": "2020-05-31"}, "ended_on", "1994-05")],
        passes=[_helped(PASSED_ON | {"ended_on": "2019-05-01"}, ""), _helped(PASSED_ON
            | {"ended_on": "2019-04-30", "for_whom": "parent-carer"}, ""),
                _helped(PASSED_ON | {"ended_on": "2019-04-30", "ended_reason": "planned"}, ""),
                _helped(PASSED_ON | {"ended_on": "2020-05-30"}, "", "1994-05")],
    ),
    rule(
        "AGE-010", "query", "Leaving care when under 15 or over 25", VULNERABILITIES,
        AgeBetween("known_on", "child_ref.birth_month", 15, 25, when=Is("vulnerability", ("care-leaver",))), since="0.2",
        why="A young person who leaves care at 16 or 17 is at special risk. A younger child who goes home has not left care in this sense.",
        fix="Check the date and the month of birth, or choose “In care”. If it is right, explain.",
        serves=["R6", "R8"],
        fails=[_left_care("2018-04-30", "known_on"), _left_care("2020-05-31", "known_on", "1994-05")],
        passes=[_left_care("2018-05-01", ""), _left_care("2020-05-30", "", "1994-05"), _left_care("2018-04-30", "",
            vulnerability="neglect")],
    ),
    rule(
        "AGE-011", "query", "Involved when under 10 or over 90",
        [(table, AgeBetween(name, f"suspect_ref.{born}", AT_LEAST, AT_MOST)) for table, name in BEGAN.items() for born in BIRTHS],
        since="0.2",
        why=SUSPECT_AGE,
        fix="Check when the suspect was born and the day from which the suspect was involved. If both are right, explain.",
        serves=["R4"],
        fails=[_born(table, {name: "2020-03-31"}, born, name) for table, name in BEGAN.items()
               for born in ("2010-04-01", "1929-03-31", "2010-04", "1929-03")],
        passes=[_born(table, {name: "2020-03-31"}, born, "") for table, name in BEGAN.items()
                for born in ("2010-03-31", "1929-04-01", "2010-03", "1929-04")],
    ),
    rule(
        "AGE-012", "query", "Arrested or charged when under 10 or over 90",
        [(OUTCOMES, AgeBetween(name, f"suspect_ref.{born}", AT_LEAST, AT_MOST)) for name in ("arrested_on", "charged_on")
         for born in BIRTHS], since="0.2", brief="Arrest or charge under 10 or over 90",
        why=SUSPECT_AGE, fix="Check when the suspect was born and this date. If both are right, explain.",
        serves=["R4", "R14"],
        fails=[_born(OUTCOMES, row, born, next(name for name in row if name.endswith("_on")))
               for born in ("2010-07-01", "1929-06-30", "2010-07", "1929-06")
               for row in ({"arrested": "yes", "arrested_on": "2020-06-30"}, {"charging_decision": "charged", "charged_on": "2020-06-30"})],
        passes=[_born(OUTCOMES, row, born, "") for born in ("2010-06-30", "1929-07-01", "2010-06", "1929-07")
                for row in ({"arrested": "yes", "arrested_on": "2020-06-30"}, {"charging_decision": "charged",
                    "charged_on": "2020-06-30"})],
    ),
    rule(
        "AGE-013", "query", "Measure that protects a child by law, but the person was 18 or over",
        [(MEASURES, AgeBetween(on, "child_ref.birth_month", 0, 17, when=Is("measure", NOTICES))) for on in ("applied_on", "granted_on")],
        since="0.2", brief="Protects a child, but was 18 or over",
        why=ORDER, fix="Check the date, the month of birth and the measure. If the measure was for another child, correct the child.",
        serves=["R21"],
        fails=[_protected(measure, on, "2021-05-31") for measure in NOTICES for on in ("applied_on", "granted_on")],
        passes=[example for on in ("applied_on", "granted_on") for example in (
            _protected(NOTICES[0], on, "2021-05-30"), _protected(NOTICES[2], on, "2003-06-01"),
            _protected("closure-order", on, "2021-05-31"))],
    ),
)  # fmt: skip
