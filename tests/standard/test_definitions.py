"""Every element, list, requirement and table is complete: defined in its own words, traceable in both directions, and sober."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from cse_record.formats.cleaning import clean
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, SCHEMA_COLUMNS, refuse_faulty, refuse_repeated, words
from cse_record.standard.crosswalks import crossings
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.faults import FAULTS
from cse_record.standard.kinds import ABSENT_PREFIX, KINDS, LISTS, LOCAL_PREFIX, Code, Pseudonym, Ref
from cse_record.standard.records import RECORDS
from cse_record.standard.refused_words import refused
from cse_record.standard.shape import nearest_code, value_fault
from cse_record.targets.prose.parts import Fact
from cse_record.targets.prose.requirements import table_page
from tests.conftest import ROOT

ELEMENTS = list(STANDARD.elements.values())
OWN = [element for element in ELEMENTS if element.role is None]
LITTLE_WORDS = {"the", "a", "an", "of", "is", "or", "and", "in", "that", "which"}


def folded(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


@pytest.mark.parametrize("element", ELEMENTS, ids=lambda element: element.path)
def test_element_is_whole(element):
    assert type(element.kind) in KINDS
    assert element.label
    assert len(element.label) <= 80
    assert element.definition.endswith(".")
    assert element.guidance.endswith(".")
    assert element.kind.spelling.words
    assert element.kind.spelling.examples
    for example in element.kind.spelling.examples:
        element.kind.read(example)
    assert element.requirements
    assert set(element.requirements) <= set(STANDARD.requirements)
    assert set(element.core) | set(element.tables) <= set(STANDARD.tables)
    assert element.since in CODELISTS["standard_version"].by_code


@pytest.mark.parametrize("element", OWN, ids=lambda element: element.path)
def test_definition_says_more_than_the_name(element):
    words = set(folded(element.definition).split())
    said_by_name = set(folded(f"{element.name} {element.label}").split()) | {
        "the",
        "a",
        "an",
        "of",
        "is",
        "or",
        "and",
        "in",
        "that",
        "which",
    }
    assert len(words - said_by_name) >= 4
    assert folded(element.definition) != folded(element.guidance)


@pytest.mark.parametrize("element", OWN, ids=lambda element: element.path)
def test_reasons_for_absence_are_those_of_the_shared_list(element):
    reasons = CODELISTS["absent_reason"].by_code
    assert set(element.absent) <= set(reasons)
    assert len(set(element.absent)) == len(element.absent)
    assert (NOT_APPLICABLE in element.absent) == bool(element.not_applicable_when)


@pytest.mark.parametrize("element", OWN, ids=lambda element: element.path)
def test_guidance_names_only_reasons_that_are_accepted(element):
    for reason in CODELISTS["absent_reason"].codes:
        if f"“{reason.label.lower()}”" in element.guidance.lower():
            assert reason.code in element.absent, reason.label
    for other in STANDARD.records[element.record_type].elements:
        assert f" {other} " not in element.guidance or "_" not in other, "guidance names labels, not columns"


@pytest.mark.parametrize("record", STANDARD.records.values(), ids=lambda record: record.about.name)
def test_record_type_is_whole(record):
    about = record.about
    assert about.definition.endswith(".")
    assert about.guidance.endswith(".")
    assert set(about.requirements) <= set(STANDARD.requirements)
    assert set(about.identified_by) <= set(record.elements)
    assert about.core or not any(element.is_core for element in record.elements.values())
    for element in record.elements.values():
        if isinstance(element.kind, Ref):
            key = STANDARD.records[element.kind.to].key()
            assert element.name in (key, f"other_{key}"), "a link has the name of the key to which it refers"


def test_no_core_element_can_be_silently_blank():
    for element in OWN:
        if element.is_core:
            assert element.must_be_answered
            assert element.must_hold_value or "absent" in element.companions, element.path


def test_core_record_types_are_small_enough_to_type():
    for record in STANDARD.records.values():
        core = [element for element in record.elements.values() if element.must_be_answered]
        assert len(core) <= 17, (record.about.name, len(core))
    to_type = [record for record in STANDARD.records.values() if record.about.core and record.about.name != "return_scope"]  # prefilled
    assert len(to_type) <= 7


def test_every_requirement_table_list_and_element_is_reached():
    for requirement in STANDARD.requirements:
        if requirement not in ("R17", "R18"):  # outputs: served by the elements of the other tables, and by some of their own
            assert len(list(STANDARD.elements_of_requirement(requirement))) >= 2, requirement
        assert list(STANDARD.elements_of_requirement(requirement)), requirement
        assert any(requirement in record.about.requirements for record in STANDARD.records.values()), requirement
    for table in STANDARD.tables:
        assert any(table in (*element.core, *element.tables) for element in OWN), table
    for codelist in CODELISTS.values():
        assert list(STANDARD.elements_of_list(codelist.name)), f"{codelist.name} is used by no element"
        assert set(codelist.requirements) <= set(STANDARD.requirements)
        assert codelist.requirements
    for number in range(1, 21):
        assert f"R{number}" in STANDARD.requirements


def test_the_page_of_a_table_says_what_it_is_made_from():
    for table in STANDARD.tables.values():
        facts = [part for part in table_page(table) if isinstance(part, Fact)]
        assert facts, table.table
        assert all(fact.words for fact in facts), table.table
        assert set(table.from_tables) <= STANDARD.tables.keys() - {table.table}


def test_trace_agrees_in_both_directions():
    """An element that serves a requirement takes its codes from lists with at least one requirement in common."""
    for element in OWN:
        if isinstance(element.kind, Code):
            served = set(element.requirements) | set(STANDARD.records[element.record_type].about.requirements)
            shared = set(element.kind.list.requirements) & served
            assert shared or len({e.record_type for e in STANDARD.elements_of_list(element.kind.codelist)}) > 3, element.path


@pytest.mark.parametrize("codelist", CODELISTS.values(), ids=lambda codelist: codelist.name)
def test_codelist_is_whole(codelist):
    assert codelist.definition.endswith(".")
    assert codelist.source
    assert codelist.source_version
    assert set(codelist.nations) <= {"England", "Wales", "Scotland", "Northern Ireland"}
    assert codelist.nations
    codes = [code.code for code in codelist.codes]
    assert codes
    for values in (codes, [code.label for code in codelist.codes]):
        assert len({value.casefold() for value in values}) == len(values), "codes and labels are told apart without regard to case"
    for code in codelist.codes:
        assert code.definition.endswith(".")
        assert folded(code.definition) != folded(code.label)
        assert len(code.label) <= 80
        assert code.status in ("active", "ended", "retired")
        assert (code.status == "retired") == bool(code.deprecated_in)
        assert code.kind == ("absent" if codelist.name == "absent_reason" else "value")
        assert code.code.startswith(ABSENT_PREFIX) == (codelist.name == "absent_reason")
        assert not code.code.startswith(LOCAL_PREFIX)
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,59}", code.code)
        assert code.since in CODELISTS["standard_version"].by_code
        assert code.source
        for on in (code.valid_from, code.valid_to):
            assert not on or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", on)
        if code.valid_from and code.valid_to:
            assert code.valid_from <= code.valid_to
    assert len(SCHEMA_COLUMNS) == 10


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"since": "9.9"}, "support: since is '9.9', which is no version of the standard: write one of 0.1"),
        (
            {"status": "retired", "deprecated_in": "9.9"},
            "support: deprecated_in is '9.9', which is no version of the standard: write one of",
        ),
        ({"status": "retird"}, "support: the status is 'retird': write active, ended or retired"),
        ({"status": "retired"}, "support: a retired code, and no other, has the version of its retirement in deprecated_in"),
        ({"deprecated_in": "0.1"}, "support: a retired code, and no other, has the version"),
        ({"code": "children"}, "children: the code has two lines: remove one of them, or give it a code of its own"),
    ],
)
def test_a_slip_in_the_line_of_a_code_is_refused_with_what_to_write(change, message):
    codes = tuple(replace(code, **change) if code.code == "support" else code for code in CODELISTS["record_type"].codes)
    refuse_faulty(CODELISTS)
    with pytest.raises(TypeError, match=f"^standard/codelists/record_type.csv, {re.escape(message)}"):
        refuse_faulty(CODELISTS | {"record_type": replace(CODELISTS["record_type"], codes=codes)})


def test_a_slip_in_the_line_of_a_list_is_refused_with_what_to_write():
    with pytest.raises(
        TypeError, match=r"^standard/codelists/_lists\.csv, sex: since is '9\.9', which is no version of the standard: write"
    ):
        refuse_faulty(CODELISTS | {"sex": replace(CODELISTS["sex"], since="9.9")})
    with pytest.raises(TypeError, match=r"^standard/codelists/_lists\.csv, sex: the list has 2 lines: keep one"):
        refuse_repeated([*CODELISTS, "sex"])


def test_a_name_of_several_codes_is_another_name_of_each():
    """A code or label has one meaning in every element, including reasons for absence. Another name may have several."""
    for element in STANDARD.elements.values():
        if not isinstance(element.kind, Code):
            continue
        codes = [*element.kind.list.codes, *(CODELISTS["absent_reason"].by_code[reason] for reason in element.absent)]
        meant: dict[str, set[str]] = {}
        for code in codes:
            for name in (code.code, code.code.removeprefix(ABSENT_PREFIX), code.label, *code.other_names):
                meant.setdefault(name.casefold(), set()).add(code.code)
        for name, several in meant.items():
            if len(several) > 1:
                others = {code.code for code in codes if name in map(str.casefold, code.other_names)}
                assert several == others, f"{element.path}: “{name}” is {' and '.join(sorted(several))}"


@pytest.mark.parametrize(
    ("path", "name", "codes"),
    [
        ("living_situations.legal_status", "Section 25", ("accommodated", "secure-accommodation-order")),
        ("living_situations.legal_status", "section 31 ", ("supervision-order", "care-order")),
        ("living_situations.setting", "Kinship care", ("with-guardian", "with-relative-or-friend", "care-foster-relative")),
        ("living_situations.setting", "B&B", ("hotel", "care-independent", "care-unregistered")),
        ("living_situations.setting", "Hospital", ("hospital", "care-health-setting")),
        ("living_situations.setting", "Custody", ("custody", "care-custody")),
        ("missing_episodes.missing_from", "Home", ("family-home", "foster-home", "childrens-home")),
        ("children.nationality", "Congolese", ("COD", "COG")),
        ("statutory_steps.step", "Protection plan", ("child-protection-plan", "care-support-protection-plan")),
        ("returns.agency_type", "Health and social care trust", ("childrens-services", "health")),
    ],
)
def test_a_name_with_several_meanings_is_refused_with_all_of_them(path, name, codes):
    record_type, element = path.split(".")
    column = RECORDS[record_type].columns()[element]
    kind, words = value_fault(column.spelling, name, LISTS)
    assert kind == "unknown_code"
    assert all(f"{code} (" in words for code in codes)
    assert clean(column, name) is None or clean(column, name)[0] not in codes
    assert nearest_code(column.spelling, name, LISTS) not in codes


def test_groups_named_by_elements_exist():
    for element in OWN:
        if isinstance(element.kind, Code) and element.kind.group:
            assert any(code.group == element.kind.group for code in element.kind.list.codes)


def test_every_group_has_a_label_of_its_own_within_its_list():
    for codelist in CODELISTS.values():
        assert set(codelist.group_labels) == {group for code in codelist.codes for group in words(code.group)}, codelist.name
        assert len(set(codelist.group_labels.values())) == len(codelist.group_labels)
        assert all(codelist.group_labels.values())


def test_successions_join_codes_that_exist_in_the_order_of_time():
    for succession in STANDARD.successions:
        codes = CODELISTS[succession.codelist].by_code
        assert succession.from_code in codes
        assert succession.to_code in codes
        assert succession.relation in ("renamed", "recoded", "merged-into", "split-into", "replaced-by")
        assert codes[succession.from_code].status != "active" or codes[succession.from_code].valid_to


def test_pseudonyms_are_made_from_direct_identifiers_of_the_same_record():
    for element in OWN:
        if isinstance(element.kind, Pseudonym):
            record = STANDARD.records[element.record_type].elements
            for name in element.kind.derived_from.split("+"):
                assert record[name].identifiability == "direct"


def test_nothing_blames():
    wording = {element.path: f"{element.label} {element.definition} {element.guidance}" for element in ELEMENTS}
    wording |= {f"{c.name}:{code.code}": f"{code.code} {code.label} {code.definition}" for c in CODELISTS.values() for code in c.codes}
    wording |= {f"{c.name}:{code.code} (other names)": " ".join(code.other_names) for c in CODELISTS.values() for code in c.codes}
    wording |= {c.name: f"{c.title} {c.definition}" for c in CODELISTS.values()}
    wording |= {
        record.about.name: f"{record.about.title} {record.about.definition} {record.about.guidance}" for record in STANDARD.records.values()
    }
    wording |= {r.requirement: f"{r.title} {r.finding} {r.obligation}" for r in STANDARD.requirements.values()}
    wording |= {fault.fault: f"{fault.title} {fault.meaning}" for fault in FAULTS.values()}
    wording |= {f"{c.codelist}>{c.scheme}:{c.scheme_code}": c.note for name in CODELISTS for c in crossings(name)}
    blaming = {where: meaning for where, words in wording.items() if (meaning := refused(words, "blaming"))}
    assert not blaming


@pytest.mark.slow
def test_no_message_or_prose_in_the_code_blames():
    import ast

    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not refused(node.value, "blaming"), f"{path.name}, line {node.lineno}"
    for path in sorted((ROOT / "examples").rglob("*.md")):
        assert not refused(path.read_text(encoding="utf-8"), "blaming"), path.name


def test_the_test_for_blaming_words_can_fail():
    for word in ("promiscuous", "absconder", "lifestyle choice", "failed to engage", "streetwise", "prostitute", "not credible"):
        assert refused(f"The child is {word}.", "blaming")


def test_no_element_judges_the_child():
    for element in OWN:
        assert not refused(element.name, "judging")


def test_order_of_columns_puts_companions_beside_their_element():
    for record in STANDARD.records.values():
        for before, after in pairwise(record.elements.values()):
            if after.role is not None:
                assert after.of in (before.name, before.of)
