"""Summaries and problem profiles as people get them: the same numbers in every format, marked, self-contained."""

import csv
import io
import json
import re
import sqlite3
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from html import escape
from itertools import pairwise
from random import Random

import openpyxl
import pytest
import xlsxwriter

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import HEADLINES, SECTIONS, problem_profile
from cse_record.analysis.published import published as as_published
from cse_record.analysis.summary import CAUTION, UNSUPPRESSED, summarise
from cse_record.analysis.tables import TABLES, Counted, joining
from cse_record.analysis.tables.assessment import PLACES
from cse_record.cli import main
from cse_record.formats import write
from cse_record.reports.pictures.table import csv_table as numbers_of
from cse_record.reports.profile import write_profile
from cse_record.reports.profile.page import html_page as profile_page
from cse_record.reports.summary import write_summary
from cse_record.reports.summary.data import csv_table, json_document
from cse_record.reports.summary.page import html_page
from cse_record.reports.summary.tabulation import parts, tabulations
from cse_record.reports.summary.text import text
from cse_record.reports.summary.wording import so_many
from cse_record.reports.summary.workbook import close, write_lines
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic import example_return
from tests.conftest import SEED
from tests.reports.test_html import Page


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Three returns, a store of them, and a store of two as the earlier one."""
    folder = tmp_path_factory.mktemp("summary")
    paths = []
    for kind in ("police", "childrens-services", "joint"):
        paths.append(folder / f"{kind}.json")
        write(example_return(25, SEED, kind), paths[-1])
    combine(paths, folder / "store.sqlite")
    combine(paths[:2], folder / "before.sqlite")
    return folder


def children_who_count(store):
    """Children with at least one exploitation period that was not ruled out, by SQL."""
    statement = """SELECT count(*) FROM children WHERE (in_return, child_ref) NOT IN (
        SELECT in_return, child_ref FROM exploitation_periods GROUP BY 1, 2 HAVING min(coalesce(status, '') = 'ruled-out') = 1)"""
    number, everybody = (sqlite3.connect(store).execute(query).fetchone()[0] for query in (statement, "SELECT count(*) FROM children"))
    assert number < everybody, "the synthetic returns hold children who do not count"
    return number


@pytest.fixture(scope="module")
def summary(folder):
    return summarise(open_store(folder / "store.sqlite"), unsuppressed=True)


@pytest.fixture(scope="module")
def earlier(folder):
    return as_earlier(summarise(open_store(folder / "before.sqlite"), unsuppressed=True))


def pages(summary, earlier):
    return {
        "summary": html_page(summary),
        "profile": profile_page(problem_profile(summary, "Northshire & <b>", earlier)),
        "first profile": profile_page(problem_profile(summary)),
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", ["summary", "profile", "first profile"])
def test_a_page_is_complete_in_itself_and_in_order(summary, earlier, name):
    page = pages(summary, earlier)[name]
    parsed = Page(page)
    assert not {"script", "img", "link", "iframe", "form"} & set(parsed.tags)
    assert "http" not in page.replace("http-equiv", "")
    assert len(set(parsed.ids)) == len(parsed.ids)
    assert {link.removeprefix("#") for link in parsed.links} <= set(parsed.ids)
    levels = [level for level, _ in parsed.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert parsed.tags.count("caption") == parsed.tags.count("table")
    assert CAUTION in parsed.words
    assert "<b>" not in page


@pytest.mark.parametrize("name", ["summary", "profile", "first profile"])
def test_true_counts_are_marked_on_every_page(summary, earlier, name):
    page = pages(summary, earlier)[name]
    assert page.count(UNSUPPRESSED) >= 10
    assert f'@top-center {{ content: "{UNSUPPRESSED}" }}' in page


@pytest.mark.slow
def test_every_format_holds_the_same_numbers(summary, folder):
    document = json.loads(json_document(summary))
    assert document["marking"] == UNSUPPRESSED
    assert list(document["tables"]) == list(TABLES)
    lines = list(csv.DictReader(io.StringIO(csv_table(summary))))
    assert {line["marking"] for line in lines} == {UNSUPPRESSED}
    for name, table in (document["tables"] | document["completeness"]).items():
        names = [dimension["name"] for dimension in table["dimensions"]]
        of_csv = {
            tuple(line[f"code_{place}"] for place in range(1, len(names) + 1)): line["count"] for line in lines if line["table"] == name
        }
        assert of_csv == {tuple(figure[dimension] for dimension in names): str(figure["count"]) for figure in table["figures"]}
    spelled = text(summary)
    page = Page(html_page(summary)).words
    for published in summary.shown:
        whole = f"Denominator: {so_many(published.all_of().count, published.table.counts)}" if published.all_of() else "Denominator: 0"
        assert whole in spelled
        assert whole in page


@pytest.mark.slow
def test_a_workbook_holds_values_alone_and_is_marked_on_every_sheet(folder, summary):
    for name, command in (("tables.xlsx", "summarise"), ("profile.xlsx", "profile")):
        assert main([command, str(folder / "store.sqlite"), "--unsuppressed", "-o", str(folder / name)]) == 0
        first = (folder / name).read_bytes()
        assert main([command, str(folder / "store.sqlite"), "--unsuppressed", "-o", str(folder / name)]) == 0
        assert (folder / name).read_bytes() == first
        book = openpyxl.load_workbook(folder / name)
        for sheet in book:
            assert UNSUPPRESSED in (sheet["A2"].value, sheet["A1"].value)
            assert UNSUPPRESSED in sheet.oddHeader.center.text
            assert not [cell for row in sheet for cell in row if cell.data_type == "f"]
    book = openpyxl.load_workbook(folder / "tables.xlsx")
    assert len(book.sheetnames) == 1 + len(summary.shown)
    numbers = {row[0].value: row[1].value for row in book["children"] if row[0].value in ("All", "Known", "Not known")}
    published = summary.table("children")
    children = children_who_count(folder / "store.sqlite")
    assert numbers["All"] == published.all_of().count == children
    assert numbers["Known"] + numbers.get("Not known", 0) == children


def test_the_period_and_that_it_is_synthetic_stand_in_every_format(folder, summary):
    (first, last), *_ = summary.coverage["periods"]
    for spelled in (text(summary), Page(html_page(summary)).words, Page(profile_page(problem_profile(summary))).words):
        assert f"{first} to {last}" in spelled
        assert "Of the returns counted, 3 hold synthetic data" in spelled


def test_text_fits_a_terminal(summary):
    lines = text(summary).splitlines()
    assert max(map(len, lines)) <= 100
    assert len(re.findall(r"\(part \d+ of \d+\)", text(summary))) > 2, "wide tables are shown in parts"


def test_the_parts_of_a_table_have_each_column_once_and_the_first_in_each(summary):
    rng = Random(SEED)
    for tabulation in (tabulation for published in summary.shown for tabulation in tabulations(published)):
        widths = [rng.randrange(1, 30) for _ in tabulation.across]
        most = rng.randrange(20, 90)
        shown = parts(tabulation, widths, most)
        columns = [part.across for part in shown]
        assert {first for first, *_ in columns} == {tabulation.across[0]}
        assert tuple(head for _, *others in columns for head in others) == tabulation.across[1:]
        width = dict(zip(tabulation.across, widths, strict=True))
        assert all(len(part) <= 2 or sum(width[head] for head in part) <= most for part in columns)
        for part in shown:
            places = [tabulation.across.index(head) for head in part.across]
            assert [line.figures for line in part.lines] == [tuple(line.figures[at] for at in places) for line in tabulation.lines]


def test_each_table_of_the_assessment_names_its_place(summary):
    """All that the standard's list says the assessment had, and no other."""
    assert PLACES.keys() == {name for name, table in STANDARD.tables.items() if table.in_2011 == "yes"}
    spelled, page = (" ".join(words.split()) for words in (text(summary), Page(html_page(summary)).words))
    for place in PLACES.values():
        assert f"executive summary, {place}." in spelled
        assert f"executive summary, {place}." in page
        assert f"(2011: {place})" in page
    data = json.loads(json_document(summary))["tables"]
    assert {name: table["assessment_2011"] for name, table in data.items() if table["assessment_2011"]} == PLACES
    others = [name for name, table in STANDARD.tables.items() if table.in_2011 != "yes" and name in TABLES]
    assert spelled.count("The assessment of 2011 could not make this table.") == len(others)


def test_separate_periods_and_returns_that_are_not_synthetic_are_reported(tmp_path):
    """The text and the profile present neither as one span of time, or as data that may be quoted."""
    paths = []
    spans = (("2025-01-01", "2025-03-31"), ("2011-01-01", "2011-03-31"), ("2011-04-01", "2011-06-30"))
    for number, (first, last) in enumerate(spans):
        rows = list(example_return(0, number, "police"))
        header = next(row for name, row in rows if name == "returns")
        header |= {"return_ref": f"R-{number}", "period_start": first, "period_end": last}
        if number:
            header |= {"synthetic": "no", "agency_area": "E23000014", "agency_name": "A force"}
        paths.append(tmp_path / f"{number}.json")
        write(rows, paths[-1])
    combine(paths, tmp_path / "store.sqlite")
    summary = summarise(open_store(tmp_path / "store.sqlite"), unsuppressed=True)
    assert summary.coverage["periods"] == [["2011-01-01", "2011-06-30"], ["2025-01-01", "2025-03-31"]]
    assert "2011-01-01 to 2011-06-30 and 2025-01-01 to 2025-03-31" in text(summary)
    assert "2011-01-01 to 2011-06-30 and 2025-01-01 to 2025-03-31" in Page(profile_page(problem_profile(summary))).words
    assert "Do not quote figures that mix the two" in " ".join(text(summary).split())


def test_a_long_sentence_is_written_whole(tmp_path):
    """A spreadsheet program holds at most 32,767 characters in a cell, and the names of 400 agencies can be longer."""
    names = [f"Synthetic agency number {number} of a county" for number in range(1000)]
    book = xlsxwriter.Workbook(str(tmp_path / "long.xlsx"))
    after = write_lines(book.add_worksheet(), [", ".join(names), "", "The end."], None)
    close(book)
    rows = [cell.value for cell in openpyxl.load_workbook(tmp_path / "long.xlsx").active["A"]]
    assert len(rows) == after
    assert " ".join(rows[2:-2]).split(", ") == names
    assert rows[-1] == "The end."


def test_shares_are_rounded_half_up_and_never_leave_their_whole(summary):
    for published in summary.shown:
        for figure in published.figures:
            if figure.percent is None:
                continue
            kept = 0 if published.table.has_many_answers else published.table.measured  # dimensions within which it is a share
            whole = published.by_key[tuple(code if place < kept else "all" for place, code in enumerate(figure.key))].count
            assert abs(figure.percent - 100 * figure.count / whole) <= 0.005 + 1e-9
            assert published.table.has_many_answers or 0 <= figure.percent <= 100


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (285, 479, "59%"),  # 59.499 %, which two decimals would bring to 59.50 and then to 60
        (81, 200, "41%"),  # exactly 40.5 %, which rounding half to even would bring down
        (999, 1000, ">99%"),
        (1, 8000, "0.01%"),
        (1, 16000, "0.01%"),  # exactly 0.00625 %
    ],
)
def test_a_share_is_rounded_once_and_is_the_same_in_every_output(summary, tmp_path, part, whole, printed):
    """The share of girls, set to an awkward fraction, in the text, the pages, the workbooks, the picture and the data."""
    table = next(published.table for published in summary.tables if published.table.name == "children")
    cells = Counter({("female",): part, ("male",): whole - part})
    counted = Counted(table, cells, whole, Counter({"complete": 1}))
    (awkward,) = as_published([counted], {(table.name, key): number for key, number in counted.totals().items()})
    summary = replace(summary, tables=tuple(awkward if each.table.name == "children" else each for each in summary.tables))
    profile = problem_profile(summary)
    half_up = int(Decimal(100 * part) / Decimal(whole) * 100 + Decimal("0.5"))
    hundredths = half_up / 100
    whole_number = "<1%" if printed.startswith("0.") else printed

    lines = [line for line in text(summary).splitlines() if re.match(r"Female ", line) and f"{part:,} (" in line]
    assert lines
    assert all(f"{part:,} ({printed})" in line for line in lines)
    assert f'{part:,}</td><td class="number">{escape(printed)}</td><td class="number">{escape(printed)}</td>' in html_page(summary)
    page = profile_page(profile)
    assert f'{part:,}</td><td class="number">{escape(whole_number)}</td><td class="number">{escape(whole_number)}</td>' in page
    assert f"{part:,} ({escape(whole_number)})</text>" in page
    write_summary(summary, tmp_path / "tables.xlsx")
    write_profile(profile, tmp_path / "profile.xlsx")
    for name, sheet in (("tables.xlsx", "children"), ("profile.xlsx", "Sex of children")):
        rows = openpyxl.load_workbook(tmp_path / name)[sheet].iter_rows(values_only=True)
        assert [row[1:4] for row in rows if row[0] == "Female"] == [(part, hundredths, hundredths)]
    of_girls = [
        line for line in csv.DictReader(io.StringIO(csv_table(summary))) if line["table"] == "children" and line["code_1"] == "female"
    ]
    assert [line["percent"] for line in of_girls] == [f"{hundredths:.2f}"]
    picture = profile.pictures["children"]
    drawn = [line for line in csv.DictReader(io.StringIO(numbers_of(picture, summary))) if line["line"] == "Female"]
    assert [line["percent_of_known"] for line in drawn] == [f"{hundredths:.2f}"]


def test_completeness_counts_every_answer(folder, summary):
    """Compared with the rows themselves: a value, a reason, or nothing."""
    table = next(published for published in summary.completeness if published.table.name == "completeness-of-children")
    rows = children_who_count(folder / "store.sqlite")
    by_key = {figure.key: figure.count for figure in table.figures}
    assert by_key["sex", "value"] + by_key.get(("sex", "reason"), 0) + by_key.get(("sex", "unexplained"), 0) == rows
    assert by_key["sex", "value"] == summary.table("children").all_of("known").count
    assert by_key["birth_month", "all"] == rows
    assert ("child_ref", "all") not in by_key


def test_a_profile_says_what_changed_and_what_must_not_be_concluded(folder, summary, earlier):
    profile = problem_profile(summary, "Northshire", earlier)
    children = profile.changes[0]
    now, before = (children_who_count(folder / name) for name in ("store.sqlite", "before.sqlite"))
    assert (children.now, children.before, children.difference) == (now, before, now - before)
    cautions = " ".join(profile.cautions)
    assert "3 agencies sent cases or a nil return, compared with 2 before" in cautions
    assert "It is not known who was asked" in cautions
    assert "No population rate is given" in cautions
    assert problem_profile(summary).changes[0].before is None


def test_a_profile_covers_what_it_must(summary):
    views = {view.table for section in SECTIONS for view in section.views} | {table for _, table, _ in HEADLINES}
    assert views <= set(TABLES)
    profile = problem_profile(summary)
    shown = {section.name for section, views in profile.sections if views}
    assert shown == {section.name for section in SECTIONS}
    for _, views in profile.sections:
        for view in views:
            if not view.published.table.has_many_answers:
                assert view.known + view.unknown == view.denominator
                assert sum(bar.figure.count for bar in view.unknown_bars if not bar.is_sum) == view.unknown


def test_a_profile_gives_no_share_of_a_few(summary):
    """It says for which tables the answer is known for too few, and shows no share there."""
    few, many = 0, 0
    for _, views in problem_profile(summary).sections:
        for view in views:
            of_known, of_all = {bar.share is not None for bar in view.bars}, {bar.share_of_all is not None for bar in view.bars}
            assert of_known <= {view.known >= 30}
            assert of_all <= {view.denominator >= 30} or not any(of_all)
            few, many = few + (0 < view.known < 30), many + any(of_known)
    assert few
    assert many


def test_every_table_that_the_standard_promises_is_made():
    """Where a table could not be made, an element would be missing, and the standard would have to be mended."""
    made_tables = {table.standard_table for table in (*TABLES.values(), joining.TABLE)} | {"completeness"}
    assert set(STANDARD.tables) <= made_tables


def test_the_standard_says_what_the_table_of_joining_is_made_from():
    """Each of its facts is counted in a table that the standard names, or comes from an element that names the table of joining."""
    stated = STANDARD.tables[joining.TABLE.name]
    told_in = {fact: {*STANDARD.elements[fact.element].core, *STANDARD.elements[fact.element].tables} for fact in joining.FACTS.values()}
    for fact, names in told_in.items():
        assert names & {*stated.from_tables, stated.table}, fact.label
    for table in stated.from_tables:
        assert any(table in names for names in told_in.values()), table
