"""The examples of every rule are precise enough: one of them notices each small change of the rule."""

from dataclasses import replace

import pytest

from cse_record.standard.rules import Example, load
from tests.mutation import EQUIVALENT, mutants, survivors, without_operator

RULES = load()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_mutant_is_killed(rule):
    """Add an example at the edge that a survivor moves; or, if no return could tell the two apart, the reason to `EQUIVALENT`."""
    assert survivors(rule) == [], test_every_mutant_is_killed.__doc__


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_setting_has_an_operator(rule):
    """A new setting needs an operator in `_changed`, or a line in `NAMES`: otherwise nothing shows that examples notice it."""
    assert [without_operator(check.predicate) for check in rule.checks] == [[]] * len(rule.checks), (
        test_every_setting_has_an_operator.__doc__
    )


def test_each_equivalent_is_a_mutant_and_has_its_reason():
    for (rule, operator), reason in EQUIVALENT.items():
        assert operator in dict(mutants(RULES[rule])), rule
        assert reason.endswith(".")


def test_operators_reach_every_rule():
    """Names of operators are unique within a rule, and no mutant equals its rule."""
    by_rule = {rule.id: list(mutants(rule)) for rule in RULES.values()}
    for name, of_rule in by_rule.items():
        assert len({operator for operator, _ in of_rule}) == len(of_rule) >= 2, name
        assert all(mutant != RULES[name] for _, mutant in of_rule)
    assert sum(map(len, by_rule.values())) >= 1500


def test_blunt_examples_are_found_out():
    blunt = replace(RULES["SUS-017"], fails=(Example({"suspects": [{"age": 5}]}),))
    assert survivors(blunt) == ["NumberBetween least - 1"]
