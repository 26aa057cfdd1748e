"""Record types and columns for the formats. They come from the generated validator, which loads much faster than the standard."""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable

    from cse_record._generated.validator import Table

LOCAL = "local"
"""The field that holds a sender's own columns, as text by header."""


PUT_ASIDE = "_"
"""The prefix of the name of a file, sheet or table that its sender has put aside."""


def tables() -> dict[str, Table]:
    """Each record type with its columns. Imported on first use, because `build` creates the validator without importing it."""
    from cse_record._generated import validator

    return validator.TABLES


@cache
def columns_by_type() -> dict[str, frozenset[str]]:
    """The names of the columns of each record type."""
    return {name: frozenset(table.names) for name, table in tables().items()}


@cache
def numbers(table: str) -> frozenset[str]:
    """The columns of a record type that hold whole numbers."""
    return frozenset(column.name for column in tables()[table].columns if column.spelling.type == "integer")


@cache
def texts(table: str) -> frozenset[str]:
    """The columns of a record type that hold free text, which may begin like a formula."""
    return frozenset(
        column.name
        for column in tables()[table].columns
        if column.spelling.type == "string" and column.spelling.codes is None and column.spelling.pattern is None
    )


def near(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known name nearest to an unknown one; empty if none is near."""
    import difflib

    matches = difflib.get_close_matches(name.lower().replace(" ", "_"), list(known), n=1, cutoff=cutoff) if len(name) <= 200 else []
    return matches[0] if matches else ""
