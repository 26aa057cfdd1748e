"""Generated files are up to date, and the same wherever and whenever they are built."""

import json
import os
import subprocess
import sys
from hashlib import sha256

import pytest

from cse_record.cli.arguments import parser
from cse_record.history.editions import history_files
from cse_record.publish import build, generated, not_committed, stale
from cse_record.publish.paths import IN_PACKAGE
from cse_record.standard.workbook import VARIANTS
from tests.conftest import ROOT

COMMAND_LINE = parser()


def test_every_generated_file_is_fresh():
    assert not stale(ROOT, COMMAND_LINE), "run: cse-record build"


@pytest.mark.slow
def test_stale_missing_and_left_over_files_are_told(tmp_path):
    build(tmp_path, COMMAND_LINE)
    assert not stale(tmp_path, COMMAND_LINE)
    (tmp_path / "schema/targets.csv").write_text("edited by hand")
    (tmp_path / "schema/trace.csv").unlink()
    (tmp_path / "schema/old.json").write_text("{}")
    assert stale(tmp_path, COMMAND_LINE) == ["schema/old.json", "schema/targets.csv", "schema/trace.csv"]
    assert build(tmp_path, COMMAND_LINE) == ["schema/old.json", "schema/targets.csv", "schema/trace.csv"]
    assert not stale(tmp_path, COMMAND_LINE)
    assert set(generated(COMMAND_LINE)) - set(IN_PACKAGE) == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    }


@pytest.mark.slow
def test_what_is_not_kept_in_the_repository_may_be_missing_but_not_different(tmp_path):
    """The checksums are kept, so a check verifies the workbooks even of a clone that has not been built."""
    build(tmp_path, COMMAND_LINE)
    workbook, copy = "templates/cse-record-core.xlsx", "schema/validator/cse_record_validator.py"
    (tmp_path / workbook).unlink()
    (tmp_path / copy).unlink()
    assert not stale(tmp_path, COMMAND_LINE)
    assert build(tmp_path, COMMAND_LINE) == [copy, workbook]
    (tmp_path / workbook).write_bytes(b"another workbook")
    (tmp_path / copy).write_text("print('another program')")
    assert stale(tmp_path, COMMAND_LINE) == [copy, workbook]
    sums = (tmp_path / "docs/reference/sha256sums.txt").read_text(encoding="utf-8").splitlines()
    pinned = dict(reversed(line.split("  ")) for line in sums)
    for path in not_committed():
        assert pinned[path] == sha256(generated(COMMAND_LINE)[path]).hexdigest()


def test_git_keeps_what_is_kept_and_ignores_the_rest():
    """A committed workbook would enlarge the repository with every change of the standard."""
    paths = sorted(generated(COMMAND_LINE))
    process = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"], cwd=ROOT, input="\n".join(paths), capture_output=True, text=True, check=False
    )
    ignored = set(process.stdout.splitlines())
    assert ignored == not_committed()
    assert len(ignored) == len(VARIANTS) + 1 + len(list(history_files()))
    tracked = subprocess.run(["git", "ls-files", "--", *sorted(ignored)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not tracked.stdout


ELSEWHERE = {
    "PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "4102444800",
}  # fmt: skip
"""Another hash seed, time zone, locale and clock. `tests/test_installation.py` builds in one more place."""
CHECK = """
import json, os, sys, time
time.time = lambda: float(os.environ["SOURCE_DATE_EPOCH"])
from pathlib import Path
from cse_record.cli.arguments import parser
from cse_record.publish import stale
found = stale(Path("."), parser())
print(json.dumps({"stale": found, "imported": [name for name in sys.modules if name.startswith("cse_record._generated.")]}))
"""


@pytest.fixture(scope="module")
def elsewhere():
    """What a check in another process finds stale, where everything around it is different, and what it imported of what is generated."""
    process = subprocess.run(
        [sys.executable, "-c", CHECK], cwd=ROOT, env=os.environ | ELSEWHERE, capture_output=True, text=True, check=True
    )
    return json.loads(process.stdout)


@pytest.mark.proof
def test_same_bytes_under_another_clock_zone_locale_and_hash_seed(elsewhere):
    assert elsewhere["stale"] == []


@pytest.mark.proof
def test_build_does_not_import_what_it_generates(elsewhere):
    """A broken validator must not prevent `build` from writing a valid one."""
    assert elsewhere["imported"] == []
