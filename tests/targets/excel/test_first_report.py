"""The first report: what it asks, counted on its sheets, is at most 20 answers, and they make a valid return that can be carried on."""

from __future__ import annotations

import io
import json
from datetime import datetime

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell

from cse_record.cli import main
from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.example_row import NOT_YET
from cse_record.standard.kinds import Key, Ref
from cse_record.standard.records import RECORDS
from cse_record.standard.workbook import FIRST_REPORT, sheet_name
from cse_record.targets.excel import write_template
from cse_record.targets.excel.workbook.plan import HEADER_ROW
from cse_record.validation import validate
from tests import templates
from tests.targets.excel.reading import marks, place_of

MOST = 20
HEADER = {
    "return_ref": "HILL-2021-01", "agency_name": "Hill School", "agency_type": "education", "agency_area": "synthetic-northshire",
    "period_start": "2021-03-01", "period_end": "2021-03-05", "prepared_on": "2021-03-05", "legal_regime": "uk-gdpr",
}  # fmt: skip
ANSWERS = {
    "returns": HEADER,
    "children": {
        "child_ref": "C-1", "sex": "female", "birth_month": "2006-05", "first_attention_on": "2021-03-04", "missing_history": "some",
    },
    "exploitation_periods": {"exploitation_ref": "E-1", "child_ref": "C-1", "status": "suspected"},
    "missing_episodes": {"missing_ref": "M-1", "child_ref": "C-1", "last_seen_on": "2021-03-02", "returned_on": "2021-03-03"},
}  # fmt: skip


SYNTHETIC = {"synthetic": "yes"}
"""What whoever sends out a form for practice has filled in: without it, a fictitious area is an error."""


@pytest.fixture
def book():
    """A form as a board sends it out for practice."""
    buffer = io.BytesIO()
    write_template(STANDARD, FIRST_REPORT, buffer, board="Northshire, East", prefill={"returns": [SYNTHETIC]})
    return load_workbook(buffer)


def asked_on(book) -> list[tuple[Element, Cell]]:
    """The cells that the form asks for: needed, in sight, blank, and without a reason beside them, in the first row that is no example."""
    asked = []
    for name, columns in marks(book).items():
        for column, (sheet, header, at) in columns.items():
            element = RECORDS[name].elements.get(column)
            if element is None or element.role:
                continue
            is_form = name == "returns"
            first = next(row for row in range(header + 1, 99) if name == "return_scope" or sheet.cell(row, 3).value != "EXAMPLE")
            row, band = (header, sheet.cell(header, 3)) if is_form else (first, sheet.cell(HEADER_ROW - 1, at))
            reason = columns.get(element.companions.get("absent", ""))
            beside = reason and sheet.cell(reason[1] if is_form else row, reason[2]).value
            if band.value == "needed" and (is_form or not place_of(sheet, at).hidden) and sheet.cell(row, at).value is None and not beside:
                asked.append((element, sheet.cell(row, at)))
    return asked


def filled(book, answers=ANSWERS):
    for element, cell in asked_on(book):
        if element.record_type in answers:
            templates.put(cell, element.record_type, element.name, answers[element.record_type][element.name])
            if isinstance(cell.value, datetime):  # the column has the format, which openpyxl does not pass on
                cell.number_format = "dd mmm yyyy"
    return book


def test_at_most_20_answers_are_asked_for(book):
    asked = asked_on(book)
    assert {(element.record_type, element.name) for element, _ in asked} == {
        (name, column) for name, answers in ANSWERS.items() for column in answers
    }
    assert 0 < len(asked) <= MOST


def test_they_make_a_valid_return_without_a_query(book, tmp_path):
    report = validate(templates.saved(filled(book), tmp_path / "first.xlsx"))
    assert report.findings == []
    assert report.notices == []


@pytest.mark.parametrize("left_out", ["missing_episodes", "exploitation_periods"])
def test_a_sheet_that_does_not_apply_stays_blank(book, tmp_path, left_out):
    answers = {name: dict(row) for name, row in ANSWERS.items() if name != left_out}
    if left_out == "missing_episodes":
        answers["children"]["missing_history"] = "none"
    path = templates.saved(filled(book, answers), tmp_path / "first.xlsx")
    assert [finding for finding in validate(path).findings if finding.severity == "error"] == []
    assert left_out not in read(path).tables or not read(path).tables[left_out]


def test_what_is_not_asked_is_not_silently_unknown(book, tmp_path):
    """Every element of the records that must be answered holds what was typed, or that it is not yet obtained."""
    rows = dict(read(templates.saved(filled(book), tmp_path / "first.xlsx")).written())
    for name in ("children", "exploitation_periods", "missing_episodes"):
        for element in RECORDS[name].elements.values():
            if element.role is None and element.must_be_answered and element.name not in ANSWERS[name]:
                assert rows[name][element.companions.get("absent", element.name)] == NOT_YET, element.path


def test_what_a_person_adds_beside_the_answers_of_the_form_makes_a_row(book, tmp_path):
    """Only a row that is as the form made it is left out."""
    sheet, header, column = marks(book)["children"]["ethnicity_basis"]
    sheet.cell(header + 2, column).value = "Stated by the person"
    path = templates.saved(book, tmp_path / "first.xlsx")
    assert len(read(path).tables["children"]) == 1
    assert [finding.rule for finding in validate(path).findings if finding.place.cell == f"C{header + 2}"] == ["blank"]


def test_a_row_without_a_record_is_known_without_the_marks_too_and_told(book, tmp_path):
    answers = {**ANSWERS, "children": {**ANSWERS["children"], "missing_history": "none"}}
    filled(book, {name: row for name, row in answers.items() if name != "missing_episodes"})
    book.defined_names.clear()
    report = validate(templates.saved(book, tmp_path / "first.xlsx"))
    assert report.findings == []
    (notice,) = [notice for notice in report.notices if "in which nothing is typed" in notice]
    assert "“Missing episodes”: 1 row from row 7 on, in which nothing is typed but “not yet obtained”, was left out." in notice


def test_rows_can_be_copied_down_while_they_are_empty(book, tmp_path):
    filled(book)
    sheet, header, _ = marks(book)["children"]["child_ref"]
    for cell in sheet[header + 2]:
        if cell.value == "Not yet obtained":
            sheet.cell(header + 3, cell.column).value = cell.value
    path = templates.saved(book, tmp_path / "first.xlsx")
    assert len(read(path).tables["children"]) == 1
    assert validate(path).findings == []


@pytest.mark.parametrize("command", [["template", "--resume"], ["upgrade"]])
def test_the_core_workbook_carries_on_with_what_was_typed(book, tmp_path, command):
    first, core = templates.saved(filled(book), tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    assert main([*command, str(first), "--for", "core", "-o", str(core)]) == 0
    before, after = list(read(first).written()), list(read(core).written())
    assert [row for row in after if row[0] != "return_scope"] == [row for row in before if row[0] != "return_scope"]
    assert validate(core).findings == []
    names = {name for name, columns in marks(load_workbook(core)).items() for column in columns if column in RECORDS[name].elements}
    assert {"suspects", "involvements", "living_situations"} <= names


def test_an_upgraded_first_report_is_one_again(book, tmp_path):
    first, again = templates.saved(filled(book), tmp_path / "first.xlsx"), tmp_path / "again.xlsx"
    assert main(["upgrade", str(first), "-o", str(again)]) == 0
    written = load_workbook(again)
    assert written.properties.title == "First report, Northshire, East"
    assert list(read(again).written()) == list(read(first).written())
    sheet, _, column = marks(written)["children"]["ethnicity"]
    assert place_of(sheet, column).hidden


def test_the_board_can_give_agency_period_and_terms(tmp_path):
    """A return with a header alone is the beginning; what the form asks of it is then only the child, the concern and the episode."""
    header, sent = tmp_path / "header.json", tmp_path / "sent.xlsx"
    terms = {"article_6_condition": "public-task", "handling_marking": "official-sensitive", "retain_until": "2027-03-31"}
    header.write_text(json.dumps({"returns": [HEADER | terms | SYNTHETIC]}), encoding="utf-8")
    assert main(["template", "--for", "first-report", "--resume", str(header), "-o", str(sent)]) == 0
    book = load_workbook(sent)
    assert {element.record_type for element, _ in asked_on(book)} == set(ANSWERS) - {"returns"}
    report = validate(templates.saved(filled(book), tmp_path / "filled.xlsx"))
    assert report.findings == []


def test_it_shows_all_other_lines_of_the_return_below_those_that_it_asks(book):
    lines = {column: at[1] for column, at in marks(book)["returns"].items() if column in RECORDS["returns"].elements}
    asked = [lines[name] for name in FIRST_REPORT.asks["returns"]]
    assert max(asked) < min(row for name, row in lines.items() if row not in asked)
    assert len(lines) == len(RECORDS["returns"].elements)


def test_each_sheet_has_one_line_and_only_what_is_asked_is_printed(book):
    for name in ("children", "exploitation_periods", "missing_episodes"):
        sheet, header, _ = next(iter(marks(book)[name].values()))
        key = next(
            element.name
            for element in RECORDS[name].elements.values()
            if isinstance(element.kind, Key) and not isinstance(element.kind, Ref)
        )
        assert sheet.cell(header + 1, marks(book)[name][key][2]).value == "EXAMPLE"
        assert sheet.cell(header + 3, 2).value is None
    for title in ("Start here", sheet_name("return_scope")):
        assert "XFD" in book[title].print_area
