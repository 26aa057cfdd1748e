"""The order in which a check asks its conditions. It changes no answer, only the time: what the rows of a return have in common is asked
once, and of the rest, what few rows fulfil is asked first.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from cse_record.standard.predicates import HEADER
from cse_record.targets.python.predicates import joined
from cse_record.targets.python.tables import EXPLANATIONS, INDENT, LOCAL_CODES, SCOPE, TableCode

_ASKS_VALUE = re.compile(r"([a-z]\w*)(?: is not None| == '[^']*'| in (?:\{[^{}]*\}|[A-Z]\w*)| not in NO_VALUE)?")
"""A condition that only a row with something in one column fulfils. It can be asked before or after any other."""


def in_order(code: TableCode, check_id: str, applies: str) -> str:
    """A condition with its parts in the order in which they cost least. Parts that depend on the header and the scope alone become a
    variable `asked_…` before the loop over the rows.
    """
    parts = list(_parts(applies)) if applies else []
    asked = [match[1] for part in parts if (match := _ASKS_VALUE.fullmatch(part)) and part != f"{match[1]} is not None"]
    parts = [part for part in dict.fromkeys(parts) if part.removesuffix(" is not None") not in asked or part in asked]
    once = [part for part in parts if _is_settled(code, part)]
    if once and not all(map(str.isidentifier, once)):
        code.once[f"asked_{check_id}"] = joined(*once)
        parts = [f"asked_{check_id}", *(part for part in parts if part not in once)]
    return joined(*sorted(parts, key=lambda part: _rank(code, part)))


def _parts(expression: str) -> Iterator[str]:
    """The parts of a conjunction, as they are written."""
    tree = ast.parse(expression, mode="eval").body
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        for value in tree.values:
            yield from _parts(_text(expression, value))
    else:
        yield _text(expression, tree)


def _text(expression: str, node: ast.expr) -> str:
    segment = ast.get_source_segment(expression, node)
    assert segment is not None
    return segment


def _is_settled(code: TableCode, part: str) -> bool:
    """Whether a condition depends on nothing but the header and the scope of the return, which have been read before the rows."""
    names = {node.id for node in ast.walk(ast.parse(part, mode="eval")) if isinstance(node, ast.Name)}
    asks_scope = "run" in names and code.table not in (EXPLANATIONS, HEADER, SCOPE, LOCAL_CODES)
    read = {name for name in names if not name.isupper() and not re.match("[A-Z]", name)}
    return bool(read) and all(name.startswith(f"{HEADER}__") or (name == "run" and asks_scope) for name in read)


def _rank(code: TableCode, part: str) -> int:
    """The place of a condition among the others: lower is earlier."""
    match = _ASKS_VALUE.fullmatch(part)
    if not match:
        return 4
    if _may_stay_blank(code, match[1]):
        return 0
    return 1 if match[1].startswith("asked_") else 2 if "'" in part else 3


def _may_stay_blank(code: TableCode, variable: str) -> bool:
    """Whether a variable holds a column, of this record or another, that need not be filled, so that it is blank in many rows."""
    _, table, name = code.fetched.get(variable, ("", code.table, variable))
    column = code.module.standard.records[table].columns().get(name)
    return column is not None and not column.must


def grouped(code: TableCode, lines: list[str]) -> list[str]:
    """The lines of all checks, with those together, at the end, that ask for something in one column that may stay blank: where it is
    blank, none of them is begun. Each still asks for it, so that the group changes no answer. Where a check stands does not depend on
    other checks, so that adding a rule changes no lines of other rules.
    """
    alone: list[str] = []
    groups: dict[str, list[str]] = {}
    for block in _blocks(lines):
        if variable := _leading(code, block):
            groups.setdefault(variable, []).extend(INDENT + line for line in block)
        else:
            alone += block
    return alone + [line for name, group in sorted(groups.items()) for line in (f"if {name} is not None:", *group)]


def _blocks(lines: list[str]) -> list[list[str]]:
    """The lines of each statement, in which those after the first are indented."""
    blocks: list[list[str]] = []
    for line in lines:
        if line.startswith((" ", "elif", "else")):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _leading(code: TableCode, block: list[str]) -> str:
    """The variable of the first column that may stay blank and without which a statement does nothing; empty if there is none."""
    if not block[0].startswith("if ") or any(line.startswith("el") for line in block):
        return ""
    matches = map(_ASKS_VALUE.fullmatch, _parts(block[0][3:-1]))
    return next((match[1] for match in matches if match and _may_stay_blank(code, match[1])), "")
