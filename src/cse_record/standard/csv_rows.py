"""The CSV files of the standard as rows."""

from __future__ import annotations

import csv
from importlib.resources.abc import Traversable


def read_rows(file: Traversable) -> list[dict[str, str]]:
    """The rows of a CSV file of the standard. Raises ValueError for a row whose number of cells differs from the header."""
    header, *rows = csv.reader(file.read_text(encoding="utf-8").splitlines(), strict=True)
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise ValueError(f"{file.name}, line {number}: {len(row)} cells where the header has {len(header)}")
    return [dict(zip(header, row, strict=True)) for row in rows]
