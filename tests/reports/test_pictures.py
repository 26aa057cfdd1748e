"""Pictures of a profile: whole and accessible SVG, only figures that are published, and a hidden figure never as a length."""

import csv
import io
import re
from dataclasses import replace
from random import Random
from xml.etree import ElementTree

import openpyxl
import pytest

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.disclosure.release import area_and_table
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import HEADLINES, SECTIONS, problem_profile
from cse_record.analysis.profile.pictures import NAMES, Kind, Line, Mark, Panel, Picture
from cse_record.analysis.summary import summarise
from cse_record.analysis.tables import ALL, TABLES, UNKNOWN
from cse_record.cli import main
from cse_record.formats import write
from cse_record.reports import pictures
from cse_record.reports.pictures.table import csv_table
from cse_record.reports.pictures.words import left_out, listed
from cse_record.reports.profile import figure_files, wording, write_figures, write_profile
from cse_record.reports.profile.page import html_page
from cse_record.synthetic import example_return
from cse_record.synthetic.multi_agency import Collection
from tests.analysis.returns_at_random import KINDS
from tests.analysis.test_publication import with_few_figures
from tests.conftest import SEED, bulk

IN_CARE = ("in-care-at-the-time",)

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    for kind in KINDS:
        write(example_return(30, SEED, kind), folder / f"{kind}.json")
    combine([folder / f"{kind}.json" for kind in KINDS], folder / "store.sqlite")
    return folder / "store.sqlite"


@pytest.fixture(scope="module")
def summary(store):
    return summarise(open_store(store).counted_as("people"), unsuppressed=True)


@pytest.fixture(scope="module")
def profile(summary):
    """A profile with three earlier releases and with areas."""
    with_areas = replace(summary, areas={"synthetic-lowmarch": summary, "synthetic-westmarket": summary, "E06000063": summary})
    earlier = as_earlier(summary)
    return problem_profile(with_areas, "Northshire", earlier, before=[earlier, earlier])


@pytest.fixture(scope="module")
def protected(tmp_path_factory):
    """A profile in which figures are hidden."""
    return problem_profile(summarise(open_store(with_few_figures(tmp_path_factory.mktemp("few"), SEED, 2))))


def test_every_chapter_has_its_picture(profile):
    assert list(profile.pictures) == ["change", *(section.name for section in SECTIONS), "joining", "areas", "completeness"]
    assert {chapter: picture.name for chapter, picture in profile.pictures.items()} == NAMES
    assert {picture.kind for picture in profile.pictures.values()} == {*Kind}
    assert len(HEADLINES) <= 8


def test_every_figure_in_a_picture_is_the_published_one(profile, protected):
    """Each mark names its table and key. Hidden figures are hidden, and the releases of the change are those that were given."""
    hidden = 0
    for one in (profile, protected):
        for picture in one.pictures.values():
            for mark in picture.marks:
                if mark.release is not None:
                    assert mark.count == one.previous.number(mark.table, mark.key)
                    continue
                area, table = area_and_table(mark.table)
                of = one.summary.areas[area] if area else one.summary
                figures = {(published.table.name, figure.key): figure.count for published in of.shown for figure in published.figures}
                assert mark.count == figures.get((table, mark.key), 0)
                hidden += mark.count is None
    assert hidden


def drawn(picture):
    return ElementTree.fromstring(pictures.svg(picture))


def test_the_sentence_of_a_chapter_names_an_answer_that_its_picture_draws(profile, protected):
    """The most frequent answer of a chapter is the longest bar, also where answers are drawn in groups, as those about education are."""
    named = 0
    for each in (profile, protected):
        for section, views in each.sections:
            words, picture = wording.sentence(section, views, each.pictures.get(section.name)), each.pictures.get(section.name)
            if label := re.search("answer(?: of those shown)? is “(.+)”, with ([0-9,]+)", words):
                named += 1
                table = views[0].published.table
                place = table.measured
                marks = [
                    (line.label, mark.count)
                    for panel in picture.panels
                    for line in panel.lines
                    for mark in line.marks
                    if mark and mark.table == table.name and mark.key[place] != ALL and not line.is_unknown and mark.count is not None
                ]
                assert (label[1], int(label[2].replace(",", ""))) in marks, section.name
                if len(table.dimensions) == 1:
                    assert int(label[2].replace(",", "")) == max(count for _, count in marks), section.name
    assert named > 8


def test_an_svg_is_whole_and_accessible(profile, protected):
    for picture in (*profile.pictures.values(), *protected.pictures.values()):
        root = drawn(picture)
        assert root.tag == f"{SVG}svg"
        assert root.get("role") == "img"
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(set(ids)) == len(ids)
        named = root.get("aria-labelledby").split()
        words = {element.get("id"): "".join(element.itertext()) for element in root if element.tag in (f"{SVG}title", f"{SVG}desc")}
        assert [bool(words[name]) for name in named] == [True, True]
        used = set(re.findall(r"url\(#([\w-]+)\)", pictures.svg(picture)))
        assert used <= set(ids)
        tags = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert not tags & {"script", "image", "use", "foreignObject", "a", "animate"}
        assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name]


def test_nothing_is_drawn_outside_of_a_picture(profile, protected):
    for picture in (*profile.pictures.values(), *protected.pictures.values()):
        root = drawn(picture)
        _, _, width, height = map(float, root.get("viewBox").split())
        for rect in root.iter(f"{SVG}rect"):
            if rect.get("x") and "%" not in rect.get("width"):
                assert float(rect.get("x")) + float(rect.get("width")) <= width
                assert 0 <= float(rect.get("height")) <= height
        assert all(float(text.get("y")) <= height for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("kind", [Kind.BARS, Kind.STRIP, Kind.FLOW, Kind.LINES, Kind.TILES])
def test_a_longer_bar_is_a_larger_number_and_a_hidden_one_has_no_length(kind):
    """Over figures at random: what is hidden is drawn as a box with its mark, the same whatever else the picture holds."""
    rng = Random(f"{kind} {SEED}")
    for _ in range(bulk(100)):
        counts = [rng.choice((None, 0, rng.randrange(1, 2000))) for _ in range(rng.randrange(3, 9))]
        series = {Kind.FLOW: ("Reached", "Went no further", "Not known"), Kind.STRIP: ("Definitely",)}.get(kind, ("Number",))
        padding = (None,) * (len(series) - 1)
        lines = tuple(Line(f"Answer {place}", (Mark("t", ("a",), count), *padding)) for place, count in enumerate(counts))
        picture = Picture("a-picture", kind, "A picture", (Panel("A panel", "children", series, lines),), "A caution.")
        root = drawn(picture)
        boxes = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == "p-hidden"]
        words = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
        assert len(boxes) == words.count("[c]") == counts.count(None)
        assert len({(box.get("width"), box.get("height")) for box in boxes}) <= 1
        assert all(f"{count:,}" in words for count in counts if count is not None)
        if kind in (Kind.BARS, Kind.FLOW):
            lengths = [float(rect.get("width")) for rect in root.iter(f"{SVG}rect") if rect.get("class") == "p-solid"][kind is Kind.FLOW :]
            scale = max((count or 0 for count in counts), default=0) or 1
            longest = max(lengths, default=0)
            assert lengths == pytest.approx([longest * count / scale for count in counts if count], abs=0.06)


def test_the_mark_of_a_hidden_figure_touches_no_other_number():
    """In a picture with two series, the mark of a hidden figure and the number below it stand apart by more than their height."""
    lines = (
        Line("Under 18", (Mark("t", ("a",), None), Mark("t", ("a",), 0))),
        Line("Older", (Mark("t", ("b",), 40), Mark("t", ("b",), 9))),
    )
    panel = Panel("Suspects", "suspects", ("At the start", "As recorded"), lines)
    drawn = ElementTree.fromstring(pictures.svg(Picture("ages", Kind.BARS, "Ages", (panel,), "Caution.")))
    (box,) = [rect for rect in drawn.iter(f"{SVG}rect") if rect.get("class") == "p-hidden"]
    (nought,) = [text for text in drawn.iter(f"{SVG}text") if text.text == "0"]
    assert float(nought.get("y")) - 13 >= float(box.get("y")) + float(box.get("height"))


def test_rows_that_a_table_leaves_out_are_told_of_that_table_alone(profile):
    """Where one table of a picture leaves out rows of 0 and another has one, the sentence names the first."""
    told = 0
    for picture in profile.pictures.values():
        words = left_out(picture)
        shorter = [panel for panel in picture.panels if len(listed(panel)) < len(panel.lines) and picture.kind is not Kind.GRID]
        assert ("only 0" in words) == bool(shorter)
        if len(picture.panels) > 1:
            told += len(shorter)
            assert [panel.title in words.partition("only 0")[2] for panel in picture.panels] == [
                panel in shorter for panel in picture.panels
            ]
    assert told


def test_each_series_differs_by_more_than_its_colour(profile):
    root = drawn(profile.pictures["suspects"])
    fills = {rect.get("fill") for rect in root.iter(f"{SVG}rect") if rect.get("class") in ("p-solid", "p-edge")}
    assert len(fills) > 1


def test_the_figures_are_written_as_svg_and_csv(profile, tmp_path):
    number = write_figures(profile, tmp_path / "figures")
    files = sorted(path.name for path in (tmp_path / "figures").iterdir())
    assert files == sorted(path.name for path in figure_files("figures"))
    assert 2 * number == len(files)
    for picture in profile.pictures.values():
        svg = (tmp_path / "figures" / f"{picture.name}.svg").read_text(encoding="utf-8")
        assert profile.summary.marking in svg
        ElementTree.fromstring(svg)
        rows = list(csv.DictReader((tmp_path / "figures" / f"{picture.name}.csv").open(encoding="utf-8", newline="")))
        assert len(rows) == len([*picture.marks])
        assert [(row["table"], row["count"]) for row in rows] == [(mark.table, str(mark.count)) for mark in picture.marks]
        assert {row["marking"] for row in rows} == {profile.summary.marking}


def test_a_hidden_figure_is_not_a_number_in_csv(protected):
    rows = [row for picture in protected.pictures.values() for row in csv.DictReader(io.StringIO(csv_table(picture, protected.summary)))]
    hidden = [row for row in rows if row["status"] == "hidden"]
    assert hidden
    assert {(row["count"], row["percent_of_known"]) for row in hidden} == {("[c]", "")}


def test_a_release_without_a_table_is_not_a_nought(summary):
    """A table that an earlier version of the package did not make was not counted, which is neither none nor hidden."""
    earlier = as_earlier(summary)
    name = "pathway-justice"
    listings = {table: listing for table, listing in earlier.released.listings.items() if table != name}
    figures = {cell: count for cell, count in earlier.released.figures.items() if cell[0] != name}
    before = replace(earlier, released=replace(earlier.released, listings=listings, figures=figures))
    profile = problem_profile(summary, "", before)
    change = next(change for change in profile.changes if change.table == name)
    assert (change.before, change.difference, change.was_counted) == (None, None, False)
    (panel,) = profile.pictures["change"].panels
    mark = next(line.marks[0] for line in panel.lines if line.marks[0].table == name)
    assert (mark.count, mark.is_absent) == (None, True)
    assert "no number in the last release" in html_page(profile)


def test_what_no_return_holds_is_neither_a_nought_nor_unchanged(tmp_path):
    """No return of many agencies holds networks. The figure is – now and before, on the first page, in the picture and in the workbook."""
    for sent in Collection(SEED).returns[:3]:
        write(sent.rows(), tmp_path / f"{sent.name}.json")
    few_agencies = summarise(combine(sorted(tmp_path.glob("*.json")), tmp_path / "store.sqlite"), unsuppressed=True)
    compared = problem_profile(few_agencies, "Northshire", as_earlier(few_agencies))
    not_held = [change for change in compared.changes if not change.is_held]
    assert "Networks" in {change.words for change in not_held}
    assert any(change.is_held for change in compared.changes)
    (panel,) = compared.pictures["change"].panels
    write_profile(compared, tmp_path / "profile.xlsx")
    book = openpyxl.load_workbook(tmp_path / "profile.xlsx")
    for change, line in zip(compared.changes, panel.lines, strict=True):
        assert [mark.is_absent for mark in line.marks] == [not change.says_something] * 2
        for sheet, columns in (("At a glance", 4), ("Change over the releases", 3)):
            rows = book[sheet].iter_rows(min_row=5, max_col=columns, values_only=True)
            (row,) = [row for row in rows if str(row[0]).partition(":")[0] == line.label]
            assert [*map(str, row[1:])].count("–") == (0 if change.says_something else columns - 1)
    first = html_page(compared).partition("<nav")[0]
    silent = [change for change in compared.changes if not change.says_something]
    assert first.count("<strong>–</strong>") == len(silent)
    assert first.count("unchanged since the last release") == len(compared.changes) - len(silent)
    assert wording.NO_FIGURE in first


def test_what_is_not_known_for_anybody_is_not_a_nought(summary):
    """That of no child it is known whether they were in care does not mean that none was, now or in an earlier release."""
    known = summary.table("living-situation")
    whole = known.figure((ALL,))
    unknown = replace(known, figures=(whole, replace(whole, key=(UNKNOWN,))))
    nobody = replace(summary, tables=tuple(unknown if table is known else table for table in summary.tables))
    for now, before, expected in (
        (nobody, nobody, ["–", "– since the last release"]),
        (nobody, summary, ["–", "– since the last release"]),
        (summary, nobody, [f"{known.figure(IN_CARE).count:,}", "no number in the last release"]),
    ):
        profile = problem_profile(now, "", as_earlier(before))
        items = html_page(profile).partition("</ul>")[0].split("<li>")
        (item,) = [item for item in items if "Children in care at the time" in item]
        assert [*re.findall("<strong>(.*?)</strong>", item), *re.findall('class="since">(.*?)<', item)] == expected
        assert ("not known for any" in item) == (now is nobody)
        (panel,) = profile.pictures["change"].panels
        marks = next(line.marks for line in panel.lines if line.label == "Children in care at the time of the exploitation")
        assert [mark.is_absent for mark in marks] == [before is nobody, now is nobody]


def test_the_command_writes_figures_and_refuses_a_file_in_their_place(store, tmp_path, capsys):
    folder = tmp_path / "figures"
    command = ["profile", str(store), "--unsuppressed", "-o", str(tmp_path / "profile.html"), "--figures"]
    assert main([*command, str(folder)]) == 0
    assert main([*command, str(folder)]) == 0, "what this package wrote is replaced"
    assert len(list(folder.glob("*.svg"))) == len(list(folder.glob("*.csv"))) > 10
    (folder / "networks.csv").write_text("child_ref,sex\nC-1,male\n", encoding="utf-8")
    assert main([*command, str(folder)]) == 2
    assert "already exists" in capsys.readouterr().err
    (tmp_path / "a-file").write_text("x", encoding="utf-8")
    assert main([*command, str(tmp_path / "a-file")]) == 2
    assert main(["profile", str(store), "--unsuppressed", "-o", str(tmp_path / "profile.pdf")]) == 2
    assert "print it to a PDF" in capsys.readouterr().err


def test_pictures_are_made_of_tables_that_exist(profile):
    for picture in profile.pictures.values():
        for mark in picture.marks:
            table = area_and_table(mark.table)[1]
            assert table in (*TABLES, "joining") or table.startswith("completeness-of-")
