"""Each word of the vocabulary, on a mapping that only this test has: whatever a row holds, nothing is lost unseen."""

from pathlib import Path

import pytest

from cse_record.formats.dataset import ReadRow
from cse_record.formats.record_types import tables
from cse_record.mapping import KINDS
from cse_record.mapping.engine import MappedRow, apply
from cse_record.standard.mappings import WORDS, MappingRule, Step
from cse_record.standard.mappings.rules import refuse, refuse_together


def rule(how, to="", source="", argument="", otherwise="", note="Because."):
    return MappingRule(to, how, source, argument, otherwise, note)


def run(rules, **rows):
    """The filled tables after a step with these rules, and what was told: kind, old path, new path."""
    for declared in rules:
        refuse(declared, "test")
    refuse_together(list(rules), "test")
    mapped = {name: [MappedRow(dict(row), name, ReadRow(row, at)) for at, row in enumerate(rows.get(name, []))] for name in tables()}
    told = []
    after = apply(Step("0.1", "0.2", tuple(rules)), mapped, lambda kind, row, table, old, new, note, at: told.append((kind, old, new)))
    return {name: [row.values for row in of_type] for name, of_type in after.items() if of_type}, told


SEX, GENDER = "children.sex", "children.gender"


def test_keep_leaves_a_value_that_another_rule_copies():
    rules = [rule("keep", SEX, SEX), rule("copy", GENDER, SEX)]
    assert run(rules, children=[{"sex": "male"}]) == ({"children": [{"sex": "male", "gender": "male"}]}, [("written", "", GENDER)])


def test_copy_moves_a_value():
    assert run([rule("copy", GENDER, SEX)], children=[{"sex": "male"}]) == ({"children": [{"gender": "male"}]}, [("renamed", SEX, GENDER)])


def test_copy_does_not_replace_what_stands_there():
    rows = {"children": [{"sex": "male", "gender": "other"}]}
    assert run([rule("copy", GENDER, SEX)], **rows) == (rows, [])


def test_copy_of_a_blank_says_why_it_is_blank():
    rules = [rule("copy", GENDER, SEX, otherwise="absent:unexplained")]
    assert run(rules, children=[{}]) == ({"children": [{"gender": "absent:unexplained"}]}, [("answer_now", "", GENDER)])
    assert run(rules, children=[{"gender": "other"}]) == ({"children": [{"gender": "other"}]}, [])


@pytest.mark.parametrize(("before", "after"), [("male", "female"), ("indeterminate", "indeterminate"), (3, 3), (["x"], ["x"])])
def test_codes_change_what_is_named_and_leave_the_rest(before, after):
    told = [("renamed", SEX, SEX)] if before != after else []
    assert run([rule("codes", SEX, SEX, "male=female")], children=[{"sex": before}]) == ({"children": [{"sex": after}]}, told)


def test_split_waits_for_a_person():
    rules = [rule("split", SEX, SEX, "male=female+indeterminate", "absent:not-yet-obtained")]
    assert run(rules, children=[{"sex": "male"}]) == ({"children": [{"sex": "absent:not-yet-obtained"}]}, [("split", SEX, SEX)])
    assert run(rules, children=[{"sex": "female"}]) == ({"children": [{"sex": "female"}]}, [])
    assert run([rule("split", SEX, SEX, "male=female+male")], children=[{"sex": "male"}]) == ({"children": [{}]}, [("split", SEX, SEX)])


def test_drop_is_told():
    assert run([rule("drop", "", SEX)], children=[{"sex": "male"}, {}]) == ({"children": [{}, {}]}, [("dropped", SEX, "")])


ROWS = [
    rule("rows", "return_interviews", "missing_episodes", "interview_held"),
    rule("key", "return_interviews.interview_ref", "missing_episodes.missing_ref"),
    rule("link", "return_interviews.missing_ref", "missing_episodes.missing_ref"),
    rule("copy", "return_interviews.held", "missing_episodes.interview_held"),
    rule("reason", "return_interviews.not_held_reason", "missing_episodes.interview_held", "no=absent:not-asked-in-earlier-version"),
]


def test_rows_are_made_where_there_is_something_to_put_into_them():
    after, told = run(ROWS, missing_episodes=[{"missing_ref": "M-1", "interview_held": "yes"}, {"missing_ref": "M-2"}])
    assert after == {
        "missing_episodes": [{"missing_ref": "M-1"}, {"missing_ref": "M-2"}],
        "return_interviews": [{"interview_ref": "M-1", "missing_ref": "M-1", "held": "yes"}],
    }
    assert ("renamed", "missing_episodes.interview_held", "return_interviews.held") in told


def test_a_reason_stands_only_where_the_named_answer_was_given():
    after, told = run(ROWS, missing_episodes=[{"missing_ref": "M-1", "interview_held": "no"}])
    assert after["return_interviews"][0]["not_held_reason"] == "absent:not-asked-in-earlier-version"
    assert ("answer_now", "", "return_interviews.not_held_reason") in told


def test_a_row_without_a_reference_makes_one_without():
    after, _ = run(ROWS, missing_episodes=[{"interview_held": "yes"}])
    assert after["return_interviews"] == [{"held": "yes"}]


def test_a_reason_for_all_rows_stands_beside_no_answer():
    rules = [rule("reason", "children.first_attention_absent", "", "absent:withheld")]
    after, told = run(rules, children=[{}, {"first_attention_on": "2011-01-01"}, {"first_attention_absent": "absent:unexplained"}])
    assert after["children"][0] == {"first_attention_absent": "absent:withheld"}
    assert after["children"][1:] == [{"first_attention_on": "2011-01-01"}, {"first_attention_absent": "absent:unexplained"}]
    assert told == [("answer_now", "", "children.first_attention_absent")]


def test_a_constant_replaces_what_was_there():
    rules = [rule("constant", "returns.standard_version", "", "0.2")]
    version = "returns.standard_version"
    assert run(rules, returns=[{"standard_version": "0.1"}])[1] == [("written", version, version)]
    assert run(rules, returns=[{"standard_version": "0.2"}])[1] == []


def test_the_scope_of_new_record_types_is_stated():
    rules = [*ROWS, rule("scope", "return_scope.extent", "", "none=not-asked-for|some=partial")]
    after, told = run(
        rules, missing_episodes=[{"interview_held": "yes"}], return_scope=[{"record_type": "case_spells", "extent": "not-held"}]
    )
    extents = {row["record_type"]: row["extent"] for row in after["return_scope"]}
    assert extents.pop("return_interviews") == "partial"
    assert extents.pop("case_spells") == "not-held"
    assert set(extents.values()) == {"not-asked-for"}
    assert sum(kind == "answer_now" and new == "return_scope.extent" for kind, _, new in told) == len(extents) + 1


def test_every_word_and_kind_is_tested_here():
    text = Path(__file__).read_text(encoding="utf-8")
    assert [word for word in WORDS if f'rule("{word}"' not in text] == []
    assert [kind for kind in KINDS if kind != "kept" and f'("{kind}"' not in text] == []
