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
    "combine": {*(f"combine-{what}{size}" for what in ("", "validate-", "memory-") for size in ("small", "large")), "combine-linear"},
    "startup": {"startup-help", "startup-ten"},
    "shortcuts": {f"shortcut-{name}" for name in ("shutil", "typing", "pathlib", "dataclasses", "exit", "order", "whole", "collector")},
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


EDITS = runpy.run_path(str(ROOT / "benchmarks/edits.py"))


@pytest.mark.parametrize("change", EDITS["CHANGES"])
def test_each_change_that_is_measured_still_has_its_place(change):
    texts = {}
    for edit in EDITS["CHANGES"][change]:
        path = ROOT / edit.path
        text = texts.get(edit.path) or (path.read_text(encoding="utf-8") if path.exists() else "")
        is_new = text in ("", edit.added)  # where the change has been made it is there already
        assert edit.before or is_new or path.suffix == ".csv", "only a new file, or a list, is added to at its end"
        texts[edit.path] = edit.on(text)
        assert edit.added in texts[edit.path]


@pytest.mark.proof
def test_a_rule_adds_little_to_the_repository(tmp_path):
    """Really made, built, committed and packed; the other changes are for whoever runs the benchmark."""
    command = [sys.executable, str(ROOT / "benchmarks/changes.py"), "a rule", "--json", str(tmp_path / "growth.json")]
    subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    (growth,) = json.loads((tmp_path / "growth.json").read_text(encoding="utf-8"))["changes"]
    assert growth["files_by_hand"] == 1
    assert 0 < growth["added"] <= EDITS["LIMIT"]
    assert growth["by_kind"]["validator"] > 0


def test_the_manual_tells_what_each_change_costs():
    """The edits are counted here. What they bring about is for whoever runs the benchmark."""
    manual = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    rows = {
        head: cells for head, *cells in ([cell.strip() for cell in line.split("|")[1:-1]] for line in manual.splitlines() if "|" in line)
    }
    changes = EDITS["CHANGES"]
    assert next(line for line in manual.splitlines() if line.startswith("|  |")) == f"|  | {' | '.join(changes)} | whole |"
    assert rows["files wanted, at most"][:-1] == [str(EDITS["WANTED"][change]) for change in changes]
    assert rows["files edited by hand"][:-1] == [str(len({edit.path for edit in edits})) for edits in changes.values()]
    assert all(len({edit.path for edit in edits}) <= EDITS["WANTED"][change] for change, edits in changes.items())
    assert rows["places in them"][:-1] == [str(len(edits)) for edits in changes.values()]


def test_the_cost_of_a_change_counts_the_tests_of_make_check():
    marks = "not slow and not bulk and not proof and not soak"
    assert f'-m "{marks}" $(TESTS)' in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f'"{marks}"' in (ROOT / "benchmarks/changes.py").read_text(encoding="utf-8")


def test_the_manual_tells_every_figure():
    manual = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    for names in FIGURES.values():
        for name in names:
            assert f"| {name} |" in manual
