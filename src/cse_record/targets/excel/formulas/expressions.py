"""What a check asks of a row, as an expression over the states of its cells.

An `Atom` asks whether the state of a column is one of some characters (`states.py` says which there are). Everything is put
positively: a cell that is faulty has none of the characters asked for, so a check that reads it does not speak.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from cse_record.standard.predicates import HEADER

Where = tuple[str, str]
"""A column: how the path leaves the record (empty, a reference, or `returns`), and the column in the record that it leads to."""


@dataclass(frozen=True)
class Atom:
    where: Where
    chars: frozenset[str]


@dataclass(frozen=True)
class Raw:
    """A formula that is true, false or an error; an error means that the check does not apply.

    `implies` are the columns that it refers to by way of hidden cells which are errors themselves if the column is faulty.
    """

    text: str
    implies: frozenset[Where] = frozenset()


@dataclass(frozen=True)
class Joint:
    """All of the parts, or any of them."""

    parts: tuple[Expression, ...]
    any: bool = False


Expression = Atom | Raw | Joint
TRUE, FALSE = Joint(()), Joint((), any=True)
NONE: frozenset[str] = frozenset()


def all_of(*parts: Expression) -> Expression:
    """The conjunction; two questions about one column become one."""
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
    left = [*(Atom(where, chars) for where, chars in atoms.items()), *others]
    return left[0] if len(left) == 1 else Joint(tuple(left))


def any_of(*parts: Expression) -> Expression:
    """The disjunction; two questions about one column become one."""
    atoms: dict[Where, frozenset[str]] = {}
    others: list[Expression] = []
    for part in _flat(parts, True):
        if part == TRUE:
            return TRUE
        if isinstance(part, Atom):
            atoms[part.where] = atoms.get(part.where, NONE) | part.chars
        elif part not in others:
            others.append(part)
    left = [*(Atom(where, chars) for where, chars in atoms.items() if chars), *others]
    return left[0] if len(left) == 1 else Joint(tuple(left), any=True)


def _flat(parts: tuple[Expression, ...], any: bool) -> list[Expression]:
    found: list[Expression] = []
    for part in parts:
        if isinstance(part, Joint) and part.any == any:
            found += _flat(part.parts, any)
        else:
            found.append(part)
    return found


def asked(expression: Expression) -> dict[Where, frozenset[str]]:
    """The columns of which the whole expression asks something whatever else is true."""
    return {part.where: part.chars for part in _parts(expression) if isinstance(part, Atom)}


def implied(expression: Expression) -> set[Where]:
    """The columns that are not faulty where the expression holds. What is fetched from another record needs a sound reference."""
    found: set[Where] = set()
    for part in _parts(expression):
        found |= {part.where} if isinstance(part, Atom) else part.implies if isinstance(part, Raw) else set()
    return found | {("", via) for via, _ in found if via}


def _parts(expression: Expression) -> tuple[Expression, ...]:
    return expression.parts if isinstance(expression, Joint) and not expression.any else (expression,)


class Texts(Protocol):
    """How states are written on a sheet."""

    def state(self, where: Where) -> str:
        """The text of a state."""

    def pair(self, where: Where) -> tuple[Where, str] | None:
        """For a date whose latest day has its state right after its own: the latest, and the text of both states."""


def is_sure(expression: Expression) -> bool:
    """Whether the formula of the expression is never an error. The state of a record that is not there is one."""
    match expression:
        case Atom():
            return len(expression.chars) == 1 and expression.where[0] in ("", HEADER)
        case Joint(parts, any=False):
            return all(is_sure(part) for part in parts)
    return isinstance(expression, Joint)


def written(expression: Expression, texts: Texts) -> str:
    """The formula: true where the expression holds; false or an error where it does not."""
    if not isinstance(expression, Joint) or expression.any or not expression.parts:
        return _without_error(expression, texts) if isinstance(expression, Joint) else _written(expression, texts, False)
    parts, given, done = [], asked(expression), set()
    for part in expression.parts:
        if isinstance(part, Atom) and part.chars == {"v"} and (pair := texts.pair(part.where)) and given.get(pair[0], NONE) == {".", "v"}:
            done.add(pair[0])
    for part in expression.parts:
        if isinstance(part, Atom) and part.where in done:
            continue
        if isinstance(part, Atom) and (pair := texts.pair(part.where)) and pair[0] in done:
            parts.append(f'FIND({pair[1]},"v.vv")')  # v. or vv; a blank date has no latest, so the .v between them is none
        else:
            parts.append(written(part, texts) if isinstance(part, Joint) else _written(part, texts, False))
    return f"AND({','.join(parts)})"


def _written(one: Expression, texts: Texts, safe: bool) -> str:
    if isinstance(one, Raw):
        return f"IFERROR({one.text},FALSE)" if safe else one.text
    assert isinstance(one, Atom)
    if len(one.chars) == 1:
        return f'{texts.state(one.where)}="{next(iter(one.chars))}"'
    found = f'FIND({texts.state(one.where)},"{"".join(sorted(one.chars))}")'
    return f"ISNUMBER({found})" if safe else found


def _without_error(one: Expression, texts: Texts) -> str:
    """Inside a disjunction an error of one part must not hide the other."""
    if isinstance(one, Joint):
        name = "OR" if one.any else "AND"
        return f"{name}({','.join(_without_error(part, texts) for part in one.parts)})" if one.parts else ("FALSE" if one.any else "TRUE")
    return _written(one, texts, True)
