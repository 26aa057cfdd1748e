"""Children: ages and dates that need a second look, and children without recorded exploitation."""

from cse_record.standard.predicates import AgeBetween, AgeIs, AnyOf, HasReason, Is, NotOneOf, NumberBetween, OnOrAfter, Rows
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import NO_ROWS, row_examples, scope_rows
from cse_record.standard.rules.rule import Example, group, rule

CHILDREN = "children"
NOT_APPLICABLE = "absent:not-applicable"
THROUGH_AN_EPISODE = ("missing-episode", "return-interview")
INTERVENTIONS = group("response_type", "intervention")
IDENTIFIABLE = [{"form": "identifiable"}]
OF_UNKNOWN_BIRTH: Row = {"birth_month_absent": "absent:unexplained"}
UNSEEN: Row = {"first_attention_absent": "absent:unexplained"}
NOBODY_ACTED: Row = {"first_response_absent": NOT_APPLICABLE}
NO_AGE_FROM_DATES = AnyOf((HasReason("birth_month"), HasReason("first_attention_on")))
"""A date from which the age would follow is missing, so the stated age cannot be checked."""
OUTSIDE = "Age at first attention is the best guide to when children can be reached. One wrong year of birth distorts it."


def _period_of(birth_month: str, first_attention_on: str) -> dict[str, list[Row]]:
    """A child first seen at a given age. The dates of exploitation are absent, because other rules check them."""
    return {
        CHILDREN: [{"birth_month": birth_month, "first_attention_on": first_attention_on, "first_response_absent": "absent:unexplained"}],
        "exploitation_periods": [
            {"started_absent": "absent:unexplained", "ongoing": "absent:unexplained", "ended_absent": "absent:unexplained"}
        ],
    }


RULES = (
    rule(
        "CHI-001", "query", "First came to attention at under 8 or over 17",
        [
            (CHILDREN, AgeBetween("first_attention_on", "birth_month", 8, 17)),
            (CHILDREN, NumberBetween("first_attention_age", 8, 17, when=NO_AGE_FROM_DATES, tells_when=False)),
        ],
        brief="Came to attention under 8 or over 17",
        why=OUTSIDE,
        fix="Check [children.first_attention_age: the age, or ]the month of birth and the date of the first concern. If the age is right, "
        "for example because an adult "
        "disclosed childhood abuse, explain.",
        deprecated_in="0.2", replaced_by=["ADU-001"],
        serves=["R11"],
        fails=[
            Example(_period_of("2012-07", "2020-06-30")),
            Example(_period_of("2002-05", "2020-06-01")),
            Example(_period_of("2002-05", "2020-05-31")),
            *row_examples(CHILDREN, *(OF_UNKNOWN_BIRTH | {"first_attention_age": age} for age in (7, 18, 45)), field="first_attention_age"),
            *row_examples(CHILDREN, UNSEEN | {"first_attention_age": 45}, field="first_attention_age"),
        ],
        passes=[
            Example(_period_of("2012-06", "2020-06-30")),
            Example(_period_of("2002-06", "2020-06-01")),
            Example(_period_of("2002-05", "2020-05-30")),
            *row_examples(CHILDREN, *(OF_UNKNOWN_BIRTH | {"first_attention_age": age} for age in (8, 17))),
            Example({CHILDREN: [{"first_attention_age": 45}]}, also=(("CHI-002", f"/{CHILDREN}/0/first_attention_age"),)),
        ],
    ),
    rule(
        "CHI-002", "error", "Stated age does not fit the dates", CHILDREN,
        AgeIs("first_attention_age", "first_attention_on", "birth_month"),
        why=OUTSIDE,
        fix="Remove the age, because it is worked out from the dates, or correct the date that is wrong.",
        serves=["R11"],
        fails=[Example({CHILDREN: [{"first_attention_age": 13}]}), Example({CHILDREN: [{"first_attention_age": 15}]})],
        passes=[
            Example({CHILDREN: [{"first_attention_age": 14}]}),
            Example({CHILDREN: [{"first_attention_age": 13, "first_attention_on": "2020-05-30"}]}),
            Example({CHILDREN: [{"first_attention_age": 15, "birth_month_absent": "absent:unexplained"}]}),
        ],
    ),
    rule(
        "CHI-003", "query", "Response before the concern was first seen", CHILDREN,
        OnOrAfter("first_response_on", "first_attention_on"),
        brief="Response before concern first seen",
        why="The time that a child waited for help is counted from the first concern. A service that acted must already have seen "
        "something.",
        fix="Give the earliest known concern, whichever service had it, and the first response to it. If the response was to something "
        "else, explain.",
        serves=["R11", "R13"],
        fails={"first_attention_on": "2020-06-10", "first_response_on": "2020-06-09"},
        passes=[
            Example({CHILDREN: [{"first_attention_on": "2020-06-10", "first_response_on": "2020-06-10"}]}),
            Example(
                {CHILDREN: [{"first_attention_on": "2020-06-10", "first_response_on": "2020-06-01", "first_response_latest": "2020-06-30"}]}
            ),
        ],
    ),
    rule(
        "CHI-004", "error", "Date of birth outside the month of birth",
        [(CHILDREN, OnOrAfter("date_of_birth", "birth_month")), (CHILDREN, OnOrAfter("birth_month", "date_of_birth"))],
        brief="Date of birth outside month of birth",
        why="Ages are worked out from the month, and pseudonyms are made from the date. If the two disagree, one child can be counted as "
        "two.",
        fix="Check both against the source and correct the one that is wrong.",
        serves=["R11", "R20"],
        fails=[
            Example({"returns": IDENTIFIABLE, CHILDREN: [{"birth_month": "2006-05", "date_of_birth": "2006-04-30"}]}, at=(CHILDREN, 0)),
            Example(
                {"returns": IDENTIFIABLE, CHILDREN: [{"birth_month": "2006-05", "date_of_birth": "2006-06-01"}]},
                at=(CHILDREN, 0), field="birth_month",
            ),
        ],
        passes=[
            Example({"returns": IDENTIFIABLE, CHILDREN: [{"birth_month": "2006-05", "date_of_birth": "2006-05-01"}]}),
            Example({"returns": IDENTIFIABLE, CHILDREN: [{"birth_month": "2006-05", "date_of_birth": "2006-05-31"}]}),
        ],
    ),
    rule(
        "CHI-005", "query", "Child without an exploitation period", CHILDREN,
        Rows("child_ref", "exploitation_periods", "child_ref", least=1, unless_scope=NO_ROWS),
        why="The return is about children who are known or suspected to be exploited. Without a period, no other event can be placed "
        "before, during or after the exploitation.",
        fix="Add the exploitation period. If a date is not known, give the reason. If the child does not belong in this return, remove "
        "the row.",
        serves=["R2", "R9"],
        fails=[
            Example({CHILDREN: [{}], "exploitation_periods": []}),
            Example({CHILDREN: [{}, {"child_ref": "C-0002"}], "exploitation_periods": [{}]}),
            Example({CHILDREN: [{}], "exploitation_periods": [], "return_scope": scope_rows(exploitation_periods="partial")}),
        ],
        passes=[
            Example({CHILDREN: [{}], "exploitation_periods": [{}]}),
            *(
                Example({CHILDREN: [{}], "exploitation_periods": [], "return_scope": scope_rows(exploitation_periods=extent)})
                for extent in NO_ROWS
            ),
        ],
    ),
    rule(
        "CHI-006", "query", "Recorded as no service having acted, but a referral led to an intervention", CHILDREN,
        Rows(
            "first_response_on", "referrals", "child_ref", most=0, where=Is("response", INTERVENTIONS),
            when=HasReason("first_response_on", (NOT_APPLICABLE,)),
        ),
        brief="No response, but a referral led to one",
        why="The child is counted as one whom nobody helped, and a later move into care cannot be counted as following the response.",
        fix="Give the day on which a service first acted. If the response never began, correct the referral, or explain.",
        serves=["R6", "R13"],
        fails=[
            Example(
                {CHILDREN: [NOBODY_ACTED | {"living_history": "absent:held-elsewhere"}],
                 "referrals": [{"response": code, "response_on": "2020-06-12"}], "investigations": [{}]}, at=(CHILDREN, 0),
            )
            for code in INTERVENTIONS
        ],
        passes=[
            Example({CHILDREN: [NOBODY_ACTED], "referrals": [{"response": "no-further-action"}]}),
            Example({CHILDREN: [NOBODY_ACTED]}),
            Example({CHILDREN: [{"first_response_absent": "absent:unexplained"}],
                     "referrals": [{"response": "outreach", "response_on": "2020-06-12"}]}),
            Example({CHILDREN: [{}], "referrals": [{"response": "outreach", "response_on": "2020-06-12"}]}),
        ],
    ),
    rule(
        "CHI-007", "query", "First noticed through a missing episode, but recorded as never missing", CHILDREN,
        NotOneOf("first_attention_route", THROUGH_AN_EPISODE, when=Is("missing_history", ("none",))),
        brief="Noticed as missing, recorded as never",
        why="Whether a child was missing before the exploitation is a main question of the assessment. Two contradictory answers are no "
        "answer.",
        fix="Enter the episode; or give the reason why it cannot be entered under “Missing history”; or correct “How it was first seen”. "
        "If the child was found without having been reported missing, explain.",
        serves=["R2", "R13"],
        fails=row_examples(CHILDREN, *({"first_attention_route": code} for code in THROUGH_AN_EPISODE)),
        passes=row_examples(CHILDREN, {"first_attention_route": "assessment"},
                    *({"first_attention_route": code, "missing_history": "absent:held-elsewhere"} for code in THROUGH_AN_EPISODE)),
    ),
)  # fmt: skip
