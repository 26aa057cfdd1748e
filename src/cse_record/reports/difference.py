"""The changes between two versions of the standard: as text, as JSON and as a web page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from cse_record.history import Change, Edition, KindOfChange, needed_step, stated_step
from cse_record.history.editions import entries, text, texts
from cse_record.history.kinds import PROMISES, STEPS
from cse_record.reports.html.document import document
from cse_record.reports.html.markup import element, joined, lines, listing
from cse_record.reports.wrapping import WIDTH, fitted
from cse_record.standard.voice import how_many

SHOWN = 60
"""The most characters of a value that are shown with a change. JSON has the whole values."""


def by_kind(changes: Sequence[Change]) -> Iterator[tuple[KindOfChange, list[Change]]]:
    """The changes of each kind, in the order of the vocabulary, as `differences` gives them."""
    for kind, of_kind in groupby(changes, key=lambda change: change.type):
        yield kind, list(of_kind)


def outline(then: Edition, now: Edition, changes: Sequence[Change]) -> str:
    """How many changes there are, and which step of version they need and have."""
    is_patch = then is not now and then.version == now.version
    heading = f"From version {then.version} of the standard to {now.version}" + (", as this package holds it" if is_patch else "")
    if not changes:
        return f"{heading}: no changes."
    needed, stated = STEPS[needed_step(changes)], STEPS[stated_step(then.version, now.version)]
    return f"{heading}: {how_many(len(changes), 'change')}. The smallest step for them is a {needed}; this step is a {stated}."


def change_text(then: Edition, now: Edition, changes: Sequence[Change], width: int = WIDTH) -> str:
    """The changes for a terminal, by kind, in lines of at most `width` characters unless a word is longer."""
    written, words = [outline(then, now, changes)], _words_of(then, now)
    for kind, of_kind in by_kind(changes):
        written += ["", f"{_heading(kind, of_kind)} [{kind.least}]", *(f"  {_line(change, words)}" for change in of_kind)]
    return fitted("\n".join(written), width) + "\n"


def change_json(then: Edition, now: Edition, changes: Sequence[Change]) -> str:
    """The changes for programs, with the whole values."""
    document = {
        "standard": "cse-record",
        "from": then.version,
        "to": now.version,
        "stated_step": stated_step(then.version, now.version),
        "least_step": needed_step(changes) or None,
        "counts": {kind.kind: len(of_kind) for kind, of_kind in by_kind(changes)},
        "changes": [
            {
                "kind": change.kind,
                "least_step": change.type.least,
                "subject": change.subject,
                "at": change.at,
                "part": change.part,
                "before": change.before,
                "after": change.after,
            }
            for change in changes
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def change_page(then: Edition, now: Edition, changes: Sequence[Change]) -> str:
    """The changes as a self-contained web page."""
    words = _words_of(then, now)
    sections = [
        element(
            "section",
            element("h2", _heading(kind, of_kind)),
            element("p", f"{kind.definition} Smallest step: {STEPS[kind.least]} ({PROMISES[kind.promise].change})."),
            listing(_line(change, words) for change in of_kind),
            id=kind.kind,
        )
        for kind, of_kind in by_kind(changes)
    ]
    contents = listing(joined(element("a", kind.title, href=f"#{kind.kind}"), f" ({len(of_kind):,})") for kind, of_kind in by_kind(changes))
    title = f"What changed from version {then.version} to {now.version} of the standard"
    main = lines(element("h1", title), element("p", outline(then, now, changes)), contents if changes else "", *sections)
    skip = element("a", "Skip to the content", href="#content", class_="skip")
    return document(title, lines(skip, element("main", main, id="content")))


def _heading(kind: KindOfChange, changes: Sequence[Change]) -> str:
    return f"{kind.title} ({len(changes):,})"


def _words_of(then: Edition, now: Edition) -> dict[str, str]:
    """What rules, record types, elements and codes are called, the later name before the earlier, and what replaces those retired."""
    words: dict[str, str] = {}
    for edition in (then, now):
        named = [(text(rule, "id"), text(rule, "title"), rule) for rule in entries(edition.rules, "rules")]
        for record in entries(edition.catalogue, "record_types"):
            name = text(record, "name")
            named.append((name, text(record, "title"), record))
            named += [(f"{name}.{text(element, 'name')}", text(element, "label"), element) for element in entries(record, "elements")]
        for codelist in entries(edition.catalogue, "codelists"):
            name = text(codelist, "name")
            named += [(f"{name}:{text(code, 'code')}", text(code, "label"), code) for code in entries(codelist, "codes")]
        for name, title, entry in named:
            instead = ", ".join(texts(entry, "replaced_by"))
            words[name] = f"{title}. Use {instead}" if instead else title
    return words


def _line(change: Change, words: Mapping[str, str]) -> str:
    """One change: what it is about and called, which part of that, and its values if they are short."""
    at = " · ".join(filter(None, (change.at or "all of the standard", words.get(change.at), change.part)))
    before, after = _short(change.before), _short(change.after)
    return f"{at}: {before} → {after}" if before and after else at


def _short(value: object) -> str:
    """A single value if it is short; otherwise nothing."""
    words = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value) if isinstance(value, str | int) else ""
    return words if len(words) <= SHOWN else ""
