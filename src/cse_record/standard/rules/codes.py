"""Codes for what exists in the real world for a time only, areas and kinds of agency; and codes that the standard has retired."""

from cse_record.standard.kinds import Code
from cse_record.standard.predicates import HasReason, NotOneOf, Predicate, ValidAt
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Example, Rule, rule

GATESHEAD, GATESHEAD_TO_2013 = "E08000037", "E08000020"
NORTHUMBERLAND, NORTHUMBERLAND_TO_2013 = "E06000057", "E06000048"
STILL_THERE = HasReason("ended_on", ("absent:not-applicable",))

AREAS: list[tuple[str, Predicate]] = [
    ("returns", ValidAt("agency_area", "period_end")),
    ("children", ValidAt("home_area", "returns.period_end")),
    ("exploitation_periods", ValidAt("exploitation_area", "started_on")),
    ("missing_episodes", ValidAt("found_area", "found_on")),
    # A spell may begin under one authority and end under its successor: what counts is where it ended, or where it is now.
    ("living_situations", ValidAt("placing_area", "ended_on")),
    ("living_situations", ValidAt("placing_area", "returns.prepared_on", when=STILL_THERE)),
    ("living_situations", ValidAt("placement_area", "ended_on")),
    ("living_situations", ValidAt("placement_area", "returns.prepared_on", when=STILL_THERE)),
    ("networks", ValidAt("network_area", "first_known_on")),
    ("exploitation_features", ValidAt("from_area", "first_seen_on")),
    ("exploitation_features", ValidAt("to_area", "first_seen_on")),
]
CHILD = {"birth_month": "1997-05", "first_attention_on": "2013-05-01", "first_response_on": "2013-05-01"}
PERIOD = {"started_on": "2013-03-31", "ended_on": "2013-06-30", "definition": "dcsf-2009"}
CARE = {"started_on": "2012-05-01", "setting": "care-foster-other", "legal_status": "care-order", "placing_area": "E06000054"}
MOVED = {"feature": "movement-between-towns", "first_seen_on": "2013-04-01", "from_area": "E06000054", "to_area": "E06000055"}
RETURN_OF_2013 = {
    "period_start": "2013-01-01", "period_end": "2013-03-31", "prepared_on": "2013-12-01", "handling_marking": "restricted",
    "legal_regime": "dpa-1998", "article_6_condition": "dpa-1998-schedule-2", "article_9_condition": "dpa-1998-schedule-3",
    "article_10_condition": "dpa-1998-schedule-3",
}  # fmt: skip
AGENCY = {"agency_type": "lscb", "period_start": "2019-01-01", "period_end": "2019-09-29"}


def _period(**said: str) -> dict[str, list[dict[str, str]]]:
    return {"children": [CHILD], "exploitation_periods": [PERIOD | said]}


def _still_there(area: str, code: str, prepared_on: str) -> Example:
    """A child who lives there when the return is prepared."""
    child = CHILD | {"first_attention_on": "2013-03-01", "first_response_on": "2013-03-01"}
    return Example(
        {
            "returns": [RETURN_OF_2013 | {"prepared_on": prepared_on}],
            "children": [child],
            "exploitation_periods": [PERIOD | {"started_on": "2012-06-30", "ended_on": "2013-01-31"}],
            "living_situations": [CARE | {area: code, "ended_absent": "absent:not-applicable"}],
        },
        at=("living_situations", 0),
        field=area,
    )


def _agency(**said: str) -> Example:
    """A return of the kind of agency, with a child of whom no date is known."""
    undated = {"started_absent": "absent:unexplained", "ended_absent": "absent:unexplained"}
    return Example({"returns": [AGENCY | said], "exploitation_periods": [undated]})


RULES: tuple[Rule, ...] = (
    rule(
        "COD-001", "query", "Area not in being at the time", AREAS,
        why="Councils merge and split. A fact under the wrong one is counted for an area that did not exist, and lost to the one that did.",
        fix="Choose the area that existed on that day. If the source has only the present name, keep it and explain.",
        serves=["R6", "R9", "R10"],
        fails=[
            Example({"returns": [{"agency_area": "E10000023", "period_end": "2023-04-01", "prepared_on": "2023-05-01",
                                  "period_start": "2022-05-01"}]}),
            Example({"children": [{"home_area": GATESHEAD_TO_2013}]}, at=("children", 0), field="home_area"),
            Example(_period(exploitation_area=GATESHEAD), at=("exploitation_periods", 0), field="exploitation_area"),
            Example(
                _period(exploitation_area=GATESHEAD_TO_2013, started_on="2013-04-01"),
                at=("exploitation_periods", 0), field="exploitation_area",
            ),
            Example({"missing_episodes": [{"found_area": GATESHEAD_TO_2013}]}, at=("missing_episodes", 0), field="found_area"),
            *(
                Example(
                    {"children": [CHILD], "exploitation_periods": [PERIOD],
                     "living_situations": [CARE | {area: GATESHEAD_TO_2013, "ended_on": "2013-04-01"}]},
                    at=("living_situations", 0), field=area,
                )
                for area in ("placing_area", "placement_area")
            ),
            *(
                Example(
                    {"children": [CHILD], "exploitation_periods": [PERIOD],
                     "returns": [RETURN_OF_2013],
                     "living_situations": [CARE | {area: GATESHEAD_TO_2013, "ended_absent": "absent:not-applicable"}]},
                    at=("living_situations", 0), field=area,
                )
                for area in ("placing_area", "placement_area")
            ),
            *(_still_there(area, GATESHEAD_TO_2013, "2013-04-01") for area in ("placing_area", "placement_area")),
            *(_still_there(area, GATESHEAD, "2013-03-31") for area in ("placing_area", "placement_area")),
            Example({"networks": [{"network_area": GATESHEAD, "first_known_on": "2013-03-31"}]}, at=("networks", 0), field="network_area"),
            *(
                Example(
                    {**_period(started_on="2013-01-01"), "exploitation_features": [MOVED | {area: NORTHUMBERLAND_TO_2013}]},
                    at=("exploitation_features", 0), field=area,
                )
                for area in ("from_area", "to_area")
            ),
        ],
        passes=[
            Example({"returns": [{"agency_area": "E10000023", "period_end": "2023-03-31", "prepared_on": "2023-05-01",
                                  "period_start": "2022-05-01"}]}),
            Example({"children": [{"home_area": GATESHEAD}]}),
            Example(_period(exploitation_area=GATESHEAD_TO_2013)),
            Example(_period(exploitation_area=GATESHEAD, started_on="2013-04-01")),
            Example(_period(exploitation_area=GATESHEAD, started_latest="2013-04-01")),
            Example({"missing_episodes": [{"found_area": GATESHEAD}]}),
            *(
                Example({"children": [CHILD], "exploitation_periods": [PERIOD],
                         "living_situations": [CARE | {area: GATESHEAD_TO_2013, "ended_on": "2013-03-31"}]})
                for area in ("placing_area", "placement_area")
            ),
            *(
                Example({"children": [CHILD], "exploitation_periods": [PERIOD],
                         "living_situations": [CARE | {area: GATESHEAD, "ended_on": "2013-04-01"}]})
                for area in ("placing_area", "placement_area")
            ),
            *(
                Example({"children": [CHILD], "exploitation_periods": [PERIOD], "returns": [RETURN_OF_2013],
                         "living_situations": [CARE | {area: GATESHEAD_TO_2013, "ended_absent": "absent:unexplained"}]})
                for area in ("placing_area", "placement_area")
            ),
            *(_still_there(area, GATESHEAD_TO_2013, "2013-03-31") for area in ("placing_area", "placement_area")),
            *(_still_there(area, GATESHEAD, "2013-04-01") for area in ("placing_area", "placement_area")),
            Example({"networks": [{"network_area": GATESHEAD, "first_known_on": "2013-04-01"}]}),
            *(
                Example({**_period(started_on="2013-01-01"), "exploitation_features": [MOVED | {area: NORTHUMBERLAND}]})
                for area in ("from_area", "to_area")
            ),
        ],
    ),
    rule(
        "COD-002", "query", "Kind of agency not in being in the period", "returns", ValidAt("agency_type", "period_end"),
        why="Boards were replaced by partnerships at different times. Who was asked and who answered is counted by kind of agency.",
        fix="Choose the kind of body that answered for the period. If the old body did answer, explain.",
        serves=["R10"],
        fails=[
            _agency(period_end="2019-09-30"),
            _agency(agency_type="safeguarding-partnership", period_start="2018-04-01", period_end="2018-06-28"),
        ],
        passes=[
            _agency(),
            _agency(agency_type="safeguarding-partnership", period_start="2018-04-01", period_end="2018-06-29"),
        ],
    ),
)  # fmt: skip


def retired_codes() -> tuple[Rule, ...]:
    """The rule on retired codes; none as long as no list has one, since a rule that can never fail tells nothing."""
    found = [
        (record_type, element, tuple(code.code for code in element.kind.list.codes if code.retired))
        for record_type, record in RECORDS.items()
        for element in record.elements.values()
        if isinstance(element.kind, Code) and any(code.retired for code in element.kind.list.codes)
    ]
    if not found:
        return ()
    table, element, codes = found[0]
    assert isinstance(element.kind, Code)
    other = next(code.code for code in element.kind.list.codes if not code.retired)
    return (
        rule(
            "COD-003", "query", "Retired code", [(record_type, NotOneOf(one.name, retired)) for record_type, one, retired in found],
            why="A retired code is kept so that older records stay readable. In a new record it mixes two ways of counting.",
            fix="Use the code that followed it, or explain that the source still uses it.",
            serves=["R3"],
            fails=Example({table: [{element.name: codes[0]}]}, field=element.name),
            passes=Example({table: [{element.name: other}]}),
        ),
    )  # fmt: skip


RULES += retired_codes()
