"""How reports refer to a sheet: by its name if that is one of the standard's, otherwise by its position."""

from __future__ import annotations

from functools import cache

from cse_record.formats.cleaning import EDGES, folded
from cse_record.formats.record_types import tables
from cse_record.standard.form_texts import SHEETS, TITLES
from cse_record.standard.speech import say


@cache
def titles() -> dict[str, str]:
    """Each record type by its folded name and title."""
    return {folded(table.title): name for name, table in tables().items()} | {name: name for name in tables()}


def record_type_of_sheet(sheet: str) -> str:
    """The record type that a sheet is named after; empty if there is none."""
    bare = folded(sheet.strip(EDGES))
    return titles().get(bare) or titles().get(bare.replace(" ", "_").replace("-", "_"), "")


def is_known(sheet: str) -> bool:
    """Whether a sheet has a name from the standard. Any other name is the sender's own and could be a person's."""
    return bool(record_type_of_sheet(sheet)) or sheet in SHEETS.values() or sheet in TITLES


def shown_name(sheet: str, position: int) -> str:
    """The name of a sheet if the standard knows it, otherwise its position: `sheet 3`."""
    return sheet if is_known(sheet) else say("sheet {position}", position=position)


def sheet_phrase(sheet: str, name: str) -> str:
    """The same in a sentence: `sheet “Children”`, or `sheet 3`."""
    return say("sheet “{name}”", name=name) if name == sheet else name
