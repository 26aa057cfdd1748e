"""Children of one return who are siblings, share a household or know each other (R20, R25)."""

from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_ESTABLISHED, Element
from cse_record.standard.kinds import Code
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class ChildLink(Record):
    about: ClassVar = RecordType(
        name="child_links",
        singular="connection between children",
        core=False,
        requirements=("R20", "R25"),
        guidance=(
            "One row for each pair of children in this return who are connected. It says nothing about who exploited them: "
            "involvements with the same suspect say that."
        ),
        identified_by=("child_ref", "other_child_ref"),
        base_row={"child_ref": "C-0001", "other_child_ref": "C-0002", "connection": "sibling"},
        sheets={"childrens-services": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    other_child_ref: Annotated[
        str | None,
        shared.link("children", "child", "Choose the other child.", label="Other child reference"),
    ] = None
    connection: Annotated[
        str | None,
        Element(
            Code("child_link"),
            label="Connection",
            definition="How the two children are connected.",
            guidance="If several apply, choose the one that comes first in the list. For parent and child, give the parent first.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R20", "R25"),
            required=True,
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
