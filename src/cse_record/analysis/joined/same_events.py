"""Which records of several agencies about one person are the same event, by the keys and tolerance that the record type declares (R23)."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date

from cse_record.analysis.joined.resolve import day_range
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.joining import SameEvent
from cse_record.standard.rows import Row

Sent = tuple[Hashable, Row]
"""An agency, and a row that it sent."""


class Events:
    """The rows of several agencies about one person, sorted into events."""

    def __init__(self, record_type: str, sent: Sequence[Sent]) -> None:
        about, self._elements = STANDARD.records[record_type].about, STANDARD.records[record_type].elements
        if about.same_event is None:
            raise TypeError(f"{record_type} does not declare which records are one event")
        self._how: SameEvent = about.same_event
        self._sent = sent
        self.unsure = 0
        """The number of pairs that may be one event, but not by every reading of their dates. They are counted apart."""
        self.events = self._matched()
        """The positions of the rows of each event, in order."""

    def _matched(self) -> list[list[int]]:
        event_of = {place: [place] for place in range(len(self._sent))}
        for _, _, first, second in sorted(self._pairs()):
            one, other = event_of[first], event_of[second]
            together = [*one, *other]
            agencies = {self._sent[place][0] for place in together}
            if one is other or len(agencies) < len(together) or not self._all_alike(one, other):
                continue
            for place in together:
                event_of[place] = together
        return sorted({id(places): sorted(places) for places in event_of.values()}.values())

    def _all_alike(self, one: Sequence[int], other: Sequence[int]) -> bool:
        return all(self._apart(first, second) is not None for first in one for second in other)

    def _pairs(self) -> list[tuple[int, int, int, int]]:
        """The pairs of rows that are one event, with how far they are apart in days."""
        days, pairs = self._how.days, []
        starts = [(span, place) for place, (_, row) in enumerate(self._sent) if (span := self._span(row, self._how.start))]
        starts.sort()
        for at, (span, place) in enumerate(starts):
            for later, other in starts[at + 1 :]:
                if _days(later[0]) - _days(span[1]) > days:  # and so are all that follow
                    break
                if self._sent[place][0] == self._sent[other][0]:
                    continue
                if (apart := self._apart(place, other)) is not None:
                    first, second = sorted((place, other))
                    pairs.append((*apart, first, second))
                elif self._apart(place, other, every_reading=False) is not None:
                    self.unsure += 1
        return pairs

    def _apart(self, first: int, second: int, *, every_reading: bool = True) -> tuple[int, int] | None:
        """How many days the starts, and the other dates together, of two rows are apart; None if they cannot be one event."""
        one, other = self._sent[first][1], self._sent[second][1]
        if any(_both_known(one, other, name) and one[name] != other[name] for name in self._how.alike):
            return None
        distances = []
        for name in (self._how.start, *self._how.also):
            span, others = self._span(one, name), self._span(other, name)
            if span and others:
                distances.append(_distance(span, others, every_reading=every_reading))
            elif name == self._how.start:
                return None
        if any(distance > self._how.days for distance in distances):
            return None
        if every_reading and (self._is_over(one, other) or self._is_over(other, one)):
            return None
        return distances[0], sum(distances[1:])

    def _is_over(self, one: Row, other: Row) -> bool:
        """Whether by one row the event was over, on a date that the other does not know, before it began or was found by the other."""
        order = (self._how.start, *self._how.also)
        for place, name in enumerate(order):
            ends = self._span(one, name)
            if not ends or self._span(other, name):
                continue
            for earlier in order[:place]:
                begins = self._span(other, earlier)
                if begins and ends[1] < begins[0] and (earlier == self._how.start or not self._span(one, earlier)):
                    return True
        return False

    def _span(self, row: Row, name: str) -> tuple[str, str] | None:
        return day_range(row, self._elements[name])


def _both_known(one: Row, other: Row, name: str) -> bool:
    return all(name in row and not row[name].startswith("absent:") for row in (one, other))


def _distance(one: tuple[str, str], other: tuple[str, str], *, every_reading: bool) -> int:
    """The days between two dates that may be ranges: the most by any reading, or the least."""
    first, last, start, end = _days(one[0]), _days(one[1]), _days(other[0]), _days(other[1])
    return max(end - first, last - start) if every_reading else max(start - last, first - end, 0)


def _days(day: str) -> int:
    return date.fromisoformat(day).toordinal()
