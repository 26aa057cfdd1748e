"""The tables of a profile, each as lines with shares."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.profile.chapters import View
from cse_record.analysis.published import FEW, Figure, Published, share_of
from cse_record.analysis.summary import Summary
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN

MOST_LINES = 12
"""The most lines shown of a long list: the largest. The number left out is stated."""


@dataclass(frozen=True)
class Bar:
    """A line of a view: its label and figure, its shares of the known and of all, and whether it is a sum of other lines.

    No share is given of fewer than `FEW`.
    """

    label: str
    figure: Figure
    share: Fraction | None
    share_of_all: Fraction | None
    is_sum: bool


@dataclass(frozen=True)
class Shown:
    """A view with its lines. `denominator`, `known` and `unknown` are None if hidden; `left_out` is the number of lines not shown."""

    view: View
    title: str
    published: Published
    bars: tuple[Bar, ...]
    unknown_bars: tuple[Bar, ...]
    denominator: int | None
    known: int | None
    unknown: int | None
    left_out: int


def shown(summary: Summary, view: View) -> Shown | None:
    """A view with its lines, the largest first if there are many; None if nothing was counted."""
    published = summary.table(view.table)
    table, by_key = published.table, published.by_key
    measured = table.dimensions[table.measured]

    def figure(code: str) -> Figure | None:
        # with many answers the denominator is all records, whatever the other dimensions are
        within = {} if table.has_many_answers and (code in (ALL, KNOWN, UNKNOWN) or is_unknown(code)) else view.within
        place = range(len(table.dimensions))
        return by_key.get(tuple(code if at == table.measured else within.get(table.dimensions[at].name, ALL) for at in place))

    whole = figure(ALL)
    if whole is None:
        return None
    codes = published.codes[table.measured]
    known = [(code, figure_of_code) for code in codes if not is_unknown(code) and (figure_of_code := figure(code))]
    left_out = max(len(known) - MOST_LINES, 0)
    if left_out:
        known = sorted(known, key=lambda pair: (-(pair[1].count or 0), measured.label_of(pair[0])))[:MOST_LINES]
    groups = [(name, figure_of_group) for name in measured.groups if (figure_of_group := figure(name))]
    unknown = [(code, figure_of_reason) for code in codes if is_unknown(code) and (figure_of_reason := figure(code))]
    total_known, total_unknown = figure(KNOWN), figure(UNKNOWN)
    if len(unknown) != 1 and total_unknown:
        unknown.insert(0, (UNKNOWN, total_unknown))
    known_count = total_known.count if total_known else 0

    def bar(code: str, figure: Figure, is_sum: bool, whole_count: int | None) -> Bar:
        return Bar(
            measured.label_of(code),
            figure,
            share(figure.count, whole_count),
            figure.share if (whole.count or 0) >= FEW else None,
            is_sum,
        )

    return Shown(
        view,
        view.title or table.title,
        published,
        tuple(bar(code, figure, False, known_count) for code, figure in known)
        + tuple(bar(code, figure, True, known_count) for code, figure in groups),
        tuple(bar(code, figure, code == UNKNOWN, whole.count) for code, figure in unknown),
        whole.count,
        known_count,
        total_unknown.count if total_unknown else 0,
        left_out,
    )


def share(number: int | None, whole: int | None) -> Fraction | None:
    """The share of a whole, from shown figures alone; None if either is hidden, or the whole is less than `FEW`."""
    return share_of(number, whole, FEW)
