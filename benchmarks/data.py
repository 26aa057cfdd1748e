"""Makes the data of the benchmarks: invented rows that are consistent, so that no rule has a finding.

The same sizes give the same bytes anywhere. Rows are written to disk as they are made.
"""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any

from cse_record._generated.validator import STANDARD, TABLES

Row = dict[str, Any]
Dates = Callable[[int], str]

SCHEMA = Path(__file__).parent.parent / "schema"
SEED = 2011
AREA = "synthetic-port-ashby"
EACH, EACH_TYPICAL = 5, 6
"""Missing episodes of each child."""
PARTS = 5
"""The number of returns that are combined."""
APART, PUT_OFF = 30, 110
"""The days between the episodes of a child, and the most days by which the first is delayed. All are in 2020."""
SETTINGS = ("family-home", "school-or-college", "relative-or-friend", "community")
ETHNICITIES = ("white-british", "black-african", "white-other", "asian-indian", "white-british", "white-british")
SIGNS = ("missing-or-late", "unexplained-possessions", "change-at-school", "unknown-callers", "internet-concern", "alcohol-use")
SERVICES = ("school", "gp", "police", "youth-work")


def iso(day: int) -> str:
    """A day as the standard writes it. Days are numbered from 0, the first day of 2020."""
    year, month, number = CALENDAR[day]
    return f"{year}-{month:02d}-{number:02d}"


def slashed(day: int) -> str:
    """A day as many systems export it. The standard does not accept this form."""
    year, month, number = CALENDAR[day]
    return f"{number:02d}/{month:02d}/{year}"


CALENDAR = [
    (year, month, number)
    for year, february in ((2020, 29), (2021, 28))
    for month, last in enumerate((31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1)
    for number in range(1, last + 1)
]


def heading(typical: bool) -> Iterator[tuple[str, Row]]:
    """The header of the return and its scope."""
    yield "returns", {
        "return_ref": "SYNTHETIC-BENCHMARK", "standard_version": STANDARD.VERSIONS[-1], "agency_name": "Synthetic Agency",
        "agency_type": "police", "agency_area": "synthetic-police-northshire", "period_start": "2020-01-01", "period_end": "2021-12-31",
        "prepared_on": "2022-01-31",
        "nil_return": "no", "search_extent": "all", "systems_searched": "Synthetic case system", "form": "pseudonymised",
        "synthetic": "yes",
        "handling_marking": "official-sensitive", "legal_regime": "dpa-2018-part-3", "article_6_condition": "law-enforcement-task",
        "article_9_condition": "sch8-para-4", "article_10_condition": "absent:not-applicable", "retain_until": "2029-01-31",
    }  # fmt: skip
    for column in TABLES["return_scope"].columns:
        if column.name == "record_type":
            for record_type in column.spelling.codes or ():
                held = typical or record_type in ("children", "missing_episodes")
                yield "return_scope", {"record_type": record_type, "extent": "complete" if held else "not-asked-for"}


def child(number: int, rng: Random, typical: bool) -> Row:
    """One child who went missing."""
    attention = 160 + number % 30
    return {
        "child_ref": f"C-{number:06d}", "sex": "male" if number % 4 == 0 else "female", "ethnicity": rng.choice(ETHNICITIES),
        "ethnicity_basis": "person", "nationality": "GBR", "nationality_basis": "stated-by-person",
        "birth_month": f"{2005 + number % 2}-{2 + number % 11:02d}", "first_attention_on": iso(attention),
        "first_attention_service": SERVICES[number % len(SERVICES)], "missing_history": "some",
        "living_history": "some" if typical else "none", "school_engagement": "attending",
        "indicator_history": "some" if typical and number % 5 < 4 else "none", "first_response_on": iso(attention + 1 + number % 5),
        "source": "police-crime-record",
    }  # fmt: skip


def episode(number: int, child_number: int, nth: int, rng: Random, date: Dates) -> Row:
    """One closed missing episode of a child, after that child's earlier ones."""
    start = child_number % PUT_OFF + nth * APART
    day_found = start + rng.randrange(3)
    hour, minute = rng.randrange(6, 22), rng.randrange(60)
    return {
        "missing_ref": f"M-{number:07d}", "child_ref": f"C-{child_number:06d}", "last_seen_on": date(start),
        "last_seen_at": f"{hour:02d}:{minute:02d}", "reported_on": date(start), "reported_at": f"{hour + 1:02d}:{minute:02d}",
        "found_on": date(day_found), "found_at": "23:15", "returned_on": date(day_found), "returned_at": "23:50",
        "missing_from": SETTINGS[rng.randrange(len(SETTINGS))], "category": "missing-app-2017",
        "risk_level": ("high", "medium", "low")[rng.randrange(3)], "risk_scheme": "app-2017",
        "found_by": ("police", "parent", "public")[rng.randrange(3)], "found_area": AREA, "source": "missing-person-record",
    }  # fmt: skip


def interview(of: Row, rng: Random) -> Row:
    """What followed an episode: an interview that was offered on the day of return, and held in half of the cases."""
    row = {
        "interview_ref": of["missing_ref"].replace("M", "V"), "missing_ref": of["missing_ref"], "offered": "yes",
        "offered_on": of["returned_on"], "independent": "yes",
    }  # fmt: skip
    return row | ({"held": "yes", "held_on": of["returned_on"]} if rng.random() < 0.5 else {"held": "no", "not_held_reason": "declined"})


def around(number: int) -> Iterator[tuple[str, Row]]:
    """The other records of a child in a typical return, about six for every child."""
    ref = {"child_ref": f"C-{number:06d}"}
    first = 100 + number % 40
    yield "exploitation_periods", {
        "exploitation_ref": f"E-{number:06d}", **ref, "status": "suspected", "definition": "dfe-2017", "started_on": iso(first),
        "ongoing": "no", "ended_on": iso(first + 120), "exploitation_area": AREA,
        "suspect_known": "some" if number % 5 == 0 else "none",
    }  # fmt: skip
    yield "living_situations", {
        "living_ref": f"L-{number:06d}", **ref, "started_on": "2019-02-01", "ended_absent": "absent:not-applicable",
        "setting": "with-parent", "legal_status": "none", "placing_area": "absent:not-applicable", "placement_area": AREA,
    }  # fmt: skip
    yield "referrals", {
        "referral_ref": f"R-{number:06d}", **ref, "referred_on": iso(first + 100 + number % 7), "from_service": "school",
        "to_service": "childrens-social-care", "threshold": "met", "decided_on": iso(first + 108),
    }  # fmt: skip
    if number % 5 < 4:
        for index in (0, 1):
            sign = SIGNS[(number + index) % len(SIGNS)]
            yield "indicators", {**ref, "indicator": sign, "seen": "seen", "observed_on": iso(first + index), "observed_by": "school"}
    if number % 5 < 2:
        yield "education", {"education_ref": f"ED-{number:06d}", **ref, "observed_on": iso(first), "engagement": "attending"}
        yield "disclosures", {
            "disclosure_ref": f"D-{number:06d}", **ref, "disclosed_on": iso(first + 90), "form": "volunteered", "disclosed_to": "school",
        }  # fmt: skip
    if number % 5 == 0:
        yield "suspects", {
            "suspect_ref": f"S-{number:06d}", "identification": "full-name-or-initials", "sex": "male", "age": 20 + number % 40,
            "age_basis": "recorded", "age_held_on": "2020-08-01", "ethnicity": ETHNICITIES[number // 5 % 5], "ethnicity_basis": "person",
            "observed_appearance": "ic1", "described_ethnicity": "absent:not-asked", "nationality": "GBR",
            "nationality_basis": "custody-record", "source": "custody-record",
        }  # fmt: skip
        yield (
            "involvements",
            {"exploitation_ref": f"E-{number:06d}", "suspect_ref": f"S-{number:06d}", "relationship": "acquaintance", "role": "arranged"},
        )
        yield "investigations", {"investigation_ref": f"I-{number:06d}", **ref, "opened_on": iso(first + 110)}


def records(children: int, each: int, typical: bool, date: Dates) -> Iterator[tuple[str, Row]]:
    """The rows of a return with this many children and missing episodes for each, each with its record type."""
    rng = Random(SEED)
    yield from heading(typical)
    for number in range(1, children + 1):
        yield "children", child(number, rng, typical)
        for nth in range(each):
            missing = episode((number - 1) * each + nth + 1, number, nth, rng, date)
            yield "missing_episodes", missing
            if typical:
                yield "return_interviews", interview(missing, rng)
        if typical:
            yield from around(number)


def of_agency(part: int, missing: int) -> Iterator[tuple[str, Row]]:
    """One of several returns: as many missing episodes, and an exploitation period for each child, to which episodes are related."""
    for name, row in records(missing // EACH, EACH, False, iso):
        if name == "returns":
            row = row | {"return_ref": f"SYNTHETIC-BENCHMARK-{part}", "agency_name": f"Synthetic Agency {part}"}
        elif name == "return_scope" and row["record_type"] == "exploitation_periods":
            row = row | {"extent": "complete"}
        yield name, row
        if name == "children":
            number = int(row["child_ref"].removeprefix("C-"))
            for record_type, period in around(number):
                if record_type == "exploitation_periods":
                    yield record_type, period | {"suspect_known": "none"}


def write_csv(folder: Path, rows: Iterator[tuple[str, Row]]) -> None:
    """One file for each record type, each with its header, as the data package requires."""
    folder.mkdir(parents=True)
    with ExitStack() as stack:
        writers = {}
        for name, table in TABLES.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            writers[name] = csv.DictWriter(file, table.names, lineterminator="\n")
            writers[name].writeheader()
        for name, row in rows:
            writers[name].writerow(row)


def write_json(path: Path, rows: Iterator[tuple[str, Row]]) -> None:
    """One object with one row per line, as `cse-record convert` writes it."""
    lines_by_type: dict[str, list[str]] = {name: [] for name in TABLES}
    for name, row in rows:
        lines_by_type[name].append("    " + json.dumps(row, ensure_ascii=False))
    tables = (f'  "{name}": [\n' + ",\n".join(lines) + "\n  ]" for name, lines in lines_by_type.items() if lines)
    path.write_text("{\n" + ",\n".join(tables) + "\n}\n", encoding="utf-8")


def write_workbook(path: Path, rows: Iterator[tuple[str, Row]], with_checks: bool = False) -> None:
    """A workbook as `cse-record convert` writes it, or the template with its checks and enough rows, filled."""
    from cse_record.standard.catalogue import STANDARD
    from cse_record.targets.excel import write_return, write_template

    rows_by_type: dict[str, list[Row]] = {}
    for name, row in rows:
        rows_by_type.setdefault(name, []).append(row)
    if with_checks:
        write_template(STANDARD, "full", path, rows=max(map(len, rows_by_type.values())) + 20, prefill=rows_by_type, resume=True)
    else:
        write_return(STANDARD, rows_by_type, path)


def write_published(folder: Path) -> None:
    """The published schemas for the other validators: those of single records without their rules, and the data package."""
    (folder / "shapes").mkdir()
    for path in sorted((SCHEMA / "records").iterdir()):
        schema = json.loads(path.read_text(encoding="utf-8"))
        schema["$defs"] = {name: definition for name, definition in schema["$defs"].items() if not name.startswith("rules.")}
        schema["allOf"] = [schema_part for schema_part in schema.get("allOf", []) if "$ref" not in schema_part]
        if not schema["allOf"]:
            del schema["allOf"]
        (folder / "shapes" / path.name).write_text(json.dumps(schema), encoding="utf-8")
    shutil.copy(SCHEMA / "datapackage.json", folder / "small")


def main(folder: Path, sizes: dict[str, int], groups: list[str]) -> None:
    """The data for the groups of figures."""

    def write_large(name: str, missing: int, date: Dates = iso) -> None:
        write_csv(folder / name, records(missing // EACH, EACH, False, date))

    if "typical" in groups or "shortcuts" in groups:
        write_json(folder / "typical.json", records(sizes["typical"], EACH_TYPICAL, True, iso))
        write_csv(folder / "typical", records(sizes["typical"], EACH_TYPICAL, True, iso))
    if "workbook" in groups:
        write_workbook(folder / "typical.xlsx", records(sizes["typical"], EACH_TYPICAL, True, iso))
        write_workbook(folder / "template.xlsx", records(sizes["typical"], EACH_TYPICAL, True, iso), with_checks=True)
    if "workbook" in groups or "shortcuts" in groups:
        write_workbook(folder / "small.xlsx", records(sizes["small"] // EACH, EACH, False, iso))
    if "startup" in groups or "shortcuts" in groups:
        write_json(folder / "ten.json", records(2, 4, False, iso))
    if "csv" in groups or "peers" in groups:
        write_large("small", sizes["small"])
    if "csv" in groups:
        write_large("small-wrong", sizes["small"], slashed)
        write_large("large", sizes["large"])
        write_large("large-wrong", sizes["large"], slashed)
    if "combine" in groups:
        for size in ("small", "large"):
            for part in range(1, PARTS + 1):
                (folder / f"returns-{size}").mkdir(exist_ok=True)
                write_csv(folder / f"returns-{size}" / f"{part}", of_agency(part, sizes[size] // PARTS))
    if "peers" in groups:
        write_large("tenth", sizes["small"] // 10)
        write_published(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3:])
