"""The rows of record types without a story of their own: a few in each case, filled from the definitions of their elements.

A function that writes the story of a record type is marked with `has_story`. A new record type is therefore in synthetic returns as soon as
it is in the standard, and its story can be written once there are rules that random rows would break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Key, Ref
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.case import Case
from cse_record.synthetic.fill import fill

Story = TypeVar("Story", bound=Callable[..., object])
WITH_STORY: set[str] = set()
"""The record types that have a story of their own."""
MOST = 2
"""The most rows of a record type in a case."""


def has_story(*record_types: str) -> Callable[[Story], Story]:
    """Marks a function that writes the story of these record types."""

    def mark(function: Story) -> Story:
        WITH_STORY.update(record_types)
        return function

    return mark


def rows(case: Case) -> Iterator[NamedRow]:
    """The rows of all record types of cases that have no story of their own."""
    for listed in CODELISTS["record_type"].codes:
        if listed.group == "cases" and listed.code not in WITH_STORY:
            for row in rows_of(case, listed.code):
                yield listed.code, row


def rows_of(case: Case, record_type: str) -> Iterator[Row]:
    """Up to `MOST` different rows of a record type that belongs to a child or an exploitation period.

    Raises `TypeError` for a record type that belongs to other records, because only a story can relate them.
    """
    record = RECORDS[record_type]
    identities: set[tuple[object, ...]] = set()
    for index in range(1, case.rng.randrange(MOST + 1) + 1):
        identifiers: Row = {}
        for name, element in record.elements.items():
            if type(element.kind) is Key:
                letters = str(record.about.base_row[name]).partition("-")[0]
                identifiers[name] = case.ref(letters, index)
            elif isinstance(element.kind, Ref) and element.kind.to in ("children", "exploitation_periods"):
                identifiers[name] = case.child_ref if element.kind.to == "children" else case.rng.choice(case.exploited).ref
            elif isinstance(element.kind, Ref) and element.must_be_answered:
                raise TypeError(_no_story(record_type, f"its {name} refers to {element.kind.to}"))
        if not identifiers.keys() & {"child_ref", "exploitation_ref"}:
            raise TypeError(_no_story(record_type, "it belongs to no case"))
        row = fill(case.rng, record_type, identifiers, (case.acted_on or case.first_seen, case.until))
        identity = tuple(row.get(name) for name in record.about.identified_by)
        if identity not in identities:
            identities.add(identity)
            yield row


def _no_story(record_type: str, why: str) -> str:
    return f"{record_type} has no story, and {why}: write one in cse_record/synthetic, marked with @has_story({record_type!r})"
