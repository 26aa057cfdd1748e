"""Every figure of every table in every format, compared with the store: a count, `[c]` if it is hidden, and blank if there is none."""

from collections import defaultdict

import openpyxl
import pytest

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.completeness import BY_PATTERN, WITHOUT_CORE, expanded
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.summary import summarise
from cse_record.analysis.tables import ALL, KNOWN, TABLES, UNKNOWN, count
from cse_record.cli import main
from cse_record.formats import write
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import write_summary
from cse_record.reports.summary.text import text
from cse_record.reports.summary.wording import of_completeness
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic import example_return
from tests.analysis import written
from tests.conftest import SEED

FORMS = ("json", "csv", "page", "workbook", "text")
DATA = ("json", "csv")
IN_TIME = "missing-timing-of-children"


def true_counts(collection):
    """Every figure of the store, without zeros."""
    counted = count([*TABLES.values(), *BY_PATTERN], collection.cases())
    tables = [*counted[: len(TABLES)], *(expanded(table) for table in counted[len(TABLES) :])]
    return {(table.table.name, key): number for table in tables for key, number in table.totals().items() if number}


def read_back(folder, summary):
    tables = {table.table.name: table for table in summary.shown}
    for extension in (".json", ".csv", ".html", ".xlsx"):
        write_summary(summary, folder / f"summary{extension}")
    return {
        "json": written.from_json(folder / "summary.json"),
        "csv": written.from_csv(folder / "summary.csv"),
        "page": written.from_page(folder / "summary.html", tables),
        "workbook": written.from_workbook(folder / "summary.xlsx", tables),
        "text": written.from_text(text(summary), tables),
    }


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formats")
    paths = []
    for kind in ("police", "childrens-services", "joint"):
        paths.append(folder / f"{kind}.json")
        write(example_return(12, SEED, kind), paths[-1])
    return combine(paths, folder / "store.sqlite").source


@pytest.fixture(scope="module")
def unsuppressed(store, tmp_path_factory):
    summary = summarise(open_store(store), unsuppressed=True)
    return summary, read_back(tmp_path_factory.mktemp("unsuppressed"), summary)


@pytest.fixture(scope="module")
def true(store):
    return true_counts(open_store(store))


@pytest.fixture(scope="module")
def protected(store, tmp_path_factory):
    summary = summarise(open_store(store))
    return summary, read_back(tmp_path_factory.mktemp("protected"), summary)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_every_count_is_that_of_the_store_and_no_figure_of_the_store_is_blank(true, unsuppressed, form):
    summary, forms = unsuppressed
    figures = forms[form]
    assert {name for name, _ in figures} == {table.table.name for table in summary.shown}
    shown = written.shown(figures)
    assert {cell: number for cell, number in shown.items() if number != true.get(cell, 0)} == {}
    assert [cell for cell, number in figures.items() if number == written.NO_FIGURE and cell in true] == []
    if form in DATA:
        assert true.keys() - shown.keys() == set(), "data lacks no figure"
        assert any(number == 0 for number in shown.values()), "counted noughts are told"


@pytest.mark.parametrize("form", ["page", "workbook", "text", "csv"])
def test_every_format_has_the_same_figures_and_blanks(unsuppressed, form):
    """What is in the JSON is printed wherever it has a cell, and what is not in the JSON is blank."""
    _, forms = unsuppressed
    data, figures = forms["json"], forms[form]
    assert {cell for cell, number in figures.items() if number == written.NO_FIGURE} == figures.keys() - data.keys()
    assert {cell: number for cell, number in written.shown(figures).items() if data[cell] != number} == {}


@pytest.mark.parametrize("form", FORMS)
def test_there_is_no_count_of_children_definitely_missing_at_some_time_or_other(true, unsuppressed, form):
    """The zeros that revealed the bug: a child can be missing definitely before and possibly after."""
    _, forms = unsuppressed
    figures = forms[form]
    for side in (ALL, KNOWN):
        for certainty in ("definite", "possible", KNOWN, UNKNOWN):
            cell = (IN_TIME, (side, certainty))
            assert cell not in true
            assert figures.get(cell, written.NO_FIGURE) == written.NO_FIGURE
        assert figures[IN_TIME, (side, ALL)] == true[IN_TIME, (side, ALL)]
    assert figures[IN_TIME, ("before", "definite")] == true.get((IN_TIME, ("before", "definite")), 0)
    assert figures.get((IN_TIME, ("before", UNKNOWN)), written.NO_FIGURE) == written.NO_FIGURE, "when is known"


def test_a_known_ethnicity_is_not_counted_as_from_no_fact(unsuppressed):
    _, forms = unsuppressed
    for figures in forms.values():
        assert figures["children-ethnicity", (ALL, UNKNOWN)] > 0
        assert figures.get(("children-ethnicity", ("white", UNKNOWN)), written.NO_FIGURE) == written.NO_FIGURE
        assert figures.get(("children-ethnicity", (UNKNOWN, "self-defined")), written.NO_FIGURE) == written.NO_FIGURE


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_what_is_hidden_is_marked_and_nought_is_a_counted_nought(true, protected, form):
    summary, forms = protected
    figures = forms[form]
    hidden = {cell for cell, number in summary.figures.items() if number is None}
    shown = written.shown(figures)
    assert {cell for cell, number in shown.items() if number is None} == hidden & figures.keys()
    for cell, number in shown.items():
        known = [{*dimension.labels, ALL, KNOWN, UNKNOWN} for dimension in TABLES[cell[0]].dimensions] if cell[0] in TABLES else []
        if number is not None and all(code in codes for code, codes in zip(cell[1], known, strict=False)):
            assert number == true.get(cell, 0), cell
    blank = {cell for cell, number in figures.items() if number == written.NO_FIGURE}
    assert not blank & (summary.figures.keys() | true.keys())


@pytest.fixture(scope="module")
def of_nil(tmp_path_factory):
    """A summary of a nil return alone: no record of any kind."""
    folder = tmp_path_factory.mktemp("nil")
    write(example_return(0, SEED, "police"), folder / "nil.json")
    combine([folder / "nil.json"], folder / "store.sqlite")
    return folder, summarise(open_store(folder / "store.sqlite"), unsuppressed=True)


@pytest.mark.slow
def test_no_table_has_a_heading_without_a_row_or_a_column(unsuppressed, of_nil, tmp_path):
    for place, summary in enumerate((unsuppressed[0], of_nil[1])):
        folder = tmp_path / str(place)
        folder.mkdir()
        forms = read_back(folder, summary)
        for form in FORMS:
            assert {name for name, _ in forms[form]} == {table.table.name for table in summary.shown}, form
        write_profile(problem_profile(summary), folder / "profile.html")
        for page in ("summary.html", "profile.html"):
            for section, heads, rows in written.grids_of_page((folder / page).read_text(encoding="utf-8")):
                assert rows, (page, section)
                assert len(heads) > 1, (page, section)
                assert all(len(row) == len(heads) for row in rows)


def test_completeness_without_a_table_is_explained_in_one_sentence(unsuppressed, of_nil, tmp_path):
    summary = unsuppressed[0]
    assert set(WITHOUT_CORE) == {"networks", "suspect_outcomes"}
    sentence = of_completeness(summary)
    assert all(STANDARD.records[name].about.title.lower() in sentence for name in WITHOUT_CORE)
    assert not {table.table.record_type for table in summary.completeness} & set(WITHOUT_CORE)
    assert all(table.codes[0] for table in summary.completeness)
    nil = of_nil[1]
    assert nil.completeness == ()
    assert set(nil.without_records) | set(WITHOUT_CORE) == {table.record_type for table in BY_PATTERN} | set(WITHOUT_CORE)
    write_profile(problem_profile(summary), tmp_path / "profile.html")
    write_profile(problem_profile(summary), tmp_path / "profile.xlsx")
    write_summary(summary, tmp_path / "summary.html")
    for name in ("profile.html", "summary.html"):
        assert (tmp_path / name).read_text(encoding="utf-8").count(sentence) == 1
    book = openpyxl.load_workbook(tmp_path / "profile.xlsx")
    assert [cell.value for cell in book["About"]["A"]].count(sentence) == 1
    titles = [str(sheet["A2"].value) for sheet in book if str(sheet["A2"].value).startswith("Completeness: ")]
    assert len(titles) == len(summary.completeness)


def test_the_profile_is_made_of_the_figures_of_the_store(store, true, unsuppressed, tmp_path):
    """Page and workbook of a profile show the same numbers, each that of the store."""
    summary = unsuppressed[0]
    profile = problem_profile(summary)
    numbers = defaultdict(set)
    for _, views in profile.sections:
        for view in views:
            for bar in (*view.bars, *view.unknown_bars):
                assert bar.figure.count == true.get((view.published.table.name, bar.figure.key), 0)
                numbers[view.title].add((bar.label, bar.figure.count))
    assert main(["profile", store, "--unsuppressed", "-o", str(tmp_path / "profile.html")]) == 0
    grids = written.grids_of_page((tmp_path / "profile.html").read_text(encoding="utf-8"))
    printed = {(row[0].removesuffix(" in all"), row[1]) for _, heads, rows in grids if heads[1:2] == ["Number"] for row in rows}
    assert {(label, f"{number:,}") for bars in numbers.values() for label, number in bars} == printed
