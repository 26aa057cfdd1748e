"""Episodes in which a child was missing, with each moment recorded separately (R2).

SSDA903 ends one kind of episode when the child is found and the other when the child is back at the placement, so last seen,
reported, found and returned are four moments. Their order against exploitation is derived.
"""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import (
    NOT_APPLICABLE,
    NOT_ESTABLISHED,
    NOT_RECORDED,
    NOT_TOLD,
    Absent,
    Element,
    Latest,
    Mapping,
)
from cse_record.standard.joining import SameEvent
from cse_record.standard.kinds import Code, Time, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


def _time(date_element: str, label: str, moment: str) -> Element:
    return Element(
        Time(of=date_element),
        label=label,
        definition=f"The time of day at which the child {moment}, in UK civil time.",
        guidance="Use the 24-hour clock, for example 21:40. Leave blank if the record gives only the day.",
        identifiability="indirect",
        sensitivity="special_category",
        requirements=("R2",),
    )


class MissingEpisode(Record):
    about: ClassVar = RecordType(
        name="missing_episodes",
        singular="missing episode",
        core=True,
        requirements=("R2",),
        guidance="One row for each episode, however short, including any before the period of the return. A child who goes missing twice "
        "in a day has two rows.",
        identified_by=("missing_ref",),
        case_line=CaseLine(ends="returned_on", answers=("missing_from", "category")),
        same_event=SameEvent("last_seen_on", 1, also=("found_on", "returned_on")),
        base_row={
            "missing_ref": "M-0001",
            "child_ref": "C-0001",
            "last_seen_on": "2020-05-04",
            "reported_on": "2020-05-04",
            "found_on": "2020-05-05",
            "returned_on": "2020-05-05",
            "missing_from": "family-home",
            "category": "missing-app-2017",
        },
        sheets={"core": "core", "police": "facts", "childrens-services": "facts", "board": "core", "voluntary": "core"},
    )

    missing_ref: Annotated[
        str | None,
        shared.reference("Missing episode reference", "this episode", "A running number is enough, for example M-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    last_seen_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Last seen",
            definition="The day on which a responsible adult last saw the child or knew where they were, or the earliest it can be.",
            guidance="This is when the episode begins. It is usually earlier than the report to the police.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R2",),
            core=("missing", "missing-timing"),
            absent=NOT_ESTABLISHED,
            maps_to=(Mapping("SSDA903", "MIS_START", "lossy"),),
        ),
    ] = None
    last_seen_latest: Latest = None
    last_seen_absent: Absent = None
    last_seen_at: Annotated[str | None, _time("last_seen_on", "Last seen: time", "was last seen")] = None
    reported_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Reported to police",
            definition="The day on which the child was reported missing to the police, or the earliest it can be.",
            guidance="If the police were never told, leave blank and choose “Not applicable” as the reason.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R2",),
            core=("missing",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="the episode was not reported to the police",
        ),
    ] = None
    reported_latest: Latest = None
    reported_absent: Absent = None
    reported_at: Annotated[str | None, _time("reported_on", "Reported to police: time", "was reported missing")] = None
    found_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Found",
            definition="The day on which it became known where the child was, or the earliest it can be.",
            guidance="A child can be found some days before coming back. If still missing, leave blank and choose “Not applicable”.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R2",),
            core=("missing-timing",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="the child is still missing",
            maps_to=(Mapping("SSDA903", "MIS_END of a child missing from care (M)", "exact"),),
        ),
    ] = None
    found_latest: Latest = None
    found_absent: Absent = None
    found_at: Annotated[str | None, _time("found_on", "Found: time", "was found")] = None
    returned_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Returned",
            definition="The day on which the child was back at home, at the placement or in another safe place, or the earliest it can be.",
            guidance="If the child has not come back, leave blank and choose “Not applicable” as the reason.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R2",),
            core=("missing-timing",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="the child has not come back",
            maps_to=(Mapping("SSDA903", "MIS_END of a child away without authorisation (A)", "exact"),),
        ),
    ] = None
    returned_latest: Latest = None
    returned_absent: Absent = None
    returned_at: Annotated[str | None, _time("returned_on", "Returned: time", "was back")] = None
    returned_to: Annotated[
        str | None,
        Element(
            Code("returned_to"),
            label="Returned to",
            definition="The kind of place to which the child came back on the day of return.",
            guidance=(
                "If the child was first at another safe place, choose that, and give the day of being back at home or placement in the "
                "next element."
            ),
            identifiability="none",
            sensitivity="special_category",
            requirements=("R2",),
            absent=NOT_ESTABLISHED,
            since="0.2",
        ),
    ] = None
    back_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Back at home or placement",
            definition="The day on which the child was back at home or at a placement, where the return was first to another safe place.",
            guidance="Leave blank if the child returned straight to home or placement.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R2",),
            since="0.2",
            maps_to=(Mapping("SSDA903", "MIS_END of a child away without authorisation (A)", "narrower"),),
        ),
    ] = None
    back_latest: Latest = None
    missing_from: Annotated[
        str | None,
        Element(
            Code("missing_from"),
            label="Missing from",
            definition="The kind of place from which the child went missing.",
            guidance="Choose where the child should have been when last seen.",
            identifiability="none",
            sensitivity="none",
            requirements=("R2", "R6"),
            core=("missing-episodes",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    category: Annotated[
        str | None,
        Element(
            Code("missing_category"),
            label="Category",
            definition="How the episode was classed, under the definitions in force at the time.",
            guidance="Copy the category from the source. Do not reclassify older episodes by today's definitions.",
            identifiability="none",
            sensitivity="none",
            requirements=("R2",),
            core=("missing-episodes",),
            absent=NOT_RECORDED,
            maps_to=(Mapping("SSDA903", "MISSING", "lossy"),),
        ),
    ] = None
    risk_level: Annotated[
        str | None,
        Element(
            Code("missing_risk"),
            label="Risk level",
            definition="The highest level of risk that the police or the authority gave to the episode.",
            guidance="Copy the level from the source, and give its scheme in the next element.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R2",),
            absent=NOT_RECORDED,
        ),
    ] = None
    risk_scheme: Annotated[
        str | None,
        Element(
            Code("missing_risk_scheme"),
            label="Risk scheme",
            definition="The set of risk levels, and its edition, that the level was taken from.",
            guidance="Fill whenever there is a risk level, because the wording of the levels has changed over time.",
            identifiability="none",
            sensitivity="none",
            requirements=("R2",),
            absent=NOT_RECORDED,
        ),
    ] = None
    found_by: Annotated[
        str | None,
        Element(
            Code("found_by"),
            label="Found by",
            definition="Who found the child, or that the child came back without being found.",
            guidance="Choose who first established where the child was.",
            identifiability="none",
            sensitivity="none",
            requirements=("R2",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    found_area: Annotated[
        str | None,
        shared.area(
            "Area where found",
            "The local authority in which the child was found.",
            "It may show movement between towns. Leave blank if the child came back without being found.",
            ("R2", "R9"),
        ),
    ] = None
    police_category: Annotated[
        str | None,
        Element(
            Code("missing_category"),
            label="Category given by the police",
            definition="How the police classed the episode, where another authority classed it too.",
            guidance=(
                "Fill if both the police and children's services gave a class. The category is then that of your own agency, and in a "
                "joint return that of the police."
            ),
            identifiability="none",
            sensitivity="none",
            requirements=("R2",),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    care_category: Annotated[
        str | None,
        Element(
            Code("missing_category"),
            label="Category given by children's services",
            definition="How children's services classed the episode, where the police classed it too.",
            guidance=("Fill if both gave a class, for example away without authorisation where the police recorded the child as missing."),
            identifiability="none",
            sensitivity="none",
            requirements=("R2",),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    flagged_cse: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Flagged as connected with exploitation",
            definition="Whether the police marked this episode in their system as connected with sexual exploitation.",
            guidance="Copy the mark. Whether the episode was in fact before, during or after exploitation is worked out from dates.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R2", "R9"),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    reported_to: Annotated[
        str | None,
        shared.area(
            "Police force told",
            "The area whose police took the report that the child was missing.",
            "Choose the area of the force. It may differ from the force where the child lives, for example if the child is placed "
            "elsewhere.",
            ("R2", "R6"),
            since="0.2",
        ),
    ] = None
    host_told: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Host authority told",
            definition="Whether the authority in whose area the child is placed was told of the episode.",
            guidance="Fill only if the child was placed outside the area of the authority responsible for them.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R6"),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    interview_offered: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Return interview offered",
            definition="Whether an independent return interview was offered to the child after this episode.",
            guidance="A police check on the child's return is not a return interview.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="the child has not come back",
            maps_to=(Mapping("Ofsted Annex A", "Return interview offered", "exact"),),
            deprecated_in="0.2",
            replaced_by=("return_interviews.offered",),
        ),
    ] = None
    interview_held: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Return interview held",
            definition="Whether an independent return interview took place with the child after this episode.",
            guidance="If it was offered and did not take place, choose no.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R2", "R13"),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="no return interview was offered",
            maps_to=(Mapping("Ofsted Annex A", "Return interview accepted", "lossy"),),
            deprecated_in="0.2",
            replaced_by=("return_interviews.held",),
        ),
    ] = None
    interview_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Return interview date",
            definition="The day on which the independent return interview took place, or the earliest it can be.",
            guidance="Fill only if it took place.",
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R2", "R13"),
            deprecated_in="0.2",
            replaced_by=("return_interviews.held_on",),
        ),
    ] = None
    interview_latest: Latest = None
    stated_order: Annotated[
        str | None,
        Element(
            Code("stated_order"),
            label="Order stated by the recorder",
            definition="Whether the recorder said that the episode came before, during or after the exploitation. This is evidence in "
            "its own right.",
            guidance="Fill only if the source says so. The order by date is worked out for you and never replaces this.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R2",),
            absent=NOT_TOLD,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
