"""The means by which the parts of the case sheet are written."""

from __future__ import annotations

from collections.abc import Callable

from xlsxwriter import Workbook

from cse_record.targets.excel.formulas.case_sheet import day_text, is_day, span_text
from cse_record.targets.excel.workbook.case_plan import NAME, CaseSheet
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet
from cse_record.targets.excel.workbook.styles import Styles


class CasePage:
    """The case sheet while it is written. Rows are counted from 1, columns from 0."""

    def __init__(self, book: Workbook, sheet: CheckedWorksheet, layout: CaseSheet, styles: Styles) -> None:
        self.book, self.sheet, self.layout, self.styles = book, sheet, layout, styles

    def formula(self, row: int, column: int, formula: str, look: str = "") -> None:
        """A formula that shows nothing until a program works it out."""
        self.sheet.write_formula(row - 1, column, f"={formula}", self.styles[look] if look else None, "")

    def words(self, row: int, column: int, words: str, look: str) -> None:
        """A text."""
        self.sheet.write_string(row - 1, column, words, self.styles[look])

    def heading(self, row: int, words: str) -> None:
        """The heading of a part."""
        self.sheet.set_row(row - 1, 18)
        self.words(row, NAME, words, "heading")


def span(first: str, latest: str, text: Callable[[str], str] = day_text) -> str:
    """A day or text or, if the cell `latest` holds a later day, both days."""
    return text(first) if latest == '""' else f"IF({is_day(latest)},{span_text(first, latest, text)},{text(first)})"


def cut(formula: str, most: int, told: str = "…") -> str:
    """A text of which the end is replaced by `told` where it is longer than fits.

    The text is worked out twice, since no function of 2010 names a value: give a cell rather than a long formula.
    """
    ending = told.replace('"', '""')
    return f'IF(LEN({formula})>{most},LEFT({formula},{most - len(told)})&"{ending}",{formula})'
