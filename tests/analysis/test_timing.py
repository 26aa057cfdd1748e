"""Timing, compared with brute force over every reading and with examples written by hand."""

import math
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_record.analysis.moments import Moment, can_hold, completed_years, days_between, moment, month_range
from cse_record.analysis.possible_relations import Relation, possible_relations
from cse_record.analysis.timing import (
    Spell,
    age_at_first_attention,
    by_days,
    delay_to_disclosure,
    episode_spell,
    exploitation_spell,
    in_care_at_the_time,
    missing_against_exploitation,
    moved_into_care_after,
    over_all_readings,
    relation,
)

RANGE = st.tuples(st.integers(0, 8), st.integers(0, 3)).map(lambda pair: Moment(pair[0], pair[0] + pair[1]))


def readings(moment: Moment) -> range:
    return range(int(moment.earliest), int(moment.latest) + 1)


def by_brute_force(episode: Spell, period: Spell) -> set[Relation]:
    """Every relation that some reading of the four moments gives, independent of the algebra."""
    relations = set()
    for s, e, a, b in product(readings(episode.start), readings(episode.end), readings(period.start), readings(period.end)):
        if e < s or b < a:
            continue
        if e < a:
            relations.add(Relation.BEFORE)
        elif s > b:
            relations.add(Relation.AFTER)
        elif s < a:
            relations.add(Relation.SPANS if e > b else Relation.OVERLAPS_START)
        else:
            relations.add(Relation.OVERLAPS_END if e > b else Relation.DURING)
    return relations


@given(RANGE, RANGE, RANGE, RANGE)
def test_relation_is_that_of_all_readings(start, end, first, last):
    episode, period = Spell(start, end), Spell(first, last)
    assert set(relation(episode, period).possible) == by_brute_force(episode, period)


@given(RANGE, RANGE, RANGE, RANGE)
def test_exact_moments_have_exactly_one_relation(start, end, first, last):
    exact = [Moment(moment.earliest, moment.earliest) for moment in (start, end, first, last)]
    timing = relation(Spell(exact[0], exact[1]), Spell(exact[2], exact[3]))
    assert (timing.definite is not None) == (exact[0].earliest <= exact[1].earliest and exact[2].earliest <= exact[3].earliest)


@given(RANGE, RANGE, RANGE, RANGE, st.integers(0, 3))
def test_knowing_less_never_rules_a_relation_out(start, end, first, last, more):
    wider = Moment(start.earliest - more, start.latest + more)
    known = relation(Spell(start, end), Spell(first, last)).possible
    assert known <= relation(Spell(wider, end), Spell(first, last)).possible


@given(st.tuples(RANGE, RANGE, RANGE, RANGE), st.integers(-(10**7), 10**7), st.sets(st.sampled_from(range(8))))
def test_the_relations_depend_on_differences_and_not_on_the_day(moments, days, unbounded):
    def bounded(later):
        bounds = (
            (
                -math.inf if 2 * place in unbounded else each.earliest + later,
                math.inf if 2 * place + 1 in unbounded else each.latest + later,
            )
            for place, each in enumerate(moments)
        )
        return possible_relations(*(Moment(*each) for each in bounds))

    assert bounded(0) == bounded(days * 24 * 60)


@given(st.lists(RANGE, min_size=2, max_size=3), st.data())
def test_constraints_hold_if_some_reading_fulfils_them(ranges, data):
    names = "xyz"[: len(ranges)]
    moments = dict(zip(names, ranges, strict=True))
    constraint = st.tuples(st.sampled_from(names), st.sampled_from(names), st.integers(0, 2))
    constraints = data.draw(st.lists(constraint, max_size=4))
    expected = any(
        all(reading[names.index(x)] + gap <= reading[names.index(y)] for x, y, gap in constraints)
        for reading in product(*(readings(each) for each in ranges))
    )
    assert can_hold(moments, constraints) == expected


EPISODE = {"missing_ref": "M-1", "child_ref": "C-1"}
PERIOD = {
    "exploitation_ref": "E-1",
    "child_ref": "C-1",
    "started_on": "2010-06-01",
    "started_latest": "2010-08-31",
    "ended_on": "2011-03-31",
}


def timing_of(period=PERIOD, **episode):
    return missing_against_exploitation(EPISODE | episode, [period, {"exploitation_ref": "E-9", "child_ref": "C-9"}])["E-1"]


@pytest.mark.parametrize(
    ("episode", "expected"),
    [
        ({"last_seen_on": "2010-05-01", "found_on": "2010-05-03", "returned_on": "2010-05-03"}, Relation.BEFORE),
        ({"last_seen_on": "2010-05-01", "found_on": "2010-05-03", "returned_on": "2010-09-03"}, Relation.BEFORE),  # the earlier counts
        ({"last_seen_on": "2010-05-01", "returned_on": "2010-09-03"}, Relation.OVERLAPS_START),
        ({"last_seen_on": "2010-09-01", "found_on": "2010-09-02"}, Relation.DURING),
        ({"last_seen_on": "2010-05-01", "found_on": "2011-04-02"}, Relation.SPANS),
        ({"last_seen_on": "2011-03-30", "found_on": "2011-04-02"}, Relation.OVERLAPS_END),
        ({"last_seen_on": "2011-04-01", "found_on": "2011-04-01"}, Relation.AFTER),
        (
            {"last_seen_on": "2011-04-01", "found_absent": "absent:not-applicable", "returned_absent": "absent:not-applicable"},
            Relation.AFTER,
        ),
    ],
)
def test_relations_that_are_definite(episode, expected):
    assert timing_of(**episode).definite is expected


@pytest.mark.parametrize(
    ("episode", "reason"),
    [
        ({"last_seen_on": "2010-07-01", "found_on": "2010-07-02"}, "not known exactly enough"),  # within the unsure start
        ({"last_seen_on": "2011-03-31", "found_on": "2011-04-02"}, "not known exactly enough"),  # the same day without times
        ({"found_on": "2010-09-02"}, "last seen"),
        ({"last_seen_on": "2010-05-01", "found_absent": "absent:not-in-system"}, "found or returned"),
        ({"last_seen_on": "2010-05-03", "found_on": "2010-05-01"}, "contradict"),
    ],
)
def test_what_cannot_be_determined_says_why(episode, reason):
    timing = timing_of(**episode)
    assert timing.definite is None
    assert reason in timing.reasons[0]


DAY = st.sampled_from(["2020-03-27", "2020-03-28", "2020-03-29", "2020-03-30", "2020-10-25"])
CLOCK = st.sampled_from(["00:00", "00:59", "01:00", "01:30", "01:59", "02:00", "12:00", "23:59"])


def uncertain(stem, with_time=True):
    """The columns of a date that may be missing, a range, or known to the minute. The days include those on which clocks change."""
    days = st.one_of(st.just([]), st.lists(DAY, min_size=1, max_size=2, unique=True).map(sorted))
    clocks = st.one_of(st.none(), CLOCK) if with_time else st.none()
    names = f"{stem}_on", f"{stem}_latest", f"{stem}_at"
    return st.tuples(days, clocks).map(
        lambda known: {
            name: value
            for name, value in zip(names, (*known[0], *[None] * (2 - len(known[0])), known[1] if known[0] else None), strict=True)
            if value
        }
    )


UNCERTAIN_EPISODE = st.tuples(*map(uncertain, ("last_seen", "found", "returned"))).map(lambda parts: {**parts[0], **parts[1], **parts[2]})
UNCERTAIN_PERIOD = st.tuples(
    uncertain("started", with_time=False), uncertain("ended", with_time=False), st.sampled_from(["yes", "no"])
).map(lambda parts: {**parts[0], **parts[1], "ongoing": parts[2]})


@given(UNCERTAIN_EPISODE, UNCERTAIN_PERIOD)
@settings(max_examples=2_000)
def test_what_days_settle_is_what_all_readings_give(episode, period):
    here, there = episode_spell(episode), exploitation_spell(period)
    known = by_days(here.days, there.days)
    if known is not None:
        assert known == over_all_readings(here, there)


def test_days_settle_an_episode_on_other_days_than_those_of_the_period():
    episode = {"last_seen_on": "2020-03-28", "last_seen_at": "22:00", "returned_on": "2020-03-29"}
    for period, expected in (
        ({"started_on": "2020-03-30", "ongoing": "yes"}, Relation.BEFORE),
        ({"started_on": "2020-03-01", "ended_on": "2020-03-27"}, Relation.AFTER),
        ({"started_on": "2020-03-27", "ended_on": "2020-03-30"}, Relation.DURING),
        ({"started_on": "2020-03-28", "ended_on": "2020-03-30"}, None),
    ):
        known = by_days(episode_spell(episode).days, exploitation_spell(period).days)
        assert (known and known.definite) == expected


def test_exploitation_without_dates_and_ongoing():
    bare = {"exploitation_ref": "E-1", "child_ref": "C-1"}
    timing = timing_of(bare, last_seen_on="2010-05-01", found_on="2010-05-02")
    assert timing.possible == frozenset(Relation)
    assert timing.reasons == ("when the exploitation started is not known", "when the exploitation ended is not known")
    ongoing = bare | {"started_on": "2010-01-01", "ongoing": "yes"}
    assert timing_of(ongoing, last_seen_on="2010-05-01", found_on="2010-05-02").definite is Relation.DURING


def test_the_hour_that_occurs_twice_is_a_range():
    twice = moment(date(2019, 10, 27), at="01:30")
    assert twice.latest - twice.earliest == 60
    once = moment(date(2019, 10, 27), at="02:30")
    assert once.latest == once.earliest
    assert moment(date(2019, 10, 27)).latest - moment(date(2019, 10, 27)).earliest == 25 * 60 - 1
    assert moment(date(2019, 3, 31)).latest - moment(date(2019, 3, 31)).earliest == 23 * 60 - 1
    skipped = moment(date(2019, 3, 31), at="01:30")
    assert skipped.earliest <= skipped.latest


def test_a_moment_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before its earliest"):
        moment(date(2020, 1, 2), date(2020, 1, 1))


@given(st.dates(date(1990, 1, 1), date(2019, 11, 1)), st.integers(0, 40), st.dates(date(2020, 1, 2), date(2030, 1, 1)), st.integers(0, 40))
def test_age_is_that_of_all_readings(born, more_born, on, more_on):
    births = [born + timedelta(days) for days in range(more_born + 1)]
    days = [on + timedelta(days) for days in range(more_on + 1)]

    def age(birth, day):
        years = 0
        while (birth.year + years + 1, birth.month, birth.day) <= (day.year, day.month, day.day):
            years += 1
        return years

    expected = {age(birth, day) for birth in (births[0], births[-1]) for day in (days[0], days[-1])}
    assert completed_years((births[0], births[-1]), (days[0], days[-1])) == (min(expected), max(expected))


def test_ages():
    assert completed_years((date(2004, 2, 29),) * 2, (date(2022, 2, 28),) * 2) == (17, 17)
    assert completed_years((date(2004, 2, 29),) * 2, (date(2022, 3, 1),) * 2) == (18, 18)
    assert month_range("1996-12") == (date(1996, 12, 1), date(1996, 12, 31))
    assert month_range("1996-01", "1996-12") == (date(1996, 1, 1), date(1996, 12, 31))
    assert age_at_first_attention({"birth_month": "1996-05", "first_attention_on": "2010-05-20"}) == (13, 14)
    assert age_at_first_attention({"birth_month": "1996-05", "first_attention_on": "2010-06-20"}) == (14, 14)
    assert age_at_first_attention({"first_attention_age": 15}) == (15, 15)
    assert age_at_first_attention({"first_attention_on": "2010-06-20"}) is None


def test_delay_to_disclosure():
    assert delay_to_disclosure(PERIOD, {"disclosed_on": "2011-06-01"}) == (274, 365)
    assert delay_to_disclosure(PERIOD, {}) is None
    assert days_between(Moment(-math.inf, math.inf), moment(date(2020, 1, 1))) == (-math.inf, math.inf)


HOME = {"child_ref": "C-1", "setting": "with-parent", "legal_status": "none", "started_on": "2000-01-01", "ended_on": "2010-01-31"}
CARE = {
    "child_ref": "C-1", "setting": "care-childrens-home", "legal_status": "care-order",
    "started_on": "2010-02-01", "ended_absent": "absent:not-applicable",
}  # fmt: skip
LONG_HOME = HOME | {"ended_on": "2012-01-01"}
ALWAYS_HOME = {key: value for key, value in HOME.items() if key not in ("started_on", "ended_on")} | {
    "started_absent": "absent:not-applicable", "ended_absent": "absent:not-applicable",
}  # fmt: skip
ALWAYS_CARE = ALWAYS_HOME | {"setting": "care-foster-relative", "legal_status": "care-order"}
UNDATED = {"exploitation_ref": "E-1", "child_ref": "C-1"} | dict.fromkeys(("started_absent", "ended_absent"), "absent:asked-not-known")
"""A period whose start and end are not known."""


@pytest.mark.parametrize(
    ("livings", "expected"),
    [
        ([HOME, CARE], True),
        ([CARE | {"legal_status": "short-breaks", "started_on": "2010-01-01"}], False),
        ([LONG_HOME], False),
        ([HOME | {"ended_on": "2010-09-30"}], None),  # nothing is known about the months after
        ([HOME | {"ended_on": "2010-09-30"}, LONG_HOME | {"started_on": "2010-10-01"}], False),
        ([HOME | {"ended_on": "2010-09-30"}, LONG_HOME | {"started_on": "2010-09-30"}], False),
        ([HOME | {"ended_on": "2010-09-30"}, LONG_HOME | {"started_on": "2010-11-01"}], None),
        ([CARE | {"started_on": "2011-03-01"}], True),
        ([CARE | {"started_on": "2011-04-01"}], None),
        ([LONG_HOME, CARE | {"started_on": "2012-01-02"}], False),
        ([CARE | {"started_on": "2011-03-31"}], None),  # on the last day of the exploitation, without times
        ([CARE | {"child_ref": "C-2"}], None),
        ([LONG_HOME | {"setting": "absent:declined"}], None),
        ([], None),
    ],
)
def test_in_care_at_the_time(livings, expected):
    assert in_care_at_the_time(livings, PERIOD) is expected


@pytest.mark.parametrize(
    ("livings", "dated", "undated"),
    [
        ([ALWAYS_HOME], False, False),
        ([ALWAYS_CARE], True, True),
        # the end is known: the years before it are covered, those after are not
        ([ALWAYS_HOME | {"ended_absent": None, "ended_on": "2010-01-31"}, CARE], True, None),
        ([ALWAYS_HOME | {"ended_absent": None, "ended_on": "2010-09-30"}], None, None),
        ([ALWAYS_HOME | {"ended_absent": None, "ended_on": "2010-01-31"}, ALWAYS_HOME | {"started_on": "2010-02-01"}], False, False),
        ([ALWAYS_CARE | {"ended_absent": None, "ended_on": "2010-06-01"}, CARE], True, None),
        # an unknown start is a different answer
        ([ALWAYS_HOME | {"started_absent": "absent:asked-not-known"}], None, None),
        ([ALWAYS_CARE | {"started_absent": "absent:asked-not-known"}], None, None),
    ],
)
def test_a_home_since_birth_is_a_home_with_a_start(livings, dated, undated):
    assert in_care_at_the_time(livings, PERIOD) is dated
    assert in_care_at_the_time(livings, UNDATED) is undated


RESPONDED = {"child_ref": "C-1", "first_response_on": "2010-01-15"}


@pytest.mark.parametrize(
    ("livings", "child", "expected"),
    [
        ([HOME, CARE], RESPONDED, True),
        ([HOME, CARE], RESPONDED | {"first_response_on": "2010-03-15"}, False),
        ([HOME, CARE], RESPONDED | {"first_response_latest": "2010-03-15"}, None),
        ([HOME], RESPONDED, False),
        ([HOME, CARE], {"child_ref": "C-1", "first_response_absent": "absent:not-applicable"}, False),
        ([HOME, CARE], {"child_ref": "C-1", "first_response_absent": "absent:held-elsewhere"}, None),
        ([], RESPONDED, None),
        ([CARE | {"child_ref": "C-2"}], RESPONDED, None),
        # in care since birth, so not after the response
        ([ALWAYS_CARE], RESPONDED, False),
        ([ALWAYS_HOME], RESPONDED, False),
        # a child who has always lived at home never moved, whenever services acted
        ([ALWAYS_HOME], {"child_ref": "C-1", "first_response_absent": "absent:held-elsewhere"}, False),
        ([ALWAYS_HOME | {"ended_absent": None, "ended_on": "2010-01-31"}], {"child_ref": "C-1"}, None),
        ([ALWAYS_HOME | {"ended_absent": None, "ended_on": "2010-01-31"}, CARE], RESPONDED, True),
        ([ALWAYS_CARE | {"ended_absent": None, "ended_on": "2010-01-31"}, CARE], RESPONDED, False),
        # a move from one placement to another is not coming into care
        ([CARE | {"started_on": "2005-01-01", "ended_on": "2010-05-31"}, CARE | {"started_on": "2010-06-01"}], RESPONDED, False),
        ([CARE | {"started_on": "2005-01-01", "ended_on": "2010-05-31"}, CARE | {"started_on": "2010-05-31"}], RESPONDED, False),
        # returning to care after a time at home is
        ([CARE | {"started_on": "2005-01-01", "ended_on": "2008-05-31"}, CARE | {"started_on": "2010-06-01"}], RESPONDED, True),
        # unless it may have followed directly
        (
            [
                CARE | {"started_on": "2005-01-01", "ended_on": "2008-05-31", "ended_latest": "2010-05-31"},
                CARE | {"started_on": "2010-06-01"},
            ],
            RESPONDED,
            None,
        ),
    ],
)
def test_moved_into_care_after(livings, child, expected):
    assert moved_into_care_after(livings, child) is expected


def test_a_response_recorded_under_referrals_counts_first():
    late = RESPONDED | {"first_response_on": "2010-06-01"}
    referral = {"child_ref": "C-1", "response": "assessment", "response_on": "2010-01-20"}
    assert moved_into_care_after([HOME, CARE], late) is False
    assert moved_into_care_after([HOME, CARE], late, [referral]) is True
    assert moved_into_care_after([HOME, CARE], late, [referral | {"response": "information-logged"}]) is False
    assert moved_into_care_after([HOME, CARE], late, [referral | {"child_ref": "C-2"}]) is False
