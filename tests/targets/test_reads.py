"""The columns that a predicate declares are those that its check reads in the generated validator, according to its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from cse_record._generated import validator
from cse_record.standard import predicates as vocabulary
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.operands import columns_read, operand
from cse_record.standard.rules.rule import Check
from cse_record.targets.python.naming import checks_by_name
from tests.code_mutation.places import checking

CHECKS = checks_by_name(STANDARD.rules.values())
SPAN = ("__first", "__last")


@pytest.fixture(scope="module")
def by_row() -> dict[str, ast.If]:
    """The branch of each check."""
    return {name: branch for function in checking().values() for branch in branches(function) for name in of_check(branch)}


@cache
def asked_once() -> dict[str, ast.expr]:
    """What is asked before the rows, by the variable that holds the answer."""
    assigned = (statement for function in checking().values() for statement in function.body if isinstance(statement, ast.Assign))
    return {ast.unparse(assign.targets[0]): assign.value for assign in assigned if ast.unparse(assign.targets[0]).startswith("asked_")}


def branches(node: ast.AST) -> Iterator[ast.If]:
    """The outermost branches below a node: each belongs to one check, or to one store of rows."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If):
            yield child
        else:
            yield from branches(child)


def variables(node: ast.AST) -> set[str]:
    """The variables that a node reads, itself or in what was asked before."""
    names = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
    return names.union(*(variables(asked_once()[name]) for name in names & asked_once().keys()))


def columns(table: str, node: ast.AST) -> set[tuple[str, ...]]:
    """The columns behind the variables in a node, each with the element of a companion and the reference leading to it."""
    parents = STANDARD.records[table].parents() | {vocabulary.HEADER: vocabulary.HEADER}
    read: set[tuple[str, ...]] = set()
    for variable in variables(node):
        via, _, name = variable.removesuffix(SPAN[0]).removesuffix(SPAN[1]).rpartition("__")
        elements = STANDARD.records[parents[via]].elements if via in parents else STANDARD.records[table].elements if not via else {}
        if name not in elements:
            continue
        element, lead = elements[name], (via,) if via else ()
        names = {name, element.of or name, *([element.companions["latest"]] if variable.endswith(SPAN) else [])}
        read |= {(*lead, column) for column in names}
        if via and via != vocabulary.HEADER:
            read.add(lead)
    return read


def calls(node: ast.AST, name: str) -> Iterator[ast.Call]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == name:
            yield call


def of_check(node: ast.AST) -> set[str]:
    """The names of the checks that may fail in a node."""
    known = {id(check): name for name, check in validator.CHECKS.items()}
    return {known[id(eval(ast.unparse(call.args[0]), vars(validator)))] for call in calls(node, "fail")}


def is_by_row(check: Check) -> bool:
    """Whether a check fails for a single row, whose faulty cells then silence it. Checks of many rows leave faulty rows out."""
    return check.points_to_row and not isinstance(check.predicate, vocabulary.OfSpells | vocabulary.Explains)


@pytest.mark.parametrize("name", vocabulary.PREDICATES)
def test_a_check_reads_what_its_predicate_says(name: str, by_row: dict[str, ast.If]):
    own_checks = [
        (check_name, *pair)
        for check_name, pair in CHECKS.items()
        if type(pair[1].predicate) is vocabulary.PREDICATES[name] and is_by_row(pair[1])
    ]
    for check_name, rule, check in own_checks:
        stated = set(columns_read(STANDARD.records, check.on, check.predicate))
        read = columns(check.on, by_row[check_name])
        read.add((check.fields[0],))  # the cell of a finding silences the check while it is faulty, whether or not it is read
        # the key says whose rows are counted or held back, and is blank while faulty
        read -= {(str(STANDARD.records[check.on].key()),)} - stated
        assert read - _accompanied(check) == stated, f"{rule.id} on {check.on}"
        generated = validator.CHECKS[check_name]
        assert {*((column,) for column in generated.reads), *generated.leads} == stated, f"{rule.id} on {check.on}"
    assert own_checks or issubclass(vocabulary.PREDICATES[name], vocabulary.OfSpells | vocabulary.OfWholeTable | vocabulary.Explains)


def _accompanied(check: Check) -> set[tuple[str, ...]]:
    """The elements of companions that a predicate names without naming the element itself."""
    operands = (operand(STANDARD.records, check.on, path) for path in check.predicate.paths())
    return {(operand.via, operand.element.of) if operand.via else (operand.element.of,) for operand in operands if operand.element.role} - {
        tuple(path.split(".")) for path in check.predicate.paths()
    }


@pytest.mark.parametrize("name", [name for name in vars(validator) if name.startswith("check_")])
def test_only_valid_rows_are_kept_for_checks_of_many_rows(name: str):
    """The columns that must be valid are those that are read or stored; a faulty column is blank."""
    table = name.removeprefix("check_")
    guarded = 0
    for branch in branches(checking()[name]):
        guards = {column for call in calls(branch, "bad.isdisjoint") for column in ast.literal_eval(call.args[0])}
        read = {path[0] for path in columns(table, branch) if len(path) == 1}
        parents = {*STANDARD.records[table].parents(), STANDARD.records[table].key()}
        guarded += bool(guards)
        counts_faulty = "not (not bad or" in ast.unparse(branch.test)  # rows that may or may not count
        assert guards <= read or counts_faulty, ast.unparse(branch)
        assert not guards or read - guards <= parents, ast.unparse(branch)
    assert guarded or not [check for _, check in CHECKS.values() if check.on == table and not is_by_row(check)]
