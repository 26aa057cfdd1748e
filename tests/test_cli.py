"""The command line, as a person uses it."""

import json
import os
import re
import subprocess
import sys

import pytest
from openpyxl import load_workbook

from cse_record.cli import main
from cse_record.cli.arguments import parser
from cse_record.formats import read, write
from tests.conftest import ROOT

COMMANDS = [
    "validate",
    "convert",
    "template",
    "case-sheets",
    "example",
    "combine",
    "summarise",
    "profile",
    "pseudonymise",
    "key",
    "explain",
    "extension",
    "crosswalk",
    "diff",
    "upgrade",
    "labels",
    "completion",
    "clean",
    "build",
]


with_full_disk = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a file that is always full")


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_validate_says_clean_with_exit_code_0(capsys):
    code, out, _ = run(capsys, "validate", *sorted((ROOT / "examples").glob("*.json")))
    assert code == 0
    assert out.count("0 errors, 0 queries") == 5


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
    assert "more (all of them" not in everything


def test_validate_that_cannot_check_is_not_a_pass(capsys, tmp_path):
    (tmp_path / "bad.json").write_text("{")
    code, out, err = run(capsys, "validate", tmp_path / "bad.json", ROOT / "examples/police.json")
    assert code == 2
    assert "bad.json" in err
    assert "0 errors, 0 queries" in out


def test_the_faulty_example_shows_each_kind_of_finding(capsys):
    code, out, _ = run(capsys, "validate", ROOT / "examples/faulty/return.json")
    assert code == 1
    rule_ids = set(re.findall(r"^(?:error|query|note) ([A-Za-z0-9_-]+):", out, re.MULTILINE))
    assert rule_ids == {
        "unknown_code", "not_as_spelled", "ethnicity_for_nationality", "MIS-001", "MIS-004", "MIS-005", "MIS-008", "REF-001", "TXT-001",
    }  # fmt: skip
    assert "1 explained" in out


def test_select_and_ignore(capsys):
    """Choosing rules does not silence faults of shape, since no rule looks at a faulty cell."""
    path = ROOT / "examples/faulty/return.json"
    shape = {"unknown_code", "not_as_spelled", "ethnicity_for_nationality"}

    def rules_reported(*options):
        return set(re.findall(r"^(?:error|query|note) ([A-Za-z0-9_-]+):", run(capsys, "validate", path, *options)[1], re.MULTILINE))

    assert rules_reported("--select", "MIS,REF-001", "--ignore", "MIS-004,MIS-008") == {"MIS-001", "MIS-005", "REF-001"} | shape
    assert rules_reported("--select", "NET") == shape
    assert rules_reported("--select", "NET,unknown_code") == {"unknown_code"}
    assert rules_reported("--ignore", ",".join((*shape, "MIS", "REF", "TXT"))) == set()
    code, _, err = run(capsys, "validate", path, "--select", "MIZ-001")
    assert code == 2
    assert "Did you mean MIS-001?" in err


def test_what_could_not_be_read_is_reported_whatever_is_selected(capsys, tmp_path):
    data = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
    data |= {"missing_episodes": [3, "x"], "missing_episode": [{}]}
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    for options in (("--select", "MIS"), ("--ignore", "not_a_record,unknown_record_type")):
        code, out, _ = run(capsys, "validate", tmp_path / "a.json", *options)
        assert code == 1
        assert "not_a_record" in out
        assert "unknown_record_type" in out


def test_values_are_shown_only_to_those_who_ask(capsys):
    path = ROOT / "examples/faulty/return.json"
    for form in ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github"):
        _, plain, _ = run(capsys, "validate", path, "--format", form)
        _, shown, _ = run(capsys, "validate", path, "--format", form, "--show-values")
        assert "White British" not in plain
        assert "White British" in shown


def test_a_folder_that_leads_back_to_itself_or_holds_other_things(capsys, tmp_path):
    run(capsys, "convert", ROOT / "examples/minimal.json", tmp_path / "a.json")
    (tmp_path / "notes.csv").write_text("a,b")
    (tmp_path / "docs").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "x").symlink_to(".")
    (tmp_path / "y").symlink_to(".")
    code, out, _ = run(capsys, "validate", tmp_path)
    assert code == 0
    assert out.count("rows seen") == 1
    os.mkfifo(tmp_path / "b.json")
    code, _, err = run(capsys, "validate", tmp_path)
    assert code == 2
    assert "is a pipe" in err


def test_a_folder_of_returns_is_as_many_returns(capsys, tmp_path):
    for name in ("a.json", "b.jsonl", "c.zip", "d"):
        run(capsys, "convert", ROOT / "examples/minimal.json", tmp_path / name)
    code, out, _ = run(capsys, "validate", tmp_path)
    assert code == 0
    assert out.count("0 errors, 0 queries") == 4
    code, _, err = run(capsys, "validate", tmp_path / "d", tmp_path, "--max-bytes", 100)
    assert code == 2
    assert "100 bytes" in err


def test_a_fault_in_a_rule_is_never_a_pass(capsys, monkeypatch):
    """An exception in a rule gives `could not be checked` for every rule on the record type, and exit code 2."""
    from cse_record._generated import validator

    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(validator, "ordinal", broken)
    code, out, _ = run(capsys, "validate", ROOT / "examples/faulty/return.json", "--format", "json")
    document = json.loads(out)
    outcomes = {rule["id"]: rule["outcome"] for rule in document["rules"]}
    assert code == 2
    assert document["verdict"] == "could not check"
    assert outcomes["RIV-015"] == "could not be checked"
    assert outcomes["MIS-001"] == "could not be checked"
    assert {"passed", "failed"} <= set(outcomes.values())
    assert "RIV-015" in run(capsys, "validate", ROOT / "examples/faulty/return.json")[1].splitlines()[-1]


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
        ("MIS-001", "Returned before last seen"),
        ("mis-001", "Why it matters"),
        ("rules", "MIS-001"),
        ("children.birth_month", "DAT-003"),
    ],
)
def test_explain(capsys, name, words):
    code, out, _ = run(capsys, "explain", name)
    assert code == 0
    assert words in out


@pytest.mark.slow
def test_explain_everything_that_has_a_name(capsys):
    from cse_record.standard.catalogue import STANDARD
    from cse_record.targets.prose.explain import explain

    for name in [*STANDARD.elements, *STANDARD.records, *STANDARD.codelists, *STANDARD.requirements, *STANDARD.rules, "rules"]:
        page = explain(name, width=100)
        assert all(len(line) <= 100 or " " not in line.strip() for line in page.splitlines())


@pytest.mark.slow
def test_explain_shows_every_code_that_bears_a_name(capsys):
    from cse_record.standard.catalogue import STANDARD
    from cse_record.standard.codelists import CODELISTS
    from cse_record.standard.faults import FAULTS
    from cse_record.targets.prose.explain import explain

    bearers = {}
    for codelist in CODELISTS.values():
        for code, name in codelist.names():
            bearers.setdefault(name, {})[codelist.name, code] = codelist.by_code[code].definition
    elements = {element.name for element in STANDARD.elements.values()}
    taken = {name.casefold() for name in [*STANDARD.records, *CODELISTS, *STANDARD.tables, *STANDARD.requirements, *elements, "rules"]}
    several = {
        name: rows_of_type for name, rows_of_type in bearers.items() if len(rows_of_type) > 1 and name not in taken and name not in FAULTS
    }
    assert "section 25" in several
    for name, rows_of_type in several.items():
        page = explain(name, width=10_000)
        assert all(definition in page for definition in rows_of_type.values()), name
    code, out, _ = run(capsys, "explain", "legal_status:Section 25")
    assert code == 0
    assert "secure-accommodation-order" in out


def test_explain_suggests_near_names(capsys):
    code, _, err = run(capsys, "explain", "children.etnicity")
    assert code == 2
    assert "children.ethnicity" in err


def test_crosswalk_says_what_is_lost(capsys):
    code, out, _ = run(capsys, "crosswalk", "ethnicity", "W9", "--from", "police-sde-16+1")
    assert code == 0
    assert "More than one code fits" in out
    code, _, err = run(capsys, "crosswalk", "ethnicity", "4", "--from", "observed_appearance")
    assert code == 2
    assert "never converted" in err


def test_diff_says_what_a_version_changed(capsys, tmp_path):
    from cse_record.standard.versions import VERSIONS

    code, out, _ = run(capsys, "diff", "0.1", VERSIONS[-1])
    assert code == 0
    assert "The smallest step for them is a minor version" in out
    assert "standard_version:0.2" in out
    assert run(capsys, "diff", "0.1") == (0, out, "")  # what this package holds
    code, out, _ = run(capsys, "diff", "0.1", "0.1")
    assert (code, out) == (0, "From version 0.1 of the standard to 0.1: no changes.\n")
    code, out, _ = run(capsys, "diff", "0.1", "0.2", "--format", "json")
    assert json.loads(out)["stated_step"] == "minor"
    page = tmp_path / "changes.html"
    assert run(capsys, "diff", "0.1", "0.2", "--format", "html", "-o", page)[:2] == (0, "")
    assert "<title>What changed from version 0.1 to 0.2 of the standard</title>" in page.read_text(encoding="utf-8")


def test_diff_refuses_what_it_cannot_compare(capsys):
    code, _, err = run(capsys, "diff", "0.0", "0.2")
    assert (code, "There are: 0.1, 0.2" in err, ", present." in err) == (2, True, True)
    code, _, err = run(capsys, "diff", "0.2", "0.1")
    assert (code, "Give the earlier version first" in err) == (2, True)


@pytest.mark.slow
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


def test_only_a_profile_says_that_it_shows_changes(capsys):
    """`summarise` is protected against an earlier release, but shows nothing of it."""
    texts = {}
    for command in ("summarise", "profile"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        texts[command] = " ".join(capsys.readouterr().out.partition("--previous STORE|FILE.json\n")[2].partition("--effort")[0].split())
    assert all("worked out" in help_text for help_text in texts.values())
    assert {command for command, help_text in texts.items() if "has changed" in help_text} == {"profile"}


def test_commands_are_those_of_the_parser():
    actions = [action for action in parser()._actions if action.dest == "command"]
    assert list(actions[0].choices) == COMMANDS


def test_bad_usage_exits_with_2():
    for arguments in ([], ["validate"], ["example", "--children", "-1", "-o", "a.json"], ["nonsense"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2


def test_help_does_not_load_the_standard():
    code = "import sys; from cse_record.cli.arguments import parser; parser({chosen!r}); print('pydantic' in sys.modules)"
    for chosen in ("", "--help", "--version", "validate", "convert", "pseudonymise"):
        command = [sys.executable, "-c", code.format(chosen=chosen)]
        process = subprocess.run(command, capture_output=True, text=True, check=True)
        assert process.stdout.strip() == "False", chosen


def test_help_names_every_command():
    assert parser("--help").format_help() == parser().format_help()


def test_a_closed_pipe_gives_no_traceback(tmp_path):
    command = f"{sys.executable} -m cse_record explain area | head -1"
    process = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, env=os.environ)
    assert "Traceback" not in process.stderr


def test_output_is_flushed_before_the_process_ends(capsys):
    """The installed command ends without freeing what it read. Nothing that it printed may be lost by that."""
    faulty = str(ROOT / "examples/faulty/return.json")
    command = [sys.executable, "-m", "cse_record", "validate", faulty, "--format", "json"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    process = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert process.returncode == 1, process.stderr
    code, out, _ = run(capsys, *command[3:])
    assert (process.returncode, process.stdout) == (code, out)


@with_full_disk
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_reported(unbuffered):
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "cse_record", "validate", str(ROOT / "examples/police.json")]
        process = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment)
    assert process.returncode == 2
    assert "No space left" in process.stderr
    assert len(process.stderr.splitlines()) == 1


@with_full_disk
@pytest.mark.parametrize("arguments", [["validate", "nothere.json"], ["bogus"], ["--version"], ["--help"], ["explain", "nope"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_cannot_be_reported_ends_with_2_and_no_traceback(arguments, unbuffered):
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "cse_record", *arguments]
        for streams in ({"stdout": full, "stderr": subprocess.PIPE}, {"stdout": full, "stderr": full}):
            process = subprocess.run(command, **streams, text=True, check=False, env=environment)
            assert process.returncode == 2 or (arguments == ["--help"] and unbuffered), arguments  # argparse itself swallows that error
            assert "Traceback" not in (process.stderr or "")


def test_the_parser_of_one_command_is_that_of_the_whole(capsys):
    for name in COMMANDS:
        help_texts = []
        for chosen in (None, name):
            with pytest.raises(SystemExit):
                parser(chosen).parse_args([name, "--help"])
            help_texts.append(capsys.readouterr().out)
        assert help_texts[0] == help_texts[1]


def test_build_leaves_a_folder_that_is_not_its_own(capsys, tmp_path):
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/my.xsd").write_text("mine")
    code, _, err = run(capsys, "build", "--folder", tmp_path)
    assert code == 2
    assert "did not write" in err
    assert [path.name for path in (tmp_path / "schema").iterdir()] == ["my.xsd"]


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp850"])
def test_a_terminal_that_lacks_letters_gets_no_traceback(encoding):
    env = os.environ | {"PYTHONIOENCODING": encoding}
    process = subprocess.run([sys.executable, "-m", "cse_record", "explain", "nationality"], capture_output=True, env=env, check=False)
    assert process.returncode == 0, process.stderr


def test_convert_does_not_write_into_its_source(capsys, tmp_path):
    run(capsys, "convert", ROOT / "examples/police.json", tmp_path / "r")
    code, _, err = run(capsys, "convert", tmp_path / "r", tmp_path / "r/out.json")
    assert code == 2
    assert "never changed" in err


def test_output_that_cannot_be_written_is_reported(capsys, tmp_path):
    code, _, err = run(capsys, "example", "--children", 1, "-o", tmp_path / "no/such/folder.json")
    assert code == 2
    assert "folder.json" in err


def test_colour_and_progress_are_for_terminals_alone(capsys, monkeypatch):
    from cse_record.reports.text import text
    from cse_record.validation import validate

    path = ROOT / "examples/faulty/return.json"
    assert "\x1b" not in run(capsys, "validate", path)[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;31merror\x1b[0m" in run(capsys, "validate", path)[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(capsys, "validate", path)[1]
    steps = []
    monkeypatch.setattr(sys.modules["cse_record.validation.validate"], "STEP", 2)
    report = validate(path, progress=lambda *step: steps.append(step))
    assert (str(path), "missing_episodes", 2) in steps
    assert steps[-1][2] == 0
    assert text(report) == text(validate(path))


@pytest.mark.slow
def test_lock_files_next_to_a_workbook_stop_nothing(capsys, tmp_path):
    """Excel's `~$` file while the workbook is open, and what macOS leaves on other disks, both in the folder and by a shell pattern."""
    returns = tmp_path / "returns"
    returns.mkdir()
    write(read(ROOT / "examples/police.json"), returns / "police.xlsx")
    (returns / "~$police.xlsx").write_bytes(b"\x05A. Name" + bytes(157))
    (returns / "._police.xlsx").write_bytes(b"\x00\x05\x16\x07" + bytes(4000))
    whole, each = [str(returns)], [str(path) for path in sorted(returns.iterdir())]
    for paths in (whole, each):
        assert run(capsys, "combine", *paths, "-o", tmp_path / "store.sqlite", "--replace")[0] == 0
        code, out, err = run(capsys, "validate", *paths)
        assert code == 0
        assert err.count("was left out") == 2
        assert "A. Name" not in out + err
    code, _, err = run(capsys, "validate", next(path for path in each if "~$" in path))
    assert (code, "is not a return" in err) == (2, True)
    write(read(ROOT / "examples/police.json"), returns / "other.xlsx")
    (returns / "other.xlsx").rename(returns / "~$other.xlsx")
    assert run(capsys, "validate", returns)[1].count("rows seen") == 2  # a workbook with such a name is still a workbook


def in_a_folder(folder, **held):
    """A folder with the return of the police and further files, given as names and contents."""
    folder.mkdir()
    write(read(ROOT / "examples/police.json"), folder / "police.json")
    for name, contents in held.items():
        (folder / name).write_bytes(contents)
    return folder


OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
RETURN = (ROOT / "examples/minimal.json").read_bytes()


@pytest.mark.parametrize("name", ["b.xls", "b.xlsb", "b.ods", "b.numbers", "b.XLS", "b.xlsx.old", "b.7z", "b.tmp"])
def test_what_may_be_a_return_in_a_folder_is_refused_as_if_it_was_named(capsys, tmp_path, name):
    """Otherwise an agency that sent such a file would be listed as silent."""
    folder = in_a_folder(tmp_path / "returns", **{name: OLD_WORKBOOK})
    code, _, err = run(capsys, "validate", folder)
    assert (code, name in err) == (2, True)
    store = tmp_path / "store.sqlite"
    code, _, err = run(capsys, "combine", folder, "-o", store)
    assert (code, name in err, store.exists()) == (2, True, False)
    (folder / "police.json").unlink()
    code, _, err = run(capsys, "validate", folder)
    assert (code, name in err, "returns.csv" in err) == (2, True, False)


@pytest.mark.parametrize("name", ["b.json.bak", "b.txt", "b", "b.JSON"])
def test_a_return_in_a_folder_is_read_whatever_its_name(capsys, tmp_path, name):
    folder = in_a_folder(tmp_path / "returns", **{name: RETURN})
    code, out, _ = run(capsys, "validate", folder)
    assert (code, out.count("rows seen")) == (0, 2)


def test_what_is_not_a_return_in_a_folder_is_reported_and_stops_nothing(capsys, tmp_path):
    """Files that systems and this package put there are not reported."""
    reported = {
        "README.md": b"[notes](https://example.org)", "letter.docx": b"PK\x03\x04" + bytes(100), "plan.pdf": b"%PDF-1.7",
        "other.geo": b'{"type": "Feature"}', "notes.csv": b"what,when\nsynthetic,today\n",
    }  # fmt: skip
    silent = {
        ".DS_Store": bytes(10), "Thumbs.db": OLD_WORKBOOK, "asked.csv": b"\xef\xbb\xbfagency_type,agency_area,agency_name\r\n",
        "audit.csv": b"marking,table,row\n",
    }  # fmt: skip
    folder = in_a_folder(tmp_path / "returns", **reported, **silent)
    code, out, err = run(capsys, "validate", folder)
    assert (code, out.count("rows seen")) == (0, 1)
    assert [name for name in (*reported, *silent) if name in err] == list(reported)
    assert run(capsys, "combine", folder, "-o", tmp_path / "store.sqlite")[0] == 0


def test_what_is_not_a_return_is_never_set_aside_as_one(capsys, tmp_path):
    """A store, a key, and a missing file."""
    store, key = tmp_path / "store.sqlite", tmp_path / "own.key"
    assert run(capsys, "combine", "examples/police.json", "-o", store)[0] == 0
    assert run(capsys, "key", "new", "-o", key)[0] == 0
    secret = key.read_text(encoding="utf-8").split()[1]
    for path, reason in ((store, "store"), (key, "key"), (tmp_path / "nothing.sqlite", "no such file")):
        paths = ["examples/minimal.json", path]
        code, out, err = run(capsys, "combine", *paths, "-o", tmp_path / "other.sqlite", "--invalid", "set-aside")
        assert (code, reason in err, str(path) in err) == (2, True, True)
        assert secret not in out + err
        if path != store:
            code, out, err = run(capsys, "summarise", path)
            assert (code, reason in err, "prevented" in err, secret in out + err) == (2, True, False, False)
    code, out, err = run(capsys, "validate", key)
    assert (code, "key" in err.replace(str(key), ""), secret in out + err) == (2, True, False)


@pytest.mark.slow
@pytest.mark.parametrize("command", [("convert", "RETURN", "OUT"), ("template", "--prefill", "RETURN", "-o", "OUT")])
def test_every_limit_that_a_refusal_names_can_be_raised(capsys, tmp_path, command):
    paths = {"RETURN": "examples/minimal.json", "OUT": tmp_path / "out.xlsx"}
    command = [paths.get(word, word) for word in command]
    code, _, error = run(capsys, *command, "--max-bytes", 1000)
    assert code == 2
    assert "--max-bytes" in error
    assert run(capsys, *command)[0] == 0


@pytest.mark.slow
def test_a_template_can_be_asked_for_by_a_list(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, "template", "--for", "Missing Episodes, children,,children", "--board", "Northshire, East", "--rows", 2)
    assert (code, err) == (0, "")
    assert out.startswith("cse-record-children+missing_episodes.xlsx: ")
    assert run(capsys, "upgrade", "cse-record-children+missing_episodes.xlsx", "-o", "again.xlsx")[0] == 0
    books = [load_workbook(name) for name in ("cse-record-children+missing_episodes.xlsx", "again.xlsx")]
    assert books[0].sheetnames[:5] == ["Start here", "This return", "What was searched", "Children", "Missing episodes"]
    assert [book.sheetnames for book in books] == [books[0].sheetnames] * 2
    assert {book.properties.title for book in books} == {"Workbook: Children + Missing episodes, Northshire, East"}


@pytest.mark.parametrize(
    ("command", "rest"),
    [
        (["template"], []),
        (["upgrade", "examples/minimal.json", "-o", "n.xlsx"], []),
        (["upgrade", "-o", "n.xlsx"], ["examples/minimal.json"]),
    ],
)
@pytest.mark.parametrize(("names", "meant"), [
    (["core", "children"], "core,children"), (["core,", "Missing episodes"], "core,missing_episodes"),
    (["children", "missing", "episodes"], "children,missing_episodes"),
])  # fmt: skip
def test_a_list_without_commas_is_answered_with_the_list_that_was_meant(capsys, command, rest, names, meant):
    with pytest.raises(SystemExit) as ended:
        main([*command, "--for", *names, *rest])
    assert ended.value.code == 2
    assert f"Did you mean --for {meant}, with commas between the names?" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("command", [["template"], ["upgrade", "examples/minimal.json", "-o", "new.xlsx"]])
@pytest.mark.parametrize(("names", "words"), [
    ("children,Secretname", "Item 2 of the list is neither a workbook nor a record type. The workbooks are full, core,"),
    ("childern", "Did you mean children or child_links?"),
    (" ,", "The record types are children,"),
])  # fmt: skip
def test_an_unknown_part_of_a_list_is_told_and_not_repeated(capsys, command, names, words):
    with pytest.raises(SystemExit) as ended:
        main([*command, "--for", names])
    assert ended.value.code == 2
    said = " ".join(capsys.readouterr().err.split())
    assert words in said
    assert "Secretname" not in said


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("validte x", "validate"),
        ("sumarise a.json", "summarise"),
        ("key nw -o a.key", "new"),
        ("validate x --fromat json", "--format"),
        ("validate x --selct=MIS", "--select"),
        ("validate x --format jsno", "json"),
        ("summarise x --count peple", "people"),
    ],
)
def test_a_misspelt_command_or_option_is_answered_with_the_nearest(capsys, line, meant):
    with pytest.raises(SystemExit) as ended:
        main(line.split())
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"Did you mean {meant}?\n")


@pytest.mark.parametrize("line", ["bogus", "8f3c9a51e2b8064d1fa7c35e908b62", "validate x --zzz", "validate", "key new --jane-roe"])
def test_nothing_is_suggested_that_is_not_like_it_and_nothing_typed_is_repeated(capsys, line):
    with pytest.raises(SystemExit):
        main(line.split())
    err = capsys.readouterr().err
    assert "Did you mean" not in err
    assert not [word for word in line.split() if word not in ("validate", "key", "new", "x", "--zzz", "--jane-roe") and word in err]


def _completed(line: str) -> list[str]:
    """The completions of a line, asked for as the script of a shell asks."""
    env = os.environ | {
        "_ARGCOMPLETE": "1", "_ARGCOMPLETE_SHELL": "bash", "_ARGCOMPLETE_IFS": "\n", "_ARGCOMPLETE_STDOUT_FILENAME": os.devnull,
        "COMP_LINE": line, "COMP_POINT": str(len(line)), "COMP_TYPE": "9",
    }  # fmt: skip
    script = f"exec {sys.executable} -m cse_record 8>&1 9>&2 1>/dev/null 2>/dev/null"
    env.pop("_ARGCOMPLETE_STDOUT_FILENAME")
    done = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=False)
    return done.stdout.split()


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="shells as POSIX knows them")
def test_the_shell_completes_commands_options_and_choices():
    assert _completed("cse-record val") == ["validate"]
    assert {"--format", "--mark", "--select"} <= set(_completed("cse-record validate --"))
    assert _completed("cse-record validate --format js") == ["json", "jsonl"]
    assert _completed("cse-record key n") == ["new"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_a_script_that_names_the_command(capsys, shell):
    code, out, _ = run(capsys, "completion", shell)
    assert code == 0
    assert "cse-record" in out
    assert "_ARGCOMPLETE" in out


def test_without_argcomplete_the_message_says_what_to_install(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "argcomplete.shell_integration", None)
    code, out, err = run(capsys, "completion", "bash")
    assert (code, out) == (2, "")
    assert "pip install 'cse-record[completion]'" in err


def test_completion_is_loaded_only_when_a_shell_asks(tmp_path):
    code = "import sys; from cse_record.cli import main; main(['explain', 'R7']); assert 'argcomplete' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
