"""Which suspect belongs to which network, as a core or a peripheral member (R5)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_ESTABLISHED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class NetworkMember(Record):
    about: ClassVar = RecordType(
        name="network_members",
        singular="network member",
        core=False,
        requirements=("R5", "R20"),
        guidance="One row for each suspect and each network that the suspect is thought to belong to.",
        identified_by=("network_ref", "suspect_ref"),
        base_row={"network_ref": "N-0001", "suspect_ref": "S-0001"},
        sheets={"police": "facts"},
    )

    network_ref: Annotated[str | None, shared.link("networks", "network")] = None
    suspect_ref: Annotated[str | None, shared.link("suspects", "suspect")] = None
    role: Annotated[
        str | None,
        Element(
            Code("network_role"),
            label="Role in the network",
            definition="Whether the suspect is thought to be a core or a peripheral member of the network.",
            guidance="A core member takes a leading or regular part. Record what the source says.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R5",),
            tables=("networks",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    member_from_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Member from",
            definition="The day from which the suspect is thought to have belonged to the network, or the earliest it can be.",
            guidance="Give the date when membership began, not when it became known.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R5",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    member_from_latest: Latest = None
    member_from_absent: Absent = None
    source: Annotated[str | None, shared.source()] = None
