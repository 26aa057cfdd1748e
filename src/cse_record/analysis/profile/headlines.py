"""The figures on the first page of a profile, now and in earlier releases."""

from __future__ import annotations

from dataclasses import dataclass

from cse_record.analysis.cases import SEARCHED
from cse_record.analysis.earlier_releases import Earlier
from cse_record.analysis.published import Figure, Published
from cse_record.analysis.summary import Summary
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN
from cse_record.analysis.tables.count import Key

HEADLINES: tuple[tuple[str, str, Key], ...] = (
    ("Children reported", "children", (ALL,)),
    ("Children reported missing at least once", "missing", ("reported",)),
    ("Children definitely missing before the exploitation", "missing-timing-of-children", ("before", "definite")),
    ("Children in care at the time of the exploitation", "living-situation", ("in-care-at-the-time",)),
    ("Suspects reported", "suspects", (ALL,)),
    ("Networks", "networks", (ALL, ALL)),
    ("Referrals that did not meet the threshold", "response", ("not-met", ALL)),
    ("Children in whose case a charge is recorded", "pathway-justice", ("with-charge",)),
)
"""The figures that a profile shows first and compares with earlier ones, at most eight: words, table, and key of the figure."""

MARGINS = (ALL, KNOWN, UNKNOWN)


@dataclass(frozen=True)
class Change:
    """A headline now and in the previous release. A number is None if it is hidden, or was not counted in that release."""

    words: str
    table: str
    key: Key
    now: int | None
    before: int | None
    is_rounded: bool = False
    """Whether the numbers are rounded, so that a 0 need not mean none."""
    was_counted: bool = True
    """Whether the previous release counted this, as far as can be told."""
    is_held: bool = True
    """Whether any of the returns holds such records. If none does, a 0 says nothing."""
    is_known: bool = True
    """Whether the answer is known for any of those counted. If it is not, a 0 says nothing."""

    @property
    def says_something(self) -> bool:
        """Whether the number now can be read as one."""
        return self.is_held and self.is_known

    @property
    def difference(self) -> int | None:
        can_be_told = self.says_something and self.was_counted
        return self.now - self.before if can_be_told and self.now is not None and self.before is not None else None


def changes(summary: Summary, previous: Earlier | None) -> tuple[Change, ...]:
    """The headlines now and in the previous release."""
    is_rounded = summary.policy is not None and summary.policy.controlled
    return tuple(
        Change(
            words,
            table,
            key,
            number(summary, table, key),
            earlier_number(previous, table, key) if previous else None,
            is_rounded,
            previous is None or is_number(previous, summary, table, key),
            is_held(summary, table),
            is_known(summary, table, key),
        )
        for words, table, key in HEADLINES
    )


def number(summary: Summary, table: str, key: Key) -> int | None:
    """A figure of a summary; None if it is hidden, or has no place of its own because it is shown together with others."""
    figure = placed(summary.table(table), key)
    return figure.count if figure else None


def is_held(summary: Summary, table: str) -> bool:
    """Whether any of the returns holds such records. If none does, a 0 says nothing."""
    return bool({*SEARCHED} & {*summary.table(table).extents})


def is_known(summary: Summary, table: str, key: Key) -> bool:
    """Whether the answer is known for any of those counted, as far as can be told. If it is not, a 0 says nothing."""
    of_answer = _of_answer(key)
    if of_answer is None or (summary.policy and summary.policy.controlled):  # a rounded 0 may stand for a few
        return True
    known, unknown = (number(summary, table, margin) for margin in of_answer)
    return known != 0 or unknown == 0


def _of_answer(key: Key) -> tuple[Key, Key] | None:
    """The keys of all known and of all unknown answers to the question of a figure; None if it counts all."""
    place = next((place for place, code in enumerate(key) if code not in MARGINS), None)
    if place is None:
        return None
    known, unknown = (tuple(margin if at == place else ALL for at in range(len(key))) for margin in (KNOWN, UNKNOWN))
    return known, unknown


def says_something(summary: Summary, table: str, key: Key) -> bool:
    """Whether a figure can be read as a number: some return holds such records, and the answer is known for somebody."""
    return is_held(summary, table) and is_known(summary, table, key)


def is_number(release: Earlier, summary: Summary, table: str, key: Key) -> bool:
    """Whether a figure of an earlier release says something. A release does not say whether any of its returns held such records, so a 0
    counts as none if no return holds them now. It also does if the answer was not known for anybody."""
    if not was_counted(release, table):
        return False
    if earlier_number(release, table, key) != 0:
        return True
    of_answer = _of_answer(key)
    known, unknown = (earlier_number(release, table, margin) for margin in of_answer) if of_answer else (None, None)
    return says_something(summary, table, key) and (known != 0 or unknown == 0)


def was_counted(release: Earlier, table: str) -> bool:
    """Whether a release has a table, which one made by an earlier version of this package may lack."""
    return table in release.released.listings


def earlier_number(release: Earlier, table: str, key: Key) -> int | None:
    """A figure of an earlier release; None if it is hidden, was not counted, or was shown only together with others."""
    if not was_counted(release, table):
        return None
    listed = release.released.listings[table].shown
    return release.number(table, key) if all(code in (*MARGINS, *codes) for code, codes in zip(key, listed, strict=True)) else None


def placed(published: Published, key: Key) -> Figure | None:
    """A figure, including a counted zero; None if the table has no place for it, for example because two answers are shown together.

    A name that a table does not use would otherwise look like an answer that nobody gave.
    """
    places = zip(key, published.codes, published.table.dimensions, strict=True)
    has_place = all(code in (*MARGINS, *codes, *dimension.groups) for code, codes, dimension in places)
    return published.figure(key) if has_place else None
