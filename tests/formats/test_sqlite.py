"""SQLite files as programs write them, and files with something that would have to be executed."""

from __future__ import annotations

import hashlib
import sqlite3

import pytest

from cse_record._generated import validator
from cse_record.formats import Refusal, read, write
from cse_record.synthetic import example_return
from cse_record.validation import validate
from tests.conftest import SEED

HEADER = "CREATE TABLE returns (return_ref TEXT); INSERT INTO returns VALUES ('R-1');"


def database(path, script):
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.commit()
    connection.close()
    return path


def test_a_return_is_read_back(tmp_path):
    order = list(validator.TABLES)
    rows = sorted(example_return(4, SEED), key=lambda named_row: order.index(named_row[0]))
    rows[-1] = (rows[-1][0], rows[-1][1] | {"local": {"Beat": "=1+1", "Ort": "Köln"}})
    write(rows, tmp_path / "a.sqlite")
    dataset = read(tmp_path / "a.sqlite")
    assert list(dataset.written()) == rows
    assert not dataset.notices
    report = validate(tmp_path / "a.sqlite")
    assert report.read == len(rows)
    assert not report.findings


def test_a_file_is_never_changed(tmp_path):
    write(example_return(1, SEED), tmp_path / "a.sqlite")
    before = hashlib.sha256((tmp_path / "a.sqlite").read_bytes()).hexdigest()
    (tmp_path / "a.sqlite").chmod(0o444)
    validate(tmp_path / "a.sqlite")
    assert hashlib.sha256((tmp_path / "a.sqlite").read_bytes()).hexdigest() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.sqlite"]


def test_tables_are_typed(tmp_path):
    write([("suspects", {"suspect_ref": "S-1", "age": 19})], tmp_path / "a.sqlite")
    connection = sqlite3.connect(tmp_path / "a.sqlite")
    assert connection.execute("SELECT typeof(suspect_ref), typeof(age), local FROM suspects").fetchall() == [("text", "integer", None)]
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO suspects (age) VALUES ('nineteen')")
    connection.close()


@pytest.mark.parametrize(
    "script",
    [
        "CREATE VIEW children AS SELECT 'C-1' AS child_ref;",
        "CREATE VIEW children AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS child_ref FROM n;",
        "CREATE TABLE children (child_ref TEXT, sex TEXT GENERATED ALWAYS AS (upper(child_ref)) VIRTUAL);",
        "CREATE TABLE children (child_ref TEXT, sex TEXT GENERATED ALWAYS AS (upper(child_ref)) STORED);",
        "CREATE VIRTUAL TABLE children USING fts5(child_ref);",
    ],
)
def test_nothing_that_a_file_holds_is_run(tmp_path, script):
    path = database(tmp_path / "a.sqlite", HEADER + script)
    with pytest.raises(Refusal, match="Nothing in a file is run"):
        validate(path)


@pytest.mark.parametrize("name", ['x"; DROP TABLE returns; --', "x]", "x'y", "Möbel\nhaus"])
def test_names_are_never_taken_for_sql(tmp_path, name):
    quoted = '"' + name.replace('"', '""') + '"'
    script = (
        f"CREATE TABLE {quoted} (a); INSERT INTO {quoted} VALUES (1); "
        f"ALTER TABLE returns ADD COLUMN {quoted} TEXT; UPDATE returns SET {quoted} = 'kept';"
    )
    path = database(tmp_path / "a.sqlite", HEADER + script)
    (row,) = read(path).tables["returns"]
    assert row.values == {"return_ref": "R-1", "local": {name: "kept"}}
    assert any("left out" in notice for notice in read(path).notices)


def test_values_of_other_types(tmp_path):
    script = (
        "CREATE TABLE suspects (suspect_ref, age, local); INSERT INTO suspects VALUES (x'00ff', 19.5, 'no json'), "
        "(12, 'x', '{\"a\": 1}'), (CAST(x'ff' AS TEXT), 1, '[]');"
    )
    report = validate(database(tmp_path / "a.sqlite", HEADER + script))
    kinds = {(finding.rule, finding.place.pointer) for finding in report.findings if finding.field in ("suspect_ref", "age", "local")}
    assert kinds >= {
        ("control_character", "/suspects/2/suspect_ref"), ("not_a_whole_number", "/suspects/0/age"),
        ("not_a_whole_number", "/suspects/1/age"), ("not_local_columns", "/suspects/0/local"), ("not_local_columns", "/suspects/2/local"),
        ("not_text", "/suspects/0/suspect_ref"), ("not_text", "/suspects/1/local/(name unknown)"), ("not_text", "/suspects/1/suspect_ref"),
    }  # fmt: skip


def test_a_table_that_is_nearly_called_after_a_record_type(tmp_path):
    path = database(tmp_path / "a.sqlite", HEADER + "CREATE TABLE childen (a); INSERT INTO childen VALUES (1), (2);")
    report = validate(path, select=["unknown_record_type"])
    assert [finding.message for finding in report.findings] == ["Table 2 of 2 is not named after a record type. Did you mean children?"]
    assert report.refused == 2


def test_a_file_that_is_being_written_is_refused(tmp_path):
    path = database(tmp_path / "a.sqlite", HEADER)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode = WAL; INSERT INTO returns VALUES ('R-2');")
    try:
        with pytest.raises(Refusal, match="is in use"):
            validate(path)
    finally:
        connection.close()


def test_a_damaged_file_is_refused(tmp_path):
    write(example_return(2, SEED), tmp_path / "a.sqlite")
    data = (tmp_path / "a.sqlite").read_bytes()
    (tmp_path / "a.sqlite").write_bytes(data[:5000])
    with pytest.raises(Refusal, match="damaged SQLite file"):
        validate(tmp_path / "a.sqlite")
    (tmp_path / "a.sqlite").write_bytes(data[:16])
    with pytest.raises(Refusal, match="SQLite"):
        validate(tmp_path / "a.sqlite")
