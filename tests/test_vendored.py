"""The single-file validator as an agency uses it: copied elsewhere, with nothing but Python."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cse_record.conformance.suite import base_return, suite
from cse_record.standard.catalogue import STANDARD
from tests.conftest import ROOT

FILE = ROOT / "schema/validator/cse_record_validator.py"
ALONE = ("-I", "-S", "-X", "utf8")
"""Python without site-packages, without this folder and without the environment."""
RUNNER = """
import json, sys
sys.path.insert(0, sys.argv[1])
import cse_record_validator as validator
assert not [path for path in sys.path if "site-packages" in path]
wrong = []
base, cases = json.load(sys.stdin)
for case in cases:
    run = validator.validate({**base, **case["return"]})
    found = sorted([finding.rule, validator.pointer(finding)] for finding in run.findings)
    if found != sorted(case["expected"]) or run.broken:
        wrong.append([case["id"], found, case["expected"]])
json.dump([len(cases), wrong], sys.stdout)
"""

EACH_FILE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import cse_record_validator as validator
print(json.dumps({name: validator.main([name]) for name in sys.argv[2:]}))
"""
"""Prints the exit code of the validator for each file, in one process because most of the time is its start."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("vendored")
    (path / FILE.name).write_bytes(FILE.read_bytes())
    return path


def run_alone(folder: Path, *arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *ALONE, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.slow
def test_it_passes_the_conformance_suite_with_nothing_installed(folder):
    cases = [case for file in suite(STANDARD).values() for case in file["cases"]]
    process = run_alone(folder, "-c", RUNNER, folder, stdin=json.dumps([base_return(STANDARD), cases]))
    assert process.returncode == 0, process.stderr
    count, wrong = json.loads(process.stdout)
    assert count == len(cases) > 4000
    assert not wrong, f"{len(wrong)} cases, the first: {wrong[0]}"


def test_it_runs_on_a_file(folder):
    process = run_alone(folder, FILE.name, ROOT / "examples/minimal.json", ROOT / "examples/faulty/return.json")
    assert process.returncode == 1, process.stderr
    assert "/missing_episodes/0/returned_on (M-1): error MIS-001: Returned before last seen." in process.stdout
    assert "minimal.json: 36 rows, 0 errors, 0 queries" in process.stdout
    assert "White British" not in process.stdout


@pytest.mark.slow
def test_it_says_what_it_cannot_read(folder):
    texts = ["", "{", "[]", "7", '{"returns": [{"form": 1, "form": 2}]}', '{"returns": NaN}', "[" * 100_000, '{"a": 1234567890123456}']
    names = [f"bad-{number}.json" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    process = run_alone(folder, "-c", EACH_FILE, folder, *names)
    assert json.loads(process.stdout) == dict.fromkeys(names, 2)
    assert [name for name in names if f"{name}: could not be checked: " not in process.stderr] == []
    assert "Traceback" not in process.stderr
    for arguments in (["bad-0.json"], ["no-such-file.json"], []):
        assert run_alone(folder, FILE.name, *arguments).returncode == 2


def test_it_takes_whatever_dictionaries_hold(folder):
    from cse_record._generated import validator

    for tables in ({}, {"returns": None}, {"children": [7, None, [], {}]}, {"nonsense": []}, {"children": [{"sex": [], 7: 8, "local": 3}]}):
        run = validator.validate(tables)
        assert run.findings
        assert not run.broken
    with pytest.raises(TypeError):
        validator.validate([])  # type: ignore[arg-type]


def test_no_unknown_name_is_repeated(folder):
    from cse_record._generated import validator

    run = validator.validate({"children": [{"Jane Roe born 1/2": "x", "local": {"Jane Roe": 7}}]})
    assert not [
        finding for finding in run.findings if "Roe" in validator.pointer(finding) + finding.message + finding.field + finding.header
    ]


def write_csv(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return folder


def test_it_reads_a_folder_of_csv_files_as_the_package_does(folder, tmp_path):
    """The same findings, and of each the same line, as the package gives for what `cse-record convert` wrote."""
    from cse_record import read, validate, write

    tables = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    tables["children"][0] |= {"ethnicity_in_source": "=White\nother", "local": {"Team": "-North", "A": "é"}}
    tables["missing_episodes"][1]["returned_on"] = "1999-01-01"
    write(read(tables), tmp_path / "return")
    expected = sorted((finding.rule, finding.place.line, finding.field) for finding in validate(tmp_path / "return").findings)
    process = run_alone(folder, FILE.name, tmp_path / "return")
    assert process.returncode == 1, process.stderr
    *lines, last = process.stdout.splitlines()
    told = []
    for line in lines:
        place, _, words = line.removeprefix(f"{tmp_path / 'return'} ").partition(": ")
        _, at, *column = place.partition(" (")[0].split(", ")
        told.append((words.split(" ")[1].rstrip(":"), int(at.removeprefix("line ")), *(part.removeprefix("column ") for part in column)))
    assert sorted(told) == expected
    assert len(expected) > 1
    assert f"{read(tmp_path / 'return').read} rows" in last


def test_rows_and_lines_of_csv_files_are_counted_with_blank_rows(folder, tmp_path):
    text = 'child_ref,sex,first_attention_age,local:Team\r\n\r\nC-1,female,14,\r\n,,,\r\nC-2,femal,x,"a\r\nb"\r\nC-3,,014,c\r\n'
    path = write_csv(tmp_path / "return", children="\ufeff" + text)
    from cse_record._generated import validator

    tables = validator.read_csv(str(path))
    assert tables["children"] == [
        {"child_ref": "C-1", "sex": "female", "first_attention_age": 14},
        {"child_ref": "C-2", "sex": "femal", "first_attention_age": "x", "local": {"Team": "a\r\nb"}},
        {"child_ref": "C-3", "first_attention_age": "014", "local": {"Team": "c"}},
    ]
    assert tables.lines == {"children": [3, 5, 7]}
    assert tables.blank == 2
    process = run_alone(folder, FILE.name, path)
    assert "children.csv, line 5, column sex (C-2): error unknown_code" in process.stdout
    assert "children.csv, line 7, column first_attention_age (C-3): error not_a_whole_number" in process.stdout
    assert "3 rows and 2 blank" in process.stdout


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "holds no CSV file named after a record type"),
        ({"children": ""}, "children.csv is empty"),
        ({"children": "Jane Roe,Her sex\nC-1,female\n"}, "line 1: the first row must hold the names of elements"),
        ({"children": "child_ref,sex,sex\nC-1,female,male\n"}, "line 1: two columns have the same header"),
        ({"children": "child_ref,sex\nC-1\n"}, "line 2: the row has 1 cell and the header 2"),
        ({"children": "child_ref,sex\nC-1,female\nC-2,\"fe\"male\n"}, "line 3: "),
        ({"children": "child_ref,sex\nC-1,\"female\n"}, "line 2: "),
        ({"children": "child_ref\nC-1\n", "Jane Roe": "a\n"}, "also holds 1 CSV file not named after a record type"),
    ],
)  # fmt: skip
def test_it_says_what_csv_files_it_cannot_read(folder, tmp_path, files, words):
    process = run_alone(folder, FILE.name, write_csv(tmp_path / "return", **files))
    assert process.returncode == 2
    assert words in process.stderr
    assert "Traceback" not in process.stderr
    assert "Roe" not in process.stderr


def test_csv_files_in_another_encoding_are_not_guessed(folder, tmp_path):
    path = write_csv(tmp_path / "return", _notes="Jane Roe", children="child_ref\nC-1\n")
    assert run_alone(folder, FILE.name, path).returncode == 1
    (path / "children.csv").write_bytes("child_ref,ethnicity_in_source\nC-1,é\n".encode("cp1252"))
    process = run_alone(folder, FILE.name, path)
    assert process.returncode == 2
    assert "children.csv is not UTF-8" in process.stderr


def test_text_cells_are_read_only_by_the_functions_for_them():
    from cse_record._generated import validator

    row = {"child_ref": "C-1", "sex": "", "first_attention_age": "14", "local:Team": "'=1", "local": None}
    tables = {"children": [row, 7], "childs": [row], "returns": {}}
    assert "not_a_whole_number" in {finding.rule for finding in validator.validate(tables).findings}
    assert validator.from_text(tables) == {
        "children": [{"child_ref": "C-1", "first_attention_age": 14, "local": {"Team": "=1"}}, 7],
        "childs": [{"child_ref": "C-1", "first_attention_age": "14", "local": {"Team": "=1"}}],
        "returns": {},
    }
    assert row["first_attention_age"] == "14"
    kept = validator.from_text({"children": [{"local": {"a": "b"}, "local:Team": "c", "first_attention_age": 14, "sex": None}]})
    assert kept == {"children": [{"local": {"a": "b"}, "local:Team": "c", "first_attention_age": 14}]}
    with pytest.raises(validator.Unreadable, match="row 2: it has more cells"):
        validator.from_text({"children": [{}, {"child_ref": "C-1", None: ["x"]}]})


def test_it_is_written_for_python_3_9():
    """No interpreter of that version is here, so its grammar is asked, and names that came later are looked for."""
    import ast

    tree = ast.parse(FILE.read_text(encoding="utf-8"), feature_version=(3, 9))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            assert not any(keyword.arg == "strict" and getattr(node.func, "id", "") == "zip" for keyword in node.keywords)
            if getattr(node.func, "id", "") == "isinstance":
                assert not isinstance(node.args[1], ast.BinOp), "a union of types is no type in Python 3.9"
        assert not isinstance(node, ast.Match)
