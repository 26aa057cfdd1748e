"""The text that `explain` prints, wrapped for a terminal."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import Codelist, ListedCode
from cse_record.standard.crosswalks import own_codes
from cse_record.standard.faults import FAULTS
from cse_record.standard.kinds import ABSENT_PREFIX
from cse_record.standard.voice import how_many
from cse_record.targets.prose.lists import code_page, codelist_page
from cse_record.targets.prose.parts import Fact, Grid, Listing, Page, Paragraph, Part, Sample, Title, Words, plain
from cse_record.targets.prose.records import element_page, record_page
from cse_record.targets.prose.requirements import requirement_page, table_page
from cse_record.targets.prose.rules import examples, fault_page, faults, index, rule_page

WIDTH = 80


class UnknownName(LookupError):
    """Nothing in the standard has this name; the message suggests similar names."""


def explain(name: str, width: int = WIDTH) -> str:
    """The page of an element (`children.ethnicity`), record type, codelist, code (`ethnicity:white-roma`), requirement, rule or fault.

    The name `rules` gives the list of all rules and faults.
    """
    text = as_text(_pages(name), width)
    if not text:
        raise UnknownName(_suggestion(name))
    return text


def as_text(pages: Iterable[Page], width: int = WIDTH) -> str:
    """Pages as plain text; empty if there are none."""
    lines = [line for page in pages for line in (*chain.from_iterable(map(_lines, page)), "")]
    if not lines:
        return ""
    return "\n".join(line for long in lines for line in _wrap(long, width)) + "\n"


def _lines(part: Part) -> Iterator[str]:
    """One part as plain text."""
    match part:
        case Title():
            called = f"{part.category} “{part.called}”" if part.category else part.called
            yield " · ".join((part.name, called, *part.notes))
        case Paragraph():
            yield plain(part.words)
        case Fact():
            yield f"{part.name}: {plain(part.words)}"
        case Listing():
            yield f"{part.name}:"
            yield from _cut([f"  {plain(item)}" for item in part.items], part.most, part.more)
        case Grid():
            yield f"{part.name}:"
            yield from _cut([f"  {_brief(row)}" for row in part.rows], part.most, part.more)
        case Sample():
            yield from _sample(part)


def _cut(lines: list[str], most: int, more: str) -> Iterator[str]:
    yield from lines[: most or None]
    if most and len(lines) > most:
        yield f"  and {len(lines) - most} {more}"


def _brief(row: Sequence[Words]) -> str:
    name, called, remark = (plain(cell) for cell in row[:3])
    return f"{name}: {called}" + (f" ({remark})" if remark else "")


def _sample(sample: Sample) -> Iterator[str]:
    for row in sample.rows:
        values = ", ".join(f"{name} = {plain(value)}" for name, value in row.items()) or "a plain record"
        yield f"  {sample.record_type}: {values}"
    if sample.left:
        yield f"  and {how_many(sample.left, 'more row')} of {sample.record_type}"
    if not sample.rows:
        yield f"  {sample.record_type}: no rows"


def _wrap(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    return textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]


def _pages(name: str) -> Iterator[Page]:
    """A page for each thing with this name; one name may belong to a record type, a list, elements and several codes."""
    wanted = _as_spelled(name.strip())
    if wanted.upper() in STANDARD.requirements:
        yield requirement_page(STANDARD.requirements[wanted.upper()])
    if wanted in STANDARD.records:
        yield record_page(STANDARD.records[wanted])
    if wanted in STANDARD.codelists:
        yield codelist_page(STANDARD.codelists[wanted])
    if wanted in STANDARD.tables:
        yield table_page(STANDARD.tables[wanted])
    if wanted.upper() in STANDARD.rules:
        yield _with_examples(wanted.upper())
    if wanted == "rules":
        yield index()
        yield faults()
    if wanted in FAULTS:
        yield fault_page(FAULTS[wanted])
    for path, element in STANDARD.elements.items():
        if wanted in (path, element.name) and (wanted == path or wanted not in STANDARD.codelists):
            yield element_page(element)
    for codelist, code in _codes_named(name.strip().casefold()):
        yield code_page(codelist, code)


def _with_examples(rule: str) -> Page:
    yield from rule_page(STANDARD.rules[rule])
    for heading, samples in examples(STANDARD.rules[rule]):
        yield Paragraph(f"{heading}, besides plain records:")
        yield from samples


def _as_spelled(name: str) -> str:
    """The name of an element, list or table as the standard spells it, ignoring case."""
    known = [*STANDARD.elements, *STANDARD.codelists, *STANDARD.tables, *(element.name for element in STANDARD.elements.values())]
    return {known_name.casefold(): known_name for known_name in known}.get(name.casefold(), name)


def _codes_named(folded: str) -> Iterator[tuple[Codelist, ListedCode]]:
    """Every code with this code, label or other name, in lower case. The list may come first, as in `sex:male`."""
    listed, _, called = folded.partition(":")
    among, called = ([listed], called.strip()) if listed in STANDARD.codelists else ([*STANDARD.codelists], folded)
    for codelist in map(STANDARD.codelists.__getitem__, among):
        named = [code for code, name in codelist.names() if called in (name, name.removeprefix(ABSENT_PREFIX))]
        yield from ((codelist, codelist.by_code[code]) for code in dict.fromkeys(named))


def _suggestion(name: str) -> str:
    foreign = [(listed, scheme) for listed in STANDARD.codelists for scheme, _ in own_codes(listed, name)]
    if foreign:
        listed, scheme = foreign[0]
        where = ", ".join(dict.fromkeys(scheme for _, scheme in foreign))
        return f"“{name}” is a code of {where}. Try: cse-record crosswalk {listed} {name} --from {scheme}"
    codes = [code.code for codelist in STANDARD.codelists.values() for code in codelist.codes]
    names = [*STANDARD.elements, *STANDARD.codelists, *STANDARD.records, *STANDARD.requirements, *FAULTS, *map(str.lower, STANDARD.rules)]
    short = [element.name for element in STANDARD.elements.values()]
    near = list(dict.fromkeys(difflib.get_close_matches(name.strip().lower(), [*names, *short, *codes], n=5, cutoff=0.6)))
    hint = f" Did you mean: {', '.join(near)}?" if near else " Try a record type, such as children, or a requirement, such as R1."
    return f"Nothing in the standard is called “{name}”.{hint}"
