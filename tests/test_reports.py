"""Reports for machines: they agree with the text report, conform to their schema, and show no value."""

import csv
import io
import json
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator

from cse_record.cli import main
from tests.conftest import ROOT

SECRET = "XQZSECRET"


@pytest.fixture
def paths(tmp_path):
    """A valid return, a faulty one, and one that cannot be read."""
    data = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    data["children"][0]["sex"] = SECRET
    data["children"][1]["birth_month"] = f"{SECRET}\n::error::forged"
    (tmp_path / "bad.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "broken.json").write_text("{")
    return [str(ROOT / "examples/police.json"), str(tmp_path / "bad.json"), str(tmp_path / "broken.json")]


def report(capsys, form, paths, *more):
    code = main(["validate", "--format", form, *more, *paths])
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
    assert document["counts"] == {"error": 2, "query": 0, "note": 0, "explained": 0}
    assert document["rows"] == {"read": sum(source["rows"]["read"] for source in document["sources"]), "refused": 0, "blank": 0}
    assert {rule["outcome"] for rule in document["rules"]} == {"passed", "failed", "not applicable"}
    assert {finding["pointer"] for finding in document["findings"]} == {"/children/0/sex", "/children/1/birth_month"}


def test_lines_and_csv_say_the_same(capsys, paths):
    findings = json.loads(report(capsys, "json", paths)[1])["findings"]
    lines = [json.loads(line) for line in report(capsys, "jsonl", paths)[1].splitlines()]
    rows = list(csv.DictReader(io.StringIO(report(capsys, "csv", paths)[1])))
    assert lines[:-1] == findings
    assert (lines[-1]["rule"], lines[-1]["source"]) == ("could-not-be-checked", paths[2]), "a report without rows must mean clean"
    findings = lines
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
    for form in ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github"):
        assert report(capsys, form, [paths[index] for index in chosen])[0] == code


FORMS = ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github")
DOCS = "https://standards.example/cse/"
STANDARDS = {"https://json.schemastore.org/sarif-2.1.0.json"}
"""Addresses that name a format and are not links for readers."""


@pytest.mark.parametrize("form", FORMS)
def test_no_report_leads_anywhere_unless_it_knows_where_the_pages_are(capsys, paths, form):
    for more in ([], ["--docs", ""]):
        code, out = report(capsys, form, paths, *more)
        assert code == 2
        assert set(re.findall(r"https?:[^\s\"<]+", out.replace("%3A", ":"))) <= STANDARDS


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("by", ["option", "environment"])
def test_every_finding_leads_to_the_page_of_its_rule(capsys, paths, form, by, monkeypatch):
    if by == "environment":
        monkeypatch.setenv("CSE_RECORD_DOCS", DOCS.rstrip("/"))
    _, out = report(capsys, form, paths, *(["--docs", DOCS] if by == "option" else []))
    addresses = set(re.findall(rf"{re.escape(DOCS)}([^\s\"<%,]+)", out.replace("%3A", ":").replace("%2C", ",")))
    assert addresses == {"rules/unknown_code/", "rules/control_character/"}
    for address in addresses:
        assert (ROOT / "docs" / f"{address.rstrip('/')}.md").is_file()
    assert report(capsys, form, paths, "--docs", "")[1].count(DOCS) == 0, "the option wins"


@pytest.mark.parametrize(
    "address",
    ["pages.example", "ftp://standards.example", "https:/one", "https://a b", "javascript:alert(1)", "https://a/?q", 'https://a"b'],
)
def test_what_is_no_address_is_refused(capsys, paths, address, monkeypatch):
    assert main(["validate", paths[0], "--docs", address]) == 2
    assert "--docs must be the web address" in capsys.readouterr().err
    monkeypatch.setenv("CSE_RECORD_DOCS", address)
    assert main(["validate", paths[0]]) == 2
    errors = capsys.readouterr().err
    assert "CSE_RECORD_DOCS must be the web address" in errors
    assert address not in errors
    assert main(["validate", paths[0], "--docs", "https://standards.example"]) == 0


def test_text_says_once_how_a_rule_is_explained(capsys, paths):
    out = report(capsys, "text", paths)[1]
    assert out.count("cse-record explain") == 1
    assert "cse-record explain unknown_code" in out or "cse-record explain control_character" in out
    assert "cse-record explain" not in report(capsys, "text", paths[:1])[1], "where nothing was found there is nothing to explain"


def test_no_address_of_the_site_is_built_into_the_package():
    search = ["git", "grep", "-l", "w3id.org", "--", "src", "website", "schema", "templates", "conformance", "examples", "*.toml", "*.yml"]
    files = subprocess.run(search, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert files == ["website/hooks.py"]


def test_report_to_a_file(capsys, paths, tmp_path):
    assert main(["validate", paths[0], "--format", "json", "-o", str(tmp_path / "report.json")]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["verdict"] == "clean"
    before = (tmp_path / "bad.json").read_bytes()
    assert main(["validate", paths[1], "-o", paths[1]]) == 2
    assert (tmp_path / "bad.json").read_bytes() == before


def test_sarif_names_rule_level_and_place(capsys, paths):
    log = json.loads(report(capsys, "sarif", paths)[1])
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [(result["ruleId"], result["level"], rules[result["ruleIndex"]]) for result in run["results"]] == [
        ("unknown_code", "error", "unknown_code"),
        ("control_character", "error", "control_character"),
    ]
    place = run["results"][0]["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"].endswith("bad.json")
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "/children/0/sex"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "broken.json" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_has_line_and_column_of_csv(capsys, tmp_path):
    assert main(["convert", str(ROOT / "examples/faulty/return.json"), str(tmp_path / "r")]) == 0
    capsys.readouterr()
    log = json.loads(report(capsys, "sarif", [str(tmp_path / "r")])[1])
    regions = [
        result["locations"][0]["physicalLocation"].get("region") for result in log["runs"][0]["results"] if result["ruleId"] == "MIS-001"
    ]
    assert regions == [{"startLine": 2, "startColumn": 15}]


def test_junit_has_a_case_for_each_rule(capsys, paths):
    from xml.etree import ElementTree

    from cse_record._generated.validator import CHECKS

    root = ElementTree.fromstring(report(capsys, "junit", paths)[1])
    good, bad, broken = root.findall("testsuite")
    rules = {check.rule for check in CHECKS.values() if not check.deprecated_in}
    assert len(good.findall("testcase")) == len(rules)
    assert not good.findall(".//failure")
    assert {case.get("name", "").split()[0] for case in bad.findall("testcase") if case.find("failure") is not None} == {
        "unknown_code",
        "control_character",
    }
    assert len(broken.findall("testcase/error")) == 1
    for suite in (good, bad, broken):
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))


def test_every_finding_is_counted_even_where_few_are_written(capsys, tmp_path):
    data = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    for child in data["children"]:
        child["sex"] = SECRET
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    main(["validate", str(tmp_path / "a.json"), "--format", "json", "--limit", "2"])
    document = json.loads(capsys.readouterr().out)
    assert document["counts"]["error"] == len(data["children"])
    assert len(document["findings"]) == 2
    assert {rule["failed"] for rule in document["rules"] if rule["id"] == "unknown_code"} == {len(data["children"])}


def test_the_digest_of_a_query_settles_it_until_the_fields_change(capsys, tmp_path):
    data = json.loads((ROOT / "examples/faulty/return.json").read_text(encoding="utf-8"))
    path = tmp_path / "a.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    main(["validate", str(path), "--format", "json", "--show-values", "--select", "MIS-008,no_header"])
    (query,) = json.loads(capsys.readouterr().out)["findings"]
    explanation = {
        "explanation_ref": "X-2", "rule_id": "MIS-008", "record_type": "missing_episodes", "record_ref": query["row_ref"],
        "reason": "unusual-but-true", "digest": query["digest"],
    }  # fmt: skip
    data["explanations"].append(explanation)
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["validate", str(path), "--select", "MIS-008,EXL,no_header"]) == 0
    assert "1 explained" in capsys.readouterr().out
    data["missing_episodes"][2]["last_seen_on"] = "2025-03-02"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["validate", str(path), "--select", "MIS-008,EXL,no_header"]) == 1
    out = capsys.readouterr().out
    assert "EXL-004" in out
    assert "MIS-008" in out
