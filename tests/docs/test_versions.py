"""Versions of the site are published side by side: an older version stays as it was, and all versions link to each other."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.browser import Watched, opened, served

pytestmark = pytest.mark.proof


def _run(*command: str, cwd: Path) -> None:
    programs = Path(sys.executable).parent
    env = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "NO_MKDOCS_2_WARNING": "1"}
    for role in ("AUTHOR", "COMMITTER"):
        env |= {f"GIT_{role}_NAME": "cse-record developers", f"GIT_{role}_EMAIL": "developers@cse-record.invalid"}
    process = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr[-3000:]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _complete(clone: Path) -> None:
    """Copies into a clone the files that `cse-record build` would write there and that the repository does not keep."""
    for line in (clone / "docs/reference/sha256sums.txt").read_text(encoding="utf-8").splitlines():
        path = line.partition("  ")[2]
        if not (clone / path).exists():
            (clone / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, clone / path)


def test_an_older_version_stays_and_each_leads_to_the_others(tmp_path):
    clone, pages = tmp_path / "clone", tmp_path / "pages"
    _run("git", "clone", "--quiet", str(ROOT), str(clone), cwd=tmp_path)
    _complete(clone)
    deploy = ("mike", "deploy", "--branch", "pages", "--alias-type", "copy", "--update-aliases")
    assert " ".join(deploy) in (ROOT / "Makefile").read_text(encoding="utf-8")
    _run(*deploy, "0.1", "latest", cwd=clone)
    _run("mike", "set-default", "--branch", "pages", "latest", cwd=clone)
    _run("git", "clone", "--quiet", "--branch", "pages", str(clone), str(pages), cwd=tmp_path)
    first = _files(pages / "0.1")
    assert b'"provider": "mike"' in first["index.html"]
    assert first == _files(pages / "latest")
    _run(*deploy, "0.2", "latest", cwd=clone)
    _run("git", "pull", "--quiet", cwd=pages)
    assert _files(pages / "0.1") == first
    assert _files(pages / "latest") == _files(pages / "0.2")
    with opened() as browser, served(pages) as address:
        tab = Watched(browser, address)
        page = tab.visit("")
        page.wait_for_url("**/latest/")
        page.goto(f"{address}0.1/rules/MIS-004/")
        page.locator(".md-version__link").nth(1).wait_for(state="attached")
        links = [link.get_attribute("href") for link in page.locator(".md-version__link").all()]
        assert [link.removeprefix(address) for link in links] == ["0.2/", "0.1/"]
        assert not tab.complaints
