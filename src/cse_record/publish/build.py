"""Every generated file of the standard, as bytes by path. The same definition gives the same bytes anywhere."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cse_record.formats import write
from cse_record.publish.catalogue import catalogue
from cse_record.reports.json import schema as report_schema
from cse_record.standard.catalogue import STANDARD, Catalogue
from cse_record.standard.codelists import FOLDER
from cse_record.standard.faults import FAULTS
from cse_record.synthetic import example_return
from cse_record.targets import json_schema, table_schema

EXAMPLES = {
    "police": (8, 11, "police"),
    "childrens-services": (8, 12, "childrens-services"),
    "joint-lscb-2011": (10, 13, "joint"),
    "nil-return": (0, 14, "police"),
}
"""The committed example returns: how many children, the seed, and who answers."""
TARGETS = {"json_schema": json_schema.CANNOT_SEE, "table_schema": table_schema.CANNOT_SEE}


def generated(standard: Catalogue = STANDARD) -> dict[str, bytes]:
    """The content of each generated file, by its path below the project's folder."""
    files: dict[str, bytes] = {
        "schema/cse-record.schema.json": _json(json_schema.whole_return(standard)),
        "schema/report.schema.json": _json(report_schema()),
        "schema/datapackage.json": _json(table_schema.package(standard)),
        "schema/catalogue.json": _json(catalogue(standard)),
        "schema/trace.csv": _csv(_trace(standard)),
        "schema/targets.csv": _csv(_blind_spots()),
    }
    for name, record in standard.records.items():
        files[f"schema/records/{name}.schema.json"] = _json(json_schema.one_record(standard, record))
    for name in [*standard.codelists, "_lists", "_successions"]:
        files[f"schema/codelists/{name.removeprefix('_')}.csv"] = (FOLDER / f"{name}.csv").read_bytes()
    for file in sorted((FOLDER / "crosswalks").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".csv"):
            files[f"schema/codelists/crosswalks/{file.name}"] = file.read_bytes()
    return files | _examples()


def _examples() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        for name, (children, seed, agency) in EXAMPLES.items():
            write(example_return(children, seed, agency), Path(folder) / f"{name}.json")
        return {f"examples/{name}.json": (Path(folder) / f"{name}.json").read_bytes() for name in EXAMPLES}


def is_ours(folder: Path) -> bool:
    """Whether `folder` has no schema/ yet, or one that `build` wrote: it deletes there what is no longer generated."""
    schema = folder / "schema"
    if not schema.is_symlink() and (not schema.exists() or not any(schema.iterdir())):
        return not (folder / "examples").exists()
    mark = schema / "catalogue.json"
    return not schema.is_symlink() and mark.is_file() and b'"standard": "cse-record"' in mark.read_bytes()[:200]


def build(folder: Path) -> list[str]:
    """Writes every generated file below `folder`, deletes what is no longer generated, and returns what changed."""
    changed = stale(folder)
    files = generated()
    for path in changed:
        target = folder / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(files[path])
        else:
            target.unlink()
    return changed


def stale(folder: Path) -> list[str]:
    """Paths below `folder` that differ from what the definition gives, are missing, or are left over."""
    files = generated()
    differing = {path for path, data in files.items() if not (folder / path).is_file() or (folder / path).read_bytes() != data}
    present = {path.relative_to(folder).as_posix() for path in (folder / "schema").rglob("*") if path.is_file()}
    return sorted(differing | (present - set(files)))


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _trace(standard: Catalogue) -> Iterable[Iterable[str]]:
    """Requirement × element: which element serves which requirement, and which table is lost without it."""
    yield ("requirement", "title", "record_type", "element", "label", "core_for_tables")
    for requirement in standard.requirements.values():
        for element in standard.elements_of_requirement(requirement.requirement):
            yield (
                requirement.requirement, requirement.title, element.record_type, element.name, element.label,
                ";".join(element.core),
            )  # fmt: skip


def _blind_spots() -> Iterable[Iterable[str]]:
    """Which target sees which fault of shape; the models see every one."""
    yield ("fault", "title", "target", "sees", "not_in_kinds", "reason")
    for fault in FAULTS.values():
        for target, blind in TARGETS.items():
            kinds, reason = blind.get(fault.fault, ((), ""))
            sees = "yes" if not reason else "in part" if kinds else "no"
            yield (fault.fault, fault.title, target, sees, ";".join(kinds), reason)
