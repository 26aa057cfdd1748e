"""Circumstances of a child that exploiters may use, create or worsen (R8)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_ESTABLISHED, Absent, Element, Latest, Mapping
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Vulnerability(Record):
    about: ClassVar = RecordType(
        name="vulnerabilities",
        singular="vulnerability",
        core=False,
        requirements=("R8",),
        guidance=(
            "One row for each known circumstance of a child. For each, say whether an exploiter created it or made it worse. "
            "A circumstance is never a cause of the abuse."
        ),
        identified_by=("child_ref", "vulnerability"),
        base_row={"child_ref": "C-0001", "vulnerability": "neglect"},
        sheets={"childrens-services": "facts", "voluntary": "facts", "health": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    vulnerability: Annotated[
        str | None,
        Element(
            Code("vulnerability"),
            label="Vulnerability",
            definition="A circumstance in the child's life that exploiters may use to gain access to the child or control over the child.",
            guidance="Enter what is known about the child's life, now or earlier. Leave out what is only assumed.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R8",),
            required=True,
            maps_to=(Mapping("DfE children in need census", "Assessment factors", "lossy"),),
        ),
    ] = None
    known_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Known from",
            definition="The day on which a service first knew of the circumstance, or the earliest it can be.",
            guidance="Give the date when it became known, which may be later than when it began.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R8",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    known_latest: Latest = None
    known_absent: Absent = None
    made_worse_by_exploiter: Annotated[
        str | None,
        Element(
            Code("exploiter_effect"),
            label="Created or made worse by the exploiter",
            definition="Whether an exploiter brought the circumstance about, made it worse, or did neither.",
            guidance="Exploiters often do so to keep control. If nobody has looked into it, give the reason.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R8",),
            absent=("absent:not-asked", *NOT_ESTABLISHED),
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
