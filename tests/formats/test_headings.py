"""Headings of a marked sheet: which are the template's, which nearly are, and which say something else."""

from __future__ import annotations

import pytest

from cse_record._generated import validator
from cse_record.formats import read
from cse_record.formats.xlsx.headings import CHANGED, OTHER, SAME, likeness
from cse_record.validation import validate
from tests.formats.networks import NETWORKS, of

COLUMNS = [(table.name, column) for table in validator.TABLES.values() for column in table.columns]


def how(table, column, heading):
    return likeness(table, column.name, column.label, heading)


@pytest.mark.slow
def test_no_heading_is_taken_for_that_of_another_element():
    for table, column in COLUMNS:
        for other in validator.TABLES[table].columns:
            is_same = column.name == other.name
            assert how(table, column, other.label) == how(table, column, other.name) == (SAME if is_same else OTHER)
            for addition in (" *", " (dd/mm/yyyy)", "\n(see the note)"):
                assert (how(table, column, other.label + addition) == OTHER) != is_same, (column.label, other.label, addition)


def test_what_people_add_to_a_heading_leaves_it_what_it_is():
    for table, column in COLUMNS:
        for same in (column.label.upper(), f" {column.label}\u00a0", column.label.replace(" ", "\n"), f"{column.label}*"):
            assert how(table, column, same) == SAME, (column.label, same)
        for changed in (f"{column.label} (dd/mm/yyyy)", f"{column.label} - please fill", f"{column.label}\n(see the note)"):
            assert how(table, column, changed) == CHANGED, (column.label, changed)
        if len(column.label) > 8:  # a letter that was left out; below that it could be another word
            assert how(table, column, column.label[:3] + column.label[4:]) != OTHER, column.label


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Date of first response", CHANGED),
        ("First respones", CHANGED),
        ("Date of last visit", OTHER),
        ("Response", CHANGED),
        ("First", OTHER),
        ("2011-02-03", OTHER),
        ("*", OTHER),
    ],
)
def test_other_words_are_another_heading(heading, expected):
    assert how("children", validator.TABLES["children"].by_name["first_response_on"], heading) == expected


def test_other_words_in_brackets_leave_a_heading_what_it_is():
    column = validator.TABLES["returns"].by_name["article_6_condition"]
    assert how("returns", column, "Lawful basis (Article 6 or its like)") == CHANGED


@pytest.mark.parametrize("columns", [("network_ref", "setting"), ("setting", "known_size", "known_size_basis")])
def test_a_record_among_the_headers_is_not_lost(book, columns):
    """With its reference among them, or with cells of any kind in more columns than a sender would relabel."""
    typed = {"network_ref": "N-9", "setting": "gang", "known_size": "3", "known_size_basis": "recorded"}

    def change(maker):
        sheet = maker.data("networks", NETWORKS)
        for name in columns:
            sheet.write_string(3, maker.columns["networks"][name], typed[name])

    report = validate(book(change), select=["no_header"])
    assert [(finding.place.sheet, finding.table) for finding in report.findings] == [("Networks", "networks")]
    assert report.refused == 3


def test_a_row_of_headers_that_is_gone_is_refused(book):
    def change(maker):
        sheet = maker.data("networks", NETWORKS)
        for at in maker.columns["networks"].values():
            sheet.write_string(3, at, " ")

    report = validate(book(change), select=["no_header"])
    assert [(finding.place.sheet, finding.place.cell) for finding in report.findings] == [("Networks", "A4")]
    assert report.refused == 2


def test_a_template_of_an_unknown_version_may_have_other_headers(book):
    def change(maker):
        maker.data("networks", NETWORKS).write_string(3, maker.columns["networks"]["setting"], "Trade")

    path = book(change, version="0.0")
    assert of(path) == NETWORKS
    (notice,) = [notice for notice in read(path).notices if "differs from the template's" in notice]
    assert "“Shared setting or business”" in notice
    assert "Trade" not in notice


def test_a_question_is_read_with_a_column_put_in_before_its_answer(rows, tmp_path):
    """The names of a workbook move with the answers, and nothing is directly beside them."""
    from openpyxl import load_workbook

    from tests.workbooks import write

    path = write(tmp_path / "a.xlsx", rows)
    book = load_workbook(path)
    sheet = book["This return"]
    sheet.insert_cols(2)
    for name in book.defined_names.values():
        name.attr_text = name.attr_text.replace("'This return'!$B", "'This return'!$C")
    book.save(path)
    assert of(path, "returns") == [dict(row) for row in rows["returns"]]


def test_a_question_of_other_words_is_refused_once(book):
    def change(maker):
        maker.sheets["returns"].write_string(3, 0, "Name of the author")

    report = validate(book(change), select=["header_contradicts"])
    assert [(finding.place.sheet, finding.place.cell) for finding in report.findings] == [("This return", "A4")]
    assert report.refused == 1
