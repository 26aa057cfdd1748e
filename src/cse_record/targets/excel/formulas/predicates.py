"""How each predicate is written as a formula: an expression that holds if the predicate applies and fails.

Or the predicate is refused, with a reason. A formula sees one row, the rows that it refers to, the header, and the number of times that a
key occurs in another sheet. It has no regular expressions and cannot sort.
"""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.kinds import ABSENT_PREFIX, Code, UncertainMonth
from cse_record.standard.operands import Operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.excel.formulas.expressions import FALSE, TRUE, Expression, Raw, all_of, any_of
from cse_record.targets.excel.formulas.rows import MOST, SheetRows
from cse_record.targets.excel.formulas.states import BLANK, VALUE

MOST_WORDS = 300
"""The most characters of text that one test may list, because of the length of a formula."""
TOO_LONG = f"The texts that it compares do not fit into a formula of {MOST} characters."


def refusal(rule: Rule, check: Check) -> str:
    """Why a sheet cannot make a check; empty if it can."""
    if rule.deprecated_in or check.deprecated_in:
        return "It is retired, and a template is of the present version."
    # checks of a rule that differ only in their element share one answer
    if any(refused(other.predicate, other.on) == TOO_LONG for other in rule.checks):
        return TOO_LONG
    return refused(check.predicate, check.on)


@singledispatch
def refused(predicate: vocabulary.Predicate, on: str) -> str:
    """Why a sheet cannot evaluate a predicate on records of a type; empty if it can."""
    return "" if vocabulary.is_registered(failing, type(predicate)) else "No formula has been written for it."


@refused.register
def _(predicate: vocabulary.OneOf | vocabulary.NotOneOf, on: str) -> str:
    """An uncoded text is compared with each of the texts, and all of them must fit into the formula."""
    element = RECORDS[on].elements.get(predicate.element)
    is_coded = element is None or isinstance(element.kind, Code)
    return TOO_LONG if not is_coded and sum(len(code) + 3 for code in predicate.codes) > MOST_WORDS else ""


@refused.register
def _(predicate: vocabulary.Rows, on: str) -> str:
    """A count needs one test for each answer that counts, and two counts with opposite answers need one for each answer of the list."""
    return "It counts rows of another sheet by nearly every answer of a list, which does not fit into a formula." if predicate.given else ""


@refused.register
def _(predicate: vocabulary.NotLike, on: str) -> str:
    return "Excel 2016 has no regular expressions."


@refused.register
def _(predicate: vocabulary.NotNameOf, on: str) -> str:
    return "Names of a code that are not on any sheet are not in the workbook."


@refused.register
def _(predicate: vocabulary.NotDuring | vocabulary.During | vocabulary.OfSpells, on: str) -> str:
    return "Each row would have to be compared with every other row of the same person, in order of date."


@refused.register
def _(predicate: vocabulary.TableRows, on: str) -> str:
    return "It counts the rows of many sheets, some of which are not in every workbook."


@refused.register
def _(predicate: vocabulary.OfWholeTable, on: str) -> str:
    return "It is about all rows of a sheet, so no single row can be marked as wrong."


@refused.register
def _(predicate: vocabulary.Explains, on: str) -> str:
    return "What an explanation settles is known only after all other checks."


# --- conditions


@singledispatch
def condition_expression(condition: vocabulary.Condition | None, rows: SheetRows) -> Expression:
    """A condition as an expression."""
    raise TypeError(f"{type(condition).__name__} is not spelled in Excel")


@condition_expression.register
def _(condition: None, rows: SheetRows) -> Expression:
    return TRUE


@condition_expression.register
def _(condition: vocabulary.Is, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(condition.element), condition.codes)


@condition_expression.register
def _(condition: vocabulary.IsNot, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(condition.element), condition.codes, negated=True)


@condition_expression.register
def _(condition: vocabulary.HasValue, rows: SheetRows) -> Expression:
    return has_value(rows, rows.resolve(condition.element))


@condition_expression.register
def _(condition: vocabulary.HasReason, rows: SheetRows) -> Expression:
    return has_reason(rows, rows.resolve(condition.element), condition.reasons)


@condition_expression.register
def _(condition: vocabulary.Blank, rows: SheetRows) -> Expression:
    return is_blank(rows, rows.resolve(condition.element))


@condition_expression.register
def _(condition: vocabulary.All, rows: SheetRows) -> Expression:
    return all_of(*(condition_expression(part, rows) for part in condition.conditions))


@condition_expression.register
def _(condition: vocabulary.AnyOf, rows: SheetRows) -> Expression:
    return any_of(*(condition_expression(part, rows) for part in condition.conditions))


def has_value(rows: SheetRows, operand: Operand) -> Expression:
    return rows.atom(operand, operand.name, rows.values(operand, operand.name))


def no_value(rows: SheetRows, operand: Operand) -> Expression:
    """The cell is blank, or its own column holds a reason."""
    own = rows.reasons(operand, operand.name) if isinstance(operand.element.kind, Code) else frozenset()
    return rows.atom(operand, operand.name, own | {BLANK})


def has_reason(rows: SheetRows, operand: Operand, reasons: tuple[str, ...] = ()) -> Expression:
    column = operand.name if isinstance(operand.element.kind, Code) else operand.absent
    if not column:
        return FALSE
    return rows.atom(operand, column, rows.codes(operand, column, reasons) if reasons else rows.reasons(operand, column))


def is_blank(rows: SheetRows, operand: Operand) -> Expression:
    return all_of(*(rows.atom(operand, column, frozenset(BLANK)) for column in (operand.name, operand.absent) if column))


def is_filled(rows: SheetRows, operand: Operand) -> Expression:
    columns = [column for column in (operand.name, operand.absent) if column]
    return any_of(*(rows.atom(operand, column, rows.valid_states(operand, column) - {BLANK}) for column in columns))


def answers(rows: SheetRows, operand: Operand, codes: tuple[str, ...], negated: bool = False) -> Expression:
    """There is an answer, and it is one of the codes; if negated, none of them."""
    if isinstance(operand.element.kind, Code):
        chars = rows.codes(operand, operand.name, codes)
        return rows.atom(operand, operand.name, rows.valid_states(operand, operand.name) - {BLANK} - chars if negated else chars)
    own = has_value(rows, operand)
    values = [code for code in codes if not code.startswith(ABSENT_PREFIX)]
    if values and own != FALSE:
        own = all_of(own, Raw(_holds(rows, operand, values, negated)))
    elif not negated:
        own = FALSE
    if not operand.absent:
        return own
    chars = rows.codes(operand, operand.absent, codes)
    chars = rows.valid_states(operand, operand.absent) - {BLANK} - chars if negated else chars
    return any_of(own, all_of(rows.atom(operand, operand.name, frozenset(BLANK)), rows.atom(operand, operand.absent, chars)))


def _holds(rows: SheetRows, operand: Operand, values: list[str], negated: bool) -> str:
    """The text or day is one of the values given."""
    cell = rows.value(operand, operand.name)
    if operand.is_month or isinstance(operand.element.kind, UncertainMonth):
        spans = [f"AND({cell}>={serial(f'{month}-01')},{cell}<{serial(_next(month))})" for month in values]
        text = f"OR({','.join(spans)})"
    elif rows.valid_states(operand, operand.name) == {BLANK, VALUE} and values[0][:4].isdigit() and len(values[0]) == 10:
        text = f"OR({','.join(f'{cell}={serial(day)}' for day in values)})"
    else:
        # no array of the values: LibreOffice loses it in a shared formula when a row is deleted
        listed = "|".join(value.replace('"', '""') for value in values)
        text = f'AND(COUNT(FIND("|",{cell}))=0,COUNT(FIND("|"&TRIM({cell})&"|","|{listed}|"))=1)'
    return f"NOT({text})" if negated else text


def _next(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02d}-01"


def serial(day: str) -> int:
    """The serial number of a day in Excel, which counts from 1 January 1900 as 1 and includes a 29 February 1900 that never was."""
    days = (date.fromisoformat(day) - date(1899, 12, 31)).days
    return days + (days > 59)


# --- predicates about one record


@singledispatch
def failing(predicate: vocabulary.Predicate, rows: SheetRows) -> Expression:
    """An expression that holds if the predicate, without its condition, applies and fails."""
    raise TypeError(f"{predicate.name} is neither spelled nor refused in Excel")


@failing.register
def _(predicate: vocabulary.NumberBetween, rows: SheetRows) -> Expression:
    operand = rows.resolve(predicate.number)
    filled = has_value(rows, operand)
    return (
        FALSE
        if filled == FALSE
        else all_of(filled, Raw("OR({0}<{1},{0}>{2})".format(rows.value(operand, operand.name), predicate.least, predicate.most)))
    )


@failing.register
def _(predicate: vocabulary.Present, rows: SheetRows) -> Expression:
    operand = rows.resolve(predicate.element)
    return no_value(rows, operand) if predicate.value_only else is_blank(rows, operand)


@failing.register
def _(predicate: vocabulary.NoValue, rows: SheetRows) -> Expression:
    return has_value(rows, rows.resolve(predicate.element))


@failing.register
def _(predicate: vocabulary.Empty, rows: SheetRows) -> Expression:
    return is_filled(rows, rows.resolve(predicate.element))


@failing.register
def _(predicate: vocabulary.OneOf, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(predicate.element), predicate.codes, negated=True)


@failing.register
def _(predicate: vocabulary.NotOneOf, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(predicate.element), predicate.codes)


@failing.register
def _(predicate: vocabulary.GroupFits, rows: SheetRows) -> Expression:
    operand, other = rows.resolve(predicate.element), rows.resolve(predicate.other)
    assert isinstance(operand.element.kind, Code)
    assert isinstance(other.element.kind, Code)
    groups = {code.code: code.group.split(";") for code in operand.element.kind.list.codes if code.group}
    by_other: dict[tuple[str, ...], tuple[str, ...]] = {}
    """The codes of the other element, by the codes that do not go with them. There are fewer such sets than codes by group."""
    for name in (code.code for code in other.element.kind.list.codes):
        unfitting = tuple(code for code, names in groups.items() if name not in names)
        by_other[unfitting] = (*by_other.get(unfitting, ()), name)
    misfits = []
    for unfitting, names in by_other.items():
        chars, other_chars = rows.codes(operand, operand.name, unfitting), rows.codes(other, other.name, names)
        misfits.append(all_of(rows.atom(operand, operand.name, chars), rows.atom(other, other.name, other_chars)))
    return any_of(*misfits)


@failing.register
def _(predicate: vocabulary.Differs, rows: SheetRows) -> Expression:
    return compared(rows, rows.resolve(predicate.element), rows.resolve(predicate.other), "=")


def compared(rows: SheetRows, operand: Operand, other: Operand, sign: str) -> Expression:
    comparable = all_of(has_value(rows, operand), has_value(rows, other))
    return FALSE if comparable == FALSE else all_of(comparable, Raw(f"{_alike(rows, operand)}{sign}{_alike(rows, other)}"))


def _alike(rows: SheetRows, operand: Operand) -> str:
    """The value in a form that is equal for equal answers: a code, however it is typed, by its position in its list.

    Two columns of one list have its codes in the same order, with their reasons at the end.
    """
    cell = rows.value(operand, operand.name)
    if not isinstance(operand.element.kind, Code):
        return cell
    listed = rows.book.sheets[operand.record_type].lists[operand.name]
    return rows.fetched(f'=IFERROR({listed.place(cell)},"")', f"place in its list of {operand.path}")


@failing.register
def _(predicate: vocabulary.AnyPresent, rows: SheetRows) -> Expression:
    return all_of(*(no_value(rows, rows.resolve(path)) for path in predicate.elements))
