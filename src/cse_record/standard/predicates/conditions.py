"""The conditions of rules: yes-or-no questions about one record. A blank never fulfils a condition unless it asks for a blank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple, TypeVar

Beside = tuple[Literal["latest", "absent", "not_applicable", "at"], ...]
"""The companions that are read with an element, named as in `Operand`. Companions that it lacks are ignored."""
VALUE: Beside = ()
"""The element alone: its value, or that it holds none."""
ANSWER: Beside = ("absent",)
"""The value or the reason for absence."""
DAYS: Beside = ("latest",)
"""The possible days or months of a date."""

Kind = TypeVar("Kind")
CONDITIONS: dict[str, type[Condition]] = {}
"""Every condition by name, in the order of definition. Defining the class registers the condition."""


def register(kind: type[Kind], kinds: dict[str, type[Kind]]) -> None:
    """Adds a class to a register by its name. Raises TypeError if another class has the name: it would silently take its place."""
    if before := kinds.get(kind.__name__):
        modules = f"{kind.__module__} and in {before.__module__}" if kind.__module__ != before.__module__ else f"{kind.__module__} twice"
        raise TypeError(f"{kind.__name__} is defined in {modules}: give one of the two classes another name")
    kinds[kind.__name__] = kind


class Asked(NamedTuple):
    """A path that is read, and the companions that are read with its element."""

    path: str
    beside: Beside = VALUE


@dataclass(frozen=True)
class Condition:
    """A yes-or-no question about one record. A class shared by several conditions is defined with `family=True`."""

    def __init_subclass__(cls, family: bool = False) -> None:
        if not family:
            register(cls, CONDITIONS)

    def asked(self) -> Iterator[Asked]:
        """What the condition reads."""
        raise NotImplementedError

    def paths(self) -> Iterator[str]:
        """The elements that the condition asks about."""
        return (path for path, _ in self.asked())


@dataclass(frozen=True)
class OfElement(Condition, family=True):
    """A question about one element. It also reads the companions in `beside`."""

    beside: ClassVar[Beside] = ANSWER

    element: str

    def asked(self) -> Iterator[Asked]:
        yield Asked(self.element, self.beside)


@dataclass(frozen=True)
class OfConditions(Condition, family=True):
    """A question composed of others. All of them are read, even if an earlier one already decides."""

    conditions: tuple[Condition, ...]

    def asked(self) -> Iterator[Asked]:
        for condition in self.conditions:
            yield from condition.asked()


@dataclass(frozen=True)
class Is(OfElement):
    """The element holds one of these codes (a reason for absence is a code too), or one of these texts.

    `called` says in words what the codes have in common, if they are too many to list.
    """

    codes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class IsNot(OfElement):
    """The element is answered and holds none of these codes. A reason for absence is an answer and a code too.

    `called` is as in `Is`.
    """

    codes: tuple[str, ...]
    called: str = ""


@dataclass(frozen=True)
class HasValue(OfElement):
    """The element holds a value: it is neither blank nor a reason for absence."""

    beside = VALUE


@dataclass(frozen=True)
class HasReason(OfElement):
    """The element holds a reason for absence, in itself or in its companion; `reasons` restricts which."""

    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Blank(OfElement):
    """The element holds neither a value nor a reason for absence."""


@dataclass(frozen=True)
class All(OfConditions):
    """Every one of the conditions holds."""


@dataclass(frozen=True)
class AnyOf(OfConditions):
    """At least one of the conditions holds."""
