"""Short breaks as in a council's SSDA903 return: every break is an episode of its own, and none is a fault.

The episodes are synthetic. They have the columns of the episodes file (first and last day, legal status, placement) and are
converted with the standard's own crosswalks.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from cse_record.standard.crosswalks import crosswalk
from cse_record.validation import validate
from tests.conftest import SEED
from tests.corpus_true_records import NOT_APPLICABLE, as_zip, sent

SHORT_BREAK = ("V3", "V4")
PLACES = ("U1", "U4", "U6", "K2", "R1", "R2", "S1")
AREAS = {"placing_area": "synthetic-northshire", "placement_area": "synthetic-northshire"}
SERIES, IN_CARE = 40, 60
"""How many children have a series of breaks, and how many are in care throughout."""
FIRST, LAST = date(2023, 4, 3), date(2025, 3, 31)
LONGEST = 17
"""The possible lengths of a short break in England, in days."""
LENGTHS = (1, 2, 2, 3, 3, 3, 4, 7, 10, LONGEST)


def spell(ref, child, first, last, legal_status, place):
    """A living situation made from an episode. Legal status and placement are codes of SSDA903."""
    (law,), (setting,) = (
        crosswalk("legal_status", legal_status, source="ssda903-legal-status").codes,
        crosswalk("living_setting", place, source="ssda903-placement").codes,
    )
    return {
        "living_ref": ref, "child_ref": child, "started_on": first.isoformat(), "ended_on": last.isoformat(), "setting": setting,
        "legal_status": law, **AREAS,
    }  # fmt: skip


def series_of_breaks(child, rng):
    """Breaks of one to 17 days with days or weeks at home between them. Every second child also has the home as an open spell."""
    spells, start = [], FIRST + timedelta(days=rng.randrange(30))
    status = rng.choice(SHORT_BREAK)
    while (end := start + timedelta(days=rng.choice(LENGTHS) - 1)) <= LAST:
        spells.append(spell(f"L-{child}-{len(spells)}", child, start, end, status, rng.choice(PLACES)))
        start = end + timedelta(days=rng.randint(1, 50))
    if int(child[2:]) % 2:
        home = {"living_ref": f"L-{child}-HOME", "child_ref": child, "setting": "with-parent", "legal_status": "none"}
        spells.append(home | AREAS | {"placing_area": NOT_APPLICABLE, "started_absent": NOT_APPLICABLE, "ended_absent": NOT_APPLICABLE})
    return spells


def in_care(child, rng):
    """Successive placements under a care order. For half of the children there is a gap before one, or one is under no status in
    care. Returns the spells and the expected findings.
    """
    spells, start, count = [], FIRST, rng.randint(2, 6)
    fault, where = rng.choice(["gap", "no status", "", ""]), rng.randrange(1, count)
    wanted = set()
    for number in range(count):
        if fault == "gap" and number == where:
            start += timedelta(days=rng.randint(2, LONGEST))
        end = start + timedelta(days=rng.randint(20, 60))
        spells.append(spell(f"L-{child}-{number}", child, start, end, "C2", rng.choice(PLACES)))
        if fault == "no status" and number == where:
            spells[-1]["legal_status"] = rng.choice(["none", "bail", "supervision-order", "child-arrangements"])
        start = end + timedelta(days=rng.randint(0, 1))
    if fault:
        rule, field = {"gap": ("LIV-004", "started_on"), "no status": ("LIV-005", "legal_status")}[fault]
        wanted.add((rule, f"L-{child}-{where}", field))
    return spells, wanted


def test_no_short_break_is_asked_about_and_every_true_gap_is(tmp_path):
    rng = Random(f"short breaks {SEED}")
    rows = sent(living_situations=[])
    plain, period = rows["children"].pop(), rows["exploitation_periods"].pop()
    wanted: set[tuple[str, str, str]] = set()
    breaks = 0
    for number in range(SERIES + IN_CARE):
        child = f"C-{number}"
        if number < SERIES:
            spells = series_of_breaks(child, rng)
            breaks += len(spells)
        else:
            spells, gaps = in_care(child, rng)
            wanted |= gaps
        rng.shuffle(spells)
        rows["children"].append(plain | {"child_ref": child, "living_history": "some"})
        rows["exploitation_periods"].append(period | {"exploitation_ref": f"E-{number}", "child_ref": child})
        rows["living_situations"] += spells
    assert breaks > 800
    assert {rule for rule, _, _ in wanted} == {"LIV-004", "LIV-005"}
    as_zip(tmp_path, rows)
    report = validate(tmp_path / "return.zip", ignore="TOT")  # its rules would query that these children are otherwise alike
    assert {(finding.rule, finding.row_ref, finding.field) for finding in report.findings} == wanted
    assert not report.held_back
