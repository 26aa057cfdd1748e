"""Police investigations of alleged crime against a child, up to the outcome recorded for the crime (R14)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Investigation(Record):
    about: ClassVar = RecordType(
        name="investigations",
        singular="investigation",
        core=False,
        requirements=("R12", "R14"),
        guidance=(
            "One row for each crime, or enquiry into a possible crime, against one child. An operation with several children has a row "
            "for each child. What happened to each suspect belongs under suspect outcomes."
        ),
        identified_by=("investigation_ref",),
        case_line=CaseLine(ends="outcome_on", answers=("offence_group", "outcome")),
        base_row={"investigation_ref": "I-0001", "child_ref": "C-0001", "opened_on": "2020-06-11"},
        sheets={"police": "facts"},
    )

    investigation_ref: Annotated[
        str | None,
        shared.reference(
            "Investigation reference",
            "this investigation",
            "Do not use the crime number or the name of an operation. A running number is enough, for example I-0001.",
        ),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    exploitation_ref: Annotated[
        str | None,
        shared.link(
            "exploitation_periods",
            "exploitation period",
            "Choose the spell of exploitation that is being investigated. Leave blank if it cannot be connected with one.",
            required=False,
        ),
    ] = None
    opened_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Investigation opened",
            definition="The day on which the police opened this investigation, or the earliest it can be.",
            guidance="Normally the day on which this was first reported to the police.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    opened_latest: Latest = None
    opened_absent: Absent = None
    crime_recorded: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Crime recorded",
            definition="Whether the police recorded a crime, rather than an incident or intelligence only.",
            guidance="If a report of rape was logged and a crime was not confirmed, choose no.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    country: Annotated[
        str | None,
        Element(
            Code("country_of_birth"),
            label="Country of the proceedings",
            definition="The country whose police or prosecution leads the case, where that is not the United Kingdom.",
            guidance=(
                "Fill only for an investigation or prosecution abroad of which your agency keeps a record. Leave the outcome of the "
                "investigation blank then, and give charge, verdict and sentence under suspect outcomes by the nearest codes."
            ),
            identifiability="none",
            sensitivity="none",
            requirements=("R1", "R14"),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    offence_group: Annotated[
        str | None,
        Element(
            Code("offence_group"),
            label="Offence heading",
            definition="The broad heading of the offence that was recorded or is being investigated.",
            guidance="If a row covers several offences, choose the most serious. Enter another row for each crime with its own record.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    unit: Annotated[
        str | None,
        Element(
            Code("police_unit"),
            label="Investigating unit",
            definition="The kind of police unit that carried out the investigation.",
            guidance="If the case moved between units, give the one that held it last.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    abe_offered: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Recorded interview offered",
            definition="Whether the child was offered an interview under Achieving Best Evidence, or its equivalent in the nation.",
            guidance="In Scotland this is the joint investigative interview. Record the offer even if no interview followed.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    abe_held: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Recorded interview held",
            definition="Whether at least one recorded interview with the child took place.",
            guidance="A child may want to wait, or not to be interviewed at all. Neither says anything about the child.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R12", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    abe_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="First recorded interview",
            definition="The day of the first recorded interview with the child, or the earliest it can be.",
            guidance="Fill if an interview was held. Later interviews are not recorded here.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    abe_latest: Latest = None
    abe_absent: Absent = None
    intermediary: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Intermediary at interview",
            definition="Whether an intermediary helped the child to understand and answer questions in a recorded interview.",
            guidance="An intermediary at court is a special measure and belongs under witness support.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    outcome: Annotated[
        str | None,
        Element(
            Code("crime_outcome"),
            label="Outcome of the investigation",
            definition="The outcome that the police recorded for this crime, in the framework that the Home Office set in 2013.",
            guidance=(
                "Enough if there was only one outcome. If it changed, enter each under outcomes of an investigation, and the last here "
                "too, so that it is compared with the rest; tables use the history. It is a fact about the decision, never about the child."
            ),
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R12", "R14"),
            tables=("joining",),
            absent=NOT_RECORDED,
            maps_to=(Mapping("Home Office crime outcomes", "Outcome type", "exact"),),
        ),
    ] = None
    outcome_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Outcome recorded on",
            definition="The day on which the police recorded the outcome, or the earliest it can be.",
            guidance="Leave blank while no outcome has been recorded. If the outcome changes later, give the date of the later outcome.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    outcome_latest: Latest = None
    outcome_absent: Absent = None
    flagged_cse: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Flagged as sexual exploitation",
            definition="Whether the police marked the crime in their system as child sexual exploitation.",
            guidance="Copy the mark. A crime without it can still be exploitation.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R9", "R14"),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    flagged_group_based: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Flagged as group-based",
            definition="Whether the police record marks the alleged offending as committed by two or more people together.",
            guidance="Copy the flag. The members belong under networks, and a missing flag is not a “No”.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R5", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    group_definition: Annotated[
        str | None,
        Element(
            Code("group_definition"),
            label="Flagged as group-based: definition",
            definition="The definition or criterion by which the police recorded the crime as group-based or not.",
            guidance="Fill whenever the flag before it is answered with yes or no.",
            identifiability="none",
            sensitivity="none",
            requirements=("R5",),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
    confirmed_on: Annotated[date | None, shared.confirmed_on()] = None
