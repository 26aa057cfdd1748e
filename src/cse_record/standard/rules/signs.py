"""Features of exploitation, indicators, vulnerabilities and education: what was noticed, where and when."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import OLDEST
from cse_record.standard.predicates import AgeBetween, All, AnyOf, Blank, Differs, Is, IsNot, NotOneOf, NoValue, OnOrAfter, Present
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, group, rule

NOT_KNOWN = "absent:asked-not-known"
FEATURES = "exploitation_features"
INDICATORS = "indicators"
VULNERABILITIES = "vulnerabilities"
EDUCATION = "education"

MOVEMENT = group("exploitation_feature", "movement")
OTHER_FEATURES = tuple(code.code for code in CODELISTS["exploitation_feature"].codes if code.code not in MOVEMENT)
LONG_WAY = ("movement-between-towns", "movement-between-uk-nations")
ON_A_ROLL = (
    "attending", "attending-irregularly", "reduced-timetable", "suspended", "not-attending", "absent-ill", "absent-missing",
    "alternative-provision",
)  # fmt: skip
"""Kinds of engagement that are, by definition, in a school or other setting."""
PAST_SCHOOL_AGE = ("training-or-work", "not-in-education-or-work", "left-school-age")
PAST_SCHOOL = ("college", "training")
"""Settings for young people past school age, which some attend part-time from 14."""
NOT_IN_A_NURSERY = AnyOf((Blank("setting"), IsNot("setting", ("early-years",))))
"""The finding on the nursery of a person of 20."""
OF_SCHOOL_AGE = All((IsNot("engagement", PAST_SCHOOL_AGE), AnyOf((Blank("setting"), IsNot("setting", PAST_SCHOOL)))))
"""The finding on a child of 2 who is past school age or at college."""
TOO_LATE, TOO_EARLY, IN_COLLEGE, IN_A_NURSERY = (
    ((rule_id, "/education/0/observed_on"),) for rule_id in ("EDU-001", "EDU-002", "EDU-005", "EDU-006")
)
OUT_OF_RANGE = (("ADU-001", "/children/0/first_attention_on"),)
IN_SCHOOL = ("mainstream", "special", "residential-school", "pupil-referral-unit")
SCHOOL_AT_HOME = {"home-educated": (*IN_SCHOOL, "childrens-home-education"), "training-or-work": IN_SCHOOL}
"""For kinds of engagement without a school: the settings that they exclude."""
ROUTE = "Networks pass children on by moving them from town to town. A route can be traced only if both ends are known."
DURING = "A feature belongs to one exploitation period, and shows how and when the exploitation was carried out."
THERE_AND_BACK = {"from_area": "synthetic-port-ashby", "to_area": "synthetic-grayhaven"}
ROUTES = {
    "movement-within-town": {"from_area": "synthetic-port-ashby", "to_area": "synthetic-port-ashby"},
    "movement-between-towns": THERE_AND_BACK,
    "movement-between-uk-nations": {"from_area": "synthetic-port-ashby", "to_area": "synthetic-cwm-arlais"},
    "movement-between-countries": {"from_area": "synthetic-port-ashby", "to_area": "outside-uk"},
}
"""Areas that each kind of movement can have."""
BORN = {"children": [{"birth_month": "2003-05"}]}
GROWN = {"children": [{"birth_month": "2004-05"}]}
MISSING_NOT_KNOWN = {"children": [{"missing_history": "absent:held-elsewhere"}]}
AT_GREATEST_AGE = {
    "children": [{"birth_month": "1909-05", "first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}],
    "exploitation_periods": [{"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}],
}
"""A person who reached the greatest age of the standard in May 2019, without known dates."""
LATER = {"returns": [{"period_start": "2023-01-01", "period_end": "2023-12-31", "prepared_on": "2024-01-31"}], **BORN}
"""A return made when this child was 20."""


def _first_seen(birth_month: str, engagement: str, also: tuple[tuple[str, str], ...] = ()) -> Example:
    """A child who first came to attention on 30 June 2020, with their education at the time."""
    return Example(
        {
            "children": [
                {"birth_month": birth_month, "first_attention_on": "2020-06-30", "first_response_absent": NOT_KNOWN,
                 "school_engagement": engagement}
            ],
            "exploitation_periods": [{"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}],
        },
        field="first_attention_on", also=also,
    )  # fmt: skip


RULES = (
    rule(
        "FEA-001", "error", "Area of movement given for a feature that is not movement",
        [(FEATURES, NoValue(name, when=Is("feature", OTHER_FEATURES))) for name in ("from_area", "to_area")],
        brief="Area of movement, but no movement",
        why=ROUTE, fix="Choose the kind of movement, or clear the area.",
        serves=["R9"],
        fails=[Example({FEATURES: [{"feature": feature, name: "synthetic-port-ashby"}]}, field=name)
               for feature in ("transport-taxi", "transport-private-vehicle") for name in ("from_area", "to_area")],
        passes=row_examples(FEATURES, *({"feature": code} | ROUTES.get(code, {}) for code in MOVEMENT),
                    {"feature": "transport-taxi", "from_area": "absent:not-in-system", "to_area": "absent:not-in-system"}),
    ),
    rule(
        "FEA-002", "query", "Movement without its areas",
        [(FEATURES, Present(name, when=Is("feature", LONG_WAY))) for name in ("from_area", "to_area")],
        why=ROUTE, fix="Give the area, or the reason why it is not recorded.",
        serves=["R9", "R17"],
        fails=[Example({FEATURES: [THERE_AND_BACK | {"feature": code, name: None}]}, field=name)
               for name in ("from_area", "to_area") for code in LONG_WAY],
        passes=row_examples(FEATURES, {"feature": "movement-within-town"}, {"feature": "movement-between-countries"},
                    *({"feature": code} | ROUTES.get(code, {}) for code in LONG_WAY),
                    {"feature": "movement-between-towns", "from_area": "absent:asked-not-known", "to_area": "absent:asked-not-known"}),
    ),
    rule(
        "FEA-004", "error", "Moved between nations, but within one area", FEATURES,
        Differs("to_area", "from_area", when=Is("feature", ("movement-between-uk-nations",))),
        brief="Between nations, but within one area",
        why=ROUTE, fix="Correct the area that is wrong, or the kind of movement.",
        serves=["R9"],
        fails=Example({FEATURES: [{"feature": "movement-between-uk-nations", "from_area": "synthetic-port-ashby",
            "to_area": "synthetic-port-ashby"}]}, also=(("NTN-015", f"/{FEATURES}/0/to_area"),)),
        passes=row_examples(FEATURES, {"feature": "movement-between-uk-nations", "from_area": "synthetic-northshire",
                               "to_area": "synthetic-cwm-arlais"},
                    {"feature": "movement-between-towns", "from_area": "synthetic-northshire", "to_area": "synthetic-northshire"}),
    ),
    rule(
        "FEA-005", "query", "Feature seen before the exploitation began", FEATURES,
        OnOrAfter("first_seen_on", "exploitation_ref.started_on"),
        brief="Seen before the exploitation began",
        why=DURING, fix="Check both dates. If the feature was part of it, the exploitation may have begun earlier than recorded.",
        serves=["R9"],
        fails={"first_seen_on": "2020-02-29"}, passes={"first_seen_on": "2020-03-01"},
    ),
    rule(
        "FEA-006", "query", "Feature first seen after the exploitation ended", FEATURES,
        OnOrAfter("exploitation_ref.ended_on", "first_seen_on"),
        brief="First seen after exploitation ended",
        why=DURING, fix="Check both dates. If the feature was part of it, the exploitation continued for longer, or there is a second "
        "period.",
        serves=["R9"],
        fails={"first_seen_on": "2020-08-01"}, passes={"first_seen_on": "2020-07-31"},
    ),
    rule(
        "IND-001", "query", "Sign noticed at 18 or over", INDICATORS, AgeBetween("observed_on", "child_ref.birth_month", 0, 17),
        why="Signs are prompts to look while the young person is a child. A later sign may belong to another person or another year.",
        fix="Check the date and the month of birth. If the sign was noticed at that age, explain.",
        serves=["R8", "R11"],
        fails=Example({**BORN, INDICATORS: [{"observed_on": "2021-05-31"}]}),
        passes=row_examples(INDICATORS, {"observed_on": "2021-05-30"}, {"observed_on": "2003-05-01"}, beside=BORN),
    ),
    rule(
        "VUL-001", "query", "Created by the exploiter, but of a kind that comes before exploitation", VULNERABILITIES,
        NotOneOf(
            "made_worse_by_exploiter", ("created",),
            when=Is("vulnerability", ("earlier-sexual-abuse", "missing-history", "learning-disability", "neurodivergence")),
        ),
        brief="Created by exploiter, but comes before",
        why="What an exploiter brought about is part of the harm. What was there before needs other help.",
        fix="Choose “Made worse by the exploiter” or “Neither created nor worsened”, or choose the vulnerability "
        "that the exploiter created.",
        serves=["R8"],
        fails=row_examples(VULNERABILITIES, *({"vulnerability": code, "made_worse_by_exploiter": "created"}
                                      for code in ("earlier-sexual-abuse", "learning-disability", "neurodivergence")),
                   {"vulnerability": "missing-history", "made_worse_by_exploiter": "created"},
                   beside={"children": [{"missing_history": "absent:unexplained"}]}),
        passes=row_examples(VULNERABILITIES, {"vulnerability": "school-disengagement", "made_worse_by_exploiter": "created"},
                    {"vulnerability": "neurodivergence", "made_worse_by_exploiter": "worsened"}),
    ),
    rule(
        "VUL-002", "query", "Earlier missing episodes, but recorded as never missing", VULNERABILITIES,
        NotOneOf("vulnerability", ("missing-history",), when=Is("child_ref.missing_history", ("none",))),
        brief="Earlier missing, but recorded as never",
        why="Whether a child was missing before the exploitation is a main question of the assessment. Two contradictory answers are no "
        "answer.",
        fix="[missing_episodes: Enter the episodes; or, in|In] the child's missing history, give the reason why the episodes cannot be "
        "entered; or delete this row.",
        serves=["R2", "R8"],
        fails={"vulnerability": "missing-history"},
        passes=[*row_examples(VULNERABILITIES, {"vulnerability": "missing-history"},
                      beside={"children": [{"missing_history": "absent:held-elsewhere"}]}),
                *row_examples(VULNERABILITIES, {"vulnerability": "neglect"})],
    ),
    rule(
        "VUL-003", "query", "In care, but recorded as having no living situation", VULNERABILITIES,
        NotOneOf("vulnerability", ("in-care",), when=Is("child_ref.living_history", ("none",))),
        brief="In care, but no living situation",
        why="Only living situations show whether a child was in care at the time of the exploitation.",
        fix="[living_situations: Enter the placements as living situations, or, in|In] the child's living situation history, give the "
        "reason why the placements are not known.",
        serves=["R6", "R8"],
        fails={"vulnerability": "in-care"},
        passes=[*row_examples(VULNERABILITIES, {"vulnerability": "in-care"},
            beside={"children": [{"living_history": "absent:held-elsewhere"}]}),
                *row_examples(VULNERABILITIES, {"vulnerability": "neglect"})],
    ),
    rule(
        "EDU-001", "query", "Education observed at under 3 or at 20 or over",
        [(EDUCATION, AgeBetween("observed_on", "child_ref.birth_month", 0, 19, when=NOT_IN_A_NURSERY, tells_when=False)),
         (EDUCATION, AgeBetween("observed_on", "child_ref.birth_month", 3, OLDEST, when=OF_SCHOOL_AGE, tells_when=False))],
        brief="Education at under 3, or at 20 or over",
        why="Losing touch with school is an effect of exploitation only if the observation belongs to this child and this year.",
        fix="Check the date and the month of birth. If both are right, explain.",
        serves=["R7", "R11"],
        fails=[
            *row_examples(EDUCATION, *(
                {"observed_on": "2023-05-31"} | values for values in ({}, {"setting": "mainstream"}, {"engagement": "training-or-work"})
            ), {"observed_on": "2006-04-30"}, {"observed_on": "2006-04-30", "setting": "mainstream"}, beside=LATER),
            Example({**AT_GREATEST_AGE, EDUCATION: [{"observed_on": "2020-05-31", "setting": "early-years"}]}, also=IN_A_NURSERY),
        ],
        passes=[
            *row_examples(EDUCATION, {"observed_on": "2006-05-01"}, {"observed_on": "2023-05-30"}, beside=LATER),
            *(Example({**BORN, EDUCATION: [{"observed_on": "2006-04-30", "setting": "other", "engagement": code}]}, also=TOO_EARLY)
              for code in PAST_SCHOOL_AGE),
            *(Example({**BORN, EDUCATION: [{"observed_on": day, "setting": code}]}, also=IN_COLLEGE)
              for code in PAST_SCHOOL for day in ("2006-04-30", "2003-06-30")),
            Example({**LATER, EDUCATION: [{"observed_on": "2023-05-31", "setting": "early-years"}]}, also=IN_A_NURSERY),
            Example({**AT_GREATEST_AGE, EDUCATION: [{"observed_on": "2020-05-30", "setting": "early-years"}]}, also=IN_A_NURSERY),
        ],
    ),
    rule(
        "EDU-002", "query", "Recorded as past school age when under 15", EDUCATION,
        AgeBetween("observed_on", "child_ref.birth_month", 15, OLDEST, when=Is("engagement", PAST_SCHOOL_AGE)),
        brief="Past school age, but under 15",
        why="A child of school age who is not in education is missing education, and the authority has to act.",
        fix="Check the date and the month of birth. Below school leaving age, choose another code. If it is right, explain.",
        serves=["R7"],
        fails=[
            *row_examples(EDUCATION, *({"observed_on": "2018-04-30", "engagement": code} for code in PAST_SCHOOL_AGE), beside=BORN),
            Example({**AT_GREATEST_AGE, EDUCATION: [{"observed_on": "2020-05-31", "engagement": "left-school-age"}]}, also=TOO_LATE),
        ],
        passes=[
            *row_examples(EDUCATION, *({"observed_on": "2018-05-01", "engagement": code} for code in PAST_SCHOOL_AGE),
                  {"observed_on": "2018-04-30", "engagement": "attending"}, beside=BORN),
            *(Example({**births, EDUCATION: [{"observed_on": day, "engagement": "training-or-work"}]}, also=TOO_LATE)
              for births, day in ((LATER, "2023-05-31"), (AT_GREATEST_AGE, "2020-05-30"))),
        ],
    ),
    rule(
        "EDU-003", "error", "On a school roll, but without a setting", EDUCATION,
        NotOneOf("setting", ("none",), when=Is("engagement", ON_A_ROLL)),
        brief="On a school roll, but no setting",
        why="A child on a school roll has people there who can notice and help. A child without a setting does not.",
        fix="Choose the kind of school or other setting, or a kind of engagement without a roll.",
        serves=["R7"],
        fails=row_examples(EDUCATION, *({"engagement": code, "setting": "none"} for code in ON_A_ROLL), beside=MISSING_NOT_KNOWN),
        passes=row_examples(EDUCATION, {"engagement": "attending", "setting": "mainstream"},
                    {"engagement": "missing-education", "setting": "none"}),
    ),
    rule(
        "EDU-004", "query", "Recorded as past school age when first seen, at an age that does not fit", "children",
        AgeBetween("first_attention_on", "birth_month", 15, OLDEST, when=Is("school_engagement", PAST_SCHOOL_AGE)),
        brief="Past school age, but age does not fit",
        why="A child of school age who is not in education is missing education, and the authority has to act.",
        fix="Check the month of birth and the day on which the child first came to attention. Below school leaving age, choose another "
        "code. If it is right, explain.",
        serves=["R7", "R11"],
        fails=[*(_first_seen("2005-07", code) for code in PAST_SCHOOL_AGE), _first_seen("1909-06", "left-school-age", also=OUT_OF_RANGE)],
        passes=[*(_first_seen("2005-06", code) for code in PAST_SCHOOL_AGE), _first_seen("2005-07", "attending"),
                _first_seen("1909-07", "left-school-age")],
    ),
    rule(
        "EDU-005", "query", "At college or in training when under 14", EDUCATION,
        AgeBetween(
            "observed_on", "child_ref.birth_month", 14, OLDEST,
            when=All((Is("setting", PAST_SCHOOL), IsNot("engagement", PAST_SCHOOL_AGE, "an answer for young people past school age"))),
        ),
        brief="At college or in training, under 14",
        why="A younger child at college or in training either has no school, or the row belongs to another child.",
        fix="Check the date, the month of birth and the setting. If the child did attend a college or training course, explain.",
        serves=["R7", "R11"],
        fails=[
            *row_examples(EDUCATION, *({"observed_on": "2017-04-30", "setting": code} for code in PAST_SCHOOL), beside=BORN),
            Example({**AT_GREATEST_AGE, EDUCATION: [{"observed_on": "2020-05-31", "setting": "college"}]}, also=TOO_LATE),
        ],
        passes=[
            *row_examples(EDUCATION, *({"observed_on": "2017-05-01", "setting": code} for code in PAST_SCHOOL),
                  {"observed_on": "2017-04-30", "setting": "mainstream"}, beside=BORN),
            *(Example({**BORN, EDUCATION: [{"observed_on": "2017-04-30", "setting": "college", "engagement": code}]}, also=TOO_EARLY)
              for code in PAST_SCHOOL_AGE),
            *(Example({**births, EDUCATION: [{"observed_on": day, "setting": "college"}]}, also=TOO_LATE)
              for births, day in ((LATER, "2023-05-31"), (AT_GREATEST_AGE, "2020-05-30"))),
        ],
    ),
    rule(
        "EDU-006", "query", "In a nursery at 7 or over", EDUCATION,
        AgeBetween("observed_on", "child_ref.birth_month", 0, 6, when=Is("setting", ("early-years",))),
        why="A child of school age who is recorded in a nursery seems to have no school where somebody could notice and help.",
        fix="Check the date, the month of birth and the setting. If they are right, explain.",
        serves=["R7", "R11"],
        fails=row_examples(EDUCATION, {"observed_on": "2010-05-31", "setting": "early-years"}, beside=BORN),
        passes=[*row_examples(EDUCATION, {"observed_on": "2010-05-30", "setting": "early-years"},
                      {"observed_on": "2010-05-31", "setting": "mainstream"}, beside=BORN),
                Example({**BORN, EDUCATION: [{"observed_on": "2003-06-01", "setting": "early-years"}]},
                        also=(("EDU-001", "/education/0/observed_on"),))],
    ),
    rule(
        "EDU-007", "query", "At a school, but educated at home, in training or at work",
        [(EDUCATION, NotOneOf("setting", settings, when=Is("engagement", (code,)))) for code, settings in SCHOOL_AT_HOME.items()],
        since="0.2", brief="At school, but home, training or work",
        why="Where a child should have been every day shows who could have noticed. A wrong setting points to the wrong people.",
        fix="Check the engagement and the setting. If a school employed or trained the young person, or shared the teaching, explain.",
        serves=["R7"],
        fails=row_examples(EDUCATION, *({"observed_on": "2020-09-14", "engagement": code, "setting": setting}
                                        for code, settings in SCHOOL_AT_HOME.items() for setting in settings),
                           beside=GROWN),
        passes=row_examples(EDUCATION, {"observed_on": "2020-09-14", "engagement": "home-educated", "setting": "home"},
                            {"observed_on": "2020-09-14", "engagement": "training-or-work", "setting": "training"},
                            {"observed_on": "2020-09-14", "engagement": "training-or-work", "setting": "childrens-home-education"},
                            *({"observed_on": "2020-09-14", "engagement": "attending", "setting": setting} for setting in IN_SCHOOL),
                            beside=GROWN),
    ),
)  # fmt: skip
