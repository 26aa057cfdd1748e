"""Scans the XML of one sheet for what its values alone do not show: formula errors, formulas that were never calculated, hidden rows and
columns, merged cells, filters, and the extent of its cells.

Programs write one form of XML (cells as `<c r="B7"`, no comments, no namespace prefix). It is searched as bytes, which takes a fraction of
the time of parsing. Any other form is parsed with the standard library and converted to that one.
"""

from __future__ import annotations

import re

from cse_record.formats.places import Refusal
from cse_record.formats.xlsx.book import address, column_letters, column_number, parse, refused_until_saved
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

MAX_CELLS = 8_000_000
"""The maximum number of cells in the rectangle around all values of a sheet. The reader of values takes memory for each of them."""
MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
# compiled when first used, because most sheets need only one of them
_REACHES = (
    (10_000, b"[A-Z]{1,2}", b"[0-9]{1,4}"),
    (20_000, b"[A-Z]|[A-N][A-Z]", b"[0-9]{1,4}|1[0-9]{4}"),
    (50_000, b"[A-Z]|[A-E][A-Z]", b"[0-9]{1,4}|[1-4][0-9]{4}"),
    (100_000, b"[A-Z]|[AB][A-Z]", b"[0-9]{1,5}"),
    (200_000, b"[A-Z]|A[A-M]", b"[0-9]{1,5}|1[0-9]{5}"),
    (500_000, b"[A-P]", b"[0-9]{1,5}|[1-4][0-9]{5}"),
)
"""Rectangles within the limit: the number of rows, and patterns for the names of their cells. With many rows there can only be
few columns."""
_SHAPELESS = rb'<c(?! r="[A-Z]{1,3}[0-9]{1,7}")'
"""A cell without a name, or not in the usual form. Names in lower case are invalid, although the reader of values accepts them."""
_BARE_ROWS = rb'<row [^>]*(?:/>|>(?:<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?(?:/>|></c>))*</row>)'
_BARE = rb'<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?(?:/>|></c>)'
_REF = rb'<c r="([A-Z]+)([0-9]+)"'
_PREFIXED, _LETTER_C = rb"<[^<>\s]*:c[\s/>]", ord("c")
_HIDDEN_ROW = rb'<row r="([0-9]+)"[^>]* hidden="(?:1|true)"'
_COLUMN = rb"<col [^>]*>"
_SPAN = rb' (min|max|hidden|outlineLevel)="([^"]*)"'
_MERGED = rb'<mergeCell [^>]*ref="\$?([A-Z]+)\$?([0-9]+):\$?([A-Z]+)\$?([0-9]+)"'
_SHARED, _SHARED_BARE, _DIGITS = b't="s"', b't="s"><v></v></c>', b"0123456789"
_SHARED_OTHERWISE = rb'<c [^>]*t="s"[^>]*>(?!<v>[0-9]*</v></c>)'
"""A cell with a shared text whose number is not in plain digits. The reader of values would take another text."""
_WITH_ENTITY = rb"<v>[^<&]*&"
_WRITTEN_OTHERWISE = rb'<c (?![^>]* t="(?:str|inlineStr)")[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>[^<&]*&'
"""A number with a digit written as an entity. The reader of values would stop before it."""
_STRANGE_ERROR = (
    rb'(<c r="[A-Z]+[0-9]+"[^>]* t="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>)'
    rb"(?!#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)<)[^<]+"
)
"""An error of a kind that the reader of values does not know."""
_IS_ERROR = rb'<c r="([A-Z]+)([0-9]+)"[^>]* t="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?(?:<v>([^<]*)</v>)?'


class Facts:
    """What was found in one sheet. Rows and columns are counted from 0. `data` is the XML, in which `start` to `end` holds the cells. If
    `is_changed`, it differs from what was sent and must be read in place of that. `hides` says that a row may be hidden."""

    def __init__(self, data: bytes, start: int, end: int, is_changed: bool = False, hides: bool = True) -> None:
        self.data, self.start, self.end, self.is_changed, self.hides = data, start, end, is_changed, hides

    @property
    def is_filtered(self) -> bool:
        return self.data.find(b"<filterColumn", self.end) >= 0

    def errors(self) -> Iterator[tuple[int, int, str]]:
        """The cells with formula errors: row, column, and the error."""
        if self._has(b't="e"'):
            for letters, row, value in self._all(_IS_ERROR):
                yield int(row) - 1, column_number(letters.decode()), value.decode("utf-8", "replace")

    def cells(self) -> int:
        """The number of cells in the XML, including empty ones."""
        return self.data.count(b'<c r="', self.start, self.end)

    def duplicate_cell(self, filled: int) -> str:
        """The name of a cell that occurs twice, of which a reader keeps one; empty if there is none. `filled` is the number of
        cells kept."""
        values = self.data.count(b"<v>", self.start, self.end) - self.data.count(b"<v></v>", self.start, self.end)
        if values == filled:
            return ""
        seen: set[bytes] = set()
        for name in self._all(rb'<c r="([A-Z]+[0-9]+)"'):
            if name in seen:
                return str(name, "ascii")
            seen.add(name)
        return ""

    def hidden_rows(self) -> list[int]:
        return [int(row) - 1 for row in self._all(_HIDDEN_ROW)] if self.hides else []

    def hidden_columns(self) -> Iterator[tuple[int, int]]:
        """The first and last column of each range of hidden columns, except those folded away in a group."""
        head = self.data[: self.start]
        for tag in re.findall(_COLUMN, head) if b"hidden=" in head else ():
            attributes = dict(re.findall(_SPAN, tag))
            is_hidden = attributes.get(b"hidden") in (b"1", b"true") and attributes.get(b"outlineLevel", b"0") == b"0"
            if is_hidden and attributes.get(b"min", b"").isdigit() and attributes.get(b"max", b"").isdigit():
                yield int(attributes[b"min"]) - 1, int(attributes[b"max"]) - 1

    def merged(self) -> Iterator[tuple[int, int, int, int]]:
        """The first row and column, and the last row and column, of each range of merged cells."""
        tail = self.data[self.end :]
        for left, top, right, bottom in re.findall(_MERGED, tail) if b"<mergeCell" in tail else ():
            yield int(top) - 1, column_number(left.decode()), int(bottom) - 1, column_number(right.decode())

    def formulas(self, columns: Iterable[int], last: int = -1) -> Iterator[tuple[int, int, bool]]:
        """The cells with formulas in some columns: row, column, and whether a value was saved with it; down to the row `last`, if given."""
        if columns and self._has(b"f") and self._has(b"><f"):  # searching for one letter that is rare elsewhere is many times faster
            form = rb'<c r="(' + _any_of(columns) + rb')([0-9]++)"([^>]*+)><f(?:[^>]*/>|[^>]*>[^<]*</f>)(<v>[^<])?'
            end = self.data.find(b'<row r="%d"' % (last + 2), self.start, self.end) if last >= 0 else -1
            for letters, row, attributes, value in re.compile(form).findall(self.data, self.start, end if end >= 0 else self.end):
                yield int(row) - 1, column_number(letters.decode()), bool(value) or b' t="str"' in attributes

    def format_of(self, row: int, column: int) -> int:
        """The number of the format of a cell."""
        tag = re.compile(rb'<c r="%s"[^>]*? s="([0-9]+)"' % address(row, column).encode())
        styled = tag.search(self.data, self.start, self.end)
        return int(styled[1]) if styled else 0

    def months_shown(self, months: Iterable[int], columns: Iterable[int]) -> Iterator[tuple[int, int]]:
        """The cells in some columns whose format shows only a month: row and column."""
        used = [number for number in months if self._has(b' s="%d"' % number)]
        if used:
            as_ = b"|".join(b"%d" % number for number in used)
            for letters, row in self._all(rb'<c r="(' + _any_of(columns) + rb')([0-9]++)" (?:[^>]* )?s="(?:' + as_ + rb')"'):
                yield int(row) - 1, column_number(letters.decode())

    def _has(self, pattern: bytes) -> bool:
        return self.data.find(pattern, self.start, self.end) >= 0

    def _all(self, form: bytes) -> list[Any]:
        return re.compile(form).findall(self.data, self.start, self.end)


def _any_of(columns: Iterable[int]) -> bytes:
    """A pattern for the letters of some columns: one set of last letters for each beginning, which is faster to search than names."""
    last: dict[str, str] = {}
    for letters in map(column_letters, sorted(columns)):
        last[letters[:-1]] = last.get(letters[:-1], "") + letters[-1]
    return "|".join(f"{first}[{letters}]" for first, letters in last.items()).encode()


def scan(data: bytes, sheet: str, source: str, is_normalised: bool = False) -> Facts:
    """The facts about a sheet. Raises `Refusal` for a document type, for what is not XML, and for cells that reach too far.

    The facts include the XML to read values from, which is mostly `data` itself. `is_normalised` says that it was converted here.
    """
    cut = _sheet_data_range(data)
    if cut is None:
        is_normalised, data = True, _normalised(data, source)
        cut = _sheet_data_range(data)
        if cut is None:
            raise refused_until_saved(say("{source} holds a damaged sheet.", source=source))
    start, end, hides = cut
    if re.compile(_unusual_cell(data, start, end)).search(data, start, end):
        if re.compile(_SHAPELESS).search(data, start, end):
            if is_normalised:
                raise refused_until_saved(say("{source} holds a damaged sheet.", source=source))
            return scan(_normalised(data, source), sheet, source, is_normalised=True)
        is_normalised, (data, end) = True, _without_empty_cells(data, start, end)
        _check_reach(data, start, end, sheet, source)
    is_laid_out = not is_normalised and data.find(b"\n", start, end) >= 0
    if is_laid_out and any(data.find(b"%c<f" % space, start, end) >= 0 for space in b" \n\t"):
        return scan(_normalised(data, source), sheet, source, is_normalised=True)
    if not is_normalised and _needs_slow_path(data, start, end):
        return scan(_normalised(data, source), sheet, source, is_normalised=True)
    if data.find(b"l", start, end) >= 0 and data.find(b't="inlineStr"><v', start, end) >= 0:  # the value would be lost
        raise refused_until_saved(say("{source} holds a damaged sheet.", source=source))
    if data.find(b"#", start, end) >= 0 and data.find(b't="e"', start, end) >= 0:
        body, count = re.subn(_STRANGE_ERROR, rb"\1", data[start:end])
        if count:
            is_normalised, data, end = True, data[:start] + body + data[end:], start + len(body)
    return Facts(data, start, end, is_normalised, hides)


def _sheet_data_range(data: bytes) -> tuple[int, int, bool] | None:
    """Where the rows begin and end, and whether any may be hidden; None if the XML is not in the usual form, as far as that can be seen
    without examining each cell."""
    start, end = data.find(b"<sheetData"), data.rfind(b"</sheetData>")
    if start < 0 or data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.find(b"<worksheet", 0, start) < 0:
        return None
    if (b"!" in data and b"<!" in data) or data.find(b"<?", data.find(b"?>") + 1 if data.find(b"?", 60) >= 0 else len(data)) >= 0:
        return None
    if b"encoding=" in data[:100] and not re.search(rb'encoding="(?:utf-8|us-ascii)"', data[:100], re.IGNORECASE):
        return None
    if end < 0 and data[start : start + 12] == b"<sheetData/>":
        end = start
    elif not data.find(b"sheetData", start + 2) == data.rfind(b"sheetData") == end + 2:  # otherwise the reader of values may see other rows
        return None
    if data.find(b"#", start, end) >= 0 and data.find(b"t='e'", start, end) >= 0:
        return None
    if data.find(b"='", 0, start) >= 0 or data.find(b" ref='", end) >= 0 or _has_prefix(data, start, end):
        return None
    if data.find(b"h", start, end) >= 0 and data.find(b" hidden=", start, end) >= 0:  # searching for one letter is many times faster
        is_plain = data.find(b"hidden='", start, end) < 0 and data.count(b"<row", start, end) == data.count(b'<row r="', start, end)
        return (start, end, True) if is_plain else None
    return start, end, False


def _has_prefix(data: bytes, start: int, end: int) -> bool:
    """Whether any cell has a namespace prefix, which the reader of values would skip. Colons are rare, so looking for them first is many
    times faster."""
    at = data.find(b":", start, end)
    while at >= 0:
        if data[at + 1] == _LETTER_C:
            return bool(re.compile(_PREFIXED).search(data, start, end))
        at = data.find(b":", at + 1, end)
    return False


def _needs_slow_path(data: bytes, start: int, end: int) -> bool:
    """Whether a cell may have two values, or a value that the reader of values would misread.

    Counting is many times faster than examining each cell, and mostly settles it.
    """
    values, whole = data.count(b"<v", start, end), data.count(b"</v></c>", start, end)
    if whole != values and whole + data.count(b"<v/></c>", start, end) + data.count(b"<v /></c>", start, end) != values:
        return True
    # searching for a single letter that is rare elsewhere is many times faster
    if data.find(b"i", start, end) >= 0 and data.count(b"<is", start, end) != data.count(b"</is></c>", start, end):
        return True
    if data.find(b"'", start, end) >= 0 and data.find(b" t='", start, end) >= 0:
        return True
    shared = data.count(_SHARED, start, end)
    is_doubtful = shared and data[start:end].translate(None, _DIGITS).count(_SHARED_BARE) != shared
    if is_doubtful and re.compile(_SHARED_OTHERWISE).search(data, start, end):
        return True
    if data.find(b"&", start, end) < 0 or not re.compile(_WITH_ENTITY).search(data, start, end):
        return False
    return bool(re.compile(_WRITTEN_OTHERWISE).search(data, start, end))


def _unusual_cell(data: bytes, start: int, end: int) -> bytes:
    """A pattern for cells without a name in the usual form, or beyond the rectangle that the last cell suggests."""
    at = data.rfind(b'<row r="', start, end) + 8
    last = data[at : at + 7].partition(b'"')[0]
    row = int(last) if last.isdigit() else 0
    letters, digits = next((reach[1:] for reach in _REACHES if row < reach[0]), _REACHES[0][1:])
    return b'<c(?! r="(?:%s)(?:%s)")' % (letters, digits)


def _without_empty_cells(data: bytes, start: int, end: int) -> tuple[bytes, int]:
    """The XML without cells that have a format and no value, and where its rows then end."""
    tail = data[end:]
    body = re.sub(_BARE, b"", re.sub(_BARE_ROWS, b"", data[start:end]))
    return data[:start] + body + tail, start + len(body)


def _check_reach(data: bytes, start: int, end: int, sheet: str, source: str) -> None:
    """Refuses a sheet whose filled cells span a rectangle that would not fit in memory."""
    top = left = 1 << 60
    bottom = right = -1
    known: dict[bytes, int] = {}
    for match in re.compile(_REF).finditer(data, start, end):
        letters, digits = match.groups()
        row = int(digits[:20])
        column = known.get(letters)
        if column is None:
            column = known[letters] = column_number(letters[:20].decode())
        top, bottom = min(top, row), max(bottom, row)
        left, right = min(left, column), max(right, column)
    if (bottom - top + 1) * (right - left + 1) > MAX_CELLS or bottom > MAX_ROWS or right >= MAX_COLUMNS:
        raise Refusal(
            say(
                "{source}: {sheet} reaches from {first} to {last}, which is too large to be read. Delete whatever is far from the table, "
                "or send the return in parts.",
                source=source,
                sheet=sheet,
                first=address(top - 1, left),
                last=address(bottom - 1, right),
            )
        )


class _OpenCell:
    """The cell that is being parsed: its name and type, the number of its values, and the index of the written part where the last value
    begins."""

    __slots__ = ("name", "start", "type", "values")

    def __init__(self) -> None:
        self.name, self.type, self.values, self.start = "", "n", 0, 0


def _normalised(data: bytes, source: str) -> bytes:
    """A sheet of any other form, converted to the usual form. Whatever is not needed is left out.

    Raises `Refusal` for a cell with two values, and for a shared text that is not given by its number.
    """
    written: list[str] = []
    place = [0, 0]
    cell = _OpenCell()
    inside: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        inside.append(tag)
        if tag == "row":
            place[:] = [_number(attributes.get("r"), place[0] + 1), 0]
            attributes = {"r": str(place[0])} | ({"hidden": "1"} if attributes.get("hidden") in ("1", "true") else {})
        elif tag == "c":
            ref = attributes.get("r", "").upper()
            if ref and not re.fullmatch("[A-Z]{1,3}[0-9]{1,7}", ref):
                raise refused_until_saved(say("{source} holds a cell with an address that no cell can have.", source=source))
            if not ref:
                ref = address(max(place[0], 1) - 1, place[1])
            place[1] = column_number(ref.rstrip("0123456789")) + 1
            if place[1] > MAX_COLUMNS:
                raise refused_until_saved(say("{source} holds a row with more cells than a sheet has columns.", source=source))
            attributes = {"r": ref} | {key: attributes[key] for key in ("s", "t") if key in attributes}
            cell.name, cell.type, cell.values = ref, attributes.get("t", "n"), 0
        elif inside[-2:-1] == ["c"] and (tag not in _IN_A_CELL or (tag == "f" and cell.values)):  # its value would be lost
            raise refused_until_saved(
                say("{source} holds a cell ({cell}) in a form that no program writes.", source=source, cell=cell.name)
            )
        elif tag not in _KEPT or "rPh" in inside:
            return
        elif tag == "sheetData" and any(tag_written.startswith("<sheetData") for tag_written in written):
            raise refused_until_saved(say("{source} holds a sheet with two sets of rows, and one would be lost.", source=source))
        elif tag == "worksheet":
            attributes = {"xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
        if tag in ("v", "is") and inside[-2:-1] == ["c"]:
            cell.values += 1
            if cell.values > 1:
                raise refused_until_saved(
                    say("{source} holds two values in the cell {cell}, and one would be lost.", source=source, cell=cell.name)
                )
            attributes, cell.start = {}, len(written) + 1
        written.append(f"<{tag}{''.join(f' {key}={_quoted(value)}' for key, value in attributes.items() if ':' not in key)}>")

    def end(tag: str) -> None:
        inside.pop()
        if tag == "v" and inside[-1:] == ["c"] and cell.type not in ("str", "inlineStr"):
            number = "".join(written[cell.start :]).strip(_XML_SPACES)
            if cell.type == "s" and number and not (number.isascii() and number.isdecimal()):
                raise refused_until_saved(
                    say("{source} refers to text in the cell {cell} that cannot be found.", source=source, cell=cell.name)
                )
            written[cell.start :] = [number]
        if tag in _KEPT and "rPh" not in inside:
            written.append(f"</{tag}>")

    def text(words: str) -> None:
        if inside[-1] in ("v", "f", "t") and "rPh" not in inside[-2:]:  # phonetic guides are not part of the text
            written.append(_escaped(words))

    parse(data, source, start, text, end)
    xml = "".join(written)
    if not xml.startswith("<worksheet"):
        raise refused_until_saved(say("{source} holds a damaged sheet.", source=source))
    if "<sheetData" not in xml:
        xml = xml.replace("</worksheet>", "<sheetData></sheetData></worksheet>")
    return xml.encode("utf-8", "replace")


_IN_A_CELL = ("f", "v", "is", "extLst")
"""What a cell may contain, in this order."""
_XML_SPACES = " \t\r\n"
_KEPT = frozenset(
    ("worksheet", "cols", "col", "sheetData", "row", "c", "v", "f", "is", "r", "t", "mergeCells", "mergeCell", "filterColumn")
)


def without_counts(data: bytes) -> bytes:
    """The shared strings without an impossible count, for which memory would be taken."""
    first = data.find(b"<si", 0, 10_000)
    head = data[: first if first >= 0 else 10_000]
    counts = re.findall(rb"""uniqueCount\s*=\s*["']\s*([^"']*)""", head)
    if all(count.isdigit() and int(count[:20]) <= len(data) for count in counts):
        return data
    return re.sub(rb"""\s(c|uniqueC)ount\s*=\s*(?:"[^"]*"|'[^']*')""", b"", head) + data[len(head) :]


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and text.isascii() and len(text) <= 7 else otherwise


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return '"' + _escaped(text).replace('"', "&quot;") + '"'
