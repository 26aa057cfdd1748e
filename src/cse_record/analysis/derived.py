"""Facts that the tables of the assessment need and that nobody types: suspect group, ethnicity as reported, ages, care.

Each answer is a code of a list below, or says why it is not known: a reason for absence from the standard, `blank` where an optional
element is empty, or `undetermined:…` where the records allow more than one answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from cse_record.analysis.possible_relations import Relation
from cse_record.analysis.timing import (
    BACK_UNKNOWN,
    CONTRADICTION,
    END_UNKNOWN,
    LAST_SEEN_UNKNOWN,
    NOT_EXACT,
    START_UNKNOWN,
    Timing,
    age_at_first_attention,
    in_care_at_the_time,
    moved_into_care_after,
)
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import Row

BLANK = "blank"
ABSENT, UNDETERMINED, SCOPE = "absent:", "undetermined:", "scope:"
REASONS_IN_ALL = "not-known:"
"""Prefix of a group of reasons for an unknown answer that are shown together."""
OF_2011 = {
    "full-name-or-initials": "group-one", "given-name-or-alias": "group-two", "described-only": "described-only",
    "nothing-known": "nothing-known",
}  # fmt: skip
"""The groups of the assessment by a suspect's identification level. The assessment left the last two out of its analysis."""
CHINESE = "asian-chinese"
AS_REPORTED = {
    "white": "White", "mixed": "Mixed", "asian": "Asian", "chinese": "Chinese",
    "east-or-south-east-asian": "East or South-East Asian, as described or seen", "black": "Black",
    "arab-or-north-african": "Arab or North African", "other": "Other",
}  # fmt: skip
"""The broad groups in which reported ethnicity is shown, with Chinese as a separate group as in the tables of 2011."""
FACTS = {"self-defined": "Self-defined", "described": "Described by another person", "observed": "Appearance seen by an officer"}
OBSERVED = {
    "ic1": "white", "ic2": "white", "ic3": "black", "ic4": "asian", "ic5": "east-or-south-east-asian", "ic6": "arab-or-north-african",
}  # fmt: skip
BRITISH = ("GBR", "GBN", "GBO", "GBP", "GBS", "GBD")
"""Nationality codes of the forms of British nationality."""
NATIONALITIES = {"british": "British, of any form", "other": "Another nationality", "stateless-or-refugee": "Stateless, or a refugee"}
WITHOUT_STATE = ("XXA", "XXB", "XXC")
BAND_LIMITS = ((18, "under-18"), (25, "18-24"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (65, "55-64"))
OLDEST_BAND = "65-and-over"
WHY_UNDETERMINED = {
    "last-seen": LAST_SEEN_UNKNOWN, "back": BACK_UNKNOWN, "start": START_UNKNOWN, "end": END_UNKNOWN, "not-exact": NOT_EXACT,
    "contradiction": CONTRADICTION, "several": "more than one date is not known", "no-period": "no exploitation period is recorded",
    "no-date": "a date is not known", "two-ages": "the dates allow more than one age",
    "two-bands": "the dates allow more than one age band",
    "several-periods": "the child has several exploitation periods and none is named",
    "not-connected": "no link with an exploitation period is recorded",
    "sources-disagree": "the agencies gave different answers",
}  # fmt: skip
"""Why an answer cannot be determined, keyed by the last part of its code."""
_CODE_OF_REASON = {words: code for code, words in WHY_UNDETERMINED.items()}
AT_THE_TIME = (Relation.OVERLAPS_START, Relation.DURING, Relation.SPANS, Relation.OVERLAPS_END)
AT_THE_TIME_UNCLEAR = "at-the-time"
TIMINGS = {
    "before": "Before the exploitation", "overlaps-the-start": "Overlaps its start", "during": "During it",
    "spans": "Spans it", "overlaps-the-end": "Overlaps its end", AT_THE_TIME_UNCLEAR: "At the time of it, exact relation not known",
    "after": "After it",
}  # fmt: skip
DELAYS = (
    (0, "before-the-start", "Before the recorded start"), (31, "under-1-month", "Within a month"), (183, "1-to-5-months", "1 to 5 months"),
    (366, "6-to-11-months", "6 to 11 months"), (731, "1-year", "1 year"), (float("inf"), "2-years-or-more", "2 years or more"),
)  # fmt: skip
"""Bands of the delay from the start of the exploitation to a disclosure: the limit in days (exclusive), the code and the label."""


def is_unknown(code: str) -> bool:
    """Whether an answer says why it is not known."""
    return code == BLANK or code.startswith((ABSENT, UNDETERMINED, SCOPE, REASONS_IN_ALL))


def suspect_group(suspect: Row) -> str:
    """The suspect's group in the 2011 assessment, which depends on how far the suspect is identified."""
    return OF_2011.get(suspect.get("identification") or "", BLANK)


def ethnicity_as_reported(person: Row) -> tuple[str, str]:
    """The broad group in which a person's ethnicity is shown, and the fact from which it comes. It is never written back.

    The self-defined ethnicity comes first, then the description by others, then the appearance seen by an officer. If none is known, both
    values are the reason why the self-defined one is unknown.
    """
    own = person.get("ethnicity") or BLANK
    if not is_unknown(own):
        group = "chinese" if own == CHINESE else CODELISTS["ethnicity"].by_code[own].group
        return "arab-or-north-african" if own == "other-arab" else group, "self-defined"
    described = person.get("described_ethnicity") or BLANK
    if not is_unknown(described):
        return described, "described"
    observed = person.get("observed_appearance") or BLANK
    if not is_unknown(observed):
        return OBSERVED[observed], "observed"
    return own, own


def nationality_class(person: Row) -> str:
    """British or not, by either recorded nationality. Nationality is never inferred from ethnicity, nor the reverse."""
    nationalities = [person.get(name) or BLANK for name in ("nationality", "nationality_2")]
    if any(code in BRITISH for code in nationalities):
        return "british"
    first = nationalities[0]
    return first if is_unknown(first) else "stateless-or-refugee" if first in WITHOUT_STATE else "other"


def band_of(age: int) -> str:
    """The age band of an age in completed years."""
    return next((band for under, band in BAND_LIMITS if age < under), OLDEST_BAND)


def suspect_age_band(suspect: Row) -> str:
    """The age band of a suspect: from the age if it is recorded, else the recorded band."""
    age = suspect.get("age")
    if age is not None:
        return band_of(age)
    band = suspect.get("age_band") or BLANK
    return suspect.get("age_absent") or band if is_unknown(band) else band


def child_age(child: Row) -> str:
    """A child's age in years when the concern was first seen, if every reading of the dates agrees or the age is stated."""
    ages, stated = age_at_first_attention(child), child.get("first_attention_age")
    if ages is None:
        absent = child.get("first_attention_absent") or child.get("birth_month_absent")
        return absent or UNDETERMINED + "no-date"
    least, most = ages
    if least == most:
        return str(least)
    return str(stated) if stated is not None and least <= stated <= most else UNDETERMINED + "two-ages"


def timing_code(timing: Timing) -> str:
    """The relation in time of a missing episode to an exploitation period, or why it cannot be determined."""
    return _timing_code(timing.possible, timing.reasons)


@cache
def _timing_code(possible: frozenset[Relation], reasons: tuple[str, ...]) -> str:
    timing = Timing(possible, reasons)
    if timing.definite:
        return timing.definite.value.replace(" ", "-")
    if timing.possible and timing.possible <= set(AT_THE_TIME):
        return AT_THE_TIME_UNCLEAR
    return UNDETERMINED + (_CODE_OF_REASON[reasons[0]] if len(reasons) == 1 else "several")


@cache
def broad_timings(possible: frozenset[Relation]) -> frozenset[str]:
    """Which of "before", "at the time" and "after" are possible, if these relations are."""
    return frozenset(AT_THE_TIME_UNCLEAR if relation in AT_THE_TIME else relation.value for relation in possible)


def delay_code(days: tuple[float, float] | None) -> str:
    """The band of a delay, given its least and greatest length in days, or why it cannot be determined."""
    if days is None:
        return UNDETERMINED + "no-date"
    least, most = (next(code for below, code, _ in DELAYS if number < below or below == float("inf")) for number in days)
    return least if least == most else UNDETERMINED + "not-exact"


UNCLEAR = "unclear"
CARE = {
    "in-care-at-the-time": "In care at the time of the exploitation", "moved-into-care": "Moved into care after the first response",
    "neither": "Neither", UNCLEAR: "Living situation known, but not whether in care then or later",
}  # fmt: skip


def care_code(child: Row, periods: Sequence[Row], livings: Sequence[Row], referrals: Iterable[Row]) -> str:
    """Whether a child was in care at some time during the exploitation, or else moved into care after services acted."""
    known = child.get("living_history") or BLANK
    if is_unknown(known):
        return known
    at_the_time = [in_care_at_the_time(livings, period) for period in periods]
    if True in at_the_time:
        return "in-care-at-the-time"
    if not periods or None in at_the_time:
        return UNCLEAR
    moved = moved_into_care_after(livings, child, referrals)
    return UNCLEAR if moved is None else "moved-into-care" if moved else "neither"
