"""An installed copy does everything that the checkout does. `.ci/run` shows that a fresh clone needs only the two commands."""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.conftest import ROOT
from tests.formats.test_frames import WITHOUT
from tests.models.test_types import errors_by_line, errors_due

README = (ROOT / "README.md").read_text(encoding="utf-8")
ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "POSIX", "LANG": "POSIX", "SOURCE_DATE_EPOCH": "1"}
BUILD_ELSEWHERE = """
import os, time
time.time = lambda: float(os.environ["SOURCE_DATE_EPOCH"])
from cse_record.cli import program
program()
"""
"""Another hash seed, time zone, locale and clock. `tests/test_build.py` tries one more place."""


def run(*command: object, cwd: Path, settings: Mapping[str, str] = MappingProxyType({}), **options) -> subprocess.CompletedProcess[str]:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "CSE_RECORD", "MAKE", "PYTEST"))
    }
    process = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean | settings, capture_output=True, text=True, check=False, **options
    )
    assert process.returncode == 0, (command, process.stdout[-2000:], process.stderr[-2000:])
    return process


@pytest.mark.proof
def test_a_wheel_installed_elsewhere_does_all_that_the_checkout_does(tmp_path):
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv", cwd=tmp_path)  # that of this environment installs into it
    binaries = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    install = ("-m", "pip", "--python", binaries / "python", "install", "--quiet", "--no-compile")  # a command compiles what it imports
    run(sys.executable, *install, wheel, cwd=tmp_path)
    command = binaries / "cse-record"
    run(binaries / "python", "-c", BUILD_ELSEWHERE, "build", "--folder", tmp_path / "built", cwd=tmp_path, settings=ELSEWHERE)
    built = {path.relative_to(tmp_path / "built") for path in (tmp_path / "built").rglob("*") if path.is_file()}
    assert {path.relative_to(ROOT) for path in (ROOT / "schema").rglob("*") if path.is_file()} < built
    for path in sorted(built):
        assert (tmp_path / "built" / path).read_bytes() == (ROOT / path).read_bytes(), path
    run(command, "example", "--children", "5", "--identifiable", "-o", "a.zip", cwd=tmp_path)
    run(command, "convert", "a.zip", "a.json", cwd=tmp_path)
    run(command, "validate", "a.zip", "a.json", cwd=tmp_path)
    run(command, "explain", "R1", cwd=tmp_path)
    run(command, "crosswalk", "sex", "F", "--from", "dfe-sex", cwd=tmp_path)
    code = "import cse_record, pathlib; assert (pathlib.Path(cse_record.__file__).parent / 'py.typed').exists()"
    run(binaries / "python", "-c", code, cwd=tmp_path)
    assert errors_by_line(binaries / "python", tmp_path) == errors_due()
    # pandas and polars are not there, and it says what to install
    process = run(binaries / "python", "-c", WITHOUT, ROOT / "examples/minimal.json", cwd=tmp_path)
    assert process.stdout.count("pip install 'cse-record[frames]'") == 2


WITHOUT_INSTALLING = {"pipx run --spec . cse-record": "pipx", "uvx --from . cse-record": "uv"}
"""How the lines of the README begin that install nothing, and what has to be there to run them."""


@pytest.mark.proof
@pytest.mark.parametrize("start", WITHOUT_INSTALLING)
def test_the_lines_that_install_nothing_run_as_they_stand(tmp_path, start):
    """They fetch the tool and the dependencies, as CI does anyway; elsewhere, without a network, they are skipped."""
    (line,) = [line for line in README.splitlines() if line.startswith(start)]
    assert line in (ROOT / "docs/guides/command.md").read_text(encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    binaries = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    install = [binaries / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", WITHOUT_INSTALLING[start]]
    if subprocess.run(install, capture_output=True, check=False).returncode:
        assert not os.environ.get("CI"), f"{WITHOUT_INSTALLING[start]} cannot be installed"
        pytest.skip(f"{WITHOUT_INSTALLING[start]} cannot be installed: is there no network?")
    own = {name: str(tmp_path / name) for name in ("PIPX_HOME", "UV_CACHE_DIR", "UV_TOOL_DIR", "XDG_CACHE_HOME")}
    settings = own | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}", "UV_PYTHON_DOWNLOADS": "never"}
    assert "0 errors, 0 queries" in run(*shlex.split(line), cwd=ROOT, settings=settings).stdout


@pytest.mark.proof
def test_the_last_lines_of_the_demo_can_be_pasted():
    """Each names a file that is there, or is a command that runs: 0 if all is well, 1 for the workbook with mistakes."""
    shown = run("make", "demo", f"PYTHON={sys.executable}", cwd=ROOT).stdout
    files, commands = shown.partition("\nLook at these files")[2].split("\n\n")
    files, commands = (part.splitlines()[1:] for part in (files, commands))
    assert len(files) >= 4
    assert len(commands) >= 3
    for name in files:
        assert (ROOT / name).is_file(), name
    for command in commands:
        done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == ("filled.xlsx" in command), (command, done.stderr)
        assert done.stdout
        assert not done.stderr
