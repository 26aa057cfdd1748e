"""What a person can see: messages fit beside the row, cells that a check is about are coloured, and little is printed."""

from __future__ import annotations

import re
import subprocess
from typing import Any

import pytest
import xlsxwriter
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Tables
from cse_record.standard.workbook import VARIANTS, sheet_name
from cse_record.synthetic import example_return
from cse_record.targets.excel import write_template
from cse_record.targets.excel.formulas.addresses import ROW
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.formulas.messages import CORRECT, LOOK, TO_DO
from cse_record.targets.excel.workbook.check_columns import plan_checks
from cse_record.targets.excel.workbook.plan import HEADER_ROW, Plan, plan_workbook
from cse_record.targets.excel.workbook.record_sheet import CHECK_WIDTH
from cse_record.targets.excel.workbook.styles import _BASE, _STYLES
from cse_record.targets.excel.workbook.write import OPTIONS
from tests.conftest import ROOT
from tests.office import office
from tests.targets.excel.test_messages import line, planned
from tests.templates import a_return, with_faults

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
PAGES = 12
SIGNS = {CORRECT: "c", TO_DO: "d", LOOK: "l"}
FIRST = HEADER_ROW + 1
"""The first row of a sheet that starts from a return."""


def test_an_empty_core_workbook_prints_few_pages(tmp_path):
    profile = office.write_profile(tmp_path)
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(ROOT / "templates/cse-record-core.xlsx")], check=True, capture_output=True, timeout=300)
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "cse-record-core.pdf").read_bytes())
    assert 8 <= len(pages) <= PAGES


def test_every_message_fits_the_check_column(tmp_path):
    """As the program draws it, in the typeface of the column, in bold too."""
    book = xlsxwriter.Workbook(str(tmp_path / "lines.xlsx"), OPTIONS)
    sheet = book.add_worksheet("Lines")
    plain = book.add_format(_BASE | _STYLES["check"])
    lines = sorted({line(checks, message) for variant in VARIANTS for _, checks in [planned(variant)] for message in checks.messages})
    for row, text in enumerate(lines):
        sheet.write_string(row, 0, text, plain)
    sheet.set_column(0, 0, CHECK_WIDTH)
    book.close()
    jobs = [{"path": str(tmp_path / "lines.xlsx"), "ranges": {}, "widths": {"lines": "Lines!A1"}}]
    ((now, needed),) = office.worked_out(tmp_path, jobs)[0]["widths"].values()
    assert len(lines) > 500
    assert needed <= now, f"{needed / now:.2f} times as wide as the column"


def begun(variant: str, rows: Tables, tmp_path: Any, number: int = 0) -> tuple[Any, Plan, Checks]:
    """A template that continues a return, with the plan and the checks of the same workbook."""
    path = tmp_path / f"{number}.xlsx"
    with path.open("wb") as file:
        write_template(STANDARD, variant, file, rows=60, prefill=rows, resume=True)
    return path, *plan_checks(plan_workbook(STANDARD, VARIANTS[variant], "", 60, rows, has_checks=True))


@pytest.mark.parametrize("variant", ["core", "full"])
def test_nothing_is_to_correct_while_a_sound_return_is_typed_in_the_order_of_work(variant, tmp_path):
    """What later sheets will hold is still to come."""
    whole = a_return(11, variant, children=6)
    order = [name for name in VARIANTS[variant].record_types if name in whole]
    jobs, stages = [], []
    for count in range(1, len(order) + 1, 1 if variant == "core" else 12):
        rows = {name: whole[name] for name in order[:count]} | ({} if "return_scope" in order[:count] else {"return_scope": []})
        path, plan, _ = begun(variant, rows, tmp_path, count)
        ranges = {name: f"{sheet_name(name)}!A{FIRST}:B{FIRST + len(rows[name])}" for name in rows if name in plan.sheets and rows[name]}
        jobs.append({"path": str(path), "ranges": ranges | {"returns": "This return!B3:B3"}, "anew": False})
        stages.append(order[count - 1])
    waiting = 0
    for stage, result in zip(stages, office.worked_out(tmp_path, jobs), strict=True):
        for name, cells in result["values"].items():
            for state, *says in cells:
                assert not state.startswith(CORRECT), f"with {stage} filled in, {name} says: {state} {says}"
                waiting += state == TO_DO
                assert state != LOOK, f"with {stage} filled in, {name} says: {state} {says}"
    assert waiting, "some rows wait for others"


def test_a_fresh_form_has_nothing_to_correct(tmp_path):
    jobs = [
        {"path": str(ROOT / f"templates/cse-record-{variant}.xlsx"), "ranges": {"front": "Start here!A10:G70"}, "anew": False}
        for variant in VARIANTS
    ]
    for result in office.worked_out(tmp_path, jobs):
        (whole,) = (row for row in result["values"]["front"] if row[0] == "All sheets")
        correct, to_do, look = whole[4:7]
        assert (correct, look) == (0, 0)
        assert to_do > 0


def test_the_cells_that_a_check_is_about_are_coloured(rng, tmp_path):
    """The conditions of the colours, worked out in free cells, hold for the cells that the message names, and for none of a silent row."""
    rows: Tables = {}
    for name, row in example_return(10, 3, "joint"):
        rows.setdefault(name, []).append(row)
    looked_at = ("children", "missing_episodes", "suspects", "living_situations")
    rows |= with_faults(rng, {name: rows[name] for name in looked_at}, 60)
    path, plan, checks = begun("full", rows, tmp_path)
    edits, ranges, expected = [], {}, {}
    for name in looked_at:
        sheet, free = plan.sheets[name], plan.sheets[name].width + 5
        columns = list(checks.sheets[name].columns)
        for place, column in enumerate(columns):
            colours = checks.colours(name, column)
            for at in range(len(rows[name])):
                row = str(FIRST + at)
                tests = [f'IF({test.removeprefix("=").replace(ROW, row)},"{SIGNS[state]}","")' for state, test in colours.items()]
                cell = xl_rowcol_to_cell(FIRST + at - 1, free + place)
                # in what is passed to the program, semicolons separate arguments
                edits.append(["formula", f"{sheet.title}!{cell}", f"={'&'.join(tests)}".replace(",", ";")])
        last = FIRST + len(rows[name]) - 1
        area = xl_range(FIRST - 1, free, last - 1, free + len(columns) - 1)
        ranges |= {name: f"{sheet.title}!{area}", f"says {name}": f"{sheet.title}!A{FIRST}:B{last}"}
        expected[name] = columns
    values = office.worked_out(tmp_path, [{"path": str(path), "ranges": ranges, "edits": edits}])[0]["values"]
    spoken = 0
    for name, columns in expected.items():
        letters = {checks.sheets[name].columns[column]: column for column in columns}
        for (state, says), coloured in zip(values[f"says {name}"], values[name], strict=True):
            own = {column for column, colour in zip(columns, coloured, strict=True) if colour}
            if not state:
                assert own == set(), says
                continue
            spoken += 1
            named = {letters[letter] for letter in says.split(" · ")[1].split(", ")}
            assert named <= own, f"{says}: {own}"
            assert all(SIGNS[state] in colour for column, colour in zip(columns, coloured, strict=True) if column in named), says
    assert spoken >= 10
