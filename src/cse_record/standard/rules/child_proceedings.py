"""Steps against a child in criminal justice, in connection with the exploitation."""

from cse_record.standard.predicates import AgeBetween, Is, NotOneOf
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import UNDATED_PERIOD, row_examples
from cse_record.standard.rules.rule import Example, rule

ABOUT_EXPLOITATION = ("defence-raised", "reviewed")
STEPS, UNKNOWN = "child_proceedings", "absent:unexplained"


def _born(month: str, on: str = "2020-06-20") -> Example:
    """A step against a person born in a month, whose other dates are not known."""
    child: Row = {"birth_month": month, "first_attention_absent": UNKNOWN, "first_response_absent": UNKNOWN}
    return Example({"children": [child], "exploitation_periods": [UNDATED_PERIOD], STEPS: [{"step_on": on}]}, at=(STEPS, 0))


RULES = (
    rule(
        "CHP-001", "query", "Step against a child under 10 or over 25", STEPS,
        AgeBetween("step_on", "child_ref.birth_month", 10, 25), since="0.2",
        why="No child under 10 can be held responsible for an offence anywhere in the United Kingdom. Usually the year is wrong.",
        fix="Check the date of the step and the month of birth. If the record is right, explain.", serves=["R11", "R14"],
        fails=[_born("2010-07"), _born("1994-06", "2020-06-30")], passes=[_born("2010-06"), _born("1994-07"), *row_examples(STEPS, {})],
    ),
    rule(
        "CHP-050", "query", "Step taken because of the exploitation, which was not considered", STEPS,
        NotOneOf("exploitation_considered", ("no",), when=Is("step", ABOUT_EXPLOITATION)), since="0.2",
        why="Whether a child's exploitation was considered, and when, shows whether the child was treated as a victim.",
        fix="Check both answers. The defence and the review rest on the exploitation. If the court heard nothing of it, explain.",
        serves=["R8", "R14"],
        fails=row_examples(STEPS, *({"step": step, "exploitation_considered": "no"} for step in ABOUT_EXPLOITATION)),
        passes=row_examples(STEPS, *({"step": step, "exploitation_considered": "yes"} for step in ABOUT_EXPLOITATION),
                            {"exploitation_considered": "no"}),
    ),
)  # fmt: skip
