"""What changed in rules and their checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from cse_record.history.change import OWN, Between, Change, by_key, matched
from cse_record.history.editions import Entry, entries, text, texts

RULE = {
    "id": OWN,
    "severity": OWN,
    "title": "rule_reworded",
    "why": "rule_reworded",
    "fix": "rule_reworded",
    "requirements": "requirements_served",
    "since": "since_changed",
    "deprecated_in": OWN,
    "replaced_by": OWN,
    "checks": OWN,
    "examples": "examples_changed",
}
"""The kind of change for each key of a rule in `rules.json`."""
CHECK = {
    "record_type": "rule_corrected",
    "fields": OWN,
    "address": "rule_corrected",
    "reach": "rule_corrected",
    "digest_of": OWN,
    "predicate": OWN,
    "since": "since_changed",
    "deprecated_in": OWN,
    "replaced_by": OWN,
}
"""The kind of change for each key of a check."""
SHARED = {"about": "reworded", "text_patterns": OWN, "not_names": "rule_corrected", "rules": OWN}
SHARED |= dict.fromkeys(("standard", "version", "record_types"), OWN)  # what the catalogue says as well
"""The kind of change for what all rules share."""
FOLLOWING = ("fields", "digest_of", "predicate")
"""The keys of a check whose values may follow an addition elsewhere."""
SEVERITIES = ("note", "query", "error")


def of_rules(between: Between) -> Iterator[Change]:
    """Every change in rules."""
    then, now = between.then.rules, between.now.rules
    yield from by_key("standard", "", then, now, SHARED)
    yield from by_pattern(then, now)
    found = matched(entries(then, "rules"), entries(now, "rules"), "id")
    for added in found.added:
        yield from between.addition("rule_added", "rule", text(added, "id"), added.get("since"))
    for removed in found.removed:
        yield Change("rule_removed", "rule", text(removed, "id"))
    new_names = _new_names(between) if any(before != after for before, after in found.pairs) else set()
    for before, after in found.pairs:
        if before != after:
            yield from _of_rule(between, before, after, new_names)
    yield from found.order("standard", "", "rules")


def by_pattern(then: Entry, now: Entry) -> Iterator[Change]:
    """The patterns of identifiers in text, which several rules share."""
    before, after = (cast("Mapping[str, str]", rules.get("text_patterns") or {}) for rules in (then, now))
    for name in {**before, **after}:
        if before.get(name) != after.get(name):
            yield Change("rule_corrected", "standard", "", f"text_patterns {name}", before.get(name), after.get(name))


def _of_rule(between: Between, then: Entry, now: Entry, new_names: set[str]) -> Iterator[Change]:
    name = text(now, "id")
    yield from by_key("rule", name, then, now, RULE)
    yield from between.retirement("rule_retired", "rule", name, then, now)
    before, after = text(then, "severity"), text(now, "severity")
    if before != after:
        is_raised = before in SEVERITIES and after in SEVERITIES[SEVERITIES.index(before) :]
        yield Change("severity_raised" if is_raised else "severity_lowered", "rule", name, "severity", before, after)
    added, removed, pairs = _matched_checks(between, entries(then, "checks"), entries(now, "checks"))
    for check in added:
        since = check.get("since") or now.get("since")
        yield from between.addition("check_added", "rule", name, since, _called(check))
    for check in removed:
        yield Change("check_removed", "rule", name, _called(check))
    for earlier, later in pairs:
        called = _called(later)
        yield from by_key("rule", name, earlier, later, CHECK, part=f"{called} ")
        yield from between.retirement("check_retired", "rule", name, earlier, later, called)
        for part in FOLLOWING:
            if earlier.get(part) != later.get(part):
                follows = _follows(earlier.get(part), later.get(part), new_names)
                kind = "rule_follows" if follows else "rule_corrected"
                yield Change(kind, "rule", name, f"{called} {part}", earlier.get(part), later.get(part))
    order = [entries(then, "checks").index(earlier) for earlier, _ in pairs]
    if order != sorted(order):
        yield Change("order_changed", "rule", name, "checks")


def _called(check: Entry) -> str:
    return f"{text(check, 'record_type')}.{next(iter(texts(check, 'fields')), '')}"


def _matched_checks(between: Between, then: object, now: object) -> tuple[list[Entry], list[Entry], list[tuple[Entry, Entry]]]:
    """Checks added and removed, and pairs of the others in the order of the later version.

    A check has no name. So it is matched with one that is equal, or else as similar as possible; but what says that it came later is never
    taken for something earlier.
    """
    earlier, later = list(cast("list[Entry]", then)), list(cast("list[Entry]", now))
    added = [check for check in later if between.is_later(check.get("since"))]
    open_now = [check for check in later if not between.is_later(check.get("since"))]
    pairs: list[tuple[Entry, Entry]] = []
    for likeness in _LIKENESSES:
        for check in list(open_now):
            like = next((other for other in earlier if likeness(other) == likeness(check)), None)
            if like is not None:
                pairs.append((like, check))
                earlier.remove(like)
                open_now.remove(check)
    pairs.sort(key=lambda pair: later.index(pair[1]))
    return [*open_now, *added], earlier, pairs


_LIKENESSES: tuple[Callable[[Entry], object], ...] = (
    lambda check: check,
    lambda check: (check.get("record_type"), check.get("fields"), text(cast("Entry", check.get("predicate") or {}), "name")),
    lambda check: (check.get("record_type"), check.get("fields")),
    lambda check: (check.get("record_type"), texts(check, "fields")[:1]),
    lambda check: check.get("record_type"),
    lambda check: True,
)
"""What two checks have in common, most first."""


def _new_names(between: Between) -> set[str]:
    """What checks may have to follow: the codes that were added, with their labels and other names in lower case, and the elements."""
    return {*_new_codes(between), *_new_elements(between)}


def _new_codes(between: Between) -> Iterator[str]:
    for before, after in _same(between, "codelists"):
        for code in matched(entries(before, "codes"), entries(after, "codes"), "code").added:
            yield text(code, "code")
            yield from (name.casefold() for name in (text(code, "label"), *texts(code, "other_names")))


def _new_elements(between: Between) -> Iterator[str]:
    for before, after in _same(between, "record_types"):
        yield from (text(element, "name") for element in matched(entries(before, "elements"), entries(after, "elements"), "name").added)


def _same(between: Between, part: str) -> Iterator[tuple[Entry, Entry]]:
    """Each codelist or record type of the later version, after the same of the earlier one; an empty entry if it has none."""
    earlier = {text(entry, "name"): entry for entry in entries(between.then.catalogue, part)}
    for entry in entries(between.now.catalogue, part):
        yield earlier.get(text(entry, "name"), {}), entry


def _follows(then: object, now: object, names: set[str]) -> bool:
    """Whether a value of a check is what it was, except that it also names what was added: as a key, an item of a list or an operand."""
    if isinstance(then, dict) and isinstance(now, dict):
        added = [key for key in now if key not in then]
        kept = [_follows(then[key], now[key], names) for key in then if key in now]
        return len(kept) == len(then) and all(kept) and all(key in names or _is_of(now[key], names) for key in added)
    if isinstance(then, list) and isinstance(now, list):
        place = 0
        for item in now:
            if place < len(then) and _follows(then[place], item, names):
                place += 1
            elif not _is_of(item, names):
                return False
        return place == len(then)
    return then == now


def _is_of(value: object, names: set[str]) -> bool:
    """Whether a text, a path or an operand names something that was added."""
    if isinstance(value, dict):
        return _is_of(value.get("element"), names)
    return isinstance(value, str) and (value in names or not names.isdisjoint(value.split(".")))
