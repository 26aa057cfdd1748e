"""The conditions of rules: yes-or-no questions about one record. Blank is never an answer, unless it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Condition:
    """A yes-or-no question about one record."""

    def paths(self) -> Iterator[str]:
        """The elements that the condition asks about."""
        raise NotImplementedError


@dataclass(frozen=True)
class Is(Condition):
    """The element holds one of these codes (a reason for absence is a code too), or one of these texts.

    `called` is what the codes have in common, in words, where they are too many to write out.
    """

    element: str
    codes: tuple[str, ...]
    called: str = ""

    def paths(self) -> Iterator[str]:
        yield self.element


@dataclass(frozen=True)
class IsNot(Condition):
    """The element is answered, and holds none of these codes. A reason for absence is an answer and a code too.

    `called` is as in `Is`.
    """

    element: str
    codes: tuple[str, ...]
    called: str = ""

    def paths(self) -> Iterator[str]:
        yield self.element


@dataclass(frozen=True)
class HasValue(Condition):
    """The element holds a value: it is neither blank nor a reason for absence."""

    element: str

    def paths(self) -> Iterator[str]:
        yield self.element


@dataclass(frozen=True)
class HasReason(Condition):
    """The element holds a reason for absence, in itself or in its companion; `reasons` narrows which."""

    element: str
    reasons: tuple[str, ...] = ()

    def paths(self) -> Iterator[str]:
        yield self.element


@dataclass(frozen=True)
class Blank(Condition):
    """The element holds neither a value nor a reason for absence."""

    element: str

    def paths(self) -> Iterator[str]:
        yield self.element


@dataclass(frozen=True)
class All(Condition):
    """Every one of the conditions holds."""

    conditions: tuple[Condition, ...]

    def paths(self) -> Iterator[str]:
        for one in self.conditions:
            yield from one.paths()


@dataclass(frozen=True)
class AnyOf(Condition):
    """At least one of the conditions holds."""

    conditions: tuple[Condition, ...]

    def paths(self) -> Iterator[str]:
        for one in self.conditions:
            yield from one.paths()


CONDITIONS: tuple[type[Condition], ...] = (Is, IsNot, HasValue, HasReason, Blank, All, AnyOf)
