"""The contents of a sheet other than records: the texts that the template wrote, which its marks identify, and what a person typed among or
beside them."""

from __future__ import annotations

import re

from cse_record.formats.cleaning import EDGES
from cse_record.formats.record_types import tables
from cse_record.formats.xlsx.scan import MAX_ROWS
from cse_record.standard.form_texts import CHOICE, MARK, NO_TEXT, digest

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Cell, Grid
    from cse_record.formats.xlsx.scan import Facts

    Area = tuple[int, int, int, int]
    """First row and column, last row and column, counted from 0."""


class TemplateTexts:
    """The texts that a template wrote on a sheet. `is_changed` says that they are not all as they were written.

    What is chosen in the cells `choices` is neither a text nor anything else that should have been read.
    """

    def __init__(self, areas: Sequence[tuple[str, Area]], grid: Grid, facts: Facts, choices: Sequence[tuple[int, int]] = ()) -> None:
        self.grid, self.facts, self.choices = grid, facts, choices
        self.areas = [area for _, area in areas]
        self.is_changed = any(self._digest(area) != written for written, area in areas)

    def unexpected_cells(self, first: int = 0, end: int = MAX_ROWS) -> list[tuple[int, int]]:
        """The filled cells in some rows that are neither texts nor formulas of the template: row and column.

        A template has no formulas below the last of its texts, so a formula there is a person's own, for example a row pasted as links.
        """
        grid = self.grid
        strays: list[tuple[int, int]] = []
        if any(
            top <= grid.top and grid.end <= bottom + 1 and left <= grid.left and grid.left + grid.width <= right + 1
            for top, left, bottom, right in self.areas
        ):
            return strays  # nothing is outside, so there is no need to examine each cell
        for row in range(max(first, self.grid.top), min(end, self.grid.end)):
            for column, cell in self.grid.row(row).items():
                if (
                    _is_filled(cell)
                    and not any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in self.areas)
                    and not ((row, column) in self.choices and _is_choice(cell))
                ):
                    strays.append((row, column))
        if not strays:
            return strays
        worked_out = self._formulas(strays[-1][0], {column for _, column in strays})
        last = max((bottom for _, _, bottom, _ in self.areas), default=MAX_ROWS)
        return [cell for cell in strays if cell not in worked_out or cell[0] > last]

    def _formulas(self, last: int, columns: Iterable[int]) -> set[tuple[int, int]]:
        return {(row, column) for row, column, _ in self.facts.formulas(columns, last)}

    def _digest(self, area: Area) -> str:
        top, left, bottom, right = area
        grid, formulas = self.grid, self._formulas(bottom, range(left, right + 1))
        for row, column in formulas:
            if top <= row <= bottom and grid.cell(row, column) != "":
                break
        else:  # the usual case: formulas with visible results are elsewhere
            formulas = set()
        rows = grid.rows[max(top - grid.top, 0) : max(bottom + 1 - grid.top, 0)]
        first, end = max(left - grid.left, 0), max(right + 1 - grid.left, 0)
        cells: Iterable[Cell] = (cell for row in rows for cell in row[first:end] if cell != "")
        if formulas:
            above, before = max(top, grid.top), max(left, grid.left)
            cells = (
                cell
                for at, row in enumerate(rows, above)
                for column, cell in enumerate(row[first:end], before)
                if cell != "" and (at, column) not in formulas
            )
        return digest(cell if isinstance(cell, str) else NO_TEXT for cell in cells)


def marked_areas(book: Book) -> dict[str, list[tuple[str, Area]]]:
    """The marked areas of each sheet, with the digest of the texts that were written there."""
    by_sheet: dict[str, list[tuple[str, Area]]] = {}
    for name, sheet, area in book.areas:
        if name.lower().startswith(MARK):
            by_sheet.setdefault(sheet, []).append((name.rpartition(".")[2].lower(), area))
    return by_sheet


def choice_cells(book: Book) -> dict[str, list[tuple[int, int]]]:
    """The cells of each sheet in which a person chooses what to look at, by row and column."""
    by_sheet: dict[str, list[tuple[int, int]]] = {}
    for name, sheet, row, column in book.names:
        if name.lower().startswith(CHOICE):
            by_sheet.setdefault(sheet, []).append((row, column))
    return by_sheet


def _is_choice(cell: Cell) -> bool:
    """Whether a cell holds a number or something spelled as the reference of a child, and no text of a person's own."""
    reference = tables()["children"].by_name["child_ref"].spelling.pattern or ""
    return not isinstance(cell, str) or re.fullmatch(reference, cell.strip(EDGES).upper()) is not None


def _is_filled(cell: Cell) -> bool:
    return not (isinstance(cell, str) and not cell.strip(EDGES))
