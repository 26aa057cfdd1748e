"""Where a child lived, with whom and under what legal status, as dated spells (R6)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_APPLICABLE, NOT_ESTABLISHED, NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.joining import SameEvent
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class LivingSituation(Record):
    about: ClassVar = RecordType(
        name="living_situations",
        singular="living situation",
        core=True,
        requirements=("R6",),
        guidance=(
            "One row for each spell in one setting under one legal status, from before the exploitation until now, where known. The "
            "spell at home continues through short breaks, which have rows of their own."
        ),
        identified_by=("living_ref",),
        case_line=CaseLine(ends="ended_on", answers=("setting", "legal_status")),
        same_event=SameEvent("started_on", 7, also=("ended_on",), alike=("setting",)),
        base_row={
            "living_ref": "L-0001",
            "child_ref": "C-0001",
            "started_on": "2006-05-01",
            "started_latest": "2006-05-31",
            "ended_absent": "absent:not-applicable",
            "setting": "with-parent",
            "legal_status": "none",
            "placing_area": "absent:not-applicable",
            "placement_area": "synthetic-port-ashby",
        },
        sheets={"core": "core", "police": "core", "childrens-services": "facts", "board": "core"},
    )

    living_ref: Annotated[
        str | None,
        shared.reference("Living situation reference", "this spell", "A running number is enough, for example L-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    started_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Living there from",
            definition="The first day of the spell, or the earliest day on which it can have begun.",
            guidance="If the child has lived there since birth, leave blank and choose “Not applicable” as the reason.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R6",),
            core=("living-situation",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="the child has lived there since birth",
            maps_to=(Mapping("SSDA903", "DECOM", "exact"),),
        ),
    ] = None
    started_latest: Latest = None
    started_absent: Absent = None
    ended_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Living there until",
            definition="The last day of the spell, or the earliest day on which it can have ended.",
            guidance="One spell ends and the next begins on the day of a move. If the child still lives there, choose “Not applicable”.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R6",),
            core=("living-situation",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="the child still lives there",
            maps_to=(Mapping("SSDA903", "DEC", "exact"),),
        ),
    ] = None
    ended_latest: Latest = None
    ended_absent: Absent = None
    setting: Annotated[
        str | None,
        Element(
            Code("living_setting"),
            label="Setting",
            definition="The kind of home or placement in which the child lived during the spell, and whether it was part of care.",
            guidance=(
                "There are separate codes for settings in care and outside care. A child at home under a care order is "
                "“In care: with parent”."
            ),
            identifiability="indirect",
            sensitivity="none",
            requirements=("R6",),
            core=("living-situation",),
            absent=NOT_ESTABLISHED,
            maps_to=(Mapping("SSDA903", "PLACE", "lossy"),),
        ),
    ] = None
    legal_status: Annotated[
        str | None,
        Element(
            Code("legal_status"),
            label="Legal status",
            definition="The order, agreement or other legal status under which the child lived during the spell.",
            guidance="If there was no order and no agreement, choose “No order and not accommodated”. A series of short breaks does not "
            "count as care here.",
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R6",),
            core=("living-situation",),
            absent=NOT_ESTABLISHED,
            maps_to=(Mapping("SSDA903", "LS", "lossy"),),
        ),
    ] = None
    placing_area: Annotated[
        str | None,
        Element(
            Code("area"),
            label="Placing area",
            definition="The local authority or trust that placed the child and is responsible for the placement.",
            guidance="Choose “Not applicable” for a child who was not placed.",
            identifiability="indirect",
            sensitivity="operational",
            requirements=("R6",),
            core=("living-situation",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="the setting is not in care",
        ),
    ] = None
    placement_area: Annotated[
        str | None,
        shared.area(
            "Area lived in",
            "The local authority in which the child lived during the spell, which may differ from the one that placed them.",
            "Give the area only. Never give the address or the name of a home.",
            ("R6",),
            core=("living-situation",),
        ),
    ] = None
    move_reason: Annotated[
        str | None,
        Element(
            Code("move_reason"),
            label="Why the child came to live there",
            definition="Why the spell began: why the child moved there, or why the legal status or kind of placement changed.",
            guidance=(
                "Normally the reason why the previous spell ended. If several apply, choose the one that comes first in the list. Leave "
                "blank for a child who has lived there since birth."
            ),
            identifiability="none",
            sensitivity="operational",
            requirements=("R6",),
            absent=NOT_ESTABLISHED,
            since="0.2",
            maps_to=(Mapping("SSDA903", "REASON_PLACE_CHANGE", "lossy"),),
        ),
    ] = None
    host_told: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Host authority told of the placement",
            definition="Whether the authority in whose area the child was placed was told of the placement when it was made.",
            guidance=(
                "Fill only if the child was placed outside the area of the placing authority, which the law of each nation then obliges to "
                "tell the other. Whether it was told of a missing episode is asked of the episode."
            ),
            identifiability="none",
            sensitivity="operational",
            requirements=("R6",),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
