"""An open return: its rows by record type, read when they are asked for, each with its place."""

from __future__ import annotations

from cse_record.formats.record_types import LOCAL, columns_by_type, tables
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cse_record._generated.validator import Run, StatedVersion
    from cse_record.formats.places import Place, Problem
    from cse_record.standard.rows import Row

    NumberedCells = tuple[int, Sequence[object]]
    """A row for the validator: its number in the source, and its cells in the order of the columns, None for blank."""
    LocalFound = Callable[[int, object], None]
    """Called with the local columns of a row: its number, and texts by header, unless the file holds something else there."""


KEPT = 10_000
"""The number of problems of one kind that are kept. A file full of bad rows must not fill the memory."""


class Source:
    """The base class of what each format opens. Reading only adds to problems, notices and counts. No row goes unnoticed."""

    is_cleaned = True
    """Whether people type into such a file, so that cells are cleaned with a notice. What programs write is taken as it stands."""
    voice = "file"
    """How messages about the return speak: `file`, `workbook`, or `template` for a workbook with its own lists."""
    language = ""
    """The code of the language in which a workbook speaks besides English; empty for none."""
    declared: frozenset[str] = frozenset()
    """Headers of local columns that an extension declares, so that no notice has to say that they are kept. Set it before reading."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        """The first `KEPT` problems of each kind. `problem_counts` counts all, by fault and record type."""
        self.problem_counts: dict[tuple[str, str], int] = {}
        self.notices: list[str] = []
        self.refused = 0
        self.blank = 0
        self.tabs: list[str] = []
        """The names of the sheets of a workbook in their order; empty for other formats."""
        self.unread: set[str] = set()
        """Record types with a row that could not be read."""
        self._judged_by: StatedVersion | None = None

    def rows_for(self, run: Run, table: str) -> Iterable[NumberedCells]:
        """The rows of a record type in the form that a run of the validator takes. The run is also told what else they hold."""
        raise NotImplementedError

    def records(self, table: str) -> Iterator[tuple[int, Row]]:
        """The rows of a record type as filled values by name, each with its number in the source."""
        raise NotImplementedError

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        """The place of a row, of one of its values, or of a whole table."""
        raise NotImplementedError

    def judged_by(self) -> StatedVersion:
        """The version of the standard by which the return is judged: the version that it states, or the current one if it states none."""
        if self._judged_by is None:
            from cse_record._generated import validator

            clean: validator.Cleaner | None = None
            if self.is_cleaned:
                from cse_record.formats.cleaning import clean
            run = validator.Run(validator.STANDARD, clean=clean)
            run.take_version(self._stated_version())
            self._judged_by = run.version
        return self._judged_by

    def _stated_version(self) -> object:
        """The version of the standard stated in the first row of the header, as it is read there; None if there is none.

        This reading leaves no notices: the rows of the header are read again with all others.
        """
        from cse_record._generated import validator

        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other.problems, other.problem_counts, other.notices, other.unread = [], {}, [], set()
        other._judged_by = validator.StatedVersion(validator.STANDARD)
        return next((row.get("standard_version") for _, row in other.records("returns")), None)

    def judge_as(self, header: Source) -> None:
        """Takes the version that a source with only the header of this return states. It decides which names are those of record types."""
        self._judged_by = header.judged_by()

    def known(self) -> dict[str, frozenset[str]]:
        """The columns of each record type in the version that the return states.

        A file, sheet or table with the name of a later record type is the sender's own, as it was when the return was made.
        """
        later = self.judged_by().later
        if not later:
            return columns_by_type()
        return {
            name: columns - self.later_columns(name) for name, columns in columns_by_type().items() if tables()[name].since not in later
        }

    def later_type(self, table: str) -> str:
        """Why a file, sheet or table with the name of a later record type was left out."""
        version, since = self.judged_by().code, tables()[table].since
        return say(
            "its record type was added in version {since} of the standard, and the return states version {version}",
            since=since,
            version=version,
        )

    def later_columns(self, table: str) -> frozenset[str]:
        """The columns of a record type that were added after the version that the return states.

        A column with such a name or label is the sender's own, as it was when the return was made.
        """
        return self.judged_by().later_columns(table)

    def refuse(self, problem: Problem, rows: int = 1) -> None:
        """Records rows that could not be read."""
        self.set_aside(problem, rows)
        if problem.table:
            self.unread.add(problem.table)

    def set_aside(self, problem: Problem, rows: int = 1) -> None:
        """Records rows that are not records, so that nothing is missing without them."""
        self.refused += rows
        key = (problem.fault, problem.table)
        self.problem_counts[key] = count = self.problem_counts.get(key, 0) + 1
        if count <= KEPT:
            self.problems.append(problem)


class CellSource(Source):
    """A source whose rows are read as cells in the order of the columns of the standard, None for blank."""

    def cells(self, table: str, local_found: LocalFound) -> Iterator[NumberedCells]:
        """The rows as the validator takes them. `local_found` is called with the local columns of a row."""
        raise NotImplementedError

    def rows_for(self, run: Run, table: str) -> Iterable[NumberedCells]:
        validator_table = run.tables[table]
        return self.cells(table, lambda at, local: run.local_columns(validator_table, at, local))

    def records(self, table: str) -> Iterator[tuple[int, Row]]:
        names = tables()[table].names
        local: dict[int, object] = {}
        for at, cells in self.cells(table, lambda at, columns: local.update({at: columns})):
            row: Row = {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
            if at in local:
                row[LOCAL] = local.pop(at)
            yield at, row
