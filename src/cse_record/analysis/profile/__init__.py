"""The problem profile for a board or force (R17): figures for a meeting, their change, and what must not be concluded from them.

A profile is made only from summaries, so it shows nothing that disclosure control has not released.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cse_record.analysis.completeness import PREFIX
from cse_record.analysis.earlier_releases import Earlier
from cse_record.analysis.profile import cautions, headlines, pictures
from cse_record.analysis.profile.chapters import SECTIONS, Section, View
from cse_record.analysis.profile.headlines import HEADLINES, Change
from cse_record.analysis.profile.pictures import Picture
from cse_record.analysis.profile.views import Bar, Shown, shown
from cse_record.analysis.published import Published
from cse_record.analysis.summary import Summary

__all__ = ["HEADLINES", "SECTIONS", "Bar", "Change", "Picture", "Profile", "Section", "Shown", "View", "completeness", "problem_profile"]

COMPLETENESS, CHANGE, AREAS, JOINING = "completeness", "change", "areas", "joining"
"""The chapters that belong to no table: completeness, the headlines over all releases, the areas, and what joining gained."""
CAUTIONS = {
    COMPLETENESS: "A complete record is not necessarily a correct one, and a reason why something is not known counts as an answer.",
    CHANGE: "A change between releases may come from who answered and what was recorded, rather than from what happened.",
    JOINING: "That several agencies know of a child does not mean that they have worked together.",
    AREAS: "Areas must not be ranked. An agency that looks for exploitation finds more of it.",
}


@dataclass(frozen=True)
class Profile:
    """A problem profile. `board` is its recipient; `previous` is the release that it is compared with, if any."""

    board: str
    summary: Summary
    previous: Earlier | None
    sections: tuple[tuple[Section, tuple[Shown, ...]], ...]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures by chapter, in order. A chapter of which nothing was recorded has none."""
    not_compared: int = 0
    """The number of earlier releases that counted in another way."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """The headlines now and in the previous release."""
        return headlines.changes(self.summary, self.previous)

    @property
    def cautions(self) -> tuple[str, ...]:
        """What must not be concluded, given what this collection lacks."""
        return tuple(cautions.cautions(self.summary, self.sections, self.previous, self.not_compared))


def problem_profile(summary: Summary, board: str = "", previous: Earlier | None = None, *, before: Sequence[Earlier] = ()) -> Profile:
    """Makes the problem profile of a summary. `before` are the releases before the previous one, the oldest first.

    Releases that counted in another way (`Collection.counting`) are not compared.
    """
    sections = tuple(
        (section, tuple(found for view in section.views if (found := shown(summary, view)) is not None)) for section in SECTIONS
    )
    given = [*before, *([previous] if previous else [])]
    releases = [release for release in given if release.released.counting == summary.counting]
    previous = releases[-1] if releases else None
    drawn = {
        CHANGE: pictures.change(summary, releases, CAUTIONS[CHANGE]),
        **{section.name: pictures.picture_of(summary, section.name, section.caution) for section in SECTIONS},
        JOINING: pictures.joined(summary, CAUTIONS[JOINING]),
        AREAS: pictures.areas(summary, CAUTIONS[AREAS]),
        COMPLETENESS: pictures.completeness(summary, CAUTIONS[COMPLETENESS]),
    }
    pictures_drawn = {name: picture for name, picture in drawn.items() if picture}
    return Profile(board, summary, previous, sections, pictures_drawn, len(given) - len(releases))


def completeness(summary: Summary) -> Iterator[tuple[str, Published]]:
    """The completeness tables by record type."""
    for published in summary.completeness:
        yield published.table.name.removeprefix(PREFIX), published
