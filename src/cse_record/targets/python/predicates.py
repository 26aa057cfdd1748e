"""How each predicate is spelled in Python: two expressions over the cells of a row, and what has to be remembered.

`applies` says when the predicate has something to say, `fails` when what it says is untrue. Both are expressions over local
variables that bear the names of the columns; a column of another record is called `child_ref__birth_month`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand
from cse_record.targets.python.naming import of_codes

SHORTEST = {"email": 4, "telephone": 10, "postcode": 5, "nhs-number": 10, "person-number": 5, "long-number": 8, "name": 4}
"""The least length of a text that can hold a thing of this form."""
FEW = 6
"""Sets of at most so many codes are written out where they are used."""


@dataclass(frozen=True)
class Spelled:
    """Two Python expressions. An empty `applies` is always true."""

    applies: str
    fails: str


class Names:
    """What expressions may refer to: paths as operands, columns as variables, sets of codes as constants of the module."""

    def __init__(self, resolve: Callable[[str], Operand], constant: Callable[[str, str], str], span: Callable[[str, str], None]) -> None:
        self.resolve = resolve
        self.constant = constant
        self.span = span
        self.asked: set[str] = set()
        """The variables that expressions ask for."""

    def variable(self, found: Operand, column: str) -> str:
        """The local variable that holds a column of an operand; `None` for a companion that it lacks."""
        if not column:
            return "None"
        variable = f"{found.via}__{column}" if found.via else column
        self.asked.add(variable)
        return variable

    def codes(self, codes: tuple[str, ...] | frozenset[str]) -> str:
        """A set of codes, written out or as a constant."""
        written = "{" + ", ".join(repr(code) for code in sorted(codes)) + "}"
        return written if len(codes) <= FEW else self.constant(f"CODES_{of_codes(codes)}", f"frozenset({written})")

    def is_in(self, variable: str, codes: tuple[str, ...]) -> str:
        """That a variable holds one of the codes."""
        return f"{variable} == {codes[0]!r}" if len(codes) == 1 else f"{variable} in {self.codes(codes)}"

    def is_not_in(self, variable: str, codes: tuple[str, ...]) -> str:
        """That a variable holds none of the codes."""
        return f"{variable} != {codes[0]!r}" if len(codes) == 1 else f"{variable} not in {self.codes(codes)}"


def joined(*parts: str) -> str:
    """The conjunction of expressions, empty ones left out."""
    return " and ".join(part if " or " not in part else f"({part})" for part in parts if part)


# --- conditions


@singledispatch
def condition(one: vocabulary.Condition | None, names: Names) -> str:
    """A condition as an expression; empty for none."""
    raise TypeError(f"{type(one).__name__} is not spelled in Python")


@condition.register
def _(one: None, names: Names) -> str:
    return ""


@condition.register
def _(one: vocabulary.Is, names: Names) -> str:
    return names.is_in(answer(names, names.resolve(one.element)), one.codes)


@condition.register
def _(one: vocabulary.IsNot, names: Names) -> str:
    held = answer(names, names.resolve(one.element))
    return f"({held} is not None and {names.is_not_in(held, one.codes)})"


@condition.register
def _(one: vocabulary.HasValue, names: Names) -> str:
    return has_value(names, names.resolve(one.element))


@condition.register
def _(one: vocabulary.HasReason, names: Names) -> str:
    return has_reason(names, names.resolve(one.element), one.reasons)


@condition.register
def _(one: vocabulary.Blank, names: Names) -> str:
    return is_blank(names, names.resolve(one.element))


@condition.register
def _(one: vocabulary.All, names: Names) -> str:
    return "(" + " and ".join(condition(part, names) for part in one.conditions) + ")"


@condition.register
def _(one: vocabulary.AnyOf, names: Names) -> str:
    return "(" + " or ".join(condition(part, names) for part in one.conditions) + ")"


def has_value(names: Names, found: Operand) -> str:
    """The element holds a value, not a reason."""
    variable = names.variable(found, found.name)
    if found.reasons:
        return f"{variable} not in NO_VALUE"
    return f"{variable} is not None"


def has_reason(names: Names, found: Operand, reasons: tuple[str, ...] = ()) -> str:
    """The element, or its companion, holds a reason."""
    variable = names.variable(found, found.name if isinstance(found.element.kind, Code) else found.absent)
    if reasons:
        return names.is_in(variable, reasons)
    return f"{variable} in REASONS" if isinstance(found.element.kind, Code) else f"{variable} is not None"


def is_blank(names: Names, found: Operand) -> str:
    """Neither value nor reason."""
    blank = f"{names.variable(found, found.name)} is None"
    return f"{blank} and {names.variable(found, found.absent)} is None" if found.absent else blank


def answer(names: Names, found: Operand) -> str:
    """The value or, where there is none, the reason in the companion."""
    variable = names.variable(found, found.name)
    return f"({variable} or {names.variable(found, found.absent)})" if found.absent else variable


# --- dates


def earliest(names: Names, found: Operand) -> str:
    """The earliest day or month that a date can be."""
    on = names.variable(found, found.name)
    if not found.latest:
        return on
    names.span(on, names.variable(found, found.latest))
    return f"{on}__first"


def latest(names: Names, found: Operand) -> str:
    """The latest day or month that a date can be."""
    on = names.variable(found, found.name)
    if not found.latest:
        return on
    names.span(on, names.variable(found, found.latest))
    return f"{on}__last"


def _is_before(names: Names, first: Operand, second: Operand) -> str:
    """Every reading of the first is before every reading of the second. ISO texts compare as dates; a month as its first day."""
    left, right = latest(names, first), earliest(names, second)
    if first.is_month and not second.is_month:
        right += "[:7]"
    return f"{left} < {right}"


def _is_before_on_the_day(names: Names, first: Operand, second: Operand) -> str:
    """Both are exact, on one day, and the time of the first is before that of the second, outside the repeated hour."""
    if not first.at or not second.at:
        return ""
    at_first, at_second = names.variable(first, first.at), names.variable(second, second.at)
    on_first, on_second = names.variable(first, first.name), names.variable(second, second.name)
    exact = [f"{earliest(names, one)} == {latest(names, one)}" for one in (first, second) if one.latest]
    return (
        f"{at_first} and {at_second} and {at_first} < {at_second} and {on_first} == {on_second} and {' and '.join(exact)}"
        f" and not (is_repeated_hour({on_first}, {at_first}) and is_repeated_hour({on_second}, {at_second}))"
    )


# --- predicates about one record


@singledispatch
def spelled(predicate: vocabulary.Predicate, names: Names) -> Spelled:
    """The two expressions of a predicate about one record."""
    raise TypeError(f"{predicate.name} is not spelled in Python for one record")


@spelled.register
def _(p: vocabulary.OnOrAfter, names: Names) -> Spelled:
    later, earlier = names.resolve(p.later), names.resolve(p.earlier)
    applies = f"{names.variable(later, later.name)} and {names.variable(earlier, earlier.name)}"
    on_the_day = _is_before_on_the_day(names, later, earlier)
    fails = _is_before(names, later, earlier) + (f" or ({on_the_day})" if on_the_day else "")
    told = [f"not {names.variable(day, day.name)} or not {_is_before(names, day, earlier)}" for day in map(names.resolve, p.told_by)]
    return Spelled(applies, joined(fails, *told))


@spelled.register
def _(p: vocabulary.OnOrAfterFirst, names: Names) -> Spelled:
    later, ends = names.resolve(p.later), [names.resolve(end) for end in p.ends]
    held = [names.variable(end, end.name) for end in ends]
    applies = f"{names.variable(later, later.name)} and ({' or '.join(held)})"
    before = [f"(not {on} or {_is_before(names, later, end)})" for on, end in zip(held, ends, strict=True)]
    return Spelled(applies, " and ".join(before))


@spelled.register
def _(p: vocabulary.RangeInOrder, names: Names) -> Spelled:
    found = names.resolve(p.element)
    on, end = names.variable(found, found.name), names.variable(found, found.latest)
    return Spelled(f"{on} and {end}", f"{end} < {on}")


@spelled.register
def _(p: vocabulary.WithinDays, names: Names) -> Spelled:
    later, earlier = names.resolve(p.later), names.resolve(p.earlier)
    applies = f"{names.variable(later, later.name)} and {names.variable(earlier, earlier.name)}"
    first, second = latest(names, earlier), earliest(names, later)
    return Spelled(applies, f"{first} < {second} and ordinal({second}) - ordinal({first}) > {p.days}")


@spelled.register
def _(p: vocabulary.AgeBetween, names: Names) -> Spelled:
    on, born = names.resolve(p.on), names.resolve(p.born)
    applies = f"{names.variable(on, on.name)} and {names.variable(born, born.name)}"
    young = f"{latest(names, on)} < {birthdays(names, p.least, 'FIRST')}[{earliest(names, born)}]" if p.least else ""
    young = joined(young, f"not {_is_before(names, on, born)}") if young else ""
    after = ">" if p.until_birthday else ">="
    old = f"{earliest(names, on)} {after} {birthdays(names, p.most + 1, 'LAST')}[{latest(names, born)}]"
    return Spelled(applies, f"{young} or {old}" if young else old)


def birthdays(names: Names, years: int, which: str) -> str:
    """The constant that gives, by day or month of birth, the first or the last day on which somebody can complete `years`."""
    return names.constant(f"{which}_DAY_AT_{years}", f"Birthdays({years}, {which == 'LAST'})")


@spelled.register
def _(p: vocabulary.AgeIs, names: Names) -> Spelled:
    age, on, born = (names.resolve(path) for path in (p.age, p.on, p.born))
    applies = f"{names.variable(age, age.name)} is not None and {names.variable(on, on.name)} and {names.variable(born, born.name)}"
    bounds = f"ages({earliest(names, born)}, {latest(names, born)}, {earliest(names, on)}, {latest(names, on)})"
    return Spelled(
        applies, joined(f"not {bounds}[0] <= {names.variable(age, age.name)} <= {bounds}[1]", f"not {_is_before(names, on, born)}")
    )


@spelled.register
def _(p: vocabulary.NumberBetween, names: Names) -> Spelled:
    number = names.variable(found := names.resolve(p.number), found.name)
    return Spelled(f"{number} is not None", f"not {p.least} <= {number} <= {p.most}")


@spelled.register
def _(p: vocabulary.Present, names: Names) -> Spelled:
    found = names.resolve(p.element)
    if p.value_only:
        return Spelled("", f"not {has_value(names, found)}" if not found.reasons else f"{names.variable(found, found.name)} in NO_VALUE")
    return Spelled("", is_blank(names, found))


@spelled.register
def _(p: vocabulary.NoValue, names: Names) -> Spelled:
    return Spelled("", has_value(names, names.resolve(p.element)))


@spelled.register
def _(p: vocabulary.Empty, names: Names) -> Spelled:
    found = names.resolve(p.element)
    filled = f"{names.variable(found, found.name)} is not None"
    return Spelled("", f"{filled} or {names.variable(found, found.absent)} is not None" if found.absent else filled)


@spelled.register
def _(p: vocabulary.OneOf, names: Names) -> Spelled:
    found = names.resolve(p.element)
    return Spelled(f"{answer(names, found)} is not None", names.is_not_in(answer(names, found), p.codes))


@spelled.register
def _(p: vocabulary.NotOneOf, names: Names) -> Spelled:
    found = names.resolve(p.element)
    return Spelled(f"{answer(names, found)} is not None", names.is_in(answer(names, found), p.codes))


@spelled.register
def _(p: vocabulary.GroupFits, names: Names) -> Spelled:
    found, other = names.resolve(p.element), names.resolve(p.other)
    assert isinstance(found.element.kind, Code)
    groups = {code.code: tuple(code.group.split(";")) for code in found.element.kind.list.codes if code.group}
    table = names.constant(f"GROUPS_{found.element.kind.codelist}", repr(groups))
    variable = names.variable(found, found.name)
    return Spelled(
        f"{variable} in {table} and {has_value(names, other)}", f"{names.variable(other, other.name)} not in {table}[{variable}]"
    )


@spelled.register
def _(p: vocabulary.ValidAt, names: Names) -> Spelled:
    found, on = names.resolve(p.element), names.resolve(p.on)
    assert isinstance(found.element.kind, Code)
    limits = {c.code: (c.valid_from or "0000", c.valid_to or "9999") for c in found.element.kind.list.codes if c.valid_from or c.valid_to}
    table = names.constant(f"LIMITS_{found.element.kind.codelist}", repr(limits))
    variable = names.variable(found, found.name)
    until = names.resolve(p.until) if p.until else on
    outside = f"{latest(names, until)} < {table}[{variable}][0] or {earliest(names, on)} > {table}[{variable}][1]"
    dated = " and ".join(dict.fromkeys(names.variable(day, day.name) for day in (on, until)))
    return Spelled(f"{variable} in {table} and {dated}", outside)


@spelled.register
def _(p: vocabulary.Differs, names: Names) -> Spelled:
    found, other = names.resolve(p.element), names.resolve(p.other)
    both = f"{has_value(names, found)} and {has_value(names, other)}"
    return Spelled(both, f"{names.variable(found, found.name)} == {names.variable(other, other.name)}")


@spelled.register
def _(p: vocabulary.Same, names: Names) -> Spelled:
    found, other = names.resolve(p.element), names.resolve(p.other)
    both = f"{has_value(names, found)} and {has_value(names, other)}"
    return Spelled(both, f"{names.variable(found, found.name)} != {names.variable(other, other.name)}")


@spelled.register
def _(p: vocabulary.AnyPresent, names: Names) -> Spelled:
    return Spelled("", f"not ({' or '.join(has_value(names, names.resolve(path)) for path in p.elements)})")


@spelled.register
def _(p: vocabulary.NotLike, names: Names) -> Spelled:
    text = names.variable(found := names.resolve(p.element), found.name)
    return Spelled(text, f"len({text}) >= {SHORTEST[p.pattern]} and is_like({p.pattern!r}, {text})")


@spelled.register
def _(p: vocabulary.NotNameOf, names: Names) -> Spelled:
    text = names.variable(found := names.resolve(p.element), found.name)
    return Spelled(text, f"is_name_of(LISTS, {text}, {p.codelist!r}, {p.unless!r})")
