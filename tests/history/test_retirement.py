"""What a version retires is asked of returns of earlier versions as before, and of no return of that version or a later one.

The same scratch version accepts further reasons for absence, which an earlier version refuses as it did.
"""

import copy
import json

import pytest

from cse_record._generated import validator
from tests.history.later import (
    RETIRED,
    RETIRED_COLUMNS,
    ask,
    found_since,
    judged,
    of_later_version,
    pairs,
    retired_answers,
    stating,
    without_retired,
)

pytestmark = pytest.mark.slow
DEFINITION, REFERRED = "/exploitation_periods/0/definition", "/referrals/0/referred_absent"
SELECTED = """
import json, sys
from cse_record._generated import validator
from cse_record.validation import RuleNotAsked, validate
results = []
for path in sys.argv[2:]:
    try:
        results.append(validate(path, select=sys.argv[1].split(",")).rules)
    except RuleNotAsked as error:
        results.append(str(error).removeprefix(path))
print(json.dumps(results))
"""
SUITE = """
import json
from cse_record._generated import validator
from cse_record.conformance.suite import cases
from cse_record.standard.catalogue import STANDARD
versions, wrong = {}, []
for rule in ("COD-004", "DAT-004", "EDU-003", "MIS-002", "MIS-005", "WIT-004", "COD-001"):
    for case in cases(STANDARD, STANDARD.rules[rule]):
        run = validator.validate(case.rows)
        found = sorted((f.rule, validator.pointer(f)) for f in run.findings if f.rule not in ("ZZZ-901", "COD-003"))
        wrong += [] if found == sorted(case.expected) else [f"{rule} {case.title}"]
        versions.setdefault(rule, set()).add(run.version.code)
print(json.dumps([wrong, {rule: sorted(of_rule) for rule, of_rule in versions.items()}]))
"""
TEMPLATES = """
import contextlib, json, sys
from pathlib import Path
from openpyxl import load_workbook
from cse_record.cli import main
from cse_record.formats import read
from cse_record.validation import validate
folder, clean = Path(sys.argv[1]), sys.argv[2]
plans = {"new": [], "prefill": ["--prefill", clean], "resume": ["--resume", clean]}
shown, bands = {}, {}
with contextlib.redirect_stdout(sys.stderr):
    for name, options in plans.items():
        for workbook in ("full", "core"):
            book = folder / f"{name}-{workbook}.xlsx"
            assert main(["template", "-o", str(book), "--for", workbook, "--rows", "4", *options]) == 0
            tables = read(book).tables
            report = validate(book, completeness=True)
            found = sorted({f"{finding.rule} {finding.table}" for finding in report.findings if finding.rule == "COD-004"})
            rows = {table: [row.values for row in tables.get(table, [])] for table in ("children", "missing_episodes")}
            shown[book.stem] = [rows, found]
            sheet = load_workbook(book)["Children"]
            bands[book.stem] = [above.value for above, head in zip(sheet[4], sheet[5], strict=True) if head.value == "First seen by"]
print(json.dumps([shown, bands]))
"""
HEADERS = """
import json, sys
from openpyxl import load_workbook
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.excel import write_template
from cse_record.standard.workbook import VARIANTS
write_template(STANDARD, "full", sys.argv[1], rows=3)
book = load_workbook(sys.argv[1])
sheet, cells = next(iter(book.defined_names["list_exploitation_periods_definition"].destinations))
print(json.dumps([
    [name for name in book.defined_names if name.startswith("cse_")],
    [cell.offset(0, 1).value for (cell,) in book[sheet][cells]],
    {name: [element.path for table in variant.record_types for element in variant.elements(table)] for name, variant in VARIANTS.items()},
]))
"""
CONVERTED = """
import contextlib, json, sqlite3, sys
from pathlib import Path
from cse_record.cli import main
from cse_record.formats import read
from cse_record.validation import validate
folder, source = Path(sys.argv[1]), sys.argv[2]
results = {}
def rows_of(path):
    return {name: [row.values for row in rows] for name, rows in read(path).tables.items()}
with contextlib.redirect_stdout(sys.stderr):
    for form in ("xlsx", "sqlite", "jsonl", "csv"):
        path = folder / (f"converted.{form}" if form != "csv" else "converted")
        assert main(["convert", source, str(path)]) == 0
        report = validate(path)
        results[form] = [report.verdict, rows_of(path) == rows_of(source)]
    filled = {f"{e.table}.{e.field}": e.is_asked for e in validate(source, completeness=True).completeness}
    assert main(["combine", source, "-o", str(folder / "store.sqlite")]) == 0
    with contextlib.closing(sqlite3.connect(folder / "store.sqlite")) as store:
        combined = sorted(value for (value,) in store.execute("SELECT first_attention_service FROM children"))
print(json.dumps([results, filled, combined]))
"""
ASKED = """
import json, sys
from cse_record.validation import validate
counts = [validate(path, completeness=True).completeness for path in sys.argv[1:]]
print(json.dumps([{f"{e.table}.{e.field}": e.is_asked for e in elements} for elements in counts]))
"""
PUBLISHED = """
import json
from cse_record.publish.reference.changes import changes
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.data.catalogue import catalogue
from cse_record.targets.data.rules import rules_document
from cse_record.targets.json_schema import one_record
from cse_record.targets.prose.explain import explain
from cse_record.targets.prose.records import record_page
from cse_record.targets.table_schema.descriptor import table
elements = {f'{r["name"]}.{e["name"]}': e for r in catalogue(STANDARD)["record_types"] for e in r["elements"]}
rules = {rule["id"]: rule for rule in rules_document(STANDARD)["rules"]}
children = STANDARD.records["children"]
marks = {row[0].words: row[2] for part in record_page(children) for row in getattr(part, "rows", ())}
names = ("children.first_attention_service", "exploitation_periods.definition", "EDU-003", "WIT-004", "COD-001", "COD-004")
print(json.dumps({
    "elements": elements,
    "rules": {name: {key: rule[key] for key in ("deprecated_in", "replaced_by") if key in rule} for name, rule in rules.items()},
    "checks": [check.get("deprecated_in") for check in rules["COD-001"]["checks"]],
    "tables": [entry for entry in catalogue(STANDARD)["tables"] if entry["table"] == "first-attention"],
    "schema": one_record(STANDARD, children),
    "field": next(field for field in table(STANDARD, children)["fields"] if field["name"] == "first_attention_service"),
    "mark": marks["first_attention_service"],
    "explained": {name: explain(name, 1000) for name in names},
    "changes": changes().text(),
}))
"""
SYNTHETIC = """
import json
from cse_record.synthetic.returns import example_return
rows = {}
for table, row in example_return(12, seed=7):
    rows.setdefault(table, []).append(row)
print(json.dumps(rows))
"""


def without(rows, path):
    """A return in which an element is blank in the first record that answers it, and the pointer to that record's element."""
    table, name = path.split(".")
    rows = copy.deepcopy(rows)
    at = next(at for at, row in enumerate(rows[table]) if row.keys() & set(RETIRED_COLUMNS[table]))
    rows[table][at] = {key: value for key, value in rows[table][at].items() if key not in RETIRED_COLUMNS[table]}
    return rows, f"/{table}/{at}/{name}"


def found_now(rows):
    """The findings of the present validator as triples, for a comparison with those of the later one."""
    return sorted([finding.rule, validator.pointer(finding), finding.message] for finding in validator.validate(rows).findings)


@pytest.mark.parametrize("path", RETIRED)
def test_an_earlier_version_still_asks_for_a_retired_element(later, clean, places_by_schema, tmp_path, path):
    rows, pointer = without(clean, path)
    before, now = judged(later, tmp_path, rows, stating(rows, "0.99"))
    fault = "blank" if path.startswith("children") else "no_value_and_no_reason"
    assert pairs(before) == {(fault, pointer)}
    assert before["found"] == found_now(rows), "the same words"
    assert not {(rule, at) for rule, at in pairs(now) if at == pointer}
    assert places_by_schema(rows) == {pointer[1:].rpartition("/")[0]}


def test_a_return_of_the_version_may_leave_it_blank(later, clean, places_by_schema, tmp_path):
    rows = of_later_version(clean)
    assert not any(row.keys() & set(names) for table, names in RETIRED_COLUMNS.items() for row in rows[table])
    (now,) = judged(later, tmp_path, rows)
    assert pairs(now) == found_since(without_retired(clean))
    assert places_by_schema(rows) == set()


def test_a_retired_element_that_is_filled_is_read_and_queried(later, clean, places_by_schema, tmp_path):
    rows = of_later_version(clean)
    rows["children"][0]["first_attention_service"] = "school"
    rows["missing_episodes"][0]["reported_absent"] = "absent:unexplained"
    (now,) = judged(later, tmp_path, rows)
    assert pairs(now) == {("COD-004", "/children/0/first_attention_service"), ("COD-004", "/missing_episodes/0/reported_on")} | found_since(
        without_retired(clean)
    )
    words = {at: message for _, at, message in now["found"]}
    assert words["/children/0/first_attention_service"] == (
        "“First seen by” is filled, but version 0.99 of the standard has retired it: use “Source of the information” instead."
    )
    assert words["/missing_episodes/0/reported_on"].endswith(" has retired it: use “Last seen” and “Referred on” in Referrals instead.")
    assert places_by_schema(rows) == set()
    rows["children"][0]["first_attention_service"] = "no-such-service"
    assert ("unknown_code", "/children/0/first_attention_service") in pairs(*judged(later, tmp_path, rows))


def test_the_query_about_it_can_be_explained(later, clean, tmp_path):
    rows = of_later_version(clean)
    rows["children"][0]["first_attention_service"] = "school"
    explanation = {"explanation_ref": "X-1", "rule_id": "COD-004", "record_type": "children", "reason": "checked-correct"}
    rows["explanations"] = [explanation | {"record_ref": rows["children"][0]["child_ref"]}]
    (now,) = judged(later, tmp_path, rows)
    assert pairs(now) == found_since(without_retired(clean))


def test_rules_about_it_still_see_its_value(later, clean, tmp_path):
    rows = of_later_version(clean)
    rows["missing_episodes"][0] |= {"last_seen_on": "2010-05-04", "reported_on": "2010-05-03"}
    rows["missing_episodes"][0].pop("last_seen_latest", None)
    (now,) = judged(later, tmp_path, rows)
    assert {("MIS-002", "/missing_episodes/0/reported_on"), ("COD-004", "/missing_episodes/0/reported_on")} <= pairs(now)


def with_retired_rules(rows):
    """A return that breaks a retired error, a retired query and a retired check of a rule that goes on, with the pairs of findings."""
    rows = copy.deepcopy(rows)
    child = rows["children"][0]
    education = {"education_ref": "ED-1", "child_ref": child["child_ref"], "observed_on": child["first_attention_on"]}
    rows["education"] = [education | {"engagement": "attending", "setting": "none"}]
    measure = {"support_form": "special-measure", "special_measure": "live-link", "applied": "no", "granted": "yes"}
    rows["witness_support"] = [{"witness_support_ref": "W-1", "child_ref": child["child_ref"]} | measure]
    rows["missing_episodes"][0]["found_area"] = "synthetic-saltshire"  # which did not exist then
    for row in rows["return_scope"]:
        row["extent"] = "complete" if row["record_type"] in ("education", "witness_support") else row["extent"]
    broken = {("EDU-003", "/education/0/setting"), ("WIT-004", "/witness_support/0/granted")}
    return rows, broken | {("COD-001", "/missing_episodes/0/found_area")}


def test_a_retired_rule_is_run_only_on_returns_of_earlier_versions(later, clean, places_by_schema, tmp_path):
    rows, broken = with_retired_rules(clean)
    of_now, _ = with_retired_rules(of_later_version(clean))
    before, now = judged(later, tmp_path, rows, of_now)
    assert broken <= pairs(before)
    assert before["found"] == found_now(rows)
    assert not broken & pairs(now)
    assert {"EDU-003", "WIT-004", "COD-001"} <= set(before["rules"])
    assert {"EDU-003", "WIT-004", "COD-001"} & set(now["rules"]) == {"COD-001"}, "one check of it is retired"
    assert "education/0" in places_by_schema(rows)
    assert places_by_schema(of_now) == set()


def test_a_selected_rule_that_is_retired_does_not_look_passed(later, clean, tmp_path):
    (tmp_path / "before.json").write_text(json.dumps(clean), encoding="utf-8")
    (tmp_path / "now.json").write_text(json.dumps(of_later_version(clean)), encoding="utf-8")
    paths = tmp_path / "before.json", tmp_path / "now.json"
    before, now = ask(later, SELECTED, "EDU-003", *paths)
    assert before["EDU-003"] in ("passed", "not applicable")
    assert now == ": no selected rule is asked of a return of version 0.99 of the standard: EDU-003 was retired."
    before, now = ask(later, SELECTED, "EDU-003,ZZZ-901", *paths)
    assert (before["ZZZ-901"], now) == ("not asked", {"EDU-003": "not asked", "ZZZ-901": "passed"})
    assert ask(later, SELECTED, "EDU-003,COD-004", *paths)[0]["COD-004"] == "not asked"


def test_an_explanation_of_a_retired_rule_is_not_queried(later, clean, tmp_path):
    """It comes with the rows of an earlier return, and is neither one of an unknown rule nor one that somebody should look at."""
    rows, _ = with_retired_rules(of_later_version(clean))
    explanation = {"explanation_ref": "X-1", "rule_id": "WIT-004", "record_type": "witness_support", "record_ref": "W-1"}
    rows["explanations"] = [explanation | {"reason": "checked-correct"}]
    (now,) = judged(later, tmp_path, rows)
    assert not {rule for rule, _ in pairs(now) if rule.startswith("EXL")}


def test_a_later_reason_for_absence_is_refused_as_it_was_with_its_version(later, clean, places_by_schema, tmp_path):
    rows = copy.deepcopy(clean)
    rows["exploitation_periods"][0]["definition"] = "absent:not-applicable"
    for name in ("referred_on", "referred_latest"):
        rows["referrals"][0].pop(name, None)
    rows["referrals"][0]["referred_absent"] = "absent:not-applicable"
    (before,) = judged(later, tmp_path, rows)
    as_it_was = found_now(rows)
    assert [rule for rule, _, _ in as_it_was] == ["reason_not_accepted"] * 2
    since = " It is accepted here since version 0.99 of the standard, and the return states version 0.1."
    since += " If the return is of version 0.99, state that version."
    assert before["found"] == [[rule, at, message + since] for rule, at, message in as_it_was]
    assert {at for _, at, _ in before["found"]} == {DEFINITION, REFERRED}
    assert places_by_schema(rows) >= {DEFINITION[1:], REFERRED[1:]}
    rows["exploitation_periods"][0]["definition"] = "absent:not-asked"  # which no version accepts
    (never,) = judged(later, tmp_path, rows)
    assert "0.99" not in next(message for _, at, message in never["found"] if at == DEFINITION)


def test_a_later_reason_for_absence_is_accepted_in_its_version(later, clean, places_by_schema, tmp_path):
    rows = of_later_version(clean)
    rows["exploitation_periods"][0]["definition"] = "absent:not-applicable"
    for name in ("referred_on", "referred_latest"):
        rows["referrals"][0].pop(name, None)
    rows["referrals"][0]["referred_absent"] = "absent:not-applicable"
    (now,) = judged(later, tmp_path, rows)
    assert not {at for _, at in pairs(now)} & {DEFINITION, REFERRED}
    assert places_by_schema(rows) == set()


def test_a_new_template_shows_no_retired_element_and_offers_the_later_reason(later, tmp_path):
    names, offered, shown = ask(later, HEADERS, tmp_path / "full.xlsx")
    columns = [f"{table}.{name}" for table, of_table in RETIRED_COLUMNS.items() for name in of_table]
    assert "cse_children.source" in names
    assert not {f"cse_{path}" for path in columns} & set(names)
    assert "absent:not-applicable" in offered
    assert not any(set(columns) & set(paths) for paths in shown.values())


def test_a_template_made_from_an_earlier_return_loses_none_of_its_answers(later, returns, clean, tmp_path):
    """What an earlier return holds stays in view, with a query that says where it goes now."""
    templates, bands = ask(later, TEMPLATES, tmp_path, returns / "clean.json")
    assert len(templates) == 6
    for name, (rows, found) in templates.items():
        # sheets of the core workbook never had times, and the command says that they are left out
        shown = {table: names[:3] if name.endswith("core") else names for table, names in RETIRED_COLUMNS.items()}
        held, kept = ({table: [[row.get(n) for n in shown[table]] for row in of[table]] for table in shown} for of in (clean, rows))
        if name.startswith("new"):
            assert not any(value for of_table in kept.values() for row in of_table for value in row), name
            assert not found
            assert bands[name] == []
        else:
            assert kept == held, name
            assert bands[name] == ["no longer asked"]
            assert found == ["COD-004 children", "COD-004 missing_episodes"]


def test_what_an_earlier_return_holds_is_converted_and_combined(later, returns, clean, tmp_path):
    results, filled, combined = ask(later, CONVERTED, tmp_path, returns / "clean.json")
    assert results == {form: ["clean", True] for form in ("xlsx", "sqlite", "jsonl", "csv")}
    assert filled["children.first_attention_service"]
    assert combined == sorted(row["first_attention_service"] for row in clean["children"])


def test_completeness_counts_a_retired_element_as_asked_only_in_earlier_versions(later, clean, tmp_path):
    for name, rows in (("before", clean), ("now", of_later_version(clean))):
        (tmp_path / f"{name}.json").write_text(json.dumps(rows), encoding="utf-8")
    before, now = ask(later, ASKED, tmp_path / "before.json", tmp_path / "now.json")
    assert [(before[path], now[path]) for path in RETIRED] == [(True, False)] * 2
    assert before["children.source"]
    assert now["children.source"]


def test_synthetic_returns_hold_nothing_that_is_retired(later):
    rows = ask(later, SYNTHETIC)
    assert rows["children"]
    assert rows["missing_episodes"]
    assert retired_answers(rows) == set()


def test_cases_of_the_suite_state_a_version_that_has_what_they_are_about(later):
    wrong, versions = ask(later, SUITE)
    assert wrong == []
    assert "0.99" in versions["COD-004"]
    assert "0.1" not in versions["COD-004"]
    assert "0.99" not in versions["EDU-003"] + versions["WIT-004"] + versions["MIS-002"]
    assert all({"0.2", "0.99"} <= set(versions[rule]) for rule in ("COD-001", "DAT-004"))


def test_what_is_retired_or_accepted_later_is_published(later):
    published = ask(later, PUBLISHED)
    elements, explained, changes = published["elements"], published["explained"], published["changes"]
    retired = {path: entry["deprecated_in"] for path, entry in elements.items() if entry.get("deprecated_in") == "0.99"}
    assert retired == {f"{table}.{name}": "0.99" for table, names in RETIRED_COLUMNS.items() for name in names}
    service = elements["children.first_attention_service"]
    assert service["replaced_by"] == ["children.source"]
    assert not service["may_be_blank"], "until it was retired, as deprecated_in says"
    assert elements["exploitation_periods.definition"]["absent_since"] == {"absent:not-applicable": "0.99"}
    assert elements["referrals.referred_absent"]["absent_since"] == {"absent:not-applicable": "0.99"}
    assert published["rules"]["EDU-003"] == {"deprecated_in": "0.99", "replaced_by": ["EDU-004"]}
    assert published["rules"]["WIT-004"] == {"deprecated_in": "0.99", "replaced_by": []}
    assert published["rules"]["COD-001"] == {}
    assert published["checks"].count("0.99") == 1
    (table,) = published["tables"]
    assert table["core_elements"] == []
    assert table["further_elements"] == ["children.first_attention_service"]
    schema = published["schema"]["properties"]["first_attention_service"]
    sentence = "Retired in version 0.99 of the standard. Use children.source instead."
    assert schema["deprecated"]
    assert schema["description"].endswith(sentence)
    assert "first_attention_service" not in published["schema"]["required"]
    assert published["field"]["description"].endswith(sentence)
    assert "required" not in published["field"]["constraints"]
    assert published["mark"] == "retired in 0.99"
    page = explained["children.first_attention_service"]
    assert "· since 0.1 · retired in 0.99; use children.source\n" in page
    assert "May be blank: yes; not in a return that states a version before 0.99\n" in page
    assert "absent:not-applicable (since 0.99), absent:not-yet-obtained" in explained["exploitation_periods.definition"]
    assert "· retired in 0.99\n" in explained["EDU-003"]
    assert "later one. In its place: EDU-004.\n" in explained["EDU-003"]
    assert "later one. Nothing took its place.\n" in explained["WIT-004"]
    assert "(retired in 0.99)" in explained["COD-001"]
    assert "a query: correct it or explain it · since 0.2" in explained["COD-004"]
    now, first = changes.split("## Version 0.1")
    for words in (
        "[`children.first_attention_service`](records/children.md#first_attention_service): use [`children.source`]",
        "[EDU-003](../rules/EDU-003.md): use [EDU-004](../rules/EDU-004.md)",
        "[WIT-004](../rules/WIT-004.md)",
        "[`exploitation_periods.definition`](records/exploitation_periods.md#definition) (absent:not-applicable)",
    ):
        assert words in now
        assert words not in first or words.startswith("[WIT")
