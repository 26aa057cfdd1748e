"""The same event reported by two agencies is counted once, and told; what may be the same but need not is counted apart."""

import pytest

from tests.analysis.joined.returns import Returns, one, pseudonym

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
    people = of_two_agencies(record_type, *sent)
    return len(list(people.rows(record_type))), people.joining.unsure[record_type]


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
    assert counted("missing_episodes", [first], [second])[0] == number
    assert counted("missing_episodes", [second], [first])[0] == number


def test_rows_of_one_agency_are_never_one_event():
    assert counted("missing_episodes", [episode("M-1"), episode("M-2")], [])[0] == 2


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


def test_what_may_be_one_event_but_need_not_is_counted_apart_and_told():
    vague = episode(last_seen_on="2020-05-01", last_seen_latest="2020-05-31", last_seen_at=None)
    assert counted("missing_episodes", [episode()], [vague]) == (2, 1)


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
    assert counted(record_type, [first], [second])[0] == number


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
