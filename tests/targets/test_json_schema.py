"""The published JSON Schema: portable, versioned, and each enumeration equal to its codelist."""

import csv
import json

import pytest
from jsonschema import Draft202012Validator

from cse_record._generated import validator
from cse_record.standard import shape
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code
from cse_record.targets import json_schema, table_schema
from tests import fault_injection, referees
from tests.conftest import ROOT

SCHEMAS = sorted((ROOT / "schema/records").glob("*.json"))


def walk(value):
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


@pytest.mark.parametrize("path", [ROOT / "schema/cse-record.schema.json", *SCHEMAS], ids=lambda path: path.name)
def test_schema_is_portable(path):
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert f":{STANDARD.version}:" in schema["$id"]
    for part in walk(schema):
        assert "discriminator" not in part
        assert not any(key.startswith("x-") for key in part)
        assert "format" not in part or isinstance(part["format"], dict)
        for pattern in [part.get("pattern")]:
            if isinstance(pattern, str):
                assert "\\d" not in pattern
                assert "\\w" not in pattern
                assert "(?<" not in pattern
                assert "(?!" not in pattern
                assert "(?=" not in pattern


@pytest.mark.slow
def test_every_code_of_a_list_is_accepted_by_every_target_and_no_other(tmp_path, rng, monkeypatch):
    """Each code of each list in an element of a short record, and the same code with an extra letter, which is in no list.

    The rest of the record is plain, since it is the same for every code. Which code was meant is not asked here: it is slow to tell.
    """
    for module in (shape, validator):
        monkeypatch.setattr(module, "nearest_code", lambda *_: None)
    records, expected = [], []
    for codelist in CODELISTS.values():
        users = [element for element in STANDARD.elements_of_list(codelist.name) if element.role in (None, "basis", "absent")]
        element = min(users, key=lambda user: len(STANDARD.records[user.record_type].about.base_row))
        model = STANDARD.records[element.record_type]
        for code in element.kind.spelling.codes:
            for text, is_code in ((code, True), (code + "x", code + "x" in element.kind.spelling.codes)):
                row = dict(model.about.base_row)
                fault_injection.hold(rng, row, element, model, text)
                records.append((element.record_type, row))
                expected.append(is_code)
    shapes = referees.shapes(tmp_path)
    assert [not faults for faults in referees.faults_by_models(records)] == expected
    assert [not faults for faults in referees.findings_by_validator(records)[0]] == expected
    assert referees.by_jsonschema(records, shapes) == expected
    assert referees.by_ajv(records, shapes) == expected
    assert referees.by_frictionless(records, tmp_path) == expected
    assert len(records) > 3000


def test_every_enumeration_equals_its_codelist_file():
    whole = json.loads((ROOT / "schema/cse-record.schema.json").read_text(encoding="utf-8"))["$defs"]
    for name in CODELISTS:
        with (ROOT / f"schema/codelists/{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        codes = [row["code"] for row in rows]
        if f"codes.{name}" in whole:
            assert whole[f"codes.{name}"]["enum"] == codes
            labels = whole[f"labels.{name}"]["oneOf"]
            assert [(label["const"], label["title"]) for label in labels] == [(row["code"], row["label"]) for row in rows]
            assert [label.get("deprecated", False) for label in labels] == [row["status"] == "retired" for row in rows]
    fields = {
        (resource["name"], field["name"]): field
        for resource in json.loads((ROOT / "schema/datapackage.json").read_text(encoding="utf-8"))["resources"]
        for field in resource["schema"]["fields"]
    }
    for element in STANDARD.elements.values():
        if isinstance(element.kind, Code) and not element.kind.list.open:
            assert fields[element.record_type, element.name]["constraints"]["enum"] == list(element.kind.spelling.codes)


def test_whole_return_has_one_header():
    validator = Draft202012Validator(json_schema.whole_return(STANDARD))
    good = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    assert validator.is_valid(good)
    for bad in ({}, {"returns": []}, {"returns": good["returns"] * 2}, good | {"childs": []}, good | {"children": {}}):
        assert not validator.is_valid(bad)


@pytest.mark.slow
def test_example_returns_are_valid_by_ajv_too():
    paths = sorted((ROOT / "examples").glob("*.json"))
    verdicts = referees.by_ajv([("return", json.loads(path.read_text(encoding="utf-8"))) for path in paths])
    assert dict(zip(paths, verdicts, strict=True)) == dict.fromkeys(paths, True)


def test_data_package_names_keys_that_exist():
    package = table_schema.package(STANDARD)
    tables = {resource["name"]: {field["name"] for field in resource["schema"]["fields"]} for resource in package["resources"]}
    assert list(tables) == list(STANDARD.records)
    for resource in package["resources"]:
        assert set(resource["schema"]["primaryKey"]) <= tables[resource["name"]]
        for key in resource["schema"]["foreignKeys"]:
            assert key["fields"] in tables[resource["name"]]
            assert key["reference"]["fields"] in tables[key["reference"]["resource"]]


@pytest.mark.slow
def test_an_example_is_valid_as_data_package_with_its_keys(tmp_path):
    """Frictionless checks the whole package, including foreign keys: every reference of an example return resolves."""
    import shutil

    from frictionless import Package

    from cse_record import read, write

    write(read(ROOT / "examples/joint-lscb-2011.json"), tmp_path / "return")
    shutil.copy(ROOT / "schema/datapackage.json", tmp_path / "return")
    report = Package(str(tmp_path / "return/datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "note"])[:5]
