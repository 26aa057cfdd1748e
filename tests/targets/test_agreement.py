"""Models, jsonschema, ajv and Frictionless give the same verdict on the same record, apart from the blind spots in targets.csv."""

import csv
from collections import Counter
from itertools import compress
from pathlib import Path
from random import Random

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.targets.register import TARGETS, shape_targets, status_by_target
from tests import fault_injection, referees
from tests.conftest import ROOT, SEED, bulk

pytestmark = [pytest.mark.bulk, pytest.mark.slow]
FULL_COUNT = 100_000
SLOW = {"jsonschema": 12_000, "frictionless": 12_000}
"""The number of records for slow referees at full count, as whole rounds."""


@pytest.fixture(scope="module")
def rounds():
    """Rounds of records with the fault injected in each: (record type, row, element, injector), or None for a valid record.

    In each round every element × kind of fault is injected once, and there are nearly as many valid records.
    """
    rng = Random(f"agreement {SEED}")
    every = fault_injection.every_injector()
    rounds = []
    for _ in range(max(1, round(bulk(FULL_COUNT) / (2 * len(every))))):
        round_ = []
        for model, element, injector in every:
            row = fault_injection.a_record(rng, model)
            injector.inject(rng, row, element, model)
            round_.append((model.about.name, row, element, injector))
        for _ in every[:-20]:
            model = rng.choice(list(STANDARD.records.values()))
            round_.append((model.about.name, fault_injection.a_record(rng, model), None, None))
        rng.shuffle(round_)
        rounds.append(round_)
    return rounds


@pytest.fixture(scope="module")
def records(rounds):
    return [record for round_ in rounds for record in round_]


def _records(records):
    return [(name, row) for name, row, _, _ in records]


@pytest.fixture(scope="module")
def faults_by_models(records):
    return referees.faults_by_models(_records(records))


@pytest.fixture(scope="module")
def findings_by_validator(records):
    """The faults of shape in each record, and the rules that it breaks."""
    return referees.findings_by_validator(_records(records))


def test_every_element_meets_every_fault_that_it_can_have(records):
    counted = Counter((name, element and element.name, injector.name) for name, _, element, injector in records if injector)
    for model, element, injector in fault_injection.every_injector():
        assert counted[model.about.name, element and element.name, injector.name] > 0
    faulty = sum(injector is not None for *_, injector in records)
    assert faulty * 2 >= len(records) * 0.99, "at least half of the records carry an injected fault"
    table = ROOT / "build/agreement.csv"
    table.parent.mkdir(exist_ok=True)
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("record_type", "element", "injected", "records"))
        writer.writerows((*map(str, cell), count) for cell, count in sorted(counted.items(), key=str))
    print(f"{len(records)} records, {faulty} with an injected fault, {len(counted)} cells, smallest {min(counted.values())}: {table}")


REFEREES = {"python": ("models", "validator"), "json_schema": ("jsonschema", "ajv"), "table_schema": ("frictionless",)}
"""The referees that give the verdict of each target. For `excel`, tests/office asks LibreOffice."""


def test_every_target_that_judges_records_has_a_referee():
    assert {target.name for target in shape_targets()} == {*REFEREES, "excel"}


@pytest.mark.parametrize(("target", "referee"), [(target, referee) for target, referees in REFEREES.items() for referee in referees])
def test_verdict_matches_the_injected_fault(rounds, records, target, referee, tmp_path: Path, request):
    if referee in SLOW:
        records = [record for round_ in rounds[: max(1, round(bulk(SLOW[referee]) / len(rounds[0])))] for record in round_]
    ask = {
        "models": lambda records: [not faults for faults in request.getfixturevalue("faults_by_models")],
        "validator": lambda records: [not faults for faults in request.getfixturevalue("findings_by_validator")[0]],
        "jsonschema": lambda records: referees.by_jsonschema(records, referees.shapes(tmp_path)),
        "ajv": lambda records: referees.by_ajv(records, referees.shapes(tmp_path)),
        "frictionless": lambda records: referees.by_frictionless(records, tmp_path),
    }[referee]
    verdicts = ask(_records(records))
    assert len(verdicts) == len(records)
    missed: set[str] = set()
    wrong = []
    for (name, row, element, injector), accepted in zip(records, verdicts, strict=True):
        if injector is None:
            if not accepted:
                wrong.append(("refused a valid record", name, row))
        elif accepted and TARGETS[target].is_blind(injector.fault, element.kind.name if element else ""):
            missed.add(injector.fault)
        elif accepted:
            wrong.append(("accepted", injector.name, name, element and element.name, row))
    assert not wrong, f"{len(wrong)} wrong verdicts, the first: {wrong[:3]}"
    injectable = {injector.fault for injector in [*fault_injection.ELEMENT_INJECTORS, *fault_injection.RECORD_INJECTORS]}
    assert missed == set(TARGETS[target].blind_spots or ()) & injectable, "a blind spot in targets.csv that the target in fact sees"


def test_rules_in_the_schema_are_those_of_the_validator(records, findings_by_validator):
    """The published schema rejects a valid record exactly if the validator finds an error of a rule in the schema."""
    is_valid = [injector is None for *_, injector in records]
    valid = list(compress(_records(records), is_valid))
    live_rules = {
        (rule.id, check.on, check.fields[0])
        for rule in STANDARD.rules.values()
        for check in rule.checks
        if status_by_target(rule, check)["json_schema"][0] == "live"
    }
    broken = list(compress(findings_by_validator[1], is_valid))
    expected = [
        not any((rule, name, field) in live_rules for rule, field in failed) for (name, _), failed in zip(valid, broken, strict=True)
    ]
    assert {True, False} <= set(expected)
    for ask in (referees.by_ajv, referees.by_jsonschema):
        count = len(valid) if ask is referees.by_ajv else bulk(SLOW["jsonschema"])
        wrong = [
            (record, failed)
            for record, failed, says, wants in zip(valid, broken, ask(valid[:count]), expected, strict=False)
            if says != wants
        ]
        assert not wrong, f"{len(wrong)} disagreements, the first: {wrong[0]}"


def test_validator_names_the_faults_that_the_models_name(records, faults_by_models, findings_by_validator):
    """The same faults in the same columns with the same words, since models and validator share their checks."""
    for (name, row, _, _), expected, faults in zip(records, faults_by_models, findings_by_validator[0], strict=True):
        assert faults == expected, (name, row)


def test_models_name_the_injected_fault(records, faults_by_models):
    for (name, row, element, injector), faults in zip(records, faults_by_models, strict=True):
        if injector is None:
            continue
        assert faults, (injector.name, name, row)
        assert injector.fault in {fault for _, fault, _ in faults}, (injector.name, element and element.path, faults)
        if element is not None:
            assert element.name in {column for column, _, _ in faults}


def test_no_message_repeats_a_value():
    from pydantic import ValidationError

    secret = "XQZSECRET"
    for model in STANDARD.records.values():
        for name in model.elements:
            for value in (secret, f"{secret}\x07", 7_770_777_077):
                try:
                    model.model_validate({name: value})
                except ValidationError as error:
                    text = str(error) + repr(error.errors(include_input=False))
                    assert secret not in text
                    assert "7770777077" not in text
