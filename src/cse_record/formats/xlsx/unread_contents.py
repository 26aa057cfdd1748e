"""What a sheet holds besides its cells and is not read: comments, drawings, and page headers and footers.

A person may have written facts of a case there. So a notice mentions it, unless its digest shows that a template wrote it. The words
themselves are never repeated. Only parts of the workbook itself are opened.
"""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from cse_record.formats.xlsx.book import address, column_number, parse
from cse_record.formats.xlsx.notices import sheets_phrase
from cse_record.standard.form_texts import FINDINGS_BELOW, NOTE, NOTE_SUM, bare_page_end, digest
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from cse_record.formats.container import Container
    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.opened_workbook import OpenedWorkbook

ENTER = english("Enter in the cells whatever belongs in the return.")
_KINDS = ("comments", "threadedComment", "drawing")
"""The ends of relation types that lead from a sheet to such parts."""
_PAGE_END = rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>([^<]+)<"
_ENTITIES = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}


class Unread:
    """What was found in one sheet besides its cells: comments by row and column from 0, the number of drawings, and whether a page header
    or footer has text."""

    def __init__(self) -> None:
        self.comments: set[tuple[int, int]] = set()
        self.drawings = 0
        self.has_page_ends = False


def template_digests(book: Book) -> dict[str, set[str]]:
    """By sheet: the digests of the comments and page headers and footers that a template wrote."""
    by_sheet: dict[str, set[str]] = {}
    for name, sheet, _, _ in book.names:
        if name.lower().startswith(NOTE):
            all_digests = name.rpartition(".")[2].lower()
            by_sheet.setdefault(sheet, set()).update(all_digests[at : at + NOTE_SUM] for at in range(0, len(all_digests), NOTE_SUM))
    return by_sheet


def find_unread(parts: Container, part: str, data: bytes, source: str, digests: set[str]) -> Unread:
    """Finds what a sheet holds besides its cells, from its part and XML. `digests` are those of what a template wrote there.

    Raises `Refusal` if a part of it is not XML.
    """
    unread = Unread()
    tail = data[max(data.rfind(b"sheetData"), 0) :]
    for written in re.findall(_PAGE_END, tail) if b"Header" in tail or b"Footer" in tail else ():
        words = bare_page_end(re.sub("&(#?[0-9A-Za-z]+);", _letter, written.decode("utf-8", "replace")))
        unread.has_page_ends |= any(map(str.isalnum, words)) and digest([words]) not in digests
    for kind, target in _targets(parts, part, source):
        if kind == "drawing":
            unread.drawings += _drawings(parts.take(target), source)
        else:
            unread.comments |= _comments(parts.take(target), source, digests)
    return unread


def _letter(entity: re.Match[str]) -> str:
    """The character of an XML entity."""
    name = entity[1].lower()
    if number := re.fullmatch("#(?:x([0-9a-f]{1,5})|([0-9]{1,6}))", name):
        return chr(int(number[1], 16) if number[1] else int(number[2]))
    return _ENTITIES.get(name, entity[0])


def _targets(parts: Container, part: str, source: str) -> list[tuple[str, str]]:
    """The parts with the comments and drawings of a sheet, each with its kind."""
    folder = dirname(part)
    name = f"{folder}/_rels/{part[len(folder) + 1 :]}.rels"
    targets: list[tuple[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        if tag == "Relationship" and kind in _KINDS and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            targets.append((kind, target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))))

    if name in parts.entries:
        parse(parts.take(name), source, start)
    return [(kind, target) for kind, target in targets if target in parts.entries]


def _comments(data: bytes, source: str, digests: set[str]) -> set[tuple[int, int]]:
    """The cells with comments that are not as a template wrote them."""
    written: list[tuple[str, list[str]]] = []
    inside: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        inside.append(tag)
        if tag in ("comment", "threadedComment"):
            written.append((attributes.get("ref", ""), []))

    def text(words: str) -> None:
        if written and inside[-1] in ("t", "text") and "rPh" not in inside:
            written[-1][1].append(words)

    def end(tag: str) -> None:
        inside.pop()

    parse(data, source, start, text, end)
    cells = set()
    for ref, words in written:
        cell = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::.*)?", ref)
        comment = "".join(words).partition(FINDINGS_BELOW)[0].strip()
        if comment and digest([comment]) not in digests:
            cells.add((int(cell[2]) - 1, column_number(cell[1].upper())) if cell else (0, 0))
    return cells


def _drawings(data: bytes, source: str) -> int:
    """The number of objects on a sheet: text boxes, pictures, charts."""
    anchors: list[str] = []
    parse(data, source, lambda tag, attributes: anchors.append(tag) if tag.endswith("Anchor") else None)
    return len(anchors)


def note(source: OpenedWorkbook, by_sheet: dict[str, Unread]) -> None:
    """Adds notices about what was not read of each sheet, and where its first comment is."""
    for sheet, unread in by_sheet.items():
        if unread.comments:
            place, number = source.at(sheet, cell=address(*min(unread.comments))), len(unread.comments)
            if number > 1:
                words = say(
                    "{place}: {number} comments on cells of this sheet were not read, of which this is the first.",
                    place=place,
                    number=f"{number:,}",
                )
            else:
                words = say("{place}: the comment on this cell was not read.", place=place)
            source.notices.append(f"{words} {said(ENTER)}")
        if unread.drawings:
            where = f"{source.name}, {source.sheet_phrase(sheet)}"
            if unread.drawings > 1:
                words = say("{place}: {number} text boxes, pictures or charts were not read.", place=where, number=f"{unread.drawings:,}")
            else:
                words = say("{place}: a text box, a picture or a chart was not read.", place=where)
            source.notices.append(f"{words} {said(ENTER)}")
    if printed := [sheet for sheet, unread in by_sheet.items() if unread.has_page_ends]:
        words = say(
            "{source}: the words at the top or bottom of the printed pages of {sheets} were not read.",
            source=source.name,
            sheets=sheets_phrase(source.book, printed),
        )
        source.notices.append(f"{words} {said(ENTER)}")
