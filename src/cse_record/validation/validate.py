"""Runs the generated validator over a return and gives each finding its place in the file."""

from __future__ import annotations

import os

from cse_record._generated import validator
from cse_record.formats.files import MAX_BYTES, open_return
from cse_record.formats.record_types import LOCAL
from cse_record.formats.source import Source
from cse_record.standard.speech import say
from cse_record.validation.findings import Finding, Report

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Protocol

    from cse_record._generated.validator import Column, Run
    from cse_record.formats.given import Given
    from cse_record.formats.source import NumberedCells
    from cse_record.validation.findings import Severity
    from cse_record.validation.kept import Keep

    class Checker(Protocol):
        """Checks the columns of one local extension while rows pass."""

        declared: frozenset[str]

        def declares(self, header: str) -> bool: ...
        def passing(self, table: str, rows: Iterable[NumberedCells], local: dict[int, object]) -> Iterator[NumberedCells]: ...
        def report(self, opened: Source) -> Report: ...

    class Extension(Protocol):
        """A local extension that a caller has loaded."""

        def checker(self, limit: int) -> Checker: ...


STEP = 50_000
"""Progress is reported after this many rows."""


class _RunBesideExtensions(validator.Run):
    """A run that keeps the local columns of the row just read, for the checkers of extensions, and counts those that nobody declares."""

    def beside(self, checkers: Sequence[Checker]) -> None:
        self.checkers: Sequence[Checker] = checkers
        self.latest: dict[int, object] = {}

    def local_columns(self, table: validator.Table, at: int, value: object) -> None:
        super().local_columns(table, at, value)
        self.latest.clear()
        self.latest[at] = value
        if isinstance(value, dict) and all(any(checker.declares(str(header)) for checker in self.checkers) for header in value):
            self.local[table.name] -= 1


class UnknownRule(LookupError):
    """No rule or fault has an id with this beginning. The message names the nearest.

    Example:

        import cse_record
        from cse_record.validation import UnknownRule

        try:
            cse_record.validate("examples/minimal.json", select="MIX")
        except UnknownRule as error:
            print(error)
    """


class RuleNotAsked(UnknownRule):
    """The version that the return states has none of the selected rules: each was added later, or is retired. So none is asked of it.

    Example:

        import cse_record
        from cse_record.validation import RuleNotAsked

        try:
            cse_record.validate("examples/cases/02-disclosure-without-a-suspect/return.json", select="RIV-015")
        except RuleNotAsked as error:
            print(error)
    """


def validate(
    source: Given,
    *,
    cells_are_text: bool = False,
    limit: int = 0,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    digests: bool = False,
    completeness: bool = False,
    extensions: Iterable[Extension] = (),
    max_bytes: int = MAX_BYTES,
    progress: Callable[[str, str, int], None] | None = None,
    keep: Keep | None = None,
) -> Report:
    """The report on one return.

    `source` is the path of a file or folder; an open file or its bytes, in any format that is one file; a dictionary with a list of rows
    for each record type, as a return in JSON has them; models in any order; a `Return`; or the result of `read`. Rows may be models too.

    `cells_are_text` says that the cells of a dictionary of rows are text, as `csv.DictReader` gives it. They are then read as those of a
    CSV file: an empty text is blank, a whole number is written in digits, a label is read as its code with a notice, and a column headed
    `local:…` is the sender's own. A column with any other header that is no element is a fault. Without `cells_are_text`, a number as text
    is a fault, as it is in JSON.

    `limit` is the number of findings of one kind (rule, record type and column) that are kept, 0 for all; all are counted. `select` and
    `ignore` are ids of rules or faults, or beginnings of ids, in a list or in one text with commas. With `select` of rules, faults of
    shape, such as a blank, are reported too. `digests` adds to each query the digest for its explanation, which reveals something about
    values. `completeness` adds the counts of each element. `extensions` are those that `load_extension` gave; each gets a report of its own
    in the report. `progress` is called from time to time with the source, a record type and the number of its rows checked so far, and at
    the end with no rows. `keep` receives the rows themselves, as they are meant, while they are checked; not together with extensions.
    Raises `Refusal` if the file cannot be read as a return at all, `UnknownRule` for an unknown id, `RuleNotAsked` if no selected rule is
    asked of a return of its version, and `TypeError` if the source is nothing that a return can be.

    Example:

        import cse_record

        report = cse_record.validate("examples/faulty/return.json")
        print(report.verdict)  # clean, findings, or could not check
        for finding in report.findings:
            print(finding.severity, finding.rule, finding.place, finding.words)

        rows = {"children": [{"child_ref": "C-1", "sex": "femal"}]}
        for finding in cse_record.validate(rows, select="unknown_code").findings:
            print(finding.place, finding.words)
    """
    opened = _opened(source, max_bytes, cells_are_text)
    if limit < 0:
        raise ValueError("limit is a whole number of at least 0")
    clean: validator.Cleaner | None = None
    if opened.is_cleaned:
        from cse_record.formats.cleaning import clean
    checkers = [extension.checker(limit) for extension in extensions]
    kind: type[Run] = _RunBesideExtensions if checkers else validator.Run
    if keep:
        from cse_record.validation.kept import RunKeeping

        kind = RunKeeping
    run = kind(validator.STANDARD, limit, known_ids(select), known_ids(ignore), clean)
    if keep and isinstance(run, RunKeeping):
        run.keeping(keep)
    if isinstance(run, _RunBesideExtensions):
        run.beside(checkers)
        opened.declared = frozenset[str]().union(*(checker.declared for checker in checkers))
    run.voice = validator.VOICES[opened.voice]
    run.hides_headers = False  # places come from the source, which shows no headers
    if all(run.is_muted(check.rule) for check in validator.CHECKS.values()) and all(map(run.is_muted, validator.FAULT_TITLES)):
        raise UnknownRule(say("Everything selected is also ignored, so nothing would be checked."))
    run.digests = digests
    run.judge_by(opened.judged_by())
    try:
        run.check_selection()
    except ValueError as error:
        raise RuleNotAsked(f"{opened.name}: {error}.") from None
    run.unread = opened.unread  # the same set, so that a table's own checks know when it turns out to be unreadable
    tally = None
    if completeness:
        from cse_record.validation.completeness import Tally

        tally = Tally(run, validator.REASONS)
    for name in validator.ORDER:
        if isinstance(run, _RunBesideExtensions):
            run.latest.clear()  # its rows are those of one record type
        rows = opened.rows_for(run, name)
        rows = run.passing(name, rows) if keep and isinstance(run, RunKeeping) else rows
        rows = tally.passing(name, rows) if tally else rows
        for checker in checkers:
            rows = checker.passing(name, rows, run.latest) if isinstance(run, _RunBesideExtensions) else rows
        run.table(name, _watched(rows, opened.name, name, progress) if progress else rows)
    run.finish()
    if progress:
        progress(opened.name, "", 0)
    report = _report(run, opened)
    report.completeness = tally.finish() if tally else []
    report.extensions = [checker.report(opened) for checker in checkers]
    run.stores.clear()  # a run refers to itself, so what it stored would stay until garbage is collected
    return report


def _opened(source: Given, max_bytes: int, cells_are_text: bool) -> Source:
    if isinstance(source, Source):
        return source
    if isinstance(source, str | os.PathLike) and not cells_are_text:
        return open_return(source, max_bytes)
    from cse_record.formats.given import source_of  # not needed for a path

    return source_of(source, max_bytes, cells_are_text=cells_are_text)


def _watched(rows: Iterable[NumberedCells], source: str, table: str, progress: Callable[[str, str, int], None]) -> Iterator[NumberedCells]:
    for number, row in enumerate(rows):
        if number and not number % STEP:
            progress(source, table, number)
        yield row


def known_ids(ids: str | Iterable[str]) -> tuple[str, ...]:
    """Ids, or beginnings of ids, each of which belongs to some rule or fault. Raises `UnknownRule` if one belongs to none.

    A text may hold several with commas between them, as the command takes them.
    """
    prefixes = ids.split(",") if isinstance(ids, str) else list(ids)
    try:
        return tuple(validator.known_ids(prefixes))
    except ValueError:
        from cse_record.formats.places import did_you_mean
        from cse_record.formats.record_types import near

        known = {name.lower(): name for name in [*(check.rule for check in validator.CHECKS.values()), *validator.FAULT_TITLES]}
        unknown = next(prefix for prefix in map(str.strip, prefixes) if not any(name.startswith(prefix) for name in known.values()))
        words = say("No rule has an id that begins with {prefix}.", prefix=repr(unknown))
        hint = did_you_mean(known.get(near(unknown, known), ""))
        raise UnknownRule(f"{words}{hint} {say('See: cse-record explain rules.')}") from None


def _report(run: Run, opened: Source) -> Report:
    report = Report(opened.name, run.limit, voice=opened.voice)
    # what could not be read is reported whatever is selected or ignored, because no rule has seen it
    kept: dict[tuple[str, str], int] = {}
    for problem in opened.problems:
        key = (problem.fault, problem.table)
        kept[key] = kept.get(key, 0) + 1
        if not run.limit or kept[key] <= run.limit:
            title = run.title_of(problem.fault)
            report.findings.append(Finding(problem.fault, "error", title, problem.message, problem.place, problem.table))
    for (fault, table), count in opened.problem_counts.items():
        report.counts["error", fault, table, ""] = count
    for finding in run.findings:
        column = run.tables[finding.table].by_name.get(finding.field)
        label = validator.named(column.label) if column else ""
        where = opened.place(finding.table, finding.at, finding.field, finding.header)
        report.findings.append(
            Finding(
                finding.rule,
                finding.severity,
                finding.title,
                finding.message,
                where,
                finding.table,
                finding.ref,
                _shown(finding.field, column),
                label,
                finding.fix,
                finding.value,
                finding.digest,
            )
        )
    severities: dict[str, Severity] = {check.rule: check.severity for check in validator.CHECKS.values()}
    for (rule, table, field), count in run.counts.items():
        key4 = (severities.get(rule, "error"), rule, table, _shown(field, run.tables[table].by_name.get(field)))
        report.counts[key4] = report.counts.get(key4, 0) + count
    report.read, report.blank = sum(run.rows.values()), opened.blank
    report.refused = opened.refused + sum(run.later_rows.values())
    report.tabs = opened.tabs
    report.rules, report.explained, report.broken = run.outcomes(), dict(run.explained), dict(run.broken)
    report.settled_by_any = list(run.settled_by_any)
    report.held_back = run.waiting.held_back()
    report.notices += opened.notices
    if run.version.later:
        report.notices += [_about_version(run), _how_to_upgrade()]
    report.notices += _about_local_columns(run)
    if run.notices:
        from cse_record.formats.cleaning import notices

        report.notices += notices(opened.place, report.voice, run.notices)
    return report


def _about_version(run: Run) -> str:
    """The notice that rules added after the stated version were not applied."""
    checks = run.checks.values()
    rules = len({check.rule for check in checks} - {check.rule for check in checks if check.since not in run.version.later})
    words = say("1 rule that came later was not asked of it")
    if rules != 1:
        words = say("{number} rules that came later were not asked of it", number=f"{rules:,}")
    selected = " " + say("Selected, but not asked: {rules}.", rules=", ".join(sorted(run.not_asked()))) if run.not_asked() else ""
    return say(
        "The return states version {code} of the standard, and is judged by that version: {words}.{selected}",
        code=run.version.code,
        words=words,
        selected=selected,
    )


def _how_to_upgrade() -> str:
    """The notice that a later version exists. Nobody has to upgrade: the return is judged by its own version."""
    return say(
        "Version {version} of the standard exists. To write the return in it: cse-record upgrade RETURN -o NEW.", version=validator.VERSION
    )


def _about_local_columns(run: Run) -> Iterable[str]:
    """The notices that a return has columns of its own, which no rule checks."""
    more = " " + say("The return is marked as pseudonymised: make sure that they identify nobody.")
    for table, rows in run.local.items():
        title = run.voice.record_type(table, run.tables[table].title)
        if not rows:  # an extension declares all of them, and its own report says what it checked
            yield from (
                [say("{title} has columns of an extension.{more}", title=title, more=more)]
                if run.header.get("form") == "pseudonymised"
                else []
            )
            continue
        cells = say(
            "{title} has columns of the sender's own, filled in {rows}, which no rule checks.",
            title=title,
            rows=validator.how_many(rows, "row"),
        )
        yield cells + (more if run.header.get("form") == "pseudonymised" else "")


def _shown(field: str, column: Column | None) -> str:
    """The name of a field if it is one of the standard's; otherwise empty."""
    return field if column or field == LOCAL else ""
