"""The order in which the generated validator asks changes no answer."""

from __future__ import annotations

import ast
from pathlib import Path

from cse_record._generated import validator
from tests.code_mutation.places import is_group


def parts_about(name: str, test: ast.expr) -> list[ast.expr]:
    """The parts of a conjunction that read nothing but one variable and constants."""
    parts = test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And) else [test]
    return [
        part
        for part in parts
        if {node.id for node in ast.walk(part) if isinstance(node, ast.Name) and (node.id == name or not hasattr(validator, node.id))}
        == {name}
    ]


def test_where_a_column_is_blank_no_check_of_its_group_applies():
    tree = ast.parse(Path(validator.__file__).read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("check_")]
    groups = [node for function in functions for node in ast.walk(function) if isinstance(node, ast.If) and is_group(node)]
    assert len(groups) > 100
    for group in groups:
        (name,) = (node.id for node in ast.walk(group.test) if isinstance(node, ast.Name))
        for check in group.body:
            assert isinstance(check, ast.If)
            answers = (
                eval(compile(ast.Expression(part), "", "eval"), vars(validator) | {name: None}) for part in parts_about(name, check.test)
            )
            assert not all(answers), (name, ast.unparse(check.test))
