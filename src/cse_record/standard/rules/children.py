"""Children: ages and dates that ask for a second look, and a child of whom no exploitation is recorded."""

from cse_record.standard.predicates import AgeBetween, AgeIs, HasReason, Is, NumberBetween, OnOrAfter, Rows
from cse_record.standard.rules.each import NO_ROWS, each, scope
from cse_record.standard.rules.rule import Example, Row, group, rule

CHILDREN = "children"
NOT_APPLICABLE = "absent:not-applicable"
INTERVENTIONS = group("response_type", "intervention")
IDENTIFIABLE = [{"form": "identifiable"}]
OF_UNKNOWN_BIRTH: Row = {"birth_month_absent": "absent:unexplained"}
NOBODY_ACTED: Row = {"first_response_absent": NOT_APPLICABLE}
OUTSIDE = "Ages at first attention are the best guide to when children can be reached. One wrong year of birth shifts them."


def _period_of(birth_month: str, first_attention_on: str) -> dict[str, list[Row]]:
    """A child first seen at a given age; the dates of exploitation, which have rules of their own, are not known."""
    return {
        CHILDREN: [{"birth_month": birth_month, "first_attention_on": first_attention_on, "first_response_absent": "absent:unexplained"}],
        "exploitation_periods": [
            {"started_absent": "absent:unexplained", "ongoing": "absent:unexplained", "ended_absent": "absent:unexplained"}
        ],
    }


RULES = (
    rule(
        "CHI-001", "query", "First came to attention at under 8 or over 17",
        [(CHILDREN, AgeBetween("first_attention_on", "birth_month", 8, 17)), (CHILDREN, NumberBetween("first_attention_age", 8, 17))],
        why=OUTSIDE,
        fix="Check the age, or the month of birth and the date of the first concern. If the age is right, as of an adult who tells of "
            "childhood, explain.",
        serves=["R11"],
        fails=[
            Example(_period_of("2012-07", "2020-06-30")),
            Example(_period_of("2002-05", "2020-06-01")),
            *each(CHILDREN, *(OF_UNKNOWN_BIRTH | {"first_attention_age": age} for age in (7, 18, 45)), field="first_attention_age"),
        ],
        passes=[
            Example(_period_of("2012-06", "2020-06-30")),
            Example(_period_of("2002-06", "2020-06-01")),
            Example(_period_of("2002-05", "2020-05-30")),
            *each(CHILDREN, *(OF_UNKNOWN_BIRTH | {"first_attention_age": age} for age in (8, 17))),
        ],
    ),
    rule(
        "CHI-002", "error", "Stated age does not fit the dates", CHILDREN,
        AgeIs("first_attention_age", "first_attention_on", "birth_month"),
        why=OUTSIDE,
        fix="Take out the age, which is worked out from the dates; or correct the date that is wrong.",
        serves=["R11"],
        fails=[Example({CHILDREN: [{"first_attention_age": 13}]}), Example({CHILDREN: [{"first_attention_age": 15}]})],
        passes=[
            Example({CHILDREN: [{"first_attention_age": 14}]}),
            Example({CHILDREN: [{"first_attention_age": 13, "first_attention_on": "2020-05-30"}]}),
            Example({CHILDREN: [{"first_attention_age": 15, "birth_month_absent": "absent:unexplained"}]}),
        ],
    ),
    rule(
        "CHI-003", "query", "Responded to before the concern was first seen", CHILDREN,
        OnOrAfter("first_response_on", "first_attention_on"),
        why="How long a child waited for help is counted from the first concern. A service that acted had seen something.",
        fix="Give the earliest concern known, whoever had it, and the first response to it. If it was to something else, explain.",
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
        why="Ages are worked out from the month, and pseudonyms are made from the date. If they differ, one child becomes two.",
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
        why="The return is of children known or suspected to be exploited. Without a period nothing can be set in time against it.",
        fix="Add the exploitation period, with dates that are not known given as a reason. If the child does not belong here, take it out.",
        serves=["R2", "R9"],
        fails=[
            Example({CHILDREN: [{}], "exploitation_periods": []}),
            Example({CHILDREN: [{}, {"child_ref": "C-0002"}], "exploitation_periods": [{}]}),
            Example({CHILDREN: [{}], "exploitation_periods": [], "return_scope": scope(exploitation_periods="partial")}),
        ],
        passes=[
            Example({CHILDREN: [{}], "exploitation_periods": [{}]}),
            *(
                Example({CHILDREN: [{}], "exploitation_periods": [], "return_scope": scope(exploitation_periods=extent)})
                for extent in NO_ROWS
            ),
        ],
    ),
    rule(
        "CHI-006", "query", "No service said to have acted, though a referral led to an intervention", CHILDREN,
        Rows(
            "first_response_on", "referrals", "child_ref", most=0, where=Is("response", INTERVENTIONS),
            when=HasReason("first_response_on", (NOT_APPLICABLE,)),
        ),
        why="A child counts as one whom nobody helped. A move into care after the response cannot be seen as such.",
        fix="Give the day on which a service first acted. If the response never began, correct it in the referral, or explain.",
        serves=["R6", "R13"],
        fails=[
            Example(
                {CHILDREN: [NOBODY_ACTED], "referrals": [{"response": code, "response_on": "2020-06-12"}]}, at=(CHILDREN, 0),
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
)  # fmt: skip
