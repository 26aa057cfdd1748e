"""One row from several: what is known comes before what is not, and no answer is chosen silently."""

import pytest

from cse_record.analysis.joined.resolve import Merging
from cse_record.analysis.timing import DISAGREE

WHEN = {"child_ref": "C"}


def merged(record_type, *rows):
    merging = Merging(record_type, [WHEN | row for row in rows])
    return merging.row(), merging.disagree


@pytest.mark.parametrize(
    ("record_type", "rows", "expected"),
    [
        # a known answer comes before an unknown one, whoever gives it
        ("children", [{"sex": "absent:not-asked"}, {"sex": "female"}, {}], {"sex": "female"}),
        ("children", [{"school_engagement": "attending"}, {"school_engagement": "attending"}], {"school_engagement": "attending"}),
        # nobody knows: the reason that explains
        ("children", [{"sex": "absent:unexplained"}, {"sex": "absent:held-elsewhere"}, {}], {"sex": "absent:held-elsewhere"}),
        # the earliest, with its companion
        ("children", [{"first_attention_on": "2020-02-01", "first_attention_latest": "2020-02-29"}, {"first_attention_on": "2020-02-20"}],
         {"first_attention_on": "2020-02-01", "first_attention_latest": "2020-02-20"}),
        # self-defined by the person comes before what was copied
        ("children", [{"ethnicity": "asian-indian", "ethnicity_basis": "copied-self-definition"},
                      {"ethnicity": "white-british", "ethnicity_basis": "person"}],
         {"ethnicity": "white-british", "ethnicity_basis": "person"}),
        # histories: somebody found some
        ("children", [{"missing_history": "none"}, {"missing_history": "some"}], {"missing_history": "some"}),
        ("children", [{"missing_history": "none"}, {"missing_history": "absent:not-asked"}], {"missing_history": "none"}),
        # a range that another source narrows
        ("missing_episodes", [{"last_seen_on": "2020-05-01", "last_seen_latest": "2020-05-31"}, {"last_seen_on": "2020-05-04"}],
         {"last_seen_on": "2020-05-04"}),
        # nobody has ruled it out as long as one agency does not know
        ("exploitation_periods", [{"status": "ruled-out"}, {"status": "absent:not-yet-obtained"}], {"status": "absent:not-yet-obtained"}),
        ("exploitation_periods", [{"status": "ruled-out"}, {"status": "at-risk"}], {"status": "at-risk"}),
        # the age on the latest day, with that day
        ("suspects", [{"age": 31, "age_held_on": "2019-01-01", "age_basis": "estimated"},
                      {"age": 33, "age_held_on": "2020-06-01", "age_basis": "recorded"}],
         {"age": 33, "age_held_on": "2020-06-01", "age_basis": "recorded"}),
        ("suspects", [{"identification": "given-name-or-alias"}, {"identification": "full-name-or-initials"}],
         {"identification": "full-name-or-initials"}),
    ],
)  # fmt: skip
def test_the_answer_is_chosen_as_declared(record_type, rows, expected):
    for order in (rows, rows[::-1]):
        row, disagree = merged(record_type, *order)
        assert {name: cell for name, cell in row.items() if name != "child_ref"} == expected
        assert not disagree


@pytest.mark.parametrize(
    ("record_type", "rows", "expected", "about"),
    [
        ("children", [{"school_engagement": "attending"}, {"school_engagement": "home-educated"}],
         {"school_engagement": DISAGREE}, "school_engagement"),
        ("children", [{"ethnicity": "white-british", "ethnicity_basis": "person"},
                      {"ethnicity": "white-irish", "ethnicity_basis": "person"}],
         {"ethnicity": DISAGREE, "ethnicity_basis": "person"}, "ethnicity"),
        # dates a day apart: a range that holds both
        ("missing_episodes", [{"last_seen_on": "2020-05-04", "last_seen_at": "21:00"},
                              {"last_seen_on": "2020-05-05", "last_seen_at": "21:00"}],
         {"last_seen_on": "2020-05-04", "last_seen_latest": "2020-05-05"}, "last_seen_on"),
        # it has ended for one agency and goes on for another
        ("exploitation_periods", [{"ended_on": "2020-05-04"}, {"ended_absent": "absent:not-applicable"}],
         {"ended_absent": DISAGREE}, "ended_on"),
        ("suspects", [{"age": 31, "age_held_on": "2020-06-01"}, {"age": 33, "age_held_on": "2020-06-01"}],
         {"age_absent": DISAGREE, "age_held_on": "2020-06-01"}, "age"),
    ],
)  # fmt: skip
def test_contradictions_are_said_and_counted(record_type, rows, expected, about):
    for order in (rows, rows[::-1]):
        row, disagree = merged(record_type, *order)
        assert {name: cell for name, cell in row.items() if name != "child_ref"} == expected
        assert disagree == [about]


def test_a_time_of_day_stays_only_if_nobody_contradicts_it():
    at_nine, at_ten, no_time = (
        {"last_seen_on": "2020-05-04"} | time for time in ({"last_seen_at": "21:00"}, {"last_seen_at": "22:00"}, {})
    )
    assert merged("missing_episodes", at_nine, no_time)[0]["last_seen_at"] == "21:00"
    assert "last_seen_at" not in merged("missing_episodes", at_nine, at_ten)[0]
