"""Events of a child who gives, or might give, evidence."""

from cse_record.standard.predicates import All, Is, IsNot, OnOrAfter, Rows, Same
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.decisions import CHARGED, OUTCOMES
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

EVENTS, CRIMES = "witness_events", "investigations"
IDENTIFIED: Row = {"charging_decision": "no-prosecution-evidential", "charging_reason": "evidence-insufficient"}
WITHOUT_CONDITIONS = (
    "bail-without-conditions", "released-under-investigation", "released-no-further-action", "voluntary-attendance",
)  # fmt: skip
"""Terms of release under which nothing is forbidden."""
ENDED, RESUMED = ("prosecution-support-ended",), ("prosecution-support-resumed",)


def _supported(outcome: str, *events: str) -> Example:
    """An investigation with an outcome, and events of the child as a witness."""
    rows: list[Row] = [
        {"investigation_ref": "I-0001", "event": event, "event_on": f"2020-0{number}-01"} for number, event in enumerate(events, 7)
    ]
    crime: Row = {"outcome": outcome, "outcome_on": "2021-03-02"}
    return Example({CRIMES: [crime], "suspect_outcomes": [IDENTIFIED], EVENTS: rows}, at=(CRIMES, 0), field="outcome")


def _released(event: str, terms: str, more: Row | None = None) -> Example:
    """An event that names a suspect, and the terms on which the same or another suspect was released."""
    arrest: Row = {"arrested": "no"} if terms == "voluntary-attendance" else {"arrested": "yes", "arrested_on": "2020-06-20"}
    outcome: Row = {"released_under": terms, "charging_decision": "under-investigation"} | arrest | (more or {})
    rows: Tables = {"suspects": [{}, {"suspect_ref": "S-0002"}], OUTCOMES: [outcome], EVENTS: [{"event": event, "suspect_ref": "S-0001"}]}
    return Example(rows, at=(OUTCOMES, 0), field="released_under")


RULES = (
    rule(
        "WEV-001", "error", "Event of one child in the investigation of another", EVENTS,
        Same("child_ref", "investigation_ref.child_ref"), since="0.2", brief="Investigation concerns another child",
        why="What was done to one child would be linked to the case of another.",
        fix="Choose an investigation of this child, or correct the child.", serves=["R14", "R20"],
        fails=Example({"children": [{}, {"child_ref": "C-0002"}], EVENTS: [{"child_ref": "C-0002", "investigation_ref": "I-0001"}]}),
        passes=row_examples(EVENTS, {"investigation_ref": "I-0001"}, {}),
    ),
    rule(
        "WEV-002", "query", "Event before the investigation was opened", EVENTS, OnOrAfter("event_on", "investigation_ref.opened_on"),
        since="0.2", brief="Event before investigation opened", why="Pressure on a child during a case shows what protection was lacking.",
        fix="Check both dates. If the threat came before the report, explain.", serves=["R12", "R14"],
        fails={"investigation_ref": "I-0001", "event_on": "2020-06-10"},
        passes=row_examples(EVENTS, {"investigation_ref": "I-0001", "event_on": "2020-06-11"}, {"event_on": "2020-06-10"}),
    ),
    rule(
        "WEV-003", "query", "Outcome says that the child supports action, but that support had ended", CRIMES,
        Rows("outcome", EVENTS, "investigation_ref", least=1, where=Is("event", RESUMED), given=Is("event", ENDED),
             when=Is("outcome", ("15",))), since="0.2", brief="Supports action, but support had ended",
        why="Cases that end although the child supports them, and cases that end because the child no longer does, are counted separately.",
        fix="Check the outcome and the events. If the child supported the case again, enter that. If the support ended later, explain.",
        serves=["R12", "R14"],
        fails=[_supported("15", "prosecution-support-ended"), _supported("15", "threatened", "prosecution-support-ended")],
        passes=[_supported("15", "prosecution-support-ended", "prosecution-support-resumed"), _supported("15"),
                _supported("16", "prosecution-support-ended"), _supported("15", "threatened")],
    ),
    rule(
        "WEV-004", "query", "Released without conditions, but said to have approached the child against them", OUTCOMES,
        Rows("released_under", EVENTS, "suspect_ref", most=0, same="suspect_ref", where=Is("event", ("approached",)),
             when=All((Is("released_under", WITHOUT_CONDITIONS), IsNot("charging_decision", CHARGED)))), since="0.2",
        brief="No conditions, but said to breach them",
        why="Conditions protect a child only if they are set and kept. Taken together, the two answers show neither.",
        fix="Check the event, and the terms of release. If conditions had applied earlier, or an order or notice forbade it, explain.",
        serves=["R12", "R14"],
        fails=[_released("approached", terms) for terms in WITHOUT_CONDITIONS],
        passes=[_released("approached", "bail-with-conditions"), _released("threatened", WITHOUT_CONDITIONS[0]),
                _released("approached", WITHOUT_CONDITIONS[0], {"charging_decision": "charged", "charged_on": "2020-06-30"}),
                _released("approached", WITHOUT_CONDITIONS[0], {"suspect_ref": "S-0002"})],
    ),
)  # fmt: skip
