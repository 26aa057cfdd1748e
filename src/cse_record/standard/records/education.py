"""Dated observations of a child's engagement with education (R7)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_APPLICABLE, NOT_ESTABLISHED, NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class EducationObservation(Record):
    about: ClassVar = RecordType(
        name="education",
        singular="education observation",
        core=False,
        requirements=("R7",),
        guidance=(
            "One row for each observation, so that change over time can be seen. "
            "Where several things were noted on one day, enter a row for each."
        ),
        identified_by=("education_ref",),
        base_row={"education_ref": "ED-0001", "child_ref": "C-0001", "observed_on": "2020-05-04", "engagement": "attending"},
        sheets={"childrens-services": "facts"},
    )

    education_ref: Annotated[
        str | None,
        shared.reference("Education observation reference", "this observation", "A running number is enough, for example ED-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    observed_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Observed",
            definition="The day that the observation refers to, or the earliest that it can refer to.",
            guidance="For a term, give its first day here and its last day as the latest.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R7",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    observed_latest: Latest = None
    observed_absent: Absent = None
    engagement: Annotated[
        str | None,
        Element(
            Code("education_engagement"),
            label="Engagement with education",
            definition="How far the child was taking part in education at that time.",
            guidance="Describe the child's situation. Losing touch with school is often an effect of exploitation.",
            identifiability="none",
            sensitivity="none",
            requirements=("R7",),
            tables=("school",),
            required=True,
            absent=NOT_ESTABLISHED,
            maps_to=(Mapping("DfE school census", "Attendance and unauthorised absence", "lossy"),),
        ),
    ] = None
    observation: Annotated[
        str | None,
        Element(
            Code("education_observation"),
            label="What was noted",
            definition="The particular thing that was noted at school or about schooling, such as absence, exclusion or being bullied.",
            guidance="Record what the school itself noticed. A sign of exploitation belongs under indicators.",
            identifiability="none",
            sensitivity="none",
            requirements=("R7", "R8"),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="nothing but the engagement was noted",
            maps_to=(Mapping("DfE school census", "Suspensions and permanent exclusions", "lossy"),),
        ),
    ] = None
    setting: Annotated[
        str | None,
        Element(
            Code("education_setting"),
            label="Education setting",
            definition="The kind of school, college or other provision in which the child was or should have been educated.",
            guidance="Choose the kind only. Never give the name of a school.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R7",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
