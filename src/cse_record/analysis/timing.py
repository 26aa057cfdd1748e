"""The order of a child's missing episodes and exploitation, the delay to disclosure, age, and care: always derived.

The relation of an episode to an exploitation period compares the time from when the child was last seen to the earlier of
found and returned with the time from start to end of the exploitation. Each may be uncertain; the answer is *definite* if
every reading of the dates gives the same relation, otherwise it lists the relations that are possible and says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from math import isfinite

from cse_record.analysis.moments import (
    ALWAYS,
    NOT_YET,
    UNKNOWN,
    Before,
    Moment,
    can_hold,
    completed_years,
    days_between,
    moment,
    month_range,
)
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import Row

SHORT_BREAKS = "short-breaks"
"""The legal status of a series of short breaks, which does not count as care, whatever the setting."""


LAST_SEEN_UNKNOWN = "when the child was last seen is not known"
BACK_UNKNOWN = "when the child was found or returned is not known"
START_UNKNOWN = "when the exploitation started is not known"
END_UNKNOWN = "when the exploitation ended is not known"
NOT_EXACT = "the days or times are not known exactly enough"
CONTRADICTION = "the dates contradict each other: an end is before its start"

A_DAY = 24 * 60
"""In minutes. Days on which clocks change differ by an hour, which does not matter for spells of days."""


class Relation(StrEnum):
    """How a missing episode relates in time to an exploitation period."""

    BEFORE = "before"
    OVERLAPS_START = "overlaps the start"
    DURING = "during"
    SPANS = "spans"
    OVERLAPS_END = "overlaps the end"
    AFTER = "after"


# s and e: the episode starts and ends; a and b: the exploitation starts and ends. A moment is a minute, so that “later”
# is a gap of one. Episodes that only touch a period by a minute are in it: before means wholly before.
_RELATIONS: dict[Relation, tuple[Before, ...]] = {
    Relation.BEFORE: (("e", "a", 1),),
    Relation.OVERLAPS_START: (("s", "a", 1), ("a", "e", 0), ("e", "b", 0)),
    Relation.DURING: (("a", "s", 0), ("e", "b", 0)),
    Relation.SPANS: (("s", "a", 1), ("b", "e", 1)),
    Relation.OVERLAPS_END: (("a", "s", 0), ("s", "b", 0), ("b", "e", 1)),
    Relation.AFTER: (("b", "s", 1),),
}
_IN_ORDER: tuple[Before, ...] = (("s", "e", 0), ("a", "b", 0))


@dataclass(frozen=True)
class Timing:
    """The relations that are possible, and why it cannot be determined if there is more than one, or none."""

    possible: frozenset[Relation]
    reasons: tuple[str, ...] = ()

    @property
    def definite(self) -> Relation | None:
        return next(iter(self.possible)) if len(self.possible) == 1 else None


@dataclass(frozen=True)
class Spell:
    """The start and end of an episode or period, and what is not known of them."""

    start: Moment
    end: Moment
    unknown: tuple[str, ...] = ()


def _day(row: Row, name: str) -> Moment | None:
    """The moment of a date element with its range and time, or None if it holds no date."""
    stem = name.removesuffix("_on")
    on = row.get(name)
    return None if on is None else _read(on, row.get(f"{stem}_latest"), row.get(f"{stem}_at"))


@lru_cache(maxsize=100_000)
def _read(on: str, latest: str | None, at: str | None) -> Moment:
    """A moment from its columns; the same days come back in many rows, and to find the clock of a day takes long."""
    return moment(date.fromisoformat(on), date.fromisoformat(latest) if latest else None, at)


def _earlier(first: Moment | None, second: Moment | None) -> Moment | None:
    if first is None or second is None:
        return first or second
    return Moment(min(first.earliest, second.earliest), min(first.latest, second.latest))


def episode_spell(row: Row) -> Spell:
    """When a missing episode was: from last seen to the earlier of found and returned."""
    start = _day(row, "last_seen_on")
    end = _earlier(_day(row, "found_on"), _day(row, "returned_on"))
    still_missing = end is None and row.get("found_absent") == NOT_APPLICABLE
    unknown = (
        *(() if start else (LAST_SEEN_UNKNOWN,)),
        *(() if end or still_missing else (BACK_UNKNOWN,)),
    )
    ending = end or (NOT_YET if still_missing else UNKNOWN)
    return Spell(start or UNKNOWN, ending, unknown)


def exploitation_spell(row: Row) -> Spell:
    """When an exploitation period was; one that is still going on has no end yet."""
    start, end = _day(row, "started_on"), _day(row, "ended_on")
    ongoing = end is None and row.get("ongoing") == "yes"
    unknown = (
        *(() if start else (START_UNKNOWN,)),
        *(() if end or ongoing else (END_UNKNOWN,)),
    )
    ending = end or (NOT_YET if ongoing else UNKNOWN)
    return Spell(start or UNKNOWN, ending, unknown)


def relation(episode: Spell, period: Spell) -> Timing:
    """How an episode relates in time to an exploitation period, over every reading of their moments.

    Readings in which an end is before its start are left out. If none is left, nothing is possible.
    """
    plain = plainly(episode, period)
    return Timing(frozenset((plain,))) if plain else over_all_readings(episode, period)


def plainly(episode: Spell, period: Spell) -> Relation | None:
    """The relation where one comparison of the outermost readings settles it, as it mostly does; None where it does not."""
    s, e, a, b = episode.start, episode.end, period.start, period.end
    if s.earliest > e.latest or a.earliest > b.latest or not isfinite(e.latest):
        return None
    if e.latest < a.earliest:
        return Relation.BEFORE
    if s.earliest > b.latest:
        return Relation.AFTER
    return Relation.DURING if a.latest <= s.earliest and e.latest <= b.earliest else None


def over_all_readings(episode: Spell, period: Spell) -> Timing:
    """The relation by trying each against the readings of all four moments."""
    moments = {"s": episode.start, "e": episode.end, "a": period.start, "b": period.end}
    if not can_hold(moments, _IN_ORDER):
        return Timing(frozenset(), (CONTRADICTION,))
    possible = frozenset(relation for relation, orders in _RELATIONS.items() if can_hold(moments, (*_IN_ORDER, *orders)))
    if len(possible) == 1:
        return Timing(possible)
    unknown = (*episode.unknown, *period.unknown)
    return Timing(possible, unknown or (NOT_EXACT,))


def missing_against_exploitation(episode: Row, periods: Iterable[Row]) -> dict[str, Timing]:
    """The relation of one missing episode to each exploitation period of the same child, by the period's reference."""
    spell = episode_spell(episode)
    return {
        period["exploitation_ref"]: relation(spell, exploitation_spell(period))
        for period in periods
        if period.get("child_ref") == episode.get("child_ref")
    }


def age_at_first_attention(child: Row) -> tuple[int, int] | None:
    """The least and the most age in completed years when the concern was first seen, or None if it cannot be told."""
    on, month = child.get("first_attention_on"), child.get("birth_month")
    if on is None or month is None:
        age = child.get("first_attention_age")
        return None if age is None else (age, age)
    day = date.fromisoformat(on)
    last = date.fromisoformat(child["first_attention_latest"]) if child.get("first_attention_latest") else day
    return completed_years(month_range(month, child.get("birth_month_latest")), (day, last))


def delay_to_disclosure(period: Row, disclosure: Row) -> tuple[float, float] | None:
    """The least and the most days from the start of the exploitation to a disclosure, or None if either has no date."""
    start, disclosed = _day(period, "started_on"), _day(disclosure, "disclosed_on")
    return None if start is None or disclosed is None else days_between(start, disclosed)


def is_care(living: Row) -> bool | None:
    """Whether a living situation is care, by its setting; a series of short breaks is not. None if it is not known."""
    if living.get("legal_status") == SHORT_BREAKS:
        return False
    setting = CODELISTS["living_setting"].by_code.get(living.get("setting", ""))
    return setting.group == "in-care" if setting else None


def _living_spells(livings: Iterable[Row], child_ref: str | None) -> list[tuple[bool | None, Spell]]:
    """Whether each spell of a child is care, and when it was."""
    spells = []
    for living in livings:
        if living.get("child_ref") == child_ref:
            start, end = _day(living, "started_on"), _day(living, "ended_on")
            since_birth = start is None and living.get("started_absent") == NOT_APPLICABLE
            going_on = end is None and living.get("ended_absent") == NOT_APPLICABLE
            spell = Spell(start or (ALWAYS if since_birth else UNKNOWN), end or (NOT_YET if going_on else UNKNOWN))
            spells.append((is_care(living), spell))
    return spells


def in_care_at_the_time(livings: Iterable[Row], period: Row) -> bool | None:
    """Whether the child of an exploitation period was in care at some time of it.

    True if a spell of care certainly touches it; False if spells that are not care certainly fill it; otherwise None.
    """
    exploited = exploitation_spell(period)
    spells = _living_spells(livings, period.get("child_ref"))
    outside = {Relation.BEFORE, Relation.AFTER}
    for is_spell_of_care, spell in spells:
        possible = relation(spell, exploited).possible
        if is_spell_of_care and possible and (not possible & outside or _fills((spell,), exploited)):
            return True
    elsewhere = [spell for is_spell_of_care, spell in spells if is_spell_of_care is False]
    return False if _fills(elsewhere, exploited) else None


def _fills(spells: Iterable[Spell], period: Spell) -> bool:
    """Whether spells certainly follow each other without a gap from before a period starts until after it ends.

    The day of a move ends one spell and begins the next, so a spell reaches to the end of the day after its last.
    """
    reached = period.start.earliest
    for spell in sorted(spells, key=lambda spell: spell.start.latest):
        certain_start = spell.start.latest - A_DAY  # a spell is known by its days: it begins with the first of them
        if certain_start <= reached:
            reached = max(reached, spell.end.earliest + A_DAY)
    return reached >= period.end.latest


def first_response(child: Row, referrals: Iterable[Row] = ()) -> Moment | None:
    """When a service first acted: the earliest intervention recorded under referrals, else what the child's row states."""
    interventions = CODELISTS["response_type"].by_code
    acted: Moment | None = None
    for referral in referrals:
        response = interventions.get(referral.get("response", ""))
        if referral.get("child_ref") == child.get("child_ref") and response and response.group == "intervention":
            acted = _earlier(acted, _day(referral, "response_on"))
    return acted or _day(child, "first_response_on")


def moved_into_care_after(livings: Iterable[Row], child: Row, referrals: Iterable[Row] = ()) -> bool | None:
    """Whether the child came into care on or after the first response: True or False if certain, otherwise None.

    Coming into care is a spell of care that does not follow another one; a move from one placement to the next is not.
    """
    spells = _living_spells(livings, child.get("child_ref"))
    response = first_response(child, referrals)
    if response is None:
        never = all(is_spell_of_care is False for is_spell_of_care, _ in spells) and _fills(
            (spell for _, spell in spells), Spell(UNKNOWN, UNKNOWN)
        )
        return False if never or child.get("first_response_absent") == NOT_APPLICABLE else None
    answers: set[bool | None] = {None} if not spells or any(is_spell_of_care is None for is_spell_of_care, _ in spells) else {False}
    care_spells = [spell for is_spell_of_care, spell in spells if is_spell_of_care]
    for spell in care_spells:
        entered = _is_entry(spell, [other for other in care_spells if other is not spell])
        moments = {"r": response, "s": spell.start}
        follows = None if can_hold(moments, (("s", "r", 1),)) else True
        follows = False if not can_hold(moments, (("r", "s", 0),)) else follows
        answers.add(False if entered is False or follows is False else True if entered and follows else None)
    return True if True in answers else None if None in answers else False


def _is_entry(spell: Spell, others: Iterable[Spell]) -> bool | None:
    """Whether no other spell of care was going on, or ended the day before, when this one began. None if it may be so."""
    answer: bool | None = True
    for other in others:
        moments = {"s": spell.start, "a": other.start, "b": other.end}
        followed: tuple[Before, ...] = (("a", "s", 1), ("s", "b", -2 * A_DAY))
        if can_hold(moments, followed):
            is_separate = can_hold(moments, (("s", "a", 0), ("a", "b", 0))) or can_hold(moments, (("a", "b", 0), ("b", "s", 2 * A_DAY + 1)))
            if not is_separate:
                return False
            answer = None
    return answer
