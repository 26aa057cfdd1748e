"""Disclosures and barriers to them. Delay is an effect of exploitation; no rule doubts an account."""

from cse_record.standard.predicates import All, AnyOf, Blank, Is, NotOneOf, NoValue, OnOrAfter, Same
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import rule

DISCLOSURES = "disclosures"
BARRIERS = "disclosure_barriers"
NOT_APPLICABLE = "absent:not-applicable"
MADE = ("volunteered", "prompted", "third-party")
NONE_MADE = ("none-made",)
NONE = {"form": "none-made", "disclosed_absent": NOT_APPLICABLE, "disclosed_to": NOT_APPLICABLE}
DELAY = "Delay before disclosure shows what exploitation does to a child. It is worked out from the date of each disclosure."
TOLD = "Knowing whom children tell shows services where they are trusted."

RULES = (
    rule(
        "DIS-001", "error", "Date said not to apply, although a disclosure was made", DISCLOSURES,
        NotOneOf("disclosed_on", (NOT_APPLICABLE,), when=Is("form", MADE)),
        why=DELAY, fix="Give the date or another reason. If no disclosure was made, correct the form.",
        serves=["R3", "R12"],
        fails=row_examples(DISCLOSURES, *({"form": code, "disclosed_absent": NOT_APPLICABLE} for code in MADE)),
        passes=row_examples(DISCLOSURES, NONE, {"disclosed_absent": "absent:unexplained"}),
    ),
    rule(
        "DIS-002", "error", "Date of a disclosure that was not made", DISCLOSURES, NoValue("disclosed_on", when=Is("form", NONE_MADE)),
        why=DELAY, fix="Clear the date and choose “Not applicable” as the reason. If the child or another person did tell, correct the "
        "form.",
        serves=["R12"],
        fails=NONE | {"disclosed_on": "2020-07-01", "disclosed_absent": None},
        passes=row_examples(DISCLOSURES, NONE, {}),
    ),
    rule(
        "DIS-003", "error", "Told to: said not to apply, although a disclosure was made", DISCLOSURES,
        NotOneOf("disclosed_to", (NOT_APPLICABLE,), when=Is("form", MADE)),
        why=TOLD, fix="Give the service or person who was told, or another reason. If no disclosure was made, correct the form.",
        serves=["R3", "R12"],
        fails=row_examples(DISCLOSURES, *({"form": code, "disclosed_to": NOT_APPLICABLE} for code in MADE)),
        passes=row_examples(DISCLOSURES, NONE, {"disclosed_to": "absent:unexplained"}),
    ),
    rule(
        "DIS-004", "error", "Told to somebody, although no disclosure was made", DISCLOSURES,
        NoValue("disclosed_to", when=Is("form", NONE_MADE)),
        why=TOLD, fix="Choose “Not applicable”. If the child or another person did tell, correct the form.",
        serves=["R12"],
        fails=NONE | {"disclosed_to": "school"},
        passes=row_examples(DISCLOSURES, NONE, {}),
    ),
    rule(
        "DIS-005", "query", "Told before the exploitation began", DISCLOSURES, OnOrAfter("disclosed_on", "exploitation_ref.started_on"),
        why=DELAY, fix="Check the date of disclosure, the start of the exploitation and which period is meant. If all are right, explain.",
        serves=["R12"],
        fails={"disclosed_on": "2020-02-29", "exploitation_ref": "E-0001", "disclosed_to": "friend-or-peer"},
        passes={"disclosed_on": "2020-03-01", "exploitation_ref": "E-0001", "disclosed_to": "friend-or-peer"},
    ),
    rule(
        "DIS-006", "error", "Disclosure and exploitation of different children", DISCLOSURES,
        Same("child_ref", "exploitation_ref.child_ref"),
        why="The disclosure of one child would be linked to the exploitation of another.",
        fix="Choose an exploitation period of this child, or correct the child. A child who discloses what happened to another child is "
        "a third party to that disclosure.",
        serves=["R12", "R20"],
        fails={"child_ref": "C-0002", "exploitation_ref": "E-0001"},
        passes=row_examples(DISCLOSURES, {"child_ref": "C-0001", "exploitation_ref": "E-0001"}, {"child_ref": "C-0002"}),
    ),
    rule(
        "BAR-001", "query", "Barrier specific to boys, recorded for a girl", BARRIERS,
        NotOneOf(
            "barrier", ("not-seen-as-victim",), "“Expectation that boys are not victims”, although the child is recorded as a girl",
            when=All((Is("child_ref.sex", ("female",)), AnyOf((Blank("child_ref.gender"), Is("child_ref.gender", ("girl-or-woman",)))))),
            tells_when=False,
        ),
        why="What stops a child from telling decides what help is offered. This barrier is the belief that boys are not victims.",
        fix="Check the barrier and the child's sex. If there was another reason why this child was not seen as a victim, choose that "
        "barrier.",
        serves=["R12"],
        fails=[*row_examples(BARRIERS, {"barrier": "not-seen-as-victim"}),
               *row_examples(BARRIERS, {"barrier": "not-seen-as-victim"}, beside={"children": [{"gender": "girl-or-woman"}]})],
        passes=[*row_examples(BARRIERS, {"barrier": "not-seen-as-victim"}, beside={"children": [{"sex": "male"}]}),
                *row_examples(BARRIERS, {"barrier": "not-seen-as-victim"}, beside={"children": [{"gender": "boy-or-man"}]}),
                *row_examples(BARRIERS, {"barrier": "fear-of-blame"})],
    ),
)  # fmt: skip
