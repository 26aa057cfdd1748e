"""The text about a workbook is in the order in which a person works through it: its sheets by their tabs, and the rows of each."""

from __future__ import annotations

import re

import openpyxl
import pytest

from cse_record.cli import main
from cse_record.reports.text import text
from cse_record.validation import validate
from tests.conftest import ROOT

FAULTY = ROOT / "examples/faulty/return.json"


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    """A workbook with many mistakes, some of them of one kind."""
    folder = tmp_path_factory.mktemp("sheets")
    assert main(["example", "--children", "12", "--seed", "7", "--mistakes", "25", "-o", str(folder / "a.json")]) == 0
    assert main(["template", "--for", "full", "--resume", str(folder / "a.json"), "-o", str(folder / "a.xlsx")]) == 0
    return folder / "a.xlsx"


def _headings(written: str) -> list[str]:
    return re.findall(r"^Sheet “(.+)” \(\d+ findings?\)$", written, re.MULTILINE)


def test_sheets_are_in_the_order_of_their_tabs(workbook, tmp_path):
    report = validate(workbook)
    headings = _headings(text(report))
    tabs = openpyxl.load_workbook(workbook, read_only=True).sheetnames
    assert len(headings) == len(set(headings)) > 3
    assert headings == [tab for tab in tabs if tab in headings]
    book = openpyxl.load_workbook(workbook)
    moved = book[headings[-1]]
    book.move_sheet(moved, -book.index(moved))
    book.save(tmp_path / "moved.xlsx")
    assert _headings(text(validate(tmp_path / "moved.xlsx"))) == [headings[-1], *headings[:-1]]


def test_rows_of_a_sheet_are_in_order_and_the_worst_finding_of_a_row_is_first(workbook):
    written = text(validate(workbook), limit=0, width=5000)
    severities = ["error", "query", "note"]
    for part in re.split(r"^Sheet .*$", written, flags=re.MULTILINE)[1:]:
        rows = [int(row) for row in re.findall(r"^  row (\d+)", part, re.MULTILINE)]
        assert rows == sorted(rows)
        for in_row in re.split(r"^  row .*$", part, flags=re.MULTILINE)[1:]:
            order = [severities.index(word) for word in re.findall(r"^    (error|query|note) ", in_row, re.MULTILINE)]
            assert order == sorted(order)


def test_every_finding_is_written_once_and_those_left_out_are_counted(workbook):
    report = validate(workbook)
    everything = text(report, limit=0, width=5000)
    found = re.findall(r"^    (?:error|query|note) (\S+) in ([A-Z]+[0-9]+)", everything, re.MULTILINE)
    assert sorted(found) == sorted((finding.rule, finding.place.cell) for finding in report.findings)
    few = text(report, limit=1, width=5000)
    written = len(re.findall(r"^    (?:error|query|note) ", few, re.MULTILINE))
    more = [int(count) for count in re.findall(r", (\d+) more$", few, re.MULTILINE)]
    assert more
    assert written + sum(more) == len(report.findings)
    assert sum(map(int, re.findall(r" \(([0-9]+) findings? written out\)$", few, re.MULTILINE))) == written


def test_a_return_in_a_file_stays_grouped_by_rule():
    assert not _headings(text(validate(FAULTY)))
    assert re.search("^error MIS-001: ", text(validate(FAULTY)), re.MULTILINE)


def test_a_finding_leads_to_the_page_of_its_rule_once(workbook):
    report = validate(workbook)
    linked = re.findall(r"^      see (\S+)$", text(report, limit=0, docs="https://example.org/", width=5000), re.MULTILINE)
    assert len(linked) == len(set(linked)) == len({finding.rule for finding in report.findings})
