"""Predicates about a row and other rows: what it refers to, what refers to it, and rows that are the same."""

from __future__ import annotations

from cse_record.standard import predicates as p
from cse_record.standard.kinds import Code, Ref, Time
from cse_record.standard.operands import Operand
from cse_record.targets.excel.expressions import FALSE, Atom, Expression, Raw, all_of, written
from cse_record.targets.excel.predicates import condition, failing, has_value, minutes_of
from cse_record.targets.excel.rows import SheetRows
from cse_record.targets.excel.states import BLANK, VALUE, index_formula

FAULTS = "03"
"""The states in which a reference, or a coded cell, is faulty."""


def counted(down: str, marks: list[str]) -> str:
    """How many texts of a range begin as one of the marks."""
    listed = ",".join(f'"{mark}"' for mark in marks)
    return f"SUMPRODUCT(COUNTIF({down},{{{listed}}}))"


def _shows(rows: SheetRows, table: str, *columns: str) -> bool:
    """Whether the workbook has a sheet for a record type, with these columns."""
    sheet = rows.book.sheets.get(table)
    return sheet is not None and all(column in sheet.columns for column in columns)


def doubtful(rows: SheetRows, table: str, *columns: str) -> str:
    """The cell that counts the rows of a sheet in which one of the columns is faulty."""
    other = rows.book.rows[table]
    found = []
    for column in columns:
        letters, place = other.states[column]
        marks = [f"{'?' * (place - 1)}{digit}*" for digit in FAULTS]
        found.append(counted(other.sheet.down(letters, elsewhere=False), marks))
    return other.single("=" + "+".join(found), f"faulty {' and '.join(columns)}")


@failing.register
def _(one: p.Refers, rows: SheetRows) -> Expression:
    found = rows.resolve(one.element)
    assert isinstance(found.element.kind, Ref)
    to = found.element.kind.to
    given = rows.atom(found, found.name, frozenset(VALUE))
    key = str(rows.book.standard.records[to].key())
    if given == FALSE or not rows.book.letters or not _shows(rows, to, key):
        return given if _shows(rows, to, key) else FALSE
    return all_of(given, Raw(f'{rows.parent(one.element)}=""'), Raw(f"{doubtful(rows, to, key)}=0"))


@failing.register
def _(one: p.Declared, rows: SheetRows) -> Expression:
    found = rows.resolve(one.element)
    assert isinstance(found.element.kind, Code)
    held = rows.atom(found, found.name, rows.local(found))
    declared = _shows(rows, "local_codes", "codelist", "code")
    if held == FALSE or not rows.book.letters or not declared:
        return held if declared else FALSE
    codes, cell = rows.book.sheets["local_codes"], rows.value(found, found.name)
    lists, listed = codes.down(codes.columns["codelist"]), found.element.kind.codelist
    count = f'COUNTIFS({codes.down(codes.columns["code"])},{cell},{lists},"{listed}")'
    return all_of(held, Raw(f"{count}=0"), Raw(f"{doubtful(rows, 'local_codes', 'codelist', 'code')}=0"))


@failing.register
def _(one: p.Unique, rows: SheetRows) -> Expression:
    operands = [rows.resolve(path) for path in one.elements]
    filled = rows.sound(operands[0], operands[0].name) - {BLANK}
    given = all_of(condition(rows, one.when), rows.atom(operands[0], operands[0].name, filled))
    sound = all_of(given, *(rows.atom(found, found.name, rows.sound(found, found.name)) for found in operands[1:]))
    if given == FALSE or rows.sheet.form or not rows.book.letters:
        return FALSE if rows.sheet.form else given
    if len(operands) == 1 and not isinstance(operands[0].element.kind, Code):
        column = rows.sheet.columns[operands[0].name]
        return all_of(given, Raw(_stands_above(rows, rows.sheet.cell(operands[0].name), column)))
    parts = '&"|"&'.join(_told(rows, found) for found in operands if found.name in rows.sheet.columns)
    letters = rows.hide(f'=IF({rows.first_states}="","",IF(IFERROR({written(sound, rows)},FALSE),{parts}&"",""))', "key")
    key = rows.sheet.cell_at(letters)
    return all_of(given, Raw(f'{key}<>""'), Raw(_stands_above(rows, key, letters)))


def _stands_above(rows: SheetRows, cell: str, letters: str) -> str:
    """That the same stands in a row above."""
    down = rows.sheet.down(letters, elsewhere=False)
    return f"ROW(INDEX({down},MATCH({cell},{down},0)))<ROW()"


def _told(rows: SheetRows, found: Operand) -> str:
    """The cell as text that is the same however a code or a time is typed."""
    if isinstance(found.element.kind, Time):
        return minutes_of(rows, found.name)
    cell = rows.value(found, found.name)
    return f"IFERROR({index_formula(rows.sheet, found.name)},{cell})" if isinstance(found.element.kind, Code) else cell


@failing.register
def _(one: p.Rows, rows: SheetRows) -> Expression:
    key = rows.resolve(str(rows.record.key()))
    numbers = {path: rows.resolve(path) for path in (one.least_in, one.most_in) if path}
    given = all_of(rows.atom(key, key.name, frozenset(VALUE)), *(has_value(rows, number) for number in numbers.values()))
    if given == FALSE or not _shows(rows, one.table, one.by):
        return FALSE
    where = condition(rows.book.rows[one.table], one.where)
    scope = _in_scope(rows, one)
    if not rows.book.letters:
        return given
    count = rows.fetched(f"={_count(rows, one, key, where)}", f"rows of {one.table}")
    bounds = {path: rows.value(number, number.name) for path, number in numbers.items()}
    tests = [f"{count}<{bounds.get(one.least_in, one.least)}"] if one.least_in or one.least else []
    tests += [f"{count}>{bounds.get(one.most_in, one.most)}"] if one.most_in or one.most is not None else []
    wrong = Raw(tests[0] if len(tests) == 1 else f"OR({','.join(tests)})")
    sure = [Raw(f"{doubtful(rows, one.table, one.by)}=0")]
    if isinstance(where, Atom):  # nor a row of which it cannot be told whether it counts
        sure.append(Raw(f"{_counted_in(rows, one, key, where, FAULTS)}=0"))
    return all_of(given, wrong, *sure, *scope)


def _count(rows: SheetRows, one: p.Rows, key: Operand, where: Expression) -> str:
    """How many rows of the other sheet refer to this row and fulfil the condition."""
    other = rows.book.rows[one.table]
    pair = f"{other.sheet.down(other.sheet.columns[one.by])},{rows.value(key, key.name)}"
    if where == FALSE:
        return "0"
    if not isinstance(where, Atom):
        if one.where:
            raise TypeError("a condition on rows asks one question")
        return f"COUNTIFS({pair})"
    return _counted_in(rows, one, key, where, "".join(sorted(where.chars)))


def _counted_in(rows: SheetRows, one: p.Rows, key: Operand, where: Atom, chars: str) -> str:
    """How many rows of the other sheet refer to this row and are, in the column asked for, in one of some states."""
    other = rows.book.rows[one.table]
    pair = f"{other.sheet.down(other.sheet.columns[one.by])},{rows.value(key, key.name)}"
    letters, place = other.states[where.where[1]]
    # one count for each, and no array of them: LibreOffice loses it in a formula that rows share, when a row is deleted
    counts = [f'COUNTIFS({pair},{other.sheet.down(letters)},"{"?" * (place - 1)}{char}*")' for char in chars]
    return counts[0] if len(counts) == 1 else f"SUM({','.join(counts)})"


def _in_scope(rows: SheetRows, one: p.Rows) -> list[Expression]:
    """That it is known that the scope of the return does not take the record type out."""
    if not one.unless_scope or not _shows(rows, "return_scope", "record_type", "extent"):
        return []
    scope = rows.book.rows["return_scope"]
    types = scope.codes(scope.resolve("record_type"), "record_type", (one.table,))
    extents = scope.codes(scope.resolve("extent"), "extent", one.unless_scope)
    if not rows.book.letters:
        return []
    marks = [f"{kind}{extent}*" for kind in sorted(types) for extent in sorted(extents)]
    down = scope.sheet.down(scope.pieces[0][0], elsewhere=False)
    left_out = scope.single(f"={counted(down, marks)}", f"scope of {one.table}")
    return [Raw(f"{left_out}+{doubtful(rows, 'return_scope', 'record_type', 'extent')}=0")]
