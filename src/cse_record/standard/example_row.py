"""The example row of a sheet: the reference that identifies it, and whether it is unchanged since the template was written. And the answers
with which the rows of a short form begin.

Readers import this module when they meet such a row, so it must not import anything heavy.
"""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLE = "EXAMPLE"
"""The reference of the example row of a sheet. No reader takes such a row for a record."""
MARK = "example_"
"""Prefix of the defined name at the first cell of a record type's example row. The `fingerprint` of the row follows."""
NOT_YET = "absent:not-yet-obtained"
"""The reason with which an element starts if a short form does not ask for it."""
START_MARK = "start_"
"""The same at the first row that holds only the answers of the form itself. Such a row is not taken for a record, wherever it is."""


def fingerprint(values: Mapping[str, object]) -> str:
    """Eight letters that distinguish an unchanged example row from one that somebody has edited. `values` are keyed by element."""
    from zlib import crc32

    written = "\n".join(f"{name}={value}" for name, value in sorted(values.items()))
    return f"{crc32(written.encode('utf-8', 'replace')):08x}"
