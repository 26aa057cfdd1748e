"""The workbook of a profile: a linked contents sheet, one table to a sheet with its title first, headings that stay, charts with words."""

import re
from dataclasses import replace
from zipfile import ZipFile

import openpyxl
import pytest

from cse_record.analysis.combined import open_store
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import SECTIONS, problem_profile
from cse_record.analysis.summary import summarise
from cse_record.reports.profile import write_profile
from tests.analysis.test_publication import with_few_figures
from tests.conftest import SEED

FRONT = ["About", "Contents", "Notes"]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A profile in which figures are hidden, with earlier releases and an area."""
    summary = summarise(open_store(with_few_figures(tmp_path_factory.mktemp("few"), SEED, 2)))
    earlier = as_earlier(summary)
    return problem_profile(replace(summary, areas={"synthetic-lowmarch": summary}), "Northshire", earlier, before=[earlier])


@pytest.fixture(scope="module")
def path(profile, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "profile.xlsx"
    write_profile(profile, path)
    return path


@pytest.fixture(scope="module")
def book(path):
    return openpyxl.load_workbook(path)


def test_every_view_has_a_sheet_named_in_words(profile, book):
    names = [view.sheet for section in SECTIONS for view in section.views]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z][A-Za-z -]{3,30}", name) for name in names)
    shown = [view.view.sheet for _, views in profile.sections for view in views]
    assert book.sheetnames[:3] == FRONT
    assert [name for name in book.sheetnames if name in names] == shown


def test_the_contents_lead_to_every_sheet_and_back(book):
    contents = book["Contents"]
    links = {cell.value: cell.hyperlink.location for cell in contents["A"] if cell.hyperlink}
    assert list(links) == [name for name in book.sheetnames if name not in FRONT]
    assert links == {name: f"'{name}'!A1" for name in links}
    titles = {row[0].value: row[1].value for row in contents.iter_rows(min_row=5, max_col=2)}
    for name in links:
        sheet = book[name]
        assert str(sheet["A1"].value).partition(" [note ")[0] == titles[name]
        assert sheet["A3"].hyperlink.location == "'Contents'!A1"


def test_each_note_is_where_its_sheet_says(book):
    notes = {row[0].value: row[1].value for row in book["Notes"].iter_rows(min_row=5, max_col=2)}
    assert notes
    for sheet in book:
        if number := re.search(r"(.*) \[(note \d+)\]$", str(sheet["A1"].value)):
            assert notes[number[2]].startswith(f"{number[1]}: ")
            target = sheet["B3"].hyperlink.location
            assert book["Notes"][target.partition("!")[2]].value == number[2]


def test_a_sheet_holds_one_table_whose_headings_stay(book):
    for sheet in book:
        if sheet.title == "About":
            continue
        (table,) = sheet.tables.values()
        assert sheet.freeze_panes == "B5"
        assert table.ref.startswith("A4:")
        heads = [cell.value for cell in sheet[4]]
        assert len(set(heads)) == len(heads)
        assert all(heads)
        assert sheet.max_row == 3 + len(sheet[table.ref])
        assert not sheet.merged_cells.ranges
        assert not [cell for row in sheet for cell in row if cell.data_type == "f"]
        assert not [name for name, shown in sheet.column_dimensions.items() if shown.hidden]


def test_each_chart_has_words_and_names_what_is_hidden(path, book, profile):
    charts = [chart for sheet in book for chart in sheet._charts]
    assert len(charts) > 20
    with ZipFile(path) as package:
        drawings = [package.read(name).decode() for name in package.namelist() if name.startswith("xl/drawings/drawing")]
        described = re.findall(r'<xdr:cNvPr [^>]*descr="([^"]+)"', "".join(drawings))
        assert len(described) == len(charts)
        drawn = "".join(package.read(name).decode() for name in package.namelist() if name.startswith("xl/charts/chart"))
    hidden = [
        bar.label for _, views in profile.sections for view in views for bar in view.bars if bar.figure.count is None and not bar.is_sum
    ]
    assert hidden
    assert drawn.count("Hidden, so without a bar") == sum("hidden" in words for words in described) > 0


def test_the_numbers_are_those_of_the_profile(profile, book):
    for _, views in profile.sections:
        for view in views:
            rows = [row[:2] for row in book[view.view.sheet].iter_rows(min_row=5, max_col=2, values_only=True)]
            bars = (*view.bars, *view.unknown_bars)
            assert [number for _, number in rows] == ["[c]" if bar.figure.count is None else bar.figure.count for bar in bars]
            assert [str(label).removesuffix(" in all") for label, _ in rows] == [bar.label for bar in bars]
