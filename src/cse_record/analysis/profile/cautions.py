"""What must not be concluded from a profile, given what its collection lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cse_record.analysis.coverage import Answered
from cse_record.analysis.earlier_releases import Earlier
from cse_record.analysis.profile.chapters import Section
from cse_record.analysis.profile.views import Shown
from cse_record.analysis.published import FEW
from cse_record.analysis.released import has_same_returns
from cse_record.analysis.summary import CAUTION, Summary

MANY_UNKNOWN = 25.0
"""The percentage of unknown answers above which a caution says that the known answers may not represent the whole."""


def cautions(
    summary: Summary, sections: Sequence[tuple[Section, Sequence[Shown]]], previous: Earlier | None, not_compared: int = 0
) -> Iterator[str]:
    """What must not be concluded, for all figures of a profile."""
    yield CAUTION
    yield from of_answers(summary)
    yield "No population rate is given, because its denominator would have to be the number of children in the area, which no return holds."
    for section, views in sections:
        much = [view.title for view in views if view.unknown and view.denominator and 100 * view.unknown / view.denominator > MANY_UNKNOWN]
        if much:
            yield (
                f"{section.title}: the answer is not known for more than a quarter ({'; '.join(much)}). What is known may not represent "
                "the whole."
            )
    few = [view.title for _, views in sections for view in views if view.known is not None and 0 < view.known < FEW]
    if few:
        yield f"The answer is known for fewer than {FEW}, so no share of those known is given: {'; '.join(few)}."
    if previous is not None:
        if (policy := summary.policy) and policy.controlled:
            yield f"Numbers are rounded, so a change can be up to {2 * policy.threshold} more or less than shown."
        yield from of_change(summary, previous)
    if not_compared:
        were = "An earlier release was" if not_compared == 1 else f"{not_compared} earlier releases were"
        yield f"{were} counted in another way (records or people, or people joined by other links), so no change since then is given."


def of_answers(summary: Summary) -> Iterator[str]:
    """What cannot be said because agencies did not answer, did not search, or sent returns that were set aside."""
    coverage = summary.coverage
    expected = coverage["expected"]
    if expected is None:
        yield "It is not known who was asked. Nothing can be said about agencies that did not answer, and no rate can be given."
    elif expected["silent"]:
        agencies = "The only agency" if expected["asked"] == 1 else f"{expected['silent']} of the {expected['asked']} agencies"
        yield f"{agencies} asked did not answer. What {'it knows' if expected['asked'] == 1 else 'they know'} is not included."
    if unsearched := coverage["answers"]["not-searched"] + coverage["answers"]["no-capability"]:
        yield f"{unsearched} of the agencies that answered did not search, or could not. That is not the same as a nil return."
    if aside := coverage["returns"]["set aside"]:
        yield f"{aside} {'return was' if aside == 1 else 'returns were'} set aside because of faults. What they hold is not included."


def of_change(summary: Summary, previous: Earlier) -> Iterator[str]:
    """The possible causes of a change: who answered, what was recorded, and only then what happened."""
    now, before = _answered(summary.coverage), _answered(previous.coverage)
    is_same_period = summary.coverage["periods"] == previous.coverage["periods"]
    if now != before:
        agencies = "agency" if now == 1 else "agencies"
        yield f"{now} {agencies} sent cases or a nil return, compared with {before} before."
        if not is_same_period:
            yield "A change may reflect who answered rather than what happened."
    if is_same_period:
        if has_same_returns(summary.released.holds, previous.released.holds):
            yield "Both releases count the same returns about the same period, so a change between them can only be a change in recording."
        else:
            yield (
                "Both releases cover the same period, but not the same returns. A change between them comes from which returns are counted "
                "or from recording, not from what happened in the meantime."
            )


def _answered(coverage: Answered) -> int:
    return int(coverage["answers"]["cases"] + coverage["answers"]["nil"])
