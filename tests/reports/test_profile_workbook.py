"""The workbook of a profile: a linked contents sheet, one table to a sheet with its title first, headings that stay, charts with words."""

import re
from dataclasses import replace
from zipfile import ZipFile

import openpyxl
import pytest

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import SECTIONS, problem_profile
from cse_record.analysis.summary import summarise
from cse_record.analysis.tables import ALL, joining
from cse_record.formats import write
from cse_record.reports.profile import write_profile
from cse_record.reports.profile.page import html_page
from cse_record.synthetic.multi_agency import Collection
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


def test_a_chart_draws_every_answer_and_what_is_not_known(book, profile):
    """Each bar is one row of the table: the answers, and the first row of what is not known, which is the sum of its reasons."""
    drawn = 0
    for _, views in profile.sections:
        for view in views:
            sheet = book[view.view.sheet]
            for chart in sheet._charts:
                drawn += 1
                (series,) = chart.ser
                areas = re.findall(r"\$B\$(\d+)(?::\$B\$(\d+))?", series.val.numRef.f)
                rows = [row for first, last in areas for row in range(int(first), int(last or first) + 1)]
                answers = [bar.label for bar in view.bars if not bar.is_sum]
                assert [str(sheet.cell(row, 1).value) for row in rows] == [
                    *answers,
                    *(f"{bar.label} in all" * bar.is_sum or bar.label for bar in view.unknown_bars[:1]),
                ]
    assert drawn > 20


def test_what_joining_gained_has_a_sheet_with_the_numbers_of_the_page(tmp_path):
    for sent in Collection(SEED).returns:
        write(sent.rows(), tmp_path / f"{sent.name}.json")
    summary = summarise(combine(sorted(tmp_path.glob("*.json")), tmp_path / "store.sqlite"))
    profile = problem_profile(summary)
    write_profile(profile, tmp_path / "profile.xlsx")
    table = summary.table(joining.TABLE.name)
    rows = list(openpyxl.load_workbook(tmp_path / "profile.xlsx")["What joining records gained"].iter_rows(min_row=4, values_only=True))
    assert rows[0] == ("Fact", "Children", *joining.TOLD.values())
    assert len(rows) == 1 + len(joining.FACTS)
    for (label, *numbers), (fact, known) in zip(rows[1:], joining.FACTS.items(), strict=True):
        assert label == known.label
        counts = [table.figure((fact, state)).count for state in (ALL, *joining.TOLD)]
        assert numbers == ["[c]" if count is None else count for count in counts]
        cells = [f"{number:,}" if isinstance(number, int) else number for number in (*numbers[1:], numbers[0])]
        of_page = "".join(f'<td class="number">{cell}</td>' for cell in cells)
        assert f'<th scope="row">{label}</th>{of_page}' in html_page(profile)


def test_the_numbers_are_those_of_the_profile(profile, book):
    for _, views in profile.sections:
        for view in views:
            rows = [row[:2] for row in book[view.view.sheet].iter_rows(min_row=5, max_col=2, values_only=True)]
            bars = (*view.bars, *view.unknown_bars)
            assert [number for _, number in rows] == ["[c]" if bar.figure.count is None else bar.figure.count for bar in bars]
            assert [str(label).removesuffix(" in all") for label, _ in rows] == [bar.label for bar in bars]
