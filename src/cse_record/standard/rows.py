"""Rows in memory, as the parts of the package exchange them."""

from __future__ import annotations

from typing import Any

Value = Any
"""A value of a row. Its element determines its type, which no annotation can express."""
Row = dict[str, Value]
"""One record: values by element name. A row read from a file may hold anything, under any name."""
NamedRow = tuple[str, Row]
"""A record type and one of its rows."""
Tables = dict[str, list[Row]]
"""The rows of each record type, in order."""
