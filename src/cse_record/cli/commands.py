"""What each command does: call one function, print what it gives, choose an exit code."""

from __future__ import annotations

import argparse
from pathlib import Path

from cse_record.formats import Refusal, read, write
from cse_record.standard.crosswalks import CrosswalkRefused
from cse_record.targets.prose import UnknownName

UserError = (Refusal, UnknownName, CrosswalkRefused)
"""What a person can put right; its message says how."""


def validate(options: argparse.Namespace) -> int:
    import sys

    from cse_record.reports.csv import csv_table
    from cse_record.reports.github import workflow_commands
    from cse_record.reports.json import json_document, json_lines
    from cse_record.reports.text import text, visible
    from cse_record.validation import VERDICTS, Report, worst
    from cse_record.validation import validate as check

    if options.output and any(_would_change(path, options.output) for path in options.paths):
        raise Refusal("The report would change a return. Choose another place for it.")
    reports = []
    for path in options.paths:
        try:
            reports.append(check(path))
        except Refusal as refusal:
            reports.append(Report(str(path), refusal=str(refusal)))
            print(visible(str(refusal)), file=sys.stderr)
    spelled = {
        "text": lambda: "".join(text(report, options.limit) for report in reports if not report.refusal),
        "json": lambda: json_document(reports),
        "jsonl": lambda: json_lines(reports),
        "csv": lambda: csv_table(reports),
        "github": lambda: workflow_commands(reports),
    }[options.format]()
    if options.output:
        Path(options.output).write_text(spelled, encoding="utf-8", newline="")
    else:
        print(spelled, end="")
    return VERDICTS.index(worst(reports))


def _would_change(source: str, target: str) -> bool:
    """Whether writing to `target` would change what is read from `source`: the same file, or one inside the folder."""
    read_from, written = Path(source), Path(target)
    if read_from.exists() and written.exists() and read_from.samefile(written):
        return True
    return read_from.is_dir() and read_from.resolve() in written.resolve().parents


def convert(options: argparse.Namespace) -> int:
    from cse_record.reports.text import visible

    if _would_change(options.source, options.target):
        raise Refusal("TARGET is SOURCE, or lies in it. The source is never changed: choose another target.")
    dataset = read(options.source)
    write(dataset, options.target)
    for notice in dataset.notices:
        print(visible(f"notice: {notice}"))
    print(f"{options.target}: {dataset.read} records written")
    return 0


def example(options: argparse.Namespace) -> int:
    from cse_record.synthetic import example_return

    write(example_return(options.children, options.seed, options.agency, options.identifiable), options.output)
    print(f"{options.output}: a synthetic return with {options.children} children")
    return 0


def explain(options: argparse.Namespace) -> int:
    from cse_record.targets.prose import explain as page

    print(page(options.name), end="")
    return 0


def crosswalk(options: argparse.Namespace) -> int:
    from cse_record.standard.crosswalks import crosswalk as convert_code
    from cse_record.standard.crosswalks import label
    from cse_record.targets.prose import FITS

    result = convert_code(options.codelist, options.code, source=options.origin, target=options.target)
    for code, relation, note in zip(result.codes, result.relations, result.notes, strict=True):
        name = label(options.codelist, options.target, code)
        print(f"{code}  {name}  ({FITS[relation]})" + (f"  {note}" if note else ""))
    if len(result.codes) > 1:
        print("More than one code fits. Keep the source's own code, and do not choose one without asking.")
    elif result.is_lossy:
        print("Something is lost in this conversion. Keep the source's own code beside it.")
    return 0


def build(options: argparse.Namespace) -> int:
    from cse_record.publish import build as write_all
    from cse_record.publish import is_ours, stale

    folder = Path(options.folder)
    if not is_ours(folder):
        raise Refusal(f"{folder} holds a folder schema/ that this command did not write. Choose another with --folder.")
    if options.check:
        changed = stale(folder)
        for path in changed:
            print(f"stale: {path}")
        print("Run: cse-record build" if changed else "Every generated file is fresh.")
        return 1 if changed else 0
    changed = write_all(folder)
    for path in changed:
        print(f"wrote: {path}" if (folder / path).exists() else f"deleted: {path}")
    print(f"{len(changed)} files changed.")
    return 0
