"""The completeness of a return: for each element, how many records hold a value, a reason for its absence, a fault, or nothing.

Rows are counted on their way to the validator, a column at a time, and only if the caller asks for it. Faults are taken from the
validator's own counts.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cse_record._generated.validator import Column, Run
    from cse_record.formats.source import NumberedCells

CHUNK = 1000
"""The number of rows that are counted at once."""
NO_FAULT_OF_THE_VALUE = ("blank", "no_value_and_no_reason", "value_and_reason", "companion_alone", "no_basis")
"""Faults of shape that do not mean that the value of the column is not accepted."""


class Filled:
    """The counts of one element over the records of its record type. `is_asked` says that a blank is a fault."""

    __slots__ = ("blank", "faulty", "field", "is_asked", "label", "reason", "table", "value")

    def __init__(self, table: str, field: str, label: str, is_asked: bool) -> None:
        self.table, self.field, self.label, self.is_asked = table, field, label, is_asked
        self.value = self.reason = self.faulty = self.blank = 0

    @property
    def records(self) -> int:
        """How many records were counted."""
        return self.value + self.reason + self.faulty + self.blank


class Tally:
    """Counts the rows of a run as they pass. A companion counts towards the element that it accompanies."""

    def __init__(self, run: Run, reasons: frozenset[str]) -> None:
        self.run, self.reasons = run, reasons
        self.elements: list[Filled] = []

    def passing(self, table: str, rows: Iterable[NumberedCells]) -> Iterator[NumberedCells]:
        """Yields the rows unchanged, and counts them."""
        validator_table = self.run.tables[table]
        companions = {
            name for column in validator_table.columns for name in (column.absent, column.basis, column.name if column.of else "")
        }
        counting = []
        for position, column in enumerate(validator_table.columns):
            if column.name not in companions and column.since not in self.run.version.later:
                self.elements.append(Filled(table, column.name, column.label, bool(column.must)))
                counting.append((self.elements[-1], column, position, validator_table.position.get(column.absent)))
        waiting: list[Sequence[object]] = []
        for numbered in rows:
            waiting.append(numbered[1])
            if len(waiting) == CHUNK:
                self._count(counting, waiting)
                waiting = []
            yield numbered
        self._count(counting, waiting)

    def _count(self, counting: Iterable[tuple[Filled, Column, int, int | None]], rows: Sequence[Sequence[object]]) -> None:
        columns = list(zip(*rows, strict=True))
        for element, column, position, absent in counting if columns else ():
            values = columns[position]
            blank, reason = values.count(None), 0
            if column.spelling.codes is not None:
                reason = sum(map(self._reason_for(element.table, column), values))
            elif blank and absent is not None:
                reason = sum(value is None and why is not None for value, why in zip(values, columns[absent], strict=True))
                blank -= reason
            element.blank += blank
            element.reason += reason
            element.value += len(values) - blank - reason

    def _reason_for(self, table: str, column: Column) -> Callable[[object], bool]:
        """A function that says whether a cell of a coded column holds a reason for absence, in a spelling that the run accepts."""
        reasons, read = self.reasons, self.run.read

        def is_reason(value: object) -> bool:
            if type(value) is not str:
                return False
            return value in reasons or (self.run.clean is not None and read(table, column, value)[1] in reasons)

        return is_reason

    def finish(self) -> list[Filled]:
        """The counts after the end of the run. A value with a fault counts as faulty."""
        for element in self.elements:
            counts = self.run.counts
            faults = (fault for fault in self.run.titles if fault not in NO_FAULT_OF_THE_VALUE)
            element.faulty = min(element.value, sum(counts.get((fault, element.table, element.field), 0) for fault in faults))
            element.value -= element.faulty
        return self.elements
