"""What a type checker says about uses of the models."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

USES = Path(__file__).parent / "uses.py"
DUE = re.compile(r"  # (?P<codes>[a-z-]+(, [a-z-]+)*)$")
REPORTED = re.compile(r"^[^:]+:(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$", re.MULTILINE)


def errors_by_line(python: object, folder: Path) -> dict[int, set[str]]:
    """The codes of the errors that mypy reports for the uses with the package of an interpreter, by line."""
    options = ("--strict", "--no-error-summary", "--hide-error-context", "--config-file=", "--cache-dir", folder / "cache")
    command = [sys.executable, "-m", "mypy", *options, "--python-executable", python, USES]
    # from another folder, so that the package is the installed one and no settings of the project are found
    process = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, check=False)
    assert not process.stderr, process.stderr
    errors: dict[int, set[str]] = {}
    for error in REPORTED.finditer(process.stdout):
        errors.setdefault(int(error["line"]), set()).add(error["code"])
    assert process.stdout.count(": error:") == len(REPORTED.findall(process.stdout)), process.stdout
    return errors


def errors_due() -> dict[int, set[str]]:
    lines = enumerate(USES.read_text(encoding="utf-8").splitlines(), 1)
    return {number: set(due["codes"].split(", ")) for number, line in lines if (due := DUE.search(line))}


@pytest.mark.slow
def test_a_type_checker_accepts_the_right_uses_and_refuses_the_wrong_ones(tmp_path):
    assert len(errors_due()) > 10
    assert errors_by_line(sys.executable, tmp_path) == errors_due()
