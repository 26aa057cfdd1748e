"""How many records stand behind each table of people: the same words in the summary, and in the profile as page and as workbook."""

import csv
import io
from html import escape

import openpyxl
import pytest

from cse_record.analysis.combined import combine
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.summary import summarise
from cse_record.formats import write
from cse_record.reports.pictures.table import csv_table as numbers_of
from cse_record.reports.profile import write_profile
from cse_record.reports.profile.page import html_page
from cse_record.reports.summary import linked, write_summary
from cse_record.reports.summary.data import csv_table
from cse_record.reports.summary.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic.multi_agency import Collection
from tests.conftest import SEED


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("agencies")
    for sent in Collection(SEED).returns:
        write(sent.rows(), folder / f"{sent.name}.json")
    return combine(sorted(folder.iterdir()), folder / "store.sqlite")


@pytest.fixture(scope="module")
def written(store, tmp_path_factory):
    """The profile, and its texts: those of the page, those of the notes of the workbook, and those of the page of the summary."""
    profile = problem_profile(summarise(store), "Northshire")
    folder = tmp_path_factory.mktemp("written")
    for name in ("profile.html", "profile.xlsx"):
        write_profile(profile, folder / name)
    write_summary(profile.summary, folder / "summary.html")
    notes = openpyxl.load_workbook(folder / "profile.xlsx")["Notes"]
    of_notes = [str(row[1].value) for row in notes.iter_rows(min_row=5, max_col=2)]
    return profile, (folder / "profile.html").read_text(encoding="utf-8"), of_notes, (folder / "summary.html").read_text(encoding="utf-8")


def test_each_table_of_the_profile_says_it_as_the_summary_does(written):
    profile, page, notes, summary = written
    annex = page[page.index('id="tables"') : page.index('id="complete"')]
    views = [view for _, views in profile.sections for view in views]
    sentences = [next(linked.behind(profile.summary, view.published), "") for view in views]
    assert all(sentences)
    assert len(set(sentences)) > 5
    for view, sentence in zip(views, sentences, strict=True):
        assert escape(sentence, quote=False) in summary
        assert annex.count(escape(sentence, quote=False)) == sentences.count(sentence)
        assert [note for note in notes if note.startswith(f"{view.title}: ") and sentence in note], view.title


def test_where_records_are_counted_no_table_says_it(store):
    summary = summarise(store.counted_as("records"))
    views = [view for _, views in problem_profile(summary, "").sections for view in views]
    assert views
    assert not any(list(linked.behind(summary, view.published)) for view in views)


def test_the_first_page_says_that_records_are_counted_where_they_are(written, store):
    _, page, *_ = written
    of_records = problem_profile(summarise(store.counted_as("records")), "Northshire")
    first = html_page(of_records).partition("<nav")[0]
    assert escape(linked.RECORDS_ARE_COUNTED, quote=False) in first
    assert escape(linked.RECORDS_ARE_COUNTED, quote=False) not in page


def test_each_line_of_csv_says_what_is_counted(written, store):
    profile, *_ = written
    for summary, counted in ((profile.summary, "people"), (summarise(store.counted_as("records")), "records")):
        lines = list(csv.DictReader(io.StringIO(csv_table(summary))))
        for picture in problem_profile(summary).pictures.values():
            lines += csv.DictReader(io.StringIO(numbers_of(picture, summary)))
        assert {line["counted"] for line in lines} == {counted}


def test_completeness_names_what_it_counts(written, store, tmp_path):
    """People and events have their own names in the headings of the page and the workbook, and in the picture; records are records."""
    profile, page, *_ = written
    of_records = problem_profile(summarise(store.counted_as("records")), "Northshire")
    write_profile(of_records, tmp_path / "records.xlsx")
    write_profile(profile, tmp_path / "people.xlsx")
    for each, path, whole in ((profile, "people.xlsx", page), (of_records, "records.xlsx", html_page(of_records))):
        book = openpyxl.load_workbook(tmp_path / path)
        annex = whole[whole.index('id="complete"') :]
        panels = each.pictures["completeness"].panels
        assert len(panels) == len(each.summary.completeness) > 5
        names = []
        for published, panel in zip(each.summary.completeness, panels, strict=True):
            about = STANDARD.records[published.table.record_type].about
            names.append(name := about.several.capitalize() if each is profile else "Records")
            sheet = next(sheet for sheet in book if sheet["A1"].value == published.table.title or published.table.title in _title(sheet))
            assert sheet.cell(4, 2).value == name
            assert panel.series[-1] == name
        assert [annex.count(f">{name}</th>") for name in set(names)] == [names.count(name) for name in set(names)]


def _title(sheet):
    return f"{sheet['A1'].value} {sheet['A2'].value}"


def test_a_table_of_completeness_says_how_many_records_stand_behind_it(written):
    profile, page, notes, summary = written
    annex, text_form = page[page.index('id="complete"') :], " ".join(text(profile.summary).split())
    sentences = {
        table.table.title: sentence for table in profile.summary.completeness for sentence in linked.behind(profile.summary, table)
    }
    assert len(sentences) > 5
    for title, sentence in sentences.items():
        assert sentence in text_form[text_form.index(title.upper()) :].partition("Each share")[0]
        assert escape(sentence, quote=False) in annex
        assert escape(sentence, quote=False) in summary[summary.index(f"<h3>{title}") :].partition("</section>")[0]
        assert [note for note in notes if note.startswith(title) and sentence in note]


def test_a_hidden_number_of_records_is_not_in_the_profile(written):
    """What the tables say is what is published: a number that protection hides is hidden here too."""
    profile, *_ = written
    figures = profile.summary.figures
    for _, views in profile.sections:
        for view in views:
            counts = profile.summary.people[linked.name_of(view.published.table)]
            cells = {figures.get((f"people-of-{linked.name_of(view.published.table)}", (name,)), 0) for name in ("records", "people")}
            assert {counts["records"], counts["people"]} == cells
