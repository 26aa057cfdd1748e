"""The data model of the generated validator: record types, checks and findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from cse_record.standard.columns import LOCAL, NHS_NUMBER, PERSON_NUMBER, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cse_record.standard.columns import Lists

# --- begin copy
IDENTIFIES = re.compile(f"{NHS_NUMBER}|{PERSON_NUMBER}").search
"""Finds an official number of a person in a reference. Such a reference is never shown."""
if TYPE_CHECKING:
    Cells = Sequence[Any]
    """The values of one row in the order of its columns; None is blank."""
    Faulty = frozenset[str] | None
    """The faulty columns of a row; None if there are none."""
    Severity = Literal["error", "query", "note"]


GUESSES = 200
"""The number of different texts per column for which suggestions are computed, which is slow."""
KEY = "[A-Z0-9][A-Z0-9./_-]{0,39}"


class Table:
    """A record type with its columns and identifying columns. `since` is the version that added it, empty for the first."""

    def __init__(
        self,
        name: str,
        title: str,
        columns: tuple[Column, ...],
        identified_by: tuple[str, ...],
        refs: tuple[str, ...],
        since: str = "",
    ) -> None:
        self.name, self.title, self.columns, self.identified_by, self.refs, self.since = name, title, columns, identified_by, refs, since
        self.is_earlier = False
        """Whether the record type differs from the current one because an earlier version is stated."""
        self.names = tuple(column.name for column in columns)
        self.allowed = frozenset((*self.names, LOCAL))
        self.by_name = {column.name: column for column in columns}
        self.position = {name: index for index, name in enumerate(self.names)}
        self.shown = tuple(self.position[name] for name in identified_by if name in refs)
        self.identity = tuple(self.position[name] for name in identified_by)
        self.joins = frozenset(identified_by).union(refs)

    def ref(self, row: Cells) -> str:
        """The references by which a person finds the row. A name or code typed there by mistake is never shown."""
        return " ".join(row[index] for index in self.shown if row[index] is not None)

    def identifier(self, row: Cells) -> str:
        """The identifier in an explanation: all identifying values, joined by vertical bars."""
        return "|".join("" if row[index] is None else str(row[index]) for index in self.identity)


class Check:
    """One rule on one record type. `field` is the column of its findings; `words` says what is wrong, `fix` what to do.

    `reads` are the columns that the rule reads in the record itself, `leads` those in other records, as (reference, column). `paths` are
    all columns in the digest of an explanation, as (column,) or (reference, column). `accepted` is a codelist and the accepted codes, if
    `words` does not name them. `since` is the version that added the check, empty for the first, and `deprecated_in` the version that
    retired it, empty if none did.
    """

    __slots__ = (
        "accepted", "deprecated_in", "field", "fix", "leads", "paths", "reads", "rule", "severity", "since", "table", "title", "words",
    )  # fmt: skip

    def __init__(
        self,
        rule: str,
        severity: Severity,
        title: str,
        table: str,
        field: str,
        words: str,
        fix: str,
        reads: tuple[str, ...],
        leads: tuple[tuple[str, ...], ...],
        paths: tuple[tuple[str, ...], ...],
        accepted: tuple[str, tuple[str, ...]] = ("", ()),
        since: str = "",
        deprecated_in: str = "",
    ) -> None:
        self.accepted, self.since, self.deprecated_in = accepted, since, deprecated_in
        self.rule, self.severity, self.title, self.table, self.field = rule, severity, title, table, field
        self.words, self.fix, self.reads, self.leads, self.paths = words, fix, reads, leads, paths


class Finding:
    """One problem. `at` is the row number given by the caller, None for a whole table. `rule` is the id of a rule or of a fault.

    `message` says what is wrong, and `fix` what to do if the message does not. `value` is the content of the cell; no other attribute
    repeats a value. `digest` identifies a query in an explanation, and is set only on request.
    """

    __slots__ = ("at", "digest", "field", "fix", "header", "message", "ref", "rule", "severity", "table", "title", "value")

    def __init__(
        self,
        rule: str,
        severity: Severity,
        title: str,
        table: str,
        at: int | None,
        ref: str = "",
        field: str = "",
        header: str = "",
        message: str = "",
        fix: str = "",
        value: object = None,
        digest: str = "",
    ) -> None:
        self.rule, self.severity, self.title, self.table, self.at = rule, severity, title, table, at
        self.ref = "" if IDENTIFIES(ref) else ref
        self.field, self.header, self.message, self.fix, self.value, self.digest = field, header, message, fix, value, digest


class HeldBack:
    """Checks of one rule that cannot be made until something else is corrected.

    `count` is the number of checks, in `tables`. To be corrected are `faulty` cells in the column `field` of `table`. An empty `field`
    stands for a row of `table` that could not be read at all, or for a header that is not exactly one row.
    """

    __slots__ = ("count", "faulty", "field", "message", "rule", "table", "tables", "title")

    def __init__(
        self, rule: str, title: str, count: int, tables: tuple[str, ...], table: str, field: str, faulty: int, message: str
    ) -> None:
        self.rule, self.title, self.count, self.tables = rule, title, count, tables
        self.table, self.field, self.faulty, self.message = table, field, faulty, message


class QueryExplanations:
    """The explanations of one query: rows by digest, whether the query arose, and the digests that settled it."""

    def __init__(self) -> None:
        self.rows: dict[str | None, list[tuple[int, Cells]]] = {}
        self.has_arisen = False
        self.used: set[str | None] = set()


class Standard:
    """The parts of the standard that the engine needs."""

    TABLES: dict[str, Table]
    CHECKS: dict[str, Check]
    LISTS: Lists
    FAULT_TITLES: dict[str, str]
    CALENDAR: tuple[str, str, str]
    VERSIONS: tuple[str, ...]
    LATER_CODES: dict[str, dict[str, str]]
    CHECK_TABLE: dict[str, Callable[[Any, Iterable[tuple[int, Cells]]], None]]
    FINISH_TABLE: dict[str, Callable[[Any], None]]
    KEPT: dict[str, tuple[str, ...]]
    REFERS: dict[tuple[str, str], str]


def step(name: str, among: object) -> str:
    """One step of a JSON pointer. An unknown name could be that of a person, so it is replaced by its position."""
    if name in NAMES or name == LOCAL or re.fullmatch(r"[(](?:name|column) [0-9a-z]+[)]", name):
        return name
    if isinstance(among, dict):
        for position, other in enumerate(among, 1):
            if other == name:
                return f"(name {position})"
            if position == GUESSES:
                break
    return "(name unknown)"


def shows_key(table: Table, row: dict[str, Any]) -> bool:
    """Whether the references of a row are well-formed, so that they may be shown."""
    return all(isinstance(row.get(table.names[i]), str) and re.fullmatch(KEY, row[table.names[i]]) for i in table.shown)


# --- end copy
NAMES: frozenset[str] = frozenset()
