"""The relations in time that are possible between a missing episode and an exploitation period, over all readings of their moments."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from math import isfinite

from cse_record.analysis.moments import Before, Moment, can_hold


class Relation(StrEnum):
    """How a missing episode relates in time to an exploitation period."""

    BEFORE = "before"
    OVERLAPS_START = "overlaps the start"
    DURING = "during"
    SPANS = "spans"
    OVERLAPS_END = "overlaps the end"
    AFTER = "after"


# s and e: the episode starts and ends; a and b: the exploitation starts and ends. Moments are whole minutes, so “later” is a
# gap of one. An episode that shares only a minute with a period overlaps it: “before” means wholly before.
_RELATIONS: dict[Relation, tuple[Before, ...]] = {
    Relation.BEFORE: (("e", "a", 1),),
    Relation.OVERLAPS_START: (("s", "a", 1), ("a", "e", 0), ("e", "b", 0)),
    Relation.DURING: (("a", "s", 0), ("e", "b", 0)),
    Relation.SPANS: (("s", "a", 1), ("b", "e", 1)),
    Relation.OVERLAPS_END: (("a", "s", 0), ("s", "b", 0), ("b", "e", 1)),
    Relation.AFTER: (("b", "s", 1),),
}
_IN_ORDER: tuple[Before, ...] = (("s", "e", 0), ("a", "b", 0))


def possible_relations(start: Moment, end: Moment, period_start: Moment, period_end: Moment) -> frozenset[Relation]:
    """Each relation for which there are readings of the start and end of an episode and of a period. Readings in which an end is before
    its start are ignored; if no others remain, there is no relation.
    """
    bounds = tuple([bound for each in (start, end, period_start, period_end) for bound in (each.earliest, each.latest)])
    origin = next(filter(isfinite, bounds), 0.0)  # only differences matter, and the same ones recur
    return _possible(tuple([bound - origin for bound in bounds]))


@lru_cache(maxsize=100_000)
def _possible(bounds: tuple[float, ...]) -> frozenset[Relation]:
    moments = dict(zip("seab", map(Moment, bounds[::2], bounds[1::2]), strict=True))
    return frozenset(relation for relation, orders in _RELATIONS.items() if can_hold(moments, (*_IN_ORDER, *orders)))
