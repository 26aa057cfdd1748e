"""A release is complete: every figure is in it, and every relation between figures that a reader could use."""

from collections import defaultdict
from itertools import pairwise
from random import Random

import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.completeness import BY_PATTERN, RECORD_TYPES, expanded
from cse_record.analysis.implied import implications
from cse_record.analysis.published import published
from cse_record.analysis.release import ORIGIN, release_of
from cse_record.analysis.tables import ALL, TABLES, count
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from tests.analysis.rows_at_random import random_return
from tests.analysis.test_tables import synthetic
from tests.conftest import SEED, bulk

pytestmark = pytest.mark.bulk


def tables_of(returns, same=None):
    """The tables over returns as rows in memory, those of completeness last. `same` tells who is one person, by return."""
    same = same or [{}] * len(returns)
    cases = [Cases(lambda name, one=one: (dict(row) for row in one.get(name, ())), of) for one, of in zip(returns, same, strict=True)]
    counted = count([*TABLES.values(), *BY_PATTERN], cases)
    return [*counted[: len(TABLES)], *(expanded(one) for one in counted[len(TABLES) :] if one.records)]


def collections():
    """Tables over synthetic returns of several sizes, and over rows drawn at random without any story."""
    rng = Random(SEED)
    found = {f"synthetic {size}": tables_of(synthetic(rng.randrange(10**6), size)) for size in (2, 20, 80)}
    for number in range(max(bulk(30), 5)):
        found[f"random {number}"] = tables_of([random_return(rng, place) for place in range(rng.randrange(1, 12))])
    return found


@pytest.fixture(scope="module")
def counted():
    return collections()


@pytest.fixture(scope="module")
def releases(counted):
    return {name: release_of(tables) for name, tables in counted.items()}


def test_every_figure_that_is_shown_is_in_the_release(counted, releases):
    for name, tables in counted.items():
        release = releases[name]
        for one in published(tables, release.counts):
            for figure in one.figures:
                assert release.counts[one.table.name, figure.key] == figure.count
        for one in tables:
            assert {key: n for key, n in one.totals().items() if n} == {
                key: n for (table, key), n in release.counts.items() if table == one.table.name
            }


def test_relations_hold_in_the_true_counts(releases):
    """Written apart from the check that a release makes of itself."""
    for release in releases.values():
        counts = release.counts
        assert all(counts[one.total] == sum(map(counts.__getitem__, one.parts)) for one in release.sums)
        assert all(len({counts[cell] for cell in cells}) == 1 for cells in release.same)
        assert all(counts[part] <= counts[whole] for part, whole in release.at_most)
        assert release.sums
        assert release.same
        assert release.at_most


def known_from(release, known):
    """Everything that follows from known figures by sums and figures that are the same, one step after the other."""
    of_cell = defaultdict(list)
    for line in [*((one.total, *one.parts) for one in release.sums), *(pair for cells in release.same for pair in pairwise(cells))]:
        for cell in line:
            of_cell[cell].append(line)
    known, todo = set(known), list(known)
    while todo:
        for line in of_cell[todo.pop()]:
            missing = [cell for cell in line if cell not in known]
            if len(missing) == 1:
                known.add(missing[0])
                todo.append(missing[0])
    return known


def test_all_margins_follow_from_the_cells(counted, releases):
    """Of a table in which each record stands once, whoever knows the cells knows each sum: no relation to a margin is missing."""
    for name, tables in counted.items():
        for one in tables:
            if one.table.has_many_answers:
                continue
            release = releases[name]
            found = known_from(release, {(one.table.name, key) for key, number in one.cells.items() if number})
            assert {(one.table.name, key) for key, number in one.totals().items() if number} <= found, (name, one.table.name)


MANY_VALUES = 8


@pytest.mark.slow
def test_figures_that_are_always_equal_are_known_to_be_the_same(releases):
    """Found by looking, not by definition: over random collections no two figures of different tables agree by accident in all."""
    random = [release for name, release in sorted(releases.items()) if name.startswith("random")]
    rng = Random(SEED)
    random += [release_of(tables_of([random_return(rng, place) for place in range(rng.randrange(1, 12))])) for _ in range(12)]
    values = defaultdict(list)
    for cell in set().union(*(release.counts for release in random)):
        if not any(cell in release.unseen for release in random):
            values[tuple(release.counts.get(cell, 0) for release in random)].append(cell)
    groups = [cells for numbers, cells in values.items() if len(cells) > 1 and len(set(numbers)) >= MANY_VALUES]
    assert len(groups) > 50
    assert any(len({table for table, _ in cells}) > 5 for cells in groups)
    missing = set()
    for cells in groups:
        for release in random:
            there = [cell for cell in sorted(cells) if cell in release.counts]
            if there and not set(there) <= known_from(release, there[:1]):
                missing.add(tuple(there))
    assert not missing


def test_completeness_tells_what_the_tables_tell(counted, releases):
    """How many answers of an element are known follows from the table about it, and the other way round."""
    for name, tables in counted.items():
        by_name = {one.table.name: one for one in tables}
        for table, place, element in (("children", 0, "sex"), ("suspects-sex", 1, "sex"), ("exploitation-areas", 0, "exploitation_area")):
            one = by_name[table]
            key = tuple("known" if at == place else ALL for at in range(len(one.table.dimensions)))
            about = (f"completeness-of-{one.table.record_type.replace('_', '-')}", (element, "value"))
            release = releases[name]
            if about in release.counts:
                assert (table, key) in known_from(release, {about})


def test_the_age_of_a_child_is_held_against_the_dates_that_it_comes_from():
    """Of three elements, one of them a number of which there are many: nobody may be passed over because there is much to try."""
    found = implications("children", TABLES["children-age"].dimensions[0])
    for code, states in (
        ("undetermined:two-ages", {("birth_month", "value")}),
        ("undetermined:two-ages", {("first_attention_on", "value")}),
        ("absent:unexplained", {("birth_month", "unexplained"), ("first_attention_on", "unexplained")}),
    ):
        assert any(code in one.codes and one.states <= states for one in found), code


def test_no_table_tells_of_a_small_area_and_of_origin_at_once():
    """Ethnicity by area of fewer people than a police force area has would be a list of people."""
    areas = CODELISTS["area"]
    for table in TABLES.values():
        elements = [STANDARD.elements[one.element] for one in table.dimensions if one.element]
        by_area = any(getattr(element.kind, "list", None) is areas for element in elements)
        assert not (by_area and {one.name for one in table.dimensions} & set(ORIGIN)), table.name
        assert all(one.name in ORIGIN for one in table.dimensions if "ethnicity" in one.title.lower() or "nationality" in one.title.lower())


def test_in_a_small_area_origin_is_never_shown(counted):
    for tables in counted.values():
        release = release_of(tables, small_area=True)
        told = [cell for cell in release.counts if cell[0] == "children-nationality" and cell[1] == ("british",)]
        assert set(told) <= release.never
        assert ("children-nationality", ("stateless-or-refugee",)) in release.never, "nobody is hidden as well"
        assert not {cell for cell in release.never if "ethnicity" not in cell[0] and "nationality" not in cell[0]}


def test_people_and_what_is_left_of_them_are_figures(counted):
    matches = {"upn_pseudonym": 1, "nhs_number_pseudonym": 1}
    people = {"records": 40, "linkable": 37, "people": 38, "matches": matches, "differing": 1}
    release = release_of((), {"children": people}, {"children": 3, "suspects": 0})
    counts = release.counts
    name = "people-of-children"
    assert counts[name, ("not-linkable",)] == 3
    assert counts[name, ("records-beyond-people",)] == 2
    assert counts[name, ("in-several-returns",)] == 3
    assert (name, ("not-linkable",)) in known_from(release, {(name, ("records",)), (name, ("linkable",))})


def test_order_makes_no_difference(counted):
    """A release is the same whatever the order of returns, so that the same figures are hidden."""
    rng = Random(SEED)
    returns = synthetic(SEED, 10)
    again = [dict(tables) for tables in returns]
    rng.shuffle(again)
    for tables in again:
        for name in sorted(set(RECORD_TYPES) & set(tables)):
            tables[name] = rng.sample(tables[name], len(tables[name]))
    first, second = release_of(tables_of(returns)), release_of(tables_of(again))
    assert list(first.counts.items()) == list(second.counts.items())
    assert (first.sums, first.same, first.at_most) == (second.sums, second.same, second.at_most)
