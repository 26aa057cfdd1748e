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
    assert {(finding.rule, finding.table, finding.field) for finding in validate(core).findings} == {("blank", "return_scope", "extent")}
    names = {name for name, columns in marks(load_workbook(core)).items() for column in columns if column in RECORDS[name].elements}
    assert {"suspects", "involvements", "living_situations"} <= names


def scope_of(path):
    return {row["record_type"]: (row.get("extent"), row.get("note")) for name, row in read(path).written() if name == "return_scope"}


def fresh_scope(tmp_path, form):
    """What a new workbook of the form says of each type."""
    assert main(["template", "--for", form, "-o", str(tmp_path / "fresh.xlsx")]) == 0
    return scope_of(tmp_path / "fresh.xlsx")


@pytest.mark.parametrize("command", [["template", "--resume"], ["upgrade"]])
@pytest.mark.parametrize("form", ["core", "voluntary", "first-report,indicators"])
def test_what_was_searched_of_new_sheets_is_asked_again(book, tmp_path, command, form):
    first, later = templates.saved(filled(book), tmp_path / "first.xlsx"), tmp_path / "later.xlsx"
    assert main([*command, str(first), "--for", form, "-o", str(later)]) == 0
    before, after = scope_of(first), scope_of(later)
    fresh = fresh_scope(tmp_path, form)
    anew = {name for name, answer in fresh.items() if answer != before[name] and name not in FIRST_REPORT.shows}
    assert anew
    assert after == before | dict.fromkeys(anew, (None, None)), "not even an answer that the new form would have given"


@pytest.mark.parametrize("command", [["template", "--resume"], ["upgrade"]])
def test_what_a_person_typed_about_the_search_is_kept(book, tmp_path, command):
    filled(book)
    sheet, _, extent = marks(book)["return_scope"]["extent"]
    note, name = (marks(book)["return_scope"][column][2] for column in ("note", "record_type"))
    rows = {sheet.cell(row, name).value: row for row in range(HEADER_ROW + 1, sheet.max_row + 1)}
    sheet.cell(rows["Suspects"], extent).value = "Not held by this agency"
    sheet.cell(rows["Involvements"], note).value = "Asked for by telephone"
    first, core = templates.saved(book, tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    assert main([*command, str(first), "--for", "core", "-o", str(core)]) == 0
    after = scope_of(core)
    assert after["suspects"] == ("not-held", None)
    assert after["involvements"] == ("not-asked-for", "Asked for by telephone")
    assert after["living_situations"] == (None, None)


def test_an_answer_in_a_form_with_the_sheet_is_a_persons(tmp_path):
    """A core workbook has the sheet, so only a person can have said there that it was not asked for."""
    core, again = tmp_path / "core.xlsx", tmp_path / "again.xlsx"
    scope = [{"record_type": "suspects", "extent": "not-asked-for"}]
    write_template(STANDARD, "core", core, prefill={"returns": [HEADER], "return_scope": scope}, resume=True, rows=2)
    assert main(["upgrade", str(core), "--for", "police", "-o", str(again)]) == 0
    after = scope_of(again)
    assert after["suspects"] == ("not-asked-for", None)
    assert after["networks"] == (None, None)


def not_yet_on(path):
    """The cells with “Not yet obtained” in the sheets of a workbook that hold records."""
    book = load_workbook(path)
    return {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book
        if sheet.title in {sheet_name(name) for name in FIRST_REPORT.shows}
        for line in sheet.iter_rows(min_row=HEADER_ROW + 1)
        for cell in line
        if cell.value == "Not yet obtained"
    }


def test_the_upgrade_says_what_is_to_be_answered_next_and_where(book, tmp_path, capsys):
    first, core = templates.saved(filled(book), tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    assert main(["upgrade", str(first), "--for", "core", "-o", str(core), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    blank = {str(finding.place.inside) for finding in validate(core).findings}
    assert {cell["place"] for cell in report["to_answer_next"]} == not_yet_on(core) | blank
    assert len(report["to_answer_next"]) == len(not_yet_on(core)) + len(blank)
    assert report["forms"] == {"from": "First report", "to": "Core workbook"}
    assert report["new_sheets"] == ["Living situations", "Suspects", "Involvements"]
    assert sum(report["counts"].values()) == report["cells_read"]


@pytest.mark.parametrize("command", [["template", "--resume"], ["upgrade"]])
def test_it_is_printed_by_sheet(book, tmp_path, capsys, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "110")
    first, core = templates.saved(filled(book), tmp_path / "first.xlsx"), tmp_path / "core.xlsx"
    assert main([*command, str(first), "--for", "core", "-o", str(core), "--replace"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    number = len(not_yet_on(core)) + len(validate(core).findings)
    assert f"To be answered next: {number} cells that the form “First report” did not ask for." in printed
    assert "What was searched, 3: Searched and complete? (D9, D10, D11)" in printed
    assert "Exploitation started (I6)" in printed
    assert "already of version" not in printed


def test_a_first_report_that_is_written_again_has_nothing_to_be_answered_next(book, tmp_path, capsys):
    first = templates.saved(filled(book), tmp_path / "first.xlsx")
    assert main(["upgrade", str(first), "-o", str(tmp_path / "again.xlsx")]) == 0
    assert "To be answered next" not in capsys.readouterr().out


@pytest.mark.parametrize("copies", [1, 3])
def test_a_row_from_which_answers_of_the_form_were_deleted_is_no_record(book, tmp_path, copies):
    answers = {**ANSWERS, "children": {**ANSWERS["children"], "missing_history": "none"}}
    filled(book, {name: row for name, row in answers.items() if name != "missing_episodes"})
    sheet, header, _ = marks(book)["missing_episodes"]["last_seen_on"]
    prefilled = [cell for cell in sheet[header + 2] if cell.value == "Not yet obtained"]
    for cell in prefilled[:copies]:
        cell.value = None
    report = validate(templates.saved(book, tmp_path / "first.xlsx"))
    assert copies < len(prefilled)
    assert report.findings == []
    assert [notice for notice in report.notices if "1 row from row 7 on, in which nothing is typed but “not yet obtained”" in notice]


def test_in_a_core_workbook_a_row_of_reasons_is_a_record(tmp_path):
    """No form has written them, so a person has."""
    path = tmp_path / "core.xlsx"
    write_template(STANDARD, "core", path, rows=2)
    book = load_workbook(path)
    sheet, header, column = marks(book)["children"]["ethnicity"]
    sheet.cell(header + 2, column).value = "Not yet obtained"
    assert len(read(templates.saved(book, path)).tables["children"]) == 1


def test_each_sheet_says_what_it_asks_in_one_report(book):
    """No sheet speaks of many children or of further rows, and “Start here” says how the report is carried on."""
    for name in FIRST_REPORT.shows:
        line = book[sheet_name(name)].cell(2, 1).value
        assert line == FIRST_REPORT.guides[name]
        assert "each" not in line
        assert "another row" not in line
    front = [str(cell.value) for line in book["Start here"].iter_rows(max_col=1) for cell in line]
    assert any("cse-record upgrade FILE --for core" in line for line in front)
    assert any("use a new copy of this form" in line for line in front)
    assert not any("prepared rows" in line for line in front)


def test_the_period_is_explained_for_one_report_beside_the_question_and_in_the_guidance(book):
    """A period of which every case is told has no meaning here."""
    for name in ("period_start", "period_end", "prepared_on"):
        sheet, row, column = marks(book)["returns"][name]
        words = FIRST_REPORT.guides[f"returns.{name}"]
        assert sheet.cell(row, 4).value == f"{RECORDS['returns'].elements[name].definition} {words}"
        (prompt,) = [rule.prompt for rule in sheet.data_validations.dataValidation if sheet.cell(row, column).coordinate in rule.sqref]
        assert prompt.replace("\n", " ") == words
        assert words in {cell.value for line in book["Guidance"].iter_rows(min_col=5, max_col=5) for cell in line}
    assert not any("every case" in str(cell.value) for line in book["This return"].iter_rows(max_row=16) for cell in line)


def test_a_form_with_more_rows_or_sheets_does_not_say_that_each_has_one(tmp_path):
    path = tmp_path / "first.xlsx"
    write_template(STANDARD, "first-report,indicators", path)
    book = load_workbook(path)
    front = " ".join(str(cell.value) for line in book["Start here"].iter_rows(max_col=1) for cell in line)
    assert "Each sheet has one row" not in front
    assert "prepared rows" in front
    assert book["Children"].cell(2, 1).value == FIRST_REPORT.guides["children"]
    assert book["Indicators"].cell(2, 1).value == RECORDS["indicators"].about.guidance


FAULTS = {
    "agency_type": ("educaton", "/returns/0/agency_type, Type of agency:", "Nearest: education (Education)."),
    "period_start": ("2021-33-01", "/returns/0/period_start, Period from:", "a real day"),
    "agency_nam": ("Hill School", "/returns/0/(name 3):", "Did you mean agency_name?"),
    "retain_until_absent": ("absent:not-yet-obtaind", "/returns/0/retain_until_absent", "Nearest: absent:not-yet-obtained"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_wrong_answer_in_a_header_file_never_enters_the_form(tmp_path, capsys, monkeypatch, name):
    value, place, remedy = FAULTS[name]
    header, sent = tmp_path / "header.json", tmp_path / "sent.xlsx"
    header.write_text(json.dumps({"returns": [{"agency_type": "health", **SYNTHETIC, name: value}]}), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "120")
    assert main(["template", "--for", "first-report", "--resume", str(header), "-o", str(sent)]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "holds only the header of a return" in told
    assert "1 faulty answer" in told
    assert place in told
    assert remedy in told
    assert "earlier return" not in told
    assert value not in told
    assert not sent.exists()


def test_a_header_alone_is_no_earlier_return_to_start_from(tmp_path, capsys):
    """Most of it would be left out, because each return states it anew."""
    header, sent = tmp_path / "header.json", tmp_path / "sent.xlsx"
    header.write_text(json.dumps({"returns": [HEADER | SYNTHETIC]}), encoding="utf-8")
    assert main(["template", "--for", "first-report", "--prefill", str(header), "-o", str(sent)]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "give the file with --resume" in told
    assert not sent.exists()
    assert main(["template", "--for", "first-report", "--resume", str(header), "-o", str(sent)]) == 0
    written = read(sent).tables["returns"][0].values
    assert (HEADER | SYNTHETIC).items() <= written.items()
    assert written["search_extent"] == "some", "the form answers the rest of a header that is only begun"


def test_a_name_that_no_element_has_is_answered_with_the_nearest_in_any_return(tmp_path, capsys):
    source = tmp_path / "return.json"
    source.write_text(json.dumps({"returns": [{"agency_nam": "Hill School"}], "children": [{"child_ref": "C-1"}]}), encoding="utf-8")
    assert main(["template", "--resume", str(source), "-o", str(tmp_path / "core.xlsx")]) == 2
    assert "Did you mean agency_name?" in " ".join(capsys.readouterr().err.split())


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
