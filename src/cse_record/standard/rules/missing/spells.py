"""Episodes as spells: overlaps, episodes never closed, and the age of the child."""

from dataclasses import replace

from cse_record.standard.predicates import AgeBetween, Blank, Empty, HasReason, HasValue, NoneAfterOpen, NoOverlap, Unique, WithinDays
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.missing.rows import (
    MISSING,
    NOT_APPLICABLE,
    NOT_KNOWN,
    STILL_MISSING,
    UNDATED_CHILD,
    UNDATED_PERIOD,
    ended_episode,
    episodes,
    of_child,
    open_episode,
)
from cse_record.standard.rules.rule import Example, rule

BORN = ("2021-02", "2004-01")
"""Months of birth of a child aged under one when the base return was prepared, and of a person of 18."""
END_NOT_KNOWN = {"found_absent": NOT_KNOWN, "returned_absent": NOT_KNOWN}
MOMENTS = ("last_seen", "reported", "found", "returned")

RULES = (
    rule(
        "MIS-020", "error", "Two episodes of one child overlap", MISSING,
        NoOverlap("child_ref", "last_seen_on", ("found_on", "returned_on")),
        why="A child cannot go missing while missing. An episode entered twice doubles the number of times that the child was missing.",
        fix="If both rows are about the same episode, merge them. If there were two, correct the date on which the first ended.",
        serves=["R2"],
        fails=[
            episodes(ended_episode("2021-12-04", "2021-12-08"), ended_episode("2021-12-07", "2021-12-10")),
            episodes(ended_episode("2021-12-04", "2021-12-08"), open_episode("2021-12-07")),
            episodes(ended_episode("2021-12-04", "2021-12-08"), open_episode("2021-12-07", **END_NOT_KNOWN)),
            episodes(
                {"last_seen_on": "2020-05-04", "found_absent": NOT_KNOWN, "returned_on": "2020-05-08"},
                {"last_seen_on": "2020-05-07", "reported_on": "2020-05-07", "found_on": "2020-05-10", "returned_absent": NOT_KNOWN},
            ),
        ],
        passes=[
            episodes(ended_episode("2020-05-04", "2020-05-08"), ended_episode("2020-05-08", "2020-05-10")),
            episodes(ended_episode("2021-12-04", "2021-12-08"), open_episode("2021-12-08")),
            episodes(ended_episode("2021-12-04", "2021-12-08"), open_episode("2021-12-08", **END_NOT_KNOWN)),
            episodes(ended_episode("2020-05-04", "2020-05-06") | {"returned_on": "2020-05-09"}, ended_episode("2020-05-07", "2020-05-10")),
            Example(
                {"children": [{}, {"child_ref": "C-0002"}],
                 MISSING: [ended_episode("2020-05-04", "2020-05-08"),
                           ended_episode("2020-05-07", "2020-05-10", missing_ref="M-0002", child_ref="C-0002")]}
            ),
        ],
    ),
    rule(
        "MIS-021", "error", "New episode while an earlier one is open", MISSING,
        NoneAfterOpen("child_ref", "last_seen_on", ("found_on", "returned_on")),
        brief="New episode while earlier one is open",
        why="The child was seen after the first episode began, so that episode had ended. The child is counted as missing when they are "
        "not.",
        fix="Give the date on which the earlier episode ended. If it is not known, choose that as the reason instead of “Not applicable”.",
        serves=["R2"],
        fails=episodes(
            open_episode("2021-12-01"), ended_episode("2021-12-02", "2021-12-03")
        ),
        passes=[
            episodes(open_episode("2021-12-01"), ended_episode("2021-11-01", "2021-11-03")),
            episodes(
                {"last_seen_on": "2021-12-01", "reported_on": "2021-12-01", "found_on": "2021-12-01", "returned_absent": NOT_APPLICABLE},
                ended_episode("2021-12-02", "2021-12-03"),
            ),
            episodes({"last_seen_on": "2021-12-01", "reported_on": "2021-12-01", "found_absent": NOT_KNOWN,
                       "returned_absent": NOT_APPLICABLE}, ended_episode("2021-12-02", "2021-12-03")),
            replace(
                episodes(open_episode("2021-12-01") | {"returned_absent": NOT_KNOWN}, ended_episode("2021-12-02", "2021-12-03")),
                also=(("MIS-007", f"/{MISSING}/0/returned_on"),),
            ),
            Example(
                {"children": [{}, {"child_ref": "C-0002"}],
                 MISSING: [open_episode("2021-12-01"),
                           ended_episode("2021-12-02", "2021-12-03", missing_ref="M-0002", child_ref="C-0002")]}
            ),
        ],
    ),
    rule(
        "MIS-022", "query", "Two episodes of one child that began at the same time", MISSING,
        Unique(("last_seen_on", "child_ref", "last_seen_at"), "time", when=Blank("last_seen_latest")),
        brief="Two episodes began at the same time",
        why="Usually one episode was entered twice, and the child is counted as missing more often than they were.",
        fix="If both rows are about the same episode, merge them. If there were two that day, explain.",
        serves=["R2", "R20"],
        fails=[
            episodes(ended_episode("2020-05-04", "2020-05-04"), ended_episode("2020-05-04", "2020-05-04")),
            episodes(ended_episode("2020-05-04", "2020-05-04", last_seen_at="18:00"),
                ended_episode("2020-05-04", "2020-05-04", last_seen_at="18:00")),
        ],
        passes=[
            episodes(ended_episode("2020-05-04", "2020-05-04", last_seen_at="08:00"),
                ended_episode("2020-05-04", "2020-05-04", last_seen_at="18:00")),
            episodes({"last_seen_absent": NOT_KNOWN}, {"last_seen_absent": NOT_KNOWN}),
            episodes(*(ended_episode("2020-01-01", "2020-12-31", last_seen_latest="2020-12-31") for _ in range(2))),
            episodes(ended_episode("2020-05-04", "2020-05-04"), ended_episode("2020-05-05", "2020-05-05")),
            Example({"children": [{}, {"child_ref": "C-0002"}], MISSING: [{}, {"missing_ref": "M-0002", "child_ref": "C-0002"}]}),
        ],
    ),
    rule(
        "MIS-023", "query", "Still missing after the 18th birthday", MISSING,
        AgeBetween("returns.prepared_on", "child_ref.birth_month", 0, 17, when=HasReason("found_on", (NOT_APPLICABLE,))),
        why="Usually an episode that is open this long is one that nobody closed. If it is not, someone who went missing as a child is "
        "now a missing adult.",
        fix="If the person was found, give the date. If they are still missing, explain.",
        serves=["R2", "R11"],
        fails=[
            Example(of_child("2004-01", open_episode("2021-12-01"))),
            Example(
                {
                    "children": [UNDATED_CHILD | {"child_ref": f"C-{born}", "birth_month": born} for born in BORN],
                    "exploitation_periods": [
                        UNDATED_PERIOD | {"exploitation_ref": f"E-{born}", "child_ref": f"C-{born}"} for born in BORN
                    ],
                    MISSING: [
                        {"missing_ref": f"M-{born}", "child_ref": f"C-{born}", "last_seen_absent": NOT_KNOWN, "reported_absent": NOT_KNOWN}
                        | STILL_MISSING
                        for born in BORN
                    ],
                },
            ),
        ],
        passes=[
            Example(of_child("2004-02", open_episode("2021-12-01"))),
            Example(of_child("2004-01", ended_episode("2021-12-01", "2021-12-03"))),
            Example(of_child("2004-01", open_episode("2021-12-01") | {"found_absent": NOT_KNOWN})),
        ],
    ),
    rule(
        "MIS-024", "query", "Missing at under 5 or over 17", MISSING, AgeBetween("last_seen_on", "child_ref.birth_month", 5, 17),
        why="Small children do not go missing on their own, and adults are not missing children. A wrong year of birth can look like "
        "either.",
        fix="Check the month of birth and the day on which the child was last seen. If the age is right, explain.",
        serves=["R2", "R11"],
        fails=[
            Example(of_child("2015-06", ended_episode("2020-05-31", "2020-06-01"))),
            Example(of_child("2002-04", ended_episode("2020-05-01", "2020-05-02"))),
            Example(of_child("2002-04", ended_episode("2020-04-30", "2020-05-02"))),
        ],
        passes=[
            Example(of_child("2015-05", ended_episode("2020-05-31", "2020-06-01"))),
            Example(of_child("2002-05", ended_episode("2020-05-01", "2020-05-02"))),
        ],
    ),
    rule(
        "MIS-025", "query", "Away for more than a year", [
            (MISSING, WithinDays("returned_on", "last_seen_on", 365)),
            (MISSING, WithinDays("returns.prepared_on", "last_seen_on", 365, when=HasReason("returned_on", (NOT_APPLICABLE,)))),
        ],
        why="Either this is one of the gravest absences there are, or the year is wrong, or nobody closed the episode.",
        fix="Check the year and whether the episode was closed. If the child was or has been away that long, explain.",
        serves=["R2"],
        fails=[
            *row_examples(MISSING, ended_episode("2020-05-04", "2021-05-05"), field="returned_on"),
            *row_examples(
            MISSING,
                open_episode("2021-01-30"),
                {"last_seen_on": "2021-01-30", "reported_on": "2021-01-30", "found_on": "2021-02-01", "returned_absent": NOT_APPLICABLE},
                field="last_seen_on",
            ),
        ],
        passes=row_examples(
            MISSING,
            ended_episode("2020-05-04", "2021-05-04"),
            open_episode("2021-01-31"),
            {"last_seen_on": "2020-05-04", "returned_absent": NOT_KNOWN},
        ),
    ),
    rule(
        "MIS-026", "query", "Time of day given with an uncertain date",
        [(MISSING, Empty(f"{moment}_at", when=HasValue(f"{moment}_latest"))) for moment in MOMENTS],
        brief="Time given, but the date is uncertain",
        why="A time is useful only with a known date. With a range of dates, it does not say which day it belongs to.",
        fix="If the date is known, clear the latest date. If not, clear the time.",
        serves=["R2"],
        fails=[
            example for moment in MOMENTS
            for example in row_examples(MISSING, {f"{moment}_latest": "2020-05-06", f"{moment}_at": "18:00"}, field=f"{moment}_at")
        ],
        passes=[
            *row_examples(MISSING, *({f"{moment}_latest": "2020-05-06"} for moment in MOMENTS)),
            *row_examples(MISSING, {"last_seen_at": "18:00", "reported_at": "21:00", "found_at": "03:00", "returned_at": "08:00"}),
        ],
    ),
)  # fmt: skip
