"""Nothing is stated of a person that the records of one agency deny, nothing is lost, and nothing is counted twice."""

from types import SimpleNamespace

import pytest

from cse_record.analysis.joined.behind import of_people
from cse_record.analysis.moments import UNKNOWN
from cse_record.analysis.tables import TABLES
from cse_record.analysis.tables.count import count
from cse_record.analysis.timing import DISAGREE, episode_spell, exploitation_spell, is_care
from cse_record.reports.summary.linked import behind
from tests.analysis.joined.returns import Returns, counts, one, pseudonym
from tests.analysis.joined.test_resolve import merged

NHS = {"nhs_number_pseudonym": pseudonym(1)}
PNC = {"pnc_id_pseudonym": pseudonym(7)}
NOT_APPLICABLE, NOT_KNOWN = "absent:not-applicable", "absent:not-in-system"
LATER = ("2021-01-01", "2021-03-31")
STILL_MISSING = {"found_absent": NOT_APPLICABLE, "returned_absent": NOT_APPLICABLE}


def both(police, services):
    """Two agencies that know one child, under references of their own."""
    returns = Returns()
    for agency, ref, rows in (("police", "P-1", police), ("childrens-services", "S-1", services)):
        child = NHS | {"child_ref": ref, "missing_history": "some"}
        returns.send(agency, [("children", child), *((name, {"child_ref": ref} | cells) for name, cells in rows)])
    return returns.people()


def period(ref, start, end=None, **cells):
    how = {"ongoing": "no", "ended_on": end} if end else {"ongoing": NOT_KNOWN, "ended_on": None, "ended_absent": NOT_KNOWN}
    return "exploitation_periods", {"exploitation_ref": ref, "started_on": start} | how | cells


@pytest.mark.parametrize(
    "back", [{"returned_on": "2020-05-06"}, {"found_on": "2020-05-05"}, {"found_on": "2020-05-05", "returned_on": "2020-05-06"}]
)
@pytest.mark.parametrize("missing", [STILL_MISSING, {"found_absent": NOT_APPLICABLE, "returned_absent": NOT_KNOWN}])
def test_a_child_who_is_still_missing_for_one_agency_and_back_for_another_is_neither(missing, back):
    start = {"last_seen_on": "2020-05-04"}
    for rows in ([start | missing, start | back], [start | back, start | missing]):
        row, _ = merged("missing_episodes", *rows)
        assert (episode_spell(row).end, episode_spell(row).days) == (UNKNOWN, None)


def test_a_period_that_has_ended_for_one_agency_is_not_ongoing_though_no_other_says_otherwise_of_that():
    start = {"started_on": "2020-01-01"}
    row, _ = merged(
        "exploitation_periods",
        start | {"ongoing": "yes", "ended_absent": NOT_APPLICABLE},
        start | {"ongoing": NOT_KNOWN, "ended_on": "2020-05-04"},
    )
    assert exploitation_spell(row).end == UNKNOWN


def test_a_period_that_was_over_before_another_began_is_another():
    missing = ("missing_episodes", {"last_seen_on": "2020-03-10", "found_on": "2020-03-11", "returned_on": "2020-03-11"})
    people = both([period("E-1", "2020-03-01", "2020-03-05"), missing], [period("E-7", "2020-03-20")])
    assert len(list(people.rows("exploitation_periods"))) == 2
    assert counts(people, "missing-timing-of-children") == {("after", "definite"): 1, ("before", "definite"): 1}


def test_a_child_who_was_back_before_another_agency_found_a_child_is_another_episode():
    not_returned = {"returned_on": None, "returned_absent": NOT_KNOWN}
    not_found = {"found_on": None, "found_absent": NOT_KNOWN, "returned_on": "2020-05-05"}
    for found, episodes in (("2020-06-20", 2), ("2020-05-05", 1)):
        people = both([("missing_episodes", {"found_on": found} | not_returned)], [("missing_episodes", not_found)])
        assert len(list(people.rows("missing_episodes"))) == episodes


def test_a_start_is_not_narrowed_to_a_day_after_the_end_that_another_agency_knows():
    row, disagree = merged(
        "exploitation_periods",
        {"started_on": "2020-05-10", "started_latest": "2020-05-12", "ended_on": "2020-05-10"},
        {"started_on": "2020-05-12", "started_latest": "2020-05-14", "ended_on": "2020-05-15"},
    )
    assert (row["started_on"], row["started_latest"]) == ("2020-05-10", "2020-05-14")
    assert disagree == ["started_on", "ended_on"]


def test_care_that_is_a_series_of_short_breaks_for_one_agency_is_not_certain():
    foster = {"setting": "care-foster-other"}
    row, disagree = merged("living_situations", foster | {"legal_status": "short-breaks"}, foster | {"legal_status": "section-20"})
    assert disagree == ["legal_status"]
    assert is_care(row) is None


@pytest.mark.parametrize("turned", [False, True])
def test_the_service_is_that_of_the_earliest_attention(turned):
    rows = [
        {"first_attention_on": "2020-02-01", "first_attention_service": "police"},
        {"first_attention_on": "2020-03-01", "first_attention_service": "health"},
    ]
    row, disagree = merged("children", *(rows[::-1] if turned else rows))
    assert (row["first_attention_service"], disagree) == ("police", [])


def test_a_disclosure_that_agencies_connect_with_different_periods_names_none():
    people = both(
        [period("E-1", "2019-01-01", "2019-03-01"), ("disclosures", {"exploitation_ref": "E-1", "disclosed_on": "2020-05-05"})],
        [period("E-9", "2020-05-01", "2020-06-01"), ("disclosures", {"exploitation_ref": "E-9", "disclosed_on": "2020-05-05"})],
    )
    assert "exploitation_ref" not in one(people.rows("disclosures"))


def test_whether_an_episode_was_reported_is_not_known_if_agencies_disagree():
    people = both([("missing_episodes", {})], [("missing_episodes", {"reported_on": None, "reported_absent": NOT_APPLICABLE})])
    assert counts(people, "missing") == {(DISAGREE,): 1}


def test_a_record_that_a_later_return_moves_to_another_child_is_counted_once():
    returns = Returns()
    for child, when in (("A", ("2020-01-01", "2020-12-31")), ("B", LATER)):
        of_child = [("missing_episodes", {"child_ref": child}), ("exploitation_periods", {"child_ref": child})]
        returns.send("police", [("children", {"child_ref": child}), *of_child], period=when)
    people = returns.people()
    for record_type in ("missing_episodes", "exploitation_periods"):
        assert one(people.rows(record_type))["child_ref"] == people.name("children", 2, "B")


def test_a_pseudonym_that_a_later_return_corrected_links_nobody():
    returns = Returns()
    returns.send("police", [("children", {"child_ref": "A", "nhs_number_pseudonym": pseudonym(1)})])
    returns.send("police", [("children", {"child_ref": "A", "nhs_number_pseudonym": pseudonym(2)})], period=LATER)
    returns.send("health", [("children", {"child_ref": f"X-{number}", "nhs_number_pseudonym": pseudonym(number)}) for number in (1, 2)])
    people = returns.people()
    assert people.links["children"].groups == [("nhs_number_pseudonym", [(1, "A"), (2, "A"), (3, "X-2")])]


def test_a_pseudonym_with_another_key_is_no_correction():
    returns = Returns()
    for number, key in enumerate(("k00000001", "k00000002")):
        child = {"child_ref": "A", "nhs_number_pseudonym": pseudonym(1, key)}
        returns.send("police", [("children", child)], period=(f"202{number}-01-01", f"202{number}-12-31"))
    returns.send("health", [("children", {"child_ref": "X", "nhs_number_pseudonym": pseudonym(1)})])
    assert one(returns.people().rows("children"))


def test_several_occasions_of_one_agency_whose_day_is_not_known_are_not_lost():
    step = ("statutory_steps", {"held_on": None, "held_absent": NOT_KNOWN})
    people = both([step, step], [step])
    rows = list(people.rows("statutory_steps"))
    assert sorted(people.stands_for(row) for row in rows) == [1, 2]


def test_a_suspect_who_is_also_a_child_is_compared_as_a_suspect():
    returns = Returns()
    child = [("children", NHS | {"child_ref": "C-2"}), ("children", {"child_ref": "C-1"})]
    returns.send("police", [*child, ("suspects", PNC | {"suspect_ref": "S-1", "child_ref": "C-1"})], scope={"involvements": "not-held"})
    returns.send("health", [("suspects", PNC | {"suspect_ref": "T-1", "child_ref": None})])
    people = returns.people()
    suspect = one(people.rows("suspects"))
    assert suspect["child_ref"] == people.name("children", 1, "C-1")
    assert not people.is_unlinkable("suspects", suspect)
    assert people.extent("involvements", suspect) == "complete"


def test_records_that_contradict_each_other_may_still_be_one_person():
    """Both could be one child, with a mistake in one record, so the least number of children is not two."""
    returns = Returns()
    known = NHS | {"upn_pseudonym": pseudonym(2)}
    returns.send("police", [("children", known | {"child_ref": "A", "sex": "female"})])
    returns.send("health", [("children", known | {"child_ref": "B", "sex": "male"})])
    people = returns.people()
    behind = of_people(people, [])["children"]
    assert (behind["people"], behind["unlinkable"]) == (2, 2)
    assert behind["not_joined"] == 1  # though they share two pseudonyms


def test_records_that_name_no_person_are_not_lost_if_nobody_is_linked():
    returns = Returns()
    of_nobody = [("networks", {}), ("exploitation_features", {}), ("exploitation_features", {}), ("return_interviews", {})]
    returns.send("police", [("children", {}), ("exploitation_periods", {}), ("missing_episodes", {}), *of_nobody])
    returns.send("health", [("children", {})])
    people = returns.people()
    assert [len(list(people.rows(name))) for name in ("networks", "exploitation_features", "return_interviews")] == [1, 2, 1]


@pytest.mark.parametrize(("table", "is_said"), [("children", True), ("missing-reported", False)])
def test_how_few_there_can_be_is_only_said_of_people(table, is_said):
    """Two agencies report an episode of one child, one of them only by its month: there may be two episodes, or one."""
    vague = {"last_seen_on": "2020-05-01", "last_seen_latest": "2020-05-31"}
    returns = Returns()
    for ref, agency, episode in (("A", "police", {}), ("B", "health", vague)):
        returns.send(agency, [("children", NHS | {"child_ref": ref}), ("missing_episodes", episode | {"child_ref": ref})])
    returns.send("childrens-services", [("children", {}), ("missing_episodes", {})])  # cannot be compared
    people = returns.people()
    summary = SimpleNamespace(counting="identifier", people=of_people(people, count([TABLES[table]], [people])))
    (sentence,) = behind(summary, SimpleNamespace(table=TABLES[table]))
    assert ("between" in sentence) == is_said
