"""Stores that were changed after they were written are refused, never counted in part, and nothing invalid is published from them."""

import json
import sqlite3

import pytest

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.summary import summarise
from cse_record.cli import main
from cse_record.formats import Refusal
from cse_record.validation import validate
from tests.analysis.test_combine import written_return
from tests.corpus import fewer_cells

STATEMENTS = (
    """UPDATE children SET sex = '=HYPERLINK("http://example.org")' WHERE rowid = 1""",
    "UPDATE children SET sex = x'00ff' WHERE rowid = 1",
    "UPDATE children SET child_ref = NULL WHERE rowid = 1",
    "UPDATE missing_episodes SET last_seen_on = 'some day'",
    "ALTER TABLE children DROP COLUMN sex",
    "ALTER TABLE children ADD COLUMN more GENERATED ALWAYS AS (1)",
    "DELETE FROM children WHERE rowid = 1",
    "UPDATE children SET in_return = 2 WHERE rowid = 1",
    "UPDATE combined_rows SET last_row = last_row - 1 WHERE record_type = 'children'",
    "DELETE FROM combined_rows WHERE record_type = 'missing_episodes'",
    "DROP TABLE children",
)
CHANGES = (
    lambda data: data["returns"].pop(),
    lambda data: data["returns"].append(data["returns"][0]),
    lambda data: data["returns"][0]["children"].pop(),
    lambda data: data["returns"][0]["children"].append("a child"),
    lambda data: data["returns"][0]["children"][0].update(sex=["female"]),
    lambda data: data["returns"][0]["children"][0].update(another="column"),
    lambda data: data["combined"].update(rows={}),
    lambda data: data["combined"].update(returns=[]),
    lambda data: data["combined"].update(left_out={"local_columns": "3"}),
    lambda data: data["combined"].update(left_out={"another": 1}),
    lambda data: data["combined"]["returns"][0].update(answer="perhaps"),
    lambda data: data["combined"]["returns"][0].update(agency=None),
    lambda data: data["combined"]["returns"][0].update(state="perhaps"),
)


def summarised(path):
    with pytest.raises(Refusal, match="damaged store"):
        summarise(open_store(path), unsuppressed=True)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_changed_file_is_refused(tmp_path, statement):
    path = tmp_path / "store.sqlite"
    combine([written_return(tmp_path, "a.json"), written_return(tmp_path, "b.json", "police")], path)
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    summarised(path)


@pytest.mark.parametrize("change", CHANGES)
def test_changed_json_is_refused(tmp_path, change):
    path = tmp_path / "store.json"
    combine([written_return(tmp_path, "a.json"), written_return(tmp_path, "b.json", "police")], path)
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    summarised(path)


@pytest.mark.parametrize("name", ["format", "standard_version"])
def test_a_store_of_another_version_is_refused_and_says_so(tmp_path, name):
    path = tmp_path / "store.json"
    data = {"combined": combine([written_return(tmp_path, "a.json")], path).about.as_data() | {name: "another"}}
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(Refusal, match="another version"):
        open_store(path)


@pytest.mark.parametrize("suffix", ["sqlite", "json"])
def test_a_reason_in_place_of_a_day_that_must_be_given_is_no_damage(tmp_path, suffix):
    """Whatever validates can be combined and read again, including a referral or an investigation on an unknown day."""

    def unknown(tables):
        for record_type, column in (("referrals", "referred"), ("investigations", "opened")):
            for row in tables[record_type]:
                for name in (f"{column}_on", f"{column}_latest"):
                    row.pop(name, None)
                row[f"{column}_absent"] = "absent:held-elsewhere"

    store = tmp_path / f"store.{suffix}"
    combine([written_return(tmp_path, "a.json", children=12, change=unknown)], store)
    completeness = {table.table.name: table for table in summarise(open_store(store), unsuppressed=True).completeness}
    for name, element in (("referrals", "referred_on"), ("investigations", "opened_on")):
        figures = {figure.key: figure.count for figure in completeness[f"completeness-of-{name}"].figures}
        assert figures[element, "reason"] > 0


@pytest.mark.parametrize("command", [["summarise"], ["profile", "-o", "profile.html"], ["summarise", "whole.sqlite", "--previous"]])
def test_a_page_that_claims_fewer_cells_is_refused(tmp_path, monkeypatch, capsys, command):
    """Whichever table it belongs to. Otherwise rows would be lost silently."""
    monkeypatch.chdir(tmp_path)
    store, whole = tmp_path / "store.sqlite", tmp_path / "whole.sqlite"
    combine([written_return(tmp_path, "a.json"), written_return(tmp_path, "b.json", "police")], whole)
    with sqlite3.connect(whole) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        filled = [name for name in names if connection.execute(f'SELECT 1 FROM "{name}"').fetchone()]
    connection.close()
    assert {"combined_returns", "combined_rows", "combined_about", "children"} <= set(filled)
    for name in filled:
        store.write_bytes(whole.read_bytes())
        fewer_cells(store, name)
        assert main([*command, "store.sqlite"]) == 2, name
        out, err = capsys.readouterr()
        assert not out
        assert "store.sqlite is a damaged store. Combine the returns again." in err
    assert not (tmp_path / "profile.html").exists()


@pytest.mark.parametrize("name", ["store.sqlite", "store.json"])
def test_a_store_is_not_taken_for_a_return(tmp_path, capsys, name):
    """Its tables have the same names as those of a return, so its rows could be read as those of a return."""
    store = tmp_path / name
    combine([written_return(tmp_path, "a.json")], store)
    key = tmp_path / "key"
    assert main(["key", "new", "-o", str(key)]) == 0
    target = str(tmp_path / "made.xlsx")
    for command in (
        ["validate", str(store)],
        ["convert", str(store), target],
        ["template", "--for", "full", "--prefill", str(store), "-o", target],
        ["pseudonymise", str(store), target, "--key-file", str(key)],
    ):
        capsys.readouterr()
        assert main(command) == 2, command
        captured = capsys.readouterr()
        assert "is a store of combined returns" in captured.out + captured.err
    assert not (tmp_path / "made.xlsx").exists()
    with pytest.raises(Refusal, match="store of combined returns"):
        validate(store)
