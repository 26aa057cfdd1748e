"""Childhood told of by adults, and the 18th birthday, at which exploitation of a child ends in the sense of this standard (R25)."""

from dataclasses import replace

from cse_record.standard.kinds import OLDEST
from cse_record.standard.predicates import AgeBetween, AnyOf, HasReason, Is, NumberBetween
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import UNDATED_PERIOD
from cse_record.standard.rules.rule import Example, rule

CHILDREN, PERIODS, BIRTH = "children", "exploitation_periods", "child_ref.birth_month"
NOT_APPLICABLE, UNKNOWN = "absent:not-applicable", "absent:unexplained"
OF_CHILDHOOD = ("missing_history", "school_engagement")
"""Elements that ask about childhood now, and do not apply to an adult who tells of it."""
NO_AGE_FROM_DATES = AnyOf((HasReason("birth_month"), HasReason("first_attention_on")))
GOING_ON: Row = {"ongoing": "yes", "ended_absent": NOT_APPLICABLE}
CONVENTION = "Exploitation of a child ends at the 18th birthday at the latest. What goes on after it has an element of its own."

STATED = ("CHI-002", f"/{CHILDREN}/0/first_attention_age")
TOO_OLD = ("ADU-001", f"/{CHILDREN}/0/first_attention_on")


def _first_seen(birth_month: str, on: str, **values: str) -> Example:
    """A child who first came to attention on a day, whose other dates are not known."""
    child: Row = {"birth_month": birth_month, "first_attention_on": on, "first_response_absent": UNKNOWN} | values
    return Example({CHILDREN: [child], PERIODS: [UNDATED_PERIOD]}, at=(CHILDREN, 0))


def _at_an_age(age: int, **values: str) -> Example:
    """A child whose age alone is known."""
    return Example(
        {CHILDREN: [{"birth_month_absent": UNKNOWN, "first_attention_age": age} | values]}, at=(CHILDREN, 0), field="first_attention_age"
    )


def _period(birth_month: str, **values: str) -> Example:
    child: Row = {"birth_month": birth_month, "first_attention_absent": UNKNOWN, "first_response_absent": UNKNOWN}
    period = UNDATED_PERIOD | values
    if "ended_on" in period:
        del period["ended_absent"]
    field = "ended_on" if "ended_on" in period else "ongoing" if "ongoing" in values else ""
    return Example({CHILDREN: [child], PERIODS: [period]}, at=(PERIODS, 0), field=field)


RULES = (
    rule(
        "ADU-001", "query", "First came to attention at under 8 or over 110",
        [
            (CHILDREN, AgeBetween("first_attention_on", "birth_month", 8, OLDEST)),
            (CHILDREN, NumberBetween("first_attention_age", 8, OLDEST, when=NO_AGE_FROM_DATES, tells_when=False)),
        ], since="0.2", brief="Came to attention under 8 or over 110",
        why="Age at first attention is the best guide to when children can be reached. One wrong year of birth distorts it.",
        fix="Check [children.first_attention_age: the age, or ]the month of birth and the date of the first concern. If they are right, "
        "explain. An adult who tells of childhood is valid.",
        serves=["R11", "R25"],
        fails=[
            _first_seen("2012-07", "2020-06-30"), _first_seen("1909-05", "2020-05-31"), _at_an_age(7),
            Example({CHILDREN: [{"first_attention_absent": UNKNOWN, "first_attention_age": 7}]}, field="first_attention_age"),
        ],
        passes=[_first_seen("2012-06", "2020-06-30"), _first_seen("1909-06", "2020-05-31"), _first_seen("1975-01", "2020-06-30"),
                _at_an_age(8), _at_an_age(110), Example({CHILDREN: [{"first_attention_age": 7}]}, also=(STATED,))],
    ),
    rule(
        "ADU-002", "error", "Childhood recorded as not applicable, but first seen in childhood",
        [
            *((CHILDREN, AgeBetween("first_attention_on", "birth_month", 18, OLDEST, when=Is(name, (NOT_APPLICABLE,))))
              for name in OF_CHILDHOOD),
            *((CHILDREN, NumberBetween("first_attention_age", 18, OLDEST, when=Is(name, (NOT_APPLICABLE,)))) for name in OF_CHILDHOOD),
        ], since="0.2", brief="Not applicable, but under 18 when seen",
        why="Missing episodes and school are asked of every child who was first seen as a child.",
        fix="Answer the question, or choose the reason why it cannot be answered. If the concern was first seen after the 18th birthday, "
        "correct the date[children.first_attention_age:  or the age].",
        serves=["R3", "R25"],
        fails=[
            *(_first_seen("2002-07", "2020-06-30", **{name: NOT_APPLICABLE}) for name in OF_CHILDHOOD),
            *(replace(_first_seen("1909-05", "2020-05-31", **{name: NOT_APPLICABLE}), also=(TOO_OLD,)) for name in OF_CHILDHOOD),
            *(_at_an_age(17, **{name: NOT_APPLICABLE}) for name in OF_CHILDHOOD),
        ],
        passes=[
            *(_first_seen("2002-06", "2020-06-30", **{name: NOT_APPLICABLE}) for name in OF_CHILDHOOD),
            *(_first_seen("1909-06", "2020-05-31", **{name: NOT_APPLICABLE}) for name in OF_CHILDHOOD),
            *(_at_an_age(age, **{name: NOT_APPLICABLE}) for name in OF_CHILDHOOD for age in (18, 110)),
            _first_seen("2002-07", "2020-06-30"), _at_an_age(17),
        ],
    ),
    rule(
        "ADU-003", "query", "Exploitation of a child recorded as lasting beyond the 18th birthday",
        [
            (PERIODS, AgeBetween("ended_on", BIRTH, 0, 17, until_birthday=True)),
            (PERIODS, AgeBetween("returns.prepared_on", BIRTH, 0, 17, when=Is("ongoing", ("yes",)))),
        ], since="0.2", brief="Lasting beyond the 18th birthday",
        why=CONVENTION,
        fix="Give the day before the 18th birthday, or an earlier day, as the end[exploitation_periods.continued_after_18: , and say in "
        "the "
        "element for it whether the abuse went on]. If the law or the month of birth is the reason, explain.",
        serves=["R9", "R25"],
        fails=[_period("2002-05", ended_on="2020-06-01", ongoing="no"), _period("2004-01", **GOING_ON)],
        passes=[_period("2002-05", ended_on="2020-05-31", ongoing="no"), _period("2020-05", ended_on="2020-06-01", ongoing="no"),
                _period("2004-02", **GOING_ON), _period("2021-02", **GOING_ON), _period("2004-01")],
    ),
    rule(
        "ADU-004", "error", "Went on after the 18th birthday, but the person is not yet 18", PERIODS,
        AgeBetween("returns.prepared_on", BIRTH, 18, OLDEST, when=Is("continued_after_18", ("yes",))), since="0.2",
        brief="Went on after 18, but not yet 18",
        why=CONVENTION, fix="Check the month of birth, or answer that it did not go on after that day.", serves=["R25"],
        fails=[_period("2004-02", continued_after_18="yes"), _period("1911-01", continued_after_18="yes")],
        passes=[_period("2004-01", continued_after_18="yes"), _period("1911-02", continued_after_18="yes"),
                _period("2004-02", continued_after_18="no")],
    ),
)  # fmt: skip
