"""The findings as annotations that GitHub shows next to the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from cse_record.reports.documentation import rule_page
from cse_record.reports.extensions import name_of, with_extensions
from cse_record.reports.wrapping import visible
from cse_record.standard.speech import say
from cse_record.validation import Report

_LEVELS = {"error": "error", "query": "warning", "note": "notice"}


def workflow_commands(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """One workflow command for each finding, and one for each file that could not be checked."""
    lines = []
    for report in with_extensions(reports):
        extension = f"{name_of(report)}: " if report.publication else ""
        if report.refusal:
            lines.append(_command("error", report.source, None, None, say("Could not be checked"), report.refusal))
        for words in report.not_checked:
            lines.append(_command("error", report.source, None, None, say("Could not be checked"), words))
        for finding in report.findings:
            place = finding.place
            where = f"{place.pointer} " if place.pointer else f"{place.inside}: " if place.sheet else ""
            label = f"{finding.label}: " if finding.label else ""
            value = f" = {finding.value!r}" if show_values and finding.value is not None else ""
            page = " " + say("See {page}", page=rule_page(finding.rule, docs)) if docs and not extension else ""
            message = f"{where}{label}{finding.words}{value}{page}"
            title = f"{extension}{finding.rule} {finding.title}"
            lines.append(_command(_LEVELS[finding.severity], place.file, place.line, place.column, title, message))
    return "".join(line + "\n" for line in lines)


def _command(level: str, file: str, line: int | None, column: int | None, title: str, message: str) -> str:
    parameters = {"file": file, "line": line, "col": column, "title": title}
    properties = ",".join(f"{name}={_escape(visible(str(value)), ':,')}" for name, value in parameters.items() if value is not None)
    return f"::{level} {properties}::{_escape(visible(message), '')}"


def _escape(text: str, more: str) -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
