"""Where things stand in a workbook: what a maker of workbooks tells the formulas, and how they refer to it.

A formula is written for one row of a sheet. `ROW` stands in it for the number of that row, so that one text serves all rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code

ROW = "§"
"""A placeholder for the row number in the text of a formula."""


@dataclass(frozen=True)
class Listed:
    """Two ranges of a codelist sheet, side by side and absolute, in the order of `codes_of`."""

    labels: str
    codes: str


@dataclass(frozen=True)
class SheetAddresses:
    """Where a record type stands.

    `columns` gives for each column of the record type that the sheet shows its letters; on a form, which has one record with
    each answer in a cell of its own, the absolute cell (such as `$B$5`). `first` and `last` are the rows of records. From
    the column `helpers` on, the sheet has room for hidden columns; `top` is a row above the records in which single formulas
    may stand in these. On a form, hidden formulas stand in row `first`. `lists` has the ranges for each coded column.
    `explain` is the column in which a row's queries are explained, if there is one.
    """

    name: str
    columns: Mapping[str, str]
    first: int
    last: int
    helpers: str
    lists: Mapping[str, Listed] = field(default_factory=dict)
    explain: str = ""
    form: bool = False
    top: int = 1

    @property
    def quoted(self) -> str:
        """The name as it stands before `!` in a formula."""
        return "'" + self.name.replace("'", "''") + "'!"

    def cell(self, column: str) -> str:
        """The cell of a column in the row of the formula."""
        return self.columns[column] if self.form else f"${self.columns[column]}{ROW}"

    def cell_at(self, letters: str) -> str:
        """The cell of a hidden column in the row of the formula."""
        return f"${letters}${self.first}" if self.form else f"${letters}{ROW}"

    def down(self, letters: str, elsewhere: bool = True) -> str:
        """All rows of a column, by its letters."""
        return f"{self.quoted if elsewhere else ''}${letters}${self.first}:${letters}${self.last}"

    def top_cell(self, letters: str) -> str:
        """The single cell above a hidden column, as seen from any sheet."""
        return f"{self.quoted}${letters}${self.top}"


def number_of(letters: str) -> int:
    """The number of a column, counted from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters_of(number: int) -> str:
    """The letters of a column, counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def codes_of(element: Element) -> tuple[str, ...]:
    """The codes that a coded column accepts, reasons for absence last, in the order in which its list must stand."""
    return element.kind.spelling.codes or () if isinstance(element.kind, Code) else ()
