"""A template in another language shows names in English and in that language. Such a name is read as the English one."""

from __future__ import annotations

from cse_record.standard.form_texts import BOTH

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record.formats.xlsx.grid import Cell, Grid


class Names:
    """The names in two languages that a workbook itself lists. Nothing else is taken for one.

    `is_bilingual` says whether it has any at all.
    """

    def __init__(self) -> None:
        self.is_bilingual = False
        self._answers: dict[Cell, str] = {}

    def learn(self, lists: Grid) -> None:
        """Learns the answers on the sheet of lists."""
        self.is_bilingual = True
        for row in range(lists.top, lists.end):
            cells = lists.row(row)
            for column, cell in cells.items():
                # an answer has its code beside it; another name of one has a number
                if isinstance(cell, str) and BOTH in cell and isinstance(cells.get(column + 1), str):
                    self._answers[cell] = cell.partition(BOTH)[0]

    def answers(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        """The cells of a coded column with the English answers."""
        return [self._answers.get(cell, cell) for cell in cells] if self._answers else cells

    def headings(self, labels: dict[int, Cell]) -> dict[int, Cell]:
        """Headings of marked columns in English."""
        if not self.is_bilingual:
            return labels
        return {at: cell.partition(BOTH)[0] if isinstance(cell, str) else cell for at, cell in labels.items()}
