"""What reading a return left out is reported by every command that reads one, on the terminal, and nowhere else."""

from __future__ import annotations

import sqlite3
import zipfile

import pytest
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

from cse_record.cli import main
from cse_record.formats import read, write
from cse_record.privacy.keys import new_key
from cse_record.standard.catalogue import STANDARD
from tests import templates
from tests.conftest import SEED
from tests.targets.excel.reading import marks

KINDS = {
    "xlsx": (
        "was left out, because its name begins with an underscore",
        "holds no record type and was left out",
        "beside the questions and answers was left out",
        "the text above the header differs from the template, and whatever was typed there was left out",
        "typed in place of a check was left out",
        "the comment on this cell was not read",
        "a text box, a picture or a chart was not read",
        "printed pages",
    ),
    "csv": (
        "its name begins with an underscore, and it was left out",
        "it is not a CSV file and was left out",
        "it is not named after a record type and was left out",
        "line 1: a row above the header was left out",
        "is not an element of children and was kept as a local column",
    ),
    "sqlite": (
        "(2 rows) was left out, because its name begins with an underscore",
        "(1 row) is not named after a record type and was left out",
        "is not an element and was kept as a local column",
    ),
}
"""The content put into a return of each format, as its notice describes it."""
KINDS["zip"] = KINDS["csv"]


def workbook(folder, rows):
    book = templates.filled("core", rows)
    put_aside = book.create_sheet("_networks")
    for row in (("network_ref", "setting"), ("N-1", "gang")):
        put_aside.append(row)
    book.create_sheet("Staff notes")["A1"] = "Call the school"
    places = marks(book)
    answers = next(iter(places["returns"].values()))[0]
    answers["H5"] = "as agreed by telephone"
    children, header, _ = next(iter(places["children"].values()))
    children.cell(header - 1, 40).value = "Second quarter"
    check = next(cell.column for cell in children[header] if cell.value == "Check")
    children.cell(header + 1, check).value = "seen"
    children.cell(header + 1, 2).comment = Comment("ask the school", "A")
    children.add_chart(BarChart(), "D20")
    children.oddFooter.center.text = "Draft of the second quarter"
    return templates.saved(book, folder / "return.xlsx")


def csv_folder(folder, rows):
    path = folder / "return"
    write(rows_of(rows), path)
    (path / "_networks.csv").write_text("network_ref,setting\nN-1,gang\n", encoding="utf-8")
    (path / "remarks.csv").write_text("about,remark\nthe return,late\n", encoding="utf-8")
    (path / "notes.txt").write_text("late\n", encoding="utf-8")
    head, *lines = (path / "children.csv").read_text(encoding="utf-8-sig").splitlines()
    lines = ["Second quarter", f"{head},_notes", *(f"{line},late" for line in lines)]
    (path / "children.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def zip_file(folder, rows):
    path = folder / "return.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(csv_folder(folder, rows).iterdir()):
            archive.write(file, file.name)
    return path


def database(folder, rows):
    path = folder / "return.sqlite"
    write(rows_of(rows), path)
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE _networks (network_ref TEXT); INSERT INTO _networks VALUES ('N-1'), ('N-2');"
        "CREATE TABLE remarks (remark TEXT); INSERT INTO remarks VALUES ('late');"
        "ALTER TABLE children ADD COLUMN _notes TEXT; UPDATE children SET _notes = 'late';"
    )
    connection.close()
    return path


MADE = {"xlsx": workbook, "csv": csv_folder, "zip": zip_file, "sqlite": database}


def rows_of(rows):
    return [(name, row) for name in STANDARD.records if name in rows for row in rows[name]]


def commands(path, folder):
    """Each command that reads a return, with what it writes."""
    new_key(folder / "key")
    tables = ("--unsuppressed", "-o")
    return {
        "validate": ("validate", path),
        "convert": ("convert", path, folder / "converted.json"),
        "case sheets": ("case-sheets", path, "-o", folder / "sheets.html"),
        "pseudonymise": ("pseudonymise", path, folder / "pseudonymised.json", "--key-file", folder / "key"),
        "combine": ("combine", path, "-o", folder / "store.json"),
        "summarise": ("summarise", path, *tables, folder / "summary.json"),
        "summarise on the terminal": ("summarise", path, "--unsuppressed"),
        "profile": ("profile", path, "--board", "Northshire", *tables, folder / "profile.html"),
        "resume": ("template", "--rows", "3", "--resume", path, "-o", folder / "resumed.xlsx"),
        "prefill": ("template", "--rows", "3", "--prefill", path, "-o", folder / "prefilled.xlsx"),
    }


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    return code, *capsys.readouterr()


@pytest.mark.slow
@pytest.mark.parametrize("form", ["xlsx", "csv", "zip", "sqlite"])
def test_every_command_that_reads_a_return_says_what_was_left_out(form, tmp_path, capsys):
    path = MADE[form](tmp_path, templates.a_return(SEED, "core", children=2))
    notices = read(path).notices
    for words in KINDS[form]:
        assert any(words in notice for notice in notices), (words, notices)
    left_out = "prefill" if form in ("zip", "sqlite") else "resume"  # both write a workbook, which takes longest
    for name, command in commands(path, tmp_path).items():
        if name == left_out:
            continue
        code, out, err = run(capsys, *command)
        assert code == 0, (name, err)
        if name == "summarise on the terminal":  # standard output is published
            assert "notice: " not in out
            assert str(path) not in out
            out = err
        printed = [line.strip() for line in out.splitlines() if line.strip().startswith("notice: ")]
        for notice in notices:
            assert sum(notice in line for line in printed) == 1, (name, notice, out)
        if name != "validate":  # its report names the return in its first line
            assert all(line.startswith(f"notice: {path}") for line in printed), (name, printed)
    for made in ("store.json", "summary.json", "profile.html"):
        written = (tmp_path / made).read_text(encoding="utf-8")
        assert "underscore" not in written
        assert "left out, because" not in written


@pytest.mark.slow
def test_of_many_returns_so_many_notices_are_printed_and_the_rest_are_counted(tmp_path, capsys):
    folder = tmp_path / "returns"
    for number in range(12):
        rows = templates.a_return(number, "core", children=1)
        rows["returns"][0]["return_ref"] = f"R-{number}"
        (folder / f"{number:02}").mkdir(parents=True)
        path = csv_folder(folder / f"{number:02}", rows)
        for more in range(number % 2 * 3):
            (path / f"_{more}.csv").write_text("", encoding="utf-8")
    code, out, _ = run(capsys, "combine", folder, "-o", tmp_path / "store.sqlite")
    assert code == 0
    printed = [line for line in out.splitlines() if line.startswith("notice: ")]
    for number in range(10):
        path = folder / f"{number:02}" / "return"
        about = [line for line in printed if line.startswith(f"notice: {path}")]
        every = run(capsys, "validate", path)[1].count("  notice: ")
        assert len(about) == 6
        assert about[-1] == f"notice: {path}: and {every - 5} more; cse-record validate {path} lists them"
    assert printed[60:] == ["notice: there are notices about 2 more returns; cse-record validate lists them"]
