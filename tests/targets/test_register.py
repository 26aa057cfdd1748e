"""A target is one package with one line in the register. Its declaration is complete, and everything else follows from it."""

from __future__ import annotations

import importlib
import re
import sys
from contextlib import contextmanager
from dataclasses import replace

import pytest

from cse_record import targets
from cse_record.cli.arguments import parser
from cse_record.publish.build import of_targets
from cse_record.publish.paths import refuse_repeated
from cse_record.publish.reference import reference
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.standard.predicates import Present
from cse_record.targets.files import File
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
from cse_record.targets.target import Target, writes_nothing
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


CHALK = """
from functools import singledispatch

from cse_record.standard.predicates import Predicate, Present, is_registered
from cse_record.targets.files import File
from cse_record.targets.target import Target


@singledispatch
def written(predicate: Predicate) -> str:
    raise NotImplementedError


@written.register
def _(predicate: Present) -> str:
    return f"{predicate.element} is given"


def refusal(rule, check):
    return "" if is_registered(written, type(check.predicate)) else "Chalk writes only what must be given."


def files(standard):
    checks = [(rule, check) for rule in standard.rules.values() for check in rule.checks if not refusal(rule, check)]
    board = "".join(f"{rule.id}: {written(check.predicate)}\\n" for rule, check in checks)
    yield File("schema/chalk/board.txt", board.encode(), "what must be given", "Blackboards")


TARGET = Target("chalk", "Chalk", refusal=refusal, spellings=(written,), files=files)
"""
"""A target that refuses every predicate but one."""


@contextmanager
def added(monkeypatch, folder, name, source):
    """Adds a target as a package beside the others, and to the register."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(targets, "__path__", [*targets.__path__, str(folder)])
    monkeypatch.setitem(TARGETS, name, registered(name))
    yield
    del sys.modules[f"cse_record.targets.{name}"]
    delattr(targets, name)


@pytest.fixture
def stone(monkeypatch, tmp_path):
    with added(monkeypatch, tmp_path, "stone", STONE):
        yield


@pytest.fixture
def chalk(monkeypatch, tmp_path):
    with added(monkeypatch, tmp_path, "chalk", CHALK):
        yield


@pytest.mark.usefixtures("stone")
def test_a_target_that_refuses_everything_is_in_the_published_tables():
    rows = [row for row in rules_by_target(STANDARD) if row[5] == "stone"]
    assert [row[6:] for row in rows] == [("refused", "Stone asks no questions.")] * len(CHECKS)
    rows = [row for row in faults_by_target() if row[2] == "stone"]
    assert [(row[0], *row[3:]) for row in rows] == [(fault, "no", "", "Stone sees nothing.") for fault in FAULTS]


@pytest.mark.slow
@pytest.mark.usefixtures("stone")
def test_a_target_that_refuses_everything_is_built_and_shown(monkeypatch):
    for target in ("python", "excel"):  # their files are slow to write, and do not matter here
        monkeypatch.setitem(TARGETS, target, replace(TARGETS[target], files=writes_nothing))
    files = {file.path: file for files in of_targets(STANDARD).values() for file in files}
    assert files["schema/stone/slab.txt"].content == b"A slab.\n"
    pages = {path: content.decode() for path, content in reference(STANDARD, files, parser()).items()}
    shown = pages["docs/reference/downloads.md"].split("\n## ")[-1]
    assert "Slabs of stone" in shown.splitlines()[0]
    assert "slab.txt" in shown
    assert "a slab with nothing on it" in shown
    assert "schema/stone/slab.txt" in pages["docs/reference/sha256sums.txt"]
    titles = [target.title for target in rule_targets() if target.name != "python"]
    assert titles[-1] == "Stone"
    assert f"| {' | '.join(titles)} |" in pages["docs/rules/index.md"]
    for rule in STANDARD.rules:
        assert "slab of stone: no (Stone asks no questions)" in pages[f"docs/rules/{rule}.md"]
    for fault in FAULTS:
        assert "slab of stone: no (Stone sees nothing)" in pages[f"docs/rules/{fault}.md"]


@pytest.mark.usefixtures("chalk")
def test_a_target_that_refuses_some_predicates_runs_the_others():
    present = [(rule.id, check.on) for rule, check in CHECKS if isinstance(check.predicate, Present)]
    rows = [row for row in rules_by_target(STANDARD) if row[5] == "chalk"]
    assert [(row[0], row[2]) for row in rows if row[6] == "live"] == present
    assert {row[7] for row in rows if row[6] == "refused"} == {"Chalk writes only what must be given."}
    assert all(TARGETS["chalk"].spells(type(check.predicate)) != bool(TARGETS["chalk"].refusal(rule, check)) for rule, check in CHECKS)
    (board,) = TARGETS["chalk"].files(STANDARD)
    assert [line.partition(":")[0] for line in board.content.decode().splitlines()] == [rule for rule, _ in present]


@pytest.mark.parametrize(
    "path",
    ["../evil.txt", "/evil.txt", "README.md", "schema", "schemas/x", "docs/index.md", "conformance/base.json", "examples/police.json",
     "src/cse_record/cli/main.py", "schema/../src/x.py", "schema/./a/x", "schema//x", "schema/x/", "schema/..\\..\\x", "C:/x", ""],
)  # fmt: skip
def test_a_target_writes_only_below_the_folders_of_generated_files(monkeypatch, path):
    build = importlib.import_module("cse_record.publish.build")
    monkeypatch.setattr(build, "TARGETS", {"stone": Target("stone", "Stone", files=lambda standard: iter([File(path, b"")]))})
    with pytest.raises(
        TypeError, match=f"^targets/stone writes {re.escape(path)}(: write the path with|, where build may not write: choose)"
    ):
        of_targets(STANDARD)


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        ({"targets/a": ["schema/x", "schema/x"]}, "targets/a writes twice schema/x: give one of the two files another path"),
        ({"targets/a": ["schema/x"], "targets/b": ["schema/x"]}, "targets/a and targets/b both write schema/x: give one"),
        (
            {"targets/a": ["schema/A.txt"], "targets/b": ["schema/a.txt"]},
            "targets/a writes schema/A.txt, and targets/b writes schema/a.txt: spell",
        ),
        (
            {"targets/a": ["schema/A/x", "schema/a/y"]},
            "targets/a writes schema/A, and targets/a writes schema/a: spell both in the same case",
        ),
    ],
)
def test_each_path_is_written_once(paths, message):
    with pytest.raises(TypeError, match=f"^{re.escape(message)}"):
        refuse_repeated(paths)


def test_a_path_of_a_target_is_not_one_of_the_catalogue_or_the_reference(monkeypatch):
    """The later of two files with one path would silently win."""
    build = importlib.import_module("cse_record.publish.build")
    monkeypatch.setattr(build, "_by_writer", lambda: {"targets/stone": [File("docs/reference/changes.md", b"")]})
    monkeypatch.setattr(build, "reference", lambda *_: {"docs/reference/changes.md": b""})
    with pytest.raises(TypeError, match=r"^targets/stone and publish/reference both write docs/reference/changes\.md"):
        build.generated.__wrapped__(parser())
    monkeypatch.undo()
    stone = {"targets/stone": [File("schema/targets.csv", b"")]}
    for name, part in {"of_targets": stone, "_conformance": [], "_examples": []}.items():
        monkeypatch.setattr(build, name, lambda standard, part=part: part)
    with pytest.raises(TypeError, match=r"^targets/stone and publish/build\.py both write schema/targets\.csv"):
        build._by_writer.__wrapped__()


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
