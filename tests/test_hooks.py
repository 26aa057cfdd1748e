"""The pre-commit hook does what its file says: it checks changed files, several at a time, and fails on a faulty one."""

import re
import subprocess
import sys

import yaml

from tests.conftest import ROOT

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_runs_on_the_files_that_it_is_given():
    assert HOOK["id"] == "cse-record-validate"
    good, faulty = ["examples/minimal.json", "examples/nil-return.json"], "examples/faulty/return.json"
    assert all(re.search(HOOK["files"], path) for path in [faulty, "returns/a.zip", "Return-2011.jsonl"])
    assert not re.search(HOOK["files"], "package.json")
    assert not re.search(HOOK["files"], "children.csv"), "a CSV file alone is not a return"
    program, *arguments = HOOK["entry"].split()
    assert program == "cse-record"
    for paths, code in ((good, 0), ([*good, faulty], 1)):
        process = subprocess.run([sys.executable, "-m", "cse_record", *arguments, *paths], cwd=ROOT, capture_output=True, check=False)
        assert process.returncode == code
