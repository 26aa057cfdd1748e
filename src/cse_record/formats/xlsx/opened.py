"""A workbook that was opened: the cells of its sheets, and how its places are named. Its rows are read from here."""

from __future__ import annotations

from cse_record.formats.places import FaultyCell, Place, Refusal
from cse_record.formats.sheets import spoken
from cse_record.formats.source import CellSource
from cse_record.formats.xlsx.book import SAVE
from cse_record.formats.xlsx.grid import Grid
from cse_record.formats.xlsx.texts import Texts, marked

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from cse_record.formats.xlsx.ahead import Ahead
    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Cell
    from cse_record.formats.xlsx.scan import Facts
    from cse_record.formats.xlsx.sheet_parts import Part

ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA")
FORMULA_ERROR = ("This cell holds a formula error", "Type the value that belongs here.")


class OpenedWorkbook(CellSource):
    """The sheets of a workbook, without a reading of their rows: what reads them, and what tells of them, begins here."""

    def __init__(self, name: str, book: Book) -> None:
        super().__init__(name)
        self.book = book
        self.facts: dict[str, Facts] = {}
        self.parts: dict[str, list[Part]] = {}
        """By record type: where its rows stand."""
        self.areas = marked(book)
        """The words that a template wrote on each sheet, as its marks say."""
        self.version = ""
        """The version of the standard of which the workbook is a template, as it says."""
        self._values: dict[str, Ahead] = {}
        """By sheet: what reads its values."""
        self._grids: dict[str, Grid] = {}

    def at(self, sheet: str, cell: str = "") -> Place:
        """A place on a sheet."""
        return Place(self.name, sheet=sheet, cell=cell, called=self.book.called(sheet))

    def spoken(self, sheet: str) -> str:
        """How a sentence speaks of a sheet."""
        return spoken(sheet, self.book.called(sheet))

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet, with the errors of formulas among them."""
        if sheet not in self._grids:
            facts = self.facts[sheet]
            found = self._values[sheet].sheet(sheet)
            top, left = found.start or (0, 0)
            rows: list[list[Cell]] = found.to_python()  # type: ignore[assignment]  # those that a grid adds are told apart by their class
            grid = self._grids[sheet] = Grid(rows, top, left)
            filled = sum(len(row) - row.count("") for row in rows)
            if facts.cells() == filled:  # each has come, and holds something that is no error
                return grid
            if name := facts.twice(filled):
                raise Refusal(f"{self.name}: on {self.spoken(sheet)} the cell {name} appears twice, and one value would be lost. {SAVE}")
            for row, column, kind in facts.errors():
                name = f" ({kind})" if kind in ERRORS else ""
                grid.put(row, column, FaultyCell("formula_error", f"{FORMULA_ERROR[0]}{name}. {FORMULA_ERROR[1]}"))
        return self._grids[sheet]

    def texts(self, sheet: str) -> Texts:
        """The words of the template on a sheet."""
        return Texts(self.areas.get(sheet, ()), self.grid(sheet), self.facts[sheet])
