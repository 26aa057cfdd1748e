"""The check cells of a workbook say what the validator says, cell for cell, when a real spreadsheet program calculates them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.targets.excel.formulas.checks import Checks
from tests.conftest import FULL, SEED, bulk
from tests.office import books, cases, office

pytestmark = [pytest.mark.bulk, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
EACH = bulk(9, soak=50)
"""How many rows each rule must fail on, and pass on."""
FEW = 3
"""The least number of rows on each sheet of a small return, so that most of these share their checks."""
LEAST_ROWS = bulk(20_000)


def compared(folder: Path) -> tuple[list[tuple[str, Any, str, cases.Row]], list[cases.Answers]]:
    """All rows as (record type, text of the cell, expected text, the row), and the answers by workbook."""
    rng = Random(f"office {SEED}")
    each = EACH * 2 + 4  # since injected faults or explanations hide some
    jobs, expected = [], []
    known: dict[tuple[tuple[str, int | None], ...], Checks] = {}

    def checks_of(sheets) -> Checks:
        """The checks of a workbook, shared by workbooks with equal sheets."""
        key = tuple((name, sheet.last) for name, sheet in sheets.items())
        return known[key] if key in known else known.setdefault(key, Checks(STANDARD, sheets))

    def write(rows, sheets, checks, explained, answers) -> None:
        assert not checks.left_out
        path = folder / f"{len(jobs)}.xlsx"
        filled = [name for name in sheets if rows.get(name)]
        ranges = books.write(path, rows, sheets, checks, lambda name, at: (name, at) in explained, rng, filled)
        jobs.append({"path": str(path), "ranges": ranges, "anew": False})
        expected.append((rows, answers))

    shares = cases.Shares(rng)
    for whole in cases.wholes(rng, each, 1 if FULL else 0):
        cases.inject_faults(rng, shares, whole, about=0.1, beside=0.8)
        cases.explain(shares, whole, 0.05)
        sheets = books.sheets_for(whole.rows, least=FEW if max(map(len, whole.rows.values())) < cases.MOST_ROWS // 4 else 1)
        checks = checks_of(sheets)
        write(whole.rows, sheets, checks, whole.explained, cases.answers(whole, checks))
    headers = cases.headers(rng, each)
    rows = {"returns": [header.row for header in headers]}
    sheets = {"returns": books.sheets_for(rows, form=False)["returns"]}
    checks = Checks(STANDARD, sheets)
    write(rows, sheets, checks, set(), cases.answers_of_headers(headers, checks))
    for whole in cases.scopes(rng, each):
        sheets = {name: sheet for name, sheet in books.sheets_for(whole.rows).items() if name in whole.rows}
        checks = checks_of(sheets)
        write(whole.rows, sheets, checks, set(), cases.answers(whole, checks))
    compared_rows = []
    for (rows, answers), result in zip(expected, office.worked_out(folder, jobs), strict=True):
        for name, cells in result["values"].items():
            filled = len(rows[name])
            assert all(says == "" for (says,) in cells[filled:]), "a row that is not filled has nothing to say"
            compared_rows += [
                (name, says, must, row) for (says,), must, row in zip(cells[:filled], answers.texts[name], rows[name], strict=True)
            ]
    return compared_rows, [answers for _, answers in expected]


def test_every_cell_says_what_the_validator_says(tmp_path):
    """Every live rule fails, and passes, on enough rows."""
    compared_rows, answers = compared(tmp_path)
    wrong = [(name, says, must, row) for name, says, must, row in compared_rows if says != must]
    kinds = Counter((name, str(says)[:60], must[:60]) for name, says, must, _ in wrong)
    print(f"{len(compared_rows):,} rows compared, {sum(must != '' for _, _, must, _ in compared_rows):,} of them faulty")
    assert not wrong, f"{len(wrong)} of {len(compared_rows)} rows: {kinds.most_common(10)}; the first: {wrong[0]}"
    assert len(compared_rows) >= LEAST_ROWS
    assert 2 * sum(must != "" for _, _, must, _ in compared_rows) >= len(compared_rows) * 0.95, "about half of the rows are faulty"
    displayed, passed = Counter(), Counter()
    for answer in answers:
        displayed.update(answer.displayed)
        passed.update(answer.passed)
    few = {rule.id: (displayed[rule.id], passed[rule.id]) for rule in cases.LIVE if min(displayed[rule.id], passed[rule.id]) < EACH}
    assert not few, f"rules that failed, or passed, on too few rows: {few}"
