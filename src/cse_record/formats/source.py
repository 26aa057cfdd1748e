"""A return that was opened: its rows by record type, read as they are asked for, each with its place."""

from __future__ import annotations

from cse_record.formats.layout import LOCAL, tables

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from cse_record.formats.places import Place, Problem


KEPT = 10_000
"""How many problems of one kind are kept; a file of nothing but bad rows must not fill the memory."""


class Source:
    """Base of what each format opens. Reading only adds to problems, notices and counts; no row goes unnoticed."""

    is_cleaned = True
    """Whether people type into such a file, so that cells are put right with a notice; what programs write is taken as it stands."""
    voice = "file"
    """How messages about it speak: `file`, `workbook`, or `template` for a workbook that offers its lists."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        """The first `KEPT` of each kind; `problem_counts` counts all, by fault and record type."""
        self.problem_counts: dict[tuple[str, str], int] = {}
        self.notices: list[str] = []
        self.refused = 0
        self.blank = 0
        self.unread: set[str] = set()
        """Record types of which a row could not be read."""

    def records(self, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """The rows of a record type as filled values by name, each with its number in the source."""
        raise NotImplementedError

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        """The place of a row, of one of its values, or of a whole table."""
        raise NotImplementedError

    def refuse(self, problem: Problem, rows: int = 1) -> None:
        """Notes rows that could not be read."""
        self.set_aside(problem, rows)
        if problem.table:
            self.unread.add(problem.table)

    def set_aside(self, problem: Problem, rows: int = 1) -> None:
        """Notes rows that are no records, so that nothing is missing without them."""
        self.refused += rows
        key = (problem.fault, problem.table)
        self.problem_counts[key] = count = self.problem_counts.get(key, 0) + 1
        if count <= KEPT:
            self.problems.append(problem)


class CellSource(Source):
    """A source whose rows are read as cells, each None where it is blank, in the order of the columns of the standard."""

    def cells(self, table: str, local_found: Callable[[int, dict[str, str]], None]) -> Iterator[tuple[int, Any]]:
        """The rows as the validator takes them. `local_found` is told of the local columns of a row."""
        raise NotImplementedError

    def records(self, table: str) -> Iterator[tuple[int, dict[str, Any]]]:
        names = tables()[table].names
        local: dict[int, dict[str, str]] = {}
        for at, cells in self.cells(table, lambda at, found: local.update({at: found})):
            row: dict[str, Any] = {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
            if at in local:
                row[LOCAL] = local.pop(at)
            yield at, row
