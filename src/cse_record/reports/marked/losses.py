"""What openpyxl would lose of a workbook by reading it and saving it again. What is not known to be kept counts as lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat
from zipfile import ZipFile

from cse_record.reports.marked.carried import CARRIED, can_be_carried
from cse_record.reports.text import visible

MAX_BYTES = 400_000_000
"""Of all parts together, unpacked. openpyxl takes some fifty times the memory of a cell's text."""
CHUNK = 1 << 20

ESCAPED = b"x005F_"
"""Stands before what is no code of a character though it is spelled like one; openpyxl takes it away, and so makes it one."""
KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml|xl/(workbook|sharedStrings|styles)\.xml|xl/theme/theme\d*\.xml"
    r"|xl/_rels/workbook\.xml\.rels|xl/worksheets/[^/]+\.xml|xl/worksheets/_rels/[^/]+\.rels|xl/comments/?[^/]*\.xml|xl/tables/table\d*\.xml"
    r"|xl/drawings/[^/]+\.vml|xl/drawings/drawing\d*\.xml|.*/"
)
"""Parts that are written again, as far as they are looked into below; and folders. What is carried over comes besides."""
MISSED_BY_NOBODY = re.compile(r"xl/calcChain\.xml|xl/printerSettings/.*|docProps/thumbnail\.\w+|xl/persons/.*")
"""Parts that say nothing of the content: the order of calculation, a printer, a small picture, the names of commenters."""
PARTS = (
    ("macros", r"xl/vba.*|xl/macrosheets/.*|xl/dialogsheets/.*|xl/attachedToolbars.*"),
    ("charts", r"xl/charts/.*|xl/chartsheets/.*|xl/chartex.*"),
    ("pictures", r"xl/media/.*|xl/drawings/_rels/vml.*"),
    ("form controls", r"xl/ctrlProps/.*|xl/activeX/.*"),
    ("pictures, shapes or charts", r"xl/drawings/.*|xl/diagrams/.*|xl/ink/.*"),
    ("pivot tables", r"xl/pivot.*"),
    ("slicers or timelines", r"xl/slicer.*|xl/timeline.*"),
    ("comments with replies", r"xl/threadedComments/.*"),
    ("embedded files", r"xl/embeddings/.*|xl/webextensions/.*"),
    ("links to other workbooks", r"xl/externalLinks/.*"),
    ("connections to data elsewhere", r"xl/connections\.xml|xl/queryTables/.*|xl/model/.*|xl/customData/.*|xl/tables/_rels/.*"),
    ("data types, pictures in cells or dynamic arrays", r"xl/richData/.*|xl/metadata\.xml|xl/featurePropertyBag/.*"),
    ("custom XML", r"customXml/.*|xl/xmlMaps\.xml|xl/tables/tableSingleCells.*|customUI/.*|userCustomization/.*"),
    ("a sensitivity label", r"docMetadata/.*"),
    ("a digital signature", r"_xmlsignatures/.*"),
    ("a history of changes", r"xl/revisions/.*"),
)  # fmt: skip
"""What the parts are that are lost, by their names; the first that fits."""
ELEMENTS_KEPT = frozenset((
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "scenarios", "autoFilter",
    "sortState", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "legacyDrawing", "drawing", "tableParts", "extLst", "sheetCalcPr", "ignoredErrors",
    "phoneticPr", "cellWatches",
))  # fmt: skip
"""Elements of a sheet that are kept, that other parts stand for, or that nobody misses."""
ELEMENTS = {
    "protectedRanges": "ranges that certain people may edit",
    "customSheetViews": "custom views",
    "picture": "a picture behind a sheet",
    "legacyDrawingHF": "a picture in a header or footer",
    "oleObjects": "embedded files",
    "controls": "form controls",
    "AlternateContent": "form controls",
    "customWorkbookViews": "custom views",
    "fileSharing": "a password for changing the file",
    "conditionalFormattings": "conditional formats of newer kinds",
    "dataValidations": "dropdowns of newer kinds",
    "sparklineGroups": "sparklines",
    "slicerList": "slicers or timelines",
    "timelineRefs": "slicers or timelines",
}
EXTENSIONS_KEPT = frozenset(("ignoredErrors", "id"))


class Unfit(Exception):
    """A workbook that is not copied at all; the message says why."""


def losses(book: ZipFile) -> list[str]:
    """What saving would lose, in words, each once. Raises `Unfit` for a workbook that openpyxl should not even open."""
    found: dict[str, None] = {}
    left = [MAX_BYTES]
    for entry in book.infolist():
        name = entry.filename
        if name.lower().endswith((".xml", ".rels", ".vml")):
            inside = _Inside(name)
            inside.read(_chunks(book, name, left))
            found.update(dict.fromkeys(inside.lost))
    carried = can_be_carried(book)
    for entry in book.infolist():
        name = entry.filename
        if not (KEPT.fullmatch(name) or MISSED_BY_NOBODY.fullmatch(name) or (carried and CARRIED.fullmatch(name))):
            found[_part(name)] = None
    return list(found)


def _part(name: str) -> str:
    for words, pattern in PARTS:
        if re.fullmatch(pattern, name):
            return words
    return f"the part {visible(name)[:100]}"


def _chunks(book: ZipFile, name: str, left: list[int]) -> Iterator[bytes]:
    with book.open(name) as stream:
        while chunk := stream.read(CHUNK):
            left[0] -= len(chunk)
            if left[0] < 0:
                raise Unfit("it is too large to be copied with its formats")
            yield chunk


class _Inside:
    """Looks into one part for elements that would be lost. Entities are never expanded: a DOCTYPE is refused when met."""

    def __init__(self, name: str) -> None:
        self.name, self.depth, self.lost = name, 0, list[str]()
        self.path = [""] * 5
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EndElementHandler = self._end
        self.parser.StartElementHandler = self._start

    def read(self, chunks: Iterator[bytes]) -> None:
        try:
            before = b""
            for chunk in chunks:
                if ESCAPED in before + chunk:
                    self.lost.append("texts that are spelled like the code of a character")
                before = chunk[1 - len(ESCAPED) :]
                self.parser.Parse(chunk)
            self.parser.Parse(b"", True)
        except expat.ExpatError:
            # a drawing of comments written by old programs is not always XML; it is made anew from the comments
            if not self.name.endswith(".vml"):
                raise Unfit("one of its parts is damaged") from None

    def _doctype(self, *_: object) -> None:
        raise Unfit("one of its parts holds definitions of its own, which are not read")

    def _end(self, _: str) -> None:
        self.depth -= 1

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self.depth < 5:
            self.path[self.depth] = name.rpartition(" ")[2]
            if self.depth:
                self._look(attributes)
        elif self.name.endswith(".vml"):
            self._look(attributes)
        self.depth += 1

    def _look(self, attributes: dict[str, str]) -> None:
        root, element = self.path[0], self.path[min(self.depth, 4)]
        if self.name.endswith(".vml"):
            if attributes.get("ObjectType", "Note") != "Note":
                self.lost.append("form controls")
        elif root == "wsDr":  # without anything in it, as LibreOffice writes it beside comments, there is nothing to lose
            self.lost.append("pictures, shapes or charts")
        elif root == "worksheet" and self.depth == 1 and element not in ELEMENTS_KEPT:
            self.lost.append(ELEMENTS.get(element, f"the content of the element {element} of a sheet"))
        elif root == "worksheet" and self.depth == 3 and self.path[1:3] == ["extLst", "ext"] and element not in EXTENSIONS_KEPT:
            self.lost.append(ELEMENTS.get(element, f"the content of the extension {element} of a sheet"))
        elif root == "workbook" and self.depth == 1 and element in ("customWorkbookViews", "fileSharing"):
            self.lost.append(ELEMENTS[element])
