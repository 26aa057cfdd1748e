"""Reports for machines: they say the same as the text, hold to their schema, and show no value."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from cse_record.cli import main
from tests.conftest import ROOT

SECRET = "XQZSECRET"


@pytest.fixture
def paths(tmp_path):
    """A sound return, a faulty one and one that cannot be read."""
    data = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    data["children"][0]["sex"] = SECRET
    data["children"][1]["birth_month"] = f"{SECRET}\n::error::forged"
    (tmp_path / "bad.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "broken.json").write_text("{")
    return [str(ROOT / "examples/police.json"), str(tmp_path / "bad.json"), str(tmp_path / "broken.json")]


def report(capsys, form, paths):
    code = main(["validate", "--format", form, *paths])
    out = capsys.readouterr().out
    assert SECRET not in out
    return code, out


def test_json_holds_to_its_schema_and_counts_every_file(capsys, paths):
    code, out = report(capsys, "json", paths)
    document = json.loads(out)
    schema = json.loads((ROOT / "schema/report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(document)
    assert code == 2
    assert document["verdict"] == "could not check"
    assert [source["verdict"] for source in document["sources"]] == ["clean", "findings", "could not check"]
    assert document["counts"] == {"error": 2}
    assert {finding["pointer"] for finding in document["findings"]} == {"/children/0/sex", "/children/1/birth_month"}


def test_lines_and_csv_say_the_same(capsys, paths):
    findings = json.loads(report(capsys, "json", paths)[1])["findings"]
    lines = [json.loads(line) for line in report(capsys, "jsonl", paths)[1].splitlines()]
    rows = list(csv.DictReader(io.StringIO(report(capsys, "csv", paths)[1])))
    assert lines == findings
    assert [{name: cell for name, cell in row.items() if cell} for row in rows] == [
        {name: str(value) for name, value in finding.items()} for finding in findings
    ]


def test_annotations_cannot_be_forged(capsys, paths):
    lines = report(capsys, "github", paths)[1].splitlines()
    assert len(lines) == 3
    assert all(line.startswith("::error file=") for line in lines)
    assert lines[0].count("::") == 2


@pytest.mark.parametrize(("chosen", "code"), [([0], 0), ([1], 1), ([0, 1], 1), ([1, 2], 2)])
def test_exit_code_is_the_worst_verdict(capsys, paths, chosen, code):
    for form in ("text", "json", "jsonl", "csv", "github"):
        assert report(capsys, form, [paths[index] for index in chosen])[0] == code


def test_report_to_a_file(capsys, paths, tmp_path):
    assert main(["validate", paths[0], "--format", "json", "-o", str(tmp_path / "report.json")]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["verdict"] == "clean"
    before = (tmp_path / "bad.json").read_bytes()
    assert main(["validate", paths[1], "-o", paths[1]]) == 2
    assert (tmp_path / "bad.json").read_bytes() == before
