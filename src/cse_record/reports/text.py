"""The report for a terminal: what was read, then the findings, those of a workbook by sheet and row, others by rule, worst first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cse_record._generated.validator import how_many
from cse_record.reports import extensions
from cse_record.reports.by_sheet import lines_by_sheet
from cse_record.reports.documentation import rule_page
from cse_record.reports.kinds import HOW_TO_EXPLAIN, Kind, counted, kinds, settled, shown_table, where
from cse_record.reports.wrapping import WIDTH, visible, wrapped
from cse_record.standard.speech import said, say
from cse_record.validation import Report

COLOURS = {"error": "31", "query": "33", "note": "36"}
"""The colour of the word for a severity, on a terminal with colours."""


def text(report: Report, limit: int = 5, show_values: bool = False, colour: bool = False, docs: str = "", width: int = WIDTH) -> str:
    """The report as plain text, in lines of at most `width` characters unless a word is longer. `limit` is the number of findings of one
    kind that are written out; 0 means all.

    `docs` is the address of the published standard, to which findings then link.
    """
    lines = (wrapped(visible(line), width) for line in _lines(report, limit, show_values, docs))
    return "\n".join(part for line in lines for part in ([_coloured(line[0]), *line[1:]] if colour else line)) + "\n"


def _coloured(line: str) -> str:
    """A line with its word for a severity in colour, which only repeats what the word says."""
    for severity, colour in COLOURS.items():
        # the line begins with the word for its severity, and the id of its rule
        begin = re.match(rf"( *)({re.escape(said(severity))}) (?=\S*[A-Z_]\S*)", line)
        if begin:
            return f"{begin[1]}\x1b[1;{colour}m{begin[2]}\x1b[0m {line[begin.end() :]}"
    return line


def _lines(report: Report, limit: int, show_values: bool, docs: str) -> Iterator[str]:
    seen = report.read + report.refused + report.blank
    yield say(
        "{source}: {rows} seen = {read} read + {refused} refused + {blank} blank",
        source=report.source,
        rows=how_many(seen, "row"),
        read=f"{report.read:,}",
        refused=f"{report.refused:,}",
        blank=f"{report.blank:,}",
    )
    for notice in report.notices:
        yield "  " + say("notice: {words}", words=notice)
    kinds_found = kinds(report)
    yield from _findings(report, limit, show_values, docs)
    if kinds_found and not docs:
        yield say("To see what a rule checks and why: cse-record explain {rule}", rule=kinds_found[0].rule)
    if report.by_severity["query"]:
        yield said(HOW_TO_EXPLAIN[report.voice])
    yield from settled(report)
    if report.not_checked:
        yield say("Could not be checked, so has not passed:")
        yield from (f"  {words}" for words in report.not_checked)
    yield _summary(report)
    for extension in report.extensions:
        yield f"{extensions.heading(extension)}: {extensions.sentence(extension)}"
        yield from ("  " + say("notice: {words}", words=notice) for notice in extension.notices)
        yield from _findings(extension, limit, show_values, "")
        yield from (f"  {words}" for words in extension.not_checked)
        yield f"{extensions.heading(extension)}: {_summary(extension)}"


def _findings(report: Report, limit: int, show_values: bool, docs: str) -> Iterator[str]:
    if report.voice == "file":
        for kind in kinds(report):
            yield from _group(report, kind, limit, show_values, docs)
    else:
        yield from lines_by_sheet(report, limit, show_values, docs)


def _group(report: Report, kind: Kind, limit: int, show_values: bool, docs: str) -> Iterator[str]:
    """One kind of finding: what is wrong, once, and then where."""
    yield f"{said(kind.severity)} {kind.rule}: {where(kind.title, shown_table(report, kind), kind.label)} ({kind.count:,})"
    shown = kind.findings[:limit] if limit else kind.findings
    message = ""
    for finding in shown:
        if finding.words != message:
            message = finding.words
            yield f"  {message}"
        ref = f"  {finding.row_ref}" if finding.row_ref else ""
        value = f"  = {finding.value!r}" if show_values and finding.value is not None else ""
        yield f"    {finding.place}{ref}{value}"
    if kind.count > len(shown):
        yield "    " + say("and {number} more (all of them: --limit 0)", number=f"{kind.count - len(shown):,}")
    if docs:
        yield "    " + say("see {page}", page=rule_page(kind.rule, docs))


def _summary(report: Report) -> str:
    parts, outcomes = counted(report), list(report.rules.values())
    passed, failed, other = (outcomes.count(outcome) for outcome in ("passed", "failed", "not applicable"))
    rules = say("{rules} passed, {failed} failed, {other} did not apply", rules=how_many(passed, "rule"), failed=failed, other=other)
    unchecked = sorted({*report.broken, *(held.rule for held in report.held_back)})
    not_checked = " " + say("Could not be checked: {rules}.", rules=", ".join(unchecked)) if unchecked else ""
    later = sorted(rule for rule, outcome in report.rules.items() if outcome == "not asked")
    not_asked = " " + say("Not asked: {rules}.", rules=", ".join(later)) if later else ""
    return f"{', '.join(parts)}. {rules}.{not_checked}{not_asked}"
