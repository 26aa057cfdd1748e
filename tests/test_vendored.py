"""The single-file validator as an agency uses it: copied elsewhere, with nothing but Python."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cse_record.conformance.suite import base_return, suite
from cse_record.standard.catalogue import STANDARD
from tests.conftest import ROOT

FILE = ROOT / "schema/validator/cse_record_validator.py"
ALONE = ("-I", "-S", "-X", "utf8")
"""Python without site-packages, without this folder and without the environment."""
RUNNER = """
import json, sys
sys.path.insert(0, sys.argv[1])
import cse_record_validator as validator
assert not [path for path in sys.path if "site-packages" in path]
wrong = []
base, cases = json.load(sys.stdin)
for case in cases:
    run = validator.validate({**base, **case["return"]})
    found = sorted([finding.rule, validator.pointer(finding)] for finding in run.findings)
    if found != sorted(case["expected"]) or run.broken:
        wrong.append([case["id"], found, case["expected"]])
json.dump([len(cases), wrong], sys.stdout)
"""

EACH_FILE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import cse_record_validator as validator
print(json.dumps({name: validator.main([name]) for name in sys.argv[2:]}))
"""
"""Prints the exit code of the validator for each file, in one process because most of the time is its start."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("vendored")
    (path / FILE.name).write_bytes(FILE.read_bytes())
    return path


def run_alone(folder: Path, *arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *ALONE, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.slow
def test_it_passes_the_conformance_suite_with_nothing_installed(folder):
    cases = [case for file in suite(STANDARD).values() for case in file["cases"]]
    process = run_alone(folder, "-c", RUNNER, folder, stdin=json.dumps([base_return(STANDARD), cases]))
    assert process.returncode == 0, process.stderr
    count, wrong = json.loads(process.stdout)
    assert count == len(cases) > 4000
    assert not wrong, f"{len(wrong)} cases, the first: {wrong[0]}"


def test_it_runs_on_a_file(folder):
    process = run_alone(folder, FILE.name, ROOT / "examples/minimal.json", ROOT / "examples/faulty/return.json")
    assert process.returncode == 1, process.stderr
    assert "/missing_episodes/0/returned_on (M-1): error MIS-001: Returned before last seen." in process.stdout
    assert "minimal.json: 36 rows, 0 errors, 0 queries" in process.stdout
    assert "White British" not in process.stdout


@pytest.mark.slow
def test_it_says_what_it_cannot_read(folder):
    texts = ["", "{", "[]", "7", '{"returns": [{"form": 1, "form": 2}]}', '{"returns": NaN}', "[" * 100_000, '{"a": 1234567890123456}']
    names = [f"bad-{number}.json" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    process = run_alone(folder, "-c", EACH_FILE, folder, *names)
    assert json.loads(process.stdout) == dict.fromkeys(names, 2)
    assert [name for name in names if f"{name}: could not be checked: " not in process.stderr] == []
    assert "Traceback" not in process.stderr
    for arguments in (["bad-0.json"], ["no-such-file.json"], []):
        assert run_alone(folder, FILE.name, *arguments).returncode == 2


def test_it_takes_whatever_dictionaries_hold(folder):
    from cse_record._generated import validator

    for tables in ({}, {"returns": None}, {"children": [7, None, [], {}]}, {"nonsense": []}, {"children": [{"sex": [], 7: 8, "local": 3}]}):
        run = validator.validate(tables)
        assert run.findings
        assert not run.broken
    with pytest.raises(TypeError):
        validator.validate([])  # type: ignore[arg-type]


def test_no_unknown_name_is_repeated(folder):
    from cse_record._generated import validator

    run = validator.validate({"children": [{"Jane Roe born 1/2": "x", "local": {"Jane Roe": 7}}]})
    assert not [
        finding for finding in run.findings if "Roe" in validator.pointer(finding) + finding.message + finding.field + finding.header
    ]
