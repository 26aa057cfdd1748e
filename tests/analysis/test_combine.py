"""Combining returns: which of them count, what is reported about the others, who answered, and who may be the same person."""

import csv
import json
import os
import sqlite3
import zipfile
from contextlib import closing
from itertools import permutations

import pytest

from cse_record.analysis.areas import areas_of
from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.combined.expected import Agency, read_expected
from cse_record.analysis.combined.metadata import ReasonNotCounted
from cse_record.analysis.coverage import coverage
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.summary import outline, summarise
from cse_record.cli import main
from cse_record.formats import Refusal, read, write
from cse_record.formats import csv as csv_format
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import write_summary
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic import example_return
from cse_record.synthetic.people import nhs_number
from tests.conftest import SEED


def written_return(folder, name, agency="joint", children=4, seed=SEED, change=None, identifiable=False):
    """A synthetic return as a file; `change` may alter its tables."""
    tables = {}
    for record_type, row in example_return(children, seed, agency, identifiable):
        tables.setdefault(record_type, []).append(row)
    if change:
        change(tables)
    path = folder / name
    write(((record_type, row) for record_type, rows in tables.items() for row in rows), path)
    return path


FIRST = next(row["return_ref"] for name, row in example_return(4, SEED, "joint") if name == "returns")
"""The reference of a return that `made` makes by default."""


def header(**cells):
    return lambda tables: tables["returns"][0].update(cells)


def states(collection):
    return {entry.source: entry.state for entry in collection.about.entries}


def test_each_record_is_there_with_its_return_and_nothing_direct_is(tmp_path):
    paths = [written_return(tmp_path, f"{kind}.json", kind, identifiable=True) for kind in ("police", "joint")]
    combine(paths, tmp_path / "store.sqlite")
    rows = sqlite3.connect(tmp_path / "store.sqlite").execute("SELECT in_return, count(*) FROM children GROUP BY 1").fetchall()
    assert rows == [(1, 4), (2, 4)]
    stored = (tmp_path / "store.sqlite").read_bytes()
    direct: set[str] = set()
    other: set[str] = set()
    for path in paths:
        for record_type, sent_rows in json.loads(path.read_text(encoding="utf-8")).items():
            if record_type in STANDARD.records:
                elements = STANDARD.records[record_type].elements
                for name, value in ((name, str(value)) for row in sent_rows for name, value in row.items()):
                    (direct if elements[name].identifiability == "direct" else other).add(value)
    # A date of birth can by chance equal another date in the store, and synthetic data also says elsewhere that it is synthetic.
    left = direct - other - {"Synthetic"}
    assert len(left) > len(paths)
    assert not [value for value in left if value.encode() in stored]
    left_out = outline(open_store(tmp_path / "store.sqlite")).coverage["left_out"]
    assert left_out["direct_identifiers"] > 0


def test_local_columns_are_dropped_and_counted(tmp_path):
    path = written_return(tmp_path, "a.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    data["children"][0]["local"] = {"Team": "North Sentinel"}
    path.write_text(json.dumps(data), encoding="utf-8")
    collection = combine([path], tmp_path / "store.json")
    assert collection.about.left_out["local_columns"] == 1
    assert "Sentinel" not in (tmp_path / "store.json").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_order_in_which_returns_are_given_makes_no_difference(tmp_path):
    paths = [written_return(tmp_path, f"{kind}.json", kind) for kind in ("police", "childrens-services", "joint")]
    paths.append(written_return(tmp_path, "later.json", seed=SEED + 1, change=header(return_ref="LATER", supersedes=FIRST)))
    stores = set()
    for order in permutations(paths):
        combine(order, tmp_path / "store.sqlite")
        stores.add((tmp_path / "store.sqlite").read_bytes())
    assert len(stores) == 1


@pytest.mark.slow
def test_every_format_gives_the_same_store(tmp_path):
    stores = set()
    for extension in ("json", "xlsx", "zip", "sqlite", "jsonl"):
        folder = tmp_path / extension
        folder.mkdir()
        combine([written_return(folder, f"return.{extension}")], folder / "store.json")
        text = (folder / "store.json").read_text(encoding="utf-8")
        stores.add(text.replace(f"return.{extension}", "return"))
    assert len(stores) == 1


def test_a_return_is_read_once(tmp_path, monkeypatch):
    """Each table of a return in CSV files is read once, with spaces and labels cleaned in the same pass."""
    plain = written_return(tmp_path, "plain.json", children=12)
    folder = tmp_path / "typed"
    data = read(plain)
    write(data, folder)
    path = folder / "missing_episodes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    place = names.index("missing_from")
    label = STANDARD.elements["missing_episodes.missing_from"].kind.list.label_of
    typed = [[label(cell) if index == place and number % 2 else cell and f"{cell} " for index, cell in enumerate(row)]
             for number, row in enumerate(rows)]  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([names, *typed])
    opened: list[str] = []
    read_header = csv_format.read_header
    monkeypatch.setattr(csv_format, "read_header", lambda source, table, *rest: opened.append(table) or read_header(source, table, *rest))
    stores = [combine([source], tmp_path / f"{number}.sqlite") for number, source in enumerate((plain, folder))]
    assert len(rows) > 5
    assert opened.count("missing_episodes") == 1
    kept = [[list(store._read(1, name)) for name in STANDARD.records] for store in stores]
    assert kept[0] == kept[1]


def test_a_store_is_the_same_whether_or_not_it_had_to_be_copied(tmp_path):
    """Returns in the order of a store are written straight into it. With one that is set aside, or in another order, it is copied."""
    paths = [written_return(tmp_path, f"{kind}.json", kind) for kind in ("police", "childrens-services")]
    paths.sort(key=lambda path: json.loads(path.read_text(encoding="utf-8"))["returns"][0]["agency_type"])
    stores = []
    for order in (paths, paths[::-1]):
        combine(order, tmp_path / "store.sqlite")
        stores.append((tmp_path / "store.sqlite").read_bytes())
    bad = written_return(tmp_path, "bad.json", change=faulty)
    combined = combine([bad, *paths], tmp_path / "with.sqlite", invalid="set-aside")
    assert stores[0] == stores[1]
    assert len(combined.counted) == 2
    alone = open_store(tmp_path / "store.sqlite")
    for number in (1, 2):
        assert [list(combined._read(number, name)) for name in STANDARD.records] == [
            list(alone._read(number, name)) for name in STANDARD.records
        ]


def test_a_superseded_return_gives_way(tmp_path):
    first = written_return(tmp_path, "first.json")
    second = written_return(tmp_path, "second.json", children=3, change=header(return_ref="SECOND", supersedes=FIRST))
    third = written_return(tmp_path, "third.json", children=2, change=header(return_ref="THIRD", supersedes="SECOND"))
    collection = combine([first, second, third], tmp_path / "store.sqlite")
    assert states(collection) == {"first.json": "superseded", "second.json": "superseded", "third.json": "counted"}
    alone = combine([third], tmp_path / "alone.sqlite")
    of_third, of_all = (summarise(found, unsuppressed=True).table("children").all_of().count for found in (alone, collection))
    assert of_all == of_third > 0
    reasons = {entry.source: entry.reason for entry in collection.about.entries}
    assert reasons["first.json"] == "replaced by SECOND"


def test_a_reference_that_may_be_an_nhs_number_is_not_published(tmp_path):
    """The public tables give the reference of a return that was replaced, unless the reference may name somebody."""
    for number, ref in enumerate(("FIRST", nhs_number(7))):
        first = written_return(tmp_path, f"{number}-first.json", change=header(return_ref=ref))
        second = written_return(tmp_path, f"{number}-second.json", change=header(return_ref="SECOND", supersedes=ref))
        collection = combine([first, second], tmp_path / f"{number}.sqlite")
        names = {public: coverage(collection, is_public=public)["not_counted"][0]["return"] for public in (True, False)}
        assert ref in names[False]
        assert names[True] == ("FIRST" if ref == "FIRST" else "A file")


@pytest.mark.slow
def test_a_return_given_twice_counts_once(tmp_path):
    collection = combine([written_return(tmp_path, "a.json"), written_return(tmp_path, "b.xlsx")], tmp_path / "store.sqlite")
    assert states(collection) == {"a.json": "counted", "b.xlsx": "given twice"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ((None, header(prepared_by_role="Another role")), "has the same reference"),
        ((header(return_ref="A", supersedes="B"), header(return_ref="B", supersedes="A")), "replace one another"),
        ((header(return_ref="A", supersedes="Z"), header(return_ref="B", supersedes="Z")), "so does another return"),
    ],
)
def test_returns_that_contradict_each_other_are_refused(tmp_path, changes, words):
    paths = [written_return(tmp_path, f"{number}.json", change=change) for number, change in enumerate(changes)]
    with pytest.raises(Refusal, match=words):
        combine(paths, tmp_path / "store.sqlite")
    assert not (tmp_path / "store.sqlite").exists()


def faulty(tables):
    tables["children"][0]["nationality"] = "Jedi"


def test_a_faulty_return_stops_everything_or_is_set_aside_and_reported(tmp_path, capsys):
    good, bad = written_return(tmp_path, "good.json", "police"), written_return(tmp_path, "bad.json", change=faulty)
    (tmp_path / "worse.json").write_bytes(b"\x00\x01 not json")
    paths = [str(path) for path in (good, bad, tmp_path / "worse.json")]
    store = str(tmp_path / "store.sqlite")
    assert main(["combine", *paths, "-o", store]) == 2
    errors = capsys.readouterr().err
    assert "bad.json: has 1 error" in errors
    assert "worse.json: cannot be read" in errors
    assert "Jedi" not in errors
    assert main(["combine", *paths, "-o", store, "--invalid", "set-aside"]) == 1
    assert "2 set aside" in capsys.readouterr().out
    collection = open_store(store)
    assert states(collection) == {"good.json": "counted", "bad.json": "set aside", "worse.json": "set aside"}
    assert main(["combine", str(bad), "-o", store, "--invalid", "set-aside"]) == 2


def test_queries_do_not_keep_a_return_out(tmp_path):
    def unknown(tables):
        for row in tables["children"]:
            row["missing_history"] = "absent:not-asked"
        for name in ("missing_episodes", "return_interviews"):
            tables.pop(name, None)

    path = written_return(tmp_path, "a.json", children=20, change=unknown)
    assert main(["validate", str(path)]) == 1
    assert len(combine([path], tmp_path / "store.sqlite").counted) == 1


def test_open_queries_are_reported_above_all_those_that_may_name_somebody(tmp_path, capsys):
    """This includes references that are NHS numbers. They stay in the store as they were sent, and it must not seem otherwise."""

    def named(tables):
        old = tables["children"][0]["child_ref"]
        for rows in tables.values():
            for row in rows:
                row.update({name: "9990000018" for name, value in row.items() if name.endswith("child_ref") and value == old})

    def explained(tables):
        named(tables)
        query = {"rule_id": "TXT-004", "record_type": "children", "record_ref": "9990000018", "reason": "checked-correct"}
        tables["explanations"] = [{"explanation_ref": "X-0001", **query}]

    paths = [
        written_return(tmp_path, "a.json", "police", change=named),
        written_return(tmp_path, "b.json", "joint", change=lambda tables: tables["children"][0].update(first_attention_on="1970-01-01")),
        written_return(tmp_path, "c.json", "childrens-services", change=explained),
    ]
    store = tmp_path / "store.sqlite"
    assert main(["combine", *map(str, paths), "-o", str(store)]) == 0
    out = capsys.readouterr().out
    assert "2 of the 3 counted returns have queries that are not explained." in out
    assert "1 of these has an open query about a text or a reference that may identify a person: TXT-004" in out
    assert "copied into the store as they were sent" in out
    assert b"9990000018" in store.read_bytes()
    assert [{"TXT-004"} <= set(entry.queries) for entry in open_store(store).counted] == [
        entry.source == "a.json" for entry in open_store(store).counted
    ]
    assert main(["combine", str(paths[2]), "-o", str(tmp_path / "other.sqlite")]) == 0
    assert "queries that are not explained" not in capsys.readouterr().out


ASKED = """agency_type,agency_area,agency_name
police,synthetic-police-northshire,
childrens-services,synthetic-northshire,
lscb,synthetic-northshire,
police,synthetic-police-eastmarch,
childrens-services,synthetic-elmshire,Synthetic Elmshire
"""


def test_coverage_says_who_answered_and_who_was_silent(tmp_path):
    (tmp_path / "asked.csv").write_text(ASKED, encoding="utf-8")
    paths = [
        written_return(tmp_path, "police.json", "police", children=0),
        written_return(tmp_path, "joint.json"),
        written_return(tmp_path, "other.json", "childrens-services", change=header(agency_area="synthetic-eastmarch")),
    ]
    coverage_data = outline(combine(paths, tmp_path / "store.sqlite", expected=read_expected(tmp_path / "asked.csv"))).coverage
    expected = coverage_data["expected"]
    assert (expected["asked"], expected["nil"], expected["cases"], expected["silent"]) == (5, 1, 2, 2)
    assert any("Elmshire" in agency for agency in expected["silent_agencies"])
    assert any("Eastmarch" in agency for agency in expected["not_asked"])
    assert coverage_data["answers"] == {"cases": 2, "nil": 1, "not-searched": 0, "no-capability": 0}


@pytest.mark.parametrize(("before", "today"), [("synthetic-harbourside-to-2013", "synthetic-harbourside")])
def test_an_area_that_was_recoded_is_still_one_agency(tmp_path, before, today):
    """Its first return has the old code, and the one that replaces it has today's code. The store keeps what each of them wrote."""
    first = written_return(tmp_path, "first.json", change=header(agency_area=before))
    later = header(return_ref="LATER", supersedes=FIRST, agency_area=today)
    second = written_return(tmp_path, "second.json", children=3, change=later)
    third = written_return(tmp_path, "third.json", children=2, change=header(return_ref="THIRD", agency_area=today))
    for code in (before, today):
        (tmp_path / "asked.csv").write_text(f"agency_type,agency_area\njoint-childrens-services-lscb,{code}\n", encoding="utf-8")
        expected = read_expected(tmp_path / "asked.csv")
        collection = combine([first, third], tmp_path / "store.sqlite", expected=expected)
        outcome = outline(collection).coverage["expected"]
        assert (outcome["cases"], outcome["silent"], outcome["not_asked"]) == (1, 0, [])
        assert set(areas_of(collection)) == {today}
        with closing(sqlite3.connect(tmp_path / "store.sqlite")) as store:
            assert store.execute("SELECT agency_area FROM returns ORDER BY in_return").fetchall() == [(before,), (today,)]
    collection = combine([first, second], tmp_path / "store.sqlite")
    assert states(collection) == {"first.json": "superseded", "second.json": "counted"}
    (tmp_path / "asked.csv").write_text(f"agency_type,agency_area\npolice,{before}\npolice,{today}\n", encoding="utf-8")
    with pytest.raises(Refusal, match="already on line 2"):
        read_expected(tmp_path / "asked.csv")


@pytest.mark.parametrize(("before", "after"), [("E08000019", "E08000039"), ("S12000043", "S12000049"), ("E06000028", "E06000028"),
                                               ("synthetic-old-saltshire", "synthetic-old-saltshire")])  # fmt: skip
def test_a_place_that_merged_or_was_replaced_is_another_agency(before, after):
    assert Agency("police", before, "").area == after


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("type,area\n", "line 1"),
        ("agency_type,agency_area\npolize,synthetic-police-northshire\n", "line 2, agency_type: This is not a code.*Nearest: police"),
        ("agency_type,agency_area\npolice,\n", "line 2, agency_area: This is blank"),
        ("agency_type,agency_area\npolice\n", "line 2, agency_area: This is blank"),
        ("agency_type,agency_area\nlscb,Cumbria\n", r"line 2, agency_area: .*E10000006 \(Cumbria.*or E23000002 \(Cumbria Constabulary"),
        ("agency_type,agency_area\nlscb,absent:not-asked\n", "line 2, agency_area: This reason for absence is not accepted"),
        (
            "agency_type,agency_area\npolice,E23000014\nPolice,west midlands  police area\n",
            "line 3: this agency is already on line 2",
        ),
        (
            "agency_type,agency_area\npolice,synthetic-police-northshire\n\npolice,synthetic-police-northshire\n",
            "line 4: this agency is already on line 2",
        ),
        ('agency_type,agency_area\n"police,synthetic-police-northshire\n', "is not a CSV file"),
        (
            "agency_type,agency_area,agency_name\npolice,synthetic-police-northshire,A B\npolice,synthetic-police-northshire,a  b\n",
            "line 3: this agency is already on line 2",
        ),
        ("agency_type,agency_area\n\n", "lists no agencies"),
    ],
)
def test_an_invalid_list_of_agencies_is_refused_with_its_line(tmp_path, text, words):
    (tmp_path / "asked.csv").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal, match=words):
        read_expected(tmp_path / "asked.csv")


def test_a_list_of_agencies_may_give_names_as_a_return_may(tmp_path):
    text = "agency_type,agency_area,agency_name\n  POLICE ,Northshire  POLICE area (fictitious),\nchildrens-services,Sheffield,A\n"
    (tmp_path / "asked.csv").write_text(text, encoding="utf-8")
    agencies = read_expected(tmp_path / "asked.csv")
    assert agencies == [Agency("police", "synthetic-police-northshire", ""), Agency("childrens-services", "E08000039", "A")]


def pseudonym(digit, key="k0a0a0a0a"):
    return f"n1-{key}-{digit * 32}"


def without_birth(child):
    for name in ("birth_month", "birth_month_latest"):
        child.pop(name, None)
    child["birth_month_absent"] = "absent:not-asked"


@pytest.mark.slow
def test_the_same_person_in_two_returns_is_reported_and_not_merged(tmp_path):
    def all_count(tables):
        for row in tables["exploitation_periods"]:
            row["status"] = "suspected"

    def first(tables):
        all_count(tables)
        for row, digit in zip(tables["children"], "123", strict=False):
            row |= {"nhs_number_pseudonym": pseudonym(digit), "name_birth_pseudonym": pseudonym("9"), "sex": "female"}
            row.pop("upn_pseudonym", None)
        tables["children"][0]["name_birth_pseudonym"] = pseudonym("8")
        tables["children"][1]["name_birth_pseudonym"] = pseudonym("7")
        without_birth(tables["children"][1])

    def second(tables):
        all_count(tables)
        for row in tables["children"]:
            for name in ("nhs_number_pseudonym", "upn_pseudonym", "name_birth_pseudonym"):
                row.pop(name, None)
        tables["children"][0] |= {"nhs_number_pseudonym": pseudonym("1"), "sex": "male"}
        tables["children"][1]["name_birth_pseudonym"] = pseudonym("7")
        tables["children"][2]["nhs_number_pseudonym"] = pseudonym("3", "k0b0b0b0b")
        tables["children"][1]["sex"] = "female"
        without_birth(tables["children"][1])

    paths = [written_return(tmp_path, "a.json", change=first), written_return(tmp_path, "b.json", "police", change=second)]
    collection = combine(paths, tmp_path / "store.sqlite")
    records, people = (summarise(collection.counted_as(*count), unsuppressed=True) for count in (("records",), ("people", "name")))
    for summary, counted in ((records, 8), (people, 7)):
        children = summary.people["children"]
        assert (children["records"], children["people"]) == (8, 7)
        assert summary.table("children").all_of().count == counted
        assert children["matches"] == {"name_birth_pseudonym": 1}
        assert children["not_joined"] == 1, "their sexes differ"
    assert summarise(collection, unsuppressed=True).counting == "records", "no link is strong enough"


def test_a_damaged_or_invalid_store_is_refused(tmp_path):
    combine([written_return(tmp_path, "a.json")], tmp_path / "store.sqlite")
    with pytest.raises(Refusal, match="is not a store"):
        open_store(tmp_path / "a.json")
    connection = sqlite3.connect(tmp_path / "store.sqlite")
    connection.execute("UPDATE combined_about SET data = '{}'")
    connection.commit()
    connection.close()
    with pytest.raises(Refusal, match="damaged"):
        open_store(tmp_path / "store.sqlite")
    (tmp_path / "other.json").write_text('{"combined": {}}', encoding="utf-8")
    with pytest.raises(Refusal, match="damaged"):
        open_store(tmp_path / "other.json")
    (tmp_path / "deep.json").write_text('{"combined":' + "[" * 100_000, encoding="utf-8")
    with pytest.raises(Refusal, match="damaged"):
        open_store(tmp_path / "deep.json")


def test_nothing_that_is_read_is_overwritten(tmp_path, capsys):
    path = written_return(tmp_path, "a.json")
    before = path.read_bytes()
    assert main(["combine", str(path), "-o", str(path)]) == 2
    assert main(["summarise", str(path), "--unsuppressed", "-o", str(path)]) == 2
    assert path.read_bytes() == before
    assert main(["combine", str(path), "-o", str(tmp_path / "store.txt")]) == 2
    assert "written as .sqlite or .json" in capsys.readouterr().err


def test_agencies_of_one_kind_and_area_are_told_apart_by_name():
    assert Agency("police", "synthetic-police-northshire", "A") != Agency("police", "synthetic-police-northshire", "B")


def test_an_agency_whose_name_is_spelled_differently_counts_once(tmp_path):
    first = written_return(tmp_path, "first.json", change=header(return_ref="FIRST", agency_name="Synthetic  Board"))
    again = written_return(tmp_path, "again.json", change=header(return_ref="FIRST", agency_name="SYNTHETIC BOARD"))
    second = written_return(tmp_path, "second.json", change=header(return_ref="SECOND", supersedes="FIRST", agency_name="synthetic board"))
    with pytest.raises(Refusal, match="has the same reference"):
        combine([first, again], tmp_path / "store.sqlite")
    assert states(combine([first, second], tmp_path / "store.sqlite")) == {"first.json": "superseded", "second.json": "counted"}


def test_a_return_gives_way_also_where_the_one_between_has_errors(tmp_path):
    def second(tables):
        header(return_ref="SECOND", supersedes="FIRST")(tables)
        faulty(tables)

    first = written_return(tmp_path, "first.json", change=header(return_ref="FIRST"))
    third = written_return(tmp_path, "third.json", change=header(return_ref="THIRD", supersedes="SECOND"))
    collection = combine(
        [first, written_return(tmp_path, "second.json", change=second), third], tmp_path / "store.sqlite", invalid="set-aside"
    )
    assert states(collection) == {"first.json": "superseded", "second.json": "set aside", "third.json": "counted"}


@pytest.mark.parametrize("store", ["store.sqlite", "store.json"])
def test_a_store_is_no_return(tmp_path, store):
    path = written_return(tmp_path, "a.json")
    combine([path], tmp_path / store)
    with pytest.raises(Refusal, match="not a return"):
        combine([tmp_path / store], tmp_path / "other.sqlite")


@pytest.mark.parametrize("place", range(3))
def test_wherever_a_return_that_cannot_be_read_stands_the_others_are_stored(tmp_path, place):
    """The store may be the draft to which returns go while they are checked, in which they have the numbers of all returns."""
    paths = [written_return(tmp_path, f"{agency}.json", agency) for agency in ("childrens-services", "police")]
    expected = records_of(combine(paths, tmp_path / "expected.sqlite"))
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    combine([*paths[:place], bad, *paths[place:]], tmp_path / "store.sqlite", invalid="set-aside")
    assert records_of(open_store(tmp_path / "store.sqlite")) == expected


def records_of(collection):
    return {name: [row for cases in collection.counted_as("records").cases() for row in cases.recorded(name)] for name in STANDARD.records}


def test_an_agency_whose_return_was_set_aside_is_not_silent(tmp_path):
    bad = written_return(tmp_path, "bad.json", change=faulty)
    (tmp_path / "asked.csv").write_text(ASKED, encoding="utf-8")
    expected = read_expected(tmp_path / "asked.csv")
    summary = outline(
        combine([written_return(tmp_path, "p.json", "police"), bad], tmp_path / "s.sqlite", invalid="set-aside", expected=expected)
    )
    outcome = summary.coverage["expected"]
    assert (outcome["asked"], outcome["cases"], outcome["set_aside"], outcome["silent"]) == (5, 1, 2, 2)


@pytest.mark.slow
def test_what_is_published_names_no_file_and_does_not_count_identifiers(tmp_path):
    (tmp_path / "Sentinel Child.json").write_bytes(b"no return")
    again = written_return(tmp_path, "Sentinel Again.json", children=1, identifiable=True)
    paths = [written_return(tmp_path, "A.json", children=1, identifiable=True), again, tmp_path / "Sentinel Child.json"]
    collection = combine(paths, tmp_path / "store.sqlite", invalid="set-aside")
    assert "Sentinel Child.json" in str(outline(collection).coverage)
    coverage_data = summarise(collection).coverage
    assert "Sentinel" not in str(coverage_data)
    assert "A.json" not in str(coverage_data)
    assert coverage_data["left_out"] == {"local_columns": 0, "direct_identifiers": None}


@pytest.mark.slow
def test_no_reason_why_a_return_does_not_count_names_a_file_where_it_is_published(tmp_path):
    """Every possible reason, in every format of a summary and a profile. The name of a file can be that of a child."""
    changes = (
        header(return_ref="ONE"), header(return_ref="ONE", prepared_by_role="Another role"), faulty,
        header(return_ref="A", supersedes="B"), header(return_ref="B", supersedes="A"),
        header(return_ref="C", supersedes="Z"), header(return_ref="D", supersedes="Z"),
        header(return_ref="OLD"), header(return_ref="NEW", supersedes="OLD"), header(return_ref="NEW", supersedes="OLD"),
        header(return_ref="E", supersedes="POLICE"),
    )  # fmt: skip
    paths = [written_return(tmp_path, f"Sentinel Child {number}.json", children=1, change=change) for number, change in enumerate(changes)]
    paths += [
        written_return(tmp_path, "Sentinel Police.json", "police", children=1, change=header(return_ref="POLICE")),
        tmp_path / "Sentinel Unread.json",
    ]
    paths[-1].write_bytes(b"no return")
    collection = combine(paths, tmp_path / "store.sqlite", invalid="set-aside")
    why = {entry.why for entry in open_store(tmp_path / "store.sqlite").about.entries}
    assert why == {None, *ReasonNotCounted} - {ReasonNotCounted.UNCHECKED}
    summary = summarise(collection)
    for extension in (".json", ".csv", ".html", ".xlsx"):
        write_summary(summary, tmp_path / f"out{extension}")
        assert "Sentinel" not in everything_in(tmp_path / f"out{extension}")
    for extension in (".html", ".xlsx"):
        write_profile(problem_profile(summary), tmp_path / f"profile{extension}")
        assert "Sentinel" not in everything_in(tmp_path / f"profile{extension}")
    assert {line["reason"] for line in summary.coverage["not_counted"]} == {reason.words for reason in why if reason}


def everything_in(path):
    """The text of a file, and of each part of an archive."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as packed:
        return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def test_a_name_of_a_file_that_is_no_text_is_no_obstacle(tmp_path):
    strange_path = os.fsdecode(b"odd-\xff.json")
    path = written_return(tmp_path, "a.json")
    try:
        path.rename(tmp_path / strange_path)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert list(states(combine([tmp_path / strange_path], tmp_path / "store.json"))) == ["odd-\ufffd.json"]


def test_an_audit_is_never_written_to_what_is_published(tmp_path, capsys):
    path, out = written_return(tmp_path, "a.json"), str(tmp_path / "new.csv")
    assert main(["summarise", str(path), "-o", out, "--audit", out]) == 2
    assert "must not be the same file" in capsys.readouterr().err
    assert not (tmp_path / "new.csv").exists()


def test_a_folder_is_no_target(tmp_path, capsys):
    path = str(written_return(tmp_path, "a.json"))
    for name, command in (("x.sqlite", "combine"), ("x.csv", "summarise"), ("x.html", "profile")):
        (tmp_path / name).mkdir()
        assert main([command, path, "-o", str(tmp_path / name)]) == 2
        assert "is a folder" in capsys.readouterr().err
