"""Steps taken for a child in child protection, trafficking and multi-agency procedures of each nation (R13)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.case_line import CaseLine
from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class StatutoryStep(Record):
    about: ClassVar = RecordType(
        name="statutory_steps",
        singular="statutory step",
        core=False,
        requirements=("R13",),
        guidance=(
            "One row for each child each time that a step is taken. A step that concerns several children has a row for each of them."
        ),
        identified_by=("child_ref", "step", "held_on"),
        case_line=CaseLine(answers=("step", "outcome")),
        base_row={"child_ref": "C-0001", "step": "strategy-discussion", "held_on": "2020-06-15", "nation": "england"},
        sheets={"childrens-services": "facts", "board": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    step: Annotated[
        str | None,
        Element(
            Code("statutory_step"),
            label="Step",
            definition="The step that was taken, by its name in the law or guidance of the nation.",
            guidance=(
                "The group of each step names the nations in which it exists. Choose one that exists where the case is held. A referral to "
                "the National Referral Mechanism and its decisions are entered under NRM referrals if your form has that sheet, and here "
                "otherwise; not in both."
            ),
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            required=True,
        ),
    ] = None
    held_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Held or begun on",
            definition="The day on which the meeting was held, or the enquiry, plan or order began, or the earliest it can be.",
            guidance="For a decision, give the day on which it was made. For an enquiry, give the day on which it began.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R13",),
            required=True,
            absent=NOT_RECORDED,
            maps_to=(
                Mapping("DfE children in need census", "Section 47 actual start date", "narrower"),
                Mapping("DfE children in need census", "Date of initial child protection conference", "narrower"),
                Mapping("DfE children in need census", "Child protection plan start date", "narrower"),
                Mapping("DfE children in need census", "Assessment actual start date", "narrower"),
            ),
        ),
    ] = None
    held_latest: Latest = None
    held_absent: Absent = None
    outcome: Annotated[
        str | None,
        Element(
            Code("step_outcome"),
            label="Outcome of the step",
            definition="What the step decided or led to.",
            guidance="A plan or registration that began or ended is also a separate step with its own date.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    nation: Annotated[
        str | None,
        Element(
            Code("nation"),
            label="Nation",
            definition="The nation under whose law or procedure the step was taken.",
            guidance="Normally the nation of the authority that took the step, even if the child is placed in another nation.",
            identifiability="none",
            sensitivity="none",
            requirements=("R13",),
            required=True,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
