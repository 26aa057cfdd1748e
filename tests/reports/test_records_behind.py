"""How many records stand behind each table of people: the same words in the summary, and in the profile as page and as workbook."""

from html import escape

import openpyxl
import pytest

from cse_record.analysis.combined import combine
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.summary import summarise
from cse_record.formats import write
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import linked, write_summary
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
    annex = page[page.index('id="tables"') :]
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


def test_a_hidden_number_of_records_is_not_in_the_profile(written):
    """What the tables say is what is published: a number that protection hides is hidden here too."""
    profile, *_ = written
    figures = profile.summary.figures
    for _, views in profile.sections:
        for view in views:
            counts = profile.summary.people[linked.name_of(view.published.table)]
            cells = {figures.get((f"people-of-{linked.name_of(view.published.table)}", (name,)), 0) for name in ("records", "people")}
            assert {counts["records"], counts["people"]} == cells
