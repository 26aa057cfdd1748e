"""An open workbook: the cells of its sheets and the names of its places. Reading and notices build on it."""

from __future__ import annotations

from cse_record.formats.places import FaultyCell, Place
from cse_record.formats.sheets import sheet_phrase
from cse_record.formats.source import CellSource
from cse_record.formats.xlsx.bilingual import Names
from cse_record.formats.xlsx.book import refused_until_saved
from cse_record.formats.xlsx.grid import Grid
from cse_record.formats.xlsx.texts import TemplateTexts, choice_cells, marked_areas
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Cell
    from cse_record.formats.xlsx.prefetch import Prefetch
    from cse_record.formats.xlsx.scan import Facts
    from cse_record.formats.xlsx.sheet_parts import Part

ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA")


class OpenedWorkbook(CellSource):
    """The sheets of a workbook, without its record types. What reads the rows, and what writes the notices, starts from here."""

    def __init__(self, name: str, book: Book) -> None:
        super().__init__(name)
        self.book = book
        self.tabs = book.tabs
        self.facts: dict[str, Facts] = {}
        self.parts: dict[str, list[Part]] = {}
        """By record type, the parts that hold its rows."""
        self.areas = marked_areas(book)
        """The areas of each sheet with texts of the template, according to its marks."""
        self.names = Names()
        """Names in two languages, if the template is in another language."""
        self.choices = choice_cells(book)
        """The cells of each sheet in which a person chooses what to look at."""
        self.version = ""
        """The version of the standard of the template that the workbook says it is."""
        self._values: dict[str, Prefetch] = {}
        """By sheet, the reader of its values."""
        self._grids: dict[str, Grid] = {}

    def at(self, sheet: str, cell: str = "") -> Place:
        """A place on a sheet."""
        return Place(self.name, sheet=sheet, cell=cell, shown_sheet=self.book.shown_name(sheet))

    def sheet_phrase(self, sheet: str) -> str:
        """A sheet as a sentence refers to it."""
        return sheet_phrase(sheet, self.book.shown_name(sheet))

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet, including formula errors."""
        if sheet not in self._grids:
            facts = self.facts[sheet]
            values = self._values[sheet].sheet(sheet)
            top, left = values.start or (0, 0)
            rows: list[list[Cell]] = values.to_python()  # type: ignore[assignment]  # a grid adds faulty cells, which their class distinguishes
            grid = self._grids[sheet] = Grid(rows, top, left)
            filled = sum(len(row) - row.count("") for row in rows)
            if facts.cells() == filled:  # all cells were read, and none is an error
                return grid
            if name := facts.duplicate_cell(filled):
                raise refused_until_saved(
                    say(
                        "{source}: on {sheet} the cell {cell} appears twice, and one value would be lost.",
                        source=self.name,
                        sheet=self.sheet_phrase(sheet),
                        cell=name,
                    )
                )
            for row, column, kind in facts.errors():
                grid.set_cell(row, column, FaultyCell("formula_error", _formula_error(kind)))
        return self._grids[sheet]

    def texts(self, sheet: str) -> TemplateTexts:
        """The texts of the template on a sheet."""
        return TemplateTexts(self.areas.get(sheet, ()), self.grid(sheet), self.facts[sheet], self.choices.get(sheet, ()))


def _formula_error(kind: str) -> str:
    if kind in ERRORS:
        return say("This cell holds a formula error ({kind}). Type the value that belongs here.", kind=kind)
    return say("This cell holds a formula error. Type the value that belongs here.")
