"""Whether return interviews were offered and held within 72 hours of the child's return. All of it is derived (R2, R13).

The guidance of England and Wales asks for an offer to every child who comes back. Where both times of day are known, hours are counted;
where only days are, within 72 hours means no later than the third day after the return, as the rules about late interviews read it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from cse_record.analysis.derived import BLANK, SCOPE, UNDETERMINED, is_unknown
from cse_record.analysis.moments import Moment, days_between, moment
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.hierarchies import members
from cse_record.standard.rows import Row

NATIONS = ("england", "wales")
"""The nations whose guidance asks for the interview within 72 hours."""
DAYS, MINUTES = 3, 72 * 60
OF_RETURN = ("returned_on", "returned_latest", "returned_absent", "found_on", "found_latest", "found_absent")
"""The columns of a missing episode that say on which day the child was back, and so whether an interview was due."""
OFFERED = {
    "within": "Offered within 72 hours", "later": "Offered later", "not-offered": "Not offered",
    "none-recorded": "No return interview recorded",
}  # fmt: skip
HELD = {
    "within": "Held within 72 hours", "later": "Held later", "not-held": "Not held", "none-recorded": "No return interview recorded",
}  # fmt: skip


@cache
def is_asked_in(area: str) -> bool:
    """Whether the guidance of the nation of an area asks for the interview."""
    return any(members("area", (area,))[nation] for nation in NATIONS)


def applies(episode: Row, header: Row) -> bool:
    """Whether an interview was due: the child came back at least three days before an agency of these nations prepared its return, or it
    is not known when. A child who is recorded as not back, or as found but not returned, does not count."""
    if not is_asked_in(header.get("agency_area", "")):
        return False
    back = _back(episode)
    if not back:  # a child who was found and has not returned may still be offered an interview later
        return NOT_APPLICABLE not in (episode.get("found_absent"), episode.get("returned_absent"))
    prepared, last = header.get("prepared_on"), str(episode.get(f"{back}_latest") or episode[f"{back}_on"])
    return prepared is None or last <= _before(prepared)  # days as they are written are in the order of time


@cache
def _before(prepared: str) -> str:
    """The last day that is early enough before the day on which a return was prepared."""
    return (date.fromisoformat(prepared) - timedelta(DAYS)).isoformat()


def _back(episode: Row) -> str:
    """The stem of the elements that say when the child was back: returned, else found; empty if neither has a date."""
    if "returned_on" in episode:
        return "returned"
    return "found" if "found_on" in episode and episode.get("returned_absent") != NOT_APPLICABLE else ""


def _moment(row: Row, stem: str) -> Moment | None:
    on, latest = row.get(f"{stem}_on"), row.get(f"{stem}_latest")
    return None if on is None else moment(date.fromisoformat(on), date.fromisoformat(latest) if latest else None, row.get(f"{stem}_at"))


def in_time(episode: Row, interview: Row, stem: str) -> str:
    """Whether an interview was offered or held within 72 hours of the return: within, later, or why this is not known."""
    back = _back(episode)
    since, on = (_moment(episode, back) if back else None), _moment(interview, stem)
    if on is None:
        return interview.get(f"{stem}_absent") or UNDETERMINED + "no-date"
    if since is None:
        return UNDETERMINED + "back"
    if f"{stem}_at" in interview and f"{back}_at" in episode:
        least, most, limit = on.earliest - since.latest, on.latest - since.earliest, float(MINUTES)
    else:
        (least, most), limit = days_between(since, on), float(DAYS)
    return "within" if most <= limit else "later" if least > limit else UNDETERMINED + "not-exact"


def held_code(episode: Row, interviews: Sequence[Row], extent: str) -> str:
    """Whether an interview was held within 72 hours of the return; the first that was counts."""
    answers = []
    for interview in interviews:
        held = interview.get("held") or BLANK
        answers.append(in_time(episode, interview, "held") if held == "yes" else "not-held" if held in ("no", NOT_APPLICABLE) else held)
    return _first(answers, "not-held", extent)


def offered_code(episode: Row, interviews: Sequence[Row], extent: str) -> str:
    """Whether an interview was offered within 72 hours of the return. One that was held in time was offered in time."""
    answers = []
    for interview in interviews:
        offered = interview.get("offered") or BLANK
        answer = in_time(episode, interview, "offered") if offered == "yes" else "not-offered" if offered == "no" else offered
        if answer != "within" and interview.get("held") == "yes" and in_time(episode, interview, "held") == "within":
            answer = "within"
        answers.append(answer)
    return _first(answers, "not-offered", extent)


def _first(answers: list[str], never: str, extent: str) -> str:
    """The answer for an episode with several offers: in time if one was; unknown if one may have been; later if one was; else never."""
    if not answers:
        return "none-recorded" if extent in ("complete", "partial") else SCOPE + extent
    unknown = sorted(answer for answer in answers if is_unknown(answer))
    return "within" if "within" in answers else unknown[0] if unknown else "later" if "later" in answers else never
