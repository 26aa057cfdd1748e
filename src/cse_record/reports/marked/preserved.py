"""Parts that document stores add to a workbook: custom XML and sensitivity labels. openpyxl drops them. They are copied unchanged, because
nothing in a sheet refers to them."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

PRESERVED = re.compile("(customXml|docMetadata)/.*")
OWNERS = ("_rels/.rels", "xl/_rels/workbook.xml.rels")
"""The parts with the relationships that lead to such parts: of the package, and of the workbook."""
TYPES = "[Content_Types].xml"


class Relationship:
    """A relationship of `owner` that leads to `part`."""

    def __init__(self, owner: str, type: str, target: str, part: str) -> None:
        self.owner, self.type, self.target, self.part = owner, type, target, part


def can_preserve(book: ZipFile) -> bool:
    """Whether the package or the workbook leads to every such part, directly or through another of them."""
    names = {name for name in book.namelist() if PRESERVED.fullmatch(name) and "/_rels/" not in name and not name.endswith("/")}
    reached = {relationship.part for relationship in _leading(book)}
    for name in book.namelist():
        if PRESERVED.fullmatch(name) and "/_rels/" in name:
            reached |= {relationship.part for relationship in _relationships(book, name)}
    return names <= reached


def with_preserved_parts(book: ZipFile, workbook: bytes) -> bytes:
    """A workbook with the preserved parts of `book` added."""
    names = [name for name in book.namelist() if PRESERVED.fullmatch(name) and not name.endswith("/")]
    if not names:
        return workbook
    new = {TYPES: _types(book, names)}
    for number, relationship in enumerate(_leading(book), 1):
        kind, target = quoteattr(relationship.type), quoteattr(relationship.target)
        words = f"<Relationship Id={quoteattr(f'carried{number}')} Type={kind} Target={target}/>"
        new[relationship.owner] = new.get(relationship.owner, "") + words
    with_parts = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as copy, ZipFile(with_parts, "w", ZIP_DEFLATED) as written:
        for entry in copy.infolist():
            data = copy.read(entry)
            if entry.filename in new:
                head, end, rest = data.rpartition(b"</")
                data = head + new[entry.filename].encode() + end + rest
            written.writestr(entry.filename, data)
        for name in names:
            written.writestr(name, book.read(name))
    return with_parts.getvalue()


def _leading(book: ZipFile) -> Iterator[Relationship]:
    for owner in OWNERS:
        if owner in book.namelist():
            yield from (relationship for relationship in _relationships(book, owner) if PRESERVED.fullmatch(relationship.part))


def _relationships(book: ZipFile, owner: str) -> Iterator[Relationship]:
    folder = posixpath.dirname(posixpath.dirname(owner))
    for relationship in ElementTree.fromstring(book.read(owner)):
        target = relationship.get("Target", "")
        if relationship.get("TargetMode") != "External":
            part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield Relationship(owner, relationship.get("Type", ""), target, part)


def _types(book: ZipFile, names: list[str]) -> str:
    """The content types of the parts, each declared separately."""
    root = ElementTree.fromstring(book.read(TYPES))
    by_part = {entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "") for entry in root if entry.get("PartName")}
    by_ending = {entry.get("Extension", "").lower(): entry.get("ContentType", "") for entry in root if entry.get("Extension")}
    overrides = ""
    for name in names:
        if kind := by_part.get(name) or ("" if name.endswith(".rels") else by_ending.get(name.rpartition(".")[2].lower(), "")):
            overrides += f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
    return overrides
