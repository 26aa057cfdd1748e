"""Arrangements of a board and its agencies, and when they were made and reviewed."""

from cse_record.standard.predicates import Is, NoValue, OnOrAfter
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import rule

BOARD = "board_arrangements"
IN_PLACE = ("yes",)
CURRENT = (
    "In 2011 most areas had no sub-group, lead professional or current protocol. It must be clear whether each is in place and up to date."
)

RULES = (
    rule(
        "BRD-001", "query", "Reviewed before it was in place", BOARD, OnOrAfter("reviewed_on", "since_on"),
        why=CURRENT, fix="Check both dates. If it was reviewed, lapsed and began again, explain.",
        serves=["R16"],
        fails={"since_on": "2019-05-02", "reviewed_on": "2019-05-01"}, passes={"since_on": "2019-05-02", "reviewed_on": "2019-05-02"},
    ),
    rule(
        "BRD-002", "error", "Next review due before the last", BOARD, OnOrAfter("review_due_on", "reviewed_on"),
        why=CURRENT, fix="Give the date by which the arrangement is next to be reviewed, or correct the date of the last review.",
        serves=["R16"],
        fails={"reviewed_on": "2021-05-02", "review_due_on": "2021-05-01", "in_place": "no"},
        passes={"reviewed_on": "2021-05-02", "review_due_on": "2021-05-02", "in_place": "no"},
    ),
    rule(
        "BRD-003", "error", "Has a start date, but is not in place", BOARD, NoValue("since_on", when=Is("in_place", ("no",))),
        why=CURRENT, fix="Say that it is in place, or clear the date. An arrangement that has lapsed is not in place.",
        serves=["R16"],
        fails={"in_place": "no", "since_on": "2019-05-02"},
        passes=row_examples(BOARD, {"in_place": "yes", "since_on": "2019-05-02"}, {"in_place": "no", "since_absent": "absent:unexplained"}),
    ),
    rule(
        "BRD-004", "error", "In place at the end of the period, but its start date is later", BOARD,
        OnOrAfter("returns.period_end", "since_on", when=Is("in_place", IN_PLACE)),
        brief="In place, but start date after period",
        why=CURRENT, fix="Say that it was not yet in place, or correct the date.",
        serves=["R16"],
        fails={"since_on": "2022-01-01"},
        passes=row_examples(BOARD, {"since_on": "2021-12-31"}, {"in_place": "absent:not-yet-obtained", "since_on": "2022-01-01"}),
    ),
    rule(
        "BRD-005", "note", "Review overdue when the return was prepared", BOARD,
        OnOrAfter("review_due_on", "returns.prepared_on", when=Is("in_place", IN_PLACE)),
        brief="Review overdue when return prepared",
        why=CURRENT, fix="If the date is right, nothing has to be corrected, but the board may want to know.",
        serves=["R16"],
        fails={"review_due_on": "2022-01-30"},
        passes=row_examples(BOARD, {"review_due_on": "2022-01-31"}, {"in_place": "no", "review_due_on": "2022-01-30"}),
    ),
)  # fmt: skip
