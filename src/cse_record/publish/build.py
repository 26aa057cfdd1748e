"""Every generated file of the standard, as bytes by path. The same definition always gives the same bytes."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from cse_record.conformance import base_return, case_schema, suite, vocabulary
from cse_record.formats import json as json_format
from cse_record.formats.atomic import replacing
from cse_record.history.editions import HISTORY, history_files
from cse_record.history.kinds import kinds_table
from cse_record.history.readme import readme
from cse_record.publish.paths import CASES, IN_PACKAGE, OWN, REFERENCE, RULES, TEMPLATES, refuse_outside, refuse_repeated
from cse_record.publish.reference import reference
from cse_record.publish.reference.upgrades import mapping_files
from cse_record.reports.schema import report_schema
from cse_record.standard.catalogue import STANDARD, Catalogue
from cse_record.synthetic import example_return
from cse_record.targets.files import File, as_csv, as_json, as_lines, as_spread_json
from cse_record.targets.register import TARGETS, faults_by_target, rules_by_target

EXAMPLES = {
    "police": (8, 11, "police"),
    "childrens-services": (8, 12, "childrens-services"),
    "joint-lscb-2011": (10, 13, "joint"),
    "nil-return": (0, 14, "police"),
}
"""The committed example returns: number of children, seed and template variant."""


@cache
def generated(command_line: argparse.ArgumentParser) -> dict[str, bytes]:
    """The content of each generated file by its path below the project folder.

    `command_line` is the command-line parser, which one page describes.
    """
    files = _files()
    pages = reference(STANDARD, files, command_line)
    refuse_repeated({**_paths(_by_writer()), "publish/reference": list(pages)})
    return {path: file.content for path, file in files.items()} | pages


def not_committed() -> frozenset[str]:
    """The generated files that the repository does not keep. It keeps a file with their checksums instead."""
    return frozenset(path for path, file in _files().items() if not file.is_committed)


def _files() -> dict[str, File]:
    """Every generated file except the reference pages."""
    return {file.path: file for files in _by_writer().values() for file in files}


@cache
def _by_writer() -> dict[str, list[File]]:
    """The same files, by the package or module that writes them."""
    others = [*_about_targets(STANDARD), *_about_versions(), *mapping_files(), *_conformance(STANDARD), *_examples(STANDARD)]
    by_writer = of_targets(STANDARD) | {"publish/build.py": others}
    refuse_repeated(_paths(by_writer))
    return by_writer


def _paths(by_writer: Mapping[str, list[File]]) -> dict[str, list[str]]:
    return {writer: [file.path for file in files] for writer, files in by_writer.items()}


def of_targets(standard: Catalogue) -> dict[str, list[File]]:
    """The files of each registered target, by its package. Raises TypeError if a target writes where it may not."""
    by_writer = {f"targets/{name}": list(target.files(standard)) for name, target in TARGETS.items()}
    refuse_outside(_paths(by_writer))
    return by_writer


def _about_targets(standard: Catalogue) -> Iterator[File]:
    """The matrices of targets and the schema of reports."""
    yield File("schema/report.schema.json", as_json(report_schema(standard)), "JSON Schema of the report of validate --format json")
    blind = "which faults of shape a schema language or a sheet cannot see, and why"
    yield File("schema/targets.csv", as_csv(faults_by_target()), blind)
    yield File("schema/rule_targets.csv", as_csv(rules_by_target(standard)), "where each rule runs, and why not elsewhere")


def _about_versions() -> Iterator[File]:
    """The vocabulary of changes, the frozen versions, and the page that says where they are."""
    kinds = "every kind of change between two versions, with the smallest version step that it needs"
    yield File("schema/kinds_of_change.csv", as_csv(kinds_table()), kinds)
    yield File(f"{HISTORY}/README.md", as_lines(readme()))
    yield from history_files()


def _conformance(standard: Catalogue) -> Iterator[File]:
    for rule, cases in suite(standard).items():
        yield File(f"{CASES}/{rule}.json", as_spread_json(cases, 5))
    yield File("conformance/base.json", as_spread_json(base_return(standard), 2))
    yield File("conformance/case.schema.json", as_json(case_schema(standard)))
    yield File("conformance/predicates.md", as_lines(vocabulary()))


def _examples(standard: Catalogue) -> Iterator[File]:
    with tempfile.TemporaryDirectory() as folder:
        for name, (children, seed, agency) in EXAMPLES.items():
            path = Path(folder) / f"{name}.json"
            json_format.write(example_return(children, seed, agency), path, standard.records)
            yield File(f"examples/{name}.json", path.read_bytes())


def is_ours(folder: Path) -> bool:
    """Whether `folder` has no schema/ yet, or one written by `build`. Only then may `build` delete files in its own folders."""
    schema, cases, templates, pages = folder / "schema", folder / CASES, folder / TEMPLATES, [folder / REFERENCE, folder / RULES]
    if any(path.is_symlink() for path in (schema, cases, cases.parent, templates, templates / "csv", folder / "docs", *pages)):
        return False
    if not schema.exists() or not any(schema.iterdir()):
        return not any(path.exists() for path in (folder / "examples", cases, templates, *pages))
    mark = schema / "catalogue.json"
    return mark.is_file() and b'"standard": "cse-record"' in mark.read_bytes()[:200]


def build(folder: Path, command_line: argparse.ArgumentParser) -> list[str]:
    """Writes every generated file below `folder`, deletes files that are no longer generated, and returns the changed paths."""
    files = _here(folder, generated(command_line))
    changed = _differing(folder, files)
    for path in changed:
        target = folder / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            with replacing(target) as scratch_file:
                scratch_file.write_bytes(files[path])
        else:
            target.unlink()
    return changed


def stale(folder: Path, command_line: argparse.ArgumentParser) -> list[str]:
    """Paths below `folder` that differ from the definition, are missing or are no longer generated.

    Files that the repository does not keep may be missing. Their checksums are compared instead.
    """
    differing = _differing(folder, _here(folder, generated(command_line)))
    return [path for path in differing if path not in not_committed() or (folder / path).exists()]


def _here(folder: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files that belong below `folder`. Parts of the package are included only where its source is."""
    return {path: data for path, data in files.items() if path not in IN_PACKAGE or (folder / path).parent.is_dir()}


def _differing(folder: Path, files: dict[str, bytes]) -> list[str]:
    differing = {path for path, data in files.items() if not (folder / path).is_file() or (folder / path).read_bytes() != data}
    present = {path.relative_to(folder).as_posix() for own in OWN for path in (folder / own).rglob("*") if path.is_file()}
    return sorted(differing | (present - set(files)))
