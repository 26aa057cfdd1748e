"""The synthetic collection of several agencies: its returns are valid, and its truth is that of its returns."""

import json
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations

import pytest

from cse_record.analysis.cases import Cases
from cse_record.analysis.tables import TABLES, count
from cse_record.cli import main
from cse_record.formats import Dataset, read
from cse_record.formats.json import JsonSource
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic.multi_agency import Collection
from cse_record.validation import validate
from tests.analysis.truth_of_agencies import expected, truth
from tests.conftest import SEED, bulk

SEEDS = (SEED, SEED + 1)
KEYS = {
    "exploitation_periods": "exploitation_ref", "missing_episodes": "missing_ref", "referrals": "referral_ref",
    "disclosures": "disclosure_ref", "living_situations": "living_ref", "investigations": "investigation_ref",
}  # fmt: skip
"""The record types of events, and the columns of their references."""
IDENTITY = {
    "children": ("child_ref",), "indicators": ("child_ref", "indicator"), "suspects": ("suspect_ref",),
    "involvements": ("exploitation_ref", "suspect_ref"), "suspect_outcomes": ("investigation_ref", "suspect_ref"),
}  # fmt: skip
"""The columns that identify other records."""
LIMITS = {
    "missing_episodes": ("last_seen_on", 1), "exploitation_periods": ("started_on", 31), "referrals": ("referred_on", 3),
    "disclosures": ("disclosed_on", 1),
}  # fmt: skip
"""The most days by which records of one event by two agencies may differ, by the date that is compared."""
DISAGREE = "undetermined:sources-disagree"
OF_SUSPECTS = ("suspects", "suspects-sex", "suspects-age", "concerns-of-suspects")


def tables_of(made_return):
    tables = defaultdict(list)
    for name, row in made_return.rows():
        tables[name].append(row)
    return tables


def sent(seed):
    """By reference of the return, the rows of each record type."""
    returns = [tables_of(made_return) for made_return in Collection(seed).returns]
    return {tables["returns"][0]["return_ref"]: tables for tables in returns}


def cases_of(tables):
    return Cases(lambda name: [dict(row) for row in tables.get(name, ())])


def cells(counted):
    return {table.table.name: Counter(dict(table.cells)) for table in counted}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_return_is_valid(seed):
    """A query is only that most children of such an agency have no known answer to something."""
    check_valid(seed)


@pytest.mark.bulk
def test_no_seed_gives_an_invalid_return_or_another_truth():
    for seed in range(bulk(30, soak=200)):
        check_valid(seed)
        check_people(seed, "tables")


def check_valid(seed):
    for tables in sent(seed).values():
        source = JsonSource("synthetic")
        for name, rows in tables.items():
            source.take(name, rows)
        findings = validate(Dataset.from_source(source)).findings
        assert {finding.rule for finding in findings} <= {"TOT-001", "TOT-006"}
        assert all(finding.severity != "error" for finding in findings)


@pytest.mark.slow
def test_the_same_seed_gives_the_same_returns_and_truth():
    first, again, other = (Collection(seed) for seed in (3, 3, 4))
    rows = [[list(made_return.rows()) for made_return in collection.returns] for collection in (first, again, other)]
    assert rows[0] == rows[1] != rows[2]
    told = [json.dumps(collection.truth(), sort_keys=True) for collection in (first, again, other)]
    assert told[0] == told[1] != told[2]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_tables_of_records_are_those_that_are_counted(seed):
    """Without any joining, the truth from the plan is what the tables count in the returns."""
    told = expected(seed, "tables_of_records")
    assert cells(count([TABLES[name] for name in told], map(cases_of, sent(seed).values()))) == told


@pytest.mark.parametrize("part", ["tables", "linked_by_name"])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_tables_of_people_are_those_of_the_rows_of_each_person(seed, part):
    """Joined as the truth joins them, with one row for each event of the plan, the rows give the tables of the truth."""
    check_people(seed, part)


def check_people(seed, part):
    told = expected(seed, part)
    people = (truth(seed) if part == "tables" else truth(seed)[part])["people"]
    returns = sent(seed)
    whole, persons = joined(returns, people)
    of_children = [TABLES[name] for name in told if name not in OF_SUSPECTS]
    counted = cells(count(of_children, map(cases_of, persons))) | cells(count([TABLES[name] for name in OF_SUSPECTS], [cases_of(whole)]))
    assert counted == told


def joined(returns, people):
    """All rows with the references of persons and events, and the same for each child, with what the agencies search."""
    child_of, suspect_of = {}, {}
    for person in people:
        refs = child_of if person["record_type"] == "children" else suspect_of
        refs |= dict.fromkeys(map(tuple, person["records"]), person["person"])
    merged = defaultdict(dict)
    scopes = defaultdict(set)
    for return_ref, tables in returns.items():
        searched = {row["record_type"] for row in tables["return_scope"] if row["extent"] in ("complete", "partial")}
        children = {row["child_ref"]: child_of[return_ref, row["child_ref"]] for row in tables["children"]}
        suspects = {row["suspect_ref"]: suspect_of[return_ref, row["suspect_ref"]] for row in tables["suspects"]}
        events = {}
        for name in sorted({*KEYS, *IDENTITY}, key=tuple(STANDARD.records).index):
            for row in map(dict, tables[name]):
                if "child_ref" in row:
                    row["child_ref"] = children[row["child_ref"]]
                    scopes[row["child_ref"]] |= searched
                if "suspect_ref" in row:
                    row["suspect_ref"] = suspects[row["suspect_ref"]]
                key = KEYS.get(name)
                if key:  # the last part of a reference is the place of the event in the plan; children mixed up have no common event
                    old = row[key]
                    row[key] = events[old] = f"{row['child_ref']} {old.rpartition('-')[2]}"
                for column in {*KEYS.values()} - {key} if key or name in ("involvements", "suspect_outcomes") else ():
                    if column in row:
                        row[column] = events[row[column]]
                identity = row[key] if key else tuple(row[column] for column in IDENTITY[name])
                merged[name][identity] = together(name, merged[name].get(identity), row)
    whole = {name: list(rows.values()) for name, rows in merged.items()}
    persons = []
    for child in sorted(scopes):
        tables = {name: [row for row in rows if row.get("child_ref") == child] for name, rows in whole.items()}
        tables["return_scope"] = [
            {"record_type": name, "extent": "complete" if name in scopes[child] else "not-held"} for name in ("children", *KEYS)
        ]
        persons.append(tables)
    return whole, persons


def together(name, row, other):
    """One row of two about the same person or event."""
    if row is None:
        return other
    result = other | row
    for column, answer in other.items():
        if column.endswith("_absent") and column.removesuffix("_absent") + "_on" in row:
            result.pop(column, None)
        if str(row.get(column, "")).startswith("absent:"):
            result[column] = answer
    for column in [column for column in result if column.endswith("_absent")]:
        stem = column.removesuffix("_absent")
        if stem in result or f"{stem}_on" in result:
            del result[column]
    if name == "children":
        result |= (
            {"first_attention_on": min(told["first_attention_on"] for told in (row, other) if "first_attention_on" in told)}
            if ("first_attention_on" in result)
            else {}
        )
        if "some" in (row["missing_history"], other["missing_history"]):
            result["missing_history"] = "some"
        result |= of_sources(row, other)
    if name == "missing_episodes" and row["missing_from"] != other["missing_from"]:
        result["missing_from"] = DISAGREE
    if name == "exploitation_periods":
        order = ("confirmed", "suspected", "at-risk", "absent:not-yet-obtained", "ruled-out")
        result["status"] = min((row["status"], other["status"]), key=order.index)
    return result


def of_sources(row, other):
    """What two records of a child together say of school and ethnicity. An answer on which they differ is marked."""
    answers = {}
    first, second = row["school_engagement"], other["school_engagement"]
    known = {answer for answer in (first, second) if not answer.startswith("absent:")}
    answers["school_engagement"] = DISAGREE if len(known) > 1 else known.pop() if known else first
    order = ("person", "parent-or-carer", "copied-self-definition")
    by_basis = sorted(
        (order.index(told["ethnicity_basis"]), told["ethnicity"]) for told in (row, other) if told["ethnicity_basis"] in order
    )
    if by_basis:
        best = {ethnicity for place, ethnicity in by_basis if place == by_basis[0][0]}
        answers["ethnicity"] = best.pop() if len(best) == 1 else DISAGREE
        answers["ethnicity_basis"] = order[by_basis[0][0]]
    return answers


@pytest.mark.parametrize("seed", SEEDS)
def test_records_of_one_event_are_near_each_other_and_others_are_not(seed):
    """So the truth does not depend on how exactly events are recognised, as long as the declared limits hold."""
    returns = sent(seed)
    of_child = defaultdict(list)
    for person in truth(seed)["linked_by_name"]["people"]:
        if person["record_type"] == "children":
            for return_ref, ref in person["records"]:
                of_child[person["person"]].append((return_ref, ref))
    same = different = 0
    for records in of_child.values():
        for (one_return, ref), (other_return, other_ref) in combinations(records, 2):
            for name, (column, limit) in LIMITS.items():
                for row in rows_of(returns[one_return], name, ref):
                    for other in rows_of(returns[other_return], name, other_ref):
                        days = abs((date.fromisoformat(row[column]) - date.fromisoformat(other[column])).days)
                        is_same = row[KEYS[name]].rpartition("-")[2] == other[KEYS[name]].rpartition("-")[2]
                        assert (days <= limit) == is_same, (name, row, other)
                        same += is_same
                        different += not is_same
    assert same > 100
    assert different > 100


def rows_of(tables, name, child_ref):
    return [row for row in tables[name] if row["child_ref"] == child_ref]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_truth_adds_up(seed):
    told = truth(seed)
    people = [person for person in told["people"] if person["record_type"] == "children"]
    counted = [person for person in people if person["facts"]["status"] != "ruled-out"]
    tables = {name: sum(number for _, number in of_table) for name, of_table in told["tables"].items()}
    assert tables["concerns"] == len(people)
    for name in ("children", "children-age", "children-ethnicity", "missing", "living-situation", "school"):
        assert tables[name] == len(counted), name
    assert tables["suspects"] == tables["suspects-sex"] == tables["suspects-age"]
    of_records = {name: sum(number for _, number in of_table) for name, of_table in told["tables_of_records"].items()}
    assert of_records["concerns"] == sum(len(person["records"]) for person in people)
    assert of_records["concerns-by-period"] - tables["concerns-by-period"] == told["duplicates"]["exploitation_periods"]
    assert sum(told["joined_by"]["children"].values()) == sum(len(person["records"]) > 1 for person in people)
    several = sum(len(person["records"]) > 1 for person in counted)
    assert sum(told["of_those_counted"]["joined_by"]["children"].values()) == several
    for gained in told["gained"].values():
        assert sum(gained.values()) <= len(counted)
    assert sum(told["gained"]["age"].values()) == len(counted)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_collection_has_what_joining_is_for(seed):
    """Every kind of agency, people in one to four returns, contradictions, disagreements, and facts that only several agencies tell."""
    told = truth(seed)
    returns = Counter(tuple(person["records"][0][0].split("-")[1:2]) for person in told["people"])
    assert {kind for (kind,) in returns} == {"POLICE", "CS", "HEALTH", "CHARITY"}
    sizes = Counter(len(person["records"]) for person in told["people"] if person["record_type"] == "children")
    assert {1, 2, 3, 4} <= set(sizes)
    assert told["not_joined"] == 9
    assert all(told["duplicates"].values())
    assert all(gained["together"] and gained["alone"] and gained["still-not"] for gained in told["gained"].values())
    assert told["tables"]["school"] != told["tables_of_records"]["school"]
    for name in ("school", "children-ethnicity", "missing-episodes"):
        assert any(DISAGREE in cell for cell, _ in told["tables"][name])
        assert not any(DISAGREE in cell for cell, _ in told["tables_of_records"][name])
    by_name = told["linked_by_name"]
    assert len(by_name["people"]) < len(told["people"])
    assert by_name["not_joined"] == told["not_joined"]


@pytest.mark.slow
def test_the_command_writes_returns_truth_and_who_was_asked(tmp_path, capsys):
    folder, told, asked = tmp_path / "returns", tmp_path / "truth.json", tmp_path / "asked.csv"
    command = ["example", "--like", "multi-agency", "--seed", str(SEED), "--format", "mixed", "-o"]
    assert main([*command, str(folder), "--truth", str(told), "--asked", str(asked)]) == 0
    paths = sorted(folder.iterdir())
    assert {path.suffix for path in paths} == {".json", ".xlsx", ".zip", ".sqlite"}
    assert not any(read(path).problems for path in paths)
    assert json.loads(told.read_text(encoding="utf-8")) == json.loads(json.dumps(truth(SEED)))
    assert main(["combine", *map(str, paths), "-o", str(tmp_path / "store.sqlite"), "--expected", str(asked)]) == 0
    assert main(["example", "--like", "ceop-2011", "-o", str(tmp_path / "other"), "--truth", str(told)]) == 2
    assert "--like multi-agency" in capsys.readouterr().err
    assert main(["example", "-o", str(tmp_path / "other.json"), "--truth", str(told)]) == 2
