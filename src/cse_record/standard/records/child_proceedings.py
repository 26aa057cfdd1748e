"""What police, prosecution and courts did in respect of a child in connection with the exploitation (R8, R14)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class ChildProceeding(Record):
    about: ClassVar = RecordType(
        name="child_proceedings",
        singular="step against a child",
        core=False,
        requirements=("R8", "R14"),
        guidance=(
            "One row for each step. Enter only what is connected with the exploitation. It records what happened to the child, who may "
            "have been made to commit an offence."
        ),
        identified_by=("child_ref", "step", "step_on"),
        base_row={"child_ref": "C-0001", "step": "arrested", "step_on": "2020-06-20"},
        sheets={"police": "facts", "childrens-services": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    step: Annotated[
        str | None,
        Element(
            Code("child_proceeding"),
            label="Step",
            definition="What was done in respect of the child.",
            guidance="Enter a row for each step, such as an arrest and a later decision.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R8", "R14"),
            required=True,
        ),
    ] = None
    step_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Date of the step",
            definition="The day on which the step was taken, or the earliest it can be.",
            guidance="For a decision, give the day on which it was made.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R8", "R14"),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    step_latest: Latest = None
    step_absent: Absent = None
    offence_group: Annotated[
        str | None,
        Element(
            Code("offence_group"),
            label="Offence heading",
            definition="The broad heading of the offence of which the child was suspected.",
            guidance="If there were several, choose the most serious.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    exploitation_considered: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Exploitation considered",
            definition="Whether the body that took the step considered that the child might have been exploited.",
            guidance="Record what the decision or the file says.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R8", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
