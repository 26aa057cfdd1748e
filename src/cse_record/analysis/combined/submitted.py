"""A submitted return: its header, whether it can count and if not why, and its records, which are stored while they are checked."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cse_record.analysis.combined.collection import IDENTIFIERS, LOCAL_COLUMNS, kept_columns
from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED, SET_ASIDE, Entry, ReasonNotCounted
from cse_record.analysis.combined.writer import UNFIT, Writer
from cse_record.formats.cleaning import Cleaner
from cse_record.formats.files import open_return
from cse_record.formats.given import read
from cse_record.formats.places import Refusal
from cse_record.formats.record_types import LOCAL, tables
from cse_record.formats.source import Source
from cse_record.mapping import upgrade
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Row, Tables
from cse_record.standard.versions import VERSIONS
from cse_record.standard.voice import how_many
from cse_record.validation import Report, validate

Tell = Callable[[str, str, int], None]
Notices = Callable[[str, Sequence[str]], None]
"""Receives the path of a return and the notices about it."""


@dataclass
class Submission:
    """A submitted return, before it is known whether it counts."""

    path: str
    header: Row
    reason: str = ""
    """Why it cannot count."""
    why: ReasonNotCounted | None = None
    state: str = COUNTED
    left_out: Counter[str] = field(default_factory=Counter)
    """The values that the store does not hold."""
    number: int = 0
    """Its number in the draft of the store, which holds its records; 0 if they are not there."""
    queries: tuple[str, ...] = ()
    """The rules that raised a query about it which no explanation settles."""

    @property
    def ref(self) -> str:
        return str(self.header.get("return_ref", ""))

    @property
    def upgraded_from(self) -> str:
        """The version that it states, if that is an earlier one."""
        stated = self.header.get("standard_version")
        return str(stated) if stated in VERSIONS[:-1] else ""

    @property
    def agency(self) -> Agency | None:
        if not self.header:
            return None
        return Agency(*(str(self.header.get(name, "")) for name in ("agency_type", "agency_area", "agency_name")))

    @property
    def key(self) -> tuple[Agency | None, str]:
        """What identifies the return: its agency, whatever the spelling of the name, and its reference."""
        return self.agency and self.agency.folded, self.ref

    def put_aside(self, why: ReasonNotCounted, reason: str, state: str = SET_ASIDE) -> None:
        self.why, self.reason, self.state = why, reason, state

    def entry(self, number: int) -> Entry:
        head = self.header
        if not head:
            return Entry(number, self.state, name_of(self.path), reason=self.reason, why=self.why)
        search = head.get("search_extent")
        unsearched = {"none": "not-searched", "no-capability": "no-capability"}.get(str(search), "cases")
        answer = "nil" if head.get("nil_return") == "yes" else unsearched
        period = (str(head.get("period_start", "")), str(head.get("period_end", "")))
        entry = Entry(number, self.state, name_of(self.path), self.ref, self.agency, period, answer, self.reason, self.why)
        supersedes = str(head.get("supersedes", ""))
        return replace(entry, supersedes=supersedes, queries=self.queries, upgraded_from=self.upgraded_from)


def submitted(path: str, number: int, draft: Writer, max_bytes: int, progress: Tell | None, notices: Notices | None) -> Submission:
    """A submitted return with its header, and the reason if it cannot count. Its records are added to a draft of the store under a number,
    unless they have to be upgraded first."""
    taken = _Taken(number, draft)
    try:
        opened = open_return(path, max_bytes)
        taken.is_earlier = opened.judged_by().code in VERSIONS[:-1]
        report = validate(opened, limit=1, progress=progress, keep=taken.keep)
    except Refusal as refusal:
        submission = Submission(path, {})
        words = str(refusal).removeprefix(path).strip(" :,.")
        submission.put_aside(ReasonNotCounted.UNREADABLE, words if words.startswith("cannot be ") else f"cannot be read: {words}")
        return submission
    if notices:
        notices(path, report.notices)
    queries = tuple(sorted({rule for severity, rule, _, _ in report.counts if severity == "query"}))
    submission = Submission(path, taken.header, queries=queries)
    if taken.is_whole:
        submission.left_out, submission.number = taken.left_out, number
    errors = report.by_severity["error"]
    if report.broken:
        submission.put_aside(ReasonNotCounted.UNCHECKED, f"{how_many(len(report.broken), 'rule')} could not be checked")
    elif errors or not taken.header:
        why = _unknown_version(report) or f"has {how_many(errors, 'error')}: see cse-record validate"
        submission.put_aside(ReasonNotCounted.ERRORS, why)
    return submission


class _Taken:
    """What is taken from a return while it is checked: its header, and its records, which go to a draft of the store."""

    def __init__(self, number: int, draft: Writer) -> None:
        self.number, self.draft = number, draft
        self.header: Row = {}
        self.left_out: Counter[str] = Counter()
        self.is_earlier = False
        """Whether it states an earlier version, so that its records are stored later, once they are upgraded."""
        self.is_fit = True

    @property
    def is_whole(self) -> bool:
        """Whether the draft holds all its records."""
        return self.is_fit and not self.is_earlier

    def keep(self, record_type: str, rows: Sequence[Sequence[object]], local: Sequence[object]) -> None:
        names = tables()[record_type].names
        if record_type == "returns" and not self.header and rows:
            self.header = {name: cell for name, cell in zip(names, rows[0], strict=True) if cell is not None}
        if not self.is_whole:
            return
        filled = (value for columns in local if isinstance(columns, dict) for value in columns.values())
        self.left_out[LOCAL_COLUMNS] += sum(value not in (None, "") for value in filled)
        if rows:
            direct = set(names) - set(kept_columns(record_type))
            places = [place for place, name in enumerate(names) if name in direct]
            self.left_out[IDENTIFIERS] += sum(row[place] is not None for place in places for row in rows)
            try:
                self.draft.add(self.number, record_type, rows)
            except UNFIT:
                self.is_fit = False


def header_of(path: str, max_bytes: int) -> Row:
    """The header of a return, without its records; empty if it cannot be read."""
    try:
        return next(_rows(open_return(path, max_bytes), "returns"), {})
    except Refusal:
        return {}


def _unknown_version(report: Report) -> str:
    """What is wrong with the version that a return states, which its other errors may follow from; empty if nothing is."""
    faults = (finding for finding in report.findings if (finding.table, finding.field) == ("returns", "standard_version"))
    return next((finding.message for finding in faults if finding.rule == "unknown_code"), "")


def _rows(opened: Source, record_type: str, left_out: Counter[str] | None = None) -> Iterator[Row]:
    """The rows of a record type, cleaned, without blanks and local columns.

    `left_out` is increased by the values that a store does not hold.
    """
    cleaner = Cleaner(opened.place, opened.voice) if opened.is_cleaned else None
    rows = opened.records(record_type)
    yield from _stored(record_type, (cleaner.cleaned(record_type, at, row) if cleaner else row for at, row in rows), left_out)


def _stored(record_type: str, rows: Iterable[Row], left_out: Counter[str] | None) -> Iterator[Row]:
    """Rows without blanks and local columns. `left_out` is increased as in `_rows`."""
    elements = STANDARD.records[record_type].elements
    direct = [name for name, element in elements.items() if element.identifiability == "direct"]
    for row in rows:
        if left_out is not None:
            if local := row.get(LOCAL):
                left_out[LOCAL_COLUMNS] += sum(value not in (None, "") for value in local.values())
            if direct:
                left_out[IDENTIFIERS] += sum([row.get(name) is not None for name in direct])
        yield {name: value for name, value in row.items() if value is not None and name != LOCAL}


def contents(submission: Submission, max_bytes: int, left_out: Counter[str] | None = None) -> Callable[[str], Iterable[Row]]:
    """A function that gives the rows of a record type as a store holds them: in the present version, whichever the return states."""
    if not submission.upgraded_from:
        opened = open_return(submission.path, max_bytes)
        return lambda record_type: _rows(opened, record_type, left_out)
    by_type: Tables = defaultdict(list)
    for name, row in upgrade(read(submission.path, max_bytes)).rows:
        by_type[name].append(row)
    return lambda record_type: _stored(record_type, by_type[record_type], left_out)


def name_of(path: str) -> str:
    """The name of a file as text that can be encoded, whatever its bytes."""
    return os.fsencode(Path(path).name).decode("utf-8", "replace")
