"""The longest cell of a CSV file is the same in every process, whatever other packages set for themselves."""

import csv

import pytest

from cse_record.formats import csv_parser
from cse_record.validation import validate
from tests.corpus import base

FILES = base()
"""The files of the valid return, made before a limit is set."""


@pytest.fixture(params=[10, csv_parser.MAX_CELL, 2**31 - 1])
def limit_of_others(request):
    """A limit that another package has set for the whole process."""
    before = csv.field_size_limit(request.param)
    yield request.param
    csv.field_size_limit(before)


@pytest.mark.parametrize("place", ["cell", "header"])
@pytest.mark.parametrize("more", [0, 1])
def test_limit_is_ours(limit_of_others, place, more, tmp_path):
    _write_base(tmp_path)
    long = "a" * (csv_parser.MAX_CELL + more)
    header, cell = (long, "b") if place == "header" else ("local:note", long)
    (tmp_path / "networks.csv").write_text(f"network_ref,{header}\nN-1,{cell}\nN-2,b\n", encoding="utf-8")
    report = validate(tmp_path)
    findings = {finding.rule for finding in report.findings}
    refused = "no_header" if place == "header" else "unreadable_row"
    assert findings == ({refused} if more else {"too_long"})  # the cell was read, and is reported as too long for its element
    assert csv.field_size_limit() == limit_of_others


def _write_base(folder):
    for name, data in FILES.items():
        (folder / name).write_bytes(data)


def test_a_return_reads_alike(limit_of_others, tmp_path):
    """Even under a limit of ten characters, under which the library itself would refuse every row."""
    _write_base(tmp_path)
    assert not validate(tmp_path).findings
    assert csv.field_size_limit() == limit_of_others
