"""What `validate` tells people is said in the language that is spoken: nothing in a report, or in a refusal, is English that is hard-coded.

Everything is checked in a pseudo-language, in which each word that is said stands between brackets. A word outside of brackets must be the
same in every language: see `tests.labels.said.bare`.
"""

from __future__ import annotations

import contextlib

import pytest

from cse_record.formats import Refusal
from cse_record.reports import kinds
from cse_record.reports.html import html_page, page
from cse_record.reports.marked import listing
from cse_record.standard.speech import say
from cse_record.validation import Report, validate
from cse_record.validation.speaking import speaking
from tests import templates
from tests.conftest import SEED
from tests.labels.pseudo import OPEN
from tests.labels.said import FAULTY, NAMES, PROSE, Pieces, bare, check, in_full, not_listed, said_on, same_of
from tests.test_corpus import PARAMETERS, built
from tests.test_notices import MADE


def but_workbooks_slowly(forms):
    """`make check` leaves out the workbooks."""
    return [pytest.param(form, marks=pytest.mark.slow) if form in ("workbook", "template", "xlsx") else form for form in forms]


def test_no_sentence_passes_as_names():
    assert not PROSE & NAMES


@pytest.mark.parametrize("name", PARAMETERS)
def test_reports_on_bad_files_are_said(name, tmp_path, monkeypatch):
    folder = tmp_path / "sent"
    folder.mkdir()
    source, expected = built(name, folder)
    monkeypatch.chdir(folder)
    options = {"max_bytes": expected["max_bytes"]} if "max_bytes" in expected else {}
    assert bool(check(folder / source, tmp_path, **options)) == ("refusal" not in expected)


@pytest.mark.parametrize("form", but_workbooks_slowly(FAULTY))
def test_reports_on_faulty_returns_are_said(form, tmp_path):
    assert check(FAULTY[form](tmp_path), tmp_path) >= 2


@pytest.mark.parametrize("form", but_workbooks_slowly(MADE))
def test_what_was_left_out_is_said(form, tmp_path):
    assert check(MADE[form](tmp_path, templates.a_return(SEED, "core", children=2)), tmp_path) >= 2


def test_a_page_about_several_returns_is_said(tmp_path):
    """Two faulty ones, with their values, and one that cannot be read."""
    paths = [FAULTY["json"](tmp_path), FAULTY["csv"](tmp_path)]
    (tmp_path / "empty.json").touch()
    with speaking(Pieces()):
        checked = [validate(path) for path in paths]
        with pytest.raises(Refusal) as refusal:
            validate(tmp_path / "empty.json")
        words = said_on(html_page([*checked, Report("empty.json", refusal=str(refusal.value))], show_values=True))
    findings = [finding for report in checked for finding in report.findings]
    same = {str(finding.value) for finding in findings} | {finding.row_ref for finding in findings}
    assert bare(words, same.union(*map(same_of, [*paths, tmp_path / "empty.json"]))) == []


# --- that this can fail

PLANTED = {
    "text": (in_full, kinds.__name__),
    "page": (lambda report: said_on(html_page([report])), page.__name__),
    "copy": (lambda report: "\n".join(listing.head(report)), kinds.__name__),
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


# --- languages and those who speak them


@pytest.mark.parametrize("form", but_workbooks_slowly(["json", "csv", "workbook", "template"]))
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
