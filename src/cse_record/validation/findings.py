"""Findings and the report that holds them."""

from __future__ import annotations

from collections import Counter

from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from cse_record._generated.validator import HeldBack
    from cse_record.formats.places import Place
    from cse_record.validation.completeness import Filled

    Severity = Literal["error", "query", "note"]
else:
    Severity = str
SEVERITIES: tuple[Severity, ...] = ("error", "query", "note")
VERDICTS = ("clean", "findings", "could not check")
"""From best to worst. The index of a verdict is the exit code."""


class Finding:
    """One fault, its place, and its remedy. `rule` is the id of a rule, or of a fault of shape in `faults.csv`.

    `message` says what is wrong, and `fix` what to do if the message does not say so. For those who ask, `value` is the content of the
    cell, and `digest` is what an explanation of the query would give. Nothing else in a finding repeats a value.

    Example:

        import cse_record

        finding = cse_record.validate("examples/faulty/return.json", select="MIS-001").findings[0]
        print(finding.severity, finding.rule, finding.table, finding.row_ref, finding.field)
        print(finding.place)
        print(finding.words)
    """

    __slots__ = ("digest", "field", "fix", "label", "message", "place", "row_ref", "rule", "severity", "table", "title", "value")

    def __init__(
        self,
        rule: str,
        severity: Severity,
        title: str,
        message: str,
        place: Place,
        table: str = "",
        row_ref: str = "",
        field: str = "",
        label: str = "",
        fix: str = "",
        value: object = None,
        digest: str = "",
    ) -> None:
        self.rule, self.severity, self.title, self.message, self.place = rule, severity, title, message, place
        self.table, self.row_ref, self.field, self.label = table, row_ref, field, label
        self.fix, self.value, self.digest = fix, value, digest

    @property
    def words(self) -> str:
        """What is wrong and what to do."""
        return f"{self.message} {self.fix}" if self.fix else self.message

    @property
    def wrong_and_remedy(self) -> tuple[str, str]:
        """What is wrong, and what to do about it. The message of a fault of shape says both, or only what to do."""
        from cse_record._generated.validator import FAULT_TITLES

        if self.fix or self.rule not in FAULT_TITLES:
            return self.message, self.fix
        wrong, _, remedy = self.message.partition(". ")
        return (f"{wrong}.", remedy) if remedy else (f"{self.title}.", self.message)

    def __repr__(self) -> str:
        return f"Finding({self.rule}, {self.severity}, {self.place})"


class Publication:
    """The extension whose findings a report has: its name, version, publisher, and the prefix of its columns."""

    __slots__ = ("name", "prefix", "publisher", "version")

    def __init__(self, name: str, version: str, publisher: str, prefix: str) -> None:
        self.name, self.version, self.publisher, self.prefix = name, version, publisher, prefix

    @property
    def title(self) -> str:
        """The extension in words."""
        return f"{self.name} {self.version}"


class Report:
    """What was read and found in one return. The rows of the file are those read, refused and blank.

    `findings` holds at most `limit` findings of one kind (0: all); `counts` counts all by severity, rule, record type and column. `rules`
    has the outcome of each rule: passed, failed, not applicable, or could not be checked. Of the latter, `broken` are those in which the
    program failed, with the kind of error, and `held_back` those that cannot be checked until something else in the return is corrected;
    they may have failed elsewhere.

    `explained` counts the queries that explanations settle, by rule. `settled_by_any` are those that only an explanation of every query of
    a record settles: rule, record type, record and, if digests were asked for, the digest. `refusal` says why the file could not be read as
    a return, in which case there are no findings. `completeness` has the counts of each element, if they were asked for. `voice` says
    whether messages speak to a person with a `file`, a `workbook` or a `template`.

    `extensions` has a report of the same kind for each local extension against which the return was checked too, with its `publication`.
    What is in them is not in this one, and changes nothing in it: whether a return is valid does not depend on where it is checked.

    `tabs` are the names of the sheets of a workbook in their order.

    Example:

        import cse_record

        report = cse_record.validate("examples/faulty/return.json")
        print(report.verdict, report.read, report.refused, report.blank)
        print(report.by_severity["error"], "errors,", report.by_severity["query"], "queries")
        print(report.rules["MIS-001"])
    """

    def __init__(self, source: str, limit: int = 0, refusal: str = "", voice: str = "file") -> None:
        self.source, self.limit, self.refusal, self.voice = source, limit, refusal, voice
        self.read = self.refused = self.blank = 0
        self.findings: list[Finding] = []
        self.notices: list[str] = []
        self.counts: dict[tuple[Severity, str, str, str], int] = {}
        self.rules: dict[str, str] = {}
        self.broken: dict[str, str] = {}
        self.held_back: list[HeldBack] = []
        self.explained: dict[str, int] = {}
        self.settled_by_any: list[tuple[str, str, str, str]] = []
        self.completeness: list[Filled] = []
        self.publication: Publication | None = None
        self.extensions: list[Report] = []
        self.tabs: list[str] = []

    def name_sheets(self) -> None:
        """Makes places show the sender's own names of sheets, for callers who ask for values."""
        for finding in self.findings:
            finding.place.shown_sheet = finding.place.sheet
        for extension in self.extensions:
            extension.name_sheets()

    def at_most(self, limit: int) -> Report:
        """The same report with at most this many findings of one kind (0: all of them). All are still counted."""
        if not limit or (self.limit and self.limit <= limit):
            return self
        from copy import copy

        shorter, seen = copy(self), Counter[tuple[str, str, str]]()
        shorter.limit, shorter.findings = limit, []
        shorter.extensions = [extension.at_most(limit) for extension in self.extensions]
        for finding in self.findings:
            seen[kind := (finding.rule, finding.table, finding.field)] += 1
            if seen[kind] <= limit:
                shorter.findings.append(finding)
        return shorter

    @property
    def by_severity(self) -> Counter[str]:
        """The number of findings by severity."""
        by_severity: Counter[str] = Counter()
        for (severity, *_), count in self.counts.items():
            by_severity[severity] += count
        return by_severity

    @property
    def is_clean(self) -> bool:
        """Whether everything could be checked, and there are no errors or open queries."""
        return self.verdict == "clean"

    @property
    def verdict(self) -> str:
        """One of `VERDICTS`."""
        if self.refusal or self.broken:
            return "could not check"
        counts = self.by_severity
        if counts["error"] or counts["query"]:
            return "findings"
        return "could not check" if self.held_back else "clean"

    @property
    def not_checked(self) -> list[str]:
        """A sentence for each rule that could not be checked, beginning with the rule. Empty for a return that could not be read at all."""
        broken = [
            say("{rule}: could not be checked because of a fault in this program ({why}).", rule=rule, why=why)
            for rule, why in sorted(self.broken.items())
        ]
        return broken + [f"{held.rule}: {held.message}" for held in self.held_back]


def worst(reports: Iterable[Report]) -> str:
    """The worst verdict of several reports; clean if there are none. It is that of the standard, whatever extensions find."""
    return max((report.verdict for report in reports), key=VERDICTS.index, default="clean")


def of_extensions(reports: Iterable[Report]) -> list[Report]:
    """The reports of the extensions of several reports."""
    return [extension for report in reports for extension in report.extensions]
