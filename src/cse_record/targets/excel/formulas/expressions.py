"""The test that a check makes of a row, as an expression over the states of its cells.

An `Atom` tests whether the state of a column is one of a set of characters (listed in `states.py`). All tests are positive: the state of
a faulty cell is in none of the sets, so a check that reads it is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from cse_record.standard.predicates import HEADER

Where = tuple[str, str]
"""A column, as a pair: how the path leaves the record (empty, a reference, or `returns`), and the column in the record that it leads to."""


@dataclass(frozen=True)
class Atom:
    """A test that the state of the column `where` is one of `chars`."""

    where: Where
    chars: frozenset[str]


@dataclass(frozen=True)
class Raw:
    """A formula that is true, false or an error; an error means that the check does not apply.

    `implies` are the columns that it reads through hidden cells, which are errors if the column is faulty.
    """

    text: str
    implies: frozenset[Where] = frozenset()


@dataclass(frozen=True)
class Joint:
    """The conjunction of the parts, or with `any` their disjunction."""

    parts: tuple[Expression, ...]
    any: bool = False


Expression = Atom | Raw | Joint
TRUE, FALSE = Joint(()), Joint((), any=True)
NONE: frozenset[str] = frozenset()


def all_of(*parts: Expression) -> Expression:
    """The conjunction; two tests of one column are merged."""
    atoms: dict[Where, frozenset[str]] = {}
    others: list[Expression] = []
    for part in _flat(parts, False):
        if part == FALSE:
            return FALSE
        if isinstance(part, Atom):
            atoms[part.where] = atoms[part.where] & part.chars if part.where in atoms else part.chars
        elif part not in others:
            others.append(part)
    if not all(atoms.values()):
        return FALSE
    remaining = [*(Atom(where, chars) for where, chars in atoms.items()), *others]
    return remaining[0] if len(remaining) == 1 else Joint(tuple(remaining))


def any_of(*parts: Expression) -> Expression:
    """The disjunction; two tests of one column are merged."""
    atoms: dict[Where, frozenset[str]] = {}
    others: list[Expression] = []
    for part in _flat(parts, True):
        if part == TRUE:
            return TRUE
        if isinstance(part, Atom):
            atoms[part.where] = atoms.get(part.where, NONE) | part.chars
        elif part not in others:
            others.append(part)
    remaining = [*(Atom(where, chars) for where, chars in atoms.items() if chars), *others]
    return remaining[0] if len(remaining) == 1 else Joint(tuple(remaining), any=True)


def _flat(parts: tuple[Expression, ...], any: bool) -> list[Expression]:
    flattened: list[Expression] = []
    for part in parts:
        if isinstance(part, Joint) and part.any == any:
            flattened += _flat(part.parts, any)
        else:
            flattened.append(part)
    return flattened


def asked(expression: Expression) -> dict[Where, frozenset[str]]:
    """The columns that the expression tests in every case, with the states that it accepts."""
    return {part.where: part.chars for part in _parts(expression) if isinstance(part, Atom)}


def implied(expression: Expression) -> set[Where]:
    """The columns that are valid whenever the expression holds. Fetching from another record also needs a valid reference."""
    columns: set[Where] = set()
    for part in _parts(expression):
        columns |= {part.where} if isinstance(part, Atom) else part.implies if isinstance(part, Raw) else set()
    return columns | {("", via) for via, _ in columns if via}


def _parts(expression: Expression) -> tuple[Expression, ...]:
    return expression.parts if isinstance(expression, Joint) and not expression.any else (expression,)


class Texts(Protocol):
    """How states are written on a sheet."""

    def state(self, where: Where) -> str:
        """The text of a state."""

    def pair(self, where: Where) -> tuple[Where, str] | None:
        """For a date whose latest day is stored right after it: the column of the latest day, and the text of both states."""


def is_sure(expression: Expression) -> bool:
    """Whether the formula can never be an error. The state of a missing record is an error."""
    match expression:
        case Atom():
            return len(expression.chars) == 1 and expression.where[0] in ("", HEADER)
        case Joint(parts, any=False):
            return all(is_sure(part) for part in parts)
    return isinstance(expression, Joint)


def written(expression: Expression, texts: Texts) -> str:
    """The formula: true if the expression holds; otherwise false or an error."""
    if not isinstance(expression, Joint) or expression.any or not expression.parts:
        return _without_error(expression, texts) if isinstance(expression, Joint) else _written(expression, texts, False)
    parts, chars_asked, done = [], asked(expression), set()
    for part in expression.parts:
        if (
            isinstance(part, Atom)
            and part.chars == {"v"}
            and (pair := texts.pair(part.where))
            and chars_asked.get(pair[0], NONE) == {".", "v"}
        ):
            done.add(pair[0])
    for part in expression.parts:
        if isinstance(part, Atom) and part.where in done:
            continue
        if isinstance(part, Atom) and (pair := texts.pair(part.where)) and pair[0] in done:
            parts.append(f'FIND({pair[1]},"v.vv")')  # v. or vv; a blank date has no latest day, so the .v in between never occurs
        else:
            parts.append(written(part, texts) if isinstance(part, Joint) else _written(part, texts, False))
    return f"AND({','.join(parts)})"


def _written(expression: Expression, texts: Texts, safe: bool) -> str:
    if isinstance(expression, Raw):
        return f"IFERROR({expression.text},FALSE)" if safe else expression.text
    assert isinstance(expression, Atom)
    if len(expression.chars) == 1:
        return f'{texts.state(expression.where)}="{next(iter(expression.chars))}"'
    match = f'FIND({texts.state(expression.where)},"{"".join(sorted(expression.chars))}")'
    return f"ISNUMBER({match})" if safe else match


def _without_error(expression: Expression, texts: Texts) -> str:
    """Inside a disjunction, an error in one part must not hide another part."""
    if isinstance(expression, Joint):
        name = "OR" if expression.any else "AND"
        return (
            f"{name}({','.join(_without_error(part, texts) for part in expression.parts)})"
            if expression.parts
            else ("FALSE" if expression.any else "TRUE")
        )
    return _written(expression, texts, True)
