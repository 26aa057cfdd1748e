"""Parts of a workbook that openpyxl would lose by reading and saving it. Whatever is not known to be supported counts as lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat
from zipfile import ZipFile

from cse_record.reports.marked.preserved import PRESERVED, can_preserve
from cse_record.reports.wrapping import visible

MAX_BYTES = 400_000_000
"""The limit for all parts together, unpacked. openpyxl takes some fifty times the memory of a cell's text."""
CHUNK = 1 << 20

ESCAPED = b"x005F_"
"""Escapes a text that looks like a character code and is not one. openpyxl removes it, which turns the text into a code."""
SUPPORTED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml|xl/(workbook|sharedStrings|styles)\.xml|xl/theme/theme\d*\.xml"
    r"|xl/_rels/workbook\.xml\.rels|xl/worksheets/[^/]+\.xml|xl/worksheets/_rels/[^/]+\.rels|xl/comments/?[^/]*\.xml|xl/tables/table\d*\.xml"
    r"|xl/drawings/[^/]+\.vml|xl/drawings/drawing\d*\.xml|.*/"
)
"""Parts that are written again, as far as the checks below go, and folders. The preserved parts are added to these."""
UNIMPORTANT = re.compile(r"xl/calcChain\.xml|xl/printerSettings/.*|docProps/thumbnail\.\w+|xl/persons/.*")
"""Parts that say nothing about the content: calculation order, printer settings, a thumbnail, the names of commenters."""
UNSUPPORTED_PARTS = (
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
"""What the lost parts are, by their names. The first match counts."""
SUPPORTED_ELEMENTS = frozenset((
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "scenarios", "autoFilter",
    "sortState", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "legacyDrawing", "drawing", "tableParts", "extLst", "sheetCalcPr", "ignoredErrors",
    "phoneticPr", "cellWatches",
))  # fmt: skip
"""Elements of a sheet that are kept, that are covered by other parts, or that nobody would miss."""
UNSUPPORTED_ELEMENTS = {
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
SUPPORTED_EXTENSIONS = frozenset(("ignoredErrors", "id"))


class CannotCopy(Exception):
    """The workbook cannot be copied at all. The message says why."""


def unsupported_parts(book: ZipFile) -> list[str]:
    """What saving would lose, in words, each once. Raises `CannotCopy` for a workbook that openpyxl should not even open."""
    unsupported: dict[str, None] = {}
    budget = [MAX_BYTES]
    for entry in book.infolist():
        name = entry.filename
        if name.lower().endswith((".xml", ".rels", ".vml")):
            scanner = _PartScanner(name)
            scanner.read(_chunks(book, name, budget))
            unsupported.update(dict.fromkeys(scanner.unsupported))
    is_preserved = can_preserve(book)
    for entry in book.infolist():
        name = entry.filename
        if not (SUPPORTED.fullmatch(name) or UNIMPORTANT.fullmatch(name) or (is_preserved and PRESERVED.fullmatch(name))):
            unsupported[_part(name)] = None
    return list(unsupported)


def _part(name: str) -> str:
    for words, pattern in UNSUPPORTED_PARTS:
        if re.fullmatch(pattern, name):
            return words
    return f"the part {visible(name)[:100]}"


def _chunks(book: ZipFile, name: str, budget: list[int]) -> Iterator[bytes]:
    with book.open(name) as stream:
        while chunk := stream.read(CHUNK):
            budget[0] -= len(chunk)
            if budget[0] < 0:
                raise CannotCopy("it is too large to be copied with its formats")
            yield chunk


class _PartScanner:
    """Scans one part for elements that would be lost. Entities are never expanded, and a DOCTYPE is refused."""

    def __init__(self, name: str) -> None:
        self.name, self.depth, self.unsupported = name, 0, list[str]()
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
                    self.unsupported.append("texts that are spelled like the code of a character")
                before = chunk[1 - len(ESCAPED) :]
                self.parser.Parse(chunk)
            self.parser.Parse(b"", True)
        except expat.ExpatError:
            # old programs do not always write comment drawings as XML; they are recreated from the comments
            if not self.name.endswith(".vml"):
                raise CannotCopy("one of its parts is damaged") from None

    def _doctype(self, *_: object) -> None:
        raise CannotCopy("one of its parts holds definitions of its own, which are not read")

    def _end(self, _: str) -> None:
        self.depth -= 1

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self.depth < 5:
            self.path[self.depth] = name.rpartition(" ")[2]
            if self.depth:
                self._inspect(attributes)
        elif self.name.endswith(".vml"):
            self._inspect(attributes)
        self.depth += 1

    def _inspect(self, attributes: dict[str, str]) -> None:
        root, element = self.path[0], self.path[min(self.depth, 4)]
        if self.name.endswith(".vml"):
            if attributes.get("ObjectType", "Note") != "Note":
                self.unsupported.append("form controls")
        elif root == "wsDr":  # LibreOffice writes an empty drawing with comments, which is no loss
            self.unsupported.append("pictures, shapes or charts")
        elif root == "worksheet" and self.depth == 1 and element not in SUPPORTED_ELEMENTS:
            self.unsupported.append(UNSUPPORTED_ELEMENTS.get(element, f"the content of the element {element} of a sheet"))
        elif root == "worksheet" and self.depth == 3 and self.path[1:3] == ["extLst", "ext"] and element not in SUPPORTED_EXTENSIONS:
            self.unsupported.append(UNSUPPORTED_ELEMENTS.get(element, f"the content of the extension {element} of a sheet"))
        elif root == "workbook" and self.depth == 1 and element in ("customWorkbookViews", "fileSharing"):
            self.unsupported.append(UNSUPPORTED_ELEMENTS[element])
