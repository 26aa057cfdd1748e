"""The public models: their schema is the published one, and a whole return is refused in the words of the other readers."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from datetime import date
from random import Random

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from cse_record import models, read, validate, write
from cse_record.conformance.suite import base_return, suite
from cse_record.formats import Dataset
from cse_record.models import RECORDS, Child, MissingEpisode, Return, ReturnHeader
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from tests import fault_injection
from tests.conftest import ROOT, SEED

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))


def load(path):
    return json.loads((ROOT / path).read_text(encoding="utf-8"))


def without_rules(schema):
    """A schema that states the shape alone: models look at one record at a time, and leave rules to `validate`."""
    if isinstance(schema, list):
        return [without_rules(part) for part in schema if not (isinstance(part, dict) and "#/$defs/rules." in part.get("$ref", ""))]
    if isinstance(schema, dict):
        parts = {name: without_rules(part) for name, part in schema.items() if not name.startswith("rules.")}
        return {name: part for name, part in parts.items() if not (name == "allOf" and part == [])}
    return schema


def is_accepted(model, value):
    try:
        model.model_validate(value)
    except ValidationError:
        return False
    return True


def test_each_model_has_the_published_schema():
    assert Child.model_json_schema() == load("schema/records/children.schema.json")
    for name, record in RECORDS.items():
        assert record.model_json_schema() == load(f"schema/records/{name}.schema.json"), name
        assert getattr(models, record.__name__) is record
    assert Return.model_json_schema() == load("schema/cse-record.schema.json")


def test_a_schema_within_another_is_complete_and_means_the_same():
    """A web framework puts the schema of a model into its own, in which references to the definitions of ours would lead nowhere."""
    rng = Random(f"schemas {SEED}")
    whole = TypeAdapter(dict[str, Child | MissingEpisode]).json_schema()
    assert "#/$defs/codes" not in json.dumps(whole)
    within = whole["$defs"]["Child"]["properties"]["sex"]
    assert (within["title"], within["description"]) == (Child.elements["sex"].label, Child.elements["sex"].definition)
    for model in (Child, MissingEpisode):
        published = Draft202012Validator(model.model_json_schema())
        inner = Draft202012Validator(TypeAdapter(list[model]).json_schema())
        injectors = [(element, injector) for record, element, injector in fault_injection.every_injector() if record is model]
        verdicts = []
        for element, injector in rng.sample(injectors, 150):
            row = fault_injection.a_record(rng, model)
            if rng.random() < 0.7:
                injector.inject(rng, row, element, model)
            verdicts.append(published.is_valid(row))
            assert inner.is_valid([row]) == verdicts[-1]
        assert {True, False} == set(verdicts)


def test_a_schema_is_never_that_of_the_annotations():
    """Without `cse_record.models`, nobody knows the published schema. Then none is given, because any other would accept too much."""
    code = "from cse_record.standard.records import RECORDS; RECORDS['children'].model_json_schema()"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert process.stderr.splitlines()[-1].startswith("TypeError")
    assert "import cse_record.models" in process.stderr


@pytest.mark.slow
def test_a_return_is_accepted_where_its_schema_accepts_it():
    """Examples, and a sample of the conformance cases of the present version; earlier returns are refused, and it says what to do."""
    shape = Draft202012Validator(without_rules(load("schema/cse-record.schema.json")))
    base = base_return(STANDARD)
    cases = [case for file in suite(STANDARD).values() for case in file["cases"]]
    returns = [load(path) for path in [*EXAMPLES, "examples/faulty/return.json"]]
    returns += [{**base, **case["return"]} for case in Random(f"cases {SEED}").sample(cases, 250)]
    for name in STANDARD.records:  # what may stand in the place of a list, or of a row
        returns += [base | {name: value} for value in (None, {}, "a", [None], [7], [{}], [base["returns"][0], base["returns"][0]])]
    returns += [{}, {"returns": []}, base | {"childs": []}, {**base, "returns": base["returns"] * 2}]
    verdicts = []
    for tables in returns:
        header = tables.get("returns")
        if header and isinstance(header[0], dict) and header[0].get("standard_version") == "0.1":
            assert not is_accepted(Return, tables)
            continue
        verdicts.append(shape.is_valid(tables))
        assert is_accepted(Return, tables) == verdicts[-1], tables
    assert verdicts.count(True) > 50
    assert verdicts.count(False) > 50


def test_a_return_is_refused_in_the_same_words_as_a_file():
    tables = load("examples/faulty/return.json")
    tables["childs"] = []
    tables["support"] = {}
    report = validate(tables)
    found = {
        (finding.place.pointer, finding.rule, finding.message)
        for finding in report.findings
        if finding.rule in FAULTS and finding.rule != "unknown_record_type"
    }
    with pytest.raises(ValidationError) as raised:
        Return(**tables)
    told = {("/" + "/".join(map(str, error["loc"])), error["type"], error["msg"]) for error in raised.value.errors()}
    unknown = {entry for entry in told if entry[1] == "unknown_record_type"}
    assert told - unknown == found
    assert [(place, "Did you mean children?" in words) for place, _, words in unknown] == [("/childs", True)]
    assert "White British" not in str(raised.value)


def test_an_earlier_return_is_not_held_to_what_came_later_without_a_word():
    tables = load("examples/cases/02-disclosure-without-a-suspect/return.json")
    with pytest.raises(ValidationError) as raised:
        Return(**tables)
    (error,) = [error for error in raised.value.errors() if error["type"] == "earlier_version"]
    assert error["loc"] == ("returns", 0, "standard_version")
    assert "upgrade" in error["msg"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_return_goes_into_models_and_back(path, tmp_path):
    dataset = read(path)
    whole = Return.of(dataset)
    assert list(whole.rows()) == list(dataset.written())
    assert Return(**whole.tables()) == whole
    assert Return(**{name: [RECORDS[name](**row) for row in rows] for name, rows in whole.tables().items()}) == whole
    assert list(Dataset.of(whole).written()) == list(Dataset.of(whole.records()).written()) == list(dataset.written())
    write(whole, tmp_path / "a.json")
    assert (tmp_path / "a.json").read_bytes() == path.read_bytes()
    assert pickle.loads(pickle.dumps(whole)) == whole
    assert validate(whole).is_clean


def test_models_are_not_made_of_a_part_of_a_return(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(load("examples/minimal.json") | {"children": [7]}), encoding="utf-8")
    with pytest.raises(ValueError, match="could not be read"):
        Return.of(read(tmp_path / "a.json"))


def test_a_return_cannot_be_changed_and_reads_days_as_days():
    whole = Return.of(read(ROOT / "examples/police.json"))
    with pytest.raises(TypeError, match="Make a new one"):
        whole.children = ()
    assert isinstance(whole.missing_episodes[0].last_seen_on, date)
    assert isinstance(whole.returns[0], ReturnHeader)
    assert whole.children[0].local == {}


def test_a_copy_with_other_values_is_checked():
    whole = Return.of(read(ROOT / "examples/police.json"))
    child = whole.children[0]
    assert child.model_copy() == child.model_copy(deep=True) == child
    later = child.model_copy(
        update={"birth_month": "2010-03", "birth_month_latest": None, "birth_month_absent": None, "local": {"Team": "N"}}
    )
    assert (later.birth_month, later.local, later.child_ref, child.local) == ("2010-03", {"Team": "N"}, child.child_ref, {})
    assert child.model_copy(update={"local": {"Team": "N"}}).model_copy(update={"sex": "male"}).local == {"Team": "N"}
    for update in ({"sex": "Secret Person"}, {"sex": None}, {"Secret Person": 1}):
        with pytest.raises(ValidationError) as refusal:
            child.model_copy(update=update)
        assert "Secret" not in " ".join(fault["msg"] for fault in refusal.value.errors())
    assert whole.model_copy(update={"children": [child]}).children == (child,)
    assert whole.model_copy(update={"children": [child]}).missing_episodes == whole.missing_episodes
    with pytest.raises(ValidationError):
        whole.model_copy(update={"returns": ()})


def test_a_month_given_as_a_date_is_refused_with_how_to_give_it():
    child = read(ROOT / "examples/police.json").tables["children"][0].values
    with pytest.raises(ValidationError) as refusal:
        Child(**child | {"birth_month": date(2010, 3, 1)})
    (fault,) = refusal.value.errors()
    assert (fault["loc"], fault["type"]) == (("birth_month",), "not_as_spelled")
    assert fault["msg"].startswith("A month is given as text such as “2010-03”, not as a date.")
    with pytest.raises(ValidationError) as refusal:
        Child(**child | {"birth_month": "2010-03-01"})
    assert "not as a date" not in str(refusal.value)


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_the_page_of_models_lists_all_that_a_model_asks_for(record):
    """What an empty record is refused for is what the page lists, in its two lists."""
    page = (ROOT / "docs/reference/python-models.md").read_text(encoding="utf-8")
    part = page.partition(f"### {record.__name__} {{")[2].partition("```python")[0]
    values, _, either = part.partition("Must be given, or a reason")
    with pytest.raises(ValidationError) as refusal:
        record()
    for fault in refusal.value.errors():
        name, listed = fault["loc"][0], values.partition("Must be given")[2] if fault["type"] == "blank" else either
        assert f"[`{name}`]" in listed
    assert values.count("[`") + either.count("[`") == len(refusal.value.errors())
