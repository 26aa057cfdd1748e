"""One record: what a model accepts and refuses, and the messages."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, ClassVar

import pytest
from pydantic import ValidationError

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import NOT_RECORDED, Absent, Companion, Element, Latest
from cse_record.standard.kinds import LISTS, Code, ExactDate, UncertainDate, refuse
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS, load, refuse_incomplete, refuse_wrong_retirements
from cse_record.standard.records.exploitation_periods import ExploitationPeriod
from cse_record.standard.records.missing_episodes import MissingEpisode
from cse_record.standard.records.suspects import Suspect
from cse_record.standard.records.vulnerabilities import Vulnerability
from cse_record.standard.shape import nearest_code
from cse_record.standard.versions import VERSIONS
from cse_record.standard.workbook import refuse_strangers

PERIOD = {
    "exploitation_ref": "E-1", "child_ref": "C-1", "status": "suspected", "definition": "dcsf-2009", "started_on": "2010-06-01",
    "started_latest": "2010-08-31", "ongoing": "yes", "ended_absent": "absent:not-applicable", "exploitation_area": "absent:not-in-system",
    "suspect_known": "none",
}  # fmt: skip


def faults(model: type[Record], **values: object) -> dict[str, list[str]]:
    """The faults that a model finds, by field."""
    try:
        model.model_validate(values)
    except ValidationError as error:
        types_by_field: dict[str, list[str]] = {}
        for error_details in error.errors():
            types_by_field.setdefault(str(error_details["loc"][0]), []).append(error_details["type"])
        return types_by_field
    return {}


def test_a_valid_record_reads_dates_as_dates_and_writes_them_back():
    period = ExploitationPeriod(**PERIOD)
    assert period.started_on == date(2010, 6, 1)
    assert period.ended_on is None
    assert period.row() == PERIOD
    assert period.model_dump(mode="json", exclude_none=True, exclude={"local"}) == PERIOD
    assert ExploitationPeriod.model_validate_json(period.model_dump_json()) == period


def test_dates_may_be_given_as_dates_but_not_with_a_time_of_day():
    assert not faults(ExploitationPeriod, **PERIOD | {"started_on": date(2010, 6, 1)})
    assert faults(ExploitationPeriod, **PERIOD | {"started_on": datetime(2010, 6, 1)}) == {"started_on": ["not_text"]}


def test_nothing_is_coerced():
    for value in ("86400", 86400, 1.0, True, "2010-6-1", "01/06/2010"):
        assert "started_on" in faults(ExploitationPeriod, **PERIOD | {"started_on": value})
    suspect = {"suspect_ref": "S-1", "age": "34", "age_basis": "recorded"}
    assert faults(Suspect, **suspect)["age"] == ["not_a_whole_number"]


def test_every_fault_of_a_record_is_found_at_once():
    fault_types = faults(ExploitationPeriod, exploitation_ref="e 1", status="proven", started_on="2010-02-30", nonsense="a")
    assert fault_types["exploitation_ref"] == ["not_as_spelled"]
    assert fault_types["status"] == ["unknown_code"]
    assert fault_types["started_on"] == ["not_as_spelled"]
    assert fault_types["nonsense"] == ["unknown_field"]
    assert fault_types["child_ref"] == ["blank"]
    assert fault_types["ended_on"] == ["no_value_and_no_reason"]


def test_null_is_blank_and_empty_text_is_not():
    assert not faults(ExploitationPeriod, **PERIOD | {"source": None})
    assert faults(ExploitationPeriod, **PERIOD | {"status": None}) == {"status": ["blank"]}
    assert faults(ExploitationPeriod, **PERIOD | {"source": ""}) == {"source": ["empty_text"]}


def test_an_unknown_code_names_the_nearest_and_not_the_value():
    with pytest.raises(ValidationError) as raised:
        ExploitationPeriod(**PERIOD | {"status": "confirmd"})
    (error,) = raised.value.errors()
    assert "confirmed" in error["msg"]
    assert "confirmd" not in str(raised.value).replace("confirmed", "")


def test_a_citizen_is_found_by_name_of_country():
    kind = STANDARD.elements["suspects.nationality"].kind
    assert isinstance(kind, Code)
    for name in ("Pakistan", "Pakistani", "pakistan"):
        assert nearest_code(kind.spelling, name, LISTS) == "PAK"


def test_a_reason_is_accepted_only_where_the_element_accepts_it():
    assert faults(ExploitationPeriod, **PERIOD | {"status": "absent:declined"}) == {"status": ["reason_not_accepted"]}
    assert faults(ExploitationPeriod, **PERIOD | {"ended_absent": "absent:not-identified"}) == {"ended_absent": ["reason_not_accepted"]}


def test_local_codes_only_in_open_lists():
    assert not faults(ExploitationPeriod, **PERIOD | {"first_meeting_place": "local:skate-park"})
    assert faults(ExploitationPeriod, **PERIOD | {"status": "local:maybe"}) == {"status": ["unknown_code"]}


def test_a_time_needs_its_day():
    row = {"missing_ref": "M-1", "child_ref": "C-1", "last_seen_at": "21:40", "last_seen_absent": "absent:not-in-system"}
    assert faults(MissingEpisode, **row)["last_seen_at"] == ["companion_alone"]


def test_local_columns_are_kept_as_text():
    period = ExploitationPeriod(**PERIOD, local={"Ward": "  North\nside "})
    assert period.row()["local"] == {"Ward": "  North\nside "}
    assert faults(ExploitationPeriod, **PERIOD, local={"Ward": 7}) == {"local": ["not_text"]}
    assert faults(ExploitationPeriod, **PERIOD, local={" ": "a"}) == {"local": ["space_at_end"]}


def test_records_cannot_be_changed():
    period = ExploitationPeriod(**PERIOD)
    with pytest.raises(TypeError, match="Make a new one"):
        period.status = "confirmed"
    assert hash(period) == hash(ExploitationPeriod(**PERIOD))


STATEMENTS = {
    "label": "Held on", "definition": "The day on which it was held.", "guidance": "Give the day.", "identifiability": "none",
    "sensitivity": "none", "requirements": ("R2",),
}  # fmt: skip


def test_a_model_without_a_companion_cannot_be_made():
    about = ExploitationPeriod.about
    with pytest.raises(TypeError, match="held_absent"):

        class Lacking(Record):
            about: ClassVar = ExploitationPeriod.about
            held_on: Annotated[date | None, Element(UncertainDate(), absent=NOT_RECORDED, **STATEMENTS)] = None
            held_latest: Latest = None

    with pytest.raises(TypeError, match="neither an element nor a companion"):

        class Stray(Record):
            about: ClassVar = ExploitationPeriod.about
            held_absent: Absent = None

    assert about.name == "exploitation_periods"


def lacking(**changes: object) -> type[Record]:
    """The record type of vulnerabilities with changes to its definition."""

    class Lacking(Vulnerability):
        about: ClassVar = replace(Vulnerability.about, **changes)

    return Lacking


@pytest.mark.parametrize(
    ("base_row", "message"),
    [
        ({}, r"standard/records/vulnerabilities\.py: .* no base row: write base_row="),
        ({"child_ref": "C-0001", "vulnerability": "no-such"}, r"standard/records/vulnerabilities\.py: the base row .* vulnerability: "),
        ({"vulnerability": "neglect"}, "child_ref: This may not be blank"),
    ],
)
def test_a_record_type_without_a_valid_base_row_is_refused_with_what_to_write(base_row, message):
    with pytest.raises(TypeError, match=message):
        refuse_incomplete(lacking(base_row=base_row), RECORDS)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sheets": {"polise": "facts"}}, "there is no workbook polise to have a sheet in; write one of core, police"),
        ({"sheets": {"full": "all"}}, "there is no workbook full to have a sheet in; write one of core, police"),
        ({"sheets": {"police": "fact"}}, "sheets says 'fact' of police; write one of core, facts, all"),
        (
            {"sheets": {}, "sheets_also": {"police": ("note",)}},
            "sheets_also names police, in which there is no sheet; name it in sheets too",
        ),
        ({"sheets": {"police": "core"}, "sheets_also": {"police": ("nope",)}}, "sheets_also names nope for police; name an element"),
    ],
)
def test_a_record_type_names_only_sheets_that_there_are(changes, message):
    with pytest.raises(TypeError, match=rf"^standard/records/vulnerabilities\.py: {message}"):
        refuse_strangers(lacking(**{"sheets_also": {}} | changes))


def test_a_record_type_is_identified_by_its_own_elements():
    with pytest.raises(
        TypeError, match=r"^standard/records/vulnerabilities\.py: identified_by names nope, .*: name elements of the record type"
    ):
        refuse_incomplete(lacking(identified_by=("child_ref", "nope")), RECORDS)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"since": "0.7"}, "sex: since is '0.7', which is no version of the standard: write one of 0.1"),
        ({"asked_since": "0.7", "required": True}, "sex: asked_since is '0.7', which is no version of the standard: write one of 0.1"),
        ({"asked_since": "0.1", "required": True}, "sex has asked_since, but is asked for since 0.1 in any case: remove asked_since"),
        ({"asked_since": "0.1"}, "sex has asked_since, but may be blank: say core=(…) or required=True too, or remove asked_since"),
    ],
)
def test_a_slip_in_the_versions_of_an_element_is_refused_with_what_to_write(changes, message):
    element = replace(STANDARD.elements["children.sex"], required=False, core=())
    with pytest.raises(TypeError, match=f"^{re.escape(f'standard/records/children.py: {message}')}"):
        replace(element, **changes).bound("children", "sex")


NOT_ASKED = "absent:not-applicable"
NEXT = VERSIONS[1]


@pytest.mark.parametrize(
    ("path", "changes", "message"),
    [
        ("children.sex", {"deprecated_in": "0.7"}, "sex: deprecated_in is '0.7', which is no version of the standard: write one of 0.1"),
        ("children.sex", {"deprecated_in": "0.1"}, "sex: deprecated_in is 0.1, but it came with 0.1: write a version after that"),
        (
            "children.sex",
            {"deprecated_in": NEXT, "asked_since": NEXT},
            f"sex: deprecated_in is {NEXT}, but it came with {NEXT}: write a version after that",
        ),
        (
            "children.sex",
            {"replaced_by": ("children.gender",)},
            "sex has replaced_by, but is not retired: say deprecated_in too, or remove replaced_by",
        ),
        (
            "children.child_ref",
            {"deprecated_in": NEXT},
            "child_ref is the key of its record type, which cannot be retired: remove deprecated_in",
        ),
        (
            "children.sex",
            {"absent_since": {NOT_ASKED: NEXT}},
            f"sex: absent_since names {NOT_ASKED}, which is not in absent: add it there, or remove it here",
        ),
        (
            "children.sex",
            {"absent": (NOT_ASKED,), "absent_since": {NOT_ASKED: "0.7"}},
            f"sex: absent_since of {NOT_ASKED} is '0.7', which is no version of the standard: write one of 0.1",
        ),
        (
            "children.sex",
            {"absent": (NOT_ASKED,), "absent_since": {NOT_ASKED: "0.1"}},
            f"sex: absent_since gives {NOT_ASKED} the version 0.1, but the element came with 0.1: remove it",
        ),
    ],
)
def test_a_slip_in_what_is_retired_or_accepted_later_is_refused_with_what_to_write(path, changes, message):
    element = STANDARD.elements[path]
    kind = replace(element.kind, absent=()) if isinstance(element.kind, Code) else element.kind
    with pytest.raises(TypeError, match=f"^{re.escape(f'standard/records/children.py: {message}')}"):
        replace(element, kind=kind, **changes).bound("children", element.name)


def test_a_companion_that_would_accept_no_reason_is_refused_with_what_to_write():
    parent = STANDARD.elements["referrals.referred_on"]
    parent = replace(parent, absent=(NOT_ASKED,), absent_since={NOT_ASKED: NEXT})
    with pytest.raises(
        TypeError, match=r"^standard/records/referrals\.py: referred_absent accepts no reason in 0\.1: give the companion its own"
    ):
        Companion("absent", Code("absent_reason")).of(parent)
    assert Companion("absent", Code("absent_reason"), since=NEXT).of(parent).since == NEXT


@pytest.mark.parametrize(
    ("path", "changes", "message"),
    [
        ("missing_episodes.found_on", {}, "found_at is the time of found_on, which is retired: say deprecated_in='{next}' here too"),
        (
            "vulnerabilities.vulnerability",
            {},
            "vulnerability is among identified_by of its record type, so it cannot be retired: remove deprecated_in",
        ),
        (
            "children.sex",
            {"replaced_by": ("children.nope",)},
            "sex: replaced_by names children.nope, which is no element: name a record type and element, such as children.sex",
        ),
        ("children.sex", {"replaced_by": ("children.sex",)}, "sex: replaced_by names children.sex, which is retired itself: name a record"),
    ],
)
def test_a_retirement_that_other_elements_contradict_is_refused_with_what_to_write(path, changes, message):
    table, name = path.split(".")

    class Retired:
        about = RECORDS[table].about
        elements = RECORDS[table].elements | {name: replace(STANDARD.elements[path], deprecated_in=NEXT, **changes)}

    with pytest.raises(TypeError, match=f"^{re.escape(f'standard/records/{table}.py: {message.format(next=NEXT)}')}"):
        refuse_wrong_retirements(RECORDS | {table: Retired})


def test_a_retired_element_may_be_blank_with_its_companions_and_was_not_before():
    element = replace(STANDARD.elements["referrals.referred_on"], deprecated_in=NEXT, replaced_by=("referrals.decided_on",))
    companions = [Companion(role, kind).of(element) for role, kind in (("latest", ExactDate()), ("absent", Code("absent_reason")))]
    assert {companion.deprecated_in for companion in companions} == {NEXT}
    assert not element.must_be_answered
    assert (element.column.must, element.column.must_before, element.column.deprecated_in) == ("", "answer", NEXT)
    elements = RECORDS["referrals"].elements
    assert element.as_of("0.1", elements).must_be_answered
    assert not element.as_of(NEXT, elements).must_be_answered
    assert element.retirement == f"Retired in version {NEXT} of the standard. Use referrals.decided_on instead."
    assert element.in_use.retirement == ""


def test_a_slip_in_the_version_of_a_companion_is_refused_with_what_to_write():
    companion = Companion("latest", ExactDate(), since="0.7")
    with pytest.raises(TypeError, match=r"^standard/records/networks\.py: first_known_latest: since is '0\.7', which is no version"):
        companion.of(STANDARD.elements["networks.first_known_on"])


def test_a_record_type_stands_below_those_that_it_refers_to():
    with pytest.raises(TypeError, match=r"child_ref refers to children, which must stand above .*record_type\.csv"):
        refuse_incomplete(Vulnerability, ["returns"])


def test_a_module_and_its_line_belong_together():
    assert load(list(RECORDS), list(RECORDS)) == RECORDS
    with pytest.raises(TypeError, match=r"new_type\.py has no line in standard/codelists/record_type\.csv: add one"):
        load(list(RECORDS), [*RECORDS, "new_type"])
    with pytest.raises(TypeError, match=r"record_type\.csv lists new_type, .* write standard/records/new_type\.py"):
        load([*RECORDS, "new_type"], list(RECORDS))


def test_every_fault_has_a_place_in_the_vocabulary():
    with pytest.raises(KeyError):
        refuse("no_such_fault", "words")
