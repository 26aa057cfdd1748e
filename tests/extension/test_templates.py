"""A template with an extension: a shaded group of columns that comes back as declared, from a real spreadsheet program too."""

import io
import json

import pytest
from openpyxl import load_workbook

from cse_record.cli import main
from cse_record.formats import read, write
from cse_record.formats.xlsx.sheet_parts import LOCAL_COLUMN
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.workbook import sheet_name
from cse_record.targets.excel import template, write_template
from cse_record.targets.excel.workbook.styles import PALE_SHADE, SHADE
from cse_record.validation import validate
from tests import templates
from tests.conftest import ROOT
from tests.extension.conftest import NORTHSHIRE, TYPE
from tests.extension.test_checking import VALID
from tests.office import office
from tests.targets.excel.reading import cells_of

SHEET = sheet_name(TYPE)
HEADINGS, BAND, GROUP = 5, 4, 3


@pytest.fixture(scope="module")
def book_of(tmp_path_factory):
    """The path of a template with the extension, by variant."""
    folder = tmp_path_factory.mktemp("templates")

    def make(variant):
        path = folder / f"{variant}.xlsx"
        if not path.exists():
            assert main(["template", "--for", variant, "--rows", "20", "--extension", str(NORTHSHIRE), "-o", str(path)]) == 0
        return path

    return make


@pytest.fixture(scope="module")
def full(book_of):
    """The full template as openpyxl reads it. Tests do not change it."""
    return load_workbook(book_of("full"))


def columns_of(sheet):
    """The columns of a sheet by their headings."""
    return {cell.value: cell.column_letter for cell in sheet[HEADINGS] if cell.value}


@pytest.mark.slow
def test_the_columns_stand_after_those_of_the_standard(full, northshire):
    sheet = full[SHEET]
    headings = [cell.value for cell in sheet[HEADINGS] if cell.value and sheet.column_dimensions[cell.column_letter]]
    assert tuple(headings[-len(northshire.headers[TYPE]) :]) == northshire.headers[TYPE]
    assert headings.index("northshire.team") > headings.index("Check")


@pytest.mark.slow
def test_the_group_is_shaded_and_says_whose_it_is(full):
    sheet = full[SHEET]
    at = columns_of(sheet)["northshire.team"]
    assert sheet[f"{at}{GROUP}"].value == "Northshire work allocation 1.0: these columns are no part of the standard"
    assert sheet[f"{at}{BAND}"].value == "Team that leads"
    assert sheet[f"{at}{HEADINGS}"].fill.fgColor.rgb == f"FF{SHADE[1:]}"
    assert sheet[f"{at}{HEADINGS}"].comment.text.startswith("Team that leads\n\nThe team of the partnership")
    assert sheet.column_dimensions[at].fill.fgColor.rgb in (f"FF{PALE_SHADE[1:]}", "00000000"), "a column takes its style in another way"


@pytest.mark.slow
def test_dropdowns_and_limits_follow_from_the_declaration(full):
    book, sheet = full, full[SHEET]
    letters = columns_of(sheet)
    rules = {
        str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in sheet.data_validations.dataValidation if rule.type != "custom"
    }
    name = rules[letters["northshire.team"]].formula1.removeprefix("=")
    area = book.defined_names[name].attr_text
    lists, place = area.split("!")
    cells = [cell.value for (cell,) in book[lists.strip("'")][place.replace("$", "")]]
    assert cells[:3] == ["North team", "South team", "Out-of-area desk"]
    assert "Not in this system" in cells[3] or len(cells) == 5, "the reasons that it accepts follow"
    assert (rules[letters["northshire.panel_meetings"]].formula1, rules[letters["northshire.panel_meetings"]].formula2) == ("0", "99")
    assert rules[letters["northshire.allocated_on"]].type == "date"


@pytest.mark.slow
def test_meanings_and_guidance_have_the_columns(full):
    texts = {cell.value for sheet in full for cell in cells_of(sheet) if isinstance(cell.value, str)}
    assert {"Team that leads (northshire.team)", "The team for the north of Northshire.", "Out-of-area desk"} <= texts


@templates.every_variant
def test_an_empty_template_has_no_findings_of_the_extension(book_of, northshire, variant):
    report = validate(book_of(variant), extensions=[northshire])
    assert report.extensions[0].findings == []
    assert not any("local column" in notice for notice in report.notices)
    assert not [problem for problem in report.findings if problem.rule not in templates.expected_of_empty(variant)]


@pytest.mark.slow
def test_what_is_typed_comes_back_under_the_heading(book_of, northshire, tmp_path):
    book = load_workbook(book_of("full"))
    sheet = book[SHEET]
    letters = columns_of(sheet)
    typed = {
        "Exploitation reference": "E-1",
        "northshire.team": "South team",
        "northshire.panel_meetings": 3,
        "northshire.panel_month": "2025-03",
    }
    row = 1 + next(cell.row for cell in sheet["C"] if cell.value == "EXAMPLE")
    for heading, value in typed.items():
        sheet[f"{letters[heading]}{row}"] = value
    book.save(tmp_path / "filled.xlsx")
    (record,) = read(tmp_path / "filled.xlsx").tables[TYPE]
    local = {"northshire.team": "South team", "northshire.panel_meetings": "3", "northshire.panel_month": "2025-03"}
    assert record.values["local"] == local
    assert validate(tmp_path / "filled.xlsx", extensions=[northshire]).extensions[0].findings == []


@pytest.mark.slow
def test_a_return_goes_through_a_template_with_the_extension(capsys, northshire, with_local, tmp_path):
    source, path = (
        with_local(VALID, VALID | {"northshire.team": "west", "northshire.panel_meetings": "some", "ward": "3"}),
        tmp_path / "again.xlsx",
    )
    assert main(["template", "--for", "full", "--rows", "5", "--resume", str(source), "--extension", str(NORTHSHIRE), "-o", str(path)]) == 0
    capsys.readouterr()
    (report,) = validate(path, extensions=[northshire]).extensions
    assert sorted((finding.rule, finding.place.sheet) for finding in report.findings) == [
        ("not_a_whole_number", SHEET),
        ("unknown_code", SHEET),
    ]
    first, second = (row.values["local"] for row in read(path).tables[TYPE])
    assert first == VALID | {"northshire.team": "North team", "northshire.panel_month": "2025-03-01"}, (
        "labels and days, as a sheet shows them"
    )
    assert (second["northshire.team"], second["ward"]) == ("west", "3")
    write(read(path), tmp_path / "again.json")
    assert validate(tmp_path / "again.json", extensions=[northshire]).extensions[0].by_severity == report.by_severity


def test_without_an_extension_the_template_is_the_published_one(tmp_path):
    assert main(["template", "--for", "core", "-o", str(tmp_path / "core.xlsx")]) == 0
    assert (tmp_path / "core.xlsx").read_bytes() == template(STANDARD, "core") == (ROOT / "templates/cse-record-core.xlsx").read_bytes()


def test_the_same_declaration_gives_the_same_bytes(northshire):
    from cse_record.cli.extensions import columns

    books = [io.BytesIO(), io.BytesIO()]
    for book in books:
        write_template(STANDARD, "core", book, rows=5, extensions=columns([northshire]))
    assert books[0].getvalue() == books[1].getvalue()


def test_headings_are_read_as_they_are_written(northshire):
    assert not any(header.startswith((LOCAL_COLUMN, "_")) for headers in northshire.headers.values() for header in headers)


@pytest.mark.proof
@pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")
def test_a_spreadsheet_program_opens_it_and_saves_it(capsys, northshire, with_local, tmp_path):
    """LibreOffice calculates the sheet without an error, and what it saves has the same columns and the same findings."""
    import subprocess

    source, path = with_local(VALID | {"northshire.allocated_on": "2024-11-02"}), tmp_path / "sent.xlsx"
    assert main(["template", "--for", "full", "--rows", "5", "--resume", str(source), "--extension", str(NORTHSHIRE), "-o", str(path)]) == 0
    capsys.readouterr()
    profile, saved = office.write_profile(tmp_path), tmp_path / "saved"
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(saved),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (report,) = validate(saved / "sent.xlsx", extensions=[northshire]).extensions
    assert [finding.rule for finding in report.findings] == ["NSH-001"]
    (row,) = read(saved / "sent.xlsx").tables[TYPE]
    (before,) = read(path).tables[TYPE]
    assert row.values["local"].keys() == before.values["local"].keys() == json.loads(source.read_text())[TYPE][0]["local"].keys()
    sheet = load_workbook(saved / "sent.xlsx", data_only=True)[SHEET]
    shown = [sheet[f"{letter}{HEADINGS + 1}"].value for heading, letter in columns_of(sheet).items() if heading.startswith("northshire.")]
    assert "North team" in shown
    assert not any(isinstance(value, str) and value.startswith("#") for value in shown)
