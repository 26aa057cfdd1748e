"""The marked copy: every finding at its cell, in the report's words, and everything else as the sender left it."""

import sys
import warnings
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.reader.excel import ExcelReader

from cse_record.formats import Refusal
from cse_record.reports.marked import is_workbook, write_marked
from cse_record.reports.marked.copy import OURS
from tests.reports.books import book, changed, finding, report

NOTES = "Staff's notes, old"
NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def report_of_all_kinds():
    return report(
        finding("F7", severity="note", rule="N-1", message="=Noted.", field="count", label="Count"),
        finding("B4", severity="query", rule="Q-1", message="This is odd.", fix="Correct it, or explain."),
        finding("B4"),
        finding("B6"),
        finding("C5", rule="blank", message="This may not be blank.", field="birth_month", label="Month of birth"),
        finding("B2", rule="unknown_column", message="This is no column."),
        finding("", rule="missing_column", message="A column is missing."),
        finding("", sheet="", rule="not_one_header", message="A return has one row in returns."),
    )


@pytest.fixture
def source(tmp_path):
    return book(tmp_path / "book.xlsx", protect=True)


@pytest.fixture
def marked(source, tmp_path):
    before = source.read_bytes()
    written = write_marked(report_of_all_kinds(), source, tmp_path / "marked.xlsx")
    assert written.is_copy, written.messages
    assert source.read_bytes() == before, "the input is never changed"
    return tmp_path / "marked.xlsx"


def cells(path, sheet):
    """Every cell of a sheet as it is in the file, except results of formulas: type and text by address."""
    with ZipFile(path) as opened:
        names = {sheet.get("name"): sheet for sheet in ElementTree.fromstring(opened.read("xl/workbook.xml")).iter(f"{NAMESPACE}sheet")}
        rid = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        rels = {
            relationship.get("Id"): relationship.get("Target")
            for relationship in ElementTree.fromstring(opened.read("xl/_rels/workbook.xml.rels"))
        }
        has_texts = "xl/sharedStrings.xml" in opened.namelist()
        texts = ElementTree.fromstring(opened.read("xl/sharedStrings.xml")).findall(f"{NAMESPACE}si") if has_texts else []
        target = rels[names[sheet].get(rid)].lstrip("/").removeprefix("xl/")
        root = ElementTree.fromstring(opened.read(f"xl/{target}"))
    values = {}
    for cell in root.iter(f"{NAMESPACE}c"):
        formula, value = cell.find(f"{NAMESPACE}f"), cell.find(f"{NAMESPACE}v")
        if formula is not None:
            values[cell.get("r")] = ("f", formula.text)
        elif value is not None and cell.get("t") == "s":
            values[cell.get("r")] = ("s", "".join(texts[int(value.text)].itertext()))
        elif cell.get("t") == "inlineStr":
            values[cell.get("r")] = ("s", "".join(cell.find(f"{NAMESPACE}is").itertext()))
        elif value is not None:
            values[cell.get("r")] = (cell.get("t", "n"), float(value.text) if cell.get("t", "n") == "n" else value.text)
    return values


def test_every_faulty_cell_is_coloured_and_commented_in_the_words_of_the_report(marked):
    sheet = openpyxl.load_workbook(marked)["Children"]
    assert [sheet[at].fill.patternType for at in ("B4", "B6", "C5", "B2", "F7")] == ["lightUp"] * 4 + ["gray125"]
    assert len({sheet[at].fill.fgColor.rgb for at in ("B4", "F7")}) == 2
    assert sheet["B4"].border.left.style == "medium"
    assert sheet["B4"].comment.text == (
        f"{OURS}\nError: This is not a code of the list sex. (unknown_code)\n\n"
        "Query: This is odd. Correct it, or explain. (Q-1)"
    )  # fmt: skip
    assert sheet["B2"].comment.text.startswith("Sex: what it means.")
    assert sheet["B2"].comment.text.endswith("Error: This is no column. (unknown_column)")
    assert sheet["B3"].comment is None
    assert sheet["B3"].fill.patternType is None
    assert sheet["C5"].protection.locked is False, "a blank cell stays open to whoever has to fill it"
    assert sheet["B4"].font.name == "Georgia"


def test_the_findings_stand_first_and_worst_first_with_links(marked):
    copied_book = openpyxl.load_workbook(marked)
    sheet = copied_book.worksheets[0]
    assert sheet.title == "Findings"
    assert copied_book.active is sheet
    assert [sheet.title for sheet in copied_book.worksheets if sheet.sheet_view.tabSelected] == ["Findings"]
    top = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Severity")
    rows = [list(row[:7]) for row in sheet.iter_rows(min_row=top + 1)]
    assert [row[0].value for row in rows] == ["error"] * 6 + ["query", "note"]
    places = {row[1].value: row[1].hyperlink.location if row[1].hyperlink else None for row in rows}
    assert places["Children!B4"] == "'Children'!B4"
    assert places["sheet “Children”"] == "'Children'!A1"
    assert places["book.xlsx"] is None
    assert rows[-1][4].value == "=Noted."
    assert {row[6].hyperlink for row in rows} == {None}, "no address of the standard was given"
    assert rows[-1][4].data_type == "s"
    words = [row[0].value for row in sheet.iter_rows(max_row=top - 1)]
    assert "6 errors, 1 query, 1 note. 8 rows seen = 8 read + 0 refused + 0 blank." in words
    assert (
        f"Hidden sheets in this workbook: sheet {copied_book.sheetnames.index(NOTES)}." in words
    )  # as the sender counts, without this one


def test_ids_of_rules_lead_to_their_pages_where_these_are_known(source, tmp_path):
    write_marked(report_of_all_kinds(), source, tmp_path / "linked.xlsx", "https://standards.example/")
    sheet = openpyxl.load_workbook(tmp_path / "linked.xlsx").worksheets[0]
    linked = {cell.value: cell.hyperlink.target for row in sheet.iter_rows(min_col=7, max_col=7) for cell in row if cell.hyperlink}
    assert linked == {
        rule: f"https://standards.example/rules/{rule}/" for rule in {finding.rule for finding in report_of_all_kinds().findings}
    }


def meant(named):
    return {name: defined.attr_text for name, defined in named.defined_names.items()}


def test_what_the_sender_put_there_survives(source, marked):
    old, new = openpyxl.load_workbook(source, rich_text=True), openpyxl.load_workbook(marked, rich_text=True)
    assert new.sheetnames == ["Findings", *old.sheetnames]
    (words,) = meant(new).keys() - meant(old).keys() - {"cse_findings"}  # marks the sheet as ours, for when the copy comes back
    assert words.startswith("cse_text.")
    assert meant(new) == meant(old) | {"cse_findings": "'Findings'!$A$6", words: meant(new)[words]}
    for name in old.sheetnames:
        assert cells(marked, name) == cells(source, name)
        before, other = old[name], new[name]
        assert [(str(rule.sqref), rule.type, rule.formula1, rule.errorStyle) for rule in other.data_validations.dataValidation] == [
            (str(rule.sqref), rule.type, rule.formula1, rule.errorStyle) for rule in before.data_validations.dataValidation
        ]
        assert [(str(area.sqref), [rule.formula for rule in area.rules]) for area in other.conditional_formatting] == [
            (str(area.sqref), [rule.formula for rule in area.rules]) for area in before.conditional_formatting
        ]
        assert meant(other) == meant(before)
        assert (other.sheet_state, other.freeze_panes, other.auto_filter.ref) == (
            before.sheet_state,
            before.freeze_panes,
            before.auto_filter.ref,
        )
        assert (other.protection.sheet, other.print_title_rows) == (before.protection.sheet, before.print_title_rows)
        widths = [
            {key: (dim.width, dim.hidden, dim.outlineLevel) for key, dim in compared_sheet.column_dimensions.items()}
            for compared_sheet in (before, other)
        ]
        assert widths[0] == widths[1]
        for row in before.iter_rows():
            for cell in row:
                twin = other[cell.coordinate]
                if cell.coordinate != "C5":  # blank, and absent in the source: it has the style of its column
                    assert (twin.number_format, twin.protection.locked) == (cell.number_format, cell.protection.locked)
                if cell.coordinate not in ("B2", "B4", "B6", "C5", "F7"):
                    assert repr((twin.fill, twin.font, twin.border)) == repr((cell.fill, cell.font, cell.border))
                assert (twin.comment.text if twin.comment else "").startswith(cell.comment.text if cell.comment else "")
    assert new.calculation.fullCalcOnLoad


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"xl/vbaProject.bin": b"x"}, "macros"),
        ({"xl/drawings/drawing1.xml": b"<wsDr xmlns='d'><anchor/></wsDr>"}, "pictures, shapes or charts"),
        ({"xl/charts/chart1.xml": b"<c/>"}, "charts"),
        ({"xl/media/image1.png": b"x"}, "pictures"),
        ({"xl/pivotCache/pivotCacheDefinition1.xml": b"<c/>"}, "pivot tables"),
        ({"xl/ctrlProps/ctrlProp1.xml": b"<c/>"}, "form controls"),
        ({"xl/threadedComments/threadedComment1.xml": b"<c/>"}, "comments with replies"),
        ({"customXml/item1.xml": b"<c/>"}, "custom XML"),
        ({"xl/externalLinks/externalLink1.xml": b"<c/>"}, "links to other workbooks"),
        ({"xl/slicers/slicer1.xml": b"<c/>"}, "slicers or timelines"),
        ({"xl/connections.xml": b"<c/>"}, "connections to data elsewhere"),
        ({"xl/metadata.xml": b"<c/>"}, "data types, pictures in cells or dynamic arrays"),
        ({"xl/xmlMaps.xml": b"<c/>"}, "custom XML"),
        ({"docMetadata/LabelInfo.xml": b"<c/>"}, "a sensitivity label"),
        ({"xl/something/new.bin": b"x"}, "the part xl/something/new.bin"),
        ({"xl/charts/chart1.xml": b"<c/>", "xl/vbaProject.bin": b"x"}, "charts and macros"),
        ({"xl/drawings/extra.vml": b'<xml><s><c ObjectType="Checkbox"/></s></xml>'}, "form controls"),
    ],
)
def test_a_workbook_that_would_lose_something_is_not_copied(source, tmp_path, parts, words):
    path = changed(source, tmp_path / "rich.xlsx", parts)
    _goes_apart(path, tmp_path / "out.xlsx", f"a copy would lose {words}.")


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (b'<protectedRanges><protectedRange name="a" sqref="A1"/></protectedRanges>', "ranges that certain people may edit"),
        (b"<customSheetViews/>", "custom views"),
        (b'<picture r:id="rId9"/>', "a picture behind a sheet"),
        (b'<legacyDrawingHF r:id="rId9"/>', "a picture in a header or footer"),
        (b"<unheard/>", "the content of the element unheard of a sheet"),
        (b'<extLst><ext uri="a"><x:dataValidations xmlns:x="u"/></ext></extLst>', "dropdowns of newer kinds"),
        (b'<extLst><ext uri="a"><x:conditionalFormattings xmlns:x="u"/></ext></extLst>', "conditional formats of newer kinds"),
        (b'<extLst><ext uri="a"><x:sparklineGroups xmlns:x="u"/></ext></extLst>', "sparklines"),
    ],
)
def test_a_sheet_that_would_lose_something_is_not_copied(source, tmp_path, inside, words):
    path = changed(source, tmp_path / "rich.xlsx", {}, ("xl/worksheets/sheet1.xml", b"</worksheet>", inside + b"</worksheet>"))
    _goes_apart(path, tmp_path / "out.xlsx", f"a copy would lose {words}.")


def test_what_nobody_misses_does_not_keep_a_workbook_from_being_marked(source, tmp_path):
    parts = {"xl/calcChain.xml": b"<c/>", "xl/printerSettings/printerSettings1.bin": b"x", "xl/drawings/drawing9.xml": b"<wsDr xmlns='d'/>"}
    extra = b'<extLst><ext uri="a"><x:ignoredErrors xmlns:x="u"/></ext></extLst></worksheet>'
    path = changed(source, tmp_path / "rich.xlsx", parts, ("xl/worksheets/sheet1.xml", b"</worksheet>", extra))
    assert write_marked(report_of_all_kinds(), path, tmp_path / "out.xlsx").is_copy


def test_what_document_stores_add_is_preserved(source, tmp_path):
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    parts = {
        "customXml/item1.xml": b"<p:properties xmlns:p='urn:store'/>",
        "customXml/itemProps1.xml": b"<d:datastoreItem xmlns:d='urn:d'/>",
        "customXml/_rels/item1.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>'
        ).encode(),
        "docMetadata/LabelInfo.xml": b"<l:labelList xmlns:l='urn:l'/>",
    }  # fmt: skip
    leading = f'<Relationship Id="rId77" Type="{office}/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>'.encode()
    label = b'<Relationship Id="rId78" Type="urn:label" Target="docMetadata/LabelInfo.xml"/></Relationships>'
    kind = b'<Override PartName="/customXml/itemProps1.xml" ContentType="application/x-props+xml"/></Types>'
    path = changed(source, tmp_path / "1.xlsx", {}, ("xl/_rels/workbook.xml.rels", b"</Relationships>", leading))
    path = changed(path, tmp_path / "2.xlsx", {}, ("_rels/.rels", b"</Relationships>", label))
    path = changed(path, tmp_path / "3.xlsx", parts, ("[Content_Types].xml", b"</Types>", kind))
    written = write_marked(report_of_all_kinds(), path, tmp_path / "out.xlsx")
    assert written.is_copy, written.messages
    assert openpyxl.load_workbook(tmp_path / "out.xlsx")["Children"]["B4"].fill.patternType == "lightUp"
    with ZipFile(tmp_path / "out.xlsx") as copied_book:
        assert {name: copied_book.read(name) for name in parts} == parts
        for name, target in (("xl/_rels/workbook.xml.rels", "../customXml/item1.xml"), ("_rels/.rels", "docMetadata/LabelInfo.xml")):
            relationships = list(ElementTree.fromstring(copied_book.read(name)))
            assert [relationship.get("Target") for relationship in relationships].count(target) == 1
            assert len({relationship.get("Id") for relationship in relationships}) == len(relationships)
        types = {
            entry.get("PartName"): entry.get("ContentType") for entry in ElementTree.fromstring(copied_book.read("[Content_Types].xml"))
        }
        assert types["/customXml/itemProps1.xml"] == "application/x-props+xml"
        assert types["/customXml/item1.xml"] == "application/xml"
        assert len(copied_book.namelist()) == len(set(copied_book.namelist()))
    again = write_marked(report_of_all_kinds(), tmp_path / "out.xlsx", tmp_path / "again.xlsx")
    assert again.is_copy, again.messages


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet2.xml", b'<c r="A3"', b'<c r="3A"'),
        ("xl/styles.xml", b"<cellXfs", b"<cellYfs"),
        ("xl/workbook.xml", b"<sheets>", b"<sheets/><sheets>"),
        ("xl/worksheets/sheet2.xml", b"</sheetData>", b"</sheetDat>"),
    ],
)
def test_a_damaged_workbook_still_gives_its_findings(source, tmp_path, part, old, new):
    path = changed(source, tmp_path / "rich.xlsx", {}, (part, old, new))
    written = write_marked(report_of_all_kinds(), path, tmp_path / "out.xlsx")
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames[0] == "Findings"
    assert written.is_copy or "was not marked, because" in written.messages[0]


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
def test_definitions_in_a_part_are_never_expanded(source, tmp_path, part):
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><'
    with ZipFile(source) as opened:
        first = opened.read(part).split(b"?>")[0] + b"?>"
    rest = first + b"\n<"
    path = changed(source, tmp_path / "rich.xlsx", {}, (part, rest, first + b"\n" + bomb))
    _goes_apart(path, tmp_path / "out.xlsx", "definitions of its own")


def _goes_apart(path, target, words):
    before = path.read_bytes()
    written = write_marked(report_of_all_kinds(), path, target)
    assert path.read_bytes() == before
    assert not written.is_copy
    assert words in written.messages[0]
    copied_book = openpyxl.load_workbook(target)
    assert copied_book.sheetnames == ["Findings"]
    values = [cell.value for row in copied_book.active.iter_rows() for cell in row]
    assert written.messages[0] in values
    assert "This is not a code of the list sex." in values
    assert all(cell.data_type != "f" for row in copied_book.active.iter_rows() for cell in row)
    assert not copied_book.properties.creator
    links = [cell.hyperlink.target or cell.hyperlink.location for row in copied_book.active.iter_rows() for cell in row if cell.hyperlink]
    assert links
    assert all(link.startswith("rich.xlsx") for link in links), "no address of the standard was given"
    linked = target.with_name("linked.xlsx")
    write_marked(report_of_all_kinds(), path, linked, "https://standards.example/")
    targets = [cell.hyperlink.target for row in openpyxl.load_workbook(linked).active.iter_rows() for cell in row if cell.hyperlink]
    assert "https://standards.example/rules/unknown_code/" in targets
    with ZipFile(target) as opened:
        assert not [name for name in opened.namelist() if "vba" in name or "externalLink" in name]
    again = target.with_name("again.xlsx")
    write_marked(report_of_all_kinds(), path, again)
    assert again.read_bytes() == target.read_bytes(), "the same findings, the same bytes"


def test_a_filter_that_cannot_be_read_is_made_a_plain_one(source, tmp_path):
    old = b'<autoFilter ref="A2:F10"/>'
    new = (
        b'<autoFilter ref="A2:F10"><filterColumn colId="1"><customFilters><customFilter operator="notEqual"/></customFilters>'
        b"</filterColumn></autoFilter>"
    )
    path = changed(source, tmp_path / "filtered.xlsx", {}, ("xl/worksheets/sheet2.xml", old, new))
    with pytest.raises(TypeError):
        openpyxl.load_workbook(path)
    written = write_marked(report_of_all_kinds(), path, tmp_path / "out.xlsx")
    assert written.is_copy
    assert "filters" in written.messages[0]
    assert openpyxl.load_workbook(tmp_path / "out.xlsx")["Children"].auto_filter.ref == "A2:F10"


def test_hidden_cells_in_which_something_was_found_are_shown(source, tmp_path):
    copied_book = report(finding("A1", sheet=NOTES), finding("E5"))
    written = write_marked(copied_book, source, tmp_path / "out.xlsx")
    opened = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert opened[NOTES].sheet_state == "visible"
    assert not opened["Children"].column_dimensions["E"].hidden
    assert len(written.messages) == 2
    assert (
        opened["Findings"]["A4"].value
        == f"Hidden sheets in this workbook: sheet {openpyxl.load_workbook(source).sheetnames.index(NOTES) + 1}."
    )


def test_a_warning_about_an_unclosed_file_is_not_a_loss(source, tmp_path, monkeypatch):
    """Python warns about it at an unpredictable time, which may be while the workbook is read."""
    read = ExcelReader.read_worksheets

    def warn(reader):
        warnings.warn("unclosed file", ResourceWarning, stacklevel=1)
        read(reader)

    monkeypatch.setattr(ExcelReader, "read_worksheets", warn)
    assert write_marked(report_of_all_kinds(), source, tmp_path / "out.xlsx").is_copy


@pytest.mark.parametrize("error", [MemoryError, OSError])
def test_what_is_no_fault_of_the_workbook_is_not_taken_for_one(source, tmp_path, monkeypatch, error):
    def fail(reader):
        raise error

    monkeypatch.setattr(ExcelReader, "read_worksheets", fail)
    with pytest.raises(error):
        write_marked(report_of_all_kinds(), source, tmp_path / "out.xlsx")


def test_merged_cells_and_ranges_are_marked_where_they_are_seen(source, tmp_path):
    merge = b'<mergeCells count="1"><mergeCell ref="B4:C5"/></mergeCells>'
    with ZipFile(source) as opened:
        part = opened.read("xl/worksheets/sheet2.xml")
    after = part[part.index(b"<autoFilter") : part.index(b"/>", part.index(b"<autoFilter")) + 2]
    path = changed(source, tmp_path / "merged.xlsx", {}, ("xl/worksheets/sheet2.xml", after, after + merge))
    assert write_marked(report(finding("C5"), finding("A6:A7"), finding("ZZZZ9")), path, tmp_path / "out.xlsx").is_copy
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Children"]
    assert [sheet[at].fill.patternType for at in ("B4", "A6", "A7")] == ["lightUp", "lightUp", None]


def test_a_marked_copy_that_comes_back_is_marked_anew(source, marked, tmp_path):
    second = report(finding("B6"), finding("B8"))
    assert write_marked(second, marked, tmp_path / "second.xlsx").is_copy
    old, new = openpyxl.load_workbook(source)["Children"], openpyxl.load_workbook(tmp_path / "second.xlsx")
    assert new.sheetnames == ["Findings", *openpyxl.load_workbook(source).sheetnames]
    sheet = new["Children"]
    for at in ("B4", "C5", "B2", "F7"):
        looks = [
            (cell.fill.patternType, cell.fill.fgColor.rgb, cell.border.left.style, cell.font.b, cell.font.color)
            for cell in (old[at], sheet[at])
        ]
        assert looks[0] == looks[1]
    assert sheet["B4"].comment is None
    assert sheet["B2"].comment.text == old["B2"].comment.text.rstrip()
    assert sheet["B6"].comment.text.count(OURS) == 1
    assert sheet["B8"].fill.patternType == "lightUp"


def test_a_sheet_of_the_sender_called_findings_stays(tmp_path):
    path = book(tmp_path / "book.xlsx")
    opened = openpyxl.load_workbook(path)
    opened.create_sheet("FINDINGS")
    opened.save(path)
    assert write_marked(report_of_all_kinds(), path, tmp_path / "out.xlsx").is_copy
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames[0] == "Findings 2"
    assert "FINDINGS" in openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames


def test_more_findings_than_are_written_out_are_counted(source, tmp_path, monkeypatch):
    from cse_record.reports.marked import listing

    monkeypatch.setattr(listing, "MOST_ROWS", 2)
    copied_book = report(finding("B3"), finding("B4"), finding("B5"), finding("C3", rule="other", field="x"))
    copied_book.counts["error", "unknown_code", "children", "sex"] = 40
    write_marked(copied_book, source, tmp_path / "out.xlsx")
    values = [row[4].value for row in openpyxl.load_workbook(tmp_path / "out.xlsx")["Findings"].iter_rows()]
    assert "and 38 more: Not a code of the list" in values
    assert "and 1 more of other kinds. Correct these first, and check again." in values


def test_without_openpyxl_it_says_what_to_install(source, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.delitem(sys.modules, "cse_record.reports.marked.copy", raising=False)
    monkeypatch.delitem(sys.modules, "cse_record.reports.marked.findings_sheet", raising=False)
    for name in [name for name in sys.modules if name.startswith("openpyxl.")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(Refusal, match=r"pip install 'cse-record\[mark\]'"):
        write_marked(report_of_all_kinds(), source, tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()


def test_a_workbook_is_recognised_by_what_it_holds(source, tmp_path):
    assert is_workbook(source)
    (tmp_path / "a.xlsx").write_bytes(b"not a zip")
    with ZipFile(tmp_path / "b.xlsx", "w") as copied_book:
        copied_book.writestr("children.csv", "x")
    assert not is_workbook(tmp_path / "a.xlsx")
    assert not is_workbook(tmp_path / "b.xlsx")
    assert not is_workbook(tmp_path / "c.xlsx")


def test_a_text_that_would_become_another_in_a_copy_is_reported(source, tmp_path):
    path = changed(source, tmp_path / "spelled.xlsx", {}, ("xl/sharedStrings.xml", b"<t>Male</t>", b"<t>_x005F_x0041_</t>"))
    written = write_marked(report_of_all_kinds(), path, tmp_path / "out.xlsx")
    assert not written.is_copy
    assert "spelled like the code of a character" in written.messages[0]
