"""Workbooks are valid against the schemas of ECMA-376 and the limits of Excel 2016, according to an independent validator."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator, context

from tests.conftest import ROOT
from tests.templates import blank

pytestmark = pytest.mark.slow
FIRST_SHEET = 4
"""The number of the first sheet of records among the parts of a workbook."""


@pytest.fixture(autouse=True)
def uncounted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places within a part are not asked for, and to count the siblings before each element takes half of the time."""
    monkeypatch.setattr(context, "_sibling_position", lambda element: 1)


def faults(book: Path) -> list[str]:
    checked = OpenXmlValidator(file_format=FileFormat.OFFICE_2016, max_errors=0).validate(str(book))
    return [f"{error.part_uri}: {error.description}" for error in checked.errors]


def test_a_template_is_valid(template_bytes, tmp_path):
    (tmp_path / "made.xlsx").write_bytes(template_bytes)
    assert faults(tmp_path / "made.xlsx") == []


def test_a_template_with_all_its_rows_is_valid():
    assert faults(ROOT / "templates/cse-record-core.xlsx") == []


FAULTY = (
    ('<dataValidation type="custom"', '<dataValidation type="costum"'),
    ('errorTitle="', 'errorHeading="'),
    ("<pane ", "<pain "),
    ('activePane="bottomRight"', 'activePane="middle"'),
    ('allowBlank="1"', 'allowBlank="maybe"'),
    ("<sheetFormatPr ", "<sheetData/><sheetFormatPr "),
)


def test_a_faulty_workbook_is_reported(tmp_path):
    """The validator is no rubber stamp: it detects one wrong word in a sheet. Each sheet of records has a fault of its own."""
    sheets = {f"xl/worksheets/sheet{number}.xml": words for number, words in enumerate(FAULTY, FIRST_SHEET)}
    source = zipfile.ZipFile(io.BytesIO(blank("core")))
    with zipfile.ZipFile(tmp_path / "faulty.xlsx", "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename in sheets:
                valid, faulty = (words.encode() for words in sheets[part.filename])
                assert valid in data
                data = data.replace(valid, faulty, 1)
            target.writestr(part, data)
    found = faults(tmp_path / "faulty.xlsx")
    assert [sheet for sheet in sheets if not any(sheet in fault for fault in found)] == []
