"""Police intelligence with conditions: what may not leave its agency goes nowhere, and no text replaces the codes of a condition."""

import json

import pytest

from cse_record.cli import main
from cse_record.formats import Refusal, read, write
from cse_record.validation import validate
from tests.conftest import ROOT
from tests.corpus_true_records import as_json, as_zip, sent, suspect

STAYS = ("5x5x5-4", "5X5X5-4", " 5x5x5-4", "5x5x5\u20114", "5x5x5 4: Within the originating agency only")


@pytest.mark.parametrize("spelled", STAYS)
@pytest.mark.parametrize("kind", ["json", "zip"])
def test_nothing_is_derived_from_intelligence_that_stays_in_its_agency(tmp_path, monkeypatch, capsys, kind, spelled):
    """However its code is written, and whatever the handling conditions say."""
    rows = sent(
        header={"handling_conditions": "The owner agrees."}, suspects=[suspect(1, grading_scheme="5x5x5", grading_handling=spelled)]
    )
    {"json": as_json, "zip": as_zip}[kind](tmp_path, rows)
    monkeypatch.chdir(tmp_path)
    source = f"return.{kind}"
    assert main(["validate", source]) == 1
    for command in (
        ["combine", source, "-o", "made.sqlite"], ["summarise", source, "-o", "made.json"], ["convert", source, "made.xlsx"],
        ["convert", source, "made.json"], ["template", "--for", "full", "--resume", source, "-o", "made.xlsx"],
        ["template", "--for", "full", "--prefill", source, "-o", "made.xlsx"],
    ):  # fmt: skip
        assert main(command) == 2, command
        assert sorted(path.name for path in tmp_path.iterdir()) == [source]
        assert "SUS-023" in capsys.readouterr().err or command[0] in ("combine", "summarise")


@pytest.mark.parametrize("text", ["Ask us first.", "A1 S2", "3x5x2-C A1 S2", "Action A1, sanitisation S2."])
def test_no_text_replaces_the_conditions_of_intelligence(tmp_path, text):
    conditional = {"grading_scheme": "3x5x2", "grading_handling": "3x5x2-C"}
    for grading, expected_findings in (
        ({}, 1),
        ({"grading_action": "A1"}, 1),
        ({"grading_sanitisation": "S2"}, 1),
        ({"grading_action": "A1", "grading_sanitisation": "S2"}, 0),
    ):
        as_json(tmp_path, sent(header={"handling_conditions": text}, suspects=[suspect(1, **conditional, **grading)]))
        findings = [finding for finding in validate(tmp_path / "return.json").findings if finding.severity == "error"]
        assert [(finding.rule, finding.field) for finding in findings] == [("SUS-015", "grading_handling")] * expected_findings


@pytest.mark.parametrize(
    ("code", "missing"), [("3x5x2-C", ("Handling conditions", "action", "sanitisation")), ("5x5x5-5", ("conditions", "sanitisation"))]
)
def test_conditions_that_are_missing_are_reported_once_with_their_scheme(tmp_path, code, missing):
    """One finding names everything that has to be added, and no grade of the other scheme."""
    rows = sent(suspects=[suspect(1, grading_scheme=code[:5], grading_handling=code)])
    as_json(tmp_path, rows)
    (finding,) = [finding for finding in validate(tmp_path / "return.json").findings if finding.rule == "SUS-015"]
    assert all(f"{name}”" in finding.message for name in missing)
    assert finding.message.count("5x5x5" if code.startswith("3") else "3x5x2") == 0


@pytest.mark.parametrize("target", ["copy.json", "copy.xlsx", "copy.sqlite", "copy.zip", "copy"])
@pytest.mark.parametrize("conditions", ["", "Ask the force before any other use."])
def test_intelligence_that_stays_in_its_agency_is_not_written_again(tmp_path, target, conditions):
    """Whatever the handling conditions say; the return itself has an error."""
    rows = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    rows["suspects"][0] |= {"grading_scheme": "5x5x5", "grading_handling": "5x5x5-4"}
    rows["suspects"][0].pop("grading_action", None)
    rows["suspects"][0].pop("grading_sanitisation", None)
    rows["returns"][0]["handling_conditions"] = conditions or None
    source = tmp_path / "return.json"
    source.write_text(json.dumps(rows), encoding="utf-8")
    assert {finding.rule for finding in validate(source).findings if finding.severity == "error"} >= {"SUS-023"}
    with pytest.raises(Refusal, match="SUS-023"):
        write(read(source), tmp_path / target)
    assert not (tmp_path / target).exists()
