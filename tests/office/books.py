"""Writes a plain workbook of rows for the office program: data sheets, lists, messages, and the formulas of the Excel target."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import MESSAGES_SHEET
from cse_record.standard.kinds import Code, ExactDate, Number, Time, UncertainMonth
from cse_record.standard.rows import Row
from cse_record.targets.excel.formulas.addresses import ROW, SheetAddresses, codes_of, letters_of, number_of
from cse_record.targets.excel.formulas.checks import FULL, MESSAGES_HEADER, Checks, plain_book
from cse_record.targets.excel.workbook.shared_formulas import CheckedWorksheet

TEXT = re.compile(r'"[^"]*"')
REFERENCE = re.compile(rf"(?:(?:'([^']+)'|(\w+))!)?\$?\b([A-Z]{{1,3}})\$?(?:\d+|{ROW})(?::\$?([A-Z]{{1,3}})(?=\$?(?:\d|{ROW})))?")
"""A cell or a range in a formula: its sheet, and its columns."""


class AsTyped(str):
    """Something that a person typed which is not a correctly spelled value, such as a word in a column of dates."""


def serial(day: str) -> int:
    days = (date.fromisoformat(day) - date(1899, 12, 31)).days
    return days + (days > 59)


def typed(rng: Random | None, element: Element, value: Any) -> Any:
    """A value of a record as on a person's sheet: labels or codes, dates as numbers, times as numbers or text."""
    kind = element.kind
    if isinstance(value, AsTyped) or not isinstance(value, str):
        return value
    if not isinstance(kind, Code):  # for other kinds a sheet accepts no stray space
        value = value.strip()
    if isinstance(kind, Code):
        if value not in (kind.spelling.codes or ()):
            return value
        if rng is None or rng.random() < 0.7:
            label = kind.list.label_of(value)
            return label if rng is None or rng.random() < 0.9 else f" {label.upper()} "
        return value
    try:
        if isinstance(kind, ExactDate):
            return serial(value)
        if isinstance(kind, UncertainMonth):
            return serial(f"{value}-01") + (0 if rng is None else rng.choice([0, 0, 0, 14, 27]))
    except ValueError:
        return value
    if isinstance(kind, Number) and value.lstrip("-").isdigit():
        return int(value)
    if isinstance(kind, Time) and (rng is None or rng.random() < 0.5):
        return (int(value[:2]) * 60 + int(value[3:])) / 1440
    return value


def sheets_for(rows: Mapping[str, Sequence[Row]], form: bool = True, least: int = 1) -> dict[str, SheetAddresses]:
    """The sheets of a workbook with room for these rows. Without `form`, the return is also a sheet of rows."""
    sheets = plain_book(STANDARD)
    if not form:
        columns = {column: letters_of(place) for place, column in enumerate(sheets["returns"].columns, 1)}
        width = len(columns)
        sheets["returns"] = replace(
            sheets["returns"], columns=columns, form=False, helpers=letters_of(width + 3), explain=letters_of(width + 1)
        )
    return {
        name: sheet if sheet.form else replace(sheet, last=sheet.first + max(len(rows.get(name, ())), least) - 1)
        for name, sheet in sheets.items()
    }


def write(
    path: Path,
    rows: Mapping[str, Sequence[Row]],
    sheets: Mapping[str, SheetAddresses],
    checks: Checks,
    explained: Callable[[str, int], bool] = lambda name, index: False,
    rng: Random | None = None,
    asked: Collection[str] | None = None,
) -> dict[str, str]:
    """Writes the workbook, and returns the range of check cells of each sheet, which say in full what is wrong.

    Lists and messages that no row needs are left out.

    With `asked`, only these sheets have check cells, and other sheets only the hidden columns on which these depend.
    """
    asked = sheets.keys() if asked is None else asked
    needed = _needed(checks, asked)
    book = xlsxwriter.Workbook(
        path, {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    )
    ranges = {}
    for name, addresses in sheets.items():
        sheet = book.add_worksheet(addresses.name, CheckedWorksheet)
        record = STANDARD.records[name]
        for index, row in enumerate(rows.get(name, ())):
            for column, value in row.items():
                if value is None or column not in addresses.columns:
                    continue
                cell = (
                    addresses.columns[column].replace("$", "")
                    if addresses.form
                    else f"{addresses.columns[column]}{addresses.first + index}"
                )
                shown = typed(rng, record.elements[column], value)
                if isinstance(shown, str):
                    sheet.write_string(cell, str(shown))
                else:
                    sheet.write(cell, shown)
            if addresses.explain and explained(name, index):
                sheet.write_string(
                    addresses.explain.replace("$", "") if addresses.form else f"{addresses.explain}{addresses.first + index}",
                    "Checked: it is right",
                )
        for hidden in checks.hidden(name):
            if hidden.formula and (name, hidden.letters) in needed:
                sheet.write_down(addresses.first, addresses.last, number_of(hidden.letters) - 1, hidden.formula)
        for letters, formula in checks.tops(name).items():
            if (name, letters) not in needed:
                continue
            sheet.write_formula(f"{letters}{addresses.top}", formula, None, "")
        if name not in asked:
            continue
        place = "B2" if addresses.form else letters_of(number_of(addresses.helpers) - 1)
        if addresses.form:
            sheet.write_formula(place, checks._of_message(name, FULL), None, "")
            ranges[name] = f"{addresses.name}!{place}"
        else:
            sheet.write_down(addresses.first, addresses.last, number_of(place) - 1, checks._of_message(name, FULL), shown=True)
            ranges[name] = f"{addresses.name}!{place}{addresses.first}:{place}{addresses.last}"
    filled_types = {name for name, listed in rows.items() if listed}
    _lists(book, filled_types)
    _messages(book, checks, filled_types)
    book.close()
    return ranges


def _needed(checks: Checks, asked: Collection[str]) -> set[tuple[str, str]]:
    """The hidden columns, as (record type, letters), that the check cells of some sheets read, directly or through other columns."""
    record_types = {sheet.name: name for name, sheet in checks.sheets.items()}
    formulas: dict[tuple[str, str], list[str]] = {}
    for name in checks.sheets:
        for hidden in checks.hidden(name):
            formulas.setdefault((name, hidden.letters), []).append(hidden.formula)
        for letters, formula in checks.tops(name).items():
            formulas.setdefault((name, letters), []).append(formula)
    needed = {(name, letters) for name, letters in formulas if name in asked}
    unread = [(name, formula) for name, letters in needed for formula in formulas[name, letters]]
    unread += [(name, checks._of_message(name, FULL)) for name in asked]
    while unread:
        name, formula = unread.pop()
        for quoted, plain, first, last in REFERENCE.findall(TEXT.sub("", formula)):
            read = record_types.get(quoted or plain) if quoted or plain else name
            for number in range(number_of(first), number_of(last or first) + 1) if read else ():
                column = (read, letters_of(number))
                if column in formulas and column not in needed:
                    needed.add(column)
                    unread += [(read, found) for found in formulas[column]]
    return needed


def _lists(book: xlsxwriter.Workbook, filled_types: Collection[str]) -> None:
    sheet = book.add_worksheet("Codes")
    places: dict[tuple[str, tuple[str, ...]], int] = {}
    written: set[int] = set()
    for record in STANDARD.records.values():
        for element in record.elements.values():
            if isinstance(element.kind, Code):
                codes = codes_of(element)
                place = places.setdefault((element.kind.codelist, codes), len(places))
                if record.about.name in filled_types and place not in written:
                    written.add(place)
                    for row, code in enumerate(codes, 1):
                        sheet.write_string(row, 2 * place, element.kind.list.label_of(code))
                        sheet.write_string(row, 2 * place + 1, code)


def _messages(book: xlsxwriter.Workbook, checks: Checks, filled_types: Collection[str]) -> None:
    sheet = book.add_worksheet(MESSAGES_SHEET)
    for column, header in enumerate(MESSAGES_HEADER):
        sheet.write_string(0, column, header)
    for row, message in enumerate(checks.messages, 1):
        if message.record_type not in filled_types:
            continue
        for column, value in enumerate(checks.line(message, row + 1)):
            if not str(value).startswith("="):
                sheet.write(row, column, value)
