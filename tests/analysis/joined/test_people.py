"""A person is the union of linked records: facts are derived over all rows of the person, whichever agency sent them."""

import pytest

from cse_record.analysis.tables import joining
from cse_record.analysis.tables.count import count
from tests.analysis.joined.returns import Returns, counts, one, pseudonym

NHS = {"nhs_number_pseudonym": pseudonym(1)}
EPISODE = {"last_seen_on": "2020-05-04", "reported_on": "2020-05-04", "found_on": "2020-05-05", "returned_on": "2020-05-05"}
POLICE_SCOPE = {"living_situations": "not-held", "exploitation_periods": "not-held"}
SERVICES_SCOPE = {"missing_episodes": "not-held"}


def two_agencies(child=(), other=(), *, police=(), services=()):
    """The police hold the missing episodes, children's services the exploitation and the care."""
    returns = Returns()
    unknown = {"living_history": "absent:held-elsewhere", "first_response_on": None, "first_response_absent": "absent:held-elsewhere"}
    returns.send(
        "police",
        [("children", NHS | {"child_ref": "P-7", "missing_history": "some"} | unknown | dict(child)), *police],
        scope=POLICE_SCOPE,
    )
    returns.send(
        "childrens-services",
        [
            ("children", NHS | {"child_ref": "CS-9", "missing_history": "absent:held-elsewhere", "living_history": "some"} | dict(other)),
            *services,
        ],
        scope=SERVICES_SCOPE,
    )
    return returns


def the_case():
    return two_agencies(
        police=[("missing_episodes", EPISODE | {"child_ref": "P-7"})],
        services=[
            ("exploitation_periods", {"child_ref": "CS-9", "started_on": "2020-03-01", "ended_on": "2020-07-31"}),
            ("living_situations", {"child_ref": "CS-9", "setting": "care-foster-other", "started_on": "2019-01-01", "ended_on": None,
                                   "ended_absent": "absent:not-applicable"}),
        ],
    )  # fmt: skip


def test_the_headline_table_of_the_assessment_is_made_from_two_agencies():
    people = the_case().people()
    assert counts(people, "missing-timing-of-children") == {("at-the-time", "definite"): 1}
    assert counts(people, "living-situation") == {("in-care-at-the-time",): 1}
    assert counts(people, "missing") == {("reported",): 1}


@pytest.mark.parametrize(("status", "told"), [("confirmed", "alone"), ("ruled-out", "together")])
def test_an_agency_that_ruled_the_concern_out_tells_nothing_alone(status, told):
    """Only the police recorded the sex of the child, and children's services confirmed the exploitation."""
    people = two_agencies(
        {"sex": "female"},
        {"sex": "absent:not-recorded"},
        police=[("exploitation_periods", {"child_ref": "P-7", "status": status})],
        services=[("exploitation_periods", {"child_ref": "CS-9", "status": "confirmed"})],
    ).people()
    gained = count([joining.TABLE], [people])[0].cells
    assert {answer for fact, answer in gained if fact == "sex"} == {told}


def test_without_a_link_nothing_is_joined():
    returns = the_case()
    for tables in returns.rows.values():
        for row in tables["children"]:
            del row["nhs_number_pseudonym"]
    people = returns.people()
    assert len(list(people.rows("children"))) == 2
    assert ("at-the-time", "definite") not in counts(people, "missing-timing-of-children")


def test_a_person_searched_by_one_agency_was_searched():
    people = the_case().people()
    child = one(people.rows("children"))
    assert people.extent("living_situations", child) == people.extent("missing_episodes", child) == "complete"


@pytest.mark.parametrize(("threshold", "persons"), [("reference", 2), ("identifier", 2), ("name", 1)])
def test_a_weaker_link_is_used_only_if_asked_for(threshold, persons):
    returns = two_agencies()
    for tables in returns.rows.values():
        for row in tables["children"]:
            row["name_birth_pseudonym"] = row.pop("nhs_number_pseudonym")
    assert len(list(returns.people(threshold).rows("children"))) == persons


@pytest.mark.parametrize(
    ("one_says", "other_says"), [({"sex": "female"}, {"sex": "male"}), ({"birth_month": "2005-03"}, {"birth_month": "2005-04"})]
)
def test_records_that_contradict_each_other_are_not_joined_and_this_is_told(one_says, other_says):
    people = two_agencies(one_says, other_says).people()
    assert len(list(people.rows("children"))) == 2
    assert len(people.links["children"].not_joined) == 1


def test_a_chain_of_records_that_contradict_each_other_falls_apart():
    """A is B by number, B is C by another number, but A and C were born in different months."""
    returns = Returns()
    upn = {"upn_pseudonym": pseudonym(2)}
    returns.send("police", [("children", NHS | {"child_ref": "A", "birth_month": "2005-03"})])
    returns.send(
        "childrens-services", [("children", NHS | upn | {"child_ref": "B", "birth_month": None, "birth_month_absent": "absent:not-asked"})]
    )
    returns.send("health", [("children", upn | {"child_ref": "C", "birth_month": "2006-03"})])
    people = returns.people()
    assert len(list(people.rows("children"))) == 2  # the stronger link holds
    assert [tier for tier, _ in people.links["children"].not_joined] == ["upn_pseudonym"]


def test_ranges_of_months_that_share_a_month_do_not_contradict():
    people = two_agencies({"birth_month": "2005-01", "birth_month_latest": "2005-12"}, {"birth_month": "2005-04"}).people()
    child = one(people.rows("children"))
    assert (child["birth_month"], child.get("birth_month_latest")) == ("2005-04", None)


def test_the_same_reference_in_two_returns_of_an_agency_is_one_person_and_the_later_row_counts():
    returns = Returns()
    child = {"child_ref": "A", "school_engagement": "attending"}
    earlier = returns.send("police", [("children", child | {"sex": "male"}), ("missing_episodes", EPISODE | {"child_ref": "A"})])
    returns.send(
        "police",
        [("children", child | {"sex": "female"}), ("missing_episodes", EPISODE | {"child_ref": "A", "missing_from": "school"})],
        period=("2021-01-01", "2021-03-31"),
    )
    people = returns.people()
    row = one(people.rows("children"))
    assert row["sex"] == "female"
    assert earlier in row["in_returns"]
    assert one(people.rows("missing_episodes"))["missing_from"] == "school"


def test_references_of_two_agencies_never_meet():
    returns = Returns()
    for agency in ("police", "health"):
        returns.send(agency, [("children", {"child_ref": "A"}), ("missing_episodes", EPISODE | {"child_ref": "A"})])
    people = returns.people()
    assert len(list(people.rows("children"))) == len(list(people.rows("missing_episodes"))) == 2


def test_a_person_is_ruled_out_only_if_no_agency_says_otherwise():
    returns = two_agencies(
        police=[
            ("exploitation_periods", {"child_ref": "P-7", "status": "confirmed", "started_on": "2020-01-01", "ended_on": "2020-02-01"})
        ],
        services=[
            ("exploitation_periods", {"child_ref": "CS-9", "status": "ruled-out", "started_on": "2020-09-01", "ended_on": "2020-10-01"})
        ],
    )
    assert counts(returns.people(), "concerns") == {("confirmed",): 1}
    assert counts(returns.people(), "children")


def test_the_first_row_of_a_shared_child_is_found_whoever_is_read_first():
    returns = the_case()
    turned = Returns()
    turned.entries = [*reversed(returns.entries)]
    turned.rows = returns.rows
    for table in ("children", "missing-timing-of-children", "living-situation", "exploitation"):
        assert counts(returns.people(), table) == counts(turned.people(), table)
