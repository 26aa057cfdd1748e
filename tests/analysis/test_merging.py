"""Rare answers are merged along declared hierarchies: no more than necessary, stated in words, and not reversible."""

from collections import Counter
from random import Random

import pytest

from cse_record.analysis.disclosure import DEFAULT, POLICIES, attack, protect
from cse_record.analysis.merging import merge
from cse_record.analysis.published import published
from cse_record.analysis.release import release_of
from cse_record.analysis.released import Listing, Released, edition
from cse_record.analysis.summary import merged_tables
from cse_record.analysis.tables import ALL, KNOWN, TABLES, UNKNOWN, Counted
from cse_record.reports.summary.tabulation import tabulations
from cse_record.reports.summary.wording import of_merging
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.hierarchies import NODES, REASONS, hierarchy, members
from tests.analysis.rows_at_random import random_return
from tests.analysis.test_release import tables_of
from tests.conftest import SEED, bulk

POLICY = POLICIES[DEFAULT]
DERIVED = {
    dimension.hierarchy: dimension.labels for table in TABLES.values() for dimension in table.dimensions if dimension.hierarchy
}  # fmt: skip


def table(name, **cells):
    """A table of one dimension from counts by code, with `_` for each hyphen."""
    counts = Counter({(code.replace("__", ":").replace("_", "-"),): count for code, count in cells.items()})
    return Counted(TABLES[name], counts, sum(counts.values()))


def rows(counted):
    (shown,) = published([counted], release_of([counted]).counts)
    return {figure.key[0]: figure.count for figure in shown.figures if figure.key[0] not in (ALL, KNOWN, UNKNOWN)}


def test_nodes_are_well_made():
    """Each node has a label, an existing list, an existing node above it, and codes of that list; none contains itself."""
    for node in NODES:
        codes = [code.code for code in CODELISTS[node.list].codes] if node.list in CODELISTS else list(DERIVED[node.list])
        assert node.label
        assert not node.broader or node.broader in {other.node for other in hierarchy(node.list)}
        if node.list != REASONS:
            assert members(node.list, codes)[node.node], node
            assert all(code in codes for code in node.codes if not code.endswith("*")), node
    assert len({(node.list, node.node) for node in NODES}) == len(NODES)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            "ethnicity",
            {
                "white-irish": ["white"],
                "mixed-other": ["mixed", "other-groups", "black-or-other", "other-than-white"],
                "asian-chinese": ["asian", "other-than-white"],
            },
        ),
        ("nationality", {"GBN": ["british"], "IRL": ["eu", "not-british"], "POL": ["other-eu", "eu", "not-british"]}),
        ("nationality", {"PAK": ["beyond-eu", "elsewhere", "not-british"], "XXA": ["stateless-or-refugee", "elsewhere", "not-british"]}),
        ("area", {"E06000023": ["england", "uk"], "W15000001": ["wales", "outside-england", "uk"]}),
        ("living_setting", {"care-secure-home": ["in-care"], "with-parent": ["not-in-care"]}),
        (
            REASONS,
            {"absent:declined": ["no-answer", "reason-given", "reason-or-none"], "scope:not-held": ["reason-given", "reason-or-none"]},
        ),
    ],
)
def test_codes_stand_in_the_nodes_that_one_expects(name, wanted):
    for code, nodes in wanted.items():
        assert [node for node, under in members(name, [code]).items() if under] == nodes


def test_nothing_is_merged_where_nothing_is_small():
    counted = table("children-nationality", british=40, other=6, stateless_or_refugee=9, absent__declined=7, blank=8)
    assert merge(counted, POLICY).merged == (frozenset(),)
    assert rows(merge(counted, POLICY)) == rows(counted)


def test_a_small_category_is_shown_with_its_neighbours_and_others_stay():
    merged = merge(table("children-nationality", british=40, other=30, stateless_or_refugee=2, absent__declined=7, blank=8), POLICY)
    assert rows(merged) == {"british": 40, "in-all:not-british": 32, "absent:declined": 7, "blank": 8}
    (shown,) = published([merged], release_of([merged]).counts)
    assert [words for words in of_merging(shown) if "Another nationality; Stateless" in words]


def test_the_finest_group_that_helps_is_taken():
    """Two codes of 3 make 6, so no higher group is needed; with 1 and 1, the next higher group is."""
    fine = merge(table("suspects-nationality-by-state", GBR=90, POL=3, ROU=3, PAK=9, ALB=8), POLICY)
    assert rows(fine) == {"GBR": 90, "in-all:other-eu": 6, "PAK": 9, "ALB": 8}
    coarse = merge(table("suspects-nationality-by-state", GBR=90, POL=1, ROU=1, IRL=4, PAK=9, ALB=8), POLICY)
    assert rows(coarse) == {"GBR": 90, "in-all:eu": 6, "PAK": 9, "ALB": 8}


def test_reasons_are_shown_together_too():
    merged = merge(table("children-nationality", british=40, other=30, absent__declined=2, absent__asked_not_known=6, blank=9), POLICY)
    assert rows(merged) == {"british": 40, "other": 30, "not-known:no-answer": 8, "blank": 9}


def test_unknown_is_shown_once_where_all_reasons_are_shown_together():
    """Their sum is the same figure, and the only one shown in tables and data, so no reader loses anything."""
    merged = merge(table("children-nationality", british=40, other=30, absent__declined=2, blank=5), POLICY)
    assert merged.merged == (frozenset({"not-known:reason-or-none"}),)
    assert rows(merged) == {"british": 40, "other": 30}
    (shown,) = published([merged], release_of([merged]).counts)
    assert shown.all_of(UNKNOWN).count == 7
    (tabulation,) = tabulations(shown)
    assert [line.label for line in tabulation.lines if line.label.startswith(("Known", "Not known"))] == ["Known", "Not known"]
    assert [figure.key for figure in shown.with_noughts if figure.count == 7] == [(UNKNOWN,)]
    assert [words for words in of_merging(shown) if words.endswith(": Not known.")]
    listing = Listing((frozenset((*shown.codes[0], *shown.table.dimensions[0].groups)),), (frozenset(shown.merged[0]),))
    figures = {("children-nationality", figure.key): figure.count for figure in shown.figures}
    before = Released(figures, {"children-nationality": listing})
    shown_before = edition(before, {"children-nationality": merged}, release_of([merged]).counts, 0, POLICY.name, is_unchanged=True).shown
    assert shown_before["children-nationality", (UNKNOWN,)] == 7
    assert shown_before.get(("children-nationality", ("not-known:reason-or-none",))) is None  # above all, it is not shown as zero


def test_the_answers_behind_a_group_of_a_long_list_are_not_named():
    merged = merge(table("suspects-nationality-by-state", GBR=90, POL=3, ROU=3, PAK=9), POLICY)
    (shown,) = published([merged], release_of([merged]).counts)
    assert list(of_merging(shown))
    assert not [words for words in of_merging(shown) if "Polish" in words or "Romanian" in words]


def test_a_group_that_an_earlier_release_showed_has_a_place_and_is_not_shown():
    merged = merge(table("children-nationality", british=40, other=30, stateless_or_refugee=12), POLICY, {"in-all:not-british"})
    release = release_of([merged])
    cell = ("children-nationality", ("in-all:not-british",))
    assert cell in release.merged
    assert release.counts[cell] == 42
    assert rows(merged) == {"british": 40, "other": 30, "stateless-or-refugee": 12}


def test_another_table_does_not_disclose_a_merged_answer():
    """The other table shows the same answers separately, so without protection a difference would disclose the small one."""
    separate = table("children-nationality", british=40, other=30, stateless_or_refugee=2)
    together = merge(separate, POLICY)
    release = release_of([together])
    protected = protect(release, POLICY)
    small = ("children-nationality", ("stateless-or-refugee",))
    assert protected.shown[small] is None
    assert not attack(release.structure, protected.shown, POLICY)
    opened = {**protected.shown, ("children-nationality", ("other",)): 30}
    assert [breach.cell for breach in attack(release.structure, opened, POLICY)] == [small]


@pytest.mark.bulk
def test_merging_keeps_every_total_and_leaves_fewer_small_figures():
    rng = Random(f"merging {SEED}")
    for _ in range(max(bulk(10, soak=20), 3)):
        tables = tables_of([random_return(rng, place) for place in range(rng.randrange(1, 12))])
        before_and_after = (published(some, release_of(some).counts) for some in (tables, merged_tables(tables, POLICY)))
        for fine, coarse in zip(*before_and_after, strict=True):
            assert coarse.all_of() == fine.all_of()
            for code in (KNOWN, UNKNOWN):
                assert coarse.all_of(code) == fine.all_of(code)
            assert _small(coarse) <= _small(fine)
            keys_shown = {figure.key for figure in coarse.figures}
            shown = [set(codes) for codes in coarse.codes]
            for figure in fine.figures:
                if all(code in (*codes, ALL) for code, codes in zip(figure.key, shown, strict=True)) and coarse.crosses_all:
                    assert figure.key in keys_shown


def _small(published_table):
    return sum(POLICY.is_small(figure.count) for figure in published_table.figures)
