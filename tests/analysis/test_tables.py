"""The tables: what they add up to, what changes them, and the same counts by independent SQL."""

import copy
from collections import Counter, defaultdict
from random import Random

import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.combined import combine
from cse_record.analysis.completeness import BY_PATTERN
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.summary import summarise
from cse_record.analysis.tables import ALL, KNOWN, TABLES, UNKNOWN, count
from cse_record.analysis.tables.table import FromColumns
from cse_record.formats import write
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic import example_return
from tests.analysis import tables_in_sql
from tests.analysis.rows_at_random import as_database, random_return
from tests.conftest import SEED, bulk

pytestmark = pytest.mark.bulk

KINDS = ("police", "childrens-services", "joint")


def synthetic(seed, children=30):
    """One return of each kind of agency, by record type."""
    returns = []
    for kind in KINDS:
        tables = defaultdict(list)
        for name, row in example_return(children, seed, kind):
            tables[name].append(row)
        returns.append(dict(tables))
    return returns


def counts(returns, names=tuple(TABLES)):
    """The tables over returns as rows in memory, by name."""
    tables = [TABLES[name] for name in names]
    cases = [Cases(lambda name, of_return=of_return: (dict(row) for row in of_return.get(name, ()))) for of_return in returns]
    return {table.table.name: table for table in count(tables, cases)}


def who_count(returns):
    """The number of records of each type that count, by SQL."""
    database = tables_in_sql.of_the_population(as_database(returns))
    return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in STANDARD.records}


@pytest.fixture(scope="module")
def returns_by_kind():
    """Returns of the package's own generator, and rows drawn at random by another one."""
    rng = Random(SEED)
    return {"synthetic": synthetic(SEED), "random": [random_return(rng, number) for number in range(bulk(250, soak=400))]}


@pytest.fixture(scope="module")
def counted(returns_by_kind):
    return {kind: counts(returns) for kind, returns in returns_by_kind.items()}


@pytest.fixture(scope="module")
def databases(returns_by_kind):
    """The same rows in SQL, which the tests read and do not change."""
    return {kind: tables_in_sql.with_codes(as_database(returns)) for kind, returns in returns_by_kind.items()}


@pytest.mark.parametrize("kind", ["synthetic", "random"])
@pytest.mark.parametrize("name", tables_in_sql.TABLES)
def test_sql_that_was_written_apart_gives_the_same_counts(databases, counted, kind, name):
    assert tables_in_sql.counted(databases[kind], name) == dict(counted[kind][name].cells)
    assert counted[kind][name].cells, "a table without a count shows nothing"


def test_an_area_that_was_recoded_has_one_row():
    """Whichever code each period gives, the table counts the place. Places that merged or were replaced stay separate."""
    codes = {
        "S12000043": "S12000049",
        "S12000046": "S12000049",
        "S12000049": "S12000049",
        "E06000028": "E06000028",
        "E06000058": "E06000058",
    }
    rows = [{"exploitation_ref": f"E-{place}", "exploitation_area": code, "status": "suspected"} for place, code in enumerate(codes)]
    table = counts([{"returns": [{}], "exploitation_periods": rows}], ("exploitation-areas",))["exploitation-areas"]
    assert table.cells == Counter((today,) for today in codes.values())
    assert not {"S12000043", "S12000046"} & set(table.table.dimensions[0].labels)


LOOKING = [
    (table, dimension)
    for table in (*TABLES.values(), *BY_PATTERN)
    for dimension in table.dimensions
    if isinstance(dimension.of, FromColumns)
]


@pytest.mark.parametrize(("table", "dimension"), LOOKING, ids=lambda part: getattr(part, "name", ""))
def test_a_fact_looks_only_at_the_columns_that_it_names(returns_by_kind, table, dimension):
    """Rows that are alike in these are counted together, so an answer that depended on anything else would be wrong."""
    answer, seen = dimension.of, 0
    cases = Cases(lambda name: ())
    for row in (row for returns in returns_by_kind.values() for of_return in returns for row in of_return.get(table.record_type, ())):
        only = {name: row[name] for name in answer.reads if name in row} | {name: "2020-01-01" for name in answer.asks if name in row}
        assert answer(only, cases) == answer(row, cases)
        seen += 1
    assert seen
    assert len(LOOKING) > 20


def test_what_sql_does_not_count_is_named():
    """These need the order of uncertain moments or ages, which the tests of their modules prove, and SQL below in part."""
    assert set(TABLES) - set(tables_in_sql.TABLES) == {
        "children-age", "suspects-age-at-start", "non-recent", "living-situation",
        "missing-timing", "missing-timing-of-children", "delay-to-disclosure",
        "return-interviews", "return-interviews-held", "outcome-of-crimes",
    }  # fmt: skip


def test_sql_places_missing_episodes_alike(databases, counted):
    """Relations with whole days between: before, during and after. The dates of synthetic cases are consistent."""
    cells = counted["synthetic"]["missing-timing"].cells
    for relation, number in databases["synthetic"].execute(tables_in_sql.DEFINITELY):
        assert cells[(relation,)] == number, relation
        assert number > 0


@pytest.mark.parametrize("kind", ["synthetic", "random"])
@pytest.mark.parametrize("name", TABLES)
def test_cells_and_unknowns_add_up(returns_by_kind, databases, counted, kind, name):
    table = counted[kind][name]
    totals = table.totals()
    measured, everything = table.table.measured, (ALL,) * len(table.table.dimensions)

    def of(code):
        return totals.get((*everything[:measured], code, *everything[measured + 1 :]), 0)

    assert of(ALL) == table.records
    assert of(KNOWN) + of(UNKNOWN) == table.records
    assert sum(number for key, number in table.cells.items() if is_unknown(key[measured])) == of(UNKNOWN)
    if table.table.has_many_answers:
        assert all(number <= table.records for number in table.cells.values())
    else:
        assert sum(table.cells.values()) == table.records
    if table.table.units is None:
        rows = ("recorded_" if table.table.everyone else "") + table.table.record_type
        assert table.records == databases[kind].execute(f"SELECT count(*) FROM {rows}").fetchone()[0]
    assert sum(table.extents.values()) == len(returns_by_kind[kind])


@pytest.mark.parametrize("name", TABLES)
def test_every_margin_is_the_sum_of_its_cells(counted, name):
    """Over each combination of codes, groups, known, unknown and all, by adding the cells up one by one."""
    table = counted["random"][name]
    if table.table.has_many_answers:
        return
    margins = [table.margins(place) | {code: (code,) for code in table.codes(place)} for place in range(len(table.table.dimensions))]
    for key, number in table.totals().items():
        members = [set(margins[place][code]) for place, code in enumerate(key)]
        assert number == sum(
            n for cell, n in table.cells.items() if all(c in members_there for c, members_there in zip(cell, members, strict=True))
        )


def test_the_order_of_returns_and_rows_changes_nothing(returns_by_kind):
    shuffled = copy.deepcopy(returns_by_kind["synthetic"])
    rng = Random(SEED)
    rng.shuffle(shuffled)
    for tables in shuffled:
        for name, rows in tables.items():
            if name != "returns":
                rng.shuffle(rows)
    before, after = counts(returns_by_kind["synthetic"]), counts(shuffled)
    for name in TABLES:
        assert (before[name].cells, before[name].records) == (after[name].cells, after[name].records), name


@pytest.fixture(scope="module")
def by_return(returns_by_kind):
    """For each synthetic return, its tables alone and the numbers of its records that count."""
    return [(counts([tables]), who_count([tables])) for tables in returns_by_kind["synthetic"]]


@pytest.mark.parametrize("name", TABLES)
def test_tables_over_returns_are_the_sum_of_those_over_each(by_return, counted, name):
    table, alone = counted["synthetic"][name], [tables[name] for tables, _ in by_return]
    assert table.cells == sum((other.cells for other in alone), Counter())
    assert table.records == sum(other.records for other in alone)
    assert table.extents == sum((other.extents for other in alone), Counter())


@pytest.mark.parametrize("record_type", sorted({table.record_type for table in TABLES.values()} - {"returns"}))
def test_deleting_a_record_changes_exactly_what_it_should(returns_by_kind, by_return, record_type):
    """Deleting a record that counts changes one cell by one in each table that counts its record type. Tables that do not need the record
    type do not change, as long as the same people count. Other returns change nothing (see the test above), so each is counted alone."""
    rng = Random(SEED)
    compared = 0
    for _ in range(max(4, bulk(20, soak=40))):
        number = rng.choice([place for place, tables in enumerate(returns_by_kind["synthetic"]) if tables.get(record_type)])
        before, counting = by_return[number]
        tables = returns_by_kind["synthetic"][number]
        rows = list(tables[record_type])
        rows.pop(rng.randrange(len(rows)))
        changed = [tables | {record_type: rows}]
        after, still = counts(changed), who_count(changed)
        same_people = {name: number for name, number in still.items() if name != record_type}.items() <= counting.items()
        compared += same_people
        for name, table in TABLES.items():
            lost, gained = before[name].cells - after[name].cells, after[name].cells - before[name].cells
            if table.record_type == record_type and not table.units:
                number = 1 if table.everyone else counting[record_type] - still[record_type]
                assert (sum(lost.values()), sum(gained.values())) == (number, 0), name
                assert before[name].records - after[name].records == number
            elif same_people and table.record_type != record_type and record_type not in table.needs:
                assert (lost, gained) == (Counter(), Counter()), name
    assert compared


def test_combined_and_read_back_the_counts_are_the_same(returns_by_kind, tmp_path):
    """From files through a store, whichever its format; no row is lost or counted twice on the way."""
    paths = []
    for number, tables in enumerate(returns_by_kind["synthetic"]):
        paths.append(tmp_path / f"{number}.json")
        write(((name, row) for name in STANDARD.records for row in tables.get(name, ())), paths[-1])
    expected = counts(returns_by_kind["synthetic"])
    rows = Counter({name: sum(len(tables.get(name, ())) for tables in returns_by_kind["synthetic"]) for name in STANDARD.records})
    for store in ("store.sqlite", "store.json"):
        collection = combine(paths, tmp_path / store)
        for table in summarise(collection, unsuppressed=True).tables:
            totals = expected[table.table.name].totals()
            assert {figure.key: figure.count for figure in table.figures if figure.count} == {key: n for key, n in totals.items() if n}
        held = Counter()
        for cases in collection.cases():
            held.update({name: sum(1 for _ in cases.recorded(name)) for name in STANDARD.records})
        assert held == rows
