"""Tables of linked people, counted twice: by the package, and by SQL that was written from the definitions."""

from collections import Counter
from random import Random

import pytest

from cse_record.analysis.joined.people import People
from cse_record.analysis.tables import TABLES
from cse_record.analysis.tables.count import count
from cse_record.analysis.timing import DISAGREE
from tests.analysis import tables_in_sql
from tests.analysis.joined import people_in_sql
from tests.analysis.joined.returns import Returns, pseudonym
from tests.analysis.rows_at_random import as_database, random_return
from tests.conftest import SEED, bulk


def returns_at_random(rng):
    """Returns of different agencies, whose children share pseudonyms by chance, so that there are chains and contradictions."""
    returns = []
    for number in range(rng.randint(2, 5)):
        tables = random_return(rng, number, most=12)
        for child in tables["children"]:
            for tier in rng.sample(people_in_sql.TIERS, rng.randint(0, 2)):
                child[tier] = pseudonym(rng.randint(1, 25))
        returns.append(tables)
    return returns


def as_people(returns):
    sent = Returns()
    for number, tables in enumerate(returns):
        sent.send("police", (), area=f"area-{number}")
        sent.rows[number + 1] = tables
    return sent.people()


@pytest.mark.bulk
def test_people_are_counted_as_in_sql():
    seen = Counter()
    for turn in range(max(bulk(150, soak=5_000), 10)):
        returns = returns_at_random(Random(f"{SEED} {turn}"))
        people = as_people(returns)
        database = tables_in_sql.with_codes(people_in_sql.joined(as_database(returns)))
        for table in count([TABLES[name] for name in people_in_sql.TABLES], [people]):
            assert dict(table.cells) == tables_in_sql.counted(database, table.table.name), (turn, table.table.name)
        seen["joined"] += len(people.links["children"].groups)
        seen["not joined"] += len(people.links["children"].not_joined)
        seen["disagree"] += sum(DISAGREE in row.values() for row in people.rows("children"))
    assert min(seen.values()) > 5


def test_the_order_of_returns_makes_no_difference():
    for turn in range(5):
        returns = returns_at_random(Random(f"{SEED} order {turn}"))
        cells = []
        for order in (range(len(returns)), reversed(range(len(returns)))):
            sent = Returns()
            for number in order:
                sent.send("police", (), area=f"area-{number}")
                sent.rows[len(sent.entries)] = {name: [dict(row) for row in rows] for name, rows in returns[number].items()}
            people = People(sent.entries, sent.read, "identifier")
            cells.append([dict(table.cells) for table in count(list(TABLES.values()), [people])])
        assert cells[0] == cells[1]
