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

    @property
    def difference(self) -> int | None:
        return None if self.now is None or self.before is None or not (self.is_held and self.was_counted) else self.now - self.before


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


def is_number(release: Earlier, summary: Summary, table: str, key: Key) -> bool:
    """Whether a figure of an earlier release says something. A release does not say whether any of its returns held such records, so a 0
    counts as none if no return holds them now."""
    return was_counted(release, table) and (is_held(summary, table) or earlier_number(release, table, key) != 0)


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
