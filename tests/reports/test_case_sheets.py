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
from tests.expected_case_sheets import TOLD, absent_of, expected, latest_of, strip
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
    more = without = 0
    for child in rows["children"]:
        section, wanted = sheets[child["child_ref"]], expected(rows, "full", child)
        facts = {text(pair.find("dt")): text(pair.find("dd")) for pair in section.findall(".//dl/div")}
        needed = {element.label for element in STANDARD.records["children"].elements.values() if element.must_be_answered}
        assert facts == {asked: answer for asked, answer in wanted.facts.items() if answer != "–" or asked in needed}
        recorded = {text(row[0]): row[1:] for row in table(section, "recorded")}
        titles = {name: STANDARD.records[name].about.title for name in TOLD}
        assert list(recorded) == [titles[name] for name, count in wanted.counts.items() if count[0]]
        listed = [[text(cell) for cell in row] for row in table(section, "listed")]
        dated = [row for row in listed if row[1] != "no day"]
        going_on = [event for event in wanted.events if event[3][2] == "goes on"]
        ended = [event for event in wanted.events if event not in going_on]
        kept = [*going_on[::-1], *ended[::-1]][: len(dated)]
        shown = [event for event in wanted.events if event in kept]
        assert listed == [list(event[3]) for event in [*shown, *wanted.undated[: len(listed) - len(dated)]]]
        for name, (count, undated) in wanted.counts.items():
            if not count:
                continue
            cells = recorded[titles[name]]
            on_list = sum(1 for event in shown if event[0] == name)
            assert [text(cell) for cell in cells[:3]] == [f"{count}", f"{undated}", f"{count - undated - on_list}"]
            if wanted.events:
                marks = [mark for mark in strip(wanted.events, name)[1] if mark]
                assert [text(mark) for mark in cells[3].findall("svg/text")] == marks
        words = text(section)
        earlier, hidden = len(wanted.events) - len(dated), len(wanted.undated) - (len(listed) - len(dated))
        assert (f"And {earlier} earlier one" in words) == (earlier > 0)
        assert (f"And {hidden} more without a day." in words) == (hidden > 0)
        more += earlier > 0
        without += len(listed) > len(dated)
    assert more, "one child has more rows than a page holds"
    assert without, "one child has rows without a day"


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
    rows["children"][0] |= {"child_ref": "<b>C</b>"}
    rows["children"][1] |= {"sex": "<script>", "birth_month": 7, "first_attention_on": ["x"]}
    path = tmp_path / "sheets.html"
    assert page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))[0] == 0
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<b>C" not in page


WORDS = "Jane Doe 943 476 5919"


def test_only_answers_that_the_standard_accepts_are_shown(capsys, tmp_path):
    """Neither a name in the place of an answer, nor the label of a local code, nor the name of the file."""
    rows = a_return(3, "full", children=3)
    child = rows["children"][1]
    for name, element in STANDARD.records["children"].elements.items():
        if element.identifiability != "direct" and type(element.kind).__name__ != "Key":
            child[name] = WORDS
    child["nationality"] = "local:elsewhere"
    rows["local_codes"] = [{"codelist": "nationality", "code": "local:elsewhere", "label": WORDS}]
    rows["returns"][0]["return_ref"] = WORDS
    rows["children"][2] |= {"first_attention_on": None, "first_attention_absent": WORDS}
    for name, told in TOLD.items():
        for row in rows.get(name, ()):
            row |= dict.fromkeys(told.answers.split(), WORDS)
            row |= {told.ends: WORDS, absent_of(told.ends): WORDS} if told.ends else {}
            row |= {latest_of(begin): WORDS for begin in told.begins.split()}
    path = tmp_path / "sheets.html"
    given = as_file(rows, tmp_path / f"{WORDS}.json")
    code = main(["case-sheets", str(given), "-o", str(path)])
    assert code == 0
    page = path.read_text(encoding="utf-8")
    assert "Jane" not in page
    assert "5919" not in page
    facts = {text(pair.find("dt")): text(pair.find("dd")) for pair in sheets_of(path)[child["child_ref"]].findall(".//dl/div")}
    labels = {name: element.label for name, element in STANDARD.records["children"].elements.items()}
    assert facts[labels["sex"]] == facts[labels["birth_month"]] == facts[labels["first_attention_age"]] == "not an accepted answer"
    facts = {
        text(pair.find("dt")): text(pair.find("dd")) for pair in sheets_of(path)[rows["children"][2]["child_ref"]].findall(".//dl/div")
    }
    assert facts[labels["first_attention_on"]] == "not an accepted answer"
    assert "not an accepted answer" in {text(row[3]).partition(";")[0] for row in table(sheets_of(path)[child["child_ref"]], "listed")}


def test_a_local_code_is_shown_without_its_label_and_no_reason_among_the_answers(capsys, tmp_path):
    rows = a_return(3, "full", children=1)
    kind = STANDARD.records["support"].elements["type"].kind
    assert kind.spelling.local_codes
    of_child = {"child_ref": "C-00001", "status": "absent:not-asked"}
    rows["support"] = [
        of_child | {"support_ref": "S-1", "started_on": "2011-02-03", "type": "local:barge"},
        of_child | {"support_ref": "S-2", "type": kind.spelling.codes[0]},
    ]
    rows["local_codes"] = [{"codelist": kind.codelist, "code": "local:barge", "label": WORDS}]
    path = tmp_path / "sheets.html"
    assert page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))[0] == 0
    listed = [[text(cell) for cell in row] for row in table(sheets_of(path)["C-00001"], "listed")]
    status = "" if "absent:not-asked" in STANDARD.records["support"].elements["status"].kind.absent else "; not an accepted answer"
    first = STANDARD.codelists[kind.codelist].label_of(kind.spelling.codes[0])
    assert ["Spell of support", "3 Feb 2011", "", f"a local code of the sender{status}"] in listed
    assert ["Spell of support", "no day", "", f"{first}{status}"] in listed


def test_what_is_on_no_sheet_is_told(capsys, tmp_path):
    rows = a_return(3, "full", children=5)
    refs = [child["child_ref"] for child in rows["children"]]
    rows["children"][0]["child_ref"] = WORDS
    rows["children"][1]["child_ref"] = None
    rows["children"][4]["child_ref"] = refs[3]
    for name in TOLD:
        for row in rows.get(name, ()):
            if row.get("child_ref") in (refs[0], refs[1], refs[4]):
                row["child_ref"] = refs[2]
    rows["indicators"] = [{"child_ref": ref, "observed_on": "2011-02-03"} for ref in ("C-99999", None, refs[2])]
    rows["child_links"] = []
    path = tmp_path / "sheets.html"
    code = main(["case-sheets", str(as_file(rows, tmp_path / "return.json")), "-o", str(path)])
    told = " ".join(capsys.readouterr().err.split())
    assert code == 0
    assert "2 children of the return have no reference that is accepted, and are on no case sheet." in told
    assert "2 rows of the return are about no child with a case sheet." in told
    assert "1 reference is that of more than one child." in told
    assert "Jane" not in told + path.read_text(encoding="utf-8")
    sheets = sheets_of(path)
    assert list(sheets) == [refs[2], refs[3]]
    assert "The return has 2 children with this reference" in text(sheets[refs[3]])
    rows["children"] = rows["children"][:1]
    code, said = page_of(capsys, str(as_file(rows, tmp_path / "return.json")), "-o", str(path))
    assert code == 2
    assert "No child in this return has a reference that is accepted" in " ".join(said.split())


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
