"""What joining gained: whether each headline fact about a child is known from one agency alone, only from several, or not at all (R23)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cse_record.analysis import derived
from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.outcomes import present_outcome
from cse_record.analysis.tables import events, people
from cse_record.analysis.tables.people import pick
from cse_record.analysis.tables.table import Dimension, Table
from cse_record.analysis.timing import DISAGREE
from cse_record.standard.rows import Row

ALONE, TOGETHER, CONTRADICTED, STILL_NOT, NO_QUESTION = "alone", "together", "disagree", "still-not", "no-question"
TOLD = {
    ALONE: "Known from one agency alone", TOGETHER: "Known only from several agencies together",
    CONTRADICTED: "The agencies gave different answers", STILL_NOT: "Still not known", NO_QUESTION: "The question does not arise",
}  # fmt: skip
Answers = Callable[[Row, Cases], Iterable[str]]
"""The answers about a child, each of which may be unknown; none if the question does not arise."""


@dataclass(frozen=True, eq=False)
class Fact:
    """A headline fact about a child. `element` is one of those behind it; `known_in` is the table whose known answers are those told."""

    label: str
    element: str
    answers: Answers
    known_in: str = ""

    def told(self, row: Row, cases: Cases) -> str:
        """`ALONE` or `TOGETHER` if the fact is told at all, else why not."""
        answers = list(self.answers(row, cases))
        if not answers:
            return NO_QUESTION
        if all(is_unknown(answer) for answer in answers):
            return CONTRADICTED if DISAGREE in answers else STILL_NOT
        return ALONE if cases.is_told_alone(self, row) else TOGETHER


def _one(answer: Callable[[Row, Cases], str]) -> Answers:
    return lambda row, cases: (answer(row, cases),)


def _element(name: str) -> Answers:
    return lambda row, cases: (row.get(name) or derived.BLANK,)


def _timing(row: Row, cases: Cases) -> Iterable[str]:
    """Definite relations of missing episodes to the exploitation. What is only possible is not told."""
    return [
        timing if certainty != "possible" else derived.UNDETERMINED + "not-exact" for timing, certainty in people.timing_units(row, cases)
    ]


def _care(row: Row, cases: Cases) -> Iterable[str]:
    care = people.care_code(row, cases)
    return (derived.UNDETERMINED + "not-exact" if care == derived.UNCLEAR else care,)


def _of_each(record_type: str, answers: Answers) -> Answers:
    """The answers of all records of a type about a child."""
    return lambda row, cases: [
        answer for other in cases.of(record_type, "child_ref", row["child_ref"]) for answer in answers(other, cases)
    ]  # fmt: skip


FACTS: Mapping[str, Fact] = {
    "sex": Fact("Sex", "children.sex", _element("sex"), "children"),
    "age": Fact("Age at first attention", "children.first_attention_on", _one(people.age_code), "children-age"),
    "ethnicity": Fact(
        "Ethnicity as reported", "children.ethnicity", lambda row, cases: derived.ethnicity_as_reported(row)[:1], "children-ethnicity"
    ),
    "missing": Fact("Missing history", "children.missing_history", _one(people.missing_code), "missing"),
    "missing-timing": Fact("Whether missing before, during or after exploitation", "missing_episodes.last_seen_on", _timing),
    "care": Fact("Living situation and care", "children.living_history", _care),
    "school": Fact("Engagement with education", "children.school_engagement", _element("school_engagement"), "school"),
    "first-attention": Fact(
        "Which service first saw the concern", "children.first_attention_service", _element("first_attention_service"), "first-attention"
    ),
    "delay": Fact(
        "Delay to disclosure, for children who disclosed", "disclosures.disclosed_on", _of_each("disclosures", events.delay_units)
    ),
    "threshold": Fact(
        "Threshold decision, for children who were referred", "referrals.threshold", _of_each("referrals", _element("threshold"))
    ),
    "outcome": Fact(
        "Outcome of investigation, for children who have one", "investigations.outcome", _of_each("investigations", _one(present_outcome))
    ),
}  # fmt: skip
"""The headline facts, in the order in which they are shown."""


def _units(row: Row, cases: Cases) -> Iterable[tuple[str, str]]:
    return ((name, fact.told(row, cases)) for name, fact in FACTS.items())


TABLE = Table(
    "joining", "What joining records gained", "headline facts about children", "children",
    (
        Dimension("fact", "Fact", {name: fact.label for name, fact in FACTS.items()}, pick(0), headlines=tuple(FACTS)),
        Dimension(
            "told", "Known from", TOLD, pick(1), headlines=tuple(TOLD),
            derived_from=tuple(dict.fromkeys(fact.element for fact in FACTS.values())),
        ),
    ),
    measure="told", units=_units,
    needs=("missing_episodes", "exploitation_periods", "living_situations", "disclosures", "referrals", "investigations"),
    note="A fact is known from one agency alone if the records of that agency are enough. An agency that ruled out the concern about a "
    "child counts as telling nothing on its own about that child, even if its records hold the fact. Where missing episodes are only "
    "possibly before, during or after the exploitation, the fact counts as not known; so does care, where the living situation leaves it "
    "open.",
)  # fmt: skip
"""The table of what joining gained. It is made only where people are counted."""
