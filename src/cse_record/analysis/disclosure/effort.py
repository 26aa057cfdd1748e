"""How much work protection may take, counted in steps of the solver and not in time: the same input stops at the same place everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

Tell = Callable[[str, int, int], None]
"""Receives a description of the current work, the amount done and the total."""


class Exhausted(Exception):
    """The effort is spent."""


@dataclass
class Effort:
    """Steps that were taken, of at most `limit` (`None`: without limit)."""

    limit: int | None = None
    taken: int = 0
    tell: Tell | None = None

    def take(self, steps: int) -> None:
        """Counts steps. Raises `Exhausted` once there are more than the limit."""
        self.taken += steps
        if self.limit is not None and self.taken > self.limit:
            raise Exhausted

    def is_low(self, part: float) -> bool:
        """Whether more than a part of the limit is spent."""
        return self.limit is not None and self.taken > part * self.limit

    def at(self, activity: str, done: int, total: int) -> None:
        """Tells whoever watches what is being done."""
        if self.tell:
            self.tell(activity, done, total)


_CURRENT: ContextVar[Effort | None] = ContextVar("effort", default=None)


@contextmanager
def limited(effort: Effort) -> Iterator[Effort]:
    """Counts the steps of every search inside against an effort."""
    token = _CURRENT.set(effort)
    try:
        yield effort
    finally:
        _CURRENT.reset(token)


def current() -> Effort:
    """The effort against which steps are counted; one without limit outside of `limited`."""
    return _CURRENT.get() or Effort()
