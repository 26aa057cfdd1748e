"""Workbooks that several test files use."""

from __future__ import annotations

import pytest

from cse_record.synthetic import example_return
from tests.conftest import SEED
from tests.formats.networks import HEADER
from tests.workbooks import Maker


@pytest.fixture(scope="module")
def rows():
    rows_by_type = {}
    for name, row in example_return(6, SEED):
        rows_by_type.setdefault(name, []).append(row)
    return rows_by_type


@pytest.fixture
def book(tmp_path):
    """A workbook with two networks, to which a test makes changes; returns its path."""
    made = []

    def make(change=None, **options):
        maker = Maker(tmp_path / "return.xlsx", **options)
        maker.header("returns", [HEADER])
        made.append(maker)
        if change:
            change(maker)
        maker.close()
        return tmp_path / "return.xlsx"

    return make
