"""Formulas that several cells of a sheet share. openpyxl writes out each of them in full, which makes a filled template eight times as
large."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_CELL, _FORMULA = f"{{{SHEET_MAIN_NS}}}c", f"{{{SHEET_MAIN_NS}}}f"


class _Shared(ArrayFormula):  # type: ignore[misc]
    """A shared formula in its original form: with its text and range in the first cell, and with only its number in the others."""

    def __init__(self, attributes: dict[str, str], text: str | None) -> None:
        super().__init__(attributes.get("ref", ""), f"={text}" if text else None)
        self.attributes = attributes

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.attributes.items())


def keep_shared(sheet: Worksheet, part: IO[bytes]) -> None:
    """Restores the shared formulas of a sheet from its XML, `part`. No row or column may be moved afterwards."""
    for _, element in iterparse(part):
        if element.tag == _CELL:
            formula = element.find(_FORMULA)
            if formula is not None and formula.get("t") == "shared":
                cell = sheet._cells.get(coordinate_to_tuple(element.get("r")))
                if cell is not None and cell.data_type == "f":
                    cell._value = _Shared(dict(formula.attrib), formula.text)
            element.clear()
