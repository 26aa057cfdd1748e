"""What a sheet holds besides its cells, and from which nothing is read: comments, drawings, and what is printed above and below a page.

A person may have written facts of a case there, so it is told of unless a template wrote it, which its sums say. The words themselves
are never repeated. Only parts that the workbook has are opened.
"""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from cse_record.formats.xlsx.book import address, column_number, parse
from cse_record.formats.xlsx.telling import called
from cse_record.standard.form_texts import FINDINGS_BELOW, NOTE, NOTE_SUM, bare_page_end, digest

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from cse_record.formats.container import Container
    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.opened import OpenedWorkbook

ENTER = "Enter in the cells whatever belongs in the return."
_KINDS = ("comments", "threadedComment", "drawing")
"""Ends of the kinds of relation that lead from a sheet to such parts."""
_PAGE_END = rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>([^<]+)<"
_ENTITIES = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}


class Unread:
    """What was found beside the cells of one sheet: comments by row and column from 0, how many drawings, and whether a page has words
    above or below it."""

    def __init__(self) -> None:
        self.comments: set[tuple[int, int]] = set()
        self.drawings = 0
        self.has_page_ends = False


def sums(book: Book) -> dict[str, set[str]]:
    """By sheet: the sums of the notes and page ends that a template wrote."""
    found: dict[str, set[str]] = {}
    for name, sheet, _, _ in book.names:
        if name.lower().startswith(NOTE):
            many = name.rpartition(".")[2].lower()
            found.setdefault(sheet, set()).update(many[at : at + NOTE_SUM] for at in range(0, len(many), NOTE_SUM))
    return found


def look(parts: Container, part: str, data: bytes, source: str, ours: set[str]) -> Unread:
    """What stands beside the cells of a sheet whose part and XML are given. `ours` are the sums of what a template wrote there.

    Raises `Refusal` when a part of it is not XML.
    """
    found = Unread()
    tail = data[max(data.rfind(b"sheetData"), 0) :]
    for written in re.findall(_PAGE_END, tail) if b"Header" in tail or b"Footer" in tail else ():
        words = bare_page_end(re.sub("&(#?[0-9A-Za-z]+);", _letter, written.decode("utf-8", "replace")))
        found.has_page_ends |= any(map(str.isalnum, words)) and digest([words]) not in ours
    for kind, target in _targets(parts, part, source):
        if kind == "drawing":
            found.drawings += _drawings(parts.take(target), source)
        else:
            found.comments |= _comments(parts.take(target), source, ours)
    return found


def _letter(entity: re.Match[str]) -> str:
    """What an entity of XML stands for."""
    name = entity[1].lower()
    if number := re.fullmatch("#(?:x([0-9a-f]{1,5})|([0-9]{1,6}))", name):
        return chr(int(number[1], 16) if number[1] else int(number[2]))
    return _ENTITIES.get(name, entity[0])


def _targets(parts: Container, part: str, source: str) -> list[tuple[str, str]]:
    """The parts of comments and drawings that belong to a sheet, each with its kind."""
    folder = dirname(part)
    name = f"{folder}/_rels/{part[len(folder) + 1 :]}.rels"
    found: list[tuple[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        if tag == "Relationship" and kind in _KINDS and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            found.append((kind, target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))))

    if name in parts.entries:
        parse(parts.take(name), source, start)
    return [(kind, target) for kind, target in found if target in parts.entries]


def _comments(data: bytes, source: str, ours: set[str]) -> set[tuple[int, int]]:
    """The cells with a comment that is not as a template wrote it."""
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
    found = set()
    for ref, words in written:
        cell = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::.*)?", ref)
        said = "".join(words).partition(FINDINGS_BELOW)[0].strip()
        if said and digest([said]) not in ours:
            found.add((int(cell[2]) - 1, column_number(cell[1].upper())) if cell else (0, 0))
    return found


def _drawings(data: bytes, source: str) -> int:
    """How many things lie on a sheet: text boxes, pictures, charts."""
    found: list[str] = []
    parse(data, source, lambda tag, attributes: found.append(tag) if tag.endswith("Anchor") else None)
    return len(found)


def tell(source: OpenedWorkbook, found: dict[str, Unread]) -> None:
    """Says what was not read of each sheet, and where its first comment is."""
    for sheet, beside in found.items():
        if beside.comments:
            place, number = source.at(sheet, cell=address(*min(beside.comments))), len(beside.comments)
            said = f"{number:,} comments on cells of this sheet were not read, of which this is the first"
            source.notices.append(f"{place}: {said if number > 1 else 'the comment on this cell was not read'}. {ENTER}")
        if beside.drawings:
            many = beside.drawings > 1
            said = f"{beside.drawings:,} text boxes, pictures or charts were" if many else "a text box, a picture or a chart was"
            source.notices.append(f"{source.name}, {source.spoken(sheet)}: {said} not read. {ENTER}")
    if printed := [sheet for sheet, beside in found.items() if beside.has_page_ends]:
        where = called(source.book, printed)
        source.notices.append(f"{source.name}: the words at the top or bottom of the printed pages of {where} were not read. {ENTER}")
