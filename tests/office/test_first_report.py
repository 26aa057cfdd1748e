"""A first report in a real spreadsheet program: nothing is to correct before anybody has typed, and nothing is left to do afterwards."""

from __future__ import annotations

import subprocess
from datetime import date

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, UncertainMonth
from cse_record.standard.workbook import FIRST_REPORT
from cse_record.targets.excel import write_template
from tests.office import office
from tests.targets.excel.test_first_report import ANSWERS, SYNTHETIC, asked_on, filled

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
FRONT = "Start here!A20:G25"
RECORDS = {"Children": 1, "Exploitation periods": 1, "Missing episodes": 1, "All sheets": 3}
TO_CORRECT, TO_DO, TO_LOOK_AT = 4, 5, 6


def edit(element: Element, cell: Cell, value: str) -> list[str]:
    """The edit that enters an answer: a label, a text, or a day as the number that a program makes of it."""
    place = f"{cell.parent.title}!{cell.coordinate}"
    if isinstance(element.kind, ExactDate | UncertainMonth):
        day = date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        return ["formula", place, str((day - date(1899, 12, 30)).days)]
    return ["type", place, element.kind.list.label_of(value) if isinstance(element.kind, Code) else value]


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """The lines of “Start here” by sheet, after each set of edits."""
    folder = tmp_path_factory.mktemp("first")
    path = folder / "first.xlsx"
    write_template(STANDARD, FIRST_REPORT, path, prefill={"returns": [SYNTHETIC]})
    asked = asked_on(load_workbook(path))
    of_form = [(element, cell) for element, cell in asked if element.record_type in ANSWERS]
    edits = {
        name: [edit(element, cell, ANSWERS[element.record_type][element.name]) for element, cell in of_form if element.record_type in types]
        for name, types in {"fresh": (), "records": [name for name in ANSWERS if name != "returns"], "all": tuple(ANSWERS)}.items()
    }
    children = next(cell for element, cell in of_form if element.name == "child_ref" and element.record_type == "children")
    edits["a second line"] = [*edits["all"], ["insert", children.parent.title, children.row + 1]]
    jobs = [{"path": str(path), "ranges": {"front": FRONT}, "edits": given} for given in edits.values()]
    results = office.worked_out(folder, jobs)
    return {
        name: {line[0]: [int(number or 0) for number in line[2:7]] for line in result["values"]["front"] if line[0]}
        for name, result in zip(edits, results, strict=True)
    }


def counts(lines, place):
    return {name: numbers[place - 2] for name, numbers in lines.items() if numbers[place - 2]}


def test_a_fresh_form_has_nothing_to_correct_and_counts_no_record(states):
    fresh = states["fresh"]
    assert counts(fresh, TO_CORRECT) == {}
    assert counts(fresh, TO_DO) == {"This return": 1, "All sheets": 1}
    assert counts(fresh, 2) == {}


def test_a_sheet_asks_for_nothing_once_its_row_is_filled(states):
    assert counts(states["records"], TO_DO) == {"This return": 1, "All sheets": 1}
    assert counts(states["records"], 2) == RECORDS


@pytest.mark.parametrize("name", ["all", "a second line"])
def test_nothing_is_left_when_all_that_is_asked_is_filled(states, name):
    lines = states[name]
    assert counts(lines, 2) == RECORDS
    assert counts(lines, TO_CORRECT) == counts(lines, TO_DO) == counts(lines, TO_LOOK_AT) == {}


@pytest.mark.parametrize("is_filled", [False, True])
def test_it_prints_on_five_pages_of_which_the_last_is_the_case_sheet(tmp_path, is_filled):
    path = tmp_path / "first.xlsx"
    write_template(STANDARD, FIRST_REPORT, path, prefill={"returns": [SYNTHETIC]})
    if is_filled:
        filled(book := load_workbook(path))
        book.save(path)
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.run(["pdftotext", str(tmp_path / "first.pdf"), "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    assert len(pages) == 5
    for title, page in zip(
        ["This return", "Children", "Exploitation periods", "Missing episodes", "Case sheet of one child"], pages, strict=True
    ):
        assert title in page
