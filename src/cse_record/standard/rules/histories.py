"""What a child's record says about the existence of other rows, compared with those rows. No row is an answer too."""

from cse_record.standard.predicates import Condition, HasReason, Is, Predicate, Rows
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import NO_ROWS, scope_rows
from cse_record.standard.rules.rule import Example, rule

SEEN = Is("seen", ("seen",))
CONSIDERED = Is("seen", ("seen", "not-seen"))

HISTORIES: tuple[tuple[str, str, str, str, Condition | None, Condition | None], ...] = (
    ("children", "missing_history", "missing_episodes", "child_ref", None, None),
    ("children", "living_history", "living_situations", "child_ref", None, None),
    # a sign that was looked for and not seen does not contradict “none”; one that nobody looked for does not contradict “not known”
    ("children", "indicator_history", "indicators", "child_ref", SEEN, CONSIDERED),
    ("exploitation_periods", "suspect_known", "involvements", "exploitation_ref", None, None),
)
"""Record type, element, type of the rows, their reference, and the rows that contradict “none” and “not known”."""

NONE: list[tuple[str, Predicate]] = [
    (on, Rows(element, table, by, most=0, where=against, when=Is(element, ("none",)))) for on, element, table, by, against, _ in HISTORIES
]
UNKNOWN: list[tuple[str, Predicate]] = [
    (on, Rows(element, table, by, most=0, where=against, when=HasReason(element))) for on, element, table, by, _, against in HISTORIES
]
SOME: list[tuple[str, Predicate]] = [
    (on, Rows(element, table, by, least=1, unless_scope=NO_ROWS, when=Is(element, ("some",)))) for on, element, table, by, _, _ in HISTORIES
]


def _said(answer: str, *, rows: bool, extent: str = "complete") -> list[Example]:
    """For each history, a return with this answer, with or without a row of the other type."""
    return [
        Example(
            {
                "children": [{element: answer} if on == "children" else {}],
                "exploitation_periods": [{element: answer} if on == "exploitation_periods" else {}],
                table: [{}] if rows else [],
                "return_scope": scope_rows(**{table: extent}),
            },
            at=(on, 0),
            field=element,
        )
        for on, element, table, *_ in HISTORIES
    ]


def _indicator(history: str, seen: str) -> Example:
    rows: dict[str, list[Row]] = {"children": [{"indicator_history": history}], "indicators": [{"seen": seen}]}
    return Example(rows, at=("children", 0), field="indicator_history")


RULES = (
    rule(
        "HIS-001", "error", "Recorded as none, but there are rows", NONE,
        why="The same child is counted both as never missing and as missing.",
        fix="If the rows are right, choose that there is at least one. If they belong to another child, correct their reference.",
        serves=["R2", "R3", "R6", "R8"],
        fails=_said("none", rows=True),
        passes=[
            *_said("none", rows=False),
            *_said("some", rows=True),
            _indicator("none", "not-seen"),
            _indicator("none", "absent:not-asked"),
        ],
    ),
    rule(
        "HIS-002", "error", "Recorded as not known, but there are rows", UNKNOWN,
        brief="Not known, but there are rows",
        why="In 2011 most missing histories were unknown. A child whose episodes are known must not be counted among them.",
        fix="If the rows are right, choose that there is at least one. If they belong to another child, correct their reference.",
        serves=["R2", "R3", "R6", "R8"],
        fails=[*_said("absent:asked-not-known", rows=True), _indicator("absent:unexplained", "not-seen")],
        passes=[
            *_said("absent:asked-not-known", rows=False),
            *_said("some", rows=True),
            _indicator("absent:not-asked", "absent:not-asked"),
        ],
    ),
    rule(
        "HIS-003", "query", "Recorded as some, but there are no rows", SOME,
        brief="Recorded as some, but no rows",
        why="Somebody knows of an episode, a home, a sign or a suspect, but nothing about it is recorded here.",
        fix="Enter what is known, even if only that it happened, with a reason for each missing date. If the detail is held elsewhere, "
        "explain.",
        serves=["R2", "R3", "R4", "R6", "R8"],
        fails=[*_said("some", rows=False), *_said("some", rows=False, extent="partial")],
        passes=[
            *_said("some", rows=True),
            *_said("none", rows=False),
            *(example for extent in NO_ROWS for example in _said("some", rows=False, extent=extent)),
        ],
    ),
)  # fmt: skip
