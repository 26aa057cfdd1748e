"""Workbooks from a list of kinds and record types: what they show, what is added, and what is said of a name that is unknown."""

from itertools import product
from typing import get_args

import pytest

from cse_record.standard.kinds import Pseudonym, Ref
from cse_record.standard.record import Shows
from cse_record.standard.records import RECORDS
from cse_record.standard.workbook import FIRST_REPORT, FRAME, PREPARED, VARIANTS
from cse_record.standard.workbook_lists import BOARD, SEPARATOR, UnknownWorkbook, run_together, titled, workbook

TYPES = [name for name in RECORDS if name not in FRAME]
EXTENTS = get_args(Shows)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_kind_by_itself_is_that_workbook(name):
    assert workbook(name) is VARIANTS[name]
    assert workbook(f" {name.upper()}, ,{name},returns") is VARIANTS[name]


@pytest.mark.parametrize("name", TYPES)
def test_a_record_type_by_itself_shows_what_a_sector_would_see(name):
    made = workbook(name)
    hidden = {element.name for element in RECORDS[name].elements.values()} - {element.name for element in made.elements(name)}
    for element in RECORDS[name].elements.values():
        is_left_out = isinstance(element.kind, Ref) and element.kind.to not in made.shows
        is_personal = element.identifiability == "direct" or isinstance(element.kind, Pseudonym)
        whole = RECORDS[name].elements[element.of or element.name]
        assert (element.name in hidden) == (is_left_out or is_personal or bool(whole.deprecated_in)), element.path


@pytest.mark.parametrize("name", TYPES)
def test_every_reference_that_must_be_given_leads_to_a_sheet(name):
    made = workbook(name)
    for record_type in made.record_types:
        for element in RECORDS[record_type].elements.values():
            if isinstance(element.kind, Ref) and element.must_be_answered:
                assert element.kind.to in made.shows, element.path
    assert set(FRAME) < set(made.record_types)
    assert all(made.shows[other] == "core" for other in made.shows if other not in (name, *FRAME))


@pytest.mark.parametrize(("kind", "name"), list(product(VARIANTS, TYPES)))
def test_a_list_shows_all_that_its_parts_show(kind, name):
    made = workbook(f"{name},{kind}")
    for part in (VARIANTS[kind], workbook(name)):
        for record_type in part.record_types:
            if record_type == name or not part.is_short:
                shown = {element.name for element in made.elements(record_type)}
                assert shown >= {element.name for element in part.elements(record_type)}, record_type
    assert made is workbook(f"{kind}, {name}, {kind}") or made == workbook(f"{kind}, {name}, {kind}")


@pytest.mark.parametrize(("kind", "name"), [*product(["", *VARIANTS], TYPES), ("core,health", "")])
def test_a_workbook_is_known_by_its_title_with_or_without_a_board(kind, name):
    made = workbook(f"{kind},{name}")
    assert titled(made.title) == (made, "")
    assert titled(f"{made.title}{BOARD}Northshire, East + West") == (made, "Northshire, East + West")


def test_titles_can_be_told_from_what_is_between_them():
    for title in (*(variant.title for variant in VARIANTS.values()), *(record.about.title for record in RECORDS.values())):
        assert BOARD not in title
        assert SEPARATOR not in title


@pytest.mark.parametrize(
    "title", ["", "Children", "Workbook: ", "Workbook: Children + ", "Workbook: Core workbook", "Core workbook + Nothing"]
)
def test_a_title_of_another_kind_is_not_known(title):
    assert titled(title)[0] is None


def test_record_types_may_be_named_by_their_titles():
    assert workbook("Missing Episodes,NRM referrals").name == "missing_episodes,nrm_referrals"


@pytest.mark.parametrize(("names", "words"), [
    ("childern", "That is neither a workbook nor a record type. Did you mean children or child_links?"),
    ("core,indicator", "Item 2 of the list is neither a workbook nor a record type. Did you mean indicators?"),
    ("signs", "Did you mean indicators?"),
    ("poliec", "Did you mean police?"),
    ("s", "That is neither a workbook nor a record type. The workbooks are full"),
    ("", "The workbooks are full, core,"),
    (" , ,", "The record types are children,"),
    ("returns,return_scope", "Every workbook has returns and return_scope. Name what else it should have."),
    ("x" * 100_000, "That is neither a workbook nor a record type. The workbooks are"),
])  # fmt: skip
def test_an_unknown_name_is_told_with_what_there_is_and_not_repeated(names, words):
    with pytest.raises(UnknownWorkbook) as raised:
        workbook(names)
    assert words in str(raised.value)
    assert names not in str(raised.value) or len(names) < 2
    assert all(name in str(raised.value) for name in (*VARIANTS, *TYPES))


def test_a_first_report_with_a_record_type_still_asks_little_of_its_own_sheets():
    made = workbook("first-report,indicators")
    assert made.asks == FIRST_REPORT.asks
    assert all(made.is_asked(element) for element in made.elements("indicators"))
    assert made.prepared == PREPARED
    with_children = workbook("first-report,children")
    assert all(with_children.is_asked(element) for element in with_children.elements("children"))
    assert not with_children.start("children")
    assert with_children.start("missing_episodes") == FIRST_REPORT.start("missing_episodes")


def test_a_first_report_with_another_kind_asks_what_that_asks():
    made = workbook("first-report,core")
    assert not made.is_short
    assert not made.start("returns")


def test_the_name_of_a_file_stays_short():
    assert workbook("children,missing_episodes").file_name == "children+missing_episodes"
    assert workbook(",".join(TYPES)).file_name == f"children+{len(TYPES) - 1}-others"


@pytest.mark.parametrize(
    "typed", ["core indicators", "core; indicators", "core + Indicators", "core and indicators, core", "core/indicators"]
)
def test_names_without_commas_are_answered_with_the_list_that_was_meant(typed):
    with pytest.raises(UnknownWorkbook, match=r"^Commas separate the names .* Did you mean core,indicators\?$"):
        workbook(typed)


def test_any_two_names_without_a_comma_are_told_apart():
    for first, second in product([*VARIANTS, *TYPES], TYPES):
        assert run_together(f"{first} {second}") == (() if first == second else (first, second))
    assert run_together("core childern") == run_together("core") == run_together("") == ()


def test_every_title_is_found_among_others():
    for name in TYPES:
        assert run_together(f"core {RECORDS[name].about.title}") == ("core", name)
