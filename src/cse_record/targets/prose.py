"""What the standard says of one thing, in plain text: what `explain` prints and, later, what a reference page says."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterator

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import Codelist, ListedCode
from cse_record.standard.crosswalks import crossings, own_codes
from cse_record.standard.elements import Element
from cse_record.standard.faults import FAULTS
from cse_record.standard.kinds import ABSENT_PREFIX, Code, Ref
from cse_record.standard.record import Record

WIDTH = 96
SHOWN_CODES = 40


FITS = {
    "exact": "the same meaning",
    "broader": "that item covers more",
    "narrower": "that item covers a part",
    "lossy": "the meanings overlap; something is lost",
}


class UnknownName(LookupError):
    """Nothing in the standard has this name; the message suggests what is near."""


def explain(name: str, width: int = WIDTH) -> str:
    """The page of an element (`children.ethnicity`), record type, codelist, code (`ethnicity:white-roma`), requirement or fault."""
    lines = [line for page in _pages(name) for line in page]
    if not lines:
        raise UnknownName(_suggestion(name))
    return "\n".join(line for long in lines for line in _wrap(long, width)) + "\n"


def _wrap(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    return textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, drop_whitespace=True, break_on_hyphens=False) or [
        ""
    ]


def _pages(name: str) -> Iterator[Iterator[str]]:
    """Each thing that bears the name; a name may belong to a record type, a list and elements at once."""
    wanted = _as_spelled(name.strip())
    if wanted.upper() in STANDARD.requirements:
        yield _requirement(wanted.upper())
    if wanted in STANDARD.records:
        yield _record(STANDARD.records[wanted])
    if wanted in STANDARD.codelists:
        yield _codelist(STANDARD.codelists[wanted])
    if wanted in STANDARD.tables:
        yield _table(wanted)
    if wanted in FAULTS:
        yield iter((f"{wanted} · fault of shape", FAULTS[wanted].title + ".", FAULTS[wanted].meaning, ""))
    for path, element in STANDARD.elements.items():
        if wanted in (path, element.name) and (wanted == path or wanted not in STANDARD.codelists):
            yield _element(element)
    listed, _, code = wanted.rpartition(":")
    for codelist in STANDARD.codelists.values():
        if codelist.name == listed and code in codelist.by_code:
            yield _code(codelist, codelist.by_code[code])
        elif wanted in codelist.by_code:
            yield _code(codelist, codelist.by_code[wanted])


def _as_spelled(name: str) -> str:
    """The name as the standard spells it, for a name in other case or the label of a code."""
    known = [*STANDARD.elements, *STANDARD.codelists, *STANDARD.tables, *(e.name for e in STANDARD.elements.values())]
    spelled = {one.casefold(): one for one in known}
    spelled |= {word: code for codelist in STANDARD.codelists.values() for code, word in codelist.names() if word not in spelled}
    spelled |= {code.code.removeprefix(ABSENT_PREFIX): code.code for code in STANDARD.codelists["absent_reason"].codes}
    return name if name in spelled.values() else spelled.get(name.casefold(), name)


def _suggestion(name: str) -> str:
    foreign = [(listed, scheme) for listed in STANDARD.codelists for scheme, _ in own_codes(listed, name)]
    if foreign:
        listed, scheme = foreign[0]
        where = ", ".join(dict.fromkeys(scheme for _, scheme in foreign))
        return f"“{name}” is a code of {where}. Try: cse-record crosswalk {listed} {name} --from {scheme}"
    codes = [code.code for codelist in STANDARD.codelists.values() for code in codelist.codes]
    names = [*STANDARD.elements, *STANDARD.codelists, *STANDARD.records, *STANDARD.requirements, *FAULTS]
    short = [element.name for element in STANDARD.elements.values()]
    near = list(dict.fromkeys(difflib.get_close_matches(name.strip().lower(), [*names, *short, *codes], n=5, cutoff=0.6)))
    hint = f" Did you mean: {', '.join(near)}?" if near else " Try a record type, such as children, or a requirement, such as R1."
    return f"Nothing in the standard is called “{name}”.{hint}"


def _requirement(key: str) -> Iterator[str]:
    requirement = STANDARD.requirements[key]
    yield f"{key} · {requirement.title}"
    yield f"Found in 2011: {requirement.finding}"
    yield f"Therefore: {requirement.obligation}"
    yield "Served by:"
    for record in STANDARD.records.values():
        names = [e.name for e in STANDARD.elements_of_requirement(key) if e.record_type == record.about.name]
        if names:
            yield f"  {record.about.name}: {', '.join(names)}"
    lists = [codelist.name for codelist in STANDARD.codelists.values() if key in codelist.requirements]
    if lists:
        yield f"Codelists: {', '.join(lists)}"
    yield ""


def _table(key: str) -> Iterator[str]:
    table = STANDARD.tables[key]
    yield f"{key} · table “{table.title}” · made in 2011: {table.in_2011}"
    yield "Made from these core elements: " + ", ".join(e.path for e in STANDARD.elements.values() if key in e.core)
    further = [e.path for e in STANDARD.elements.values() if key in e.tables]
    if further:
        yield "and, where they are filled: " + ", ".join(further)
    yield ""


def _record(record: type[Record]) -> Iterator[str]:
    about = record.about
    yield f"{about.name} · record type “{about.title}” · {'core' if about.core else 'extended'} · since {about.since}"
    yield about.definition
    yield f"How to fill it: {about.guidance}"
    yield f"One record is told from another by: {', '.join(about.identified_by)}"
    yield f"Requirements: {', '.join(about.requirements)}"
    yield "Elements:"
    for element in record.elements.values():
        mark = "core" if element.is_core else "must be filled" if element.must_be_answered else ""
        yield f"  {element.name}: {element.label}" + (f" ({mark})" if mark else "")
    yield ""


def _element(element: Element) -> Iterator[str]:
    kind = element.kind
    yield f"{element.path} · {element.label} · since {element.since}"
    yield element.definition
    yield f"How to fill it: {element.guidance}"
    yield f"Accepted: {kind.spelling.words}. For instance {kind.spelling.examples[0]}."
    if isinstance(kind, Code):
        yield f"Codelist: {kind.codelist}" + (f", group {kind.group}" if kind.group else "") + f" (see: explain {kind.codelist})"
    if isinstance(kind, Ref):
        yield f"Refers to: {kind.to}"
    if element.role is None:
        yield f"May be blank: {_may_be_blank(element)}"
    else:
        yield f"Companion of: {element.of}"
    if element.is_core:
        titles = [STANDARD.tables[table].title for table in element.core]
        yield f"Core. Without it these tables are lost: {'; '.join(titles)}"
    elif element.tables:
        yield f"Used where filled by: {'; '.join(STANDARD.tables[table].title for table in element.tables)}"
    if element.absent:
        yield f"Reasons for absence accepted: {', '.join(element.absent)}"
    if element.not_applicable_when:
        yield f"“Not applicable” only when: {element.not_applicable_when}"
    yield f"Privacy: identifiability {element.identifiability}, sensitivity {element.sensitivity.replace('_', ' ')}"
    for requirement in element.requirements:
        yield f"Serves {requirement}: {STANDARD.requirements[requirement].title}"
    for mapping in element.maps_to:
        yield f"Elsewhere: {mapping.collection}, {mapping.item} ({FITS[mapping.fit]})"
    yield ""


def _may_be_blank(element: Element) -> str:
    if not element.must_be_answered:
        return "yes"
    return "no, a value or a reason must be given" if element.absent else "no, a value must be given"


def _codelist(codelist: Codelist) -> Iterator[str]:
    yield f"{codelist.name} · codelist “{codelist.title}” · {'open' if codelist.open else 'closed'} · since {codelist.since}"
    yield codelist.definition
    yield f"Source: {codelist.source}, {codelist.source_version}. Covers: {', '.join(codelist.nations)}."
    yield f"Used by: {', '.join(element.path for element in STANDARD.elements_of_list(codelist.name)) or 'every element with a reason'}"
    yield f"Codes ({len(codelist.codes)}):"
    for code in codelist.codes[:SHOWN_CODES]:
        yield f"  {code.code}: {code.label}" + (" (retired)" if code.retired else "")
    if len(codelist.codes) > SHOWN_CODES:
        yield f"  and {len(codelist.codes) - SHOWN_CODES} more in schema/codelists/{codelist.name}.csv"
    yield ""


def _code(codelist: Codelist, code: ListedCode) -> Iterator[str]:
    yield f"{code.code} · {code.label} · code of the list {codelist.name} · {code.status} · since {code.since}"
    yield code.definition
    if code.other_names:
        yield f"Also called: {', '.join(code.other_names)}"
    if code.valid_from or code.valid_to:
        yield f"In the real world: from {code.valid_from or 'before records'} to {code.valid_to or 'today'}"
    yield f"Source: {code.source}"
    for succession in STANDARD.successions:
        if succession.codelist == codelist.name and code.code in (succession.from_code, succession.to_code):
            yield f"Succession: {succession.from_code} {succession.relation} {succession.to_code} on {succession.date}"
    for crossing in crossings(codelist.name):
        if crossing.code == code.code:
            yield f"In {crossing.scheme}: {crossing.scheme_code} {crossing.scheme_label} ({FITS[crossing.relation]})"
    yield ""
