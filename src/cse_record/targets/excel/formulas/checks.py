"""All checks of a workbook as formulas: hidden columns on each sheet, a visible check cell in each row, and a sheet of messages.

The checks are split into parts because a row has up to a hundred of them, while a formula may have at most `MOST` characters. Some hidden
columns hold the states of the row's cells. Others hold the number of the first problem found by a group of checks. The check cell takes
the lowest of these numbers and looks up its message on a visible sheet. The numbers are in the order in which a person should see the
messages: by severity, then column, then rule.
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
from cse_record.targets.excel.formulas import dates as dates  # its registrations extend those of `predicates`
from cse_record.targets.excel.formulas import relations as relations  # as above
from cse_record.targets.excel.formulas.addresses import ROW, Listed, SheetAddresses, codes_of, letters_of, number_of
from cse_record.targets.excel.formulas.expressions import FALSE, Atom, Expression, all_of, asked, implied, is_sure, written
from cse_record.targets.excel.formulas.messages import DAMAGED, Message, message_of_rule, messages_of_fault
from cse_record.targets.excel.formulas.predicates import condition_expression, failing, refusal
from cse_record.targets.excel.formulas.rows import MOST, Book, HiddenColumn, NotShown, SheetRows
from cse_record.targets.excel.formulas.states import FAULTS_SEEN, VALUE

MESSAGES_HEADER = ("Number", "Sheet", "Column", "Severity", "Rule", "What is wrong, and what to do")
AROUND = 60
"""Characters around the test in a formula that contains a single test."""
NOTHING = "9E9"
"""The number for “no problem”: greater than any other."""
SEVERITIES = ("error", "query", "note")
BY_SEVERITY, BY_COLUMN = 100_000, 100
"""The distance between the numbers of two severities, and of two columns."""
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

    def check(self, record_type: str) -> str:
        """The formula of the check cell of each row."""
        rows = self.book.rows[record_type]
        return self._check(rows, self._numbers[record_type], self._faults[record_type])

    def _check(self, rows: SheetRows, numbers: list[str], faults: list[str]) -> str:
        """Looks up the message of the lowest number in the hidden columns, faults of shape included."""
        first, last = self._range[rows.name]
        sheet = rows.sheet
        span = [f"{sheet.cell_at(numbers[0])}:{sheet.cell_at(numbers[-1])}"] if numbers else []
        place = f"MATCH(MIN({','.join([*span, *faults])}),'{MESSAGES_SHEET}'!$A${first}:$A${last},0)"
        message = f"IFERROR(INDEX('{MESSAGES_SHEET}'!$F${first}:$F${last},{place}),\"\")"
        # a broken formula must not look like “no problem”
        states = "&".join(sheet.cell_at(piece) for piece, _ in rows.pieces)
        return f'=IF(ISERROR({states}),"{DAMAGED}",IF({rows.first_states}="","",{message}))'

    def is_faulty(self, record_type: str, column: str) -> str:
        """A condition for the format of a cell: the cell has a fault of shape other than a missing answer."""
        rows = self.book.rows[record_type]
        return f'=ISNUMBER(FIND({rows.state(("", column))},"1234"))'

    def is_missing(self, record_type: str, column: str) -> str:
        """A condition for the format of a cell: the cell is blank but must be answered."""
        return f'={self.book.rows[record_type].state(("", column))}="0"'

    # --- how they come about

    def _make(self, in_place: dict[str, set[tuple[str, int]]]) -> None:
        """Writes all formulas. The first pass gives every fetched value a hidden column; the second keeps only the worthwhile ones."""
        self.left_out: list[tuple[str, str, str]] = []
        """(rule, record type, reason) for each check that the target supports but this workbook cannot make."""
        self.messages: list[Message] = []
        self._range: dict[str, tuple[int, int]] = {}
        self._numbers: dict[str, list[str]] = {}
        self._faults: dict[str, list[str]] = {}
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
        for rule, check, reads, message in _read_columns(self.standard).get(rows.name, ()):
            field = check.fields[0]
            if field not in places:
                continue
            test = self._test(rows, rule, check, reads)
            if not test:
                continue
            severity = SEVERITIES.index(rule.severity)
            nth = order[severity, places[field]] = order.get((severity, places[field]), 0) + 1
            number = severity * BY_SEVERITY + places[field] * BY_COLUMN + PER_FAULT + nth - 1
            numbered.append(NumberedCheck(number, test, replace(message, number=number)))
        return sorted(numbered, key=lambda entry: entry.number)

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
            messages += messages_of_fault(self.standard, rows.record, column, place * BY_COLUMN)
        for tests in self._groups(rows, numbered):
            letters.append(rows.hide(self._nested(rows, tests), "first thing wrong"))
        begin = self._messages_row + len(self.messages)
        self.messages += sorted(messages, key=lambda message: message.number)
        self._range[rows.name] = (begin, self._messages_row + len(self.messages) - 1)
        faults = self._first_faults(rows, [rows.sheet.cell_at(piece) for piece, _ in rows.pieces], 0)
        if rows.size(self._check(rows, letters[:1] + letters[-1:], faults)) > MOST:  # they get a hidden column of their own
            letters += [rows.hide(formula, "first fault of shape") for formula in self._shape(rows)]
            faults = []
        assert not letters or number_of(letters[-1]) - number_of(letters[0]) == len(letters) - 1, "fetched after the numbers were begun"
        self._numbers[rows.name], self._faults[rows.name] = letters, faults

    def _groups(self, rows: SheetRows, numbered: list[NumberedCheck]) -> Iterator[list[NumberedCheck]]:
        """The checks in order, grouped so that each group fits one formula. Notes are separate, because an explanation does not silence
        them.
        """
        group: list[NumberedCheck] = []
        for entry in numbered:
            starts_notes = entry.message.severity == "note" and group and group[0].message.severity != "note"
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
        can = {message.number for name in rows.columns for message in messages_of_fault(self.standard, rows.record, name, 0)}
        joined = "&".join(cells)
        return [
            f'IFERROR(FIND("{digit}",{joined})*{BY_COLUMN}+{before * BY_COLUMN + int(digit)},{NOTHING})'
            for digit in FAULTS_SEEN
            if int(digit) in can
        ]

    def _nested(self, rows: SheetRows, tests: list[NumberedCheck]) -> str:
        """The number of the first test that is true. In an explained row, queries are skipped."""
        explain = rows.sheet.explain and (rows.sheet.explain if rows.sheet.form else f"${rows.sheet.explain}{ROW}")
        parts = [] if rows.sheet.form else [f'IF({rows.first_states}="","",']
        for place, entry in enumerate(tests):
            if explain and entry.message.severity == "query" and (not place or tests[place - 1].message.severity != "query"):
                parts.append(f'IF({explain}<>"",{NOTHING},')
            parts.append(f"IF({entry.test},{entry.number},")
        return f"={''.join(parts)}{NOTHING}{')' * len(parts)}"


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
        for _, check, _, _ in checks:
            condition_expression(check.predicate.when, book.rows[name])
            failing(check.predicate, book.rows[name])
    return {where: classes.letters() for where, classes in book.classes.items()}


Read = list[tuple[Rule, Check, tuple[tuple[str, ...], ...], Message]]
"""Checks with their rule, the columns that they read, and their message."""


def _read_columns(standard: Catalogue) -> dict[str, Read]:
    """By record type, every check that a sheet can make, in the order of the rules, with the columns that it reads and its message.

    The check is silent if one of these columns is faulty.
    """
    return _kept("reads", standard, _find_columns)


def _find_columns(standard: Catalogue) -> dict[str, Read]:
    by_type: dict[str, Read] = {}
    for rule in sorted(standard.rules.values(), key=lambda rule: rule.id):
        for check in rule.checks:
            if not refusal(rule, check):
                columns = columns_read(standard.records, check.on, check.predicate)
                by_type.setdefault(check.on, []).append((rule, check, columns, message_of_rule(standard, rule, check)))
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
