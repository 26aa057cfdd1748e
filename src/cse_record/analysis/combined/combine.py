"""Combines the returns of many agencies into one store, which states for every submitted return whether it counts, and if not, why.

A return of an earlier version of the standard is judged by that version, and upgraded before its records are stored. A return with an
error is refused, or set aside if the caller prefers. A return gives way to the one that replaces it. A return that was
submitted twice counts once. Records are kept as they were sent: people are linked when they are counted.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from cse_record.analysis.combined import collection
from cse_record.analysis.combined.collection import IDENTIFIERS, LOCAL_COLUMNS, Collection, Writer, open_store
from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED, REPEATED, SET_ASIDE, SUPERSEDED, Entry, ReasonNotCounted, StoreMetadata
from cse_record.formats import sqlite
from cse_record.formats.atomic import move_into_place, scratch_beside, writable
from cse_record.formats.cleaning import Cleaner
from cse_record.formats.files import MAX_BYTES, open_return, read
from cse_record.formats.places import Refusal, not_opened
from cse_record.formats.record_types import LOCAL, tables
from cse_record.formats.sniffing import KEEP_IT, LARGEST_KEY, is_key
from cse_record.formats.source import Source
from cse_record.formats.stores import NO_RETURN, is_store
from cse_record.mapping import upgrade
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Row, Tables
from cse_record.standard.versions import VERSIONS
from cse_record.standard.voice import how_many
from cse_record.validation import Report, validate

Policy = Literal["refuse", "set-aside"]
Tell = Callable[[str, str, int], None]
Notices = Callable[[str, Sequence[str]], None]
"""Receives the path of a return and the notices about it."""
STORES = (".sqlite", ".json")
SHOWN = 10


@dataclass
class _Submission:
    """A submitted return, before it is known whether it counts."""

    path: str
    header: Row
    reason: str = ""
    """Why it cannot count."""
    why: ReasonNotCounted | None = None
    state: str = COUNTED
    as_meant: bool = False
    """Whether no cell needs cleaning, because validation gave no notices."""
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
            return Entry(number, self.state, _name(self.path), reason=self.reason, why=self.why)
        search = head.get("search_extent")
        unsearched = {"none": "not-searched", "no-capability": "no-capability"}.get(str(search), "cases")
        answer = "nil" if head.get("nil_return") == "yes" else unsearched
        period = (str(head.get("period_start", "")), str(head.get("period_end", "")))
        entry = Entry(number, self.state, _name(self.path), self.ref, self.agency, period, answer, self.reason, self.why)
        supersedes = str(head.get("supersedes", ""))
        return replace(entry, supersedes=supersedes, queries=self.queries, upgraded_from=self.upgraded_from)


def combine(
    paths: Sequence[str | Path],
    target: str | Path,
    *,
    invalid: Policy = "refuse",
    expected: Sequence[Agency] | None = None,
    max_bytes: int = MAX_BYTES,
    progress: Tell | None = None,
    notices: Notices | None = None,
) -> Collection:
    """Writes a store of the returns at `paths` to `target` (.sqlite or .json), completely or not at all, and returns it opened.

    `invalid` decides what happens to a return that has an error, cannot be read, or contradicts another about what it replaces: by default
    nothing is combined. Missing files, stores and keys are not returns, and are never set aside. `expected` lists the agencies that were
    asked. `notices` receives what was left out or normalised when each return was read; the store does not hold it. Raises `Refusal`,
    naming the returns that prevented it.
    """
    target = writable(target, "A store", STORES)
    for path in paths:
        _refuse_what_is_no_return(str(path))
    submissions = [_submission(str(path), max_bytes, progress, notices) for path in paths]
    _set_order(submissions)
    submissions.sort(
        key=lambda submission: (
            submission.state != COUNTED,
            submission.ref,
            submission.agency or Agency("", "", ""),
            Path(submission.path).name,
        )
    )
    aside = [submission for submission in submissions if submission.state == SET_ASIDE]
    if aside and invalid == "refuse":
        listed = "".join("\n  " + f"{submission.path}: {submission.reason}".replace("\n", " ") for submission in aside[:SHOWN])
        more = f"\n  and {len(aside) - SHOWN} more" if len(aside) > SHOWN else ""
        raise Refusal(f"Nothing was combined. These returns prevented it:{listed}{more}\nCorrect them, or use --invalid set-aside.")
    if all(submission.state != COUNTED for submission in submissions):
        raise Refusal("No return is left to combine, so nothing was written.")
    with scratch_beside(target) as scratch:
        written = scratch / "store"
        _write(submissions, written, expected, max_bytes)
        if target.suffix.lower() == ".json":
            collection.write_json(open_store(written), written.with_suffix(".json"))
            written = written.with_suffix(".json")
        move_into_place(written, target)
    return open_store(target)


def _name(path: str) -> str:
    """The name of a file as text that can be encoded, whatever its bytes."""
    return os.fsencode(Path(path).name).decode("utf-8", "replace")


def _refuse_what_is_no_return(path: str) -> None:
    """Raises `Refusal` for a path that cannot be a return: a missing file, a store, or a key."""
    if is_store(path):
        raise Refusal(f"{path} {NO_RETURN}")
    if not os.path.isfile(path):
        if not os.path.lexists(path):
            raise not_opened(path, FileNotFoundError())
        return
    try:
        with open(path, "rb") as file:
            head = file.read(LARGEST_KEY + 1)
    except OSError:  # reported when the file is opened as a return
        return
    if is_key(head):
        raise Refusal(f"{path} is a secret key, not a return. {KEEP_IT}")


def _submission(path: str, max_bytes: int, progress: Tell | None, notices: Notices | None) -> _Submission:
    """A submitted return with its header, and the reason if it cannot count."""
    try:
        report = validate(path, limit=1, max_bytes=max_bytes, progress=progress)
        opened = open_return(path, max_bytes)
        header = next(_rows(opened, "returns"), {})
    except Refusal as refusal:
        submission = _Submission(path, {})
        words = str(refusal).removeprefix(path).strip(" :,.")
        submission.put_aside(ReasonNotCounted.UNREADABLE, words if words.startswith("cannot be ") else f"cannot be read: {words}")
        return submission
    if notices:
        notices(path, report.notices)
    queries = tuple(sorted({rule for severity, rule, _, _ in report.counts if severity == "query"}))
    submission = _Submission(path, header, as_meant=not report.notices, queries=queries)
    errors = report.by_severity["error"]
    if report.broken:
        submission.put_aside(ReasonNotCounted.UNCHECKED, f"{how_many(len(report.broken), 'rule')} could not be checked")
    elif errors or not header:
        why = _unknown_version(report) or f"has {how_many(errors, 'error')}: see cse-record validate"
        submission.put_aside(ReasonNotCounted.ERRORS, why)
    return submission


def _unknown_version(report: Report) -> str:
    """What is wrong with the version that a return states, which its other errors may follow from; empty if nothing is."""
    faults = (finding for finding in report.findings if (finding.table, finding.field) == ("returns", "standard_version"))
    return next((finding.message for finding in faults if finding.rule == "unknown_code"), "")


def _set_order(submissions: list[_Submission]) -> None:
    """Puts aside returns that were submitted twice, contradict each other, or are replaced. Their order does not matter."""
    by_ref: dict[tuple[Agency | None, str], list[_Submission]] = defaultdict(list)
    faulty = {submission.key: submission for submission in submissions if submission.state != COUNTED}
    for submission in submissions:
        if submission.state == COUNTED:
            by_ref[submission.key].append(submission)
    for same in by_ref.values():
        if len(same) > 1:
            same.sort(key=lambda submission: submission.path)
            digests = {_digest(submission) for submission in same}
            for submission in same[1:] if len(digests) == 1 else same:
                if len(digests) == 1:
                    submission.put_aside(ReasonNotCounted.REPEATED, f"the same return as {_name(same[0].path)}", REPEATED)
                else:
                    other = Path(next(same_return.path for same_return in same if same_return is not submission)).name
                    submission.put_aside(
                        ReasonNotCounted.CONTRADICTED,
                        f"has the same reference as {other}, from the same agency, but different contents: leave out the wrong one, "
                        f"or give the later its own return_ref and, if it replaces the other, name that in supersedes",
                    )
    counted = {key: same[0] for key, same in by_ref.items() if same[0].state == COUNTED}
    of_other = {ref for _, ref in counted}
    claims: dict[tuple[Agency | None, str], list[_Submission]] = defaultdict(list)
    for submission in counted.values():
        if earlier := _replaces(submission, faulty):
            if (submission.key[0], earlier) not in counted and earlier in of_other:
                submission.put_aside(
                    ReasonNotCounted.REPLACES_ANOTHERS, f"says that it replaces {earlier}, which is a return from another agency"
                )
            else:
                claims[submission.key[0], earlier].append(submission)
    for key, claiming in claims.items():
        if len(claiming) > 1:
            for submission in claiming:
                submission.put_aside(ReasonNotCounted.REPLACED_TWICE, f"says that it replaces {key[1]}, and so does another return")
    for submission in counted.values():
        if submission.state == COUNTED and _is_in_a_ring(submission, counted):
            submission.put_aside(ReasonNotCounted.RING, "is part of a chain of returns that replace one another")
    for key, earlier_return in counted.items():
        replacing = [submission for submission in claims.get(key, ()) if submission.state in (COUNTED, SUPERSEDED)]
        if replacing and earlier_return.state == COUNTED:
            earlier_return.put_aside(ReasonNotCounted.REPLACED, f"replaced by {replacing[0].ref}", SUPERSEDED)


def _replaces(submission: _Submission, faulty: Mapping[tuple[Agency | None, str], _Submission]) -> str:
    """The reference of the return that this one replaces, followed through returns that have errors and so cannot count."""
    earlier, passed = str(submission.header.get("supersedes", "")), set()
    while earlier and earlier not in passed and (between := faulty.get((submission.key[0], earlier))):
        passed.add(earlier)
        earlier = str(between.header.get("supersedes") or earlier)
    return earlier


def _is_in_a_ring(start: _Submission, counted: dict[tuple[Agency | None, str], _Submission]) -> bool:
    submission, steps = start, 0
    while (earlier := submission.header.get("supersedes")) and steps <= len(counted):
        following = counted.get((submission.key[0], str(earlier)))
        if following is None:
            return False
        if following is start:
            return True
        submission, steps = following, steps + 1
    return False


def _digest(submission: _Submission) -> str:
    """A digest of a return's contents, independent of the format, of the order of rows, and of the version in which it was sent."""
    rows_of, digest = _contents(submission, 10**15), hashlib.sha256()
    for name in tables():
        for line in sorted(json.dumps(row, sort_keys=True) for row in rows_of(name)):
            digest.update(f"{name} {line}\n".encode())
    return digest.hexdigest()


def _rows(opened: Source, record_type: str, left_out: Counter[str] | None = None, as_meant: bool = False) -> Iterator[Row]:
    """The rows of a record type, cleaned, without blanks and local columns.

    `left_out` is increased by the values that a store does not hold. With `as_meant`, no cell needs cleaning.
    """
    cleaner = Cleaner(opened.place, opened.voice) if opened.is_cleaned and not as_meant else None
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


def _contents(submission: _Submission, max_bytes: int, left_out: Counter[str] | None = None) -> Callable[[str], Iterable[Row]]:
    """A function that gives the rows of a record type as a store holds them: in the present version, whichever the return states."""
    if not submission.upgraded_from:
        opened = open_return(submission.path, max_bytes)
        return lambda record_type: _rows(opened, record_type, left_out, submission.as_meant)
    by_type: Tables = defaultdict(list)
    for name, row in upgrade(read(submission.path, max_bytes)).rows:
        by_type[name].append(row)
    return lambda record_type: _stored(record_type, by_type[record_type], left_out)


class _Version:
    """A short digest of a return's records, independent of their order."""

    def __init__(self) -> None:
        self._sum = 0

    def passing(self, record_type: str, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, unchanged."""
        for row in rows:
            line = f"{record_type} {sorted(row.items())}".encode()
            self._sum += int.from_bytes(hashlib.blake2b(line, digest_size=8).digest())
            yield row

    @property
    def text(self) -> str:
        return f"{self._sum % 65_521:04x}"


def _write(submissions: Iterable[_Submission], path: Path, expected: Sequence[Agency] | None, max_bytes: int) -> None:
    """Writes the rows of the returns that count, and the metadata of all returns."""
    about = StoreMetadata(expected=None if expected is None else sorted(expected))
    left_out: Counter[str] = Counter({LOCAL_COLUMNS: 0, IDENTIFIERS: 0})
    writer = None
    try:
        writer = Writer(path)
        for number, submission in enumerate(submissions, 1):
            about.entries.append(submission.entry(number))
            if submission.state != COUNTED:
                continue
            rows_of = _contents(submission, max_bytes, left_out)
            version = _Version()
            for record_type in tables():
                writer.add(number, record_type, version.passing(record_type, rows_of(record_type)))
            about.entries[-1] = replace(about.entries[-1], version=version.text)
        about.left_out = dict(left_out)
        writer.finish(about)
    except sqlite.NO_ROOM as error:
        raise sqlite.no_room(error) from None
    finally:
        if writer is not None:
            writer.close()
