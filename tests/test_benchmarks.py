"""The benchmarks run and print every figure. Nothing here is timed: what they say of speed is for people to read."""

import json
import subprocess
import sys

import pytest

from tests.conftest import ROOT

FIGURES = {
    "typical": {"typical-json", "typical-csv"},
    "workbook": {"workbook-typical", "workbook-template", "workbook-small", "workbook-models"},
    "csv": {
        *(f"csv-small-{rules}" for rules in ("0", "10", "20", "30", "40", "all")),
        *("csv-large-30", "csv-large-all", "linear", "memory-small", "memory-large", "worst-small", "worst-large"),
    },
    "peers": {"keys-frictionless", "all-frictionless", "shape-jsonschema", "shape-models"},
    "combine": {"combine-small", "combine-large", "combine-memory-small", "combine-memory-large", "combine-linear"},
    "startup": {"startup-help", "startup-ten"},
}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the cost of a single process is not told there")
def test_every_figure_is_printed(tmp_path):
    """On tiny sizes, where no figure is judged; what validates is sound, or the run would stop."""
    command = [sys.executable, str(ROOT / "benchmarks/run.py"), "--quick", "--json", str(tmp_path / "figures.json")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    printed = [line.split(" | ")[0].removeprefix("| ") for line in done.stdout.splitlines() if line.startswith("| ")][1:]
    found = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["figures"]
    assert sorted(printed) == sorted(one["name"] for one in found) == sorted(set().union(*FIGURES.values()))
    assert all(one["is_met"] is None for one in found)
    assert all(one["ratio"] > 0 for one in found)


def test_the_manual_tells_every_figure():
    manual = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    for names in FIGURES.values():
        for name in names:
            assert f"| {name} |" in manual
