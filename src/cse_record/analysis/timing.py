"""The order of a child's missing episodes and exploitation, the delay to disclosure, age, and care. All of it is derived.

An episode lasts from when the child was last seen to the earlier of found and returned. Its relation to an exploitation period compares
this with the start and end of the exploitation. Each date may be uncertain. The relation is *definite* if every reading of the dates gives
the same one; otherwise the possible relations are listed, with the reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
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
from cse_record.analysis.possible_relations import Relation, possible_relations
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import Row

SHORT_BREAKS = "short-breaks"
"""The legal status of a series of short breaks, which does not count as care, whatever the setting."""


DISAGREE = "undetermined:sources-disagree"
"""The answer to an element about which the agencies that know a person contradict each other."""
LAST_SEEN_UNKNOWN = "when the child was last seen is not known"
BACK_UNKNOWN = "when the child was found or returned is not known"
START_UNKNOWN = "when the exploitation started is not known"
END_UNKNOWN = "when the exploitation ended is not known"
NOT_EXACT = "the days or times are not known exactly enough"
CONTRADICTION = "the dates contradict each other: an end is before its start"

A_DAY = 24 * 60
"""In minutes. Days on which clocks change differ by an hour, which does not matter for spells of days."""


@dataclass(frozen=True)
class Timing:
    """The possible relations, and the reasons why the relation cannot be determined if there is not exactly one."""

    possible: frozenset[Relation]
    reasons: tuple[str, ...] = ()

    @property
    def definite(self) -> Relation | None:
        return next(iter(self.possible)) if len(self.possible) == 1 else None


DEFINITELY = {relation: Timing(frozenset((relation,))) for relation in Relation}
LAST_MINUTE = "23:59"
AFTER_ALL = "~"
"""Sorts after every day, as the end of a period that has not ended, or whose end is not known, may do."""


Cell = str | None
EPISODE = (
    "last_seen_on", "last_seen_latest", "last_seen_at", "found_on", "found_latest", "found_at", "found_absent", "returned_on",
    "returned_latest", "returned_at", "returned_absent",
)  # fmt: skip
"""The columns of a missing episode that say how long it lasted. `DISAGREE` in place of a reason means that for one agency the child was
found or came back, and for another not."""
Days = tuple[str, str, str, str]
"""The days of a spell as they are written: its first and last possible start, and its first and last possible end."""


class Spell:
    """The start and end of an episode or period, and what is not known about them.

    `days` compares spells without times of day. It is None if a start is not known, or an end could be before the start.
    """

    def __init__(self, start: Moment, end: Moment, unknown: tuple[str, ...] = (), days: Days | None = None) -> None:
        self.start, self.end, self.unknown, self.days = start, end, unknown, days


class _EpisodeSpell(Spell):
    """The spell of a missing episode, whose moments are worked out when they are asked for: for most episodes the days are enough."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self._cells, self.days = cells, _days_of_episode(*cells)

    def __getattr__(self, name: str) -> object:  # only called for what is not there yet
        if name not in ("start", "end", "unknown"):
            raise AttributeError(name)
        self.start, self.end, self.unknown = _moments_of_episode(*self._cells)
        return self.__dict__[name]


def _day(row: Row, name: str) -> Moment | None:
    """The moment of a date element with its range and time; None if it holds no date."""
    stem = name.removesuffix("_on")
    on = row.get(name)
    return None if on is None else _read(on, row.get(f"{stem}_latest"), row.get(f"{stem}_at"))


@lru_cache(maxsize=100_000)
def _read(on: str, latest: str | None, at: str | None) -> Moment:
    """A moment from its columns. It is cached, because the same days recur in many rows and finding the offset of a day is slow."""
    return moment(date.fromisoformat(on), date.fromisoformat(latest) if latest else None, at)


def _earlier(first: Moment | None, second: Moment | None) -> Moment | None:
    if first is None or second is None:
        return first or second
    return Moment(min(first.earliest, second.earliest), min(first.latest, second.latest))


def episode_spell(row: Row) -> Spell:
    """The spell of a missing episode: from last seen to the earlier of found and returned."""
    return _EpisodeSpell([row.get(name) for name in EPISODE])


def _moments_of_episode(
    seen: Cell, seen_latest: Cell, seen_at: Cell,
    found: Cell, found_latest: Cell, found_at: Cell, found_absent: Cell,
    returned: Cell, returned_latest: Cell, returned_at: Cell, returned_absent: Cell,
) -> tuple[Moment, Moment, tuple[str, ...]]:  # fmt: skip
    """The start and end of a missing episode, and what is not known about them."""
    start = _read(seen, seen_latest, seen_at) if seen else None
    is_disputed = DISAGREE in (found_absent, returned_absent)
    ends = _read(found, found_latest, found_at) if found else None, _read(returned, returned_latest, returned_at) if returned else None
    end = None if is_disputed else _earlier(*ends)
    still_missing = end is None and not is_disputed and found_absent == NOT_APPLICABLE
    unknown = (
        *(() if start else (LAST_SEEN_UNKNOWN,)),
        *(() if end or still_missing else (BACK_UNKNOWN,)),
    )
    return start or UNKNOWN, end or (NOT_YET if still_missing else UNKNOWN), unknown


def _days_of_episode(
    seen: Cell, seen_latest: Cell, seen_at: Cell,
    found: Cell, found_latest: Cell, found_at: Cell, found_absent: Cell,
    returned: Cell, returned_latest: Cell, returned_at: Cell, returned_absent: Cell,
) -> Days | None:  # fmt: skip
    if not seen or not (found or returned) or found_absent == DISAGREE or returned_absent == DISAGREE:
        return None
    last_found, last_returned = found_latest or found or AFTER_ALL, returned_latest or returned or AFTER_ALL
    first_end, last_end = min(found or AFTER_ALL, returned or AFTER_ALL), min(last_found, last_returned)
    if seen > last_end:
        return None
    if seen == last_end:  # within one day, times of day tell whether the end is before the start
        times = [at or LAST_MINUTE for at, day in ((found_at, last_found), (returned_at, last_returned)) if day == last_end]
        if (seen_at or "") > min(times):
            return None
    return seen, seen_latest or seen, first_end, last_end


def exploitation_spell(row: Row) -> Spell:
    """The spell of an exploitation period. A period that is still going on has no end yet."""
    start, end = _day(row, "started_on"), _day(row, "ended_on")
    ongoing = end is None and row.get("ongoing") == "yes" and row.get("ended_absent") != DISAGREE
    unknown = (
        *(() if start else (START_UNKNOWN,)),
        *(() if end or ongoing else (END_UNKNOWN,)),
    )
    ending = end or (NOT_YET if ongoing else UNKNOWN)
    return Spell(start or UNKNOWN, ending, unknown, _days_of_exploitation(row, ongoing))


def _days_of_exploitation(row: Row, ongoing: bool) -> Days | None:
    first_start, first_end = row.get("started_on"), row.get("ended_on")
    if not first_start:
        return None
    last_end: str = (row.get("ended_latest") or first_end) if first_end else AFTER_ALL
    if first_start > last_end:
        return None
    return first_start, row.get("started_latest") or first_start, first_end or (AFTER_ALL if ongoing else ""), last_end


def relation(episode: Spell, period: Spell) -> Timing:
    """The relation in time of an episode to an exploitation period, over all readings of their moments.

    Readings in which an end is before its start are ignored. If no reading remains, no relation is possible.
    """
    known = by_days(episode.days, period.days)
    if known is not None:
        return known
    plain = plainly(episode, period)
    return DEFINITELY[plain] if plain else over_all_readings(episode, period)


def relations(episode: Sequence[Cell], periods: Collection[Spell]) -> tuple[Timing, ...]:
    """The relation of an episode, given as the cells of `EPISODE`, to each of some periods."""
    if not periods:
        return ()
    days = _days_of_episode(*episode)
    return tuple([by_days(days, period.days) or relation(_EpisodeSpell(episode), period) for period in periods])


def by_days(episode: Days | None, period: Days | None) -> Timing | None:
    """The relation if days settle it, without times of day; otherwise None. It is the same as over all readings."""
    if episode is None or period is None:
        return None
    s_first, s_last, e_first, e_last = episode
    a_first, a_last, b_first, b_last = period
    if e_last < a_first:
        return DEFINITELY[Relation.BEFORE]
    if s_first > b_last:
        return DEFINITELY[Relation.AFTER]
    begins = -1 if s_last < a_first else 1 if a_last < s_first and s_last < b_first else 0
    ends = 1 if b_last < e_first else -1 if a_last < e_first and e_last < b_first else 0
    return _BY_ENDS.get((begins, ends))


_BY_ENDS = {
    (1, -1): DEFINITELY[Relation.DURING], (-1, -1): DEFINITELY[Relation.OVERLAPS_START], (-1, 1): DEFINITELY[Relation.SPANS],
    (1, 1): DEFINITELY[Relation.OVERLAPS_END],
}  # fmt: skip
"""The relation if an episode certainly starts before a period (-1) or within it (1), and certainly ends within it (-1) or after it (1)."""


def plainly(episode: Spell, period: Spell) -> Relation | None:
    """The relation if a comparison of the outermost readings settles it, as it usually does; otherwise None."""
    s, e, a, b = episode.start, episode.end, period.start, period.end
    if s.earliest > e.latest or a.earliest > b.latest or not isfinite(e.latest):
        return None
    if e.latest < a.earliest:
        return Relation.BEFORE
    if s.earliest > b.latest:
        return Relation.AFTER
    return Relation.DURING if a.latest <= s.earliest and e.latest <= b.earliest else None


def over_all_readings(episode: Spell, period: Spell) -> Timing:
    """The relation, found by testing each one against the readings of all four moments."""
    possible = possible_relations(episode.start, episode.end, period.start, period.end)
    if not possible:
        return Timing(possible, (CONTRADICTION,))
    if len(possible) == 1:
        return Timing(possible)
    unknown = (*episode.unknown, *period.unknown)
    return Timing(possible, unknown or (NOT_EXACT,))


def missing_against_exploitation(episode: Row, periods: Iterable[Row]) -> dict[str, Timing]:
    """The relation of a missing episode to each exploitation period of the same child, by the period's reference."""
    spell = episode_spell(episode)
    return {
        period["exploitation_ref"]: relation(spell, exploitation_spell(period))
        for period in periods
        if period.get("child_ref") == episode.get("child_ref")
    }


def age_at_first_attention(child: Row) -> tuple[int, int] | None:
    """The least and the greatest age in completed years when the concern was first seen; None if it cannot be determined."""
    on, month = child.get("first_attention_on"), child.get("birth_month")
    if on is None or month is None:
        age = child.get("first_attention_age")
        return None if age is None else (age, age)
    day = date.fromisoformat(on)
    last = date.fromisoformat(child["first_attention_latest"]) if child.get("first_attention_latest") else day
    return completed_years(month_range(month, child.get("birth_month_latest")), (day, last))


def delay_to_disclosure(period: Row, disclosure: Row) -> tuple[float, float] | None:
    """The least and the greatest number of days from the start of the exploitation to a disclosure; None if either has no date."""
    start, disclosed = _day(period, "started_on"), _day(disclosure, "disclosed_on")
    return None if start is None or disclosed is None else days_between(start, disclosed)


def is_care(living: Row) -> bool | None:
    """Whether a living situation is care, by its setting. A series of short breaks is not. None if it is not known."""
    if living.get("legal_status") == SHORT_BREAKS:
        return False
    setting = CODELISTS["living_setting"].by_code.get(living.get("setting", ""))
    if setting and setting.group == "in-care" and living.get("legal_status") == DISAGREE:  # for one agency it may be short breaks
        return None
    return setting.group == "in-care" if setting else None


def _living_spells(livings: Iterable[Row], child_ref: str | None) -> list[tuple[bool | None, Spell]]:
    """The living situations of a child: whether each is care, and its spell."""
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
    """Whether the child of an exploitation period was in care at some time during it.

    True if a spell of care certainly overlaps it, False if spells that are not care certainly fill it, otherwise None.
    """
    spells = _living_spells(livings, period.get("child_ref"))
    if not spells:
        return None
    exploited = exploitation_spell(period)
    outside = {Relation.BEFORE, Relation.AFTER}
    for is_spell_of_care, spell in spells:
        possible = relation(spell, exploited).possible
        if is_spell_of_care and possible and (not possible & outside or _fills((spell,), exploited)):
            return True
    elsewhere = [spell for is_spell_of_care, spell in spells if is_spell_of_care is False]
    return False if _fills(elsewhere, exploited) else None


def _fills(spells: Iterable[Spell], period: Spell) -> bool:
    """Whether spells certainly cover a period from start to end without a gap.

    The day of a move ends one spell and begins the next, so a spell extends to the end of the day after its last.
    """
    reached = period.start.earliest
    for spell in sorted(spells, key=lambda spell: spell.start.latest):
        certain_start = spell.start.latest - A_DAY  # spells are whole days, so a spell starts when its first day does
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
    """Whether the child came into care on or after the first response; None if that is not certain.

    A child comes into care with a spell of care that does not follow another; a move from one placement to the next does not count.
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
    """Whether this spell of care began when no other was going on or had ended the day before; None if that is not certain."""
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
