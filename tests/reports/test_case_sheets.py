"""The case sheets of all children as one page: they say what the return says, and nothing that identifies a child directly."""

from __future__ import annotations

import re
import subprocess
from random import Random
from typing import Any
from xml.etree import ElementTree

import pytest

from cse_record.cli.main import main
from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Tables
from cse_record.synthetic import example_return
from tests.conftest import SEED
from tests.docs.browser import faults_by_axe, opened
from tests.expected_case_sheets import TOLD, expected, strip
from tests.templates import a_return

CHILDREN = 30


def as_file(rows: Tables, path: Any) -> Any:
    import json

    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def page_of(capsys: Any, *arguments: str) -> tuple[int, str]:
    code = main(["case-sheets", *arguments])
    said = capsys.readouterr()
    return code, said.out + said.err


def sheets_of(path: Any) -> dict[str, Any]:
    """The section of each child, by reference."""
    page = ElementTree.fromstring(path.read_text(encoding="utf-8").partition("\n")[2])
    return {text(section.find("h2")).rpartition(": ")[2]: section for section in page.iter("section")}


def text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def table(section: Any, name: str) -> list[list[Any]]:
    rows = section.findall(f".//table[@class='{name}']/tbody/tr")
    return [list(row) for row in rows]


def test_it_says_of_each_child_what_the_return_says(capsys, tmp_path):
    rows = a_return(Random(SEED).random(), "full", children=CHILDREN, identifiable=True)
    path = tmp_path / "sheets.html"
    assert page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))[0] == 0
    sheets = sheets_of(path)
    assert list(sheets) == [child["child_ref"] for child in rows["children"]]
    more = 0
    for child in rows["children"]:
        section, wanted = sheets[child["child_ref"]], expected(rows, "full", child)
        facts = {text(pair.find("dt")): text(pair.find("dd")) for pair in section.findall(".//dl/div")}
        needed = {element.label for element in STANDARD.records["children"].elements.values() if element.must_be_answered}
        assert facts == {asked: answer for asked, answer in wanted.facts.items() if answer != "–" or asked in needed}
        recorded = {text(row[0]): row[1:] for row in table(section, "recorded")}
        titles = {name: STANDARD.records[name].about.title for name in TOLD}
        assert list(recorded) == [titles[name] for name, count in wanted.counts.items() if count[0]]
        listed = [[text(cell) for cell in row] for row in table(section, "listed")]
        assert listed == [list(event[3]) for event in wanted.events[: len(listed)]]
        for name, (count, undated) in wanted.counts.items():
            if not count:
                continue
            cells = recorded[titles[name]]
            on_list = sum(1 for event in wanted.events[: len(listed)] if event[0] == name)
            assert [text(cell) for cell in cells[:3]] == [f"{count}", f"{undated}", f"{count - undated - on_list}"]
            if wanted.events:
                marks = [mark for mark in strip(wanted.events, name)[1] if mark]
                assert [text(mark) for mark in cells[3].findall("svg/text")] == marks
        words = text(section)
        later, undated = len(wanted.events) - len(listed), sum(count for _, count in wanted.counts.values())
        assert (f"And {later} more, later than these." in words) == (later > 0)
        assert (f"{undated} not in this list, because no day is given." in words) == (undated > 0)
        more += later > 0
    assert more, "one child has more rows than a page holds"


def test_no_direct_identifier_and_no_pseudonym_is_on_it(capsys, tmp_path):
    rows: Tables = {}
    for name, row in example_return(CHILDREN, SEED, "joint", True):
        rows.setdefault(name, []).append(row)
    path = tmp_path / "sheets.html"
    assert page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))[0] == 0
    page, found = path.read_text(encoding="utf-8"), 0
    for name, record in STANDARD.records.items():
        for element in record.elements.values():
            if element.identifiability == "direct" or "pseudonym" in element.name or type(element.kind).__name__ == "FreeText":
                values = {str(row[element.name]) for row in rows.get(name, ()) if row.get(element.name)}
                found += len(values)
                assert not [value for value in values if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", page)], element.path
    assert found > CHILDREN


def test_children_are_chosen_by_reference_and_a_near_one_is_suggested(capsys, tmp_path):
    given = str(as_file(a_return(3, "full", children=6), tmp_path / "return.json"))
    path = tmp_path / "sheets.html"
    assert page_of(capsys, given, "-o", str(path), "--child", "C-00005", "--child", "C-00002")[0] == 0
    assert list(sheets_of(path)) == ["C-00002", "C-00005"]
    code, said = page_of(capsys, given, "-o", str(path), "--child", "c-0002")
    assert code == 2
    assert "Did you mean C-00002" in " ".join(said.split())
    assert "c-0002" not in said
    assert list(sheets_of(path)) == ["C-00002", "C-00005"], "nothing was written"


def test_what_cannot_be_done_is_told(capsys, tmp_path):
    rows = a_return(3, "full", children=2)
    given = as_file(rows, tmp_path / "return.json")
    none = as_file({name: listed for name, listed in rows.items() if name in ("returns", "return_scope")}, tmp_path / "none.json")
    before = given.read_bytes()
    for arguments, words in (
        ((str(given), "-o", str(tmp_path / "sheets.pdf")), "ends in .html"),
        ((str(given), "-o", str(given)), "never changed"),
        ((str(none), "-o", str(tmp_path / "sheets.html")), "no child"),
    ):
        code, said = page_of(capsys, *arguments)
        assert code == 2
        assert words in " ".join(said.split())
    assert given.read_bytes() == before


def test_rows_that_cannot_be_read_are_told(capsys, tmp_path):
    rows = a_return(3, "full", children=2)
    rows["children"].append("not a record")
    path = tmp_path / "sheets.html"
    code, said = page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))
    assert code == 0
    assert "1 row of the return could not be read" in " ".join(said.split())
    assert all("1 row of the return could not be read" in text(section) for section in sheets_of(path).values())


def test_values_of_any_kind_become_no_markup(capsys, tmp_path):
    rows = a_return(3, "full", children=2)
    rows["children"][0] |= {"child_ref": "<b>C</b>", "sex": "<script>", "birth_month": 7, "first_attention_on": ["x"]}
    path = tmp_path / "sheets.html"
    assert page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))[0] == 0
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<b>C" not in page


@pytest.fixture(scope="module")
def browser():
    with opened() as opened_browser:
        yield opened_browser


@pytest.mark.proof
@pytest.mark.parametrize(("children", "seed"), [(1, 1), (40, 7), (120, 3)])
def test_each_child_is_printed_on_one_page(browser, capsys, tmp_path, children, seed):
    rows = a_return(seed, "full", children=children)
    path, pdf = tmp_path / "sheets.html", tmp_path / "sheets.pdf"
    assert page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))[0] == 0
    page = browser.new_context().new_page()
    page.goto(path.as_uri())
    page.pdf(path=str(pdf), prefer_css_page_size=True)
    written = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    pages = written.removesuffix("\f").split("\f")
    assert len(pages) == children
    for child, words in zip(rows["children"], pages, strict=True):
        assert f"Case sheet of one child: {child['child_ref']}" in words


@pytest.mark.proof
@pytest.mark.parametrize(("media", "scheme"), [("screen", "light"), ("screen", "dark"), ("print", "light")])
def test_axe_finds_no_fault(browser, capsys, tmp_path, media, scheme):
    path = tmp_path / "sheets.html"
    assert page_of(capsys, str(as_file(a_return(7, "full", children=4), tmp_path / "return.json")), "-o", str(path))[0] == 0
    page = browser.new_context(color_scheme=scheme).new_page()
    page.emulate_media(media=media, color_scheme=scheme)
    page.goto(path.as_uri())
    assert faults_by_axe(page) == []


def test_a_return_in_any_format_gives_the_same_sheets(capsys, tmp_path):
    given = as_file(a_return(5, "full", children=5), tmp_path / "return.json")
    pages = []
    for name in ("return.json", "return.xlsx", "return.sqlite", "return-csv"):
        if name != given.name:
            assert main(["convert", str(given), str(tmp_path / name)]) == 0
        path = tmp_path / "sheets.html"
        assert page_of(capsys, str(tmp_path / name), "-o", str(path))[0] == 0
        pages.append({ref: ElementTree.tostring(section) for ref, section in sheets_of(path).items()})
        assert read(tmp_path / name)
    assert all(page == pages[0] for page in pages)
