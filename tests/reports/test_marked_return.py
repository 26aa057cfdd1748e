"""`validate --mark` from end to end: a template that was filled, and a workbook of the sender's own."""

from __future__ import annotations

import contextlib
import io
import json
import re
import zipfile
from random import Random

import openpyxl
import pytest

from cse_record.cli import main
from cse_record.reports.marked.copy import OURS
from cse_record.reports.marked.listing import MARKS
from cse_record.validation import validate
from tests import templates
from tests.conftest import SEED
from tests.targets.excel.reading import cells_of
from tests.workbooks import Maker

ORDER = ("error", "query", "note")


def from_template(rng, tmp_path):
    """A template with faults, and a sheet of the sender's own."""
    rows = templates.with_faults(rng, templates.a_return(rng.random(), "core", children=6), 30)
    rows["children"][0]["first_attention_on"] = "1970-01-01"  # queried: a system default
    book = templates.filled("core", rows)
    notes = book.create_sheet("Staff notes")
    notes["A1"] = "Call the school"
    return templates.saved(book, tmp_path / "return.xlsx")


def of_the_sender(rng, tmp_path):
    """A workbook without marks: sheets under other names, columns in another order, further right and further down."""
    rows = templates.with_faults(rng, templates.a_return(rng.random(), "core", children=6), 30)
    rows["children"][0]["first_attention_on"] = "1970-01-01"  # queried: a system default
    maker = Maker(tmp_path / "return.xlsx", marks=False, labels=rng.random() < 0.5)
    maker.header("returns", rows.pop("returns"))
    for number, (name, rows_of_type) in enumerate(rows.items()):
        order = lambda names: rng.sample(names, len(names))  # noqa: E731
        title = "" if name in ("return_scope", "explanations", "living_situations") else f"Table {number}"
        maker.data(name, rows_of_type, title=title, left=number % 3, above=number, order=order)
    wide = maker.book.add_format({"bg_color": "#DDEEFF", "bold": True})
    notes = maker.book.add_worksheet("Staff notes")
    notes.write_string(0, 0, "Call the school", wide)
    maker.sheets["children"].data_validation("B5:B90", {"validate": "list", "source": ["Female", "Male"]})
    maker.close()
    return tmp_path / "return.xlsx"


def marked(path, tmp_path):
    target = tmp_path / "marked.xlsx"
    before = path.read_bytes()
    with contextlib.redirect_stderr(io.StringIO()) as said:
        assert main(["validate", str(path), "--mark", str(target), "-o", str(tmp_path / "report.txt")]) == 1
    assert "your workbook with the findings marked in it" in said.getvalue()
    assert path.read_bytes() == before
    return target


@pytest.fixture(scope="module", params=[pytest.param(from_template, marks=pytest.mark.slow), of_the_sender], ids=["template", "own"])
def source(request, tmp_path_factory):
    """A workbook with faults. No test changes it."""
    return request.param(Random(SEED), tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def report(source):
    return validate(source)


@pytest.fixture(scope="module")
def copy(source, tmp_path_factory):
    """The workbook with its findings marked. No test changes it."""
    return marked(source, tmp_path_factory.mktemp("marked"))


@pytest.fixture(scope="module")
def book(copy):
    """The same as openpyxl reads it. No test changes it."""
    return openpyxl.load_workbook(copy)


def findings_with_places(report):
    return [
        (
            finding.rule,
            finding.severity,
            finding.place.sheet,
            finding.place.cell,
            finding.table,
            finding.row_ref,
            finding.field,
            finding.words,
        )
        for finding in report.findings
    ]


def test_each_faulty_cell_is_coloured_and_says_what_the_report_says(report, book):
    assert {finding.severity for finding in report.findings} >= {"error", "query"}
    patterns = {severity: mark.pattern for severity, mark in MARKS.items()}
    worst = {}
    for finding in report.findings:
        cell = book[finding.place.sheet][finding.place.cell]
        assert OURS in cell.comment.text
        assert f"{finding.words} ({finding.rule})" in cell.comment.text
        worst.setdefault((finding.place.sheet, finding.place.cell), []).append(finding.severity)
    for (sheet, cell), severities in worst.items():
        assert book[sheet][cell].fill.patternType == patterns[min(severities, key=ORDER.index)]
    commented = {(sheet.title, cell.coordinate) for sheet in book for cell in cells_of(sheet) if cell.comment and OURS in cell.comment.text}
    assert commented == set(worst)


def test_the_findings_are_listed_worst_first_each_with_a_link_to_its_cell(report, book):
    sheet = book.worksheets[0]
    assert sheet.title == "Findings"
    top = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Severity")
    listed = [row for row in sheet.iter_rows(min_row=top + 1) if row[0].value]
    severities = [row[0].value for row in listed]
    assert severities == sorted(severities, key=ORDER.index)
    links = sorted(row[1].hyperlink.location for row in listed)
    assert links == sorted("'" + finding.place.sheet.replace("'", "''") + f"'!{finding.place.cell}" for finding in report.findings)
    words = {line for row in sheet.iter_rows(max_row=top) for line in [row[0].value] if line}
    assert set(report.notices) <= words


def test_what_the_sender_put_there_survives(source, report, book):
    old, new = openpyxl.load_workbook(source), book
    assert new.sheetnames == ["Findings", *old.sheetnames]
    assert {
        name: defined.attr_text
        for name, defined in new.defined_names.items()
        if name != "cse_findings" and "Findings" not in defined.attr_text
    } == {name: defined.attr_text for name, defined in old.defined_names.items()}
    findings = {(finding.place.sheet, finding.place.cell) for finding in report.findings}
    for sheet in old:
        other = new[sheet.title]
        rules = [
            [
                (str(validation.sqref), validation.type, validation.formula1, validation.errorStyle)
                for validation in compared_sheet.data_validations.dataValidation
            ]
            for compared_sheet in (sheet, other)
        ]
        assert rules[0] == rules[1]
        coloured = [
            [(str(area.sqref), [rule.formula for rule in area.rules]) for area in compared_sheet.conditional_formatting]
            for compared_sheet in (sheet, other)
        ]
        assert coloured[0] == coloured[1]
        assert sheet.protection.sheet == other.protection.sheet
        for place in {cell.coordinate for each in (sheet, other) for cell in cells_of(each)}:
            cell, copied = sheet[place], other[place]
            assert copied.value == cell.value
            if (sheet.title, place) not in findings:
                assert copied.number_format == cell.number_format
                assert copied.fill.patternType == cell.fill.patternType
                assert copied.fill.fgColor.rgb == cell.fill.fgColor.rgb
                assert (copied.comment and copied.comment.text) == (cell.comment and cell.comment.text)


def test_a_marked_workbook_has_the_same_findings_again(source, report, copy, book, tmp_path):
    first, target = report, copy
    second = validate(target)
    assert findings_with_places(second) == [
        (rule, at.replace(str(source), str(target)), *rest) for rule, at, *rest in findings_with_places(first)
    ]
    # the sheet of findings is before all others, so each of them is one position further on
    positions = [re.sub(r"sheet \d+( of \d+)?", "sheet", notice.replace(str(target), str(source))) for notice in second.notices]
    assert positions == [re.sub(r"sheet \d+( of \d+)?", "sheet", notice) for notice in first.notices]
    again = tmp_path / "again.xlsx"
    assert main(["validate", str(target), "--mark", str(again), "-o", str(tmp_path / "report.txt")]) == 1
    assert [finding[2:] for finding in findings_with_places(validate(again))] == [finding[2:] for finding in findings_with_places(first)]
    assert openpyxl.load_workbook(again, read_only=True).sheetnames == book.sheetnames


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "html", "sarif", "junit", "github"])
def test_every_report_names_the_cell(source, report, tmp_path, form):
    assert main(["validate", str(source), "--format", form, "-o", str(tmp_path / "report"), "--limit", "0"]) == 1
    written = (tmp_path / "report").read_text(encoding="utf-8")
    for finding in report.findings:
        if form in ("json", "jsonl"):
            assert json.dumps(finding.place.shown_sheet) in written
            assert f'"cell": "{finding.place.cell}"' in written
        elif form == "csv":
            assert f"{finding.place.shown_sheet},{finding.place.cell}" in written
        elif form == "text":  # the sheet is named once, above its findings
            named = finding.place.shown_sheet
            sheet = f"Sheet “{named}”" if named == finding.place.sheet else named.capitalize()
            assert re.search(rf"^{re.escape(sheet)} \(.*\n(?:  .*\n)*?.* in {finding.place.cell}\b", written, re.MULTILINE), finding
        else:  # a sheet with a name of the sender's own is called by its position
            assert finding.place.inside in written
        if finding.place.shown_sheet != finding.place.sheet:
            assert finding.place.sheet not in written


def shared_formulas(path):
    """The number of cells that share the formula of another."""
    with zipfile.ZipFile(path) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    return sum(len(re.findall(rb'<f t="shared" si="[0-9]+"', sheet)) for sheet in sheets)


@pytest.mark.slow
def test_formulas_that_cells_share_stay_shared(tmp_path):
    """The formulas are the same, as many are written by number, and the copy is about as small as the workbook."""
    returned, filled = str(tmp_path / "return.json"), tmp_path / "filled.xlsx"
    assert main(["example", "--children", "4", "--seed", "7", "--mistakes", "6", "-o", returned]) == 0
    assert main(["template", "--for", "core", "--rows", "20", "--resume", returned, "-o", str(filled)]) == 0
    target = marked(filled, tmp_path)
    before, after = openpyxl.load_workbook(filled), openpyxl.load_workbook(target)
    for sheet in before:
        formulas = {cell.coordinate: cell.value for cell in cells_of(sheet) if cell.data_type == "f"}
        assert {cell.coordinate: cell.value for cell in cells_of(after[sheet.title]) if cell.data_type == "f"} == formulas
    assert shared_formulas(target) == shared_formulas(filled) > 1_000
    assert target.stat().st_size < 1.5 * filled.stat().st_size
    hidden_texts = [str(row[0].value) for row in after.worksheets[0].iter_rows()]
    assert not [words for words in hidden_texts if "idden" in words], "columns that work out checks are no secret"
