"""Every predicate and condition is spelled, or refused with a reason, in each target; functions are dispatched on its class."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

from cse_record.conformance.boundaries import cases_of
from cse_record.standard import predicates as vocabulary
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.predicates import is_registered
from cse_record.targets.data.rules import condition_data, predicate_data
from cse_record.targets.excel.formulas import predicates as excel
from cse_record.targets.json_schema import rules as json_rules
from cse_record.targets.prose import conditions, sentences
from cse_record.targets.python import checks as python
from cse_record.targets.python import predicates as python_predicates
from cse_record.targets.register import rule_targets
from tests.conftest import ROOT
from tests.interpreter import reading, record_predicates, table_predicates
from tests.registered import target_params

CHECKS = [(rule, check) for rule in STANDARD.rules.values() for check in rule.checks]
OF_PREDICATE = {name: [pair for pair in CHECKS if pair[1].predicate.name == name] for name in vocabulary.PREDICATES}


@pytest.mark.parametrize("name", vocabulary.PREDICATES)
def test_a_predicate_is_spelled_or_refused_in_each_target(name):
    kind = vocabulary.PREDICATES[name]
    assert kind.fails_if
    for rule, check in OF_PREDICATE[name]:
        for target in rule_targets():
            assert target.refusal(rule, check) or target.spells(kind), f"{name} is neither spelled nor refused in {target.title}"
        assert sentences.failing(STANDARD, check).endswith(".")
        assert predicate_data(STANDARD, check.on, check.predicate)["name"] == name


@pytest.mark.parametrize("target", target_params(rule_targets()))
def test_a_refusal_of_what_is_spelled_is_about_the_rule(target):
    """If a target can spell a predicate, a refusal is due to the rule: its severity, a path out of the record, or the size of a list."""
    for rule, check in CHECKS:
        if target.refusal(rule, check) and target.spells(type(check.predicate)):
            about_rule = rule.severity != "error" or check.predicate.reach != "record"
            assert about_rule or isinstance(check.predicate, vocabulary.NotLike | vocabulary.OneOf | vocabulary.NotOneOf), rule.id


@pytest.mark.parametrize("name", vocabulary.PREDICATES)
def test_a_predicate_has_boundary_cases_and_a_meaning_in_the_interpreter(name):
    kind = vocabulary.PREDICATES[name]
    assert is_registered(cases_of, kind)
    meanings = (record_predicates.outcome, table_predicates.failing_rows, table_predicates.outcome_of_table)
    assert sum(is_registered(function, kind) for function in meanings) == (kind is not vocabulary.Explains), "one meaning, and one alone"


@pytest.mark.parametrize("name", vocabulary.CONDITIONS)
def test_a_condition_is_spelled_in_each_target(name):
    for function in (
        python_predicates.condition_source,
        excel.condition_expression,
        json_rules.holds,
        condition_data,
        conditions.condition_in_words,
        reading.holds,
    ):
        assert is_registered(function, vocabulary.CONDITIONS[name]), function
    assert is_registered(conditions.clause, vocabulary.CONDITIONS[name]) == issubclass(vocabulary.CONDITIONS[name], vocabulary.OfElement)


def test_a_predicate_is_one_of_the_vocabulary_by_being_defined():
    @dataclass(frozen=True)
    class Shared(vocabulary.Predicate, family=True):
        scope = "table"

    @dataclass(frozen=True)
    class NeverAsked(Shared):
        asks = vocabulary.reads(element=vocabulary.ANSWER)
        element: str

    try:
        assert vocabulary.PREDICATES["NeverAsked"] is NeverAsked
        assert "Shared" not in vocabulary.PREDICATES
        predicate_read = NeverAsked("child_ref.birth_month", when=vocabulary.HasValue("sex"))
        assert list(predicate_read.asked_of_record()) == [("child_ref.birth_month", ("absent",)), ("sex", ())]
        assert predicate_read.paths() == ("child_ref.birth_month", "sex")
        assert predicate_read.fields == ("sex", "child_ref")
        assert predicate_read.reach == "table"
        for function in (python.write, excel.failing, json_rules.passes, sentences.sentence, cases_of):
            assert not is_registered(function, NeverAsked)
        assert json_rules.refused(predicate_read).endswith(".")
        assert excel.refused(predicate_read, "children").endswith(".")
    finally:
        del vocabulary.PREDICATES["NeverAsked"]


def test_a_name_is_defined_once_in_the_vocabulary():
    """A second class of the same name would take the place of the first, and every rule would silently mean something else."""
    kinds = (vocabulary.PREDICATES["OneOf"], vocabulary.CONDITIONS["HasValue"])
    with pytest.raises(
        TypeError, match=rf"OneOf is defined in {__name__} and in {kinds[0].__module__}: give one of the two .* another name"
    ):

        class OneOf(vocabulary.Predicate):
            """A second meaning."""

    with pytest.raises(TypeError, match=rf"HasValue is defined in {__name__} and in {kinds[1].__module__}: give one"):

        class HasValue(vocabulary.Condition):
            """A second meaning."""

    with pytest.raises(TypeError, match=rf"OneOf is defined in {kinds[0].__module__} twice: give one"):
        type("OneOf", (vocabulary.Predicate,), {"__module__": kinds[0].__module__})
    assert kinds == (vocabulary.PREDICATES["OneOf"], vocabulary.CONDITIONS["HasValue"])


MODULES = [path for path in sorted((ROOT / "src/cse_record").rglob("*.py")) if "_generated" not in path.parts]
VOCABULARY = {*vocabulary.PREDICATES, *vocabulary.CONDITIONS}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "src/cse_record").as_posix())
def test_the_vocabulary_is_dispatched_in_one_style(path: Path):
    """By functions registered for a class, not by `match`, tables of classes or tables of names."""
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
        named = [is_class(member) or (isinstance(member, ast.Constant) and member.value in vocabulary.PREDICATES) for member in listed]
        assert sum(named) < 2, f"line {node.lineno}: a table of the vocabulary"
