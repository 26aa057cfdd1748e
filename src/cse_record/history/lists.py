"""What changed in codelists, codes, successions, crosswalks, and in what tables may show together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast

from cse_record.history.change import OWN, Between, Change, Unclassified, by_key, matched, of_lists
from cse_record.history.editions import Entry, entries, text, texts
from cse_record.standard.codelists import words

CODELIST = {
    "name": OWN,
    "title": "reworded",
    "definition": "reworded",
    "open": OWN,
    "nations": "source_changed",
    "source": "source_changed",
    "source_version": "source_changed",
    "requirements": "requirements_served",
    "since": "since_changed",
    "used_by": OWN,  # follows from the elements
    "groups": OWN,
    "codes": OWN,
    "crosswalk": OWN,
}
"""The kind of change for each key of a codelist in `catalogue.json`."""
CODE = {
    "code": OWN,
    "label": OWN,
    "definition": "reworded",
    "status": OWN,
    "valid_from": OWN,
    "valid_to": OWN,
    "since": "since_changed",
    "deprecated_in": OWN,
    "kind": "meaning_changed",
    "source": "source_changed",
    "other_names": OWN,
    "group": OWN,
}
"""The kind of change for each key of a code."""
SUCCESSION = {"split-into": "code_split", "merged-into": "code_merged", "recoded": "code_recoded", "replaced-by": "code_replaced"}
"""The kind of change for each relation of a new succession."""


def of_codelists(between: Between) -> Iterator[Change]:
    """Every change in codelists, successions and hierarchies."""
    found = matched(entries(between.then.catalogue, "codelists"), entries(between.now.catalogue, "codelists"), "name")
    for added in found.added:
        yield from between.addition("codelist_added", "codelist", text(added, "name"), added.get("since"))
        yield from _of_codes(between, {}, added)
    for removed in found.removed:
        yield Change("codelist_removed", "codelist", text(removed, "name"))
        yield from _of_codes(between, removed, {})
    for then, now in found.pairs:
        yield from _of_codelist(between, then, now)
    yield from found.order("standard", "", "codelists")
    yield from _of_successions(between)
    yield from _of_hierarchies(between)


def _of_codelist(between: Between, then: Entry, now: Entry) -> Iterator[Change]:
    if then == now:
        return
    name = text(now, "name")
    yield from by_key("codelist", name, then, now, CODELIST)
    if then.get("open") != now.get("open"):
        yield Change("list_opened" if now.get("open") else "list_closed", "codelist", name, "open", then.get("open"), now.get("open"))
    yield from _of_codes(between, then, now)
    yield from _of_group_labels(name, then, now)
    yield from _of_crosswalk(name, then, now)


def _of_codes(between: Between, then: Entry, now: Entry) -> Iterator[Change]:
    name = text(now, "name") or text(then, "name")
    found = matched(entries(then, "codes"), entries(now, "codes"), "code")
    for added in found.added:
        yield from between.addition("code_added", "code", f"{name}:{text(added, 'code')}", added.get("since"))
    for removed in found.removed:
        yield Change("code_removed", "code", f"{name}:{text(removed, 'code')}")
    for before, after in found.pairs:
        if before is not after and before != after:
            at = f"{name}:{text(after, 'code')}"
            yield from by_key("code", at, before, after, CODE)
            yield from _of_status(between, at, before, after)
            yield from _of_names(at, before, after)
            if before.get("group") != after.get("group"):
                yield from _of_groups(at, before, after, _earlier_groups(then) & _narrowing(between, name))
    yield from found.order("codelist", name, "codes")


def _of_status(between: Between, at: str, then: Entry, now: Entry) -> Iterator[Change]:
    """The status of a code and its dates in the real world."""
    yield from between.retirement("code_retired", "code", at, then, now)
    before, after = text(then, "status"), text(now, "status")
    has_ended = before != after == "ended"
    if has_ended:
        yield Change("code_ended", "code", at, "valid_to", then.get("valid_to"), now.get("valid_to"))
    elif before != after and then.get("deprecated_in") == now.get("deprecated_in"):
        yield Change("retirement_changed" if "retired" in (before, after) else "code_validity", "code", at, "status", before, after)
    for part in ("valid_from",) if has_ended else ("valid_from", "valid_to"):
        if then.get(part) != now.get(part):
            yield Change("code_validity", "code", at, part, then.get(part), now.get(part))


def _of_names(at: str, then: Entry, now: Entry) -> Iterator[Change]:
    """The label and other names of a code. What is no longer among either is no longer read."""
    before, after = ({name.casefold() for name in (text(entry, "label"), *texts(entry, "other_names"))} for entry in (then, now))
    gained, lost = of_lists(texts(then, "other_names"), texts(now, "other_names"))
    for name in (text(then, "label"), *lost):
        if name.casefold() not in after:
            yield Change("name_removed", "code", at, "label" if name == text(then, "label") else "other_names", name)
    for name in gained:
        if name.casefold() not in before:
            yield Change("name_added", "code", at, "other_names", None, name)
    if text(then, "label") != text(now, "label"):
        yield Change("reworded", "code", at, "label", text(then, "label"), text(now, "label"))
    elif texts(then, "other_names") != texts(now, "other_names") and before == after:
        yield Change("order_changed", "code", at, "other_names", texts(then, "other_names"), texts(now, "other_names"))


def _earlier_groups(codelist: Entry) -> set[str]:
    return {group for code in entries(codelist, "codes") for group in words(text(code, "group"))}


def _narrowing(between: Between, name: str) -> set[str]:
    """The groups of a list to which an element of either version is restricted."""
    record_types = (*entries(between.then.catalogue, "record_types"), *entries(between.now.catalogue, "record_types"))
    elements = (element for record_type in record_types for element in entries(record_type, "elements"))
    return {text(element, "group") for element in elements if element.get("codelist") == name and element.get("group")}


def _of_groups(at: str, then: Entry, now: Entry, narrowing: set[str]) -> Iterator[Change]:
    before, after = words(text(then, "group")), words(text(now, "group"))
    gained, lost = of_lists(before, after)
    # an element that is restricted to a group takes the codes that are in this group alone
    is_narrowing = any(group in narrowing for group in (*gained, *lost, text(then, "group"), text(now, "group")))
    for group in (*gained, *lost):
        kind = "element_list_changed" if is_narrowing else "code_grouped"
        yield Change(kind, "code", at, "group", *((None, group) if group in gained else (group, None)))
    if not gained and not lost:
        yield Change("order_changed", "code", at, "group", then.get("group"), now.get("group"))


def _of_group_labels(name: str, then: Entry, now: Entry) -> Iterator[Change]:
    before, after = (cast("Mapping[str, str]", entry.get("groups") or {}) for entry in (then, now))
    for group in {**before, **after}:
        if before.get(group) != after.get(group):
            kind = "reworded" if group in before and group in after else "code_grouped"
            yield Change(kind, "codelist", name, f"groups {group}", before.get(group), after.get(group))


def _of_crosswalk(name: str, then: Entry, now: Entry) -> Iterator[Change]:
    """Rows of the crosswalks of a list, by scheme: what differs is counted as a whole for each code of the scheme."""
    if then.get("crosswalk") == now.get("crosswalk"):
        return
    before, after = (_by_correspondence(entry) for entry in (then, now))
    for key in {**before, **after}:
        if before.get(key) != after.get(key):
            yield Change("correspondence_changed", "codelist", name, " ".join(key), before.get(key), after.get(key))
    if before == after:
        yield Change("order_changed", "codelist", name, "crosswalk")


def _by_correspondence(codelist: Entry) -> dict[tuple[str, ...], list[str]]:
    rows: dict[tuple[str, ...], list[str]] = {}
    for row in entries(codelist, "crosswalk"):
        key = tuple(text(row, part) for part in ("code", "scheme", "scheme_code"))
        rows.setdefault(key, []).append(json.dumps(row, ensure_ascii=False, sort_keys=True))
    return rows


def _of_successions(between: Between) -> Iterator[Change]:
    then, now = entries(between.then.catalogue, "successions"), entries(between.now.catalogue, "successions")
    found = matched(then, now, lambda succession: tuple(text(succession, part) for part in ("codelist", "from_code", "to_code")))
    for added in found.added:
        relation = text(added, "relation")
        if relation not in SUCCESSION:
            raise Unclassified(f"no kind of change is declared for the succession {relation!r}. Add a line to cse_record/history/lists.py.")
        yield Change(SUCCESSION[relation], "code", _from(added), text(added, "to_code"), None, added.get("date"))
    for removed in found.removed:
        yield Change("succession_corrected", "code", _from(removed), text(removed, "to_code"), removed.get("date"), None)
    corrected = dict.fromkeys(("codelist", "from_code", "to_code"), OWN) | dict.fromkeys(("date", "relation"), "succession_corrected")
    for before, after in found.pairs:
        yield from by_key("code", _from(after), before, after, corrected, part=f"{text(after, 'to_code')} ")
    yield from found.order("standard", "", "successions")


def _from(succession: Entry) -> str:
    return f"{text(succession, 'codelist')}:{text(succession, 'from_code')}"


def _of_hierarchies(between: Between) -> Iterator[Change]:
    found = matched(between.then.hierarchies, between.now.hierarchies, lambda row: (row.get("list"), row.get("node")))
    for row in (*found.added, *found.removed):
        both = (None, dict(row)) if row in found.added else (dict(row), None)
        yield Change("shown_together", "codelist", text(row, "list"), text(row, "node"), *both)
    for then, now in found.pairs:
        if then != now:
            yield Change("shown_together", "codelist", text(now, "list"), text(now, "node"), dict(then), dict(now))
    yield from found.order("standard", "", "hierarchies")
