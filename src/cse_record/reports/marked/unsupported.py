"""Parts of a workbook that openpyxl would lose by reading and saving it. Whatever is not known to be supported counts as lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat
from zipfile import ZipFile

from cse_record.reports.marked.preserved import PRESERVED, can_preserve
from cse_record.reports.wrapping import visible
from cse_record.standard.speech import english, said, say

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
    (english("macros"), r"xl/vba.*|xl/macrosheets/.*|xl/dialogsheets/.*|xl/attachedToolbars.*"),
    (english("charts"), r"xl/charts/.*|xl/chartsheets/.*|xl/chartex.*"),
    (english("pictures"), r"xl/media/.*|xl/drawings/_rels/vml.*"),
    (english("form controls"), r"xl/ctrlProps/.*|xl/activeX/.*"),
    (english("pictures, shapes or charts"), r"xl/drawings/.*|xl/diagrams/.*|xl/ink/.*"),
    (english("pivot tables"), r"xl/pivot.*"),
    (english("slicers or timelines"), r"xl/slicer.*|xl/timeline.*"),
    (english("comments with replies"), r"xl/threadedComments/.*"),
    (english("embedded files"), r"xl/embeddings/.*|xl/webextensions/.*"),
    (english("links to other workbooks"), r"xl/externalLinks/.*"),
    (english("connections to data elsewhere"), r"xl/connections\.xml|xl/queryTables/.*|xl/model/.*|xl/customData/.*|xl/tables/_rels/.*"),
    (english("data types, pictures in cells or dynamic arrays"), r"xl/richData/.*|xl/metadata\.xml|xl/featurePropertyBag/.*"),
    (english("custom XML"), r"customXml/.*|xl/xmlMaps\.xml|xl/tables/tableSingleCells.*|customUI/.*|userCustomization/.*"),
    (english("a sensitivity label"), r"docMetadata/.*"),
    (english("a digital signature"), r"_xmlsignatures/.*"),
    (english("a history of changes"), r"xl/revisions/.*"),
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
    "protectedRanges": english("ranges that certain people may edit"),
    "customSheetViews": english("custom views"),
    "picture": english("a picture behind a sheet"),
    "legacyDrawingHF": english("a picture in a header or footer"),
    "oleObjects": english("embedded files"),
    "controls": english("form controls"),
    "AlternateContent": english("form controls"),
    "customWorkbookViews": english("custom views"),
    "fileSharing": english("a password for changing the file"),
    "conditionalFormattings": english("conditional formats of newer kinds"),
    "dataValidations": english("dropdowns of newer kinds"),
    "sparklineGroups": english("sparklines"),
    "slicerList": english("slicers or timelines"),
    "timelineRefs": english("slicers or timelines"),
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
            return said(words)
    return say("the part {name}", name=visible(name)[:100])


def _content(name: str, otherwise: str) -> str:
    """What an element or an extension of a sheet is; if that is not known, its name is put into `otherwise`."""
    return said(UNSUPPORTED_ELEMENTS[name]) if name in UNSUPPORTED_ELEMENTS else said(otherwise).format(name=name)


def _chunks(book: ZipFile, name: str, budget: list[int]) -> Iterator[bytes]:
    with book.open(name) as stream:
        while chunk := stream.read(CHUNK):
            budget[0] -= len(chunk)
            if budget[0] < 0:
                raise CannotCopy(say("it is too large to be copied with its formats"))
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
                    self.unsupported.append(say("texts that are spelled like the code of a character"))
                before = chunk[1 - len(ESCAPED) :]
                self.parser.Parse(chunk)
            self.parser.Parse(b"", True)
        except expat.ExpatError:
            # old programs do not always write comment drawings as XML; they are recreated from the comments
            if not self.name.endswith(".vml"):
                raise CannotCopy(say("one of its parts is damaged")) from None

    def _doctype(self, *_: object) -> None:
        raise CannotCopy(say("one of its parts holds definitions of its own, which are not read"))

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
                self.unsupported.append(say("form controls"))
        elif root == "wsDr":  # LibreOffice writes an empty drawing with comments, which is no loss
            self.unsupported.append(say("pictures, shapes or charts"))
        elif root == "worksheet" and self.depth == 1 and element not in SUPPORTED_ELEMENTS:
            self.unsupported.append(_content(element, english("the content of the element {name} of a sheet")))
        elif root == "worksheet" and self.depth == 3 and self.path[1:3] == ["extLst", "ext"] and element not in SUPPORTED_EXTENSIONS:
            self.unsupported.append(_content(element, english("the content of the extension {name} of a sheet")))
        elif root == "workbook" and self.depth == 1 and element in ("customWorkbookViews", "fileSharing"):
            self.unsupported.append(said(UNSUPPORTED_ELEMENTS[element]))
