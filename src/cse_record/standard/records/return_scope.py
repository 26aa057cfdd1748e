"""What was searched for: one row per record type, so that every missing row is accounted for (R3, R10)."""

from typing import Annotated, ClassVar

from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ShortText
from cse_record.standard.record import Record, RecordType


class ReturnScope(Record):
    about: ClassVar = RecordType(
        name="return_scope",
        singular="statement of scope",
        core=True,
        requirements=("R3", "R10", "R18"),
        guidance="One row for each record type that holds cases or arrangements, including those that your agency does not hold.",
        identified_by=("record_type",),
        base_row={"record_type": "children", "extent": "complete"},
    )

    record_type: Annotated[
        str | None,
        Element(
            Code("record_type", group="cases"),
            label="Record type",
            definition="The record type whose search this statement describes.",
            guidance="Every record type has a row of its own. The template fills this column.",
            identifiability="none",
            sensitivity="none",
            requirements=("R3", "R10"),
            required=True,
        ),
    ] = None
    extent: Annotated[
        str | None,
        Element(
            Code("scope_extent"),
            label="Searched and complete?",
            definition="Whether records of this type were searched for, and whether all those found are in the return.",
            guidance="“Not held by this agency” means that your agency has no such records, and is a complete answer. "
            "If the form has no such sheet, say so.",
            identifiability="none",
            sensitivity="none",
            requirements=("R3", "R10", "R18"),
            core=("responses", "missing", "living-situation", "school"),
        ),
    ] = None
    note: Annotated[
        str | None,
        Element(
            ShortText(300),
            label="What was left out",
            definition="What a partial search left out, such as a district, a team or a span of years.",
            guidance="Fill when the answer is “Searched, but not complete”. No personal details.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R10", "R18"),
        ),
    ] = None
