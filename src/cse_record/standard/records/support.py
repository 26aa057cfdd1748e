"""Periods of support offered or given to a child and to people close to the child (R13)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class SupportSpell(Record):
    about: ClassVar = RecordType(
        name="support",
        singular="spell of support",
        plural="spells of support",
        core=False,
        requirements=("R13",),
        guidance=(
            "One row for each kind of support by each provider, from offer to end. Include offers that were not taken up. "
            "Support to the child as a witness belongs under witness support."
        ),
        identified_by=("support_ref",),
        case_line=CaseLine(begins=("started_on", "offered_on"), ends="ended_on", answers=("type", "status")),
        base_row={"support_ref": "SU-0001", "child_ref": "C-0001", "type": "outreach"},
        sheets={"childrens-services": "facts", "voluntary": "facts", "health": "facts"},
    )

    support_ref: Annotated[
        str | None,
        shared.reference("Support reference", "this spell of support", "A running number is enough, for example S-0001."),
    ] = None
    child_ref: Annotated[
        str | None,
        shared.link("children", "child", "Choose the child for whose sake the support was set up, even if it was given to the family."),
    ] = None
    for_whom: Annotated[
        str | None,
        Element(
            Code("support_for"),
            label="For whom",
            definition="Whether the support was for the child, for a family member, or for those who care for or work with the child.",
            guidance="If it was for the child and others together, choose the family.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    type: Annotated[
        str | None,
        Element(
            Code("support_type"),
            label="Kind of support",
            definition="The kind of support that was offered or given in this spell.",
            guidance="If a provider gave several kinds, enter a row for each. Support as a witness belongs under witness support.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            required=True,
        ),
    ] = None
    status: Annotated[
        str | None,
        Element(
            Code("support_status"),
            label="Status of the support",
            definition="How far this support had come when the return was prepared, from the offer to its end.",
            guidance="An offer that was not taken up says nothing against the person. If it was offered again, enter another row.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    provider: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Provider",
            definition="The type of agency that offered or gave the support.",
            guidance="Choose the agency whose staff do the work, not the one that pays for it.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    offered_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Offered on",
            definition="The day on which the support was first offered to the person, or the earliest it can be.",
            guidance="Give the day of the first offer that the person could have taken up, not the day of a decision to offer.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    offered_latest: Latest = None
    offered_absent: Absent = None
    started_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Support began",
            definition="The day on which the support began, or the earliest it can be.",
            guidance="Leave blank if it was offered but has not begun.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    started_latest: Latest = None
    started_absent: Absent = None
    ended_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Support ended",
            definition="The day on which the support ended, or the earliest it can be.",
            guidance="Leave blank while the support continues.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    ended_latest: Latest = None
    ended_absent: Absent = None
    ended_reason: Annotated[
        str | None,
        Element(
            Code("support_end"),
            label="Why support ended",
            definition="The reason why this spell of support came to an end.",
            guidance="Fill when the support has ended. If the service could not reach the person, choose a reason about the service.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R12", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
