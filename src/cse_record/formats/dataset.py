"""A return as it was read: raw values, each row with its place in the file, without corrections."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from cse_record.formats.cleaning import Cleaner
from cse_record.formats.json import JsonSource
from cse_record.formats.places import Place, Problem
from cse_record.formats.record_types import LOCAL, tables
from cse_record.formats.source import Source
from cse_record.standard.speech import say

if TYPE_CHECKING:
    import pandas
    import polars

    from cse_record._generated.validator import Run
    from cse_record.formats.source import NumberedCells
    from cse_record.standard.record import Record
    from cse_record.standard.rows import NamedRow, Row, Tables
    from cse_record.standard.whole_return import WholeReturn


class ReadRow:
    """One record with raw values (text, whole numbers, or whatever else the file held), and its number in the source."""

    __slots__ = ("at", "values")

    def __init__(self, values: Row, at: int) -> None:
        self.values, self.at = values, at


STEP = 10_000
"""The number of rows of a record type after which progress is told."""


class Dataset:
    """One return. `tables` holds the rows by record type, in the order of the file. `origin` knows the place of each.

    Values may be changed, and rows added; `validate` and `write` take the dataset as it then is.

    Example:

        from cse_record import read, validate

        dataset = read("examples/minimal.json")
        dataset.tables["children"][0].values["sex"] = "femal"
        for finding in validate(dataset).findings:
            print(finding.place, finding.words)
    """

    def __init__(self, origin: Source) -> None:
        self.origin = origin
        self.tables: dict[str, list[ReadRow]] = {name: [] for name in tables()}

    @classmethod
    def of(cls, records: Iterable[Record] | WholeReturn, source: str = "memory") -> Dataset:
        """A return built from models, in any order, or from a `Return`."""
        from cse_record.standard.whole_return import WholeReturn  # only those who have models need them

        lists: Tables = {}
        for record in records.records() if isinstance(records, WholeReturn) else records:
            lists.setdefault(record.about.name, []).append(record.row())
        origin = JsonSource(source)
        for name, rows in lists.items():
            origin.take(name, rows)
        return cls.from_source(origin)

    @classmethod
    def from_source(cls, origin: Source, progress: Callable[[str, str, int], None] | None = None) -> Dataset:
        """Everything in a source. Cells that people type are cleaned, with notices. `progress` is as in `read`."""
        dataset = cls(origin)
        cleaner = Cleaner(origin.place, origin.voice) if origin.is_cleaned else None
        for name, rows in dataset.tables.items():
            for at, values in origin.records(name):
                rows.append(ReadRow(cleaner.cleaned(name, at, values) if cleaner else values, at))
                if progress and not len(rows) % STEP:
                    progress(origin.name, name, len(rows))
        if cleaner:
            origin.notices += cleaner.notices()
        return dataset

    def as_source(self) -> Source:
        """The current rows as a source for validation. Problems with other rows are those of the origin."""
        return _RowsInMemory(self)

    def to_pandas(self) -> dict[str, pandas.DataFrame]:
        """A table of pandas for every record type, by its name.

        Columns are the elements in order, then the sender's own, headed `local:…`. Whole numbers have the type Int64, and everything else
        has the type string, days and months too, as written. `from_frames` gives the same return back. Raises `Refusal` if something would
        be lost, as `write` does, or if pandas is not installed (`pip install 'cse-record[frames]'`).

        Example:

            import cse_record

            children = cse_record.read("examples/childrens-services.json").to_pandas()["children"]
            print(children["sex"].value_counts())
        """
        from cse_record.formats.frames import to_pandas

        return to_pandas(self._rows(), self.what_writing_would_lose())

    def to_polars(self) -> dict[str, polars.DataFrame]:
        """A table of polars for every record type, by its name, as `to_pandas` does: with the types Int64 and String.

        Example:

            import cse_record

            episodes = cse_record.read("examples/childrens-services.json").to_polars()["missing_episodes"]
            print(episodes["last_seen_on"].str.to_date().min())
        """
        from cse_record.formats.frames import to_polars

        return to_polars(self._rows(), self.what_writing_would_lose())

    def _rows(self) -> Tables:
        return {name: [row.values for row in rows] for name, rows in self.tables.items()}

    @property
    def source(self) -> str:
        return self.origin.name

    @property
    def problems(self) -> list[Problem]:
        return self.origin.problems

    @property
    def notices(self) -> list[str]:
        return self.origin.notices

    @property
    def refused(self) -> int:
        return self.origin.refused

    @property
    def blank(self) -> int:
        return self.origin.blank

    def place(self, table: str, row: ReadRow, field: str = "", header: str = "") -> Place:
        """The place of a row or of one of its values. For a local column, give its `header` too."""
        return self.origin.place(table, row.at, field, header)

    @property
    def read(self) -> int:
        return sum(len(rows) for rows in self.tables.values())

    def written(self) -> Iterator[NamedRow]:
        """Every row, in the order of the standard: blanks left out, values in the order of the columns, local columns last."""
        for name, rows in self.tables.items():
            order = tables()[name].names
            for row in rows:
                values = {key: row.values[key] for key in order if row.values.get(key) is not None}
                extra = {key: value for key, value in row.values.items() if key not in order and value not in (None, {})}
                if isinstance(local := extra.get(LOCAL), dict):
                    extra[LOCAL] = dict(sorted(local.items()))
                yield name, values | extra

    def what_writing_would_lose(self) -> list[str]:
        """The reasons why this return cannot be written without loss: unread rows, unknown names, values of unsupported types."""
        reasons = [f"{problem.place}: {problem.message}" for problem in self.problems]
        for name, rows in self.tables.items():
            for row in rows:
                reasons += self._losses(name, row)
        return reasons

    def _losses(self, table: str, row: ReadRow) -> Iterator[str]:
        """The reasons why a row cannot be written in every format as it stands."""
        columns = tables()[table].by_name
        if not any(value is not None for value in row.values.values()):
            yield say("{place}: this record is empty.", place=self.place(table, row))
        for name, value in row.values.items():
            place = self.place(table, row, name)
            if name == LOCAL:
                sound = isinstance(value, dict) and all(isinstance(text, str) and text for text in value.values())
                if not sound or not all(_is_writable(text) for pair in value.items() for text in pair):
                    yield say("{place}: local columns must be text, by header.", place=place)
            elif name not in columns:
                from cse_record._generated.validator import nearest_column

                words = say("{place}: {table} has no such element.", place=place, table=table)
                near = nearest_column(str(name), columns)
                yield f"{words} {say('Did you mean {name}?', name=near)}" if near else words
            elif value is not None and not _is_of_type(columns[name].spelling.type, value):
                yield say("{place}: this is not the type of value that the column holds.", place=place)


class _RowsInMemory(Source):
    """The rows of a dataset, numbered from 0 within their record type, whatever their numbers in the file."""

    is_cleaned = False  # or it was cleaned when it was read

    def __init__(self, dataset: Dataset) -> None:
        origin = dataset.origin
        super().__init__(origin.name)
        self.dataset, self.voice, self.tabs = dataset, origin.voice, origin.tabs
        self.problems, self.problem_counts, self.notices = origin.problems, origin.problem_counts, origin.notices
        self.refused, self.blank, self.unread = origin.refused, origin.blank, origin.unread

    def rows_for(self, run: Run, table: str) -> Iterable[NumberedCells]:
        return run.dictionaries(table, [row.values for row in self.dataset.tables[table]])

    def records(self, table: str) -> Iterator[tuple[int, Row]]:
        return enumerate(row.values for row in self.dataset.tables[table])

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        return self.dataset.origin.place(table, None if at is None else self.dataset.tables[table][at].at, field, header)


def _is_of_type(expected: str, value: object) -> bool:
    if expected == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) and value != "" and _is_writable(value)


def _is_writable(text: str) -> bool:
    """Whether a text has no control characters except newlines and tabs, and no unpaired surrogates: these damage files."""
    return not any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in text)
