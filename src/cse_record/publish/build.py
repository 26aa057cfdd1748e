"""Every generated file of the standard, as bytes by path. The same definition gives the same bytes anywhere."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from cse_record.formats import json as json_format
from cse_record.formats.placing import placed
from cse_record.publish.catalogue import catalogue
from cse_record.publish.conformance import base_return, case_schema, suite
from cse_record.publish.layout import spread
from cse_record.publish.reference import reference
from cse_record.reports.schema import report_schema
from cse_record.standard.catalogue import STANDARD, Catalogue
from cse_record.standard.codelists import FOLDER
from cse_record.standard.faults import FAULTS
from cse_record.standard.hierarchies import NODES
from cse_record.standard.workbook import VARIANTS
from cse_record.synthetic import example_return
from cse_record.targets import excel, json_schema, python, table_schema
from cse_record.targets.excel import states
from cse_record.targets.matrix import rules_by_target
from cse_record.targets.rule_data import rules_document

EXAMPLES = {
    "police": (8, 11, "police"),
    "childrens-services": (8, 12, "childrens-services"),
    "joint-lscb-2011": (10, 13, "joint"),
    "nil-return": (0, 14, "police"),
}
"""The committed example returns: how many children, the seed, and who answers."""
ENGINE = "src/cse_record/_generated/validator.py"
"""The validator that the package itself runs; written only where the package's source stands."""
CASES = "conformance/cases"
TEMPLATES = "templates"
REFERENCE, RULES = "docs/reference", "docs/rules"
OWN = ("schema", TEMPLATES, CASES, REFERENCE, RULES)
"""Folders in which nothing stands but what is generated."""
TARGETS = {"json_schema": json_schema.CANNOT_SEE, "table_schema": table_schema.CANNOT_SEE, "excel": states.CANNOT_SEE}


@cache
def generated() -> dict[str, bytes]:
    """The content of each generated file, by its path below the project's folder."""
    standard = STANDARD
    files: dict[str, bytes] = {
        "schema/cse-record.schema.json": _json(json_schema.whole_return(standard)),
        "schema/report.schema.json": _json(report_schema(standard)),
        "schema/datapackage.json": _json(table_schema.package(standard)),
        "schema/catalogue.json": _json(catalogue(standard)),
        "schema/rules.json": _spread(rules_document(standard), 5),
        "schema/trace.csv": _csv(_trace(standard)),
        "schema/targets.csv": _csv(_blind_spots()),
        "schema/rule_targets.csv": _csv(rules_by_target(standard)),
    }
    for name, record in standard.records.items():
        files[f"schema/records/{name}.schema.json"] = _json(json_schema.one_record(standard, record))
    for name in [*standard.codelists, "_lists", "_groups", "_successions"]:
        files[f"schema/codelists/{name.removeprefix('_')}.csv"] = (FOLDER / f"{name}.csv").read_bytes()
    files["schema/codelists/hierarchies.csv"] = _csv(_hierarchies())
    for file in sorted((FOLDER / "crosswalks").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".csv"):
            files[f"schema/codelists/crosswalks/{file.name}"] = file.read_bytes()
    validator = python.source(standard).encode()
    files |= {ENGINE: validator, "schema/validator/cse_record_validator.py": validator}
    files |= _conformance(standard) | _examples(standard) | _templates(standard)
    return files | reference(standard, files)


def _conformance(standard: Catalogue) -> dict[str, bytes]:
    files = {f"{CASES}/{rule}.json": _spread(cases, 5) for rule, cases in suite(standard).items()}
    return files | {
        "conformance/base.json": _spread(base_return(standard), 2),
        "conformance/case.schema.json": _json(case_schema(standard)),
    }


def _examples(standard: Catalogue) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        for name, (children, seed, agency) in EXAMPLES.items():
            json_format.write(example_return(children, seed, agency), Path(folder) / f"{name}.json", standard.records)
        return {f"examples/{name}.json": (Path(folder) / f"{name}.json").read_bytes() for name in EXAMPLES}


def _templates(standard: Catalogue) -> dict[str, bytes]:
    """The workbooks that are sent out, and the header of each CSV file."""
    files = {f"{TEMPLATES}/cse-record-{name}.xlsx": excel.template(standard, name) for name in VARIANTS}
    return files | {f"{TEMPLATES}/csv/{name}.csv": _csv([record.elements]) for name, record in standard.records.items()}


def is_ours(folder: Path) -> bool:
    """Whether `folder` has no schema/ yet, or one that `build` wrote: it deletes what is no longer generated in the folders of its own."""
    schema, cases, templates, pages = folder / "schema", folder / CASES, folder / TEMPLATES, [folder / REFERENCE, folder / RULES]
    if any(one.is_symlink() for one in (schema, cases, cases.parent, templates, templates / "csv", folder / "docs", *pages)):
        return False
    if not schema.exists() or not any(schema.iterdir()):
        return not any(one.exists() for one in (folder / "examples", cases, templates, *pages))
    mark = schema / "catalogue.json"
    return mark.is_file() and b'"standard": "cse-record"' in mark.read_bytes()[:200]


def build(folder: Path) -> list[str]:
    """Writes every generated file below `folder`, deletes what is no longer generated, and returns what changed."""
    files = _here(folder, generated())
    changed = _differing(folder, files)
    for path in changed:
        target = folder / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            with placed(target) as made:
                made.write_bytes(files[path])
        else:
            target.unlink()
    return changed


def stale(folder: Path) -> list[str]:
    """Paths below `folder` that differ from what the definition gives, are missing, or are left over."""
    return _differing(folder, _here(folder, generated()))


def _here(folder: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files that belong below `folder`: the engine only where the package's source is."""
    return {path: data for path, data in files.items() if path != ENGINE or (folder / ENGINE).parent.is_dir()}


def _differing(folder: Path, files: dict[str, bytes]) -> list[str]:
    differing = {path for path, data in files.items() if not (folder / path).is_file() or (folder / path).read_bytes() != data}
    present = {path.relative_to(folder).as_posix() for own in OWN for path in (folder / own).rglob("*") if path.is_file()}
    return sorted(differing | (present - set(files)))


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _spread(value: Any, depth: int) -> bytes:
    return (spread(value, depth) + "\n").encode()


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _trace(standard: Catalogue) -> Iterable[Iterable[str]]:
    """Requirement × element, with the tables that are lost without it; then requirement × rule."""
    yield ("requirement", "title", "record_type", "element", "label", "core_for_tables", "rule")
    for requirement in standard.requirements.values():
        for element in standard.elements_of_requirement(requirement.requirement):
            yield (
                requirement.requirement, requirement.title, element.record_type, element.name, element.label,
                ";".join(element.core), "",
            )  # fmt: skip
        for rule in standard.rules_of_requirement(requirement.requirement):
            yield (requirement.requirement, requirement.title, rule.checks[0].on, "", rule.title, "", rule.id)


def _hierarchies() -> Iterable[Iterable[str]]:
    """What may be shown together, each node with its label, whether it is its own or that of a group."""
    yield ("list", "node", "label", "broader", "codes")
    for node in NODES:
        yield (node.list, node.node, node.label, node.broader, ";".join(node.codes))


def _blind_spots() -> Iterable[Iterable[str]]:
    """Which target sees which fault of shape; the models see every one."""
    yield ("fault", "title", "target", "sees", "not_in_kinds", "reason")
    for fault in FAULTS.values():
        for target, blind in TARGETS.items():
            kinds, reason = blind.get(fault.fault, ((), ""))
            sees = "yes" if not reason else "in part" if kinds else "no"
            yield (fault.fault, fault.title, target, sees, ";".join(kinds), reason)
