"""The layout shows the architecture, and imports run one way."""

import ast
import graphlib
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src/cse_record"
MAY_IMPORT = {
    "standard": set(),
    "targets": {"standard"},
    "_generated": set(),
    "formats": {"standard", "_generated", "targets"},
    "validation": {"standard", "formats", "_generated"},
    "reports": {"standard", "formats", "validation", "analysis", "_generated"},
    "synthetic": {"standard"},
    "analysis": {"standard", "formats", "validation"},
    "privacy": {"standard", "formats", "validation", "analysis"},
    "conformance": {"standard", "targets"},
    "publish": {"standard", "targets", "conformance", "formats", "reports", "synthetic"},
    "cli": {"standard", "targets", "formats", "validation", "reports", "synthetic", "analysis", "privacy", "publish"},
}
"""What each part of the package may import. `standard` and what is generated import nothing. `formats` asks a target for a workbook, so
that workbooks are written in one way only; `cli` passes `publish` the parser that it documents."""
MODULES = sorted(PACKAGE.rglob("*.py"))
WRITTEN = [path for path in MODULES if path.parent.name != "_generated"]


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


def test_formulas_know_nothing_of_the_workbook_that_holds_them():
    for path in (PACKAGE / "targets/excel/formulas").glob("*.py"):
        assert "targets.excel.workbook" not in path.read_text(encoding="utf-8"), path.name


def test_no_modules_import_each_other_in_a_circle():
    """This includes imports for type checking: two modules that need each other are really one module, or hide a third."""
    names = {_dotted(path): path for path in MODULES}
    imports = {name: _modules_imported(path, names) - {name} for name, path in names.items()}
    assert graphlib.TopologicalSorter(imports).prepare() is None


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def _modules_imported(path: Path, names: dict[str, Path]) -> set[str]:
    """The modules of the package that a module imports, each the innermost that is named."""
    names_used = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names_used |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            names_used |= inner & names.keys() if inner <= names.keys() else inner | {node.module or ""}
    return names_used & names.keys()


def test_parts_do_not_import_each_other_in_a_circle():
    assert graphlib.TopologicalSorter(MAY_IMPORT).prepare() is None


MOST_ANY = 45
"""The uses of `Any` that may stay: at libraries without types, for unchecked JSON, and once for the values of a row."""


def test_annotations_say_what_is_meant():
    """`Any` switches the type checker off for whatever it touches. Use `object`, a type variable, a protocol or the type itself."""
    uses = {path.relative_to(PACKAGE).as_posix(): _uses_of_any(path) for path in WRITTEN}
    assert sum(uses.values()) <= MOST_ANY, {path: count for path, count in uses.items() if count}


def _uses_of_any(path: Path) -> int:
    return sum(isinstance(node, ast.Name) and node.id == "Any" for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", ["Row", "NamedRow", "Tables", "Cells", "PartRows", "SheetRow"])
def test_a_row_has_one_name(name):
    """Each is defined in one module. A second type of the same name would be a different thing."""
    assert sum(_defines(path, name) for path in WRITTEN) == 1


def _defines(path: Path, name: str) -> bool:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return True
        if isinstance(node, ast.ClassDef) and node.name == name:
            return True
    return False


@pytest.mark.parametrize("part", ["formats", "validation"])
def test_no_stage_asks_what_another_can_do(part):
    """Every source gives its rows in the same way, through methods of its base class."""
    assert not [path for path in WRITTEN if path.relative_to(PACKAGE).parts[0] == part and "hasattr(" in path.read_text(encoding="utf-8")]


def test_every_folder_has_its_place():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(MAY_IMPORT)
    assert not folders & {"utils", "core", "helpers", "common"}


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_is_too_long(path):
    limit = 450 if path.parent.name == "records" else 400
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit


@pytest.mark.slow
@pytest.mark.slow
def test_build_does_not_import_what_it_generates():
    """A broken validator must not prevent `build` from writing a valid one."""
    code = (
        "import sys; from pathlib import Path; from cse_record.cli.arguments import parser;"
        "from cse_record.publish import stale; stale(Path('.'), parser());"
        "assert not any(name.startswith('cse_record._generated.') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_validating_does_not_import_the_models():
    """Start-up is most of the time for a small return, so pydantic and the standard are loaded only when they are needed."""
    code = (
        "import sys; from cse_record.cli import main; main(['validate', 'examples/minimal.json']);"
        "assert not {'pydantic', 'cse_record.standard', 'typing', 'dataclasses'} & set(sys.modules), sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def test_what_comes_from_outside_is_declared():
    """The package imports only what pyproject.toml declares, and the packages of an extra are imported in one place alone."""
    assert _outside(MODULES) == {"cse_record", "pydantic", "pydantic_core", "xlsxwriter", "python_calamine", "openpyxl", "highspy", "numpy"}
    assert not {"highspy", "numpy"} & _outside([path for path in MODULES if path != PACKAGE / "analysis/disclosure/solver.py"])
    marked = PACKAGE / "reports/marked"
    assert "openpyxl" not in _outside(
        [path for path in MODULES if path.name not in ("copy.py", "formulas.py", "findings_sheet.py") or path.parent != marked]
    )


def _outside(modules):
    return set().union(*map(_from_outside, modules))


@cache
def _from_outside(path):
    """The packages outside the standard library that a module imports."""
    outside = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            outside |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            outside.add((node.module or "").split(".")[0])
    return outside - set(sys.stdlib_module_names)


def test_no_name_of_this_machine_is_in_the_repository():
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for name in filter(None, files):
        path = ROOT / name
        if path.is_file() and path.suffix not in (".png", ".xlsx", ".xz"):
            text = path.read_text(encoding="utf-8")
            for words in ("/" + "work/", "/" + "root/", "/" + "tmp/w", "." + "library"):
                assert words not in text, f"{name} names a path of one machine"
