"""The site, built once for all tests of a run: as published, and for reading from a folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.docs.browser import opened, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """A folder shared by all processes of this run."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def build(target: Path, **environment: str) -> None:
    """Runs `mkdocs build --strict` into a folder; a warning is a fault."""
    env = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "OFFLINE", "MIKE_DOCS_VERSION")}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    process = subprocess.run(command, cwd=ROOT, env=env | environment, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr[-5000:]


def _once(shared: Path, name: str, make: Callable[[Path], None]) -> Path:
    """A folder filled by `make` in the first process that needs it; the others wait."""
    target, is_done = shared / name, shared / f"{name}.done"
    try:
        (shared / f"{name}.begun").mkdir()
    except FileExistsError:
        until = time.monotonic() + 1_200
        while not is_done.exists():
            assert time.monotonic() < until, f"{name} was not built by the process that began it"
            time.sleep(0.2)
    else:
        make(target)
        is_done.touch()
    return target


@pytest.fixture(scope="session")
def site(shared) -> Path:
    """The site as published."""
    return _once(shared, "site", build)


@pytest.fixture(scope="session")
def offline(shared) -> Path:
    """The site for reading from a folder."""
    return _once(shared, "offline", lambda target: build(target, OFFLINE="true"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as opened_browser:
        yield opened_browser


@pytest.fixture(scope="module")
def http(site) -> Iterator[str]:
    """The address of the published site."""
    with served(site) as address:
        yield address
