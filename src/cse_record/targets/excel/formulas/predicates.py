"""How each predicate is spelled in a sheet: an expression that holds where the predicate applies and fails.

Or it is refused, with a reason. A formula sees one row, the rows that it refers to, the header, and how often a key stands in
another sheet; it has no regular expressions and does not sort.
"""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from cse_record.standard import predicates as p
from cse_record.standard.kinds import ABSENT_PREFIX, Code, UncertainMonth
from cse_record.standard.operands import Operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.excel.formulas.expressions import FALSE, TRUE, Expression, Raw, all_of, any_of
from cse_record.targets.excel.formulas.rows import SheetRows
from cse_record.targets.excel.formulas.states import BLANK, VALUE

MOST_WORDS = 300
"""Characters of texts that one question may list: more do not go into a formula."""
TOO_LONG = "The texts that it compares do not fit into a formula of 600 characters."


def refusal(rule: Rule, check: Check) -> str:
    """Why a sheet cannot make a check; empty if it can."""
    if any(refused(each.predicate, each.on) == TOO_LONG for each in rule.checks):  # what a rule says the same of all has one answer
        return TOO_LONG
    return refused(check.predicate, check.on)


@singledispatch
def refused(predicate: p.Predicate, on: str) -> str:
    """Why a sheet cannot tell whether a predicate on records of a type fails; empty if it can."""
    return "" if failing.dispatch(type(predicate)) is not failing.dispatch(object) else "No formula has been written for it."


@refused.register
def _(one: p.OneOf | p.NotOneOf, on: str) -> str:
    """A text that is not coded is compared with each of the texts, which all stand in the formula."""
    element = RECORDS[on].elements.get(one.element)
    is_coded = element is None or isinstance(element.kind, Code)
    return TOO_LONG if not is_coded and sum(len(code) + 3 for code in one.codes) > MOST_WORDS else ""


@refused.register
def _(one: p.NotLike, on: str) -> str:
    return "Excel 2016 has no regular expressions."


@refused.register
def _(one: p.NotNameOf, on: str) -> str:
    return "Names of a code that are not on any sheet are not in the workbook."


@refused.register
def _(one: p.NotDuring | p.During | p.OfSpells, on: str) -> str:
    return "Each row would have to be compared with every other row of the same person, in order of date."


@refused.register
def _(one: p.TableRows, on: str) -> str:
    return "It counts the rows of many sheets, some of which are not in every workbook."


@refused.register
def _(one: p.OfWholeTable, on: str) -> str:
    return "It is about all rows of a sheet, so no single row can be marked as wrong."


@refused.register
def _(one: p.Explains, on: str) -> str:
    return "What an explanation settles is known only after all other checks."


# --- conditions


@singledispatch
def condition(one: p.Condition | None, rows: SheetRows) -> Expression:
    """A condition as an expression."""
    raise TypeError(f"{type(one).__name__} is not spelled in Excel")


@condition.register
def _(one: None, rows: SheetRows) -> Expression:
    return TRUE


@condition.register
def _(one: p.Is, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(one.element), one.codes)


@condition.register
def _(one: p.IsNot, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(one.element), one.codes, negated=True)


@condition.register
def _(one: p.HasValue, rows: SheetRows) -> Expression:
    return has_value(rows, rows.resolve(one.element))


@condition.register
def _(one: p.HasReason, rows: SheetRows) -> Expression:
    return has_reason(rows, rows.resolve(one.element), one.reasons)


@condition.register
def _(one: p.Blank, rows: SheetRows) -> Expression:
    return is_blank(rows, rows.resolve(one.element))


@condition.register
def _(one: p.All, rows: SheetRows) -> Expression:
    return all_of(*(condition(part, rows) for part in one.conditions))


@condition.register
def _(one: p.AnyOf, rows: SheetRows) -> Expression:
    return any_of(*(condition(part, rows) for part in one.conditions))


def has_value(rows: SheetRows, found: Operand) -> Expression:
    return rows.atom(found, found.name, rows.values(found, found.name))


def no_value(rows: SheetRows, found: Operand) -> Expression:
    """Blank, or a reason in the column itself."""
    own = rows.reasons(found, found.name) if isinstance(found.element.kind, Code) else frozenset()
    return rows.atom(found, found.name, own | {BLANK})


def has_reason(rows: SheetRows, found: Operand, reasons: tuple[str, ...] = ()) -> Expression:
    column = found.name if isinstance(found.element.kind, Code) else found.absent
    if not column:
        return FALSE
    return rows.atom(found, column, rows.codes(found, column, reasons) if reasons else rows.reasons(found, column))


def is_blank(rows: SheetRows, found: Operand) -> Expression:
    return all_of(*(rows.atom(found, column, frozenset(BLANK)) for column in (found.name, found.absent) if column))


def is_filled(rows: SheetRows, found: Operand) -> Expression:
    columns = [column for column in (found.name, found.absent) if column]
    return any_of(*(rows.atom(found, column, rows.sound(found, column) - {BLANK}) for column in columns))


def answers(rows: SheetRows, found: Operand, codes: tuple[str, ...], negated: bool = False) -> Expression:
    """There is an answer, and it is one of the codes, or none of them."""
    if isinstance(found.element.kind, Code):
        chars = rows.codes(found, found.name, codes)
        return rows.atom(found, found.name, rows.sound(found, found.name) - {BLANK} - chars if negated else chars)
    own = has_value(rows, found)
    values = [code for code in codes if not code.startswith(ABSENT_PREFIX)]
    if values and own != FALSE:
        own = all_of(own, Raw(_holds(rows, found, values, negated)))
    elif not negated:
        own = FALSE
    if not found.absent:
        return own
    chars = rows.codes(found, found.absent, codes)
    chars = rows.sound(found, found.absent) - {BLANK} - chars if negated else chars
    return any_of(own, all_of(rows.atom(found, found.name, frozenset(BLANK)), rows.atom(found, found.absent, chars)))


def _holds(rows: SheetRows, found: Operand, values: list[str], negated: bool) -> str:
    """The text or day is one of those given."""
    cell = rows.value(found, found.name)
    if found.is_month or isinstance(found.element.kind, UncertainMonth):
        spans = [f"AND({cell}>={serial(f'{month}-01')},{cell}<{serial(_next(month))})" for month in values]
        text = f"OR({','.join(spans)})"
    elif rows.sound(found, found.name) == {BLANK, VALUE} and values[0][:4].isdigit() and len(values[0]) == 10:
        text = f"OR({','.join(f'{cell}={serial(day)}' for day in values)})"
    else:
        # no array of the values: LibreOffice loses it in a formula that rows share, when a row is deleted
        listed = "|".join(value.replace('"', '""') for value in values)
        text = f'AND(COUNT(FIND("|",{cell}))=0,COUNT(FIND("|"&TRIM({cell})&"|","|{listed}|"))=1)'
    return f"NOT({text})" if negated else text


def _next(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02d}-01"


def serial(day: str) -> int:
    """The number by which Excel knows a day: it counts from 1 January 1900 as 1, with a 29 February 1900 that never was."""
    days = (date.fromisoformat(day) - date(1899, 12, 31)).days
    return days + (days > 59)


# --- predicates about one record


@singledispatch
def failing(predicate: p.Predicate, rows: SheetRows) -> Expression:
    """That the predicate, without its condition, applies and fails."""
    raise TypeError(f"{predicate.name} is neither spelled nor refused in Excel")


@failing.register
def _(one: p.NumberBetween, rows: SheetRows) -> Expression:
    found = rows.resolve(one.number)
    held = has_value(rows, found)
    return FALSE if held == FALSE else all_of(held, Raw("OR({0}<{1},{0}>{2})".format(rows.value(found, found.name), one.least, one.most)))


@failing.register
def _(one: p.Present, rows: SheetRows) -> Expression:
    found = rows.resolve(one.element)
    return no_value(rows, found) if one.value_only else is_blank(rows, found)


@failing.register
def _(one: p.NoValue, rows: SheetRows) -> Expression:
    return has_value(rows, rows.resolve(one.element))


@failing.register
def _(one: p.Empty, rows: SheetRows) -> Expression:
    return is_filled(rows, rows.resolve(one.element))


@failing.register
def _(one: p.OneOf, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(one.element), one.codes, negated=True)


@failing.register
def _(one: p.NotOneOf, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(one.element), one.codes)


@failing.register
def _(one: p.GroupFits, rows: SheetRows) -> Expression:
    found, other = rows.resolve(one.element), rows.resolve(one.other)
    assert isinstance(found.element.kind, Code)
    assert isinstance(other.element.kind, Code)
    groups = {code.code: code.group.split(";") for code in found.element.kind.list.codes if code.group}
    by_other: dict[tuple[str, ...], tuple[str, ...]] = {}
    """What the other may be, by the codes that do not go with it: fewer than the codes by the groups that they are in."""
    for name in (code.code for code in other.element.kind.list.codes):
        strange = tuple(code for code, names in groups.items() if name not in names)
        by_other[strange] = (*by_other.get(strange, ()), name)
    misfits = []
    for strange, names in by_other.items():
        held, beside = rows.codes(found, found.name, strange), rows.codes(other, other.name, names)
        misfits.append(all_of(rows.atom(found, found.name, held), rows.atom(other, other.name, beside)))
    return any_of(*misfits)


@failing.register
def _(one: p.Differs, rows: SheetRows) -> Expression:
    return compared(rows, rows.resolve(one.element), rows.resolve(one.other), "=")


def compared(rows: SheetRows, found: Operand, other: Operand, sign: str) -> Expression:
    both = all_of(has_value(rows, found), has_value(rows, other))
    return FALSE if both == FALSE else all_of(both, Raw(f"{_alike(rows, found)}{sign}{_alike(rows, other)}"))


def _alike(rows: SheetRows, found: Operand) -> str:
    """The value in a form in which two that are the same are equal: a code, however it is typed, by its place in its list.

    Two columns of one list have its codes in the same order, and their reasons after them.
    """
    cell = rows.value(found, found.name)
    if not isinstance(found.element.kind, Code):
        return cell
    listed = rows.book.sheets[found.record_type].lists[found.name]
    index = f"IFERROR(MATCH(TRIM({cell}),{listed.labels},0),MATCH(TRIM({cell}),{listed.codes},0))"
    return rows.fetched(f'=IFERROR({index},"")', f"place in its list of {found.path}")


@failing.register
def _(one: p.AnyPresent, rows: SheetRows) -> Expression:
    return all_of(*(no_value(rows, rows.resolve(path)) for path in one.elements))
