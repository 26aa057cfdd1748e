"""Builders of examples: several small returns that differ in one row, and statements of scope."""

from __future__ import annotations

from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.rule import Example, group

NO_ROWS = ("not-held", "not-searched", "not-asked-for")
"""Extents of scope under which a return holds no rows of a type."""
NOT_ALL_ROWS = ("partial", *NO_ROWS)
"""Extents of scope under which rows of a type may be missing from a return."""
UNDATED_PERIOD: Row = {"started_absent": "absent:unexplained", "ongoing": "absent:unexplained", "ended_absent": "absent:unexplained"}
"""An exploitation period of which neither the beginning nor the end is known."""


def row_examples(table: str, *rows: Row, field: str = "", beside: Tables | None = None) -> list[Example]:
    """One example for each row of `table`. `beside` holds rows of other types that every example needs."""
    return [Example({**(beside or {}), table: [row]}, field=field) for row in rows]


def scope_rows(**extents: str) -> list[Row]:
    """One statement of scope for each record type that needs one: the given extents, and `complete` for all others."""
    rows: list[Row] = [{"record_type": name, "extent": extents.get(name, "complete")} for name in group("record_type", "cases")]
    return [row | {"note": "One district was left out."} if row["extent"] == "partial" else row for row in rows]
