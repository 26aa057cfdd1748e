"""The case sheet of a template: what it is made from, and what becomes of it when the workbook comes back."""

from __future__ import annotations

import io
import shutil
from typing import Any

import pytest
from openpyxl import load_workbook

from cse_record.cli.main import main
from cse_record.formats import read
from cse_record.standard.case_sheet import facts, lines
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.form_texts import CASE_SHEET, START
from cse_record.standard.kinds import Ref
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.excel import write_return, write_template
from cse_record.targets.excel.workbook.case_plan import ROWS
from cse_record.validation import validate
from tests.expected_case_sheets import TOLD
from tests.targets.excel.reading import marks, target
from tests.templates import PREPARED, a_return, every_variant, opened, saved

CHILD, STEP = "cse_choice_1", "cse_choice_2"


def test_every_record_type_that_refers_to_a_child_has_a_line_or_is_about_somebody_else():
    about_others = {"suspects", "suspect_outcomes"}
    referring = {
        name
        for name, record in STANDARD.records.items()
        if any(isinstance(element.kind, Ref) and element.kind.to == "children" for element in record.elements.values())
    }
    told = {line.name for line in lines()}
    assert referring - told == about_others - {"suspect_outcomes"}
    assert told == set(TOLD)
    assert {name for name, record in STANDARD.records.items() if record.about.case_line is None} == about_others


def test_what_the_lines_name_exists():
    for record in STANDARD.records.values():
        if line := record.about.case_line:
            for name in (*line.begins, *filter(None, [line.ends]), *line.answers):
                assert name in record.elements, f"{record.about.name}: {name}"


def test_no_fact_identifies_a_child_directly():
    given = facts(list(STANDARD.records["children"].elements.values()))
    assert given
    assert not [element.path for element in given if element.identifiability == "direct" or "pseudonym" in element.name]


@every_variant
def test_a_template_has_it_and_start_leads_there(variant):
    book = opened(variant, {})
    assert CASE_SHEET in book.sheetnames
    assert book.sheetnames.index(CASE_SHEET) == book.sheetnames.index("Guidance") - 1
    links = [cell.hyperlink.location for row in book[START].iter_rows() for cell in row if cell.hyperlink]
    assert links.count(f"'{CASE_SHEET}'!A1") == 1
    sheet = book[CASE_SHEET]
    for name, source in ((CHILD, "refs_children"), (STEP, "0")):
        cell = target(book, name)[1]
        assert not sheet[cell].protection.locked
        (allowed,) = [rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref]
        assert allowed.formula1 == source
        assert allowed.errorStyle in (None, "stop")
        assert allowed.showErrorMessage
        assert allowed.error.startswith("Choose a child" if name == CHILD else "“Step” is not a whole number. Type how many")
        assert sheet[cell].value is None


@every_variant
def test_it_is_as_wide_as_a_page_of_a4_so_that_it_is_printed_at_its_size(variant):
    """A column has so many digits of Arial, which are 7 pixels wide, and 5 pixels between two columns."""
    book = opened(variant, {})
    assert {(font.name, font.size) for font in book._fonts[:1]} == {("Arial", 10)}
    sheet = book[CASE_SHEET]
    shown = range(1, 35)  # up to AH
    widths = {at: dimension.width for dimension in sheet.column_dimensions.values() for at in range(dimension.min, dimension.max + 1)}
    wide = sum(int(widths[at] * 7 + 0.5) for at in shown) * 25.4 / 96
    margins = sheet.page_margins
    assert wide * 0.95 <= 210 - 25.4 * (margins.left + margins.right)
    high = sum(sheet.row_dimensions[row].height for row in range(1, ROWS + 1)) / 72 * 25.4
    assert high * 0.93 <= 297 - 25.4 * (margins.top + margins.bottom)
    assert {cell.font.size for row in sheet["A8:A60"] for cell in row if cell.value} <= {9, 12}


@pytest.mark.slow
def test_a_converted_return_has_none():
    buffer = io.BytesIO()
    write_return(STANDARD, a_return(3, "full"), buffer)
    assert CASE_SHEET not in load_workbook(buffer).sheetnames


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A filled template in which a child is chosen, and the rows in it. No test changes them."""
    rows, path = a_return(3, "core"), tmp_path_factory.mktemp("made") / "chosen.xlsx"
    with path.open("wb") as file:
        write_template(STANDARD, "core", file, prefill=rows, rows=PREPARED, resume=True)
    book = load_workbook(path)
    _type(book, CHILD, rows["children"][1]["child_ref"])
    _type(book, STEP, 2)
    return saved(book, path), rows


@pytest.fixture
def chosen(made, tmp_path):
    """A copy of it, to which a test may make changes."""
    path, rows = made
    return shutil.copy(path, tmp_path / path.name), rows


def _type(book: Any, name: str, value: object) -> None:
    sheet, cell = target(book, name)
    sheet[cell].value = value


def test_a_choice_is_no_record_and_no_words(chosen):
    path, rows = chosen
    report = validate(path)
    assert report.notices == []
    assert [row.values for row in read(path).tables["children"]] == rows["children"]


@pytest.mark.slow
@pytest.mark.parametrize("place", ["A60", "D5", "E5", "T5", "A1", "A90", "BZ3"])
def test_words_typed_elsewhere_on_it_are_told_but_not_repeated(chosen, place):
    path, rows = chosen
    book = load_workbook(path)
    book[CASE_SHEET][place].value = "ask the school about it"
    (notice,) = validate(saved(book, path)).notices
    assert CASE_SHEET in notice
    assert "school" not in notice
    assert [row.values for row in read(path).tables["children"]] == rows["children"]


@pytest.mark.slow
@pytest.mark.parametrize("name", [CHILD, STEP])
def test_words_pasted_in_place_of_a_choice_are_told(chosen, name):
    path, _ = chosen
    book = load_workbook(path)
    _type(book, name, "ask the school about it")
    (notice,) = validate(saved(book, path)).notices
    assert CASE_SHEET in notice
    assert "school" not in notice


@pytest.mark.slow
def test_a_marked_copy_a_conversion_and_an_upgrade_take_it_as_it_is(chosen, tmp_path, capsys):
    path, rows = chosen
    book = load_workbook(path)
    sheet, header, column = marks(book)["children"]["child_ref"]
    cell = sheet.cell(header + 1, column)
    assert cell.value == rows["children"][0]["child_ref"]
    cell.value = "no reference"
    faulty, marked = saved(book, tmp_path / "faulty.xlsx"), tmp_path / "marked.xlsx"
    assert main(["validate", str(faulty), "--mark", str(marked)]) == 1
    copy = load_workbook(marked)
    assert [[cell.value for cell in row] for row in copy[CASE_SHEET].iter_rows()] == [
        [cell.value for cell in row] for row in book[CASE_SHEET].iter_rows()
    ]
    words = " ".join(str(cell.value) for row in copy[copy.sheetnames[0]].iter_rows() for cell in row if cell.value)
    assert "Hidden columns" not in words
    assert CASE_SHEET not in words
    for command in (["convert", str(path), str(tmp_path / "same.json")], ["upgrade", str(path), "-o", str(tmp_path / "new.xlsx")]):
        capsys.readouterr()
        assert main(command) == 0
        assert CASE_SHEET not in capsys.readouterr().out
    assert [row.values for row in read(tmp_path / "same.json").tables["children"]] == rows["children"]
    assert CASE_SHEET in load_workbook(tmp_path / "new.xlsx").sheetnames


def test_every_variant_has_a_sheet_of_children():
    assert all("children" in variant.record_types for variant in VARIANTS.values())
