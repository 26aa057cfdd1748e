"""Which children one measure of disruption protects, where there are several (R21)."""

from typing import Annotated, ClassVar

from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class DisruptionChild(Record):
    about: ClassVar = RecordType(
        name="disruption_children",
        singular="child protected by a measure",
        core=False,
        requirements=("R20", "R21"),
        guidance=(
            "One row for each measure and each child, if the measure names or protects several children of this return. A measure that "
            "is about one child names the child in its own row."
        ),
        identified_by=("disruption_ref", "child_ref"),
        base_row={"disruption_ref": "D-0001", "child_ref": "C-0001"},
        sheets={"police": "facts", "childrens-services": "facts", "board": "facts"},
    )

    disruption_ref: Annotated[str | None, shared.link("disruptions", "disruption measure")] = None
    child_ref: Annotated[str | None, shared.link("children", "child", "Choose one of the children whom the measure names or protects.")] = (
        None
    )
    source: Annotated[str | None, shared.source()] = None
