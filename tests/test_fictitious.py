"""Invented data names no real council, police force or trust, only the fictitious areas that a synthetic return may use."""

import json
import re
import subprocess
from functools import cache

import pytest

from cse_record.analysis.small_area import is_small
from cse_record.cli import main
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, SUCCESSIONS, words
from cse_record.standard.crosswalks import crossings
from cse_record.standard.hierarchies import members
from cse_record.standard.kinds import LISTS, Code
from cse_record.standard.rules.examples import whole_return
from cse_record.standard.shape import nearest_code
from cse_record.standard.workbook import VARIANTS
from cse_record.synthetic import example_return, multi_agency
from cse_record.synthetic.national import asked, national_collection
from cse_record.synthetic.returns import AGENCIES
from cse_record.targets.excel.workbook.plan import plan_workbook
from cse_record.validation import validate
from tests.conftest import ROOT, SEED, bulk

AREAS = CODELISTS["area"].codes
FICTITIOUS = {code.code for code in AREAS if "synthetic" in words(code.group)}
WHOLE = {code.code for code in AREAS if code.group in ("nation", "outside")}
"""Nations and places abroad. They are not councils, forces or trusts, and a synthetic return may name them."""
REAL = {code.code: code for code in AREAS if code.code not in FICTITIOUS | WHOLE}
ELEMENTS = {
    record_type: [
        element.name for element in record.elements.values() if isinstance(element.kind, Code) and element.kind.codelist == "area"
    ]
    for record_type, record in STANDARD.records.items()
}
ORDINARY_WORDS = {"Reading", "Down"}
MADE = ("examples", "conformance", "tests/corpus", "benchmarks", "src/cse_record/synthetic", "src/cse_record/standard/rules", "website")
PAGES = ("README.md", "CONTRIBUTING.md", "docs")
DEFINED = ("docs/reference/codelists/", "docs/reference/languages.md")
"""Where real names are defined: who made a list, the areas themselves, and who published their names in other languages."""


def texts(*under):
    """The committed text files of some folders, as (path, text)."""
    listed = subprocess.run(["git", "ls-files", "-z", "--", *under], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for path in filter(None, listed.split("\0")):
        if not path.startswith(DEFINED) and (ROOT / path).is_file():
            yield path, (ROOT / path).read_bytes().decode("utf-8", "replace")


@cache
def names():
    """Matches any name of a real area as a whole word, without remarks in brackets and the word “area”."""
    area_names = {re.sub(r" \(.*\)$| area$", "", name) for code in REAL.values() for name in (code.label, *code.other_names)}
    kinds = {code.label for codelist in CODELISTS.values() if codelist.name != "area" for code in codelist.codes}
    listed = sorted(
        area_names - ORDINARY_WORDS - kinds, key=len, reverse=True
    )  # a rule may name British Transport Police as a kind of police
    begun: dict[str, list[str]] = {}  # by their first letter, so that few of them are tried at each place
    for name in listed:
        begun.setdefault(name[0], []).append(re.escape(name[1:]))
    parts = (f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in begun.items())
    return re.compile(rf"(?<![\w-])(?=[{''.join(map(re.escape, begun))}])({'|'.join(parts)})(?![\w-])")


def areas_of(rows):
    return {str(row[element]) for record_type, row in rows for element in ELEMENTS.get(record_type, ()) if element in row}


every_folder = pytest.mark.parametrize(
    "under", [pytest.param(under, marks=[pytest.mark.slow] * (under == "conformance")) for under in (*MADE, *PAGES)]
)
"""The cases of the conformance suite are many, and made of the rows that other folders have."""


@every_folder
def test_no_made_up_data_and_no_page_has_the_code_of_a_real_area(under):
    assert all(re.fullmatch(r"[\w-]+", code) for code in REAL)
    by_path = {path: sorted(REAL.keys() & re.findall(r"[\w-]+", text)) for path, text in texts(under)}
    assert not {path: codes for path, codes in by_path.items() if codes}


@every_folder
def test_no_made_up_data_and_no_page_has_the_name_of_a_real_area(under):
    by_path = {path: sorted(set(names().findall(text))) for path, text in texts(under)}
    assert not {path: real_names for path, real_names in by_path.items() if real_names}


@pytest.mark.parametrize("agency", AGENCIES)
@pytest.mark.parametrize("seed", range(SEED, SEED + 3))
def test_a_synthetic_return_says_so_and_has_fictitious_areas_alone(agency, seed):
    rows = list(example_return(30, seed, agency))
    assert rows[0][1]["synthetic"] == "yes"
    areas = {area for area in areas_of(rows) if not area.startswith("absent:")}
    assert areas <= FICTITIOUS | {"outside-uk"}
    assert len(areas) > 3


def test_the_national_collection_and_those_asked_are_fictitious():
    for made_return in national_collection(SEED):
        header = next(iter(made_return.rows()))[1]
        assert header["synthetic"] == "yes"
        assert header["agency_area"] in FICTITIOUS
        assert made_return.agency.child_area in FICTITIOUS | {""}
    listed = [line.split(",") for line in asked(national_collection(SEED)).splitlines()[1:]]
    assert listed
    assert {area for _, area in listed} <= FICTITIOUS


def test_the_multi_agency_collection_and_those_asked_are_fictitious():
    for made_return in multi_agency.Collection(SEED).returns:
        rows = list(made_return.rows())
        assert rows[0][1]["synthetic"] == "yes"
        assert {area for area in areas_of(rows) if not area.startswith("absent:")} <= FICTITIOUS
    listed = [line.split(",") for line in multi_agency.asked().splitlines()[1:]]
    assert {area for _, area in listed} <= FICTITIOUS


@pytest.mark.bulk
def test_no_return_of_a_national_collection_names_a_real_area():
    for seed in range(SEED, SEED + bulk(5, soak=40)):
        for made_return in national_collection(seed):
            assert {area for area in areas_of(made_return.rows()) if not area.startswith("absent:")} <= FICTITIOUS | {"outside-uk"}


def test_the_examples_of_rules_have_no_real_area():
    for rule in STANDARD.rules.values():
        for example in (*rule.fails, *rule.passes):
            rows = [(name, row) for name, of_type in whole_return(STANDARD.records, example).items() for row in of_type]
            assert not areas_of(rows) & set(REAL), rule.id


def test_the_fictitious_areas_stand_last_and_say_what_they_are():
    assert [code.code for code in AREAS[-len(FICTITIOUS) :]] == [code.code for code in AREAS if code.code in FICTITIOUS]
    for code in (code for code in AREAS if code.code in FICTITIOUS):
        assert code.code.startswith("synthetic-")
        assert "(fictitious" in code.label
        assert code.definition.endswith("for synthetic data only. No such place exists.")
        assert not code.other_names, "whoever writes a name alone means a real place"
    assert not any(code.startswith("synthetic") for code in REAL)
    kinds = {kind for code in AREAS if code.code in FICTITIOUS for kind in words(code.group)}
    assert kinds == {"local-authority", "police-force-area", "health-and-social-care-trust", "synthetic"}


def test_a_fictitious_area_is_shown_together_with_those_of_its_nation():
    held = members("area", [code.code for code in AREAS if code.code in FICTITIOUS])
    nations = {node: set(held[node]) for node in ("england", "wales", "scotland", "northern-ireland")}
    for code in (code for code in AREAS if code.code in FICTITIOUS):
        (nation,) = (node for node, codes in nations.items() if code.code in codes)
        assert f"in {nation.replace('-', ' ').title()}" in code.definition


def test_nothing_leads_from_a_fictitious_area_to_a_real_one():
    assert not {crossing.code for crossing in crossings("area")} & FICTITIOUS
    pairs = [{succession.from_code, succession.to_code} for succession in SUCCESSIONS if succession.codelist == "area"]
    assert all(pair <= FICTITIOUS or not pair & FICTITIOUS for pair in pairs)


@pytest.mark.slow
def test_a_misspelt_real_area_is_never_taken_for_a_fictitious_one():
    spelling = STANDARD.elements["returns.agency_area"].kind.spelling
    for code in REAL.values():
        for name in (code.label, *code.other_names):
            middle = len(name) // 2
            assert nearest_code(spelling, name[:middle] + name[middle + 1 :], LISTS) not in FICTITIOUS, name


def test_a_fictitious_area_without_its_brackets_is_not_taken_for_a_real_one():
    spelling = STANDARD.elements["returns.agency_area"].kind.spelling
    begun: dict[str, list[str]] = {}
    for code in (code for code in AREAS if code.code in FICTITIOUS):
        begun.setdefault(code.label.partition(" (")[0], []).append(code.code)
    for name, codes in begun.items():
        assert nearest_code(spelling, name, LISTS) == (codes[0] if len(codes) == 1 else None)


def test_a_fictitious_area_is_as_small_as_a_real_one_of_its_kind():
    for code in AREAS:
        if code.code in FICTITIOUS:
            assert is_small(code.code) == (words(code.group)[0] != "police-force-area")


@pytest.mark.parametrize("synthetic", [None, "no"])
def test_a_fictitious_area_is_an_error_in_a_return_that_does_not_say_that_it_is_synthetic(synthetic, tmp_path, capsys):
    made_return = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
    assert made_return["returns"][0].pop("synthetic") == "yes"
    if synthetic:
        made_return["returns"][0]["synthetic"] = synthetic
    made_return["exploitation_periods"][0]["exploitation_area"] = made_return["returns"][0]["agency_area"]
    path = tmp_path / "return.json"
    path.write_text(json.dumps(made_return), encoding="utf-8")
    assert main(["validate", str(path)]) == 1
    output = capsys.readouterr().out
    assert "SYN-001" in output
    findings = {(finding.rule, finding.place.pointer) for finding in validate(path).findings}
    assert findings == {("SYN-001", "/returns/0/agency_area"), ("SYN-001", "/exploitation_periods/0/exploitation_area")}


def test_a_template_offers_the_fictitious_areas_after_the_real_ones():
    plan = plan_workbook(STANDARD, VARIANTS["core"], "", 12, {}, has_checks=True)
    offered = [code for code in plan.list_of["returns.agency_area"].codes if not code.startswith("absent:")]
    assert {code in FICTITIOUS for code in offered[-len(FICTITIOUS) :]} == {True}
    assert not FICTITIOUS & set(offered[: -len(FICTITIOUS)])
