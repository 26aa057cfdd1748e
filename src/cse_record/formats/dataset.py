"""A return as it was read: raw values, each row with its place in the file, nothing corrected."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.record import LOCAL, Record

Written = tuple[str, dict[str, Any]]
"""A record type and one of its rows, as they are written to a file."""


class Refusal(Exception):
    """The file cannot be read as a return at all. The message says why and what to do, in words for the sender."""


@dataclass(frozen=True)
class Place:
    """Where something stands, as a person finds it: file, line and column of a CSV file, or pointer into JSON."""

    file: str
    line: int | None = None
    column: int | None = None
    pointer: str = ""

    def __str__(self) -> str:
        parts = [self.file]
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        return ", ".join(parts) + (f" {self.pointer}" if self.pointer else "")


@dataclass(frozen=True)
class Problem:
    """Something that kept a row, a column or a table from being read as one. `fault` is an id of `faults.csv`."""

    fault: str
    message: str
    place: Place
    table: str = ""


@dataclass(frozen=True)
class Row:
    """One record with raw values: text, whole numbers, or whatever else the file held."""

    values: dict[str, Any]
    place: Place
    columns: dict[str, int] = field(default_factory=dict)
    """Number of the column in which each value stands, for CSV."""

    def place_of(self, name: str, header: str = "") -> Place:
        """The place of one value of the row; for a local column, give its `header` too."""
        if self.columns:
            return Place(self.place.file, self.place.line, self.columns.get(f"{name}:{header}" if header else name))
        inner = f"/{step(header, self.values.get(name))}" if header else ""
        return Place(self.place.file, self.place.line, pointer=f"{self.place.pointer}/{step(name, self.values)}{inner}")


def step(name: str, among: Any) -> str:
    """One step of a JSON pointer. A name that is not a plain word could be personal data and is told by its position."""
    if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name):
        return name
    position = list(among).index(name) + 1 if isinstance(among, dict) and name in among else 0
    return f"(name {position or 'unknown'})"


@dataclass
class Dataset:
    """One return. `tables` holds the rows by record type, in the order of the file."""

    source: str
    tables: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in STANDARD.records})
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    refused: int = 0
    blank: int = 0

    @classmethod
    def of(cls, records: Iterable[Record], source: str = "memory") -> Dataset:
        """A return made of models."""
        dataset = cls(source)
        for record in records:
            rows = dataset.tables[record.about.name]
            rows.append(Row(record.row(), Place(source, pointer=f"/{record.about.name}/{len(rows)}")))
        return dataset

    @property
    def read(self) -> int:
        return sum(len(rows) for rows in self.tables.values())

    def written(self) -> Iterator[Written]:
        """Every row in the order of the standard, blanks left out, values in the order of the columns, local ones last."""
        for name, rows in self.tables.items():
            order = STANDARD.records[name].elements
            for row in rows:
                values = {key: row.values[key] for key in order if row.values.get(key) is not None}
                extra = {key: value for key, value in row.values.items() if key not in order and value not in (None, {})}
                if isinstance(local := extra.get(LOCAL), dict):
                    extra[LOCAL] = dict(sorted(local.items()))
                yield name, values | extra

    def local_headers(self) -> dict[str, list[str]]:
        """The headers of local columns by record type, in alphabetical order."""
        return {name: sorted({header for row in rows for header in (row.values.get(LOCAL) or {})}) for name, rows in self.tables.items()}

    def what_writing_would_lose(self) -> list[str]:
        """Reasons why this return cannot be written without loss: unread rows, unknown names, values of no known type."""
        reasons = [f"{problem.place}: {problem.message}" for problem in self.problems]
        for name, rows in self.tables.items():
            for row in rows:
                reasons += _losses(name, row)
        return reasons


def _losses(table: str, row: Row) -> Iterator[str]:
    """Why a row cannot be written in every format as it stands."""
    elements = STANDARD.records[table].elements
    if not any(value is not None for value in row.values.values()):
        yield f"{row.place}: this record is empty."
    for name, value in row.values.items():
        if name == LOCAL:
            sound = isinstance(value, dict) and all(isinstance(text, str) and text for text in value.values())
            if not sound or not all(_is_writable(text) for pair in value.items() for text in pair):
                yield f"{row.place_of(name)}: local columns are texts by header."
        elif name not in elements:
            yield f"{row.place_of(name)}: {table} has no such element."
        elif value is not None and not _is_of_type(elements[name].kind.spelling.type, value):
            yield f"{row.place_of(name)}: this is not of the type that the column holds."


def _is_of_type(expected: str, value: Any) -> bool:
    if expected == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) and value != "" and _is_writable(value)


def _is_writable(text: str) -> bool:
    """No control character but newline and tab, and no half of a character pair: these damage files."""
    return not any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in text)
