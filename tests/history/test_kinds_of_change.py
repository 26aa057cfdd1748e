"""Each kind of change is found as what it is; the versions take the steps that their changes need; pages and publication agree."""

import copy
import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from cse_record.history import (
    KINDS,
    PRESENT,
    PROMISES,
    STEPS,
    Edition,
    Unclassified,
    UnknownVersion,
    before,
    differences,
    edition,
    frozen_versions,
    named_versions,
    needed_step,
    stated_step,
    too_much,
)
from cse_record.history.kinds import promises_table
from cse_record.history.lists import SUCCESSION
from cse_record.publish.reference.changes import SUCCESSIONS, WITHOUT_PART, by_version
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import SUCCESSIONS as OF_THE_STANDARD
from cse_record.standard.versions import VERSIONS
from tests.conftest import ROOT
from tests.history.later import ask, extended

THEN, NOW = "0.1", "0.2"
DAY = {
    "name": "seen_on", "label": "Seen on", "definition": "The day.", "guidance": "Give the day.", "kind": "UncertainDate",
    "accepted": "a day", "pattern": "[0-9]+", "max_length": 10, "may_be_blank": True, "absent_reasons": ["absent:withheld"],
    "identifiability": "indirect", "sensitivity": "operational", "requirements": ["R1"], "since": THEN,
}  # fmt: skip
WHY = DAY | {
    "name": "seen_absent",
    "label": "Why",
    "kind": "Code",
    "codelist": "absent_reason",
    "companion_of": "seen_on",
    "role": "absent",
}
PLACE = DAY | {
    "name": "place", "label": "Place", "kind": "Code", "codelist": "place", "group": "owned", "may_be_blank": False,
    "core_for_tables": ["cases"],
}  # fmt: skip
COUNT = DAY | {"name": "count", "label": "Count", "kind": "Number", "accepted": "number of people, from 1 to 9", "minimum": 1, "maximum": 9}
SMALL = {
    "standard": "cse-record",
    "version": THEN,
    "record_types": [
        {"name": "visits", "title": "Visits", "definition": "A visit.", "guidance": "One row each.", "core": True,
         "identified_by": ["seen_on"], "requirements": ["R1"], "since": THEN, "elements": [DAY, WHY, PLACE, COUNT]},
    ],
    "codelists": [
        {"name": name, "title": name.capitalize(), "definition": "A list.", "open": False, "nations": ["England"], "source": "us",
         "source_version": "1", "requirements": ["R1"], "since": THEN, "used_by": [], "groups": {"home": "At home"}, "crosswalk": [],
         "codes": [{"code": code, "label": code.capitalize(), "definition": "A code.", "status": "active", "since": THEN, "kind": "value",
                    "source": "us", "group": "home", "other_names": [f"{code} name"]} for code in codes]}
        for name, codes in {"standard_version": [THEN], "place": ["flat", "house"], "absent_reason": ["absent:withheld"]}.items()
    ],
    "successions": [{"codelist": "place", "from_code": "hut", "to_code": "flat", "date": "2001-01-01", "relation": "recoded"}],
    "requirements": [{"requirement": "R1", "title": "One", "finding": "f", "obligation": "o", "elements": []}],
    "tables": [{"table": "cases", "title": "Cases", "in_2011": "yes", "core_elements": [], "further_elements": []}],
    "faults": [{"fault": "blank", "title": "Blank", "meaning": "m"}],
}  # fmt: skip
CHECK = {
    "record_type": "visits", "fields": ["seen_on"], "address": "row", "reach": "row", "digest_of": ["seen_on"],
    "predicate": {"name": "OneOf", "codes": ["flat"]},
}  # fmt: skip
RULES = {
    "about": "Rules.", "text_patterns": {"email": "@"}, "not_names": ["May"],
    "rules": [{"id": "VIS-001", "severity": "query", "title": "T", "why": "w", "fix": "f", "requirements": ["R1"], "since": THEN,
               "checks": [CHECK], "examples": {"fails": [], "passes": []}}],
}  # fmt: skip
HIERARCHIES = [{"list": "place", "node": "flat", "label": "", "broader": "", "codes": ""}]


def small():
    """A small version 0.1, and a version 0.2 in which so far only the number of the version is new."""
    then = Edition(THEN, copy.deepcopy(SMALL), copy.deepcopy(RULES), copy.deepcopy(HIERARCHIES))
    now = copy.deepcopy(then)
    versions = now.catalogue["codelists"][0]["codes"]
    versions.append(versions[0] | {"code": NOW, "label": NOW, "since": NOW, "other_names": []})
    return then, replace(now, version=NOW)


def found(change):
    """What a change of the small version is found to be, as (kind, at)."""
    then, now = small()
    change(now)
    return [(one.kind, one.at) for one in differences(then, now) if (one.kind, one.at) != ("code_added", f"standard_version:{NOW}")]


def record(now):
    return now.catalogue["record_types"][0]


def element(now, name="seen_on"):
    return next(entry for entry in record(now)["elements"] if entry["name"] == name)


def codelist(now, name="place"):
    return next(entry for entry in now.catalogue["codelists"] if entry["name"] == name)


def code(now):
    return codelist(now)["codes"][0]


def rule(now):
    return now.rules["rules"][0]


def add(entries, entry, **settings):
    entries.append(copy.deepcopy(entry) | {"since": NOW} | settings)


DAY_AT, FLAT = "visits.seen_on", "place:flat"
CASES = {
    "record_type_added": (lambda n: add(n.catalogue["record_types"], record(n), name="calls", elements=[]), "calls"),
    "element_added": (lambda n: add(record(n)["elements"], DAY, name="new_on"), "visits.new_on"),
    "element_added_asked": (lambda n: add(record(n)["elements"], PLACE, name="new"), "visits.new"),
    "companion_added": (lambda n: add(record(n)["elements"], WHY, name="place_latest", role="latest"), "visits.place_latest"),
    "element_asked": (lambda n: element(n).update(may_be_blank=False, asked_since=NOW), DAY_AT),
    "reason_added": (
        lambda n: element(n, "count").update(
            absent_reasons=["absent:withheld", "absent:not-applicable"], absent_since={"absent:not-applicable": NOW}
        ),
        "visits.count",
    ),
    "codelist_added": (lambda n: add(n.catalogue["codelists"], codelist(n), name="street", codes=[]), "street"),
    "requirement_added": (lambda n: n.catalogue["requirements"].append({"requirement": "R2"}), "R2"),
    "table_added": (lambda n: n.catalogue["tables"].append({"table": "visits"}), "visits"),
    "fault_added": (lambda n: n.catalogue["faults"].append({"fault": "odd"}), "odd"),
    "code_added": (lambda n: add(codelist(n)["codes"], code(n), code="tent"), "place:tent"),
    "name_added": (lambda n: code(n)["other_names"].append("apartment"), FLAT),
    "code_grouped": (lambda n: code(n).update(group="home;rented"), FLAT),
    "rule_added": (lambda n: add(n.rules["rules"], rule(n), id="VIS-002"), "VIS-002"),
    "check_added": (lambda n: add(rule(n)["checks"], CHECK, fields=["count"]), "VIS-001"),
    "rule_follows": (
        lambda n: (add(codelist(n)["codes"], code(n), code="tent"), rule(n)["checks"][0]["predicate"]["codes"].append("tent")),
        "VIS-001",
    ),
    "record_type_retired": (lambda n: record(n).update(deprecated_in=NOW), "visits"),
    "element_retired": (lambda n: element(n, "place").update(deprecated_in=NOW, may_be_blank=True), "visits.place"),
    "code_retired": (lambda n: code(n).update(status="retired", deprecated_in=NOW), FLAT),
    "rule_retired": (lambda n: rule(n).update(deprecated_in=NOW), "VIS-001"),
    "check_retired": (lambda n: rule(n)["checks"][0].update(deprecated_in=NOW), "VIS-001"),
    "code_ended": (lambda n: code(n).update(status="ended", valid_to="2024-03-31"), FLAT),
    "code_validity": (lambda n: code(n).update(valid_from="2001-01-01"), FLAT),
    **{
        kind: (
            lambda n, relation=relation: n.catalogue["successions"].append(
                {"codelist": "place", "from_code": "flat", "to_code": "house", "date": "2024-01-01", "relation": relation}
            ),
            FLAT,
        )
        for relation, kind in SUCCESSION.items()
    },
    "succession_corrected": (lambda n: n.catalogue["successions"][0].update(date="2002-01-01"), "place:hut"),
    "source_changed": (lambda n: codelist(n).update(source_version="2"), "place"),
    "correspondence_changed": (
        lambda n: codelist(n)["crosswalk"].append({"code": "flat", "scheme": "s", "scheme_code": "1", "relation": "exact"}),
        "place",
    ),
    "tables_of_element": (lambda n: element(n).update(used_by_tables=["cases"]), DAY_AT),
    "joining_changed": (lambda n: element(n).update(resolution={"how": "earliest"}), DAY_AT),
    "record_type_core": (lambda n: record(n).update(core=False), "visits"),
    "shown_together": (lambda n: n.hierarchies[0].update(broader="home"), "place"),
    "privacy_raised": (lambda n: element(n).update(identifiability="direct"), DAY_AT),
    "privacy_lowered": (lambda n: element(n).update(sensitivity="none"), DAY_AT),
    "blank_refused": (lambda n: element(n).update(may_be_blank=False), DAY_AT),
    "reason_removed": (lambda n: element(n, "count").update(absent_reasons=[]), "visits.count"),
    "element_kind_changed": (lambda n: element(n, "count").update(maximum=99), "visits.count"),
    "element_list_changed": (lambda n: element(n, "place").update(codelist="street"), "visits.place"),
    "reason_added_in_place": (
        lambda n: element(n, "count").update(absent_reasons=["absent:withheld", "absent:not-applicable"]),
        "visits.count",
    ),
    "answer_dropped": (lambda n: element(n, "place").update(may_be_blank=True), "visits.place"),
    "list_opened": (lambda n: codelist(n).update(open=True), "place"),
    "list_closed": (lambda n: codelist(n).update(open=False), "place"),
    "identity_changed": (lambda n: record(n).update(identified_by=["seen_on", "place"]), "visits"),
    "severity_raised": (lambda n: rule(n).update(severity="error"), "VIS-001"),
    "severity_lowered": (lambda n: rule(n).update(severity="note"), "VIS-001"),
    "backdated": (lambda n: add(n.rules["rules"], rule(n), id="VIS-002", since=THEN), "VIS-002"),
    "since_changed": (lambda n: element(n).update(since=NOW), DAY_AT),
    "retirement_changed": (lambda n: code(n).update(status="retired", deprecated_in=THEN), FLAT),
    "name_removed": (lambda n: element(n).update(label="Day seen"), DAY_AT),
    "meaning_changed": (lambda n: code(n).update(kind="absent"), FLAT),
    "record_type_removed": (lambda n: n.catalogue["record_types"].clear(), "visits"),
    "element_removed": (lambda n: record(n)["elements"].pop(), "visits.count"),
    "codelist_removed": (lambda n: n.catalogue["codelists"].pop(1), "place"),
    "code_removed": (lambda n: codelist(n)["codes"].pop(0), FLAT),
    "rule_removed": (lambda n: n.rules["rules"].clear(), "VIS-001"),
    "check_removed": (lambda n: rule(n)["checks"].clear(), "VIS-001"),
    "requirement_removed": (lambda n: n.catalogue["requirements"].clear(), "R1"),
    "table_removed": (lambda n: n.catalogue["tables"].clear(), "cases"),
    "fault_removed": (lambda n: n.catalogue["faults"].clear(), "blank"),
    "rule_corrected": (lambda n: rule(n)["checks"][0].update(predicate={"name": "OneOf", "codes": ["house"]}), "VIS-001"),
    "reworded": (lambda n: element(n).update(definition="The day of the visit."), DAY_AT),
    "rule_reworded": (lambda n: rule(n).update(fix="Look again."), "VIS-001"),
    "examples_changed": (lambda n: rule(n)["examples"]["fails"].append({"rows": {}}), "VIS-001"),
    "requirements_served": (lambda n: rule(n).update(requirements=["R2"]), "VIS-001"),
    "order_changed": (lambda n: codelist(n)["codes"].reverse(), "place"),
}
"""For each kind, what is done to the small version, and where it is found."""
NOT_ALONE = {"rule_follows": ["code_added"], "backdated": ["rule_added"], "codelist_removed": ["code_removed", "code_removed"]}
NOT_ALONE |= {"record_type_removed": ["element_removed"] * 4}
"""The kinds that other changes come with."""


def test_every_kind_has_a_case():
    assert set(CASES) == set(KINDS)
    assert found(lambda now: None) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_is_found_as_what_it_is(kind):
    change, at = CASES[kind]
    if kind == "list_closed":
        then, now = small()
        codelist(then)["open"] = True
        changes = [(one.kind, one.at) for one in differences(then, now) if one.subject == "codelist"]
    else:
        changes = found(change)
    assert (kind, at) in changes
    assert sorted(one for one, _ in changes) == sorted([kind, *NOT_ALONE.get(kind, [])])


def test_a_name_that_is_still_read_is_only_reworded():
    assert found(lambda now: code(now).update(label="Apartment", other_names=["flat", "flat name"])) == [("reworded", FLAT)]
    kinds = {kind for kind, _ in found(lambda now: code(now).update(label="Apartment"))}
    assert kinds == {"name_removed", "reworded"}


def test_a_reason_that_comes_with_its_companion_or_its_code_is_new():
    def companion(now):
        element(now, "count").update(absent_reasons=["absent:withheld", "absent:declined"])
        add(record(now)["elements"], WHY, name="count_absent", companion_of="count")

    def reason(now):
        add(codelist(now, "absent_reason")["codes"], code(now), code="absent:declined")
        element(now, "count").update(absent_reasons=["absent:withheld", "absent:declined"])

    assert ("reason_added", "visits.count") in found(companion)
    assert ("reason_added", "visits.count") in found(reason)


def test_what_a_companion_repeats_is_told_once():
    def change(now):
        for name in ("seen_on", "seen_absent"):
            element(now, name)["absent_reasons"] = []

    assert found(change) == [("reason_removed", DAY_AT)]
    assert found(lambda now: element(now, "seen_absent").update(absent_reasons=[])) == [("reason_removed", "visits.seen_absent")]


@pytest.mark.parametrize(("before", "after"), [("", "owned"), ("owned", ""), ("owned", "owned;home"), ("home", "home;owned")])
def test_codes_that_join_or_leave_the_group_of_an_element_change_what_it_accepts(before, after):
    then, now = small()
    for version in (then, now):
        codelist(version)["codes"][1]["group"] = "owned"
        code(version)["group"] = before
    code(now)["group"] = after
    assert {change.kind for change in differences(then, now) if change.at == FLAT} == {"element_list_changed"}


def test_checks_are_matched_with_what_is_most_like_them():
    def change(now):
        checks = rule(now)["checks"]
        add(checks, CHECK)  # the same again, since 0.2: an addition
        checks.insert(0, CHECK | {"fields": ["count"]})  # and one that says it was always there
        checks[1]["digest_of"] = ["seen_on", "place"]

    kinds = [kind for kind, _ in found(change)]
    assert kinds == ["check_added", "check_added", "backdated", "rule_corrected"]


def test_a_check_that_follows_an_addition_is_not_corrected():
    def column(now):
        add(record(now)["elements"], WHY, name="count_absent", companion_of="count")
        check = rule(now)["checks"][0]
        check["fields"].append("count_absent")
        check["digest_of"].append("seen_on.count_absent")
        check["predicate"]["others"] = [{"element": "count_absent", "kind": "code"}]

    def other_code(now):
        add(codelist(now)["codes"], code(now), code="house-boat")
        rule(now)["checks"][0]["predicate"]["codes"] = ["house-boat"]  # not what was there before

    then, now = small()
    then.rules["rules"][0]["checks"][0]["predicate"]["others"] = []
    column(now)
    assert {change.kind for change in differences(then, now) if change.subject == "rule"} == {"rule_follows"}
    assert ("rule_corrected", "VIS-001") in found(other_code)


def test_an_unknown_succession_is_refused():
    then, now = small()
    now.catalogue["successions"].append({"codelist": "place", "from_code": "a", "to_code": "b", "date": "", "relation": "dreamt-of"})
    with pytest.raises(Unclassified, match="dreamt-of"):
        differences(then, now)


def test_every_relation_of_a_succession_has_a_kind():
    assert {succession.relation for succession in OF_THE_STANDARD} <= set(SUCCESSION)
    assert set(SUCCESSION.values()) < SUCCESSIONS <= set(KINDS)
    assert set(KINDS) > WITHOUT_PART


# --- the versions themselves


def steps():
    """Pairs of consecutive versions, with the present state of the last after the last that is frozen."""
    names = [*VERSIONS, PRESENT]
    return list(pairwise(names))


@pytest.mark.parametrize(("then", "now"), steps())
def test_each_version_is_as_great_a_step_as_its_changes_need(then, now):
    """Either the number of the version is too small, or something was changed that a version of this number may not change."""
    earlier, later = edition(then), edition(now)
    changes = too_much(earlier, later, differences(earlier, later))
    told = [f"{change.type.title}: {change.at} {change.part} ({change.type.least})" for change in changes]
    assert not told, f"the step from {then} to {now} is a {STEPS[stated_step(earlier.version, later.version)]}, but there are: {told}"


def test_a_step_that_is_too_small_is_noticed():
    then, now = small()
    codelist(now)["codes"].pop(0)
    changes = differences(then, now)
    assert needed_step(changes) == "major"
    assert [change.kind for change in too_much(then, now, changes)] == ["code_removed"]
    assert not too_much(then, replace(now, version="1.0"), changes)
    assert [change.kind for change in too_much(then, replace(now, version=THEN), changes)] == ["code_added", "code_removed"]
    assert needed_step([]) == ""


@pytest.mark.parametrize(
    ("then", "now", "step"), [("0.1", "0.2", "minor"), ("0.2", "0.2", "patch"), ("0.9", "0.10", "minor"), ("0.2", "1.0", "major")]
)
def test_the_step_between_two_numbers(then, now, step):
    assert stated_step(then, now) == step


def test_versions_by_name():
    assert frozen_versions() == [version for version in VERSIONS if version in frozen_versions()]
    assert set(VERSIONS[:-1]) <= set(frozen_versions()), "an earlier version is not frozen"
    assert named_versions() == [*VERSIONS, PRESENT]
    assert [edition(name).version for name in named_versions()] == [*VERSIONS, STANDARD.version]
    with pytest.raises(UnknownVersion, match=r"0\.1"):
        edition("0.0")


@pytest.mark.slow
def test_what_a_later_minor_version_may_add_needs_no_more_than_that(tmp_path):
    """Of the version 0.99 of other tests, which adds one of each thing."""
    code = (
        "import json\nfrom cse_record.history import *\n"
        "then, now = edition(named_versions()[-3]), edition('present')\nchanges = differences(then, now)\n"
        "print(json.dumps([[needed_step(changes), stated_step(then.version, now.version)], sorted({change.kind for change in changes})]))"
    )
    (needed, stated), kinds = ask(extended(tmp_path), code)
    assert (needed, stated) == ("minor", "minor")
    assert {"record_type_added", "element_added", "element_added_asked", "companion_added", "element_asked", "reason_added", "code_added",
            "code_retired", "rule_added", "check_added"} <= set(kinds)  # fmt: skip


# --- “since” and the pages


def _with_paths(record):
    return [(f"{record['name']}.{element['name']}", element) for element in record["elements"]]


def test_what_was_added_says_since_when_and_nothing_else_does():
    """The lines “since” on pages come from the definition; the changes from comparing versions. They say the same."""
    for version, changes in by_version():
        added = {(change.kind, change.at) for change in changes if change.type.promise in ("addition", "code", "rule")}
        kinds = {kind for kind, _ in added}
        assert "backdated" not in kinds
        at = {kind: {name for of_kind, name in added if of_kind == kind} for kind in KINDS}
        assert at["record_type_added"] == {name for name, record in STANDARD.records.items() if record.about.since == version}
        elements = at["element_added"] | at["element_added_asked"] | at["companion_added"]
        assert elements == {path for path, element in STANDARD.elements.items() if element.since == version}
        assert at["element_asked"] == {path for path, element in STANDARD.elements.items() if element.asked_later == version}
        assert at["codelist_added"] == {name for name, listed in STANDARD.codelists.items() if listed.since == version}
        codes = {f"{listed.name}:{code.code}" for listed in STANDARD.codelists.values() for code in listed.codes if code.since == version}
        assert at["code_added"] == codes
        assert at["rule_added"] == {rule.id for rule in STANDARD.rules.values() if rule.since == version}
        extended_rules = {
            rule.id
            for rule in STANDARD.rules.values()
            if rule.since != version and any(STANDARD.since(rule, check) == version for check in rule.checks)
        }
        assert at["check_added"] == extended_rules
        published = [entry for record in edition(PRESENT).catalogue["record_types"] for entry in _with_paths(record)]
        reasons = {path for path, entry in published if version in entry.get("absent_since", {}).values()}
        assert reasons <= at["reason_added"]
        retired_elements = {change.at for change in changes if change.kind == "element_retired"}
        assert retired_elements == {path for path, entry in published if entry.get("deprecated_in") == version}
        retired_rules = {change.at for change in changes if change.kind == "rule_retired"}
        assert retired_rules == {rule["id"] for rule in edition(PRESENT).rules["rules"] if rule.get("deprecated_in") == version}
        retired = {change.at for change in changes if change.kind == "code_retired"}
        assert retired == {
            f"{listed.name}:{code.code}" for listed in STANDARD.codelists.values() for code in listed.codes if code.deprecated_in == version
        }


def test_the_first_version_is_an_addition_to_nothing():
    first = edition(VERSIONS[0])
    assert {change.type.promise for change in differences(before(first), first)} <= {"addition", "code", "rule", "lists", "tables"}


# --- what is published of it


def test_the_versioning_page_prints_the_promises():
    """The table there is that of the vocabulary. If they differ, put the lines of the message into the page."""
    head, *rows = ("".join(f" {cell} |" if cell else " |" for cell in row) for row in promises_table())
    table = "\n".join(f"|{row}" for row in (head, "---|" * head.count("|"), *rows))
    page = (ROOT / "docs/governance/versioning.md").read_text(encoding="utf-8")
    assert table in page, f"the table “What may change, and when” must be:\n{table}"


def test_every_promise_is_that_of_a_kind():
    assert {kind.promise for kind in KINDS.values()} == set(PROMISES)
    assert {promise.least for promise in PROMISES.values()} == set(STEPS)
    assert all(re.fullmatch(r"[a-z_]+", kind.kind) and kind.definition.endswith(".") for kind in KINDS.values())
    assert len({kind.title for kind in KINDS.values()}) == len(KINDS)


def test_a_published_change_is_whole():
    from cse_record.reports.difference import change_json, change_page, change_text

    then, now = small()
    element(now).update(definition="<b>Other</b>", identifiability="direct")
    changes = differences(then, now)
    document = json.loads(change_json(then, now, changes))
    assert (document["stated_step"], document["least_step"], document["counts"]["reworded"]) == ("minor", "minor", 1)
    assert {"before": "indirect", "after": "direct", "at": DAY_AT}.items() <= document["changes"][1].items()
    text = change_text(then, now, changes)
    assert "3 changes" in text
    assert f"{DAY_AT} · Seen on · identifiability: indirect → direct" in text
    page = change_page(then, now, changes)
    assert "<b>Other" not in page
    assert all(f'id="{kind}"' in page for kind in document["counts"])
    assert change_text(then, then, []).endswith("no changes.\n")
    assert json.loads(change_json(then, then, []))["least_step"] is None
    assert change_page(then, then, [])
