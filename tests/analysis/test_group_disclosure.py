"""A group of which all members have one sensitive answer, or none has it, is not told of: neither shown nor to be worked out."""

from collections import Counter
from random import Random

import pytest

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure import DEFAULT, POLICIES, Why, attack, protect
from cse_record.analysis.disclosure.knowledge import Knowledge
from cse_record.analysis.disclosure.reader import Reader
from cse_record.analysis.related import Related
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
    """Outcomes of suspects by charging decision and court; diversion is the small group, of which the court's answers are given."""
    cells = {("charged", court): 20 + place for place, court in enumerate(("guilty-plea", "acquitted", "stayed", "died"))}
    cells |= {("administrative", court): 30 + place for place, court in enumerate(("guilty-plea", "acquitted", "stayed"))}
    return table("outcome", cells | {("diversion", court): number for court, number in of_diversion.items()})


def protected(one, policy=POLICY):
    release = release_of([one], fewest=policy.threshold, smallest_group=policy.smallest_group)
    done = protect(release, policy)
    assert not attack(release.structure, done.shown, policy)
    return release, done


def test_all_of_a_small_group_in_one_answer_are_hidden_and_the_answers_of_nobody_with_them():
    _, done = protected(outcomes({"acquitted": LIMIT - 1}))
    row = {key[1]: done.shown["outcome", key] for name, key in done.shown if name == "outcome" and key[0] == "diversion"}
    assert row.pop(ALL) == LIMIT - 1, "how large the group is may be told"
    assert row.pop("known") == LIMIT - 1
    assert len(row) > 15
    assert set(row.values()) == {None}
    why = {one.cell: one.why for one in done.hidden}
    assert why["outcome", ("diversion", "acquitted")] is why["outcome", ("diversion", "stayed")] is Why.ALIKE


@pytest.mark.parametrize(
    "given",
    [{"acquitted": LIMIT}, {"acquitted": 7, "stayed": 6}, {"acquitted": 8, "absent:declined": 7}],
    ids=["large", "mixed", "unknown"],
)
def test_groups_of_which_nothing_follows_for_each_member_are_shown(given):
    one = outcomes(given)
    one.cells["charged", "absent:declined"] = 20
    _, done = protected(one)
    for court, number in given.items():
        assert done.shown["outcome", ("diversion", court)] == number
    assert not [one for one in done.hidden if one.why is Why.ALIKE]


def test_what_is_not_sensitive_is_shown():
    cells = {(ethnicity, nation): 20 for ethnicity in ("white", "asian") for nation in ("british", "other")} | {("black", "british"): 8}
    _, done = protected(table("children-nationality-by-ethnicity", cells))
    assert done.shown["children-nationality-by-ethnicity", ("black", "british")] == 8, "nationality is of no sensitive class"


def test_it_cannot_be_undone_by_subtraction():
    """The answers of all others, shown with the totals, would give those of the small group: the attack says so."""
    release, done = protected(outcomes({"acquitted": 8}))
    others = {
        cell: release.counts[cell] for cell, number in done.shown.items() if number is None and cell[1][0] != "diversion"
    }  # fmt: skip
    assert others
    opened = attack(release.structure, {**done.shown, **others}, POLICY)
    assert {breach.of for breach in opened} == {"never"}
    assert {breach.cell[1][0] for breach in opened} == {"diversion"}


def test_in_a_table_with_many_answers_what_all_or_none_gave_is_hidden():
    cells = {("missing-or-late",): 8, ("physical-injury",): 6, ("withdrawn",): 7}
    one = Counted(TABLES["indicators"], Counter(cells), 8)
    _, done = protected(one)
    assert done.shown["indicators", ("missing-or-late",)] is None
    assert done.shown["indicators", ("self-harm",)] is None, "nobody"
    assert done.shown["indicators", (ALL,)] == 8
    (shown,) = published([one], done.shown)
    assert shown.codes[0][:38] == tuple(TABLES["indicators"].dimensions[0].labels)[:38]
    larger = Counted(TABLES["indicators"], Counter({key: number + 5 for key, number in cells.items()}), 13)
    assert protected(larger)[1].shown["indicators", ("missing-or-late",)] == 13


def in_time(cells, records):
    return Counted(TABLES["missing-timing-of-children"], Counter(cells), records)


def test_a_small_group_of_which_no_answer_is_known_has_none_that_are_alike():
    """One child whose missing episodes have no date: that nobody was missing before is then not said, and nothing is left to crash on."""
    for number in (1, LIMIT - 1):
        one = in_time({("undetermined:no-date", "undetermined:no-date"): number}, number)
        release, _ = protected(one)
        assert release.alike == set()


def test_what_nobody_of_a_small_group_gave_is_hidden_in_the_margin_as_well():
    one = in_time({("before", "definite"): 8, ("after", "possible"): 7}, 8)
    _, done = protected(one)
    (shown,) = published([one], done.shown)
    for certainty in (ALL, "known", "definite", "possible"):
        assert shown.figure(("at-the-time", certainty)).count is None, certainty
    assert shown.figure((ALL, ALL)).count == 8


def test_the_total_of_noughts_that_are_to_be_hidden_is_of_the_release():
    relations = Related({("t", ("a",)): 0, ("t", ("b",)): 0}, frozenset({("t", ("a",)), ("t", ("b",))}))
    relations.add(("t", ("a or b",)), [("t", ("a",)), ("t", ("b",))])
    relations.not_above([("t", ("a",))], ("t", ("whole",)))
    assert relations.counts["t", ("a or b",)] == relations.counts["t", ("whole",)] == 0


def test_a_group_of_many_records_of_few_people_is_small():
    one = outcomes({"acquitted": 30})
    one.people = {("diversion", "acquitted"): {"a", "b", "c", "d", "e", "f"}}
    _, done = protected(one)
    assert done.shown["outcome", ("diversion", "acquitted")] is None


@pytest.mark.bulk
def test_no_reader_learns_a_sensitive_answer_of_each_member_of_a_small_group():
    """Over random collections: whatever group one takes, a reader can take its answers for others than they are."""
    rng = Random(f"groups {SEED}")
    tried = 0
    for _ in range(max(bulk(10, soak=60), 3)):
        tables = merged_tables(tables_of(synthetic(rng.randrange(10**6), rng.randrange(2, 12))), POLICY)
        release = release_of(tables, fewest=POLICY.threshold, smallest_group=LIMIT)
        done = protect(release, POLICY)
        knowledge = Knowledge(release.structure, POLICY)
        reader = Reader(knowledge.bounds(done.shown), knowledge.relations)
        for one, shown in zip(tables, published(tables, done.shown), strict=True):
            for group, cell, number in alike(one):
                if one.is_shown(cell) and one.is_shown(group):
                    tried += 1
                    assert shown.by_key[cell].count is None
                    unknown = knowledge.number[0, knowledge.stands_for[one.table.name, cell]]
                    assert reader.can_be(unknown, 0, number - 1)
    assert tried > 20


def alike(one):
    """Groups of one table, written apart from the package: all members have one answer to a sensitive question."""
    totals = one.totals()
    for place, dimension in enumerate(one.table.dimensions):
        if one.table.record_type == "returns" or one.table.has_many_answers or not dimension.is_sensitive:
            continue
        for key, number in totals.items():
            group = (*key[:place], ALL, *key[place + 1 :])
            if key[place] in one.codes(place) and not is_unknown(key[place]) and 1 < totals[group] == number < LIMIT:
                yield group, key, number
