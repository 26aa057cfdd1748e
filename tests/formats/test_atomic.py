"""A file is written whole or not at all, and no message mentions a file that the user never named."""

from __future__ import annotations

import pytest

from cse_record.cli.main import main
from tests.conftest import ROOT

RETURN, FAULTY = (str(ROOT / "examples" / name) for name in ("minimal.json", "faulty/return.json"))


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    path = tmp_path_factory.mktemp("placing") / "faulty.xlsx"
    assert main(["convert", FAULTY, str(path)]) == 0
    return str(path)


def test_a_failed_template_leaves_the_existing_file(tmp_path, monkeypatch):
    from cse_record.targets import excel

    def fail(standard, variant, target, **options):
        target.write_bytes(b"half a workbook")
        raise OSError(28, "No space left on device")

    path = tmp_path / "core.xlsx"
    path.write_bytes(b"sent out already")
    monkeypatch.setattr(excel, "write_template", fail)
    assert main(["template", "-o", str(path)]) == 2
    assert path.read_bytes() == b"sent out already"
    assert list(tmp_path.iterdir()) == [path]


COMMANDS = {
    "template": lambda book, path: ["template", "--rows", "3", "-o", f"{path}.xlsx"],
    "convert": lambda book, path: ["convert", RETURN, f"{path}.json"],
    "report": lambda book, path: ["validate", RETURN, "-o", f"{path}.html", "--format", "html"],
    "mark": lambda book, path: ["validate", book, "--mark", f"{path}.xlsx"],
}


@pytest.mark.slow
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_folder_in_the_place_of_a_file_is_named(tmp_path, capsys, book, arguments):
    command = arguments(book, tmp_path / "taken")
    (target,) = (word for word in command if word.startswith(str(tmp_path / "taken")))
    (tmp_path / target).mkdir()
    assert main(command) == 2
    assert f"{target} is a folder. Give the name of a file in it." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == [target.rpartition("/")[2]]


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [COMMANDS["template"], COMMANDS["convert"], COMMANDS["mark"]], ids=["template", "convert", "mark"])
def test_a_folder_that_is_not_there_is_named(tmp_path, capsys, book, arguments):
    assert main(arguments(book, tmp_path / "none" / "return")) == 2
    assert f"there is no folder {tmp_path / 'none'}" in capsys.readouterr().err


def test_a_workbook_to_mark_that_is_not_there_is_not_called_something_else(tmp_path, capsys):
    assert main(["validate", str(tmp_path / "gone.xlsx"), "--mark", str(tmp_path / "marked.xlsx")]) == 2
    assert "there is none at" in capsys.readouterr().err
