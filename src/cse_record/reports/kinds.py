"""Findings grouped by kind, worst first: the basis of every report for people."""

from __future__ import annotations

from collections import Counter, defaultdict

from cse_record._generated.validator import TABLES, how_many
from cse_record.standard.speech import english, named, say
from cse_record.validation import SEVERITIES, Finding, Report, Severity

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind:
    """All findings of one rule or fault in one column of a record type. `count` includes those that are not written out."""

    __slots__ = ("count", "field", "findings", "rule", "severity", "table")

    def __init__(self, severity: Severity, rule: str, table: str, field: str, count: int, findings: list[Finding]) -> None:
        self.severity, self.rule, self.table, self.field = severity, rule, table, field
        self.count, self.findings = count, findings

    @property
    def title(self) -> str:
        """What is wrong, in a few words."""
        return self.findings[0].title

    @property
    def label(self) -> str:
        """The label of the column, or empty."""
        return self.findings[0].label

    @property
    def record_type(self) -> str:
        """The title of the record type, or empty."""
        return named(TABLES[self.table].title) if self.table in TABLES else ""


def kinds(report: Report) -> list[Kind]:
    """The findings by kind: errors, queries, then notes, the most frequent first."""
    groups: dict[tuple[Severity, str, str, str], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        groups[finding.severity, finding.rule, finding.table, finding.field].append(finding)
    kinds_found = [Kind(*key, max(report.counts.get(key, 0), len(findings)), findings) for key, findings in groups.items()]
    return sorted(kinds_found, key=lambda kind: (SEVERITIES.index(kind.severity), -kind.count, kind.rule, kind.table, kind.field))


HOW_TO_EXPLAIN = {
    "file": english(
        "If a query is right, explain it with a row of explanations that names its rule and its record (see: cse-record explain "
        "explanations)."
    ),
    "workbook": english("If a query is right, explain it with a row on a sheet “Explanations” that names its rule and its record."),
    "template": english("If a query is right, explain it in the column “Explain” of its row."),
}
"""How to explain a query about something that is correct, by the voice of the report."""


def shown_table(report: Report, kind: Kind) -> str:
    """The record type of a kind of finding: its name for a person with a file, its title for a person with a workbook."""
    return kind.table if report.voice == "file" else kind.record_type or kind.table


def rows_seen(report: Report) -> str:
    """The rows of the file: how many were read, refused and blank."""
    return say(
        "{rows} seen = {read} read + {refused} refused + {blank} blank",
        rows=how_many(report.read + report.refused + report.blank, "row"),
        read=f"{report.read:,}",
        refused=f"{report.refused:,}",
        blank=f"{report.blank:,}",
    )


def where(title: str, table: str, label: str) -> str:
    """The title of a kind of finding, with its record type and column if there are any."""
    if not table:
        return f"{title}, {label}" if label else title
    return say("{title} in {table}", title=title, table=table) + (f", {label}" if label else "")


def settled(report: Report) -> list[str]:
    """Sentences about queries that explanations settle, so that no query is settled unnoticed."""
    if not report.explained:
        return []
    number = sum(report.explained.values())
    sentences = [
        say("Explanations settle {count}: {by_rule}.", count=how_many(number, "query", "queries"), by_rule=_by_rule(report.explained))
    ]
    if by_any := Counter(rule for rule, *_ in report.settled_by_any):
        parts = {"number": f"{by_any.total():,}", "by_rule": _by_rule(by_any)}
        sentences.append(
            say(
                "Of these, {number} is settled only because the explanation covers every query about the record: {by_rule}. Make sure "
                "that the reason given is right for each.",
                **parts,
            )
            if by_any.total() == 1
            else say(
                "Of these, {number} are settled only because the explanation covers every query about the record: {by_rule}. Make sure "
                "that the reason given is right for each.",
                **parts,
            )
        )
    return sentences


def _by_rule(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{rule} ({count:,})" for rule, count in sorted(counts.items()))


PLURALS = {english("error"): english("errors"), english("query"): english("queries"), english("note"): english("notes")}


def counted(report: Report) -> list[str]:
    """The number of findings of each severity, and of explained queries: “1 error”, “2 queries”, “0 notes”."""
    by_severity = report.by_severity
    parts = [how_many(by_severity[severity], severity, PLURALS[severity]) for severity in SEVERITIES]
    if explained := sum(report.explained.values()):
        parts.append(say("{explained} explained", explained=f"{explained:,}"))
    return parts
