"""The cases are precise enough for the generated code: they notice each small change, or it is known to make no difference."""

from random import Random

import pytest

from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from tests.code_mutation import Harness, answers, own, shared
from tests.code_mutation.cases import damaged_cases
from tests.code_mutation.equivalents import DECLARED, PATTERNS, SINGLE, are_as_declared, reason
from tests.code_mutation.places import ANSWERS, NAMES, checking, defined
from tests.conftest import SEED

SAMPLE = 300


@pytest.fixture(scope="module")
def mutants():
    return {"own": list(own()), "shared": list(shared()), "answers": list(answers())}


@pytest.fixture(scope="module")
def every(mutants):
    return [mutant for of_owner in mutants.values() for mutant in of_owner]


def wrongly_judged(mutants):
    """The mutants that survive without a reason, and those with a reason that are killed."""
    by_owners = {}
    for mutant in mutants:
        by_owners.setdefault(mutant.owners, []).append(mutant)
    wrong = []
    for owners, of_owners in by_owners.items():
        harness = Harness(owners)
        wrong += [mutant.key for mutant in of_owners if harness.kills(mutant) == bool(reason(mutant))]
    return wrong


@pytest.mark.soak
@pytest.mark.parametrize("function", NAMES)
def test_every_mutant_is_killed_or_makes_no_difference(function, every):
    assert wrongly_judged(mutant for mutant in every if mutant.function == function) == []


@pytest.mark.proof
def test_a_sample_of_mutants_is_killed(every):
    """A sample. `make soak` tries the others and the equivalent ones, which take longest."""
    sharp = [mutant for mutant in every if not reason(mutant)]
    assert wrongly_judged(Random(f"mutants {SEED}").sample(sharp, SAMPLE)) == []


@pytest.mark.slow
def test_each_reason_is_needed(every):
    assert set(SINGLE) <= {mutant.key for mutant in every}
    for pattern in PATTERNS:
        assert any(pattern.fits(mutant) for mutant in every), f"idle: {pattern.text}, {pattern.operator}"
        assert pattern.reason.endswith(".")


@pytest.mark.slow
def test_operators_reach_every_check(mutants, every):
    changed = {owner for mutant in mutants["own"] for owner in mutant.owners}
    explaining = {name for name, (_, check) in DECLARED.items() if check.predicate.name == "Explains"}
    assert are_as_declared()
    assert changed | explaining == set(DECLARED)
    assert {mutant.function for mutant in mutants["answers"]} == set(ANSWERS) <= set(defined())
    assert {mutant.function for mutant in mutants["own"]} <= set(checking())
    assert {mutant.function for mutant in every} <= set(NAMES)
    assert len(every) > 6000


def test_a_change_without_a_case_is_found_out(mutants):
    """A test of the harness: without its cases every mutant survives."""
    mutant = next(mutant for mutant in mutants["own"] if mutant.operator == "< to >=" and not reason(mutant))
    harness = Harness(mutant.owners)
    assert harness.kills(mutant)
    harness.cases, harness.is_damaged = [], True
    assert not harness.kills(mutant)


@pytest.mark.proof
@pytest.mark.parametrize("table", STANDARD.records)
def test_a_damaged_cell_is_judged_as_by_the_interpreter(table):
    """For every check and every cell that it reads, faulty or blank: all guards of the generated code are needed and right."""
    count = 0
    columns_asked = {
        (rule_of_table.id, check.fields[0])
        for rule_of_table in STANDARD.rules.values()
        for check in rule_of_table.checks
        if check.on == table
    }
    for rule, field in sorted(columns_asked):
        for case in damaged_cases(rule, table, field):
            run = validator.validate(case.rows)
            # the interpreter says where a rule is broken, not by how many of its checks
            findings = sorted({(finding.rule, validator.pointer(finding)) for finding in run.findings if finding.rule == rule})
            assert findings == case.expected, (rule, case.title)
            assert not run.broken
            count += 1
    assert count > 100
