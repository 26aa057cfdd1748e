"""Signs, circumstances and observations compared with what the child's own record says: missing, school, care, sex, disability.

Nothing here questions an account of the child.
"""

from cse_record.standard.predicates import All, AnyOf, Blank, Is, NotOneOf, OnOrAfter, Rows
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row
from cse_record.standard.rules.contradiction_rows import ABOUT_A_CHILD, Against, beside
from cse_record.standard.rules.rule import Example, rule

CHILDREN, INDICATORS, VULNERABILITIES, LIVING = "children", "indicators", "vulnerabilities", "living_situations"
NEVER = Is("child_ref.missing_history", ("none",))
SEEN = Is("seen", ("seen",))
NOT_SAID = "absent:held-elsewhere"
MISSING_SIGNS = ("missing-or-late", "cared-for-while-missing")
SCHOOL_SIGNS = ("change-at-school", "excluded-from-school")
PAST_SCHOOL_AGE = ("training-or-work", "not-in-education-or-work", "left-school-age")
OF_SCHOOL_AGE = ("missing-education", "home-educated", "alternative-provision")
"""Engagement that is recorded only of a child of school age."""
BRITISH = ("GBR",)
OTHER_COUNTRY: Row = {"nationality": "FRA"}
SIGNS: Row = {"indicator_history": "some"}
LOOKED_FOR = "Whether a child was missing is a main question of the assessment. Two contradictory answers are no answer."
ENTER_EPISODES = (
    "[missing_episodes: Enter the episode, or answer|Answer] in the child's missing history that it is not known. If the child was out "
    "late or kept away and never "
    "missing, explain."
)
RECORD = ("missing-person-record",)
FROM_A_REPORT = tuple(
    name for name, record in RECORDS.items()
    if {"child_ref", "source"} <= set(record.elements) and name not in (CHILDREN, "missing_episodes", "suspects")
)  # fmt: skip
"""Record types about one child whose rows name their source."""
"""The child with whom another is connected."""
_sign = Against(INDICATORS, "indicator", MISSING_SIGNS, CHILDREN, "missing_history", ("none",), more=SIGNS)
_school_sign = Against(INDICATORS, "indicator", SCHOOL_SIGNS, CHILDREN, "school_engagement", PAST_SCHOOL_AGE, more=SIGNS)
RECOVERED: Row = ABOUT_A_CHILD | {"measure": "recovery-of-child-order", "suspect_ref": "S-0001"}
OLD: Row = {"birth_month": "2004-05"}
"""A child who was 16 when the concern was first seen."""


def _of_school(engagement: str, first: str, observed_on: str) -> Example:
    return beside("education", {"engagement": engagement, "observed_on": observed_on}, {CHILDREN: [OLD | {"school_engagement": first}]})


ONE_CHILD: dict[str, list[Row]] = {CHILDREN: [{"missing_history": "none"}]}
NAMED: dict[str, Row] = {"disruptions": {"child_ref": "C-0001"}}
"""The reference to the child, where a base row does not hold it."""
TWO_CHILDREN = {
    CHILDREN: [*ONE_CHILD[CHILDREN], {"child_ref": "C-0002"}],
    "exploitation_periods": [{}, {"exploitation_ref": "E-0002", "child_ref": "C-0002"}],
}
"""For an example about the link between the two."""
NOTHING_TOLD: Row = {"form": "none-made", "disclosed_absent": "absent:not-applicable", "disclosed_to": "absent:not-applicable"}

RULES = (
    rule(
        "SGN-001", "query", "Sign of going missing seen, but recorded as never missing", INDICATORS,
        NotOneOf("indicator", MISSING_SIGNS, when=All((SEEN, NEVER))), since="0.2", brief="Seen going missing, recorded as never",
        why=LOOKED_FOR, fix=ENTER_EPISODES, serves=["R2", "R8"],
        fails=_sign.fails(),
        passes=[*_sign.passes("self-harm", NOT_SAID), _sign.pair("missing-or-late", "none", {"seen": "not-seen"})],
    ),
    rule(
        "SGN-002", "query", "Absent from school while missing, but recorded as never missing",
        [(CHILDREN, NotOneOf("school_engagement", ("absent-missing",), when=Is("missing_history", ("none",)))),
         ("education", NotOneOf("engagement", ("absent-missing",), when=NEVER))], since="0.2", brief="Absent as missing, recorded as never",
        why=LOOKED_FOR, fix=ENTER_EPISODES, serves=["R2", "R7"],
        fails=[Example({CHILDREN: [{"school_engagement": "absent-missing", "missing_history": "none"}]}),
               beside("education", {"engagement": "absent-missing"}, {CHILDREN: [{"missing_history": "none"}]})],
        passes=[Example({CHILDREN: [{"school_engagement": "absent-missing", "missing_history": NOT_SAID}]}),
                Example({CHILDREN: [{"school_engagement": "not-attending", "missing_history": "none"}]}),
                beside("education", {"engagement": "absent-missing"}, {CHILDREN: [{"missing_history": NOT_SAID}]}),
                beside("education", {"engagement": "not-attending"}, {CHILDREN: [{"missing_history": "none"}]})],
    ),
    rule(
        "SGN-003", "query", "Help or an order after going missing, but recorded as never missing",
        [("support", NotOneOf("type", ("return-interview",), when=NEVER)),
         ("statutory_steps", NotOneOf("step", ("recovery-order",), when=NEVER)),
         ("disruptions", NotOneOf("measure", ("recovery-of-child-order",), when=NEVER))], since="0.2",
        brief="Help after missing, recorded as never",
        why=LOOKED_FOR,
        fix="[missing_episodes: Enter the episode, or answer|Answer] in the child's missing history that it is not known. If the child "
        "was taken away and never "
        "counted as missing, explain.",
        serves=["R2", "R13"],
        fails=[beside("support", {"type": "return-interview"}, {CHILDREN: [{"missing_history": "none"}]}),
               beside("statutory_steps", {"step": "recovery-order"}, {CHILDREN: [{"missing_history": "none"}]}),
               beside("disruptions", RECOVERED, {CHILDREN: [{"missing_history": "none"}]}, "measure")],
        passes=[beside("support", {"type": "return-interview"}, {CHILDREN: [{"missing_history": NOT_SAID}]}),
                beside("support", {"type": "outreach"}, {CHILDREN: [{"missing_history": "none"}]}),
                beside("statutory_steps", {"step": "recovery-order"}, {CHILDREN: [{"missing_history": NOT_SAID}]}),
                beside("statutory_steps", {"step": "strategy-discussion"}, {CHILDREN: [{"missing_history": "none"}]}),
                beside("disruptions", RECOVERED, {CHILDREN: [{"missing_history": NOT_SAID}]}),
                beside("disruptions", {"measure": "closure-order"}, {CHILDREN: [{"missing_history": "none"}]})],
    ),
    rule(
        "SGN-004", "query", "Taken from a record of a missing person, but recorded as never missing",
        [(CHILDREN, NotOneOf("source", RECORD, when=Is("missing_history", ("none",)))),
         *((name, NotOneOf("source", RECORD, when=NEVER)) for name in FROM_A_REPORT)], since="0.2",
        brief="Missing person, but recorded as never",
        why=LOOKED_FOR,
        fix="[missing_episodes: Enter the episode that the record is about, or answer|Answer] in the child's missing history that it is "
        "not known. If the record is "
        "about another child, explain.",
        serves=["R2", "R15"],
        fails=[Example({CHILDREN: [{"source": RECORD[0], "missing_history": "none"}]}, field="source"),
               *(beside(name, {"source": RECORD[0]} | NAMED.get(name, {}), TWO_CHILDREN if name == "child_links" else ONE_CHILD, "source")
                 for name in FROM_A_REPORT)],
        passes=[Example({CHILDREN: [{"source": RECORD[0], "missing_history": NOT_SAID}]}),
                Example({CHILDREN: [{"source": "school-record", "missing_history": "none"}]}),
                beside("education", {"source": RECORD[0]}, {CHILDREN: [{"missing_history": NOT_SAID}]}),
                beside("education", {"source": "school-record"}, {CHILDREN: [{"missing_history": "none"}]})],
    ),
    rule(
        "SGN-005", "query", "Sign at school seen, but the child is past school age", INDICATORS,
        NotOneOf("indicator", SCHOOL_SIGNS, when=All((SEEN, Is("child_ref.school_engagement", PAST_SCHOOL_AGE)))), since="0.2",
        brief="Sign at school, but past school age",
        why="Losing touch with school is a sign only in a child who should be at school. One of the two records is of another time or "
        "child.",
        fix="Check the engagement with school when the concern was first seen. If the sign was noticed while the child was still at "
        "school, explain.",
        serves=["R7", "R8"],
        fails=[_school_sign.pair(code, PAST_SCHOOL_AGE[0], more=OLD) for code in SCHOOL_SIGNS]
        + [_school_sign.pair(SCHOOL_SIGNS[0], answer, more=OLD) for answer in PAST_SCHOOL_AGE[1:]],
        passes=[_school_sign.pair(SCHOOL_SIGNS[0], "attending", more=OLD), _school_sign.pair("self-harm", PAST_SCHOOL_AGE[0], more=OLD),
                _school_sign.pair(SCHOOL_SIGNS[0], PAST_SCHOOL_AGE[0], {"seen": "not-seen"}, OLD)],
    ),
    rule(
        "SGN-006", "query", "Of school age in a later observation, but past school age when first seen", "education",
        OnOrAfter("child_ref.first_attention_on", "observed_on",
                  when=All((Is("engagement", OF_SCHOOL_AGE), Is("child_ref.school_engagement", PAST_SCHOOL_AGE)))), since="0.2",
        brief="Of school age, but past it earlier",
        why="A child of school age who is not in education is missing education, and the authority has to act.",
        fix="Check the engagement in both records and the dates. The engagement in the child's record is that of the time when the concern "
        "was first seen.",
        serves=["R7"],
        fails=[_of_school(OF_SCHOOL_AGE[0], PAST_SCHOOL_AGE[0], "2020-06-11"),
               *(_of_school(code, PAST_SCHOOL_AGE[0], "2020-06-11") for code in OF_SCHOOL_AGE[1:]),
               *(_of_school(OF_SCHOOL_AGE[0], first, "2020-06-11") for first in PAST_SCHOOL_AGE[1:])],
        passes=[_of_school(OF_SCHOOL_AGE[0], PAST_SCHOOL_AGE[0], "2020-06-10"),
                _of_school("attending", PAST_SCHOOL_AGE[0], "2020-06-11"), _of_school(OF_SCHOOL_AGE[0], "attending", "2020-06-11")],
    ),
    rule(
        "SGN-007", "query", "Pregnancy recorded as a sign seen for a boy", INDICATORS,
        NotOneOf(
            "indicator", ("pregnancy",), "“Pregnancy”, seen for a child who is recorded as a boy",
            when=All((SEEN, Is("child_ref.sex", ("male",)), AnyOf((Blank("child_ref.gender"), Is("child_ref.gender", ("boy-or-man",)))))),
            tells_when=False,
        ),
        since="0.2", brief="Pregnancy seen, but for a boy",
        why="Either the sex is wrong, and the child is counted among the wrong group, or the sign was noticed for another child.",
        fix="Check the sex in the child's record and the child to whom the sign belongs. If both are right, explain.",
        serves=["R3", "R8"],
        fails=[beside(INDICATORS, {"indicator": "pregnancy"}, {CHILDREN: [SIGNS | {"sex": "male", **gender}]})
               for gender in ({}, {"gender": "boy-or-man"})],
        passes=[beside(INDICATORS, row, {CHILDREN: [SIGNS | child]}) for row, child in (
            ({"indicator": "pregnancy"}, {"sex": "female"}), ({"indicator": "self-harm"}, {"sex": "male"}),
            ({"indicator": "pregnancy"}, {"sex": "male", "gender": "girl-or-woman"}),
            ({"indicator": "pregnancy", "seen": "not-seen"}, {"sex": "male"}),
            ({"indicator": "pregnancy"}, {"sex": "female", "gender": "boy-or-man"}),
        )],
    ),
    rule(
        "SGN-008", "query", "Disabling condition among the vulnerabilities, but no disability", VULNERABILITIES,
        NotOneOf("vulnerability", ("learning-disability", "physical-disability"), when=Is("child_ref.disability", ("no",))), since="0.2",
        brief="Disabling condition, but no disability",
        why="How many exploited children are disabled cannot be counted if the two answers differ.",
        fix="If the condition has a substantial and long-term effect on daily life, answer yes under disability. If it does not, explain.",
        serves=["R8"],
        fails=Against(VULNERABILITIES, "vulnerability", ("learning-disability", "physical-disability"), CHILDREN, "disability", ("no",
            )).fails(),
        passes=Against(VULNERABILITIES, "vulnerability", ("learning-disability",), CHILDREN, "disability", ("no",)).passes("neglect",
            "yes"),
    ),
    rule(
        "SGN-009", "query", "Right to stay not settled, but the child is British",
        [(VULNERABILITIES, NotOneOf("vulnerability", ("insecure-immigration-status",), when=Is(f"child_ref.{name}", BRITISH)))
         for name in ("nationality", "nationality_2")], since="0.2", brief="Right to stay not settled, but British",
        why="A British citizen has the right to stay. Whichever record is wrong hides what the child needs.",
        fix="Check the nationality and the document behind it. If the citizenship itself is in doubt, explain.",
        serves=["R1", "R8"],
        fails=[beside(VULNERABILITIES, {"vulnerability": "insecure-immigration-status"}, {CHILDREN: [child]})
               for child in ({"nationality": "GBR"}, OTHER_COUNTRY | {"nationality_2": "GBR"})],
        passes=[beside(VULNERABILITIES, {"vulnerability": "insecure-immigration-status"}, {CHILDREN: [OTHER_COUNTRY]}),
                beside(VULNERABILITIES, {"vulnerability": "neglect"}, {CHILDREN: [OTHER_COUNTRY | {"nationality_2": "GBR"}]}),
                beside(VULNERABILITIES, {"vulnerability": "neglect"}, {CHILDREN: [{"nationality": "GBR"}]})],
    ),
    rule(
        "SGN-010", "query", "First seen through a disclosure by the child, but recorded as having told nobody", CHILDREN,
        Rows("first_attention_route", "disclosures", "child_ref", most=0, where=Is("form", ("none-made",)),
             when=Is("first_attention_route", ("disclosure-by-child",))), since="0.2", brief="First seen by disclosure, told nobody",
        why="A child who told a service is not among the children who have told nobody. Delay to disclosure is worked out from this.",
        fix="Enter the disclosure with its day and delete the row that says there was none, or correct how the concern was first seen.",
        serves=["R12", "R13"],
        fails=Example({CHILDREN: [{"first_attention_route": "disclosure-by-child"}], "disclosures": [NOTHING_TOLD]}, at=(CHILDREN, 0)),
        passes=[Example({CHILDREN: [{"first_attention_route": "disclosure-by-child"}], "disclosures": [{}]}),
                Example({CHILDREN: [{"first_attention_route": "school-concern"}], "disclosures": [NOTHING_TOLD]}),
                Example({CHILDREN: [{"first_attention_route": "disclosure-by-child"}], "disclosures": []})],
    ),
    rule(
        "SGN-011", "query", "In asylum accommodation, but the child is British",
        [(LIVING, NotOneOf("setting", ("asylum-accommodation",), when=Is(f"child_ref.{name}", BRITISH)))
         for name in ("nationality", "nationality_2")], since="0.2", brief="In asylum accommodation, but British",
        why="A British citizen does not seek asylum here. Whichever record is wrong hides what the child needs.",
        fix="Check the setting and the nationality. If the child lives there with a parent who seeks asylum, explain.",
        serves=["R1", "R6"],
        fails=[beside(LIVING, {"setting": "asylum-accommodation"}, {CHILDREN: [child]}, "setting")
               for child in ({"nationality": "GBR"}, OTHER_COUNTRY | {"nationality_2": "GBR"})],
        passes=[beside(LIVING, {"setting": "asylum-accommodation"}, {CHILDREN: [OTHER_COUNTRY]}),
                *(beside(LIVING, {"setting": "hotel"}, {CHILDREN: [child]}) for child in ({"nationality": "GBR"}, OTHER_COUNTRY
                  | {"nationality_2": "GBR"}))],
    ),
)  # fmt: skip
