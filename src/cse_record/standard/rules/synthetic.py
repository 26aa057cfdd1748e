"""Fictitious areas, which only a synthetic return may use."""

from cse_record.standard.kinds import Code
from cse_record.standard.predicates import HEADER, AnyOf, Blank, Is, NotOneOf
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.rule import Example, group, rule

FICTITIOUS = group("area", "synthetic")
ELEMENTS = tuple(
    (record_type, element.name)
    for record_type, record in RECORDS.items()
    for element in record.elements.values()
    if isinstance(element.kind, Code) and element.kind.codelist == "area"
)
"""Every element that holds an area, with its record type."""
OTHER = "K02000001"
"""The whole of the United Kingdom: an area that is not fictitious and belongs to no council or force."""
GIVEN: dict[str, Row] = {
    "missing_episodes": {"found_by": "police"},
    "living_situations": {"setting": "care-foster-other", "legal_status": "care-order", "placing_area": OTHER, "placement_area": OTHER},
    "exploitation_features": {"feature": "movement-between-towns", "from_area": OTHER, "to_area": OTHER},
}
"""Further cells that a record with a fictitious area needs so that no other rule fails."""


def _is_not_synthetic(record_type: str) -> AnyOf:
    marked = "synthetic" if record_type == HEADER else f"{HEADER}.synthetic"
    return AnyOf((Blank(marked), Is(marked, ("no",))))


def _return(record_type: str, element: str, area: str, synthetic: str | None) -> Tables:
    """A return with one area under test. Every other area in it is not fictitious."""
    rows: Tables = {
        "returns": [{"agency_area": OTHER, "synthetic": synthetic}],
        "exploitation_periods": [{"exploitation_area": OTHER}],
    }
    row = GIVEN.get(record_type, {}) | {element: area}
    rows[record_type] = [(rows[record_type][0] if record_type in rows else {}) | row]
    return rows


RULES = (
    rule(
        "SYN-001", "error", "Fictitious area in a return that does not say that it is synthetic",
        [(record_type, NotOneOf(element, FICTITIOUS, when=_is_not_synthetic(record_type))) for record_type, element in ELEMENTS],
        brief="Fictitious area, not marked synthetic",
        why="Fictitious areas are for invented children only. A real child recorded in one is not counted for any council or force.",
        fix="If the return is about real people, choose the real area. If everyone in it is invented, answer yes to “Synthetic data”.",
        serves=["R10", "R18"],
        fails=[
            Example(_return(record_type, element, FICTITIOUS[0], synthetic), at=(record_type, 0), field=element)
            for synthetic in (None, "no")
            for record_type, element in ELEMENTS
        ]
        + [Example(_return("children", "home_area", area, "no"), at=("children", 0), field="home_area") for area in FICTITIOUS[1:3]],
        passes=[
            Example(_return(record_type, element, FICTITIOUS[0] if synthetic == "yes" else OTHER, synthetic))
            for synthetic in ("yes", "no", None)
            for record_type, element in ELEMENTS
        ],
    ),
)  # fmt: skip
