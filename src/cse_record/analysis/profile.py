"""The problem profile for a board or force (R17): the tables, the changes, and what must not be concluded from them.

A profile is made only from summaries, so it shows nothing that disclosure control has not released.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cse_record.analysis.completeness import PREFIX
from cse_record.analysis.coverage import Answered
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.earlier_releases import Earlier
from cse_record.analysis.published import FEW, Figure, Published
from cse_record.analysis.released import has_same_returns
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN

MOST_LINES = 12
"""The most lines shown of a long list: the largest. The number left out is stated."""
MANY_UNKNOWN = 25.0
"""The percentage of unknown answers above which a caution says that the known answers may not represent the whole."""


@dataclass(frozen=True)
class View:
    """A table as a profile shows it: the measured dimension, within given codes of other dimensions."""

    table: str
    within: Mapping[str, str] = field(default_factory=dict)
    title: str = ""


@dataclass(frozen=True)
class Section:
    """A section of a profile, with its tables and what must not be concluded from them."""

    name: str
    title: str
    views: tuple[View, ...]
    caution: str = ""


ANALYSED = {"group": "analysed"}
SECTIONS = (
    Section("concerns", "Status of concerns", (View("concerns"), View("concerns-of-suspects"), View("concerns-by-period")),
            "That exploitation was not confirmed does not mean that it did not happen."),
    Section("children", "Children", (
        View("children", title="Sex of children"), View("children-age"), View("children-ethnicity"), View("children-nationality"),
        View("first-attention"), View("non-recent"),
    ), "Children whom no service has looked for are not here. Boys and children from minority ethnic groups are known to be missed more "
    "often."),
    Section("suspects", "Suspects", (
        View("suspects"), View("suspects-sex", ANALYSED, "Sex of suspects in groups one and two"),
        View("suspects-age", ANALYSED, "Age of suspects in groups one and two"),
        View("suspects-age-at-start", ANALYSED, "Age of suspects in groups one and two at the start of the exploitation"),
        View("suspects-relationship"), View("suspects-ethnicity", ANALYSED, "Ethnicity as reported of suspects in groups one and two"),
        View("suspects-nationality", ANALYSED, "Nationality of suspects in groups one and two"), View("suspects-sources"),
    ), "Ethnicity and nationality are different facts. Neither explains why anybody offends, and where many are unknown, neither "
    "describes the whole group. Suspects are not people who have been convicted."),
    Section("networks", "Networks", (View("networks"), View("network-members")), "The full extent of a network is often not known."),
    Section("places", "Places, transport and tactics", (View("features"), View("exploitation-areas")),
            "A place where much is recorded may simply be watched more closely."),
    Section("missing", "Missing", (View("missing"), View("missing-timing"),
        View("missing-timing-of-children", {"certainty": "definite"}, "Children definitely missing before, during and after exploitation"),
        View("missing-timing-of-children", {"certainty": "possible"}, "Children possibly, but not certainly, missing at those times"),
        View("missing-episodes"), View("return-interviews"), View("return-interviews-held"),
    ),
            "That an episode came before exploitation does not mean that it led to it."),
    Section("care", "Living situation and care", (View("living-situation"),),
            "Children in care may be over-represented because more is written down about them."),
    Section("education", "Education", (View("school"),)),
    Section("indicators", "Signs and vulnerabilities", (View("indicators"), View("vulnerabilities"), View("disclosure-barriers")),
            "Signs are counted, but never added up to a score. Their absence proves nothing."),
    Section("responses", "Responses", (
        View("delay-to-disclosure"), View("response", title="Response to referrals"),
        View("response", {"threshold": "not-met"}, "Response to referrals that did not meet the threshold"),
    ), "Delay before disclosure is an effect of exploitation."),
    Section("outcomes", "Outcomes", (
        View("outcome-of-crimes"), View("outcome", title="Suspects' outcomes in court"), View("support-after-court"),
    ), "An investigation without a charge is a decision about evidence, not about the child."),
)  # fmt: skip
"""The sections of a profile, in order."""

HEADLINES = (
    ("Children reported", "children", (ALL,)),
    ("Suspects reported", "suspects", (ALL,)),
    ("Suspects with a name, initials or an alias", "suspects", ("analysed",)),
    ("Networks", "networks", (ALL, ALL)),
    ("Exploitation periods", "exploitation", (ALL, ALL)),
    ("Missing episodes", "missing-episodes", (ALL, ALL)),
    ("Children reported missing at least once", "missing", ("reported",)),
    ("Children in care at the time of the exploitation", "living-situation", ("in-care-at-the-time",)),
    ("Children moved into care after the first response", "living-situation", ("moved-into-care",)),
    ("Disclosures", "delay-to-disclosure", (ALL,)),
    ("Referrals", "response", (ALL, ALL)),
    ("Suspects' outcomes recorded", "outcome", (ALL, ALL)),
)
"""The figures that a profile shows first and compares with the previous one: words, table, and key of the figure."""


@dataclass(frozen=True)
class Change:
    """A headline now and in the previous profile. A number is None if it is hidden or was not counted."""

    words: str
    now: int | None
    before: int | None
    is_rounded: bool = False
    """Whether the numbers are rounded, so that a 0 need not mean none."""

    @property
    def difference(self) -> int | None:
        return None if self.now is None or self.before is None else self.now - self.before


@dataclass(frozen=True)
class Bar:
    """A line of a view: its label and figure, its shares of the known and of all, and whether it is a sum of other lines.

    No share is given of fewer than `FEW`.
    """

    label: str
    figure: Figure
    share: float | None
    share_of_all: float | None
    is_sum: bool


@dataclass(frozen=True)
class Shown:
    """A view with its lines. `denominator`, `known` and `unknown` are None if hidden; `left_out` is the number of lines not shown."""

    title: str
    published: Published
    bars: tuple[Bar, ...]
    unknown_bars: tuple[Bar, ...]
    denominator: int | None
    known: int | None
    unknown: int | None
    left_out: int


@dataclass(frozen=True)
class Profile:
    """A problem profile. `board` is its recipient; `previous` is the release that it is compared with, if any."""

    board: str
    summary: Summary
    previous: Earlier | None
    sections: tuple[tuple[Section, tuple[Shown, ...]], ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """The headlines now and in the previous release."""
        return tuple(
            Change(
                words,
                _number(self.summary, table, key),
                None if self.previous is None else self.previous.number(table, key),
                self.summary.policy is not None and self.summary.policy.controlled,
            )
            for words, table, key in HEADLINES
        )

    @property
    def cautions(self) -> tuple[str, ...]:
        """What must not be concluded, given what this collection lacks."""
        return tuple(_cautions(self))


def problem_profile(summary: Summary, board: str = "", previous: Earlier | None = None) -> Profile:
    """Makes the problem profile of a summary."""
    sections = tuple(
        (section, tuple(shown for view in section.views if (shown := _shown(summary, view)) is not None)) for section in SECTIONS
    )
    return Profile(board, summary, previous, sections)


def _number(summary: Summary, table: str, key: tuple[str, ...]) -> int | None:
    figure = summary.table(table).by_key.get(key)
    return figure.count if figure else 0


def _shown(summary: Summary, view: View) -> Shown | None:
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
    known = [(code, shown) for code in codes if not is_unknown(code) and (shown := figure(code))]
    left_out = max(len(known) - MOST_LINES, 0)
    if left_out:
        known = sorted(known, key=lambda pair: (-(pair[1].count or 0), measured.label_of(pair[0])))[:MOST_LINES]
    groups = [(name, shown) for name in measured.groups if (shown := figure(name))]
    unknown = [(code, shown) for code in codes if is_unknown(code) and (shown := figure(code))]
    total_known, total_unknown = figure(KNOWN), figure(UNKNOWN)
    if len(unknown) != 1 and total_unknown:
        unknown.insert(0, (UNKNOWN, total_unknown))
    known_count = total_known.count if total_known else 0

    def bar(code: str, shown: Figure, is_sum: bool, whole_count: int | None) -> Bar:
        share = 100 * shown.count / whole_count if shown.count is not None and whole_count and whole_count >= FEW else None
        return Bar(measured.label_of(code), shown, share, shown.percent if (whole.count or 0) >= FEW else None, is_sum)

    return Shown(
        view.title or table.title,
        published,
        tuple(bar(code, shown, False, known_count) for code, shown in known)
        + tuple(bar(code, shown, True, known_count) for code, shown in groups),
        tuple(bar(code, shown, code == UNKNOWN, whole.count) for code, shown in unknown),
        whole.count,
        known_count,
        total_unknown.count if total_unknown else 0,
        left_out,
    )


def _cautions(profile: Profile) -> Iterator[str]:
    coverage = profile.summary.coverage
    yield CAUTION
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
    yield "No population rate is given, because its denominator would have to be the number of children in the area, which no return holds."
    for section, views in profile.sections:
        much = [view.title for view in views if view.unknown and view.denominator and 100 * view.unknown / view.denominator > MANY_UNKNOWN]
        if much:
            yield f"{section.title}: not known for more than a quarter: {', '.join(much)}. What is known may not represent the whole."
    few = [view.title for _, views in profile.sections for view in views if view.known is not None and 0 < view.known < FEW]
    if few:
        yield f"Known for fewer than {FEW}, so that no share of the known is given: {', '.join(few)}."
    if profile.previous is not None:
        if (policy := profile.summary.policy) and policy.controlled:
            yield f"Numbers are rounded, so a change can be up to {2 * policy.threshold} more or less than shown."
        yield from _of_change(profile.summary, profile.previous)


def _of_change(summary: Summary, previous: Earlier) -> Iterator[str]:
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
            yield "Both profiles count the same returns about the same period, so a change between them can only be a change in recording."
        else:
            yield (
                "Both profiles cover the same period, but not the same returns. A change between them comes from which returns are counted "
                "or from recording, not from what happened in the meantime."
            )


def _answered(coverage: Answered) -> int:
    return int(coverage["answers"]["cases"] + coverage["answers"]["nil"])


def completeness(summary: Summary) -> Iterator[tuple[str, Published]]:
    """The completeness tables by record type."""
    for published in summary.completeness:
        yield published.table.name.removeprefix(PREFIX), published
