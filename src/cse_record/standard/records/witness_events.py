"""What was done to a child who gave, or might give, evidence (R12, R14)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, NOT_TOLD, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class WitnessEvent(Record):
    about: ClassVar = RecordType(
        name="witness_events",
        singular="event of a witness",
        core=False,
        requirements=("R12", "R14"),
        guidance=(
            "One row for each event. Each says what others did or what happened in the case. There is no place here for a judgement of "
            "the child."
        ),
        identified_by=("child_ref", "event", "event_on"),
        base_row={"child_ref": "C-0001", "event": "threatened", "event_on": "2020-07-01"},
        sheets={"police": "facts", "voluntary": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    investigation_ref: Annotated[
        str | None,
        shared.link(
            "investigations",
            "investigation",
            "Choose the investigation that it bears on. Leave blank if your agency holds no investigations.",
            required=False,
        ),
    ] = None
    event: Annotated[
        str | None,
        Element(
            Code("witness_event"),
            label="Event",
            definition="What was done, or what happened.",
            guidance="Enter a row for each event. Never give words, names or places.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R12", "R14"),
            required=True,
        ),
    ] = None
    event_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Date of the event",
            definition="The day on which it happened, or the earliest it can be.",
            guidance="If it went on for some time, give its first day here and the last day it can have begun as the latest.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R12", "R14"),
            required=True,
            absent=NOT_TOLD,
        ),
    ] = None
    event_latest: Latest = None
    event_absent: Absent = None
    suspect_ref: Annotated[
        str | None,
        shared.link("suspects", "suspect", "Choose the suspect who did it, or for whom it was done, if known.", required=False),
    ] = None
    acted_upon: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Acted upon",
            definition="Whether an agency acted upon it, for example with an arrest, a measure or more support.",
            guidance="Record whether something was done, not whether it worked.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
