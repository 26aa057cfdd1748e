"""Checks the columns of an extension while the rows of a return pass to the validator of the standard, which sees nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cse_record._generated import validator
from cse_record.extension.declaration import Declaration
from cse_record.extension.engine import ExtendedLists, cleaner
from cse_record.formats.cleaning import WHOLE_NUMBER
from cse_record.formats.record_types import LOCAL
from cse_record.validation.findings import Finding, Publication, Report

if TYPE_CHECKING:
    from cse_record.formats.source import NumberedCells, Source
    from cse_record.validation.findings import Severity

CHUNK = 1000
"""The number of rows that are checked at once."""
UNDECLARED = "unknown_field"


class Checker:
    """Checks one return against one extension. `standards` is what the engine needs for each record type.

    `limit` is the number of findings of one kind that are kept, 0 for all.
    """

    def __init__(self, extension: Declaration, standards: Mapping[str, type[validator.Standard]], limit: int) -> None:
        self.extension, self.limit = extension, limit
        self.begins = f"{extension.prefix}."
        lists = ExtendedLists(extension.codelists)
        self.runs = {name: validator.Run(standard, limit, clean=cleaner(lists)) for name, standard in standards.items()}
        self.headers = {name: extension.headers.get(name, ()) for name in extension.records}
        self.declared = frozenset(header for headers in self.headers.values() for header in headers)
        self.numbers = {
            name: frozenset(column.name for column in run.tables[name].columns if column.spelling.type == "integer")
            for name, run in self.runs.items()
        }
        self.undeclared: dict[tuple[str, str], tuple[int, int]] = {}
        """Headers with the prefix that are not declared, by record type and header: the first row and the number of rows."""

    def declares(self, header: str) -> bool:
        """Whether a local column is the extension's affair, because it begins with its prefix."""
        return header.startswith(self.begins)

    def passing(self, table: str, rows: Iterable[NumberedCells], local: dict[int, object]) -> Iterator[NumberedCells]:
        """Yields the rows unchanged, and checks them. `local` has the local columns of the row that was just read, by its number."""
        run, waiting = self.runs.get(table), list[tuple[int, tuple[object, ...]]]()
        for numbered in rows:
            at, cells = numbered
            columns = local.get(at)
            by_header = columns if isinstance(columns, dict) else {}
            for header in by_header:
                if isinstance(header, str) and self.declares(header) and header not in self.headers.get(table, ()):
                    first, count = self.undeclared.get((table, header), (at, 0))
                    self.undeclared[table, header] = first, count + 1
            if run:
                own = (self._value(table, header, by_header.get(header)) for header in self.headers[table])
                waiting.append((at, (*cells, *own)))
                if len(waiting) == CHUNK:
                    run.table(table, waiting)
                    waiting = []
            yield numbered
        if run and waiting:
            run.table(table, waiting)

    def _value(self, table: str, header: str, value: object) -> object:
        """A local text as its column holds it: a number as such."""
        if isinstance(value, str) and WHOLE_NUMBER.fullmatch(value) and self.extension.inner(header) in self.numbers[table]:
            return int(value)
        return value

    def report(self, opened: Source) -> Report:
        """What was found. Faults of columns of the standard are in its own report, and not here."""
        extension = self.extension
        report = Report(opened.name, self.limit, voice=opened.voice)
        report.publication = Publication(extension.name, extension.version, extension.publisher, extension.prefix)
        for table, run in self.runs.items():
            severities: dict[str, Severity] = {check.rule: check.severity for check in run.checks.values()}
            report.read += run.rows.get(table, 0)
            for finding in run.findings:
                if finding.rule in severities or self._is_own(finding.field):
                    report.findings.append(self._finding(opened, run, finding))
            for (rule, _, field), count in run.counts.items():
                if rule in severities or self._is_own(field):
                    report.counts[severities.get(rule, "error"), rule, table, extension.header(field)] = count
            report.rules |= run.outcomes()
            report.broken |= {rule: why for rule, why in run.broken.items() if rule in severities}
            if opened.voice != "template":  # whose dropdowns show labels, and whose months are stored as days
                report.notices += self._notices(table, run)
        self._report_undeclared(report, opened)
        return report

    def _is_own(self, inner: str) -> bool:
        return self.extension.header(inner) != inner

    def _finding(self, opened: Source, run: validator.Run, finding: validator.Finding) -> Finding:
        header = self.extension.header(finding.field)
        own = self._is_own(finding.field)
        place = opened.place(finding.table, finding.at, LOCAL if own else finding.field, header if own else "")
        if own and place.pointer:  # a source replaces an unknown name by its position; this one is declared
            place.pointer = f"{place.pointer.rpartition('/')[0]}/{header}"
        column = run.tables[finding.table].by_name.get(finding.field)
        return Finding(
            finding.rule,
            finding.severity,
            finding.title,
            self.extension.spoken(finding.message),
            place,
            finding.table,
            finding.ref,
            header,
            column.label if column else "",
            finding.fix,
            finding.value,
        )

    def _notices(self, table: str, run: validator.Run) -> Iterator[str]:
        for (_, name, changed), (count, _) in run.notices.items():
            if self._is_own(name):
                cells = validator.how_many(count, "cell")
                yield f"{table}, {self.extension.header(name)}: in {cells}, {changed}."

    def _report_undeclared(self, report: Report, opened: Source) -> None:
        for (table, header), (at, _) in self.undeclared.items():
            near = validator.nearest_column(header, self.headers.get(table, ()))
            words = (
                f"The extension declares no such column here, so nobody has checked it. {f'Did you mean {near}?' if near else ''}".strip()
            )
            fix = f"Correct the heading, declare the column, or give it a name that does not begin with {self.begins}"
            report.findings.append(
                Finding(
                    UNDECLARED, "error", validator.FAULT_TITLES[UNDECLARED], words, opened.place(table, at, LOCAL, header), table, fix=fix
                )
            )
            key: tuple[Severity, str, str, str] = ("error", UNDECLARED, table, "")
            report.counts[key] = report.counts.get(key, 0) + 1
