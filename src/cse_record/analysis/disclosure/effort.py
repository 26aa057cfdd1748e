"""The effort that protection may take. It is counted in solver steps rather than time, so the same input stops at the same point."""

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
    """The steps taken so far, and the limit on them (`None`: no limit)."""

    limit: int | None = None
    taken: int = 0
    tell: Tell | None = None

    def take(self, steps: int) -> None:
        """Counts steps. Raises `Exhausted` once there are more than the limit."""
        self.taken += steps
        if self.limit is not None and self.taken > self.limit:
            raise Exhausted

    def is_low(self, part: float) -> bool:
        """Whether more than this part (0 to 1) of the limit is spent."""
        return self.limit is not None and self.taken > part * self.limit

    def at(self, activity: str, done: int, total: int) -> None:
        """Reports progress to `tell`."""
        if self.tell:
            self.tell(activity, done, total)


_CURRENT: ContextVar[Effort | None] = ContextVar("effort", default=None)


@contextmanager
def limited(effort: Effort) -> Iterator[Effort]:
    """A context in which the steps of every search count against `effort`."""
    token = _CURRENT.set(effort)
    try:
        yield effort
    finally:
        _CURRENT.reset(token)


def current() -> Effort:
    """The effort of the innermost `limited` context; an unlimited one outside of any."""
    return _CURRENT.get() or Effort()
