"""Which row of a workbook a record was read from. Elsewhere it is one whole number, which costs nothing to carry for a million rows;
it is put together and taken apart here alone.
"""

from __future__ import annotations

_BITS = 21
"""A sheet has at most 2 to the 20th rows."""


class SheetRow:
    """A row of a record type: `part` counts the sheets that hold it, `row` the rows of that sheet, both from 0.

    Behind the last part stand the rows that are on no sheet, such as explanations that were given beside other records.
    """

    __slots__ = ("part", "row")

    def __init__(self, part: int, row: int) -> None:
        self.part, self.row = part, row

    @classmethod
    def of(cls, number: int) -> SheetRow:
        """The row that has a number."""
        return cls(number >> _BITS, number & ((1 << _BITS) - 1))

    @property
    def number(self) -> int:
        """What stands for the row in every stage after reading. Rows of one part that follow each other have numbers that do."""
        return (self.part << _BITS) + self.row
