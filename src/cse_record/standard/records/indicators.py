"""Signs of exploitation, as one observer noted them at one time (R8).

Each row is one sign noticed, or looked for and not noticed. There is no score: counting signs would make a
list of prompts into a measure, and would weigh what is recorded rather than what is being done to the child.
"""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class IndicatorObservation(Record):
    about: ClassVar = RecordType(
        name="indicators",
        singular="indicator observation",
        core=False,
        requirements=("R3", "R8"),
        guidance=(
            "One row for each sign that somebody considered for a child, on each occasion. "
            "Signs are prompts for thought. They are never added up, and a child with no signs may still be exploited."
        ),
        identified_by=("child_ref", "indicator", "observed_on", "observed_by"),
        base_row={"child_ref": "C-0001", "indicator": "unexplained-possessions", "seen": "seen"},
        sheets={"childrens-services": "facts", "voluntary": "facts", "health": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    indicator: Annotated[
        str | None,
        Element(
            Code("indicator"),
            label="Indicator",
            definition="The sign that was considered: something that suggests what is being done to the child, or an effect of it.",
            guidance="Choose the nearest sign. It records what was noticed and is not a judgement of the child.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R8",),
            required=True,
        ),
    ] = None
    seen: Annotated[
        str | None,
        Element(
            Code("indicator_seen"),
            label="Seen or not",
            definition="Whether the observer noticed the sign, or considered it and did not notice it.",
            guidance="If the sign was on the form but nobody considered it, choose “Not asked” as the reason.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R3", "R8"),
            required=True,
            absent=("absent:not-asked", "absent:not-safe-to-ask", *NOT_RECORDED),
        ),
    ] = None
    observed_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Day of observation",
            definition="The day on which the sign was noticed or considered, or the earliest it can be.",
            guidance="Give the day of the observation. For a sign that nobody assessed, give the day of the form.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R8",),
            absent=NOT_RECORDED,
        ),
    ] = None
    observed_latest: Latest = None
    observed_absent: Absent = None
    observed_by: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Observed by",
            definition="The service or person who noticed or considered the sign.",
            guidance="Name the service, not the worker. It need not be the one that made a referral.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R8", "R13"),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
