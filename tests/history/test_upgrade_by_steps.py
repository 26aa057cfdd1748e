"""A return of the first version, upgraded by a package of version 0.99, goes through each version between."""

import json

from cse_record.standard.catalogue import STANDARD
from tests.history.later import VERSION, ask, of_later_version

UPGRADED = """
import json, sys
from cse_record.formats import read
from cse_record.mapping import upgrade
from cse_record.validation import validate
upgraded = upgrade(read(sys.argv[1]))
again = upgrade(upgraded.dataset("again"))
report = validate(upgraded.dataset("new"))
print(json.dumps({
    "rows": upgraded.rows, "same": again.rows == upgraded.rows, "counts": upgraded.report.counts, "to": upgraded.report.later,
    "cells": [upgraded.report.cells_read, upgraded.report.accounted], "errors": [key for key in report.counts if key[0] == "error"],
}))
"""


def test_each_step_is_taken_in_turn(later, returns):
    upgraded = ask(later, UPGRADED, returns / "clean.json")
    rows = {name: [row for of_type, row in upgraded["rows"] if of_type == name] for name, _ in upgraded["rows"]}
    assert rows["returns"][0]["standard_version"] == upgraded["to"] == VERSION
    assert rows["return_interviews"], "made by the first step"
    assert all(row["ward_known"] == "absent:unexplained" for row in rows["children"]), "given by the last"
    named = {row["record_type"] for row in rows["return_scope"]}
    assert {"safety_plans", "return_interviews"} <= named
    assert upgraded["cells"][0] == upgraded["cells"][1]
    assert upgraded["same"]
    assert upgraded["errors"] == []


def test_a_return_of_a_version_between_takes_only_the_rest(later, clean, tmp_path):
    rows = of_later_version(clean)
    rows["returns"][0]["standard_version"] = STANDARD.version
    for row in rows["children"]:
        row.pop("ward_known")
    for row in rows["living_situations"]:
        row["setting"] = row["setting"].replace("later-setting", "homeless")
    rows["return_scope"] = [row for row in rows["return_scope"] if row["record_type"] != "safety_plans"]
    del rows["safety_plans"]
    path = tmp_path / "between.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    upgraded = ask(later, UPGRADED, path)
    scope = {row["record_type"]: row["extent"] for name, row in upgraded["rows"] if name == "return_scope"}
    assert scope["safety_plans"] == "not-asked-for"
    assert scope["return_interviews"] == "not-held"
    assert upgraded["cells"][0] == upgraded["cells"][1]
