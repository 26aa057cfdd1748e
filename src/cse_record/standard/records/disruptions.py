"""Notices, orders and other measures that stop, restrict or prevent exploitation, by nation (R21)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_APPLICABLE, NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Disruption(Record):
    about: ClassVar = RecordType(
        name="disruptions",
        singular="disruption measure",
        plural="disruption measures",
        core=False,
        requirements=("R21",),
        guidance=(
            "One row for each measure against one suspect or one place, or for one child. A measure that protects several children has "
            "one row, names none of them here, and has a row for each child under “Children protected by measures”."
        ),
        identified_by=("disruption_ref",),
        case_line=CaseLine(
            begins=("applied_on", "granted_on", "breached_on"), ends="ended_on", goes_on=False, answers=("measure", "result")
        ),
        base_row={"disruption_ref": "D-0001", "measure": "closure-order", "nation": "england", "place": "location-private-home"},
        sheets={"police": "facts", "childrens-services": "facts", "board": "facts"},
    )

    disruption_ref: Annotated[
        str | None,
        shared.reference("Disruption reference", "this measure", "A running number is enough, for example D-0001.", "criminal_offence"),
    ] = None
    measure: Annotated[
        str | None,
        Element(
            Code("disruption_measure"),
            label="Measure",
            definition="Which notice, order or other measure was applied for or taken.",
            guidance=(
                "Choose the name that the law of the nation gives to it. The group of each code names the nations in which it exists."
            ),
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R21",),
            required=True,
        ),
    ] = None
    nation: Annotated[
        str | None,
        Element(
            Code("nation"),
            label="Nation",
            definition="The nation under whose law the measure was applied for or taken.",
            guidance="Normally the nation of the agency that applied for it.",
            identifiability="none",
            sensitivity="none",
            requirements=("R21",),
            required=True,
        ),
    ] = None
    suspect_ref: Annotated[
        str | None,
        shared.link(
            "suspects",
            "suspect",
            "Choose the suspect against whom the measure is directed. Leave blank if it is against a place or for a child alone.",
            required=False,
        ),
    ] = None
    child_ref: Annotated[
        str | None,
        shared.link(
            "children",
            "child",
            "Choose the child, if the measure is about one. Leave blank if it protects several, or children in general.",
            required=False,
        ),
    ] = None
    place: Annotated[
        str | None,
        Element(
            Code("exploitation_feature", group="location"),
            label="Kind of place",
            definition="The sort of premises, vehicle or business at which the measure is aimed.",
            guidance="Choose the kind only. Never give the name of a business or place.",
            identifiability="none",
            sensitivity="none",
            requirements=("R9", "R21"),
            absent=NOT_RECORDED,
        ),
    ] = None
    measure_area: Annotated[
        str | None,
        shared.area(
            "Area of the measure",
            "The local authority or police force area in which the measure was sought.",
            "Only if the source states it; it need not be the area of whoever sends the return. If the measure applies in the whole "
            "nation, give the area that sought it.",
            ("R17", "R21"),
        ),
    ] = None
    sought_by: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Sought by",
            definition="The type of agency that applied for the measure or took it.",
            guidance="For licensing action, choose the authority that licenses.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R21",),
            absent=NOT_RECORDED,
        ),
    ] = None
    applied_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Applied for on",
            definition="The day on which the measure was applied for, or the earliest it can be.",
            guidance="For a notice that needs no application, leave blank.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R21",),
            absent=NOT_RECORDED,
        ),
    ] = None
    applied_latest: Latest = None
    applied_absent: Absent = None
    result: Annotated[
        str | None,
        Element(
            Code("disruption_result"),
            label="Result",
            definition="What came of the application or notice.",
            guidance="Give the present result. A breach is recorded by its date.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R21",),
            absent=NOT_RECORDED,
        ),
    ] = None
    granted_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Granted or served on",
            definition="The day on which the order was made, the notice was served or the action took effect, or the earliest it can be.",
            guidance="Give the day of the final order, or of the interim order if there is no other.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R21",),
            absent=NOT_RECORDED,
        ),
    ] = None
    granted_latest: Latest = None
    granted_absent: Absent = None
    breached_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="First breached on",
            definition="The day of the first breach that is recorded, or the earliest it can be.",
            guidance="Leave blank if no breach is known.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R21",),
        ),
    ] = None
    breached_latest: Latest = None
    ended_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Ended on",
            definition="The day on which the measure ended, was discharged or ran out, or the earliest it can be.",
            guidance="If it is in force, leave blank and choose “Not applicable” as the reason.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R21",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="the measure is in force or was never granted",
        ),
    ] = None
    ended_latest: Latest = None
    ended_absent: Absent = None
    source: Annotated[str | None, shared.source()] = None
