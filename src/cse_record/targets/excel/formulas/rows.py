"""What the formulas of one sheet can refer to: states, days and values of the row, of its parents and of the header.

Anything needed from another record is fetched once per row into a hidden column.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element, Role
from cse_record.standard.example_row import EXAMPLE
from cse_record.standard.kinds import LOCAL_PREFIX, Code, UncertainMonth
from cse_record.standard.operands import Operand, operand
from cse_record.standard.predicates import HEADER
from cse_record.targets.excel.formulas.addresses import ROW, SheetAddresses, letters_of, number_of
from cse_record.targets.excel.formulas.expressions import FALSE, TRUE, Atom, Expression, Raw, Where, all_of, written
from cse_record.targets.excel.formulas.states import BLANK, VALUE, Classes, chars_of, reasons_among, state_formula

MOST = 640
"""The most characters in the formula of a cell."""
LONGEST_IN_PLACE, WORTH_A_COLUMN = 200, 300
"""A fetched value is written out in place if it has at most this many characters: at each use, and in total. A column would cost more."""


class NotShown(Exception):
    """A check reads a record type that the workbook does not show."""


@dataclass
class HiddenColumn:
    """A hidden column: its letters, the formula of each row (empty if it has only a single formula at the top), and its purpose."""

    letters: str
    formula: str
    purpose: str


@dataclass
class Book:
    """All sheets of a workbook: first the classes of their coded columns, then their formulas."""

    standard: Catalogue
    sheets: dict[str, SheetAddresses]
    classes: dict[tuple[str, str], Classes] = field(default_factory=dict)
    letters: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    """Empty until it is known which codes have to be distinguished."""
    rows: dict[str, SheetRows] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, record in self.standard.records.items():
            for column, element in record.elements.items():
                if isinstance(element.kind, Code):
                    self.classes[name, column] = Classes(element.kind.spelling.codes or (), element.kind.spelling.local_codes)
        self.rows = {name: SheetRows(self, name) for name in self.standard.records if name in self.sheets}

    def settle(self, letters: dict[tuple[str, str], dict[str, str]]) -> None:
        """Sets the letters of the classes, and writes the states of every sheet."""
        self.letters = letters
        for rows in self.rows.values():
            rows.write_states()


class SheetRows:
    """The rows of one sheet, with the hidden columns requested so far."""

    def __init__(self, book: Book, name: str) -> None:
        self.book, self.name, self.sheet = book, name, book.sheets[name]
        self.record = book.standard.records[name]
        self.columns = [column for column in self.record.columns() if column in self.sheet.columns]
        self.hidden: list[HiddenColumn] = []
        self.tops: dict[str, str] = {}
        self.states: dict[str, tuple[str, int]] = {}
        """For each column, the letters of the hidden column that holds its state, and the position in it."""
        self.pieces: list[tuple[str, int]] = []
        """The hidden columns of states, each with the number of states before it."""
        self.fetched_into: dict[tuple[str, int], str] = {}
        self.in_place: set[tuple[str, int]] = set()
        """Values that are written out in place instead of being fetched into a hidden column."""
        self.has_no_room = False
        """Whether the current formula has no room for values in place."""
        self._asked: dict[str, str] = {}
        self._nth: dict[str, tuple[str, int]] = {}

    def size(self, formula: str) -> int:
        """The number of characters of a formula in the last row."""
        return len(formula) + formula.count(ROW) * (max(len(str(self.sheet.last)), 3) - len(ROW))

    # --- hidden columns

    def hide(self, formula: str, purpose: str) -> str:
        """The letters of the hidden column with this formula, which is created at the first request."""
        if formula not in self._asked:
            if self.size(formula) > MOST:
                raise ValueError(f"{purpose} takes {self.size(formula)} characters")
            letters = letters_of(number_of(self.sheet.helpers) + len(self.hidden))
            self.hidden.append(HiddenColumn(letters, formula, purpose))
            self._asked[formula] = letters
        return self._asked[formula]

    def single(self, formula: str, purpose: str) -> str:
        """The cell, addressed from any sheet, of a single formula at the top of a hidden column of its own."""
        if formula not in self._asked:
            letters = letters_of(number_of(self.sheet.helpers) + len(self.hidden))
            self.hidden.append(HiddenColumn(letters, "", purpose))
            self.tops[letters] = formula
            self._asked[formula] = letters
        return self.sheet.top_cell(self._asked[formula])

    def fetched(self, formula: str, purpose: str) -> str:
        """The cell in this row of a hidden column."""
        if self.sheet.form or not self.pieces:
            return self.sheet.cell_at(self.hide(formula, purpose))
        guarded = f'=IF({self.first_states}="","",{formula.removeprefix("=")})'
        nth = self._nth.setdefault(guarded, (purpose, sum(1 for other, _ in self._nth.values() if other == purpose)))
        if nth in self.in_place and not self.has_no_room:
            return formula.removeprefix("=") if formula.endswith(")") else f"({formula.removeprefix('=')})"
        letters = self.hide(guarded, purpose)
        self.fetched_into[nth] = letters
        return self.sheet.cell_at(letters)

    def worth_writing_out(self) -> set[tuple[str, int]]:
        """Fetched values that are so short, or used so rarely, that they may as well be written out in place."""
        formulas = {hidden.letters: hidden.formula for hidden in self.hidden}
        every = "".join(formulas.values())
        return {
            nth
            for nth, letters in self.fetched_into.items()
            if len(formulas[letters]) <= LONGEST_IN_PLACE and every.count(f"${letters}{ROW}") * len(formulas[letters]) <= WORTH_A_COLUMN
        }

    @property
    def first_states(self) -> str:
        """The cell with the first states of a row; it is empty if the row is empty."""
        return self.sheet.cell_at(self.pieces[0][0])

    def is_empty(self) -> str:
        """That the row is empty, or holds the example."""
        if self.sheet.form:
            return f"COUNTA({','.join(self.sheet.columns.values())})=0"
        spans: list[list[int]] = []
        for number in sorted(number_of(self.sheet.columns[column]) for column in self.columns if column not in self.sheet.start):
            if spans and spans[-1][-1] == number - 1:  # between the first column and the next there may be the checks themselves
                spans[-1][-1] = number
            else:
                spans.append([number, number])
        span = ",".join(f"${letters_of(first)}{ROW}:${letters_of(last)}{ROW}" for first, last in spans)
        own = next((column for column in self.columns if column in (self.record.key(), *self.record.parents())), "")
        empty = f"COUNTA({span})=0"
        return f'OR({empty},{self.sheet.cell(own)}="{EXAMPLE}")' if own else empty

    def write_states(self) -> None:
        """Packs the states of all columns into as few hidden columns as the length of formulas allows."""
        parts: list[str] = []
        names: list[str] = []
        done = 0
        described = self.record.columns()

        def close() -> None:
            nonlocal parts, names, done
            letters = self.hide(self._guarded(parts), "states")
            self.pieces.append((letters, done))
            self.states |= {name: (letters, place) for place, name in enumerate(names, 1)}
            parts, names, done = [], [], done + len(names)

        for unit in self._units():
            formulas = [
                state_formula(self.sheet, self.record.elements[column], described[column], self.book.letters.get((self.name, column), {}))
                for column in unit
            ]
            if parts and self.size(self._guarded([*parts, *formulas])) > MOST:
                close()
            parts += formulas
            names += unit
        close()

    def _units(self) -> list[list[str]]:
        """The columns in units: a date together with its latest day, since both are tested together."""
        units: list[list[str]] = []
        for column in self.columns:
            element = self.record.elements[column]
            if element.role == "latest" and units and units[-1] == [element.of]:
                units[-1].append(column)
            else:
                units.append([column])
        return units

    def _guarded(self, parts: list[str]) -> str:
        formula = "&".join(parts if len(parts) > 1 else [*parts, '""'])  # a single state would be a number if it is a fault
        if self.sheet.form and self.pieces:
            return f"={formula}"
        empty = f'{self.first_states}=""' if self.pieces else self.is_empty()
        return f'=IF({empty},"",{formula})'

    # --- what predicates ask

    def resolve(self, path: str) -> Operand:
        target = operand(self.book.standard.records, self.name, path)
        if target.record_type not in self.book.sheets:
            raise NotShown(target.record_type)
        return target

    def element(self, operand: Operand, column: str) -> Element:
        return self.book.standard.records[operand.record_type].elements[column]

    def letters(self, operand: Operand, column: str, *sets: tuple[str, ...]) -> dict[str, str]:
        """The letters of the classes of a coded column, once these sets of codes are distinguished."""
        classes = self.book.classes[operand.record_type, column]
        if self.book.letters:
            return self.book.letters[operand.record_type, column]
        for codes in sets:
            classes.ask(codes)
        return classes.letters()

    def is_coded(self, operand: Operand, column: str) -> bool:
        return (operand.record_type, column) in self.book.classes

    def values(self, operand: Operand, column: str) -> frozenset[str]:
        """The states in which a column holds a value."""
        if not self.is_coded(operand, column):
            return frozenset(VALUE)
        letters = self.letters(operand, column)
        return frozenset(letters.values()) - reasons_among(letters)

    def reasons(self, operand: Operand, column: str) -> frozenset[str]:
        return reasons_among(self.letters(operand, column))

    def valid_states(self, operand: Operand, column: str) -> frozenset[str]:
        """The states of a column without a fault."""
        filled = frozenset(self.letters(operand, column).values()) if self.is_coded(operand, column) else frozenset(VALUE)
        return filled | {BLANK}

    def codes(self, operand: Operand, column: str, codes: tuple[str, ...]) -> frozenset[str]:
        return chars_of(self.letters(operand, column, codes), codes)

    def local(self, operand: Operand) -> frozenset[str]:
        return chars_of(self.letters(operand, operand.name), (LOCAL_PREFIX,))

    def atom(self, operand: Operand, column: str, chars: frozenset[str]) -> Expression:
        """That a column is in one of the states. A column not on the sheet is blank; a reference not on it leads nowhere."""
        if not self.leads(operand):
            return FALSE
        if column not in self.book.sheets[operand.record_type].columns:
            return TRUE if BLANK in chars else FALSE
        return Atom((operand.via, column), chars) if chars else FALSE

    def leads(self, operand: Operand) -> bool:
        """Whether the workbook shows the reference through which a path leaves the record, if any, and the key that it leads to."""
        if operand.via in ("", HEADER):
            return True
        key = self.book.standard.records[operand.record_type].key()
        return operand.via in self.sheet.columns and key in self.book.sheets[operand.record_type].columns

    def companion(self, via: str, column: str, role: Role) -> str:
        """The name of a companion of a column; empty if it has none."""
        return self.book.standard.records[self.type_at(via)].elements[column].companions.get(role, "")

    def shows(self, operand: Operand) -> bool:
        """Whether the workbook shows the column that a path leads to."""
        return self.leads(operand) and operand.name in self.book.sheets[operand.record_type].columns

    def state(self, where: Where) -> str:
        """The text of a state: one character of a hidden cell."""
        return self._states(where, 1)

    def pair(self, where: Where) -> tuple[Where, str] | None:
        """For a date whose latest day is stored right after it: the column of the latest day, and the text of both states."""
        via, column = where
        other = self.book.rows[self.type_at(via)]
        latest = other.record.elements[column].companions.get("latest", "")
        letters, place = other.states[column]
        return ((via, latest), self._states(where, 2)) if other.states.get(latest) == (letters, place + 1) else None

    def _states(self, where: Where, number: int) -> str:
        via, column = where
        other = self.book.rows[self.type_at(via)]
        letters, place = other.states[column]
        if via == HEADER and self.name != HEADER:
            cell = f"{other.sheet.quoted}{other.sheet.cell_at(letters)}"
        elif via and self.name != HEADER:
            cell = self.fetched(f"=INDEX({other.sheet.down(letters)},{self.parent(via)})", f"states of {via}")
        else:
            cell = self.sheet.cell_at(letters)
        return f"MID({cell},{place},{number})"

    def type_at(self, via: str) -> str:
        return {"": self.name, HEADER: HEADER}.get(via) or self.record.parents()[via]

    def parent(self, via: str) -> str:
        """The cell with the position of the record that a reference leads to; empty if there is none."""
        if not self.book.letters:
            return ""
        to = self.record.parents()[via]
        key, other, cell = self.book.standard.records[to].key(), self.book.sheets[to], self.sheet.cell(via)
        keys, state = other.down(other.columns[str(key)]), self.state(("", via))
        return self.fetched(f'=IF(OR({state}<>"{VALUE}",{cell}="{EXAMPLE}"),"",IFERROR(MATCH({cell},{keys},0),""))', f"place of {via}")

    # --- values

    def value(self, operand: Operand, column: str) -> str:
        """The cell of a column, in this row or in the record that the path leads to."""
        sheet = self.book.sheets[operand.record_type]
        if operand.via == HEADER and self.name != HEADER:
            return f"{sheet.quoted}{sheet.cell(column)}"
        if operand.via and operand.via != HEADER:
            return f"INDEX({sheet.down(sheet.columns[column])},{self.parent(operand.via)})"
        return self.sheet.cell(column)

    def day(self, operand: Operand, latest: bool) -> Raw:
        """The first or last day that a date can be. If it is fetched from another record without a date, it is an error."""
        columns = [
            column for column in (operand.name, operand.latest) if column and column in self.book.sheets[operand.record_type].columns
        ]
        cells = ",".join(self.value(operand, column) for column in columns)
        day = cells if len(columns) == 1 else f"{'MAX' if latest else 'MIN'}({cells})"
        if isinstance(operand.element.kind, UncertainMonth):
            day = f"EOMONTH({day},0)" if latest else f"EOMONTH({day},-1)+1"
        if not operand.via or not self.book.letters:
            return Raw(day)
        where = [(operand.via, column) for column in (operand.name, operand.latest) if column]
        dated = written(all_of(self.atom(operand, operand.name, frozenset(VALUE)), *self._latest(operand)), self)
        purpose = f"{'last' if latest else 'first'} day of {operand.path}"
        if operand.via == HEADER:
            header = self.book.rows[HEADER]
            own = header.fetched(f"=IF({dated.replace(header.sheet.quoted, '')},{day.replace(header.sheet.quoted, '')},NA())", purpose)
            return Raw(f"{header.sheet.quoted}{own}", frozenset(where))
        return Raw(self.fetched(f"=IF({dated},{day},NA())", purpose), frozenset(where))

    def _latest(self, operand: Operand) -> list[Expression]:
        return [self.atom(operand, operand.latest, frozenset((BLANK, VALUE)))] if operand.latest else []
