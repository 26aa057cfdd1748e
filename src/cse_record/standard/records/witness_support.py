"""Special measures and support for a child as a witness, before, at and after court, whatever the verdict (R14).

Each row is one special measure or one period of one form of support. `support_form` says which. The elements on application, grant
and use belong to measures, `support_stage` to support.
"""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


def _on_measure(label: str, definition: str, guidance: str) -> Element:
    """A yes-or-no answer about one special measure."""
    return Element(
        Code("yes_no"),
        label=label,
        definition=definition,
        guidance=guidance,
        identifiability="none",
        sensitivity="special_category",
        requirements=("R14",),
        absent=NOT_RECORDED,
    )


class WitnessSupport(Record):
    about: ClassVar = RecordType(
        name="witness_support",
        singular="witness support",
        core=False,
        requirements=("R12", "R14"),
        guidance=(
            "One row for each special measure considered, and one for each form of support by one provider. "
            "Support that continues from one stage of the case to the next has a row for each stage."
        ),
        identified_by=("witness_support_ref",),
        case_line=CaseLine(ends="ended_on"),
        base_row={"witness_support_ref": "W-0001", "child_ref": "C-0001", "support_form": "witness-service"},
        sheets={"police": "facts"},
    )

    witness_support_ref: Annotated[
        str | None,
        shared.reference(
            "Witness support reference", "this measure or spell of support", "A running number is enough, for example W-0001."
        ),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    investigation_ref: Annotated[
        str | None,
        shared.link(
            "investigations",
            "investigation",
            "Choose the investigation in which the child is a witness. Leave blank if your agency holds no investigations.",
            required=False,
        ),
    ] = None
    support_form: Annotated[
        str | None,
        Element(
            Code("witness_support_form"),
            label="Form of support",
            definition="Whether this row is a special measure and, if not, which form of support for the child as a witness it is.",
            guidance="Choose “Special measure” and name it in the next element, or choose the form of support and give its stage.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R14",),
            required=True,
        ),
    ] = None
    special_measure: Annotated[
        str | None,
        Element(
            Code("special_measure"),
            label="Special measure",
            definition="Which arrangement for giving evidence was considered for the child.",
            guidance="Fill only if the form is “Special measure”. Enter one row for each measure.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    applied: Annotated[
        str | None,
        _on_measure(
            "Measure applied for",
            "Whether the court was asked for this special measure, where an application is needed.",
            "Fill for special measures only. Choose yes if the law gives the measure without an application.",
        ),
    ] = None
    granted: Annotated[
        str | None,
        _on_measure(
            "Measure granted",
            "Whether the court ordered or allowed this special measure.",
            "Fill for special measures only. Leave blank while a decision is awaited.",
        ),
    ] = None
    used: Annotated[
        str | None,
        _on_measure(
            "Measure used",
            "Whether the child gave evidence with this special measure.",
            "Fill for special measures only. Choose no if the case ended first or if the arrangement was not available on the day.",
        ),
    ] = None
    support_stage: Annotated[
        str | None,
        Element(
            Code("support_stage"),
            label="Stage of the case",
            definition="The part of the case in which this spell of support was given, from the investigation to after the verdict.",
            guidance="Fill for support. Support after court belongs here whatever the verdict was.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    provider: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Provider",
            definition="The type of agency that gave the support.",
            guidance="Fill for support. Leave blank for a special measure.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    started_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Support began or measure decided",
            definition="The day on which the support began or the court decided on the measure, or the earliest it can be.",
            guidance="For support that continues from an earlier stage, give the first day of this stage.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14",),
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
            definition="The day on which this spell of support ended, or the earliest it can be.",
            guidance=(
                "Leave blank while it continues, for a single meeting and for a special measure. One stage ends and the next begins on "
                "the day of the change."
            ),
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    ended_latest: Latest = None
    ended_absent: Absent = None
    source: Annotated[str | None, shared.source()] = None
