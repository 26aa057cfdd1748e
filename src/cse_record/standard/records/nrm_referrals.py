"""Referrals of a child to the National Referral Mechanism, with both decisions (R13)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class NrmReferral(Record):
    about: ClassVar = RecordType(
        name="nrm_referrals",
        singular="National Referral Mechanism referral",
        core=False,
        requirements=("R13",),
        guidance="One row for each referral. A decision that was reconsidered is recorded by its last result and day.",
        identified_by=("nrm_ref",),
        case_line=CaseLine(answers=("reasonable_grounds", "conclusive_grounds")),
        base_row={"nrm_ref": "T-0001", "child_ref": "C-0001", "referred_on": "2020-06-20"},
        sheets={"police": "facts", "childrens-services": "facts"},
    )

    nrm_ref: Annotated[
        str | None,
        shared.reference("NRM reference", "this referral", "A running number is enough, for example T-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    first_responder: Annotated[
        str | None,
        Element(
            Code("first_responder"),
            label="First responder",
            definition="The body, named for this purpose by law or guidance, that sent the referral.",
            guidance="Choose the one that sent the form, even if another agency first saw the concern.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    referred_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Referred on",
            definition="The day on which the referral was made, or the earliest it can be.",
            guidance="Give the day on which the form was sent.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    referred_latest: Latest = None
    referred_absent: Absent = None
    exploitation_type: Annotated[
        str | None,
        Element(
            Code("nrm_exploitation"),
            label="Exploitation type",
            definition="The kinds of exploitation of the child that the referral names.",
            guidance="Copy the type from the referral, even if another became known later.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    decided_by: Annotated[
        str | None,
        Element(
            Code("nrm_decider"),
            label="Decided by",
            definition="The body that decides on the referral.",
            guidance="If the case passed from one body to another, give the last.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    reasonable_grounds: Annotated[
        str | None,
        Element(
            Code("nrm_decision"),
            label="Reasonable grounds decision",
            definition="The first decision: whether there are grounds to regard the child as a potential victim.",
            guidance="A negative decision is about the evidence and says nothing against the child.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    reasonable_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Reasonable grounds decided on",
            definition="The day of the reasonable grounds decision, or the earliest it can be.",
            guidance="Leave blank while the decision is awaited.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
        ),
    ] = None
    reasonable_latest: Latest = None
    conclusive_grounds: Annotated[
        str | None,
        Element(
            Code("nrm_decision"),
            label="Conclusive grounds decision",
            definition="The final decision: whether the child is a victim of trafficking or modern slavery.",
            guidance="Leave blank if the first decision was negative.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    conclusive_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Conclusive grounds decided on",
            definition="The day of the conclusive grounds decision, or the earliest it can be.",
            guidance="Leave blank while the decision is awaited.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
        ),
    ] = None
    conclusive_latest: Latest = None
    source: Annotated[str | None, shared.source()] = None
