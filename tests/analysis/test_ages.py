"""The age of a suspect at the start of the exploitation, by hand and by brute force over every day that a date can be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_record.analysis.ages import LIMITS, RECENCY, band_at_start, born, first_start, recency
from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import band_of
from cse_record.analysis.moments import completed_years
from cse_record.analysis.tables import TABLES, count
from cse_record.standard.codelists import CODELISTS

ARRESTED_AT_61 = {"age": 61, "age_held_on": "2020-06-15"}
BORN_1959 = {"birth_month": "1959-03"}


def began(on, latest=None, **values):
    return ({}, {"started_on": on, **({"started_latest": latest} if latest else {}), **values})


@pytest.mark.parametrize(
    ("suspect", "starts", "expected"),
    [
        (ARRESTED_AT_61, [began("1994-06-15")], "35-44"),
        (ARRESTED_AT_61, [began("1994-06-01", "1994-08-31")], "35-44"),
        (ARRESTED_AT_61, [began("1994-01-01", "1994-12-31")], "35-44"),
        (ARRESTED_AT_61, [began("1993-06-01", "1994-06-30")], "undetermined:two-bands"),
        (ARRESTED_AT_61 | BORN_1959, [began("1993-06-01", "1994-02-28")], "25-34"),
        (BORN_1959, [began("1994-03-01", "1994-03-31")], "undetermined:two-bands"),
        (BORN_1959, [began("1994-04-01")], "35-44"),
        (BORN_1959 | {"birth_month_latest": "1959-12"}, [began("1995-01-01")], "35-44"),
        (BORN_1959 | {"birth_month_latest": "1960-12"}, [began("1995-01-01")], "undetermined:two-bands"),
        ({"age_band": "25-34", "age_held_on": "2020-06-15"}, [began("2020-06-15")], "25-34"),
        ({"age_band": "25-34", "age_held_on": "2020-06-15"}, [began("2018-06-15")], "undetermined:two-bands"),
        ({"age_band": "65-and-over", "age_held_on": "2020-06-15"}, [began("2020-06-15")], "65-and-over"),
        (BORN_1959, [began("1994-04-01"), began("1980-01-01", "1982-12-31")], "18-24"),
        (BORN_1959, [({"started_on": "1980-01-01"}, {"started_on": "1970-01-01"})], "18-24"),
        (BORN_1959, [], "undetermined:not-connected"),
        (BORN_1959, [({}, None)], "undetermined:start"),
        (BORN_1959, [({}, {"started_absent": "absent:not-asked"})], "absent:not-asked"),
        (BORN_1959, [began("1994-04-01"), ({}, {"started_absent": "absent:not-asked"})], "absent:not-asked"),
        (
            BORN_1959,
            [({}, {"started_absent": "absent:declined"}), ({}, {"started_absent": "absent:not-asked"})],
            "undetermined:start",
        ),
        (BORN_1959, [began("1950-04-01")], "undetermined:contradiction"),
        ({"age_absent": "absent:not-identified"}, [began("1994-04-01")], "absent:not-identified"),
        ({"age": 61, "age_held_absent": "absent:not-in-system"}, [began("1994-04-01")], "absent:not-in-system"),
        ({"age": 61}, [began("1994-04-01")], "undetermined:no-date"),
        ({"birth_month_absent": "absent:declined"}, [began("1994-04-01")], "absent:declined"),
        ({}, [began("1994-04-01")], "blank"),
    ],
)
def test_age_band_at_the_start(suspect, starts, expected):
    assert band_at_start(suspect, starts) == expected


def days(first, last):
    return [first + timedelta(number) for number in range((last - first).days + 1)]


DAYS = st.dates(date(1990, 1, 1), date(1994, 12, 31))


@given(DAYS, st.integers(0, 40), DAYS, st.integers(12, 60))
def test_a_band_is_given_only_if_every_reading_of_the_start_agrees(on, width, held, age):
    latest = on + timedelta(width)
    suspect = {"age": age, "age_held_on": held.isoformat()}
    birth = born(suspect)[0]
    ages = {completed_years((birth, birth), (day, day))[0] for day in days(on, latest)}
    bands = {band_of(max(age, 0)) for age in ages}
    found = band_at_start(suspect, [began(on.isoformat(), latest.isoformat())])
    assert found == (bands.pop() if len(bands) == 1 else "undetermined:two-bands")


@given(DAYS, st.integers(5, 110))
def test_an_age_is_read_as_half_a_year_past_the_birthday(held, age):
    """Whatever the day and the age, the reading has that age on that day."""
    first, last = born({"age": age, "age_held_on": held.isoformat()})
    assert first == last
    assert completed_years((first, last), (held, held)) == (age, age)


def test_the_limits_of_the_bands_leave_no_age_out():
    assert list(LIMITS) == [code.code for code in CODELISTS["age_band"].codes if code.kind == "value"]
    for band, (least, most) in LIMITS.items():
        assert {band_of(least), band_of(most)} == {band}
    ages = [age for least, most in LIMITS.values() for age in range(least, most + 1)]
    assert ages == list(range(111))


@given(st.lists(st.tuples(DAYS, st.integers(0, 50)), min_size=1, max_size=4))
def test_the_first_start_is_the_earliest_of_all_readings(starts):
    ranges = [(on, on + timedelta(width)) for on, width in starts]
    assert first_start([began(on.isoformat(), latest.isoformat()) for on, latest in ranges]) == (
        min(on for on, _ in ranges),
        min(latest for _, latest in ranges),
    )


def one_suspect(**extent):
    tables = {
        "returns": [{}],
        "return_scope": [{"record_type": name, "extent": held} for name, held in extent.items()],
        "exploitation_periods": [{"exploitation_ref": "E-1", "child_ref": "C-1", "status": "suspected", "started_on": "1994-04-01"},
                                 {"exploitation_ref": "E-2", "child_ref": "C-1", "status": "ruled-out", "started_on": "1980-04-01"}],
        "suspects": [{"suspect_ref": "S-1", "identification": "full-name-or-initials"} | BORN_1959],
        "involvements": [{"suspect_ref": "S-1", "exploitation_ref": ref} for ref in ("E-1", "E-2")],
    }  # fmt: skip
    cases = Cases(lambda name: (dict(row) for row in tables.get(name, ())))
    (table,) = count((TABLES["suspects-age-at-start"],), [cases])
    return dict(table.cells)


def test_exploitation_that_was_ruled_out_is_no_start():
    assert one_suspect() == {("group-one", "35-44"): 1}


def test_a_sender_who_holds_no_involvements_is_not_taken_to_know_of_none():
    assert one_suspect(involvements="not-held") == {("group-one", "scope:not-held"): 1}


SEEN_2020 = {"first_attention_on": "2020-06-15"}


@pytest.mark.parametrize(
    ("child", "period", "expected"),
    [
        (SEEN_2020 | {"birth_month": "1985-03"}, {"started_on": "1998-01-01", "started_latest": "1998-12-31"}, "non-recent"),
        (SEEN_2020 | {"birth_month": "1985-03"}, {"started_absent": "absent:not-asked"}, "non-recent"),
        (SEEN_2020 | {"birth_month": "2002-05"}, {"started_on": "2019-01-01"}, "non-recent"),
        (SEEN_2020 | {"birth_month": "2002-07"}, {"started_on": "2019-01-01"}, "in-childhood"),
        (SEEN_2020 | {"birth_month": "2002-06"}, {"started_on": "2019-01-01"}, "undetermined:two-ages"),
        (SEEN_2020 | {"birth_month": "2002-06", "first_attention_age": 18}, {"started_on": "2019-01-01"}, "non-recent"),
        (SEEN_2020 | {"birth_month": "2002-06", "first_attention_age": 17}, {"started_on": "2019-01-01"}, "in-childhood"),
        (SEEN_2020 | {"birth_month": "1985-03"}, {"started_on": "2003-05-01"}, "undetermined:contradiction"),
        (SEEN_2020 | {"birth_month": "1985-03"}, {"started_on": "2003-03-01"}, "non-recent"),
        ({"first_attention_age": 35}, {"started_on": "1998-01-01"}, "non-recent"),
        ({"first_attention_age": 17}, {"started_on": "1998-01-01"}, "in-childhood"),
        ({"first_attention_absent": "absent:not-asked"}, {"started_on": "1998-01-01"}, "absent:not-asked"),
        (SEEN_2020 | {"birth_month_absent": "absent:declined"}, {"started_on": "1998-01-01"}, "absent:declined"),
        ({}, {"started_on": "1998-01-01"}, "undetermined:no-date"),
    ],
)
def test_non_recent_exploitation_was_first_seen_after_the_18th_birthday(child, period, expected):
    assert recency(child, period) == expected


def test_non_recent_periods_are_counted():
    tables = {
        "returns": [{}],
        "children": [{"child_ref": "C-1", "first_attention_age": 35}, {"child_ref": "C-2", "first_attention_age": 15}],
        "exploitation_periods": [
            {"exploitation_ref": f"E-{number}", "child_ref": ref, "status": "suspected"} for number, ref in enumerate(("C-1", "C-1", "C-2"))
        ],
    }
    (table,) = count((TABLES["non-recent"],), [Cases(lambda name: (dict(row) for row in tables.get(name, ())))])
    assert dict(table.cells) == {("non-recent",): 2, ("in-childhood",): 1}
    assert set(RECENCY) == set(TABLES["non-recent"].dimensions[0].headlines)
