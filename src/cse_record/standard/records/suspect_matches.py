"""Two suspects of one return who may be one person (R4, R20)."""

from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Element
from cse_record.standard.kinds import Code
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class SuspectMatch(Record):
    about: ClassVar = RecordType(
        name="suspect_matches",
        singular="possible match of suspects",
        core=False,
        requirements=("R4", "R20"),
        guidance=(
            "One row for each pair of suspects in this return who may be one person. Nothing is merged: both keep their rows and are "
            "counted until one reference is withdrawn."
        ),
        identified_by=("suspect_ref", "other_suspect_ref"),
        base_row={"suspect_ref": "S-0001", "other_suspect_ref": "S-0002"},
        sheets={"police": "facts"},
    )

    suspect_ref: Annotated[str | None, shared.link("suspects", "suspect")] = None
    other_suspect_ref: Annotated[
        str | None,
        shared.link("suspects", "suspect", "Choose the other suspect, who may be the same person.", label="Other suspect reference"),
    ] = None
    basis: Annotated[
        str | None,
        Element(
            Code("person_match_basis"),
            label="Why they may be one person",
            definition="What suggests that the two suspects are one person.",
            guidance="If there are several reasons, choose the one that comes first in the list.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R4", "R20"),
            absent=NOT_RECORDED,
        ),
    ] = None
    state: Annotated[
        str | None,
        Element(
            Code("person_match_state"),
            label="State of the enquiry",
            definition="What enquiries have shown so far.",
            guidance="If nobody has looked into it yet, choose “Not yet decided”.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R4", "R20"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
