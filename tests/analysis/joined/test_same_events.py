"""The same event reported by two agencies is counted once; what may be the same but need not is counted apart."""

from datetime import date, timedelta
from itertools import product
from random import Random

import pytest

from cse_record.analysis.joined import same_events
from cse_record.analysis.joined.same_events import Events
from tests.analysis.joined.returns import Returns, one, pseudonym
from tests.conftest import SEED, bulk

NHS = {"nhs_number_pseudonym": pseudonym(1)}
EPISODE = {"last_seen_on": "2020-05-04", "last_seen_at": "21:00", "found_on": "2020-05-06", "returned_on": "2020-05-06"}


def of_two_agencies(record_type, *sent, more=()):
    """The joined people of two agencies that know one child, each with these rows."""
    returns = Returns()
    for agency, rows in zip(("police", "childrens-services"), sent, strict=True):
        of_child = [(record_type, {"child_ref": "C-0001", **row}) for row in rows]
        returns.send(agency, [("children", NHS | {"missing_history": "some"}), *of_child, *more])
    return returns.people()


def counted(record_type, *sent):
    return len(list(of_two_agencies(record_type, *sent).rows(record_type)))


def episode(ref="M-1", **cells):
    return EPISODE | {"missing_ref": ref} | cells


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        (episode(), episode(), 1),
        (episode(), episode(last_seen_at="22:00"), 1),  # a clock that goes an hour wrong
        (episode(), episode(last_seen_on="2020-05-05", found_on="2020-05-07", returned_on="2020-05-07"), 1),  # or a day
        (episode(), episode(last_seen_on="2020-05-06"), 2),
        (episode(), episode(returned_on="2020-05-09"), 2),  # the ends are too far apart
        (episode(), episode(last_seen_on=None, last_seen_absent="absent:not-in-system"), 2),  # nothing to compare
    ],
)
def test_episodes_within_the_tolerance_are_one(first, second, number):
    assert counted("missing_episodes", [first], [second]) == number
    assert counted("missing_episodes", [second], [first]) == number


def test_rows_of_one_agency_are_never_one_event():
    assert counted("missing_episodes", [episode("M-1"), episode("M-2")], []) == 2


def test_events_are_matched_one_to_one_and_the_nearest_first():
    """The child went missing on two nights running, and both agencies report both: four rows, two episodes."""
    nights = [episode("M-1"), episode("M-2", last_seen_on="2020-05-05", found_on="2020-05-07", returned_on="2020-05-07")]
    people = of_two_agencies("missing_episodes", nights, nights[::-1])
    assert sorted(row["last_seen_on"] for row in people.rows("missing_episodes")) == ["2020-05-04", "2020-05-05"]
    assert not any("last_seen_latest" in row for row in people.rows("missing_episodes"))


def test_of_events_equally_near_the_same_are_matched_in_whatever_order_they_are_read():
    at_home, at_school = episode("M-1", missing_from="family-home"), episode("M-2", missing_from="school")
    sent = [episode("X-1", missing_from="school")]
    orders = ([at_home, at_school], sent), ([at_school, at_home], sent), (sent, [at_home, at_school]), (sent, [at_school, at_home])
    found = [
        sorted((row["last_seen_on"], row["missing_from"]) for row in of_two_agencies("missing_episodes", *order).rows("missing_episodes"))
        for order in orders
    ]
    assert found[0] == found[1]
    assert found[2] == found[3]


def test_what_may_be_one_event_but_need_not_is_counted_apart():
    vague = episode(last_seen_on="2020-05-01", last_seen_latest="2020-05-31", last_seen_at=None)
    assert counted("missing_episodes", [episode()], [vague]) == 2


def test_records_of_an_event_that_was_reported_twice_keep_to_it():
    returns = Returns()
    for agency, ref in (("police", "M-1"), ("childrens-services", "X-9")):
        returns.send(
            agency,
            [
                ("children", NHS),
                ("missing_episodes", episode(ref)),
                ("return_interviews", {"missing_ref": ref, "interview_ref": f"I-{ref}"}),
            ],
        )
    people = returns.people()
    ref = one(people.rows("missing_episodes"))["missing_ref"]
    assert [row["missing_ref"] for row in people.rows("return_interviews")] == [ref, ref]


def referral(day, **cells):
    return {"referred_on": f"2020-05-{day:02}"} | cells


def period(start):
    return {"started_on": start, "ended_on": None}


@pytest.mark.parametrize(
    ("record_type", "first", "second", "number"),
    [
        ("referrals", referral(4), referral(7), 1),
        ("referrals", referral(4), referral(8), 2),
        ("referrals", referral(4, to_service="police"), referral(4, to_service="childrens-services"), 2),
        ("referrals", referral(4, to_service="police"), referral(4, to_service="absent:not-in-system"), 1),
        ("exploitation_periods", period("2020-03-01"), period("2020-03-30"), 1),
        ("exploitation_periods", period("2020-03-01"), period("2020-04-02"), 2),
    ],
)
def test_each_record_type_has_its_own_tolerance(record_type, first, second, number):
    assert counted(record_type, [first], [second]) == number


def test_a_link_that_joins_five_hundred_records_is_one_person():
    """A pseudonym that a system gives to everybody. Nobody is lost: all rows are there, and the figures say how many stand behind them."""
    returns = Returns()
    children = [("children", NHS | {"child_ref": f"C-{number}", "birth_month": None, "sex": "absent:not-asked"}) for number in range(500)]
    returns.send("police", children)
    returns.send("health", [("children", NHS)])
    people = returns.people()
    row = one(people.rows("children"))
    assert people.stands_for(row) == 501
    returns.rows[1]["children"][7]["sex"] = "male"
    returns.rows[1]["children"][8]["sex"] = "female"
    people = returns.people()
    assert len(list(people.rows("children"))) == 501
    assert len(people.links["children"].not_joined) == 1


def test_five_hundred_children_under_one_pseudonym_are_compared_in_time_that_grows_with_their_episodes(monkeypatch):
    """Each of two agencies knows five records of the child and 400 episodes of each, all within four days."""
    asked = []
    distance = same_events._distance
    monkeypatch.setattr(same_events, "_distance", lambda *spans: asked.append(spans) or distance(*spans))
    days = [str(date(2020, 5, 4) + timedelta(number % 4)) for number in range(2_000)]
    episodes = [
        episode(f"M-{number}", child_ref=f"C-{number % 5}", last_seen_on=day, found_on=day, returned_on=day)
        | {"last_seen_at": f"{number % 24:02}:30"}
        for number, day in enumerate(days)
    ]
    returns = Returns()
    for agency in ("police", "childrens-services"):
        children = [("children", NHS | {"child_ref": f"C-{number}"}) for number in range(5)]
        returns.send(agency, [*children, *(("missing_episodes", cells) for cells in episodes)])
    rows = list(returns.people().rows("missing_episodes"))
    assert [row["last_seen_on"] for row in rows].count("2020-05-04") == 500
    assert len(rows) == 2_000
    assert len(asked) < 1_000


def range_of(rng, days):
    start = date(2020, 1, 1) + timedelta(rng.randrange(days))
    return str(start), str(start + timedelta(rng.choice((0, 0, 0, 1, 3))))


def nearest_first(sent):
    """Which of these episodes are one event, by trying every pair in the order of how near they are, and then of rows that are alike."""

    def apart(one, other):
        ranges = [[(row[f"{name}_on"], row[f"{name}_latest"]) for row in (one, other)] for name in ("last_seen", "returned")]
        days = [max(abs((date.fromisoformat(a) - date.fromisoformat(b)).days) for a, b in product(*pair)) for pair in ranges]
        return days if max(days) <= 1 else None

    events = [{place} for place in range(len(sent))]
    first_like = [next(first for first, other in enumerate(sent) if other == of_agency) for of_agency in sent]
    pairs = [
        (apart(sent[first][1], sent[second][1]), first_like[first], first_like[second], first, second)
        for first, second in product(range(len(sent)), repeat=2)
        if first_like[first] < first_like[second]
    ]
    for _, _, _, first, second in sorted(pair for pair in pairs if pair[0]):
        one, other = (next(event for event in events if place in event) for place in (first, second))
        agencies = [sent[place][0] for place in one | other]
        if one is not other and len({*agencies}) == len(agencies) and all(apart(sent[a][1], sent[b][1]) for a, b in product(one, other)):
            events.remove(other)
            one |= other
    return sorted(sorted(event) for event in events)


@pytest.mark.bulk
def test_the_nearest_are_matched_as_if_every_pair_were_tried():
    for turn in range(bulk(2_000, soak=50_000)):
        rng = Random(f"{SEED} {turn}")
        days, agencies = rng.choice((1, 3, 8)), rng.randint(2, 4)
        sent = []
        for _ in range(rng.randint(2, 12)):
            row = {}
            for name in ("last_seen", "returned"):
                row[f"{name}_on"], row[f"{name}_latest"] = range_of(rng, days)
            sent.append((rng.randrange(agencies), row))
        assert Events("missing_episodes", sent).events == nearest_first(sent), turn
