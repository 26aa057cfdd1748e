"""The check cells of a workbook say what the validator says, cell for cell: a real spreadsheet program works them out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.targets.excel.checks import Checks
from tests.conftest import FULL, SEED, bulk
from tests.office import books, cases, office

pytestmark = [pytest.mark.bulk, pytest.mark.slow, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
EACH = 50
"""How many rows each rule must fail on, and pass on, at full count."""
LEAST_ROWS = 20_000


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory):
    """All rows as (record type, what the cell says, what it must say, the row), and the answers by workbook."""
    folder: Path = tmp_path_factory.mktemp("office")
    rng = Random(f"office {SEED}")
    each = bulk(EACH) * 3 // 2 + 10  # since some are hidden by what is planted, or explained
    jobs, expected = [], []

    def write(rows, sheets, checks, explained, answers) -> None:
        assert not checks.left_out
        path = folder / f"{len(jobs)}.xlsx"
        ranges = books.write(path, rows, sheets, checks, lambda name, at: (name, at) in explained, rng)
        jobs.append({"path": str(path), "ranges": {name: where for name, where in ranges.items() if rows.get(name)}})
        expected.append((rows, answers))

    shares = cases.Shares(rng)
    for whole in cases.wholes(rng, each, keep=1 if FULL else 0):
        cases.plant(rng, shares, whole, about=0.1, beside=0.8)
        cases.explain(shares, whole, 0.05)
        sheets = books.sheets_for(whole.rows)
        checks = Checks(STANDARD, sheets)
        write(whole.rows, sheets, checks, whole.explained, cases.answers(whole, checks))
    headers = cases.headers(rng, each)
    rows = {"returns": [one.row for one in headers]}
    sheets = {"returns": books.sheets_for(rows, form=False)["returns"]}
    checks = Checks(STANDARD, sheets)
    write(rows, sheets, checks, set(), cases.answers_of_headers(headers, checks))
    for whole in cases.scopes(rng, each):
        sheets = {name: sheet for name, sheet in books.sheets_for(whole.rows).items() if name in whole.rows}
        checks = Checks(STANDARD, sheets)
        write(whole.rows, sheets, checks, set(), cases.answers(whole, checks))
    found = []
    for (rows, answers), result in zip(expected, office.worked_out(folder, jobs), strict=True):
        for name, cells in result["values"].items():
            found += [(name, says, must, row) for (says,), must, row in zip(cells, answers.texts[name], rows[name], strict=True)]
    return found, [answers for _, answers in expected]


def test_every_cell_says_what_the_validator_says(compared):
    found, _ = compared
    wrong = [(name, says, must, row) for name, says, must, row in found if says != must]
    kinds = Counter((name, str(says)[:60], must[:60]) for name, says, must, _ in wrong)
    print(f"{len(found):,} rows compared, {sum(must != '' for _, _, must, _ in found):,} of them faulty")
    assert not wrong, f"{len(wrong)} of {len(found)} rows: {kinds.most_common(10)}; the first: {wrong[0]}"
    assert len(found) >= bulk(LEAST_ROWS)
    assert 2 * sum(must != "" for _, _, must, _ in found) >= len(found) * 0.95, "about half of the rows are faulty"


def test_every_live_rule_fails_and_passes_often_enough(compared):
    _, answers = compared
    said, passed = Counter(), Counter()
    for one in answers:
        said.update(one.said)
        passed.update(one.passed)
    few = {rule.id: (said[rule.id], passed[rule.id]) for rule in cases.LIVE if min(said[rule.id], passed[rule.id]) < bulk(EACH)}
    assert not few, f"rules that failed, or passed, on too few rows: {few}"
