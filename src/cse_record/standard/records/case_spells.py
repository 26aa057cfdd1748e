"""Spells during which a service held the case of a child, and how each began and ended (R22)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_APPLICABLE, NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class CaseSpell(Record):
    about: ClassVar = RecordType(
        name="case_spells",
        singular="case spell",
        core=False,
        requirements=("R22",),
        guidance=(
            "One row for each spell during which one service held the case of one child at one level. If the level changes, or the case"
            " is closed and opened again, enter another row."
        ),
        identified_by=("case_ref",),
        case_line=CaseLine(ends="closed_on"),
        base_row={"case_ref": "K-0001", "child_ref": "C-0001", "service": "childrens-services", "opened_on": "2020-06-11"},
        sheets={"childrens-services": "facts", "board": "facts", "voluntary": "facts"},
    )

    case_ref: Annotated[
        str | None,
        shared.reference("Case spell reference", "this spell", "A running number is enough, for example K-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    service: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Service that held the case",
            definition="The type of agency that held the case of the child in this spell.",
            guidance="If two agencies each held a case, enter a row for each.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R22",),
            required=True,
        ),
    ] = None
    level: Annotated[
        str | None,
        Element(
            Code("case_level"),
            label="Level of the case",
            definition="The level of help and protection at which the case was held.",
            guidance="If the level changed, end this spell on that day and enter another.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R22",),
            absent=NOT_RECORDED,
        ),
    ] = None
    opened_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Case opened",
            definition="The day on which the service opened the case, or took it on at this level, or the earliest it can be.",
            guidance="For a case that was transferred, give the day on which this service took it over.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R22",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    opened_latest: Latest = None
    opened_absent: Absent = None
    opening: Annotated[
        str | None,
        Element(
            Code("case_opening"),
            label="How it was opened",
            definition="The reason for which the service took on the case of the child in this spell.",
            guidance="Choose “Opened again” only if an earlier case of this service had been closed.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R22",),
            absent=NOT_RECORDED,
        ),
    ] = None
    from_area: Annotated[
        str | None,
        shared.area(
            "Area transferred from",
            "The local authority or police force area whose service held the case until then.",
            "Fill only if the case was transferred from another area.",
            ("R22",),
        ),
    ] = None
    closed_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Case closed",
            definition="The day on which the service closed the case, or ended this spell, or the earliest it can be.",
            guidance="If the case is open, or nothing says that it was closed, leave blank and choose “Not applicable” as the reason.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R22",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="the case is open",
        ),
    ] = None
    closed_latest: Latest = None
    closed_absent: Absent = None
    closing: Annotated[
        str | None,
        Element(
            Code("case_closing"),
            label="Why it was closed",
            definition="Why the service closed the case or ended this spell.",
            guidance="Choose what the service did or what changed. No code describes what the child did.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R22",),
            absent=NOT_RECORDED,
        ),
    ] = None
    to_area: Annotated[
        str | None,
        shared.area(
            "Area transferred to",
            "The local authority or police force area whose service took the case over.",
            "Fill only if the case was transferred to another area.",
            ("R22",),
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
