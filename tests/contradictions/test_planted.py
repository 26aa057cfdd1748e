"""Contradictions that a professional sees at once, and odd cases that are true, planted by readers who did not know the rules.

Each case gives the differences of its rows from plain ones, as the examples of rules do. What a case says was written before it was judged,
and no case was changed afterwards.
"""

import json
from pathlib import Path

import pytest

from cse_record._generated import validator
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Example
from cse_record.standard.rules.examples import whole_return

HERE = Path(__file__).parent
PLANTED, TRUE = (json.loads((HERE / name).read_text(encoding="utf-8")) for name in ("planted.json", "true_cases.json"))
FOUND = 219
"""How many of the planted contradictions are found at least. Raise it with every rule that finds another."""
TO_EXPLAIN = {
    "T036": {"WIT-008"},  # it asks whether the other child was meant, and says what to explain
}
"""True cases about which a query is wanted nevertheless."""


def found_in(case) -> set[str]:
    """The rules that have a finding in the return of a case."""
    return {finding.rule for finding in validator.validate(whole_return(RECORDS, Example(case["rows"]))).findings}


def test_contradictions_are_found():
    missed = [f"{case['id']}: {case['says']}" for case in PLANTED if not found_in(case)]
    assert len(PLANTED) - len(missed) >= FOUND, missed


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case["id"])
def test_what_is_true_has_no_finding(case):
    assert found_in(case) == TO_EXPLAIN.get(case["id"], set()), case["says"]
