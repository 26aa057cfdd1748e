"""The base of every predicate: what it reads, where it points and how far it has to look, each said once on its class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import ClassVar, Literal

from cse_record.standard.predicates.conditions import ANSWER, DAYS, VALUE, Asked, Beside, Condition

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

__all__ = ["ANSWER", "DAYS", "HEADER", "MOMENT", "PREDICATES", "SPELL", "VALUE", "Asked", "Beside", "Predicate", "Scope", "reads"]


def reads(**attributes: Beside) -> Mapping[str, Beside]:
    """By attribute the companions that are read with the elements which it names."""
    return MappingProxyType(attributes)


@dataclass(frozen=True)
class Predicate:
    """Base of the closed set. `when` is a condition on the same record without which the predicate does not apply.

    `tells_when` is false where the condition only decides which of several checks of a rule applies: no message then mentions it.
    A class that several predicates share is defined with `family=True` and is not a predicate itself.
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
            PREDICATES[cls.__name__] = cls

    @property
    def name(self) -> str:
        return type(self).__name__

    def beside(self, attribute: str) -> Beside:
        """The companions that are read with the elements which an attribute names."""
        return self.asks[attribute] if attribute in self.asks else self.asks_of_table[attribute]

    def asked(self, *attributes: str) -> Iterator[Asked]:
        """What is read of the elements that some attributes name; of those that stand empty nothing."""
        for attribute in attributes:
            value = getattr(self, attribute)
            for path in (value,) if isinstance(value, str) else value:
                if path:
                    yield Asked(path, self.beside(attribute))

    def asked_of_record(self) -> Iterator[Asked]:
        """All that the predicate and its condition read in the record itself and where its references lead."""
        yield from self.asked(*self.asks)
        if self.when:
            yield from self.when.asked()

    def paths(self) -> tuple[str, ...]:
        """Every path that the predicate reads in the record itself, the one that a finding points to first."""
        return tuple(dict.fromkeys(path for path, _ in self.asked_of_record()))

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns of the record itself that the predicate is about, the one that a finding points to first.

        A path that leads out of the record stands, after the others, for the reference that it follows; the header of the
        return for nothing.
        """
        paths = [path for path in self.paths() if not path.startswith(f"{HEADER}.")]
        return tuple(dict.fromkeys(path.split(".")[0] for path in sorted(paths, key=lambda path: "." in path)))

    @property
    def reach(self) -> Scope:
        """The scope, widened where a path leads out of the record."""
        return "relation" if self.scope == "record" and any("." in path for path in self.paths()) else self.scope

    def settings(self) -> dict[str, object]:
        """What the predicate was given besides its condition, by name."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name not in ("when", "tells_when", "called")}
