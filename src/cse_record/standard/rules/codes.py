"""Codes that are valid in the real world for a limited time, such as areas and kinds of agency, and what the standard has retired."""

from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, Time
from cse_record.standard.predicates import Condition, Empty, HasReason, NotOneOf, Predicate, ValidAt
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Tables
from cse_record.standard.rules.rule import Check, Example, Rule, rule
from cse_record.standard.versions import VERSIONS

SINCE_2013, TO_2013 = "synthetic-harbourside", "synthetic-harbourside-to-2013"
"""Two codes of one fictitious authority. Its boundary moved on 1 April 2013."""
SINCE_2023, TO_2023 = "synthetic-saltshire", "synthetic-old-saltshire"
"""A fictitious authority whose code cannot have been written before 1 April 2023, and the county that preceded it."""
PREPARED = "returns.prepared_on"
NO_FIRST_DAY = HasReason("first_attention_on")


def _area(element: str, on: str, when: Condition | None = None) -> Predicate:
    """A source may have recorded the fact at any time up to the return, so both the code of that time and the present code are right."""
    return ValidAt(element, on, until=PREPARED, when=when)


AREAS: list[tuple[str, Predicate]] = [
    ("returns", ValidAt("agency_area", "period_start", until="prepared_on")),
    ("children", _area("home_area", "first_attention_on")),
    ("children", _area("home_area", "returns.period_start", NO_FIRST_DAY)),
    ("exploitation_periods", _area("exploitation_area", "started_on")),
    ("missing_episodes", _area("found_area", "found_on")),
    ("living_situations", _area("placing_area", "started_on")),
    ("living_situations", _area("placement_area", "started_on")),
    ("networks", _area("network_area", "first_known_on")),
    ("exploitation_features", _area("from_area", "first_seen_on")),
    ("exploitation_features", _area("to_area", "first_seen_on")),
]
CHILD = {"birth_month": "1997-05", "first_attention_on": "2013-05-01", "first_response_on": "2013-05-01"}
PERIOD = {"started_on": "2013-03-31", "ended_on": "2013-06-30", "definition": "dcsf-2009"}
CARE = {"started_on": "2012-05-01", "setting": "care-foster-other", "legal_status": "care-order", "placing_area": "synthetic-port-ashby"}
MOVED = {
    "feature": "movement-between-towns",
    "first_seen_on": "2013-04-01",
    "from_area": "synthetic-port-ashby",
    "to_area": "synthetic-windlesea",
}
RETURN_OF_2013 = {
    "period_start": "2013-01-01", "period_end": "2013-03-31", "prepared_on": "2013-12-01", "handling_marking": "restricted",
    "legal_regime": "dpa-1998", "article_6_condition": "dpa-1998-schedule-2", "article_9_condition": "dpa-1998-schedule-3",
    "article_10_condition": "dpa-1998-schedule-3",
}  # fmt: skip
BEFORE_APRIL_2023 = {"period_start": "2022-04-01", "period_end": "2023-03-30", "prepared_on": "2023-03-31"}
IN_APRIL_2023 = {"period_start": "2022-04-01", "period_end": "2023-03-31", "prepared_on": "2023-04-01"}
SINCE_MARCH_2023 = {"period_start": "2023-03-31", "period_end": "2023-05-31", "prepared_on": "2023-06-01"}
AGENCY = {
    "agency_type": "lscb", "period_start": "2019-01-01", "period_end": "2019-09-29", "legal_regime": "uk-gdpr",
    "article_6_condition": "public-task", "article_9_condition": "sch1-para-18", "article_10_condition": "sch1-para-18",
}  # fmt: skip


def _period(**values: str) -> dict[str, list[dict[str, str]]]:
    return {"children": [CHILD], "exploitation_periods": [PERIOD | values]}


def _home(area: str, returns: dict[str, str] | None = None, **values: str) -> Example:
    """A child with a home area and no other known dates. `returns` overrides the header."""
    child = {"home_area": area, "birth_month": "1997-05", "first_response_absent": "absent:unexplained"} | values
    undated = {"started_absent": "absent:unexplained", "ongoing": "absent:unexplained", "ended_absent": "absent:unexplained"}
    header = {"returns": [returns]} if returns else {}
    return Example({**header, "children": [child], "exploitation_periods": [undated]}, at=("children", 0), field="home_area")


def _lives(area: str, **values: str) -> Tables:
    return {"children": [CHILD], "exploitation_periods": [PERIOD], "living_situations": [CARE | {area: TO_2013} | values]}


def _prepared_in_2013(area: str) -> Example:
    """A child in an area whose code became valid on 1 April 2013, in a return of the day before."""
    child = CHILD | {"first_attention_on": "2013-03-01", "first_response_on": "2013-03-01"}
    return Example(
        {
            "returns": [RETURN_OF_2013 | {"prepared_on": "2013-03-31"}],
            "children": [child],
            "exploitation_periods": [PERIOD | {"started_on": "2012-06-30", "ended_on": "2013-01-31"}],
            "living_situations": [CARE | {area: SINCE_2013, "ended_absent": "absent:not-applicable"}],
        },
        at=("living_situations", 0),
        field=area,
    )


def _agency(**values: str) -> Example:
    """A return from an agency of this kind, with a child without known dates."""
    undated = {"started_absent": "absent:unexplained", "ended_absent": "absent:unexplained"}
    child = {"first_attention_absent": "absent:unexplained", "first_response_absent": "absent:unexplained"}
    return Example({"returns": [AGENCY | values], "children": [child], "exploitation_periods": [undated]})


RULES: tuple[Rule, ...] = (
    rule(
        "COD-001", "query", "Area that did not exist at the time", AREAS,
        why="Councils merge and split. A fact recorded under the wrong council is counted for an area that did not exist, and is missing "
        "from the one that did.",
        fix="Choose the area as it was on that day or as it is now; both are accepted. If the source uses another name, keep it and "
        "explain.",
        serves=["R6", "R9", "R10"],
        fails=[
            Example({"returns": [{"agency_area": TO_2023, "period_start": "2023-04-01", "period_end": "2023-05-31",
                                  "prepared_on": "2023-06-01"}]}),
            Example({"returns": [BEFORE_APRIL_2023 | {"agency_area": SINCE_2023}]}),
            _home(TO_2013, first_attention_on="2013-04-01"),
            _home(TO_2013, first_attention_absent="absent:unexplained"),
            _home(SINCE_2023, BEFORE_APRIL_2023, first_attention_on="2013-04-01"),
            _home(SINCE_2023, BEFORE_APRIL_2023, first_attention_absent="absent:unexplained"),
            Example(
                _period(exploitation_area=TO_2013, started_on="2013-04-01"),
                at=("exploitation_periods", 0), field="exploitation_area",
            ),
            Example(_period(exploitation_area=SINCE_2023), at=("exploitation_periods", 0), field="exploitation_area"),
            Example({"missing_episodes": [{"found_area": TO_2013}]}, at=("missing_episodes", 0), field="found_area"),
            *(
                Example(_lives(area, started_on="2013-04-01", ended_on="2013-05-01"), at=("living_situations", 0), field=area)
                for area in ("placing_area", "placement_area")
            ),
            *(_prepared_in_2013(area) for area in ("placing_area", "placement_area")),
            Example({"networks": [{"network_area": TO_2013, "first_known_on": "2013-04-01"}]},
                    at=("networks", 0), field="network_area"),
            *(
                Example(
                    {**_period(started_on="2013-01-01"), "exploitation_features": [MOVED | {area: TO_2013}]},
                    at=("exploitation_features", 0), field=area,
                )
                for area in ("from_area", "to_area")
            ),
        ],
        passes=[
            Example({"returns": [SINCE_MARCH_2023 | {"agency_area": TO_2023}]}),
            Example({"returns": [IN_APRIL_2023 | {"agency_area": SINCE_2023}]}),
            _home(SINCE_2013, first_attention_on="2013-03-31"),
            _home(TO_2013, first_attention_on="2013-03-31"),
            _home(SINCE_2013, first_attention_absent="absent:unexplained"),
            _home(SINCE_2023, IN_APRIL_2023, first_attention_on="2013-04-01"),
            _home(SINCE_2023, IN_APRIL_2023, first_attention_absent="absent:unexplained"),
            _home(TO_2023, SINCE_MARCH_2023, first_attention_absent="absent:unexplained"),
            Example(_period(exploitation_area=TO_2013)),
            Example(_period(exploitation_area=SINCE_2013)),
            Example(_period(exploitation_area=TO_2013, started_latest="2013-04-01")),
            Example({"missing_episodes": [{"found_area": SINCE_2013}]}),
            *(Example(_lives(area, started_on="2013-03-31", ended_on="2013-05-01")) for area in ("placing_area", "placement_area")),
            *(
                Example({**_lives(area, ended_absent="absent:unexplained"), "returns": [RETURN_OF_2013]})
                for area in ("placing_area", "placement_area")
            ),
            Example({"networks": [{"network_area": SINCE_2013, "first_known_on": "2013-03-31"}]}),
            *(
                Example({**_period(started_on="2013-01-01"),
                         "exploitation_features": [MOVED | {area: SINCE_2013, "first_seen_on": day}]})
                for area in ("from_area", "to_area") for day in ("2013-03-31", "2013-04-01")
            ),
        ],
    ),
    rule(
        "COD-002", "query", "Type of agency that did not exist in the period or afterwards", "returns",
        ValidAt("agency_type", "period_end", until="prepared_on"),
        brief="Type of agency did not exist then",
        why="Partnerships replaced boards at different times. Who was asked and who answered is counted by type of agency.",
        fix="Choose the type of body, or the successor, that answered for the period. If the old body did answer, explain.",
        serves=["R10"],
        fails=[
            _agency(period_end="2019-09-30"),
            _agency(agency_type="safeguarding-partnership", period_start="2018-04-01", period_end="2018-06-27", prepared_on="2018-06-28"),
        ],
        passes=[
            _agency(),
            _agency(agency_type="safeguarding-partnership", period_start="2018-04-01", period_end="2018-06-28", prepared_on="2018-06-29"),
            _agency(agency_type="safeguarding-partnership", period_start="2010-04-01", period_end="2011-03-31"),
        ],
    ),
)  # fmt: skip


def retired_codes() -> tuple[Rule, ...]:
    """The rule on retired codes; no rule while no list has one, because a rule that can never fail is useless.

    A return that states a version from before the code was retired may use it. The rule is as old as the first retirement.
    """
    retirements = [
        (
            record_type,
            element,
            version,
            tuple(code.code for code in element.kind.list.codes if code.retired and code.deprecated_in == version),
        )
        for record_type, record in RECORDS.items()
        for element in record.elements.values()
        if isinstance(element.kind, Code)
        for version in dict.fromkeys(code.deprecated_in for code in element.kind.list.codes if code.retired)
    ]
    if not retirements:
        return ()
    table, element, _, codes = retirements[0]
    assert isinstance(element.kind, Code)
    other = next(code.code for code in element.kind.list.codes if not code.retired)
    return (
        rule(
            "COD-003", "query", "Retired code",
            [Check(record_type, NotOneOf(element_with_code.name, retired), version) for record_type, element_with_code, version,
                retired in retirements],
            why="A retired code is kept so that older records stay readable. In a new record it mixes two ways of counting.",
            fix="Use the code that replaced it, or explain that the source still uses the old one.",
            serves=["R3"],
            since=min((version for _, _, version, _ in retirements), key=VERSIONS.index),
            fails=Example({table: [{element.name: codes[0]}]}, field=element.name),
            passes=Example({table: [{element.name: other}]}),
        ),
    )  # fmt: skip


def retired_elements() -> tuple[Rule, ...]:
    """The rule on retired elements, as `retired_codes` for codes. Its messages say what to use instead (`targets/prose/sentences.py`)."""
    retired = [
        element
        for record in RECORDS.values()
        for element in record.elements.values()
        if element.deprecated_in and not element.role and not _has_retired_day(element)
    ]
    if not retired:
        return ()
    first = min(retired, key=lambda element: not RECORDS[element.record_type].about.base_row.get(element.name))
    return (
        rule(
            "COD-004", "query", "Retired element", [Check(e.record_type, Empty(e.name), e.deprecated_in) for e in retired],
            why="A retired element is kept so that older records stay readable. In a new record the fact would be missing where it is "
            "counted now.",
            fix="Record the fact where the message says, and leave this blank; or explain why it stays here.",
            serves=["R3"],
            since=min((element.deprecated_in for element in retired), key=VERSIONS.index),
            fails=[
                Example({element.record_type: [{element.name: _any_value(element)}]}, field=element.name, version=element.deprecated_in)
                for element in retired
            ],
            passes=Example({first.record_type: [{}]}, version=first.deprecated_in),
        ),
    )  # fmt: skip


def _has_retired_day(element: Element) -> bool:
    """Whether an element is the time of a retired day, about which the finding about the day suffices."""
    return isinstance(element.kind, Time) and bool(RECORDS[element.record_type].elements[element.kind.of].deprecated_in)


def _any_value(element: Element) -> object:
    """A value of an element that fits a plain record, if there is one."""
    return RECORDS[element.record_type].about.base_row.get(element.name) or element.kind.spelling.examples[0]


RULES += retired_codes() + retired_elements()
