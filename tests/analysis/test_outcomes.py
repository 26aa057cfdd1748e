"""The present outcome is the last of the dated history, by hand."""

import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.tables import TABLES, count


def counted(table, record_type, row, history_type, history):
    tables = {"returns": [{}], record_type: [row], history_type: history}
    cases = Cases(lambda name: (dict(row) for row in tables.get(name, ())))
    (table,) = count((TABLES[table],), [cases])
    ((key, number),) = table.cells.items()
    assert number == 1
    return key[0]


def on(code, day=None, latest=None):
    return {"investigation_ref": "I-1", "outcome": code, "outcome_on": day, "outcome_latest": latest}


@pytest.mark.parametrize(
    ("stated", "history", "expected"),
    [
        ({}, [], "blank"),
        ({"outcome": "15"}, [], "15"),
        ({}, [on("16", "2020-01-01"), on("1", "2020-05-01")], "1"),
        ({}, [on("1", "2020-05-01"), on("16", "2020-01-01")], "1"),
        ({"outcome": "16"}, [on("16", "2020-01-01"), on("1", "2020-05-01")], "1"),
        ({"outcome": "16", "outcome_on": "2020-01-01"}, [on("1", "2020-05-01")], "1"),
        ({"outcome": "1", "outcome_on": "2020-09-01"}, [on("16", "2020-01-01")], "1"),
        ({"outcome": "1"}, [on("16", "2020-01-01", "2020-12-31"), on("15", "2020-05-01")], "1"),
        ({"outcome": "1"}, [on("16", "2020-01-01"), on("15")], "1"),
        ({}, [on("16")], "16"),
        ({}, [on("16", "2020-01-01"), on("16", "2020-01-01")], "16"),
        ({}, [on("16", "2020-01-01"), on("1", "2020-01-01")], "blank"),
    ],
)
def test_present_outcome_of_an_investigation(stated, history, expected):
    row = {"investigation_ref": "I-1", "child_ref": "C-1"} | stated
    rows = [{name: value for name, value in entry.items() if value} for entry in history]
    assert counted("outcome-of-crimes", "investigations", row, "investigation_outcomes", rows) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"charging_decision": "no-prosecution-evidential"}, "charged"),
        ({"charging_decision": "charged", "charged_on": "2020-05-01"}, "charged"),
        ({}, "charged"),
    ],
)
def test_present_decision_on_a_suspect(stated, expected):
    row = {"outcome_ref": "O-1", "suspect_ref": "S-1", "investigation_ref": "I-1"} | stated
    history = [
        {"outcome_ref": "O-1", "decision": "no-prosecution-evidential", "decided_on": "2020-01-01"},
        {"outcome_ref": "O-1", "decision": "charged", "decided_on": "2020-05-01"},
    ]
    assert counted("outcome", "suspect_outcomes", row, "suspect_decisions", history) == expected
