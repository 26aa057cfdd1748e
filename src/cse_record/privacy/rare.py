"""How many people stand alone with a combination of what identifies indirectly. Counts by the names of elements, never values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import ABSENT_PREFIX, Key, Pseudonym

PEOPLE = ("children", "suspects")
LARGEST = 3
"""The most elements of a combination that is looked at by itself: what somebody may know of a person without looking it up."""


@dataclass(frozen=True)
class Alone:
    """How many records hold a combination that no other record of their type holds. No elements: of everything together."""

    record_type: str
    elements: tuple[str, ...]
    records: int
    before: int
    after: int


def indirect(record_type: str) -> tuple[str, ...]:
    """The elements that identify a person indirectly, references and pseudonyms left out."""
    elements = STANDARD.records[record_type].elements.values()
    return tuple(
        one.name for one in elements if one.identifiability == "indirect" and not one.role and not isinstance(one.kind, Key | Pseudonym)
    )


def alone(old: Mapping[str, Sequence[Mapping[str, Any]]], new: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Alone]:
    """Combinations in which somebody stands alone, before or after: everything together, then the smallest and the most frequent first."""
    found: list[Alone] = []
    for record_type in PEOPLE:
        names, records = indirect(record_type), len(new.get(record_type, ()))
        before, after = (_columns(record_type, names, tables.get(record_type, ())) for tables in (old, new))
        everything = [(), *(chosen for size in range(1, LARGEST + 1) for chosen in combinations(names, size))]
        counted = [
            Alone(
                record_type, chosen, records, _unique(before, chosen or names, bool(chosen)), _unique(after, chosen or names, bool(chosen))
            )
            for chosen in everything
        ]
        first, *rest = counted
        found += [first] if records else []
        rest = [one for one in rest if one.before or one.after]
        found += sorted(rest, key=lambda one: (len(one.elements), -one.after, -one.before, one.elements))
    return found


def _columns(record_type: str, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> dict[str, list[int]]:
    """Each column as small numbers, one for each answer; a date with its range is one answer, no value is 0."""
    elements = STANDARD.records[record_type].elements
    found: dict[str, list[int]] = {}
    for name in names:
        latest = elements[name].companions.get("latest", "")
        known: dict[tuple[Any, Any], int] = {}
        answers: list[int] = []
        for row in rows:
            value = row.get(name)
            unknown = value is None or str(value).startswith(ABSENT_PREFIX)
            answers.append(0 if unknown else known.setdefault((value, row.get(latest)), len(known) + 1))
        found[name] = answers
    return found


def _unique(columns: Mapping[str, list[int]], names: Sequence[str], is_known: bool) -> int:
    """How many rows hold a combination alone; with `is_known` only those count that hold a value in each element."""
    rows = zip(*(columns[name] for name in names), strict=True)
    counted = Counter(row for row in rows if all(row)) if is_known else Counter(rows)
    return sum(count == 1 for count in counted.values())
