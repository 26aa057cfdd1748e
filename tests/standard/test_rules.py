"""Every rule is complete: its names exist, it says why it matters and how to fix a finding, and its examples show what they state."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cse_record.standard import predicates as p
from cse_record.standard import rules
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, FreeText, Key, Number, Ref, ShortText, UncertainMonth
from cse_record.standard.records import RECORDS
from cse_record.standard.refused_words import refused
from cse_record.standard.rules import TOPICS, Check, Rule, load, refuse_asking_for_retired, refuse_unlisted, refuse_wrong_successors, rule
from cse_record.standard.rules.examples import whole_return
from cse_record.standard.rules.rule import MOST_IN_BRIEF
from cse_record.standard.versions import VERSIONS
from tests.conftest import ROOT
from tests.interpreter import Return, findings, interpret
from tests.interpreter.explanations import explained_as
from tests.rule_examples import examples_of

RULES = load()
CHECKS = [(rule, check) for rule in RULES.values() for check in rule.checks]
DATES = {"later", "earlier", "on", "born", "start", "end", "ends"}
"""Attributes of predicates that name dates."""


def element_at(on: str, path: str) -> Element:
    """The element that a path leads to."""
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


def conditions_of(check: Check) -> Iterator[tuple[str, p.Condition]]:
    """Every condition of a check, with the record type that it is about."""
    yield from ((check.on, condition) for condition in conditions(check.predicate.when))
    for name in ("where", "given"):
        yield from ((getattr(check.predicate, "table", ""), condition) for condition in conditions(getattr(check.predicate, name, None)))


def accepts(element: Element, text: str) -> bool:
    """Whether an element can hold a code, a date as text, or a reason for absence, in itself or in its companion."""
    if element.role == "absent" or isinstance(element.kind, Code):
        return text in (element.kind.spelling.codes or ())
    return text in element.absent or element.kind.fault(text) is None


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_rule_is_whole(rule: Rule):
    assert re.fullmatch("[A-Z]{3}-[0-9]{3}", rule.id)
    assert rule.severity in ("error", "query", "note")
    assert re.fullmatch(r"[“A-Z0-9][^\n]*[^.\s]", rule.title)
    assert len(rule.title) <= 80
    assert re.fullmatch(r"[“A-Z0-9][^\n]*[^.\s]", rule.in_brief)
    assert "  " not in rule.in_brief
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
    assert not refused(f"{rule.title} {rule.brief} {rule.why} {rule.fix}", "blaming")


def test_no_two_rules_on_one_record_type_say_the_same_in_brief():
    """Otherwise somebody who types a row could not tell which of two problems it has."""
    said = Counter((on, rule.in_brief.casefold()) for rule in RULES.values() for on in {check.on for check in rule.checks})
    assert [problem for problem, times in said.items() if times > 1] == []


def test_a_title_at_the_limit_needs_no_brief_and_a_longer_one_is_said_in_brief():
    on = {"severity": "query", "on": "children", "predicate": p.OneOf("source", ("x",)), "why": "For a test.", "fix": "For a test."}
    fits, longer = "A" * MOST_IN_BRIEF, "A" * (MOST_IN_BRIEF + 1)
    assert rule("ZZZ-901", title=fits, serves=["R3"], fails={}, passes={}, **on).in_brief == fits
    assert rule("ZZZ-901", title=longer, brief="B" * MOST_IN_BRIEF, serves=["R3"], fails={}, passes={}, **on).in_brief == "B" * 38


def test_rules_of_a_module_that_no_topic_has_are_refused():
    """Otherwise they would never run, and nothing would say so."""
    stray = replace(RULES["CHI-001"], id="ZZZ-901")
    message = r'^standard/rules/plans\.py declares ZZZ-901, which no topic has: add "plans" to TOPICS in standard/rules/__init__\.py'
    with pytest.raises(TypeError, match=message):
        refuse_unlisted("plans", [stray], RULES)
    with pytest.raises(
        TypeError, match=r'^standard/rules/missing/plans\.py declares ZZZ-901, .* add "missing" to TOPICS .* or its RULES to'
    ):
        refuse_unlisted("missing.plans", [stray], RULES)
    with pytest.raises(TypeError, match=r"^standard/rules/plans\.py declares CHI-001"):
        refuse_unlisted("plans", [replace(RULES["CHI-001"], title="Another")], RULES)


def test_a_topic_without_a_module_is_refused(monkeypatch):
    monkeypatch.setattr(rules, "TOPICS", ("children", "plans"))
    message = r"^TOPICS in standard/rules/__init__\.py lists plans, which has no module: write standard/rules/plans\.py"
    with pytest.raises(TypeError, match=message):
        load()
    monkeypatch.setattr(rules, "TOPICS", tuple(topic for topic in TOPICS if topic != "children"))
    with pytest.raises(TypeError, match=r'^standard/rules/children\.py declares CHI-001, which no topic has: add "children" to TOPICS'):
        load()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"severity": "warning"}, "^ZZZ-901: the severity is 'warning': write error, query or note$"),
        ({"since": "0.7"}, r"^ZZZ-901: since is '0\.7', which is no version of the standard: write one of 0\.1"),
        ({"on": [Check("children", p.OneOf("source", ("x",)), "0.7")]}, r"^ZZZ-901: since is '0\.7', which is no version"),
        ({"deprecated_in": "0.7"}, r"^ZZZ-901: deprecated_in is '0\.7', which is no version of the standard: write one of 0\.1"),
        ({"deprecated_in": "0.1"}, r"^ZZZ-901: deprecated_in is 0\.1, but it came with 0\.1: write a version after that$"),
        (
            {"on": [Check("children", p.OneOf("source", ("x",)), deprecated_in="0.1")]},
            r"^ZZZ-901: deprecated_in is 0\.1, but it came with 0\.1: write a version after that$",
        ),
        (
            {"on": [Check("children", p.OneOf("source", ("x",)), deprecated_in=VERSIONS[1])]},
            "^ZZZ-901 has no check that is not retired: say deprecated_in of the rule instead$",
        ),
        ({"replaced_by": ["CHI-001"]}, "^ZZZ-901 has replaced_by, but is not retired: say deprecated_in too, or remove replaced_by$"),
        ({"title": "A" * 39}, "^ZZZ-901: the title has 39 characters: say the problem in at most 38 as brief too$"),
        ({"title": "A" * 39, "brief": "B" * 39}, "^ZZZ-901: brief has 39 characters: write at most 38$"),
        ({"title": "A" * 38, "brief": "B"}, "^ZZZ-901 has brief, but its title has no more than 38 characters: remove brief$"),
    ],
)
def test_a_slip_in_a_rule_is_refused_with_what_to_write(change, message):
    on = {"id": "ZZZ-901", "severity": "query", "title": "A thing", "on": "children", "predicate": p.OneOf("source", ("x",))}
    with pytest.raises(TypeError, match=message):
        rule(**on | change, why="For a test.", fix="For a test.", serves=["R3"], fails={}, passes={})


@pytest.mark.parametrize(("other", "why"), [("ZZZ-902", "is no rule"), ("CHI-002", "is retired itself")])
def test_a_wrong_successor_of_a_retired_rule_is_refused(other, why):
    retired = {name: replace(RULES[name], deprecated_in=VERSIONS[1]) for name in ("CHI-001", "CHI-002")}
    retired["CHI-001"] = replace(retired["CHI-001"], replaced_by=(other,))
    with pytest.raises(TypeError, match=f"^CHI-001: replaced_by names {other}, which {why}: name a rule that is in use, or leave it out$"):
        refuse_wrong_successors(RULES | retired)


def test_a_rule_that_demands_an_answer_to_a_retired_element_is_refused(monkeypatch):
    element = RECORDS["witness_support"].elements["special_measure"]
    monkeypatch.setitem(RECORDS["witness_support"].elements, "special_measure", replace(element, deprecated_in=VERSIONS[1]))
    message = rf"^WIT-002 demands an answer to witness_support\.special_measure, which is retired in {VERSIONS[1]}: say deprecated_in="
    with pytest.raises(TypeError, match=message):
        refuse_asking_for_retired(RULES)
    refuse_asking_for_retired(RULES | {"WIT-002": replace(RULES["WIT-002"], deprecated_in=VERSIONS[1])})


def test_examples_of_a_retired_rule_state_the_last_version_that_had_it():
    declared = {"why": "For a test.", "fix": "For a test.", "serves": ["R3"], "fails": {}, "passes": {}}
    retired = rule("ZZZ-901", "query", "A thing", "children", p.OneOf("source", ("x",)), deprecated_in=VERSIONS[1], **declared)
    in_use = rule("ZZZ-901", "query", "A thing", "children", p.OneOf("source", ("x",)), **declared)
    examples = (*retired.fails, *retired.passes, *in_use.fails)
    stated = [whole_return(RECORDS, example)["returns"][0]["standard_version"] for example in examples]
    assert stated == ["0.1", "0.1", VERSIONS[-1]]


def test_ids_of_a_topic_share_a_prefix_and_count_up():
    numbers: dict[str, list[int]] = {}
    for name in RULES:
        numbers.setdefault(name[:3], []).append(int(name[4:]))
    assert all(of_topic == sorted(of_topic) for of_topic in numbers.values())
    prefixes = [name[:3] for name in RULES]
    assert len(set(prefixes)) == sum(1 for place, prefix in enumerate(prefixes) if place == 0 or prefixes[place - 1] != prefix)


def test_titles_differ():
    assert [title for title, times in Counter(rule.title for rule in RULES.values()).items() if times > 1] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_paths_lead_to_elements_of_the_right_kind(rule: Rule):
    for check in rule.checks:
        predicate, table = check.predicate, getattr(check.predicate, "table", "")
        assert type(predicate) in p.PREDICATES.values()
        assert check.fields, "a finding needs a field of its own record"
        assert set(check.fields) <= set(RECORDS[check.on].elements)
        for path in predicate.paths():
            element_at(check.on, path)
        for on, condition in conditions_of(check):
            assert type(condition) in p.CONDITIONS.values()
            for path in condition.paths():
                element_at(on, path)
        for name, value in predicate.settings().items():
            on = table if isinstance(predicate, p.NotDuring | p.During) and name in ("start", "end") else check.on
            for path in (value if isinstance(value, tuple) else (value,)) if name in DATES else ():
                assert isinstance(element_at(on, path).kind, ExactDate | UncertainMonth), path
        for name in ("age", "number", "least_in", "most_in"):
            if path := getattr(predicate, name, ""):
                assert isinstance(element_at(check.on, path).kind, Number), path
        if table:
            assert predicate.by in RECORDS[table].elements  # type: ignore[attr-defined]
            assert predicate.by in RECORDS[check.on].elements  # type: ignore[attr-defined]
        if isinstance(predicate, p.NotLike | p.NotNameOf):
            assert isinstance(element_at(check.on, predicate.element).kind, ShortText | FreeText | Key)
        if isinstance(predicate, p.NotLike):
            assert predicate.pattern in p.TEXT_PATTERNS
        if isinstance(predicate, p.RangeInOrder):
            assert "latest" in element_at(check.on, predicate.element).companions
        if isinstance(predicate, p.Refers):
            assert predicate.element in RECORDS[check.on].parents()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_codes_exist(rule: Rule):
    """Each code is possible in the element that the rule reads. An impossible code would never be found."""
    for check in rule.checks:
        predicate = check.predicate
        for on, condition in conditions_of(check):
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
            assert [code for code in predicate.codes if not accepts(element_at(check.on, predicate.element), code)] == []
        if isinstance(predicate, p.GroupFits):
            element, other = (element_at(check.on, path).kind for path in (predicate.element, predicate.other))
            groups = {group for code in element.list.codes for group in words(code.group)}
            assert groups & set(other.spelling.codes or ()), "no group is called as a code of the other"
        if isinstance(predicate, p.ValidAt):
            assert any(code.valid_from or code.valid_to for code in element_at(check.on, predicate.element).kind.list.codes)
        if isinstance(predicate, p.NotNameOf):
            assert {predicate.codelist, predicate.unless} - {""} <= set(CODELISTS)
        if isinstance(predicate, p.NotMirrored):
            for code, mirrors in predicate.pairs:
                assert accepts(element_at(check.on, predicate.element), code)
                assert all(accepts(element_at(check.on, predicate.other), mirror) for mirror in mirrors)
        if isinstance(predicate, p.Rows):
            assert predicate.table in RECORDS
            assert set(predicate.unless_scope) <= set(CODELISTS["scope_extent"].by_code)
        if isinstance(predicate, p.TableRows):
            assert set(predicate.tables) <= set(RECORDS)
            assert bool(predicate.tables) != bool(predicate.named_in)


def test_there_are_enough_checks():
    """Rules made in a loop over elements count once for each predicate."""
    kinds = {(rule.id, check.predicate.name) for rule, check in CHECKS}
    relating = {
        (rule.id, check.predicate.name) for rule, check in CHECKS if check.predicate.reach != "record" or len(check.predicate.paths()) > 1
    }
    assert len(kinds) >= 120
    assert len(relating) >= 70


def test_every_predicate_and_condition_is_used():
    used = {type(check.predicate) for _, check in CHECKS} | {
        type(condition) for _, check in CHECKS for _, condition in conditions_of(check)
    }
    assert {*p.PREDICATES, *p.CONDITIONS} == {kind.__name__ for kind in used}


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_examples_show_exactly_what_they_say(rule: Rule):
    """Judged by the plain interpreter with all rules: a failing example gives its finding and no other, a passing example none.

    `tests/targets/test_verdicts.py` asks the generated validator the same, in a twentieth of the time.
    """
    for example in examples_of(rule):
        for table, rows in example.rows.items():
            for row in rows:
                RECORDS[table].model_validate(row)
        assert interpret(example.rows) == example.expected, example.name


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_check_is_shown_to_fail(rule: Rule):
    """A failing example points to each field of each record type that a finding of the rule can point to."""
    pointers = {pointer for example in examples_of(rule) for name, pointer in example.expected if name == rule.id}
    shown = {(pointer.split("/")[1], pointer.rsplit("/", 1)[1]) for pointer in pointers}
    assert {(check.on, check.fields[0]) for check in rule.checks} == shown


@pytest.mark.parametrize("rule", [query for query in RULES.values() if query.checks[0].on != "explanations"], ids=lambda rule: rule.id)
def test_a_query_can_be_explained_and_nothing_else(rule: Rule):
    """Explanations for all findings of a failing example remove the queries. All other findings stay."""
    rows = next(examples_of(rule)).rows
    findings_before = findings(rows, {rule.id: rule})
    names = ("rule_id", "record_type", "record_ref")
    explained = {explained_as(Return(rows), finding) for finding in findings_before}
    explanations = [
        RECORDS["explanations"].about.base_row | {"explanation_ref": f"X-{number}"} | dict(zip(names, place, strict=True))
        for number, place in enumerate(sorted(explained))
    ]
    for row in explanations:
        RECORDS["explanations"].model_validate(row)
    findings_after = findings(rows | {"explanations": explanations}, {rule.id: rule})
    assert len(findings_before) >= 1
    assert len(findings_after) == (0 if rule.severity == "query" else len(findings_before))


TRUE = [path for path in sorted((ROOT / "examples").rglob("*.json")) if path.parent.name != "faulty" and path.name != "rules.json"]
"""Example returns without errors."""


@pytest.mark.parametrize("path", TRUE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_example_return_breaks_a_rule(path):
    """The worked cases and example returns break no rule. Their queries are printed (`pytest -rP`)."""
    document = json.loads(path.read_text(encoding="utf-8"))
    example_findings = findings({name: rows for name, rows in document.items() if isinstance(rows, list)})
    for finding in example_findings:
        print(f"{finding.rule.severity} {finding.rule.id} {finding.pointer}: {finding.rule.title}")
    assert [f"{finding.rule.id} {finding.pointer}" for finding in example_findings if finding.rule.severity == "error"] == []


def test_every_condition_of_not_applicable_has_a_rule():
    """An element may be not applicable only under a condition. A rule checks the condition if the return can show it."""
    untold = {"returns.sharing_agreement", "education.observation", "living_situations.ended_on"}  # no other element has such a condition
    for path, element in STANDARD.elements.items():
        if element.role is None and element.not_applicable_when and path not in untold:
            rules = [rule for rule in STANDARD.rules_of_element(path) if "absent:not-applicable" in repr(rule.checks)]
            assert rules, path
