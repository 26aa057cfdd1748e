"""Every rule is whole: it names what exists, says why and how to mend, and its examples show exactly what they say."""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, FreeText, Key, Number, Ref, ShortText, UncertainMonth
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check, Rule, load
from tests.conftest import ROOT
from tests.interpreter import Return, check, findings
from tests.interpreter.explanations import explained_as
from tests.rule_examples import examples_of
from tests.standard.test_definitions import BLAMING

RULES = load()
CHECKS = [(rule, one) for rule in RULES.values() for one in rule.checks]
DATES = {"later", "earlier", "on", "born", "start", "end", "ends"}
"""Attributes of predicates that name dates."""


def element_at(on: str, path: str) -> Element:
    """The element to which a path leads."""
    via, _, name = path.rpartition(".")
    if via == p.HEADER:
        on = p.HEADER
    elif via:
        kind = RECORDS[on].elements[via].kind
        assert isinstance(kind, Ref), path
        on = kind.to
    return RECORDS[on].elements[name]


def conditions(condition: p.Condition | None) -> Iterator[p.Condition]:
    if condition is not None:
        yield condition
        for part in getattr(condition, "conditions", ()):
            yield from conditions(part)


def asked(one: Check) -> Iterator[tuple[str, p.Condition]]:
    """Every condition of a check with the record type that it is about."""
    yield from ((one.on, condition) for condition in conditions(one.predicate.when))
    yield from ((getattr(one.predicate, "table", ""), condition) for condition in conditions(getattr(one.predicate, "where", None)))


def accepts(element: Element, text: str) -> bool:
    """Whether an element can hold a code, a date as text, or a reason for absence in itself or its companion."""
    if element.role == "absent" or isinstance(element.kind, Code):
        return text in (element.kind.spelling.codes or ())
    return text in element.absent or element.kind.fault(text) is None


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_rule_is_whole(rule: Rule):
    assert re.fullmatch("[A-Z]{3}-[0-9]{3}", rule.id)
    assert rule.severity in ("error", "query", "note")
    assert re.fullmatch(r"[“A-Z0-9][^\n]*[^.\s]", rule.title)
    assert len(rule.title) <= 80
    for text in (rule.why, rule.fix):
        assert re.fullmatch(r"[“A-Z0-9][^\n]*[.?]", text), text
        assert "  " not in text
    assert rule.serves
    assert set(rule.serves) <= set(STANDARD.requirements)
    assert rule.since in CODELISTS["standard_version"].by_code
    assert rule.checks
    assert len(set(rule.checks)) == len(rule.checks)
    assert rule.fails
    assert rule.passes
    assert not BLAMING.search(f"{rule.title} {rule.why} {rule.fix}")


def test_ids_of_a_topic_share_a_prefix_and_count_up():
    numbers: dict[str, list[int]] = {}
    for name in RULES:
        numbers.setdefault(name[:3], []).append(int(name[4:]))
    assert all(found == sorted(found) for found in numbers.values())
    prefixes = [name[:3] for name in RULES]
    assert len(set(prefixes)) == sum(1 for place, prefix in enumerate(prefixes) if place == 0 or prefixes[place - 1] != prefix)


def test_titles_differ():
    assert [title for title, times in Counter(rule.title for rule in RULES.values()).items() if times > 1] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_paths_lead_to_elements_of_the_right_kind(rule: Rule):
    for one in rule.checks:
        predicate, table = one.predicate, getattr(one.predicate, "table", "")
        assert type(predicate) in p.PREDICATES.values()
        assert one.fields, "a finding needs a field of its own record"
        assert set(one.fields) <= set(RECORDS[one.on].elements)
        for path in predicate.paths():
            element_at(one.on, path)
        for on, condition in asked(one):
            assert type(condition) in p.CONDITIONS.values()
            for path in condition.paths():
                element_at(on, path)
        for name, value in predicate.settings().items():
            on = table if isinstance(predicate, p.NotDuring | p.During) and name in ("start", "end") else one.on
            for path in (value if isinstance(value, tuple) else (value,)) if name in DATES else ():
                assert isinstance(element_at(on, path).kind, ExactDate | UncertainMonth), path
        for name in ("age", "number", "least_in", "most_in"):
            if path := getattr(predicate, name, ""):
                assert isinstance(element_at(one.on, path).kind, Number), path
        if table:
            assert predicate.by in RECORDS[table].elements  # type: ignore[attr-defined]
            assert predicate.by in RECORDS[one.on].elements  # type: ignore[attr-defined]
        if isinstance(predicate, p.NotLike | p.NotNameOf):
            assert isinstance(element_at(one.on, predicate.element).kind, ShortText | FreeText | Key)
        if isinstance(predicate, p.NotLike):
            assert predicate.pattern in p.TEXT_PATTERNS
        if isinstance(predicate, p.RangeInOrder):
            assert "latest" in element_at(one.on, predicate.element).companions
        if isinstance(predicate, p.Refers):
            assert predicate.element in RECORDS[one.on].parents()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_codes_exist(rule: Rule):
    """Each code can stand in the element that a rule asks about; a code that cannot would never be found."""
    for one in rule.checks:
        predicate = one.predicate
        for on, condition in asked(one):
            if isinstance(condition, p.Is | p.IsNot):
                assert condition.codes
                assert [code for code in condition.codes if not accepts(element_at(on, condition.element), code)] == []
            if isinstance(condition, p.HasReason):
                element = element_at(on, condition.element)
                assert element.absent or element.role == "absent"
                assert set(condition.reasons) <= set(element.absent or element.kind.spelling.codes or ())
        if isinstance(predicate, p.OneOf | p.NotOneOf | p.Covers):
            assert predicate.codes
            assert len(set(predicate.codes)) == len(predicate.codes)
            assert [code for code in predicate.codes if not accepts(element_at(one.on, predicate.element), code)] == []
        if isinstance(predicate, p.GroupFits):
            element, other = (element_at(one.on, path).kind for path in (predicate.element, predicate.other))
            groups = {group for code in element.list.codes for group in words(code.group)}
            assert groups & set(other.spelling.codes or ()), "no group is called as a code of the other"
        if isinstance(predicate, p.ValidAt):
            assert any(code.valid_from or code.valid_to for code in element_at(one.on, predicate.element).kind.list.codes)
        if isinstance(predicate, p.NotNameOf):
            assert {predicate.codelist, predicate.unless} - {""} <= set(CODELISTS)
        if isinstance(predicate, p.NotMirrored):
            for code, mirrors in predicate.pairs:
                assert accepts(element_at(one.on, predicate.element), code)
                assert all(accepts(element_at(one.on, predicate.other), mirror) for mirror in mirrors)
        if isinstance(predicate, p.Rows):
            assert predicate.table in RECORDS
            assert set(predicate.unless_scope) <= set(CODELISTS["scope_extent"].by_code)
        if isinstance(predicate, p.TableRows):
            assert set(predicate.tables) <= set(RECORDS)
            assert bool(predicate.tables) != bool(predicate.named_in)


def test_there_are_enough_checks():
    """Rules made by looping over elements count once for each predicate."""
    kinds = {(rule.id, one.predicate.name) for rule, one in CHECKS}
    relating = {(rule.id, one.predicate.name) for rule, one in CHECKS if one.predicate.reach != "record" or len(one.predicate.paths()) > 1}
    assert len(kinds) >= 120
    assert len(relating) >= 70


def test_every_predicate_and_condition_is_used():
    used = {type(one.predicate) for _, one in CHECKS} | {type(condition) for _, one in CHECKS for _, condition in asked(one)}
    assert {*p.PREDICATES, *p.CONDITIONS} == {kind.__name__ for kind in used}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_examples_show_exactly_what_they_say(rule: Rule):
    """By the plain interpreter, of all rules: a failing example shows its finding and no other, a passing one none."""
    for example in examples_of(rule):
        for table, rows in example.rows.items():
            for row in rows:
                RECORDS[table].model_validate(row)
        assert check(example.rows) == example.expected, example.name


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_check_is_shown_to_fail(rule: Rule):
    """Each field of each record type to which a finding of the rule can point is pointed to by a failing example."""
    pointers = {pointer for example in examples_of(rule) for name, pointer in example.expected if name == rule.id}
    shown = {(pointer.split("/")[1], pointer.rsplit("/", 1)[1]) for pointer in pointers}
    assert {(one.on, one.fields[0]) for one in rule.checks} == shown


@pytest.mark.parametrize("rule", [one for one in RULES.values() if one.checks[0].on != "explanations"], ids=lambda rule: rule.id)
def test_a_query_can_be_explained_and_nothing_else(rule: Rule):
    """With an explanation for each finding of a failing example, those of a query are gone; all others stay."""
    rows = next(examples_of(rule)).rows
    found = findings(rows, {rule.id: rule})
    names = ("rule_id", "record_type", "record_ref")
    explained = {explained_as(Return(rows), one) for one in found}
    explanations = [
        RECORDS["explanations"].about.base_row | {"explanation_ref": f"X-{number}"} | dict(zip(names, one, strict=True))
        for number, one in enumerate(sorted(explained))
    ]
    for row in explanations:
        RECORDS["explanations"].model_validate(row)
    left = findings(rows | {"explanations": explanations}, {rule.id: rule})
    assert len(found) >= 1
    assert len(left) == (0 if rule.severity == "query" else len(found))


TRUE = [path for path in sorted((ROOT / "examples").rglob("*.json")) if path.parent.name != "faulty"]
"""Example returns that are meant to be right."""


@pytest.mark.parametrize("path", TRUE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_example_return_breaks_a_rule(path):
    """The worked cases and example returns are true to the rules; what they are asked is printed (`pytest -rP`)."""
    document = json.loads(path.read_text(encoding="utf-8"))
    found = findings({name: rows for name, rows in document.items() if isinstance(rows, list)})
    for one in found:
        print(f"{one.rule.severity} {one.rule.id} {one.pointer}: {one.rule.title}")
    assert [f"{one.rule.id} {one.pointer}" for one in found if one.rule.severity == "error"] == []


def test_every_condition_of_not_applicable_has_a_rule():
    """An element may say that a fact does not apply only under a condition, and a rule asks after it where the return can tell."""
    untold = {"returns.sharing_agreement", "education.observation", "living_situations.ended_on"}  # no other element says so
    for path, element in STANDARD.elements.items():
        if element.role is None and element.not_applicable_when and path not in untold:
            rules = [rule for rule in STANDARD.rules_of_element(path) if "absent:not-applicable" in repr(rule.checks)]
            assert rules, path
