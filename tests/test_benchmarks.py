"""The benchmarks run and print every figure. Nothing is timed here; people judge the figures of speed."""

import json
import runpy
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
    "shortcuts": {f"shortcut-{name}" for name in ("shutil", "typing", "pathlib", "dataclasses", "exit", "collector")},
}


@pytest.mark.proof
@pytest.mark.skipif(sys.platform == "win32", reason="the cost of a single process is not told there")
def test_every_figure_is_printed(tmp_path):
    """On tiny sizes, where no figure is judged. The data must be valid, or the run would stop."""
    command = [sys.executable, str(ROOT / "benchmarks/run.py"), "--quick", "--json", str(tmp_path / "figures.json")]
    process = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert process.returncode == 0, process.stderr
    printed = [line.split(" | ")[0].removeprefix("| ") for line in process.stdout.splitlines() if line.startswith("| ")][1:]
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["figures"]
    assert sorted(printed) == sorted(figure["name"] for figure in figures) == sorted(set().union(*FIGURES.values()))
    assert all(figure["is_met"] is None for figure in figures)
    assert all(figure["ratio"] > 0 for figure in figures)


GROWTH = runpy.run_path(str(ROOT / "benchmarks/growth.py"))


@pytest.mark.parametrize("change", GROWTH["CHANGES"])
def test_each_change_that_is_measured_still_has_its_place(change):
    texts = {edit.path: (ROOT / edit.path).read_text(encoding="utf-8") for edit in GROWTH["CHANGES"][change]}
    for edit in GROWTH["CHANGES"][change]:
        texts[edit.path] = edit.on(texts[edit.path])
        assert edit.text in texts[edit.path]


@pytest.mark.proof
def test_a_rule_adds_little_to_the_repository(tmp_path):
    """Really made, built, committed and packed; the other changes are for whoever runs the benchmark."""
    command = [sys.executable, str(ROOT / "benchmarks/growth.py"), "a rule", "--json", str(tmp_path / "growth.json")]
    subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    (growth,) = json.loads((tmp_path / "growth.json").read_text(encoding="utf-8"))["changes"]
    assert growth["files_by_hand"] == 1
    assert 0 < growth["added"] <= GROWTH["LIMIT"]
    assert growth["by_kind"]["validator"] > 0


def test_the_manual_tells_every_figure():
    manual = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    for names in FIGURES.values():
        for name in names:
            assert f"| {name} |" in manual
