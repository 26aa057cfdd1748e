"""How each predicate is written in Python: two expressions over the cells of a row.

`applies` says whether the predicate applies, `fails` whether it is violated. Both use local variables named after the columns; a column
of another record is called, for example, `child_ref__birth_month`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand
from cse_record.targets.python.naming import of_codes

CAN_HOLD = {
    "email": "len({0}) >= 4", "telephone": "len({0}) >= 10", "postcode": "len({0}) >= 5", "nhs-number": "len({0}) >= 10",
    "person-number": "('/' in {0} or len({0}) >= 13)", "long-number": "len({0}) >= 8", "name": "len({0}) >= 4",
}  # fmt: skip
"""What is true of every text that contains such an item, and is asked before the text is searched: above all, the least length."""
FEW = 6
"""The largest set of codes that is written out in place."""


@dataclass(frozen=True)
class Spelled:
    """Two Python expressions. An empty `applies` means always."""

    applies: str
    fails: str


class Names:
    """The names that expressions may use: paths as operands, columns as variables, sets of codes as constants of the module."""

    def __init__(self, resolve: Callable[[str], Operand], constant: Callable[[str, str], str], span: Callable[[str, str], None]) -> None:
        self.resolve = resolve
        self.constant = constant
        self.span = span
        self.asked: set[str] = set()
        """The variables used by expressions."""

    def variable(self, operand: Operand, column: str) -> str:
        """The local variable for a column of an operand, or `None` if it has no such companion."""
        if not column:
            return "None"
        variable = f"{operand.via}__{column}" if operand.via else column
        self.asked.add(variable)
        return variable

    def codes(self, codes: tuple[str, ...] | frozenset[str]) -> str:
        """A set of codes, written out or as a constant."""
        written = ", ".join(repr(code) for code in sorted(codes))
        # a tuple is loaded more quickly than a set, of which the file would hold a copy
        return f"{{{written}}}" if len(codes) <= FEW else self.constant(f"CODES_{of_codes(codes)}", f"frozenset(({written}))")

    def is_in(self, variable: str, codes: tuple[str, ...]) -> str:
        """That a variable holds one of the codes."""
        return f"{variable} == {codes[0]!r}" if len(codes) == 1 else f"{variable} in {self.codes(codes)}"

    def is_not_in(self, variable: str, codes: tuple[str, ...]) -> str:
        """That a variable holds none of the codes."""
        return f"{variable} != {codes[0]!r}" if len(codes) == 1 else f"{variable} not in {self.codes(codes)}"


def joined(*parts: str) -> str:
    """The conjunction of expressions, leaving out empty ones."""
    return " and ".join(part if " or " not in part else f"({part})" for part in parts if part)


# --- conditions


@singledispatch
def condition_source(condition: vocabulary.Condition | None, names: Names) -> str:
    """A condition as an expression; empty for none."""
    where = "register it with `condition_source` in targets/python/predicates.py"
    raise TypeError(f"{type(condition).__name__} is not spelled in Python: {where}. CONTRIBUTING.md lists what a condition needs")


@condition_source.register
def _(condition: None, names: Names) -> str:
    return ""


@condition_source.register
def _(condition: vocabulary.Is, names: Names) -> str:
    return names.is_in(answer(names, names.resolve(condition.element)), condition.codes)


@condition_source.register
def _(condition: vocabulary.IsNot, names: Names) -> str:
    held = answer(names, names.resolve(condition.element))
    return f"({held} is not None and {names.is_not_in(held, condition.codes)})"


@condition_source.register
def _(condition: vocabulary.HasValue, names: Names) -> str:
    return has_value(names, names.resolve(condition.element))


@condition_source.register
def _(condition: vocabulary.HasReason, names: Names) -> str:
    return has_reason(names, names.resolve(condition.element), condition.reasons)


@condition_source.register
def _(condition: vocabulary.Blank, names: Names) -> str:
    return is_blank(names, names.resolve(condition.element))


@condition_source.register
def _(condition: vocabulary.All, names: Names) -> str:
    return "(" + " and ".join(condition_source(part, names) for part in condition.conditions) + ")"


@condition_source.register
def _(condition: vocabulary.AnyOf, names: Names) -> str:
    return "(" + " or ".join(condition_source(part, names) for part in condition.conditions) + ")"


def has_value(names: Names, operand: Operand) -> str:
    """That the element holds a value, not a reason."""
    variable = names.variable(operand, operand.name)
    if operand.reasons:
        return f"{variable} not in NO_VALUE"
    return f"{variable} is not None"


def has_reason(names: Names, operand: Operand, reasons: tuple[str, ...] = ()) -> str:
    """That the element, or its companion, holds a reason."""
    variable = names.variable(operand, operand.name if isinstance(operand.element.kind, Code) else operand.absent)
    if reasons:
        return names.is_in(variable, reasons)
    return f"{variable} in REASONS" if isinstance(operand.element.kind, Code) else f"{variable} is not None"


def is_blank(names: Names, operand: Operand) -> str:
    """That there is neither a value nor a reason."""
    blank = f"{names.variable(operand, operand.name)} is None"
    return f"{blank} and {names.variable(operand, operand.absent)} is None" if operand.absent else blank


def answer(names: Names, operand: Operand) -> str:
    """The value or, if there is none, the reason in the companion."""
    variable = names.variable(operand, operand.name)
    return f"({variable} or {names.variable(operand, operand.absent)})" if operand.absent else variable


# --- dates


def earliest(names: Names, operand: Operand) -> str:
    """The earliest possible day or month of a date."""
    on = names.variable(operand, operand.name)
    if not operand.latest:
        return on
    names.span(on, names.variable(operand, operand.latest))
    return f"{on}__first"


def latest(names: Names, operand: Operand) -> str:
    """The latest possible day or month of a date."""
    on = names.variable(operand, operand.name)
    if not operand.latest:
        return on
    names.span(on, names.variable(operand, operand.latest))
    return f"{on}__last"


def _is_before(names: Names, first: Operand, second: Operand) -> str:
    """That the first date is certainly before the second. ISO texts compare like dates; a month counts as its first day."""
    left, right = latest(names, first), earliest(names, second)
    if first.is_month and not second.is_month:
        right += "[:7]"
    return f"{left} < {right}"


def _is_before_on_the_day(names: Names, first: Operand, second: Operand) -> str:
    """That both dates are exact and equal, and the first time is before the second, outside the repeated hour."""
    if not first.at or not second.at:
        return ""
    at_first, at_second = names.variable(first, first.at), names.variable(second, second.at)
    on_first, on_second = names.variable(first, first.name), names.variable(second, second.name)
    exact = [f"{earliest(names, operand)} == {latest(names, operand)}" for operand in (first, second) if operand.latest]
    return (
        f"{at_first} and {at_second} and {at_first} < {at_second} and {on_first} == {on_second} and {' and '.join(exact)}"
        f" and not (is_repeated_hour({on_first}, {at_first}) and is_repeated_hour({on_second}, {at_second}))"
    )


# --- predicates about one record


@singledispatch
def spelled(predicate: vocabulary.Predicate, names: Names) -> Spelled:
    """The two expressions of a predicate about one record."""
    where = "register it with `spelled` in targets/python/predicates.py, or with `write` in targets/python/tables.py if it reads other rows"
    raise TypeError(f"{predicate.name} is not spelled in Python: {where}. CONTRIBUTING.md lists what a predicate needs")


@spelled.register
def _(predicate: vocabulary.OnOrAfter, names: Names) -> Spelled:
    later, earlier = names.resolve(predicate.later), names.resolve(predicate.earlier)
    applies = f"{names.variable(later, later.name)} and {names.variable(earlier, earlier.name)}"
    on_the_day = _is_before_on_the_day(names, later, earlier)
    fails = _is_before(names, later, earlier) + (f" or ({on_the_day})" if on_the_day else "")
    unreported = [
        f"not {names.variable(day, day.name)} or not {_is_before(names, day, earlier)}" for day in map(names.resolve, predicate.told_by)
    ]
    return Spelled(applies, joined(fails, *unreported))


@spelled.register
def _(predicate: vocabulary.OnOrAfterFirst, names: Names) -> Spelled:
    later, ends = names.resolve(predicate.later), [names.resolve(end) for end in predicate.ends]
    held = [names.variable(end, end.name) for end in ends]
    applies = f"{names.variable(later, later.name)} and ({' or '.join(held)})"
    before = [f"(not {on} or {_is_before(names, later, end)})" for on, end in zip(held, ends, strict=True)]
    return Spelled(applies, " and ".join(before))


@spelled.register
def _(predicate: vocabulary.RangeInOrder, names: Names) -> Spelled:
    operand = names.resolve(predicate.element)
    on, end = names.variable(operand, operand.name), names.variable(operand, operand.latest)
    return Spelled(f"{on} and {end}", f"{end} < {on}")


@spelled.register
def _(predicate: vocabulary.WithinDays, names: Names) -> Spelled:
    later, earlier = names.resolve(predicate.later), names.resolve(predicate.earlier)
    applies = f"{names.variable(later, later.name)} and {names.variable(earlier, earlier.name)}"
    first, second = latest(names, earlier), earliest(names, later)
    return Spelled(applies, f"{first} < {second} and ordinal({second}) - ordinal({first}) > {predicate.days}")


@spelled.register
def _(predicate: vocabulary.AgeBetween, names: Names) -> Spelled:
    on, born = names.resolve(predicate.on), names.resolve(predicate.born)
    applies = f"{names.variable(on, on.name)} and {names.variable(born, born.name)}"
    young = f"{latest(names, on)} < {birthdays(names, predicate.least, 'FIRST')}[{earliest(names, born)}]" if predicate.least else ""
    young = joined(young, f"not {_is_before(names, on, born)}") if young else ""
    after = ">" if predicate.until_birthday else ">="
    old = f"{earliest(names, on)} {after} {birthdays(names, predicate.most + 1, 'LAST')}[{latest(names, born)}]"
    return Spelled(applies, f"{young} or {old}" if young else old)


def birthdays(names: Names, years: int, which: str) -> str:
    """The constant that maps a day or month of birth to the first or last day on which the person can complete `years`."""
    return names.constant(f"{which}_DAY_AT_{years}", f"Birthdays({years}, {which == 'LAST'})")


@spelled.register
def _(predicate: vocabulary.AgeIs, names: Names) -> Spelled:
    age, on, born = (names.resolve(path) for path in (predicate.age, predicate.on, predicate.born))
    applies = f"{names.variable(age, age.name)} is not None and {names.variable(on, on.name)} and {names.variable(born, born.name)}"
    bounds = f"ages({earliest(names, born)}, {latest(names, born)}, {earliest(names, on)}, {latest(names, on)})"
    return Spelled(
        applies, joined(f"not {bounds}[0] <= {names.variable(age, age.name)} <= {bounds}[1]", f"not {_is_before(names, on, born)}")
    )


@spelled.register
def _(predicate: vocabulary.NumberBetween, names: Names) -> Spelled:
    number = names.variable(operand := names.resolve(predicate.number), operand.name)
    return Spelled(f"{number} is not None", f"not {predicate.least} <= {number} <= {predicate.most}")


@spelled.register
def _(predicate: vocabulary.Present, names: Names) -> Spelled:
    operand = names.resolve(predicate.element)
    if predicate.value_only:
        return Spelled(
            "", f"not {has_value(names, operand)}" if not operand.reasons else f"{names.variable(operand, operand.name)} in NO_VALUE"
        )
    return Spelled("", is_blank(names, operand))


@spelled.register
def _(predicate: vocabulary.NoValue, names: Names) -> Spelled:
    return Spelled("", has_value(names, names.resolve(predicate.element)))


@spelled.register
def _(predicate: vocabulary.Empty, names: Names) -> Spelled:
    operand = names.resolve(predicate.element)
    filled = f"{names.variable(operand, operand.name)} is not None"
    return Spelled("", f"{filled} or {names.variable(operand, operand.absent)} is not None" if operand.absent else filled)


@spelled.register
def _(predicate: vocabulary.OneOf, names: Names) -> Spelled:
    operand = names.resolve(predicate.element)
    return Spelled(f"{answer(names, operand)} is not None", names.is_not_in(answer(names, operand), predicate.codes))


@spelled.register
def _(predicate: vocabulary.NotOneOf, names: Names) -> Spelled:
    operand = names.resolve(predicate.element)
    return Spelled(f"{answer(names, operand)} is not None", names.is_in(answer(names, operand), predicate.codes))


@spelled.register
def _(predicate: vocabulary.GroupFits, names: Names) -> Spelled:
    operand, other = names.resolve(predicate.element), names.resolve(predicate.other)
    assert isinstance(operand.element.kind, Code)
    groups = {code.code: tuple(code.group.split(";")) for code in operand.element.kind.list.codes if code.group}
    table = names.constant(f"GROUPS_{operand.element.kind.codelist}", repr(groups))
    variable = names.variable(operand, operand.name)
    return Spelled(
        f"{variable} in {table} and {has_value(names, other)}", f"{names.variable(other, other.name)} not in {table}[{variable}]"
    )


@spelled.register
def _(predicate: vocabulary.ValidAt, names: Names) -> Spelled:
    operand, on = names.resolve(predicate.element), names.resolve(predicate.on)
    assert isinstance(operand.element.kind, Code)
    limits = {
        code.code: (code.valid_from or "0000", code.valid_to or "9999")
        for code in operand.element.kind.list.codes
        if code.valid_from or code.valid_to
    }
    table = names.constant(f"LIMITS_{operand.element.kind.codelist}", repr(limits))
    variable = names.variable(operand, operand.name)
    until = names.resolve(predicate.until) if predicate.until else on
    outside = f"{latest(names, until)} < {table}[{variable}][0] or {earliest(names, on)} > {table}[{variable}][1]"
    dated = " and ".join(dict.fromkeys(names.variable(day, day.name) for day in (on, until)))
    return Spelled(f"{variable} in {table} and {dated}", outside)


@spelled.register
def _(predicate: vocabulary.Differs, names: Names) -> Spelled:
    operand, other = names.resolve(predicate.element), names.resolve(predicate.other)
    both_given = f"{has_value(names, operand)} and {has_value(names, other)}"
    return Spelled(both_given, f"{names.variable(operand, operand.name)} == {names.variable(other, other.name)}")


@spelled.register
def _(predicate: vocabulary.Same, names: Names) -> Spelled:
    operand, other = names.resolve(predicate.element), names.resolve(predicate.other)
    both_given = f"{has_value(names, operand)} and {has_value(names, other)}"
    return Spelled(both_given, f"{names.variable(operand, operand.name)} != {names.variable(other, other.name)}")


@spelled.register
def _(predicate: vocabulary.AnyPresent, names: Names) -> Spelled:
    return Spelled("", f"not ({' or '.join(has_value(names, names.resolve(path)) for path in predicate.elements)})")


@spelled.register
def _(predicate: vocabulary.NotLike, names: Names) -> Spelled:
    text = names.variable(operand := names.resolve(predicate.element), operand.name)
    return Spelled(text, f"{CAN_HOLD[predicate.pattern].format(text)} and is_like({predicate.pattern!r}, {text})")


@spelled.register
def _(predicate: vocabulary.NotNameOf, names: Names) -> Spelled:
    text = names.variable(operand := names.resolve(predicate.element), operand.name)
    return Spelled(text, f"is_name_of(LISTS, {text}, {predicate.codelist!r}, {predicate.unless!r})")
