"""How the rows of a record type are told on a case sheet, where the declarations of its elements do not say it already."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class CaseLine:
    """The rows of one record type on a case sheet. `case_sheet.py` fills in what is left out here."""

    begins: tuple[str, ...] = ()
    """The elements that may date a row: the first that is filled does. By default every uncertain day in use, in the order of the model."""
    ends: str = ""
    """The element with the day on which it ended, if it lasts."""
    goes_on: bool = True
    """Whether “not applicable” as the reason for no end says that it still goes on."""
    answers: tuple[str, ...] = ()
    """The main answers. By default the first that must be given, and then others."""


AS_DECLARED = CaseLine()
"""Everything follows from the elements."""
