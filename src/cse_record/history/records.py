"""What changed in record types and elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cse_record.history.change import OWN, Between, Change, by_key, matched, of_lists
from cse_record.history.editions import Entry, entries, text, texts

RECORD_TYPE = {
    "name": OWN,
    "title": "name_removed",  # sheets and files are also found by the title
    "definition": "reworded",
    "guidance": "reworded",
    "core": "record_type_core",
    "identified_by": "identity_changed",
    "same_event": "joining_changed",
    "requirements": "requirements_served",
    "since": "since_changed",
    "deprecated_in": OWN,
    "replaced_by": OWN,
    "elements": OWN,
}
"""The kind of change for each key of a record type in `catalogue.json`."""
ELEMENT = {
    "name": OWN,
    "label": "name_removed",  # columns are also found by the label
    "definition": "reworded",
    "guidance": "reworded",
    "kind": "element_kind_changed",
    "accepted": OWN,
    "pattern": "element_kind_changed",
    "max_length": "element_kind_changed",
    "minimum": "element_kind_changed",
    "maximum": "element_kind_changed",
    "codelist": "element_list_changed",
    "group": "element_list_changed",
    "codes": "element_list_changed",
    "refers_to": "element_kind_changed",
    "companion_of": "element_kind_changed",
    "role": "element_kind_changed",
    "may_be_blank": OWN,
    "asked_since": OWN,
    "core_for_tables": "tables_of_element",
    "used_by_tables": "tables_of_element",
    "absent_reasons": OWN,
    "absent_since": OWN,
    "not_applicable_when": "reworded",
    "resolution": "joining_changed",
    "identifiability": OWN,
    "sensitivity": OWN,
    "requirements": "requirements_served",
    "since": "since_changed",
    "deprecated_in": OWN,
    "replaced_by": OWN,
    "maps_to": "correspondence_changed",
}
"""The kind of change for each key of an element."""
_PROTECTION = {
    "identifiability": {"none": 0, "indirect": 1, "direct": 2},
    "sensitivity": {"none": 0, "operational": 1, "criminal_offence": 2, "special_category": 2},
}
"""How well each class is protected. Two classes at the same level cannot be compared."""
_Siblings = tuple[Sequence[Entry], Sequence[Entry]]


def of_record_types(between: Between) -> Iterator[Change]:
    """Every change in record types and their elements."""
    found = matched(entries(between.then.catalogue, "record_types"), entries(between.now.catalogue, "record_types"), "name")
    for added in found.added:
        yield from between.addition("record_type_added", "record_type", text(added, "name"), added.get("since"))
        yield from _of_elements(between, {}, added)
    for removed in found.removed:
        yield Change("record_type_removed", "record_type", text(removed, "name"))
        yield from _of_elements(between, removed, {})
    for then, now in found.pairs:
        name = text(now, "name")
        yield from by_key("record_type", name, then, now, RECORD_TYPE)
        yield from between.retirement("record_type_retired", "record_type", name, then, now)
        yield from _of_elements(between, then, now)
    yield from found.order("standard", "", "record_types")


def _of_elements(between: Between, then: Entry, now: Entry) -> Iterator[Change]:
    if then is now:
        return
    record_type = text(now, "name") or text(then, "name")
    earlier, later = entries(then, "elements"), entries(now, "elements")
    found = matched(earlier, later, "name")
    for added in found.added:
        must = "element_added" if added.get("may_be_blank") else "element_added_asked"
        kind = "companion_added" if added.get("role") else must
        yield from between.addition(kind, "element", f"{record_type}.{text(added, 'name')}", added.get("since"))
    for removed in found.removed:
        yield Change("element_removed", "element", f"{record_type}.{text(removed, 'name')}")
    for before, after in found.pairs:
        if before != after:
            yield from _of_element(between, f"{record_type}.{text(after, 'name')}", before, after, (earlier, later))
    yield from found.order("record_type", record_type, "elements")


def _of_element(between: Between, at: str, then: Entry, now: Entry, siblings: _Siblings) -> Iterator[Change]:
    """`siblings` are the elements of its record type in both versions."""
    yield from by_key("element", at, then, now, ELEMENT)
    yield from between.retirement("element_retired", "element", at, then, now)
    yield from _of_accepted(at, then, now)
    yield from _of_blank(between, at, then, now)
    yield from _of_reasons(between, at, then, now, siblings)
    for part, level in _PROTECTION.items():
        before, after = text(then, part), text(now, part)
        if before != after:
            is_higher = before in level and level.get(after, -1) > level[before]
            yield Change("privacy_raised" if is_higher else "privacy_lowered", "element", at, part, before, after)


def _of_accepted(at: str, then: Entry, now: Entry) -> Iterator[Change]:
    """What is accepted, in words. Of a number, only the words name the unit; otherwise other keys say all that the words do."""
    before, after = text(then, "accepted"), text(now, "accepted")
    if before != after:
        yield Change("element_kind_changed" if now.get("kind") == "Number" else "reworded", "element", at, "accepted", before, after)


def _of_blank(between: Between, at: str, then: Entry, now: Entry) -> Iterator[Change]:
    before, after = then.get("may_be_blank"), now.get("may_be_blank")
    asked_before, asked_after = then.get("asked_since"), now.get("asked_since")
    if before != after:
        if not after:
            yield Change(
                "element_asked" if between.is_later(asked_after) else "blank_refused", "element", at, "may_be_blank", before, after
            )
        elif not between.is_later(now.get("deprecated_in")):  # what is retired is no longer asked for
            yield Change("answer_dropped", "element", at, "may_be_blank", before, after)
    elif asked_before != asked_after:
        yield Change("since_changed", "element", at, "asked_since", asked_before, asked_after)


def _of_reasons(between: Between, at: str, then: Entry, now: Entry, siblings: _Siblings) -> Iterator[Change]:
    earlier, later = ({text(sibling, "name"): sibling for sibling in of_type} for of_type in siblings)
    if _repeats_its_element(then, earlier) and _repeats_its_element(now, later):
        return
    before, after = texts(then, "absent_reasons"), texts(now, "absent_reasons")
    since_before, since_after = _since_of_reasons(then), _since_of_reasons(now)
    since_in_element = _since_of_reasons(later.get(text(now, "companion_of"), {}))
    companions = [entry for entry in later.values() if entry.get("role") == "absent" and entry.get("companion_of") == now.get("name")]
    gained, lost = of_lists(before, after)
    codes = {code: since for code, since in _since_of_codes(between).items() if code in gained}
    for reason in gained:
        given = (since_after.get(reason), since_in_element.get(reason), codes.get(reason), *(entry.get("since") for entry in companions))
        kind = "reason_added" if any(map(between.is_later, given)) else "reason_added_in_place"
        yield Change(kind, "element", at, reason, None, reason)
    for reason in lost:
        yield Change("reason_removed", "element", at, reason, reason, None)
    for reason in {**since_before, **since_after}:
        if reason not in gained and since_before.get(reason) != since_after.get(reason):
            yield Change("since_changed", "element", at, f"absent_since {reason}", since_before.get(reason), since_after.get(reason))
    if not gained and not lost and before != after:
        yield Change("order_changed", "element", at, "absent_reasons", before, after)


def _repeats_its_element(entry: Entry, siblings: dict[str, Entry]) -> bool:
    """Whether it is a companion for reasons that accepts what its element says, which is compared there."""
    parent = siblings.get(text(entry, "companion_of"), {}) if entry.get("role") == "absent" else {}
    same_since = entry.get("absent_since") in (None, parent.get("absent_since"))
    return bool(parent) and texts(entry, "absent_reasons") == texts(parent, "absent_reasons") and same_since


def _since_of_reasons(entry: Entry) -> dict[str, object]:
    since = entry.get("absent_since")
    return dict(since) if isinstance(since, dict) else {}


def _since_of_codes(between: Between) -> dict[str, object]:
    """The version that added each reason for absence."""
    lists = entries(between.now.catalogue, "codelists")
    return {
        text(code, "code"): code.get("since") for named in lists if named["name"] == "absent_reason" for code in entries(named, "codes")
    }
