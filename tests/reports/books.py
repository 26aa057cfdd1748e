"""Workbooks like those of senders, and reports on them, made by hand."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

from cse_record.formats.places import Place
from cse_record.validation import Finding, Report

HEADERS = ("Child reference", "Sex", "Month of birth", "First came to attention", "Note", "Count")


def book(path: Path, rows: int = 8, protect: bool = False) -> Path:
    """A workbook with the features of a template (dropdowns, formats, notes, names, checks, groups, a filter) and a sheet of the sender's
    own."""
    with Workbook(path) as made:
        front_sheet, sheet = made.add_worksheet("Front"), made.add_worksheet("Children")
        codes, local = made.add_worksheet("Codes"), made.add_worksheet("Staff's notes, old")
        bold = made.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1A3A5A", "locked": True})
        day = made.add_format({"num_format": "dd mmm yyyy", "bg_color": "#FFFBE6", "locked": False})
        plain = made.add_format({"locked": False, "font_name": "Georgia"})
        front_sheet.write_string(0, 0, "A return")
        front_sheet.write_url(1, 0, "internal:'Children'!A1", string="Children")
        front_sheet.write_formula(2, 0, "=COUNTA(Children!A3:A500)", None, rows)
        for row, code in enumerate(("Female", "Male")):
            codes.write_string(row, 0, code)
        made.define_name("list_sex", "=Codes!$A$1:$A$2")
        made.define_name("cse_version", "=Front!$A$1")
        made.define_name("Children!local_name", "=Children!$B$3")
        sheet.write_string(0, 0, "Children")
        for column, name in enumerate(HEADERS):
            sheet.write_string(1, column, name, bold)
            sheet.write_comment(1, column, f"{name}: what it means. " * 12, {"author": "", "x_scale": 2, "y_scale": 2})
        sheet.set_column(0, 2, 18, plain)
        sheet.set_column(3, 3, 16, day)
        sheet.set_column(4, 4, 30, plain, {"level": 1, "hidden": True})
        sheet.set_column(5, 5, 12, plain)
        for row in range(2, 2 + rows):
            sheet.write_string(row, 0, f"C-{row - 1}", plain)
            sheet.write_string(row, 1, "Femal" if row % 2 else "Female", plain)
            sheet.write_datetime(row, 3, date(2024, 3, row), day)  # type: ignore[arg-type]
            sheet.write_number(row, 5, 0.1 * row, plain)
        sheet.write_number(2, 3, 99_999_999, day)  # no day that any program knows
        sheet.write_formula(3, 5, "=1/0", plain, "#DIV/0!")
        sheet.write_rich_string(2, 4, "a ", bold, "bold", " word")
        sheet.data_validation(2, 1, 499, 1, {"validate": "list", "source": "=list_sex", "error_title": "Not a code", "input_title": "Sex"})
        sheet.data_validation(2, 3, 499, 3, {"validate": "date", "criteria": ">", "value": date(1990, 1, 1), "error_type": "information"})
        wrong = made.add_format({"bg_color": "#FFC7CE"})
        sheet.conditional_format(2, 1, 499, 1, {"type": "formula", "criteria": '=AND($A3<>"",$B3="")', "format": wrong})
        sheet.freeze_panes(2, 1)
        sheet.autofilter(1, 0, 1 + rows, 5)
        sheet.repeat_rows(1)
        sheet.set_landscape()
        if protect:
            sheet.protect("", {"format_columns": True})
        local.write_string(0, 0, "=not a formula")
        local.write_string(1, 0, "ours", bold)
        local.hide()
        sheet.activate()
    return path


def finding(cell: str, sheet: str = "Children", rule: str = "unknown_code", severity: str = "error", **settings: str) -> Finding:
    words = {"title": "Not a code of the list", "message": "This is not a code of the list sex.", "table": "children", "row_ref": "C-2"}
    words |= {"field": "sex", "label": "Sex"} | settings
    place = Place("book.xlsx", sheet=sheet, cell=cell)
    return Finding(rule, severity, words.pop("title"), words.pop("message"), place, **words)  # type: ignore[arg-type]


def report(*findings: Finding, more: int = 0) -> Report:
    made = Report("book.xlsx")
    made.read = 8
    made.findings = list(findings)
    for finding in findings:
        key = (finding.severity, finding.rule, finding.table, finding.field)
        made.counts[key] = made.counts.get(key, more) + 1
        made.rules[finding.rule] = "failed"
    return made


def changed(path: Path, new: Path, parts: dict[str, bytes], replace: tuple[str, bytes, bytes] | None = None) -> Path:
    """The workbook with parts added, or with bytes of one part replaced."""
    made = io.BytesIO()
    with ZipFile(path) as old, ZipFile(made, "w", ZIP_DEFLATED) as copy:
        for entry in old.infolist():
            data = old.read(entry)
            if replace and entry.filename == replace[0]:
                assert replace[1] in data
                data = data.replace(replace[1], replace[2])
            copy.writestr(entry.filename, data)
        for name, data in parts.items():
            copy.writestr(name, data)
    new.write_bytes(made.getvalue())
    return new
