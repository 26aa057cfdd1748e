"""Rows of CSV as the standard library parses them, under a limit on the length of a cell that no other package can move.

The library holds that limit once for a whole process. Where another package has changed it, ours holds while a row is parsed, and
theirs is put back after it, so that a file reads alike wherever it is read.
"""

from __future__ import annotations

import csv

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterable

MAX_CELL = 131_072
"""The characters that a cell may have: the library's own limit. It is four times the longest cell of a spreadsheet program."""
Error = csv.Error


def reader(lines: Iterable[str], delimiter: str, strict: bool = False) -> Reader | _UnderOurLimit:
    """The rows that lines make. Raises `Error` at a row that cannot be parsed, and goes on after it when asked again."""
    rows = csv.reader(lines, delimiter=delimiter, strict=strict)
    return rows if csv.field_size_limit() == MAX_CELL else _UnderOurLimit(rows)


class _UnderOurLimit:
    """Rows parsed in a process in which another limit is set. `line_num` is the number of lines read so far."""

    def __init__(self, rows: Reader) -> None:
        self.rows = rows

    @property
    def line_num(self) -> int:
        return self.rows.line_num

    def __iter__(self) -> _UnderOurLimit:
        return self

    def __next__(self) -> list[str]:
        previous_limit = csv.field_size_limit(MAX_CELL)
        try:
            return next(self.rows)
        finally:
            csv.field_size_limit(previous_limit)
