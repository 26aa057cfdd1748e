"""The order of the four moments of an episode: last seen, reported, found, returned."""

from cse_record.standard.predicates import All, HasReason, NoValue, OneOf, OnOrAfter
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.missing.rows import MISSING, NOT_APPLICABLE, NOT_KNOWN, ended_episode, open_episode
from cse_record.standard.rules.rule import Example, rule

ORDER = "These dates and times are compared with the exploitation. In the wrong order, they place the episode wrongly."

RULES = (
    rule(
        "MIS-001", "error", "Returned before last seen", MISSING, OnOrAfter("returned_on", "last_seen_on"),
        why=ORDER,
        fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R2"],
        fails=row_examples(
            MISSING,
            {"last_seen_on": "2020-05-04", "returned_on": "2020-05-03", "reported_absent": "absent:unexplained",
             "found_absent": "absent:unexplained"},
            {"last_seen_at": "18:00", "reported_absent": "absent:unexplained", "found_absent": "absent:unexplained",
             "returned_on": "2020-05-04", "returned_at": "17:59"},
        ),
        passes=row_examples(
            MISSING,
            ended_episode("2020-05-04", "2020-05-04"),
            ended_episode("2020-05-04", "2020-05-04", last_seen_at="18:00", returned_at="18:00"),
            {"last_seen_on": "2020-05-01", "last_seen_latest": "2020-05-31", "returned_on": "2020-05-03", "reported_absent": NOT_KNOWN,
             "found_absent": NOT_KNOWN},
        ),
    ),
    rule(
        "MIS-002", "query", "Reported before last seen", MISSING, OnOrAfter("reported_on", "last_seen_on"),
        why=ORDER,
        fix="Check both dates. The episode begins when a responsible adult last knew where the child was, not with the report. "
            "If an adult saw the child again after the report, explain.",
        serves=["R2"],
        fails=row_examples(MISSING, {"last_seen_on": "2020-05-04", "reported_on": "2020-05-03"}),
        passes=row_examples(MISSING, {"last_seen_on": "2020-05-04", "reported_on": "2020-05-04"}),
    ),
    rule(
        "MIS-003", "error", "Found before last seen", MISSING, OnOrAfter("found_on", "last_seen_on"),
        why=ORDER,
        fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R2"],
        fails=row_examples(
            MISSING,
            {"last_seen_on": "2020-05-04", "found_on": "2020-05-03", "reported_absent": NOT_KNOWN, "returned_absent": NOT_KNOWN},
        ),
        passes=row_examples(MISSING, {"last_seen_on": "2020-05-04", "found_on": "2020-05-04"}),
    ),
    rule(
        "MIS-004", "query", "Back before being found", MISSING, OnOrAfter("returned_on", "found_on"),
        why="A child can be found some days before coming back, and may be at risk on those days. The reverse is rare.",
        fix="Check both dates. If the child was back in a safe place before anybody knew, explain.",
        serves=["R2"],
        fails=row_examples(MISSING, {"found_on": "2020-05-06", "returned_on": "2020-05-05"}),
        passes=row_examples(
            MISSING, {"found_on": "2020-05-06", "returned_on": "2020-05-06"}, {"found_on": "2020-05-05", "returned_on": "2020-05-09"}
        ),
    ),
    rule(
        "MIS-005", "query", "Reported after the child was back", [
            (MISSING, OnOrAfter("returned_on", "reported_on")),
            (MISSING, OnOrAfter("found_on", "reported_on", when=HasReason("returned_on"))),
        ],
        why="How soon children are reported missing shows who is being looked for. It is useful to know if one service often reports late.",
        fix="Check the dates. If the police were told only when the child had been found or was back, explain.",
        serves=["R2"],
        fails=[
            *row_examples(MISSING, ended_episode("2020-05-04", "2020-05-05", reported_on="2020-05-06")),
            *row_examples(MISSING, {"found_on": "2020-05-05", "returned_absent": NOT_KNOWN, "reported_on": "2020-05-06"}, field="found_on"),
        ],
        passes=row_examples(
            MISSING,
            ended_episode("2020-05-04", "2020-05-05", reported_on="2020-05-05"),
            {"found_on": "2020-05-05", "returned_on": "2020-05-07", "reported_on": "2020-05-06"},
            {"found_on": "2020-05-05", "returned_absent": NOT_KNOWN, "reported_on": "2020-05-05"},
        ),
    ),
    rule(
        "MIS-006", "query", "Back, but recorded as still missing", MISSING,
        NoValue("returned_on", when=HasReason("found_on", (NOT_APPLICABLE,))),
        why="The same child is counted as missing today and as safe.",
        fix="If the child is back, give the date on which the child was found. For a child who came back unaided, that is the date of "
        "return.",
        serves=["R2"],
        fails=row_examples(MISSING, {"found_absent": NOT_APPLICABLE, "returned_on": "2020-05-05"}),
        passes=row_examples(MISSING, open_episode("2021-12-01"), {"found_absent": NOT_KNOWN, "returned_on": "2020-05-05"},
            {"found_on": "2020-05-05"}),
    ),
    rule(
        "MIS-007", "error", "Return recorded as not known, but the child is still missing", MISSING,
        OneOf("returned_on", (NOT_APPLICABLE,), when=All((HasReason("found_on", (NOT_APPLICABLE,)), HasReason("returned_on")))),
        brief="Return not known, but still missing",
        why="Everyone who reads the record must be able to see that the child is still missing.",
        fix="Choose “Not applicable” for the return. If the child may have been found, give the reason why the date found is not known.",
        serves=["R2", "R3"],
        fails=row_examples(MISSING, {"found_absent": NOT_APPLICABLE, "returned_absent": NOT_KNOWN}),
        passes=[
            *row_examples(
                MISSING,
                open_episode("2021-12-01"),
                {"found_absent": NOT_KNOWN, "returned_absent": NOT_KNOWN},
                {"found_on": "2020-05-05", "returned_on": "2020-05-05"},
            ),
            Example(
                {MISSING: [{"found_absent": NOT_APPLICABLE, "returned_on": "2020-05-05"}]}, also=(("MIS-006", f"/{MISSING}/0/returned_on"),)
            ),
        ],
    ),
)  # fmt: skip
