"""Hands on the rows of a return while they are checked, so that a return that is checked and stored is read once."""

from __future__ import annotations

from itertools import islice

from cse_record._generated import validator
from cse_record.formats.record_types import tables

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cse_record.formats.source import NumberedCells

    Keep = Callable[[str, "Sequence[Sequence[object]]", "Sequence[object]"], None]
    """Receives a record type, some of its rows as cells in the order of the columns, and what their local columns hold."""

AT_ONCE = 300
"""The number of rows that are handed on together: few enough to stay in the processor's cache."""


class RunKeeping(validator.Run):
    """A run that hands on the rows that it has checked, each with the meaning of its cells. A faulty cell stays as it was read."""

    def keeping(self, keep: Keep) -> None:
        self.keep = keep
        self.cleaned: dict[int, set[str]] = {}
        """By row, the columns whose cells do not stand for themselves, of the rows that are still to be handed on."""
        self.beside: list[object] = []
        """What the local columns hold of the rows that are still to be handed on."""

    def notice(self, table: str, column: str, changed: str, at: int) -> None:
        super().notice(table, column, changed, at)
        self.cleaned.setdefault(at, set()).add(column)

    def local_columns(self, table: validator.Table, at: int, value: object) -> None:
        super().local_columns(table, at, value)
        self.beside.append(value)

    def passing(self, table: str, rows: Iterable[NumberedCells]) -> Iterator[NumberedCells]:
        """The rows, some at a time, which are handed on as soon as the next one is asked for, because by then they have been checked."""
        remaining = iter(rows)
        self.cleaned.clear()
        while some := list(islice(remaining, AT_ONCE)):
            yield from some
            self.keep(table, [self._meant(table, at, cells) for at, cells in some], self.beside)
            self.cleaned.clear()
            self.beside = []
        if self.beside:
            self.keep(table, [], self.beside)
            self.beside = []

    def _meant(self, table: str, at: int, cells: Sequence[object]) -> Sequence[object]:
        """A row with the meaning of the cells that were cleaned."""
        if at not in self.cleaned:
            return cells
        meant = list(cells)
        for place, column in enumerate(tables()[table].columns):
            if column.name in self.cleaned[at]:
                _, instead, changed = self.read(table, column, cells[place])
                if changed:
                    meant[place] = instead
        return meant
