"""Rows of which there can be one alone: the first outcome of an investigation, and the first decision on a suspect."""

from cse_record.standard.predicates import Is, Unique
from cse_record.standard.rows import Row
from cse_record.standard.rules.rule import Example, rule

HISTORIES: dict[str, tuple[str, Row, Row]] = {
    "investigation_outcomes": (
        "investigation_ref", {"outcome": "18", "outcome_on": "2020-08-01"}, {"outcome": "16", "outcome_on": "2020-09-01"},
    ),
    "suspect_decisions": ("outcome_ref", {"decided_on": "2020-08-01"}, {"decided_on": "2020-09-01"}),
}  # fmt: skip
"""The histories with the reference to which each belongs, and two entries."""


def _entries(table: str, *stages: str, second: str = "") -> Example:
    """Two entries of one history, or of two if there is a second reference."""
    by, *rows = HISTORIES[table]
    entries: list[Row] = [row | {"stage": stage} for row, stage in zip(rows, stages, strict=True)]
    also = (("PRO-040", "/suspect_outcomes/1/suspect_ref"),) if second and by == "outcome_ref" else ()
    return Example({table: [entries[0], entries[1] | ({by: second} if second else {})]}, at=(table, 1), field=by, also=also)


RULES = (
    rule(
        "DBL-001", "query", "Two first outcomes of one investigation, or two first decisions on one suspect",
        [(table, Unique((by,), when=Is("stage", ("first",)))) for table, (by, *_) in HISTORIES.items()], since="0.2",
        brief="Two first outcomes or decisions",
        why="What a review changed can be counted only if it is known which decision came first.",
        fix="Check the stages. A later entry is a review, a decision after reopening, or a correction. If it is about another offence, "
        "explain.",
        serves=["R14", "R22"],
        fails=[_entries(table, "first", "first") for table in HISTORIES],
        passes=[*(_entries(table, "first", "review") for table in HISTORIES),
                _entries("investigation_outcomes", "first", "first", second="I-0002"),
                _entries("suspect_decisions", "first", "first", second="O-0002")],
    ),
)  # fmt: skip
