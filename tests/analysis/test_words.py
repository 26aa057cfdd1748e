"""The words of summaries and profiles are true of what they show."""

import csv
import itertools
import json
import re
from collections import Counter
from dataclasses import replace

import openpyxl
import pytest

from cse_record.analysis.areas import summarise_by_area
from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.released import nesting
from cse_record.analysis.summary import summarise
from cse_record.cli import main
from cse_record.formats import Refusal, write
from cse_record.reports.profile import wording, write_profile
from cse_record.reports.summary import write_summary
from cse_record.reports.summary.text import text
from cse_record.reports.summary.wording import of_completeness, of_denominator
from cse_record.standard.codelists import CODELISTS
from cse_record.synthetic import example_return
from tests.analysis.written import grids_of_page
from tests.conftest import SEED
from tests.reports.test_html import Page

KINDS = ("police", "childrens-services", "other-services")
"""Names of the returns."""


def return_of(name, children=12):
    """The rows of a return. The third return is of the same kind as the second, but from another area."""
    kind, seed = ("childrens-services", SEED + 1) if name == "other-services" else (name, SEED)
    rows = list(example_return(children, seed, kind))
    if name == "other-services":
        next(row for record_type, row in rows if record_type == "returns")["agency_area"] = "synthetic-saltshire"
    return rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Returns of three agencies about the same period, in different areas, and stores of all and of two of them."""
    folder = tmp_path_factory.mktemp("words")
    for name in KINDS:
        write(return_of(name), folder / f"{name}.json")
    combine([folder / f"{name}.json" for name in KINDS], folder / "store.sqlite")
    combine([folder / f"{name}.json" for name in KINDS[:2]], folder / "two.sqlite")
    return folder


@pytest.fixture(scope="module")
def summary(folder):
    return summarise(open_store(folder / "store.sqlite"), unsuppressed=True)


def everything_of(folder, summary):
    """The words in each format that people read."""
    write_summary(summary, folder / "words.html")
    write_summary(summary, folder / "words.xlsx")
    cells = [
        str(cell) for sheet in openpyxl.load_workbook(folder / "words.xlsx") for row in sheet.iter_rows(values_only=True) for cell in row
    ]
    return {
        "text": " ".join(text(summary).split()),
        "page": Page((folder / "words.html").read_text(encoding="utf-8")).words,
        "workbook": "\n".join(cells),
    }


@pytest.fixture(scope="module")
def by_area(tmp_path_factory):
    """The tables of few children by area: no sentence on areas depends on how many there are, and many take long to protect."""
    folder = tmp_path_factory.mktemp("areas")
    for name in KINDS:
        write(return_of(name, children=1), folder / f"{name}.json")
    return summarise_by_area(combine([folder / f"{name}.json" for name in KINDS], folder / "store.sqlite"), POLICIES["dfe-like"])[0]


@pytest.mark.slow
def test_every_file_of_an_area_names_it_and_the_file_of_all_names_none(by_area, tmp_path):
    labels = {area: CODELISTS["area"].label_of(area) for area in by_area.areas}
    assert len(labels) > 1
    for code, summary in {"": by_area, **by_area.areas}.items():
        words_of = everything_of(tmp_path, summary)
        for area, label in labels.items():
            where = [name for name, words in words_of.items() if f"agencies in {label} (area code {area})" in words]
            assert where == (list(words_of) if area == code else []), (area, code)
        book = openpyxl.load_workbook(tmp_path / "words.xlsx")
        assert {sheet.oddHeader.center.text for sheet in book} == {labels.get(code)}
        assert (f'content: "{labels.get(code)}"' in (tmp_path / "words.html").read_text(encoding="utf-8")) is bool(code)
        write_summary(summary, tmp_path / "words.csv")
        rows = list(csv.DictReader((tmp_path / "words.csv").open(encoding="utf-8", newline="")))
        assert {(row["area"], row["area_label"]) for row in rows} == {(code, labels.get(code, ""))}
        write_summary(summary, tmp_path / "words.json")
        data = json.loads((tmp_path / "words.json").read_text(encoding="utf-8"))
        assert (data["area"], data["area_label"]) == (code, labels.get(code, ""))


def test_the_label_of_an_area_can_stand_in_a_style_sheet():
    """It is printed on each page, as a quoted string of CSS."""
    assert not [code.label for code in CODELISTS["area"].codes if {*'"\\\n<'} & {*code.label}]


@pytest.mark.slow
def test_a_profile_by_area_draws_each_area(by_area, tmp_path):
    profile = problem_profile(by_area)
    picture = profile.pictures["areas"]
    drawn = {line.label: line.marks[0].count for panel in picture.panels for line in panel.lines}
    figures = {area: part.table("children").all_of() for area, part in by_area.areas.items()}
    assert drawn == {CODELISTS["area"].label_of(area): figure.count if figure else 0 for area, figure in figures.items()}
    assert "areas" not in problem_profile(replace(by_area, areas={})).pictures
    write_profile(profile, tmp_path / "profile.html")
    write_profile(profile, tmp_path / "profile.xlsx")
    page = Page((tmp_path / "profile.html").read_text(encoding="utf-8"))
    assert all(label in page.words for label in drawn)
    assert {str(row[0]) for row in openpyxl.load_workbook(tmp_path / "profile.xlsx")["Areas"].iter_rows(values_only=True)} >= set(drawn)
    command = ["profile", "store.sqlite", "--by", "area", "--unsuppressed", "-o", str(tmp_path / "no.html")]
    assert main(command) == 2


@pytest.mark.slow
def test_the_files_of_an_area_do_not_say_that_there_are_no_records(by_area, tmp_path):
    for name, area in by_area.areas.items():
        assert area.is_part
        assert area.without_records == ()
        assert "no records" not in of_completeness(area)
        for form, words in everything_of(tmp_path, area).items():
            assert "no records to count" not in words, (name, form)
            assert "do not include completeness" in words, (name, form)
            assert "People and records" not in words, (name, form)
        write_summary(area, tmp_path / "area.json")
        assert json.loads((tmp_path / "area.json").read_text(encoding="utf-8"))["without_completeness"]["no_record"] == []
    assert "do not include completeness" not in of_completeness(by_area)


def cautions(summary, store):
    return " ".join(problem_profile(summary, "", as_earlier(summarise(open_store(store), unsuppressed=True))).cautions)


@pytest.mark.slow
def test_a_change_is_of_recording_alone_only_where_the_same_returns_are_counted(folder, summary):
    same = cautions(summary, folder / "store.sqlite")
    assert "can only be a change in recording" in same
    fewer = cautions(summary, folder / "two.sqlite")
    assert "can only be" not in fewer
    assert "3 agencies sent cases or a nil return, compared with 2 before" in fewer
    assert "which returns are counted" in fewer


@pytest.mark.slow
def test_a_corrected_return_is_the_same_and_another_agency_is_not(folder, tmp_path, summary):
    """Even if as many agencies answered as before."""
    rows = return_of("police")
    header = next(row for name, row in rows if name == "returns")
    header |= {"supersedes": header["return_ref"], "return_ref": "R-CORRECTED"}
    write(rows, tmp_path / "corrected.json")
    others = [folder / f"{name}.json" for name in KINDS[1:]]
    corrected = combine([*others, tmp_path / "corrected.json"], tmp_path / "corrected.sqlite")
    before = as_earlier(summary)
    cautions = " ".join(problem_profile(summarise(corrected, unsuppressed=True), "", before).cautions)
    assert "can only be a change in recording" in cautions
    first_two, other = (
        combine([folder / f"{kind}.json" for kind in kinds], tmp_path / f"{kinds[0]}.sqlite") for kinds in (KINDS[:2], KINDS[1:])
    )
    cautions = " ".join(
        problem_profile(summarise(first_two, unsuppressed=True), "", as_earlier(summarise(other, unsuppressed=True))).cautions
    )
    assert "can only be" not in cautions
    assert "which returns are counted" in cautions


def test_the_refusal_of_an_overlapping_release_does_not_advise_to_leave_it_out():
    from cse_record.analysis.combined.metadata import IdentifiedReturn

    first, second, third = (IdentifiedReturn(name, "", "1") for name in "abc")
    overlapping = ([first, second], [[second, third]]), ([first, second, third], [[first, second], [second, third]])
    for now, earlier in overlapping:
        with pytest.raises(Refusal) as refused:
            nesting(now, earlier)
        assert "by hand" not in str(refused.value)
        assert "not safe" in str(refused.value)
    with pytest.raises(Refusal) as refused:
        nesting(*overlapping[1])
    assert "others are not" not in str(refused.value), "both are in the collection as a whole"


def test_no_sentence_on_a_denominator_holds_a_mark_for_a_hidden_count(summary, tmp_path):
    """For completeness, unknown answers are not mentioned, because a reason is a state of its own."""
    for table in summary.shown:
        hidden = replace(table, figures=tuple(replace(figure, count=None) for figure in table.figures))
        sentence = of_denominator(hidden)
        assert "[c]" not in sentence
        assert "hidden" in sentence or not table.figures
        if table.table.of == "completeness":
            assert "known" not in of_denominator(table)
    nothing = replace(
        summary, tables=tuple(replace(table, figures=tuple(replace(f, count=None) for f in table.figures)) for table in summary.tables)
    )
    write_profile(problem_profile(nothing), tmp_path / "profile.html")
    sentence = Page((tmp_path / "profile.html").read_text(encoding="utf-8")).words
    assert "Of [c]" not in sentence
    assert "known for [c]" not in sentence


def test_size_has_a_change_in_its_heading_only_with_a_previous_profile(folder, summary, tmp_path):
    for previous in (None, as_earlier(summary)):
        profile = problem_profile(summary, "", previous)
        write_profile(profile, tmp_path / "profile.xlsx")
        write_profile(profile, tmp_path / "profile.html")
        sheets = openpyxl.load_workbook(tmp_path / "profile.xlsx")
        titles = {str(sheet["A2"].value).partition(" [note ")[0] for sheet in sheets}  # below the marking
        heading = wording.size(problem_profile(summary, "", as_earlier(summary)))
        assert (heading in titles) == (previous is not None)
        assert (heading in {title for _, title in Page((tmp_path / "profile.html").read_text(encoding="utf-8")).headings}) == bool(previous)


@pytest.mark.slow
def test_shares_stand_in_one_order_and_noughts_left_out_are_told(folder, summary, tmp_path):
    profile = problem_profile(summary)
    write_profile(profile, tmp_path / "profile.html")
    write_profile(profile, tmp_path / "profile.xlsx")
    page_words = Page((tmp_path / "profile.html").read_text(encoding="utf-8")).words
    tables = sum(len(views) for _, views in profile.sections)
    assert page_words.count("Answers with a count of 0 are not listed.") == 1
    heads = Counter()
    for sheet in openpyxl.load_workbook(tmp_path / "profile.xlsx"):
        heads.update(row[2:4] for row in sheet.iter_rows(max_col=4, values_only=True) if row[1] == "Number")
    assert heads == {("% of all", "% of known"): tables}
    assert main(["summarise", str(folder / "store.sqlite"), "--unsuppressed", "-o", str(tmp_path / "summary.html")]) == 0
    for name in ("summary.html", "profile.html"):
        orders = {tuple(heads[1:]) for _, heads, _ in grids_of_page((tmp_path / name).read_text(encoding="utf-8")) if heads[1] == "Number"}
        assert orders == {("Number", "Of all", "Of known")}, name


@pytest.mark.slow
def test_each_share_is_of_what_its_table_says(folder, summary, tmp_path):
    """Read from the page and the workbook: the share of each count, against the number that the sentence names."""
    write_summary(summary, tmp_path / "shares.xlsx")
    seen = Counter()
    for sheet in openpyxl.load_workbook(tmp_path / "shares.xlsx"):
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        denominator = next(
            (float(written[1].replace(",", "")) for row in rows if (written := re.match(r"Denominator: ([\d,]+)", str(row[0])))), 0
        )
        for place, row in enumerate(rows):
            if not (of_what := re.match("Each share is of (the [a-z ]*)", str(row[0]))):
                continue
            lines = list(itertools.takewhile(lambda line: line[0] and len(line) > 1 and line[1] is not None, rows[place + 2 :]))
            for line in lines:
                for column in range(1, len(line) - 2, 3):
                    count, share = line[column], line[column + 1]
                    if share is None or not isinstance(count, int | float):
                        continue
                    wholes = {
                        "the denominator": denominator,
                        "the first number in its column": lines[0][column],
                        "the first number in its line": line[1],
                    }
                    assert abs(share - 100 * count / wholes[of_what[1].strip()]) < 0.01, (sheet.title, line[0])
                    seen[of_what[1]] += 1
    assert len(seen) == 3
    for form, words in everything_of(tmp_path, summary).items():
        assert all(words.count(sentence) for sentence in seen), form
    write_summary(summary, tmp_path / "shares.json")
    tables = json.loads((tmp_path / "shares.json").read_text(encoding="utf-8"))["tables"]
    for table in tables.values():
        names = [dimension["name"] for dimension in table["dimensions"]]
        counts = {tuple(figure[name] for name in names): figure["count"] for figure in table["figures"]}
        for figure in table["figures"]:
            whole = counts[tuple(figure[name] if name in table["percent_is_within"] else "all" for name in names)]
            assert figure["percent"] is None or abs(figure["percent"] - 100 * figure["count"] / whole) < 0.01
    write_summary(summary, tmp_path / "shares.csv")
    lines = list(csv.DictReader((tmp_path / "shares.csv").open(encoding="utf-8", newline="")))
    counted = {(line["table"], *(line[f"code_{place}"] for place in (1, 2, 3))): int(line["count"]) for line in lines}
    for line in (line for line in lines if line["percent"]):
        within = line["percent_is_within"].split()
        named = ((line[f"dimension_{place}"], line[f"code_{place}"]) for place in (1, 2, 3))
        whole = counted[line["table"], *(code if name in within else "all" if name else "" for name, code in named)]
        assert abs(float(line["percent"]) - 100 * int(line["count"]) / whole) < 0.01


@pytest.mark.slow
def test_the_terminal_and_the_audit_give_the_same_numbers_of_hidden_figures(tmp_path, capsys):
    audit, police = tmp_path / "audit.csv", tmp_path / "police.json"
    write(return_of("police", children=2), police)
    assert main(["summarise", str(police), "-o", str(tmp_path / "tables.json"), "--audit", str(audit)]) == 0
    output = capsys.readouterr().out
    rows = list(csv.DictReader(audit.open(encoding="utf-8", newline="")))
    people = sum(bool(row["codes"]) and row["table"].startswith("people-of-") for row in rows)
    tables = sum(bool(row["codes"]) for row in rows) - people
    assert people
    assert f"{tables:,} of " in output
    for words in (output, rows[0]["figure"]):
        assert f"{people} of the numbers of people" in words
    assert f"{tables:,} figures of the tables" in rows[0]["figure"]
