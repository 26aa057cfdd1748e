"""The whereabouts of the child of a case: homes and missing episodes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import Row
from cse_record.synthetic.case import DAY, Case, Home
from cse_record.synthetic.fill import areas, day_between, fill, usable_codes
from cse_record.synthetic.without_story import has_story

IN_CARE = {False: "not-in-care", True: "in-care"}
USUAL_SETTINGS = {
    False: ("with-parent",) * 5 + ("with-relative-or-friend",),
    True: ("care-foster-other",) * 2 + ("care-foster-relative",) + ("care-childrens-home",) * 3,
}
LEAST_AGE = {
    "own-tenancy": 16, "supported-lodgings": 16, "hostel": 16, "care-supported-accommodation": 16, "care-independent": 16,
    "with-partner-family": 13, "custody": 12, "care-custody": 12, "care-secure-home": 12,
    "bail": 12, "remand": 12, "police-detention": 12, "sentenced-residence": 12,
}  # fmt: skip
"""The least age for some settings and legal statuses."""
GREATEST_AGE = {"private-fostering": 15, "interim-care-order": 16, "placement-order": 16, "freeing-order": 16, "care-adoption": 16}
"""The greatest age for some others."""
SECURE = ("custody", "care-custody", "care-secure-home")
STATUSES_OF = {
    "with-guardian": ("special-guardianship", "child-arrangements"), "custody": ("sentenced-custody",),
    "care-custody": ("remand", "sentenced-residence"), "care-secure-home": ("remand", "care-order", "interim-care-order"),
    "care-adoption": ("placement-order", "freeing-order"), "care-with-parent": ("care-order", "interim-care-order", "other-in-care"),
}  # fmt: skip
STATUSES = {
    False: ("none",) * 8 + ("supervision-order", "child-arrangements", "bail", "other-not-in-care"),
    True: ("accommodated",) * 6 + ("care-order",) * 6 + ("interim-care-order",) * 4
    + ("assessment-order", "remand", "police-detention", "sentenced-residence", "placement-order", "other-in-care"),
}  # fmt: skip
"""Legal statuses in England that are possible with any other setting, by whether the child is in care. Short ones are listed below."""
SHORT_STATUSES = (("police-protection", 3), ("emergency-protection", 15))
"""Legal statuses with the most days that they last."""
LATEST_ACT = 95
"""In a synthetic case, a service first acts fewer than this many days after the concern was first seen, or never."""
SHORT_BREAK = "short-break"
"""Nights away from home, which do not end the spell at home."""
SINCE_BIRTH = ("with-parent", "with-relative-or-friend")
"""Settings in which some children have lived since birth."""
AFTER_CARE = ("supported-lodgings", "own-tenancy", "with-parent", "with-relative-or-friend")

MISSING_FROM = {
    "with-parent": "family-home", "with-guardian": "family-home", "care-with-parent": "family-home",
    "with-relative-or-friend": "relative-or-friend", "with-partner-family": "relative-or-friend",
    "care-foster-relative": "foster-home", "care-foster-other": "foster-home", "care-childrens-home": "childrens-home",
    "care-secure-home": "secure-accommodation", "care-custody": "secure-accommodation", "custody": "secure-accommodation",
    "supported-lodgings": "supported-accommodation", "hostel": "supported-accommodation", "refuge": "supported-accommodation",
    "care-supported-accommodation": "supported-accommodation", "own-tenancy": "independent-accommodation",
    "care-independent": "independent-accommodation", "care-residential-school": "residential-school",
    "boarding-school": "residential-school", "hospital": "hospital", "care-health-setting": "hospital",
}  # fmt: skip
ELSEWHERE = ("school-or-college", "community", "hospital", "police-or-court", "other")
OF_POLICE = ("missing-acpo", "missing-acpo-2013", "absent-2013", "missing-app-2017", "missing-child")
OF_CARE = ("missing-from-care", "away-without-authorisation", "unauthorised-absence")
OF_SCOTLAND = ("missing-scotland-2017", "scotland-2017")


def homes(case: Case) -> list[Home]:
    """Homes that follow each other without a gap; the last one has no end. No child is in care as an adult."""
    rng, homes_in_order = case.rng, list[Home]()
    day = case.first_seen - timedelta(rng.randrange(500, 1500))
    count = rng.choice((1, 1, 2, 3))
    for index in range(1, count + 1):
        in_care = rng.random() < (0.1 if index == 1 else 0.6) and day + 60 * DAY < case.until
        if in_care and rng.random() < 0.2:
            status, most = rng.choice(SHORT_STATUSES)
            days = timedelta(rng.randrange(1, most + 1))
            homes_in_order.append(
                Home(day, day + days, rng.choice(("care-foster-other", "care-childrens-home", "care-temporary")), status, True)
            )
            day += days + DAY
        last = index == count or day + 90 * DAY >= case.prepared
        end = min(day + timedelta(rng.randrange(30, 600)), case.prepared - 30 * DAY)
        leaves_care = in_care and case.until < case.prepared and (last or end > case.until)
        if leaves_care:
            end = case.until
        setting = _setting(rng, in_care, case.age_on(day))
        goes_on = last and not leaves_care
        homes_in_order.append(Home(day, None if goes_on else end, setting, _status(rng, setting, in_care, case.age_on(day)), in_care))
        day = end + DAY
        if leaves_care:
            homes_in_order.append(Home(day, None, rng.choice(AFTER_CARE), "none", False))
        if last or leaves_care:
            break
    return homes_in_order


def _setting(rng: Random, in_care: bool, age: int) -> str:
    if rng.random() < 0.6:
        return rng.choice(USUAL_SETTINGS[in_care])
    codes = usable_codes("living_setting", IN_CARE[in_care], date.max)
    return rng.choice([code for code in codes if _is_possible_at(code, age) and code != SHORT_BREAK])


def _status(rng: Random, setting: str, in_care: bool, age: int) -> str:
    return rng.choice([code for code in STATUSES_OF.get(setting, STATUSES[in_care]) if _is_possible_at(code, age)])


def _is_possible_at(code: str, age: int) -> bool:
    """Whether a child can live in a setting, or under a legal status, at an age."""
    return LEAST_AGE.get(code, 0) <= age <= GREATEST_AGE.get(code, age)


def homes_with_care(case: Case, care: str) -> list[Home]:
    """Homes from which the care is certain: `at-the-time`, `moved` after services acted, or `neither`.

    A child who moves into care does so later than any service can first have acted in a synthetic case. No child is in care as an adult.
    """
    rng, start = case.rng, case.first_seen - timedelta(case.rng.randrange(800, 1500))
    if care == "neither":
        return [_home_of(case, start, None, in_care=False)]
    homes_in_order = []
    if care == "moved":
        day = case.first_seen + timedelta(rng.randrange(LATEST_ACT, LATEST_ACT + 30))
        homes_in_order.append(_home_of(case, start, day - DAY, in_care=False))
        start = day
    if case.until < case.prepared:
        homes_in_order.append(_home_of(case, start, case.until, in_care=True))
        homes_in_order.append(Home(case.until + DAY, None, rng.choice(AFTER_CARE), "none", False))
    else:
        homes_in_order.append(_home_of(case, start, None, in_care=True))
    return homes_in_order


def _home_of(case: Case, start: date, end: date | None, *, in_care: bool) -> Home:
    age = case.age_on(start)
    setting = _setting(case.rng, in_care, age)
    return Home(start, end, setting, _status(case.rng, setting, in_care, age), in_care)


@has_story("living_situations")
def living(case: Case, sure: bool = False) -> Iterator[Row]:
    """The rows of the homes. With `sure`, the setting and the fact that the last home goes on are always recorded."""
    rng = case.rng
    for index, home in enumerate(case.homes, 1):
        ends = case.uncertain("ended_on", home.end, home.end, 0) if home.end else {"ended_on": None, "ended_absent": NOT_APPLICABLE}
        if home.end is None and not sure and rng.random() < 0.1:
            del ends["ended_absent"]
        area_on = home.end or case.prepared
        first = case.uncertain("started_on", home.start, home.end or case.prepared, 0.2 if index == 1 else 0)
        if index == 1 and home.setting in SINCE_BIRTH and rng.random() < 0.3:
            first = {"started_on": None, "started_latest": None, "started_absent": NOT_APPLICABLE}
        since_birth, open_end = "started_absent" in first, home.end is None
        area = str(case.child.get("home_area", case.area))
        area = area if since_birth and open_end and not area.startswith("absent:") else ""
        setting = home.setting if sure or rng.random() < 0.95 else None
        placing = NOT_APPLICABLE if not home.in_care else case.area if rng.random() < 0.9 else rng.choice(areas(area_on))
        row: Row = {
            "living_ref": case.ref("L", index), "child_ref": case.child_ref, **first, **ends,
            "setting": setting, "legal_status": home.status if rng.random() < 0.9 else None,
            "placing_area": placing if setting else None,
            "placement_area": area or (case.area if rng.random() < 0.7 else rng.choice(areas(area_on))),
            "move_reason": None if since_birth or rng.random() < 0.4 else _move_reason(case, home),
        }  # fmt: skip
        elsewhere = row["placing_area"] not in (None, NOT_APPLICABLE, row["placement_area"])
        row["host_told"] = rng.choice(("yes", "yes", "no", None)) if elsewhere else None
        yield fill(rng, "living_situations", row, (home.start, area_on))
    yield from _short_breaks(case)


def _move_reason(case: Case, home: Home) -> str:
    """Why the child came to live there. A move for safety follows when a service has acted."""
    barred = {"left-care" if home.in_care else "into-care"}
    if not case.acted_on or home.start < case.acted_on:
        barred.add("safety-from-exploitation")
    return case.rng.choice([code for code in usable_codes("move_reason", "", home.start) if code not in barred])


def _short_breaks(case: Case) -> Iterator[Row]:
    """Short breaks, with carers or elsewhere, of some children who live with a parent."""
    rng, index = case.rng, len(case.homes)
    for home in case.homes:
        last = min(home.end or case.prepared, case.until) - 9 * DAY
        if home.setting != "with-parent" or home.start >= last or rng.random() < 0.9:
            continue
        for _ in range(rng.randrange(1, 4)):
            index += 1
            start = day_between(rng, home.start, last)
            row: Row = {
                "living_ref": case.ref("L", index), "child_ref": case.child_ref, "started_on": start, "started_latest": None,
                "ended_on": start + timedelta(rng.randrange(1, 8)), "ended_latest": None,
                "setting": rng.choice((SHORT_BREAK, "care-foster-other", "care-childrens-home")), "legal_status": "short-breaks",
                "placing_area": case.area, "placement_area": case.area, "move_reason": None, "host_told": None,
            }  # fmt: skip
            yield fill(rng, "living_situations", row, (start, last))


@has_story("missing_episodes")
def missing(case: Case) -> Iterator[Row]:
    """One or more episodes in order. The last may still be going on when the return was prepared."""
    rng = case.rng
    in_care = rng.random() < 0.3
    day = case.first_seen - timedelta(rng.randrange(470))
    index = 0
    for index in range(1, rng.randrange(2, 8)):
        row, back = _episode(case, index, day, _home(case, day, in_care))
        yield row
        day = back + timedelta(rng.randrange(3, 60))
        if day > case.until or day + 14 * DAY >= case.prepared:
            break
    if case.until == case.prepared and rng.random() < 0.1:
        day = max(day, case.prepared - timedelta(rng.randrange(1, 25)))
        if day < case.prepared:
            yield _open_episode(case, index + 1, day, _home(case, day, in_care))


def _home(case: Case, day: date, in_care: bool) -> tuple[str, bool]:
    """The setting from which the child was missing, and whether it was care; drawn if homes are not recorded."""
    home = case.home_on(day)
    return (home.setting, home.in_care) if home else (case.rng.choice(USUAL_SETTINGS[in_care]), in_care)


def _episode(case: Case, index: int, day: date, home: tuple[str, bool]) -> tuple[Row, date]:
    """The row of an episode that ended, and the day on which it did."""
    rng = case.rng
    reported = day + timedelta(rng.choice((0, 0, 0, 1)))
    found_on = reported + timedelta(rng.choice((0, 0, 1, 1, 2, 6)))
    returned = found_on + timedelta(rng.choice((0, 0, 0, 1, 3)))
    knows_found, knows_returned = rng.random() < 0.96, rng.random() < 0.96
    found_by = rng.choice(usable_codes("found_by", "", day)) if rng.random() < 0.4 else None
    area = rng.choice((case.area, rng.choice(areas(found_on)))) if found_by != "returned-by-self" and rng.random() < 0.4 else None
    row = {
        **_begun(case, index, day, reported, home),
        "found_on": found_on if knows_found else None, "found_latest": None,
        "found_at": _clock(rng, 6, 22) if knows_found and found_on > reported else None,
        "found_by": found_by, "found_area": area,
        "returned_on": returned if knows_returned else None, "returned_latest": None,
        "returned_at": _clock(rng, 6, 22) if knows_returned and returned > found_on else None,
        "stated_order": _order(case, day, returned) if rng.random() < 0.4 else None,
    }  # fmt: skip
    return fill(rng, "missing_episodes", row, (day, returned)), returned


def _open_episode(case: Case, index: int, day: date, home: tuple[str, bool]) -> Row:
    """The row of an open episode: the child is still missing, or was found but has not returned yet."""
    rng = case.rng
    found_on = day_between(rng, day + DAY, case.prepared) if rng.random() < 0.5 else None
    row = {
        **_begun(case, index, day, day, home),
        "found_on": found_on, "found_absent": None if found_on else NOT_APPLICABLE, "found_latest": None,
        "found_by": "police" if found_on else None, "found_area": case.area if found_on else None,
        "returned_on": None, "returned_absent": NOT_APPLICABLE,
        "stated_order": None,
    }  # fmt: skip
    return fill(rng, "missing_episodes", row, (day, case.prepared))


def _begun(case: Case, index: int, day: date, reported: date, home: tuple[str, bool]) -> Row:
    """The cells about the start of an episode: last seen, reported, missing from, and category."""
    rng, (setting, in_care) = case.rng, home
    draw = rng.random()
    was_reported, known = draw < 0.9, draw < 0.85  # whether it was reported to the police, and on a known day
    classes = [
        code for code in usable_codes("missing_category", "", day)
        if code not in OF_SCOTLAND and (was_reported or code not in OF_POLICE) and (in_care or code not in OF_CARE)
    ]  # fmt: skip
    place = MISSING_FROM.get(setting, "other")
    if rng.random() < 0.2 and setting not in SECURE:
        place = rng.choice((*ELSEWHERE, "family-contact") if in_care else ELSEWHERE)
    row: Row = {
        "missing_ref": case.ref("M", index), "child_ref": case.child_ref,
        "last_seen_on": day, "last_seen_latest": None, "last_seen_at": _clock(rng, 8, 20),
        "reported_on": reported if known else None, "reported_latest": None,
        "reported_absent": None if was_reported else NOT_APPLICABLE, "reported_at": _clock(rng, 21, 23) if known else None,
        "missing_from": place if rng.random() < 0.9 else None, "category": rng.choice(classes) if rng.random() < 0.85 else None,
        **_risk(rng, day, was_reported),
    }  # fmt: skip
    if reported > day and rng.random() < 0.8:
        row |= {"last_seen_at": None, "last_seen_latest": reported}
    return row


def _risk(rng: Random, day: date, was_reported: bool) -> Row:
    """A level of risk and its scheme, or neither."""
    if not was_reported or rng.random() < 0.45:
        return {"risk_scheme": None, "risk_level": None}
    scheme = rng.choice([code for code in usable_codes("missing_risk_scheme", "", day) if code not in OF_SCOTLAND])
    lowest = {"app-2017": ("no-apparent-risk",), "local-police": ("very-low",)}.get(scheme, ())
    return {"risk_scheme": scheme, "risk_level": rng.choice(("high", "medium", "low", *lowest))}


def _order(case: Case, day: date, back: date) -> str:
    """The order of an episode and the exploitation, as a person who knows the true days would state it."""
    if back < case.exploited[0].start:
        return "before"
    if any(period.start <= day and back <= period.end for period in case.exploited):
        return "during"
    return "after" if day > case.exploited[-1].end else "more-than-one"


def _clock(rng: Random, first: int, last: int) -> str | None:
    return f"{rng.randint(first, last):02d}:{rng.randrange(0, 60, 5):02d}" if rng.random() < 0.6 else None
