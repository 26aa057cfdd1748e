"""Group disclosure: that all members of a group gave a sensitive answer, or none did, is neither shown nor can it be derived."""

from collections import Counter
from random import Random

import pytest

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure import DEFAULT, POLICIES, Why, attack, protect
from cse_record.analysis.disclosure.intruder import Intruder
from cse_record.analysis.disclosure.knowledge import Knowledge
from cse_record.analysis.relations import Related
from cse_record.analysis.release import release_of
from cse_record.analysis.summary import merged_tables, published
from cse_record.analysis.tables import ALL, TABLES, Counted
from tests.analysis.test_release import tables_of
from tests.analysis.test_tables import synthetic
from tests.conftest import SEED, bulk

POLICY = POLICIES[DEFAULT]
LIMIT = POLICY.smallest_group


def table(name, cells):
    counts = Counter(cells)
    return Counted(TABLES[name], counts, sum(counts.values()))


def outcomes(of_diversion):
    """Outcomes of suspects by charging decision and court. Diversion is the small group, whose court outcomes are given."""
    cells = {("charged", court): 20 + place for place, court in enumerate(("guilty-plea", "acquitted", "stayed", "died"))}
    cells |= {("administrative", court): 30 + place for place, court in enumerate(("guilty-plea", "acquitted", "stayed"))}
    return table("outcome", cells | {("diversion", court): number for court, number in of_diversion.items()})


def protected(counted, policy=POLICY):
    release = release_of([counted], fewest=policy.threshold, smallest_group=policy.smallest_group)
    protected_release = protect(release, policy)
    assert not attack(release.structure, protected_release.shown, policy)
    return release, protected_release


def test_all_of_a_small_group_in_one_answer_are_hidden_and_the_answers_of_nobody_with_them():
    _, protected_release = protected(outcomes({"acquitted": LIMIT - 1}))
    row = {
        key[1]: protected_release.shown["outcome", key]
        for name, key in protected_release.shown
        if name == "outcome" and key[0] == "diversion"
    }
    assert row.pop(ALL) == LIMIT - 1, "how large the group is may be told"
    assert row.pop("known") == LIMIT - 1
    assert len(row) > 15
    assert set(row.values()) == {None}
    why = {hidden.cell: hidden.why for hidden in protected_release.hidden}
    assert why["outcome", ("diversion", "acquitted")] is why["outcome", ("diversion", "stayed")] is Why.ALIKE


@pytest.mark.parametrize(
    "outcomes_of_court",
    [{"acquitted": LIMIT}, {"acquitted": 7, "stayed": 6}, {"acquitted": 8, "absent:declined": 7}],
    ids=["large", "mixed", "unknown"],
)
def test_groups_of_which_nothing_follows_for_each_member_are_shown(outcomes_of_court):
    counted = outcomes(outcomes_of_court)
    counted.cells["charged", "absent:declined"] = 20
    _, protected_release = protected(counted)
    for court, number in outcomes_of_court.items():
        assert protected_release.shown["outcome", ("diversion", court)] == number
    assert not [hidden for hidden in protected_release.hidden if hidden.why is Why.ALIKE]


def test_what_is_not_sensitive_is_shown():
    cells = {(ethnicity, nation): 20 for ethnicity in ("white", "asian") for nation in ("british", "other")} | {("black", "british"): 8}
    _, protected_release = protected(table("children-nationality-by-ethnicity", cells))
    assert protected_release.shown["children-nationality-by-ethnicity", ("black", "british")] == 8, "nationality is of no sensitive class"


def test_it_cannot_be_undone_by_subtraction():
    """The answers of all others, shown with the totals, would disclose those of the small group. The attack finds that."""
    release, protected_release = protected(outcomes({"acquitted": 8}))
    others = {
        cell: release.counts[cell] for cell, number in protected_release.shown.items() if number is None and cell[1][0] != "diversion"
    }  # fmt: skip
    assert others
    opened = attack(release.structure, {**protected_release.shown, **others}, POLICY)
    assert {breach.kind for breach in opened} == {"never"}
    assert {breach.cell[1][0] for breach in opened} == {"diversion"}


def test_in_a_table_with_many_answers_what_all_or_none_gave_is_hidden():
    cells = {("missing-or-late",): 8, ("physical-injury",): 6, ("withdrawn",): 7}
    counted = Counted(TABLES["indicators"], Counter(cells), 8)
    _, protected_release = protected(counted)
    assert protected_release.shown["indicators", ("missing-or-late",)] is None
    assert protected_release.shown["indicators", ("self-harm",)] is None, "nobody"
    assert protected_release.shown["indicators", (ALL,)] == 8
    (shown,) = published([counted], protected_release.shown)
    assert shown.codes[0][:38] == tuple(TABLES["indicators"].dimensions[0].labels)[:38]
    larger = Counted(TABLES["indicators"], Counter({key: number + 5 for key, number in cells.items()}), 13)
    assert protected(larger)[1].shown["indicators", ("missing-or-late",)] == 13


def in_time(cells, records):
    return Counted(TABLES["missing-timing-of-children"], Counter(cells), records)


def test_a_small_group_without_a_known_answer_has_no_group_disclosure():
    """One child whose missing episodes have no date: it is then not disclosed that nobody was missing before, and nothing crashes."""
    for number in (1, LIMIT - 1):
        counted = in_time({("undetermined:no-date", "undetermined:no-date"): number}, number)
        release, _ = protected(counted)
        assert release.alike == set()


def test_what_nobody_of_a_small_group_gave_is_hidden_in_the_margin_as_well():
    counted = in_time({("before", "definite"): 8, ("after", "possible"): 7}, 8)
    _, protected_release = protected(counted)
    (shown,) = published([counted], protected_release.shown)
    for certainty in (ALL, "known", "definite", "possible"):
        assert shown.figure(("at-the-time", certainty)).count is None, certainty
    assert shown.figure((ALL, ALL)).count == 8


def test_the_total_of_noughts_that_are_to_be_hidden_is_of_the_release():
    relations = Related({("t", ("a",)): 0, ("t", ("b",)): 0}, frozenset({("t", ("a",)), ("t", ("b",))}))
    relations.add(("t", ("a or b",)), [("t", ("a",)), ("t", ("b",))])
    relations.not_above([("t", ("a",))], ("t", ("whole",)))
    assert relations.counts["t", ("a or b",)] == relations.counts["t", ("whole",)] == 0


def test_a_group_of_many_records_of_few_people_is_small():
    counted = outcomes({"acquitted": 30})
    counted.people = {("diversion", "acquitted"): {"a", "b", "c", "d", "e", "f"}}
    _, protected_release = protected(counted)
    assert protected_release.shown["outcome", ("diversion", "acquitted")] is None


ENOUGH, MOST_MORE = 20, 12
"""The small groups to try at least, and the collections that may be drawn beyond the usual number to find as many."""


@pytest.mark.bulk
def test_no_reader_learns_a_sensitive_answer_of_each_member_of_a_small_group():
    """Over random collections, other answers of every small group are possible for a reader."""
    rng = Random(f"groups {SEED}")
    tried = 0
    for number in range(bulk(3, soak=60) + MOST_MORE):
        if number >= bulk(3, soak=60) and tried > ENOUGH:
            break
        # small collections have as many small groups as large ones, and are protected far sooner
        tables = merged_tables(tables_of(synthetic(rng.randrange(10**6), rng.randrange(2, 7))), POLICY)
        release = release_of(tables, fewest=POLICY.threshold, smallest_group=LIMIT)
        protected_release = protect(release, POLICY)
        knowledge = Knowledge(release.structure, POLICY)
        intruder = Intruder(knowledge.bounds(protected_release.shown), knowledge.relations)
        for counted, shown in zip(tables, published(tables, protected_release.shown), strict=True):
            for group, cell, number in alike(counted):
                if counted.is_shown(cell) and counted.is_shown(group):
                    tried += 1
                    assert shown.by_key[cell].count is None
                    unknown = knowledge.number[0, knowledge.stands_for[counted.table.name, cell]]
                    assert intruder.can_be(unknown, 0, number - 1)
    assert tried > ENOUGH


def alike(counted):
    """The groups of a table whose members all gave one answer to a sensitive question; independent of the package."""
    totals = counted.totals()
    for place, dimension in enumerate(counted.table.dimensions):
        if counted.table.record_type == "returns" or counted.table.has_many_answers or not dimension.is_sensitive:
            continue
        for key, number in totals.items():
            group = (*key[:place], ALL, *key[place + 1 :])
            if key[place] in counted.codes(place) and not is_unknown(key[place]) and 1 < totals[group] == number < LIMIT:
                yield group, key, number
