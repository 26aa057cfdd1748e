"""Workbooks are valid against the schemas of ECMA-376 and the limits of Excel 2016, according to an independent validator."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.conftest import ROOT
from tests.templates import blank

pytestmark = pytest.mark.slow
SHEET = "xl/worksheets/sheet4.xml"
"""The part of a workbook with its first sheet of records."""


def faults(book: Path) -> list[str]:
    checked = OpenXmlValidator(file_format=FileFormat.OFFICE_2016, max_errors=0).validate(str(book))
    return [f"{error.part_uri}: {error.description}" for error in checked.errors]


def test_a_template_is_valid(template_bytes, tmp_path):
    (tmp_path / "made.xlsx").write_bytes(template_bytes)
    assert faults(tmp_path / "made.xlsx") == []


def test_a_template_with_all_its_rows_is_valid():
    assert faults(ROOT / "templates/cse-record-core.xlsx") == []


@pytest.mark.parametrize(
    ("valid", "faulty"),
    [
        ('<dataValidation type="custom"', '<dataValidation type="costum"'),
        ('errorTitle="', 'errorHeading="'),
        ("<pane ", "<pain "),
        ('activePane="bottomRight"', 'activePane="middle"'),
        ('allowBlank="1"', 'allowBlank="maybe"'),
        ("<sheetFormatPr ", "<sheetData/><sheetFormatPr "),
    ],
)
def test_a_faulty_workbook_is_reported(valid, faulty, tmp_path):
    """The validator is no rubber stamp: it detects one wrong word in a sheet."""
    source = zipfile.ZipFile(io.BytesIO(blank("core")))
    with zipfile.ZipFile(tmp_path / "faulty.xlsx", "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == SHEET:
                assert valid.encode() in data
                data = data.replace(valid.encode(), faulty.encode(), 1)
            target.writestr(part, data)
    assert any(SHEET in fault for fault in faults(tmp_path / "faulty.xlsx"))
