"""Events of a child who gives, or might give, evidence, and steps against a child."""

from cse_record.standard.predicates import AgeBetween, OnOrAfter, Same
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

EVENTS, STEPS, UNKNOWN = "witness_events", "child_proceedings", "absent:unexplained"


def _born(month: str, on: str = "2020-06-20") -> Example:
    """A step against a person born in a month, whose other dates are not known."""
    child: Row = {"birth_month": month, "first_attention_absent": UNKNOWN, "first_response_absent": UNKNOWN}
    return Example({"children": [child], "exploitation_periods": [{"started_absent": UNKNOWN}], STEPS: [{"step_on": on}]}, at=(STEPS, 0))


RULES = (
    rule(
        "WEV-001", "error", "Event of one child in the investigation of another", EVENTS,
        Same("child_ref", "investigation_ref.child_ref"), since="0.2",
        why="What was done to one child would be linked to the case of another.",
        fix="Choose an investigation of this child, or correct the child.", serves=["R14", "R20"],
        fails=Example({"children": [{}, {"child_ref": "C-0002"}], EVENTS: [{"child_ref": "C-0002", "investigation_ref": "I-0001"}]}),
        passes=row_examples(EVENTS, {"investigation_ref": "I-0001"}, {}),
    ),
    rule(
        "WEV-002", "query", "Event before the investigation was opened", EVENTS, OnOrAfter("event_on", "investigation_ref.opened_on"),
        since="0.2", why="Pressure on a child during a case shows what protection was lacking.",
        fix="Check both dates. If the threat came before the report, explain.", serves=["R12", "R14"],
        fails={"investigation_ref": "I-0001", "event_on": "2020-06-10"},
        passes=row_examples(EVENTS, {"investigation_ref": "I-0001", "event_on": "2020-06-11"}, {"event_on": "2020-06-10"}),
    ),
    rule(
        "CHP-001", "query", "Step against a child under 10 or over 25", STEPS,
        AgeBetween("step_on", "child_ref.birth_month", 10, 25), since="0.2",
        why="No child under 10 can be held responsible for an offence anywhere in the United Kingdom. Usually the year is wrong.",
        fix="Check the date of the step and the month of birth. If the record is right, explain.", serves=["R11", "R14"],
        fails=[_born("2010-07"), _born("1994-06", "2020-06-30")], passes=[_born("2010-06"), _born("1994-07"), *row_examples(STEPS, {})],
    ),
)  # fmt: skip
