"""Group disclosure: figures that disclose a sensitive fact about every member of a small group, because all or none gave an answer.

Whether a fact is sensitive depends on the class of the element that holds it, or of the elements from which it is derived (decision 0017).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.tables import ALL, KNOWN, Counted
from cse_record.analysis.tables.count import Key


def all_or_nothing(tables: Sequence[Counted], smallest_group: int) -> dict[str, set[Key]]:
    """By table, the figures that disclose a sensitive fact about every member of a group of fewer than `smallest_group` records or people.

    If all members of a group gave one answer, these are the figures of all its answers, including those that nobody gave, because they
    disclose the same. In a table with many answers, each answer is a question of its own, and the figures are those of the answers that all
    or none of the group gave; there are none if no answer of the group is known. The result includes the same figures in other tables, and
    figures that a table does not show, so that a reader does not learn that they are zero.
    """
    by_table = {counted.table.name: _in_table(counted, smallest_group) for counted in tables}
    of_type: dict[str, list[Counted]] = defaultdict(list)
    for counted in tables:
        if counted.table.units is None:
            of_type[counted.table.record_type].append(counted)
    for alike in of_type.values():
        by_facts = {_facts(counted, key): None for counted in alike for key in by_table[counted.table.name]}
        for counted in alike:
            by_table[counted.table.name] |= {key for facts in by_facts if (key := _key(counted, facts)) is not None}
    return by_table


def _facts(counted: Counted, key: Key) -> frozenset[tuple[object, str]]:
    """The facts that a figure states, independently of its table."""
    return frozenset(
        (dimension.element or id(dimension.of), code) for dimension, code in zip(counted.table.dimensions, key, strict=True) if code != ALL
    )


def _key(counted: Counted, facts: frozenset[tuple[object, str]]) -> Key | None:
    """The figure of a table that states exactly these facts; None if there is none."""
    remaining = dict(facts)
    key = tuple(remaining.pop(dimension.element or id(dimension.of), ALL) for dimension in counted.table.dimensions)
    return None if remaining else key


def _in_table(counted: Counted, smallest_group: int) -> set[Key]:
    table, totals = counted.table, counted.totals()
    few = counted.of_few(smallest_group - 1) | {key for key, number in totals.items() if number < smallest_group}
    keys: set[Key] = set()
    for place, dimension in enumerate(table.dimensions):
        if not dimension.is_sensitive or (table.has_many_answers and place != table.measured):
            continue
        answers = [code for code in counted.codes(place) if not is_unknown(code)]
        for key in few:
            number = totals.get(key, 0)
            if key[place] != ALL or not number:
                continue
            if table.has_many_answers:
                if set(key) == {ALL} and totals[_at(key, place, KNOWN)]:
                    keys.update(cell for cell in _many(counted, place) if totals.get(cell, 0) in (0, number))
            elif any(totals.get(_at(key, place, code)) == number for code in answers):
                keys.update(_single(counted, key, place))
    return keys


def _at(key: Key, place: int, code: str) -> Key:
    return (*key[:place], code, *key[place + 1 :])


def _single(counted: Counted, key: Key, place: int) -> Iterator[Key]:
    """The figures of a group's answers, singly and in groups of answers."""
    groups = counted.table.dimensions[place].groups
    together = [name for name, group in groups.items() if not all(is_unknown(code) for code in group.codes)]
    yield from (_at(key, place, code) for code in counted.codes(place) if not is_unknown(code))
    yield from (_at(key, place, name) for name in together)


def _many(counted: Counted, place: int) -> Iterator[Key]:
    """The figures of answers in a table with many answers, by every other fact. For a long list these are all its answers, because an
    answer that is not listed is one that nobody gave."""
    known = [[code for code in counted.codes(at) if not is_unknown(code)] for at in range(len(counted.table.dimensions))]
    known[place] = list(dict.fromkeys((*counted.table.dimensions[place].labels, *known[place])))
    yield from product(*(codes if at == place else [ALL, KNOWN, *codes] for at, codes in enumerate(known)))
