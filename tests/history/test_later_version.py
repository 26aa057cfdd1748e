"""What a later version adds is not required of a return that states an earlier version, but is required of one that states it."""

import contextlib
import copy
import json
import shutil
import sqlite3
from pathlib import Path

import openpyxl
import pytest

from cse_record.formats import write
from cse_record.standard.kinds import KINDS
from tests.history.later import (
    RETIRED,
    SAFETY_PLAN,
    SINCE,
    ask,
    asked_since,
    found_since,
    judged,
    of_later_version,
    pairs,
    retired_answers,
    stating,
    without_retired,
)
from tests.history.test_frozen import DIGESTS, frozen_verdicts, unpacked
from tests.history.verdicts import verdict_on
from tests.referees import by_ajv

pytestmark = pytest.mark.slow
VERDICTS = """
import json, sys
from pathlib import Path
from tests.history.verdicts import verdict_on
print(json.dumps({path: verdict_on(Path(path)) for path in sys.argv[1:]}))
"""
CONFORMANCE = """
import json, sys
from pathlib import Path
from functools import cache
from cse_record._generated import validator
folder = Path(sys.argv[1])
validator.StatedVersion = cache(validator.StatedVersion)  # made anew for each of thousands of returns, it would take most of the time
base = json.loads((folder / "base.json").read_text(encoding="utf-8"))
wrong, count = [], 0
for path in (folder / "cases").iterdir():
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        run = validator.validate(base | case["return"])
        findings = sorted([finding.rule, validator.pointer(finding)] for finding in run.findings)
        if run.version.code == "0.1":
            count += 1
            wrong += [case["id"]] if findings != case["expected"] else []
print(json.dumps([count, wrong]))
"""
FILES = """
import contextlib, json, sqlite3, sys
from pathlib import Path
from cse_record.cli import main
from cse_record.formats import read
from cse_record.validation import validate

def report_on(path):
    report = validate(path, completeness=True)
    filled = [f"{element.table}.{element.field}" for element in report.completeness]
    counts = sorted(" ".join(key) for key in report.counts)
    return {"verdict": report.verdict, "notices": report.notices, "counts": counts, "filled": filled}

folder, into = Path(sys.argv[1]), Path(sys.argv[2])
reports = {}
with contextlib.redirect_stdout(sys.stderr):
    for source, target in (("clean-typed", "json"), ("clean-typed", "sqlite"), ("clean.json", "xlsx"), ("clean-typed", "xlsx")):
        assert main(["convert", str(folder / source), str(into / f"{source}.{target}")]) == 0
        reports[f"{source}.{target}"] = report_on(into / f"{source}.{target}")
    reports["read"] = {"verdict": validate(read(folder / "clean-typed")).verdict}
    for start in ("prefill", "resume"):
        book = into / f"{start}.xlsx"
        assert main(["template", "-o", str(book), "--for", "full", "--rows", "4", f"--{start}", str(folder / "clean.json")]) == 0
        reports[start] = report_on(book)
    assert main(["combine", str(folder / "clean-typed"), sys.argv[3], "-o", str(into / "store.sqlite")]) == 0
    assert main(["summarise", str(into / "store.sqlite"), "--effort", "0", "-o", str(into / "summary.json")]) == 0
    with contextlib.closing(sqlite3.connect(into / "store.sqlite")) as store:
        reports["children"] = [ward for (ward,) in store.execute("SELECT ward_known FROM children")]
print(json.dumps(reports))
"""
NOTICES = """
import json, sys
from cse_record.validation import validate
print(json.dumps(validate(sys.argv[1]).notices))
"""
NEW_ELEMENTS = """
import json
from cse_record.standard.catalogue import STANDARD
print(json.dumps({
    element.name: [element.kind.name, element.role, element.kind.spelling.examples[0]]
    for element in STANDARD.records["support"].elements.values() if element.since == "0.99"
}))
"""
SELECTED = """
import json, sys
from cse_record._generated import validator
from cse_record.validation import RuleNotAsked, validate
def result_of(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except (RuleNotAsked, ValueError) as error:
        return str(error)
path, ids = sys.argv[1], sys.argv[2].split(",")
report = result_of(validate, path, select=ids)
run = result_of(validator.validate, json.load(open(path, encoding="utf-8")), only=ids)
print(json.dumps([
    report if isinstance(report, str) else [report.rules, report.notices], run if isinstance(run, str) else run.outcomes(),
]))
"""
COMMAND = """
import contextlib, io, json, sys
from cse_record.cli import main
out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    code = main(["validate", *sys.argv[1:]])
print(json.dumps([code, out.getvalue(), err.getvalue()]))
"""
PUBLISHED = """
import json
from cse_record.publish.reference.changes import changes
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.data.catalogue import catalogue
from cse_record.targets.prose.explain import explain
from cse_record.targets.prose.records import record_page
(children,) = [record for record in catalogue(STANDARD)["record_types"] if record["name"] == "children"]
asked = {element["name"]: element["asked_since"] for element in children["elements"] if "asked_since" in element}
names = ("children.home_area", "children.ward_known", "COD-003", "living_setting:care-foster-other")
page = record_page(STANDARD.records["children"])
(blank,) = [row[2] for part in page for row in getattr(part, "rows", ()) if row[0].words == "home_area"]
rules = {rule.id: [rule.since, *sorted({STANDARD.since(rule, check) for check in rule.checks})] for rule in STANDARD.rules.values()}
print(json.dumps([asked, {name: explain(name, 1000) for name in names}, blank, changes().text(), rules]))
"""
TEMPLATE = """
import json, sys
from openpyxl import load_workbook
from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.excel import write_template
from cse_record.validation import validate
path = sys.argv[1]
write_template(STANDARD, "full", path, prefill=json.load(open(sys.argv[2], encoding="utf-8")), rows=3, resume=True)
settings = [row.values["setting"] for row in read(path).tables["living_situations"]]
book = load_workbook(path)
sheet, cells = next(iter(book.defined_names["list_living_situations_setting"].destinations))
offered = [cell.offset(0, 1).value for (cell,) in book[sheet][cells]]
column, last = book[sheet][cells][-1][0].column + 1, book[sheet][cells][-1][0].row
below = [book[sheet].cell(row, column).value for row in (last + 1, last + 2)]
book["This return"]["B8"].value = "0.1"
sheet = book["Safety plans"]
header = next(row[2].row for row in sheet.iter_rows() if row[2].value == "Child reference")
for row, values in ((header, {20: "Own"}), (header + 2, {3: "C-1", 4: "2011-02-01", 20: "x"})):
    for column, value in values.items():
        sheet.cell(row, column).value = value
book.save(path)
report = validate(path)
filled = [[[finding.rule, finding.place.sheet] for finding in report.findings], report.refused, report.notices]
print(json.dumps({"dropdown": [offered, below, settings], "filled": filled}))
"""


@pytest.fixture(scope="module")
def template(later, clean, tmp_path_factory):
    """What is in a template that goes on with the clean return, and what is said of it with rows on a later sheet."""
    folder = tmp_path_factory.mktemp("template")
    (folder / "clean.json").write_text(json.dumps(clean), encoding="utf-8")
    return ask(later, TEMPLATE, folder / "full.xlsx", folder / "clean.json")


@pytest.fixture
def verdicts_by_route(later, places_by_schema, tmp_path):
    """A function that gives what the package, the vendored validator and the JSON Schema say of a return.

    These are a verdict, pairs of rule and pointer, and places.
    """

    def verdicts(rows, form="json"):
        path = tmp_path / "asked" / f"return.{form}"
        path.parent.mkdir(exist_ok=True)
        if form == "json":
            path.write_text(json.dumps(rows), encoding="utf-8")
        else:
            lines = [{name: row} for name in reversed(rows) for row in rows[name]]  # the header comes last
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        verdict = ask(later, VERDICTS, path)[str(path)]
        (vendored,) = judged(later, tmp_path, rows)
        return verdict, pairs(vendored), places_by_schema(rows)

    return verdicts


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
    earlier, now = judged(later, tmp_path, clean, stating(clean, "0.99"))
    assert (earlier["version"], earlier["found"]) == ("0.1", [])
    assert "ZZZ-901" not in earlier["rules"]
    assert "COD-003" not in earlier["rules"]
    children = range(len(clean["children"]))
    blank = {("blank", f"/children/{at}/ward_known") for at in children}
    blank |= {("blank", f"/children/{at}/home_area") for at in children if "home_area" not in clean["children"][at]}
    blank |= {("blank", at) for at in asked_since(clean)}
    missing_answers = {("ZZZ-901", f"/children/{at}/source") for at in children if clean["children"][at]["source"] != "school-record"}
    retired = {
        ("COD-003", f"/living_situations/{at}/setting")
        for at, row in enumerate(clean["living_situations"]) if row["setting"] == "care-foster-other"
    }  # fmt: skip
    assert retired
    answered = retired_answers(clean)
    assert {name for name, _ in answered} == set(RETIRED)
    retired |= {("COD-004", at) for _, at in answered}
    assert pairs(now) == blank | missing_answers | retired | {("SCO-002", "/return_scope/record_type")} | found_since(clean)


def test_a_return_that_states_the_later_version_may_use_it(later, clean, tmp_path):
    rows = of_later_version(clean)
    (verdict,) = judged(later, tmp_path, rows)
    assert pairs(verdict) == found_since(without_retired(clean))
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
    words = "was added in version 0.99 of the standard, and the return states version 0.1."
    assert all(words in message for rule, at, message in verdict["found"] if (rule, at) in refused)


def test_a_later_element_of_every_kind_is_refused(later, clean, verdicts_by_route):
    elements = ask(later, NEW_ELEMENTS)
    assert {kind for kind, role, _ in elements.values() if not role} == {kind.__name__ for kind in KINDS} - {"Key"}
    assert {role for _, role, _ in elements.values()} == {None, "latest", "absent", "basis"}
    rows = copy.deepcopy(clean)
    (row,) = rows["support"] = rows["support"][:1]
    row |= {name: example for name, (_, _, example) in elements.items()}
    refused = {("unknown_field", f"/support/0/{name}") for name in elements}
    verdict, vendored, schema = verdicts_by_route(rows)
    assert vendored == refused
    assert {(rule, at.rsplit(" ", 1)[1]) for rule, at in verdict["findings"]} == refused
    assert schema == {"support/0"}


def test_a_null_of_a_later_element_is_refused_as_it_was(clean, verdicts_by_route):
    rows = copy.deepcopy(clean)
    rows["children"][0]["ward_known"] = None
    rows["involvements"][0]["started_absent"] = None
    refused = {("unknown_field", "/children/0/ward_known"), ("unknown_field", "/involvements/0/started_absent")}
    verdict, vendored, schema = verdicts_by_route(rows)
    assert vendored == refused
    assert {(rule, at.rsplit(" ", 1)[1]) for rule, at in verdict["findings"]} == refused
    assert schema == {"children/0", "involvements/0"}


@pytest.mark.parametrize("plans", [[], None, {"a": 1}, [5, None, {"child_ref": "C-1"}]])
def test_a_later_record_type_is_refused_whatever_it_holds(clean, verdicts_by_route, tmp_path, plans):
    verdict, vendored, schema = verdicts_by_route(clean | {"safety_plans": plans})
    assert vendored == {("unknown_record_type", "/safety_plans")}
    assert schema == {"safety_plans"}
    path = tmp_path / "as-it-was.json"
    path.write_text(json.dumps(clean | {"safety_plans": plans}), encoding="utf-8")
    then = verdict_on(path)
    assert {key: verdict[key] for key in ("verdict", "rows", "counts")} == {key: then[key] for key in ("verdict", "rows", "counts")}


def test_lines_of_a_later_record_type_are_refused_although_the_header_comes_last(clean, verdicts_by_route):
    rows = clean | {"safety_plans": [{"child_ref": "C-1"}, {"child_ref": "C-2"}]}
    verdict, _, _ = verdicts_by_route(rows, "jsonl")
    assert verdict["counts"] == {"error unknown_record_type": 2}
    assert verdict["rows"][1] == 2


def test_a_header_beside_something_else_states_its_version_everywhere(clean, verdicts_by_route):
    _, vendored, schema = verdicts_by_route(clean | {"returns": [None, *clean["returns"]]})
    assert vendored == {("not_a_record", "/returns/0")}
    assert schema == {"returns", "returns/0"}


def test_a_later_code_of_another_group_has_no_advice_to_state_the_version(later, clean, tmp_path):
    rows = copy.deepcopy(clean)
    rows["exploitation_periods"][0]["first_meeting_place"] = "later-movement"
    earlier, now = judged(later, tmp_path, rows, stating(rows, "0.99"))
    at = "/exploitation_periods/0/first_meeting_place"
    (words,) = (message for _, pointer, message in earlier["found"] if pointer == at)
    assert ("unknown_code", at) in pairs(now)
    assert "0.99" not in words


def test_a_selected_rule_that_came_later_does_not_look_passed(later, clean, tmp_path):
    path = tmp_path / "return.json"
    path.write_text(json.dumps(clean), encoding="utf-8")
    words = "no selected rule is asked of a return of version 0.1 of the standard: ZZZ-901 was added later"
    assert ask(later, SELECTED, path, "ZZZ-901") == [f"{path}: {words}.", words]
    (rules, notices), outcomes = ask(later, SELECTED, path, "ZZZ-901,COD-001")
    assert rules == outcomes == {"ZZZ-901": "not asked", "COD-001": rules["COD-001"]}
    assert any(notice.endswith("Selected, but not asked: ZZZ-901.") for notice in notices)
    now = tmp_path / "now.json"
    now.write_text(json.dumps(of_later_version(clean)), encoding="utf-8")
    assert ask(later, SELECTED, now, "ZZZ-901")[1] == {"ZZZ-901": "passed"}
    code, out, err = ask(later, COMMAND, "--format", "json", "--select", "ZZZ-901", path, now)
    report = json.loads(out)
    assert (code, [source["verdict"] for source in report["sources"]]) == (2, ["could not check", "clean"])
    assert words in err


def test_no_or_an_unknown_version_is_judged_by_the_present_one(later, clean, tmp_path):
    without = copy.deepcopy(clean)
    del without["returns"][0]["standard_version"]
    verdicts = judged(
        later, tmp_path, without, *(stating(clean, version) for version in (None, "9.9", 0.1, " 0.1 ", ["0.1"])), clean | {"returns": []}
    )
    assert [verdict["version"] for verdict in verdicts] == ["0.99"] * 7
    assert all(("SCO-002", "/return_scope/record_type") in pairs(verdict) for verdict in verdicts)
    assert [sorted(pairs(verdict) & {(fault, "/returns/0/standard_version") for fault in ("blank", "unknown_code", "not_text")})[0][0]
            for verdict in verdicts[:6]] == ["blank", "blank", "unknown_code", "not_text", "unknown_code", "not_text"]  # fmt: skip


def test_an_explanation_of_a_later_rule_is_one_of_an_unknown_rule(later, clean, tmp_path):
    row = {"explanation_ref": "X-1", "rule_id": "ZZZ-901", "record_type": "children", "record_ref": clean["children"][1]["child_ref"]}
    rows = clean | {"explanations": [row | {"reason": "checked-correct"}]}
    earlier, now = judged(later, tmp_path, rows, stating(rows, "0.99"))
    assert pairs(earlier) == {("EXL-001", "/explanations/0/rule_id")}
    assert ("EXL-001", "/explanations/0/rule_id") not in pairs(now)
    assert ("ZZZ-901", "/children/1/source") not in pairs(now)
    assert ("ZZZ-901", "/children/2/source") in pairs(now)


def test_the_json_schema_asks_by_version(clean, places_by_schema):
    uses = copy.deepcopy(clean)
    uses["children"][0]["ward_known"] = "yes"
    uses["involvements"][0]["started_absent"] = "absent:unexplained"
    uses["living_situations"][0]["setting"] = "later-setting"
    uses["safety_plans"] = [{}]
    children = {f"children/{at}" for at in range(len(clean["children"]))}
    assert places_by_schema(clean) == places_by_schema(of_later_version(clean)) == set()
    unanswered = children | {at[1:].rpartition("/")[0] for at in asked_since(clean)}
    assert places_by_schema(stating(clean, "0.99")) == unanswered
    assert places_by_schema(stating(clean, "9.9")) == unanswered | {"returns/0/standard_version"}
    assert places_by_schema(uses) == {"children/0", "involvements/0", "living_situations/0/setting", "safety_plans"}


def test_the_json_schema_of_several_versions_is_strict(schema, clean, tmp_path):
    """Ajv accepts it in strict mode, and judges each return by the version that it states."""
    (tmp_path / "records").mkdir()
    (tmp_path / "cse-record.schema.json").write_text(json.dumps(schema), encoding="utf-8")
    returns = [clean, of_later_version(clean), stating(clean, "0.99"), clean | {"safety_plans": [{}]}]
    assert by_ajv([("return", tables) for tables in returns], tmp_path) == [True, True, False, False]


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
            "The return states version 0.1 of the standard, and is judged by that version: "
            f"{len(SINCE) + 2} rules that came later were not asked of it."
        )
        assert words in about_files[name]["notices"]
        assert not any("its record type was added" in notice for notice in about_files[name]["notices"]), "nothing was in it"
    assert about_files["read"]["verdict"] == "clean"
    for start in ("prefill", "resume"):  # a workbook has the version of its package
        assert "children.ward_known" in about_files[start]["filled"]
        assert "error blank children ward_known" in about_files[start]["counts"]
    children = len(clean["children"])
    assert sorted(about_files["children"]) == ["absent:unexplained"] * children + ["yes"] * children  # the first by the upgrade


OWN_PLANS = [["child_ref", "agreed_on"], ["C-1", "2011-02-01"], ["C-2", "2011-02-02"]]
"""What a sender has added under the name of a later record type. Its columns are elements of that type, of which one was known."""


def with_own_plans(form, rows, tmp_path):
    """The rows as a return that also has a file, sheet or table called after a later record type."""
    path = tmp_path / f"own-plans.{form}"
    if form in ("folder", "zip"):
        folder = tmp_path / "own-plans"
        write(((name, row) for name in rows for row in rows[name]), folder)
        for name in ("Safety plans", "safety_plan", "plans"):
            (folder / f"{name}.csv").write_text("".join(",".join(row) + "\n" for row in OWN_PLANS), encoding="utf-8")
        return shutil.make_archive(str(tmp_path / "own-plans"), "zip", folder) if form == "zip" else str(folder)
    if form == "sqlite":
        write(((name, row) for name in rows for row in rows[name]), path)
        with contextlib.closing(sqlite3.connect(path)) as store:
            for name in ("safety_plan", "safety_plans"):
                store.execute(f"CREATE TABLE {name} (child_ref TEXT, agreed_on TEXT)")
                store.executemany(f"INSERT INTO {name} VALUES (?, ?)", OWN_PLANS[1:])
            store.commit()
        return str(path)
    book = openpyxl.Workbook()
    sheets = {"Safety plans": OWN_PLANS, "Safety plan": OWN_PLANS, "Plans": OWN_PLANS}
    for name in rows:
        records = [row | row.pop("local", {}) for row in map(dict, rows[name])]
        columns = list(dict.fromkeys(column for row in records for column in row))
        sheets[name] = [columns, *([row.get(column) for column in columns] for row in records)]
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    del book["Sheet"]
    book.save(path)
    return str(path)


@pytest.mark.parametrize("form", ["folder", "zip", "sqlite", "xlsx"])
def test_what_the_sender_called_like_a_later_record_type_is_left_out_as_it_was(later, clean, tmp_path, form):
    path = with_own_plans(form, clean, tmp_path)
    as_it_was = verdict_on(Path(path))
    assert as_it_was["verdict"] == "clean"
    assert ask(later, VERDICTS, path) == {path: as_it_was}
    words = "was left out, because its record type was added in version 0.99 of the standard, and the return states version 0.1."
    assert sum(words in notice for notice in ask(later, NOTICES, path)) == 1


@pytest.mark.parametrize("form", ["folder", "sqlite", "xlsx"])
def test_a_return_that_states_the_later_version_has_it_read(later, clean, tmp_path, form):
    path = with_own_plans(form, stating(clean, "0.99"), tmp_path)
    (verdict,) = ask(later, VERDICTS, path).values()
    assert any("safety_plans" in count for count in verdict["counts"])
    assert not any("its record type was added" in notice for notice in ask(later, NOTICES, path))


def test_what_is_asked_or_retired_later_is_published_with_its_version(later):
    """A validator made from the data must not ask an earlier return for what its version did not ask."""
    asked, explained, blank, changes, rules = ask(later, PUBLISHED)
    assert asked == {"home_area": "0.99"}, "ward_known came with the version that asks for it"
    since = "a value or a reason must be given since version 0.99; yes in a return that states an earlier one"
    assert f"May be blank: no, {since}" in explained["children.home_area"]
    assert "since version" not in explained["children.ward_known"]
    assert blank == "core, since 0.99"
    now, first = changes.partition("## Kinds of change")[0].split("## Version 0.1")
    assert "Earlier elements that must now be answered\n\n:   [`children.home_area`](records/children.md#home_area)\n" in now
    extended = [rule for rule, (since, *checks) in rules.items() if since != "0.99" and "0.99" in checks]
    assert extended
    assert f"Earlier rules with new checks\n\n:   {', '.join(f'[{rule}](../rules/{rule}.md)' for rule in extended)}\n" in now
    assert "Earlier" not in first
    assert rules["COD-003"] == ["0.99", "0.99"]
    assert "[COD-003](../rules/COD-003.md)" in now.split("Rules added")[1]
    assert "COD-003" not in first
    assert "a query: correct it or explain it · since 0.99" in explained["COD-003"]
    assert "retired in 0.99 · since 0.1" in explained["living_setting:care-foster-other"]


@pytest.mark.parametrize("form", ["folder", "sqlite", "xlsx"])
def test_no_notice_suggests_a_later_element(later, clean, tmp_path, form):
    """Columns of the sender's own, one named like a later element and one nearly so, are both told as such."""
    rows = copy.deepcopy(clean)
    for row in rows["children"]:
        row["local"] = {"ward_known": "North", "ward_knwn": "North"}
    path = with_own_plans(form, rows, tmp_path)
    if form == "folder":
        file = Path(path) / "children.csv"
        file.write_text(file.read_text(encoding="utf-8").replace("local:ward", "ward"), encoding="utf-8")
    elif form == "sqlite":
        with contextlib.closing(sqlite3.connect(path)) as store:
            for name in rows["children"][0]["local"]:
                store.execute(f"ALTER TABLE children ADD {name} TEXT")
                store.execute(f"UPDATE children SET {name} = 'North', local = NULL")
            store.commit()
    notices = ask(later, NOTICES, path)
    assert sum("was kept as a local column." in notice for notice in notices) == 2
    assert not any("Did you mean" in notice for notice in notices)


def test_rows_on_the_sheet_of_a_later_template_are_refused_and_none_of_its_columns_is_said_to_be_kept(template):
    findings, refused, notices = template["filled"]
    assert ["unknown_record_type", "Safety plans"] in findings
    assert refused == 1
    assert not any("safety" in notice.lower() for notice in notices)


def test_a_dropdown_does_not_offer_a_retired_code_but_the_workbook_knows_it(template, clean):
    """The list behind it ends with the code, by which the formulas know the answer of an earlier return."""
    offered, below, settings = template["dropdown"]
    assert {"care-foster-relative", "later-setting", "homeless"} <= set(offered)
    assert "care-foster-other" not in offered
    assert below == ["care-foster-other", None]
    assert settings == [row["setting"] for row in clean["living_situations"]]
    assert "care-foster-other" in settings
