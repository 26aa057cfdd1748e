"""The command line, as a person uses it."""

import json
import os
import subprocess
import sys

import pytest

from cse_record.cli import main
from cse_record.cli.arguments import parser
from tests.conftest import ROOT

COMMANDS = ["validate", "convert", "example", "explain", "crosswalk", "build"]


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_validate_says_clean_with_exit_code_0(capsys):
    code, out, _ = run(capsys, "validate", *sorted((ROOT / "examples").glob("*.json")))
    assert code == 0
    assert out.count("No fault of shape found.") == 5


def test_validate_finds_a_fault_without_showing_the_value(capsys, tmp_path):
    data = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    data["children"][2]["nationality"] = "Pakistani"
    data["children"][3]["child_ref"] = "Jane Roe"
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    code, out, _ = run(capsys, "validate", tmp_path / "a.json")
    assert code == 1
    assert "/children/2/nationality" in out
    assert "PAK (Pakistani)" in out
    assert "Jane Roe" not in out


def test_validate_counts_rows_and_groups_findings(capsys, tmp_path):
    data = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    for child in data["children"]:
        child["sex"] = "F"
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    code, out, _ = run(capsys, "validate", tmp_path / "a.json")
    assert code == 1
    assert f"({len(data['children'])})" in out
    assert "and 3 more" in out
    _, everything, _ = run(capsys, "validate", "--limit", 0, tmp_path / "a.json")
    assert "more" not in everything


def test_validate_that_cannot_check_is_not_a_pass(capsys, tmp_path):
    (tmp_path / "bad.json").write_text("{")
    code, out, err = run(capsys, "validate", tmp_path / "bad.json", ROOT / "examples/police.json")
    assert code == 2
    assert "bad.json" in err
    assert "No fault of shape found." in out


def test_convert_there_and_back(capsys, tmp_path):
    for target in ("a.jsonl", "b.zip", "c"):
        code, _, _ = run(capsys, "convert", ROOT / "examples/joint-lscb-2011.json", tmp_path / target)
        assert code == 0
        code, _, _ = run(capsys, "convert", tmp_path / target, tmp_path / f"{target}.json")
        assert (tmp_path / f"{target}.json").read_bytes() == (ROOT / "examples/joint-lscb-2011.json").read_bytes()


def test_convert_never_touches_its_source(capsys, tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes((ROOT / "examples/police.json").read_bytes())
    code, _, err = run(capsys, "convert", path, path)
    assert code == 2
    assert "never changed" in err
    code, _, err = run(capsys, "convert", path, tmp_path / "a.parquet")
    assert code == 2
    assert ".jsonl" in err


def test_example_is_the_same_for_the_same_seed(capsys, tmp_path):
    for name in ("a.json", "b.json"):
        run(capsys, "example", "--children", 5, "--seed", 3, "-o", tmp_path / name)
    run(capsys, "example", "--children", 5, "--seed", 4, "-o", tmp_path / "c.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes() != (tmp_path / "c.json").read_bytes()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("children.ethnicity", "self-defined"),
        ("ethnicity", "ONS"),
        ("white-roma", "Roma"),
        ("ethnicity:white-roma", "W9"),
        ("R7", "education"),
        ("r7", "education"),
        ("missing_episodes", "last_seen_on"),
        ("started_latest", "Companion of"),
        ("no_basis", "fault of shape"),
    ],
)
def test_explain(capsys, name, words):
    code, out, _ = run(capsys, "explain", name)
    assert code == 0
    assert words in out


def test_explain_everything_that_has_a_name(capsys):
    from cse_record.standard.catalogue import STANDARD
    from cse_record.targets.prose import explain

    for name in [*STANDARD.elements, *STANDARD.records, *STANDARD.codelists, *STANDARD.requirements]:
        page = explain(name, width=100)
        assert all(len(line) <= 100 or " " not in line.strip() for line in page.splitlines())


def test_explain_suggests_near_names(capsys):
    code, _, err = run(capsys, "explain", "children.etnicity")
    assert code == 2
    assert "children.ethnicity" in err


def test_crosswalk_tells_what_is_lost(capsys):
    code, out, _ = run(capsys, "crosswalk", "ethnicity", "W9", "--from", "police-sde-16+1")
    assert code == 0
    assert "More than one code fits" in out
    code, _, err = run(capsys, "crosswalk", "ethnicity", "4", "--from", "observed_appearance")
    assert code == 2
    assert "never converted" in err


def test_build_check(capsys, tmp_path):
    assert run(capsys, "build", "--check", "--folder", ROOT)[0] == 0
    code, out, _ = run(capsys, "build", "--check", "--folder", tmp_path)
    assert code == 1
    assert "Run: cse-record build" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(capsys, command):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert "example: cse-record" in capsys.readouterr().out


def test_commands_are_those_of_the_parser():
    actions = [action for action in parser()._actions if action.dest == "command"]
    assert list(actions[0].choices) == COMMANDS


def test_bad_usage_exits_with_2():
    for arguments in ([], ["validate"], ["example", "--children", "-1", "-o", "a.json"], ["nonsense"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2


def test_help_does_not_load_the_standard():
    code = "import sys; from cse_record.cli.arguments import parser; parser(); print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_reader_that_goes_away_is_no_traceback(tmp_path):
    command = f"{sys.executable} -m cse_record explain area | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, env=os.environ)
    assert "Traceback" not in done.stderr


def test_build_leaves_a_folder_that_is_not_its_own(capsys, tmp_path):
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/my.xsd").write_text("mine")
    code, _, err = run(capsys, "build", "--folder", tmp_path)
    assert code == 2
    assert "did not write" in err
    assert [path.name for path in (tmp_path / "schema").iterdir()] == ["my.xsd"]


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp850"])
def test_a_terminal_that_lacks_letters_gets_no_traceback(encoding):
    env = os.environ | {"PYTHONIOENCODING": encoding}
    done = subprocess.run([sys.executable, "-m", "cse_record", "explain", "nationality"], capture_output=True, env=env, check=False)
    assert done.returncode == 0, done.stderr


def test_convert_does_not_write_into_its_source(capsys, tmp_path):
    run(capsys, "convert", ROOT / "examples/police.json", tmp_path / "r")
    code, _, err = run(capsys, "convert", tmp_path / "r", tmp_path / "r/out.json")
    assert code == 2
    assert "never changed" in err


def test_output_that_cannot_be_written_is_told(capsys, tmp_path):
    code, _, err = run(capsys, "example", "--children", 1, "-o", tmp_path / "no/such/folder.json")
    assert code == 2
    assert "folder.json" in err
