"""Fixtures shared by all tests: a seed that is fixed unless another is given, and counts of random cases."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SEED = int(os.environ.get("CSE_RECORD_SEED", "2011"))
"""Fixed, so that only a change can turn a test red. `make soak` tries new seeds."""
SOAK = os.environ.get("CSE_RECORD_BULK") == "soak"
FULL = SOAK or os.environ.get("CSE_RECORD_BULK") == "full"

settings.register_profile("fixed", derandomize=True, deadline=None, database=None)
settings.register_profile("soak", max_examples=1_000, deadline=None, database=None)
settings.load_profile("soak" if SOAK else "fixed")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # otherwise each command that a test starts would compile the whole package again


COLLECTS = (50_000, 10, 4)
"""When garbage is collected: more rarely than usual, since what tests make most are workbooks of 100,000 cells. Looking them through took a
quarter of the time. Once for every dozen of large workbooks is enough for memory.
"""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Collects no garbage meanwhile, and none of what stays for the whole run afterwards: looking it through took a third of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(*COLLECTS)
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Runs the files with the longest tests first, so that no worker is left alone with one at the end."""
    marks = (("bulk", "proof", "soak"), ("slow",))
    ranks: dict[Path, int] = {}
    for item in items:
        rank = next((rank for rank, names in enumerate(marks) if any(map(item.get_closest_marker, names))), len(marks))
        ranks[item.path] = min(rank, ranks.get(item.path, rank))
    items.sort(key=lambda item: ranks[item.path])


WIDE = "5000"
"""The width of text that commands print in tests, so that sentences are not broken. `test_width.py` has narrower ones."""


@contextmanager
def _wide() -> Iterator[None]:
    """Only while a test runs, since pytest itself writes as wide as the terminal."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", WIDE)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Iterator[None]:
    with _wide():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    with _wide():
        return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Writes the generated files that the repository does not keep, if their checksums differ: in a new clone or after a pull."""
    if hasattr(config, "workerinput"):
        return
    sums = [line.split("  ") for line in (ROOT / "docs/reference/sha256sums.txt").read_text(encoding="utf-8").splitlines()]
    if differing := [path for pinned, path in sums if not _has_sum(ROOT / path, pinned)]:
        from cse_record.cli.arguments import parser  # takes a second, which most runs can save
        from cse_record.publish import generated, not_committed

        contents = generated(parser())
        for path in not_committed().intersection(differing):
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_bytes(contents[path])


def _has_sum(path: Path, pinned: str) -> bool:
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == pinned


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts = "those of make soak" if SOAK else "full" if FULL else "a tenth of the full counts"
    terminalreporter.write_line(f"cse-record: seed {SEED}, bulk counts: {counts}")
    if SOAK:
        terminalreporter.write_line(f"cse-record: repeat with make soak ROUNDS=1 SEED={SEED}, or a part of it with TESTS=tests/… besides")
    table = ROOT / "build/agreement.csv"
    if table.exists():
        lines = table.read_text(encoding="utf-8").splitlines()[1:]
        fault_counts = [int(line.rsplit(",", 1)[1]) for line in lines]
        terminalreporter.write_line(
            f"cse-record: {sum(fault_counts)} faults injected over {len(fault_counts)} cells of element and fault, "
            f"at least {min(fault_counts)} each"
        )


@pytest.fixture(scope="session", autouse=True)
def own_temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A temporary folder for these tests alone: commands report what an interrupted run has left in the common folder.

    Its name is short because socket names must be short.
    """
    tmp_path_factory.getbasetemp()  # stays in the common folder
    with tempfile.TemporaryDirectory(prefix="cse-", ignore_cleanup_errors=True) as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", folder)
        patch.setattr(tempfile, "tempdir", None)
        yield


@pytest.fixture
def rng() -> Random:
    """A generator seeded with the printed seed."""
    return Random(SEED)


@pytest.fixture(scope="session")
def bulk_rng() -> Random:
    return Random(f"bulk {SEED}")


def bulk(full: int, soak: int = 0) -> int:
    """The full count in CI and in `make proof`, a tenth when bulk tests are run by hand. `make soak` may set its own count."""
    return (soak if SOAK and soak else full) if FULL else full // 10


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
