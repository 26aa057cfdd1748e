"""The thin slice: one definition → JSON Schema facts, one rule in generated Python, the same rule as a live formula
that LibreOffice recalculates, and one table. Thrown against the design; what it taught is in docs/decisions/0001.

python spike/thin_slice.py FOLDER
"""

import csv
import random
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

from cse_record.standard.catalogue import STANDARD


@dataclass(frozen=True)
class OnOrAfter:
    """Fails only where every reading of both dates fails: the latest `later` is before the earliest `earlier`."""

    later: str
    earlier: str


RULE = ("MIS-001", "missing_episodes", OnOrAfter("returned_on", "last_seen_on"), "Returned is before last seen. Check both dates.")


def to_python(rule):
    name, _, p, message = rule
    latest = STANDARD.elements[f"missing_episodes.{p.later}"].companions["latest"]
    return (
        f"def {name.replace('-', '_').lower()}(row):\n"
        f"    later, earlier = row.get({latest!r}) or row.get({p.later!r}), row.get({p.earlier!r})\n"
        f"    if not later or not earlier:\n        return None\n"
        f"    return later >= earlier\n"
    )


def to_formula(rule, columns, line):
    _, _, p, message = rule
    at = {n: f"{xlsxwriter.utility.xl_col_to_name(i)}{line}" for i, n in enumerate(columns)}
    later, earlier = at[p.later], at[p.earlier]
    latest = at[STANDARD.elements[f"missing_episodes.{p.later}"].companions["latest"]]
    return f'=IF(OR({later}="",{earlier}=""),"",IF(IF({latest}="",{later},{latest})<{earlier},"{message}",""))'


def relation(episode, period):
    """before / during / after where every reading agrees; each is ((start, start_latest), (end, end_latest))."""
    found = set()
    (es, ee), (ps, pe) = episode, period
    for s in es:
        for e in ee:
            for a in ps:
                for b in pe:
                    if e < s or b < a:
                        continue
                    found.add("before" if e < a else "after" if s > b else "during" if s >= a and e <= b else "overlaps")
    return found.pop() if len(found) == 1 else "cannot be determined"


def main(folder):
    folder.mkdir(exist_ok=True)
    model = STANDARD.records["missing_episodes"]
    columns = [n for n in model.elements if n in ("missing_ref", "child_ref", "last_seen_on", "last_seen_latest", "returned_on", "returned_latest")]
    rng = random.Random(1)
    rows = []
    for i in range(300):
        seen = date(2010, 1, 1) + timedelta(rng.randrange(700))
        back = seen + timedelta(rng.randrange(-9, 10))
        rows.append({
            "missing_ref": f"M-{i}", "child_ref": f"C-{i % 40}",
            "last_seen_on": seen, "last_seen_latest": seen + timedelta(rng.randrange(20)) if rng.random() < 0.3 else None,
            "returned_on": back if rng.random() < 0.9 else None,
            "returned_latest": None,
        })
        if rows[-1]["returned_on"] and rng.random() < 0.3:
            rows[-1]["returned_latest"] = back + timedelta(rng.randrange(20))
    space = {}
    exec(to_python(RULE), space)
    expected = [space["mis_001"](r) for r in rows]
    book = xlsxwriter.Workbook(str(folder / "slice.xlsx"))
    sheet, day = book.add_worksheet("Missing episodes"), book.add_format({"num_format": "dd mmm yyyy"})
    sheet.write_row(0, 0, [*columns, "check"])
    for i, r in enumerate(rows, 1):
        for j, c in enumerate(columns):
            if isinstance(r[c], date):
                sheet.write_datetime(i, j, r[c], day)
            elif r[c]:
                sheet.write_string(i, j, r[c])
        sheet.write_formula(i, len(columns), to_formula(RULE, columns, i + 1), None, "NOT RECALCULATED")
    book.close()
    user = folder / "profile" / "user"
    user.mkdir(parents=True, exist_ok=True)
    # 0 = always: LibreOffice otherwise keeps the cached values of a workbook that it did not write itself
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
        "<value>0</value></prop></item></oor:items>"
    )
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", "--outdir", str(folder), str(folder / "slice.xlsx")],
                   check=True, capture_output=True)
    live = [line["check"] for line in csv.DictReader((folder / "slice.csv").open(encoding="utf-8"))]
    wrong = [(i, e, l) for i, (e, l) in enumerate(zip(expected, live)) if (e is False) != (l == RULE[3])]
    print("rows", len(rows), "failing", expected.count(False), "not applicable", expected.count(None), "disagree", len(wrong), wrong[:2])
    table = {}
    for r in rows:
        if r["returned_on"] is None:
            table["cannot be determined"] = table.get("cannot be determined", 0) + 1
            continue
        start = {r["last_seen_on"], r["last_seen_latest"] or r["last_seen_on"]}
        end = {r["returned_on"], r["returned_latest"] or r["returned_on"]}
        got = relation((start, end), ({date(2010, 6, 1), date(2010, 8, 31)}, {date(2011, 5, 1)}))
        table[got] = table.get(got, 0) + 1
    print(table)


main(Path(sys.argv[1]).resolve())
