"""Opens a workbook, finds the sheets that hold record types, and gives their rows."""

from __future__ import annotations

from collections import Counter

from cse_record.formats.container import Container, Damaged, stored
from cse_record.formats.layout import LOCAL, PUT_ASIDE, tables
from cse_record.formats.places import FaultyCell, Place, Refusal
from cse_record.formats.sheets import spoken
from cse_record.formats.source import CellSource
from cse_record.formats.xlsx import headings, layout, telling, unread
from cse_record.formats.xlsx.ahead import Ahead
from cse_record.formats.xlsx.book import RELATIONS, SAVE, STRINGS, STYLES, WORKBOOK, Book, address, damaged, parse, read_book
from cse_record.formats.xlsx.grid import Grid
from cse_record.formats.xlsx.layout import Part
from cse_record.formats.xlsx.rows import Rows, read_rows
from cse_record.formats.xlsx.scan import Facts, scan, without_counts
from cse_record.formats.xlsx.texts import Texts, marked
from cse_record.standard.form_texts import ANY_RULE, ROW_EXPLAINED, TITLES

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

ROW_BITS = 21
"""A row is numbered by its sheet and, in so many bits, its row; a sheet has at most 2 to the 20th rows."""
HANDED = ("[Content_Types].xml", "_rels/.rels", RELATIONS, WORKBOOK, STYLES)
"""Parts that the reader of values needs besides sheets and texts."""
EXPLANATIONS = "explanations"


class XlsxSource(CellSource):
    """A return in a workbook. A row is numbered by the sheet it stands on, among those of its record type, and its row there."""

    def __init__(self, name: str, parts: Container, book: Book) -> None:
        super().__init__(name)
        self.book = book
        self.facts: dict[str, Facts] = {}
        self.parts: dict[str, list[Part]] = {}
        self.voice = "workbook"
        self.areas = marked(book)
        """The words that a template wrote on each sheet, as its marks say."""
        self.version = ""
        """The version of the standard of which the workbook is a template, as it says."""
        self._container = parts
        self._ahead: Any = None
        self._changed: Any = None
        self._grids: dict[str, Grid] = {}
        self._uses: Counter[str] = Counter()
        """How many parts of a sheet are still to be read; its cells are kept so long."""
        self._rows: dict[str, list[Rows]] = {}
        self._explained: list[tuple[str, int, dict[str, Any]]] = []

    # --- rows

    def cells(self, table: str, local_found: Callable[[int, dict[str, str]], None]) -> Iterator[tuple[int, Any]]:
        """The rows as the validator takes them. `local_found` is told of the local columns of a row."""
        if table == EXPLANATIONS:  # rows of all other record types may explain themselves
            for other in self.parts:
                self._read(other)
        for number, rows in enumerate(self._read(table)):
            start = (number << ROW_BITS) + 1
            for row, cells in rows.filled:
                if row in rows.local:
                    local_found(start + row, rows.local[row])
                yield start + row, cells
        self._rows[table] = []
        if table == EXPLANATIONS:
            names = tables()[table].names
            start = len(self.parts.get(table, ())) << ROW_BITS
            for number, (_, _, values) in enumerate(self._explained):
                yield start + number, tuple(map(values.get, names))

    def _read(self, table: str) -> list[Rows]:
        """The rows of each sheet of a record type; they can be had once."""
        from cse_record._generated import validator

        if table not in self._rows:
            self._rows[table] = []
            for number, part in enumerate(self.parts.get(table, ())):
                grid = self.grid(part.sheet)
                labels = layout.take_headers(part, grid)
                if part.marks:
                    headings.compare(part, grid, labels, self.version in ("", validator.VERSION))
                rows = read_rows(self, part, grid, self.facts[part.sheet], number << ROW_BITS)
                self._uses[part.sheet] -= 1
                if not self._uses[part.sheet]:
                    del self._grids[part.sheet]
                self._rows[table].append(rows)
                for row, reason in rows.explained:
                    self._explain(table, number, row, reason)
        return self._rows[table]

    def _explain(self, table: str, number: int, row: int, reason: Any) -> None:
        cells = next(cells for at, cells in self._rows[table][number].filled if at == row)
        identity = [cells[place] for place in tables()[table].identity]
        at = (number << ROW_BITS) + row + 1
        if not all(one is None or isinstance(one, str | int) for one in identity) or identity[0] is None:
            self.notices.append(f"{self.place(table, at)}: this row has no reference, so its explanation was left out.")
            return
        ref = f"{ROW_EXPLAINED}{table.upper()}/{row + 1}" + (f"/{number + 1}" if number else "")
        who = "|".join("" if one is None else str(one) for one in identity)
        values = {"explanation_ref": ref, "rule_id": ANY_RULE, "record_type": table, "record_ref": who, "reason": reason}
        self._explained.append((table, at, values))

    # --- places

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        parts = self.parts.get(table, [])
        if at is None:
            if not parts:
                return Place(self.name)
            return self._cell(parts[0], parts[0].header, field, header)
        number, row = at >> ROW_BITS, (at & ((1 << ROW_BITS) - 1)) - 1
        if table == EXPLANATIONS and number == len(parts):
            table, at, _ = self._explained[row + 1]
            part = self.parts[table][at >> ROW_BITS]
            assert part.explain is not None
            row = (at & ((1 << ROW_BITS) - 1)) - 1
            cell = address(part.explain, part.values) if part.by_row else address(row, part.explain)
            return self.at(part.sheet, cell=cell)
        return self._cell(parts[number], row, field, header)

    def _cell(self, part: Part, row: int, field: str, header: str) -> Place:
        """The cell of a value; for one that the sheet does not show, that of the row."""
        at = part.local.get(header) if field == LOCAL else part.columns.get(field)
        if at is None:
            column = tables()[part.table].by_name.get(field)
            at = next((part.columns[name] for name in (column.of if column else "", *part.columns) if name in part.columns), part.values)
        return self.at(part.sheet, cell=address(at, part.values) if part.by_row else address(row, at))

    # --- sheets

    def at(self, sheet: str, cell: str = "") -> Place:
        """A place on a sheet."""
        return Place(self.name, sheet=sheet, cell=cell, called=self.book.called(sheet))

    def spoken(self, sheet: str) -> str:
        """How a sentence speaks of a sheet."""
        return spoken(sheet, self.book.called(sheet))

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet, with the errors of formulas among them."""
        if sheet not in self._grids:
            facts = self.facts[sheet]
            found = (self._changed if facts.is_changed else self._ahead).sheet(sheet)
            top, left = found.start or (0, 0)
            rows = found.to_python()
            grid = self._grids[sheet] = Grid(rows, top, left)
            filled = sum(len(row) - row.count("") for row in rows)
            if facts.cells() == filled:  # each has come, and holds something that is no error
                return grid
            if name := facts.twice(filled):
                raise Refusal(f"{self.name}: on {self.spoken(sheet)} the cell {name} appears twice, and one value would be lost. {SAVE}")
            for row, column, kind in facts.errors():
                name = f" ({kind})" if kind in telling.ERRORS else ""
                grid.put(row, column, FaultyCell("formula_error", f"{telling.FORMULA_ERROR[0]}{name}. {telling.FORMULA_ERROR[1]}"))
        return self._grids[sheet]

    def open(self, data: bytes) -> None:
        """Looks through every sheet, and finds out what it holds. `data` is the whole workbook."""
        parts, sheets = self._container, self.book.sheets
        marks = layout.marks(self.book)
        asked = [one for one in sheets if one.name in marks or one.name in self.areas or not one.name.startswith(PUT_ASIDE)]
        strings = parts.part(STRINGS)
        if b"!" in strings and b"<!" in strings:
            parse(strings, self.name, lambda tag, attributes: None)
        counted = without_counts(strings)
        ours, beside = unread.sums(self.book), {}
        self._ahead = Ahead(data, self.name, [one.name for one in asked])
        try:
            for sheet in asked:
                cells = parts.take(sheet.part)
                facts = self.facts[sheet.name] = scan(cells, self.spoken(sheet.name), self.name)
                beside[sheet.name] = unread.look(parts, sheet.part, cells, self.name, ours.get(sheet.name, set()))
                facts.is_changed = facts.is_changed or counted is not strings or parts.is_long
                parts.reserve()
                if not facts.is_changed:
                    self._ahead.allow(sheet.name)
            changed = [sheet for sheet in asked if self.facts[sheet.name].is_changed]
            if changed:
                self._ahead.stop()
                handed = {name: parts.part(name) for name in HANDED if name in parts.entries}
                handed |= {STRINGS: counted} if STRINGS in parts.entries else {}  # an empty part would be a damaged one
                handed |= {sheet.part: self.facts[sheet.name].data for sheet in changed}
                self._changed = Ahead(stored(handed), self.name, [sheet.name for sheet in changed])
                for sheet in changed:
                    self._changed.allow(sheet.name)
            parts.check()
            left_out = self._recognise(marks)
            unread.tell(self, {name: found for name, found in beside.items() if name not in left_out})
        except BaseException:
            self._ahead.stop()
            raise

    def texts(self, sheet: str) -> Texts:
        """The words of the template on a sheet."""
        return Texts(self.areas.get(sheet, ()), self.grid(sheet), self.facts[sheet])

    def _recognise(self, marks: dict[str, Any]) -> list[str]:
        """Finds the sheets of each record type. Returns the names of those that are left out."""
        left_out: list[str] = []
        versions = {sheet: (row, column) for name, sheet, row, column in self.book.names if name.lower() == layout.VERSION}
        for sheet in self.book.sheets:
            found = [layout.marked_part(table, sheet.name, cells) for table, cells in marks.get(sheet.name, {}).items()]
            if sheet.name in self.facts and sheet.name in versions:
                self.version = str(self.grid(sheet.name).cell(*versions[sheet.name])).strip()
            if not found:
                found = self._found_parts(sheet.name, left_out)
            for part in found:
                self.parts.setdefault(part.table, []).append(part)
                self._uses[part.sheet] += 1
        if any(part.explain is not None for parts in self.parts.values() for part in parts):
            self.voice = "template"
        telling.tell_of_book(self, left_out)
        self._grids = {sheet: grid for sheet, grid in self._grids.items() if self._uses[sheet]}
        return left_out

    def _found_parts(self, sheet: str, left_out: list[str]) -> list[Part]:
        """The part on a sheet whose columns have no marks, or none: then its rows are refused, or it joins `left_out`, or it holds the
        words of the template and no record."""
        if sheet not in self.facts:
            left_out.append(sheet)
            return []
        grid, texts = self.grid(sheet), self.texts(sheet)
        is_of_words = grid.cell(0, 0) in TITLES.values() if not texts.areas else not texts.is_changed
        part, meant = (None, "") if is_of_words else layout.found_part(sheet, grid)
        if part is None:
            if texts.areas:
                telling.tell_of_words(self, sheet, texts)
            elif meant:
                telling.refuse_sheet(self, sheet, meant, grid)
            else:
                left_out.append(sheet)
            del self._grids[sheet]
        return [part] if part else []


def is_workbook(data: bytes, source: str, limit: int) -> Container | None:
    """The parts of a zip if it is a workbook, else None."""
    try:
        parts = Container(data, source, limit)
    except Damaged:
        if b"[Content_Types].xml" in data:
            raise damaged(source) from None
        return None
    return parts if WORKBOOK in parts.entries else None


def open_workbook(data: bytes, parts: Container, source: str) -> XlsxSource:
    """A return from a workbook and its parts. Raises `Refusal` when it cannot be read as one."""
    try:
        opened = XlsxSource(source, parts, read_book(parts, source))
        opened.open(data)
    except Damaged:
        raise damaged(source) from None
    if not opened.parts and not opened.problems:
        raise telling.no_sheet(source)
    return opened
