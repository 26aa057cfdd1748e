"""One row from the rows of several agencies about one person or event, by the declared resolution of each element (R23).

A known answer comes before an unknown one. Where known answers contradict each other, a coded element says that the agencies gave different
answers, and a date becomes a range from the earliest to the latest reading, so that nothing is derived from it that any reading denies. No
answer is chosen silently.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cse_record.analysis.derived import ABSENT, is_unknown
from cse_record.analysis.timing import DISAGREE
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE, Element
from cse_record.standard.kinds import Code, ExactDate, Key, Time, UncertainDate, UncertainMonth
from cse_record.standard.rows import Row

UNEXPLAINED = "absent:unexplained"
_REASONS = {NOT_APPLICABLE: -1, UNEXPLAINED: 98} | {
    code.code: place for place, code in enumerate(CODELISTS["absent_reason"].codes) if code.code not in (NOT_APPLICABLE, UNEXPLAINED)
}
"""Reasons for absence in the order in which one is chosen if nobody knows the answer: what explains comes before what does not."""


@cache
def _elements(record_type: str) -> tuple[Element, ...]:
    """The elements of a record type that have an answer of their own: without companions, times of day, keys and references."""
    listed = STANDARD.records[record_type].elements.values()
    return tuple(element for element in listed if element.role is None and not isinstance(element.kind, Key | Time))


@cache
def _times(record_type: str) -> tuple[tuple[str, str], ...]:
    """Each time of day with the date to which it belongs."""
    elements = STANDARD.records[record_type].elements
    return tuple((name, element.kind.of) for name, element in elements.items() if isinstance(element.kind, Time))


class Merging:
    """The rows that become one, and what became of them."""

    def __init__(self, record_type: str, rows: Sequence[Row]) -> None:
        self.record_type, self._rows = record_type, rows
        self._all = STANDARD.records[record_type].elements
        self._own = [name for name in STANDARD.records[record_type].about.identified_by if isinstance(self._all[name].kind, Key)]
        self._chosen: dict[str, Sequence[Row]] = {}
        self.disagree: list[str] = []
        """The elements about which the rows contradict each other."""

    def row(self) -> Row:
        """The one row. What identifies it is taken from the first row."""
        merged: Row = {name: self._rows[0][name] for name in self._own if name in self._rows[0]}
        for name, element in self._all.items():
            if isinstance(element.kind, Key) and name not in self._own and (given := {row[name] for row in self._rows if name in row}):
                if len(given) == 1:
                    merged[name] = given.pop()
                else:  # one agency connects it with one record, another with another
                    self.disagree.append(name)
        for element in _elements(self.record_type):
            self._put(element, merged)
        self._put_disputed_ends(merged)
        for name, day in _times(self.record_type):
            self._put_time(name, day, merged)
        return merged

    def _known(self, name: str) -> list[Row]:
        return [row for row in self._rows if name in row and not _is_reason(row[name])]

    def chosen(self, name: str) -> Sequence[Row]:
        """The rows from which the answer to an element is taken: rows that know it, or if there are none, all that could have known."""
        if name not in self._chosen:
            self._chosen[name] = self._choose(name)
        return self._chosen[name]

    def _choose(self, name: str) -> Sequence[Row]:
        resolution, known = self._all[name].resolution, self._known(name)
        if resolution.how == "as":
            for other in resolution.by:
                if self._known(other):
                    rows = self.chosen(other)
                    return [row for row in rows if any(row is knows for knows in known)] or rows
        if not known:
            return self._rows
        if resolution.how == "first-of":
            order = {code: place for place, code in enumerate(resolution.order)}
            ranks = [order.get(row.get(name, ""), len(order) + (row in known)) for row in self._rows]
            return [row for row, rank in zip(self._rows, ranks, strict=True) if rank == min(ranks)]
        if resolution.how == "best-basis":
            by = resolution.by[0]
            kind = self._all[by].kind
            listed = [code.code for code in kind.list.codes] if isinstance(kind, Code) else []
            places = [listed.index(row[by]) if row.get(by) in listed else len(listed) for row in known]
            return [row for row, place in zip(known, places, strict=True) if place == min(places)]
        if resolution.how == "latest-by":
            days = [row.get(resolution.by[0], "") for row in known]
            return [row for row, day in zip(known, days, strict=True) if day == max(days)]
        if resolution.how == "earliest":
            last = min(row.get(self._all[name].companions.get("latest", "")) or row[name] for row in known)
            return [row for row in known if row[name] <= last]  # each of these can be the earliest
        if resolution.how == "latest":
            return [row for row in known if row[name] == max(each[name] for each in known)]
        return known

    def _put(self, element: Element, merged: Row) -> None:
        """Puts the answer to an element into the row, with its companions."""
        name, rows = element.name, self.chosen(element.name)
        known = [row for row in rows if name in row and not _is_reason(row[name])]
        absent = element.companions.get("absent", name if isinstance(element.kind, Code) else "")
        if not known:
            if absent and (reason := _best_reason([row.get(absent) for row in rows])):
                merged[absent] = reason
            return
        if isinstance(element.kind, UncertainDate | UncertainMonth):
            self._put_range(element, known, merged)
            return
        values = sorted({row[name] for row in known})
        if element.resolution.how in ("earliest", "latest"):
            values = values[:1] if element.resolution.how == "earliest" else values[-1:]
        if len(values) > 1:
            self.disagree.append(name)
            if absent:
                merged[absent] = DISAGREE
            return
        merged[name] = values[0]
        if basis := element.companions.get("basis"):
            given = sorted(row[basis] for row in known if row[name] == values[0] and basis in row)
            merged |= {basis: given[0]} if given else {}

    def _put_range(self, element: Element, known: Sequence[Row], merged: Row) -> None:
        """Puts a date or month that may be a range into the row."""
        name, latest, absent = element.name, element.companions["latest"], element.companions.get("absent", "")
        firsts, lasts = [row[name] for row in known], [row.get(latest) or row[name] for row in known]
        if element.resolution.how == "earliest":
            low, high = min(firsts), min(lasts)
        elif any(row.get(absent) == NOT_APPLICABLE for row in self._rows):  # for one agency it has not ended, for another it has
            self.disagree.append(name)
            merged[absent] = DISAGREE
            return
        else:
            low, high = max(firsts), min(lasts)
            if low > min(high, *self._ends(name, known)):
                self.disagree.append(name)
                low, high = min(firsts), max(lasts)
        merged[name] = low
        if high != low:
            merged[latest] = high

    def _ends(self, name: str, rows: Sequence[Row]) -> list[str]:
        """If an element is the start of an event: the last days on which rows say that it was over, since it began before."""
        how = STANDARD.records[self.record_type].about.same_event
        ends = how.also if how and name == how.start else ()
        return [row.get(self._all[end].companions["latest"]) or row[end] for row in rows for end in ends if end in row] or ["9999"]

    def _put_disputed_ends(self, merged: Row) -> None:
        """Where an agency says that an event is not over, and another knows by a further date that it was, says that they disagree."""
        how = STANDARD.records[self.record_type].about.same_event
        for name in how.also if how else ():
            absent = self._all[name].companions["absent"]
            if merged.get(absent) != NOT_APPLICABLE:
                continue
            others = [other for other in how.also if other in merged] if how else []
            if any(row.get(absent) == NOT_APPLICABLE and other not in row for row in self._rows for other in others):
                self.disagree.append(name)
                merged[absent] = DISAGREE

    def _put_time(self, name: str, day: str, merged: Row) -> None:
        """Puts a time of day into the row if the agencies agree about it and about the day."""
        latest = self._all[day].companions.get("latest", "")
        times = {row[name] for row in self.chosen(day) if name in row and row.get(day) == merged.get(day)}
        if len(times) == 1 and day in merged and latest not in merged and day not in self.disagree:
            merged[name] = times.pop()


def _is_reason(value: object) -> bool:
    return isinstance(value, str) and value.startswith(ABSENT)


def _best_reason(reasons: Sequence[str | None]) -> str:
    """The reason that explains most; empty if all are blank."""
    given = {reason for reason in reasons if reason and is_unknown(reason)}
    return min(given, key=lambda reason: (_REASONS.get(reason, 99), reason)) if given else ""


def day_range(row: Row, element: Element) -> tuple[str, str] | None:
    """The first and last day that a date element of a row can be; None if it holds no date."""
    on = row.get(element.name)
    return None if on is None or not isinstance(element.kind, ExactDate) else (on, row.get(element.companions.get("latest", "")) or on)
