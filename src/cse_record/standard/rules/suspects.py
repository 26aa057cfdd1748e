"""Suspects: identification, age, grading of intelligence, and their part in the exploitation."""

from cse_record.standard.kinds import OLDEST
from cse_record.standard.predicates import (
    AgeIs,
    All,
    AnyOf,
    AnyPresent,
    Blank,
    Differs,
    GroupFits,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotOneOf,
    NoValue,
    NumberBetween,
    OnOrAfter,
    Present,
    Same,
    Unique,
    ValidAt,
)
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Check, Example, group, rule
from cse_record.standard.rules.suspect_rows import (
    BARE,
    CHILD,
    CONDITIONAL,
    CONDITIONS,
    DETAILS,
    GRADES,
    IDENTIFIABLE,
    LEVELS,
    NOT_APPLICABLE,
    NOT_IDENTIFIED,
    NUMBERS,
    OPTIONAL,
    OTHER_GRADES,
    SUSPECTS,
    UNCONDITIONAL,
    handled,
)

INVOLVEMENTS = "involvements"
FULL = ("full-name-or-initials",)
ALIAS = ("given-name-or-alias",)
DESCRIBED = ("described-only",)
NOTHING = ("nothing-known",)

ACCEPTS_NOT_IDENTIFIED = tuple(
    name for name, element in RECORDS[SUSPECTS].elements.items() if element.role is None and NOT_IDENTIFIED in element.absent
)
ON_CONDITIONS = group("grading_handling", "on-conditions")
STAYS_IN_AGENCY = group("grading_handling", "stays-in-agency")
CALLED_FOR = {
    "3x5x2-C": ("returns.handling_conditions", "grading_action", "grading_sanitisation"),
    "5x5x5-5": ("returns.handling_conditions", "grading_sanitisation"),
}
"""Elements required with a handling code under which intelligence is shared on conditions. 5x5x5 has no action codes."""
LEVEL = "The identification level sorts suspects into the groups of the 2011 assessment, and it is kept when names are removed."
AGE = "Ages of suspects are published. An age is useful only with the date on which the person was that age and with its basis."
GRADING = "The same letter or number means different things in the two schemes, so intelligence about a child could be misread."
LINK = (
    "A child who is alleged to have harmed is one person with two records. If the records differ, the child may be treated as two people."
)
PERIOD = "A suspect's part is compared with the time of the exploitation, and helps to show who else was there."


BIRTHS = ("birth_month", "child_ref.birth_month")
SAME = {"child_ref": "C-0001", "sex": "female"}
UNAGED = {"family_name": "Synthetic", "birth_month": "1990-01", "age_absent": "absent:unexplained", "age_held_absent": NOT_APPLICABLE}

RULES = (
    rule(
        "SUS-001", "error", "Details of a suspect about whom nothing is known",
        [*((SUSPECTS, NoValue(name, when=Is("identification", NOTHING))) for name in DETAILS),
         (SUSPECTS, NoValue("child_ref", when=Is("identification", NOTHING)))], brief="Details given, but nothing known",
        why=LEVEL, fix="Choose “Described only” or a higher identification level, or clear a detail that belongs to somebody else.",
        serves=["R4"],
        fails=[*(Example({SUSPECTS: [BARE | {"identification": "nothing-known"} | row]}, field=name) for name, row in DETAILS.items()),
               *row_examples(SUSPECTS, BARE | {"identification": "nothing-known", "child_ref": "C-0001"}, field="child_ref")],
        passes=row_examples(SUSPECTS, BARE | OPTIONAL | {"identification": "nothing-known"},
                    *(BARE | {"identification": "described-only"} | row for row in DETAILS.values()),
                    {"identification": "given-name-or-alias"} | CHILD),
    ),
    rule(
        "SUS-002", "error", "Name given for a suspect recorded as having none",
        [(SUSPECTS, NoValue(name, when=Is("identification", DESCRIBED + NOTHING))) for name in ("given_name", "family_name", "alias")],
        brief="Name given, but recorded as unnamed",
        why=LEVEL, fix="Choose the identification level that goes with the name, or clear a name that belongs to somebody else.",
        serves=["R4"],
        fails=[
            Example({**IDENTIFIABLE, SUSPECTS: [LEVELS[level] | {name: "Synthetic"}]}, field=name)
            for name in ("given_name", "family_name", "alias") for level in ("described-only", "nothing-known")
        ],
        passes=row_examples(
            SUSPECTS, *({"identification": "given-name-or-alias", name: "Synthetic"} for name in ("given_name", "family_name", "alias")),
            {"given_name": "Synthetic", "family_name": "Synthetic"}, beside=IDENTIFIABLE,
        ),
    ),
    rule(
        "SUS-003", "error", "Given name and family name, but level “Given name or alias only”", SUSPECTS,
        NoValue("family_name", when=All((Is("identification", ALIAS), HasValue("given_name")))),
        brief="Both names, but level says only one",
        why=LEVEL, fix="Choose “Full name or initials”, or clear the name that does not belong to this suspect.", serves=["R4"],
        fails=row_examples(SUSPECTS, {"identification": "given-name-or-alias", "given_name": "Synthetic", "family_name": "Synthetic"},
                   beside=IDENTIFIABLE),
        passes=row_examples(SUSPECTS, {"identification": "given-name-or-alias", "family_name": "Synthetic"},
                    {"identification": "given-name-or-alias", "given_name": "Synthetic"},
                    {"given_name": "Synthetic", "family_name": "Synthetic"}, beside=IDENTIFIABLE),
    ),
    rule(
        "SUS-004", "error", "Number or pseudonym of a fully identified person, but a lower level",
        [(SUSPECTS, NoValue(name, when=Is("identification", ALIAS + DESCRIBED + NOTHING))) for name in NUMBERS],
        brief="Number or pseudonym, but a lower level",
        why="A police number, or a pseudonym formed from a full name, exists only for a person whose name was known. At a lower "
        "identification level the suspect is left out of the analysis.",
        fix="Choose “Full name or initials”, or clear the number or pseudonym if it belongs to somebody else.",
        serves=["R4", "R20"],
        fails=[
            Example({**IDENTIFIABLE, SUSPECTS: [level | {name: value}]}, field=name)
            for name, value in NUMBERS.items() for level in LEVELS.values()
        ],
        passes=row_examples(SUSPECTS, NUMBERS | {"family_name": "Synthetic"}, beside=IDENTIFIABLE),
    ),
    rule(
        "SUS-005", "query", "Full name known, but left out of an identifiable return", SUSPECTS,
        AnyPresent(("family_name", "given_name"), when=All((Is("identification", FULL), Is("returns.form", ("identifiable",))))),
        brief="Full name known, but left out",
        why="Without the name no pseudonym can be formed, and records of one suspect that several agencies hold cannot be linked.",
        fix="Give the name or the initials, or choose the identification level that the source supports.",
        serves=["R4", "R20"],
        fails=row_examples(SUSPECTS, {}, beside=IDENTIFIABLE),
        passes=[*row_examples(SUSPECTS, {"family_name": "Synthetic"}, {"given_name": "Synthetic"},
            {"identification": "given-name-or-alias"}, beside=IDENTIFIABLE),
                *row_examples(SUSPECTS, {})],
    ),
    rule(
        "SUS-006", "query", "Described, but without any description", SUSPECTS,
        AnyPresent(tuple(DETAILS), "sex, age, ethnicity, appearance or origin", when=Is("identification", DESCRIBED)),
        why="The age, sex or appearance of an unnamed suspect can show that several children are describing the same person.",
        fix="Give what is known about the suspect. If only a vehicle or a place is known, explain. If nothing is known, choose "
        "“Nothing known”.",
        serves=["R4", "R3"],
        fails=BARE | {"identification": "described-only"},
        passes=row_examples(SUSPECTS, *(BARE | {"identification": "described-only"} | row for row in DETAILS.values()),
                    BARE | {"identification": "nothing-known"}),
    ),
    rule(
        "SUS-007", "query", "Reason “Suspect not identified” for a suspect whose full name is known",
        [(SUSPECTS, NotOneOf(name, (NOT_IDENTIFIED,), when=Is("identification", FULL))) for name in ACCEPTS_NOT_IDENTIFIED],
        brief="“Not identified”, but full name known",
        why="The real reason shows what could still be found out: a named person can be asked, and other agencies' records can be checked.",
        fix="Choose the reason that the source gives, such as not asked or declined, or correct the identification level.",
        serves=["R3", "R4"],
        fails=[
            Example({SUSPECTS: [{name: NOT_IDENTIFIED, **values}]}, field=name)
            for name, values in {
                "sex": {}, "observed_appearance": {}, "described_ethnicity": {}, "age_band": {}, "nationality_2": {},
                "country_of_birth": {},
                "ethnicity": {"ethnicity_basis": NOT_APPLICABLE}, "nationality": {"nationality_basis": NOT_APPLICABLE},
            }.items()
        ] + row_examples(SUSPECTS, {"age_absent": NOT_IDENTIFIED, "age_held_absent": NOT_APPLICABLE}, field="age")
        + row_examples(SUSPECTS, {"birth_month_absent": NOT_IDENTIFIED}, field="birth_month"),
        passes=row_examples(SUSPECTS, BARE | OPTIONAL | {"identification": "given-name-or-alias"}, {"sex": "absent:not-asked"}),
    ),
    rule(
        "SUS-008", "error", "Date of the age recorded as not applicable, although an age or age band is given", SUSPECTS,
        NotOneOf("age_held_on", (NOT_APPLICABLE,), when=AnyOf((HasValue("age"), HasValue("age_band")))),
        brief="Age given, but its date not applicable",
        why=AGE, fix="Give the date on which the suspect was this age. If it is not known, choose another reason.", serves=["R3", "R11"],
        fails=row_examples(SUSPECTS, {"age": 30, "age_held_absent": NOT_APPLICABLE},
                   BARE | {"identification": "described-only", "age_band": "25-34", "age_band_basis": "estimated"}),
        passes=row_examples(SUSPECTS, {"age": 30, "age_held_absent": "absent:unexplained"}, BARE | {"identification": "nothing-known"}),
    ),
    rule(
        "SUS-009", "error", "Date of an age that is not given", SUSPECTS,
        NoValue("age_held_on", when=All((HasReason("age"), AnyOf((Blank("age_band"), HasReason("age_band")))))),
        why=AGE, fix="Give the suspect's age or age band on that date, or clear the date and choose “Not applicable”.",
        serves=["R3", "R11"],
        fails=row_examples(SUSPECTS, {"age_absent": "absent:unexplained"},
            {"age_absent": "absent:unexplained", "age_band": "absent:unexplained"}),
        passes=row_examples(SUSPECTS, {}, {"age_absent": "absent:unexplained", "age_band": "25-34", "age_band_basis": "recorded"},
                    {"age_absent": "absent:unexplained", "age_held_absent": NOT_APPLICABLE}),
    ),
    rule(
        "SUS-010", "error", "Age band given as well as an age", SUSPECTS, NoValue("age_band", when=HasValue("age")),
        why="The band is worked out from the age. A band typed beside it may disagree, and the suspect would be counted wrongly.",
        fix="Clear the age band and its basis. If only the band is known, clear the age instead and give the reason there.",
        serves=["R11"],
        fails={"age": 30, "age_band": "25-34", "age_band_basis": "recorded"},
        passes=row_examples(SUSPECTS, {"age": 30, "age_band": "absent:unexplained"},
                    {"age_absent": "absent:unexplained", "age_band": "25-34", "age_band_basis": "recorded"}),
    ),
    rule(
        "SUS-011", "error", "Age band without its basis", SUSPECTS, Present("age_band_basis", when=HasValue("age_band")),
        why=AGE, fix="Say whether the band was recorded, estimated or stated by the person.",
        serves=["R11", "R15"],
        fails={"age_absent": "absent:unexplained", "age_band": "25-34"},
        passes=row_examples(SUSPECTS, {"age_absent": "absent:unexplained", "age_band": "25-34", "age_band_basis": "stated"}, {}),
    ),
    rule(
        "SUS-012", "error", "Basis of an age band that is not given", SUSPECTS,
        NoValue("age_band_basis", when=AnyOf((Blank("age_band"), HasReason("age_band")))),
        why=AGE, fix="Give the age band, or clear its basis.",
        serves=["R11", "R15"],
        fails=row_examples(SUSPECTS, {"age_band_basis": "recorded"}, {"age_band": "absent:unexplained", "age_band_basis": "recorded"}),
        passes=row_examples(SUSPECTS, {"age_absent": "absent:unexplained", "age_band": "25-34", "age_band_basis": "recorded"},
                    {"age_band": "absent:unexplained"}),
    ),
    rule(
        "SUS-013", "error", "Grade from another scheme", [(SUSPECTS, GroupFits(name, "grading_scheme")) for name in GRADES],
        why=GRADING, fix="Choose a grade from the named scheme, or correct the scheme.",
        serves=["R15"],
        fails=[Example({SUSPECTS: [{"grading_scheme": "3x5x2", name: grade}]}, field=name) for name, grade in OTHER_GRADES.items()],
        passes=row_examples(SUSPECTS, {"grading_scheme": "3x5x2"} | GRADES, {"grading_scheme": "5x5x5"} | OTHER_GRADES),
    ),
    rule(
        "SUS-014", "error", "Grade without a scheme", SUSPECTS,
        Present("grading_scheme", value_only=True, when=AnyOf(tuple(HasValue(name) for name in GRADES))),
        why=GRADING, fix="Name the scheme. The grade begins with it.",
        serves=["R15"],
        fails=row_examples(SUSPECTS, *({name: grade} for name, grade in GRADES.items()),
                   {"grading_scheme": "absent:unexplained", "grading_source": "3x5x2-1"}),
        passes=row_examples(SUSPECTS, {"grading_scheme": "3x5x2"} | GRADES, {}),
    ),
    rule(
        "SUS-015", "error", "Handling code with conditions that are not stated",
        [
            (SUSPECTS, NotOneOf("grading_handling", (code,), when=AnyOf(tuple(Blank(needed) for needed in CALLED_FOR[code]))))
            for code in ON_CONDITIONS
        ], brief="Handling code, conditions not stated",
        why="The owner of the intelligence allows sharing only on conditions. If the conditions do not go with it, a child may come to "
        "harm.",
        fix="Ask the owner. Enter the missing codes from the intelligence report, and repeat the conditions under the handling conditions "
        "of the return; or remove the information.",
        serves=["R15", "R19"],
        fails=[
            *row_examples(SUSPECTS, *(handled(code) | CONDITIONS for code in ON_CONDITIONS), beside=UNCONDITIONAL),
            *row_examples(SUSPECTS, *(handled(code) for code in ON_CONDITIONS), beside=UNCONDITIONAL),
            *row_examples(SUSPECTS, handled("3x5x2-C") | {"grading_sanitisation": "S2"}, beside=CONDITIONAL),
            *row_examples(SUSPECTS, *(handled(code) | {"grading_action": "A1"} for code in ON_CONDITIONS), beside=CONDITIONAL),
        ],
        passes=[
            *row_examples(SUSPECTS, *(handled(code) for code in ("3x5x2-P", "5x5x5-1", "5x5x5-2", "5x5x5-3")), beside=UNCONDITIONAL),
            *row_examples(SUSPECTS, handled("3x5x2-C") | CONDITIONS, handled("5x5x5-5") | {"grading_sanitisation": "S2"},
                beside=CONDITIONAL),
        ],
    ),
    rule(
        "SUS-016", "query", "Grading scheme not in use when the record was confirmed", SUSPECTS, ValidAt("grading_scheme", "confirmed_on"),
        brief="Grading scheme not in use at the time",
        why=GRADING, fix="Check the scheme and the date. If the grade was given earlier and still stands, it is right: explain.",
        serves=["R15"],
        fails=row_examples(SUSPECTS, {"grading_scheme": "3x5x2", "confirmed_on": "2015-12-31"},
                   {"grading_scheme": "5x5x5", "confirmed_on": "2019-01-01"}),
        passes=row_examples(SUSPECTS, {"grading_scheme": "3x5x2", "confirmed_on": "2016-01-01"},
                    {"grading_scheme": "5x5x5", "confirmed_on": "2018-12-31"}),
    ),
    rule(
        "SUS-017", "query", "Suspect under 10", SUSPECTS, NumberBetween("age", 10, OLDEST),
        why="A child under 10 is below the age of criminal responsibility throughout the UK, and is more likely to need protection.",
        fix="Check the age. If it is right, make sure that the child has a record of their own under children, and explain.",
        serves=["R4", "R11"],
        fails={"age": 9},
        passes=row_examples(SUSPECTS, {"age": 10}, {"age": OLDEST}),
    ),
    rule(
        "SUS-018", "query", "Suspect aged 18 or over who is also a child in the return", SUSPECTS,
        NumberBetween("age", 5, 17, when=HasValue("child_ref")), brief="18 or over, but a child in the return",
        why="The link says that the suspect is a child who may also be exploited. Linking an adult by mistake changes how both are seen.",
        fix="Check the age and the link. If the person was a child in the return and has since turned 18, explain.",
        serves=["R4", "R11"],
        fails=Example(
            {
                "children": [{}, {"child_ref": "C-0002", "birth_month": "2003-05"}],
                SUSPECTS: [
                    CHILD | {"age": 5, "age_held_on": "2011-08-01"},
                    CHILD | {"suspect_ref": "S-0002", "child_ref": "C-0002", "age": 18, "age_held_on": "2021-08-01"},
                ],
            },
            also=(("SUS-017", "/suspects/0/age"),),
        ),
        passes=row_examples(SUSPECTS, CHILD | {"age": 17, "age_held_on": "2021-04-30"}, {"age": 18},
                    beside={"children": [{"birth_month": "2003-05"}]}),
    ),
    rule(
        "SUS-019", "query", "Age does not fit the date of birth",
        [Check(SUSPECTS, predicate, since) for born, since in (("date_of_birth", "0.1"), ("birth_month", "0.2"))
         for predicate in (AgeIs("age", "age_held_on", born), OnOrAfter("age_held_on", born))],
        why=AGE,
        fix="Check the age, when the suspect was that age, and when the suspect was born. If the person gave a false age, explain.",
        serves=["R11", "R15"],
        fails=row_examples(SUSPECTS, {"date_of_birth": "1990-08-02", "family_name": "Synthetic"},
                   {"date_of_birth": "1989-08-01", "family_name": "Synthetic"},
                   beside=IDENTIFIABLE)
        + row_examples(SUSPECTS, {"date_of_birth": "2020-08-02", "family_name": "Synthetic"}, beside=IDENTIFIABLE, field="age_held_on")
        + row_examples(SUSPECTS, {"birth_month": "1990-09"}, {"birth_month": "1989-07"})
        + row_examples(SUSPECTS, {"birth_month": "2020-09"}, field="age_held_on"),
        passes=row_examples(SUSPECTS, {"date_of_birth": "1990-08-01", "family_name": "Synthetic"},
                    {"date_of_birth": "1989-08-02", "family_name": "Synthetic"},
                    beside=IDENTIFIABLE)
        + row_examples(SUSPECTS, {"birth_month": "1990-08"}, {"birth_month": "1989-08"}),
    ),
    rule(
        "SUS-020", "query", "Suspect and child recorded as one person, but the records differ",
        [(SUSPECTS, Same(name, f"child_ref.{name}")) for name in ("sex", "ethnicity", "nationality")],
        brief="Also this child, but records differ",
        why=LINK, fix="Check the link first, then check both records against their sources. If the sources differ, explain.",
        serves=["R4", "R20"],
        fails=[Example({SUSPECTS: [CHILD | {name: code}]}, field=name)
               for name, code in {"sex": "male", "ethnicity": "white-other", "nationality": "IRL"}.items()],
        passes=row_examples(SUSPECTS, CHILD, {"sex": "male"}),
    ),
    rule(
        "SUS-021", "query", "Age does not fit the month of birth of the child who is the same person", SUSPECTS,
        AgeIs("age", "age_held_on", "child_ref.birth_month"), brief="Age does not fit child's birth month",
        why=LINK, fix="Check the link first, then the age, the date on which the suspect was that age, and the child's month of birth.",
        serves=["R4", "R11", "R20"],
        fails=row_examples(SUSPECTS, CHILD | {"age": 13}, CHILD | {"age": 15}),
        passes=row_examples(SUSPECTS, CHILD, CHILD | {"age": 13, "age_held_on": "2020-05-10"}, CHILD | {"age_held_on": "2020-05-10"}),
    ),
    rule(
        "SUS-022", "query", "Two suspects recorded as the same child", SUSPECTS, Unique(("child_ref",)),
        brief="Two suspects, but the same child",
        why="One person counted as two suspects makes a network look larger than it is, and splits what is known about the child.",
        fix="Check both links. If one person was entered twice, merge the two records and their involvements.",
        serves=["R4", "R20"],
        fails=[CHILD, CHILD | {"suspect_ref": "S-0002"}],
        passes=[CHILD, CHILD | {"suspect_ref": "S-0002", "child_ref": "C-0002"}, {"suspect_ref": "S-0003"}, {"suspect_ref": "S-0004"}],
    ),
    rule(
        "SUS-023", "error", "Intelligence that may not leave the agency that made it", SUSPECTS,
        NotOneOf("grading_handling", STAYS_IN_AGENCY), brief="Intelligence not to leave its agency",
        why="The source of such a report may be at risk if anybody else reads it. No condition makes it suitable for a return.",
        fix="Remove the suspect and anything else that is based on that report, or ask its owner for another handling code.",
        serves=["R15", "R19"],
        fails=row_examples(SUSPECTS, *(handled(code) for code in STAYS_IN_AGENCY)),
        passes=row_examples(SUSPECTS, handled("5x5x5-5") | {"grading_sanitisation": "S2"}, handled("5x5x5-3"), beside=CONDITIONAL),
    ),
    rule(
        "SUS-024", "query", "Conditions given for intelligence that may be shared without any",
        [(SUSPECTS, NoValue(name, when=IsNot("grading_handling", (*ON_CONDITIONS, *STAYS_IN_AGENCY)))) for name in CONDITIONS],
        brief="Conditions, but may be shared without",
        why="If conditions are given with a code that has none, it is not clear how the information may be used.",
        fix="Check the handling code against the report. If there are no conditions, clear the action and sanitisation codes.",
        serves=["R15", "R19"],
        fails=[example for name, code in CONDITIONS.items()
               for example in row_examples(SUSPECTS, handled("3x5x2-P") | {name: code}, field=name)],
        passes=[
            *row_examples(SUSPECTS, handled("3x5x2-C") | CONDITIONS, handled("5x5x5-5") | CONDITIONS, handled("3x5x2-P"), CONDITIONS,
                  beside=CONDITIONAL),
            *(Example({SUSPECTS: [handled(code) | CONDITIONS]}, also=(("SUS-023", f"/{SUSPECTS}/0/grading_handling"),))
              for code in STAYS_IN_AGENCY),
        ],
    ),
    rule(
        "SUS-025", "error", "Suspect's date of birth outside the month of birth",
        [(SUSPECTS, OnOrAfter("date_of_birth", "birth_month")), (SUSPECTS, OnOrAfter("birth_month", "date_of_birth"))], since="0.2",
        brief="Date of birth outside month of birth", why=AGE, fix="Correct the date of birth or the month of birth.", serves=["R11"],
        fails=row_examples(SUSPECTS, UNAGED | {"date_of_birth": "1989-12-31"}, beside=IDENTIFIABLE)
        + row_examples(SUSPECTS, UNAGED | {"date_of_birth": "1990-02-01"}, beside=IDENTIFIABLE, field="birth_month"),
        passes=row_examples(SUSPECTS, *(UNAGED | {"date_of_birth": day} for day in ("1990-01-01", "1990-01-31")), beside=IDENTIFIABLE),
    ),
    rule(
        "SUS-026", "query", "Suspect and child recorded as one person, but born in different months",
        [(SUSPECTS, OnOrAfter(*order)) for order in (BIRTHS, BIRTHS[::-1])], since="0.2", brief="Also this child, birth months differ",
        why=LINK, fix="Check the link first, then both months of birth. If the sources differ, explain.", serves=["R4", "R20"],
        fails=[*row_examples(SUSPECTS, UNAGED | SAME | {"birth_month": "2006-04"}, beside=IDENTIFIABLE, field="birth_month"),
               *row_examples(SUSPECTS, UNAGED | SAME | {"birth_month": "2006-06"}, beside=IDENTIFIABLE, field="birth_month")],
        passes=row_examples(SUSPECTS, UNAGED | SAME | {"birth_month": "2006-05"}, UNAGED, beside=IDENTIFIABLE),
    ),
    rule(
        "INV-001", "error", "Child recorded as a suspect in their own exploitation", INVOLVEMENTS,
        Differs("suspect_ref.child_ref", "exploitation_ref.child_ref"), brief="Child as suspect in own exploitation",
        why="A child is never the suspect in what was done to them. A child who was made to recruit others can be a suspect only in the "
        "exploitation of those others.",
        fix="Choose the other child's exploitation period, or the right suspect. If there is none, delete the row.",
        serves=["R4", "R9"],
        fails={SUSPECTS: [CHILD], INVOLVEMENTS: [{}]},
        passes={SUSPECTS: [CHILD | {"child_ref": "C-0002"}], INVOLVEMENTS: [{}]},
    ),
    rule(
        "INV-002", "query", "Involved before the exploitation began", INVOLVEMENTS, OnOrAfter("started_on", "exploitation_ref.started_on"),
        why=PERIOD, fix="Check both dates. If the suspect was involved from then, the exploitation may have begun earlier than recorded.",
        serves=["R4"],
        fails={"started_on": "2020-02-29"}, passes={"started_on": "2020-03-01"},
    ),
    rule(
        "INV-003", "query", "Involved after the exploitation ended", INVOLVEMENTS, OnOrAfter("exploitation_ref.ended_on", "started_on"),
        why=PERIOD,
        fix="Check both dates. If the suspect became involved then, the exploitation may have continued for longer, or there is a second "
        "period.",
        serves=["R4"],
        fails={"started_on": "2020-08-01"}, passes={"started_on": "2020-07-31"},
    ),
)  # fmt: skip
