"""Independent return interviews after missing episodes: offered, declined, held or not held (R2, R13)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_APPLICABLE, NOT_ASKED_EARLIER, NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.kinds import Code, Time, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class ReturnInterview(Record):
    about: ClassVar = RecordType(
        name="return_interviews",
        singular="return interview",
        core=False,
        requirements=("R2", "R13"),
        guidance=(
            "One row for each offer of an independent return interview after a missing episode, and one for an episode after which none"
            " was offered. A check by the police is not a return interview."
        ),
        identified_by=("interview_ref",),
        case_line=CaseLine(begins=("held_on", "offered_on"), answers=("held", "not_held_reason")),
        base_row={"interview_ref": "V-0001", "missing_ref": "M-0001", "offered": "no"},
        sheets={"childrens-services": "facts", "board": "facts", "voluntary": "facts"},
    )

    interview_ref: Annotated[
        str | None,
        shared.reference("Return interview reference", "this return interview", "A running number is enough, for example V-0001."),
    ] = None
    missing_ref: Annotated[str | None, shared.link("missing_episodes", "missing episode")] = None
    offered: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Interview offered",
            definition="Whether an independent return interview was offered to the child after this episode.",
            guidance="If the child is still missing, choose “Not applicable” as the reason.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            tables=("return-interviews",),
            required=True,
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="the child has not come back",
            maps_to=(Mapping("Ofsted Annex A", "Return interview offered", "exact"),),
        ),
    ] = None
    offered_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Offered on",
            definition="The day on which the interview was offered to the child, or the earliest it can be.",
            guidance=(
                "Give the day of this offer; a later one has its own row. A message left with a carer counts as an offer if it reached the "
                "child."
            ),
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R2", "R13"),
            tables=("return-interviews",),
            absent=NOT_RECORDED,
        ),
    ] = None
    offered_latest: Latest = None
    offered_absent: Absent = None
    offered_at: Annotated[
        str | None,
        Element(
            Time(of="offered_on"),
            label="Offered: time",
            definition="The time of day at which the interview was offered, in UK civil time.",
            guidance="Use the 24-hour clock, for example 21:40. Leave blank if the record gives only the day.",
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R2", "R13"),
        ),
    ] = None
    independent: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Interviewer independent",
            definition=(
                "Whether the person who held the interview, or was to hold it, was independent of the placement and of those who look "
                "after the child."
            ),
            guidance="A member of staff of the placement, or the child's own social worker, is not independent.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    provider: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Provider",
            definition="The type of agency that held the interview, or was to hold it.",
            guidance="If a charity holds interviews for a council, choose the charity.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    refused_by: Annotated[
        str | None,
        Element(
            Code("interview_refusal"),
            label="Declined by",
            definition="Who said no to the offer, or that nobody did.",
            guidance="Record who said no, as the source states. A refusal says nothing about the child.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    held: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Interview held",
            definition="Whether the independent return interview took place with the child.",
            guidance="If none was offered, choose “Not applicable”. If it has not taken place so far, choose no and give the reason.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            tables=("return-interviews",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="no interview was offered",
            maps_to=(Mapping("Ofsted Annex A", "Return interview accepted", "lossy"),),
        ),
    ] = None
    held_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Held on",
            definition="The day on which the interview took place, or the earliest it can be.",
            guidance="Fill only if it took place.",
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R2", "R13"),
            tables=("return-interviews",),
            absent=NOT_RECORDED,
        ),
    ] = None
    held_latest: Latest = None
    held_absent: Absent = None
    held_at: Annotated[
        str | None,
        Element(
            Time(of="held_on"),
            label="Held: time",
            definition="The time of day at which the interview began, in UK civil time.",
            guidance="Use the 24-hour clock, for example 21:40. Leave blank if the record gives only the day.",
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R2", "R13"),
        ),
    ] = None
    not_held_reason: Annotated[
        str | None,
        Element(
            Code("interview_not_held"),
            label="Why it was not held",
            definition="Why the interview did not take place.",
            guidance="Fill if an interview was due and was not held. Choose what the service did or what happened.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            absent=(NOT_ASKED_EARLIER, *NOT_RECORDED),
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
