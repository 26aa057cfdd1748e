"""Referrals of a child from one service to another: threshold, response and who took the case (R13)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_ESTABLISHED, NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.joining import SameEvent
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Referral(Record):
    about: ClassVar = RecordType(
        name="referrals",
        singular="referral",
        core=False,
        requirements=("R13",),
        guidance=(
            "One row for each referral of a child by one service or person to another. "
            "If the receiving service sends the child on, that is a further referral with a row of its own."
        ),
        identified_by=("referral_ref",),
        same_event=SameEvent("referred_on", 3, alike=("from_service", "to_service")),
        base_row={"referral_ref": "R-0001", "child_ref": "C-0001", "referred_on": "2020-06-11"},
        sheets={"childrens-services": "facts", "board": "core", "voluntary": "facts", "health": "facts"},
        sheets_also={"board": ("from_service", "to_service", "threshold", "threshold_reason", "decided_on", "lead_professional")},
    )

    referral_ref: Annotated[
        str | None,
        shared.reference("Referral reference", "this referral", "A running number is enough, for example R-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    referred_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Referred on",
            definition="The day on which the receiving service was first told of the child in this referral, or the earliest it can be.",
            guidance="Give the day of the first call or form, even if a written referral followed later.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
            required=True,
            absent=NOT_RECORDED,
            maps_to=(Mapping("DfE children in need census", "CIN referral date (N00100)", "narrower"),),
        ),
    ] = None
    referred_latest: Latest = None
    referred_absent: Absent = None
    from_service: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Referred by",
            definition="The service or person who made the referral.",
            guidance="Choose the service that sent it. Who first saw the concern is a separate element.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_RECORDED,
            maps_to=(Mapping("DfE children in need census", "Referral source (N00575)", "lossy"),),
        ),
    ] = None
    to_service: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Referred to",
            definition="The service that received the referral and decided what to do about it.",
            guidance="Choose from the same list as for the referrer. If it was sent to several services, enter a row for each.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    first_recognised_by: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Concern first recognised by",
            definition="The service or person who first recognised the concern that led to this referral as possible sexual exploitation.",
            guidance="Often not the referrer: a school nurse may have recognised what children's services then referred.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    threshold: Annotated[
        str | None,
        Element(
            Code("threshold_decision"),
            label="Threshold decision",
            definition="What the receiving service decided when it compared this referral with the level at which it acts.",
            guidance="Give the decision as it was made. If it was later changed, enter the new referral or request in another row.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            tables=("joining",),
            absent=NOT_RECORDED,
        ),
    ] = None
    threshold_reason: Annotated[
        str | None,
        Element(
            Code("threshold_reason"),
            label="Why the threshold was not met",
            definition="The reason that the receiving service gave for deciding that its threshold was not met.",
            guidance="Fill if the threshold was not met, or met only for a lower level. It describes the decision, not the child.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R12", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    decided_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Decided on",
            definition="The day on which the receiving service made its decision on threshold, or the earliest it can be.",
            guidance="Leave blank while the decision is awaited.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
        ),
    ] = None
    decided_latest: Latest = None
    police_unit: Annotated[
        str | None,
        Element(
            Code("police_unit"),
            label="Police unit that took it",
            definition="The kind of police unit that accepted the case after this referral.",
            guidance="Fill where the police received the referral. If no unit took it, leave blank and give the threshold reason.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    response: Annotated[
        str | None,
        Element(
            Code("response_type"),
            label="Response",
            definition="The main thing that the receiving service did about this referral, which may be no further action.",
            guidance="If there were several, choose the one that comes first in the list. Enter the others as steps or support.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R6", "R13"),
            absent=NOT_RECORDED,
            maps_to=(Mapping("DfE children in need census", "Referral no further action (N00112)", "broader"),),
        ),
    ] = None
    response_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Response began",
            definition="The day on which the response began, or the earliest it can be.",
            guidance="If the response counts as an intervention, a later move into care is compared with this date.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R6", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    response_latest: Latest = None
    response_absent: Absent = None
    lead_professional: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Lead professional",
            definition="Whether one named professional was made responsible for coordinating the work with this child.",
            guidance="Say only whether there is one. Do not give a name anywhere in the row.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13", "R16"),
            absent=NOT_RECORDED,
        ),
    ] = None
    lead_professional_agency: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Lead professional: agency",
            definition="The type of agency that employs the person who coordinates the help given to the child.",
            guidance="Fill if there is a lead professional.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13", "R16"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
    confirmed_on: Annotated[date | None, shared.confirmed_on()] = None
