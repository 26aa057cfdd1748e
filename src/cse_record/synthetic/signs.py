"""What was noticed in a case: features of the exploitation, signs, vulnerabilities, education, and disclosures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.case import Case
from cse_record.synthetic.fill import areas, day_between, fill, usable_codes
from cse_record.synthetic.people import engagement
from cse_record.synthetic.whereabouts import SECURE
from cse_record.synthetic.without_story import has_story

LEAVES_CARE_AT = 16
COMES_BEFORE = ("earlier-sexual-abuse", "missing-history", "learning-disability", "neurodivergence")
"""Vulnerabilities that the exploiter can have made worse but not created."""
SETTINGS = (
    *("mainstream",) * 5, "special", "residential-school", "pupil-referral-unit", "alternative-provider", "childrens-home-education",
)  # fmt: skip
WITHIN = ("childrens-home-education", "home", "none", "other")
"""Settings of education that are possible for a child who is held somewhere."""
UNSPECIFIED = ("care-childrens-home", "care-temporary", "care-other", "care-health-setting", "hospital", "other-not-in-care")
"""Homes with education on their premises, or that may have it."""
SETTINGS_OF = {
    "alternative-provision": ("pupil-referral-unit", "alternative-provider"), "home-educated": ("home",), "home-tuition": ("home",),
    "excluded-permanently": ("none",), "awaiting-place": ("none",), "missing-education": ("none",),
    "training-or-work": ("training", "college"),
    "not-in-education-or-work": ("none",), "left-school-age": ("none",), "other": ("other",),
}  # fmt: skip


@has_story("exploitation_features")
def features(case: Case) -> Iterator[NamedRow]:
    """Different features of each exploitation period, seen during it."""
    rng = case.rng
    for period in case.exploited:
        seen = set[str]()
        for group in ("model", "tactic", "tactic", "location", "transport", "movement"):
            feature = rng.choice(usable_codes("exploitation_feature", group, period.end))
            if feature in seen or rng.random() < 0.5:
                continue
            seen.add(feature)
            on = day_between(rng, period.start, period.end)
            came_from, went_to = _movement(case, feature, on)
            row = {
                "exploitation_ref": period.ref, "feature": feature, "from_area": came_from, "to_area": went_to,
                **case.uncertain("first_seen_on", on, period.end),
            }  # fmt: skip
            yield "exploitation_features", fill(rng, "exploitation_features", row, (period.start, period.end))


def _movement(case: Case, feature: str, on: date) -> tuple[str | None, str | None]:
    """The areas from which and to which the child was moved."""
    if feature == "movement-between-towns":
        return case.area, case.rng.choice([code for code in areas(on) if code != case.area])
    if feature == "movement-between-uk-nations":
        return case.area, case.rng.choice(areas(on, elsewhere=True))
    return (case.area, "outside-uk") if feature == "movement-between-countries" else (None, None)


def _some_codes(rng: Random, codelist: str, on: date, most: int) -> list[str]:
    codes = usable_codes(codelist, "", on)
    return rng.sample(codes, rng.randrange(most + 1))


@has_story("indicators")
def indicators(case: Case) -> tuple[str | None, list[Row]]:
    """The history of signs, and the signs looked for: seen, not seen, or not assessed. All are dated before the child turned 18."""
    rng, rows = case.rng, []
    for code in _some_codes(rng, "indicator", case.first_seen, 5):
        on = day_between(rng, case.first_seen, case.until)
        row = {
            "child_ref": case.child_ref, "indicator": code, "seen": rng.choice(("seen", "seen", "seen", "not-seen", None)),
            **case.uncertain("observed_on", on, case.prepared),
        }  # fmt: skip
        rows.append(fill(rng, "indicators", row, (case.first_seen, case.prepared)))
    answers = {row["seen"] for row in rows}
    if "seen" in answers:
        return "some", rows
    return ("none" if "not-seen" in answers or (not rows and rng.random() < 0.3) else None), rows


@has_story("vulnerabilities")
def vulnerabilities(case: Case) -> Iterator[NamedRow]:
    """Random vulnerabilities that do not contradict the rest of the case."""
    rng = case.rng
    denied = {"missing-history"} if case.child.get("missing_history") == "none" else set()
    if case.homes and not any(home.in_care for home in case.homes):
        denied |= {"in-care", "care-leaver"}
    if case.age_on(case.first_seen) < LEAVES_CARE_AT:
        denied.add("care-leaver")
    if case.child.get("disability") == "no":
        denied |= {"learning-disability", "physical-disability"}
    if "GBR" in (case.child.get("nationality"), case.child.get("nationality_2")):
        denied.add("insecure-immigration-status")
    for code in _some_codes(rng, "vulnerability", case.first_seen, 4):
        if code in denied:
            continue
        row: Row = {"child_ref": case.child_ref, "vulnerability": code}
        if code == "in-care" and case.homes:
            row["known_on"] = None  # the day on which it became known need not be one on which the child was in care
        if code in COMES_BEFORE:
            row["made_worse_by_exploiter"] = rng.choice(("worsened", "neither", None))
        yield "vulnerabilities", fill(rng, "vulnerabilities", row, (case.first_seen, case.prepared))


@has_story("education")
def education(case: Case) -> Iterator[NamedRow]:
    """Up to two observations of education that are possible at the age of the child."""
    rng = case.rng
    for index in range(1, rng.randrange(4)):
        on = day_between(rng, case.first_seen - timedelta(300), case.prepared)
        age = case.age_on(on)
        how = engagement(rng, age)
        home = case.home_on(on)
        settings: tuple[str, ...] = SETTINGS_OF.get(how, (*SETTINGS, "college", "training") if age >= 16 else SETTINGS)
        if home and home.setting in SECURE:
            settings = tuple(code for code in settings if code in WITHIN)
        elif home and home.setting not in UNSPECIFIED:
            settings = tuple(code for code in settings if code != "childrens-home-education")
        row = {
            "education_ref": case.ref("D", index), "child_ref": case.child_ref, "observed_on": on, "observed_latest": None,
            "engagement": how if rng.random() < 0.85 else None,
            "setting": rng.choice(settings) if settings and rng.random() < 0.5 else None,
        }  # fmt: skip
        yield "education", fill(rng, "education", row, (on, case.prepared))


@has_story("disclosures", "disclosure_barriers")
def disclosures(case: Case) -> Iterator[NamedRow]:
    """At most one disclosure, or a statement that none was made; and barriers."""
    rng = case.rng
    for index in range(1, rng.randrange(3)):
        period = rng.choice(case.exploited)
        form = rng.choice([code.code for code in CODELISTS["disclosure_form"].codes])
        if form == "none-made" and case.child.get("first_attention_route") == "disclosure-by-child":
            form = "volunteered"
        was_made = form != "none-made"
        on = day_between(rng, max(period.start, case.first_seen), case.prepared)
        row = {
            "disclosure_ref": case.ref("T", index), "child_ref": case.child_ref, "form": form,
            "disclosed_on": on if was_made else None, "disclosed_latest": None,
            "disclosed_absent": None if was_made else NOT_APPLICABLE,
            "exploitation_ref": period.ref if was_made else None, "disclosed_to": None if was_made else NOT_APPLICABLE,
        }  # fmt: skip
        if was_made:
            del row["disclosed_to"]
        yield "disclosures", fill(rng, "disclosures", row, (period.start, case.prepared))
    for code in _some_codes(rng, "disclosure_barrier", case.first_seen, 2):
        if code == "not-seen-as-victim" and case.child["sex"] == "female":
            continue  # this barrier is about boys
        barrier = {"child_ref": case.child_ref, "barrier": code}
        window = (case.exploited[0].start, case.prepared)
        yield "disclosure_barriers", fill(rng, "disclosure_barriers", barrier, window)
