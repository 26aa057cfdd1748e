"""A return that needs more memory than there is gets a message and exit code 2. Large returns need little more than the size of
their file."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from cse_record.cli import main
from cse_record.cli.arguments import COMMANDS
from tests.conftest import ROOT

COMMAND = (sys.executable, "-c", "from cse_record.cli import program; program()")
POSIX = pytest.mark.skipif(os.name != "posix", reason="limits as POSIX knows them")
MB = 1 << 20
CALLS = {
    "validate": ["a.json"], "convert": ["a.json", "b.json"], "template": [], "case-sheets": ["a.json", "-o", "a.html"],
    "example": ["-o", "a.json"],
    "combine": ["a.json", "-o", "b.sqlite"],
    "summarise": ["a.json"], "profile": ["a.json", "-o", "a.html"], "pseudonymise": ["a.json", "b.json", "--key-file", "a.key"],
    "key": ["new", "-o", "a.key"], "explain": ["R7"], "extension": ["."], "crosswalk": ["ethnicity", "W9"], "diff": ["0.1"],
    "upgrade": ["a.json", "-o", "b.json"], "labels": ["cy"], "completion": ["bash"], "clean": ["."], "build": [],
}  # fmt: skip


def limited(megabytes):
    def limit():
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MB, megabytes * MB))

    return limit


def run(megabytes, *arguments):
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, preexec_fn=limited(megabytes))


@pytest.mark.parametrize("command", COMMANDS)
def test_out_of_memory_is_never_a_traceback(command, tmp_path, monkeypatch, capsys):
    from importlib import import_module

    from cse_record.cli.arguments import parser

    def fail(options):
        raise MemoryError

    options = parser(command).parse_args([command, *CALLS[command]])
    module = import_module(f"cse_record.cli.{getattr(options, 'module', 'commands')}")
    monkeypatch.setattr(module, command.replace("-", "_"), fail)
    monkeypatch.chdir(tmp_path)
    assert main([command, *CALLS[command]]) == 2
    assert f"cse-record {command}: there is not enough memory" in capsys.readouterr().err


def test_one_return_that_needs_too_much_does_not_keep_the_others_from_being_checked(tmp_path, monkeypatch, capsys):
    from cse_record.formats import json as reader

    def fail(data, source, read=reader.read):
        if "large" in source:
            raise MemoryError
        return read(data, source)

    monkeypatch.setattr(reader, "read", fail)
    for name in ("a", "large", "z"):
        (tmp_path / f"{name}.json").write_bytes((ROOT / "examples/minimal.json").read_bytes())
    assert main(["validate", str(tmp_path)]) == 2
    output = capsys.readouterr()
    assert output.out.count("rows seen") == 2
    assert "large.json needs more memory than there is" in output.err


@POSIX
@pytest.mark.proof
@pytest.mark.parametrize("end", [".json", ".jsonl", ".sqlite", ".zip", ".xlsx"])
def test_with_any_memory_there_is_an_answer_or_words(end, tmp_path):
    source = tmp_path / f"return{end}"
    assert main(["example", "--children", "500", "-o", str(source)]) == 0
    answered = 0
    for megabytes in (70, 150, 400):
        for arguments in (("validate", source), ("convert", source, tmp_path / f"{megabytes}.jsonl")):
            process = run(megabytes, *arguments)
            assert "Traceback" not in process.stderr, (megabytes, process.stderr)
            is_answered = "rows seen" in process.stdout or "records written" in process.stdout
            assert is_answered or (process.returncode == 2 and "memory" in process.stderr), (megabytes, process.returncode, process.stderr)
            answered += is_answered
        if not is_answered:
            assert not (tmp_path / f"{megabytes}.jsonl").exists()
    assert answered >= 2
    assert not list(tmp_path.glob(".cse-record-*"))


@POSIX
@pytest.mark.bulk
@pytest.mark.parametrize("end", [".json", ".jsonl"])
def test_a_large_return_needs_little_more_memory_than_its_file(end, tmp_path):
    """40 MB in 260 MB of address space, of which the program itself takes some 60. As objects, they would take more than twice that."""
    (first,) = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))["children"]
    tables = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
    number = 40 * 1_000_000 // len(json.dumps(first))
    tables["children"] += [first | {"child_ref": f"X-{at}"} for at in range(number)]
    path = tmp_path / f"return{end}"
    if end == ".json":
        path.write_text(json.dumps(tables), encoding="utf-8")
    else:
        path.write_text("".join(json.dumps({name: row}) + "\n" for name, rows in tables.items() for row in rows), encoding="utf-8")
    del tables
    process = run(260, "validate", path)
    assert process.returncode in (0, 1), process.stderr
    assert f"{number:,} " in process.stdout or "rows seen" in process.stdout


@POSIX
@pytest.mark.bulk
def test_empty_records_are_answered(tmp_path):
    """The rules store which cells of each record are blank. For equal records this is in memory only once."""
    path = tmp_path / "return.json"
    path.write_text('{"children": [' + "{}," * 200_000 + "{}]}", encoding="utf-8")
    process = run(330, "validate", path, "--limit", "1")
    assert process.returncode == 1, process.stderr
    assert "200,001 rows seen" in process.stdout


@pytest.mark.slow
def test_records_that_are_read_when_they_are_asked_for_are_the_same(rng, tmp_path):
    """Records in every form: letters of several bytes, other values among the records, white space, a byte order mark."""
    from cse_record._generated import validator
    from cse_record.formats.json_rows import Array, read_object

    items_of_json = [
        {},
        {"a": "é"},
        {"b": "“x”, {y} [z]"},
        {"local": {"k": "ü", "😀": "1"}},
        {"c": None, "d": -1.5e3},
        1,
        None,
        "x, {",
        [],
        [{"e": 1}],
        True,
    ]
    for _ in range(300):
        wanted = {
            name: rng.choices(items_of_json, k=rng.choice([0, 1, 3, 450])) if rng.random() < 0.9 else rng.choice(items_of_json[:5])
            for name in rng.sample(["children", "suspects", "é", "x y"], k=rng.randrange(4))
        }
        text = json.dumps(wanted, ensure_ascii=rng.random() < 0.5, indent=rng.choice([None, 1]))
        value_by_name = read_object(rng.choice([b"", b"\xef\xbb\xbf"]) + text.encode() + rng.choice([b"", b" \n"]))
        assert {*value_by_name} == {*wanted}
        for name, value in wanted.items():
            if not isinstance(value, list):
                assert value_by_name[name] == value
                continue
            assert isinstance(value_by_name[name], Array)
            rows = [row for row in value if isinstance(row, dict)]
            assert list(value_by_name[name].rows) == rows
            assert [value_by_name[name].rows[at] for at in range(len(rows))] == rows
            assert [value[at] for at in value_by_name[name].numbers()] == rows
            assert [value[at] for at in value_by_name[name].others] == [entry for entry in value if not isinstance(entry, dict)]
        damaged = bytearray(text.encode())
        for at in rng.sample(range(len(damaged)), k=min(3, len(damaged))):
            damaged[at] = rng.choice(b'{}[],:"1x ')
        outcomes = []
        for reading in (lambda data: validator.read_json(data.decode()), read_object):
            try:
                outcomes.append(type(reading(bytes(damaged))) is dict)
            except UnicodeDecodeError:
                break
            except validator.Unreadable as error:
                outcomes.append(str(error))
        else:
            assert outcomes[0] == outcomes[1] or damaged[:1] != b"{", bytes(damaged)[:200]
