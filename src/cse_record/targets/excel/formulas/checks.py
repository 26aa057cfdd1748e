"""All checks of a workbook as formulas: hidden columns on each sheet, a visible check cell in each row, and a sheet of words.

Why in parts: a row has up to a hundred checks, and no formula of a cell may be longer than 600 characters. Hidden columns hold the
states of the row's cells; further ones give the number of the first thing wrong among a few checks; the check cell takes the
least of these numbers and looks up its words on a visible sheet. The numbers are in the order in which a person should
hear of them: severity, then column, then rule.
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
from cse_record.targets.excel.formulas import dates as dates  # its spellings join those of `predicates`
from cse_record.targets.excel.formulas import relations as relations  # so do these
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
    """A check that a sheet makes: its number, and the formula that is true when it speaks."""

    number: int
    test: str
    message: Message


class Checks:
    """The checks of a workbook. Ask it for the hidden columns and the check cell of each sheet, and for the words."""

    def __init__(self, standard: Catalogue, sheets: Mapping[str, SheetAddresses], messages_row: int = 2) -> None:
        """`words_first` is the row of the sheet of words in which the words begin."""
        self.standard, self.sheets = standard, dict(sheets)
        self._messages_row = messages_row
        self._make({})
        self._make({name: rows.worth_writing_out() for name, rows in self.book.rows.items()})

    # --- what a maker of workbooks asks for

    def hidden(self, record_type: str) -> list[HiddenColumn]:
        """The hidden columns of a sheet, from its column `helpers` on; `ROW` stands in their formulas for the row."""
        return self.book.rows[record_type].hidden

    def tops(self, record_type: str) -> dict[str, str]:
        """Single formulas that stand in the row `top` of a sheet, by the letters of their column."""
        return self.book.rows[record_type].tops

    def check(self, record_type: str) -> str:
        """The formula of the check cell of each row."""
        rows = self.book.rows[record_type]
        return self._check(rows, self._numbers[record_type], self._faults[record_type])

    def _check(self, rows: SheetRows, numbers: list[str], faults: list[str]) -> str:
        """The words of the least of the numbers in the hidden columns, and of the first fault of shape."""
        first, last = self._range[rows.name]
        sheet = rows.sheet
        span = [f"{sheet.cell_at(numbers[0])}:{sheet.cell_at(numbers[-1])}"] if numbers else []
        place = f"MATCH(MIN({','.join([*span, *faults])}),'{MESSAGES_SHEET}'!$A${first}:$A${last},0)"
        message = f"IFERROR(INDEX('{MESSAGES_SHEET}'!$F${first}:$F${last},{place}),\"\")"
        # formulas that no longer work must not look like silence
        states = "&".join(sheet.cell_at(piece) for piece, _ in rows.pieces)
        return f'=IF(ISERROR({states}),"{DAMAGED}",IF({rows.first_states}="","",{message}))'

    def is_faulty(self, record_type: str, column: str) -> str:
        """A condition, for the format of a cell of the row, that the cell has a fault of shape that is not a blank."""
        rows = self.book.rows[record_type]
        return f'=ISNUMBER(FIND({rows.state(("", column))},"1234"))'

    def is_missing(self, record_type: str, column: str) -> str:
        """The same of a cell that is blank and may not be."""
        return f'={self.book.rows[record_type].state(("", column))}="0"'

    # --- how they come about

    def _make(self, in_place: dict[str, set[tuple[str, int]]]) -> None:
        """Writes all formulas. The first time, all that is fetched has a hidden column; the second, only what is worth one."""
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
        """Every check of rules that a sheet makes, by number."""
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
        """The formula that is true when a check speaks: it applies, fails, and reads no faulty cell. Empty if it never does."""
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
            raise ValueError("its formula is longer than 600 characters")
        except NotShown as error:
            self.left_out.append((rule.id, rows.name, f"the workbook does not show {error}"))
        except ValueError as error:
            self.left_out.append((rule.id, rows.name, str(error)))
        finally:
            rows.has_no_room = False
        return ""

    def _guards(self, rows: SheetRows, reads: tuple[tuple[str, ...], ...], whole: Expression) -> list[Expression]:
        """That what the check reads is not faulty, as far as the check does not ask for it in any case."""
        known_valid = implied(whole)
        # a value and a reason together are a fault of the value, so a sound value has no reason beside it
        known_valid |= {(via, rows.companion(via, column, "absent")) for (via, column), chars in asked(whole).items() if chars == {VALUE}}
        guards: list[Expression] = []
        for path in reads:
            operand = rows.resolve(".".join(path))
            where = (operand.via, path[-1])
            if rows.leads(operand) and path[-1] in rows.book.sheets[operand.record_type].columns and where not in known_valid:
                guards.append(Atom(where, rows.valid_states(operand, path[-1])))
        return guards

    def _write(self, rows: SheetRows, numbered: list[NumberedCheck]) -> None:
        """The hidden columns that give numbers, and the words of a sheet."""
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
        if rows.size(self._check(rows, letters[:1] + letters[-1:], faults)) > MOST:  # then they have a hidden column of their own
            letters += [rows.hide(formula, "first fault of shape") for formula in self._shape(rows)]
            faults = []
        assert not letters or number_of(letters[-1]) - number_of(letters[0]) == len(letters) - 1, "fetched after the numbers were begun"
        self._numbers[rows.name], self._faults[rows.name] = letters, faults

    def _groups(self, rows: SheetRows, numbered: list[NumberedCheck]) -> Iterator[list[NumberedCheck]]:
        """The checks in their order, so many together as one formula holds; notes apart, since an explanation does not silence them."""
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
        """Formulas for the number of the first fault of shape among the columns, each over as many states as it can hold."""
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
        """The number of the first test that is true. Where a row is explained, its queries are not asked."""
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
    """The classes of the codes of every column: what all rules, asked once, tell apart."""
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
    """By record type every check that sheets can make, in the order of the rules, with the columns that it reads and its words.

    If one of the columns is faulty, the check is silent.
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
    """A workbook of all record types and all columns, each sheet named as its record type, with a codelist sheet."""
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
