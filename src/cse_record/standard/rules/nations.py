"""The law of one nation beside an agency, an area or a procedure of another.

Children move between nations, and courts sit in one of them, so such a record can be right. Definitions and orders of England were used
elsewhere before a nation had its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.hierarchies import members
from cse_record.standard.predicates import All, Condition, HasReason, Is, IsNot, NotOneOf, Same
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import beside, edge
from cse_record.standard.rules.decisions import OUTCOMES
from cse_record.standard.rules.rule import Check, Example, rule

PERIODS, LIVING, MISSING, SUPPORTED = "exploitation_periods", "living_situations", "missing_episodes", "witness_support"
INVESTIGATIONS, FEATURES, BOARD = "investigations", "exploitation_features", "board_arrangements"
NOT_KNOWN = "absent:unexplained"
NATIONS = {
    "england": "in England", "wales": "in Wales", "scotland": "in Scotland", "northern-ireland": "in Northern Ireland",
}  # fmt: skip
AREAS = members("area", [code.code for code in CODELISTS["area"].codes])
AGENCY = {
    "england": "synthetic-police-northshire", "wales": "synthetic-police-cwm-arlais", "scotland": "synthetic-police-glenmarroch",
    "northern-ireland": "synthetic-police-lough-arrin",
}  # fmt: skip
"""A fictitious area of each nation."""
PLACE = {
    "england": "synthetic-northshire", "wales": "synthetic-cwm-arlais", "scotland": "synthetic-glenmarroch",
    "northern-ireland": "synthetic-ballymorrow",
}  # fmt: skip
SCOTTISH = "scotland"
OUTSIDE_SCOTLAND = tuple(nation for nation in NATIONS if nation != SCOTTISH)

DEFINITIONS = {
    "england": ("dfe-2017",), "wales": tuple(c.code for c in CODELISTS["cse_definition"].codes if c.code.startswith("wales-")),
    "scotland": ("scotland-2016",),
    "northern-ireland": tuple(c.code for c in CODELISTS["cse_definition"].codes if c.code.startswith("northern-ireland-")),
}  # fmt: skip
"""Definitions that one nation alone has used. That of England of 2009 was used in others until they had their own."""
STATUS_OF_SCOTLAND = (
    "compulsory-supervision-order", "interim-compulsory-supervision-order", "supervision-requirement", "permanence-order",
    "secure-authorisation",
)  # fmt: skip
STATUS_ELSEWHERE = (
    "care-order", "interim-care-order", "placement-order", "freeing-order", "police-protection", "secure-accommodation-order",
)  # fmt: skip
"""Legal statuses that the law of Scotland does not know."""
VERDICTS_OF_SCOTLAND, VERDICTS_ELSEWHERE = ("not-proven", "deserted"), ("discharged-committal", "no-evidence-offered", "left-on-file")
RELEASE_OF_SCOTLAND = ("investigative-liberation", "undertaking")
RELEASE_ELSEWHERE = ("bail-with-conditions", "bail-without-conditions", "released-under-investigation")
CLASSES_OF_DFE = ("missing-from-care", "away-without-authorisation", "missing-child", "young-runaway")
BOARDS = {
    "safeguarding-partnership": ("england",), "regional-safeguarding-board": ("wales",), "child-protection-committee": ("scotland",),
    "sbni": ("northern-ireland",), "lscb": ("england", "wales"), "joint-childrens-services-lscb": ("england", "wales"),
}  # fmt: skip
"""Types of agency that exist in some nations only."""
HOME_OFFICE = tuple(code.code for code in CODELISTS["crime_outcome"].codes if code.code != "0")
MEASURES = {nation: tuple(c.code for c in CODELISTS["special_measure"].codes if nation not in words(c.group)) for nation in NATIONS}
"""The special measures that a nation does not have."""

NO_NATION: Tables = {PERIODS: [{"definition": "other-published"}]}

WHICH_LAW = "Orders, measures and verdicts are counted by nation. A code of another nation's law puts a child into the wrong count."
CHECK_LAW = "Check the code, and the nation of the court or authority. If it was a court or authority of another nation, explain."


def _area(nation: str, element: str = "returns.agency_area") -> Is:
    return Is(element, AREAS[nation], f"an area {NATIONS[nation]}")


def _not_here(table: str, element: str, codes: Mapping[str, Sequence[str]], when: Condition | None = None) -> list[Check]:
    """A check for each nation: the codes that an agency there has no reason to use."""
    return [
        Check(table, NotOneOf(element, tuple(barred), when=All((_area(nation), when)) if when else _area(nation)))
        for nation, barred in codes.items() if barred
    ]  # fmt: skip


def _scotland(ours: Sequence[str], elsewhere: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The codes that do not belong in each nation, if some belong to Scotland and some to the other three."""
    return {nation: elsewhere if nation == SCOTTISH else ours for nation in NATIONS}


def _rows(table: str, element: str, codes: Mapping[str, Sequence[str]], row: Row, others: Tables | None = None) -> list[Example]:
    """A code that does not belong in each nation: every short set of codes whole, and of others two."""
    given = [(AGENCY[nation], code) for nation, barred in codes.items() for code in edge(barred)]
    given += [(_neighbour(nation, AGENCY[nation]), barred[0]) for nation, barred in codes.items() if barred]
    return [_sent(area, table, element, code, row, others) for area, code in given]


def _sent(area: str, table: str, element: str, code: str, row: Row | None = None, others: Tables | None = None) -> Example:
    """A code in a return of an agency of this area."""
    rows: Tables = {"returns": [{"agency_area": area}], **NO_NATION, **(others or {})}
    return beside(table, (row or {}) | _needs(element, code) | {element: code}, rows, element)


def _neighbour(nation: str, area: str) -> str:
    """Another area of a nation, whose place in the list is odd where that of the first is even, or the reverse."""
    areas = AREAS[nation]
    return next(
        code for place, code in enumerate(areas)
        if code.startswith("synthetic") and not CODELISTS["area"].by_code[code].valid_to and (place - areas.index(area)) % 2
    )  # fmt: skip


def _own(table: str, element: str, codes: dict[str, str], row: Row | None = None, others: Tables | None = None) -> list[Example]:
    """A code that an agency of each nation does use."""
    return [_sent(AGENCY[nation], table, element, code, row, others) for nation, code in codes.items()]


def _needs(element: str, code: str) -> Row:
    """Further cells that a row needs with a code."""
    if element == "court_outcome":
        tried: Row = {"charging_decision": "charged", "charged_on": "2012-09-01", "verdict_on": "2013-03-01"}
        return tried | ({"stopped_reason": "evidence-insufficient"} if code in ("deserted", "no-evidence-offered") else {})
    if element == "released_under":
        return {"arrested": "yes", "arrested_on": "2020-06-20"}
    if element == "outcome" and code != "0" and not code.startswith("absent:"):
        return {"outcome_on": "2020-09-01"}
    return {}


OTHER_DEFINITIONS: Mapping[str, Sequence[str]] = {
    nation: tuple(code for other, codes in DEFINITIONS.items() if other != nation for code in codes) for nation in NATIONS
}
OTHER_BOARDS: Mapping[str, Sequence[str]] = {
    nation: tuple(board for board, nations in BOARDS.items() if nation not in nations) for nation in NATIONS
}
VERDICTS = _scotland(VERDICTS_OF_SCOTLAND, VERDICTS_ELSEWHERE)
RELEASES = _scotland(RELEASE_OF_SCOTLAND, RELEASE_ELSEWHERE)
STATUSES = _scotland(STATUS_OF_SCOTLAND, STATUS_ELSEWHERE)
NOT_OF_PLACING: Mapping[str, Sequence[str]] = {
    nation: (*codes, "placement-order") if nation == "northern-ireland" else codes for nation, codes in STATUSES.items()
}
"""Legal statuses that an authority of each nation cannot have. A court of Northern Ireland makes no placement order."""
CLASSES: Mapping[str, Sequence[str]] = {
    "england": ("missing-scotland-2017",), "wales": ("missing-scotland-2017", *CLASSES_OF_DFE), "scotland": CLASSES_OF_DFE,
    "northern-ireland": ("missing-scotland-2017", *CLASSES_OF_DFE),
}  # fmt: skip
SCHEMES: Mapping[str, Sequence[str]] = dict.fromkeys(OUTSIDE_SCOTLAND, ("scotland-2017",)) | {SCOTTISH: ("app-2017",)}
UNPLACED = All((HasReason("placing_area"), IsNot("placing_area", ("absent:not-applicable",))))
HOMES_ELSEWHERE: Tables = {"children": [{"living_history": "absent:held-elsewhere"}]}
HERE: Row = {"setting": "care-foster-other", "placing_area": NOT_KNOWN, "started_on": "2013-06-01", "started_latest": "2013-07-31"}
"""A spell in care whose placing authority is not known, which began when one order in Scotland had just taken the place of another."""
BORN: Tables = {"children": [{"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}]}
REGIME: Row = {
    "legal_regime": "uk-gdpr", "article_6_condition": "public-task", "article_9_condition": "sch1-para-18",
        "article_10_condition": "sch1-para-18",
}  # fmt: skip


def _sender(agency_type: str, nation: str, place: str = "") -> Example:
    return Example(
        {**NO_NATION, "returns": [REGIME | {"agency_type": agency_type, "agency_area": place or PLACE[nation]}]},
        at=("returns", 0),
        field="agency_type",
    )


def _moved(feature: str, start: str, end: str) -> Example:
    return beside(FEATURES, {"feature": feature, "from_area": start, "to_area": end}, {}, "to_area")


def _two(areas: Sequence[str]) -> list[str]:
    """Two fictitious areas, one at an even and one at an odd place of a list."""
    listed = [(place, code) for place, code in enumerate(areas) if code.startswith("synthetic") and _is_lasting(code)]
    return [next(code for place, code in listed if place % 2 == odd) for odd in (0, 1)]


def _is_lasting(area: str) -> bool:
    code = CODELISTS["area"].by_code[area]
    return not code.valid_from and not code.valid_to


def _elsewhere(nation: str) -> tuple[str, ...]:
    """The areas of the other nations."""
    return tuple(area for other in NATIONS if other != nation for area in AREAS[other])


def _routes(feature: str, ends: Mapping[str, Sequence[str]]) -> list[Example]:
    """Movements from two areas of each nation to two areas of those given for it."""
    return [
        _moved(feature, start, next(area for area in (end, *_two(ends[nation])) if area != start))
        for nation in NATIONS for start in _two(AREAS[nation]) for end in _two(ends[nation])
    ]  # fmt: skip


def _sought(nation: str, area: str) -> Example:
    row: Row = {"measure": "civil-injunction", "nation": nation, "measure_area": area, "suspect_ref": "S-0001"}
    return beside(DISRUPTIONS, row, {}, "measure_area")


def _placed(status: str, area: str) -> Example:
    """A spell in care, whose placing authority is known."""
    return beside(LIVING, HERE | {"legal_status": status, "placing_area": area}, BORN, "legal_status")


BETWEEN_NATIONS, BETWEEN_TOWNS, BETWEEN_COUNTRIES = "movement-between-uk-nations", "movement-between-towns", "movement-between-countries"
DISRUPTIONS = "disruptions"
AGENCIES = ((BOARD, "agency"), ("support", "provider"), ("referrals", "lead_professional_agency"))
LED: Row = {"lead_professional": "yes"}
OWN_BOARDS = {nation: next(board for board, nations in BOARDS.items() if nation in nations) for nation in NATIONS}
HOME_OFFICE_ELSEWHERE: Mapping[str, Sequence[str]] = dict.fromkeys(("scotland", "northern-ireland"), HOME_OFFICE)
HELD_BACK: Tables = {OUTCOMES: [{"charging_decision": "charged", "charged_on": "2020-09-01"}]}
"""A suspect who was charged, as the first outcomes of the list need."""
TRIED_IN_2013: Tables = {"children": BORN["children"], INVESTIGATIONS: [{"opened_on": "2012-06-11"}]}
UNDECIDED: dict[str, str] = dict.fromkeys(OUTSIDE_SCOTLAND, "acquitted") | {SCOTTISH: "not-proven"}

RULES = (
    rule(
        "NTN-001", "query", "Definition of another nation", _not_here(PERIODS, "definition", OTHER_DEFINITIONS), since="0.2",
        why="Definitions differ in whom they include. Counts of different areas can be compared only if it is known which was applied.",
        fix="Give the definition that was applied. If another nation's authority decided, or your agency works in several, explain.",
        serves=["R9"],
        fails=_rows(PERIODS, "definition", OTHER_DEFINITIONS, {}),
        passes=[*_own(PERIODS, "definition", {nation: codes[0] for nation, codes in DEFINITIONS.items()}),
                _sent(AGENCY["scotland"], PERIODS, "definition", "dcsf-2009"), _sent("K02000001", PERIODS, "definition", "scotland-2016")],
    ),
    rule(
        "NTN-002", "query", "Legal status of another nation than that of the agency", _not_here(LIVING, "legal_status", STATUSES, UNPLACED),
        since="0.2", brief="Status not of the agency's nation",
        why=WHICH_LAW, fix=CHECK_LAW + " Giving the placing area settles it too.",
        serves=["R6"],
        fails=_rows(LIVING, "legal_status", STATUSES, HERE, BORN),
        passes=[*_own(LIVING, "legal_status", {nation: codes[0] for nation,
            codes in _scotland(STATUS_ELSEWHERE, STATUS_OF_SCOTLAND).items()}, HERE, BORN),
                *(_sent(AGENCY[nation], LIVING, "legal_status", barred[0],
                        HERE | {"placing_area": PLACE["england" if nation == SCOTTISH else SCOTTISH]}, BORN) for nation,
                            barred in STATUSES.items()),
                *(_sent(AGENCY[nation], LIVING, "legal_status", barred[0],
                        HERE | {"setting": NOT_KNOWN, "placing_area": "absent:not-applicable"}, BORN) for nation,
                            barred in STATUSES.items())],
    ),
    rule(
        "NTN-004", "query", "Special measure that the nation does not have", _not_here(SUPPORTED, "special_measure", MEASURES), since="0.2",
        brief="Measure the nation does not have",
        why=WHICH_LAW, fix=CHECK_LAW,
        serves=["R14"],
        fails=_rows(SUPPORTED, "special_measure", MEASURES, {"support_form": "special-measure"}),
        passes=_own(SUPPORTED, "special_measure", {"england": "recorded-cross-examination", "wales": "recorded-cross-examination",
                                                   "scotland": "evidence-by-commissioner", "northern-ireland": "wigs-and-gowns-removed"},
                    {"support_form": "special-measure"}),
    ),
    rule(
        "NTN-005", "query", "Verdict or end of a case that the nation's courts do not have", _not_here(OUTCOMES, "court_outcome", VERDICTS),
        since="0.2", brief="Court outcome the nation does not have",
        why=WHICH_LAW, fix=CHECK_LAW,
        serves=["R14"],
        fails=_rows(OUTCOMES, "court_outcome", VERDICTS, {}, TRIED_IN_2013),
        passes=[*_own(OUTCOMES, "court_outcome", UNDECIDED, None, TRIED_IN_2013),
                *_own(OUTCOMES, "court_outcome", dict.fromkeys(OUTSIDE_SCOTLAND, "left-on-file"), None, TRIED_IN_2013)],
    ),
    rule(
        "NTN-006", "query", "Release of a suspect on terms that the nation does not have", _not_here(OUTCOMES, "released_under", RELEASES),
        since="0.2", brief="Release terms the nation does not have",
        why=WHICH_LAW, fix=CHECK_LAW,
        serves=["R14"],
        fails=_rows(OUTCOMES, "released_under", RELEASES, {}),
        passes=_own(OUTCOMES, "released_under", {nation: codes[0] for nation,
            codes in _scotland(RELEASE_ELSEWHERE, RELEASE_OF_SCOTLAND).items()}),
    ),
    rule(
        "NTN-007", "query", "Crime outcome of England and Wales in a return of another nation",
        _not_here(INVESTIGATIONS, "outcome", HOME_OFFICE_ELSEWHERE), since="0.2", brief="Outcome is of England and Wales only",
        why="The Home Office numbering is used in England and Wales. Outcomes of other nations under its numbers are counted among them.",
        fix="Say in place of the outcome why there is none. If a force in England or Wales investigated, explain.",
        serves=["R14"],
        fails=_rows(INVESTIGATIONS, "outcome", HOME_OFFICE_ELSEWHERE, {}, HELD_BACK),
        passes=_own(INVESTIGATIONS, "outcome", {"england": "18", "wales": "18", "scotland": NOT_KNOWN, "northern-ireland": "0"}),
    ),
    rule(
        "NTN-008", "query", "Class or risk of a missing episode by the scheme of another nation",
        [*_not_here(MISSING, "category", CLASSES), *_not_here(MISSING, "risk_scheme", SCHEMES)], since="0.2",
        brief="Class or risk of another nation",
        why="Classes of missing episodes differ by nation in what they count.",
        fix="Check the answer[missing_episodes.risk_scheme:  and the scheme]. If the child was missing in another nation, explain.",
        serves=["R2"],
        fails=[*_rows(MISSING, "category", CLASSES, {}, HOMES_ELSEWHERE), *_rows(MISSING, "risk_scheme", SCHEMES, {"risk_level": "high"})],
        passes=[*_own(MISSING, "category", {"england": "missing-from-care", "wales": "local-class", "scotland": "missing-scotland-2017",
                                            "northern-ireland": "local-class"}, None, HOMES_ELSEWHERE),
                *_own(MISSING, "risk_scheme", {"england": "app-2017", "scotland": "scotland-2017"}, {"risk_level": "high"})],
    ),
    rule(
        "NTN-009", "query", "Agency of a kind that does not exist in the nation",
        [check for table, element in AGENCIES for check in _not_here(table, element, OTHER_BOARDS)], since="0.2",
        brief="No such kind of agency in the nation",
        why="Boards and committees that share work with children are counted by nation.",
        fix="Choose the kind of board that the nation has. If the agency of another nation took part, explain.",
        serves=["R13", "R16"],
        fails=[example for table, element in AGENCIES for example in _rows(table, element, OTHER_BOARDS, LED if table == "referrals"
            else {})],
        passes=[example for table, element in AGENCIES for example in _own(table, element, OWN_BOARDS, LED if table == "referrals"
            else {})],
    ),
    rule(
        "NTN-010", "error", "Sender is a kind of board that does not exist in the nation",
        [("returns", NotOneOf("agency_type", tuple(barred), when=_area(nation, "agency_area"))) for nation, barred in OTHER_BOARDS.items()],
        since="0.2", brief="No such kind of board in the nation",
        why="It must be certain whose cases a return holds, and whether all boards of a nation have answered.",
        fix="Correct the type of the agency, or its area.",
        serves=["R10"],
        fails=[_sender(code, nation) for nation, barred in OTHER_BOARDS.items() for code in edge(barred)]
        + [_sender(barred[0], nation, _neighbour(nation, PLACE[nation])) for nation, barred in OTHER_BOARDS.items()],
        passes=[_sender(code, nation) for nation, code in OWN_BOARDS.items()],
    ),
    rule(
        "NTN-012", "query", "Moved between countries, but both areas are in the United Kingdom", FEATURES,
        NotOneOf("to_area", AREAS["uk"], "an area in the United Kingdom",
                 when=All((Is("feature", (BETWEEN_COUNTRIES,)), Is("from_area", AREAS["uk"], "an area in the United Kingdom")))),
                     since="0.2", brief="Between countries, but both in the UK",
        why="Where children are taken shows which areas must work together. A wrong area misdirects enquiries.",
        fix="Choose movement between nations of the United Kingdom, or correct the area that is outside it.",
        serves=["R9", "R17"],
        fails=[_moved(BETWEEN_COUNTRIES, PLACE["england"], _neighbour("uk", PLACE["england"])),
               _moved(BETWEEN_COUNTRIES, _neighbour("uk", PLACE["england"]), PLACE["england"])],
        passes=[_moved(BETWEEN_COUNTRIES, PLACE["england"], "outside-uk"), _moved(BETWEEN_COUNTRIES, "outside-uk", PLACE["england"]),
                _moved("movement-between-towns", PLACE["england"], _neighbour("england", PLACE["england"]))],
    ),
    rule(
        "NTN-013", "query", "Moved within one town, but the areas differ", FEATURES,
        Same("to_area", "from_area", when=Is("feature", ("movement-within-town",))), since="0.2",
        brief="Moved within a town, but areas differ",
        why="Where children are taken shows which areas must work together. A wrong area misdirects enquiries.",
        fix="Choose movement between towns, or correct the area that is wrong. If one town lies in both areas, explain.",
        serves=["R9", "R17"],
        fails=_moved("movement-within-town", PLACE["england"], _neighbour("england", PLACE["england"])),
        passes=[_moved("movement-within-town", PLACE["england"], PLACE["england"]),
                _moved("movement-between-towns", PLACE["england"], _neighbour("england", PLACE["england"]))],
    ),
    rule(
        "NTN-014", "query", "Legal status of another nation than that of the placing area",
        [(LIVING, NotOneOf("legal_status", tuple(codes), when=_area(nation, "placing_area"))) for nation, codes in NOT_OF_PLACING.items()],
        since="0.2", brief="Status not of placing area's nation",
        why=WHICH_LAW,
        fix="Check the legal status and the placing area. If an authority of one nation took over an order of another, explain.",
        serves=["R6"],
        fails=[*(_placed(code, PLACE[nation]) for nation, codes in NOT_OF_PLACING.items() for code in edge(codes)),
               *(_placed(codes[0], area) for nation, codes in NOT_OF_PLACING.items() for area in _two(AREAS[nation]))],
        passes=[_placed("care-order" if nation != SCOTTISH else "permanence-order", PLACE[nation]) for nation in NATIONS],
    ),
    rule(
        "NTN-015", "query", "Moved between nations, but both areas are in one nation",
        [(FEATURES, NotOneOf("to_area", AREAS[nation], f"an area {NATIONS[nation]}",
                             when=All((Is("feature", (BETWEEN_NATIONS,)), _area(nation, "from_area")))))
         for nation in NATIONS], since="0.2", brief="Between nations, but areas are in one",
        why="Where children are taken shows which areas must work together. A wrong area misdirects enquiries.",
        fix="Choose movement between towns, or correct the area that is in another nation.",
        serves=["R9", "R17"],
        fails=_routes(BETWEEN_NATIONS, AREAS),
        passes=[*_routes(BETWEEN_NATIONS, {nation: _elsewhere(nation) for nation in NATIONS}), *_routes(BETWEEN_TOWNS, AREAS),
                *(_moved(BETWEEN_NATIONS, _elsewhere(nation)[0], PLACE[nation]) for nation in NATIONS)],
    ),
    rule(
        "NTN-016", "query", "Moved between towns of one nation, but the areas are in two",
        [(FEATURES, NotOneOf("to_area", _elsewhere(nation), "an area in another nation",
                             when=All((Is("feature", (BETWEEN_TOWNS,)), _area(nation, "from_area"))))) for nation in NATIONS], since="0.2",
        brief="Within one nation, but areas in two",
        why="Where children are taken shows which areas must work together. A wrong area misdirects enquiries.",
        fix="Choose movement between nations of the United Kingdom, or correct the area that is wrong.",
        serves=["R9", "R17"],
        fails=_routes(BETWEEN_TOWNS, {nation: _elsewhere(nation) for nation in NATIONS}),
        passes=[*_routes(BETWEEN_TOWNS, AREAS), *_routes(BETWEEN_NATIONS, {nation: _elsewhere(nation) for nation in NATIONS})],
    ),
    rule(
        "NTN-017", "query", "Measure under the law of one nation, sought in an area of another",
        [(DISRUPTIONS, NotOneOf("measure_area", _elsewhere(nation), "an area in another nation", when=Is("nation", (nation,))))
         for nation in NATIONS], since="0.2", brief="Law of one nation, area of another",
        why=WHICH_LAW, fix="Check the nation and the area. If an agency of another nation sought it there, explain.",
        serves=["R17", "R21"],
        fails=[_sought(nation, area) for nation in NATIONS for area in _two(_elsewhere(nation))],
        passes=[_sought(nation, area) for nation in NATIONS for area in _two(AREAS[nation])],
    ),
)  # fmt: skip
