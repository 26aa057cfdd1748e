"""What all tests share: a seed that rotates and is printed, bulk counts by target, and the referees."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parent.parent
SEED = int(os.environ.get("CSE_RECORD_SEED", int(time.time()) // 60 % 1_000_000))
os.environ["CSE_RECORD_SEED"] = str(SEED)  # the workers of a parallel run take over the seed of the first
FULL = os.environ.get("CSE_RECORD_BULK") == "full"


def pytest_report_header() -> str:
    counts = "full" if FULL else "a tenth of the full counts"
    return f"cse-record: seed {SEED} (repeat with CSE_RECORD_SEED={SEED}), bulk counts: {counts}"


@pytest.fixture
def rng() -> Random:
    """A generator from the printed seed."""
    return Random(SEED)


@pytest.fixture(scope="session")
def bulk_rng() -> Random:
    return Random(f"bulk {SEED}")


def bulk(full: int) -> int:
    """The count that an issue names in `make proof`, a tenth of it elsewhere."""
    return full if FULL else full // 10


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
