"""Disclosures and barriers to them. Delay is an effect of exploitation; no rule doubts an account."""

from cse_record.standard.predicates import All, AnyOf, Blank, Is, NotOneOf, NoValue, OnOrAfter, Rows, Same
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

DISCLOSURES = "disclosures"
BARRIERS = "disclosure_barriers"
NOT_APPLICABLE = "absent:not-applicable"
MADE = ("volunteered", "prompted", "third-party")
NONE_MADE = ("none-made",)
NONE: Row = {"form": "none-made", "disclosed_absent": NOT_APPLICABLE, "disclosed_to": NOT_APPLICABLE}
DELAY = "Delay before disclosure shows what exploitation does to a child. It is worked out from the date of each disclosure."
TOLD = "Knowing whom children tell shows services where they are trusted."

BY_THE_CHILD = ("volunteered", "prompted")
OF_ONE: Row = {"exploitation_ref": "E-0001"}
OF_ANOTHER: Row = {"exploitation_ref": "E-0002"}
TWO_PERIODS: list[Row] = [
    {"started_on": "2020-03-01", "ongoing": "no", "ended_on": "2020-04-30"},
    {"exploitation_ref": "E-0002", "started_on": "2020-05-01", "ongoing": "no", "ended_on": "2020-06-30"},
]


def _both(form: str, made: Row, none: Row) -> Example:
    """A disclosure, and a row that says that none was made. Either may name an exploitation."""
    rows: list[Row] = [{"form": form} | made, {"disclosure_ref": "D-0002"} | NONE | none]
    children: list[Row] = [{}, *({"child_ref": other} for other in (made.get("child_ref"),) if other)]
    also = (("CHI-005", "/children/1/child_ref"),) if "child_ref" in made else ()
    return Example(
        {"children": children, "exploitation_periods": TWO_PERIODS, DISCLOSURES: rows}, at=(DISCLOSURES, 1), field="form", also=also
    )


RULES = (
    rule(
        "DIS-001", "error", "Date said not to apply, although a disclosure was made", DISCLOSURES,
        NotOneOf("disclosed_on", (NOT_APPLICABLE,), when=Is("form", MADE)),
        brief="Disclosed, but date not applicable",
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
        brief="Disclosed, “Told to” not applicable",
        why=TOLD, fix="Give the service or person who was told, or another reason. If no disclosure was made, correct the form.",
        serves=["R3", "R12"],
        fails=row_examples(DISCLOSURES, *({"form": code, "disclosed_to": NOT_APPLICABLE} for code in MADE)),
        passes=row_examples(DISCLOSURES, NONE, {"disclosed_to": "absent:unexplained"}),
    ),
    rule(
        "DIS-004", "error", "Told to somebody, although no disclosure was made", DISCLOSURES,
        NoValue("disclosed_to", when=Is("form", NONE_MADE)),
        brief="Told to somebody, but no disclosure",
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
        brief="Exploitation period of another child",
        why="The disclosure of one child would be linked to the exploitation of another.",
        fix="Choose an exploitation period of this child, or correct the child. A child who discloses what happened to another child is "
        "a third party to that disclosure.",
        serves=["R12", "R20"],
        fails={"child_ref": "C-0002", "exploitation_ref": "E-0001"},
        passes=row_examples(DISCLOSURES, {"child_ref": "C-0001", "exploitation_ref": "E-0001"}, {"child_ref": "C-0002"}),
    ),
    rule(
        "DIS-007", "query", "Has told nobody so far, but told somebody in another row",
        [(DISCLOSURES, Rows("form", DISCLOSURES, "child_ref", most=0, same="child_ref", where=Is("form", BY_THE_CHILD),
                            when=All((Is("form", NONE_MADE), Blank("exploitation_ref"))))),
         (DISCLOSURES, Rows("form", DISCLOSURES, "exploitation_ref", most=0, same="exploitation_ref", where=Is("form", BY_THE_CHILD),
                            when=Is("form", NONE_MADE)))],
        since="0.2", brief="Told nobody, but told in another row",
        why="Children who have told and children who have not are counted separately. This child would be in both groups.",
        fix="If the child has told somebody by now, delete the row without a disclosure. If it is about another exploitation, "
        "name that in both rows.",
        serves=["R3", "R12"],
        fails=[_both(form, {}, {}) for form in BY_THE_CHILD] + [_both("volunteered", OF_ONE, {})]
        + [_both(form, OF_ONE, OF_ONE) for form in BY_THE_CHILD],
        passes=[_both("third-party", {}, {}), _both("third-party", OF_ONE, OF_ONE), _both("volunteered", OF_ANOTHER, OF_ONE),
                _both("volunteered", {}, OF_ONE), _both("volunteered", {"child_ref": "C-0002"}, {}),
                _both("volunteered", {}, {"form": "prompted", "disclosed_on": "2020-08-01", "disclosed_absent": None,
                                          "disclosed_to": "school"}),
                _both("volunteered", OF_ONE, OF_ONE | {"form": "prompted", "disclosed_on": "2020-08-01", "disclosed_absent": None,
                                                       "disclosed_to": "school"})],
    ),
    rule(
        "BAR-001", "query", "Barrier specific to boys, recorded for a girl", BARRIERS,
        NotOneOf(
            "barrier", ("not-seen-as-victim",), "“Expectation that boys are not victims”, although the child is recorded as a girl",
            when=All((Is("child_ref.sex", ("female",)), AnyOf((Blank("child_ref.gender"), Is("child_ref.gender", ("girl-or-woman",)))))),
            tells_when=False,
        ),
        brief="Barrier specific to boys, but a girl",
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
