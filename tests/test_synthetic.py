"""Synthetic returns are valid, obey every rule, use every list, and are obviously invented."""

from collections import Counter, defaultdict
from datetime import date
from itertools import chain, islice, pairwise
from random import Random

import pytest

from cse_record.analysis.ages import recency
from cse_record.analysis.combined import open_store
from cse_record.cli import main
from cse_record.formats import Dataset, read, write
from cse_record.formats.json import JsonSource
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code, UncertainDate, UncertainMonth
from cse_record.synthetic import example_return, story, without_story
from cse_record.synthetic.case import Case, Dealer, Frame
from cse_record.synthetic.mistakes import MISTAKES, make_mistakes
from cse_record.synthetic.people import nhs_number
from cse_record.synthetic.returns import AGENCIES
from cse_record.validation import validate
from tests.conftest import ROOT, SEED, bulk

WHOLE = [(agency, identifiable) for agency in AGENCIES for identifiable in (False, True)]


def by_type(rows):
    tables = defaultdict(list)
    for name, row in rows:
        tables[name].append(row)
    return tables


def findings(children, seed, agency, identifiable):
    """What validation finds in a return, without a file, as (rule, where)."""
    source = JsonSource("synthetic")
    for name, rows in by_type(example_return(children, seed, agency, identifiable)).items():
        source.take(name, rows)
    return [
        (finding.rule, finding.table, finding.row_ref, finding.field, finding.message)
        for finding in validate(Dataset.from_source(source)).findings
    ]


@pytest.mark.parametrize(("agency", "identifiable"), WHOLE)
@pytest.mark.parametrize("children", [0, 1, 5, 24])
def test_a_synthetic_return_breaks_no_rule(agency, identifiable, children):
    """No error, no query and no note, so the first example that a newcomer makes is a good one."""
    for seed in (SEED, SEED + 1):
        assert findings(children, seed, agency, identifiable) == [], f"seed {seed}"


@pytest.mark.bulk
@pytest.mark.parametrize(("agency", "identifiable"), WHOLE)
@pytest.mark.parametrize(("children", "seeds"), [(0, 20), (1, 50), (5, 50), (20, 50), (50, 25), (500, 5)])
def test_no_synthetic_return_breaks_a_rule(agency, identifiable, children, seeds):
    """Over many seeds, so that no query about a whole return arises by chance either."""
    for seed in range(SEED, SEED + bulk(seeds, soak=4 * seeds)):
        assert findings(children, seed, agency, identifiable) == [], f"seed {seed}"


@pytest.mark.parametrize("agency", AGENCIES)
def test_mistakes_are_found_where_they_were_made(agency):
    """Each mistake is found by its rule, or as its fault of shape, in its record; and nothing is found if none was made."""
    for seed in (SEED, SEED + 1):
        tables = by_type(example_return(24, seed, agency))
        mistakes = make_mistakes(tables, 2 * len(MISTAKES), seed)
        assert {mistake.reported_as for mistake in mistakes} == {mistake.reported_as for mistake in MISTAKES}
        source = JsonSource("synthetic")
        for name, rows in tables.items():
            source.take(name, rows)
        reported = {(finding.rule, finding.table, finding.row_ref) for finding in validate(Dataset.from_source(source)).findings}
        keyed = {name for name, record in STANDARD.records.items() if record.key()}
        mistakes_made = {
            (mistake.reported_as, mistake.record_type, mistake.ref if mistake.record_type in keyed else "") for mistake in mistakes
        }
        assert mistakes_made <= reported, f"seed {seed}"


@pytest.fixture(scope="module", params=WHOLE, ids=str)
def rows(request):
    agency, identifiable = request.param
    return list(example_return(bulk(1500), SEED, agency, identifiable))


def test_every_row_is_valid(rows):
    for name, row in rows:
        STANDARD.records[name].model_validate(row)


def test_references_resolve_and_are_unique(rows):
    tables = by_type(rows)
    keys = {
        name: [row[STANDARD.records[name].key()] for row in of_type] for name, of_type in tables.items() if STANDARD.records[name].key()
    }
    for refs in keys.values():
        assert len(set(refs)) == len(refs)
    for name, of_type in tables.items():
        for column, to in STANDARD.records[name].parents().items():
            assert {row[column] for row in of_type if column in row} <= set(keys.get(to, [])), (name, column)


def test_rows_are_told_apart_by_what_identifies_them(rows):
    for name, of_type in by_type(rows).items():
        identities = [tuple(row.get(column) for column in STANDARD.records[name].about.identified_by) for row in of_type]
        twice = len(identities) - len(set(identities))
        assert twice <= len(identities) * 0.03, name  # an unknown date may stand in two rows


IN_ORDER = [
    ("started_on", "ended_on"),
    ("last_seen_on", "reported_on"),
    ("last_seen_on", "found_on"),
    ("last_seen_on", "returned_on"),
    ("reported_on", "returned_on"),
    ("found_on", "returned_on"),
    ("first_attention_on", "first_response_on"),
    ("referred_on", "decided_on"),
    ("offered_on", "started_on"),
    ("arrested_on", "charged_on"),
    ("charged_on", "verdict_on"),
]
"""Pairs of days in a record: the first, at its earliest, is never after the second."""
SURELY_IN_ORDER = [("started_on", "ended_on"), ("last_seen_on", "found_on"), ("found_on", "returned_on"), ("last_seen_on", "reported_on")]
"""Pairs for which this also holds for the first at its latest."""


def test_dates_are_in_order(rows):
    tables = by_type(rows)
    prepared = tables["returns"][0]["prepared_on"]
    births = {row["child_ref"]: row.get("birth_month_latest", row.get("birth_month")) for row in tables["children"]}
    for name, row in rows:
        elements = STANDARD.records[name].elements
        for column, value in row.items():
            element = elements[column]
            if element.role == "latest":
                assert value >= row[element.of]
            dated = isinstance(element.kind, UncertainDate | UncertainMonth) or element.role == "latest"
            if dated and column != "review_due_on":
                assert value <= prepared
                born = births.get(row.get("child_ref"))
                if born and not column.startswith("birth") and element.record_type != "suspects":
                    assert value[:7] > born[:7]
        for first, last in IN_ORDER:
            if first in row and last in row:
                assert row[first] <= row.get(last.replace("_on", "_latest"), row[last]), (name, row)
        for first, last in SURELY_IN_ORDER:
            if first in row and last in row:
                assert row.get(first.replace("_on", "_latest"), row[first]) <= row[last], (name, row)


SPELLS = [
    ("exploitation_periods", "started_on", ("ended_on",)),
    ("missing_episodes", "last_seen_on", ("returned_on", "found_on")),
    ("living_situations", "started_on", ("ended_on",)),
]


def test_spells_do_not_overlap(rows):
    """A spell with a known end ends before the next begins, and an ongoing one is the last. Short breaks lie within spells."""
    tables = by_type(rows)
    for name, start, ends in SPELLS:
        spells = defaultdict(list)
        for row in tables[name]:
            end = next((row[end] for end in ends if end in row), None)
            goes_on = all(row.get(end.replace("_on", "_absent")) == "absent:not-applicable" for end in ends)
            if start in row and row.get("legal_status") != "short-breaks":
                spells[row["child_ref"]].append((row[start], "9999" if goes_on else end))
        for of_child in spells.values():
            for (_, before), (after, _) in pairwise(sorted(of_child)):
                assert before is None or before <= after, name


def test_histories_agree_with_rows(rows):
    tables = by_type(rows)
    having = {name: {row["child_ref"] for row in tables[name]} for name in ("missing_episodes", "living_situations")}
    having["signs"] = {row["child_ref"] for row in tables["indicators"] if row["seen"] == "seen"}
    having["looked for"] = {row["child_ref"] for row in tables["indicators"] if row["seen"] in ("seen", "not-seen")}
    for child in tables["children"]:
        ref = child["child_ref"]
        assert (child["missing_history"] == "some") == (ref in having["missing_episodes"])
        assert (child["living_history"] == "some") == (ref in having["living_situations"])
        assert (child["indicator_history"] == "some") == (ref in having["signs"])
        assert ref not in having["looked for"] or child["indicator_history"] in ("some", "none")


@pytest.fixture(scope="module")
def large_of_each():
    """The tables of a return of each agency that is large enough to contain rare cases."""
    return {agency: by_type(example_return(1000, SEED, agency)) for agency in AGENCIES}


@pytest.fixture(params=AGENCIES)
def large(request, large_of_each):
    return large_of_each[request.param]


def test_every_record_type_of_cases_has_rows():
    """A story that is marked with `has_story` is also called; otherwise its record type has no rows at all."""
    records_of_cases = {code.code for code in CODELISTS["record_type"].codes if code.group == "cases"}
    without_rows = records_of_cases - set(by_type(example_return(60, SEED, "joint")))
    assert without_rows == set(), f"no synthetic row of {without_rows}: call the story where rows of a case are made, or do not mark it"


@pytest.mark.slow
def test_what_is_hard_to_record_is_met(large):
    """Agreement with the rules is not achieved by leaving difficult cases out."""
    tables = large

    def met(table, **values):
        return any(all(row.get(column) == value for column, value in values.items()) for row in tables[table])

    not_applicable = "absent:not-applicable"
    assert met("missing_episodes", found_absent=not_applicable)  # still missing
    assert any("found_on" in row and row.get("returned_absent") == not_applicable for row in tables["missing_episodes"])  # found, not back
    assert met("missing_episodes", reported_absent=not_applicable)
    assert met("exploitation_periods", ongoing="yes")
    assert met("exploitation_periods", suspect_known="none")
    assert any(row["setting"].startswith("care-") and "ended_on" not in row for row in tables["living_situations"])  # still in care
    assert met("living_situations", legal_status="police-protection")
    for column in ("missing_history", "school_engagement"):
        assert met("children", **{column: not_applicable})  # an adult who tells of childhood
    assert met("living_situations", started_absent=not_applicable)  # since birth
    assert any("child_ref" in row for row in tables["suspects"])  # a child who is also a suspect
    assert {row["identification"] for row in tables["suspects"]} == {code.code for code in CODELISTS["identification_level"].codes}
    for table, column in [("exploitation_periods", "started"), ("missing_episodes", "last_seen"), ("children", "first_attention")]:
        assert any(f"{column}_latest" in row for row in tables[table])  # a day of which only a range is known
    for table, column in [("exploitation_periods", "started"), ("missing_episodes", "returned"), ("children", "birth_month")]:
        assert any(f"{column}_absent" in row for row in tables[table])


@pytest.mark.slow
@pytest.mark.parametrize(("table", "column", "least", "most"), [
    ("children", "ethnicity", 0.25, 0.35), ("children", "nationality", 0.25, 0.35), ("children", "missing_history", 0.25, 0.35),
    ("children", "sex", 0.15, 0.25), ("suspects", "ethnicity", 0.45, 0.75),
])  # fmt: skip
def test_shares_of_unknowns_are_as_in_life(large, table, column, least, most):
    rows = large[table]
    unknown = sum(row[column].startswith("absent:") for row in rows)
    assert least <= unknown / len(rows) <= most


def test_adults_who_tell_of_childhood_are_non_recent(rows):
    """Nobody else is, and their suspects were adults at the time."""
    tables = by_type(rows)
    children = {row["child_ref"]: row for row in tables["children"]}
    found = Counter()
    for period in tables["exploitation_periods"]:
        child = children[period["child_ref"]]
        is_adult = not_asked_of_a_child(child)
        found[is_adult, recency(child, period)] += 1
        assert not is_adult or period["ongoing"] == "no"
    assert found[True, "non-recent"] > 0
    assert not found[True, "in-childhood"]


def not_asked_of_a_child(child):
    """Whether something that is asked about childhood now does not apply."""
    return "absent:not-applicable" in (child["missing_history"], child["school_engagement"])


def test_direct_identifiers_only_when_asked_for(rows):
    header = by_type(rows)["returns"][0]
    identified = any(STANDARD.records[name].elements[column].identifiability == "direct" for name, row in rows for column in row)
    assert identified == (header["form"] == "identifiable")
    assert "Synthetic" in header["agency_name"]
    assert "Synthetic" in header["handling_conditions"]


@pytest.mark.slow
def test_every_list_and_nearly_every_element_and_code_is_reached(large_of_each):
    reached = defaultdict(set)
    filled = set()
    for agency in AGENCIES:
        identified, nil = example_return(1500, SEED, agency, identifiable=True), example_return(0, SEED, agency)
        large = ((name, row) for name, rows in large_of_each[agency].items() for row in rows)
        for name, row in chain(large, identified, nil):
            for column, value in row.items():
                filled.add(f"{name}.{column}")
                kind = STANDARD.records[name].elements[column].kind
                if isinstance(kind, Code):
                    reached[kind.codelist].add(value)
    present = {path: element for path, element in STANDARD.elements.items() if not element.deprecated_in}
    own = {path for path, element in present.items() if element.role is None and element.record_type != "explanations"}
    assert own - filled <= {"returns.supersedes"}
    for codelist in CODELISTS.values():
        used_in = {element.record_type for element in STANDARD.elements_of_list(codelist.name)}
        if used_in <= {"returns", "return_scope", "explanations", "board_arrangements"} or codelist.name in (
            "classification_scheme",
            "cse_definition",
        ):
            continue  # few rows in each return; nothing is explained; only schemes of ethnicity and definitions of England
        assert reached[codelist.name], codelist.name
        if len(codelist.codes) <= 40:
            possible = {code.code for code in codelist.codes if code.status == "active"}
            missed = possible - reached[codelist.name]
            assert len(missed) <= len(possible) * 0.2 + 1, (codelist.name, missed)


def test_a_return_can_be_streamed_to_any_format(tmp_path):
    for name in ("a.json", "a.jsonl", "a.zip", "a"):
        write(example_return(3, 1), tmp_path / name)
        assert validate(tmp_path / name).is_clean
        assert list(read(tmp_path / name).written()) == list(read(tmp_path / "a.json").written())


@pytest.mark.parametrize("name", ["vulnerabilities", "support", "exploitation_features", "statutory_steps"])
def test_a_record_type_without_a_story_still_has_rows(name):
    """Each row is a record of its type, belongs to the case, and occurs once."""
    many = []
    for number in range(1, 80):
        case = a_case(number)
        rows = list(without_story.rows_of(case, name))
        many += rows
        refs = {"child_ref": {case.child_ref}, "exploitation_ref": {period.ref for period in case.exploited}}
        for row in rows:
            STANDARD.records[name].model_validate(row)
            assert all(row[column] in refs[column] for column in refs if column in row)
        identities = [tuple(row.get(column) for column in STANDARD.records[name].about.identified_by) for row in rows]
        assert len(set(identities)) == len(identities)
    assert len(many) >= 50


@pytest.mark.parametrize(("name", "why"), [("suspect_outcomes", "suspect_ref refers to suspects"), ("networks", "it belongs to no case")])
def test_a_record_type_that_needs_a_story_says_so(name, why):
    with pytest.raises(TypeError, match=rf"{name} has no story, and .*{why}: write one in .* @has_story\('{name}'\)"):
        [row for number in range(1, 20) for row in without_story.rows_of(a_case(number), name)]


def test_stories_are_of_record_types_of_the_standard():
    assert set(STANDARD.records) >= without_story.WITH_STORY


def a_case(number):
    """A case with its exploitation periods."""
    frame = Frame("synthetic-northshire", date(2025, 3, 31), date(2025, 4, 11), False, Dealer(Random(SEED)))
    case = Case(frame, Random(number), number, date(2024, 5, 6), date(2010, 5, 6))
    case.exploited = story.periods(case)
    return case


def test_a_longer_return_begins_as_a_shorter_one():
    """The header and the cases do not depend on how many cases follow."""
    shorter = list(example_return(3, SEED))
    assert list(islice(example_return(30, SEED), len(shorter))) == shorter


def test_dealt_answers_keep_their_share():
    for seed in range(bulk(500)):
        dealer = Dealer(Random(seed))
        answers = [dealer.knows("fact", 7) for _ in range(100)]
        assert answers[:20].count(True) == 14
        assert all(answers[:count].count(True) * 2 > count for count in range(20, 101))
        assert dealer.knows("another fact", 10)


def test_every_seed_has_a_reference_of_its_own(tmp_path):
    """Two synthetic returns are therefore different returns when they are combined, and a nil return is not taken for one with cases."""
    seeds = [0, 7, 11, 99_999, 100_000, 9_990_000_018, 10**39]
    refs = [next(example_return(children, seed, agency))[1]["return_ref"] for agency in AGENCIES for seed in seeds for children in (2, 0)]
    assert len(set(refs)) == len(refs)
    assert not findings(2, 9_990_000_018, "police", identifiable=False)
    assert not any(STANDARD.elements["returns.return_ref"].kind.fault(ref) for ref in refs)
    paths = [ROOT / f"examples/{name}.json" for name in ("police", "childrens-services", "joint-lscb-2011", "nil-return", "minimal")]
    kept = [read(path).tables["returns"][0].values["return_ref"] for path in paths]
    assert len(set(kept)) == len(kept)
    for name in ("police", "nil-return"):
        assert main(["validate", str(ROOT / f"examples/{name}.json")]) == 0
    assert main(["combine", str(paths[0]), str(paths[3]), "-o", str(tmp_path / "store.sqlite")]) == 0
    assert len(open_store(tmp_path / "store.sqlite").counted) == 2


def test_a_nil_return_has_no_cases_and_is_signed():
    tables = by_type(example_return(0, 1, "police"))
    assert set(tables) == {"returns", "return_scope"}
    assert tables["returns"][0]["nil_return"] == "yes"
    assert tables["returns"][0]["nil_signed_by_role"]


def test_invented_nhs_numbers_are_of_the_test_range_with_a_right_check_digit():
    numbers = [nhs_number(number) for number in range(500)]
    assert len(set(numbers)) == 500
    for text in numbers:
        assert text.startswith("999")
        assert len(text) == 10
        total = sum((10 - place) * int(digit) for place, digit in enumerate(text[:9])) + int(text[9])
        assert total % 11 == 0
