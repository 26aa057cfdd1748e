"""Messages about a workbook as a whole, and about sheets from which no records are read: what was interpreted or left out, and why."""

from __future__ import annotations

from collections import Counter

from cse_record.formats.places import Problem, Refusal
from cse_record.formats.record_types import PUT_ASIDE, tables
from cse_record.formats.sheets import is_known, record_type_of_sheet
from cse_record.formats.xlsx.book import address
from cse_record.formats.xlsx.sheet_parts import LEAST, ROWS
from cse_record.standard.form_texts import LISTS
from cse_record.standard.speech import english, named, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record.formats.xlsx.book import Book
    from cse_record.formats.xlsx.grid import Grid
    from cse_record.formats.xlsx.opened_workbook import OpenedWorkbook
    from cse_record.formats.xlsx.texts import TemplateTexts


def no_sheet(source: str) -> Refusal:
    """The refusal of a workbook without a record type."""
    return Refusal(
        say(
            "{source} has no sheet for a record type. Fill in the template, or name the elements in the first rows of each sheet.",
            source=source,
        )
    )


def note_book(source: OpenedWorkbook, left_out: list[str]) -> None:
    """Adds notices about the workbook as a whole. Every sheet is read, has only the texts of the template, or is named in a notice as left
    out."""
    from cse_record._generated import validator

    book, note = source.book, source.notices.append
    if source.version in validator.VERSIONS[:-1]:
        note(
            say(
                "{source} is a template for version {version} of the standard, which still works.",
                source=source.name,
                version=source.version,
            )
        )
    elif source.version and source.version != validator.VERSION:
        note(
            say(
                "{source} is a template for another version of the standard, and was read as version {version}.",
                source=source.name,
                version=validator.VERSION,
            )
        )
    for table, parts in source.parts.items():
        for part in parts:
            if len(parts) > 1:
                note(
                    say(
                        "{place}: this is one of {number} sheets that hold {table}; all were read.",
                        place=f"{source.name}, {source.sheet_phrase(part.sheet)}",
                        number=len(parts),
                        table=table,
                    )
                )
    if aside := [name for name in left_out if name.startswith(PUT_ASIDE)]:
        about = {"source": source.name, "sheets": sheets_phrase(book, aside)}
        if len(aside) > 1:
            note(say("{source}: {sheets} were left out, because their names begin with an underscore.", **about))
        else:
            note(say("{source}: {sheets} was left out, because its name begins with an underscore.", **about))
    known = source.known()
    later = {name: table for name in left_out if (table := record_type_of_sheet(name)) and table not in known}
    for name, table in later.items():
        about = {"source": source.name, "sheet": sheets_phrase(book, [name])}
        note(say("{source}: {sheet} was left out, because {reason}.", reason=source.later_type(table), **about))
    if without := [name for name in left_out if not name.startswith(PUT_ASIDE) and name not in later]:
        about = {"source": source.name, "sheets": sheets_phrase(book, without)}
        if len(without) > 1:
            note(say("{source}: {sheets} hold no record type and were left out.", **about))
        else:
            note(say("{source}: {sheets} holds no record type and was left out.", **about))
    if book.others:
        about = {"source": source.name, "sheets": sheets_phrase(book, book.others)}
        if len(book.others) > 1:
            note(say("{source}: {sheets} hold charts, dialogs or macros and were left out.", **about))
        else:
            note(say("{source}: {sheets} holds a chart, a dialog or macros and was left out.", **about))
    hidden = [sheet.name for sheet in book.sheets if sheet.hidden]
    if read := [name for name in hidden if name not in left_out]:
        note(
            say(
                "{source} has hidden sheets, which were read like the others: {sheets}.",
                source=source.name,
                sheets=sheets_phrase(book, read),
            )
        )
    if unread := [name for name in hidden if name in left_out]:
        note(
            say(
                "{source} has hidden sheets among those that were left out: {sheets}.",
                source=source.name,
                sheets=sheets_phrase(book, unread),
            )
        )
    if book.is_1904:
        note(say("{source} counts days from 1904, and was read as such.", source=source.name))
    if book.has_macros:
        note(say("{source} holds macros, which were not read.", source=source.name))
    if book.links:
        note(say("{source} links to other files or data. Linked values were read as last saved.", source=source.name))


def note_unknown_language(source: OpenedWorkbook) -> None:
    """Adds a notice that answers of a template in another language, for which the package has no labels, cannot be recognised."""
    words = say(
        "{name} is a template in another language, and its sheet “{sheet}” is missing or was changed. So its answers in that language are "
        "not recognised. Copy the rows into a new template.",
        name=source.name,
        sheet=LISTS,
    )
    source.notices.append(words)


def note_lost_language(source: OpenedWorkbook) -> None:
    """Adds a notice about a template in another language that is no longer recognised as one."""
    words = say(
        "{name} seems to be a template in another language. It has lost the marks by which a template is recognised, as happens when some "
        "programs save it, and the package has no labels for its language. So names in two languages were not recognised. Check it again "
        "with --lang and the file of labels for its language, or copy the rows into a new template.",
        name=source.name,
    )
    source.notices.append(words)


def sheets_phrase(book: Book, names: Sequence[str]) -> str:
    """Sheets as a person finds them: by name if the standard knows it, otherwise by position, since a name could be a person's."""
    known_names = [f"“{name}”" for name in names if is_known(name)]
    positions = [str(book.tabs.index(name) + 1) for name in names if not is_known(name)]
    named_sheets, numbered_sheets = ", ".join(known_names), ", ".join(positions)
    if len(known_names) > 1:
        named_sheets = say("sheets {names}", names=named_sheets)
    elif known_names:
        named_sheets = say("sheet {names}", names=named_sheets)
    if len(positions) > 1:
        numbered_sheets = say("sheets {positions} of {total}", positions=numbered_sheets, total=len(book.tabs))
    elif positions:
        numbered_sheets = say("sheet {positions} of {total}", positions=numbered_sheets, total=len(book.tabs))
    if known_names and positions:
        return say("{named_sheets} and {numbered_sheets}", named_sheets=named_sheets, numbered_sheets=numbered_sheets)
    return named_sheets or numbered_sheets


def note_words(source: OpenedWorkbook, sheet: str, texts: TemplateTexts) -> None:
    """Handles a sheet of template texts, from which no records are read. Rows that were typed there are refused, and other cells get a
    notice."""
    strays = texts.unexpected_cells()
    rows = Counter(row for row, _ in strays)
    records = [row for row in rows if rows[row] >= LEAST]
    if records:
        if len(records) > 1:
            words = say(
                "No records are read from this sheet of the template, so {number} rows typed here were not read. Move them to the sheet "
                "for their record type.",
                number=f"{len(records):,}",
            )
        else:
            words = say(
                "No records are read from this sheet of the template, so 1 row typed here was not read. Move it to the sheet for its "
                "record type."
            )
        place = source.at(sheet, cell=address(*strays[[row for row, _ in strays].index(records[0])]))
        source.refuse(Problem("unknown_record_type", words, place), len(records))
    others = [cell for cell in strays if cell[0] not in records]
    if others:
        note_cells(
            source,
            sheet,
            others,
            english("{place}: 1 cell on a sheet from which no records are read was left out."),
            english("{place}: {number} cells on a sheet from which no records are read were left out, of which this is the first."),
        )
    note_changed_words(
        source,
        sheet,
        texts,
        english("{place}: the text on this sheet differs from the template, and whatever was typed there was left out."),
    )


def refuse_sheet(source: OpenedWorkbook, sheet: str, meant: str, grid: Grid, is_unknown: bool) -> None:
    """Refuses a sheet that seems to be meant for a record type, but has no header. `is_unknown` says that it has headings in a language
    that is not known."""
    rows = grid.filled()
    if record_type_of_sheet(sheet) == meant and is_unknown:
        words = say(
            "The headings of this sheet are in English and another language that is not known here, so none of the rows were read. Check "
            "the workbook with --lang and the file of labels for its language, or copy the rows into a new template."
        )
        source.refuse(Problem("no_header", words, source.at(sheet), meant), rows)
    elif record_type_of_sheet(sheet) == meant:
        words = say(
            "None of the first {number} rows is a header that names elements of {table}, so none of the rows were read. Give the names of "
            "the elements in one row.",
            number=ROWS,
            table=meant,
        )
        source.refuse(Problem("no_header", words, source.at(sheet), meant), rows)
    else:
        words = say(
            "This sheet is not named after a record type, so none of its rows were read. Did you mean “{title}”?",
            title=named(tables()[meant].title),
        )
        source.refuse(Problem("unknown_record_type", words, source.at(sheet)), max(rows - 1, 0))


def note_changed_words(source: OpenedWorkbook, sheet: str, texts: TemplateTexts, words: str) -> None:
    if texts.is_changed:
        source.notices.append(said(words).format(place=f"{source.name}, {source.sheet_phrase(sheet)}"))


def note_cells(source: OpenedWorkbook, sheet: str, cells: Sequence[tuple[int, int]], about_one: str, about_several: str) -> None:
    """Adds one of two messages, which have the parts `place` and `number`."""
    words = about_one if len(cells) == 1 else about_several
    place = source.at(sheet, cell=address(*cells[0]))
    source.notices.append(said(words).format(place=place, number=f"{len(cells):,}"))
