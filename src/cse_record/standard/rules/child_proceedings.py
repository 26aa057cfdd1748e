"""Steps against a child in criminal justice, in connection with the exploitation."""

from cse_record.standard.predicates import AgeBetween, Is, NotOneOf, Rows
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import NOT_ALL_ROWS, UNDATED_PERIOD, row_examples, scope_rows
from cse_record.standard.rules.rule import Example, rule

ABOUT_EXPLOITATION = ("defence-raised", "reviewed")
STEPS, UNKNOWN = "child_proceedings", "absent:unexplained"


def _born(month: str, on: str = "2020-06-20") -> Example:
    """A step against a person born in a month, whose other dates are not known."""
    child: Row = {"birth_month": month, "first_attention_absent": UNKNOWN, "first_response_absent": UNKNOWN}
    return Example({"children": [child], "exploitation_periods": [UNDATED_PERIOD], STEPS: [{"step_on": on}]}, at=(STEPS, 0))


FOUND_TO_HAVE_DONE_IT = ("convicted", "diverted")


def _steps(*steps: str, extent: str = "complete", child: str = "C-0001") -> Example:
    """A conviction that was set aside, and earlier steps against the same or another child."""
    rows: list[Row] = [{"step": "set-aside", "step_on": "2021-06-01"}, *({"step": step, "child_ref": child} for step in steps)]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    return Example({"children": children, STEPS: rows, "return_scope": scope_rows(**{STEPS: extent})}, at=(STEPS, 0), field="step")


RULES = (
    rule(
        "CHP-001", "query", "Step against a child under 10 or over 25", STEPS,
        AgeBetween("step_on", "child_ref.birth_month", 10, 25), since="0.2", brief="Step at under 10 or over 25",
        why="Nowhere in the United Kingdom is a child under 10 now held responsible for an offence. Usually the year is wrong.",
        fix="Check the date of the step and the month of birth. If the record is right, explain.", serves=["R11", "R14"],
        fails=[_born("2010-07"), _born("1994-06", "2020-06-30")], passes=[_born("2010-06"), _born("1994-07"), *row_examples(STEPS, {})],
    ),
    rule(
        "CHP-002", "query", "Set aside, but no conviction or caution of the child is recorded", STEPS,
        Rows("step", STEPS, "child_ref", least=1, same="child_ref", where=Is("step", FOUND_TO_HAVE_DONE_IT),
             when=Is("step", ("set-aside",)), unless_scope=NOT_ALL_ROWS[:1]), since="0.2", brief="Set aside, no conviction or caution",
        why="How many children are convicted of what exploiters made them do is counted from these steps.",
        fix="Enter the conviction or the disposal that was set aside, with a reason if its date is not recorded.", serves=["R8", "R14"],
        fails=[_steps(), _steps("arrested"), _steps("convicted", child="C-0002")],
        passes=[*(_steps(step) for step in FOUND_TO_HAVE_DONE_IT), _steps(extent="partial"), *row_examples(STEPS, {"step": "arrested"})],
    ),
    rule(
        "CHP-003", "query", "Step taken because of the exploitation, which was not considered", STEPS,
        NotOneOf("exploitation_considered", ("no",), when=Is("step", ABOUT_EXPLOITATION)), since="0.2",
        brief="Due to exploitation, not considered",
        why="Whether a child's exploitation was considered, and when, shows whether the child was treated as a victim.",
        fix="Check both answers. The defence and the review rest on the exploitation. If the court heard nothing of it, explain.",
        serves=["R8", "R14"],
        fails=row_examples(STEPS, *({"step": step, "exploitation_considered": "no"} for step in ABOUT_EXPLOITATION)),
        passes=row_examples(STEPS, *({"step": step, "exploitation_considered": "yes"} for step in ABOUT_EXPLOITATION),
                            {"exploitation_considered": "no"}),
    ),
)  # fmt: skip
