"""Opens a workbook, finds the sheets with record types, and yields their rows."""

from __future__ import annotations

from collections import Counter

from cse_record.formats.container import Container, Damaged, stored
from cse_record.formats.places import FaultyCell, Place
from cse_record.formats.record_types import LOCAL, PUT_ASIDE, columns_by_type, tables
from cse_record.formats.xlsx import bilingual, headings, notices, sheet_parts, unread_contents
from cse_record.formats.xlsx.book import RELATIONS, STRINGS, STYLES, WORKBOOK, Book, address, damaged, parse, read_book
from cse_record.formats.xlsx.opened_workbook import OpenedWorkbook
from cse_record.formats.xlsx.prefetch import Prefetch
from cse_record.formats.xlsx.rows import PartRows, read_rows
from cse_record.formats.xlsx.scan import scan, without_counts
from cse_record.formats.xlsx.sheet_parts import Part
from cse_record.formats.xlsx.sheet_row import SheetRow
from cse_record.formats.xlsx.values import VERSION_AS_NUMBER, as_text
from cse_record.standard.form_texts import ANY_RULE, LANGUAGE, LISTS, ROW_EXPLAINED, TITLES
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterator

    from cse_record.formats.source import LocalFound, NumberedCells
    from cse_record.formats.xlsx.grid import Grid
    from cse_record.formats.xlsx.texts import TemplateTexts
    from cse_record.standard.rows import Row

PARTS_FOR_VALUES = ("[Content_Types].xml", "_rels/.rels", RELATIONS, WORKBOOK, STYLES)
"""The parts that the reader of values needs in addition to sheets and texts."""
EXPLANATIONS = "explanations"


class XlsxSource(OpenedWorkbook):
    """A return in a workbook. The number of a row is that of its `SheetRow`."""

    def __init__(self, name: str, parts: Container, book: Book) -> None:
        super().__init__(name, book)
        self.voice = "workbook"
        self.has_unknown_language = False
        """Whether a sheet without marks has headings in two languages of which only English is known."""
        self._container = parts
        self._uses: Counter[str] = Counter()
        """The number of parts of a sheet that are still to be read. Its cells are kept until then."""
        self._rows: dict[str, list[PartRows]] = {}
        self._explained: list[tuple[str, SheetRow, Row]] = []
        """Explanations given beside other records: record type and row of each, and the values of the explanation."""

    # --- rows

    def cells(self, table: str, local_found: LocalFound) -> Iterator[NumberedCells]:
        """The rows as the validator takes them. `local_found` is called with the local columns of a row."""
        if table == EXPLANATIONS:  # rows of any other record type may carry explanations
            for other in self.parts:
                self._read(other)
        for number, rows in enumerate(self._read(table)):
            start = SheetRow(number, 0).number
            for row, cells in rows.filled:
                if row in rows.local:
                    local_found(start + row, rows.local[row])
                yield start + row, cells
        self._rows[table] = []
        if table == EXPLANATIONS:
            names = tables()[table].names
            start = SheetRow(len(self.parts.get(table, ())), 0).number
            for number, (_, _, values) in enumerate(self._explained):
                yield start + number, tuple(map(values.get, names))

    def _stated_version(self) -> object:
        part = next(iter(self.parts.get("returns", ())), None)
        at = part.columns.get("standard_version") if part else None
        if part is None or at is None:
            return None
        grid = self.grid(part.sheet)
        if part.by_row:
            return as_text(grid.cell(at, part.values))
        return next((as_text(grid.cell(row, at)) for row in range(part.first, grid.end) if grid.row(row)), None)

    def _read(self, table: str) -> list[PartRows]:
        """The rows of each sheet of a record type. `cells` uses them once."""
        from cse_record._generated import validator

        if table not in self._rows:
            self._rows[table] = []
            for number, part in enumerate(self.parts.get(table, ())):
                grid = self.grid(part.sheet)
                part.later = self.later_columns(table)
                labels = self.names.headings(sheet_parts.read_headers(part, grid, self.names))
                if part.marks:
                    headings.compare(part, grid, labels, self.version in ("", *validator.STANDARD.VERSIONS))
                rows = read_rows(self, part, grid, self.facts[part.sheet], SheetRow(number, 0).number)
                self._uses[part.sheet] -= 1
                if not self._uses[part.sheet]:
                    del self._grids[part.sheet]
                self._rows[table].append(rows)
                for row, reason in rows.explained:
                    self._explain(table, SheetRow(number, row), reason)
        return self._rows[table]

    def _explain(self, table: str, at: SheetRow, reason: object) -> None:
        cells = next(cells for row, cells in self._rows[table][at.part].filled if row == at.row)
        identity = [cells[place] for place in tables()[table].identity]
        if not all(value is None or isinstance(value, str | int) for value in identity) or identity[0] is None:
            self.notices.append(
                say("{place}: this row has no reference, so its explanation was left out.", place=self.place(table, at.number))
            )
            return
        ref = f"{ROW_EXPLAINED}{table.upper()}/{at.row + 1}" + (f"/{at.part + 1}" if at.part else "")
        row_ref = "|".join("" if value is None else str(value) for value in identity)
        values: Row = {"explanation_ref": ref, "rule_id": ANY_RULE, "record_type": table, "record_ref": row_ref, "reason": reason}
        self._explained.append((table, at, values))

    # --- places

    def place(self, table: str, at: int | None, field: str = "", header: str = "") -> Place:
        parts = self.parts.get(table, [])
        if at is None:
            if not parts:
                return Place(self.name)
            return self._cell(parts[0], parts[0].header, field, header)
        sheet_row = SheetRow.of(at)
        if table == EXPLANATIONS and sheet_row.part == len(parts):
            table, sheet_row, _ = self._explained[sheet_row.row]
            part = self.parts[table][sheet_row.part]
            assert part.explain is not None
            cell = address(part.explain, part.values) if part.by_row else address(sheet_row.row, part.explain)
            return self.at(part.sheet, cell=cell)
        return self._cell(parts[sheet_row.part], sheet_row.row, field, header)

    def _cell(self, part: Part, row: int, field: str, header: str) -> Place:
        """The cell of a value; if the sheet does not show the value, a cell of its row."""
        at = part.local.get(header) if field == LOCAL else part.columns.get(field)
        if at is None:
            column = tables()[part.table].by_name.get(field)
            at = next((part.columns[name] for name in (column.of if column else "", *part.columns) if name in part.columns), part.values)
        return self.at(part.sheet, cell=address(at, part.values) if part.by_row else address(row, at))

    # --- sheets

    def open(self, data: bytes) -> None:
        """Scans every sheet and finds out what it holds. `data` is the whole workbook."""
        parts, sheets = self._container, self.book.sheets
        marks = sheet_parts.marks(self.book)
        to_read = [sheet for sheet in sheets if sheet.name in marks or sheet.name in self.areas or not sheet.name.startswith(PUT_ASIDE)]
        strings = parts.part(STRINGS)
        if b"!" in strings and b"<!" in strings:
            parse(strings, self.name, lambda tag, attributes: None)
        counted = without_counts(strings)
        digests, unread_by_sheet = unread_contents.template_digests(self.book), {}
        prefetch = Prefetch(data, self.name, [sheet.name for sheet in to_read])
        self._values = dict.fromkeys((sheet.name for sheet in to_read), prefetch)
        try:
            for sheet in to_read:
                cells = parts.take(sheet.part)
                facts = self.facts[sheet.name] = scan(cells, self.sheet_phrase(sheet.name), self.name)
                unread_by_sheet[sheet.name] = unread_contents.find_unread(
                    parts, sheet.part, cells, self.name, digests.get(sheet.name, set())
                )
                facts.is_changed = facts.is_changed or counted is not strings or parts.is_long
                parts.reserve()
                if not facts.is_changed:
                    prefetch.allow(sheet.name)
            changed = [sheet for sheet in to_read if self.facts[sheet.name].is_changed]
            if changed:
                prefetch.stop()
                parts_for_values = {name: parts.part(name) for name in PARTS_FOR_VALUES if name in parts.entries}
                parts_for_values |= {STRINGS: counted} if STRINGS in parts.entries else {}  # an empty part would be a damaged one
                parts_for_values |= {sheet.part: self.facts[sheet.name].data for sheet in changed}
                again = Prefetch(stored(parts_for_values), self.name, [sheet.name for sheet in changed])
                for sheet in changed:
                    again.allow(sheet.name)
                    self._values[sheet.name] = again
            parts.check()
            left_out = self._recognise(marks)
            unread_contents.note(self, {name: contents for name, contents in unread_by_sheet.items() if name not in left_out})
        except BaseException:
            prefetch.stop()
            raise

    def _recognise(self, marks: sheet_parts.Marks) -> list[str]:
        """Finds the sheets of each record type. Returns the names of the sheets that are left out."""
        left_out: list[str] = []
        self._judge(marks)
        versions = {sheet: (row, column) for name, sheet, row, column in self.book.names if name.lower() == sheet_parts.VERSION}
        for name, stated_on, row, column in self.book.names:
            if name.lower() == LANGUAGE:
                self._learn_names(marks, as_text(self.grid(stated_on).cell(row, column)) if stated_on in self.facts else "")
        for sheet in self.book.sheets:
            parts_found = [sheet_parts.marked_part(table, sheet.name, cells) for table, cells in marks.get(sheet.name, {}).items()]
            if sheet.name in self.facts and sheet.name in versions:
                self.version = str(self.grid(sheet.name).cell(*versions[sheet.name])).strip()
            if not parts_found:
                parts_found = self._unmarked_part(sheet.name, left_out)
            for part in parts_found:
                self.parts.setdefault(part.table, []).append(part)
                self._uses[part.sheet] += 1
        if any(part.explain is not None for parts in self.parts.values() for part in parts):
            self.voice = "template"
        notices.note_book(self, left_out)
        if self.has_unknown_language and not self.names.language:
            notices.note_lost_language(self)
        self._grids = {sheet: grid for sheet, grid in self._grids.items() if self._uses[sheet]}
        return left_out

    def _learn_names(self, marks: sheet_parts.Marks, language: str | FaultyCell) -> None:
        """Learns the names of a template in two languages from its sheets without records, as far as they are as it wrote them, and the
        language that it states."""
        from cse_record.standard.labels import languages

        self.language = language.strip() if isinstance(language, str) else ""
        self.names.language = self.language if self.language in languages() else ""
        texts = {name: not self.texts(name).is_changed for name in self.facts if name in self.areas and name not in marks}
        for name, is_as_written in texts.items():
            self.names.learn(self.grid(name), is_as_written)
        if not texts.get(LISTS) and not self.names.has_answers and not self.names.language:  # the sheet may have another name
            notices.note_unknown_language(self)

    def _recognise_language(self, sheet: str, grid: Grid, part: Part | None) -> bool:
        """Recognises the language of a template that has lost its marks by the names in its list of answers or in the header of `part`.

        Returns whether the sheet has headings in a language that is not known.
        """
        if part or sheet == LISTS:
            rows = range(grid.top, grid.end) if part is None else [part.header]
            self.names.recognise(cell for row in rows for cell in grid.row(row).values())
            self.language = self.language or self.names.language
        if part is None:
            self.names.learn(grid, is_as_written=False)
        rows = range(grid.top, min(grid.end, sheet_parts.ROWS))
        is_unknown = bilingual.has_unknown_headings(cell for row in rows for cell in grid.row(row).values())
        self.has_unknown_language = self.has_unknown_language or is_unknown
        return is_unknown

    def _judge(self, marks: sheet_parts.Marks) -> None:
        """Determines the version that the return states, before its sheets are named after record types of that version."""
        sheets = [sheet.name for sheet in self.book.sheets]
        marked = [sheet for sheet in sheets if "returns" in marks.get(sheet, {})]
        headers = [sheet_parts.marked_part("returns", sheet, marks[sheet]["returns"]) for sheet in marked]
        for sheet in sheets:
            if not headers and sheet not in marks and sheet in self.facts and not self._has_only_texts(sheet, self.texts(sheet)):
                part, _ = sheet_parts.unmarked_part(sheet, self.grid(sheet), columns_by_type())
                headers += [part] if part and part.table == "returns" else []
        self.parts["returns"] = headers[:1]
        for part in headers[:1]:
            self._doubt_version(part)
        self.judged_by()
        self.parts.clear()

    def _doubt_version(self, part: Part) -> None:
        """Makes a version that is stored as a number and shown in another form a faulty cell."""
        at = part.columns.get("standard_version")
        grid, facts = self.grid(part.sheet), self.facts[part.sheet]
        cells = [] if at is None else [(at, part.values)] if part.by_row else [(row, at) for row in range(part.first, grid.end)]
        for row, column in cells:
            cell = grid.cell(row, column)
            if not isinstance(cell, float):
                continue
            decimals = self.book.decimals.get(facts.format_of(row, column))
            if decimals is not None and (decimals < 0 or f"{cell:.{decimals}f}" != as_text(cell)):
                grid.set_cell(row, column, FaultyCell("not_text", VERSION_AS_NUMBER))

    def _has_only_texts(self, sheet: str, texts: TemplateTexts) -> bool:
        if texts.areas:
            return not texts.is_changed
        title = self.grid(sheet).cell(0, 0)
        return title in TITLES.values() or (sheet in TITLES and title in bilingual.titles())

    def _unmarked_part(self, sheet: str, left_out: list[str]) -> list[Part]:
        """The part on a sheet without marked columns, or an empty list. In that case the rows of the sheet are refused, the sheet joins
        `left_out`, or it only has the texts of the template."""
        if sheet not in self.facts:
            left_out.append(sheet)
            return []
        grid, texts = self.grid(sheet), self.texts(sheet)
        part, meant = (None, "") if self._has_only_texts(sheet, texts) else sheet_parts.unmarked_part(sheet, grid, self.known())
        is_unknown = not texts.areas and self._recognise_language(sheet, grid, part)
        if part is None:
            if texts.areas:
                notices.note_words(self, sheet, texts)
            elif meant:
                notices.refuse_sheet(self, sheet, meant, grid, is_unknown)
            else:
                left_out.append(sheet)
            del self._grids[sheet]
        return [part] if part else []


def is_workbook(data: bytes, source: str, limit: int) -> Container | None:
    """The parts of a zip file if it is a workbook; otherwise None."""
    try:
        parts = Container(data, source, limit)
    except Damaged:
        if b"[Content_Types].xml" in data:
            raise damaged(source) from None
        return None
    return parts if WORKBOOK in parts.entries else None


def open_workbook(data: bytes, parts: Container, source: str) -> XlsxSource:
    """A return from a workbook and its parts. Raises `Refusal` if it cannot be read as one."""
    try:
        opened = XlsxSource(source, parts, read_book(parts, source))
        opened.open(data)
    except Damaged:
        raise damaged(source) from None
    if not opened.parts and not opened.problems:
        raise notices.no_sheet(source)
    return opened
