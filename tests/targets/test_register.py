"""A target is one package with one line in the register. Its declaration is complete, and everything else follows from it."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from cse_record import targets
from cse_record.cli.arguments import parser
from cse_record.publish.build import of_targets
from cse_record.publish.reference import reference
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.targets.register import (
    PACKAGES,
    PLANNED,
    TARGETS,
    faults_by_target,
    registered,
    rule_targets,
    rules_by_target,
    shape_targets,
)
from cse_record.targets.target import writes_nothing
from tests.conftest import ROOT
from tests.registered import target_params

KINDS = {element.kind.name for element in STANDARD.elements.values()}
CHECKS = [(rule, check) for rule in STANDARD.rules.values() for check in rule.checks]


def test_every_package_of_targets_is_registered():
    folder = ROOT / "src/cse_record/targets"
    assert {path.parent.name for path in folder.glob("*/__init__.py")} == set(PACKAGES) == set(TARGETS)
    assert not set(PACKAGES) & set(PLANNED)
    assert {path.stem for path in folder.glob("*.py")} == {"__init__", "target", "register", "files"}, "a target is a package"


@pytest.mark.parametrize("target", target_params(rule_targets()))
def test_each_refusal_is_a_sentence(target):
    reasons = {target.refusal(rule, check) for rule, check in CHECKS} - {""}
    assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons), reasons


@pytest.mark.parametrize("target", target_params(shape_targets()))
def test_each_blind_spot_names_an_existing_fault_and_existing_kinds(target):
    assert set(target.blind_spots) <= set(FAULTS)
    for kinds, reason in target.blind_spots.values():
        assert set(kinds) <= KINDS
        assert reason[0].isupper()
        assert reason.endswith(".")


def test_published_tables_have_every_target():
    _, *rows = rules_by_target(STANDARD)
    names = [target.name for target in rule_targets()] + list(PLANNED)
    assert [row[5] for row in rows] == names * len(CHECKS)
    _, *rows = faults_by_target()
    assert [row[2] for row in rows] == [target.name for target in shape_targets() if target.blind_spots] * len(FAULTS)


STONE = """
from cse_record.standard.faults import FAULTS
from cse_record.targets.files import File
from cse_record.targets.target import Target

TARGET = Target(
    "stone",
    "Stone",
    "slab of stone",
    refusal=lambda rule, check: "Stone asks no questions.",
    blind_spots={fault: ((), "Stone sees nothing.") for fault in FAULTS},
    files=lambda standard: iter([File("schema/stone/slab.txt", b"A slab.\\n", "a slab with nothing on it", "Slabs of stone")]),
)
"""
"""A target that refuses everything."""


@pytest.fixture
def stone(monkeypatch, tmp_path):
    """Adds the target as a package beside the others, and to the register, for one test."""
    (tmp_path / "stone").mkdir()
    (tmp_path / "stone/__init__.py").write_text(STONE, encoding="utf-8")
    monkeypatch.setattr(targets, "__path__", [*targets.__path__, str(tmp_path)])
    monkeypatch.setitem(TARGETS, "stone", registered("stone"))
    yield
    del sys.modules["cse_record.targets.stone"], targets.stone


@pytest.mark.usefixtures("stone")
def test_a_target_that_refuses_everything_is_in_the_published_tables():
    rows = [row for row in rules_by_target(STANDARD) if row[5] == "stone"]
    assert [row[6:] for row in rows] == [("refused", "Stone asks no questions.")] * len(CHECKS)
    rows = [row for row in faults_by_target() if row[2] == "stone"]
    assert [(row[0], *row[3:]) for row in rows] == [(fault, "no", "", "Stone sees nothing.") for fault in FAULTS]


@pytest.mark.usefixtures("stone")
def test_a_target_that_refuses_everything_is_built_and_shown(monkeypatch):
    for target in ("python", "excel"):  # their files are slow to write, and do not matter here
        monkeypatch.setitem(TARGETS, target, replace(TARGETS[target], files=writes_nothing))
    files = {file.path: file for file in of_targets(STANDARD)}
    assert files["schema/stone/slab.txt"].content == b"A slab.\n"
    pages = {path: content.decode() for path, content in reference(STANDARD, files, parser()).items()}
    shown = pages["docs/reference/downloads.md"].split("\n## ")[-1]
    assert "Slabs of stone" in shown.splitlines()[0]
    assert "slab.txt" in shown
    assert "a slab with nothing on it" in shown
    assert "schema/stone/slab.txt" in pages["docs/reference/sha256sums.txt"]
    assert "the last three columns" in pages["docs/rules/index.md"]
    assert "| JSON Schema | Workbook | Stone |" in pages["docs/rules/index.md"]
    for rule in STANDARD.rules:
        assert "slab of stone: no (Stone asks no questions)" in pages[f"docs/rules/{rule}.md"]
    for fault in FAULTS:
        assert "slab of stone: no (Stone sees nothing)" in pages[f"docs/rules/{fault}.md"]


@pytest.mark.usefixtures("stone")
def test_a_target_that_refuses_everything_is_a_parameter_of_tests():
    assert "stone" in [parameter.id for parameter in target_params(rule_targets())]
    assert "stone" in [parameter.id for parameter in target_params(shape_targets())]


def test_a_package_says_which_target_it_is(monkeypatch, tmp_path):
    (tmp_path / "mute").mkdir()
    (tmp_path / "mute/__init__.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(targets, "__path__", [*targets.__path__, str(tmp_path)])
    with pytest.raises(TypeError, match="mute"):
        registered("mute")
    del sys.modules["cse_record.targets.mute"], targets.mute
