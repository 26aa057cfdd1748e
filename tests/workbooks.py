"""Makes workbooks for the tests of the reader: with the marks of a template or without, and with changes that people make."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from cse_record._generated import validator
from cse_record.targets.excel.workbook.texts import mark_areas

VERTICAL = "returns"
FIRST_ROW = 3
"""The number of rows above the header of a data sheet (title, guidance, link), so that the header is in row 4 counted from 1."""
DAY, MONTH = "dd mmm yyyy", "mmm yyyy"
CREATED = datetime.datetime(2011, 1, 1)

Cell = tuple[int, str]
"""A row counted from 1, and a column of the record type."""


class Maker:
    """One workbook under construction, with the columns of a version of the standard.

    `sheets` are its sheets by record type; `columns` the position of each column in them.
    """

    def __init__(self, path: Path, *, marks: bool = True, labels: bool = True, version: str = validator.VERSION, **options: Any) -> None:
        settings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self.book = xlsxwriter.Workbook(path, settings | options)
        self.book.set_properties({"created": CREATED})
        self.marks, self.labels, self.version = marks, labels, validator.StatedVersion(validator.STANDARD, version)
        self.day, self.month = (self.book.add_format({"num_format": form}) for form in (DAY, MONTH))
        self.sheets: dict[str, Any] = {}
        self.columns: dict[str, dict[str, int]] = {}
        self.first: dict[str, int] = {}
        if marks:
            front = self.book.add_worksheet("Front")
            front.write_string("A1", "Return on child sexual exploitation")
            front.write_string("B3", version)
            self.name("cse_version", "Front", 2, 1)
            mark_areas(self.book, front, [(0, 0, 2, 1)])

    def name(self, name: str, sheet: str, row: int, column: int) -> None:
        self.book.define_name(name, f"='{sheet.replace(chr(39), chr(39) * 2)}'!{_address(row, column)}")

    def names(self, record_type: str) -> list[str]:
        """The columns of a record type in the version of the workbook."""
        later = self.version.later_columns(record_type)
        return [name for name in validator.TABLES[record_type].names if name not in later]

    def lists(self) -> None:
        """Adds a sheet of codelists like that of a template."""
        sheet = self.book.add_worksheet("Lists")
        sheet.write_column(0, 0, ["Sex", "Female", "Male"])
        self.book.define_name("list_sex", "=Lists!$A$2:$A$3")
        if self.marks:
            mark_areas(self.book, sheet, [(0, 0, 2, 0)])

    def header(self, record_type: str, rows: list[Mapping[str, Any]], title: str = "This return") -> None:
        """Adds a record type with one row as pairs of label and value."""
        sheet = self.sheets[record_type] = self.book.add_worksheet(title)
        sheet.write_string(0, 0, title)
        row = dict(rows[0]) if rows else {}
        columns = (validator.TABLES[record_type].by_name[name] for name in self.names(record_type))
        for number, column in enumerate(columns, 2):
            sheet.write_string(number, 0, column.label if self.labels else column.name)
            self.value(sheet, number, 1, record_type, column.name, row.get(column.name))
            if self.marks:
                self.name(f"cse_{record_type}.{column.name}", title, number, 1)
        if self.marks:
            mark_areas(self.book, sheet, [(0, 0, number, 0)])
        for at, (header, text) in enumerate(row.get("local", {}).items(), number + 1):
            sheet.write_string(at, 0, header)
            sheet.write_string(at, 1, text)

    def data(
        self,
        record_type: str,
        rows: Iterable[Mapping[str, Any]],
        *,
        title: str = "",
        above: int = FIRST_ROW,
        left: int = 0,
        order: Callable[[list[str]], list[str]] = lambda names: names,
        local: Iterable[str] = (),
        explain: Mapping[int, str] | None = None,
        check: bool = False,
    ) -> Any:
        """Adds a data sheet: rows above its header, columns left of it, local columns after it, then Explain and Check."""
        table = validator.TABLES[record_type]
        title = title or table.title
        sheet = self.sheets[record_type] = self.book.add_worksheet(title)
        for number in range(above):
            sheet.write_string(number, left, (title, "How to fill this sheet", "Back to Front")[number % 3])
        if self.marks and above:
            mark_areas(self.book, sheet, [(0, 0, above - 1, left)])
        names = order(self.names(record_type))
        columns = self.columns[record_type] = {name: left + index for index, name in enumerate(names)}
        locals_ = list(local)
        after = left + len(names)
        for name, at in columns.items():
            label = table.by_name[name].label
            sheet.write_string(above, at, label if self.labels else name)
            if self.marks:
                self.name(f"cse_{record_type}.{name}", title, above, at)
        for index, header in enumerate(locals_):
            sheet.write_string(above, after + index, header)
        extras = [("explain", "Explain")] * (explain is not None) + [("check", "Check")] * check
        for index, (name, label) in enumerate(extras):
            at = columns[name] = after + len(locals_) + index
            sheet.write_string(above, at, label)
            if self.marks:
                self.name(f"cse_{record_type}.{name}", title, above, at)
        self.first[record_type] = above + 2
        for number, row in enumerate(rows):
            for name, at in columns.items():
                if name in table.by_name:
                    self.value(sheet, above + 1 + number, at, record_type, name, row.get(name))
            for index, header in enumerate(locals_):
                if header in row.get("local", {}):
                    sheet.write_string(above + 1 + number, after + index, row["local"][header])
            if explain and number in explain:
                sheet.write_string(above + 1 + number, columns["explain"], explain[number])
            if check:
                sheet.write_formula(above + 1 + number, columns["check"], f'=IF(A{above + 2 + number}="","","")', None, "")
        return sheet

    def value(self, sheet: Any, row: int, at: int, record_type: str, name: str, value: Any) -> None:
        """Writes a value as a template shows it: a code as its label, a day or month as a date, and anything else unchanged."""
        if value is None:
            return
        spelling = validator.TABLES[record_type].by_name[name].spelling
        if isinstance(value, int):
            sheet.write_number(row, at, value)
        elif spelling.codes is not None and self.labels and value in spelling.code_set:
            labels = validator.LISTS.labels(spelling.codelist) | validator.LISTS.labels("absent_reason")
            sheet.write_string(row, at, labels[value])
        elif spelling.pattern == validator.CALENDAR[0] and value in _days():
            sheet.write_datetime(row, at, datetime.datetime.fromisoformat(value), self.day)
        elif spelling.pattern == validator.CALENDAR[1] and f"{value}-01" in _days():
            sheet.write_datetime(row, at, datetime.datetime.fromisoformat(f"{value}-01"), self.month)
        else:
            sheet.write_string(row, at, value)

    def close(self) -> None:
        self.book.close()


class _Days:
    def __contains__(self, value: str) -> bool:
        try:
            return datetime.date.fromisoformat(value) >= datetime.date(1900, 3, 1)
        except ValueError:
            return False


def _days() -> _Days:
    return _Days()


def _address(row: int, column: int) -> str:
    return xlsxwriter.utility.xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)


def write(path: Path, rows: Mapping[str, list[Mapping[str, Any]]], **options: Any) -> Path:
    """Writes a return as a workbook: the header as pairs, and each other record type with rows as a data sheet."""
    maker = Maker(path, **options)
    maker.lists()
    maker.header(VERTICAL, rows.get(VERTICAL, []))
    for name, records in rows.items():
        if name != VERTICAL:
            local = sorted({header for row in records for header in row.get("local", {})})
            maker.data(name, records, local=local, explain={} if name != "explanations" else None, check=True)
    maker.close()
    return path
