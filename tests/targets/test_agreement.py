"""Models, jsonschema, ajv and Frictionless give the same verdict on the same record, but where targets.csv says so."""

import csv
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.register import TARGETS, live_in, seeing
from tests import planting, referees
from tests.conftest import ROOT, SEED, bulk

pytestmark = [pytest.mark.bulk, pytest.mark.slow]
FULL_COUNT = 100_000
SLOW = {"jsonschema": 12_000, "frictionless": 12_000}
"""Referees that take long see so many records at full count, whole rounds of them."""


@pytest.fixture(scope="module")
def rounds():
    """Rounds of records with what was planted in each: (record type, row, element, planter), or None for a sound one.

    In each round every element × kind of fault is planted once, and there are nearly as many sound records again.
    """
    rng = Random(f"agreement {SEED}")
    every = planting.cells()
    found = []
    for _ in range(max(1, round(bulk(FULL_COUNT) / (2 * len(every))))):
        one = []
        for model, element, planter in every:
            row = planting.a_record(rng, model)
            planter.plant(rng, row, element, model)
            one.append((model.about.name, row, element, planter))
        for _ in every[:-20]:
            model = rng.choice(list(STANDARD.records.values()))
            one.append((model.about.name, planting.a_record(rng, model), None, None))
        rng.shuffle(one)
        found.append(one)
    return found


@pytest.fixture(scope="module")
def planted(rounds):
    return [record for one in rounds for record in one]


def _records(planted):
    return [(name, row) for name, row, _, _ in planted]


def test_every_element_meets_every_fault_that_it_can_have(planted):
    counted = Counter((name, element and element.name, planter.name) for name, _, element, planter in planted if planter)
    for model, element, planter in planting.cells():
        assert counted[model.about.name, element and element.name, planter.name] > 0
    faulty = sum(planter is not None for *_, planter in planted)
    assert faulty * 2 >= len(planted) * 0.99, "at least half of the records carry a planted fault"
    table = ROOT / "build/agreement.csv"
    table.parent.mkdir(exist_ok=True)
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("record_type", "element", "planted", "records"))
        writer.writerows((*map(str, cell), count) for cell, count in sorted(counted.items(), key=str))
    print(f"{len(planted)} records, {faulty} with a planted fault, {len(counted)} cells, smallest {min(counted.values())}: {table}")


REFEREES = {"python": ("models", "validator"), "json_schema": ("jsonschema", "ajv"), "table_schema": ("frictionless",)}
"""Who is asked for the verdict of a target. Of `excel`, tests/office asks LibreOffice."""


def test_every_target_that_judges_records_has_a_referee():
    assert {target.name for target in seeing()} == {*REFEREES, "excel"}


@pytest.mark.parametrize(("target", "referee"), [(target, one) for target, referees in REFEREES.items() for one in referees])
def test_verdict_is_that_of_the_planter(rounds, planted, target, referee, tmp_path: Path):
    if referee in SLOW:
        planted = [record for one in rounds[: max(1, round(bulk(SLOW[referee]) / len(rounds[0])))] for record in one]
    ask = {
        "models": referees.by_models,
        "validator": referees.by_validator,
        "jsonschema": lambda records: referees.by_jsonschema(records, referees.shapes(tmp_path)),
        "ajv": lambda records: referees.by_ajv(records, referees.shapes(tmp_path)),
        "frictionless": lambda records: referees.by_frictionless(records, tmp_path),
    }[referee]
    verdicts = ask(_records(planted))
    assert len(verdicts) == len(planted)
    missed: set[str] = set()
    wrong = []
    for (name, row, element, planter), accepted in zip(planted, verdicts, strict=True):
        if planter is None:
            if not accepted:
                wrong.append(("refused a sound record", name, row))
        elif accepted and TARGETS[target].is_blind(planter.fault, element.kind.name if element else ""):
            missed.add(planter.fault)
        elif accepted:
            wrong.append(("accepted", planter.name, name, element and element.name, row))
    assert not wrong, f"{len(wrong)} wrong verdicts, the first: {wrong[:3]}"
    plantable = {planter.fault for planter in [*planting.PLANTERS, *planting.UNNAMED]}
    assert missed == set(TARGETS[target].blind_spots or ()) & plantable, "a blind spot in targets.csv that the target in fact sees"


def test_rules_in_the_schema_are_those_of_the_validator(planted):
    """A sound record is refused by the published schema exactly if the validator finds an error of a rule that the schema has."""
    sound = [(name, row) for name, row, _, planter in planted if planter is None]
    live = {
        (rule.id, check.on, check.fields[0])
        for rule in STANDARD.rules.values()
        for check in rule.checks
        if live_in(rule, check)["json_schema"][0] == "live"
    }
    broken = referees.rules_broken(sound)
    expected = [not any((rule, name, field) in live for rule, field in found) for (name, _), found in zip(sound, broken, strict=True)]
    assert {True, False} <= set(expected)
    for ask in (referees.by_ajv, referees.by_jsonschema):
        count = len(sound) if ask is referees.by_ajv else bulk(SLOW["jsonschema"])
        wrong = [
            (one, found) for one, found, says, wants in zip(sound, broken, ask(sound[:count]), expected, strict=False) if says != wants
        ]
        assert not wrong, f"{len(wrong)} disagreements, the first: {wrong[0]}"


def test_validator_names_the_faults_that_the_models_name(planted):
    """The same faults in the same columns with the same words, since models and validator share the checks."""
    from pydantic import ValidationError

    for (name, row, _, _), found in zip(planted, referees.faults_found(_records(planted)), strict=True):
        try:
            STANDARD.records[name].model_validate(row)
            expected = set()
        except ValidationError as error:
            # the validator tells a name that is not the standard's by its position, since it could be a person's
            expected = {(validator.step(str(one["loc"][0]), row), one["type"], one["msg"]) for one in error.errors()}
        assert found == expected, (name, row)


def test_models_name_the_fault_that_was_planted(planted):
    from pydantic import ValidationError

    for name, row, element, planter in planted:
        if planter is None:
            continue
        with pytest.raises(ValidationError) as raised:
            STANDARD.records[name].model_validate(row)
        errors = raised.value.errors()
        assert planter.fault in {error["type"] for error in errors}, (planter.name, element and element.path, errors)
        if element is not None:
            assert element.name in {error["loc"][0] for error in errors}


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
