"""The cells of one sheet, with rows and columns counted from 0. Empty rows and columns that the reader cut off are counted again."""

from __future__ import annotations

from cse_record.formats.cleaning import EDGES

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from cse_record.formats.places import FaultyCell

    Cell = str | float | bool | datetime.date | datetime.time | datetime.timedelta | FaultyCell
    """The content of a cell; an empty text if it is blank. A date with a time is also a `date`."""


class Grid:
    """The rows of a sheet from row `top` on, each from column `left` on. Blank cells are empty texts."""

    def __init__(self, rows: list[list[Cell]], top: int, left: int) -> None:
        self.rows, self.top, self.left = rows, top, left

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    @property
    def end(self) -> int:
        """The row after the last."""
        return self.top + len(self.rows)

    def cell(self, row: int, column: int) -> Cell:
        row, column = row - self.top, column - self.left
        return self.rows[row][column] if 0 <= row < len(self.rows) and 0 <= column < self.width else ""

    def row(self, row: int) -> dict[int, Cell]:
        """The filled cells of a row by column."""
        cells = self.rows[row - self.top] if self.top <= row < self.end else ()
        return {self.left + index: cell for index, cell in enumerate(cells) if cell != ""}

    def columns(self, first: int) -> Sequence[Sequence[Cell]]:
        """The cells from row `first` on, column by column from `left`."""
        return list(zip(*self.rows[max(first - self.top, 0) :], strict=False))

    def filled(self, first: int = 0) -> int:
        """How many rows, from row `first` on, contain anything visible."""
        return sum(any(map(_is_filled, row)) for row in self.rows[max(first - self.top, 0) :])

    def set_cell(self, row: int, column: int, value: Cell) -> None:
        """Sets a cell that the reader of values left blank. The grid grows if necessary."""
        if not self.rows:
            self.rows, self.top, self.left = [[""]], row, column
        width = self.width
        if row < self.top:
            self.rows[:0] = [[""] * width for _ in range(self.top - row)]
            self.top = row
        if row >= self.end:
            self.rows += [[""] * width for _ in range(row + 1 - self.end)]
        if column < self.left:
            for cells in self.rows:
                cells[:0] = [""] * (self.left - column)
            self.left = column
        if column >= self.left + self.width:
            more = column + 1 - self.left - self.width
            for cells in self.rows:
                cells += [""] * more
        self.rows[row - self.top][column - self.left] = value


def _is_filled(cell: Cell) -> bool:
    return cell != "" and not (isinstance(cell, str) and not cell.strip(EDGES))
