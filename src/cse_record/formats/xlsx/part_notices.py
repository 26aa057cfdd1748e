"""Messages about the rows of one record type on a sheet: notices about what was interpreted or left out, and problems that prevented
reading."""

from __future__ import annotations

from cse_record.formats.cleaning import could_be_record
from cse_record.formats.cleaning import notices as cleaning_notices
from cse_record.formats.places import NO_HEADER, ROW_ABOVE_HEADER, TWO_COLUMNS, Place, Problem, did_you_mean
from cse_record.formats.record_types import near, tables
from cse_record.formats.xlsx.book import address, column_letters
from cse_record.formats.xlsx.headings import label_of
from cse_record.formats.xlsx.notices import note_cells, note_changed_words
from cse_record.formats.xlsx.sheet_parts import CHECKS, Part, element
from cse_record.formats.xlsx.values import as_text
from cse_record.standard.example_row import EXAMPLE
from cse_record.standard.speech import english, named, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record.formats.xlsx.grid import Cell, Grid
    from cse_record.formats.xlsx.opened_workbook import OpenedWorkbook
    from cse_record.formats.xlsx.scan import Facts

NOT_WORKED_OUT = english(
    "The formula in this cell was never calculated. Open the workbook in a spreadsheet program, save it, and send that copy."
)
EXPLANATION = ("explanations", "reason")
"""The element that an explanation beside a row fills in."""
SHOWN = 3
"""The number of gaps that are named; the rest are counted."""


def note_part(source: OpenedWorkbook, part: Part, grid: Grid, facts: Facts) -> None:
    """Adds notices about one sheet: headers in another spelling, hidden rows and columns, merged cells."""
    where = f"{source.name}, {source.sheet_phrase(part.sheet)}"
    note = source.notices.append
    is_marked = not part.respelled and not part.unknown
    if not is_marked and part.respelled:
        read = ", ".join(say("{column} as {name}", column=_at(part, at), name=name) for at, name in part.respelled)
        note(say("{place}: headers spelled differently from the element were read ({columns}).", place=where, columns=read))
    _note_changed_headings(source, part)
    is_refused = tables()[part.table].since in source.judged_by().later  # then none of its columns is kept
    for at, header in () if is_refused else part.unknown:
        if part.by_row and grid.cell(at, part.values) == "":
            part.local.pop(header, None)
            continue
        if header in source.declared:
            continue
        nearest = near(header, [name for name in tables()[part.table].names if name not in part.later])
        words = say(
            "{place}, {column} is not an element of {table} and was kept as a local column.",
            place=where,
            column=_at(part, at),
            table=part.table,
        )
        note(words + did_you_mean(nearest))
    for at in part.cleaned_headers:
        if not part.by_row or at in part.local.values():
            header_at = f"{where}, {_at(part, at)}"
            note(say("{place}: spaces, line breaks or invisible characters in the header were removed.", place=header_at))
    _note_hidden(source, part, facts, where)
    for top, left, bottom, right in facts.merged():
        is_among = bottom >= part.header and (
            part.by_row or any(left <= at <= right for at in (*part.columns.values(), *part.local.values()))
        )
        is_among = is_among and (not part.by_row or left <= part.values <= right)
        if is_among:
            words = say(
                "The cells {cells} are merged, so only the first of them holds a value. Unmerge them, and fill each cell.",
                cells=f"{address(top, left)}:{address(bottom, right)}",
            )
            place = source.at(part.sheet, cell=address(top, left))
            source.set_aside(Problem("merged_cells", words, place, part.table), 0)


def _at(part: Part, at: int) -> str:
    return say("row {row}", row=at + 1) if part.by_row else say("column {column}", column=column_letters(at))


def _note_hidden(source: OpenedWorkbook, part: Part, facts: Facts, where: str) -> None:
    rows = [row for row in facts.hidden_rows() if row >= part.first]
    shown = {*part.columns.values(), *part.local.values()}
    columns = [at for first, last in facts.hidden_columns() for at in shown if first <= at <= last] if not part.by_row else []
    if rows:
        about = {"place": where, "number": f"{len(rows):,}", "row": rows[0] + 1}
        if len(rows) > 1 and facts.is_filtered:
            words = say("{place}: {number} rows are hidden by a filter, from row {row} on, and were read.", **about)
        elif len(rows) > 1:
            words = say("{place}: {number} rows are hidden, from row {row} on, and were read.", **about)
        elif facts.is_filtered:
            words = say("{place}: {number} row is hidden by a filter, from row {row} on, and was read.", **about)
        else:
            words = say("{place}: {number} row is hidden, from row {row} on, and was read.", **about)
        source.notices.append(words)
    if columns:
        letters = ", ".join(column_letters(at) for at in sorted(columns))
        source.notices.append(say("{place}: hidden columns were read ({columns}).", place=where, columns=letters))


def refuse_part(source: OpenedWorkbook, part: Part, grid: Grid) -> None:
    """Refuses a part in which it is not clear which column is which."""
    if part.duplicates:
        fault, at = "duplicate_column", part.duplicates[0]
        words = said(TWO_COLUMNS)
    else:
        fault, at = "header_contradicts", part.contradictory[0]
        heading = grid.cell(at, part.values - 1) if part.by_row else grid.cell(part.header, at)
        if element(part.table, as_text(heading)):
            why = say("This header names a different element from the one that the template made this column for")
        elif part.by_row:
            label = label_of(part.table, part.marks[at])
            why = say("The template's question here is “{label}”, and this says something else", label=named(label))
        else:
            label = label_of(part.table, part.marks[at])
            why = say("The template's header here is “{label}”, and this says something else", label=named(label))
        if part.by_row:
            words = say("{why}, so none of the answers were read. Restore the question, or copy the answers into a new template.", why=why)
        else:
            words = say("{why}, so none of the rows were read. Restore the header, or copy the rows into a new template.", why=why)
    place = source.at(part.sheet, cell=_heading(part, at))
    source.refuse(Problem(fault, words, place, part.table), 1 if part.by_row else grid.filled(part.first))


def refuse_without_heading(source: OpenedWorkbook, part: Part, at: int, grid: Grid) -> None:
    """Refuses a part with something else in place of the template's headers. That may be a record, so it is counted among the rows."""
    if part.by_row:
        words = say(
            "The questions that the template wrote here have been replaced, so none of the answers were read. Copy the answers into a new "
            "template."
        )
    else:
        words = say(
            "The template put its headers in row {row}, but other values are there now, so none of the rows were read. Restore the headers "
            "above the first record, or copy the rows into a new template.",
            row=part.header + 1,
        )
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
    if len(part.changed) == 1:
        ((at, label),) = part.changed
        place = source.at(part.sheet, cell=_heading(part, at))
        if part.by_row:
            words = say(
                "{place}: this question differs from the template's “{label}”. The answer was read as that.",
                place=place,
                label=named(label),
            )
        else:
            words = say(
                "{place}: this header differs from the template's “{label}”. The column was read as that.", place=place, label=named(label)
            )
    else:
        about = {
            "place": f"{source.name}, {source.sheet_phrase(part.sheet)}",
            "cells": ", ".join(f"{_heading(part, at)} (“{named(label)}”)" for at, label in sorted(part.changed)),
        }
        if part.by_row:
            words = say(
                "{place}: these questions differ from the template's: {cells}. Each answer was read as the template made it.", **about
            )
        else:
            words = say(
                "{place}: these headers differ from the template's: {cells}. Each column was read as the template made it.", **about
            )
    source.notices.append(words)


def refuse_rows_above_header(source: OpenedWorkbook, part: Part, grid: Grid) -> None:
    """Refuses records above the header, where sorting can leave them."""
    texts, others = source.texts(part.sheet), []
    for row in range(grid.top, 0 if part.by_row else part.header):
        if could_be_record(part.table, {name: str(grid.cell(row, at)) for name, at in part.columns.items()}):
            place = source.at(part.sheet, cell=address(row, min(part.columns.values())))
            source.refuse(Problem("row_above_header", said(ROW_ABOVE_HEADER), place, part.table))
        elif texts.unexpected_cells(row, row + 1):
            others.append(row)
    if not part.by_row:
        note_changed_words(
            source,
            part.sheet,
            texts,
            english("{place}: the text above the header differs from the template, and whatever was typed there was left out."),
        )
    if others:
        about = {"place": f"{source.name}, {source.sheet_phrase(part.sheet)}", "first": others[0] + 1}
        if len(others) == 1:
            words = say("{place}, row {first}: a row above the header was left out.", **about)
        else:
            words = say(
                "{place}, rows {first} to {last}: {number} rows above the header were left out.",
                last=others[-1] + 1,
                number=len(others),
                **about,
            )
        source.notices.append(words)


def note_beside_answers(source: OpenedWorkbook, part: Part, grid: Grid) -> None:
    """Adds a notice about cells next to the questions and answers."""
    texts = source.texts(part.sheet)
    note_changed_words(
        source,
        part.sheet,
        texts,
        english("{place}: the text beside the answers differs from the template, and whatever was typed there was left out."),
    )
    answered = {*part.columns.values(), *part.local.values(), *part.marks, *([] if part.explain is None else [part.explain])}
    label = part.values - 1
    cells_beside = [
        (row, column) for row, column in texts.unexpected_cells()
        if not (row in answered and column in (label, part.values)) and (texts.areas or column > part.values)
        and not (column == part.values and row >= part.first and row not in part.known)  # reported as a value without a header
    ]  # fmt: skip
    if cells_beside:
        note_cells(
            source,
            part.sheet,
            cells_beside,
            english("{place}: 1 cell beside the questions and answers was left out."),
            english("{place}: {number} cells beside the questions and answers were left out, of which this is the first."),
        )


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
            note_cells(
                source,
                part.sheet,
                [(row, at) for row in typed],
                english("{place}: 1 cell typed in place of a check was left out."),
                english("{place}: {number} cells typed in place of a check were left out, of which this is the first."),
            )


def note_columns_put_aside(source: OpenedWorkbook, part: Part, cells: dict[int, Sequence[Cell]]) -> None:
    """Adds notices about columns that the sender has put aside."""
    for at in part.put_aside:
        if any(cell != "" for cell in cells.get(at, ())):
            place = f"{source.name}, {source.sheet_phrase(part.sheet)}, {_at(part, at)}"
            if part.by_row:
                words = say("{place}: the header begins with an underscore, and the line was left out.", place=place)
            else:
                words = say("{place}: the header begins with an underscore, and the column was left out.", place=place)
            source.notices.append(words)


def refuse_values_without_header(source: OpenedWorkbook, part: Part, cells: dict[int, Sequence[Cell]], facts: Facts, top: int) -> None:
    """Sets aside values in columns, or lines of pairs, without a header. Their rows are still read."""
    for at, column in cells.items():
        if at in part.known or column.count("") == len(column):
            continue
        worked_out = set() if part.by_row else {row - top for row, _, _ in facts.formulas([at])}
        index = next((index for index, cell in enumerate(column) if cell != "" and index not in worked_out), None)
        if index is not None:
            if part.by_row:
                words = say("A cell in this row is in a line that has no header. Give the line a header, or clear the cell.")
            else:
                words = said(NO_HEADER)
            cell = address(at, part.values) if part.by_row else address(top + index, at)
            place = source.at(part.sheet, cell=cell)
            source.set_aside(Problem("value_without_header", words, place, part.table), 0)


def note_changes(source: OpenedWorkbook, part: Part, name: str, changes: dict[str, list[int]], start: int) -> None:
    """Adds notices about what was cleaned in a column."""
    all_changes = {(part.table, name, changed): [count, start + index] for changed, (count, index) in changes.items()}
    source.notices += cleaning_notices(source.place, source.voice, all_changes)


def note_explanations(source: OpenedWorkbook, part: Part, changes: dict[str, list[int]], top: int) -> None:
    """Adds notices about words that were read as explanations of the rows beside them."""

    def place(table: str, at: int, field: str, header: str) -> Place:
        assert part.explain is not None
        return source.at(part.sheet, cell=address(part.explain, part.values) if part.by_row else address(at, part.explain))

    all_changes = {(*EXPLANATION, changed): [count, top + index] for changed, (count, index) in changes.items()}
    source.notices += cleaning_notices(place, source.voice, all_changes)


def note_formulas(source: OpenedWorkbook, part: Part, cells: list[tuple[int, int]]) -> None:
    """Adds a notice about formulas, whose saved results were read. `cells` are rows and columns."""
    if cells:
        place = source.at(part.sheet, cell=address(*cells[0]))
        if len(cells) > 1:
            words = say(
                "{place}: {number} cells hold formulas, of which this is the first. Their values were read as last saved.",
                place=place,
                number=f"{len(cells):,}",
            )
        else:
            words = say("{place}: this cell holds a formula. Its value was read as last saved.", place=place)
        source.notices.append(words)


def note_starts(source: OpenedWorkbook, part: Part, rows: set[int]) -> None:
    """Adds a notice about rows that say only “not yet obtained” but are not, or may not be, as a short form wrote them."""
    parts = {"place": f"{source.name}, {source.sheet_phrase(part.sheet)}", "row": min(rows) + 1, "number": f"{len(rows):,}"}
    words = say("{place}: 1 row from row {row} on, in which nothing is typed but “not yet obtained”, was left out.", **parts)
    if len(rows) > 1:
        words = say("{place}: {number} rows from row {row} on, in which nothing is typed but “not yet obtained”, were left out.", **parts)
    source.notices.append(words)


def note_examples(source: OpenedWorkbook, part: Part, rows: set[int]) -> None:
    """Adds notices about example rows."""
    for row in sorted(rows):
        words = say(
            "{place}, row {row}: this is the example row from the template, and was left out.",
            place=f"{source.name}, {source.sheet_phrase(part.sheet)}",
            row=row + 1,
        )
        source.notices.append(words)


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
    listed = ", ".join(
        f"{first + 1}" if first == last else say("{first} to {last}", first=first + 1, last=last + 1) for first, last in gaps[:SHOWN]
    )
    if len(gaps) > SHOWN:
        listed = say("{listed} and {number} more", listed=listed, number=f"{len(gaps) - SHOWN:,}")
    place = f"{source.name}, {source.sheet_phrase(part.sheet)}"
    source.notices.append(say("{place}: rows between others are blank ({rows}).", place=place, rows=listed))
