"""The layout shows the architecture, and imports run one way."""

import ast
import graphlib
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src/cse_record"
MAY_IMPORT = {
    "standard": set(),
    "targets": {"standard"},
    "models": {"standard", "targets"},
    "history": {"standard", "targets"},
    "_generated": set(),
    "formats": {"standard", "_generated", "targets"},
    "validation": {"standard", "formats", "_generated"},
    "extension": {"standard", "targets", "formats", "validation", "_generated"},
    "mapping": {"standard", "formats", "targets", "_generated"},
    "reports": {"standard", "formats", "validation", "analysis", "history", "mapping", "_generated"},
    "synthetic": {"standard"},
    "analysis": {"standard", "formats", "validation", "mapping"},
    "privacy": {"standard", "formats", "validation", "analysis"},
    "conformance": {"standard", "targets"},
    "publish": {"standard", "targets", "conformance", "formats", "history", "reports", "synthetic"},
    "cli": {
        "standard",
        "extension",
        "targets",
        "formats",
        "validation",
        "history",
        "mapping",
        "reports",
        "synthetic",
        "analysis",
        "privacy",
        "publish",
    },
}
"""What each part of the package may import. `standard` and what is generated import nothing. `formats` asks a target for a workbook, so
that workbooks are written in one way only; `cli` passes `publish` the parser that it documents."""
MODULES = sorted(PACKAGE.rglob("*.py"))
WRITTEN = [path for path in MODULES if path.parent.name != "_generated"]


class Facts(NamedTuple):
    """What the syntax tree of a module says. The tree is read once and not kept."""

    imports: frozenset[str]
    """The modules that are imported as a whole, lazily or not."""
    imports_from: tuple[tuple[str, frozenset[str]], ...]
    """The modules from which names are imported, lazily or not, with the names."""
    defines: frozenset[str]
    """The names that are assigned to, declared with a type, or those of classes."""
    uses_of_any: int


@cache
def facts_of(path: Path) -> Facts:
    imports, imports_from, defines, uses_of_any = set(), [], set(), 0
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names):
                imports |= {alias.name for alias in names}
            case ast.ImportFrom(module, names, level):
                assert level == 0, f"{path}: import by the full name"
                imports_from.append((module or "", frozenset(alias.name for alias in names)))
            case ast.Assign(targets):
                defines |= {target.id for target in targets if isinstance(target, ast.Name)}
            case ast.AnnAssign(ast.Name(name)) | ast.ClassDef(name):
                defines.add(name)
            case ast.Name("Any"):
                uses_of_any += 1
    return Facts(frozenset(imports), tuple(imports_from), frozenset(defines), uses_of_any)


def imported(path: Path) -> set[str]:
    """The parts of the package that a module imports, lazily or not."""
    facts = facts_of(path)
    names = facts.imports | {module for module, _ in facts.imports_from}
    return {name.split(".")[1] for name in names if name.startswith("cse_record.")}


def test_imports_run_one_way():
    forbidden = {}
    for path in MODULES:
        part = path.relative_to(PACKAGE).parts[0]
        if part in MAY_IMPORT and (parts := imported(path) - MAY_IMPORT[part] - {part}):
            forbidden[path.relative_to(PACKAGE).as_posix()] = parts
    assert forbidden == {}, "each of these modules imports parts that its own may not import"


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
    facts = facts_of(path)
    names_used = set(facts.imports)
    for module, names_imported in facts.imports_from:
        inner = {f"{module}.{name}" for name in names_imported}
        names_used |= inner & names.keys() if inner <= names.keys() else inner | {module}
    return names_used & names.keys()


def test_parts_do_not_import_each_other_in_a_circle():
    assert graphlib.TopologicalSorter(MAY_IMPORT).prepare() is None


MOST_ANY = 45
"""The uses of `Any` that may stay: at libraries without types, for unchecked JSON, and once for the values of a row."""


def test_annotations_say_what_is_meant():
    """`Any` switches the type checker off for whatever it touches. Use `object`, a type variable, a protocol or the type itself."""
    uses = {path.relative_to(PACKAGE).as_posix(): facts_of(path).uses_of_any for path in WRITTEN}
    assert sum(uses.values()) <= MOST_ANY, {path: count for path, count in uses.items() if count}


@pytest.mark.parametrize("name", ["Row", "NamedRow", "Tables", "Cells", "PartRows", "SheetRow"])
def test_a_row_has_one_name(name):
    """Each is defined in one module. A second type of the same name would be a different thing."""
    assert len([path for path in WRITTEN if name in facts_of(path).defines]) == 1


@pytest.mark.parametrize("part", ["formats", "validation"])
def test_no_stage_asks_what_another_can_do(part):
    """Every source gives its rows in the same way, through methods of its base class."""
    assert not [path for path in WRITTEN if path.relative_to(PACKAGE).parts[0] == part and "hasattr(" in path.read_text(encoding="utf-8")]


def test_every_folder_has_its_place():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(MAY_IMPORT)
    assert not folders & {"utils", "core", "helpers", "common"}


def test_no_module_is_too_long():
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in WRITTEN}
    limits = {path: 450 if path.parent.name == "records" else 400 for path in WRITTEN}
    assert {path.relative_to(PACKAGE).as_posix(): length for path, length in lengths.items() if length > limits[path]} == {}


def test_validating_does_not_import_the_models():
    """Start-up is most of the time for a small return, so pydantic and the standard are loaded only when they are needed.

    How a message is said is always needed, and imports nothing.
    """
    code = (
        "import sys; from cse_record.cli import main; main(['validate', 'examples/minimal.json']);"
        "assert not {'pydantic', 'typing', 'dataclasses'} & set(sys.modules), sys.modules;"
        "assert [name for name in sys.modules if name.startswith('cse_record.standard.')] == ['cse_record.standard.speech'], sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def test_what_comes_from_outside_is_declared():
    """The package imports only what pyproject.toml declares, and the packages of an extra are imported in one place alone."""
    assert _outside(MODULES) == {
        "cse_record",
        "pydantic",
        "pydantic_core",
        "xlsxwriter",
        "python_calamine",
        "openpyxl",
        "highspy",
        "numpy",
        "argcomplete",
        "pandas",
        "polars",
    }
    assert not {"highspy", "numpy"} & _outside([path for path in MODULES if path != PACKAGE / "analysis/disclosure/solver.py"])
    frames = ("frames.py", "given_frames.py", "dataset.py")  # and there only for type checkers, or by name
    assert not {"pandas", "polars"} & _outside([path for path in MODULES if path.parent != PACKAGE / "formats" or path.name not in frames])
    assert "argcomplete" not in _outside([path for path in MODULES if path != PACKAGE / "cli/completion.py"])
    marked = PACKAGE / "reports/marked"
    assert "openpyxl" not in _outside(
        [path for path in MODULES if path.name not in ("copy.py", "formulas.py", "findings_sheet.py") or path.parent != marked]
    )


def _outside(modules):
    return set().union(*map(_from_outside, modules))


def _from_outside(path):
    """The packages outside the standard library that a module imports."""
    facts = facts_of(path)
    packages = {name.split(".")[0] for name in (*facts.imports, *(module for module, _ in facts.imports_from))}
    return packages - set(sys.stdlib_module_names)


def test_no_name_of_this_machine_is_in_the_repository():
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for name in filter(None, files):
        path = ROOT / name
        if path.is_file() and path.suffix not in (".png", ".xlsx", ".xz"):
            text = path.read_text(encoding="utf-8")
            for words in ("/" + "work/", "/" + "root/", "/" + "tmp/w", "." + "library"):
                assert words not in text, f"{name} names a path of one machine"
