"""How reports are read in the pseudo-language: what of their words is the same in every language, and what must be said."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from random import Random

import openpyxl

from cse_record.formats import Refusal, write
from cse_record.formats.xlsx.opened_workbook import ERRORS
from cse_record.publish.labels import texts
from cse_record.reports.html import html_page
from cse_record.reports.marked import write_marked
from cse_record.reports.marked.findings_sheet import NAME
from cse_record.reports.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.standard.form_texts import FINDINGS_BELOW
from cse_record.synthetic import example_return, make_mistakes
from cse_record.validation import validate
from cse_record.validation.speaking import speaking
from tests import templates
from tests.conftest import ROOT, SEED
from tests.labels.pseudo import CLOSE, OPEN, WORDS, Pseudo
from tests.targets.excel.reading import cells_of

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
        yield from (cell.comment.text.partition(FINDINGS_BELOW)[2] for cell in cells_of(sheet) if cell.comment)


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
