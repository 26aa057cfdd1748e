"""All checks of a workbook as formulas: hidden columns on each sheet, visible check cells in each row, and a sheet of messages.

The checks are split into parts because a row has up to a hundred of them, while a formula may have at most `MOST` characters. Some hidden
columns hold the states of the row's cells. Others hold the number of the first problem found by a group of checks. One takes the lowest
of these numbers and finds the place of its message on a visible sheet, from which the check cells look up what they say. The numbers are
in the order in which a person should see the messages: what is wrong, what is still to come, what is unusual; then by column, then by rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.form_texts import MESSAGES_SHEET
from cse_record.standard.kinds import Code
from cse_record.standard.operands import columns_read
from cse_record.standard.rules.rule import Check, Rule
from cse_record.standard.speech import english, said
from cse_record.targets.excel.formulas import dates as dates  # its registrations extend those of `predicates`
from cse_record.targets.excel.formulas import relations as relations  # as above
from cse_record.targets.excel.formulas.addresses import ROW, Listed, SheetAddresses, codes_of, letters_of, number_of
from cse_record.targets.excel.formulas.expressions import FALSE, Atom, Expression, all_of, asked, implied, is_sure, written
from cse_record.targets.excel.formulas.messages import (
    CORRECT,
    LOOK,
    TO_DO,
    Message,
    damaged,
    for_sheet,
    marks,
    message_of_rule,
    messages_of_fault,
    shortened,
    token,
)
from cse_record.targets.excel.formulas.predicates import condition_expression, failing, refusal
from cse_record.targets.excel.formulas.rows import MOST, Book, HiddenColumn, NotShown, SheetRows
from cse_record.targets.excel.formulas.states import FAULTS_SEEN, VALUE

MESSAGES_HEADER = (
    english("Number"), english("Sheet"), english("Column"), english("State"), english("Rule"), english("What is wrong"), english("Cells"),
    english("What to do"), english("In one line"), english("In full"), english("Coloured"), english("In a cell"),
)  # fmt: skip
STATE, BRIEF, CELLS, REMEDY, LINE, FULL, COLOURED, SHORTENED = "DFGHIJKL"
"""Columns of the sheet of messages."""
WORKED_OUT = (6, 8)
"""The indexes of those of them that formulas fill in: the cells, and the message in one line."""
AROUND = 60
"""Characters around the test in a formula that contains a single test."""
NOTHING = "9E9"
"""The number for “no problem”: greater than any other."""
RANKS = ((CORRECT, False), (TO_DO, False), (TO_DO, True), (LOOK, True), (LOOK, False))
"""The messages in order: their states, and whether an explanation settles them. Those that it settles are together."""
BY_RANK, BY_COLUMN = 100_000, 100
"""The distance between the numbers of two ranks, and of two columns."""
PER_FAULT = 10
"""Within a column, numbers below this are faults of shape; rules follow."""


@dataclass(frozen=True)
class NumberedCheck:
    """A check on a sheet: its number, and the formula that is true when its message applies."""

    number: int
    test: str
    message: Message


class Checks:
    """The checks of a workbook: the hidden columns and the check cell of each sheet, and the messages."""

    def __init__(self, standard: Catalogue, sheets: Mapping[str, SheetAddresses], messages_row: int = 2) -> None:
        """`messages_row` is the first row of messages on their sheet."""
        self.standard, self.sheets = standard, dict(sheets)
        self._messages_row = messages_row
        self._make({})
        self._make({name: rows.worth_writing_out() for name, rows in self.book.rows.items()})

    # --- what a maker of workbooks asks for

    def hidden(self, record_type: str) -> list[HiddenColumn]:
        """The hidden columns of a sheet, starting at its column `helpers`; `ROW` in their formulas stands for the row number."""
        return self.book.rows[record_type].hidden

    def tops(self, record_type: str) -> dict[str, str]:
        """Single formulas in row `top` of a sheet, by the letters of their column."""
        return self.book.rows[record_type].tops

    def state(self, record_type: str) -> str:
        """The formula of the cell that says what a row asks for: one of `STATES`, or nothing."""
        return self._of_message(record_type, STATE)

    def check(self, record_type: str) -> str:
        """The formula of the check cell of each row: the message in one line."""
        return self._of_message(record_type, LINE)

    def in_full(self, record_type: str) -> str:
        """The formula of the cell with the message in full: a link to it, because it can be too long for a cell."""
        link = f'HYPERLINK("#"&CELL("address",{self._beside_message(record_type, FULL)}),{self._beside_message(record_type, SHORTENED)})'
        return f'=IF({self._place_cell(record_type)}="","",{link})'

    def _of_message(self, record_type: str, column: str) -> str:
        """What stands in a column of the sheet of messages beside the message of the row; empty if there is none."""
        return f'=IF({self._place_cell(record_type)}="","",{self._beside_message(record_type, column)})'

    def _beside_message(self, record_type: str, column: str) -> str:
        first, last = self._range[record_type]
        return f"INDEX('{MESSAGES_SHEET}'!${column}${first}:${column}${last},{self._place_cell(record_type)})"

    def _place_cell(self, record_type: str) -> str:
        return self.book.rows[record_type].sheet.cell_at(self.place(record_type))

    def place(self, record_type: str) -> str:
        """The letters of the hidden column with the place of the row's message among those of its sheet."""
        return self._places[record_type][0]

    def _place(self, rows: SheetRows, numbers: list[str], faults: list[str]) -> str:
        """Finds the message of the lowest number in the hidden columns, faults of shape included."""
        first, last = self._range[rows.name]
        sheet = rows.sheet
        span = [f"{sheet.cell_at(numbers[0])}:{sheet.cell_at(numbers[-1])}"] if numbers else []
        place = f"MATCH(MIN({','.join([*span, *faults])}),'{MESSAGES_SHEET}'!$A${first}:$A${last},0)"
        # a broken formula must not look like “no problem”: the first message says that it is broken
        states = "&".join(sheet.cell_at(piece) for piece, _ in rows.pieces)
        return f'=IF(ISERROR({states}),1,IF({rows.first_states}="","",IFERROR({place},"")))'

    def colours(self, record_type: str, column: str) -> dict[str, str]:
        """By state, the condition under which a cell is coloured: it has a fault of shape, or the message of its row reads it."""
        rows = self.book.rows[record_type]
        letters = rows.sheet.columns[column].replace("$", "")
        asked = rows.sheet.cell_at(self._places[record_type][1])
        own = {CORRECT: f'ISNUMBER(FIND({rows.state(("", column))},"1234"))', TO_DO: f'{rows.state(("", column))}="0"'}
        read = {state: f'ISNUMBER(FIND("{token(state, letters)}",{asked}))' for state in (CORRECT, TO_DO, LOOK)}
        return {state: f"=OR({own[state]},{test})" if state in own else f"={test}" for state, test in read.items()}

    # --- how they come about

    def _make(self, in_place: dict[str, set[tuple[str, int]]]) -> None:
        """Writes all formulas. The first pass gives every fetched value a hidden column; the second keeps only the worthwhile ones."""
        self.left_out: list[tuple[str, str, str]] = []
        """(rule, record type, reason) for each check that the target supports but this workbook cannot make."""
        self.messages: list[Message] = []
        self._range: dict[str, tuple[int, int]] = {}
        self._places: dict[str, tuple[str, str]] = {}
        """By record type, the letters of the hidden columns with the place of a row's message, and with the marks of the cells it reads."""
        self.book = Book(self.standard, self.sheets)
        self.book.settle(_letters(self.standard))
        for name, written_out in in_place.items():
            self.book.rows[name].in_place = written_out
        numbered = {name: self._numbered(rows) for name, rows in self.book.rows.items()}
        for name, rows in self.book.rows.items():
            self._write(rows, numbered[name])

    def _numbered(self, rows: SheetRows) -> list[NumberedCheck]:
        """All rule checks of a sheet, ordered by number."""
        order: dict[tuple[int, int], int] = {}
        numbered = []
        places = {column: place for place, column in enumerate(rows.columns, 1)}
        for rule, check, reads in _read_columns(self.standard).get(rows.name, ()):
            field = check.fields[0]
            if field not in places:
                continue
            test = self._test(rows, rule, check, reads)
            if not test:
                continue
            own = tuple(path[0] for path in reads if len(path) == 1)
            message = message_of_rule(self.standard, rule, check, own, self._has)
            rank = RANKS.index((message.state, message.explained))
            nth = order[rank, places[field]] = order.get((rank, places[field]), 0) + 1
            number = rank * BY_RANK + places[field] * BY_COLUMN + PER_FAULT + nth - 1
            numbered.append(NumberedCheck(number, test, replace(message, number=number)))
        return sorted(numbered, key=lambda entry: entry.number)

    def _has(self, path: str) -> bool:
        """Whether the workbook has a record type or an element."""
        name, _, element = path.partition(".")
        return name in self.sheets and (not element or element in self.sheets[name].columns)

    def _test(self, rows: SheetRows, rule: Rule, check: Check, reads: tuple[tuple[str, ...], ...]) -> str:
        """The formula that is true when a check applies, fails, and reads no faulty cell. Empty if that can never be."""
        try:
            for rows.has_no_room in (False, True):
                whole = all_of(condition_expression(check.predicate.when, rows), failing(check.predicate, rows))
                whole = all_of(whole, *self._guards(rows, reads, whole))
                if whole == FALSE:
                    return ""
                text = written(whole, rows)
                test = text if is_sure(whole) else f"IFERROR({text},0)"
                if rows.size(test) <= MOST - AROUND:
                    return test
            raise ValueError(f"its formula is longer than {MOST} characters")
        except NotShown as error:
            self.left_out.append((rule.id, rows.name, f"the workbook does not show {error}"))
        except ValueError as error:
            self.left_out.append((rule.id, rows.name, str(error)))
        finally:
            rows.has_no_room = False
        return ""

    def _guards(self, rows: SheetRows, reads: tuple[tuple[str, ...], ...], whole: Expression) -> list[Expression]:
        """Conditions that the cells read by the check are not faulty, where the check does not already imply it."""
        known_valid = implied(whole)
        # a value beside a reason is a fault of the value, so a valid value has no reason beside it
        known_valid |= {(via, rows.companion(via, column, "absent")) for (via, column), chars in asked(whole).items() if chars == {VALUE}}
        guards: list[Expression] = []
        for path in reads:
            operand = rows.resolve(".".join(path))
            where = (operand.via, path[-1])
            if rows.leads(operand) and path[-1] in rows.book.sheets[operand.record_type].columns and where not in known_valid:
                guards.append(Atom(where, rows.valid_states(operand, path[-1])))
        return guards

    def _write(self, rows: SheetRows, numbered: list[NumberedCheck]) -> None:
        """Writes the hidden columns that hold numbers, and collects the messages of a sheet."""
        messages = [entry.message for entry in numbered]
        letters: list[str] = []
        for place, column in enumerate(rows.columns, 1):
            faults = messages_of_fault(self.standard, rows.record, column, place * BY_COLUMN)
            messages += [replace(fault, number=fault.number + _rank(fault.state) * BY_RANK) for fault in faults]
        for tests in self._groups(rows, numbered):
            letters.append(rows.hide(self._nested(rows, tests), "first thing wrong"))
        begin = self._messages_row + len(self.messages)
        messages.append(damaged(rows.name))
        self.messages += [for_sheet(message, rows.sheet) for message in sorted(messages, key=lambda message: message.number)]
        self._range[rows.name] = (begin, self._messages_row + len(self.messages) - 1)
        first_faults = self._first_faults(rows, [rows.sheet.cell_at(piece) for piece, _ in rows.pieces], 0)
        if rows.size(self._place(rows, letters[:1] + letters[-1:], first_faults)) > MOST:  # they get a hidden column of their own
            letters += [rows.hide(formula, "first fault of shape") for formula in self._shape(rows)]
            first_faults = []
        assert not letters or number_of(letters[-1]) - number_of(letters[0]) == len(letters) - 1, "fetched after the numbers were begun"
        found = rows.hide(self._place(rows, letters, first_faults), "place of the message")
        self._places[rows.name] = (found, "")
        self._places[rows.name] = (found, rows.hide(self._of_message(rows.name, COLOURED), "cells that it reads"))

    def line(self, message: Message, row: int) -> tuple[int | str, ...]:
        """What stands beside a message on row `row` of the sheet of messages. What begins with an equals sign is a formula.

        The cells are named by a formula, because columns may be moved.
        """
        sheet = self.sheets[message.record_type]
        columns = {column: sheet.columns[column].replace("$", "") for column in message.reads}
        cells = '&", "&'.join(self._cell_name(sheet, column) for column in message.at)
        parts = [f"${column}${row}" for column in (BRIEF, CELLS, REMEDY)]
        whole = "=" + '&" · "&'.join(parts if cells else parts[::2])
        return (
            message.number, sheet.name, message.label, said(message.state), message.rule, message.brief, f"={cells}" if cells else "",
            message.remedy, whole, message.text, marks(message, columns), shortened(message.text),
        )  # fmt: skip

    def _cell_name(self, sheet: SheetAddresses, column: str) -> str:
        """A formula for the letters of a column as they are now; on a form, which has one cell for each, for the cell."""
        if sheet.form:
            cell = f"{sheet.quoted}{sheet.columns[column]}"
            return f'IFERROR(ADDRESS(ROW({cell}),COLUMN({cell}),4),"?")'
        cell = sheet.top_cell(sheet.columns[column])
        return f'IFERROR(SUBSTITUTE(ADDRESS(1,COLUMN({cell}),4),"1",""),"?")'

    def _groups(self, rows: SheetRows, numbered: list[NumberedCheck]) -> Iterator[list[NumberedCheck]]:
        """The checks in order, grouped so that each group fits one formula. What an explanation does not settle, and comes after what it
        settles, is separate.
        """
        group: list[NumberedCheck] = []
        for entry in numbered:
            starts_notes = not entry.message.explained and group and group[-1].message.explained
            if group and (starts_notes or rows.size(self._nested(rows, [*group, entry])) > MOST):
                yield group
                group = []
            group.append(entry)
        if group:
            yield group

    def _shape(self, rows: SheetRows) -> list[str]:
        """Formulas for the number of the first fault of shape among the columns, each covering as many states as fit."""
        whole: list[str] = []
        cells: list[str] = []
        begun = 0
        for piece, before in rows.pieces:
            cell = rows.sheet.cell_at(piece)
            if cells and rows.size(self._first_fault(rows, [*cells, cell], begun)) > MOST:
                whole.append(self._first_fault(rows, cells, begun))
                cells, begun = [], before
            cells.append(cell)
        return [*whole, self._first_fault(rows, cells, begun)]

    def _first_fault(self, rows: SheetRows, cells: list[str], before: int) -> str:
        return f'=IF({rows.first_states}="","",MIN({",".join(self._first_faults(rows, cells, before))}))'

    def _first_faults(self, rows: SheetRows, cells: list[str], before: int) -> list[str]:
        """The number of the first fault of each kind that the columns can have."""
        can = {message.number: message.state for name in rows.columns for message in messages_of_fault(self.standard, rows.record, name, 0)}
        joined = "&".join(cells)
        return [
            f'IFERROR(FIND("{digit}",{joined})*{BY_COLUMN}+{_rank(can[int(digit)]) * BY_RANK + before * BY_COLUMN + int(digit)},{NOTHING})'
            for digit in FAULTS_SEEN
            if int(digit) in can
        ]

    def _nested(self, rows: SheetRows, tests: list[NumberedCheck]) -> str:
        """The number of the first test that is true. In an explained row, queries are skipped."""
        explain = rows.sheet.explain and (rows.sheet.explain if rows.sheet.form else f"${rows.sheet.explain}{ROW}")
        parts = [] if rows.sheet.form else [f'IF({rows.first_states}="","",']
        for place, entry in enumerate(tests):
            if explain and entry.message.explained and (not place or not tests[place - 1].message.explained):
                parts.append(f'IF({explain}<>"",{NOTHING},')
            parts.append(f"IF({entry.test},{entry.number},")
        return f"={''.join(parts)}{NOTHING}{')' * len(parts)}"


def _rank(state: str) -> int:
    """The rank of a fault of shape, which no explanation settles."""
    return RANKS.index((state, False))


Made = TypeVar("Made")
_KEPT: dict[str, tuple[Catalogue, Any]] = {}
"""Results that are slow to derive from a standard, kept for the standard used last."""


def _kept(name: str, standard: Catalogue, make: Callable[[Catalogue], Made]) -> Made:
    kept = _KEPT.get(name)
    if kept is None or kept[0] is not standard:
        _KEPT[name] = kept = (standard, make(standard))
    made: Made = kept[1]
    return made


def _letters(standard: Catalogue) -> dict[tuple[str, str], dict[str, str]]:
    """The classes of codes of every column: the codes that no rule distinguishes share a class."""
    return _kept("letters", standard, _ask_for_letters)


def _ask_for_letters(standard: Catalogue) -> dict[tuple[str, str], dict[str, str]]:
    book = Book(standard, plain_book(standard))
    for name, checks in _read_columns(standard).items():
        for _, check, _ in checks:
            condition_expression(check.predicate.when, book.rows[name])
            failing(check.predicate, book.rows[name])
    return {where: classes.letters() for where, classes in book.classes.items()}


Read = list[tuple[Rule, Check, tuple[tuple[str, ...], ...]]]
"""Checks with their rule, and the columns that they read."""


def _read_columns(standard: Catalogue) -> dict[str, Read]:
    """By record type, every check that a sheet can make, in the order of the rules, with the columns that it reads.

    The check is silent if one of these columns is faulty.
    """
    return _kept("reads", standard, _find_columns)


def _find_columns(standard: Catalogue) -> dict[str, Read]:
    by_type: dict[str, Read] = {}
    for rule in sorted(standard.rules.values(), key=lambda rule: rule.id):
        for check in rule.checks:
            if not refusal(rule, check):
                columns = columns_read(standard.records, check.on, check.predicate)
                by_type.setdefault(check.on, []).append((rule, check, columns))
    return by_type


def plain_book(standard: Catalogue, rows: int = 500) -> dict[str, SheetAddresses]:
    """Addresses for a workbook with every record type and column, where each sheet is named after its record type, and a sheet of
    codelists.
    """
    lists: list[tuple[str, tuple[str, ...]]] = []
    sheets = {}
    for name, record in standard.records.items():
        columns = {column: letters_of(place) for place, column in enumerate(record.columns(), 1)}
        listed = {}
        for column, element in record.elements.items():
            if isinstance(element.kind, Code):
                choices = (element.kind.codelist, codes_of(element))
                if choices not in lists:
                    lists.append(choices)
                labels, values = letters_of(2 * lists.index(choices) + 1), letters_of(2 * lists.index(choices) + 2)
                last = len(choices[1]) + 1
                listed[column] = Listed(f"Codes!${labels}$2:${labels}${last}", f"Codes!${values}$2:${values}${last}")
        helpers = letters_of(len(columns) + 3)
        sheets[name] = SheetAddresses(name, columns, 3, rows + 2, helpers, listed, explain=letters_of(len(columns) + 1))
    form = sheets["returns"]
    cells = {column: f"$B${place}" for place, column in enumerate(form.columns, 3)}
    sheets["returns"] = SheetAddresses("returns", cells, 3, 3, "D", form.lists, explain="$B$1", form=True)
    return sheets
