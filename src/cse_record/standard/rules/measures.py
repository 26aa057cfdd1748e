"""What a disruption measure can be about: at which places it can be aimed, who can seek it, and whom it can concern.

Each measure is limited by the law that gives it. Local practice and older law can differ, so these are queries.
"""

from collections.abc import Mapping, Sequence

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import AgeBetween, Is, NotOneOf, NoValue, NumberBetween
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.ages import OLDEST, UNDATED, UNDATED_PERIOD
from cse_record.standard.rules.contradiction_rows import ABOUT_A_CHILD, beside, edge
from cse_record.standard.rules.disruption import FOR_A_CHILD
from cse_record.standard.rules.nations import BOARDS
from cse_record.standard.rules.rule import Example, rule

MEASURES = "disruptions"
NOTICE = "abduction-notice"
NOT_KNOWN = "absent:unexplained"
PLACES = RECORDS[MEASURES].elements["place"].kind.spelling.codes or ()
LOCATIONS = tuple(code for code in PLACES if code.startswith("location-"))
ONLINE = tuple(code for code in LOCATIONS if code.startswith("location-online"))
AGENCIES = tuple(code.code for code in CODELISTS["agency_type"].codes)

SERVED = ("location-takeaway", "location-restaurant-or-cafe", "location-shisha-cafe", "location-shop", "location-bar-or-club")
"""Places where food, drink or goods are sold to the public."""
FIT_PLACES: Mapping[str, Sequence[str]] = {
    "hotel-notice": ("location-hotel", "location-short-let"),
    "hotel-licence": ("location-hotel", "location-short-let", *SERVED, "location-youth-venue", "location-car-park", "location-workplace"),
    "takeaway-licence": (*SERVED, "location-youth-venue", "location-workplace"),
    "taxi-licence": ("location-vehicle", "location-taxi-rank", "location-taxi-office"),
    "housing-action": ("location-private-home", "location-childs-home", "location-placement", "location-empty-property", "location-hotel",
                       "location-short-let"),
    "closure-order": tuple(code for code in LOCATIONS if code not in (*ONLINE, "location-vehicle")),
    "community-protection-notice": tuple(code for code in LOCATIONS if code not in ONLINE),
    "online-removal": ONLINE,
}  # fmt: skip
"""The kinds of place at which a measure can be aimed. Another kind of place, which has no code, always can be."""
UNFIT_PLACES: Mapping[str, Sequence[str]] = {
    measure: tuple(code for code in LOCATIONS if code not in (*places, "location-other")) for measure, places in FIT_PLACES.items()
}

LICENSERS = ("licensing", "police", "childrens-services", "health", "housing", "immigration", *BOARDS)
"""Authorities that license, or that can ask for the review of a licence."""
SEEKERS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys((NOTICE, "hotel-notice", "sexual-risk-order", "sexual-risk-order-scotland", "risk-of-sexual-harm-order"), ("police",)),
    **dict.fromkeys(("sexual-harm-prevention-order", "sexual-offences-prevention-order", "bail-conditions"), ("police", "prosecution")),
    "immigration-action": ("immigration", "police"),
    **dict.fromkeys(("taxi-licence", "takeaway-licence", "hotel-licence"), LICENSERS),
    "secure-accommodation-order": ("childrens-services", "joint-childrens-services-lscb", "health", "education", "voluntary",
                                   "youth-justice", "family-court-advisory"),
    "deprivation-of-liberty-order": ("childrens-services", "joint-childrens-services-lscb", "health", "family-court-advisory"),
}  # fmt: skip
"""The agencies that can apply for a measure or take it. Another agency, which has no code, always can be."""
NEVER_SOUGHT: Mapping[str, Sequence[str]] = {
    measure: tuple(code for code in AGENCIES if code not in (*agencies, "other")) for measure, agencies in SEEKERS.items()
}
SERVED_BY_POLICE = (NOTICE, "hotel-notice")
NO_INTERIM = ("bail-conditions", "community-protection-notice", "immigration-action", "online-removal")
"""Measures without an interim order. A licence can be suspended until its review is decided."""
NAMES_A_CHILD = (NOTICE, "recovery-of-child-order", *FOR_A_CHILD)
"""Measures that the law gives for a person under 18 alone."""
BRITISH = ("GBR",)
UNDER_18 = ("under-18",)

DETERRENCE = "The assessment asked for deterrence beside prosecution. These rows show what was done to stop the exploitation."
SUSPECT: Row = {"suspect_ref": "S-0001"}
IDENTIFIABLE: Tables = {"returns": [{"form": "identifiable"}]}


def _nation(measure: str) -> str:
    return CODELISTS["disruption_measure"].by_code[measure].group.split(";")[0]


def _row(measure: str, field: str = "", **cells: str) -> Example:
    """A measure in a nation that has it, against a suspect unless it is for a child."""
    given: Row = {**ABOUT_A_CHILD, "measure": measure, "nation": _nation(measure), **cells}
    if measure in FOR_A_CHILD:
        return beside(MEASURES, given, {}, field)
    return beside(MEASURES, given | SUSPECT, {"suspects": [{"nationality": "POL"}]}, field)


def _against(measure: str, field: str, day: str = "", **suspect: object) -> Example:
    """A measure against a suspect with these details."""
    if "age_band" in suspect:
        suspect |= {"age_band_basis": "recorded", "age": None, "age_absent": NOT_KNOWN}
    if "birth_month" in suspect or "date_of_birth" in suspect:
        suspect |= {"family_name": "Synthetic", "age_absent": NOT_KNOWN, "age_held_absent": "absent:not-applicable"}
    served: Row = {"result": "granted", "granted_on": day} if day else {}
    row: Row = ABOUT_A_CHILD | SUSPECT | {"measure": measure} | served
    return beside(MEASURES, row, {**IDENTIFIABLE, "suspects": [{"family_name": "Synthetic"} | suspect]}, field)


def _for_child(measure: str, day: str, born: str = "2003-05") -> Example:
    """A measure for a child born in a month, without other dates."""
    row: Row = ABOUT_A_CHILD | {"measure": measure, "result": "granted", "granted_on": day} | ({} if measure in FOR_A_CHILD else SUSPECT)
    others: Tables = {"children": [UNDATED | {"birth_month": born}], "exploitation_periods": [UNDATED_PERIOD]}
    return beside(MEASURES, row, others, "granted_on")


RULES = (
    rule(
        "MSR-001", "query", "Measure aimed at a kind of place that it cannot concern",
        [(MEASURES, NotOneOf("place", tuple(places), "a kind of place that the measure does not concern", when=Is("measure", (measure,))))
         for measure, places in UNFIT_PLACES.items()], since="0.2", brief="Measure cannot concern such a place",
        why="Which places were closed to exploitation is counted by kind of place and measure.",
        fix="Check the measure and the kind of place. If the measure was aimed at a business at that place, choose the kind of business.",
        serves=["R9", "R21"],
        fails=[_row(measure, "place", place=code) for measure, places in UNFIT_PLACES.items() for code in edge(places)],
        passes=[_row(measure, place=code) for measure, places in FIT_PLACES.items() for code in (*edge(places), "location-other")],
    ),
    rule(
        "MSR-002", "query", "Measure sought by an agency that cannot take it",
        [(MEASURES, NotOneOf("sought_by", tuple(agencies), "an agency that cannot take the measure", when=Is("measure", (measure,))))
         for measure, agencies in NEVER_SOUGHT.items()], since="0.2", brief="Sought by agency that cannot take it",
        why="Which agencies act to stop exploitation is counted from this answer.",
        fix="Give the agency that applied for the measure or took it. For licensing action that is the authority that licenses, and for a "
        "warning notice the police. If this agency did, explain.",
        serves=["R21"],
        fails=[_row(measure, "sought_by", sought_by=code) for measure, agencies in NEVER_SOUGHT.items() for code in edge(agencies)
               if code not in ("lscb", "joint-childrens-services-lscb")],
        passes=[_row(measure, sought_by=code) for measure, agencies in SEEKERS.items() for code in (*edge(agencies), "other")],
    ),
    rule(
        "MSR-003", "query", "Abduction warning notice against a suspect under 18",
        [(MEASURES, NumberBetween("suspect_ref.age", 18, OLDEST, when=Is("measure", (NOTICE,)))),
         (MEASURES, NotOneOf("measure", (NOTICE,), when=Is("suspect_ref.age_band", UNDER_18))),
         *((MEASURES, AgeBetween("granted_on", f"suspect_ref.{born}", 18, OLDEST, when=Is("measure", (NOTICE,))))
           for born in ("date_of_birth", "birth_month"))], since="0.2", brief="Warning notice, but suspect under 18",
        why="The notice warns an adult. A suspect who is a child may need protection too, and is counted separately.",
        fix="Check the suspect's age and the measure. If a child was warned, or the age was held before the notice, explain.",
        serves=["R4", "R21"],
        fails=[_against(NOTICE, "measure", age=17), _against(NOTICE, "measure", age_band="under-18"),
               *(_against(NOTICE, "granted_on", "2020-07-31", **born) for born in (
                   {"date_of_birth": "2002-08-01"}, {"birth_month": "2002-08"},
                   {"date_of_birth": "1909-07-31"}, {"birth_month": "1909-07"}))],
        passes=[_against(NOTICE, "", age=18), _against(NOTICE, "", age=OLDEST), _against(NOTICE, "", age_band="18-24"),
                _against("sexual-risk-order", "", age=17), _against("sexual-risk-order", "", age_band="under-18"),
                *(_against(measure, "", "2020-07-31", **born) for measure, births in (
                    (NOTICE, ("2002-07-31", "1909-08-01")), ("sexual-risk-order", ("2002-08-01",))) for born in (
                    *({"date_of_birth": day} for day in births), *({"birth_month": day[:7]} for day in births)))],
    ),
    rule(
        "MSR-004", "query", "Immigration action against a British citizen",
        [(MEASURES, NotOneOf("measure", ("immigration-action",), when=Is(f"suspect_ref.{name}", BRITISH)))
         for name in ("nationality", "nationality_2")], since="0.2", brief="Immigration action, but British",
        why="A British citizen cannot be refused entry, removed or deported. One of the two answers is about another person.",
        fix="Check the suspect, the nationality and the measure. If the person lost that citizenship or never had it, explain.",
        serves=["R4", "R21"],
        fails=[_against("immigration-action", "measure", nationality="GBR"),
               _against("immigration-action", "measure", nationality="POL", nationality_2="GBR")],
        passes=[_against("immigration-action", "", nationality="POL"), _against("sexual-risk-order", "", nationality="GBR")],
    ),
    rule(
        "MSR-005", "query", "Order on a child's liberty, with a suspect", MEASURES,
        NoValue("suspect_ref", when=Is("measure", FOR_A_CHILD)), since="0.2", brief="Order on liberty, but names a suspect",
        why=DETERRENCE,
        fix="An order on a child's liberty is not made against a suspect. Clear the suspect, or correct the measure.", serves=["R21"],
        fails=[beside(MEASURES, ABOUT_A_CHILD | SUSPECT | {"measure": measure}, {}, "suspect_ref") for measure in FOR_A_CHILD],
        passes=[*(_row(measure) for measure in FOR_A_CHILD), _row("civil-injunction")],
    ),
    rule(
        "MSR-006", "query", "Interim, awaited or refused, but the measure has no such result",
        [(MEASURES, NotOneOf("result", ("interim", "awaiting", "refused"), when=Is("measure", SERVED_BY_POLICE))),
         (MEASURES, NotOneOf("result", ("interim",), when=Is("measure", NO_INTERIM)))],
        since="0.2", brief="Measure has no such result",
        why=DETERRENCE,
        fix="Check the measure and its result. The police serve a notice or do not, and there is no interim form of it. If it is right, "
        "explain.",
        serves=["R21"],
        fails=[*(_row(measure, "result", result=result) for measure in SERVED_BY_POLICE for result in ("interim", "awaiting", "refused")),
               *(_row(measure, "result", result="interim") for measure in edge(NO_INTERIM))],
        passes=[*(_row(measure, result="granted", granted_on="2020-07-01") for measure in SERVED_BY_POLICE),
                *(_row(measure, result=result) for measure, result in (
                    ("taxi-licence", "awaiting"), ("taxi-licence", "interim"), ("sexual-risk-order", "interim"),
                    ("closure-order", "refused"), ("bail-conditions", "refused")))],
    ),
)  # fmt: skip
