"""Which records of several agencies about one person are the same event, by the keys and tolerance that the record type declares (R23).

A pseudonym that a system gives to everybody can join very many records of a few days. Records that agree in everything that is compared are
therefore compared once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from cse_record.analysis.joined.resolve import day_range
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.joining import SameEvent
from cse_record.standard.rows import Row

Sent = tuple[Hashable, Row]
"""An agency, and a row that it sent."""
Span = tuple[int, int]
"""The first and the last day that a date can be."""
Apart = tuple[int, int]
"""How many days the starts, and the other dates together, of two rows are apart."""


@dataclass(eq=False)
class Kind:
    """The rows of one agency that agree in everything that is compared."""

    agency: Hashable
    spans: tuple[Span | None, ...]
    """The dates in order of time."""
    alike: tuple[str | None, ...]
    places: list[int] = field(default_factory=list)
    """The positions of the rows, in order."""


@dataclass(eq=False)
class Event:
    """Rows that are one event, and their kinds by agency."""

    places: list[int]
    kinds: dict[Hashable, Kind]


class Events:
    """The rows of several agencies about one person, sorted into events."""

    def __init__(self, record_type: str, sent: Sequence[Sent]) -> None:
        about, self._elements = STANDARD.records[record_type].about, STANDARD.records[record_type].elements
        if about.same_event is None:
            raise TypeError(f"{record_type} does not declare which records are one event")
        self._how: SameEvent = about.same_event
        self._compared: dict[tuple[Kind, Kind], Apart | None] = {}
        self._event_of = [Event([place], {}) for place in range(len(sent))]
        kinds = self._kinds(sent)
        for _, first, second in sorted(self._near(kinds)):
            self._match(kinds[first], kinds[second])
        self.events = sorted(sorted(event.places) for event in {id(event): event for event in self._event_of}.values())
        """The positions of the rows of each event, in order."""

    def _kinds(self, sent: Sequence[Sent]) -> list[Kind]:
        """The rows whose start is known, by what is compared."""
        kinds: dict[Hashable, Kind] = {}
        for place, (agency, row) in enumerate(sent):
            spans = tuple(self._span(row, name) for name in (self._how.start, *self._how.also))
            if spans[0] is None:
                continue
            alike = tuple(row[name] if name in row and not row[name].startswith("absent:") else None for name in self._how.alike)
            kind = kinds.setdefault((agency, spans, alike), Kind(agency, spans, alike))
            kind.places.append(place)
            self._event_of[place].kinds[agency] = kind
        return list(kinds.values())

    def _near(self, kinds: Sequence[Kind]) -> Iterator[tuple[Apart, int, int]]:
        """The pairs of kinds whose rows are one event by every reading of their dates, with how far they are apart."""
        in_time = sorted((kind.spans[0] or (0, 0), number) for number, kind in enumerate(kinds))
        for at, ((first, _), number) in enumerate(in_time):
            for (start, _), later in in_time[at + 1 :]:
                if start - first > self._how.days:  # and so are all that follow
                    break
                if kinds[number].agency != kinds[later].agency and (apart := self._apart(kinds[number], kinds[later])) is not None:
                    yield apart, min(number, later), max(number, later)

    def _match(self, one: Kind, other: Kind) -> None:
        """Joins the rows of two kinds, one to one, in their order. Rows that are already in an event with one of that agency are not
        joined, nor are rows of events that would not be near in all their rows."""
        free = [place for place in other.places if one.agency not in self._event_of[place].kinds]
        for place in one.places:
            event = self._event_of[place]
            if other.agency in event.kinds:
                continue
            for second in free:
                if self._can_join(event, self._event_of[second]):
                    self._join(event, self._event_of[second])
                    free.remove(second)
                    break

    def _can_join(self, one: Event, other: Event) -> bool:
        return one.kinds.keys().isdisjoint(other.kinds) and all(
            self._apart(first, second) is not None for first in one.kinds.values() for second in other.kinds.values()
        )

    def _join(self, one: Event, other: Event) -> None:
        together = Event([*one.places, *other.places], one.kinds | other.kinds)
        for place in together.places:
            self._event_of[place] = together

    def _apart(self, one: Kind, other: Kind) -> Apart | None:
        """How far two kinds are apart; None if their rows are not one event by every reading of their dates."""
        if (one, other) not in self._compared:
            self._compared[one, other] = self._compared[other, one] = self._compare(one, other)
        return self._compared[one, other]

    def _compare(self, one: Kind, other: Kind) -> Apart | None:
        if any(first and second and first != second for first, second in zip(one.alike, other.alike, strict=True)):
            return None
        pairs = zip(one.spans, other.spans, strict=True)
        distances = [_distance(span, others) for span, others in pairs if span and others]
        if any(distance > self._how.days for distance in distances) or _is_over(one, other) or _is_over(other, one):
            return None
        return distances[0], sum(distances[1:])

    def _span(self, row: Row, name: str) -> Span | None:
        days = day_range(row, self._elements[name])
        return days and (_day(days[0]), _day(days[1]))


def _is_over(one: Kind, other: Kind) -> bool:
    """Whether by one row the event was over, on a date that the other does not know, before it began or was found by the other."""
    for place, ends in enumerate(one.spans):
        if not ends or other.spans[place]:
            continue
        for earlier, begins in enumerate(other.spans[:place]):
            if begins and ends[1] < begins[0] and (earlier == 0 or not one.spans[earlier]):
                return True
    return False


def _distance(one: Span, other: Span) -> int:
    """The most days by which two dates that may be ranges are apart, by any reading."""
    return max(other[1] - one[0], one[1] - other[0])


@cache
def _day(day: str) -> int:
    return date.fromisoformat(day).toordinal()
