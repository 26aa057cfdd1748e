"""A return that is carried on in another form: what a person typed is kept, no answer is invented, and every cell is accounted for."""

from __future__ import annotations

import io
import json

import pytest
from openpyxl import load_workbook

from cse_record.cli import main
from cse_record.formats import read
from cse_record.mapping import upgrade
from cse_record.mapping.output import form_of, write_upgraded
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.records import RECORDS
from cse_record.standard.workbook import FIRST_REPORT
from cse_record.targets.excel import write_template
from tests import templates
from tests.targets.excel.reading import marks
from tests.targets.excel.test_first_report import SYNTHETIC, filled, scope_of

BOTH = pytest.mark.parametrize("command", [["template", "--resume"], ["upgrade"]])
"""The two commands that carry a return on."""
OWN_ANSWERS = ("nil_return", "search_extent", "article_6_condition", "handling_marking")
"""What a first report answers itself in the header."""


@pytest.fixture
def book():
    """A first report that was filled in."""
    buffer = io.BytesIO()
    write_template(STANDARD, FIRST_REPORT, buffer, prefill={"returns": [SYNTHETIC]})
    return filled(load_workbook(buffer))


def scope_cell(book, record_type, column):
    """The cell beside a record type on “What was searched”, also of the column in which a person explains."""
    columns = marks(book)["return_scope"]
    sheet, header, name = columns["record_type"]
    label = RECORDS[record_type].about.title
    row = next(row for row in range(header + 1, sheet.max_row + 1) if sheet.cell(row, name).value == label)
    return sheet.cell(row, columns[column][2])


def carried(command, path, form, target):
    assert main([*command, str(path), "--for", form, "-o", str(target), "--replace"]) == 0
    return target


def scope_rows(path, record_type):
    return [
        {key: value for key, value in row.items() if key != "record_type"}
        for name, row in read(path).written()
        if name == "return_scope" and row["record_type"] == record_type
    ]


@BOTH
def test_a_second_line_about_the_same_type_is_kept_with_its_note(book, tmp_path, command):
    columns = marks(book)["return_scope"]
    sheet, header, name = columns["record_type"]
    last = max(row for row in range(header + 1, sheet.max_row + 1) if sheet.cell(row, name).value)
    for column, value in (("record_type", "Suspects"), ("extent", "Searched, and complete"), ("note", "Two districts")):
        sheet.cell(last + 1, columns[column][2]).value = value
    first = templates.saved(book, tmp_path / "first.xlsx")
    core = carried(command, first, "core", tmp_path / "core.xlsx")
    assert scope_rows(core, "suspects") == [{"extent": "not-asked-for"}, {"extent": "complete", "note": "Two districts"}]
    assert scope_rows(core, "living_situations") == [{}], "of a type with one line, the new form asks"


@BOTH
def test_a_line_beside_which_somebody_explained_is_kept(book, tmp_path, command):
    scope_cell(book, "suspects", "explain").value = "Checked against the source"
    first = templates.saved(book, tmp_path / "first.xlsx")
    typed = [row.values["reason"] for row in read(first).tables["explanations"]]
    core = carried(command, first, "core", tmp_path / "core.xlsx")
    assert scope_rows(core, "suspects") == [{"extent": "not-asked-for"}]
    assert typed
    assert [row.values["reason"] for row in read(core).tables["explanations"]] == typed


@BOTH
def test_a_title_does_not_undo_an_answer_that_the_sheets_contradict(tmp_path, command):
    """A core workbook has a sheet of suspects. Whatever its title says, a person answered there that they were not asked for."""
    core = tmp_path / "core.xlsx"
    scope = [{"record_type": "suspects", "extent": "not-asked-for"}]
    write_template(
        STANDARD, "core", core, prefill={"returns": [{"agency_name": "Hill School"}], "return_scope": scope}, resume=True, rows=2
    )
    book = load_workbook(core)
    assert form_of(read(core))[0].name == "core"
    book.properties.title = "First report"
    assert form_of(read(templates.saved(book, core)))[0] is None
    later = carried(command, core, "police", tmp_path / "later.xlsx")
    assert scope_rows(later, "suspects") == [{"extent": "not-asked-for"}]


def test_a_form_with_a_further_sheet_that_its_rows_need_is_still_that_form(tmp_path):
    rows = {"returns": [{"standard_version": STANDARD.version}], "suspects": [{"suspect_ref": "S-1"}]}
    source, first = tmp_path / "return.json", tmp_path / "first.xlsx"
    source.write_text(json.dumps(rows), encoding="utf-8")
    assert main(["upgrade", str(source), "--for", "first-report", "-o", str(first)]) == 0
    assert "suspects" in marks(load_workbook(first))
    assert form_of(read(first))[0].name == "first-report"


@BOTH
def test_a_first_report_claims_nothing_about_a_return_that_is_carried_on_in_it(tmp_path, command, capsys):
    """Its prepared answers, such as that it is the first report of one case, are true only where a return begins."""
    children, first = tmp_path / "children.xlsx", tmp_path / "first.xlsx"
    write_template(STANDARD, "children", children, rows=2)
    carried(command, children, "first-report", first)
    assert all(scope_rows(first, name) == [{}] for name in ("children", "exploitation_periods", "missing_episodes"))
    assert not any(row.get("note") for row in (row for name, row in read(first).written() if name == "return_scope"))
    printed = " ".join(capsys.readouterr().out.split())
    assert "To be answered next: 2 cells" in printed
    assert "What was searched, 2: Searched and complete?" in printed


@BOTH
@pytest.mark.parametrize("form", ["first-report", "core"])
def test_what_a_person_deleted_in_the_header_stays_blank(book, tmp_path, command, form):
    deleted = 0
    for name in OWN_ANSWERS:
        sheet, row, column = marks(book)["returns"][name]
        deleted += sheet.cell(row, column).value is not None
        sheet.cell(row, column).value = None
    assert deleted == len(OWN_ANSWERS)
    first = templates.saved(book, tmp_path / "first.xlsx")
    again = carried(command, first, form, tmp_path / "again.xlsx")
    assert [row for row in read(again).written() if row[0] == "returns"] == [row for row in read(first).written() if row[0] == "returns"]


@BOTH
def test_a_return_with_rows_gets_no_answer_of_the_form(tmp_path, command):
    rows = {"returns": [{"return_ref": "R-1", "standard_version": STANDARD.version}], "children": [{"child_ref": "C-1"}]}
    source = tmp_path / "return.json"
    source.write_text(json.dumps(rows), encoding="utf-8")
    first = carried(command, source, "first-report", tmp_path / "first.xlsx")
    assert read(first).tables["returns"][0].values == rows["returns"][0]
    assert scope_of(first)["children"] == (None, None)


def test_every_cell_is_accounted_for_and_records_are_counted_as_they_were_written(book, tmp_path):
    first, core = templates.saved(book, tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    upgraded = upgrade(read(first))
    write_upgraded(upgraded, core, "core")
    report = upgraded.report
    assert report.counts["answer_now"] == 3
    assert report.accounted == report.cells_read == sum(report.counts.values())
    assert report.rows_written == read(core).read

    few = tmp_path / "few.json"
    few.write_text(json.dumps({"returns": [{"return_ref": "R-1", "standard_version": STANDARD.version}]}), encoding="utf-8")
    upgraded = upgrade(read(few))
    write_upgraded(upgraded, core, "core")
    assert upgraded.report.rows_written == read(core).read > 30, "the form itself adds the lines of what was searched"


def test_an_answer_that_is_taken_back_is_to_be_answered_now_and_not_dropped(book, tmp_path, capsys):
    first, core = templates.saved(book, tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    assert main(["upgrade", str(first), "--for", "core", "-o", str(core)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "To be answered now: 3; Dropped: 0" in printed
    assert "return_scope.extent (3): The earlier form answered this itself" in printed


def test_cells_without_an_accepted_answer_are_counted_and_placed_but_never_repeated(book, tmp_path, capsys):
    cells = {}
    for name in ("sex", "missing_history"):
        sheet, header, column = marks(book)["children"][name]
        cell = sheet.cell(header + 2, column)
        cell.value = "zzyzx"
        cells[name] = cell
    first, core = templates.saved(book, tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    assert main(["upgrade", str(first), "--for", "core", "-o", str(core), "--replace"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "Without an accepted answer, and carried over as it was: 2 cells" in printed
    assert "children C-1, Children!" in printed
    assert f"What is wrong with each says: cse-record validate {core}" in printed
    assert "zzyzx" not in printed
    assert main(["upgrade", str(first), "--for", "core", "-o", str(core), "--replace", "--limit", "1"]) == 0
    assert "and 1 more; --limit 0 lists all" in " ".join(capsys.readouterr().out.split())
    for target in (core, tmp_path / "new.json"):
        options = ["--for", "core", "--replace"] if target == core else []
        assert main(["upgrade", str(first), "-o", str(target), "--format", "json", *options]) == 0
        told = capsys.readouterr().out
        assert {cell["to"] for cell in json.loads(told)["not_accepted"]} == {f"children.{name}" for name in cells}
        assert "zzyzx" not in told


def test_a_sound_return_has_no_such_cells(book, tmp_path, capsys):
    first = templates.saved(book, tmp_path / "first.xlsx")
    assert main(["upgrade", str(first), "--for", "core", "-o", str(tmp_path / "core.xlsx")]) == 0
    assert "accepted answer" not in capsys.readouterr().out
