"""Generated files are fresh, and the same wherever and whenever they are built."""

import os
import subprocess
import sys

import pytest

from cse_record.publish import build, generated, stale
from cse_record.publish.build import ENGINE
from tests.conftest import ROOT


def test_every_generated_file_is_fresh():
    assert not stale(ROOT), "run: cse-record build"


def test_stale_missing_and_left_over_files_are_told(tmp_path):
    build(tmp_path)
    assert not stale(tmp_path)
    (tmp_path / "schema/targets.csv").write_text("edited by hand")
    (tmp_path / "schema/trace.csv").unlink()
    (tmp_path / "schema/old.json").write_text("{}")
    assert stale(tmp_path) == ["schema/old.json", "schema/targets.csv", "schema/trace.csv"]
    assert build(tmp_path) == ["schema/old.json", "schema/targets.csv", "schema/trace.csv"]
    assert not stale(tmp_path)
    assert set(generated()) - {ENGINE} == {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}


PRINT_DIGEST = (
    "import hashlib; from cse_record.publish import generated; "
    "print(hashlib.sha256(b''.join(k.encode() + v for k, v in sorted(generated().items()))).hexdigest())"
)


PLACES = [
    ("0", "UTC", "C", "0"),
    ("1", "Pacific/Kiritimati", "C.UTF-8", "4102444800"),
    ("4242", "America/St_Johns", "POSIX", "1"),
]
"""Hash seed, time zone, locale and clock."""


@pytest.mark.slow
def test_same_bytes_under_another_clock_zone_locale_and_hash_seed():
    digests = set()
    for seed, zone, locale, epoch in PLACES:
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "SOURCE_DATE_EPOCH": epoch}
        code = f"import time, datetime; time.time = lambda: {epoch}.0; " + PRINT_DIGEST
        done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
        digests.add(done.stdout.strip())
    assert len(digests) == 1
