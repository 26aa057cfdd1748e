"""Case spells: their order, and how each was opened and closed."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import (
    AgeBetween,
    All,
    HasValue,
    Is,
    NoneAfterOpen,
    NoOverlap,
    NotOneOf,
    NoValue,
    OneOf,
    OnOrAfter,
    Present,
    Unique,
)
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import UNDATED_PERIOD, row_examples
from cse_record.standard.rules.rule import Example, rule

SPELLS = "case_spells"
NOT_APPLICABLE, UNKNOWN = "absent:not-applicable", "absent:unexplained"
OPEN = Is("closed_on", (NOT_APPLICABLE,))
COURSE = "Children fall out of services and come back. Only dated spells show it."
TRANSFERS = (("opening", "transferred-in", "from_area"), ("closing", "transferred-out", "to_area"))
"""The element, the code that says that the case was transferred, and the area from or to which it was."""

LATER: Row = {"prepared_on": "2026-01-31", "period_start": "2025-01-01", "period_end": "2025-12-31"}
MET: Row = {"closing": "needs-met"}


def _other_than(codelist: str, code: str) -> tuple[str, ...]:
    return tuple(other.code for other in CODELISTS[codelist].codes if other.code != code)


POLICE_CASE = ("police", "other")
OF_CHILDREN = ("child-in-need", "child-protection", "looked-after")
STEPS_TOO_FAR = (
    ("opening", "stepped-up", "early-help"), ("opening", "stepped-down", "looked-after"), ("closing", "stepped-up", "looked-after"),
)  # fmt: skip
"""How a case was opened or closed, and the level from or to which it cannot have stepped. Early help can step down to help for all."""
ONE_IN_AN_AREA = ("childrens-services", "youth-justice")
"""Services of which an area has one, so that two spells at once are of one case. There are several charities and clinics."""


def _two(first: Row, second: Row, service: str = "childrens-services", field: str = "child_ref") -> Example:
    """Two spells of one child with a service, the first closed before the second unless it says otherwise."""
    earlier: Row = {"service": service, "closed_on": "2020-09-01"} | (first if "closed_absent" in first else MET | first)
    later: Row = {"case_ref": "K-0002", "service": service, "opened_on": "2021-02-01", "closed_absent": NOT_APPLICABLE} | second
    children: list[Row] = [{}, {"child_ref": "C-0002", "birth_month": "2005-01"}]
    return Example({"children": children, SPELLS: [earlier, later]}, at=(SPELLS, 1), field=field)


def _stepped(element: str, code: str, level: str) -> Example:
    """A spell at a level that was opened or closed in this way."""
    closed: Row = {"closed_on": "2020-09-01"} if element == "closing" else {"closed_absent": NOT_APPLICABLE}
    child: Row = {"living_history": UNKNOWN}
    return Example({"children": [child], SPELLS: [closed | {"level": level, element: code}]}, at=(SPELLS, 0), field="level")


def _aged(level: str, day: str) -> Example:
    """A spell opened on a day for a young person born in May 2002, whose other days are not known."""
    child: Row = {
        "birth_month": "2002-05", "first_attention_absent": UNKNOWN, "first_response_absent": UNKNOWN, "living_history": UNKNOWN,
    }  # fmt: skip
    row: Row = {"level": level, "opened_on": day}
    return Example({"children": [child], "exploitation_periods": [UNDATED_PERIOD], SPELLS: [row]}, at=(SPELLS, 0), field="opened_on")


RULES = (
    rule(
        "CAS-001", "error", "Case closed before it was opened", SPELLS, OnOrAfter("closed_on", "opened_on"), since="0.2",
        why=COURSE, fix="Check both dates against the source and correct the one that is wrong.", serves=["R22"],
        fails={"opened_on": "2020-06-11", "closed_on": "2020-06-10"} | MET,
        passes={"opened_on": "2020-06-11", "closed_on": "2020-06-11"} | MET,
    ),
    rule(
        "CAS-002", "error", "Reason for closing an open case", SPELLS, NoValue("closing", when=OPEN), since="0.2",
        why=COURSE, fix="Give the day on which the case was closed, or clear the reason.", serves=["R22"],
        fails={"closed_absent": NOT_APPLICABLE, "closing": "needs-met"},
        passes=row_examples(SPELLS, {"closed_absent": "absent:unexplained", "closing": "needs-met"}, {"closed_absent": NOT_APPLICABLE}),
    ),
    rule(
        "CAS-003", "query", "Case closed, but no reason given", SPELLS, Present("closing", when=HasValue("closed_on")), since="0.2",
        why="Why help ended shows whether a child was safe or was lost to a service.",
        fix="Say why the case was closed, or why the reason is not recorded.", serves=["R22"],
        fails={"closed_on": "2020-09-01"},
        passes=row_examples(SPELLS, {"closed_on": "2020-09-01", "closing": "absent:not-in-system"}, {"closed_absent": NOT_APPLICABLE}),
    ),
    rule(
        "CAS-004", "query", "Transferred, but the other area is not given",
        [(SPELLS, Present(area, when=Is(element, (code,)))) for element, code, area in TRANSFERS], since="0.2",
        brief="Transferred, but other area not given",
        why="A case that passes between areas can be followed only if both are known.",
        fix="Give the area, or say why it is not recorded.", serves=["R22"],
        fails=[Example({SPELLS: [{"closed_on": "2020-09-01"} | MET | {element: code}]}, field=area) for element, code, area in TRANSFERS],
        passes=row_examples(SPELLS, {"opening": "transferred-in", "from_area": "absent:not-in-system"},
                            {"closed_on": "2020-09-01", "closing": "transferred-out", "to_area": "absent:not-in-system"},
                            {"opening": "new", "closed_on": "2020-09-01", "closing": "needs-met"}),
    ),
    rule(
        "CAS-005", "error", "Area of a transfer that did not take place",
        [(SPELLS, NoValue(area, when=Is(element, _other_than(f"case_{element}", code), called="something other than a transfer")))
         for element, code, area in TRANSFERS],
        since="0.2", brief="Area of transfer, but no transfer",
        why="A case that passes between areas can be followed only if both are known.",
        fix="Say that the case was transferred, or clear the area.", serves=["R22"],
        fails=[
            Example({SPELLS: [{"closed_on": "2020-09-01"} | MET | {element: other, area: "synthetic-windlesea"}]}, field=area)
            for element, code, area in TRANSFERS for other in _other_than(f"case_{element}", code)
            if other not in ("adult-services", "became-adult")
        ],
        passes=row_examples(SPELLS, {"opening": "transferred-in", "from_area": "synthetic-windlesea"},
                            {"closed_on": "2020-09-01", "closing": "transferred-out", "to_area": "synthetic-windlesea"}),
    ),
    rule(
        "CAS-006", "query", "Closed because the child became 18, long before or after that day", SPELLS,
        AgeBetween("closed_on", "child_ref.birth_month", 17, 18, when=Is("closing", ("adult-services", "became-adult"))), since="0.2",
        brief="Closed at 18, but long before or after",
        why="Help that ends at 18 is counted separately, and a wrong month of birth would end it too early.",
        fix="Check the day of closing, the reason and the month of birth. If adult services took over at another age, explain.",
        serves=["R22", "R25"],
        fails=[
            Example({"children": [{"birth_month": "2006-05"}],
                     SPELLS: [{"closed_on": day, "closing": why, "opened_on": "2020-06-11"}],
                     "returns": [LATER]})
            for day, why in (("2023-04-30", "adult-services"), ("2025-05-31", "became-adult"))
        ],
        passes=[*(Example({"children": [{"birth_month": "2006-05"}], SPELLS: [{"closed_on": day, "closing": "became-adult"}],
                           "returns": [LATER]}) for day in ("2023-05-01", "2025-05-30")),
                Example({SPELLS: [{"closed_on": "2020-09-01", "closing": "needs-met"}]})],
    ),
    rule(
        "CAS-007", "query", "New to the same service for the second time", SPELLS,
        Unique(("child_ref", "service"), when=All((Is("opening", ("new",)), Is("service", ONE_IN_AN_AREA)))), since="0.2",
        brief="New to the same service, second time",
        why="How many children come back to a service after their case was closed is counted from this answer.",
        fix="If the service had closed an earlier case of this child, choose “Opened again”. If it was a service of another area, explain.",
        serves=["R22"],
        fails=[_two({"opening": "new"}, {"opening": "new"}, service) for service in ONE_IN_AN_AREA],
        passes=[_two({"opening": "new"}, {"opening": "re-referral"}), _two({"opening": "new"}, {"opening": "new"}, "voluntary"),
                *(_two({"opening": "new"}, {"opening": "new", "service": other}, service) for service, other in (
                    ("childrens-services", "youth-justice"), ("youth-justice", "childrens-services"))),
                _two({"opening": "new"}, {"opening": "new", "child_ref": "C-0002"})],
    ),
    rule(
        "CAS-008", "query", "Case opened while the same service already held one for the child",
        [check for service in ONE_IN_AN_AREA for check in (
            (SPELLS, NoOverlap("child_ref", "opened_on", ("closed_on",), when=Is("service", (service,)))),
            (SPELLS, NoneAfterOpen("child_ref", "opened_on", ("closed_on",), when=Is("service", (service,)))))], since="0.2",
        brief="Opened while same service held one",
        why=COURSE,
        fix="Close the earlier spell on the day on which the level changed or the case was closed. If it was a service of another area, "
        "explain.",
        serves=["R22"],
        fails=[example for service in ONE_IN_AN_AREA for example in (
            _two({"closed_on": "2021-02-02"} | MET, {}, service, "opened_on"),
            _two({"closed_absent": NOT_APPLICABLE, "closed_on": None}, {}, service, "opened_on"))],
        passes=[example for service, other in (ONE_IN_AN_AREA, ONE_IN_AN_AREA[::-1]) for example in (
            _two({"closed_on": "2021-02-01"} | MET, {}, service),
            _two({"closed_on": "2021-02-02"} | MET, {"service": other}, service),
            _two({"closed_absent": NOT_APPLICABLE, "closed_on": None}, {"service": other}, service),
            _two({"closed_absent": NOT_APPLICABLE, "closed_on": None}, {"child_ref": "C-0002"}, service),
            _two({"closed_on": "2021-02-02"} | MET, {"child_ref": "C-0002"}, service))],
    ),
    rule(
        "CAS-009", "query", "Case of a police unit, held by another service", SPELLS,
        OneOf("service", POLICE_CASE, when=Is("level", ("police",))), since="0.2", brief="Police unit's case, held by another",
        why="Which service held a case shows who could have acted.",
        fix="Give the level at which this service held the case, or the police as the service.", serves=["R22"],
        fails=row_examples(SPELLS, {"level": "police", "service": "voluntary"}, {"level": "police"}),
        passes=row_examples(SPELLS, *({"level": "police", "service": service} for service in POLICE_CASE), {"level": "early-help"}),
    ),
    rule(
        "CAS-010", "query", "Stepped up to the lowest level, or beyond the highest",
        [(SPELLS, NotOneOf("level", (level,), when=Is(element, (code,)))) for element, code, level in STEPS_TOO_FAR], since="0.2",
        brief="Stepped up to lowest or beyond highest",
        why=COURSE, fix="Check the level, and how the case was opened or closed.", serves=["R22"],
        fails=[_stepped(element, code, level) for element, code, level in STEPS_TOO_FAR],
        passes=[*(_stepped(element, code, "child-protection") for element, code, _ in STEPS_TOO_FAR),
                _stepped("opening", "stepped-down", "early-help"), _stepped("opening", "stepped-up", "looked-after"),
                _stepped("closing", "stepped-down", "looked-after")],
    ),
    rule(
        "CAS-011", "query", "Case of a child in need, in protection or looked after, opened at 18 or over", SPELLS,
        AgeBetween("opened_on", "child_ref.birth_month", 0, 17, when=Is("level", OF_CHILDREN)), since="0.2",
        brief="Level for children, but 18 or over",
        why="Help at these levels ends at 18. A later date may hide the fact that a young person was left without it.",
        fix="Check the day, the level and the month of birth. If it is right, explain.", serves=["R11", "R22"],
        fails=[_aged(level, "2020-05-31") for level in OF_CHILDREN],
        passes=[*(_aged(level, "2020-05-30") for level in OF_CHILDREN), _aged("early-help", "2020-05-31"),
                _aged("child-in-need", "2002-06-01")],
    ),
)  # fmt: skip
