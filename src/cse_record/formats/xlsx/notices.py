"""Messages about a workbook: notices about what was interpreted or left out, and problems that prevented reading."""

from __future__ import annotations

from collections import Counter

from cse_record._generated.validator import how_many
from cse_record.formats.cleaning import could_be_record
from cse_record.formats.cleaning import notices as cleaning_notices
from cse_record.formats.places import ROW_ABOVE_HEADER, Problem, Refusal
from cse_record.formats.record_types import PUT_ASIDE, near, tables
from cse_record.formats.sheets import is_known, record_type_of_sheet
from cse_record.formats.xlsx.book import address, column_letters
from cse_record.formats.xlsx.headings import label_of
from cse_record.formats.xlsx.sheet_parts import CHECKS, LEAST, ROWS, Part, element
from cse_record.formats.xlsx.values import as_text
from cse_record.standard.example_row import EXAMPLE

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Cell, Grid
    from cse_record.formats.xlsx.opened_workbook import OpenedWorkbook
    from cse_record.formats.xlsx.scan import Facts
    from cse_record.formats.xlsx.texts import TemplateTexts

NOT_WORKED_OUT = "The formula in this cell was never calculated. Open the workbook in a spreadsheet program, save it, and send that copy."
SHOWN = 3
"""The number of gaps that are named; the rest are counted."""


def no_sheet(source: str) -> Refusal:
    """The refusal of a workbook without a record type."""
    return Refusal(f"{source} has no sheet for a record type. Fill in the template, or name the elements in the first rows of each sheet.")


def note_book(source: OpenedWorkbook, left_out: list[str]) -> None:
    """Adds notices about the workbook as a whole. Every sheet is read, has only the texts of the template, or is named in a notice as left
    out."""
    from cse_record._generated import validator

    book, note = source.book, source.notices.append
    if source.version in validator.VERSIONS[:-1]:
        note(f"{source.name} is a template for version {source.version} of the standard, which still works.")
    elif source.version and source.version != validator.VERSION:
        note(f"{source.name} is a template for another version of the standard, and was read as version {validator.VERSION}.")
    for table, parts in source.parts.items():
        for part in parts:
            if len(parts) > 1:
                where = f"{source.name}, {source.sheet_phrase(part.sheet)}"
                note(f"{where}: this is one of {len(parts)} sheets that hold {table}; all were read.")
    if aside := [name for name in left_out if name.startswith(PUT_ASIDE)]:
        names = "their names begin" if len(aside) > 1 else "its name begins"
        note(f"{source.name}: {sheets_phrase(book, aside)} {_were(len(aside))} left out, because {names} with an underscore.")
    known = source.known()
    later = {name: table for name in left_out if (table := record_type_of_sheet(name)) and table not in known}
    for name, table in later.items():
        note(f"{source.name}: {sheets_phrase(book, [name])} was left out, because {source.later_type(table)}.")
    if without := [name for name in left_out if not name.startswith(PUT_ASIDE) and name not in later]:
        note(f"{source.name}: {sheets_phrase(book, without)} {_hold(without)} no record type and {_were(len(without))} left out.")
    if book.others:
        kinds = "charts, dialogs or macros" if len(book.others) > 1 else "a chart, a dialog or macros"
        note(f"{source.name}: {sheets_phrase(book, book.others)} {_hold(book.others)} {kinds} and {_were(len(book.others))} left out.")
    hidden = [sheet.name for sheet in book.sheets if sheet.hidden]
    if read := [name for name in hidden if name not in left_out]:
        note(f"{source.name} has hidden sheets, which were read like the others: {sheets_phrase(book, read)}.")
    if unread := [name for name in hidden if name in left_out]:
        note(f"{source.name} has hidden sheets among those that were left out: {sheets_phrase(book, unread)}.")
    if book.is_1904:
        note(f"{source.name} counts days from 1904, and was read as such.")
    if book.has_macros:
        note(f"{source.name} holds macros, which were not read.")
    if book.links:
        note(f"{source.name} links to other files or data. Linked values were read as last saved.")


def sheets_phrase(book: Book, names: Sequence[str]) -> str:
    """Sheets as a person finds them: by name if the standard knows it, otherwise by position, since a name could be a person's."""
    known_names = [f"“{name}”" for name in names if is_known(name)]
    positions = [str(book.tabs.index(name) + 1) for name in names if not is_known(name)]
    phrases = [f"sheet{'s' if len(known_names) > 1 else ''} {', '.join(known_names)}"] if known_names else []
    phrases += [f"sheet{'s' if len(positions) > 1 else ''} {', '.join(positions)} of {len(book.tabs)}"] if positions else []
    return " and ".join(phrases)


def _hold(names: Sequence[str]) -> str:
    return "hold" if len(names) > 1 else "holds"


def _were(number: int) -> str:
    return "were" if number > 1 else "was"


def note_words(source: OpenedWorkbook, sheet: str, texts: TemplateTexts) -> None:
    """Handles a sheet of template texts, from which no records are read. Rows that were typed there are refused, and other cells get a
    notice."""
    strays = texts.unexpected_cells()
    rows = Counter(row for row, _ in strays)
    records = [row for row in rows if rows[row] >= LEAST]
    if records:
        rows_typed = f"{how_many(len(records), 'row')} typed here {_were(len(records))}"
        words = f"No records are read from this sheet of the template, so {rows_typed} not read. "
        words += "Move them to the sheet for their record type." if len(records) > 1 else "Move it to the sheet for its record type."
        place = source.at(sheet, cell=address(*strays[[row for row, _ in strays].index(records[0])]))
        source.refuse(Problem("unknown_record_type", words, place), len(records))
    others = [cell for cell in strays if cell[0] not in records]
    if others:
        _note_cells(source, sheet, others, "on a sheet from which no records are read")
    _note_changed_words(source, sheet, texts)


def _note_changed_words(source: OpenedWorkbook, sheet: str, texts: TemplateTexts, where: str = "on this sheet") -> None:
    if texts.is_changed:
        message = f"the text {where} differs from the template, and whatever was typed there was left out"
        source.notices.append(f"{source.name}, {source.sheet_phrase(sheet)}: {message}.")


def _note_cells(source: OpenedWorkbook, sheet: str, cells: Sequence[tuple[int, int]], where: str) -> None:
    place = source.at(sheet, cell=address(*cells[0]))
    first = "" if len(cells) == 1 else ", of which this is the first"
    source.notices.append(f"{place}: {how_many(len(cells), 'cell')} {where} {_were(len(cells))} left out{first}.")


def refuse_sheet(source: OpenedWorkbook, sheet: str, meant: str, grid: Grid) -> None:
    """Refuses a sheet that seems to be meant for a record type, but has no header."""
    rows = grid.filled()
    if record_type_of_sheet(sheet) == meant:
        words = f"None of the first {ROWS} rows is a header that names elements of {meant}, so none of the rows were read. "
        source.refuse(Problem("no_header", words + "Give the names of the elements in one row.", source.at(sheet), meant), rows)
    else:
        title = tables()[meant].title
        words = f"This sheet is not named after a record type, so none of its rows were read. Did you mean “{title}”?"
        source.refuse(Problem("unknown_record_type", words, source.at(sheet)), max(rows - 1, 0))


def note_part(source: OpenedWorkbook, part: Part, grid: Grid, facts: Facts) -> None:
    """Adds notices about one sheet: headers in another spelling, hidden rows and columns, merged cells."""
    where = f"{source.name}, {source.sheet_phrase(part.sheet)}"
    note = source.notices.append
    is_marked = not part.respelled and not part.unknown
    if not is_marked and part.respelled:
        read = ", ".join(f"{_at(part, at)} as {name}" for at, name in part.respelled)
        note(f"{where}: headers spelled differently from the element were read ({read}).")
    _note_changed_headings(source, part)
    is_refused = tables()[part.table].since in source.judged_by().later  # then none of its columns is kept
    for at, header in () if is_refused else part.unknown:
        if part.by_row and grid.cell(at, part.values) == "":
            part.local.pop(header, None)
            continue
        if header in source.declared:
            continue
        hint = near(header, [name for name in tables()[part.table].names if name not in part.later])
        more = f" Did you mean {hint}?" if hint else ""
        note(f"{where}, {_at(part, at)} is not an element of {part.table} and was kept as a local column.{more}")
    for at in part.cleaned_headers:
        if not part.by_row or at in part.local.values():
            note(f"{where}, {_at(part, at)}: spaces, line breaks or invisible characters in the header were removed.")
    _note_hidden(source, part, facts, where)
    for top, left, bottom, right in facts.merged():
        is_among = bottom >= part.header and (
            part.by_row or any(left <= at <= right for at in (*part.columns.values(), *part.local.values()))
        )
        is_among = is_among and (not part.by_row or left <= part.values <= right)
        if is_among:
            ref = f"{address(top, left)}:{address(bottom, right)}"
            words = f"The cells {ref} are merged, so only the first of them holds a value. Unmerge them, and fill each cell."
            place = source.at(part.sheet, cell=address(top, left))
            source.set_aside(Problem("merged_cells", words, place, part.table), 0)


def _at(part: Part, at: int) -> str:
    return f"row {at + 1}" if part.by_row else f"column {column_letters(at)}"


def _note_hidden(source: OpenedWorkbook, part: Part, facts: Facts, where: str) -> None:
    rows = [row for row in facts.hidden_rows() if row >= part.first]
    shown = {*part.columns.values(), *part.local.values()}
    columns = [at for first, last in facts.hidden_columns() for at in shown if first <= at <= last] if not part.by_row else []
    filtered = " by a filter" if facts.is_filtered else ""
    if rows:
        rows_phrase = f"{len(rows):,} rows are" if len(rows) > 1 else "1 row is"
        source.notices.append(
            f"{where}: {rows_phrase} hidden{filtered}, from row {rows[0] + 1} on, and {'were' if len(rows) > 1 else 'was'} read."
        )
    if columns:
        names = ", ".join(column_letters(at) for at in sorted(columns))
        source.notices.append(f"{where}: hidden columns were read ({names}).")


def refuse_part(source: OpenedWorkbook, part: Part, grid: Grid) -> None:
    """Refuses a part in which it is not clear which column is which."""
    if part.duplicates:
        fault, at = "duplicate_column", part.duplicates[0]
        words = "Two columns have this header, so none of the rows were read. Delete or rename one."
    else:
        fault, at = "header_contradicts", part.contradictory[0]
        heading_kind, rows = ("question", "answers") if part.by_row else ("header", "rows")
        heading = grid.cell(at, part.values - 1) if part.by_row else grid.cell(part.header, at)
        words = f"The template's {heading_kind} here is “{label_of(part.table, part.marks[at])}”, and this says something else"
        if element(part.table, as_text(heading)):
            words = "This header names a different element from the one that the template made this column for"
        words += f", so none of the {rows} were read. Restore the {heading_kind}, or copy the {rows} into a new template."
    place = source.at(part.sheet, cell=_heading(part, at))
    source.refuse(Problem(fault, words, place, part.table), 1 if part.by_row else grid.filled(part.first))


def refuse_without_heading(source: OpenedWorkbook, part: Part, at: int, grid: Grid) -> None:
    """Refuses a part with something else in place of the template's headers. That may be a record, so it is counted among the rows."""
    if part.by_row:
        words = "The questions that the template wrote here have been replaced, so none of the answers were read. "
        words += "Copy the answers into a new template."
    else:
        words = f"The template put its headers in row {part.header + 1}, but other values are there now, so none of the rows were read. "
        words += "Restore the headers above the first record, or copy the rows into a new template."
    place = source.at(part.sheet, cell=_heading(part, at))
    source.refuse(Problem("no_header", words, place, part.table), 1 if part.by_row else grid.filled(part.header))


def _heading(part: Part, at: int) -> str:
    """The cell of a header, or of a question."""
    return address(at, part.values - 1) if part.by_row else address(part.header, at)


def _note_changed_headings(source: OpenedWorkbook, part: Part) -> None:
    """Adds a notice about headings that nearly match the template. Their present words are not repeated, because they are the
    sender's own."""
    if not part.changed:
        return
    heading_kind, whole = ("question", "answer") if part.by_row else ("header", "column")
    if len(part.changed) == 1:
        ((at, label),) = part.changed
        message = f"{source.at(part.sheet, cell=_heading(part, at))}: this {heading_kind} differs from the template's “{label}”. "
        source.notices.append(f"{message}The {whole} was read as that.")
    else:
        cells = ", ".join(f"{_heading(part, at)} (“{label}”)" for at, label in sorted(part.changed))
        message = f"{source.name}, {source.sheet_phrase(part.sheet)}: these {heading_kind}s differ from the template's: {cells}. "
        source.notices.append(f"{message}Each {whole} was read as the template made it.")


def refuse_rows_above_header(source: OpenedWorkbook, part: Part, grid: Grid) -> None:
    """Refuses records above the header, where sorting can leave them."""
    texts, others = source.texts(part.sheet), []
    for row in range(grid.top, 0 if part.by_row else part.header):
        if could_be_record(part.table, {name: str(grid.cell(row, at)) for name, at in part.columns.items()}):
            place = source.at(part.sheet, cell=address(row, min(part.columns.values())))
            source.refuse(Problem("row_above_header", ROW_ABOVE_HEADER, place, part.table))
        elif texts.unexpected_cells(row, row + 1):
            others.append(row)
    if not part.by_row:
        _note_changed_words(source, part.sheet, texts, "above the header")
    if others:
        rows = f"row {others[0] + 1}" if len(others) == 1 else f"rows {others[0] + 1} to {others[-1] + 1}"
        subject = "a row above the header was" if len(others) == 1 else f"{len(others)} rows above the header were"
        source.notices.append(f"{source.name}, {source.sheet_phrase(part.sheet)}, {rows}: {subject} left out.")


def note_beside_answers(source: OpenedWorkbook, part: Part, grid: Grid) -> None:
    """Adds a notice about cells next to the questions and answers."""
    texts = source.texts(part.sheet)
    _note_changed_words(source, part.sheet, texts, "beside the answers")
    answered = {*part.columns.values(), *part.local.values(), *part.marks, *([] if part.explain is None else [part.explain])}
    label = part.values - 1
    cells_beside = [
        (row, column) for row, column in texts.unexpected_cells()
        if not (row in answered and column in (label, part.values)) and (texts.areas or column > part.values)
        and not (column == part.values and row >= part.first and row not in part.known)  # reported as a value without a header
    ]  # fmt: skip
    if cells_beside:
        _note_cells(source, part.sheet, cells_beside, "beside the questions and answers")


def note_checks(source: OpenedWorkbook, part: Part, grid: Grid, facts: Facts) -> None:
    """Adds a notice about what was typed over the checks of a template. Beside an example, the template itself fills these cells."""
    if part.by_row:
        return
    joins = [part.columns[name] for name in tables()[part.table].joins if name in part.columns]
    for at in (at for at, name in part.marks.items() if name in CHECKS):
        typed = [row for row in range(part.first, grid.end) if grid.cell(row, at) != ""]
        typed = [row for row in typed if all(grid.cell(row, join) != EXAMPLE for join in joins)]
        if typed:
            worked_out = {row for row, _, _ in facts.formulas([at])}
            typed = [row for row in typed if row not in worked_out]
        if typed:
            _note_cells(source, part.sheet, [(row, at) for row in typed], "typed in place of a check")


def note_columns_put_aside(source: OpenedWorkbook, part: Part, cells: dict[int, Sequence[Cell]]) -> None:
    """Adds notices about columns that the sender has put aside."""
    for at in part.put_aside:
        if any(cell != "" for cell in cells.get(at, ())):
            where = f"{source.name}, {source.sheet_phrase(part.sheet)}, {_at(part, at)}"
            source.notices.append(
                f"{where}: the header begins with an underscore, and the {'line' if part.by_row else 'column'} was left out."
            )


def refuse_values_without_header(source: OpenedWorkbook, part: Part, cells: dict[int, Sequence[Cell]], facts: Facts, top: int) -> None:
    """Sets aside values in columns, or lines of pairs, without a header. Their rows are still read."""
    line_kind = "line" if part.by_row else "column"
    for at, column in cells.items():
        if at in part.known or column.count("") == len(column):
            continue
        worked_out = set() if part.by_row else {row - top for row, _, _ in facts.formulas([at])}
        index = next((index for index, cell in enumerate(column) if cell != "" and index not in worked_out), None)
        if index is not None:
            words = f"A cell in this row is in a {line_kind} that has no header. Give the {line_kind} a header, or clear the cell."
            cell = address(at, part.values) if part.by_row else address(top + index, at)
            place = source.at(part.sheet, cell=cell)
            source.set_aside(Problem("value_without_header", words, place, part.table), 0)


def note_changes(source: OpenedWorkbook, part: Part, name: str, changes: dict[str, list[int]], start: int) -> None:
    """Adds notices about what was cleaned in a column."""
    all_changes = {(part.table, name, changed): [count, start + index] for changed, (count, index) in changes.items()}
    source.notices += cleaning_notices(source.place, source.voice, all_changes)


def note_formulas(source: OpenedWorkbook, part: Part, cells: list[tuple[int, int]]) -> None:
    """Adds a notice about formulas, whose saved results were read. `cells` are rows and columns."""
    if cells:
        words = "this cell holds a formula. Its value was read as last saved"
        if len(cells) > 1:
            words = f"{len(cells):,} cells hold formulas, of which this is the first. Their values were read as last saved"
        source.notices.append(f"{source.at(part.sheet, cell=address(*cells[0]))}: {words}.")


def note_starts(source: OpenedWorkbook, part: Part, rows: set[int]) -> None:
    """Adds a notice about rows that say only what a short form says itself, in a sheet that has lost the marks by which they are known."""
    words = f"{how_many(len(rows), 'row')} from row {min(rows) + 1} on, in which nothing is typed but “not yet obtained”"
    source.notices.append(f"{source.name}, {source.sheet_phrase(part.sheet)}: {words}, {_were(len(rows))} left out.")


def note_examples(source: OpenedWorkbook, part: Part, rows: set[int]) -> None:
    """Adds notices about example rows."""
    for row in sorted(rows):
        words = "this is the example row from the template, and was left out."
        source.notices.append(f"{source.name}, {source.sheet_phrase(part.sheet)}, row {row + 1}: {words}")


def note_gaps(source: OpenedWorkbook, part: Part, rows: list[int], top: int) -> None:
    """Counts the blank rows between others, and adds a notice about them."""
    if part.by_row:
        return
    gaps, before = [], top - 1
    for row in rows:
        if row > before + 1:
            gaps.append((before + 1, row - 1))
        before = row
    source.blank += sum(last - first + 1 for first, last in gaps)
    listed = ", ".join(f"{first + 1}" if first == last else f"{first + 1} to {last + 1}" for first, last in gaps[:SHOWN])
    more = f" and {len(gaps) - SHOWN:,} more" if len(gaps) > SHOWN else ""
    source.notices.append(f"{source.name}, {source.sheet_phrase(part.sheet)}: rows between others are blank ({listed}{more}).")
