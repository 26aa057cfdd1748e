"""The layout shows the architecture, and imports run one way."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src/cse_record"
MAY_IMPORT = {
    "standard": set(),
    "targets": {"standard"},
    "formats": {"standard"},
    "validation": {"standard", "formats"},
    "reports": {"standard", "formats", "validation"},
    "synthetic": {"standard"},
    "analysis": {"standard", "formats"},
    "publish": {"standard", "targets", "formats", "reports", "synthetic"},
    "cli": {"standard", "targets", "formats", "validation", "reports", "synthetic", "publish"},
}
"""What each part of the package may import of the others; `standard` imports nothing."""
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The parts of the package that a module imports, lazily or not."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by the full name"
            names.add(node.module or "")
    return {name.split(".")[1] for name in names if name.startswith("cse_record.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_run_one_way(path):
    part = path.relative_to(PACKAGE).parts[0]
    if part in MAY_IMPORT:
        assert imported(path) <= MAY_IMPORT[part] | {part}


def test_every_folder_has_its_place():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(MAY_IMPORT)
    assert not folders & {"utils", "core", "helpers", "common"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_is_too_long(path):
    limit = 450 if path.parent.name == "records" else 400
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit


def test_the_only_dependency_is_pydantic():
    """What the package imports from outside is what pyproject.toml declares."""
    import sys

    outside = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                outside |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                outside.add((node.module or "").split(".")[0])
    assert outside - set(sys.stdlib_module_names) == {"cse_record", "pydantic", "pydantic_core"}


def test_no_name_of_this_machine_is_in_the_repository():
    import subprocess

    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for name in filter(None, files):
        path = ROOT / name
        if path.is_file() and path.suffix != ".png":
            text = path.read_text(encoding="utf-8")
            for words in ("/" + "work/", "/" + "root/", "/" + "tmp/w", "." + "library"):
                assert words not in text, f"{name} names a path of one machine"
