"""A version 0.99 of the standard for tests: a copy of the package with what a minor version may add.

`extended` makes it. Programs that use it run in a process of their own, because a process has one standard.
"""

from __future__ import annotations

import contextlib
import copy
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import cse_record
from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from tests.history.freeze import freeze_definition
from tests.interpreter import interpret

ROOT = Path(__file__).parent.parent.parent
VERSION = "0.99"
"""A number that no version of the standard has, so that a version may be opened without a change here."""
PLANS = '''"""A record type that only this test has."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class SafetyPlan(Record):
    about: ClassVar = RecordType(
        name="safety_plans", singular="safety plan", core=False, requirements=("R13",), guidance="One row for each plan.",
        identified_by=("child_ref", "agreed_on"), base_row={"child_ref": "C-0001", "agreed_on": "2020-06-15"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    agreed_on: Annotated[
        date | None,
        Element(
            UncertainDate(), label="Agreed on", definition="The day on which the plan was agreed.", guidance="Give the day.",
            identifiability="indirect", sensitivity="none", requirements=("R13",), required=True, absent=NOT_RECORDED,
        ),
    ] = None
    agreed_latest: Latest = None
    agreed_absent: Absent = None
'''
WARD = """    ward_known: Annotated[
        str | None,
        Element(
            Code("yes_no"), label="Ward", definition="Whether the ward in which the child lives is recorded.", guidance="Yes or no.",
            identifiability="none", sensitivity="none", requirements=("R3",), core=("children",), absent=NOT_ESTABLISHED, since="0.99",
        ),
    ] = None
"""
"""Its label is the header of a column that the sender of a frozen return has added."""
KINDS = {
    "ref": 'Ref("networks")', "outside_ref": "OutsideRef()", "code": 'Code("yes_no")', "local_code": "LocalCode()", "day": "ExactDate()",
    "from_on": "UncertainDate()", "month": "UncertainMonth()", "time": 'Time("later_day")', "number": 'Number(1, 9, "rooms")',
    "line": "ShortText()", "text": "FreeText()", "identifier": 'Identifier("upn")', "pseudonym": 'Pseudonym("later_identifier")',
}  # fmt: skip
"""An element of every kind, except the key, of which a record type has one. Those that need companions have them."""
COMPANIONS = {
    "from_on": "    later_from_latest: Latest = None\n    later_from_absent: Absent = None\n",
    "month": "    later_month_latest: LatestMonth = None\n",
    "number": "    later_number_basis: Basis = None\n",
}
UPGRADE = """to,how,from,argument,otherwise,note
returns.standard_version,constant,,0.99,,
return_scope.extent,scope,,none=not-asked-for|some=partial,,For a test.
children.home_area,reason,,absent:unexplained,,For a test.
children.ward_known,reason,,absent:unexplained,,For a test.
"""
NOW_ASKED = """            "ward_known": "yes",
            "home_area": "synthetic-port-ashby",
"""
RULE = """
from cse_record.standard.predicates import OneOf

RULES = (
    *RULES,
    rule(
        "ZZZ-901", "query", "Source other than a school record", "children", OneOf("source", ("school-record",)), since="0.99",
        why="For a test.", fix="For a test.", serves=["R3"], fails={"source": "health-record"}, passes={"source": "school-record"},
    ),
)
"""

VENDORED = """
import json, sys
from cse_record._generated import validator
def verdict(tables):
    run = validator.validate(tables)
    findings = sorted([finding.rule, validator.pointer(finding), finding.message] for finding in run.findings)
    return {"version": run.version.code, "found": findings, "rules": sorted(run.outcomes())}
print(json.dumps([verdict(tables) for tables in json.load(open(sys.argv[1], encoding="utf-8"))]))
"""
SAFETY_PLAN = {"record_type": "safety_plans", "extent": "not-held"}
RETIRED = ("children.first_attention_service", "missing_episodes.reported_on")
"""The elements that version 0.99 retires and that had to be answered."""
RETIRED_COLUMNS = {
    "children": ("first_attention_service",),
    "missing_episodes": ("reported_on", "reported_latest", "reported_absent", "reported_at"),
}
"""The columns that go: the elements, the companions of the second, and its time."""
SINCE = [rule for rule in STANDARD.rules.values() if rule.since != "0.1"]
"""The rules that have been added since the first version, besides the two of version 0.99."""
Tables = dict[str, list[dict[str, Any]]]


def extended(folder: Path) -> Path:
    """The folder of a copy of the package with version 0.99 and its validator.

    It adds a record type, an element of every kind, an element that must be answered, a companion, codes and a rule, requires an element
    that could be left blank, and accepts a further reason for the absence of two. One of the codes is of a group that not every element
    with the list accepts. It retires a code, two core elements (a code, and a day with its companions and its time), two rules (an error
    and a query) and a check.
    """
    shutil.copytree(Path(cse_record.__file__).parent, folder / "cse_record", ignore=shutil.ignore_patterns("__pycache__"))
    earlier = folder / "cse_record/history/frozen" / STANDARD.version
    if not earlier.exists():  # as whoever opens a version finds the one before
        with contextlib.redirect_stdout(None):
            freeze_definition(earlier)
    standard = folder / "cse_record" / "standard"
    lists, records = standard / "codelists", standard / "records"
    _add(lists / "standard_version.csv", '0.99,0.99,"A later version, for a test.",active,,,0.99,,value,cse-record\n')
    _add(lists / "record_type.csv", "safety_plans,Safety plans,A plan for a test.,active,,,0.99,,value,cse-record,cases\n")
    (records / "safety_plans.py").write_text(PLANS, encoding="utf-8")
    _change(
        records / "children.py",
        ("    gender: Annotated[\n", f"{WARD}    gender: Annotated[\n"),
        ('            "school_engagement": "attending",\n', f'            "school_engagement": "attending",\n{NOW_ASKED}'),
        (
            '            label="Home area",\n',
            '            label="Home area",\n            core=("children",),\n            asked_since="0.99",\n',
        ),
        ('label="First seen by",', 'label="First seen by", deprecated_in="0.99", replaced_by=("children.source",),'),
    )
    _change(
        records / "involvements.py",
        ("    started_latest: Latest = None\n", "    started_latest: Latest = None\n    started_absent: LaterAbsent = None\n"),
        ('            label="Involved from",\n', '            label="Involved from",\n            absent=NOT_ESTABLISHED,\n'),
        ("Element, Latest\n", "Companion, Element, Latest\n"),
        ("\n\nclass ", '\nLaterAbsent = Annotated[str | None, Companion("absent", Code("absent_reason"), since="0.99")]\n\n\nclass '),
    )
    _change(
        records / "missing_episodes.py",
        (
            'label="Reported to police",',
            'label="Reported to police", deprecated_in="0.99", replaced_by=("missing_episodes.last_seen_on", "referrals.referred_on"),',
        ),
        ('_time("reported_on", "Reported to police: time", "was reported missing")', "REPORTED_AT"),
        (
            "\n\nclass ",
            '\nREPORTED_AT = replace(_time("reported_on", "Reported to police: time", "was reported missing"), deprecated_in="0.99")'
            "\n\n\nclass ",
        ),
        ("from datetime import date\n", "from dataclasses import replace\nfrom datetime import date\n"),
    )
    _change(
        records / "exploitation_periods.py",
        (
            'core=("exploitation",),\n            absent=NOT_RECORDED,',
            'core=("exploitation",),\n            absent=(NOT_APPLICABLE, *NOT_RECORDED),\n'
            '            absent_since={NOT_APPLICABLE: "0.99"},\n            not_applicable_when="none was used",',
        ),
    )
    _change(
        records / "referrals.py",
        (
            'label="Referred on",',
            'label="Referred on", absent_since={"absent:not-applicable": "0.99"}, not_applicable_when="it was never sent",',
        ),
        (
            'absent=NOT_RECORDED,\n            maps_to=(Mapping("DfE children in need census", "CIN referral date (N00100)"',
            'absent=(*NOT_RECORDED, "absent:not-applicable"),\n            maps_to=(Mapping("DfE children in need census", '
            '"CIN referral date (N00100)"',
        ),
    )
    _change(
        standard / "rules" / "signs.py",
        (
            '"On a school roll, but without a setting", EDUCATION,',
            '"On a school roll, but without a setting", EDUCATION, deprecated_in="0.99", replaced_by=["EDU-004"], predicate=',
        ),
    )
    _change(
        standard / "rules" / "witness.py",
        (
            '"Measure granted that was not applied for", WITNESS, NotOneOf("granted", YES, when=Is("applied", NO)),',
            '"Measure granted that was not applied for", WITNESS, NotOneOf("granted", YES, when=Is("applied", NO)), deprecated_in="0.99",',
        ),
    )
    _change(
        standard / "rules" / "codes.py",
        (
            '("missing_episodes", _area("found_area", "found_on"))',
            'Check("missing_episodes", _area("found_area", "found_on"), deprecated_in="0.99")',
        ),
        ("AREAS: list[tuple[str, Predicate]]", "AREAS: list[tuple[str, Predicate] | Check]"),
    )
    support = records / "support.py"
    kinds = sorted({kind.partition("(")[0] for kind in KINDS.values()})
    _change(
        support,
        ("import NOT_RECORDED, Absent, Element, Latest", "import NOT_RECORDED, Absent, Basis, Element, Latest, LatestMonth"),
        ("from cse_record.standard.kinds import Code, UncertainDate", f"from cse_record.standard.kinds import {', '.join(kinds)}"),
    )
    _add(support, "".join(_later_element(name, kind) for name, kind in KINDS.items()))
    _add(lists / "exploitation_feature.csv", "later-movement,A later movement,For a test.,active,,,0.99,,value,cse-record,,movement\n")
    foster = 'whoever employs them.",'
    _change(
        lists / "living_setting.csv",
        (f"{foster}active,,,0.1,,", f"{foster}retired,,,0.1,0.99,"),
        ("homeless,", "later-setting,A later setting,For a test.,active,,,0.99,,value,cse-record,,not-in-care\nhomeless,"),
    )
    _add(standard / "rules" / "children.py", RULE)
    (standard / "mappings" / "upgrade" / f"{STANDARD.version}-to-{VERSION}.csv").write_text(UPGRADE, encoding="utf-8")
    program = (
        "from cse_record.standard.catalogue import STANDARD\nfrom cse_record.targets import python\nprint(python.source(STANDARD), end='')"
    )
    source = _run(folder, program)
    (folder / "cse_record" / "_generated" / "validator.py").write_text(source, encoding="utf-8")
    return folder


def ask(folder: Path, program: str, *arguments: str) -> Any:
    """The JSON document that a program prints when it runs with the copy of the package."""
    return json.loads(_run(folder, program, *arguments))


def stating(rows: Tables, version: object) -> Tables:
    """A return with another version in its header; None for none."""
    rows = copy.deepcopy(rows)
    rows["returns"][0]["standard_version"] = version
    return rows


def of_later_version(clean: Tables) -> Tables:
    """The clean return with everything that version 0.99 requires, and nothing that it has retired."""
    rows = stating(clean, "0.99")
    rows["returns"][0]["return_ref"] = "SYNTHETIC-LATER"
    rows = without_retired(rows)
    held = {row["record_type"] for row in rows["return_scope"]}
    since = [code.code for code in STANDARD.codelists["record_type"].codes if code.group == "cases" and code.code not in held]
    rows["return_scope"] += [SAFETY_PLAN | {"extent": "complete"}, *({"record_type": name, "extent": "not-held"} for name in since)]
    rows["safety_plans"] = [{"child_ref": rows["children"][0]["child_ref"], "agreed_on": "2011-02-01"}]
    rows["children"] = [
        {"home_area": "absent:unexplained"} | row | {"ward_known": "yes", "source": "school-record"} for row in rows["children"]
    ]
    rows["involvements"] = [row | {"relationship": "other"} for row in rows["involvements"]]
    for table, names in RETIRED_COLUMNS.items():
        rows[table] = [{name: value for name, value in row.items() if name not in names} for row in rows[table]]
    for row in rows["living_situations"]:
        row["setting"] = {"care-foster-other": "care-foster-relative", "homeless": "later-setting"}.get(row["setting"], row["setting"])
    return rows


def without_retired(rows: Tables) -> Tables:
    """A return without what the present version of the standard has retired."""
    gone = {name: {of for of, element in record.elements.items() if element.deprecated_in} for name, record in STANDARD.records.items()}
    return {name: [{key: value for key, value in row.items() if key not in gone[name]} for row in table] for name, table in rows.items()}


def found_since(rows: Tables) -> set[tuple[str, str]]:
    """What the rules that came after the first version find in a return of the first version that states the present one."""
    found = interpret(stating(rows, STANDARD.version))
    return {pair for pair in found if pair[0] in {rule.id for rule in SINCE}}


def asked_since(rows: Tables) -> set[str]:
    """Where a return of the first version that states the present one has no answer to what was not asked then: JSON pointers."""
    run = validator.validate(stating(rows, STANDARD.version))
    return {validator.pointer(finding) for finding in run.findings if finding.rule == "blank"}


def judged(later: Path, tmp_path: Path, *returns: Tables) -> Any:
    """The verdict of the vendored validator of the later version: the stated version, rule and pointer of each finding, and the
    rules run.
    """
    path = tmp_path / "returns.json"
    path.write_text(json.dumps(returns), encoding="utf-8")
    return ask(later, VENDORED, path)


def pairs(verdict: dict[str, Any]) -> set[tuple[str, str]]:
    """The findings of a verdict of `judged`, as pairs of rule and pointer."""
    return {(rule, at) for rule, at, _ in verdict["found"]}


def retired_answers(rows: Tables) -> set[tuple[str, str]]:
    """The answers to retired elements in a return, as pairs of path and pointer to the element itself."""
    answers = set()
    for path in RETIRED:
        table, name = path.split(".")
        absent = f"{name.removesuffix('_on')}_absent"
        answers |= {(path, f"/{table}/{at}/{name}") for at, row in enumerate(rows[table]) if name in row or absent in row}
    return answers


def _later_element(name: str, kind: str) -> str:
    """The lines of an element of `KINDS`, with its companions."""
    type = {"day": "date", "from_on": "date", "number": "int"}.get(name, "str")
    absent = ", absent=NOT_RECORDED" if name == "from_on" else ""
    direct = "direct" if name == "identifier" else "none"
    statement = f'label="Later {name}", definition="For a test.", guidance="For a test.", identifiability="{direct}", sensitivity="none"'
    element = f'Element({kind}, {statement}, requirements=("R13",), since="0.99"{absent})'
    return f"    later_{name}: Annotated[{type} | None, {element}] = None\n{COMPANIONS.get(name, '')}"


def _run(folder: Path, program: str, *arguments: str) -> str:
    paths = os.pathsep.join(map(str, (folder, ROOT)))
    process = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=os.environ | {"PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return process.stdout


def _add(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def _change(file: Path, *changes: tuple[str, str]) -> None:
    """Replaces a text that occurs exactly once."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{file.name} holds {old!r} {text.count(old)} times"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
