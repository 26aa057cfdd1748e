"""The registered targets as parameters of tests, so that a new target is tested like the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from cse_record.targets.target import Target


def target_params(targets: Iterable[Target]) -> list[Any]:
    """One parameter for each target, with its name as the id."""
    return [pytest.param(target, id=target.name) for target in targets]
