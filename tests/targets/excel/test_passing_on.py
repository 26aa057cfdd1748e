"""A template passes through another program unharmed: everything that openpyxl finds in it resolves, and survives saving."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from tests.targets.excel.reading import opened

ROWS = 45
"""Rows examined from the top of sheets of text. Sheets to fill in have few rows, since all rows are alike."""


def formulas(book: Workbook) -> Iterator[tuple[str, str]]:
    """Every formula, with its address."""
    for name, defined in book.defined_names.items():
        yield name, defined.attr_text
    for sheet in book:
        for row in sheet.iter_rows(max_row=ROWS):
            yield from ((f"{sheet.title}!{cell.coordinate}", cell.value[1:]) for cell in row if cell.data_type == "f")
        for validation in sheet.data_validations.dataValidation:
            yield from (
                (f"{sheet.title} validates {validation.sqref}", str(formula))
                for formula in (validation.formula1, validation.formula2)
                if formula is not None
            )
        for area in sheet.conditional_formatting:
            yield from ((f"{sheet.title} colours {area.sqref}", str(formula)) for rule in area.rules for formula in rule.formula)


@pytest.mark.slow
def test_every_formula_refers_to_existing_cells(book):
    seen = 0
    for formula, place in {formula: place for place, formula in formulas(book)}.items():
        for token in Tokenizer(f"={formula}").items:
            if token.type == Token.OPERAND and token.subtype == Token.RANGE:
                sheet, _, cells = token.value.lstrip(":").rpartition("!")  # a range after INDEX( ) begins with the colon
                assert not sheet or sheet.strip("'").replace("''", "'") in book.sheetnames, f"{place}: {token.value}"
                assert cells in book.defined_names or any(range_boundaries(cells)), f"{place}: {token.value}"
                seen += 1
            assert token.subtype != Token.ERROR, f"{place}: {token.value}"
    assert seen > 1000


def test_every_colour_has_a_look_and_every_cell_a_format(book):
    for sheet in book:
        for area in sheet.conditional_formatting:
            for rule in area.rules:
                assert rule.dxf, f"{sheet.title} {area.sqref}"
                assert rule.dxf.fill or rule.dxf.font or rule.dxf.border
        for row in sheet.iter_rows(max_row=ROWS):
            for cell in row:
                assert cell.number_format
                assert not (sheet.protection.sheet and cell.data_type == "f") or cell.protection.locked


@pytest.mark.slow
def test_saving_by_another_program_loses_nothing(book):
    """openpyxl stands for the tools through which a workbook may pass on its way."""
    before, buffer = contents(book), io.BytesIO()
    book.save(buffer)
    after = contents(opened(buffer.getvalue()))
    assert before.keys() == after.keys()
    for name, value in before.items():
        assert value == after[name], name


def contents(book: Workbook) -> dict[str, object]:
    """The contents of a workbook, by defined name and sheet."""
    parts: dict[str, object] = {name: defined.attr_text for name, defined in book.defined_names.items()}
    parts["sheets"] = book.sheetnames
    return parts | {f"sheet {sheet.title}, {about}": value for sheet in book for about, value in contents_of_sheet(sheet).items()}


def contents_of_sheet(sheet: Worksheet) -> dict[str, object]:
    ends = (sheet.oddHeader, sheet.oddFooter)
    looks: dict[int, tuple[str, str, str]] = {}
    """The looks of cells by the number of their style, since each takes long to put into words."""

    def look(cell: Cell) -> tuple[str, str, str]:
        if cell.style_id not in looks:
            looks[cell.style_id] = (str(cell.font), str(cell.fill), str(cell.alignment))
        return looks[cell.style_id]

    return {
        "validations": sorted(
            sorted((key, str(value)) for key, value in validation) for validation in sheet.data_validations.dataValidation
        ),
        "formats": sorted(
            (str(area.sqref), rule.type, rule.priority, rule.formula, rule.stopIfTrue, str(rule.dxf))
            for area in sheet.conditional_formatting
            for rule in area.rules
        ),
        "columns": {
            key: (
                dimension.number_format,
                dimension.hidden,
                dimension.outlineLevel,
                dimension.width,
                dimension.min,
                dimension.max,
                dimension.collapsed,
                dimension.protection.locked,
            )
            for key, dimension in sheet.column_dimensions.items()
        },
        "heights": {row: dimension.height for row, dimension in sheet.row_dimensions.items() if dimension.height},
        "cells": {
            cell.coordinate: (cell.value, cell.number_format, cell.protection.locked, look(cell))
            for row in sheet.iter_rows(max_row=ROWS)
            for cell in row
        },
        "notes": {cell.coordinate: cell.comment.text for row in sheet.iter_rows(max_row=6) for cell in row if cell.comment},
        "protection": sorted(sheet.protection),
        "looking": (sheet.freeze_panes, sheet.auto_filter.ref, sheet.sheet_properties.tabColor, sheet.sheet_properties.outlinePr),
        "printing": (sheet.print_title_rows, sheet.print_title_cols, sheet.page_setup.orientation, sheet.page_setup.fitToHeight),
        "page ends": [(end.left.text, end.center.text, end.right.text) for end in ends],
        "links": sorted((link.ref, link.location, link.display, link.tooltip) for link in sheet._hyperlinks),
    }
