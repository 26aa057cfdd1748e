"""Workbooks that are asked for by a list: kinds of workbook and record types, such as `core,indicators`.

The workbook has the sheets of all of them. A kind brings its own sheets; a record type shows what a sector would see of it. Record types
to which its rows must refer are added, with what must be answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from cse_record.standard.kinds import Ref
from cse_record.standard.record import Record, Shows
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row
from cse_record.standard.workbook import FRAME, FULL, VARIANTS, Variant

SEPARATOR, BOARD = " + ", ", "
"""Between the parts of the title of such a workbook, and before the name of the board in the title of a file."""
ALONE = "Workbook: "
"""The beginning of a title that names record types only."""
LEAST_ALIKE, LEAST_SEARCHED = 0.6, 4
"""How like a name a word must be, from 0 to 1, and how many letters it must have to be searched for in what is said of record types."""
MOST_WORDS = 6
"""The most words that the name of a workbook or record type has."""
_OTHER_SEPARATORS = re.compile(r"[;+&/|]|\band\b")
_EXTENTS: tuple[Shows, ...] = ("core", "facts", "all")
CORE = VARIANTS["core"]


class UnknownWorkbook(ValueError):
    """No workbook, and no record type, has that name. The message says what there is, and repeats nothing that was typed."""


def workbook(names: str) -> Variant:
    """The workbook of a kind, of a record type, or of a list of them separated by commas; blanks and repetitions do not matter.

    Raises UnknownWorkbook.

    Example: workbook("children,missing_episodes")
    """
    typed = [item for part in names.split(",") if (item := _plain(part))]
    known = _known()
    for number, item in enumerate(typed, 1):
        if item not in known:
            raise UnknownWorkbook(_without_commas(typed, known) or _unknown(number * (len(typed) > 1), item, known))
    chosen = {known[item] for item in typed}
    kinds, types = [name for name in VARIANTS if name in chosen], [name for name in RECORDS if name in chosen and name not in FRAME]
    if not kinds and not types:
        frame = f"Every workbook has {' and '.join(FRAME)}. Name what else it should have. " if chosen else ""
        raise UnknownWorkbook(f"{frame}{_there_are()}")
    if FULL.name in kinds:
        return FULL
    return VARIANTS[kinds[0]] if len(kinds) == 1 and not types else _joined([VARIANTS[name] for name in kinds], types)


def titled(title: str) -> tuple[Variant | None, str]:
    """The workbook that has a title, and the name of the board after it; None if no workbook has such a title."""
    name, _, board = title.partition(BOARD)
    by_title = {variant.title: variant.name for variant in VARIANTS.values()} | {
        record.about.title: record_type for record_type, record in RECORDS.items()
    }
    parts = [by_title.get(part, "") for part in name.removeprefix(ALONE).split(SEPARATOR)]
    found = workbook(",".join(parts)) if all(parts) else None
    return (found, board) if found and found.title == name else (None, board)


def _known() -> dict[str, str]:
    """The names that are accepted, in the form in which names are compared."""
    return {_plain(name): name for name in (*VARIANTS, *RECORDS)} | {_plain(record.about.title): name for name, record in RECORDS.items()}


def _plain(name: str) -> str:
    """A name in the form in which names are compared."""
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())


def run_together(text: str) -> tuple[str, ...]:
    """The names of workbooks and record types in a text that has something other than commas between them; none if it holds anything else,
    or only one name.

    Example: run_together("core missing episodes")
    """
    return _names_in(_plain(_OTHER_SEPARATORS.sub(" ", text)).split(), _known())


def _names_in(words: list[str], known: dict[str, str]) -> tuple[str, ...]:
    """The names of which a text consists, each as long as possible; empty if it holds anything else, or only one name."""
    names, at = [], 0
    while at < len(words):
        ends = range(min(len(words), at + MOST_WORDS), at, -1)
        if not (end := next((end for end in ends if " ".join(words[at:end]) in known), 0)):
            return ()
        names.append(known[" ".join(words[at:end])])
        at = end
    different = tuple(dict.fromkeys(names))
    return different if len(different) > 1 else ()


def _without_commas(typed: list[str], known: dict[str, str]) -> str:
    """What to say if something other than commas separates the names; empty if that is not what is wrong."""
    items = [(known[item],) if item in known else run_together(item) for item in typed]
    if not all(items):
        return ""
    meant = ",".join(dict.fromkeys(name for names in items for name in names))
    return f"Commas separate the names of workbooks and record types. Did you mean {meant}?"


def _unknown(number: int, item: str, known: dict[str, str]) -> str:
    which = f"Item {number} of the list" if number else "That"
    near = list(dict.fromkeys(known[name] for name in get_close_matches(item[:200], known, n=3, cutoff=LEAST_ALIKE)))
    if not near and len(item) >= LEAST_SEARCHED:
        near = [name for name, record in RECORDS.items() if name not in FRAME and f" {item.removesuffix('s')}" in _about(record)][:3]
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"{which} is neither a workbook nor a record type.{meant} {_there_are()}"


def _about(record: type[Record]) -> str:
    """What is said of a record type, to be searched for a word."""
    return f" {record.about.title} {record.about.definition} {record.about.guidance}".casefold()


def _there_are() -> str:
    types = [name for name in RECORDS if name not in FRAME]
    return f"The workbooks are {_in_words(VARIANTS)}. The record types are {_in_words(types)}. Separate them by commas."


def _in_words(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _joined(kinds: list[Variant], types: list[str]) -> Variant:
    """The workbook with the sheets of some kinds and of some record types."""
    shows: dict[str, Shows] = dict.fromkeys(FRAME, "all")
    extra: dict[str, tuple[str, ...]] = {}
    for kind in kinds:
        for name, extent in kind.shows.items():
            shows[name] = max(extent, shows.get(name, "core"), key=_EXTENTS.index)
        for name, elements in kind.extra.items():
            extra[name] = tuple(dict.fromkeys((*extra.get(name, ()), *elements)))
    for name in types:
        shows[name] = max("facts", shows.get(name, "core"), key=_EXTENTS.index)
    added = []
    while missing := next((name for name in _required(shows) if name not in shows), ""):
        shows[missing] = "core"
        extra[missing] = CORE.extra.get(missing, ())
        added.append(missing)
    titles = [*(kind.title for kind in kinds), *(RECORDS[name].about.title for name in types)]
    title = SEPARATOR.join(titles) if kinds else f"{ALONE}{SEPARATOR.join(titles)}"
    in_text = [*(f"the {kind.title[0].lower()}{kind.title[1:]}" for kind in kinds), *(RECORDS[name].about.title_in_text for name in types)]
    purpose = f"For a request for {_in_words(in_text)}."
    if added:
        along = _in_words(RECORDS[name].about.title_in_text for name in RECORDS if name in added)
        purpose += f" Other sheets refer to {along}: of these, it has what must be answered."
    asks, starts, guides = _not_asked(kinds, types)
    name = ",".join([*(kind.name for kind in kinds), *types])
    return Variant(name, title, purpose, shows, extra, asks=asks, starts=starts, guides=guides)


def _not_asked(kinds: list[Variant], types: list[str]) -> tuple[dict[str, tuple[str, ...]], dict[str, Row], dict[str, str]]:
    """What a short form among the kinds asks for in each record type, answers itself, and says of it, unless the list asks for the whole
    type.
    """
    guides: dict[str, str] = {}
    asks: dict[str, tuple[str, ...]] = {}
    starts: dict[str, Row] = {}
    for short in (kind for kind in kinds if kind.is_short):
        for name in short.record_types:
            if name not in types and all(kind is short or name not in kind.shows for kind in kinds):
                asks |= {name: short.asks[name]} if name in short.asks else {}
                starts |= {name: short.starts[name]} if name in short.starts else {}
                guides |= {of: words for of, words in short.guides.items() if of.partition(".")[0] == name}
    return asks, starts, guides


def _required(shows: Iterable[str]) -> Iterator[str]:
    """The record types to which some row of a workbook must refer."""
    for name in shows:
        for element in RECORDS[name].elements.values():
            if isinstance(element.kind, Ref) and element.must_be_answered:
                yield element.kind.to
