"""The dated history of the charging decisions on a suspect. The last is derived (R14, R22)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class SuspectDecision(Record):
    about: ClassVar = RecordType(
        name="suspect_decisions",
        singular="decision on a suspect",
        plural="recorded decisions",
        core=False,
        requirements=("R14", "R22"),
        guidance=(
            "One row for each decision whether to bring a suspect to court, in the order in which they were made. The present decision "
            "is the last of them."
        ),
        identified_by=("outcome_ref", "decision", "decided_on"),
        base_row={
            "outcome_ref": "O-0001",
            "decision": "no-prosecution-evidential",
            "decided_on": "2020-09-01",
            "reason": "absent:not-in-system",
        },
        sheets={"police": "facts"},
    )

    outcome_ref: Annotated[str | None, shared.link("suspect_outcomes", "suspect outcome")] = None
    decision: Annotated[
        str | None,
        Element(
            Code("charging_decision"),
            label="Decision",
            definition="What was decided about bringing this suspect to court.",
            guidance="Enter every decision, including one that a review changed.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14", "R22"),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    decided_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Decided on",
            definition="The day of the decision, or the earliest it can be.",
            guidance="Give the day of this decision, not of the present one.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R14", "R22"),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    decided_latest: Latest = None
    decided_absent: Absent = None
    reason: Annotated[
        str | None,
        Element(
            Code("charging_reason"),
            label="Reason",
            definition="The reason for a decision not to charge, or for a charge on the Threshold Test, by stage of the test.",
            guidance="It states why the decision was made. There is no place in this standard for a judgement of the child.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R12", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    stage: Annotated[
        str | None,
        Element(
            Code("decision_stage"),
            label="Stage",
            definition="Whether this was the first decision, or came after a review, after the case was reopened, or as a correction.",
            guidance="Choose review if the decision was looked at again, for example under the victims' right to review.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R14", "R22"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
