"""What all tests share: a seed that is fixed unless another is given, and counts of random cases by target."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parent.parent
SEED = int(os.environ.get("CSE_RECORD_SEED", "2011"))
"""Fixed, so that a change alone can turn a test red; `make soak` tries new ones."""
SOAK = os.environ.get("CSE_RECORD_BULK") == "soak"
FULL = SOAK or os.environ.get("CSE_RECORD_BULK") == "full"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts = "those of make soak" if SOAK else "full" if FULL else "a tenth of the full counts"
    terminalreporter.write_line(f"cse-record: seed {SEED} (repeat with CSE_RECORD_SEED={SEED}), bulk counts: {counts}")
    table = ROOT / "build/agreement.csv"
    if table.exists():
        lines = table.read_text(encoding="utf-8").splitlines()[1:]
        planted = [int(line.rsplit(",", 1)[1]) for line in lines]
        terminalreporter.write_line(
            f"cse-record: {sum(planted)} faults planted over {len(planted)} cells of element and fault, at least {min(planted)} each"
        )


@pytest.fixture(scope="session", autouse=True)
def own_temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Temporary files of these tests alone: commands tell of what a run that was stopped elsewhere has left in the common folder.

    Its name is short, since the names of sockets have to be.
    """
    tmp_path_factory.getbasetemp()  # stays in the common folder
    with tempfile.TemporaryDirectory(prefix="cse-", ignore_cleanup_errors=True) as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", folder)
        patch.setattr(tempfile, "tempdir", None)
        yield


@pytest.fixture
def rng() -> Random:
    """A generator from the printed seed."""
    return Random(SEED)


@pytest.fixture(scope="session")
def bulk_rng() -> Random:
    return Random(f"bulk {SEED}")


def bulk(full: int, soak: int = 0) -> int:
    """The full count in `make proof`, a tenth of it where bulk tests are run by hand; in `make soak` its own count, if it has one."""
    return (soak if SOAK and soak else full) if FULL else full // 10


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
