"""The dated history of the outcomes of an investigation. The last is derived (R14, R22)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class InvestigationOutcome(Record):
    about: ClassVar = RecordType(
        name="investigation_outcomes",
        singular="outcome of an investigation",
        plural="recorded outcomes",
        core=False,
        requirements=("R14", "R22"),
        guidance=(
            "One row for each outcome that was recorded for the crime, in the order in which they were recorded. The present outcome is"
            " the last of them."
        ),
        identified_by=("investigation_ref", "outcome", "outcome_on"),
        base_row={"investigation_ref": "I-0001", "outcome": "18", "outcome_on": "2020-09-01"},
        sheets={"police": "facts"},
    )

    investigation_ref: Annotated[str | None, shared.link("investigations", "investigation")] = None
    outcome: Annotated[
        str | None,
        Element(
            Code("crime_outcome"),
            label="Outcome",
            definition="The outcome that was recorded for the crime, by the Home Office numbering.",
            guidance=(
                "Enter every outcome, including one that was later replaced, such as 16 before 1. A crime that was reopened and has no new "
                "outcome so far has a row with 0 and the stage of a reopening."
            ),
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14", "R22"),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    outcome_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Recorded on",
            definition="The day on which the outcome was recorded, or the earliest it can be.",
            guidance="Give the day of this outcome, not of the present one.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14", "R22"),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    outcome_latest: Latest = None
    outcome_absent: Absent = None
    stage: Annotated[
        str | None,
        Element(
            Code("decision_stage"),
            label="Stage",
            definition="Whether this was the first outcome, or came after a review, after the case was reopened, or as a correction.",
            guidance="Choose review if the child or the force asked for the decision to be looked at again.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R14", "R22"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
