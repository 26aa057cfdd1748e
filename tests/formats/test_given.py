"""A return that is given in memory is read as the same return in a file."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from random import Random
from secrets import token_bytes

import pytest

from cse_record import Refusal, combine, pseudonymise, read, validate, write
from cse_record._generated import validator
from cse_record.formats import open_return
from cse_record.models import RECORDS, Child, Return
from cse_record.privacy.keys import SecretKey
from cse_record.synthetic import example_return
from cse_record.validation import UnknownRule
from tests.conftest import ROOT, SEED
from tests.formats.test_round_trip import a_return

FAULTY = ROOT / "examples/faulty/return.json"
FORMATS = ("json", "jsonl", "sqlite", "xlsx", "zip")


def found(given, **options):
    """What is found, and where in the return."""
    return [(finding.rule, finding.place.inside, finding.message) for finding in validate(given, **options).findings]


def by_type(rows):
    tables = {}
    for name, row in rows:
        tables.setdefault(name, []).append(row)
    return tables


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """One return with local columns and a fault, in each format."""
    folder = tmp_path_factory.mktemp("given")
    tables = by_type(example_return(3, SEED, "childrens-services"))
    tables["children"][0]["local"] = {"Team": "=North", "Ward": "a"}
    tables["missing_episodes"][0]["returned_on"] = "1999-01-01"
    write([(name, row) for name, rows in tables.items() for row in rows], folder / "return.json")
    paths = {"json": folder / "return.json"}
    for name in FORMATS[1:]:
        paths[name] = folder / f"return.{name}"
        write(read(paths["json"]), paths[name])
    return paths


@pytest.mark.parametrize("name", FORMATS)
def test_bytes_and_open_files_are_read_as_the_file(files, name):
    path = files[name]
    expected = found(path)
    assert expected
    data = path.read_bytes()
    assert found(data) == found(bytearray(data)) == found(memoryview(data)) == found(io.BytesIO(data)) == expected
    with path.open("rb") as file:
        report = validate(file)
        assert not file.closed
    assert [(finding.rule, str(finding.place)) for finding in report.findings] == [
        (finding.rule, str(finding.place)) for finding in validate(path).findings
    ]
    with path.open("rb") as file:
        assert list(read(file).written()) == list(read(path).written())
    with tempfile.SpooledTemporaryFile() as file:  # what web frameworks give
        file.write(data)
        file.seek(0)
        assert found(file) == expected


def test_text_is_read_and_never_misread(tmp_path):
    expected = found(FAULTY)
    text = FAULTY.read_text(encoding="utf-8")
    assert found(io.StringIO(text)) == expected
    with FAULTY.open(encoding="utf-8") as file:
        assert found(file) == expected
    (tmp_path / "a.json").write_text(text.replace("White British", "Zoë — ”"), encoding="utf-8")
    with (tmp_path / "a.json").open(encoding="utf-8") as right, (tmp_path / "a.json").open(encoding="latin-1") as wrong:
        assert list(read(right).written()) == list(read(wrong).written()) == list(read(tmp_path / "a.json").written())
    (tmp_path / "b.json").write_text(text, encoding="utf-16")
    with (tmp_path / "b.json").open(encoding="utf-16") as file, pytest.raises(Refusal, match="UTF-16"):
        read(file)


def test_what_has_no_name_is_called_a_return():
    with pytest.raises(Refusal, match=r"^return is empty"):
        validate(b"")
    with pytest.raises(Refusal, match="web page"):
        validate(io.BytesIO(b"<html>"))
    with pytest.raises(Refusal, match="larger than 5 bytes"):
        validate(io.BytesIO(b"{        }"), max_bytes=5)
    assert found({})[0][:2] == ("not_one_header", "/returns")


def test_a_file_that_gives_neither_bytes_nor_text_is_refused():
    class Later:
        def read(self, size):
            return 7

    with pytest.raises(TypeError, match="not bytes"):
        validate(Later())


def test_a_store_is_no_return_from_memory_either(tmp_path):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as store, store:
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("CREATE TABLE combined_about (a)")
    with pytest.raises(Refusal, match="store of combined returns"):
        validate((tmp_path / "store.sqlite").read_bytes())


def test_rows_and_models_are_read_as_the_file(files):
    tables = by_type(read(files["json"]).written())
    expected = found(files["json"])
    assert found(tables) == found({name: tuple(rows) for name, rows in tables.items()}) == expected
    assert found({name: iter(rows) for name, rows in tables.items()}) == expected
    models = {name: [RECORDS[name](**row) for row in rows] for name, rows in tables.items()}
    assert found(models) == found(tables | {"children": models["children"]}) == expected
    assert found([record for records in models.values() for record in records]) == found(Return(**tables)) == expected
    assert found(record for records in models.values() for record in records) == expected
    assert found(read(tables)) == expected


def test_rows_are_given_as_they_are_in_json():
    """Nothing is coerced: a number as text, a label and an empty text are faults in rows, as they are in a JSON file."""
    tables = json.loads(FAULTY.read_text(encoding="utf-8"))
    tables["children"][0] |= {"first_attention_age": "14", "sex": "Female", "local": {"Team": 7}}
    tables["suspects"] = [7, None, {"suspect_ref": ""}]
    tables["childs"] = [{}]
    tables["support"] = "text"
    data = json.dumps(tables).encode()
    assert found(tables) == found(data)
    assert {"not_a_whole_number", "unknown_code", "not_text", "empty_text", "not_a_record", "unknown_record_type", "not_rows"} <= {
        rule for rule, *_ in found(tables)
    }


@pytest.mark.parametrize("given", [7, None, Child.model_construct(), [{"child_ref": "C-1"}], [7], object(), ["a.json"]])
def test_what_is_no_return_is_refused_with_what_is_taken(given):
    with pytest.raises(TypeError, match="a dictionary with a list of rows"):
        validate(given)


def test_text_cells_are_said_to_be_so_of_rows_alone(files):
    for given in (files["json"], files["json"].read_bytes(), []):
        with pytest.raises(TypeError, match="cells_are_text"):
            validate(given, cells_are_text=True)


def dictionaries(folder):
    tables = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


@pytest.mark.parametrize("round", range(6))
def test_rows_of_a_dict_reader_are_read_as_the_folder(tmp_path, round):
    rng = Random(f"given {SEED} {round}")
    write(a_return(rng, 60), tmp_path / "a.json")
    write(read(tmp_path / "a.json"), tmp_path / "csv")
    tables = dictionaries(tmp_path / "csv")
    rows = by_type(read(tmp_path / "a.json").written())
    assert by_type(read(tables, cells_are_text=True).written()) == rows
    assert {name: value for name, value in validator.from_text(tables).items() if value} == rows
    assert {name: value for name, value in validator.read_csv(str(tmp_path / "csv")).items() if value} == rows
    expected = [(rule, message) for rule, _, message in found(tmp_path / "csv")]
    assert [(rule, message) for rule, _, message in found(tables, cells_are_text=True)] == expected
    assert any(type(cell) is int for rows in rows.values() for row in rows for cell in row.values())


def test_text_cells_are_cleaned_with_a_notice_and_nothing_is_dropped(files, tmp_path):
    write(read(files["json"]), tmp_path / "csv")
    tables = dictionaries(tmp_path / "csv")
    blank = dict.fromkeys(tables["children"][0], "")
    tables["children"] = [tables["children"][0] | {"sex": " Female "}, blank, *tables["children"][1:], {"child_ref": "C-1", "sexx": "a"}]
    dataset = read(tables, cells_are_text=True)
    assert dataset.tables["children"][0].values["sex"] == "female"
    assert any("/children/0/sex" in notice for notice in dataset.notices)
    assert dataset.blank == 1
    places = {(finding.rule, str(finding.place)) for finding in validate(tables, cells_are_text=True).findings}
    last = len(tables["children"]) - 1
    assert ("unknown_field", f"return /children/{last}/(name 2)") in places  # the blank row is counted
    with pytest.raises(Refusal, match=r"children, row 1: it has more cells"):
        validate({"children": list(csv.DictReader(["child_ref,sex", "C-1,female,x"]))}, cells_are_text=True)


SECRET = "Secret Person"


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"children": [{"child_ref": SECRET}]}),
        "  " + json.dumps([{"child_ref": SECRET}]),
        "\ufeff{" + SECRET,
        f"child_ref,sex\r{SECRET},female",
        f"{SECRET}\n",
        SECRET * 20,
        "{" + SECRET + "\0",
    ],
)
def test_a_text_that_is_no_path_is_never_repeated(text, tmp_path):
    for act in (validate, read, open_return, lambda given: combine([given], tmp_path / "store.sqlite")):
        with pytest.raises(Refusal, match="looks like the content of a return") as refusal:
            act(text)
        assert SECRET not in str(refusal.value)
    with pytest.raises(Refusal, match="looks like the content of a return") as refusal:
        pseudonymise(text, tmp_path / "out.json", key=SecretKey(token_bytes(32)))
    assert SECRET not in str(refusal.value)


def test_a_path_of_an_unusual_name_is_opened_and_a_missing_one_is_named(tmp_path):
    (tmp_path / "{a}.json").write_bytes(FAULTY.read_bytes())
    assert [row for _, row in read(tmp_path / "{a}.json").written()] == [row for _, row in read(FAULTY).written()]
    with pytest.raises(Refusal, match=r"missing\.json cannot be opened: there is no such file"):
        validate("missing.json")


def test_an_unknown_name_in_rows_says_where_columns_of_the_senders_own_go():
    rows = {"children": [{"child_ref": "C-1", "sexx": "x"}]}
    assert [message for _, _, message in found(rows, select="unknown_field") if "no such element" in message] == [
        "Children has no such element. Did you mean sex? "
        "A column of your own goes in local, in a table under a name that begins with “local:”."
    ]


def test_ids_are_a_list_or_one_text_with_commas():
    everything = {rule for rule, *_ in found(FAULTY)}
    chosen = sorted(everything)[:2]
    listed, text = found(FAULTY, select=chosen), found(FAULTY, select=", ".join(chosen))
    assert listed == text
    assert set(chosen) <= {rule for rule, *_ in text}
    assert found(FAULTY, ignore=",".join(chosen)) == found(FAULTY, ignore=chosen) != found(FAULTY)
    with pytest.raises(UnknownRule, match=r"begins with 'blnk'\. Did you mean blank"):
        validate(FAULTY, select="not_text,blnk")
