"""Rows of CSV as the standard library parses them, with a limit on the length of a cell that no other package can change.

The library keeps one such limit for the whole process. If another package has changed it, our limit applies while a row is parsed, and
theirs is restored afterwards. So a file reads the same wherever it is read.
"""

from __future__ import annotations

import csv

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterable

MAX_CELL = 131_072
"""The characters that a cell may have: the library's own limit. It is four times the longest cell of a spreadsheet program."""
Error = csv.Error


def reader(lines: Iterable[str], delimiter: str, strict: bool = False) -> Reader | _UnderOurLimit:
    """The rows in these lines. Raises `Error` at a row that cannot be parsed, and continues after it when asked for the next row."""
    rows = csv.reader(lines, delimiter=delimiter, strict=strict)
    return rows if csv.field_size_limit() == MAX_CELL else _UnderOurLimit(rows)


class _UnderOurLimit:
    """Rows parsed in a process that has set another limit. `line_num` is the number of lines read so far."""

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
