"""The places where the generated code can be changed, and the changes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from cse_record._generated import validator
from tests.targets.test_answers import PROPERTIES

ANSWERS = tuple(PROPERTIES)
"""The functions that several checks call. Each has properties of its own in `tests/targets/test_answers.py`."""
NAMES = sorted({*ANSWERS, *(name for name in vars(validator) if re.match("(check|finish)_|(FIRST|LAST)_DAY_AT_", name))})
"""The names of all definitions that are changed."""


@cache
def _tree() -> ast.Module:
    """The syntax tree of the validator, with every check by itself. It takes much memory, so it is made when a test needs it."""
    return _Ungrouped().visit(ast.parse(Path(validator.__file__).read_text(encoding="utf-8")))


class _Ungrouped(ast.NodeTransformer):
    """Takes checks out of groups. A group is begun only if a column is filled, for which each check in it asks itself."""

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self.generic_visit(node) if node.name.startswith("check_") else node

    def visit_If(self, node: ast.If) -> ast.If | list[ast.stmt]:
        self.generic_visit(node)
        return node.body if is_group(node) else node


def is_group(node: ast.If) -> bool:
    """Whether a statement of a checking function holds whole checks, and asks whether one column is filled."""
    asks_one_column = isinstance(node.test, ast.Compare) and isinstance(node.test.ops[0], ast.IsNot)
    return asks_one_column and all(isinstance(inner, ast.If) for inner in node.body)


@cache
def defined() -> dict[str, ast.FunctionDef | ast.ClassDef]:
    """The functions and classes of the validator."""
    return {node.name: node for node in _tree().body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


@cache
def checking() -> dict[str, ast.FunctionDef]:
    """The functions with checks."""
    return {name: node for name, node in defined().items() if re.match("(check|finish)_", name) and isinstance(node, ast.FunctionDef)}


@cache
def ages() -> dict[str, ast.Assign]:
    """The birthdays of each age that a check uses."""
    return {
        node.targets[0].id: node
        for node in _tree().body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and re.match("(FIRST|LAST)_DAY_AT_", node.targets[0].id)
    }


COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip
"""Neighbour and opposite of each comparison."""
STORES = "(?:perhaps_)?(?:rows_|spells_(?:inside|possible|filling)_)\\w+"
"""The names of counts and stores of a record type's rows that checks on other types use."""
COUNTED = "seen|n|of|some|first|varied|differs|covered|asked"
"""Prefixes of the names of counts for one check, and of what it asks once. The name of the check follows."""
MARKS = {*validator.CHECKS}
"""The variables that hold the checks that have applied."""
NEIGHBOURS = {
    name: [other for other in (before, after) if other]
    for before, name, after in zip(["", *validator.CHECKS], validator.CHECKS, [*list(validator.CHECKS)[1:], ""], strict=False)
}
SHORTENED = re.compile(
    r"\b(CODES|LIMITS|GROUPS|WANTED|MIRRORS|FIRST_DAY_AT|LAST_DAY_AT)_\w+"
    r"|\b((?:perhaps_)?rows)_\w+|\b((?:perhaps_)?spells)_(?:inside|possible|filling)_\w+"
    rf"|\b({COUNTED}|invalid)_[A-Z]{{3}}_[0-9]{{3}}\w*"
)
"""For each check, the one before and the one after it."""
SIGNS = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in",
    ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Mutant:
    """One change at one place. `owners` are the checks that use the place; `place` and `text` locate it, `operator` names the change."""

    owners: frozenset[str]
    place: str
    text: str
    operator: str
    function: str
    holder: Any = field(repr=False)
    attribute: str
    index: int | None
    instead: ast.AST = field(repr=False)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Its key in a list of equivalents: the rule if there is only one, the place, the expression and the operator."""
        rules = {validator.CHECKS[owner].rule for owner in self.owners}
        return (min(rules) if len(rules) == 1 else "", self.place, self.text, self.operator)

    @contextmanager
    def made(self) -> Iterator[None]:
        """A context in which the tree of the validator contains the change."""
        attribute = getattr(self.holder, self.attribute)
        before = attribute if self.index is None else attribute[self.index]
        self._put(self.instead)
        try:
            yield
        finally:
            self._put(before)

    def _put(self, node: Any) -> None:
        if self.index is None:
            setattr(self.holder, self.attribute, node)
        else:
            getattr(self.holder, self.attribute)[self.index] = node


# --- places ---------------------------------------------------------------------------------------------------------------


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The changes of an expression, each with the name of the operator."""
    match node:
        case ast.Compare(left, ops, comparators):
            for number, sign in enumerate(ops):
                for other in COMPARISONS[type(sign)]:
                    which = f" {number + 1}" if len(ops) > 1 else ""
                    name = f"{SIGNS[type(sign)]} to {SIGNS[other]}{which}"
                    yield name, ast.Compare(left, [*ops[:number], other(), *ops[number + 1 :]], comparators)
        case ast.BoolOp(sign, values):
            yield ("and to or", ast.BoolOp(ast.Or(), values)) if isinstance(sign, ast.And) else ("or to and", ast.BoolOp(ast.And(), values))
            for number in range(len(values)):
                rest = values[:number] + values[number + 1 :]
                yield f"without {_as_text(values[number])}", rest[0] if len(rest) == 1 else ast.BoolOp(sign, rest)
        case ast.UnaryOp(ast.Not(), operand):
            yield "without not", operand
        case ast.Constant(bool(value)):
            yield f"{value} to {not value}", ast.Constant(not value)
        case ast.Constant(int(value)):
            yield f"{value} + 1", ast.Constant(value + 1)
            yield f"{value} - 1", ast.Constant(value - 1)
        case ast.Constant(str(value)) if value in NEIGHBOURS:
            for other in NEIGHBOURS[value]:
                yield f"{value} to {other}", ast.Constant(other)


def _as_text(node: ast.AST) -> str:
    """An expression as text, with short names for sets of codes, stores and counts for a check."""
    return SHORTENED.sub(lambda match: f"{next(filter(None, match.groups()))}_n", ast.unparse(node))


def places(holder: ast.AST) -> Iterator[tuple[Any, str, int | None, ast.AST]]:
    """Every expression under a node, with its position. The texts of findings and the marks of checks are left out."""
    if isinstance(holder, ast.Assign) and any(isinstance(target, ast.Name) and target.id in MARKS for target in holder.targets):
        return
    if isinstance(holder, ast.Call) and ast.unparse(holder.func) in ("fail", "run.applied.add"):
        return
    for name, value in ast.iter_fields(holder):
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST):
                yield holder, name, index, child
                yield from places(child)


def _mutants(function: str, nodes: Iterable[ast.AST], owners: frozenset[int], place: str) -> Iterator[Mutant]:
    occurrences: dict[tuple[str, str], int] = {}
    for node in nodes:
        for holder, name, index, child in places(node):
            changes_here = list(changes(child))
            if isinstance(holder, ast.If) and name == "test" and not isinstance(child, ast.BoolOp):
                changes_here.append(("guard left out", ast.Constant(True)))
            for operator, instead in changes_here:
                text = _as_text(holder if isinstance(child, ast.Constant) else child)
                again = occurrences[text, operator] = occurrences.get((text, operator), 0) + 1
                more = f" ({again})" if again > 1 else ""
                instead = ast.fix_missing_locations(ast.copy_location(instead, child))
                yield Mutant(owners, place, text, operator + more, function, holder, name, index, instead)


def _is_own(name: str) -> str:
    """The check to which alone a variable belongs; empty if there is none."""
    check = re.sub(rf"^(?:{COUNTED})_", "", name)
    return check if check in validator.CHECKS else ""


@cache
def owners_of(statement: ast.stmt) -> frozenset[str]:
    """The checks to which alone a statement belongs; none if it serves several, or records that a check has not applied yet."""
    owners: set[str] = set()
    if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant) and statement.value.value == "":
        return frozenset()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and (owner := _is_own(node.id)):
            owners.add(owner)
        if isinstance(node, ast.Subscript) and _is_named(node.value, "CHECKS") and isinstance(node.slice, ast.Constant):
            owners.add(str(node.slice.value))
        if (
            isinstance(node, ast.Call)
            and has_attribute(node.func, "add")
            and ast.unparse(node.func) == "run.applied.add"
            and isinstance(node.args[0], ast.Constant)
        ):
            owners.add(str(node.args[0].value))
    return frozenset(owners)


def _is_named(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def is_loop(statement: ast.stmt) -> bool:
    """Whether a statement is the loop of a function over all rows of its record type."""
    return isinstance(statement, ast.For) and ast.unparse(statement.iter).startswith(("rows", "run.kept_rows"))


def has_attribute(node: ast.AST, name: str) -> bool:
    """Whether an attribute of this name is read anywhere in a node."""
    return any(isinstance(part, ast.Attribute) and part.attr == name for part in ast.walk(node))


def within(loop: ast.stmt) -> ast.For | ast.Try:
    """The node whose body holds the checks of a loop: the guarded block, or the loop itself."""
    assert isinstance(loop, ast.For)
    return next((statement for statement in loop.body if isinstance(statement, ast.Try) and has_attribute(statement, "break_off")), loop)


@cache
def lines(function: ast.FunctionDef) -> tuple[ast.stmt, ...]:
    """The statements of a function, with those of the loop in place of the loop."""
    statements: list[ast.stmt] = []
    for statement in function.body:
        statements += within(statement).body if is_loop(statement) else [statement]
    return tuple(statements)


def own() -> Iterator[Mutant]:
    """The mutants in statements that belong to one check."""
    for name, function in checking().items():
        by_owner: dict[str, list[ast.AST]] = {}
        for statement in lines(function):
            if len(owners_of(statement)) == 1:
                by_owner.setdefault(min(owners_of(statement)), []).append(statement)
        for owner, nodes in by_owner.items():
            check = validator.CHECKS[owner]
            yield from _mutants(name, nodes, frozenset({owner}), f"{check.table}.{check.field}")


def shared() -> Iterator[Mutant]:
    """The mutants in statements that several checks need, and in the ages that they use."""
    for name, function in checking().items():
        for loop in filter(is_loop, function.body):
            for statement in within(loop).body:
                if not owners_of(statement) and (owners := users(function, _names_set(statement))):
                    yield from _mutants(name, [statement], owners, name)
    for name, constant in ages().items():
        owners = frozenset(owner for function in checking().values() for owner in users(function, {name}))
        yield from _mutants(name, [constant], owners, "ages")


def answers() -> Iterator[Mutant]:
    """The mutants in the functions on dates, spells and texts that checks call."""
    for name in ANSWERS:
        functions = {name} | {other for other in ANSWERS if name in _names_read(defined()[other])}
        functions |= set(ages()) if "Birthdays" in functions else set()
        owners = frozenset(owner for function in checking().values() for owner in users(function, functions))
        yield from _mutants(name, [defined()[name]], owners, name)


@cache
def _names_set(statement: ast.stmt) -> frozenset[str]:
    """The variables that a statement sets, and the stores that it adds to."""
    names = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Subscript | ast.Attribute) and (
            isinstance(node.ctx, ast.Store) or ast.unparse(node)[-10:] == "setdefault"
        ):
            names.add(ast.unparse(node.value))
    return frozenset(names)


@cache
def _names_read(node: ast.AST) -> frozenset[str]:
    return frozenset(child.id for child in ast.walk(node) if isinstance(child, ast.Name))


def users(function: ast.FunctionDef, names: Iterable[str]) -> frozenset[str]:
    """The checks that need one of these names, directly or through other statements. Stores are known everywhere."""
    owners_found: set[str] = set()
    known, before = set(names), -1
    while before < len(known):
        before = len(known)
        stores = {name for name in known if re.fullmatch(STORES, name)}
        for other in checking().values() if stores else [function]:
            for statement in lines(other):
                if not (known if other is function else stores).isdisjoint(_names_read(statement)):
                    owners = owners_of(statement)
                    owners_found |= owners if len(owners) == 1 else set()
                    known |= _names_set(statement) if not owners else set()
    return frozenset(owners_found)
