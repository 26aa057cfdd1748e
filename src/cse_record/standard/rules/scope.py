"""The scope of a return: for each record type, whether it was searched for and whether everything found is included."""

from cse_record.standard.predicates import All, Covers, Is, NotOneOf, Present, TableRows
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import NO_ROWS, scope_rows
from cse_record.standard.rules.rule import Example, group, rule

SCOPE = "return_scope"
RECORD_TYPES = group("record_type", "cases")
OF_PEOPLE = tuple(name for name in RECORD_TYPES if name != "board_arrangements")
"""Record types that hold cases. A board knows its own arrangements without a search and reports them even in a nil return."""
SIGNED: Row = {"nil_return": "yes", "nil_signed_by_role": "Head of safeguarding", "nil_signed_on": "2022-01-31"}
NOT_SEARCHED_FOR = dict.fromkeys(OF_PEOPLE, "not-searched")
NOTHING_SEARCHED = scope_rows(**NOT_SEARCHED_FOR)
NOT_SEARCHED: Row = {"search_extent": "none", "systems_searched_absent": "absent:not-applicable"}


def _place(table: str) -> str:
    return f"/{SCOPE}/{RECORD_TYPES.index(table)}/extent"


RULES = (
    rule(
        "SCO-001", "error", "Rows of a record type recorded as not searched for", SCOPE,
        TableRows("extent", named_in="record_type", most=0, when=Is("extent", NO_ROWS)),
        brief="Not searched for, but there are rows",
        why="The scope says what a missing row means. If there are rows where there cannot be any, neither the rows nor the gaps can be "
        "trusted.",
        fix="Record that these records were searched for, and whether everything found is here; or remove the rows.",
        serves=["R3", "R10", "R18"],
        fails=[
            Example({"disclosures": [{}], SCOPE: scope_rows(disclosures=extent)}, at=(SCOPE, RECORD_TYPES.index("disclosures")))
            for extent in NO_ROWS
        ],
        passes=[
            Example({"disclosures": [{}], SCOPE: scope_rows(disclosures="partial")}),
            *(Example({SCOPE: scope_rows(disclosures=extent)}) for extent in NO_ROWS),
        ],
    ),
    rule(
        "SCO-002", "error", "Record type without a statement of scope", SCOPE, Covers("record_type", RECORD_TYPES),
        brief="Record type has no statement of scope",
        why="No rows is also an answer. Without a statement, nobody can tell “none” from “not searched for”.",
        fix="Add a row for each record type that has none. “Not held by this agency” is a full answer.",
        serves=["R3", "R10"],
        fails=[Example({SCOPE: [row for row in scope_rows() if row["record_type"] != name]}) for name in RECORD_TYPES],
        passes=[Example({SCOPE: scope_rows()}), Example({SCOPE: scope_rows(support="not-held", education="not-held")})],
    ),
    rule(
        "SCO-003", "error", "Recorded as searched, but no system was", SCOPE,
        NotOneOf(
            "extent", ("complete", "partial"),
            when=All((Is("record_type", OF_PEOPLE), Is("returns.search_extent", ("none", "no-capability")))),
        ),
        brief="Searched, but no system was searched",
        why="Areas that do not look do not find. A count of zero means something only where somebody looked.",
        fix="Choose “Held, but not searched” here, or say under “Extent of the search” how far the search went.",
        serves=["R10", "R18"],
        fails=[
            Example(
                {"returns": [NOT_SEARCHED], SCOPE: scope_rows(), "children": []},
                at=(SCOPE, RECORD_TYPES.index(OF_PEOPLE[0])),
                also=tuple(("SCO-003", _place(name)) for name in OF_PEOPLE[1:]),
            ),
            Example(
                {
                    "returns": [NOT_SEARCHED | {"search_extent": "no-capability"}],
                    "children": [],
                    SCOPE: scope_rows(**NOT_SEARCHED_FOR | {"children": "partial"}),
                },
                at=(SCOPE, RECORD_TYPES.index("children")),
            ),
        ],
        passes=[
            Example({"returns": [NOT_SEARCHED], SCOPE: NOTHING_SEARCHED, "children": []}),
            Example({"returns": [NOT_SEARCHED], SCOPE: scope_rows(**dict.fromkeys(RECORD_TYPES, "not-held")), "children": []}),
            Example({"returns": [{"search_extent": "some"}], SCOPE: scope_rows()}),
        ],
    ),
    rule(
        "SCO-004", "error", "Nil return without a search for children", SCOPE,
        NotOneOf("extent", NO_ROWS, when=All((Is("record_type", ("children",)), Is("returns.nil_return", ("yes",))))),
        brief="Nil return, but no search for children",
        why="A nil return states that no child was found. That can be said only where children were looked for.",
        fix="If there was a search for children, say so here. If not, this is not a nil return: answer “No” under “Nil return”.",
        serves=["R10", "R18"],
        fails=[
            Example({"returns": [SIGNED], "children": [], "exploitation_periods": [], SCOPE: scope_rows(children=extent)}, at=(SCOPE, 0))
            for extent in NO_ROWS
        ],
        passes=[
            Example({"returns": [SIGNED], "children": [], "exploitation_periods": [], SCOPE: scope_rows(children="partial")}),
            Example({"returns": [SIGNED], "children": [], "exploitation_periods": [], SCOPE: scope_rows(support="not-held")}),
            Example({"returns": [{}], "children": [], "exploitation_periods": [], "networks": [{}],
                SCOPE: scope_rows(children="not-held")}),
        ],
    ),
    rule(
        "SCO-005", "query", "Partial, but what was left out is not stated", SCOPE, Present("note", when=Is("extent", ("partial",))),
        brief="Partial, what was left out not stated",
        why="What the figures can be used for depends on whether a district, a team or a span of years is missing.",
        fix="Say in a few words what was left out, without personal details. If nobody knows, explain.",
        serves=["R10", "R18"],
        fails=Example(
            {SCOPE: [row | {"note": None} for row in scope_rows(support="partial")]}, at=(SCOPE, RECORD_TYPES.index("support"))
        ),
        passes=[Example({SCOPE: scope_rows(support="partial")}), Example({SCOPE: scope_rows(support="not-searched")})],
    ),
)  # fmt: skip
