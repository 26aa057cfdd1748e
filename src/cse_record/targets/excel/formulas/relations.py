"""Predicates about a row and other rows: rows that it refers to, rows that refer to it, and duplicate rows."""

from __future__ import annotations

from cse_record.standard import predicates as vocabulary
from cse_record.standard.kinds import Code, Ref, Time
from cse_record.standard.operands import Operand
from cse_record.targets.excel.formulas.dates import minutes_of
from cse_record.targets.excel.formulas.expressions import FALSE, Atom, Expression, Raw, all_of, written
from cse_record.targets.excel.formulas.predicates import compared, condition_expression, failing, has_value
from cse_record.targets.excel.formulas.rows import SheetRows
from cse_record.targets.excel.formulas.states import BLANK, VALUE, index_formula

FAULTS = "03"
"""The states of a faulty reference or coded cell."""


def counted(down: str, marks: list[str]) -> str:
    """A formula that counts the texts of a range which start with one of the marks."""
    listed = ",".join(f'"{mark}"' for mark in marks)
    return f"SUMPRODUCT(COUNTIF({down},{{{listed}}}))"


def _shows(rows: SheetRows, table: str, *columns: str) -> bool:
    """Whether the workbook has a sheet for a record type, with these columns."""
    sheet = rows.book.sheets.get(table)
    return sheet is not None and all(column in sheet.columns for column in columns)


SEPARATORS = " \u00a0-_./,:;'’()[]#&+\\"
"""Characters that a formula ignores when it looks for a misspelt reference. The validator ignores all but letters and digits."""


def folded(text: str) -> str:
    """A text without these characters. Spreadsheet programs ignore case in comparisons."""
    for sign in SEPARATORS:
        text = f'SUBSTITUTE({text},"{sign}","")'
    return text


def plain(cell: str, signs: str = "-_./") -> str:
    """A correctly spelled reference or local code, without the punctuation that it may contain."""
    for sign in signs:
        cell = f'SUBSTITUTE({cell},"{sign}","")'
    return cell


def plain_text(text: str) -> str:
    """A code without its punctuation."""
    return "".join(filter(str.isalnum, text))


def is_misspelt(rows: SheetRows, table: str, column: str, wanted: str) -> str:
    """That a faulty cell in a column of another sheet may be a misspelling of a text, which is given without punctuation."""
    other = rows.book.rows[table]
    letters, place = other.states[column]
    is_faulty = f'ISNUMBER(FIND(MID({other.sheet.cell_at(letters)},{place},1),"{FAULTS}"))'
    formula = f'=IF({other.first_states}="","",IF({is_faulty},{folded(other.sheet.cell(column))},""))'
    return f"ISNUMBER(MATCH({wanted},{other.sheet.down(other.hide(formula, f'misspelt {column}'))},0))"


def leads_nowhere(rows: SheetRows, column: str) -> str:
    """The letters of a hidden column that marks the rows whose reference certainly leads to no record."""
    operand = rows.resolve(column)
    key = str(rows.book.standard.records[rows.record.parents()[column]].key())
    misspelt = is_misspelt(rows, rows.record.parents()[column], key, plain(rows.value(operand, column)))
    test = all_of(rows.atom(operand, column, frozenset(VALUE)), Raw(f'{rows.parent(column)}=""'), not_misspelt(misspelt))
    return rows.hide(f'=IF({rows.first_states}="","",IF(IFERROR({written(test, rows)},FALSE),1,""))', f"{column} leads nowhere")


def not_misspelt(*tests: str) -> Raw:
    """That no faulty cell may be what is missing."""
    return Raw(f"NOT({tests[0]})" if len(tests) == 1 else f"NOT(OR({','.join(tests)}))")


@failing.register
def _(predicate: vocabulary.Refers, rows: SheetRows) -> Expression:
    operand = rows.resolve(predicate.element)
    assert isinstance(operand.element.kind, Ref)
    to = operand.element.kind.to
    filled_in = rows.atom(operand, operand.name, frozenset(VALUE))
    key = str(rows.book.standard.records[to].key())
    if filled_in == FALSE or not rows.book.letters or not _shows(rows, to, key):
        return filled_in if _shows(rows, to, key) else FALSE
    misspelt = is_misspelt(rows, to, key, plain(rows.value(operand, operand.name)))
    return all_of(filled_in, Raw(f'{rows.parent(predicate.element)}=""'), not_misspelt(misspelt))


@failing.register
def _(predicate: vocabulary.Declared, rows: SheetRows) -> Expression:
    operand = rows.resolve(predicate.element)
    assert isinstance(operand.element.kind, Code)
    held = rows.atom(operand, operand.name, rows.local(operand))
    declared = _shows(rows, "local_codes", "codelist", "code")
    if held == FALSE or not rows.book.letters or not declared:
        return held if declared else FALSE
    codes, cell = rows.book.sheets["local_codes"], rows.value(operand, operand.name)
    lists, listed = codes.down(codes.columns["codelist"]), operand.element.kind.codelist
    count = f'COUNTIFS({codes.down(codes.columns["code"])},{cell},{lists},"{listed}")'
    return all_of(held, Raw(f"{count}=0"), not_misspelt(_declared_misspelt(rows, listed, cell)))


def _declared_misspelt(rows: SheetRows, listed: str, cell: str) -> str:
    """That a faulty row of local codes may be meant to declare the code in a cell for a list."""
    codes = rows.book.rows["local_codes"]
    places = [codes.states[name] for name in ("codelist", "code")]
    faults = [f'FIND(MID({codes.sheet.cell_at(letters)},{place},1),"{FAULTS}")' for letters, place in places]
    names = []
    for name in ("codelist", "code"):
        formula = f'IF(COUNT({",".join(faults)}),{folded(codes.sheet.cell(name))},"")'
        names.append(codes.hide(f'=IF({codes.first_states}="","",{formula})', f"misspelt {name}"))
    pairs = [
        f"{codes.sheet.down(letters)},{text}" for letters, text in zip(names, (f'"{plain_text(listed)}"', plain(cell, ":-")), strict=True)
    ]
    return f"COUNTIFS({','.join(pairs)})"


@failing.register
def _(predicate: vocabulary.Unique, rows: SheetRows) -> Expression:
    operands = [rows.resolve(path) for path in predicate.elements]
    filled = rows.valid_states(operands[0], operands[0].name) - {BLANK}
    # a row with a fault in these columns does not count as an earlier row
    condition_operands = [rows.resolve(path) for path in (predicate.when.paths() if predicate.when else ())]
    readable = [rows.atom(operand, operand.name, rows.valid_states(operand, operand.name)) for operand in condition_operands]
    filled_in = all_of(condition_expression(predicate.when, rows), rows.atom(operands[0], operands[0].name, filled), *readable)
    valid = all_of(filled_in, *(rows.atom(operand, operand.name, rows.valid_states(operand, operand.name)) for operand in operands[1:]))
    if filled_in == FALSE or rows.sheet.form or not rows.book.letters:
        return FALSE if rows.sheet.form else filled_in
    if len(operands) == 1 and not predicate.when and not isinstance(operands[0].element.kind, Code):
        column = rows.sheet.columns[operands[0].name]
        return all_of(filled_in, Raw(_stands_above(rows, rows.sheet.cell(operands[0].name), column)))
    parts = '&"|"&'.join(_comparable_text(rows, operand) for operand in operands if operand.name in rows.sheet.columns)
    letters = rows.hide(f'=IF({rows.first_states}="","",IF(IFERROR({written(valid, rows)},FALSE),{parts}&"",""))', "key")
    key = rows.sheet.cell_at(letters)
    return all_of(filled_in, Raw(f'{key}<>""'), Raw(_stands_above(rows, key, letters)))


def _stands_above(rows: SheetRows, cell: str, letters: str) -> str:
    """That the same text is in a row above."""
    down = rows.sheet.down(letters, elsewhere=False)
    return f"ROW(INDEX({down},MATCH({cell},{down},0)))<ROW()"


def _comparable_text(rows: SheetRows, operand: Operand) -> str:
    """The cell as text that is the same however a code or a time is typed."""
    if isinstance(operand.element.kind, Time):
        return minutes_of(rows, operand, operand.name)
    cell = rows.value(operand, operand.name)
    return f"IFERROR({index_formula(rows.sheet, operand.name)},{cell})" if isinstance(operand.element.kind, Code) else cell


@failing.register
def _(predicate: vocabulary.Rows, rows: SheetRows) -> Expression:
    key = rows.resolve(predicate.same or str(rows.record.key()))
    numbers = {path: rows.resolve(path) for path in (predicate.least_in, predicate.most_in) if path}
    filled_in = all_of(rows.atom(key, key.name, frozenset(VALUE)), *(has_value(rows, number) for number in numbers.values()))
    if filled_in == FALSE or not _shows(rows, predicate.table, predicate.by):
        return FALSE
    where = condition_expression(predicate.where, rows.book.rows[predicate.table])
    if where == FALSE and predicate.most is not None:  # the workbook does not show what makes a row count, so there can never be too many
        return FALSE
    in_scope, scope_misspelt = _scope(rows, predicate)
    if not rows.book.letters:
        return filled_in
    count = rows.fetched(f"={_count(rows, predicate, key, where)}", f"rows of {predicate.table}")
    bounds = {path: rows.value(number, number.name) for path, number in numbers.items()}
    tests = [f"{count}<{bounds.get(predicate.least_in, predicate.least)}"] if predicate.least_in or predicate.least else []
    tests += [f"{count}>{bounds.get(predicate.most_in, predicate.most)}"] if predicate.most_in or predicate.most is not None else []
    wrong = all_of(filled_in, Raw(tests[0] if len(tests) == 1 else f"OR({','.join(tests)})"), *in_scope)
    if len(tests) > 1:
        raise TypeError("too few rows are held back where some are misspelt, and too many are not: one check asks one of them")
    if not (predicate.least_in or predicate.least):
        return wrong
    perhaps = [is_misspelt(rows, predicate.table, predicate.by, plain(rows.value(key, key.name))), *scope_misspelt]
    if isinstance(where, Atom):  # also not a row that may or may not count
        perhaps.append(f"{rows.fetched(f'={_counted_in(rows, predicate, key, where, FAULTS)}', f'perhaps rows of {predicate.table}')}>0")
    whose = rows.book.standard.records[rows.book.rows[predicate.table].record.parents()[predicate.by]]
    if _shows(rows, whose.about.name, str(whose.key())):
        perhaps.append(f"{_strays(rows, predicate, where)}>0")
    return all_of(wrong, not_misspelt(*perhaps))


def _strays(rows: SheetRows, predicate: vocabulary.Rows, where: Expression) -> str:
    """The cell with the number of rows of the other sheet, among those that may count, whose reference leads nowhere."""
    other = rows.book.rows[predicate.table]
    marked = other.sheet.down(leads_nowhere(other, predicate.by))
    if not isinstance(where, Atom):
        return other.single(f"=COUNT({marked})", f"{predicate.by} leads nowhere")
    letters, place = other.states[where.where[1]]
    states = other.sheet.down(letters)
    counts = [f'COUNTIFS({marked},1,{states},"{"?" * (place - 1)}{char}*")' for char in sorted(where.chars | set(FAULTS))]
    return other.single(f"=SUM({','.join(counts)})", f"{predicate.by} leads nowhere among those that count")


@failing.register
def _(predicate: vocabulary.Same, rows: SheetRows) -> Expression:
    operands = [rows.resolve(path) for path in (predicate.element, predicate.other)]
    differ = compared(rows, operands[0], operands[1], "<>")
    if differ == FALSE or not rows.book.letters:
        return differ
    return all_of(differ, *(Raw(f"NOT({test})") for operand in operands if (test := _leads_nowhere(rows, operand))))


def _leads_nowhere(rows: SheetRows, operand: Operand) -> str:
    """That a compared reference leads nowhere. Empty if the operand is not a reference, or if the workbook lacks the sheet that it refers
    to.
    """
    kind = operand.element.kind
    if not isinstance(kind, Ref) or not _shows(rows, kind.to, str(rows.book.standard.records[kind.to].key())):
        return ""
    other = rows.book.rows[operand.record_type]
    marked = leads_nowhere(other, operand.name)
    if not operand.via:
        return f"{rows.sheet.cell_at(marked)}=1"
    return f"INDEX({other.sheet.down(marked)},{rows.parent(operand.via)})=1"


def _count(rows: SheetRows, predicate: vocabulary.Rows, key: Operand, where: Expression) -> str:
    """The number of rows of the other sheet that refer to this row and meet the condition."""
    other = rows.book.rows[predicate.table]
    pair = f"{other.sheet.down(other.sheet.columns[predicate.by])},{rows.value(key, key.name)}"
    if where == FALSE:
        return "0"
    if not isinstance(where, Atom):
        if predicate.where:
            raise TypeError("a condition on rows asks one question")
        return f"COUNTIFS({pair})"
    return _counted_in(rows, predicate, key, where, "".join(sorted(where.chars)))


def _counted_in(rows: SheetRows, predicate: vocabulary.Rows, key: Operand, where: Atom, chars: str) -> str:
    """The number of rows of the other sheet that refer to this row and whose tested column is in one of some states."""
    other = rows.book.rows[predicate.table]
    pair = f"{other.sheet.down(other.sheet.columns[predicate.by])},{rows.value(key, key.name)}"
    letters, place = other.states[where.where[1]]
    # one count for each state and no array of them: LibreOffice loses an array in a shared formula when a row is deleted
    counts = [f'COUNTIFS({pair},{other.sheet.down(letters)},"{"?" * (place - 1)}{char}*")' for char in chars]
    return counts[0] if len(counts) == 1 else f"SUM({','.join(counts)})"


def _scope(rows: SheetRows, predicate: vocabulary.Rows) -> tuple[list[Expression], list[str]]:
    """That the scope of the return does not exclude the record type; and that a faulty row of the scope may exclude it."""
    if not predicate.unless_scope or not _shows(rows, "return_scope", "record_type", "extent"):
        return [], []
    scope = rows.book.rows["return_scope"]
    types = scope.codes(scope.resolve("record_type"), "record_type", (predicate.table,))
    extents = scope.codes(scope.resolve("extent"), "extent", predicate.unless_scope)
    if not rows.book.letters:
        return [], []
    down = scope.sheet.down(scope.pieces[0][0], elsewhere=False)
    marks = [f"{kind}{extent}*" for kind in sorted(types) for extent in sorted(extents)]
    faulty = [f"{kind}{fault}*" for kind in sorted(types) for fault in FAULTS]
    left_out, perhaps = (scope.single(f"={counted(down, beginnings)}", f"scope of {predicate.table}") for beginnings in (marks, faulty))
    misspelt = is_misspelt(rows, "return_scope", "record_type", f'"{plain_text(predicate.table)}"')
    return [Raw(f"{left_out}=0")], [f"{perhaps}>0", misspelt]
