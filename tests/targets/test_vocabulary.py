"""Every predicate and condition is spelled, or refused with a reason, wherever the vocabulary is; and found there by its class."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

from cse_record.conformance.boundaries import cases_of
from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.data.rules import condition_data, predicate_data
from cse_record.targets.excel.formulas import predicates as excel
from cse_record.targets.json_schema import rules as json_rules
from cse_record.targets.prose import sentences
from cse_record.targets.python import checks as python
from cse_record.targets.python import predicates as python_predicates
from cse_record.targets.register import running
from tests.conftest import ROOT
from tests.interpreter import of_records, of_tables, reading
from tests.registered import each

CHECKS = [(rule, check) for rule in STANDARD.rules.values() for check in rule.checks]
OF_PREDICATE = {name: [both for both in CHECKS if both[1].predicate.name == name] for name in p.PREDICATES}


def is_registered(function, kind: type) -> bool:
    """Whether a function of the vocabulary has something of its own for a class."""
    return function.dispatch(kind) is not function.dispatch(object)


@pytest.mark.parametrize("name", p.PREDICATES)
def test_a_predicate_is_spelled_or_refused_in_each_target(name):
    kind = p.PREDICATES[name]
    assert is_registered(python.write, kind) or is_registered(python_predicates.spelled, kind)
    assert kind.fails_if
    for rule, check in OF_PREDICATE[name]:
        is_spelled = {"excel": is_registered(excel.failing, kind), "json_schema": is_registered(json_rules.passes, kind), "python": True}
        for target in running():
            assert target.refusal(rule, check) or is_spelled[target.name], f"{name} is neither spelled nor refused in {target.title}"
        assert sentences.failing(STANDARD, check).endswith(".")
        assert predicate_data(STANDARD, check.on, check.predicate)["name"] == name


@pytest.mark.parametrize("target", each(running()))
def test_a_refusal_of_what_is_spelled_is_about_the_rule(target):
    """What a target can spell it refuses for a reason that lies in the rule: its severity, a path out of the record, the size of a list."""
    spell = {"excel": excel.failing, "json_schema": json_rules.passes}.get(target.name)
    for rule, check in CHECKS if spell else ():
        if target.refusal(rule, check) and is_registered(spell, type(check.predicate)):
            about_rule = rule.severity != "error" or check.predicate.reach != "record"
            assert about_rule or isinstance(check.predicate, p.NotLike | p.OneOf | p.NotOneOf), rule.id


@pytest.mark.parametrize("name", p.PREDICATES)
def test_a_predicate_has_boundary_cases_and_a_meaning_in_the_interpreter(name):
    kind = p.PREDICATES[name]
    assert is_registered(cases_of, kind)
    told = (of_records.outcome, of_tables.failing_rows, of_tables.outcome_of_table)
    assert sum(is_registered(function, kind) for function in told) == (kind is not p.Explains), "one meaning, and one alone"


@pytest.mark.parametrize("name", p.CONDITIONS)
def test_a_condition_is_spelled_in_each_target(name):
    for function in (python_predicates.condition, excel.condition, json_rules.holds, condition_data, sentences.condition, reading.holds):
        assert is_registered(function, p.CONDITIONS[name]), function
    assert is_registered(sentences.clause, p.CONDITIONS[name]) == issubclass(p.CONDITIONS[name], p.OfElement)


def test_a_predicate_is_one_of_the_vocabulary_by_being_defined():
    @dataclass(frozen=True)
    class Shared(p.Predicate, family=True):
        scope = "table"

    @dataclass(frozen=True)
    class NeverAsked(Shared):
        asks = p.reads(element=p.ANSWER)
        element: str

    try:
        assert p.PREDICATES["NeverAsked"] is NeverAsked
        assert "Shared" not in p.PREDICATES
        asked = NeverAsked("child_ref.birth_month", when=p.HasValue("sex"))
        assert list(asked.asked_of_record()) == [("child_ref.birth_month", ("absent",)), ("sex", ())]
        assert asked.paths() == ("child_ref.birth_month", "sex")
        assert asked.fields == ("sex", "child_ref")
        assert asked.reach == "table"
        for function in (python.write, excel.failing, json_rules.passes, sentences.sentence, cases_of):
            assert not is_registered(function, NeverAsked)
        assert json_rules.refused(asked).endswith(".")
        assert excel.refused(asked, "children").endswith(".")
    finally:
        del p.PREDICATES["NeverAsked"]


MODULES = [path for path in sorted((ROOT / "src/cse_record").rglob("*.py")) if "_generated" not in path.parts]
VOCABULARY = {*p.PREDICATES, *p.CONDITIONS}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "src/cse_record").as_posix())
def test_the_vocabulary_is_asked_in_one_style(path: Path):
    """By functions that are registered for a class: not by `match`, by tables of classes or by tables of names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cse_record.standard.predicates")
        for alias in node.names
    }

    def is_class(node: ast.AST | None) -> bool:
        if isinstance(node, ast.Attribute):
            return node.attr in VOCABULARY and isinstance(node.value, ast.Name) and node.value.id in ("p", "predicates", "vocabulary")
        return isinstance(node, ast.Name) and node.id in VOCABULARY & imported

    for node in ast.walk(tree):
        assert not (isinstance(node, ast.MatchClass) and is_class(node.cls)), f"line {node.lineno}: match on a class of the vocabulary"
        listed = node.keys if isinstance(node, ast.Dict) else node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else []
        named = [is_class(one) or (isinstance(one, ast.Constant) and one.value in p.PREDICATES) for one in listed]
        assert sum(named) < 2, f"line {node.lineno}: a table of the vocabulary"
