"""Hands on the rows of a return while they are checked, so that a return that is checked and stored is read once."""

from __future__ import annotations

from cse_record._generated import validator
from cse_record.formats.record_types import tables

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cse_record.formats.source import NumberedCells

    Keep = Callable[[str, "Sequence[Sequence[object]]", "Sequence[object]"], None]
    """Receives a record type, some of its rows as cells in the order of the columns, and what their local columns hold."""

AT_ONCE = 1_000
"""The number of rows that are handed on together."""


class RunKeeping(validator.Run):
    """A run that hands on the rows that it has checked, each with the meaning of its cells. A faulty cell stays as it was read."""

    def keeping(self, keep: Keep) -> None:
        self.keep = keep
        self.cleaned: set[str] = set()
        """The columns of the row being checked whose cells do not stand for themselves."""
        self.beside: list[object] = []
        """What the local columns hold of the rows that are still to be handed on."""

    def notice(self, table: str, column: str, changed: str, at: int) -> None:
        super().notice(table, column, changed, at)
        self.cleaned.add(column)

    def local_columns(self, table: validator.Table, at: int, value: object) -> None:
        super().local_columns(table, at, value)
        self.beside.append(value)

    def passing(self, table: str, rows: Iterable[NumberedCells]) -> Iterator[NumberedCells]:
        """The rows, handed on as soon as the next one is asked for, because by then they have been checked."""
        checked: list[Sequence[object]] = []
        self.cleaned.clear()
        for at, cells in rows:
            yield at, cells
            checked.append(self._meant(table, cells) if self.cleaned else cells)
            if len(checked) == AT_ONCE:
                self.keep(table, checked, self.beside)
                checked, self.beside = [], []
        if checked or self.beside:
            self.keep(table, checked, self.beside)
            self.beside = []

    def _meant(self, table: str, cells: Sequence[object]) -> list[object]:
        """The cells of a row of which some were cleaned."""
        meant = list(cells)
        for place, column in enumerate(tables()[table].columns):
            if column.name in self.cleaned:
                _, instead, changed = self.read(table, column, cells[place])
                if changed:
                    meant[place] = instead
        self.cleaned.clear()
        return meant
