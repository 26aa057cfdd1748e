"""`validate --mark`: its preconditions, and its messages afterwards."""

from __future__ import annotations

import sys

from cse_record.cli.terminal import show
from cse_record.formats.places import Refusal
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cse_record.validation import Report

LIMIT = 20_000
"""The number of findings of one kind that are marked: more than anybody corrects before checking again."""


def refuse_unless_markable(paths: Sequence[str], mark: str, output: str | None) -> None:
    """Raises `Refusal` unless exactly one workbook is checked and the copy would overwrite neither it nor the report."""
    import os

    from cse_record.formats.sniffing import OLE, what_it_is
    from cse_record.reports.marked import is_workbook

    if not any(os.path.exists(path) for path in paths):
        raise Refusal(say("--mark marks a workbook, but there is none at {path}. Check the name and the folder.", path=paths[0]))
    if len(paths) != 1:
        raise Refusal(say("--mark marks one workbook at a time: give only one."))
    if not is_workbook(paths[0]):
        if not os.path.isdir(paths[0]):
            with open(paths[0], "rb") as file:
                start = file.read(len(OLE))
                name, remedy = what_it_is(start + file.read()) if start == OLE else ("", "")
            if name:
                words = say("--mark marks workbooks (.xlsx), but {path} looks like {kind}.", path=paths[0], kind=name)
                raise Refusal(f"{words} {remedy}")
        words = say(
            "--mark marks workbooks (.xlsx), but {path} is not one. For other returns, use: --format html -o FILE.html", path=paths[0]
        )
        raise Refusal(words)
    if not mark.lower().endswith(".xlsx"):
        raise Refusal(say("--mark writes a workbook: give it a name that ends in .xlsx"))
    if output and os.path.abspath(output) == os.path.abspath(mark):
        raise Refusal(say("The report and the marked workbook cannot be the same file. Choose another place for one of them."))


def mark(report: Report, path: str, target: str, docs: str) -> None:
    """Marks the findings in a copy of the workbook, and says on standard error what was written."""
    from cse_record.reports.marked import write_marked

    if report.refusal:
        show(say("{file}: not written, because nothing could be checked.", file=target), sys.stderr)
        return
    written = write_marked(report, path, target, docs)
    what = say("{file}: the findings.", file=target)
    if written.is_copy:
        what = say("{file}: your workbook with the findings marked in it.", file=target)
    for line in (what, *written.messages):
        show(line, sys.stderr)
