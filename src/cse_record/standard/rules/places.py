"""Where a child lived, compared with what other records say of that day: missing, in care, at school, who noticed.

A spell of a day that is not known, or a second home at the same time, never makes a finding.
"""

from __future__ import annotations

from cse_record.standard.predicates import All, AnyOf, Condition, During, HasReason, Is, IsNot, NotDuring, NotOneOf, Rows, Same
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import ABOUT_A_CHILD, beside
from cse_record.standard.rules.example_builders import NOT_ALL_ROWS, scope_rows
from cse_record.standard.rules.living_rows import CARE_SETTINGS, LIVING, OTHER_SETTINGS
from cse_record.standard.rules.rule import Example, rule

MISSING, EDUCATION, REFERRALS, STEPS, SUPPORT = "missing_episodes", "education", "referrals", "statutory_steps", "support"
PERIODS, VULNERABILITIES = "exploitation_periods", "vulnerabilities"
NOT_KNOWN, NOT_APPLICABLE = "absent:unexplained", "absent:not-applicable"
SECURE = ("custody", "care-custody", "care-secure-home")
FOSTERED = ("care-foster-relative", "care-foster-other")
HOMES = ("care-childrens-home",)
BETWEEN = ("care-temporary", "care-other", "short-break")
"""Settings that say little about the kind of place."""
OPEN_SETTINGS = tuple(code for code in (*CARE_SETTINGS, *OTHER_SETTINGS) if code not in (*SECURE, *BETWEEN))
OUTSIDE = tuple(code for code in OTHER_SETTINGS if code != "short-break")
"""Settings outside care in which a child lives for more than a short break."""
FAMILY = ("with-parent", "with-guardian", "with-relative-or-friend", "private-fostering")
FREE_PLACES = ("relative-or-friend", "supported-accommodation", "independent-accommodation", "school-or-college", "community")
SCHOOLS = ("mainstream", "special", "pupil-referral-unit", "alternative-provider", "college", "training", "early-years")
IN_CARE, OUT_OF_CARE = "a setting in care", "a setting outside care"

CARE = "Whether a child was in care at the time is worked out from the living situations."
HOME = "Whether children go missing from home, from foster homes or from children's homes is a main table of the assessment."
CHECK_HOME = (
    "Check both records and their dates. If the child was in another place for those days, enter it as a living situation, or explain."
)


def _inside(on: str, where: Condition, unless: Condition, when: Condition) -> NotDuring:
    """The day does not certainly lie in a spell of one kind, unless it may lie in one of another kind."""
    return NotDuring(on, "child_ref", LIVING, "started_on", "ended_on", where=where, unless_in=unless, when=when)


def _lived(table: str, row: Row, setting: str, on: str, field: str, *second: str, status: str = "", also: str = "") -> Example:
    """A row about a day in May 2020, which lies in a spell from 1 to 31 May in a setting, and perhaps in a second spell in another."""
    spell: Row = {"started_on": "2020-05-01", "ended_on": "2020-05-31", "living_ref": "L-0001", "setting": setting}
    spell["legal_status"] = status or ("short-breaks" if second else NOT_KNOWN)  # only such a spell may be simultaneous with another
    spells = [_placed(spell), *(_placed(spell | {"living_ref": "L-0002", "setting": code, "legal_status": NOT_KNOWN}) for code in second)]
    children: list[Row] = [{"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}]
    findings = ((also, f"/{table}/0/{on}"),) if also else ()
    return beside(table, {on: "2020-05-04"} | row, {"children": children, LIVING: spells}, field, findings)


def _placed(spell: Row) -> Row:
    return spell | ({"placing_area": "synthetic-port-ashby"} if str(spell["setting"]).startswith("care-") else {})


def _missing(place: str, setting: str, *second: str, day: str = "2020-05-04", also: str = "") -> Example:
    row: Row = {"missing_from": place, "last_seen_on": day, "reported_on": day, "found_on": day, "returned_on": day}
    return _lived(MISSING, row, setting, "last_seen_on", "last_seen_on", *second, also=also)


UNDATED_PERIOD: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}


def _ordered(
    order: str, last_seen_on: str, *, child: str = "C-0001", extent: str = "complete", periods: list[Row] | None = None
) -> Example:
    """An episode with a stated order, and a period of exploitation from March to July 2020."""
    episode: Row = {
        "stated_order": order, "last_seen_on": last_seen_on, "reported_on": last_seen_on, "found_on": last_seen_on,
            "returned_on": last_seen_on,
        "child_ref": child,
    }  # fmt: skip
    children: list[Row] = [{"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}]
    children += [{"child_ref": child}] if child != "C-0001" else []
    rows: Tables = {"children": children, PERIODS: periods or [{}], "return_scope": scope_rows(**{PERIODS: extent})}
    return beside(MISSING, episode, rows, "last_seen_on" if order in NOT_DURING else "stated_order")


NOT_DURING = ("before", "after")
CASES, MEASURES = "case_spells", "disruptions"
CLASSES_IN_CARE = ("missing-from-care", "away-without-authorisation")
"""Classes of children's services that only a looked-after child can have."""
LIBERTY = ("secure-accommodation-order", "deprivation-of-liberty-order")
"""Orders by which a child is held in a place; the measure and the step have one name."""
HOST: Row = {"missing_from": "relative-or-friend", "reported_on": "2020-05-04", "found_on": "2020-05-05", "returned_on": "2020-05-05"}
AT_LIBERTY = tuple(code for code in OUTSIDE if code not in ("hospital", "custody", "boarding-school", "family-centre", "other-not-in-care"))
"""Settings in which nobody is held by an order."""
FREE = "a home of the family, of others or of one's own"
ORDERS = ((MEASURES, "measure", "result", "granted"), (STEPS, "step", "outcome", "order-made"))
"""Record types, the element that names the order, and the element and the code that say that it was made."""
OTHERS = {MEASURES: "closure-order", STEPS: "emergency-protection-order"}
FOR_CARERS: tuple[Row, ...] = ({"for_whom": "foster-residential-carer"}, {"for_whom": "family", "type": "carer-training"})
SOURCES: tuple[tuple[str, str, str], ...] = (
    ("indicators", "observed_by", "observed_on"),
    ("disclosures", "disclosed_to", "disclosed_on"), ("disclosure_barriers", "noted_by", "noted_on"), (REFERRALS, "from_service",
        "referred_on"),
)  # fmt: skip
"""Record types, elements that name who noticed or was told, and the day of it."""


def _noticed(table: str, element: str, on: str, who: str, setting: str, *second: str) -> Example:
    """Somebody who noticed or was told something on 4 May 2020, when the child lived in a setting and perhaps in a second one."""
    return _lived(table, {element: who}, setting, on, on, *second)


def _held(
    order: tuple[str, str, str, str], code: str, *settings: str, extent: str = "complete", child: str = "C-0001", result: str = ""
) -> Example:
    """An order that was made for a child, and homes of the same or another child, one after the other."""
    table, element, answer, made = order
    homes = [
        _placed({"living_ref": f"L-000{number}", "child_ref": child, "setting": setting, "legal_status": NOT_KNOWN})
        | {"started_on": f"2020-0{number}-01", "started_latest": None, "ended_on": f"2020-0{number + 1}-01"}
        for number, setting in enumerate(settings, 5)
    ]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    rows: Tables = {"children": children, LIVING: homes, "return_scope": scope_rows(**{LIVING: extent})}
    dated: Row = {"granted_on": "2020-06-20"} if table == MEASURES and not result else {}
    about: Row = ABOUT_A_CHILD if table == MEASURES else {}
    return beside(table, about | {element: code, answer: result or made} | dated, rows, element)


def _at_home(row: Row, home: str) -> Example:
    """A spell at home in Port Ashby since birth, beside the home area in the child's record."""
    return beside(
        LIVING, {"started_on": None, "started_absent": NOT_APPLICABLE} | row, {"children": [{"home_area": home}]}, "placement_area"
    )


RULES = (
    rule(
        "PLC-001", "query", "Missing from a foster home or children's home while placed elsewhere in care",
        [(MISSING, _inside("last_seen_on", Is("setting", tuple(c for c in CARE_SETTINGS if c not in (*own, *BETWEEN)), IN_CARE),
                           Is("setting", (*own, *BETWEEN)), Is("missing_from", (place,))))
         for place, own in (("foster-home", FOSTERED), ("childrens-home", HOMES))], since="0.2",
        brief="Missing from one placement, in another",
        why=HOME, fix=CHECK_HOME, serves=["R2", "R6"],
        fails=[*(_missing("foster-home", setting) for setting in ("care-with-parent", "care-childrens-home")),
               *(_missing("childrens-home", setting) for setting in ("care-with-parent", "care-foster-relative"))],
        passes=[*(_missing(place, "care-with-parent", setting) for place, own in (("foster-home", FOSTERED), ("childrens-home", HOMES))
                  for setting in (*own, *BETWEEN)),
                *(_missing(place, "with-parent", also="MIS-031") for place in ("foster-home", "childrens-home")),
                _missing("residential-school", "care-with-parent"), _missing("foster-home", "care-childrens-home", day="2020-05-31")],
    ),
    rule(
        "PLC-002", "query", "Missing from home, school or the community while in custody or a secure home",
        [(MISSING, _inside("last_seen_on", Is("setting", SECURE), IsNot("setting", SECURE), Is("missing_from", FREE_PLACES,
            "a place outside custody"))),
         (MISSING, _inside("last_seen_on", Is("setting", ("custody",)), IsNot("setting", ("custody",)), Is("missing_from", ("family-home",
             ))))],
        since="0.2", brief="Missing, but in custody or secure home",
        why=HOME, fix=CHECK_HOME, serves=["R2", "R6"],
        fails=[*(_missing("school-or-college", setting) for setting in SECURE), _missing("relative-or-friend", "care-secure-home"),
               _missing("family-home", "custody")],
        passes=[_missing("school-or-college", "with-parent"), _missing("hospital", "custody"), _missing("community", "custody",
            day="2020-05-31"),
                _missing("community", "care-secure-home", "with-parent"), _missing("family-home", "with-parent", "custody"),
                _missing("family-home", "with-parent"), _missing("hospital", "custody", day="2020-05-04")],
    ),
    rule(
        "PLC-003", "query", "Missing from custody or a secure home while living elsewhere", MISSING,
        _inside("last_seen_on", Is("setting", OPEN_SETTINGS, "a setting that is not secure"),
                IsNot("setting", OPEN_SETTINGS, "a setting that is not secure"),
                Is("missing_from", ("secure-accommodation",))),
        since="0.2", brief="Missing from custody, living elsewhere",
        why=HOME, fix=CHECK_HOME, serves=["R2", "R6"],
        fails=[_missing("secure-accommodation", setting) for setting in OPEN_SETTINGS[:2]],
        passes=[*(_missing("secure-accommodation", "with-parent", setting) for setting in (*SECURE, *BETWEEN)), _missing("hospital",
            "with-parent"),
                _missing("secure-accommodation", "custody"), _missing("secure-accommodation", "with-parent", day="2020-05-31")],
    ),
    rule(
        "PLC-004", "query", "Episode said to be before or after the exploitation, but dated within it", MISSING,
        NotDuring("last_seen_on", "child_ref", PERIODS, "started_on", "ended_on", when=Is("stated_order", NOT_DURING)), since="0.2",
        brief="Said before or after, but dated within",
        why="Whether children went missing before they were exploited or because of it is a main question of the assessment.",
        fix="Check the dates of the episode and of the exploitation, and what the source says of their order. If the source means another "
        "period, explain.",
        serves=["R2"],
        fails=[_ordered(order, day) for order in NOT_DURING for day in ("2020-03-02", "2020-07-30")],
        passes=[_ordered("before", "2020-03-01"), _ordered("after", "2020-07-31"), _ordered("more-than-one", "2020-05-04"),
                _ordered("before", "2020-05-04", child="C-0002", periods=[{}, {"exploitation_ref": "E-0002", "child_ref": "C-0002"}
                    | UNDATED_PERIOD])],
    ),
    rule(
        "PLC-005", "query", "Episode said to be during the exploitation, but no period covers its day", MISSING,
        During("stated_order", "last_seen_on", "child_ref", PERIODS, "started_on", "ended_on", when=Is("stated_order", ("during",)),
               unless_scope=("partial",)), since="0.2", brief="Said to be during, but no period then",
        why="Whether children went missing before they were exploited or because of it is a main question of the assessment.",
        fix="Check the dates of the episode and of the exploitation, and what the source says of their order. If the source means "
        "exploitation "
        "that is not recorded, explain.",
        serves=["R2"],
        fails=[_ordered("during", day) for day in ("2020-02-29", "2020-08-01")],
        passes=[_ordered("during", day) for day in ("2020-03-01", "2020-07-31")]
        + [_ordered("before", "2020-02-29"), _ordered("after", "2020-08-01")]
        + [_ordered("during", "2020-02-29", extent="partial")],
    ),
    rule(
        "PLC-006", "query", "In care among the vulnerabilities, but living outside care on that day", VULNERABILITIES,
        _inside("known_on", Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE), Is("vulnerability", ("in-care",))),
        since="0.2", brief="In care, but living outside care then",
        why=CARE, fix=CHECK_HOME, serves=["R6", "R8"],
        fails=[_lived(VULNERABILITIES, {"vulnerability": "in-care"}, setting, "known_on", "known_on") for setting in OUTSIDE[:2]],
        passes=[_lived(VULNERABILITIES, {"vulnerability": "in-care"}, "care-foster-other", "known_on", ""),
                _lived(VULNERABILITIES, {"vulnerability": "neglect"}, "with-parent", "known_on", ""),
                _lived(VULNERABILITIES, {"vulnerability": "in-care"}, "with-parent", "known_on", "", "care-foster-other")],
    ),
    rule(
        "PLC-007", "query", "Became looked after, but no care is recorded",
        [(REFERRALS, _inside("response_on", Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE), Is("response",
            ("taken-into-care",)))),
         (REFERRALS, NotOneOf("response", ("taken-into-care",), when=Is("child_ref.living_history", ("none",))))], since="0.2",
        brief="Became looked after, no care recorded",
        why=CARE,
        fix="[living_situations: Enter the placement as a living situation, or correct|Correct] the response. If the child was looked "
        "after for a day only, explain.",
        serves=["R6", "R13"],
        fails=[*(_lived(REFERRALS, {"referred_on": "2020-05-04", "response": "taken-into-care"}, setting, "response_on", "response_on")
            for setting in OUTSIDE[:2]),
               beside(REFERRALS, {"response": "taken-into-care", "response_absent": NOT_KNOWN},
                   {"children": [{"living_history": "none"}]}, "response")],
        passes=[_lived(REFERRALS, {"referred_on": "2020-05-04", "response": "taken-into-care"}, "care-foster-other", "response_on", ""),
                _lived(REFERRALS, {"referred_on": "2020-05-04", "response": "taken-into-care"}, "with-parent", "response_on", "",
                    "care-foster-other"),
                _lived(REFERRALS, {"referred_on": "2020-05-04", "response": "early-help"}, "with-parent", "response_on", ""),
                beside(REFERRALS, {"response": "taken-into-care", "response_absent": NOT_KNOWN},
                    {"children": [{"living_history": "absent:held-elsewhere"}]}),
                beside(REFERRALS, {"response": "early-help", "response_absent": NOT_KNOWN}, {"children": [{"living_history": "none"}]})],
    ),
    rule(
        "PLC-008", "query", "Help for foster carers or home staff while the child lived outside care",
        SUPPORT,
        _inside("started_on", Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE),
                AnyOf((Is("for_whom", ("foster-residential-carer",)), Is("type", ("carer-training",))))),
        since="0.2", brief="Help for carers, but child not in care",
        why=CARE, fix=CHECK_HOME, serves=["R6", "R13"],
        fails=[_lived(SUPPORT, row, setting, "started_on", "started_on") for setting in OUTSIDE[:2] for row in FOR_CARERS],
        passes=[*(_lived(SUPPORT, row, "care-foster-other", "started_on", "") for row in FOR_CARERS),
                _lived(SUPPORT, FOR_CARERS[0], "with-parent", "started_on", "", "care-foster-other"),
                _lived(SUPPORT, {"for_whom": "parent-carer"}, "with-parent", "started_on", "")],
    ),
    rule(
        "PLC-009", "query", "Noticed by foster carer or home staff while the child lived outside care",
        [(table, _inside(on, Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE), Is(element,
            ("foster-carer", "residential-care-staff"))))
         for table, element, on in SOURCES], since="0.2", brief="Foster carer or staff, but not in care",
        why=CARE,
        fix="Check who it was, and where the child lived on that day. If it was the carer of another child or a former carer, explain.",
        serves=["R6", "R13"],
        fails=[example for source in SOURCES for example in (
            _noticed(*source, "foster-carer", "with-parent"), _noticed(*source, "residential-care-staff", "with-guardian"))],
        passes=[example for source in SOURCES for example in (
            _noticed(*source, "foster-carer", "care-foster-other"), _noticed(*source, "school", "with-parent"),
            _noticed(*source, "foster-carer", "with-parent", "care-foster-other"))],
    ),
    rule(
        "PLC-010", "query", "Taught in a children's home, custody or hospital while living with family", EDUCATION,
        _inside("observed_on", Is("setting", FAMILY), IsNot("setting", FAMILY), Is("setting", ("childrens-home-education",))), since="0.2",
        brief="Taught there, but living with family",
        why="Losing touch with school looks different in a secure unit and at home.", fix=CHECK_HOME, serves=["R6", "R7"],
        fails=[_lived(EDUCATION, {"setting": "childrens-home-education"}, setting, "observed_on", "observed_on") for setting in FAMILY],
        passes=[_lived(EDUCATION, {"setting": "childrens-home-education"}, "care-childrens-home", "observed_on", ""),
                _lived(EDUCATION, {"setting": "childrens-home-education"}, "with-parent", "observed_on", "", "care-childrens-home"),
                _lived(EDUCATION, {"setting": "mainstream"}, "with-parent", "observed_on", "")],
    ),
    rule(
        "PLC-011", "query", "At a school, college or employer outside while held in custody or a secure home", EDUCATION,
        _inside("observed_on", Is("setting", SECURE), IsNot("setting", SECURE), Is("setting", SCHOOLS, "a school or employer outside")),
            since="0.2", brief="School or work outside, but in custody",
        why="Losing touch with school looks different in a secure unit and at home.", fix=CHECK_HOME, serves=["R6", "R7"],
        fails=[*(_lived(EDUCATION, {"setting": "mainstream"}, setting, "observed_on", "observed_on") for setting in SECURE),
               _lived(EDUCATION, {"setting": "special"}, "custody", "observed_on", "observed_on")],
        passes=[_lived(EDUCATION, {"setting": "mainstream"}, "with-parent", "observed_on", ""),
                _lived(EDUCATION, {"setting": "mainstream"}, "care-secure-home", "observed_on", "", "with-parent"),
                _lived(EDUCATION, {"setting": "childrens-home-education"}, "custody", "observed_on", "")],
    ),
    rule(
        "PLC-012", "query", "Care proceedings begun while a care order was in force", STEPS,
        NotDuring("held_on", "child_ref", LIVING, "started_on", "ended_on", where=Is("legal_status", ("care-order",)),
                  when=Is("step", ("care-proceedings",))), since="0.2", brief="Care proceedings during a care order",
        why=CARE, fix="Check the date of the application and the legal status. If the application was for another order, explain.",
        serves=["R6", "R13"],
        fails=_lived(STEPS, {"step": "care-proceedings"}, "care-foster-other", "held_on", "held_on", status="care-order"),
        passes=[_lived(STEPS, {"step": "care-proceedings"}, "care-foster-other", "held_on", "", status="accommodated"),
                _lived(STEPS, {"step": "strategy-discussion"}, "care-foster-other", "held_on", "", status="care-order")],
    ),
    rule(
        "PLC-013", "query", "Home area is not where the child has lived with a parent since birth", LIVING,
        Same("placement_area", "child_ref.home_area",
             when=All((Is("setting", ("with-parent",)), HasReason("started_on", (NOT_APPLICABLE,)), HasReason("ended_on", (NOT_APPLICABLE,
                 ))))),
        since="0.2", brief="Since birth, but not in the home area",
        why="Which area has to protect a child follows from where the child's home is.",
        fix="Check both areas. If the family moved, or the area has a new code, explain.",
        serves=["R6"],
        fails=_at_home({}, "synthetic-northshire"),
        passes=[_at_home({}, "synthetic-port-ashby"), *(_at_home(row, "synthetic-northshire") for row in (
            {"setting": "with-relative-or-friend"}, {"started_on": "2010-01-01", "started_absent": None},
            {"started_absent": NOT_KNOWN}, {"ended_on": "2021-01-01"}, {"ended_absent": NOT_KNOWN},
        ))],
    ),
    rule(
        "PLC-014", "query", "Case held as looked after while the child lived outside care",
        [(CASES, _inside("opened_on", Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE),
                         Is("level", ("looked-after",)))),
         (CASES, NotOneOf("level", ("looked-after",), when=Is("child_ref.living_history", ("none",))))], since="0.2",
        brief="Looked-after case, but not in care",
        why=CARE,
        fix="[living_situations: Enter the placement as a living situation, or correct|Correct] the level of the case. If the child was "
        "placed on a later day, explain.",
        serves=["R6", "R22"],
        fails=[*(_lived(CASES, {"level": "looked-after"}, setting, "opened_on", "opened_on") for setting in OUTSIDE[:2]),
               beside(CASES, {"level": "looked-after"}, {"children": [{"living_history": "none"}]}, "level")],
        passes=[_lived(CASES, {"level": "looked-after"}, "care-foster-other", "opened_on", ""),
                _lived(CASES, {"level": "looked-after"}, "with-parent", "opened_on", "", "care-foster-other"),
                _lived(CASES, {"level": "child-in-need"}, "with-parent", "opened_on", ""),
                beside(CASES, {"level": "looked-after"}, {"children": [{"living_history": "absent:held-elsewhere"}]}),
                beside(CASES, {"level": "child-in-need"}, {"children": [{"living_history": "none"}]})],
    ),
    rule(
        "PLC-015", "query", "Order on a child's liberty, but the child lived only at home or with others",
        [(table, Rows(element, LIVING, "child_ref", least=1, same="child_ref", where=IsNot("setting", AT_LIBERTY, FREE),
                      given=Is("setting", AT_LIBERTY, FREE), unless_scope=NOT_ALL_ROWS[:1],
                      when=All((Is(element, LIBERTY), Is(result, (made,))))))
         for table, element, result, made in ORDERS], since="0.2", brief="Order on liberty, no place where held",
        why="A child who is held for their own protection is counted separately, and the place has to be known.",
        fix="Enter the place in which the child was held as a living situation. If the order was never used, explain.",
        serves=["R6", "R21"],
        fails=[example for order in ORDERS for example in (
            *(_held(order, code, AT_LIBERTY[0]) for code in LIBERTY), _held(order, LIBERTY[0], AT_LIBERTY[1]))],
        passes=[example for order in ORDERS for example in (
            _held(order, LIBERTY[0], "care-secure-home"), _held(order, LIBERTY[0], "with-parent", "hospital"), _held(order, LIBERTY[0]),
            _held(order, LIBERTY[0], "with-parent", extent="partial"), _held(order, LIBERTY[0], "with-parent", child="C-0002"),
            _held(order, LIBERTY[0], "with-parent", result="absent:not-in-system"), _held(order, OTHERS[order[0]], "with-parent"))],
    ),
    rule(
        "PLC-016", "query", "Said whether the host authority was told, but the child lived outside care", MISSING,
        _inside("last_seen_on", Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE),
                Is("host_told", ("yes", "no"))), since="0.2", brief="Host told or not, but outside care",
        why="Whether the area in which a child is placed knows of an episode can be counted only for children who are placed.",
        fix="Check where the child lived on that day. If the child was not placed in another area, clear the answer.",
        serves=["R2", "R6"],
        fails=[*(_lived(MISSING, HOST | {"host_told": answer}, "with-parent", "last_seen_on", "last_seen_on") for answer in ("yes", "no")),
               _lived(MISSING, HOST | {"host_told": "yes"}, OUTSIDE[1], "last_seen_on", "last_seen_on")],
        passes=[_lived(MISSING, HOST | {"host_told": "yes"}, "care-foster-other", "last_seen_on", ""),
                _lived(MISSING, HOST | {"host_told": "yes"}, "with-parent", "last_seen_on", "", "care-foster-other"),
                _lived(MISSING, HOST | {"host_told": NOT_KNOWN}, "with-parent", "last_seen_on", "")],
    ),
    rule(
        "PLC-017", "query", "Class for looked-after children, but the child lived outside care", MISSING,
        _inside("last_seen_on", Is("setting", OUTSIDE, OUT_OF_CARE), IsNot("setting", OUTSIDE, OUT_OF_CARE),
                Is("care_category", CLASSES_IN_CARE)), since="0.2", brief="Looked-after class, but not in care",
        why="Episodes of children missing from care are counted by class. A child outside care does not belong in that count.",
        fix="Check the class and where the child lived on that day, and correct the one that is wrong.",
        serves=["R2", "R6"],
        fails=[*(_lived(MISSING, HOST | {"care_category": code}, "with-parent", "last_seen_on", "last_seen_on")
                 for code in CLASSES_IN_CARE),
               _lived(MISSING, HOST | {"care_category": CLASSES_IN_CARE[0]}, OUTSIDE[1], "last_seen_on", "last_seen_on")],
        passes=[_lived(MISSING, HOST | {"care_category": CLASSES_IN_CARE[0]}, "care-foster-other", "last_seen_on", ""),
                _lived(MISSING, HOST | {"care_category": CLASSES_IN_CARE[0]}, "with-parent", "last_seen_on", "", "care-foster-other"),
                _lived(MISSING, HOST | {"care_category": "missing-child"}, "with-parent", "last_seen_on", "")],
    ),
)  # fmt: skip
