"""A worksheet that stores a formula shared by all rows of a column as Excel does: once in full, then by number.

Otherwise 500 rows with forty formulas of 500 characters each would make a file ten times as large.
"""

from __future__ import annotations

from typing import NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cse_record.targets.excel.formulas.addresses import ROW, letters_of


class _Shared(NamedTuple):
    """A cell of a shared formula, as written to the file: its address, and everything after its style."""

    address: str
    rest: str
    format: Format | None


class CheckedWorksheet(Worksheet):  # type: ignore[misc]  # the writer has no types
    """A worksheet with shared formulas. Pass it to `add_worksheet`, or as `worksheet_class`."""

    def write_down(self, first: int, last: int, column: int, formula: str, look: Format | None = None, *, shown: bool = False) -> None:
        """Writes a formula into all rows from `first` to `last`, counted from 1; `ROW` in it stands for the row number.

        Columns are counted from 0. The result of a `shown` formula is stored as empty text until a program computes it. For a hidden
        formula no result is stored.
        """
        number = self.shared_formulas = getattr(self, "shared_formulas", -1) + 1
        letters = letters_of(column + 1)
        self._check_dimensions(first - 1, column)
        self._check_dimensions(last - 1, column)
        kind, value = (' t="str"', "<v></v>") if shown else ("", "")
        text = self._escape_data(formula.removeprefix("=").replace(ROW, str(first)))
        whole = f'<f t="shared" ref="{letters}{first}:{letters}{last}" si="{number}">{text}</f>{value}</c>'
        short = f'<f t="shared" si="{number}"/>{value}</c>'
        for row in range(first, last + 1):
            cell = _Shared(f' r="{letters}{row}"', f"{kind}>{whole if row == first else short}", look)
            self.table[row - 1][column] = cell

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        """The formula unchanged. The base class would search each formula for functions newer than the format, of which there are none."""
        return formula.removeprefix("=") if not formula.startswith("{") else str(super()._prepare_formula(formula, expand_future_functions))

    def _write_cell(self, row: int, col: int, cell: object) -> None:
        if not isinstance(cell, _Shared):
            super()._write_cell(row, col, cell)
            return
        style = f' s="{cell.format._get_xf_index()}"' if cell.format else ""
        # the format would not need an address here, but openpyxl does when it reads a shared formula
        self.fh.write(f"<c{cell.address}{style}{cell.rest}")
