"""A simple reader of the project's workbooks through openpyxl, an independent library. It relies on the marks alone."""

from __future__ import annotations

import io
import re
from datetime import datetime, time
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.columns import LOCAL, LOCAL_PREFIX
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, UncertainMonth

MARK = re.compile(r"cse_([a-z_]+)\.([a-z0-9_]+)")


def opened(data: bytes, **options: Any) -> Workbook:
    return load_workbook(io.BytesIO(data), **options)


def cells_of(sheet: Worksheet) -> list[Cell]:
    """The cells that are there. `iter_rows` would make one for every other place too, which are 600,000 on a sheet of lists."""
    return list(sheet._cells.values())


def target(book: Workbook, name: str) -> tuple[Worksheet, str]:
    """The sheet and cells of a defined name. Raises ValueError unless it is a single area of an existing sheet."""
    ((title, cells),) = book.defined_names[name].destinations
    return book[title], cells.replace("$", "")


def place_of(sheet: Worksheet, column: int) -> ColumnDimension:
    """The dimensions of a column. Adjacent columns with equal settings share one entry."""
    return next(dimension for dimension in sheet.column_dimensions.values() if dimension.min <= column <= dimension.max)


def marks(book: Workbook) -> dict[str, dict[str, tuple[Worksheet, int, int]]]:
    """By record type and column: the sheet, row and column of the marked cell."""
    places: dict[str, dict[str, tuple[Worksheet, int, int]]] = {}
    for name in book.defined_names:
        if match := MARK.fullmatch(name):
            sheet, cell = target(book, name)
            places.setdefault(match[1], {})[match[2]] = (sheet, sheet[cell].row, sheet[cell].column)
    return places


def rows_of(book: Workbook) -> dict[str, list[dict[str, Any]]]:
    """Every record of a converted return, by record type, as in JSON."""
    records: dict[str, list[dict[str, Any]]] = {}
    for record_type, columns in marks(book).items():
        elements = STANDARD.records[record_type].elements
        shown = {name: at for name, at in columns.items() if name in elements}
        sheet, header, last = max(shown.values(), key=lambda at: at[1:])
        if record_type == "returns":
            values = {name: raw(elements[name], sheet.cell(at[1], at[2]).value) for name, at in shown.items()}
            below = ((sheet.cell(row, 1).value, sheet.cell(row, 2).value) for row in range(header + 3, sheet.max_row + 1))
            rows = [values | {LOCAL: {own_header(label): text for label, text in below if label is not None and text is not None}}]
        else:
            known = {at[2] for at in columns.values()}
            own = {at: name for at in range(last + 1, sheet.max_column + 1) if at not in known and (name := sheet.cell(header, at).value)}
            rows = []
            for row in range(header + 1, sheet.max_row + 1):
                values = {name: raw(elements[name], sheet.cell(row, at[2]).value) for name, at in shown.items()}
                rows.append(
                    values
                    | {LOCAL: {own_header(own[column]): value for column in own if (value := sheet.cell(row, column).value) is not None}}
                )
        kept = [{name: value for name, value in row.items() if value not in (None, {})} for row in rows]
        if kept := [row for row in kept if row]:
            records[record_type] = kept
    return records


def own_header(spelled: str) -> str:
    """The header of a sender's own column, without the prefix that distinguishes it from a column of the standard."""
    return spelled.removeprefix(LOCAL_PREFIX)


def raw(element: Element, value: Any) -> Any:
    """The value of a cell as in JSON."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m" if isinstance(element.kind, UncertainMonth) else "%Y-%m-%d")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(element.kind, Code) and isinstance(value, str):
        labels = {element.kind.list.label_of(code): code for code in element.kind.spelling.codes or ()}
        return labels.get(value, value)
    return value
