"""The population of the tables: nobody for whom exploitation was ruled out, except in the tables of the status of concerns (R24)."""

import csv
import json
from collections import defaultdict

import openpyxl
import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.combined.collection import Collection
from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED, Entry, StoreMetadata
from cse_record.analysis.completeness import BY_PATTERN
from cse_record.analysis.population import STATUSES
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.small_area import is_of_small_area
from cse_record.analysis.summary import summarise
from cse_record.analysis.tables import ALL, TABLES, count
from cse_record.formats import write
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import write_summary
from cse_record.reports.summary.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.synthetic import example_return
from tests.conftest import SEED

CONCERNS = ("concerns", "concerns-of-suspects", "concerns-by-period")
CODES = [code.code for code in STANDARD.codelists["exploitation_status"].codes]


def counted(tables):
    """The cells of every table over one return, without zeros."""
    cases = Cases(lambda name: (dict(row) for row in tables.get(name, ())))
    return {table.table.name: {key: n for key, n in table.cells.items() if n} for table in count([*TABLES.values(), *BY_PATTERN], [cases])}


def period(child, ref, status=None, **cells):
    return {"exploitation_ref": ref, "child_ref": child, "started_on": "2010-03-01", "ended_on": "2010-06-30", "ongoing": "no"} | (
        {"status": status} if status else {}
    ) | cells  # fmt: skip


def everything_of(child, ref, suspects):
    """Records of every kind about a child with an exploitation period and two suspects in a network."""
    return {
        "missing_episodes": [{"missing_ref": f"M-{child}", "child_ref": child, "last_seen_on": "2010-04-01", "returned_on": "2010-04-02"}],
        "living_situations": [{"living_ref": f"L-{child}", "child_ref": child, "setting": "care-childrens-home", "started_on": "2009-01-01",
                               "ended_on": "2011-01-01"}],
        "suspects": [{"suspect_ref": suspect, "identification": "full-name-or-initials", "sex": "male", "age": 30} for suspect in suspects],
        "involvements": [{"exploitation_ref": ref, "suspect_ref": suspect} for suspect in suspects],
        "networks": [{"network_ref": f"N-{child}", "known_size": 2, "size_complete": "yes"}],
        "network_members": [{"network_ref": f"N-{child}", "suspect_ref": suspect, "role": "core"} for suspect in suspects],
        "exploitation_features": [{"exploitation_ref": ref, "feature": "model-online"}],
        "indicators": [{"child_ref": child, "indicator": "missing-or-late", "seen": "seen"}],
        "vulnerabilities": [{"child_ref": child, "vulnerability": "neglect"}],
        "disclosures": [{"disclosure_ref": f"D-{child}", "child_ref": child, "disclosed_on": "2010-07-01"}],
        "disclosure_barriers": [{"child_ref": child, "barrier": "loyalty"}],
        "referrals": [{"referral_ref": f"R-{child}", "child_ref": child, "threshold": "met"}],
        "investigations": [{"investigation_ref": f"I-{child}", "child_ref": child, "outcome": "1"}],
        "suspect_outcomes": [{"outcome_ref": f"O-{child}-{suspect}", "suspect_ref": suspect, "investigation_ref": f"I-{child}",
                              "court_outcome": "guilty-plea"} for suspect in suspects],
        "witness_support": [{"witness_support_ref": f"W-{child}", "child_ref": child, "investigation_ref": f"I-{child}"}],
    }  # fmt: skip


def joined(*tables):
    together = defaultdict(list)
    for tables_of_case in tables:
        for name, rows in tables_of_case.items():
            together[name] += rows
    return dict(together)


def case(child, *periods, suspects=()):
    rows = [period(child, f"E-{child}-{place}", status) for place, status in enumerate(periods)]
    own = everything_of(child, rows[-1]["exploitation_ref"], suspects) if rows else {}
    return joined({"children": [{"child_ref": child, "sex": "female", "missing_history": "some", "living_history": "some",
                                 "indicator_history": "some", "first_attention_age": 14}], "exploitation_periods": rows}, own)  # fmt: skip


def test_the_statuses_that_count_are_all_but_ruled_out():
    assert {*STATUSES, "ruled-out"} == set(CODES)
    assert STATUSES == ("confirmed", "suspected", "at-risk")


def test_where_everything_is_ruled_out_only_the_status_of_concerns_is_counted():
    """The return that revealed the bug: three children, three suspects, a network, and every concern ruled out."""
    tables = counted(joined(*(case(f"C-{n}", "ruled-out", suspects=(f"S-{n}a", f"S-{n}b")) for n in range(3))))
    assert {name for name, cells in tables.items() if cells} == set(CONCERNS)
    assert tables["concerns"] == {("ruled-out",): 3}
    assert tables["concerns-of-suspects"] == {("ruled-out",): 6}
    assert tables["concerns-by-period"] == {("ruled-out",): 3}


OF_A_HEADER = ("responses", "return-interviews", "return-interviews-held")
"""Tables that count nothing without the header of the return."""


@pytest.mark.parametrize("status", [*STATUSES, "absent:unexplained", None])
def test_a_case_ruled_out_changes_no_table_but_those_of_the_status(status):
    """At risk, suspected, confirmed, or with no status recorded: nobody has ruled the concern out."""
    counts = case("C-1", status, suspects=("S-1", "S-2"))
    alone, beside = counted(counts), counted(joined(counts, case("C-2", "ruled-out", suspects=("S-3", "S-4"))))
    assert {name: cells for name, cells in beside.items() if name not in CONCERNS} == {
        name: cells for name, cells in alone.items() if name not in CONCERNS
    }
    assert all(alone[name] for name in TABLES if name not in (*OF_A_HEADER, *CONCERNS))
    assert beside["concerns"] == {(status or "blank",): 1, ("ruled-out",): 1}


def test_facts_of_a_child_are_derived_only_from_periods_that_count():
    """In care and missing only in the period that was ruled out, with a suspect named only there, and records that name the period."""
    child = case("C-1", "suspected")
    child["exploitation_periods"][0] |= {"started_on": "2010-08-01", "ended_on": "2010-09-01"}
    ruled_out = joined({"exploitation_periods": [period("C-1", "E-9", "ruled-out")]}, everything_of("C-1", "E-9", ("S-1",)))
    ruled_out["living_situations"] = [
        {"living_ref": "L-1", "child_ref": "C-1", "setting": "care-childrens-home", "started_on": "2009-01-01", "ended_on": "2010-07-10"},
        {"living_ref": "L-2", "child_ref": "C-1", "setting": "with-parent", "started_on": "2010-07-10", "ended_absent": NOT_APPLICABLE},
    ]  # fmt: skip
    for name in ("investigations", "disclosures"):
        ruled_out[name][0]["exploitation_ref"] = "E-9"
    for name in ("living_situations", "missing_episodes", "referrals", "indicators"):
        child.pop(name)
    child |= {name: rows for name, rows in everything_of("C-1", "E-C-1-0", ()).items() if name == "disclosures"}
    child["disclosures"][0]["disclosed_on"] = "2010-08-05"
    child["investigations"][0]["investigation_ref"] = "I-2"
    tables = counted(joined(child, ruled_out))
    assert tables["children"] == {("female",): 1}
    assert sum(tables["exploitation"].values()) == 1
    assert tables["missing-timing"] == {("before",): 1}, "an episode against the one period that counts"
    assert tables["missing-timing-of-children"] == {("before", "definite"): 1}
    assert set(tables["living-situation"]) <= {("neither",), ("unclear",)}
    assert tables["delay-to-disclosure"] == {("under-1-month",): 1}, "from the start of the period that counts"
    for name in ("suspects", "networks", "network-members", "outcome", "support-after-court"):
        assert not tables[name], name
    assert tables["outcome-of-crimes"] == {("1",): 1}, "the one that names no period"
    assert tables["concerns"] == {("suspected",): 1}
    assert tables["concerns-of-suspects"] == {("ruled-out",): 1}
    assert tables["concerns-by-period"] == {("suspected",): 1, ("ruled-out",): 1}


def test_a_child_without_a_period_and_a_suspect_without_a_connection_count():
    lone = {"suspects": [{"suspect_ref": "S-1", "identification": "nothing-known"}]}
    tables = counted(joined(case("C-1"), lone, {"networks": [{"network_ref": "N-1", "known_size": 4}]}))
    assert tables["children"] == {("female",): 1}
    assert tables["suspects"] == {("nothing-known",): 1}
    assert sum(tables["networks"].values()) == 1
    assert tables["concerns"] == {("undetermined:no-period",): 1}
    assert tables["concerns-of-suspects"] == {("undetermined:not-connected",): 1}
    scope = {"return_scope": [{"record_type": "exploitation_periods", "extent": "not-held"}]}
    assert counted(joined(case("C-1"), scope))["concerns"] == {("scope:not-held",): 1}


def test_a_suspect_counts_by_any_connection_with_something_that_counts():
    """Involved in exploitation that was ruled out for one child, but with an outcome in the investigation of another."""
    tables_of_both = joined(case("C-1", "ruled-out", suspects=("S-1", "S-2")), case("C-2", "confirmed"))
    tables_of_both["suspect_outcomes"].append(
        {"outcome_ref": "O-9", "suspect_ref": "S-1", "investigation_ref": "I-C-2", "court_outcome": "guilty-plea"}
    )
    tables_of_both["networks"].pop()
    tables = counted(tables_of_both)
    assert sum(tables["suspects"].values()) == 1
    assert sum(tables["networks"].values()) == sum(tables["network-members"].values()) == 1, "the other member is left out"
    assert sum(tables["outcome"].values()) == 1, "not the one in the investigation of what was ruled out"
    assert tables["concerns-of-suspects"] == {("confirmed",): 1, ("ruled-out",): 1}


def test_a_suspect_who_is_also_a_child_counts_separately_as_each():
    """The exploitation of the child was ruled out, but the child is still suspected of recruiting another."""
    tables_of_both = joined(case("C-1", "ruled-out"), case("C-2", "suspected", suspects=("S-1",)))
    tables_of_both["suspects"][0]["child_ref"] = "C-1"
    tables = counted(tables_of_both)
    assert tables["children"] == {("female",): 1}
    assert sum(tables["suspects"].values()) == 1


def test_the_strongest_status_stands_for_a_child():
    tables = counted(
        joined(case("C-1", "suspected", "confirmed", "ruled-out"), case("C-2", "ruled-out", None), case("C-3", "at-risk", "suspected"))
    )
    assert tables["concerns"] == {("confirmed",): 1, ("blank",): 1, ("suspected",): 1}


def combined(folder, change):
    """A store of two returns whose exploitation periods are altered by `change`."""
    paths = []
    for kind in ("police", "joint"):
        tables = defaultdict(list)
        for name, row in example_return(6, SEED, kind):
            tables[name].append(row)
        change(kind, tables["exploitation_periods"])
        paths.append(folder / f"{kind}.json")
        write(((name, row) for name, rows in tables.items() for row in rows), paths[-1])
    return combine(paths, folder / "store.sqlite")


def status_of_all(kind, periods):
    for place, row in enumerate(periods):
        child = int(row["child_ref"].split("-")[1])
        row.pop("status_latest", None)
        row["status"] = "ruled-out" if child <= 2 else "suspected"
        if child <= 2:
            row |= {"ongoing": "no", "ended_on": row.get("started_on", "2011-01-01")}
            row.pop("ended_absent", None)
            row.pop("ended_latest", None)
        assert place < 100


def test_distinct_people_are_those_who_count(tmp_path):
    """Records, people and matches agree with the tables, and no summary says how many others were recorded."""
    collection = combined(tmp_path, status_of_all)
    summary = summarise(open_store(tmp_path / "store.sqlite"), unsuppressed=True)
    assert summary.people["children"]["records"] == summary.table("children").all_of().count == 8
    assert summary.people["suspects"]["records"] == (summary.table("suspects").all_of() or summary.table("suspects")).count
    assert summary.table("concerns").all_of().count == collection.about.rows["children"] == 12


@pytest.mark.slow
def test_every_table_names_its_population_in_every_format(tmp_path):
    combined(tmp_path, status_of_all)
    summary = summarise(open_store(tmp_path / "store.sqlite"), unsuppressed=True)
    for extension in (".json", ".csv", ".html", ".xlsx"):
        write_summary(summary, tmp_path / f"summary{extension}")
    populations = {table.table.name: table.table.population for table in summary.shown}
    assert all("ruled out" in words for name, words in populations.items() if name != "responses")
    data = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert {name: table["population"] for name, table in (data["tables"] | data["completeness"]).items()} == populations
    lines = list(csv.DictReader((tmp_path / "summary.csv").open(encoding="utf-8", newline="")))
    assert {(row["table"], row["population"]) for row in lines} <= set(populations.items())
    page = (tmp_path / "summary.html").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(tmp_path / "summary.xlsx")
    for table in summary.shown:
        section = page.split(f'<section id="{table.table.name}"')[1].split("</section>")[0]
        assert f"Population: {table.table.population}" in section
        cells = [row[0] for row in book[table.table.name[:31]].iter_rows(max_col=1, values_only=True)]
        assert f"Population: {table.table.population}" in cells
    assert text(summary).count("Population: ") == len(summary.shown)
    profile = problem_profile(summary)
    for extension in (".html", ".xlsx"):
        write_profile(profile, tmp_path / f"profile{extension}")
    views = sum(len(shown) for _, shown in profile.sections) + len(summary.completeness)
    assert (tmp_path / "profile.html").read_text(encoding="utf-8").count("Population: ") == views
    cells = [
        str(cell)
        for sheet in openpyxl.load_workbook(tmp_path / "profile.xlsx")
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    ]
    assert sum(cell.count("Population: ") for cell in cells) == views


@pytest.mark.parametrize(("status", "small"), [("suspected", False), ("ruled-out", True)])
def test_an_area_is_small_if_all_who_count_come_from_it(status, small):
    """The police of a large area sent only a child for whom exploitation was ruled out: the others are all of one council."""
    agencies = (Agency("childrens-services", "E06000001", ""), Agency("police", "E23000003", ""))
    entries = [Entry(number, COUNTED, "", agency=agency, answer="cases") for number, agency in enumerate(agencies, 1)]
    rows = {1: case("C-1", "confirmed"), 2: case("C-2", status)}
    collection = Collection("", StoreMetadata(entries), lambda number, record_type: rows[number].get(record_type, []))
    assert is_of_small_area(collection, 1) == small


def test_whole_returns_agree_with_those_from_which_the_ruled_out_were_deleted():
    """Deleting every child, suspect and period that is ruled out, with all dependent records, changes only the tables of the status."""
    for kind in ("police", "childrens-services", "joint"):
        tables = defaultdict(list)
        for name, row in example_return(30, SEED, kind):
            tables[name].append(row)
        left = {name: [dict(row) for row in rows] for name, rows in tables.items()}
        removed = {
            ("exploitation_periods", row["exploitation_ref"]) for row in left["exploitation_periods"] if row.get("status") == "ruled-out"
        }
        kept = {row["child_ref"] for row in left["exploitation_periods"] if row.get("status") != "ruled-out"}
        removed |= {("children", row["child_ref"]) for row in left["children"] if row["child_ref"] not in kept}
        assert removed, "the synthetic return holds cases that were ruled out"
        for name, record in STANDARD.records.items():
            for row in left.get(name, ()):
                if name != "suspects" and any((parent, row.get(column)) in removed for column, parent in record.parents().items()):
                    removed.add((name, row.get(record.key()) if record.key() else id(row)))
        tied = {(name, row["suspect_ref"]): row for name in ("involvements", "suspect_outcomes") for row in left.get(name, ())}
        left_suspects = {row["suspect_ref"] for (name, _), row in tied.items() for row in left[name] if not lost(name, row, removed)}
        removed |= {("suspects", ref) for _, ref in tied if ref not in left_suspects}
        left["network_members"] = [row for row in left.get("network_members", []) if ("suspects", row["suspect_ref"]) not in removed]
        named = {row["network_ref"] for row in left["network_members"]}
        left["networks"] = [row for row in left.get("networks", []) if row["network_ref"] in named]
        left = {name: [row for row in rows if not lost(name, row, removed)] for name, rows in left.items()}
        whole, without = counted(tables), counted(left)
        assert {name: cells for name, cells in whole.items() if name not in CONCERNS} == {
            name: cells for name, cells in without.items() if name not in CONCERNS
        }
        assert whole["concerns"] != without["concerns"]


def lost(name, row, removed):
    record = STANDARD.records[name]
    about = {column: parent for column, parent in record.parents().items() if name != "suspects"}
    own = (name, row.get(record.key())) if record.key() else (name, id(row))
    return own in removed or any((parent, row.get(column)) in removed for column, parent in about.items())


def test_completeness_is_of_the_same_people():
    tables = joined(case("C-1", "suspected"), case("C-2", "ruled-out"), case("C-3", "confirmed"))
    by_table = counted(tables)
    assert sum(by_table["completeness-of-children"].values()) == 2
    assert sum(by_table["completeness-of-exploitation-periods"].values()) == 2
    assert by_table["children"] == {("female",): 2}
    assert ALL not in by_table["children"]
