"""Return interviews within 72 hours of the return, by hand."""

import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.interviews import applies, held_code, in_time, offered_code
from cse_record.analysis.tables import TABLES, count

HEADER = {"agency_area": "synthetic-northshire", "prepared_on": "2021-12-31"}
NOT_BACK = {"found_absent": "absent:not-applicable", "returned_absent": "absent:not-applicable"}
NOT_KNOWN = {"found_absent": "absent:not-in-system", "returned_absent": "absent:not-in-system"}
BACK = {"returned_on": "2021-12-01"}
TIMED = BACK | {"returned_at": "12:00"}


@pytest.mark.parametrize(
    ("episode", "interview", "expected"),
    [
        (BACK, {"held_on": "2021-12-01"}, "within"),
        (BACK, {"held_on": "2021-12-04"}, "within"),
        (BACK, {"held_on": "2021-12-05"}, "later"),
        (BACK, {"held_on": "2021-12-04", "held_at": "23:00"}, "within"),
        (TIMED, {"held_on": "2021-12-04", "held_at": "12:00"}, "within"),
        (TIMED, {"held_on": "2021-12-04", "held_at": "12:01"}, "later"),
        (TIMED, {"held_on": "2021-12-04"}, "within"),
        (BACK, {"held_on": "2021-12-04", "held_latest": "2021-12-06"}, "undetermined:not-exact"),
        (BACK | {"returned_latest": "2021-12-02"}, {"held_on": "2021-12-05"}, "undetermined:not-exact"),
        ({"found_on": "2021-12-01", "returned_absent": "absent:not-in-system"}, {"held_on": "2021-12-04"}, "within"),
        ({}, {"held_on": "2021-12-04"}, "undetermined:back"),
        (BACK, {"held_absent": "absent:not-in-system"}, "absent:not-in-system"),
        (BACK, {}, "undetermined:no-date"),
    ],
)
def test_within_72_hours(episode, interview, expected):
    assert in_time(episode, interview, "held") == expected


HELD = {"offered": "yes", "held": "yes", "held_on": "2021-12-03"}
LATE = HELD | {"held_on": "2021-12-09", "offered_on": "2021-12-02"}


@pytest.mark.parametrize(
    ("interviews", "offered", "held"),
    [
        ([], "none-recorded", "none-recorded"),
        ([HELD], "within", "within"),
        ([LATE], "within", "later"),
        ([LATE | {"offered_on": "2021-12-08"}], "later", "later"),
        ([{"offered": "no", "held": "absent:not-applicable"}], "not-offered", "not-held"),
        ([{"offered": "no", "held": "absent:not-applicable"}, HELD], "within", "within"),
        ([{"offered": "yes", "held": "no"}], "undetermined:no-date", "not-held"),
        ([{"offered": "absent:not-in-system"}], "absent:not-in-system", "blank"),
        ([{"offered": "absent:not-in-system", "held": "absent:not-in-system"}, LATE], "within", "absent:not-in-system"),
    ],
)
def test_offered_and_held(interviews, offered, held):
    assert (offered_code(BACK, interviews, "complete"), held_code(BACK, interviews, "partial")) == (offered, held)


def test_a_sender_who_holds_no_interviews_is_not_taken_to_have_offered_none():
    assert offered_code(BACK, [], "not-held") == held_code(BACK, [], "not-held") == "scope:not-held"


@pytest.mark.parametrize(
    ("episode", "header", "expected"),
    [
        (BACK, HEADER, True),
        (BACK, HEADER | {"agency_area": "synthetic-cwm-arlais"}, True),
        (BACK, HEADER | {"agency_area": "synthetic-glenmarroch"}, False),
        (BACK, HEADER | {"agency_area": "synthetic-ballymorrow"}, False),
        (BACK, HEADER | {"prepared_on": "2021-12-04"}, True),
        (BACK, HEADER | {"prepared_on": "2021-12-03"}, False),
        (BACK | {"returned_latest": "2021-12-30"}, HEADER, False),
        (NOT_BACK, HEADER, False),
        ({"found_on": "2021-12-01", "returned_absent": "absent:not-applicable"}, HEADER, False),
        (NOT_KNOWN, HEADER, True),
    ],
)
def test_an_interview_is_due(episode, header, expected):
    assert applies(episode, header) is expected


def test_episodes_without_an_interview_are_counted():
    tables = {
        "returns": [HEADER],
        "missing_episodes": [
            {"missing_ref": f"M-{number}", "child_ref": "C-1", "last_seen_on": "2021-11-30"} | back
            for number, back in enumerate((BACK, BACK, {"returned_on": "2021-12-30"}, NOT_KNOWN, NOT_BACK))
        ],
        "return_interviews": [HELD | {"missing_ref": "M-1"}],
    }
    cases = Cases(lambda name: (dict(row) for row in tables.get(name, ())))
    offered, held = count((TABLES["return-interviews"], TABLES["return-interviews-held"]), [cases])
    assert dict(offered.cells) == dict(held.cells) == {("none-recorded",): 2, ("within",): 1}  # the end of one of them is not known
