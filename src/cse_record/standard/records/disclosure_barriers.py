"""What was noted, at one time, as keeping a child from telling (R12)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class DisclosureBarrier(Record):
    about: ClassVar = RecordType(
        name="disclosure_barriers",
        singular="disclosure barrier",
        core=False,
        requirements=("R12",),
        guidance=(
            "One row for each barrier noted, with its date, to show which have passed and which remain. Delay is a result of "
            "exploitation and says nothing about the truth of an account."
        ),
        identified_by=("child_ref", "barrier", "noted_on", "noted_by"),
        base_row={"child_ref": "C-0001", "barrier": "fear-of-exploiter", "noted_on": "2020-07-01"},
        sheets={"childrens-services": "facts", "voluntary": "facts", "health": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    barrier: Annotated[
        str | None,
        Element(
            Code("disclosure_barrier"),
            label="Barrier",
            definition="What stopped or stops the child from telling anyone about the exploitation, as the child or another person "
            "described it.",
            guidance="A barrier is an effect of exploitation or of the child's experience of services. It matters for support, and says "
            "nothing about the account.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R12",),
            required=True,
        ),
    ] = None
    noted_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Noted",
            definition="The day on which the barrier was noted, or the earliest it can be.",
            guidance="If the same barrier is still there later, enter it again with the later date.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R12",),
            absent=NOT_RECORDED,
        ),
    ] = None
    noted_latest: Latest = None
    noted_absent: Absent = None
    noted_by: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Noted by",
            definition="The service or person who noted the barrier.",
            guidance="Name the service, not the worker. If the child named the barrier, give the service that the child told.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R12",),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
