"""The cases are sharp enough for the generated code: a small change of an expression is noticed, or is known to make no difference."""

from random import Random

import pytest

from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from tests.code_mutation import Bench, answers, own, shared
from tests.code_mutation.cases import damaged
from tests.code_mutation.equivalents import PATTERNS, SINGLE, holds_order, reason
from tests.code_mutation.places import ANSWERS, CHECKING, DEFINED
from tests.conftest import SEED

SAMPLE = 300
MUTANTS = {"own": list(own()), "shared": list(shared()), "answers": list(answers())}
EVERY = [mutant for some in MUTANTS.values() for mutant in some]
FUNCTIONS = sorted({mutant.function for mutant in EVERY})


def wrongly_judged(mutants):
    """The mutants that survive without a reason, and those that have a reason but are killed."""
    by_owners = {}
    for mutant in mutants:
        by_owners.setdefault(mutant.owners, []).append(mutant)
    found = []
    for owners, together in by_owners.items():
        bench = Bench(owners)
        found += [mutant.key for mutant in together if bench.kills(mutant) == bool(reason(mutant))]
    return found


@pytest.mark.soak
@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_mutant_is_killed_or_makes_no_difference(function):
    assert wrongly_judged(mutant for mutant in EVERY if mutant.function == function) == []


@pytest.mark.slow
def test_a_sample_of_mutants_is_killed():
    """Some of all; the others, and those that make no difference, which take longest, are tried by `make soak`."""
    sharp = [mutant for mutant in EVERY if not reason(mutant)]
    assert wrongly_judged(Random(f"mutants {SEED}").sample(sharp, SAMPLE)) == []


def test_each_reason_is_needed():
    assert set(SINGLE) <= {mutant.key for mutant in EVERY}
    for pattern in PATTERNS:
        assert any(pattern.fits(mutant) for mutant in EVERY), f"idle: {pattern.text}, {pattern.operator}"
        assert pattern.reason.endswith(".")


def test_operators_reach_every_check():
    checks = [(rule.id, check) for rule in STANDARD.rules.values() for check in rule.checks]
    changed = {owner for mutant in MUTANTS["own"] for owner in mutant.owners}
    explaining = {number for number, (_, check) in enumerate(checks) if check.predicate.name == "Explains"}
    assert holds_order()
    assert changed | explaining == set(range(len(checks)))
    assert {mutant.function for mutant in MUTANTS["answers"]} == set(ANSWERS) <= set(DEFINED)
    assert {mutant.function for mutant in MUTANTS["own"]} <= set(CHECKING)
    assert len(EVERY) > 6000


def test_a_change_without_a_case_is_found_out():
    """The bench itself: without its cases every mutant survives."""
    mutant = next(mutant for mutant in MUTANTS["own"] if mutant.operator == "< to >=" and not reason(mutant))
    bench = Bench(mutant.owners)
    assert bench.kills(mutant)
    bench.cases, bench.is_damaged = [], True
    assert not bench.kills(mutant)


@pytest.mark.proof
@pytest.mark.parametrize("table", STANDARD.records)
def test_a_damaged_cell_is_judged_as_by_the_interpreter(table):
    """For every check and every cell that it asks for, faulty or blank: the guards of the generated code are all needed, and right."""
    count = 0
    asked = {(one.id, check.fields[0]) for one in STANDARD.rules.values() for check in one.checks if check.on == table}
    for rule, field in sorted(asked):
        for case in damaged(rule, table, field):
            run = validator.validate(case.rows)
            # the interpreter says where a rule is broken, and not by how many of its checks
            found = sorted({(one.rule, validator.pointer(one)) for one in run.findings if one.rule == rule})
            assert found == case.expected, (rule, case.title)
            assert not run.broken
            count += 1
    assert count > 100
