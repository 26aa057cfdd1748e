"""All changes between two versions of the standard, and the step of version that they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cse_record.history.change import OWN, Between, Change, Unclassified, by_key, matched
from cse_record.history.editions import Edition, Entry, entries, text
from cse_record.history.kinds import KINDS, STEPS
from cse_record.history.lists import of_codelists
from cse_record.history.records import of_record_types
from cse_record.history.rules import of_rules

CATALOGUE = ("standard", "version", "record_types", "codelists", "successions", "requirements", "tables", "faults")
"""The keys of `catalogue.json`, each of which is compared, except the first two: they say what is compared."""
OTHERS = {
    "requirements": ("requirement", {"title": "reworded", "finding": "reworded", "obligation": "reworded", "elements": OWN}),
    "tables": (
        "table",
        {"title": "reworded", "in_2011": "reworded", "from_tables": "reworded", "core_elements": OWN, "further_elements": OWN},
    ),
    "faults": ("fault", {"title": "reworded", "meaning": "reworded"}),
}
"""Of the other parts of the catalogue, what they describe, which is also the key that names it, and the kind of change for each key. Which
elements serve a requirement or a table follows from the elements."""


def differences(then: Edition, now: Edition) -> list[Change]:
    """Every change, in the order of the vocabulary. There are none between a version and itself.

    Raises Unclassified if a version holds something for which no kind of change is declared.
    """
    between = Between(then, now)
    changes = [*of_record_types(between), *of_codelists(between), *of_rules(between), *_of_others(between)]
    order = list(KINDS)
    return sorted(changes, key=lambda change: order.index(change.kind))


def _of_others(between: Between) -> Iterator[Change]:
    then, now = between.then.catalogue, between.now.catalogue
    for key in {**then, **now}:
        if key not in CATALOGUE:
            raise Unclassified(f"no kind of change is declared for {key!r} of the catalogue. Compare it in cse_record/history/.")
    for part, (subject, kinds) in OTHERS.items():
        yield from _of_part(entries(then, part), entries(now, part), part, subject, kinds)


def _of_part(then: Sequence[Entry], now: Sequence[Entry], part: str, subject: str, kinds: dict[str, str]) -> Iterator[Change]:
    found = matched(then, now, subject)
    yield from (Change(f"{subject}_added", subject, text(added, subject)) for added in found.added)
    yield from (Change(f"{subject}_removed", subject, text(removed, subject)) for removed in found.removed)
    for before, after in found.pairs:
        yield from by_key(subject, text(after, subject), before, after, {subject: OWN} | kinds)
    yield from found.order("standard", "", part)


def stated_step(then: str, now: str) -> str:
    """The step from one version number to another: 0.1 to 0.2 is minor, 0.2 to 1.0 major, and 0.2 to 0.2 a patch of the package."""
    earlier, later = then.split("."), now.split(".")
    return "patch" if earlier == later else "minor" if earlier[0] == later[0] else "major"


def needed_step(changes: Sequence[Change]) -> str:
    """The smallest step with which all of these changes may come; empty if there are none."""
    order = list(STEPS)
    return max((change.type.least for change in changes), key=order.index, default="")


def too_much(then: Edition, now: Edition, changes: Sequence[Change]) -> list[Change]:
    """The changes that need a greater step than the one between the two versions."""
    order = list(STEPS)
    stated = order.index(stated_step(then.version, now.version))
    return [change for change in changes if order.index(change.type.least) > stated]
