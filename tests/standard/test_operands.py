"""A path in a rule resolves to one element and its companions, or is refused."""

import pytest

from cse_record.standard.operands import operand
from cse_record.standard.records import RECORDS


def test_an_element_of_the_record_itself_comes_with_its_companions():
    resolved = operand(RECORDS, "missing_episodes", "returned_on")
    assert (resolved.record_type, resolved.name, resolved.via) == ("missing_episodes", "returned_on", "")
    assert resolved.columns == ("returned_on", "returned_latest", "returned_absent", "returned_at")
    assert not resolved.is_month
    assert operand(RECORDS, "suspects", "age").basis == "age_basis"


def test_a_path_leads_to_the_record_referred_to_and_to_the_header():
    resolved = operand(RECORDS, "missing_episodes", "child_ref.birth_month")
    assert (resolved.record_type, resolved.name, resolved.via) == ("children", "birth_month", "child_ref")
    assert resolved.is_month
    resolved = operand(RECORDS, "missing_episodes", "returns.prepared_on")
    assert (resolved.record_type, resolved.via, resolved.columns) == ("returns", "returns", ("prepared_on",))


def test_a_companion_named_as_such_stands_alone():
    assert operand(RECORDS, "missing_episodes", "returned_latest").columns == ("returned_latest",)


def test_a_coded_element_carries_its_own_reasons():
    assert "absent:declined" in operand(RECORDS, "children", "ethnicity").reasons
    assert operand(RECORDS, "children", "birth_month").reasons == ()


@pytest.mark.parametrize(
    ("record_type", "path"),
    [
        ("missing_episodes", "came_back_on"),
        ("missing_episodes", "child_ref.came_back_on"),
        ("missing_episodes", "returned_on.birth_month"),
        ("missing_episodes", "child_ref.birth_month.year"),
        ("missing_periods", "returned_on"),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(record_type, path):
    with pytest.raises(TypeError, match=r"returned_on|came_back_on|child_ref"):
        operand(RECORDS, record_type, path)
