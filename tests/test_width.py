"""Text fits: 80 columns where there is no terminal, the width of the terminal where there is one, and nothing is lost by that."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_record.cli import main
from cse_record.cli.arguments import COMMANDS
from cse_record.cli.terminal import NARROWEST, WIDEST, line_width
from cse_record.formats import read, write
from cse_record.reports.wrapping import visible, wrapped
from cse_record.standard.catalogue import STANDARD
from tests.conftest import ROOT

EXAMPLES = " ".join(str(ROOT / f"examples/{name}.json") for name in ("police", "childrens-services", "nil-return"))
FAULTY = ROOT / "examples/faulty/return.json"
EARLIER = ROOT / "examples/cases/02-disclosure-without-a-suspect/return.json"
EXTENSION = ROOT / "examples/extensions/northshire"
LINES = {
    "validate": [f"{EXAMPLES} {FAULTY}", f"{FAULTY} --limit 0 --show-values --docs https://example.org/", "faulty.xlsx", "nothing.json",
                 f"{FAULTY} --select XYZ", "faulty.xlsx --mark marked.xlsx", f"{FAULTY} --extension {EXTENSION}"],
    "convert": ["faulty.xlsx converted.json", "faulty.xlsx converted.txt"],
    "template": ["-o a.xlsx --rows 3", f"-o b.xlsx --rows 3 --prefill {EARLIER}", "-o c.xlsx --rows 0"],
    "case-sheets": [f"{EXAMPLES.split()[0]} -o sheets.html", f"{EXAMPLES.split()[0]} -o sheets.html --child NOBODY",
                    "nothing.json -o a.pdf"],
    "example": ["-o example.json", "--mistakes 5 -o mistakes.json", "--children 3 --identifiable -o named.json",
                "-o example.json --like x"],
    "combine": [f"{EXAMPLES} -o store.sqlite", f"{FAULTY} -o other.sqlite", f"{FAULTY} {EXAMPLES} --invalid set-aside -o third.sqlite"],
    "summarise": [f"{EXAMPLES} --unsuppressed", EXAMPLES, "store.sqlite -o tables.html --audit hidden.csv"],
    "profile": ["store.sqlite -o profile.html --figures figures --unsuppressed"],
    "key": ["new -o a.key", "--help", "new --help"],
    "pseudonymise": ["named.json shared.json --key-file a.key"],
    "explain": ["rules", "children.ethnicity", "area", "R7", "MIS-001", "unknown_code", "children", "nothing-like-it", "W9"],
    "extension": [str(EXTENSION), f"{EXTENSION} -o page.md"],
    "crosswalk": ["ethnicity W9 --from police-sde-18+1", "ethnicity NOBT --from dfe-ethnicity", "ethnicity X --from nothing"],
    "diff": ["0.1 0.2", "0.2 0.1"],
    "upgrade": [f"{EARLIER} -o upgraded.json"],
    "labels": ["", "cy --missing -o cy.csv", "xx"],
    "completion": ["--help", "tcsh"],
    "clean": ["."],
    "build": ["--folder nowhere", "--help"],
}  # fmt: skip
"""Arguments of each command, in an order in which each has what it needs."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("width")
    write(read(FAULTY), path / "faulty.xlsx")
    return path


def too_wide(text: str, width: int) -> list[str]:
    """The lines that are too long although they could be broken."""
    return [line for line in text.splitlines() if len(line) > width and " " in line.strip()]


def words(text: str) -> list[str]:
    return text.split()


def printed(capsys, line: str) -> str:
    with contextlib.suppress(SystemExit):
        main(shlex.split(line))
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_the_list_is_complete():
    assert LINES.keys() == COMMANDS.keys()


@pytest.mark.slow
@pytest.mark.parametrize("width", [None, 120, 75])
def test_every_text_fits(capsys, monkeypatch, folder, tmp_path, width):
    """Without a stated width, there is no terminal here, so 80 columns hold.

    An example in help is never broken, so that it can be copied, and the longest has 72.
    """
    monkeypatch.chdir(tmp_path)
    (tmp_path / "faulty.xlsx").symlink_to(folder / "faulty.xlsx")
    monkeypatch.delenv("COLUMNS", raising=False)
    if width:
        monkeypatch.setenv("COLUMNS", str(width))
    widest = 0
    for command in LINES:
        for rest in [*LINES[command], "--help", "--no-such-option", "wrong wrong wrong wrong"]:
            text = printed(capsys, f"{command} {rest}")
            assert text.strip(), (command, rest)
            assert not too_wide(text, width or 80), (command, rest)
            widest = max(widest, *map(len, (line for line in text.splitlines() if " " in line.strip())))
    for line in ("--help", "--version", "no-such-command", ""):
        assert not too_wide(printed(capsys, line), width or 80), line
    assert widest > 0.95 * (width or 80), "the width is used"


@pytest.mark.slow
def test_everything_that_has_a_name_is_explained_within_80_columns():
    from cse_record.targets.prose.explain import explain

    for name in (*STANDARD.records, *STANDARD.codelists, *STANDARD.requirements, *STANDARD.rules, *STANDARD.tables, "rules"):
        assert not too_wide(explain(name), 80), name


@pytest.mark.parametrize("line", [f"validate {FAULTY} --limit 0", "explain children", "diff 0.1 0.2", "explain rules"])
def test_nothing_is_lost_by_wrapping(capsys, monkeypatch, line):
    monkeypatch.setenv("COLUMNS", "50")
    narrow = printed(capsys, line)
    monkeypatch.setenv("COLUMNS", "5000")
    wide = printed(capsys, line)
    assert words(narrow) == words(wide)
    assert narrow.count("\n") > wide.count("\n")


def test_no_figure_is_lost_by_parting_a_table(monkeypatch, capsys):
    """A table that is too wide is written in parts, each of which repeats the first column of figures."""
    line = f"summarise {EXAMPLES} --unsuppressed --count records"

    def columns(width):
        monkeypatch.setenv("COLUMNS", str(width))
        text = printed(capsys, line)
        table = text.partition("\nCHILDREN REPORTED\n")[2].partition("\n\n\n")[0]
        headings = re.findall(r"^[^\n]*\n-{3,}[- ]*$", table, re.MULTILINE)
        return text, len(headings)

    wide, _ = columns(5000)
    narrow, parts = columns(60)
    assert "(part 2 of" in narrow
    assert "(part 2 of" not in wide
    assert not set(words(wide)) - set(words(narrow)) - {word for word in words(wide) if set(word) == {"-"}}
    assert parts >= 1


def test_a_report_in_a_file_does_not_depend_on_the_terminal(monkeypatch, tmp_path):
    written = []
    for width in ("60", "120"):
        monkeypatch.setenv("COLUMNS", width)
        for name, line in (("report", f"validate {FAULTY} -o"), ("diff", "diff 0.1 0.2 -o")):
            main([*shlex.split(line), str(tmp_path / f"{name}-{width}.txt")])
    for name in ("report", "diff"):
        written = [(tmp_path / f"{name}-{width}.txt").read_text(encoding="utf-8") for width in ("60", "120")]
        assert written[0] == written[1]
        assert not too_wide(written[0], 80)


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "sarif", "junit", "github"])
def test_formats_for_programs_do_not_depend_on_the_width(capsys, monkeypatch, form):
    monkeypatch.setenv("COLUMNS", "40")
    narrow = printed(capsys, f"validate {FAULTY} --format {form}")
    monkeypatch.setenv("COLUMNS", "5000")
    assert printed(capsys, f"validate {FAULTY} --format {form}") == narrow


@pytest.mark.parametrize(("stated", "width"), [("", 80), ("100", 100), ("0", 80), ("x", 80), ("-5", 80), ("9" * 30, 80), ("7", NARROWEST)])
def test_a_stated_width_is_taken_if_it_is_one(monkeypatch, stated, width):
    monkeypatch.setenv("COLUMNS", stated)
    assert line_width() == width


@pytest.mark.skipif(os.name != "posix", reason="terminals as POSIX knows them")
@pytest.mark.parametrize(("width", "most"), [(60, 60), (100, 100), (300, WIDEST)])
def test_a_terminal_is_filled_up_to_120_columns(width, most):
    text = on_terminal(["explain", "children.ethnicity"], width)
    assert not too_wide(text, most)
    assert max(map(len, text.splitlines())) > most - 15


def on_terminal(arguments: list[str], width: int = 80, **settings: str) -> str:
    """What a command shows on a terminal of its own, both streams."""
    import fcntl
    import pty
    import struct
    import termios

    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")} | {"TERM": "xterm"} | settings
    process = subprocess.Popen([sys.executable, "-m", "cse_record", *arguments], stdout=its, stderr=its, stdin=its, env=env, cwd=ROOT)
    os.close(its)
    parts = []
    try:
        while part := os.read(ours, 65_536):
            parts.append(part)
    except OSError:  # the terminal is gone with the process
        pass
    process.wait()
    os.close(ours)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


TERMINAL = pytest.mark.skipif(os.name != "posix", reason="terminals as POSIX knows them")


@TERMINAL
def test_colours_only_repeat_what_is_said():
    """On a terminal the word for a severity is coloured, for a file and for a workbook. Without colours, the text is the same."""
    coloured = on_terminal(["validate", str(FAULTY)])
    plain = on_terminal(["validate", str(FAULTY)], NO_COLOR="1")
    assert coloured.count("\x1b[1;31merror\x1b[0m") == len(re.findall("^error ", plain, re.MULTILINE)) >= 3
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert not too_wide(plain.replace("\x1b[K", ""), 80)


@TERMINAL
@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "shown"), [
    (["example", "--children", "700", "-o", "{}/a.json"], "written, 10,000 rows"),
    (["convert", "{}/made.json", "{}/b.jsonl"], "written, 10,000 rows"),
])  # fmt: skip
def test_long_work_shows_its_progress_on_a_terminal_alone(tmp_path, arguments, shown):
    main(["example", "--children", "700", "-o", str(tmp_path / "made.json")])
    there = [argument.format(tmp_path) for argument in arguments]
    text = on_terminal(there, width=60)
    steps = [step.partition("\x1b[K")[2] for step in text.split("\r")[1:]]
    assert any(shown in step for step in steps), text
    assert all(len(line) < 60 for step in steps[:-1] for line in step.split("\n")), "a line that wraps could not be replaced"
    assert steps[-1].startswith(str(tmp_path)[:20]), "the last line is replaced by the result"
    piped = subprocess.run([sys.executable, "-m", "cse_record", *there, "--replace"], capture_output=True, text=True, check=True)
    assert not piped.stderr
    assert "\r" not in piped.stdout


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300), st.integers(NARROWEST, 120))
def test_a_wrapped_line_has_the_same_words(line, width):
    shown = visible(line)
    lines = wrapped(shown, width)
    assert " ".join(lines).split() == shown.split()
    assert not [part for part in lines if len(part) > width and " " in part.strip()]
    assert lines == [shown] or len(shown) > width


def test_a_name_with_a_line_break_makes_no_line_of_its_own(capsys, tmp_path):
    path = tmp_path / "a\nnotice: all is well.json"
    path.write_text("{")
    assert "\nnotice: all is well" not in printed(capsys, f"validate {shlex.quote(str(path))}")
