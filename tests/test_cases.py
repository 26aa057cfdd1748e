"""The worked cases are valid, described and coded, small enough to type, say what they cannot, and together cover the standard."""

import re
from pathlib import Path

import pytest

from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.versions import is_part_of
from cse_record.standard.workbook import FRAME, VARIANTS
from cse_record.validation import validate
from tests.conftest import ROOT

CASES = sorted(path for path in (ROOT / "examples/cases").iterdir() if path.is_dir())
RETURNS = [path for case in CASES for path in sorted(case.glob("*.json"))]
CORE = VARIANTS["core"]
CORE_CASES = ("01", "02", "06", "07")
UNSAID = "\n## What could not be said\n"
END = "Synthetic: every person and event is invented."
INDEX = {
    row[0]: row[1:]
    for line in (ROOT / "examples/cases/README.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| [")
    for row in [[cell.strip() for cell in line.strip("|").split("|")]]
}
"""By link, the rest of each row of the table: what the case shows, version, requirements, what could not be said."""


def rows(path: Path):
    return list(read(path).written())


def of_case(case: Path):
    return [row for path in sorted(case.glob("*.json")) for row in rows(path)]


def elements_of(case: Path):
    return [STANDARD.records[name].elements[column] for name, row in of_case(case) for column in row]


def test_cases_are_numbered_without_gaps_and_each_is_in_the_table():
    assert [case.name[:3] for case in CASES] == [f"{number:02}-" for number in range(1, len(CASES) + 1)]
    assert list(INDEX) == [f"[{case.name[:2]}]({case.name}/)" for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_is_told_and_says_what_could_not_be_said(case):
    story = (case / "story.md").read_text(encoding="utf-8").strip()
    assert story.startswith("# ")
    assert story.endswith(END)
    assert list(case.glob("*.json"))
    *_, in_table = INDEX[f"[{case.name[:2]}]({case.name}/)"]
    unsaid = story.split(UNSAID)[1].removesuffix(END).strip()
    listed = re.findall(r"^- ", unsaid, re.MULTILINE)
    assert bool(listed) != unsaid.startswith("Nothing.")
    assert len(listed) == (0 if in_table == "nothing" else len(in_table.split(";")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_table_gives_the_version_and_requirements_that_the_returns_bear_out(case):
    _, version, requirements, _ = INDEX[f"[{case.name[:2]}]({case.name}/)"]
    assert {row["standard_version"] for name, row in of_case(case) if name == "returns"} == {version}
    exercised = {requirement for element in elements_of(case) for requirement in element.requirements}
    assert set(requirements.split(", ")) <= exercised


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_of_the_earliest_version_that_can_hold_it(case):
    """A return of an earlier version shows that such returns stand. A case is of a later one only for a fact that needs it."""
    needed = {element.since for element in elements_of(case)}
    able = [code.code for code in STANDARD.codelists["standard_version"].codes if all(is_part_of(since, code.code) for since in needed)]
    assert able[0] == INDEX[f"[{case.name[:2]}]({case.name}/)"][1]


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
    typed = {name: {element.name for element in CORE.elements(name)} for name in CORE.record_types if name not in FRAME}
    assert sum(len(row.keys() & typed.get(name, set())) for name, row in rows(path)) <= 70


def test_every_requirement_is_exercised_by_a_case():
    exercised = {requirement for case in CASES for element in elements_of(case) for requirement in element.requirements}
    assert exercised == set(STANDARD.requirements)


def test_every_record_type_is_shown_by_a_case():
    shown = {name for case in CASES for name, _ in of_case(case)}
    assert shown == set(STANDARD.records)


def test_an_area_that_did_not_search_is_no_nil_return():
    ((_, header), *_) = rows(next(path for path in RETURNS if path.parent.name.startswith("10-")))
    assert header["nil_return"] == "no"
    assert header["search_extent"] in ("none", "no-capability")
