"""The contents of a template as openpyxl finds them: every name, validation, format and protection resolves."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Code
from cse_record.standard.versions import VERSIONS
from cse_record.standard.workbook import VARIANTS, sheet_name
from cse_record.targets.excel import write_template
from cse_record.targets.excel.workbook import plan, styles
from tests.conftest import ROOT
from tests.targets.excel.reading import marks, opened, place_of, target
from tests.templates import PREPARED, blank

REFERENCE_SHEETS = {"Start here", "Guidance", "Meanings of codes", "Lists", "Words of checks", "Case sheet"}
FUNCTIONS = {
    "ADDRESS", "AND", "CELL", "CHAR", "CHOOSE", "CODE", "COLUMN", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "DATE", "DAY",
    "EOMONTH", "EXACT", "FALSE", "FIND", "HYPERLINK", "IF", "IFERROR", "INDEX", "INT", "ISERROR", "ISNUMBER", "ISTEXT", "LARGE",
    "LEFT", "LEN", "LOOKUP", "LOWER", "MATCH", "MAX", "MEDIAN", "MID", "MIN", "MOD", "MONTH", "N", "NA", "NOT", "OR", "REPT",
    "RIGHT", "ROUND", "ROW", "ROWS", "SEARCH", "SMALL", "SUBSTITUTE", "SUM", "SUMIF", "SUMPRODUCT", "T", "TEXT", "TIMEVALUE",
    "TRIM", "UPPER", "VALUE", "VLOOKUP", "WEEKDAY", "YEAR",
}  # fmt: skip
"""The functions that formulas may use: those of Excel 2007 or earlier."""


@pytest.fixture(scope="module")
def full() -> Workbook:
    return opened(blank("full"))


@pytest.mark.slow
def test_published_templates_are_small():
    """Whether they are fresh, `tests/test_build.py` asks."""
    published = {name: (ROOT / f"templates/cse-record-{name}.xlsx").read_bytes() for name in VARIANTS}
    assert {name: len(data) for name, data in published.items() if len(data) >= 1_900_000} == {}


def test_written_twice_a_template_has_the_same_bytes(tmp_path):
    write_template(STANDARD, "core", tmp_path / "a.xlsx", rows=PREPARED)
    assert (tmp_path / "a.xlsx").read_bytes() == blank("core")


def test_sheets_stand_in_the_order_of_work(variant, book):
    shown = [sheet_name(name) for name in VARIANTS[variant].record_types]
    names = book.sheetnames
    assert [name for name in names if name in shown] == shown
    assert names[:3] == ["Start here", "This return", "What was searched"]
    assert set(names) - set(shown) >= REFERENCE_SHEETS
    assert all(sheet.sheet_state == "visible" for sheet in book)


def test_the_core_is_small():
    """Seven sheets to fill in, and one on which the extent of the search is chosen from a list in rows that exist already."""
    core = VARIANTS["core"]
    assert len([name for name in core.record_types if name != "return_scope"]) == 7
    book = opened(blank("core"))
    marked = marks(book)
    for name in core.record_types:
        if name != "returns":
            sheet = book[sheet_name(name)]
            columns = [marked[name][element.name][2] for element in core.elements(name)]
            assert len([column for column in columns if not place_of(sheet, column).hidden]) <= 16, name


def test_each_mark_stands_on_the_label_of_its_element(variant, book):
    assert target(book, "cse_version")[0][target(book, "cse_version")[1]].value == STANDARD.version
    assert target(book, "cse_variant")[0][target(book, "cse_variant")[1]].value == variant
    marked = marks(book)
    assert set(marked) == set(VARIANTS[variant].record_types)
    for name, columns in marked.items():
        shown = {element.name: element.label for element in VARIANTS[variant].elements(name)}
        assert set(shown) <= set(columns), name
        for column, (sheet, row, index) in columns.items():
            label = sheet.cell(row, 1 if name == "returns" else index).value
            assert label == shown.get(column, label), f"{name}.{column}"


def test_every_dropdown_offers_exactly_what_its_element_accepts(variant, book):
    """But no retired code."""
    for name, columns in marks(book).items():
        for element in VARIANTS[variant].elements(name):
            if isinstance(element.kind, Code):
                retired = {code.code for code in element.kind.list.codes if code.retired}
                sheet, row, column = columns[element.name]
                validation = validation_at(sheet, row if name == "returns" else row + 2, column)
                if element.path == "returns.standard_version" and len(VERSIONS) > 1:  # the checks are those of one version
                    assert (validation.type, validation.formula1) == ("custom", "FALSE")
                    continue
                area, cells = target(book, validation.formula1)
                labels = [cell.value for (cell,) in area[cells]]
                offered = [code for code in element.kind.spelling.codes or () if code not in retired]
                assert labels == [element.kind.list.label_of(code) for code in offered], element.path
                is_open = element.kind.spelling.local_codes and "local_codes" in VARIANTS[variant].shows
                assert (validation.errorStyle or "stop") == ("information" if is_open else "stop"), element.path


def test_every_input_cell_is_limited_unlocked_and_explained(variant, book):
    for name, columns in marks(book).items():
        for element in VARIANTS[variant].elements(name):
            sheet, row, column = columns[element.name]
            at = row if name == "returns" else row + 2
            validation = validation_at(sheet, at, column)
            assert validation.promptTitle
            assert validation.prompt
            assert validation.error
            style = sheet.cell(row, column) if name == "returns" else place_of(sheet, column)
            assert not style.protection.locked, f"{element.path} is locked"


def validation_at(sheet: Worksheet, row: int, column: int):
    """The only validation of a cell."""
    cell = f"{get_column_letter(column)}{row}"
    (validation,) = [validation for validation in sheet.data_validations.dataValidation if cell in validation.sqref]
    return validation


def test_messages_are_as_short_as_excel_shows_them(book):
    for sheet in book:
        for validation in sheet.data_validations.dataValidation:
            assert len(validation.promptTitle or "") <= 32
            assert len(validation.errorTitle or "") <= 32
            assert len(validation.prompt or "") <= 255
            assert len(validation.error or "") <= 224
            assert len(str(validation.formula1)) <= 255
            assert validation.showErrorMessage


def test_every_name_resolves(book):
    for name in book.defined_names:
        if name.startswith("refs_"):  # a formula: from the first reference to the last one filled in
            area = r"INDEX\('%s'!\$C\$\d+:\$C\$\d+,%s"
            sheet = re.match(area % ("([^']+)", r"1\):") + area % (r"\1", r"MAX\(1,"), book.defined_names[name].attr_text)
            assert sheet, name
            assert sheet[1] == sheet_name(name.removeprefix("refs_"))
        else:
            sheet, cells = target(book, name)
            assert sheet[cells], name
        assert re.match(r"(cse|list|refs)_", name), f"{name} is no name of ours"


def test_formulas_use_functions_that_every_program_has(book):
    for sheet in book:
        formulas = [str(cell.value) for row in sheet.iter_rows(max_row=45) for cell in row if cell.data_type == "f"]
        formulas += [str(validation.formula1) for validation in sheet.data_validations.dataValidation if validation.type == "custom"]
        formulas += [str(rule.formula[0]) for area in sheet.conditional_formatting for rule in area.rules]
        for formula in formulas:
            used = set(re.findall(r"([A-Z][A-Z0-9.]*)\(", re.sub(r"\"[^\"]*\"|'[^']*'", "", formula)))
            assert used <= FUNCTIONS, formula


def test_formulas_hold_no_result_that_may_be_false(template_bytes):
    """The program that opens the workbook computes empty results; a zero would be taken for a finding."""
    with zipfile.ZipFile(io.BytesIO(template_bytes)) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/sheet") and name != "xl/worksheets/sheet1.xml":
                for formula, result in re.findall(r"(<f[ >][^<]*(?:</f>|/>)|<f [^>]*/>)(.*?)</c>", parts.read(name).decode()):
                    assert result in ("", "<v></v>"), formula


def test_nothing_is_hidden_or_merged_and_nobody_is_named(book, template_bytes):
    with zipfile.ZipFile(io.BytesIO(template_bytes)) as parts:
        names = parts.namelist()
        assert not [name for name in names if re.search("vba|external|connection|pivot|media|drawing[0-9]+.xml$", name.lower())]
        assert b"<dc:creator></dc:creator>" in parts.read("docProps/core.xml")
        assert b"<cp:lastModifiedBy></cp:lastModifiedBy>" in parts.read("docProps/core.xml")
        for name in names:
            if "comments" in name:
                assert re.findall(rb"<author>(.*?)</author>|<author/>", parts.read(name)) == [b""]
    for sheet in book:
        # on the case sheet, two paragraphs are as wide as the page: a text of more than one line needs a cell of that width
        assert {(area.min_col, area.max_col) for area in sheet.merged_cells.ranges} == ({(1, 34)} if sheet.title == "Case sheet" else set())
        assert not [key for key, row in sheet.row_dimensions.items() if row.hidden]


def test_only_sheets_without_rows_to_fill_are_protected_and_none_by_a_password(book):
    """On a protected sheet a person could not open groups, sort, or add columns."""
    for sheet in book:
        assert sheet.protection.sheet == (sheet.title in REFERENCE_SHEETS | {"This return"}), sheet.title
        assert sheet.protection.password is None


def test_companions_are_folded_beside_their_elements(variant, book):
    for name, columns in marks(book).items():
        for element in VARIANTS[variant].elements(name) if name != "returns" else ():
            sheet, _, column = columns[element.name]
            place = place_of(sheet, column)
            is_asked = VARIANTS[variant].is_asked(element)
            assert bool(place.hidden) == (element.role in ("latest", "absent") or not is_asked), element.path
            if element.role:
                assert 1 <= column - columns[element.of][2] <= 3


def test_sheets_can_be_looked_through_and_printed(variant, book):
    for name in VARIANTS[variant].record_types:
        sheet = book[sheet_name(name)]
        assert sheet.freeze_panes == ("A6" if name == "returns" else "D6")
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
        if name != "returns":
            assert sheet.auto_filter.ref.startswith("A5:")


@pytest.mark.slow
def test_every_heading_has_its_note_and_the_guidance_names_every_column(full):
    explained = {(row[0].value, row[1].value) for row in full["Guidance"].iter_rows(min_row=6)}
    for name, columns in marks(full).items():
        for element in VARIANTS["full"].elements(name):
            sheet, row, column = columns[element.name]
            assert (sheet.title, element.label) in explained
            if name != "returns":
                assert element.definition in sheet.cell(row, column).comment.text


@pytest.mark.slow
def test_the_example_row_says_what_it_is(full):
    for name, columns in marks(full).items():
        if name not in ("returns", "return_scope", "board_arrangements", "explanations", "local_codes"):
            sheet, header, first = next(iter(columns.values()))
            assert "EXAMPLE" in [sheet.cell(header + 1, column).value for column in range(1, first + 4)], name


@pytest.mark.slow
def test_a_board_and_rows_are_as_asked(tmp_path):
    write_template(STANDARD, "health", tmp_path / "a.xlsx", board="Board of A & B", rows=30)
    book = opened((tmp_path / "a.xlsx").read_bytes())
    assert book["Start here"]["A2"].value == "Health workbook, sent out by Board of A & B"
    assert book["Children"].oddHeader.right.text == "Board of A && B"
    assert book["Children"].auto_filter.ref.endswith("36")


def test_colours_have_contrast():
    for name, look in styles._STYLES.items():
        assert _contrast(look.get("font_color", styles.INK), look.get("bg_color", styles.WHITE)) >= 7, name


def _contrast(colour: str, other: str) -> float:
    """The contrast of two colours by the Web Content Accessibility Guidelines."""
    lights = sorted((_light(colour), _light(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_no_sheet_can_hold_is_refused():
    with pytest.raises(plan.TooLarge):
        write_template(STANDARD, "core", io.BytesIO(), rows=2_000_000)


def test_no_formula_that_rows_share_holds_an_array(template_bytes):
    """When a row is deleted, LibreOffice turns the addresses beside an array into #REF! in all rows."""
    with zipfile.ZipFile(io.BytesIO(template_bytes)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    shared = [formula for sheet in sheets for formula in re.findall(r'<f t="shared" ref[^>]*>([^<]*)</f>', sheet)]
    assert shared
    assert not [formula for formula in shared if "{" in formula]
