"""The row of a workbook from which a record was read. Elsewhere it is one whole number, which adds no cost for a million rows. Only this
module encodes and decodes it."""

from __future__ import annotations

_BITS = 21
"""A sheet has at most 2 to the 20th rows."""


class SheetRow:
    """A row of a record type. `part` counts the sheets that hold it and `row` the rows of that sheet, both from 0.

    After the last part come rows that are on no sheet, such as explanations given beside other records.
    """

    __slots__ = ("part", "row")

    def __init__(self, part: int, row: int) -> None:
        self.part, self.row = part, row

    @classmethod
    def of(cls, number: int) -> SheetRow:
        """The row with a number."""
        return cls(number >> _BITS, number & ((1 << _BITS) - 1))

    @property
    def number(self) -> int:
        """The number of the row in every stage after reading. Consecutive rows of one part have consecutive numbers."""
        return (self.part << _BITS) + self.row
