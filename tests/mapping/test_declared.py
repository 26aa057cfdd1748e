"""Mappings as data: the vocabulary is closed, each rule is whole, and nothing of an earlier version is left out."""

import pytest

from cse_record.history import edition
from cse_record.history.editions import entries, text
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import NOT_ASKED_EARLIER
from cse_record.standard.mappings import UPGRADES, WORDS, MappingRule, read_rules
from cse_record.standard.mappings.rules import COLUMNS
from cse_record.standard.versions import VERSIONS, is_in_use, is_part_of

HEADER = ",".join(COLUMNS)


@pytest.fixture(params=UPGRADES, ids=lambda step: f"{step.earlier}-to-{step.later}")
def step(request):
    return request.param


def paths(version):
    """The elements of a published version, companions included."""
    return {
        f"{text(record, 'name')}.{text(element, 'name')}"
        for record in entries(edition(version).catalogue, "record_types")
        for element in entries(record, "elements")
    }


def in_use(path, version):
    element = STANDARD.elements.get(path)
    return bool(element) and is_in_use(element.since, element.deprecated_in, version)


def test_there_is_a_step_between_each_two_versions():
    assert [step.earlier for step in UPGRADES] == list(VERSIONS[:-1])
    assert [step.later for step in UPGRADES] == list(VERSIONS[1:])


def test_every_element_of_the_earlier_version_is_kept_or_named(step):
    """An element that no rule takes stays under its name, so it has to be in use there."""
    published = paths(step.earlier)
    assert len(published) > 300
    taken = {rule.source for rule in step.rules if rule.word.takes}
    assert {path for path in published - taken if not in_use(path, step.later)} == set()


def test_rules_take_what_there_was_and_fill_what_there_is(step):
    earlier = paths(step.earlier)
    sources = {rule.source for rule in step.rules if rule.source and rule.how != "rows"}
    assert sources <= earlier
    assert {rule.to for rule in step.rules if "." in rule.to and not in_use(rule.to, step.later)} == set()


def test_what_a_version_newly_asks_of_a_record_is_answered(step):
    """A reason says that the earlier version did not ask. So the element accepts it, and a rule gives it."""
    asked = {
        path
        for path, element in STANDARD.elements.items()
        if element.must_be_answered and not is_part_of(element.must_since, step.earlier) and is_part_of(element.must_since, step.later)
    }
    of_earlier_types = {path for path in asked if STANDARD.codelists["record_type"].by_code[path.split(".")[0]].since != step.later}
    made = {rule.to for rule in step.rules if rule.how == "rows"}
    of_made_rows = {path for path in asked if path.split(".")[0] in made}
    filled = {rule.to for rule in step.rules}
    absent = {STANDARD.elements[path].companions.get("absent", path): path for path in of_earlier_types | of_made_rows}
    assert {path for companion, path in absent.items() if not {companion, path} & filled} == set()


def test_the_reason_of_an_upgrade_is_accepted_only_where_one_gives_it():
    """A person gives another reason, so an element does not accept this one unless an upgrade writes it there."""
    accepting = {path for path, element in STANDARD.elements.items() if NOT_ASKED_EARLIER in element.absent}
    given = {rule.to for step in UPGRADES for rule in step.rules if NOT_ASKED_EARLIER in rule.pairs.values()}
    stems = {f"{element.record_type}.{element.of or element.name}" for element in map(STANDARD.elements.get, given)}
    assert accepting == stems


REFUSED = {
    "children.sex,turn,children.sex,,,": "is no word of the vocabulary",
    "children.nothing,copy,children.sex,,,": "to is 'children.nothing'",
    "children.gender,copy,children.nothing,,,": "from is 'children.nothing'",
    "children,copy,children.sex,,,": "to is 'children'",
    "children.gender,copy,children.sex,male=female,,": "takes no argument",
    "children.gender,codes,children.sex,,,": "takes an argument",
    "children.gender,codes,children.sex,male=nothing,,": "does not accept 'nothing'",
    "children.sex,split,children.sex,male=female+nothing,,": "does not accept 'nothing'",
    "children.gender,copy,children.sex,,nothing,": "does not accept 'nothing'",
    "children.sex,reason,,absent:not-identified,,": "does not accept 'absent:not-identified'",
    "returns.agency_name,reason,,other,,": "is no reason for absence",
    "children.gender,constant,children.sex,x,,": "leave it blank",
    "children.sex,keep,children.sex,,absent:declined,": "has no otherwise",
    ",drop,children.sex,,,": "say in the note why",
    "support.note,rows,children,sex,,": "to is 'support.note'",
    "support,rows,children,nothing,,": "argument is .children.nothing.",
    "return_interviews.provider,copy,children.source,,,": "no rule makes that row",
    "children.gender,key,children.sex,,,": "for rows that are made from others",
}


@pytest.mark.parametrize("line", REFUSED)
def test_a_rule_that_is_not_whole_is_refused(line, tmp_path):
    file = tmp_path / "mapping.csv"
    file.write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
    with pytest.raises(TypeError, match=REFUSED[line]):
        read_rules(file)


def test_rules_that_could_lose_a_value_between_them_are_refused(tmp_path):
    file = tmp_path / "mapping.csv"
    made = "return_interviews,rows,missing_episodes,interview_held,,\n"
    file.write_text(f"{HEADER}\n{made}return_interviews.held_on,copy,missing_episodes.interview_on,,,\n", encoding="utf-8")
    with pytest.raises(TypeError, match="no row is made because it is filled"):
        read_rules(file)
    file.write_text(f"{HEADER}\n{made}return_interviews.held,copy,missing_episodes.interview_held,,,\n", encoding="utf-8")
    with pytest.raises(TypeError, match="add a rule with the word key"):
        read_rules(file)
    file.write_text("to,how\nchildren.sex,keep\n", encoding="utf-8")
    with pytest.raises(TypeError, match="the columns are"):
        read_rules(file)


def test_each_word_has_a_definition_that_ends():
    for name, word in WORDS.items():
        assert name == word.word
        assert word.definition.endswith(".")


def test_pairs_and_choices():
    rule = MappingRule("children.sex", "split", "children.sex", "a=b+c|d=e", "", "")
    assert rule.choices == {"a": ("b", "c"), "d": ("e",)}
    assert MappingRule("x.y", "reason", "", "absent:withheld", "", "").pairs == {"": "absent:withheld"}
