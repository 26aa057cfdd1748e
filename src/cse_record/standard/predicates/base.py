"""The base of every predicate."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import ClassVar, Literal

from cse_record.standard.predicates.conditions import Condition

Scope = Literal["record", "relation", "table", "return"]
"""What a predicate has to know: one record; also records that it refers to; all records of a type; the whole return."""

HEADER = "returns"
"""First part of a path that leads to the header of the return."""


@dataclass(frozen=True)
class Predicate:
    """Base of the closed set. `when` is a condition on the same record without which the predicate does not apply.

    `tells_when` is false where the condition only decides which of several checks of a rule applies: no message then mentions it.
    """

    scope: ClassVar[Scope] = "record"
    own: ClassVar[tuple[str, ...]] = ()
    """Names of the attributes below that hold paths; the first is where a finding points."""

    when: Condition | None = field(default=None, kw_only=True)
    tells_when: bool = field(default=True, kw_only=True)

    @property
    def name(self) -> str:
        return type(self).__name__

    def paths(self) -> tuple[str, ...]:
        """Every path that the predicate reads in the record itself, the one that a finding points to first."""
        found: list[str] = []
        for attribute in self.own:
            value = getattr(self, attribute)
            found += [value] if isinstance(value, str) else value
        found += self.when.paths() if self.when else ()
        return tuple(dict.fromkeys(path for path in found if path))

    @property
    def reach(self) -> Scope:
        """The scope, widened where a path leads out of the record."""
        return "relation" if self.scope == "record" and any("." in path for path in self.paths()) else self.scope

    def settings(self) -> dict[str, object]:
        """What the predicate was given besides its condition, by name."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name not in ("when", "tells_when", "called")}
