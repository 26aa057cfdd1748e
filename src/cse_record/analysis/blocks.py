"""Some rows of one record type, looked at by column. Most questions about millions of rows need a few columns and no row with names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress, islice, repeat

from cse_record.standard.rows import Row, Value

AT_ONCE = 300
"""The number of rows in a block: enough to be looked at together, and few enough to stay in the processor's cache."""
Column = Sequence[Value]
"""The cells of one column."""
Look = tuple[Value, ...]
"""The cells of a row that are looked at."""
Read = Callable[[int, str], Iterable[Row]]
"""Gives the rows of a return, by its number and the record type. The rows are new each time."""
StoredCells = tuple[object, ...]
"""The values of a row in the order of some columns, None for blank."""
MILLIONS = ("missing_episodes",)
"""Record types of which there can be millions of rows."""


class Block:
    """Rows in columns. A blank cell is None, and so is each cell of a column that is not there."""

    def __init__(self, names: Sequence[str], cells: Sequence[StoredCells]) -> None:
        self._names, self._cells, self._size = names, cells, len(cells)
        self._columns: dict[str, Column] = {}
        self._added: dict[str, Column] = {}
        self._looks: dict[tuple[Sequence[str], Sequence[str]], Sequence[Look]] = {}

    def __len__(self) -> int:
        return self._size

    def column(self, name: str) -> Column:
        """The cells of a column, in the order of the rows."""
        column = self._columns.get(name)
        if column is None:
            column = self._columns[name] = self._read(name)
        return column

    def _read(self, name: str) -> Column:
        return self._stored.get(name) or (None,) * self._size

    @cached_property
    def _stored(self) -> Mapping[str, Column]:
        return dict(zip(self._names, zip(*self._cells, strict=True), strict=True)) if self._cells else {}

    def add(self, name: str, column: Column) -> None:
        """Adds a column that was worked out."""
        self._columns[name] = self._added[name] = column

    def row(self, place: int) -> Row:
        """One row by name, without blanks."""
        row = {name: cell for name, cell in zip(self._names, self._cells[place], strict=True) if cell is not None}
        return row | {name: column[place] for name, column in self._added.items()} if self._added else row

    def rows(self) -> Iterator[Row]:
        return map(self.row, range(self._size))

    def looks(self, reads: tuple[str, ...], asks: tuple[str, ...] = ()) -> Sequence[Look]:
        """For each row the cells of some columns, and whether those of others are filled."""
        looks = self._looks.get((reads, asks))
        if looks is None:  # kept, because several tables look at the same columns
            looks = list(zip(*map(self.column, reads), *map(self._filled, asks), strict=True)) if reads or asks else [()] * self._size
            self._looks[reads, asks] = looks
        return looks

    def _filled(self, name: str) -> Iterable[bool]:
        """For each row whether a column is filled."""
        column = self.column(name)
        blank = column.count(None)
        return repeat(not blank, self._size) if blank in (0, self._size) else [cell is not None for cell in column]

    def among(self, is_meant: Sequence[bool]) -> Block:
        """The rows for which this is true."""
        block = self._some(is_meant)
        for name, column in self._added.items():
            block.add(name, list(compress(column, is_meant)))
        return block

    def _some(self, is_meant: Sequence[bool]) -> Block:
        return Block(self._names, list(compress(self._cells, is_meant)))


class OfRows(Block):
    """Rows by name in the form of a block."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__((), ())
        self._rows, self._size = rows, len(rows)

    def _read(self, name: str) -> Column:
        return [row.get(name) for row in self._rows]

    def add(self, name: str, column: Column) -> None:
        super().add(name, column)
        for row, cell in zip(self._rows, column, strict=True):
            row[name] = cell

    def rows(self) -> Iterator[Row]:
        return iter(self._rows)

    def row(self, place: int) -> Row:
        return self._rows[place]

    def _some(self, is_meant: Sequence[bool]) -> Block:
        return OfRows(list(compress(self._rows, is_meant)))


def in_blocks(rows: Iterable[Row]) -> Iterator[Block]:
    """Rows as blocks."""
    remaining = iter(rows)
    while some := list(islice(remaining, AT_ONCE)):
        yield OfRows(some)


class Reader:
    """Reads the returns of a collection, as rows or as blocks, from the cells that its store holds.

    `columns` gives the columns of a record type that a return fills; `cells` gives the cells of some of them, some rows at a time. The rows
    of the return that was read last are kept, because they are read many times. There can be millions of missing episodes, so these are
    read anew each time.
    """

    def __init__(
        self, columns: Callable[[int, str], Sequence[str]], cells: Callable[[int, str, Sequence[str]], Iterable[Sequence[StoredCells]]]
    ) -> None:
        self._columns, self._cells, self._number = columns, cells, 0
        self._rows: dict[str, list[Row]] = {}

    def __call__(self, number: int, record_type: str) -> Iterable[Row]:
        """The rows of one record type of one return, without blanks."""
        if record_type in MILLIONS:
            return self._read(number, record_type)
        if number != self._number:
            self._number, self._rows = number, {}
        if record_type not in self._rows:
            self._rows[record_type] = list(self._read(number, record_type))
        return self._rows[record_type]

    def _read(self, number: int, record_type: str) -> Iterator[Row]:
        return (row for block in self._blocks(number, record_type) for row in block.rows())

    def blocks(self, number: int, record_type: str, names: Collection[str] = ()) -> Iterator[Block]:
        """The same rows in blocks; if `names` are given, at least these columns."""
        if number == self._number and record_type in self._rows:
            return in_blocks(self._rows[record_type])
        return self._blocks(number, record_type, names)

    def _blocks(self, number: int, record_type: str, names: Collection[str] = ()) -> Iterator[Block]:
        columns = self._columns(number, record_type)
        wanted = [name for name in columns if name in names] or columns
        return (Block(wanted, some) for some in self._cells(number, record_type, wanted))


def blocks_of(read: Read, number: int, record_type: str, names: Collection[str] = ()) -> Iterable[Block]:
    """The rows of one record type of one return in blocks, from whatever reads them; if `names` are given, at least these columns."""
    return read.blocks(number, record_type, names) if isinstance(read, Reader) else in_blocks(read(number, record_type))
