"""What the command says, also when it refuses something, is said in the language that is spoken."""

from __future__ import annotations

import shutil

import pytest

from cse_record.cli import main
from cse_record.privacy.keys import new_key
from cse_record.standard.speech import SPOKEN
from cse_record.validation import validate
from cse_record.validation.speaking import speaking
from tests.labels.pseudo import OPEN
from tests.labels.said import Pieces, bare, not_listed, with_mistakes, written

COMMANDS_GIVEN = {
    "findings": (1, "validate", "return.json"),
    "no such file": (2, "validate", "nowhere.json"),
    "no such rule": (2, "validate", "return.json", "--select", "ZZZ"),
    "nothing selected": (2, "validate", "return.json", "--select", "not_text", "--ignore", "not_text"),
    "in place of a return": (2, "validate", "return.json", "-o", "return.json"),
    "in place of another return": (2, "validate", "return.json", "-o", "other.json"),
    "in place of a key": (2, "validate", "return.json", "-o", "key"),
    "a lock file": (2, "validate", "~$return.xlsx"),
    "files that are not returns": (1, "validate", "folder"),
    "no address": (2, "validate", "return.json", "--docs", "pages"),
    "the mark of a file": (2, "validate", "return.json", "--mark", "marked.xlsx"),
    "the mark of nothing": (2, "validate", "nowhere.xlsx", "--mark", "marked.xlsx"),
    "the mark of two": (2, "validate", "return.xlsx", "return.json", "--mark", "marked.xlsx"),
    "a mark under another name": (2, "validate", "return.xlsx", "--mark", "marked.ods"),
    "a mark in place of the report": (2, "validate", "return.xlsx", "--mark", "m.xlsx", "-o", "m.xlsx"),
    "a mark": (1, "validate", "return.xlsx", "--mark", "marked.xlsx", "-o", "report.txt"),
    "a folder in place of a report": (2, "validate", "return.json", "-o", "folder"),
    "a template": (0, "template", "--for", "core", "--rows", "3", "-o", "core.xlsx"),
    "a template under another name": (2, "template", "--for", "core", "-o", "core.ods"),
    "a template of too many rows": (2, "template", "--for", "core", "--rows", "30000", "-o", "core.xlsx"),
    "a template with a long name": (2, "template", "--for", "core", "--board", "N" * 200, "-o", "core.xlsx"),
    "a template in place of its return": (2, "template", "--for", "core", "--prefill", "return.xlsx", "-o", "return.xlsx"),
    "a template that starts from a faulty return": (2, "template", "--for", "core", "--prefill", "damaged", "-o", "core.xlsx"),
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A folder with returns and other files. No test changes it."""
    folder, rows = tmp_path_factory.mktemp("desk"), with_mistakes()
    written(folder, "return.json", rows)
    shutil.copy(folder / "return.json", folder / "other.json")
    written(folder, "return.xlsx", rows)
    new_key(folder / "key")
    (folder / "~$return.xlsx").write_bytes(b"\x05someone")
    (folder / "folder").mkdir()
    shutil.copy(folder / "return.json", folder / "folder")
    for number in range(7):
        (folder / f"folder/letter-{number}.txt").write_text("late", encoding="utf-8")
    damaged = written(folder, "damaged", rows)
    (damaged / "children.csv").write_text("child_ref,sex\nC-1,female,1\n", encoding="utf-8")
    return folder


@pytest.fixture
def desk(prepared, tmp_path, monkeypatch):
    folder = shutil.copytree(prepared, tmp_path / "desk")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("given", COMMANDS_GIVEN)
def test_what_a_command_says_is_said(given, desk, capsys):
    code, *arguments = COMMANDS_GIVEN[given]
    pseudo = Pieces()
    with speaking(pseudo):
        assert main(arguments) == code
    said = capsys.readouterr()
    references = {finding.row_ref for finding in validate("return.json").findings}
    files = {str(file.relative_to(desk)) for file in desk.rglob("*")} | {file.name for file in desk.rglob("*")}
    same = {str(desk), *arguments, *files, *references, "Is a directory"}
    command = f"cse-record {arguments[0]}: "
    words = "\n".join(line.removeprefix(command) for line in (said.out + said.err).splitlines())
    assert words
    assert OPEN in words
    assert bare(words, same) == [], words
    assert not_listed(pseudo) == []


def test_a_refusal_of_the_command_is_said_in_the_language(tmp_path, monkeypatch, capsys):
    """What a command says before it begins is said in its language too."""
    labels = tmp_path / "xx.csv"
    english = "{path} already exists and {contents}. Choose another name, or use --replace to replace it."
    labels.write_text(
        f'path,english,text,source,status\nmessage/x,"{english}","EXISTS {{path}} {{contents}}",test,translated\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    for name in ("return.json", "other.json"):
        written(tmp_path, name, with_mistakes())
    assert main(["validate", "return.json", "--lang", str(labels), "-o", "other.json"]) == 2
    assert "cse-record validate: EXISTS other.json" in capsys.readouterr().err
    assert SPOKEN.get().code == ""
