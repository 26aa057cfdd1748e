"""A template in another language shows names in English and in that language. Such a name is read as the English one."""

from __future__ import annotations

from functools import cache

from cse_record.formats.cleaning import folded
from cse_record.formats.record_types import tables
from cse_record.standard.form_texts import BOTH, EXPLAIN

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record.formats.xlsx.grid import Cell, Grid


class Names:
    """The names in two languages that a workbook itself lists: answers, and headings. Nothing else is taken for one."""

    def __init__(self) -> None:
        self._answers: dict[str, str] = {}
        self._headings: dict[str, str] = {}

    @property
    def has_answers(self) -> bool:
        return bool(self._answers)

    def learn(self, grid: Grid) -> None:
        """Learns the names on a sheet whose texts are those of the template.

        An answer is learned only if the code that stands beside it is that of the English answer.
        """
        for row in range(grid.top, grid.end):
            cells = grid.row(row)
            for column, cell in cells.items():
                if isinstance(cell, str) and BOTH in cell:
                    name = cell.partition(BOTH)[0]
                    if (name, cells.get(column + 1)) in _answers():
                        self._answers[folded(cell)] = name
                    elif name in _headings():
                        self._headings[cell] = name

    def answers(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        """The cells of a coded column with the English answers."""
        if not self._answers:
            return cells
        return [self._answers.get(folded(cell), cell) if isinstance(cell, str) and BOTH in cell else cell for cell in cells]

    def headings(self, labels: dict[int, Cell]) -> dict[int, Cell]:
        """Headings of marked columns in English. That of the column for explanations stands on no other sheet, and needs no proof."""
        if not (self._answers or self._headings):
            return labels
        return {at: self._heading(cell) if isinstance(cell, str) else cell for at, cell in labels.items()}

    def _heading(self, cell: str) -> str:
        name = cell.partition(BOTH)[0]
        return name if name == EXPLAIN.capitalize() else self._headings.get(cell, cell)


@cache
def _answers() -> frozenset[tuple[str, str]]:
    """Every answer with its code."""
    from cse_record._generated import validator

    return frozenset((label, code) for name in validator.TITLES for code, label in validator.LISTS.labels(name).items())


@cache
def _headings() -> frozenset[str]:
    return frozenset(column.label for table in tables().values() for column in table.columns)
