"""Contradictions that a professional sees at once, and odd cases that are true, planted by readers who did not know the rules.

Each case gives the differences of its rows from plain ones, as the examples of rules do. What a case says was written before it was judged,
and no case was changed afterwards. What the first set missed was used to write rules. The second set was planted after that, and no rule
was written for what it missed.
"""

import json
from pathlib import Path

import pytest

from cse_record._generated import validator
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Example
from cse_record.standard.rules.examples import whole_return

HERE = Path(__file__).parent


def _cases(name):
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


FOUND = {"planted": 217, "planted_afterwards": 85}
"""How many contradictions of each set are found at least. Raise it with every rule that finds another."""
TRUE = [*_cases("true_cases"), *_cases("true_afterwards")]
TO_EXPLAIN = {
    "T036": {"WIT-008"},  # it asks whether the other child was meant, and says what to explain
}
"""True cases about which a query is wanted nevertheless."""


def found_in(case) -> set[str]:
    """The rules that ask for something in the return of a case. A note asks for nothing."""
    run = validator.validate(whole_return(RECORDS, Example(case["rows"])))
    return {finding.rule for finding in run.findings if finding.severity != "note"}


@pytest.mark.parametrize("planted", FOUND)
def test_contradictions_are_found(planted):
    cases = _cases(planted)
    missed = [f"{case['id']}: {case['says']}" for case in cases if not found_in(case)]
    assert len(cases) - len(missed) >= FOUND[planted], missed


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case["id"])
def test_what_is_true_is_not_asked_about(case):
    assert found_in(case) == TO_EXPLAIN.get(case["id"], set()), case["says"]
