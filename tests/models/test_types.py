"""What a type checker says about uses of the models."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cse_record.models import RECORDS

USES = Path(__file__).parent / "uses.py"
DUE = re.compile(r"  # (?P<codes>[a-z-]+(, [a-z-]+)*)$", re.MULTILINE)
REPORTED = re.compile(r"^[^:\n]+:(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$", re.MULTILINE)


def program() -> str:
    """The uses, and every record type made from its base row, in which every value is right."""
    return "\n".join([USES.read_text(encoding="utf-8"), *_base_rows()])


def _base_rows() -> Iterator[str]:
    yield "import cse_record.models as m"
    for record in RECORDS.values():
        yield f"m.{record.__name__}({', '.join(f'{name}={value!r}' for name, value in record.about.base_row.items())})"
        wrong = next(name for name, element in record.elements.items() if element.must_hold_value)
        yield f"m.{record.__name__}(**{{{wrong!r}: 7}})  # arg-type"


def errors_by_line(python: object, folder: Path) -> dict[int, set[str]]:
    """The codes of the errors that mypy reports for the program with the package of an interpreter, by line."""
    (folder / "program.py").write_text(program(), encoding="utf-8")
    options = ("--strict", "--no-error-summary", "--hide-error-context", "--config-file=", "--cache-dir", folder / "cache")
    command = [sys.executable, "-m", "mypy", *options, "--python-executable", python, "program.py"]
    # from another folder, so that the package is the installed one and no settings of the project are found
    process = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, check=False)
    assert not process.stderr, process.stderr
    errors: dict[int, set[str]] = {}
    for error in REPORTED.finditer(process.stdout):
        errors.setdefault(int(error["line"]), set()).add(error["code"])
    assert process.stdout.count(": error:") == len(REPORTED.findall(process.stdout)), process.stdout
    return errors


def errors_due() -> dict[int, set[str]]:
    return {number: set(due["codes"].split(", ")) for number, line in enumerate(program().splitlines(), 1) if (due := DUE.search(line))}


@pytest.mark.slow
def test_a_type_checker_accepts_the_right_uses_and_refuses_the_wrong_ones(tmp_path):
    due = errors_due()
    assert len(due) > 40
    errors = errors_by_line(sys.executable, tmp_path)
    assert {line: errors[line] for line in errors if errors[line] != due.get(line)} == {}
    assert errors.keys() == due.keys()
