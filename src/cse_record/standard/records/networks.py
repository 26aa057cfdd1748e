"""Groups of people suspected of exploiting children together (R5)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_ESTABLISHED, Absent, Basis, Element, Latest
from cse_record.standard.kinds import Code, Number, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Network(Record):
    about: ClassVar = RecordType(
        name="networks",
        singular="network",
        core=False,
        requirements=("R5",),
        guidance=(
            "One row for each network of two or more suspects, even if its full extent is not known. "
            "Enter its members who are listed under suspects as network members."
        ),
        identified_by=("network_ref",),
        base_row={"network_ref": "N-0001"},
        sheets={"police": "facts"},
    )

    network_ref: Annotated[
        str | None,
        shared.reference(
            "Network reference",
            "this network",
            "Use a reference that does not reveal the people, the place or the name of an operation.",
            "criminal_offence",
        ),
    ] = None
    known_size: Annotated[
        int | None,
        Element(
            Number(2, 999, "number of people"),
            label="Known size",
            definition="How many people are known or thought to belong to the network, whether or not they are listed under suspects.",
            guidance="At least the number of members entered. If its full extent is not known, say so in the next element.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R5",),
            tables=("networks",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    known_size_basis: Basis = None
    known_size_absent: Absent = None
    size_complete: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Size complete",
            definition="Whether the known size is thought to be the full extent of the network.",
            guidance="Choose no if further members are suspected, however few.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R5",),
            tables=("networks",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    first_known_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Network first known",
            definition="The day on which an agency first saw that these suspects were acting together, or the earliest it can be.",
            guidance="Give the date when it was recognised, which is usually later than when the network began.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R5",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    first_known_latest: Latest = None
    first_known_absent: Absent = None
    network_area: Annotated[
        str | None,
        shared.area(
            "Area of the network",
            "The local authority or police force area in which the network is mainly active.",
            "If it is active in several, give the main one. Movement between areas belongs under exploitation features.",
            ("R5", "R17"),
        ),
    ] = None
    setting: Annotated[
        str | None,
        Element(
            Code("network_setting"),
            label="Shared setting or business",
            definition="The kind of business, circle or setting through which the members are mainly connected.",
            guidance="Choose the kind only. Never give the name of a business or place.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R5", "R9"),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
    confirmed_on: Annotated[date | None, shared.confirmed_on()] = None
