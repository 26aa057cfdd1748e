"""What a safeguarding board and its agencies have in place against child sexual exploitation (R16)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, ExactDate, UncertainDate
from cse_record.standard.record import Record, RecordType


class BoardArrangement(Record):
    about: ClassVar = RecordType(
        name="board_arrangements",
        singular="board arrangement",
        core=False,
        requirements=("R16",),
        guidance=(
            "One row for each arrangement and each agency that has it or should have it. An arrangement of the whole board has one row, "
            "with the board as the agency. Include arrangements that are not in place."
        ),
        identified_by=("arrangement", "agency"),
        base_row={"arrangement": "cse-subgroup", "agency": "lscb", "in_place": "yes"},
        sheets={"board": "facts"},
    )

    arrangement: Annotated[
        str | None,
        Element(
            Code("board_arrangement"),
            label="Arrangement",
            definition="The arrangement that this row describes, whether it is in place or not.",
            guidance="Go through the list and enter a row for each, so that gaps can be seen.",
            identifiability="none",
            sensitivity="none",
            requirements=("R16",),
            required=True,
        ),
    ] = None
    agency: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Agency",
            definition="The type of agency that has this arrangement, or the board itself.",
            guidance="For a lead professional give a row for each agency. For a sub-group or protocol choose the board.",
            identifiability="none",
            sensitivity="none",
            requirements=("R16",),
            required=True,
        ),
    ] = None
    in_place: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="In place",
            definition="Whether the arrangement existed and was in use at the end of the return's period.",
            guidance="Choose no for an arrangement that is only planned, or that was once in place and has lapsed.",
            identifiability="none",
            sensitivity="none",
            requirements=("R16",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    since_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="In place since",
            definition="The day from which the arrangement has been in use, or the earliest it can be.",
            guidance="If it lapsed and began again, give the latest start.",
            identifiability="none",
            sensitivity="none",
            requirements=("R16",),
            absent=NOT_RECORDED,
        ),
    ] = None
    since_latest: Latest = None
    since_absent: Absent = None
    reviewed_on: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Last reviewed",
            definition="The day on which the board or agency last reviewed the arrangement, and either agreed it again or changed it.",
            guidance="Leave blank if it was never reviewed.",
            identifiability="none",
            sensitivity="none",
            requirements=("R16",),
        ),
    ] = None
    review_due_on: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Review due",
            definition="The day by which the arrangement is next to be reviewed.",
            guidance="Give the date in the document itself. A date that has passed shows that the review is late.",
            identifiability="none",
            sensitivity="none",
            requirements=("R16",),
        ),
    ] = None
