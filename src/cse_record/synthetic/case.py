"""What the parts of one invented case have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any


@dataclass
class Case:
    """A child and when the concern arose. `number` is the running number of the child in the return."""

    rng: Random
    number: int
    area: str
    prepared: date
    identifiable: bool
    first_seen: date
    child_ref: str
    exploited: list[tuple[str, date, date]] = field(default_factory=list)
    """Reference, first day and last day of each exploitation period."""

    def ref(self, letter: str, index: int = 1) -> str:
        return f"{letter}-{self.number:05d}-{index}"

    def uncertain(self, name: str, on: date, latest: date, share: float = 0.35) -> dict[str, Any]:
        """A date of which sometimes only a range is known, never reaching past `latest`."""
        stem = name.removesuffix("_on")
        until = min(on + timedelta(self.rng.randrange(2, 45)), latest)
        return {name: on, f"{stem}_latest": until if until > on and self.rng.random() < share else None}
