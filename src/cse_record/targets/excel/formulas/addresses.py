"""The addresses of sheets, columns and lists in a workbook, which the writer of a workbook passes to the formulas.

A formula is written for one row of a sheet. `ROW` stands for the row number, so that one text serves all rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code

ROW = "§"
"""A placeholder for the row number in the text of a formula."""


@dataclass(frozen=True)
class Listed:
    """The labels and the codes of a codelist: two absolute ranges side by side, in the order of `codes_of`.

    `names` is a range of two columns: other names, and the place of what each stands for in that order; or empty. `exact` says that a code
    counts only in small letters, because the same word in capitals is not a name of it.
    """

    labels: str
    codes: str
    names: str = ""
    exact: bool = False

    def place(self, cell: str) -> str:
        """The place in the list of what a cell holds: a label, a code or another name; an error if it is none of these."""
        text = f"TRIM({cell})"
        code = f"MATCH({f'IF(EXACT({cell},LOWER({cell})),{text})' if self.exact else text},{self.codes},0)"
        other = f"IFERROR({code},VLOOKUP({text},{self.names},2,0))" if self.names else code
        return f"IFERROR(MATCH({text},{self.labels},0),{other})"


@dataclass(frozen=True)
class SheetAddresses:
    """The addresses of the sheet of one record type.

    `columns` maps each column on the sheet to its letters. On a form, which shows a single record with each answer in its own cell, it
    maps to absolute cells such as `$B$5`. `first` and `last` are the first and last rows of records. Hidden columns start at column
    `helpers`. `top` is a row above the records where these columns may hold single formulas. On a form, hidden formulas are in row
    `first`. `lists` has the ranges for each coded column. `explain` is the column in which the queries of a row are explained, or empty.
    `start` are the columns that are filled before anybody has typed: a row with nothing else is empty.
    """

    name: str
    columns: Mapping[str, str]
    first: int
    last: int
    helpers: str
    lists: Mapping[str, Listed] = field(default_factory=dict)
    explain: str = ""
    form: bool = False
    start: frozenset[str] = frozenset()
    top: int = 1

    @property
    def quoted(self) -> str:
        """The name of the sheet, as written before a cell address in a formula."""
        return "'" + self.name.replace("'", "''") + "'!"

    def cell(self, column: str) -> str:
        """The cell of a column in the row of the formula."""
        return self.columns[column] if self.form else f"${self.columns[column]}{ROW}"

    def cell_at(self, letters: str) -> str:
        """The cell of a hidden column in the row of the formula."""
        return f"${letters}${self.first}" if self.form else f"${letters}{ROW}"

    def down(self, letters: str, elsewhere: bool = True) -> str:
        """All rows of a column, given by its letters."""
        return f"{self.quoted if elsewhere else ''}${letters}${self.first}:${letters}${self.last}"

    def top_cell(self, letters: str) -> str:
        """The single cell at the top of a column, addressed so that it works from any sheet."""
        return f"{self.quoted}${letters}${self.top}"


LITERAL = 250
"""The most characters of a text in a formula. Excel reads at most 255."""


def in_formula(words: str) -> str:
    """A text as a formula has it; a long one as several texts that it joins."""
    parts = [words[start : start + LITERAL].replace('"', '""') for start in range(0, len(words), LITERAL)] or [""]
    joined = "&".join(f'"{part}"' for part in parts)
    return joined if len(parts) == 1 else f"({joined})"


def filled_in(words: str, parts: Mapping[str, str]) -> str:
    """A text as a formula, whose parts in braces are formulas too."""
    pieces = re.split(r"[{]([a-z]+)[}]", words)
    texts = (parts[piece] if place % 2 else in_formula(piece) for place, piece in enumerate(pieces) if piece)
    return "&".join(texts)


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
    """The codes that a coded column accepts, in the order in which its list must show them, with reasons for absence last."""
    return element.kind.spelling.codes or () if isinstance(element.kind, Code) else ()
