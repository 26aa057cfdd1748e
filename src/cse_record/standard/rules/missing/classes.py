"""The class and the risk level of an episode, by the definitions that were in force at the time."""

from cse_record.standard.predicates import HasValue, Present, ValidAt
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.missing.rows import MISSING, UNDATED, ended_episode
from cse_record.standard.rules.rule import Example, rule

IN_FORCE = "Categories changed in 2013, 2014 and 2017. Episodes can be compared over the years only by the category in use at the time."

RULES = (
    rule(
        "MIS-008", "query", "Category not in use at the time", MISSING, ValidAt("category", "last_seen_on"),
        why=IN_FORCE,
        fix="Give the category that the source gave at the time. If a force used it earlier or later than the guidance, explain.",
        serves=["R2"],
        fails=[
            Example({**UNDATED, MISSING: [ended_episode("2017-01-01", "2017-01-02", category="missing-acpo-2013")]}),
            Example({**UNDATED, MISSING: [ended_episode("2016-12-31", "2017-01-02", category="missing-app-2017")]}),
        ],
        passes=[
            Example({**UNDATED, MISSING: [ended_episode("2016-12-31", "2017-01-02", category="missing-acpo-2013")]}),
            Example({**UNDATED, MISSING: [ended_episode("2017-01-01", "2017-01-02", category="missing-app-2017")]}),
        ],
    ),
    rule(
        "MIS-009", "query", "Risk scheme not in use at the time", MISSING, ValidAt("risk_scheme", "last_seen_on"),
        why=IN_FORCE,
        fix="Give the scheme by which the risk was assessed at the time. If it was used earlier or later than published, explain.",
        serves=["R2"],
        fails=[
            Example({**UNDATED, MISSING: [ended_episode("2017-01-01", "2017-01-02", risk_level="high", risk_scheme="app-2013")]}),
            Example({MISSING: [{"risk_level": "high", "risk_scheme": "acpo-2010"}]}),
        ],
        passes=[
            Example({MISSING: [{"risk_level": "high", "risk_scheme": "app-2017"}]}),
            Example({**UNDATED, MISSING: [ended_episode("2017-01-01", "2017-01-02", risk_level="high", risk_scheme="app-2017")]}),
        ],
    ),
    rule(
        "MIS-010", "query", "Risk level not in use at the time", MISSING, ValidAt("risk_level", "last_seen_on"),
        why=IN_FORCE,
        fix="Give the level that was recorded at the time. An episode that was then classed as absent has its own category and no level.",
        serves=["R2"],
        fails=Example(
            {**UNDATED, MISSING: [ended_episode("2016-12-31", "2017-01-02", category="not-classed", risk_level="no-apparent-risk",
                                       risk_scheme="local-police")]}
        ),
        passes=Example(
            {**UNDATED, MISSING: [ended_episode("2017-01-01", "2017-01-02", category="not-classed", risk_level="no-apparent-risk",
                                       risk_scheme="local-police")]}
        ),
    ),
    rule(
        "MIS-011", "query", "Risk level without its scheme", MISSING, Present("risk_scheme", when=HasValue("risk_level")),
        why="“Medium” used to be the middle of three levels and is now one of four. Without the scheme, the word means little.",
        fix="Name the scheme that the level comes from, or give the reason why it is not known.",
        serves=["R2"],
        fails=row_examples(MISSING, {"risk_level": "medium"}),
        passes=row_examples(MISSING, {"risk_level": "medium", "risk_scheme": "absent:unexplained"}, {"risk_level": "absent:unexplained"}),
    ),
)  # fmt: skip
