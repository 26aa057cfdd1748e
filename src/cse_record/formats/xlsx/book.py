"""What a workbook says about itself, apart from its cells: sheets and their states, date system, defined names, formats, links."""

from __future__ import annotations

import re
from posixpath import join, normpath

from cse_record.formats.container import Container
from cse_record.formats.places import Refusal
from cse_record.formats.sheets import shown_name
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STYLES, STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
SAVE = english("Open it in the program that made it, save it again as an Excel workbook (.xlsx), and send that.")
_LINKS = ("xl/externalLinks/", "xl/connections.xml", "xl/queryTables/", "xl/embeddings/", "xl/model/")
"""Parts that take values from elsewhere."""
_NO_CELLS = ("/chartsheet", "/dialogsheet", "/xlMacrosheet", "/xlIntlMacrosheet")
"""The ends of relation types that lead to sheets without cells, or with macros."""
NO_CELLS = "(no cells)"
"""Stands for the part of such a sheet."""
_MONTHS_BUILT_IN = frozenset({17})
_QUOTED = r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.'


def damaged(source: str) -> Refusal:
    """The refusal of a file that cannot be read to its end, or is not what it claims to be."""
    return Refusal(say("{source} is a damaged workbook. Open it in the program that made it, save it again, and send that.", source=source))


def refused_until_saved(words: str) -> Refusal:
    """The refusal of a workbook that the program which made it may put right. `words` say what is wrong."""
    return Refusal(f"{words} {said(SAVE)}")


class Sheet:
    """One sheet: its name, whether it is hidden, and the part with its cells."""

    __slots__ = ("hidden", "name", "part")

    def __init__(self, name: str, hidden: bool, part: str) -> None:
        self.name, self.hidden, self.part = name, hidden, part


class Book:
    """`sheets` are in the order of their tabs. `names` has each defined name of a single cell, with sheet, row and column from 0, once for
    each sheet that was copied with it. `months` are the formats that show a month and no day. `links` says whether values come from
    elsewhere."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.tabs: list[str] = []
        """The names of all tabs in their order, including those without cells."""
        self.others: list[str] = []
        """The names of the tabs that hold a chart, a dialog or macros."""
        self.names: list[tuple[str, str, int, int]] = []
        self.areas: list[tuple[str, str, tuple[int, int, int, int]]] = []
        """Each defined name of a cell or a range, with sheet, first row and column, last row and column, counted from 0."""
        self.lost: list[str] = []
        """Defined names whose cell was deleted."""
        self.is_1904 = self.has_macros = self.links = False
        self.months: frozenset[int] = frozenset()
        self.decimals: dict[int, int] = {}
        """How many decimals a format shows of a number: -1 for a format of another kind. One that shows all there are is left out."""

    def shown_name(self, sheet: str) -> str:
        """The name or position by which reports refer to a sheet."""
        return shown_name(sheet, self.tabs.index(sheet) + 1)


def parse(
    data: bytes,
    source: str,
    on_start: Callable[[str, dict[str, str]], None],
    on_text: Callable[[str], None] | None = None,
    on_end: Callable[[str], None] | None = None,
) -> None:
    """Parses a part of XML. Elements are passed by their local names. Raises `Refusal` for entities and DOCTYPE."""
    from xml.parsers import expat

    def refuse(*_: object) -> None:
        raise refused_until_saved(say("{source} holds a document type declaration, which a workbook does not need.", source=source))

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: on_start(name.rpartition(":")[2], attributes)
    if on_end:
        parser.EndElementHandler = lambda name: on_end(name.rpartition(":")[2])
    if on_text:
        parser.buffer_text = True
        parser.CharacterDataHandler = on_text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):  # the latter two: an unknown encoding, or one that is not for text
        raise refused_until_saved(say("{source} is a damaged workbook: a part of it is not XML.", source=source)) from None


def read_book(parts: Container, source: str) -> Book:
    """What the workbook part, its relations and its styles say."""
    book = Book()
    book.has_macros = any(name.endswith("vbaProject.bin") for name in parts.names)
    book.links = any(name.startswith(_LINKS) for name in parts.names)
    sheets: list[tuple[str, dict[str, str]]] = []
    named: list[tuple[str, list[str]]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "definedName":
            named.append((attributes.get("name", ""), []))
        elif tag == "sheet":
            sheets.append((attributes.get("name", ""), attributes))
        elif tag == "workbookPr":
            book.is_1904 = attributes.get("date1904", "").strip().lower() in ("1", "true", "on")

    def text(words: str) -> None:
        if named and words.strip():
            named[-1][1].append(words)

    parse(parts.part(WORKBOOK), source, start, text)
    targets = _targets(parts, source)
    for name, attributes in sheets:
        relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id" and ":" in key), "")
        part = targets.get(relation, "")
        hidden = attributes.get("state", "visible") != "visible"
        if part == NO_CELLS:
            book.others.append(name)
        elif part in parts.names:
            book.sheets.append(Sheet(name, hidden, part))
        else:  # its rows would be lost silently
            raise damaged(source)
    book.tabs = [name for name, _ in sheets]
    if len(set(book.tabs)) < len(book.tabs):
        raise refused_until_saved(say("{source} has two sheets with the same name.", source=source))
    for name, words in named:
        _add_defined_name(book, name, "".join(words))
    _add_formats(book, parts, source)
    return book


def _targets(parts: Container, source: str) -> dict[str, str]:
    """The part of each relation of the workbook; `NO_CELLS` for sheets that hold no values."""
    targets: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            if attributes.get("Type", "").endswith(_NO_CELLS):
                target = f"/{NO_CELLS}"
            targets[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))

    parse(parts.part(RELATIONS) or b"<none/>", source, start)
    return targets


def _add_defined_name(book: Book, name: str, words: str) -> None:
    if "#REF!" in words:
        book.lost.append(name)
        return
    sheet, mark, cell = words.strip().rpartition("!")
    first, colon, last = cell.partition(":")
    start, end = _place(first), _place(last if colon else first)
    if mark and start and end:
        if sheet.startswith("'"):
            sheet = sheet[1:-1].replace("''", "'")
        book.names.append((name, sheet, *start))
        book.areas.append((name, sheet, (*start, *end)))


def _place(cell: str) -> tuple[int, int] | None:
    """The row and column of an absolute reference, such as `$B$5`."""
    parts = cell.split("$")
    if len(parts) == 3 and not parts[0] and parts[1].isalpha() and len(parts[1]) <= 3 and parts[2].isdecimal():
        return int(parts[2]) - 1, column_number(parts[1].upper())
    return None


def _add_formats(book: Book, parts: Container, source: str) -> None:
    """Finds the cell formats that show a month and a year, but no day, and how many decimals the others show."""
    data = parts.part(STYLES)
    if not data:
        return
    months, cells, section = set(_MONTHS_BUILT_IN), [], [""]
    decimals = {"0": None, "1": 0, "2": 2, "49": None}  # as it is, “0”, “0.00” and text

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            code = re.sub(_QUOTED, "", attributes.get("formatCode", "").split(";")[0]).lower()
            is_fixed = re.fullmatch(r"#*0+(\.0+)?", code)
            decimals[attributes.get("numFmtId", "")] = None if code in ("general", "@") else len(code.partition(".")[2]) if is_fixed else -1
            if "m" in code and "y" in code and "d" not in code and attributes.get("numFmtId", "").isdecimal():
                months.add(int(attributes["numFmtId"]))
        elif tag == "cellXfs" or tag == "cellStyleXfs":
            section[0] = tag
        elif tag == "xf" and section[0] == "cellXfs":
            cells.append(attributes.get("numFmtId", ""))
        elif tag in ("cellStyles", "dxfs"):
            section[0] = ""

    parse(data, source, start)
    book.months = frozenset(index for index, number in enumerate(cells) if number.isdecimal() and int(number) in months)
    for index, number in enumerate(cells):
        if (shown := decimals.get(number or "0", -1)) is not None:
            book.decimals[index] = shown


def column_number(letters: str) -> int:
    """The number of a column, counted from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The usual name of a cell, from its row and column counted from 0."""
    return f"{column_letters(column)}{row + 1}"
