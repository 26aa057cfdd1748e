"""The layout of a workbook: pure data, computed before anything is written.

Rows are counted from 1, as on the screen; columns from 0, as the workbook writer counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from xlsxwriter.utility import xl_col_to_name

from cse_record.standard import spoken
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import LOCAL, LOCAL_PREFIX
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import CHECK, EXPLAIN, IN_FULL, SHEETS, STATE
from cse_record.standard.kinds import Code, ExactDate, FreeText, Key, Number, Pseudonym, Ref, ShortText, Time, UncertainMonth
from cse_record.standard.record import Record
from cse_record.standard.rows import Row
from cse_record.standard.speech import said
from cse_record.standard.workbook import EXPLANATIONS, LOCAL_CODES, NOT_ASKED, SECTIONS, Variant, sheet_name
from cse_record.targets.excel.workbook.choice_lists import ChoiceList, choice_lists, list_name

TITLE_ROW, GUIDANCE_ROW, STATUS_ROW, BAND_ROW, HEADER_ROW = 1, 2, 3, 4, 5
RETURN_FIRST_ROW = 6
"""The first line on the sheet of the return."""
LISTS_ROW, MEANINGS_ROW, MESSAGES_ROW = 6, 5, 5
"""The first rows of answers, of meanings and of messages on their sheets."""
STATE_AT, CHECK_AT = 0, 1
"""The columns of the state and the check. They are before the reference, and stay in sight with it, but not in the way of typing."""
BESIDE = 2
"""The number of columns before the first that is an element."""
GROWS = 4
"""How many times as many rows as are prepared the formulas look at, so that prepared rows can be copied further down."""
PRINTED, SPARE_PRINTED = 30, 10
"""The least number of rows of a sheet that are printed, and how many more than are filled when the workbook is written."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""The capacity of a sheet."""


class TooLarge(ValueError):
    """More rows or columns than a sheet holds."""


@dataclass(frozen=True)
class Column:
    """One column of a sheet. `open` says that a column of a group is shown because it holds something."""

    element: Element
    index: int
    open: bool = False
    asked: bool = True
    """Whether the form asks for it. What a short form does not ask is folded away."""

    @property
    def name(self) -> str:
        return self.element.name

    @property
    def letter(self) -> str:
        return str(xl_col_to_name(self.index))

    @property
    def is_folded(self) -> bool:
        """Whether the column is in a group beside its element, which a person can open when needed."""
        return self.element.role in ("latest", "absent") or not self.asked

    @property
    def width(self) -> int:
        """The width of the column in characters."""
        kind = self.element.kind
        if isinstance(kind, Code):
            longest = max(len(spoken.answer(kind.list, code)) for code in kind.spelling.codes or ("",) if code not in self.element.absent)
            return min(max(longest + 3, 15), 24)
        widths = {ExactDate: 13, UncertainMonth: 12, Time: 10, Number: 10, Key: 15, FreeText: 44, ShortText: 26, Pseudonym: 30}
        return next((width for kind_class, width in widths.items() if isinstance(kind, kind_class)), 18)


@dataclass(frozen=True)
class SheetPlan:
    """The sheet of one record type, with one row per record."""

    record: type[Record]
    columns: tuple[Column, ...]
    prepared: int
    """How many rows are prepared."""
    has_example: bool
    has_explain: bool
    has_check: bool
    local: tuple[str, ...] = ()
    """Headers of the sender's own columns, which follow all others. Those that an extension declares come first."""
    declared: tuple[tuple[str, Element], ...] = ()
    """For each header that an extension declares: the title of the extension, and the element."""
    hidden: int = 0
    """The number of hidden columns after those that are shown."""
    filled: int = 0
    """How many rows are filled when the workbook is written."""
    start: Row = field(default_factory=dict)
    """The answers with which each of the other prepared rows begins. A row with nothing else in it is no record."""

    @property
    def record_type(self) -> str:
        return self.record.about.name

    @property
    def title(self) -> str:
        return sheet_name(self.record_type)

    @property
    def heading(self) -> str:
        """The title in the first line of the sheet. The name of the sheet itself stays the same in every language."""
        return said(self.title) if self.title in SHEETS.values() else spoken.title(self.record)

    @property
    def quoted(self) -> str:
        return quoted(self.title)

    @property
    def first_row(self) -> int:
        return HEADER_ROW + (2 if self.has_example else 1)

    @property
    def last_row(self) -> int:
        """The last prepared row."""
        return self.first_row + self.prepared - 1

    @property
    def farthest_row(self) -> int:
        """The last row at which formulas look. Prepared rows can be copied down to here."""
        return min(self.last_row + (GROWS - 1) * self.prepared * (self.record_type != "return_scope"), MOST_ROWS)

    @property
    def last_printed_row(self) -> int:
        """The last row that is printed: some rows more than the return in the workbook fills."""
        return min(self.first_row + max(PRINTED, self.filled + SPARE_PRINTED) - 1, self.farthest_row)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @property
    def first(self) -> int:
        """The index of the first column that is an element."""
        return BESIDE * self.has_check

    @property
    def explain(self) -> int:
        """The index of the column for explaining queries, if there is one."""
        return self.first + len(self.columns)

    @property
    def in_full(self) -> int:
        """The index of the column with the message in full, if there is one."""
        return self.explain + self.has_explain

    @property
    def end(self) -> int:
        """The index of the first column after all that are shown, other than the sender's own."""
        return self.in_full + self.has_check

    @property
    def first_local(self) -> int:
        """The index of the first of the sender's own columns."""
        return self.end + self.hidden

    def local_index(self, header: str) -> int:
        return self.first_local + self.local.index(header)

    @property
    def declared_columns(self) -> tuple[tuple[str, Column], ...]:
        """The columns that extensions declare, each with the title of its extension."""
        return tuple((title, Column(element, self.first_local + index)) for index, (title, element) in enumerate(self.declared))

    @property
    def width(self) -> int:
        """The number of columns of the sheet."""
        return self.first_local + len(self.local)

    def area(self, first: int, last: int | None = None) -> str:
        """All rows of a column, or of several adjacent columns, down to the farthest, such as `$C$7:$C$806`."""
        left, right = xl_col_to_name(first), xl_col_to_name(first if last is None else last)
        return f"${left}${self.first_row}:${right}${self.farthest_row}"

    def area_elsewhere(self, first: int) -> str:
        """The same, as written on another sheet."""
        return f"{self.quoted}!{self.area(first)}"

    def cell(self, column: Column, row: int) -> str:
        """A cell of the row, with a fixed column."""
        return f"${column.letter}{row}"

    @property
    def needed(self) -> tuple[Column, ...]:
        """The columns that every row must answer, of those that are asked."""
        return tuple(column for column in self.columns if column.element.role is None and column.element.must_be_answered and column.asked)

    def absent_of(self, column: Column) -> Column | None:
        """The column that holds the reason if this one holds no value."""
        return self.by_name.get(column.element.companions.get("absent", ""))


@dataclass(frozen=True)
class Plan:
    """A whole workbook."""

    standard: Catalogue
    variant: Variant
    board: str
    header: tuple[Element, ...]
    """The lines of the sheet of the return."""
    header_local: tuple[str, ...]
    sheets: dict[str, SheetPlan]
    """By record type, in the order of work."""
    lists: tuple[ChoiceList, ...]
    has_checks: bool
    """Whether the sheets check input. A converted return holds values only, and nothing hidden."""

    @cached_property
    def list_of(self) -> dict[str, ChoiceList]:
        """The list of choices of an element, by its path."""
        return {name: choices for choices in self.lists for name in choices.elements}

    def list_name(self, element: Element) -> str:
        """The defined name over the labels that an element accepts."""
        return list_name(element)

    def header_row(self, name: str) -> int:
        """The row of a line on the sheet of the return."""
        return self.header_rows[name]

    @cached_property
    def headings(self) -> dict[str, str]:
        """The headings on the sheet of the return, by the element that each precedes. What a short form does not ask has one for all."""
        asked = {element.name: SECTIONS[element.name] for element in self.header if element.name in SECTIONS}
        rest = [element.name for element in self.header if not self.variant.is_asked(element)]
        return {name: heading for name, heading in asked.items() if name not in rest} | dict.fromkeys(rest[:1], NOT_ASKED)

    @cached_property
    def header_rows(self) -> dict[str, int]:
        """The row of each line on the sheet of the return, by element. A heading takes a row of its own."""
        rows, row = {}, RETURN_FIRST_ROW
        for element in self.header:
            row += element.name in self.headings
            rows[element.name] = row
            row += 1
        return rows

    @property
    def header_explain_row(self) -> int:
        return max(self.header_rows.values()) + 2

    def guidance(self, element: Element) -> str:
        """How an element is filled in on this form."""
        words = self.variant.guides.get(element.path)
        return said(words) if words else spoken.guidance(element)

    def closed(self, element: Element) -> bool:
        """Whether only codes of the list are accepted. An open list is closed where the sender cannot declare own codes."""
        return not element.kind.spelling.local_codes or LOCAL_CODES not in self.sheets


def quoted(title: str) -> str:
    """The name of a sheet as formulas write it."""
    return "'" + title.replace("'", "''") + "'"


Extensions = Mapping[str, Sequence[tuple[str, str, Element]]]
"""By record type, the columns that local extensions declare: the title of the extension, the header, and the element."""


def plan_workbook(
    standard: Catalogue,
    variant: Variant,
    board: str,
    rows: int,
    prefill: Mapping[str, Sequence[Row]],
    *,
    has_checks: bool,
    extensions: Extensions | None = None,
) -> Plan:
    """Plans a workbook. `rows` is the least number of prepared rows on a sheet; a sheet has at least one for each record.

    With `has_checks` the workbook has example rows, check columns and cells for explanations. `extensions` have columns of their own.
    Raises TooLarge if a sheet cannot hold the records.
    """
    names = [name for name in variant.record_types if name != "returns"]
    sheets = {
        name: _sheet(standard, variant, name, rows, prefill.get(name, ()), has_checks, (extensions or {}).get(name, ())) for name in names
    }
    # a stable sort: what a short form does not ask comes after all that it asks
    header = tuple(sorted(variant.elements("returns"), key=lambda element: not variant.is_asked(element)))
    local = _local_headers(prefill.get("returns", ()))
    return Plan(standard, variant, board, header, local, sheets, choice_lists(_elements(standard, header, sheets)), has_checks)


def _sheet(
    standard: Catalogue,
    variant: Variant,
    name: str,
    rows: int,
    records: Sequence[Row],
    has_checks: bool,
    own: Sequence[tuple[str, str, Element]],
) -> SheetPlan:
    record = standard.records[name]
    start = variant.start(name) if has_checks and name != "return_scope" else {}
    filled = {key for row in records for key, value in row.items() if value is not None and value != start.get(key)}
    columns = tuple(
        Column(element, index + BESIDE * has_checks, element.name in filled, variant.is_asked(element))
        for index, element in enumerate(variant.elements(name))
    )
    has_reference = any(type(column.element.kind) in (Key, Ref) for column in columns) and name != EXPLANATIONS
    # the scope has one row for each record type, and no more
    least = 1 if name == "return_scope" else rows
    prepared = max(least, len(records), 1)
    example = has_checks and has_reference and not records
    headers, declared = tuple(header for _, header, _ in own), tuple((title, element) for title, _, element in own)
    local = headers + tuple(header for header in _local_headers(records) if header not in headers)
    sheet = SheetPlan(
        record,
        columns,
        prepared,
        example,
        has_checks and name != EXPLANATIONS,
        has_checks,
        local,
        declared,
        filled=len(records),
        start=start,
    )
    if sheet.last_row > MOST_ROWS or sheet.width > MOST_COLUMNS:
        raise TooLarge(f"{sheet.title}: a sheet holds {MOST_ROWS:,} rows and {MOST_COLUMNS:,} columns at most")
    return sheet


def own_header(record: type[Record], header: str) -> str:
    """The header over a sender's own column, with a prefix if a reader would take it for a column of the standard."""
    spelled = _alike(header)
    taken = {_alike(words) for element in record.elements.values() for words in (element.name, element.label)}
    taken |= {_alike(name) for name in (EXPLAIN, STATE, CHECK, IN_FULL)}
    return LOCAL_PREFIX + header if spelled in taken or header.startswith(("_", LOCAL_PREFIX)) else header


def _alike(words: str) -> str:
    return " ".join(re.split(r"[\s_-]+", words.casefold()))


def _local_headers(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(sorted({header for row in rows for header in row.get(LOCAL) or {}}))


def _elements(standard: Catalogue, header: Iterable[Element], sheets: Mapping[str, SheetPlan]) -> Iterator[Element]:
    """Every element that a workbook shows, in the order of work."""
    yield from header
    yield from (column.element for sheet in sheets.values() for column in sheet.columns)
    yield standard.records[EXPLANATIONS].elements["reason"]  # for the column of explanations
    yield from (element for sheet in sheets.values() for _, element in sheet.declared)
