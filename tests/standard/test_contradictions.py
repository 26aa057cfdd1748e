"""The matrix of contradictions: every pair of record types that speak of one fact has a rule, or a reason why there is none."""

import pytest

from cse_record.standard import facts
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code, ExactDate, Number, UncertainMonth
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import load

RULES = load()
CASES = [code.code for code in CODELISTS["record_type"].codes if code.group == "cases"]
TOLD = [
    element.path
    for name in CASES
    for element in RECORDS[name].elements.values()
    if element.role is None and isinstance(element.kind, Code | ExactDate | UncertainMonth | Number)
]
"""Every element of the record types of cases that holds a code, a date or a number."""


def test_every_element_speaks_of_a_fact_or_of_nothing_else():
    """Give a new element its facts in `standard/facts/elements.csv`, or say why no other record speaks of the same."""
    assert sorted(set(TOLD) - set(facts.ELEMENTS)) == [], test_every_element_speaks_of_a_fact_or_of_nothing_else.__doc__
    elsewhere = {path for path in facts.ELEMENTS if path.split(".")[0] == "returns"}
    assert sorted(set(facts.ELEMENTS) - set(TOLD) - elsewhere) == [], "elements.csv names what is no such element"
    for spoken in facts.ELEMENTS.values():
        assert bool(spoken.facts) != bool(spoken.alone), f"{spoken.element}: name its facts, or say why there are none"
        assert set(spoken.facts) <= set(facts.FACTS), spoken.element
        assert not spoken.alone or spoken.alone.endswith("."), spoken.element


def test_every_fact_is_told_by_more_than_one_record():
    for fact in facts.FACTS.values():
        types = {spoken.record_type for spoken in facts.ELEMENTS.values() if fact.fact in spoken.facts}
        assert len(types) > 1, f"{fact.fact} is told by {types} alone: remove the fact, or name the others"
        assert not fact.hub or fact.hub in types, f"{fact.fact}: its hub says nothing about it"


def test_no_cell_is_empty():
    """Each fact and pair of record types has one line in `standard/facts/pairs.csv`: rules that compare them, or a reason."""
    lines = [(pair.fact, pair.first, pair.second) for pair in facts.PAIRS]
    wanted = list(facts.needed())
    assert sorted(set(wanted) - set(lines)) == [], test_no_cell_is_empty.__doc__
    assert sorted(set(lines) - set(wanted)) == [], "pairs.csv answers what no fact asks: remove these lines"
    assert lines == wanted, "the lines of pairs.csv stand in the order of facts.csv and elements.csv"


@pytest.mark.parametrize("pair", facts.PAIRS, ids=lambda pair: f"{pair.fact}-{pair.first}-{pair.second}")
def test_each_cell_is_true(pair):
    """The rules named do read both records, and what they leave out is named with a reason."""
    told = [*facts.elements_of(pair.fact, pair.first), *facts.elements_of(pair.fact, pair.second)]
    read: set[str] = set()
    for rule in pair.rules:
        assert rule in RULES, f"{rule} is no rule"
        compared = facts.compared(RULES[rule], RECORDS, pair.first, pair.second)
        for record_type in (pair.first, pair.second):
            assert compared & set(facts.elements_of(pair.fact, record_type)), f"{rule} reads nothing of {record_type} about {pair.fact}"
        read |= compared
    left_out = [element for element in told if element not in read]
    assert list(pair.not_compared) == left_out, "not_compared names the elements that none of the rules reads"
    assert bool(pair.reason) == bool(left_out), "a reason is given where something is not compared, and only there"
    assert not pair.reason or pair.reason in facts.REASONS


def test_every_reason_is_given():
    assert {pair.reason for pair in facts.PAIRS} - {""} == set(facts.REASONS), "remove the reasons that no pair gives"
    assert all(text.endswith(".") for text in facts.REASONS.values())


def test_there_are_enough_rules_between_records():
    """What was promised for version 0.2."""
    between = [rule for rule in RULES.values() if any(check.predicate.reach == "relation" for check in rule.checks)]
    assert len(RULES) >= 350
    assert len(between) >= 120
