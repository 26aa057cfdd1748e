"""The story of an invented case: what happened when, with days in order and all records consistent with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic import adults, course, people, proceedings, response, signs, whereabouts, without_story
from cse_record.synthetic.agreement import agreeing
from cse_record.synthetic.case import Case, Child, Frame, Period
from cse_record.synthetic.consistency import consistent
from cse_record.synthetic.fill import day_between, fill, usable_codes
from cse_record.synthetic.without_story import has_story

RULED_OUT = "ruled-out"
DFE_DEFINITION = date(2017, 2, 16)
"""The day from which England has used the definition of the Department for Education."""
MISSING_HISTORIES = ("some",) * 5 + ("none",) * 2 + (None,) * 3


@agreeing
@consistent
def rows(frame: Frame, rng: Random, number: int) -> Iterator[NamedRow]:
    """All rows of a case, parents before children."""
    if frame.dealer.deal("adult", adults.SHARE):
        yield from _of_adult(adults.case_of(frame, rng, number))
        return
    case = _case(frame, rng, number)
    history = frame.dealer.deal("missing", MISSING_HISTORIES)
    case.missing = list(whereabouts.missing(case)) if history == "some" else []
    signs_known, indicators = signs.indicators(case)
    histories = {"missing_history": history, "living_history": "some" if case.homes else None, "indicator_history": signs_known}
    case.child = people.child(case, histories)
    suspects = people.suspects(case)
    yield "children", case.child
    yield from exploitation(case)
    yield from (("missing_episodes", row) for row in case.missing)
    yield from (("living_situations", row) for row in whereabouts.living(case))
    yield from (("suspects", row) for row in suspects)
    yield from involvements(case)
    if len(suspects) > 1:
        yield from people.networks(case)
    yield from signs_and_response(case, indicators, rng)
    frame.earlier, frame.previous = Child(case.born, case.child), case.child_ref


def _of_adult(case: Case) -> Iterator[NamedRow]:
    """All rows of an adult who tells of childhood."""
    case.child, suspects = adults.child(case), adults.suspects(case)
    yield "children", case.child
    yield from adults.exploitation(case)
    yield from (("suspects", row) for row in suspects)
    yield from involvements(case)
    yield from signs.features(case)
    yield from adults.response(case)
    case.frame.earlier, case.frame.previous = None, ""


def signs_and_response(case: Case, indicators: Iterable[Row], rng: Random) -> Iterator[NamedRow]:
    """The rows of a case about what was noticed and done, which follow the rows about people and periods."""
    yield from signs.features(case)
    yield from (("indicators", row) for row in indicators)
    yield from signs.vulnerabilities(case)
    yield from signs.education(case)
    yield from signs.disclosures(case)
    yield from response.rows(case)
    if case.acted_on and rng.random() < 0.6:
        yield from proceedings.rows(case)
    yield from without_story.rows(case)
    yield from course.rows(case)


def _case(frame: Frame, rng: Random, number: int) -> Case:
    """A case with its exploitation periods and the child's homes. The homes are not known in every case."""
    first_seen = day_between(rng, frame.prepared - timedelta(450), frame.prepared - timedelta(20))
    case = Case(frame, rng, number, first_seen, people.born(rng, number, first_seen))
    if rng.random() < 0.85:
        case.acted_on = day_between(rng, first_seen, min(first_seen + timedelta(40), case.until))
    case.exploited = periods(case)
    if frame.dealer.knows("homes", 7):
        case.homes = whereabouts.homes(case)
    return case


def periods(case: Case) -> list[Period]:
    """One or two periods that began before the concern was first seen. The last may be ongoing, unless the child has become 18."""
    rng = case.rng
    start = day_between(rng, case.first_seen - timedelta(400), case.first_seen)
    end = start + timedelta(rng.randrange(5, 241))
    ongoing = (end >= case.prepared or rng.random() < 0.15) and case.until == case.prepared
    last = (start, case.prepared if ongoing else min(end, case.until), ongoing)
    spans = [last]
    if rng.random() < 0.25:
        end = start - timedelta(rng.randrange(20, 60))
        spans.insert(0, (end - timedelta(rng.randrange(5, 241)), end, False))
    return [Period(case.ref("E", index), *span) for index, span in enumerate(spans, 1)]


@has_story("exploitation_periods")
def exploitation(case: Case, dated: bool = False, last: str = "") -> Iterator[NamedRow]:
    """The rows of the exploitation periods. With `dated`, the start and end of each are always recorded.

    `last` is the status of the last period, or the reason for its absence; if it is ruled out, so are all periods. By default it is drawn.
    """
    rng = case.rng
    none_known = rng.choice(("none", None))
    for index, period in enumerate(case.exploited):
        until = case.exploited[index + 1].start if index + 1 < len(case.exploited) else case.prepared
        going_on = ("yes" if period.ongoing else "no") if dated or rng.random() < 0.95 else None
        end_known = going_on == "no" and (dated or rng.random() < 0.9)
        status_on = day_between(rng, max(period.start if period.ongoing else period.end, case.first_seen), case.prepared)
        status = rng.choice(("suspected", "confirmed") if period.ongoing else ("suspected", "confirmed", "confirmed", RULED_OUT))
        recorded = status if rng.random() < 0.9 else None
        if last and (last == RULED_OUT or index == len(case.exploited) - 1):
            recorded = last
        if recorded == RULED_OUT:
            case.ruled_out.add(period.ref)
        is_adult = case.until < case.prepared and index == len(case.exploited) - 1
        row: Row = {
            "exploitation_ref": period.ref, "child_ref": case.child_ref,
            "continued_after_18": rng.choice(("yes", "no", None)) if is_adult else None,
            **_contact(rng, period),
            "exploitation_area": case.area if rng.random() < 0.9 else None,
            "status": recorded,
            **(case.uncertain("status_on", status_on, case.prepared, 0.2) if rng.random() < 0.4 else {"status_on": None}),
            "definition": "dfe-2017" if status_on >= DFE_DEFINITION else "dcsf-2009",
            "suspect_known": "some" if case.suspects else none_known, "ongoing": going_on,
            **(case.uncertain("started_on", period.start, period.end) if dated or rng.random() < 0.95 else {"started_on": None}),
            **(case.uncertain("ended_on", period.end, until, 0.2) if end_known else {"ended_on": None}),
            "ended_absent": NOT_APPLICABLE if going_on == "yes" else None,
        }  # fmt: skip
        yield "exploitation_periods", fill(rng, "exploitation_periods", row, (period.end, case.prepared))


def _contact(rng: Random, period: Period) -> Row:
    """How the child and a suspect were in contact. Some were first together only after a time at a distance."""
    form = rng.choice(("in-person", "online", "both", "both", None))
    later = form == "both" and rng.random() < 0.5
    return {"contact_form": form, "in_person_on": day_between(rng, period.start, period.end) if later else None, "in_person_latest": None}


def _parts_played(rng: Random, on: date) -> Row:
    """The part of a suspect and, for some of those who did something, one or two further parts."""
    parts = rng.sample(usable_codes("involvement_role", "", on), 3)
    further = 0 if "present-or-aware" in parts else rng.choice((0, 0, 1, 2))
    known = rng.random() < 0.9
    return {
        "role": parts[0] if known else None,
        "role_2": parts[1] if known and further else None, "role_3": parts[2] if known and further > 1 else None,
    }  # fmt: skip


@has_story("involvements")
def involvements(case: Case) -> Iterator[NamedRow]:
    for period in case.exploited:
        for suspect in case.suspects:
            row = {"exploitation_ref": period.ref, "suspect_ref": suspect.ref, **_parts_played(case.rng, period.start)}
            yield "involvements", fill(case.rng, "involvements", row, (period.start, period.end))
