"""The targets of the register as parameters of tests: a target that is added is tested like the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from cse_record.targets.target import Target


def target_params(targets: Iterable[Target]) -> list[Any]:
    """One parameter for each target, named as it is."""
    return [pytest.param(target, id=target.name) for target in targets]
