"""Records that can be true are never errors, and usual ones are not queried."""

from typing import Any

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.crosswalks import crosswalk
from cse_record.standard.rules.examples import whole_return
from cse_record.standard.rules.rule import Example
from tests.interpreter import findings

NOT_APPLICABLE = "absent:not-applicable"
INTERVIEW = {"interview_offered": "yes", "interview_held": "yes"}
EPISODE = {"last_seen_on": "2021-12-01", "reported_on": "2021-12-01"}


def severities(**rows: list[dict[str, Any]]) -> dict[str, str]:
    """The rules with findings in an otherwise faultless return, with the severity of each."""
    whole = whole_return(STANDARD.records, Example(rows))
    for table, records in whole.items():
        for row in records:
            STANDARD.records[table].model_validate(row)
    return {finding.rule.id: finding.rule.severity for finding in findings(whole)}


def test_an_interview_after_the_child_was_found_and_before_the_return():
    episode_found = EPISODE | INTERVIEW | {"found_on": "2021-12-03", "interview_on": "2021-12-04"}
    assert severities(missing_episodes=[episode_found | {"returned_on": "2021-12-06"}]) == {}
    assert severities(missing_episodes=[episode_found | {"returned_absent": NOT_APPLICABLE}]) == {}
    assert severities(missing_episodes=[episode_found | {"returned_absent": "absent:asked-not-known"}]) == {}


@pytest.mark.parametrize(
    ("rule", "rows"),
    [
        ("MIS-012", {"missing_episodes": [EPISODE | INTERVIEW | dict.fromkeys(("found_on", "returned_on"), "2021-12-05")
                                          | {"interview_on": "2021-12-04"}]}),
        # seen once more after the report
        ("MIS-002", {"missing_episodes": [EPISODE | {"last_seen_on": "2021-12-02", "found_on": "2021-12-05",
                                                     "returned_on": "2021-12-05"}]}),
        # ordered by the court on its own initiative
        ("WIT-004", {"witness_support": [{"support_form": "special-measure", "special_measure": "live-link", "applied": "no",
                                          "granted": "yes"}]}),
        ("WIT-005", {"witness_support": [{"support_form": "special-measure", "special_measure": "screen", "applied": "yes",
                                          "granted": "no", "used": "yes"}]}),
        ("PRO-020", {"suspect_outcomes": [{"charging_decision": "charged", "charged_on": "2020-06-10"}]}),
    ],
)  # fmt: skip
def test_what_is_odd_can_be_explained(rule, rows):
    assert severities(**rows) == {rule: "query"}


def test_short_breaks_as_ssda903_records_them():
    """The SSDA903 codes V3 (each break) and V4 (the agreement), with placements of children in care and the placing authority."""
    for code in ("V3", "V4"):
        assert crosswalk("legal_status", code, source="ssda903-legal-status").codes == ("short-breaks",)
    placed = {"legal_status": "short-breaks", "placing_area": "synthetic-port-ashby"}
    settings = [code.code for code in STANDARD.codelists["living_setting"].codes if code.group == "in-care"]
    children = [{"child_ref": f"C-{number:04d}"} for number, _ in enumerate(settings, 1)]
    breaks = [
        placed | {"child_ref": child["child_ref"], "living_ref": f"L-{child['child_ref']}-{stay}", "setting": setting,
                  "started_on": f"2020-0{stay}-03", "ended_on": f"2020-0{stay}-05"}
        for child, setting in zip(children, settings, strict=True) for stay in range(1, 5)
    ]  # fmt: skip
    severity_by_rule = severities(children=children, living_situations=breaks)
    assert set(severity_by_rule) <= {"CHI-005", "LIV-011"}  # these children have no period, and nobody of 14 lives alone


def test_two_episodes_known_only_by_year_are_not_duplicates():
    some_time = {"last_seen_on": "2020-01-01", "last_seen_latest": "2020-12-31", "found_absent": "absent:asked-not-known",
                 "returned_absent": "absent:asked-not-known", "reported_absent": "absent:asked-not-known"}  # fmt: skip
    assert severities(missing_episodes=[some_time, some_time | {"missing_ref": "M-0002"}]) == {}


@pytest.mark.parametrize("area", ["E08000019", "E08000039"])
def test_an_area_under_its_past_and_its_present_code(area):
    """Sheffield had a different code until March 2025. The return is of May 2025, and the exploitation began in 2024."""
    header = {"period_start": "2024-04-01", "period_end": "2025-03-31", "prepared_on": "2025-05-01", "agency_area": area}
    period = {"started_on": "2024-05-01", "ended_on": "2025-04-30", "exploitation_area": area}
    assert "COD-001" not in severities(returns=[header], exploitation_periods=[period])


def test_a_referral_of_a_trafficked_adult_is_not_queried():
    born = [{"birth_month": "2003-05"}]
    assert severities(children=born, statutory_steps=[{"step": "nrm-referral", "held_on": "2021-06-01"}]) == {}
    assert severities(children=born, statutory_steps=[{"step": "strategy-discussion", "held_on": "2021-06-01"}]) == {"STP-002": "query"}
