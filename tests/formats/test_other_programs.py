"""Workbooks as programs other than Excel write them, and what these omit or spell differently."""

from __future__ import annotations

import os
import re
import zipfile

import pytest

from cse_record.formats import Refusal, read, write
from cse_record.reports.html import html_page
from cse_record.validation import validate
from tests.corpus_workbooks import NETWORK, SHEET, in_networks, networks, repack, spelled, workbook

STRINGS = "xl/sharedStrings.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def of(path):
    return [row.values for row in read(path).tables["networks"]]


def in_line(path):
    """Writes every text into its cell, and leaves the part for shared texts out, as some programs do."""
    with zipfile.ZipFile(path) as book:
        texts = re.findall(rb"<si>(.*?)</si>", book.read(STRINGS), re.DOTALL)

    def change(name, data):
        if name == STRINGS:
            return None
        if name.startswith("xl/worksheets/"):
            form = rb'<c r="([A-Z]+[0-9]+)"((?: s="[0-9]+")?) t="s"><v>([0-9]+)</v></c>'
            return re.sub(form, lambda at: b'<c r="%b"%b t="inlineStr"><is>%b</is></c>' % (at[1], at[2], texts[int(at[3])]), data)
        return re.sub(rb"<(?:Override|Relationship) [^>]*sharedStrings[^>]*/>", b"", data)

    repack(path, change)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data,
        lambda data: data.replace(b"<sheetData>", b"<!-- made by a program --><sheetData>"),
        lambda data: (
            re.sub(rb'<c r="[A-Z]+', b'<c r="A', data) and re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", data).replace(b"xmlns=", b"xmlns:x=")
        ),
    ],
    ids=["as it is", "with a comment", "with a prefix"],
)
def test_texts_may_stand_in_their_cells_without_a_list_of_texts(tmp_path, change):
    path = workbook(tmp_path, networks([NETWORK]))
    in_line(path)
    repack(path, in_networks(change))
    assert of(path) == [NETWORK]


def test_how_a_text_is_spoken_is_no_part_of_it(tmp_path):
    path = workbook(tmp_path, networks([NETWORK]))
    spoken = b'<!-- --><is><r><t>N</t></r><rPh sb="0" eb="1"><t>ZZZ</t></rPh><r><t>-1</t></r></is>'
    in_line(path)
    repack(path, in_networks(lambda data: data.replace(b"<is><t>N-1</t></is>", spoken)))
    with zipfile.ZipFile(path) as book:
        assert b"ZZZ" in book.read(SHEET)
    assert of(path) == [NETWORK]


def test_a_text_that_a_reader_would_pass_over_is_refused(tmp_path):
    path = workbook(tmp_path, networks([NETWORK]))
    repack(
        path,
        in_networks(
            lambda data: re.sub(rb't="s"><v>[0-9]+</v></c></row></sheetData>', b't="inlineStr"><v>family</v></c></row></sheetData>', data)
        ),
    )
    with pytest.raises(Refusal, match="holds a damaged sheet"):
        read(path)


def as_entities(data):
    return re.sub(rb"<v>%([0-9]+)", lambda at: b"<v>" + b"".join(b"&#%d;" % digit for digit in at[1]), data)


@pytest.mark.parametrize(
    "number", [rb"<v> \1</v>", rb"<v>\1\n</v>", rb"<v>%\1</v>", rb"<v >\1</v >", rb"<v><![CDATA[\1]]></v>", rb"<v>0\1</v>", rb"<v>\1</v>\n"]
)
def test_the_number_of_a_text_may_be_spelled_in_any_way_that_xml_allows(tmp_path, number):
    path = workbook(tmp_path, networks([NETWORK]))
    repack(path, in_networks(lambda data: as_entities(spelled(number)(data))))
    assert of(path) == [NETWORK]


@pytest.mark.parametrize("number", [rb"<v>+\1</v>", rb"<v>-1</v>", rb"<v>\1.0</v>", rb"<v>x</v>", rb"<v>\1 \1</v>", rb"<v>\1000</v>"])
def test_a_text_that_cannot_be_found_is_refused(tmp_path, number):
    path = workbook(tmp_path, networks([NETWORK]))
    repack(path, in_networks(spelled(number)))
    with pytest.raises(Refusal):
        read(path)


@pytest.mark.parametrize(
    "values",
    [
        rb"<v>\1</v><v>\1</v>", rb"<v>1</v ><v>\1</v>", rb"<v>\1</v><is><t>N-2</t></is>", rb"<is><t>N-2</t></is><v>\1</v>",
        rb"<v/><v>\1</v>",
    ],
)  # fmt: skip
def test_two_values_in_a_cell_are_refused(tmp_path, values):
    path = workbook(tmp_path, networks([NETWORK]))
    repack(path, in_networks(spelled(values)))
    with pytest.raises(Refusal, match="two values in the cell A5"):
        read(path)


@pytest.mark.parametrize("value", [rb"<v>\1</v><f>A1</f>", rb"<v>\1</v><V>\1</V>"])
def test_a_cell_whose_value_would_be_passed_over_is_refused(tmp_path, value):
    path = workbook(tmp_path, networks([NETWORK]))
    repack(path, in_networks(spelled(value)))
    with pytest.raises(Refusal, match="in a form that no program writes"):
        read(path)


def test_digits_of_a_number_may_be_entities(tmp_path):
    path = workbook(tmp_path, networks([NETWORK | {"known_size": 45, "known_size_basis": "recorded"}]))
    repack(path, in_networks(lambda data: data.replace(b"<v>45</v>", b"<v>4&#53;</v>")))
    assert [row["known_size"] for row in of(path)] == [45]


def test_a_sheet_that_is_a_chart_is_passed_over(tmp_path):
    path = workbook(tmp_path, networks([NETWORK]))
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"
    link = b'<Relationship Id="rId99" Type="%b" Target="chartsheets/sheet1.xml"/></Relationships>' % kind
    tab = b'<sheet name="Chart1" sheetId="99" r:id="rId99"/></sheets>'

    def change(name, data):
        return data.replace(b"</Relationships>", link) if name == RELATIONS else data.replace(b"</sheets>", tab)

    repack(path, change, {"xl/chartsheets/sheet1.xml": b'<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'})
    assert of(path) == [NETWORK]


@pytest.mark.parametrize("error", ["#SPILL!", "#CALC!", "#GETTING_DATA", "#ERROR!", "#N/A"])
def test_an_error_of_any_program_is_a_finding(tmp_path, error):
    path = workbook(tmp_path, lambda maker: networks([NETWORK])(maker).write_formula(4, 9, "=A1", None, "#N/A"))
    repack(path, in_networks(lambda data: data.replace(b"<v>#N/A</v>", f"<v>{error}</v>".encode())))
    (finding,) = [finding for finding in validate(path).findings if finding.rule == "formula_error"]
    assert (finding.place.cell, finding.message.startswith("This cell holds a formula error")) == ("J5", True)
    assert of(path)[0]["network_ref"] == "N-1"


def test_spaces_within_a_cell_hide_no_formula(tmp_path):
    path = workbook(tmp_path, lambda maker: networks([NETWORK])(maker).write_formula(4, 9, "=A1", None, ""))
    repack(path, in_networks(lambda data: re.sub(rb"(<f>[^<]*</f>)<v></v>", rb"\n  \1\n", data)))
    assert [finding.place.cell for finding in validate(path).findings if finding.rule == "formula_without_value"] == ["J5"]


def test_a_truth_value_where_text_belongs_is_reported(tmp_path):
    path = workbook(tmp_path, lambda maker: networks([NETWORK])(maker).write_boolean(4, 0, True))
    assert of(path)[0]["network_ref"] == "TRUE"
    assert any("A5" in notice and "TRUE or FALSE" in notice for notice in read(path).notices)


def test_columns_of_the_senders_own_may_be_called_as_others_are(tmp_path):
    headers = ("_own", "local:own", "Check", "explain", "Sex", "child_ref", "Child-reference", "Return reference", "Beat")
    rows = [
        ("returns", {"return_ref": "R-1", "local": {header: f"{header} of the return" for header in headers}}),
        ("children", {"child_ref": "C-1", "local": {header: f"{header} of the child" for header in headers}}),
    ]
    write(rows, tmp_path / "a.xlsx")
    assert list(read(tmp_path / "a.xlsx").written()) == rows


def test_spaces_in_the_header_of_a_local_column_are_reported(tmp_path):
    write([("children", {"child_ref": "C-1", "local": {" Beat": "b"}})], tmp_path / "a.xlsx")
    dataset = read(tmp_path / "a.xlsx")
    assert {header for row in dataset.tables["children"] for header in row.values.get("local", {})} == {"Beat"}
    assert any("in the header were removed" in notice for notice in dataset.notices)


def test_an_answer_without_a_question_is_reported(tmp_path):
    path = workbook(tmp_path, lambda maker: maker.sheets["returns"].write_string(80, 1, "Lost"))
    (finding,) = [finding for finding in validate(path).findings if finding.rule == "value_without_header"]
    assert (finding.place.sheet, finding.place.cell) == ("This return", "B81")


@pytest.mark.parametrize("name", ["a.sqlite", "a.xlsx", "a.zip"])
def test_the_name_of_a_file_may_be_no_text(tmp_path, name):
    path = os.fsdecode(bytes(tmp_path) + b"/\xff" + name.encode())
    write([("children", {"child_ref": "C-1"})], path)
    assert [row.values for row in read(path).tables["children"]] == [{"child_ref": "C-1"}]
    assert html_page([validate(path)], False)
