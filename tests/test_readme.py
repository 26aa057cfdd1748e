"""The README is correct: every line of Python in it is run, and `tests/docs/test_blocks.py` runs every command.

`tests/test_installation.py` runs the lines that need no installation, and the last lines of `make demo`."""

import json
import re
import subprocess
import sys

import pytest

from cse_record.standard.catalogue import STANDARD
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line for language, block in BLOCKS if language == "sh" for line in block.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the examples, as a reader has them."""
    path = tmp_path_factory.mktemp("reader")
    (path / "examples").symlink_to(ROOT / "examples")
    return path


def test_every_other_command_is_a_target_of_make():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    others = [command for command in COMMANDS if not command.startswith(("cse-record", "pipx run ", "uvx "))]
    assert others == ["make demo", "make test"]
    for command in others:
        assert f"\n{command.split()[1]}:" in makefile


def test_what_it_counts_is_about_right():
    rules = [rule for rule in STANDARD.rules.values() if not rule.deprecated_in]
    cases = [case for path in (ROOT / "conformance/cases").glob("*.json") for case in json.loads(path.read_text(encoding="utf-8"))["cases"]]
    for number, noun in ((len(rules), "rules"), (len(cases), "small returns")):
        (counted,) = re.findall(f"more than ([0-9,]+) {noun}", README)
        assert 0.9 * number < int(counted.replace(",", "")) < number, noun


@pytest.mark.slow
def test_python_of_the_readme_runs(folder):
    (code,) = [block for language, block in BLOCKS if language == "python"]
    process = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr
    assert process.stdout.startswith("True "), process.stdout


def test_every_command_and_public_name_is_documented():
    import cse_record
    from cse_record.cli.arguments import parser

    documents = README + (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    actions = [action for action in parser()._actions if action.dest == "command"]
    for command in actions[0].choices:
        assert f"cse-record {command}" in documents
    for name in cse_record.__all__:
        assert getattr(cse_record, name) is not None
    with pytest.raises(AttributeError):
        _ = cse_record.nonsense


@pytest.mark.slow
def test_links_of_the_hand_written_pages_exist():
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")),
                 *sorted((ROOT / "examples").rglob("*.md"))]:  # fmt: skip
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            linked = (page.parent / target).resolve()
            if linked.relative_to(ROOT).parts[:2] in (("docs", "schema"), ("docs", "templates")):  # the site serves them at its root
                linked = ROOT / linked.relative_to(ROOT / "docs")
            assert linked.exists(), f"{page.name}: {target}"
