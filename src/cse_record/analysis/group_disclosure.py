"""Small groups of which every member has the same answer to a sensitive question, or none has one: a figure that tells of each of them.

Whether a fact is sensitive is said by the class of the element that holds it, or of those from which it is derived (decision 0017).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.tables import ALL, KNOWN, Counted
from cse_record.analysis.tables.count import Key


def all_or_nothing(tables: Sequence[Counted], smallest_group: int) -> dict[str, set[Key]]:
    """By table the figures that tell a sensitive fact of each member of a group of fewer than `smallest_group` records or people.

    Where all of a group have one answer these are all its answers, those that nobody gave included: they tell the same. In a table with
    many answers each answer is a question of its own, and it is those that all or none of the group gave; where no answer of the group is
    known there are none. The same figures of other tables are among them, and those that a table does not show, of which a reader then
    does not know that they are nobody.
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
    """What a figure tells, whatever else its table can tell."""
    return frozenset(
        (dimension.element or id(dimension.of), code) for dimension, code in zip(counted.table.dimensions, key, strict=True) if code != ALL
    )


def _key(counted: Counted, facts: frozenset[tuple[object, str]]) -> Key | None:
    """The figure of a table that tells just these facts, if there is one."""
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
    """The figures of the answers of a group, apart and in groups of answers."""
    groups = counted.table.dimensions[place].groups
    together = [name for name, group in groups.items() if not all(is_unknown(code) for code in group.codes)]
    yield from (_at(key, place, code) for code in counted.codes(place) if not is_unknown(code))
    yield from (_at(key, place, name) for name in together)


def _many(counted: Counted, place: int) -> Iterator[Key]:
    """The figures of answers of which a record can have several, by every other fact of the table; of a long list all answers as well,
    since one that is not named is one that nobody gave."""
    known = [[code for code in counted.codes(at) if not is_unknown(code)] for at in range(len(counted.table.dimensions))]
    known[place] = list(dict.fromkeys((*counted.table.dimensions[place].labels, *known[place])))
    yield from product(*(codes if at == place else [ALL, KNOWN, *codes] for at, codes in enumerate(known)))
