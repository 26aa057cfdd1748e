"""No report reveals a person through a sender's name of a sheet or column, or through a number used as a reference."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import openpyxl
import pytest

from cse_record.cli import main
from cse_record.formats import read, write
from cse_record.validation import validate
from tests.conftest import ROOT
from tests.targets.excel.reading import cells_of

FORMATS = ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github")
SHEETS = ("Alice Invented", "Bob Madeup", "Carol")
"""A sheet of records, a sheet of notes, and one of notes that are hidden."""
HEADER = "Dora Nobody"
NUMBERS = {"nhs": "9990000018", "spaced": "999-000-0018", "upn": "Z999000000001", "pnc": "1999/0000001A", "within": "CSE.9990000018"}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A faulty workbook with sheets and a column of the sender's own."""
    path = tmp_path_factory.mktemp("names") / "return.xlsx"
    dataset = read(ROOT / "examples/faulty/return.json")
    write(dataset, path)
    made = openpyxl.load_workbook(path)
    for name in list(made.defined_names):
        del made.defined_names[name]
    sheet = made["Children"]
    sheet.title = SHEETS[0]
    made.create_sheet(SHEETS[1])["A1"] = "notes"
    hidden = made.create_sheet(SHEETS[2])
    hidden["A1"], hidden.sheet_state, sheet.sheet_state = "more notes", "hidden", "hidden"
    made.save(path)
    return path


def reports(capsys, path, *options):
    """Everything that is reported about a return, by format."""
    for form in FORMATS:
        assert main(["validate", str(path), "--format", form, "--limit", "0", *options]) == 1
        output = capsys.readouterr()
        yield form, output.out + output.err


@pytest.mark.slow
def test_a_sheet_of_the_senders_own_is_called_by_its_position(book, capsys):
    report = validate(book)
    places = [finding.place for finding in report.findings if finding.place.sheet == SHEETS[0]]
    assert places, "the renamed sheet is read, and something is wrong there"
    number = openpyxl.load_workbook(book).sheetnames.index(SHEETS[0]) + 1
    for form, reported_text in reports(capsys, book):
        assert not [name for name in SHEETS if name in reported_text], form
        assert f"sheet {number}" in reported_text, form
        if form not in ("csv", "jsonl"):
            assert "This return" in reported_text  # the standard's own names help
    for _, reported_text in reports(capsys, book, "--show-values"):
        assert SHEETS[0] in reported_text  # whoever asks for values also sees names


@pytest.mark.slow
def test_the_marked_copy_says_no_name_of_a_sheet(book, tmp_path, capsys):
    assert main(["validate", str(book), "--mark", str(tmp_path / "marked.xlsx")]) == 1
    reported_text = capsys.readouterr()
    marked = openpyxl.load_workbook(tmp_path / "marked.xlsx")
    written = [str(cell.value) for row in marked["Findings"].iter_rows() for cell in row if cell.value]
    comments = [cell.comment.text for sheet in marked for cell in cells_of(sheet) if cell.comment]
    for name in SHEETS:
        assert not [text for text in (reported_text.out, reported_text.err, *written, *comments) if name in text]
    assert SHEETS[0] in marked.sheetnames  # it is the sender's own workbook


@pytest.mark.slow
def test_findings_in_a_workbook_of_their_own_do_not_either(book, tmp_path, monkeypatch):
    from cse_record.reports.marked import write as writer

    monkeypatch.setattr(writer, "unsupported_parts", lambda *_: ["a chart"])
    assert main(["validate", str(book), "--mark", str(book.with_name("apart.xlsx"))]) == 1
    from zipfile import ZipFile

    with ZipFile(book.with_name("apart.xlsx")) as made:
        everything = b"".join(made.read(name) for name in made.namelist()).decode()
    assert not [name for name in SHEETS if name in everything or name.replace(" ", "%20") in everything]


def named():
    """A return with children whose references are numbers that others know. Each child has a fault besides."""
    tables = json.loads((ROOT / "examples/faulty/return.json").read_text(encoding="utf-8"))
    (child,) = tables["children"]
    child["sex"] = "female"
    tables["children"] += [child | {"child_ref": number, "sex": "neither"} for number in NUMBERS.values()]
    for name, key in (("exploitation_periods", "exploitation_ref"), ("missing_episodes", "missing_ref")):
        row = tables[name][0]
        tables[name] += [row | {key: f"{kind.upper()}-1", "child_ref": number} for kind, number in NUMBERS.items()]
    return tables


@pytest.mark.parametrize("end", [".json", ".csv", ".sqlite", pytest.param(".xlsx", marks=pytest.mark.slow)])
def test_a_personal_number_used_as_a_reference_is_queried_and_not_printed(end, tmp_path, capsys):
    (tmp_path / "return.json").write_text(json.dumps(named()), encoding="utf-8")
    path = tmp_path / "return.json"
    if end != ".json":
        path = tmp_path / f"other{end.replace('.csv', '')}"
        write(read(tmp_path / "return.json"), path)
    report = validate(path)
    of_children = Counter((finding.rule, finding.field) for finding in report.findings if finding.table == "children")
    assert of_children["TXT-007", "child_ref"] == 2  # of a school and of the police
    assert of_children["TXT-004", "child_ref"] == 3
    assert of_children["unknown_code", "sex"] == len(NUMBERS), "a finding on each child itself"
    for form, reported_text in reports(capsys, path):
        assert not [number for number in NUMBERS.values() if number in reported_text], form
    if end == ".xlsx":
        assert main(["validate", str(path), "--mark", str(tmp_path / "marked.xlsx")]) == 1
        findings = openpyxl.load_workbook(tmp_path / "marked.xlsx", read_only=True)["Findings"]
        written = [str(cell) for row in findings.iter_rows(values_only=True) for cell in row]
        assert not [number for number in NUMBERS.values() if any(number in text for text in written)]


@pytest.mark.slow
def test_the_validator_in_one_file_prints_no_such_number_either(tmp_path):
    path = tmp_path / "return.json"
    text = json.dumps(named())
    command = [sys.executable, str(ROOT / "schema/validator/cse_record_validator.py"), str(path)]
    path.write_text(text, encoding="utf-8")
    process = subprocess.run(command, capture_output=True, text=True)
    assert process.returncode == 1
    assert not [number for number in NUMBERS.values() if number in process.stdout + process.stderr]
    path.write_text(text.replace('"sex": "neither"', '"sex": "neither", "sex": "male"', 1), encoding="utf-8")
    process = subprocess.run(command, capture_output=True, text=True)
    assert "stands twice" in process.stderr
    assert not [number for number in NUMBERS.values() if number in process.stdout + process.stderr]


def test_no_refusal_to_write_repeats_the_header_of_a_column(tmp_path, capsys):
    tables = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
    tables["children"][0]["local"] = {HEADER: "x", f"{HEADER} ": "y", f"{HEADER} 2": "\ufffe"}
    (tmp_path / "return.json").write_text(json.dumps(tables), encoding="utf-8")
    assert main(["convert", str(tmp_path / "return.json"), str(tmp_path / "other.xlsx")]) == 2
    assert HEADER not in capsys.readouterr().err
