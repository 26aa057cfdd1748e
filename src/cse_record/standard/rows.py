"""Rows in memory, as one part of the package hands them to another."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]
"""One record: values by the name of the element. What a value is follows from its element, which no annotation can say; a row that was
read from a file may hold anything there, under any name."""
NamedRow = tuple[str, Row]
"""A record type and one of its rows."""
Tables = dict[str, list[Row]]
"""The rows of each record type, in their order."""
