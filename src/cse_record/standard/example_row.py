"""The row of a sheet that shows how to fill it: by which reference it is known, and whether it still is what the template wrote.

Readers import this when they meet such a row, so nothing heavy may be imported here.
"""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLE = "EXAMPLE"
"""The reference of the example row of a sheet. No reader takes such a row for a record."""
MARK = "example_"
"""Prefix of the defined name at the first cell of a record type's example row. The `fingerprint` of the row follows."""


def fingerprint(values: Mapping[str, object]) -> str:
    """Eight letters that tell an example as it was written from one that somebody has typed into. `values` are by element."""
    from zlib import crc32

    written = "\n".join(f"{name}={value}" for name, value in sorted(values.items()))
    return f"{crc32(written.encode('utf-8', 'replace')):08x}"
