"""Uniqueness: how many people are alone with a combination of quasi-identifiers. Reports names of elements, never values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from cse_record.privacy.dates import DatePolicy
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import ABSENT_PREFIX, Key, Pseudonym
from cse_record.standard.rows import Row

PEOPLE = ("children", "suspects")
LARGEST_COMBINATION = 3
"""The most elements in a combination that is examined by itself: what somebody may know about a person without looking it up."""


@dataclass(frozen=True)
class Uniqueness:
    """The number of records that are unique in a combination of elements, before and after. No elements means all of them together."""

    record_type: str
    elements: tuple[str, ...]
    records: int
    before: int
    after: int


@dataclass(frozen=True)
class AbsenceUniqueness:
    """The number of children with a dated absence who are unique in sex, month of birth and first absence, by policy for dates.

    That is what a neighbour, a relative or a journalist may know. `children` counts those for whom all three are known.
    """

    children: int
    unique: dict[str, int]


FIRST_KNOWN = ("last_seen_on", "reported_on")
"""The dates that give the start of an absence; the first that is known is used."""


def by_first_absence(tables: Mapping[str, Sequence[Row]], policies: Iterable[DatePolicy]) -> AbsenceUniqueness:
    """Uniqueness by the first absence, with the dates of a return as each policy would make them."""
    first: dict[str, tuple[str, str]] = {}
    for row in tables.get("missing_episodes", ()):
        name = next((name for name in FIRST_KNOWN if _is_known(row.get(name))), "")
        if name:
            began = (str(row[name]), str(row.get(f"{name}_latest") or row[name]))
            first[row["child_ref"]] = min(began, first.get(row["child_ref"], began))
    children = [
        (row["sex"], str(row["birth_month"]), row.get("birth_month_latest"), *first[row["child_ref"]])
        for row in tables.get("children", ())
        if row["child_ref"] in first and _is_known(row.get("sex")) and _is_known(row.get("birth_month"))
    ]
    unique = {}
    for policy in policies:
        counted = Counter((sex, policy.whole_months(month, latest), policy.days(*began)) for sex, month, latest, *began in children)
        unique[policy.name] = sum(count == 1 for count in counted.values())
    return AbsenceUniqueness(len(children), unique)


def _is_known(value: object) -> bool:
    return value is not None and not str(value).startswith(ABSENT_PREFIX)


def quasi_identifiers(record_type: str) -> tuple[str, ...]:
    """The elements that identify a person indirectly, without references and pseudonyms."""
    elements = STANDARD.records[record_type].elements.values()
    return tuple(
        element.name
        for element in elements
        if element.identifiability == "indirect" and not element.role and not isinstance(element.kind, Key | Pseudonym)
    )


def measure(old: Mapping[str, Sequence[Row]], new: Mapping[str, Sequence[Row]]) -> list[Uniqueness]:
    """The combinations in which somebody is unique before or after: all elements together first, then the smallest and most frequent."""
    counts: list[Uniqueness] = []
    for record_type in PEOPLE:
        names, records = quasi_identifiers(record_type), len(new.get(record_type, ()))
        before, after = (_columns(record_type, names, tables.get(record_type, ())) for tables in (old, new))
        answered = [name for name in names if any(before[name]) or any(after[name])]  # nobody is unique in an element without any value
        everything = [(), *(chosen for size in range(1, LARGEST_COMBINATION + 1) for chosen in combinations(answered, size))]
        counted = [
            Uniqueness(
                record_type,
                chosen,
                records,
                _count_unique(before, chosen or names, bool(chosen)),
                _count_unique(after, chosen or names, bool(chosen)),
            )
            for chosen in everything
        ]
        first, *rest = counted
        counts += [first] if records else []
        rest = [count for count in rest if count.before or count.after]
        counts += sorted(rest, key=lambda count: (len(count.elements), -count.after, -count.before, count.elements))
    return counts


def _columns(record_type: str, names: Sequence[str], rows: Sequence[Row]) -> dict[str, list[int]]:
    """Each column with its answers numbered; a date with its range is one answer, and 0 stands for no value."""
    elements = STANDARD.records[record_type].elements
    answers_by_element: dict[str, list[int]] = {}
    for name in names:
        latest = elements[name].companions.get("latest", "")
        known: dict[tuple[object, object], int] = {}
        answers: list[int] = []
        for row in rows:
            value = row.get(name)
            answers.append(0 if not _is_known(value) else known.setdefault((value, row.get(latest)), len(known) + 1))
        answers_by_element[name] = answers
    return answers_by_element


def _count_unique(columns: Mapping[str, list[int]], names: Sequence[str], is_known: bool) -> int:
    """The number of unique rows in a combination. With `is_known`, only rows with a value in every element count."""
    rows = zip(*(columns[name] for name in names), strict=True)
    counted = Counter(row for row in rows if all(row)) if is_known else Counter(rows)
    return sum(count == 1 for count in counted.values())
