"""The steps from each version of the standard to the next."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

from cse_record.standard.mappings.rules import MappingRule, read_rules
from cse_record.standard.versions import VERSIONS

FOLDER = files(__name__.rpartition(".")[0]) / "upgrade"


@dataclass(frozen=True)
class Step:
    """From one version to the next. An element that no rule names stays as it is."""

    earlier: str
    later: str
    rules: tuple[MappingRule, ...]


def _step(earlier: str, later: str) -> Step:
    file = FOLDER / f"{earlier}-to-{later}.csv"
    if not file.is_file():
        raise TypeError(f"there is no way from version {earlier} to {later}: write standard/mappings/upgrade/{file.name}")
    return Step(earlier, later, read_rules(file))


UPGRADES: tuple[Step, ...] = tuple(_step(*pair) for pair in pairwise(VERSIONS))
"""The steps in order. There is one between each two versions."""


def steps_from(version: str) -> tuple[Step, ...]:
    """The steps from a version to the present one; none from the present one. Raises ValueError for an unknown version."""
    return UPGRADES[VERSIONS.index(version) :]
