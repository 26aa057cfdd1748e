"""The commands about versions of the standard: `diff` and `upgrade`."""

from __future__ import annotations

from pathlib import Path

from cse_record.cli.terminal import line_width
from cse_record.formats.places import Refusal
from cse_record.reports.wrapping import WIDTH
from cse_record.standard.speech import IN_ENGLISH

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cse_record.mapping import Loss

NOT_OF_ONE_ANSWER = frozenset({"blank", "no_value_and_no_reason", "value_and_reason", "companion_alone", "no_basis"})
"""Faults of what is missing, and of two answers that do not go together. All others are of what one cell holds."""
NO_LIMIT = 1 << 40
"""More bytes than any return has."""


def diff(options: argparse.Namespace) -> int:
    """Prints or writes what changed between two versions. Returns 0.

    Raises `Refusal` if there is no such version, or if the later one is given first.
    """
    from cse_record.formats.atomic import replacing
    from cse_record.history import UnknownVersion, differences, edition
    from cse_record.reports import difference

    try:
        then, now = edition(options.earlier), edition(options.later)
    except UnknownVersion as error:
        raise Refusal(str(error)) from None
    if then.version not in now.versions:
        raise Refusal(f"Version {then.version} came after {now.version}. Give the earlier version first.")
    changes = differences(then, now)
    if options.format == "text":
        written = difference.change_text(then, now, changes, WIDTH if options.output else line_width())
    else:
        written = {"json": difference.change_json, "html": difference.change_page}[options.format](then, now, changes)
    if options.output:
        with replacing(Path(options.output)) as scratch_file:
            scratch_file.write_text(written, encoding="utf-8", newline="")
    else:
        print(written, end="")
    return 0


def upgrade(options: argparse.Namespace) -> int:
    """Writes a return in the present version, and the report of what became of its cells. Returns 0.

    Raises `Refusal` if the return cannot be upgraded, or cannot be written.
    """
    import sys
    from contextlib import nullcontext

    from cse_record.cli.language import kept
    from cse_record.cli.notices import print_notices
    from cse_record.cli.paths import would_change
    from cse_record.formats import read
    from cse_record.formats.atomic import replacing
    from cse_record.mapping.output import write_upgraded
    from cse_record.mapping.upgrade import upgrade as upgraded_of
    from cse_record.reports import losses

    if any(would_change(options.source, target) for target in (options.output, options.report) if target):
        raise Refusal("The output is RETURN, or is inside it. The return is never changed: choose another name.")
    if options.report and would_change(options.output, options.report):
        raise Refusal("The report would replace the new return. Choose another name for it.")
    is_workbook = options.output.lower().endswith(".xlsx")
    for option in () if is_workbook else [name for name, given in (("--for", options.variant), ("--lang", options.lang)) if given]:
        raise Refusal(f"{option} is for a workbook: give NEW a name that ends in .xlsx, or leave {option} out.")
    dataset = read(options.source, options.max_bytes)
    upgraded = upgraded_of(dataset)
    with kept(dataset) if is_workbook and options.lang != IN_ENGLISH else nullcontext():
        write_upgraded(upgraded, options.output, options.variant or "")
    upgraded.report.not_accepted = list(_not_accepted(options.output))
    print_notices({dataset.source: dataset.notices}, sys.stderr if options.format == "json" else None)
    if options.format == "json":
        written = losses.loss_json(upgraded.report, options.output)
    else:
        written = losses.loss_text(upgraded.report, options.output, options.limit, WIDTH if options.report else line_width())
    if options.report:
        with replacing(Path(options.report)) as scratch_file:
            scratch_file.write_text(written, encoding="utf-8", newline="")
    else:
        print(written, end="")
    return 0


def _not_accepted(path: str) -> Iterator[Loss]:
    """The filled cells of a return that was just written, of whatever size, that hold no accepted answer."""
    from cse_record.mapping import Loss
    from cse_record.mapping.upgrade import within
    from cse_record.standard.faults import FAULTS
    from cse_record.validation import validate

    report = validate(path, select=[*(FAULTS.keys() - NOT_OF_ONE_ANSWER)], max_bytes=NO_LIMIT)
    for finding in report.findings:
        if finding.table and finding.field:
            element = f"{finding.table}.{finding.field}"
            yield Loss("kept", finding.table, finding.row_ref, element, element, "", within(report.source, finding.place))
