"""Each template, created and opened once for all tests of a module."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from cse_record.standard.workbook import VARIANTS
from tests.targets.excel.reading import opened
from tests.templates import blank


@pytest.fixture(scope="module", params=[name if name == "core" else pytest.param(name, marks=pytest.mark.slow) for name in VARIANTS])
def variant(request: pytest.FixtureRequest) -> str:
    """Each variant in turn. `make check` uses only the smallest."""
    return str(request.param)


@pytest.fixture(scope="module")
def template_bytes(variant: str) -> bytes:
    """The template of a variant with few rows, since all rows are alike."""
    return blank(variant)


@pytest.fixture(scope="module")
def book(template_bytes: bytes) -> Workbook:
    """The same as openpyxl reads it. Tests do not change it."""
    return opened(template_bytes)
