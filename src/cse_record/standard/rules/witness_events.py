"""Events of a child who gives, or might give, evidence."""

from cse_record.standard.predicates import OnOrAfter, Same
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

EVENTS = "witness_events"

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
)  # fmt: skip
