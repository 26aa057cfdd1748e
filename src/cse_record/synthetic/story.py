"""The story of one invented case: what happened when, with dates in order and spells apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.synthetic import people, response
from cse_record.synthetic.case import Case
from cse_record.synthetic.fill import code_of, day_between, fill, usable_codes

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]
DAY = timedelta(days=1)
DFE_DEFINITION = date(2017, 2, 16)
"""From this day England has used the definition of the Department for Education."""


def rows(rng: Random, number: int, area: str, prepared: date, identifiable: bool) -> Rows:
    """Every row of one case, parents before children."""
    first_seen = day_between(rng, prepared - timedelta(450), prepared - timedelta(20))
    case = Case(rng, number, area, prepared, identifiable, first_seen, f"C-{number:05d}")
    missing, living = list(_missing(case)), list(_living(case))
    taught = [("education", row) for row in _education(case)]
    seen = [("indicators", row) for row in _indicators(case)]
    histories = {
        "missing_history": _history(rng, missing),
        "living_history": _history(rng, living, none=False),
        "indicator_history": _history(rng, seen),
    }
    child = people.child(rng, case.child_ref, first_seen, prepared, number, histories, identifiable)
    yield "children", child
    suspects = [case.ref("S", index) for index in range(1, rng.choice((0, 0, 1, 1, 1, 2, 3)) + 1)]
    yield from _exploitation(case, bool(suspects))
    yield from missing
    yield from living
    yield from _suspects(case, suspects, child)
    yield from _features(case)
    yield from seen
    yield from _vulnerabilities(case)
    yield from taught
    yield from _disclosures(case)
    yield from response.rows(case, suspects)


def _history(rng: Random, found: list[Any], none: bool = True) -> str | None:
    """Some if there are rows; otherwise known to be none, or not known."""
    return "some" if found else "none" if none and rng.random() < 0.3 else None


def _exploitation(case: Case, suspect_known: bool) -> Rows:
    rng, start = case.rng, day_between(case.rng, case.first_seen - timedelta(400), case.first_seen)
    for index in range(1, rng.choice((1, 1, 1, 2)) + 1):
        end = day_between(rng, start + 5 * DAY, start + timedelta(240))
        ongoing = end >= case.prepared
        end = min(end, case.prepared)
        ref = case.ref("E", index)
        case.exploited.append((ref, start, end))
        row = {
            "exploitation_ref": ref, "child_ref": case.child_ref, "exploitation_area": case.area,
            "definition": "dfe-2017" if end >= DFE_DEFINITION else "dcsf-2009",
            "suspect_known": "some" if suspect_known else rng.choice(("none", None)),
            "ongoing": "yes" if ongoing else "no", **case.uncertain("started_on", start, min(start + 4 * DAY, end)),
            "ended_on": None if ongoing else end, "ended_latest": None, "ended_absent": NOT_APPLICABLE if ongoing else None,
        }  # fmt: skip
        yield "exploitation_periods", fill(rng, "exploitation_periods", row, (end, case.prepared))
        start = end + timedelta(rng.randrange(20, 60))
        if start + 10 * DAY >= case.prepared:
            return


def _missing(case: Case) -> Rows:
    rng = case.rng
    if rng.random() < 0.4:
        return
    day = case.first_seen - timedelta(rng.randrange(30, 500))
    for index in range(1, rng.randrange(1, 7)):
        day += timedelta(rng.randrange(3, 60))
        if day + 20 * DAY >= case.prepared:
            return
        reported = min(day + timedelta(rng.choice((0, 0, 0, 1))), case.prepared)
        found = reported + timedelta(rng.choice((0, 0, 1, 1, 2, 6)))
        returned = found + timedelta(rng.choice((0, 0, 0, 1, 3)))
        told = rng.random() < 0.9
        offered = rng.choice(("yes", "yes", "no"))
        held = rng.choice(("yes", "no")) if offered == "yes" else NOT_APPLICABLE
        row: Row = {
            "missing_ref": case.ref("M", index), "child_ref": case.child_ref,
            "last_seen_on": day, "last_seen_latest": None, "last_seen_at": _clock(rng, 8, 20),
            "reported_on": reported if told else None, "reported_latest": None,
            "reported_absent": None if told else NOT_APPLICABLE, "reported_at": _clock(rng, 21, 23) if told else None,
            "found_on": found, "found_latest": None, "found_at": _clock(rng, 6, 22) if found > reported else None,
            "returned_on": returned, "returned_latest": None, "returned_at": _clock(rng, 6, 22) if returned > found else None,
            "interview_offered": offered, "interview_held": held,
            "interview_on": returned + timedelta(rng.randrange(6)) if held == "yes" else None, "interview_latest": None,
        }  # fmt: skip
        if rng.random() < 0.2:
            row |= {"last_seen_at": None, "last_seen_latest": min(day + DAY, reported)}
        yield "missing_episodes", fill(rng, "missing_episodes", row, (day, returned))
        day = returned


def _clock(rng: Random, first: int, last: int) -> str | None:
    return f"{rng.randint(first, last):02d}:{rng.randrange(0, 60, 5):02d}" if rng.random() < 0.6 else None


def _living(case: Case) -> Rows:
    """Spells that follow each other without a gap, the last one still going on."""
    rng = case.rng
    if rng.random() < 0.3:
        return
    day = case.first_seen - timedelta(rng.randrange(500, 1500))
    count = rng.choice((1, 1, 2, 3))
    for index in range(1, count + 1):
        in_care = index > 1 and rng.random() < 0.6
        group = "in-care" if in_care else "not-in-care"
        last = index == count
        end = day_between(rng, day + 30 * DAY, min(day + timedelta(600), case.prepared - 30 * DAY))
        row = {
            "living_ref": case.ref("L", index), "child_ref": case.child_ref, "started_on": day, "started_latest": None,
            "ended_on": None if last else end, "ended_latest": None, "ended_absent": NOT_APPLICABLE if last else None,
            "setting": code_of(rng, "living_setting", day, group), "legal_status": code_of(rng, "legal_status", day, group),
            "placing_area": case.area if in_care else NOT_APPLICABLE,
            "placement_area": case.area if rng.random() < 0.7 else rng.choice(usable_codes("area", "local-authority", day)),
        }  # fmt: skip
        yield "living_situations", fill(rng, "living_situations", row, (day, case.prepared))
        day = end + DAY
        if day + 60 * DAY >= case.prepared and not last:
            row["ended_on"] = None
            return


def _suspects(case: Case, refs: list[str], child: Row) -> Rows:
    rng, seen = case.rng, case.first_seen
    for index, ref in enumerate(refs):
        also = child if index == 2 and rng.random() < 0.3 else None
        number = case.number * 10 + index
        yield "suspects", people.suspect(rng, ref, seen, case.prepared, number, also, case.identifiable)
    for exploitation_ref, start, end in case.exploited:
        for ref in refs:
            row = {"exploitation_ref": exploitation_ref, "suspect_ref": ref}
            yield "involvements", fill(rng, "involvements", row, (start, end))
    if len(refs) > 1:
        yield from people.networks(rng, case.ref("N"), case.area, refs, seen, case.prepared)


def _features(case: Case) -> Rows:
    rng = case.rng
    for ref, start, end in case.exploited:
        for group in ("model", "tactic", "tactic", "location", "transport", "movement"):
            if rng.random() < 0.5:
                continue
            moved = group == "movement"
            row = {
                "exploitation_ref": ref, "feature": rng.choice(usable_codes("exploitation_feature", group, end)),
                "from_area": case.area if moved else None,
                "to_area": rng.choice(usable_codes("area", "local-authority", end)) if moved else None,
                **case.uncertain("first_seen_on", day_between(rng, start, end), end),
            }  # fmt: skip
            yield "exploitation_features", fill(rng, "exploitation_features", row, (start, end))


def _some_codes(rng: Random, codelist: str, on: date, most: int) -> list[str]:
    codes = usable_codes(codelist, "", on)
    return rng.sample(codes, rng.randrange(most + 1))


def _indicators(case: Case) -> Iterator[Row]:
    for code in _some_codes(case.rng, "indicator", case.first_seen, 5):
        on = day_between(case.rng, case.first_seen, case.prepared)
        row = {"child_ref": case.child_ref, "indicator": code, **case.uncertain("observed_on", on, case.prepared)}
        yield fill(case.rng, "indicators", row, (case.first_seen, case.prepared))


def _vulnerabilities(case: Case) -> Rows:
    for code in _some_codes(case.rng, "vulnerability", case.first_seen, 4):
        row = {"child_ref": case.child_ref, "vulnerability": code}
        yield "vulnerabilities", fill(case.rng, "vulnerabilities", row, (case.first_seen, case.prepared))


def _education(case: Case) -> Iterator[Row]:
    for index in range(1, case.rng.randrange(4)):
        on = day_between(case.rng, case.first_seen - timedelta(300), case.prepared)
        row = {"education_ref": case.ref("D", index), "child_ref": case.child_ref, "observed_on": on, "observed_latest": None}
        yield fill(case.rng, "education", row, (on, case.prepared))


def _disclosures(case: Case) -> Rows:
    rng = case.rng
    forms = [code.code for code in CODELISTS["disclosure_form"].codes]
    ref, start, _ = case.exploited[0]
    for index in range(1, rng.randrange(3)):
        form = rng.choice(forms)
        told = form != "none-made"
        on = day_between(rng, max(start, case.first_seen), case.prepared)
        row = {
            "disclosure_ref": case.ref("T", index), "child_ref": case.child_ref, "form": form,
            "disclosed_on": on if told else None, "disclosed_latest": None,
            "disclosed_absent": None if told else NOT_APPLICABLE,
            "exploitation_ref": ref if told else None, "disclosed_to": None if told else NOT_APPLICABLE,
        }  # fmt: skip
        if told:
            del row["disclosed_to"]
        yield "disclosures", fill(rng, "disclosures", row, (start, case.prepared))
    for code in _some_codes(rng, "disclosure_barrier", case.first_seen, 2):
        barrier = {"child_ref": case.child_ref, "barrier": code}
        yield "disclosure_barriers", fill(rng, "disclosure_barriers", barrier, (start, case.prepared))
