"""Rows are deleted and inserted, as people do: the checks of all other rows keep working, and a row without a check is reported."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl.utils import get_column_letter

from cse_record.cli.main import main
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.workbook import VARIANTS, sheet_name
from cse_record.targets.excel.formulas.messages import damaged
from cse_record.targets.excel.workbook import check_columns
from cse_record.targets.excel.workbook.plan import HEADER_ROW, STATUS_ROW, plan_workbook
from tests.office import office
from tests.targets.excel.reading import marks, opened

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
ROWS = 40
FIRST, LAST = HEADER_ROW + 1, HEADER_ROW + ROWS
CHILDREN, PERIODS = sheet_name("children"), sheet_name("exploitation_periods")
OFFERED = "Start here!N60"
"""A free cell for counting the references offered in a dropdown."""
OFFER = ["formula", OFFERED, "=ROWS(refs_children)"]
EDITS: dict[str, list[list[Any]]] = {
    "nothing": [OFFER],
    "deleted": [OFFER, ["delete", CHILDREN, FIRST], ["type", f"{CHILDREN}!C20", "C-00003"]],
    "inserted": [["insert", CHILDREN, FIRST + 2], ["type", f"{CHILDREN}!C{FIRST + 2}", "C-0900"]],
    "below": [["type", f"{CHILDREN}!C{LAST + 1}", "C-0900"], ["type", f"{CHILDREN}!C900000", "C-0901"]],
}


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The contents of a filled core workbook after each set of edits."""
    folder = tmp_path_factory.mktemp("edits")
    path = folder / "filled.xlsx"
    assert main(["example", "--children", "8", "--seed", "5", "-o", str(folder / "return.json")]) == 0
    assert main(["template", "--rows", str(ROWS), "--resume", str(folder / "return.json"), "-o", str(path)]) == 0
    marked = marks(opened(path.read_bytes()))
    ranges = {"front": "Start here!A19:G30", "status": f"{CHILDREN}!B{STATUS_ROW}", "offered": OFFERED}
    for name in marked.keys() - {"returns"}:
        last = get_column_letter(max(at[2] for at in marked[name].values()))
        check = get_column_letter(marked[name]["check"][2])
        ranges[name] = f"{sheet_name(name)}!{check}{FIRST}:{check}{LAST - 5}"
        ranges[f"all {name}"] = f"{sheet_name(name)}!A1:{last}{LAST - 5}"
    tables = [name for name in marked if name not in ("returns", "return_scope")]
    deleting = [["delete", sheet_name(name), row] for name in tables for row in (FIRST + 5, FIRST)]
    states = _states()
    broken = [["formula", f"{CHILDREN}!{letters}{FIRST + number}", "=1/0"] for number, letters in enumerate(states)]
    edits = EDITS | {"deleted everywhere": deleting, "broken": broken}
    results = office.worked_out(folder, [{"path": str(path), "ranges": ranges, "edits": actions} for actions in edits.values()])
    return dict(zip(edits, results, strict=True))


def _states() -> list[str]:
    """The hidden columns with the states of cells on the sheet of children."""
    _, checks = check_columns.plan_checks(plan_workbook(STANDARD, VARIANTS["core"], "", ROWS, {}, has_checks=True))
    return [letters for letters, _ in checks.book.rows["children"].pieces]


def says(result: dict[str, Any], name: str) -> dict[int, str]:
    """The texts of the check cells of a sheet, by row."""
    return {FIRST + number: text for number, (text,) in enumerate(result["values"][name]) if text}


def problems(result: dict[str, Any]) -> dict[str, Any]:
    """The number of problems of each sheet, according to the cover sheet."""
    return {row[0]: row[4] for row in result["values"]["front"]}


def test_no_formula_is_lost_when_rows_are_deleted(after):
    """Whichever row of any sheet is deleted, including the first."""
    assert not any(after["nothing"]["broken"].values())
    assert {name: count for name, count in after["deleted everywhere"]["broken"].items() if count} == {}


def test_checks_go_on_when_rows_are_deleted(after):
    """A duplicate reference is found, and so is a reference whose row is gone."""
    assert not says(after["nothing"], "children")
    messages = says(after["deleted"], "children")
    assert messages.keys() == {20}
    assert messages[20] == "Reference given to two records · C · delete or correct one"
    assert "Reference that leads nowhere · D · correct it, or add that row" in says(after["deleted"], "exploitation_periods").values()


def test_all_references_are_offered_when_rows_are_deleted(after):
    """Down to the last row filled in."""
    assert after["nothing"]["values"]["offered"] == [[8]]
    assert after["deleted"]["values"]["offered"] == [[20 - FIRST + 1]]


@pytest.mark.parametrize(("edit", "number"), [("inserted", 1), ("below", 2)])
def test_a_row_without_a_check_is_reported(after, edit, number):
    """On its own sheet, and as a problem on the cover sheet."""
    assert after["nothing"]["values"]["status"] == [[""]]
    assert "not checked" in after[edit]["values"]["status"][0][0]
    assert problems(after["nothing"])["All sheets"] == 0
    assert problems(after[edit])[CHILDREN] == problems(after[edit])["All sheets"] == number


def test_a_check_whose_formulas_are_broken_says_so(after):
    """The states of the cells are errors, as happens when cells are moved."""
    states = _states()
    assert len(states) > 3
    message = damaged("children")
    assert says(after["broken"], "children") == {FIRST + number: f"{message.brief} · {message.remedy}" for number in range(len(states))}
