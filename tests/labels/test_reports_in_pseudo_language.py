"""What `validate` tells people is said in the language that is spoken: nothing in a report, or in a refusal, is English that is hard-coded.

Everything is checked in a pseudo-language, in which each word that is said stands between brackets. A word outside of brackets must be the
same in every language: see `bare`.
"""

from __future__ import annotations

import contextlib
import re
import zipfile
from html.parser import HTMLParser
from random import Random

import openpyxl
import pytest

from cse_record.cli import main
from cse_record.formats import Refusal, write
from cse_record.formats.xlsx.opened_workbook import ERRORS
from cse_record.privacy.keys import new_key
from cse_record.reports.html import html_page, page
from cse_record.reports.marked import listing, write_marked
from cse_record.reports.marked.findings_sheet import NAME
from cse_record.reports.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.standard.form_texts import FINDINGS_BELOW
from cse_record.standard.labels import speaking
from cse_record.standard.speech import SPOKEN, say
from cse_record.synthetic import example_return, make_mistakes
from cse_record.targets.labels import texts
from cse_record.validation import validate
from tests import templates
from tests.conftest import ROOT, SEED
from tests.labels.pseudo import CLOSE, OPEN, WORDS, Pseudo
from tests.test_corpus import PARAMETERS, built
from tests.test_notices import MADE

PART = re.compile(r"(\{[a-z_]*\})")
WORKBOOKS = (".xlsx", ".xlsm")


class Pieces(Pseudo):
    """The parts of a message stand outside of its brackets, so that words that are put into a message as they are do not hide there."""

    def text(self, english, path=""):
        self.asked.add(english)
        pieces = [piece if PART.fullmatch(piece) or not piece.strip() else f"{OPEN}{piece}{CLOSE}" for piece in PART.split(english)]
        return "".join(pieces).replace(". ", f".{CLOSE} {OPEN}")  # a report may cut a message between two sentences

    name = text


NAMES = {
    *STANDARD.records, *STANDARD.codelists, *FAULTS, *(element.name for element in STANDARD.elements.values()),
    *(code.code for codelist in STANDARD.codelists.values() for code in codelist.codes),
}  # fmt: skip
"""Names of record types, elements, lists, codes and faults, which every language shares."""
PROSE = frozenset(("and", "are", "cells", "have", "left", "lines", "not", "out", "read", "rows", "that", "the", "this", "was", "were"))
"""Words of every sentence. None of them is a name, so that no sentence passes as names."""
IDS = re.compile(r"\b[A-Z]{3}-[0-9]{3}\b")
CELLS = re.compile(r"\$?\b[A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?\b")
UNNAMED = r"\((?:name|column) (?:[0-9]+|unknown)\)"
"""Stands in an address for a name that could be that of a person."""
POINTERS = re.compile(rf"/(?:{'|'.join(STANDARD.records)}|{UNNAMED})(?:/[0-9]+)?(?:/(?:[a-z_]+|{UNNAMED}))*|/{UNNAMED}")
CHARACTERS = re.compile(r"U\+[0-9A-F]{4,6}")
COMMANDS = re.compile(r"cse-record explain [a-z_]+|cse-record validate(?=: )|--lang")
PARSERS = ("',' expected after '\"'", "Expecting value", "Expecting ',' delimiter", "-Infinity", "NaN")
"""What Python's parsers of CSV and JSON say, and the constants of JavaScript that are no JSON."""


def bare(words, same):
    """The words that stand outside of brackets, apart from those that are the same in every language: `same`, which are the names of files
    and sheets and the references of this return; names and ids of the standard; addresses of cells and in JSON; and commands."""
    words = re.sub(f"{OPEN}[^{CLOSE}]*{CLOSE}", "\n", words)
    assert OPEN not in words, words
    assert CLOSE not in words, words
    for name in sorted(filter(None, same), key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "\n", words)
    for known in (*PARSERS, *ERRORS):
        words = words.replace(known, "\n")
    for form in (COMMANDS, IDS, CHARACTERS, POINTERS, CELLS):
        words = form.sub("\n", words)
    words = re.sub("[A-Za-z][A-Za-z0-9_-]*(?::[a-z][a-z0-9-]*)?", lambda match: "" if match[0] in NAMES else match[0], words)
    return sorted(set(WORDS.findall(words)))


def same_of(path, report=None):
    """The names of a return and of what it holds, and the references in its report."""
    inside = [str(file) for file in path.rglob("*")] if path.is_dir() else []
    if path.suffix == ".zip" and zipfile.is_zipfile(path):
        inside = zipfile.ZipFile(path).namelist()
    if report:
        return {str(path), path.name, *inside, *report.tabs, *(finding.row_ref for finding in report.findings)}
    # the sheets of a workbook that cannot be read are called as the standard calls them
    sheets = [record.about.title for record in STANDARD.records.values()] if path.suffix in WORKBOOKS else []
    return {str(path), path.name, *inside, *sheets}


class Shown(HTMLParser):
    """What a person sees or hears of a page: its text, and the names of what has none."""

    def __init__(self, page):
        super().__init__()
        self.words, self.hidden = [], False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.hidden = tag == "style"
        self.words += [value for name, value in attributes if name in ("aria-label", "title", "alt")]

    def handle_data(self, data):
        if not self.hidden:
            self.words.append(data)

    def handle_endtag(self, tag):
        self.hidden = False
        self.words.append("" if tag in ("a", "code", "span", "strong") else " ")


def said_on(page):
    return "".join(Shown(page).words)


def said_in_copy(path):
    """What a marked copy adds: the sheet of findings, and comments."""
    book = openpyxl.load_workbook(path)
    sheets = book.worksheets
    if NAME in book.defined_names:  # otherwise all of it is ours
        ((title, _),) = book.defined_names[NAME].destinations
        sheets = [book[title]]
    yield from (str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell.comment.text.partition(FINDINGS_BELOW)[2] for cell in row if cell.comment)


def in_full(report):
    """The report as text, in lines of any length."""
    return text(report, limit=0, width=1_000_000)


def reports(path, tmp_path, **options):
    """The report, and what each kind of report says: as text, as a page, and in a copy of a workbook."""
    report = validate(path, completeness=True, **options)
    yield report, in_full(report)
    yield report, said_on(html_page([report]))
    if path.suffix in WORKBOOKS:
        target = tmp_path / "marked.xlsx"
        written = write_marked(report, path, target)
        yield report, "\n".join(written.messages)
        for words in said_in_copy(target):
            yield report, words


def check(path, tmp_path, **options):
    """Asserts that no kind of report, and no refusal, has words of its own, and that a translator can find every text. Returns how many
    texts of reports there were."""
    pseudo, found = Pieces(), []
    with speaking(pseudo):
        try:
            found = list(reports(path, tmp_path, **options))
        except Refusal as refusal:
            hard_coded = bare(str(refusal), same_of(path))
        else:
            hard_coded = {word: words for report, words in found for word in bare(words, same_of(path, report))}
    assert not hard_coded
    assert not_listed(pseudo) == []
    return len(found)


LISTED = set(texts(STANDARD).values())


def not_listed(pseudo):
    return sorted(words for words in pseudo.asked - LISTED if re.search("[A-Za-z]", words))


def test_no_sentence_passes_as_names():
    assert not PROSE & NAMES


@pytest.mark.parametrize("name", PARAMETERS)
def test_reports_on_bad_files_are_said(name, tmp_path, monkeypatch):
    folder = tmp_path / "sent"
    folder.mkdir()
    source, expected = built(name, folder)
    monkeypatch.chdir(folder)
    options = {name: expected[name] for name in ("max_bytes",) if name in expected}
    assert bool(check(folder / source, tmp_path, **options)) == ("refusal" not in expected)


def with_mistakes(children=4, mistakes=30):
    rows = {}
    for name, row in example_return(children, SEED):
        rows.setdefault(name, []).append(row)
    make_mistakes(rows, mistakes, SEED)
    return rows


def written(folder, name, rows):
    path = folder / name
    write([(record_type, row) for record_type, records in rows.items() for row in records], path)
    return path


def faulty_template(folder):
    rows = templates.with_faults(Random(SEED), templates.a_return(SEED, "core", children=3), 20)
    return templates.saved(templates.filled("core", rows), folder / "template.xlsx")


FAULTY = {
    "example": lambda folder: ROOT / "examples/faulty/return.json",
    "json": lambda folder: written(folder, "return.json", with_mistakes()),
    "csv": lambda folder: written(folder, "return", with_mistakes()),
    "sqlite": lambda folder: written(folder, "return.sqlite", with_mistakes()),
    "workbook": lambda folder: written(folder, "return.xlsx", with_mistakes()),
    "template": faulty_template,
}


@pytest.mark.parametrize("form", FAULTY)
def test_reports_on_faulty_returns_are_said(form, tmp_path):
    assert check(FAULTY[form](tmp_path), tmp_path) >= 2


@pytest.mark.parametrize("form", MADE)
def test_what_was_left_out_is_said(form, tmp_path):
    assert check(MADE[form](tmp_path, templates.a_return(SEED, "core", children=2)), tmp_path) >= 2


def test_a_page_about_several_returns_is_said(tmp_path):
    paths = [FAULTY["json"](tmp_path), FAULTY["csv"](tmp_path), tmp_path / "empty.json"]
    same = {name for path in paths for name in same_of(path)}
    with speaking(Pieces()):
        checked = [validate(path) for path in paths[:2]]
        values = {str(finding.value) for report in checked for finding in report.findings}
        words = said_on(html_page(checked, show_values=True))
    references = {finding.row_ref for report in checked for finding in report.findings}
    assert bare(words, same | values | references) == []


# --- that this can fail

PLANTED = {
    "text": (in_full, "cse_record.reports.kinds"),
    "page": (lambda report: said_on(html_page([report])), page.__name__),
    "copy": (lambda report: "\n".join(listing.head(report)), listing.__name__),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_one_hard_coded_word_is_found(kind, tmp_path, monkeypatch):
    """A noun that is not said."""
    path, (shown, module) = FAULTY["json"](tmp_path), PLANTED[kind]
    with speaking(Pieces()):
        report = validate(path)
        assert bare(shown(report), same_of(path, report)) == []
        monkeypatch.setattr(f"{module}.how_many", lambda number, what, several="": f"{number} {what}s")
        assert bare(shown(report), same_of(path, report)) != []


def test_one_hard_coded_word_in_a_notice_is_found(tmp_path, monkeypatch):
    """A word that is put into a sentence, which itself is said."""
    path = MADE["csv"](tmp_path, templates.a_return(SEED, "core", children=2))
    file = path / "returns.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    monkeypatch.setattr("cse_record.formats.headers.said", lambda words: words)
    with speaking(Pieces()):
        report = validate(path)
        assert bare("\n".join(report.notices), same_of(path, report)) == ["semicolons"]


def test_a_text_that_no_translator_would_find_is_noticed():
    pseudo = Pieces()
    with speaking(pseudo):
        say("There is no such text.")  # in no module of the package
    assert not_listed(pseudo) == ["There is no such text."]


# --- the command

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


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with returns and other files."""
    rows = with_mistakes()
    written(tmp_path, "return.json", rows)
    written(tmp_path, "other.json", rows)
    written(tmp_path, "return.xlsx", rows)
    new_key(tmp_path / "key")
    (tmp_path / "~$return.xlsx").write_bytes(b"\x05someone")
    (tmp_path / "folder").mkdir()
    written(tmp_path / "folder", "return.json", rows)
    for number in range(7):
        (tmp_path / f"folder/letter-{number}.txt").write_text("late", encoding="utf-8")
    damaged = written(tmp_path, "damaged", rows)
    (damaged / "children.csv").write_text("child_ref,sex\nC-1,female,1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


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


# --- languages and those who speak them


@pytest.mark.parametrize("form", ["json", "csv", "workbook", "template"])
def test_a_language_is_spoken_for_one_report_and_not_in_the_next(form, tmp_path):
    path = FAULTY[form](tmp_path)

    def shown():
        report = validate(path, completeness=True)
        return in_full(report), html_page([report])

    first = shown()
    with speaking(Pieces()):
        between = shown()
    assert shown() == first
    assert OPEN not in "".join(first)
    assert all(OPEN in words for words in between)
    with speaking(Pieces()):
        assert shown() == between


class Named(Pieces):
    def __init__(self, code):
        super().__init__()
        self.code = code


@pytest.mark.parametrize(("code", "stated"), [("", "en-GB"), ("cy", "cy"), ("labels of ours", "en-GB")])
def test_a_page_states_its_language(code, stated, tmp_path):
    with speaking(Named(code)) if code else contextlib.nullcontext():
        assert f'<html lang="{stated}">' in html_page([validate(FAULTY["json"](tmp_path))])


def test_a_refusal_of_the_command_is_said_in_the_language(tmp_path, monkeypatch, capsys):
    """What a command says before it begins is said in its language too."""
    labels = tmp_path / "xx.csv"
    english = "{path} already exists and {contents}. Choose another name, or use --replace to replace it."
    labels.write_text(
        f'path,english,text,source,status\nmessage/x,"{english}","EXISTS {{path}} {{contents}}",test,translated\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return_in(tmp_path)
    assert main(["validate", "return.json", "--lang", str(labels), "-o", "other.json"]) == 2
    assert "cse-record validate: EXISTS other.json" in capsys.readouterr().err
    assert SPOKEN.get().code == ""


def return_in(folder):
    for name in ("return.json", "other.json"):
        written(folder, name, with_mistakes())
