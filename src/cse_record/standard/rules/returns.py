"""The header of a return: its period, a nil return and its signature, the search, the legal basis and the retention date."""

from cse_record.standard.predicates import (
    All,
    Differs,
    Empty,
    GroupFits,
    Is,
    NotOneOf,
    NoValue,
    OneOf,
    OnOrAfter,
    Present,
    TableRows,
    ValidAt,
    WithinDays,
)
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules import legal_bases
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.rules.scope import NOT_SEARCHED, NOTHING_SEARCHED, OF_PEOPLE, SIGNED

NOT_APPLICABLE = "absent:not-applicable"
RETURN = "returns"
YES, NO = Is("nil_return", ("yes",)), Is("nil_return", ("no",))
SEARCHED = Is("search_extent", ("all", "some"))
UK_GDPR: Row = {
    "legal_regime": "uk-gdpr", "article_6_condition": "public-task", "article_9_condition": "sch1-para-18",
    "article_10_condition": "sch1-para-18",
}  # fmt: skip
ACT_OF_1998: Row = {
    "prepared_on": "2018-05-24", "period_start": "2018-01-01", "period_end": "2018-03-31", "legal_regime": "dpa-1998",
    "article_6_condition": "dpa-1998-schedule-2", "article_9_condition": "dpa-1998-schedule-3",
    "article_10_condition": "dpa-1998-schedule-3",
}  # fmt: skip
UNDATED: Row = {"age_absent": "absent:not-asked", "age_held_absent": NOT_APPLICABLE}
OF_NOBODY = (("REF-001", "/education/0/child_ref"),)
CHILDREN_NOT_SEARCHED = (("SCO-004", "/return_scope/0/extent"),)
GROUND = "A return may lawfully be shared only on a ground in the law under which it is shared."
SIGNATURE = "Many nil returns in 2011 came from areas that had not looked. A signature shows that somebody is accountable for the search."


def _nobody(header: Row, **tables: list[Row]) -> Tables:
    """A return without cases except the given rows."""
    return {RETURN: [header], "children": [], "exploitation_periods": [], **tables}


RULES = (
    rule(
        "RET-001", "error", "Period ends before it begins", RETURN, OnOrAfter("period_end", "period_start"),
        why="The period decides which cases belong in the return.",
        fix="Correct the first or the last day of the period.",
        serves=["R10"],
        fails={"period_start": "2021-04-01", "period_end": "2021-03-31"},
        passes={"period_start": "2021-03-31", "period_end": "2021-03-31"},
    ),
    rule(
        "RET-002", "error", "Prepared before the period ended", RETURN, OnOrAfter("prepared_on", "period_end"),
        why="A return that was extracted before its period was over cannot hold every case of the period.",
        fix="Give the date on which the records were extracted, or end the period on or before it.",
        serves=["R10", "R18"],
        fails={"prepared_on": "2021-12-30", "period_end": "2021-12-31"},
        passes={"prepared_on": "2021-12-31", "period_end": "2021-12-31"},
    ),
    rule(
        "RET-003", "error", "Nil return with cases", RETURN, TableRows("nil_return", OF_PEOPLE, most=0, when=YES),
        why="A nil return is counted as an area in which no case was found, so the children in it would not be counted at all.",
        fix="If the cases belong in the return, answer no here and remove the signature. If not, remove the cases.",
        serves=["R10"],
        fails=[
            Example({RETURN: [SIGNED], "children": [{}]}, at=(RETURN, 0)),
            Example(_nobody(SIGNED, suspects=[{}]), at=(RETURN, 0)),
            Example(_nobody(SIGNED, education=[{}]), at=(RETURN, 0), also=OF_NOBODY),
        ],
        passes=[
            Example(_nobody(SIGNED)),
            Example(_nobody(SIGNED, board_arrangements=[{}])),
            Example({RETURN: [{"nil_return": "no"}], "children": [{}]}),
        ],
    ),
    rule(
        "RET-004", "error", "No cases, but not a nil return", RETURN,
        TableRows("nil_return", OF_PEOPLE, least=1, when=All((NO, SEARCHED))),
        why="Only a signed statement distinguishes an area that searched and found nothing from one whose records were lost on the way.",
        fix="If the search found no cases, answer yes and have the return signed. If it did find cases, put them back.",
        serves=["R10", "R18"],
        fails=[
            Example(_nobody({"nil_return": "no", "search_extent": "all"})),
            Example(_nobody({"nil_return": "no", "search_extent": "some"})),
            Example(_nobody({"nil_return": "no"}, board_arrangements=[{}])),
        ],
        passes=[
            Example(_nobody({"nil_return": "no", "search_extent": "all"}, suspects=[{}])),
            Example(_nobody({"nil_return": "no", "search_extent": "all"}, education=[{}]), also=OF_NOBODY),
            Example(_nobody({"nil_return": "no"} | NOT_SEARCHED, return_scope=NOTHING_SEARCHED)),
            Example(_nobody(SIGNED)),
        ],
    ),
    rule(
        "RET-005", "error", "Nil return without a search", RETURN, OneOf("search_extent", ("all", "some"), when=YES),
        why="Areas that do not look do not find. No answer without a search must not be read as no exploitation.",
        fix="If nothing was searched, answer no to nil return. If something was searched, say how far the search went.",
        serves=["R10", "R18"],
        fails=[
            Example(_nobody(SIGNED | NOT_SEARCHED, return_scope=NOTHING_SEARCHED), also=CHILDREN_NOT_SEARCHED),
            Example(
                _nobody(SIGNED | NOT_SEARCHED | {"search_extent": "no-capability"}, return_scope=NOTHING_SEARCHED),
                also=CHILDREN_NOT_SEARCHED,
            ),
        ],
        passes=[
            Example(_nobody(SIGNED | {"search_extent": "all"})),
            Example(_nobody(SIGNED | {"search_extent": "some"})),
            Example(_nobody({"nil_return": "no"} | NOT_SEARCHED, return_scope=NOTHING_SEARCHED)),
        ],
    ),
    rule(
        "RET-006", "error", "Nil return not signed",
        [(RETURN, Present("nil_signed_by_role", when=YES)), (RETURN, Present("nil_signed_on", when=YES))],
        why=SIGNATURE,
        fix="Give the post of the person who signed and the date on which they signed. Never give a name.",
        serves=["R10"],
        fails=[
            Example(_nobody(SIGNED | {"nil_signed_by_role": None})),
            Example(_nobody(SIGNED | {"nil_signed_on": None}), field="nil_signed_on"),
        ],
        passes=[Example(_nobody(SIGNED)), Example({RETURN: [{"nil_return": "no"}]})],
    ),
    rule(
        "RET-007", "error", "Signed as nil, but not a nil return",
        [(RETURN, Empty("nil_signed_by_role", when=NO)), (RETURN, Empty("nil_signed_on", when=NO))],
        why="One answer says that the return is nil and the other that it holds cases, so it may be counted twice or not at all.",
        fix="Remove the signature, or answer yes to nil return if the search found no cases.",
        serves=["R10"],
        fails=[
            Example({RETURN: [{"nil_signed_by_role": "Head of safeguarding"}]}),
            Example({RETURN: [{"nil_signed_on": "2022-01-31"}]}, field="nil_signed_on"),
        ],
        passes=[Example({RETURN: [{}]}), Example(_nobody(SIGNED))],
    ),
    rule(
        "RET-008", "query", "Nil return signed before it was prepared", RETURN, OnOrAfter("nil_signed_on", "prepared_on"),
        brief="Signed as nil before it was prepared",
        why="Nobody can vouch for a search that has not yet been made.",
        fix="Check both dates. The signature is for the search that was made on the date on which the records were extracted.",
        serves=["R10"],
        fails=[Example(_nobody(SIGNED | {"nil_signed_on": "2022-01-30"}))],
        passes=[Example(_nobody(SIGNED | {"nil_signed_on": "2022-01-31"})), Example(_nobody(SIGNED | {"nil_signed_on": "2022-02-03"}))],
    ),
    rule(
        "RET-009", "error", "Searched, but the systems are recorded as not applicable", RETURN,
        NotOneOf("systems_searched", (NOT_APPLICABLE,), when=SEARCHED),
        brief="Searched, but systems not applicable",
        why="What it means that a child is not in the return depends on where somebody looked.",
        fix="Name the systems that were searched, or give the real reason why they cannot be named.",
        serves=["R10", "R18"],
        fails=[
            Example({RETURN: [{"search_extent": "all", "systems_searched_absent": NOT_APPLICABLE}]}),
            Example({RETURN: [{"search_extent": "some", "systems_searched_absent": NOT_APPLICABLE}]}),
        ],
        passes=[
            Example({RETURN: [{"search_extent": "all", "systems_searched_absent": "absent:withheld"}]}),
            Example(_nobody(NOT_SEARCHED, return_scope=NOTHING_SEARCHED)),
        ],
    ),
    rule(
        "RET-010", "error", "Systems named, but none was searched", RETURN,
        NoValue("systems_searched", when=Is("search_extent", ("none", "no-capability"))),
        why="The absence of cases means something only if somebody looked.",
        fix="Remove the systems and choose “Not applicable”, or say how far the search went.",
        serves=["R10", "R18"],
        fails=[
            Example(_nobody({"search_extent": "none"}, return_scope=NOTHING_SEARCHED)),
            Example(_nobody({"search_extent": "no-capability"}, return_scope=NOTHING_SEARCHED)),
        ],
        passes=[
            Example(_nobody(NOT_SEARCHED, return_scope=NOTHING_SEARCHED)),
            Example({RETURN: [{"search_extent": "some"}]}),
        ],
    ),
    rule(
        "RET-011", "error", "Lawful basis of another regime", RETURN, GroupFits("article_6_condition", "legal_regime"),
        why=GROUND,
        fix="Ask your data protection officer for the basis, and choose one that belongs to the named regime.",
        serves=["R19"],
        fails={"article_6_condition": "public-task"},
        passes=[Example({RETURN: [UK_GDPR]}), Example({RETURN: [{"article_6_condition": "absent:not-yet-obtained"}]})],
    ),
    rule(
        "RET-012", "error", "Special category condition of another regime", RETURN, GroupFits("article_9_condition", "legal_regime"),
        brief="Article 9 condition of another regime",
        why=GROUND,
        fix="Ask your data protection officer for the condition, and choose one that belongs to the named regime.",
        serves=["R19"],
        fails={"article_9_condition": "sch1-para-18"},
        passes=[Example({RETURN: [UK_GDPR]}), Example({RETURN: [{"article_9_condition": "absent:not-yet-obtained"}]})],
    ),
    rule(
        "RET-013", "error", "Offence data condition of another regime", RETURN, GroupFits("article_10_condition", "legal_regime"),
        brief="Article 10 condition of another regime",
        why=GROUND,
        fix="Choose a condition that belongs to the named regime. Part 3 of the 2018 Act has none: choose “Not applicable”.",
        serves=["R19"],
        fails=[
            Example({RETURN: [{"article_10_condition": "sch1-para-18"}]}),
            Example({RETURN: [UK_GDPR | {"article_10_condition": "dpa-1998-schedule-3"}]}),
        ],
        passes=[Example({RETURN: [UK_GDPR]}), Example({RETURN: [{"article_10_condition": "absent:not-yet-obtained"}]})],
    ),
    rule(
        "RET-014", "error", "Special category condition “Not applicable”, but there are people in the return", RETURN,
        TableRows("article_9_condition", OF_PEOPLE, most=0, when=Is("article_9_condition", (NOT_APPLICABLE,))),
        brief="People, but Article 9 not applicable",
        why="Every row about a child reveals something about their sex life or health, and may not be shared without a condition.",
        fix="Ask your data protection officer for the condition, and choose it here.",
        serves=["R19"],
        fails=[
            Example({RETURN: [{"article_9_condition": NOT_APPLICABLE}], "children": [{}]}, at=(RETURN, 0)),
            Example(_nobody({"article_9_condition": NOT_APPLICABLE}, suspects=[{}]), at=(RETURN, 0)),
            Example(_nobody({"article_9_condition": NOT_APPLICABLE}, education=[{}]), at=(RETURN, 0), also=OF_NOBODY),
        ],
        passes=[
            Example({RETURN: [{}], "children": [{}]}),
            Example(_nobody(SIGNED | {"article_9_condition": NOT_APPLICABLE}, board_arrangements=[{}])),
        ],
    ),
    rule(
        "RET-015", "error", "Offence data condition “Not applicable”, but there are people in the return", RETURN,
        TableRows(
            "article_10_condition", OF_PEOPLE, most=0,
            when=All((Is("article_10_condition", (NOT_APPLICABLE,)), Is("legal_regime", ("uk-gdpr", "dpa-1998")))),
        ),
        brief="People, but Article 10 not applicable",
        why="Every exploitation period is about an alleged offence, and outside Part 3 it may not be shared without a condition.",
        fix="Ask your data protection officer for the condition, and choose it here.",
        serves=["R19"],
        fails=[
            Example({RETURN: [UK_GDPR | {"article_10_condition": NOT_APPLICABLE}], "children": [{}]}, at=(RETURN, 0)),
            Example(_nobody(UK_GDPR | {"article_10_condition": NOT_APPLICABLE}, education=[{}]), at=(RETURN, 0), also=OF_NOBODY),
            Example(
                _nobody(ACT_OF_1998 | {"article_10_condition": NOT_APPLICABLE}, suspects=[UNDATED]),
                at=(RETURN, 0),
            ),
        ],
        passes=[
            Example({RETURN: [UK_GDPR], "children": [{}]}),
            Example({RETURN: [{"article_10_condition": NOT_APPLICABLE}], "children": [{}]}),
            Example(_nobody(SIGNED | UK_GDPR | {"article_10_condition": NOT_APPLICABLE}, board_arrangements=[{}])),
        ],
    ),
    rule(
        "RET-016", "error", "Legal regime not in force when the return was prepared", RETURN, ValidAt("legal_regime", "prepared_on"),
        brief="Regime not in force when prepared",
        why=GROUND,
        fix="Choose the regime that was in force when the return was prepared, and conditions that belong to that regime.",
        serves=["R19"],
        fails=[
            Example(_nobody(SIGNED | ACT_OF_1998 | {"prepared_on": "2018-05-25", "nil_signed_on": "2018-05-25"})),
            Example(_nobody(SIGNED | ACT_OF_1998 | UK_GDPR | {"nil_signed_on": "2018-05-24"})),
        ],
        passes=[
            Example(_nobody(SIGNED | ACT_OF_1998 | {"nil_signed_on": "2018-05-24"})),
            Example(_nobody(SIGNED | ACT_OF_1998 | UK_GDPR | {"prepared_on": "2018-05-25", "nil_signed_on": "2018-05-25"})),
        ],
    ),
    rule(
        "RET-017", "query", "Handling marking not in use when the return was prepared", RETURN, ValidAt("handling_marking", "prepared_on"),
        brief="Marking not in use when prepared",
        why="A recipient who does not know the marking cannot follow it, and records of children may be handled more freely than intended.",
        fix="Choose the marking that was in use when the return was prepared. If the sender did use the old one, explain.",
        serves=["R15", "R19"],
        fails=[
            Example({RETURN: [{"handling_marking": "restricted"}]}),
            Example(
                _nobody(
                    SIGNED | ACT_OF_1998
                    | {"period_start": "2014-01-01", "period_end": "2014-03-31", "prepared_on": "2014-04-01", "nil_signed_on": "2014-04-01"}
                )
            ),
        ],
        passes=[
            Example(
                _nobody(
                    SIGNED | ACT_OF_1998
                    | {"period_start": "2014-01-01", "period_end": "2014-03-31", "prepared_on": "2014-04-02", "nil_signed_on": "2014-04-02"}
                )
            ),
            Example(
                _nobody(
                    SIGNED | ACT_OF_1998
                    | {
                        "period_start": "2014-01-01", "period_end": "2014-03-31", "prepared_on": "2014-04-01",
                        "nil_signed_on": "2014-04-01", "handling_marking": "restricted",
                    }
                )
            ),
        ],
    ),
    rule(
        "RET-018", "error", "Retention date before the return was prepared", RETURN, OnOrAfter("retain_until", "prepared_on"),
        brief="Retention ends before it was prepared",
        why="Records of children must be kept for as long as was agreed and no longer, so the recipient has to know the date.",
        fix="Take the retention date from the sharing agreement.",
        serves=["R19"],
        fails={"retain_until": "2022-01-30"},
        passes=[Example({RETURN: [{"retain_until": "2022-01-31"}]}), Example({RETURN: [{"retain_until_absent": "absent:withheld"}]})],
    ),
    rule(
        "RET-019", "query", "Period of more than three years", RETURN, WithinDays("period_end", "period_start", 1096),
        why="Yearly rates cannot be compared if one return covers ten years of cases. Usually a year is wrong.",
        fix="Check the year of both dates. If the return does cover so long a period, explain.",
        serves=["R10", "R18"],
        fails={"period_start": "2018-12-30", "period_end": "2021-12-31"},
        passes={"period_start": "2018-12-31", "period_end": "2021-12-31"},
    ),
    rule(
        "RET-020", "error", "Return that replaces itself", RETURN, Differs("supersedes", "return_ref"),
        why="When returns are combined, the one that is replaced is left out. Here all the children in the return would be lost.",
        fix="Give the reference of the earlier return, or leave this blank if nothing is replaced.",
        serves=["R10"],
        fails={"return_ref": "SYNTHETIC-02", "supersedes": "SYNTHETIC-02"},
        passes=[
            Example({RETURN: [{"return_ref": "SYNTHETIC-02", "supersedes": "SYNTHETIC-01"}]}),
            Example({RETURN: [{"return_ref": "SYNTHETIC-02"}]}),
        ],
    ),
    *legal_bases.RULES,
)  # fmt: skip
