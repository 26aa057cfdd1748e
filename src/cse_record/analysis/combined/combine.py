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
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Literal

from cse_record.analysis.combined import collection
from cse_record.analysis.combined.collection import IDENTIFIERS, LOCAL_COLUMNS, Collection, Filled, open_store
from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED, REPEATED, SET_ASIDE, SUPERSEDED, ReasonNotCounted, StoreMetadata
from cse_record.analysis.combined.stores_given import refuse_stores
from cse_record.analysis.combined.submitted import Notices, Submission, Tell, contents, name_of, submitted
from cse_record.analysis.combined.writer import Writer, in_columns
from cse_record.formats import sqlite
from cse_record.formats.atomic import move_into_place, scratch_beside, writable
from cse_record.formats.files import MAX_BYTES
from cse_record.formats.places import Refusal, not_opened
from cse_record.formats.record_types import tables
from cse_record.formats.sniffing import KEEP_IT, LARGEST_KEY, is_key
from cse_record.standard.speech import said

Policy = Literal["refuse", "set-aside"]
STORES = (".sqlite", ".json")
SHOWN = 10


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

    Example:

        from cse_record import combine

        collection = combine(["examples/police.json", "examples/nil-return.json"], "store.sqlite")
        print(len(collection.about.entries), "returns")
    """
    target = writable(target, "A store", STORES)
    refuse_stores([str(path) for path in paths], max_bytes)
    for path in paths:
        _refuse_what_is_no_return(str(path))
    with scratch_beside(target) as scratch:
        try:
            written, filled = _written(paths, scratch, invalid, expected, max_bytes, progress, notices)
        except sqlite.NO_ROOM as error:
            raise sqlite.no_room(error) from None
        if target.suffix.lower() == ".json":
            collection.write_json(open_store(written, filled=filled), written.with_suffix(".json"))
            written = written.with_suffix(".json")
        open_store(written, filled=filled)  # before it may take the place of another store
        move_into_place(written, target)
    return open_store(target, filled=filled)


def _written(
    paths: Sequence[str | Path],
    scratch: Path,
    invalid: Policy,
    expected: Sequence[Agency] | None,
    max_bytes: int,
    progress: Tell | None,
    notices: Notices | None,
) -> tuple[Path, Filled]:
    """Writes a store in a folder, and says which columns it fills.

    Each return is read once: its rows go to a draft of the store while they are checked. The draft becomes the store if all returns count
    and are in order. Otherwise the store is copied from it.
    """
    with closing(Writer(scratch / "store")) as draft:
        submissions = [submitted(str(path), number, draft, max_bytes, progress, notices) for number, path in enumerate(paths, 1)]
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
        counted = [number for number, submission in enumerate(submissions, 1) if submission.state == COUNTED]
        if counted == list(draft.returns) == [submissions[number - 1].number for number in counted]:
            _complete(submissions, draft, expected)
            return draft.path, draft.filled
        draft.commit()
        with closing(Writer(scratch / "in-order", draft.path)) as store:
            for number, submission in enumerate(submissions, 1):
                if submission.state != COUNTED:
                    continue
                if submission.number:
                    for record_type, stored in store.copy(draft, submission.number, number):
                        if progress:
                            progress(f"Storing {submission.path}", record_type, stored)
                    continue
                rows_of = contents(submission, max_bytes, submission.left_out)
                for record_type in tables():
                    for rows in in_columns(record_type, rows_of(record_type)):
                        store.add(number, record_type, rows)
            _complete(submissions, store, expected)
            return store.path, store.filled


def _refuse_what_is_no_return(path: str) -> None:
    """Raises `Refusal` for a path that cannot be a return: a missing file or a key."""
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
        raise Refusal(f"{path} is a secret key, not a return. {said(KEEP_IT)}")


def _set_order(submissions: list[Submission]) -> None:
    """Puts aside returns that were submitted twice, contradict each other, or are replaced. Their order does not matter."""
    by_ref: dict[tuple[Agency | None, str], list[Submission]] = defaultdict(list)
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
                    submission.put_aside(ReasonNotCounted.REPEATED, f"the same return as {name_of(same[0].path)}", REPEATED)
                else:
                    other = Path(next(same_return.path for same_return in same if same_return is not submission)).name
                    submission.put_aside(
                        ReasonNotCounted.CONTRADICTED,
                        f"has the same reference as {other}, from the same agency, but different contents: leave out the wrong one, "
                        f"or give the later its own return_ref and, if it replaces the other, name that in supersedes",
                    )
    counted = {key: same[0] for key, same in by_ref.items() if same[0].state == COUNTED}
    of_other = {ref for _, ref in counted}
    claims: dict[tuple[Agency | None, str], list[Submission]] = defaultdict(list)
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


def _replaces(submission: Submission, faulty: Mapping[tuple[Agency | None, str], Submission]) -> str:
    """The reference of the return that this one replaces, followed through returns that have errors and so cannot count."""
    earlier, passed = str(submission.header.get("supersedes", "")), set()
    while earlier and earlier not in passed and (between := faulty.get((submission.key[0], earlier))):
        passed.add(earlier)
        earlier = str(between.header.get("supersedes") or earlier)
    return earlier


def _is_in_a_ring(start: Submission, counted: dict[tuple[Agency | None, str], Submission]) -> bool:
    submission, steps = start, 0
    while (earlier := submission.header.get("supersedes")) and steps <= len(counted):
        following = counted.get((submission.key[0], str(earlier)))
        if following is None:
            return False
        if following is start:
            return True
        submission, steps = following, steps + 1
    return False


def _digest(submission: Submission) -> str:
    """A digest of a return's contents, independent of the format, of the order of rows, and of the version in which it was sent."""
    rows_of, digest = contents(submission, 10**15), hashlib.sha256()
    for name in tables():
        for line in sorted(json.dumps(row, sort_keys=True) for row in rows_of(name)):
            digest.update(f"{name} {line}\n".encode())
    return digest.hexdigest()


def _complete(submissions: Iterable[Submission], store: Writer, expected: Sequence[Agency] | None) -> None:
    """Writes the metadata of all returns into a store that holds the records of those that count."""
    about = StoreMetadata(expected=None if expected is None else sorted(expected))
    left_out: Counter[str] = Counter({LOCAL_COLUMNS: 0, IDENTIFIERS: 0})
    for number, submission in enumerate(submissions, 1):
        about.entries.append(submission.entry(number))
        if submission.state == COUNTED:
            about.entries[-1] = replace(about.entries[-1], version=store.version(number))
            left_out.update(submission.left_out)
    about.left_out = dict(left_out)
    store.finish(about)
