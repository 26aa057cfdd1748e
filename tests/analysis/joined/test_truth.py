"""The joined tables of a synthetic collection of several agencies equal the truth about it, which was kept aside when it was made."""

import pytest

from cse_record.analysis.combined import combine
from cse_record.analysis.earlier_editions import tables_of
from cse_record.analysis.tables import joining
from cse_record.formats import write
from cse_record.synthetic.multi_agency import Collection
from tests.analysis.truth_of_agencies import expected, truth
from tests.conftest import bulk

SEEDS = range(1, max(bulk(30, soak=300), 3) + 1)


@pytest.fixture(scope="module")
def store_of(tmp_path_factory):
    stores = {}

    def made(seed):
        if seed not in stores:
            folder = tmp_path_factory.mktemp(f"seed-{seed}")
            for sent in Collection(seed).returns:
                write(sent.rows(), folder / f"{sent.name}.json")
            stores[seed] = combine(sorted(folder.iterdir()), folder / "store.sqlite")
        return stores[seed]

    return made


@pytest.mark.bulk
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("part", "how"), [("tables", ("people",)), ("linked_by_name", ("people", "name")), ("tables_of_records", ("records",))]
)
def test_the_tables_are_those_of_the_truth(store_of, seed, part, how):
    tables = {table.table.name: table for table in tables_of(store_of(seed).counted_as(*how))}
    for name, cells in expected(seed, part).items():
        assert tables[name].cells == cells, name


@pytest.mark.bulk
@pytest.mark.parametrize("seed", SEEDS)
def test_what_joining_gained_and_what_was_joined_is_that_of_the_truth(store_of, seed):
    store, known = store_of(seed), truth(seed)
    people = store.counted_as("people").people
    gained = next(table for table in tables_of(store) if table.table.name == joining.TABLE.name)
    for fact, numbers in known["gained"].items():
        assert {told: gained.cells[fact, told] for told in numbers} == numbers, fact
    for record_type, links in people.links.items():
        tiers = [tier for tier, _ in links.groups]
        assert {tier: tiers.count(tier) for tier in tiers} == known["joined_by"][record_type]
    assert sum(len(links.not_joined) for links in people.links.values()) == known["not_joined"]
    for record_type, number in known["duplicates"].items():
        assert sum(people.stands_for(row) - 1 for row in people.recorded(record_type)) == number, record_type
