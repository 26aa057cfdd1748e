"""The ten worked cases are valid, described and coded, small enough to type, and together cover every requirement."""

from pathlib import Path

import pytest

from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.versions import is_part_of
from cse_record.validation import validate
from tests.conftest import ROOT

CASES = sorted(path for path in (ROOT / "examples/cases").iterdir() if path.is_dir())
RETURNS = [path for case in CASES for path in sorted(case.glob("*.json"))]
CORE_CASES = ("01", "02", "06", "07")


def rows(path: Path):
    return list(read(path).written())


def test_there_are_ten_and_each_is_told():
    assert len(CASES) == 10
    index = (ROOT / "examples/cases/README.md").read_text(encoding="utf-8")
    for case in CASES:
        story = (case / "story.md").read_text(encoding="utf-8").strip()
        assert story.startswith("# ")
        assert story.endswith("Synthetic: every person and event is invented.")
        assert case.name in index
        assert list(case.glob("*.json"))


@pytest.mark.parametrize("path", RETURNS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_case_is_valid_and_says_that_it_is_synthetic(path):
    report = validate(path)
    assert report.is_clean, report.findings[:3]
    tables = rows(path)
    assert tables[0][1]["handling_conditions"].startswith("Synthetic data.")
    stated = tables[0][1]["standard_version"]
    listed = STANDARD.codelists["record_type"].codes
    types_of_cases = {code.code for code in listed if code.group == "cases" and is_part_of(code.since, stated)}
    assert {row["record_type"] for name, row in tables if name == "return_scope"} == types_of_cases
    keys = {(name, row.get(STANDARD.records[name].key())) for name, row in tables}
    for name, row in tables:
        for column, to in STANDARD.records[name].parents().items():
            if column in row:
                assert (to, row[column]) in keys, (name, column)


@pytest.mark.parametrize("path", [path for path in RETURNS if path.parent.name[:2] in CORE_CASES], ids=lambda path: path.parent.name)
def test_a_core_case_fits_in_about_sixty_typed_cells(path):
    cells = sum(len(row) for name, row in rows(path) if STANDARD.records[name].about.core and name not in ("returns", "return_scope"))
    assert cells <= 70


def test_every_requirement_is_exercised_by_a_case():
    exercised = set()
    for path in RETURNS:
        for name, row in rows(path):
            for column in row:
                element = STANDARD.records[name].elements[column]
                exercised |= set(element.requirements)
    assert exercised == set(STANDARD.requirements)


def test_an_area_that_did_not_search_is_no_nil_return():
    ((_, header), *_) = rows(CASES[9] / "return.json")
    assert header["nil_return"] == "no"
    assert header["search_extent"] in ("none", "no-capability")
