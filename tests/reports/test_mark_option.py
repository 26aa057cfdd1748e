"""`validate --mark` on the command line."""

import pytest

import cse_record.validation
from cse_record.cli import main
from tests.conftest import ROOT
from tests.corpus import CASES
from tests.reports.books import book, finding, report


@pytest.fixture
def source(tmp_path, monkeypatch):
    """A workbook on which the validator finds what a hand-made report says."""

    def hand_made(path, **_):
        made = report(*(finding(f"B{row}") for row in range(3, 9)))
        made.source = str(path)
        return made

    monkeypatch.setattr(cse_record.validation, "validate", hand_made)
    return book(tmp_path / "book.xlsx")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["police.json", "--mark", "m.xlsx"], "is not one"),
        (["locked.xlsx", "--mark", "m.xlsx"], "Save a copy without one"),
        (["book.xlsx", "police.json", "--mark", "m.xlsx"], "one workbook at a time"),
        (["book.xlsx", "--mark", "m.ods"], "ends in .xlsx"),
        (["book.xlsx", "--mark", "book.xlsx"], "would change a return"),
        (["book.xlsx", "--mark", "m.xlsx", "-o", "m.xlsx"], "cannot be the same file"),
    ],
)
def test_what_cannot_be_marked_is_refused_in_words(source, capsys, monkeypatch, arguments, words):
    (source.parent / "police.json").write_bytes((ROOT / "examples/police.json").read_bytes())
    CASES["01-workbook-with-a-password"](source.parent)
    (source.parent / "return.xlsx").rename(source.parent / "locked.xlsx")
    monkeypatch.chdir(source.parent)
    before = source.read_bytes()
    assert main(["validate", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert source.read_bytes() == before
    assert not (source.parent / "m.xlsx").exists()


def test_the_copy_is_written_next_to_the_report(source, capsys, tmp_path):
    import openpyxl

    target = tmp_path / "marked.xlsx"
    assert main(["validate", str(source), "--mark", str(target), "--limit", "2"]) == 1
    out, err = capsys.readouterr()
    assert err == f"{target}: your workbook with the findings marked in it.\n"
    assert out.count("Children!B") == 2
    assert "and 4 more" in out
    sheet = openpyxl.load_workbook(target)["Children"]
    assert sum(cell.comment is not None for (cell,) in sheet["B3:B10"]) == 6


def test_nothing_is_written_of_what_could_not_be_read(source, capsys, tmp_path, monkeypatch):
    from cse_record.formats import Refusal

    def refused(*_, **__):
        raise Refusal("damaged")

    monkeypatch.setattr(cse_record.validation, "validate", refused)
    assert main(["validate", str(source), "--mark", str(tmp_path / "marked.xlsx")]) == 2
    assert "not written" in capsys.readouterr().err
    assert not (tmp_path / "marked.xlsx").exists()
