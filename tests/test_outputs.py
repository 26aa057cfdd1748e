"""Everything is written whole or not at all, with the mode of the file that it replaces, and never over something needed."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cse_record.analysis.combined import combine
from cse_record.cli import main
from cse_record.cli.arguments import COMMANDS, parser
from cse_record.cli.outputs import PROTECTED_EXTENSIONS, WRITTEN_ARGUMENTS
from cse_record.formats import read, write
from cse_record.formats.atomic import GRACE, left_behind, scratch
from cse_record.formats.files import would_change
from cse_record.privacy.keys import new_key
from tests.conftest import ROOT

RETURN = str(ROOT / "examples/police.json")
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, signals and limits as POSIX knows them")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """A folder with the inputs of the commands."""
    folder = tmp_path_factory.mktemp("given")
    combine([RETURN], folder / "store.sqlite")
    combine([str(ROOT / "examples/minimal.json")], folder / "small.sqlite")  # protecting the tables of more returns takes long
    new_key(folder / "a.key")
    write(read(ROOT / "examples/faulty/return.json"), folder / "faulty.xlsx")
    write(read(RETURN), folder / "return.xlsx")
    return folder


WRITERS = {
    **{
        f"validate as {form}": (f"report.{form}", lambda g, out, form=form: ["validate", RETURN, "--format", form, "-o", out])
        for form in ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github")
    },
    "mark": ("marked.xlsx", lambda g, out: ["validate", f"{g}/faulty.xlsx", "--mark", out]),
    **{
        f"convert to {end}": (f"return{end}", lambda g, out: ["convert", RETURN, out])
        for end in (".json", ".jsonl", ".xlsx", ".sqlite", ".zip")
    },
    "convert to CSV": ("folder", lambda g, out: ["convert", RETURN, out]),
    "template": ("template.xlsx", lambda g, out: ["template", "--rows", "3", "-o", out]),
    "prefilled template": ("template.xlsx", lambda g, out: ["template", "--rows", "3", "--resume", RETURN, "-o", out]),
    "example": ("example.json", lambda g, out: ["example", "--children", "1", "-o", out]),
    "example with mistakes": ("example.json", lambda g, out: ["example", "--children", "3", "--mistakes", "1", "-o", out]),
    "collection": ("folder", lambda g, out: ["example", "--like", "ceop-2011", "-o", out]),
    "asked": ("asked.csv", lambda g, out: ["example", "--like", "ceop-2011", "-o", f"{out}-folder", "--asked", out]),
    "truth": ("truth.json", lambda g, out: ["example", "--like", "multi-agency", "-o", f"{out}-folder", "--truth", out]),
    **{f"combine to {end}": (f"store{end}", lambda g, out: ["combine", RETURN, "-o", out]) for end in (".sqlite", ".json")},
    **{
        f"summarise to {end}": (f"tables{end}", lambda g, out: ["summarise", "--unsuppressed", f"{g}/store.sqlite", "-o", out])
        for end in (".html", ".xlsx", ".json", ".csv")
    },
    "audit": ("audit.csv", lambda g, out: ["summarise", f"{g}/small.sqlite", "--audit", out]),
    **{
        f"profile to {end}": (f"profile{end}", lambda g, out: ["profile", "--unsuppressed", f"{g}/store.sqlite", "-o", out])
        for end in (".html", ".xlsx")
    },
    "case sheets": ("sheets.html", lambda g, out: ["case-sheets", RETURN, "-o", out]),
    "pseudonymise": ("shared.json", lambda g, out: ["pseudonymise", RETURN, out, "--key-file", f"{g}/a.key"]),
    "upgrade": ("new.json", lambda g, out: ["upgrade", RETURN, "-o", out]),
}
"""Everything that writes: the name of its file, and its command."""
QUICK = {name: writer for name, writer in WRITERS.items() if "--like" not in writer[1]("", "")}
FILES = {name: writer for name, writer in QUICK.items() if "." in writer[0]}
DEAR = {
    "mark", "template", "prefilled template", "audit", "summarise to .html", "summarise to .xlsx", "profile to .html", "profile to .xlsx",
}  # fmt: skip
"""What takes long to write."""
ENDS = {Path(WRITERS[name][0]).suffix: name for name in reversed(FILES) if name not in DEAR}
"""By ending of a file, the first writer of it that takes no time. The ending alone decides what the file that stands there is taken for."""


def but_slow(names, slow):
    """The names as parameters of a test, those of slow ones left out of `make check`."""
    return [pytest.param(name, marks=[pytest.mark.slow] if name in slow else []) for name in names]


def test_every_argument_that_names_an_output_is_known():
    """A new command or output cannot be forgotten: all of them are checked in the same way."""
    taken = {"-o", "--output", "--mark", "--audit", "--asked", "--truth", "--report"}
    for name in COMMANDS:
        for command in _commands(parser(name)):
            actions = command._actions
            outputs = [
                action for action in actions if taken & {*action.option_strings} or (action.dest == "target" and not action.option_strings)
            ]
            assert {action.dest for action in outputs} <= {*WRITTEN_ARGUMENTS}
            if outputs and command.prog != "cse-record key new":  # it never replaces anything
                assert any("--replace" in action.option_strings for action in actions), command.prog


def _commands(top):
    inner = [choice for action in top._actions if isinstance(action.choices, dict) for choice in action.choices.values()]
    return [command for subparser in inner for command in _commands(subparser)] or [top]


@pytest.mark.parametrize("name", but_slow([name for name in WRITERS if name in QUICK or name == "asked"], DEAR - {"mark"}))
def test_a_failure_at_the_last_moment_leaves_the_existing_file(name, inputs, tmp_path, monkeypatch, capsys):
    file, command = WRITERS[name]
    out = tmp_path / file
    before = {}
    if "." in file:
        out.write_text("a report of last month", encoding="utf-8")
        before = {out: out.read_bytes()}

    def full(self, target):
        raise OSError(28, "No space left on device")

    if name == "asked":  # its folder is written first
        monkeypatch.setattr("cse_record.synthetic.national.national_collection", lambda seed: [])
    if name == "truth":
        monkeypatch.setattr("cse_record.synthetic.multi_agency.Collection.returns", [])
    monkeypatch.setattr(Path, "replace", full)
    assert main([*command(inputs, str(out)), "--replace"]) == 2
    errors = capsys.readouterr().err
    assert "No space left" in errors
    assert str(out) in errors
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@POSIX
@pytest.mark.parametrize("name", but_slow(FILES, DEAR))
def test_what_is_replaced_gives_its_mode_to_what_replaces_it(name, inputs, tmp_path):
    """Also a key, which is replaced only because that is asked."""
    file, command = WRITERS[name]
    out = tmp_path / file
    key = (inputs / "a.key").read_bytes()
    for mode, before in ((0o640, key), (0o600, b"a report of last month"))[: 1 if name in DEAR else 2]:
        out.write_bytes(before)
        out.chmod(mode)
        (tmp_path / "link").unlink(missing_ok=True)
        (tmp_path / "link").symlink_to(out)
        assert main([*command(inputs, str(out)), "--replace"]) in (0, 1)
        assert stat.S_IMODE(out.stat().st_mode) == mode
        assert out.read_bytes() != before
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted((file, "link"))


@POSIX
def test_a_folder_keeps_its_mode_and_a_link_stays_a_link(tmp_path):
    (tmp_path / "folder").mkdir(mode=0o700)
    assert main(["convert", RETURN, str(tmp_path / "folder")]) == 0
    assert stat.S_IMODE((tmp_path / "folder").stat().st_mode) == 0o700
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/report.json").write_text("{}", encoding="utf-8")
    (tmp_path / "report.json").symlink_to(tmp_path / "elsewhere/report.json")
    assert main(["validate", RETURN, "--format", "json", "-o", str(tmp_path / "report.json")]) == 0
    assert (tmp_path / "report.json").is_symlink()
    assert json.loads((tmp_path / "elsewhere/report.json").read_bytes())["findings"] == []


@POSIX
def test_what_is_protected_against_writing_is_not_replaced(tmp_path, monkeypatch, capsys):
    (tmp_path / "report.html").write_text("of last month", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # the user who runs the tests may have every permission
    assert main(["validate", RETURN, "--format", "html", "-o", str(tmp_path / "report.html")]) == 2
    assert "Permission denied" in capsys.readouterr().err
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "of last month"


@pytest.mark.parametrize("name", ["validate as json", "example", "summarise to .json"])
def test_a_report_can_be_written_to_an_open_stream(name, inputs, tmp_path):
    """For example a pipe, which has no name that another file could take."""
    ends = os.pipe()
    arguments = WRITERS[name][1](inputs, f"/dev/fd/{ends[1]}")
    if name == "validate as json":
        with ThreadPoolExecutor(1) as beside, os.fdopen(ends[0], "rb") as pipe:  # a pipe holds less than a report
            read = beside.submit(pipe.read)
            assert main(arguments) == 0
            os.close(ends[1])
            assert json.loads(read.result())
    else:  # these choose the format by the extension
        assert main(arguments) == 2


# --- files that are never replaced


COMMON = ("a key", "a store", "a return")
OTHER_ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be")


@pytest.fixture(scope="module")
def irreplaceable(inputs, tmp_path_factory):
    """Files that somebody would miss, as bytes."""
    folder = tmp_path_factory.mktemp("needed")
    combine([RETURN], folder / "store.json")
    dataset = read(RETURN)
    for end in (".jsonl", ".sqlite", ".zip"):
        write(dataset, folder / f"return{end}")
    write(dataset, folder / "return")
    (folder / "return.xlsx").write_bytes((inputs / "return.xlsx").read_bytes())
    assert main(["template", "--rows", "3", "--resume", RETURN, "-o", str(folder / "filled.xlsx")]) == 0
    text = Path(RETURN).read_bytes()
    return {
        "a key": (inputs / "a.key").read_bytes(),
        "what looks like a key": b"7f3c9a51e2b8064d1fa7c35e908b62d4ec1730a95b4f8e26d0937ac4158be6f2\n",
        "a store": (inputs / "store.sqlite").read_bytes(),
        "a store in JSON": (folder / "store.json").read_bytes(),
        "a return": text,
        "a return without cases": (ROOT / "examples/nil-return.json").read_bytes(),
        "half a return": text[: len(text) // 2],
        **{f"a return as {end}": (folder / f"return{end}").read_bytes() for end in (".jsonl", ".xlsx", ".sqlite", ".zip")},
        "half a workbook": (folder / "return.xlsx").read_bytes()[:9000],
        "half a SQLite file": (folder / "return.sqlite").read_bytes()[:9000],
        "a template that was filled in": (folder / "filled.xlsx").read_bytes(),
        "a table of a return": (folder / "return/children.csv").read_bytes(),
        "a table with semicolons": (folder / "return/children.csv").read_bytes().replace(b",", b";"),
        "an old workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        **{f"a key in {name}": (inputs / "a.key").read_text().encode(name) for name in OTHER_ENCODINGS},
        "a key behind a comment": b"# Keep this safe.\n" + (inputs / "a.key").read_bytes(),
        "a key of Windows": b"\xef\xbb\xbf" + (inputs / "a.key").read_bytes().replace(b"\n", b"\r\n"),
        **{f"a return in {name}": text.decode().encode(name) for name in OTHER_ENCODINGS},
        "a table in UTF-16": (folder / "return/children.csv").read_text(encoding="utf-8").encode("utf-16"),
        "a return with a comment": b"// Synthetic data.\n" + text,
        "a return in a script": b"const found = " + text,
        "a return in gzip": gzip.compress(text),
        "a return in bzip2": bz2.compress(text),
        "a return in xz": lzma.compress(text),
        "rows of an unknown shape": b'{"returns": [{"return_ref": "A"}], "children": [["C-1", "2010-01"]]}',
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_needed_files_are_replaced_only_when_asked(name, inputs, irreplaceable, tmp_path, capsys):
    """Every content with one writer of each ending, and with several others. The test above replaces a key when asked."""
    file, command = WRITERS[name]
    out = tmp_path / file
    number = list(FILES).index(name)
    dealt = [lost for at, lost in enumerate(irreplaceable) if name in ENDS.values() or lost in COMMON or (at + number) % 8 == 0]
    for lost, data in ((lost, irreplaceable[lost]) for lost in dealt):
        out.write_bytes(data)
        assert main(command(inputs, str(out))) == 2, lost
        errors = capsys.readouterr().err
        assert str(out) in errors
        assert "--replace" in errors, lost
        assert out.read_bytes() == data, lost
        assert [path.name for path in tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("name", but_slow([name for name in FILES if name not in ("mark", "prefilled template")], DEAR))
def test_what_can_be_made_again_is_replaced(name, inputs, tmp_path, capsys):
    """The same report, one of last month, an empty file, a text: a person who corrects and checks again is not stopped."""
    file, command = WRITERS[name]
    out = tmp_path / file
    texts = name.startswith("validate") and not file.endswith(PROTECTED_EXTENSIONS)
    for data in (b"", b"notes", b"<!doctype html>", b"a,b\n1,2\n")[: None if texts else 1]:
        out.write_bytes(data)
        assert main(command(inputs, str(out))) in (0, 1)
    if not name.startswith(("convert", "example", "combine", "pseudonymise", "upgrade")):  # their output is itself something needed
        assert main(command(inputs, str(out))) in (0, 1), capsys.readouterr().err


@pytest.mark.parametrize("end", [*PROTECTED_EXTENSIONS, ".KEY"])
def test_what_is_named_like_a_key_a_return_or_a_store_is_replaced_only_when_asked(end, tmp_path, capsys):
    """Nobody knows what would be lost with a file that no command can read."""
    out = tmp_path / f"a{end}"
    for data in (b"notes", b"Name;Born\n", b"\0\1\2\3", b"\xff\xfe"):
        out.write_bytes(data)
        assert main(["validate", RETURN, "-o", str(out)]) == 2
        assert "--replace" in capsys.readouterr().err
        assert out.read_bytes() == data


def test_findings_on_a_faulty_return_are_replaced_in_every_format(tmp_path):
    for form in ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github"):
        for _ in range(2):
            command = ["validate", str(ROOT / "examples/faulty/return.json"), "--format", form, "-o", str(tmp_path / f"a.{form}")]
            assert main([*command, "--show-values"]) == 1


@pytest.mark.parametrize(
    "command",
    [
        ["validate", "{r}", "-o", "{r}"], ["validate", "{x}", "--mark", "{x}"], ["convert", "{r}", "{r}"], ["combine", "{r}", "-o", "{r}"],
        ["template", "--resume", "{x}", "-o", "{x}"], ["template", "--prefill", "{x}", "-o", "{x}"], ["summarise", "{r}", "-o", "{r}"],
        ["summarise", "{r}", "--previous", "{s}", "-o", "{s}"], ["pseudonymise", "{r}", "{r}", "--key-file", "{k}"],
        ["pseudonymise", "{r}", "{k}", "--key-file", "{k}"],
    ],
)  # fmt: skip
def test_what_is_read_is_never_replaced_whatever_is_asked(command, inputs, tmp_path, capsys):
    paths = {"r": tmp_path / "r.json", "x": tmp_path / "x.xlsx", "s": tmp_path / "s.json", "k": tmp_path / "k.json"}
    paths["r"].write_bytes(Path(RETURN).read_bytes())
    paths["x"].write_bytes((inputs / "return.xlsx").read_bytes())
    paths["s"].write_text("{}", encoding="utf-8")
    new_key(paths["k"])
    before = {path: path.read_bytes() for path in paths.values()}
    for more in ([], ["--replace"]):
        assert main([part.format(**paths) for part in command] + more) == 2
        assert "--replace" not in capsys.readouterr().err  # it would not help
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


# --- links that lead back to themselves


@POSIX
@pytest.mark.parametrize(
    "command",
    [
        ["validate", "{l}"], ["validate", "{r}", "-o", "{l}"], ["validate", "{r}", "-o", "{l}/a.txt"], ["validate", "{x}", "--mark", "{l}"],
        ["convert", "{r}", "{l}"], ["convert", "{l}", "{n}.json"], ["combine", "{r}", "-o", "{l}"], ["combine", "{l}", "-o", "{n}.sqlite"],
        ["summarise", "{l}"], ["summarise", "{r}", "--audit", "{l}"], ["summarise", "{r}", "--previous", "{l}"],
        ["profile", "{l}", "-o", "{n}.html"], ["pseudonymise", "{r}", "{l}", "--key-file", "{k}"],
        ["pseudonymise", "{r}", "{n}.json", "--key-file", "{l}"], ["template", "--prefill", "{l}", "-o", "{n}.xlsx"],
        ["template", "--resume", "{l}", "-o", "{n}.xlsx"], ["template", "-o", "{l}"], ["example", "-o", "{l}"], ["key", "new", "-o", "{l}"],
        ["example", "--like", "ceop-2011", "-o", "{n}", "--asked", "{l}"],
        ["example", "--like", "multi-agency", "-o", "{n}", "--truth", "{l}"],
    ],
)  # fmt: skip
@pytest.mark.parametrize("more", [[], ["--replace"]])
def test_a_link_that_leads_back_to_itself_is_reported_in_a_line(command, more, inputs, tmp_path, capsys):
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    loop, new = tmp_path / "one", tmp_path / "new"
    paths = {"l": loop, "n": new, "r": RETURN, "x": inputs / "faulty.xlsx", "k": inputs / "a.key"}
    if more and not any(part in ("-o", "--mark", "--audit") for part in command):
        more = []
    if command[0] == "key":
        more = []
    before = sorted(tmp_path.iterdir())
    assert main([part.format(**paths) for part in command] + more) == 2
    written_errors = capsys.readouterr().err
    assert str(loop) in written_errors
    assert written_errors.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


@POSIX
def test_a_link_that_leads_back_to_itself_in_a_folder_of_returns_is_reported(tmp_path, capsys):
    (tmp_path / "loop.json").symlink_to("loop.json")
    assert main(["validate", str(tmp_path)]) == 2
    assert "loop.json" in "".join(capsys.readouterr())
    assert not would_change(str(tmp_path / "loop.json"), str(tmp_path / "a.json"))


# --- leftovers of a killed run


@pytest.mark.slow
@POSIX
def test_what_a_killed_run_left_is_named_by_the_next_and_can_be_deleted(tmp_path, capsys):
    assert main(["example", "--children", "400", "-o", str(tmp_path / "big.json")]) == 0
    command = [sys.executable, "-c", "from cse_record.cli import program; program()", "convert", "big.json", "big.sqlite"]
    process = subprocess.Popen(command, cwd=tmp_path)
    while not (left := list(tmp_path.glob(".cse-record-*/return"))) and process.poll() is None:
        time.sleep(0.001)
    process.send_signal(signal.SIGSTOP)  # so that it is caught at work
    assert left
    assert left_behind(tmp_path) == []
    process.kill()
    process.wait()
    (folder,) = left_behind(tmp_path)
    capsys.readouterr()
    assert main(["validate", RETURN, "-o", str(tmp_path / "report.txt")]) == 0
    written_errors = capsys.readouterr().err
    assert str(folder) in written_errors
    assert f"cse-record clean {tmp_path}" in written_errors
    with scratch(tmp_path) as in_use:
        assert main(["clean", str(tmp_path)]) == 0
        assert in_use.exists()
    assert not folder.exists()
    assert main(["validate", RETURN, "-o", str(tmp_path / "report.txt")]) == 0
    assert capsys.readouterr().err == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["big.json", "report.txt"]


def test_cleaning_deletes_nothing_else(tmp_path, capsys):
    (tmp_path / ".cse-record-notes").write_text("mine", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/kept").write_text("mine", encoding="utf-8")
    (tmp_path / ".cse-record-link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".cse-record-new").mkdir()  # another run is just about to lock it
    before = sorted(tmp_path.rglob("*"))
    assert main(["clean", str(tmp_path)]) == 0
    assert sorted(tmp_path.rglob("*")) == before
    assert main(["clean", str(tmp_path / "none")]) == 2
    assert "is not a folder" in capsys.readouterr().err
    hour_ago = time.time() - 60 * GRACE
    os.utime(tmp_path / ".cse-record-new", (hour_ago, hour_ago))
    assert main(["clean", str(tmp_path)]) == 0
    assert not (tmp_path / ".cse-record-new").exists()


@pytest.mark.parametrize(
    "heads", ["agency_type,agency_area\n", "\ufeffagency_type,agency_area,agency_name\r\n", '"agency_area","agency_type"\n']
)
def test_an_old_list_of_agencies_is_called_what_it_is(tmp_path, capsys, heads):
    """Its columns are those of a return as well. Somebody may have written it by hand, so it is not replaced."""
    old = tmp_path / "asked.csv"
    old.write_text(f"{heads}police,E23000014\n", encoding="utf-8", newline="")
    assert main(["example", "--like", "ceop-2011", "-o", str(tmp_path / "returns"), "--asked", str(old)]) == 2
    message = capsys.readouterr().err
    assert "list of agencies that were asked" in message
    assert "of the type returns" not in message
    old.write_text("agency_type,agency_area,return_ref\npolice,E23000014,R-1\n", encoding="utf-8", newline="")
    assert main(["example", "--like", "ceop-2011", "-o", str(tmp_path / "returns"), "--asked", str(old)]) == 2
    assert "of the type returns" in capsys.readouterr().err


@pytest.fixture
def of_two_areas(tmp_path):
    """A store of two returns from different areas, and the returns."""
    paths = []
    for name, area in (("one", "synthetic-northshire"), ("other", "synthetic-saltshire")):
        paths.append(tmp_path / f"{name}.json")
        data = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
        data["returns"][0] |= {"agency_area": area, "return_ref": f"RETURN-{name}".upper()}
        paths[-1].write_text(json.dumps(data), encoding="utf-8")
    combine(paths, tmp_path / "store.sqlite")
    return paths


@pytest.mark.slow
@pytest.mark.parametrize("held", ["a key", "a return", "a store", "a key behind a link"])
def test_no_file_of_an_area_replaces_what_somebody_needs(held, of_two_areas, tmp_path, capsys):
    """Their names are derived from that of the output, and none of them is given on the command line."""
    tables = [tmp_path / "tables.json", *(tmp_path / f"tables-synthetic-{area}.json" for area in ("northshire", "saltshire"))]
    command = ["summarise", str(tmp_path / "store.sqlite"), "--by", "area", "--effort", "0", "-o", str(tables[0])]
    if held.startswith("a key"):
        new_key(tmp_path / "a.key")
    source = {"a return": of_two_areas[0], "a store": tmp_path / "store.sqlite"}.get(held, tmp_path / "a.key")
    if held == "a key behind a link":
        tables[2].symlink_to(source)
    else:
        tables[2].write_bytes(source.read_bytes())
    before = tables[2].read_bytes()
    assert main(command) == 2
    assert f"{tables[2]} already exists and holds {held.removesuffix(' behind a link')}" in capsys.readouterr().err
    assert tables[2].read_bytes() == before
    assert not tables[0].exists()
    assert not tables[1].exists()
    assert main([*command, "--replace"]) == 0
    assert all(json.loads(path.read_text(encoding="utf-8"))["tables"] for path in tables)
    assert main(command) == 0, "tables may be replaced by new ones"


def test_no_file_of_an_area_is_a_file_that_is_read_or_the_audit(of_two_areas, tmp_path, capsys):
    own = tmp_path / "tables-synthetic-northshire.json"
    own.write_bytes(of_two_areas[0].read_bytes())
    command = ["summarise", str(own), str(of_two_areas[1]), "--by", "area", "--effort", "0", "-o", str(tmp_path / "tables.json")]
    for more in ([], ["--replace"]):
        assert main([*command, *more]) == 2
        assert "would change what it is made from" in capsys.readouterr().err
        assert own.read_bytes() == of_two_areas[0].read_bytes()
    store, audit = str(tmp_path / "store.sqlite"), str(tmp_path / "tables-synthetic-saltshire.csv")
    assert main(["summarise", store, "--by", "area", "--effort", "0", "-o", str(tmp_path / "tables.csv"), "--audit", audit]) == 2
    assert "must not be the same file" in capsys.readouterr().err
