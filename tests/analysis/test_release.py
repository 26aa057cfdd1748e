"""A release is complete: every figure is in it, and every relation between figures that a reader could use."""

from collections import defaultdict
from itertools import pairwise
from random import Random

import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.completeness import BY_PATTERN, RECORD_TYPES, expanded
from cse_record.analysis.implications import implications
from cse_record.analysis.published import published
from cse_record.analysis.relations import Related
from cse_record.analysis.release import ORIGIN, release_of
from cse_record.analysis.tables import ALL, TABLES, count
from cse_record.analysis.usual_relations import add_usual
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from tests.analysis.rows_at_random import random_return
from tests.analysis.test_tables import synthetic
from tests.conftest import SEED, bulk

pytestmark = pytest.mark.bulk


def tables_of(returns, same=None):
    """The tables over returns as rows in memory, with completeness last. `same` says who is the same person, by return."""
    same = same or [{}] * len(returns)
    cases = [
        Cases(lambda name, of_return=of_return: (dict(row) for row in of_return.get(name, ())), same_return)
        for of_return, same_return in zip(returns, same, strict=True)
    ]
    counted = count([*TABLES.values(), *BY_PATTERN], cases)
    return [*counted[: len(TABLES)], *(expanded(table) for table in counted[len(TABLES) :] if table.records)]


def collections():
    """Tables over synthetic returns of several sizes, and over rows drawn at random without any story."""
    rng = Random(SEED)
    by_name = {f"synthetic {size}": tables_of(synthetic(rng.randrange(10**6), size)) for size in (2, 20, 80)}
    for number in range(max(bulk(30), 5)):
        by_name[f"random {number}"] = tables_of([random_return(rng, place) for place in range(rng.randrange(1, 12))])
    return by_name


@pytest.fixture(scope="module")
def counted():
    return collections()


@pytest.fixture(scope="module")
def releases(counted):
    return {name: release_of(tables) for name, tables in counted.items()}


def test_every_figure_that_is_shown_is_in_the_release(counted, releases):
    for name, tables in counted.items():
        release = releases[name]
        for table in published(tables, release.counts):
            for figure in table.figures:
                assert release.counts[table.table.name, figure.key] == figure.count
        for table in tables:
            assert {key: n for key, n in table.totals().items() if n} == {
                key: n for (name, key), n in release.counts.items() if name == table.table.name
            }


def test_relations_hold_in_the_true_counts(releases):
    """Independent of the check that a release makes of itself."""
    for release in releases.values():
        counts = release.counts
        assert all(counts[summed.total] == sum(map(counts.__getitem__, summed.parts)) for summed in release.sums)
        assert all(len({counts[cell] for cell in cells}) == 1 for cells in release.same)
        assert all(counts[part] <= counts[whole] for part, whole in release.at_most)
        assert release.sums
        assert release.same
        assert release.at_most


def lines_of(release):
    """For each figure the relations from which a figure can follow, as lines of figures: sums, and pairs that are the same."""
    of_cell = defaultdict(list)
    for line in [
        *((summed.total, *summed.parts) for summed in release.sums),
        *(pair for cells in release.same for pair in pairwise(cells)),
    ]:
        for cell in line:
            of_cell[cell].append(line)
    return of_cell


def known_from(lines, known):
    """Everything that follows step by step from known figures, by sums and by figures that are the same."""
    known, todo = set(known), list(known)
    while todo:
        for line in lines.get(todo.pop(), ()):
            missing = [cell for cell in line if cell not in known]
            if len(missing) == 1:
                known.add(missing[0])
                todo.append(missing[0])
    return known


def test_all_margins_follow_from_the_cells(counted, releases):
    """In a table in which each record occurs once, the cells determine every sum, so no relation to a margin is missing."""
    for name, tables in counted.items():
        lines = lines_of(releases[name])
        for table in tables:
            if table.table.has_many_answers:
                continue
            known = known_from(lines, {(table.table.name, key) for key, number in table.cells.items() if number})
            assert {(table.table.name, key) for key, number in table.totals().items() if number} <= known, (name, table.table.name)


MANY_VALUES = 8


def test_an_answer_to_a_fact_that_a_table_of_an_area_does_not_show_is_not_taken_for_another():
    """“Passed on” is a threshold decision and a response. Where only the response is shown, nothing is known of the decision."""
    counts = {("pathway-support", ("not-met",)): 3, ("response", ("passed-on",)): 9, ("response", ("all",)): 9}
    relations = Related(dict(counts))
    add_usual(relations)
    assert not [cells for cells in relations.at_most if ("response", ("passed-on",)) in cells]
    assert relations.counts == counts


@pytest.mark.slow
def test_only_numbers_of_agencies_are_public(releases):
    """Protection relies on it: what follows from a public figure is not protected."""
    of_agencies = {name for name, table in TABLES.items() if table.record_type == "returns"}
    for name, release in releases.items():
        assert {cell[0] for cell in release.open} <= of_agencies, name


def test_figures_that_are_always_equal_are_known_to_be_the_same(releases):
    """Found empirically rather than by definition: no two figures of different tables agree by accident in all random collections."""
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
    for release in random:
        lines = lines_of(release)
        for cells in groups:
            counted_cells = [cell for cell in sorted(cells) if cell in release.counts]
            if counted_cells and not set(counted_cells) <= known_from(lines, counted_cells[:1]):
                missing.add(tuple(counted_cells))
    assert not missing


def test_completeness_agrees_with_the_tables(counted, releases):
    """The number of known answers to an element follows from the table about it, and the reverse."""
    for name, tables in counted.items():
        by_name = {table.table.name: table for table in tables}
        for table, place, element in (("children", 0, "sex"), ("suspects-sex", 1, "sex"), ("exploitation-areas", 0, "exploitation_area")):
            dimensions, record_type = by_name[table].table.dimensions, by_name[table].table.record_type
            key = tuple("known" if at == place else ALL for at in range(len(dimensions)))
            about = (f"completeness-of-{record_type.replace('_', '-')}", (element, "value"))
            release = releases[name]
            if about in release.counts:
                assert (table, key) in known_from(lines_of(release), {about})


def test_the_age_of_a_child_is_related_to_the_dates_behind_it():
    """It depends on three elements, one of them a number with many values. Nothing may be skipped because there is much to try."""
    implied = implications("children", TABLES["children-age"].dimensions[0])
    for code, states in (
        ("undetermined:two-ages", {("birth_month", "value")}),
        ("undetermined:two-ages", {("first_attention_on", "value")}),
        ("absent:unexplained", {("birth_month", "unexplained"), ("first_attention_on", "unexplained")}),
    ):
        assert any(code in implication.codes and implication.states <= states for implication in implied), code


def test_no_table_shows_a_small_area_together_with_origin():
    """Ethnicity by areas smaller than a police force area would be a list of people."""
    areas = CODELISTS["area"]
    for table in TABLES.values():
        elements = [STANDARD.elements[dimension.element] for dimension in table.dimensions if dimension.element]
        by_area = any(getattr(element.kind, "list", None) is areas for element in elements)
        assert not (by_area and {dimension.name for dimension in table.dimensions} & set(ORIGIN)), table.name
        assert all(
            dimension.name in ORIGIN
            for dimension in table.dimensions
            if "ethnicity" in dimension.title.lower() or "nationality" in dimension.title.lower()
        )


def test_in_a_small_area_origin_is_never_shown(counted):
    for tables in counted.values():
        release = release_of(tables, small_area=True)
        of_origin = [cell for cell in release.counts if cell[0] == "children-nationality" and cell[1] == ("british",)]
        assert set(of_origin) <= release.never
        assert ("children-nationality", ("stateless-or-refugee",)) in release.never, "nobody is hidden as well"
        assert not {cell for cell in release.never if "ethnicity" not in cell[0] and "nationality" not in cell[0]}


def test_people_and_what_is_left_of_them_are_figures(counted):
    matches = {"upn_pseudonym": 1, "nhs_number_pseudonym": 1}
    people = {"records": 40, "people": 38, "unlinkable": 3, "matches": matches, "not_joined": 1}
    release = release_of((), {"children": people})
    counts = release.counts
    name = "people-of-children"
    assert counts[name, ("comparable",)] == 35
    assert counts[name, ("records-beyond-people",)] == 2
    assert (name, ("records-beyond-people",)) in known_from(lines_of(release), {(name, ("records",)), (name, ("people",))})


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
