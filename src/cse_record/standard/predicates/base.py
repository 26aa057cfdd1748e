"""The base of every predicate: what it reads, where its findings point and its scope, each stated once on its class."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import ClassVar, Literal, Protocol

from cse_record.standard.predicates.conditions import ANSWER, DAYS, VALUE, Asked, Beside, Condition, register

Scope = Literal["record", "relation", "table", "return"]
"""What a predicate needs to know: one record; also records that it refers to; all records of a type; the whole return."""

HEADER = "returns"
"""The first part of a path to the header of the return."""

MOMENT: Beside = ("latest", "at")
"""Days and, if all dates in the comparison have one, their times of day."""
SPELL: Beside = ("latest", "not_applicable")
"""Days or, without days, whether the date is not applicable: a spell whose start is not applicable has lasted since birth, and one
whose end is not applicable is open.
"""

PREDICATES: dict[str, type[Predicate]] = {}
"""Every predicate by name, in the order of definition. Defining the class registers the predicate."""

__all__ = [
    "ANSWER",
    "DAYS",
    "HEADER",
    "MOMENT",
    "PREDICATES",
    "SPELL",
    "VALUE",
    "Asked",
    "Beside",
    "Dispatched",
    "Predicate",
    "Scope",
    "is_registered",
    "reads",
]


def reads(**attributes: Beside) -> Mapping[str, Beside]:
    """By attribute, the companions that are read with the elements that it names."""
    return MappingProxyType(attributes)


class Dispatched(Protocol):
    """A function of `functools.singledispatch`."""

    def dispatch(self, cls: type) -> Callable[..., object]: ...


def is_registered(function: Dispatched, kind: type) -> bool:
    """Whether a function is registered for a class of the vocabulary, so that it does not have only its default."""
    return function.dispatch(kind) is not function.dispatch(object)


@dataclass(frozen=True)
class Predicate:
    """Base of the closed set. `when` is a condition on the same record; if it is not fulfilled, the predicate does not apply.

    `tells_when` is false if the condition only selects one of several checks of a rule: then no message mentions it. A class shared
    by several predicates is defined with `family=True` and is not itself a predicate.
    """

    fails_if: ClassVar[str] = ""
    """When it fails, for authors of an interpreter: `conformance/predicates.md` consists of these texts."""
    sentence: ClassVar[str] = ""
    """The message for a failure. `{name}` stands for the label of the element that the attribute names, or for its number.

    Empty if the wording depends on more; then it is in `targets/prose`.
    """
    scope: ClassVar[Scope] = "record"
    asks: ClassVar[Mapping[str, Beside]] = reads()
    """The attributes that hold paths, each with the companions that are read with its elements. A finding points to the first."""
    asks_of_table: ClassVar[Mapping[str, Beside]] = reads()
    """The same for attributes that name elements of the other record type in `table`."""
    points_to_row: ClassVar[bool] = True
    """Whether a finding points to a row. A finding about a whole table does not."""

    when: Condition | None = field(default=None, kw_only=True)
    tells_when: bool = field(default=True, kw_only=True)

    def __init_subclass__(cls, family: bool = False) -> None:
        if not family:
            register(cls, PREDICATES)

    @property
    def name(self) -> str:
        return type(self).__name__

    def beside(self, attribute: str) -> Beside:
        """The companions that are read with the elements of an attribute."""
        return self.asks[attribute] if attribute in self.asks else self.asks_of_table[attribute]

    def asked(self, *attributes: str) -> Iterator[Asked]:
        """What is read of the elements that some attributes name; nothing for empty attributes."""
        for attribute in attributes:
            value = getattr(self, attribute)
            for path in (value,) if isinstance(value, str) else value:
                if path:
                    yield Asked(path, self.beside(attribute))

    def asked_of_record(self) -> Iterator[Asked]:
        """Everything that the predicate and its condition read in the record itself and through its references."""
        yield from self.asked(*self.asks)
        if self.when:
            yield from self.when.asked()

    def paths(self) -> tuple[str, ...]:
        """Every path that the predicate reads from the record. A finding points to the first."""
        return tuple(dict.fromkeys(path for path, _ in self.asked_of_record()))

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns of the record itself that the predicate is about. A finding points to the first.

        A path that leaves the record counts, after the others, as the reference that it follows. A path to the header does not
        count.
        """
        paths = [path for path in self.paths() if not path.startswith(f"{HEADER}.")]
        return tuple(dict.fromkeys(path.split(".")[0] for path in sorted(paths, key=lambda path: "." in path)))

    @property
    def reach(self) -> Scope:
        """The scope, wider if a path leaves the record."""
        return "relation" if self.scope == "record" and any("." in path for path in self.paths()) else self.scope

    @property
    def waits(self) -> bool:
        """Whether it fails because something is not there. Then an answer or a row may still come, and nothing that is there is wrong."""
        return False

    def settings(self) -> dict[str, object]:
        """The settings of the predicate by name, without its condition."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name not in ("when", "tells_when", "called")}
