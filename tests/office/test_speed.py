"""A template with all record types is small, and is calculated quickly."""

from __future__ import annotations

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic import example_return
from cse_record.targets.excel.formulas.checks import Checks
from tests.office import books, office

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
ROWS = 500


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_all_sheets_of_500_rows_are_worked_out_in_two_seconds(filled, tmp_path):
    rows = {}
    if filled:
        for name, row in example_return(60, 5, "joint"):
            rows.setdefault(name, []).append(row)
        rows = {name: listed[:ROWS] for name, listed in rows.items()}
    sheets = books.sheets_for(rows, least=ROWS)
    path = tmp_path / "whole.xlsx"
    ranges = books.write(path, rows, sheets, Checks(STANDARD, sheets))
    assert path.stat().st_size < 1_700_000
    (result,) = office.worked_out(tmp_path, [{"path": str(path), "ranges": ranges}])
    print(f"{path.stat().st_size:,} bytes, opened in {result['opened']:.1f} s, worked out in {result['worked_out']:.2f} s")
    assert result["worked_out"] < (6 if filled else 2)
    if not filled:
        assert all(says == "" for cells in result["values"].values() for (says,) in cells)
