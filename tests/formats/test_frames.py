"""Tables of pandas and polars hold a return without loss, and nothing in them is coerced."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from random import Random

import pandas as pd
import polars as pl
import pytest

from cse_record import Refusal, from_frames, read, validate, write
from cse_record.formats import Dataset
from tests.conftest import ROOT, SEED, bulk
from tests.formats.test_given import by_type
from tests.formats.test_round_trip import a_return

EXAMPLES = sorted(
    {*(ROOT / "examples").glob("*.json"), *(ROOT / "examples").glob("*/return.json"), *(ROOT / "examples").glob("*/*/return.json")}
)
LIBRARIES = {"pandas": Dataset.to_pandas, "polars": Dataset.to_polars}
TABLES = {"pandas": pd.DataFrame, "polars": pl.DataFrame}


def rows_back(dataset, library):
    return list(from_frames(LIBRARIES[library](dataset)).written())


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_example_comes_back_as_it_was(library, tmp_path):
    assert len(EXAMPLES) > 10
    for path in EXAMPLES:
        dataset = read(path)
        assert rows_back(dataset, library) == list(dataset.written()), path
        assert [(f.rule, f.place.inside) for f in validate(from_frames(LIBRARIES[library](dataset))).findings] == [
            (f.rule, f.place.inside) for f in validate(path).findings
        ]
    police = ROOT / "examples/police.json"
    write(from_frames(LIBRARIES[library](read(police))), tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == police.read_bytes()


@pytest.mark.bulk
@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("round", range(bulk(60, soak=200)))
def test_random_returns_come_back_as_they_were(library, round):
    rng = Random(f"frames {SEED} {round}")
    dataset = read(by_type(a_return(rng, rng.choice([0, 1, 60]))))
    assert rows_back(dataset, library) == list(dataset.written())
    one_way = from_frames({name: table.convert_dtypes() for name, table in dataset.to_pandas().items()})
    assert list(one_way.written()) == list(dataset.written())


def test_every_record_type_has_a_table_with_its_columns_and_their_types():
    dataset = read(
        {"returns": [{"return_ref": "R-1"}], "children": [{"child_ref": "C-1", "first_attention_age": 14, "local": {"Team": "N"}}]}
    )
    pandas, polars = dataset.to_pandas(), dataset.to_polars()
    assert list(pandas) == list(polars) == list(dataset.tables)
    assert list(pandas["children"].columns) == polars["children"].columns
    assert pandas["children"].columns[0] == "child_ref"
    assert pandas["children"].columns[-1] == "local:Team"
    assert {str(dtype) for name, dtype in pandas["children"].dtypes.items() if name != "first_attention_age"} == {"string"}
    assert str(pandas["children"]["first_attention_age"].dtype) == "Int64"
    assert polars["children"].schema["first_attention_age"] == pl.Int64
    assert {polars["suspects"].schema[name] for name in ("sex", "confirmed_on")} == {pl.String}
    assert len(pandas["suspects"]) == polars["suspects"].height == 0
    assert str(pandas["suspects"]["age"].dtype) == "Int64"


@pytest.mark.parametrize(
    "row",
    [{"child_ref": "C-1", "first_attention_age": "14"}, {"child_ref": 7}, {"child_ref": "C-1", "childhood": "a"}, {"child_ref": ""},
     {"child_ref": "C-1", "local": {"Team": 7}}, {}, 7, {"child_ref": "C-1", "first_attention_age": 10**15}],
)  # fmt: skip
@pytest.mark.parametrize("library", LIBRARIES)
def test_what_a_table_cannot_hold_is_refused_and_not_coerced(library, row):
    with pytest.raises(Refusal, match="would lose"):
        LIBRARIES[library](read({"returns": [], "children": [row]}))


@pytest.mark.parametrize("library", TABLES)
def test_days_and_whole_numbers_in_other_types_are_read_with_a_notice(library):
    table = TABLES[library](
        {
            "child_ref": ["C-1", "C-2"],
            "first_attention_on": [datetime(2020, 5, 4), None],
            "first_attention_latest": [date(2020, 5, 5), None],
            "first_attention_age": [14.0, None],
        }
    )
    dataset = from_frames({"children": table})
    assert list(dataset.written()) == [
        (
            "children",
            {"child_ref": "C-1", "first_attention_on": "2020-05-04", "first_attention_latest": "2020-05-05", "first_attention_age": 14},
        ),
        ("children", {"child_ref": "C-2"}),
    ]
    assert [notice.partition(":")[0] for notice in dataset.notices] == ["children, first_attention_on", "children, first_attention_age"]


@pytest.mark.parametrize("library", TABLES)
def test_nothing_else_is_changed(library):
    """A time of day, a fraction, a yes for a number, and an empty text are left for `validate` to find."""
    cells = {
        "first_attention_on": [datetime(2020, 5, 4, 21, 40), datetime(2020, 5, 4, tzinfo=UTC)],
        "first_attention_age": [14.5, 13.0],
        "sex": ["", "Female"],
        "childhood": ["a", "b"],
    }
    for name, column in cells.items():
        try:
            table = TABLES[library]({"child_ref": ["C-1", "C-2"], name: column})
        except TypeError:  # polars holds one time zone in a column
            table = TABLES[library]({"child_ref": ["C-1", "C-2"], name: column[:1] * 2})
        faults = [
            finding for finding in validate(from_frames({"children": table})).findings if finding.place.inside.startswith("/children/0/")
        ]
        assert {finding.rule for finding in faults} & {"not_as_spelled", "not_a_whole_number", "empty_text", "unknown_field"}, name
    table = TABLES[library]({"child_ref": ["C-1"], "first_attention_age": [True]})
    assert any(finding.rule == "not_a_whole_number" for finding in validate(from_frames({"children": table})).findings)


def test_a_blank_row_is_counted_and_rows_keep_their_numbers():
    table = pd.DataFrame({"child_ref": [None, "C-1"], "sex": [None, "femal"]})
    dataset = from_frames({"children": table}, source="export")
    assert (dataset.read, dataset.blank) == (1, 1)
    assert "export /children/1/sex" in [str(finding.place) for finding in validate(dataset).findings]


def test_categories_and_numpy_numbers_are_what_they_hold():
    table = pd.DataFrame(
        {"child_ref": pd.Series(["C-1", "C-2"]), "sex": pd.Series(["female", None], dtype="category"), "first_attention_age": [1, 2]}
    )
    assert [row for _, row in from_frames({"children": table}).written()] == [
        {"child_ref": "C-1", "sex": "female", "first_attention_age": 1}, {"child_ref": "C-2", "first_attention_age": 2},
    ]  # fmt: skip


def test_a_table_that_cannot_be_read_as_rows_is_refused():
    twice = pd.DataFrame([["C-1", "C-2"]], columns=["child_ref", "child_ref"])
    numbered = pd.DataFrame([["C-1"]])
    indexed = pd.DataFrame({"child_ref": ["C-1"], "sex": ["female"]}).set_index("child_ref")
    for table, words in ((twice, "same name"), (numbered, "must be texts"), (indexed, "reset_index")):
        with pytest.raises(Refusal, match=words):
            from_frames({"children": table})
    for given in ([{"child_ref": "C-1"}], pd.Series(["C-1"]), None):
        with pytest.raises(TypeError, match="DataFrame of pandas or polars"):
            from_frames({"children": given})
    assert "unknown_record_type" in {finding.rule for finding in validate(from_frames({"childs": indexed.reset_index()})).findings}


@pytest.mark.parametrize("library", TABLES)
def test_what_holds_tables_is_given_to_the_function_for_it(library):
    table = TABLES[library]({"child_ref": ["C-1"]})
    for given in ({"children": table}, {"children": table["child_ref"]}, table):
        for act in (validate, read):
            with pytest.raises(TypeError, match="from_frames"):
                act(given)
    for frames in ([table], table, None, "Secret Person"):
        with pytest.raises(TypeError, match="a dictionary with a DataFrame of pandas or polars for each record type") as refusal:
            from_frames(frames)
        assert "Series" not in str(refusal.value)
        assert "Secret" not in str(refusal.value)


@pytest.mark.parametrize("library", TABLES)
def test_an_unknown_column_is_named_by_its_position_with_what_to_do(library):
    table = TABLES[library]({"local:Team": ["N"], "child_ref": ["C-1"], "sex": [None], "Secret Person": ["x"]})
    report = validate(from_frames({"children": table}), select="unknown_field")
    assert [finding.message for finding in report.findings] == [
        "Children has no such element. A column of your own goes in local, in a table under a name that begins with “local:”."
    ]
    assert [notice for notice in report.notices if notice.startswith("children, column 4 is not an element")]
    assert "Secret" not in f"{report.notices} {report.findings[0].place} {report.findings[0].words}"
    assert not [notice for notice in from_frames({"children": table[["child_ref", "local:Team"]]}).notices if "not an element" in notice]


WITHOUT = """
import sys
sys.modules["pandas"] = sys.modules["polars"] = None  # as if they were not installed
import cse_record
dataset = cse_record.read(sys.argv[1])
for make in (dataset.to_pandas, dataset.to_polars):
    try:
        make()
    except cse_record.Refusal as refusal:
        print(refusal)
try:
    cse_record.from_frames({"children": []})
except TypeError as error:
    print(error)
"""


def test_without_the_extra_it_says_what_to_install():
    path = ROOT / "examples/minimal.json"
    process = subprocess.run([sys.executable, "-c", WITHOUT, path], capture_output=True, text=True, check=True)
    first, second, third = process.stdout.splitlines()
    assert "pandas" in first
    assert "polars" in second
    assert first.endswith("pip install 'cse-record[frames]'")
    assert "DataFrame" in third


def test_nothing_is_loaded_before_it_is_asked_for():
    path = str(ROOT / "examples/minimal.json")
    code = f"import sys, cse_record; cse_record.read({path!r}); assert not {{'pandas', 'polars', 'numpy'}} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
