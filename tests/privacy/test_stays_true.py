"""A pseudonymised return is as valid and as true as the original, whatever the original was."""

from collections import Counter
from random import Random

import pytest

import cse_record
from cse_record.privacy.rows import TEXTS_THAT_STAY, Fate, fate
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import FreeText, ShortText, UncertainDate
from cse_record.standard.predicates import AgeBetween, AgeIs, NoGap, NoneAfterOpen, NoOverlap, Unique
from tests.conftest import SEED, bulk
from tests.privacy.making import ORDER, pseudonymised, pseudonymised_source, write_source
from tests.privacy.random_returns import checked, valid_return
from tests.rule_examples import examples_of


def test_every_column_has_a_fate():
    """A kind or a text element that is new to the standard cannot be overlooked."""
    fates = {element.path: fate(name, element.name) for name, record in STANDARD.records.items() for element in record.elements.values()}
    for path, becomes in fates.items():
        element = STANDARD.elements[path]
        assert (becomes is Fate.DIRECT) == (element.identifiability == "direct")
        if isinstance(element.kind, ShortText | FreeText) and becomes is Fate.STAYS:
            assert (element.record_type, element.name) in TEXTS_THAT_STAY
            assert element.identifiability == "none"


@pytest.mark.slow
@pytest.mark.bulk
@pytest.mark.parametrize("part", range(4))
def test_every_valid_return_stays_valid_and_true(part, tmp_path):
    """Under each policy, no error, no new query, and no different derived fact; and a coarser policy is never more exact."""
    known = Counter()
    for number in range(bulk(120, soak=240) // 4):
        rng = Random(f"{SEED} {part} {number}")
        tables = valid_return(rng)
        before = checked(tables)
        assert not before.by_severity["error"]
        same = []
        write_source(tmp_path, tables)
        for dates in ORDER:
            result, outcome = pseudonymised_source(tmp_path, dates=dates)
            after = cse_record.validate(tmp_path / "shared.json")
            assert not after.by_severity["error"], (number, dates)
            assert_nothing_new_is_asked(tables, before, after, (number, dates))
            assert not sum(kept.different for kept in outcome.facts), (number, dates)
            same.append(sum(kept.same for kept in outcome.facts))
            known[dates] += same[-1]
            assert_same_but_for_dates(tables, result)
        assert same == sorted(same, reverse=True)
        assert same[0] == sum(kept.known for kept in outcome.facts)
    assert known["exact"] > known["year"]


@pytest.mark.slow
@pytest.mark.bulk
def test_every_return_by_which_a_rule_is_shown_stays_valid(tmp_path, rng):
    """The examples of the rules are at the boundary of what each allows. Short runs use a tenth of them."""
    examples = [shown for rule in STANDARD.rules.values() for shown in examples_of(rule)]
    seen = 0
    for shown in rng.sample(examples, bulk(len(examples))):
        tables = {name: [] for name in STANDARD.records} | shown.rows
        before = checked(tables)
        if before.by_severity["error"]:
            continue
        seen += 1
        pseudonymised(tmp_path, tables, dates=(dates := rng.choice(ORDER)))
        after = cse_record.validate(tmp_path / "shared.json")
        assert not after.by_severity["error"], (shown.name, dates)
        assert_nothing_new_is_asked(tables, before, after, (shown.name, dates))
    assert seen > bulk(len(examples)) / 4


IN_ORDER = NoOverlap, NoneAfterOpen, NoGap, Unique
BEFORE_BIRTH = "DAT-003"
OF_AGE = {rule.id for rule in STANDARD.rules.values() for check in rule.checks if isinstance(check.predicate, AgeBetween | AgeIs)}
OF_SPELLS = {rule.id for rule in STANDARD.rules.values() for check in rule.checks if isinstance(check.predicate, IN_ORDER)}


def assert_nothing_new_is_asked(tables, before, after, where):
    """No rule raises more queries than before. Among spells with the same start, or rows that are alike, a different one may
    be queried, or one more; and a query about a day before birth may become one about a very young age."""
    queries, queries_now = (
        Counter(finding.rule for finding in report.findings if finding.severity == "query") for report in (before, after)
    )
    more = {rule for rule, count in queries_now.items() if count > queries[rule]}
    if queries[BEFORE_BIRTH] > queries_now[BEFORE_BIRTH]:
        more -= OF_AGE
    assert more <= OF_SPELLS, where
    if more:
        assert more <= {finding.rule for finding in checked(tables | {"explanations": []}).findings}, where


def assert_same_but_for_dates(tables, result):
    """Each record is there once, and every code and number is unchanged."""
    for name in STANDARD.records:
        if name == "explanations":
            continue
        assert len(result.get(name, [])) == len(tables[name])
        plain = [
            element
            for element in STANDARD.records[name].elements
            if fate(name, element) is Fate.STAYS and element not in ("form", "handling_conditions")
        ]
        old, new = (Counter(tuple(row.get(column) for column in plain) for row in rows) for rows in (tables[name], result.get(name, [])))
        assert old == new


def test_a_range_holds_what_was_there_before(tmp_path, rng):
    tables = valid_return(rng, 12)
    result, _ = pseudonymised(tmp_path, tables, dates="quarter")
    refs = {"missing_episodes": "missing_ref", "living_situations": "living_ref"}
    for name in refs:
        spans = Counter()
        for row in result.get(name, []):
            for element in STANDARD.records[name].elements.values():
                if isinstance(element.kind, UncertainDate) and element.name in row:
                    latest = row[element.companions["latest"]]
                    assert row[element.name] < latest
                    assert latest[5:] in ("03-31", "06-30", "09-30", "12-31")
                    spans[element.name] += 1
        assert not tables[name] or spans
        assert not any(column.endswith("_at") for row in result.get(name, []) for column in row)
