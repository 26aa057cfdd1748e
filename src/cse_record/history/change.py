"""One change, and the comparison of two entries key by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cse_record.history.editions import Edition, Entry, text
from cse_record.history.kinds import KINDS, KindOfChange

Subject = str
"""What changed: record_type, element, codelist, code, rule, requirement, table, fault, or standard for what concerns all of them."""


@dataclass(frozen=True)
class Change:
    """One difference between two versions.

    `at` is the name of what changed: `children.ethnicity`, `ethnicity:white-roma`, `MIS-001`. `part` is the key of the published entry that
    differs, or the reason, check or scheme that is added or gone. `before` and `after` are its values, None where there is none.
    """

    kind: str
    subject: Subject
    at: str
    part: str = ""
    before: object = field(default=None, hash=False)
    after: object = field(default=None, hash=False)

    @property
    def type(self) -> KindOfChange:
        return KINDS[self.kind]


class Unclassified(TypeError):
    """A key of the catalogue or of the rules, or a kind of succession, for which no kind of change is declared."""


OWN = ""
"""The kind of a key that a comparison treats itself."""


@dataclass(frozen=True)
class Between:
    """The two versions that are compared."""

    then: Edition
    now: Edition

    def is_later(self, version: object) -> bool:
        """Whether a version came after the earlier one, so that what it added is asked of no return of the earlier one."""
        order = self.now.versions
        return version in order and order.index(str(version)) > (order.index(self.then.version) if self.then.version in order else -1)

    def addition(self, kind: str, subject: Subject, at: str, since: object, part: str = "", after: object = None) -> Iterator[Change]:
        """Something new, which should say that it is."""
        yield Change(kind, subject, at, part, None, after)
        if not self.is_later(since):
            yield Change("backdated", subject, at, part, None, since)

    def retirement(self, kind: str, subject: Subject, at: str, then: Entry, now: Entry, part: str = "") -> Iterator[Change]:
        """Something that was retired, undone or moved, by `deprecated_in`."""
        before, after = then.get("deprecated_in") or None, now.get("deprecated_in") or None
        if before != after:
            is_new = before is None and self.is_later(after)
            yield Change(kind if is_new else "retirement_changed", subject, at, part, before, after)
        elif then.get("replaced_by") != now.get("replaced_by"):
            yield Change("reworded", subject, at, f"{part}replaced_by", then.get("replaced_by"), now.get("replaced_by"))


def by_key(subject: Subject, at: str, then: Entry, now: Entry, kinds: Mapping[str, str], part: str = "") -> Iterator[Change]:
    """A change for each key whose values differ, of the kind that `kinds` gives for the key; none for those that are `OWN`.

    Raises Unclassified for a key that `kinds` lacks.
    """
    if then is now:
        return
    for key in {**then, **now}:
        if key not in kinds:
            raise Unclassified(f"{subject} {at}: no kind of change is declared for {key!r}. Add a line to cse_record/history/.")
        if kinds[key] and then.get(key) != now.get(key):
            yield Change(kinds[key], subject, at, f"{part}{key}", then.get(key), now.get(key))


@dataclass(frozen=True)
class Matched:
    """The entries of two lists by key: those that one of them lacks, and pairs of the others."""

    added: list[Entry]
    removed: list[Entry]
    pairs: list[tuple[Entry, Entry]]
    has_another_order: bool

    def order(self, subject: Subject, at: str, part: str) -> Iterator[Change]:
        """The change of order, if there is one."""
        if self.has_another_order:
            yield Change("order_changed", subject, at, part)


def matched(then: Sequence[Entry], now: Sequence[Entry], key: str | Callable[[Entry], object]) -> Matched:
    """Matches two lists of entries by a key that identifies each of them. Of several with the same key, the last counts."""

    def of(entry: Entry) -> object:
        return text(entry, key) if isinstance(key, str) else key(entry)

    if then is now:
        return Matched([], [], [], False)
    earlier, later = {of(entry): entry for entry in then}, {of(entry): entry for entry in now}
    common = [name for name in earlier if name in later]
    return Matched(
        [entry for name, entry in later.items() if name not in earlier],
        [entry for name, entry in earlier.items() if name not in later],
        [(earlier[name], later[name]) for name in common],
        common != [name for name in later if name in earlier],
    )


def of_lists(then: Iterable[str], now: Iterable[str]) -> tuple[list[str], list[str]]:
    """What a list of texts gained and lost, each in its order."""
    earlier, later = list(then), list(now)
    return [item for item in later if item not in earlier], [item for item in earlier if item not in later]
