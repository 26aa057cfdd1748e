"""A test harness for mutants: the validator reduced to some checks, and the cases that judge them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from copy import copy, deepcopy
from functools import cache
from itertools import count
from types import SimpleNamespace
from typing import Any

from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from tests.code_mutation.cases import ExpectedCase, cases_of_rule, column_of, damaged_cases
from tests.code_mutation.places import ANSWERS, Mutant, ages, checking, defined, has_attribute, is_loop, owners_of, within
from tests.targets.test_answers import PROPERTIES

STEPS = 10_000
"""A mutant with this many turns of a `while` loop is taken to be endless."""


class EndlessError(Exception):
    """A loop that does not end."""


@cache
def _cut(name: str, owners: frozenset[str]) -> ast.FunctionDef:
    """A function without the statements that belong only to other checks. The remaining nodes are not copied, so they share a mutation."""

    def statements_kept(statements: Iterable[ast.stmt]) -> list[ast.stmt]:
        needed = [
            statement for statement in statements if len(owners_of(statement)) != 1 or is_loop(statement) or owners_of(statement) <= owners
        ]
        return needed or [ast.Pass(lineno=1, col_offset=0)]

    function = copy(checking()[name])
    function.body = statements_kept(function.body)
    for number, statement in enumerate(function.body):
        if is_loop(statement):
            loop = function.body[number] = copy(statement)
            assert isinstance(loop, ast.For)
            inner = within(loop)
            if inner is loop:
                loop.body = statements_kept(loop.body)
            else:
                attempt = copy(inner)
                attempt.body = statements_kept(inner.body)
                loop.body = [attempt if statement is inner else statement for statement in loop.body]
    return function


def _compiled(node: ast.stmt) -> Any:
    return compile(ast.Module([node], []), "mutant", "exec")


@cache
def _unchanged_code(name: str, owners: frozenset[str]) -> Any:
    return _compiled(_cut(name, owners))


@cache
def _whole_code(name: str) -> Any:
    return _compiled(ages()[name] if name in ages() else defined()[name])


@cache
def _stated(version: Any) -> validator.StatedVersion:
    """A retired rule is judged only in returns that state a version which had it."""
    return validator.StatedVersion(validator.STANDARD, version)


class Harness:
    """The cases of some checks, and the validator reduced to what these checks need."""

    def __init__(self, owners: Iterable[str]) -> None:
        # a finding does not say which of several checks on a column it is from, so these stay together
        self.places = {
            (validator.CHECKS[check_name].rule, validator.CHECKS[check_name].table, validator.CHECKS[check_name].field)
            for check_name in owners
        }
        wanted = frozenset(
            name for name, check_name in validator.CHECKS.items() if (check_name.rule, check_name.table, check_name.field) in self.places
        )
        self.tables = {table for _, table, _ in self.places}
        predicates = {check.predicate.name for rule, _, _ in self.places for check in STANDARD.rules[rule].checks}
        if "Explains" in predicates:  # an explanation may be about any rule
            wanted = frozenset(validator.CHECKS)
        self.owners = {name: wanted & owners_of(function) for name, function in checking().items()}
        if any(has_attribute(_cut(name, owners), "may_hold") for name, owners in self.owners.items() if owners):
            self.tables.add("return_scope")
        self.plain = dict(vars(validator))
        for name, of_it in self.owners.items():
            exec(_unchanged_code(name, of_it), self.plain)
        self.cases: list[tuple[ExpectedCase, Any]] = []
        self.is_damaged = False
        for rule in sorted({rule for rule, _, _ in self.places}):
            for case in cases_of_rule(rule):
                if self.tables & set(case.rows) or "Rows" in predicates or "TableRows" in predicates:
                    self._add(case)

    def _add(self, case: ExpectedCase, by_interpreter: bool = False) -> None:
        outcome = self._outcome(self.plain, case)
        expected = [(rule, pointer) for rule, pointer in case.expected if (rule, *column_of(pointer)) in self.places]
        assert outcome, case.title
        # the interpreter says where a rule is broken, not by how many of its checks
        findings = sorted(set(outcome[0])) if by_interpreter else outcome[0]
        assert findings == expected, (case.title, findings, expected)
        self.cases.append((case, outcome))

    def kills(self, mutant: Mutant) -> bool:
        """Whether a case, or a property of the changed function, notices the change."""
        with mutant.made():
            if mutant.function in ages():
                code = _compiled(ages()[mutant.function])
            elif mutant.function in ANSWERS:
                code = _compiled(_counted(defined()[mutant.function]))
            else:
                code = _compiled(_cut(mutant.function, self.owners[mutant.function]))
        namespace = self._namespace(mutant.function, code)
        if mutant.function in PROPERTIES and not _holds(PROPERTIES[mutant.function], namespace):
            return True
        is_answer = mutant.function in ANSWERS  # the properties of these functions are stricter than a damaged cell
        return self._notices(namespace) or (not is_answer and self.damage() and self._notices(namespace))

    def _notices(self, namespace: dict[str, Any]) -> bool:
        for number, (case, expected) in enumerate(self.cases):
            if self._outcome(namespace, case) != expected:
                self.cases.insert(0, self.cases.pop(number))  # a case that noticed one change may well notice the next
                return True
        return False

    def damage(self) -> bool:
        """Adds the damaged cases, which are slow to make, when they are needed. Returns whether there were any left to add."""
        if self.is_damaged:
            return False
        self.is_damaged = True
        for rule, table, field in sorted(self.places):
            for case in damaged_cases(rule, table, field):
                self._add(case, by_interpreter=True)
        return True

    def _namespace(self, changed: str, code: Any) -> dict[str, Any]:
        """The names of the validator with one definition changed, and everything that refers to it defined again."""
        if changed in checking():
            namespace = dict(self.plain)
            exec(code, namespace)
            return namespace
        namespace = dict(vars(validator)) | {"ORDINALS": {}, "COMPILED": {}, "turn": _turns()}
        for name in (*ANSWERS, *ages()):
            exec(code if name == changed else _whole_code(name), namespace)
        for name, owners in self.owners.items():
            exec(_unchanged_code(name, owners), namespace)
        return namespace

    def _outcome(
        self, namespace: dict[str, Any], case: ExpectedCase
    ) -> tuple[list[tuple[str, str]], set[str], list[tuple[str, str]]] | None:
        """The findings of the rule of the case, the checks that applied and what was held back; None if something broke."""
        whole = validator.STANDARD
        tables = {
            "CHECK_TABLE": {name: namespace[f"check_{name}"] for name in whole.CHECK_TABLE},
            "FINISH_TABLE": {name: namespace[f"finish_{name}"] for name in whole.FINISH_TABLE},
        }
        standard = type("STANDARD", (whole,), tables)
        run = namespace["Run"](standard)
        run.judge_by(_stated(next((row.get("standard_version") for row in case.rows.get("returns", ()) if isinstance(row, dict)), None)))
        try:
            for table in validator.ORDER:
                if table in self.tables or (table in case.rows and table != "return_scope"):
                    run.table(table, run.dictionaries(table, case.rows.get(table, ())))
            run.finish()
        except Exception:
            return None
        of_rule = [
            finding for finding in run.findings if finding.rule == case.rule and (finding.rule, finding.table, finding.field) in self.places
        ]
        findings = sorted((finding.rule, validator.pointer(finding)) for finding in of_rule)
        held = [(waits.rule, waits.message) for waits in run.waiting.held_back() if waits.rule == case.rule]
        return None if run.broken else (findings, run.applied - {""}, held)


def _counted(node: ast.stmt) -> ast.stmt:
    """A function whose `while` loops are limited."""
    counted = deepcopy(node)
    for loop in ast.walk(counted):
        if isinstance(loop, ast.While):
            loop.body.insert(0, ast.parse("turn()").body[0])
    return ast.fix_missing_locations(counted)


def _turns() -> Callable[[], None]:
    turns = count()

    def turn() -> None:
        if next(turns) > STEPS:
            raise EndlessError

    return turn


def _holds(property: Callable[[Any], None], namespace: dict[str, Any]) -> bool:
    try:
        property(SimpleNamespace(**namespace))
    except Exception:
        return False
    return True
