"""What a later version adds is not required of a return that states an earlier version, but is required of one that states it."""

import copy
import json

import pytest

from tests.history.later import ask, extended
from tests.history.test_frozen import DIGESTS, frozen_verdicts, unpacked

VERDICTS = """
import json, sys
from pathlib import Path
from tests.history.verdicts import verdict_on
print(json.dumps({path: verdict_on(Path(path)) for path in sys.argv[1:]}))
"""
CONFORMANCE = """
import json, sys
from pathlib import Path
from cse_record._generated import validator
folder = Path(sys.argv[1])
base = json.loads((folder / "base.json").read_text(encoding="utf-8"))
wrong, count = [], 0
for path in (folder / "cases").iterdir():
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        run = validator.validate(base | case["return"])
        found = sorted([one.rule, validator.pointer(one)] for one in run.findings)
        if run.version.code == "0.1":
            count += 1
            wrong += [case["id"]] if found != case["expected"] else []
print(json.dumps([count, wrong]))
"""
VENDORED = """
import json, sys
from cse_record._generated import validator
def told(tables):
    run = validator.validate(tables)
    found = sorted([one.rule, validator.pointer(one), one.message] for one in run.findings)
    return {"version": run.version.code, "found": found, "rules": sorted(run.outcomes())}
print(json.dumps([told(tables) for tables in json.load(open(sys.argv[1], encoding="utf-8"))]))
"""
SCHEMA = """
import json, sys
from jsonschema import Draft202012Validator
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.json_schema import one_record, whole_return
schema = whole_return(STANDARD)
Draft202012Validator.check_schema(schema)
looks = Draft202012Validator(schema).iter_errors
returns = json.load(open(sys.argv[1], encoding="utf-8"))
print(json.dumps([sorted({"/".join(map(str, one.absolute_path)) for one in looks(tables)}) for tables in returns]))
"""
FILES = """
import contextlib, json, sqlite3, sys
from pathlib import Path
from cse_record.cli import main
from cse_record.formats import read
from cse_record.validation import validate

def told(path):
    report = validate(path, completeness=True)
    filled = [f"{one.table}.{one.field}" for one in report.completeness]
    counts = sorted(" ".join(key) for key in report.counts)
    return {"verdict": report.verdict, "notices": report.notices, "counts": counts, "filled": filled}

folder, into = Path(sys.argv[1]), Path(sys.argv[2])
found = {}
with contextlib.redirect_stdout(sys.stderr):
    for source, target in (("clean-typed", "json"), ("clean-typed", "sqlite"), ("clean.json", "xlsx"), ("clean-typed", "xlsx")):
        assert main(["convert", str(folder / source), str(into / f"{source}.{target}")]) == 0
        found[f"{source}.{target}"] = told(into / f"{source}.{target}")
    found["read"] = {"verdict": validate(read(folder / "clean-typed")).verdict}
    for start in ("prefill", "resume"):
        book = into / f"{start}.xlsx"
        assert main(["template", "-o", str(book), "--for", "full", "--rows", "4", f"--{start}", str(folder / "clean.json")]) == 0
        found[start] = told(book)
    assert main(["combine", str(folder / "clean-typed"), sys.argv[3], "-o", str(into / "store.sqlite")]) == 0
    assert main(["summarise", str(into / "store.sqlite"), "-o", str(into / "summary.json")]) == 0
    with contextlib.closing(sqlite3.connect(into / "store.sqlite")) as store:
        found["children"] = [ward for (ward,) in store.execute("SELECT ward_known FROM children")]
print(json.dumps(found))
"""
SAFETY_PLAN = {"record_type": "safety_plans", "extent": "not-held"}


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    return extended(tmp_path_factory.mktemp("later"))


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    return unpacked("0.1", "returns", tmp_path_factory.mktemp("returns"))


@pytest.fixture(scope="module")
def clean(returns):
    return json.loads((returns / "clean.json").read_text(encoding="utf-8"))


def stating(rows, version):
    """A return with another version in its header; None for none."""
    rows = copy.deepcopy(rows)
    rows["returns"][0]["standard_version"] = version
    return rows


def of_later_version(clean):
    """The clean return with everything that version 0.2 requires."""
    rows = stating(clean, "0.2")
    rows["returns"][0]["return_ref"] = "SYNTHETIC-LATER"
    rows["return_scope"].append(SAFETY_PLAN | {"extent": "complete"})
    rows["safety_plans"] = [{"child_ref": rows["children"][0]["child_ref"], "agreed_on": "2011-02-01"}]
    rows["children"] = [
        {"home_area": "absent:unexplained"} | row | {"ward_known": "yes", "source": "school-record"} for row in rows["children"]
    ]
    for row in rows["living_situations"]:
        row["setting"] = {"care-foster-other": "care-foster-relative", "homeless": "later-setting"}.get(row["setting"], row["setting"])
    return rows


def judged(later, tmp_path, *returns):
    """The verdict of the vendored validator of the later version: the stated version, rule and pointer of each finding, and the
    rules run.
    """
    path = tmp_path / "returns.json"
    path.write_text(json.dumps(returns), encoding="utf-8")
    return ask(later, VENDORED, path)


def pairs(verdict):
    return {(rule, at) for rule, at, _ in verdict["found"]}


@pytest.mark.parametrize("version", DIGESTS)
def test_each_frozen_return_has_its_frozen_verdict_under_a_later_version(later, returns, version):
    verdicts = ask(later, VERDICTS, *sorted(returns.iterdir()))
    assert {path.rsplit("/", 1)[-1]: verdict for path, verdict in verdicts.items()} == frozen_verdicts(version)


@pytest.mark.parametrize("version", DIGESTS)
def test_each_frozen_case_finds_what_it_found_under_a_later_version(later, tmp_path, version):
    count, wrong = ask(later, CONFORMANCE, unpacked(version, "conformance", tmp_path))
    assert wrong == []
    assert count > 5000


def test_a_return_that_states_the_later_version_is_asked_for_it(later, clean, tmp_path):
    earlier, now = judged(later, tmp_path, clean, stating(clean, "0.2"))
    assert (earlier["version"], earlier["found"]) == ("0.1", [])
    assert "ZZZ-901" not in earlier["rules"]
    assert "COD-003" not in earlier["rules"]
    children = range(len(clean["children"]))
    blank = {("blank", f"/children/{at}/ward_known") for at in children}
    blank |= {("blank", f"/children/{at}/home_area") for at in children if "home_area" not in clean["children"][at]}
    missing_answers = {("ZZZ-901", f"/children/{at}/source") for at in children if clean["children"][at]["source"] != "school-record"}
    retired = {
        ("COD-003", f"/living_situations/{at}/setting")
        for at, row in enumerate(clean["living_situations"]) if row["setting"] == "care-foster-other"
    }  # fmt: skip
    assert retired
    assert pairs(now) == blank | missing_answers | retired | {("SCO-002", "/return_scope/record_type")}


def test_a_return_that_states_the_later_version_may_use_it(later, clean, tmp_path):
    rows = of_later_version(clean)
    (verdict,) = judged(later, tmp_path, rows)
    assert verdict["found"] == []
    assert "ZZZ-901" in verdict["rules"]


def test_what_came_later_is_refused_in_a_return_that_states_an_earlier_version(later, clean, tmp_path):
    rows = copy.deepcopy(clean)
    rows["return_scope"].append(SAFETY_PLAN)
    rows["safety_plans"] = [{"child_ref": "C-1", "agreed_on": "2011-02-01", "no_such_element": "x"}, {}]
    rows["children"][0]["ward_known"] = "yes"
    rows["involvements"][0] |= {"started_absent": "absent:unexplained"}
    rows["living_situations"][0]["setting"] = "later-setting"
    rows["living_situations"][2]["setting"] = "A later setting"
    (verdict,) = judged(later, tmp_path, rows)
    refused = {
        ("unknown_code", f"/return_scope/{len(rows['return_scope']) - 1}/record_type"),
        ("unknown_record_type", "/safety_plans"),
        ("unknown_field", "/children/0/ward_known"),
        ("unknown_field", "/involvements/0/started_absent"),
        ("unknown_code", "/living_situations/0/setting"),
        ("unknown_code", "/living_situations/2/setting"),
    }
    assert refused <= pairs(verdict)
    words = "was added in version 0.2 of the standard, and the return states version 0.1."
    assert all(words in message for rule, at, message in verdict["found"] if (rule, at) in refused)


def test_no_or_an_unknown_version_is_judged_by_the_present_one(later, clean, tmp_path):
    without = copy.deepcopy(clean)
    del without["returns"][0]["standard_version"]
    verdicts = judged(
        later, tmp_path, without, *(stating(clean, version) for version in (None, "9.9", 0.1, " 0.1 ", ["0.1"])), clean | {"returns": []}
    )
    assert [verdict["version"] for verdict in verdicts] == ["0.2"] * 7
    assert all(("SCO-002", "/return_scope/record_type") in pairs(verdict) for verdict in verdicts)
    assert [sorted(pairs(verdict) & {(fault, "/returns/0/standard_version") for fault in ("blank", "unknown_code", "not_text")})[0][0]
            for verdict in verdicts[:6]] == ["blank", "blank", "unknown_code", "not_text", "unknown_code", "not_text"]  # fmt: skip


def test_an_explanation_of_a_later_rule_is_one_of_an_unknown_rule(later, clean, tmp_path):
    row = {"explanation_ref": "X-1", "rule_id": "ZZZ-901", "record_type": "children", "record_ref": clean["children"][1]["child_ref"]}
    rows = clean | {"explanations": [row | {"reason": "checked-correct"}]}
    earlier, now = judged(later, tmp_path, rows, stating(rows, "0.2"))
    assert pairs(earlier) == {("EXL-001", "/explanations/0/rule_id")}
    assert ("EXL-001", "/explanations/0/rule_id") not in pairs(now)
    assert ("ZZZ-901", "/children/1/source") not in pairs(now)
    assert ("ZZZ-901", "/children/2/source") in pairs(now)


def test_the_json_schema_asks_by_version(later, clean, tmp_path):
    uses = copy.deepcopy(clean)
    uses["children"][0]["ward_known"] = "yes"
    uses["involvements"][0]["started_absent"] = "absent:unexplained"
    uses["living_situations"][0]["setting"] = "later-setting"
    uses["safety_plans"] = [{}]
    path = tmp_path / "returns.json"
    path.write_text(json.dumps([clean, of_later_version(clean), stating(clean, "0.2"), stating(clean, "9.9"), uses]), encoding="utf-8")
    earlier, now, blank, unknown, used = ask(later, SCHEMA, path)
    children = {f"children/{at}" for at in range(len(clean["children"]))}
    assert earlier == now == []
    assert set(blank) == children
    assert set(unknown) == children | {"returns/0/standard_version"}
    assert set(used) == {"children/0", "involvements/0", "living_situations/0/setting", "safety_plans"}


def test_files_of_an_earlier_version_are_read_as_they_were(later, returns, clean, tmp_path):
    """A column of the sender's own has the label of a later element. It stays the sender's own in every format."""
    now = tmp_path / "now.json"
    now.write_text(json.dumps(of_later_version(clean)), encoding="utf-8")
    about_files = ask(later, FILES, returns, tmp_path, now)
    for name in ("clean-typed.json", "clean-typed.sqlite", "clean.json.xlsx", "clean-typed.xlsx"):
        assert (about_files[name]["verdict"], about_files[name]["counts"]) == ("clean", []), name
        assert "children.ward_known" not in about_files[name]["filled"]
        assert not any(field.startswith("safety_plans.") for field in about_files[name]["filled"])
        assert any("has columns of the sender's own, filled in 1 row" in notice for notice in about_files[name]["notices"])
        words = (
            "The return states version 0.1 of the standard, and is judged by that version: 2 rules that came later were not asked of it."
        )
        assert words in about_files[name]["notices"]
    assert about_files["read"]["verdict"] == "clean"
    for start in ("prefill", "resume"):  # a workbook has the version of its package
        assert "children.ward_known" in about_files[start]["filled"]
        assert "error blank children ward_known" in about_files[start]["counts"]
    assert sorted(filter(None, about_files["children"])) == ["yes"] * len(clean["children"])
